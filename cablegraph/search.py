"""Find paragraphs by their words, and who says something in them: a text index beside the graph.

Takes    `Passage`s, a cable at a time; questions as people type them: ``trafficking visas``
         (both words), ``"non-paper on drift nets"`` (a phrase), ``delist*`` (a beginning),
         ``whaling OR seals``, ``whaling -Norway`` or ``whaling NOT Norway``.
Gives    `Hit`s, best first, each with a snippet in which the words found are marked; `search`
         joins them with the graph to a `Table`.
Offsets  the index has none: a paragraph is named by its cable and its order, as in the graph, from
         which `search` takes the characters of the source where the paragraph stands.
Errors   `SearchError` for a question that cannot be read, in words that say what to change.
Source   https://sqlite.org/fts5.html. The graph's own ``CONTAINS`` reads every paragraph, five
         seconds for 1.5 million; the index answers in milliseconds.
"""

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from cablegraph.errors import CablegraphError
from cablegraph.model.cable import Cable, Paragraph
from cablegraph.parse.portions import read_shown
from cablegraph.rdf.iris import Iris
from cablegraph.store import GraphStore, Iri, Table, Value, base_of, select
from cablegraph.store.damage import Telling, telling_damage
from cablegraph.store.databases import open_database, transaction
from cablegraph.terms.classification import Level
from cablegraph.text import LETTERS

FILE_NAME = "search.sqlite"  # beside the store, in its folder
MARKS = ("\x02", "\x03")  # around each word found, see `Hit.snippet`
BRACKETS = str.maketrans({MARKS[0]: "[", MARKS[1]: "]"})  # how a table shows them
SNIPPET_WORDS = 32
SUBJECT = 0  # the order under which a cable's subject line is indexed

SCHEMA = """
CREATE TABLE IF NOT EXISTS passage (
  id INTEGER PRIMARY KEY, cable TEXT NOT NULL, "order" INTEGER NOT NULL,
  number INTEGER, marking TEXT NOT NULL, text TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS passage_cable ON passage (cable, "order");
CREATE VIRTUAL TABLE IF NOT EXISTS word USING fts5 (
  text, content='passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
"""
INSERT = 'INSERT INTO passage (cable, "order", number, marking, text) VALUES (?, ?, ?, ?, ?)'
INSERT_WORDS = "INSERT INTO word (rowid, text) VALUES (?, ?)"
DELETE_WORDS = (
    "INSERT INTO word (word, rowid, text) SELECT 'delete', id, text FROM passage WHERE cable = ?"
)
FIND = f"""
SELECT cable, "order", number, marking,
       snippet(word, 0, '{MARKS[0]}', '{MARKS[1]}', '…', {SNIPPET_WORDS}) AS snippet
FROM word JOIN passage ON passage.id = word.rowid
WHERE word MATCH :question {{only}}ORDER BY {{order}} LIMIT :limit OFFSET :offset"""
OF_CABLES = "AND cable IN (SELECT value FROM json_each(:cables)) "
OF_LEVEL = "AND level_of(marking) = :level "
BEST_FIRST = 'word.rank, cable, "order"'
FIRST_FOUND = "word.rowid"  # as they were added; a common word needs no ranking of all its places

COLUMNS = ("cable", "paragraph", "marking", "start", "end", "snippet", "says", "names")
PLACES = """
SELECT DISTINCT ?paragraph ?start (?start + STRLEN(?text) AS ?end) WHERE {{
  VALUES ?cable {{ {cables} }}
  ?paragraph dcterms:isPartOf ?cable ; oa:start ?start ; cg:text ?text .
}}"""
# The positions of some paragraphs, and who is first named where; the holder's name in any form.
SAID = """
SELECT DISTINCT ?paragraph ?name ?act WHERE {{
  VALUES ?paragraph {{ {paragraphs} }}
  ?said prov:wasDerivedFrom ?paragraph .
  {{ ?said cg:holder ?who ; cg:speechAct ?act }} UNION {{ ?said cg:denotes? ?who }}
  ?who foaf:name|rdfs:label ?name .
}} ORDER BY ?paragraph ?said ?name"""

PIECE = re.compile(r'(?P<not>-|NOT\s+|)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))|(?P<open>")')
WORD = re.compile(r"\w+")


class SearchError(CablegraphError):
    """A question that cannot be asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph as it is indexed: white space single, page markers left out."""

    order: int  # `Paragraph.order`; 0 for the subject line
    number: int | None  # as printed
    marking: str  # the paragraph's own, "C/NF", else "[CONFIDENTIAL]" of the cable, else ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A paragraph that answers a question."""

    cable: str
    order: int
    number: int | None
    marking: str
    snippet: str  # the words found stand between `MARKS`


def cable_passages(cable: Cable) -> Iterator[Passage]:
    """The subject and the paragraphs of ``cable``, as they are searched."""
    overall = f"[{cable.classification.marking}]" if cable.classification else ""
    if cable.subject:
        yield Passage(order=SUBJECT, number=None, marking=overall, text=cable.subject.text)
    for paragraph in cable.paragraphs:
        text = cable.clean(paragraph.content).text
        if text:
            yield Passage(
                order=paragraph.order,
                number=paragraph.number,
                marking=_marking(paragraph, overall),
                text=text,
            )


