"""The SPARQL 1.1 Protocol, for reading: which query was sent, and in which form it is answered.

Takes    method, parameters, kind and body of a request; its Accept header.
Gives    the query, and the `Forms` of its answer.
Errors   `BadRequest` for a request that holds no query, more than one, or names data sets; for an
         update; `NotAcceptable` where none of the forms wanted can be written.
Source   https://www.w3.org/TR/sparql11-protocol/ section 2.1; RFC 9110 for Accept.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from urllib.parse import parse_qsl

from pyoxigraph import QueryResultsFormat, RdfFormat

from cablegraph.errors import CablegraphError
from cablegraph.store import Forms, is_update
from cablegraph.web.asked import BadRequest

FORM, QUERY = "application/x-www-form-urlencoded", "application/sparql-query"
HTML = "text/html"
LONGEST_QUERY = 20_000  # characters
LONGEST_BODY = 250_000  # bytes: each character of a query may be twelve, escaped
RESULTS = {  # media type, the first is what is given to whoever does not say
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
}
GRAPHS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/json": RdfFormat.JSON_LD,
}
Form = TypeVar("Form")
DATA_SETS = ("default-graph-uri", "named-graph-uri")


class NotAcceptable(CablegraphError):  # noqa: N818 - it names what was met
    """A form that no answer here has."""


def query_of(method: str, address: str, kind: str, body: bytes) -> str:
    """The query of a request; empty where it has none and only asks for the page.

    >>> query_of("GET", "query=ASK+%7B%7D", "", b"")
    'ASK {}'
    >>> query_of("POST", "", "application/sparql-query; charset=utf-8", b"ASK {}")
    'ASK {}'
    """
    parameters = _parameters(address)
    if method == "POST":
        kind = kind.partition(";")[0].strip().lower()
        if kind == QUERY:
            parameters.append(("query", _decoded(body)))
        elif kind == FORM:
            parameters += _parameters(_decoded(body))
        else:
            raise BadRequest(f"a query comes as {FORM} or {QUERY}")
    return _query(parameters)


def _parameters(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, max_num_fields=20, errors="strict")
    except ValueError as problem:
        raise BadRequest("the parameters cannot be read") from problem


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise BadRequest("a query is text in UTF-8") from problem


def _query(parameters: Sequence[tuple[str, str]]) -> str:
    queries = [value for name, value in parameters if name == "query"]
    if any(name == "update" for name, _ in parameters):
        raise BadRequest("this graph is only read: no update")
    if any(name in DATA_SETS for name, _ in parameters):
        raise BadRequest("the data set is always all graphs: name them in the query, GRAPH <...>")
    if len(queries) > 1:
        raise BadRequest("one query at a time")
    query = queries[0] if queries else ""
    if len(query) > LONGEST_QUERY:
        raise BadRequest(f"a query has at most {LONGEST_QUERY:,} characters")
    if is_update(query):
        raise BadRequest("this graph is only read: no update")
    return query


def wants_page(accept: str) -> bool:
    """Whether a browser asks, and no program.

    >>> wants_page("text/html,application/xml;q=0.9,*/*;q=0.8"), wants_page("*/*")
    (True, False)
    """
    return any(kind == HTML and quality > 0 for kind, quality in _accepted(accept))


def forms_of(accept: str) -> Forms:
    """The forms in which an answer is written.

    >>> forms_of("text/csv;q=0.5, application/sparql-results+xml").results.media_type
    'application/sparql-results+xml'
    """
    results, graph = _best(accept, RESULTS), _best(accept, GRAPHS)
    if results is None and graph is None:
        known = ", ".join(dict.fromkeys([*RESULTS, *GRAPHS]))
        raise NotAcceptable(f"an answer here is one of: {known}")
    return Forms(results or QueryResultsFormat.JSON, graph or RdfFormat.TURTLE)


def _best(accept: str, known: Mapping[str, Form]) -> Form | None:
    for kind, quality in _accepted(accept or "*/*"):
        found = next((name for name in known if quality > 0 and _covers(kind, name)), None)
        if found:
            return known[found]
    return None


def _covers(wanted: str, kind: str) -> bool:
    """Whether a media type is, or is among, what is wanted: "text/*"."""
    return wanted in (kind, "*/*", f"{kind.partition('/')[0]}/*")


def _accepted(accept: str) -> list[tuple[str, float]]:
    """The media types of an Accept header with their qualities, best first."""
    kinds = []
    for entry in accept.split(",")[:50]:
        kind, *parameters = (part.strip().lower() for part in entry.split(";"))
        quality = next((part[2:] for part in parameters if part.startswith("q=")), "1")
        kinds.append((kind, _number(quality)))
    return sorted(kinds, key=lambda pair: -pair[1])


def _number(said: str) -> float:
    try:
        return float(said)
    except ValueError:
        return 0.0
