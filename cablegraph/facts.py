"""Print a cable's facts as one JSON document, read from the graph by the named queries alone.

Takes    a store and the id of a cable in it; or a cable and its findings.
Gives    a dict in the shape of docs/facts.md: header, references, officials, ministries, actors,
         demarches, positions, action items.
Errors   `QueryError` where the store has no such cable.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from cablegraph.errors import QueryError
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Findings
from cablegraph.queries import run_query
from cablegraph.rdf.bodies import as_printed
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.iris import iri_slug, last_segment
from cablegraph.rdf.serialize import nquads
from cablegraph.store import GraphStore, Value, open_store
from cablegraph.terms.identifiers import canonical_id

Row = dict[str, Value]
Facts = dict[str, Any]  # JSON


def read_facts(store: GraphStore, cable_id: str) -> Facts:
    """Return what the graph says of one cable."""
    reader = _Reader(store, canonical_id(cable_id) or cable_id)
    return {
        "cable": reader.cable_id,
        "header": reader.header(),
        "references": reader.references(),
        "officials": reader.officials(),
        "ministries": reader.ministries(),
        "actors": reader.actors(),
        "demarches": reader.demarches(),
        "positions": reader.positions(),
        "action_items": reader.action_items(),
    }


def facts_of(cable: Cable, findings: Findings) -> Facts:
    """Return what the graph of one cable says, which is made for this and forgotten."""
    store = open_store()
    store.add(nquads([*cable_quads(cable), *finding_quads(cable, findings)]))
    return read_facts(store, cable.id)


class _Reader:
    """The named queries, asked of one cable; keys stand for IRIs as the facts' ids do."""

    def __init__(self, store: GraphStore, cable_id: str) -> None:
        self.store, self.cable_id = store, cable_id

    def rows(self, query: str) -> Iterator[Row]:
        return run_query(self.store, query, cable=self.cable_id).records()

    def header(self) -> Facts:
        row = next(self.rows("header"), None)
        if row is None:
            raise QueryError(f"the graph has no cable {self.cable_id}")
        created = str(row["created"] or "")
        return {
            "id": row["id"],
            "from": row["from"],
            "precedence": row["precedence"],
            "dtg": created if "T" in created else None,
            "to": _entries(row["to"]),
            "info": _entries(row["info"]),
            "classification": row["classification"],
            "captions": _entries(row["captions"]),
            "declassify_on": row["declassify_on"],
            "classified_by": row["classified_by"],
            "tags": _entries(row["tags"]),
            "subject": row["subject"],
            "signed_by": row["signed_by"],
            "paragraphs": row["paragraphs"],
            "sections": row["sections"] or 1,
        }

    def references(self) -> list[Facts]:
        return [
            {"label": row["label"], "text": row["text"], "cable": _last(row["cites"])}
            for row in self.rows("references")
        ]

    def officials(self) -> list[Facts]:
        keep = ("name", "title", "organization", "country")
        return [
            {"id": _last(row["official"]), **{key: row[key] for key in keep}}
            for row in self.rows("officials")
        ]

    def ministries(self) -> list[Facts]:
        return [
            {
                "name": self.ministry_names[row["ministry"]],
                "aliases": _entries(row["aliases"]),
                "country": row["country"],
            }
            for row in self.ministry_rows
        ]

    def actors(self) -> list[Facts]:
        return [
            {
                "id": self.key(row["actor"]),
                "name": row["name"],
                "kind": row["kind"],
                "country": row["country"],
            }
            for row in self.actor_rows
        ]

    def demarches(self) -> list[Facts]:
        found: dict[Value, Facts] = {}
        for row in self.rows("demarches"):
            fact = found.setdefault(row["demarche"], self._demarche(row))
            for slot, value in (
                ("by", self.key(row["by"])),
                ("to", self.key(row["to"])),
                ("form", row["form"]),
            ):
                if value is not None and value not in fact[slot]:
                    fact[slot].append(value)
        return list(found.values())

    def _demarche(self, row: Row) -> Facts:
        return {
            "direction": row["direction"],
            "by": [],
            "to": [],
            "to_organization": row["to_organization"],
            "date": row["date"],
            "about": row["about"],
            "instructed_by": _last(row["instructed_by"]),
            "form": [],
            "evidence": row["evidence"],
        }

    def positions(self) -> list[Facts]:
        return [
            {
                "holder": self.key(row["holder"]),
                "act": row["act"],
                "about": row["about"],
                "evidence": row["evidence"],
            }
            for row in self.rows("positions")
        ]

    def action_items(self) -> list[Facts]:
        return [
            {
                "owner": self.key(row["owner"]),
                "kind": row["kind"],
                "action": row["action"],
                "due": row["due"],
                "evidence": row["evidence"],
            }
            for row in self.rows("action-items")
        ]

    @cached_property
    def actor_rows(self) -> list[Row]:
        return list(self.rows("actors"))

    @cached_property
    def ministry_rows(self) -> list[Row]:
        return list(self.rows("ministries"))

    @cached_property
    def ministry_names(self) -> dict[Value, str]:
        """The name of each ministry as the cable prints it."""
        return {
            row["ministry"]: as_printed(str(row["name"]), _entries(row["aliases"]))
            for row in self.ministry_rows
        }

    @cached_property
    def posts(self) -> dict[Value, str]:
        """The reporting post and the Department have short ids of their own."""
        kinds = ("post", "department")
        return {
            row["actor"]: str(row["kind"])
            for row in self.actor_rows
            if row["kind"] in kinds and "/actor/" not in str(row["actor"])
        }

    def key(self, iri: Value) -> str | None:
        return self.posts.get(iri) or _key(iri, self.ministry_names.get(iri))


def _key(iri: Value, name: str | None = None) -> str | None:
    """The short id of an actor's IRI; of a ministry, with the ``name`` that the cable prints.

    >>> _key("https://w3id.org/cablegraph/ministry/kz/ministry-of-interior")
    'ministry:kz:ministry-of-interior'
    >>> _key("https://w3id.org/cablegraph/ministry/kz/x", "Ministry of the Interior")
    'ministry:kz:ministry-of-the-interior'
    >>> _key("https://w3id.org/cablegraph/government/no"), _key(None)
    ('gov-no', None)
    """
    if iri is None:
        return None
    kind, group, last = str(iri).rsplit("/", 2)
    if kind.endswith("/ministry"):
        return f"ministry:{'' if group == 'none' else group}:{iri_slug(name) if name else last}"
    return f"gov-{last}" if group == "government" else last


def _last(iri: Value) -> str | None:
    return last_segment(iri) if iri is not None else None


def _entries(lines: Value) -> list[str]:
    return str(lines).split("\n") if lines else []
