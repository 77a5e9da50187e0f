"""A collection in a folder: the Oxigraph store, its text index, counts and journal, kept in step.

Takes    `Outcome`s of reading cables, and ids of cables to remove.
Gives    a store that holds, for each cable, the graphs of its fullest copy and a note of the
         other copies, whatever the order in which they came.
Errors   `StoreInUse`; `StoreError` for a folder that is no store, or one made in another way;
         `DiskFull`. After each of them, and after ``kill -9``, the store opens and the same
         command goes on where it was.

How a kill does no harm. The bulk loader shows all of its quads or none; before it runs, the
journal notes which cables are half-way, and after it, in one step, that they are done. The next
run takes out whatever is half-way and reads it again. A replacement is one transaction of the
store; the journal learns of it afterwards, so a killed replacement is simply done again. A killed
bulk load leaves files, ``bulk-*.sst``, that the store will never use; the next run deletes them.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Self

import pyoxigraph as ox

from cablegraph.ingest.changes import Change, plan_changes, superseded_by
from cablegraph.ingest.folder import (
    check_folder,
    clear_messages,
    open_journal,
    remove_orphans,
)
from cablegraph.ingest.graphing import FailedCable, GraphedCable, Outcome
from cablegraph.ingest.journal import Journal, Source
from cablegraph.ingest.passages import stored_passages
from cablegraph.rdf.bodies import bodies_of
from cablegraph.rdf.cables import source_label
from cablegraph.rdf.copies import copy_quads
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import DATA
from cablegraph.search import FILE_NAME as INDEX
from cablegraph.search import SearchIndex
from cablegraph.store import removal, replacement
from cablegraph.store.counted import counts_of
from cablegraph.store.counts import Counts
from cablegraph.store.embedded import open_folder
from cablegraph.store.judgements import compared_officials, judged_officials
from cablegraph.store.merging import Merging

SHARD = 2_000  # cables that are loaded together
SHARD_BYTES = 128_000_000  # of N-Quads that are loaded together, if that is less
OPEN, CLOSED = "open", "closed"  # how the last run left the store
JUDGED, JUDGED_BEFORE = "now", "before"  # whether judgements on persons know all cables
HALF_JUDGED = "half"  # a run has been killed that made them
HALF, WHOLE = "half", "whole"  # what the text index holds: some cables have to be put in again
JUDGEMENTS = 50_000  # quads of judgements that are loaded together: some 60 MB
MERGING = 1_800.0  # seconds at most that the end of a run waits for the store to merge its files


class Collection:
    """The one writer of the store in a folder.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, Collection.open(Path(folder) / "store") as collection:
    ...     collection.journal.sums()["cables"]
    0
    """

    def __init__(
        self, folder: Path, store: ox.Store, index: SearchIndex, counts: Counts, journal: Journal
    ) -> None:
        self.folder, self.store, self.journal = folder, store, journal
        self.index, self.counts = index, counts
        self.base = journal.fact("base") or DATA
        self._merging = Merging()
        self._waiting: list[GraphedCable] = []
        self._waiting_bytes = 0
        self._moved: list[tuple[str, Source]] = []  # known sources met at a new place

    @classmethod
    @contextmanager
    def open(cls, folder: Path, *, base: str | None = None, new: bool = True) -> Iterator[Self]:
        """Hold the store in ``folder`` for writing; make it if ``new`` allows and it is not there.

        Whatever an earlier run left half-way is taken out first. When the block ends well, all
        that was put in is in the store; when it ends with an exception, what is not yet loaded
        is left for the next run.
        """
        check_folder(folder, new)
        with clear_messages(folder), closing(open_journal(folder, base)) as journal:
            store = open_folder(folder)
            if not (folder / INDEX).is_file() and journal.cables():
                journal.put_fact("index", HALF)
            with closing(SearchIndex.open(folder)) as index, closing(Counts.open(folder)) as counts:
                collection = cls(folder, store, index, counts, journal)
                del store
                try:
                    collection._recover()
                    yield collection
                    collection._finish()
                finally:
                    del collection.store  # lets go of the lock

    def _recover(self) -> None:
        """Take out what a killed run left behind, and note that a run is on."""
        if self.journal.fact("state") == OPEN:
            remove_orphans(self.folder)
            self._end(self.journal.half_way())
            if self.journal.fact("judged") == HALF_JUDGED:
                self.store.remove_graph(Iris(self.base).identity())
                self._count_judged()
        self.journal.put_fact("state", OPEN)
        self.counts.unsettle()
        if self.journal.fact("index") == HALF:
            self._index_again()

    def _finish(self) -> None:
        self.flush()
        self.store.flush()
        self.journal.put_fact("state", CLOSED)
        self.counts.settle(self.journal.sums()["cables"])

    # Putting in and removing

    def is_done(self, name: str, digest: str) -> bool:
        """Whether the source at ``name`` with these bytes needs no reading."""
        if self.journal.is_done(name, digest):
            return True
        known = self.journal.source(source_label(name), digest)
        if known is None or self.journal.sources_at(name):
            return False
        self._moved.append((name, known))
        if len(self._moved) >= SHARD:
            self._note_moved()
        return True

    def put(self, outcome: Outcome) -> None:
        """Take in one outcome; it is in the store after the next `flush`."""
        if isinstance(outcome, FailedCable):
            return  # the report tells of it
        self._waiting.append(outcome)
        self._waiting_bytes += len(outcome.nquads)
        if len(self._waiting) >= SHARD or self._waiting_bytes >= SHARD_BYTES:
            self._merging.put_off()  # there is more to come
            self.flush()

    def flush(self) -> None:
        """Bring what waits into the store."""
        self._note_moved()  # what has moved does not go with what takes its old place
        waiting, self._waiting, self._waiting_bytes = self._waiting, [], 0
        superseded, lost = superseded_by(self.journal, waiting)
        changes = plan_changes(self.journal, waiting, superseded)
        with self.journal.writing():
            for source, place in lost:
                self.journal.lose(source, place)
        self._note_change(changes)
        self._replace([change for change in changes if change.shown and not change.is_note])
        self._load([change for change in changes if not change.shown or change.is_note])
        self._note_places(changes, waiting)

    def catch_up(self) -> None:
        """Wait until the files that were put off are merged: queries are quicker then.

        All is in the store by now, so Ctrl-C ends the waiting and nothing else.
        """
        with suppress(KeyboardInterrupt):
            self._merging.catch_up(MERGING)

    def _note_places(self, changes: Sequence[Change], waiting: Sequence[GraphedCable]) -> None:
        """Note the places of sources that are known from others; a new one's is noted with it."""
        noted = {id(graphed) for change in changes for graphed in change.added}
        with self.journal.writing():
            for graphed in waiting:
                if id(graphed) not in noted:
                    known = self.journal.source(graphed.label, graphed.digest)
                    assert known is not None
                    self.journal.put_place(graphed.name, known)

    def _note_moved(self) -> None:
        moved, self._moved = self._moved, []
        with self.journal.writing():
            for name, source in moved:
                self.journal.put_place(name, source)

    def remove(self, cables: Iterable[str]) -> list[str]:
        """Take out cables with all of their copies; give back the ids that were there."""
        there = [cable for cable in dict.fromkeys(cables) if self.journal.sources_of(cable)]
        self._end(there)
        return there

    def _end(self, cables: Sequence[str]) -> None:
        """Take cables out of store, index and journal, whatever of them is there."""
        self._note_change(cables)
        self.journal.begin(cables)
        for some in _batches(cables, 100):
            self.store.update(" ;\n".join(removal(cable, self.base) for cable in some))
        with self.index.writing():
            for cable in cables:
                self.index.remove(cable)
        with self.counts.writing():
            self.counts.remove(map(self._iri, cables))
        with self.journal.writing():
            for cable in cables:
                for source in self.journal.sources_of(cable):
                    self.journal.drop(source)
            self.journal.end()

    # Judgements on persons, which rest on many cables

    @property
    def is_judged_before(self) -> bool:
        """Whether there are judgements, and cables have come or gone since."""
        return self.journal.fact("judged") in (JUDGED_BEFORE, HALF_JUDGED)

    def put_judgements(self, quads: Iterable[ox.Quad]) -> None:
        """Put judgements in the place of those that are there.

        They may be made of what the store holds while they are put in. Of a run that is killed the
        next one takes out what it has written, and says that they are to be made again.
        """
        waiting = iter(quads)
        first = list(islice(waiting, JUDGEMENTS))  # what is wrong with them is told now
        self.journal.put_fact("judged", HALF_JUDGED)
        self.store.remove_graph(Iris(self.base).identity())
        for some in chain([first], iter(lambda: list(islice(waiting, JUDGEMENTS)), [])):
            self.store.bulk_extend(some)
        self._count_judged()
        self.journal.put_fact("judged", JUDGED)

    def _count_judged(self) -> None:
        with self.counts.writing():
            self.counts.put_judged(judged_officials(self.store), compared_officials(self.store))

    def _note_change(self, changed: Sequence[object]) -> None:
        if changed and self.journal.fact("judged") == JUDGED:
            self.journal.put_fact("judged", JUDGED_BEFORE)

    # New cables, and new copies that are only noted: one bulk load for all

    def _load(self, changes: Sequence[Change]) -> None:
        if not changes:
            return
        new = [change for change in changes if not change.shown]
        self.journal.begin(change.cable for change in new)
        parts = [part for change in changes for part in self._parts(change)]
        self.store.bulk_load(b"".join(parts), format=ox.RdfFormat.N_QUADS, lenient=True)
        with self.index.writing():
            for change in new:
                self.index.put(change.cable, self._graphed(change.copies[0]).passages)
        self._count(new)
        self._note(changes)

    def _count(self, changes: Sequence[Change]) -> None:
        """Count the copy that is shown of each cable, and no other."""
        shown = {change.cable: self._graphed(change.copies[0]) for change in changes}
        with self.counts.writing():
            self.counts.remove(map(self._iri, shown))
            self.counts.put({self._iri(cable): copy.counted for cable, copy in shown.items()})

    def _iri(self, cable: str) -> str:
        return Iris(self.base).cable(cable).value

    def _parts(self, change: Change) -> Iterator[bytes]:
        """The N-Quads of a cable that is to be shown, and of the notes on its other copies."""
        first, *others = change.copies
        if first is not change.shown:
            yield self._graphed(first).nquads
        if others:
            named = [(copy.label, copy.digest) for copy in others]
            quads = copy_quads(change.cable, named, self.base)
            yield ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""

    def _graphed(self, copy: Source | GraphedCable) -> GraphedCable:
        return copy if isinstance(copy, GraphedCable) else self.journal.shelved(copy)

    # Cables whose copy shown changes or goes: one transaction each

    def _replace(self, changes: Sequence[Change]) -> None:
        self._shelve_shown(changes)
        self._end([change.cable for change in changes if change.is_end])
        staying = [change for change in changes if not change.is_end]
        for change in staying:
            nquads = b"".join(self._parts(replace(change, shown=None)))
            self.store.update(replacement(change.cable, nquads, self.base))
        with self.index.writing():
            for change in staying:
                self.index.remove(change.cable)
                self.index.put(change.cable, self._graphed(change.copies[0]).passages)
        self._count(staying)
        self._note(staying)

    def _shelve_shown(self, changes: Sequence[Change]) -> None:
        """Put on the shelf what the store shows of cables before that is replaced."""
        with self.journal.writing():
            for change in changes:
                if change.shown in change.kept:
                    assert change.shown is not None
                    self.journal.shelve(change.shown, self._read_back(change.shown))

    def _read_back(self, source: Source) -> GraphedCable:
        """What the store and the index hold of the copy of a cable that they show."""
        iris = Iris(self.base)
        header, claims = iris.header(source.cable), iris.claims(source.cable)
        own = [
            *self.store.quads_for_pattern(None, None, None, header),
            *self.store.quads_for_pattern(None, None, None, claims),
        ]
        quads = [
            *own,
            *bodies_of(own, self.base),
            *chain.from_iterable(
                self.store.quads_for_pattern(subject, None, None, ox.DefaultGraph())
                for subject in (header, claims, iris.source(source.cable))
            ),
        ]
        return GraphedCable(
            name=source.label,
            digest=source.digest,
            cable=source.cable,
            letters=source.letters,
            words=source.words,
            quads=source.quads,
            diagnostics=source.diagnostics,
            counted=counts_of(quads),
            passages=tuple(self.index.passages(source.cable)),
            nquads=ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"",
        )

    def _note(self, changes: Sequence[Change]) -> None:
        """Note in the journal what store and index now hold."""
        with self.journal.writing():
            for change in changes:
                for source in change.dropped:
                    self.journal.drop(source)
                self._note_copies(change)
            self.journal.end()

    def _note_copies(self, change: Change) -> None:
        first = change.copies[0]
        for graphed in change.added:
            source = self.journal.put_source(graphed)
            if graphed is not first:
                self.journal.shelve(source, graphed)
        if isinstance(first, Source):
            self.journal.unshelve(first)

    # Upkeep

    def compact(self) -> None:
        """Merge the files of store and index; index and count anew what is not there."""
        self.flush()
        self._index_again()
        if self.counts.number() != self.journal.sums()["cables"]:
            self._recount()
        self.store.optimize()
        self.index.optimize()

    def _index_again(self) -> None:
        """Put the cables into the text index that it has lost."""
        lost = sorted(set(self.journal.cables()) - self.index.cables())
        for cables in _batches(lost, SHARD):
            with self.index.writing():
                for cable in cables:
                    self.index.put(cable, stored_passages(self.store, cable, self.base))
        self.journal.put_fact("index", WHOLE)

    def _recount(self) -> None:
        for cables in _batches(self.journal.cables(), SHARD):
            copies = {cable: self._read_back(self.journal.sources_of(cable)[0]) for cable in cables}
            with self.counts.writing():
                self.counts.remove(map(self._iri, cables))
                self.counts.put({self._iri(cable): copies[cable].counted for cable in cables})
        self._count_judged()


def _batches(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
