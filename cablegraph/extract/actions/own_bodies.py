"""What "his ministry", "her party" and "their country" mean of whoever speaks of them.

Takes    the entities of a cable, the key of a speaker, and the noun.
Gives    `own_body`: the key of the body, or of the speaker where none is known.
Offsets  none.
Errors   none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from cablegraph.model.findings import Actor, ActorKind, Entity, Ministry, Official

OWN_PEOPLE = frozenset(
    {"office", "staff", "division", "section", "unit", "department", "directorate", "team"}
)
OF_THE_STATE = frozenset({"country", "government", "ministry"})
PARTIES = (ActorKind.PARTY,)


def own_body(entities: Mapping[str, Entity], speaker: str, word: str) -> str | None:
    """What "his office", "his ministry", "his country" mean of a speaker."""
    entity = entities.get(speaker)
    if word in OWN_PEOPLE:
        return speaker
    if word == "party":
        return _body_of(entities, entity, PARTIES)
    if word not in OF_THE_STATE:
        return _body_of(entities, entity, tuple(ActorKind)) or speaker
    if word == "ministry":
        return next((key for key in _ministries_of(entities, entity)), speaker)
    key = f"gov-{entity.country.lower()}" if entity and entity.country else ""
    return key if key in entities else None


def _body_of(
    entities: Mapping[str, Entity], entity: Entity | None, kinds: Sequence[ActorKind]
) -> str | None:
    """The body of some kinds that an official's title or organisation names."""
    told = f"{entity.title} {entity.organization}" if isinstance(entity, Official) else ""
    bodies = (body for body in entities.values() if isinstance(body, Actor) and body.kind in kinds)
    return next((body.key for body in bodies if _names(body.name, told)), None)


def _ministries_of(entities: Mapping[str, Entity], entity: Entity | None) -> Iterator[str]:
    """The ministries that a minister's title or organisation names."""
    if isinstance(entity, Official):
        told = set(f"{entity.title} {entity.organization}".lower().split())
        for key, body in entities.items():
            if isinstance(body, Ministry) and body.country == entity.country:
                named = set(body.name.lower().split()) - {"ministry", "of", "the", "and"}
                if named & told:
                    yield key


def _names(name: str, text: str) -> bool:
    """Whether ``text`` has a body's name, or the letters in its brackets."""
    forms = name.rstrip(")").split(" (")
    return any(re.search(rf"\b{re.escape(form)}\b", text) for form in forms)
