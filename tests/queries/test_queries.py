"""Named queries give the columns of their headers, the same rows everywhere, and only terms in."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.errors import QueryError
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.queries import KINDS, query_names, read_query, run_query
from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.store import GraphStore, Value, open_store
from cablegraph.text import SourceText
from tests.invented import invented_cable
from tests.queries.values import plain
from tests.rdf.made import CABLE, FINDINGS

PROMISED = {  # the columns that users were promised
    "officials": "cable, official, name, title, organization, country",
    "ministries": "cable, ministry, name, aliases, country",
    "embassies": "post, kind, name, city, country, cables_sent",
    "references": "cable, label, text, cites",
    "demarches": "cable, demarche, direction, by, to, to_organization, date, about, instructed_by, "
    "form, paragraph, start, end, evidence",
    "positions": "cable, position, holder, act, about, issue, paragraph, marking, start, end, "
    "evidence",
    "action-items": "cable, action_item, owner, kind, action, due, paragraph, start, end, evidence",
}

NUMBERS = range(1, 13)


def invented_graph() -> bytes:
    texts = {number: invented_cable(number) for number in NUMBERS}
    cables = [
        parse_cable(
            RawCable(
                source=SourceText(f"{number}.txt", text),
                format=SourceFormat.TEXT,
                digest=f"{number:064x}",
            )
        )
        for number, text in texts.items()
    ]
    return nquads(graph_quads(cables))


@pytest.fixture(scope="module")
def content() -> bytes:
    return invented_graph()


@pytest.fixture(scope="module")
def store(content: bytes) -> Iterator[GraphStore]:
    store = open_store()
    store.add(content)
    yield store
    store.close()


@pytest.fixture(scope="module")
def dataset(content: bytes) -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=content.decode(), format="nquads")
    return dataset


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", query_names())
def test_rdflib_and_pyoxigraph_give_the_same_rows(
    name: str, store: GraphStore, dataset: rdflib.Dataset
) -> None:
    found = dataset.query(read_query(name).text)
    assert [tuple(map(plain, row)) for row in found] == list(run_query(store, name).rows)


@pytest.mark.parametrize("name", query_names())
def test_a_header_tells_the_columns_of_its_query(name: str, store: GraphStore) -> None:
    answer = store.query(read_query(name).text)
    assert answer.columns == read_query(name).columns


@pytest.mark.parametrize("name", PROMISED)
def test_promised_columns_stand(name: str) -> None:
    assert ", ".join(read_query(name).columns).startswith(PROMISED[name])


QUOTING = [name for name in query_names() if "?quote" in read_query(name).text]


@pytest.mark.parametrize("name", QUOTING)
def test_what_is_quoted_has_the_marking_of_its_paragraph_else_of_its_cable(name: str) -> None:
    unmarked = replace(
        CABLE,
        paragraphs=tuple(part._replace(portion_marking=None) for part in CABLE.paragraphs),
    )
    unclassified = replace(unmarked, classification=None)
    given: list[set[Value]] = []
    for cable in (CABLE, unmarked, unclassified):
        store = open_store()
        claims = FINDINGS
        if name == "demarches-without-reply":
            claims = replace(FINDINGS, positions=())
        store.add(nquads([*cable_quads(cable), *finding_quads(cable, claims)]))
        given.append({row["marking"] for row in run_query(store, name).records()})
    printed, *others = given
    assert printed
    assert printed <= {"C", "SBU"}
    assert others == [{"[CONFIDENTIAL]"}, {None}]


@pytest.mark.parametrize("name", query_names())
def test_every_query_keeps_rows_apart(name: str) -> None:
    """A triple that is in two graphs counts twice in some stores."""
    text = read_query(name).text
    assert "SELECT DISTINCT" in text or "GROUP BY" in text
    assert "COUNT(*)" not in text


@pytest.mark.parametrize("name", query_names())
def test_every_parameter_is_of_a_known_kind_and_in_the_query(name: str) -> None:
    query = read_query(name)
    for parameter, kind in query.parameters.items():
        assert kind in KINDS
        assert re.search(rf"\?{parameter}\b", query.text), parameter


@pytest.mark.parametrize("name", [name for name in query_names() if read_query(name).parameters])
def test_a_term_keeps_only_rows_that_are_there_without_it(name: str, store: GraphStore) -> None:
    terms = {
        "cable": "07RIGA12",
        "cited": "07STATE99409",
        "day": "2004-02-01",
        "actor": "Ozols",
        "person": "Ozols",
        "act": "caution",
        "tag": "NO",
        "country": "LV",
        "words": "harbor",
        "station": "State",
        "text": "Ministry of Fisheries",
        "item": "commitment",
        "verdict": "open",
        "post": "Riga",
        "level": "confidential",
    }
    is_counted = "GROUP BY" in read_query(name).text
    # Of two who met, the one that is asked for comes first: rows are the same but for that.
    as_found = frozenset if name == "who-met-whom" else tuple
    every = set(map(as_found, run_query(store, name).rows))
    for parameter, kind in read_query(name).parameters.items():
        found = run_query(store, name, **{parameter: terms[kind]})
        assert is_counted or set(map(as_found, found.rows)) <= every, parameter


def test_a_cable_keeps_its_own_rows(store: GraphStore) -> None:
    for name in ("positions", "officials", "action-items", "header", "actors"):
        (one, *_) = run_query(store, "cables").rows
        rows = list(run_query(store, name, cable=str(one[1])).records())
        assert rows
        assert {row["cable"] for row in rows} == {one[0]}


def test_an_actor_is_found_by_surname_by_full_name_and_by_iri(store: GraphStore) -> None:
    by_surname = run_query(store, "actor-positions", holder="ozols").rows
    assert by_surname
    assert run_query(store, "actor-positions", holder="Ainars Ozols").rows == by_surname
    assert not run_query(store, "actor-positions", holder="Bruno Ozols").rows
    by_iri = {row for row in by_surname if row[2] == by_surname[0][2]}
    assert set(run_query(store, "actor-positions", holder=str(by_surname[0][2])).rows) == by_iri


@pytest.mark.parametrize(
    "post", ["Riga", "riga", "AMEMBASSY RIGA", "Embassy Riga", "embassy-riga", "post/embassy-riga"]
)
def test_a_post_is_given_as_people_write_it(post: str, store: GraphStore) -> None:
    by_iri = run_query(store, "cables", post="https://w3id.org/cablegraph/post/embassy-riga")
    assert by_iri.rows
    assert run_query(store, "cables", post=post) == by_iri


def test_cables_are_listed_by_level_and_by_the_day_of_their_declassification(
    store: GraphStore,
) -> None:
    every = run_query(store, "classification").rows
    assert {row[7] for row in every} == {"1.4(b)", "1.4(d)"}
    assert run_query(store, "classification", level="C O N F I D E N T I A L").rows == every
    assert not run_query(store, "classification", level="secret").rows
    until = run_query(store, "classification", declassify_until="2014-01-10").rows
    after = run_query(store, "classification", declassify_from="2014-01-11").rows
    assert until
    assert sorted((*until, *after)) == sorted(every)


def test_the_term_stands_first_in_the_where() -> None:
    for name in query_names():
        query = read_query(name)
        if "cable" in query.parameters:
            text = query.with_terms({"cable": "07RIGA12"})
            assert re.search(r'WHERE \{\n  VALUES \?cableId \{ "07RIGA12" \}', text), name


@given(st.text())
def test_nothing_but_a_term_comes_in(words: str) -> None:
    """Whatever is given as words, the query stays one query with one more text in it."""
    store = open_store()
    assert len(run_query(store, "positions", words=words)) == 0
    assert len(run_query(store, "positions", cable=words)) == 0


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ({"since": "last week"}, "since='last week' is not a day as year-month-day, or a month"),
        ({"speechAct": "shout"}, "speechAct='shout' is not a speech act: assert, support"),
        ({"holder": "http://x/> } INSERT"}, "is not an actor"),
        ({"holder": "???"}, "holder='???' is not an actor"),
        ({"colour": "red"}, "positions has no parameter 'colour'; it has: holder, cable"),
    ],
)
def test_a_term_that_does_not_fit_is_refused(terms: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(open_store(), "positions", **terms)
    assert message in str(caught.value)


def test_an_unknown_query_is_answered_with_those_there_are() -> None:
    with pytest.raises(
        QueryError, match=r"there is no query '\.\./secret'; there are: action-items"
    ):
        read_query("../secret")
