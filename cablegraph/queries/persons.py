"""Whom a term means: the officials who are one person, as `cablegraph resolve` has judged.

Takes    a store, a name or IRI.
Gives    IRIs of officials and persons.
Errors   `QueryError` for a term that cannot be one.
"""

import re
from collections.abc import Mapping

from pyoxigraph import NamedNode

from cablegraph.queries.named import NamedQuery
from cablegraph.queries.parameters import actor, is_iri, line_of, values
from cablegraph.rdf.vocabulary import DATA
from cablegraph.store import GraphStore, is_judged, select

PERSON = re.compile(r"(?:[a-z]+://.*/)?person/[^/ ]+/[^/ ]+$")


def with_officials(
    store: GraphStore, query: NamedQuery, given: Mapping[str, str]
) -> Mapping[str, str]:
    """The terms, of which a person is told by the IRIs of its officials."""
    terms = dict(given)
    for name, term in given.items():
        kind = query.parameters.get(name)
        if kind == "person" or (kind == "actor" and PERSON.match(term)):
            line_of(kind, name, term)  # refuses what is no IRI
            terms[name] = " ".join(_officials(store, person_iri(term))) or term
    return terms


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

    >>> from cablegraph.store import open_store
    >>> persons_of(open_store("tests/golden/07ASTANA2113.trig"), "Azimova")
    []
    """
    return sorted(_persons(store, _named(store, term)))


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
    return sorted({str(person) for person, official in rows if str(official) not in named})


def _named(store: GraphStore, term: str) -> set[str]:
    return {term} if is_iri(term) else _found(store, "who", actor("who", term))


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
