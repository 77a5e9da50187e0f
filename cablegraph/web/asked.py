"""What a page is asked, and what it gives.

Takes    the place of a graph; the parameters of a request.
Gives    `Asked`, which hands out terms and rows; `Page`, a template and what it shows.
Errors   `BadRequest` for parameters that are too long or no numbers; `NotFound`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from cablegraph.errors import CablegraphError
from cablegraph.queries import run_page
from cablegraph.store import GraphStore, Table
from cablegraph.web.links import Links, with_terms
from cablegraph.web.tables import Grid, Shower

LONGEST_TERM = 500  # characters
LAST_PAGE = 100_000
ROWS = 50  # on a page
FEW = 10  # rows of a section whose rest has a page of its own
UNPRINTABLE = re.compile("[\x00-\x1f\x7f]")


class BadRequest(CablegraphError):  # noqa: N818 - it names what was met
    """A request that cannot be understood."""


class NotFound(CablegraphError):  # noqa: N818 - it names what was met
    """A page or thing that there is not."""


@dataclass(frozen=True)
class Page:
    """A template and what it shows."""

    template: str
    title: str
    shown: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True)
class Pages:
    """Where one stands among several pages of rows."""

    number: int
    before: str  # addresses; empty where there is no such page
    after: str


@dataclass(frozen=True)
class Asked:
    """One request: the graph, the address, its parameters."""

    store: GraphStore
    links: Links
    where: str  # the place of the graph
    path: str
    terms: Mapping[str, str]  # parameters, bounded
    parts: Mapping[str, str] = field(default_factory=dict)  # of the path

    @cached_property
    def shower(self) -> Shower:
        """Shows tables of this graph."""
        return Shower(self.store, self.links)

    def term(self, name: str) -> str:
        """A parameter without blanks around it; empty where it is not given."""
        return self.terms.get(name, "").strip()

    @property
    def number(self) -> int:
        """The number of the page that is asked for."""
        said = self.term("page") or "1"
        if not re.fullmatch(r"[0-9]{1,6}", said) or not 1 <= int(said) <= LAST_PAGE:
            raise BadRequest("page is a number from 1 on")
        return int(said)

    @property
    def folder(self) -> Path | None:
        """The folder of the store, where it is one."""
        is_here = "://" not in self.where and Path(self.where).is_dir()
        return Path(self.where) if is_here else None

    def rows(self, name: str, terms: Mapping[str, str], limit: int | None = None) -> Table:
        """The first rows of a named query."""
        return run_page(self.store, name, terms, limit=limit)

    def some(
        self,
        name: str,
        terms: Mapping[str, str],
        caption: str,
        columns: tuple[str, ...] = (),
        most: int = FEW,
    ) -> Grid:
        """A section: the first rows of a named query, and where the rest is."""
        table = self.rows(name, terms, most + 1)
        more = self.links.question(name, terms)
        return self.shower.grid(table, caption, columns=columns, most=most, more=more)

    def paged(
        self,
        name: str,
        terms: Mapping[str, str],
        caption: str,
        columns: tuple[str, ...] = (),
    ) -> tuple[Grid, Pages]:
        """One page of a named query."""
        offset = (self.number - 1) * ROWS
        table = run_page(self.store, name, terms, limit=ROWS + 1, offset=offset)
        grid = self.shower.grid(table, caption, columns=columns, most=ROWS)
        return grid, self.pages(has_more=len(table) > ROWS)

    def pages(self, *, has_more: bool) -> Pages:
        """The pages before and after this one."""
        return Pages(
            number=self.number,
            before=self._page(self.number - 1) if self.number > 1 else "",
            after=self._page(self.number + 1) if has_more else "",
        )

    def _page(self, number: int) -> str:
        return with_terms(self.path, {**self.terms, "page": str(number) if number > 1 else ""})


def bounded(items: Mapping[str, str]) -> dict[str, str]:
    r"""The parameters of a request, if none is too long.

    >>> bounded({"words": "visas\n"})
    {'words': 'visas'}
    """
    for name, term in items.items():
        if len(name) > LONGEST_TERM or len(term) > LONGEST_TERM:
            raise BadRequest(f"{name[:20]}: a term has at most {LONGEST_TERM} characters")
    return {name: UNPRINTABLE.sub(" ", term).strip() for name, term in items.items()}
