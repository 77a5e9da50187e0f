"""Lay a cable out from what a graph holds of it, where its source is not at hand.

Takes    a store, the id of a cable in it, perhaps the characters that somebody looks for.
Gives    an `Explanation`, made as for a cable that was just read. A graph keeps neither headings
         nor pronouns, rules nor what was not taken, and of each name the first place.
Offsets  characters of the source: the paragraphs stand in a text of blanks where they stood in it.
Errors   none of its own: a cable that the graph does not have has no passages.
Source   docs/graph.md, which also says that a finding's name ends in the characters of its words.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cached_property
from typing import TypeVar

from pyoxigraph import NamedNode

from cablegraph.explain.annotation import explain
from cablegraph.explain.passages import Explanation
from cablegraph.model.cable import Cable
from cablegraph.model.findings import (
    ActionItem,
    ActionKind,
    Actor,
    ActorKind,
    Demarche,
    DemarcheForm,
    Direction,
    Due,
    Entity,
    Evidence,
    Findings,
    Meeting,
    Mention,
    MentionForm,
    Ministry,
    Official,
    Phrase,
    Position,
    TextReference,
)
from cablegraph.parse.stored import read_stored
from cablegraph.queries import line_of
from cablegraph.rdf.findings import ACTOR_CLASSES
from cablegraph.rdf.iris import last_segment
from cablegraph.rdf.vocabulary import CG, CITO, FOAF, OA, ORG, RDF, RDFS
from cablegraph.store import GraphStore, Table, Value, select
from cablegraph.terms.speech import SpeechAct
from cablegraph.text import SourceText, Span

LONGEST = 10_000_000  # characters of a cable; a graph that says more is not to be believed
CHARS = re.compile(r"/(\d{1,9})-(\d{1,9})$")
PARAGRAPHS = """
SELECT DISTINCT ?cable ?start ?text WHERE {{ {cable}
  ?paragraph dcterms:isPartOf ?cable ; oa:start ?start ; cg:text ?text .
}} ORDER BY ?start"""
THINGS = """
SELECT DISTINCT ?thing ?property ?value WHERE {{ {cable}
  ?paragraph dcterms:isPartOf ?cable .
  ?thing prov:wasDerivedFrom ?paragraph ; ?property ?value .
}} ORDER BY ?thing ?property ?value"""
DESCRIBED = """
SELECT DISTINCT ?thing ?property ?value WHERE {{
  VALUES ?thing {{ {things} }}
  ?thing ?property ?value .
  FILTER(?property IN (rdf:type, rdfs:label, cg:country, cg:organizationName))
}} ORDER BY ?thing ?property ?value"""
ACTOR_KINDS: Mapping[str, ActorKind] = {
    **dict.fromkeys(
        (CG.Embassy.value, CG.Consulate.value, CG.Mission.value, CG.MissionOffice.value),
        ActorKind.POST,
    ),
    CG.InterestsSection.value: ActorKind.POST,
    **{node.value: kind for kind, node in ACTOR_CLASSES.items()},
}
Made = TypeVar("Made")
Described = Mapping[str, Mapping[str, list[Value]]]  # thing: property: values


def explain_stored(store: GraphStore, cable_id: str, sought: Span | None = None) -> Explanation:
    """Lay out a cable of the graph in ``store``; the keys of those named are their IRIs.

    >>> from cablegraph.store import open_store
    >>> explain_stored(open_store(), "07RIGA1").passages
    ()
    """
    wanted = line_of("cable", "cable", cable_id)
    rows = select(store, PARAGRAPHS.format(cable=wanted)).rows
    cable = _cable(cable_id, [(_number(start), str(text)) for _, start, text in rows])
    things = _described(select(store, THINGS.format(cable=wanted)))
    named = {str(node) for thing in things.values() for node in thing[CG.denotes.value]}
    named |= {str(node) for thing in things.values() for node in thing[ORG.holds.value]}
    about = _described(_descriptions(store, named))
    return explain(cable, _Stored(cable, things, about).findings(), sought)


def _descriptions(store: GraphStore, things: Iterable[str]) -> Table:
    listed = " ".join(str(NamedNode(thing)) for thing in sorted(things))
    return select(store, DESCRIBED.format(things=listed))


def _described(table: Table) -> Described:
    found: dict[str, defaultdict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for thing, name, value in table.rows:
        found[str(thing)][str(name)].append(value)
    return found


def _cable(cable_id: str, pieces: list[tuple[int, str]]) -> Cable:
    """A cable that has its paragraphs and blanks between them."""
    parts: list[str] = []
    spans: list[Span] = []
    end = 0
    for start, text in pieces:
        if end <= start <= LONGEST:
            parts += [" " * (start - end), text]
            end = start + len(text)
            spans.append(Span(start, end))
    source = SourceText(cable_id, "".join(parts))
    paragraphs, edits = read_stored(source, spans)
    return Cable(source=source, id=cable_id, printed_id=None, paragraphs=paragraphs, edits=edits)


class _Stored:
    """Makes findings again of what a graph says of the things of one cable."""

    def __init__(self, cable: Cable, things: Described, about: Described) -> None:
        self.cable, self.things, self.about = cable, things, about

    def findings(self) -> Findings:
        entities = list(self.entities.values())
        return Findings(
            cable_id=self.cable.id,
            officials=tuple(each for each in entities if isinstance(each, Official)),
            ministries=tuple(each for each in entities if isinstance(each, Ministry)),
            actors=tuple(each for each in entities if isinstance(each, Actor)),
            mentions=tuple(self.mentions()),
            demarches=tuple(self.made("Demarche", self.demarche)),
            positions=tuple(self.made("Position", self.position)),
            action_items=tuple(self.made("ActionItem", self.action_item)),
            meetings=tuple(self.made("Meeting", self.meeting)),
            text_references=tuple(self.made("TextReference", self.text_reference)),
        )

    # Who is named

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Officials and bodies, by IRI: those of this cable, and those that others name too."""
        found: dict[str, Entity] = {}
        for thing, said in self.things.items():
            whom = str(said[CG.denotes.value][0]) if said[CG.denotes.value] else thing
            entity = self.entity(whom, thing)
            if entity is not None:
                found.setdefault(whom, entity)
        return found

    def entity(self, whom: str, place: str) -> Entity | None:
        said = self.about[whom] if whom != place else self.things[whom]
        classes = {str(kind) for kind in said[RDF.type.value]}
        label = self.first(said, RDFS.label.value)
        country, evidence = self.first(said, CG.country.value), self.evidence(place)
        if CG.Official.value in classes:
            return self.official(whom, evidence)
        if CG.Ministry.value in classes:
            forms = (self.first(self.things[place], CG.namedAs.value) or "").split("\n")
            return Ministry(
                key=whom,
                name=label or whom,
                aliases=tuple(forms),
                country=country,
                evidence=evidence,
            )
        kind = next((ACTOR_KINDS[each] for each in sorted(classes & ACTOR_KINDS.keys())), None)
        if kind is None:
            return None
        return Actor(key=whom, name=label or whom, kind=kind, country=country, evidence=evidence)

    def official(self, node: str, evidence: Evidence) -> Official:
        said = self.things[node]
        office = self.about[str(said[ORG.holds.value][0])] if said[ORG.holds.value] else {}
        label = self.first(said, RDFS.label.value)
        return Official(
            key=node,
            name=self.first(said, FOAF.name.value),
            title=self.first(office, RDFS.label.value) or label,
            organization=self.first(office, CG.organizationName.value),
            country=self.first(said, CG.country.value),
            evidence=evidence,
        )

    def mentions(self) -> Iterator[Mention]:
        for thing, said in self.things.items():
            whom = str(said[CG.denotes.value][0]) if said[CG.denotes.value] else thing
            if whom in self.entities:
                span = self.evidence(thing).span
                yield Mention(span=span, form=MentionForm.NAME, denotes=whom, rule="")

    # What they said and did

    def position(self, node: str) -> Position:
        said, evidence = self.things[node], self.evidence(node)
        cue = _last_chars(node) or evidence.span
        return Position(
            holder=self.first(said, CG.holder.value) or "",
            holder_span=cue,
            act=SpeechAct(last_segment(self.first(said, CG.speechAct.value))),
            cue=cue,
            about=Phrase(text=self.first(said, CG.about.value) or "", span=cue),
            addressee=self.first(said, CG.addressee.value),
            evidence=evidence,
        )

    def demarche(self, node: str) -> Demarche:
        said, evidence = self.things[node], self.evidence(node)
        about, cited = self.first(said, CG.about.value), self.first(said, CG.instructedBy.value)
        return Demarche(
            direction=Direction(self.first(said, CG.direction.value) or "outgoing"),
            delivered_by=self.all(said, CG.deliveredBy.value),
            delivered_to=self.all(said, CG.deliveredTo.value),
            to_organization=self.first(said, CG.toOrganization.value),
            delivered_on=_day(self.first(said, CG.deliveredOn.value)),
            about=Phrase(text=about, span=evidence.span) if about else None,
            instructed_by=last_segment(cited) if cited else None,
            forms=tuple(DemarcheForm(form) for form in self.all(said, CG.form.value)),
            evidence=evidence,
        )

    def action_item(self, node: str) -> ActionItem:
        said, evidence = self.things[node], self.evidence(node)
        due, span = self.first(said, CG.due.value), _last_chars(node) or evidence.span
        return ActionItem(
            owner=self.first(said, CG.owner.value) or "",
            kind=ActionKind(self.first(said, CG.kind.value) or "plan"),
            action=Phrase(text=self.first(said, CG.action.value) or "", span=span),
            due=Due(text=due, day=None, span=span) if due else None,
            evidence=evidence,
        )

    def meeting(self, node: str) -> Meeting:
        said = self.things[node]
        participants = self.all(said, CG.participant.value) or ("",)
        ones = self.all(said, CG.oneSide.value)
        others = tuple(key for key in participants if key not in ones)
        return Meeting(
            participants=participants,
            together=(ones, others) if ones else (),
            held_on=_day(self.first(said, CG.heldOn.value)),
            evidence=self.evidence(node),
        )

    def text_reference(self, node: str) -> TextReference:
        said, evidence = self.things[node], self.evidence(node)
        cited = self.all(said, CITO.hasCitedEntity.value)
        return TextReference(
            text=self.first(said, CG.text.value) or "",
            designators=(),
            cable_ids=tuple(map(last_segment, cited)),
            span=evidence.span,
            evidence=evidence,
        )

    # What they share

    def made(self, name: str, make: Callable[[str], Made]) -> Iterator[Made]:
        """The findings of a class; one that no cablegraph has written is left out."""
        kind = CG[name].value
        for node, said in self.things.items():
            if kind in map(str, said[RDF.type.value]):
                with suppress(ValueError):
                    yield make(node)

    def evidence(self, node: str) -> Evidence:
        said = self.things[node]
        start, end = (_number(self.first(said, name)) for name in (OA.start.value, OA.end.value))
        span = Span(start, max(start, end))
        return Evidence(paragraph=0, span=span, rule="", confidence=1.0)

    @staticmethod
    def first(said: Mapping[str, list[Value]], name: str) -> str | None:
        values = said.get(name)
        return str(values[0]) if values else None

    @staticmethod
    def all(said: Mapping[str, list[Value]], name: str) -> tuple[str, ...]:
        return tuple(map(str, said.get(name, ())))


def _last_chars(node: str) -> Span | None:
    """The characters at the end of a finding's name: the words that report it.

    >>> _last_chars("https://w3id.org/cablegraph/cable/X/position/9-60/azimova/20-29")
    Span(start=20, end=29)
    """
    found = CHARS.search(node)
    return Span(int(found[1]), max(int(found[1]), int(found[2]))) if found else None


def _number(said: Value) -> int:
    """An offset; 0 for what is none.

    >>> _number("842"), _number("-1"), _number(None)
    (842, 0, 0)
    """
    return int(str(said)) if re.fullmatch(r"[0-9]{1,9}", str(said)) else 0


def _day(said: str | None) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(said or "")
    return None
