"""``cablegraph draw`` and ``cablegraph network``: the graph as pictures and as networks."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cablegraph.cli.ending import DONE
from cablegraph.cli.options import graph_option, nearest, param_option, terms_of
from cablegraph.cli.writing import STANDARD_OUTPUT, write_bytes

if TYPE_CHECKING:
    from cablegraph.network import Network

NETWORKS = ("positions", "issues", "meetings", "demarches", "citations")
PICTURES = (".svg", ".png", ".html")
FORMS = (".gexf", ".graphml", ".json", ".csv", ".nodes.csv")

kind_argument = click.argument("kind", default="positions", metavar="[NETWORK]")


@click.command()
@kind_argument
@graph_option()
@param_option
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    help=f"The picture; its suffix says which form: {', '.join(PICTURES)}.",
)
@click.option(
    "-n",
    "--strongest",
    type=click.IntRange(1, 500),
    metavar="N",
    help="How many links to draw. [default: as many as can be read on a page, 20 to 40]",
)
def draw(kind: str, graph: str, params: tuple[str, ...], output: str, strongest: int | None) -> int:
    """Draw a network of the graph as SVG, PNG or an HTML page.

    NETWORK is one of: positions (who takes which position), issues (who speaks on which issue, and
    how), meetings (who met, or spoke to, whom), demarches (who delivered what to whom, on whose
    instruction), citations (which cables cite which). The terms of --param narrow it, as those of
    the query behind it do: positions for issues, who-met-whom for meetings, references for
    citations.

    \b
    cablegraph draw --graph out/graph.trig -o out/positions.svg
    cablegraph draw citations --graph out/graph.trig -o out/citations.html
    cablegraph draw issues -g out/graph.trig -p holder=Azimova -n 20 -o azimova.png
    """
    from cablegraph.network import draw_page, draw_png, draw_svg
    from cablegraph.network.draw import caption, marking_line
    from cablegraph.network.layout import lay_out

    drawers = {".svg": draw_svg, ".png": draw_png, ".html": draw_page}
    form = _form(output, PICTURES)
    network = _network(kind, graph, params)
    write_bytes(output, drawers[form](network, strongest))
    page = lay_out(network, strongest)
    click.echo(f"{output}: {caption(page)} {marking_line(page)}".rstrip(), err=True)
    return DONE


@click.command()
@kind_argument
@graph_option()
@param_option
@click.option(
    "-o",
    "--output",
    default=STANDARD_OUTPUT,
    metavar="FILE",
    help=f"Where to write; the suffix says which form: {', '.join(FORMS)}. "
    "[default: links as .csv on standard output]",
)
def network(kind: str, graph: str, params: tuple[str, ...], output: str) -> int:
    """Write a network for Gephi, NetworkX or a spreadsheet.

    NETWORK is one of those of cablegraph draw. Nodes carry their measures: degree, betweenness,
    community. Links carry the IRIs of their statements and the sentences.

    \b
    cablegraph network meetings --graph out/graph.trig -o out/meetings.gexf
    cablegraph network issues --graph out/graph.trig -o out/issues.nodes.csv
    """
    from cablegraph.network import export_network, measured

    form = ".csv" if output == STANDARD_OUTPUT else _form(output, FORMS)
    write_bytes(output, export_network(measured(_network(kind, graph, params)), form[1:]))
    return DONE


def _network(kind: str, graph: str, params: tuple[str, ...]) -> "Network":
    from cablegraph.cli.tables import say_unknown
    from cablegraph.network import KINDS, project
    from cablegraph.queries import read_query
    from cablegraph.store import open_store

    if kind not in NETWORKS:
        hint = nearest(kind, NETWORKS) or f"; there are: {', '.join(NETWORKS)}"
        raise click.UsageError(f"no such network: {kind}{hint}")
    named = read_query(KINDS[kind].query)
    terms = terms_of(params, named.name, named.parameters)
    store = open_store(graph)
    found = project(store, kind, **terms)
    if not found:
        say_unknown(store, named.name, terms)
    return found


def _form(output: str, known: tuple[str, ...]) -> str:
    suffixes = Path(output.lower()).suffixes
    for form in ("".join(suffixes[-2:]), *suffixes[-1:]):
        if form in known:
            return form
    raise click.UsageError(f"{output}: the file must end in one of {', '.join(known)}")
