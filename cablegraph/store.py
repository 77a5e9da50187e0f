"""Where a graph is kept and asked: in memory, in a folder, or behind a SPARQL 1.1 endpoint.

Takes    a place: nothing (memory), a folder, an RDF file, or the URL of an endpoint.
Gives    `GraphStore`, one protocol for the three; answers are a `Table`, a bool or triples.
Graphs   a pattern outside ``GRAPH`` sees all graphs as one; the same triple in two graphs counts
         twice, so queries say ``DISTINCT``.
Errors   `QueryError` for a query that is wrong, would fetch from elsewhere (``SERVICE``) or takes
         longer than allowed; `StoreError` for a place that cannot be opened or written.
Source   SPARQL 1.1 Query, Update, Protocol and Graph Store HTTP Protocol. Nothing cancels a query
         of Oxigraph but the end of its process: one with a time limit runs in a child process.
"""

import multiprocessing
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable
from urllib import error, parse, request
from weakref import finalize

import pyoxigraph as ox

from cablegraph.errors import CablegraphError, QueryError, StoreError
from cablegraph.rdf.copies import copies_removal
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import CG, DATA, PREFIXES

TIME_LIMIT = 30.0  # seconds, for a query that somebody wrote by hand
BULK = 100_000  # bytes of N-Quads from which on the bulk loader is worth its start
NUMBERS: dict[str, Callable[[str], int | float | bool]] = {
    "integer": int,
    "decimal": float,
    "double": float,
    "boolean": "true".__eq__,
}
SYNTAX_PLACE = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): ?(?P<message>.*)", re.S)

# What may hold any word without meaning it: strings, IRIs, comments.
QUOTED = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*""" | \'\'\'(?:[^'\\]|\\.|'(?!\'\'))*\'\'\'
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' | <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n\r]*''',
    re.VERBOSE | re.DOTALL,
)
ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
FETCH = re.compile(r"(?<![?$:\w.-])(SERVICE|LOAD)\b(?!\s*:)", re.IGNORECASE)


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


@runtime_checkable
class GraphStore(Protocol):
    """What every store can do."""

    def query(self, query: str, *, time_limit: float | None = None) -> Answer:
        """Answer a SPARQL query over all graphs as one."""

    def update(self, update: str) -> None:
        """Run a SPARQL update, all or nothing."""

    def add(self, nquads: bytes) -> None:
        """Add N-Quads."""

    def export(self) -> Iterator[ox.Quad]:
        """Yield every quad."""

    def close(self) -> None:
        """Let go of the store."""


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
        return _read_file(path)
    if writable:
        return EmbeddedStore(_open_folder(path))
    if not path.is_dir():
        raise StoreError(f"{path}: no such file or folder")
    return _snapshot_of(path)


def select(store: GraphStore, query: str, *, time_limit: float | None = None) -> Table:
    """The rows of a ``SELECT`` query."""
    answer = store.query(query, time_limit=time_limit)
    if not isinstance(answer, Table):
        raise QueryError("this query has no rows: it must be a SELECT")
    return answer


# One cable's graphs


def remove_cable(store: GraphStore, cable_id: str, base: str = DATA) -> None:
    """Take out a cable: its two graphs and what is said of them."""
    store.update(removal(cable_id, base))


def replace_cable(store: GraphStore, cable_id: str, nquads: bytes, base: str = DATA) -> None:
    """Put a cable's quads in the place of those that are there, in one transaction."""
    store.update(replacement(cable_id, nquads, base))


def replacement(cable_id: str, nquads: bytes, base: str = DATA) -> str:
    """The SPARQL update that puts a cable's quads in the place of those that are there."""
    quads = ox.parse(nquads, format=ox.RdfFormat.N_QUADS)
    return f"{removal(cable_id, base)} ;\n{_insertion(quads)}"


