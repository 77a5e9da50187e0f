"""Where a graph is kept and asked: in memory, in a folder, or behind a SPARQL 1.1 endpoint.

Takes    a place: nothing (memory), a folder, an RDF file, or the URL of an endpoint.
Gives    `GraphStore`, one protocol for the three; answers are a `Table`, a bool or triples.
Graphs   a pattern outside ``GRAPH`` sees all graphs as one; the same triple in two graphs counts
         twice, so queries say ``DISTINCT``.
Errors   `QueryError` for a query that is wrong, would fetch from elsewhere or takes longer than
         allowed; `StoreError` for a place that cannot be opened or written.
"""

import re
from pathlib import Path

import pyoxigraph as ox

from cablegraph.errors import StoreError
from cablegraph.store.answers import (
    Answer,
    Forms,
    GraphStore,
    Iri,
    Table,
    Value,
    Written,
    select,
)
from cablegraph.store.cables import (
    base_of,
    is_judged,
    removal,
    remove_cable,
    replace_cable,
    replacement,
)
from cablegraph.store.counts import forget_counts
from cablegraph.store.embedded import EmbeddedStore, open_folder, read_file, snapshot_of
from cablegraph.store.limits import TIME_LIMIT, answered_within, is_update, refuse_fetching
from cablegraph.store.remote import RemoteStore

__all__ = [
    "TIME_LIMIT",
    "Answer",
    "EmbeddedStore",
    "Forms",
    "GraphStore",
    "Iri",
    "RemoteStore",
    "Table",
    "Value",
    "Written",
    "answered_within",
    "base_of",
    "is_judged",
    "is_update",
    "open_store",
    "refuse_fetching",
    "removal",
    "remove_cable",
    "replace_cable",
    "replacement",
    "select",
]


def open_store(where: str | Path | None = None, *, writable: bool = False) -> GraphStore:
    """Open a graph: in memory (``None``), a file, a folder, or the URL of an endpoint.

    A folder is read from a snapshot, so that a later run may write to it meanwhile; with
    ``writable`` it is opened itself, and made if need be.

    >>> store = open_store()
    >>> store.add(b'<http://example.org/a> <http://example.org/b> "c" .')
    >>> store.query("SELECT ?o WHERE { ?s ?p ?o }")
    Table(columns=('o',), rows=(('c',),))
    """
    if where is None:
        return EmbeddedStore(ox.Store())
    if isinstance(where, str) and re.match(r"https?://", where):
        return RemoteStore(where)
    path = Path(where)
    if path.is_file():
        return read_file(path)
    if writable:
        opened = open_folder(path)
        forget_counts(path)  # nobody else writes to it now
        return EmbeddedStore(opened)
    if not path.is_dir():
        raise StoreError(f"{path}: no such file or folder")
    return snapshot_of(path)
