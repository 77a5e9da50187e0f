"""A store that grew step by step holds what a store built in one go holds, byte for byte."""

import hashlib
import io
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cablegraph.ingest import collection
from cablegraph.ingest.build import build_store, compact_store, remove_cables
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.export import export_graph
from cablegraph.search import SearchIndex
from cablegraph.store import Table
from cablegraph.store.counts import KEPT, Counts
from tests.invented import invented_cable, invented_id
from tests.sources.test_texts import telegram

HERE = LocalEngine(workers=0)  # in this process
CABLES = 4
PLACES = ("text", "web", "copy")  # three collections that may hold the same cables


def exported(store: Path) -> bytes:
    stream = io.BytesIO()
    export_graph(store, stream, "nq")
    return stream.getvalue()


def indexed(store: Path) -> list[tuple[object, ...]]:
    index = SearchIndex.open(store)
    try:
        hits = index.find("the OR minister* OR paragraph", limit=1_000)
    finally:
        index.close()
    return sorted((hit.cable, hit.order, hit.marking, hit.snippet) for hit in hits)


def counted(store: Path) -> list[Table | None]:
    counts = Counts.settled(store)
    assert counts is not None
    try:
        return [counts.answer(name, {}) for name in KEPT]
    finally:
        counts.close()


def write(folder: Path, place: str, number: int, paragraphs: int) -> Path:
    path = folder / place / f"{invented_id(number)}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(invented_cable(number, paragraphs), encoding="utf-8")
    return path


Step = tuple[str, str, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "add", "add", "remove"]),
        st.sampled_from(PLACES),
        st.integers(0, CABLES - 1),
        st.integers(1, 3),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
@example(
    [("add", "text", 2, 2), ("add", "copy", 2, 1), ("add", "copy", 2, 2), ("add", "text", 2, 1)]
)
def test_random_steps_end_where_a_full_build_ends(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        there: set[Path] = set()
        for kind, place, number, paragraphs in steps:
            if kind == "add":
                path = write(folder, place, number, paragraphs)
                build_store([path], folder / "grown", engine=HERE)
                there.add(path)
            elif (folder / "grown").exists():
                remove_cables([invented_id(number)], folder / "grown")
                there = {path for path in there if path.stem != invented_id(number)}
        if (folder / "grown").exists():
            build_store(sorted(there), folder / "full", engine=HERE)
            assert exported(folder / "grown") == exported(folder / "full")
            assert indexed(folder / "grown") == indexed(folder / "full")
            assert counted(folder / "grown") == counted(folder / "full")


def grown(folder: Path, *steps: Iterable[Path]) -> Path:
    for paths in steps:
        build_store(paths, folder / "store", engine=HERE)
    return folder / "store"


def quads(store: Path, *words: str) -> list[str]:
    lines = exported(store).decode().splitlines()
    return [line for line in lines if all(word in line for word in words)]


def test_the_fuller_of_two_copies_is_shown_and_both_are_noted(tmp_path: Path) -> None:
    short, full = write(tmp_path, "text", 1, 1), write(tmp_path, "web", 1, 3)
    for order in ((short, full), (full, short)):
        store = grown(tmp_path / f"{order[0].parent.name}-first", *([path] for path in order))
        assert len(quads(store, "ontology#Paragraph>")) == 3
        assert len(quads(store, "ontology#sha256")) == 2
        assert len(quads(store, "prov#alternateOf")) == 1


def test_a_changed_file_replaces_what_was_read_from_it_even_by_less(tmp_path: Path) -> None:
    store = grown(tmp_path, [write(tmp_path, "text", 1, 3)])
    grown(tmp_path, [write(tmp_path, "text", 1, 1)])
    assert len(quads(store, "ontology#Paragraph>")) == 1
    assert not quads(store, "prov#alternateOf")


def test_a_shelved_copy_comes_back_when_the_fuller_one_shrinks(tmp_path: Path) -> None:
    shelved = write(tmp_path, "text", 1, 2)
    store = grown(tmp_path, [shelved, write(tmp_path, "web", 1, 3)])
    grown(tmp_path, [write(tmp_path, "web", 1, 1)])
    assert len(quads(store, "ontology#Paragraph>")) == 2


def test_a_copy_that_comes_to_equal_another_keeps_it_there(tmp_path: Path) -> None:
    grown(tmp_path, [write(tmp_path, "text", 1, 2)])
    grown(tmp_path, [write(tmp_path, "copy", 1, 1)])
    grown(tmp_path, [write(tmp_path, "copy", 1, 2)])
    store = grown(tmp_path, [write(tmp_path, "text", 1, 1)])
    assert len(quads(store, "ontology#Paragraph>")) == 2


def test_two_copies_that_change_places_stay(tmp_path: Path) -> None:
    store = grown(tmp_path, [write(tmp_path, "text", 1, 2), write(tmp_path, "copy", 1, 1)])
    before = exported(store)
    grown(tmp_path, [write(tmp_path, "text", 1, 1), write(tmp_path, "copy", 1, 2)])
    assert exported(store) == before


def test_equal_copies_read_together_both_hold_it(tmp_path: Path) -> None:
    for changed in ("text", "copy"):
        store = tmp_path / f"{changed}-changed"
        grown(store, [write(tmp_path, place, 1, 2) for place in ("copy", "text")])
        grown(store, [write(tmp_path, changed, 1, 1)])
        assert len(quads(store / "store", "ontology#Paragraph>")) == 2


def test_a_second_run_reads_nothing(tmp_path: Path) -> None:
    paths = [write(tmp_path, "text", number, 1) for number in range(CABLES)]
    store = grown(tmp_path, paths)
    before = exported(store)
    report = build_store(paths, store, engine=HERE)
    assert (report.read, report.unchanged) == (0, CABLES)
    assert exported(store) == before


def test_a_moved_folder_is_known_by_its_content(tmp_path: Path) -> None:
    path = write(tmp_path, "text", 1, 1)
    store = grown(tmp_path, [path])
    report = build_store([path.rename(tmp_path / path.name)], store, engine=HERE)
    assert (report.read, report.unchanged) == (0, 1)


def write_rows(path: Path, *numbers: int) -> Path:
    """A table of cables, as the Cablegate dump has them."""
    rows = []
    for number in numbers:
        said = ["2005-01-05 09:30", invented_id(number), "Embassy", "UNCLASSIFIED", ""]
        fields = [str(number), *said, "", invented_cable(number, 1)]
        rows.append(",".join(f'"{field}"' for field in fields))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def write_records(path: Path, *numbers: int) -> Path:
    """Records as the National Archives give them out."""
    shape = "Message Text\n\n{}\nMessage Attributes\n\nLocator: TEXT ON-LINE\n"
    records = [shape.format(invented_cable(number, 1)) for number in numbers]
    path.write_text("".join(records), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "write_file", "records"),
    [("dump.csv", write_rows, ("2", "3")), ("1974.txt", write_records, ("1", "2"))],
)
def test_where_a_record_comes_from_is_its_file_and_its_place_there(
    name: str, write_file: Callable[..., Path], records: tuple[str, str], tmp_path: Path
) -> None:
    path = write_file(tmp_path / name, 2)
    store = grown(tmp_path, [path])
    write_file(path, 2, 3)
    grown(tmp_path, [path])
    labels = quads(store, "/source>", "rdf-schema#label")
    told = sorted(line.split('"')[1] for line in labels)
    assert told == [f"{name}!{record}" for record in records]
    full = tmp_path / "full"
    build_store([path], full, engine=HERE)
    assert exported(full) == exported(store)
    assert indexed(full) == indexed(store)


