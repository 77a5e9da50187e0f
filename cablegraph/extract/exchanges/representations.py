"""What was said to somebody because Washington wanted it, and the answer to that.

Takes    a `Reading` with places, and one of its sentences.
Gives    `Telling`s of representations whose paper nobody names.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.

Forms met: Per reftel, the DCM raised overflights with Ozola | Econoff met with Ozola to urge
support, of a cited cable of State | In response to reftel demarche, Ozola said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cablegraph.extract.citations import cited_cables
from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.telling_slots import (
    STATE,
    Telling,
    after_word,
    all_ours,
    answering_before,
    day_in,
    instruction_of,
    is_delivered,
    is_ours,
    subject_after,
    telling_of,
    theirs,
)
from cablegraph.extract.reading import Place, Reading, Sentence

STRESSED = (  # what one does with points
    r"(?:stressed|emphasized|underscored|underlined|highlighted|raised|urged|pressed|reiterated"
    r"|asked|requested|encouraged)"
)
PER = (  # "per reftel", "as instructed in ref A"
    r"(?:per|as\sinstructed(?:\s(?:in|by))?|drawing\s(?:up)?on|following|in\saccordance\swith)\s"
    rf"(?:\w+\s){{0,3}}?(?:{phrases.REFTEL}|instructions)"
)
PER_REFTEL = re.compile(  # whom it reached was told before
    rf"\b{PER}(?:['’]s(?:\s\w+){{1,2}})?(?:\spoints)?(?:,|\s--)?\s(?:[\w./]+\s){{0,4}}?{STRESSED}\b"
    rf"|\b{STRESSED}\b[^.;]{{0,100}}?,?\s{PER}\b",
    re.I,
)
IN_RESPONSE = re.compile(  # "In response to reftel, Poloff urged", no request for news
    rf"\b(?:in\s(?:response|reply)|responding)\sto\s(?:the\s)?{phrases.REFTEL},[^;]*\b(?:urged|raised|pressed|conveyed|delivered|presented)\b",
    re.I,
)
# What makes a cable of State that is cited an instruction.
RAISED = re.compile(r"\b(?:raised|pressed|urged|requested)\b", re.I)
NEEDS_PREPOSITION = re.compile(  # whom it reaches stands after "with" or "to"
    r"raised|discussed|conveyed|expressed|reiterated|stressed|emphasized|underscored|underlined"
    r"|highlighted|sought|shared|passed|presented|provided"
    r"|delivered|requested",
    re.I,
)
RESPONSE = re.compile(  # "In response to reftel demarche", "replied to our note"
    r"\b(?:(?:in\s)?(?:response|reply|answer|reaction)\sto|in\sresponse(?=\sref)"
    r"|(?:following|after|upon|on)\s(?:the\s|our\s)?(?:delivery|presentation|receipt)\sof|(?:responded|replied|reacted)\s(?:\w+\s){0,4}?to)\s"
    rf"(?:[\w'’-]+\s){{0,4}}?(?:{phrases.INSTRUMENT}|{phrases.REFTEL})\b",
    re.I,
)
MET_TO = re.compile(  # "met with Ozola to urge"
    r"\b(?P<met>met|meets|meeting|spoke|called\son|visited)\b[^;]{0,400}?\bto\s(?:urge|press|raise|seek|convey"
    r"|request|deliver|present|discuss\s(?:reftel|ref))\b",
    re.I,
)
WHOM_ALONE = re.compile(r",?\swhom\s[^.;,]{2,40}\Z", re.I)  # "Ozola, whom we had "
# Another act, and another whom it reaches: "and urged Latvia".
AND_URGED = re.compile(r"\band\s(?:\w+ly\s)?(?:urged|asked|requested|pressed|encouraged|told)\b")
THAT = re.compile(r"\bthat\b", re.I)  # what is said begins


def is_before_that(clause: Clause, verb: re.Match[str], place: Place) -> bool:
    """Whether a place is no part of what was said: "stressed that it had given it to Latvia"."""
    that = THAT.search(clause.text, verb.end())
    return not that or place.start < that.start()


def reached_by(clause: Clause, verb: re.Match[str]) -> tuple[Place, ...]:
    """Whom a verb reaches: "urged Ozola", "raised it with Kask", but not "and urged Latvia"."""
    to = after_word(phrases.RECIPIENT, clause, verb.end())
    to = tuple(place for place in to if is_before_that(clause, verb, place))
    if not to and NEEDS_PREPOSITION.fullmatch(verb[0]):
        return ()
    if not to or not NEEDS_PREPOSITION.fullmatch(verb[0]):
        to = clause.after(verb.end()) or to
    urged = AND_URGED.search(clause.text, verb.end())
    return tuple(place for place in to if not urged or place.start < urged.start()) or to


def instructed(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Per reftel, the DCM raised overflights with Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    verb = phrases.REPRESENTED.search(text) if _is_instructed(reading, text) else None
    if verb and is_delivered(reading, text, verb.start()):
        by, to = clause.subject(verb.start()), reached_by(clause, verb) or _met(clause, verb)
        to = to or _whom(clause, verb)
        is_theirs = IN_RESPONSE.search(text) and not all_ours(reading, by)
        is_partial = not to and bool(by) and _are_words_of(reading, text, by)
        if is_partial or (to and not is_theirs and not all_ours(reading, to)):
            told = telling_of(reading, sentence, "instructed", by, to)
            yield from (replace(telling, is_partial=is_partial) for telling in told)


def _met(clause: Clause, verb: re.Match[str]) -> tuple[Place, ...]:
    """Who was met before it: "saw Ozola on May 3 and formally requested an extension"."""
    met = phrases.MET.search(clause.text, 0, verb.start())
    is_joined = met and AND_URGED.search(clause.text, met.end(), verb.end() + 1)
    return clause.after(met.end()) if met and is_joined else ()


def _whom(clause: Clause, verb: re.Match[str]) -> tuple[Place, ...]:
    """Who is named before "whom": "Ozola, whom we had approached per reftel"."""
    whom = WHOM_ALONE.search(clause.text, 0, verb.start())
    return tuple(place for place in clause.places if whom and place.end == whom.start())


def _are_words_of(reading: Reading, text: str, by: Sequence[Place]) -> bool:
    """Whether ours said what they were to say: "Per reftel, the DCM stressed"."""
    stressed = PER_REFTEL.search(text) and all_ours(reading, by)
    return bool(stressed or phrases.MADE_POINTS.search(text))


def _is_instructed(reading: Reading, text: str) -> bool:
    """Whether the sentence says that Washington wanted it: "per reftel", or a State cable cited."""
    if phrases.INSTRUCTED.search(text) or IN_RESPONSE.search(text):
        return True
    cited = cited_cables(reading.cable, text) if RAISED.search(text) else ()
    return any(STATE.match(found) for found in cited)


def met_to_urge(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Econoff met with Ozola to urge support``, where Washington had asked for it."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = MET_TO.search(text)
    if match and is_delivered(reading, text, match.end()) and instruction_of(reading.cable, text):
        by = clause.subject(match.start())
        to = clause.after(match.end("met")) or after_word(
            phrases.RECIPIENT, clause, match.end("met")
        )
        if by and to and all(is_ours(reading, place.denotes) for place in by):
            yield from telling_of(reading, sentence, "met-to-urge", by, to)


def response(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``In response to reftel demarche, Ozola said``: the answer tells of the delivery."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = RESPONSE.search(text)
    if match:
        to = answering_before(reading, clause, match.start())
        to = to or theirs(reading, clause.subject(match.start()))
        to = to or theirs(reading, clause.after(match.end(), reach=40))
        to = to or theirs(reading, subject_after(clause, match.end()))
        is_by = text.startswith(" by ", match.end())  # "in response to a demarche by Poloff"
        by = clause.after(match.end() + len(" by"), reach=12) if is_by else ()
        since = text.find(" to ", match.start(), match.end()) if match[0].startswith("re") else 0
        since = since if since > 0 and day_in(reading.cable, text[since:]) else 0
        yield from telling_of(reading, sentence, "response-to", by, to, since=since)
