"""Find what somebody is to do: what was promised, asked for, or planned.

Takes    a `Reading` with places.
Gives    the reading with ``action_items``, one an owner and act.
Offsets  spans of the source; a sentence's characters inside this module.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`. A government's general policy ("Latvia
         will cut emissions") is none, unless it is undertaken or asked for in this exchange.

Each rule is a cue and a way to find the owner: the subject of the cue ("Ozola promised to"), its
object ("asked Latvia to"), or whom the cable itself addresses ("Post requests", "please advise").
A sentence without a cue costs one search.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cablegraph.extract.clauses import Clause, reporting_post
from cablegraph.extract.dates import Lean, find_dates
from cablegraph.extract.ledger import Ledger, entity_of_noun, evidence_of
from cablegraph.extract.organizations import DEPARTMENT, POST
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.matching import compile_phrases
from cablegraph.model.findings import (
    ActionItem,
    ActionKind,
    Actor,
    ActorKind,
    Due,
    Entity,
    Ministry,
    Official,
    Phrase,
)
from cablegraph.resources import read_words

COMMITMENT, REQUEST, PLAN = ActionKind.COMMITMENT, ActionKind.REQUEST, ActionKind.PLAN
POSTS = "posts"

TRIGGERS = (
    "will", "would", "agreed", "agrees", "promised", "promises", "promising", "promise", "pledged",
    "pledges", "pledging", "undertook", "undertaken", "vowed", "committed", "commitment",
    "offered", "offers", "offering", "volunteered", "willing", "prepared", "plans", "plan",
    "planned", "planning", "intends", "intend", "intended", "scheduled", "expected", "due",
    "asked", "asks", "ask", "asking", "requested", "requests", "request", "requesting", "urged",
    "urges", "urge", "urging", "encouraged", "encourages", "encourage", "called on", "called upon",
    "calls on", "calls upon", "pressed", "appealed", "invited", "invites", "directed", "instructed",
    "tasked", "proposed", "proposes", "suggested", "suggests", "recommended", "recommends",
    "recommend", "seeks", "sought", "seeking", "please", "Please", "appreciate", "appreciates",
    "welcome", "advise", "need to", "assured", "visit", "trip", "wants", "wanted", "would like",
    "wished", "counting on", "important", "essential", "trust", "trusts", "grateful", "suggest",
    "propose", "is", "are", "Request", "Recommend", "may wish", "may want", "should", "instructs",
    "look forward",
)  # fmt: skip
TRIGGER = compile_phrases(TRIGGERS, capitals=True)

ADVERBS = (
    r"(?:(?:also|now|then|soon|likely|further|again|once\smore|therefore|always|\w+ly)\s){0,2}"
)
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
WILLING = re.compile(r"(?:is|was|are|were)\s(?:willing|prepared|ready|happy|glad|pleased)", re.I)
INTENDS = re.compile(
    r"(?P<how>\b(?:how|what|whether|when|where|if)\s[^,;]{0,40})?"
    r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|preparing|scheduled"
    r"|(?:is|are|was|were)\s(?:\w+ly\s)?(?:expected|due|slated|set))"
    rf"\s{TO_DO}(?P<act>\w+)",
    re.I,
)
WILL = re.compile(
    rf"\b(?P<modal>will|would|'ll|shall|may(?=\stravel|\svisit))\s(?!not\b|never\b|no\s){ADVERBS}(?P<act>\w+)",
    re.I,
)
REPORTED = re.compile(
    r"\b(?:said|stated|noted|assured|told|indicated|confirmed|announced|explained|added|promised"
    r"|replied|responded|reported|advised|reassured|informed|pledged|affirmed|agreed|predicted|mentioned"
    r"|stressed|emphasized|described|determined|SAID|NOTED|TOLD|STATED|ASSURED)\b"
)
STATES = frozenset(read_words("stative_verbs.txt"))  # what one is, or what happens: no act
ASKING = (
    r"(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)|urg(?:ed?|es|ing)|encourag(?:ed?|es|ing)"
    r"|press(?:ed|es|ing)?|call(?:ed|s|ing)?\s(?:up)?on|appealed\sto|invit(?:ed?|es|ing)"
    r"|direct(?:ed|s)|instruct(?:ed|s)|task(?:ed|s)|want(?:ed|s)|would\slike|wish(?:ed|es)"
    r"|count(?:ed|s|ing)\son)"
)
ASKED = re.compile(rf"\b{ASKING}\s(?P<object>[^;:]{{2,120}}?)\s[\"“]?to\s(?P<act>\w+)", re.I)
AND_TO = re.compile(r",\s(?:and|AND)\s(?:to|TO)\s(?P<act>\w+)")
ASKED_THAT = re.compile(
    rf"\b(?:{ASKING}|propos(?:ed|es|ing)|suggest(?:ed|s|ing)?|recommend(?:ed|s|ing)?)"
    r"\sthat\s",
    re.I,
)
ASKED_FOR = re.compile(
    r"\b(?:ask(?:ed|s|ing)\sfor|request(?:ed|s|ing)|sought|seek(?:s|ing)|urg(?:ed?|es|ing)"
    r"|appealed\sfor)\s(?P<object>[^;:]{2,60}?)\s?"
    r"\b(?P<noun>assistance|help|support|participation|cooperation|aid|backing)\b",
    re.I,
)
REQUEST_RECEIVED = re.compile(
    r"\b(?:received|has|have|with)\s(?:a|an|this|the)\s(?:\w+\s)?request\s"
    r"(?:from\s(?P<from>[^;:]{2,80}?)\s)?(?:for|to)\s",
    re.I,
)
OBJECT_CLAUSE = re.compile(
    r"\A(?:to|TO)\b|\b(?:what|that|which|whether|why|how|when|who|if|for|from|by|WHAT|THAT)\b"
)
NO_ACT = re.compile(  # after "agreed to": no verb, or one of thought
    r"(?:the|an?|this|that|these|those|his|her|their|its|our|all|any|some|be|what|think|believe|see"
    r"|know|understand|one|two|three|four|five|six|seven|eight|nine|ten|\d.*|\w+tion|\w+ment)\Z",
    re.I,
)
PAST_PERFECT = re.compile(
    r"\b(?:had|previously|reportedly|suspected\sof|believed\sto\sbe|accused\sof)\s(?:\w+ly\s)?\Z",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\))")
FINITE = re.compile(
    r"[\s,]*(?:\([^)]*\)\s*)?(?:\w+\s){0,3}?(?:should|would|could|will|was|is|has|had|are|were|may|might|can|must|be"
    r"|SHOULD|WOULD|IS|WAS|ARE|HAS|BE|CAN|WILL)\b|['’]|\s\w+ed\b"
)
ASKABLE = frozenset({
    "audience", "participants", "parties", "members", "countries", "states", "delegations",
    "donors", "sides", "companies", "officials", "governments", "banks", "partners",
})  # fmt: skip
POST_NEEDS = re.compile(
    r"\bit\sis\s(?:\w+\s){0,2}(?:important|essential|imperative|critical|vital|urgent)\sthat\s"
    r"(?:we|post|the\sembassy|embassy|mission|country\steam|(?:the\s)?department|washington)\s"
    r"(?P<act>[^;]{3,})",
    re.I,
)
DEPARTMENT_ASKS = re.compile(  # and what an instruction says that posts should do
    r"\b(?:Department|Dept|Washington)\s(?:(?:therefore|also|strongly|hereby|further|again)\s){0,2}"
    r"(?:requests|asks|instructs|urges|recommends|would\s(?:appreciate|welcome|be\sgrateful))\s"
    r"(?P<act>[^;]{3,})",
    re.I,
)
POSTS_SHOULD = re.compile(
    r"\b(?:posts?|embass(?:y|ies)|missions?|addressees)\sshould\s(?!not\b|be\saware|note\b)"
    rf"{ADVERBS}(?P<act>\w+)",
    re.I,
)
IS_REQUESTED = re.compile(  # "Department's guidance is requested"
    r"\b(?P<act>(?:guidance|concurrence|views|instructions|approval|assistance|response|reply|advice"
    r"|comments|clearance|support|authori[sz]ation|information)[^.;]{0,60}?)\s"
    r"(?:is|are|would\sbe)\s(?:\w+\s)?(?:requested|appreciated|welcome[d]?|needed)\b",
    re.I,
)
MAY_WISH = re.compile(
    r"\b(?:department|washington|dept)\smay\s(?:wish|want)\sto\s(?P<act>\w+)"
    r"|\blook\sforward\sto\s(?P<wish>(?:receiving\s)?(?:the\s)?(?:department|washington)['’]s\s\w+)",
    re.I,
)
IN_HAND = re.compile(  # what the post has begun: "Post is arranging a meeting"
    r"\b(?:Post|Embassy|Mission|We|Consulate|ConGen)\s(?:is|are)\s(?:also\s|now\s|currently\s)?"
    r"(?P<act>(?:arrang|organiz|prepar|work|schedul|plann|draft|finaliz|coordinat|develop|explor)ing)\b",
    re.I,
)
TELEGRAPHIC = re.compile(  # no subject: "Request Department's guidance"
    r"(?:\A|[.;:]\s)(?:REQUEST|Request|RECOMMEND|Recommend)\s(?=(?:that|Department|Dept|Washington"
    r"|guidance|instructions|authori[sz]ation|approval|urgent|early|any|you|THAT|DEPARTMENT|DEPT"
    r"|GUIDANCE|INSTRUCTIONS|AUTHORIZATION|APPROVAL|URGENT|EARLY|ANY|YOU|DEPT['’]?S)\b)(?P<act>[^;]{3,})"
)
POST_ASKS = re.compile(
    r"\b(?:Post|We|Embassy|Mission|Consulate|ConGen|RSO|Legat|DAO|NAS|COUN?TRY\sTEAM|Ambassador"
    r"|Charg[eé])\s(?P<polite>would\s)?"
    r"(?:(?:therefore|also|strongly|again|respectfully|further|accordingly|hereby)\s){0,2}"
    r"(?P<verb>requests?|recommends?|suggests?|proposes?|urges?|asks?|seeks?|trusts?"
    r"|(?P<kind>appreciates?|welcomes?|be\s(?:grateful|appreciative)|like))\s"
    r"(?P<act>[^;]{3,})",
    re.I,
)
ARE_ASKED = re.compile(
    r"\b(?:is|are)\s(?:hereby\s|also\s|again\s)?(?:requested|asked|encouraged|instructed|urged|directed)\sto\s(?P<act>\w+)",
    re.I,
)
UNSAID = frozenset({"see", "note", "refer", "contact", "protect", "find", "accept", "be"})
PLEASE = re.compile(
    r"(?:\A|[.;:,)]\s|\bif\spossible,?\s|\band\s)(?:PLEASE|Please|please)\s(?P<act>\w+)"
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
NEGATED = re.compile(
    r"\b(?:not|never|no|nor|neither|refused|declined|unable|failed)\b(?:\s\w+){0,2}\s?\Z", re.I
)
IF_CLAUSE = re.compile(r"\b(?:if|unless|otherwise|IF|UNLESS|OTHERWISE|were\s\w+\sto)\b")
PHRASE_END = re.compile(
    r"[;:](?=\s)|[.?!]*\Z|,\s(?:but|which|who|and|while|as|noting|adding|although|though)\b"
    r"|\s(?:but|because|although)\s|[\"”)]"
)
DUE_BEFORE = re.compile(
    r"(?:\b(?:by|NLT|no\slater\sthan|not\slater\sthan|before|until|on|in|during|within|from|COB)\s)"
    r"{1,3}(?:COB\s)?(?:the\s(?:end\sof\s)?)?\Z",
    re.I,
)
GOES_ON = frozenset(
    {
        *("continue", "remain", "try", "maintain", "defend", "fight", "pursue", "respect"),
        *("keep", "implement"),
    }
)
FORESEEN = re.compile(
    r"\b(?:possibility\sthat|chances?\sthat|risk\sthat|since|because|whether|anticipates?|expects?"
    r"|predict(?:s|ed)?|believes?|thinks?|doubt(?:s|ed)?|hopes?|hoped|expected|feared)\s(?:that\s)?(?:[\w'’]+\s){0,4}\Z",
    re.I,
)
LIKELY = re.compile(r"\b(?:likely|probably|possibly|presumably)\b")
OF_HIS = re.compile(
    r"\b(?P<whose>his|her|their)\s(?P<body>country|government|ministry|office)\s\Z", re.I
)
LISTED_STATEMENT = re.compile(  # "it noted the following: -- We will"
    r"\b(?:statement|communique|noted|said|announced|declared|agreed|reads?)\b[^:]{0,200}:(?:\s--.*)?\Z"
)
POLICY_MAKERS = frozenset((ActorKind.GOVERNMENT, ActorKind.PARTY, ActorKind.INTERNATIONAL))
PRIVATE = frozenset(
    (ActorKind.PERSON, ActorKind.ORGANIZATION, ActorKind.PARTY, ActorKind.MEDIA, ActorKind.COMPANY)
)
ADDRESSED = frozenset({"post-asks", "department-asks"})  # what such a sentence asks it asks of one
OTHER_WORDS = frozenset({"asked-for", "request-received"})  # for a request told already
OWNERS_PLAN = re.compile(r"['’]s?\s(?:\w+\s)?")
EVENT = re.compile(r"(?:take|be)\b", re.I)
IS_GOING = re.compile(
    r"\b(?:is|are)\s(?P<act>(?:travel|visit|host|hold|conven|meet|organiz|send|arriv|return|depart"
    r"|go|com|lead|attend|chair)l?ing)\b"
)
BUSINESS = frozenset(read_words("official_business.txt"))
MAX_PHRASE = 240
OUR_NAME = re.compile(r"\b(?:U\.?S\.?G?|USG|American|Washington|U\.S\.)(?=\W|\Z)")
OWNS = re.compile(  # between an owner and "support"
    r"(?:['’]s?)?\s(?:(?:and|continued|full|urgent|further|active|technical|financial|military"
    r"|political|private-sector|in)\s){0,2}"
)
POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s)")
ADDRESSEES = re.compile(
    r"\b(?:Department|Dept|Washington|[Pp]osts|POSTS|[Aa]ddressees|[Mm]issions|[Ee]mbassies|DEPARTMENT)\s\Z"
)
VISIT = re.compile(
    r"['’]s\s(?P<act>(?:[\w-]+\s){0,4}?(?:visit|trip|travel))\s(?:to|here)\b(?:\s[\w,.-]+){0,6}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A cue that fired: whose act it is, of which kind, and where the words of the act begin."""

    rule: str
    kind: ActionKind
    owners: tuple[str, ...]  # entity keys
    start: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its places and the ledger of its cable: what every rule looks at."""

    ledger: Ledger
    sentence: Sentence
    clause: Clause
    is_told: bool = False  # an item of a list that gives another's statement

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the sentence."""
        return self.clause.places

    @property
    def text(self) -> str:
        """The text of the sentence."""
        return self.sentence.text

    def entity(self, key: str) -> Entity | None:
        """The entity of a key."""
        return self.ledger.entities.get(key)

    def subject(self, offset: int) -> tuple[str, ...]:
        """Whose verb stands at ``offset``."""
        return self.keys(self.clause.subject(offset))

    def named(self, start: int, end: int) -> tuple[str, ...]:
        """Who heads the phrase between two offsets."""
        return self.keys(self.clause.after(start, reach=end - start))

    def keys(self, places: Sequence[Place]) -> tuple[str, ...]:
        """The keys of the entities that ``places`` denote, those that only nouns name included."""
        for place in places:
            if place.denotes == POST:
                self.post()
            elif place.denotes not in self.ledger.entities:
                name = self.text[place.start : place.end]
                evidence = evidence_of(self.sentence, "role")
                self.ledger.entities[place.denotes] = entity_of_noun(
                    place.denotes, name, name.split()[-1].lower(), evidence
                )
        return tuple(dict.fromkeys(place.denotes for place in places))

    def country(self, key: str) -> str | None:
        """The country of an entity."""
        entity = self.entity(key)
        return entity.country if entity else None

    def is_negated(self, offset: int) -> bool:
        """Whether a word before the verb at ``offset`` denies it."""
        return NEGATED.search(self.text, max(0, offset - 24), offset) is not None

    def is_past(self, offset: int) -> bool:
        """Whether the words before ``offset`` put the verb into an earlier time."""
        released = self.ledger.reading.cable.released
        years = map(int, YEAR.findall(self.text[:offset]))
        is_earlier = released is not None and any(year < released.year for year in years)
        return is_earlier or PAST_PERFECT.search(self.text, max(0, offset - 30), offset) is not None

    def is_in_quotes(self, offset: int) -> bool:
        """Whether the words at ``offset`` are somebody's own, in quotation marks."""
        before = self.text[:offset]
        return self.is_told or before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def doing(self, owners: tuple[str, ...], act: str) -> tuple[str, ...]:
        """Owners for whom ``act`` is something new to do; only our own "continue" is a task."""
        goes_on = act.lower() in GOES_ON
        return tuple(key for key in owners if not goes_on or self.is_ours(key))

    def is_ours(self, key: str) -> bool:
        """Whether an entity is of the United States."""
        return self.country(key) == "US"

    def addressee(self) -> str:
        """Whom the cable asks when it asks nobody by name: Washington, or the posts."""
        evidence = evidence_of(self.sentence, "action-addressee")
        if _is_from_department(self.ledger.reading):
            return self.ledger.actor(POSTS, "Posts", ActorKind.POST, "US", evidence)
        name = "Department of State"
        return self.ledger.actor(DEPARTMENT, name, ActorKind.DEPARTMENT, "US", evidence)

    def post(self) -> str:
        """The reporting post."""
        return self.ledger.entities.setdefault(
            POST, reporting_post(self.ledger.reading, self.sentence)
        ).key

    def own_body(self, speaker: str, word: str) -> str | None:
        """What "his office", "his ministry", "his country" mean of a speaker."""
        entity = self.entity(speaker)
        if word == "office":
            return speaker
        if word == "ministry":
            return next((key for key in self._ministries_of(entity)), None)
        key = f"gov-{entity.country.lower()}" if entity and entity.country else ""
        return key if key in self.ledger.entities else None

    def _ministries_of(self, entity: Entity | None) -> Iterator[str]:
        """The ministries that a minister's title or organisation names."""
        if isinstance(entity, Official):
            told = set(f"{entity.title} {entity.organization}".lower().split())
            for key, body in self.ledger.entities.items():
                if isinstance(body, Ministry) and body.country == entity.country:
                    named = set(body.name.lower().split()) - {"ministry", "of", "the", "and"}
                    if named & told:
                        yield key

    def our_government(self) -> str:
        """The United States, asked for without a name of its own: "U.S. support"."""
        name = "Government of the United States"
        evidence = evidence_of(self.sentence, "government")
        return self.ledger.actor("gov-us", name, ActorKind.GOVERNMENT, "US", evidence)


