"""Servers that tests start, on loopback only."""

import socket
import time
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
