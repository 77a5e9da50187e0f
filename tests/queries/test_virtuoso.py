"""A second vendor's server answers the named queries as the embedded store does.

Virtuoso 7 is Debian's `virtuoso-opensource-7`; where it is not installed, this is skipped.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib import parse, request

import pyoxigraph as ox
import pytest

from cablegraph.queries import query_names, run_query
from cablegraph.store import RemoteStore, open_store
from tests.servers import free_port, wait_for

EXAMPLE = Path("tests/golden/07ASTANA2113.trig")
SETTINGS = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
"""


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteStore]:
    """A server on loopback that holds the example's graphs."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("virtuoso-opensource-7 is not installed")
    folder, http = tmp_path_factory.mktemp("virtuoso"), free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(SETTINGS.format(folder=folder, sql=free_port(), http=http))
    server = subprocess.Popen([program, "-f", "-c", str(settings)], stderr=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{http}"
        _fill(url)
        yield RemoteStore(f"{url}/sparql", timeout=20)
    finally:
        server.terminate()
        server.wait()


def _fill(url: str) -> None:
    graphs: dict[str, list[ox.Triple]] = {}
    for quad in ox.parse(EXAMPLE.read_bytes(), format=ox.RdfFormat.TRIG):
        is_default = isinstance(quad.graph_name, ox.DefaultGraph)
        name = "urn:x-provenance" if is_default else quad.graph_name.value
        graphs.setdefault(name, []).append(quad.triple)
    keys = request.HTTPPasswordMgrWithDefaultRealm()
    keys.add_password(None, url, "dba", "dba")
    opener = request.build_opener(request.HTTPDigestAuthHandler(keys))
    wait_for(f"{url}/sparql?query=ASK%7B%7D", 60)
    for name, triples in graphs.items():
        where = f"{url}/sparql-graph-crud-auth?{parse.urlencode({'graph': name})}"
        body = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
        kind = {"Content-Type": "text/turtle"}
        opener.open(request.Request(where, data=body, method="PUT", headers=kind), timeout=20)


@pytest.mark.parametrize("name", query_names())
def test_virtuoso_answers_as_the_embedded_store(name: str, virtuoso: RemoteStore) -> None:
    assert _cells(run_query(virtuoso, name).rows) == _cells(
        run_query(open_store(EXAMPLE), name).rows
    )


def _cells(rows: tuple[tuple[object, ...], ...]) -> list[tuple[str, ...]]:
    return [tuple(map(str, row)) for row in rows]
