"""The page of a network: the picture, and the sentences behind it."""

from base64 import b64encode

from cablegraph.network import KINDS, Network, project
from cablegraph.network.boxes import Link
from cablegraph.network.choice import in_order
from cablegraph.network.draw import caption, marking_line, to_svg
from cablegraph.network.fitting import fitted
from cablegraph.network.layout import lay_out
from cablegraph.network.page import columns_of, statement_rows
from cablegraph.queries import read_query
from cablegraph.tabular import plain
from cablegraph.web.asked import ROWS, Asked, BadRequest, NotFound, Page
from cablegraph.web.tables import Cell, Grid, tone

MOST_ROWS = 4 * ROWS


def picture(asked: Asked) -> Page:
    """The strongest links of a network, drawn, and what is said in them."""
    kind = asked.parts["kind"]
    if kind not in KINDS:
        raise NotFound(f"there is no picture of {kind!r}; there are: {', '.join(KINDS)}")
    query = KINDS[kind].query
    for name in asked.terms:
        if name not in read_query(query).parameters:
            raise BadRequest(f"a picture of {kind} has no parameter {name!r}")
    terms = {name: term for name, term in asked.terms.items() if term}
    network = fitted(project(asked.store, kind, **terms))
    page = lay_out(network)
    return Page(
        "picture.html",
        page.title,
        {
            "caption": caption(page) if page.shown else "There is nothing to draw.",
            "marking": marking_line(page),
            "asked": page.asked,
            "image": f"data:image/svg+xml;base64,{b64encode(to_svg(page)).decode()}"
            if page.shown
            else "",
            "grid": _statements(
                asked, network, in_order(network, page.shown), asked.links.question(query, terms)
            ),
        },
    )


def _statements(asked: Asked, network: Network, links: list[Link], more: str) -> Grid:
    """The links in words, so many as a page holds, in the order of the picture."""
    columns, links = columns_of(network), links[:MOST_ROWS]
    statements = [str(network.edges[link].get("statements", "")) for link in links]
    cells = (
        tuple(_cell(asked, *each, said) for each in zip(columns, row, strict=True))
        for row, said in zip(statement_rows(network, links), statements, strict=True)
    )
    return Grid("What is said in these links", columns, tuple(cells), more)


def _cell(asked: Asked, column: str, value: str, statements: str) -> Cell:
    """A cell of a link; that of its cable, where it is one, leads to the first statement there."""
    if column == "Relation":
        return Cell(value, kind=tone(value))
    if column == "Cables" and value and " " not in value:
        place = asked.links.of(statements.partition(" ")[0])
        return Cell(value, place or asked.links.cable(value))
    kind = {"Sentence": "quote", "Marking": "marking"}.get(column, "")
    return Cell(plain(value), kind=kind if value else "")
