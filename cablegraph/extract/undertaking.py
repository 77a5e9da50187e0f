"""What somebody undertakes or plans: promises, intentions, journeys, what a post will do.

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: a forecast or a government's general
         policy is no plan; "would do" counts where somebody says so; "if" makes it none.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.organizations import POST
from cablegraph.extract.scenes import (
    ADVERBS,
    COMMITMENT,
    NO_ACT,
    NOBODY,
    PLAN,
    REPORTED,
    STATES,
    Found,
    Rule,
    Scene,
    deadline,
    is_from_department,
)
from cablegraph.model.findings import Actor, ActorKind, Ministry
from cablegraph.resources import read_words

MUST = r"(?:(?:need|have)\sto\s)?"  # for ourselves a task, for others a remark
TO_DO = r"(?:(?:himself|herself|themselves|itself)\s)?to\s(?!be\sable|do\sso\sonly|have\sbeen)"
UNDERTOOK = re.compile(
    r"\b(?:(?:agree[ds]|promis(?:ed|es|ing)|pledg(?:ed|es|ing)|undertook|has\sundertaken|vowed"
    r"|(?:is\s|are\s|was\s|were\s)?committed|offer(?:ed|s|ing)|volunteered"
    r"|(?:is|was|are|were|be)\s(?:willing|prepared|ready|happy|glad|pleased)"
    r"|with\sa\spromise|agreed\son\s(?:the\sneed|plans?))\s"
    rf"{TO_DO}(?P<act>\w+)"
    r"|(?:pledged|promised)\s(?P<noun>(?:[\w'’]+\s){0,4}?"
    r"(?:support|assistance|help|cooperation|aid|funds?|funding|reply|response|answer)))\b",
    re.I,
)
FORECAST = "a forecast or a policy: no date, and no official business"
WILLING = re.compile(r"(?:is|was|are|were)\s(?:willing|prepared|ready|happy|glad|pleased)", re.I)
A_PLAN = re.compile(r"\b(?:the|a|any|no|such)\s\Z", re.I)  # a noun, and nobody's
HOW = re.compile(r"\b(?:how|what|whether|when|where|if)\s[^,;]{0,40}\Z", re.I)
INTENDS = re.compile(
    r"\b(?:(?:(?:has\s|have\s)?plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|preparing|looking"
    r"|(?:expressed|voiced|stated|announced|confirmed)\s(?:the|its|their|his|her)\sintention"
    r"|(?P<set>scheduled|(?:is|are|was|were)\s(?:\w+ly\s)?(?:expected|due|slated|set)))"
    rf"\s{TO_DO}|plan(?:s|ned|ning)?\son\s(?=\w+ing\b))(?P<act>\w+)",
    re.I,
)
WILL = re.compile(
    rf"\b(?P<modal>will|would|'ll|shall|may(?=\stravel|\svisit))\s(?!not\b|never\b|no\s){ADVERBS}(?P<act>\w+)",
    re.I,
)
IN_HAND = re.compile(  # what the post has begun: "Post is arranging a meeting"
    r"\b(?:Post|Embassy|Mission|We|Consulate|ConGen)\s(?:is|are)\s(?:also\s|now\s|currently\s)?"
    r"(?P<act>(?:arrang|organiz|prepar|work|schedul|plann|draft|finaliz|coordinat|develop|explor)ing)\b",
    re.I,
)
FOLLOW_UP = re.compile(
    r"\b(?P<be>will|would)\sbe\s(?:\w+ly\s)?(?P<act>faxed|sent|forwarded|e-?mailed|pouched|transmitted|reported|provided|submitted)\b"
)
OUR_OFFICE = re.compile(
    r"(?:\A|[.;,]\s|\b(?:and|that|AND|THAT)\s)(?:The\s|the\s)?(?:[A-Z][a-z]+\s)?"
    r"(?:INL|NAS|RSO|PAS|PAO|DAO|ECON|POL|FCS|FAS|CONS|Legat|Mission|Country\sTeam|COUNTRY\sTEAM|CO|We|we|WE|Emboffs?|EMBOFFS?)"
    r"\s(?P<modal>will|would|plans?\sto|intends?\sto|WILL|WOULD)\s(?!not\b|NOT\b)"
    rf"{ADVERBS}{MUST}(?P<act>\w+)"
)
IF_CLAUSE = re.compile(r"\b(?:if|unless|otherwise|IF|UNLESS|OTHERWISE|were\s\w+\sto)\b")
FORESEEN = re.compile(
    r"\b(?:suggest(?:s|ed)?|possibility\sthat|chances?\sthat|risk\sthat|since|because|whether|anticipates?|expects?"
    r"|predict(?:s|ed)?|believes?|thinks?|doubt(?:s|ed)?|hopes?|hoped|expected|feared)\s(?:that\s)?(?:[\w'’]+\s){0,4}\Z",
    re.I,
)
LIKELY = re.compile(r"\b(?:likely|probably|possibly|presumably)\b")
OF_HIS = re.compile(
    r"\b(?P<whose>his|her|their)\s(?P<body>country|government|ministry|office)\s\Z", re.I
)
POLICY_MAKERS = frozenset((ActorKind.GOVERNMENT, ActorKind.PARTY, ActorKind.INTERNATIONAL))
OWNERS_PLAN = re.compile(r"['’]s?\s(?:\w+\s)?")
EVENT = re.compile(r"(?:take|be)\b", re.I)
IS_GOING = re.compile(
    r"\b(?:is|are)\s(?P<act>(?:travel|visit|host|hold|conven|meet|organiz|send|arriv|return|depart"
    r"|go|com|lead|attend|chair)l?ing)\b"
)
BUSINESS = frozenset(read_words("official_business.txt"))
VISIT = re.compile(
    r"['’]s\s(?P<act>(?:[\w-]+\s){0,4}?(?:visit|trip|travel))\s(?:to|here)\b(?:\s[\w,.-]+){0,6}",
    re.I,
)


def undertook(scene: Scene) -> Iterator[Found]:
    """``Ozola promised to reply``, ``with a promise to reply``."""
    for match in UNDERTOOK.finditer(scene.text):
        if scene.is_negated(match.start()):
            continue
        before = scene.text[: match.start()].rstrip()
        if match[0].split()[0].lower().endswith("ing") and not before.endswith(
            (",", " and", " but")
        ):
            continue  # "a law promising to"
        owners = scene.subject(match.start())
        if match[0].lower().startswith("with a"):
            owners = scene.keys(scene.clause.main(match.start()))
        if (match["act"] and NO_ACT.match(match["act"])) or scene.is_past(match.start()):
            continue
        if WILLING.match(match[0]) and not REPORTED.search(scene.text, 0, match.start()):
            continue
        act = match[match.lastgroup or 0].lower()
        if not (match["act"] and act.endswith("ing")):
            owners = scene.doing(owners, act.removesuffix("ing"))
            yield Found("undertook", COMMITMENT, owners, match.start(match.lastgroup or 0))


def intends(scene: Scene) -> Iterator[Found]:
    """``Kask plans to visit Washington``, ``who is scheduled to visit``."""
    for match in INTENDS.finditer(scene.text):
        if (
            HOW.search(scene.text, max(0, match.start() - 48), match.start())
            or A_PLAN.search(scene.text, max(0, match.start() - 8), match.start())
            or _is_state(match)
            or scene.is_past(match.start())
            or scene.is_negated(match.start())
        ):
            continue
        owners = scene.doing(_planner(scene, match), match["act"])
        reason = FORECAST if owners else NOBODY
        if match["set"]:
            owners = _acting(scene, owners, match.start(), match["act"])
        yield Found("intends", PLAN, owners, match.start("act"), reason)


def _is_state(match: re.Match[str]) -> bool:
    held = re.match(r"(?:be\sheld|take\splace)\b", match.string[match.start("act") :], re.I)
    return match["act"].lower() in STATES and not held


def _planner(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Who plans: the subject, the owner of "Latvia's plans", the body whose meeting is set."""
    owners = scene.subject(match.start())
    if owners:
        return owners
    before = [place for place in scene.places if place.end <= match.start()]
    gap = scene.text[before[-1].end : match.start()] if before else ""
    is_owner = OWNERS_PLAN.fullmatch(gap) or (EVENT.match(match["act"]) and len(gap) < 24)
    return scene.keys(before[-1:]) if is_owner else ()


