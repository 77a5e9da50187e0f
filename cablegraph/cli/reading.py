"""Read cables for a command: what cannot be read is said at once and counted for the exit code.

Takes    paths; ``-`` is standard input.
Gives    `Reading`: the cables one by one, with a progress line on a terminal.
Errors   none raised; `Reading.code` is 1 when something could not be read.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import click

from cablegraph.cli.ending import DONE, NO_CABLES, SOME_UNREADABLE
from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable
from cablegraph.sources import read_cables


@dataclass
class Reading:
    """The reading of some paths by a command."""

    paths: Iterable[str]
    cables: int = 0
    unreadable: int = 0

    def __iter__(self) -> Iterator[RawCable]:
        cables = read_cables(self.paths, problems=self._note)
        for raw in _shown(cables) if sys.stderr.isatty() else cables:
            self.cables += 1
            yield raw
        if not self.cables and not self.unreadable:
            click.echo(NO_CABLES, err=True)
            self.unreadable = 1

    def _note(self, problem: UnreadableSource) -> None:
        self.unreadable += 1
        click.echo(f"cablegraph: {problem}", err=True)

    @property
    def code(self) -> int:
        """The exit code that this reading calls for."""
        return SOME_UNREADABLE if self.unreadable else DONE


def _shown(cables: Iterator[RawCable]) -> Iterator[RawCable]:
    """Pass cables on and keep a line on the terminal that says how many there were."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    shape = "{task.completed:,} cables  {task.speed:,.0f}/s"
    columns = (SpinnerColumn(), TextColumn(shape), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(cables, total=None)
