r"""Who acts without a name: by a role, by its letters, one of several, a group.

Takes    a line, and where a title stands in it that no name has taken.
Gives    `Roles`, which writes down an `Official` without a name, or the person who is meant, with a
         `Place` for each.
Offsets  characters of each sentence's text, half-open.
Errors   none.

Forms met: the Minister | an MFA official | two Embassy officers | German and French Ambassadors |
Regional Security Officer (RSO), RSO | his Ambassador | the Estonian delegate | four ministers | the
president of the residents association.
"""

import re

from cablegraph.extract.actors.appointments import Appointments
from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.known_roles import KnownRoles
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.organizations import own_post
from cablegraph.extract.actors.persons import Person, Register
from cablegraph.extract.actors.role_words import (
    end_of_role,
    is_group,
    is_like_official,
    is_role,
    is_some,
    is_taken_up,
    is_told_with_some,
    owns_office,
)
from cablegraph.extract.actors.several import (
    each_of_several,
    find_short_form,
    of_one,
    start_of_last,
)
from cablegraph.extract.actors.superiors import OF_STAFFS
from cablegraph.extract.actors.workplaces import with_own_part
from cablegraph.extract.grammar.words import COLLECTIVE
from cablegraph.extract.reading import Sentence
from cablegraph.model.cable import BlockKind
from cablegraph.model.findings import Actor, ActorKind, MentionForm, Ministry
from cablegraph.terms.offices import Side
from cablegraph.text import slug

MASKED_NAME = re.compile(r",?\s[Xx]{4,}\b")  # right after a title: whose it is stays unsaid
UNIT_AFTER = re.compile(  # "the chief of the Harbor Guard (HG) diving section"
    r" (?P<unit>(?:[a-z]{4,20} ){0,2}"
    r"(?:division|section|department|unit|bureau|directorate|branch|team|mission|delegation))\b"
)
HEADS_OF_UNITS = frozenset({"head", "Head", "chief", "Chief", "director", "Director"})
ENVOYS = frozenset({"Ambassador", "Charge", "High Commissioner", "DCM"})
DELEGATES = frozenset({"delegate", "rep", "representative", "expert"})


