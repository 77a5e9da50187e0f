"""The files of `queries/`: what each answers, with which parameters and columns.

Takes    the name of a file; terms for its parameters.
Gives    `NamedQuery`, which makes the SPARQL to be asked.
Errors   `QueryError` for a query or parameter that there is not, or a term that does not fit.
Source   the ``#+`` lines at the head of each file; docs/queries.md prints them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode

from cablegraph.errors import QueryError
from cablegraph.queries.parameters import KINDS, line_of, values
from cablegraph.resources import query_path

HEADER_LINE = re.compile(r"^#\+ (?P<key>\w+): (?P<value>.*)$", re.MULTILINE)
PARAMETER = re.compile(r"(?P<name>\w+): (?P<kind>\w+)")
WHERE = re.compile(r"\bWHERE \{")
BY_CABLES = frozenset(
    {"actor", "day", "act", "words", "text", "country", "level", "item", "verdict"}
)  # others are narrow


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One file of `queries/`: what it answers, its parameters and columns, and its SPARQL."""

    name: str
    summary: str
    parameters: Mapping[str, str]  # name: kind, a key of `KINDS`
    columns: tuple[str, ...]
    patterns: Mapping[str, str]  # what must hold of a parameter that is given
    follows: tuple[str, ...]  # the columns by which rows are ordered first, the last is the cable's
    text: str

    def with_terms(self, terms: Mapping[str, str], cables: Sequence[str] = ()) -> str:
        """The SPARQL with a line for each term, perhaps of some cables only.

        >>> query = read_query("officials").with_terms({"cable": "07 Astana 2113"})
        >>> print(query[query.index("VALUES"):].splitlines()[0])
        VALUES ?cableId { "07ASTANA2113" } ?cable <http://purl.org/dc/terms/identifier> ?cableId .
        """
        lines = [self._line(name, term, bool(cables)) for name, term in terms.items()]
        if cables:
            lines.insert(0, values(self.cable, *map(NamedNode, cables)))
        first = "".join(f"\n  {line}" for line in lines)
        return WHERE.sub(lambda where: where[0] + first, self.text)

    @property
    def cable(self) -> str:
        """The variable of the cable that a row is of."""
        return self.follows[-1] if self.follows else "cable"

    def plain_terms(self, terms: Mapping[str, str]) -> dict[str, str]:
        """The values that the terms stand for, as texts.

        >>> read_query("position-timeline").plain_terms({"until": "2009-02", "speechAct": "Deny"})
        {'until': '2009-02-28', 'speechAct': 'deny'}
        """
        return {
            name: KINDS[self.parameters[name]].plain(name, term) for name, term in terms.items()
        }

    def is_paged(self, terms: Mapping[str, str], limit: int | None) -> bool:
        """Whether to ask for some cables after the other: for a page, and for some days."""
        kinds = {self.parameters[name] for name in terms}
        is_part = limit is not None or bool({"since", "until"} & terms.keys())
        return bool(self.follows) and is_part and kinds <= BY_CABLES

    def _line(self, name: str, term: str, of_cables: bool) -> str:
        kind = self.parameters.get(name)
        if kind is None:
            known = ", ".join(self.parameters) or "none"
            raise QueryError(f"{self.name} has no parameter {name!r}; it has: {known}")
        line = line_of(kind, name, term, of_cables=of_cables)
        return f"{line} {self.patterns.get(name, '')}".rstrip()


@cache
def read_query(name: str) -> NamedQuery:
    """Read a query's file.

    >>> read_query("references").columns
    ('cable', 'label', 'text', 'cites')
    """
    path = query_path(f"{name}.rq")
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name) or not path.is_file():
        raise QueryError(f"there is no query {name!r}; there are: {', '.join(query_names())}")
    text = path.read_text(encoding="utf-8")
    head = {match["key"]: match["value"] for match in HEADER_LINE.finditer(text)}
    return NamedQuery(
        name=name,
        summary=head["summary"],
        parameters=dict(PARAMETER.findall(head.get("parameters", ""))),
        columns=tuple(re.findall(r"\w+", head["columns"])),
        patterns={
            key.removeprefix("with_"): value for key, value in head.items() if key[:5] == "with_"
        },
        follows=tuple(re.findall(r"\w+", head.get("follows", ""))),
        text=text,
    )


def query_names() -> tuple[str, ...]:
    """The names of all queries, in order."""
    return tuple(sorted(path.stem for path in query_path().glob("*.rq")))


def named_queries() -> Iterator[NamedQuery]:
    """All queries, in order of their names."""
    for name in query_names():
        yield read_query(name)
