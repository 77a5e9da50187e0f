"""Refuse what is none of our business, and tell the browser to be strict with what we send.

Takes    every request, before anything looks at it.
Gives    it on to the application; adds headers to each answer.
Errors   421 for another host's name (a page elsewhere that points its own name here), 403 for what
         a page elsewhere sends, 405 for methods, 414 for a long address; one line of text each.
Source   ASGI; https://www.w3.org/TR/CSP3/; Fetch Metadata, which browsers add to each request.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = frozenset({"127.0.0.1", "localhost"})
METHODS = ("GET", "HEAD")
POSTED = "/sparql"
LONGEST_ADDRESS = 64_000  # bytes; a query that is longer, escaped, comes by POST
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
STRICT = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",  # what is read here is not kept by the browser
}
Refusal = tuple[int, str, dict[str, str]]


class Guard:
    """The application behind its checks."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(STRICT)
            await send(message)

        refused = refusal(scope)
        await (_answer(*refused) if refused else self.app)(scope, receive, strictly)


def _answer(status: int, said: str, headers: dict[str, str]) -> PlainTextResponse:
    return PlainTextResponse(f"{said}\n", status, headers)


def refusal(scope: Scope) -> Refusal | None:
    """Why a request is not answered; `None` if it is."""
    headers = Headers(scope=scope)
    method, path = scope["method"], scope["path"]
    if host_of(headers.get("host", "")) not in HOSTS:
        return 421, "this server answers to 127.0.0.1 and localhost alone", {}
    if method not in METHODS and (method, path) != ("POST", POSTED):
        allowed = ", ".join((*METHODS, *(("POST",) if path == POSTED else ())))
        return 405, f"only {allowed} here", {"Allow": allowed}
    if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
        return 414, "the address is too long; a long query goes by POST", {}
    if is_from_elsewhere(method, headers):
        return 403, "a page from elsewhere may not ask this server", {}
    return None


def host_of(header: str) -> str:
    """The name in a Host header.

    >>> host_of("localhost:8765"), host_of("rebound.example.org:8765"), host_of("127.0.0.1@evil")
    ('localhost', 'rebound.example.org', '')
    """
    try:
        parts = urlsplit(f"//{header}")
        has_more = parts.username is not None or parts.path or parts.query or parts.fragment
        return "" if has_more else parts.hostname or ""
    except ValueError:
        return ""


def is_from_elsewhere(method: str, headers: Headers) -> bool:
    """Whether a page of another site sends this; one may still have a link to us."""
    origin, host = headers.get("origin"), headers.get("host")
    if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
        return True
    is_cross_site = headers.get("sec-fetch-site", "none") in ("cross-site", "same-site")
    is_link = method in METHODS and headers.get("sec-fetch-mode") == "navigate"
    return is_cross_site and not is_link
