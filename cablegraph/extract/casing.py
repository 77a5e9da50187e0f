r"""Write a sentence of capitals as it would stand in mixed case, letter for letter as long.

Takes    a sentence in capitals, as the telegrams of the 1970s print it.
Gives    `in_mixed_case`: the same characters, words in lower case but for names, titles, bodies,
         abbreviations and the fields of ministries; so that one set of rules reads both.
Errors   none: what no list knows is taken for a name.
Source   `cablegraph.terms.offices` and the word lists beside it.

>>> in_mixed_case("FONMIN OZOLS TOLD EMBOFF THAT MINISTRY OF DEFENSE WAS OPPOSED.")
'FonMin Ozols told Emboff that Ministry of Defense was opposed.'
"""

import calendar
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain

from cablegraph.extract.actors.word_letters import MONTHS, MONTHS_AS_NAMES, is_english, title_fields
from cablegraph.extract.grammar.words import word_classes
from cablegraph.matching import phrase_pattern
from cablegraph.resources import read_table, read_words
from cablegraph.terms import offices
from cablegraph.terms.english import all_words, may_be_verb, rarer_words
from cablegraph.terms.offices import Side

SMALL_LETTERS = re.compile(r"[a-z]{3}")
CAPITAL = re.compile(r"[A-Z]")
WORD = r"[A-Z]\.(?=[\s,A-Z]|\Z)|[^\W\d_]+(?:['’`](?![Ss]\b)[^\W\d_]+|(?<=\b\w)/\w+|-[^\W_]+)*"
MODALS = frozenset({"may", "march"})  # months that are verbs too
DATES = frozenset(
    word.lower()
    for word in chain(calendar.day_name, calendar.month_name, MONTHS, MONTHS_AS_NAMES)
    if word.lower() not in MODALS
)
DAY_AFTER = re.compile(r" \d")
DAY_BEFORE = re.compile(r"(?:\d|\b(?:in|since|until|of|last|next|during|early|late|mid)) \Z")
TELLING = re.compile(  # what the pronoun "us" follows, and not the country
    r"\b(?:t(?:ell(?:s|ing)?|old)|inform(?:s|ed|ing)?|g[ia]ves?|ask(?:s|ed|ing)?|joins?|joined|let"
    r"|advis(?:es?|ed)|assur(?:es?|ed|ing)|helps?|show(?:s|ed)?|remind(?:s|ed)?|invited|allows?"
    r"|worr(?:y|ies|ied)|concern(?:s|ed)|strikes|struck"
    r"|(?:complain|said|spoke|confide|admit|mention)\w* to) \Z"
)
LINKED = re.compile(r"\b(?:to|with|for|by|from|among|of|between|on|before) \Z")
PRONOUN_NEXT = re.compile(  # what follows the pronoun behind a preposition
    r"[.,;:)]|\Z| (?:THAT|TO|WHETHER|IF|AS|IN|ON|AT|AND|NOT|NEXT|LAST|THIS|WHEN|BEFORE|AFTER|LATER"
    r"|TODAY|PRIVATELY|SEPARATELY|WITH|ABOUT|HE|SHE|THEY|ALL|BOTH|BUT|BY|WAS|IS|SOONEST|URGENTLY)\b"
)
COUNTRY_NEXT = re.compile(  # what tells that a verb before the country has another object
    r" (?:OFFICIALS?|DELEGATION|DELEGATE|EMBASSY|GOVERNMENT|SIDE|REPRESENTATIVES?|MISSION|CONGRESS"
    r"|AMBASSADOR|NAVY|FORCES|SUPPORT|AID|ASSISTANCE|POSITION|VIEWS|POLICY|INTERESTS)\b"
)
LETTER_OF = re.compile(  # "reftel A"
    r"\b(?:ref(?:tel)?s?|annex|appendix|option|part|para|and|ref(?:tel)?s? [A-Z],) \Z"
)
FIELD_OF = re.compile(  # behind it stands what a ministry, an office or its holder is for
    r"\b(?:Ministr(?:y|ies)|Departments?|Secretariat|Ministers?|Secretar(?:y|ies)|Directors?|Chief"
    r"|Head|Office|Bureau|Division|Section|Directorate|Director General|DirGen|Committee|Commission"
    r"|Secretary-General|Commissioner|Representative|Envoy|Coordinator|Administrator|Manager"
    r"|Undersecretary|Counselor|Advis[eo]r|Institute|Board|Council|Faculty|Academy)(?: of| for)"
    r"(?: the)?(?: [A-Z][a-z]+(?:, and|,| and)?){0,5} \Z"
)
BRACKETED = re.compile(r"\b(?:Secretary|Director|Minister|Officer|Advis[eo]r|Chief) \(\Z")
UNIT_AHEAD = re.compile(
    r"(?: (?:AND )?\w+)? (?:(?:AFFAIRS|DIVISION|SECTION|DEPARTMENT|BUREAU|DIRECTORATE|DESK)\b"
    r"|OFFICE \()"
)
NEXT = re.compile(  # a word, behind a full stop or "(ret)"
    r"\.?(?: \((?:RET|RETD|RES|ACTING)\.?\))? (?P<word>[A-Z]\.|[A-Z][A-Z'’-]+)"
)
LEARNED = re.compile(  # endings of words too long for most names
    r"\w{5,}(?:ing|ed|i[sz]e[ds]?|i[sz]ing|ation|[ai]tory|worthy|[ai]ble|ists?|ness|less|ward|ship"
    r"|ments?)|\w{3,}(?:ably|ibly|ially)"
)
BUILT_ON = re.compile(
    r"(?:non|un|re|co|over|dis|pre|mis|under|out|counter|inter)-?(?P<stem>\w{4,})"
    r"|(?P<positive>\w{4,})est"
)
HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Messrs)\.? \Z")
HONORED = re.compile(rf"{HONORIFIC.pattern[:-2]}[A-Z][a-z]+ \Z")  # "Mr. Mansfield"
VERB_NEXT = re.compile(r"[,.']|\Z| (?:\w+ED|SAID|TOLD|HAS|HAD|WAS|IS|WILL|WOULD|AND|TO|ON|IN)\b")
KOREAN = re.compile(r"[A-Z]{2,5}-[A-Z]{2,5}")
FAMILY_NAME = re.compile(r"\b[A-Z][a-z]{1,4} \Z")  # "Ko Min-sup"
LONGEST_HALF = 5  # letters of the second half of such a name, which is in lower case
LETTERS_ALONE = re.compile(r"[^AEIOUY]{2,5}|[IVX]{2,5}")  # an abbreviation or a number
ALWAYS_BODIES = frozenset(
    {"World Bank", "United Nations", "Security Council", "General Assembly", "Supreme Court"}
    | {"Congress", "Parliament", "Senate", "Cabinet", "Politburo", "Embassy", "Department"}
    | {"Ministry", "Ministries", "Consulate", "Mission", "High Commission", "Foreign Ministry"}
)
GROUPS = frozenset(
    {"Team", "Group", "Network", "Program", "Programme", "Project", "Force", "House"}
)
ABBREVIATIONS = frozenset(  # that stand among English words too
    {"ASEAN", "CODEL", "STAFFDEL", "DOD", "COE", "NAM", "IR", "USG", "U.S.", "EST", "ESTH"}
)
PROPER = (  # names that the list of English words has
    "Africa", "Asia", "Europe", "America", "Americas", "Paris", "Islamic", "Jewish", "Moslem",
    "Muslim", "Christian", "Catholic", "Los Angeles", "New York", "Washington", "London", "Persian",
    "Arab", "Latin", "Santiago", "Angola", "English", "European", "Asian", "African",
    "North America", "South America", "Central America", "Latin America", "North Africa",
    "West Africa", "East Africa", "Central Asia", "South Asia", "Southeast Asia", "Middle East",
    "Pacific", "Atlantic", "Asia-Pacific", "Caribbean", "Mediterranean",
)  # fmt: skip
NEVER_FORMS = ("GOVERNMENT", "HE", "U.")
NO_FIELDS = frozenset({"local", "public", "rural", "high-level", "senior", "level", "rank"})
PREFIXES = frozenset(  # of titles, that belong to their names
    {"deputy", "vice", "acting", "assistant", "associate", "joint", "additional", "federal"}
    | {"principal", "special", "executive", "permanent", "resident", "technical", "financial"}
    | {"administrative", "scientific", "cultural", "commercial", "naval", "diplomatic"}
)
SMALL_PARTICLES = frozenset({"de", "del", "della", "dos", "du", "van", "von", "bin", "bint", "ibn"})
FIELD_WORDS = 3  # between "of" and a name, at most
NEAR = 9  # words and gaps before a word that tell how it is written


