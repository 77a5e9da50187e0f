"""What somebody is asked to do in a clause: "requested that Latvia sign", "asked if it could".

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: what others suggest to others is a
         view and no task.

Forms met: asked that Latvia sign | suggested the U.S. stop it | proposed that experts meet in May.
"""

import re
from collections.abc import Iterator, Sequence

from cablegraph.extract.actions.addressees import IS_DONE_TO
from cablegraph.extract.actions.asking import (
    OUR_CAPITALS,
    REFUSED,
    is_among_others,
    is_in_print,
    is_internal,
    or_addressee,
    our_capital,
)
from cablegraph.extract.actions.doers import BUSINESS, is_dated
from cablegraph.extract.actions.institutions import LETTERS, body_of_letters, institution_at
from cablegraph.extract.actions.rules import REQUEST, Found, Rule, matches_of
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.verb_times import is_of_earlier_year, is_past
from cablegraph.extract.reading import Place
from cablegraph.model.findings import Official

ASKING_THAT = r"ask(?:ed|s|ing)?|request(?:ed|s|ing)|urg(?:ed?|es|ing)"
ASKED_THAT = re.compile(  # "requested that", "renewed his request that"
    rf"\b(?=\w)(?:{ASKING_THAT}|demand(?:ed|s|ing)|(?:repeat|renew|reiterat|convey)ed\s[^;:]{{0,40}}?request|propos(?:ed|es|ing)"
    r"|suggest(?:ed|s|ing)?|recommend(?:ed|ing))"
    r"\s(?:(?:instead|also|again|strongly|further|firmly|in\sturn|in\sreturn)\s)?that\s(?!you\b)",
    re.I,
)
ASKED_ONCE = re.compile(r"(?:asked|requested|urged)\b", re.I)  # in a talk; "requests" in a cable
ASKED_BARE = re.compile(  # without "that": "suggested the U.S. stop it", "requested he attend"
    r"\b(?:suggest|propos|recommend|request|urg|ask)(?:ed|es|s|ing)\s(?=(?:he|she|they|we|(?:the\s)?(?:USG|U\.S\.|United\sStates"
    r"|Embassy|Mission|Department|Ambassador|Charg[eé]|(?:Deputy\s|Under\s|Assistant\s)?Secretary|President|delegation|government|Washington|(?-i:G[A-Z]{2,3})))\s"
    r"(?:not\s|first\s|also\s|instead\s)?(?:accept|adopt|agree|allow|appoint|approach|arrange|ask|attend|begin|bring|consider|consult"
    r"|continue|convey|coordinate|delay|deliver|discuss|drop|encourage|ensure|examine|exercise|explore|extend|follow|give|hold|inform"
    r"|invite|join|keep|make|meet|phone|postpone|provide|raise|reconsider|refrain|seek|send|sign|speak|stop|submit|take"
    r"|tell|urge|wait|write|expedite|exert|intercede|intervene|use(?=\s(?:our|its|their|his|the)\b))\b)",
    re.I,
)
ASKED_BE = re.compile(  # in telegrams: "urged team be sent"
    r"\b(?:request|urg|ask)ed\s(?!(?:that|to|for|if|about|whether)\b)"
    r"(?=(?:(?!(?:that|to|if|whether|him|her|(?-i:us)|them|might|could|would|should|will|can|not)\s)[\w-]+\s){1,5}be\s\w+(?:ed|en|wn|nt|ne|ld|de|id|ut)\b)",
    re.I,
)
ASKED_CLAUSES = (
    (ASKED_THAT, ("that ",)),
    (ASKED_BARE, ("suggest", "propos", "recommend", "request", "urg", "ask")),
    (ASKED_BE, (" be ",)),
)
EVENT = (
    r"(?:meetings?|session|round|talks|consultations|conversations|call|visit|workshop|seminar|DVC|(?:digital\s)?video\s?conference"
    r"|teleconference|discussions?)"
)
EVENT_PROPOSED = re.compile(  # "proposed another round in May", "that the next be held in Oslo"
    rf"\b(?:propos|suggest)(?:ed|ing)\s(?:(?P<event>(?:holding\s|convening\s)?(?:an?|another|the\snext|further|more)\s(?:[\w-]+\s){{0,3}}?{EVENT})\b"
    rf"|that\s(?P<held>(?:an?|another|the\snext|further|more)\s[^;:,]{{0,60}}?\s(?:be\s(?:held|convened|scheduled)|meet|take\splace))\b)",
    re.I,
)
# Asks less: no task of whom it may concern.
SUGGESTED = re.compile(r"(?:suggest|propos|recommend)", re.I)
BOTH = r"(?:two\ssides|(?:both|the\stwo|our\stwo)\s(?:sides|countries|governments|nations|states))"
FAVORS = BUSINESS | {  # that one asks for by a question: "asked if we could airlift it"
    "accept", "airlift", "allow", "finance", "give", "help", "join", "lend", "receive", "take",
}  # fmt: skip
TOGETHER = re.compile(  # "that experts of both sides meet in May": what others propose to ours
    r"(?:(?:technical|legal|military|police|senior|our|the)\s){0,3}"
    rf"(?:(?:experts?|teams|officials|technicians|delegations|officers)\s(?:of|from|on)\s{BOTH}"
    rf"|{BOTH}|(?:both|the\stwo|our\stwo)\s(?:teams|delegations|missions|embassies)"
    r"|(?:technical|legal|military|police)\s(?P<experts>experts|teams|technicians|officers)|negotiators)\s"
    r"(?:could\s|should\s)?(?:meet|consult|coordinate|convene|compare\snotes|exchange|hold\s(?:[\w-]+\s){0,3}?(?:talks|consultations|meetings?))"
    r"(?=[.,;:]|\Z|\s(?:in|on|at|before|after|by|next|again|soon|early|later|this|here|regularly|every|once"
    r"|within|during|together|to|and|or|as)\b)",
    re.I,
)
SAID_ONCE = re.compile(r"(?:ask|request|urg|suggest|propos)ed\b", re.I)
BE_DONE = re.compile(  # "it be agreed": nobody is named to do it
    r"(?:[^;:,]|,[^;:,]{3,40},){2,60}?\s(?:not\s)?be\s\w+(?:ed|en|wn|ne|nt|pt|ut|ld|de|id|ught)\b",
    re.I,
)
ASKED_IF = re.compile(  # "asked if we could airlift it", "would be grateful if"
    r"\b(?:(?:ask|wonder|inquir|enquir)(?:ed|e?s|ing)\s(?:[\w'’.]+\s){0,7}?(?:if|whether)"
    r"|would\s(?:be\s(?:\w+\s)?(?:grateful|obliged|appreciative|glad|helpful)|(?:appreciate|welcome|like)\sit)(?:,\s\w+\s\w+,)?\sif)"
    r"\s(?P<whom>[^;:,]{2,60}?)\s"
    r"(?:(?:could(?:\snot)?|might(?=\s(?!be\b))|(?:would|might)\sbe\s(?:able|willing|prepared|ready)\sto)\s(?P<act>\w+)"
    r"|would\s(?P<favor>consider|share|send|provide|give|lend|fund)\b)",
    re.I,
)
IN_A_PAPER = re.compile(  # "a note asking for": of the government to which it goes
    r"\b(?:notes?|letters?|(?:non-?)?papers?|aides?-memoires?|demarches?|messages?|petition)\b[^.;]{0,80}\Z",
    re.I,
)
HANDED = re.compile(  # to ours, where nobody else is named to whom
    r"\b(?:hand(?:ed|ing)|present(?:ed|ing)|gave)\s(?:over\s)?(?:(?!to\b)[\w'’.-]+\s){1,12}\Z"
)
FINITE = re.compile(  # a finite verb behind a name, where a request has the bare one
    r"[\s,]*(?:\([^)]*\)\s*)?(?:\w+\s){0,3}?(?:should|would|could|will|was|is|has|had|are|were|may|might|can|must|be"
    r"|SHOULD|WOULD|IS|WAS|ARE|HAS|BE|CAN|WILL)\b|['’]|\s\w+ed\b"
)
# Who is named receives it: "that Latvia be given time".
IS_GIVEN = re.compile(r"\s(?:not\s)?be\s(?:given|granted|allowed|permitted|released|provided)\b")
# No act of who is named follows.
NO_VERB = re.compile(rf"{FINITE.pattern}|\s(?:with|who|which|that|of|and)\b")
BE_GIVEN = re.compile(r"\bbe\s(?:shared|provided|supplied|furnished|sent|forwarded)\b")
HE_OR_SHE = frozenset({"he", "she"})
IT_HAPPENS = re.compile(r"(?:it|they)\s(?:not\s)?(?:take\splace|occur|happen|begin|start)\b", re.I)
WE = re.compile(r"we\s", re.I)
DOES = "|".join(sorted(BUSINESS | {"accept", "allow", "consider", "give", "refrain", "take"}))
# A body that letters alone name: "that the ABC release him".
LETTERS_DO = re.compile(rf"{LETTERS}(?:\s[A-Z][a-z]+)?\s(?P<act>{DOES})\s")
IN_CONFIDENCE = re.compile(  # what is told in confidence, or to be told on, is for the post
    r"(?:protect|(?:treat|keep|hold)\s(?:this|it|the\s(?:matter|information|meeting))|refrain|avoid|pass|convey|relay|forward"
    r"|not\s(?:discuss|share|quote|disclose|reveal|mention|tell|pass|attribute|raise))\b",
    re.I,
)
AND_THAT = re.compile(r"\b(?:and|AND)\s(?:that|THAT)\s")  # a second clause of one request
# The name is part of another: "the commission with Latvia".
WITHIN = re.compile(r"\s(?:with|before)\s", re.I)
DONE_TO = re.compile(r"\sbe\s\w+\s", re.I)  # what is asked for is told before who is named
NAME = re.compile(r"(?!The\b)[A-Z][a-z]+\s[a-z]")  # of somebody whom nothing else tells of


