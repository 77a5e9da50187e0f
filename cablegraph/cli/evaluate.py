"""``cablegraph evaluate``: how far the tool's findings agree with careful readings."""

import json
from pathlib import Path

import click

from cablegraph.cli.options import format_option, min_confidence_option, output_option
from cablegraph.cli.writing import writing

COLUMNS = ("measure", "cables", "precision", "recall", "f1", "interval", "counts")
CURVE = ("cables", "confidence", "mean", "right", "seen", "share")


@click.command()
@click.argument(
    "gold",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--cables",
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help="The cables that the gold is for. [default: the folder cables beside GOLD]",
)
@click.option(
    "--facts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Score these facts, ID.json each, instead of running the tool.",
)
@click.option(
    "--confidence-out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Also measure each rule's precision and write the table of confidences.",
)
@click.option(
    "--reliability",
    is_flag=True,
    help="Show instead how often findings are right whose confidence is alike.",
)
@min_confidence_option
@format_option
@output_option()
def evaluate(
    gold: tuple[Path, ...],
    cables: Path | None,
    facts: Path | None,
    confidence_out: Path | None,
    reliability: bool,
    min_confidence: float,
    form: str | None,
    output: str,
) -> None:
    """Score the tool against careful readings, cables kept aside apart.

    Each GOLD is a folder with one ID.json a cable, in the shape that cablegraph facts prints. A
    cable is kept aside when the SHA-256 of its id begins with 0 or 1: no rule is written after
    it. Intervals hold 95 of 100 collections drawn anew from the same cables.

    \b
    cablegraph evaluate benchmarks/typical/gold
    cablegraph evaluate benchmarks/invented/gold benchmarks/typical/gold
    cablegraph evaluate benchmarks/typical/gold --min-confidence 0.8 --format json -o scores.json
    """
    from cablegraph.cli.tables import format_of, print_table
    from cablegraph.evaluation import calibration, report, running
    from cablegraph.store import Table

    if facts and reliability:
        raise click.UsageError("--reliability is of the tool's own findings, not of --facts")
    if min_confidence and (facts or reliability):
        raise click.UsageError("--min-confidence goes neither with --facts nor with --reliability")
    trials = [trial for folder in gold for trial in running.read_trials(folder, cables)]
    if confidence_out:
        calibration.write_records(calibration.measure_rules(trials), confidence_out)
    if reliability:
        with writing(output) as lines:
            curve = Table(CURVE, tuple(calibration.curve_rows(trials)))
            print_table(curve, format_of(form, output), lines)
        return
    ours = (
        running.read_gold(facts)
        if facts
        else {trial.cable.id: trial.facts(min_confidence) for trial in trials}
    )
    readings = {trial.cable.id: trial.gold for trial in trials}
    evaluation = report.evaluate(readings, ours, running.texts_of(trials))
    with writing(output) as lines:
        if format_of(form, output) == "json":
            lines.write(json.dumps(evaluation.to_json(), indent=1) + "\n")
        else:
            print_table(Table(COLUMNS, tuple(evaluation.rows())), format_of(form, output), lines)
