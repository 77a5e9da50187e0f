"""What somebody plans: intentions, journeys, what "will" tells, what a post will do.

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
from datetime import date
from functools import lru_cache

from cablegraph.extract.actions.addressees import posts_before
from cablegraph.extract.actions.deadlines import deadline
from cablegraph.extract.actions.doers import (
    BUSINESS,
    FORECAST,
    IF_CLAUSE,
    TO_DO,
    acting,
    base_verb,
    is_crowd,
    is_dated,
    is_policy,
    is_state,
    takes_part,
)
from cablegraph.extract.actions.institutions import institution_before
from cablegraph.extract.actions.rules import (
    ADVERBS,
    COMMITMENT,
    NOBODY,
    PLAN,
    STATES,
    Cued,
    Found,
    Rule,
    matches_of,
)
from cablegraph.extract.actions.scenes import Scene, is_from_department
from cablegraph.extract.actions.speakers import REPORTED, of_himself, of_his_own, saying
from cablegraph.extract.actions.verb_times import is_negated, is_past
from cablegraph.extract.actions.visitors import is_guest
from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.actors.organizations import DEPARTMENT, POST
from cablegraph.extract.dates import MONTHS
from cablegraph.model.findings import Actor, ActorKind, Due, Official

MUST = r"(?:(?:need|have)\sto\s)?"  # for ourselves a task, for others a remark
A_PLAN = re.compile(r"\b(?:the|a|any|no|such)\s\Z", re.I)  # a noun, and nobody's
HOW = re.compile(r"\b(?:how|what|whether|when|where|if)\b[^;]{0,48}\Z", re.I)
UNKNOWN = re.compile(  # "it is not clear when Ozola will", "declined to say how Latvia would"
    r"\b(?:(?:clear|known|sure|certain|decided|seen?|wonder\w*|question\w*|determined?|ask(?:s|ed)|about"
    r"|on)\s(?:\w+\s)?|(?:advise|confirm|indicate|learn)\s(?:\w+\s){0,4}?|say\s)"
    r"(?:how|whether|when|if|who|what|where)\b[^;,]{0,48}\Z",
    re.I,
)
PLANNING = re.compile(  # "is planning a trip to Oslo", "plans a seminar"
    r"\b(?:(?:is|are)\splanning|plans|(?:has|have)\s(?:planned|scheduled|arranged))\s(?P<act>(?:an?|his|her|its|their|another)\s(?:[\w-]+\s){0,3}?"
    r"(?:trip|visit|meeting|conference|seminar|workshop|summit|tour|mission|event|reception|course)s?)\b",
    re.I,
)
INTENDS = re.compile(
    r"\b(?:(?:(?:has\s|have\s)?plan(?:s|ned|ning)?(?:\sinstead)?|intend(?:s|ed|ing)?(?:\sinstead)?|preparing|looking|expects?"
    r"|(?:announced|unveiled|outlined)\s(?:\w+\s)?plans?"
    r"|(?:expressed|voiced|stated|announced|confirmed)\s(?:the|its|their|his|her)\sintention"
    r"|(?P<set>scheduled|(?:is|are|was|were)\s(?:\w+ly\s)?(?:going(?=\sto\s(?-i:[a-z]))|expected|due|slated|set|to\sarrive,?)|(?:is|are)(?=\sto\s(?!be\b))))"
    rf"\s{TO_DO}{ADVERBS}|plan(?:s|ned|ning)?\son\s(?=\w+ing\b))(?P<act>\w+)",
    re.I,
)
WILL = re.compile(
    rf"\b(?P<modal>will|would|'ll|shall|may(?=\stravel|\svisit))(?:,\s(?!if\b)[^,;:]{{3,40}},)?\s(?:not\sonly\s)?"
    rf"(?!not\b|never\b|no\s){ADVERBS}(?P<act>\w+)",
    re.I,
)
OUR_AIM = re.compile(
    r"\b[Oo]ur\s(?:\w+\s)?(?:focus|plan|intention|next\sstep)s?\s(?:[\w-]+\s){0,5}?(?:is|are|will\sbe)\sto\s"
    r"(?P<act>\w+)"
)
IN_HAND = re.compile(  # what the post has begun: "Post is arranging a meeting"
    r"\b(?:Post|Embassy|Mission|We|Consulate|ConGen|RSO|PAO|PAS|NAS|DAO|Emboffs?)\s(?:is|are)\s"
    r"(?:also\s|now\s|currently\s)?(?P<act>(?:arrang|organiz|seek|work|schedul|draft|finaliz|coordinat(?!ing\s(?:closely|with))"
    r"|develop|explor)ing|(?:prepar|plann)ing(?!\sto\b)|following(?=\sup\b))\b",
    re.I,
)
FOLLOW_UP = re.compile(
    r"\b(?P<be>will|would)\sbe\s(?:\w+ly\s)?(?P<act>(?:faxed|sent|forwarded|e-?mailed|pouched"
    r"|transmitted|reported|provided|submitted)\b"
    r"|(?:covered|discussed|reviewed|addressed|detailed|described|treated|posted)\s[^.;]{0,40}?"
    r"\b(?:septel|separate|cables?|message|Embassy))"
)
NEXT_CABLE = re.compile(
    r"\b(?:cable|septel|telegram|reporting)\b[^.;,]{0,40}?\swill\s"
    r"(?P<act>(?:focus|discuss|cover|examine|address|report|look|provide|describe|analyze|detail|follow)\b)",
    re.I,
)
WARNING = re.compile(  # "A message to wardens will be renewed tomorrow"
    r"\b(?:message|notice|warning|advisory)s?\s(?:[^.;]{0,80}?\s)?will\sbe\s(?P<act>(?:re)?(?:new|issu|peat|post)ed|updated|sent)\b",
    re.I,
)
WILL_FOLLOW = re.compile(  # "A revised schedule will follow by e-mail"
    r"(?:\A|[.;]\s|\b(?:and|that)\s)[^.;,]{0,30}?\b(?:schedules?|texts?|translations?|cop(?:y|ies)|details|biograph(?:y|ies)|biodata"
    r"|lists?|reports?|assessments?|recommendations|nominations?|proposals?|information|points|updates?|sitreps?|analys[ie]s)\b"
    r"[^.;,]{0,40}?\s(?:WILL|will)\s(?P<act>(?:FOLLOW|follow)(?=\.?\Z|[,;]|\s(?:by|in|on|via|under|separately|septel|shortly|soon|tomorrow|next)\b))",
    re.I,
)
SERIES = re.compile(  # "This is the first in a series of three cables": more will follow
    r"\b(?:first|second|1st|2nd|part\sone|one)\s(?:installment\s)?(?:in|of)\sa\s"
    r"(?P<act>(?:[\w-]+\s){0,2}series\sof\s[^.;]{0,40}?"
    r"(?:cables|reports|messages|telegrams|reporting|septels))\b",
    re.I,
)
UNNAMED = re.compile(  # telegraphic, and nobody named: "Will report further", "Plan to meet"
    r"\A(?:Will|WILL|Would|WOULD|(?:Plan|PLAN|Intend|INTEND|Propose|PROPOSE)\s(?:to|TO))\s"
    r"(?!not\b|be\b|he\b|she\b|it\b|they\b|we\b|the\b|(?i:(?:also\s|greatly\s)?(?:appreciate|welcome)))(?P<act>\w+)(?=[^?]*\Z)"
)
THOUGHT = frozenset({
    "expect", "prefer", "note", "argue", "recommend", "suggest", "urge", "caution", "point",
    "emphasize", "defer", "add", "say", "judge", "estimate", "guess", "go", "propose", "request",
})  # fmt: skip
ASKS = frozenset({"propose", "recommend", "request", "urge"})  # what one said that one would do
OUR_PEOPLE = (  # of the post, without a name: "Two Embassy teams", "Consular officers"
    r"(?:(?:Two|Three|Four|Five|Several|All|An?|Our)\s)?(?:[Ee]mbassy|[Cc]onsulate|[Cc]onsular|[Mm]ission|[Pp]ost|USAID|MILGRP|ODC)"
    r"\s(?:\w+\s)?(?:officers|teams?|staff|personnel|officials|employees|observers|reps|representatives)"
)
OUR_OFFICE = re.compile(
    r"(?:\A|[.;,]\s|\b(?:and|that|said|noted|AND|THAT|SAID)\s)(?:The\s|the\s)?(?:[A-Z][a-z]+(?:['’]s)?\s)?"
    rf"(?:{OUR_PEOPLE}|(?:\w+\s)?[Ss]ection|EAC|Emergency\sAction\sCommittee|INL|NAS|RSO|PAS|PAO|DAO|ECON|POL|FCS|FAS|CONS|Legat|Mission|Post|Embassy|Country\sTeam|COUNTRY\sTEAM|CO|We|we|WE|Emboffs?|EMBOFFS?)"
    r"\s(?P<modal>will|would|shall|plans?\sto|intends?\sto|proposes?\sto|WILL|WOULD|PROPOSES?\sTO|PLANS?\sTO)"
    r"\s(?!not\b|NOT\b)"
    rf"{ADVERBS}{MUST}(?P<act>\w+)"
)
STAYS = re.compile(  # somewhere for a time or a purpose, as none of one's own people did before
    r"(?:remain|stay)\s(?:in|at|on|near)\s[^.;]{2,60}?\s(?:until|through|to\s(?!the\b|an?\b)(?-i:[a-z]))"
    r"|include\s[^.;]{2,80}?\sin\s",
    re.I,
)
VOTES = frozenset({"contest", "compete", "vote", "abstain", "boycott", "support", "oppose", "back"})
OFFERED = frozenset({"give", "pass", "co", "cosponsor", "lend", "pay"})
FIRM = re.compile(r"(?:promised|pledged|assured|reassured|undertook|vowed|guaranteed)")
AT_WORK: Cued = (
    (IN_HAND, (" is ", " are ")),
    (OUR_AIM, ("our ",)),
    (NEXT_CABLE, ("cable", "septel", "telegram", "reporting")),
    (WILL_FOLLOW, (" will follow",)),
    (WARNING, (" will be ",)),
    (UNNAMED, ("will", "would", "plan", "intend", "propose")),
)
FORESEEN = re.compile(
    r"\b(?:under\swhich|suggest(?:s|ed)?|possibility\sthat|chances?\sthat|risk\sthat|since|because|whether|anticipates?|expects?"
    r"|predict(?:s|ed)?|believes?|thinks?|doubt(?:s|ed)?|hopes?|hoped|expected|fear(?:s|ed)?"
    r"|warn(?:s|ed)?|cautioned|worried)\s(?:that\s)?(?:[\w'’]+\s){0,4}\Z",
    re.I,
)
DOUBTED = re.compile(r"\b(?:doubt|expect|believe|hope|fear|suspect|unlikely)s?\b", re.I)
LIKELY = re.compile(r"\b(?:likely|probably|possibly|presumably)\b")
DECIDES_ALONE = re.compile(  # what a minister says of it is a forecast
    r"\b(?:parliament|assembly|senate|congress|saeima|legislature|opposition|courts?|tribunal)\Z",
    re.I,
)
SAID_BETWEEN = re.compile(  # "Latvia, she said, would sign": Latvia's act, and not hers
    r",\s(?:[\w.'’-]+\s){1,5}(?:said|noted|added|announced|explained|claimed|replied|predicted|told)"
    r"(?:\s[^,;:]{2,50})?,\s\Z"
)
OWNERS_PLAN = re.compile(r"['’]s?\s(?:\w+\s)?")
EVENT = re.compile(r"(?:take|be)\b", re.I)
HAVE_TO = re.compile(r"(?:have|need)\sto\s(?!be\b)\w+", re.I)
READY = re.compile(  # "would have an answer", "would be able to reply", "would make a statement"
    r"have\s(?:an?|the|his|her|its|their|our)\s(?:\w+\s)?(?:answer|reply|response|decision)\b"
    r"|be\sable\sto\s(?:provide|send|give|share|reply|respond|answer|confirm)\b|be\sin\stouch\b"
    r"|make\s(?:(?:an?|the|his|her|its|their|our|any|another|some|every)\s)?(?:[\w-]+\s){0,3}?(?:statement|call|visit|trip"
    r"|announcement|decision|speech|proposal|recommendation|presentation|request|inquir(?:y|ie)|enquir(?:y|ie)"
    r"|appointment|payment|donation|contribution|arrangement|representation|demarche|effort|approach|appeal"
    r"|offer|available|points?|case)s?\b|find\sout\b|see\s(?:what|whether|if|that|to\sit)\b"
    r"|have\s(?:his|her|their|its|our)\s(?:[\w'’-]+\s){0,3}?(?:staff|team|office|officials?|officers?|experts?|lawyers?"
    r"|advis[eo]rs?|people|ministry|deputy|aides?|colleagues?|attorneys?|engineers?)\s(?!been|in|at|to|on)[a-z]+\b",
    re.I,
)
IS_TO = re.compile(r"\b(?:is|are)\sto\s(?P<act>(?!be\b)\w+)\b", re.I)
WILL_BE_THERE = re.compile(r"\bwill\s(?:also\s)?(?P<act>be\s(?:in|at)\s(?:the\s)?[A-Z])")
APPOINTED = re.compile(
    r"\bha(?:s|ve)\s(?P<act>an?\s(?:appointment|meeting)\s(?:scheduled\s|set\s)?with)\b", re.I
)
AHEAD: Cued = (
    (APPOINTED, (" appointment ", " meeting ")),
    (IS_TO, (" is to ", " are to ")),
    (WILL_BE_THERE, (" be in ", " be at ")),
)
IS_GOING = re.compile(
    r"\b(?:is|are|(?P<told>was|were))\s(?P<act>(?:travel|visit|host|hold|conven|meet|organiz|send|arriv|return|depart"
    r"|go|com|lead|leav|attend|chair)l?ing)\b"
)
PAST_PLAN = re.compile(r"\b(?:planned|intended|was|were|had)\b", re.I)
GOES = re.compile(  # a present that lies ahead, if a day is named
    r"\b(?P<act>travels|visits|arrives|departs|leaves|returns|meets|hosts|chairs|attends"
    r"|(?:comes|goes)\sto|calls\son|sees)\s",
    re.I,
)
ASIDE = re.compile(
    r"\b(?:before|when|until|after|once|if)\s(?:(?:he|she|it|they)\s|(?:the\s|an?\s)(?:[\w.]+\s){1,3})\Z"
)  # "before he leaves"
VISIT = re.compile(
    r"['’]s?\s(?P<act>(?:[\w-]+\s){0,4}?(?:visit|trip|travel))\s(?:to|here)\b(?:\s[\w,.-]+){0,6}",
    re.I,
)


def planning(scene: Scene) -> Iterator[Found]:
    """``Ozola is planning a trip to Oslo``."""
    for match in PLANNING.finditer(scene.text):
        yield Found("intends", PLAN, scene.subject(match.start()), match.start("act"))


def intends(scene: Scene) -> Iterator[Found]:
    """``Kask plans to visit Washington``, ``who is scheduled to visit``."""
    for match in INTENDS.finditer(scene.text):
        if (
            HOW.search(scene.text, max(0, match.start() - 48), match.start())
            or A_PLAN.search(scene.text, max(0, match.start() - 8), match.start())
            or is_state(match)
            or _is_expected(match)
            or _is_over(scene, match)
            or is_past(scene, match.start())
            or is_negated(scene, match.start())
        ):
            continue
        owners = scene.doing(_planner(scene, match), match["act"])
        reason = FORECAST if owners else NOBODY
        if match["set"]:
            is_told = saying(scene, match.start()) is not None
            owners = acting(scene, owners, match.start(), match["act"], is_told=is_told)
        owners = tuple(key for key in owners if not is_policy(scene, key, match.start("act")))
        yield Found("intends", PLAN, owners, match.start("act"), reason)


def _is_expected(match: re.Match[str]) -> bool:
    """Whether it is only foreseen: "expects to post a loss", but not "expects to visit"."""
    is_act = match["act"].lower() in BUSINESS or takes_part(match.string, match.start("act"))
    return match[0].lower().startswith("expects") and not is_act


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
    return scene.keys(before[-1:]) if is_owner else ()


def is_going(scene: Scene) -> Iterator[Found]:
    """``Kask is traveling to Oslo April 5``: a present that lies ahead."""
    for match in GOES.finditer(scene.text):
        due = deadline(scene, match.end(), len(scene.text))
        is_aside = ASIDE.search(scene.text, max(0, match.start() - 40), match.start())
        if due and due.day and due.day > scene.released and not is_aside:
            yield Found("is-going", PLAN, scene.subject(match.start()), match.start("act"))
    for match in IS_GOING.finditer(scene.text):
        due = deadline(scene, match.end(), len(scene.text))
        is_ahead = due and not due.text.lower().startswith("until")  # "is leading it until May 3"
        if match["told"] and not _is_told_ahead(scene, match.start(), due):
            continue
        if is_ahead and not scene.is_in_quotes(match.start()):
            yield Found("is-going", PLAN, scene.subject(match.start()), match.start("act"))


def _is_told_ahead(scene: Scene, verb: int, due: Due | None) -> bool:
    """Whether "he was traveling to Oslo" is told of a day to come."""
    is_told = REPORTED.search(scene.text, 0, verb) is not None
    is_next = due is not None and due.text.lower().startswith(("next", "later this", "tomorrow"))
    return is_told and (is_next or bool(due and due.day and due.day > scene.released))


def is_to(scene: Scene) -> Iterator[Found]:
    """``Kask is to visit Oslo on April 5``, ``Kask will be in Oslo April 5``: for a day."""
    for match in matches_of(scene.text, AHEAD):
        due = deadline(scene, match.end(), len(scene.text))
        if due and due.day and not is_state(match) and not scene.is_in_quotes(match.start()):
            yield Found("is-going", PLAN, scene.subject(match.start()), match.start("act"))


def will(scene: Scene) -> Iterator[Found]:
    """``Ozola said she would reply``, ``Post will report``."""
    for match in WILL.finditer(scene.text):
        start = match.start()
        if not _is_act(scene.text, match) or FORESEEN.search(scene.text, max(0, start - 60), start):
            continue
        if match["modal"] == "shall":
            continue  # the words of a rule or treaty
        reported = saying(scene, start)
        is_thought = match["act"].lower() in (THOUGHT - ASKS if reported else THOUGHT)
        is_thought = is_thought and match["modal"].lower() == "would"
        if is_thought or UNKNOWN.search(scene.text, max(0, start - 80), start):
            continue
        act = _doing(scene.text, match)
        owners = _whose(scene, start, reported)
        is_firm = reported is not None and FIRM.match(reported[0]) is not None
        if not is_firm:
            owners = scene.doing(owners, act)
        owners = tuple(key for key in owners if not is_policy(scene, key, match.start("act")))
        if owners == (POST,) and (scene.is_in_quotes(start) or (_asks_now(match) and not reported)):
            continue
        if match["modal"].lower() == "would" and (
            not (reported or owners == (POST,)) or _is_hypothetical(scene, match)
        ):
            continue
        is_for_a_day = is_dated(scene, match.start("act"))
        is_plain = is_for_a_day and not reported
        owners = tuple(key for key in owners if not is_crowd(scene, key, is_for_a_day=is_plain))
        is_likely = LIKELY.search(scene.text, max(0, start - 12), match.end()) is not None
        is_vote = reported and not is_firm and match["act"].lower() in VOTES
        if is_vote and not is_for_a_day:
            owners = tuple(key for key in owners if not (is_likely or _is_party(scene, key)))
        if reported:
            owners = _of_own_side(scene, owners, reported, match)
        if 0 <= _first_if(scene.text) < start:
            owners = tuple(key for key in owners if scene.is_ours(key))
        reason = FORECAST if owners else NOBODY
        if HAVE_TO.match(scene.text, match.start("act")):
            himself = of_himself(scene, start)
            owners = tuple(key for key in owners if key in himself or _is_bound(scene, key, start))
        if not reported:
            owners = (
                () if is_likely else acting(scene, owners, match.start("act"), act, is_told=True)
            )
        kind = COMMITMENT if reported and _speaks_for(scene, owners, reported) else PLAN
        yield Found("will", kind, owners, match.start("act"), reason)


def _doing(text: str, match: re.Match[str]) -> str:
    """The verb of "will do", "will be doing", "will have to do"."""
    inner = re.match(r"(?:be\s(\w+ing)|(?:have|need)\sto\s(\w+))\b", text[match.start("act") :])
    found = (inner[1] or inner[2]) if inner else match["act"]
    return base_verb(found.lower())


def _of_own_side(
    scene: Scene, owners: tuple[str, ...], reported: re.Match[str], match: re.Match[str]
) -> tuple[str, ...]:
    """Owners but for rivals: what one says of them is a forecast, if no day is named."""
    speakers = scene.subject(reported.start())
    if not speakers or is_dated(scene, match.start()):
        return owners
    is_business = _doing(scene.text, match) in BUSINESS
    return tuple(
        key
        for key in owners
        if key in speakers
        or scene.is_ours(key)
        or not _is_rival(scene, key, is_business=is_business)
    )


def _is_party(scene: Scene, key: str) -> bool:
    """Whether an entity is a party: how it "would vote" is its policy, if no day is named."""
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind is ActorKind.PARTY


def _is_rival(scene: Scene, key: str, *, is_business: bool) -> bool:
    """Whether somebody decides without the speaker: a parliament, or another person."""
    entity = scene.entity(key)
    if isinstance(entity, Actor):
        return DECIDES_ALONE.search(entity.name) is not None
    return isinstance(entity, Official) and not is_business


def _is_bound(scene: Scene, key: str, offset: int) -> bool:
    """Whether "will have to" tells a task: one's own, or one for a day."""
    return scene.is_ours(key) or is_dated(scene, offset)


