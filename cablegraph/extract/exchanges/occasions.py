"""Give a telling what its sentence leaves to the occasion: whom it reached, and on which day.

Takes    a `Reading` with meetings, a `Telling`, and those told before it.
Gives    the telling with the other side and the day of the meeting or delivery told before.
Offsets  spans of the source.
Errors   none: what no occasion tells stays empty.
Source   forms met: X met Y on March 3 ... Y handed over a note | the same day, the DCM delivered |
         four days later, Z gave the Charge a note | at the end of the meeting.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.dates import DateExpression, find_dates, written_on
from cablegraph.extract.exchanges.telling_slots import Keys, Telling, is_ours
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.findings import Official

COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
}  # fmt: skip
COUNT = rf"(?P<count>{'|'.join(COUNTS)}|\d)"
AFTER_A_DAY = re.compile(
    rf"""\b(?:
      (?P<same>(?:the|that)\s(?:very\s)?same\s(?:day|morning|afternoon|evening|sitting|meeting)
        |(?:later|earlier)\s(?:that|the\ssame)\sday|that\s(?:day|afternoon|evening)|also\sthat\sday)
    | (?P<next>the\s(?:next|following)\s(?:day|morning)|the\sday\safter)
    | (?P<before>the\s(?:previous|preceding)\s(?:day|morning|afternoon|evening|night)
        |the\sday\sbefore|a\sday\searlier)
    | {COUNT}\s(?P<unit>days?|weeks?)\s(?P<way>later|after|earlier|before)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
AHEAD = re.compile(  # a day that is still to come, after which the rest stands
    r"\b(?:by|before|until|next|later\sthis|the\send\sof|the\scoming|upcoming|from)\s(?:[\w']+\s?){0,4}\Z",
    re.I,
)
AT_THE_MEETING = re.compile(
    r"\b(?:(?:took|used|taking|using)\s(?:th(?:e|is)\s)?(?:opportunity|occasion|meeting)"
    r"|at\sthe\s(?:end|close|start|outset|same)\s(?:of\sthe\s)?(?:meeting|call|session|sitting)"
    r"|opened\sby|before\sleaving|in\sparting|in\sclosing)\b",
    re.I,
)
EARLIER = re.compile(r"\b(?:had|earlier|previously|already|before)\b", re.I)
ALSO = re.compile(r"\balso\b", re.I)
TO_HIM = re.compile(  # who is named in the sentence before
    r"\b(?:gave|handed|passed|sent|showed|to|with)\s(?:over\s)?(?:him|her|them)\b(?!\s(?:own|self|\w+,))",
    re.I,
)
NEAR = 6  # sentences back to a day that "the next day" counts from


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who was together, on which day, and where the text tells it."""

    participants: Keys
    held_on: date | None
    paragraph: int
    start: int  # of the sentence, in the source


def with_occasion(reading: Reading, telling: Telling, earlier: Sequence[Telling]) -> Telling:
    """The telling with its empty slots filled from what was told before it."""
    before = sorted(_occasions(reading, telling, earlier), key=lambda each: each.start)
    receivers = telling.delivered_to or _pronoun(reading, telling)
    receivers = receivers or _other_side(reading, telling, before)
    full = replace(telling, delivered_to=receivers)
    day = telling.delivered_on or _day(reading, full, before)
    borrowed = sum(
        new != old for new, old in ((receivers, telling.delivered_to), (day, telling.delivered_on))
    )
    return replace(full, delivered_on=day, borrowed=borrowed)


def _occasions(
    reading: Reading, telling: Telling, earlier: Sequence[Telling]
) -> Iterator[Occasion]:
    """The meetings and deliveries told before a telling."""
    start = telling.sentence.span.start
    for meeting in reading.meetings:
        told = meeting.evidence
        if told.span.start < start:
            yield Occasion(meeting.participants, meeting.held_on, told.paragraph, told.span.start)
    for other in earlier:
        both = other.delivered_by + other.delivered_to
        both = both if other.delivered_by else (POST, *both)
        if other.delivered_to and other.sentence is not telling.sentence:
            order = other.sentence.paragraph.order
            yield Occasion(both, other.delivered_on, order, other.sentence.span.start)


def _pronoun(reading: Reading, telling: Telling) -> Keys:
    """Whom "gave her a non-paper" means: the first of the other side in the sentence before."""
    index = telling.sentence.index
    if not telling.delivered_by or not index or not TO_HIM.search(telling.sentence.text):
        return ()
    before = reading.sentences[index - 1]
    are_ours = all(is_ours(reading, key) for key in telling.delivered_by)
    people = (
        place.denotes
        for place in reading.places_in(before)
        if isinstance(reading.entities.get(place.denotes), Official)
        and is_ours(reading, place.denotes) is not are_ours
    )
    is_near = before.paragraph.order == telling.sentence.paragraph.order
    return tuple(people)[:1] if is_near else ()


def _other_side(reading: Reading, telling: Telling, before: Sequence[Occasion]) -> Keys:
    """Who was there with the giver: in any meeting told before, or the last in the paragraph."""
    givers = telling.delivered_by
    are_ours = all(is_ours(reading, key) for key in givers)
    order = telling.sentence.paragraph.order
    for occasion in reversed(before):
        is_known = any(key in occasion.participants for key in givers if key != POST)
        is_known = is_known and (occasion.paragraph == order or not telling.needs_us)
        is_here = are_ours and occasion.paragraph == order
        others = tuple(
            key for key in occasion.participants if is_ours(reading, key) is not are_ours
        )
        if others and (is_known or is_here):
            return others
    return ()


def _day(reading: Reading, telling: Telling, before: Sequence[Occasion]) -> date | None:
    """The day of a telling that names none: counted from the last, or its meeting's own."""
    text = telling.sentence.text
    counted = AFTER_A_DAY.search(text)
    if counted:
        day = _last_day(reading, telling.sentence, before)
        return day + _days_between(counted) if day else None
    if any(not AHEAD.search(text, 0, found.end) for found in _dates(reading, telling.sentence)):
        return None
    if AT_THE_MEETING.search(text):
        return next((each.held_on for each in reversed(before) if each.held_on), None)
    both = set(telling.delivered_by + telling.delivered_to) - {POST}
    theirs = {key for key in both if not is_ours(reading, key)}
    order = telling.sentence.paragraph.order
    for occasion in reversed(before):
        shared = both.intersection(occasion.participants)
        if len(shared) > 1 or (shared & theirs and occasion.paragraph == order):
            return occasion.held_on or _day_counted(reading, occasion, before)
        if ALSO.search(text) and occasion.paragraph == order and shared - theirs:
            return occasion.held_on
    sides = telling.delivered_by + telling.delivered_to
    if EARLIER.search(text) or not any(is_ours(reading, key) for key in sides):
        return None
    days = {each.held_on for each in before if each.held_on and theirs & {*each.participants}}
    return days.pop() if len(days) == 1 else None  # the one meeting that the cable tells of


def _day_counted(reading: Reading, occasion: Occasion, before: Sequence[Occasion]) -> date | None:
    """The day of an occasion told as "the same afternoon"."""
    sentence = next(each for each in reading.sentences if each.span.start == occasion.start)
    counted = AFTER_A_DAY.search(sentence.text)
    earlier = [each for each in before if each.start < occasion.start]
    day = _last_day(reading, sentence, earlier) if counted else None
    return day + _days_between(counted) if counted and day else None


def _last_day(reading: Reading, sentence: Sentence, before: Sequence[Occasion]) -> date | None:
    """The last day that the text names before a sentence."""
    for earlier in reversed(reading.sentences[max(0, sentence.index - NEAR) : sentence.index]):
        days = [found.day for found in _dates(reading, earlier) if found.day]
        if days:
            return days[0]
    return next((each.held_on for each in reversed(before) if each.held_on), None)


def _dates(reading: Reading, sentence: Sentence) -> tuple[DateExpression, ...]:
    """The dates that a sentence names."""
    return find_dates(sentence.text, written_on(reading.cable))


def _days_between(counted: re.Match[str]) -> timedelta:
    """How far a day is from the one that it counts from.

    >>> _days_between(AFTER_A_DAY.search("Four days later Ozola gave us a note.")).days
    4
    """
    if counted["same"]:
        return timedelta(0)
    if counted["count"]:
        number = COUNTS.get(counted["count"].lower()) or int(counted["count"])
        days = number * (7 if counted["unit"].lower().startswith("week") else 1)
        return timedelta(days if counted["way"].lower() in ("later", "after") else -days)
    return timedelta(1 if counted["next"] else -1)
