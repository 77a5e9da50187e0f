"""Judgements on persons in a store: those that rest on a cable are taken out; what they join.

Takes    a cable's id; a store.
Gives    a SPARQL update, for when the cable is replaced or removed; `judged_officials` and
         `compared_officials`, to be counted. A person whom the cable names is no longer judged at
         all: what was found of its other officials may rest on the one that goes. Nothing is left
         that points nowhere.
Errors   none.
Source   docs/resolve.md.
"""

from collections.abc import Iterator

import pyoxigraph as ox

from cablegraph.model.identity import Verdict
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import ACT, CG, DATA, DCTERMS, FOAF, PROV, RDF
from cablegraph.store.counts import Judged
from cablegraph.terms.speech import SpeechAct, sign_of

SIDES = " ".join(
    f"(SUM(IF(BOUND(?act) && ?act IN ({acts}), 1, 0)) AS ?{name})"
    for name, sign in (("favor", 1), ("opposed", -1))
    if (acts := ", ".join(str(ACT[act.value]) for act in SpeechAct if sign_of(act.value) == sign))
)
OFFICIALS = f"""
SELECT ?official ?person ?key ?name ?country ?cable (COUNT(?position) AS ?positions) {SIDES}
WHERE {{
  {{ ?official {PROV.specializationOf} ?person }} UNION {{
    {{ SELECT DISTINCT ?official WHERE {{ ?judgement {CG.judges}|{CG.comparedWith} ?official }} }}
    FILTER NOT EXISTS {{ ?official {PROV.specializationOf} ?joined }}
    BIND(?official AS ?person)
  }}
  ?official {CG.nameKey} ?key ; {FOAF.name} ?name ;
            {PROV.wasDerivedFrom} ?paragraph .
  ?paragraph {DCTERMS.isPartOf} ?cable .
  OPTIONAL {{ ?official {CG.country} ?country }}
  OPTIONAL {{ ?position {CG.holder} ?official ; {CG.speechAct} ?act }}
}} GROUP BY ?official ?person ?key ?name ?country ?cable"""
COMPARED = f"""
SELECT DISTINCT ?judgement ?official WHERE {{
  ?judgement {CG.verdict} ?verdict ; {CG.judges}|{CG.comparedWith} ?official
  FILTER(?verdict != "{Verdict.SAME}")
}}"""


def judgements_removal(cable_id: str, base: str = DATA) -> str:
    """The SPARQL update; it must run before the cable's own graphs go.

    >>> print(judgements_removal("07RIGA12").partition(" WHERE ")[0])
    DELETE { GRAPH <https://w3id.org/cablegraph/identity> { ?judgement ?property ?value } }
    """
    iris, person = Iris(base), PROV.specializationOf
    named = f"GRAPH {iris.claims(cable_id)} {{ ?gone {RDF.type} {CG.Official} }}"
    graph = f"GRAPH {iris.identity()}"
    judged = (
        f"?gone ({person}/^{person})? ?official . "
        f"?judgement {CG.judges}|{CG.comparedWith} ?official ; ?property ?value"
    )
    joined = f"?official {person} ?person . ?person {RDF.type} {FOAF.Person}"
    return (
        f"DELETE {{ {graph} {{ ?judgement ?property ?value }} }} "
        f"WHERE {{ {named} {graph} {{ {judged} }} }} ;\n"
        f"DELETE {{ {graph} {{ {joined} }} }} "
        f"WHERE {{ {named} {graph} {{ ?gone {person} ?person . ?official {person} ?person }} }}"
    )


def judged_officials(store: ox.Store) -> Iterator[Judged]:
    """Each official who is judged, with its person, else with itself, and with its positions."""
    rows = store.query(OFFICIALS, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    for official, person, key, name, country, cable, *numbers in rows:
        positions, favor, opposed = (int(number.value) for number in numbers)
        state = country.value if country else ""
        yield (official.value, person.value, key.value, name.value, state,
               positions, favor, opposed, cable.value)  # fmt: skip


def compared_officials(store: ox.Store) -> Iterator[tuple[str, str]]:
    """Each judgement that joins nobody, with each official whom it names."""
    rows = store.query(COMPARED, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    for judgement, official in rows:
        yield judgement.value, official.value
