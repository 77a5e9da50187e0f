"""Find each delivery of an official representation to a government, in either direction.

Takes    a `Reading` with places.
Gives    the reading with ``demarches``: one a delivery, even where summary and body both tell it.
Offsets  spans of the source.
Errors   none: a slot that the text does not fill is empty.
Source   the project's annotation rules, `docs/reading.md`.

`tellings` reads the sentences. What they tell of the same delivery is joined here: the fullest
sentence is the evidence, and the slots that it lacks come from the others.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.citations import cited_cables
from cablegraph.extract.confidence import confidence_of
from cablegraph.extract.exchanges.answers import answering
from cablegraph.extract.exchanges.clauses import with_post
from cablegraph.extract.exchanges.delivery_words import (
    INSTRUCTED,
    INSTRUMENT_OF_OURS,
    PROTEST,
    PROTESTING,
)
from cablegraph.extract.exchanges.occasions import with_occasion
from cablegraph.extract.exchanges.repeats import repeats
from cablegraph.extract.exchanges.telling_slots import (
    OUR_KINDS,
    STATE,
    Keys,
    Telling,
    are_hosts,
    instruction_of,
    is_ours,
)
from cablegraph.extract.exchanges.tellings import is_worth_a_look, tellings
from cablegraph.extract.reading import Reading
from cablegraph.model.cable import Cable
from cablegraph.model.findings import (
    Actor,
    ActorKind,
    Demarche,
    DemarcheForm,
    Direction,
    Entity,
    Evidence,
    Ministry,
    Official,
    Phrase,
)

OF_THE_CHIEF = re.compile(  # a letter that Washington sent
    r"\bfrom\s(?:the\s)?(?:Secretary|President)\b|\b(?:Secretary|President)['’]s\s", re.I
)
FROM_THEM = frozenset({"demarche-received", "convoked", "own-note", "by-note", "demarche-text"})
OWN_FORMS = frozenset((DemarcheForm.DEMARCHE, DemarcheForm.TALKING_POINTS))  # if no one is named
OURS = re.compile(rf"{INSTRUMENT_OF_OURS.pattern}|\b(?:our|(?:post|embassy)['’]s)\s", re.I)
PROTESTS = re.compile(rf"{PROTEST.pattern}|{PROTESTING.pattern}", re.I)
COPY = re.compile(r"\bcop(?:y|ies)\b", re.I)
OWN_PAPERS = frozenset((DemarcheForm.NOTE, DemarcheForm.LETTER))
BODIES = OUR_KINDS | {ActorKind.AGENCY, ActorKind.EMBASSY, ActorKind.INTERNATIONAL}


def find_demarches(reading: Reading) -> Reading:
    """Give ``reading`` the representations that its text tells of."""
    told = [sentence for sentence in reading.sentences if is_worth_a_look(sentence.text)]
    if not told:
        return reading
    reading = with_post(reading, told[0])
    found: list[Telling] = []
    worth = {sentence.index for sentence in told}
    for sentence in reading.sentences[told[0].index :]:
        new = tuple(tellings(reading, sentence)) if sentence.index in worth else ()
        if found and not new:
            new = tuple(_again(reading, told, found[-1]) for told in repeats(reading, sentence))
        full = (with_occasion(reading, telling, found) for telling in new)
        found += [telling for telling in full if _is_delivery(reading, telling)]
    groups = _same_deliveries(reading, found)
    joined = tuple(_demarche(reading, group) for group in groups)
    return replace(reading, demarches=reading.demarches + joined)


def _again(reading: Reading, telling: Telling, before: Telling) -> Telling:
    """A telling of what ``before`` told, to somebody else: a copy is in the same form."""
    givers = before.delivered_by
    are_theirs = not any(is_ours(reading, key) for key in givers)
    by = telling.delivered_by or (givers if are_theirs else ())
    is_copy = COPY.search(telling.sentence.text) is not None
    forms = before.forms if is_copy and telling.forms == (DemarcheForm.ORAL,) else telling.forms
    return replace(telling, delivered_by=by, forms=forms, is_repeat=True)


def _is_delivery(reading: Reading, telling: Telling) -> bool:
    """Whether what the text told before makes the telling one of a delivery."""
    if telling.needs_us:
        return any(is_ours(reading, key) for key in telling.delivered_by + telling.delivered_to)
    return bool(telling.delivered_to) or not telling.is_partial


def _same_deliveries(reading: Reading, tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Group what tells of the same delivery; the fullest come first."""
    groups: list[list[Telling]] = []
    for telling in sorted(tellings, key=lambda told: _fullness(reading, told), reverse=True):
        own = next((group for group in groups if _is_same(reading, group, telling)), None)
        if own:
            own.append(telling)
        else:
            groups.append([telling])
    return sorted(groups, key=lambda group: group[0].sentence.index)


