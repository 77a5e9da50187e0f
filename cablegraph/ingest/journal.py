"""The journal of a store: which sources are in it, by content hash, and what was counted.

A source is one file, member of an archive or record, known by the hash of its bytes and its
name without the folder (`source_label`); a cable may have several sources, of which the fullest is
in the graph.

Takes    what the one writer of a store tells it; everything in one SQLite file beside the store.
Gives    whether a source is done, the sources of a cable, what a killed run left half-way, and
         the sums for a report.
Errors   `StoreInUse` where another process holds the journal; `sqlite3.Error` for a broken disk.
"""

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from os.path import abspath
from pathlib import Path
from typing import Any

from cablegraph.errors import StoreInUse, UnreadableSource
from cablegraph.ingest.graphing import GraphedCable
from cablegraph.ingest.met import Met
from cablegraph.rdf.cables import file_of_record
from cablegraph.store.databases import JOURNAL, transaction

SCHEMA = """
CREATE TABLE IF NOT EXISTS source (
  id INTEGER PRIMARY KEY, digest TEXT NOT NULL, label TEXT NOT NULL, cable TEXT NOT NULL,
  letters INTEGER NOT NULL, words INTEGER NOT NULL, quads INTEGER NOT NULL,
  diagnostics TEXT NOT NULL, UNIQUE (digest, label));
CREATE INDEX IF NOT EXISTS source_cable ON source (cable);
CREATE TABLE IF NOT EXISTS place (name TEXT PRIMARY KEY, source INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS place_source ON place (source);
CREATE TABLE IF NOT EXISTS lost (source INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS shelf (source INTEGER PRIMARY KEY, graphed BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS half_way (cable TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
COLUMNS = "id, digest, label, cable, letters, words, quads, diagnostics"
AT = (
    f"SELECT place.name, {COLUMNS} FROM place JOIN source ON source.id = place.source "
    "WHERE place.name"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One copy of a cable that was read; what is counted belongs to it."""

    id: int
    digest: str
    label: str  # "07RIGA12.txt", "dump.csv!1042"
    cable: str
    letters: int
    words: int
    quads: int
    diagnostics: dict[str, int]

    @property
    def rank(self) -> tuple[int, str, str]:
        """As `GraphedCable.rank`."""
        return -self.letters, self.digest, self.label


