r"""In which body somebody works, where other words than the title tell it.

Takes    a line with the names read so far, where a name stands in it, and the office read so far.
Gives    `Employment`: an office told by its body alone, or an office with its body, party or state
         completed.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ilze Ozola of the MFA | Maj. Berg, National Guard | Ilze Ozola, who heads the Agency |
the Committee, chaired by Ilze Ozola | at the MFA, Ilze Ozola | Ozola (Popular Party) | Berg,
Latvia.
"""

import re
from bisect import bisect_left

from cablegraph.extract.actors.bodies import (
    OFFICE_OF_THE_SECRETARY,
    is_public_body,
    state_of,
    state_of_body,
)
from cablegraph.extract.actors.homes import MISSION_TITLE
from cablegraph.extract.actors.lines import CHARACTERS_BEFORE, NAME, Line
from cablegraph.extract.actors.lower_case import body_after
from cablegraph.extract.actors.ministry_names import listed_ministries
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Register
from cablegraph.extract.actors.private import PRIVATE_WORDS
from cablegraph.extract.actors.titles import read_employer
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

STATE_AFTER = re.compile(r"(?:\((?:B,)?(?P<state>[CD])\)|o(?P<land>C)(?=[,.;&w)]|\Z))")
SEVERAL_FIELDS = r"[WA]{1,3}(?:,[WA]{1,3}){1,5},?&[WA]{1,3}"  # "Culture, Science and Youth"
EMPLOYER = re.compile(  # also behind "(protect)"
    r"(?:\(w{1,2}\))?(?P<link>,|[on]|f)d?(?:od?)?"
    r"(?P<body>(?:[WDCBAcs]|[WOA][o&]d?(?=[WDOA])|O(?=[sO])){0,9}[OB](?:(?<=O)[BI#])?"
    rf"(?:[of]d?(?:{SEVERAL_FIELDS}|[WDCAcN]+(?:&[WD]+|s[WDA]+)?)){{0,2}}"
    r"(?:\([BX]\))?[WDA&]{0,6})(?=(?:nc)?(?:[,;.)]|w|n|f|\Z|-|&[dNGRHT])|\([CD]\)|s[WDA]{1,4}w)"
)
MORE_NAMES = re.compile(rf"(?:(?:,&|,|&)[HR]?{NAME.pattern}){{1,8}}")
CONGRESS_AFTER = re.compile(r" \((?:R|D|I)-[A-Z]{2}\)")  # party and state: "(R-IN)"
BODY_BEFORE = re.compile(r"(?:[WDAN]|O(?=O)|[WN]&(?=W)){0,6}O(?:od?[WDCANO]{1,3})?|B")
VERBS_OF_HEADS = {  # "who heads the Drug Agency"
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "chairs": "chair",
    "chaired": "chair", "directs": "director", "directed": "director", "runs": "head",
    "ran": "head", "run": "head", "commands": "commander", "commanded": "commander",
    "oversees": "head",
}  # fmt: skip
HEADING = re.compile(
    rf",? who (?:also |now |currently |used to )?(?P<verb>{'|'.join(VERBS_OF_HEADS)}) "
    r"(?:the |its |his |her )?(?=\w)"
)
PART_HEADED = re.compile(  # "who commands the northern district for the Border Guard"
    r"(?:[a-z][\w-]* ){1,5}?(?:for|at|in|of) the (?=[A-Z])"
)
DUTY = re.compile(  # what somebody does where: "who handles visas at the", "representing the"
    r",? (?:(?:who (?:also |now |currently |then )?(?:works?|worked|handle[sd]|cover(?:s|ed)"
    r"|follow(?:s|ed)|manage[sd]|coordinate[sd]|dealt|deals|serve[sd]|sits"
    r"|(?:is|was) (?:responsible|in charge))"
    r"|in charge|responsible|working)\b"
    r"(?: (?!(?:and|but|that|who|which|said|told|to)\b)[\w-]+){0,6}? (?:at|in|for|of|within)"
    r"|(?:who (?:represent(?:s|ed)|spoke for)|representing|speaking for))"
    r" (?:the |its )?(?=[A-Z])"
)
HEADED_IN_LOWER_CASE = re.compile(  # "the parliament's budget committee"
    r"(?P<body>(?:(?:parliament|assembly|senate|[Mm]inistry|agency|government)['’]s "
    r"(?:[\w-]+ (?:and )?){0,4}?(?:committee|commission|department|division|section|directorate"
    r"|unit|bureau|office|delegation|inspectorate)"
    r"|(?:parliamentary|legislative|government|senate|intergovernmental|interagency"
    r"|interministerial) "
    r"(?:[\w-]+ ){0,3}?(?:committee|commission|delegation|caucus|task force))\b)"
)
LED = frozenset({"government", "delegation", "committee", "commission", "council", "cabinet"})
LED_BODY = re.compile(r"(?:[ADW]|(?<=d)w){1,3}w\Z")  # "regional government", "Latvian delegation"
HEADED = re.compile(
    r"(?:[WDCBAcs]|[WOA][o&]d?(?=[WDOA])|O(?=O)){0,9}[OB](?:[of]d?[WDCAcN]+(?:&[WD]+)?){0,2}"
)
OF_WORK = re.compile(
    r"\b(?:Workers?|Labou?r|Trades?|Teachers?|Farmers?|Students?|Employ\w+)\b|Union\Z"
)
AFFILIATION = re.compile(
    r"\((?P<body>(?:[WDCAcNGO]|od?){0,6}[BO](?:od?(?:[CD]|[WA]{1,3}(?:&[WA]{1,3})?))?)(?=[,)-])"
)  # "(SPD)", "(EUR/WE, 2-64)"
BLOC_AFTER = re.compile(r"\((?P<body>[NW]|W[NW])\)")  # "(Blanco)", "(Popular Bloc)"
OF_PARTY = re.compile(  # after a politician's name: "of the Harbor party"
    r",? (?:of|from) (?:the )?(?:[a-z]+ )?"
    r"(?P<body>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,4} (?:[Pp]arty|[Mm]ovement|[Bb]loc|Front|Union"
    r"|Alliance|Coalition|League|Rally))\b"
)
ALLY = re.compile(r"B(?:w|A){1,2}\Z")  # "PMDB ally Senator"
POLITICIANS = frozenset(  # whose body, where none is told, is their party
    {"deputy", "deputies", "senator", "senators", "mp", "mps", "parliamentarian", "member", "mep"}
    | {"parliamentarians", "candidate", "nominee", "leader", "congressman", "congresswoman"}
    | {"congressmen", "lawmaker", "legislator", "councilman", "councilor", "spokesman", "meps"}
    | {"spokeswoman", "spokesperson", "whip", "politician", "members", "strategist"}
)
MEMBERS = frozenset(  # of parliaments, with their party in brackets
    {"senator", "deputy", "mp", "mep", "congressman", "congresswoman", "legislator", "lawmaker"}
    | {"senators", "deputies", "mps", "meps", "congressmen", "legislators", "lawmakers"}
)
PUBLIC_BODIES = frozenset(
    {"ministry", "department", "agency", "international", "mission", "suboffice"}
)
PARTY_LETTERS = re.compile(r"[BXO]")
PARTY = frozenset({"party"})
LED_BY = re.compile(  # between a body and who leads it: ", which is chaired by the"
    r",?(?: (?:which|is|was|now|currently|previously))*"
    r" (?:chaired|headed|led|directed|run|commanded|presided over) by(?: the| a| its)? \Z"
)
BODY_OF_SCENE = re.compile(  # before a title: "At the MFA,", "called at the MFA on"
    r"(?<![^,;.w])n(?P<body>d?[WDCBAcsOof&X()]{0,12}[OBWA)])(?:,d?|[nf]d?)\Z"
)
GUESTS = frozenset(  # at a body, and of another
    {"prime", "foreign", "ambassador", "mayor", "senator", "congressman", "king", "queen"}
)
DELEGATION = re.compile(r"\b(?:[Dd]elegation|[Mm]ission|[Tt]eam)\b")
NOUNS_OF_BODIES = frozenset(  # that hardly any name explained in brackets ends in
    {"Agency", "Authority", "Board", "Commission", "Committee", "Court", "Department"}
    | {"Directorate", "Police", "Secretariat", "Service"}
)
PARTS_OF_BODIES = frozenset({"suboffice", "department"})
UNITS = frozenset(  # in lower case
    {"unit", "department", "division", "section", "desk", "directorate", "branch", "task force"}
    | {"office", "board"}
)
OWNERS_BEFORE = frozenset({"its", "Its", "whose"})  # a title, of a body told before
LINKS_OF_BODIES = frozenset({"of", "from", "at"})  # between a name and where it works
FORCES = frozenset({"police", "army", "navy"})  # bodies in lower case too