def _fullness(reading: Reading, telling: Telling) -> tuple[int, int]:
    """How much of a delivery a sentence tells; the longer sentence wins a tie."""
    slots = (telling.delivered_by, telling.delivered_to, telling.delivered_on)
    to_persons = any(
        isinstance(reading.entities.get(key), Official) for key in telling.delivered_to
    )
    told = 2 * (sum(map(bool, slots)) - telling.borrowed + to_persons) + len(telling.forms)
    return told, len(telling.sentence.text)


def _is_same(reading: Reading, group: Sequence[Telling], telling: Telling) -> bool:
    """Whether nothing sets a telling apart: direction, day and people agree or are untold."""
    if "own-note" in {group[0].rule, telling.rule} or telling.sentence is group[0].sentence:
        return False  # an earlier note than the one that names it; two in one sentence
    if _direction(reading, group[0]) is not _direction(reading, telling):
        return False
    if telling.is_repeat is not group[0].is_repeat and not _are_alike(group[0], telling):
        return False
    if _are_of_two_instructions(reading.cable, group, telling):
        return False
    days = {told.delivered_on for told in [*group, telling]} - {None}
    givers = [key for told in group for key in told.delivered_by]
    receivers = [key for told in group for key in told.delivered_to]
    return (
        len(days) < 2
        and _may_be_one(reading, givers, telling.delivered_by)
        and _may_be_one(reading, receivers, telling.delivered_to)
    )


def _are_alike(one: Telling, other: Telling) -> bool:
    """Whether somebody received both."""
    return bool({*one.delivered_to} & {*other.delivered_to})


def _are_of_two_instructions(cable: Cable, group: Sequence[Telling], telling: Telling) -> bool:
    """Whether two tellings cite different cables of the Department."""
    cited = set(filter(STATE.match, cited_cables(cable, telling.sentence.text)))
    others = {
        found
        for told in group
        for found in cited_cables(cable, told.sentence.text)
        if STATE.match(found)
    }
    return bool(cited and others) and not cited & others