def _is_hypothetical(scene: Scene, match: re.Match[str]) -> bool:
    """Whether "would" is told of what may be, and not as an offer: "would send it if asked"."""
    first = _first_if(scene.text)
    is_offer = first > match.end() and _doing(scene.text, match) in BUSINESS | OFFERED
    return first >= 0 and not is_offer


@lru_cache(maxsize=4)  # each "would" of a sentence asks
def _first_if(text: str) -> int:
    """Where the first condition of a sentence begins, or -1."""
    match = IF_CLAUSE.search(text)
    return match.start() if match else -1


def _whose(scene: Scene, verb: int, reported: re.Match[str] | None) -> tuple[str, ...]:
    """The subject of a verb; "his ministry" and "his country" are the speaker's own."""
    if scene.text.endswith((" and ", " but "), 0, verb):
        clause = max(scene.text.rfind(mark, 0, verb) for mark in ";:") + 1
        before = [match.start() for match in WILL.finditer(scene.text, clause, verb)]
        if before:  # "will write and will call"
            office = OUR_OFFICE.search(scene.text, 0, verb)
            is_ours = office is not None and office.start("modal") == before[-1]
            return (scene.post(),) if is_ours else _whose(scene, before[-1], reported)
        if scene.text.startswith("will", verb) and scene.text.endswith(", and ", 0, verb):
            return scene.main(verb) or scene.subject(verb)  # "fears that it may end, and will"
    own = of_his_own(scene, verb) if reported else None
    if own is not None:
        return own
    if posts := posts_before(scene, verb):
        return posts
    if reported and (inserted := SAID_BETWEEN.search(scene.text, max(0, verb - 110), verb)):
        return scene.keys([each for each in scene.places if each.end == inserted.start()])
    return of_himself(scene, verb) or scene.subject(verb) or institution_before(scene, verb)


