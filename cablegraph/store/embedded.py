"""Oxigraph in this process: in memory, from a file, in a folder, or on the snapshot of one.

Takes    a path.
Gives    `EmbeddedStore`.
Errors   `StoreError` for a place that cannot be opened or is open for reading only;
         `StoreInUse` for one that another program writes; `QueryError`.
Source   pyoxigraph. One process may write a folder at a time, and reading beside it is not safe: a
         folder is read from a snapshot of hard links, which takes milliseconds. What a reader that
         was killed leaves behind, the next one removes.
"""

import glob
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from weakref import finalize

import pyoxigraph as ox

from cablegraph.errors import QueryError, StoreError, StoreInUse
from cablegraph.rdf.vocabulary import PREFIXES
from cablegraph.store.answers import (
    Answer,
    Forms,
    Found,
    Table,
    Written,
    to_answer,
    to_written,
)
from cablegraph.store.counts import Counts
from cablegraph.store.damage import ANEW, telling_damage
from cablegraph.store.databases import JOURNAL
from cablegraph.store.limits import explained, refuse_fetching, within

try:
    import fcntl
except ImportError:  # not on Windows; a snapshot that is left there stays
    fcntl = None  # type: ignore[assignment]

THE_STORE = "the store"  # in messages, where a snapshot has no name that anybody knows
LOCK = "reader.lock"  # in the folder of a snapshot, held by its reader
PATIENCE, LOOK = 2.0, 0.1  # seconds to wait for a reader that links files, and between two looks
BULK = 100_000  # bytes of N-Quads from which on the bulk loader is worth its start


class EmbeddedStore:
    """Oxigraph in this process: in memory, in a folder, or on the snapshot of one."""

    def __init__(
        self,
        store: ox.Store,
        snapshot: Path | None = None,
        counts: Counts | None = None,
        lock: int | None = None,
    ) -> None:
        self.store, self.snapshot, self.counts = store, snapshot, counts
        if snapshot is not None:  # is removed on closing, at the latest when the process ends
            self._remove = finalize(self, _removed, snapshot.parent, lock)

    def query(self, query: str, *, time_limit: float | None = None) -> Answer:
        """Answer a SPARQL query; with a time limit, in a child process that ends with it."""
        refuse_fetching(query)
        if time_limit is None:
            return _answered(self.store, query)
        return within(time_limit, lambda: _answered(self._for_child(), query))

    def written(self, query: str, forms: Forms) -> Written:
        """Answer a SPARQL query in a form of the standard."""
        refuse_fetching(query)
        with telling_damage(THE_STORE):
            return to_written(_found(self.store, query), forms)

    def in_child(self) -> "EmbeddedStore":
        """The same graph for a forked process, opened anew where a folder holds it.

        The counts go on in the transaction that this process holds; the child only reads them.
        """
        return EmbeddedStore(self._for_child(), counts=self.counts)

    def kept(
        self, name: str, terms: Mapping[str, str], limit: int | None = None, offset: int = 0
    ) -> Table | None:
        """What a named query answers, from the counts beside the store; `None` if not kept."""
        return self.counts.answer(name, terms, limit, offset) if self.counts else None

    def update(self, update: str) -> None:
        """Run a SPARQL update as one transaction."""
        refuse_fetching(update)
        if self.snapshot is not None:
            raise StoreError("this store is open for reading only")
        try:
            with telling_damage(THE_STORE):
                self.store.update(update)
        except SyntaxError as problem:
            raise QueryError(explained(update, problem)) from problem

    def add(self, nquads: bytes) -> None:
        """Add N-Quads, all or nothing."""
        load = self.store.bulk_load if len(nquads) > BULK else self.store.load
        with telling_damage(THE_STORE):
            load(nquads, format=ox.RdfFormat.N_QUADS)

    def export(self) -> Iterator[ox.Quad]:
        """Yield every quad of every graph."""
        with telling_damage(THE_STORE):
            yield from self.store.quads_for_pattern(None, None, None, None)

    def close(self) -> None:
        """Flush and let go; a snapshot is removed."""
        if self.counts is not None:
            self.counts.close()
        if self.snapshot is not None:
            del self.store
            self._remove()

    def _for_child(self) -> ox.Store:
        return ox.Store.read_only(str(self.snapshot)) if self.snapshot else self.store


def _answered(store: ox.Store, query: str) -> Answer:
    with telling_damage(THE_STORE):
        return to_answer(_found(store, query))


def _found(store: ox.Store, query: str) -> Found:
    try:
        return store.query(query, use_default_graph_as_union=True, prefixes=PREFIXES)
    except SyntaxError as problem:
        raise QueryError(explained(query, problem)) from problem


def open_folder(path: Path) -> ox.Store:
    """Open a folder for writing, which one program at a time can do; make it if need be.

    A reader holds it too, for the milliseconds in which it links the files: that is waited for.
    """
    path.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with telling_damage(path):
                return ox.Store(str(path))
        except OSError as problem:
            if "lock" not in str(problem).lower():
                raise StoreError(f"{path}: the store cannot be opened: {problem}") from problem
            if time.monotonic() > until:
                raise StoreInUse(f"{path}: another program has this store open") from problem
        time.sleep(LOOK)


def snapshot_of(path: Path) -> EmbeddedStore:
    """Copy a folder's files by links, which takes milliseconds, and read the copy."""
    if not (path / "CURRENT").is_file():
        if (path / JOURNAL).is_file():
            raise StoreError(f"{path} is damaged (its file CURRENT is gone): {ANEW}")
        raise StoreError(
            f"{path}: this folder holds no graph; `cablegraph build` makes one of cables"
        )
    store = open_folder(
        path
    )  # which only one reader at a time can, so that no other one is half-way
    _remove_abandoned(path)
    parent = Path(tempfile.mkdtemp(prefix=f".{path.name}-read-", dir=path.parent))
    snapshot = parent / "store"
    lock = _locked(parent)
    with telling_damage(path):
        store.backup(str(snapshot))
        counts = Counts.settled(path)  # before another run may change both
        del store
        return EmbeddedStore(ox.Store.read_only(str(snapshot)), snapshot, counts, lock)


def _removed(folder: Path, lock: int | None) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if lock is not None:
        os.close(lock)


def _locked(folder: Path) -> int | None:
    """Hold the snapshot in ``folder`` as long as this process lives; `None` if another holds it."""
    held = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR)
    try:
        if fcntl is not None:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(held)
        return None
    return held


def _remove_abandoned(path: Path) -> None:
    """Delete the snapshots of readers that were killed: nobody holds them any more."""
    for folder in path.parent.glob(f".{glob.escape(path.name)}-read-*"):
        if fcntl is None or not (folder / LOCK).is_file():
            continue  # nobody can tell, or it is being made
        held = _locked(folder)
        if held is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(held)


def read_file(path: Path) -> EmbeddedStore:
    """Load an RDF file into memory."""
    kind = ox.RdfFormat.from_extension(path.suffix.lstrip("."))
    if kind is None or path.suffix == ".txt":  # which stands for N-Triples; here it is a cable's
        forms = "an RDF file ends in .ttl, .trig, .nq, .nt or .jsonld"
        raise StoreError(f"{path}: {forms}; `cablegraph build` makes one of cables")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=kind)
    except (SyntaxError, OSError) as problem:
        raise StoreError(f"{path}: {problem}") from problem
    return EmbeddedStore(store)
