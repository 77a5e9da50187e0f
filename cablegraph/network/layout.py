"""Place a network on a page so that every label can be read: boxes in columns, links between.

A picture of a thousand crossing lines shows nothing. So only the strongest links are placed; each
node is a box around its own label; boxes stand in columns that mean something for the kind of
network; and no two boxes overlap, whatever the network is.

Takes    a network from `project`, and how many links to show.
Gives    a `Page`: boxes and curves in inches from the upper left corner, y downwards.
Errors   none; an empty network gives a page without boxes.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from cablegraph.network.boxes import PADDING, Box, Link, Slot, box_of
from cablegraph.network.choice import chosen_links, counting
from cablegraph.network.marking import highest_marking, is_some_unmarked
from cablegraph.network.projection import Network
from cablegraph.network.strands import ROOM_FOR_ARCS, Strand, loads_of, strands_of, weights_of

GAP = 0.11  # inches between two boxes
BETWEEN = 1.5  # inches between columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that is drawn, and how much there was to draw."""

    kind: str
    title: str
    asked: str  # the terms that narrowed the question
    headings: tuple[tuple[float, str], ...]  # where each column begins, and what stands there
    boxes: tuple[Box, ...]
    strands: tuple[Strand, ...]
    shown: tuple[Link, ...]  # from the top down
    links: int  # of the whole network
    marking: str  # the highest of what is shown; "" where nothing is marked
    is_some_unmarked: bool
    cables: int  # that what is shown comes from
    width: float
    height: float


def lay_out(graph: Network, strongest: int | None = None) -> Page:
    """Place the ``strongest`` links of a network, by default as many as a page holds.

    >>> import networkx as nx
    >>> graph = nx.DiGraph(kind="citations", title="Which cables cite which")
    >>> graph.add_edge("07RIGA12", "07STATE9", weight=1)
    >>> [box.lines for box in lay_out(graph).boxes]
    [('07RIGA12',), ('07STATE9',)]
    """
    style = STYLES[graph.graph["kind"]]
    count = strongest or style.strongest
    ends = {link: style.ends(graph, *link) for link in chosen_links(graph, count)}
    boxes = _placed(_boxes(graph, style, ends), ends)
    return Page(
        kind=graph.graph["kind"],
        title=graph.graph["title"],
        asked=graph.graph.get("asked", ""),
        headings=_headings(style, boxes.values()),
        boxes=tuple(boxes.values()),
        strands=tuple(strands_of(graph, boxes, ends)),
        shown=tuple(
            sorted(ends, key=lambda link: _height(style, [boxes[each] for each in ends[link]]))
        ),
        links=graph.number_of_edges(),
        marking=highest_marking(graph, ends),
        is_some_unmarked=is_some_unmarked(graph, ends),
        cables=len({cable for link in ends for cable in _cables(graph, link)}),
        width=_right_edge(boxes.values(), ends.values()),
        height=max((box.top + box.height for box in boxes.values()), default=0.0),
    )


def _cables(graph: Network, link: Link) -> list[str]:
    return str(graph.edges[link].get("cables", "")).split()


