"""The page of a person or body: offices, positions, changes, meetings, promises, demarches."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cablegraph.near import unknown_terms
from cablegraph.queries import is_iri, labels_of, line_of, persons_of
from cablegraph.rdf.iris import last_segment
from cablegraph.rdf.vocabulary import POST
from cablegraph.store import Value, select
from cablegraph.tabular import plain
from cablegraph.terms.speech import sign_of
from cablegraph.web.asked import FEW, Asked, BadRequest, NotFound, Page
from cablegraph.web.tables import SENTENCE, Grid

ACTS = """
SELECT DISTINCT ?issue ?act WHERE {{
  {who} ?position cg:holder ?holder ; cg:concerns ?issue ; cg:speechAct ?act .
}}"""
PERSONS = """
SELECT DISTINCT ?person ?name ?cable WHERE {{
  VALUES ?person {{ {persons} }}
  ?official prov:specializationOf ?person ; foaf:name ?name ;
            prov:wasDerivedFrom/dcterms:isPartOf ?cable .
}} ORDER BY ?person ?name ?cable"""
Section = tuple[str, str]  # a query, and its parameter that names whom the page is about
PICTURES: Mapping[str, Section] = {  # each drawn of what a section lists
    "positions": ("actor-positions", "holder"),
    "issues": ("actor-positions", "holder"),
    "meetings": ("who-met-whom", "one"),
    "demarches": ("demarches", "by"),
}


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
    sections = {asked_for: grid for asked_for, grid in _sections(asked, who) if grid.rows}
    if not sections:
        said = "; ".join(unknown_terms(asked.store, "positions", {"holder": who}))
        raise NotFound(said.removeprefix("holder=") or f"{who}: nothing is said of this one")
    about = _about(asked, who, name, persons) | _doors(asked, who, set(sections))
    about["holds_office"] = ("officials", "official") in sections
    return Page("actor.html", name, about | {"sections": _without_repeats(sections)})


def _name(asked: Asked, who: str, persons: list[Person]) -> str:
    if not is_iri(who):
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
    is_node = is_iri(who)
    is_own = is_node and "/cable/" in who
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
    }


def _doors(asked: Asked, who: str, there: set[Section]) -> dict[str, Any]:
    """Where to go on: to what is not empty."""
    holds = ("actor-positions", "holder") in there
    acts = _acts(asked, who) if holds else {}
    links = asked.links
    return {
        "timeline": links.question("position-timeline", {"holder": who}) if holds else "",
        "changes": links.question("position-changes", {"holder": who}) if _took_sides(acts) else "",
        "pictures": [
            (kind, links.picture(kind, {section[1]: who}))
            for kind, section in PICTURES.items()
            if section in there and (acts or kind != "issues")
        ],
    }


def _sections(asked: Asked, who: str) -> Iterator[tuple[Section, Grid]]:
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
        sections.insert(
            3, ("actor-positions", "ministry", "Its own and its officials' positions", _POSITIONS)
        )
        sections.insert(1, ("officials-of-ministry", "ministry", "Its officials", _ITS_OFFICIALS))
    for query, parameter, caption, columns in sections:
        yield (query, parameter), asked.some(query, {parameter: who}, caption, columns)


def _without_repeats(sections: Mapping[Section, Grid]) -> list[Grid]:
    """The sections but for that of a ministry whose officials hold nothing more than it does."""
    own = sections.get(("actor-positions", "holder"))
    return [grid for grid in sections.values() if grid is own or not own or grid.rows != own.rows]


def _acts(asked: Asked, who: str) -> dict[Value, set[str]]:
    """The speech acts of somebody's positions on each issue."""
    acts: dict[Value, set[str]] = defaultdict(set)
    for issue, act in select(asked.store, ACTS.format(who=line_of("actor", "holder", who))).rows:
        acts[issue].add(last_segment(act))
    return acts


def _took_sides(acts: Mapping[Value, set[str]]) -> bool:
    """Whether one position is for an issue and another against it: somebody may have changed.

    >>> _took_sides({"ETRD": {"support", "caution"}}), _took_sides({"ETRD": {"support", "agree"}})
    (True, False)
    """
    return any({1, -1} <= set(map(sign_of, said)) for said in acts.values())


_OFFICES = ("name", "title", "organization", "country", "cable")
_ITS_OFFICIALS = ("name", "title", "inferred", "cable")
_POSITIONS = ("created", "name", "act", "about", *SENTENCE, "cable")
_MEETINGS = ("created", "one_name", "other_name", "other_title", "how", *SENTENCE, "cable")
_ITEMS = ("due", "owner", "kind", "action", *SENTENCE, "cable")
_DEMARCHES = ("date", "by", "to", "about", "instructed_by", *SENTENCE, "cable")
