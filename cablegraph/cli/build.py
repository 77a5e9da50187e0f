"""``cablegraph build``: cables to a graph, in a file or in a store."""

from pathlib import Path
from typing import Any

import click

from cablegraph.cli.collection import build_into, engine_options
from cablegraph.cli.options import output_option, paths_argument
from cablegraph.cli.writing import STANDARD_OUTPUT


@click.command()
@paths_argument
@output_option(wanted="FILE|FOLDER")
@click.option("-f", "--format", "form", metavar="FORMAT", help="ttl, trig, nq, nt or jsonld.")
@click.option("--base", metavar="IRI", help="Where the names of the graph begin.")
@engine_options
def build(
    paths: tuple[str, ...], output: str, form: str | None, base: str | None, **options: Any
) -> int:
    """Build the graph of cables, in a file or in a store.

    PATHS are files, folders or archives. A file is Turtle, TriG, N-Quads or JSON-LD by its suffix;
    a folder becomes a store for any number of cables, with a text index. A run that was stopped,
    in whatever way, goes on where it was when the same command is given again.

    \b
    cablegraph build cables/ -o out/graph.trig
    cablegraph build cablegate.csv -o out/store/
    cablegraph build cablegate.csv -o out/store/ --engine dask --scheduler tcp://10.0.0.1:8786
    """
    if _is_folder(output) and form is None:
        return build_into(Path(output), paths, base=base, **options)
    return _build_file(paths, output, form or (output if Path(output).suffix else "trig"), base)


def _is_folder(output: str) -> bool:
    place = Path(output)
    return output != STANDARD_OUTPUT and (
        output.endswith("/") or place.is_dir() or not place.suffix
    )


def _build_file(paths: tuple[str, ...], output: str, form: str, base: str | None) -> int:
    from cablegraph.cli.reading import Reading
    from cablegraph.cli.writing import writing
    from cablegraph.parse import parse_cable
    from cablegraph.rdf import graph_quads
    from cablegraph.rdf.serialize import format_name, serialize
    from cablegraph.rdf.vocabulary import DATA

    named = format_name(form)
    reading = Reading(paths)
    quads = graph_quads((parse_cable(raw) for raw in reading), base=base or DATA)
    content = serialize(quads, named, base or DATA)
    with writing(output) as lines:
        lines.write(content.decode())
    return reading.code
