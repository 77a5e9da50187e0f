r"""Positions: who holds what view, in which sentence, by which speech act.

Takes    a `Reading` with sentences, entities and the places that denote them, pronouns too.
Gives    the reading with ``positions``, and a `Rejection` for each cue that was seen and not taken.
Offsets  findings hold spans of the source.
Errors   none.
Source   the annotation rules in `docs/reading.md`, "positions".

One position per holder, sentence and act. Quoted documents are left out; the post's own words
("we believe") hold no position.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial

from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.grammar.attribution import (
    IN_QUOTES,
    NO_HOLDER,
    Head,
    Statement,
    Subject,
    Way,
)
from cablegraph.extract.grammar.clause_acts import OWN_NOUNS
from cablegraph.extract.grammar.complements import complement_of
from cablegraph.extract.grammar.cues import CueKind, Form
from cablegraph.extract.grammar.statements import own_act, statements_in
from cablegraph.extract.grammar.trimming import trimmed
from cablegraph.extract.grammar.verb_groups import modal_before
from cablegraph.extract.grammar.words import COLLECTIVE, PRONOUN, Words
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import (
    Actor,
    ActorKind,
    Entity,
    Ministry,
    Official,
    Phrase,
    Position,
    Rejection,
)
from cablegraph.terms.offices import seats
from cablegraph.terms.speech import SpeechAct
from cablegraph.text import Span

LONG = 30  # words: what a position is about is told no longer than that
REPEATING = frozenset({  # who does so does what was done before
    "take the same line", "take the same view", "take the same position", "make the same point",
    "make the same argument",
})  # fmt: skip
ELABORATIONS = frozenset({
    "say", "quote", "cite", "point to", "refer", "describe", "tell", "state", "continue", "view",
    "see", "characterize", "consider", "call", "claim", "argue", "recount", "recall", "report",
    "echo", "outline", "detail", "recite", "draw a distinction", "draw a parallel",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose position it is: an entity's key and the characters of the sentence that say so."""

    key: str
    start: int
    end: int


def find_positions(reading: Reading) -> Reading:
    """Give ``reading`` the positions that its sentences attribute to somebody."""
    positions: list[Position] = []
    rejections: list[Rejection] = []
    for sentence in reading.sentences:
        if sentence.is_quoted:
            continue
        words, said = statements_in(sentence, reading.places_in(sentence))
        if not said:
            continue
        before = positions[-1].act if positions else None
        passage = _Passage(reading, sentence, words, said, before)
        passage.read()
        positions += passage.positions
        rejections += passage.rejections
    return replace(
        reading,
        positions=tuple(positions),
        rejections=(*reading.rejections, *rejections),
    )


