r"""The title right before a name, with what stands behind the name on its body.

Takes    a line with the names read so far, and where a name stands.
Gives    `TitlesBefore.title`: the `Office` that the title tells, and the rule.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Director Ilze Ozola | Minister for Reintegration Ilze Ozola | his deputy, Counselor Ozola
| Chief of Staff and candidate Ozola | Director Ilze Ozola of the Drug Agency | Rio's Governor Ozola
| lawyer Ilze Ozola, Minister of Justice.
"""

import re

from cablegraph.extract.actors.bodies import names_party
from cablegraph.extract.actors.employment import Employment
from cablegraph.extract.actors.fuller_offices import is_weak
from cablegraph.extract.actors.heads_of_bodies import EMPLOYER
from cablegraph.extract.actors.homes import LEGISLATORS, is_of_mission
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.title_contexts import HEADS_OF_BODIES, TitleReader
from cablegraph.extract.actors.title_kinds import OF_PLACES
from cablegraph.extract.actors.titles import read_employer
from cablegraph.extract.actors.titles_after_names import OUR_STAFF, TitlesAfter
from cablegraph.extract.actors.titles_apart import TitlesApart
from cablegraph.extract.actors.word_letters import title_fields
from cablegraph.terms.english import may_be_verb
from cablegraph.terms.offices import Side

BETWEEN = re.compile(
    r'(?:\((?:[BXTWN]|(?P<field>[WACB]{1,3}&[WACB]{1,3}|[WAC]{1,3}))\))?(?:&(?=H))?[HR"]{0,8}'
)
FIELD = re.compile(r"[ofn]d?[NG]{1,2}")
BODY, OWNER = re.compile(r"[DCWAG]{0,4}[OBX]"), re.compile(r"[DCWAG]{0,4}[OBX]s")
FIELD_IN_LOWER_CASE = re.compile(r"[of]d?[wA]{1,3}")  # "for strategic affairs"
FIELD_NOUNS = frozenset({"affairs", "issues", "matters", "policy", "relations", "cooperation"})
FIELD_GOES_ON = re.compile(r"[nfo]A")  # at the end of a title: "on foreign" affairs
OF_STATE = frozenset({"minister", "president", "governor", "senator", "prime"})  # seen anywhere
DIPLOMATS = frozenset(  # ranks that their bearers keep in another office
    {"Ambassador", "Amb", "AMB", "Minister", "Counselor", "First Secretary", "Consul", "Envoy"}
)
SECONDS = frozenset({"deputy", "vice", "assistant"})  # of a minister, at his ministry
PAST = frozenset({"former", "ex", "then"})


PLACE_AFTER = re.compile(r"o(?P<place>[NGc]{1,3})(?![NGWsO])")  # of a governor


