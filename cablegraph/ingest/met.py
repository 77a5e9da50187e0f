"""What a run has met: the places of sources that the store had, and the files that hold several.

Takes    the journal's connection; names of sources as they are read, and what could not be read.
Gives    which sources that were in the store before have not been met, and whether a file that
         holds several was read to its end. All of it in temporary tables: nothing grows in memory.
Errors   `sqlite3.Error`.
"""

import sqlite3
from os.path import abspath, isfile

from cablegraph.errors import MissingRows, UnreadableSource
from cablegraph.rdf.cables import file_of_record

SCHEMA = """
CREATE TEMP TABLE met (source INTEGER PRIMARY KEY);
CREATE TEMP TABLE holder (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE damaged (name TEXT PRIMARY KEY) WITHOUT ROWID;
"""
BATCH = 1_000  # sources that are noted together


class Met:
    """What the present run has met."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows
        self._rows.executescript(SCHEMA)
        self._last: int = rows.execute("SELECT coalesce(max(id), 0) FROM source").fetchone()[0]
        self._waiting: list[tuple[int]] = []
        self._holder: str | None = None

    def add(self, source: int) -> None:
        """Note a source by its number; those that came in this run need no note."""
        if source <= self._last:
            self._waiting.append((source,))
            if len(self._waiting) >= BATCH:
                self._write()

    def holder_of(self, name: str) -> None:
        """Note the file in which a record stands: a dump, a volume, a file of several messages."""
        holder = file_of_record(name)
        if holder and holder != self._holder:
            self._holder = holder
            self._rows.execute("INSERT OR IGNORE INTO holder VALUES (?)", (abspath(holder),))

    def problem(self, problem: UnreadableSource) -> None:
        """Note what could not be read: a record is there all the same, a file may lack some."""
        self.holder_of(problem.name)
        if not file_of_record(problem.name) and not isinstance(problem, MissingRows):
            damaged = (abspath(problem.name),)
            self._rows.execute("INSERT OR IGNORE INTO damaged VALUES (?)", damaged)

    def unmet(self) -> str:
        """An SQL condition: the source was there before this run, and was not met in it."""
        self._write()
        return f"source.id <= {self._last} AND source.id NOT IN (SELECT source FROM met)"

    def was_read(self, holder: str) -> bool:
        """Whether a file that holds several was read to its end, once the run is over."""
        return (
            self._has("holder", holder)
            and is_lasting(holder)
            and not any(self._has("damaged", name) for name in _above(holder))
        )

    def _has(self, table: str, name: str) -> bool:
        row = self._rows.execute(f"SELECT 1 FROM {table} WHERE name = ?", (name,))
        return row.fetchone() is not None

    def _write(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._rows.execute("SAVEPOINT met")
        self._rows.executemany("INSERT OR IGNORE INTO met VALUES (?)", waiting)
        self._rows.execute("RELEASE met")


def is_lasting(place: str) -> bool:
    """Whether a place is a file, or in one: what a pipe holds is another each time."""
    return any(map(isfile, _above(place)))


def _above(place: str) -> list[str]:
    """A place, and the archives and tables that it is in."""
    parts = place.split("!")
    return ["!".join(parts[:end]) for end in range(1, len(parts) + 1)]
