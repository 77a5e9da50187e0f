"""Networks of the graph: who said what, who met whom, what cites what; measured and drawn."""

from cablegraph.network.draw import draw_png, draw_svg
from cablegraph.network.export import export_network
from cablegraph.network.measures import measure, measured
from cablegraph.network.page import draw_page
from cablegraph.network.projection import KINDS, Network, project

__all__ = [
    "KINDS",
    "Network",
    "draw_page",
    "draw_png",
    "draw_svg",
    "export_network",
    "measure",
    "measured",
    "project",
]
