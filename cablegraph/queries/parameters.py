"""The kinds of terms that a named query takes, and how each goes into it.

Takes    the kind of a parameter, its name, a term as a user writes it.
Gives    a line of SPARQL that binds the variable of that name: a typed, escaped term and nothing
         but a term; the plain value that the term stands for.
Errors   `QueryError` for a term that does not fit its kind.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache

from pyoxigraph import Literal, NamedNode

from cablegraph.errors import QueryError
from cablegraph.model.findings import ActionKind
from cablegraph.model.identity import Verdict
from cablegraph.queries.offices import bodies_meant, titles_meant
from cablegraph.rdf.bodies import government_label
from cablegraph.rdf.iris import (
    Iris,
    body_key,
    folded_words,
    iri_slug,
    tag_code,
    without_short_form,
)
from cablegraph.rdf.vocabulary import ACT, CG, DCTERMS, FOAF, LEVEL, ORG, POST, RDFS, TAG
from cablegraph.terms.classification import Level, find_level
from cablegraph.terms.identifiers import canonical_id
from cablegraph.terms.offices import country_names
from cablegraph.terms.speech import SpeechAct
from cablegraph.terms.traffic import Post, find_prefix, letters, post_of, posts

MARKED = "À-ʯ\u0300-\u036fḀ-ỿ"  # Latin letters with marks, and marks on their own


@dataclass(frozen=True, slots=True)
class Kind:
    """How a term is written, in words and in SPARQL, and the plain value that it stands for."""

    meaning: str
    line: Callable[[str, str], str]
    plain: Callable[[str, str], str] = lambda name, term: term
    line_of_cables: Callable[[str, str], str] | None = None  # where some cables are given first
    names: Callable[[], Iterable[str]] = tuple  # of which one may be misspelt


def line_of(kind: str, name: str, term: str, *, of_cables: bool = False) -> str:
    """A term in SPARQL: what it binds the variable ``name`` to.

    >>> line_of("country", "country", "Atlantis")
    Traceback (most recent call last):
    cablegraph.errors.QueryError: country='Atlantis' is not a country: its name, or two letters
    """
    known = KINDS[kind]
    try:
        return ((known.line_of_cables if of_cables else None) or known.line)(name, term)
    except ValueError as problem:
        near = get_close_matches(term.title(), known.names(), n=1, cutoff=0.75)
        hint = f"; near it: {near[0]}" if near else ""
        raise QueryError(f"{name}={term!r} is not {known.meaning}{hint}") from problem


def values(name: str, *terms: NamedNode | Literal) -> str:
    """The line that binds a variable to terms."""
    return f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}"


def _iri(name: str, term: str) -> str:
    """An IRI, or several with blanks between."""
    return values(name, *map(NamedNode, term.split()))


def actor(name: str, term: str) -> str:
    """An IRI as it is; a name through the folded key that the graph holds of each actor."""
    if is_iri(term):
        return _iri(name, term)
    keys = values(f"{name}Key", *map(Literal, (*actor_names(term), *titles_meant(term))))
    return f"{keys} {_called(name, term)}"


def _actor_of_cables(name: str, term: str) -> str:
    """The same, for a store that is to begin with the cables and not with the actor."""
    if is_iri(term):
        return f"FILTER(?{name} IN ({', '.join(map(str, map(NamedNode, term.split())))}))"
    keys = ", ".join(map(str, map(Literal, (*actor_names(term), *titles_meant(term)))))
    return f"{_called(name, term)} FILTER(?{name}Key IN ({keys}))"


def is_iri(term: str) -> bool:
    """Whether a term is written as an IRI."""
    return re.match(r"[a-z]+://", term) is not None


def actor_names(term: str) -> tuple[str, ...]:
    """The keys of which one is the actor's, or its IRIs; a state's name is its government's too.

    >>> actor_names("Ana Gómez"), actor_names("Gómez")
    (('ana gomez', 'gomez'), ('gomez',))
    >>> actor_names("Holland"), actor_names("USG")
    (('holland', 'government of netherlands'), ('usg', 'government of united states'))
    """
    words = folded_words(without_short_form(term))
    if is_iri(term):
        return tuple(term.split())
    if not words:
        raise ValueError(term)
    return tuple(dict.fromkeys((" ".join(words), words[-1], *_bodies(term, words))))


def _bodies(term: str, words: list[str]) -> tuple[str, ...]:
    """The keys of bodies that a term stands for: letters, another form of a ministry, a state."""
    return (*_governments(words), *bodies_meant(term))


def _governments(words: list[str]) -> Iterator[str]:
    """The key of the government of the state that is called so."""
    country = _states().get(" ".join(words))
    if country:
        yield body_key(government_label(country))


@cache
def _states() -> dict[str, str]:
    return {" ".join(folded_words(name)): country for name, country in country_names().items()}


def _called(name: str, term: str) -> str:
    """An actor's key; of a person with a first name, one that is told with it or with none."""
    words = folded_words(without_short_form(term))
    titles = titles_meant(term)
    by_title = f"|({ORG.holds}/{RDFS.label})" if titles else ""
    lookup = f"?{name} {CG.nameKey}{by_title} ?{name}Key ."
    if len(words) == 1:
        return lookup
    labels = f"{FOAF.name}|{RDFS.label}"
    label, whole = f"?{name}Label", (" ".join(words), *_bodies(term, words), *titles)
    return (
        f"{lookup} ?{name} {labels} {label} . "
        f"FILTER(?{name}Key IN ({', '.join(map(str, map(Literal, whole)))}) || "
        f'REGEX({label}, {Literal(_beginning(words[0]))}, "i") || !CONTAINS({label}, " "))'
    )


