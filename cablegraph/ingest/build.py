"""Build a store of many cables, add to it, and take cables out: runs that can be stopped.

Takes    paths of anything that `read_cables` reads; the folder of the store; an engine.
Gives    a store with its text index, and a `Report`, which also stands in the folder.
Errors   those of `Collection.open`. Whatever ends a run, also ``kill -9``: the store opens, and
         the same call goes on where it was and ends with the same store.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from cablegraph.errors import UnreadableSource
from cablegraph.ingest.collection import Collection
from cablegraph.ingest.engines import Engine, LocalEngine
from cablegraph.ingest.gone import gone_files
from cablegraph.ingest.graphing import Method
from cablegraph.ingest.journal import Journal
from cablegraph.ingest.report import Report, Tally
from cablegraph.model.cable import RawCable
from cablegraph.sources import read_cables
from cablegraph.store.databases import JOURNAL

Watch = Callable[[Tally], None]


def build_store(
    paths: Iterable[Path | str],
    folder: Path | str,
    *,
    engine: Engine | None = None,
    method: Method | None = None,
    new: bool = True,
    watch: Watch | None = None,
) -> Report:
    r"""Read all cables of ``paths`` that the store does not have yet, and put them in.

    A source that has changed where it stands takes the place of what was read from it. Of several
    copies of one cable the fullest is shown, whatever their order. What was read from a file that
    is no longer there, or from a record that its file has no more, stays, and the report names it.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     cable = Path(folder, "07RIGA123.txt")
    ...     _ = cable.write_text("FM AMEMBASSY RIGA\nUNCLAS RIGA 000123\n\n1. Harbor fees fell.\n")
    ...     first = build_store([cable], Path(folder, "store"))
    ...     again = build_store([cable], Path(folder, "store"))
    >>> first.read, again.read, again.unchanged, again.store["cables"]
    (1, 0, 1, 1)
    """
    used, folder, tally = method or Method(), Path(folder), Tally()
    paths = list(paths)
    with Collection.open(folder, base=used.base, new=new) as collection:

        def report(problem: UnreadableSource) -> None:
            tally.count_unreadable(problem)
            collection.journal.meet(problem)

        raws = _unread(read_cables(paths, problems=report), collection, tally)
        try:
            for outcome in (engine or LocalEngine()).outcomes(raws, used):
                collection.put(outcome)
                tally.count(outcome)
                if watch:
                    watch(tally)
        except KeyboardInterrupt:
            collection.flush()
            raise
        collection.flush()  # so that the journal knows of what has moved
        tally.gone = list(gone_files(collection.journal, paths))
        tally.is_merging = True
        if watch:
            watch(tally)
        collection.catch_up()
        return _reported(collection, tally)


def remove_cables(cables: Iterable[str], folder: Path | str) -> Report:
    """Take cables out of a store and its text index by their ids, with all their copies."""
    tally = Tally()
    with Collection.open(Path(folder), new=False) as collection:
        wanted = list(dict.fromkeys(cables))
        there = collection.remove(wanted)
        tally.removed = len(there)
        for cable in wanted:
            if cable not in there:
                tally.count_missing(cable)
        return _reported(collection, tally)


def compact_store(folder: Path | str) -> None:
    """Merge the files of a store and its text index, so that queries take half the time."""
    with Collection.open(Path(folder), new=False) as collection:
        collection.compact()


def stored_cables(folder: Path) -> int:
    """How many cables the store in ``folder`` holds; none where there is no store."""
    if not (folder / JOURNAL).is_file():
        return 0
    with closing(Journal(folder)) as journal:
        return journal.sums()["cables"]


def _unread(raws: Iterable[RawCable], collection: Collection, tally: Tally) -> Iterator[RawCable]:
    for raw in raws:
        if collection.is_done(raw.source.name, raw.digest):
            tally.unchanged += 1
        else:
            yield raw


def _reported(collection: Collection, tally: Tally) -> Report:
    collection.flush()
    journal = collection.journal
    resolve_again = collection.is_judged_before
    report = tally.report(journal.sums(), dict(journal.diagnostics()), resolve_again=resolve_again)
    report.write(collection.folder)
    return report
