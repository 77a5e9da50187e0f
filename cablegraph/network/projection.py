"""Project the graph to networks of NetworkX: who said what, who met whom, what cites what.

Takes    a store and one of `KINDS`; terms narrow the named query that the links come from.
Gives    a directed graph. A node has ``label``, ``kind``, and where known ``country``, ``note``,
         ``date``, of a cable ``marking``; a link has ``weight`` (how many statements),
         ``relation`` (their acts), for speech acts ``for``, ``against`` and their mean ``sign``,
         then ``cables``, ``marking``, ``statements`` (IRIs) and ``evidence`` (the sentences, one
         a line, each with its marking and its cable).
Identity the graph has one node for an official in each cable. Where `cablegraph resolve` has judged
         who is one person, that holds; else officials with the same name and country are one. So
         are other actors of the same name and country, a short form in brackets left out, and
         unnamed roles of the same organisation.
Errors   `QueryError` for a kind that there is not, or a term that its query does not take.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from cablegraph.errors import QueryError
from cablegraph.model.identity import Verdict
from cablegraph.queries import is_iri, labels_of, person_iri, run_of_cables, run_page
from cablegraph.rdf.bodies import as_printed
from cablegraph.rdf.iris import last_segment, without_short_form
from cablegraph.store import GraphStore, Value, is_judged
from cablegraph.terms.identifiers import parse_cable_id
from cablegraph.terms.speech import sign_of
from cablegraph.terms.tags import find_tag

if TYPE_CHECKING:
    import networkx as nx

Network: TypeAlias = "nx.DiGraph[str]"
Row = dict[str, Value]
CABLES = ("cable", "cites", "instructed_by")  # columns of the rows that name one
BETWEEN_MARKINGS = "; "  # some have a comma: "S, NF", "C/REL TO USA, GBR"
UNMARKED = "not marked"  # in the place of a marking


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor, a cable, an issue or a position, as a network shows it."""

    key: str
    label: str
    kind: str
    country: str | None = None
    note: str = ""  # the office of an official, the subject of a cable
    date: str = ""  # of a cable or demarche: a day, or the year where no more is known
    marking: str = ""  # of a cable, in brackets: for its subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the graph says of two nodes, once."""

    iri: str
    relation: str  # a speech act, "delivers", "cites"
    sign: int | None  # of a speech act
    cable: str
    marking: str  # of its paragraph, else in brackets the cable's
    evidence: str  # the sentence

    @property
    def quoted(self) -> str:
        """The sentence with its marking and its cable; nothing where there is none."""
        marking = self.marking if self.marking.startswith("[") else f"({self.marking})"
        return f"{marking} {self.evidence} [{self.cable}]" if self.evidence else ""


class Link:
    """All statements that join one node to another."""

    def __init__(self) -> None:
        self.statements: dict[str, Statement] = {}

    def add(self, row: Row, iri: str, relation: str, sign: int | None = None) -> None:
        """Take up one row of a query; ``iri`` is the column that names the statement."""
        statement = Statement(
            iri=str(row[iri]),
            relation=relation,
            sign=sign,
            cable=last_segment(row["cable"]),
            marking=str(row.get("marking") or UNMARKED),
            evidence=str(row.get("evidence") or ""),
        )
        self.statements.setdefault(statement.iri, statement)

    def attributes(self) -> dict[str, Any]:
        """What NetworkX holds of the link: plain values, which every format can write."""
        all_of_them = self.statements.values()
        signs = [statement.sign for statement in all_of_them if statement.sign is not None]
        return {
            "weight": len(all_of_them),
            "relation": _joined((statement.relation for statement in all_of_them), ", "),
            **(_signed(signs) if signs else {}),
            "cables": _joined((statement.cable for statement in all_of_them), " "),
            "marking": _joined((each.marking for each in all_of_them), BETWEEN_MARKINGS),
            "statements": " ".join(self.statements),
            "evidence": _joined((statement.quoted for statement in all_of_them), "\n"),
        }


