r"""Take a title apart: the function, the body in which it is held, the state that it serves.

Takes    the words of a sentence as letters (`cablegraph.extract.actors.naming`).
Gives    `read_office`, what a title says; `find_titles` in `cablegraph.extract.actors.title_places`
         says where one stands.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ministry of Justice Office Director | FSKN Deputy Director | Drug Agency (DA) Chief |
Director for Africa at the FCO | head of the passport office at the Ministry of Foreign Affairs |
Latvian Foreign Minister | Latvia's Head of Threats Section, Security Department at the MFA.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cablegraph.extract.actors.bodies import (
    FIELDS_IN_LETTERS,
    is_public_body,
    ministry_states,
    side_of,
    side_of_body,
    state_of,
    state_of_body,
)
from cablegraph.extract.actors.lower_case import body_after
from cablegraph.extract.actors.naming import Tokens, title_fields
from cablegraph.extract.actors.title_places import HEAD_AGAIN, LIST
from cablegraph.resources import read_table, read_words
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

OUR_OFFICER = re.compile(
    r"[A-Za-z/]+[Oo]ffs?|[A-Z/]+OFFS?|A?/?DCM|RSO|PAO|DATT|[A-Z][a-z]+[Cc]ouns"
)
WHOLE_OFFICES = frozenset({"Bureau", "Directorate", "Inspectorate"})
OWNER = re.compile(  # "the MFA's", "the Ministry of Justice's"
    r"[nof]?d?(?P<body>[BXO]|O[of]d?[WDA]{1,4}(?:&[WDA]{1,3})?|[WDA]{1,3}O)s"
)
BRACKETS = re.compile(r" ?\([^()]{1,12}\)")
PARENTHESIS = re.compile(r"\([BXW]\)")
PRAISE = re.compile(
    r"^(?:(?:the|an?|his|her|its|our|their|newly|visiting|then|then-|new|current|incoming|outgoing"
    r"|appointed|elected|late|longtime|long-time|veteran|powerful|influential|prominent|leading"
    r"|noted|fellow|top|key|recently|ruling|popular|embattled|likely|possible|fiery|outspoken"
    r"|charismatic|controversial|ailing|hardline|moderate|long-?serving|wild-card)(?: |-))+",
    re.IGNORECASE,
)
PRAISE_IN_LOWER_CASE = re.compile(rf"\A(?:The |An? )?(?:{PRAISE.pattern[1:]})?")
OF_PLACES = frozenset(
    {"state attorney", "state prosecutor", "police chief", "chief of police", "vice-governor"}
    | {"lord mayor", "bupati", "alcalde", "intendente", "akim", "prefeito", "landrat", "sheriff"}
    | {"district commissioner", "provincial governor", "voivode", "city councilman"}
    | {"governor", "premier", "mayor", "prefect", "governors", "minister president"}
    | {"chief minister", "minister-president", "deputy mayor", "vice mayor", "vice governor"}
    | {"deputy governor", "lieutenant governor", "council member", "councilman", "councilmember"}
    | {"district attorney"}
)
OF_COMPANIES = frozenset(  # an unknown name before it is rather its owner than part of it
    {"president", "vice president", "director", "director general", "general director"}
    | {"chairman", "deputy chairman", "vice chairman", "managing director", "secretary general"}
)
OCCUPATIONS = frozenset(  # of private persons, unless they work in a public body
    {
        "manager",
        "general manager",
        "country manager",
        "attorney",
        "lawyer",
        "scientist",
        "economist",
        "researcher",
    }
    | {"physician", "doctor", "chief executive", "chief executive officer", "expert", "engineer"}
)
DATES = frozenset({"Former", "Current", "Outgoing", "Incoming", "Acting", "Retired", "Late"})
NO_FIELDS = frozenset(  # but of desks
    {"Policy", "Political", "Legal", "Press", "Protocol", "International", "Consular"}
    | {"Analytical", "Bilateral", "Multilateral", "Treaty", "Treaties", "Americas"}
)
OF_REGIONS = frozenset(
    {"first minister", "deputy first minister", "prime minister", "deputy prime minister"}
    | {"president", "vice president", "premier"}
)
KINDS_OF_PLACES = frozenset({"State", "Province", "Provincial", "City", "Regional", "County"})
KINDS_OF_PROVINCES = frozenset(
    {"Province", "State", "County", "Region", "District", "Oblast", "Prefecture", "Governorate"}
)
LOCAL_WORDS = frozenset(
    {"Oblast", "Rayon", "Municipal", "Prefectural", "Provincial", "District", "County", "Town"}
)
LOCAL_BODY = re.compile(r"[NGc]{1,2}[WA]{1,3}")  # before "Bureau": "Kurzeme Land Registry Bureau"
UNIT_OF_ARMY = re.compile(r"[NGWB#]{1,2}")  # before "Division", of a commander
MINISTERS = frozenset({"minister", "secretary", "commissioner"})  # also of provinces
OF_PARTIES = frozenset(
    {"leader", "spokesman", "spokeswoman", "chairman", "whip", "candidate", "mp", "mps", "senator"}
    | {"senators", "parliamentarian", "parliamentarians", "member", "politician", "politicians"}
    | {"congressman", "legislator", "lawmaker", "nominee", "leaders", "co-chair", "co-chairman"}
    | {"co-leader", "deputy leader", "chairwoman", "chairperson", "frontbencher", "backbencher"}
)
PARTIES = frozenset(  # by their members' names: "Labour leader Berg"
    {"Conservative", "Labour", "Socialist", "Communist", "Green", "Republican", "Democratic"}
    | {"Liberal", "Nationalist", "Tory", "Whig", "Maoist", "Islamist"}
)
COMMITTEE = r"(?:committee|commission|council|caucus|board)"
CHAIR = (
    r"(?:(?:[Vv]ice|[Dd]eputy)[ -])?"
    r"(?:[Cc]hair(?:man|woman|person)?|[Hh]ead|[Mm]ember|[Pp]resident)"
)
OF_COMMITTEE = re.compile(  # in lower case: "chairman of the parliamentary defense committee"
    rf"(?P<title>{CHAIR}) of (?:the )?(?P<body>[\w' -]*{COMMITTEE})"
    rf"|(?P<body_before>[\w' -]*{COMMITTEE}) (?P<title_behind>{CHAIR})"
)
OF_BANK = re.compile(  # in lower case: "governor of the central bank"
    r"(?P<title>.+) of (?:the )?(?P<body>(?:central|national|reserve|state) bank)"
)
OF_MISSION = re.compile(  # "the British PermRep First Secretary"
    r"(?P<body>PermRep|PERMREP|Perm Rep) (?P<title>(?!A[Mm][Bb])[A-Z].*)"
)
OF_COURT = re.compile(r"(?P<body>(?:[A-Z][a-z]+ )+Court) (?P<title>(?:Chief )?Justices?)")
AT_PALACE = re.compile(r" (?:at|in|from) (?:the )?(?P<palace>[A-Z][\w']+(?: [A-Z][\w']+)?)")
OF_THE_UN = re.compile(r"\b(?:Representative|Envoy) (?:of|for) the Secretary[- ]General\Z")
AND_LEADER = re.compile(
    r"(?P<title>.+ and [a-z]+) of (?:the )?(?P<body>[A-Z].* (?:Party|Union|Front|Movement))\Z"
)
WIDE_TITLES = (
    "minister",
    "secretary of",
    "state secretary",
    "under",
    "prosecutor",
    "bishop",
    "archbishop",
    "king",
    "queen",
    "prince",
    "shah",
    "emir",
    "ambassador",
    "commissioner",
    "secretaries",
    "ministers",
)
MISSIONS = frozenset({"Embassy", "Consulate", "Mission", "Delegation", "delegation"})
SPEAKERS = frozenset(
    {"candidate", "nominee", "spokesman", "spokeswoman", "spokesperson", "delegate", "analyst"}
    | {"deputy", "mp", "senator"}
)
IN_MINISTRY = re.compile(
    r" (?:of|at|in|within) (?:the |its )?(?:[A-Z]\w+ ){0,2}(?:Ministry\b|M[A-Z]{2,4}\b)"
)
OF_MINISTRY = re.compile(r" (?:of|at|in) (?:the )?(?:[A-Z]\w+ )?(?:Ministry|M[A-Z]{2,4})\b")
MINISTRY_BEFORE = re.compile(  # "Ministry of Economics' Energy Department"
    r"\b(?:Ministry(?: of (?:[A-Z][\w']+|and|the)(?: (?:[A-Z][\w']+|and)){0,4})?|M[A-Z]{2,4})"
    r"(?:['’]s?)? \Z"
)
LETTERS_OF_MINISTRY = re.compile(r"(?i:\bminister\b).* \((?P<letters>M[A-Za-z]{1,9})\)\Z")
SMALL_UNITS = frozenset(  # in lower case
    {"department", "division", "section", "unit", "desk", "directorate", "branch", "committee"}
)
HEADS_OF_OFFICES = frozenset({"director", "head", "chief", "chairman", "director general"})
PEOPLES = frozenset({"Serb", "Croat", "Turk", "Albanian", "Hungarian", "Russian", "Kurd"})
LOCAL_OFFICES = frozenset(
    {"municipal", "councilor", "councillor", "councilman", "mayor", "assemblyman", "village"}
)
OF_DESKS = frozenset(  # behind a country, the one that they deal with
    {"desk officer", "desk director", "desk chief", "desk head", "director", "deputy director"}
    | {"analyst", "watcher", "specialist", "expert", "country director", "officer", "coordinator"}
)
POLICE_RANKS = frozenset({"Inspector General", "Superintendent", "Commissioner", "Inspector"})
RANKS_BESIDES = ("Ambassador", "Counselor", "Prince", "Princess", "Sheikh", "Shaykh", "Sayyid")
RANK_AT_END = re.compile(  # what somebody is besides: "head of the Press Department, Ambassador"
    r"(?P<office>.+ (?:of|for|at) .*[a-z](?<! of)(?<! to)(?<! the)(?<! for)(?<! and)|.+(?=,))"
    rf",? (?:{'|'.join(RANKS_BESIDES)})"
)
POLICE = re.compile(  # and councils, which in lower case are no bodies by themselves
    r"(?P<rank>(?:(?:Deputy|Acting|Former|Chief) )?)"
    r"(?P<body>(?:State|National|Federal|Security|Military"
    r"|Criminal|Civil|Judicial|Border|Financial|Traffic|Municipal|Provincial|City|District|Village"
    r"|Regional|Town|County|Local) (?:Police|Council|Assembly|Legislature))"
    r" (?P<head>(?:Vice |Deputy )?(?:Chief|Commissioner(?: General)?"
    r"|Inspector General|Chair(?:man|woman|person)?|Speaker|President|Head"
    r"|Member)(?: of .+)?)",
    re.IGNORECASE,
)
OWN_OFFICES = re.compile(
    r"\b(?:Foreign(?: (?:and|&) Commonwealth)?|Home|Cabinet) Office\b"
    r"|\bOffice of the (?:President|Prime Minister|Vice President|Coordinator|High Representative)"
)


class Office(NamedTuple):
    """What a title says: the function, where it is held, for which state."""

    title: str | None
    organization: str | None = None
    country: str | None = None
    side: Side = Side.PUBLIC
    is_international: bool = False  # serves no state
    is_told: bool = False  # the state is told by the words themselves
    is_head: bool = False  # of the body, whatever the title: "Minister Ozola, who heads the Agency"
    is_past: bool = False  # "served as": what is told of the present goes before it

    @property
    def words(self) -> frozenset[str]:
        """The words of the title in lower case, abbreviations spelt out."""
        return _title_words(self.title or "")


def read_office(tokens: Tokens, start: int, end: int, host: str | None) -> Office:
    """What the title in words ``start`` to ``end`` says; ``host`` settles abbreviations.

    >>> from cablegraph.extract.actors.naming import read_tokens
    >>> office = read_office(read_tokens("Latvian MFA Director for Africa"), 0, 5, "LV")
    >>> office.title, office.organization, office.country
    ('Director for Africa', 'MFA', 'LV')
    """
    return _Title(tokens, start, end, host).read()


def read_employer(tokens: Tokens, start: int, end: int, host: str | None) -> Office:
    """The office of somebody of whom only the body is told that he works in.

    >>> from cablegraph.extract.actors.naming import read_tokens
    >>> office = read_employer(read_tokens("Latvian Drug Agency"), 0, 3, "EE")
    >>> office.title, office.organization, office.country
    (None, 'Latvian Drug Agency', 'LV')
    """
    return _Title(tokens, start, end, host).read_body()


class _Title:
    """The words of one title, taken apart from the front and the back."""

    def __init__(self, tokens: Tokens, start: int, end: int, host: str | None) -> None:
        self.tokens, self.letters, self.host = tokens, tokens.letters, host
        self.start, self.end = start, end
        self.country: str | None = None
        self.organization: str | None = None
        self.prefix = ""
        self.owned: tuple[int, int] | None = None  # the desk in "head of the MFA's Press Desk"
        self.rank: str | None = None  # told beside: "his deputy, Counselor"
        self.is_party = False  # the body is a party, and gives way to another: "Green Member of"

    def read(self) -> Office:
        self._take_owner()
        head = self._head()
        if self._ends_in_rank(head):
            self.end, head = head, head - 1
        first = self._take_organization(head)
        small = body_after(self.tokens.text, self.tokens.ends[head])
        if small is not None and self.organization is None and not self._is_wide():
            self.organization, last = small, head + 1
        else:
            small, last = None, self._take_complement(head)
        title = _clean(f"{self.prefix} {self._words(first, last)}".strip())
        if self.owned:
            title = f"{title} of the {self.tokens.words(*self.owned)}"
        if title.endswith(RANKS_BESIDES) and (ranked := RANK_AT_END.fullmatch(title)):
            title = ranked["office"]
        if self.organization is None and (bank := OF_BANK.fullmatch(title)):
            title, self.organization = bank["title"], bank["body"]
        if self.organization is None and (court := OF_COURT.fullmatch(title)):
            title, self.organization = court["title"], court["body"]
        if self.organization is None and (own := OF_MISSION.fullmatch(title)):
            nation = self.tokens.word(self.start - 1) if self.country and self.start else ""
            self.organization, title = f"{nation} {own['body']}".strip(), own["title"]
        if self.rank and title.lower() == "deputy":
            title = self.rank
        if any(word in title.lower() for word in ("police ", "council ", "assembly ")):
            title = self._head_of_local_body(title)
        if self.organization is None and (committee := OF_COMMITTEE.fullmatch(title)):
            title = committee["title"] or committee["title_behind"]
            self.organization = committee["body"] or committee["body_before"]
        second = AND_LEADER.fullmatch(title) if self.organization is None else None
        if second:
            title, self.organization = second["title"], second["body"]
        if self.organization is None:
            self._take_palace(last)
        if self.organization is None and OF_THE_UN.search(title):
            self.organization = "UN"
        country, is_international = self._state()
        is_told = country is not None or is_international
        if self.organization is None and (letters := self._letters_of_ministry()):
            self.organization = letters
        side = self._side(head)
        side = Side.PUBLIC if small and side is Side.EITHER else side
        return Office(title, self.organization, country, side, is_international, is_told)

    def _take_palace(self, last: int) -> None:
        """Read ``adviser at the Elysee``: a house that stands for an office."""
        is_linked = self.letters[last : last + 1] == "n"
        found = AT_PALACE.match(self.tokens.text, self.tokens.ends[last - 1]) if is_linked else None
        if found and found["palace"] in palaces():
            self.organization = found["palace"]

    def _letters_of_ministry(self) -> str | None:
        """The letters behind a minister's field: ``Minister of Ports (MOPT)``."""
        if self.letters[self.end - 1] != ")":
            return None
        found = LETTERS_OF_MINISTRY.search(self.tokens.words(self.start, self.end))
        return found["letters"] if found else None

    def _head_of_local_body(self, title: str) -> str:
        """Read ``Security Police Chief`` and ``provincial council chairman``: it is the body."""
        police = POLICE.fullmatch(f"{self.organization or ''} {title}".strip())
        if police is None:
            return title
        self.organization = police["body"]
        return f"{police['rank']}{police['head']}"

    def read_body(self) -> Office:
        """The office of which the words name the body alone."""
        self.organization = _clean_body(self._words(self.start, self.end))
        country, is_international = self._state()
        side = side_of_body(self.organization)
        return Office(None, self.organization, country, side, is_international, country is not None)

    def _words(self, start: int, end: int) -> str:
        """Some words without abbreviations in brackets."""
        text = self.tokens.words(start, end)
        return BRACKETS.sub("", text) if "(" in text else text

    def _take_owner(self) -> None:
        """Read ``Latvian`` or ``Latvia's`` at the front, also in ``former Latvian``."""
        at, front = self.start, self.start
        while at < self.end - 1 and self.letters[at] in "dDCcs&A":
            if self.letters[at] == "c" and self._is_governed():
                break
            if self.letters[at] in "DCc":
                if self.letters[at] == "C" and self._is_desk(at):
                    break
                is_local = self.tokens.word(at) in PEOPLES and self._is_local_office(at)
                nation = None if is_local else state_of(self.tokens.word(at))
                self.country = nation or self.country
                if self.tokens.word(at) in palaces():
                    self.organization = self.tokens.word(at)
                elif self._heads_region():
                    self.organization = _regions().get(self.tokens.word(at))
                self.prefix = self.tokens.words(front, at) or self.prefix
                self.start = front = at + 1
            elif self.letters[at] in "ds&":
                self.start = front = at + 1
            elif not self.tokens.word(at).islower() and self.letters[at + 1] not in "DC":
                break
            at += 1

    def _is_local_office(self, at: int) -> bool:
        """Whether a people's name tells of a minority: ``Serb municipal councilor``."""
        words = self.tokens.words(at + 1, self._head() + 1).lower().split()
        return not LOCAL_OFFICES.isdisjoint(words)

    def _heads_region(self) -> bool:
        """Whether the function is one that also parts of states have: ``First Minister``."""
        return self.tokens.word(self._head()).lower() in OF_REGIONS

    def _is_desk(self, at: int) -> bool:
        """Whether a country is what an office deals with: ``Iran desk officer``."""
        is_name = not self.tokens.word(at).isupper()  # "UK director" is a Briton
        return is_name and self.tokens.words(at + 1, self._head() + 1).lower() in OF_DESKS

    def _is_governed(self) -> bool:
        """Whether the function is that of a place: ``governor``, ``Salvador City mayor``."""
        head = self._head()
        is_told = any(self.tokens.word(at) in KINDS_OF_PLACES for at in range(self.start, head))
        return is_told or self.tokens.word(head).lower() in OF_PLACES

    def _head(self) -> int:
        """The index of the word that names the function."""
        at = self.letters.index("T", self.start)
        while True:
            match = HEAD_AGAIN.match(self.letters, at + 1, self.end)
            if match is None:
                return at
            at = match.end() - 1

    def _ends_in_rank(self, head: int) -> bool:
        """Whether a police rank follows the function: ``Police Chief Inspector General``."""
        is_chief = head > self.start and self.tokens.word(head - 1).endswith(("Chief", "chief"))
        is_rank = self.tokens.word(head) in POLICE_RANKS and head == self.end - 1
        return is_chief and is_rank and self.letters[head - 1] == "T"

    def _take_organization(self, head: int) -> int:
        """Read the body named before the function; give where the function begins."""
        bodies = [at for at in range(self.start, head) if self._is_body(at)]
        if not bodies:
            return self._take_place(head)
        is_field = self.tokens.word(bodies[0]) in FIELDS_IN_LETTERS and bodies[0] == self.start
        is_desk = len(bodies) == 1 and self.tokens.word(head).lower() == "desk officer"
        if is_field and (is_desk or (len(bodies) == 2 and self._is_suboffice(bodies[1]))):
            return self.start  # "EU Division Head", "UN desk officer"
        if self._is_suboffice(bodies[-1]) and len(bodies) == 1:
            return self.start
        end = self._end_of_body(bodies, head)
        start = self.start
        if len(bodies) > 1 and bodies[1] == bodies[0] + 1 and self._is_party(bodies[0]):
            self.start = start = bodies[1]  # "SPD EU Commissioner"
        while start < end - 1 and self.letters[start] in "AT":
            word = self.tokens.word(start)
            is_praise = word.islower() or word in DATES
            if not (is_praise or self.letters[start : start + 2] == "AB"):
                break  # "National Bank", and not "Senior MFA"
            if self._is_field_of_ministry(start, end):
                break  # "foreign ministry", and not "senior ministry"
            start += 1
        prefix = self.tokens.words(self.start, start)  # of "deputy FDP chairperson"
        self.prefix = f"{self.prefix} {prefix}".strip()
        self._name_body(start, end)
        return end

    def _is_field_of_ministry(self, start: int, end: int) -> bool:
        """Whether words in lower case tell of which ministry: ``interior``, ``home affairs``."""
        if self.tokens.word(end - 1).lower() != "ministry":
            return False
        words = self.tokens.found[start : end - 1]
        fields = title_fields()
        return all(word == "and" or (word in fields and word != "senior") for word in words)

    def _is_party(self, at: int) -> bool:
        return (
            offices.find_acronym(self.tokens.word(at), frozenset({"party"}), self.host) is not None
        )

    def _is_body(self, at: int) -> bool:
        """Whether a word names a body; letters in brackets alone only repeat one."""
        is_bracketed = self.letters[at - 1 : at] == "(" and at - 1 == self.start
        return self.letters[at] in "OBX" and not is_bracketed

    def _name_body(self, start: int, end: int) -> None:
        """Keep a body's name; a government is no body but the state itself."""
        name = _clean_body(self.tokens.words(start, end))
        if name in MISSIONS and start and self.letters[start - 1] in "DC":
            name = _clean_body(self.tokens.words(start - 1, end))  # "British Embassy"
        state = offices.government_country(name, self.host)
        if state or name.lower().endswith("government"):
            self.country = self.country or state or state_of(name.split()[0])
        else:
            self.organization = name

    def _take_place(self, head: int) -> int:
        """Read the province of ``Helmand governor``, the party of ``Likud leader``.

        Gives where the function begins.
        """
        word = self.tokens.word(head).lower()
        is_state = not KINDS_OF_PLACES.isdisjoint(self.tokens.found[self.start : head])
        places = "NGcW" if word in OF_PLACES else "NGc" if is_state else "N"
        named = [at for at in range(self.start, head) if self._names_place(at, places)]
        if not named:
            self._take_place_before(word)
            return self.start
        end = named[-1] + 1
        is_told = end < head and self.tokens.word(end) in KINDS_OF_PLACES  # "Rio State Secretary"
        if is_told:
            end += 1
        first = named[0]
        while word in OF_PLACES and first == self.start > 0 and self.letters[first - 1] in "NG":
            self.start = first = first - 1  # "Santa Cruz Prefect"
        if word in OF_PLACES:
            while end < head and self.letters[end] == "W":
                end += 1
        is_owner = end == head and first == head - 1 and word in OF_COMPANIES
        is_province = word in MINISTERS and self._is_field_after(named, head)
        is_province |= word in OF_REGIONS and self._words(first, end) in _regions()
        if word in OF_PLACES or word in OF_PARTIES or is_told or is_owner or is_province:
            name = _clean_body(self._words(first, end))
            self.organization = _regions().get(name, name)
            self.is_party = word in OF_PARTIES
            self.prefix = f"{self.prefix} {self.tokens.words(self.start, first)}".strip()
        return end

    def _take_place_before(self, word: str) -> None:
        """Read the place or owner of two words before a title: ``Santa Rosa Prefect``.

        A body of unknown words is read where a name follows: ``Latvijas Dzelzcels Chairman Berg``.
        """
        first = self.start
        while first > max(0, self.start - 3) and self.letters[first - 1] in "NG":
            first -= 1
        names = self.tokens.found[first : self.start]
        is_named = self.letters[self.end : self.end + 1] in tuple("NHRPI")
        is_owner = word in OF_COMPANIES or word.split()[-1] in OF_PARTIES
        is_body = word in OF_PLACES or (is_owner and is_named)
        is_body = is_body or (word in OF_REGIONS and " ".join(names) in _regions())
        if is_body and len(names) > 1 and not offices.given_names() & set(names[:1]):
            self.organization = _clean_body(" ".join(names))

    def _is_field_after(self, named: list[int], head: int) -> bool:
        """Whether one name and a minister's field stand before him: ``Vidzeme Health Minister``."""
        fields = self.tokens.found[named[0] + 1 : head]
        is_first = len(named) == 1 and named[0] == self.start
        return is_first and any(word.lower() in title_fields() for word in fields)

    def _names_place(self, at: int, places: str) -> bool:
        """Whether a word before the function is a place's name or a party's."""
        word = self.tokens.word(at)
        return self.letters[at] in places or word in PARTIES or word == "Democrat"

    def _end_of_body(self, bodies: list[int], head: int) -> int:
        end = bodies[-1] + 1
        if len(bodies) > 1 and self._is_field_of(bodies[0], bodies[1]):
            return bodies[1]  # "MFA UN Desk Officer"
        if self._is_suboffice(bodies[-1]):
            end = bodies[-2] + 1
            is_named = self.letters[end] in "of"  # "Ministry of Justice Office", not "MFA Office"
            while is_named and end < bodies[-1] and self.letters[end] in "ofd&WA":
                if is_past_field(self.tokens, end):
                    break
                end += 1
            end += self.letters[end] == ")"
        elif self.letters[end] == ")" or self.letters[bodies[-1] : end + 1] == "ON":
            end += 1
        elif self.letters[end] == "o" or self.letters[end] == "f":
            while end < head and self.letters[end] in "ofdWDAC&,":
                if is_past_field(self.tokens, end):
                    break
                end += 1
        if self.letters[end : end + 2] == "cs" and self.tokens.word(end - 1) in MISSIONS:
            end += 1  # "Embassy Riga's"
            self.country = self.country or "US"
        if self.letters[end : end + 1] == "s":
            end += 1
        return end

    def _is_field_of(self, body: int, field: int) -> bool:
        """Whether letters behind a ministry's only tell of what: ``MFA UN``, ``MFA EU``."""
        ministries, word = ministry_states(), self.tokens.word(field)
        is_pair = field == body + 1 and self.tokens.word(body) in ministries
        return is_pair and word in FIELDS_IN_LETTERS

    def _is_suboffice(self, at: int) -> bool:
        kind = offices.organization_heads().get(self.tokens.word(at), "")
        if kind == "suboffice" and OWN_OFFICES.match(self.tokens.text, self.tokens.starts[at]):
            return False  # "Office of the President"
        if self.letters[at] == "O" and self._is_local(at):
            return False
        if kind == "suboffice" and self._has_own_letters(at):
            return False
        is_listed = at > 0 and self.tokens.words(at - 1, at + 1) in ministry_states()
        if is_listed and not is_within_ministry(self.tokens, at):
            return False  # "State Department official"
        is_whole = self.letters[at + 1 : at + 2] in ("o", "f") and not self._is_of_ministry(at)
        is_part = kind == "department" and not is_whole
        if is_whole and self.tokens.word(at) in WHOLE_OFFICES and at < self._head():
            return False  # "Bureau of Customs Commissioner"
        return self.letters[at] == "O" and (kind == "suboffice" or is_part)

    def _has_own_letters(self, at: int) -> bool:
        """Whether an office stands by itself: ``director of the Port Safety Office (PSO)``."""
        others = self.letters[self.start : at] + self.letters[at + 4 : self.end]
        is_headed = self.tokens.word(self._head()).lower() in HEADS_OF_OFFICES
        is_defined = is_headed and self.letters[at + 1 : at + 4] in ("(B)", "(X)")
        return is_defined and self.tokens.word(at) == "Office" and not set(others) & set("OBX")

    def _is_local(self, at: int) -> bool:
        """Whether a department or division is one of a place or an army, and of no ministry.

        Such are ``Oblast Education Department``, and ``Vidzeme Division`` of a commander.
        """
        first = at
        while first > self.start and self.letters[first - 1] in "WANGcB#":
            first -= 1
        words = self.tokens.found[first:at]
        if not LOCAL_WORDS.isdisjoint(words) and "Affairs" not in words:
            return True
        if self.tokens.word(at) == "Division" and UNIT_OF_ARMY.fullmatch(self.letters, first, at):
            return "commander" in self.tokens.words(self.start, self.end).lower()
        return LOCAL_BODY.fullmatch(self.letters, first, at) is not None

    def _is_of_ministry(self, at: int) -> bool:
        """Whether a ministry owns ``the Department of Treaties of the Ministry of Justice``."""
        end = self.tokens.ends[self.end - 1]
        return OF_MINISTRY.search(self.tokens.text, self.tokens.ends[at], end) is not None

    def _take_complement(self, head: int) -> int:
        """Read what follows the function; give where the title ends."""
        last = at = head + 1
        while at < self.end:
            stop = at + 1
            while stop < self.end and not self._begins_segment(stop):
                stop += 1
            if self._is_elsewhere(at, stop) or self._is_sent(head, at):
                return last
            if self.owned and self.owned[1] == at and self.letters[at] in "of":
                self.owned, at = (self.owned[0], stop), stop  # "the MFA's Office of Treaties"
                continue
            if not self._take_segment(at, stop):
                last = stop
            at = stop
        return last

    def _begins_segment(self, at: int) -> bool:
        """Whether a link at ``at`` joins a new piece and is no part of a body's own name."""
        is_inside = (
            self.letters[at] in "of"
            and self.letters[at - 1] == "O"
            and not self._is_suboffice(at - 1)
        )
        is_inside = is_inside or (self.letters[at] == "," and self._is_in_list(at))
        is_topic = self.letters[at - 1 : at + 1] == "On" and self.tokens.word(at) == "on"
        is_inside = is_inside or is_topic  # "Committee on Foreign Affairs"
        last = self.letters.rfind(",", self.start, at) + 1
        if last and self.letters[at] in "of" and self.letters[last] == "O":
            starts = self.tokens.starts
            is_inside = is_inside or bool(OWN_OFFICES.match(self.tokens.text, starts[last]))
        return self.letters[at] in "ofn," and not is_inside

    def _is_in_list(self, comma: int) -> bool:
        """Whether a comma stands in a list of fields: ``Trade, Customs, and Ports Committee``."""
        lists = LIST.finditer(self.letters, self._head(), self.end)
        return any(match.start() < comma < match.end() for match in lists)

    def _is_elsewhere(self, at: int, stop: int) -> bool:
        """Whether ``in Riga`` is where something happens and no part of the title."""
        if self.letters[at : at + 2] == "nc":
            return True
        return self.letters[at] == "n" and not set(self.letters[at + 1 : stop]) & set("OB")

    def _is_sent(self, head: int, at: int) -> bool:
        """Whether ``to`` tells to whom an officer of ours went: ``Poloff to the MFA``."""
        is_to = self.tokens.word(at).lower() == "to"
        return is_to and OUR_OFFICER.fullmatch(self.tokens.word(head)) is not None

    def _take_segment(self, at: int, stop: int) -> bool:
        """Read one ``of ...``, ``for ...``, ``at ...``; true if it says where or for whom."""
        link, inner = self.letters[at], self.letters[at + 1 : stop]
        if link == "," and inner == "T" and self.tokens.word(at + 1) in RANKS_BESIDES:
            self.rank = self.tokens.word(at + 1)
            return True
        if link == "o" and re.fullmatch(r"d?BT", inner):
            self._name_body(stop - 2, stop - 1)  # "Representative of the UN Secretary-General"
            return False
        if link == "," and self.tokens.word(stop - 1).islower():
            return True  # ", police said": no part of the title
        names_body = self._names_body(at + 1, stop)
        if link == "n" and not names_body and self.letters[stop : stop + 1] in ("o", "n"):
            return True  # "in the Visa Division of the MFA"
        if link == "n" or (names_body and (link == "," or (link == "o" and not self._is_wide()))):
            if self.organization is None or self.is_party or link == ",":
                self._take_body(at + 1, stop)
            return True
        if link == "f" and names_body and self._speaks_for(at):
            self._take_body(at + 1, stop)
            return True
        is_open = self.organization is None and not self._is_wide()
        if link == "o" and is_open and re.fullmatch(r"d?[Nc]", inner):
            self._name_body(stop - 1, stop)
            return True
        head = self.tokens.word(self._head()).lower()
        is_province = head in OF_PLACES and self.tokens.word(stop - 1) in KINDS_OF_PROVINCES
        if link == "o" and is_open and is_province and stop - at > 2:
            self._name_body(at + 1 + (inner[0] == "d"), stop)  # "Governor of Kurzeme Province"
            return True
        if link == "o" and is_open and head in OF_PARTIES and re.fullmatch(r"d?N{2,3}", inner):
            self._name_body(at + 1 + (inner[0] == "d"), stop)  # "leader of Jeuf Jeul"
            return True
        if link == "o" and is_open and self.tokens.word(stop - 1) in ("party", "movement"):
            self._name_body(at + 1 + (inner[0] == "d"), stop)  # "of the Ghad party"
            return True
        if link == "o" and re.fullmatch(r"d?[CD]", inner):
            self.country = self.country or state_of(self.tokens.word(stop - 1))
            return True
        return link == "," and re.fullmatch(r"[CD]", inner) is not None

    def _speaks_for(self, at: int) -> bool:
        """Whether ``for`` leads to the body and not to the field: ``spokesman for the Agency``."""
        head = self.tokens.word(self._head()).lower()
        return self.tokens.word(at).lower() == "for" and head in SPEAKERS

    def _take_body(self, at: int, stop: int) -> bool:
        """Read ``the Latvian Ministry of Justice``; true if it is all that the words say.

        Of ``the MFA's Press Desk`` the ministry is the body, and the desk is part of the title.
        """
        owner = OWNER.match(self.letters, at, stop)
        if owner and any(map(self._is_suboffice, range(owner.end(), stop))):
            self._name_body(owner.start("body"), owner.end("body"))
            self.owned = (owner.end(), stop)
            return True
        last = self._end_of_small_unit(owner.end()) if owner else 0
        if last and self.letters[last : last + 3] in ("(B)", "(X)"):
            self._name_body(at, last + 3)  # "the Agency's drug unit (DU)": by its own letters
            return True
        if owner and last:
            self._name_body(owner.start("body"), owner.end("body"))
            self.owned = (owner.end(), last)
            return True
        is_mission = self.tokens.word(stop - 1) in MISSIONS or "nc" in self.letters[at:stop]
        while at < stop - 1 and (self.letters[at] in "dDs" or self.letters[at : at + 2] == "Cs"):
            if self.letters[at] in "DC":
                self.country = self.country or state_of(self.tokens.word(at))
            if is_mission and self.letters[at] == "D":
                break  # "Latvian Embassy" is a name of its own
            at += 1
        while at < stop - 1 and self.letters[at] == "A" and self.tokens.word(at).islower():
            at += 1  # "of the main opposition Partido Popular"
        self._name_body(at, stop)
        return True

    def _end_of_small_unit(self, at: int) -> int:
        """Where a unit in lower case ends: ``the MFA's legal department``; 0 if there is none."""
        last = at
        while last < min(at + 5, len(self.letters)) and self.letters[last] in "wACDW&":
            if self.tokens.word(last) in SMALL_UNITS and last > at:
                return last + 1
            last += 1
        return 0

    def _is_wide(self) -> bool:
        """Whether the title takes a field, not a body, after ``of``: ``Minister of``."""
        return self.tokens.word(self._head()).lower().startswith(WIDE_TITLES)

    def _names_body(self, start: int, stop: int) -> bool:
        inner = PARENTHESIS.sub("", self.letters[start:stop])
        last = max(inner.rfind("O"), inner.rfind("B"), inner.rfind("X"))
        if last < 0 or OWN_OFFICES.search(self.tokens.words(start, stop)):
            return last >= 0
        first = start + inner.find("O")
        is_named = first > start + (inner[0] == "d")  # "Border Police", not "the Police"
        if OWNER.match(self.letters, start, stop):
            return True
        if is_named and first < start + last and not self._is_suboffice(first):
            return True  # "of the Border Police Visa Unit"
        return "B" in inner or not self._is_suboffice(start + last)

    def _state(self) -> tuple[str | None, bool]:
        """The state served, and whether it is none because the body is international."""
        if self.country:
            return self.country, False
        return state_of_body(self.organization or "", self.host)

    def _side(self, head: int) -> Side:
        side = side_of(self.tokens.word(head))
        if side is Side.PRIVATE and self.tokens.word(head).lower().rstrip("s") in OCCUPATIONS:
            body = (self.organization or "").removeprefix("ministry") or "Ministry"
            return Side.PUBLIC if self.organization and is_public_body(body, self.host) else side
        if side is not Side.EITHER:
            return side
        return side_of_body(self.organization or "")


