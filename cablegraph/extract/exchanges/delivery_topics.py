"""What a delivery is about, in the words of the sentence that tells of it.

Takes    the text of a sentence, and where the names of those who gave and received stand in it.
Gives    the bounds of a short phrase: `find_topic`.
Offsets  characters of the text, half-open.
Errors   none: ``None`` where the sentence does not say it.
Source   forms met: the Action Plan demarche | demarche on | a note protesting | a non-paper listing
         | to urge | requesting | raised overflights with.
"""

import re
from collections.abc import Sequence

from cablegraph.extract.exchanges.delivery_words import FORMS, INSTRUMENT, REFTEL
from cablegraph.terms.offices import demonyms

NAMED_AFTER = re.compile(  # "the TIP Action Plan demarche"
    rf"\b[Tt]he\s(?P<issue>(?!(?i:ref))[A-Z][\w/'’-]*(?:\s[A-Z][\w/'’-]*){{0,6}})(?<!['’]s)(?<!-based)(?<!\bGO[A-Z])\s(?i:{INSTRUMENT})\b(?<!ed)(?<!ing)"
)
NO_DAY = (  # "on March 3", "on the 24th", "on instructions": no topic
    r"(?!\s(?:\d|the\s(?:margins|sidelines|same\spage|\d)|[A-Z][a-z]{2,8}\.?\s\d|\w+day\b"
    r"|(?:the\s)?spot\b|board\b|behalf\b|instructions?\b|(?:[\w'’]+\s){1,2}notice\b))"
)
OPENER = re.compile(
    rf"\b(?:on{NO_DAY}(?!\s{REFTEL})|regarding|concerning|about|in\ssupport\sof"
    r"|to\surge|urging|requesting|seeking|outlining|detailing|listing|containing|protesting"
    r"|asking(?:\sfor)?|calling\sfor"
    r"|for(?!\s(?:\w+ing|an?\s\w+|the\s(?:meeting|time|record)|him|her|them)\b))\s",
    re.I,
)
SENDERS = frozenset({"Embassy", "Ministry", "Department", "MFA", "U.S", "USG"})
WITHIN_TITLE = re.compile(  # "Director for Asia"
    r"(?:[A-Z][a-z]\w*|D?DG|P?DAS|[AU]/S)\sfor\s(?=[A-Z])"
)
RAISED = re.compile(
    r"\b(?:raised|discussed|reviewed)\s"
    r"(?P<topic>(?!(?:(?:the|these|our)\s)?(?:ref(?:tels?|s|erence)?|same|points|matter|issue|it|this|on|by|in|during|at)\b)[^.;:]{4,80}?)\s(?=with\b)",
    re.I,
)
BODY_NEXT = re.compile(r"(?:the\s)?(?:Foreign|Prime|Deputy|Vice|Assistant)?\s?(?:Minister|MFA)\b")
A_DAYS = re.compile(r"the\s[A-Z][a-z]+\s\d\d?\s(?=[a-z])")  # "the August 6 broadcast"
STOP = re.compile(
    r"(?<!\bU\.S)(?<!\b[A-Z])(?<!\bNo)(?<!\b[DMS][rts])\.(?=\s|\Z)|[;:()]|\s--"
    r"|,?\s(?i:and)\s(?:\w+ly\s)?(?!(?i:red|need|seed|limited|united|related)\b)"
    r"(?i:\w+ed|left|gave|told|said|sought|took|was|to|went)\b"
    r"|,\s(?=(?:who|which|but|noting|he|she|they|where|so|as|that|while|with|after|when|to)\b"
    r"|\w+ing\b|\w+ed\b)"
    r"|\s(?:(?:on|in|during|at)\s)?(?:an?\s)?"
    r"(?:[A-Z][a-z]{2,8}\.?|SEPT|OCT|NOV|DEC|JAN|FEB|MAR|APR|AUG)\s\d\d?\b"
    r"|\s(?:on|by)\s(?:the\s\d|\w+day\b)"
    r"|\s(?i:drawn|taken|based|along|per|remains?|is|are|was|were|has|had|will)\s"
)
LIST = re.compile(  # "Iran, Belarus and Turkmenistan"
    r",\s(?:[\w'’-]+\s){0,3}?[\w'’-]+(?:,\s(?:[\w'’-]+\s){0,3}?[\w'’-]+)*,?\s(?:and|AND)\s[\w'’-]+"
)
BEFORE_A_NAME = re.compile(r",?\s(?:to|with|by|from|TO|WITH|BY)\s", re.I)
TRAILING = re.compile(
    r"[\s,]+(?:and|or|on|in|at|to|with|of|for|the|a|by|from|that|his|her|AND|OR|TO|WITH)?\s*\Z"
)
POINTS = re.compile(r"\bpoints\b", re.I)
NEAR = 40  # characters between a title's first word and the name
SHORT = 30  # characters of "that the container", whose verb is still to come
LONGEST = 160  # characters


def find_topic(text: str, names: Sequence[int]) -> tuple[int, int] | None:
    """Where the phrase stands that says what a delivery is on; ``names`` are where people stand.

    >>> text = "Poloff gave Ozola a non-paper on votes on Iran, Cuba and Oman on March 3."
    >>> start, end = find_topic(text, (0, 12))
    >>> text[start:end]
    'votes on Iran, Cuba and Oman'
    """
    named = NAMED_AFTER.search(text)
    if named and named["issue"] not in demonyms() and named["issue"] not in SENDERS:
        return named.span("issue")
    opened = OPENER.search(text, _instrument_end(text))
    while opened and _is_no_topic(text, opened, names):
        opened = OPENER.search(text, opened.end())
    if opened:
        start, end = opened.end(), _end(text, opened.end(), names)
        return (start, end) if end - start > len("Iran") - 1 else None
    raised = RAISED.search(text)
    return raised.span("topic") if raised else None


def _instrument_end(text: str) -> int:
    """Behind the first paper that is named, or the citation of the instruction."""
    named = [match.end() for form in FORMS.values() if (match := form.search(text))]
    points = POINTS.search(text)
    return min(named, default=points.end() if points else 0)


def _is_no_topic(text: str, opened: re.Match[str], names: Sequence[int]) -> bool:
    """Whether who gave or received comes next: "called on Ozola", "the Director for Asia"."""
    start = opened.end()
    if BODY_NEXT.match(text, start) or start in names:
        return True
    if any(start < name < start + NEAR and text[start:name].istitle() for name in names):
        return True
    before = text.rfind(" ", 0, opened.start() - 1) + 1
    return WITHIN_TITLE.match(text, before) is not None


def _end(text: str, start: int, names: Sequence[int]) -> int:
    """Where a phrase ends: before a name and its preposition, a clause, a day."""
    limit = min(_before_name(text, start, names), start + LONGEST, len(text))
    dated = A_DAYS.match(text, start)
    stop = STOP.search(text, dated.end() if dated else start, limit)
    end = stop.start() if stop else limit
    comma = text.find(",", start, end)
    is_open = text.startswith("that ", start) and comma < start + SHORT
    if comma >= 0 and not is_open and not LIST.match(text, comma, end):
        end = comma
    if end == start + LONGEST:
        end = max(start, text.rfind(" ", start, end))
    return start + len(TRAILING.sub("", text[start:end]))


def _before_name(text: str, start: int, names: Sequence[int]) -> int:
    """Where the preposition stands that governs the first name behind the phrase's beginning."""
    later = min((name for name in names if name > start), default=None)
    if later is None:
        return len(text)
    prepositions = [match.start() for match in BEFORE_A_NAME.finditer(text, start, later)]
    return prepositions[-1] if prepositions else len(text)