@dataclass
class _Passage:
    """One sentence and what is found in it."""

    reading: Reading
    sentence: Sentence
    words: Words
    said: Sequence[Statement]
    before: SpeechAct | None  # what was done last in the sentences before
    pronouns: dict[int, list[Place]] = field(default_factory=dict)  # by their first character
    positions: list[Position] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)

    def __post_init__(self) -> None:
        for place in self.reading.places_in(self.sentence):
            if place.form is PRONOUN:
                self.pronouns.setdefault(place.start, []).append(place)

    def read(self) -> None:
        """Take the statements that have a holder; write down why the others were not taken."""
        for item in self.said:
            if item.counts and self.words.starts[item.first] < self.sentence.quoted_until:
                item = item._replace(reason=IN_QUOTES)
            holders = list(self._holders(item.subject)) if item.counts else []
            if not holders:
                self._reject(item, item.reason or NO_HOLDER)
                continue
            if _is_plan(self.words, item) and all(map(self._is_our_officer, holders)):
                self._reject(item, "a plan of our own")
                continue
            keys = {holder.key for holder in holders}
            act = own_act(self.words, item, self.said, partial(self._is_own_side, keys))
            if item.cue.entry.lemma in REPEATING:
                act = (self.positions[-1].act if self.positions else self.before) or act
            for holder in holders:
                if act is not None and not self._is_said(holder, item, act):
                    self.positions.append(self._position(holder, item, act))

    def _holders(self, subject: Subject) -> Iterator[Holder]:
        for head in subject.heads:
            yield from self._denoted(head)

    def _denoted(self, head: Head) -> Iterator[Holder]:
        place = self.words.places.get(head.index)
        start, end = self.words.starts[head.index], self.words.ends[head.index]
        denoting = [place] if place else self.pronouns.get(start, ())
        for each in denoting:
            if not _is_narrator(self.reading.entities.get(each.denotes)):
                yield Holder(each.denotes, start, end)

    def _is_our_officer(self, holder: Holder) -> bool:
        """Whether the holder is an officer of ours without a name: "Poloff", "the Charge"."""
        entity = self.reading.entities.get(holder.key)
        return isinstance(entity, Official) and entity.country == "US" and entity.name is None

    def _is_said(self, holder: Holder, item: Statement, act: SpeechAct) -> bool:
        """Whether the holder has a position already that this one only repeats or goes on with."""
        acts = {each.act for each in self.positions if each.holder == holder.key}
        goes_on = item.subject.way is Way.PARTICIPLE and item.cue.entry.lemma in ELABORATIONS
        return act in acts or (bool(acts) and goes_on)

    def _reject(self, item: Statement, reason: str) -> None:
        span = self._cue(item)
        self.rejections.append(Rejection(span=span, kind="position", reason=reason))

    def _cue(self, item: Statement) -> Span:
        starts, ends = self.words.starts, self.words.ends
        return self.sentence.to_source(starts[item.first], ends[item.last])

    def _is_own_side(self, keys: Set[str], index: int) -> bool:
        """Whether the word at ``index`` names one of ``keys``, or their own government."""
        entities, words = self.reading.entities, self.words
        place = words.places.get(index)
        if place is None:
            if words.tags[index] == "N" and words.capital[index]:
                return self._is_own_capital(keys, index)
            if words.lower[index] in POSSESSIVES and OWN_PEOPLE.isdisjoint(
                words.lower[index + 1 :][:1]
            ):
                return False
            named = self.pronouns.get(words.starts[index], ())
            is_anybody = not named and words.lower[index] in ("he", "she", "they")
            is_ours = words.lower[index] in ("we", "i")
            return is_ours or is_anybody or any(place.denotes in keys for place in named)
        entity = entities.get(place.denotes)
        if words.lower[index].endswith(" section"):
            return all(_is_of_our_post(entities.get(key)) for key in keys)
        if place.denotes in keys or entity is None or not _is_public(entity):
            return place.denotes in keys
        if isinstance(entity, Ministry) and not any(self._may_serve(key, entity) for key in keys):
            return False
        if isinstance(entity, Actor) and any(self._is_served(key, entity) for key in keys):
            return True
        return entity.country is not None and any(
            self._country_of(key) == entity.country for key in keys
        )

    def _country_of(self, key: str) -> str | None:
        """The state that somebody serves: the host's where neither he nor his body tells.

        Papers are in a state and speak for none.
        """
        entity = self.reading.entities.get(key)
        if isinstance(entity, Actor) and entity.kind is ActorKind.MEDIA:
            return None
        country = getattr(entity, "country", None)
        is_host = isinstance(entity, Official) and country is None and entity.organization
        return self.reading.host_country if is_host else country

    def _is_served(self, key: str, body: Actor) -> bool:
        """Whether somebody is of the body: "DPKO" of whoever is its Assistant Secretary."""
        entity = self.reading.entities.get(key)
        served = (getattr(entity, "organization", None) or "").lower()
        return bool(served) and body.name.lower() in served

    def _is_own_capital(self, keys: Set[str], index: int) -> bool:
        """Whether the word at ``index`` is the capital of the state that one of ``keys`` serves."""
        start, end = self.words.starts[index], self.words.ends[index]
        state = seats().get(self.sentence.text[start:end])
        entities = (self.reading.entities.get(key) for key in keys)
        return state is not None and any(
            isinstance(each, Official) and each.country == state for each in entities
        )

    def _may_serve(self, key: str, ministry: Ministry) -> bool:
        """Whether somebody may speak for a ministry: no one of another body is told to be."""
        entity = self.reading.entities.get(key)
        if not isinstance(entity, Official) or not entity.organization:
            return True
        served = entity.organization.lower()
        return any(name.lower() in served for name in (ministry.name, *ministry.aliases))

    def _position(self, holder: Holder, item: Statement, act: SpeechAct) -> Position:
        start, end = self._about(item)
        to_source = self.sentence.to_source
        return Position(
            holder=holder.key,
            holder_span=to_source(holder.start, holder.end),
            act=act,
            cue=self._cue(item),
            about=Phrase(text=self.sentence.text[start:end], span=to_source(start, end)),
            addressee=self._addressee(item),
            evidence=evidence_of(self.sentence, self._rule(holder, item)),
        )

    def _rule(self, holder: Holder, item: Statement) -> str:
        """The rule family; what the post tells in a comment, or of people unnamed, is less sure."""
        if self.sentence.is_comment:
            return "in-comment"
        entity = self.reading.entities.get(holder.key)
        is_collective = entity is not None and entity.evidence.rule == COLLECTIVE
        return "collective-holder" if is_collective else item.family

    def _addressee(self, item: Statement) -> str | None:
        """Whom it was said to: "told Ozola", "said to Ozola"; not "said Ozola was"."""
        words, lemma = self.words, item.cue.entry.lemma
        at = item.last + 1
        has_to = words.lower[at : at + 1] == ["to"]
        at += has_to
        title = BEFORE_A_NAME.match(words.tags, at)
        at = title.end() if title else at
        place = words.places.get(at)
        if place is None or lemma not in (SAYING if has_to else TELLING):
            return None
        if lemma in TAKING_CLAUSES and not has_to and words.tags[at + 1 : at + 2] in FINITE:
            return None
        entity = self.reading.entities.get(place.denotes)
        return entity.key if entity is not None else None

    def _about(self, item: Statement) -> tuple[int, int]:
        """The characters that say on what: the complement, or the sentence before a final cue."""
        words = self.words
        complement = complement_of(words, item.last)
        first = complement.clause or complement.first
        if item.family == CueKind.SOURCE.value and item.first < 3:
            first = max(first, words.tags.find("K", item.last))
        while first < len(words) and words.tags[first] in "KQ":
            first += 1
        last = self._end_of_phrase(first)
        text, is_cut = self.sentence.text, last - first >= LONG
        if last - first < 2:
            return trimmed(text, words.starts[0], words.ends[max(0, item.first - 1)])
        return trimmed(text, words.starts[first], words.ends[last - 1], is_cut=is_cut)

    def _end_of_phrase(self, first: int) -> int:
        """Where a phrase ends: not at "Dr." nor at a bracket that opened in it."""
        tags, depth, last = self.words.tags, 0, first
        while last < len(tags) and last - first < LONG:
            depth += (tags[last] == "O") - (tags[last] == "L")
            is_full_stop = tags[last] == "." and last + 2 >= len(tags)
            if depth < 0 or tags[last] == "M" or is_full_stop:
                break
            last += 1
        return last