def is_in_capitals(text: str) -> bool:
    """Whether a text is printed in capitals.

    >>> is_in_capitals("CHARGE CALLED ON MINISTER OZOLS."), is_in_capitals("The EU met the UN.")
    (True, False)
    """
    return SMALL_LETTERS.search(text) is None and len(CAPITAL.findall(text, 0, 400)) > 12


def in_mixed_case(text: str) -> str:
    """``text`` with capitals only where mixed case has them."""
    parts: list[str] = []  # words at odd places, what stands between them at even ones
    position = 0
    for match in _words().finditer(text):
        between = text[position : match.start()]
        before = "".join((*parts[-NEAR:], between))
        word = _written(match[0], before, text, match.end())
        parts += [between, word if len(word) == len(match[0]) else match[0]]
        position = match.end()
    for at in range(len(parts) - 1, 1, -2):
        if parts[at - 1] == " " and _takes_along(parts[at], parts[at - 2]):
            parts[at - 2] = parts[at - 2].capitalize()
    if len(parts) > 1 and parts[1][0].isascii() and parts[1].islower():
        parts[1] = parts[1].capitalize()
    return "".join((*parts, text[position:]))


def _takes_along(word: str, before: str) -> bool:
    """Whether a title or body has the word before it as part of its name: ``Trade Minister``."""
    if not word[0].isupper() or before not in _leading_fields():
        return False
    bodies = (ALWAYS_BODIES, offices.organization_heads(), offices.titles())
    return any(word in listed for listed in bodies) or word.lower() in _leading_fields()


