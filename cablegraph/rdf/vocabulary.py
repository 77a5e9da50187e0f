"""The namespaces that the graph uses, and the datatypes of its literals.

Gives    `CG`, `DCTERMS`, ...: ``CG.holder`` is the named node of ``cg:holder``; `PREFIXES` for
         writers; `text`, `integer`, `share`, `day`, `moment` make literals in canonical form.
Source   `ontology/cablegraph.ttl` defines every ``cg:`` term; docs/ontology.md prints it.
"""

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

Node = NamedNode | Literal  # what an object can be here
SURROGATES = re.compile("[\ud800-\udfff]")
DATA = "https://w3id.org/cablegraph/"  # where data and tables live, unless told otherwise


@lru_cache(maxsize=16_384)
def _node(iri: str) -> NamedNode:
    return NamedNode(iri)


class Namespace:
    """A prefix of IRIs; its attributes are named nodes.

    >>> Namespace("http://purl.org/dc/terms/").created.value
    'http://purl.org/dc/terms/created'
    """

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __getattr__(self, name: str) -> NamedNode:
        node = NamedNode(self.iri + name.rstrip("_"))
        self.__dict__[name] = node
        return node

    def __getitem__(self, name: str) -> NamedNode:
        return _node(self.iri + name)


CG = Namespace("https://w3id.org/cablegraph/ontology#")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
ORG = Namespace("http://www.w3.org/ns/org#")
PROV = Namespace("http://www.w3.org/ns/prov#")
CITO = Namespace("http://purl.org/spar/cito/")
OA = Namespace("http://www.w3.org/ns/oa#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")

# The tables of `ontology/`: concepts that are the same in every collection.
ACT = Namespace(f"{DATA}act/")
LEVEL = Namespace(f"{DATA}level/")
CAPTION = Namespace(f"{DATA}caption/")
PRECEDENCE = Namespace(f"{DATA}precedence/")
TAG = Namespace(f"{DATA}tag/")
POST = Namespace(f"{DATA}post/")

PREFIXES = {
    "act": ACT.iri,
    "caption": CAPTION.iri,
    "cg": CG.iri,
    "cito": CITO.iri,
    "dcterms": DCTERMS.iri,
    "foaf": FOAF.iri,
    "level": LEVEL.iri,
    "oa": OA.iri,
    "org": ORG.iri,
    "post": POST.iri,
    "precedence": PRECEDENCE.iri,
    "prov": PROV.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "skos": SKOS.iri,
    "tag": TAG.iri,
    "xsd": XSD.iri,
}


def text(value: str) -> Literal:
    r"""A plain literal; half a surrogate pair, which no RDF file can hold, is marked as lost.

    >>> text("a\ud800b").value == "a\ufffdb"
    True
    """
    return Literal(value if value.isascii() else SURROGATES.sub("\ufffd", value))


@lru_cache(maxsize=65_536)  # most texts are shorter
def integer(value: int) -> Literal:
    """A whole number, without leading zeros."""
    return Literal(str(value), datatype=XSD.integer)


def share(value: float) -> Literal:
    """A number from 0 to 1, in the shortest form.

    >>> share(0.98).value, share(1.0).value
    ('0.98', '1')
    """
    return Literal(f"{value:.2f}".rstrip("0").rstrip("."), datatype=XSD.decimal)


def day(value: date) -> Literal:
    """A day, ISO 8601."""
    return Literal(value.isoformat(), datatype=XSD.date)


def moment(value: datetime) -> Literal:
    """A time in UTC, to the second, with ``Z``.

    >>> moment(datetime(2007, 8, 5, 11, 31, tzinfo=UTC)).value
    '2007-08-05T11:31:00Z'
    """
    return Literal(value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=XSD.dateTime)
