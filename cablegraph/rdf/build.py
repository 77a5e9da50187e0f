"""Build the graph of cables: the whole path of the data in one call.

Takes    paths of files, folders and archives, or cables that were parsed already.
Gives    `graph_quads`, the quads one cable after the other; `build_graph`, an rdflib `Dataset`
         with one named graph for each cable's header and one for its claims.
Errors   what cannot be read is left out and told to ``problems``, or raised if nobody listens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from cablegraph.errors import UnreadableSource
from cablegraph.extract import extract_findings
from cablegraph.model.cable import Cable
from cablegraph.parse import parse_cable
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.copies import Rank, copy_quads, rank_of
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.rdf.vocabulary import DATA, PREFIXES
from cablegraph.sources import read_cables

if TYPE_CHECKING:
    from rdflib import Dataset

Input = Path | str | Cable
Problems = Callable[[UnreadableSource], None]


def build_graph(
    cables: Input | Iterable[Input], *, base: str = DATA, problems: Problems | None = None
) -> Dataset:
    r"""Return the graph of cables, for rdflib; patterns see all its named graphs as one.

    >>> from tempfile import TemporaryDirectory
    >>> text = '''P 121430Z MAR 07
    ... FM AMEMBASSY RIGA
    ... TO SECSTATE WASHDC
    ... UNCLAS RIGA 000123
    ... SUBJECT: HARBOR FEES
    ...
    ... 1. Minister of Transport Ainars Ozols said the fees would fall.
    ... KALNINS
    ... '''
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "07RIGA123.txt").write_text(text)
    ...     graph = build_graph(folder)
    >>> [str(title) for title in graph.objects(predicate=None) if "HARBOR" in title]
    ['HARBOR FEES']
    """
    from rdflib import Dataset

    graph = Dataset(default_union=True)
    for name, iri in PREFIXES.items():
        graph.bind(name, iri)
    graph.bind("cable", f"{base}cable/")
    content = nquads(graph_quads(cables, base=base, problems=problems))
    graph.parse(data=content, format="nquads")
    return graph


def graph_quads(
    cables: Input | Iterable[Input],
    *,
    base: str = DATA,
    min_confidence: float = 0.0,
    problems: Problems | None = None,
) -> Iterator[ox.Quad]:
    """Yield the quads of each cable; without findings of rules less sure.

    Two copies of one cable are one cable: the fuller text is shown, the other is noted.
    """
    shown: dict[str, list[ox.Quad]] = {}
    copies: dict[str, set[Rank]] = {}
    for cable in _cables(cables, problems):
        rank = rank_of(cable)
        known = copies.setdefault(cable.id, set())
        if not known or rank < min(known):
            shown[cable.id] = list(_quads(cable, base, min_confidence))
        known.add(rank)
    for cable_id, quads in shown.items():
        yield from quads
        further = sorted(copies[cable_id])[1:]
        yield from copy_quads(cable_id, ((label, digest) for _, digest, label in further), base)


def _cables(cables: Input | Iterable[Input], problems: Problems | None) -> Iterator[Cable]:
    given = [cables] if isinstance(cables, Path | str | Cable) else cables
    for item in given:
        if isinstance(item, Cable):
            yield item
        else:
            yield from map(parse_cable, read_cables([item], problems=problems))


def _quads(cable: Cable, base: str, min_confidence: float) -> Iterator[ox.Quad]:
    findings = extract_findings(cable).at_least(min_confidence)
    yield from cable_quads(cable, base)
    yield from finding_quads(cable, findings, base)
