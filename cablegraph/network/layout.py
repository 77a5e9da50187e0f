"""Place a network on a page so that every label can be read: boxes in columns, links between.

A picture of a thousand crossing lines shows nothing. So only the strongest links are placed; each
node is a box around its own label; boxes stand in columns that mean something for the kind of
network; and no two boxes overlap, whatever the network is.

Takes    a network from `project`, and how many links to show.
Gives    a `Page`: boxes and curves in inches from the upper left corner, y downwards.
Errors   none; an empty network gives a page without boxes.
"""

import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from cablegraph.network.projection import Network

Link = tuple[str, str]
Slot = tuple[int, str]  # column and node: a node that gives and receives stands in two columns

LABEL_SIZE, NOTE_SIZE = 9.0, 7.5  # points
LABEL_LINE, NOTE_LINE = 0.175, 0.15  # inches from one line to the next
PADDING, GAP = 0.07, 0.11  # inside a box around its text; between two boxes
BETWEEN = 1.5  # inches between columns
WIDEST = 0.035  # inches, for one statement
TALLEST = 2.0  # inches, for the sum of the statements at one box
ROOM_FOR_ARCS = 1.6  # beside a column whose boxes are linked to each other
LABEL_LINES = 3
HINTING = 1.02  # a raster draws letters a little wider than their outlines are


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node as it is drawn: a title word, its label on some lines, a note in small letters."""

    slot: Slot
    kind: str
    sign: float | None  # of a position: whether it speaks for or against
    title: str  # the speech act of a position; else empty
    lines: tuple[str, ...]
    note: str
    width: float
    height: float
    left: float = 0.0
    top: float = 0.0

    @property
    def middle(self) -> float:
        """The height at which links arrive."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """The statements of a link that have one sign, as a curve as wide as they are many."""

    link: Link
    sign: int  # 1 for, -1 against, 0 neither
    width: float
    points: tuple[tuple[float, float], ...]  # of a cubic Bézier curve


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that is drawn, and how much there was to draw."""

    kind: str
    title: str
    asked: str  # the terms that narrowed the question
    headings: tuple[tuple[float, str], ...]  # where each column begins, and what stands there
    boxes: tuple[Box, ...]
    strands: tuple[Strand, ...]
    shown: int  # links
    links: int  # of the whole network
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
    ends = {link: style.ends(graph, *link) for link in strongest_links(graph, count)}
    boxes = _placed(_boxes(graph, style, ends), ends)
    return Page(
        kind=graph.graph["kind"],
        title=graph.graph["title"],
        asked=graph.graph.get("asked", ""),
        headings=_headings(style, boxes.values()),
        boxes=tuple(boxes.values()),
        strands=tuple(_strands(graph, boxes, ends)),
        shown=len(ends),
        links=graph.number_of_edges(),
        cables=len({cable for link in ends for cable in _cables(graph, link)}),
        width=_right_edge(boxes.values(), ends.values()),
        height=max((box.top + box.height for box in boxes.values()), default=0.0),
    )


def _cables(graph: Network, link: Link) -> list[str]:
    return str(graph.edges[link].get("cables", "")).split()


def strongest_links(graph: Network, count: int) -> list[Link]:
    """The links with the most statements; among equals, those of the busiest nodes.

    The links of one demarche stay together.

    >>> import networkx as nx
    >>> graph = nx.DiGraph([("a", "b", {"weight": 1}), ("a", "c", {"weight": 3})])
    >>> strongest_links(graph, 1)
    [('a', 'c')]
    """
    degree = dict(graph.degree(weight="weight"))

    def rank(link: Link) -> tuple[int, int, str, tuple[Any, ...]]:
        weight = graph.edges[link].get("weight", 1)
        return -weight, -degree[link[0]], link[0], _counting(link[1])

    bundles: dict[object, list[Link]] = {}
    for link in sorted(graph.edges, key=rank):
        bundles.setdefault(_demarche_of(graph, link) or link, []).append(link)
    chosen: list[Link] = []
    for bundle in bundles.values():
        if chosen and len(chosen) + len(bundle) > count:
            break
        chosen += bundle
    return chosen


def _demarche_of(graph: Network, link: Link) -> str | None:
    return next((end for end in link if graph.nodes[end].get("kind") == "demarche"), None)


def _counting(key: str) -> tuple[Any, ...]:
    """A name for sorting in which numbers count: position 997 stands before 1003."""
    spaced = "".join(letter if letter.isdecimal() else f" {letter} " for letter in key)
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in spaced.split())


