r"""Write a sentence of capitals as it would stand in mixed case, letter for letter as long.

Takes    a sentence in capitals, as the telegrams of the 1970s print it.
Gives    `in_mixed_case`: the same characters, words in lower case but for names, titles, bodies,
         abbreviations and the fields of ministries; so that one set of rules reads both.
Errors   none: what no list knows is taken for a name.
Source   `cablegraph.terms.offices` and the word lists beside it.

>>> in_mixed_case("FONMIN OZOLS TOLD EMBOFF THAT MINISTRY OF DEFENSE WAS OPPOSED.")
'FonMin Ozols told Emboff that Ministry of Defense was opposed.'
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

from cablegraph.extract.naming import is_english, title_fields
from cablegraph.matching import phrase_pattern
from cablegraph.resources import read_table, read_words
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

SMALL_LETTERS = re.compile(r"[a-z]{3}")
CAPITAL = re.compile(r"[A-Z]")
WORD = r"[^\W\d_]+(?:['’`](?![Ss]\b)[^\W\d_]+|(?<=\b\w)/\w+|-[^\W_]+)*"
DATES = frozenset(
    "january february april june july august september october november december jan feb apr jun"
    " jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)
MONTHS_LIKE_WORDS = frozenset({"may", "march"})
DAY_BEFORE = re.compile(r"(?:\d|\b(?:in|since|until|of|last|next|during|early|late|mid)) \Z")
DAY_AFTER = re.compile(r" \d")
TELLING = re.compile(  # what the pronoun "us" follows, and not the country
    r"\b(?:t(?:ell(?:s|ing)?|old)|inform(?:s|ed|ing)?|g[ia]ves?|ask(?:s|ed|ing)?|joins?|joined|let"
    r"|advis(?:es?|ed)|assur(?:es?|ed|ing)|helps?|show(?:s|ed)?|remind(?:s|ed)?|invited|allows?) \Z"
)
LINKED = re.compile(r"\b(?:to|with|for|by|from|among|of|between|on|before) \Z")
PRONOUN_NEXT = re.compile(
    r"[.,;:)]|\Z| (?:THAT|TO|WHETHER|IF|AS|IN|ON|AT|AND|NOT|NEXT|LAST|THIS|WHEN|BEFORE|AFTER|LATER"
    r"|TODAY|PRIVATELY|SEPARATELY|WITH|ABOUT|HE|SHE|THEY|ALL|BOTH|BUT|BY|WAS|IS|SOONEST|URGENTLY)\b"
)
LETTER_OF = re.compile(
    r"\b(?:ref(?:tel)?s?|annex|appendix|option|part|para|and|ref(?:tel)?s? [A-Z],) \Z"
)
FIELD_OF = re.compile(  # behind it stands what a ministry, an office or its holder is for
    r"\b(?:Ministr(?:y|ies)|Departments?|Secretariat|Ministers?|Secretar(?:y|ies)|Directors?|Chief"
    r"|Head|Office|Bureau|Division|Section|Directorate|Director General|DirGen|Committee|Commission"
    r"|Undersecretary|Counselor|Advis[eo]r|Institute|Board|Council|Faculty|Academy)(?: of| for)"
    r"(?: the)?(?: (?:Foreign|[A-Z][a-z]+)(?:, and|,| and)?){0,4} \Z"
)
UNIT_AHEAD = re.compile(
    r"(?: (?:AND )?\w+)? (?:DIVISION|SECTION|DEPARTMENT|BUREAU|DIRECTORATE|DESK)\b"
)
LEARNED = re.compile(  # endings of words too long for most names
    r"\w{5,}(?:ing|ed|ly|i[sz]e[ds]?|i[sz]ing|ation|atory|iatory|worthy|able|ible|ists?|ness|less|ward"
    r"|ship|ment|ments)|\w{3,}(?:ably|ibly|ially)"
)
COMPARED = re.compile(r"(?P<stem>\w{4,})est")
PREFIXED = re.compile(
    r"(?:non|un|re|co|over|dis|pre|mis|under|out|counter|inter)-?(?P<stem>\w{4,})"
)
NEXT = re.compile(r"\.?(?: \((?:RET|RETD|RES|ACTING)\.?\))? (?P<word>[A-Z]\.|[A-Z][A-Z'’-]+)")
KOREAN = re.compile(r"[A-Z]{2,5}-[A-Z]{2,5}")
FAMILY_NAME = re.compile(r"\b[A-Z][a-z]{1,4} \Z")  # "Ko Min-sup"
SHORT = 6
CONSONANTS = re.compile(r"[^AEIOUY]{2,5}|[IVX]{2,5}")
ALWAYS_BODIES = frozenset(
    {"World Bank", "United Nations", "Security Council", "General Assembly", "Supreme Court"}
    | {"Congress", "Parliament", "Senate", "Cabinet", "Politburo", "Embassy", "Department"}
    | {"Ministry", "Ministries", "Consulate", "Mission", "High Commission", "Foreign Ministry"}
)
LONG_ABBREVIATIONS = ("ASEAN", "CODEL", "STAFFDEL", "DOD", "COE", "NAM")  # listed as words too
PROPER = (  # names that the list of English words has
    "Africa", "Asia", "Europe", "America", "Americas", "Paris", "Islamic", "Jewish", "Moslem", "Muslim",
    "Christian", "Catholic", "Los Angeles", "New York", "Washington", "London", "Persian", "Arab", "Latin",
    "Santiago", "Angola", "English",
)  # fmt: skip
GROUPS = frozenset(
    {"Team", "Group", "Network", "Program", "Programme", "Project", "Force", "House"}
)
NO_FIELDS = frozenset({"local", "public", "rural", "high-level", "senior", "level", "rank"})
DEPUTIES = frozenset({"deputy", "vice", "acting", "assistant", "joint", "additional", "senior"})
SMALL_PARTICLES = frozenset({"de", "del", "della", "dos", "du", "van", "von", "bin", "bint", "ibn"})


def is_in_capitals(text: str) -> bool:
    """Whether a text is printed in capitals, as the telegrams of the 1970s.

    >>> is_in_capitals("CHARGE CALLED ON MINISTER OZOLS."), is_in_capitals("The EU met the UN.")
    (True, False)
    """
    return SMALL_LETTERS.search(text) is None and len(CAPITAL.findall(text, 0, 400)) > 12


def in_mixed_case(text: str) -> str:
    """``text`` with capitals only where mixed case has them."""
    parts: list[str] = []  # words at odd places, what stands between them at even ones
    position = 0
    for match in _pattern().finditer(text):
        between = text[position : match.start()]
        before = "".join((*parts[-9:], between))
        parts += [between, _written(match[0], before, text, match.end())]
        position = match.end()
    parts.append(text[position:])
    for at in range(len(parts) - 2, 1, -2):
        if parts[at - 1] == " " and _takes_along(parts[at], parts[at - 2]):
            parts[at - 2] = parts[at - 2].capitalize()
    if len(parts) > 2 and parts[1].islower():
        parts[1] = parts[1].capitalize()
    return "".join(parts)


def _takes_along(word: str, before: str) -> bool:
    """Whether a title or a body has the word before it as part of its name: ``Trade Minister``."""
    if not word[0].isupper() or before not in _fields():
        return False
    return word in _titled() or word in offices.organization_heads() or word.lower() in _fields()


def _written(word: str, before: str, text: str, end: int) -> str:
    """A word or listed phrase as mixed case has it, by what stands before and after it."""
    lower = word.lower()
    if len(lower) != len(word):
        return word
    if before[-1:].isdigit():
        return lower  # "22nd"
    if word == "S" and before[-1:] in "'’`" and before:
        return lower
    if len(word) == 1 or word[1] == ".":
        return lower if word == "A" and not LETTER_OF.search(before) else word
    if word == "US":
        is_pronoun = TELLING.search(before) or LINKED.search(before)
        is_pronoun = is_pronoun and (LINKED.search(before) is None or PRONOUN_NEXT.match(text, end))
        return lower if is_pronoun else word
    if lower in MONTHS_LIKE_WORDS:
        is_date = DAY_AFTER.match(text, end) or DAY_BEFORE.search(before)
        return word.capitalize() if is_date else lower
    if lower in DATES:
        return word.capitalize()
    if FIELD_OF.search(before) and (lower in title_fields() or UNIT_AHEAD.match(text, end)):
        return word.capitalize()
    if (
        KOREAN.fullmatch(word)
        and FAMILY_NAME.search(before)
        and lower not in offices.english_words()
    ):
        return "-".join(_parts(word))
    form = _forms().get(word)
    if form is not None and form.lower() in _ambiguous():
        return form if _is_name(form, before, text, end) else lower
    return form or _unlisted(word)


def _is_name(form: str, before: str, text: str, end: int) -> bool:
    """Whether a common word is part of a name: a rank or title before one, a noun of a body."""
    if form not in offices.organization_heads():
        following = NEXT.match(text, end)
        return following is not None and not _is_common(following["word"].lower())
    last = before.rstrip().rpartition(" ")[2]
    is_led = (
        before.endswith(" ")
        and not last.endswith("s")
        and (last[:1].isupper() or last in _fields())
    )
    return (is_led and form not in GROUPS) or text.startswith(" OF ", end)


@lru_cache(maxsize=1 << 14)
def _unlisted(word: str) -> str:
    """A word that stands on no list of names: English, an abbreviation, or else a name."""
    lower = word.lower()
    if _is_common(lower) or LEARNED.fullmatch(lower):
        return lower
    stem = PREFIXED.fullmatch(lower) or COMPARED.fullmatch(lower)
    if stem and (_is_common(stem["stem"]) or _is_common(stem["stem"] + "e")):
        return lower
    if CONSONANTS.fullmatch(word):
        return word
    if lower in SMALL_PARTICLES:
        return lower
    return "-".join(_parts(word))


def _parts(word: str) -> Iterable[str]:
    """The parts of a name, the second half of a Korean or Chinese one in lower case."""
    first, *others = word.split("-")
    yield first.capitalize()
    for part in others:
        is_short = len(first) < SHORT and len(part) < SHORT
        yield part.lower() if is_short else part.capitalize()


def _is_common(lower: str) -> bool:
    return is_english(lower) or lower in _rarer_words()


@cache
def _rarer_words() -> frozenset[str]:
    return frozenset(read_words("rarer_words.txt"))


@cache
def _fields() -> frozenset[str]:
    """Words that belong to a title or body behind them, in lower case."""
    return (title_fields() | DEPUTIES) - NO_FIELDS


@cache
def _titled() -> frozenset[str]:
    """Titles, as mixed case writes them."""
    return frozenset(offices.titles())


@cache
def _ambiguous() -> frozenset[str]:
    """Ranks and nouns of bodies that are common words, in lower case."""
    listed = chain(
        read_words("ranks.txt"), read_words("honorifics.txt"), offices.organization_heads()
    )
    common = {word.lower() for word in listed if word not in ALWAYS_BODIES}
    plurals = {
        title.lower()
        for title, side in offices.titles().items()
        if title.endswith("s") or side is Side.PRIVATE
    }
    common |= {*plurals, *read_words("titles_of_no_role.txt")} - {"secretary"}
    return frozenset(word for word in common if is_english(word))


@cache
def _forms() -> dict[str, str]:
    """How each listed word or phrase is written, by its capitals."""
    forms: dict[str, str] = {}
    ministries = (row["form"] for row in read_table("ministries.csv"))
    for word in ministries:
        if word.isupper() and not is_english(word.lower()):
            forms[word] = word
    for word in chain(ALWAYS_BODIES, ("U.S.", "USG"), offices.titles(), _roles()):
        forms.setdefault(word.upper(), word)
    for word in chain(offices.demonyms(), offices.organization_heads(), read_words("ranks.txt")):
        forms.setdefault(word.upper(), word)
    for word in chain(read_words("honorifics.txt"), _names()):
        is_word = is_english(word.lower()) and word not in LONG_ABBREVIATIONS
        if not is_word or word.lower() in _ambiguous():
            forms.setdefault(word.upper(), word)
    for word in PROPER:
        forms[word.upper()] = word
    for word in ("GOVERNMENT", "HE", "U."):
        forms.pop(word, None)
    return forms


def _roles() -> Iterable[str]:
    """Abbreviated titles, the first form of each as the table has it."""
    for form, senses in offices.acronyms().items():
        if any(sense.kind == "role" for sense in senses) and len(form) > 1:
            yield form


def _names() -> Iterable[str]:
    """Abbreviations, ministries, states, cities and leaders, as written."""
    yield from LONG_ABBREVIATIONS
    yield from offices.acronyms()
    yield from (row["form"] for row in read_table("ministries.csv"))
    yield from offices.country_names()
    yield from offices.cities()
    yield from (row["name"].split()[-1] for row in read_table("leaders.csv"))


@cache
def _pattern() -> re.Pattern[str]:
    listed = phrase_pattern(word for word in _forms() if not word.isalpha())
    return re.compile(
        rf"(?<![^\W_])(?:{listed}|[A-Z]\.(?=[\s,A-Z]|\Z)|{WORD})|(?<=['’`])S\b|(?<=\d)(?:ST|ND|RD|TH)\b"
    )
