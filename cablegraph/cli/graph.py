"""``cablegraph stats`` and ``cablegraph validate``: what a graph holds, and whether it is sound."""

import click

from cablegraph.cli.ending import DONE, UNSOUND
from cablegraph.cli.options import format_option, graph_option, output_option, time_limit_option
from cablegraph.cli.writing import writing


@click.command()
@graph_option()
@format_option
@output_option()
@time_limit_option
def stats(graph: str, form: str | None, output: str, time_limit: float) -> int:
    """Count what is in a graph.

    \b
    cablegraph stats --graph out/graph.trig
    cablegraph stats --graph out/store --format json
    """
    from cablegraph.cli.tables import format_of, print_table
    from cablegraph.queries import run_query
    from cablegraph.store import open_store

    table = run_query(open_store(graph), "contents", time_limit=time_limit)
    with writing(output) as lines:
        print_table(table, format_of(form, output), lines)
    return DONE


@click.command()
@graph_option()
@output_option()
def validate(graph: str, output: str) -> int:
    """Check a graph against the shapes of the ontology.

    Each thing that is not as it must be is told with its cable, paragraph and passage; the exit
    code is then 1.

    \b
    cablegraph validate --graph out/graph.trig
    """
    from cablegraph.rdf.shapes import validate as violations_of
    from cablegraph.store import open_store

    violations = violations_of(open_store(graph).export())
    with writing(output) as lines:
        lines.writelines(f"{violation}\n" for violation in violations)
    number = len(violations)
    said = f"{number:,} violation{'s'[: number != 1]}" if violations else "conforms to the shapes"
    click.echo(f"{graph}: {said}", err=True)
    return UNSOUND if violations else DONE
