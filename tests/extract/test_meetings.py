"""Meetings: who met whom and when, in invented sentences."""

import re

import pytest

from cablegraph.extract import extract_findings
from cablegraph.extract.exchanges.company import find_company
from cablegraph.extract.exchanges.meetings import find_meetings
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.model.findings import Findings
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText
from tests.extract.marked import marked

MET = {
    "On March 3 [Poloff|us-poloff] met with [Ozola|ozola].": "us-poloff ozola 2008-03-03",
    "[The Ambassador|us-amb] called on [Kask|kask] on 3/4.": "us-amb kask 2008-03-04",
    "[Ozola|ozola] told [the Charge|us-charge] that he would go.": "ozola us-charge None",
    "[Ozola|ozola] told us that he would go.": "ozola post None",
    "[Kask|kask] hosted [the DCM|us-dcm] and [Poloff|us-poloff].": "kask us-dcm us-poloff None",
    "In a meeting with [Ozola|ozola] on March 5, [Econoff|us-e] asked for data.": (
        "us-e ozola 2008-03-05"
    ),
    "In a March 4 call on [Ozola|ozola], [the DCM|us-dcm] said it was late.": (
        "us-dcm ozola 2008-03-04"
    ),
    "[Poloff|us-p] met, over coffee, with [Ozola|ozola] on March 4.": "us-p ozola 2008-03-04",
    "[Ozola|ozola] told [Poloff|us-p] March 4 that the vote was on March 9.": (
        "ozola us-p 2008-03-04"
    ),
    "[Ozola|ozola] told [Poloff|us-p] that the vote would be on March 9.": "ozola us-p None",
    "[Ozola|ozola] confided to [Poloff|us-p] that he was tired.": "ozola us-p None",
    "[The DCM|us-dcm] called on [Kask|kask] on March 4 to deliver a note.": (
        "us-dcm kask 2008-03-04"
    ),
    "[The Ambassador|us-amb] saw [Kask|kask] March 4.": "us-amb kask 2008-03-04",
    "[Poloff|us-poloff] conferred with [Ozola|ozola].": "us-poloff ozola None",
    "After talks in a meeting between [Ozola|ozola] and [Kask|kask], all left.": "ozola kask None",
    "[The DCM|us-dcm] used a March 4 lunch with [Ozola|ozola] to discuss trade.": (
        "us-dcm ozola 2008-03-04"
    ),
    "During a March 4 call, [Ozola|ozola] pressed [the Charge|us-ch] for funds.": (
        "ozola us-ch 2008-03-04"
    ),
    "[Poloff|us-p] raised the two cases with [Ozola|ozola] on March 4.": "us-p ozola 2008-03-04",
    "[Ozola|ozola] called in [the Charge|us-ch] on March 4.": "ozola us-ch 2008-03-04",
    "[Ozola|ozola] briefed [Poloff|us-p] on the March 4 congress.": "ozola us-p None",
    "[Kask|kask] was pleased with [Ozola|ozola]'s meeting with [Berg|us-berg].": (
        "ozola us-berg None"
    ),
    "[Berg|us-berg] pressed [Ozola|ozola] on trade in a meeting on March 4.": (
        "us-berg ozola 2008-03-04"
    ),
    "[Ozola|ozola] had previewed the decision to [the DCM|us-dcm] over lunch.": "ozola us-dcm None",
    "[Poloff|us-p] was received March 4 by [Ozola|ozola].": "us-p ozola 2008-03-04",
    "[Poloff|us-p] met twice last week with [Ozola|ozola].": "us-p ozola None",
    "During talks in Riga, [Berg|us-berg] and [Ozola|ozola] reviewed Sudan.": "us-berg ozola None",
    "[Poloff|us-p] heard March 4 that [Ozola|ozola] and [Kask|kask] had met.": "ozola kask None",
    "[Poloff|us-p] was received on March 4 by [Ozola|ozola].": "us-p ozola 2008-03-04",
    "[Ozola|ozola], whom [Poloff|us-p] saw on March 4, was calm.": "us-p ozola 2008-03-04",
    "[Berg|us-berg] met on the margins of the Assembly with [Ozola|ozola].": "us-berg ozola None",
    "At a dinner hosted by [the Charge|us-ch], [Ozola|ozola] urged delay.": "ozola us-ch None",
    "[Poloff|us-p] met the same day with [Ozola|ozola].": "us-p ozola None",
    "[Ozola|ozola] met secretly with [Kask|kask] on March 4.": "ozola kask 2008-03-04",
    "[Berg|us-berg] saw [Ozola|ozola], head of the Bank; [Kask|kask], Minister of Labor; "
    "and Free Party (FP) Chairman [Lind|lind].": "us-berg ozola kask lind None",
}
NOT_MET = [
    "[Poloff|us-poloff] will met [Ozola|ozola].",
    "[Ozola|ozola] called on [Kask|kask] to resign.",
    "[Ozola|ozola] called on [Kask|kask] to present a plan.",  # in public
    "[The DCM|us-dcm] called on [Kask|kask] to resign.",
    "[Poloff|us-poloff] will also call on [Ozola|ozola] on March 4.",
    "[Poloff|us-poloff] saw [Ozola|ozola] as a rival.",
    "[Ozola|ozola] told [Kask|kask] to wait.",  # perhaps by letter
    "[Poloff|us-poloff] met the deadline.",
    "[Kask|kask] told US companies in Oslo that it was late.",
    "[Poloff|us-poloff] will hold meetings with [Ozola|ozola].",
    "[Poloff|us-poloff] requested a meeting with [Ozola|ozola].",
    "Before his next meeting with [Ozola|ozola], [Kask|kask] wrote.",
    "[Ozola|ozola] met with [Latvia|gov-lv].",  # no government sits at a table
    "[The Charge|us-ch] will raise it in his March 9 meeting with [Ozola|ozola].",
    "The delegates met with [Ozola|ozola] and [Kask|kask].",  # not each other
    "We have asked for calls on [Ozola|ozola] and [Kask|kask].",
    "When he calls on [Ozola|ozola] March 9 [the DCM|us-dcm] will ask.",
    "[Ozola|ozola] has asked to see [the DCM|us-dcm].",
    "[Ozola|ozola] urged [Berg|us-berg] to resign.",  # in a newspaper
    "[The DCM|us-dcm] received a letter from [Ozola|ozola].",
    "They met the deadline set by [Ozola|ozola] and [Kask|kask].",
    "[Ozola|ozola] had been told, he said, of a fall.",
    '"We hardly meet in meetings" with deputies, he said.',
]
NOT_HELD = [  # called off, refused, hoped for, planned
    "A's March 3 meeting with O was canceled.",
    "A's March 3 call on O was called off at the last minute.",
    "A's meeting with O had to be rescheduled.",
    "A's meeting with O, originally set for March 3, was put off.",
    "A's meeting with O was postponed until May.",
    "A's meeting with O did not take place.",
    "A's meeting with O, set for May 3, will focus on trade.",
    "The lunch between A and O never took place.",
    "The meeting between A and O, scheduled for May 3, fell through.",
    "A meeting between A and O would be useful.",
    "There has been no meeting between A and O.",
    "O called off his meeting with A.",
    "O postponed at the last minute his meeting with A.",
    "O declined K's request for a meeting with A.",
    "O refused to meet with A.",
    "O refused to receive A.",
    "O was unable to see A.",
    "O had hoped to meet with A.",
    "O is scheduled to meet A on May 3.",
    "O was to have met A on May 3.",
    "O would have met A but for the strike.",
    "O has not yet met with A.",
    "O had never met A.",
    "O looks forward to meeting with A.",
    "O avoided a meeting with A.",
    "O ruled out talks with A.",
    "O denied reports of a meeting with A.",
    "O denied that he had met with A.",
    "O pressed for a meeting with A.",
    "O offered a meeting with A.",
    "O left without having met A.",
    "A may have met with O.",
    "A has an appointment to call on O on May 3.",
    "A did not have a meeting with O.",
    "A held no talks with O.",
    "A pulled out of a meeting with O.",
    "A prepared for his meeting with O.",
    "If O met with A, K would resign.",
    "Had O met with A, K would have resigned.",
    "Neither O nor K met with A.",
    "A never told O that K had left.",
]
HELD_AFTER_ALL = [
    "A's postponed meeting with O took place on March 3.",
    "A's meeting with O, rescheduled from March 1, was cordial.",
    "A's meeting with O lasted longer than planned.",
    "A's meeting with O did not produce results.",
    "A's meeting with O will be reported septel.",
    "A met with O, who had refused to meet K.",
    "A met with O as planned on March 3.",
    "A met only with O.",
    "A not only met with O but also with K.",
    "A met O after a meeting with K was canceled.",
    "A told O that the talks were postponed.",
    "A, who could not meet K, met with O.",
    "A is said to have met with O.",
    "In a meeting with O, A failed to raise the case.",
    "A denied in a meeting with O that the vote was rigged.",
]
WHO = {"A": "[The Ambassador|us-amb]", "O": "[Ozola|ozola]", "K": "[Kask|kask]"}


