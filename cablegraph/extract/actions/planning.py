"""What somebody plans, and all rules for plans in the order in which they are asked.

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: a forecast or a government's general
         policy is no plan; "would do" counts where somebody says so; with an "if" it must
         be official business.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actions.deadlines import deadline
from cablegraph.extract.actions.doers import (
    BUSINESS,
    FORECAST,
    OFFICIAL_ACT,
    TO_DO,
    acting,
    is_dated,
    is_policy,
    is_state,
    takes_part,
)
from cablegraph.extract.actions.institutions import institution_before
from cablegraph.extract.actions.journeys import held, is_going, is_to, visit
from cablegraph.extract.actions.own_office import our_office
from cablegraph.extract.actions.rules import ADVERBS, NOBODY, PLAN, Cued, Found, Rule, matches_of
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.speakers import saying
from cablegraph.extract.actions.verb_times import is_negated, is_past
from cablegraph.extract.actions.will_do import will

OF_A_THING = re.compile(r"\b(?:the|an?|his|her|its|their|this)\s(?:[\w-]+\s)?[a-z-]+,\s\Z")
A_PLAN = re.compile(r"\b(?:the|a|any|no|such)\s\Z", re.I)  # a noun, and nobody's
HOW = re.compile(r"\b(?:how|what|whether|when|where|if)\b[^;]{0,48}\Z", re.I)
PLANNING = re.compile(  # "is planning a trip to Oslo", "plans a seminar"
    r"\b(?:(?:is|are)\splanning|plans|(?:has|have)\s(?:planned|scheduled|arranged)|(?P<called>(?:called|announced|convened|convoked)|(?:has|have)\sset))\s"
    r"(?P<act>(?:an?|his|her|its|their|another)\s(?:[\w-]+\s){0,3}?"
    r"(?:trip|visit|meeting|conference|seminar|workshop|summit|tour|mission|event|reception|course|survey|session|hearing"
    r"|ceremony|debate|forum|strike|rally|demonstration|march|protest|exercise|inspection|audit)s?)\b",
    re.I,
)
INTENDS = re.compile(
    r"\b(?=\w)(?:(?:(?:has\s|have\s)?plan(?:s|ned|ning)?(?:\sinstead)?|intend(?:s|ed|ing)?(?:\sinstead)?|preparing|looking|expects?"
    r"|(?:announced|unveiled|outlined)\s(?:\w+\s)?plans?"
    r"|(?:expressed|voiced|stated|announced|confirmed)\s(?:the|its|their|his|her)\sintention"
    r"|(?P<set>(?:(?:is|are|was|were)\s(?:\w+ly\s)?)?scheduled|(?:is|are|was|were)\s(?:\w+ly\s)?(?:going(?=\sto\s(?-i:[a-z]))|expected|due|slated|set)|(?:is|are)(?=\sto\s(?!be\b))))"
    rf"\s{TO_DO}{ADVERBS}|intend(?:s|ed)\s(?={OFFICIAL_ACT}|(?:request|visit|travel|make|take|propose|ask|introduce|attend|return)\s)|plan(?:s|ned|ning)?\son\s(?=\w+ing\b))(?P<act>\w+)",
    re.I,
)
OPINION = re.compile(  # what somebody thinks that others plan
    r"\b(?:believes?|thinks?|suspects?|speculates?|fears?|predicts?|guess(?:es)?|assumes?)\s(?:that\s)?"
    r"(?:(?:the|an?|his|her|their)\s)?(?:[\w.'’-]+\s){1,4}\Z"
)
OUR_OPINION = re.compile(r"\b(?:[Ww]e|[Pp]ost|Embassy|Mission)\s(?:\w+ly\s|also\s)?\Z")
AIMS = frozenset({"focus", "concentrate"})  # how one will do one's work, and no act
PLANS: Cued = (
    (
        INTENDS,
        (
            *("plan", "inten", "preparing", "looking", "expect", "scheduled", "going to"),
            *("due to", "slated", "set to", " is to ", " are to "),
        ),
    ),
)
OWNERS_PLAN = re.compile(r"['’]s?\s(?:\w+\s)?")
EVENT = re.compile(r"(?:take|be)\b", re.I)
PAST_PLAN = re.compile(r"\b(?:planned|intended|was|were|had)\b", re.I)


def planning(scene: Scene) -> Iterator[Found]:
    """``Ozola is planning a trip to Oslo``."""
    for match in PLANNING.finditer(scene.text):
        if match["called"] and not is_dated(scene, match.end()):
            continue  # "has called a strike for May 3"
        yield Found("intends", PLAN, scene.subject(match.start()), match.start("act"))


def intends(scene: Scene) -> Iterator[Found]:
    """``Kask plans to visit Washington``, ``who is scheduled to visit``."""
    for match in matches_of(scene.text, PLANS):
        if (
            HOW.search(scene.text, max(0, match.start() - 48), match.start())
            or A_PLAN.search(scene.text, max(0, match.start() - 8), match.start())
            or is_state(match)
            or _is_expected(match)
            or _is_over(scene, match)
            or is_past(scene, match.start())
            or is_negated(scene, match.start())
            or _is_opinion(scene.text, match.start())
        ):
            continue
        if OF_A_THING.search(
            scene.text, max(0, match.start() - 60), match.start()
        ) and not scene.ends_at(match.start() - 2):
            continue  # "asked Latvia to watch the trial, scheduled to begin in May"
        owners = scene.doing(_planner(scene, match), match["act"])
        reason = FORECAST if owners else NOBODY
        if match["set"]:
            is_told = saying(scene, match.start()) is not None
            owners = acting(scene, owners, match.start(), match["act"], is_told=is_told)
        if match["act"].lower() in AIMS and not scene.all_ours(owners):
            continue
        owners = tuple(key for key in owners if not is_policy(scene, key, match.start("act")))
        yield Found("intends", PLAN, owners, match.start("act"), reason)


def _is_expected(match: re.Match[str]) -> bool:
    """Whether it is only foreseen: "expects to post a loss", but not "expects to visit"."""
    is_act = match["act"].lower() in BUSINESS or takes_part(match.string, match.start("act"))
    return match[0].lower().startswith("expect") and not is_act


def _is_opinion(text: str, offset: int) -> bool:
    """Whether others only think so: "analysts believe that Ozola plans to run"."""
    told = OPINION.search(text, max(0, offset - 60), offset)
    return told is not None and not OUR_OPINION.search(text, 0, told.start())


def _is_over(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a plan was one once: "planned to resign", and nobody says it now, or for a day."""
    words = scene.text[max(0, match.start() - 5) : match.end()]
    if not PAST_PLAN.search(words):
        return False
    due = deadline(scene, match.end(), len(scene.text))
    return not saying(scene, match.start()) and not (due and due.day)


