"""Choose the links that a picture shows, where it cannot show them all.

Takes    a network, and how many links there is room for.
Gives    so many of its links, the foremost first: those with the most statements; among equals,
         those between cables that are here before those to cables only cited, then those of the
         busiest nodes, and of positions a few of each holder, for and against first.
Errors   none.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from cablegraph.network.boxes import Link
from cablegraph.network.projection import Network

MISSING = "missing cable"  # the kind of a cable that is cited and not in the graph
A_HOLDER = 4  # positions, before it is the turn of the next holder


def chosen_links(graph: Network, count: int) -> list[Link]:
    """The ``count`` foremost links; those of one demarche stay together.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("a", "b", {"weight": 1}), ("a", "c", {"weight": 3})])
    >>> chosen_links(graph, 1)
    [('a', 'c')]
    """
    links = _by_strength(graph)
    if graph.graph.get("kind") == "positions":
        links = _in_turns(graph, links)
    bundles: dict[object, list[Link]] = {}
    for link in links:
        bundles.setdefault(_demarche_of(graph, link) or link, []).append(link)
    chosen: list[Link] = []
    for bundle in bundles.values():
        if chosen and len(chosen) + len(bundle) > count:
            break
        chosen += bundle
    return chosen


def in_order(graph: Network, drawn: Iterable[Link]) -> list[Link]:
    """All links: those that are drawn, as they are, then the others, the foremost first."""
    return list(dict.fromkeys([*drawn, *chosen_links(graph, graph.number_of_edges())]))


def _by_strength(graph: Network) -> list[Link]:
    degree = dict(graph.degree(weight="weight"))

    def rank(link: Link) -> tuple[int, bool, int, str, tuple[Any, ...]]:
        weight = graph.edges[link].get("weight", 1)
        is_cited_only = graph.nodes[link[1]].get("kind") == MISSING
        return -weight, is_cited_only, -degree[link[0]], link[0], counting(link[1])

    return sorted(graph.edges, key=rank)


def _in_turns(graph: Network, links: list[Link]) -> list[Link]:
    """Some links of each holder, then some more of each; those that take a side first."""
    taken: Counter[str] = Counter()
    turns: dict[Link, int] = {}
    for link in sorted(links, key=lambda link: not graph.edges[link].get("sign")):
        turns[link] = taken[link[0]] // A_HOLDER
        taken[link[0]] += 1
    return sorted(links, key=turns.__getitem__)


def _demarche_of(graph: Network, link: Link) -> str | None:
    return next((end for end in link if graph.nodes[end].get("kind") == "demarche"), None)


def counting(key: str) -> tuple[Any, ...]:
    """A name for sorting in which numbers count.

    >>> sorted(["cable/1003", "cable/997"], key=counting)
    ['cable/997', 'cable/1003']
    """
    spaced = "".join(letter if letter.isdecimal() else f" {letter} " for letter in key)
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in spaced.split())
