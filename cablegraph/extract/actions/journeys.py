"""Journeys and meetings that lie ahead, by the day for which they are told.

Takes    a `Scene`.
Gives    what each rule finds in it: `is_going`, `is_to`, `held`, `visit`.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: Kask is traveling to Oslo April 5 | Kask is to visit Oslo on April 5 | will be in Oslo
April 5 | during Ozola's April 19 visit to Washington.
"""

import re
from collections.abc import Iterator
from datetime import date

from cablegraph.extract.actions.deadlines import deadline
from cablegraph.extract.actions.doers import BUSINESS, is_state
from cablegraph.extract.actions.rules import PLAN, Cued, Found, matches_of
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.speakers import REPORTED
from cablegraph.extract.actions.visitors import is_guest
from cablegraph.extract.dates import MONTHS
from cablegraph.model.findings import Due

IS_TO = re.compile(r"\b(?:is|are)\sto\s(?P<act>(?!be\b)\w+)\b", re.I)
WILL_BE_THERE = re.compile(
    r"\b(?:will\s(?:also\s)?(?=be\s)|is\s(?=due\s))"
    r"(?P<act>(?:be|due(?:\sback)?)\s(?:in|at)\s(?:the\s)?[A-Z])"
)
APPOINTED = re.compile(
    r"\bha(?:s|ve)\s(?P<act>an?\s(?:appointment|meeting)\s(?:scheduled\s|set\s)?with)\b", re.I
)
AHEAD: Cued = (
    (APPOINTED, (" appointment ", " meeting ")),
    (IS_TO, (" is to ", " are to ")),
    (WILL_BE_THERE, (" be in ", " be at ", " due ")),
)
IS_GOING = re.compile(
    r"\b(?:is|are|(?P<told>was|were))\s(?P<act>(?:travel|visit|host|hold|conven|meet|organiz|send|arriv|return|depart"
    r"|go|com|lead|leav|attend|chair)l?ing)\b"
)
GOES = re.compile(  # a present that lies ahead, if a day is named
    r"\b(?=\w)(?P<act>travels|visits|arrives|departs|leaves|returns|meets|hosts|chairs|attends"
    r"|(?:comes|goes)\sto|calls\son|sees|takes\s(?:over|office)"
    r"|assumes(?=\s(?:[\w'’-]+\s){0,4}?(?:office|duty|duties|post|position|presidency|chair|chairmanship|command"
    r"|power|leadership|responsibilit(?:y|ies)|charge|control)\b(?!\s(?:will|would|can|could|may|is|was|has)\b)))\s",
    re.I,
)
NO_JOURNEY = re.compile(  # "sees the vote as", "leaves the choice to", "meets the conditions"
    r"(?:sees|leaves)\s(?:open|it|(?:the|an?|its|this|that|no|little|any|some)\s(?!(?:\w+\s)?(?:minister|director|head"
    r"|chief|chairman|governor|mayor|commissioner|speaker|prosecutor|president|ambassador|delegation|country"
    r"|post|ministry|office|city|capital|region|island|job)\b))"
    r"|returns\s(?:the|an?|its|this|that)\s"
    r"|meets\s(?:[\w-]+\s){0,3}?(?:requirement|criteri|condition|standard|deadline|need|target|goal"
    r"|obligation|demand|expectation)",
    re.I,
)
BEFORE_IT = re.compile(
    r"\b(?:before|until|after|when|if|once|as|that|who|which)\s[^,;]{1,48}\Z", re.I
)
BY_THEN = re.compile(r"(?:by|before|within|no\slater)\b", re.I)
ASIDE = re.compile(
    r"\b(?:before|when|until|after|once|if)\s(?:(?:he|she|it|they)\s|(?:the\s|an?\s)(?:[\w.]+\s){1,3})\Z"
    r"|\b(?:when|if|once)\s(?:[A-Z][\w.'’-]+\s){1,3}\Z"
)  # "before he leaves"
HELD = re.compile(  # "The 5th session of the Port Council will be held in Riga May 5"
    r"\b(?:session|meeting|summit|conference|congress|forum|assembly|plenary)\sof\s(?:the\s)?"
    r"(?P<body>[A-Z][^.;:,]{2,120}?)\s(?:will|is\s(?:due|scheduled|expected|set)?\s?to)\s"
    r"(?P<act>(?:be\s(?:held|convened)|take\splace))\b"
)
VISIT = re.compile(
    r"['’]s?\s(?P<act>(?:[\w-]+\s){0,4}?(?:visit|trip|travel))\s(?:to|here)\b(?:\s[\w,.-]+){0,6}",
    re.I,
)


