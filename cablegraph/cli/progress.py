"""A line on a terminal that says how far a run is, and goes when the run ends.

Takes    its shape, a format of ``task.fields``, and the first values of these.
Gives    `progress_line`, a function that takes what has changed.
Errors   none.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def progress_line(shape: str, **fields: Any) -> Iterator[Callable[..., None]]:
    """Show the line on standard error; what is yielded takes new values of its fields.

    Speed is such a field: Rich's own is ``None``, which no format takes, until it saw two steps.
    """
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(shape), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None, **fields)

        def show(**changed: Any) -> None:
            progress.update(task, **changed)

        yield show
