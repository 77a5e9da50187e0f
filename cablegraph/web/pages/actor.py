"""The page of a person or body: offices, positions, changes, meetings, promises, demarches."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from cablegraph.near import unknown_terms
from cablegraph.queries import labels_of, line_of, persons_of
from cablegraph.rdf.vocabulary import POST
from cablegraph.store import Value, select
from cablegraph.tabular import plain
from cablegraph.terms.speech import sign_of
from cablegraph.web.asked import FEW, Asked, BadRequest, NotFound, Page
from cablegraph.web.tables import SENTENCE, Grid

SIDES = """
SELECT DISTINCT ?issue ?act WHERE {{
  {who} ?position cg:holder ?holder ; cg:concerns ?issue ; cg:speechAct ?act .
}}"""
PERSONS = """
SELECT DISTINCT ?person ?name ?cable WHERE {{
  VALUES ?person {{ {persons} }}
  ?official prov:specializationOf ?person ; foaf:name ?name ;
            prov:wasDerivedFrom/dcterms:isPartOf ?cable .
}} ORDER BY ?person ?name ?cable"""
PICTURES = (  # network, parameter, in words
    ("positions", "holder", "positions"),
    ("issues", "holder", "issues"),
    ("meetings", "one", "meetings"),
    ("demarches", "by", "demarches"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of several cables, judged to be one."""

    iri: str
    names: tuple[str, ...]  # the fullest first
    cables: int
    href: str


def actor(asked: Asked) -> Page:
    """All that the graph says of whoever is called so; what is long goes on on its own page."""
    who = asked.term("who")
    if not who:
        raise BadRequest("say who: /actor?who=Azimova")
    line_of("actor", "who", who)  # refuses what is neither name nor IRI
    persons = _persons(asked, who)
    name = _name(asked, who, persons)
    sections = [grid for grid in _sections(asked, who) if grid.rows]
    if not sections:
        said = "; ".join(unknown_terms(asked.store, "positions", {"holder": who}))
        raise NotFound(said.removeprefix("holder=") or f"{who}: nothing is said of this one")
    return Page("actor.html", name, _about(asked, who, name, persons) | {"sections": sections})


def _name(asked: Asked, who: str, persons: list[Person]) -> str:
    if "://" not in who:
        return who
    known = labels_of(asked.store, who.split()) | {each.iri: each.names[0] for each in persons}
    return known.get(who, who)


def _persons(asked: Asked, who: str) -> list[Person]:
    """The persons whom a term names, as `cablegraph resolve` has joined them; first the busiest."""
    listed = " ".join(f"<{iri}>" for iri in persons_of(asked.store, who))
    rows = select(asked.store, PERSONS.format(persons=listed)).rows if listed else ()
    names: dict[str, Counter[str]] = defaultdict(Counter)
    cables: dict[str, set[Value]] = defaultdict(set)
    for iri, name, cable in rows:
        names[str(iri)][plain(name)] += 1
        cables[str(iri)].add(cable)
    persons = (
        Person(iri, _fullest_first(told), len(cables[iri]), asked.links.actor(iri))
        for iri, told in names.items()
    )
    return sorted(persons, key=lambda person: (-person.cables, person.names))


def _fullest_first(told: Counter[str]) -> tuple[str, ...]:
    """Names, of more words first; of as many, the commoner.

    >>> _fullest_first(Counter({"Ozols": 5, "Aynars Ozols": 1, "Ainars Ozols": 2}))
    ('Ainars Ozols', 'Aynars Ozols', 'Ozols')
    """
    return tuple(sorted(told, key=lambda name: (-len(name.split()), -told[name], name)))


def _about(asked: Asked, who: str, name: str, persons: list[Person]) -> dict[str, Any]:
    is_node = "://" in who
    is_own = is_node and "/cable/" in who
    changes = asked.links.question("position-changes", {"holder": who})
    judged = asked.links.question("identity", {"official": who})
    is_open = is_own and not persons and asked.rows("identity", {"official": who}, 1).rows
    return {
        "name": name,
        "is_name": not is_node,
        "person": next((each for each in persons if each.iri == who), None),
        "persons": [each for each in persons if each.iri != who][:FEW],
        "judged": judged,
        "is_open": bool(is_open),
        "namesakes": asked.links.actor(name) if is_own and name != who else "",
        "post": asked.links.of(who) if who.startswith(POST.iri) else "",
        "timeline": asked.links.question("position-timeline", {"holder": who}),
        "changes": changes if _took_sides(asked, who) else "",
        "pictures": [
            (words, asked.links.picture(kind, {parameter: who}))
            for kind, parameter, words in PICTURES
        ],
    }


def _sections(asked: Asked, who: str) -> list[Grid]:
    sections: list[tuple[str, str, str, tuple[str, ...]]] = [
        ("officials", "official", "Offices, as each cable tells them", _OFFICES),
        ("ministries", "ministry", "As a ministry", ("name", "aliases", "country", "cable")),
        ("actor-positions", "holder", "Positions, oldest first", _POSITIONS),
        ("who-met-whom", "one", "Whom they met, or spoke to", _MEETINGS),
        ("action-items", "owner", "Promises, requests and plans", _ITEMS),
        ("demarches", "by", "Demarches they delivered", _DEMARCHES),
        ("demarches", "to", "Demarches they received", _DEMARCHES),
        ("mentions", "denotes", "Where cables name them", ("cable", "words", "marking")),
    ]
    if "/ministry/" in who:
        sections.insert(1, ("officials-of-ministry", "ministry", "Its officials", _ITS_OFFICIALS))
    return [
        asked.some(query, {parameter: who}, caption, columns)
        for query, parameter, caption, columns in sections
    ]


def _took_sides(asked: Asked, who: str) -> bool:
    """Whether one position is for an issue and another against it: somebody may have changed."""
    who_holds = line_of("actor", "holder", who)
    sides: dict[object, set[int]] = defaultdict(set)
    for issue, act in select(asked.store, SIDES.format(who=who_holds)).rows:
        sides[issue].add(sign_of(str(act).rpartition("/")[2]))
    return any({1, -1} <= signs for signs in sides.values())


_OFFICES = ("name", "title", "organization", "country", "cable")
_ITS_OFFICIALS = ("name", "title", "inferred", "cable")
_POSITIONS = ("created", "name", "act", "about", *SENTENCE, "cable")
_MEETINGS = ("date", "one_name", "other_name", "how", *SENTENCE, "cable")
_ITEMS = ("due", "owner", "kind", "action", *SENTENCE, "cable")
_DEMARCHES = ("date", "by", "to", "about", "instructed_by", *SENTENCE, "cable")
