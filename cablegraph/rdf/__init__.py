"""The graph of a cable: names, quads, files, and the shapes that they must have."""

from cablegraph.rdf.build import build_graph, graph_quads
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads

__all__ = ["build_graph", "cable_quads", "finding_quads", "graph_quads"]
