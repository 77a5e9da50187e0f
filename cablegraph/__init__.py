"""Turn diplomatic cables into a knowledge graph in which every statement shows its sentence.

The verbs are those of the command line; each is imported when it is first used.

>>> import cablegraph
>>> text = '''R 121430Z MAR 07
... FM AMEMBASSY RIGA
... TO SECSTATE WASHDC
... UNCLAS RIGA 000123
... SUBJECT: HARBOR FEES
...
... 1. Minister of Transport Ainars Ozols promised that the fees would fall.
... KALNINS
... '''
>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder:
...     _ = Path(folder, "07RIGA123.txt").write_text(text)
...     cables = [cablegraph.parse_cable(raw) for raw in cablegraph.read_cables([folder])]
>>> store = cablegraph.open_store()
>>> store.add(cablegraph.serialize(cablegraph.graph_quads(cables), "nq"))
>>> for row in cablegraph.run_query(store, "positions", holder="Ozols").records():
...     print(row["act"], "-", row["evidence"])
commit - Minister of Transport Ainars Ozols promised that the fees would fall.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegraph.errors import CablegraphError as CablegraphError
    from cablegraph.extract import extract_findings as extract_findings
    from cablegraph.facts import facts_of as facts_of
    from cablegraph.facts import read_facts as read_facts
    from cablegraph.ingest.build import build_store as build_store
    from cablegraph.ingest.build import remove_cables as remove_cables
    from cablegraph.model.cable import Cable as Cable
    from cablegraph.model.findings import Findings as Findings
    from cablegraph.model.record import to_record as to_record
    from cablegraph.network import draw_page as draw_page
    from cablegraph.network import draw_png as draw_png
    from cablegraph.network import draw_svg as draw_svg
    from cablegraph.network import export_network as export_network
    from cablegraph.network import measure as measure
    from cablegraph.network import project as project
    from cablegraph.parse import parse_cable as parse_cable
    from cablegraph.queries import named_queries as named_queries
    from cablegraph.queries import run_query as run_query
    from cablegraph.rdf import build_graph as build_graph
    from cablegraph.rdf import graph_quads as graph_quads
    from cablegraph.rdf.serialize import serialize as serialize
    from cablegraph.rdf.shapes import validate as validate
    from cablegraph.release import Policy as Policy
    from cablegraph.release import release_cables as release_cables
    from cablegraph.resolve import resolve_identity as resolve_identity
    from cablegraph.sources import read_cables as read_cables
    from cablegraph.store import open_store as open_store
    from cablegraph.text import Span as Span

__version__ = "0.1.0"

HOMES = {  # name: the module that it lives in
    "Cable": "model.cable",
    "CablegraphError": "errors",
    "Findings": "model.findings",
    "Policy": "release",
    "Span": "text",
    "build_graph": "rdf",
    "build_store": "ingest.build",
    "draw_page": "network",
    "draw_png": "network",
    "draw_svg": "network",
    "export_network": "network",
    "extract_findings": "extract",
    "facts_of": "facts",
    "graph_quads": "rdf",
    "measure": "network",
    "named_queries": "queries",
    "open_store": "store",
    "parse_cable": "parse",
    "project": "network",
    "read_cables": "sources",
    "read_facts": "facts",
    "release_cables": "release",
    "remove_cables": "ingest.build",
    "resolve_identity": "resolve",
    "run_query": "queries",
    "serialize": "rdf.serialize",
    "to_record": "model.record",
    "validate": "rdf.shapes",
}
__all__ = [*HOMES]


def __getattr__(name: str) -> object:
    """Import a name from its home when it is first asked for."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
