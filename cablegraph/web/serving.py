"""Listen on this machine, and say where.

Takes    the place of a graph, a port (0: any that is free), how long a page may take.
Gives    nothing: it serves until Ctrl-C.
Errors   `PortInUse`; those of the store.
"""

import asyncio
import logging
import signal
import socket
import webbrowser
from collections.abc import Callable
from contextlib import closing, suppress

import networkx as nx
import uvicorn

from cablegraph.errors import CablegraphError
from cablegraph.network import draw_svg
from cablegraph.store import open_store
from cablegraph.web.app import make_app

LOOPBACK = "127.0.0.1"
QUEUE = 100  # connections that wait
LAST_SECONDS = 1  # for what is being sent when the server is told to end


class PortInUse(CablegraphError):  # noqa: N818 - it names what was met
    """A port that somebody else listens on."""


class Server(uvicorn.Server):
    """A server that ends without a word."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; that a page is broken off now is no error to be told."""
        logging.getLogger("uvicorn.error").disabled = True
        await super().shutdown(sockets)


def serve(
    where: str, *, port: int, seconds: float, opens: bool, tell: Callable[[str], None]
) -> None:
    """Show a graph in browsers of this machine until somebody stops it."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does
    with closing(open_store(where)) as store, closing(listener(port)) as listening:
        address = f"http://{LOOPBACK}:{listening.getsockname()[1]}/"
        draw_svg(nx.DiGraph(kind="citations", title=""))  # loads what pages then find loaded
        app = make_app(store, where, seconds)
        config = uvicorn.Config(
            app,
            ws="none",
            lifespan="off",
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=LAST_SECONDS,
        )
        tell(address)
        if opens:
            webbrowser.open(address)
        with suppress(KeyboardInterrupt):  # the server has ended its work when this is raised
            asyncio.run(Server(config).serve([listening]))


def listener(port: int) -> socket.socket:
    """A socket that listens on loopback."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((LOOPBACK, port))
        listening.listen(QUEUE)
    except OSError as problem:
        listening.close()
        said = f"port {port} of {LOOPBACK} cannot be had: {problem.strerror}; --port 0 takes any"
        raise PortInUse(said) from problem
    return listening
