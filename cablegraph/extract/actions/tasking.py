"""What the cable itself asks: Washington of posts, a post of Washington, a scenesetter of a guest.

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: who is asked and not named is the
         addressee.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actions.addressees import (
    BUREAUS,
    OFFICES,
    apart_from_department,
    asked_of,
    city_before,
    named_of_ours,
    post_told,
    posts_before,
)
from cablegraph.extract.actions.doers import BUSINESS
from cablegraph.extract.actions.rules import ADVERBS, PLAN, REQUEST, Cued, Found, Rule, matches_of
from cablegraph.extract.actions.scenes import Scene, is_from_department
from cablegraph.extract.actions.speakers import REPORTED
from cablegraph.terms.traffic import post_of

POST_NEEDS = re.compile(
    r"\bit\sis\s(?:\w+\s){0,2}(?:important|essential|imperative|critical|vital|urgent)\sthat\s"
    r"(?:we|post|the\sembassy|embassy|mission|country\steam|(?:the\s)?department|washington)\s"
    r"(?P<act>[^;]{3,})"
    r"|\b(?:post|we|embassy|mission)\s(?:\w+ly\s)?(?:needs?|requires?)\s(?P<needed>(?:[\w'’-]+\s){0,3}?"
    r"(?:answer|reply|response|guidance|instructions|decision|approval|concurrence)\b)",
    re.I,
)
DEPARTMENT_ASKS = re.compile(  # and what an instruction says that posts should do
    r"\b(?:Department|Dept|Washington)\s(?:(?:therefore|also|strongly|hereby|further|again)\s){0,2}"
    r"(?:requests|asks|instructs|urges|recommends|would\s(?:appreciate|welcome|be\sgrateful))\s"
    r"(?P<act>[^;]{3,})",
    re.I,
)
WOULD_BE_WELCOME = re.compile(
    r"\b(?:Washington|Department|United\sStates|U\.?S\.?G?|USG)\swould\s(?:\w+ly\s)?"
    r"(?:appreciate|welcome|be\sgrateful\sfor)\s(?P<act>(?!the\sopportunity\b)[^;]{3,})"
)
POSTS_SHOULD = re.compile(
    r"\b(?:posts?|(?:embass(?:y|ies)|consulates?|missions?)(?:\s(?-i:[A-Z])\w+)?|addressees|ambassador"
    r"|charg[eé]|you|AIT\s(?-i:[A-Z])\w+)\s(?P<should>should)\s(?!not\b|be\saware\b)"
    rf"{ADVERBS}(?P<act>\w+)",
    re.I,
)
IS_REQUESTED = re.compile(  # "Department's guidance is requested"
    r"\b(?<!whether\s)(?P<act>(?:guidance|concurrence|views|instructions|approval|assistance|response|reply|advice"
    r"|comments|clearance|support|authori[sz]ation|information|funding|funds|feedback|(?:more|additional|further|any)\shelp)"
    r"(?:(?!\b(?:whether|if)\b)[^.;]){0,60}?"
    r"(?:\s(?:whether|if)\s[^.;]{2,60}?(?=\s(?:is|are)\s(?:requested|appreciated)\b))?)\s"
    r"(?:(?:is|are|would\sbe)\s(?:\w+\s){0,2}(?:requested|appreciated|welcomed?|needed|helpful)\b"
    r"|(?<!been\s)(?<!be\s)(?:requested|needed)(?=\.?\Z|\s(?:by|on|NLT|soonest|asap)\b))",
    re.I,
)
ALONE = re.compile(  # under "Action requested", and without a verb
    r"\A(?P<act>(?:The\s)?(?:Department|Dept|Washington)['’]s\s(?:\w+\s)?(?:authori[sz]ation|guidance|views|instructions"
    r"|concurrence|approval|comments|advice|reactions?)\b)"
    r"(?![^.;]{0,200}?\b(?:is|are|was|were|has|have|had|will|would|may|can|could|should|must|requested|needed|appreciated|received"
    r"|arrived|notwithstanding)\b)",
    re.I,
)
LOOKS_FORWARD = re.compile(
    r"\blook\sforward\sto\s(?P<wish>(?:receiving\s)?(?:the\s)?(?:department|washington)['’]s\s\w+)",
    re.I,
)
MAY_WISH = re.compile(  # in telegrams without "to": "Department may wish raise it"
    rf"\b(?P<washington>(?:(?:department|washington|dept)(?:\sagencies)?|{OFFICES}|{BUREAUS})\s)?may\s(?:also\s)?(?:wish|want)\s"
    r"(?:(?:(?!to\b)\w+\s){0,5}?to\s|(?=(?:raise|discuss|consider|convey|inform|consult|explore|advise|take|make|send)\s))"
    r"(?P<act>\w+)",
    re.I,
)
HELPFUL_IF = re.compile(  # "It would be helpful if EUR could", "PAS would be grateful if"
    r"\b(?:it\swould\s(?:also\s)?be\s(?:\w+\s)?(?:helpful|useful)|(?P<thanks>would\sbe\s(?:\w+\s)?grateful))"
    r"\s(?:if|for)\s(?P<whom>(?:the\s)?[^;:,.]{2,40}?)\s(?:could|would|to)\s(?P<act>\w+)",
    re.I,
)
TELEGRAPHIC = re.compile(  # no subject: "Request Department's guidance", "Would appreciate"
    r"(?:\A|[.;:]\s)(?:(?:[Aa]lso\s[Rr]|R)(?:equest|ecommend)\s(?=(?:that|the\s(?:Department|Dept)"
    r"|Department|Dept|Washington|guidance|instructions|authori[sz]ation|approval|urgent|early|any|advice"
    r"|you|Embassy|Post|THAT|THE\sDEP\w+|DEPARTMENT|DEPT|GUIDANCE|INSTRUCTIONS|AUTHORIZATION"
    r"|APPROVAL|URGENT|EARLY|ANY|ADVICE|EMBASSY(?:['’]?S)?|POST|YOU|DEPT['’]?S)\b)"
    r"|(?i:would\s(?:also\s|greatly\s|very\smuch\s)?(?:appreciate|welcome|be\sgrateful)|appreciate"
    r"|kindly|grateful\sfor)\s)"
    r"(?P<act>[^;]{3,})"
)
OUR_OFFICES = (
    r"(?:Post|We|Mission|(?:Am)?Embassy|(?:Am)?Consulate|(?:Am)?ConGen|USAID|US(?:EU|UN|NATO|OAS|INT)"
    r"|UNVIE|RSO|Legat|DAO|NAS|PAS|COUNTRY\sTEAM|Ambassador|Charg[eé]|DCM"
    r"|(?:Econ|Pol|Political|Economic|Consular|Public\sAffairs|PA|Mgmt|Management)\sSection)"
)
POST_ASKS = re.compile(
    rf"\b(?=\w){OUR_OFFICES}(?:\s(?!would\b)(?P<city>(?-i:[A-Z])[\w.]+))?\s(?P<polite>would\s)?"
    r"(?:(?:therefore|also|strongly|again|respectfully|further|accordingly|hereby|greatly)\s){0,2}"
    r"(?P<verb>(?:reiterates?|renews?|repeats?)\s(?:its|our)\srequest|requests?|recommends?|suggests?|proposes?(?!\sto\b)|urges?|asks?|seeks?|trusts?"
    r"|(?P<kind>appreciates?|welcomes?|be\s(?:grateful|appreciative)|like(?!\sto\b)))\s"
    r"(?!and\b|that\syou\b|you\b|(?:that|the\sfollowing(?:\s\w+)?):)(?P<act>[^;]{3,})",
    re.I,
)
TOLD_ALREADY = re.compile(rf"{POST_ASKS.pattern}|{REPORTED.pattern}", re.I)
AND_THAT = re.compile(  # "asks that the Department reply, and that it inform us", "; (b) that FAA"
    r"(?:\b(?:and|AND)|[;,](?:\s(?:and|AND))?\s\([b-h2-8]\))\s(?P<act>(?:that|THAT)\s(?:(?P<same>it|they|he|she|IT|THEY)\s)?(?!we\b|our\b|the\spost\b)\w)"
)
ACTION_REQUESTED = re.compile(r"\s*action\srequest(?:ed)?\s*[:.]?\s*", re.I)
REQUESTED_THAT = re.compile(
    rf"(?P<heading>{ACTION_REQUESTED.pattern})(?:\([a-h1-8]\)\s)?that\s"
    r"|(?:\([a-h1-8]\)\s)?(?-i:That|THAT)\s",
    re.I,
)
IN_A_LIST = re.compile(  # what stands before an item "That the Department reply"
    rf"{ACTION_REQUESTED.pattern}(?:\([a-h1-8]\)\s)?(?:\Z|that\s)", re.I
)
THAT_ONE = re.compile(  # and no list's: "That note explains it", "That is why", "That would help"
    r"(?:is|was|has)\b|(?!(?:the|an?|any|all|no|our|its|their|his|her|this|it|we|you|he|she|each|every|either"
    r"|action|post|embassy|mission|department|consulate)\b)[a-z-]+(?<!s)\s"
)
PREPOSITION = re.compile(r"\b(?:for|from|of|on|in|by|at|with|to)\b", re.I)
POST_ALSO_ASKS = re.compile(  # "We recognize that it is late, but urge that"
    r"\A(?:We|Post|Embassy|Mission|USAID|NAS|PAS|RSO|DAO)\b[^.;]{5,240}?\b(?:and|but)\s(?:also\s|therefore\s)?"
    r"(?:(?:urges?|requests?|recommends?|asks?|suggests?)\s(?=(?:that|(?:the\s)?(?:Department|Washington)|Embass(?:y|ies)|AID/W|(?-i:US[A-Z]{2,4}))\b)"
    r"|would\s(?:also\s|greatly\s)?(?:appreciate|welcome)\s)(?P<act>\w[^;]{3,})",
    re.I,
)
UNADDRESSED: Cued = (
    (TELEGRAPHIC, ("request", "recommend", "appreciate", "welcome", "grateful", "kindly")),
    (POST_ALSO_ASKS, ("urge", "request", "recommend", "ask", "suggest", "would ")),
    (POST_NEEDS, ("it is ", "need", "require")),
    (IS_REQUESTED, ("requested", "appreciated", "welcome", "needed", "helpful")),
    (LOOKS_FORWARD, ("look forward",)),
    (ALONE, ("department's", "dept's", "washington's")),
)
ARE_ASKED = re.compile(
    r"\b(?:is|are|(?:has|have)\sbeen)\s(?:hereby\s|also\s|again\s)?(?:requested|asked|encouraged|instructed|urged|directed)\s(?:to\s|(?=(?:authori[sz]e|advise|approach|report|inform|provide|pass|convey|deliver|seek|urge|raise"
    r"|furnish|submit|confirm|comment|reply|take|make|contact|forward|transmit|instruct|discuss|ascertain"
    r"|determine|coordinate|express|explain|call|repeat|relay|keep|send|review|obtain)\b))(?P<act>\w+)"
    r"|\b(?P<past>was|were)\s(?:requested|asked|invited|urged)(?:\sby\s[^;:,.]{2,60}?)?\sto\s(?P<done>\w+)",
    re.I,
)
MEETING = re.compile(  # whom a chairman asks: "Members were invited to send comments"
    r"\b(?P<who>(?:members|member\sstates|delegations|participants|parties|donors|countries))\s\Z",
    re.I,
)
UNSAID = frozenset(
    {
        "do",
        "feel",
        "slug",
        "see",
        "note",
        "refer",
        "contact",
        "protect",
        "find",
        "accept",
        "be",
        "handle",
    }
)
PLEASE = re.compile(
    r"(?:\A|[.;:,)]\s|\bif\spossible,?\s|\band\s|\b(?:Department|Dept|Washington|Embassy|DEPARTMENT|DEPT"
    r"|WASHINGTON|EMBASSY)\s)(?:PLEASE|Please|please)\s"
    r"(?!let\s\w+\sknow\sif\syou\b)(?P<act>\w+)"
)
TO_SAY = frozenset({  # what a guest is to do with those whom he meets
    "thank", "urge", "press", "encourage", "remind", "reassure", "congratulate", "stress",
    "underscore", "emphasize", "praise", "commend", "raise", "reiterate",
})  # fmt: skip
YOURS = re.compile(r"\byour\b")  # the visitor's, in a scenesetter
VISITOR = re.compile(
    r"\b(?:(?i:we|post|embassy)\s(?:would\s)?(?:recommends?|suggests?|(?:urge|encourage|ask|like)s?)"
    r"\s(?:that\s)?you(?:\sto)?|[Yy]ou\s(?:may|might|will)\s(?:also\s)?(?:wish|want)\sto"
    r"|[Yy]ou\sshould(?:\salso)?(?=\s(?:urge|press|raise|thank|encourage|stress|reiterate|ask)\b)"
    r"|[Yy]our\s(?:visit|trip|meetings?)\s(?:provides?|offers?|presents?|gives?|is|are|will\sbe|comes)\s"
    r"[^.;]{0,40}?\b(?:opportunit(?:y|ies)|chance)\s(?:for\syou\s)?to"
    r"(?=\s(?:encourage|urge|press|raise|stress|reiterate|thank|underscore|emphasize|express|discuss|ask"
    r"|reinforce|convey|seek|push|remind|highlight)\b))\s(?P<act>[a-z]+)"
    r"|\A(?P<order>(?:Thank|Urge|Press|Encourage|Reassure|Stress|Raise|Reiterate|Ask|Remind|Emphasize"
    r"|Underscore|Underline|Express|Congratulate|Commend|Praise|Push|Probe|Seek|Convey|Acknowledge"
    r"|Reaffirm)\s(?!(?i:and|or|is|was|by|coverage|reports?|reaction|releases?|conference|freedom)\b))"
)
YOU_WILL = re.compile(
    r"\b[Yy]ou\swill\s(?:also\s)?(?P<act>call\son|meet|visit|speak|tour|attend|see)\b"
)
ADDRESSEES = re.compile(
    r"\b(?:Department|Dept|Washington|[Pp]osts|POSTS|[Aa]ddressees|[Mm]issions|[Ee]mbassies|DEPARTMENT"
    r"|(?:Washington|interested|USG|U\.S\.)\s(?:\w+\s)?[Aa]gencies)\s\Z"
)


def post_asks(scene: Scene) -> Iterator[Found]:
    """``Post requests guidance``: Washington is asked, if nobody else is named."""
    for match in POST_ASKS.finditer(scene.text):
        if (match["kind"] and not match["polite"]) or scene.is_in_quotes(match.start()):
            continue
        if match["polite"] and not match["kind"] and REPORTED.search(scene.text, 0, match.start()):
            continue  # "said the Embassy would request permission"
        is_at_post = match["city"] and post_of(match["city"])  # "USAID Riga", and not Latvia
        askers = () if is_at_post else scene.subject(match.start("verb"))
        is_theirs = bool(askers) and all(scene.is_foreign(key) for key in askers)
        act = match.start("act")
        owners = named_of_ours(scene, act)
        if not is_theirs and (owners or scene.all_ours(_asked_next(scene, match))):
            owners = owners or (scene.addressee(),)
            yield Found("post-asks", REQUEST, owners, act)
            for also in AND_THAT.finditer(scene.text, act):
                next_ones = owners if also["same"] else asked_of(scene, also.start("act"))
                yield Found("post-asks", REQUEST, next_ones, also.start("act"))


def department_asks(scene: Scene) -> Iterator[Found]:
    """``The Department requests that posts deliver``, ``Posts should report``."""
    from_department = is_from_department(scene.ledger.reading)
    for match in DEPARTMENT_ASKS.finditer(scene.text):
        if scene.is_in_quotes(match.start()):
            continue
        if not REPORTED.search(scene.text, 0, match.start()):
            asked_one = scene.addressee() if from_department else scene.post()
            yield Found("department-asks", REQUEST, (asked_one,), match.start("act"))
    for match in POSTS_SHOULD.finditer(scene.text) if from_department else ():
        if match["act"].lower() not in UNSAID:
            should = match.start("should")
            owners = posts_before(scene, should) or post_told(scene, should)
            owners = owners or (scene.addressee(),)
            yield Found("department-asks", REQUEST, owners, match.start("act"))


def would_be_welcome(scene: Scene) -> Iterator[Found]:
    """``The DCM told Ozola that the United States would appreciate Latvia's support``."""
    for match in WOULD_BE_WELCOME.finditer(scene.text):
        told = REPORTED.search(scene.text, 0, match.start())
        speakers = scene.subject(told.start()) if told else ()
        if speakers and scene.all_ours(speakers) and not scene.is_in_quotes(match.start()):
            act = match.start("act")
            owners = scene.possessor(act) or scene.other_side(speakers, act)
            yield Found("asked-for", REQUEST, owners, act)