@pytest.mark.parametrize(("text", "told"), MET.items())
def test_who_met_whom(text: str, told: str) -> None:
    (meeting,) = find_meetings(marked(text)).meetings
    assert " ".join([*meeting.participants, str(meeting.held_on)]) == told


@pytest.mark.parametrize("text", NOT_MET)
def test_what_is_no_meeting(text: str) -> None:
    assert find_meetings(marked(text)).meetings == ()


def with_names(text: str) -> str:
    """A sentence with the three people for whom letters stand."""
    return re.sub(r"\b[AOK]\b(?! meeting)", lambda letter: WHO[letter[0]], text)


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_did_not_take_place(text: str) -> None:
    assert find_meetings(marked(with_names(text))).meetings == ()


@pytest.mark.parametrize("text", HELD_AFTER_ALL)
def test_what_took_place_all_the_same(text: str) -> None:
    (meeting,) = find_meetings(marked(with_names(text))).meetings
    assert {*meeting.participants} == {"us-amb", "ozola"}


def test_one_meeting_told_twice_is_one() -> None:
    text = "[Poloff|us-p] met [Ozola|ozola] on March 3. [Poloff|us-p] met [Ozola|ozola] March 3."
    assert len(find_meetings(marked(text)).meetings) == 1


SIDES = {
    "[The DCM|us-dcm] and [Poloff|us-p] met [Ozola|ozola].": "us-dcm us-p / ozola",
    "[Ozola|ozola] and [Kask|kask] met.": "",
    "[Berg|us-berg] met the activists [Ozola|ozola] and [Kask|kask].": "us-berg / ozola kask",
    "[Ozola|ozola] received [Berg|us-berg], accompanied by [Poloff|us-p].": "ozola / us-berg us-p",
    "[Berg|us-berg], joined by [Poloff|us-p], met [Ozola|ozola].": "us-berg us-p / ozola",
    "[Poloff|us-p] met [Ozola|ozola]. [Kask|kask] also attended.": "us-p / ozola kask",
    "[Poloff|us-p] met [Ozola|ozola]. Also present were [Kask|kask] and [Berg|us-berg].": (
        "us-p us-berg / ozola kask"
    ),
    "[Ozola|ozola] received [Berg|us-berg]. [Kask|kask] was on hand.": "ozola kask / us-berg",
    "[Ozola|ozola] received [Berg|us-berg]. [Kask|kask] and [Lind|lind] sat in.": (
        "ozola kask lind / us-berg"
    ),
    "[Poloff|us-p] met [Ozola|ozola]. [Kask|kask] came, along with [Lind|lind].": "us-p / ozola",
    "[Ozola|ozola] received [Berg|us-berg], who was to be joined by [Poloff|us-p].": (
        "ozola / us-berg"
    ),
    "Participants: [Berg|us-berg]; [Poloff|us-p]; [Ozola|ozola]; [Kask|kask].": (
        "us-berg us-p / ozola kask"
    ),
}


