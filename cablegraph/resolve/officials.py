"""Read the named officials of a graph, state by state.

Takes    a store: a file, a folder or an endpoint.
Gives    the states of its officials, and the `Sighting`s of some of them: memory holds one state.
Errors   those of the store.
Source   docs/graph.md. A state is looked up, not searched for, so each is read once.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal

from cablegraph.model.identity import Sighting
from cablegraph.store import GraphStore, select

STATES = """
SELECT DISTINCT ?country WHERE {
  ?official a cg:Official ; foaf:name ?name .
  OPTIONAL { ?official cg:country ?country }
}"""
OFFICIALS = """
SELECT DISTINCT ?official ?name ?cable ?created ?title ?organization ?body WHERE {
  %s
  ?official a cg:Official ; foaf:name ?name ; prov:wasDerivedFrom/dcterms:isPartOf ?cable .
  OPTIONAL { ?cable dcterms:created ?created }
  OPTIONAL {
    ?official org:holds ?office .
    OPTIONAL { ?office rdfs:label ?title }
    OPTIONAL { ?office cg:organizationName ?organization }
    OPTIONAL { ?office org:postIn ?body }
  }
}"""
OF_STATE = "VALUES ?country { %s } ?official cg:country ?country ."
OF_NONE = "FILTER NOT EXISTS { ?official cg:country ?country }"
STATE_OF = "SELECT DISTINCT ?official ?country WHERE { VALUES ?official { %s } %s }"
DAY = len("2007-08-05")


def states(store: GraphStore) -> list[str]:
    """The states that named officials serve, in order; an empty one for those who serve none.

    >>> from cablegraph.store import open_store
    >>> states(open_store())
    []
    """
    return sorted(str(row["country"] or "") for row in select(store, STATES).records())


def read_officials(store: GraphStore, countries: Iterable[str]) -> Iterator[Sighting]:
    """The named officials of some states."""
    for country in countries:
        where = OF_STATE % Literal(country) if country else OF_NONE
        for row in select(store, OFFICIALS % where).records():
            yield Sighting(
                official=str(row["official"]),
                name=str(row["name"]),
                cable=str(row["cable"]),
                day=str(row["created"] or "")[:DAY],
                title=str(row["title"] or ""),
                organization=str(row["organization"] or ""),
                body=str(row["body"] or ""),
                country=country,
            )


def states_of(store: GraphStore, officials: Iterable[str]) -> dict[str, str]:
    """The state of each of some officials; those that the graph does not know are left out."""
    listed = " ".join(f"<{official}>" for official in sorted(set(officials)))
    known = "?official a cg:Official ; foaf:name ?name OPTIONAL { ?official cg:country ?country }"
    rows = select(store, STATE_OF % (listed, known)).records()
    return {str(row["official"]): str(row["country"] or "") for row in rows}