class TitlesBefore:
    """The titles right before the names of one cable."""

    def __init__(
        self, titles: TitleReader, after: TitlesAfter, apart: TitlesApart, employment: Employment
    ) -> None:
        self.titles, self.after, self.apart = titles, after, apart
        self.employment, self.host = employment, titles.host

    def title(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Director Ilze Ozola``, and what behind the name corrects or completes it."""
        letters = line.tokens.letters
        for number, (first, last) in line.near(start, end):
            if last > start:
                break
            if FIELD.fullmatch(letters, last, start) or self._is_field(line, last, start):
                last = start  # a field that no list knows: "Minister for Reintegration"
            between = BETWEEN.fullmatch(letters, last, start)
            if not between:
                continue
            if letters[last - 1] == "A" and line.tokens.word(last - 1).islower():
                continue
            line.used.add(number)
            first = self._start_of_pair(line, number, first, end)
            own = line.titles[number][0]
            first, last = self._before_brackets(line, number, end) or (first, last)
            office = self._of_place(line, first, self.titles.read(line.tokens, first, last))
            if first < own:
                office = self._of_second(line, (own, last), office)
            if line.tokens.word(last) == "(" and not office.country:
                office = office._replace(country=self.host)  # "Ambassador (ret.)", none of ours
            if between["field"]:  # "Joint Secretary (Southeast Asia)"
                field = line.tokens.words(last, between.end("field") + 1)
                office = office._replace(title=f"{office.title} {field}")
            office = self.with_body_after(line, end, office)
            return self._corrected(line, end, office) or office, "title-before-name"
        return None

    def _before_brackets(self, line: Line, number: int, end: int) -> tuple[int, int] | None:
        """The title that brackets with a rank explain: ``delegation head (Amb. Ilze Ozola)``."""
        letters, first = line.tokens.letters, line.titles[number][0]
        outer = line.titles[number - 1] if number else (0, 0)
        is_inner = letters[first - 1 : first] == "(" and letters[end : end + 1] == ")"
        if not is_inner or outer[1] != first - 1 or number - 1 in line.used:
            return None
        line.used.add(number - 1)
        return outer

    def _is_field(self, line: Line, last: int, start: int) -> bool:
        """Whether the end of a title's field stands before a name: ``on foreign affairs Ozola``."""
        words, letters = line.tokens.found[last:start], line.tokens.letters
        if FIELD_IN_LOWER_CASE.fullmatch(letters, last, start):
            return words[-1] in FIELD_NOUNS
        is_short = 0 < len(words) < 4 and FIELD_GOES_ON.match(letters, last - 2)
        return bool(is_short) and title_fields().issuperset(words)

    def _of_second(self, line: Line, title: tuple[int, int], pair: Office) -> Office:
        """Read ``businessman and former Minister``, ``Prime Minister and CDU leader``."""
        second = self.titles.read(line.tokens, *title)
        if pair.side is Side.PRIVATE:
            return second
        if pair.organization or (second.organization or "-") not in (pair.title or ""):
            return pair
        function = (pair.title or "").replace(f" {second.organization} ", " ")
        return pair._replace(title=function, organization=second.organization)

    def with_body_after(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Director Ilze Ozola of the Drug Agency``, ``Governor Ilze Ozola of Kurzeme``."""
        place = PLACE_AFTER.match(line.tokens.letters, end)
        if place and office.organization is None and (office.title or "").lower() in OF_PLACES:
            return office._replace(organization=line.tokens.words(*place.span("place")))
        match = EMPLOYER.match(line.tokens.letters, end)
        is_open = office.organization is None and office.words & HEADS_OF_BODIES
        small = self.employment.small_body(line, end) if is_open and match is None else None
        if small is not None:
            return office._replace(organization=small)
        if match is None or not is_open or not self._is_linked(line, end, match, office):
            return office
        body = read_employer(line.tokens, *match.span("body"), self.host)
        if body.side is Side.PRIVATE:
            return office._replace(organization=body.organization, side=Side.PRIVATE)
        return office._replace(
            organization=body.organization, country=body.country or office.country
        )

    def _is_linked(self, line: Line, end: int, body: re.Match[str], office: Office) -> bool:
        """Whether a body behind a name is where its bearer works: ``of``, ``at``, ``, Board,``."""
        letters, link = line.tokens.letters, line.tokens.letters[end : body.start("body")]
        if "o" in link:
            return True
        is_staff = office.words.isdisjoint(OF_STATE)
        is_closed = letters[body.end() : body.end() + 1] in ("", *",.;)")
        if link.startswith("n"):
            word = "" if is_closed else line.tokens.word(body.end())
            is_closed = is_closed or may_be_verb(word)
            is_staff = is_staff or not office.words.isdisjoint(SECONDS)
            return is_staff and is_closed and line.tokens.word(end) in ("at", "from")
        return link == "," and is_staff and is_closed

    def _of_place(self, line: Line, first: int, office: Office) -> Office:
        """Add the place of ``Rio's Governor``."""
        tokens = line.tokens
        is_open = office.organization is None and first > 1 and tokens.letters[first - 1] == "s"
        if not is_open or tokens.letters[first - 2] not in "NGc":
            return office
        is_governed = tokens.word(first).lower() in OF_PLACES
        return office._replace(organization=tokens.word(first - 2)) if is_governed else office

    def _corrected(self, line: Line, end: int, office: Office) -> Office | None:
        """The title after a name where the one before says little: ``member Berg as Chairman``."""
        is_envoy = office.country is None and office.title in DIPLOMATS
        if office.organization is None and office.words & LEGISLATORS:
            return self._with_party_behind(line, end, office)
        is_past = bool(office.words & PAST)
        is_private = office.side is Side.PRIVATE  # "lawyer Ilze Ozola, Minister of Justice"
        if not (
            is_weak(office)
            or is_past
            or is_envoy
            or is_private
            or line.tokens.letters[end : end + 2] == "s("
        ):
            return None
        after = self.after.title(line, end)
        if after is None or is_weak(after[0]):
            return None
        if after[0].words & PAST and not is_private and (is_past or office.organization):
            return None  # "Harbor Party MP Ilze Ozola, a former minister"
        if is_envoy and OUR_STAFF.fullmatch(after[0].title or ""):
            return None  # "Ambassador Smith, Econoff (notetaker)"
        if after[0].side is Side.PRIVATE and office.side is not Side.PRIVATE:
            return None  # "former Minister Ilze Ozola, now president of the residents association"
        body = after[0].organization or (office.organization if is_envoy else None)
        return after[0]._replace(organization=body)

    def _with_party_behind(self, line: Line, end: int, office: Office) -> Office | None:
        """Read ``Senator Ilze Ozola, Harbor Party vice president``: she stands for the party."""
        found = self.after.title(line, end, take=False)
        body = found[0].organization if found else None
        if body is None or not (body.endswith(" Party") or names_party(body, self.host)):
            return None
        self.after.title(line, end)
        return office._replace(organization=body)

    def _start_of_pair(self, line: Line, number: int, first: int, end: int) -> int:
        """Where ``Chief of Staff and candidate`` begins, two functions of one person."""
        before = line.titles[number - 1] if number else None
        if before is None or number - 1 in line.used:
            return first
        letters = line.tokens.letters
        link = letters[before[1] : first]
        is_double = link == "&" and line.tokens.word(before[1]) == "/"
        is_pair = is_double or (link == "&" and letters[before[0] - 1 : before[0]] != "d")
        is_rank = letters[first : first + 2] in ("TN", "TG", "TP", "TH")  # ", Counselor Ilze Ozola"
        is_met = link == "," and self.apart.is_met(line, *before, end)
        is_ours = OUR_STAFF.fullmatch(line.tokens.word(first)) is not None
        if is_pair and OWNER.match(letters, *before) and BODY.match(letters, first):
            return first  # "the CDC's country director and Customs Director Ozola" are two
        is_pair = is_pair or (link == "," and is_rank and not is_met and not is_ours)
        if not is_pair or is_of_mission(line.tokens.words(*before)):
            return first
        line.used.add(number - 1)
        return before[0]
