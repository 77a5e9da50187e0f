"""Write quads as Turtle, TriG, N-Quads, N-Triples or JSON-LD: same quads in, same bytes out.

Takes    quads in any order, and a format by name or file suffix.
Gives    bytes in UTF-8. Turtle and N-Triples know no graphs: they hold all triples as one graph.
Errors   `StoreError` for a format that is not known.
Source   RDF 1.1 Turtle, TriG, N-Quads; JSON-LD 1.1 with the context below, which names every term
         as the ontology does, without its prefix, and makes IRIs short.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from cablegraph.errors import StoreError
from cablegraph.rdf.vocabulary import CG, DATA, PREFIXES, RDF, XSD

FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}
ALIASES = {
    "turtle": "ttl",
    "nquads": "nq",
    "ntriples": "nt",
    "json-ld": "jsonld",
    "n-quads": "nq",
    "n-triples": "nt",
    "json": "jsonld",
}
NUMBER = re.compile(r"\d+")
WITHOUT_GRAPHS = frozenset({"ttl", "nt"})
Json = dict[str, Any]


def format_name(name: str) -> str:
    """The short name of a format, from a name, a suffix or a file's name.

    >>> format_name("out/graph.ttl"), format_name("JSON-LD"), format_name(".nq")
    ('ttl', 'jsonld', 'nq')
    """
    word = name.lower().rpartition(".")[2]
    short = ALIASES.get(word, word)
    if short not in FORMATS:
        raise StoreError(f"no format {name!r}; there are: {', '.join(FORMATS)}")
    return short


def serialize(quads: Iterable[ox.Quad], format: str, base: str = DATA) -> bytes:
    r"""Write quads in a fixed order; names below ``base`` are written short where a format can.

    >>> from cablegraph.rdf.iris import Iris
    >>> from cablegraph.rdf.vocabulary import CG, TAG
    >>> cable = Iris().cable("07ASTANA2113")
    >>> quad = ox.Quad(cable, RDF.type, CG.Cable, Iris().header("07ASTANA2113"))
    >>> print(serialize([quad, quad], "trig").decode().strip().replace("\t", "    "))
    @base <https://w3id.org/cablegraph/> .
    @prefix cg: <ontology#> .
    <cable/07ASTANA2113/header> {
        <cable/07ASTANA2113> a cg:Cable .
    }
    """
    short = format_name(format)
    if short == "nq":
        return nquads(quads)
    flat = short in WITHOUT_GRAPHS
    ordered = sorted({_flat(quad) for quad in quads} if flat else set(quads), key=_order)
    if short == "jsonld":
        return _json_ld(ordered, base)
    items = [quad.triple for quad in ordered] if flat else ordered
    prefixes = _used_prefixes(ordered)
    written = ox.serialize(items, format=FORMATS[short], prefixes=prefixes, base_iri=base) or b""
    return written if short == "nt" else _ordered_head(written)


def _ordered_head(written: bytes) -> bytes:
    """Put the prefixes in the order of their names; the writer promises none."""
    lines = written.splitlines(keepends=True)
    head = [line for line in lines if line.startswith(b"@prefix")]
    first = lines.index(head[0]) if head else 0
    return b"".join([*lines[:first], *sorted(head), *lines[first + len(head) :]])


def nquads(quads: Iterable[ox.Quad]) -> bytes:
    """Canonical N-Quads, one line each, sorted."""
    lines = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def _flat(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, ox.DefaultGraph())


def _order(quad: ox.Quad) -> tuple[str, str, bool, str, str]:
    """By graph, subject, predicate, object; types come first, as one reads them."""
    predicate = quad.predicate.value
    is_named = not isinstance(quad.graph_name, ox.DefaultGraph)
    graph = str(quad.graph_name) if is_named else ""
    is_type = quad.predicate == RDF.type
    subject = NUMBER.sub(lambda match: match[0].zfill(9), _value(quad.subject))  # 97 before 104
    return graph, subject, not is_type, predicate, str(quad.object)


def _used_prefixes(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """The prefixes of names that occur, so that a file declares no others."""
    spaces = {
        _space(term.value)
        for quad in quads
        for term in (quad.predicate, quad.object, _datatype(quad.object))
        if isinstance(term, ox.NamedNode) and term != RDF.type
    }
    return {name: iri for name, iri in PREFIXES.items() if iri in spaces}


def _datatype(term: object) -> ox.NamedNode | None:
    return term.datatype if isinstance(term, ox.Literal) else None


def _space(iri: str) -> str:
    return iri[: max(iri.rfind("#"), iri.rfind("/")) + 1]


# JSON-LD


def _json_ld(quads: list[ox.Quad], base: str) -> bytes:
    """Nodes as objects with short keys, in the order of the quads; named graphs after the rest."""
    graphs: dict[str, dict[str, Json]] = {}
    context = _Context(quads, base)
    for quad in quads:
        nodes = graphs.setdefault(_value(quad.graph_name), {})
        subject = context.iri(_value(quad.subject))
        node = nodes.setdefault(subject, {"@id": subject})
        context.put(node, quad)
    content = [*graphs.pop("", {}).values()]
    content += [
        {"@id": context.iri(graph), "@graph": [*nodes.values()]} for graph, nodes in graphs.items()
    ]
    document = {"@context": context.terms(), "@graph": content}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _value(node: object) -> str:
    """The IRI of a graph or subject; blank nodes do not occur in our graphs."""
    return node.value if isinstance(node, ox.NamedNode) else ""


class _Context:
    """Chooses a key for each predicate and writes each value as short as its key allows."""

    def __init__(self, quads: Iterable[ox.Quad], base: str) -> None:
        self.base = base
        self.prefixes = {
            name: iri for name, iri in _used_prefixes(quads).items() if not iri.startswith(base)
        } | {"cg": CG.iri}
        self.keys: dict[str, Json] = {}

    def terms(self) -> Json:
        """What stands at the head of the document."""
        return {"@base": self.base, **self.prefixes, **dict(sorted(self.keys.items()))}

    def iri(self, iri: str) -> str:
        """Shorten an IRI where a prefix fits."""
        space = _space(iri)
        name = next((name for name, value in self.prefixes.items() if value == space), None)
        local = iri[len(space) :]
        if name and local:
            return f"{name}:{local}"
        relative = iri.removeprefix(self.base)
        return relative if relative and ":" not in relative.split("/")[0] else iri

    def put(self, node: Json, quad: ox.Quad) -> None:
        """Add one statement to its node."""
        if quad.predicate == RDF.type and isinstance(quad.object, ox.NamedNode):
            key, value = "@type", self.iri(quad.object.value)
        else:
            key = self.key(quad)
            value = self.value(quad.object, self.keys[key].get("@type"))
        if key in node:
            held = node[key] if isinstance(node[key], list) else [node[key]]
            node[key] = [*held, value]
        else:
            node[key] = value

    def key(self, quad: ox.Quad) -> str:
        """The predicate's own name; its first value decides how values are read."""
        iri = quad.predicate.value
        key = iri[len(_space(iri)) :]
        if key in self.prefixes:
            key = self.iri(iri)
        if self.keys.setdefault(key, self._definition(quad))["@id"] != self.iri(iri):
            key = self.iri(iri)  # two vocabularies have this name: the later keeps its prefix
            self.keys.setdefault(key, self._definition(quad))
        return key

    def _definition(self, quad: ox.Quad) -> Json:
        name = {"@id": self.iri(quad.predicate.value)}
        if isinstance(quad.object, ox.NamedNode):
            return {**name, "@type": "@id"}
        datatype = _datatype(quad.object)
        kept = datatype is not None and datatype not in (XSD.string, XSD.integer)
        return {**name, "@type": self.iri(datatype.value)} if datatype and kept else name

    def value(self, term: object, coerced: str | None) -> Any:
        """A value as its key allows it: short, or with its type beside it."""
        if isinstance(term, ox.NamedNode):
            short = self.iri(term.value)
            return short if coerced == "@id" else {"@id": short}
        assert isinstance(term, ox.Literal)
        return self._literal(term, coerced)

    def _literal(self, term: ox.Literal, coerced: str | None) -> Any:
        datatype = self.iri(term.datatype.value)
        if coerced == datatype:
            return term.value
        if term.datatype == XSD.string:
            return term.value if coerced is None else {"@value": term.value}
        if term.datatype == XSD.integer and coerced is None:
            return int(term.value)
        return {"@value": term.value, "@type": datatype}
