"""Judgements as a graph: with their reasons, of their own, dropped without a trace, never stale."""

import io
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cablegraph.errors import StoreError
from cablegraph.ingest.build import build_store, remove_cables
from cablegraph.ingest.collection import JUDGEMENTS, Collection
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.export import export_graph
from cablegraph.ingest.identity import resolve_store, write_judgements
from cablegraph.queries import run_query
from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.serialize import nquads
from cablegraph.rdf.shapes import validate
from cablegraph.rdf.vocabulary import CG, DATA, integer
from cablegraph.release import Policy, release_cables
from cablegraph.resolve import DecisionError, read_decisions, resolve_identity
from cablegraph.sources import read_cables
from cablegraph.store import GraphStore, Value, open_store, remove_cable
from tests.invented import invented_cable, invented_id
from tests.resolve.cables import CABLES, write_cables

HERE = LocalEngine(workers=0)
GOLDEN = Path(__file__).parent / "identity.trig"
OZOLA = [f"{DATA}cable/{cable}/official/ozola" for cable in CABLES]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store of the three cables, judged."""
    build_store(write_cables(tmp_path / "cables"), tmp_path / "store", engine=HERE)
    resolve_store(tmp_path / "store")
    return tmp_path / "store"


def exported(folder: Path) -> bytes:
    stream = io.BytesIO()
    export_graph(folder, stream, "nq")
    return b"".join(sorted(stream.getvalue().splitlines(keepends=True)))


def identity(folder: Path) -> list[bytes]:
    graph = str(Iris().identity()).encode()
    return [line for line in exported(folder).splitlines() if line.endswith(graph + b" .")]


def rows(store: GraphStore, name: str, **terms: str) -> list[dict[str, Value]]:
    return list(run_query(store, name, **terms).records())


@pytest.fixture
def store(folder: Path) -> Iterator[GraphStore]:
    store = open_store(folder)
    yield store
    store.close()


def test_the_judgements_are_their_golden_graph(folder: Path, update_golden: bool) -> None:
    stream = io.BytesIO()
    write_judgements(folder, stream, "trig")
    if update_golden:
        GOLDEN.write_bytes(stream.getvalue())
    assert stream.getvalue().decode() == GOLDEN.read_text(encoding="utf-8")


def test_a_file_a_store_and_a_stream_are_judged_alike(folder: Path, tmp_path: Path) -> None:
    lines = []
    graph = tmp_path / "graph.nq"
    graph.write_bytes(nquads(graph_quads(tmp_path / "cables")))
    for place in (folder, graph):
        stream = io.BytesIO()
        write_judgements(place, stream, "nq")
        lines.append(sorted(stream.getvalue().splitlines()))
    assert lines[0] == lines[1] == sorted(identity(folder))


def test_the_graph_conforms_to_the_shapes(store: GraphStore) -> None:
    assert validate(store.export()) == ()


def test_a_judgement_on_nobody_violates_the_shapes(folder: Path) -> None:
    quads = ox.parse(b"\n".join(identity(folder)), format=ox.RdfFormat.N_QUADS)
    messages = {violation.message for violation in validate(quads)}
    gone = "A judgement is on officials that are there; run `cablegraph resolve` again."
    assert gone in messages


def test_without_its_graph_all_is_as_it_was(folder: Path, tmp_path: Path) -> None:
    build_store(write_cables(tmp_path / "cables"), tmp_path / "other", engine=HERE)
    store = ox.Store(str(folder))
    store.remove_graph(Iris().identity())
    store.flush()
    del store
    assert exported(folder) == exported(tmp_path / "other")


def test_to_judge_again_changes_nothing(folder: Path) -> None:
    before = exported(folder)
    resolve_store(folder)
    assert exported(folder) == before


def test_a_removed_cable_leaves_no_judgement_that_rests_on_it(folder: Path) -> None:
    assert any(b"06RIGA8" in line for line in identity(folder))
    report = remove_cables(["06RIGA8"], folder)
    assert report.resolve_again
    assert not any(b"06RIGA8" in line for line in exported(folder).splitlines())
    assert validate(open_store(folder).export()) == ()
    resolve_store(folder)
    build_store([], folder, engine=HERE)
    found = rows(open_store(folder), "persons", official="Ozola")
    assert [row["person"] for row in found] == [f"{DATA}person/07RIGA123/ozola"]


@pytest.mark.parametrize(("quads", "is_begun"), [(1, False), (JUDGEMENTS, True)])
def test_what_a_run_has_written_that_ends_half_way_is_taken_out(
    folder: Path, quads: int, is_begun: bool
) -> None:
    """What is wrong at once leaves the judgements that there are."""
    before = identity(folder)
    with pytest.raises(StoreError):
        put_broken(folder, quads)
    assert build_store([], folder, engine=HERE).resolve_again == is_begun
    assert identity(folder) == ([] if is_begun else before)


def put_broken(folder: Path, quads: int) -> None:
    def broken() -> Iterator[ox.Quad]:
        graph = Iris().identity()
        for number in range(quads):
            yield ox.Quad(graph, CG.number, integer(number), graph)
        raise StoreError("the store has gone")

    with Collection.open(folder) as collection:
        collection.put_judgements(broken())


def test_an_added_cable_is_not_judged_yet_and_the_report_says_so(tmp_path: Path) -> None:
    first, *others = write_cables(tmp_path / "cables")
    folder = tmp_path / "store"
    assert not build_store([first], folder, engine=HERE).resolve_again
    resolve_store(folder)
    assert not build_store([first], folder, engine=HERE).resolve_again
    assert build_store(others, folder, engine=HERE).resolve_again
    assert build_store(others, folder, engine=HERE).resolve_again
    resolve_store(folder)
    assert not build_store(others, folder, engine=HERE).resolve_again


def test_any_store_drops_them_with_their_cable(folder: Path) -> None:
    store = open_store()
    store.add(exported(folder))
    remove_cable(store, "08RIGA45")
    left = nquads(store.export()).splitlines()
    assert not any(b"08RIGA45" in line or b"specializationOf" in line for line in left)


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "add", "remove", "resolve"]), st.integers(0, 5)),
    min_size=2,
    max_size=8,
)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_a_graph_that_grew_is_judged_as_one_built_in_one_go(
    steps: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, there = tmp_path_factory.mktemp("grown"), set[Path]()
    for kind, number in [("add", 0), *steps]:
        path = folder / f"{invented_id(number)}.txt"
        path.write_text(invented_cable(number), encoding="utf-8")
        if kind == "add":
            build_store([path], folder / "grown", engine=HERE)
            there.add(path)
        elif kind == "remove":
            remove_cables([path.stem], folder / "grown")
            there.discard(path)
        else:
            resolve_store(folder / "grown")
    build_store(sorted(there), folder / "full", engine=HERE)
    for name in ("grown", "full"):
        resolve_store(folder / name)
    assert exported(folder / "grown") == exported(folder / "full")


def test_what_is_released_gives_no_judgement_on_a_protected_source(tmp_path: Path) -> None:
    paths = write_cables(tmp_path / "cables")
    for path in paths:
        told = path.read_text(encoding="utf-8").replace("Liepa", "Liepa (strictly protect)")
        path.write_text(told, encoding="utf-8")
    build_store(paths, tmp_path / "store", engine=HERE)
    resolve_store(tmp_path / "store")
    assert any(b"liepa" in line for line in identity(tmp_path / "store"))
    release_cables(lambda: read_cables(paths), tmp_path / "released", Policy())
    build_store((tmp_path / "released").glob("*.txt"), tmp_path / "public", engine=HERE)
    resolve_store(tmp_path / "public")
    assert any(b"ozola" in line for line in identity(tmp_path / "public"))
    assert not any(b"liepa" in line.lower() for line in exported(tmp_path / "public").splitlines())


# What a reader decides


def decisions(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "decisions.csv"
    path.write_text("\n".join(["verdict,one,other,note", *lines]) + "\n", encoding="utf-8")
    return path


def test_a_decision_parts_two_and_is_recorded(folder: Path, tmp_path: Path) -> None:
    line = "different,08RIGA45/official/ozola,06RIGA8/official/ozola,her sister"
    resolved = resolve_store(folder, decisions(tmp_path, line))
    assert resolved.by_hand == 1
    found = rows(open_store(folder), "identity", verdict="different")
    assert [(row["official"], row["other"], row["reason"], row["by_hand"]) for row in found] == [
        (OZOLA[2], OZOLA[0], "decided by hand: her sister", True)
    ]
    joined = rows(open_store(folder), "identity", verdict="same")
    assert {row["official"] for row in joined} == set(OZOLA[:2])
    every = [row["verdict"] for row in rows(open_store(folder), "identity")]
    assert every == sorted(every, key=["open", "different", "same"].index)
    assert len(set(every)) == 3


def test_a_decision_joins_two_whom_no_rule_does(folder: Path, tmp_path: Path) -> None:
    line = "same,08RIGA45/official/liepa,06RIGA8/official/liepa,"
    assert {row["verdict"] for row in rows(open_store(folder), "identity", official="Liepa")} == {
        "open"
    }
    resolve_store(folder, decisions(tmp_path, line))
    found = rows(open_store(folder), "identity", official="Liepa")
    assert {(row["verdict"], row["confidence"], row["reason"]) for row in found} == {
        ("same", 1.0, "decided by hand")
    }


def test_of_two_decisions_on_one_pair_the_last_counts(folder: Path, tmp_path: Path) -> None:
    lines = (
        "same,08RIGA45/official/liepa,06RIGA8/official/liepa,a guess",
        "same,06RIGA8/official/liepa,08RIGA45/official/liepa,both signed",
    )
    resolve_store(folder, decisions(tmp_path, *lines))
    found = rows(open_store(folder), "identity", official="Liepa")
    assert {row["reason"] for row in found} == {"decided by hand: both signed"}


def test_a_decision_joins_officials_of_two_states(tmp_path: Path) -> None:
    store = open_store()
    for number, country in ((1, "Latvian"), (2, "Estonian")):
        text = (
            f"P 0{number}1210Z MAR 07\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n"
            f"UNCLAS RIGA 00000{number}\nSUBJECT: X\n\n1. {country} Ambassador Ilze Ozola agreed."
        )
        path = tmp_path / f"07RIGA{number}.txt"
        path.write_text(text, encoding="utf-8")
        store.add(nquads(graph_quads(path)))
    assert {row["country"] for row in rows(store, "officials")} == {"LV", "EE"}
    assert list(resolve_identity(store)) == []
    line = "same,07RIGA1/official/ozola,07RIGA2/official/ozola,she changed sides"
    found = list(resolve_identity(store, read_decisions(decisions(tmp_path, line))))
    assert len({judgement.compared_with for judgement in found}) == 1
    assert len(found) == 2


WRONG = {
    "perhaps,07RIGA1/official/a,07RIGA2/official/b,": (
        "{path}:2: the verdict is same or different, not perhaps"
    ),
    "same,07RIGA1/official/a,07RIGA1/official/a,": "{path}:2: both are 07RIGA1/official/a",
    "same,Ozola,07RIGA1/official/a,": (
        "{path}:2: Ozola is no official; one is 07RIGA12/official/ozols"
    ),
    "same,07RIGA1/official/a,07RIGA2/official/b,\nsame,07RIGA2/official/b,07RIGA3/official/c,\n"
    "different,07RIGA1/official/a,07RIGA3/official/c,": (
        "{path}:4: 07RIGA1/official/a and 07RIGA3/official/c are different, and by other lines the "
        "same"
    ),
}


@pytest.mark.parametrize(("lines", "message"), WRONG.items(), ids=["verdict", "both", "who", "all"])
def test_wrong_decisions_are_told_with_their_line(lines: str, message: str, tmp_path: Path) -> None:
    path = decisions(tmp_path, lines)
    with pytest.raises(DecisionError) as told:
        read_decisions(path)
    assert str(told.value) == message.format(path=path)


def test_a_decision_on_nobody_is_an_error(folder: Path, tmp_path: Path) -> None:
    line = "same,99RIGA1/official/a,06RIGA8/official/ozola,"
    with pytest.raises(DecisionError, match=r"the graph has no official .*99RIGA1/official/a$"):
        resolve_store(folder, decisions(tmp_path, line))


# Questions


def test_persons_have_their_names_offices_and_days(store: GraphStore) -> None:
    (ozola,) = rows(store, "persons", official="Ozola")
    assert ozola == {
        "person": f"{DATA}person/06RIGA8/ozola",
        "name": "Ilze Ozola",
        "other_names": "Ozola",
        "offices": "Minister of Transport: 2006-03-05\nTransport Minister: 2007-03-12\n"
        "Former Transport Minister: 2008-06-02",
        "country": "LV",
        "cables": 3,
        "first": "2006-03-05",
        "last": "2008-06-02",
    }
    assert rows(store, "persons", official=OZOLA[1]) == [ozola]
    assert rows(store, "persons", official="person/06RIGA8/ozola") == [ozola]
    assert rows(store, "persons", country="LV")[0] == ozola


def test_an_official_whom_nobody_joined_is_a_person_too(store: GraphStore) -> None:
    found = rows(store, "persons", official="Bergs")
    assert [(row["person"], row["cables"]) for row in found] == [
        (f"{DATA}cable/07RIGA123/official/bergs", 1)
    ]


def test_a_cable_without_a_date_is_neither_first_nor_a_day_of_an_office(tmp_path: Path) -> None:
    text = "UNCLAS RIGA 000{number}\nSUBJECT: FISH\n\n1. (U) {told}\n"
    ozola = "Deputy Minister of Justice Ilze Ozola told Econoff that the bill was late."
    told = {"1": ("", f"{ozola} Police Chief Janis Liepa said that he agreed."), "2": ("", ozola)}
    told["3"] = ("R 121430Z MAR 07\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n", ozola)
    cables = tmp_path / "cables"
    cables.mkdir()
    for number, (date, words) in told.items():
        written = text.format(number=f"32{number}", told=words)
        (cables / f"{number}.txt").write_text(date + written, encoding="utf-8")
    build_store([cables], tmp_path / "store", engine=HERE)
    resolve_store(tmp_path / "store")
    store = open_store(tmp_path / "store")
    columns = ("name", "offices", "cables", "first", "last")
    found = [tuple(row[column] for column in columns) for row in rows(store, "persons")]
    store.close()
    assert found == [
        ("Ilze Ozola", "Deputy Minister of Justice: 2007-03-12", 3, "2007-03-12", "2007-03-12"),
        ("Janis Liepa", "Police Chief", 1, "", ""),
    ]


def test_whatever_takes_an_actor_takes_a_person(store: GraphStore) -> None:
    person = f"{DATA}person/06RIGA8/ozola"
    said = rows(store, "actor-positions", holder=person)
    assert {row["holder"] for row in said} == set(OZOLA)
    assert said == rows(store, "actor-positions", holder="person/06RIGA8/ozola")
    assert rows(store, "positions", holder=person)
    assert rows(store, "actor-positions", holder=f"{DATA}person/06RIGA8/nobody") == []
