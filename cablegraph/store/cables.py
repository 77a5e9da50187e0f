"""Put one cable's quads into a store, in the place of those that are there, or take them out.

Takes    a store, the id of a cable, its N-Quads.
Gives    SPARQL updates, each one transaction; `remove_cable` and `replace_cable` run them;
         `base_of`, where the names of a graph begin; `is_judged`, whether persons are judged.
Errors   those of the store.
Source   SPARQL 1.1 Update, which every store can do; docs/graph.md for what belongs to a cable.
"""

from collections.abc import Iterable

import pyoxigraph as ox

from cablegraph.rdf.bodies import CLAIMED
from cablegraph.rdf.copies import copies_removal
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import CG, DATA, PROV
from cablegraph.store.answers import GraphStore, select
from cablegraph.store.judgements import judgements_removal

ANY_CABLE = f"SELECT ?cable WHERE {{ ?cable a {CG.Cable} }} LIMIT 1"


def remove_cable(store: GraphStore, cable_id: str, base: str = DATA) -> None:
    """Take out a cable: its two graphs and what is said of them."""
    store.update(removal(cable_id, base))


def replace_cable(store: GraphStore, cable_id: str, nquads: bytes, base: str = DATA) -> None:
    """Put a cable's quads in the place of those that are there, in one transaction."""
    store.update(replacement(cable_id, nquads, base))


def replacement(cable_id: str, nquads: bytes, base: str = DATA) -> str:
    """The SPARQL update that puts a cable's quads in the place of those that are there."""
    quads = ox.parse(nquads, format=ox.RdfFormat.N_QUADS)
    return f"{removal(cable_id, base)} ;\n{insertion(quads)}"


def removal(cable_id: str, base: str = DATA) -> str:
    """The SPARQL update that takes out a cable: its graphs, their provenance, further copies.

    Of the bodies that cables share, those go that no other cable names; of judgements on persons,
    those that rest on the cable.
    """
    iris = Iris(base)
    header, claims = iris.header(cable_id), iris.claims(cable_id)
    steps = [judgements_removal(cable_id, base)]
    steps += [_bodies_removal(header, claims, iris.bodies())]
    steps += [f"DROP SILENT GRAPH {graph}" for graph in (header, claims)]
    steps += [
        f"DELETE WHERE {{ {subject} ?property ?value }}"
        for subject in (header, claims, iris.source(cable_id))
    ]
    return " ;\n".join([copies_removal(cable_id, base), *steps])


def _bodies_removal(header: ox.NamedNode, claims: ox.NamedNode, bodies: ox.NamedNode) -> str:
    names = " UNION ".join(
        f"{{ GRAPH {graph} {{ ?by {name} ?body }} }}"
        for graph, name in (*((claims, name) for name in CLAIMED), (header, CG.sentFrom))
    )
    others = " ".join(
        f"FILTER NOT EXISTS {{ GRAPH ?other{place} {{ ?another{place} {name} ?body }} "
        f"FILTER(?other{place} NOT IN ({header}, {claims})) }}"
        for place, name in enumerate((*CLAIMED, CG.sentFrom))
    )
    described = f"GRAPH {bodies} {{ ?body ?property ?value }}"
    return f"DELETE {{ {described} }} WHERE {{ {names} {described} {others} }}"


def insertion(quads: Iterable[ox.Quad]) -> str:
    """The SPARQL update that adds quads."""
    graphs: dict[object, list[str]] = {}
    for quad in quads:
        triple = f"{quad.subject} {quad.predicate} {quad.object} ."
        graphs.setdefault(quad.graph_name, []).append(triple)
    blocks = []
    for graph, triples in graphs.items():
        inside = "\n".join(triples)
        is_default = isinstance(graph, ox.DefaultGraph)
        blocks.append(inside if is_default else f"GRAPH {graph} {{\n{inside}\n}}")
    return "INSERT DATA {\n" + "\n".join(blocks) + "\n}"


def base_of(store: GraphStore) -> str:
    """Where the names of a graph begin: what stands before the name of one of its cables.

    >>> from cablegraph.store import open_store
    >>> base_of(open_store("tests/golden/07ASTANA2113.trig")), base_of(open_store())
    ('https://w3id.org/cablegraph/', 'https://w3id.org/cablegraph/')
    """
    first = next(iter(select(store, ANY_CABLE).rows), ("",))
    return str(first[0]).rpartition("cable/")[0] or DATA


def is_judged(store: GraphStore) -> bool:
    """Whether a graph holds judgements on who is one person.

    >>> from cablegraph.store import open_store
    >>> is_judged(open_store("tests/golden/07ASTANA2113.trig"))
    False
    """
    judgements = Iris(base_of(store)).identity()
    asked = f"SELECT ?tool {{ {judgements} {PROV.wasAttributedTo} ?tool }} LIMIT 1"
    return bool(select(store, asked).rows)