def removal(cable_id: str, base: str = DATA) -> str:
    """The SPARQL update that takes out a cable: its graphs, their provenance, further copies.

    Of the bodies that cables share, those go that no other cable names.
    """
    iris = Iris(base)
    header, claims = iris.header(cable_id), iris.claims(cable_id)
    steps = [_bodies_removal(header, claims, iris.bodies())]
    steps += [f"DROP SILENT GRAPH {graph}" for graph in (header, claims)]
    steps += [
        f"DELETE WHERE {{ {subject} ?property ?value }}"
        for subject in (header, claims, iris.source(cable_id))
    ]
    return " ;\n".join([copies_removal(cable_id, base), *steps])


def _bodies_removal(header: ox.NamedNode, claims: ox.NamedNode, bodies: ox.NamedNode) -> str:
    names = " UNION ".join(
        f"{{ GRAPH {graph} {{ ?by {name} ?body }} }}"
        for graph, name in ((claims, CG.denotes), (header, CG.sentFrom))
    )
    others = " ".join(
        f"FILTER NOT EXISTS {{ GRAPH ?other{place} {{ ?another{place} {name} ?body }} "
        f"FILTER(?other{place} NOT IN ({header}, {claims})) }}"
        for place, name in enumerate((CG.denotes, CG.sentFrom))
    )
    described = f"GRAPH {bodies} {{ ?body ?property ?value }}"
    return f"DELETE {{ {described} }} WHERE {{ {names} {described} {others} }}"


def _insertion(quads: Iterable[ox.Quad]) -> str:
    graphs: dict[object, list[str]] = {}
    for quad in quads:
        triple = f"{quad.subject} {quad.predicate} {quad.object} ."
        graphs.setdefault(quad.graph_name, []).append(triple)
    blocks = []
    for graph, triples in graphs.items():
        inside = "\n".join(triples)
        is_default = isinstance(graph, ox.DefaultGraph)
        blocks.append(inside if is_default else f"GRAPH {graph} {{\n{inside}\n}}")
    return "INSERT DATA {\n" + "\n".join(blocks) + "\n}"


# Embedded


class EmbeddedStore:
    """Oxigraph in this process: in memory, in a folder, or on the snapshot of one."""

    def __init__(self, store: ox.Store, snapshot: Path | None = None) -> None:
        self.store = store
        self.snapshot = snapshot
        if snapshot is not None:  # is removed on closing, at the latest when the process ends
            self._remove = finalize(self, shutil.rmtree, snapshot.parent, ignore_errors=True)

    def query(self, query: str, *, time_limit: float | None = None) -> Answer:
        """Answer a SPARQL query; with a time limit, in a child process that ends with it."""
        refuse_fetching(query)
        if time_limit is None:
            return _evaluate(self.store, query)
        return _within(time_limit, lambda: _evaluate(self._for_child(), query))

    def update(self, update: str) -> None:
        """Run a SPARQL update as one transaction."""
        refuse_fetching(update)
        if self.snapshot is not None:
            raise StoreError("this store is open for reading only")
        try:
            self.store.update(update)
        except SyntaxError as problem:
            raise QueryError(_explained(update, problem)) from problem

    def add(self, nquads: bytes) -> None:
        """Add N-Quads, all or nothing."""
        load = self.store.bulk_load if len(nquads) > BULK else self.store.load
        load(nquads, format=ox.RdfFormat.N_QUADS)

    def export(self) -> Iterator[ox.Quad]:
        """Yield every quad of every graph."""
        yield from self.store.quads_for_pattern(None, None, None, None)

    def close(self) -> None:
        """Flush and let go; a snapshot is removed."""
        if self.snapshot is not None:
            del self.store
            self._remove()

    def _for_child(self) -> ox.Store:
        return ox.Store.read_only(str(self.snapshot)) if self.snapshot else self.store


def _evaluate(store: ox.Store, query: str) -> Answer:
    try:
        found = store.query(query, use_default_graph_as_union=True, prefixes=PREFIXES)
    except SyntaxError as problem:
        raise QueryError(_explained(query, problem)) from problem
    return _answer(found)


