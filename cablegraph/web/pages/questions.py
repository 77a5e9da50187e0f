"""The named queries as forms: what each asks, its terms, its rows."""

import io
from dataclasses import dataclass
from typing import Any

from cablegraph.near import unknown_terms
from cablegraph.queries import KINDS, NamedQuery, named_queries, query_names, read_query
from cablegraph.tabular import write_csv, write_json
from cablegraph.terms.classification import Level
from cablegraph.terms.speech import SpeechAct
from cablegraph.web.asked import Asked, BadRequest, NotFound, Page

CHOICES = {"act": tuple(SpeechAct), "level": tuple(Level)}
WRITERS = {
    "csv": ("text/csv; charset=utf-8", write_csv),
    "json": ("application/json", write_json),
}


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a query in its form."""

    name: str
    label: str
    help: str
    value: str
    choices: tuple[str, ...] = ()


def questions(asked: Asked) -> Page:
    """All queries that have a name."""
    listed = [
        (named.name, named.summary, asked.links.question(named.name)) for named in named_queries()
    ]
    return Page("questions.html", "Questions", {"questions": listed})


def question(asked: Asked) -> Page:
    """One query: its form, and a page of its rows."""
    named = _named(asked.parts["name"])
    terms = _terms(asked, named)
    grid, pages = asked.paged(named.name, terms, "Rows")
    is_empty = not grid.rows and asked.number == 1
    shown = {
        "grid": grid,
        "pages": pages,
        "hints": list(unknown_terms(asked.store, named.name, terms)) if is_empty else [],
        "csv": asked.links.question(named.name, terms, ".csv"),
        "json": asked.links.question(named.name, terms, ".json"),
        "stopped": "",
    }
    return _page(named, terms, shown)


def stopped(asked: Asked, said: str) -> Page:
    """The form of a query that took too long, to be narrowed; asks nothing of the graph."""
    named = _named(asked.parts["name"])
    return _page(named, _terms(asked, named), {"grid": None, "stopped": said}, status=503)


def _page(
    named: NamedQuery, terms: dict[str, str], shown: dict[str, Any], status: int = 200
) -> Page:
    form = {
        "name": named.name,
        "summary": named.summary,
        "fields": [_field(name, kind, terms) for name, kind in named.parameters.items()],
        "sparql": named.text,
    }
    title = named.name.replace("-", " ").capitalize()
    return Page("question.html", title, form | shown, status)


def download(asked: Asked, form: str) -> tuple[str, bytes]:
    """All rows of a query as a file: what it is, and what it holds."""
    named = _named(asked.parts["name"])
    kind, write = WRITERS[form]
    lines = io.StringIO(newline="")
    write(asked.rows(named.name, _terms(asked, named)), lines)
    return kind, lines.getvalue().encode("utf-8", "replace")


def _named(name: str) -> NamedQuery:
    if name not in query_names():
        raise NotFound(f"there is no question {name!r}")
    return read_query(name)


def _terms(asked: Asked, named: NamedQuery) -> dict[str, str]:
    given = {name: term for name, term in asked.terms.items() if term and name != "page"}
    for name in given:
        if name not in named.parameters:
            raise BadRequest(f"{named.name} has no parameter {name!r}")
    return given


def _field(name: str, kind: str, terms: dict[str, str]) -> Field:
    label = {"speechAct": "speech act"}.get(name, name.replace("_", " "))
    return Field(name, label, KINDS[kind].meaning, terms.get(name, ""), CHOICES.get(kind, ()))