def _written(word: str, before: str, text: str, end: int) -> str:
    """A word or listed phrase as mixed case has it, by what stands before and after it."""
    lower = word.lower()
    if before[-1:].isdigit() or (word == "S" and before[-1:] in tuple("'’`")):
        return lower  # "22nd", "Ozola's"
    if len(word) == 1 or word[1] == ".":
        return lower if word == "A" and not LETTER_OF.search(before) else word
    if " " in word and (phrase := _forms().get(word)) is not None and lower not in _ambiguous():
        return phrase  # "Rear Admiral", "North America"
    if word == "US":
        return lower if _is_pronoun(before, text, end) else word
    if before.endswith(" (") and text[end : end + 1] == ")" and _is_body(before):
        return word  # letters that stand for a body: "Ports Office (OPO)"
    if lower in DATES or (lower in MODALS and _is_month(before, text, end)):
        return word.capitalize()
    is_complement = " of " in before or " for " in before
    if before.endswith(" (") and BRACKETED.search(before) and lower in title_fields():
        return word.capitalize()
    if is_complement and FIELD_OF.search(before) and _is_field_here(lower, text, end):
        return word.capitalize()
    if _is_surname(lower, before, text, end):
        return word.capitalize()
    if word.capitalize() in offices.given_names() and _is_before_name(text, end):
        return word.capitalize()
    if KOREAN.fullmatch(word) and FAMILY_NAME.search(before) and lower not in all_words():
        return _name(word)
    form = _forms().get(word)
    if form is not None and form.lower() in _ambiguous():
        return form if _is_name(form, before, text, end) else lower
    return form or _unlisted(word)