def test_compacting_changes_no_quad(tmp_path: Path) -> None:
    store = grown(tmp_path, [write(tmp_path, "text", 1, 2)], [write(tmp_path, "text", 2, 2)])
    before = exported(store)
    compact_store(store)
    assert exported(store) == before


def test_a_removed_cable_leaves_no_word_behind(tmp_path: Path) -> None:
    store = grown(tmp_path, [write(tmp_path, "text", 1, 2)])
    report = remove_cables([invented_id(1), "99NOWHERE1"], store)
    assert (report.removed, report.reasons) == (1, {"no such cable in the store": 1})
    assert exported(store) == b""
    assert indexed(store) == []


@pytest.mark.parametrize("form", ["nq", "trig", "ttl", "nt", "jsonld"])
def test_every_format_is_exported_the_same_each_time(tmp_path: Path, form: str) -> None:
    store = grown(tmp_path, [write(tmp_path, "text", 1, 2)])
    written = [io.BytesIO(), io.BytesIO()]
    for stream in written:
        export_graph(store, stream, form)
    assert written[0].getvalue() == written[1].getvalue() != b""


def test_what_was_read_from_a_file_that_is_gone_stays_and_is_named(tmp_path: Path) -> None:
    for place in ("text", "web"):
        kept = write(tmp_path, place, 1, 2)
    first, second = (write(tmp_path, "text", number, 2) for number in (2, 3))
    store = tmp_path / "store"

    def rebuilt(*places: str) -> list[tuple[str, str]]:
        report = build_store([tmp_path / place for place in places], store, engine=HERE)
        return list(report.gone)

    assert rebuilt("text", "web") == []
    kept.unlink()  # its other copy is there, and is the same source
    first.unlink()
    assert rebuilt("text", "web") == [(str(first), invented_id(2))]
    assert rebuilt("web") == []  # nothing is said of folders that were not asked for
    second.rename(tmp_path / "web" / second.name)
    assert rebuilt("text", "web") == [(str(first), invented_id(2))]
    first.write_text(invented_cable(2, 2), encoding="utf-8")
    assert rebuilt("text", "web") == []


