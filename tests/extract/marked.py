"""Readings written by hand: ``[Poloff|us-poloff] met [Anna Ozola|ozola]`` says who is who.

A mark gives the words of a place and its entity's key. Keys say what they are: ``post``,
``department``, ``gov-lv``, ``ministry:lv:ministry-of-justice``, ``us-`` for our officials, and
anything else for an official of the host country, Latvia.
"""

import re
from datetime import UTC, datetime

from cablegraph.extract.reading import Place, Places, Reading
from cablegraph.extract.sentences import find_sentences
from cablegraph.model.cable import Cable, Paragraph, Reference, ReferenceKind
from cablegraph.model.findings import (
    Actor,
    ActorKind,
    Entity,
    Evidence,
    MentionForm,
    Ministry,
    Official,
)
from cablegraph.text import SourceText, Span

MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
RELEASED = datetime(2008, 3, 12, 9, 0, tzinfo=UTC)
NOWHERE = Evidence(paragraph=1, span=Span(0, 1), rule="by hand", confidence=1.0)
KINDS = {"post": ActorKind.POST, "department": ActorKind.DEPARTMENT}


def marked(text: str, refs: tuple[str, ...] = ()) -> Reading:
    """The reading of a cable of one paragraph."""
    plain, places, entities = "", [], {}
    position = 0
    for match in MARK.finditer(text):
        plain += text[position : match.start()]
        places.append((len(plain), match[1], match[2]))
        plain += match[1]
        entities[match[2]] = entity(match[2], match[1])
        position = match.end()
    plain += text[position:]
    reading = find_sentences(
        Reading(cable=cable_of(plain, refs), host_country="LV", entities=entities)
    )
    found = [
        Place(
            sentence=sentence.index,
            start=start - sentence.start,
            end=start - sentence.start + len(words),
            form=MentionForm.NAME,
            denotes=key,
            rule="by hand",
        )
        for start, words, key in places
        for sentence in reading.sentences
        if sentence.start <= start < sentence.start + len(sentence.text)
    ]
    return Reading(
        cable=reading.cable,
        host_country="LV",
        entities=entities,
        sentences=reading.sentences,
        places=Places(sorted(found)),
    )


def cable_of(text: str, refs: tuple[str, ...]) -> Cable:
    """A cable from Riga whose whole body is ``text``."""
    whole = Span(0, len(text))
    paragraph = Paragraph(order=1, number=1, portion_marking=None, span=whole, content=whole)
    return Cable(
        source=SourceText("by hand", text),
        id="08RIGA12",
        printed_id=None,
        released=RELEASED,
        paragraphs=(paragraph,),
        references=tuple(
            Reference(
                designator="ABCDEFGH"[index] if len(refs) > 1 else None,
                text=ref,
                kind=ReferenceKind.CABLE,
                cable_id=ref,
                span=whole,
            )
            for index, ref in enumerate(refs)
        ),
    )


def entity(key: str, words: str) -> Entity:
    """The entity that a key stands for."""
    if key in KINDS:
        return Actor(key=key, name=words, kind=KINDS[key], country="US", evidence=NOWHERE)
    if key.startswith("gov-"):
        country = key[4:].upper()
        kind = ActorKind.GOVERNMENT
        return Actor(key=key, name=words, kind=kind, country=country, evidence=NOWHERE)
    if key.startswith("ministry:"):
        country = key.split(":")[1].upper()
        return Ministry(key=key, name=words, aliases=(words,), country=country, evidence=NOWHERE)
    return Official(
        key=key,
        name=None if key.startswith("us-") else words,
        title=words if key.startswith("us-") else None,
        organization=None,
        country="US" if key.startswith("us-") else "LV",
        evidence=NOWHERE,
    )