# The kinds of networks


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of network stands on the page."""

    columns: tuple[str, ...]  # their headings
    letters: tuple[int, ...]  # in the longest line of a label, by column
    ends: Callable[[Network, str, str], tuple[Slot, Slot]]
    strongest: int  # links that a page holds, unless told otherwise
    leading: int = 0  # the column by which links are in order


def _left_to_right(graph: Network, source: str, target: str) -> tuple[Slot, Slot]:
    return (0, source), (1, target)


def _in_one_column(graph: Network, source: str, target: str) -> tuple[Slot, Slot]:
    return (0, source), (0, target)


def _through_demarche(graph: Network, source: str, target: str) -> tuple[Slot, Slot]:
    is_delivery = graph.nodes[target]["kind"] == "demarche"
    return ((0, source), (1, target)) if is_delivery else ((1, source), (2, target))


def _by_side(graph: Network, source: str, target: str) -> tuple[Slot, Slot]:
    return (_side(graph.nodes[source]), source), (_side(graph.nodes[target]), target)


def _side(node: dict[str, Any]) -> int:
    is_ours = node.get("country") == "US" or node.get("kind") in ("post", "department")
    return 0 if is_ours else 1


STYLES = {
    "positions": Style(("Holder", "Position"), (36, 76), _left_to_right, 20),
    "issues": Style(("Holder", "Issue"), (44, 48), _left_to_right, 40),
    "meetings": Style(("United States", "Others"), (44, 44), _by_side, 30),
    "demarches": Style(
        ("Messenger, instruction", "Demarche", "Delivered to"),
        (34, 44, 38),
        _through_demarche,
        40,
        1,
    ),
    "citations": Style(("Cable",), (70,), _in_one_column, 30),
}


# Places


def _height(style: Style, pair: list[Box]) -> list[tuple[float, int]]:
    """How far down a link stands: by the box of its leading column, then by the other."""
    pair = sorted(pair, key=lambda box: (box.slot[0] != style.leading, box.slot[0]))
    return [(box.top, box.slot[0]) for box in pair]


def _boxes(graph: Network, style: Style, ends: dict[Link, tuple[Slot, Slot]]) -> dict[Slot, Box]:
    """The box of each slot, all of one column equally wide, with room for their links."""
    slots = _in_order(graph, ends)
    boxes = {slot: box_of(graph, slot, style.letters[slot[0]]) for slot in slots}
    widths: dict[int, float] = {}
    for (column, _), box in boxes.items():
        widths[column] = max(widths.get(column, 0.0), box.width)
    loads, _ = loads_of(weights_of(graph, ends), ends)
    return {
        slot: replace(box, width=widths[slot[0]], height=max(box.height, loads[slot] + PADDING))
        for slot, box in boxes.items()
    }


def _in_order(graph: Network, ends: dict[Link, tuple[Slot, Slot]]) -> list[Slot]:
    """All slots by column; in one column what belongs together, then by date and name."""
    import networkx as nx

    date = nx.get_node_attributes(graph, "date", default="")
    groups: dict[str, tuple[str, str]] = {}
    for group in nx.connected_components(nx.Graph(list(ends))):
        groups |= dict.fromkeys(group, min((date[node], node) for node in group))
    slots = {slot for pair in ends.values() for slot in pair}
    return sorted(
        slots, key=lambda slot: (slot[0], groups[slot[1]], date[slot[1]], counting(slot[1]))
    )


def _placed(boxes: dict[Slot, Box], ends: dict[Link, tuple[Slot, Slot]]) -> dict[Slot, Box]:
    near = _neighbours(ends.values())
    columns = _untangled(_columns(boxes), near)
    middles = _middles(columns, boxes, near)
    lefts = _lefts(columns, boxes, {one[0] for one, other in ends.values() if one[0] == other[0]})
    return {
        slot: replace(box, left=lefts[slot[0]], top=middles[slot] - box.height / 2)
        for slot, box in boxes.items()
    }


def _columns(boxes: Iterable[Slot]) -> list[list[Slot]]:
    count = max((column for column, _ in boxes), default=-1) + 1
    return [[slot for slot in boxes if slot[0] == column] for column in range(count)]


def _neighbours(ends: Iterable[tuple[Slot, Slot]]) -> dict[Slot, list[Slot]]:
    found: dict[Slot, list[Slot]] = {}
    for one, other in ends:
        if one[0] != other[0]:
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
    return found


def _untangled(
    columns: list[list[Slot]], near: dict[Slot, list[Slot]], rounds: int = 8
) -> list[list[Slot]]:
    """Order each column by the mean place of its neighbours, so that fewer links cross."""
    for _ in range(rounds):
        for number, column in enumerate(columns):
            places = {
                slot: (place + 0.5) / len(other)
                for other in columns
                for place, slot in enumerate(other)
            }
            columns[number] = sorted(column, key=lambda slot: _mean(near, places, slot))
    return columns


def _mean(near: dict[Slot, list[Slot]], values: dict[Slot, float], slot: Slot) -> float:
    known = [values[other] for other in near.get(slot, ()) if other in values]
    return sum(known) / len(known) if known else values.get(slot, 0.0)


def _middles(
    columns: list[list[Slot]], boxes: dict[Slot, Box], near: dict[Slot, list[Slot]]
) -> dict[Slot, float]:
    """The middle of each box: the longest column is stacked, the others stand beside it."""
    middles: dict[Slot, float] = {}
    stacks = [[boxes[slot].height for slot in column] for column in columns]
    lengths = [sum(heights) + GAP * len(heights) for heights in stacks]
    for number in sorted(range(len(columns)), key=lambda number: -lengths[number]):
        wishes = [_mean(near, middles, slot) for slot in columns[number]]
        places = _spread(stacks[number], wishes, max(lengths))
        middles.update(zip(columns[number], places, strict=True))
    return middles


def _spread(heights: list[float], wishes: list[float], room: float) -> list[float]:
    """Put each box as near to its wish as its neighbours allow, one below the other.

    >>> [round(middle, 2) for middle in _spread([1, 1], [2.0, 2.0], 5)]
    [2.0, 3.11]
    """
    latest, below = [], room
    for height in reversed(heights):
        latest.append(below - (height + GAP) / 2)
        below -= height + GAP
    top, middles = 0.0, []
    for height, wish, limit in zip(heights, wishes, reversed(latest), strict=True):
        middle = max(top + (height + GAP) / 2, min(wish, limit))
        middles.append(middle)
        top = middle + (height + GAP) / 2
    return middles


def _lefts(
    columns: list[list[Slot]], boxes: dict[Slot, Box], linked_inside: set[int]
) -> list[float]:
    """Where each column begins; links inside the first column stand before it."""
    left, lefts = (ROOM_FOR_ARCS if 0 in linked_inside else 0.0), []
    for number, column in enumerate(columns):
        lefts.append(left)
        if column:
            inside = ROOM_FOR_ARCS if number in linked_inside and number else 0.0
            left += boxes[column[0]].width + BETWEEN + inside
    return lefts


def _headings(style: Style, boxes: Iterable[Box]) -> tuple[tuple[float, str], ...]:
    lefts = {box.slot[0]: box.left for box in boxes}
    return tuple((left, style.columns[column]) for column, left in sorted(lefts.items()))


def _right_edge(boxes: Iterable[Box], ends: Iterable[tuple[Slot, Slot]]) -> float:
    right = max((box.left + box.width for box in boxes), default=0.0)
    has_arcs = any(one[0] == other[0] > 0 for one, other in ends)
    return right + (ROOM_FOR_ARCS if has_arcs else 0.0)
