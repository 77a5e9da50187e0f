"""Counts that are kept beside a store, so that nobody waits until everything is counted again.

Takes    what each cable adds (`counted`), when it comes into a store or goes.
Gives    `Counts`: the sums over all cables, with the answers of some named queries, and the order
         of the cables, by which the rows of other queries are asked page by page. The query in
         `queries/` says what is asked; this only knows it sooner.
Errors   none of its own. A file of counts that a run has left unsettled answers nothing.
Source   docs/scale.md. The sums only ever grow and shrink by what a cable adds, and what it has
         added is kept with them, so that a store that grew step by step has the same sums as one
         that was built in one go.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, Self

from cablegraph.store.answers import Iri, Table, Value
from cablegraph.store.counted import Counted
from cablegraph.store.damage import Telling, telling_damage
from cablegraph.store.databases import open_database, transaction
from cablegraph.terms.identifiers import CENTURY, FIRST_YEAR

FILE_NAME = "counts.sqlite"  # beside the store, in its folder

# An official who is judged: official, person (the official itself where it is joined to nobody),
# key, name, country, positions, those for, those against, and the cable.
Judged = tuple[str, str, str, str, str, int, int, int, str]

# What is counted: the columns that say of what, and those that say how many.
SUMS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "thing": (("class",), ("number",)),
    "body": (("class", "body"), ("cables",)),
    "day": (("day",), ("cables",)),
    "topic": (("topic",), ("cables",)),
    "post": (("post", "kind", "name", "city", "country"), ("cables",)),
    "citation": (("cited", "citing"), ("times",)),
    "alias": (("key", "body"), ("cables",)),
    "act": (("day", "act"), ("positions", "cables")),
    "holder": (("key", "name", "country"), ("positions", "in_favor", "against")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A named query that the sums can answer."""

    sql: str  # a term that is left out is NULL
    terms: tuple[str, ...] = ()  # the parameters that it knows
    iri: str = ""  # the column that holds IRIs


CONTENTS = """
WITH number (class, number) AS (
  SELECT class, number FROM thing UNION ALL SELECT class, count(*) FROM body GROUP BY class),
kind (place, class, kind) AS (VALUES
  (2, 'Paragraph', 'paragraphs'), (3, 'Official', 'officials'), (4, 'Ministry', 'ministries'),
  (5, 'Position', 'positions'), (6, 'Demarche', 'demarches'), (7, 'ActionItem', 'action items'),
  (8, 'Meeting', 'meetings'), (9, 'Reference', 'references'))
SELECT kind, number, first, last FROM (
  SELECT 1 AS place, 'cables' AS kind, (SELECT count(*) FROM cable) AS number,
    (SELECT min(day) FROM day WHERE day > '') AS first,
    (SELECT max(day) FROM day WHERE day > '') AS last
  UNION ALL SELECT place, kind, number, NULL, NULL FROM kind JOIN number USING (class)
  UNION ALL SELECT 10, 'cables cited', (SELECT count(DISTINCT cited) FROM citation), NULL, NULL
  UNION ALL SELECT 11, 'cables cited, not here', (
    SELECT count(DISTINCT cited) FROM citation WHERE cited NOT IN (SELECT cable FROM cable)),
    NULL, NULL)
ORDER BY place"""
TOPICS = """
SELECT topic, cables FROM topic WHERE :topic IS NULL OR topic = :topic
ORDER BY cables DESC, topic"""
EMBASSIES = """
SELECT post, kind, name, city, country, cables FROM post
WHERE kind > '' AND (:country IS NULL OR country = :country) ORDER BY post"""
MISSING = f"""
SELECT cited, id, count(*) AS times, substr(min(dated), 3), substr(max(dated), 3) FROM (
  SELECT cited,
    CASE WHEN citing < '{FIRST_YEAR % CENTURY}' THEN '20' ELSE '19' END || citing AS dated,
    replace(cited, rtrim(cited, replace(cited, '/', '')), '') AS id
  FROM citation WHERE cited NOT IN (SELECT cable FROM cable))
WHERE :post IS NULL OR instr(lower(id), :post)
GROUP BY cited ORDER BY times DESC, cited"""  # the id is the last part of the IRI
HOLDERS = """
WITH wanted AS (SELECT * FROM judged WHERE positions > 0
    AND (:country IS NULL OR country = :country)),
told AS (
  SELECT person, sum(positions) AS positions, sum(in_favor) AS in_favor, sum(against) AS against,
    max(printf('%05d', length(name)) || name || char(10) || key) AS fullest, max(country) AS country
  FROM wanted GROUP BY person),
joined AS (
  SELECT key, name, country, sum(positions) AS held, sum(in_favor) AS favored,
    sum(against) AS opposed FROM wanted GROUP BY key, name, country),
whole AS (
  SELECT key, name, country, positions - ifnull(held, 0) AS positions,
    in_favor - ifnull(favored, 0) AS in_favor, against - ifnull(opposed, 0) AS against,
    '' AS person
  FROM holder LEFT JOIN joined USING (key, name, country)
  WHERE :country IS NULL OR country = :country)
SELECT * FROM whole WHERE positions > 0 UNION ALL
SELECT substr(fullest, instr(fullest, char(10)) + 1),
  substr(fullest, 6, instr(fullest, char(10)) - 6), country, positions, in_favor, against, person
FROM told
ORDER BY positions DESC, key, name, country, person"""  # as its query: the longest name of a person
PERSONS = """
SELECT person, count(DISTINCT cable) AS cables FROM judged
WHERE :country IS NULL OR country = :country GROUP BY person ORDER BY cables DESC"""
OFFICIALS = f"""
SELECT person, official FROM judged
WHERE person IN (SELECT person FROM ({PERSONS}) WHERE cables >= :cables)
  AND (:country IS NULL OR country = :country)
ORDER BY person, official"""
TIMELINE = """
SELECT substr(day, 1, 7) AS month, act, sum(positions), sum(cables) FROM act
WHERE (:speechAct IS NULL OR act = :speechAct)
  AND (:since IS NULL OR day > '' AND day >= substr(:since, 1, length(day)))
  AND (:until IS NULL OR day > '' AND day <= :until)
GROUP BY month, act ORDER BY month, act"""
KEPT: Mapping[str, Kept] = {
    "contents": Kept(sql=CONTENTS),
    "topics": Kept(sql=TOPICS, terms=("topic",), iri="topic"),
    "embassies": Kept(sql=EMBASSIES, terms=("country",), iri="post"),
    "missing-references": Kept(sql=MISSING, terms=("post",), iri="cited"),
    "most-active-holders": Kept(sql=HOLDERS, terms=("country",), iri="person"),
    "position-timeline": Kept(sql=TIMELINE, terms=("speechAct", "since", "until")),
}

