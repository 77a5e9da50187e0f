"""``cablegraph facts``: what each cable says, read from the graph by the named queries."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from cablegraph.cli.ending import DONE
from cablegraph.cli.options import (
    graph_option,
    min_confidence_option,
    optional_paths_argument,
    output_option,
)
from cablegraph.cli.writing import replacing, writing

Facts = dict[str, Any]


@click.command()
@optional_paths_argument
@graph_option(required=False)
@output_option()
@click.option(
    "--output-dir",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write a file ID.json for each cable into this folder instead.",
)
@min_confidence_option
@click.pass_context
def facts(
    context: click.Context,
    paths: tuple[str, ...],
    graph: str | None,
    output: str,
    output_dir: Path | None,
    min_confidence: float,
) -> int:
    """Write what each cable says, as one JSON document a cable.

    From PATHS (files, folders, archives; - is standard input), or from a graph that was built
    before: then all its cables. PATHS come before a CABLEGRAPH_GRAPH of the environment.

    \b
    cablegraph facts cable.txt | jq .positions
    cablegraph facts cables/ --output-dir out/facts
    cablegraph facts --graph out/store -o facts.jsonl
    """
    from cablegraph.cli.reading import Reading

    if paths and context.get_parameter_source("graph") is ParameterSource.ENVIRONMENT:
        graph = None  # where other commands look; this one has cables to read
    if bool(paths) == bool(graph):
        raise click.UsageError("give PATHS of cables, or a --graph")
    if graph and min_confidence:
        raise click.UsageError(
            "--min-confidence is for PATHS: a graph does not tell how sure it is"
        )
    reading = Reading(paths)
    documents = _of_graph(graph) if graph else _of_cables(reading, min_confidence)
    if output_dir:
        _write_each(documents, output_dir)
    else:
        with writing(output) as lines:
            for document in documents:
                lines.write(json.dumps(document, ensure_ascii=False) + "\n")
    return DONE if graph else reading.code


def _of_graph(graph: str) -> Iterator[Facts]:
    from cablegraph.facts import read_facts
    from cablegraph.queries import run_query
    from cablegraph.store import open_store

    store = open_store(graph)
    for cable in run_query(store, "cables").records():
        yield read_facts(store, str(cable["id"]))


def _of_cables(reading: Any, min_confidence: float) -> Iterator[Facts]:
    from cablegraph.extract import extract_findings
    from cablegraph.facts import facts_of
    from cablegraph.parse import parse_cable

    for raw in reading:
        cable = parse_cable(raw)
        yield facts_of(cable, extract_findings(cable).at_least(min_confidence))


def _write_each(documents: Iterator[Facts], folder: Path) -> None:
    from cablegraph.rdf.iris import segment

    for document in documents:
        name = segment(document["cable"])  # an id comes from a cable: it may hold a slash
        with replacing(folder / f"{name}.json") as path:
            path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")
