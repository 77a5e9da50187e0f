r"""Positions: who holds what view, in which sentence, by which speech act.

Takes    a `Reading` with sentences, entities and the places that denote them, pronouns too.
Gives    the reading with ``positions``, entities for holders that only a noun names ("several
         deputies"), and a `Rejection` for each cue that was seen and not taken.
Offsets  findings hold spans of the source.
Errors   none.
Source   the annotation rules in `docs/reading.md`, "positions".

One position per holder, sentence and act. Quoted documents are left out; the post's own words
("we believe") hold no position.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from cablegraph.extract.acts import act_of, complement_of, stated_act
from cablegraph.extract.attribution import Attribution, Head, Way, attributions
from cablegraph.extract.confidence import confidence_of
from cablegraph.extract.cues import Cue, find_cues
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.extract.words import MASK, Words, lower_case, speaker_nouns, split_words
from cablegraph.model.findings import (
    Actor,
    ActorKind,
    Entity,
    Evidence,
    MentionForm,
    Official,
    Phrase,
    Position,
    Rejection,
)
from cablegraph.terms.speech import SpeechAct

ELABORATIONS = frozenset({
    "say", "add", "quote", "cite", "point", "to", "refer", "describe", "tell", "state",
    "continue",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose position it is: an entity's key and the characters of the sentence that say so."""

    key: str
    start: int
    end: int


@dataclass
class _Finds:
    """What is gathered while a cable is read."""

    reading: Reading
    positions: list[Position] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)


def find_positions(reading: Reading) -> Reading:
    """Give ``reading`` the positions that its sentences attribute to somebody."""
    finds = _Finds(reading, entities=dict(reading.entities))
    for sentence in reading.sentences:
        if not sentence.is_quoted:
            _read_sentence(finds, sentence)
    return replace(
        reading,
        positions=tuple(finds.positions),
        entities=finds.entities,
        rejections=(*reading.rejections, *finds.rejections),
    )


def sentence_cues(sentence: Sentence) -> list[Cue]:
    """The cues of a sentence, whatever its case."""
    return find_cues(lower_case(sentence.text))


def _read_sentence(finds: _Finds, sentence: Sentence) -> None:
    cues = sentence_cues(sentence)
    if not cues:
        return
    places = finds.reading.places_in(sentence)
    words, found = attributions(split_words(sentence.text, places), cues)
    pronouns: dict[int, list[Place]] = {}
    for place in places:
        if place.form is MentionForm.PRONOUN:
            pronouns.setdefault(place.start, []).append(place)
    taken: dict[str, set[SpeechAct]] = {}
    for number, item in enumerate(found):
        _take(finds, sentence, words, pronouns, taken, item, found[number + 1 :])


def _take(
    finds: _Finds,
    sentence: Sentence,
    words: Words,
    pronouns: dict[int, list[Place]],
    taken: dict[str, set[SpeechAct]],
    item: Attribution,
    later: list[Attribution],
) -> None:
    reason, act, holders = item.reason, None, []
    if not reason:
        holders = [
            h
            for head in item.subject.heads
            for h in _holders(finds, sentence, words, pronouns, head)
        ]
        reason = "" if holders else "no holder"
    if not reason:
        own = _own_side(finds, words, holders)
        act, reason = act_of(words, item.cue, item.first, item.last, own)
        if act is SpeechAct.ASSERT:
            act = stated_act(words, item, later, own) or act
    if act is None or reason not in ("", "verb-noun"):
        finds.rejections.append(
            Rejection(
                span=sentence.to_source(item.cue.start, item.cue.end),
                kind="position",
                reason=reason,
            )
        )
        return
    family = reason or item.family
    for holder in holders:
        acts = taken.setdefault(holder.key, set())
        if act in acts or (acts and _adds_nothing(item, act)):
            continue
        acts.add(act)
        finds.positions.append(_position(sentence, words, holder, item, act, family))