def nobody_asks(scene: Scene) -> Iterator[Found]:
    """``Request guidance``, ``Guidance is requested``, ``The Department may wish to call``."""
    for match in matches_of(scene.text, UNADDRESSED):
        start = match.start()
        if not (REPORTED.search(scene.text, 0, start) or scene.is_in_quotes(start)):
            act = match.start(match.lastgroup or 0)
            yield Found("post-asks", REQUEST, asked_of(scene, act), act)


def action_requested(scene: Scene) -> Iterator[Found]:
    """``That the Department reply, and that DOJ agree``, under the heading "Action requested"."""
    that = REQUESTED_THAT.match(scene.text)
    is_list = that and (that["heading"] or IN_A_LIST.match(_lead(scene)))
    if that and is_list and not THAT_ONE.match(scene.text, that.end()):
        yield Found("post-asks", REQUEST, asked_of(scene, that.end()), that.end())
        for also in AND_THAT.finditer(scene.text, that.end()):
            act = also.start("act")
            yield Found("post-asks", REQUEST, asked_of(scene, act), act)


def _lead(scene: Scene) -> str:
    """What the paragraph has before the sentence: a heading, and what stands under it."""
    start, end = scene.sentence.paragraph.content.start, scene.sentence.span.start
    return scene.ledger.reading.cable.source.text[start:end]


