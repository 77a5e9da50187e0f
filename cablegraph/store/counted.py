"""What one cable adds to the counts that are kept beside a store.

Takes    the quads of one cable, those of the bodies that it shares with others included.
Gives    `Counted`: for each table of `counts.SUMS` the rows that the cable adds; its date, and the
         names by which somebody in it can be looked up. Plain lists, which go as JSON.
Errors   none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from cablegraph.rdf.iris import body_key, last_segment
from cablegraph.rdf.vocabulary import ACT, CG, DCTERMS, FOAF, PROV, RDF, RDFS, Node
from cablegraph.terms.speech import sign_of

ASKED = frozenset(
    {
        *(RDF.type, RDFS.label, FOAF.name, PROV.wasDerivedFrom, CG.nameKey, CG.country),
        *(DCTERMS.created, DCTERMS.subject, DCTERMS.references, CG.holder, CG.speechAct),
        *(CG.sentFrom, CG.city, CG.hostCountry, CG.denotes, CG.namedAs),
    }
)
Counted = Mapping[str, list[list[str | int]]]
THINGS = ("Paragraph", "Official", "Position", "Demarche", "ActionItem", "Meeting", "Reference")
POST_KINDS = {
    CG.Embassy: "embassy",
    CG.Consulate: "consulate",
    CG.Mission: "mission",
    CG.MissionOffice: "office",
    CG.InterestsSection: "interests section",
    CG.DiplomaticMission: "post",
    CG.Department: "department",
}


def counts_of(quads: Iterable[Quad]) -> Counted:
    """What one cable adds to the sums; takes all of its quads, shared bodies included.

    >>> from cablegraph.rdf.vocabulary import TAG
    >>> cable = NamedNode("https://w3id.org/cablegraph/cable/07RIGA12")
    >>> counts_of([Quad(cable, DCTERMS.subject, TAG.PREL, cable)])["topic"]
    [['https://w3id.org/cablegraph/tag/PREL', 1]]
    """
    said = _Said(quads)
    counters: dict[str, Counter[tuple[str, ...]]] = {
        "thing": Counter({(name,): said.classes[CG[name]] for name in THINGS}),
        "body": Counter(("Ministry", node.value) for node in said.ministries()),
        "day": Counter({(said.day,): said.classes[CG.Cable]}),
        "topic": Counter((_text(topic),) for _, topic in said.pairs(DCTERMS.subject)),
        "post": Counter(said.post(post) for _, post in said.pairs(CG.sentFrom)),
        "citation": Counter(
            (_text(cited), last_segment(_text(citing)))
            for citing, cited in said.pairs(DCTERMS.references)
        ),
        "alias": Counter(said.aliases()),
    }
    return {
        **{name: _rows(counter) for name, counter in counters.items()},
        "created": [[_text(created)] for _, created in said.pairs(DCTERMS.created)],
        "named": [[name] for name in sorted(said.names())],
        "act": [[said.day, act, number, 1] for act, number in sorted(said.acts().items())],
        "holder": [[*key, *numbers] for key, numbers in sorted(said.holders().items())],
    }


class _Said:
    """The quads of one cable, looked up by property."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._pairs: dict[NamedNode, dict[tuple[NamedNode, Node], None]] = {
            name: {} for name in ASKED
        }
        for quad in quads:
            pairs = self._pairs.get(quad.predicate)
            if pairs is not None:  # half of the quads; to take one apart costs most of the time
                pairs[quad.subject, quad.object] = None  # type: ignore[index]
        self.classes = Counter(kind for _, kind in self.pairs(RDF.type))
        self._values: dict[NamedNode, dict[NamedNode, Node]] = {}

    def pairs(self, name: NamedNode) -> Iterable[tuple[NamedNode, Node]]:
        """Subject and value of each statement with this property, each once."""
        return self._pairs[name].keys()

    def value(self, node: NamedNode, name: NamedNode) -> str:
        """The one value of a property of a thing, as text; empty where there is none."""
        if name not in self._values:
            self._values[name] = dict(self.pairs(name))
        return _text(self._values[name].get(node))

    def ministries(self) -> list[NamedNode]:
        """The ministries that the cable names; not those that only follow from a title."""
        named = {body for _, body in self.pairs(CG.denotes)}
        return [n for n, kind in self.pairs(RDF.type) if kind == CG.Ministry and n in named]

    @property
    def day(self) -> str:
        return next((_text(created)[:10] for _, created in self.pairs(DCTERMS.created)), "")

    def post(self, node: Node) -> tuple[str, ...]:
        assert isinstance(node, NamedNode)
        kinds = dict(self.pairs(RDF.type))
        kind = POST_KINDS.get(kinds.get(node), "")  # type: ignore[arg-type]
        named = (RDFS.label, CG.city, CG.hostCountry)
        return node.value, kind, *(self.value(node, name) for name in named)

    def names(self) -> set[str]:
        """The keys of all who are named, and the IRIs of those whom other cables name too."""
        keyed = self.pairs(CG.nameKey)
        shared = {node.value for node, _ in keyed if "/cable/" not in node.value}
        return shared | {_text(key) for _, key in keyed}

    def aliases(self) -> Iterator[tuple[str, str]]:
        """What else a body is called, folded as its name's key is, with its IRI."""
        for mention, forms in self.pairs(CG.namedAs):
            body = self.value(mention, CG.denotes)
            keys = {body_key(form) for form in forms.value.split("\n")}
            for key in keys - {"", self.value(NamedNode(body), CG.nameKey)}:
                yield key, body

    def acts(self) -> Counter[str]:
        """How many positions of each speech act stand in a paragraph."""
        placed = {node for node, _ in self.pairs(PROV.wasDerivedFrom)}
        return Counter(
            last_segment(_text(act)) for node, act in self.pairs(CG.speechAct) if node in placed
        )

    def holders(self) -> dict[tuple[str, ...], list[int]]:
        """For each holder's key, name and country: positions, those for, those against."""
        sums: dict[tuple[str, ...], list[int]] = {}
        for position, holder in self.pairs(CG.holder):
            assert isinstance(holder, NamedNode)
            key = self.value(holder, CG.nameKey)
            if not key:
                continue
            name = self.value(holder, FOAF.name) or self.value(holder, RDFS.label)
            sign = sign_of(self.value(position, CG.speechAct).removeprefix(ACT.iri))
            numbers = sums.setdefault((key, name, self.value(holder, CG.country)), [0, 0, 0])
            for place, counted in enumerate((True, sign > 0, sign < 0)):
                numbers[place] += counted
        return sums


def _text(term: Node | None) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""


def _rows(counter: Counter[tuple[str, ...]]) -> list[list[str | int]]:
    return [[*key, number] for key, number in sorted(counter.items()) if number]