def _beginning(word: str) -> str:
    """A pattern for a word that begins so, with whatever marks: a label is not folded.

    >>> pattern = re.compile(_beginning("jose"), re.IGNORECASE)
    >>> [bool(pattern.search(name)) for name in ("José Lima", "LIMA, Josefa", "San-José", "Rojose")]
    [True, True, True, False]
    >>> [bool(re.search(_beginning("aegir"), name)) for name in ("ægir", "aegir", "agir")]
    [True, True, False]
    """
    pairs = "|".join(plain for plain in _marked() if len(plain) > 1)
    letters = "".join(map(_forms, re.findall(f"{pairs}|.", word)))
    return f"(^|[^a-z0-9{MARKED}])[{_marked()['']}]*{letters}"


def _forms(plain: str) -> str:
    """The pattern of a letter, or of two that one letter stands for."""
    if len(plain) > 1:
        return f"([{_marked()[plain]}]|{''.join(map(_forms, plain))})"
    return f"[{plain}{_marked()[plain]}][{_marked()['']}]*"


@cache
def _marked() -> Mapping[str, str]:
    """Letters by the plain ones that folding leaves of them, under "" those that it drops."""
    found: defaultdict[str, str] = defaultdict(str)
    for first, last in re.findall("(.)-(.)", MARKED):
        for letter in map(chr, range(ord(first), ord(last) + 1)):
            found["".join(folded_words(letter))] += letter
    return found


def _cable(name: str, term: str) -> str:
    cable_id = Literal(canonical_id(term) or term)
    return f"{values(f'{name}Id', cable_id)} ?{name} {DCTERMS.identifier} ?{name}Id ."


def _cited(name: str, term: str) -> str:
    if is_iri(term):
        return _iri(name, term)
    return values(name, Iris().cable(canonical_id(term) or term))


def _plain_day(name: str, term: str) -> str:
    """A day; a year or a month stands for its first day, after ``until`` for its last.

    >>> _plain_day("since", "2009"), _plain_day("until", "2009-02"), _plain_day("due_until", "2009")
    ('2009-01-01', '2009-02-28', '2009-12-31')
    """
    year, month, day, *more = (*map(int, term.split("-")), 0, 0)
    if len(more) > 2:
        raise ValueError(term)
    is_end = name.endswith("until")
    month = month or (12 if is_end else 1)
    day = day or (monthrange(year, month)[1] if is_end else 1)
    return date(year, month, day).isoformat()


def _day(name: str, term: str) -> str:
    return values(name, Literal(_plain_day(name, term)))


def _plain_post(name: str, term: str) -> str:
    """The IRI of a post; of a city, that of its embassy or consulate.

    >>> _plain_post("post", "Rio de Janeiro").rpartition("/")[2]
    'consulate-general-rio-de-janeiro'
    >>> {_plain_post("post", term) for term in ("Paris", "embassy paris", "post/embassy-paris")}
    {'https://w3id.org/cablegraph/post/embassy-paris'}
    """
    if is_iri(term):
        return term
    post = _listed_post(term) or post_of(term)
    if post is None:
        raise ValueError(term)
    return POST[post.id].value


