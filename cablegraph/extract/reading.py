"""What has been read of one cable so far: the value that every observer takes and gives.

An observer is a function ``(Reading) -> Reading``: it looks at the sentences and at what earlier
observers found, and gives the reading with its own finds added. `read` composes them.

Offsets  within a `Sentence`, characters of ``Sentence.text``; `Sentence.to_source` maps them to
         the source text. Findings hold source spans only.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from cablegraph.model.cable import Cable, Paragraph
from cablegraph.model.findings import (
    ActionItem,
    Demarche,
    Entity,
    Meeting,
    MentionForm,
    Position,
    Rejection,
    TextReference,
)
from cablegraph.text import CleanText, Span

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the body, white space single and page markers left out."""

    index: int  # counts from 0 through the cable
    paragraph: Paragraph
    text: str
    clean: CleanText  # of the paragraph's content
    start: int  # of ``text`` within ``clean.text``
    span: Span  # the whole sentence in the source
    is_quoted: bool  # within another document's text
    is_comment: bool  # within the post's own comment
    in_capitals: bool = False  # as printed: a telegram without articles
    quoted_until: int = 0  # of ``text``: it goes on with a quotation that closes here

    def to_source(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``."""
        return self.clean.to_source(self.start + start, self.start + end)


class Place(NamedTuple):
    """Where a sentence names an entity: offsets in ``Sentence.text``, and the entity's key."""

    sentence: int  # `Sentence.index`
    start: int
    end: int
    form: MentionForm
    denotes: str
    rule: str


class Places(tuple[Place, ...]):
    """The places of a cable, sorted, which are asked for by sentence again and again."""

    @cached_property
    def by_sentence(self) -> dict[int, tuple[Place, ...]]:
        """The places of each sentence that has any."""
        groups = groupby(self, key=itemgetter(0))
        return {index: tuple(places) for index, places in groups}


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One cable, its sentences, and what the observers have found in them."""

    cable: Cable
    host_country: str | None  # of the reporting post, ISO 3166-1 alpha-2
    sentences: tuple[Sentence, ...] = ()
    heard: tuple[frozenset[str], ...] = ()  # by sentence: the words in it that rules ask for
    entities: Mapping[str, Entity] = field(default_factory=dict)
    places: Places = field(default_factory=Places)  # sorted; do not overlap within a sentence
    demarches: tuple[Demarche, ...] = ()
    positions: tuple[Position, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    text_references: tuple[TextReference, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    def places_in(self, sentence: Sentence) -> tuple[Place, ...]:
        """The places of one sentence, from left to right."""
        return self.places.by_sentence.get(sentence.index, ())

    def country_of(self, key: str) -> str | None:
        """The state of an entity, if it has one."""
        entity = self.entities.get(key)
        return entity.country if entity else None

    def heard_in(self, sentence: Sentence) -> frozenset[str]:
        """The words of one sentence, or those of them that rules ask for."""
        if self.heard:
            return self.heard[sentence.index]
        return frozenset(WORD.findall(sentence.text))
