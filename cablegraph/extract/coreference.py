r"""What pronouns stand for: he, she, they, it, "the two".

Takes    a `Reading` whose places denote the persons and bodies that the text names.
Gives    the reading with a place for each pronoun that could be resolved. A plural pronoun has one
         place for each member of the group, all on the same words.
Offsets  characters of ``Sentence.text``.
Errors   none: a pronoun with no antecedent gets no place.

A cable tells what people said in turn, so a pronoun at the head of a sentence is whoever spoke in
the sentence before. The memory holds who spoke last, who was spoken to, and who was named.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from cablegraph.extract.attribution import Attribution, attributions, main_subject
from cablegraph.extract.cues import find_cues
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.extract.words import Words, lower_case, split_words
from cablegraph.model.findings import Actor, ActorKind, Entity, MentionForm, Official

SINGULAR = {"he": "m", "she": "f", "his": "m", "her": "f"}
PLURAL = frozenset({"they", "their", "both"})
NEUTRAL = frozenset(("it", "its"))
ANSWERS = frozenset({"reply", "respond", "answer", "rejoin", "retort", "counter"})
HONORIFICS = {
    "mr": "m",
    "mr.": "m",
    "ms": "f",
    "ms.": "f",
    "mrs": "f",
    "mrs.": "f",
    "miss": "f",
    "madame": "f",
    "señora": "f",
    "king": "m",
    "prince": "m",
    "queen": "f",
}
MEMORY = 6  # how many persons named last may stand behind a pronoun


@dataclass
class _Memory:
    """Who was heard and named so far, most recent last."""

    speakers: tuple[str, ...] = ()  # the subject of the sentence before
    addressee: str | None = None
    persons: list[str] = field(default_factory=list)
    groups: list[tuple[str, ...]] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)


def resolve_pronouns(reading: Reading) -> Reading:
    """Give ``reading`` a place for each pronoun whose antecedent is known."""
    memory = _Memory(genders=_genders(reading))
    found: list[Place] = []
    for sentence in reading.sentences:
        places = reading.places_in(sentence)
        words = split_words(sentence.text, places)
        words, said = attributions(words, find_cues(lower_case(sentence.text)))
        pronouns = list(_resolved(reading, sentence, words, said, memory))
        found.extend(pronouns)
        _remember(reading, words, said, pronouns, memory)
    return replace(reading, places=tuple(sorted((*reading.places, *found))))


def is_person(entity: Entity | None) -> bool:
    """Whether a pronoun like "he" can stand for the entity."""
    return isinstance(entity, Official) or (
        isinstance(entity, Actor) and entity.kind is ActorKind.PERSON
    )


def _genders(reading: Reading) -> dict[str, str]:
    """What honorifics before the names tell: "Ms. Ozola"."""
    genders: dict[str, str] = {}
    for sentence in reading.sentences:
        for place in reading.places_in(sentence):
            named = sentence.text[max(0, place.start - 10) : place.end].lower()
            for word in named.split()[:3]:
                if word in HONORIFICS:
                    genders.setdefault(place.denotes, HONORIFICS[word])
    return genders


def _resolved(
    reading: Reading,
    sentence: Sentence,
    words: Words,
    said: Sequence[Attribution],
    memory: _Memory,
) -> Iterator[Place]:
    local: list[str] = []  # persons named in this sentence so far
    answering = {
        item.subject.heads[0].index
        for item in said
        if item.subject.heads and item.cue.entry.lemma in ANSWERS
    }
    for index, word in enumerate(words.lower):
        place = words.places.get(index)
        if place is not None:
            if is_person(reading.entities.get(place.denotes)) and _is_subject_like(words, index):
                local.append(place.denotes)
            continue
        if word not in SINGULAR and word not in PLURAL and word not in NEUTRAL:
            continue
        if words.tags[index] not in "HD":
            continue
        keys: Iterable[str] = ()
        if word in SINGULAR:
            key = _person(word, local, index in answering, memory)
            keys = (key,) if key else ()
        elif word in PLURAL:
            keys = _group(reading, words, index, memory)
        elif memory.bodies:
            keys = memory.bodies[-1:]
        for key in keys:
            yield Place(
                sentence=sentence.index,
                start=words.starts[index],
                end=words.ends[index],
                form=MentionForm.PRONOUN,
                denotes=key,
                rule="pronoun",
            )


def _is_subject_like(words: Words, index: int) -> bool:
    first = index
    while first > 0 and words.tags[first - 1] in "DN":
        first -= 1
    return first == 0 or words.tags[first - 1] != "P"


def _person(word: str, local: list[str], answers: bool, memory: _Memory) -> str | None:
    gender = SINGULAR[word]
    candidates = list(reversed(local))
    if answers and memory.addressee and not local:
        candidates.append(memory.addressee)
    candidates += list(memory.speakers) + list(reversed(memory.persons[-MEMORY:]))
    for key in candidates:
        if memory.genders.get(key, gender) == gender:
            memory.genders.setdefault(key, gender)
            return key
    return None


def _group(reading: Reading, words: Words, index: int, memory: _Memory) -> tuple[str, ...]:
    if len(memory.speakers) > 1:
        return memory.speakers
    if memory.groups:
        return memory.groups[-1]
    return memory.speakers


def _remember(
    reading: Reading,
    words: Words,
    said: Sequence[Attribution],
    pronouns: Sequence[Place],
    memory: _Memory,
) -> None:
    standing: dict[int, list[str]] = {}
    for each in pronouns:
        standing.setdefault(each.start, []).append(each.denotes)

    def keys_of(index: int) -> list[str]:
        place = words.places.get(index)
        return [place.denotes] if place else standing.get(words.starts[index], [])

    top = [item for item in said if item.counts and item.subject.heads]
    subject = top[-1].subject if top else main_subject(words, len(words))
    heads = [key for head in subject.heads for key in keys_of(head.index)]
    persons = [key for key in heads if is_person(reading.entities.get(key))]
    bodies = [key for key in heads if key not in persons]
    first_head = {head.index for head in subject.heads}
    named = [
        place.denotes
        for index, place in sorted(words.places.items())
        if index not in first_head and is_person(reading.entities.get(place.denotes))
    ]
    memory.persons += [key for key in named + persons if key]
    memory.bodies += bodies
    if persons:
        memory.speakers = tuple(persons)
        memory.addressee = next((key for key in named if key not in persons), None)
    if len(heads) > 1:
        memory.groups.append(tuple(heads))
    elif bodies:
        memory.groups.append(tuple(bodies))
