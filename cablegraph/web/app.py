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
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from cablegraph.errors import CablegraphError, QueryStopped, StoreError, WorkFailed
from cablegraph.rdf.vocabulary import PREFIXES
from cablegraph.resources import data_path
from cablegraph.search import SearchError
from cablegraph.store import GraphStore, Written, answered_within, base_of
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
    WorkFailed: 500,
    BadRequest: 400,
    SearchError: 400,
}
HEADINGS = {
    400: "This cannot be asked",
    404: "Not found",
    406: "No such form",
    413: "Too long",
    500: "This went wrong",
    503: "Stopped",
}
STYLES = ("explain.css", "web.css")
TEMPLATES = Environment(
    loader=PackageLoader("cablegraph.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
NOBODY = Response(status_code=499)  # an answer that nobody is there to get
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

    def asked(self, request: Request, store: GraphStore) -> Asked:
        """What a request asks of the graph."""
        return Asked(
            store=store,
            links=self.links,
            where=self.where,
            path=request.url.path,
            terms=bounded(request.query_params),
            parts=bounded(request.path_params),
        )

    def asked_in_child(self, request: Request) -> Asked:
        """The same, in the process that makes the page."""
        return self.asked(request, self.store.in_child())

    async def made(self, request: Request, work: Callable[[], Response]) -> Response:
        """An answer that is made in a process of its own; none for whoever has gone meanwhile."""
        answer = asyncio.ensure_future(self._made_in_turn(work))
        gone = asyncio.ensure_future(_gone(request))
        try:
            await asyncio.wait({answer, gone}, return_when=asyncio.FIRST_COMPLETED)
            return answer.result() if answer.done() else NOBODY
        finally:
            answer.cancel()
            gone.cancel()

    async def _made_in_turn(self, work: Callable[[], Response]) -> Response:
        try:
            await asyncio.wait_for(self.turns.acquire(), self.seconds)
        except TimeoutError as problem:
            raise QueryStopped("other pages are still being made: ask again later") from problem
        try:
            return await answered_within(self.seconds, work)
        finally:
            self.turns.release()

    def route(self, path: str, view: View) -> Route:
        """The address of a page."""

        async def answer(request: Request) -> Response:
            return await self.made(request, lambda: html(view(self.asked_in_child(request))))

        return Route(path, answer)

    async def question(self, request: Request) -> Response:
        """A question, or its form alone where it took too long."""

        def work() -> Response:
            return html(pages.question(self.asked_in_child(request)))

        try:
            return await self.made(request, work)
        except QueryStopped as problem:
            return html(pages.stopped(self.asked(request, self.store), str(problem)))

    async def file(self, request: Request) -> Response:
        """All rows of a question."""
        form = request.path_params["form"]
        if form not in WRITERS:
            raise NotFound(f"rows come as {' or '.join(WRITERS)}, not as {form}")

        def work() -> Response:
            kind, content = download(self.asked_in_child(request), form)
            name = f'attachment; filename="{request.path_params["name"]}.{form}"'
            return Response(content, media_type=kind, headers={"Content-Disposition": name})

        return await self.made(request, work)

    async def sparql(self, request: Request) -> Response:
        """The SPARQL 1.1 Protocol, and for a browser a page."""
        is_page = wants_page(request.headers.get("accept", ""))

        def bare() -> Asked:  # a query may be longer than a term
            return Asked(self.store.in_child(), self.links, self.where, request.url.path, {})

        try:
            kind, body = request.headers.get("content-type", ""), await _body(request)
            query = query_of(request.method, request.url.query, kind, body)
            if is_page:
                return await self.made(request, lambda: html(sparql_page(bare(), query)))
            if not query:
                raise BadRequest("send a query: /sparql?query=...")
            forms = forms_of(request.headers.get("accept", ""))
            return await self.made(
                request, lambda: _response(self.store.in_child().written(query, forms))
            )
        except CablegraphError as problem:
            if is_page:
                raise
            return Response(f"{problem}\n", _status(problem), media_type="text/plain")


def make_app(store: GraphStore, where: str, seconds: float) -> ASGIApp:
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
    handlers = {
        CablegraphError: _failed,
        HTTPException: _failed,
        ClientDisconnect: _left,
        Exception: _defect,
    }
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.router.redirect_slashes = False
    return Guard(app)  # around all of it: the page of a defect is as strict as any


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


async def _gone(request: Request) -> None:
    """Wait until whoever asked has closed the connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


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
    is_address = isinstance(problem, HTTPException)
    said = f"{request.url.path}: there is no such page" if is_address else str(problem)
    return _error(_status(problem), said)


async def _left(request: Request, problem: Exception) -> Response:
    return NOBODY


async def _defect(request: Request, problem: Exception) -> Response:
    return _error(500, str(WorkFailed()))


def _error(status: int, said: str) -> Response:
    heading = HEADINGS.get(status, "This cannot be answered")
    return html(Page("error.html", heading, {"said": said, "status": status}, status))
