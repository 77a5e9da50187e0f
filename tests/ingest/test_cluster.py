"""A Dask cluster gives the bytes that this machine gives, also when it loses a worker."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cablegraph.ingest.build import build_store
from cablegraph.ingest.engines import EngineError, LocalEngine
from cablegraph.ingest.graphing import FailedCable, GraphedCable
from cablegraph.ingest.parts import packed_part, part_names, read_part, unpacked_part
from cablegraph.search import Passage
from tests.ingest.test_incremental import exported, indexed
from tests.invented import write_invented

pytest.importorskip("distributed", reason="pip install 'cablegraph[distributed]' to run this")

from cablegraph.ingest.cluster import DaskEngine

CABLES = 40
SHARD = 5


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[int]]]:
    """A scheduler and two workers on loopback: its address, and the workers' process ids."""
    folder = tmp_path_factory.mktemp("dask")
    place = folder / "scheduler.json"
    run = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    processes = [_quiet([*run, *options, "--scheduler-file", str(place)], folder)]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker"]
    limits = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1"]
    try:
        address = _address(place)
        workers = [_quiet([*worker, address, *limits], folder) for _ in range(2)]
        processes += workers
        yield address, [process.pid for process in workers]
    finally:
        for process in processes:
            process.kill()
            process.wait()


def _quiet(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _address(place: Path) -> str:
    import json

    for _ in range(400):
        if place.exists() and place.stat().st_size:
            return str(json.loads(place.read_text())["address"])
        time.sleep(0.05)
    raise AssertionError("the scheduler did not start")


def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(
    scheduler: tuple[str, list[int]], tmp_path: Path
) -> None:
    address, workers = scheduler
    write_invented(tmp_path / "cables", range(CABLES))
    here = tmp_path / "here"
    build_store([tmp_path / "cables"], here, engine=LocalEngine(workers=0))

    parts = tmp_path / "parts"

    def kill_one() -> None:
        while not parts.exists() or len(list(parts.glob("part-*"))) < 2:
            time.sleep(0.01)
        os.kill(workers[0], signal.SIGKILL)

    killer = threading.Thread(target=kill_one, daemon=True)
    killer.start()
    engine = DaskEngine(scheduler=address, parts=str(parts), shard=SHARD)
    report = build_store([tmp_path / "cables"], tmp_path / "there", engine=engine)
    killer.join(5)
    assert not killer.is_alive()
    assert report.read == CABLES
    assert exported(tmp_path / "there") == exported(here)
    assert indexed(tmp_path / "there") == indexed(here)
    assert len(part_names(str(parts))) == CABLES // SHARD
    assert not [path for path in parts.iterdir() if not path.name.startswith("part-")]

    again = build_store([tmp_path / "cables"], tmp_path / "again", engine=engine)
    assert again.read == CABLES
    assert exported(tmp_path / "again") == exported(here)


def test_without_a_place_for_parts_the_outcomes_come_back(
    scheduler: tuple[str, list[int]], tmp_path: Path
) -> None:
    write_invented(tmp_path / "cables", range(3))
    build_store([tmp_path / "cables"], tmp_path / "here", engine=LocalEngine(workers=0))
    build_store(
        [tmp_path / "cables"], tmp_path / "there", engine=DaskEngine(scheduler=scheduler[0])
    )
    assert exported(tmp_path / "there") == exported(tmp_path / "here")


def test_a_scheduler_that_does_not_answer_is_said(tmp_path: Path) -> None:
    write_invented(tmp_path / "cables", range(1))
    engine = DaskEngine(scheduler="tcp://127.0.0.1:9", answer_within=0.5)
    with pytest.raises(EngineError, match=r"tcp://127\.0\.0\.1:9: no Dask scheduler answers"):
        build_store([tmp_path / "cables"], tmp_path / "store", engine=engine)


def test_a_part_is_read_back_as_it_was(tmp_path: Path) -> None:
    passage = Passage(order=1, number=1, marking="C", text="Fees fell.\u2028# no comment")
    graphed = GraphedCable(
        name="a.txt",
        digest="c0",
        cable="07RIGA12",
        letters=9,
        words=2,
        quads=1,
        diagnostics={"x": 1},
        counted={"topic": [["http://a", 1]]},
        passages=(passage,),
        nquads='<http://a> <http://b> "# \\n# \u2028 \u0085" .\n'.encode(),
    )
    outcomes = [graphed, FailedCable(name="b.txt", digest="c1", reason="hung")]
    assert list(unpacked_part(packed_part(outcomes))) == outcomes


def test_a_part_is_n_quads_for_any_store(tmp_path: Path) -> None:
    import pyoxigraph as ox

    write_invented(tmp_path / "cables", range(2))
    from cablegraph.ingest.graphing import Method, graph_cables
    from cablegraph.ingest.parts import write_part
    from cablegraph.sources import read_cables

    outcomes = list(graph_cables(read_cables([tmp_path / "cables"]), Method()))
    write_part(str(tmp_path / "parts"), "part-1.nq.gz", packed_part(outcomes))
    assert list(read_part(str(tmp_path / "parts"), "part-1.nq.gz")) == outcomes
    import gzip

    data = gzip.decompress((tmp_path / "parts" / "part-1.nq.gz").read_bytes())
    assert len(list(ox.parse(data, format=ox.RdfFormat.N_QUADS))) == sum(
        outcome.quads for outcome in outcomes if isinstance(outcome, GraphedCable)
    )