def _is_body(before: str) -> bool:
    """Whether the noun of a body stands before a bracket."""
    noun = before.removesuffix(" (").rpartition(" ")[2]
    return noun.istitle() and noun in offices.organization_heads()


def _is_pronoun(before: str, text: str, end: int) -> bool:
    """Whether ``US`` is the pronoun: "told us", "a letter to us"."""
    is_linked = LINKED.search(before) is not None and PRONOUN_NEXT.match(text, end) is not None
    is_told = TELLING.search(before) is not None and COUNTRY_NEXT.match(text, end) is None
    return is_linked or is_told


def _is_month(before: str, text: str, end: int) -> bool:
    """Whether ``MAY`` is the month: "in May", "May 3"."""
    return DAY_AFTER.match(text, end) is not None or DAY_BEFORE.search(before) is not None


def _is_field_here(lower: str, text: str, end: int) -> bool:
    """Whether a word behind ``Director of`` is what for: a field, or a noun before a name."""
    if lower in title_fields() or lower.removesuffix("s") in title_fields():
        return True
    is_named = _may_name(lower) and _leads_to_name(text, end)
    return is_named or UNIT_AHEAD.match(text, end) is not None


def _may_name(lower: str) -> bool:
    """Whether a common word may be part of a name or a field: no verb, no word of grammar."""
    is_open = word_classes().get(lower, "N") in "NGF"
    return is_open and not may_be_verb(lower)


def _leads_to_name(text: str, end: int) -> bool:
    """Whether a name follows, behind a noun or two: ``PEACE OPERATIONS OZOLS``."""
    for _ in range(FIELD_WORDS):
        if _is_before_name(text, end):
            return True
        following = NEXT.match(text, end)
        if following is None or not (
            following["word"] == "AND" or _may_name(following["word"].lower())
        ):
            return False
        end = following.end()
    return False


def _is_before_name(text: str, end: int) -> bool:
    """Whether a word that no list knows follows."""
    following = NEXT.match(text, end)
    word = following["word"] if following else ""
    is_listed = word in _forms() or _is_common(word.lower())
    return len(word) > 2 and (not is_listed or word.capitalize() in offices.given_names())


def _is_surname(lower: str, before: str, text: str, end: int) -> bool:
    """Whether a common word is a surname: behind an honorific, or a rarer one behind a title."""
    if HONORIFIC.search(before):
        return True
    title = before[:-1].rpartition(" ")[2]
    is_listed = lower.upper() in _forms() or lower in SMALL_PARTICLES
    if is_listed or not title.isalpha() or not title[0].isupper():
        return False
    if LETTERS_ALONE.fullmatch(lower.upper()):
        return False
    may_lead = title in offices.titles() and not lower.endswith(("ing", "s")) and _may_name(lower)
    if may_lead and _is_common(lower) and _is_before_name(text, end):
        return True  # "Governor Tong Weimin"
    is_family_name = title in offices.given_names() and lower in rarer_words()
    if lower not in rarer_words() or lower.endswith(("ed", "ing")):
        return not _is_common(lower) and _is_unlisted_name(title)
    if lower.endswith("s") and not is_family_name:
        return False
    is_led = title in offices.titles() or title in offices.given_names()
    is_led = (is_led and title[:1].isupper()) or HONORED.search(before) is not None
    return is_led and VERB_NEXT.match(text, end) is not None


def _is_name(form: str, before: str, text: str, end: int) -> bool:
    """Whether a common word is part of a name: a rank or title before one, a noun of a body."""
    if form not in offices.organization_heads():
        following = NEXT.match(text, end)
        return following is not None and not _is_common(following["word"].lower())
    last = before.rstrip().rpartition(" ")[2]
    is_led = last[:1].isupper() or last in _leading_fields()
    is_led = is_led and before.endswith(" ") and not last.endswith("s") and form not in GROUPS
    return is_led or text.startswith(" OF ", end)