def asked_that(scene: Scene) -> Iterator[Found]:
    """``Ozola requested that the U.S. share it and that Latvia reply``."""
    for match in matches_of(scene.text, ASKED_CLAUSES):
        if is_of_earlier_year(scene, match.start()) or REFUSED.search(scene.text, match.end()):
            continue
        yield from _asked_in_clause(scene, match, match.end())
        for also in AND_THAT.finditer(scene.text, match.end()):
            yield from _asked_in_clause(scene, match, also.end())


def _asked_in_clause(scene: Scene, match: re.Match[str], start: int) -> Iterator[Found]:
    """Who is to do what in one clause of a request, which begins at ``start``."""
    askers = scene.subject(match.start())
    together = TOGETHER.match(scene.text, start) if SUGGESTED.match(match[0]) else None
    if together and (not together["experts"] or scene.other_side(askers, match.start())):
        owners = _invited(scene, askers, match.start()) if askers else ()
        yield Found("asked-that", REQUEST, owners, start)
        return
    places = scene.clause.after(start, reach=40)
    if IT_HAPPENS.match(scene.text, start):
        places = ()  # "that it take place in May"
    if places and WITHIN.search(scene.text, start, places[0].start):
        return  # "that the commission with Latvia meet"
    if places and _is_done_to(scene, start, places):
        yield from _asked_to_be_done(scene, match, start, askers, places)
    else:
        yield from _asked_to_do(scene, match, start, askers, places)


