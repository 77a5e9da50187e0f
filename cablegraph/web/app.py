"""The addresses of the explorer, and how each is answered within its time.

Takes    a graph that is open, and how many seconds a page may take.
Gives    an ASGI application.
Errors   none that reaches a browser but as a page: 400, 404, 406, 413, 503; 500 for a defect, which
         the server's own output tells.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cablegraph.errors import CablegraphError, QueryStopped, StoreError
from cablegraph.rdf.vocabulary import CG, DATA, PREFIXES
from cablegraph.resources import data_path
from cablegraph.search import SearchError
from cablegraph.store import GraphStore, Written, answered_within, select
from cablegraph.web import pages
from cablegraph.web.asked import Asked, BadRequest, NotFound, Page, bounded
from cablegraph.web.guard import Guard
from cablegraph.web.links import Links
from cablegraph.web.pages.questions import WRITERS, download
from cablegraph.web.pages.sparql import sparql_page
from cablegraph.web.protocol import (
    LONGEST_BODY,
    NotAcceptable,
    forms_of,
    query_of,
    wants_page,
)

AT_ONCE = 4  # pages that are made at the same time
STATUS: Mapping[type[CablegraphError], int] = {
    NotFound: 404,
    NotAcceptable: 406,
    QueryStopped: 503,
    StoreError: 503,
    BadRequest: 400,
    SearchError: 400,
}
HEADINGS = {
    400: "This cannot be asked",
    404: "Not found",
    406: "No such form",
    413: "Too long",
    503: "Stopped",
}
ANY_CABLE = f"SELECT ?cable WHERE {{ ?cable a {CG.Cable} }} LIMIT 1"
STYLES = ("explain.css", "web.css")
TEMPLATES = Environment(
    loader=PackageLoader("cablegraph.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
View = Callable[[Asked], Page]


class TooLong(CablegraphError):  # noqa: N818 - it names what was met
    """A request with more in it than is read."""


@dataclass(frozen=True)
class Explorer:
    """A graph, and what makes pages of it."""

    store: GraphStore
    where: str
    links: Links
    seconds: float
    turns: asyncio.Semaphore

    def asked(self, request: Request) -> Asked:
        """What a request asks of the graph; used in the process that makes the page."""
        return Asked(
            store=self.store.in_child(),
            links=self.links,
            where=self.where,
            path=request.url.path,
            terms=bounded(request.query_params),
            parts=bounded(request.path_params),
        )

    async def made(self, work: Callable[[], Response]) -> Response:
        """An answer that is made in a process of its own, in time or not at all."""
        async with self.turns:
            return await answered_within(self.seconds, work)

    def route(self, path: str, view: View) -> Route:
        """The address of a page."""

        async def answer(request: Request) -> Response:
            return await self.made(lambda: html(view(self.asked(request))))

        return Route(path, answer)

    async def question(self, request: Request) -> Response:
        """A question, or its form alone where it took too long."""
        try:
            return await self.made(lambda: html(pages.question(self.asked(request))))
        except QueryStopped as problem:
            terms, parts = bounded(request.query_params), bounded(request.path_params)
            path = request.url.path
            asked = Asked(self.store, self.links, self.where, path, terms, parts)
            return html(pages.stopped(asked, str(problem)))

    async def file(self, request: Request) -> Response:
        """All rows of a question."""
        form = request.path_params["form"]
        if form not in WRITERS:
            raise NotFound(f"rows come as {' or '.join(WRITERS)}, not as {form}")

        def work() -> Response:
            kind, content = download(self.asked(request), form)
            name = f'attachment; filename="{request.path_params["name"]}.{form}"'
            return Response(content, media_type=kind, headers={"Content-Disposition": name})

        return await self.made(work)

    async def sparql(self, request: Request) -> Response:
        """The SPARQL 1.1 Protocol, and for a browser a page."""
        is_page = wants_page(request.headers.get("accept", ""))
        try:
            kind, body = request.headers.get("content-type", ""), await _body(request)
            query = query_of(request.method, request.url.query, kind, body)
            if is_page:
                return await self.made(lambda: html(sparql_page(self._bare(request), query)))
            if not query:
                raise BadRequest("send a query: /sparql?query=...")
            forms = forms_of(request.headers.get("accept", ""))
            return await self.made(lambda: _response(self.store.in_child().written(query, forms)))
        except CablegraphError as problem:
            if is_page:
                raise
            return Response(f"{problem}\n", _status(problem), media_type="text/plain")

    def _bare(self, request: Request) -> Asked:
        return Asked(self.store.in_child(), self.links, self.where, request.url.path, {})


def make_app(store: GraphStore, where: str, seconds: float) -> Starlette:
    """The explorer of a graph."""
    explorer = Explorer(store, where, Links(base_of(store)), seconds, asyncio.Semaphore(AT_ONCE))
    routes = [
        explorer.route("/", pages.start),
        explorer.route("/search", pages.search),
        explorer.route("/actor", pages.actor),
        explorer.route("/cable/{cable:path}", pages.cable),
        explorer.route("/topic/{topic:path}", pages.topic),
        explorer.route("/post/{post:path}", pages.post),
        explorer.route("/questions", pages.questions),
        Route("/question/{name}.{form}", explorer.file),
        Route("/question/{name}", explorer.question),
        explorer.route("/picture/{kind}", pages.picture),
        Route("/sparql", explorer.sparql, methods=["GET", "POST"]),
        *(Route(f"/{name}", _style(name)) for name in STYLES),
    ]
    handlers = {CablegraphError: _failed, HTTPException: _failed, Exception: _defect}
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.add_middleware(Guard)
    return app


def base_of(store: GraphStore) -> str:
    """Where the names of a graph begin: what stands before the name of one of its cables.

    >>> from cablegraph.store import open_store
    >>> base_of(open_store("tests/golden/07ASTANA2113.trig"))
    'https://w3id.org/cablegraph/'
    """
    first = next(iter(select(store, ANY_CABLE).rows), None)
    return str(first[0]).rpartition("cable/")[0] if first else DATA


def html(page: Page) -> Response:
    """A page as it is sent."""
    text = TEMPLATES.get_template(page.template).render(
        title=page.title, prefixes=PREFIXES, **page.shown
    )
    content = text.encode("utf-8", "replace")
    return Response(content, page.status, media_type="text/html; charset=utf-8")


def _style(name: str) -> Callable[[Request], Response]:
    content = data_path(name).read_bytes()

    async def answer(request: Request) -> Response:
        return Response(content, media_type="text/css; charset=utf-8")

    return answer  # type: ignore[return-value]


def _response(written: Written) -> Response:
    return Response(written.content, media_type=written.media_type)


async def _body(request: Request) -> bytes:
    """The body of a request, as far as it may be long."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            raise TooLong(f"a request has at most {LONGEST_BODY:,} bytes")
    return body


def _status(problem: Exception) -> int:
    if isinstance(problem, HTTPException):
        return problem.status_code
    if isinstance(problem, TooLong):
        return 413
    return next((code for kind, code in STATUS.items() if isinstance(problem, kind)), 400)


async def _failed(request: Request, problem: Exception) -> Response:
    status = _status(problem)
    is_address = isinstance(problem, HTTPException)
    said = f"{request.url.path}: there is no such page" if is_address else str(problem)
    heading = HEADINGS.get(status, "This cannot be answered")
    return html(Page("error.html", heading, {"said": said, "status": status}, status))


async def _defect(request: Request, problem: Exception) -> Response:
    said = "A defect of cablegraph: what the server printed tells more."
    return html(Page("error.html", "This went wrong", {"said": said, "status": 500}, 500))
