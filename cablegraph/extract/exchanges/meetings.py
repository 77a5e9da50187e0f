"""Find who met whom, and when, as far as the text says that they did.

Takes    a `Reading` with places.
Gives    the reading with ``meetings``: participants by their keys, two or more, and who of them
         came together.
Offsets  spans of the source; a sentence's characters inside this module.
Errors   none.
Source   forms seen: X met (with) Y | X called on Y | X hosted Y | X told the Ambassador | a meeting
         between X and Y | in a meeting with Y, X | X received Y | X and Y met | X raised it with Y.

What the subject line tells is read by `meeting_subjects`, lists of participants by `attendance`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.dates import find_dates, written_on
from cablegraph.extract.exchanges.attendance import listed_meetings
from cablegraph.extract.exchanges.clauses import OWNERS, Clause, with_post
from cablegraph.extract.exchanges.company import attends, is_title, named_behind
from cablegraph.extract.exchanges.held import is_done, took_place
from cablegraph.extract.exchanges.meeting_subjects import with_subject
from cablegraph.extract.reading import Place, Reading
from cablegraph.matching import compile_phrases, words_of
from cablegraph.model.findings import Meeting

RULE = "meeting"
TOLD_RULE = "told-in-person"
MET_WORDS = (
    *("met", "met with", "met separately with", "met privately with", "met briefly with"),
    *("saw", "meets with", "called on", "paid a call on", "hosted", "received", "spoke with"),
    *("sat down with", "lunched with", "dined with", "had lunch with", "had dinner with"),
    *("paid a courtesy call on", "paid courtesy calls on", "made a courtesy call on"),
    *("conferred with", "had talks with", "held discussions with", "held consultations with"),
    *("met again with", "met jointly with", "met individually with", "was received by"),
    *("were received by", "held talks with", "held a meeting with", "had a meeting with"),
    *("held meetings with", "had meetings with", "sat down again", "breakfasted with"),
    *("spoke to", "spoke by phone with", "spoke by telephone with", "telephoned", "phoned"),
    *("summoned", "convoked", "called in", "was called in by", "was summoned by", "discussed with"),
)
MEETING_WORDS = (
    *("meeting", "meetings", "call", "calls", "lunch", "luncheon", "dinner", "breakfast"),
    *("conversation", "conversations", "discussion", "discussions", "tete-a-tete", "talks"),
)
TOLD_WORDS = (
    *("told", "informed", "assured", "briefed", "asked", "advised", "said to", "confided to"),
    *("complained to", "explained to", "confirmed to", "admitted to", "stressed to", "noted to"),
    *("conceded to", "remarked to", "commented to", "acknowledged to", "boasted to", "hinted to"),
    "pointed out to",
)
URGED_WORDS = ("pressed", "urged", "reminded", "warned", "cautioned")
RAISED_WORDS = ("raised", "discussed", "reviewed", "took up", "broached", "went over")
TABLE = r"(?:lunch|luncheon|dinner|breakfast|reception|meeting)"  # at which one is a host
MET = compile_phrases(MET_WORDS, capitals=True)
OCCASION = compile_phrases(MEETING_WORDS, capitals=True)
MEETING_WITH = re.compile(
    OCCASION.pattern + r"(?=\s(?:(?:on\s|of\s)?[\w/]{1,9}\s?\d{0,2}\s)?(?:at\sthe\s[A-Z]\w+\s)?"
    r"(?i:with|between|on)\s)"
)
TOLD = compile_phrases(TOLD_WORDS, capitals=True)
URGED = compile_phrases(URGED_WORDS, capitals=True)
RAISED = compile_phrases(RAISED_WORDS, capitals=True)
PHRASES = (MET_WORDS, MEETING_WORDS, TOLD_WORDS, URGED_WORDS, RAISED_WORDS)
MET_HEARD, OCCASION_HEARD, TOLD_HEARD, URGED_HEARD, RAISED_HEARD = (
    words_of([phrase.removesuffix(" with") for phrase in phrases], capitals=True)
    for phrases in PHRASES
)
HEARD = MET_HEARD | OCCASION_HEARD | TOLD_HEARD | URGED_HEARD | RAISED_HEARD
ADVERBIALS = re.compile(
    r",?\s?(?:(?:[a-z]{2,12}ly|again|also|twice|alone"
    r"|yesterday|today|(?:last|this|earlier\sthis)\s(?:week|month|year|night)|(?:several|three)\stimes"
    r"|later|(?:the\ssame|that)\s(?:day|morning|afternoon|evening)|over\s(?:lunch|dinner|breakfast|coffee)|in\s(?-i:[A-Z])\w+),?\s){0,3}"
    r"(?:(?:on|of|in|at)\s[\w ,/-]{3,60}?\s(?=(?:with|between|by)\s)|[\w/]{3,9}\s\d{1,2}\s)?"
    r"(?:(?:in|at\sthe)\s(?-i:[A-Z])\w+\s)?"
    r"(?:with\s|between\s|on\s|by\s)?",
    re.I,
)
WAS = re.compile(r"\b(?:was|were|been)\s(?:\w+ly\s)?\Z", re.I)
ON_OCCASION = re.compile(  # an occasion on which what is told was said
    r"\b(?:in|during|at|over)\s(?:(?:an?|the|his|her|their|this|that)\s)?(?:[\w-]+\s){0,4}?"
    r"(?P<occasion>meetings?|call|lunch|luncheon|dinner|breakfast|conversations?|discussions?|tete-a-tete|talks)\b",
    re.I,
)
DIRECT = re.compile(  # what may stand between "received" or "met" and whom
    rf"(?:\s?(?:an?|the)\s(?:[\w-]+\s){{0,3}}{TABLE}"
    r"(?:\s[^,;.]{1,20})?\s(?:for|with|by|between)\s(?:the\s)?)?"
)
OPENING = re.compile(  # "In a frank meeting with Ozola, Kask"
    r"(?:\A|[,;:]\s|\b(?:that|and)\s)(?:[A-Z][a-z]+ly,?\s)?(?:In|During|At|Over|After|Following|On|Before|Since)\s"
    r"(?:[^,;]{0,60}\s)?\Z",
    re.I,
)
OWNED = re.compile(r"(?:['’,]s?)?\s(?:[\w-]+\s){0,3}")  # between an owner and his meeting
WHOSE = re.compile(r"[^'’,]*['’,]s?\s")
CONTENT = re.compile(r"\s(?:that|whether)\s|[;:]")  # a day behind it is of what was said
OF_ELSE = re.compile(  # "briefed on the April 5 talks", "who is scheduled to visit on June 3"
    r"(?:\b(?:the|his|her|their|its)|['’]s?|\b(?:scheduled|upcoming|will|next)\b[^,;.]{0,40})\s\Z",
    re.I,
)
THAT = re.compile(r"\sthat\s", re.I)  # what is told behind it had its own day
OF_THIS = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:meeting|call|lunch|dinner|breakfast|conversation)", re.I
)
NEAR = 120  # characters between a verb and its date
TO_ACT = re.compile(r"[^.;:]{2,100}?\bto\s[a-z]+\b")  # "called on Ozola to resign"
TO_ASK = re.compile(  # what one calls on somebody for: "called on Ozola to deliver a note"
    r"[^.;:]{2,120}?\bto\s(?:deliver|present|convey|discuss|raise|urge|press|review|seek|introduce"
    r"|pass|hand|brief|explain|express|congratulate|follow|request|protest|ask|bid|pay|inform|thank"
    r"|talk|hear|make|reiterate|preview|encourage|underline|stress|underscore)\b",
    re.I,
)
AS_WHAT = re.compile(r"[^,;.]{0,60}?\b(?:as|in|for)\b", re.I)  # "saw Ozola as a rival"
HOSTED_BY = re.compile(  # "at a lunch hosted by the Ambassador, Ozola said"
    rf"\b{TABLE}\s(?:\w+\s)?hosted\sby\s\Z", re.I
)
TO_WHOM = re.compile(r"\s(?:to|with|TO|WITH)(?=\s)")
WITH_WHOM = re.compile(r"[^.;:]{3,110}?\s(?:with|WITH)(?=\s)")
WHOM = re.compile(r",?\s(?:with\s)?whom\s[^,;.]{2,40}\Z")  # "Ozola, whom the DCM saw"
SUBJECTS = frozenset({"he", "she", "they"})
US = re.compile(r"\s(?P<us>us|[Ee]mboffs|EMBOFFS)\b")  # no "US"


class Encounter(NamedTuple):
    """Who met whom: the others are empty where "Ozola and Kask met"."""

    ones: Sequence[Place] = ()
    others: Sequence[Place] = ()


NOBODY = Encounter()


def find_meetings(reading: Reading) -> Reading:
    """Give ``reading`` the encounters that its text reports, one for the same people and day."""
    if not reading.sentences:
        return reading
    reading = with_post(reading, reading.sentences[0])
    found = list(_meetings(reading))
    found += listed_meetings(reading)
    found = with_subject(reading, found)
    meetings: dict[tuple[frozenset[str], object], Meeting] = {}
    for meeting in found:
        meetings.setdefault((frozenset(meeting.participants), meeting.held_on), meeting)
    return replace(reading, meetings=reading.meetings + tuple(meetings.values()))


def _meetings(reading: Reading) -> Iterator[Meeting]:
    """The meetings that sentences tell, at most one each."""
    for sentence in reading.sentences:
        if sentence.is_quoted:
            continue
        heard = reading.heard_in(sentence)
        if not HEARD.isdisjoint(heard):
            yield from _meeting_in(reading, Clause.of(reading, sentence), heard)


def _meeting_in(reading: Reading, clause: Clause, heard: frozenset[str]) -> Iterator[Meeting]:
    """The first meeting that a sentence tells."""
    text = clause.text
    for words, pattern, rule, find in WAYS:
        if words.isdisjoint(heard):
            continue
        for match in pattern.finditer(text):
            encounter = find(clause, match)
            sides = _sides(reading, encounter)
            keys = tuple(key for side in sides for key in side)
            is_visit = rule == RULE and not _calls_to_act(text, match)
            if len(keys) > 1 and (is_visit or _is_across(reading, keys)):
                yield Meeting(
                    participants=keys,
                    together=sides if len(sides) > 1 else (),
                    held_on=_day_near(reading, text, match.start()),
                    evidence=evidence_of(clause.sentence, rule),
                )
                return


def _met(clause: Clause, match: re.Match[str]) -> Encounter:
    """``Poloff met Ozola``, ``Poloff and Ozola met``."""
    if not is_done(clause.text, match.start()):
        return NOBODY
    start = ADVERBIALS.match(clause.text, match.end())
    is_seen = match[0].lower() == "saw" and AS_WHAT.match(clause.text, match.end())
    is_appeal = _calls_to_act(clause.text, match) and not TO_ASK.match(clause.text, match.end())
    if is_seen or is_appeal:
        return NOBODY
    end = start.end() if start else match.end()
    others = named_behind(clause, end)
    if HOSTED_BY.search(clause.text, 0, end):
        ones = clause.main(match.start()) or _next(clause, others[:1])
        return Encounter(ones, others[:1]) if ones else NOBODY
    whom = WHOM.search(clause.text, 0, match.start())
    if whom and not others:
        before = [place for place in clause.places if place.end == whom.start()]
        return Encounter(clause.subject(match.start()), before)
    given = DIRECT.match(clause.text, end)
    ones = clause.subject(match.start())
    if others and not ones:
        return NOBODY
    gap = clause.text[given.end() : others[0].start] if given and others else ""
    if clause.text[match.end() : end].endswith("by ") and not WAS.search(
        clause.text, 0, match.start()
    ):
        return NOBODY
    return Encounter(ones, others if is_title(gap) else ())


def _calls_to_act(text: str, match: re.Match[str]) -> bool:
    """Whether others than us may only have spoken out: "called on Ozola to present a plan"."""
    return match[0].lower().endswith(" on") and TO_ACT.match(text, match.end()) is not None


def _met_in(clause: Clause, match: re.Match[str]) -> Encounter:
    """``in a meeting with Ozola on March 3, the DCM raised``; "between Ozola and Kask"."""
    text = clause.text
    start = ADVERBIALS.match(text, match.end())
    others = named_behind(clause, start.end() if start else match.end())
    if not others or not start or not is_title(text[start.end() : others[0].start]):
        return NOBODY
    if not took_place(text, match.start(), others[-1].end):
        return NOBODY
    if start[0].lower().rstrip().endswith("between"):
        return Encounter(others)
    owners = _owners(clause, match.start())
    if owners or not OPENING.search(text, 0, match.start()):
        ones = owners or clause.subject(match.start()) or clause.main(match.start())
        return Encounter(ones, others) if ones else NOBODY
    ones = _next(clause, others)
    return Encounter(ones, others) if ones else NOBODY


def _next(clause: Clause, places: Sequence[Place]) -> Sequence[Place]:
    """Who is named next: "in a meeting with Ozola, the DCM"."""
    return [place for place in clause.places if places and place.start > places[-1].end][:1]


def _owners(clause: Clause, offset: int) -> Sequence[Place]:
    """Whose meeting it is: ``Ozola's March 3 meeting``, ``their meeting``."""
    before = [place for place in clause.places if place.end <= offset]
    if not before or not OWNED.fullmatch(clause.text, before[-1].end, offset):
        return ()
    words = clause.text[before[-1].start : offset]
    is_owner = WHOSE.match(words) or words.split()[0].lower() in OWNERS
    return [place for place in before if place.start == before[-1].start] if is_owner else ()


