"""A store whose files are damaged or gone is told of in one line that says what to do."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.running import Terminal
from tests.invented import write_invented

COMMANDS = {
    "build": ("build", "cables", "-o", "store"),
    "add": ("add", "store", "cables"),
    "remove": ("remove", "store", "07RIGA12"),
    "compact": ("compact", "store"),
    "stats": ("stats", "--graph", "store"),
    "validate": ("validate", "--graph", "store"),
    "export": ("export", "--graph", "store", "-o", "out.nq"),
    "query": ("query", "actor-positions", "--graph", "store"),
    "search": ("search", "--graph", "store", "minister"),
}
ANEW = "remove its folder and build it anew"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from cablegraph.ingest.build import build_store

    folder = tmp_path_factory.mktemp("made")
    write_invented(folder / "cables", range(4))
    build_store([folder / "cables"], folder / "store")
    return folder


@pytest.fixture
def store(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store of some cables, in the folder where commands run."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "store"


def overwrite(path: Path) -> None:
    data = bytearray(path.read_bytes())
    middle = len(data) // 4
    data[middle : middle + 300] = b"\xaa" * 300
    path.write_bytes(data)


@pytest.mark.parametrize("command", COMMANDS)
def test_overwritten_bytes_are_told_in_one_line(run: Terminal, store: Path, command: str) -> None:
    for path in store.glob("*.sst"):
        overwrite(path)
    ran = run(*COMMANDS[command])
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("cablegraph: store is damaged (Corruption: ")
    assert ran.err.endswith(f"): {ANEW}\n")
    assert not list(store.parent.glob(".store-read-*"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_store_without_its_beginning_is_damaged(run: Terminal, store: Path, command: str) -> None:
    (store / "CURRENT").unlink()
    ran = run(*COMMANDS[command])
    assert ran.code == 1
    assert ran.err == f"cablegraph: store is damaged (its file CURRENT is gone): {ANEW}\n"


def test_a_store_without_its_journal_is_read_and_not_written(run: Terminal, store: Path) -> None:
    (store / "journal.sqlite").unlink()
    assert run(*COMMANDS["stats"]).code == 0
    ran = run(*COMMANDS["build"])
    assert ran.code == 1
    assert "can be read and not written (its file journal.sqlite is gone" in ran.err
    assert ran.err.endswith(f": {ANEW}\n")


@pytest.mark.parametrize("name", ["search.sqlite", "counts.sqlite"])
def test_a_damaged_file_beside_the_store_can_be_removed(
    run: Terminal, store: Path, name: str
) -> None:
    before = run(*COMMANDS["search"]).out
    (store / name).write_bytes(b"no index" * 100)
    ran = run(*COMMANDS["build"])
    assert ran.code == 1
    assert f"store/{name} is damaged (file is not a database): remove it, and " in ran.err
    (store / name).unlink()
    assert run(*COMMANDS["compact"]).code == 0
    assert run(*COMMANDS["search"]).out == before


def overwrite_pages(path: Path) -> None:
    """Damage all that a database holds but its beginning, by which it is opened."""
    with closing(sqlite3.connect(path)) as rows:
        (size,) = rows.execute("PRAGMA page_size").fetchone()
        rows.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = [
            page
            for name, page in rows.execute("SELECT name, rootpage FROM sqlite_master")
            if page and not name.startswith(("sqlite_", "settled", "word_config"))
        ]
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * size : page * size] = b"\xaa" * size
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("search.sqlite", COMMANDS["search"]),
        ("counts.sqlite", ("query", "topics", "--graph", "store")),
        ("counts.sqlite", ("query", "positions", "--graph", "store", "--limit", "3")),
        ("counts.sqlite", ("query", "positions", "-p", "holder=Nobody", "--graph", "store")),
    ],
)
def test_a_page_that_is_damaged_is_told_when_it_is_read(
    run: Terminal, store: Path, name: str, command: tuple[str, ...]
) -> None:
    assert run(*command).code == 0
    overwrite_pages(store / name)
    ran = run(*command)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"cablegraph: store/{name} is damaged (")
    assert "remove it, and `cablegraph compact store`" in ran.err
    assert ran.err.count("\n") == 1
