"""What somebody undertakes: promises, offers, assurances, what two sides are to sign.

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: a promise with an "if" is
         one, but for readiness ("is willing to sign if").
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actions.doers import (
    BUSINESS,
    IF_CLAUSE,
    NO_TO,
    OFFICIAL_ACT,
    TO_DO,
    base_verb,
    is_crowd,
)
from cablegraph.extract.actions.rules import (
    COMMITMENT,
    NO_ACT,
    PLAN,
    STATES,
    Found,
    Rule,
    matches_of,
)
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.speakers import REPORTED, of_himself, of_his_own
from cablegraph.extract.actions.verb_times import (
    goes_on_from_earlier_year,
    is_negated,
    is_of_earlier_year,
    is_past,
)
from cablegraph.extract.actors.organizations import POST
from cablegraph.model.findings import Ministry, Official

READILY = (  # a word before "willing" that does not deny it, as "hardly" and "less" do
    r"(?:also|now|again|reluctantly|still|already|always|nevertheless|nonetheless|therefore|accordingly|very|quite|more\sthan"
    r"|fully|entirely|perfectly|completely|certainly|clearly|generally|personally|especially|particularly"
    r"|equally|ever|both)"
)
UNDERTOOK = re.compile(
    r"\b(?=\w)(?:(?:agree[ds](?:,?\s(?:in\sprinciple|readily|immediately|reluctantly|instead|at\sonce|also),?)?|promis(?:ed|es|ing)|pledg(?:ed|es|ing)|undertook|has\sundertaken|vowed"
    r"|(?:is\s|are\s|was\s|were\s)?committed|offer(?:ed|s|ing)|volunteered|did(?:,\s\w+,)?\s(?:agree|promise|pledge|offer|undertake|commit)"
    rf"|(?:prepared|willing|ready)(?=\s{OFFICIAL_ACT})"
    rf"|(?:is|was|are|were|be|stood)\s(?:{READILY}\s)?(?:willing|prepared|ready|happy|glad|pleased)"
    r"(?:,\s[^,;:]{3,20},)?"
    r"|accepted\s(?:[\w'’]+\s){1,4}?(?:invitation|offer)|with\sa\spromise|agreed\son\s(?:the\sneed|plans?)"
    r"|(?:gave|offered|repeated)\s(?:\w+\s){0,3}?(?:word|assurances?|pledge|promise|commitment)"
    r"|(?:express|voic|reiterat|confirm|reaffirm|repeat)ed\s(?:its|their|his|her"
    r"|(?P<whose>(?-i:[A-Z])[\w.]+)['’]s?)\s(?:willingness|readiness|commitment|intention))\s"
    rf"(?:{TO_DO}|{NO_TO})[\"“]?(?P<act>\w+)"
    r"|(?:pledged|promised|assured\s(?:(?!that\b)[\w.]+\s){1,5}?of|offered(?=\s(?:[\w'’-]+\s){0,3}?(?:help|assistance|training|cooperation)\b))\s"
    r"(?:(?:the\s(?-i:[A-Z])\w+|(?-i:us)|him|her)\s)?"
    r"(?P<noun>(?!of\b)(?:(?!that\b|to\b)[\w'’-]+\s){0,4}?"
    r"(?:support|assistance|help|aid|training|funds?|funding|repl(?:y|ies)|responses?|answers?|lists?|reports?"
    r"|texts?|cop(?:y|ies)|information|details|updates?|decisions?|figures|data|documents?|records"
    r"|accounts?|inventory|review|inquiry|audit|probe|briefings?|meetings?|visits?|access|papers?|drafts?"
    r"|letters?|notes?|proposals?|plans?|schedule|timetable|accounting|results|follow-?up"
    r"|statements?|assessments?|attention|appointments?"
    r"|(?:cooper|consult|clarific|investig|explan|coordin|document|confirm|notific|prosecut|extradit|examin"
    r"|translat|ratific|compens|restitut|particip|recommend|invit)(?:at)?ions?)(?![\w'’-]))"
    r"|pledged\s(?P<money>(?:(?:another|about|up\sto|nearly|over|an\sadditional)\s)?(?:USD?|EUR)?\s?[$€]?\d[\d,.]*"
    r"(?:\s(?:million|billion))?))\b",
    re.I,
)
PROMISED_TO = re.compile(  # "promised the Ambassador to call"
    rf"\bpromis(?:ed|ing)\s(?P<whom>(?!to\b|that\b)[^;:,]{{2,60}}?)\s{TO_DO}(?P<act>\w+)", re.I
)
RECEIVED = re.compile(  # "were promised support", "for which donors pledged two million"
    r"\b(?:been|was|were|being|(?:which|whom)\s(?:\w+\s){1,2})\s?\Z", re.I
)
LISTENERS = frozenset({"us", "him", "her", "them"})
SIGNED_TO = re.compile(
    r"\b(?:signed|concluded|reached|entered\sinto)\s(?:an?|the)\s(?:[\w-]+\s){0,2}?"
    r"(?:agreement|contract|memorandum|mou|accord|protocol|deal)\b[^.;:]{0,60}?"
    r"\bto\s(?P<act>(?:\w+ly\s)?\w+)\b",
    re.I,
)
HAD_AGREED = re.compile(
    r"\bthat\s[^;:,]{2,60}?\s(?:had|has|have)\s(?:now\s|just\s)?(?:agreed|undertaken|pledged|promised)\sto\s\Z",
    re.I,
)
WILLING = re.compile(
    rf"(?:is|was|are|were|stood)\s(?:{READILY}\s)?(?:willing|prepared|ready|happy|glad|pleased)",
    re.I,
)
PROMISED_THAT = re.compile(  # nobody is named who will: "promised that the list would be sent"
    r"\b(?=\w)(?:(?P<firm>assured|reassured|promised|pledged|guaranteed|undertook|vowed"
    r"|(?:gave|received|offered)\s(?:\w+\s){0,3}?(?:assurances?|word))"
    r"|announced|confirmed|said|told|stated|noted|added|indicated|replied|responded"
    r"|(?:called|phoned|telephoned|wrote|e-?mailed)\s(?:[^;:,]{2,40}?\s)?to\s(?:say|inform|tell|advise))\s"
    r"(?:(?:[^;:,]{0,60}?(?:,\s(?:\w+|who\s[^;:,]{2,60}),)?\s)?that\s|(?!that\b|he\b|she\b|they\b|we\b))(?P<thing>[^;:,]{2,100}?)\s(?:would|will)\s(?:\w+ly\s|not\s(?:rpt\snot\s)?|also\s)?"
    r"(?:be\s(?P<act>ready|available|forthcoming|open|free|(?!affected|harmed|hurt|undermined|changed)"
    r"\w+(?:ed|en|nt|ne|de|id|ut|ld|pt))\b(?!\sup\b|\sby\s(?:the|an?)\s(?!end\b))(?P<to>\sto\b)?"
    r"|(?P<goes>go\sto\s(?:the\s)?(?:parliament|cabinet|assembly|senate|courts?)|(?P<follows>follow)(?=[.,;]|\s(?:shortly|soon|within|by|in|on|later)\b))"
    r"|(?P<access>have\s(?:(?!no\b|little\b)\w+\s)?access|(?:have|receive|get)\s(?:it|them|(?:an?|the|his|her|their|our)\s(?:\w+\s)?"
    r"(?:answer|reply|response|copy|copies|list|report|text|letter|visas?|results?)))\b)",
    re.I,
)
AND_WILL_BE = re.compile(  # "said that it was ready, and that it would be sent"
    r"\band\s(?:that\s(?P<thing>[^;:,]{2,100}?)\s)?(?:would|will)\s(?:also\s|\w+ly\s)?be\s(?P<act>\w+)\b"
)
A_PAPER = re.compile(
    r"\b(?:notes?|note\sverbale|letters?|texts?|repl(?:y|ies)|responses?|answers?|details|lists?|cop(?:y|ies)|invitations?)\Z",
    re.I,
)
FINITE = re.compile(r"\b(?:which|is|are|was|were|has|have|had|would|could)\b", re.I)
EVENT = re.compile(  # of which others than the speaker decide too
    r"\b(?:treat(?:y|ies)|agreements?|elections?|decisions?|votes?|summit|conference|trial|referendum)\Z",
    re.I,
)
GIVEN = frozenset({
    "ready", "available", "forthcoming", "provided", "sent", "shared", "forwarded", "delivered",
    "published", "released", "issued", "submitted", "completed", "finished", "signed",
    "examined", "studied", "considered", "processed", "accepted", "allowed", "paid", "tabled",
    "repaired", "granted", "lifted", "renewed", "restored", "corrected", "permitted",
    "handed", "passed", "conveyed", "referred", "checked", "arranged", "answered",
    "registered", "transferred", "distributed", "circulated", "informed", "notified", "resolved",
    "returned", "given", "investigated", "reviewed", "taken", "presented", "announced", "made",
    "admitted", "consulted",
})  # fmt: skip
TO_BE_SIGNED = re.compile(
    r"\b(?:agreement|protocol|memorandum|mou|treaty|contract|accord|convention|deal)\b[^.;]{0,60}?"
    r"\bbetween\s(?P<parties>[^.;]{5,120}?)\s(?:will|is\s(?:expected|scheduled|due)\sto)\sbe\s"
    r"(?P<act>signed|concluded|finalized|initialed)\b",
    re.I,
)
BY_A_DAY = re.compile(
    r"[^.;:,]{2,60}?\s(?:by|before|no\slater\sthan)\s(?:the\send\sof\s)?(?-i:[A-Z])"
)
SECOND_VERB = re.compile(r"\b(?:and|but|AND|BUT)\s(?:also\s|then\s|\w+ly\s)?\Z")
WONDERED = re.compile(
    r"\b(?:(?:asked|wondered|inquired|asks?)\s(?:[\w'’]+\s){0,3}?if|whether)\s[^;:,]{0,80}\Z", re.I
)
ENGAGED = re.compile(  # "appointed Ilze Ozola, a lawyer, to draft the law": no official
    r"\b(?:appointed|commissioned|hired|contracted|engaged|designated|mandated)\s"
    r"(?P<whom>(?:the\s)?[A-Z](?:(?!to\b|as\b|and\b)[^\s;:]{1,30}\s){1,20}?)to\s(?P<act>(?!be\b|head\b|lead\b|serve\b|the\b|an?\b)[a-z]+)\b"
)
PROMISED_NOT = re.compile(
    r"\b(?:agreed|promised|pledged|undertook|vowed)\s(?P<act>not\sto\s\w+)"
    r"|\b(?:assured|reassured|promised|pledged|guaranteed|vowed|(?:gave|offered)\s(?:\w+\s){0,3}?assurances?)\s"
    r"(?:[^;:,]{2,60}?\s)?that\s[^;:,]{2,60}?\s(?P<modal>would|will)\s"
    r"(?P<does>not\s(?!be\b|have\b|need\b|become\b|rpt\b)\w+)",
    re.I,
)
SEES_TO = re.compile(r"see\s(?:whether|if|what|to\sit)\b", re.I)
HE_OPENS = re.compile(r"(?:He|She|HE|SHE)\s(?:was|is|WAS|IS)\b")
ON_THE_MOVE = frozenset({"attend", "leave", "meet", "return", "travel", "visit"})
NO_PROMISE = re.compile(r"(?:is|was|are|were|be|stood|offer\w*)\b", re.I)


def promised_that(scene: Scene) -> Iterator[Found]:
    """``Ozola promised that the list would be sent``: the speaker's own act."""
    for match in matches_of(scene.text, ((PROMISED_THAT, (" would ", " will ")),)):
        thing, act = match.span("thing"), (match["act"] or "").lower()
        people = [key for key in scene.named(*thing) if scene.is_person(key)]
        is_given = act in GIVEN or match["access"]  # "assured that Kask be told"
        are_many = all(_is_unnamed(scene, key) for key in people)  # "the officers"
        is_person = bool(people) and not (match["firm"] and (is_given or are_many))
        is_event = EVENT.search(match["thing"]) and not match["firm"]
        is_told_to = match["to"] and act not in GIVEN | {"used"}  # "would be expected to"
        is_plain = not (is_told_to or is_person or is_event or FINITE.search(match["thing"]))
        is_plain = is_plain and not (match["follows"] and not A_PAPER.search(match["thing"]))
        if is_plain and (match["firm"] or match["goes"] or act in GIVEN):
            owners = scene.subject(match.start())
            yield Found("promised-that", COMMITMENT, owners, match.start("thing"))


