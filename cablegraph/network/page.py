"""Write a network as one HTML page that needs nothing else: the picture, and every sentence.

Takes    a network from `project`, and how many of its links to draw.
Gives    a page in UTF-8: the picture as SVG, below it a table of all links with their
         sentences, in the order of the picture, which can be narrowed by typing. It loads nothing
         from anywhere, so it can be sent.
Errors   none. Whatever comes from a cable is escaped; the page's policy allows no other script
         than its own.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape

from cablegraph.network.boxes import Link
from cablegraph.network.choice import in_order
from cablegraph.network.draw import to_svg
from cablegraph.network.fitting import fitted
from cablegraph.network.layout import lay_out
from cablegraph.network.projection import Network

SCRIPT = """
const rows = [...document.querySelectorAll("tbody tr")];
document.querySelector("input").addEventListener("input", event => {
  const words = event.target.value.toLowerCase().split(/\\s+/);
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every(word => text.includes(word));
  }
});
"""
STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; color: #1a1a1a; margin: 1.5rem auto; max-width: 70rem;
  padding: 0 1rem }
svg { max-width: 100%; height: auto }
input { font: inherit; padding: .4em .6em; width: 100%; box-sizing: border-box; margin: 1rem 0 }
table { border-collapse: collapse; width: 100%; font-size: .9em }
th, td { text-align: left; vertical-align: top; padding: .4em .7em .4em 0;
  border-bottom: 1px solid #e3e5e7 }
th { color: #5f6368 } td:nth-child(4) { white-space: pre-line }
@media (max-width: 45rem) {
  .picture { overflow-x: auto } svg { max-width: none } thead { display: none }
  table, tbody, tr:not([hidden]), td { display: block }
  td { border: 0; padding: .1em 0 } tr { border-bottom: 1px solid #e3e5e7; padding: .6em 0 }
}
"""
COLUMNS = ("From", "Relation", "To", "Sentence", "Marking", "Cables")
MUTUAL_COLUMNS = ("One", "Relation", "Other", *COLUMNS[3:])  # of links that hold both ways
MUTUAL = frozenset({"meetings"})  # kinds of networks
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<div class="picture">{picture}</div>
{statements}</body>
</html>
"""
STATEMENTS = """\
<input type="search" placeholder="Show only rows with these words" aria-label="Filter">
<table>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
<script>{script}</script>
"""


def draw_page(graph: Network, strongest: int | None = None) -> bytes:
    """The picture of a network with the sentences behind it.

    >>> import networkx as nx
    >>> graph = nx.DiGraph(kind="citations", title="Which cables <cite> which")
    >>> b"Which cables &lt;cite&gt; which" in draw_page(graph)
    True
    """
    graph = fitted(graph)
    page = lay_out(graph, strongest)
    svg = to_svg(page).decode()
    return PAGE.format(
        hash=base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode(),
        title=escape(graph.graph["title"]),
        style=STYLE,
        picture=svg[svg.index("<svg") :],
        statements=_statements(graph, in_order(graph, page.shown)),
    ).encode()


def _statements(graph: Network, links: Iterable[Link]) -> str:
    """The table and what narrows it; nothing where there is no row."""
    if not graph.size():
        return ""
    heads = "".join(f"<th>{column}</th>" for column in columns_of(graph))
    rows = (f"<tr>{''.join(map(_cell, row))}</tr>" for row in statement_rows(graph, links))
    return STATEMENTS.format(heads=heads, rows="\n".join(rows), script=SCRIPT)


def columns_of(graph: Network) -> tuple[str, ...]:
    """The names of the columns of `statement_rows`."""
    return MUTUAL_COLUMNS if graph.graph["kind"] in MUTUAL else COLUMNS


def statement_rows(graph: Network, links: Iterable[Link]) -> Iterator[tuple[str, ...]]:
    """What stands behind each of ``links``: ends, relation, sentences, markings, cables."""
    label = graph.nodes(data="label")
    for source, target in links:
        about = graph.edges[source, target]
        ends = [str(label[node] or node) for node in (source, target)]
        cells = (ends[0], about.get("relation"), ends[1], about.get("evidence"))
        where = (about.get("marking"), about.get("cables"))
        yield tuple(str(value or "") for value in (*cells, *where))


def _cell(value: str) -> str:
    return f"<td>{escape(value)}</td>"
