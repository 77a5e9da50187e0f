"""The ontology is whole: every term defined, tables equal to the code, no contradiction."""

import re
import runpy
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.iris import tag_code
from cablegraph.rdf.serialize import serialize
from cablegraph.rdf.vocabulary import CG, DATA, PREFIXES, TAG
from cablegraph.resources import PACKAGE, ontology_path, query_path
from cablegraph.terms.classification import CAPTIONS, Level
from cablegraph.terms.speech import SpeechAct
from cablegraph.terms.tags import TagStatus, tag_meanings
from cablegraph.terms.traffic import Precedence
from tests.rdf.made import CABLE, FINDINGS

FILES = sorted(ontology_path().glob("*.ttl"), key=lambda path: path.name)
REPOSITORY = PACKAGE.parent
TERM = re.compile(r"\bcg:([A-Za-z]\w*)")
IN_CODE = re.compile(r"\bCG(?:\.([A-Za-z]\w*)|\[\"(\w+)\"\])")


def graph_of(*names: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in names:
        graph.parse(ontology_path(name))
    return graph


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return graph_of("cablegraph.ttl")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_libraries_read_the_same_triples(path: Path) -> None:
    graph = rdflib.Graph().parse(path)
    assert len(graph) == len(list(ox.parse(path=str(path)))) > 0


def used_terms() -> set[str]:
    """Every ``cg:`` term of the code, the queries, the shapes and the tables."""
    texts = [path.read_text(encoding="utf-8") for path in (*FILES, *query_path().glob("*.rq"))]
    code = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    named = {name for text in (*texts, *code) for name in TERM.findall(text)}
    made = {one or two for text in code for one, two in IN_CODE.findall(text)}
    return named | made - {"iri"}


def test_every_term_that_is_used_is_defined(ontology: rdflib.Graph) -> None:
    defined = {str(term).removeprefix(CG.iri) for term in ontology.subjects(RDF.type, None)}
    assert used_terms() - defined == set()


def test_every_term_has_label_comment_and_example(ontology: rdflib.Graph) -> None:
    for term in set(ontology.subjects(RDF.type, None)):
        if str(term).startswith(CG.iri):
            for told in (RDFS.label, RDFS.comment, SKOS.example):
                assert len(list(ontology.objects(term, told))) == 1, (term, told)


def test_every_example_is_turtle_that_uses_its_term(ontology: rdflib.Graph) -> None:
    head = f"@base <{DATA}> .\n" + "".join(f"@prefix {k}: <{v}> .\n" for k, v in PREFIXES.items())
    for term, example in ontology.subject_objects(SKOS.example):
        name = str(term).removeprefix(CG.iri)
        assert f"cg:{name}" in example or name == "Mention", term
        assert len(rdflib.Graph().parse(data=head + str(example), format="turtle")) > 0


def test_an_example_of_several_lines_has_lines(ontology: rdflib.Graph) -> None:
    for example in ontology.objects(None, SKOS.example):
        assert "\\\\n" not in example


def test_the_closure_of_ontology_tables_and_a_graph_has_no_contradiction() -> None:
    names = ("cablegraph.ttl", "speech-acts.ttl", "levels.ttl", "captions.ttl", "precedences.ttl")
    graph = graph_of(*names)
    quads = [*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)]
    graph.parse(data=serialize(quads, "ttl"), format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    wrong = set(graph.subjects(RDF.type, OWL.Nothing))
    messages = [str(text) for _, _, text in graph.triples((None, ERROR, None))]
    assert (wrong, messages) == (set(), [])


ERROR = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def test_the_closure_finds_a_contradiction_where_there_is_one() -> None:
    graph = graph_of("cablegraph.ttl")
    thing = rdflib.URIRef("http://example.org/a")
    graph.add((thing, RDF.type, rdflib.URIRef(CG.Cable.value)))
    graph.add((thing, RDF.type, rdflib.URIRef(CG.Official.value)))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert list(graph.triples((None, ERROR, None)))


@pytest.mark.parametrize(
    ("name", "enum"),
    [("speech-acts.ttl", SpeechAct), ("levels.ttl", Level), ("precedences.ttl", Precedence)],
)
def test_a_closed_set_equals_its_table(name: str, enum: type[StrEnum]) -> None:
    graph = graph_of(name)
    concepts = set(graph.subjects(SKOS.inScheme, None))
    plain = {
        str(code): concept
        for concept, code in graph.subject_objects(SKOS.notation)
        if code.datatype is None and len(str(code)) > 1
    }
    assert set(plain) == {member.value for member in enum}
    assert set(plain.values()) == concepts
    for code, concept in plain.items():
        assert str(concept).endswith(f"/{code.lower().replace(' ', '-')}")


def test_speech_acts_have_the_signs_of_the_enum() -> None:
    graph = graph_of("speech-acts.ttl")
    for act in SpeechAct:
        concept = rdflib.URIRef(f"https://w3id.org/cablegraph/act/{act.value}")
        assert graph.value(concept, rdflib.URIRef(CG.sign.value)).toPython() == act.sign


def test_levels_and_precedences_have_the_order_of_the_enum() -> None:
    rank = rdflib.URIRef(CG.rank.value)
    for name, enum, first in (("levels.ttl", Level, 0), ("precedences.ttl", Precedence, 1)):
        graph = graph_of(name)
        ranks = {str(graph.value(thing, SKOS.prefLabel)).lower(): number.toPython()
                 for thing, number in graph.subject_objects(rank)}  # fmt: skip
        assert ranks == {each.value.lower(): first + place for place, each in enumerate(enum)}


def test_captions_equal_their_table() -> None:
    codes = {str(code) for code in graph_of("captions.ttl").objects(None, SKOS.notation)}
    assert codes == set(CAPTIONS)


def test_every_tag_that_a_cable_may_carry_is_a_topic() -> None:
    graph = graph_of("tags.ttl")
    codes = {code for code, tag in tag_meanings().items() if tag.status is not TagStatus.NOT_A_TAG}
    made = {str(topic).removeprefix(TAG.iri) for topic in graph.subjects(SKOS.inScheme, None)}
    assert made == set(map(tag_code, codes))


@pytest.mark.parametrize("tool", ["make_tables.py", "make_docs.py"])
def test_generated_files_are_what_their_tool_writes(tool: str) -> None:
    command = [sys.executable, str(REPOSITORY / "tools" / tool), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_stale_table_is_noticed() -> None:
    tool = runpy.run_path(str(REPOSITORY / "tools" / "make_tables.py"))
    assert tool["stale"]({ontology_path("posts.ttl"): "something else"})