def _signed(signs: list[int]) -> dict[str, Any]:
    return {
        "for": signs.count(1),
        "against": signs.count(-1),
        "sign": round(sum(signs) / len(signs), 3),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of network: what it shows, in words, and the function that gathers its links."""

    title: str
    query: str  # that the links come from, and that takes the terms
    gather: Callable[["Projection"], None]


def project(store: GraphStore, kind: str, /, **terms: str) -> Network:
    """Return a network of the graph in ``store``.

    >>> from cablegraph.store import open_store
    >>> project(open_store(), "citations").graph
    {'kind': 'citations', 'title': 'Which cables cite which'}
    """
    if kind not in KINDS:
        raise QueryError(f"there is no network {kind!r}; there are: {', '.join(KINDS)}")
    projection = Projection(store, terms)
    KINDS[kind].gather(projection)
    return projection.graph(kind)


class Projection:
    """Nodes and links as they are gathered from the rows of named queries."""

    def __init__(self, store: GraphStore, terms: dict[str, str]) -> None:
        self.store, self.terms = store, terms
        self.nodes: dict[str, Node] = {}
        self.links: dict[tuple[str, str], Link] = {}
        self.within: tuple[str, ...] | None = None  # the cables that matter; None: all

    def stated(self, query: str) -> list[Row]:
        """The rows that the terms leave; what else is asked then is asked of their cables alone."""
        rows = list(run_page(self.store, query, self.terms).records())
        if self.terms:
            found = {str(row[name]) for row in rows for name in CABLES if row.get(name)}
            self.within = tuple(sorted(found))
        return rows

    def about(self, query: str) -> Iterator[Row]:
        """The rows of a named query in the cables that matter."""
        if self.within is None:
            return run_page(self.store, query, {}).records()
        return run_of_cables(self.store, query, self.within).records()

    def link(self, source: Node, target: Node) -> Link:
        """The link between two nodes, which are added if they are new."""
        for node in (source, target):
            self.nodes.setdefault(node.key, node)
        return self.links.setdefault((source.key, target.key), Link())

    @property
    def asked(self) -> dict[str, str]:
        """The terms in words, for a caption."""
        words = ", ".join(f"{name} {self._in_words(term)}" for name, term in self.terms.items())
        return {"asked": words} if words else {}

    def _in_words(self, term: str) -> str:
        """A term as it is written; of an IRI, what is called so."""
        iri = person_iri(term)
        if not is_iri(iri):
            return term
        drawn = self.nodes.get(iri)  # a person
        return drawn.label if drawn else labels_of(self.store, iri.split()).get(iri, term)

    def graph(self, kind: str) -> Network:
        """All that was gathered, in an order that does not depend on the rows'."""
        import networkx as nx

        graph: Network = nx.DiGraph()
        graph.graph.update(kind=kind, title=KINDS[kind].title, **self.asked)
        for key, node in sorted(self.nodes.items()):
            about = {name: getattr(node, name) for name in ("country", "note", "date", "marking")}
            known = {name: value for name, value in about.items() if value}
            graph.add_node(key, label=node.label, kind=node.kind, **known)
        for (source, target), link in sorted(self.links.items()):
            graph.add_edge(source, target, **link.attributes())
        return graph

    # Who is behind an IRI

    @cached_property
    def actors(self) -> dict[str, Node]:
        """The node of each official, ministry and other actor, by IRI."""
        found: dict[str, Node] = {}
        for row in self.about("actors"):
            kind, label = str(row["kind"]), str(row["name"])
            key = kind if kind == "department" else _key(kind, label, row["country"])
            found[str(row["actor"])] = _node(row, key=key, label=label, kind=kind)
        found = _by_fullest_name(found)
        for row in self.about("ministries"):
            node = _ministry(row)
            known = found.get(str(row["ministry"]), node)
            found[str(row["ministry"])] = _fuller(node, known)
        officials = {str(row["official"]): self._official(row) for row in self.about("officials")}
        return found | _by_fullest_name(officials)

    def _official(self, row: Row) -> Node:
        """A person, or a role that nobody names: of one cable unless its organisation is known."""
        office = ", ".join(str(row[part]) for part in ("title", "organization") if row[part])
        if row["name"]:
            name = str(row["name"])
            return _node(row, key=self._person(row), label=name, kind="official", note=office)
        label = str(row["title"] or last_segment(row["official"]))
        place = str(row["organization"] or last_segment(row["cable"]))
        key = _key("role", f"{label}, {place}", row["country"])
        return _node(row, key=key, label=label, kind="role", note=place)

    def _person(self, row: Row) -> str:
        """The key of whom officials are one with."""
        if self.persons is None:
            return _key("official", row["name"], row["country"])
        official = str(row["official"])
        return self.persons.get(official, official)

    @cached_property
    def persons(self) -> dict[str, str] | None:
        """The person of each official who is one with others; ``None`` where nobody has judged."""
        if not is_judged(self.store):
            return None
        judged = self.about("identity")
        return {
            str(row["official"]): str(row["other"])
            for row in judged
            if row["verdict"] == Verdict.SAME
        }

    def actor(self, iri: Value) -> Node | None:
        """The node of an actor; ``None`` where the statement names none."""
        if iri is None:
            return None
        return self.actors.get(str(iri)) or Node(
            key=last_segment(iri), label=last_segment(iri), kind="organization"
        )

    @cached_property
    def cables(self) -> dict[str, Row]:
        """The header of each cable that matters, by id."""
        return {str(row["id"]): row for row in self.about("header")}

    def banner(self, iri: Value) -> str:
        """The marking of a whole cable, in brackets, as it stands for that of its lines."""
        marking = self.cables.get(last_segment(iri), {}).get("classification")
        return f"[{marking}]" if marking else ""

    def cable(self, iri: Value) -> Node:
        """The node of a cable; one that is only cited is missing."""
        cable_id = last_segment(iri)
        header = self.cables.get(cable_id)
        if header is None:
            number = parse_cable_id(cable_id)
            year = str(number.year) if number else ""
            return Node(key=cable_id, label=cable_id, kind="missing cable", date=year)
        date, subject = str(header["created"] or "")[:10], str(header["subject"] or "")
        return Node(
            key=cable_id,
            label=cable_id,
            kind="cable",
            note=subject,
            date=date,
            marking=self.banner(iri) or (UNMARKED if subject else ""),
        )


def _by_fullest_name(nodes: dict[str, Node]) -> dict[str, Node]:
    """Of the nodes that are drawn as one, the one whose name tells most, with the usual office.

    Of offices that as many cables tell it is the last, in the order of the nodes.
    """
    fullest: dict[str, Node] = {}
    notes: dict[str, list[str]] = {}
    for node in nodes.values():
        fullest[node.key] = _fuller(fullest.get(node.key, node), node)
        notes.setdefault(node.key, []).append(node.note)
    shown = {key: replace(node, note=_usual(notes[key][::-1])) for key, node in fullest.items()}
    return {iri: shown[node.key] for iri, node in nodes.items()}


def _usual(notes: list[str]) -> str:
    """The most frequent of some notes that say something, and of as frequent ones the first.

    >>> _usual(["", "President", "president-elect", "President"])
    'President'
    """
    return next((note for note, _ in Counter(filter(None, notes)).most_common(1)), "")


def _fuller(one: Node, other: Node) -> Node:
    """The node with the longer name; of two as long, the first."""
    return max(one, other, key=lambda node: len(node.label))


def _node(row: Row, *, key: str, label: str, kind: str, note: str = "") -> Node:
    country = str(row["country"]) if row["country"] else None
    return Node(key=key, label=label, kind=kind, country=country, note=note)


def _ministry(row: Row) -> Node:
    """A ministry, by the name that its cable prints; of several names the longest is shown."""
    label = as_printed(str(row["name"]), str(row["aliases"] or "").split("\n"))
    return _node(
        row, key=_key("ministry", row["name"], row["country"]), label=label, kind="ministry"
    )


def _key(kind: str, name: Value, country: Value) -> str:
    return f"{kind}/{country or '-'}/{without_short_form(str(name))}"


def _issue(iri: Value) -> Node:
    code = last_segment(iri)
    meaning = find_tag(code)
    label = f"{meaning.label} ({code})" if meaning and meaning.label else code
    return Node(key=f"tag/{code}", label=label, kind="issue")


def _joined(entries: Iterable[str], between: str) -> str:
    """Each entry once, in the order in which they came."""
    return between.join(dict.fromkeys(entry for entry in entries if entry))


# The kinds


def _positions(found: Projection) -> None:
    """From each holder to what the position is about: a node for each position."""
    for row in found.stated("positions"):
        holder = found.actor(row["holder"])
        assert holder is not None
        position = Node(
            key=str(row["position"]),
            label=str(row["about"] or ""),
            kind="position",
            note=str(row["evidence"]),
        )
        act = str(row["act"])
        found.link(holder, position).add(row, "position", act, sign_of(act))


def _issues(found: Projection) -> None:
    """From each holder to the issues of its positions."""
    for row in found.stated("positions"):
        holder, act = found.actor(row["holder"]), str(row["act"])
        assert holder is not None
        if row["issue"] is not None:
            link = found.link(holder, _issue(row["issue"]))
            link.add(row, "position", act, sign_of(act))


def _demarches(found: Projection) -> None:
    """From instruction and messenger to each demarche, and from it to whoever received it."""
    for row in found.stated("demarches"):
        by, to, demarche = found.actor(row["by"]), found.actor(row["to"]), _demarche(row)
        if by:
            found.link(by, demarche).add(row, "demarche", "delivers")
        if row["instructed_by"] is not None:
            instruction = found.cable(row["instructed_by"])
            found.link(instruction, demarche).add(row, "demarche", "instructs")
        if to:
            found.link(demarche, to).add(row, "demarche", str(row["form"] or "delivered"))


def _demarche(row: Row) -> Node:
    label = str(row["about"] or row["evidence"])
    return Node(
        key=str(row["demarche"]),
        label=label,
        kind="demarche",
        note=str(row["direction"] or ""),
        date=str(row["date"] or ""),
    )


def _citations(found: Projection) -> None:
    """From each cable to those that its REF line cites."""
    for row in found.stated("references"):
        if row["cites"] is not None:
            link = found.link(found.cable(row["cable"]), found.cable(row["cites"]))
            said = {"evidence": row["text"], "marking": found.banner(row["cable"])}
            link.add(row | said, "cites", str(row["label"] or "cites"))


def _meetings(found: Projection) -> None:
    """Between those who met, once for each two; members of one delegation met the others only."""
    for _, rows in groupby(found.stated("who-met-whom"), itemgetter("event")):
        pairs = [(row, *pair) for row in rows if (pair := _pair(found, row))]
        is_between_states = any(one.country != other.country for _, one, other in pairs)
        for row, one, other in pairs:
            if one.country != other.country or not is_between_states:
                found.link(one, other).add(row, "event", str(row["how"]))


def _pair(found: Projection, row: Row) -> tuple[Node, Node] | None:
    """The two of a row in the order of their keys; ``None`` where they are drawn as one."""
    one, other = found.actor(row["one"]), found.actor(row["other"])
    if one is None or other is None or one.key == other.key:
        return None
    first, second = sorted((one, other), key=lambda node: node.key)
    return first, second


KINDS = {
    "positions": Kind(title="Who takes which position", query="positions", gather=_positions),
    "issues": Kind(title="Who speaks on which issue, and how", query="positions", gather=_issues),
    "meetings": Kind(title="Who met, or spoke to, whom", query="who-met-whom", gather=_meetings),
    "demarches": Kind(
        title="Who delivered which demarche to whom, on whose instruction",
        query="demarches",
        gather=_demarches,
    ),
    "citations": Kind(title="Which cables cite which", query="references", gather=_citations),
}
