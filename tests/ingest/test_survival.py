"""Whatever ends a run, the store opens, the run goes on, and the result is the same."""

import errno
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from cablegraph.errors import StoreError, StoreInUse
from cablegraph.ingest import collection
from cablegraph.ingest.build import build_store
from cablegraph.ingest.collection import Collection
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.folder import DiskFull
from cablegraph.store.merging import Merging
from tests.ingest.killed import STEPS, build, build_until, started
from tests.ingest.test_incremental import exported, indexed
from tests.invented import invented_id, write_invented

CABLES = 24
KILLS = 20
HERE = LocalEngine(workers=0)


@pytest.fixture(scope="module")
def cables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("collection") / "cables"
    write_invented(folder, range(CABLES))
    return folder


@pytest.fixture(scope="module")
def undisturbed(cables: Path) -> Path:
    store = cables.parent / "undisturbed"
    run = started(build, cables, store)
    run.join()
    assert run.exitcode == 0
    return store


def assert_same(store: Path, undisturbed: Path) -> None:
    assert exported(store) == exported(undisturbed)
    assert indexed(store) == indexed(undisturbed)
    assert not list(store.glob("bulk-*"))


def assert_whole(store: Path) -> None:
    """The store opens, and each cable in it is there with all of its graphs."""
    opened = ox.Store(str(store))
    header, claims = (
        {graph.value for graph in opened.named_graphs() if graph.value.endswith(kind)}
        for kind in ("/header", "/claims")
    )
    told = opened.query(
        "SELECT ?graph WHERE { ?graph <http://www.w3.org/ns/prov#wasDerivedFrom> ?source }"
    )
    assert isinstance(told, ox.QuerySolutions)
    assert {row["graph"].value for row in told} == header | claims


def test_kill_at_twenty_random_moments(cables: Path, undisturbed: Path, tmp_path: Path) -> None:
    dice = random.Random(20)
    whole_run = 0.4  # seconds, at most: a kill may also meet the start or the end of a run
    kills = round_number = 0
    while kills < KILLS:
        store = tmp_path / f"store-{round_number}"
        run = started(build, cables, store)
        run.join(dice.uniform(0.05, whole_run))
        if run.exitcode is None:
            run.kill()  # even if it has ended just now
            kills += 1
        run.join()
        if run.exitcode == 0:
            assert_same(store, undisturbed)
            round_number += 1
        elif (store / "CURRENT").exists():
            assert_whole(store)
    build_store([cables], store, engine=HERE)
    assert_same(store, undisturbed)


@pytest.mark.parametrize("step", STEPS)
def test_kill_after_each_step(step: str, cables: Path, undisturbed: Path, tmp_path: Path) -> None:
    run = started(build_until, cables, tmp_path / "store", step, 3)
    run.join()
    assert run.exitcode == 9
    assert_whole(tmp_path / "store")
    build_store([cables], tmp_path / "store", engine=HERE)
    assert_same(tmp_path / "store", undisturbed)


def test_orphans_of_a_killed_load_are_deleted(
    cables: Path, undisturbed: Path, tmp_path: Path
) -> None:
    run = started(build_until, cables, tmp_path / "store", "the shard is done", 2)
    run.join()
    (tmp_path / "store" / "bulk-12345.sst").write_bytes(b"left by a bulk load that was killed")
    build_store([cables], tmp_path / "store", engine=HERE)
    assert_same(tmp_path / "store", undisturbed)


def test_workers_end_with_the_run_that_is_killed(cables: Path, tmp_path: Path) -> None:
    write_invented(tmp_path / "more", range(400))
    run = started(build, tmp_path / "more", tmp_path / "store", 2)
    workers = _wait(lambda: _children(run.pid))
    os.kill(run.pid, signal.SIGKILL)  # type: ignore[arg-type]
    run.join()
    _wait(lambda: not any(_is_alive(worker) for worker in workers))


def test_a_second_run_on_a_store_says_so_and_stops(cables: Path, tmp_path: Path) -> None:
    with (
        Collection.open(tmp_path / "store"),
        pytest.raises(StoreInUse, match="another run is writing this store"),
    ):
        build_store([cables], tmp_path / "store", engine=HERE)


def test_a_second_process_on_a_store_says_so_and_stops(cables: Path, tmp_path: Path) -> None:
    with Collection.open(tmp_path / "store"):
        command = ["-m", "cablegraph.cli", "build", str(cables), "-o", f"{tmp_path / 'store'}/"]
        code = "import sys; from cablegraph.cli import main; sys.argv = sys.argv[1:]; main()"
        done = subprocess.run(
            [sys.executable, "-c", code, *command[1:]], capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert "another run is writing this store" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_stops_cleanly_and_the_run_goes_on(
    cables: Path, undisturbed: Path, tmp_path: Path
) -> None:
    code = (
        "import sys; from cablegraph.ingest import collection; collection.SHARD = 4\n"
        "from cablegraph.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "build", str(cables), "-o", f"{tmp_path / 'store'}/"]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    _wait(lambda: (tmp_path / "store" / "CURRENT").exists())
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=30)
    assert run.returncode in (0, 130)
    assert "Traceback" not in said
    if run.returncode == 130:
        assert re.search(r" holds (no cable yet|\d+ cables?); the same command goes on", said)
    build_store([cables], tmp_path / "store", engine=HERE)
    assert_same(tmp_path / "store", undisturbed)


def test_ctrl_c_while_files_are_merged_ends_the_waiting_alone(
    cables: Path, undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Merging, seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Merging, "catch_up", interrupted)
    store = tmp_path / "store"
    assert build_store([cables], store, engine=HERE).read == CABLES
    assert_same(store, undisturbed)
    with Collection.open(store) as opened:
        assert not opened.journal.half_way()


def test_a_full_disk_is_said_and_the_store_opens(
    cables: Path, undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Collection, changes: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(collection, "SHARD", 4)
        patch.setattr(Collection, "_note", full)
        with pytest.raises(DiskFull, match="make room and give the same command again"):
            build_store([cables], tmp_path / "store", engine=HERE)
    assert_whole(tmp_path / "store")
    build_store([cables], tmp_path / "store", engine=HERE)
    assert_same(tmp_path / "store", undisturbed)


def test_a_folder_that_is_no_store_is_left_alone(cables: Path) -> None:
    with pytest.raises(StoreError, match="holds something else"):
        build_store([cables], cables, engine=HERE)


def test_a_store_with_another_base_is_not_mixed(cables: Path, tmp_path: Path) -> None:
    with Collection.open(tmp_path / "store", base="http://example.org/"):
        pass
    with pytest.raises(StoreError, match=r"made with base http://example\.org/"):
        build_store([cables], tmp_path / "store", engine=HERE)


def test_a_cable_is_in_the_store_once_it_is_done(undisturbed: Path) -> None:
    store = ox.Store.read_only(str(undisturbed))
    headers = [graph.value for graph in store.named_graphs() if graph.value.endswith("/header")]
    assert len(headers) == CABLES
    assert any(invented_id(3) in header for header in headers)


def _children(pid: int | None) -> list[int]:
    threads = list(Path(f"/proc/{pid}/task").glob("*/children"))
    if not threads:
        pytest.skip("this system does not say which processes a process has started")
    return [int(child) for thread in threads for child in thread.read_text().split()]


def _is_alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def _wait(condition: object, seconds: float = 20) -> list[int]:
    """Wait until ``condition`` holds, and give back what it says."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()  # type: ignore[operator]
        if found:
            return found  # type: ignore[no-any-return]
        time.sleep(0.02)
    raise AssertionError("this did not happen in time")
