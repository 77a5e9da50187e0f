"""Real cables, where they are at hand: each in the graph, well formed, quoted as it stands."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.rdf.shapes import validate
from cablegraph.rdf.vocabulary import CG, OA, RDF
from cablegraph.resources import REPOSITORY
from cablegraph.sources import read_cables

CORPUS = REPOSITORY.parent / "shared" / "corpus"
QUADS_AN_AVERAGE_CABLE = 360  # of 1,554 words; 355, of which media have 5 (docs/graph.md)
AVERAGE_WORDS = 1554


@pytest.fixture(scope="module")
def folder() -> Path:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real cables is not here")
    return CORPUS


@pytest.fixture(scope="module")
def quads(folder: Path) -> list[ox.Quad]:
    return list(graph_quads(folder))


def test_every_cable_is_in_the_graph(folder: Path, quads: list[ox.Quad]) -> None:
    cables = {
        quad.subject for quad in quads if (quad.predicate, quad.object) == (RDF.type, CG.Cable)
    }
    files = {path.stem for path in folder.rglob("*") if path.is_file()}
    assert len(cables) == len(files)


def test_every_graph_conforms_to_the_shapes(folder: Path) -> None:
    for source in ("cablegate", "html"):  # some cables are in both, as two copies
        found = validate(graph_quads(folder / source))
        assert [str(violation) for violation in found] == []


def test_two_builds_give_the_same_bytes(folder: Path, quads: list[ox.Quad]) -> None:
    assert nquads(graph_quads(folder)) == nquads(quads)


def test_the_average_cable_keeps_to_its_quads(folder: Path) -> None:
    files = folder / "cablegate"
    words = sum(len(raw.source.text.split()) for raw in read_cables([files]))
    distinct = len(set(graph_quads(files)))
    assert distinct * AVERAGE_WORDS / words <= QUADS_AN_AVERAGE_CABLE


def test_every_paragraph_is_quoted_as_it_stands(folder: Path) -> None:
    for raw in read_cables([folder / "cablegate"]):
        found = list(graph_quads(raw.source.name))
        starts = {
            quad.subject: int(quad.object.value) for quad in found if quad.predicate == OA.start
        }
        for quad in found:
            if quad.predicate == CG.text and "/paragraph/" in str(quad.subject):
                assert raw.source.text.startswith(quad.object.value, starts[quad.subject])