def _asks_now(match: re.Match[str]) -> bool:
    """Whether something is asked for by saying so: "we would ask that the Department reply"."""
    return (match["modal"].lower(), match["act"].lower()) == ("would", "ask")


def our_office(scene: Scene) -> Iterator[Found]:
    """``INL will follow up``, ``We will keep the Department informed``."""
    for match in OUR_OFFICE.finditer(scene.text):
        act = match["act"].lower()
        is_new = STAYS.match(scene.text, match.start("act"))
        is_thought = _asks_now(match) or (act in STATES | THOUGHT and not is_new)
        if not (is_thought or scene.is_in_quotes(match.start())):
            is_told = REPORTED.search(scene.text, 0, match.start("modal"))
            kind = COMMITMENT if is_told else PLAN
            yield Found("post-will", kind, (_ourselves(scene),), match.start("act"))
    for match in matches_of(scene.text, AT_WORK):
        if not scene.is_in_quotes(match.start()) and match["act"].isalpha():
            yield Found("post-will", PLAN, (_ourselves(scene),), match.start("act"))
    for match in matches_of(scene.text, ((SERIES, (" series of ",)),)):
        yield Found("post-will", PLAN, (_ourselves(scene),), match.start("act"))
    for match in matches_of(scene.text, ((FOLLOW_UP, (" be ",)),)):
        is_foreseen = DOUBTED.search(scene.text, 0, match.start())
        is_told = REPORTED.search(scene.text, 0, match.start())
        if not (is_foreseen or is_told or is_from_department(scene.ledger.reading)):
            yield Found("post-will", PLAN, (_ourselves(scene),), match.start("act"))


