r"""The words of one title: which name a body, which only a part of one, and which the function.

Takes    the words of a sentence as letters (`cablegraph.extract.actors.naming`).
Gives    `TitleWords`, a title while it is taken apart, and what its words are; `clean_body`.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: the Port Safety Office (PSO), a body | Visa Division of the MFA, a part of one |
Oblast Education Department, of a place | Department of Treaties of the Ministry of Justice.
"""

import re
from functools import lru_cache

from cablegraph.extract.actors.bodies import ministry_states, state_of
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.title_places import HEAD_AGAIN
from cablegraph.terms import offices

WHOLE_OFFICES = frozenset({"Bureau", "Directorate", "Inspectorate"})
OWNER = re.compile(  # "the MFA's", "the Ministry of Justice's"
    r"[nof]?d?(?P<body>[BXO]|(?<=d)N|O[of]d?[WDA]{1,4}(?:&[WDA]{1,3})?|[WDA]{1,3}O)s"
)
BRACKETS = re.compile(r" ?\([^()]{1,12}\)")
PARENTHESIS = re.compile(r"\([BXW]\)")
PRAISE = re.compile(
    r"^(?:(?:the|(?:Kingdom|Republic|Sultanate|Principality|[Cc]ountry|[Ii]sland)['’]s|an?|his|her|its|our|their|newly|visiting|then|then-|new|current|incoming|outgoing"
    r"|appointed|elected|late|longtime|long-time|veteran|powerful|influential|prominent|leading"
    r"|noted|fellow|top|key|recently|ruling|popular|embattled|likely|possible|fiery|outspoken"
    r"|charismatic|controversial|ailing|hardline|moderate|long-?serving|wild-card)(?: |-))+",
    re.IGNORECASE,
)
PRAISE_IN_LOWER_CASE = re.compile(rf"\A(?:The |An? )?(?:{PRAISE.pattern[1:]})?")
NO_FIELDS = frozenset(  # but of desks
    {"Policy", "Political", "Legal", "Press", "Protocol", "International", "Consular"}
    | {"First", "Second", "Senior", "Acting", "Analytical", "Bilateral", "Multilateral", "Treaty"}
    | {"Treaties", "Americas", "Tax", "Budget", "Customs"}
)
LOCAL_WORDS = frozenset(
    {"Oblast", "Rayon", "Municipal", "Prefectural", "Provincial", "District", "County", "Town"}
)
LOCAL_BODY = re.compile(r"[NGc]{1,2}[WA]{1,3}")  # before "Bureau": "Kurzeme Land Registry Bureau"
UNIT_OF_ARMY = re.compile(r"[NGWB#]{1,2}")  # before "Division", of a commander
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
MISSIONS = frozenset(
    {"Embassy", "Consulate", "Mission", "Delegation", "delegation", "Permanent Representation"}
)
IN_MINISTRY = re.compile(
    r" (?:of|at|in|within) (?:the |its )?(?:[A-Z]\w+ ){0,2}(?:Ministry\b|M[A-Z]{2,4}\b)"
)
OF_MINISTRY = re.compile(r" (?:of|at|in) (?:the )?(?:[A-Z]\w+ )?(?:Ministry|M[A-Z]{2,4})\b")
MINISTRY_BEFORE = re.compile(  # "Ministry of Economics' Energy Department"
    r"\b(?:Ministry(?: of (?:[A-Z][\w']+|and|the)(?: (?:[A-Z][\w']+|and)){0,4})?|M[A-Z]{2,4})"
    r"(?:['’]s?)? \Z"
)
HEADS_OF_OFFICES = frozenset(
    {"director", "head", "chief", "chairman", "director general", "deputy director", "deputy head"}
    | {"deputy chief", "acting director"}
)
OF_STATE = frozenset({"Federal", "National", "Central"})  # before an office that is a body
OFFICES_WITH_LETTERS = frozenset({"Office", "Directorate", "Bureau"})
KINDS_OF_TOPICS = frozenset({"document", "process"})  # of letters: "FTA", a treaty
OWN_OFFICES = re.compile(
    r"\b(?:Foreign(?: (?:and|&) Commonwealth)?|Home|Cabinet) Office\b"
    r"|\bOffice of the (?:President|Prime Minister|Vice President|Coordinator|High Representative"
    r"|(?:Attorney|Prosecutor|Procurator|Auditor|Solicitor|Comptroller|Inspector|Governor|Secretary)"
    r"[ -]General|(?:Public|Chief|Special|State) Prosecutor|Ombudsman|(?:Chief|Permanent) Secretary"
    r"|(?:High|Special|Human Rights) (?:Commissioner|Representative|Envoy)|Mayor|Governor)"
)


