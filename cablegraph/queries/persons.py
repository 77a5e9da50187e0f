"""Whom a term means: the officials who are one person, as judged; bodies as cables call them.

Takes    a store, a name or IRI.
Gives    IRIs of officials and persons.
Errors   `QueryError` for a term that cannot be one.
"""

import re
from collections.abc import Mapping

from pyoxigraph import NamedNode

from cablegraph.queries.named import NamedQuery
from cablegraph.queries.parameters import actor, is_iri, line_of, values
from cablegraph.rdf.iris import body_key
from cablegraph.rdf.vocabulary import DATA
from cablegraph.store import EmbeddedStore, GraphStore, is_judged, select

PERSON = re.compile(r"(?:[a-z]+://.*/)?person/[^/ ]+/[^/ ]+$")
MOST_NAMED = 2_000  # officials whom one name names
ALIASES = """
SELECT DISTINCT ?aliases ?body WHERE { ?mention cg:namedAs ?aliases ; cg:denotes ?body }"""


def with_officials(
    store: GraphStore, query: NamedQuery, given: Mapping[str, str]
) -> Mapping[str, str]:
    """The terms, of which a person is told by the IRIs of its officials, letters by bodies'."""
    terms = dict(given)
    for name, term in given.items():
        kind = query.parameters.get(name)
        if kind == "person" or (kind == "actor" and PERSON.match(term)):
            line_of(kind, name, person_iri(term))  # refuses what is no IRI
            terms[name] = " ".join(_officials(store, term)) or person_iri(term)
        elif kind == "actor":
            terms[name] = with_bodies(store, term)
    return terms


def with_bodies(store: GraphStore, term: str) -> str:
    """A term, or where cables call some bodies so, the IRIs of these and of all whom it names.

    >>> from cablegraph.store import open_store
    >>> store = open_store("tests/golden/07ASTANA2113.trig")
    >>> with_bodies(store, "Ministry of Justice"), with_bodies(store, "Azimova")
    ('https://w3id.org/cablegraph/ministry/kz/ministry-of-justice', 'Azimova')
    """
    bodies = set() if is_iri(term) else _bodies_called(store, body_key(term))
    return " ".join(sorted(bodies | _named(store, term))) if bodies else term


def _bodies_called(store: GraphStore, key: str) -> set[str]:
    """The IRIs of bodies that some cable calls so: "MRE"; an endpoint is not asked."""
    if not isinstance(store, EmbeddedStore):
        return set()
    if store.counts is not None:
        return set(store.counts.bodies_called(key))
    return {
        str(body)
        for aliases, body in select(store, ALIASES).rows
        if key in (body_key(alias) for alias in str(aliases).split("\n"))
    }


def _officials(store: GraphStore, term: str) -> list[str]:
    """The officials who are one person with those whom a term names.

    They are looked up step by step: joined in one query, a store would go through all officials.
    """
    named = _named(store, term)
    persons = _persons(store, named)
    listed = values("person", *map(NamedNode, sorted(persons)))
    joined = _found(store, "official", f"{listed} ?official prov:specializationOf ?person")
    return sorted(joined | named - persons)


def persons_of(store: GraphStore, term: str) -> list[str]:
    """The IRIs of the persons, each of several officials, whom a term names; none if not judged.

    An office that thousands hold (``Ambassador``) names no person.

    >>> from cablegraph.store import open_store
    >>> persons_of(open_store("tests/golden/07ASTANA2113.trig"), "Azimova")
    []
    """
    named = _named(store, term)
    return sorted(_persons(store, named)) if len(named) <= MOST_NAMED else []


def told_otherwise(store: GraphStore, term: str) -> list[str]:
    """The IRIs of the persons whom a name means and some cables call otherwise.

    >>> from cablegraph.store import open_store
    >>> told_otherwise(open_store("tests/golden/07ASTANA2113.trig"), "Azimova")
    []
    """
    if not is_judged(store):
        return []
    named = _named(store, term)
    listed = values("person", *map(NamedNode, sorted(_persons(store, named))))
    joined = f"{listed} ?official prov:specializationOf ?person"
    rows = select(store, f"SELECT DISTINCT ?person ?official WHERE {{ {joined} }}").rows
    otherwise = {str(person) for person, official in rows if str(official) not in named}
    return sorted(otherwise - named)  # who is asked for by IRI is meant under every name


def _named(store: GraphStore, term: str) -> set[str]:
    iri = person_iri(term)
    return set(iri.split()) if is_iri(iri) else _found(store, "who", actor("who", term))


def _persons(store: GraphStore, named: set[str]) -> set[str]:
    listed = values("who", *map(NamedNode, sorted(named)))
    joined = _found(store, "person", f"{listed} ?who prov:specializationOf ?person")
    return {term for term in named if PERSON.match(term)} | joined


def _found(store: GraphStore, what: str, where: str) -> set[str]:
    rows = select(store, f"SELECT DISTINCT ?{what} WHERE {{ {where} }}").rows
    return {str(row[0]) for row in rows}


def person_iri(term: str) -> str:
    """The IRI of a person who is named as tables show it.

    >>> person_iri("person/07RIGA12/ozols"), person_iri("Ozols")
    ('https://w3id.org/cablegraph/person/07RIGA12/ozols', 'Ozols')
    """
    return term if is_iri(term) or not PERSON.match(term) else DATA + term
