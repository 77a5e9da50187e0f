"""The quads of a cable: economical, exact in their characters, and the same every time."""

import re
from collections import Counter
from dataclasses import replace

import pyoxigraph as ox
import pytest

from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.rdf.vocabulary import CG, OA, POST, PROV, RDF
from cablegraph.text import SourceText
from tests.rdf.made import CABLE, FINDINGS, TEXT

BASE = "https://w3id.org/cablegraph/"
READ = re.compile(r"/(?:position|demarche|action-item|meeting|mention)/(\d+)-(\d+)")


@pytest.fixture(scope="module")
def quads() -> list[ox.Quad]:
    return [*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)]


def test_every_quad_is_in_one_of_four_graphs(quads: list[ox.Quad]) -> None:
    graphs = {str(quad.graph_name) for quad in quads}
    cable = f"{BASE}cable/07RIGA123"
    assert graphs == {"DEFAULT", f"<{cable}/header>", f"<{cable}/claims>", f"<{BASE}bodies>"}


def test_no_quad_is_said_twice(quads: list[ox.Quad]) -> None:
    own = [quad for quad in quads if not str(quad.graph_name).endswith("bodies>")]
    assert Counter(own).most_common(1)[0][1] == 1


def places(quads: list[ox.Quad]) -> dict[str, tuple[int, int]]:
    """Where each thing of the graph stands."""
    numbers = {
        (quad.subject.value, quad.predicate): int(quad.object.value)
        for quad in quads
        if quad.predicate in (OA.start, OA.end)
    }
    return {
        iri: (start, numbers.get((iri, OA.end), len(TEXT)))
        for (iri, predicate), start in numbers.items()
        if predicate == OA.start
    }


def test_a_paragraph_holds_its_characters_of_the_source(quads: list[ox.Quad]) -> None:
    texts = {
        quad.subject.value: quad.object.value
        for quad in quads
        if quad.predicate == CG.text and "/paragraph/" in str(quad.subject)
    }
    assert len(texts) == 2
    for iri, text in texts.items():
        assert TEXT.startswith(text, places(quads)[iri][0])


def test_a_reference_holds_its_characters_of_the_source(quads: list[ox.Quad]) -> None:
    texts = {
        quad.subject.value: quad.object.value
        for quad in quads
        if quad.predicate == CG.text and "/reference/" in str(quad.subject)
    }
    assert set(texts.values()) == {"STATE 4411", "reftel"}
    for iri, text in texts.items():
        assert TEXT[slice(*places(quads)[iri])] == text


def test_no_literal_but_the_paragraphs_repeats_a_sentence(quads: list[ox.Quad]) -> None:
    sentence = "Ozols promised an answer"
    holding = [quad for quad in quads if sentence in str(quad.object)]
    assert [quad.predicate for quad in holding] == [CG.text]


def test_a_finding_names_its_sentence_and_its_cue(quads: list[ox.Quad]) -> None:
    (warned,) = (
        quad.subject.value
        for quad in quads
        if quad.predicate == CG.speechAct and str(quad.object).endswith("caution>")
    )
    sentence, holder, cue = warned.partition("/position/")[2].split("/")
    start, end = map(int, sentence.split("-"))
    assert TEXT[start:end].startswith("Ozols warned")
    assert TEXT[start:end].endswith("would rise.")
    assert holder == "ozols"
    assert TEXT[slice(*map(int, cue.split("-")))] == "warned"


def test_all_that_was_read_is_derived_from_the_paragraph_that_holds_it(
    quads: list[ox.Quad],
) -> None:
    read = {quad.subject.value for quad in quads if READ.search(str(quad.subject))}
    derived = {
        quad.subject.value: quad.object.value
        for quad in quads
        if quad.predicate == PROV.wasDerivedFrom
    }
    assert read
    stands = places(quads)
    for iri in read:
        match = READ.search(iri)
        assert match is not None
        (first, last), (start, end) = stands[derived[iri]], stands[iri]
        assert first <= start < end <= last
        assert (start, end) == (int(match[1]), int(match[2]))


def test_joint_holders_have_a_position_each(quads: list[ox.Quad]) -> None:
    holders = {quad.object.value for quad in quads if quad.predicate == CG.holder}
    assert f"{BASE}ministry/lv/ministry-of-transport" in holders
    assert f"{BASE}government/lv" in holders


def test_the_reporting_post_is_the_post_of_the_table(quads: list[ox.Quad]) -> None:
    mentioned = {quad.object for quad in quads if quad.predicate == CG.denotes}
    assert POST["embassy-riga"] in mentioned


def test_a_finding_of_somebody_unknown_is_left_out() -> None:
    lost = replace(FINDINGS, officials=())
    kinds = [quad.object for quad in finding_quads(CABLE, lost) if quad.predicate == RDF.type]
    assert kinds.count(CG.Position) == 2
    assert CG.ActionItem not in kinds


def test_the_path_of_the_source_is_not_told(quads: list[ox.Quad]) -> None:
    assert not any("somewhere" in str(quad) for quad in quads)


def test_two_builds_give_the_same_bytes() -> None:
    moved = replace(CABLE, source=SourceText("/elsewhere/07RIGA123.txt", TEXT))
    one = nquads([*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)])
    other = nquads(reversed([*cable_quads(moved), *finding_quads(moved, FINDINGS)]))
    assert one == other


def test_another_base_moves_every_name_of_data() -> None:
    quads = [*cable_quads(CABLE, "http://a/"), *finding_quads(CABLE, FINDINGS, "http://a/")]
    tables = ("act", "caption", "level", "ontology#", "post", "precedence", "tag")
    for quad in quads:
        for term in (quad.subject, quad.object, quad.graph_name):
            if str(term).startswith(f"<{BASE}"):
                assert str(term).removeprefix(f"<{BASE}").startswith(tables), term
