"""State what was read from a cable's body: who it names and what they said and did, as quads.

Takes    a `Cable` and its `Findings`.
Gives    the quads of its claims graph, and what is said of the bodies it names that other cables
         name too, in the graph ``bodies``.
Offsets  each finding has ``oa:start`` and ``oa:end`` and is derived from its paragraph; so is an
         entity, by the first place that names it, or its mention, if other cables name it too. The
         words themselves are in the paragraph's text, once.
Errors   none: a finding that points to no paragraph or to no known entity is left out.
Source   docs/graph.md; the terms are defined in `ontology/cablegraph.ttl`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Quad

from cablegraph.model.cable import Cable
from cablegraph.model.findings import (
    ActionItem,
    Actor,
    ActorKind,
    Demarche,
    Due,
    Entity,
    Findings,
    Meeting,
    Ministry,
    Official,
    Position,
    TextReference,
)
from cablegraph.rdf.bodies import Statement, body_quads
from cablegraph.rdf.cables import place
from cablegraph.rdf.iris import (
    NOBODY,
    Iris,
    body_key,
    chars,
    folded_words,
    iri_slug,
    segment,
    without_short_form,
)
from cablegraph.rdf.portfolios import ministry_of
from cablegraph.rdf.vocabulary import (
    ACT,
    CG,
    CITO,
    DATA,
    DCTERMS,
    FOAF,
    ORG,
    POST,
    PROV,
    RDF,
    RDFS,
    TAG,
    day,
    text,
)
from cablegraph.terms.issues import find_issue
from cablegraph.terms.offices import find_acronym
from cablegraph.text import Span

ACTOR_CLASSES = {
    ActorKind.GOVERNMENT: CG.Government,
    ActorKind.POST: CG.DiplomaticMission,
    ActorKind.DEPARTMENT: CG.Department,
    ActorKind.EMBASSY: CG.ForeignMission,
    ActorKind.PARTY: CG.Party,
    ActorKind.AGENCY: CG.Agency,
    ActorKind.INTERNATIONAL: CG.InternationalOrganization,
    ActorKind.COMPANY: CG.Company,
    ActorKind.MEDIA: CG.MediaOutlet,
    ActorKind.PERSON: CG.PrivatePerson,
    ActorKind.ORGANIZATION: CG.Organization,
}
DEPARTMENT = POST["department-of-state"]
PARTY = frozenset({"party"})
REPORTING_POST = "post"  # its key; an instruction's "posts" are an actor of their own


def finding_quads(cable: Cable, findings: Findings, base: str = DATA) -> Iterator[Quad]:
    """Yield the quads of a cable's claims, and of the shared bodies that it names."""
    claims = _Claims(cable, findings, base)
    graph = claims.iris.claims(cable.id)
    for subject, predicate, value in claims.statements():
        yield Quad(subject, predicate, value, graph)
    for node in dict.fromkeys((*claims.nodes.values(), *claims.inferred)):
        if not node.value.startswith(claims.own):
            yield from body_quads(node, base)


def name_key(entity: Entity) -> str:
    """The folded name by which an entity is looked up across cables: a person's surname.

    A body has one key under all spellings of its name.

    >>> from cablegraph.model.findings import Evidence
    >>> evidence = Evidence(paragraph=1, span=Span(0, 9), rule="example", confidence=1.0)
    >>> name_key(Actor(key="x", name="Ana Gómez", kind=ActorKind.PERSON, country=None,
    ...                evidence=evidence))
    'gomez'
    """
    named = entity.name or (entity.title if isinstance(entity, Official) else None)
    is_person = isinstance(entity, Official) or (
        isinstance(entity, Actor) and entity.kind is ActorKind.PERSON
    )
    words = folded_words(without_short_form(entity.name or "")) if is_person else []
    return words[-1] if words else body_key(named or entity.key)


