"""What an observer of people and bodies has written down so far, before it is frozen.

Takes    a `Reading`.
Gives    its entities and places with the observer's own added; a place gives way to one that
         covers more of the sentence.
Offsets  characters of the sentence's text, half-open.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter

from cablegraph.extract.confidence import confidence_of
from cablegraph.extract.grammar.words import speaker_nouns
from cablegraph.extract.reading import Place, Places, Reading, Sentence
from cablegraph.model.findings import (
    Actor,
    ActorKind,
    Entity,
    Evidence,
    MentionForm,
    Ministry,
    Official,
    Rejection,
)
from cablegraph.terms.body_names import in_one_spelling
from cablegraph.terms.offices import countries
from cablegraph.text import slug

WITH_ARTICLE = frozenset({"US", "GB", "NL", "PH", "AE"})  # "Government of the Netherlands"


@dataclass
class Ledger:
    """The entities, places and rejections of one cable, open for writing."""

    reading: Reading
    entities: dict[str, Entity] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)

    @classmethod
    def of(cls, reading: Reading) -> "Ledger":
        """Open the ledger where earlier observers left it."""
        return cls(reading, dict(reading.entities), list(reading.places), list(reading.rejections))

    def close(self, *, overlaps: bool = False) -> Reading:
        """The reading with everything written down; with ``overlaps``, all places as they are."""
        places = sorted(self.places) if overlaps else without_overlaps(self.places)
        return replace(
            self.reading,
            entities=self.entities,
            places=Places(places),
            rejections=tuple(self.rejections),
        )

    def place(
        self, sentence: Sentence, start: int, end: int, form: MentionForm, key: str, rule: str
    ) -> None:
        """Write down that ``sentence.text[start:end]`` denotes the entity of ``key``."""
        self.places.append(Place(sentence.index, start, end, form, key, rule))

    def clear(self, sentence: Sentence, start: int, end: int) -> None:
        """Forget what ``sentence.text[start:end]`` was said to denote."""
        taken = (sentence.index, start, end)
        self.places = [place for place in self.places if place[:3] != taken]

    def actor(
        self, key: str, name: str, kind: ActorKind, country: str | None, evidence: Evidence
    ) -> str:
        """Write down an actor, unless it is known, and return its key."""
        if key not in self.entities:
            self.entities[key] = Actor(
                key=key, name=name, kind=kind, country=country, evidence=evidence
            )
        return key

    def government(self, country: str, evidence: Evidence) -> str:
        """Write down the government of a country, by its ISO code, and return its key."""
        state = countries().get(country)
        article = "the " if country in WITH_ARTICLE else ""
        name = f"Government of {article}{state.name if state else country}"
        return self.actor(f"gov-{country.lower()}", name, ActorKind.GOVERNMENT, country, evidence)

    def ministry(self, name: str, alias: str, country: str | None, evidence: Evidence) -> str:
        """Write down a ministry, or one more form of its name, and return its key."""
        key = f"ministry:{(country or 'xx').lower()}:{slug(in_one_spelling(name))}"
        known = self.entities.get(key)
        if not isinstance(known, Ministry):
            self.entities[key] = Ministry(
                key=key, name=name, aliases=(alias,), country=country, evidence=evidence
            )
        elif alias not in known.aliases:
            self.entities[key] = replace(known, aliases=(*known.aliases, alias))
        return key

    def rename(self, key: str, new: str) -> None:
        """Let every place that denotes ``key`` denote ``new``."""
        self.places = [
            place._replace(denotes=new) if place.denotes == key else place for place in self.places
        ]

    def relabel(self, stretches: Mapping[int, list[tuple[int, int]]], rule: str) -> None:
        """Give the places within some stretches, sorted and told by sentence, another rule."""
        self.places = [
            place._replace(rule=rule)
            if place.sentence in stretches and _is_within(place, stretches[place.sentence])
            else place
            for place in self.places
        ]

    def reject(self, sentence: Sentence, start: int, end: int, kind: str, reason: str) -> None:
        """Write down what looked like a find and why it was not taken."""
        self.rejections.append(
            Rejection(span=sentence.to_source(start, end), kind=kind, reason=reason)
        )


def _is_within(place: Place, stretches: list[tuple[int, int]]) -> bool:
    at = bisect_right(stretches, place.start, key=lambda stretch: stretch[0]) - 1
    return at >= 0 and place.end <= stretches[at][1]


def entity_of_noun(key: str, name: str, noun: str, evidence: Evidence) -> Entity:
    """The holder or owner that only a noun names: "several deputies", "the police"."""
    kind = speaker_nouns().get(noun, "person")
    if kind == "official":
        return Official(
            key=key, name=None, title=name, organization=None, country=None, evidence=evidence
        )
    return Actor(key=key, name=name, kind=ActorKind(kind), country=None, evidence=evidence)


def evidence_of(sentence: Sentence, rule: str) -> Evidence:
    """The whole sentence as evidence for what ``rule`` found in it."""
    return Evidence(
        paragraph=sentence.paragraph.order,
        span=sentence.span,
        rule=rule,
        confidence=confidence_of(rule),
    )


def without_overlaps(places: Iterable[Place]) -> list[Place]:
    """The places in order, each longest one kept and what overlaps it left out.

    >>> common = {"sentence": 0, "start": 0, "form": MentionForm.NAME, "rule": "example"}
    >>> whole = Place(end=14, denotes="french-embassy", **common)
    >>> part = Place(end=6, denotes="gov-fr", **common)
    >>> [place.denotes for place in without_overlaps([part, whole])]
    ['french-embassy']
    """
    kept: list[Place] = []
    longest_first = sorted(places, key=itemgetter(2), reverse=True)
    for place in sorted(longest_first, key=itemgetter(0, 1)):  # sentence, start
        last = kept[-1] if kept else None
        if last is None or last.sentence != place.sentence or last.end <= place.start:
            kept.append(place)
        elif place.end - place.start > last.end - last.start:
            kept[-1] = place
    return kept