Rule = Callable[[Scene], Iterator[Found]]


def find_actions(reading: Reading) -> Reading:
    """Give ``reading`` what its text says that somebody is to do."""
    ledger = Ledger.of(reading)
    items: list[ActionItem] = []
    told_in = None  # the paragraph in which somebody's statement is listed
    for sentence in reading.sentences:
        if not sentence.is_quoted and TRIGGER.search(sentence.text):
            is_told = told_in == sentence.paragraph.order
            items += _items(Scene(ledger, sentence, Clause.of(reading, sentence), is_told))
        if LISTED_STATEMENT.search(sentence.text):
            told_in = sentence.paragraph.order
    found = reading.action_items + tuple(items)
    return replace(reading, entities=ledger.entities, action_items=found)


def _items(scene: Scene) -> Iterator[ActionItem]:
    """One item an owner and act; of rules that read the same words, the first wins."""
    taken: list[Found] = []
    for rule in RULES:
        for found in rule(scene):
            if taken and scene.text.startswith("do so", found.start):
                continue  # what was asked for is agreed to: one item
            end = _phrase_end(scene.text, found.start)
            owners = [owner for owner in found.owners if not _is_taken(taken, owner, found, end)]
            taken.append(found)
            for owner in owners:
                yield _item(scene, found, owner, end)


