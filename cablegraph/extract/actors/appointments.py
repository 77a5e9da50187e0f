r"""Which office goes with a name, by where the title stands.

Takes    a sentence as letters, the titles in it, and the names read so far.
Gives    `Appointments.office_of`: an `Office` and the rule that joined it to the name.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Director Ilze Ozola | Ilze Ozola, Director | Ilze Ozola (Director at the MFA) | Director:
Ilze Ozola | the Director, Ilze Ozola, | Senators Ozola and Berg | Col. Berg | RD Berg | Ilze Ozola
of the MFA | a body in a line of its own with people below | present from the MFA were Ozola and
Berg | Ozola (Latvia).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from cablegraph.extract.actors.homes import MISSION_TITLE, Home
from cablegraph.extract.actors.ministries import listed_ministries
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.nearest_states import with_nearest_state
from cablegraph.extract.actors.persons import Person, Register, find_leader, is_weak
from cablegraph.extract.actors.private import PRIVATE_WORDS, introduced, is_private
from cablegraph.extract.actors.titles import (
    OCCUPATIONS,
    OF_COMPANIES,
    OF_PLACES,
    OFFICE_OF_THE_SECRETARY,
    PARTIES,
    VERBS,
    Office,
    is_public_body,
    read_employer,
    read_office,
    state_of,
    state_of_body,
)
from cablegraph.extract.actors.workplaces import Workplaces
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.findings import Ministry
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

NAME = re.compile(r'(?:P{0,2}I{0,3}|I{1,3}P{1,2})[NG](?:(?:P{1,3}|I{1,2}|"N"P{0,2})?[NGX]){0,5}')
BETWEEN = re.compile(r'(?:\([BXTWN]\))?(?:&(?=H))?[HR"]{0,8}')
FIELD = re.compile(r"[ofn]d?[NG]{1,2}")
WORDS_BEFORE, WORDS_AFTER, CHARACTERS_BEFORE = 80, 20, 400  # how far to look from a name
APPOSITION = re.compile(r"(?:\([BCWDNGXw]{1,3}\))?s?[,(-][#,]{0,2}H?d?")
PRAISED = re.compile(r"d(?:#-?)?[wA]{1,4}\Z")  # "the fiery young", "the 38-year-old"
NO_PRAISE = re.compile(r"\b(?:who|whose|whom|which|that|as|by|when|while|because|said|told)\b")
SINCE = re.compile(r"(?:(?:now|currently|also|formerly|previously|once|effectively) ?)*")
TAKING_UP = (  # an office: "was appointed as", "serves as", "will become"
    r"(?:(?:has|had|have|will|would|is|was|are|were|been|be|being|now|also|recently|later|currently"
    r"|formerly|previously|then|reportedly|again|to) ){0,5}"
    r"(?:(?:re-?)?(?:promoted|appointed|named|elected|nominated|chosen|selected|confirmed|designated"
    r"|installed|sworn in)(?: to| as)?(?: be)?|serv(?:es?|ed|ing) as|act(?:s|ed|ing)? as"
    r"|becom(?:es?|ing)|became"
    r"|as|be|been|is|was|continues?(?: to serve)? as|remain(?:s|ed)?"
    r"|(?:resign|retir)(?:s|ed|ing) as|st(?:ood|eps?|epped|epping) down as|(?:left|quit) office as"
    r"|(?:dismissed|removed|ousted|fired|sacked|replaced|deposed|suspended) as"
    r"|t(?:akes?|ook|aken) up (?:duties|(?:the|his|her) post) as"
    r"|replaced \S{2,20} as|took (?:over|office) as"
    r"|takes over as|(?:candidacy|nomination|appointment|bid|role|position|capacity|tenure|career"
    r"|election|designation|selection) as)"
    r"(?: the| a| an| his| her| its| their| [A-Z]\w+['’]s)?"
    r"(?: (?:last|next|new|only|long-?time|first|and|[\w-]{3,12}est(?:-ever)?)){0,3} "
)
AS_TITLE = re.compile(
    rf"(?: \([^()]{{1,40}}\)|, \d\d,|, [^,.;:()]{{3,60}},)? {TAKING_UP}"
    rf"|(?:['’,`]s|,? (?:the [\w-]{{3,20}} )?who) {TAKING_UP}"
    r"|,? (?:the [\w-]{3,20} )?who (?:is|was|has been|had been) (?:\w{3,12} ){0,3}"
    r"(?:promoted|appointed|named) to "
    r"|,? (?:who (?:was|had been) )?until (?:[\w’']+ ){1,3}?(?:the |an? |its )?"
    r"|,? whom (?:[\w.’'-]+ ){1,5}?(?:appointed|named|nominated)(?: as)? (?:the |his |her |its )?"
)
SERVED = re.compile(r"\b(?:served|acted|had been|was once|used to be)\b")
LONGEST_TAKING_UP = 120  # characters between a name and the office that somebody takes up
STATE_AFTER = re.compile(r"(?:\((?:B,)?(?P<state>[CD])\)|o(?P<land>C)(?=[,.;&w)]|\Z))")
CONGRESS_AFTER = re.compile(r" \((?:R|D|I)-[A-Z]{2}\)")  # party and state: "(R-IN)"
SPEAKER = re.compile(r"C\(N\)[w&]")  # "Latvia (Ozols) agreed"
SPOKE = frozenset(
    {"said", "spoke", "took", "made", "gave", "told", "thought", "sought", "and", "saw"}
)
STATE_BEFORE = re.compile(r"[Cc](?:s|\()H?\Z")  # "Latvia's", "Latvia ("
COPULA = re.compile(r" (?:is|was|will be|would be|remains|became|becomes) ")
FIELD_APART = re.compile(r"(?:[fn]d?)?[wWBXC]{1,4}(?:&w{1,2})?,")  # "for port dues,"
APART = re.compile(r"(?:[:,-](?:d?#-?w)?|\)[,:])H?\.?R{0,8}")
SCENE = re.compile(  # what opens a sentence up to a role: "In a meeting with the", "When asked by"
    r"(?:\A|[,;] )(?:In|During|At|Over|On|Upon|After|Following|Before|When|While|According)"
    r"\b(?:[^,;:()]|, \d{4}){0,120}? (?:with|by|to|on|from)(?: the| our)? \Z",
    re.IGNORECASE,
)
GOES_ON = re.compile(  # what follows the name that is the subject then
    r"(?:\([^)]{1,20}\)|od?[WDOBANGcC&os]{1,10})?[wnfs]"
)
OUR_STAFF = re.compile(  # they hardly ever have names
    r"[A-Za-z/]+(?:[Oo]ffs?|OFFS?|[Cc]ouns(?:ell?or)?|[Aa]tts?)"
)
BODY_BEFORE = re.compile(r"(?:[WDAN]|[WN]&(?=W)){0,6}O(?:od?[WDCANO]{1,3})?|B")
OF_NEXT = re.compile(r",[HR]{0,2}N")  # a comma and another name
TOGETHER = re.compile(r"&d?")
EMPLOYED = re.compile(  # "in attendance from FSKN were", "present for the Ministry of Justice were"
    r"(?:\b(?:attend\w*|present|participa\w+|represent\w*|joined|Participa\w+|Present|Attend\w*)\b"
    r"[^.;:]{0,25} (?:from|for|by)|\A(?:From|For)|\brepresenting)(?: the)?"
    r" (?P<body>(?:[A-Z][\w'-]*|of|the|and|for|[(),])(?: (?:[A-Z][\w'()-]*|of|the|and|for)){0,9})"
    r"(?:,? (?:was|were|are|is|included?)\b|:)"
)
SEVERAL_FIELDS = r"[WA]{1,3}(?:,[WA]{1,3}){1,5},?&[WA]{1,3}"  # "Culture, Science and Youth"
EMPLOYER = re.compile(  # also behind "(protect)"
    r"(?:\(w{1,2}\))?(?P<link>,|[on]|f)d?(?:od?)?"
    r"(?P<body>(?:[WDCBAcs]|[WO][o&]d?(?=[WDOA])|O(?=s)){0,9}[OB](?:(?<=O)[BI#])?"
    rf"(?:[of]d?(?:{SEVERAL_FIELDS}|[WDCAcN]+(?:&[WD]+)?)){{0,2}}"
    r"(?:\(B\))?[WDA&]{0,6})(?=(?:nc)?(?:[,;.)]|w|n|f|\Z|-|&[dNGRHT])|\([CD]\)|s[WDA]{1,4}w)"
)
SUCCESSION = (
    r"(?:his|her|its|their|the|(?P<owner>[A-Z][\w-]+)['’]s?)(?: [a-z]+)?"
    r" (?:successor|replacement)\b"
)
SUCCESSOR_BEFORE = re.compile(rf"\b{SUCCESSION},? \Z")
SUCCESSOR_AFTER = re.compile(rf",? (?:as )?{SUCCESSION}")
REPLACING = (  # what stands between the new holder of an office and the old one
    r" (?:(?:will|would|is|was|has|had|may|to|recently|later|formally|been) )*"
    r"(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?|t(?:akes?|ook|aking) over from)"
    r" (?:the (?:[a-z-]{2,15} ){0,3})?"
)
CHANGE = ("replac", "succe", "over from", " place", " stead")
REPLACES = re.compile(REPLACING)
REPLACED_BY = re.compile(  # "was succeeded on July 1 by"
    r"\b(?:replaced|succeeded)(?: (?:in|on) [^,.;]{1,25})? by (?:[a-z-]+ )?\Z"
)
IN_HIS_PLACE = re.compile(r" (?:in|to take) (?:his|her|their) (?:place|stead)\b")
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
    r"(?:[WDCBAcs]|[WO][o&]d?(?=[WDOA])){0,9}[OB](?:[of]d?[WDCAcN]+(?:&[WD]+)?){0,2}"
)
AFFILIATION = re.compile(
    r"\((?P<body>(?:[WDCAcNGO]|od?){0,6}[BO](?:od?(?:[CD]|[WA]{1,3}(?:&[WA]{1,3})?))?)(?=[,)-])"
)  # "(SPD)", "(EUR/WE, 2-64)"
BLOC_AFTER = re.compile(r"\((?P<body>[NW]|W[NW])\)")  # "(Blanco)", "(Popular Bloc)"
HEADING_LETTERS = re.compile(r"C?(?:d?[WODCBAcTXNPo&fnG,]){1,12}[:.]?")
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
)
ITEM = re.compile(r"(?:-|#|\.)*[HR]*(?:P?[NGI])+")
HEADS_OF_STATE = re.compile(
    r"\b(?:President|Prime Minister|Minister|Secretary|Senator|Ambassador|Governor|King|Premier"
    r"|Chairman|Commissioner|PM|FM|Chancellor|Mayor|Judge|Speaker|MP|Deputy|Justice|Prosecutor"
    r"|Attorney General|Prosecutor General|Congressman|Congresswoman|Representative)s?"
    r"(?: (?:of|for) .*)?\Z"
)
OTHER_BODY = re.compile(  # how titles begin that belong to another body than the one before
    r"(?:Presidential|Prime Ministerial|District|Union|Provincial|Regional|Municipal|City"
    r"|Parliamentary|Party|Police|Cabinet|Royal)\b",
    re.IGNORECASE,
)
MINISTRIES = ("Ministry", "Department")  # above a list: what else is told is a part of them
PUBLIC_BODIES = frozenset(
    {"ministry", "department", "agency", "international", "mission", "suboffice"}
)
HEADS_OF_BODIES = frozenset(
    {"judge", "prosecutor", "magistrate", "justice", "official", "officer", "commissioner"}
    | {"director", "chairman", "chair", "chairwoman", "head", "chief", "secretary", "spokesman"}
    | {"spokeswoman", "president", "representative", "adviser", "advisor", "coordinator"}
    | {"undersecretary", "minister", "inspector", "administrator", "governor", "manager", "aide"}
)
MORE_NAMES = re.compile(rf"(?:(?:,&|,|&)[HR]?{NAME.pattern}){{1,8}}")
PLURAL = re.compile(
    r"(?:(?!of |for |to |in )\S+ ){0,5}?(?:\w{3,}[^s]s|M(?:E)?Ps|Secretaries|Deputies|deputies)\b"
    r"(?: (?:of|for|to|in|from|at)\b|\Z)"
)
POSTED = re.compile(  # a mission's head elsewhere
    r"[\w ]{2,40}? (?:in|at) (?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)
SECOND = re.compile(r"(?:Deputy|Vice|Assistant|Acting|DD?G\b)")  # "Director Berg, Deputy Director"
SECOND_IN_RANK = frozenset({"Deputy", "Acting", "Alternate", "Assistant"})  # "Deputy PR Berg"
DIPLOMATS = frozenset(  # ranks that their bearers keep in another office
    {"Ambassador", "Amb", "AMB", "Minister", "Counselor", "First Secretary", "Consul", "Envoy"}
)
PARTY_LETTERS, PARTY = re.compile(r"[BXO]"), frozenset({"party"})
PAST = frozenset({"former", "ex", "then"})
OWNERS = frozenset({"his", "her"})  # "his deputy"
WORD_IN_CAPITALS = re.compile(r"\b[A-Z][a-z][\w-]+")
TO_NAME = re.compile(r",?[HR.]{0,4}")  # from a title to its name
OF_STAFFS = frozenset(
    {"deputy", "adviser", "advisor", "aide", "assistant", "staff", "spokesman", "spokeswoman"}
    | {"director", "head", "chief", "officer", "undersecretary", "vice"}
)
PLURAL_LIST = re.compile(r"(?:\([BXO]\))?(?:,&|,|&)")
LED_BY = re.compile(  # between a body and who leads it: ", which is chaired by the"
    r",?(?: (?:which|is|was|now|currently|previously))*"
    r" (?:chaired|headed|led|directed|run|commanded|presided over) by(?: the| a| its)? \Z"
)
DELEGATION = re.compile(r"\b(?:[Dd]elegation|[Mm]ission|[Tt]eam)\b")
OWN_BODY = re.compile(r"(?:B|[DWA]{0,3}O)\Z")  # "ISAF Commander", "Border Guard Captain"
OCCUPATION = re.compile(  # behind a name: "(NPS), 51, is a"
    r"(?: \([^()]{1,60}\))?(?:,? \d\d)?,?(?: (?:is|was))? an? "
)
FORCES = frozenset({"police", "army", "navy"})  # bodies in lower case too
RANKS = re.compile(r"R{1,8}H?\Z")
NAMED_AFTER_LEADERS = frozenset(
    {"plan", "law", "laws", "doctrine", "accord", "accords", "formula", "generation", "amendment"}
    | {"act", "commission", "report", "initiative", "foundation", "institute", "center", "airport"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence, by the indexes of its words."""

    start: int
    end: int
    person: Person