def _asked_to_be_done(
    scene: Scene,
    match: re.Match[str],
    start: int,
    askers: tuple[str, ...],
    places: Sequence[Place],
) -> Iterator[Found]:
    """What is to be done to those named: by whom ours have met, or by ours for others."""
    if scene.all_ours(askers) and any(map(scene.is_person, askers)):
        yield from _asked_of_nobody(scene, match, askers)
    elif _is_for_theirs(scene, match, askers, places):
        yield Found("asked-that", REQUEST, (scene.our_government(),), start)


def _asked_to_do(
    scene: Scene,
    match: re.Match[str],
    start: int,
    askers: tuple[str, ...],
    places: Sequence[Place],
) -> Iterator[Found]:
    """What is to be done by the subject of the clause: us, somebody named, a body, a capital."""
    usg = OUR_CAPITALS.match(scene.text, start)
    if usg and usg["whole"] and places and usg.end() < places[0].start:
        places = ()  # "that Washington press Latvia to sign"
    elif places and BE_DONE.match(scene.text, start, places[0].start):
        places = ()  # "that it be agreed early enough for the Ministry to train them"
    if we := WE.match(scene.text, start):
        is_here = IN_CONFIDENCE.match(scene.text, we.end())
        owner = scene.post() if is_here else scene.our_government()
        if not scene.all_ours(askers):
            yield Found("asked-that", REQUEST, (owner,), we.end())
    elif places and IS_GIVEN.match(scene.text, places[-1].end) and scene.all_ours(askers):
        yield from _asked_of_nobody(scene, match, askers)
    elif places and not NO_VERB.match(scene.text, places[-1].end):
        if owners := _asked_by_name(scene, match, askers, places):
            yield Found("asked-that", REQUEST, owners, places[-1].end + 1)
    elif askers and (named := institution_at(scene, start)):
        yield Found("asked-that", REQUEST, named, start)
    elif usg and not places and askers:
        yield Found("asked-that", REQUEST, (our_capital(scene, askers),), usg.end() + 1)
    elif askers and not places and (letters := LETTERS_DO.match(scene.text, start)):
        yield Found("asked-that", REQUEST, body_of_letters(scene, letters), letters.start("act"))
    elif start == match.end() and askers and not (places or NAME.match(scene.text, start)):
        yield from _asked_of_nobody(scene, match, askers)


