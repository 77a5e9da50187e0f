"""The databases beside a store: how they are opened, and how several changes take effect as one.

Takes    the path of an SQLite file; a connection.
Gives    a connection; a block whose changes are all made or none.
Errors   `sqlite3.Error`.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

JOURNAL = "journal.sqlite"  # of what is done, in a folder that `cablegraph build` has made


def open_database(path: Path, **options: Any) -> sqlite3.Connection:
    """Open a database beside a store, which several may read while one writes; made if need be."""
    connection: sqlite3.Connection = sqlite3.connect(path, **options)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all changes of the block take effect together, or not at all.

    >>> rows = sqlite3.connect(":memory:", isolation_level=None)
    >>> with transaction(rows):
    ...     _ = rows.execute("CREATE TABLE cable (id TEXT)")
    >>> rows.in_transaction
    False
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
