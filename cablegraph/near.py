"""Say why a query found nothing, or not all: terms that the graph does not know, what is near.

Takes    a store, the name of a query, and its terms.
Gives    of a query that gave no row, a line for each term that the graph does not know, and one
         where judgements are asked for and none was made, or whose country is another than the
         one that is asked for; of one that gave some, a line for each
         name of a person whom cables call otherwise, too, and for an office or letters that
         officials or bodies of several countries have.
Errors   those of the store.
Speed    everything is looked up, nothing searched for: near names and short forms come from the
         counts beside a store. A graph in memory, which has none, is read; an endpoint is not.
"""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from itertools import islice

from pyoxigraph import Literal

from cablegraph.queries import (
    KINDS,
    actor_names,
    bodies_meant,
    is_iri,
    line_of,
    person_iri,
    read_query,
    titles_meant,
    told_otherwise,
    with_bodies,
)
from cablegraph.rdf.iris import last_segment, tag_code
from cablegraph.rdf.vocabulary import TAG
from cablegraph.store import EmbeddedStore, GraphStore, is_judged, select
from cablegraph.terms.issues import tags_named
from cablegraph.terms.tags import find_tag, tag_meanings

MOST = 4  # near names that are told
PERSON = "person/"  # how the last part of a person's IRI begins
SAME_START = 2  # letters with which a near name must begin as well
JUDGED = "identity"  # the query of what `cablegraph resolve` judges
MOST_KEYS = 20_000  # of such names that are compared

NAMES = f"""
SELECT DISTINCT ?label WHERE {{
  VALUES ?key {{ %s }} ?who cg:nameKey ?key ; foaf:name|rdfs:label ?label
}} ORDER BY ?label LIMIT {MOST}"""
GOVERNMENT = "government of "
OTHER = "other"  # of `who-met-whom`: the country that is asked for is that of `one`
ISSUE = "issue"  # whose TAG is that of a position, not of a cable
NO_POSITION = (
    "cables here have this TAG, but no position is on it (PREL and PGOV say whose affairs)"
)


def unknown_terms(store: GraphStore, name: str, given: Mapping[str, str]) -> Iterator[str]:
    """A line for each term of a query that the graph does not know.

    >>> from cablegraph.store import open_store
    >>> list(unknown_terms(open_store(), "positions", {"cable": "07RIGA12", "words": "fees"}))
    ['cable=07RIGA12: there is no such cable here']
    """
    if name == JUDGED and not is_judged(store):
        yield "nothing is judged here yet: `cablegraph resolve` does it"
    yield from _days_turned_round(read_query(name).plain_terms(given))
    parameters = read_query(name).parameters
    for key, term in given.items():
        said = SAID.get(parameters[key], _nothing)(store, term)
        if not said and parameters[key] == "actor" and "country" in given and key != OTHER:
            said = _of_other_countries(store, term, given["country"])
        if not said and key == ISSUE:
            said = _of_issue(store, term)
        if said:
            yield f"{key}={term}: {said}"


def _days_turned_round(given: Mapping[str, str]) -> Iterator[str]:
    """A line for a first day that comes after the last.

    >>> list(_days_turned_round({"since": "2010-01-01", "until": "2009-12-31"}))
    ['since=2010-01-01 is after until=2009-12-31']
    """
    for first, last in (("since", "until"), ("due_from", "due_until")):
        if first in given and last in given and given[first] > given[last]:
            yield f"{first}={given[first]} is after {last}={given[last]}"


def wider_terms(store: GraphStore, name: str, given: Mapping[str, str]) -> Iterator[str]:
    """A line for each name of a person for whom the graph has others, or of holders of an office.

    >>> from cablegraph.store import open_store
    >>> list(wider_terms(open_store(), "positions", {"holder": "Ozola"}))
    []
    """
    parameters = read_query(name).parameters
    for key, term in given.items():
        if parameters[key] != "actor":
            continue
        if titles_meant(term) or bodies_meant(term):
            is_narrowed = "country" in given and key != OTHER
            can_be = "country" in parameters and not is_narrowed
            said = _of_countries(store, key, term) if can_be else ""
        else:
            said = _called_otherwise(store, key, term)
        if said:
            yield f"{key}={term}: {said}"


def _of_countries(store: GraphStore, key: str, term: str) -> str:
    """Of which countries those are whom a term names, if of several, and how to ask for one."""
    countries = _countries(store, term, f"LIMIT {MOST + 1}")
    if len(countries) < 2:
        return ""
    how = "as `one`, with " if key == OTHER else ""
    narrowed = f"{how}-p country={countries[0]} gives those of one"
    return f"of several countries here ({_some(countries)}): {narrowed}"


def _of_other_countries(store: GraphStore, term: str, country: str) -> str:
    """Of which countries those are whom a term names, if of others than ``country``."""
    countries = _countries(store, person_iri(term))
    is_other = countries and KINDS["country"].plain("country", country) not in countries
    return f"here of {_some(countries)}, not of {country}" if is_other else ""


def _countries(store: GraphStore, term: str, limit: str = "") -> list[str]:
    line = line_of("actor", "who", with_bodies(store, term))
    asked = f"SELECT DISTINCT ?country WHERE {{ {line} ?who cg:country ?country }} {limit}"
    return sorted(str(country) for (country,) in select(store, asked).rows)


def _some(countries: list[str]) -> str:
    return ", ".join(countries[:MOST]) + ", ..." * (len(countries) > MOST)


