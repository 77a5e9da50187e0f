"""Write a `Table` for a spreadsheet or a program, and a value as a person reads it.

Takes    a table.
Gives    CSV and JSON, every value whole; `plain`, a value with its IRI shortened.
Errors   none. The text of a cable is never trusted: control characters do not reach a terminal or
         a page, a cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

import csv
import json
import re
from typing import TextIO

from cablegraph.rdf.vocabulary import DATA
from cablegraph.store import Iri, Table, Value

# What would move the cursor, change colours, turn the direction of a line, or is nothing that XML
# can hold; not a line's end.
CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
FORMULA = re.compile(r"[=+\-@\t\r]")


def plain(value: Value) -> str:
    r"""A value as a person reads it, fit for a terminal.

    >>> plain(Iri("https://w3id.org/cablegraph/cable/07RIGA12")), plain(None), plain(True)
    ('07RIGA12', '', 'yes')
    >>> plain("red \x1b[31m alert")
    'red  [31m alert'
    """
    if value is None or isinstance(value, bool):
        return {None: "", True: "yes", False: "no"}[value]
    shown = str(value)
    if isinstance(value, Iri):
        shown = shown.removeprefix(DATA).removeprefix("cable/")
    return CONTROL.sub(" ", shown)


def write_csv(table: Table, lines: TextIO) -> None:
    """Write the columns' names, then a line for each row."""
    rows = csv.writer(lines, lineterminator="\n")
    rows.writerow(table.columns)
    rows.writerows([cell(value) for value in row] for row in table.rows)


def cell(value: Value) -> Value:
    """A value for a spreadsheet, which must not take the text of a cable for a formula.

    >>> cell("=HYPERLINK(A1)"), cell(-3), cell("agreed")
    ("'=HYPERLINK(A1)", -3, 'agreed')
    """
    if isinstance(value, str):
        return f"'{value}" if FORMULA.match(value) else str(value)
    return value


def write_json(table: Table, lines: TextIO) -> None:
    """Write a list with an object for each row."""
    json.dump(list(table.records()), lines, ensure_ascii=False, indent=1)
    lines.write("\n")
