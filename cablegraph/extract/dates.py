"""Find the dates that a sentence names and make them whole from the cable's own date.

Takes    the text of a sentence, the day the cable was released, and which way an incomplete date
         leans: a report tells of the past, a deadline lies ahead.
Gives    `DateExpression`s from left to right; ``day`` is the first day of a range, and ``None``
         where the words name no single day ("next month", "later this year").
Offsets  characters of the given text, half-open.
Errors   none raised: a day that no calendar has ("June 31") is no date.
Source   forms seen in cables: July 26 | 26 July 2007 | 24 FEB | JANUARY 12-13 | 1/18 | 2/27/2006 |
         2007-02-16 | yesterday | last Friday | on the 14th | COB Monday | next month | later this
         year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from dateutil.relativedelta import relativedelta, weekday

from cablegraph.model.cable import Cable
from cablegraph.terms.identifiers import full_year, parse_cable_id
from cablegraph.text import lower_case


class Lean(StrEnum):
    """Where a date lies that does not say its year or week."""

    PAST = "past"  # a report: "met on July 26"
    FUTURE = "future"  # a deadline: "by February 18"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True, order=True)
class DateExpression:
    """Some words that say when, and the day that they mean."""

    start: int
    end: int
    text: str
    day: date | None


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMES = frozenset({"sun", "mon", "sat"})  # and of people and papers: "Minister Sun", "The Sun"
RELATIVE_DAYS = {
    "day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (2, 5), (3, 5), (4, 5)})
SAID_AS_DATE = re.compile(r"\b(?:on|by|since|until|from|dated|the|of|than|NLT)\s\Z", re.I)
SEPTEMBER_11 = (9, 11)  # the attacks, not a day of this year
DECLASSIFIED_AFTER = (10, 25)  # years
PASSED_DEADLINE = timedelta(days=60)  # a report may name a deadline that has just gone by

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)\b"
DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
RANGE = (
    rf"(?:\s?(?:-|/|to|and|&|through)\s?(?:{MONTH}\.?\s)?{DAY}\b"
    r"(?!/|\s?(?:%|percent|million)))?"
)
YEAR = r"(?:19|20)\d\d"
BEFORE_DATE = rf"(?:(?:{WEEKDAY}),?\s(?:the\s)?)?"  # "Wednesday, March 7" is one date
SEASON = r"(?:spring|summer|fall|autumn|winter)"
SPAN_OF_TIME = rf"(?:week|month|year|quarter|{SEASON}|weekend|semester|session)"

DEADLINE = re.compile(  # before a day that a report names as still to come then
    r"\b(?:by|before|until|from|NLT|no\slater\sthan)\s(?:COB\s|the\s)?\Z", re.I
)
FIRST_LETTERS = (  # of all that DATE finds: most words are passed over at their first two
    r"(?=\d|j[au]|f[er]|m[aoi]|a[pus]|s[eauo]|o[cnf]|n[oe]|d[ea]|t[uho]|w[ei]|ea|la|by|co|ye|in)"
)
GIVEN_NAMES = frozenset({"jan", "mar", "april", "may", "june", "august"})
BEFORE_MONTH = re.compile(  # what stands before a month, and not before "Jan Kask"
    r"(?:\b(?:in|by|of|until|till|since|during|early|mid|late|last|next|this|the|for|from|to|before|after|on"
    r"|every|each|an?|his|her|its|their|our|through|and|or|between|as|around|about|past|coming)|['’]s?|[,-])\s?\Z",
    re.I,
)
NAME_NEXT = re.compile(r"\s[A-Z][a-z]")
BEFORE_DAY = ("COB ", "NLT ")
AFTER_DAY = re.compile(r"\.\s|\s(?:[ap]\.?m\b|morning|afternoon|evening|night)", re.I)
DATE = re.compile(  # in a text in lower case
    rf"""\b(?=\w){FIRST_LETTERS}(?:
      (?P<iso>{YEAR}-[01]\d-[0-3]\d)\b
    | (?P<numeric>[01]?\d/[0-3]?\d(?:/(?:{YEAR}|\d\d))?)(?![\w/])
    | {BEFORE_DATE}(?P<month_first>{MONTH})\b\.?\s?(?P<day_after>{DAY})\b(?!:){RANGE}
      (?:,?\s(?P<year_after_day>{YEAR})\b)?
    | {BEFORE_DATE}(?P<day_first>{DAY}){RANGE}\s?(?:of\s)?(?P<month_after>{MONTH})\b\.?
      (?:,?\s(?P<year_after_month>{YEAR}|'?0\d\b(?![.:,]\d)|'?\d\d(?!\d|[.:,]\d|\s\w))\b)?
    | (?:(?:early|mid|late)[-\s]|the\send\sof\s)?(?P<month_alone>{MONTH})\b\.?
      (?:,?\s(?:of\s)?(?P<year_alone>{YEAR})\b)?
    | (?:on|by|of)\sthe\s(?P<day_alone>[0-3]?\d(?:st|nd|rd|th))
      (?=[,.;)]|\s(?:to|the|with|as|and|at|in|by)\b|\Z)
    | (?:(?P<which>last|this|next|coming|this\scoming|this\spast)\s)?(?P<weekday>{WEEKDAY})
    | (?P<relative>day\sbefore\syesterday|yesterday|day\safter\stomorrow|tomorrow|today|tonight
      | this\s(?:morning|afternoon|evening))\b
    | (?P<vague>(?:later|earlier)\s(?:this|in\sthe|that)\s{SPAN_OF_TIME}
      | (?:early\s|late\s|the\send\sof\s)?(?:next|this|this\scoming|the\scoming|the\snext
        |the\sfollowing|last|the\spast)\s(?:(?:few|two|three|several|couple\sof)\s)?{SPAN_OF_TIME}s?
      | within\s(?:a\s|the\snext\s)?(?:few\s|matter\sof\s|\w+\s)?(?:days?|weeks?|months?|hours?)
      | in\s(?:a\smatter\sof|the\snext\sfew|the\scoming|a\sfew)\s(?:days|weeks|months)
      | the\send\sof\sthe\s(?:(?:fiscal|calendar|school)\syear|year|month|week|quarter|{SEASON})
      | (?<=\sby\s)the\send\sof\sthe\s(?:business\s)?day | year['’]?s?[-\s]end
      | in\s(?:the\s)?(?:early\s|late\s)?{SEASON}(?:\s(?:of\s)?{YEAR})? | in\s{YEAR}(?![\w-]|[.,]\d)
      | (?<=before\s)the\snext\s(?:[\w-]+\s){{0,3}}?(?:meeting|session|summit|round|vote|visit)
      | in\sthe\snear\sfuture | as\ssoon\sas\spossible | soonest )\b
    )""",
    re.VERBOSE,
)


def written_on(cable: Cable) -> date | None:
    """The day from which a report's dates are read: an extract without one has its id's year."""
    year = year_written(cable)
    return day_written(cable) or (date(year, 12, 31) if year else None)


def day_written(cable: Cable) -> date | None:
    """The day on which a cable was written, as far as it tells: from it deadlines are read.

    A declassification date is that day ten or twenty-five years later.
    """
    if cable.released:
        return cable.released.date()
    own = parse_cable_id(cable.id)
    later = cable.declassification.declassify_on if cable.declassification else None
    if own is None or later is None or later.year - own.year not in DECLASSIFIED_AFTER:
        return None
    return _calendar_day(own.year, later.month, later.day)


def year_written(cable: Cable) -> int | None:
    """The year in which a cable was written, by its day or its id."""
    if cable.released:
        return cable.released.year
    own = parse_cable_id(cable.id)
    return own.year if own else None


@lru_cache(maxsize=256)  # each action of a sentence asks for the dates of all of it
def find_dates(
    text: str, released: date | None, lean: Lean = Lean.PAST
) -> tuple[DateExpression, ...]:
    """Return every date that ``text`` names, from left to right.

    >>> released = date(2007, 3, 12)
    >>> [str(found.day) for found in find_dates("Met on February 27 and 3/9.", released)]
    ['2007-02-27', '2007-03-09']
    >>> [str(found.day) for found in find_dates("Reply by June 1.", released, Lean.FUTURE)]
    ['2007-06-01']
    >>> [(found.text, found.day) for found in find_dates("It will vote later this year.", released)]
    [('later this year', None)]
    """
    return tuple(_read_dates(text, released, lean))


def find_day(text: str, released: date | None, lean: Lean = Lean.PAST) -> date | None:
    """Return the first day that ``text`` names in full, or ``None``; in a report no deadline.

    >>> find_day("On Tuesday the Charge called.", date(2007, 3, 12)).isoformat()
    '2007-03-06'
    >>> find_day("She asked for a reply by March 15.", date(2007, 3, 12))
    """
    days = (found for found in find_dates(text, released, lean) if found.day)
    if lean is Lean.PAST:
        days = (found for found in days if not DEADLINE.search(text, 0, found.start))
    return next((found.day for found in days), None)


def _read_dates(text: str, released: date | None, lean: Lean) -> Iterator[DateExpression]:
    for match in DATE.finditer(lower_case(text)):
        start = match.start()
        if _is_common_word(match, text):
            continue
        day = _day_of(match, text, released, lean)
        names_day = match["month_alone"] is None and match["vague"] is None
        if day is None and names_day and (released or match["numeric"] or match["iso"]):
            continue
        end = start + len(match[0].rstrip(". "))
        yield DateExpression(start, end, text[start:end], day)


def _is_common_word(match: re.Match[str], text: str) -> bool:
    """Whether what looks like a month or weekday is an ordinary word: "may", "march", "wed"."""
    names = ("month_alone", "weekday", "month_first", "month_after")
    name = next((name for name in names if match[name]), None)
    if name is None or match[name].endswith(("day", "ber", "ary")):
        return False
    word = text[slice(*match.span(name))]
    in_capitals = match["month_alone"] and text.isupper()
    is_verb = bool(in_capitals) and word in {"MAY", "MARCH", "MAR"}
    return word[0].islower() or is_verb or _is_name(match, text)


def _is_name(match: re.Match[str], text: str) -> bool:
    """Whether "Sun" is no day, but for "COB Sun"; and "Jan", of "Jan Kask", no month."""
    if match["month_alone"] in GIVEN_NAMES and match[0] == match["month_alone"]:
        before = BEFORE_MONTH.search(text, max(0, match.start() - 8), match.start())
        return before is None and NAME_NEXT.match(text, match.end()) is not None
    if match["weekday"] not in NAMES or match["which"]:
        return False
    is_day = text.endswith(BEFORE_DAY, 0, match.start()) or AFTER_DAY.match(text, match.end())
    return not is_day


def _day_of(match: re.Match[str], text: str, released: date | None, lean: Lean) -> date | None:
    if match["iso"]:
        return _calendar_day(*map(int, match["iso"].split("-")))
    if match["numeric"]:
        return _numeric_day(match, text, released, lean)
    if match["month_first"]:
        return _named_day(
            match["month_first"], match["day_after"], match["year_after_day"], released, lean
        )
    if match["day_first"]:
        return _named_day(
            match["month_after"], match["day_first"], match["year_after_month"], released, lean
        )
    if released is None:
        return None
    if match["day_alone"]:
        return _day_of_month(int(match["day_alone"][:-2]), released, lean)
    if match["weekday"]:
        return _weekday_day(match["weekday"], match["which"] or "", released, lean)
    if match["relative"]:
        return released + timedelta(days=RELATIVE_DAYS[match["relative"].lower()])
    return None


def _numeric_day(match: re.Match[str], text: str, released: date | None, lean: Lean) -> date | None:
    """The day of ``1/18`` or ``2/27/2006``, month first as Americans write it."""
    month, day, *year = map(int, match["numeric"].split("/"))
    if year:
        return _calendar_day(full_year(year[0]), month, day)
    after = text[match.end() : match.end() + 4]
    said_as_date = SAID_AS_DATE.search(text, max(0, match.start() - 7), match.start())
    if (month, day) == SEPTEMBER_11 or ((month, day) in FRACTIONS and not said_as_date):
        return None
    return None if after.startswith((" of ", " ma")) else _nearest_year(month, day, released, lean)


def _named_day(
    month: str, day: str, year: str | None, released: date | None, lean: Lean
) -> date | None:
    month_number = MONTHS.index(month[:3].lower()) + 1
    day_number = int(re.sub(r"\D", "", day))
    if year:
        return _calendar_day(full_year(int(year.lstrip("'"))), month_number, day_number)
    return _nearest_year(month_number, day_number, released, lean)


def _day_of_month(day: int, released: date, lean: Lean) -> date | None:
    """The day of ``on the 14th``: of the month before, this one, or the next."""
    months = [released + relativedelta(months=shift, day=1) for shift in (-1, 0, 1)]
    days = [found for first in months if (found := _calendar_day(first.year, first.month, day))]
    if lean is not Lean.NEAREST:
        is_past = lean is Lean.PAST
        days = [found for found in days if (found <= released) is is_past] or days
    return min(days, key=lambda found: abs(found - released), default=None)


def _weekday_day(name: str, which: str, released: date, lean: Lean) -> date:
    """The weekday before or after the cable's own day; never that day itself if it leans away."""
    number = WEEKDAYS.index(name[:3].lower())
    is_ahead = which.lower() in {"next", "coming", "this coming"} or (
        lean is Lean.FUTURE and which.lower() not in {"last", "this past"}
    )
    if is_ahead:
        return released + relativedelta(days=1, weekday=weekday(number)(1))
    days_back = 1 if which.lower() in {"last", "this past"} else 0
    return released + relativedelta(days=-days_back, weekday=weekday(number)(-1))


def _nearest_year(month: int, day: int, released: date | None, lean: Lean) -> date | None:
    """The day in the year that suits the lean, a cable being written within a year of it."""
    if released is None:
        return None
    years = (released.year - 1, released.year, released.year + 1)
    days = [found for year in years if (found := _calendar_day(year, month, day))]
    if lean is Lean.PAST:
        slack = released + timedelta(days=1)  # east of Greenwich the day begins earlier
        days = [found for found in days if found <= slack] or days
    if lean is Lean.FUTURE:
        days = [found for found in days if found >= released - PASSED_DEADLINE] or days
    return min(days, key=lambda found: abs(found - released), default=None)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
