"""Write a network for other tools: Gephi (GEXF), yEd and igraph (GraphML), JSON, spreadsheets.

Takes    a network, measured or not.
Gives    bytes in UTF-8, the same for the same network. Who met whom has no direction, and is
         written so in GEXF and GraphML.
Errors   `ValueError` for a form that there is not.
Source   https://gexf.net/1.2, http://graphml.graphdrawing.org, node-link JSON as in NetworkX. A
         spreadsheet must take no cell for a formula: an apostrophe is put before it.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from cablegraph.network.fitting import fitted
from cablegraph.network.projection import Network
from cablegraph.tabular import cell

if TYPE_CHECKING:
    import networkx as nx

UNDIRECTED = frozenset({"meetings"})


def export_network(graph: Network, form: str) -> bytes:
    """Write a network in one of `FORMS`; ``csv`` has a row a link, ``nodes.csv`` a row a node.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("07RIGA12", "07STATE9", {"weight": 1})])
    >>> print(export_network(graph, "csv").decode().strip())
    source,target,source_label,target_label,weight
    07RIGA12,07STATE9,07RIGA12,07STATE9,1
    """
    if form not in FORMS:
        raise ValueError(f"no form {form!r}; there are: {', '.join(FORMS)}")
    return FORMS[form](fitted(graph))


def _gexf(graph: Network) -> bytes:
    import networkx as nx

    xml = "\n".join(nx.generate_gexf(_as_meant(graph)))
    return re.sub(r'lastmodifieddate="[^"]*"', "", xml).encode()


def _graphml(graph: Network) -> bytes:
    import networkx as nx

    return "\n".join(nx.generate_graphml(_as_meant(graph))).encode() + b"\n"


def _as_meant(graph: Network) -> "nx.Graph[str]":
    """The network without direction where its links have none."""
    return graph.to_undirected() if graph.graph.get("kind") in UNDIRECTED else graph


def _json(graph: Network) -> bytes:
    import networkx as nx

    data = nx.node_link_data(graph, edges="links")
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _links(graph: Network) -> bytes:
    labels = graph.nodes(data="label", default="")
    links = (
        {
            "source": source,
            "target": target,
            "source_label": labels[source] or source,
            "target_label": labels[target] or target,
            **about,
        }
        for source, target, about in graph.edges(data=True)
    )
    return _table(links)


def _nodes(graph: Network) -> bytes:
    return _table({"node": node, **about} for node, about in graph.nodes(data=True))


def _table(entries: Iterable[dict[str, Any]]) -> bytes:
    entries = list(entries)
    columns = dict.fromkeys(key for entry in entries for key in entry)
    lines = io.StringIO()
    rows = csv.DictWriter(lines, list(columns), lineterminator="\n")
    rows.writeheader()
    rows.writerows({key: cell(value) for key, value in entry.items()} for entry in entries)
    return lines.getvalue().encode()


FORMS: dict[str, Callable[[Network], bytes]] = {
    "gexf": _gexf,
    "graphml": _graphml,
    "json": _json,
    "csv": _links,
    "nodes.csv": _nodes,
}