def _answer(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        rows = tuple(tuple(_value(term) for term in solution) for solution in found)
        return Table(columns, rows)
    return bool(found) if isinstance(found, ox.QueryBoolean) else tuple(found)


def _value(term: object) -> Value:
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        number = NUMBERS.get(term.datatype.value.rpartition("#")[2])
        return number(term.value) if number else term.value
    return Iri(term.value if isinstance(term, ox.NamedNode) else str(term))


def _open_folder(path: Path) -> ox.Store:
    path.mkdir(parents=True, exist_ok=True)
    try:
        return ox.Store(str(path))
    except OSError as problem:
        reason = "another run has it open" if "lock" in str(problem).lower() else str(problem)
        raise StoreError(f"{path}: the store cannot be opened: {reason}") from problem


def _snapshot_of(path: Path) -> EmbeddedStore:
    """Copy a folder's files by links, which takes milliseconds, and read the copy."""
    if not (path / "CURRENT").is_file():
        raise StoreError(f"{path}: this folder holds no graph")
    parent = Path(tempfile.mkdtemp(prefix=f".{path.name}-read-", dir=path.parent))
    snapshot = parent / "store"
    store = _open_folder(path)
    store.backup(str(snapshot))
    del store
    return EmbeddedStore(ox.Store.read_only(str(snapshot)), snapshot)


def _read_file(path: Path) -> EmbeddedStore:
    kind = ox.RdfFormat.from_extension(path.suffix.lstrip("."))
    if kind is None:
        raise StoreError(f"{path}: an RDF file ends in .ttl, .trig, .nq, .nt or .jsonld")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=kind)
    except (SyntaxError, OSError) as problem:
        raise StoreError(f"{path}: {problem}") from problem
    return EmbeddedStore(store)


# Queries that end


def refuse_fetching(query: str) -> None:
    """Refuse what would fetch from elsewhere, before anything runs.

    >>> refuse_fetching("SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    cablegraph.errors.QueryError: SERVICE fetches from another place, which is not allowed here
    >>> refuse_fetching("SELECT ?service WHERE { ?s ?p 'SERVICE' } # SERVICE")
    """
    unescaped = ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16) % 0x110000), query)
    for form in (query, unescaped):
        found = FETCH.search(QUOTED.sub(" ", form))
        if found:
            word = found[1].upper()
            raise QueryError(f"{word} fetches from another place, which is not allowed here")