def _called_otherwise(store: GraphStore, key: str, term: str) -> str:
    persons = told_otherwise(store, term)
    shown = ", ".join(f"{key}={person[person.index(PERSON) :]}" for person in persons[:MOST])
    return f"cables have other names, too, for who this is: {shown}" if shown else ""


def _nothing(store: GraphStore, term: str) -> str:
    return ""


def _of_cable(store: GraphStore, term: str) -> str:
    line = line_of("cable", "cable", term)
    is_here = _holds(store, f"{line} ?cable a cg:Cable .")
    return "" if is_here else "there is no such cable here"


def _of_cited(store: GraphStore, term: str) -> str:
    line = line_of("cited", "cited", term)
    is_cited = _holds(store, f"{line} ?citing dcterms:references ?cited .")
    return "" if is_cited else "no cable here cites it"


def _of_tag(store: GraphStore, term: str) -> str:
    if _carried(store, [term]):
        return ""
    meaning = find_tag(tag_code(term))
    if meaning and meaning.label:
        return f"no cable here has this TAG, {meaning.label}"
    near = _tags_near(term)
    shown = _carried(store, near) or near
    return _told("this is no TAG", [f"{tag} ({tag_meanings()[tag].label})" for tag in shown])


def _of_issue(store: GraphStore, term: str) -> str:
    line = line_of("tag", "issue", term)
    return "" if _holds(store, f"{line} ?position cg:concerns ?issue .") else NO_POSITION


def _tags_near(term: str) -> list[str]:
    """The TAGS that a word names, or whose meaning has it, or that are spelt nearly so."""
    word = term.lower()
    meant = [
        tag for tag, meaning in tag_meanings().items() if word in (meaning.label or "").lower()
    ]
    spelt = get_close_matches(term.upper(), tag_meanings(), n=MOST, cutoff=0.7)
    found = dict.fromkeys([*tags_named(word), *meant, *spelt])
    return [tag for tag in found if tag_meanings()[tag].label]


def _carried(store: GraphStore, tags: list[str]) -> list[str]:
    """Those of some TAGS that a cable here has."""
    listed = " ".join(str(TAG[tag_code(tag)]) for tag in tags)
    asked = "FILTER EXISTS { ?cable dcterms:subject ?tag }"
    found = select(store, f"SELECT DISTINCT ?tag WHERE {{ VALUES ?tag {{ {listed} }} {asked} }}")
    here = {last_segment(iri) for (iri,) in found.rows}
    return [tag for tag in tags if tag_code(tag) in here]


def _of_actor(store: GraphStore, term: str) -> str:
    term = person_iri(term)
    meant = with_bodies(store, term)
    if _holds(store, f"{line_of('actor', 'who', meant)} ?who ?property ?value ."):
        return ""
    if is_iri(term):
        return "nobody here has this IRI"
    states = [
        key.removeprefix(GOVERNMENT).title()
        for key in bodies_meant(term)
        if key.startswith(GOVERNMENT)
    ]
    if states:
        return f"nobody here is called so; letters for the government of {' or '.join(states)}"
    if titles_meant(term):
        return "nobody here is called so, or has this office"
    return _told("nobody here is called so", list(_actors_near(store, term)))


def _of_post(store: GraphStore, term: str) -> str:
    line = line_of("post", "post", term)
    is_here = _holds(store, f"{line} ?cable cg:sentFrom ?post .")
    return "" if is_here else "no cable here is from this post"


def _actors_near(store: GraphStore, term: str) -> Iterator[str]:
    """Whom the graph knows by the same surname, or by nearly this name."""
    key, *others = actor_names(term)
    yield from _labels(store, others)
    if isinstance(store, EmbeddedStore):
        close = get_close_matches(key, _keys(store, key[:SAME_START]), n=MOST, cutoff=0.75)
        yield from _labels(store, close)


def _labels(store: GraphStore, keys: list[str]) -> list[str]:
    quoted = " ".join(str(Literal(key)) for key in keys)
    return [str(label) for (label,) in select(store, NAMES % quoted).rows] if keys else []


def _keys(store: EmbeddedStore, start: str) -> list[str]:
    """Names that begin so, as the graph folds them."""
    if store.counts is not None:
        return list(islice(store.counts.names_from(start), MOST_KEYS))
    begins = f"FILTER(STRSTARTS(?key, {Literal(start)}))"
    found = select(store, f"SELECT DISTINCT ?key WHERE {{ ?who cg:nameKey ?key {begins} }}")
    return [str(key) for (key,) in found.rows]


def _holds(store: GraphStore, pattern: str) -> bool:
    return bool(select(store, f"SELECT * WHERE {{ {pattern} }} LIMIT 1").rows)


def _told(said: str, near: list[str]) -> str:
    """What is wrong with a term, and what may be meant.

    >>> _told("this is no TAG", ["KGHG (Greenhouse gases and climate)"])
    'this is no TAG; near it: KGHG (Greenhouse gases and climate)'
    """
    names = list(dict.fromkeys(near))[:MOST]
    return f"{said}; near it: {', '.join(names)}" if names else said


SAID: Mapping[str, Callable[[GraphStore, str], str]] = {
    "actor": _of_actor,
    "person": _of_actor,
    "cable": _of_cable,
    "cited": _of_cited,
    "post": _of_post,
    "tag": _of_tag,
}
