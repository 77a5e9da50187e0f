"""Where IRIs are made: every name that the graph gives to a thing comes from here.

Takes    what the thing is: a cable's id, a kind, offsets in the source, a key of the findings.
Gives    `Iris`, whose methods return named nodes below one base.
Offsets  what is read from the text is named by its characters, half-open: the position
         ``.../cable/07ASTANA2113/position/1203-1410/azimova/1212-1221`` stands in characters 1203
         to 1410 and is reported by the words at 1212. Its ``oa:start`` and ``oa:end`` say so too;
         nobody need read a name to learn them.
Source   docs/graph.md. No name rests on the order of processing, on a random number or a time.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import NamedNode

from cablegraph.model.cable import Paragraph
from cablegraph.rdf.vocabulary import DATA
from cablegraph.terms.body_names import in_one_spelling
from cablegraph.text import LETTERS, Span

WORD = re.compile(r"[a-z0-9]+")
SHORT_FORM = re.compile(r"(?<=\S)\s+\([A-Z][A-Z0-9.&/-]+\)$")
PLAIN = re.compile(r"[A-Za-z0-9._~:@+-]+")  # needs no escape in a path segment
OFFICIAL = re.compile(r"(?P<base>.*?)cable/(?P<cable>[^/]+)/official/(?P<key>[^/]+)")
REMEMBERED = 65_536  # names that are kept at hand: a large collection has millions
NOBODY = "none"  # stands for a country or key where there is none


@lru_cache(maxsize=REMEMBERED)
def iri_slug(words: str) -> str:
    """Fold words into a path segment: small letters without marks, joined by hyphens.

    >>> iri_slug("Ministère de la Défense"), iri_slug("Acero Vélez"), iri_slug("???")
    ('ministere-de-la-defense', 'acero-velez', '%3F%3F%3F')
    """
    return "-".join(folded_words(words)) or segment(words) or NOBODY


def folded_words(words: str) -> list[str]:
    """The words of a name in small letters without marks.

    >>> folded_words("Conde-Pumpido, Cándido"), folded_words("Łucja Đinđić-Strauß")
    (['conde', 'pumpido', 'candido'], ['lucja', 'dindic', 'strauss'])
    """
    if not words.isascii():
        plain = unicodedata.normalize("NFKD", words.translate(LETTERS))
        words = plain.encode("ascii", "ignore").decode()
    return WORD.findall(words.lower())


def body_key(name: str) -> str:
    """The key of a body's name: the same for all its spellings, with or without a short form.

    >>> body_key("the Ministry of Labour & Sport (MLS)"), body_key("Ministère de la Défense")
    ('ministry of labor and sports', 'ministere de la defense')
    """
    return " ".join(folded_words(in_one_spelling(without_short_form(name))))


def without_short_form(name: str) -> str:
    """A body's name without the short form in brackets that a cable gives it.

    >>> without_short_form("Harbor League (HL)"), without_short_form("Bank (Riga branch)")
    ('Harbor League', 'Bank (Riga branch)')
    """
    return SHORT_FORM.sub("", name)


def tag_code(written: str) -> str:
    """What the IRI of a TAG ends in: a hyphen is part of a code, a blank is none.

    >>> tag_code("G-8"), tag_code("P HUM"), tag_code("zanu-pf")
    ('G-8', 'PHUM', 'ZANU-PF')
    """
    return iri_slug("".join(written.split())).upper()


@lru_cache(maxsize=REMEMBERED)
def segment(key: str) -> str:
    """Escape a key for a path.

    >>> segment("07ASTANA2113"), segment("a b/c#d"), segment("ministry:kz:justice")
    ('07ASTANA2113', 'a%20b%2Fc%23d', 'ministry:kz:justice')
    """
    return key if PLAIN.fullmatch(key) else quote(key, safe="", errors="replace")


def last_segment(iri: object) -> str:
    """What a name ends in.

    >>> last_segment("https://w3id.org/cablegraph/cable/07RIGA12")
    '07RIGA12'
    """
    return str(iri).rpartition("/")[2]


def chars(span: Span) -> str:
    """The characters of a span as a path segment.

    >>> chars(Span(1203, 1410))
    '1203-1410'
    """
    return f"{span.start}-{span.end}"


def _short(official: str) -> str:
    """Cable and key of an official, for the names of what is said of it across cables."""
    named = OFFICIAL.fullmatch(official)
    return f"{named['cable']}/{named['key']}" if named else segment(official)


@dataclass(frozen=True, slots=True)
class Iris:
    """The names of a graph below ``base``.

    >>> Iris().cable("07ASTANA2113").value
    'https://w3id.org/cablegraph/cable/07ASTANA2113'
    >>> Iris("http://localhost/").ministry("KZ", "Ministry of Justice").value
    'http://localhost/ministry/kz/ministry-of-justice'
    """

    base: str = DATA

    def cable(self, cable_id: str) -> NamedNode:
        """A cable, in the collection or only cited."""
        return NamedNode(f"{self.base}cable/{segment(cable_id)}")

    def part(self, cable_id: str, *path: str) -> NamedNode:
        """A thing of one cable: a graph, an official, a position.

        >>> Iris().part("07ASTANA2113", "official", "azimova").value.rpartition("cable/")[2]
        '07ASTANA2113/official/azimova'
        """
        return NamedNode(f"{self.base}cable/{segment(cable_id)}/{'/'.join(path)}")

    def header(self, cable_id: str) -> NamedNode:
        """The graph of what a cable says of itself, its text included."""
        return self.part(cable_id, "header")

    def claims(self, cable_id: str) -> NamedNode:
        """The graph of what was read from a cable's body."""
        return self.part(cable_id, "claims")

    def bodies(self) -> NamedNode:
        """The graph of the posts, ministries and governments that cables share."""
        return NamedNode(f"{self.base}bodies")

    def identity(self) -> NamedNode:
        """The graph of the judgements on who is one person."""
        return NamedNode(f"{self.base}identity")

    def person(self, official: str) -> NamedNode:
        """The person whom several cables name, by its first official.

        >>> Iris().person("https://w3id.org/cablegraph/cable/07RIGA12/official/ozols").value
        'https://w3id.org/cablegraph/person/07RIGA12/ozols'
        """
        return NamedNode(f"{self.base}person/{_short(official)}")

    def judgement(self, verdict: str, *officials: str) -> NamedNode:
        """A judgement, by its kind and those on whom it is.

        >>> Iris().judgement("open", "https://w3id.org/cablegraph/cable/07RIGA12/official/ozols").value
        'https://w3id.org/cablegraph/judgement/open/07RIGA12/ozols'
        """
        return NamedNode(f"{self.base}judgement/{verdict}/{'/'.join(map(_short, officials))}")

    def reader(self) -> NamedNode:
        """Whoever decides by hand who is one person."""
        return NamedNode(f"{self.base}reader")

    def source(self, cable_id: str) -> NamedNode:
        """The file or record from which a cable was read."""
        return self.part(cable_id, "source")

    def paragraph(self, cable_id: str, paragraph: Paragraph) -> NamedNode:
        """A paragraph, by its place: printed numbers repeat and skip."""
        return self.part(cable_id, "paragraph", str(paragraph.order), chars(paragraph.span))

    def ministry(self, country: str | None, name: str) -> NamedNode:
        """A ministry: the same in every cable that names it so, whatever the spelling.

        >>> Iris().ministry("KZ", "Ministry of the Interior") == Iris().ministry(
        ...     "KZ", "Ministry of Interior")
        True
        """
        name = in_one_spelling(name)
        return NamedNode(f"{self.base}ministry/{iri_slug(country or NOBODY)}/{iri_slug(name)}")

    def government(self, country: str) -> NamedNode:
        """A government, by ISO 3166-1 alpha-2 code."""
        return NamedNode(f"{self.base}government/{iri_slug(country)}")

    def addressee(self, address: str) -> NamedNode:
        """An addressee that is no post: an agency, a command, a collective."""
        return NamedNode(f"{self.base}addressee/{iri_slug(address)}")

    def tool(self, name: str, version: str) -> NamedNode:
        """A tool in one version."""
        return NamedNode(f"{self.base}tool/{segment(name)}/{segment(version)}")
