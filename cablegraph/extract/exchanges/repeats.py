"""What a sentence tells of a delivery made again, to somebody else.

Takes    a `Reading` with places, and a sentence that follows the telling of a delivery.
Gives    `Telling`s: `repeats`.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.
Source   forms met: made the same points to | the same points were passed to | repeated the message
         to | gave her a copy | a copy was left with | received the same non-paper | did the same
"""

import re
from collections.abc import Iterator

from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.deliveries import receivers
from cablegraph.extract.exchanges.telling_slots import (
    Telling,
    after_word,
    forms_in,
    giving,
    is_delivered,
    is_ours,
    telling_of,
)
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import DemarcheForm
from cablegraph.text import lower_case

FROM = re.compile(r"\bfrom\b", re.I)  # who gave it
STEMS = ("same", "similar", "identical", "copy", "copies", "points", "message", "demarche")
THING = r"(?:(?:talking\s)?points|message|d[eé]marche|non-?paper|aide[- ]memoire|note|request|text)"
SAME = rf"(?:(?:the|these|this)\s(?:very\s)?same|(?:an?\s)?(?:similar|identical))\s{THING}"
THAT = rf"(?:the|these|our|that|this)\s{THING}"
COPY = r"(?:an?\s|the\s|advance\s)*cop(?:y|ies)(?!\sof\s(?!(?:it|them|the|our|this|that)\b))"
ACTIVE = re.compile(
    rf"\b(?P<verb>{phrases.GAVE}|covered)\b(?P<between>[^.;:]{{0,80}}?)\b(?P<what>{SAME}|{COPY})\b"
    rf"|\b(?P<again>repeat(?:ed|ing)|reiterat(?:ed|ing)|reinforc(?:ed|ing))\s{THAT}\s(?=with\b|to\b)"
    r"|\b(?P<did>did|doing|done)\sthe\ssame\s(?:\w+\s){0,4}?(?=with\b|at\b)"
)
PASSIVE = re.compile(
    rf"\b(?:{SAME}|{THAT}|{COPY})\b[^.;:,]{{0,40}}?\s(?:was|were)\s(?:\w+ly\s|also\s|then\s|later\s)?"
    rf"(?P<verb>{phrases.GAVE})\b"
)
TAKEN = re.compile(rf"\b(?:received|was\sgiven|were\sgiven|got|heard)\s(?:{SAME}|{COPY})\b")


def repeats(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """The delivery of what was delivered before: ``The DCM made the same points to Kask``."""
    lower = lower_case(sentence.text)
    if sentence.is_quoted or not any(map(lower.__contains__, STEMS)):
        return
    clause = Clause.of(reading, sentence)
    if match := PASSIVE.search(lower):
        verb, to = match.start("verb"), _reached(clause, match.end())
        by = clause.agent(verb) or after_word(phrases.BY, clause, match.end())[:1]
        rule = "demarche-passive"
    elif match := TAKEN.search(lower):
        verb, to = match.start(), clause.subject(match.start())
        by, rule = after_word(FROM, clause, match.end())[:1], "demarche-passive"
    elif match := ACTIVE.search(lower):
        verb, rule = match.start(), "demarche-delivered"
        by = giving(clause, verb)
        to = receivers(clause, match) if match["verb"] else _reached(clause, match.end())
        if not by:
            return
    else:
        return
    if to and is_delivered(reading, sentence.text, verb) and not _is_to_us(reading, to):
        forms = forms_in(sentence.text) or _forms(match[0])
        yield from telling_of(reading, sentence, rule, by, to, forms)


def _reached(clause: Clause, offset: int) -> tuple[Place, ...]:
    """Whom "to", "with" or "at" governs."""
    to = after_word(phrases.RECIPIENT, clause, offset)
    return to or after_word(phrases.AT_THE, clause, offset)


def _is_to_us(reading: Reading, places: tuple[Place, ...]) -> bool:
    """Whether ours are who is told: "Kask made the same points to Poloff" delivers nothing."""
    return any(is_ours(reading, place.denotes) for place in places)


def _forms(told: str) -> tuple[DemarcheForm, ...]:
    """The form of what is "the same": points, unless said otherwise."""
    return (DemarcheForm.TALKING_POINTS,) if "points" in told else (DemarcheForm.ORAL,)
