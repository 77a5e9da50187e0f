"""Every engine gives the same outcomes, whatever becomes of its workers."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cablegraph.extract.reading import Reading
from cablegraph.ingest import engines, graphing
from cablegraph.ingest.engines import EngineError, LocalEngine, chunks
from cablegraph.ingest.graphing import (
    FailedCable,
    GraphedCable,
    Method,
    graph_cable,
    graph_cables,
)
from cablegraph.ingest.parts import part_name
from cablegraph.model.cable import Cable, RawCable, SourceFormat
from cablegraph.text import SourceText
from tests.invented import invented_cable, invented_id

METHOD = Method(seconds=20)


def raw(number: int) -> RawCable:
    return RawCable(
        source=SourceText(f"{invented_id(number)}.txt", invented_cable(number)),
        format=SourceFormat.TEXT,
        digest=f"{number:064x}",
        id_hint=invented_id(number),
    )


def by_name(outcomes: Iterator[GraphedCable | FailedCable]) -> dict[str, object]:
    return {outcome.name: outcome for outcome in outcomes}


def test_processes_give_what_this_process_gives() -> None:
    raws = [raw(number) for number in range(80)]
    here = by_name(LocalEngine(workers=0).outcomes(raws, METHOD))
    assert by_name(LocalEngine(workers=2).outcomes(raws, METHOD)) == here
    assert len(here) == 80


@pytest.mark.skipif(os.name != "posix", reason="groups of processes as Unix has them")
def test_ctrl_c_does_not_reach_the_workers() -> None:
    worker = engines._Worker(METHOD)
    try:
        assert os.getpgid(worker._started().pid) != os.getpgrp()
    finally:
        worker.dismiss()


@pytest.mark.skipif(os.name != "posix", reason="ended by a signal")
def test_a_worker_is_ended_once_its_answer_is_overdue() -> None:
    worker = engines._Worker(METHOD)
    try:
        process = worker._started()
        worker.end_if_overdue()
        assert process.poll() is None
        worker._until = 0.0
        worker.end_if_overdue()
        assert process.wait(10) == -signal.SIGKILL
    finally:
        worker.dismiss()


def test_no_cable_is_lost_when_workers_are_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    raws = [raw(number) for number in range(90)]
    started: list[int] = []
    start = engines.subprocess.Popen

    def noted(*arguments: object, **options: object) -> object:
        process = start(*arguments, **options)  # type: ignore[call-overload]
        started.append(process.pid)
        return process

    def kill_three() -> None:
        for place in range(3):
            while len(started) <= place:
                time.sleep(0.01)
            time.sleep(0.4)
            os.kill(started[place], signal.SIGKILL)

    monkeypatch.setattr(engines.subprocess, "Popen", noted)
    killer = threading.Thread(target=kill_three, daemon=True)
    killer.start()
    found = by_name(LocalEngine(workers=2).outcomes(raws, METHOD))
    assert found == by_name(LocalEngine(workers=0).outcomes(raws, METHOD))


def test_a_cable_that_kills_its_worker_is_given_up_and_its_neighbours_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os, cablegraph.ingest.graphing as graphing\n"
        "parse = graphing.parse_cable\n"
        "def deadly(raw):\n"
        f"    if raw.id_hint == '{invented_id(30)}': os._exit(1)\n"
        "    return parse(raw)\n"
        "graphing.parse_cable = deadly\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(engines, "TRIALS", 2)
    found = list(LocalEngine(workers=2).outcomes([raw(n) for n in range(60)], METHOD))
    failed = [outcome for outcome in found if isinstance(outcome, FailedCable)]
    assert len(found) == 60
    assert [(f.name, f.reason) for f in failed] == [
        (f"{invented_id(30)}.txt", "each process that read it died or hung")
    ]


def endless(cable: object) -> None:
    while True:
        pass


def test_a_cable_that_hangs_a_rule_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphing, "readings", endless)
    outcome = graph_cable(raw(1), Method(seconds=0.2))
    assert isinstance(outcome, FailedCable)
    assert outcome.reason == "took more than 0.2 s and was given up"


def test_cables_that_are_read_together_have_what_each_has_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raws = [raw(number) for number in range(5)]
    alone = [graph_cable(each, METHOD) for each in raws]
    assert list(graph_cables(raws, METHOD, together=5)) == alone
    whole = graphing.readings

    def one_hangs(cable: Cable) -> Iterator[Reading]:
        for step, reading in enumerate(whole(cable)):
            if step == 2 and cable.id == invented_id(3):
                endless(cable)
            yield reading

    monkeypatch.setattr(graphing, "readings", one_hangs)
    found = list(graph_cables(raws, Method(seconds=1), together=5))
    assert isinstance(found[3], FailedCable)
    assert found[:3] + found[4:] == alone[:3] + alone[4:]


def test_the_time_limit_holds_in_a_thread_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphing, "readings", endless)
    found: list[object] = []
    thread = threading.Thread(
        target=lambda: found.append(graph_cable(raw(1), Method(seconds=0.2))), daemon=True
    )
    thread.start()
    thread.join(10)
    assert [type(outcome) for outcome in found] == [FailedCable]


def test_a_rule_that_breaks_fails_one_cable(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(cable: object) -> None:
        raise KeyError("ozols")

    monkeypatch.setattr(graphing, "readings", broken)
    outcome = graph_cable(raw(1), METHOD)
    assert isinstance(outcome, FailedCable)
    assert outcome.reason == "KeyError: 'ozols'"


def test_chunks_end_by_number_and_by_size() -> None:
    raws = [raw(number) for number in range(7)]
    assert [len(chunk) for chunk in chunks(iter(raws), 3, 10**9)] == [3, 3, 1]
    assert [len(chunk) for chunk in chunks(iter(raws), 3, 1)] == [1] * 7


def test_raws_are_read_no_further_ahead_than_needed() -> None:
    taken = 0

    def counted() -> Iterator[RawCable]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield raw(number)

    outcomes = LocalEngine(workers=1).outcomes(counted(), METHOD)
    next(outcomes)
    assert taken <= engines.CHUNK * (engines.AHEAD + 2)
    outcomes.close()  # type: ignore[attr-defined]


def test_an_engine_that_cannot_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines.sys, "executable", "/nonexistent/python")
    with pytest.raises(EngineError, match="a worker process cannot be started"):
        list(LocalEngine(workers=1).outcomes([raw(number) for number in range(60)], METHOD))


def test_a_part_is_named_by_the_cables_and_by_how_they_are_read() -> None:
    """Who gives a cable more time does not get back the part in which it was given up."""
    methods = (METHOD, Method(seconds=300), Method(base="http://localhost/", seconds=20))
    names = {part_name([raw(1)], method, "1") for method in methods}
    assert len(names | {part_name([raw(2)], METHOD, "1")}) == 4
    assert part_name([raw(1)], METHOD, "1") in names
