"""State who is one person, as quads of one graph: without it all else stands as it did.

Takes    `Judgement`s, and the base of the graph on whose officials they are.
Gives    the quads of the graph ``identity``: an official of a cable is a
         ``prov:specializationOf`` a person, whom a `cg:Judgement` joins it to, with its confidence
         and its reason. Never ``owl:sameAs``: what a name match says is not what is known.
Errors   none.
Source   docs/resolve.md; PROV-O, https://www.w3.org/TR/prov-o/#specializationOf.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from cablegraph.model.identity import Judgement, Verdict
from cablegraph.rdf.bodies import Statement
from cablegraph.rdf.cables import TOOL, tool_version
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import CG, DATA, FOAF, PROV, RDF, RDFS, share, text


def judgement_quads(judgements: Iterable[Judgement], base: str = DATA) -> Iterator[Quad]:
    """Yield the graph of judgements; it says itself which tool has made it.

    >>> one, other = (f"{DATA}cable/0{year}RIGA12/official/ozols" for year in (6, 7))
    >>> same = Judgement(verdict=Verdict.SAME, officials=(other,), compared_with=(one,),
    ...                  confidence=0.98, reason="same name, both Mayor of Latvia, 2006-2007")
    >>> for quad in list(judgement_quads([same]))[1:]:
    ...     print(quad.predicate.value.rpartition("#")[2], quad.object.value.removeprefix(DATA))
    specializationOf person/06RIGA12/ozols
    type ontology#Judgement
    verdict same
    judges cable/07RIGA12/official/ozols
    comparedWith person/06RIGA12/ozols
    confidence 0.98
    reason same name, both Mayor of Latvia, 2006-2007
    """
    iris = Iris(base)
    graph = iris.identity()
    yield Quad(graph, PROV.wasAttributedTo, iris.tool(TOOL, tool_version()), graph)
    is_reader_told = False
    for judgement in judgements:
        if judgement.by_hand and not is_reader_told:
            yield Quad(iris.reader(), RDFS.label, text("decided by hand"), graph)
            is_reader_told = True
        for subject, predicate, value in _statements(judgement, iris):
            yield Quad(subject, predicate, value, graph)


def _statements(judgement: Judgement, iris: Iris) -> Iterator[Statement]:
    officials = [NamedNode(official) for official in judgement.officials]
    compared = [NamedNode(official) for official in judgement.compared_with]
    if judgement.verdict is Verdict.SAME:
        compared = [iris.person(official) for official in judgement.compared_with]
        yield officials[0], PROV.specializationOf, compared[0]
        if judgement.officials == judgement.compared_with:
            yield compared[0], RDF.type, FOAF.Person
    named = judgement.officials[:1]
    if judgement.verdict is Verdict.DIFFERENT:
        named += judgement.compared_with
    node = iris.judgement(judgement.verdict.value, *named)
    yield node, RDF.type, CG.Judgement
    yield node, CG.verdict, text(judgement.verdict.value)
    for official in officials:
        yield node, CG.judges, official
    for other in compared:
        yield node, CG.comparedWith, other
    yield node, CG.confidence, share(judgement.confidence)
    yield node, CG.reason, text(judgement.reason)
    if judgement.by_hand:
        yield node, PROV.wasAttributedTo, iris.reader()
