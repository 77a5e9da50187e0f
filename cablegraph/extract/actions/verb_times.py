"""Whether a verb is denied, or of a time that is over.

Takes    a `Scene`, and where a verb stands.
Gives    `is_negated`, `is_past`, `is_habit`, `is_of_earlier_year`, `goes_on_from_earlier_year`.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: did not promise | had previously asked | in 2004 it asked, in a cable of 2007.
"""

import calendar
import re

from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.speakers import REPORTED
from cablegraph.extract.dates import year_written

PAST_PERFECT = re.compile(
    r"\b(?:had|previously|reportedly|suspected\sof|believed\sto\sbe|accused\sof)\s(?:\w+ly\s|already\s)?\Z",
    re.I,
)
LONG_AGO = re.compile(  # before a verb: "previously, in his June address, he promised"
    r"(?:\A|[\s“\"])(?:[Pp]reviously|[Ii]n\sthe\spast|[Ll]ast\syear|[Yy]ears\sago),\s[^;:]{2,80}\Z"
)
HABIT = re.compile(
    r"\b(?:always|often|routinely|usually|frequently|habitually|sometimes|occasionally|typically)\s\Z",
    re.I,
)
TIMES = (
    r"years?|months?|weeks?|days?|times?|quarters?|sessions?|meetings?|visits?|occasions?|\w+day"
)
SEASONS = "|".join(("spring", "summer", "autumn", "fall", "winter", *calendar.month_name[1:]))
YEARLY = re.compile(  # but not "asks that every member sign"
    r"(?:asks|requests|seeks|wants|urges)\b[^;]*\b(?:every|each)\s(?:\w+\s)?"
    rf"(?:{TIMES}|{SEASONS})\b",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\))")
OF_A_TEXT = re.compile(  # a year that tells which text is meant, and not when
    r"\b(?:the|its|their|our|this|an?)\s(?P<year>(?:19|20)\d\d)(?=\s(?:[\w'’/-]+\s){0,2}?(?:convention|treaty"
    r"|agreement|accord|protocol|charter|act|law|constitution|declaration|resolution|memorandum"
    r"|mou|pact|statute|covenant)s?\b)",
    re.I,
)
PRESENT = re.compile(r"(?!was\b|has\b)[a-z]+s\b")  # "smarting from 2002, urges us to wait"
OF_A_YEAR = re.compile(  # at the head of what is told of a time that is over
    rf"(?:In|On|By|During|Since)\s(?:(?:early|late|mid)[\s-])?(?:(?:{SEASONS})\s)?(?:\d\d?,\s)?(?P<year>(?:19|20)\d\d)\b"
)
NEGATED = re.compile(
    r"\b(?:not|never|no|nor|neither|refused|declined|unable|failed|hardly|barely|scarcely|seldom|rarely)\b"
    r"(?:\s(?!but\b)\w+){0,2}\s?\Z",
    re.I,
)


def is_negated(scene: Scene, offset: int) -> bool:
    """Whether a word before the verb at ``offset`` denies it."""
    return NEGATED.search(scene.text, max(0, offset - 24), offset) is not None


def is_past(scene: Scene, offset: int) -> bool:
    """Whether the verb at ``offset`` tells of an earlier time, or of what one does by habit."""
    before = PAST_PERFECT.search(scene.text, max(0, offset - 30), offset)
    before = before or LONG_AGO.search(scene.text, max(0, offset - 96), offset)
    return is_of_earlier_year(scene, offset) or before is not None or is_habit(scene, offset)


def is_habit(scene: Scene, offset: int) -> bool:
    """Whether the verb at ``offset`` tells what one does as a rule: "asks for it every year"."""
    before = HABIT.search(scene.text, max(0, offset - 16), offset)
    return before is not None or YEARLY.match(scene.text, offset) is not None


def is_of_earlier_year(scene: Scene, offset: int) -> bool:
    """Whether the words before ``offset`` name a year that is over."""
    written = year_written(scene.ledger.reading.cable)
    is_over = written is not None and any(year < written for year in _years(scene.text, offset))
    is_now = PRESENT.match(scene.text, offset) is not None
    return is_over and not (is_now or _is_told_after(scene, offset))


def goes_on_from_earlier_year(scene: Scene, offset: int) -> bool:
    """Whether the sentence before, in its paragraph, opens what was in a year that is over."""
    reading, index = scene.ledger.reading, scene.sentence.index
    before = reading.sentences[index - 1] if index else None
    if before is None or before.paragraph.order != scene.sentence.paragraph.order:
        return False
    told, written = OF_A_YEAR.match(before.text), year_written(reading.cable)
    is_over = told and written and int(told["year"]) < written
    return bool(is_over) and not (REPORTED.search(scene.text, 0, offset) or YEAR.search(scene.text))


def _is_told_after(scene: Scene, offset: int) -> bool:
    """Whether a year before a verb is in its subject's words: "said it began in 2004 and"."""
    is_second = scene.text.endswith((" and ", " but "), 0, offset)
    told = REPORTED.search(scene.text, 0, offset) if is_second else None
    if told is None or _years(scene.text, told.start()):
        return False
    return scene.subject(offset) == scene.subject(told.start())


def _years(text: str, offset: int) -> list[int]:
    """The years before ``offset`` that tell a time, as "the 1949 Convention" does not."""
    of_texts = {match.start("year") for match in OF_A_TEXT.finditer(text, 0, offset)}
    found = YEAR.finditer(text, 0, offset)
    return [int(match[0]) for match in found if match.start() not in of_texts]
