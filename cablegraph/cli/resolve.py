"""``cablegraph resolve``: who is one person across cables."""

import sys
from pathlib import Path

import click

from cablegraph.cli.ending import DONE
from cablegraph.cli.options import existing_graph, graph_format_of, graph_format_option


@click.command()
@click.argument("graph", metavar="GRAPH", callback=existing_graph, envvar="CABLEGRAPH_GRAPH")
@click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True, dir_okay=False),
    metavar="FILE",
    help="Write the judgements there, and leave the graph as it is. [default: into the store]",
)
@graph_format_option("trig")
@click.option(
    "--decisions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="What you have decided: a CSV file with verdict (same, different), one, other, note.",
)
def resolve(graph: str, output: str | None, form: str | None, decisions: Path | None) -> int:
    """Judge which officials of several cables are one person, and why.

    GRAPH is a store folder, an RDF file or the URL of a SPARQL endpoint; CABLEGRAPH_GRAPH in the
    environment stands for it. The judgements are a graph of their own, each with its confidence and
    its reason; in a store they take the place of earlier ones. Where names are alike but nothing
    decides, the case stays open. The queries persons and identity show them, as do networks and
    pages, where judgements and graph are in one place: a store, or a file that holds both.

    \b
    cablegraph resolve out/store
    cablegraph resolve out/store --decisions decisions.csv
    cablegraph resolve out/graph.trig -o out/identity.trig
    """
    from cablegraph.cli.tables import say_sums
    from cablegraph.cli.writing import STANDARD_OUTPUT, replacing
    from cablegraph.ingest.identity import resolve_store, write_judgements

    if output is None:
        if not Path(graph).is_dir():
            raise click.UsageError(f"{graph} is no store folder: say with -o where to write")
        say_sums(resolve_store(Path(graph), decisions).lines())
        click.echo(f"cablegraph: ask for them with query persons or identity, -g {graph}", err=True)
        return DONE
    named = graph_format_of(form, output, "trig")
    if output == STANDARD_OUTPUT:
        resolved = write_judgements(graph, sys.stdout.buffer, named, decisions)
    else:
        with replacing(Path(output)) as path, path.open("wb") as stream:
            resolved = write_judgements(graph, stream, named, decisions)
    say_sums(resolved.lines())
    return DONE
