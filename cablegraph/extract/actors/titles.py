r"""Take a title apart: the function, the body in which it is held, the state that it serves.

Takes    the words of a sentence as letters (`cablegraph.extract.actors.naming`).
Gives    `read_office`, what a title says, and `read_employer`, what a body alone says;
         `find_titles` in `cablegraph.extract.actors.title_places` says where a title stands.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ministry of Justice Office Director | FSKN Deputy Director | Drug Agency (DA) Chief |
Director for Africa at the FCO | head of the seal office at the Ministry of Foreign Affairs |
Latvian Foreign Minister | Latvia's Head of Threats Section, Security Department at the MFA.
"""

import re
from functools import lru_cache

from cablegraph.extract.actors.bodies import is_public_body, side_of, side_of_body, state_of_body
from cablegraph.extract.actors.lower_case import body_after
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.title_complements import RANKS_BESIDES, take_complement
from cablegraph.extract.actors.title_fronts import palaces, take_organization, take_owner
from cablegraph.extract.actors.title_kinds import OCCUPATIONS
from cablegraph.extract.actors.title_words import PRAISE, TitleWords, clean_body
from cablegraph.terms.offices import Side

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
OF_EUROPE = re.compile(r"(?:European (?:Commissioner|Parliamentarian)|EUSR|SRSG|MEP)s?\b")
OF_THE_UN = re.compile(r"\b(?:Representative|Envoy) (?:of|for) the Secretary[- ]General\Z")
AND_LEADER = re.compile(
    r"(?P<title>.+ and [a-z]+) of (?:the )?(?P<body>[A-Z].* (?:Party|Union|Front|Movement))\Z"
)
LETTERS_OF_MINISTRY = re.compile(r"(?i:\bminister\b).* \((?P<letters>M[A-Za-z]{1,9})\)\Z")
POLICE_RANKS = frozenset({"Inspector General", "Superintendent", "Commissioner", "Inspector"})
RANK_AT_END = re.compile(  # what somebody is besides: "head of the Press Department, Ambassador"
    r"(?P<office>.+ (?:of|for|at) .*[a-z](?<! of)(?<! to)(?<! the)(?<! for)(?<! and)|.+(?=,))"
    rf",? (?:{'|'.join(RANKS_BESIDES)})"
)
POLICE = re.compile(  # and councils, which in lower case are no bodies by themselves
    r"(?P<rank>(?:(?:Deputy|Acting|Former|Chief) )?)"
    r"(?P<body>(?:[A-Z][\w-]+ )?(?:State|National|Federal|Security|Military"
    r"|Criminal|Civil|Judicial|Border|Financial|Traffic|Municipal|Provincial|City|District|Village"
    r"|Regional|Town|County|Local) (?:Police|Council|Assembly|Legislature))"
    r" (?P<head>(?:Vice |Deputy )?(?:Chief|Commissioner(?: General)?"
    r"|Inspector General|Chair(?:man|woman|person)?|Speaker|President|Head"
    r"|Member)(?: of .+)?)",
    re.IGNORECASE,
)
AND_LAST = re.compile(r",?\s(?:and|or|&)\Z")  # "of the Ministry of Justice and left"


def read_office(tokens: Tokens, start: int, end: int, host: str | None) -> Office:
    """What the title in words ``start`` to ``end`` says; ``host`` settles abbreviations.

    >>> from cablegraph.extract.actors.naming import read_tokens
    >>> office = read_office(read_tokens("Latvian MFA Director for Africa"), 0, 5, "LV")
    >>> office.title, office.organization, office.country
    ('Director for Africa', 'MFA', 'LV')
    """
    return _read(TitleWords(tokens, start, end, host))


def read_employer(tokens: Tokens, start: int, end: int, host: str | None) -> Office:
    """The office of somebody of whom only the body is told that he works in.

    >>> from cablegraph.extract.actors.naming import read_tokens
    >>> office = read_employer(read_tokens("Latvian Drug Agency"), 0, 3, "EE")
    >>> office.title, office.organization, office.country
    (None, 'Latvian Drug Agency', 'LV')
    """
    return _read_body(TitleWords(tokens, start, end, host))


@lru_cache(maxsize=1 << 12)
def _clean(text: str) -> str:
    """A title or body without article, praise, and what only dates it: ``Sen.`` is ``Sen``."""
    text = re.sub(r"(?<=[A-Za-z]{2})\.\Z|\A['’]s ", "", text)
    text = re.sub(r"(?<=[Ff]ormer)- ?(?=\w)", " ", text) if "ormer-" in text else text
    return re.sub(r"['’,`]s$", "", PRAISE.sub("", text)).strip(" ,")


