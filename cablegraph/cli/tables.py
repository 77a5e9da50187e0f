"""Print a `Table` for a person, a spreadsheet, a program or a page.

Takes    a table and one of `FORMATS`.
Gives    text on a stream; ``table`` shortens IRIs and turns rows that are wider than the terminal
         into blocks, a line a column; the other forms hold every value whole.
Errors   none. The text of a cable is never trusted: control characters do not reach a terminal.
"""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from os import get_terminal_size
from pathlib import PurePath
from typing import TextIO

import click
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from cablegraph.store import GraphStore, Table, Value
from cablegraph.tabular import plain, write_csv, write_json

FORMATS = ("table", "csv", "json", "markdown")
SUFFIXES = {".csv": "csv", ".json": "json", ".md": "markdown"}
WIDTH = 120  # letters, where no terminal says how many there are
FOLDED = 30  # letters: a wider column may be folded to this
MARKDOWN = re.compile(r"[\\`*_\[\]<>|&]")


def format_of(name: str | None, output: str) -> str:
    """The format asked for, else the one that the suffix of the file names.

    >>> format_of(None, "out/positions.csv"), format_of("json", "-"), format_of(None, "-")
    ('csv', 'json', 'table')
    """
    return name or SUFFIXES.get(PurePath(output).suffix.lower(), "table")


def print_table(table: Table, form: str, lines: TextIO) -> None:
    """Write ``table`` in ``form`` to ``lines``; a table without rows is said on standard error."""
    WRITERS[form](table, lines)
    if not table.rows:
        click.echo("cablegraph: nothing found", err=True)


def say_sums(lines: Iterable[tuple[str, str]]) -> None:
    """Say names and numbers on standard error, the numbers below each other."""
    grid = Grid(box=None, show_header=False, pad_edge=False)
    grid.add_column()
    grid.add_column(justify="right")
    for name, number in lines:
        grid.add_row(name, number)
    Console(stderr=True, highlight=False, markup=False).print(grid)


def say_unknown(store: GraphStore, name: str, terms: Mapping[str, str]) -> None:
    """Say on standard error which terms of a query that found nothing the graph does not know."""
    from cablegraph.near import unknown_terms

    _say(unknown_terms(store, name, terms))


def say_wider(store: GraphStore, name: str, terms: Mapping[str, str]) -> None:
    """Say on standard error which terms of a query name more, or fewer, than one may think."""
    from cablegraph.near import wider_terms

    _say(wider_terms(store, name, terms))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"cablegraph: {plain(line)}", err=True)


def _print_grid(table: Table, lines: TextIO) -> None:
    """Rows as lines where they fit, if need be with wide columns folded; else as blocks."""
    console = Console(file=lines, width=_width(), highlight=False)
    cells = [tuple(map(plain, row)) for row in table.rows]
    widths = [max(map(_width_of, column)) for column in zip(table.columns, *cells, strict=True)]
    if sum(min(width, FOLDED) + 2 for width in widths) > console.width:
        _print_blocks(table, console)
        return
    grid = Grid(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column, width in zip(table.columns, widths, strict=True):
        grid.add_column(column, no_wrap=width <= FOLDED, overflow="fold")
    for row in cells:
        grid.add_row(*map(Text, row))
    console.print(grid)


def _width_of(shown: str) -> int:
    """The letters of the longest line of a value; a list has an entry a line."""
    return max(map(cell_len, shown.split("\n")))


def _width() -> int:
    """The width of the terminal, also where the output goes through a pager first."""
    for stream in (1, 2, 0):
        with suppress(OSError):
            if columns := get_terminal_size(stream).columns:  # of some terminals nobody knows it
                return columns
    return WIDTH


def _print_blocks(table: Table, console: Console) -> None:
    """Each row as lines of column and value, a blank line between rows."""
    for row in table.records():
        block = Grid(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        block.add_column(style="bold", no_wrap=True)
        block.add_column(overflow="fold")
        for column, value in row.items():
            if value is not None:
                block.add_row(column, Text(plain(value)))
        console.print(block)
        console.print()


def _print_markdown(table: Table, lines: TextIO) -> None:
    rows = [table.columns, ("---",) * len(table.columns)]
    rows += [tuple(_escaped(value) for value in row) for row in table.rows]
    lines.writelines(f"| {' | '.join(row)} |\n" for row in rows)


def _escaped(value: Value) -> str:
    return MARKDOWN.sub(lambda mark: f"\\{mark[0]}", plain(value)).replace("\n", "<br>")


WRITERS = {
    "table": _print_grid,
    "csv": write_csv,
    "json": write_json,
    "markdown": _print_markdown,
}