CABLES = """
FROM cable {joined}WHERE created >= substr(:since, 1, 4)
  AND created >= substr(:since, 1, length(created)) AND substr(created, 1, 10) <= :until"""
NAMED = "JOIN (SELECT DISTINCT cable AS id FROM named WHERE key IN ({keys})) USING (id) "
LAST_DAY = "9999-12-31"
# With a cable go the judgements on all whom it names (`judgements`).
GONE = "SELECT person FROM judged WHERE cable = ?"
OPEN = f"""
FROM compared WHERE judgement IN (
  SELECT judgement FROM judged JOIN compared USING (official) WHERE person IN ({GONE}))"""
UNJUDGE = f"DELETE FROM judged WHERE person IN ({GONE})"
UNCOMPARED = """
DELETE FROM judged WHERE official = ? AND person = official
  AND NOT EXISTS (SELECT 1 FROM compared WHERE compared.official = judged.official)"""

SCHEMA = """
CREATE TABLE IF NOT EXISTS cable (
  id INTEGER PRIMARY KEY, cable TEXT NOT NULL UNIQUE, created TEXT NOT NULL, counted BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS cable_created ON cable (created, cable);
CREATE TABLE IF NOT EXISTS named (key TEXT, cable INTEGER, PRIMARY KEY (key, cable)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS settled (yes INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS judged (
  official TEXT PRIMARY KEY, person TEXT, cable INTEGER, key, name, country, positions, in_favor,
  against) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS judged_person ON judged (person);
CREATE INDEX IF NOT EXISTS judged_cable ON judged (cable);
CREATE TABLE IF NOT EXISTS compared (
  official TEXT, judgement TEXT, PRIMARY KEY (official, judgement)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS compared_judgement ON compared (judgement);
""" + "\n".join(
    f"CREATE TABLE IF NOT EXISTS {name} ({', '.join((*keys, *numbers))}, "
    f"PRIMARY KEY ({', '.join(keys)})) WITHOUT ROWID;"
    for name, (keys, numbers) in SUMS.items()
)
UPSERT = {
    name: f"INSERT INTO {name} VALUES ({', '.join('?' * len((*keys, *numbers)))}) ON CONFLICT "
    f"DO UPDATE SET {', '.join(f'{number} = {number} + excluded.{number}' for number in numbers)}"
    for name, (keys, numbers) in SUMS.items()
}
CLEAR = {
    name: f"DELETE FROM {name} WHERE {' AND '.join(f'{key} = ?' for key in keys)} "
    f"AND {numbers[0]} = 0"
    for name, (keys, numbers) in SUMS.items()
}


