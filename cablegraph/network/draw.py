"""Draw a network as SVG or PNG: same network in, same bytes out.

Takes    a network from `project`, and how many of its links to show, else as many as a page holds.
Gives    the bytes of a picture.
Errors   none. The text of a cable is drawn as it stands: no mark-up or formula in it is read.
Source   matplotlib with the font that it carries; colours after Okabe and Ito, who chose them for
         readers who cannot tell red from green; what speaks against is dashed as well.
"""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cablegraph.network.boxes import (
    LABEL_LINE,
    LABEL_SIZE,
    NOTE_LINE,
    NOTE_SIZE,
    PADDING,
    Box,
    text_width,
)
from cablegraph.network.choice import MISSING
from cablegraph.network.fitting import fitted
from cablegraph.network.layout import Page, lay_out
from cablegraph.network.projection import Network
from cablegraph.network.strands import Strand

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

DOTS_PER_INCH = 150
MARGIN, HEAD, LEGEND_LINE = 0.35, 0.95, 0.24  # inches
NARROWEST = 6.5
SPACE = 0.09  # after the speech act
PAPER, CARD, RIM, INK, GREY = "#ffffff", "#f7f7f5", "#cfd3d6", "#1a1a1a", "#5f6368"
STRIPE = 0.055  # inches: the colour of a box

COLOURS = {  # of nodes, in the order of the legend: colour
    "official": "#5b3f95",
    "role": "#9d86c9",
    "person": "#b0487f",
    "ministry": "#00745c",
    "government": "#b07d00",
    "post": "#7a5230",
    "department": "#7a5230",
    "issue": "#37474f",
    "cable": "#37474f",
    MISSING: "#9aa5ab",
    "demarche": "#2a7ab8",
}
IN_WORDS = {"role": "official, not named", MISSING: "cable cited, not in this graph"}
ORGANIZATION = "#5d7a1f"  # parties, agencies, companies, media
DASH = (2.5, 0.6)  # widths of the line, drawn and left out
LONGEST_DASH = 12.0  # points, of a broad line
SIGNS = {  # of links: colour, line, what it means
    1: ("#0072b2", "solid", "for: supports, agrees, commits"),
    0: ("#b4babe", "solid", "neither: asserts, asks, proposes"),
    -1: ("#d55e00", (0, DASH), "against: cautions, declines, criticizes, denies"),
}
SETTINGS: Any = {  # fixed, so that the bytes do not depend on the user's own
    "font.family": "DejaVu Sans",
    "svg.hashsalt": "cablegraph",
    "svg.fonttype": "path",
    "text.parse_math": False,
    "axes.unicode_minus": False,
}


def draw_svg(graph: Network, strongest: int | None = None) -> bytes:
    """A picture that scales.

    >>> import networkx as nx
    >>> graph = nx.DiGraph(kind="citations", title="Which cables cite which")
    >>> draw_svg(graph) == draw_svg(graph)
    True
    """
    return to_svg(lay_out(fitted(graph), strongest))


def draw_png(graph: Network, strongest: int | None = None) -> bytes:
    """A picture for a page or a slide."""
    page = lay_out(fitted(graph), strongest)
    about = {"Software": None, "Description": marking_line(page)}
    return _drawn(page, format="png", metadata=about, dpi=DOTS_PER_INCH)


def to_svg(page: Page) -> bytes:
    """A network that is laid out, as a picture that scales."""
    about = {"Date": None, "Creator": None, "Description": marking_line(page)}
    return _drawn(page, format="svg", metadata=about)


def _drawn(page: Page, **form: Any) -> bytes:
    from matplotlib import rc_context

    picture = io.BytesIO()
    with rc_context(SETTINGS):
        _figure(page).savefig(picture, facecolor=PAPER, **form)
    return picture.getvalue()


def caption(page: Page) -> str:
    """What the picture shows and what it leaves out.

    >>> import networkx as nx
    >>> caption(lay_out(nx.DiGraph(kind="citations", title="Which cables cite which")))
    'The graph holds no such link.'
    """
    shown = len(page.shown)
    if not shown:
        said = "The graph holds no such link."
    elif shown == page.links:
        said = f"All links ({shown})"
    elif page.kind == "positions":
        said = f"{shown} of {page.links:,} positions, of the busiest holders, for and against first"
    else:
        said = f"The {shown} strongest of {page.links:,} links"
    cables = f", from {page.cables} cable{'s'[: page.cables != 1]}." if shown else ""
    return f"{page.asked}: {said}{cables}".removeprefix(": ")


def marking_line(page: Page) -> str:
    """The highest marking of the passages behind a picture, for its foot.

    >>> import networkx as nx
    >>> graph = nx.DiGraph(kind="citations", title="Which cables cite which")
    >>> graph.add_edge("07RIGA12", "07STATE9", weight=1, marking="[SECRET]")
    >>> marking_line(lay_out(graph))
    'Highest marking behind these links: SECRET'
    """
    if not page.shown:
        return ""
    more = "; some passages are not marked" if page.marking and page.is_some_unmarked else ""
    return f"Highest marking behind these links: {page.marking or 'none is marked'}{more}"