def _is_taken(taken: Sequence[Found], owner: str, found: Found, end: int) -> bool:
    """Whether an earlier rule read the same words, or words within them as the same owner's."""
    return any(
        one.start == found.start
        or (owner in one.owners and found.start <= one.start < end)
        or (owner in one.owners and one.kind is REQUEST and found.rule in OTHER_WORDS)
        or (one.rule in ADDRESSED and found.kind is REQUEST and one.start < found.start)
        for one in taken
    )


def _item(scene: Scene, found: Found, owner: str, end: int) -> ActionItem:
    text = scene.text[found.start : end].rstrip(" ,")
    span = scene.sentence.to_source(found.start, found.start + max(1, len(text)))
    return ActionItem(
        owner=owner,
        kind=found.kind,
        action=Phrase(text=text, span=span),
        due=_due(scene, found.start, end),
        evidence=evidence_of(scene.sentence, found.rule),
    )


def _undertook(scene: Scene) -> Iterator[Found]:
    """``Ozola promised to reply``, ``with a promise to reply``."""
    for match in UNDERTOOK.finditer(scene.text):
        if scene.is_negated(match.start()):
            continue
        owners = scene.subject(match.start()) or scene.keys(scene.clause.main(match.start()))
        if (match["act"] and NO_ACT.match(match["act"])) or scene.is_past(match.start()):
            continue
        if WILLING.match(match[0]) and not REPORTED.search(scene.text, 0, match.start()):
            continue
        act = match[match.lastgroup or 0].lower()
        if not (match["act"] and act.endswith("ing")):
            owners = scene.doing(owners, act.removesuffix("ing"))
            yield Found("undertook", COMMITMENT, owners, match.start(match.lastgroup or 0))


