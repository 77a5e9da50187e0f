"""Tell of damaged files in one line: a disk that failed, a copy that broke off.

Takes    whatever Oxigraph or SQLite raise in a block.
Gives    the same block, with `StoreError` in its place.
Errors   `StoreError` says what is damaged and what to do; all that is no damage stays as it is.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from cablegraph.errors import StoreError

ANEW = "remove its folder and build it anew"
SQLITE_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
BASIC = 0xFF  # bits of an error code of SQLite without what it says more closely
Telling = Callable[[], AbstractContextManager[None]]  # of one file, see `telling_damage`


@contextmanager
def telling_damage(what: Path | str, advice: str = ANEW) -> Iterator[None]:
    """Raise `StoreError` where a file turns out damaged.

    >>> with telling_damage("out/store"):
    ...     raise RuntimeError("Corruption: block checksum mismatch")
    Traceback (most recent call last):
    cablegraph.errors.StoreError: out/store is damaged (Corruption: block checksum mismatch): \
remove its folder and build it anew
    """
    try:
        yield
    except (RuntimeError, sqlite3.DatabaseError) as problem:
        if not _is_damage(problem):
            raise
        told = ": ".join(str(problem).split(": ")[:2])  # then come numbers of blocks
        raise StoreError(f"{what} is damaged ({told}): {advice}") from problem


def _is_damage(problem: Exception) -> bool:
    if isinstance(problem, sqlite3.DatabaseError):
        return getattr(problem, "sqlite_errorcode", 0) & BASIC in SQLITE_DAMAGE
    return str(problem).startswith("Corruption")