def is_going(scene: Scene) -> Iterator[Found]:
    """``Kask is traveling to Oslo April 5``: a present that lies ahead."""
    for match in IS_GOING.finditer(scene.text):
        due = deadline(scene, match.end(), len(scene.text))
        if due and due.day and not scene.is_in_quotes(match.start()):
            yield Found("is-going", PLAN, scene.subject(match.start()), match.start("act"))


def will(scene: Scene) -> Iterator[Found]:
    """``Ozola said she would reply``, ``Post will report``."""
    for match in WILL.finditer(scene.text):
        start = match.start()
        if not _is_act(scene.text, match) or FORESEEN.search(scene.text, max(0, start - 60), start):
            continue
        reported = REPORTED.search(scene.text, 0, start)
        owners = scene.doing(_whose(scene, start, reported), match["act"])
        if owners == (POST,) and scene.is_in_quotes(start):
            continue
        if _goes_with_another(scene, match):
            continue
        if match["modal"].lower() == "would" and (
            IF_CLAUSE.search(scene.text) or not (reported or owners == (POST,))
        ):
            continue
        owners = tuple(key for key in owners if not _is_crowd(scene, key))
        if IF_CLAUSE.search(scene.text, 0, start):
            owners = tuple(key for key in owners if scene.is_ours(key))
        reason = FORECAST if owners else NOBODY
        if not reported:
            likely = LIKELY.search(scene.text, max(0, start - 12), match.end())
            owners = () if likely else _acting(scene, owners, start, match["act"])
        kind = COMMITMENT if reported and _speaks_for(scene, owners, reported) else PLAN
        yield Found("will", kind, owners, match.start("act"), reason)