def _intends(scene: Scene) -> Iterator[Found]:
    """``Kask plans to visit Washington``, ``who is scheduled to visit``."""
    for match in INTENDS.finditer(scene.text):
        if (
            match["how"]
            or _is_state(match)
            or scene.is_past(match.start())
            or scene.is_negated(match.start())
        ):
            continue
        owners = scene.doing(_planner(scene, match), match["act"])
        owners = _acting(scene, owners, match.start(), match["act"])
        yield Found("intends", PLAN, owners, match.start("act"))


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


def _is_going(scene: Scene) -> Iterator[Found]:
    """``Kask is traveling to Oslo April 5``: a present that lies ahead."""
    for match in IS_GOING.finditer(scene.text):
        due = _due(scene, match.end(), len(scene.text))
        if due and due.day and not scene.is_in_quotes(match.start()):
            yield Found("is-going", PLAN, scene.subject(match.start()), match.start("act"))


def _will(scene: Scene) -> Iterator[Found]:
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
        if not reported:
            likely = LIKELY.search(scene.text, max(0, start - 12), match.end())
            owners = () if likely else _acting(scene, owners, start, match["act"])
        kind = COMMITMENT if reported and _speaks_for(scene, owners, reported) else PLAN
        yield Found("will", kind, owners, match.start("act"))


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


