"""Compose the observers: one parsed cable in, its findings out.

Takes    a `Cable`.
Gives    its `Reading` (`read`), and what was found (`extract_findings`).
Errors   none raised.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cablegraph.extract.actions.items import find_actions
from cablegraph.extract.actors.media import find_media
from cablegraph.extract.actors.organizations import POST, find_organizations, own_post
from cablegraph.extract.actors.people import find_people
from cablegraph.extract.actors.register import find_registered
from cablegraph.extract.citations import find_citations
from cablegraph.extract.coreference.resolution import resolve_pronouns
from cablegraph.extract.exchanges.company import find_company
from cablegraph.extract.exchanges.demarches import find_demarches
from cablegraph.extract.exchanges.meetings import find_meetings
from cablegraph.extract.hearing import hear
from cablegraph.extract.positions import find_positions
from cablegraph.extract.reading import Place, Reading
from cablegraph.extract.sentences import find_sentences
from cablegraph.model.cable import Cable
from cablegraph.model.findings import (
    Actor,
    Entity,
    Findings,
    Meeting,
    Mention,
    Ministry,
    Official,
    Position,
)
from cablegraph.terms import offices
from cablegraph.terms.tags import find_tag
from cablegraph.terms.traffic import Post, accreditations

ACTS = re.compile(  # a verb in the past, with an apposition or an adverb before it
    r"(?: \((?!note)[^()]{3,40}\))?"
    r"(?:, (?:an? |the |who |whose |himself |herself |[a-z]{3,}(?:ed|ing) )"
    r"[^,.;:()]{3,60},)?"
    r"(?: (?:in|at|from) (?:the )?(?-i:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,5}))?"
    r"(?: (?:office|section|department|division|desk))?"
    r"(?: (?:also|both|all|each|since|later|then|again|repeatedly|recently|subsequently"
    r"|\w{3,12}ly))? "
    r"(?:has |have )?(?!ha[sd] (?:not|never|yet|been|attended)\b)"
    r"(?!(?:based|named|called(?! (?:off|on|for|in|back|upon))|involved|attended|assigned|posted"
    r"|accredited|concerned|interested|located)\b)"
    r"(?:(?:[a-z]{1,5}-)?[a-z]{3,}ed"
    r"|(?:is|are|was|were) (?!attend|hav|liv|serv|visit|travel|resid|stay|do|go)"
    r"[a-z]{3,}ing|met|sat(?! in)|stood|chose|drove|swore|threw|won|withdrew|lost|flew|rose|spent"
    r"|read|told|said|gave|took|made|held|led|spoke|saw|went|sought|thought|brought|left"
    r"|found|put|began|came|knew|wrote|sent|heard|paid|ran|drew|laid|cut|set|had|has|felt)\b",
    re.IGNORECASE,
)
AND = re.compile(r",?(?P<and> and)? (?:the )?", re.IGNORECASE)
SUBJECT_NEXT = re.compile(  # before the first of several who act together
    r"(?:\A|[,;:.)\"] "
    r"|\b(?:that|and|when|while|as|but|where|if|after|before|because|\d{1,4}|\w+day) )"
    r"(?:the |both |visiting )*\Z",
    re.IGNORECASE,
)
NOT_YET = re.compile(  # "before the IAEA Director General reported": what may come, and not told
    r"\b(?:before|until|unless|if|whether) (?:the |an? )?(?:[A-Z]\w+ )?\Z"
)
DONE_BY = re.compile(  # and not "the lifting of the ban by"
    r"\b(?:\w*(?:ed|en|wn|ne|ld|nt|id|ht)|met|put|made|read|heard|found|won|run|cut|set"
    r"|call|demarche|approach|inquiry|request)"
    r"(?: [^\s,;]+){0,2}?(?<!headed)(?<!attended)(?<!led)(?<!followed)(?<!staffed)"
    r"(?<!chaired) by \Z"
)
OUR_OFFICERS = re.compile(
    r"(?:Consular|Embassy|Consulate|Mission|Econ|Pol|Political|Economic) [Oo]fficers"
)
ONE_ROLE = re.compile(  # "a judge of the Court", "Poloffs", and no "officials of the Court"
    r"(?:(?! (?:of|for|to|in|from|at|on) ).){1,80}"
    r"(?:(?<![s\W])(?<!staff)(?<!police)(?<!team)|(?<=[Oo]ffs)|(?<=OFFS)|(?<=PermReps))"
    r"(?= |$)"
    r"(?:(?= (?:of|for|to|in|from|at|on) )|$)"
)
OBSERVERS = (
    find_sentences,
    hear,
    find_organizations,
    find_people,
    find_registered,
    find_media,
    resolve_pronouns,
    find_meetings,
    find_demarches,
    find_company,
    find_positions,
    find_actions,
    find_citations,
)


def read(cable: Cable) -> Reading:
    """Run all observers over ``cable``, in order."""
    *_, reading = readings(cable)
    return reading


def readings(cable: Cable) -> Iterator[Reading]:
    """Yield the reading of ``cable`` after each observer, so that others can be read in between.

    Cables that are read in turn, an observer at a time, take less time than one after the other:
    the code and patterns of an observer are in the processor's cache once for all of them.
    """
    post = own_post(Reading(cable=cable, host_country=None))
    reading = Reading(cable=cable, host_country=host_country(cable, post))
    for observe in OBSERVERS:
        reading = observe(reading)
        yield reading


def host_country(cable: Cable, post: Post | None) -> str | None:
    """The state whose officials a cable is about: the post's host, or none of a mission's.

    A post that is accredited to several states reports on the one that the TAGS line names alone,
    if the text names it too.
    """
    if post is None or post.kind in {"mission", "department"}:
        return None
    others = accreditations().get(post.id)
    if others is None:
        return post.country
    tagged = {meaning.iso for tag in cable.tags if (meaning := find_tag(tag.code))}
    elsewhere = (state for state in others if state in tagged and _names(cable, state))
    return post.country if post.country in tagged else next(elsewhere, post.country)


def _names(cable: Cable, state: str) -> bool:
    """Whether a cable names a state."""
    text = cable.source.text.upper()
    names = (name for name, country in offices.country_names().items() if country == state)
    return any(name.upper() in text for name in names)


def extract_findings(cable: Cable) -> Findings:
    """What ``cable`` says."""
    return findings_of(read(cable))


def findings_of(reading: Reading) -> Findings:
    """What a cable says, of which all observers have made ``reading``."""
    used = _used_keys(reading)
    reading = _with_post_for_its_staff(reading, used)
    used |= _post_that_was_there(reading)
    kept = [entity for entity in reading.entities.values() if _is_kept(entity, used)]
    keys = {entity.key for entity in kept}
    return Findings(
        cable_id=reading.cable.id,
        officials=tuple(entity for entity in kept if isinstance(entity, Official)),
        ministries=tuple(entity for entity in kept if isinstance(entity, Ministry)),
        actors=tuple(entity for entity in kept if isinstance(entity, Actor)),
        mentions=_mentions(reading, keys),
        demarches=reading.demarches,
        positions=tuple(_without_strangers(reading, keys)),
        action_items=reading.action_items,
        meetings=tuple(_with_known(reading.meetings, keys)),
        text_references=reading.text_references,
        rejections=reading.rejections,
    )


def _with_post_for_its_staff(reading: Reading, used: frozenset[str]) -> Reading:
    """Let the post stand for those of its staff who only listen: "Ozola told Poloff".

    Such a role is no official by the rules of annotation; that the two were together is told
    nevertheless.
    """
    post = reading.entities.get(POST)
    if post is None:
        return reading
    staff = {
        key
        for key, entity in reading.entities.items()
        if isinstance(entity, Official) and entity.organization == post.name
    }
    listeners = {key for key in staff if not _is_kept(reading.entities[key], used)}
    if not listeners:
        return reading
    meetings = (_meeting_of(meeting, staff, listeners) for meeting in reading.meetings)
    return replace(
        reading,
        meetings=tuple(meeting for meeting in meetings if len(meeting.participants) > 1),
        positions=tuple(
            replace(position, addressee=POST) if position.addressee in listeners else position
            for position in reading.positions
        ),
    )


def _meeting_of(meeting: Meeting, staff: set[str], listeners: set[str]) -> Meeting:
    """The meeting with the post for ``listeners``, unless another of its ``staff`` is there."""
    if not listeners.intersection(meeting.participants):
        return meeting
    is_there = bool((staff - listeners).intersection(meeting.participants))
    as_post = {} if is_there else dict.fromkeys(listeners, POST)
    return meeting.among(lambda key: as_post.get(key) if key in listeners else key)


def _with_known(meetings: Iterable[Meeting], keys: set[str]) -> Iterator[Meeting]:
    """The meetings without those who are kept nowhere else, as far as two are left."""
    for meeting in meetings:
        known = meeting.among(lambda key: key if key in keys else None)
        has_sides = known.together or not meeting.together
        if len(known.participants) > 1 and has_sides:
            yield known


def _used_keys(reading: Reading) -> frozenset[str]:
    """The entities that a position, demarche or action item refers to."""
    keys = {position.holder for position in reading.positions}
    keys |= {item.owner for item in reading.action_items}
    keys |= set(_acting_roles(reading))
    for demarche in reading.demarches:
        keys |= {*demarche.delivered_by, *demarche.delivered_to}
    return frozenset(keys)


def _post_that_was_there(reading: Reading) -> frozenset[str]:
    """The post, if it met somebody or was told something."""
    has_met = any(POST in meeting.participants for meeting in reading.meetings)
    is_told = has_met or any(position.addressee == POST for position in reading.positions)
    return frozenset({POST} if is_told else ())


def _acting_roles(reading: Reading) -> Iterator[str]:
    """The roles of one person that do something.

    Forms met: ``Poloff met``, ``received by the Ambassador``, ``the DCM and Poloff met``.
    """
    sentences = {sentence.index: sentence.text for sentence in reading.sentences}
    with_roles = {place.sentence for place in reading.places if place.rule == "role"}
    acting: Place | None = None  # the last place, seen from the end, if it acts
    in_list = False  # and others are joined with it
    for place in reversed([each for each in reading.places if each.sentence in with_roles]):
        text = sentences[place.sentence]
        near = acting if acting and acting.sentence == place.sentence else None
        in_list = near is not None and _are_joined(text, place, near, in_list=in_list)
        acts = ACTS.match(text, place.end) is not None and not NOT_YET.search(text, 0, place.start)
        acting = place if acts or in_list else None
        if place.rule == "role" and _is_one(reading, place, text):
            before = text[max(0, place.start - 60) : place.start].lower()
            if acting or DONE_BY.search(before):
                yield place.denotes


def _are_joined(text: str, place: Place, other: Place, *, in_list: bool) -> bool:
    """Whether two act together: ``the DCM and Poloff met``; a comma joins within a list only."""
    link = AND.fullmatch(text, place.end, other.start)
    if link is None or not (link["and"] or in_list):
        return False
    return SUBJECT_NEXT.search(text[max(0, place.start - 20) : place.start]) is not None


def _is_one(reading: Reading, place: Place, text: str) -> bool:
    """Whether a role is one person's, or that of officers of ours: no "officials of the Court"."""
    role = reading.entities.get(place.denotes)
    title = role.title if isinstance(role, Official) and role.name is None else None
    if title is None:
        return False
    is_ours = OUR_OFFICERS.fullmatch(text, place.start, place.end) is not None
    return is_ours or ONE_ROLE.match(title) is not None


def _is_kept(entity: Entity, used: frozenset[str]) -> bool:
    """Whether an entity is named or acts; a role that is merely mentioned is left out."""
    if isinstance(entity, Ministry):
        return True
    if isinstance(entity, Official):
        return entity.name is not None or entity.key in used
    return entity.key in used


def _without_strangers(reading: Reading, keys: set[str]) -> Iterator[Position]:
    """The positions, told to nobody where the listener is a role that does nothing else."""
    for position in reading.positions:
        is_known = position.addressee is None or position.addressee in keys
        yield position if is_known else replace(position, addressee=None)


def _mentions(reading: Reading, keys: set[str]) -> tuple[Mention, ...]:
    return tuple(
        [
            Mention(
                span=reading.sentences[place.sentence].to_source(place.start, place.end),
                form=place.form,
                denotes=place.denotes,
                rule=place.rule,
            )
            for place in reading.places
            if place.denotes in keys
        ]
    )
