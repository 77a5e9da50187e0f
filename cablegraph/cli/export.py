"""``cablegraph export``: write a graph, or what a query makes of it, to a file."""

import sys
from pathlib import Path

import click

from cablegraph.cli.options import (
    graph_format_of,
    graph_format_option,
    graph_option,
    output_option,
    query_text,
    time_limit_option,
)


@click.command()
@graph_option()
@output_option()
@graph_format_option("nq")
@click.option(
    "--query",
    metavar="SPARQL",
    help="A CONSTRUCT or DESCRIBE query, the path of its file, or - for standard input.",
)
@time_limit_option
def export(graph: str, output: str, form: str | None, query: str | None, time_limit: float) -> None:
    """Write a graph, or what a CONSTRUCT query makes of it.

    The quads go from the store to the file one by one: a graph larger than memory is no matter.
    The same graph gives the same bytes.

    \b
    cablegraph export --graph out/store -o graph.nq
    cablegraph export --graph out/store --query people.rq -o people.ttl
    """
    from cablegraph.cli.writing import STANDARD_OUTPUT, replacing
    from cablegraph.ingest.export import export_graph

    named = graph_format_of(form, output, "nq")
    wanted = query_text(query) if query else None
    if output == STANDARD_OUTPUT:
        export_graph(graph, sys.stdout.buffer, named, wanted, time_limit)
        return
    with replacing(Path(output)) as path, path.open("wb") as stream:
        export_graph(graph, stream, named, wanted, time_limit)
