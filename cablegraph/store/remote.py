"""A SPARQL 1.1 endpoint as a store.

Takes    the URL of its query service; those of update and graph store follow from it, if not given.
Gives    `RemoteStore`.
Errors   `StoreError` where it cannot be reached; `QueryStopped` where it does not answer in time;
         `QueryError` with the endpoint's own words, and for an answer that breaks off, which some
         servers send with status 200.
Source   SPARQL 1.1 Protocol, Update, Graph Store HTTP Protocol. The standard library's HTTP client
         is enough for requests that are sent one by one.
"""

import re
from collections.abc import Iterator
from http.client import HTTPException
from urllib import error, parse, request

import pyoxigraph as ox

from cablegraph.errors import QueryError, QueryStopped, StoreError
from cablegraph.rdf.vocabulary import PREFIXES
from cablegraph.store.answers import Answer, Forms, Written, select, to_answer, to_written
from cablegraph.store.cables import insertion
from cablegraph.store.limits import refuse_fetching

TRIPLES = ("application/n-triples", "text/plain")
FORM = "application/x-www-form-urlencoded"  # Virtuoso 7.2 never answers the other kinds


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
        return _remote_answer(*self._asked(query, time_limit))

    def written(self, query: str, forms: Forms) -> Written:
        """Answer a SPARQL query in a form of the standard, whatever the endpoint's own is."""
        return _remote_written(*self._asked(query, None), forms)

    def in_child(self) -> "RemoteStore":
        """Itself: nothing is held open."""
        return self

    def _asked(self, query: str, time_limit: float | None) -> tuple[str, bytes]:
        refuse_fetching(query)
        accept = "application/sparql-results+json, application/n-triples;q=0.9"
        return self._send(
            self.query_url,
            parse.urlencode({"query": _prefixed(query)}).encode(),
            {"Content-Type": FORM, "Accept": accept},
            time_limit,
        )

    def update(self, update: str) -> None:
        """Run a SPARQL update."""
        refuse_fetching(update)
        asked = parse.urlencode({"update": update}).encode()
        self._send(self.update_url, asked, {"Content-Type": FORM})

    def add(self, nquads: bytes) -> None:
        """Add N-Quads through an update, which every vendor has."""
        self.update(insertion(ox.parse(nquads, format=ox.RdfFormat.N_QUADS)))

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
        try:
            for quad in ox.parse(content, format=ox.RdfFormat.N_TRIPLES):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        except SyntaxError as problem:
            raise QueryError(f"the endpoint broke off its answer: {problem}") from problem

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
        seconds = limit or self.timeout
        try:
            return _reply(asked, seconds)
        except error.URLError as problem:
            raise StoreError(f"{url} cannot be reached: {problem.reason}") from problem
        except TimeoutError as problem:
            raise QueryStopped(f"{url} took longer than {seconds:g} seconds") from problem
        except (OSError, HTTPException) as problem:
            raise QueryError(f"{url} broke off its answer: {problem}") from problem


def _reply(asked: request.Request, seconds: float) -> tuple[str, bytes]:
    try:
        with request.urlopen(asked, timeout=seconds) as reply:
            return reply.headers.get_content_type(), reply.read()
    except error.HTTPError as problem:
        said = problem.read(2000).decode(errors="replace").strip()
        raise QueryError(f"{asked.full_url} answers {problem.code}: {said}") from problem


def _prefixed(query: str) -> str:
    """Declare the usual prefixes that a query uses and does not declare."""
    known = set(re.findall(r"\bPREFIX\s+([\w-]*)\s*:", query, re.I))
    lines = [
        f"PREFIX {name}: <{iri}>\n"
        for name, iri in PREFIXES.items()
        if name not in known and f"{name}:" in query
    ]
    return "".join(lines) + query


def _remote_written(kind: str, content: bytes, forms: Forms) -> Written:
    try:
        if kind in TRIPLES:
            found = ox.parse(content, format=ox.RdfFormat.N_TRIPLES)
            triples = ox.serialize((quad.triple for quad in found), format=forms.graph)
            return Written(forms.graph.media_type, triples or b"")
        return to_written(_remote_results(kind, content), forms)
    except (SyntaxError, ValueError) as problem:
        raise QueryError(f"the endpoint broke off its answer: {problem}") from problem


def _remote_answer(kind: str, content: bytes) -> Answer:
    try:
        if kind in TRIPLES:
            found = ox.parse(content, format=ox.RdfFormat.N_TRIPLES)
            return tuple(quad.triple for quad in found)
        return to_answer(_remote_results(kind, content))
    except (SyntaxError, ValueError) as problem:
        raise QueryError(f"the endpoint broke off its answer: {problem}") from problem


def _remote_results(kind: str, content: bytes) -> ox.QuerySolutions | ox.QueryBoolean:
    if "json" not in kind:
        raise QueryError(f"the endpoint answers with {kind}, not with SPARQL results in JSON")
    return ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON)
