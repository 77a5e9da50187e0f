"""Check a graph against the shapes of `ontology/shapes.ttl` and report in plain words.

Takes    quads.
Gives    a `Violation` for each thing that is not as it must be, in order; none for a good graph.
Offsets  the passage is cut from the paragraph's text at the characters in the thing's name.
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
from cablegraph.rdf.vocabulary import CG
from cablegraph.resources import ontology_path

IN_CABLE = re.compile(r"/cable/(?P<cable>[^/]+)/(?P<kind>[a-z-]+)/(?P<rest>.+)$")
CHARACTERS = re.compile(r"(?:^|/)(\d+)-(\d+)(?:/|$)")
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
    """The paragraphs of a graph: where each begins, and its text."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self.paragraphs: dict[str, list[tuple[int, int, str, str]]] = {}
        for quad in quads:
            if quad.predicate == CG.text and isinstance(quad.subject, ox.NamedNode):
                self._note(quad.subject.value, str(getattr(quad.object, "value", "")))

    def _note(self, iri: str, text: str) -> None:
        place, characters = IN_CABLE.search(iri), CHARACTERS.search(iri)
        if place and characters and place["kind"] == "paragraph":
            number = place["rest"].partition("/")[0]
            span = (int(characters[1]), int(characters[2]), number, text)
            self.paragraphs.setdefault(place["cable"], []).append(span)

    def find(self, cable: str, start: int, end: int) -> tuple[str | None, str | None]:
        """The place of the paragraph that holds these characters, and the characters."""
        for first, last, number, text in self.paragraphs.get(cable, ()):
            if first <= start < last:
                return number, " ".join(text[start - first : end - first].split())
        return None, None


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
    cable, thing = place["cable"], f"{place['kind']}/{place['rest']}"
    characters = CHARACTERS.search(place["rest"])
    paragraph = passage = None
    if characters:
        paragraph, passage = texts.find(cable, int(characters[1]), int(characters[2]))
    shown = passage[:PASSAGE_LENGTH] if passage else None
    return Violation(unquote(cable), paragraph, message, thing, shown)
