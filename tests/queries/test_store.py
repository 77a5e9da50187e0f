"""One protocol for memory, file, folder and endpoint; queries that end; cables that come and go."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import permutations
from pathlib import Path

import pyoxigraph as ox
import pytest

from cablegraph.errors import QueryError, QueryStopped, StoreError, StoreInUse
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.queries import run_query
from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.serialize import nquads, serialize
from cablegraph.store import (
    EmbeddedStore,
    GraphStore,
    RemoteStore,
    Table,
    limits,
    open_store,
    refuse_fetching,
    remove_cable,
    replace_cable,
    select,
)
from cablegraph.store.counts import FILE_NAME, Counts
from cablegraph.store.embedded import open_folder
from cablegraph.text import SourceText
from tests.invented import invented_cable, invented_id
from tests.servers import answering, free_port, wait_for

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def cable_bytes(number: int) -> bytes:
    text = SourceText(f"{number}.txt", invented_cable(number))
    raw = RawCable(source=text, format=SourceFormat.TEXT, digest=f"{number:064x}")
    return nquads(graph_quads(parse_cable(raw)))


def held(store: GraphStore) -> bytes:
    return nquads(store.export())


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """A whole SPARQL 1.1 server on loopback, in memory, with a union default graph."""
    port = free_port()
    command = ["oxigraph", "serve", "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    program = Path(sys.executable).parent / command[0]
    if not program.is_file():
        pytest.skip("the oxigraph server is not installed")
    server = subprocess.Popen([str(program), *command[1:]], stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(url, 5)
        yield url
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(params=["memory", "folder", "endpoint"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[GraphStore]:
    if request.param == "endpoint":
        opened = open_store(request.getfixturevalue("endpoint"))
        opened.update("CLEAR ALL")
    elif request.param == "folder":
        opened = open_store(tmp_path / "store", writable=True)
    else:
        opened = open_store()
    yield opened
    opened.close()


def test_what_is_added_is_exported(store: GraphStore) -> None:
    assert isinstance(store, GraphStore)
    store.add(cable_bytes(1))
    assert held(store) == cable_bytes(1)


def test_named_queries_run_alike(store: GraphStore) -> None:
    store.add(cable_bytes(1))
    memory = open_store()
    memory.add(cable_bytes(1))
    for name in ("header", "officials", "positions", "embassies"):
        assert run_query(store, name) == run_query(memory, name)


def test_three_kinds_of_answers(store: GraphStore) -> None:
    store.add(b'<http://e/a> <http://e/b> "c"@en-gb <http://e/g> .')
    assert store.query("SELECT ?o WHERE { ?s ?p ?o }") == Table(("o",), (("c",),))
    assert store.query("ASK { ?s ?p ?o }") is True
    (triple,) = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert triple.subject == ox.NamedNode("http://e/a")


def test_a_cable_is_replaced_by_its_new_version(store: GraphStore) -> None:
    store.add(cable_bytes(1))
    store.add(cable_bytes(2))
    changed = cable_bytes(1).replace(
        b'<http://purl.org/dc/terms/title> "', b'<http://purl.org/dc/terms/title> "NEW '
    )
    replace_cable(store, invented_id(1), changed)
    assert held(store) == b"".join(
        sorted({*changed.splitlines(True), *cable_bytes(2).splitlines(True)})
    )


def test_removal_leaves_what_a_build_without_the_cable_gives(store: GraphStore) -> None:
    """Posts and ministries that other cables name stay; those that none names go."""
    for number in range(1, 9):
        store.add(cable_bytes(number))
    for number in (3, 1, 8, 6):
        remove_cable(store, invented_id(number))
    left = {line for number in (2, 4, 5, 7) for line in cable_bytes(number).splitlines(True)}
    assert held(store) == b"".join(sorted(left))


def test_a_store_with_nothing_left_is_empty() -> None:
    for order in permutations((1, 6, 11)):  # cables of one post
        store = open_store()
        for number in order:
            store.add(cable_bytes(number))
        for number in reversed(order):
            remove_cable(store, invented_id(number))
        assert held(store) == b""


def test_a_folder_is_read_while_it_is_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    writer = open_store(folder, writable=True)
    writer.add(cable_bytes(1))
    writer.close()
    del writer
    reader = open_store(folder)
    assert held(reader) == cable_bytes(1)
    with pytest.raises(StoreError, match="open for reading only"):
        reader.update("CLEAR ALL")
    later = open_store(folder, writable=True)
    later.add(cable_bytes(2))
    assert held(reader) == cable_bytes(1)
    reader.close()
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


@pytest.mark.parametrize("suffix", ["ttl", "trig", "nq", "jsonld"])
def test_a_file_is_read_into_memory(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"graph.{suffix}"
    quads = list(ox.parse(cable_bytes(1), format=ox.RdfFormat.N_QUADS))
    path.write_bytes(serialize(quads, suffix))
    memory = open_store()
    memory.add(cable_bytes(1))
    assert run_query(open_store(path), "positions") == run_query(memory, "positions")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("graph.docx", "", "an RDF file ends in"),
        ("graph.ttl", "this is no Turtle", "graph.ttl: "),
        ("missing", None, "missing: no such file or folder"),
    ],
)
def test_what_is_no_graph_is_said(
    tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content)
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / name)
    assert message in str(caught.value)


def test_a_folder_without_a_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="holds no graph"):
        open_store(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_two_writers_of_one_folder_are_refused(tmp_path: Path) -> None:
    first = open_store(tmp_path / "store", writable=True)
    with pytest.raises(StoreError, match="another program has this store open"):
        open_store(tmp_path / "store", writable=True)
    first.close()


def test_a_reader_waits_for_another_that_is_linking_files(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    open_store(folder, writable=True).close()
    held = [open_folder(folder)]
    threading.Timer(0.3, held.clear).start()
    open_store(folder).close()


def test_readers_that_start_together_all_read(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    writer = open_store(folder, writable=True)
    writer.add(cable_bytes(1))
    writer.close()
    del writer
    code = (
        "import sys, cablegraph.store as s; input(); r = s.open_store(sys.argv[1]);"
        f"print(r.query('{COUNT}').rows[0][0]); r.close()"
    )
    command = [sys.executable, "-c", code, str(folder)]
    readers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    for reader in readers:
        assert reader.stdin is not None
        reader.stdin.write("\n")
        reader.stdin.flush()
    assert len({reader.communicate()[0] for reader in readers}) == 1
    assert [reader.returncode for reader in readers] == [0] * 6
    assert list(tmp_path.iterdir()) == [folder]


def test_a_store_that_cannot_be_written_keeps_its_counts(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    first = open_store(folder, writable=True)
    with closing(Counts.open(folder)):
        pass
    with pytest.raises(StoreInUse):
        open_store(folder, writable=True)
    assert (folder / FILE_NAME).is_file()
    first.close()


# Queries that end

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.mark.parametrize("kind", ["memory", "folder"])
def test_a_query_without_end_is_stopped(kind: str, tmp_path: Path) -> None:
    store = open_store(None if kind == "memory" else tmp_path / "store", writable=True)
    for number in range(1, 6):
        store.add(cable_bytes(number))
    if kind == "folder":
        store.close()
        del store
        store = open_store(tmp_path / "store")
    started = time.monotonic()
    with pytest.raises(QueryError, match=r"longer than 0\.5 seconds and was stopped"):
        store.query(ENDLESS, time_limit=0.5)
    assert time.monotonic() - started < 5
    assert select(store, COUNT, time_limit=20) == select(store, COUNT)
    store.close()


def test_an_error_in_a_child_process_is_told_as_it_is() -> None:
    with pytest.raises(QueryError, match="this is not SPARQL: line 2"):
        open_store().query("SELECT *\nWHEREVER", time_limit=5)


def test_a_syntax_error_shows_its_place() -> None:
    with pytest.raises(QueryError) as caught:
        open_store().query("SELECT ?a\nWHERE { ?a ?b }")
    assert str(caught.value).splitlines()[1:] == ["    WHERE { ?a ?b }", "                   ^"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'it''s' SERVICE<http://e/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o }#\nSELECT * { {SERVICE <http://e/> {} } }",
        "SELECT * { FILTER(?a<?b) SERVICE <http://e/> {} FILTER(?c>?d) }",
        "SELECT * { \\u0053ERVICE <http://e/> {} }",
        'SELECT * { ?s ?p "\\"" SERVICE <http://e/> {} }',
        "SELECT * { ?s ?p ?o.SERVICE <http://e/> {} }",
        "SELECT * { ?s ?p 1SERVICE<http://e/>{} }",
        "SELECT * { ?s ?p trueSERVICE<http://e/>{} }",
        "SELECT * { ?s ?p true.SERVICE<http://e/>{} }",
        "SELECT * { SERVICESILENT<http://e/>{} }",
        "PREFIX : <http://e/> SELECT * { SERVICE :x {} }",
        "PREFIX : <http://e/> SELECT * { SERVICE:x {} }",
        "PREFIX : <http://e/> PREFIX service: <http://e/> SELECT * { service:x {} }",
        "PREFIX : <http://e/> SELECT * { ?s ?p true.SERVICE:x {} }",
        "SELECT * { ?s rdf:a\\# ?o . SERVICE <http://e/> {} }",
        "SELECT * { ?s rdf:a\\' ?o . SERVICE <http://e/> { ?s rdf:b\\' ?o } }",
        "SELECT * { ?s ?p rdf:.SERVICE <http://e/> {} }",
        "SELECT * { ?s ?p rdf:a.b.SERVICE <http://e/> {} }",
        "SELECT * { ?s ?p ?a FILTER(?a<1)SERVICE?x#>\n{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?a FILTER(?a<'>')SERVICE<http://e/>{ ?s ?p 'y' } }",
        "SELECT * { ?s ?p ?a FILTER(?a<1#>'''\n) SERVICE <http://e/> {} #'''\n}",
        "LOAD <http://e/>",
        "PREFIX : <http://e/> LOAD :x",
        "PREFIX : <http://e/> LOAD:x",
        "PREFIX : <http://e/> CLEAR ALL;LOADSILENT:x",
        "INSERT DATA { <a:a> <a:b> <a:c> } ; load silent <http://e/> into graph <a:g>",
    ],
)
def test_what_would_fetch_is_refused_before_it_runs(query: str) -> None:
    with pytest.raises(QueryError, match="fetches from another place"):
        refuse_fetching(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p ?o }",
        "SELECT * { ?s <http://e/SERVICE> 'SERVICE' } # SERVICE LOAD",
        "PREFIX service: <http://e/> SELECT * { ?s service:load ?o }",
        "PREFIX e: <http://e/> SELECT * { ?s e:service ?o }",
        'SELECT * { ?s ?p """a "SERVICE" b""" }',
        "PREFIX : <http://e/> SELECT * { ?s :service :load; :x.service _:load }",
        "SELECT * { ?s ?p 'service' FILTER(?s<?p) BIND(<http://e/O'Load#service> AS ?load) }",
    ],
)
def test_words_that_only_look_so_are_let_through(query: str) -> None:
    refuse_fetching(query)
    assert isinstance(open_store().query(query), Table)


@pytest.mark.parametrize("update", ["CLEAR ALL", "INSERT DATA { <a:a> <a:b> <a:c> }"])
def test_a_query_cannot_change_a_store(update: str) -> None:
    store = open_store()
    store.add(cable_bytes(1))
    with pytest.raises(QueryError, match="this is not SPARQL"):
        store.query(update)
    assert held(store) == cable_bytes(1)


def test_a_query_given_where_rows_are_wanted() -> None:
    with pytest.raises(QueryError, match="it must be a SELECT"):
        select(open_store(), "ASK { ?s ?p ?o }")


# An endpoint


def test_a_graph_is_put_by_the_graph_store_protocol(endpoint: str) -> None:
    store = RemoteStore(endpoint)
    store.update("CLEAR ALL")
    for word in ("one", "two"):
        store.put_graph("http://e/g", f'<http://e/a> <http://e/b> "{word}" .'.encode())
    assert select(store, "SELECT ?o WHERE { GRAPH <http://e/g> { ?s ?p ?o } }").rows == (("two",),)


def test_the_endpoints_words_are_passed_on(endpoint: str) -> None:
    with pytest.raises(QueryError, match=r"answers 400"):
        open_store(f"{endpoint}/query").query("SELECT WHERE")


def test_an_endpoint_that_is_not_there_is_said() -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        open_store("http://127.0.0.1:9").query(COUNT)


def test_a_broken_off_answer_is_said() -> None:
    from cablegraph.store.remote import _remote_answer

    with pytest.raises(QueryError, match="broke off its answer"):
        _remote_answer("application/sparql-results+json", b'{"head":{"vars":["a"]},"results":{"b')


OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        OK + b"Content-Length: 900\r\n\r\n{",
        OK + b"Transfer-Encoding: chunked\r\n\r\n9\r\n{",
        b"nonsense\r\n\r\n",
    ],
)
def test_an_endpoint_that_dies_amid_its_answer_is_said(answer: bytes) -> None:
    with answering(answer) as url, pytest.raises(QueryError, match="broke off its answer") as told:
        open_store(url).query(COUNT)
    assert not isinstance(told.value, QueryStopped)


def test_an_endpoint_that_is_slow_is_not_one_that_is_not_there() -> None:
    with answering(b"", 2) as url, pytest.raises(QueryStopped, match=r"took longer than 0\.2 sec"):
        open_store(url).query(COUNT, time_limit=0.2)


def test_an_embedded_store_tells_numbers_from_text() -> None:
    store = EmbeddedStore(ox.Store())
    found = store.query('SELECT (1 AS ?a) ("1" AS ?b) (true AS ?c) (1.5 AS ?d) WHERE {}')
    assert found.rows == ((1, "1", True, 1.5),)


def test_what_a_killed_reader_leaves_is_removed_by_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "a [b] store"
    writer = open_store(folder, writable=True)
    writer.add(cable_bytes(1))
    writer.close()
    del writer
    code = "import sys, os, cablegraph.store as s; r = s.open_store(sys.argv[1]); os._exit(9)"
    subprocess.run([__import__("sys").executable, "-c", code, str(folder)], check=False)
    assert len(list(tmp_path.iterdir())) == 2
    reader = open_store(folder)
    assert len(list(tmp_path.iterdir())) == 2
    another = open_store(folder)
    assert held(reader) == held(another) == cable_bytes(1)
    reader.close()
    another.close()
    assert list(tmp_path.iterdir()) == [folder]


def test_where_nothing_can_be_forked_a_query_is_answered_with_a_warning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    store = open_store()
    store.add(cable_bytes(1))
    with pytest.warns(RuntimeWarning, match="cannot fork: the query is not stopped after 3 sec"):
        assert len(select(store, COUNT, time_limit=3)) == 1


ILL_TYPED = (
    ("integer", "x"), ("integer", "1_0"), ("integer", "1.5"), ("integer", "9" * 5_000),
    ("decimal", "a half"), ("double", "INF"), ("boolean", "yes"),
)  # fmt: skip


@pytest.mark.parametrize(("datatype", "said"), ILL_TYPED)
def test_what_is_no_number_of_its_datatype_stays_text(datatype: str, said: str) -> None:
    found = open_store().query(f"SELECT ('{said}'^^xsd:{datatype} AS ?a) {{}}")
    assert found == Table(("a",), ((said,),))


def test_numbers_of_all_datatypes_are_numbers_and_no_others_are() -> None:
    typed = (
        *('"1"^^xsd:int', '"-2"^^xsd:long', '"1"^^xsd:boolean', '"0"^^xsd:boolean'),
        *('"1e-3"^^xsd:float', '"5"^^<http://e/count#integer>'),
    )
    query = " ".join(f"({term} AS ?v{place})" for place, term in enumerate(typed))
    (row,) = select(open_store(), f"SELECT {query} {{}}").rows
    assert row == (1, -2, True, False, 0.001, "5")
    assert [type(value) for value in row] == [int, int, bool, bool, float, str]