def _marking(paragraph: Paragraph, overall: str) -> str:
    return paragraph.portion_marking.text if paragraph.portion_marking else overall


def _level_of(marking: str) -> str | None:
    """The level that a passage's marking names, its cable's in brackets too.

    >>> _level_of("C/NF"), _level_of("[UNCLASSIFIED//FOR OFFICIAL USE ONLY]"), _level_of("")
    ('CONFIDENTIAL', 'UNCLASSIFIED', None)
    """
    read = read_shown(marking)
    return read.level.value if read else None


class SearchIndex:
    """The index of one collection.

    >>> index = SearchIndex.in_memory()
    >>> with index.writing():
    ...     index.put("07RIGA12", [Passage(order=1, number=1, marking="C",
    ...                                    text="Latvia will delist two ports.")])
    >>> [(hit.cable, hit.marking) for hit in index.find('delist* -Norway "two ports"')]
    [('07RIGA12', 'C')]
    """

    def __init__(self, connection: sqlite3.Connection, telling: Telling = nullcontext) -> None:
        self._connection, self._telling = connection, telling
        connection.executescript(SCHEMA)
        connection.create_function("level_of", 1, _level_of, deterministic=True)

    @classmethod
    def in_memory(cls) -> Self:
        """An empty index that ends with the process."""
        return cls(sqlite3.connect(":memory:"))

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The index of the store in ``folder``; a new one if there is none yet."""
        path = folder / FILE_NAME
        advice = f"remove it, and `cablegraph compact {folder}` makes it anew"
        telling = partial(telling_damage, path, advice)
        with telling():
            return cls(open_database(path, isolation_level=None), telling)

    def writing(self) -> AbstractContextManager[None]:
        """Let all that is put and removed in the block take effect together, or not at all."""
        return transaction(self._connection)

    def put(self, cable_id: str, passages: Iterable[Passage]) -> None:
        """Index ``passages`` as the text of a cable that is not in the index."""
        for passage in passages:
            row = (cable_id, passage.order, passage.number, passage.marking, passage.text)
            added = self._connection.execute(INSERT, row).lastrowid
            self._connection.execute(INSERT_WORDS, (added, passage.text))

    def remove(self, cable_id: str) -> None:
        """Take a cable's text out of the index, words and all."""
        self._connection.execute(DELETE_WORDS, (cable_id,))
        self._connection.execute("DELETE FROM passage WHERE cable = ?", (cable_id,))

    def passages(self, cable_id: str) -> list[Passage]:
        """What is indexed of a cable, in order."""
        rows = self._connection.execute(
            'SELECT "order", number, marking, text FROM passage WHERE cable = ? ORDER BY "order"',
            (cable_id,),
        )
        return [Passage(order=o, number=n, marking=m, text=t) for o, n, m, t in rows]

    def cables(self) -> set[str]:
        """The ids of all cables of which something is indexed."""
        return {
            cable for (cable,) in self._connection.execute("SELECT DISTINCT cable FROM passage")
        }

    def find(
        self,
        question: str,
        *,
        limit: int = 20,
        offset: int = 0,
        ranked: bool = True,
        cables: Collection[str] | None = None,
        level: Level | None = None,
    ) -> list[Hit]:
        """The paragraphs that answer ``question``; unranked, in the order they were added.

        Only those of some ``cables``, and only those whose marking names a ``level``.
        """
        only = OF_CABLES * (cables is not None) + OF_LEVEL * (level is not None)
        sql = FIND.format(order=BEST_FIRST if ranked else FIRST_FOUND, only=only)
        asked = {
            "question": match_expression(question),
            "limit": limit,
            "offset": offset,
            "cables": json.dumps(sorted(cables or ())),
            "level": level and level.value,
        }
        with self._telling():
            rows = self._connection.execute(sql, asked)
            return [
                Hit(cable=cable, order=order, number=number, marking=marking, snippet=snippet)
                for cable, order, number, marking, snippet in rows
            ]

    def optimize(self) -> None:
        """Merge the index into one piece and give free pages back to the disk."""
        self._connection.execute("INSERT INTO word (word) VALUES ('optimize')")
        self._connection.execute("VACUUM")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def search(
    question: str,
    where: str | Path,
    store: GraphStore,
    *,
    limit: int = 20,
    offset: int = 0,
    cables: Collection[str] | None = None,
    level: Level | None = None,
    base: str | None = None,
    brackets: bool = True,
) -> Table:
    """The paragraphs that answer ``question``, each with who says what in it, and who is named.

    The words found stand in brackets, or between `MARKS` for whoever shows them otherwise.
    ``base`` is where the names of the graph begin, for whoever knows; else it is looked up.
    """
    index = _index_in(where)
    try:
        hits = index.find(question, limit=limit, offset=offset, cables=cables, level=level)
    finally:
        index.close()
    iris = Iris(base_of(store) if base is None else base)
    nodes = {iris.cable(cable).value: cable for cable in sorted({hit.cable for hit in hits})}
    places = _places(store, nodes)
    found = [places[hit.cable, hit.order][0] for hit in hits if (hit.cable, hit.order) in places]
    says, names = _said(store, nodes, found)
    rows = [
        (
            Iri(iris.cable(hit.cable).value),
            hit.number,
            hit.marking,
            *places.get((hit.cable, hit.order), NOWHERE)[1:],
            hit.snippet.translate(BRACKETS) if brackets else hit.snippet,
            "; ".join(says.get((hit.cable, hit.order), ())) or None,
            "; ".join(names.get((hit.cable, hit.order), ())) or None,
        )
        for hit in hits
    ]
    return Table(COLUMNS, tuple(rows))


