"""Find who met whom, and when, as far as the text says that they did.

Takes    a `Reading` with places.
Gives    the reading with ``meetings``: participants by their keys, two or more.
Offsets  spans of the source; a sentence's characters inside this module.
Errors   none.
Source   forms seen: X met (with) Y | X called on Y | X hosted Y | X told the Ambassador | a meeting
         between X and Y | in a meeting with Y, X | X received Y | X and Y met.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.dates import find_dates, written_on
from cablegraph.extract.exchanges.clauses import Clause, with_post
from cablegraph.extract.grammar.statements import LONGEST
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.matching import compile_phrases
from cablegraph.model.findings import Actor, ActorKind, Meeting, Official

RULE = "meeting"
TOLD_RULE = "told-in-person"
MET_WORDS = (
    *("met", "met with", "met separately with", "met privately with", "met briefly with"),
    *("saw", "meets with", "called on", "paid a call on", "hosted", "received", "spoke with"),
    *("sat down with", "lunched with", "dined with", "had lunch with", "had dinner with"),
    *("paid a courtesy call on", "paid courtesy calls on", "made a courtesy call on"),
    *("conferred with", "had talks with", "held discussions with", "held consultations with"),
    *("met again with", "met jointly with", "met individually with", "was received by"),
    *("held talks with", "held a meeting with", "had a meeting with", "discussed with"),
)
MEETING_WORDS = (
    *("meeting with", "meetings with", "meeting between", "call on", "lunch with"),
    *("dinner with", "conversation with"),
)
TOLD_WORDS = (
    *("told", "informed", "assured", "briefed", "asked", "advised", "said to", "confided to"),
    *("complained to", "explained to", "confirmed to", "admitted to", "stressed to", "noted to"),
    *("conceded to", "remarked to", "commented to", "acknowledged to", "boasted to", "hinted to"),
)
MET = compile_phrases(MET_WORDS, capitals=True)
MEETING_WITH = compile_phrases(MEETING_WORDS, capitals=True)
TOLD = compile_phrases(TOLD_WORDS, capitals=True)
ENCOUNTER = compile_phrases((*MET_WORDS, *MEETING_WORDS, *TOLD_WORDS), capitals=True)
NOT_MET = re.compile(
    r"\b(?:not|never|to|will|would|should|could|(?-i:may)|might|plans?|hopes?)\s(?:also\s|again\s|then\s)?\Z",
    re.I,
)
NOT_YET = re.compile(  # "will hold meetings with", "requested a meeting with"
    r"\b(?:(?:will|would|to|should|could|(?-i:may)|might|plans?|hopes?)\s(?:\w+\s){1,3}"
    r"|(?:request|schedul|arrang|propos|seek|sought|plann|cancel|declin|refus)\w*\s(?:\w+\s){0,2}"
    r"|(?:next|planned|upcoming|possible|scheduled|future)\s)\Z",
    re.I,
)
ADVERBIALS = re.compile(
    r"\s?(?:(?:separately|privately|briefly|again|recently|also)\s){0,2}"
    r"(?:on\s[\w ,/-]{3,24}?\s|[\w/]{3,9}\s\d{1,2}\s)?(?:with\s|between\s)?",
    re.I,
)
CONTENT = re.compile(r"\s(?:that|whether)\s|[;:]")  # a day behind it is of what was said
NEAR = 120  # characters between a verb and its date
TO_ACT = re.compile(r"[^.;:]{2,100}?\bto\s[a-z]+\b")  # "called on Ozola to resign"
TO_ASK = re.compile(  # what one calls on somebody for: "called on Ozola to deliver a note"
    r"[^.;:]{2,120}?\bto\s(?:deliver|present|convey|discuss|raise|urge|press|review|seek|introduce"
    r"|pass|hand|brief|explain|express|congratulate|follow|request|protest|ask|bid|pay|inform|thank"
    r"|talk|hear|make|reiterate|preview|encourage)\b",
    re.I,
)
AS_WHAT = re.compile(r"\b(?:as|in|for)\b", re.I)  # "saw Ozola as a rival"
US = re.compile(r"\s(?P<us>us|emboffs)\b", re.I)
ATTENDS = frozenset({ActorKind.PERSON, ActorKind.POST, ActorKind.EMBASSY})


def find_meetings(reading: Reading) -> Reading:
    """Give ``reading`` the encounters that its text reports, one for the same people and day."""
    if not reading.sentences:
        return reading
    reading = with_post(reading, reading.sentences[0])
    meetings: dict[tuple[frozenset[str], object], Meeting] = {}
    for sentence in reading.sentences:
        for meeting in _meetings(reading, sentence):
            meetings.setdefault((frozenset(meeting.participants), meeting.held_on), meeting)
    return replace(reading, meetings=reading.meetings + tuple(meetings.values()))


def _meetings(reading: Reading, sentence: Sentence) -> Iterator[Meeting]:
    if sentence.is_quoted or len(sentence.text) > LONGEST:
        return
    if not ENCOUNTER.search(sentence.text):
        return
    clause = Clause.of(reading, sentence)
    for pattern, rule, join in (
        (MET, RULE, _met),
        (MEETING_WITH, RULE, _met_in),
        (TOLD, TOLD_RULE, _told),
    ):
        for match in pattern.finditer(sentence.text):
            keys = _people(reading, join(clause, match))
            is_visit = rule == RULE and not _calls_to_act(sentence.text, match)
            if len(keys) > 1 and (is_visit or _is_across(reading, keys)):
                yield _meeting(reading, sentence, keys, rule, match.start())
                return


def _met(clause: Clause, match: re.Match[str]) -> Sequence[Place]:
    """``Poloff met Ozola``, ``Poloff and Ozola met``."""
    if not _is_held(clause, match):
        return ()
    start = ADVERBIALS.match(clause.text, match.end())
    is_seen = match[0].lower() == "saw" and AS_WHAT.search(clause.text, match.end())
    is_appeal = _calls_to_act(clause.text, match) and not TO_ASK.match(clause.text, match.end())
    if is_seen or is_appeal:
        return ()
    after = clause.after(start.end() if start else match.end(), reach=120)
    return (*clause.subject(match.start()), *after)


def _is_held(clause: Clause, match: re.Match[str]) -> bool:
    """Whether a meeting took place: not "will call on", "plans to also call on"."""
    return NOT_MET.search(clause.text[max(0, match.start() - 18) : match.start()]) is None


def _calls_to_act(text: str, match: re.Match[str]) -> bool:
    """Whether others than us may only have spoken out: "called on Ozola to present a plan"."""
    return match[0].lower().endswith(" on") and TO_ACT.match(text, match.end()) is not None


def _met_in(clause: Clause, match: re.Match[str]) -> Sequence[Place]:
    """``in a meeting with Ozola on March 3, the DCM raised``; "between Ozola and Kask"."""
    is_call = match[0].lower().endswith(" on")
    if NOT_YET.search(clause.text[max(0, match.start() - 40) : match.start()]) or (
        is_call and not _is_held(clause, match)
    ):
        return ()
    after = clause.after(match.end(), reach=120)
    if not after or match[0].lower().endswith("between"):
        return after
    before = clause.subject(match.start())
    rest = [place for place in clause.places if place.start > after[-1].end]
    return (*before, *after) if before else (*after, *rest[:1])


def _told(clause: Clause, match: re.Match[str]) -> Sequence[Place]:
    """``Ozola told the Ambassador``: the two were together."""
    us = US.match(clause.text, match.end())
    after = (clause.us(*us.span("us")),) if us else clause.after(match.end(), reach=24)
    return (*clause.subject(match.start()), *after) if after else ()


def _day_near(reading: Reading, text: str, verb: int) -> date | None:
    """The day told nearest to the verb; one far off, or within what was said, is of another act."""
    content = CONTENT.search(text, verb)
    until = content.start() if content else len(text)
    found = find_dates(text, written_on(reading.cable))
    near = [
        each for each in found if each.day and each.start < until and abs(each.start - verb) <= NEAR
    ]
    return min(near, key=lambda each: abs(each.start - verb)).day if near else None


def _people(reading: Reading, places: Sequence[Place]) -> tuple[str, ...]:
    """The participants who can be at a meeting: persons and missions, no governments."""
    return tuple(
        dict.fromkeys(place.denotes for place in places if _attends(reading, place.denotes))
    )


def _is_across(reading: Reading, keys: tuple[str, ...]) -> bool:
    """Whether one of us is there: what others told each other may have been on paper."""
    countries = {getattr(reading.entities.get(key), "country", None) for key in keys}
    return "US" in countries and len(countries) > 1


def _attends(reading: Reading, key: str) -> bool:
    entity = reading.entities.get(key)
    return isinstance(entity, Official) or (isinstance(entity, Actor) and entity.kind in ATTENDS)


def _meeting(
    reading: Reading, sentence: Sentence, participants: tuple[str, ...], rule: str, verb: int
) -> Meeting:
    return Meeting(
        participants=participants,
        held_on=_day_near(reading, sentence.text, verb),
        evidence=evidence_of(sentence, rule),
    )
