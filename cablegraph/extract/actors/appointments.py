r"""Which office goes with a name, by where the title stands: the rules in their order.

Takes    a sentence as letters, the titles in it, and the names read so far.
Gives    `Appointments.office_of`: an `Office` and the rule that joined it to the name.
Offsets  indexes of words, half-open.
Errors   none.

A title goes before a rank, a rank before what other words tell of a body; what is left open is
completed from the words around. Each rule has its forms in its module. Read here: Socialist Ilze
Ozola | Latvia's Ilze Ozola | Ozola (Latvia) | Latvia (Ozola) agreed.
"""

import re
from functools import partial

from cablegraph.extract.actors.affiliations import Affiliations
from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.employment import STATE_AFTER, Employment
from cablegraph.extract.actors.heads_of_bodies import HeadsOfBodies
from cablegraph.extract.actors.homes import Home
from cablegraph.extract.actors.leaders import Leaders
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.listed_people import ListedPeople
from cablegraph.extract.actors.nearest_states import with_nearest_state
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Register
from cablegraph.extract.actors.ranks import Ranks
from cablegraph.extract.actors.shared_titles import SharedTitles
from cablegraph.extract.actors.succession import Succession
from cablegraph.extract.actors.superiors import Superiors
from cablegraph.extract.actors.title_contexts import TitleReader
from cablegraph.extract.actors.title_kinds import PARTIES
from cablegraph.extract.actors.titles_after_names import TitlesAfter
from cablegraph.extract.actors.titles_apart import TitlesApart
from cablegraph.extract.actors.titles_before_names import TitlesBefore
from cablegraph.extract.actors.workplaces import Workplaces, with_own_department
from cablegraph.extract.reading import Reading
from cablegraph.terms.english import may_be_verb

SPEAKER = re.compile(r"C\(N\)[w&]")  # "Latvia (Ozols) agreed"
OF_PLACES = frozenset({"is", "was", "are", "were", "has", "had", "have"})  # "Latvia (Kurzeme) has"
STATE_BEFORE = re.compile(r"[Cc](?:s|\()H?\Z")  # "Latvia's", "Latvia ("


class Appointments:
    """The offices of one cable's people, told by the words beside their names."""

    def __init__(self, reading: Reading, register: Register) -> None:
        self.reading, self.register = reading, register
        self.host = reading.host_country
        self.home = Home.of(reading)
        self.workplaces = Workplaces(reading)
        self.affiliations = Affiliations(register, self.host)
        self.heads = HeadsOfBodies(self.host)
        self.employment = Employment(self.affiliations, self.host)
        self.titles = TitleReader(reading, self.employment, self.heads)
        self.after = TitlesAfter(self.titles, self.home)
        self.apart = TitlesApart(self.titles, self.after)
        self.before = TitlesBefore(self.titles, self.after, self.apart, self.employment)
        self.succession = Succession(
            reading,
            register,
            self.home.year,
            self.titles.read,
            partial(self.after.title, take=False),
        )
        self.ranks = Ranks(self.employment)
        self.shared = SharedTitles(self.titles, self.after)
        self.superiors = Superiors(reading, register, self.titles, self.workplaces, self.succession)
        self.listed = ListedPeople(register, self.host)
        self.leaders = Leaders(reading, register, self.home)

    def office_of(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office | None, str]:
        """The office that goes with a name, and the rule that says so."""
        if found := self._told(line, start, end, names):
            office, rule = found
            if rule == "title-apart":
                office = self.before.with_body_after(line, end, office)
            office = self._completed(line, start, end, names, office)
            return self._placed(line, start, names, office, rule), rule
        leader = self.leaders.office_of(line, start, end, names)
        return (leader, "head-of-state") if leader else (None, "full-name")

    def _told(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office, str] | None:
        """What the first rule finds that fits: the order is that of how surely each tells."""
        return (
            self.after.newly(line, start, end)
            or self.before.title(line, start, end)
            or self.apart.labelled(line, start, end)
            or self.apart.predicate(line, start)
            or self.after.title(line, end)
            or self.apart.title(line, start, end)
            or self.apart.since(line, start)
            or self.shared.title(line, start)
            or self.shared.title_behind(line, end)
            or self.ranks.letters(line, start)
            or self.ranks.title(line, start, end)
            or self.heads.heads(line, end)
            or self.heads.led(line, start)
            or self.succession.of_successor(line, start, end, names)
            or self.succession.incumbent(line, start, end)
            or self.succession.by_change(line, start, end, names)
            or self.employment.employer(line, start, end)
            or self.affiliations.affiliation(line, start, end)
            or self.employment.owner(line, start, end)
            or self.employment.at_body(line, start, end)
            or self.superiors.head_under_whom(line, start, end)
            or self._delegate(line, start, end)
            or self._partisan(line, start, end)
            or self.affiliations.partisan(line, start, end)
            or self.affiliations.of_party(line, start, end)
            or self.superiors.colleague(line, start, end)
        )

    def _completed(
        self, line: Line, start: int, end: int, names: tuple[str, ...], office: Office
    ) -> Office:
        """The office with the party, body and state that the words around tell."""
        office = self.affiliations.with_party(line, start, end, office)
        office = self.employment.with_owner_before(line, start, office)
        office = self.heads.with_body_headed(line, end, office)
        office = self.employment.with_body_at_head(line, start, office)
        office = self.heads.with_body_led(line, start, office)
        office = self.superiors.with_body(line, start, end, office)
        office = self.listed.with_heading(line, start, office, names)
        office = self.employment.with_state_after(line, end, office)
        office = self.home.settle(self.workplaces.with_state(office), names)
        if self.host is None:
            office = with_nearest_state(office, self.reading, line.sentence, line.tokens, start)
        return office

    def _placed(
        self, line: Line, start: int, names: tuple[str, ...], office: Office, rule: str
    ) -> Office:
        """The office in the body that the paragraph is about, unless one is known by now."""
        is_bare = office.organization == "ministry" and "he ministry" in line.tokens.text
        known = self.register.find(names, office)
        has_body = known is not None and known.office and known.office.organization
        if has_body and office.organization is None:
            return office
        if rule != "title-apart" or is_bare:  # before a colon in a list it opens another body
            office = self.workplaces.settle(office, line.sentence, line.tokens.starts[start])
        return with_own_department(office)

    def _partisan(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Socialist Ilze Ozola``."""
        if start == 0 or end - start < 2 or line.tokens.word(start - 1) not in PARTIES:
            return None
        return Office(None, line.tokens.word(start - 1)), "affiliation"

    def _delegate(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Latvia's Ilze Ozola``, ``Ilze Ozola (Latvia)``, where no state is host."""
        letters = line.tokens.letters
        is_name = end - start > 1 or letters[start - 1 : start] == "H"
        is_name = is_name or self._speaks_in_brackets(line, start, end)
        if self.host is not None or not is_name:
            return None
        after = STATE_AFTER.match(letters, end)
        before = STATE_BEFORE.search(letters, max(0, start - 3), start)
        at = after.start("state") if after else before.start() if before else None
        country = state_of(line.tokens.word(at)) if at is not None else None
        return (Office(None, country=country, is_told=True), "delegate") if country else None

    def _speaks_in_brackets(self, line: Line, start: int, end: int) -> bool:
        """Whether a surname in brackets is who speaks for a state: ``Latvia (Ozols) agreed``."""
        if SPEAKER.match(line.tokens.letters, max(0, start - 2)) is None:
            return False
        word = line.tokens.word(end + 1)
        return word == "and" or (may_be_verb(word) and word not in OF_PLACES)
