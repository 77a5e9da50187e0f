"""The highest marking of the passages behind some links, as a banner gives it.

Takes    a network, and links of it.
Gives    the highest level, with every control: ``SECRET//NOFORN``; "" where nothing is marked.
         ``REL``, which lets something go on, stands there only where all have it.
Errors   none.

What counts is the marking of each sentence, and of each cable whose subject line is shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from cablegraph.model.cable import Classification
from cablegraph.network.boxes import Link
from cablegraph.network.projection import BETWEEN_MARKINGS, UNMARKED, Network
from cablegraph.parse.portions import read_shown
from cablegraph.terms.classification import Level


def highest_marking(graph: Network, links: Iterable[Link]) -> str:
    """The highest level of what stands behind ``links``, and all controls.

    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_edge("a", "b", marking="C, NF; [SECRET]")
    >>> graph.add_edge("a", "c", marking="SBU")
    >>> highest_marking(graph, graph.edges), highest_marking(graph, [("a", "c")])
    ('SECRET//NOFORN', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY')
    """
    read = [each for said in _markings(graph, links) if (each := read_shown(said))]
    if not read:
        return ""
    return Classification(
        level=max((each.level for each in read), key=attrgetter("rank")),
        is_sensitive=any(each.is_sensitive for each in read),
        controls=tuple(sorted(set(_controls(read)))),
    ).marking


def is_some_unmarked(graph: Network, links: Iterable[Link]) -> bool:
    """Whether something that stands behind ``links`` has no marking, nor has its cable.

    >>> import networkx as nx
    >>> graph = nx.DiGraph()
    >>> graph.add_edge("a", "b", marking="C; not marked")
    >>> is_some_unmarked(graph, graph.edges)
    True
    """
    return UNMARKED in _markings(graph, links)


def _controls(read: Sequence[Classification]) -> Iterator[str]:
    """What restricts any of them; what lets them go on with somebody, if it lets all go.

    >>> read = [read_shown(marking) for marking in ("U", "C/REL GBR", "S/NF/REL GBR")]
    >>> sorted(set(_controls(read))), set(_controls([*read, read_shown("C")]))
    (['NOFORN', 'REL GBR'], {'NOFORN'})
    """
    classified = [each for each in read if each.level is not Level.UNCLASSIFIED] or read
    shared = frozenset.intersection(*(frozenset(each.controls) for each in classified))
    for control in (control for each in read for control in each.controls):
        if control in shared or not control.startswith("REL "):
            yield control


def _markings(graph: Network, links: Iterable[Link]) -> Iterator[str]:
    for link in links:
        yield from str(graph.edges[link].get("marking", "")).split(BETWEEN_MARKINGS)
        for node in link:
            yield str(graph.nodes[node].get("marking", ""))