def _asked_by_name(
    scene: Scene, match: re.Match[str], askers: tuple[str, ...], places: Sequence[Place]
) -> tuple[str, ...]:
    """Who is to do it of those named: nobody whom an order at home, or the press, concerns."""
    owners = or_addressee(scene, scene.keys(places), match.start())
    if set(owners) & set(askers) and scene.text[places[0].start : places[0].end] in HE_OR_SHE:
        owners = tuple(filter(scene.is_person, scene.other_side(askers, match.start())))
    if SUGGESTED.match(match[0]):  # to whom it may concern: no state's, and nobody's task
        owners = tuple(key for key in owners if scene.country(key))
        owners = () if is_among_others(scene, askers, owners) else owners
    if match[0].lower().startswith("demand"):
        owners = tuple(filter(scene.is_ours, owners))  # what parties demand at home is none
    if is_in_print(scene, match[0], askers, owners):
        return ()
    return tuple(key for key in owners if not is_internal(scene, match[0], askers, (key,)))


def _is_for_theirs(
    scene: Scene, match: re.Match[str], askers: tuple[str, ...], places: Sequence[Place]
) -> bool:
    """Whether others ask ours for what is done to them: "asked that two officers be admitted"."""
    is_theirs = askers and all(map(scene.is_foreign, askers))
    met = scene.other_side(askers, match.start()) if is_theirs else ()
    is_said = ASKED_ONCE.match(match[0]) is not None
    homes = set(map(scene.country, askers))
    return bool(met) and is_said and homes >= set(map(scene.country, scene.keys(places)))


def _is_done_to(scene: Scene, start: int, places: Sequence[Place]) -> bool:
    """Whether who is named does nothing: "that it be sent to Latvia", "that Latvia be told"."""
    is_after = DONE_TO.search(scene.text, start, places[0].start) is not None
    return is_after or IS_DONE_TO.match(scene.text, places[-1].end) is not None


