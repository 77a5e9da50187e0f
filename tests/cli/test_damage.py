"""A store whose files are damaged or gone is told of in one line that says what to do."""

import shutil
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
