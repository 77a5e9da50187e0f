"""The store's merging of its files: put off while cables are read, caught up with at the end."""

import os
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from cablegraph.store import merging
from cablegraph.store.merging import LOWEST, Merging

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux names its threads")


def priorities() -> set[int]:
    return {
        os.getpriority(os.PRIO_PROCESS, int(thread.name))
        for thread in Path("/proc/self/task").iterdir()
        if (thread / "comm").read_text() == "rocksdb:low\n"
    }


@on_linux
def test_threads_that_merge_give_way_until_it_is_caught_up_with(tmp_path: Path) -> None:
    store = ox.Store(str(tmp_path))
    work = Merging()
    usual = priorities()
    work.put_off()
    work.put_off()  # a second shard
    assert priorities() == {LOWEST}
    assert os.getpriority(os.PRIO_PROCESS, 0) != LOWEST
    work.catch_up(seconds=5)
    assert priorities() == (usual if os.geteuid() == 0 else {LOWEST})
    store.flush()


@on_linux
def test_afterwards_no_file_waits_to_be_merged(tmp_path: Path) -> None:
    store, work = ox.Store(str(tmp_path)), Merging()
    work.put_off()
    for shard in range(24):
        quads = (
            f"<urn:{n}> <urn:in> <urn:{shard}/{n}> <urn:{shard}/{n % 50}> .\n" for n in range(2_000)
        )
        store.bulk_load("".join(quads).encode(), format=ox.RdfFormat.N_QUADS)
    work.catch_up(seconds=60)
    assert len(list(tmp_path.glob("*.sst"))) < 24  # 24 loads of a file for each of eight indexes
    assert len(store) == 24 * 2_000


def test_nothing_is_waited_for_that_was_not_put_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging.time, "sleep", lambda _: pytest.fail("nothing to wait for"))
    Merging().catch_up(seconds=60)


def test_where_threads_have_no_names_files_are_merged_as_they_come(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(merging, "THREADS", tmp_path / "no such folder")
    monkeypatch.setattr(merging.os, "setpriority", lambda *_: pytest.fail("whose priority?"))
    work = Merging()
    work.put_off()
    work.catch_up(seconds=60)