def _planner(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Who plans: the subject, the owner of "Latvia's plans", the body whose meeting is set."""
    owners = scene.subject(match.start()) or institution_before(scene, match.start())
    if owners:
        return owners
    before = [place for place in scene.places if place.end <= match.start()]
    gap = scene.text[before[-1].end : match.start()] if before else ""
    is_owner = OWNERS_PLAN.fullmatch(gap) or (EVENT.match(match["act"]) and len(gap) < 24)
    keys = scene.keys(before[-1:]) if is_owner else ()
    return acting(scene, keys, match.start("act"), match["act"], is_told=True)


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (planning, "planning plans planned scheduled arranged called announced convened convoked set"),
    (
        our_office,
        "will would shall ll plans plan intends intend proposes propose Will Would Plan Intend"
        " Propose following arranging organizing preparing working scheduling series"
        " focus plan intention intentions step steps seeking planning drafting finalizing"
        " coordinating developing exploring",
    ),
    (
        intends,
        "expect expects plan plans planned planning intend intends intended intending scheduled"
        " expected due"
        " slated set going preparing looking intention is are",
    ),
    (
        is_going,
        "comes goes calls sees takes assumes travels visits arrives departs leaves returns meets"
        " hosts chairs attends leaving traveling"
        " travelling visiting hosting holding convening meeting organizing sending"
        " arriving returning departing going coming leading attending chairing",
    ),
    (held, "session meeting summit conference congress forum assembly plenary"),
    (is_to, "is are will appointment meeting"),
    (will, "will would shall may ll"),
    (visit, "visit trip travel"),
)