def _our_office(scene: Scene) -> Iterator[Found]:
    """``INL will follow up``, ``We will keep the Department informed``."""
    for match in OUR_OFFICE.finditer(scene.text):
        if match["act"].lower() not in STATES and not scene.is_in_quotes(match.start()):
            yield Found("post-will", PLAN, (scene.post(),), match.start("act"))
    for match in IN_HAND.finditer(scene.text):
        if not scene.is_in_quotes(match.start()):
            yield Found("post-will", PLAN, (scene.post(),), match.start("act"))
    for match in FOLLOW_UP.finditer(scene.text):
        if not REPORTED.search(scene.text) and not _is_from_department(scene.ledger.reading):
            yield Found("post-will", PLAN, (scene.post(),), match.start("act"))


def _asked(scene: Scene) -> Iterator[Found]:
    """``Econoff asked Latvia to sign``; orders inside one government are none."""
    for match in ASKED.finditer(scene.text):
        if NO_ACT.match(match["act"]) or OBJECT_CLAUSE.search(match["object"]):
            continue
        if scene.is_past(match.start()):
            continue
        askers = scene.subject(match.start())
        if not askers or _is_aim(scene.text, match.start()):
            continue
        owners = _asked_ones(scene, match)
        if not set(owners) & set(askers) and not _is_internal(scene, match[0], askers, owners):
            yield Found("asked-to", REQUEST, owners, match.start("act"))
            second = AND_TO.search(scene.text, match.end())
            if second:
                yield Found("asked-to", REQUEST, owners, second.start("act"))