def _index_in(where: str | Path) -> SearchIndex:
    if not Path(where, FILE_NAME).is_file():
        made = (
            "`cablegraph build PATHS -o out/store` makes a store with one, "
            "`cablegraph compact STORE` one that was lost"
        )
        raise SearchError(f"{where}: there is no text index here; {made}")
    return SearchIndex.open(Path(where))


Place = tuple[str, int]  # a paragraph: cable and order
NOWHERE = ("", None, None)
Said = dict[Place, dict[str, None]]  # what to show, in order, once


def _places(store: GraphStore, nodes: Mapping[str, str]) -> dict[Place, tuple[str, Value, Value]]:
    """The paragraphs of some cables, given by IRI, and where they stand in their sources."""
    table = select(store, PLACES.format(cables=_listed(nodes)))
    return {
        _place(paragraph, nodes): (str(paragraph), start, end)
        for paragraph, start, end in table.rows
    }


def _listed(nodes: Iterable[str]) -> str:
    return " ".join(f"<{node}>" for node in nodes)


def _place(paragraph: Value, nodes: Mapping[str, str]) -> Place:
    cable, _, order = str(paragraph).partition("/paragraph/")
    return nodes[cable], int(order.partition("/")[0])


def _said(
    store: GraphStore, nodes: Mapping[str, str], paragraphs: Iterable[str]
) -> tuple[Said, Said]:
    """Who says something in some paragraphs, and who is named there first."""
    table = select(store, SAID.format(paragraphs=_listed(paragraphs)))
    says: Said = {}
    names: Said = {}
    for paragraph, name, act in table.rows:
        place = _place(paragraph, nodes)
        if act is None:
            names.setdefault(place, {})[str(name)] = None
        else:
            says.setdefault(place, {})[f"{name} ({str(act).rpartition('/')[2]})"] = None
    return says, names


def match_expression(question: str) -> str:
    """Put a question into the words of FTS5, every word quoted, so that none is an operator.

    >>> match_expression('visa* "drift nets" OR seals -Norway')
    '("visa"* AND ("drift nets" OR "seals")) NOT "norway"'
    >>> match_expression('whaling NOT Norway')
    '("whaling") NOT "norway"'
    >>> match_expression('state-of-the-art')
    '("state of the art")'
    """
    wanted, unwanted = _terms(question)
    if not wanted:
        raise SearchError(
            "say at least one word to look for" + (", not only what to leave out" * bool(unwanted))
        )
    found = " AND ".join(_alternatives(group) for group in wanted)
    return f"({found})" + "".join(f" NOT {term}" for term in unwanted)


def _alternatives(group: list[str]) -> str:
    return group[0] if len(group) == 1 else f"({' OR '.join(group)})"


def _terms(question: str) -> tuple[list[list[str]], list[str]]:
    """The groups of terms of which one each must stand there, and the terms that must not."""
    wanted: list[list[str]] = []
    unwanted: list[str] = []
    joins = False  # whether the last word was OR
    for piece in PIECE.finditer(question):
        if piece["open"]:
            raise SearchError('a phrase begins with " and does not end')
        operator = None if piece["not"] else piece["word"]
        if operator in ("OR", "AND"):
            joins = operator == "OR" and _can_join(wanted)
        elif operator == "NOT":
            raise SearchError("NOT stands before a word or phrase to leave out")
        elif term := _term(piece):
            if piece["not"] and joins:
                raise SearchError("OR stands between two words to look for, none to leave out")
            if piece["not"]:
                unwanted.append(term)
            elif joins:
                wanted[-1].append(term)
            else:
                wanted.append([term])
            joins = False
    if joins:
        raise SearchError("OR stands between two words; nothing follows the last one")
    return wanted, unwanted


def _can_join(wanted: list[list[str]]) -> bool:
    if not wanted:
        raise SearchError("OR stands between two words; nothing stands before the first one")
    return True


def _term(piece: re.Match[str]) -> str:
    """A word, beginning or phrase as a quoted string; empty where it holds no letter.

    The index folds accents; letters that have none are also looked for as cables print them.
    """
    said = piece["phrase"] if piece["phrase"] is not None else piece["word"]
    words = " ".join(WORD.findall(said)).lower()
    star = "*" if said.endswith("*") else ""
    spelled = dict.fromkeys(f'"{form}"{star}' for form in (words, words.translate(LETTERS)))
    return _alternatives(list(spelled)) if words else ""
