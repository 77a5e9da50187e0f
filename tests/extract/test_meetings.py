"""Meetings: who met whom and when, in invented sentences."""

import pytest

from cablegraph.extract.meetings import find_meetings
from tests.extract.marked import marked

MET = {
    "On March 3 [Poloff|us-poloff] met with [Ozola|ozola].": "us-poloff ozola 2008-03-03",
    "[The Ambassador|us-amb] called on [Kask|kask] on 3/4.": "us-amb kask 2008-03-04",
    "[Ozola|ozola] told [the Charge|us-charge] that he would go.": "ozola us-charge None",
    "[Ozola|ozola] told us that he would go.": "ozola post None",
    "[Kask|kask] hosted [the DCM|us-dcm] and [Poloff|us-poloff].": "kask us-dcm us-poloff None",
    "In a meeting with [Ozola|ozola] on March 5, [Econoff|us-e] asked for data.": (
        "ozola us-e 2008-03-05"
    ),
    "After talks in a meeting between [Ozola|ozola] and [Kask|kask], all left.": "ozola kask None",
}
NOT_MET = [
    "[Poloff|us-poloff] will met [Ozola|ozola].",
    "[Ozola|ozola] called on [Kask|kask] to resign.",
    "[Ozola|ozola] told [Kask|kask] to wait.",  # perhaps by letter
    "[Poloff|us-poloff] met the deadline.",
    "[Ozola|ozola] met with [Latvia|gov-lv].",  # no government sits at a table
]


@pytest.mark.parametrize(("text", "told"), MET.items())
def test_who_met_whom(text: str, told: str) -> None:
    (meeting,) = find_meetings(marked(text)).meetings
    assert " ".join([*meeting.participants, str(meeting.held_on)]) == told


@pytest.mark.parametrize("text", NOT_MET)
def test_what_is_no_meeting(text: str) -> None:
    assert find_meetings(marked(text)).meetings == ()


def test_one_meeting_told_twice_is_one() -> None:
    text = "[Poloff|us-p] met [Ozola|ozola] on March 3. [Poloff|us-p] met [Ozola|ozola] March 3."
    assert len(find_meetings(marked(text)).meetings) == 1