# The kinds of networks


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of network stands on the page."""

    columns: tuple[str, ...]  # their headings
    letters: tuple[int, ...]  # in the longest line of a label, by column
    ends: Callable[[Network, str, str], tuple[Slot, Slot]]
    strongest: int  # links that a page holds, unless told otherwise


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
        ("Messenger, instruction", "Demarche", "Delivered to"), (34, 44, 38), _through_demarche, 40
    ),
    "citations": Style(("Cable",), (70,), _in_one_column, 30),
}


# Boxes


def _boxes(graph: Network, style: Style, ends: dict[Link, tuple[Slot, Slot]]) -> dict[Slot, Box]:
    """The box of each slot, all of one column equally wide, with room for their links."""
    slots = _in_order(graph, ends)
    boxes = {slot: _box(graph, slot, style.letters[slot[0]]) for slot in slots}
    widths: dict[int, float] = {}
    for (column, _), box in boxes.items():
        widths[column] = max(widths.get(column, 0.0), box.width)
    loads, _ = _loads(_weights(graph, ends), ends)
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
        slots, key=lambda slot: (slot[0], groups[slot[1]], date[slot[1]], _counting(slot[1]))
    )


def _box(graph: Network, slot: Slot, letters: int) -> Box:
    node = graph.nodes[slot[1]]
    said = _statement(graph, slot[1])
    title = said["relation"] if node.get("kind") == "position" else ""
    lines = wrapped(f"{title} {node.get('label', slot[1])}".strip(), letters)
    note = "".join(wrapped(_note(node, said), round(letters * LABEL_SIZE / NOTE_SIZE), 1))
    widths = [text_width(line, LABEL_SIZE) for line in lines] + [text_width(note, NOTE_SIZE)]
    widths[0] += text_width(title, LABEL_SIZE, bold=True) - text_width(title, LABEL_SIZE)
    return Box(
        slot=slot,
        kind=node.get("kind", ""),
        sign=said.get("sign"),
        title=title,
        lines=lines,
        note=note,
        width=max(widths) + 4 * PADDING,
        height=LABEL_LINE * len(lines) + (NOTE_LINE if note else 0.0) + 2 * PADDING,
    )


def _statement(graph: Network, key: str) -> dict[str, Any]:
    """The link that made a position or demarche; nothing for other nodes."""
    if graph.nodes[key].get("kind") not in ("position", "demarche"):
        return {}
    links = (*graph.in_edges(key), *graph.out_edges(key))
    return dict(graph.edges[links[0]])


def _note(node: dict[str, Any], said: dict[str, Any]) -> str:
    """What stands below a label: office and country; of a statement, cable and marking."""
    parts = (
        node.get("date", "") if said else "",
        "" if node.get("kind") == "position" else node.get("note", ""),
        node.get("country", ""),
        said.get("cables", ""),
        said.get("marking", ""),
    )
    return " · ".join(part for part in parts if part)


def wrapped(text: str, letters: int, lines: int = LABEL_LINES) -> tuple[str, ...]:
    """A label on at most so many lines; what is longer ends in an ellipsis.

    >>> wrapped("Ministry of Internal Affairs", 12)
    ('Ministry of', 'Internal', 'Affairs')
    >>> wrapped("Ministry of Internal Affairs and Police", 12, 2)
    ('Ministry of', 'Internal…')
    """
    shown = "".join(letter if letter.isprintable() else " " for letter in text[: letters * 12])
    return tuple(
        textwrap.wrap(shown, letters, max_lines=lines, placeholder="…", break_on_hyphens=False)
    )


@cache
def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width of a line of text in inches, in the font of the pictures."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import TextPath

    if not text.strip():
        return 0.0
    font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal")
    path = TextPath((0, 0), text.replace("$", r"\$"), size=size, prop=font)
    return float(path.get_extents().width) / 72 * HINTING


# Places


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


# Links


def _strands(
    graph: Network, boxes: dict[Slot, Box], ends: dict[Link, tuple[Slot, Slot]]
) -> Iterator[Strand]:
    """Each link as one strand a sign, side by side; no two links share a place on a box."""
    shares = {link: _shares(graph.edges[link]) for link in ends}
    weights = _weights(graph, ends)
    _, scale = _loads(weights, ends)
    starts = _starts(boxes, ends, weights, scale)
    for link, (source, target) in ends.items():
        leaves, arrives = starts[link]
        for sign, count in shares[link].items():
            width = count * scale
            points = _bezier(boxes[source], boxes[target], leaves + width / 2, arrives + width / 2)
            yield Strand(link=link, sign=sign, width=width, points=points)
            leaves, arrives = leaves + width, arrives + width


def _weights(graph: Network, links: Iterable[Link]) -> dict[Link, int]:
    return {link: graph.edges[link].get("weight", 1) for link in links}


def _shares(about: dict[str, Any]) -> dict[int, int]:
    """How many statements of a link speak for, neither way, and against."""
    parts = {1: about.get("for", 0), -1: about.get("against", 0)}
    parts[0] = about.get("weight", 1) - sum(parts.values())
    return {sign: parts[sign] for sign in (1, 0, -1) if parts[sign]}


def _loads(
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


def _right_edge(boxes: Iterable[Box], ends: Iterable[tuple[Slot, Slot]]) -> float:
    right = max((box.left + box.width for box in boxes), default=0.0)
    has_arcs = any(one[0] == other[0] > 0 for one, other in ends)
    return right + (ROOM_FOR_ARCS if has_arcs else 0.0)
