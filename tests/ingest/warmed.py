"""Loaded once by the server from which the runs to be killed are forked.

Whoever reads a first cable compiles all word lists, a third of a second; a fork has them.
"""

from cablegraph.ingest.build import build_store
from cablegraph.ingest.graphing import Method, graph_cable
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.text import SourceText
from tests.invented import invented_cable

__all__ = ["build_store"]

graph_cable(
    RawCable(
        source=SourceText("1.txt", invented_cable(1)), format=SourceFormat.TEXT, digest=f"{1:064x}"
    ),
    Method(),
)
