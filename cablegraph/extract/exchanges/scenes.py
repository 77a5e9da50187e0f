"""What the rules for action items look at: one sentence, its places, and its cable's ledger.

Takes    a sentence with its `Clause` and the `Ledger` of its cable.
Gives    `Scene`, which answers whose verb stands where, and `Found`, what a rule found;
         `deadline`, the due date in the words of an act.
Offsets  characters of the sentence's text, half-open.
Errors   none.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cablegraph.extract.actors.ledger import Ledger, entity_of_noun, evidence_of, slug
from cablegraph.extract.actors.organizations import DEPARTMENT, POST
from cablegraph.extract.coreference.anaphora import countries_by_demonym
from cablegraph.extract.dates import Lean, find_dates
from cablegraph.extract.exchanges.clauses import Clause, reporting_post
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import (
    ActionKind,
    Actor,
    ActorKind,
    Due,
    Entity,
    Ministry,
    Official,
    Position,
)
from cablegraph.resources import read_words
from cablegraph.terms.offices import acronyms
from cablegraph.terms.speech import SpeechAct
from cablegraph.terms.traffic import post_of

COMMITMENT, REQUEST, PLAN = ActionKind.COMMITMENT, ActionKind.REQUEST, ActionKind.PLAN
POSTS = "posts"
REACH = 6  # sentences back to those whom somebody met
ADVERBS = (  # no adverb: "reply", "fly"
    r"(?i:(?:also|now|then|soon|(?:most\s|very\s)?likely|further|again|once\smore|therefore|always"
    r"|(?!(?:rep|f|app|comp|re|supp)ly\b)\w+ly)\s){0,2}"
)
REPORTED = re.compile(
    r"\b(?:said|stated|noted|assured|told|indicated|confirmed|announced|explained|added|promised"
    r"|replied|responded|reported|advised|vowed|guaranteed|undertook|reassured|informed|pledged|affirmed|agreed|predicted|mentioned"
    r"|assurances?\sthat|stressed|emphasized|described|determined|adding|saying|confided|disclosed|revealed|SAID|NOTED|TOLD|STATED|ASSURED)\b"
)
SAID_LAST = re.compile(  # "Latvia would sign, she said."
    r"(?<=\s)(?:said|noted|added|stated|explained|claimed|SAID|NOTED|ADDED)(?=\.?\Z)"
)
SAYER = re.compile(r",[”\"]?\s(?!and\b|but\b|which\b|who\b)(?:[\w.'’-]+\s){1,6}\Z")
STATES = frozenset(read_words("stative_verbs.txt"))  # what one is, or what happens: no act
NO_ACT = re.compile(  # after "agreed to": no verb, or one of thought
    r"(?:the|an?|this|that|these|those|his|her|their|its|our|all|any|some|be|what|think|believe|see"
    r"|become|know|understand|one|two|three|four|five|six|seven|eight|nine|ten|\d.*|\w+tion|\w+ment)\Z",
    re.I,
)
PAST_PERFECT = re.compile(
    r"\b(?:had|previously|reportedly|suspected\sof|believed\sto\sbe|accused\sof)\s(?:\w+ly\s)?\Z",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\))")
NEGATED = re.compile(
    r"\b(?:not|never|no|nor|neither|refused|declined|unable|failed)\b(?:\s(?!but\b)\w+){0,2}\s?\Z",
    re.I,
)
CLOSING = ("”", '"', ")")
DUE_BEFORE = re.compile(
    r"(?:\b(?:by|NLT|no\slater\sthan|not\slater\sthan|before|until|on|in|during|within|from|COB)\s)"
    r"{1,3}(?:COB\s)?(?:the\s(?:end\sof\s)?)?\Z",
    re.I,
)
OF_HIS = re.compile(
    r"\b(?P<whose>his|her|their)\s(?P<body>country|government|ministry|office|party|staff|embassy|mission"
    r"|delegation|organi[sz]ation|group|company|firm|bank|agency|union|association|foundation)\s\Z",
    re.I,
)
GOES_ON = frozenset(
    {
        *("continue", "remain", "try", "maintain", "defend", "fight", "pursue", "respect", "stay"),
        *("keep", "implement", "stick", "press"),
    }
)
FOR_VISIT = re.compile(r"\bSCENE[\s-]?SETTER|\bVISIT|\b(?:CO|STAFF)DEL\b", re.I)
VISITOR = re.compile(
    r"\b(?:(?P<codel>(?:STAFF|CO)DEL)|SENATORS?|SEN\.|CONGRESSMAN|CONGRESSWOMAN|SECRETARY|GENERAL|ADMIRAL"
    r"|AMBASSADOR|DIRECTOR|(?:DEPUTY|ASSISTANT|UNDER)\sSECRETARY|[AD]/?S|U/S)\s(?P<name>[A-Z][A-Z'-]{2,}?)(?=['’]?S?(?![A-Z'’-]))"
)
AN_INSTITUTION = (
    r"[Tt]he\s(?P<name>(?:[A-Z][\w-]+\s){0,3}(?:Senate|Parliament|Assembly|Congress|House|Court|Chairmanship|Presidency"
    r"|Council|Commission|Committee|Coalition|Alliance|Cabinet|Board|Tribunal|Legislature|Secretariat"
    r"|Saeima|Seimas|Riigikogu|Sejm|Duma|Rada|Bundestag|Bundesrat|Knesset|Majles|Majlis|Diet|Riksdag"
    r"|Folketing|Storting|Cortes|Skupstina|Sobranie))"
)
INSTITUTION = re.compile(  # and not "the opinion of the Court"
    r"(?<!\bof\s)(?<!\bby\s)(?<!\bin\s)(?<!\bat\s)(?<!\bto\s)(?<!\bfrom\s)(?<!\bwith\s)"
    rf"\b{AN_INSTITUTION}\s(?:(?:also|now|itself|\w+ly)\s)?\Z"
)
NAMED_INSTITUTION = re.compile(rf"{AN_INSTITUTION}(?=\s[a-z])")
LETTERS = r"(?P<letters>(?!G[A-Z]{2,3}\b)[A-Z][A-Z&/-]{0,7}[A-Z])"  # of a body; no government
LETTERS_BEFORE = re.compile(rf"(?:\A|[\s(]){LETTERS}\s(?:(?:also|now|itself)\s)?\Z")
LETTERS_ASKED = re.compile(rf"(?:the\s)?{LETTERS}(?=\s(?:to|for)\s)")
BODIES = frozenset({"organisation", "government", "party"})  # of `data/acronyms.csv`
VISITORS = frozenset({"delegation", "codel", "staffdel"})
SAID_HE = re.compile(  # what may stand between a sayer's verb and "he"
    r"\b(?:said|stated|noted|indicated|confirmed|added|promised|replied|responded|assured|told|informed)\s"
    r"(?:(?!(?:and|that|had|was|were|is|has|would|will)\s)[\w.'’]+\s){0,5}(?:that\s)?\Z",
    re.I,
)
SAID_NEAR = 70  # characters
HE_OR_SHE = re.compile(r"(?:he|she)\b", re.I)
HE_BEFORE = re.compile(r"\b(?:he|she)\s(?:(?:also|\w+ly)\s)?\Z", re.I)
OWN_PEOPLE = frozenset({"office", "staff"})
OF_THE_STATE = frozenset({"country", "government", "ministry"})
PARTIES = (ActorKind.PARTY,)
NOBODY = "nobody whose act it is"
ASKABLE = frozenset({  # groups at a meeting, whom a plain noun names
    "audience", "participants", "parties", "members", "countries", "states", "delegations",
    "donors", "sides", "companies", "officials", "governments", "banks", "partners", "allies",
    "contributors", "nations", "elders",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A cue that fired: whose act it is, of which kind, and where the words of the act begin."""

    rule: str
    kind: ActionKind
    owners: tuple[str, ...]  # entity keys; none: it is no action item
    start: int
    reason: str = NOBODY  # why it is none


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its places and the ledger of its cable: what every rule looks at."""

    ledger: Ledger
    sentence: Sentence
    clause: Clause
    is_told: bool = False  # an item of a list that gives another's statement
    positions: tuple[Position, ...] = ()  # what the sentence attributes to somebody

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
        """Whose verb stands at ``offset``: the holder's, where it attributes something."""
        holders = (each.holder for each in self._told_at(offset))
        found = tuple(dict.fromkeys(holders)) or self._in_series(offset)
        return found or self.keys(self.clause.subject(offset))

    def is_question(self, offset: int) -> bool:
        """Whether the verb at ``offset`` asks a question, and for nothing to be done."""
        return any(each.act is SpeechAct.INQUIRE for each in self._told_at(offset))

    def _told_at(self, offset: int) -> Iterator[Position]:
        """The positions whose verb stands at ``offset``."""
        at = self.sentence.to_source(offset, offset + 1).start if self.positions else 0
        return (each for each in self.positions if each.cue.start <= at < each.cue.end)

    def _in_series(self, offset: int) -> tuple[str, ...]:
        """Whose the last verb of a series is: "told us it would, asked for it, and promised"."""
        if not (self.positions and self.text.endswith((", and ", ", but "), 0, offset)):
            return ()
        at = self.sentence.to_source(offset, offset + 1).start
        source = self.ledger.reading.cable.source.text
        before = [
            each.holder
            for each in self.positions
            if each.cue.start < at and source.endswith(", ", 0, each.cue.start)
        ]
        return tuple(before[-1:])

    def of_himself(self, offset: int) -> tuple[str, ...]:
        """Who says of himself what he will do: "PolCouns said he would reply"."""
        pronoun = self._pronoun_before(offset)
        told = SAID_HE.search(self.text, max(0, pronoun - SAID_NEAR), pronoun)
        speakers = self.subject(told.start()) if told else ()
        return speakers if len(speakers) == 1 and self.is_person(speakers[0]) else ()

    def told(self, offset: int) -> re.Match[str] | None:
        """The verb of saying that the words at ``offset`` depend on, before them or at the end."""
        before = REPORTED.search(self.text, 0, offset)
        last = None if before else SAID_LAST.search(self.text, len(self.text) - 10)
        return last if last and SAYER.search(self.text, offset, last.start()) else before

    def of_his_own(self, offset: int) -> tuple[str, ...] | None:
        """Whose verb stands after "his ministry" or "her country": of those who speak of it.

        ``None`` where no such words stand there.
        """
        own = OF_HIS.search(self.text, max(0, offset - 24), offset)
        told = self.told(offset) if own else None
        if own is None or told is None:
            return None
        speakers = self.subject(told.start()) or self.keys(self.clause.main(told.end()))
        bodies = (self.own_body(key, own["body"].lower()) for key in speakers)
        return tuple(body for body in bodies if body)

    def _pronoun_before(self, offset: int) -> int:
        """Where the "he" or "she" begins that is the subject of a verb, or 0."""
        near = HE_BEFORE.search(self.text, max(0, offset - 20), offset)
        if near:
            return near.start()
        places = self.clause.subject(offset)
        is_pronoun = len(places) == 1 and HE_OR_SHE.match(self.text, places[0].start)
        return places[0].start if is_pronoun else 0

    def standing_before(self, offset: int) -> tuple[str, ...]:
        """Whose verb stands at ``offset``, whoever holds what it attributes: "we received"."""
        return self.keys(self.clause.subject(offset))

    def main(self, offset: int) -> tuple[str, ...]:
        """Whose the main verb before ``offset`` is."""
        return self.keys(self.clause.main(offset))

    def named(self, start: int, end: int) -> tuple[str, ...]:
        """Who heads the phrase between two offsets."""
        return self.keys(self.clause.after(start, reach=end - start))

    def keys(self, places: Sequence[Place]) -> tuple[str, ...]:
        """The keys of the entities that ``places`` denote, those that only nouns name included."""
        for place in places:
            if place.denotes == POST:
                self.post()
            elif place.denotes not in self.ledger.entities and not self._guest(place.denotes):
                name = self.text[place.start : place.end]
                evidence = evidence_of(self.sentence, "role")
                self.ledger.entities[place.denotes] = entity_of_noun(
                    place.denotes, name, name.split()[-1].lower(), evidence
                )
        keys = (self._guest(place.denotes) or place.denotes for place in places)
        return tuple(dict.fromkeys(keys))

    def _guest(self, key: str) -> str | None:
        """The visitor of a scenesetter, if ``key`` is of "the delegation"."""
        return self.visitor() if key in VISITORS else None

    @property
    def released(self) -> date:
        """The day of the cable; a cable without one is of the first of all days."""
        released = self.ledger.reading.cable.released
        return released.date() if released else date.min

    def institution(self, offset: int) -> tuple[str, ...]:
        """The institution right before a verb: "the Senate is expected to", "NFA plans to"."""
        named = self._institution(INSTITUTION.search(self.text, max(0, offset - 60), offset))
        return named or self.body(LETTERS_BEFORE.search(self.text, max(0, offset - 20), offset))

    def institution_at(self, offset: int) -> tuple[str, ...]:
        """The institution that the words at ``offset`` name: "asked the Secretariat to reply"."""
        named = self._institution(NAMED_INSTITUTION.match(self.text, offset))
        return named or self.body(LETTERS_ASKED.match(self.text, offset))

    def _institution(self, found: re.Match[str] | None) -> tuple[str, ...]:
        if found is None:
            return ()
        evidence, country = evidence_of(self.sentence, "role"), self.ledger.reading.host_country
        name = found["name"]
        return (self.ledger.actor(slug(name), name, ActorKind.AGENCY, country, evidence),)

    def body(self, found: re.Match[str] | None) -> tuple[str, ...]:
        """The body that letters alone name, unless they are known to mean something else."""
        if found is None or self._is_placed(found.start("letters")):
            return ()
        senses = acronyms().get(found["letters"], ())
        if senses and not any(sense.kind in BODIES for sense in senses):
            return ()
        evidence, country = evidence_of(self.sentence, "acronym"), self.ledger.reading.host_country
        name = found["letters"]
        return (self.ledger.actor(slug(name), name, ActorKind.ORGANIZATION, country, evidence),)

    def _is_placed(self, offset: int) -> bool:
        """Whether the words at ``offset`` name somebody known."""
        return any(place.start <= offset < place.end for place in self.places)

    def possessor(self, offset: int) -> tuple[str, ...]:
        """Whose name with "'s" stands at ``offset``."""
        places = [
            place
            for place in self.places
            if place.start == offset and self.text.startswith(("'s", "’s"), place.end)
        ]
        return self.keys(places)

    def other_side(self, keys: tuple[str, ...], offset: int) -> tuple[str, ...]:
        """Whom those of ``keys`` met: named last in the paragraph, of the other side.

        A person has precedence over a body, which may only say where that person serves; both
        have it over a role without a name.
        """
        are_ours = self.all_ours(keys)
        others: list[str] = []
        for place in self._before(offset):
            entity = self.entity(place.denotes)
            is_party = isinstance(entity, Official | Ministry) or place.denotes == POST
            is_other = self.is_foreign(place.denotes) if are_ours else self.is_ours(place.denotes)
            if is_party and is_other and place.denotes not in keys:
                if isinstance(entity, Official) and entity.name:
                    return (place.denotes,)
                others.append(place.denotes)
        bodies = [key for key in others if not isinstance(self.entity(key), Official)]
        return tuple((bodies or others)[:1])

    def _before(self, offset: int) -> Iterator[Place]:
        """The places of the paragraph before ``offset`` of this sentence, the last first."""
        yield from (place for place in reversed(self.places) if place.end <= offset)
        reading, index = self.ledger.reading, self.sentence.index
        for sentence in reversed(reading.sentences[max(0, index - REACH) : index]):
            if sentence.paragraph.order != self.sentence.paragraph.order:
                return
            yield from reversed(reading.places_in(sentence))

    def country(self, key: str) -> str | None:
        """The country of an entity."""
        entity = self.entity(key)
        return entity.country if entity else None

    def is_negated(self, offset: int) -> bool:
        """Whether a word before the verb at ``offset`` denies it."""
        return NEGATED.search(self.text, max(0, offset - 24), offset) is not None

    def is_past(self, offset: int) -> bool:
        """Whether the words before ``offset`` put the verb into an earlier time."""
        perfect = PAST_PERFECT.search(self.text, max(0, offset - 30), offset)
        return self.is_of_earlier_year(offset) or perfect is not None

    def is_of_earlier_year(self, offset: int) -> bool:
        """Whether the words before ``offset`` name a year that is over."""
        released = self.ledger.reading.cable.released
        years = map(int, YEAR.findall(self.text[:offset]))
        is_over = released is not None and any(year < released.year for year in years)
        return is_over and not self._is_told_after(offset)

    def _is_told_after(self, offset: int) -> bool:
        """Whether a year before a verb is in its subject's words: "said it began in 2004 and"."""
        is_second = self.text.endswith((" and ", " but "), 0, offset)
        told = REPORTED.search(self.text, 0, offset) if is_second else None
        if told is None or YEAR.search(self.text, 0, told.start()):
            return False
        return self.subject(offset) == self.subject(told.start())

    def is_in_quotes(self, offset: int) -> bool:
        """Whether the words at ``offset`` are somebody's own, in quotation marks."""
        before = self.text[:offset]
        return self.is_told or before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def doing(self, owners: tuple[str, ...], act: str) -> tuple[str, ...]:
        """Owners for whom ``act`` is something new to do; only our own "continue" is a task."""
        goes_on = act.lower() in GOES_ON
        return tuple(key for key in owners if not goes_on or self.is_ours(key))

    def is_person(self, key: str) -> bool:
        """Whether an entity is a person."""
        entity = self.entity(key)
        is_actor = isinstance(entity, Actor) and entity.kind is ActorKind.PERSON
        return isinstance(entity, Official) or is_actor

    def is_foreign(self, key: str) -> bool:
        """Whether an entity is of a country other than the United States."""
        return self.country(key) not in {None, "US"}

    def is_ours(self, key: str) -> bool:
        """Whether an entity is of the United States."""
        return self.country(key) == "US"

    def all_ours(self, keys: tuple[str, ...]) -> bool:
        """Whether all of ``keys`` are of the United States; so are none."""
        return all(map(self.is_ours, keys))

    def addressee(self) -> str:
        """Whom the cable asks when it asks nobody by name: Washington, posts, or one of them."""
        evidence = evidence_of(self.sentence, "action-addressee")
        if is_from_department(self.ledger.reading):
            return self.ledger.actor(POSTS, "Posts", ActorKind.POST, "US", evidence)
        if post := _only_post(self.ledger.reading):
            return self.ledger.actor(slug(post), post, ActorKind.EMBASSY, "US", evidence)
        name = "Department of State"
        return self.ledger.actor(DEPARTMENT, name, ActorKind.DEPARTMENT, "US", evidence)

    def visitor(self) -> str | None:
        """Whom a scenesetter is for: "CODEL NELSON", or the official whom its subject names."""
        subject = self.ledger.reading.cable.subject
        is_for_visit = subject is not None and FOR_VISIT.search(subject.text)
        guest = VISITOR.search(subject.text) if subject and is_for_visit else None
        if guest is None:
            return None
        surname = guest["name"].title()
        for key, entity in self.ledger.entities.items() if not guest["codel"] else ():
            last = (entity.name or "").split()[-1:] if isinstance(entity, Official) else []
            if last == [surname] and self.is_ours(key):
                return key
        name = f"CODEL {surname}" if guest["codel"] else surname
        evidence = evidence_of(self.sentence, "action-addressee")
        return self.ledger.actor(slug(name), name, ActorKind.EMBASSY, "US", evidence)

    def is_guest(self, key: str) -> bool:
        """Whether an entity is the visitor of a scenesetter, or the member that names a CODEL."""
        guest = self.entity(self.visitor() or "")
        entity = self.entity(key) if guest else None
        return bool(entity and guest) and _surname(entity) == _surname(guest)

    def post(self) -> str:
        """The reporting post."""
        return self.ledger.entities.setdefault(
            POST, reporting_post(self.ledger.reading, self.sentence)
        ).key

    def own_body(self, speaker: str, word: str) -> str | None:
        """What "his office", "his ministry", "his country" mean of a speaker."""
        entity = self.entity(speaker)
        if word in OWN_PEOPLE:
            return speaker
        if word == "party":
            return self._body_of(entity, PARTIES)
        if word not in OF_THE_STATE:
            return self._body_of(entity, tuple(ActorKind)) or speaker
        if word == "ministry":
            return next((key for key in self._ministries_of(entity)), speaker)
        key = f"gov-{entity.country.lower()}" if entity and entity.country else ""
        return key if key in self.ledger.entities else None

    def _body_of(self, entity: Entity | None, kinds: Sequence[ActorKind]) -> str | None:
        """The body of some kinds that an official's title or organisation names."""
        told = f"{entity.title} {entity.organization}" if isinstance(entity, Official) else ""
        bodies = (
            body
            for body in self.ledger.entities.values()
            if isinstance(body, Actor) and body.kind in kinds
        )
        return next((body.key for body in bodies if _names(body.name, told)), None)

    def _ministries_of(self, entity: Entity | None) -> Iterator[str]:
        """The ministries that a minister's title or organisation names."""
        if isinstance(entity, Official):
            told = set(f"{entity.title} {entity.organization}".lower().split())
            for key, body in self.ledger.entities.items():
                if isinstance(body, Ministry) and body.country == entity.country:
                    named = set(body.name.lower().split()) - {"ministry", "of", "the", "and"}
                    if named & told:
                        yield key

    def government(self, demonym: str) -> tuple[str, ...]:
        """The government of the nation that an adjective names: "Latvian"."""
        code = countries_by_demonym().get(demonym.lower()) if demonym else None
        if code is None:
            return ()
        return (self.ledger.government(code, evidence_of(self.sentence, "government")),)

    def government_of(self, key: str) -> str:
        """The government that an entity serves; itself, if no country is known of it."""
        country = self.country(key)
        evidence = evidence_of(self.sentence, "government")
        return self.ledger.government(country, evidence) if country else key

    def host(self) -> tuple[str, ...]:
        """The government to which the reporting post is accredited."""
        code, evidence = self.ledger.reading.host_country, evidence_of(self.sentence, "government")
        return (self.ledger.government(code, evidence),) if code else ()

    def our_government(self) -> str:
        """The United States, asked for without a name of its own: "U.S. support"."""
        return self.ledger.government("US", evidence_of(self.sentence, "government"))


