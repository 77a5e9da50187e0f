"""What the post itself, or one of its offices, will do or has in hand.

Takes    a `Scene`.
Gives    `our_office`: a plan of the post, or of the Department in its own cables.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: Post will report | INL will follow up | Will report further | Post is arranging a meeting
| This is the second in a series of four cables.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actions.rules import (
    ADVERBS,
    COMMITMENT,
    PLAN,
    STATES,
    Cued,
    Found,
    matches_of,
)
from cablegraph.extract.actions.scenes import Scene, is_from_department
from cablegraph.extract.actions.speakers import REPORTED
from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.actors.organizations import DEPARTMENT
from cablegraph.matching import words_of
from cablegraph.model.findings import ActorKind

MUST = r"(?:(?:need|have|want)\sto\s)?"  # for ourselves a task, for others a remark
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
SERIES = re.compile(  # "This is the second in a series of four cables": more will follow
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
STAFF = (
    *("officers", "team", "teams", "staff", "personnel", "officials", "employees", "observers"),
    *("reps", "representatives"),
)
OFFICES = (
    *("EAC", "Emergency Action Committee", "INL", "NAS", "RSO", "MilGroup", "Milgroup", "MILGRP"),
    *("PAS", "PAO", "DAO", "ECON", "POL", "FCS", "FAS", "CONS", "Legat", "Mission", "Post"),
    *("Embassy", "Country Team", "COUNTRY TEAM", "CO", "We", "we", "WE"),
    *("Emboff", "Emboffs", "EMBOFF", "EMBOFFS"),
)
OURS = words_of(  # of which `OUR_OFFICE` needs one
    (*STAFF, *OFFICES, "section", "Section", "force", "group", "committee")
)
OUR_PEOPLE = (  # of the post, without a name: "Two Embassy teams", "Consular officers"
    r"(?:(?:Two|Three|Four|Five|Several|All|An?|Our)\s)?(?:[Ee]mbassy|[Cc]onsulate|[Cc]onsular|[Mm]ission|[Pp]ost|USAID|MILGRP|ODC)"
    rf"(?:['’]s)?\s(?:[\w-]+\s){{0,3}}?(?:{'|'.join(STAFF)}"
    r"|task\sforce|(?:working\s|study\s)group|committee)"
)
OUR_OFFICE = re.compile(
    r"(?:\A|[.;,]\s|\b(?:and|that|said|noted|AND|THAT|SAID)\s)(?:The\s|the\s)?(?:[A-Z][a-z]+(?:['’]s)?\s)?"
    rf"(?:{OUR_PEOPLE}|(?:\w+\s)?[Ss]ection|{'|'.join(OFFICES)})"
    r"(?:\s|(?=['’]ll\b))(?P<modal>will|would|shall|['’]ll|plans?\sto|intends?\sto|proposes?\sto|WILL|WOULD|PROPOSES?\sTO|PLANS?\sTO)"
    r"\s(?!not\b|NOT\b)"
    rf"{ADVERBS}{MUST}(?P<act>\w+)"
)
STAYS = re.compile(  # somewhere for a time or a purpose, as none of one's own people did before
    r"(?:remain|stay)\s(?:in|at|on|near)\s[^.;]{2,60}?\s(?:until|through|to\s(?!the\b|an?\b)(?-i:[a-z]))"
    r"|include\s[^.;]{2,80}?\sin\s|be\sin\s(?:\w+\s)?(?:touch|contact)\b"
    r"|make\s(?:clear|sure|every\s|(?:the|our|this|that)\s)",
    re.I,
)
AT_WORK: Cued = (
    (IN_HAND, (" is ", " are ")),
    (OUR_AIM, ("our ",)),
    (NEXT_CABLE, ("cable", "septel", "telegram", "reporting")),
    (WILL_FOLLOW, (" will follow",)),
    (WARNING, (" will be ",)),
    (UNNAMED, ("will", "would", "plan", "intend", "propose")),
)
DOUBTED = re.compile(r"\b(?:doubt|expect|believe|hope|fear|suspect|unlikely)s?\b", re.I)


def asks_now(match: re.Match[str]) -> bool:
    """Whether something is asked for by saying so: "we would ask that the Department reply"."""
    return (match["modal"].lower(), match["act"].lower()) == ("would", "ask")


def our_office(scene: Scene) -> Iterator[Found]:
    """``INL will follow up``, ``We will keep the Department informed``."""
    has_office = not OURS.isdisjoint(scene.heard)
    for match in OUR_OFFICE.finditer(scene.text) if has_office else ():
        act = match["act"].lower()
        is_new = STAYS.match(scene.text, match.start("act"))
        is_thought = asks_now(match) or (act in STATES | THOUGHT and not is_new)
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