@cache
def _regions() -> dict[str, str]:
    """From the adjectives of regions to their names: ``Bavarian``."""
    return {row["adjective"]: row["region"] for row in read_table("regions.csv")}


@cache
def palaces() -> frozenset[str]:
    """Houses that stand for the office in them: ``Elysee``."""
    return frozenset(read_words("palaces.txt"))


@cache
def _title_words(title: str) -> frozenset[str]:
    words = (_spelt_out().get(word.lower(), word) for word in title.split())
    return frozenset(" ".join(words).lower().replace("-", " ").split())


@cache
def _spelt_out() -> dict[str, str]:
    """What abbreviated titles stand for, by their letters in lower case."""
    return {
        form.lower(): sense.expansion
        for form, senses in offices.acronyms().items()
        for sense in senses
        if sense.kind == "role"
    }


def is_past_field(tokens: Tokens, at: int) -> bool:
    """Whether a word follows a ministry's field: ``Ministry of Defense Policy Director``."""
    is_field = tokens.word(at) in NO_FIELDS or (
        tokens.letters[at] == "A" and tokens.word(at).islower()
    )
    return is_field and tokens.letters[at - 1] == "W"


def is_within_ministry(tokens: Tokens, at: int) -> bool:
    """Whether a department is one of a ministry: ``the Energy Department at the MFA``."""
    text, start, end = tokens.text, tokens.starts[at - 1], tokens.ends[at]
    before = text[max(0, start - 60) : start]
    return bool(IN_MINISTRY.match(text, end) or MINISTRY_BEFORE.search(before))


@lru_cache(maxsize=1 << 12)
def _clean_body(text: str) -> str:
    """A body without article and praise; "Popular Party" and "New Era" are names."""
    return re.sub(r"['’,`]s$", "", PRAISE_IN_LOWER_CASE.sub("", text)).strip(" ,")


@lru_cache(maxsize=1 << 12)
def _clean(text: str) -> str:
    """A title or body without article, praise, and what only dates it: ``Sen.`` is ``Sen``."""
    text = re.sub(r"(?<=[A-Za-z]{2})\.\Z", "", text)
    return re.sub(r"['’,`]s$", "", PRAISE.sub("", text)).strip(" ,")
