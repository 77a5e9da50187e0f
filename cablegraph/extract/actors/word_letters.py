r"""The letter of each word by itself: from the lists, or by how the word is written.

Takes    a word.
Gives    `known_letters`, words to letters; `token_pattern`, which divides a text into words and
         listed phrases; `title_fields` and `is_english`, what lists say of a word.
Errors   none.
Source   `cablegraph.terms.offices` and the word lists beside it.
"""

import re
from functools import cache

from cablegraph.matching import phrase_pattern
from cablegraph.memo import Memo
from cablegraph.resources import read_table, read_words
from cablegraph.terms import offices
from cablegraph.terms.english import english_words

LOWER_BODIES = ("ministry", "embassy", "consulate", "delegation", "police", "army", "navy")
NO_TITLES_IN_LOWER_CASE = (
    "general", "private", "major", "don", "lord", "dame", "charge", "rep", "whip", "counsel", "sri",
    "charges", "reps", "generals", "counsels", "whips", "deans", "majors", "lady", "king",
    "queen", "regent", "pope", "dean", "executive", "executives", "justice", "he",
)  # fmt: skip
FIELD_PHRASES = tuple(read_words("field_phrases.txt"))  # though they end like bodies
MONTHS = (  # but for those that are names
    "January", "February", "July", "September", "October", "November", "December",
    "Feb", "Apr", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
MONTHS_AS_NAMES = frozenset({"Jan", "Mar", "Jun", "April", "May", "June"})
OWN_NAMES = (" Canada", " Putra", " Amt")  # of ministries, as they end
POSSESSIVE = r"(?:['’`,]s|['’`]S)\b(?!\w)"
PLAIN_WORD = r"[a-zA-Z]++(?=[ ,.;:)])"  # most are plain ones, and end there
# No group is possessive: before Python 3.11.5, what its last round began is kept (gh-106052).
WORD = rf"{PLAIN_WORD}|[^\W\d_]++(?:(?:[-/&]|['’`](?![sS]\b))[^\W_]++)*"
MARKS = {"(": "(", ")": ")", "[": "(", "]": ")", ",": ",", ":": ":", ";": ";", "-": "-"} | {
    "--": "-", "–": "-", "—": "-", '"': '"', "“": '"', "”": '"', "&": "&", "'": "s", "’": "s",
}  # fmt: skip
FUNCTION_WORDS = {
    "of": "o", "in": "n", "at": "n", "on": "n", "within": "n", "from": "n", "for": "f", "to": "f",
    "with": "f", "the": "d", "a": "d", "an": "d", "his": "d", "her": "d", "their": "d", "its": "d",
    "our": "d", "and": "&", "as": "w", "by": "w", "y": "w", "i": "w", "e": "w",
}  # fmt: skip
DIGRAPHS = ("Ts.", "Kh.", "Zh.", "Dz.", "Yu.", "Ya.", "Ch.", "Sh.", "Ye.")  # initials
NUMBER, PLAIN, NAME = "#", "w", "N"
MOST_WORDS = 1 << 17  # whose letters are kept: a corpus has no end of words
MASKED = re.compile(r"[Xx]{4,}")
PREFIXES = frozenset(
    {"non", "anti", "co", "counter", "pro", "pre", "inter", "multi", "sub", "vice", "ex", "self"}
    | {"neo", "ultra", "post"}
)
NO_SECOND_NAMES = frozenset(  # "Ecuadorian-born"
    {"born", "based", "led", "backed", "owned", "era", "style", "speaking", "mandated", "sponsored"}
    | {"controlled", "dominated", "trained", "made", "run", "oriented", "area", "type"}
)
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
           ("ly", ""))  # fmt: skip
ABSTRACT = re.compile(  # endings of learned words that hardly a name has, or not so long a one
    r"[a-z]{3,}(?:[st]ions?|[st]ional|olog(?:y|ies|ical)|ographies|ograph(?:y|ic|ical)|[it]ical|istry"
    r"|istries|isms?|ivity|bility|bilities|ative|ization|etics|omics|matics|onautics|tronics|tistics)"
    r"|[a-z]{5,}(?:ments?|ances?|ences?|ships?|ness|ity|ities)"
)
SHORT_TITLES = ("Sen.", "Sens.", "Rep.", "Reps.", "Amb.", "Gov.")  # before a name alone
EARLIER = ("then-", "ex-", "former-", "Then-", "Ex-", "Former-")  # "then-Justice Minister"
ARABIC_NAME = re.compile(r"(?:[aA][lnrstdz]h?|[eE]l|[aA]sh|[aA]bd|[uU][ld])-[A-Z]")


@cache
def title_fields() -> frozenset[str]:
    """Fields of offices, in lower case: ``justice``, ``counterterrorism``."""
    return frozenset((*read_words("ministry_fields.txt"), *read_words("title_fields.txt")))


@cache
def known_letters() -> Memo[str]:
    """The letter of every word: of the listed ones, and of others once they have been seen."""
    return Memo(lambda word: _letters().get(word) or _other_letter(word), most=MOST_WORDS)


def _other_letter(word: str) -> str:
    """The letter of a word that no table holds."""
    first = word[0]
    if first.isdigit():
        return NUMBER
    if word in MARKS:
        return MARKS[word]
    if len(word) == 2 and word[1] in "sS" and not first.isalnum():
        return "s"
    if not first.isalpha():
        return "."
    if word in DIGRAPHS:
        return "I"
    if len(word) == 1 or (len(word) == 2 and word[1] == "."):
        return "d" if word == "A" else "I" if first.isupper() else PLAIN
    lower = word.lower()
    if MASKED.fullmatch(word):
        return "."
    if first.islower():
        return NAME if ARABIC_NAME.match(word) else FUNCTION_WORDS.get(lower, PLAIN)
    return _capitalised_letter(word, lower)


