"""By when something is to be done.

Takes    a `Scene`, and where the words of an act stand in it.
Gives    `deadline`: the `Due` in the words of the act, or named right before or after them.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: by March 15 | NLT COB Friday | no later than the end of May.
"""

import re
from collections.abc import Sequence
from datetime import date

from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.verb_times import YEAR
from cablegraph.extract.dates import DateExpression, Lean, day_written, find_dates, year_written
from cablegraph.model.findings import Due

CLOSING = ("”", '"', ")")
DUE_BEFORE = re.compile(
    r"(?:\b(?:by|NLT|no\slater\sthan|not\slater\sthan|before|until|on|in|during|within|from|COB)\s)"
    r"{1,3}(?:COB\s)?(?:the\s(?:end\sof\s)?)?\Z",
    re.I,
)


def deadline(
    scene: Scene, start: int, end: int, others: Sequence[tuple[int, int]] = ()
) -> Due | None:
    """The deadline in the words of the act, else a day to come named before or right after them.

    What stands in the words of ``others`` is their own.
    """
    cable = scene.ledger.reading.cable
    day, year = day_written(cable), year_written(cable)
    dates = [
        found
        for found in find_dates(scene.text, day, Lean.FUTURE)
        if not _is_over(found, day, year)
    ]
    own = [found for found in dates if start <= found.start < end]
    own = own[1:] if own[1:] and own[0].start == start else own  # "the next session be in May"
    ahead = [
        found
        for found in dates
        if found.day
        and (found.start < start or _goes_on(scene.text, end, found.start))
        and not (day and found.day <= day)
        and not any(since <= found.start < until for since, until in others)
    ]
    chosen = next(iter(own or ahead), None)
    if chosen is None:
        return None
    lead = DUE_BEFORE.search(scene.text, max(0, chosen.start - 30), chosen.start)
    begin = lead.start() if lead else chosen.start
    words = scene.text[begin : chosen.end].strip()
    return Due(text=words, day=chosen.day, span=scene.sentence.to_source(begin, begin + len(words)))


def _goes_on(text: str, end: int, offset: int) -> bool:
    """Whether the clause goes on to ``offset``: after a quotation, or ", which we have sent,"."""
    is_insertion = text[end : end + 1] == "," and "," in text[end + 1 : offset]
    return is_insertion or text[end : end + 1] in CLOSING


def _is_over(found: DateExpression, written: date | None, year: int | None) -> bool:
    """Whether words tell of a time before the cable."""
    if found.day:
        return found.day < written if written else found.day.year < (year or 0)
    years = YEAR.findall(found.text)
    if year and years:
        return int(years[-1]) < year
    return found.text.lower().startswith(("last", "earlier", "the past"))
