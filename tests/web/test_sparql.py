"""The SPARQL 1.1 Protocol, for reading, and its page."""

import xml.etree.ElementTree as ET
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from cablegraph.store import RemoteStore

SELECT = 'SELECT ?subject WHERE { ?c dcterms:identifier "07ASTANA2113" ; dcterms:title ?subject }'
CONSTRUCT = "CONSTRUCT { ?c a cg:Cable } WHERE { ?c a cg:Cable } LIMIT 3"
PROGRAM = {"Accept": "*/*"}
FORM = "application/x-www-form-urlencoded"


def ask(client: TestClient, query: str, accept: str = "*/*"):  # type: ignore[no-untyped-def]
    return client.get(f"/sparql?{urlencode({'query': query})}", headers={"Accept": accept})


def test_three_ways_to_send_a_query(client: TestClient) -> None:
    sent = [
        ask(client, SELECT),
        client.post("/sparql", data={"query": SELECT}, headers=PROGRAM),
        client.post(
            "/sparql",
            content=SELECT,
            headers={**PROGRAM, "Content-Type": "application/sparql-query"},
        ),
    ]
    for reply in sent:
        assert reply.status_code == 200
        assert reply.headers["content-type"] == "application/sparql-results+json"
        (row,) = reply.json()["results"]["bindings"]
        assert row["subject"]["value"].startswith("KAZAKHSTAN")


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/turtle, text/csv;q=0.5", "text/csv; charset=utf-8"),
        ("application/json", "application/sparql-results+json"),
    ],
)
def test_rows_come_in_the_form_wanted(client: TestClient, accept: str, kind: str) -> None:
    assert ask(client, SELECT, accept).headers["content-type"] == kind


def test_a_row_in_xml_and_a_yes(client: TestClient) -> None:
    root = ET.fromstring(ask(client, SELECT, "application/sparql-results+xml").text)
    assert root.tag == "{http://www.w3.org/2005/sparql-results#}sparql"
    assert ask(client, "ASK { ?c a cg:Cable }").json()["boolean"] is True


@pytest.mark.parametrize("accept", ["text/turtle", "application/n-triples", "application/ld+json"])
def test_triples_come_in_the_form_wanted(client: TestClient, accept: str) -> None:
    reply = ask(client, CONSTRUCT, accept)
    form = ox.RdfFormat.from_media_type(accept)
    assert reply.headers["content-type"].startswith(accept)
    assert form is not None
    assert len(list(ox.parse(reply.content, format=form))) == 3


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 400, "SERVICE fetches"),
        ("LOAD <http://example.org/>", 400, "only read"),
        ("INSERT DATA { <http://e.org/a> <http://e.org/b> 1 }", 400, "only read"),
        ("DROP ALL", 400, "only read"),
        ("SELECT ?x WHERE {", 400, "this is not SPARQL: line 1"),
        ("x" * 20_001, 400, "at most 20,000 characters"),
        ("", 400, "send a query"),
    ],
)
def test_what_is_refused_is_said_in_a_line(
    client: TestClient, query: str, status: int, said: str
) -> None:
    reply = ask(client, query)
    assert reply.status_code == status
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"
    assert said in reply.text


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ("query=ASK{}&query=ASK{}", "one query at a time"),
        ("update=DROP+ALL", "no update"),
        ("query=ASK{}&default-graph-uri=http://example.org/", "always all graphs"),
        ("query=%FF", "cannot be read"),
    ],
)
def test_what_the_protocol_has_and_this_has_not(
    client: TestClient, parameters: str, said: str
) -> None:
    reply = client.get(f"/sparql?{parameters}", headers=PROGRAM)
    assert reply.status_code == 400
    assert said in reply.text


def test_forms_and_bodies_that_are_not_taken(client: TestClient) -> None:
    assert ask(client, SELECT, "image/png").status_code == 406
    posted = {**PROGRAM, "Content-Type": "text/plain"}
    assert client.post("/sparql", content=SELECT, headers=posted).status_code == 400
    long = {**PROGRAM, "Content-Type": "application/sparql-query"}
    assert client.post("/sparql", content="x" * 300_000, headers=long).status_code == 413


def test_a_browser_gets_a_page(client: TestClient) -> None:
    assert "Prefixes that need not be declared" in client.get("/sparql").text
    page = client.get(f"/sparql?{urlencode({'query': SELECT})}").text
    assert "KAZAKHSTAN" in page
    assert "<h1>This cannot be asked</h1>" in client.get("/sparql?query=DROP+ALL").text
    assert "Yes." in client.get("/sparql?query=ASK{?s+?p+?o}").text
    assert "http://purl.org/dc/terms/" in client.get("/sparql").text


def test_the_library_reads_it_as_a_store(client: TestClient) -> None:
    """`RemoteStore` asks by form; what comes back is what it can read."""
    assert RemoteStore("http://127.0.0.1:1/sparql").query_url.endswith("/sparql")
    reply = client.post(
        "/sparql",
        content=urlencode({"query": SELECT}),
        headers={
            "Content-Type": FORM,
            "Accept": "application/sparql-results+json, application/n-triples;q=0.9",
        },
    )
    found = ox.parse_query_results(reply.content, format=ox.QueryResultsFormat.JSON)
    assert isinstance(found, ox.QuerySolutions)