def test_an_archive_that_is_gone_takes_its_members_along(tmp_path: Path) -> None:
    cable, folder = write(tmp_path, "text", 1, 2), tmp_path / "packed!"
    folder.mkdir()
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.write(cable, cable.name)
    store = tmp_path / "store"
    assert build_store([folder], store, engine=HERE).gone == ()
    (folder / "all.zip").unlink()
    gone = build_store([folder], store, engine=HERE).gone
    assert gone == ((str(folder / f"all.zip!{cable.name}"), invented_id(1)),)


def write_telegrams(path: Path, *posts: str) -> Path:
    """Telegrams that follow one another in one file."""
    texts = (telegram(post, serial) for serial, post in enumerate(posts, start=12))
    path.write_text("".join(texts), encoding="utf-8")
    return path


def test_a_file_that_becomes_one_of_several_telegrams_is_read_anew(tmp_path: Path) -> None:
    path = write_telegrams(tmp_path / "a.txt", "RIGA")
    store = grown(tmp_path, [path])
    write_telegrams(path, "RIGA", "OSLO")
    grown(tmp_path, [path])
    build_store([path], tmp_path / "full", engine=HERE)
    assert exported(store) == exported(tmp_path / "full")


def test_a_file_of_several_telegrams_that_keeps_one_names_the_others(tmp_path: Path) -> None:
    path = write_telegrams(tmp_path / "a.txt", "RIGA", "OSLO")
    store = grown(tmp_path, [path])
    write_telegrams(path, "RIGA")
    for _ in range(2):
        report = build_store([path], store, engine=HERE)
        assert report.gone == ((f"{path}!2", "07OSLO13"),)
        assert (report.store["cables"], report.store["sources"]) == (2, 2)
    remove_cables(["07OSLO13"], store)
    build_store([path], tmp_path / "full", engine=HERE)
    assert exported(store) == exported(tmp_path / "full")
    write_telegrams(path, "RIGA", "OSLO")
    report = build_store([path], store, engine=HERE)
    assert (report.gone, report.store["sources"]) == ((), 2)


def test_a_copy_of_a_file_that_becomes_several_telegrams_stays_until_it_goes(
    tmp_path: Path,
) -> None:
    paths = [tmp_path / place / "a.txt" for place in ("one", "other")]
    for path in paths:
        path.parent.mkdir()
        write_telegrams(path, "RIGA")
    store = grown(tmp_path, paths)
    write_telegrams(paths[0], "RIGA", "OSLO")
    assert build_store(paths, store, engine=HERE).store["sources"] == 3
    paths[1].unlink()
    report = build_store([path.parent for path in paths], store, engine=HERE)
    assert report.gone == ((str(paths[1]), "07RIGA12"),)


def test_a_file_that_moves_while_another_takes_its_place_is_kept(tmp_path: Path) -> None:
    old, new = (tmp_path / place / "a.txt" for place in ("old", "new"))
    for path in (old, new):
        path.parent.mkdir()
    store = grown(tmp_path, [write_telegrams(old, "RIGA")])
    old.rename(new)
    report = build_store([write_telegrams(old, "OSLO"), new], store, engine=HERE)
    assert (report.read, report.unchanged, report.store["cables"]) == (1, 1, 2)
    report = build_store([old, new], store, engine=HERE)
    assert (report.read, report.unchanged, report.gone) == (0, 2, ())


def test_files_that_have_moved_are_noted_as_they_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [write(tmp_path, "text", number, 1) for number in range(CABLES)]
    store = grown(tmp_path, paths)
    moved = [path.rename(tmp_path / path.name) for path in paths]
    monkeypatch.setattr(collection, "SHARD", 2)
    with collection.Collection.open(store) as opened:
        for path in moved:
            assert opened.is_done(str(path), hashlib.sha256(path.read_bytes()).hexdigest())
            assert len(opened._moved) < 2
    assert build_store(moved, store, engine=HERE).gone == ()


def test_what_comes_through_a_pipe_does_not_take_the_place_of_what_came_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for posts, cables in ((("RIGA",), 1), (("OSLO",), 2), (("ACCRA", "LIMA"), 4), (("RIGA",), 4)):
        text = write_telegrams(tmp_path / "a.txt", *posts).read_bytes()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))
        report = build_store(["-"], tmp_path / "store", engine=HERE)
        assert (report.store["cables"], report.gone) == (cables, ())


def test_a_member_without_a_suffix_is_the_file_of_that_name(tmp_path: Path) -> None:
    path = write(tmp_path, "text", 1, 2)
    path = path.rename(path.with_suffix(""))
    with zipfile.ZipFile(tmp_path / "foia.zip", "w") as archive:
        archive.write(path, path.name)
    report = build_store([path, tmp_path / "foia.zip"], tmp_path / "store", engine=HERE)
    assert report.store["sources"] == 1
