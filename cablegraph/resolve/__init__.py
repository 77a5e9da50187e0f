"""Who is one person: the only stage that sees many cables.

Takes    a store, whatever it is; what a reader has decided.
Gives    `Judgement`s: which officials of several cables are one person, how sure that is and why,
         and where names are alike but nothing decides. They depend on what the graph says and on
         nothing else, earlier judgements neither: a graph that grew is judged as one that was
         built in one go.
Errors   those of the store; `DecisionError` for decisions that cannot be followed.
Source   docs/resolve.md.
"""

from collections.abc import Iterator, Sequence

from cablegraph.model.identity import Decision, Judgement, Sighting, Verdict
from cablegraph.resolve.decisions import DecisionError, read_decisions
from cablegraph.resolve.identity import judge
from cablegraph.resolve.officials import read_officials, states, states_of
from cablegraph.store import GraphStore

__all__ = [
    "Decision",
    "DecisionError",
    "Judgement",
    "Sighting",
    "Verdict",
    "judge",
    "read_decisions",
    "resolve_identity",
]


def resolve_identity(store: GraphStore, decisions: Sequence[Decision] = ()) -> Iterator[Judgement]:
    """Judge all named officials of a graph, state after state.

    Officials of two states are two persons, unless a decision joins them.

    >>> from cablegraph.store import open_store
    >>> list(resolve_identity(open_store()))
    []
    """
    homes = states_of(store, _officials(decisions)) if decisions else {}
    unknown = sorted(set(_officials(decisions)) - homes.keys())
    if unknown:
        raise DecisionError(f"the graph has no official {', '.join(unknown)}")
    for together in _joined_states(states(store), decisions, homes):
        own = [each for each in decisions if homes[each.one] in together]
        yield from judge(read_officials(store, together), own)


def _officials(decisions: Sequence[Decision]) -> Iterator[str]:
    for each in decisions:
        yield from (each.one, each.other)


def _joined_states(
    all_states: Sequence[str], decisions: Sequence[Decision], homes: dict[str, str]
) -> list[list[str]]:
    """The states, those together whose officials a decision joins.

    >>> same = Decision(verdict=Verdict.SAME, one="a", other="b")
    >>> _joined_states(["EE", "LT", "LV"], [same], {"a": "EE", "b": "LV"})
    [['EE', 'LV'], ['LT']]
    """
    if not decisions:
        return [[state] for state in all_states]
    import networkx as nx

    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(all_states)
    network.add_edges_from((homes[each.one], homes[each.other]) for each in decisions)
    return sorted(map(sorted, nx.connected_components(network)))