def _adds_nothing(item: Attribution, act: SpeechAct) -> bool:
    """Whether a further cue for the same holder only goes on with the first one's act."""
    return item.subject.way is Way.PARTICIPLE and item.cue.entry.lemma in ELABORATIONS


def _holders(
    finds: _Finds, sentence: Sentence, words: Words, pronouns: dict[int, list[Place]], head: Head
) -> Iterator[Holder]:
    place = words.places.get(head.index)
    start, end = words.starts[head.index], words.ends[head.index]
    if place is not None:
        if not _is_post(finds.entities.get(place.denotes)):
            yield Holder(place.denotes, start, end)
    elif words.tags[head.index] in "HD":
        for each in pronouns.get(start, ()):
            yield Holder(each.denotes, start, end)
    elif words.tags[head.index] == "G" and not MASK.match(words.lower[head.index]):
        yield _named_by_noun(finds, sentence, words, head)


def _is_post(entity: Entity | None) -> bool:
    return isinstance(entity, Actor) and entity.kind in (ActorKind.POST, ActorKind.DEPARTMENT)


def _named_by_noun(finds: _Finds, sentence: Sentence, words: Words, head: Head) -> Holder:
    """The holder that only a noun names: an entity of its own."""
    first = head.first
    while first < head.index and words.tags[first] == "D":
        first += 1
    start, end = words.starts[first], words.ends[head.index]
    name = sentence.text[start:end]
    key = "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
    if key not in finds.entities:
        finds.entities[key] = _entity(key, name, words.lower[head.index], sentence, start, end)
    return Holder(key, start, end)


def _entity(key: str, name: str, noun: str, sentence: Sentence, start: int, end: int) -> Entity:
    kind = speaker_nouns().get(noun, "person")
    rule = "collective" if noun.endswith("s") else "role"
    evidence = _evidence(sentence, rule)
    if kind == "official":
        return Official(
            key=key, name=None, title=name, organization=None, country=None, evidence=evidence
        )
    return Actor(key=key, name=name, kind=ActorKind(kind), country=None, evidence=evidence)


def _own_side(finds: _Finds, words: Words, holders: list[Holder]) -> Callable[[int], bool]:
    keys = {holder.key for holder in holders}
    countries = {getattr(finds.entities.get(key), "country", None) for key in keys} - {None}

    def is_own(index: int) -> bool:
        place = words.places.get(index)
        entity = finds.entities.get(place.denotes) if place else None
        if place is None or place.denotes in keys:
            return place is not None
        return (
            not isinstance(entity, Official) and entity is not None and entity.country in countries
        )

    return is_own


def _position(
    sentence: Sentence, words: Words, holder: Holder, item: Attribution, act: SpeechAct, family: str
) -> Position:
    start, end = _about(words, item)
    return Position(
        holder=holder.key,
        holder_span=sentence.to_source(holder.start, holder.end),
        act=act,
        cue=sentence.to_source(item.cue.start, item.cue.end),
        about=Phrase(text=sentence.text[start:end], span=sentence.to_source(start, end)),
        addressee=None,
        evidence=_evidence(sentence, family),
    )


def _about(words: Words, item: Attribution) -> tuple[int, int]:
    """The characters that say on what: the complement, or the sentence before a final cue."""
    complement = complement_of(words, item.last)
    first = complement.clause or complement.first
    while first < len(words) and words.tags[first] in "KQ":
        first += 1
    last = first
    while last < len(words) and words.tags[last] not in "M.L" and last - first < 30:
        last += 1
    if last - first < 2:
        return words.starts[0], words.ends[max(0, min(item.first, len(words)) - 1)]
    return words.starts[first], words.ends[last - 1]


def _evidence(sentence: Sentence, rule: str) -> Evidence:
    return Evidence(
        paragraph=sentence.paragraph.order,
        span=sentence.span,
        rule=rule,
        confidence=confidence_of(rule),
    )
