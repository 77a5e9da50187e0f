"""The Dask engine: the same function on a cluster, one task for some 2,000 cables.

Takes    an iterator of `RawCable`s and a `Method`; the address of a Dask scheduler, whose workers
         have this version of cablegraph; the URL where they write parts, if any.
Gives    `Outcome`s, as every engine; the parts stay where they are.
Errors   `EngineError` where Dask is not installed or the scheduler does not answer. A task whose
         worker dies runs elsewhere; one that kills several workers is cut in halves, down to the
         cable that did it, which is a `FailedCable`.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pickle import HIGHEST_PROTOCOL, dumps, loads
from typing import TYPE_CHECKING, Any

from cablegraph.ingest.engines import EngineError, chunks
from cablegraph.ingest.graphing import Method, Outcome, failed, graph_cables
from cablegraph.ingest.parts import (
    has_part,
    packed_part,
    part_name,
    read_part,
    unpacked_part,
    write_part,
)
from cablegraph.model.cable import RawCable
from cablegraph.rdf.cables import tool_version

if TYPE_CHECKING:
    from distributed import Client

SHARD = 2_000  # cables in a task: a minute of work, so that the scheduler's 2 ms do not count
SHARD_LETTERS = 40_000_000
AHEAD = 2  # tasks for each thread of the cluster that are under way
ANSWER_WITHIN = 20.0  # seconds, for the scheduler


def run_shard(packed: bytes, method: Method, parts: str | None, name: str) -> bytes:
    """What a task does: read a shard, write its part or, without a place for it, return it."""
    part = packed_part(graph_cables(loads(zlib.decompress(packed)), method))
    if parts is None:
        return part
    write_part(parts, name, part)
    return b""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaskEngine:
    """A Dask cluster."""

    scheduler: str  # "tcp://10.0.0.1:8786"
    parts: str | None = None  # URL of a folder or object store that all workers can write
    shard: int = SHARD
    answer_within: float = ANSWER_WITHIN

    def outcomes(self, raws: Iterable[RawCable], method: Method) -> Iterator[Outcome]:
        """Yield what becomes of each cable."""
        for name, data in self.run(raws, method):
            yield from read_part(str(self.parts), name) if data is None else unpacked_part(data)

    def run(self, raws: Iterable[RawCable], method: Method) -> Iterator[tuple[str, bytes | None]]:
        """Yield the name of each part when it is done; its bytes too, if it has no place."""
        client = self._client()
        try:
            yield from _Job(self, client, method).run(chunks(raws, self.shard, SHARD_LETTERS))
        finally:
            client.close()

    def _client(self) -> "Client":
        try:
            from distributed import Client
        except ImportError as error:
            raise EngineError(
                "the Dask engine is not installed: pip install 'cablegraph[distributed]'"
            ) from error
        try:
            return Client(self.scheduler, timeout=self.answer_within, set_as_default=False)
        except (OSError, ValueError) as error:
            raise EngineError(f"{self.scheduler}: no Dask scheduler answers: {error}") from error


class _Job:
    """One run over a cluster: what is under way, and what comes of it."""

    def __init__(self, engine: DaskEngine, client: "Client", method: Method) -> None:
        from distributed import as_completed

        self._engine, self._client, self._method = engine, client, method
        self._under_way = as_completed(loop=client.loop)
        self._shards: dict[Any, tuple[str, list[RawCable]]] = {}

    def run(self, shards: Iterable[list[RawCable]]) -> Iterator[tuple[str, bytes | None]]:
        for shard in shards:
            name = part_name(shard, self._method, tool_version())
            if self._engine.parts is not None and has_part(self._engine.parts, name):
                yield name, None
                continue
            self._submit(name, shard)
            while len(self._shards) >= self._room():
                yield from self._next()
        while self._shards:
            yield from self._next()

    def _room(self) -> int:
        threads: int = sum(self._client.nthreads().values())
        return AHEAD * max(1, threads)

    def _submit(self, name: str, shard: list[RawCable]) -> None:
        packed = zlib.compress(dumps(shard, protocol=HIGHEST_PROTOCOL), 1)
        future = self._client.submit(
            run_shard, packed, self._method, self._engine.parts, name, key=f"cablegraph-{name}"
        )
        self._shards[future] = name, shard
        self._under_way.add(future)

    def _next(self) -> Iterator[tuple[str, bytes | None]]:
        from distributed import KilledWorker

        future = next(self._under_way)
        name, shard = self._shards.pop(future)
        try:
            data = future.result()
            yield name, None if self._engine.parts is not None else data
        except KilledWorker:
            yield from self._halved(name, shard)

    def _halved(self, name: str, shard: list[RawCable]) -> Iterator[tuple[str, bytes | None]]:
        if len(shard) > 1:
            middle = len(shard) // 2
            for half in (shard[:middle], shard[middle:]):
                self._submit(part_name(half, self._method, tool_version()), half)
            return
        part = packed_part([failed(shard[0], "the workers that read it died")])
        if self._engine.parts is not None:
            write_part(self._engine.parts, name, part)
        yield name, None if self._engine.parts is not None else part
