"""Dates: the forms met in cables, made whole from the day the cable was released."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.extract.dates import Lean, find_dates, find_day

RELEASED = date(2007, 3, 12)  # a Monday

REPORTED = {
    "On February 27 the DCM called.": "2007-02-27",
    "on January 12-13 they met": "2007-01-12",
    "24 September": "2006-09-24",
    "FEB 24 CHARGE SAW FONMIN": "2007-02-24",
    "the 5th of November, 2006": "2006-11-05",
    "Nov. 5, 2006": "2006-11-05",
    "14 December 06 demarche": "2006-12-14",
    "12 and 13 April 2006": "2006-04-12",
    "Wednesday, March 7": "2007-03-07",
    "a 1/18 meeting": "2007-01-18",
    "dated 2/27/2006": "2006-02-27",
    "2007-02-16": "2007-02-16",
    "yesterday": "2007-03-11",
    "this morning": "2007-03-12",
    "last Friday": "2007-03-09",
    "last Monday": "2007-03-05",
    "on Monday": "2007-03-12",
    "MAY 12 LETTER": "2006-05-12",
    "Vice Minister Sun told Poloff on March 7": "2007-03-07",
    "last Sun": "2007-03-11",
    "Sun. morning": "2007-03-11",
    "On 1/2 Poloff delivered it.": "2007-01-02",
    "Since 2/3 nobody has come.": "2007-02-03",
}
DEADLINES = {
    "by April 18": "2007-04-18",
    "by February 18": "2007-02-18",  # a deadline that has just gone by
    "NLT COB Friday": "2007-03-16",
    "tomorrow": "2007-03-13",
    "next Monday": "2007-03-19",
    "his October 19-22 visit": "2007-10-19",
    "no later than 1/5": "2008-01-05",
    "NLT Mon": "2007-03-19",
}
NO_SINGLE_DAY = ["next month", "later this year", "in the next few months", "within 30 days", "May"]
NO_DATE = ["June 31", "he may go", "a march on the capital", "2/3 of them", "since 9/11", "24/7"]
NO_DATE += [
    "Mon State",
    "The Sun reported it",
    "Minister Sat left",
    "Sun-hee wrote",
    "met Jan Kask",
]


@pytest.mark.parametrize(("text", "day"), REPORTED.items())
def test_a_report_leans_to_the_past(text: str, day: str) -> None:
    assert str(find_day(text, RELEASED)) == day


@pytest.mark.parametrize(("text", "day"), DEADLINES.items())
def test_a_deadline_lies_ahead(text: str, day: str) -> None:
    assert str(find_day(text, RELEASED, Lean.FUTURE)) == day


@pytest.mark.parametrize("text", NO_SINGLE_DAY)
def test_vague_words_are_found_and_name_no_day(text: str) -> None:
    (found,) = find_dates(text, RELEASED)
    assert (found.text, found.day) == (text, None)


@pytest.mark.parametrize("text", NO_DATE)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert find_dates(text, RELEASED) == ()


def test_an_incomplete_date_needs_the_cables_own() -> None:
    assert find_day("on July 26", None) is None
    assert find_day("on July 26, 2007", None) == date(2007, 7, 26)


@given(st.text(alphabet="0123456789/-, .ADJMUNYadjmuny", max_size=80))
def test_offsets_give_the_words_back(text: str) -> None:
    for found in find_dates(text, RELEASED):
        assert text[found.start : found.end].rstrip() == found.text