def _goes_with_another(scene: Scene, match: re.Match[str]) -> bool:
    """Whether "and would" only goes on with the act before it: one item."""
    joined = scene.text[: match.start()].rstrip().lower().endswith((" and", " but"))
    return joined and WILL.search(scene.text, 0, match.start()) is not None


def _whose(scene: Scene, verb: int, reported: re.Match[str] | None) -> tuple[str, ...]:
    """The subject of a verb; "his ministry" and "his country" are the speaker's own."""
    own = OF_HIS.search(scene.text, max(0, verb - 24), verb)
    if own is None or reported is None:
        return scene.subject(verb)
    speakers = scene.subject(reported.start()) or scene.keys(scene.clause.main(reported.end()))
    bodies = (scene.own_body(key, own["body"].lower()) for key in speakers)
    return tuple(body for body in bodies if body)


def our_office(scene: Scene) -> Iterator[Found]:
    """``INL will follow up``, ``We will keep the Department informed``."""
    for match in OUR_OFFICE.finditer(scene.text):
        if match["act"].lower() not in STATES and not scene.is_in_quotes(match.start()):
            yield Found("post-will", PLAN, (scene.post(),), match.start("act"))
    for match in IN_HAND.finditer(scene.text):
        if not scene.is_in_quotes(match.start()):
            yield Found("post-will", PLAN, (scene.post(),), match.start("act"))
    for match in FOLLOW_UP.finditer(scene.text):
        if not REPORTED.search(scene.text) and not is_from_department(scene.ledger.reading):
            yield Found("post-will", PLAN, (scene.post(),), match.start("act"))


def visit(scene: Scene) -> Iterator[Found]:
    """``during Ozola's April 19 visit to Washington``: a journey still to come."""
    for match in VISIT.finditer(scene.text):
        owner = next((place for place in scene.places if place.end == match.start()), None)
        due = deadline(scene, match.start(), match.end())
        if owner and due and due.day:
            yield Found("visit", PLAN, (owner.denotes,), match.start("act"))


def _is_act(text: str, match: re.Match[str]) -> bool:
    """Whether a verb after "will" is something one does, not what one is or what happens."""
    act = match["act"].lower()
    if act.endswith("ly"):
        return False
    if act == "be":
        return re.match(r"be\s(?!willing)\w+ing\b", text[match.start("act") :], re.I) is not None
    return act not in STATES


def _acting(scene: Scene, owners: tuple[str, ...], offset: int, act: str) -> tuple[str, ...]:
    """Owners of whom the cable itself tells a plan, and no forecast or policy.

    What others will do needs a date, or a verb of official business; a government's, a date.
    """
    is_dated = deadline(scene, offset, len(scene.text)) is not None
    is_business = act.lower() in BUSINESS
    return tuple(
        key
        for key in owners
        if is_dated or scene.is_ours(key) or (is_business and not _makes_policy(scene, key))
    )


def _makes_policy(scene: Scene, key: str) -> bool:
    entity = scene.entity(key)
    is_body = isinstance(entity, Ministry) or (
        isinstance(entity, Actor) and entity.kind in POLICY_MAKERS
    )
    return is_body and not scene.is_ours(key)


def _speaks_for(scene: Scene, owners: tuple[str, ...], reported: re.Match[str]) -> bool:
    """Whether who is quoted speaks of the own side."""
    speakers = scene.subject(reported.start())
    return any(scene.country(one) == scene.country(two) for one in speakers for two in owners)


def _is_crowd(scene: Scene, key: str) -> bool:
    """Whether only a noun names these people: what "voters would do" is a forecast."""
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind is ActorKind.PERSON and entity.name.islower()


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (
        undertook,
        "agreed agrees promised promises promising promise pledged pledges pledging undertook"
        " undertaken vowed committed offered offers offering volunteered willing prepared ready"
        " happy glad pleased",
    ),
    (
        our_office,
        "will would plans plan intends intend arranging organizing preparing working scheduling"
        " planning drafting finalizing coordinating developing exploring",
    ),
    (
        intends,
        "plan plans planned planning intend intends intended intending scheduled expected due"
        " slated set preparing looking intention",
    ),
    (
        is_going,
        "traveling travelling visiting hosting holding convening meeting organizing sending"
        " arriving returning departing going coming leading attending chairing",
    ),
    (will, "will would shall may"),
    (visit, "visit trip travel"),
)
