"""The page of a network: the picture, and the sentences behind it."""

from base64 import b64encode

from cablegraph.network import KINDS, Network, draw_svg, project
from cablegraph.network.draw import caption
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
    network = project(asked.store, kind, **terms)
    has_links = bool(network.size())
    return Page(
        "picture.html",
        str(network.graph["title"]),
        {
            "caption": caption(lay_out(network)) if has_links else "There is nothing to draw.",
            "asked": str(network.graph.get("asked", "")),
            "image": f"data:image/svg+xml;base64,{b64encode(draw_svg(network)).decode()}"
            if has_links
            else "",
            "grid": _statements(asked, network, asked.links.question(query, terms)),
        },
    )


def _statements(asked: Asked, network: Network, more: str) -> Grid:
    """The links in words, so many as a page holds."""
    columns = columns_of(network)
    statements = [str(about.get("statements", "")) for *_, about in network.edges(data=True)]
    rows = sorted(zip(statement_rows(network), statements, strict=True))[:MOST_ROWS]
    cells = (
        tuple(_cell(asked, *each, said) for each in zip(columns, row, strict=True))
        for row, said in rows
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
