"""Write a graph as a file, streamed: whole, or what a CONSTRUCT query makes of it.

Takes    the place of a graph, a binary stream, a format of `rdf.serialize`, perhaps a query.
Gives    nothing; the stream holds the graph. Turtle and N-Triples hold all triples as one graph.
Errors   `QueryError` for a query that makes no triples; `StoreError` for a place with no graph.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from cablegraph.errors import QueryError
from cablegraph.rdf.serialize import FORMATS, WITHOUT_GRAPHS
from cablegraph.rdf.vocabulary import PREFIXES
from cablegraph.store import GraphStore, open_store


def export_graph(
    where: str | Path,
    stream: BinaryIO,
    form: str,
    query: str | None = None,
    time_limit: float | None = None,
) -> None:
    """Write the graph at ``where`` to ``stream``."""
    with closing(open_store(where)) as store:
        if query is None:
            write_quads(store.export(), stream, form)
        else:
            write_quads(_constructed(store, query, time_limit), stream, form)


def write_quads(quads: Iterable[ox.Quad], stream: BinaryIO, form: str) -> None:
    r"""Write quads one after the other, as they come.

    >>> import io
    >>> stream = io.BytesIO()
    >>> node = ox.NamedNode("http://example.org/a")
    >>> write_quads([ox.Quad(node, node, node, node)], stream, "nt")
    >>> stream.getvalue()
    b'<http://example.org/a> <http://example.org/a> <http://example.org/a> .\n'
    """
    items = (quad.triple for quad in quads) if form in WITHOUT_GRAPHS else quads
    ox.serialize(items, stream, FORMATS[form], prefixes=PREFIXES)


def _constructed(store: GraphStore, query: str, time_limit: float | None) -> Iterator[ox.Quad]:
    triples = store.query(query, time_limit=time_limit)
    if not isinstance(triples, tuple):
        raise QueryError("this query makes no triples: it must be a CONSTRUCT or DESCRIBE")
    for triple in triples:
        yield ox.Quad(triple.subject, triple.predicate, triple.object, ox.DefaultGraph())