@pytest.mark.parametrize(("text", "told"), SIDES.items())
def test_who_came_together(text: str, told: str) -> None:
    (meeting,) = find_company(find_meetings(marked(text))).meetings
    assert " / ".join(" ".join(side) for side in meeting.together) == told


SUBJECTS = {  # each on "The Minister said that his office ..."
    "AMBASSADOR'S MEETING WITH MINISTER OZOLA": "post ozola",
    "LATVIA: AMBASSADOR CALLS ON MINISTER OZOLA": "post ozola",
    "MEETING WITH MINISTER OZOLA, MARCH 3": "post ozola 2008-03-03",
    "AMBASSADOR'S MAY 3 CALL ON MINISTER OZOLA": "post ozola 2007-05-03",
    "POSSIBLE MAY MEETING WITH MINISTER OZOLA": "",
    "MINISTER OZOLA BRIEFS AMBASSADOR ON BUDGET": "ozola post",
    "CHARGE AND MINISTER OZOLA DISCUSS BUDGET": "post ozola",
    "CODEL DISCUSSES BUDGET WITH MINISTER OZOLA": "post ozola",
    "REQUEST FOR MEETING WITH MINISTER OZOLA": "",
    "SCENESETTER FOR CODEL BERG'S MEETING WITH MINISTER OZOLA": "",
    "MINISTER OZOLA ON THE BUDGET": "",
    "CHARGE'S MEETING WITH MINISTER OZOLA CANCELED": "",
    "CHARGE'S MEETING WITH MINISTER OZOLA POSTPONED UNTIL MAY": "",
    "MINISTER OZOLA DECLINES MEETING WITH AMBASSADOR": "",
    "MINISTER OZOLA NOT RECEIVED BY AMBASSADOR": "",
    "CHARGE'S MEETING WITH MINISTER OZOLA ON CANCELED VOTE": "post ozola",
    "MINISTER OZOLA TELLS AMBASSADOR VOTE POSTPONED": "ozola post",
    "FOREIGN SECRETARY MEETS MINISTER OZOLA": "",
    "CHINESE AMBASSADOR MEETS MINISTER OZOLA": "",
    "U.S. AMBASSADOR MEETS MINISTER OZOLA": "post ozola",
    "DEPUTY SECRETARY MEETS MINISTER OZOLA": "post ozola",
}


