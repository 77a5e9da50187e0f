"""Read cables for a command: what cannot be read is said at once and counted for the exit code.

Takes    paths; ``-`` is standard input.
Gives    `Reading`: the cables one by one, with a progress line on a terminal.
Errors   none raised; `Reading.code` is 1 when something could not be read.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

import click

from cablegraph.cli.ending import DONE, NO_CABLES, SOME_UNREADABLE
from cablegraph.cli.progress import progress_line
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
    shape, began = "{task.fields[read]:,} cables  {task.fields[speed]:,.0f}/s", monotonic()
    with progress_line(shape, read=0, speed=0.0) as show:
        for read, raw in enumerate(cables, start=1):
            yield raw
            show(read=read, speed=read / max(monotonic() - began, 0.001))