def _is_unnamed(scene: Scene, key: str) -> bool:
    """Whether only a role or noun names this one: "the officers"."""
    entity = scene.entity(key)
    return is_crowd(scene, key) or (isinstance(entity, Official) and not entity.name)


def and_will_be(scene: Scene) -> Iterator[Found]:
    """``Ozola said the list was ready and would be sent``: the speaker's own act."""
    for match in AND_WILL_BE.finditer(scene.text):
        told = REPORTED.search(scene.text, 0, match.start()) if match["act"] in GIVEN else None
        is_person = match["thing"] and any(map(scene.is_person, scene.named(*match.span("thing"))))
        if told and not is_person:
            owners = scene.subject(told.start())
            yield Found("promised-that", COMMITMENT, owners, match.start("act"))


def undertook(scene: Scene) -> Iterator[Found]:
    """``Ozola promised to reply``, ``with a promise to reply``."""
    for match in UNDERTOOK.finditer(scene.text):
        if is_negated(scene, match.start()):
            continue
        if not match["act"] and RECEIVED.search(scene.text, 0, match.start()):
            continue
        before = scene.text[: match.start()].rstrip()
        if match[0].split()[0].lower().endswith("ing") and not before.endswith(
            (",", " and", " but")
        ):
            continue  # "a law promising to"
        owners = _promisers(scene, match)
        is_no_act = match["act"] and NO_ACT.match(match["act"])
        is_no_act = is_no_act and not SEES_TO.match(scene.text, match.start("act"))
        if is_no_act or _is_over(scene, match):
            continue
        is_told = (
            WILLING.match(match[0]) is None
            or REPORTED.search(scene.text, 0, match.start()) is not None
            or _is_his_word(scene.text, match)
        )
        if WONDERED.search(scene.text, 0, match.start()):
            continue  # "asked whether Latvia was willing to sign"
        if not is_told and owners != (POST,):
            continue  # "Kask is ready to sign", but "Post is ready to assist"
        if NO_PROMISE.match(match[0]) and IF_CLAUSE.search(scene.text, match.end()):
            owners = tuple(key for key in owners if scene.is_ours(key))
        owners = tuple(key for key in owners if not is_crowd(scene, key))
        act = match[match.lastgroup or 0].lower()
        is_gerund = match["act"] and base_verb(act) != act
        if (
            not is_gerund
            or base_verb(act) in BUSINESS
            or BY_A_DAY.match(scene.text, match.end("act"))
        ):
            if NO_PROMISE.match(match[0]):
                owners = scene.doing(owners, base_verb(act))
            kind = COMMITMENT if is_told else PLAN
            yield Found("undertook", kind, owners, match.start(match.lastgroup or 0))


