"""``cablegraph build``: cables to a graph, in a file or in a store."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from cablegraph.cli.collection import WHERE_NOTICED, build_into, engine_options
from cablegraph.cli.options import (
    base_iri,
    graph_format_of,
    graph_format_option,
    min_confidence_option,
    output_option,
    paths_argument,
)
from cablegraph.cli.writing import STANDARD_OUTPUT

if TYPE_CHECKING:
    from cablegraph.model.cable import Cable


@click.command()
@paths_argument
@output_option(wanted="FILE|FOLDER")
@graph_format_option("trig")
@click.option(
    "--base",
    metavar="IRI",
    callback=base_iri,
    help="Where the names of the graph begin; ends in / or #.",
)
@min_confidence_option
@engine_options
@click.pass_context
def build(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    output: str,
    form: str | None,
    base: str | None,
    min_confidence: float,
    **options: Any,
) -> int:
    """Build the graph of cables, in a file or in a store.

    PATHS are files, folders or archives. A file is Turtle, TriG, N-Quads or JSON-LD by its suffix;
    a folder becomes a store for any number of cables, with a text index. A run that was stopped,
    in whatever way, goes on where it was when the same command is given again. What was read from a
    file that is gone, or from a record that its file has no more, stays in a store, and is named;
    `cablegraph remove` takes it out. The options from --engine on are for a store.

    \b
    cablegraph build cables/ -o out/graph.trig
    cablegraph build cablegate.csv -o out/store/
    cablegraph build cablegate.csv -o out/store/ --engine dask --scheduler tcp://10.0.0.1:8786
    """
    if _is_folder(output) and form is None:
        if min_confidence:
            raise click.UsageError("--min-confidence is for a file: a store holds all findings")
        return build_into(Path(output), paths, base=base, **options)
    _refuse_for_a_file(context, options)
    wanted = graph_format_of(form, output, "trig")
    return _build_file(paths, output, wanted, base, min_confidence)


def _is_folder(output: str) -> bool:
    place = Path(output)
    return output != STANDARD_OUTPUT and (
        output.endswith("/") or place.is_dir() or not place.suffix
    )


def _refuse_for_a_file(context: click.Context, options: Iterable[str]) -> None:
    for name in options:
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"--{name} is for a store: a file is made in this process")


def _build_file(
    paths: tuple[str, ...], output: str, form: str, base: str | None, min_confidence: float
) -> int:
    from cablegraph.cli.reading import Reading
    from cablegraph.cli.writing import write_bytes
    from cablegraph.ingest.report import by_count
    from cablegraph.parse import parse_cable
    from cablegraph.rdf.build import graph_quads
    from cablegraph.rdf.serialize import serialize
    from cablegraph.rdf.vocabulary import DATA

    names, reading = base or DATA, Reading(paths)
    noticed: Counter[str] = Counter()
    ids: set[str] = set()

    def parsed() -> Iterator["Cable"]:
        for raw in reading:
            cable = parse_cable(raw)
            ids.add(cable.id)
            noticed.update(diagnostic.code for diagnostic in cable.diagnostics)
            yield cable

    quads = graph_quads(parsed(), base=names, min_confidence=min_confidence)
    write_bytes(output, serialize(quads, form, names))
    if output != STANDARD_OUTPUT:
        cables = f"{len(ids):,} cable{'s'[: len(ids) != 1]}"
        copies = f", of {reading.cables:,} copies" * (reading.cables > len(ids))
        click.echo(f"{output}: the graph of {cables}{copies}", err=True)
        if noticed:
            counts = (f"{code} {count:,}" for code, count in by_count(noticed))
            click.echo(f"noticed: {', '.join(counts)}\n{WHERE_NOTICED}", err=True)
    return reading.code
