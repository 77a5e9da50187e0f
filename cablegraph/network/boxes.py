"""A node of a network as a box around its own label, wide and high enough that all can be read.

Takes    a network, the slot of a node and how many letters its column allows.
Gives    a `Box` that has no place yet.
Errors   none: what is too long ends in an ellipsis, what cannot be printed becomes a blank.
"""

import textwrap
from dataclasses import dataclass
from functools import cache
from typing import Any

from cablegraph.network.projection import Network

Link = tuple[str, str]
Slot = tuple[int, str]  # column and node: a node that gives and receives stands in two columns

LABEL_SIZE, NOTE_SIZE = 9.0, 7.5  # points
LABEL_LINE, NOTE_LINE = 0.175, 0.15  # inches from one line to the next
PADDING = 0.07  # inches inside a box around its text
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


def box_of(graph: Network, slot: Slot, letters: int) -> Box:
    """The box of a node, with ``letters`` in the longest line of its label."""
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
