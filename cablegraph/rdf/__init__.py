"""The graph of a cable: names, quads, files, and the shapes that they must have.

`build_graph` and `graph_quads` bring the reading of cables with them; whoever only asks a graph
does not wait for that.
"""

from typing import TYPE_CHECKING, Any

from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads

if TYPE_CHECKING:
    from cablegraph.rdf.build import build_graph, graph_quads

__all__ = ["build_graph", "cable_quads", "finding_quads", "graph_quads"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from cablegraph.rdf import build

    return getattr(build, name)