@dataclass(slots=True)
class Line:
    """One sentence while its names and titles are joined."""

    sentence: Sentence
    tokens: Tokens
    titles: list[tuple[int, int]]
    used: set[int] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    rejected: list[tuple[int, int, str]] = field(default_factory=list)

    def reject(self, start: int, end: int, reason: str) -> None:
        """Keep what looked like a name of two words or more, unless it proves to be one."""
        if end - start > 1:
            self.rejected.append((start, end, reason))

    def near(self, start: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
        """The titles about a name, numbered: a line may be endless."""
        low = bisect_left(self.titles, (start - WORDS_BEFORE, 0))
        high = bisect_left(self.titles, (end + WORDS_AFTER, 0))
        return ((number, self.titles[number]) for number in range(low, high))

    def free(self) -> Iterator[tuple[int, int]]:
        """The titles that no name has taken."""
        return (span for number, span in enumerate(self.titles) if number not in self.used)


class Appointments:
    """The offices of one cable's people, told by the words beside their names."""

    def __init__(self, reading: Reading, register: Register) -> None:
        self.reading, self.register = reading, register
        self.heading: Office | None = None
        self.party: str | None = None  # the one named last
        self.states = {key for key in reading.entities if key.startswith("gov-")}
        self.host = reading.host_country
        self.home = Home.of(reading)
        self.workplaces = Workplaces(reading)
        self.year = self.home.year
        self.private = introduced((each.text for each in reading.sentences), self.host)
        self.ministries = frozenset(
            alias
            for entity in reading.entities.values()
            if isinstance(entity, Ministry)
            for alias in entity.aliases
        )

    def read_heading(self, tokens: Tokens) -> None:
        """Keep the body that heads a list of people; forget it where prose goes on."""
        letters = tokens.letters
        if ITEM.match(letters):
            return
        self.heading = None
        if len(letters) <= 12 and HEADING_LETTERS.fullmatch(letters) and set(letters) & set("OC"):
            start = 1 if letters[0] == "C" and len(letters) > 1 else 0
            end = len(letters) - (letters[-1] in ":.")
            self.heading = read_employer(tokens, start, end, self.host)
            if set(letters) <= set("C:."):
                country = state_of(tokens.word(0))
                self.heading = self.heading._replace(organization=None, country=country)
            elif letters[0] == "C":
                self.heading = self.heading._replace(country=state_of(tokens.word(0)))

    def read_party(self, tokens: Tokens) -> None:
        """Keep the party that a sentence names last, for whom it calls "party secretary"."""
        for found in PARTY_LETTERS.finditer(tokens.letters):
            word = tokens.word(found.start())
            if word == "Party" and found.start():
                self.party = f"{tokens.word(found.start() - 1)} Party"
            elif offices.find_acronym(word, PARTY, self.host):
                self.party = word

    def office_of(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office | None, str]:
        """The office that goes with a name, and the rule that says so."""
        found = (
            self._title_before(line, start, end)
            or self._labelled(line, start, end)
            or self._predicate(line, start)
            or self._title_after(line, end)
            or self._title_apart(line, start, end)
            or self._shared_title(line, start)
            or self._shared_after(line, end)
            or self._abbreviated_title(line, start)
            or self._rank(line, start, end)
            or self._heads(line, end)
            or self._led(line, start)
            or self._successor(line, start, end, names)
            or self._in_succession(line, start, end, names)
            or self._employer(line, start, end)
            or self._affiliation(line, start, end)
            or self._owner(line, start, end)
            or self._at_body(line, start, end)
            or self._head_under_whom(line, start, end)
            or self._delegate(line, start, end)
            or self._partisan(line, start, end)
        )
        if found:
            office, rule = found
            office = self._with_party(line, start, end, office)
            if line.tokens.letters[start - 1 : start] == ",":
                office = self._with_owner_before(line, start, office)
            office = self._with_body_headed(line, end, office)
            office = self._with_body_at_head(line, start, office)
            office = self._with_body_led(line, start, office)
            office = self._with_body_of_superior(line, start, office)
            office = self._with_heading(line, start, office, names)
            office = self._with_state_after(line, end, office)
            office = self.home.settle(self.workplaces.with_state(office), names)
            if self.host is None:
                office = with_nearest_state(office, self.reading, line.sentence, line.tokens, start)
            is_bare = office.organization == "ministry" and "he ministry" in line.tokens.text
            if rule != "title-apart" or is_bare:  # before a colon in a list it opens another body
                office = self.workplaces.settle(office, line.sentence, line.tokens.starts[start])
            return office, rule
        leader = find_leader(names, self.year)
        if leader and self.register.find(names):
            leader = None
        if leader and len(names) < 2 and not self._is_in_view(leader.country):
            leader = leader if self._is_among_leaders(line, start, end) else None
        if leader and self._is_adjective(line, end):
            return None, "full-name"
        if leader and line.tokens.letters[start - 1 : start] not in ("W", "O"):
            return Office(None, country=leader.country), "head-of-state"
        return None, "full-name"

    def _is_in_view(self, country: str | None) -> bool:
        """Whether a state is ours, the host, or named in the cable: so its leader may be meant."""
        at_home = country in (None, "US", self.host)
        return at_home or f"gov-{(country or '').lower()}" in self.states

    def _is_among_leaders(self, line: Line, start: int, end: int) -> bool:
        """Whether another leader is named in one breath: ``Merkel and Chirac``."""
        letters, tokens = line.tokens.letters, line.tokens
        near = [end + 1, end + 2] if letters[end : end + 1] in ("&", ",") else []
        near += [start - 2] if start > 1 and letters[start - 1] in "&," else []
        return any(
            letters[at : at + 1] in ("N", "G") and find_leader((tokens.word(at),), self.year)
            for at in near
        )

    def _is_adjective(self, line: Line, end: int) -> bool:
        """Whether a leader's name only says what something is called by: ``Ahtisaari Plan``."""
        tokens = line.tokens
        if end >= len(tokens.found):
            return False
        word, at = tokens.word(end), tokens.ends[end - 1]
        return word.lower() in NAMED_AFTER_LEADERS or tokens.text[at : at + 1] == "-"

    def _title_before(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        letters = line.tokens.letters
        for number, (first, last) in line.near(start, end):
            if last > start:
                break
            if FIELD.fullmatch(letters, last, start):
                last = start  # a field that no list knows: "Minister for Reintegration"
            if not BETWEEN.fullmatch(letters, last, start):
                continue
            if letters[last - 1] == "A" and line.tokens.word(last - 1).islower():
                continue
            line.used.add(number)
            first = self._start_of_pair(line, number, first, end)
            own = line.titles[number][0]
            office = self._of_place(line, first, self.read(line.tokens, first, last))
            if office.side is Side.PRIVATE and first < own:  # "businessman and former Minister"
                office = self.read(line.tokens, own, last)
            if line.tokens.word(last) == "(" and not office.country:
                office = office._replace(country=self.host)  # "Ambassador (ret.)", none of ours
            office = self._with_body_after(line, end, office)
            return self._corrected(line, end, office) or office, "title-before-name"
        return None

    def _with_owner_before(self, line: Line, start: int, office: Office) -> Office:
        """Add the body of ``the Election Commission, whose Chairman, Ilze Ozola``."""
        tokens = line.tokens
        title = next((span for _, span in line.near(start, start) if span[1] + 1 == start), None)
        first = title[0] if title else 0
        if office.organization or first < 2 or tokens.word(first - 1) not in ("its", "whose"):
            return office
        bodies = list(BODY_BEFORE.finditer(tokens.letters, 0, first - 1))
        if not bodies or (tokens.word(first - 1) == "whose" and bodies[-1].end() < first - 2):
            return office
        own = read_employer(tokens, *bodies[-1].span(), self.host)
        if own.side is Side.PRIVATE or not own.organization:
            return office
        return office._replace(
            organization=own.organization,
            country=office.country or own.country,
            is_international=own.is_international,
        )

    def _with_body_at_head(self, line: Line, start: int, office: Office) -> Office:
        """Read ``At the Drug Agency, Deputy Director Ilze Ozola``."""
        letters = line.tokens.letters
        match = EMPLOYER.match(letters) if letters.startswith("n") else None
        title = next((span for _, span in line.near(start, start) if span[1] <= start), None)
        is_first = match is not None and title is not None and title[0] == match.end() + 1
        is_closed = office.organization or MISSION_TITLE.search(office.title or "")
        if match is None or not is_first or is_closed or letters[match.end()] != ",":
            return office
        body = read_employer(line.tokens, *match.span("body"), self.host)
        if body.side is Side.PRIVATE or not body.organization:
            return office
        return body._replace(title=office.title, country=office.country or body.country)

    def _with_body_led(self, line: Line, start: int, office: Office) -> Office:
        """Read ``the Ports Committee, chaired by Judge Ilze Ozola``."""
        tokens = line.tokens
        title = next((span for _, span in line.near(start, start) if span[1] == start), None)
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

    def _with_body_of_superior(self, line: Line, start: int, office: Office) -> Office:
        """Read ``MFA Director Berg and his deputy, Ilze Ozola``: she works in the same body."""
        letters = line.tokens.letters
        before = (span for _, span in line.near(start, start) if span[1] <= start)
        links = (TO_NAME, FIELD_APART)
        title = next(
            (
                span
                for span in before
                if any(link.fullmatch(letters, span[1], start) for link in links)
            ),
            None,
        )
        if title is None or not title[0]:
            return office
        first = self._first_of_pair(line, title)
        if first == title[0] and not office.words & OF_STAFFS:
            return office
        owner = self._owner_of(line, first)
        if owner is None and line.tokens.word(first - 1).lower() not in OWNERS:
            return office
        superior = owner or self._named_last(line) or self._latest()
        own = superior.office if superior else None
        if own is None or office.organization or own.side is Side.PRIVATE or office.country:
            return office
        ministry = self.workplaces.ministry_of(own, line.sentence, line.tokens.starts[start])
        return office._replace(
            organization=own.organization or ministry,
            country=own.country,
            is_international=own.is_international,
        )

    def _owner_of(self, line: Line, first: int) -> Person | None:
        """Whose deputy a title at ``first`` is: ``Ozola's deputy``."""
        letters, tokens = line.tokens.letters, line.tokens
        is_owned = first > 1 and letters[first - 1] == "s" and letters[first - 2] in "NG"
        return self.register.find((tokens.word(first - 2),)) if is_owned else None

    def _named_last(self, line: Line) -> Person | None:
        """The official named last in a sentence, or else first in it or the one before it."""
        if line.mentions:
            return line.mentions[-1].person
        index = line.sentence.index
        before = self.reading.sentences[index - 1] if index else line.sentence
        is_near = before.paragraph is line.sentence.paragraph
        for sentence in (line.sentence, before) if is_near else (line.sentence,):
            for word in WORD_IN_CAPITALS.findall(sentence.text):
                person = self.register.find((word,))
                if person is not None and person.office is not None:
                    return person
        return None

    def _first_of_pair(self, line: Line, title: tuple[int, int]) -> int:
        """Where the title begins that a rank closes: ``his deputy, Counselor Ilze Ozola``."""
        if line.tokens.letters[title[0] - 1] != ",":
            return title[0]
        near = (first for _, (first, last) in line.near(*title) if last == title[0] - 1)
        return next(near, title[0])

    def _with_body_after(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Director Ilze Ozola of the Drug Agency``."""
        match = EMPLOYER.match(line.tokens.letters, end)
        is_open = office.organization is None and office.words & HEADS_OF_BODIES
        is_linked = match is not None and "o" in line.tokens.letters[end : match.start("body")]
        if match is None or not is_linked or not is_open:
            return office
        body = read_employer(line.tokens, *match.span("body"), self.host)
        if body.side is Side.PRIVATE:
            return office._replace(organization=body.organization, side=Side.PRIVATE)
        return office._replace(
            organization=body.organization, country=body.country or office.country
        )

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
        is_open = office.country is None and office.organization is None
        is_envoy = is_open and office.title in DIPLOMATS
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
        after = self._title_after(line, end)
        if after is None or is_weak(after[0]) or (is_past and after[0].words & PAST):
            return None
        if is_envoy and OUR_STAFF.fullmatch(after[0].title or ""):
            return None  # "Ambassador Smith, Econoff (notetaker)"
        if is_past and after[0].side is Side.PRIVATE and office.side is not Side.PRIVATE:
            return None  # "former Minister Ilze Ozola, now president of the residents association"
        return after[0]

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
        is_met = link == "," and self._is_met(line, *before, end)
        is_ours = OUR_STAFF.fullmatch(line.tokens.word(first)) is not None
        is_pair = is_pair or (link == "," and is_rank and not is_met and not is_ours)
        if not is_pair or MISSION_TITLE.search(line.tokens.words(*before)):
            return first
        line.used.add(number - 1)
        return before[0]

    def _title_after(self, line: Line, end: int, *, take: bool = True) -> tuple[Office, str] | None:
        """The title behind a name; ``take`` keeps it from other names."""
        for number, (first, last) in line.near(end, end):
            if (
                number in line.used
                or first < end
                or not self._is_apposition(line, end, first, last)
            ):
                continue
            if not take:
                return self.read(line.tokens, first, last), "title-after-name"
            office = self.read(line.tokens, first, last)
            if office.side is Side.PRIVATE and self._is_taken_up(line, end, number + 1):
                continue  # "Ilze Ozola, a lawyer, was named Minister"
            line.used.add(number)
            between = line.tokens.text[line.tokens.ends[end - 1] : line.tokens.starts[first]]
            if SERVED.search(between):
                office = office._replace(is_past=True)
            office = self._with_party_named(line, last, office)
            office = self._with_second_title(line, number, office)
            employer = EMPLOYER.match(line.tokens.letters, end)
            if employer and employer.end() + 1 == first and office.organization is None:
                office = office._replace(organization=line.tokens.words(*employer.span("body")))
            return office, "title-after-name"
        return None

    def _is_apposition(self, line: Line, end: int, first: int, last: int) -> bool:
        """Whether the title in ``first`` to ``last`` belongs to the name that ends at ``end``."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[last : last + 1] in tuple("NG") and letters[first - 1 : first] != "d":
            return False  # it goes with the next name
        if letters[last : last + 1] == "s":
            return False  # "the Minister's adviser"
        if self._is_of_many(line, end, first, last):
            return False  # "In a meeting with Ozola, Latvian officials"
        if letters[first - 1 : first] == "s":
            first = max(letters.rfind(",", end, first), letters.rfind("(", end, first)) + 1
            first += letters[first] == "d"
        if first == end:
            return letters[last : last + 1] in ("", ";", ".")
        if self._takes_up(tokens, tokens.ends[end - 1], tokens.starts[first]):
            return True
        employer = EMPLOYER.match(letters, end)
        is_list = employer is not None and letters[employer.end() : employer.end() + 1] == ","
        if employer and is_list and employer["link"] == "," and first == employer.end() + 1:
            return True
        match = APPOSITION.match(letters, end)
        if match is None or first < match.end() or first > match.end() + 5:
            return False
        if not self._is_introduced(tokens, match.end(), first):
            return False
        if OF_NEXT.match(letters, last) and self._has_title_ahead(line, end):
            return False  # "his deputy, Ilze Ozola, the Minister, Karlis Bergs, and the Mayor"
        if letters[last : last + 1] != "w":
            return True
        if OUR_STAFF.fullmatch(tokens.words(first, last)):
            return False  # "In a meeting with Ilze Ozola, Poloff said"
        return not (letters[first - 1 : first] == "d" and self._has_title_ahead(line, end))

    def _is_of_many(self, line: Line, end: int, first: int, last: int) -> bool:
        """Whether a plural title follows one name alone, with a comma between."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[end : end + 1] != "," or first > end + 2 or letters[first - 1] == "d":
            return False
        head = max(letters.rfind("T", first, last), first)
        return tokens.word(head).endswith(("officials", "ministers", "officers"))

    def taken_up(self, line: Line) -> Office | None:
        """The public office that the first word of a sentence takes up: ``She was Minister``."""
        tokens, (first, last) = line.tokens, line.titles[0]
        if not self._takes_up(tokens, tokens.ends[0], tokens.starts[first]):
            return None
        office = self.read(tokens, first, last)
        if office.side is Side.PRIVATE or not office.title:
            return None
        line.used.add(0)
        return self.home.settle(office._replace(is_past=True), ())

    def _is_taken_up(self, line: Line, end: int, number: int) -> bool:
        """Whether a title is taken up by the name that ends at ``end``."""
        if number >= len(line.titles):
            return False
        first = line.titles[number][0]
        return self._takes_up(line.tokens, line.tokens.ends[end - 1], line.tokens.starts[first])

    def _takes_up(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether only what says that somebody takes up an office stands between two places."""
        is_near = end - start <= LONGEST_TAKING_UP
        return is_near and AS_TITLE.fullmatch(tokens.text, start, end) is not None

    def _is_introduced(self, tokens: Tokens, start: int, first: int) -> bool:
        """Whether only what dates or praises a title stands before it: ``now``, ``fiery young``."""
        between = tokens.words(start, first)
        if first <= start + 2 and SINCE.fullmatch(between):
            return True
        is_praise = PRAISED.fullmatch(tokens.letters, start - 1, first) is not None
        return is_praise and NO_PRAISE.search(between) is None

    def _has_title_ahead(self, line: Line, end: int) -> bool:
        """Whether a free title stands before the name: ``the Police Chief, Ilze Ozola, the``."""
        first = max(0, end - WORDS_AFTER)
        name = max(match.start() for match in NAME.finditer(line.tokens.letters, first, end))
        return any(
            last + 1 == name and number not in line.used
            for number, (_, last) in line.near(end, end)
        )

    def _with_party_named(self, line: Line, last: int, office: Office) -> Office:
        """Read ``leader of the main opposition party, the Harbor Forum (HF)``."""
        if not (office.organization or "").endswith(("party", "movement", "alliance", "bloc")):
            return office
        named = EMPLOYER.match(line.tokens.letters, last)
        if named is None or named["link"] != ",":
            return office
        return office._replace(organization=line.tokens.words(*named.span("body")))

    def _with_second_title(self, line: Line, number: int, office: Office) -> Office:
        """Add ``and chairman of the Defense Committee`` to a title before it."""
        if number + 1 >= len(line.titles):
            return office
        (_, last), (first, end) = line.titles[number], line.titles[number + 1]
        letters = line.tokens.letters
        if not TOGETHER.fullmatch(letters, last, first) or letters[end : end + 1] in tuple("NG"):
            return office
        if line.tokens.word(first - 1) in ("his", "her"):
            return office  # "Ilze Ozola, Director for Africa, and her deputy"
        line.used.add(number + 1)
        second = self.read(line.tokens, first, end)
        if office.side is Side.PRIVATE and second.side is not Side.PRIVATE:
            return second  # "a businessman and former Minister"
        title = f"{office.title} and {second.title}"
        return office._replace(title=title, organization=office.organization or second.organization)

    def _title_apart(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        letters = line.tokens.letters
        for number, (first, last) in line.near(start, end):
            if number in line.used or last > start:
                continue
            if not APART.fullmatch(letters, last, start):
                if self._is_field_apart(line, (first, last), start, end):
                    office = self.read(line.tokens, first, last)
                    if (office.title or "").lower() in OF_COMPANIES:
                        continue  # "Rits Steel's vice president for sales, Ilze Ozola"
                    line.used.add(number)
                    field = line.tokens.words(last, start - 1)
                    return office._replace(title=f"{office.title} {field}"), "title-apart"
                continue
            if self._is_met(line, first, last, end):
                continue
            if letters[last] == ":" or end - start > 1 or "R" in letters[last:start]:
                line.used.add(number)
                return self.read(line.tokens, first, last), "title-apart"
        return None

    def _is_field_apart(self, line: Line, title: tuple[int, int], start: int, end: int) -> bool:
        """Whether only the field of a title stands before a name that commas close off.

        Form met: ``the Minister's adviser on port dues, Ilze Ozola, said``.
        """
        letters, tokens, last = line.tokens.letters, line.tokens, title[1]
        if end - start < 2 or letters[end : end + 1] not in ("", *",;.)"):
            return False
        if FIELD_APART.fullmatch(letters, last, start) is None:
            return False
        words = tokens.found[last : start - 1]
        is_open = not any(word in VERBS or word.endswith("ed") for word in words)
        is_linked = words[0] in ("for", "on") or letters[last - 2] == "f"  # "for EU integration"
        return is_open and is_linked and NO_PRAISE.search(tokens.words(last, start)) is None

    def _labelled(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``MINISTER OF JUSTICE: Ilze Ozola, a lawyer``, who has not only an occupation."""
        tokens = line.tokens
        if tokens.letters[start - 1 : start] != ":":
            return None
        after = self._title_after(line, end, take=False)
        is_private = after is not None and after[0].side is Side.PRIVATE
        is_one_of_many = OCCUPATION.match(tokens.text, tokens.ends[end - 1]) is not None
        return self._title_apart(line, start, end) if is_private or is_one_of_many else None

    def speaks_in_scene(self, line: Line, start: int, end: int) -> bool:
        """Whether a name follows the role that closes a scene: ``When asked by Poloff, Bergs``."""
        titles = (span for _, span in line.near(start, end) if span[1] == start - 1)
        return any(self._is_met(line, *span, end) for span in titles)

    def _is_met(self, line: Line, first: int, last: int, end: int) -> bool:
        """Whether a role only closes the scene: ``In a meeting with Poloff, Karlis Bergs said``."""
        tokens = line.tokens
        if tokens.letters[last] != "," or not SCENE.search(tokens.text, 0, tokens.starts[first]):
            return False
        is_staff = OUR_STAFF.fullmatch(tokens.words(first, last)) is not None
        return is_staff or GOES_ON.match(tokens.letters, end) is not None

    def _predicate(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``The new Minister of State will be Ilze Ozola``, at the head of a clause."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[start - 1 : start] != "w":
            return None
        for number, (first, last) in line.near(start, start):
            is_head = letters[first - 1 : first] in ("", ",", ";") or first < 3
            if number in line.used or not is_head or not 1 <= start - last <= 2:
                continue
            if COPULA.fullmatch(tokens.text, tokens.ends[last - 1], tokens.starts[start]):
                line.used.add(number)
                return self.read(tokens, first, last), "title-apart"
        return None

    def _abbreviated_title(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``RD Ozola``: letters that stand for no known body are a title."""
        if line.tokens.letters[start - 1 : start] != "B":
            return None
        word = line.tokens.word(start - 1)
        if word in offices.acronyms() or not word.isalpha() or not word.isupper():
            return None
        first = start - 1
        if first > 1 and line.tokens.word(first - 1) in SECOND_IN_RANK:
            first -= 1
            word = line.tokens.words(first, start)
        if line.tokens.letters[first - 1 : first] == "D":  # "German DPR Berg"
            return Office(word, country=state_of(line.tokens.word(first - 1))), "abbreviated-title"
        office = self._of_body(line, first, Office(word))
        return office, "abbreviated-title"

    def _of_body(self, line: Line, start: int, office: Office) -> Office:
        """Add the body whose letters stand before a short title: ``DEA RD``, ``ISAF Commander``."""
        body = OWN_BODY.search(line.tokens.letters, max(0, start - 5), start)
        if body is None:
            return office
        found = read_employer(line.tokens, body.start(), start, self.host)
        return found._replace(title=office.title) if found.side is not Side.PRIVATE else office

    def _with_heading(
        self, line: Line, start: int, office: Office, names: tuple[str, ...]
    ) -> Office:
        """Add the body under whose heading, or from which, somebody is listed."""
        if office.organization is None and not MISSION_TITLE.search(office.title or ""):
            at = line.tokens.starts[start]
            match = EMPLOYED.search(line.tokens.text, max(0, at - CHARACTERS_BEFORE), at)
            if match and (line.mentions or match.end() > at - 60):
                country, is_international = state_of_body(match["body"], self.host)
                office = office._replace(
                    organization=match["body"],
                    country=office.country or country,
                    is_international=is_international,
                )
            elif line.mentions and self._goes_on(line, start) and not self.register.find(names):
                previous = line.mentions[-1].person.office
                if previous is not None and previous.organization:
                    office = office._replace(
                        organization=previous.organization,
                        is_international=previous.is_international,
                        country=office.country or previous.country,
                    )
        if self.heading is None or not ITEM.match(line.tokens.letters):
            return office
        above = self.heading.organization or ""
        own = office.organization
        if own and above.startswith(MINISTRIES) and not listed_ministries().get(own):
            office = office._replace(title=f"{office.title or ''}, {own}".strip(", "))
            office = office._replace(organization=None)
        return office._replace(
            organization=office.organization or self.heading.organization,
            country=office.country or self.heading.country,
            is_international=office.is_international or self.heading.is_international,
        )

    def _goes_on(self, line: Line, start: int) -> bool:
        """Whether a second official of one body follows: ``MFA Director Berg and Deputy Ozola``."""
        title = next((span for _, span in line.near(start, start) if span[1] == start), None)
        letters = line.tokens.letters
        previous = line.mentions[-1].person.office
        if title is None or HEADS_OF_STATE.search(line.tokens.words(*title)):
            return False
        if OTHER_BODY.match(line.tokens.words(*title)) or previous is None:
            return False
        if previous.side is Side.PRIVATE or previous.words & OF_PLACES:
            return False
        link = letters[line.mentions[-1].end : title[0]]
        is_second = "&" in link or SECOND.match(line.tokens.words(*title)) is not None
        return is_second and PLURAL_LIST.fullmatch(link) is not None

    def _with_state_after(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Ilze Ozola (Latvia)``."""
        if CONGRESS_AFTER.match(line.tokens.text, line.tokens.ends[end - 1]):
            return office._replace(country="US")
        match = STATE_AFTER.match(line.tokens.letters, end)
        if match is None or office.country:
            return office
        at = match.start(match.lastgroup or 0)
        return office._replace(country=state_of(line.tokens.word(at)))

    def _shared_title(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read on in a list that a plural title opened: ``Senators Berg and Lund``."""
        if not line.mentions:
            return None
        previous = line.mentions[-1]
        office = previous.person.office
        if office is None or not PLURAL.match(office.title or ""):
            return None
        between = line.tokens.letters[previous.end : start]
        if between.startswith("("):
            office = office._replace(organization=None)  # each party stands by its own member
        return (office, "shared-title") if PLURAL_LIST.fullmatch(between) else None

    def _shared_after(self, line: Line, end: int) -> tuple[Office, str] | None:
        """Read ahead in a list that a plural title closes: ``Berg and Lund, Senators``."""
        if line.tokens.letters[end : end + 1] not in (",", "&"):
            return None
        others = MORE_NAMES.match(line.tokens.letters, end)
        found = self._title_after(line, others.end(), take=False) if others else None
        is_plural = found is not None and PLURAL.match(found[0].title or "") is not None
        return (found[0], "shared-title") if found and is_plural else None

    def _rank(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        rank = RANKS.search(line.tokens.letters[max(0, start - 9) : start])
        if rank is None:
            return None
        first = start - len(rank[0])
        office = Office(line.tokens.words(first, start).rstrip("."))
        if line.tokens.letters[first - 1 : first] == "D":
            country = state_of(line.tokens.word(first - 1))
            office = office._replace(country=country, is_told=country is not None)
        office = self._of_body(line, first, office)
        return self._with_unit(line, start, end, office), "rank"

    def _with_unit(self, line: Line, start: int, end: int, office: Office) -> Office:
        """Read ``Maj. Karlis Bergs, National Guard``."""
        found = self._employer(line, start, end, 1) if office.organization is None else None
        if found is None:
            return office
        country = office.country or found[0].country
        return office._replace(organization=found[0].organization, country=country)

    def _employer(
        self, line: Line, start: int, end: int, fewest: int = 2
    ) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola of the MFA``: somebody in a public body, with no title told.

        The name has ``fewest`` words or more.
        """
        letters = line.tokens.letters
        others = MORE_NAMES.match(letters, end) if letters[end : end + 1] in ("&", ",") else None
        match = EMPLOYER.match(letters, others.end() if others else end)
        fewest = 1 if letters[start - 1 : start] == "H" else fewest  # "Mr. Ozols of the MFA"
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
        is_public = bool(kinds & PUBLIC_BODIES) or state_of_body(body, self.host)[1]
        is_public = is_public or ("/" in body and self._is_bureau(body))  # ", ISN/CPI,"
        if kinds & {"private", "company", "media", "party"} or not (is_public or any(senses)):
            return None
        office = read_employer(line.tokens, *match.span("body"), self.host)
        office = self._with_state_after(line, match.end(), office)
        return None if office.side is Side.PRIVATE else (office, "employer")

    def _successor(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office, str] | None:
        """Read ``his successor, Ilze Ozola``: the office is the one told before."""
        tokens = line.tokens
        if "uccessor" not in tokens.text and "eplacement" not in tokens.text:
            return None
        first, last = tokens.starts[start], tokens.ends[end - 1]
        found = SUCCESSOR_BEFORE.search(tokens.text, max(0, first - 40), first)
        found = found or SUCCESSOR_AFTER.match(tokens.text, last)
        known = self.register.find(names)
        if found is None or (known is not None and known.office is not None):
            return None
        owner = self.register.find((found["owner"],)) if found["owner"] else self._latest()
        titles = [span for _, span in line.near(start, start) if span[1] <= start]
        taken = [span for span in titles if tokens.word(span[0] - 1) in ("as", "the")]
        if taken and not found["owner"]:
            return self.read(tokens, *taken[-1]), "successor"
        return (owner.office, "successor") if owner and owner.office else None

    def _in_succession(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office, str] | None:
        """Read who takes an office over from whom."""
        if not any(stem in line.tokens.text for stem in CHANGE):
            return None
        return self._new_holder(line, start, end, names) or self._old_holder(line, start, end)

    def _holds_office(self, names: tuple[str, ...]) -> bool:
        """Whether somebody's office is known, or he is a leader: who may replace others."""
        known = self.register.find(names)
        is_known = known is not None and known.office is not None
        return is_known or find_leader(names, self.year) is not None

    def _new_holder(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office, str] | None:
        """Read ``Berg was replaced by Ilze Ozola`` and ``Ilze Ozola will replace Berg``."""
        tokens = line.tokens
        first, last = tokens.starts[start], tokens.ends[end - 1]
        old = line.mentions[-1].person.office if line.mentions else None
        is_told = REPLACED_BY.search(tokens.text, max(0, first - 60), first)
        is_told = is_told or IN_HIS_PLACE.match(tokens.text, last)
        verb = None if is_told else REPLACES.match(tokens.text, last)
        if (verb is None and not is_told) or self._holds_office(names):
            return None
        if verb is None:
            return (old, "successor") if old and old.title else None
        at = bisect_left(tokens.starts, verb.end())
        before = next((span for _, span in line.near(at, at) if span[0] == at), None)
        if before is not None:
            return self.read(tokens, *before), "successor"
        name = NAME.match(tokens.letters, at)
        known = self.register.find(tokens.found[at : name.end()]) if name else None
        after = self._title_after(line, name.end(), take=False) if name else None
        office = after[0] if after else known.office if known else None
        return (office, "successor") if office and office.side is not Side.PRIVATE else None

    def _old_holder(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Minister Berg replaced Ilze Ozola``: she held the same office."""
        new = line.mentions[-1] if line.mentions and end - start > 1 else None
        if new is None or new.person.office is None or not new.person.office.title:
            return None
        between = line.tokens.text[line.tokens.ends[new.end - 1] : line.tokens.starts[start]]
        is_told = REPLACES.fullmatch(between) is not None
        return (new.person.office, "successor") if is_told else None

    def _latest(self) -> Person | None:
        """The official named last."""
        people = [person for person in self.register.people if person.office]
        return max(people, key=lambda person: max(person.seen), default=None)

    def _heads(self, line: Line, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola, who heads the Drug Agency``."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[end : end + 2] not in (",w", "ww") or end + 3 >= len(letters):
            return None
        verb = HEADING.match(tokens.text, tokens.ends[end - 1])
        if verb is None:
            return None
        at, title = bisect_left(tokens.starts, verb.end()), VERBS_OF_HEADS[verb["verb"]]
        if (small := HEADED_IN_LOWER_CASE.match(tokens.text, verb.end())) is not None:
            return Office(title, small["body"]), "employer"
        body = HEADED.match(letters, at) if tokens.word(at)[:1].isupper() else None
        if body is None:
            return None
        office = read_employer(tokens, at, body.end(), self.host)
        return None if office.side is Side.PRIVATE else (office._replace(title=title), "employer")

    def _with_body_headed(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Secretary of State Ilze Ozola, who heads the Drug Agency``."""
        if (
            office.organization
            or office.side is Side.PRIVATE
            or MISSION_TITLE.search(office.title or "")
        ):
            return office
        found = self._heads(line, end)
        if found is None:
            return office
        return office._replace(
            organization=found[0].organization,
            country=office.country or found[0].country,
            is_head=True,
        )

    def _led(self, line: Line, start: int) -> tuple[Office, str] | None:
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

    def _affiliation(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola (CDU)``: somebody of a party or a public body."""
        match = AFFILIATION.match(line.tokens.letters, end)
        is_named = end - start > 1 or self._is_known(line, start)
        if match is None or not is_named:
            return None
        last = line.tokens.word(match.end("body") - 1)
        is_body = "/" in last or ("O" in match["body"] and self._is_known(line, start))
        is_body = (
            is_body or offices.organization_heads().get(last if " " in last else "") == "agency"
        )
        is_body = is_body or "Ministry" in line.tokens.found[slice(*match.span("body"))]
        kinds = frozenset({"organisation", "party"})
        if not is_body and offices.find_acronym(last, kinds, self.host) is None:
            return None
        office = read_employer(line.tokens, *match.span("body"), self.host)
        return None if office.side is Side.PRIVATE else (office, "affiliation")

    def _partisan(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Socialist Ilze Ozola``."""
        if start == 0 or end - start < 2 or line.tokens.word(start - 1) not in PARTIES:
            return None
        return Office(None, line.tokens.word(start - 1)), "affiliation"

    def _with_party(self, line: Line, start: int, end: int, office: Office) -> Office:
        """Add the party of ``Deputy Ilze Ozola (PSOE)`` and of ``PMDB ally Senator Ilze Ozola``."""
        letters = line.tokens.letters
        match = AFFILIATION.match(letters, end) if office.organization is None else None
        if match and self._is_bureau(line.tokens.word(match.start("body"))):
            body = line.tokens.words(*match.span("body"))
            return office._replace(organization=body, country=office.country or "US")
        if office.organization is None and "party" in office.words and self.party:
            return office._replace(organization=self.party)
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
        title = next((span for _, span in line.near(start, start) if span[1] == start), None)
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

    def _is_bureau(self, word: str) -> bool:
        """Whether letters are those of a bureau in Washington or its desk: ``EUR/NB``."""
        if OFFICE_OF_THE_SECRETARY.fullmatch(word):
            return True
        kinds = frozenset({"organisation"})
        senses = (offices.find_acronym(form, kinds, None) for form in (word, word.split("/")[0]))
        return any(sense is not None and sense.side == "us-washington" for sense in senses)

    def _owner(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
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

    def _at_body(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
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

    def _head_under_whom(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``He was Deputy Director of the Drug Agency under Ilze Ozola``."""
        if end - start < 2 or line.tokens.word(start - 1) != "under":
            return None
        title = next((span for _, span in line.near(start, start) if span[1] == start - 1), None)
        office = self.read(line.tokens, *title) if title else None
        if office is None or not office.organization or office.side is Side.PRIVATE:
            return None
        return office._replace(title=None), "employer"

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

    def _is_posted_abroad(self, tokens: Tokens, start: int, office: Office) -> bool:
        """Whether a mission's title tells of another place: ``now Ambassador in Tallinn``."""
        if not MISSION_TITLE.search(office.title or "") or office.organization:
            return False
        place = POSTED.match(tokens.text, tokens.starts[start])
        state = offices.country_of_city(place["city"]) if place else None
        return state is not None and state not in ("US", self.host)

    def _speaks_in_brackets(self, line: Line, start: int, end: int) -> bool:
        """Whether a surname in brackets is who speaks for a state: ``Latvia (Ozols) agreed``."""
        if SPEAKER.match(line.tokens.letters, max(0, start - 2)) is None:
            return False
        word = line.tokens.word(end + 1)
        return word.endswith("ed") or word in SPOKE

    def read(self, tokens: Tokens, start: int, end: int) -> Office:
        """What a title says, with what stands before it on whether its body is private."""
        office = read_office(tokens, start, end, self.host)
        if office.country is None and self._is_posted_abroad(tokens, start, office):
            return office._replace(country=self.host)
        if office.side is Side.EITHER and (
            office.organization in self.private or is_private(tokens, start, end, office)
        ):
            return office._replace(side=Side.PRIVATE)
        head = (office.title or "").lower().rpartition(" ")[2].removesuffix("s")
        if office.side is Side.PRIVATE and office.organization in self.ministries:
            return office._replace(side=Side.PUBLIC) if head in OCCUPATIONS else office
        return office