@pytest.mark.parametrize(("subject", "told"), SUBJECTS.items())
def test_the_meeting_that_a_cable_is_on(subject: str, told: str) -> None:
    text = TOLD.replace("LATVIA: TALKS", subject).format(then="").replace("told Econoff", "said")
    source = SourceText("08RIGA123.txt", text.replace("Foreign Minister Janis Kalnins", OZOLA))
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    met = [
        " ".join([*each.participants, *([str(each.held_on)] if each.held_on else [])])
        for each in extract_findings(cable).meetings
    ]
    assert met == [told] * bool(told)


def test_the_evidence_of_a_subjects_meeting_names_the_other_side() -> None:
    text = TOLD.replace("LATVIA: TALKS", "CHARGE'S MEETING WITH FM KALNINS")
    body = "1. Charge went to Riga. It rained. Foreign Minister Janis Kalnins is from Riga."
    source = SourceText("08RIGA123.txt", f"{text[: text.index('1. ')]}{body}\nROE\n")
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    (meeting,) = extract_findings(cable).meetings
    assert source[meeting.evidence.span].startswith("Foreign Minister")


def test_the_subject_tells_the_day() -> None:
    text = TOLD.replace("LATVIA: TALKS", "CHARGE'S MARCH 5 CALL ON FM KALNINS").format(then="")
    source = SourceText("08RIGA123.txt", text)
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    (meeting,) = extract_findings(cable).meetings
    assert (meeting.participants, str(meeting.held_on)) == (("kalnins", "post"), "2008-03-05")


OZOLA = "Minister Anna Ozola"
TOLD = """P 121210Z MAR 08
FM AMEMBASSY RIGA
TO SECSTATE WASHDC
UNCLAS RIGA 000123

SUBJECT: LATVIA: TALKS

1. Foreign Minister Janis Kalnins told Econoff that the vote would be held.  {then}
ROE
"""


def found(then: str) -> Findings:
    source = SourceText("08RIGA123.txt", TOLD.format(then=then))
    return extract_findings(
        parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    )


def test_staff_that_only_listens_is_the_post() -> None:
    findings = found("")
    assert [meeting.participants for meeting in findings.meetings] == [("kalnins", "post")]
    assert [position.addressee for position in findings.positions] == ["post"]
    assert [official.key for official in findings.officials] == ["kalnins"]


def test_staff_that_speaks_is_itself() -> None:
    findings = found("Econoff replied that this was welcome.")
    assert [meeting.participants for meeting in findings.meetings] == [("kalnins", "econoff")]
    assert findings.positions[0].addressee == "econoff"


def test_the_post_does_not_meet_its_own_staff() -> None:
    findings = found("Econoff and DCM met with Minister Ilze Ozola.  DCM said that he agreed.")
    others = [
        meeting.participants for meeting in findings.meetings if "ozola" in meeting.participants
    ]
    assert others == [("econoff", "dcm", "ozola")]
