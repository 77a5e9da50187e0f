"""Turn one cable into what a store holds of it: the pure function that every engine runs.

Takes    a `RawCable`.
Gives    a `GraphedCable`: its quads as N-Quads bytes, its passages for the text index, and what
         was counted; or a `FailedCable` with the reason.
Errors   none raised: whatever goes wrong with one cable is the value `FailedCable`.
"""

import ctypes
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from types import FrameType
from typing import Any, Self

import pyoxigraph as ox

from cablegraph.extract.pipeline import findings_of, readings
from cablegraph.model.cable import Cable, RawCable
from cablegraph.parse import parse_cable
from cablegraph.rdf import cable_quads, finding_quads
from cablegraph.rdf.cables import source_label
from cablegraph.rdf.copies import Rank, copy_rank
from cablegraph.rdf.vocabulary import DATA
from cablegraph.search import Passage, cable_passages
from cablegraph.store.counted import Counted, counts_of

SECONDS = 30.0  # an average cable takes 0.03 s, the longest known one 0.5 s
LEAST_SECONDS = 0.001  # of a time limit, since none at all would be no limit
TOGETHER = 8  # cables that are read in turn, step by step: a tenth quicker than one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """How cables are read: the same for a whole collection, and sent to every worker."""

    base: str = DATA  # of the IRIs
    seconds: float = SECONDS  # the time that one cable may take


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphedCable:
    """All that a store keeps of one cable from one source."""

    name: str  # of the source, `SourceText.name`
    digest: str
    cable: str  # the canonical id
    letters: int  # characters of the text but blanks: the fuller of two copies has more
    words: int
    quads: int
    diagnostics: dict[str, int]  # how many of each code
    counted: Counted = field(repr=False)  # what it adds to the sums over all cables
    passages: tuple[Passage, ...] = field(repr=False)
    nquads: bytes = field(repr=False)

    def to_record(self) -> dict[str, Any]:
        """All but the N-Quads, as values that JSON has."""
        record = asdict(replace(self, nquads=b""))
        del record["nquads"]
        return record

    @classmethod
    def of_record(cls, record: Mapping[str, Any], nquads: bytes) -> Self:
        """Back from a record and N-Quads."""
        passages = tuple(Passage(**passage) for passage in record["passages"])
        return cls(**{**record, "passages": passages}, nquads=nquads)

    @property
    def label(self) -> str:
        """The file of the source, without the folder, and the record in it."""
        return source_label(self.name)

    @property
    def rank(self) -> Rank:
        """Lowest for the copy to show."""
        return copy_rank(self.letters, self.digest, self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedCable:
    """A cable that could not be read, and why."""

    name: str
    digest: str
    reason: str


Outcome = GraphedCable | FailedCable


class TimeLimitReached(BaseException):
    """The time for one cable is over; no ``except Exception`` of a rule may hold it up."""


def graph_cables(
    raws: Iterable[RawCable], method: Method, together: int = TOGETHER
) -> Iterator[Outcome]:
    """Read ``raws``, each within its time, so many ``together``; outcomes come in their order."""
    waiting = iter(raws)
    while some := [_Task(raw, method) for raw in islice(waiting, together)]:
        while under_way := [task for task in some if task.outcome is None]:
            for task in under_way:
                task.go_on()
        yield from (task.outcome for task in some if task.outcome is not None)


def graph_cable(raw: RawCable, method: Method) -> Outcome:
    """Read one cable within its time."""
    (outcome,) = graph_cables([raw], method)
    return outcome


class _Task:
    """One cable under way: its outcome, once there is one, and the time that it has left."""

    def __init__(self, raw: RawCable, method: Method) -> None:
        self.outcome: Outcome | None = None
        self._raw, self._seconds = raw, method.seconds
        self._left = method.seconds
        self._steps = _steps(raw, method.base)

    def go_on(self) -> None:
        """Take the next step."""
        began = time.monotonic()
        try:
            with time_limit(max(self._left, LEAST_SECONDS)):
                self.outcome = next(self._steps)
        except TimeLimitReached:
            reason = f"took more than {self._seconds:g} s and was given up"
            self.outcome = failed(self._raw, reason)
        except Exception as error:  # the last guard: one cable must not end a run of a million
            self.outcome = failed(self._raw, f"{type(error).__name__}: {error}")
        self._left -= time.monotonic() - began


def failed(raw: RawCable, reason: str) -> FailedCable:
    """The outcome for a cable that could not be read."""
    return FailedCable(name=raw.source.name, digest=raw.digest, reason=reason)


def _steps(raw: RawCable, base: str) -> Iterator[Outcome | None]:
    """Yield nothing after each step, and the outcome after the last."""
    cable = parse_cable(raw)
    if not cable.id:
        yield failed(raw, "neither its name nor its text says which cable it is")
        return
    yield None
    for observed in readings(cable):
        reading = observed
        yield None
    quads = [*cable_quads(cable, base), *finding_quads(cable, findings_of(reading), base)]
    yield None
    words = raw.source.text.split()
    yield GraphedCable(
        name=raw.source.name,
        digest=raw.digest,
        cable=cable.id,
        letters=sum(map(len, words)),
        words=len(words),
        quads=len(quads),
        diagnostics=_diagnosed(cable),
        counted=counts_of(quads),
        passages=tuple(cable_passages(cable)),
        nquads=ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"",
    )


def _diagnosed(cable: Cable) -> dict[str, int]:
    return dict(Counter(diagnostic.code for diagnostic in cable.diagnostics))


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TimeLimitReached` in the block if it takes longer than ``seconds``.

    In the main thread of a Unix process the alarm also interrupts a running regular expression;
    elsewhere it takes effect at the next step of Python code.

    >>> with time_limit(5):
    ...     print("done in time")
    done in time
    """
    alarm = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    with _alarm(seconds) if alarm else _watch(seconds):
        yield


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(signum: int, frame: FrameType | None) -> None:
        raise TimeLimitReached

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _watch(seconds: float) -> Iterator[None]:
    thread = ctypes.c_ulong(threading.get_ident())
    in_time = threading.Lock()  # held once: by the block's end or by the alarm

    def ring() -> None:
        if in_time.acquire(blocking=False):
            raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
            raise_in(thread, ctypes.py_object(TimeLimitReached))

    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        in_time.acquire(blocking=False)
        timer.cancel()
