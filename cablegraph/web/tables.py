"""Rows of a query as a page shows them: names instead of IRIs, and links to what they name.

Takes    a `Table`.
Gives    a `Grid` of `Cell`s. What only says where something stands becomes the link of the cable's
         cell; the IRI of somebody becomes that of the name.
Errors   none. Control characters are taken out; the template escapes the rest.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cablegraph.explain.annotation import TONES
from cablegraph.queries import labels_of
from cablegraph.rdf.vocabulary import TAG
from cablegraph.store import GraphStore, Iri, Table, Value
from cablegraph.tabular import plain
from cablegraph.terms.offices import countries
from cablegraph.terms.speech import sign_of
from cablegraph.terms.tags import find_tag
from cablegraph.web.links import Links, last_part

NAMED_BY = {  # a column of IRIs: the column of names that stands for it
    "holder": "name",
    "owner": "name",
    "official": "name",
    "ministry": "name",
    "actor": "name",
    "person": "name",
    "post": "name",
    "by": "by_name",
    "to": "to_name",
    "one": "one_name",
    "other": "other_name",
    "cited": "id",
    "cable": "id",
}
FINDINGS = ("position", "action_item", "demarche", "event", "reply", "paragraph")
OFFSETS = ("start", "end", "block")
WHO = frozenset({"holder", "owner", "official", "ministry", "actor", "by", "to", "one", "other"})
WHO |= {"denotes", "person"}
CABLES = frozenset({"cable", "id", "citing", "cited", "first_citing", "last_citing", "instruction"})
CABLES |= {"earlier_cable", "later_cable", "instructed_by", "cites"}
QUOTED = ("evidence", "earlier_evidence", "later_evidence", "text", "about", "subject", "action")
MARKED = ("marking", "earlier_marking", "later_marking", "classification")
DAYS = ("created", "citing_created", "cited_created")
LABELS = {
    "key": "name as it is looked up",
    "in_favor": "for",
    "cites": "cable",
    "words": "named as",
    "evidence": "sentence",
    "created": "date",
    "times": "times cited",
    "citing": "cable",
    "citing_created": "date",
    "date": "day",
    "one_name": "who",
    "one_title": "office",
    "other_title": "office",
    "other_name": "with whom",
    "by_name": "by",
    "to_name": "to",
    "first": "from",
    "last": "until",
}
SENTENCE = ("evidence", "marking")  # the columns of a quote


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, where it leads, and how it is set."""

    text: str
    href: str = ""
    kind: str = ""  # "quote", "marking", "number", "for", "against"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it is shown."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: str = ""  # where the rest of it is


Row = dict[str, Value]


class Shower:
    """Shows tables of one graph."""

    def __init__(self, store: GraphStore, links: Links) -> None:
        self.store, self.links = store, links

    def grid(
        self,
        table: Table,
        caption: str,
        *,
        columns: Sequence[str] = (),
        most: int | None = None,
        more: str = "",
    ) -> Grid:
        """A table: all of its columns that say something to a reader, or those named."""
        rows = list(table.records())[:most]
        shown = columns or _columns(table.columns)
        names = labels_of(self.store, _without_names(rows, shown))
        cells = (tuple(self.cell(name, row, names) for name in shown) for row in rows)
        heads = tuple(LABELS.get(name, name.replace("_", " ")) for name in shown)
        has_more = most is not None and len(table) > most
        return Grid(caption, heads, tuple(cells), more if has_more else "")

    def cell(self, name: str, row: Row, names: Mapping[str, str]) -> Cell:
        """One value of a row."""
        value = row[name]
        iri = _named_by(name, row)
        if name in CABLES:
            return self._cable(name, row)
        if iri == "post":
            return Cell(plain(value), self.links.of(str(row["post"])))
        if name in WHO or iri in WHO or name.endswith("name"):
            node = str((row[iri] if iri else value if name in WHO else "") or "")
            label = str((names.get(node) if name in WHO else value) or _last(node))
            return Cell(plain(label), self.links.person(node, label) if label else "")
        return self._plain(name, value)

    def _cable(self, name: str, row: Row) -> Cell:
        value = row["cited"] if name == "id" and "cited" in row else row[name]
        if value is None:
            return Cell("")
        cable_id = plain(last_part(value) if isinstance(value, Iri) else value)
        place = next((row[each] for each in FINDINGS if row.get(each)), None)
        if name in ("cable", "id") and place is not None:
            return Cell(cable_id, self.links.of(str(place)))
        start, end = row.get("start"), row.get("end")
        if name == "cable" and isinstance(start, int) and isinstance(end, int):
            return Cell(cable_id, self.links.place(cable_id, start, end))
        if isinstance(value, Iri):
            return Cell(cable_id, self.links.of(value))
        return Cell(cable_id, self.links.cable(cable_id))

    def _plain(self, name: str, value: Value) -> Cell:
        shown = plain(value)
        if isinstance(value, Iri):
            return Cell(*self._thing(value))
        if name == "act" or name.endswith("_act"):
            return Cell(shown, kind=tone(shown))
        if name in DAYS:
            return Cell(shown[:10], kind="day")
        if name == "country":
            return Cell(shown, title=country_name(shown))
        if name in MARKED:
            return Cell(shown, kind="marking" if shown else "")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return Cell(f"{value:,}", kind="number")
        return Cell(shown, kind="quote" if name in QUOTED else "")

    def _thing(self, iri: Iri) -> tuple[str, str]:
        if iri.startswith(TAG.iri):
            code = iri.removeprefix(TAG.iri)
            return topic_label(code), self.links.of(iri)
        return _last(plain(iri)), self.links.of(iri)


def _columns(columns: Sequence[str]) -> tuple[str, ...]:
    """Those that are shown: no offsets, no IRI of what another column names."""
    has_cable = "cable" in columns
    left_out = {*OFFSETS, *(FINDINGS if has_cable else ())}
    left_out |= {_named_by(name, columns) for name in columns}
    return tuple(name for name in columns if name not in left_out)


def _named_by(name: str, columns: Container[str]) -> str:
    """The column of IRIs for which a column of names stands; the first, where it could be two."""
    return next((key for key, label in NAMED_BY.items() if label == name and key in columns), "")


def _without_names(rows: Iterable[Row], columns: Iterable[str]) -> set[str]:
    wanted = [name for name in columns if name in WHO]
    return {str(row[name]) for row in rows for name in wanted if isinstance(row[name], Iri)}


def tone(act: str) -> str:
    """How a speech act is set: for, against or neither."""
    return f"act {TONES[sign_of(act)]}"


def _last(shown: str) -> str:
    return shown.rstrip("/").rpartition("/")[2]


def topic_label(code: str) -> str:
    """A TAG with its meaning.

    >>> topic_label("ETRD"), topic_label("XQZ9")
    ('ETRD · Foreign trade', 'XQZ9')
    """
    meaning = find_tag(code)
    return f"{code} · {meaning.label}" if meaning and meaning.label else code


def country_name(code: str) -> str:
    """The name of a country, else its code."""
    state = countries().get(code)
    return state.name if state else code
