"""Measure a network: who is linked most, who stands between, who belongs together.

Takes    a network from `project`.
Gives    `Measures` by node; `measured`, the same network with them as attributes.
Errors   none.
Source   Freeman 1978 for betweenness, Louvain for communities, both as in NetworkX. Nodes are
         numbered by name first, so that neither the rows' order nor a hash decides a tie.
"""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from cablegraph.network.projection import Network

if TYPE_CHECKING:
    import networkx as nx

SAMPLE = 400  # nodes from which betweenness is estimated in a larger network
SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What is measured of one node."""

    degree: int  # links, both ways
    statements: int  # on these links
    betweenness: float  # the share of shortest paths that lead through it
    community: int  # from 1, the largest first


def measure(graph: Network) -> dict[str, Measures]:
    """Return the measures of each node; links count both ways.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("a", "b", {"weight": 2}), ("b", "c", {"weight": 1})])
    >>> measure(graph)["b"]
    Measures(degree=2, statements=3, betweenness=1.0, community=1)
    """
    import networkx as nx

    nodes = sorted(graph)
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(nodes)))
    numbers = {node: number for number, node in enumerate(nodes)}
    for source, target, weight in sorted(graph.edges(data="weight", default=1)):
        one, other = numbers[source], numbers[target]
        held = plain.get_edge_data(one, other, {"weight": 0})["weight"]
        plain.add_edge(one, other, weight=held + weight)
    sample = SAMPLE if len(nodes) > SAMPLE else None
    between = nx.betweenness_centrality(plain, k=sample, seed=SEED)
    communities = _communities(plain)
    return {
        node: Measures(
            degree=plain.degree(number),
            statements=plain.degree(number, weight="weight"),
            betweenness=round(between[number], 6),
            community=communities[number],
        )
        for node, number in numbers.items()
    }


def _communities(plain: "nx.Graph[int]") -> dict[int, int]:
    import networkx as nx

    found = nx.community.louvain_communities(plain, weight="weight", seed=SEED) if plain else []
    ordered = sorted(found, key=lambda group: (-len(group), min(group)))
    return {node: place for place, group in enumerate(ordered, start=1) for node in group}


def measured(graph: Network) -> Network:
    """The network with the measures of each node among its attributes."""
    result = graph.copy()
    for node, values in measure(graph).items():
        result.nodes[node].update(asdict(values))
    return result