def may_wish(scene: Scene) -> Iterator[Found]:
    """``Embassy Suva may wish to call``, ``It would be helpful if FAA could reply``."""
    for match in MAY_WISH.finditer(scene.text):
        owners = (scene.addressee(),) if match["washington"] else posts_before(scene, match.start())
        owners = owners or city_before(scene, match.start())
        owners = owners or apart_from_department(scene, scene.subject(match.start()))
        is_told = REPORTED.search(scene.text, 0, match.start())
        if owners and not (is_told or scene.is_in_quotes(match.start())):
            yield Found("post-asks", REQUEST, owners, match.start("act"))
    for match in HELPFUL_IF.finditer(scene.text):
        if match["thanks"] and TOLD_ALREADY.search(scene.text, 0, match.end()):
            continue  # "Post would be grateful", "said she would be grateful"
        owners = named_of_ours(scene, match.start("whom"))
        yield Found("post-asks", REQUEST, owners, match.start("act"))


def _asked_next(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Whom "Post asks Ozola to sign" names: nobody, if the words are "requests clearance for"."""
    start = match.start("act")
    asked = () if match["kind"] else scene.clause.after(start, reach=30)
    is_object = asked and not PREPOSITION.search(scene.text, start, asked[0].start)
    return scene.keys(asked) if is_object else ()


def are_asked(scene: Scene) -> Iterator[Found]:
    """``Department is requested to``, ``Posts are requested to``."""
    for match in ARE_ASKED.finditer(scene.text):
        before = scene.text[max(0, match.start() - 40) : match.start()]
        owners = scene.subject(match.start())
        if group := MEETING.search(scene.text, 0, match.start()):
            owners = owners or scene.keys((scene.clause.noun(*group.span("who")),))
            if match[match.lastgroup or 0].lower() in BUSINESS:  # and not "urged to wait"
                yield Found("are-asked", REQUEST, owners, match.start(match.lastgroup or 0))
            continue
        if match["past"] and not (owners and scene.all_ours(owners)):
            continue
        if ADDRESSEES.search(before):
            owners = (scene.addressee(),)
        owners = posts_before(scene, match.start()) or owners
        yield Found("are-asked", REQUEST, owners, match.start(match.lastgroup or 0))


def visitor(scene: Scene) -> Iterator[Found]:
    """``You may wish to thank Ozola``: a scenesetter asks its visitor."""
    for match in VISITOR.finditer(scene.text):
        guest = None if scene.is_in_quotes(match.start()) else scene.visitor()
        if guest:
            yield Found("visitor", REQUEST, (guest,), match.start(match.lastgroup or 0))
    for match in YOU_WILL.finditer(scene.text) if " will " in scene.text else ():
        guest = scene.visitor()
        if guest:
            yield Found("visitor", PLAN, (guest,), match.start("act"))


def please(scene: Scene) -> Iterator[Found]:
    """``Please advise``."""
    for match in PLEASE.finditer(scene.text):
        if match["act"].lower() not in UNSAID:
            is_theirs = match["act"] in TO_SAY or YOURS.search(scene.text, match.end())
            guest = scene.visitor() if is_theirs else None
            yield Found("please", REQUEST, (guest or scene.addressee(),), match.start("act"))


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (
        post_asks,
        "requests request recommends recommend suggests suggest proposes propose urges urge asks"
        " ask seeks seek trusts trust appreciates appreciate welcomes welcome like grateful"
        " appreciative reiterates reiterate renews renew repeats repeat",
    ),
    (
        department_asks,
        "requests asks instructs urges recommends appreciate welcome grateful should",
    ),
    (would_be_welcome, "appreciate welcome grateful"),
    (
        nobody_asks,
        "request Request recommend Recommend appreciate Appreciate kindly Kindly grateful"
        " Grateful urges urge requests"
        " recommends asks ask suggests suggest important essential imperative critical vital urgent"
        " requested appreciated welcome welcomed needed need needs require requires"
        " forward helpful authorization authorisation guidance views instructions concurrence"
        " approval comments advice reaction reactions",
    ),
    (action_requested, "That requested request"),
    (may_wish, "wish want WISH WANT helpful useful grateful"),
    (
        visitor,
        "you You your Your Thank Urge Press Encourage Reassure Stress Raise Reiterate Ask Remind"
        " Emphasize Underscore Underline Express Congratulate Commend Praise Push Probe Seek Convey"
        " Acknowledge Reaffirm",
    ),
    (are_asked, "requested asked encouraged instructed urged directed invited"),
    (please, "please Please"),
)
