"""Servers that tests start, on loopback only."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib import error, request


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(url: str, seconds: float) -> None:
    """Return when ``url`` answers, whatever it says; fail where it has not in so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            request.urlopen(url, timeout=1).close()
        except error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"{url} does not answer")


@contextmanager
def answering(answer: bytes, seconds: float = 0) -> Iterator[str]:
    """The URL of a server that reads one query, waits, sends these bytes and hangs up."""

    def serve() -> None:
        connection, _ = server.accept()
        with connection:
            asked = b""
            while b"query=" not in asked:
                asked += connection.recv(65_536)
            time.sleep(seconds)
            connection.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/query"
