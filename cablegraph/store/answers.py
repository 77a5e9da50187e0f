"""What a store answers: a table, yes or no, or triples.

Takes    the results of pyoxigraph, of a query here or of one sent from elsewhere.
Gives    `Table` with plain values, a bool, or a tuple of triples; the same as it is `Written` in a
         form of the standard; and `GraphStore`, the protocol of whatever can answer.
Errors   `QueryError` where rows are wanted and the query has none.
Source   SPARQL 1.1 Query Results JSON Format; numbers and booleans of XML Schema.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import pyoxigraph as ox

from cablegraph.errors import QueryError
from cablegraph.rdf.vocabulary import XSD

WHOLE = (
    *("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"),
    *("nonPositiveInteger", "negativeInteger", "unsignedLong", "unsignedInt", "unsignedShort"),
    "unsignedByte",
)
READERS: dict[str, Callable[[str], int | float | bool]] = {  # by datatype
    **{XSD[name].value: int for name in WHOLE},
    **{XSD[name].value: float for name in ("decimal", "double", "float")},
    XSD.boolean.value: {"true": True, "1": True, "false": False, "0": False}.__getitem__,
}
PLAIN = re.compile(r"[+-]?[\d.]+(?:[eE][+-]?\d+)?|true|false", re.ASCII)  # no infinity, no 1_000


class Iri(str):
    """An IRI in a row of a `Table`, to tell it from a text."""

    __slots__ = ()


Value = Iri | str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a ``SELECT``: IRIs as `Iri`, numbers as numbers, all else as text.

    >>> table = Table(("cable", "sections"), ((Iri("http://example.org/1"), 2),))
    >>> [row["sections"] for row in table.records()]
    [2]
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def records(self) -> Iterator[dict[str, Value]]:
        """Each row with its column names."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))

    def __len__(self) -> int:
        return len(self.rows)


Answer = Table | bool | tuple[ox.Triple, ...]
Found = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Forms:
    """How an answer is written: rows, yes or no in one form, triples in the other."""

    results: ox.QueryResultsFormat
    graph: ox.RdfFormat


@dataclass(frozen=True, slots=True)
class Written:
    """An answer as bytes, and what they are."""

    media_type: str
    content: bytes


@runtime_checkable
class GraphStore(Protocol):
    """What every store can do."""

    def query(self, query: str, *, time_limit: float | None = None) -> Answer:
        """Answer a SPARQL query over all graphs as one."""

    def written(self, query: str, forms: Forms) -> Written:
        """Answer a SPARQL query in a form of the standard, each term as it is."""

    def in_child(self) -> "GraphStore":
        """The same graph, for reading in a forked process."""

    def update(self, update: str) -> None:
        """Run a SPARQL update, all or nothing."""

    def add(self, nquads: bytes) -> None:
        """Add N-Quads."""

    def export(self) -> Iterator[ox.Quad]:
        """Yield every quad."""

    def close(self) -> None:
        """Let go of the store."""


def select(store: GraphStore, query: str, *, time_limit: float | None = None) -> Table:
    """The rows of a ``SELECT`` query."""
    answer = store.query(query, time_limit=time_limit)
    if not isinstance(answer, Table):
        raise QueryError("this query has no rows: it must be a SELECT")
    return answer


def to_written(found: Found, forms: Forms) -> Written:
    """Write what pyoxigraph found."""
    if isinstance(found, ox.QueryTriples):
        return Written(forms.graph.media_type, found.serialize(format=forms.graph) or b"")
    return Written(forms.results.media_type, found.serialize(format=forms.results) or b"")


def to_answer(found: Found) -> Answer:
    """Turn what pyoxigraph found into plain values."""
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        rows = tuple(tuple(_value(term) for term in solution) for solution in found)
        return Table(columns, rows)
    return bool(found) if isinstance(found, ox.QueryBoolean) else tuple(found)


def _value(term: object) -> Value:
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        return _plain(term)
    return Iri(term.value if isinstance(term, ox.NamedNode) else str(term))


def _plain(literal: ox.Literal) -> Value:
    """What a literal states; its text where that is no number of its datatype, or an infinite one.

    >>> [_plain(ox.Literal(said, datatype=XSD.integer)) for said in ("12", "a dozen", "1_2")]
    [12, 'a dozen', '1_2']
    """
    read = READERS.get(literal.datatype.value)
    if read is None or not PLAIN.fullmatch(literal.value):
        return literal.value
    try:
        number = read(literal.value)
        return literal.value if abs(number) == math.inf else number
    except (KeyError, ValueError):
        return literal.value
