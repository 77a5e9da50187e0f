"""`cablegraph serve` as it is started and ended."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib import request
from urllib.parse import urlencode, urlsplit

import pytest

from cablegraph.queries import run_query
from cablegraph.store import open_store
from tests.cli.running import Terminal

EXAMPLE = "tests/golden/07ASTANA2113.trig"
STARTED = re.compile(r"http://127\.0\.0\.1:\d+/$")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(monkeypatch, capsys)


@pytest.fixture
def served() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server on a free port, and its address."""
    command = [sys.executable, "-m", "cablegraph", "serve", EXAMPLE, "--port", "0"]
    command += ["--time-limit", "5"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert STARTED.match(address), address
        yield server, address
        server.kill()


def test_it_answers_and_ends_with_ctrl_c(served: tuple[subprocess.Popen[str], str]) -> None:
    server, address = served
    page = request.urlopen(f"{address}cable/07ASTANA2113", timeout=30)
    assert page.status == 200
    assert b"trafficking" in page.read()
    store = open_store(f"{address}sparql")  # one door asks the other
    (row,) = run_query(store, "header").records()
    assert row["id"] == "07ASTANA2113"
    server.send_signal(signal.SIGINT)
    out, err = server.communicate(timeout=30)
    assert server.returncode == 0
    assert out == ""
    assert err == f"cablegraph: {EXAMPLE} is shown there; Ctrl-C ends it\n"


def test_a_busy_port_is_one_clear_line(run: Terminal) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        ran = run("serve", EXAMPLE, "--port", port)
    assert ran.code == 1
    said = f"port {port} of 127.0.0.1 cannot be had: Address already in use; --port 0 takes any"
    assert ran.err == f"cablegraph: {said}\n"


def test_what_is_no_graph(run: Terminal) -> None:
    assert run("serve", "nowhere.trig").code == 2
    ran = run("serve", "README.md")
    assert ran.code == 1
    assert "an RDF file ends in .ttl" in ran.err


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def ask(address: str) -> socket.socket:
    """A connection on which a query without end was asked."""
    asking = socket.create_connection(("127.0.0.1", urlsplit(address).port))
    query = urlencode({"query": ENDLESS})
    asking.sendall(f"GET /sparql?{query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    return asking


def test_a_server_that_is_killed_leaves_no_child_for_long(
    served: tuple[subprocess.Popen[str], str],
) -> None:
    server, address = served
    with ask(address) as asking:
        time.sleep(0.5)
        server.kill()
        asking.settimeout(15)
        assert asking.recv(1) == b""  # the child, the last to hold the connection, has ended


def test_whoever_has_gone_keeps_nobody_waiting(
    served: tuple[subprocess.Popen[str], str],
) -> None:
    """Eight queries without end, given up; then a page, and Ctrl-C amid another."""
    server, address = served
    for _ in range(8):
        ask(address).close()
    assert request.urlopen(address, timeout=10).status == 200
    with ask(address), socket.create_connection(("127.0.0.1", urlsplit(address).port)) as slow:
        slow.sendall(b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nASK")
        time.sleep(0.5)
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=10)
    assert server.returncode == 0
    assert err.count("\n") == 1, err