def _promisers(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Whose promise it is: the speaker's own, his body's, of whoever "its readiness" tells."""
    start = match.start()
    if match["whose"]:
        return scene.possessor(match.start("whose"))
    if match["noun"] and (owners := scene.possessor(match.start("noun"))):
        return owners
    own = of_his_own(scene, start)
    owners = of_himself(scene, start) or scene.subject(start) if own is None else own
    is_second = not owners and SECOND_VERB.search(scene.text, 0, start)
    if is_second or match[0].lower().startswith("with a"):
        owners = scene.main(start)
    return owners or scene.both_sides(start)


def _is_his_word(text: str, match: re.Match[str]) -> bool:
    """Whether "he was willing to send it" goes on with what somebody says."""
    is_his = text.lower().endswith((" he ", " she "), 0, match.start()) or HE_OPENS.match(text)
    is_business = match["act"].lower() in BUSINESS - ON_THE_MOVE
    return bool(is_his) and is_business and "pleased" not in match[0].lower()


def _is_over(scene: Scene, match: re.Match[str]) -> bool:
    """Whether it was promised at an earlier time; "said that Latvia had agreed to sign" holds."""
    is_told = REPORTED.search(scene.text, 0, match.start())
    still_holds = is_told and HAD_AGREED.search(scene.text, 0, match.start("act"))
    is_dated = is_of_earlier_year(scene, match.start()) or goes_on_from_earlier_year(
        scene, match.start()
    )
    return is_dated or (not still_holds and is_past(scene, match.start()))


def promised_not(scene: Scene) -> Iterator[Found]:
    """``Ozola promised not to release the list``, ``assured us that Latvia would not``."""
    for match in matches_of(
        scene.text, ((PROMISED_NOT, (" not to ", " would not ", " will not ")),)
    ):
        if is_negated(scene, match.start()) or is_past(scene, match.start()):
            continue
        owners = _abstaining(scene, match) if match["does"] else scene.subject(match.start())
        if not match["does"] or match["does"].split()[-1].lower() not in STATES:
            yield Found("undertook", COMMITMENT, owners, match.start(match.lastgroup or "act"))


def _abstaining(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Who promises not to do it: the speaker, or whom he speaks for."""
    modal = match.start("modal")
    owners = of_himself(scene, modal) or of_his_own(scene, modal) or scene.subject(modal)
    speakers = scene.subject(match.start())
    homes = {scene.country(key) for key in speakers}
    return tuple(key for key in owners if key in speakers or scene.country(key) in homes)


def promised_somebody(scene: Scene) -> Iterator[Found]:
    """``Ozola promised the Ambassador to call``."""
    for match in PROMISED_TO.finditer(scene.text):
        whom = scene.clause.after(match.start("whom"), reach=len(match["whom"]))
        is_whole = whom and whom[-1].end == match.end("whom")
        if not (is_whole or match["whom"].lower() in LISTENERS) or NO_ACT.match(match["act"]):
            continue
        if not (is_negated(scene, match.start()) or is_past(scene, match.start())):
            owners = scene.subject(match.start())
            yield Found("undertook", COMMITMENT, owners, match.start("act"))


def engaged(scene: Scene) -> Iterator[Found]:
    """``Ozola commissioned Juris Kask, a lawyer, to draft the law``: the lawyer is to draft it."""
    for match in ENGAGED.finditer(scene.text):
        first, act = match.start("whom"), match["act"]
        owner = next((place for place in scene.places if place.start == first), None)
        if owner is None or act in STATES or NO_ACT.match(act):
            continue
        is_office = isinstance(scene.entity(owner.denotes), Official | Ministry)
        if not (
            is_office or is_past(scene, match.start()) or goes_on_from_earlier_year(scene, first)
        ):
            yield Found("engaged", PLAN, scene.keys([owner]), match.start("act"))


def signed_to(scene: Scene) -> Iterator[Found]:
    """``Latvia and Estonia signed an agreement to patrol together``: both are to do it."""
    for match in SIGNED_TO.finditer(scene.text):
        act = match["act"].split()[-1].lower()
        if act in BUSINESS and not (NO_ACT.match(act) or is_past(scene, match.start())):
            yield Found("signed-to", PLAN, scene.subject(match.start()), match.start("act"))


def to_be_signed(scene: Scene) -> Iterator[Found]:
    """``A protocol between Latvia and Estonia will be signed in May``: both are to sign."""
    for match in TO_BE_SIGNED.finditer(scene.text):
        start = match.start("parties")
        owners = [place for place in scene.places if start <= place.start < match.end("parties")]
        yield Found("to-be-signed", PLAN, scene.keys(owners), match.start("act"))


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (
        undertook,
        "word assurance assurances pledge commitment invitation offer willingness readiness"
        " intention agreed agrees promised promises promising promise pledged pledges pledging"
        " undertook undertaken vowed committed offered offers offering volunteered willing"
        " prepared ready happy glad pleased stood assured did",
    ),
    (
        promised_that,
        "go follow access assurance assurances word assured reassured promised pledged"
        " guaranteed undertook vowed " + " ".join(sorted(GIVEN)),
    ),
    (and_will_be, " ".join(sorted(GIVEN))),
    (
        promised_not,
        "agreed promised pledged undertook vowed assured reassured guaranteed assurance assurances",
    ),
    (promised_somebody, "promised promising"),
    (engaged, "appointed commissioned hired contracted engaged designated mandated"),
    (to_be_signed, "signed concluded finalized initialed"),
    (signed_to, "signed concluded reached entered"),
)