def _is_aim(text: str, offset: int) -> bool:
    """Whether the asking is itself still to come: "will work to encourage donors to give"."""
    is_infinitive = text[max(0, offset - 3) : offset].lower() == "to "
    return is_infinitive and any(cue.search(text, 0, offset) for cue in (WILL, INTENDS, UNDERTOOK))


def _asked_ones(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Whom a request names: a place, "us", or a plain noun ("the participants")."""
    start, end = match.span("object")
    if scene.text[start:end].lower() == "us":
        return (scene.post(),)
    places = [place for place in scene.clause.after(start, reach=end - start) if place.end <= end]
    places = [place for place in places if not POSSESSIVE.match(scene.text, place.end)]
    noun = scene.text[start:end].split()[-1].lower()
    if not places and noun in ASKABLE and end - start < 40:
        return scene.keys((scene.clause.noun(start, end),))
    return _or_addressee(scene, scene.keys(places), match.start())


def _or_addressee(scene: Scene, asked: tuple[str, ...], verb: int) -> tuple[str, ...]:
    """Our own side asks the U.S.: that is Washington, to whom the cable goes."""
    ours = scene.subject(verb) or ("",)
    if asked == ("gov-us",) and _all_ours(scene, ours) and not scene.is_in_quotes(verb):
        return (scene.addressee(),)
    return asked


def _asked_that(scene: Scene) -> Iterator[Found]:
    """``Ozola requested that the U.S. share``, ``suggested that the minister meet``."""
    for match in ASKED_THAT.finditer(scene.text):
        askers = scene.subject(match.start())
        places = scene.clause.after(match.end(), reach=40)
        if re.match(r"we\b", scene.text[match.end() :], re.I) and not _all_ours(scene, askers):
            yield Found("asked-that", REQUEST, (scene.our_government(),), match.end() + 3)
        elif places and not FINITE.match(scene.text, places[-1].end):
            owners = _or_addressee(scene, scene.keys(places), match.start())
            if not _is_internal(scene, match[0], askers, owners):
                yield Found("asked-that", REQUEST, owners, places[-1].end + 1)
        elif askers and _all_ours(scene, askers) and not places:
            yield Found("asked-that", REQUEST, (scene.addressee(),), match.end())


def _all_ours(scene: Scene, keys: tuple[str, ...]) -> bool:
    return all(scene.is_ours(key) for key in keys)


def _asked_for(scene: Scene) -> Iterator[Found]:
    """``Ozola sought U.S. support``, ``received a request from Latvia for support``."""
    for match in ASKED_FOR.finditer(scene.text):
        start, end = match.start("object"), match.end("object")
        askers = scene.subject(match.start())
        owners = scene.keys(
            [
                place
                for place in scene.places
                if start <= place.start and OWNS.fullmatch(scene.text[place.end : end + 1])
            ]
        )
        if not owners and OUR_NAME.search(match["object"]):
            owners = (scene.our_government(),)
        owners = tuple(owner for owner in owners if owner not in askers)
        yield Found("asked-for", REQUEST, owners[:1], start)
    for match in REQUEST_RECEIVED.finditer(scene.text):
        receivers = scene.subject(match.start())
        if match["from"] and all(scene.is_ours(key) for key in receivers):
            yield Found("request-received", REQUEST, (scene.our_government(),), match.end())


def _post_asks(scene: Scene) -> Iterator[Found]:
    """``Post requests guidance``: Washington is asked, if nobody else is named."""
    for match in POST_ASKS.finditer(scene.text):
        if bool(match["kind"]) is not bool(match["polite"]) or scene.is_in_quotes(match.start()):
            continue
        asked = scene.named(match.start("act"), match.start("act") + 30)
        if all(scene.is_ours(key) for key in asked):
            yield Found("post-asks", REQUEST, (scene.addressee(),), match.start("act"))
    from_department = _is_from_department(scene.ledger.reading)
    for match in DEPARTMENT_ASKS.finditer(scene.text):
        if not scene.is_in_quotes(match.start()):
            asked_one = scene.addressee() if from_department else scene.post()
            yield Found("department-asks", REQUEST, (asked_one,), match.start("act"))
    for match in POSTS_SHOULD.finditer(scene.text) if from_department else ():
        yield Found("department-asks", REQUEST, (scene.addressee(),), match.start("act"))
    for pattern in (TELEGRAPHIC, POST_NEEDS, IS_REQUESTED, MAY_WISH):
        for match in pattern.finditer(scene.text):
            if not (
                REPORTED.search(scene.text, 0, match.start()) or scene.is_in_quotes(match.start())
            ):
                yield Found(
                    "post-asks", REQUEST, (scene.addressee(),), match.start(match.lastgroup or 0)
                )


def _are_asked(scene: Scene) -> Iterator[Found]:
    """``Department is requested to``, ``Posts are requested to``."""
    for match in ARE_ASKED.finditer(scene.text):
        before = scene.text[max(0, match.start() - 40) : match.start()]
        owners = scene.subject(match.start())
        if ADDRESSEES.search(before):
            owners = (scene.addressee(),)
        yield Found("are-asked", REQUEST, owners, match.start("act"))


def _please(scene: Scene) -> Iterator[Found]:
    """``Please advise``."""
    for match in PLEASE.finditer(scene.text):
        if match["act"].lower() not in UNSAID:
            yield Found("please", REQUEST, (scene.addressee(),), match.start("act"))


def _visit(scene: Scene) -> Iterator[Found]:
    """``during Ozola's April 19 visit to Washington``: a journey still to come."""
    for match in VISIT.finditer(scene.text):
        owner = next((place for place in scene.places if place.end == match.start()), None)
        due = _due(scene, match.start(), match.end())
        if owner and due and due.day:
            yield Found("visit", PLAN, (owner.denotes,), match.start("act"))


# In order: where two rules read the same words, the first has them.
RULES: tuple[Rule, ...] = (
    _post_asks,
    _asked,
    _asked_that,
    _asked_for,
    _undertook,
    _are_asked,
    _please,
    _our_office,
    _intends,
    _is_going,
    _will,
    _visit,
)


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
    is_dated = _due(scene, offset, len(scene.text)) is not None
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


def _is_internal(
    scene: Scene, words: str, askers: tuple[str, ...], owners: tuple[str, ...]
) -> bool:
    """Whether one country talks to itself: an order of its government, a call on it at home."""
    ordered = words.lower().startswith(("directed", "instructed", "tasked"))
    same = any(
        scene.country(one) == scene.country(two) is not None for one in askers for two in owners
    )
    at_home = all(_is_private(scene, key) for key in askers) and not all(
        _is_private(scene, key) for key in owners
    )
    return same and (ordered or at_home)


def _is_crowd(scene: Scene, key: str) -> bool:
    """Whether only a noun names these people: what "voters would do" is a forecast."""
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind is ActorKind.PERSON and entity.name.islower()


def _is_private(scene: Scene, key: str) -> bool:
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind in PRIVATE


def _phrase_end(text: str, start: int) -> int:
    match = PHRASE_END.search(text, start)
    return min(match.start() if match else len(text), start + MAX_PHRASE)


def _due(scene: Scene, start: int, end: int) -> Due | None:
    """The deadline in the words of the act, else a day to come in the same sentence."""
    released = scene.ledger.reading.cable.released
    day = released.date() if released else None
    dates = [
        found
        for found in find_dates(scene.text, day, Lean.FUTURE)
        if not _is_past(found.text, found.day, day)
    ]
    own = [found for found in dates if start <= found.start < end]
    chosen = next(iter(own or [found for found in dates if found.day]), None)
    if chosen is None:
        return None
    lead = DUE_BEFORE.search(scene.text, max(0, chosen.start - 30), chosen.start)
    begin = lead.start() if lead else chosen.start
    words = scene.text[begin : chosen.end].strip()
    return Due(text=words, day=chosen.day, span=scene.sentence.to_source(begin, begin + len(words)))


def _is_past(words: str, day: date | None, released: date | None) -> bool:
    if day and released:
        return day < released
    return words.lower().startswith(("last", "earlier", "the past"))


def _is_from_department(reading: Reading) -> bool:
    sender = reading.cable.sender
    return bool(sender and "SECSTATE" in sender.text) or "STATE" in reading.cable.id