class Journal:
    """The journal of one store, held by one process."""

    def __init__(self, folder: Path) -> None:
        self._rows = sqlite3.connect(folder / JOURNAL, isolation_level=None, timeout=0)
        try:
            self._rows.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._rows.execute("PRAGMA synchronous = NORMAL")
            self._rows.execute("BEGIN EXCLUSIVE")
            self._rows.execute("COMMIT")
        except sqlite3.OperationalError as error:
            self._rows.close()
            if "locked" not in str(error):
                raise
            raise StoreInUse(f"{folder}: another run is writing this store") from error
        self._rows.executescript(SCHEMA)
        self.met = Met(self._rows)

    def close(self) -> None:
        """Let go of the journal."""
        self._rows.close()

    def writing(self) -> AbstractContextManager[None]:
        """Let all that is noted in the block be noted together, or not at all."""
        return transaction(self._rows)

    # Sources and the places where they were found

    def is_done(self, name: str, digest: str) -> bool:
        """Whether the source at ``name``, with these bytes, is in the store; its place is met."""
        return self._meet(name) == digest

    def meet(self, problem: UnreadableSource) -> None:
        """Note that something stands where ``problem`` was met, though it cannot be read."""
        self._meet(problem.name)
        self.met.problem(problem)

    def _meet(self, name: str) -> str | None:
        """Note that a place was met; give back the hash of what stood there."""
        row = self._rows.execute(
            "SELECT id, digest FROM place JOIN source ON source.id = place.source WHERE name = ?",
            (place_name(name),),
        ).fetchone()
        if row:
            self.met.add(row[0])
        self.met.holder_of(name)
        return str(row[1]) if row else None

    def source(self, label: str, digest: str) -> Source | None:
        """The source with these bytes and this label, wherever it was found."""
        return self._one("digest = ? AND label = ?", digest, label)

    def sources_at(self, name: str) -> list[tuple[str, Source]]:
        """What was last found where ``name`` stands, each with its place.

        That is what stood there; if it is a record, also what was its whole file; if it is a file,
        also the records in it, if it was one of several.
        """
        place = place_name(name)
        file = file_of_record(place)
        rows = self._rows.execute(
            f"{AT} IN (?1, ?2) UNION ALL {AT} > ?1 || '!' AND place.name < ?1 || char(34)",
            (place, file),  # 34 comes next to ! in the alphabet
        )
        return [
            (found, _source(row))
            for found, *row in rows
            if found in (place, file) or file_of_record(found) == place
        ]

    def sources_of(self, cable: str) -> list[Source]:
        """The copies of a cable, the one in the graph first."""
        rows = self._rows.execute(f"SELECT {COLUMNS} FROM source WHERE cable = ?", (cable,))
        return sorted(map(_source, rows), key=lambda source: source.rank)

    def cables(self) -> list[str]:
        """The ids of all cables."""
        return [cable for (cable,) in self._rows.execute("SELECT DISTINCT cable FROM source")]

    def put_source(self, graphed: GraphedCable) -> Source:
        """Note a source that was not there before."""
        counted = (graphed.letters, graphed.words, graphed.quads, _json(graphed.diagnostics))
        self._rows.execute(
            f"INSERT INTO source ({COLUMNS}) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
            (graphed.digest, graphed.label, graphed.cable, *counted),
        )
        source = self.source(graphed.label, graphed.digest)
        assert source is not None
        self.put_place(graphed.name, source)
        return source

    def put_place(self, name: str, source: Source) -> None:
        """Note that ``source`` stands at ``name`` now, and at a record's file nothing else."""
        place = place_name(name)
        self._rows.execute("INSERT OR REPLACE INTO place VALUES (?, ?)", (place, source.id))
        self._rows.execute("DELETE FROM place WHERE name = ?", (file_of_record(place),))
        self.met.add(source.id)

    def places(self, source: Source) -> set[str]:
        """Where the source stands, each a `place_name`."""
        rows = self._rows.execute("SELECT name FROM place WHERE source = ?", (source.id,))
        return {name for (name,) in rows}

    def unmet_places(self) -> Iterator[tuple[str, list[str]]]:
        """The cable of each source not met in this run, and the places where it last stood."""
        rows = self._rows.execute(
            "SELECT source.id, source.cable, place.name FROM place "
            "JOIN source ON source.id = place.source "
            f"WHERE {self.met.unmet()} ORDER BY source.id, place.name"
        )
        for (_, cable), group in groupby(rows, key=itemgetter(0, 1)):
            yield cable, [name for _, _, name in group]

    def met_places(self, cable: str) -> list[str]:
        """The places of those sources of a cable that this run has met."""
        rows = self._rows.execute(
            "SELECT place.name FROM source JOIN place ON place.source = source.id "
            f"WHERE cable = ? AND NOT ({self.met.unmet()})",
            (cable,),
        )
        return [name for (name,) in rows]

    # Records whose place another cable has taken, and that stand nowhere else

    def lose(self, source: Source, name: str) -> None:
        """Note where a source stood; it is lost as soon as that place is another's."""
        self._rows.execute("INSERT OR REPLACE INTO lost VALUES (?, ?)", (source.id, name))

    def is_alone(self, source: Source) -> bool:
        """Whether no other source of its cable stands anywhere."""
        row = self._rows.execute(
            "SELECT 1 FROM source JOIN place ON place.source = source.id "
            "WHERE cable = ? AND source.id != ?",
            (source.cable, source.id),
        )
        return row.fetchone() is None

    def is_met(self, place: str) -> bool:
        """Whether this run has met what stands at a place."""
        row = self._rows.execute(
            "SELECT 1 FROM place JOIN source ON source.id = place.source "
            f"WHERE place.name = ? AND NOT ({self.met.unmet()})",
            (place,),
        )
        return row.fetchone() is not None

    def is_lost(self, source: Source) -> bool:
        """Whether the place where a source stood is another's, and it has none."""
        row = self._rows.execute(
            "SELECT 1 FROM lost WHERE source = ?1 "
            "AND NOT EXISTS (SELECT 1 FROM place WHERE place.source = ?1)",
            (source.id,),
        )
        return row.fetchone() is not None

    def all_lost(self) -> Iterator[tuple[str, str]]:
        """The cable of each lost source, and where it last stood."""
        yield from self._rows.execute(
            "SELECT cable, name FROM lost JOIN source ON source.id = lost.source "
            "WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.source = lost.source) ORDER BY name"
        )

    def drop(self, source: Source) -> None:
        """Forget a source."""
        self._rows.execute("DELETE FROM source WHERE id = ?", (source.id,))
        self._rows.execute("DELETE FROM place WHERE source = ?", (source.id,))
        self._rows.execute("DELETE FROM shelf WHERE source = ?", (source.id,))
        self._rows.execute("DELETE FROM lost WHERE source = ?", (source.id,))

    # Copies that lost to a fuller one, kept for the day when that one goes

    def shelve(self, source: Source, graphed: GraphedCable) -> None:
        """Keep what was read from a copy that is not in the graph."""
        self._rows.execute(
            "INSERT OR IGNORE INTO shelf VALUES (?, ?)", (source.id, _packed(graphed))
        )

    def shelved(self, source: Source) -> GraphedCable:
        """What was read from a copy that is not in the graph."""
        row = self._rows.execute("SELECT graphed FROM shelf WHERE source = ?", (source.id,))
        return _unpacked(row.fetchone()[0])

    def unshelve(self, source: Source) -> None:
        """Let go of what was kept of a copy, now that it is in the graph."""
        self._rows.execute("DELETE FROM shelf WHERE source = ?", (source.id,))

    # What a run may leave half-way when it is killed

    def begin(self, cables: Iterable[str]) -> None:
        """Note the cables that are about to be loaded."""
        with self.writing():
            rows = ((cable,) for cable in cables)
            self._rows.executemany("INSERT OR IGNORE INTO half_way VALUES (?)", rows)

    def half_way(self) -> list[str]:
        """The cables whose loading has begun and not ended."""
        return [cable for (cable,) in self._rows.execute("SELECT cable FROM half_way")]

    def end(self) -> None:
        """Note that nothing is half-way."""
        self._rows.execute("DELETE FROM half_way")

    def fact(self, name: str) -> str | None:
        """A fact about the store: with what base and version it is made, whether it was closed."""
        row = self._rows.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def put_fact(self, name: str, value: str) -> None:
        """Note a fact about the store."""
        self._rows.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))

    # Sums

    def sums(self) -> dict[str, int]:
        """Cables, sources, words and quads of the store."""
        names = ("cables", "sources", "words", "quads")
        row = self._rows.execute(
            "SELECT count(DISTINCT cable), count(*), "
            "coalesce(sum(words) FILTER (WHERE id NOT IN (SELECT source FROM shelf)), 0), "
            "coalesce(sum(quads) FILTER (WHERE id NOT IN (SELECT source FROM shelf)), 0) "
            "FROM source"
        ).fetchone()
        return dict(zip(names, row, strict=True))

    def diagnostics(self) -> Counter[str]:
        """How often each diagnostic was made, over all sources."""
        counts: Counter[str] = Counter()
        rows = self._rows.execute("SELECT diagnostics, count(*) FROM source GROUP BY diagnostics")
        for text, times in rows:
            for code, count in json.loads(text).items():
                counts[code] += count * times
        return counts

    def _one(self, condition: str, *values: str) -> Source | None:
        row = self._rows.execute(f"SELECT {COLUMNS} FROM source WHERE {condition}", values)
        found = row.fetchone()
        return _source(found) if found else None


def place_name(name: str) -> str:
    """The name of a source however the path to it was written; stands only in the journal.

    >>> place_name("/cables/../cables/a.zip!07RIGA12.txt")
    '/cables/a.zip!07RIGA12.txt'
    """
    return abspath(name)


def _source(row: Sequence[Any]) -> Source:
    number, digest, label, cable, letters, words, quads, diagnostics = row
    return Source(
        id=number,
        digest=digest,
        label=label,
        cable=cable,
        letters=letters,
        words=words,
        quads=quads,
        diagnostics=json.loads(diagnostics),
    )


def _json(counts: dict[str, int]) -> str:
    return json.dumps(counts, sort_keys=True)


def _packed(graphed: GraphedCable) -> bytes:
    record = graphed.to_record() | {"nquads": graphed.nquads.decode()}
    return zlib.compress(json.dumps(record, ensure_ascii=False).encode(), 1)


def _unpacked(data: bytes) -> GraphedCable:
    record = json.loads(zlib.decompress(data))
    nquads = record.pop("nquads").encode()
    return GraphedCable.of_record(record, nquads)
