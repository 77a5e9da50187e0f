"""Engines: where the pure function from cable to graph runs.

Takes    an iterator of `RawCable`s, read no further ahead than the engine needs, and a `Method`.
Gives    their `Outcome`s, in whatever order they are done.
Errors   `EngineError` where the engine itself cannot work. A cable that kills its workers,
         or hangs it beyond reach of the alarm, is a `FailedCable`; its neighbours are read.

`LocalEngine` runs processes on this machine; `DaskEngine` in `cluster` sends shards to a Dask
cluster.
"""

import math
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain
from typing import IO, Protocol, cast

from cablegraph.errors import CablegraphError
from cablegraph.ingest.graphing import TOGETHER, Method, Outcome, failed, graph_cables
from cablegraph.ingest.worker import read_message, write_message
from cablegraph.model.cable import RawCable

CHUNK = 25  # cables that a local worker is given at once: some 0.7 s of work
CHUNK_LETTERS = 1_000_000  # of text in a chunk, if that comes first
AHEAD = 30  # chunks for each worker that may lie ready: 15 s of work, while the store loads 2,000
TRIALS = 3  # times that a cable may be in hand when a process dies: others die of old age
OWN_GROUP = 0  # of processes: Ctrl-C is for this one, which ends them
DIED = "each process that read it died or hung"
GRACE = 5.0  # seconds beyond its cables' time until a process is ended from outside
LOOK = 1.0  # seconds between two looks at who is overdue


class EngineError(CablegraphError):
    """An engine that cannot be started or reached."""


class Engine(Protocol):
    """What every engine does."""

    def outcomes(self, raws: Iterable[RawCable], method: Method) -> Iterator[Outcome]:
        """Yield what becomes of each cable."""


def chunks(raws: Iterable[RawCable], cables: int, letters: int) -> Iterator[list[RawCable]]:
    """Put cables together in lists of so many cables, or so much text, whichever comes first."""
    chunk: list[RawCable] = []
    size = 0
    for raw in raws:
        chunk.append(raw)
        size += len(raw.source)
        if len(chunk) >= cables or size >= letters:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


# Processes on this machine


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalEngine:
    """Processes on this machine, as many as it has cores unless told otherwise.

    With no workers, or for a handful of cables, all is done in this process.
    """

    workers: int = field(default_factory=lambda: os.cpu_count() or 1)

    def outcomes(self, raws: Iterable[RawCable], method: Method) -> Iterator[Outcome]:
        """Yield what becomes of each cable."""
        if not self.workers:
            yield from graph_cables(raws, method)
            return
        lists = chunks(raws, CHUNK, CHUNK_LETTERS)
        first = next(lists, [])
        second = next(lists, None)
        if second is None:
            yield from graph_cables(first, method)
            return
        with _crew(self.workers, method) as crew:
            for chunk in chain((first, second), lists):
                crew.give(chunk)
                while crew.chunks_out >= AHEAD * self.workers:
                    yield from crew.take()
            while crew.chunks_out:
                yield from crew.take()


@dataclass
class _Crew:
    """Threads, each with a worker process that it feeds, watches and, if need be, replaces."""

    method: Method
    asked: "queue.SimpleQueue[list[RawCable] | None]" = field(default_factory=queue.SimpleQueue)
    done: "queue.SimpleQueue[list[Outcome] | Exception]" = field(default_factory=queue.SimpleQueue)
    chunks_out: int = 0

    def give(self, chunk: list[RawCable]) -> None:
        self.chunks_out += 1
        self.asked.put(chunk)

    def take(self) -> list[Outcome]:
        answer = self.done.get()
        if isinstance(answer, Exception):
            raise EngineError(f"a worker process cannot be started: {answer}") from answer
        self.chunks_out -= 1
        return answer

    def serve(self, worker: "_Worker") -> None:
        while (chunk := self.asked.get()) is not None:
            try:
                self.done.put(list(worker.outcomes(chunk)))
            except Exception as error:  # not even a new process: nothing goes on without one
                self.done.put(error)
        worker.dismiss()


@contextmanager
def _crew(workers: int, method: Method) -> Iterator[_Crew]:
    crew = _Crew(method)
    staff = [_Worker(method) for _ in range(workers)]
    threads = [threading.Thread(target=crew.serve, args=(worker,), daemon=True) for worker in staff]
    is_over = threading.Event()
    for thread in (*threads, threading.Thread(target=_watch, args=(staff, is_over), daemon=True)):
        thread.start()
    try:
        yield crew
    finally:
        is_over.set()
        for _ in threads:
            crew.asked.put(None)
        for worker in staff:
            worker.dismiss()


def _watch(staff: Sequence["_Worker"], is_over: threading.Event) -> None:
    """End the processes that are overdue: one thread for all, since to start one takes long."""
    while not is_over.wait(LOOK):
        for worker in staff:
            worker.end_if_overdue()


class _Worker:
    """One worker process, started when it is needed, and again when it has died."""

    def __init__(self, method: Method) -> None:
        self._method = method
        self._process: subprocess.Popen[bytes] | None = None
        self._until = math.inf  # by the clock of `time.monotonic`: when its process is overdue
        self._dismissed = False

    def outcomes(self, chunk: Sequence[RawCable]) -> Iterator[Outcome]:
        """Yield the outcomes of a chunk, in order, whatever happens to the process.

        Once one has died, its cables are read one by one, to see which of them it was.
        """
        position, trials = 0, 0
        while position < len(chunk) and not self._dismissed:
            process = self._started()
            together = 1 if trials else TOGETHER
            try:
                write_message(_pipe(process.stdin), (chunk[position:], together))
                while position < len(chunk):
                    outcome = self._answer(process, together)
                    yield outcome
                    position, trials = position + 1, 0
            except (EOFError, OSError, pickle.UnpicklingError):
                self._end()
                trials += 1
                if trials == TRIALS and not self._dismissed:
                    yield failed(chunk[position], DIED)
                    position, trials = position + 1, 0

    def dismiss(self) -> None:
        """End the process, whatever it is doing."""
        self._dismissed = True
        self._end()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            command = [sys.executable, "-m", "cablegraph.ingest.worker"]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=OWN_GROUP
            )
            with suppress(OSError):  # it has died already, which will be noticed
                write_message(_pipe(self._process.stdin), self._method)
        return self._process

    def _answer(self, process: subprocess.Popen[bytes], together: int) -> Outcome:
        self._until = time.monotonic() + together * self._method.seconds + GRACE
        try:
            return cast(Outcome, read_message(_pipe(process.stdout)))
        finally:
            self._until = math.inf

    def end_if_overdue(self) -> None:
        """End the process if its answer should have come."""
        process = self._process
        if process is not None and time.monotonic() > self._until:
            process.kill()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what was still to be written has no reader
                    _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