class Roles:
    """The roles of one cable in which somebody acts."""

    def __init__(self, ledger: Ledger, register: Register, appointments: Appointments) -> None:
        self.ledger, self.register, self.appointments = ledger, register, appointments
        self.known = KnownRoles(ledger, appointments.home)
        self.host = ledger.reading.host_country
        self.post_name = appointments.home.post_name
        post = own_post(ledger.reading)
        self.is_department = post is not None and post.kind == "department"
        self.masked_titles: set[str] = set()  # a role of that title may be who has no name
        self.summaries = [
            block.span for block in ledger.reading.cable.blocks if block.kind is BlockKind.SUMMARY
        ]
        self.short_roles: dict[str, str] = {}  # "RSO", of a Regional Security Officer: the key

    def place(self, line: Line, start: int, end: int) -> None:
        """Write down whom a title means that no name has taken, unless nobody acts by it."""
        tokens = line.tokens
        if key := self.short_roles.get(tokens.words(start, end)):
            place = tokens.starts[start], tokens.end_of(end - 1)
            self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")
            return
        short = find_short_form(tokens, start, end)
        if short:
            end = short.start()
        told, office = self._offices(line, start, end, short)
        if owns_office(tokens, end):
            return
        office, end_of_unit = _with_unit(tokens, end, office)
        if is_taken_up(tokens, start):
            return
        if office.side is Side.PRIVATE and is_like_official(tokens, start, end):
            self._place_private(line, start, end, office)
        if is_group(tokens, start, end, office):
            self._place_group(line, start, end, office)
            return
        last = self._place_others(line, start, end)
        if last:
            start, office = start_of_last(tokens, start, end), last
        elif not is_role(tokens, start, end, office):
            return
        if MASKED_NAME.match(line.sentence.text, tokens.end_of(end - 1)):
            self.masked_titles.add((office.title or "").lower())
            return
        key = self._key(line, start, end, told, office)
        first = start - 1 if start and tokens.letters[start - 1] in "d" else start
        stop = tokens.end_of(end_of_role(tokens, start, end) - 1)
        if short:
            stop = tokens.end_of(short.end() - 1)
            self.short_roles[tokens.words(*short.span("short"))] = key
        place = tokens.starts[first], end_of_unit or stop
        self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")

    def _offices(
        self, line: Line, start: int, end: int, short: re.Match[str] | None
    ) -> tuple[Office, Office]:
        """What the words of a title tell, and what it means in this cable."""
        told = self.appointments.titles.read(line.tokens, start, end)
        if foreign := self._state_of_owner(line, start, told):
            told = told._replace(country=foreign, is_told=True)
        told = with_own_part(self._with_body_of_owner(line, start, told))
        office = self.appointments.home.settle(self.appointments.workplaces.with_state(told), ())
        if short and (own := self._of_short_form(line, short)):
            office = office._replace(organization=own.organization, country=own.country)
        return told, office

    def _with_body_of_owner(self, line: Line, start: int, office: Office) -> Office:
        """The body of the one named before, whose ``his spokesman`` is."""
        if office.organization or office.country or office.words.isdisjoint(OF_STAFFS):
            return office
        if not start or line.tokens.word(start - 1).lower() not in ("his", "her"):
            return office
        return self.appointments.superiors.with_body_of_last(line, start, office)

    def _key(self, line: Line, start: int, end: int, told: Office, office: Office) -> str:
        """The key of whom a role means: somebody named, a role told before, or a new one."""
        tokens, index, title = line.tokens, line.sentence.index, (office.title or "").lower()
        is_masked = any(masked.endswith(title) for masked in self.masked_titles)
        is_new = is_masked or is_some(tokens, start) or is_told_with_some(tokens, end)
        if is_new or self._is_of_another(tokens, start, office, index):
            return self.known.key_of(line.sentence, office, is_new=True)
        if person := self._person(line.sentence, told, office):
            return person.key
        is_bare = start > 0 and tokens.word(start - 1).lower() == "the"
        is_bare = is_bare and not (told.country or told.organization)
        again = self.known.just_told(title, index) if is_bare else None
        return again or self.known.key_of(line.sentence, office, is_new=False)

    def _person(self, sentence: Sentence, told: Office, office: Office) -> Person | None:
        """The named one whom a role means."""
        person = self._caller(told, sentence.index) or self.register.holder(office, sentence.index)
        if person is None and self._is_summary(sentence):
            person = self.register.named_later(office, sentence.index)
        return person or self._delegate(office)

    def _of_short_form(self, line: Line, short: re.Match[str]) -> Office | None:
        """The office at our post that the letters alone tell: ``(Refcoord)``."""
        words = line.tokens.words(*short.span("short"))
        own = self.appointments.home.settle(Office(words), ())
        return own if own.organization == self.post_name else None

    def place_short_forms(self, line: Line) -> None:
        """Write down where a role is called by its letters: ``REO``."""
        tokens = line.tokens
        if not self.short_roles or self.short_roles.keys().isdisjoint(tokens.found):
            return
        for at, word in enumerate(tokens.found):
            if key := self.short_roles.get(word):
                place = tokens.starts[at], tokens.end_of(at)
                self.ledger.clear(line.sentence, *place)
                self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")

    def _place_others(self, line: Line, start: int, end: int) -> Office | None:
        """Write down all but the last of those whom a plural title names; give the last's office.

        Forms met: ``German and French Ambassadors``, ``UNHCR and IOM representatives``.
        """
        tokens, index, settle = line.tokens, line.sentence.index, self.appointments.home.settle
        here = (place for place in reversed(self.ledger.places) if place.sentence == index)
        one: Office | None = None
        for first, last, body in each_of_several(tokens, start, end, here):
            if one is None:
                one = self.appointments.titles.read(tokens, start_of_last(tokens, start, end), end)
                one = one._replace(title=of_one(one.title))
            if body:
                entity = self.ledger.entities[body.denotes]
                state = entity.country if isinstance(entity, Ministry | Actor) else None
                own = one._replace(organization=tokens.words(first, last), country=state)
            else:
                own = one._replace(country=state_of(tokens.word(first)))
            known = self._delegate(own)
            key = (
                known.key
                if known
                else self.known.key_of(line.sentence, settle(own, ()), is_new=True)
            )
            place = tokens.starts[first], tokens.end_of(last - 1)
            self.ledger.clear(line.sentence, *place)
            self.ledger.place(line.sentence, *place, MentionForm.SHORT_NAME, key, "role")
        return settle(one, ()) if one else None

    def _caller(self, office: Office, index: int) -> Person | None:
        """The foreign diplomat whom a bare ``Charge`` means, as in cables of the Department."""
        if office.country is not None or office.organization is not None:
            return None
        person = self.register.holder(office, index)
        if person is None or person.office is None or min(person.seen) > index:
            return None
        is_foreign = person.office.country not in (None, "US")
        is_meant = self.is_department or self._was_just_told(person, office, index)
        return person if is_foreign and is_meant else None

    def _delegate(self, office: Office) -> Person | None:
        """The named one whom ``the Estonian delegate`` means, if nobody else is of that state."""
        is_third = office.country not in (None, "US", self.host) and office.organization is None
        is_meant = is_third and (office.title or "").lower() in DELEGATES
        return self.register.only_of(office.country or "") if is_meant else None

    def _was_just_told(self, person: Person, office: Office, index: int) -> bool:
        """Whether a third state's diplomat was named in the sentence before, and ours never."""
        is_third = person.office is not None and person.office.country != self.host
        is_near = index - 1 in person.seen and index not in person.seen
        return is_third and is_near and slug(office.title or "") not in self.known.keys

    def _is_of_another(self, tokens: Tokens, start: int, office: Office, index: int) -> bool:
        """Whether ``its director`` is that of a body told just before, and none known is meant."""
        if not start or tokens.word(start - 1).lower() != "its" or office.organization:
            return False
        known = self.register.holder(office, index)
        return known is not None and index not in known.seen and index - 1 not in known.seen

    def _state_of_owner(self, line: Line, start: int, office: Office) -> str | None:
        """The third state whose diplomat tells of ``his Ambassador``."""
        tokens = line.tokens
        if office.title not in ENVOYS or office.country or office.organization or not start:
            return None
        if tokens.word(start - 1).lower() not in ("his", "her"):
            return None
        for mention in reversed(line.mentions):
            own = mention.person.office
            if mention.end < start and own and own.country:
                is_third = own.country not in ("US", self.host)
                return own.country if is_third else None
        return None

    def _is_summary(self, sentence: Sentence) -> bool:
        """Whether a sentence is of the summary, which tells roles that the body names."""
        return any(sentence.span in block for block in self.summaries)

    def _place_private(self, line: Line, start: int, end: int, office: Office) -> None:
        """Write down ``the president of the residents association``, who is no official."""
        tokens, title = line.tokens, office.title or ""
        name = " ".join(part for part in (office.organization, title) if part)
        evidence = evidence_of(line.sentence, "role")
        key = self.ledger.actor(slug(name), name, ActorKind.PERSON, office.country, evidence)
        place = tokens.starts[start], tokens.end_of(end - 1)
        self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")

    def _place_group(self, line: Line, start: int, end: int, office: Office) -> None:
        """Write down ``four ministers``, a group and no official."""
        name = line.tokens.words(start, end)
        evidence = evidence_of(line.sentence, COLLECTIVE)
        key = self.ledger.actor(slug(name), name, ActorKind.PERSON, office.country, evidence)
        place = line.tokens.starts[start], line.tokens.end_of(end - 1)
        self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")


def _with_unit(tokens: Tokens, end: int, office: Office) -> tuple[Office, int | None]:
    """Add the unit in lower case that somebody heads, and give where its words end."""
    unit = UNIT_AFTER.match(tokens.text, tokens.end_of(end - 1))
    if unit is not None and (office.title or "").endswith(f" of the {unit['unit']}"):
        return office, unit.end()  # "the deputy head of the MFA's treaty division"
    if unit is None or office.title not in HEADS_OF_UNITS:
        return office, None
    if office.organization:
        return office._replace(title=f"{office.title} of the {unit['unit']}"), unit.end()
    if not office.is_told:
        return office, None
    return office._replace(organization=f"{tokens.word(end - 1)} {unit['unit']}"), unit.end()