def _may_be_one(reading: Reading, some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two sides may be the same: one untold, or two of them alike."""
    return not (some and others) or any(_same_side(reading, a, b) for a in some for b in others)


def _same_side(reading: Reading, one: str, other: str) -> bool:
    """Whether two of a side may be one: the same, or a person and the body served."""
    if one == other:
        return True
    first, second = reading.entities.get(one), reading.entities.get(other)
    if first is None or second is None or first.country != second.country:
        return False
    both = isinstance(first, Official) and isinstance(second, Official)
    if both and first.name and second.name:
        return False
    ministries = _ministry_of(reading, first), _ministry_of(reading, second)
    return None in ministries or len({*ministries}) == 1


def _ministry_of(reading: Reading, entity: Entity) -> str | None:
    """The key of the ministry that an entity is, or that an official is said to serve."""
    if isinstance(entity, Ministry):
        return entity.key
    served = entity.organization if isinstance(entity, Official) else None
    return next(
        (
            known.key
            for known in reading.entities.values()
            if served and isinstance(known, Ministry) and served in (known.name, *known.aliases)
        ),
        None,
    )


def _direction(reading: Reading, telling: Telling) -> Direction:
    """Outgoing if our side gave it, or if nobody is said to have and a foreigner took it."""
    givers = telling.delivered_by
    ours = any(is_ours(reading, key) for key in givers) or not (givers or telling.rule in FROM_THEM)
    if telling.rule not in FROM_THEM and INSTRUMENT_OF_OURS.search(telling.sentence.text):
        is_to_us = any(is_ours(reading, key) for key in telling.delivered_to)
        ours = ours or not (is_to_us and _are_surely_hosts(reading, givers))
    return Direction.OUTGOING if ours else Direction.INCOMING


def _demarche(reading: Reading, group: Sequence[Telling]) -> Demarche:
    """Join the tellings of one delivery: the fullest is the evidence."""
    best = group[0]
    direction = _direction(reading, best)
    outgoing = direction is Direction.OUTGOING
    texts = " ".join(told.sentence.text for told in group)
    givers = _first(told.delivered_by for told in group)
    receivers = _first(told.delivered_to for told in group)
    is_left = best.rule == "demarche-passive" and are_hosts(reading, receivers)
    is_post = is_left or bool(OWN_FORMS & set(best.forms)) or OURS.search(texts)
    forms = _all_forms(group)
    if not receivers and outgoing and givers:
        receivers = answering(reading, best.sentence)
    if not receivers and not outgoing and are_hosts(reading, givers):
        receivers = (POST,)
    ours: Keys = givers or ((POST,) if outgoing and is_post else ())
    return Demarche(
        direction=direction,
        delivered_by=ours,
        delivered_to=receivers,
        to_organization=_organization(reading, receivers),
        delivered_on=next((told.delivered_on for told in group if told.delivered_on), None),
        about=next((told.about for told in group if told.about), None) or _subject(reading.cable),
        instructed_by=_instruction(reading.cable, group, forms) if outgoing and ours else None,
        forms=forms,
        evidence=Evidence(
            paragraph=best.sentence.paragraph.order,
            span=best.sentence.span,
            rule=best.rule,
            confidence=confidence_of(best.rule),
        ),
    )


def _instruction(
    cable: Cable, group: Sequence[Telling], forms: Sequence[DemarcheForm]
) -> str | None:
    """The cable that instructed a delivery: a post's own note or protest has only what it cites."""
    texts = " ".join(told.sentence.text for told in group)
    if own := next(filter(STATE.match, group[0].cites), None):
        return own
    is_own = set(forms) <= OWN_PAPERS and not OF_THE_CHIEF.search(texts)
    is_own = is_own and not INSTRUCTED.search(texts)
    if is_own or (set(forms) == {DemarcheForm.ORAL} and PROTESTS.search(texts)):
        return next(filter(STATE.match, cited_cables(cable, texts)), None)
    return instruction_of(cable, texts)


def _are_surely_hosts(reading: Reading, keys: Keys) -> bool:
    """Whether named officials or ministries of the host gave it: a mere role may be ours."""
    found = [reading.entities.get(key) for key in keys]
    named = (
        isinstance(each, Ministry) or (isinstance(each, Official) and each.name) for each in found
    )
    return are_hosts(reading, keys) and all(named)


def _first(slots: Iterator[Keys] | Sequence[Keys]) -> Keys:
    return next((keys for keys in slots if keys), ())


def _all_forms(group: Sequence[Telling]) -> tuple[DemarcheForm, ...]:
    told = {form for telling in group for form in telling.forms}
    return tuple(form for form in DemarcheForm if form in told) or (DemarcheForm.ORAL,)


def _subject(cable: Cable) -> Phrase | None:
    return Phrase(text=cable.subject.text, span=cable.subject.span) if cable.subject else None


def _organization(reading: Reading, receivers: Keys) -> str | None:
    for key in receivers:
        entity = reading.entities.get(key)
        if isinstance(entity, Official) and entity.organization:
            return entity.organization
        if isinstance(entity, Ministry) or (isinstance(entity, Actor) and entity.kind in BODIES):
            return entity.name
    return None