def _is_unlisted_name(word: str) -> bool:
    """Whether a word was written as a name that stands on no list: ``Xu``."""
    return word.istitle() and word.upper() not in _forms() and not _is_common(word.lower())


@lru_cache(maxsize=1 << 14)
def _unlisted(word: str) -> str:
    """A word that stands on no list of names: English, an abbreviation, or else a name."""
    lower = word.lower()
    if _is_common(lower) or lower in SMALL_PARTICLES or LEARNED.fullmatch(lower):
        return lower
    built = BUILT_ON.fullmatch(lower)
    stem = (built["stem"] or built["positive"]) if built else ""
    if stem and (_is_common(stem) or _is_common(f"{stem}e")):
        return lower
    return word if LETTERS_ALONE.fullmatch(word) else _name(word)


def _name(word: str) -> str:
    """A name, the second half of a Korean or Chinese one in lower case: ``Min-sup``."""
    first, *others = word.split("-")
    is_one = len(first) <= LONGEST_HALF and all(len(part) <= LONGEST_HALF for part in others)
    halves = (part.lower() if is_one else part.capitalize() for part in others)
    return "-".join((first.capitalize(), *halves))


def _is_common(lower: str) -> bool:
    return lower in all_words() or is_english(lower)


@cache
def _leading_fields() -> frozenset[str]:
    """Words that belong to a title or body behind them, in lower case."""
    return (title_fields() | PREFIXES) - NO_FIELDS


@cache
def _ambiguous() -> frozenset[str]:
    """Ranks, titles and nouns of bodies that are common words, in lower case."""
    listed = chain(
        read_words("ranks.txt"), read_words("honorifics.txt"), offices.organization_heads()
    )
    common = {word.lower() for word in listed if word not in ALWAYS_BODIES}
    common |= {
        title.lower()
        for title, side in offices.titles().items()
        if title.endswith("s") or side is Side.PRIVATE
    }
    common |= {*read_words("titles_of_no_role.txt")} - {"secretary"}
    return frozenset(word for word in common if is_english(word))


@cache
def _forms() -> dict[str, str]:
    """How each listed word or phrase is written, by its capitals."""
    forms: dict[str, str] = {}
    ministries = [row["form"] for row in read_table("ministries.csv")]
    letters = (form for form in ministries if form.isupper() and not is_english(form.lower()))
    ranks = read_words("ranks.txt")
    listed = (ALWAYS_BODIES, ABBREVIATIONS, offices.titles(), _roles(), offices.demonyms())
    for word in chain(letters, *listed, offices.organization_heads(), ranks):
        forms.setdefault(word.upper(), word)
    for word in chain(read_words("honorifics.txt"), ministries, _names()):
        if not is_english(word.lower()) or word.lower() in _ambiguous():
            forms.setdefault(word.upper(), word)
    forms |= {word.upper(): word for word in PROPER}
    return {word: form for word, form in forms.items() if word not in NEVER_FORMS}


def _roles() -> Iterator[str]:
    """Abbreviated titles, the first form of each as the table has it."""
    for form, senses in offices.acronyms().items():
        if any(sense.kind == "role" for sense in senses) and len(form) > 1:
            yield form


def _names() -> Iterable[str]:
    """Abbreviations, states, cities and leaders, as written."""
    surnames = (row["name"].split()[-1] for row in read_table("leaders.csv"))
    return chain(offices.acronyms(), offices.country_names(), offices.cities(), surnames)


@cache
def _words() -> re.Pattern[str]:
    """Listed phrases and words."""
    listed = phrase_pattern(word for word in _forms() if not word.isalpha())
    return re.compile(rf"(?<![^\W_])(?:{listed}|{WORD})|(?<=['’`])S\b|(?<=\d)(?:ST|ND|RD|TH)\b")
