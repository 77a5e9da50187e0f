"""Compose the observers: one parsed cable in, its findings out.

Takes    a `Cable`.
Gives    its `Reading` (`read`), and what was found (`extract_findings`).
Errors   none raised.
"""

from cablegraph.extract.actions import find_actions
from cablegraph.extract.citations import find_citations
from cablegraph.extract.coreference import resolve_pronouns
from cablegraph.extract.demarches import find_demarches
from cablegraph.extract.meetings import find_meetings
from cablegraph.extract.organizations import find_organizations, own_post
from cablegraph.extract.people import find_people
from cablegraph.extract.positions import find_positions
from cablegraph.extract.reading import Reading
from cablegraph.extract.sentences import find_sentences
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Actor, Entity, Findings, Mention, Ministry, Official

OBSERVERS = (
    find_sentences,
    find_organizations,
    find_people,
    resolve_pronouns,
    find_meetings,
    find_demarches,
    find_positions,
    find_actions,
    find_citations,
)


def read(cable: Cable) -> Reading:
    """Run all observers over ``cable``, in order."""
    reading = Reading(cable=cable, host_country=None)
    post = own_post(reading)
    is_mission = post is not None and post.kind in {"mission", "department"}
    reading = Reading(cable=cable, host_country=post.country if post and not is_mission else None)
    for observe in OBSERVERS:
        reading = observe(reading)
    return reading


def extract_findings(cable: Cable) -> Findings:
    """What ``cable`` says."""
    reading = read(cable)
    used = _used_keys(reading)
    kept = [entity for entity in reading.entities.values() if _is_kept(entity, used)]
    keys = {entity.key for entity in kept}
    return Findings(
        cable_id=cable.id,
        officials=tuple(entity for entity in kept if isinstance(entity, Official)),
        ministries=tuple(entity for entity in kept if isinstance(entity, Ministry)),
        actors=tuple(entity for entity in kept if isinstance(entity, Actor)),
        mentions=_mentions(reading, keys),
        demarches=reading.demarches,
        positions=reading.positions,
        action_items=reading.action_items,
        meetings=tuple(meeting for meeting in reading.meetings if keys >= {*meeting.participants}),
        text_references=reading.text_references,
        rejections=reading.rejections,
    )


def _used_keys(reading: Reading) -> frozenset[str]:
    """The entities that a position, demarche or action item refers to."""
    keys = {position.holder for position in reading.positions}
    keys |= {position.addressee for position in reading.positions if position.addressee}
    keys |= {item.owner for item in reading.action_items}
    for demarche in reading.demarches:
        keys |= {*demarche.delivered_by, *demarche.delivered_to}
    return frozenset(keys)


def _is_kept(entity: Entity, used: frozenset[str]) -> bool:
    """Whether an entity is named or acts; a role that is merely mentioned is left out."""
    if isinstance(entity, Ministry):
        return True
    if isinstance(entity, Official):
        return entity.name is not None or entity.key in used
    return entity.key in used


def _mentions(reading: Reading, keys: set[str]) -> tuple[Mention, ...]:
    by_index = {sentence.index: sentence for sentence in reading.sentences}
    return tuple(
        Mention(
            span=by_index[place.sentence].to_source(place.start, place.end),
            form=place.form,
            denotes=place.denotes,
            rule=place.rule,
        )
        for place in reading.places
        if place.denotes in keys
    )