def _told(clause: Clause, match: re.Match[str]) -> Encounter:
    """``Ozola told the Ambassador``: the two were together."""
    if not is_done(clause.text, match.start()) or WAS.search(clause.text, 0, match.start()):
        return NOBODY
    us = US.match(clause.text, match.end())
    after = (clause.us(*us.span("us")),) if us else _whom(clause, match.end(), reach=60)
    if not after or not (us or is_title(clause.text[match.end() : after[0].start])):
        return NOBODY
    return Encounter(clause.subject(match.start()), after)


def _whom(clause: Clause, offset: int, reach: int) -> Sequence[Place]:
    """Who is named after a verb; "he" begins what is said: "had been told, he said"."""
    after = clause.after(offset, reach)
    is_subject = after and clause.text[after[0].start : after[0].end].lower() in SUBJECTS
    return () if is_subject else after


def _urged(clause: Clause, match: re.Match[str]) -> Encounter:
    """``In a meeting on May 3, Ozola pressed Berg``: what was no meeting may be in the news."""
    return _told(clause, match) if ON_OCCASION.search(clause.text) else NOBODY


def _raised(clause: Clause, match: re.Match[str]) -> Encounter:
    """``Poloff raised the case with Ozola``."""
    if not is_done(clause.text, match.start()):
        return NOBODY
    whom = WITH_WHOM.match(clause.text, match.end())
    others = _whom(clause, whom.end(), reach=80) if whom else ()
    ones = clause.subject(match.start())
    return Encounter(ones, others) if others or len(ones) > 1 else NOBODY


