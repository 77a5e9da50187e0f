"""Each format holds all of a graph, for both libraries, in the same bytes every time."""

import json
import random

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.errors import StoreError
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.serialize import FORMATS, WITHOUT_GRAPHS, format_name, serialize
from cablegraph.rdf.vocabulary import CG, text
from tests.rdf.made import CABLE, FINDINGS

RDFLIB = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "nt": "nt", "jsonld": "json-ld"}
QUADS = [*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)]


def flat(quads: list[ox.Quad]) -> set[ox.Quad]:
    return {ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads}


@pytest.mark.parametrize("name", FORMATS)
def test_pyoxigraph_reads_back_what_was_written(name: str) -> None:
    wanted = flat(QUADS) if name in WITHOUT_GRAPHS else set(QUADS)
    assert set(ox.parse(serialize(QUADS, name), format=FORMATS[name])) == wanted


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", FORMATS)
def test_rdflib_reads_back_what_was_written(name: str) -> None:
    """Rdflib writes times with ``+00:00``; nothing else may differ."""
    wanted = flat(QUADS) if name in WITHOUT_GRAPHS else set(QUADS)
    graph = rdflib.Dataset()
    graph.parse(data=serialize(QUADS, name).decode(), format=RDFLIB[name])
    back = graph.serialize(format="nquads").replace('+00:00"', 'Z"')
    assert set(ox.parse(back, format=ox.RdfFormat.N_QUADS)) == wanted


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_quads_does_not_change_the_bytes(name: str) -> None:
    shuffled = random.Random(7).sample(QUADS, len(QUADS))
    assert serialize(shuffled, name) == serialize(QUADS, name)


@given(st.text())
def test_any_text_comes_back_through_every_format(words: str) -> None:
    node = ox.NamedNode("http://example.org/a")
    quad = ox.Quad(node, CG.text, text(words), ox.NamedNode("http://example.org/g"))
    for name in ("trig", "nq", "jsonld"):
        assert list(ox.parse(serialize([quad], name), format=FORMATS[name])) == [quad]


def test_json_ld_reads_well() -> None:
    document = json.loads(serialize(QUADS, "jsonld"))
    graphs = {node["@id"]: node.get("@graph") for node in document["@graph"]}
    nodes = {node["@id"]: node for node in graphs["cable/07RIGA123/header"]}
    cable = nodes["cable/07RIGA123"]
    assert cable["title"] == 'HARBOR "FEES" \\ TOLLS'
    assert cable["created"] == "2007-03-12T14:30:00Z"
    assert cable["sentFrom"] == "post/embassy-riga"
    assert cable["numberedParagraphs"] == 2


def test_only_prefixes_in_use_are_declared() -> None:
    (quad,) = [quad for quad in QUADS if quad.predicate == CG.holder][:1]
    assert serialize([quad], "ttl").decode().count("@prefix") == 1


def test_an_unknown_format_is_named_with_those_there_are() -> None:
    with pytest.raises(
        StoreError, match=r"no format 'graph.docx'; there are: ttl, trig, nq, nt, jsonld"
    ):
        format_name("graph.docx")