def _surname(entity: Entity | None) -> str:
    return (entity.name if entity and entity.name else "").rpartition(" ")[2]


def _names(name: str, text: str) -> bool:
    """Whether ``text`` has a body's name, or the letters in its brackets."""
    forms = name.rstrip(")").split(" (")
    return any(re.search(rf"\b{re.escape(form)}\b", text) for form in forms)


Rule = Callable[[Scene], Iterator[Found]]
Cued = tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]


def matches_of(text: str, patterns: Cued) -> Iterator[re.Match[str]]:
    """What the patterns find in ``text``; each names words in lower case and needs one of them."""
    lower = text.lower()
    for pattern, words in patterns:
        if any(map(lower.__contains__, words)):
            yield from pattern.finditer(text)


def deadline(
    scene: Scene, start: int, end: int, others: Sequence[tuple[int, int]] = ()
) -> Due | None:
    """The deadline in the words of the act, else a day to come named before or right after them.

    What stands in the words of ``others`` is their own.
    """
    released = scene.ledger.reading.cable.released
    day = released.date() if released else None
    dates = [
        found
        for found in find_dates(scene.text, day, Lean.FUTURE)
        if not _is_over(found.text, found.day, day)
    ]
    own = [found for found in dates if start <= found.start < end]
    ahead = [
        found
        for found in dates
        if found.day
        and (found.start < start or _goes_on(scene.text, end, found.start))
        and not (day and found.day <= day)
        and not any(since <= found.start < until for since, until in others)
    ]
    chosen = next(iter(own or ahead), None)
    if chosen is None:
        return None
    lead = DUE_BEFORE.search(scene.text, max(0, chosen.start - 30), chosen.start)
    begin = lead.start() if lead else chosen.start
    words = scene.text[begin : chosen.end].strip()
    return Due(text=words, day=chosen.day, span=scene.sentence.to_source(begin, begin + len(words)))


def _goes_on(text: str, end: int, offset: int) -> bool:
    """Whether the clause goes on to ``offset``: after a quotation, or ", which we have sent,"."""
    is_insertion = text[end : end + 1] == "," and "," in text[end + 1 : offset]
    return is_insertion or text[end : end + 1] in CLOSING


def _is_over(words: str, day: date | None, released: date | None) -> bool:
    if day and released:
        return day < released
    years = [] if day else YEAR.findall(words)
    if released and years:
        return int(years[-1]) < released.year
    return words.lower().startswith(("last", "earlier", "the past"))


def _only_post(reading: Reading) -> str | None:
    """The post that a cable is for, if it is for a single one and not for Washington."""
    addressees = reading.cable.action_addressees
    if len(addressees) != 1:
        return None
    post = post_of(addressees[0].plain_language_address)
    return post.name if post and post.kind != "department" else None


def is_from_department(reading: Reading) -> bool:
    """Whether the cable comes from Washington, and asks posts."""
    sender = reading.cable.sender
    return bool(sender and "SECSTATE" in sender.text) or "STATE" in reading.cable.id
