r"""Of which party, or of which public body in brackets, somebody is.

Takes    a line with the names read so far, where a name stands in it, and the office read so far.
Gives    `Affiliations`: an office told by its body alone, or an office with its party.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ilze Ozola (CDU) | Deputy Ilze Ozola (PSOE) | Deputy Ilze Ozola of the Harbor party |
PMDB ally Senator Ilze Ozola | party secretary Ilze Ozola | Ilze Ozola of the Harbor
Party | Ilze Ozola, EUR/NB.
"""

import re
from bisect import bisect_left

from cablegraph.extract.actors.bodies import OFFICE_OF_THE_SECRETARY, names_party
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.ministry_names import listed_ministries
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Register
from cablegraph.extract.actors.title_kinds import PARTIES, POLITICIANS, WORDS_BEFORE_PARTY
from cablegraph.extract.actors.titles import read_employer
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

OF_WORK = re.compile(
    r"\b(?:Workers?|Labou?r|Trades?|Teachers?|Farmers?|Students?|Employ\w+)\b|Union\Z"
)
AFFILIATION = re.compile(
    r"\((?P<body>(?:[WDCAcNGO]|od?){0,6}[BO](?:od?(?:[CD]|[WA]{1,3}(?:&[WA]{1,3})?))?)(?=[,)-])"
)  # "(SPD)", "(EUR/WE, 2-64)"
BLOC_AFTER = re.compile(r"\((?P<body>[NW]|W[NW])\)")  # "(Blanco)", "(Popular Bloc)"
SEAT_AFTER = re.compile(r" \((?P<party>[A-Z]{2,6})(?:[-/][A-Z][A-Za-z]+)?\)")  # "(PSDB-AM)"
MEMBER_AFTER = re.compile(r"\((?P<body>[NGWAO]{1,2})\)")  # "(Christian Democrat)"
OF_PARTY = re.compile(  # after a politician's name: "of the Harbor party"
    r",? (?:of|from) (?:the )?(?:[a-z]+ )?(?!(?:African|Arab|European|Soviet) (?:League|Union)\b)"
    r"(?P<body>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,4} (?:[Pp]arty|[Mm]ovement|[Bb]loc|Front|Union"
    r"|Alliance|Coalition|League|Rally))\b"
)
CONGRESS_AFTER = re.compile(r" \([RDI]-[A-Z][A-Za-z. ]{1,14}\)")  # "(R-IN)", "(D-Utah)"
PARTISAN = re.compile(r"B[wA]?[wA]\Z")  # "PMDB heavyweight"
PARTY_OF_LEADER = re.compile(r" (?:party|movement) of (?:the )?(?:[a-z-]+ ){0,2}\Z")
IN_PLACE = re.compile(r"[no]d?[cCNW]{1,3}\Z")
PARTISANS = frozenset(
    {"heavyweight", "stalwart", "insider", "incumbent", "challenger", "veteran", "loyalist"}
    | {"powerbroker", "strongman", "dissident", "hopeful", "contender", "counterpart", "figure"}
    | {"boss", "operative", "strategist", "kingmaker", "baron"}
)
OF_FRONT = re.compile(  # after a member of parliament's name: "of the United Left"
    r",? (?:of|from) the (?P<body>(?:[A-Z][\w'’-]+ ){0,3}(?:Accord|Cent(?:er|re)|Communists"
    r"|Conservatives|Democrats|Forum|Greens?|Left|Liberals|List|Nationalists|Pole|Radicals"
    r"|Republicans|Right|Social(?: Democrat|ist)s|Unity))(?=[,.;)]| [a-z]|\Z)"
)
ALLY = re.compile(r"B(?:w|A){1,2}\Z")  # "PMDB ally Senator"
MEMBERS = frozenset(  # of parliaments, with their party in brackets
    {"senator", "deputy", "mp", "mep", "congressman", "congresswoman", "legislator", "lawmaker"}
    | {"senators", "deputies", "mps", "meps", "congressmen", "legislators", "lawmakers"}
)
MEMBER_OF = frozenset({"member", "parliament"})  # "MP", as its letters are spelt out
PUBLIC_BODIES = frozenset(
    {"ministry", "department", "agency", "international", "mission", "suboffice"}
)
MEMBERS_OF_PARTIES = PARTIES | {"Democrat", "Moderate", "Center", "Labor"}  # "(Social Democrat)"
PARTY_LETTERS = re.compile(r"[BXO]")
ORGANISATION = frozenset({"organisation"})
NOUNS_OF_BODIES = frozenset(  # that hardly any name explained in brackets ends in
    {"Agency", "Authority", "Board", "Commission", "Committee", "Court", "Department"}
    | {"Directorate", "Police", "Secretariat", "Service"}
)


