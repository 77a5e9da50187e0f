"""Links as curves between boxes: one strand a sign, as wide as its statements are many.

Takes    the boxes in their places, and for each link the two that it joins.
Gives    each `Strand`; no two links share a place on a box.
Errors   none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cablegraph.network.boxes import Box, Link, Slot
from cablegraph.network.projection import Network

WIDEST = 0.035  # inches, for one statement
TALLEST = 2.0  # inches, for the sum of the statements at one box
ROOM_FOR_ARCS = 1.6  # inches beside a column whose boxes are linked to each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """The statements of a link that have one sign, as a curve as wide as they are many."""

    link: Link
    sign: int  # 1 for, -1 against, 0 neither
    width: float
    points: tuple[tuple[float, float], ...]  # of a cubic Bézier curve


def strands_of(
    graph: Network, boxes: dict[Slot, Box], ends: dict[Link, tuple[Slot, Slot]]
) -> Iterator[Strand]:
    """Each link as one strand a sign, side by side; no two links share a place on a box."""
    shares = {link: _shares(graph.edges[link]) for link in ends}
    weights = weights_of(graph, ends)
    _, scale = loads_of(weights, ends)
    starts = _starts(boxes, ends, weights, scale)
    for link, (source, target) in ends.items():
        leaves, arrives = starts[link]
        for sign, count in shares[link].items():
            width = count * scale
            points = _bezier(boxes[source], boxes[target], leaves + width / 2, arrives + width / 2)
            yield Strand(link=link, sign=sign, width=width, points=points)
            leaves, arrives = leaves + width, arrives + width


def weights_of(graph: Network, links: Iterable[Link]) -> dict[Link, int]:
    """How many statements each link has."""
    return {link: graph.edges[link].get("weight", 1) for link in links}


def _shares(about: dict[str, Any]) -> dict[int, int]:
    """How many statements of a link speak for, neither way, and against."""
    parts = {1: about.get("for", 0), -1: about.get("against", 0)}
    parts[0] = about.get("weight", 1) - sum(parts.values())
    return {sign: parts[sign] for sign in (1, 0, -1) if parts[sign]}


def loads_of(
    weights: dict[Link, int], ends: dict[Link, tuple[Slot, Slot]]
) -> tuple[dict[Slot, float], float]:
    """How high the statements at each box are when stacked, and the width of one."""
    loads: dict[Slot, int] = {}
    for link, pair in ends.items():
        for slot in pair:
            loads[slot] = loads.get(slot, 0) + weights[link]
    one = min(WIDEST, TALLEST / max(loads.values(), default=1))
    return {slot: load * one for slot, load in loads.items()}, one


def _starts(
    boxes: dict[Slot, Box],
    ends: dict[Link, tuple[Slot, Slot]],
    weights: dict[Link, int],
    scale: float,
) -> dict[Link, list[float]]:
    """The upper edge of each link where it leaves and where it arrives."""
    starts: dict[Link, list[float]] = {link: [0.0, 0.0] for link in ends}
    for slot, box in boxes.items():
        here = [
            (boxes[pair[1 - end]].middle, link, end)
            for link, pair in ends.items()
            for end in (0, 1)
            if pair[end] == slot
        ]
        top = box.middle - sum(weights[link] for _, link, _ in here) * scale / 2
        for _, link, end in sorted(here):
            starts[link][end] = top
            top += weights[link] * scale
    return starts


def _bezier(
    source: Box, target: Box, leaves: float, arrives: float
) -> tuple[tuple[float, float], ...]:
    if source.slot[0] == target.slot[0]:
        return _arc(source, leaves, arrives)
    if source.left > target.left:
        return tuple(reversed(_bezier(target, source, arrives, leaves)))
    start, end = source.left + source.width, target.left
    half = (end - start) / 2
    return (start, leaves), (start + half, leaves), (end - half, arrives), (end, arrives)


def _arc(box: Box, leaves: float, arrives: float) -> tuple[tuple[float, float], ...]:
    """Between boxes of one column: to the left of the first, to the right of any other."""
    is_first = box.slot[0] == 0
    edge = box.left if is_first else box.left + box.width
    reach = min(ROOM_FOR_ARCS * 4 / 3, 0.35 + abs(leaves - arrives) * 0.4)
    bend = edge - reach if is_first else edge + reach
    return (edge, leaves), (bend, leaves), (bend, arrives), (edge, arrives)
