r"""In which body somebody works, where other words than the title tell it.

Takes    a line with the names read so far, where a name stands in it, and the office read so far.
Gives    `Employment`: an office told by its body alone, or one with its body or state completed.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ilze Ozola of the MFA | Maj. Berg, National Guard | at the MFA, Ilze Ozola | the UN's
Ilze Ozola | the Election Commission, whose Chairman, Ilze Ozola, | Ilze Ozola (Latvia).
"""

import re

from cablegraph.extract.actors.affiliations import CONGRESS_AFTER, PUBLIC_BODIES, Affiliations
from cablegraph.extract.actors.bodies import (
    is_public_body,
    state_of,
    state_of_body,
    words_of_body,
)
from cablegraph.extract.actors.heads_of_bodies import BODY_BEFORE, EMPLOYER
from cablegraph.extract.actors.homes import is_of_mission
from cablegraph.extract.actors.lines import NAME, Line
from cablegraph.extract.actors.lower_case import body_after
from cablegraph.extract.actors.ministry_names import listed_ministries
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.title_fronts import palaces
from cablegraph.extract.actors.titles import read_employer
from cablegraph.terms import offices
from cablegraph.terms.english import may_be_verb
from cablegraph.terms.offices import Side

STATE_AFTER = re.compile(r"(?:\((?:B,)?(?P<state>[CD])\)|o(?P<land>C)(?=[,.;&w)]|\Z))")
MORE_NAMES = re.compile(rf"(?:(?:,&|,|&)[HR]?{NAME.pattern}){{1,8}}")
BODY_OF_SCENE = re.compile(  # before a title: "At the MFA,", "called at the MFA on"
    r"(?<![^,;.w])n(?P<body>d?[WDCBAcsOof&X()]{0,12}[OBWA)])(?:,d?|[nf]d?)\Z"
)
GUESTS = frozenset(  # at a body, and of another
    {"prime", "foreign", "ambassador", "mayor", "senator", "congressman", "king", "queen"}
)
UNITS = frozenset(  # in lower case
    {"unit", "department", "division", "section", "desk", "directorate", "branch", "task force"}
    | {"office", "board"}
)
OWNERS_BEFORE = frozenset({"its", "Its", "whose"})  # a title, of a body told before
LINKS_OF_BODIES = frozenset({"of", "from", "at"})  # between a name and where it works
FORCES = frozenset({"police", "army", "navy"})  # bodies in lower case too