def _read(words: TitleWords) -> Office:
    """The office that the words tell: from the front, from behind, and as a whole."""
    take_owner(words)
    head = words.head()
    if _ends_in_rank(words, head):
        words.end, head = head, head - 1
    first = take_organization(words, head)
    small = body_after(words.tokens.text, words.tokens.end_of(head))
    if small is not None and words.organization is None and not words.is_wide():
        words.organization, last = small, head + 1
    else:
        small, last = None, take_complement(words, head)
    title = _clean(f"{words.prefix} {words.words(first, last)}".strip())
    if words.owned:
        title = f"{title} of the {words.tokens.words(*words.owned)}"
    title = _without_body(words, title)
    if words.organization is None:
        _take_palace(words, last)
    if words.organization is None and OF_THE_UN.search(title):
        words.organization = "UN"
    country, is_international = _state(words)
    is_international |= country is None and OF_EUROPE.match(title) is not None
    is_told = country is not None or is_international
    if words.organization is None and (letters := _letters_of_ministry(words)):
        words.organization = letters
    side = _side(words, head)
    side = Side.PUBLIC if small and side is Side.EITHER else side
    return Office(title, words.organization, country, side, is_international, is_told)


def _without_body(words: TitleWords, title: str) -> str:
    """The function alone, where only the title as a whole tells its body: ``central bank``."""
    if title.endswith(RANKS_BESIDES) and (ranked := RANK_AT_END.fullmatch(title)):
        title = ranked["office"]
    for pattern in (OF_BANK, OF_COURT):
        if words.organization is None and (found := pattern.fullmatch(title)):
            title, words.organization = found["title"], found["body"]
    if words.organization is None and (own := OF_MISSION.fullmatch(title)):
        nation = words.tokens.word(words.start - 1) if words.country and words.start else ""
        words.organization, title = f"{nation} {own['body']}".strip(), own["title"]
    if words.rank and title.lower() == "deputy":
        title = words.rank
    if any(word in title.lower() for word in ("police ", "council ", "assembly ")):
        title = _head_of_local_body(words, title)
    if words.organization is None and (committee := OF_COMMITTEE.fullmatch(title)):
        title = committee["title"] or committee["title_behind"]
        words.organization = committee["body"] or committee["body_before"]
    second = AND_LEADER.fullmatch(title) if words.organization is None else None
    if second:
        title, words.organization = second["title"], second["body"]
    return title


def _take_palace(words: TitleWords, last: int) -> None:
    """Read ``adviser at the Elysee``: a house that stands for an office."""
    is_linked = words.letters[last : last + 1] == "n"
    found = AT_PALACE.match(words.tokens.text, words.tokens.end_of(last - 1)) if is_linked else None
    if found and found["palace"] in palaces():
        words.organization = found["palace"]


def _letters_of_ministry(words: TitleWords) -> str | None:
    """The letters behind a minister's field: ``Minister of Ports (MOPT)``."""
    if words.letters[words.end - 1] != ")":
        return None
    found = LETTERS_OF_MINISTRY.search(words.tokens.words(words.start, words.end))
    return found["letters"] if found else None


def _head_of_local_body(words: TitleWords, title: str) -> str:
    """Read ``Security Police Chief`` and ``provincial council chairman``: it is the body."""
    police = POLICE.fullmatch(f"{words.organization or ''} {title}".strip())
    if police is None:
        return title
    words.organization = police["body"]
    return f"{police['rank']}{police['head']}"


def _read_body(words: TitleWords) -> Office:
    """The office of which the words name the body alone."""
    words.organization = AND_LAST.sub("", clean_body(words.words(words.start, words.end)))
    country, is_international = _state(words)
    side = side_of_body(words.organization)
    return Office(None, words.organization, country, side, is_international, country is not None)


def _ends_in_rank(words: TitleWords, head: int) -> bool:
    """Whether a police rank follows the function: ``Police Chief Inspector General``."""
    is_chief = head > words.start and words.tokens.word(head - 1).endswith(("Chief", "chief"))
    is_rank = words.tokens.word(head) in POLICE_RANKS and head == words.end - 1
    return is_chief and is_rank and words.letters[head - 1] == "T"


def _state(words: TitleWords) -> tuple[str | None, bool]:
    """The state served, and whether it is none because the body is international."""
    if words.country:
        return words.country, False
    return state_of_body(words.organization or "", words.host)


def _side(words: TitleWords, head: int) -> Side:
    side = side_of(words.tokens.word(head))
    if side is Side.PRIVATE and words.tokens.word(head).lower().rstrip("s") in OCCUPATIONS:
        body = (words.organization or "").removeprefix("ministry") or "Ministry"
        return Side.PUBLIC if words.organization and is_public_body(body, words.host) else side
    if side is not Side.EITHER:
        return side
    return side_of_body(words.organization or "")