def _figure(page: Page) -> "Figure":
    from matplotlib.figure import Figure

    legend = _legend_entries(page)
    width = max(page.width, NARROWEST)
    foot = LEGEND_LINE * ((len(legend) + 1) // 2 + bool(page.shown)) + 0.35
    height = HEAD + page.height + foot
    size = (width + 2 * MARGIN, height + 2 * MARGIN)
    figure = Figure(figsize=size)
    axes = figure.add_axes((0, 0, 1, 1), frameon=False)
    axes.set_xlim(-MARGIN, width + MARGIN)
    axes.set_ylim(height + MARGIN, -MARGIN)  # inches from the upper left corner
    axes.set_axis_off()
    _head(axes, page)
    _body(axes, page)
    _foot(axes, legend, HEAD + page.height + 0.35, width)
    axes.text(
        0,
        height - 0.06,
        marking_line(page),
        size=NOTE_SIZE + 0.5,
        weight="bold",
        color=INK,
        va="center",
    )
    return figure


def _head(axes: "Axes", page: Page) -> None:
    axes.text(0, 0.14, page.title, size=13, weight="bold", color=INK, va="center")
    axes.text(0, 0.42, caption(page), size=NOTE_SIZE + 0.5, color=GREY, va="center")
    for left, heading in page.headings:
        axes.text(left, HEAD - 0.1, heading, size=LABEL_SIZE, color=GREY, weight="bold")


def _body(axes: "Axes", page: Page) -> None:
    for strand in page.strands:
        _draw_strand(axes, strand, page.kind)
    for box in page.boxes:
        _draw_box(axes, box)


def _draw_strand(axes: "Axes", strand: Strand, kind: str) -> None:
    from matplotlib.patches import FancyArrowPatch
    from matplotlib.path import Path

    colour, usual, _ = SIGNS[strand.sign]
    width = max(strand.width * 72 * 0.9, 0.6)
    line: Any = usual if usual == "solid" else _dashed(width)
    has_arrow = kind in ("citations", "demarches")
    points = [(x, y + HEAD) for x, y in strand.points]
    axes.add_patch(
        FancyArrowPatch(
            path=Path(points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]),
            arrowstyle="-|>,head_length=4,head_width=2.2" if has_arrow else "-",
            linewidth=1.0 if has_arrow else width,
            linestyle=line,
            color=colour,
            alpha=0.85,
            shrinkA=0,
            shrinkB=0,
            capstyle="butt",
        )
    )


def _dashed(width: float) -> tuple[int, tuple[float, ...]]:
    """The dashes of a line, which are no longer however broad it is."""
    scale = min(1.0, LONGEST_DASH / (DASH[0] * width))
    return 0, tuple(part * scale for part in DASH)


def clear_sign(sign: float | None) -> int:
    """For, against or neither, of a position.

    >>> clear_sign(1.0), clear_sign(None)
    (1, 0)
    """
    return round(sign or 0)


def _draw_box(axes: "Axes", box: Box) -> None:
    from matplotlib.patches import Rectangle

    place, colour = (box.left, box.top + HEAD), _colour(box)
    line, edge, face = ("dashed", colour, PAPER) if box.kind == MISSING else ("solid", RIM, CARD)
    axes.add_patch(
        Rectangle(
            place,
            box.width,
            box.height,
            facecolor=face,
            edgecolor=edge,
            linestyle=line,
            linewidth=0.7,
        )
    )
    axes.add_patch(Rectangle(place, STRIPE, box.height, facecolor=colour))
    _draw_text(axes, box)


def _draw_text(axes: "Axes", box: Box) -> None:
    left, middle = box.left + 2 * PADDING, box.top + HEAD + PADDING + LABEL_LINE / 2
    first, *others = box.lines or ("",)
    if box.title:
        colour = _colour(box) if clear_sign(box.sign) else GREY
        _write(axes, left, middle, box.title, LABEL_SIZE, colour, weight="bold")
        first = first.removeprefix(box.title).lstrip()
    indent = text_width(box.title, LABEL_SIZE, bold=True) + SPACE if box.title else 0.0
    _write(axes, left + indent, middle, first, LABEL_SIZE, INK)
    for line in others:
        middle += LABEL_LINE
        _write(axes, left, middle, line, LABEL_SIZE, INK)
    _write(axes, left, middle + (LABEL_LINE + NOTE_LINE) / 2, box.note, NOTE_SIZE, GREY)


def _write(
    axes: "Axes", left: float, middle: float, text: str, size: float, colour: str, **font: Any
) -> None:
    axes.text(left, middle, text, size=size, color=colour, va="center_baseline", **font)


def _colour(box: Box) -> str:
    if box.sign is not None:
        return SIGNS[clear_sign(box.sign)][0]
    return COLOURS.get(box.kind, ORGANIZATION)


# Legend

Entry = tuple[str, Any, str, bool]  # colour, line, words, whether it is a link


def _legend_entries(page: Page) -> list[Entry]:
    kinds = {box.kind for box in page.boxes} - {"position"}
    named = [kind for kind in COLOURS if kind in kinds]
    others = sorted(kinds - set(named))
    entries: list[Entry] = [
        (COLOURS[kind], "solid", IN_WORDS.get(kind, kind), False) for kind in named
    ]
    entries += [(ORGANIZATION, "solid", ", ".join(others), False)] if others else []
    signs = {strand.sign for strand in page.strands}
    if page.kind in ("positions", "issues"):
        entries += [(*SIGNS[sign], True) for sign in SIGNS if sign in signs]
    if page.kind in ("issues", "meetings") and page.strands:
        entries.append((GREY, "solid", "the wider, the more statements", True))
    return entries


def _foot(axes: "Axes", entries: Iterable[Entry], top: float, width: float) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Rectangle

    for number, (colour, line, words, is_link) in enumerate(entries):
        left, middle = (number % 2) * width / 2, top + (number // 2) * LEGEND_LINE
        if is_link:
            axes.add_line(
                Line2D((left, left + 0.3), (middle, middle), color=colour, linestyle=line)
            )
        else:
            axes.add_patch(Rectangle((left + 0.1, middle - 0.06), 0.1, 0.12, facecolor=colour))
        axes.text(left + 0.4, middle, words, size=NOTE_SIZE + 0.5, color=INK, va="center")