def _asked_of_nobody(
    scene: Scene, match: re.Match[str], askers: tuple[str, ...]
) -> Iterator[Found]:
    """``Ozola asked that it be sent``: of the government they met, or else of Washington."""
    met = scene.other_side(askers, match.start())
    is_paper = is_written(scene.text, match)
    is_said = is_paper or ASKED_ONCE.match(match[0]) is not None
    if scene.all_ours(askers):
        is_talk = any(map(scene.is_person, askers)) and (is_said or SAID_ONCE.match(match[0]))
        if is_talk and is_said:
            owners = tuple(map(scene.government_of, met)) or _host(scene, askers, match.start())
        else:
            owners = () if is_talk else (scene.addressee(),)
        yield Found("asked-that", REQUEST, owners, match.end())
        return
    is_ours = (
        met
        or (is_paper and HANDED.search(scene.text, 0, match.start()))
        or (all(map(scene.is_foreign, askers)) and BE_GIVEN.search(scene.text, match.end()))
    )
    is_passive = any(each.match(scene.text, match.end()) for each in (BE_DONE, IT_HAPPENS))
    if is_ours and is_said and is_passive:
        yield Found("asked-that", REQUEST, (scene.our_government(),), match.end())


def _host(scene: Scene, askers: tuple[str, ...], verb: int) -> tuple[str, ...]:
    """The government that officials of ours ask where nobody is named, not even one of ours."""
    others = {each.denotes for each in scene.places if each.end <= verb} - set(askers)
    are_officials = all(isinstance(scene.entity(key), Official) for key in askers)
    return scene.host() if are_officials and not any(map(scene.is_ours, others)) else ()


def event_proposed(scene: Scene) -> Iterator[Found]:
    """``Ozola proposed another round in May``: of the other side, for a day."""
    for match in EVENT_PROPOSED.finditer(scene.text):
        askers = scene.subject(match.start())
        if not askers or is_past(scene, match.start()) or REFUSED.search(scene.text, match.end()):
            continue
        start = match.start(match.lastgroup or 0)
        if is_dated(scene, start):
            yield Found("asked-that", REQUEST, _invited(scene, askers, match.start()), start)


def _invited(scene: Scene, askers: tuple[str, ...], verb: int) -> tuple[str, ...]:
    """The government that is to come to what was proposed: ours, or that of whom ours met."""
    if all(map(scene.is_foreign, askers)):
        return (scene.our_government(),)
    met = scene.other_side(askers, verb) if scene.all_ours(askers) else ()
    return tuple(map(scene.government_of, met))


def asked_if(scene: Scene) -> Iterator[Found]:
    """``Ozola asked if the Embassy could provide training``: a request put as a question."""
    for match in ASKED_IF.finditer(scene.text):
        is_act = match["favor"] or match["act"].lower() in FAVORS
        if is_act and not is_past(scene, match.start()):
            owners = scene.named(*match.span("whom"))
            if match["whom"].lower() in {"we", "post"}:
                owners = (scene.post(),)
            if match["favor"] and not scene.all_ours(owners):
                continue  # "asked whether Latvia would send troops"
            if not set(owners) & set(scene.subject(match.start())):
                act = match.start(match.lastgroup or "act")
                yield Found("asked-that", REQUEST, owners, act)


def is_written(text: str, match: re.Match[str]) -> bool:
    """Whether a paper that is handed over asks: "delivered a note asking for the release"."""
    is_of_paper = match[0].lower().startswith(("asking", "requesting", "urging"))
    return is_of_paper and IN_A_PAPER.search(text, 0, match.start()) is not None


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (event_proposed, "proposed proposing suggested suggesting"),
    (
        asked_that,
        "demanded demands demanding repeated renewed reiterated conveyed"
        " ask asked asks asking requested requests"
        " requesting urge urged urges urging proposed"
        " proposes proposing suggested suggests suggesting suggest recommended recommends"
        " recommending",
    ),
    (asked_if, "if whether"),
)
