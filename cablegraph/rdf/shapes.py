"""Check a graph against the shapes of `ontology/shapes.ttl` and report in plain words.

Takes    quads.
Gives    a `Violation` for each thing that is not as it must be, in order; none for a good graph.
Offsets  the passage is cut from the text of the paragraph by ``oa:start`` and ``oa:end``.
Source   SHACL; pySHACL does the checking.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote

import pyoxigraph as ox

from cablegraph.rdf.serialize import serialize
from cablegraph.rdf.vocabulary import CG, OA, PROV
from cablegraph.resources import ontology_path

IN_CABLE = re.compile(r"/cable/(?P<cable>[^/]+)/(?P<kind>[a-z-]+)/(?P<rest>.+)$")
PASSAGE_LENGTH = 160


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is not as it must be.

    >>> print(Violation("07RIGA12", "2", "A position needs one holder.", "position/9-24/ozols",
    ...                 "Ozols objected."))
    07RIGA12, paragraph 2: A position needs one holder.
        position/9-24/ozols
        Ozols objected.
    """

    cable: str | None
    paragraph: str | None  # its place in the cable, from 1
    message: str
    node: str
    passage: str | None

    def __str__(self) -> str:
        place = f"{self.cable}, paragraph {self.paragraph}" if self.paragraph else self.cable
        lines = [f"{place}: {self.message}" if place else self.message, f"    {self.node}"]
        return "\n".join([*lines, f"    {self.passage}"] if self.passage else lines)


def validate(quads: Iterable[ox.Quad]) -> tuple[Violation, ...]:
    """Return what is wrong with a graph.

    >>> position = ox.NamedNode("https://w3id.org/cablegraph/cable/07RIGA12/position/9-24/x/3-4")
    >>> kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    >>> found = validate([ox.Quad(position, kind, CG.Position)])
    >>> [violation.message for violation in found][0]
    'A position needs one holder.'
    """
    import pyshacl
    import rdflib

    held = list(quads)
    data = rdflib.Graph().parse(data=serialize(held, "nt"), format="nt")
    conforms, results, _ = pyshacl.validate(data, shacl_graph=_shapes())
    return () if conforms else tuple(sorted(set(_violations(results, _Texts(held))), key=_order))


@cache
def _shapes() -> Any:
    import rdflib

    return rdflib.Graph().parse(ontology_path("shapes.ttl"))


def _order(violation: Violation) -> tuple[str, ...]:
    found = (violation.cable, violation.paragraph, violation.message, violation.node)
    return tuple(part or "" for part in found)


class _Texts:
    """Where the things of a graph stand, and the texts of its paragraphs."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self.places: dict[str, dict[ox.NamedNode, int]] = {}
        self.texts: dict[str, str] = {}
        self.paragraphs: dict[str, str] = {}
        for quad in quads:
            self._note(str(quad.subject)[1:-1], quad.predicate, quad.object)

    def _note(self, node: str, predicate: ox.NamedNode, value: object) -> None:
        if isinstance(value, ox.NamedNode) and predicate == PROV.wasDerivedFrom:
            self.paragraphs[node] = value.value
        elif isinstance(value, ox.Literal) and predicate == CG.text:
            self.texts[node] = value.value
        elif predicate in (OA.start, OA.end) and str(getattr(value, "value", "")).isdecimal():
            self.places.setdefault(node, {})[predicate] = int(getattr(value, "value", 0))

    def find(self, node: str) -> tuple[str | None, str | None]:
        """The place of the paragraph of a thing in its cable, and the words of the thing."""
        paragraph = self.paragraphs.get(node, node)
        named = IN_CABLE.search(paragraph)
        if named is None or named["kind"] != "paragraph":
            return None, None
        place, whole = self.places.get(node, {}), self.places.get(paragraph, {})
        words = None
        if {OA.start, OA.end} <= place.keys() and OA.start in whole and paragraph in self.texts:
            start, end = (max(0, place[key] - whole[OA.start]) for key in (OA.start, OA.end))
            words = " ".join(self.texts[paragraph][start:end].split())
        return named["rest"].partition("/")[0], words


def _violations(results: Any, texts: _Texts) -> Iterable[Violation]:
    from rdflib.namespace import RDF, SH

    for result in results.subjects(RDF.type, SH.ValidationResult):
        node = str(results.value(result, SH.focusNode))
        if node.startswith(CG.iri):  # the target stands for the graph
            node = str(results.value(result, SH.value))
        message = str(results.value(result, SH.resultMessage))
        yield _violation(node, message, texts)


def _violation(node: str, message: str, texts: _Texts) -> Violation:
    place = IN_CABLE.search(node)
    if place is None:
        return Violation(None, None, message, node, None)
    paragraph, passage = texts.find(node)
    shown = passage[:PASSAGE_LENGTH] if passage else None
    thing = f"{place['kind']}/{place['rest']}"
    return Violation(unquote(place["cable"]), paragraph, message, thing, shown)
