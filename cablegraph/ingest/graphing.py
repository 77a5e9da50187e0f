"""Turn one cable into what a store holds of it: the pure function that every engine runs.

Takes    a `RawCable`.
Gives    a `GraphedCable`: its quads as N-Quads bytes, its passages for the text index, and what
         was counted; or a `FailedCable` with the reason.
Errors   none raised: whatever goes wrong with one cable is the value `FailedCable`.
"""

import ctypes
import signal
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from types import FrameType
from typing import Any, Self

import pyoxigraph as ox

from cablegraph.extract import extract_findings
from cablegraph.model.cable import Cable, RawCable
from cablegraph.parse import parse_cable
from cablegraph.rdf import cable_quads, finding_quads
from cablegraph.rdf.cables import source_label
from cablegraph.rdf.copies import Rank, copy_rank
from cablegraph.rdf.vocabulary import DATA
from cablegraph.search import Passage, cable_passages
from cablegraph.store.counted import Counted, counts_of

SECONDS = 30.0  # an average cable takes 0.03 s, the longest known one 0.5 s


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


def graph_cables(raws: Iterable[RawCable], method: Method) -> Iterator[Outcome]:
    """Read ``raws`` one by one, each within its time."""
    for raw in raws:
        yield graph_cable(raw, method)


def graph_cable(raw: RawCable, method: Method) -> Outcome:
    """Read one cable within its time."""
    try:
        with time_limit(method.seconds):
            return _graphed(raw, method.base)
    except TimeLimitReached:
        return failed(raw, f"took more than {method.seconds:g} s and was given up")
    except Exception as error:  # the last guard: one cable must not end a run of a million
        return failed(raw, f"{type(error).__name__}: {error}")


def failed(raw: RawCable, reason: str) -> FailedCable:
    """The outcome for a cable that could not be read."""
    return FailedCable(name=raw.source.name, digest=raw.digest, reason=reason)


def _graphed(raw: RawCable, base: str) -> Outcome:
    cable = parse_cable(raw)
    if not cable.id:
        return failed(raw, "neither its name nor its text says which cable it is")
    quads = [*cable_quads(cable, base), *finding_quads(cable, extract_findings(cable), base)]
    words = raw.source.text.split()
    return GraphedCable(
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
