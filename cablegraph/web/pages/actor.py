"""The page of a person or body: offices, positions, changes, meetings, promises, demarches."""

from collections import defaultdict
from typing import Any

from cablegraph.near import unknown_terms
from cablegraph.queries import KINDS, labels_of
from cablegraph.rdf.vocabulary import POST
from cablegraph.store import select
from cablegraph.terms.speech import SpeechAct
from cablegraph.web.asked import Asked, BadRequest, NotFound, Page
from cablegraph.web.tables import Grid

SENTENCE = ("evidence", "marking")
SIDES = """
SELECT DISTINCT ?issue ?act WHERE {{
  {who} ?position cg:holder ?holder ; cg:concerns ?issue ; cg:speechAct ?act .
}}"""
PICTURES = (  # network, parameter, in words
    ("positions", "holder", "positions"),
    ("issues", "holder", "issues"),
    ("meetings", "one", "meetings"),
    ("demarches", "by", "demarches"),
)


def actor(asked: Asked) -> Page:
    """All that the graph says of whoever is called so; what is long goes on on its own page."""
    who = asked.term("who")
    if not who:
        raise BadRequest("say who: /actor?who=Azimova")
    name = labels_of(asked.store, [who]).get(who, who) if "://" in who else who
    sections = [grid for grid in _sections(asked, who) if grid.rows]
    if not sections:
        said = "; ".join(unknown_terms(asked.store, "positions", {"holder": who}))
        raise NotFound(said.removeprefix("holder=") or f"{who}: nothing is said of this one")
    return Page("actor.html", name, _about(asked, who, name) | {"sections": sections})


def _about(asked: Asked, who: str, name: str) -> dict[str, Any]:
    is_node = "://" in who
    is_own = is_node and "/cable/" in who
    changes = asked.links.question("position-changes", {"holder": who})
    return {
        "name": name,
        "is_name": not is_node,
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
    who_holds = KINDS["actor"].line("holder", who)
    sides: dict[object, set[int]] = defaultdict(set)
    for issue, act in select(asked.store, SIDES.format(who=who_holds)).rows:
        sides[issue].add(SpeechAct(str(act).rpartition("/")[2]).sign)
    return any({1, -1} <= signs for signs in sides.values())


_OFFICES = ("name", "title", "organization", "country", "cable")
_ITS_OFFICIALS = ("name", "title", "cable")
_POSITIONS = ("created", "name", "act", "about", *SENTENCE, "cable")
_MEETINGS = ("date", "one_name", "other_name", "how", *SENTENCE, "cable")
_ITEMS = ("due", "owner", "kind", "action", *SENTENCE, "cable")
_DEMARCHES = ("date", "by", "to", "about", "instructed_by", *SENTENCE, "cable")