class TitleWords:
    """The words of one title while it is taken apart, and what was read so far."""

    def __init__(self, tokens: Tokens, start: int, end: int, host: str | None) -> None:
        self.tokens, self.letters, self.host = tokens, tokens.letters, host
        self.start, self.end = start, end
        self.country: str | None = None
        self.organization: str | None = None
        self.prefix = ""
        self.owned: tuple[int, int] | None = None  # the desk in "head of the MFA's Press Desk"
        self.rank: str | None = None  # told beside: "his deputy, Counselor"
        self.is_party = False  # the body is a party, and gives way to another: "Green Member of"

    def words(self, start: int, end: int) -> str:
        """Some words without abbreviations in brackets."""
        text = self.tokens.words(start, end)
        return BRACKETS.sub("", text) if "(" in text else text

    def head(self) -> int:
        """The index of the word that names the function."""
        at = self.letters.index("T", self.start)
        if self.letters[at + 1 : at + 2] == "s" and "T" in self.letters[at + 2 : self.end]:
            at = self.letters.index("T", at + 2)  # "Office of the Prosecutor General's" chief
        while True:
            match = HEAD_AGAIN.match(self.letters, at + 1, self.end)
            if match is None:
                return at
            at = match.end() - 1

    def is_body(self, at: int) -> bool:
        """Whether a word names a body; letters in brackets alone only repeat one."""
        is_bracketed = self.letters[at - 1 : at] == "(" and at - 1 == self.start
        if self.letters[at] not in "OBX" or is_bracketed:
            return False
        is_alone = self.letters[at] == "B" and self.letters[at - 2 : at] != "O("
        senses = offices.acronyms().get(self.tokens.word(at), ()) if is_alone else ()
        return not senses or any(sense.kind not in KINDS_OF_TOPICS for sense in senses)

    def name_body(self, start: int, end: int) -> None:
        """Keep a body's name; a government is no body but the state itself."""
        name = clean_body(self.tokens.words(start, end))
        if name in MISSIONS and start and self.letters[start - 1] in "DC":
            name = clean_body(self.tokens.words(start - 1, end))  # "British Embassy"
        state = offices.government_country(name, self.host)
        if state or name.lower().endswith("government"):
            self.country = self.country or state or state_of(name.split()[0])
        else:
            self.organization = name

    def is_suboffice(self, at: int) -> bool:
        """Whether a word names only a part of a body: ``MFA Office``, and of a ministry."""
        kind = offices.organization_heads().get(self.tokens.word(at), "")
        if kind == "suboffice" and OWN_OFFICES.match(self.tokens.text, self.tokens.starts[at]):
            return False  # "Office of the President"
        if self._is_of_state(at):
            return False
        if self.letters[at] == "O" and self._is_local(at):
            return False
        if kind == "suboffice" and self._has_own_letters(at):
            return False
        is_listed = at > 0 and self.tokens.words(at - 1, at + 1) in ministry_states()
        if is_listed and not is_within_ministry(self.tokens, at):
            return False  # "State Department official"
        is_whole = self.letters[at + 1 : at + 2] in ("o", "f") and not self._is_of_ministry(at)
        is_part = kind == "department" and not is_whole
        if is_whole and self.tokens.word(at) in WHOLE_OFFICES and at < self.head():
            return False  # "Bureau of Customs Commissioner"
        return self.letters[at] == "O" and (kind == "suboffice" or is_part)

    def _is_of_state(self, at: int) -> bool:
        """Whether an office is a state's: ``Federal Office of Parks``, ``Latvian Visa Office``."""
        if self.letters[at - 1 : at] == "A" and self.tokens.word(at - 1) in OF_STATE:
            return True
        first = at
        while first > self.start and self.letters[first - 1] in "WA":
            first -= 1
        words = self.tokens.found[first:at]
        is_open = self.tokens.word(at) == "Office" and words and "Affairs" not in words
        is_alone = set(self.letters[self.start : first]).isdisjoint("OBX")
        is_national = not OF_STATE.isdisjoint(words[:1]) or self.letters[first - 1 : first] == "D"
        return bool(is_open and is_alone and is_national)

    def _has_own_letters(self, at: int) -> bool:
        """Whether an office stands by itself: ``director of the Port Safety Office (PSO)``."""
        others = self.letters[self.start : at] + self.letters[at + 4 : self.end]
        is_headed = self.tokens.word(self.head()).lower() in HEADS_OF_OFFICES
        is_defined = is_headed and self.letters[at + 1 : at + 4] in ("(B)", "(X)")
        is_whole = self.tokens.word(at) in OFFICES_WITH_LETTERS
        return is_defined and is_whole and not set(others) & set("OBX")

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
        end = self.tokens.end_of(self.end - 1)
        return OF_MINISTRY.search(self.tokens.text, self.tokens.end_of(at), end) is not None

    def is_wide(self) -> bool:
        """Whether the title takes a field, not a body, after ``of``: ``Minister of``."""
        return self.tokens.word(self.head()).lower().startswith(WIDE_TITLES)

    def names_body(self, start: int, stop: int) -> bool:
        """Whether words behind a link name a body: ``at the MFA``, not ``of the Visa Unit``."""
        inner = PARENTHESIS.sub("", self.letters[start:stop])
        last = max(inner.rfind("O"), inner.rfind("B"), inner.rfind("X"))
        if last < 0 or OWN_OFFICES.search(self.tokens.words(start, stop)):
            return last >= 0
        first = start + inner.find("O")
        is_named = first > start + (inner[0] == "d")  # "Border Police", not "the Police"
        if OWNER.match(self.letters, start, stop):
            return True
        if is_named and first < start + last and not self.is_suboffice(first):
            return True  # "of the Border Police Visa Unit"
        return "B" in inner or not self.is_suboffice(start + last)


def is_past_field(tokens: Tokens, at: int) -> bool:
    """Whether a word follows a ministry's field: ``Ministry of Defense Policy Director``."""
    is_field = tokens.word(at) in NO_FIELDS or (
        tokens.letters[at] == "A" and tokens.word(at).islower()
    )
    return is_field and tokens.letters[at - 1] == "W"


def is_within_ministry(tokens: Tokens, at: int) -> bool:
    """Whether a department is one of a ministry: ``the Energy Department at the MFA``."""
    text, start, end = tokens.text, tokens.starts[at - 1], tokens.end_of(at)
    before = text[max(0, start - 60) : start]
    return bool(IN_MINISTRY.match(text, end) or MINISTRY_BEFORE.search(before))


@lru_cache(maxsize=1 << 12)
def clean_body(text: str) -> str:
    """A body without article and praise; "Popular Party" and "New Era" are names."""
    return re.sub(r"['’,`]s$", "", PRAISE_IN_LOWER_CASE.sub("", text)).strip(" ,")