def _within(seconds: float, work: Callable[[], Answer]) -> Answer:
    """Do ``work`` in a child process and end it when the time is up."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_report, args=(sender, work), daemon=True)
    child.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            raise QueryError(f"the query took longer than {seconds:g} seconds and was stopped")
        answer: Answer | CablegraphError = receiver.recv()
    except EOFError as problem:
        raise QueryError("the query ended without an answer: it may need more memory") from problem
    finally:
        child.kill()
        child.join()
    if isinstance(answer, CablegraphError):
        raise answer
    return answer


def _report(sender: "multiprocessing.connection.Connection", work: Callable[[], Answer]) -> None:
    try:
        answer: object = work()
    except CablegraphError as problem:
        answer = problem
    sender.send(answer)
    sender.close()


def _explained(query: str, problem: SyntaxError) -> str:
    """Say where a query is wrong, with the line and a mark below it."""
    place = SYNTAX_PLACE.search(str(problem))
    if place is None:
        return f"this is not SPARQL: {problem}"
    line, column = int(place["line"]), int(place["column"])
    shown = (query.splitlines() or [""])[min(line, len(query.splitlines()) or 1) - 1]
    mark = " " * (column - 1) + "^"
    return f"this is not SPARQL: line {line}: {place['message']}\n    {shown}\n    {mark}"


# Remote


class RemoteStore:
    """A SPARQL 1.1 endpoint, by its query URL; the standard library's HTTP client is enough."""

    def __init__(self, url: str, *, update_url: str | None = None, timeout: float = 60) -> None:
        bare = not parse.urlsplit(url).path.strip("/")
        self.query_url = f"{url.rstrip('/')}/query" if bare else url
        self.update_url = update_url or re.sub(r"/(?:query|sparql)/?$", "/update", self.query_url)
        self.graph_url = re.sub(r"/(?:query|sparql)/?$", "/store", self.query_url)
        self.timeout = timeout

    def query(self, query: str, *, time_limit: float | None = None) -> Answer:
        """Answer a SPARQL query; the endpoint's own limits hold as well."""
        refuse_fetching(query)
        accept = "application/sparql-results+json, application/n-triples;q=0.9"
        kind, content = self._send(
            self.query_url,
            _prefixed(query).encode(),
            {"Content-Type": "application/sparql-query", "Accept": accept},
            time_limit,
        )
        return _remote_answer(kind, content)

    def update(self, update: str) -> None:
        """Run a SPARQL update."""
        refuse_fetching(update)
        kind = {"Content-Type": "application/sparql-update"}
        self._send(self.update_url, update.encode(), kind)

    def add(self, nquads: bytes) -> None:
        """Add N-Quads through an update, which every vendor has."""
        self.update(_insertion(ox.parse(nquads, format=ox.RdfFormat.N_QUADS)))

    def put_graph(self, graph: str, ntriples: bytes) -> None:
        """Replace one named graph, by the Graph Store HTTP Protocol."""
        where = f"{self.graph_url}?{parse.urlencode({'graph': graph})}"
        self._send(where, ntriples, {"Content-Type": "application/n-triples"}, method="PUT")

    def export(self) -> Iterator[ox.Quad]:
        """Yield every quad, graph by graph, by the Graph Store HTTP Protocol."""
        graphs = select(self, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
        yield from self._graph("default", ox.DefaultGraph())
        for (iri,) in graphs.rows:
            graph = ox.NamedNode(str(iri))
            yield from self._graph(parse.urlencode({"graph": graph.value}), graph)

    def _graph(self, name: str, graph: ox.NamedNode | ox.DefaultGraph) -> Iterator[ox.Quad]:
        accept = {"Accept": "application/n-triples"}
        _, content = self._send(f"{self.graph_url}?{name}", None, accept, method="GET")
        for quad in ox.parse(content, format=ox.RdfFormat.N_TRIPLES):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)

    def close(self) -> None:
        """Nothing is held open."""

    def _send(
        self,
        url: str,
        body: bytes | None,
        headers: dict[str, str],
        limit: float | None = None,
        method: str = "POST",
    ) -> tuple[str, bytes]:
        asked = request.Request(url, data=body, headers=headers, method=method)
        try:
            with request.urlopen(asked, timeout=limit or self.timeout) as reply:
                return reply.headers.get_content_type(), reply.read()
        except error.HTTPError as problem:
            said = problem.read(2000).decode(errors="replace").strip()
            raise QueryError(f"{url} answers {problem.code}: {said}") from problem
        except (error.URLError, TimeoutError) as problem:
            reason = getattr(problem, "reason", problem)
            raise StoreError(f"{url} cannot be reached: {reason}") from problem


def _prefixed(query: str) -> str:
    """Declare the usual prefixes that a query uses and does not declare."""
    known = set(re.findall(r"\bPREFIX\s+([\w-]*)\s*:", query, re.I))
    lines = [
        f"PREFIX {name}: <{iri}>\n"
        for name, iri in PREFIXES.items()
        if name not in known and f"{name}:" in query
    ]
    return "".join(lines) + query


def _remote_answer(kind: str, content: bytes) -> Answer:
    try:
        if kind in ("application/n-triples", "text/plain"):
            found = ox.parse(content, format=ox.RdfFormat.N_TRIPLES)
            return tuple(quad.triple for quad in found)
        if "json" not in kind:
            raise QueryError(f"the endpoint answers with {kind}, not with SPARQL results in JSON")
        return _answer(ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON))
    except (SyntaxError, ValueError) as problem:
        raise QueryError(f"the endpoint broke off its answer: {problem}") from problem
