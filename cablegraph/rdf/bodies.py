"""Describe the bodies that many cables share: posts, ministries, governments.

Takes    the name of such a body; all that is said of it follows from its name and the tables.
Gives    the quads of the graph ``bodies``. They are the same whichever cable brings them, so a
         store holds them once: in the graphs of each cable, one post would be described as often
         as it sent a cable, and a query would meet every combination of the copies.
Errors   none: of any other name nothing is said.
Source   `data/posts.csv`, `data/countries.csv`; docs/graph.md.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pyoxigraph import NamedNode, Quad

from cablegraph.rdf.iris import NOBODY, Iris, body_key, last_segment
from cablegraph.rdf.vocabulary import CG, DATA, POST, RDF, RDFS, Node, text
from cablegraph.resources import read_table
from cablegraph.terms.offices import countries
from cablegraph.terms.traffic import Post, posts

Statement = tuple[NamedNode, NamedNode, Node]

POST_CLASSES = {  # the kinds of `data/posts.csv`
    "embassy": CG.Embassy,
    "consulate general": CG.Consulate,
    "consulate": CG.Consulate,
    "mission": CG.Mission,
    "delegation": CG.Mission,
    "interests section": CG.InterestsSection,
    "liaison office": CG.MissionOffice,
    "office": CG.MissionOffice,
    "department": CG.Department,
}
CLAIMED = (CG.denotes, CG.servesIn)  # by which claims name a body; a header does as the sender
POSTS_SERVE = "US"  # the state whose posts the table lists
WITH_ARTICLE = frozenset({"AE", "BS", "CF", "CZ", "DO", "GB", "GM", "MV", "NL", "PH", "US"})
SMALL_WORDS = frozenset(
    word
    for words in ("a an and at for from in of on the to with", "da de del des do dos du e et la y")
    for word in words.split()
)
POSSESSIVE = re.compile(r"(?<=[a-z]) S\b")


def bodies_of(quads: Iterable[Quad], base: str = DATA) -> Iterator[Quad]:
    """Describe every shared body that a cable's quads name."""
    named = {
        quad.object
        for quad in quads
        if quad.predicate in (*CLAIMED, CG.sentFrom) and isinstance(quad.object, NamedNode)
    }
    for node in sorted(named, key=str):
        yield from body_quads(node, base)


@lru_cache(maxsize=4_096)
def body_quads(node: NamedNode, base: str = DATA) -> tuple[Quad, ...]:
    """Describe one body.

    >>> node = Iris().ministry("KZ", "Ministry of Women's Affairs")
    >>> [quad.object.value for quad in body_quads(node)][1:]
    ["Ministry of Women's Affairs", 'ministry of women s affairs', 'KZ']
    """
    graph = Iris(base).bodies()
    return tuple(
        Quad(node, predicate, value, graph) for predicate, value in _description(node, base)
    )


def _description(node: NamedNode, base: str) -> tuple[tuple[NamedNode, Node], ...]:
    if node.value.startswith(POST.iri):
        return _post_description(node.value.removeprefix(POST.iri))
    kind, _, rest = node.value.removeprefix(base).partition("/")
    if kind == "ministry":
        country, _, slug = rest.partition("/")
        return (*_named(CG.Ministry, ministry_label(slug, country)), *_country(country))
    if kind == "government":
        return (*_named(CG.Government, government_label(rest.upper())), *_country(rest))
    return ()


def _named(kind: NamedNode, label: str) -> tuple[tuple[NamedNode, Node], ...]:
    return (RDF.type, kind), (RDFS.label, text(label)), (CG.nameKey, text(body_key(label)))


def _country(country: str) -> tuple[tuple[NamedNode, Node], ...]:
    return () if country == NOBODY else ((CG.country, text(country.upper())),)


def _post_description(post_id: str) -> tuple[tuple[NamedNode, Node], ...]:
    post = _posts().get(post_id)
    return tuple(post_statements(post)) if post else ()


def post_statements(post: Post) -> Iterator[tuple[NamedNode, Node]]:
    """What is said of a post."""
    yield from _named(POST_CLASSES.get(post.kind, CG.DiplomaticMission), post.name)
    yield CG.country, text(POSTS_SERVE)
    yield CG.city, text(post.city)
    if post.country:
        yield CG.hostCountry, text(post.country)
    if post.routing:
        yield CG.routingIndicator, text(post.routing)


@cache
def _posts() -> dict[str, Post]:
    return {post.id: post for post in posts()}


def ministry_label(slug: str, country: str = NOBODY) -> str:
    """A ministry's name from the end of its IRI; in full where it is listed as one of its state.

    >>> ministry_label("ministry-of-science-and-technology"), ministry_label("foreign-office")
    ('Ministry of Science and Technology', 'Foreign Office')
    >>> ministry_label("department-of-interior", "us")
    'Department of the Interior'
    """
    if (country, slug) in _listed_names():
        return _listed_names()[country, slug]
    words = [word if word in SMALL_WORDS else word.capitalize() for word in slug.split("-")]
    label = " ".join(words)
    return POSSESSIVE.sub("'s", label[:1].upper() + label[1:])


@cache
def _listed_names() -> dict[tuple[str, str], str]:
    """From state and end of an IRI to the name of a ministry that its table lists."""
    rows = (row for row in read_table("ministries.csv") if row["country"])
    return {
        (row["country"].lower(), _end_of_iri(row["country"], row["name"])): row["name"]
        for row in rows
    }


def _end_of_iri(country: str, name: str) -> str:
    return last_segment(Iris().ministry(country, name).value)


def as_printed(label: str, forms: Iterable[str]) -> str:
    """A body's name as one of its forms in a cable has it: in the spelling that no IRI keeps.

    >>> as_printed("Ministry of Industry Tourism and Trade", ["MITYC",
    ...            "Ministry of Industry, Tourism and Trade"])
    'Ministry of Industry, Tourism and Trade'
    >>> as_printed("Ministry of Health", ["the ministry of health", "MINISTRY OF HEALTH"])
    'Ministry of Health'
    >>> as_printed("Ministry of Interior", ["MOI", "Ministry of the Interior"])
    'Ministry of the Interior'
    """
    key = body_key(label)
    same = (form for form in forms if body_key(form) == key and form[:1].isupper())
    return next((form for form in same if not form.isupper()), label)


def government_label(country: str) -> str:
    """A government's name.

    >>> government_label("KZ"), government_label("NL"), government_label("XX")
    ('Government of Kazakhstan', 'Government of the Netherlands', 'Government of XX')
    """
    state = countries().get(country)
    article = "the " if country in WITH_ARTICLE else ""
    return f"Government of {article}{state.name if state else country}"
