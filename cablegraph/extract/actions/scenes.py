"""What the rules for action items look at: one sentence, its places, and its cable's ledger.

Takes    a sentence with its `Clause` and the `Ledger` of its cable.
Gives    `Scene`, which answers whose verb stands where, who is ours and who is not.
Offsets  characters of the sentence's text, half-open.
Errors   none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cablegraph.extract.actions.visitors import write_guest
from cablegraph.extract.actors.ledger import Ledger, entity_of_noun, evidence_of
from cablegraph.extract.actors.organizations import DEPARTMENT, POST
from cablegraph.extract.coreference.memory import KINDS
from cablegraph.extract.dates import day_written
from cablegraph.extract.exchanges.clauses import Clause, reporting_post
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import Actor, ActorKind, Entity, Ministry, Official, Position
from cablegraph.terms.offices import countries_by_demonym
from cablegraph.terms.speech import SpeechAct
from cablegraph.terms.traffic import post_of
from cablegraph.text import slug

POSTS = "posts"
REACH = 6  # sentences back to those whom somebody met
GOES_ON = frozenset(
    {
        *("continue", "remain", "try", "maintain", "defend", "fight", "pursue", "respect", "stay"),
        *("keep", "implement", "stick"),
    }
)
SENT_BY = re.compile(  # "Shell's Riga representative, "
    r"(?P<name>(?:[A-Z][\w.&-]*\s){0,2}[A-Z][\w.&-]+)['’]s\s(?:[\w-]+,?\s){0,5}\Z"
)
SIDES = re.compile(
    r"\b(?:both|the\stwo|our\stwo)\s(?:sides|governments|delegations)\s(?:\w+\s)?\Z", re.I
)
WITH_US = re.compile(
    r"\b(?:told|informed|advised|called|approached|assured|reminded|met\swith)\s(?-i:us)\b", re.I
)
VISITORS = frozenset({"delegation", "codel", "staffdel"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its places and the ledger of its cable: what every rule looks at."""

    ledger: Ledger
    sentence: Sentence
    clause: Clause
    heard: frozenset[str]  # the words in it that rules ask for
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

    def spoke_before(self, keys: tuple[str, ...]) -> bool:
        """Whether a sentence before, of the same paragraph, tells what one of ``keys`` says."""
        start, paragraph = self.sentence.span.start, self.sentence.paragraph.order
        return any(
            each.evidence.paragraph == paragraph and each.evidence.span.start < start
            for each in self.ledger.reading.positions
            if each.holder in keys
        )

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
        places = [self._meant(place) for place in places]
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

    def _meant(self, place: Place) -> Place:
        """The place of whom a noun means that the paragraph named before: "the party"."""
        noun = self.text[place.start : place.end]
        kind = KINDS.get(noun)
        if not kind or not self.text.endswith("the ", 0, place.start):
            return place
        known = self.entity(place.denotes)
        if known and not (isinstance(known, Actor) and known.name == noun):
            return place
        before = list(self._before(place.start))
        for each in before:
            if self._is_of(each.denotes, kind):
                return each
        employer = self._employer(before) if kind is ActorKind.COMPANY else None
        return place._replace(denotes=employer) if employer else place

    def _employer(self, before: Sequence[Place]) -> str | None:
        """The company that sent whoever speaks: "Shell's Anna Ozola told us the company"."""
        reading = self.ledger.reading
        for place in before:
            sentence = reading.sentences[place.sentence]
            sent_by = SENT_BY.search(sentence.text, max(0, place.start - 60), place.start)
            if not sent_by or not self._is_of(place.denotes, ActorKind.PERSON):
                continue
            if all(each.end != sent_by.end("name") for each in reading.places_in(sentence)):
                name, evidence = sent_by["name"], evidence_of(self.sentence, "name")
                return self.ledger.actor(slug(name), name, ActorKind.COMPANY, None, evidence)
        return None

    def _is_of(self, key: str, kind: ActorKind) -> bool:
        entity = self.entity(key)
        return isinstance(entity, Actor) and entity.kind is kind

    def _guest(self, key: str) -> str | None:
        """The visitor of a scenesetter, if ``key`` is of "the delegation"."""
        return self.visitor() if key in VISITORS else None

    @property
    def released(self) -> date:
        """The day of the cable; a cable without one is of the first of all days."""
        return day_written(self.ledger.reading.cable) or date.min

    def is_placed(self, offset: int) -> bool:
        """Whether the words at ``offset`` name somebody known."""
        return any(place.start <= offset < place.end for place in self.places)

    def ends_at(self, offset: int) -> bool:
        """Whether the words that name somebody known end at ``offset``."""
        return any(place.end == offset for place in self.places)

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
        if not (others or are_ours) and WITH_US.search(self.text, 0, offset):
            return (self.post(),)
        bodies = [key for key in others if not isinstance(self.entity(key), Official)]
        return tuple((bodies or others)[:1])

    def both_sides(self, offset: int) -> tuple[str, ...]:
        """Our government and theirs, if "both sides" stands before a verb in talks of the two."""
        if not SIDES.search(self.text, max(0, offset - 32), offset):
            return ()
        told = {self.country(place.denotes): place.denotes for place in self._before(offset)}
        if not told.keys() - {None}:
            told = {self.country(place.denotes): place.denotes for place in self._after(offset)}
        theirs = told.keys() - {None, "US"}
        if "US" not in told or len(theirs) != 1:
            return ()
        return self.our_government(), self.government_of(told[theirs.pop()])

    def _before(self, offset: int) -> Iterator[Place]:
        """The places of the paragraph before ``offset`` of this sentence, the last first."""
        yield from (place for place in reversed(self.places) if place.end <= offset)
        reading, index = self.ledger.reading, self.sentence.index
        for sentence in reversed(reading.sentences[max(0, index - REACH) : index]):
            if sentence.paragraph.order != self.sentence.paragraph.order:
                return
            yield from reversed(reading.places_in(sentence))

    def _after(self, offset: int) -> Iterator[Place]:
        """The places of the paragraph after ``offset`` of this sentence."""
        yield from (place for place in self.places if place.start >= offset)
        reading, index = self.ledger.reading, self.sentence.index
        for sentence in reading.sentences[index + 1 : index + REACH]:
            if sentence.paragraph.order != self.sentence.paragraph.order:
                return
            yield from reading.places_in(sentence)

    def country(self, key: str) -> str | None:
        """The country of an entity."""
        entity = self.entity(key)
        return entity.country if entity else None

    def is_in_quotes(self, offset: int) -> bool:
        """Whether the words at ``offset`` are somebody's own, in quotation marks."""
        before = self.text[:offset]
        return self.is_told or before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def doing(self, owners: tuple[str, ...], act: str) -> tuple[str, ...]:
        """Owners for whom ``act`` is something new to do; only our own "continue" is a task."""
        goes_on = act.lower() in GOES_ON
        return tuple(key for key in owners if not goes_on or self.is_ours(key))

    def is_media(self, key: str) -> bool:
        """Whether an entity is a paper or station."""
        return self._is_of(key, ActorKind.MEDIA)

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
            return self.ledger.actor(slug(post), post, ActorKind.POST, "US", evidence)
        name = "Department of State"
        return self.ledger.actor(DEPARTMENT, name, ActorKind.DEPARTMENT, "US", evidence)

    def visitor(self) -> str | None:
        """Whom a scenesetter is for, if the cable is one."""
        return write_guest(self.ledger, self.sentence)

    def post(self) -> str:
        """The reporting post."""
        return self.ledger.entities.setdefault(
            POST, reporting_post(self.ledger.reading, self.sentence)
        ).key

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