def _ourselves(scene: Scene) -> str:
    """Who "we" and an office without a name of its own are: the post, or the Department."""
    if not is_from_department(scene.ledger.reading):
        return scene.post()
    evidence = evidence_of(scene.sentence, "department")
    name = "Department of State"
    return scene.ledger.actor(DEPARTMENT, name, ActorKind.DEPARTMENT, "US", evidence)


def visit(scene: Scene) -> Iterator[Found]:
    """``during Ozola's April 19 visit to Washington``: a journey still to come."""
    for match in VISIT.finditer(scene.text):
        owner = next((place for place in scene.places if place.end == match.start()), None)
        due = deadline(scene, match.start(), match.end())
        is_welcomed = owner and is_guest(scene.ledger, scene.sentence, owner.denotes)
        if owner and due and not is_welcomed and (due.day or _is_coming_month(scene, due.text)):
            yield Found("visit", PLAN, (owner.denotes,), match.start("act"))


def _is_coming_month(scene: Scene, words: str) -> bool:
    """Whether a month without a day is one of the five that follow the cable's own."""
    month = words.split()[-1][:3].lower()
    if month not in MONTHS or scene.released == date.min:
        return False
    return 0 < (MONTHS.index(month) + 1 - scene.released.month) % 12 < 6


def _is_act(text: str, match: re.Match[str]) -> bool:
    """Whether a verb after "will" is something one does, not what one is or what happens."""
    act = match["act"].lower()
    if act.endswith("ly") and act not in BUSINESS | {"comply", "fly", "rely", "apply"}:
        return False
    if HAVE_TO.match(text, match.start("act")):
        return True
    if READY.match(text, match.start("act")):
        return True
    if act == "be":
        return re.match(r"be\s(?!willing)\w+ing\b", text[match.start("act") :], re.I) is not None
    return act not in STATES or takes_part(text, match.start("act"))


def _speaks_for(scene: Scene, owners: tuple[str, ...], reported: re.Match[str]) -> bool:
    """Whether who is quoted speaks of the own side."""
    speakers = scene.subject(reported.start())
    return any(scene.country(one) == scene.country(two) for one in speakers for two in owners)


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (planning, "planning plans planned scheduled"),
    (
        our_office,
        "will would shall plans plan intends intend proposes propose Will Would Plan Intend Propose"
        " following arranging organizing preparing working scheduling series"
        " focus plan intention step planning drafting finalizing coordinating developing exploring",
    ),
    (
        intends,
        "expect expects plan plans planned planning intend intends intended intending scheduled"
        " expected due"
        " slated set going preparing looking intention",
    ),
    (
        is_going,
        "comes goes calls sees travels visits arrives departs leaves returns meets hosts chairs"
        " attends leaving traveling"
        " travelling visiting hosting holding convening meeting organizing sending"
        " arriving returning departing going coming leading attending chairing",
    ),
    (is_to, "is are will appointment meeting"),
    (will, "will would shall may"),
    (visit, "visit trip travel"),
)