PUBLIC = frozenset({
    ActorKind.GOVERNMENT, ActorKind.AGENCY, ActorKind.PARTY, ActorKind.EMBASSY, ActorKind.POST,
    ActorKind.DEPARTMENT,
})  # fmt: skip
TELLING = frozenset({  # whom one tells is the object
    "tell", "inform", "assure", "reassure", "advise", "warn", "ask", "urge", "promise", "thank",
    "invite", "encourage", "press", "congratulate", "notify", "remind",
})  # fmt: skip
SAYING = frozenset({  # whom one says it to stands after "to"
    "say", "stress", "explain", "note", "emphasize", "complain", "suggest", "mention", "confirm",
    "repeat", "promise", "express", "convey", "report", "reply", "respond", "propose", "admit",
})  # fmt: skip
POSSESSIVES = frozenset({"his", "her", "their"})
OWN_PEOPLE = OWN_NOUNS | {  # of whom a speaker tells as of his own side: "his delegation would"
    "side",
    "movement",
    "community",
    "team",
    "country",
    "delegation",
    "forces",
    "staff",
    "organization",
    "union",
    "own",
    "mission",
    "bureau",
    "directorate",
    "division",
    "unit",
    "court",
    "bank",
    "people",
    "firm",
    "parliament",
    "committee",
    "service",
    "group",
    "association",
    "section",
    "bench",
    "faction",
    "bloc",
    "caucus",
    "prosecutors",
    "officers",
    "lawyers",
    "troops",
    "soldiers",
    "experts",
    "officials",
    "board",
    "federation",
    "institute",
}
TAKING_CLAUSES = frozenset({"advise", "warn", "promise", "ask", "urge"})  # "warned Riga was late"
FINITE = ("V", "B", "X")
BEFORE_A_NAME = re.compile("D?[NG]{0,5}(?=E)")  # "the visiting Ambassador Smith"


def _is_plan(words: Words, item: Statement) -> bool:
    """Whether a statement only tells what somebody is going to do: "plans to", "will thank"."""
    is_planned = item.cue.entry.lemma in ("plan", "intend") and item.cue.entry.form is Form.PRESENT
    return is_planned or modal_before(words, item.first) == "will"


def _is_public(entity: Entity) -> bool:
    """Whether the entity is a government, a part of one, or a party: what officials speak for."""
    return isinstance(entity, Ministry) or (isinstance(entity, Actor) and entity.kind in PUBLIC)


def _is_of_our_post(entity: Entity | None) -> bool:
    """Whether an official is of one of our embassies, of whose sections he speaks."""
    if not isinstance(entity, Official) or entity.country != "US":
        return False
    return (entity.organization or "").startswith(("Embassy ", "Consulate "))


def _is_narrator(entity: Entity | None) -> bool:
    """Whether the entity is the reporting post or Washington, whose words are narrative."""
    return isinstance(entity, Actor) and entity.kind in (ActorKind.POST, ActorKind.DEPARTMENT)