class Employment:
    """The bodies, parties and states that one cable tells beside its people's names."""

    def __init__(self, register: Register, host: str | None) -> None:
        self.register, self.host = register, host
        self.party: str | None = None  # the one named last, of the sentences looked at
        self.unread: list[Tokens] = []  # sentences not yet looked at for a party
        self.before: Tokens | None = None  # the sentence before the one at hand
        self.here: Tokens | None = None

    def go_on(self, tokens: Tokens) -> None:
        """Go on to the next sentence."""
        self.before, self.here = self.here, tokens
        self.unread.append(tokens)

    def _party_named_last(self) -> str | None:
        """The party that the text names last, for whom it calls "party secretary"."""
        for tokens in self.unread:
            for found in PARTY_LETTERS.finditer(tokens.letters):
                word = tokens.word(found.start())
                if word == "Party" and found.start():
                    self.party = f"{tokens.word(found.start() - 1)} Party"
                elif offices.find_acronym(word, PARTY, self.host):
                    self.party = word
        self.unread.clear()
        return self.party

    def with_owner_before(self, line: Line, start: int, office: Office) -> Office:
        """Add the body of ``the Election Commission, whose Chairman, Ilze Ozola``.

        Also of ``Its Chairman, Ilze Ozola``, after a sentence that names one.
        """
        tokens, ends = line.tokens, (start - (line.tokens.letters[start - 1] == ","), start)
        title = line.title_up_to(*ends)
        first = title[0] if title else 0
        if office.organization or not first or tokens.word(first - 1) not in OWNERS_BEFORE:
            return office
        if first == 1:
            return self._with_body_of_before(office)
        if title and title[1] == start and tokens.letters[first - 2] != ",":
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
        title = line.title_of(start)
        is_closed = office.organization or MISSION_TITLE.search(office.title or "")
        if title is None or is_closed or not office.words.isdisjoint(GUESTS):
            return office
        scene = BODY_OF_SCENE.search(letters, max(0, title[0] - 14), title[0])
        match = EMPLOYER.match(letters, scene.start()) if scene else None
        if match is None or scene is None or match.end() != scene.end("body"):
            return office
        body = read_employer(line.tokens, *match.span("body"), self.host)
        if body.side is Side.PRIVATE or not body.organization:
            return office
        return body._replace(title=office.title, country=office.country or body.country)

    def with_body_led(self, line: Line, start: int, office: Office) -> Office:
        """Read ``the Ports Committee, chaired by Judge Ilze Ozola``."""
        tokens = line.tokens
        title = line.title_up_to(start)
        if title is None or office.organization or office.country:
            return office
        before = tokens.text[: tokens.starts[title[0]]]
        led = LED_BY.search(before, max(0, len(before) - CHARACTERS_BEFORE))
        end = bisect_left(tokens.starts, led.start()) if led else 0
        bodies = list(BODY_BEFORE.finditer(tokens.letters, 0, end))
        if not bodies or bodies[-1].end() != end:
            return office
        body = read_employer(tokens, *bodies[-1].span(), self.host)
        if (
            body.side is Side.PRIVATE
            or not body.organization
            or DELEGATION.search(body.organization)
        ):
            return office
        return body._replace(title=office.title)

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
        if CONGRESS_AFTER.match(line.tokens.text, line.tokens.ends[end - 1]):
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
        words = body.replace("(", " ").replace(")", " ").split()
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
        is_public = is_public or ("/" in body and self.is_bureau(body))  # ", ISN/CPI,"
        if kinds & {"private", "company", "media", "party"} or not (is_public or any(senses)):
            return None
        office = read_employer(line.tokens, *match.span("body"), self.host)
        office = self.with_state_after(line, match.end(), office)
        return None if office.side is Side.PRIVATE else (office, "employer")

    def of_party(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola of the Harbor party``; a workers' front is no party."""
        party = OF_PARTY.match(line.tokens.text, line.tokens.ends[end - 1])
        if party is None or end - start < 2 or OF_WORK.search(party["body"]):
            return None
        return Office(None, party["body"]), "affiliation"

    def small_body(self, line: Line, end: int) -> str | None:
        """The body in lower case of ``Judge Ilze Ozola of the Liepaja district court``."""
        tokens = line.tokens
        at = end + (tokens.letters[end : end + 1] == ",")
        is_linked = at < len(tokens.found) and tokens.word(at) in LINKS_OF_BODIES
        return body_after(tokens.text, tokens.ends[end - 1]) if is_linked else None

    def heads(self, line: Line, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola, who heads the Drug Agency``."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[end : end + 2] not in (",w", "ww", ",n") or end + 3 >= len(letters):
            return None
        verb = HEADING.match(tokens.text, tokens.ends[end - 1])
        if verb is None:
            office = self.body_of_duty(tokens, end)
            return (office, "employer") if office is not None else None
        at = bisect_left(tokens.starts, verb.end())
        title: str | None = VERBS_OF_HEADS[verb["verb"]]
        if (small := HEADED_IN_LOWER_CASE.match(tokens.text, verb.end())) is not None:
            return Office(title, small["body"]), "employer"
        body = HEADED.match(letters, at) if tokens.word(at)[:1].isupper() else None
        if body is None and (part := PART_HEADED.match(tokens.text, verb.end())) is not None:
            at, title = bisect_left(tokens.starts, part.end()), None
            body = HEADED.match(letters, at)
        if body is None:
            return None
        office = read_employer(tokens, at, body.end(), self.host)
        within = EMPLOYER.match(letters, body.end())
        if within and self._is_part(office.organization or ""):
            title = f"{title} of the {office.organization}" if title else None
            office = read_employer(tokens, *within.span("body"), self.host)
        return None if office.side is Side.PRIVATE else (office._replace(title=title), "employer")

    def body_of_duty(self, tokens: Tokens, end: int) -> Office | None:
        """Read ``who handles visas at the MFA`` and ``representing the Customs Board``.

        The words stand behind a name or a title that ends at ``end``.
        """
        duty = DUTY.match(tokens.text, tokens.ends[end - 1])
        at = bisect_left(tokens.starts, duty.end()) if duty else 0
        body = HEADED.match(tokens.letters, at) if duty else None
        office = read_employer(tokens, at, body.end(), self.host) if body else None
        if office is None or office.side is Side.PRIVATE:
            return None
        return office if is_public_body(office.organization or "", self.host) else None

    def _is_part(self, body: str) -> bool:
        """Whether a body may be one of a ministry: ``Division of Vaccines``."""
        heads = offices.organization_heads()
        return any(heads.get(word) in PARTS_OF_BODIES for word in body.split())

    def with_body_headed(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Secretary of State Ilze Ozola, who heads the Drug Agency``."""
        if (
            office.organization
            or office.side is Side.PRIVATE
            or MISSION_TITLE.search(office.title or "")
        ):
            return office
        found = self.heads(line, end)
        if found is None:
            return office
        return office._replace(
            organization=found[0].organization,
            country=office.country or found[0].country,
            is_head=found[0].title is not None,
        )

    def led(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``a delegation led by Ilze Ozola``, ``the Committee, chaired by Karlis Bergs``."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[start - 2 : start] != "ww" or tokens.word(start - 1) != "by":
            return None
        title = VERBS_OF_HEADS.get(tokens.word(start - 2))
        end = start - 2 - (letters[start - 3 : start - 2] == ",")
        if title is None or end < 1:
            return None
        if tokens.word(end - 1) in LED:
            whole = LED_BODY.search(letters, max(0, end - 4), end)
            first = whole.start() if whole else end - 1
            is_of_business = PRIVATE_WORDS.search(tokens.words(max(0, first - 1), end - 1))
            office = Office(title, tokens.words(first, end))
            return None if is_of_business else (office, "employer")
        bodies = [found.span() for found in BODY_BEFORE.finditer(letters, max(0, end - 9), end)]
        if not bodies or bodies[-1][1] != end or letters[end - 1] != "O":
            return None
        office = read_employer(tokens, *bodies[-1], self.host)
        return None if office.side is Side.PRIVATE else (office._replace(title=title), "employer")

    def affiliation(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola (CDU)``: somebody of a party or a public body."""
        match = AFFILIATION.match(line.tokens.letters, end)
        if match is None or not (end - start > 1 or self._is_known(line, start)):
            return None
        last = line.tokens.word(match.end("body") - 1)
        is_body = "/" in last or ("O" in match["body"] and self._is_known(line, start))
        is_body = (
            is_body or offices.organization_heads().get(last if " " in last else "") == "agency"
        )
        is_body = is_body or "Ministry" in line.tokens.found[slice(*match.span("body"))]
        is_body = is_body or last in NOUNS_OF_BODIES
        kinds = frozenset({"organisation", "party"})
        if not is_body and offices.find_acronym(last, kinds, self.host) is None:
            return None
        office = read_employer(line.tokens, *match.span("body"), self.host)
        return None if office.side is Side.PRIVATE else (office, "affiliation")

    def with_party(self, line: Line, start: int, end: int, office: Office) -> Office:
        """Add the party of ``Deputy Ilze Ozola (PSOE)`` and of ``PMDB ally Senator Ilze Ozola``."""
        letters = line.tokens.letters
        match = AFFILIATION.match(letters, end) if office.organization is None else None
        if match and self.is_bureau(line.tokens.word(match.start("body"))):
            body = line.tokens.words(*match.span("body"))
            return office._replace(organization=body, country=office.country or "US")
        if office.organization is None and letters[end : end + 2] == ",B":
            desk = line.tokens.word(end + 1)  # "Point of contact is Ilze Ozola, EUR/NB"
            if "/" in desk and self.is_bureau(desk):
                return office._replace(organization=desk, country=office.country or "US")
        is_of_party = office.organization is None and "party" in office.words
        if is_of_party and (last := self._party_named_last()):
            return office._replace(organization=last)
        if office.organization:
            return office
        if match and self._is_of_state(line, match):
            own = read_employer(line.tokens, *match.span("body"), self.host)
            return office._replace(
                organization=own.organization,
                country=office.country or own.country,
                is_international=office.is_international or own.is_international,
            )
        if not office.words & POLITICIANS:
            return office
        if match:
            return office._replace(organization=line.tokens.words(*match.span("body")))
        bloc = BLOC_AFTER.match(line.tokens.letters, end)
        if bloc and office.words & MEMBERS:
            return office._replace(organization=line.tokens.words(*bloc.span("body")))
        party = OF_PARTY.match(line.tokens.text, line.tokens.ends[end - 1])
        if party:
            return office._replace(organization=party["body"])
        at = end + 1 + (letters[end + 1 : end + 2] == "d")
        if letters[end : end + 1] == "o" and letters[at : at + 1] == "B":
            word = line.tokens.word(at)
            if offices.find_acronym(word, frozenset({"party"}), self.host):
                return office._replace(organization=word)
        title = line.title_up_to(start)
        ally = ALLY.search(letters, max(0, title[0] - 3), title[0]) if title else None
        if ally is None or not offices.find_acronym(
            line.tokens.word(ally.start()), frozenset({"party"}), self.host
        ):
            return office
        return office._replace(organization=line.tokens.word(ally.start()))

    def _is_of_state(self, line: Line, match: re.Match[str]) -> bool:
        """Whether brackets name a ministry or a public body: ``(MOE)``, ``(Customs Board)``."""
        first, last = match.span("body")
        words, letters = line.tokens.found[first:last], line.tokens.word(last - 1)
        kinds = {offices.organization_heads().get(word, "") for word in words}
        if kinds & PUBLIC_BODIES or listed_ministries().get(letters):
            return True
        return offices.find_acronym(letters, frozenset({"organisation"}), self.host) is not None

    def _is_known(self, line: Line, start: int) -> bool:
        """Whether a name is a person's and not what a bracket explains (``My House``)."""
        names = line.tokens.word(start)
        return names in offices.given_names() or self.register.find((names,)) is not None

    def is_bureau(self, word: str) -> bool:
        """Whether letters are those of a bureau in Washington or its desk: ``EUR/NB``."""
        if OFFICE_OF_THE_SECRETARY.fullmatch(word):
            return True
        kinds = frozenset({"organisation"})
        senses = (offices.find_acronym(form, kinds, None) for form in (word, word.split("/")[0]))
        return any(sense is not None and sense.side == "us-washington" for sense in senses)

    def owner(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``the UN's Ilze Ozola``, and a surname alone after a ministry's letters."""
        if line.tokens.letters[start - 2 : start] != "Bs":
            return None
        body = line.tokens.word(start - 2)
        kinds = frozenset({"organisation", "party", "government"})
        sense = offices.find_acronym(body, kinds, self.host)
        is_ministry = listed_ministries().get(body) is not None
        if not is_ministry and (sense is None or end - start < 2):
            return None
        return read_employer(line.tokens, start - 2, start - 1, self.host), "employer"

    def at_body(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``At the MFA, Ilze Ozola said`` and ``the Drug Agency's Ilze Ozola``."""
        letters, tokens = line.tokens.letters, line.tokens
        is_scene = letters[0] == "n" and tokens.word(0) == "At" and letters[start - 1] == ","
        is_owner = letters[start - 1 : start] == "s"
        if start < 2 or end - start < 2 or not (is_owner or is_scene):
            return None
        last = start - 1
        bodies = [found.span() for found in BODY_BEFORE.finditer(letters, max(0, last - 9), last)]
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