class Affiliations:
    """The parties that one cable tells beside its people's names."""

    def __init__(self, register: Register, host: str | None) -> None:
        self.register, self.host = register, host
        self.party: str | None = None  # the one named last, of the sentences looked at
        self.unread: list[Tokens] = []  # sentences not yet looked at for a party

    def go_on(self, tokens: Tokens) -> None:
        """Go on to the next sentence."""
        self.unread.append(tokens)

    def _party_named_last(self) -> str | None:
        """The party that the text names last, for whom it calls "party secretary"."""
        for tokens in self.unread:
            for found in PARTY_LETTERS.finditer(tokens.letters):
                word = tokens.word(found.start())
                if word == "Party" and found.start():
                    before = tokens.word(found.start() - 1)
                    if before[0].isupper() and before not in WORDS_BEFORE_PARTY:
                        self.party = f"{before} Party"
                elif names_party(word, self.host):
                    self.party = word
        self.unread.clear()
        return self.party

    def of_party(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola of the Harbor party``; a workers' front is no party."""
        party = OF_PARTY.match(line.tokens.text, line.tokens.end_of(end - 1))
        if party is None or end - start < 2 or OF_WORK.search(party["body"]):
            return None
        return Office(None, party["body"]), "affiliation"

    def partisan(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``PMDB heavyweight Ilze Ozola`` and ``the PMDB figure in Riga, Ilze Ozola``."""
        tokens = line.tokens
        last = start - (tokens.letters[start - 1 : start] == ",")
        place = IN_PLACE.search(tokens.letters, max(0, last - 5), last) if last < start else None
        last = place.start() if place else last  # "the PMDB figure in Riga, Ilze Ozola,"
        if end - start < 2 or last < 2 or tokens.word(last - 1) not in PARTISANS:
            return None
        told = PARTISAN.search(tokens.letters, max(0, last - 3), last)
        party = tokens.word(told.start()) if told else ""
        return (Office(None, party), "affiliation") if names_party(party, self.host) else None

    def affiliation(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola (CDU)``: somebody of a party or a public body."""
        if party := self._party_of_owner(line, start, end):
            return Office(None, party), "affiliation"
        match = AFFILIATION.match(line.tokens.letters, end)
        bloc = MEMBER_AFTER.match(line.tokens.letters, end)
        if bloc and end - start > 1 and line.tokens.word(bloc.end() - 2) in MEMBERS_OF_PARTIES:
            return Office(None, line.tokens.words(*bloc.span("body"))), "affiliation"
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

    def _party_of_owner(self, line: Line, start: int, end: int) -> str | None:
        """The party of ``Labour's Ilze Ozola``."""
        if end - start < 2 or line.tokens.letters[start - 1 : start] != "s" or start < 2:
            return None
        owner = line.tokens.word(start - 2)
        return owner if owner in PARTIES else None

    def with_party(self, line: Line, start: int, end: int, office: Office) -> Office:
        """Add the party of ``Deputy Ilze Ozola (PSOE)`` and of ``PMDB ally Senator Ilze Ozola``."""
        if office.organization or CONGRESS_AFTER.match(*_behind(line, end)):
            return office
        bracket = AFFILIATION.match(line.tokens.letters, end)
        if desk := self._desk_behind(line, end, bracket):
            return office._replace(organization=desk, country=office.country or "US")
        if office.words & POLITICIANS and (party := _party_led(line, start)):
            return office._replace(organization=party)
        is_of_party = "party" in office.words or _is_owned_by_party(line, start)
        if is_of_party and (party := _named_party(line, start) or self._party_named_last()):
            return office._replace(organization=party)
        if bracket and self._is_of_state(line, bracket):
            own = read_employer(line.tokens, *bracket.span("body"), self.host)
            return office._replace(
                organization=own.organization,
                country=office.country or own.country,
                is_international=office.is_international or own.is_international,
            )
        if not office.words & POLITICIANS:
            return office
        if bracket and not (_is_member(office) and SEAT_AFTER.match(*_behind(line, end))):
            return office._replace(organization=line.tokens.words(*bracket.span("body")))
        party = self._party_behind(line, end, office) or self._party_of_ally(line, start)
        return office._replace(organization=party) if party else office

    def _desk_behind(self, line: Line, end: int, bracket: re.Match[str] | None) -> str | None:
        """The bureau of ``Ilze Ozola (EUR/NB)`` and ``point of contact is Ilze Ozola, EUR/NB``."""
        if bracket and self.is_bureau(line.tokens.word(bracket.start("body"))):
            return line.tokens.words(*bracket.span("body"))
        if line.tokens.letters[end : end + 2] != ",B":
            return None
        desk = line.tokens.word(end + 1)
        return desk if "/" in desk and self.is_bureau(desk) else None

    def _party_behind(self, line: Line, end: int, office: Office) -> str | None:
        """The party told after a name: ``Deputy Ilze Ozola of the PSOE``."""
        letters, is_member = line.tokens.letters, _is_member(office)
        if is_member and (seat := SEAT_AFTER.match(*_behind(line, end))):
            return seat["party"]
        if is_member and (bloc := BLOC_AFTER.match(letters, end)):
            return line.tokens.words(*bloc.span("body"))
        if party := _party_in_full(line, end, is_member):
            return party
        at = end + 1 + (letters[end + 1 : end + 2] == "d")
        if letters[end : end + 1] != "o" or letters[at : at + 1] != "B":
            return None
        word = line.tokens.word(at)
        return word if is_member or names_party(word, self.host) else None

    def _party_of_ally(self, line: Line, start: int) -> str | None:
        """The party of ``PMDB ally Senator Ilze Ozola``."""
        title = line.title_up_to(start)
        ally = ALLY.search(line.tokens.letters, max(0, title[0] - 3), title[0]) if title else None
        party = line.tokens.word(ally.start()) if ally else ""
        return party if names_party(party, self.host) else None

    def _is_of_state(self, line: Line, match: re.Match[str]) -> bool:
        """Whether brackets name a ministry or a public body: ``(MOE)``, ``(Customs Board)``."""
        first, last = match.span("body")
        words, letters = line.tokens.found[first:last], line.tokens.word(last - 1)
        kinds = {offices.organization_heads().get(word, "") for word in words}
        if kinds & PUBLIC_BODIES or listed_ministries().get(letters):
            return True
        return offices.find_acronym(letters, ORGANISATION, self.host) is not None

    def _is_known(self, line: Line, start: int) -> bool:
        """Whether a name is a person's and not what a bracket explains (``My House``)."""
        names = line.tokens.word(start)
        return names in offices.given_names() or self.register.find((names,)) is not None

    def is_bureau(self, word: str) -> bool:
        """Whether letters are those of a bureau in Washington or its desk: ``EUR/NB``."""
        if OFFICE_OF_THE_SECRETARY.fullmatch(word):
            return True
        senses = (
            offices.find_acronym(form, ORGANISATION, None) for form in (word, word.split("/")[0])
        )
        return any(sense is not None and sense.side == "us-washington" for sense in senses)


def _named_party(line: Line, start: int) -> str | None:
    """The party of two words or more before its member: ``Osta Rits Party MP Ilze Ozola``."""
    title = line.title_of(start)
    if title is None or line.tokens.word(title[0]) != "Party":
        return None
    first = title[0]
    while first > max(0, title[0] - 3) and line.tokens.letters[first - 1] in "NGW":
        first -= 1
    return line.tokens.words(first, title[0] + 1) if first < title[0] - 1 else None


def _party_led(line: Line, start: int) -> str | None:
    """The party of ``the LSDSP party of leftist leader Ilze Ozola``."""
    title, text = line.title_of(start), line.tokens.text
    if title is None or " of " not in text:
        return None
    first = line.tokens.starts[title[0]]
    found = PARTY_OF_LEADER.search(text, max(0, first - 50), first)
    last = bisect_left(line.tokens.starts, found.start()) if found else 0
    if not last or line.tokens.letters[last - 1] not in "BXN":
        return None
    return line.tokens.word(last - 1)


def _party_in_full(line: Line, end: int, is_member: bool) -> str | None:
    """The party of ``Senator Ilze Ozola of the United Left``, and no ``European Union``."""
    party = OF_PARTY.match(*_behind(line, end))
    if party is None and is_member:
        party = OF_FRONT.match(*_behind(line, end))
    return party["body"] if party else None


def _behind(line: Line, end: int) -> tuple[str, int]:
    """The text of a line, and where the name that ends with ``end`` ends in it."""
    return line.tokens.text, line.tokens.end_of(end - 1)


def _is_owned_by_party(line: Line, start: int) -> bool:
    """Whether the title before a name is one in a party told before: ``the party's treasurer,``."""
    title = line.title_up_to(start, start - 1)
    first = title[0] if title else 0
    before = line.tokens.words(max(0, first - 3), first).lower()
    return before in ("the party's", "the party’s")


def _is_member(office: Office) -> bool:
    """Whether somebody is a member of a parliament, who stands for a party."""
    return not MEMBERS.isdisjoint(office.words) or office.words >= MEMBER_OF