class _Claims:
    """The statements of one cable's findings; holds what several kinds of them need."""

    def __init__(self, cable: Cable, findings: Findings, base: str) -> None:
        self.cable, self.findings, self.iris = cable, findings, Iris(base)
        self.own = f"{self.iris.cable(cable.id).value}/"
        self.named: set[NamedNode] = set()
        self.inferred: list[NamedNode] = []  # ministries that a title tells of

    def statements(self) -> Iterator[Statement]:
        findings = self.findings
        for official in findings.officials:
            yield from self.official(official)
        for ministry in findings.ministries:
            yield from self.ministry(ministry)
        for actor in findings.actors:
            yield from self.actor(actor)
        for demarche in findings.demarches:
            yield from self.demarche(demarche)
        for position in findings.positions:
            yield from self.position(position)
        for item in findings.action_items:
            yield from self.action_item(item)
        for meeting in findings.meetings:
            yield from self.meeting(meeting)
        for reference in findings.text_references:
            yield from self.text_reference(reference)

    # Entities

    def official(self, official: Official) -> Iterator[Statement]:
        node = self.nodes[official.key]
        yield node, RDF.type, CG.Official
        if official.name:
            yield node, FOAF.name, text(official.name)
            yield node, CG.nameKey, text(name_key(official))
        else:
            yield node, RDFS.label, text(official.title or official.key)
        if official.country:
            yield node, CG.country, text(official.country)
        if official.title or official.organization:
            yield from self.office(node, official)
        yield from self.ministry_by_title(node, official)
        yield from self.mention(official, node)

    def office(self, holder: NamedNode, official: Official) -> Iterator[Statement]:
        title, body = official.title or "", official.organization or ""
        node = self.part("office", iri_slug(title), iri_slug(body))
        yield holder, ORG.holds, node
        if not self.is_new(node):
            return
        if title:
            yield node, RDFS.label, text(title)
        if body:
            yield node, CG.organizationName, text(body)
            known = self.bodies.get(body_key(body))
            if known:
                yield node, ORG.postIn, known

    def ministry_by_title(self, holder: NamedNode, official: Official) -> Iterator[Statement]:
        """The ministry of an official of whom no body is told, or a party: inferred, not read."""
        body, country = official.organization, official.country
        if not country or (body and not find_acronym(body, PARTY, country)):
            return
        known = (each.name for each in self.findings.ministries if each.country == country)
        name = ministry_of(official.title or "", country, known)
        if name:
            ministry = self.iris.ministry(country, name)
            self.inferred.append(ministry)
            yield holder, CG.servesIn, ministry

    def ministry(self, ministry: Ministry) -> Iterator[Statement]:
        yield from self.mention(ministry, self.nodes[ministry.key])

    def actor(self, actor: Actor) -> Iterator[Statement]:
        node = self.nodes[actor.key]
        if node.value.startswith(self.own):  # of what cables share, `bodies` tells
            yield node, RDF.type, ACTOR_CLASSES[actor.kind]
            yield node, RDFS.label, text(actor.name)
            yield node, CG.nameKey, text(name_key(actor))
            if actor.country:
                yield node, CG.country, text(actor.country)
        yield from self.mention(actor, node)

    def mention(self, entity: Entity, node: NamedNode) -> Iterator[Statement]:
        """The first place that names an entity; for a ministry, with all its names here.

        What is this cable's own stands there itself; what cables share has a mention in each.
        """
        span = self.first_places.get(entity.key, entity.evidence.span)
        paragraph = self.paragraph_at(span)
        if paragraph is None:
            return
        mention = node
        if not node.value.startswith(self.own):
            mention = self.part("mention", chars(span), _last(node))
            yield mention, CG.denotes, node
        yield mention, PROV.wasDerivedFrom, paragraph
        yield from place(mention, span)
        if isinstance(entity, Ministry) and entity.aliases:
            yield mention, CG.namedAs, text("\n".join(dict.fromkeys(entity.aliases)))

    # What they said and did

    def position(self, position: Position) -> Iterator[Statement]:
        holder = self.nodes.get(position.holder)
        span = position.evidence.span
        node = self.part("position", chars(span), _last(holder), chars(position.cue))
        if holder is None or not self.is_new(node):
            return
        yield node, RDF.type, CG.Position
        yield node, CG.holder, holder
        yield node, CG.speechAct, ACT[position.act.value]
        yield node, CG.about, text(position.about.text)
        issue = find_issue(position.about.text, self.tags)
        if issue:
            yield node, CG.concerns, TAG[issue]
        if position.addressee in self.nodes:
            yield node, CG.addressee, self.nodes[position.addressee]
        yield from self.derived(node, position.evidence.span)

    def demarche(self, demarche: Demarche) -> Iterator[Statement]:
        span, to = demarche.evidence.span, self.known(demarche.delivered_to)
        node = self.part("demarche", chars(span), _last(to[0] if to else None))
        if not self.is_new(node):
            return
        yield node, RDF.type, CG.Demarche
        yield node, CG.direction, text(demarche.direction.value)
        for agent in self.known(demarche.delivered_by):
            yield node, CG.deliveredBy, agent
        for agent in to:
            yield node, CG.deliveredTo, agent
        if demarche.to_organization:
            yield node, CG.toOrganization, text(demarche.to_organization)
        if demarche.delivered_on:
            yield node, CG.deliveredOn, day(demarche.delivered_on)
        if demarche.about:
            yield node, CG.about, text(demarche.about.text)
        if demarche.instructed_by:
            yield node, CG.instructedBy, self.iris.cable(demarche.instructed_by)
        for form in demarche.forms:
            yield node, CG.form, text(form.value)
        yield from self.derived(node, demarche.evidence.span)

    def action_item(self, item: ActionItem) -> Iterator[Statement]:
        owner = self.nodes.get(item.owner)
        span = item.evidence.span
        node = self.part("action-item", chars(span), _last(owner), chars(item.action.span))
        if owner is None or not self.is_new(node):
            return
        yield node, RDF.type, CG.ActionItem
        yield node, CG.owner, owner
        yield node, CG.kind, text(item.kind.value)
        yield node, CG.action, text(item.action.text)
        if item.due:
            yield node, CG.due, _due(item.due)
        yield from self.derived(node, item.evidence.span)

    def meeting(self, meeting: Meeting) -> Iterator[Statement]:
        node = self.part("meeting", chars(meeting.evidence.span))
        participants = self.known(meeting.participants)
        if len(participants) < 2 or not self.is_new(node):
            return
        yield node, RDF.type, CG.Meeting
        for agent in participants:
            yield node, CG.participant, agent
        for side, keys in zip((CG.oneSide, CG.otherSide), meeting.together, strict=False):
            agents = self.known(keys)
            for agent in agents if side == CG.oneSide or len(agents) > 1 else ():
                yield node, side, agent
        if meeting.held_on:
            yield node, CG.heldOn, day(meeting.held_on)
        yield from self.derived(node, meeting.evidence.span)

    def text_reference(self, reference: TextReference) -> Iterator[Statement]:
        node = self.part("reference", chars(reference.span))
        citing = self.iris.cable(self.cable.id)
        if not self.is_new(node):
            return
        yield node, RDF.type, CG.TextReference
        yield node, CITO.hasCitingEntity, citing
        yield node, CG.text, text(reference.text)
        for cable_id in reference.cable_ids:
            cited = self.iris.cable(cable_id)
            yield node, CITO.hasCitedEntity, cited
            if cable_id not in self.referenced:
                self.referenced.add(cable_id)
                yield citing, DCTERMS.references, cited
        yield from self.derived(node, reference.span)

    # What they share

    def part(self, *path: str) -> NamedNode:
        return self.iris.part(self.cable.id, *path)

    def derived(self, node: NamedNode, span: Span) -> Iterator[Statement]:
        paragraph = self.paragraph_at(span)
        if paragraph is not None:
            yield node, PROV.wasDerivedFrom, paragraph
        yield from place(node, span)

    def is_new(self, node: NamedNode) -> bool:
        """Whether a name has not been given yet: one sentence, holder and cue is one position."""
        is_new = node not in self.named
        self.named.add(node)
        return is_new

    def known(self, keys: tuple[str, ...]) -> list[NamedNode]:
        return [self.nodes[key] for key in dict.fromkeys(keys) if key in self.nodes]

    def paragraph_at(self, span: Span) -> NamedNode | None:
        """The paragraph that holds a span."""
        place = bisect_right(self.paragraph_starts, span.start) - 1
        return self.paragraphs[place] if place >= 0 else None

    @cached_property
    def tags(self) -> frozenset[str]:
        return frozenset(tag.code for tag in self.cable.tags)

    @cached_property
    def paragraph_starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.cable.paragraphs]

    @cached_property
    def paragraphs(self) -> list[NamedNode]:
        cable = self.cable
        return [self.iris.paragraph(cable.id, paragraph) for paragraph in cable.paragraphs]

    @cached_property
    def first_places(self) -> dict[str, Span]:
        """For each entity, the span that first names it."""
        places: dict[str, Span] = {}
        for mention in self.findings.mentions:
            known = places.setdefault(mention.denotes, mention.span)
            if mention.span.start < known.start:
                places[mention.denotes] = mention.span
        return places

    @cached_property
    def referenced(self) -> set[str | None]:
        """The cables that are known to be cited; the header graph tells of those on REF lines."""
        return {reference.cable_id for reference in self.cable.references}

    @cached_property
    def sender(self) -> NamedNode | None:
        post = self.cable.sending_post
        return POST[post.id] if post else None

    @cached_property
    def nodes(self) -> dict[str, NamedNode]:
        """The name of each entity, by its key."""
        found = self.findings
        entities: tuple[Entity, ...] = (*found.officials, *found.ministries, *found.actors)
        return {entity.key: self.entity(entity) for entity in entities}

    def entity(self, entity: Entity) -> NamedNode:
        if isinstance(entity, Official):
            return self.part("official", segment(entity.key))
        if isinstance(entity, Ministry):
            return self.iris.ministry(entity.country, entity.name)
        if entity.kind is ActorKind.GOVERNMENT and entity.country:
            return self.iris.government(entity.country)
        if entity.kind is ActorKind.DEPARTMENT:
            return DEPARTMENT
        if entity.key == REPORTING_POST and self.sender:
            return self.sender
        return self.part("actor", segment(entity.key))

    @cached_property
    def bodies(self) -> dict[str, NamedNode]:
        """The ministries and posts of the cable, by folded name, for `org:postIn`."""
        names = {
            body_key(name): self.nodes[ministry.key]
            for ministry in self.findings.ministries
            for name in (ministry.name, *ministry.aliases)
        }
        post = self.cable.sending_post
        return names | ({body_key(post.name): POST[post.id]} if post else {})


def _last(node: NamedNode | None) -> str:
    """The end of a name, which tells apart the findings of one sentence.

    >>> _last(Iris().ministry("KZ", "Ministry of Justice")), _last(Iris().government("NO"))
    ('kz-ministry-of-justice', 'no')
    """
    kind, group, name = node.value.rsplit("/", 2) if node else ("", "", NOBODY)
    return f"{group}-{name}" if kind.endswith("/ministry") else name


def _due(due: Due) -> Literal:
    return day(due.day) if due.day else text(due.text)
