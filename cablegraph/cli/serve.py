"""``cablegraph serve``: a graph in a browser."""

import click

from cablegraph.cli.ending import DONE
from cablegraph.cli.options import existing_graph, time_limit_option


@click.command()
@click.argument("graph", metavar="GRAPH", callback=existing_graph, envvar="CABLEGRAPH_GRAPH")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    help="Where to listen; 0 takes a free port. [default: 8765]",
)
@click.option("--open", "opens", is_flag=True, help="Open the browser.")
@time_limit_option
def serve(graph: str, port: int, opens: bool, time_limit: float) -> int:
    """Show a graph in a browser: cables, people, topics, questions, pictures.

    GRAPH is a store folder, an RDF file or the URL of a SPARQL endpoint; CABLEGRAPH_GRAPH in the
    environment stands for it. Only this machine can reach the pages, nothing is changed or fetched
    from elsewhere, and a page that takes longer than --time-limit is stopped. Ctrl-C ends it.

    \b
    cablegraph serve out/store
    cablegraph serve out/graph.trig --port 0 --open
    """
    from cablegraph.web.serving import serve as listen

    def tell(address: str) -> None:
        click.echo(address)
        click.echo(f"cablegraph: {graph} is shown there; Ctrl-C ends it", err=True)

    listen(graph, port=port, seconds=time_limit, opens=opens, tell=tell)
    return DONE
