"""Make the text of a network fit for pictures, pages and files.

Takes    a text, or a network whose text comes from cables.
Gives    the same, with a blank for each character that XML cannot hold, that would turn the
         direction of a line, or that no font can draw.
Errors   none.
Source   XML 1.0, section 2.2; Unicode Bidirectional Algorithm, section 2.
"""

from typing import Any

from cablegraph.network.projection import Network
from cablegraph.tabular import CONTROL


def fitted(graph: Network) -> Network:
    """The network with text that every form can hold."""
    import networkx as nx

    names = {node: fit(node) for node in graph}
    clean: Network = nx.DiGraph()
    clean.graph.update(_fit_all(graph.graph))
    for node, about in graph.nodes(data=True):
        clean.add_node(names[node], **_fit_all(about))
    for source, target, about in graph.edges(data=True):
        clean.add_edge(names[source], names[target], **_fit_all(about))
    return clean


def _fit_all(about: dict[str, Any]) -> dict[str, Any]:
    return {key: fit(value) if isinstance(value, str) else value for key, value in about.items()}


def fit(text: str) -> str:
    r"""A text with a blank for each character that XML cannot hold.

    >>> fit("red \x1b[31m alert")
    'red  [31m alert'
    """
    return CONTROL.sub(" ", text)