def _capitalised_letter(word: str, lower: str) -> str:
    if len(word) > 1 and word.isupper():
        if word.title() in offices.country_names():
            return "C"  # a heading: "LATVIA"
        return "X" if len(word) > 3 and "/" not in word else "B"
    if lower in FUNCTION_WORDS:
        return FUNCTION_WORDS[lower]
    if lower in _openers():
        return PLAIN
    if ARABIC_NAME.match(word):
        return NAME
    if offices.is_staff(word):
        return "T"
    if "-" in word and (
        lower.rpartition("-")[2] in NO_SECOND_NAMES or lower.partition("-")[0] in PREFIXES
    ):
        return "W"
    if "/" in word or sum(map(str.isupper, word)) > 2:
        return "B"
    return "W" if is_english(lower) else NAME


@cache
def _openers() -> frozenset[str]:
    return frozenset(read_words("sentence_openers.txt"))


def is_english(lower: str) -> bool:
    """Whether a word is common English, or one built on such."""
    words = english_words()
    if lower in words or ABSTRACT.fullmatch(lower):
        return True
    if "-" in lower:
        parts = lower.split("-")
        return all(part in words or part in PREFIXES for part in parts)
    return any(
        lower.endswith(ending) and lower.removesuffix(ending) + stem in words
        for ending, stem in ENDINGS
    )


@cache
def _letters() -> dict[str, str]:
    """The letter of each listed word or phrase, as written in mixed case."""
    table: dict[str, str] = {}
    table |= dict.fromkeys(read_words("name_words.txt"), "G")
    for word in (row["name"].split()[-1] for row in read_table("leaders.csv")):
        table[word] = "G" if word.lower() in english_words() else "N"
    table |= dict.fromkeys(offices.cities(), "c")
    table |= dict.fromkeys(
        ("Santiago", "Sofia", "Victoria", "Florence", "Sydney", "Austin", "Santos"), "N"
    )
    table |= dict.fromkeys(read_words("given_names.txt"), "N")
    for word in offices.title_modifiers():
        table |= dict.fromkeys((word, word.title()), "A")
    table |= dict.fromkeys(offices.organization_heads(), "O")
    table |= dict.fromkeys(LOWER_BODIES, "O")
    for form, senses in offices.acronyms().items():
        if any(sense.kind in {"organisation", "party", "government"} for sense in senses):
            table[form] = "B"
    for word in read_words("name_particles.txt"):
        table |= dict.fromkeys((word, word.title()), "P")
    table |= {form: "B" for form in _ministries() if form.isalpha()}
    table |= {form: "B" for form in _ministries() if form.endswith(OWN_NAMES)}
    table |= dict.fromkeys(_mission_roles(), "T")
    for word in offices.titles():
        table |= dict.fromkeys((word, word.lower(), f"{word}s", f"{word.lower()}s"), "T")
    table |= dict.fromkeys(SHORT_TITLES, "T")
    for word in read_words("ranks.txt"):
        table |= dict.fromkeys((word, f"{word}."), "R")
    for word in read_words("honorifics.txt"):
        table |= dict.fromkeys((word, f"{word}."), "H")
    table |= dict.fromkeys(offices.demonyms(), "D")
    table |= dict.fromkeys(offices.country_names(), "C")
    table |= FUNCTION_WORDS
    table |= dict.fromkeys(NO_TITLES_IN_LOWER_CASE, "w")
    table |= dict.fromkeys(MONTHS, "w")
    table |= dict.fromkeys(FIELD_PHRASES, "W")
    table |= dict.fromkeys(EARLIER, "A")
    return table


def _ministries() -> tuple[str, ...]:
    return tuple(row["form"] for row in read_table("ministries.csv"))


def _mission_roles() -> tuple[str, ...]:
    local = frozenset().union(*offices.local_titles().values())
    return tuple(
        form
        for form, senses in offices.acronyms().items()
        if any(sense.kind == "role" for sense in senses) and len(form) > 1 and form not in local
    )


@cache
def token_pattern() -> re.Pattern[str]:
    """One expression for all words: listed phrases first, the longest at each place.

    >>> token_pattern().findall("The envoy/ DCM left-")
    ['The', 'envoy', '/', 'DCM', 'left', '-']
    """
    table = _letters()
    apart = {*EARLIER, *SHORT_TITLES, *map(str.upper, SHORT_TITLES)}
    listed = [word for word in table if not word.isalpha() and word not in apart]
    small = phrase_pattern(word for word in listed if "a" <= word[0] <= "z")
    others = phrase_pattern(word for word in listed if not "a" <= word[0] <= "z")
    return re.compile(  # behind the blank, where no word begins: half as many places to try
        rf" ?((?=[a-z])(?:{small}|{PLAIN_WORD})|{others}"
        rf"|(?:[Tt]hen|[Ee]x|[Ff]ormer)-(?=[A-Z][a-z])|{POSSESSIVE}"
        r"|(?:Sens?|Reps?|Amb|Gov|SENS?|REPS?|AMB|GOV)\.(?= [A-Z])"
        rf"|(?:{'|'.join(map(re.escape, DIGRAPHS))})(?= [A-Z])"
        rf"|(?:[A-Z]\.(?=[\s,A-Z]|\Z))|{WORD}|\d[\w.,/]*|-{{2,}}|\S)"
    )
