"""A query that found nothing says which of its terms the graph does not know, and what is near."""

from dataclasses import replace
from pathlib import Path

import pytest

from cablegraph.near import unknown_terms
from cablegraph.queries import run_query
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.judgements import judgement_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.store import EmbeddedStore, GraphStore, open_store
from tests.rdf.made import CABLE, FINDINGS


@pytest.fixture(scope="module")
def store() -> GraphStore:
    store = open_store()
    store.add(nquads([*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)]))
    return store


@pytest.mark.parametrize(
    ("name", "term", "said"),
    [
        ("positions", "cable=07RIGA9999", "there is no such cable here"),
        ("citations", "citing=07STATE4411", "there is no such cable here"),
        ("citations", "cited=07OSLO1", "no cable here cites it"),
        ("positions", "issue=trade", "this is no TAG; near it: ETRD (Foreign trade)"),
        ("cables", "topic=ETRDD", "this is no TAG; near it: ETRD (Foreign trade)"),
        ("cables", "topic=SENV", "no cable here has this TAG, Environmental affairs"),
        ("cables", "topic=g-8", "no cable here has this TAG, Group of Eight"),
        ("cables", "topic=s env", "no cable here has this TAG, Environmental affairs"),
        ("cables", "topic=G8", "this is no TAG; near it: G-8 (Group of Eight)"),
        ("cables", "topic=xq-7", "this is no TAG"),
        (
            "positions",
            "issue=LG",
            "cables here have this TAG, but no position is on it (PREL and PGOV say whose affairs)",
        ),
        ("positions", "holder=Ozolz", "nobody here is called so; near it: Ainars Ozols"),
        ("positions", "holder=Bruno Ozols", "nobody here is called so; near it: Ainars Ozols"),
        (
            "positions",
            "holder=GOE",
            "nobody here is called so; letters for the government of "
            "Ecuador or Egypt or Estonia or Ethiopia",
        ),
        ("positions", "holder=Fish Minister", "nobody here is called so, or has this office"),
        ("cables", "post=Oslo", "no cable here is from this post"),
        ("positions", "holder=Nobody", "nobody here is called so"),
        ("positions", "holder=https://example.org/x", "nobody here has this IRI"),
    ],
)
def test_an_unknown_term_is_told_with_what_is_near(
    name: str, term: str, said: str, store: GraphStore
) -> None:
    key, value = term.split("=", 1)
    assert not run_query(store, name, **{key: value}).rows
    assert list(unknown_terms(store, name, {key: value})) == [f"{term}: {said}"]


def test_where_nothing_is_judged_that_is_said(store: GraphStore) -> None:
    said = ["nothing is judged here yet: `cablegraph resolve` does it"]
    assert list(unknown_terms(store, "identity", {})) == said
    assert list(unknown_terms(store, "persons", {})) == []


def test_a_graph_that_was_judged_is_so_though_nobody_was_joined() -> None:
    judged = open_store()
    judged.add(nquads([*cable_quads(CABLE), *judgement_quads([])]))
    assert list(unknown_terms(judged, "identity", {})) == []


def test_nothing_is_said_of_what_is_known(store: GraphStore) -> None:
    known = {"holder": "Ainars Ozols", "cable": "07RIGA123", "words": "whales"}
    assert not list(unknown_terms(store, "positions", known))
    assert not list(unknown_terms(store, "cables", {"topic": "ETRD"}))


@pytest.mark.parametrize("term", ["G-8", "g-8", "ETRD", "e trd"])
def test_a_tag_is_asked_for_as_its_line_has_it(term: str) -> None:
    tagged = open_store()
    tags = (*CABLE.tags, CABLE.tags[0]._replace(code="G-8"))
    tagged.add(nquads(cable_quads(replace(CABLE, tags=tags))))
    assert len(run_query(tagged, "cables", topic=term).rows) == 1
    assert not list(unknown_terms(tagged, "cables", {"topic": term}))


def test_somebody_of_another_country_than_the_one_asked_for_is_told(store: GraphStore) -> None:
    asked = {"holder": "Ozols", "country": "Spain"}
    assert not run_query(store, "positions", **asked).rows
    assert list(unknown_terms(store, "positions", asked)) == [
        "holder=Ozols: here of LV, not of Spain"
    ]
    assert not list(unknown_terms(store, "positions", {**asked, "country": "Latvia"}))
    # Of who met whom, the country is that of one.
    assert not list(unknown_terms(store, "who-met-whom", {"other": "Ozols", "country": "US"}))


def test_an_actor_is_found_by_the_state_and_by_more_names_than_the_graph_has() -> None:
    ozols, *others = FINDINGS.officials
    told = replace(FINDINGS, officials=(replace(ozols, name="Ozols"), *others))
    store = open_store()
    store.add(nquads([*cable_quads(CABLE), *finding_quads(CABLE, told)]))
    acts = [
        [row["act"] for row in run_query(store, "positions", holder=holder).records()]
        for holder in ("Ainars Ozols", "Latvia", "Marit Solvang")
    ]
    assert acts == [["caution"], ["decline"], []]


def test_the_graph_of_a_file_is_asked_alike(tmp_path: Path, store: GraphStore) -> None:
    assert isinstance(store, EmbeddedStore)
    path = tmp_path / "graph.nq"
    path.write_bytes(nquads(store.export()))
    terms = {"holder": "Ozolz"}
    assert [*unknown_terms(open_store(path), "positions", terms)] == [
        *unknown_terms(store, "positions", terms)
    ]