class Employment:
    """The bodies and states that one cable tells beside its people's names."""

    def __init__(self, affiliations: Affiliations, host: str | None) -> None:
        self.affiliations, self.host = affiliations, host
        self.before: Tokens | None = None  # the sentence before the one at hand
        self.here: Tokens | None = None

    def go_on(self, tokens: Tokens) -> None:
        """Go on to the next sentence."""
        self.before, self.here = self.here, tokens
        self.affiliations.go_on(tokens)

    def with_owner_before(self, line: Line, start: int, office: Office) -> Office:
        """Add the body of ``the Election Commission, whose Chairman, Ilze Ozola``.

        Also of ``Its Chairman, Ilze Ozola``, after a sentence that names one.
        """
        tokens, last = line.tokens, len(line.tokens.letters[:start].rstrip("HR."))
        ends = (last - (tokens.letters[last - 1] == ","), last)
        title = None if office.organization else line.title_up_to(*ends)
        first = title[0] if title else 0
        if not first or tokens.word(first - 1) not in OWNERS_BEFORE:
            return office
        if first == 1:
            return self._with_body_of_before(office)
        if title and title[1] == last and tokens.letters[first - 2] != ",":
            return office  # "the police convicted its leader Ilze Ozola"
        bodies = list(BODY_BEFORE.finditer(tokens.letters, 0, first - 1))
        if not bodies or (tokens.word(first - 1) == "whose" and bodies[-1].end() < first - 2):
            return office
        return self._with_body(office, tokens, bodies[-1])

    def _with_body_of_before(self, office: Office) -> Office:
        """Add the body that opens the sentence before, or else the last one that it names."""
        if self.before is None:
            return office
        found = BODY_BEFORE.finditer(self.before.letters)
        bodies = [body for body in found if "O" in body[0]]
        if not bodies:
            return office
        is_first = bodies[0].start() <= 1
        return self._with_body(office, self.before, bodies[0 if is_first else -1])

    def _with_body(self, office: Office, tokens: Tokens, body: re.Match[str]) -> Office:
        """Add a body named before, unless it is a private one."""
        own = read_employer(tokens, *body.span(), self.host)
        if own.side is Side.PRIVATE or not own.organization:
            return office
        return office._replace(
            organization=own.organization,
            country=office.country or own.country,
            is_international=own.is_international,
        )

    def with_body_at_head(self, line: Line, start: int, office: Office) -> Office:
        """Read ``At the Drug Agency, Deputy Director Ilze Ozola``."""
        letters = line.tokens.letters
        is_closed = office.organization or is_of_mission(office.title or "")
        title = None if is_closed else line.title_of(start)
        if title is None or not office.words.isdisjoint(GUESTS):
            return office
        palace = line.tokens.found[max(0, title[0] - 2) : title[0]]
        if letters[title[0] - 1] == "," and palaces().intersection(palace):
            return office._replace(organization=palace[0])  # "At the Elysee, adviser Ilze Ozola"
        scene = BODY_OF_SCENE.search(letters, max(0, title[0] - 14), title[0])
        match = EMPLOYER.match(letters, scene.start()) if scene else None
        if match is None or scene is None or match.end() != scene.end("body"):
            return office
        body = read_employer(line.tokens, *match.span("body"), self.host)
        if body.side is Side.PRIVATE or not body.organization:
            return office
        return body._replace(title=office.title, country=office.country or body.country)

    def with_unit_before(self, tokens: Tokens, start: int, office: Office) -> Office:
        """Read ``Drug Agency port control unit chief``: the unit is part of the title."""
        if office.organization or not start or tokens.word(start - 1) not in UNITS:
            return office
        first = start_of_unit(tokens, start)
        bodies = [found.span() for found in BODY_BEFORE.finditer(tokens.letters, 0, first)]
        if not bodies or bodies[-1][1] + (tokens.letters[first - 1] == "s") != first:
            return office
        own = read_employer(tokens, *bodies[-1], self.host)
        if own.side is Side.PRIVATE:
            return office
        is_public = is_public_body(own.organization or "", self.host)
        title = f"{tokens.words(first, start)} {office.title}"
        return own._replace(title=title, side=Side.PUBLIC if is_public else own.side)

    def with_state_after(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Ilze Ozola (Latvia)``."""
        if CONGRESS_AFTER.match(line.tokens.text, line.tokens.end_of(end - 1)):
            return office._replace(country="US")
        match = STATE_AFTER.match(line.tokens.letters, end)
        if match is None or office.country:
            return office
        at = match.start(match.lastgroup or 0)
        return office._replace(country=state_of(line.tokens.word(at)))

    def with_unit(self, line: Line, start: int, end: int, office: Office) -> Office:
        """Read ``Maj. Karlis Bergs, National Guard``."""
        found = self.employer(line, start, end, 1) if office.organization is None else None
        if found is None:
            return office
        country = office.country or found[0].country
        return office._replace(organization=found[0].organization, country=country)

    def employer(
        self, line: Line, start: int, end: int, fewest: int = 2
    ) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola of the MFA``: somebody in a public body, with no title told.

        The name has ``fewest`` words or more.
        """
        letters = line.tokens.letters
        others = MORE_NAMES.match(letters, end) if letters[end : end + 1] in ("&", ",") else None
        match = EMPLOYER.match(letters, others.end() if others else end)
        fewest = 1 if letters[start - 1 : start] == "H" else fewest  # "Mr. Ozols of the MFA"
        small = self.small_body(line, end) if match is None and end - start >= fewest else None
        if small is not None:
            return Office(None, small), "employer"
        if match is None or end - start < fewest or (others and letters[others.end()] != "n"):
            return None
        body = line.tokens.words(*match.span("body"))
        words = words_of_body(body)
        kinds = {offices.organization_heads().get(word, "") for word in words}
        if words[-1] in FORCES:
            kinds.add("agency")
        senses = [
            offices.find_acronym(word, frozenset({"organisation"}), self.host)
            for word in (body, *words)
        ]
        kinds.add(offices.organization_heads().get(body, ""))  # "General Staff"
        is_public = bool(kinds & PUBLIC_BODIES) or state_of_body(body, self.host)[1]
        is_public = is_public or listed_ministries().get(body.partition(" (")[0]) is not None
        is_public = is_public or ("/" in body and self.affiliations.is_bureau(body))  # ", ISN/CPI,"
        if kinds & {"private", "company", "media", "party"} or not (is_public or any(senses)):
            return None
        office = read_employer(line.tokens, *match.span("body"), self.host)
        office = self.with_state_after(line, match.end(), office)
        return None if office.side is Side.PRIVATE else (office, "employer")

    def small_body(self, line: Line, end: int) -> str | None:
        """The body in lower case of ``Judge Ilze Ozola of the Liepaja district court``."""
        tokens = line.tokens
        at = end + (tokens.letters[end : end + 1] == ",")
        is_linked = at < len(tokens.found) and tokens.word(at) in LINKS_OF_BODIES
        return body_after(tokens.text, tokens.end_of(end - 1)) if is_linked else None

    def owner(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``the UN's Ilze Ozola``, and a surname alone after a ministry's letters.

        Also who follows: ``the UN's Karlis Bergs and Ilze Ozola``.
        """
        if line.tokens.letters[start - 2 : start] != "Bs":
            return self._with_owned(line, start) if end - start > 1 else None
        body = line.tokens.word(start - 2)
        kinds = frozenset({"organisation", "party", "government"})
        sense = offices.find_acronym(body, kinds, self.host)
        is_ministry = listed_ministries().get(body) is not None
        is_full = end - start > 1 or _speaks(line, end)
        if not is_ministry and (sense is None or not is_full):
            return None
        return read_employer(line.tokens, start - 2, start - 1, self.host), "employer"

    def _with_owned(self, line: Line, start: int) -> tuple[Office, str] | None:
        """The office of who stands before ``and`` and is told by the owner of both alone."""
        last = line.mentions[-1] if line.mentions else None
        letters = line.tokens.letters
        if last is None or letters[last.end : start] != "&" or letters[last.start - 1] != "s":
            return None
        office = last.person.office
        is_owned = office is not None and office.organization and office.title is None
        return (office, "employer") if office and is_owned else None

    def at_body(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``At the MFA, Ilze Ozola said`` and ``the Drug Agency's Ilze Ozola``."""
        letters, tokens = line.tokens.letters, line.tokens
        is_scene = letters[0] == "n" and tokens.word(0) == "At" and letters[start - 1] == ","
        is_owner = letters[start - 1 : start] == "s"
        if start < 2 or end - start < 2 or not (is_owner or is_scene):
            return None
        last = start - 1
        bodies = [found.span() for found in BODY_BEFORE.finditer(letters, max(0, last - 14), last)]
        if not bodies or bodies[-1][1] != last or (is_scene and bodies[-1][0] > 2):
            return None
        office = read_employer(tokens, *bodies[-1], self.host)
        is_public = is_public_body(office.organization or "", self.host)
        return (office, "employer") if is_public and office.side is not Side.PRIVATE else None


def start_of_unit(tokens: Tokens, start: int) -> int:
    """Where a unit in lower case begins that stands before a title: ``port control unit chief``."""
    first = start - 1
    while first > max(0, start - 6) and tokens.letters[first - 1] in "wA&CDW":
        first -= 1
    return first


def _speaks(line: Line, end: int) -> bool:
    """Whether a verb follows a surname: ``USTR's Ozola said``."""
    word = line.tokens.word(end) if end < len(line.tokens.found) else ""
    return word.islower() and may_be_verb(word)