def _said(clause: Clause, match: re.Match[str]) -> Encounter:
    """``Ozola previewed the decision to the Ambassador over lunch``."""
    if not took_place(clause.text, match.start("occasion"), match.end()):
        return NOBODY
    whom = TO_WHOM.search(clause.text)
    others = _whom(clause, whom.end(), reach=40) if whom else ()
    if not whom or not others or not is_title(clause.text[whom.end() : others[0].start]):
        return NOBODY
    return Encounter(clause.main(whom.start()), others)


Way = tuple[frozenset[str], re.Pattern[str], str, Callable[[Clause, re.Match[str]], Encounter]]
WAYS: tuple[Way, ...] = (  # of telling a meeting, the surest first: words, of which one is heard
    (MET_HEARD, MET, RULE, _met),
    (OCCASION_HEARD, MEETING_WITH, RULE, _met_in),
    (TOLD_HEARD, TOLD, TOLD_RULE, _told),
    (URGED_HEARD, URGED, TOLD_RULE, _urged),
    (RAISED_HEARD, RAISED, TOLD_RULE, _raised),
    (OCCASION_HEARD, ON_OCCASION, TOLD_RULE, _said),
)


def _day_near(reading: Reading, text: str, verb: int) -> date | None:
    """The day told nearest to the verb; one far off, or within what was said, is of another act."""
    content = CONTENT.search(text, verb)
    until = content.start() if content else len(text)
    found = find_dates(text, written_on(reading.cable))
    near = [
        each
        for each in found
        if each.day
        and each.start < until
        and abs(each.start - verb) <= NEAR
        and not THAT.search(text, each.end, max(verb, each.end))
        and (OF_THIS.match(text, each.end) or not OF_ELSE.search(text, verb, each.start))
    ]
    return min(near, key=lambda each: abs(each.start - verb)).day if near else None


def _sides(reading: Reading, encounter: Encounter) -> tuple[tuple[str, ...], ...]:
    """Who can be at a meeting, of each side: persons and missions, no governments."""
    ones, others = (
        tuple(dict.fromkeys(place.denotes for place in side if attends(reading, place.denotes)))
        for side in encounter
    )
    others = tuple(key for key in others if key not in ones)
    sides = tuple(side for side in (ones, others) if side)
    return sides if len(sides) == sum(map(bool, encounter)) else ()


def _is_across(reading: Reading, keys: tuple[str, ...]) -> bool:
    """Whether one of us is there: what others told each other may have been on paper."""
    countries = {reading.country_of(key) for key in keys}
    return "US" in countries and len(countries) > 1
