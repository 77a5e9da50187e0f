"""The folder of a store: whether it is one, how its parts are opened, what a full disk says.

Takes    the folder.
Gives    its journal, opened for writing.
Errors   `StoreError` for a folder that is no store, or one made in another way; `StoreInUse`;
         `DiskFull`.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cablegraph.errors import StoreError
from cablegraph.ingest.journal import Journal
from cablegraph.rdf.cables import tool_version
from cablegraph.rdf.vocabulary import DATA
from cablegraph.store.damage import ANEW, telling_damage
from cablegraph.store.databases import JOURNAL


class DiskFull(StoreError):  # noqa: N818 - it names what was met
    """There is no room left for the store."""


def check_folder(folder: Path, new: bool) -> None:
    """Refuse a folder that holds something else than a store, or not all of one."""
    has_graph, has_journal = (folder / "CURRENT").is_file(), (folder / JOURNAL).is_file()
    if has_journal and not has_graph and any(folder.glob("*.sst")):
        raise StoreError(f"{folder} is damaged (its file CURRENT is gone): {ANEW}")
    if has_graph and not has_journal:
        gone = f"its file {JOURNAL} is gone, or `build` has not made it"
        raise StoreError(f"{folder}: this graph can be read and not written ({gone}): {ANEW}")
    if has_journal:
        return
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        other = "holds something else than a store that `build` has made"
        advice = "name a new or empty folder" if new else "make a store of it with `build -o`"
        raise StoreError(f"{folder}: {other}: {advice}")
    if not new:
        raise StoreError(f"{folder}: there is no store here; make one with `build -o`")


def open_journal(folder: Path, base: str | None) -> Journal:
    """Open the journal, and hold the store to the base and version it was begun with."""
    folder.mkdir(parents=True, exist_ok=True)
    journal = Journal(folder)
    try:
        for name, value in (("base", base), ("version", tool_version())):
            begun_with = journal.fact(name)
            if begun_with is None:
                journal.put_fact(name, value or DATA)
            elif value not in (None, begun_with):
                raise StoreError(
                    f"{folder}: this store was made with {name} {begun_with}, not {value}; "
                    "build a new one"
                )
    except BaseException:
        journal.close()
        raise
    return journal


def remove_orphans(folder: Path) -> None:
    """Delete the files of a bulk load that was killed: the store never comes to own them."""
    for path in folder.glob("bulk-*.sst"):
        path.unlink()


@contextmanager
def clear_messages(folder: Path) -> Iterator[None]:
    """Say in plain words that the disk is full or a file damaged, whichever library notices."""
    try:
        with telling_damage(folder):
            yield
    except (OSError, sqlite3.OperationalError, StoreError) as problem:
        if not _is_disk_full(problem):
            raise
        raise DiskFull(
            f"{folder}: the disk is full. What was loaded so far is in the store, which opens; "
            "make room and give the same command again"
        ) from problem


def _is_disk_full(problem: Exception) -> bool:
    told = str(problem).lower()
    is_full = isinstance(problem, OSError) and problem.errno in (errno.ENOSPC, errno.EDQUOT)
    return is_full or "no space left" in told or "disk is full" in told