def is_going(scene: Scene) -> Iterator[Found]:
    """``Kask is traveling to Oslo April 5``: a present that lies ahead."""
    for match in GOES.finditer(scene.text):
        start, act = match.start(), match.start("act")
        if ASIDE.search(scene.text, max(0, start - 40), start) or NO_JOURNEY.match(scene.text, act):
            continue
        due = deadline(scene, match.end(), len(scene.text))
        if due and _is_ahead(scene, start, due):
            yield Found("is-going", PLAN, scene.subject(start), act)
    for match in IS_GOING.finditer(scene.text):
        due = deadline(scene, match.end(), len(scene.text))
        is_ahead = due and not due.text.lower().startswith("until")  # "is leading it until May 3"
        if match["told"] and not _is_told_ahead(scene, match.start(), due):
            continue
        if is_ahead and not scene.is_in_quotes(match.start()):
            yield Found("is-going", PLAN, scene.subject(match.start()), match.start("act"))


def _is_ahead(scene: Scene, verb: int, due: Due) -> bool:
    """Whether "travels to Oslo" is for a day to come, or a month that is no other clause's."""
    if due.day:
        return due.day > scene.released
    is_others = BEFORE_IT.search(scene.text, 0, verb)
    return not is_others and _is_coming_month(scene, due.text)


def _is_told_ahead(scene: Scene, verb: int, due: Due | None) -> bool:
    """Whether "he was traveling to Oslo" is told of a day to come."""
    is_told = REPORTED.search(scene.text, 0, verb) is not None
    is_next = due is not None and due.text.lower().startswith(("next", "later this", "tomorrow"))
    return is_told and (is_next or bool(due and due.day and due.day > scene.released))


def is_to(scene: Scene) -> Iterator[Found]:
    """``Kask is to visit Oslo on April 5``, ``Kask will be in Oslo April 5``: for a day."""
    for match in matches_of(scene.text, AHEAD):
        due = deadline(scene, match.end(), len(scene.text))
        is_for_then = due and (due.day or match["act"] in BUSINESS or BY_THEN.match(due.text))
        if is_for_then and not is_state(match) and not scene.is_in_quotes(match.start()):
            yield Found("is-going", PLAN, scene.subject(match.start()), match.start("act"))


def held(scene: Scene) -> Iterator[Found]:
    """``The 5th session of the Port Council will be held in Riga May 5``: the council's."""
    for match in HELD.finditer(scene.text) if " of " in scene.text else ():
        due = deadline(scene, match.end(), len(scene.text)) or deadline(scene, 0, match.start())
        first = match.start("body")
        owner = next((place for place in scene.places if place.start == first), None)
        if owner and due and not scene.is_person(owner.denotes):
            yield Found("is-going", PLAN, scene.keys([owner]), match.start("act"))


def visit(scene: Scene) -> Iterator[Found]:
    """``during Ozola's April 19 visit to Washington``: a journey still to come."""
    for match in VISIT.finditer(scene.text):
        owner = next((place for place in scene.places if place.end == match.start()), None)
        due = deadline(scene, match.start(), match.end())
        is_welcomed = owner and is_guest(scene.ledger, owner.denotes)
        if owner and due and not is_welcomed and (due.day or _is_coming_month(scene, due.text)):
            yield Found("visit", PLAN, (owner.denotes,), match.start("act"))


def _is_coming_month(scene: Scene, words: str) -> bool:
    """Whether a month without a day is one of the five that follow the cable's own."""
    month = words.split()[-1][:3].lower()
    if month not in MONTHS or scene.released == date.min:
        return False
    return 0 < (MONTHS.index(month) + 1 - scene.released.month) % 12 < 6
