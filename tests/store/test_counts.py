"""What is counted beside a store is what its queries answer, however the store came to be."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cablegraph.ingest.build import build_store, compact_store, remove_cables
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.identity import resolve_store
from cablegraph.near import unknown_terms
from cablegraph.queries import named_queries, read_query, run_page, running
from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.store import EmbeddedStore, Iri, Table, open_store
from cablegraph.store.counts import FILE_NAME, KEPT, Counts
from tests.invented import invented_cable, invented_id, write_invented
from tests.resolve.cables import write_cables

HERE = LocalEngine(workers=0)
TERMS = (
    ("contents", {}),
    ("topics", {}),
    ("topics", {"topic": "PREL"}),
    ("embassies", {}),
    ("embassies", {"country": "lv"}),
    ("missing-references", {}),
    ("missing-references", {"post": "State"}),
    ("missing-references", {"post": "department-of-state"}),
    ("most-active-holders", {}),
    ("most-active-holders", {"country": "NO"}),
    ("position-timeline", {}),
    ("position-timeline", {"speechAct": "request"}),
    ("position-timeline", {"since": "2004-01-03", "until": "2004-02"}),
)


@pytest.fixture(scope="module")
def cables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("counted") / "cables"
    write_invented(folder, range(20))
    return folder


@pytest.fixture(scope="module")
def folder(cables: Path) -> Path:
    """A store that grew, lost, and changed a cable."""
    folder = cables.parent / "store"
    paths = sorted(cables.iterdir())
    for some in (paths[:12], paths[12:]):
        build_store(some, folder, engine=HERE)
    remove_cables([invented_id(3), invented_id(17)], folder)
    changed = cables / f"{invented_id(5)}.txt"
    changed.write_text(invented_cable(5, 1), encoding="utf-8")
    build_store([changed], folder, engine=HERE)
    return folder


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[EmbeddedStore]:
    with closing(open_store(folder)) as store:
        assert isinstance(store, EmbeddedStore)
        yield store


@pytest.fixture(scope="module")
def uncounted(folder: Path, cables: Path) -> Iterator[EmbeddedStore]:
    """The same cables in memory, where nothing is counted."""
    gone = {invented_id(3), invented_id(17)}
    with closing(open_store()) as store:
        assert isinstance(store, EmbeddedStore)
        paths = [path for path in sorted(cables.iterdir()) if path.stem not in gone]
        store.add(nquads(graph_quads(paths)))
        yield store


@pytest.mark.parametrize(("name", "terms"), TERMS, ids=str)
def test_counts_are_what_the_query_answers(
    name: str, terms: dict[str, str], store: EmbeddedStore, uncounted: EmbeddedStore
) -> None:
    assert store.kept(name, {}) is not None
    counted, asked = run_page(store, name, terms), run_page(uncounted, name, terms)
    assert counted == asked
    assert len(asked)
    assert [tuple(map(type, row)) for row in counted.rows] == [
        tuple(map(type, row)) for row in asked.rows
    ]


def test_a_cable_without_a_date_leaves_the_others_theirs(cables: Path, tmp_path: Path) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text("UNCLAS RIGA 000322\nSUBJECT: FISH\n\n1. (U) Nets.\n", encoding="utf-8")
    paths = [undated, *sorted(cables.iterdir())[:3]]
    build_store(paths, tmp_path / "store", engine=HERE)
    with closing(open_store(tmp_path / "store")) as store, closing(open_store()) as memory:
        memory.add(nquads(graph_quads(paths)))
        counted, asked = (run_page(each, "contents", {}).rows for each in (store, memory))
    assert counted == asked
    assert counted[0] == ("cables", 4, "2004-01-05", "2004-01-18")


def test_a_cable_of_which_the_year_alone_is_known_is_of_every_day_of_it(tmp_path: Path) -> None:
    path = tmp_path / "07RIGA322.txt"
    text = "UNCLAS RIGA 000322\nSUBJECT: FISH\n\n1. (U) Minister Ilze Ozola supported the law.\n"
    path.write_text(text, encoding="utf-8")
    build_store([path], tmp_path / "store", engine=HERE)
    with closing(open_store(tmp_path / "store")) as store, closing(open_store()) as memory:
        memory.add(nquads(graph_quads([path])))
        for since, number in (("2007", 1), ("2007-06-02", 1), ("2008", 0)):
            for name in ("position-timeline", "cables", "positions"):
                terms = {"since": since, "until": "2009"}
                counted = run_page(store, name, terms, limit=5).rows
                assert counted == run_page(memory, name, terms, limit=5).rows
                assert len(counted) == number, name


def test_every_query_that_is_kept_is_compared() -> None:
    assert {name for name, _ in TERMS} == KEPT.keys()


def test_a_page_of_an_answer_is_a_page_of_the_counts(
    store: EmbeddedStore, uncounted: EmbeddedStore
) -> None:
    for name in ("topics", "positions"):
        for limit, offset in ((3, 0), (2, 2), (None, 4)):
            page = run_page(store, name, {}, limit=limit, offset=offset)
            assert page == run_page(uncounted, name, {}, limit=limit, offset=offset)
            assert limit is None or len(page) == limit


NEAR = ("Ozolz", "Marit Falcao", "GOE", "Ministry of Fishing", "Nobody", "Amponsa")


@pytest.mark.parametrize("holder", NEAR)
def test_what_is_near_to_a_name_is_the_same_with_counts_and_without(
    holder: str, store: EmbeddedStore, uncounted: EmbeddedStore
) -> None:
    said, asked = (
        list(unknown_terms(one, "positions", {"holder": holder})) for one in (store, uncounted)
    )
    assert said == asked
    assert said


def test_bodies_are_found_by_what_cables_call_them(tmp_path: Path) -> None:
    """What one cable alone calls so goes with it."""
    names = ("Ministry of Fisheries (MOFI)", "Ministry of Fisheries")
    for number, name in enumerate(names):
        text = invented_cable(number, 1).replace("EXAMPLE\n", f"The {name} denied it.\nEXAMPLE\n")
        (tmp_path / f"{invented_id(number)}.txt").write_text(text, encoding="utf-8")
    build_store(sorted(tmp_path.glob("*.txt")), tmp_path / "store", engine=HERE)
    for expected in (1, 0):
        counts = Counts.settled(tmp_path / "store")
        assert counts is not None
        with closing(counts):
            assert len(counts.bodies_called("mofi")) == expected
        remove_cables([invented_id(0)], tmp_path / "store")


PAGED = [query.name for query in named_queries() if query.follows]
NARROWED: tuple[dict[str, str], ...] = (
    {},
    {"since": "2004-01-03", "until": "2004-01-31"},
    {"holder": "Ozols"},
    {"owner": "Marit Solvang", "since": "2004"},
    {"holder": "https://w3id.org/cablegraph/government/no"},
    {"speechAct": "caution", "words": "fees"},
    {"country": "LV"},
)


@pytest.mark.parametrize("name", PAGED)
def test_rows_by_cables_are_the_rows_of_the_whole_query(
    name: str, store: EmbeddedStore, uncounted: EmbeddedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "FIRST_CABLES", 2)  # so that a small collection takes many steps
    monkeypatch.setattr(running, "WHOLE_CABLE", 0)
    monkeypatch.setattr(running, "SPARSE", 2 if name == "positions" else 1_000_000)
    known = read_query(name).parameters
    for terms in NARROWED:
        if terms.keys() <= known.keys():
            for limit, offset in ((None, 0), (3, 0), (4, 3), (500, 0)):
                page = run_page(store, name, terms, limit=limit, offset=offset)
                assert page == run_page(uncounted, name, terms, limit=limit, offset=offset)


def test_who_is_asked_for_decides_which_cables_are_read(store: EmbeddedStore) -> None:
    counts = store.counts
    assert counts is not None
    every = list(counts.cables(by_date=True))
    some = list(counts.cables(by_date=True, names=("ozols",)))
    assert 0 < len(some) < len(every) == 18
    assert counts.number_of(names=("ozols",)) == len(some)
    assert [cable for cable in every if cable in some] == some
    assert list(counts.cables(by_date=False)) == sorted(every)
    assert list(counts.cables(by_date=True, until="2003-12-31")) == []


def test_a_query_of_what_is_narrow_begins_with_that(store: EmbeddedStore) -> None:
    for name, terms in (("positions", {"cable": "07RIGA12"}), ("positions", {"holder": "Ozols"})):
        assert not read_query(name).is_paged(terms, None)
    assert read_query("positions").is_paged({"since": "2004"}, None)
    assert not read_query("topics").is_paged({}, 10)


def test_a_term_that_is_not_counted_is_asked_of_the_graph(store: EmbeddedStore) -> None:
    assert store.kept("position-timeline", {"holder": "ozols"}) is None
    assert store.kept("positions", {}) is None


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which persons of several cables have been joined."""
    home = tmp_path_factory.mktemp("judged")
    build_store([*write_cables(home / "cables"), *write_invented(home / "more", range(20))],
                home / "store", engine=HERE)  # fmt: skip
    resolve_store(home / "store")
    return home / "store"


