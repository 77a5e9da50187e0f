"""``cablegraph release``: cables without what may not leave the building."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from cablegraph.cli.ending import stopping_cleanly
from cablegraph.cli.options import nearest, paths_argument

LEVELS = ("U", "SBU", "LOU", "C", "S", "TS")


@click.command()
@paths_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="A new folder for the texts and the list of what was taken out, manifest.csv.",
)
@click.option(
    "--level",
    type=click.Choice(LEVELS, case_sensitive=False),
    default="U",
    show_default=True,
    help="The highest marking that is shown.",
)
@click.option(
    "--withhold",
    multiple=True,
    metavar="CAPTION",
    help="Also withhold what has this caption or control: NOFORN, NODIS, REL. Can be repeated.",
)
def release(paths: tuple[str, ...], output: Path, level: str, withhold: tuple[str, ...]) -> int:
    """Write cables as they may be released: by marking, and with sources protected.

    A paragraph is shown by its own marking, one without by the cable's; so are headings and the
    subject line. Whoever is marked (protect), (strictly protect) and the like is nowhere named, in
    no cable of PATHS. Texts keep their length: what is not shown is X.

    \b
    cablegraph release cables/ -o out/released
    cablegraph release cables/ -o out/released --level C --withhold NOFORN
    cablegraph build out/released -o out/released.trig
    """
    from cablegraph.cli.reading import Reading
    from cablegraph.model.cable import RawCable
    from cablegraph.release import Policy, Sensitivity, has_control, release_cables
    from cablegraph.sources import read_cables

    if "-" in paths:
        raise click.UsageError("cables are read twice, which standard input cannot be")
    withheld = tuple(_restriction(each) for each in withhold)
    reading = Reading(paths)
    passes: Iterator[Iterator[RawCable]] = iter(
        (iter(reading), read_cables(paths, problems=lambda _: None))
    )
    policy = Policy(highest=Sensitivity(level.upper()), withheld=withheld)
    with stopping_cleanly(partial(_say_nothing_is_left, output)):
        released = release_cables(lambda: next(passes), output, policy)
    for name in policy.controls:
        if not has_control(released.controls, name):
            click.echo(f"cablegraph: --withhold {name}: no cable has it", err=True)
    taken_out = ", ".join(f"{what} {number:,}" for what, number in released.taken_out.items())
    cables = "1 cable" if released.cables == 1 else f"{released.cables:,} cables"
    click.echo(f"{output}: {cables}; taken out: {taken_out or 'nothing'}", err=True)
    return reading.code


def _restriction(words: str) -> str:
    """A caption or control that exists, in capitals; others are wrong usage."""
    from cablegraph.release import RESTRICTIONS, is_restriction
    from cablegraph.terms.classification import find_level

    name = " ".join(words.upper().split())
    if is_restriction(name):
        return name
    if name in LEVELS or find_level(name):
        raise click.UsageError(f"--withhold {words}: is a level; --level says which are shown")
    hint = nearest(name, sorted(RESTRICTIONS))
    raise click.UsageError(f"--withhold {words}: no such caption or control{hint}")


def _say_nothing_is_left(folder: Path) -> None:
    click.echo(f"cablegraph: {folder}: nothing is released; what was written is gone", err=True)
