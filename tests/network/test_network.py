"""Networks of an invented collection: true to the graph, the same on every run, legible."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from cablegraph.errors import QueryError
from cablegraph.facts import read_facts
from cablegraph.model.identity import Decision, Verdict
from cablegraph.network import (
    KINDS,
    Network,
    draw,
    draw_page,
    draw_png,
    draw_svg,
    measured,
    project,
)
from cablegraph.network.boxes import Box
from cablegraph.network.choice import A_HOLDER, chosen_links, in_order
from cablegraph.network.draw import caption, marking_line
from cablegraph.network.export import FORMS, export_network
from cablegraph.network.layout import lay_out
from cablegraph.network.marking import highest_marking
from cablegraph.network.projection import Link, Row
from cablegraph.queries import run_query
from cablegraph.rdf import graph_quads
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.judgements import judgement_quads
from cablegraph.rdf.serialize import nquads, serialize
from cablegraph.rdf.vocabulary import DATA
from cablegraph.resolve import resolve_identity
from cablegraph.store import GraphStore, open_store
from tests.invented import write_invented
from tests.rdf.made import CABLE, FINDINGS
from tests.resolve.cables import write_cables

HOSTILE = "<script>alert(1)</script> $\\frac{1}{0}$ \x1b[31m \x00 ]]> & \u200f \ud800 =1+1"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("cables")
    write_invented(folder, range(40))
    return nquads(graph_quads(folder))


@pytest.fixture(scope="module")
def store(content: bytes) -> Iterator[GraphStore]:
    store = open_store()
    store.add(content)
    yield store
    store.close()


def hostile_network(kind: str) -> Network:
    graph: Network = nx.DiGraph(kind=kind, title=HOSTILE)
    graph.add_node("a" + HOSTILE, label="=" + HOSTILE, kind="official", note=HOSTILE, country="LV")
    graph.add_node("b", label="x" * 100_000, kind="position")
    graph.add_edge("a" + HOSTILE, "b", weight=1, relation="assert", sign=0, evidence=HOSTILE)
    return graph


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_graph_gives_an_empty_picture(kind: str) -> None:
    graph = project(open_store(), kind)
    assert caption(lay_out(graph)) == "The graph holds no such link."
    assert draw_svg(graph).startswith(b"<?xml")


def test_a_page_without_links_has_no_table() -> None:
    page = draw_page(project(open_store(), "meetings")).decode()
    assert "<svg" in page
    assert "<table>" not in page
    assert "<input" not in page


@pytest.mark.parametrize(("kind", "heads"), [("meetings", "One"), ("demarches", "From")])
def test_who_met_has_no_direction(store: GraphStore, kind: str, heads: str) -> None:
    assert f"<thead><tr><th>{heads}</th>" in draw_page(project(store, kind)).decode()


def test_kinds_that_stand_in_one_picture_have_colours_of_their_own() -> None:
    shown = set(draw.COLOURS) - {"issue", "department"}
    assert len({draw.COLOURS[kind] for kind in shown}) == len(shown)


def test_an_unknown_network_is_refused(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="there is no network 'friends'; there are: positions"):
        project(store, "friends")
    for key in ("store", "kind", "name"):  # that Python would take for its own
        with pytest.raises(QueryError, match=key):
            project(store, "positions", **{key: "Ozols"})


def test_every_position_is_a_link(store: GraphStore) -> None:
    """Nothing is lost or made up between the query and the network."""
    asked = run_query(store, "positions")
    shown = project(store, "positions")
    positions = {str(row["position"]) for row in asked.records()}
    assert {node for node, kind in shown.nodes(data="kind") if kind == "position"} == positions
    assert all(about["evidence"] for _, _, about in shown.edges(data=True))


def test_a_link_counts_its_statements(store: GraphStore) -> None:
    for source, target, about in project(store, "issues").edges(data=True):
        assert about["weight"] == len(about["statements"].split()), (source, target)
        assert about["for"] + about["against"] <= about["weight"]


def test_terms_narrow_a_network(store: GraphStore) -> None:
    whole, part = project(store, "positions"), project(store, "positions", speechAct="support")
    assert 0 < part.number_of_edges() < whole.number_of_edges()
    assert {about["relation"] for *_, about in part.edges(data=True)} == {"support"}
    assert caption(lay_out(part)).startswith("speechAct support: ")


def test_a_cited_cable_is_missing_until_it_is_there(store: GraphStore) -> None:
    graph = project(store, "citations")
    kinds = dict(graph.nodes(data="kind"))
    assert {kinds[cited] for _, cited in graph.edges} == {"missing cable"}


def test_links_between_cables_that_are_here_are_drawn_before_those_to_others() -> None:
    graph: Network = nx.DiGraph(kind="citations", title="Which cables cite which")
    graph.add_node("07RIGA9", kind="cable")
    for number in range(1, 4):
        graph.add_node(f"07STATE{number}", kind="missing cable")
        graph.add_edge("07OSLO1", f"07STATE{number}", weight=1)
    graph.add_edge("07VILNIUS1", "07RIGA9", weight=1)
    assert chosen_links(graph, 2) == [("07VILNIUS1", "07RIGA9"), ("07OSLO1", "07STATE1")]


def test_an_issue_is_what_the_words_of_a_position_name(store: GraphStore) -> None:
    rows = list(run_query(store, "positions").records())
    graph = project(store, "issues")
    shown = {iri for *_, said in graph.edges(data="statements") for iri in said.split()}
    assert shown == {str(row["position"]) for row in rows if row["issue"]}
    assert 0 < len(shown) < len(rows)


def test_a_picture_of_positions_gives_a_turn_to_several_holders(store: GraphStore) -> None:
    graph = project(store, "positions")
    page = lay_out(graph)
    turns = Counter(strand.link[0] for strand in page.strands)
    assert len(turns) > 3
    assert set(turns.values()) == {A_HOLDER}
    for holder in turns:
        sides = [bool(graph.edges[link]["sign"]) for link in graph.edges(holder)]
        shown = [strand.sign for strand in page.strands if strand.link[0] == holder]
        assert sum(map(bool, shown)) == min(sum(sides), A_HOLDER)
    only = turns.most_common(1)[0][0]
    alone = lay_out(nx.DiGraph(graph.edge_subgraph(graph.edges(only))), strongest=6)
    assert len(alone.shown) == min(6, graph.out_degree(only))


@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_behind_a_picture_has_its_marking(kind: str) -> None:
    store = open_store()
    store.add(nquads([*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)]))
    shown = {about["marking"] for *_, about in project(store, kind).edges(data=True)}
    assert shown <= ({"[CONFIDENTIAL]"} if kind == "citations" else {"C", "SBU"})


def test_members_of_one_delegation_met_the_others_only() -> None:
    ozols, ambassador = FINDINGS.officials
    counselor = replace(ambassador, key="counselor", title="Counselor")
    (meeting,) = FINDINGS.meetings
    for others, pairs in (((ozols,), 2), ((), 1)):
        present = (ambassador, counselor, *others)
        met = replace(meeting, participants=tuple(official.key for official in present))
        claims = replace(FINDINGS, officials=present, meetings=(met,), demarches=(), positions=())
        store = open_store()
        store.add(nquads([*cable_quads(CABLE), *finding_quads(CABLE, claims)]))
        assert project(store, "meetings").number_of_edges() == pairs


def test_a_body_told_with_its_short_form_and_without_is_one() -> None:
    post, league = FINDINGS.actors[1:]
    (meeting,) = FINDINGS.meetings
    met = replace(meeting, participants=("ambassador", league.key))
    store = open_store()
    for cable_id, name in (("07RIGA123", "Harbor League"), ("07RIGA124", "Harbor League (HL)")):
        cable = replace(CABLE, id=cable_id)
        claims = replace(
            FINDINGS,
            cable_id=cable_id,
            actors=(post, replace(league, name=name)),
            meetings=(met,),
            demarches=(),
            positions=(),
        )
        store.add(nquads([*cable_quads(cable), *finding_quads(cable, claims)]))
    graph = project(store, "meetings")
    labels = [label for _, label in graph.nodes(data="label")]
    assert labels.count("Harbor League (HL)") == 1
    assert "Harbor League" not in labels
    for name in ("Harbor League", "Harbor League (HL)"):
        assert len(run_query(store, "who-met-whom", one=name)) == 2


def holders(store: GraphStore) -> list[str]:
    """The officials who hold positions, as a network has them."""
    nodes = project(store, "positions").nodes(data=True)
    return sorted(about["label"] for _, about in nodes if about["kind"] == "official")


def test_officials_are_one_by_name_until_somebody_has_judged(tmp_path: Path) -> None:
    write_cables(tmp_path)
    store = open_store()
    store.add(nquads(graph_quads(tmp_path)))
    assert holders(store) == ["Ilze Ozola", "Janis Liepa", "Karlis Bergs", "Liepa", "Ozola"]
    store.add(nquads(judgement_quads(resolve_identity(store))))
    assert holders(store) == ["Ilze Ozola", "Janis Liepa", "Karlis Bergs", "Liepa"]  # open


@pytest.mark.parametrize(
    ("kind", "terms"),
    [
        ("positions", {"holder": "Ozola"}),
        ("issues", {"since": "2006"}),
        ("meetings", {"since": "2006"}),
        ("demarches", {"since": "2006"}),
        ("citations", {"cable": "06RIGA8"}),
    ],
)
def test_a_narrowed_network_follows_judgements_too(
    tmp_path: Path, kind: str, terms: dict[str, str]
) -> None:
    write_cables(tmp_path)
    store = open_store()
    store.add(nquads(graph_quads(tmp_path)))
    store.add(nquads(judgement_quads(resolve_identity(store))))
    labels = [label for _, label in project(store, kind, **terms).nodes(data="label")]
    assert "Ozola" not in labels
    assert kind != "positions" or "Ilze Ozola" in labels


def test_namesakes_whom_a_reader_keeps_apart_are_two(tmp_path: Path) -> None:
    write_cables(tmp_path, ("06RIGA8", "08RIGA45"))
    store = open_store()
    store.add(nquads(graph_quads(tmp_path)))
    earlier, later = (f"{DATA}cable/{cable}/official/ozola" for cable in ("06RIGA8", "08RIGA45"))
    kept_apart = Decision(verdict=Verdict.DIFFERENT, one=later, other=earlier, note="her sister")
    assert holders(store).count("Ilze Ozola") == 1
    store.add(nquads(judgement_quads(resolve_identity(store, [kept_apart]))))
    assert holders(store).count("Ilze Ozola") == 2


def test_a_ministry_is_shown_with_the_commas_that_its_cable_prints() -> None:
    name = "Ministry of Transport, Ports and Fisheries"
    (ministry,) = FINDINGS.ministries
    renamed = replace(ministry, name=name, aliases=("MOT", name))
    claims = finding_quads(CABLE, replace(FINDINGS, ministries=(renamed,)))
    store = open_store()
    store.add(nquads([*cable_quads(CABLE), *claims]))
    graph = project(store, "positions")
    assert name in dict(graph.nodes(data="label")).values()
    assert [fact["name"] for fact in read_facts(store, CABLE.id)["ministries"]] == [name]


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_boxes_overlap(kind: str, store: GraphStore) -> None:
    page = lay_out(project(store, kind), strongest=120)
    assert page.boxes
    for one, other in combinations(page.boxes, 2):
        assert not overlap(one, other), (one.lines, other.lines)
    for box in page.boxes:
        assert 0 <= box.left <= box.left + box.width <= page.width
        assert 0 <= box.top <= box.top + box.height <= page.height


def overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


def test_a_picture_says_what_it_leaves_out(store: GraphStore) -> None:
    graph = project(store, "issues")
    page = lay_out(graph, strongest=5)
    assert len({strand.link for strand in page.strands}) == 5
    assert caption(page).startswith(f"The 5 strongest of {graph.number_of_edges()} links, from ")


def test_a_caption_calls_who_is_asked_for_by_name(store: GraphStore) -> None:
    holders = run_query(store, "actor-positions").records()
    who, name = next((str(row["holder"]), row["name"]) for row in holders if row["name"])
    assert project(store, "positions", holder=who).graph["asked"] == f"holder {name}"
    nobody = "https://example.org/nobody"
    assert project(store, "positions", holder=nobody).graph["asked"] == f"holder {nobody}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_says_how_high_what_it_shows_is_marked(store: GraphStore, kind: str) -> None:
    graph = project(store, kind)
    told = marking_line(lay_out(graph))
    assert told == "Highest marking behind these links: CONFIDENTIAL"
    assert all(told.encode() in draw(graph) for draw in (draw_svg, draw_png, draw_page))


def test_a_subject_that_is_shown_counts_for_the_marking() -> None:
    graph: Network = nx.DiGraph(kind="citations", title="Which cables cite which")
    graph.add_node("07RIGA1", marking="[UNCLASSIFIED]")
    graph.add_node("07RIGA2", marking="[SECRET//NODIS]", note="A SUBJECT")
    graph.add_edge("07RIGA1", "07RIGA2", weight=1, marking="[UNCLASSIFIED]")
    assert lay_out(graph).marking == "SECRET//NODIS"


@pytest.mark.parametrize(
    ("printed", "told"),
    [("S, NF", "SECRET//NOFORN"), ("C/REL TO USA, GBR", "CONFIDENTIAL//REL USA GBR")],
)
def test_a_comma_within_a_marking_parts_no_two(printed: str, told: str) -> None:
    link = Link()
    for number, marking in enumerate(("U", printed)):
        row: Row = {"position": f"p{number}", "cable": "07RIGA1", "marking": marking}
        link.add(row, "position", "assert", 0)
    graph: Network = nx.DiGraph()
    graph.add_edge("a", "b", **link.attributes())
    assert highest_marking(graph, graph.edges) == told


def test_each_sentence_stands_with_its_marking_and_its_cable() -> None:
    link = Link()
    for number, marking in enumerate(("U", "[SECRET]", None)):
        row: Row = {
            "position": f"p{number}",
            "cable": f"07RIGA{number}",
            "marking": marking,
            "evidence": "Ozola agreed.",
        }
        link.add(row, "position", "agree", 1)
    about = link.attributes()
    assert about["marking"] == "U; [SECRET]; not marked"
    assert about["evidence"].splitlines() == [
        "(U) Ozola agreed. [07RIGA0]",
        "[SECRET] Ozola agreed. [07RIGA1]",
        "(not marked) Ozola agreed. [07RIGA2]",
    ]


@pytest.mark.parametrize("kind", ["positions", "citations"])
def test_a_picture_says_that_some_of_it_is_not_marked(kind: str) -> None:
    store = open_store()
    for cable_id, classification in (("07RIGA123", CABLE.classification), ("07RIGA124", None)):
        bare = tuple(part._replace(portion_marking=None) for part in CABLE.paragraphs)
        cable = replace(CABLE, id=cable_id, classification=classification, paragraphs=bare)
        claims = replace(FINDINGS, cable_id=cable_id)
        store.add(nquads([*cable_quads(cable), *finding_quads(cable, claims)]))
    told = marking_line(lay_out(project(store, kind)))
    assert told.endswith(": CONFIDENTIAL; some passages are not marked")


def test_what_is_not_drawn_does_not_count_for_the_marking() -> None:
    graph: Network = nx.DiGraph(kind="issues", title="Who speaks")
    graph.add_nodes_from("abc", label="x", kind="official")
    graph.add_edge("a", "b", weight=2, marking="C")
    graph.add_edge("a", "c", weight=1, marking="S/NF")
    assert [lay_out(graph, count).marking for count in (1, 2)] == ["CONFIDENTIAL", "SECRET//NOFORN"]
    graph.edges["a", "b"]["marking"] = ""
    assert marking_line(lay_out(graph, 1)).endswith("none is marked")


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_has_the_order_of_the_picture(store: GraphStore, kind: str) -> None:
    graph = project(store, kind)
    page = lay_out(graph, strongest=9)
    links = in_order(graph, page.shown)
    assert set(links[: len(page.shown)]) == {strand.link for strand in page.strands}
    assert sorted(links) == sorted(graph.edges)
    labels = graph.nodes(data="label")
    firsts = re.findall(r"<tr><td>(.*?)</td>", draw_page(graph, strongest=9).decode())
    assert [unescape(first) for first in firsts] == [labels[source] for source, _ in links]


@pytest.mark.parametrize(("kind", "column"), [("positions", 0), ("issues", 0), ("demarches", 1)])
def test_links_are_in_order_from_the_top_down(store: GraphStore, kind: str, column: int) -> None:
    page = lay_out(project(store, kind))
    tops = {box.slot: box.top for box in page.boxes}
    heights = [[tops[column, end] for end in link if (column, end) in tops] for link in page.shown]
    assert heights == sorted(heights)
    assert len(set(map(tuple, heights))) > 2


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text_is_drawn_as_text(kind: str) -> None:
    graph = hostile_network(kind)
    ElementTree.fromstring(draw_svg(graph))
    assert draw_png(graph).startswith(b"\x89PNG")
    page = draw_page(graph).decode()
    assert "<script>alert" not in page
    assert page.count("<script>") == 1


@pytest.mark.parametrize("form", FORMS)
def test_hostile_text_is_exported_as_text(form: str) -> None:
    written = export_network(hostile_network("positions"), form).decode()
    assert "\x1b" not in written
    assert "\x00" not in written
    assert "\u200f" not in written
    if form in ("gexf", "graphml"):
        ElementTree.fromstring(written)


def test_forms_read_back(store: GraphStore, tmp_path: Path) -> None:
    graph = measured(project(store, "issues"))
    for form, read in (("gexf", nx.read_gexf), ("graphml", nx.read_graphml)):
        path = tmp_path / f"network.{form}"
        path.write_bytes(export_network(graph, form))
        again = read(path)
        assert set(again) == set(graph)
        assert {(a, b): w for a, b, w in again.edges(data="weight")} == {
            (a, b): w for a, b, w in graph.edges(data="weight")
        }
    data = json.loads(export_network(graph, "json"))
    assert set(nx.node_link_graph(data, edges="links")) == set(graph)
    rows = list(csv.DictReader(io.StringIO(export_network(graph, "nodes.csv").decode())))
    assert {row["node"] for row in rows} == set(graph)
    assert {"degree", "betweenness", "community"} <= set(rows[0])


@pytest.mark.parametrize("form", ["gexf", "graphml"])
@pytest.mark.parametrize(("kind", "is_directed"), [("meetings", False), ("issues", True)])
def test_who_met_whom_is_written_without_direction(
    store: GraphStore, tmp_path: Path, form: str, kind: str, is_directed: bool
) -> None:
    graph = project(store, kind)
    path = tmp_path / f"network.{form}"
    path.write_bytes(export_network(graph, form))
    again = {"gexf": nx.read_gexf, "graphml": nx.read_graphml}[form](path)
    assert again.is_directed() is is_directed
    assert again.number_of_edges() == graph.number_of_edges()


DRAW_ALL = """
import sys
from hashlib import sha256
from cablegraph.network import KINDS, draw_page, draw_png, export_network, measured, project
from cablegraph.network.export import FORMS
from cablegraph.store import open_store
store = open_store(sys.argv[1])
for kind in ("issues", "meetings"):
    graph = measured(project(store, kind))
    drawn = [draw_page(graph), draw_png(graph), *(export_network(graph, form) for form in FORMS)]
    print(kind, *(sha256(part).hexdigest() for part in drawn))
