"""Take out the judgements on persons that rest on a cable, when it is replaced or removed.

Takes    a cable's id.
Gives    a SPARQL update. A person whom the cable names is no longer judged at all: what was found
         of its other officials may rest on the one that goes. Nothing is left that points nowhere.
Errors   none.
Source   docs/resolve.md.
"""

from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import CG, DATA, FOAF, PROV, RDF


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