class Counts:
    """The sums over all cables of one store.

    >>> counts = Counts(sqlite3.connect(":memory:"))
    >>> with counts.writing():
    ...     counts.put({"http://example.org/07RIGA12": {"topic": [["http://example.org/PREL", 1]]}})
    >>> counts.answer("topics", {}).rows
    (('http://example.org/PREL', 1),)
    """

    def __init__(self, connection: sqlite3.Connection, telling: Telling = nullcontext) -> None:
        self._rows, self._telling = connection, telling
        connection.isolation_level = None
        connection.executescript(SCHEMA)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The counts of the store in ``folder``; new ones if there are none yet."""
        # One thread at a time uses it, not always the same: a server's, and those of its children.
        path = folder / FILE_NAME
        advice = f"remove it, and `cablegraph compact {folder}` counts anew"
        telling = partial(telling_damage, path, advice)
        with telling():
            return cls(open_database(path, check_same_thread=False), telling)

    # Writing

    def unsettle(self) -> None:
        """Note that the store is about to change: until it is settled, nothing is answered."""
        self._rows.execute("DELETE FROM settled")

    def settle(self, cables: int) -> None:
        """Note that the store has so many cables; if all are counted, the sums are its own."""
        if self.number() == cables:
            self._rows.execute("INSERT OR IGNORE INTO settled VALUES (1)")

    def number(self) -> int:
        """How many cables are counted."""
        return int(self._rows.execute("SELECT count(*) FROM cable").fetchone()[0])

    def writing(self) -> AbstractContextManager[None]:
        """Let all that is put and removed in the block take effect together, or not at all."""
        return transaction(self._rows)

    def put(self, cables: Mapping[str, Counted]) -> None:
        """Count cables, given by IRI, that are not counted yet."""
        for cable, counted in sorted(cables.items()):
            created = next((row[0] for row in counted.get("created", [])), "")
            row = (cable, created, _packed(counted))
            added = self._rows.execute("INSERT INTO cable VALUES (NULL, ?, ?, ?)", row).lastrowid
            named = ((name, added) for (name,) in counted.get("named", []))
            self._rows.executemany("INSERT INTO named VALUES (?, ?)", named)
        self._add(cables.values(), 1)

    def remove(self, cables: Iterable[str]) -> None:
        """Take cables, given by IRI, out of the sums, if they are in them."""
        gone = list(filter(None, map(self._taken, cables)))
        self._add(gone, -1)

    def put_judged(self, officials: Iterable[Judged], compared: Iterable[tuple[str, str]]) -> None:
        """Note who is judged to be which person, in the place of what was noted before.

        ``compared`` are the judgements that join nobody, with each official whom they name.
        """
        self._rows.execute("DELETE FROM judged")
        self._rows.execute("DELETE FROM compared")
        self._rows.executemany("INSERT INTO compared (judgement, official) VALUES (?, ?)", compared)
        self._rows.executemany(
            "INSERT INTO judged SELECT ?, ?, id, ?, ?, ?, ?, ?, ? FROM cable WHERE cable = ?",
            officials,
        )

    def _taken(self, cable: str) -> Counted | None:
        row = self._rows.execute(
            "SELECT id, counted FROM cable WHERE cable = ?", (cable,)
        ).fetchone()
        if row is None:
            return None
        counted: Counted = json.loads(zlib.decompress(row[1]))
        named = ((name, row[0]) for (name,) in counted.get("named", []))
        self._rows.executemany("DELETE FROM named WHERE key = ? AND cable = ?", named)
        self._unjudge(row[:1])
        self._rows.execute("DELETE FROM cable WHERE id = ?", row[:1])
        return counted

    def _unjudge(self, cable: tuple[int]) -> None:
        compared = self._rows.execute(f"SELECT DISTINCT official {OPEN}", cable).fetchall()
        self._rows.execute(f"DELETE {OPEN}", cable)
        self._rows.execute(UNJUDGE, cable)
        self._rows.executemany(UNCOMPARED, compared)

    def _add(self, all_counted: Iterable[Counted], sign: int) -> None:
        changes = _summed(all_counted, sign)
        for name, rows in changes.items():
            self._rows.executemany(UPSERT[name], rows)
            if sign < 0:
                keys = len(SUMS[name][0])
                self._rows.executemany(CLEAR[name], (row[:keys] for row in rows))

    # Asking

    @classmethod
    def settled(cls, folder: Path) -> Self | None:
        """The counts of the store in ``folder`` as they are now, whatever is written later.

        `None` where there are none, or a run has not ended that changes the store.
        """
        if not (folder / FILE_NAME).is_file():
            return None
        counts = cls.open(folder)
        counts._rows.execute("BEGIN")
        if list(counts._asked("SELECT 1 FROM settled")):
            return counts
        counts.close()
        return None

    def answer(
        self, name: str, terms: Mapping[str, str], limit: int | None = None, offset: int = 0
    ) -> Table | None:
        """What a named query answers; `None` where that is not kept."""
        kept = KEPT.get(name)
        if kept is None or not terms.keys() <= set(kept.terms):
            return None
        given = {**dict.fromkeys(kept.terms), **terms, "limit": -1 if limit is None else limit}
        given["offset"] = offset
        with self._telling():
            found = self._rows.execute(f"{kept.sql} LIMIT :limit OFFSET :offset", given)
            columns = tuple(column[0] for column in found.description)
            rows = [tuple(None if value == "" else value for value in row) for row in found]
        place = columns.index(kept.iri) if kept.iri else None
        return Table(
            columns, tuple(row if place is None else _with_iri(row, place) for row in rows)
        )

    def cables(
        self,
        *,
        by_date: bool,
        names: Sequence[str] = (),
        since: str = "",
        until: str = LAST_DAY,
    ) -> Iterator[str]:
        """The IRIs of cables in order: all, or those that name somebody, or of some days."""
        order = "created, cable" if by_date else "cable"
        sql = f"SELECT cable {_of(names)} ORDER BY {order}"
        for (cable,) in self._asked(sql, _given(names, since, until)):
            yield cable

    def number_of(
        self, *, names: Sequence[str] = (), since: str = "", until: str = LAST_DAY
    ) -> int:
        """How many `cables` there are."""
        sql = f"SELECT count(*) {_of(names)}"
        ((number,),) = self._asked(sql, _given(names, since, until))
        return int(number)

    def bodies_called(self, key: str) -> list[str]:
        """The IRIs of the bodies that some cable calls so, the most often called so first."""
        sql = "SELECT body FROM alias WHERE key = ? ORDER BY cables DESC, body"
        return [body for (body,) in self._asked(sql, (key,))]

    def names_from(self, start: str) -> Iterator[str]:
        """The keys of those who are named, that begin so, in order; each is looked up, not read."""
        sql = "SELECT min(key) FROM named WHERE key {} ?"
        ((key,),) = self._asked(sql.format(">="), (start,))
        while key is not None and key.startswith(start):
            yield key
            ((key,),) = self._asked(sql.format(">"), (key,))

    def busiest(self, least: int, country: str | None = None) -> list[list[str]] | None:
        """The officials, of one state or all, of each person of most cables, ``least`` or more.

        `None` where so many have not more than one cable, as have all whom nobody has joined.
        """
        rows = list(islice(self._asked(PERSONS, {"country": country}), least))
        if len(rows) < least or rows[-1][1] < 2:
            return None
        terms = {"country": country, "cables": rows[-1][1]}
        found = self._asked(OFFICIALS, terms)
        return [[each[1] for each in some] for _, some in groupby(found, itemgetter(0))]

    def _asked(self, sql: str, terms: Mapping[str, Any] | Sequence[Any] = ()) -> Iterator[Any]:
        """The rows of a question: pages are read, and found damaged, as they are wanted."""
        with self._telling():
            yield from self._rows.execute(sql, terms)

    def close(self) -> None:
        """Close the file."""
        self._rows.close()


def forget_counts(folder: Path) -> None:
    """Delete the counts of a store that is going to change without them."""
    for path in folder.glob(f"{FILE_NAME}*"):
        path.unlink()


def _of(names: Sequence[str]) -> str:
    keys = ", ".join(f":name{place}" for place in range(len(names)))
    return CABLES.format(joined=NAMED.format(keys=keys) if names else "")


def _given(names: Sequence[str], since: str, until: str) -> dict[str, str]:
    keys = {f"name{place}": name for place, name in enumerate(names)}
    return {**keys, "since": since, "until": until}


def _with_iri(row: tuple[Value, ...], place: int) -> tuple[Value, ...]:
    value = row[place]
    return row if value is None else (*row[:place], Iri(value), *row[place + 1 :])


def _packed(counted: Counted) -> bytes:
    return zlib.compress(json.dumps(counted).encode(), 1)


def _summed(all_counted: Iterable[Counted], sign: int) -> dict[str, list[tuple[str | int, ...]]]:
    """The rows to be added to each table, one for each key."""
    sums: dict[str, dict[tuple[str | int, ...], list[int]]] = {name: {} for name in SUMS}
    for counted in all_counted:
        for name in SUMS.keys() & counted.keys():
            keys = len(SUMS[name][0])
            for row in counted[name]:
                numbers = sums[name].setdefault(tuple(row[:keys]), [0] * (len(row) - keys))
                for place, number in enumerate(row[keys:]):
                    numbers[place] += sign * int(number)
    return {
        name: [(*key, *numbers) for key, numbers in sorted(changes.items())]
        for name, changes in sums.items()
    }