"""


def test_same_graph_same_bytes(content: bytes, tmp_path: Path) -> None:
    """Neither the hash seed nor the order in which the store was filled changes a byte."""
    lines = content.splitlines(keepends=True)
    (tmp_path / "forwards.nq").write_bytes(b"".join(lines))
    (tmp_path / "backwards.nq").write_bytes(b"".join(reversed(lines)))
    printed = {
        subprocess.run(
            [sys.executable, "-c", DRAW_ALL, tmp_path / name],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for name, seed in (("forwards.nq", "1"), ("backwards.nq", "2"))
    }
    assert len(printed) == 1


def test_serialized_graph_gives_the_same_network(content: bytes, tmp_path: Path) -> None:
    """A Turtle file, which has no named graphs, holds the same networks."""
    store = open_store()
    store.add(content)
    path = tmp_path / "graph.ttl"
    path.write_bytes(serialize(store.export(), "ttl"))
    for kind in KINDS:
        one, other = project(store, kind), project(open_store(path), kind)
        assert nx.utils.graphs_equal(one, other), kind


def test_a_role_without_a_name_is_one_node_an_office() -> None:
    """The ambassadors of two posts are two, and so are those of no post that two cables tell of."""
    store = open_store()
    for cable_id, organization in (
        ("07RIGA123", "Embassy Riga"),
        ("07RIGA124", "Embassy Riga"),
        ("07OSLO5", "Embassy Oslo"),
        ("07PARIS6", None),
        ("07ROME7", None),
    ):
        ozols, ambassador = FINDINGS.officials
        told = replace(ambassador, organization=organization)
        found = replace(FINDINGS, cable_id=cable_id, officials=(ozols, told))
        cable = replace(CABLE, id=cable_id)
        store.add(nquads([*cable_quads(cable), *finding_quads(cable, found)]))
    nodes = project(store, "meetings").nodes(data=True)
    roles = sorted(node["note"] for _, node in nodes if node["kind"] == "role")
    assert roles == ["07PARIS6", "07ROME7", "Embassy Oslo", "Embassy Riga"]
