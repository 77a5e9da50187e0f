"""``cablegraph explain``: a cable's text with every finding marked in place."""

import click

from cablegraph.cli.options import min_confidence_option, output_option, paths_argument
from cablegraph.cli.writing import STANDARD_OUTPUT, writing


@click.command()
@paths_argument
@min_confidence_option
@click.option("--html", "as_html", is_flag=True, help="A page. [default: by the output's suffix]")
@output_option()
def explain(paths: tuple[str, ...], min_confidence: float, as_html: bool, output: str) -> int:
    """Show a cable's text with every finding marked in place.

    Each finding is told beside its paragraph, with the rule that made it and how often that rule
    is right; so are what each pronoun was taken for, and what was looked at and not taken.

    \b
    cablegraph explain cable.txt
    cablegraph explain cable.txt -o out/cable.html
    """
    from rich.console import Console

    from cablegraph.cli.reading import Reading
    from cablegraph.explain import explain as laid_out
    from cablegraph.explain.html import to_html
    from cablegraph.explain.terminal import print_explanation
    from cablegraph.extract import extract_findings
    from cablegraph.parse import parse_cable

    reading = Reading(paths)
    cables = (parse_cable(raw) for raw in reading)
    shown = (laid_out(cable, extract_findings(cable).at_least(min_confidence)) for cable in cables)
    with writing(output) as lines:
        if as_html or output.lower().endswith((".html", ".htm")):
            lines.write(to_html(shown))
        else:
            console = Console(file=None if output == STANDARD_OUTPUT else lines, highlight=False)
            for explanation in shown:
                print_explanation(explanation, console)
    return reading.code