def both(folder: Path, name: str, terms: dict[str, str]) -> list[Table]:
    """What counts answer, and what the graph does."""
    with closing(open_store(folder)) as store, closing(open_store()) as graph:
        graph.add(nquads(store.export()))
        assert isinstance(store, EmbeddedStore)
        kept = store.kept(name, terms, None, 0)
        assert kept is not None
        return [kept, run_page(graph, name, terms)]


@pytest.mark.parametrize("terms", [{}, {"country": "LV"}], ids=str)
def test_who_is_one_person_is_counted_as_one(judged: Path, terms: dict[str, str]) -> None:
    kept, asked = both(judged, "most-active-holders", terms)
    assert kept.rows == asked.rows
    (ozola,) = (row for row in kept.records() if row["key"] == "ozola" and row["person"])
    assert (ozola["name"], ozola["positions"]) == ("Ilze Ozola", 3)
    assert isinstance(ozola["person"], Iri)


def test_judgements_that_go_leave_the_counts_too(judged: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(judged, folder)
    remove_cables(["06RIGA8"], folder)
    kept, asked = both(folder, "most-active-holders", {})
    assert kept.rows == asked.rows
    assert all(row["person"] is None for row in kept.records() if row["key"] == "ozola")
    resolve_store(folder)
    for path in folder.glob(f"{FILE_NAME}*"):
        path.unlink()
    compact_store(folder)
    kept, asked = both(folder, "most-active-holders", {})
    assert kept.rows == asked.rows
    assert any(row["person"] for row in kept.records() if row["key"] == "ozola")


def test_who_is_left_apart_is_counted_apart(tmp_path: Path) -> None:
    """Of those whom judgements compare, and join to nobody, each is a row while they stand."""
    decisions = tmp_path / "decisions.csv"
    decisions.write_text(
        "verdict,one,other\ndifferent,08RIGA45/official/ozola,06RIGA8/official/ozola\n"
    )
    folder = tmp_path / "store"
    build_store(write_cables(tmp_path / "cables", ("06RIGA8", "08RIGA45")), folder, engine=HERE)
    resolve_store(folder, decisions)
    assert ozolas(folder) == ["06RIGA8/official/ozola", "08RIGA45/official/ozola"]
    remove_cables(["06RIGA8"], folder)
    assert ozolas(folder) == [""]


def ozolas(folder: Path) -> list[str]:
    """The person of each row of that name, as counts and the graph have it."""
    kept, asked = both(folder, "most-active-holders", {})
    assert kept.rows == asked.rows
    rows = [row for row in kept.records() if row["key"] == "ozola"]
    return [str(row["person"] or "").partition("/cable/")[2] for row in rows]


@pytest.mark.parametrize("terms", [{}, {"country": "LV"}, {"country": "NO"}], ids=str)
def test_a_page_of_persons_is_a_page_of_all(judged: Path, terms: dict[str, str]) -> None:
    with closing(open_store(judged)) as store:
        whole = run_page(store, "persons", terms).rows
        assert whole
        for limit, offset in ((1, 0), (1, 1), (2, 1), (len(whole), 0)):
            page = run_page(store, "persons", terms, limit=limit, offset=offset).rows
            assert page == whole[offset : offset + limit]


def held(folder: Path) -> list[Table | None]:
    counts = Counts.settled(folder)
    assert counts is not None
    with closing(counts):
        return [counts.answer(name, {}) for name in KEPT]


def test_a_store_whose_counts_are_lost_is_counted_anew(cables: Path, tmp_path: Path) -> None:
    build_store([cables], tmp_path / "store", engine=HERE)
    before = held(tmp_path / "store")
    open_store(tmp_path / "store", writable=True).close()  # what is written now is not counted
    assert not (tmp_path / "store" / FILE_NAME).exists()
    remove_cables([invented_id(1)], tmp_path / "store")
    assert Counts.settled(tmp_path / "store") is None
    build_store([cables], tmp_path / "store", engine=HERE)
    compact_store(tmp_path / "store")
    assert held(tmp_path / "store") == before


def test_nothing_is_answered_from_counts_while_a_run_is_half_way(folder: Path) -> None:
    counts = Counts.open(folder)
    number = counts.number()
    counts.unsettle()
    assert Counts.settled(folder) is None
    counts.settle(number + 1)
    assert Counts.settled(folder) is None
    counts.settle(number)
    assert Counts.settled(folder) is not None
    counts.close()
