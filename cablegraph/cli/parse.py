"""``cablegraph parse``: cables as lines of JSON."""

import json

import click

from cablegraph.cli.options import output_option, paths_argument
from cablegraph.cli.writing import writing


@click.command()
@paths_argument
@output_option()
@click.option("--diagnostics", is_flag=True, help="Say what was noticed, each with its passage.")
def parse(paths: tuple[str, ...], output: str, diagnostics: bool) -> int:
    """Parse cables and write each as one line of JSON.

    PATHS are files, folders or archives; - is standard input.

    \b
    cablegraph parse cables/ -o cables.jsonl
    cablegraph parse --diagnostics cable.txt | jq .subject.text
    """
    from cablegraph.cli.reading import Reading
    from cablegraph.model.record import to_record
    from cablegraph.parse import parse_cable

    reading = Reading(paths)
    with writing(output) as lines:
        for raw in reading:
            cable = parse_cable(raw)
            lines.write(json.dumps(to_record(cable), ensure_ascii=False) + "\n")
            for noticed in cable.diagnostics if diagnostics else ():
                click.echo(noticed.show(cable.source), err=True)
    return reading.code
