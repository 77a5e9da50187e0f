"""The page of a search: paragraphs by their words, and who says something in them."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape
from pyoxigraph import NamedNode

from cablegraph.queries import KINDS, line_of, run_page
from cablegraph.search import FILE_NAME, MARKS
from cablegraph.search import search as find
from cablegraph.store import Table, Value, select
from cablegraph.tabular import plain
from cablegraph.terms.classification import Level, find_level
from cablegraph.web.asked import Asked, BadRequest, Page
from cablegraph.web.links import last_part

CABLES = """
SELECT DISTINCT ?id WHERE {{ {narrowed} ?cable a cg:Cable ; dcterms:identifier ?id . {days} }}"""
DAYS = (
    "OPTIONAL {{ ?cable dcterms:created ?created }} "
    "BIND(SUBSTR(STR(?created), 1, 10) AS ?day) "
    'FILTER(?day >= SUBSTR("{since}", 1, STRLEN(?day)) && ?day <= "{until}")'
)
SENT = """
SELECT DISTINCT ?cable ?created ?subject WHERE {{
  VALUES ?cable {{ {cables} }}
  OPTIONAL {{ ?cable dcterms:created ?created }} OPTIONAL {{ ?cable dcterms:title ?subject }}
}}"""
NARROWED = {"since": "day", "until": "day", "post": "post", "level": "level"}  # kinds of terms
HITS = 20  # on a page
FIRST_DAY, LAST_DAY = "0000-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that was found."""

    cable: str
    href: str
    date: str
    subject: str
    paragraph: str
    marking: str
    snippet: Markup
    says: str
    names: str


def search(asked: Asked) -> Page:
    """What was found, a page of it; the form alone where nothing is sought."""
    words = asked.term("words")
    for name, kind in NARROWED.items():
        if asked.term(name):
            line_of(kind, name, asked.term(name))  # refuses what is no day, no post, no level
    if not _is_indexed(asked) and (asked.term("post") or asked.term("level")):
        raise BadRequest("without a text index, a search is narrowed by days alone")
    found = _found(asked, words) if words else None
    hits = _hits(asked, found) if found else []
    return Page(
        "search.html",
        f"Search: {words}" if words else "Search",
        {
            "words": words,
            "asked": {name: asked.term(name) for name in NARROWED},
            "levels": list(Level),
            "hits": hits,
            "pages": asked.pages(has_more=found is not None and len(found) > HITS),
            "indexed": _is_indexed(asked),
        },
    )


def _is_indexed(asked: Asked) -> bool:
    return asked.folder is not None and (asked.folder / FILE_NAME).is_file()


def _found(asked: Asked, words: str) -> Table:
    """A row more than a page, from the text index, else from the paragraphs themselves."""
    offset = (asked.number - 1) * HITS
    if asked.folder is None or not _is_indexed(asked):
        terms = {"words": words} | {
            name: asked.term(name) for name in ("since", "until") if asked.term(name)
        }
        return run_page(asked.store, "paragraphs", terms, limit=HITS + 1, offset=offset)
    return find(
        words,
        asked.folder,
        asked.store,
        limit=HITS + 1,
        offset=offset,
        cables=_cables(asked),
        level=find_level(asked.term("level")),
        base=asked.links.base,
        brackets=False,
    )


def _cables(asked: Asked) -> set[str] | None:
    """The cables of a post and of some days; `None` for all."""
    post, since, until = (asked.term(name) for name in ("post", "since", "until"))
    if not (post or since or until):
        return None
    narrowed = f"{line_of('post', 'post', post)} ?cable cg:sentFrom ?post ." if post else ""
    days = DAYS.format(
        since=KINDS["day"].plain("since", since) if since else FIRST_DAY,
        until=KINDS["day"].plain("until", until) if until else LAST_DAY,
    )
    asks = CABLES.format(narrowed=narrowed, days=days if since or until else "")
    return {str(cable) for (cable,) in select(asked.store, asks).rows}


def _hits(asked: Asked, found: Table) -> list[Hit]:
    rows = list(found.records())[:HITS]
    cables = " ".join(sorted({str(NamedNode(str(row["cable"]))) for row in rows}))
    sent = select(asked.store, SENT.format(cables=cables)) if rows else Table((), ())
    about = {str(cable): (created, subject) for cable, created, subject in sent.rows}
    return [_hit(asked, row, *about.get(str(row["cable"]), (None, None))) for row in rows]


def _hit(asked: Asked, row: dict[str, Value], created: Value, subject: Value) -> Hit:
    iri = str(row["cable"])
    cable_id, start, end = last_part(iri), row["start"], row["end"]
    snippet: Any = row.get("snippet", row.get("text"))
    number = row["paragraph"] if "snippet" in row else row["number"]
    return Hit(
        cable=plain(cable_id),
        href=asked.links.place(cable_id, start, end)
        if isinstance(start, int) and isinstance(end, int)
        else asked.links.of(iri),
        date=plain(created)[:10],
        subject=plain(subject),
        paragraph=plain(number),
        marking=plain(row["marking"]),
        snippet=_marked(str(snippet or "")),
        says=plain(row.get("says")),
        names=plain(row.get("names")),
    )


def _marked(snippet: str) -> Markup:
    r"""A snippet with the words found marked; all else of it escaped.

    >>> _marked("<b> \x02visas\x03")
    Markup('&lt;b&gt; <mark>visas</mark>')
    """
    begin, end = MARKS
    escaped = str(escape(snippet))
    return Markup(escaped.replace(begin, "<mark>").replace(end, "</mark>"))