def _listed_post(term: str) -> Post | None:
    """The post that is named as its IRI ends."""
    return {post.id: post for post in posts()}.get(iri_slug(term.removeprefix("post/")))


def _post(name: str, term: str) -> str:
    return _iri(name, _plain_post(name, term))


def _plain_station(name: str, term: str) -> str:
    """What stands for a post in the ids of its cables, in lower case.

    >>> [_plain_station("post", term) for term in ("Rio de Janeiro", "embassy-paris", "State")]
    ['riodejaneiro', 'paris', 'state']
    """
    known = _listed_post(term)
    prefix = known.prefix if known else find_prefix(term)
    return (prefix or letters(term)).lower()


def _station(name: str, term: str) -> str:
    return values(name, Literal(_plain_station(name, term)))


def _wanted(name: str, term: NamedNode | Literal) -> str:
    """For what many things share: a store that started there would go through all of them."""
    return f"{values(f'{name}Wanted', term)} FILTER(?{name} = ?{name}Wanted)"


def _plain_act(name: str, term: str) -> str:
    return SpeechAct(term.lower()).value


def _act(name: str, term: str) -> str:
    return _wanted(name, ACT[_plain_act(name, term)])


def _plain_tag(name: str, term: str) -> str:
    return TAG[tag_code(term)].value


def _tag(name: str, term: str) -> str:
    return _iri(name, _plain_tag(name, term))


def _plain_level(name: str, term: str) -> str:
    level = find_level(term)
    if level is None:
        raise ValueError(term)
    return LEVEL[iri_slug(level.value)].value


def _level(name: str, term: str) -> str:
    return _iri(name, _plain_level(name, term))


def _plain_country(name: str, term: str) -> str:
    """A country's code, also of its name.

    >>> _plain_country("country", "lv"), _plain_country("country", "Latvia")
    ('LV', 'LV')
    """
    named = _states().get(" ".join(folded_words(term)))
    if not named and not re.fullmatch(r"[A-Za-z]{2}", term):
        raise ValueError(term)
    return named or term.upper()


def _country(name: str, term: str) -> str:
    return _wanted(name, Literal(_plain_country(name, term)))


def _plain_words(name: str, term: str) -> str:
    return term.lower()


def _words(name: str, term: str) -> str:
    return values(name, Literal(_plain_words(name, term)))


def _text(name: str, term: str) -> str:
    return _wanted(name, Literal(term))


def _plain_item(name: str, term: str) -> str:
    return ActionKind(term.lower()).value


def _item(name: str, term: str) -> str:
    return _wanted(name, Literal(_plain_item(name, term)))


def _plain_verdict(name: str, term: str) -> str:
    return Verdict(term.lower()).value


def _verdict(name: str, term: str) -> str:
    return _wanted(name, Literal(_plain_verdict(name, term)))


KINDS: Mapping[str, Kind] = {
    "actor": Kind(
        "an actor: an IRI, a person's too, a surname, a full name of a person or body, a state, "
        "letters (MFA, GOB), an office (Foreign Minister)",
        actor,
        line_of_cables=_actor_of_cables,
    ),
    "person": Kind(
        "a person: its IRI, or the name or IRI of any official who is that person", actor
    ),
    "cable": Kind("a cable's id", _cable),
    "cited": Kind("a cable that need not be here: its id, or its IRI below another base", _cited),
    "day": Kind("a day as year-month-day, or a month, or a year", _day, _plain_day),
    "act": Kind(f"a speech act: {', '.join(SpeechAct)}", _act, _plain_act),
    "tag": Kind("a TAG", _tag, _plain_tag),
    "level": Kind(f"a level: {', '.join(Level).lower()}", _level, _plain_level),
    "country": Kind(
        "a country: its name, or two letters", _country, _plain_country, names=country_names
    ),
    "words": Kind("words to be found, in any case", _words, _plain_words),
    "text": Kind("a text, exactly", _text),
    "item": Kind(f"a kind of action item: {', '.join(ActionKind)}", _item, _plain_item),
    "verdict": Kind(f"a verdict: {', '.join(Verdict)}", _verdict, _plain_verdict),
    "station": Kind(
        "a post as ids name it: Rio de Janeiro, embassy-paris, STATE, or a part of such a name",
        _station,
        _plain_station,
    ),
    "post": Kind(
        "a post: Paris, embassy-paris, USEU Brussels, or its IRI",
        _post,
        _plain_post,
        names=lambda: [post.city for post in posts()],
    ),
}
