"""The named queries: what is asked of a graph again and again, one file a question.

Takes    a store, the name of a query in `queries/`, and terms for its parameters.
Gives    a `Table` with the columns that the query's header names.
Errors   `QueryError` for a query or parameter that there is not, or a term that does not fit.
Source   the ``#+`` lines at the head of each file; docs/queries.md prints them. A term
         goes in as a ``VALUES`` line first in each ``WHERE`` (a part to which none goes is
         written without this word), typed and escaped, so that nothing but a term can come
         in; a parameter that is left out leaves the query as it stands. Where a column may
         be empty, ``with_NAME`` is the pattern that must hold once NAME is given. Where
         rows come in the order of their cables, ``follows`` names it: a large store is
         then asked for some cables after the other, until a page is full.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from time import monotonic

from pyoxigraph import Literal, NamedNode

from cablegraph.errors import QueryError
from cablegraph.model.identity import Verdict
from cablegraph.rdf.bodies import government_label
from cablegraph.rdf.iris import Iris, folded_words, slug, without_short_form
from cablegraph.rdf.vocabulary import ACT, CG, DATA, DCTERMS, LEVEL, POST, TAG
from cablegraph.resources import query_path
from cablegraph.store import EmbeddedStore, GraphStore, Table, Value, select
from cablegraph.terms.classification import Level, find_level
from cablegraph.terms.identifiers import canonical_id
from cablegraph.terms.offices import country_names
from cablegraph.terms.speech import SpeechAct
from cablegraph.terms.traffic import post_of, posts

HEADER_LINE = re.compile(r"^#\+ (?P<key>\w+): (?P<value>.*)$", re.MULTILINE)
PARAMETER = re.compile(r"(?P<name>\w+): (?P<kind>\w+)")
WHERE = re.compile(r"\bWHERE \{")
FIRST_CABLES, MOST_CABLES = 8, 1_024  # that are asked for together
PERSON = re.compile(r"(?:[a-z]+://.*/)?person/[^/ ]+/[^/ ]+$")
BY_CABLES = frozenset(
    {"actor", "day", "act", "words", "text", "country", "level", "verdict"}
)  # others are narrow
WHOLE_CABLE = 5  # times the work of reading what one actor said in it
SPARSE = 2  # cables to a row, from which on cables are not read one after the other
SHORTEST = 0.001  # seconds: a time limit that is over


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One file of `queries/`: what it answers, its parameters and columns, and its SPARQL."""

    name: str
    summary: str
    parameters: Mapping[str, str]  # name: kind, a key of `KINDS`
    columns: tuple[str, ...]
    patterns: Mapping[str, str]  # what must hold of a parameter that is given
    follows: tuple[str, ...]  # the columns by which rows are ordered first, the last is the cable's
    text: str

    def with_terms(self, terms: Mapping[str, str], cables: Sequence[str] = ()) -> str:
        """The SPARQL with a line for each term, perhaps of some cables only.

        >>> query = read_query("officials").with_terms({"cable": "07 Astana 2113"})
        >>> print(query[query.index("VALUES"):].splitlines()[0])
        VALUES ?cableId { "07ASTANA2113" } ?cable <http://purl.org/dc/terms/identifier> ?cableId .
        """
        lines = [self._line(name, term, bool(cables)) for name, term in terms.items()]
        if cables:
            lines.insert(0, _values(self.follows[-1], *map(NamedNode, cables)))
        first = "".join(f"\n  {line}" for line in lines)
        return WHERE.sub(lambda where: where[0] + first, self.text)

    def plain_terms(self, terms: Mapping[str, str]) -> dict[str, str]:
        """The values that the terms stand for, as texts.

        >>> read_query("position-timeline").plain_terms({"until": "2009-02", "speechAct": "Deny"})
        {'until': '2009-02-28', 'speechAct': 'deny'}
        """
        return {
            name: KINDS[self.parameters[name]].plain(name, term) for name, term in terms.items()
        }

    def is_paged(self, terms: Mapping[str, str], limit: int | None) -> bool:
        """Whether to ask for some cables after the other: for a page, and for some days."""
        kinds = {self.parameters[name] for name in terms}
        is_part = limit is not None or bool({"since", "until"} & terms.keys())
        return bool(self.follows) and is_part and kinds <= BY_CABLES

    def _line(self, name: str, term: str, of_cables: bool) -> str:
        kind = self.parameters.get(name)
        if kind is None:
            known = ", ".join(self.parameters) or "none"
            raise QueryError(f"{self.name} has no parameter {name!r}; it has: {known}")
        line = line_of(kind, name, term, of_cables=of_cables)
        return f"{line} {self.patterns.get(name, '')}".rstrip()


def run_query(
    store: GraphStore,
    name: str,
    *,
    time_limit: float | None = None,
    **terms: str,
) -> Table:
    """Run a named query.

    >>> from cablegraph.store import open_store
    >>> run_query(open_store(), "embassies").columns
    ('post', 'kind', 'name', 'city', 'country', 'cables_sent')
    >>> run_query(open_store(), "positions", holder='x" } INSERT')
    Table(columns=('cable', 'position', 'holder', 'act', 'about', 'issue', 'paragraph', 'marking', \
'start', 'end', 'evidence'), rows=())
    """
    given = {key.rstrip("_"): str(term) for key, term in terms.items() if term is not None}
    return run_page(store, name, given, time_limit=time_limit)


def run_page(
    store: GraphStore,
    name: str,
    given: Mapping[str, str],
    *,
    limit: int | None = None,
    offset: int = 0,
    time_limit: float | None = None,
) -> Table:
    """Run a named query, and give ``limit`` of its rows from ``offset`` on, or all.

    What is counted beside the store is not asked of the store again; the rows are the same.
    """
    query = read_query(name)
    given = _with_officials(store, query, given)
    text = query.with_terms(given)
    if isinstance(store, EmbeddedStore):
        plain = query.plain_terms(given)
        found = store.kept(name, plain, limit, offset)
        if found is None and query.is_paged(plain, limit):
            found = _page(store, query, given, limit, offset, time_limit)
        if found is not None:
            return Table(query.columns, found.rows)
    page = f"LIMIT {limit} " * (limit is not None) + f"OFFSET {offset}" * bool(offset)
    found = select(store, text + page, time_limit=time_limit)
    return Table(query.columns, found.rows)


def _with_officials(
    store: GraphStore, query: NamedQuery, given: Mapping[str, str]
) -> Mapping[str, str]:
    """The terms, of which a person is told by the IRIs of its officials."""
    terms = dict(given)
    for name, term in given.items():
        kind = query.parameters.get(name)
        if kind == "person" or (kind == "actor" and PERSON.match(term)):
            line_of(kind, name, term)  # refuses what is no IRI
            terms[name] = " ".join(_officials(store, person_iri(term))) or term
    return terms


def _officials(store: GraphStore, term: str) -> list[str]:
    """The officials who are one person with those whom a term names.

    They are looked up step by step: joined in one query, a store would go through all officials.
    """
    named = _named(store, term)
    persons = _persons(store, named)
    listed = _values("person", *map(NamedNode, sorted(persons)))
    joined = _found(store, "official", f"{listed} ?official prov:specializationOf ?person")
    return sorted(joined | named - persons)


def persons_of(store: GraphStore, term: str) -> list[str]:
    """The IRIs of the persons, each of several officials, whom a term names; none if not judged.

    >>> from cablegraph.store import open_store
    >>> persons_of(open_store("tests/golden/07ASTANA2113.trig"), "Azimova")
    []
    """
    return sorted(_persons(store, _named(store, term)))


def _named(store: GraphStore, term: str) -> set[str]:
    return {term} if _is_iri(term) else _found(store, "who", _actor("who", term))


def _persons(store: GraphStore, named: set[str]) -> set[str]:
    listed = _values("who", *map(NamedNode, sorted(named)))
    joined = _found(store, "person", f"{listed} ?who prov:specializationOf ?person")
    return {term for term in named if PERSON.match(term)} | joined


def _found(store: GraphStore, what: str, where: str) -> set[str]:
    rows = select(store, f"SELECT DISTINCT ?{what} WHERE {{ {where} }}").rows
    return {str(row[0]) for row in rows}


def person_iri(term: str) -> str:
    """The IRI of a person who is named as tables show it.

    >>> person_iri("person/07RIGA12/ozols"), person_iri("Ozols")
    ('https://w3id.org/cablegraph/person/07RIGA12/ozols', 'Ozols')
    """
    return term if _is_iri(term) or not PERSON.match(term) else DATA + term


def _page(
    store: EmbeddedStore,
    query: NamedQuery,
    given: Mapping[str, str],
    limit: int | None,
    offset: int,
    time_limit: float | None,
) -> Table | None:
    """Ask for some cables after the other until the page is full; `None` where that is no help."""
    last = None if limit is None else offset + limit
    cables = _cables(store, query, given, last)
    if cables is None:
        return None
    end = None if time_limit is None else monotonic() + time_limit
    rows: list[tuple[Value, ...]] = []
    kinds = {query.parameters[name] for name in given}
    size = FIRST_CABLES
    while (last is None or len(rows) < last) and (some := list(islice(cables, size))):
        left = None if end is None else max(end - monotonic(), SHORTEST)
        found = select(store, query.with_terms(given, some), time_limit=left).rows
        rows += found
        if "actor" in kinds and len(found) * SPARSE < len(some):
            return None  # where one has little to tell, the actor leads to it sooner
        size = _next_size(size, len(found), None if last is None else last - len(rows))
    return Table(query.columns, tuple(rows[offset:last]))


def _cables(
    store: EmbeddedStore, query: NamedQuery, given: Mapping[str, str], last: int | None
) -> Iterator[str] | None:
    """The cables that may have rows, in the order of the rows, if they are few enough to read.

    Whoever asks for an actor begins with the actor, and reads a few of the quads of each cable.
    """
    counts, plain = store.counts, query.plain_terms(given)
    actors = [term for name, term in given.items() if query.parameters[name] == "actor"]
    names = actor_names(actors[0]) if actors else ()
    if counts is None or any("/cable/" in name for name in names):
        return None
    days = {name: plain[name] for name in ("since", "until") if name in plain}
    number = counts.number_of(names=names, **days)
    read = number if last is None else min(number, last)
    if actors and read * WHOLE_CABLE > counts.number_of(names=names):
        return None
    return counts.cables(by_date=query.follows[0] == "created", names=names, **days)


def _next_size(size: int, rows: int, missing: int | None) -> int:
    """How many cables to ask for next: as many as the missing rows will take, or twice as many.

    >>> _next_size(8, 40, None), _next_size(8, 40, 60), _next_size(8, 0, 60)
    (16, 14, 16)
    """
    expected = 2 * size
    if rows and missing is not None:
        expected = min(expected, size * missing // rows + 2)
    return min(expected, MOST_CABLES)


def run_of_cables(store: GraphStore, name: str, cables: Sequence[str]) -> Table:
    """The rows that a named query has of some cables, given by IRI.

    >>> from cablegraph.store import open_store
    >>> run_of_cables(open_store(), "officials", ["http://example.org/07RIGA12"]).rows
    ()
    """
    query = read_query(name)
    rows: list[tuple[Value, ...]] = []
    for start in range(0, len(cables), MOST_CABLES):
        rows += select(store, query.with_terms({}, cables[start : start + MOST_CABLES])).rows
    return Table(query.columns, tuple(rows))


def labels_of(store: GraphStore, iris: Iterable[str]) -> dict[str, str]:
    """The names of things, by IRI; those that have one.

    >>> from cablegraph.store import open_store
    >>> labels_of(open_store("tests/golden/07ASTANA2113.trig"), [TAG["PHUM"].value, POST[
    ...     "embassy-astana"].value])
    {'https://w3id.org/cablegraph/post/embassy-astana': 'Embassy Astana'}
    """
    things = _values("thing", *(NamedNode(iri) for iri in sorted(set(iris))))
    label = "<http://xmlns.com/foaf/0.1/name>|<http://www.w3.org/2000/01/rdf-schema#label>"
    asked = (
        f"SELECT ?thing ?label WHERE {{ {things} ?thing {label} ?label }} ORDER BY ?thing ?label"
    )
    found: dict[str, str] = {}
    for thing, name in select(store, asked).rows:
        found.setdefault(str(thing), str(name))
    return found


@cache
def read_query(name: str) -> NamedQuery:
    """Read a query's file.

    >>> read_query("references").columns
    ('cable', 'label', 'text', 'cites')
    """
    path = query_path(f"{name}.rq")
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name) or not path.is_file():
        raise QueryError(f"there is no query {name!r}; there are: {', '.join(query_names())}")
    text = path.read_text(encoding="utf-8")
    head = {match["key"]: match["value"] for match in HEADER_LINE.finditer(text)}
    return NamedQuery(
        name=name,
        summary=head["summary"],
        parameters=dict(PARAMETER.findall(head.get("parameters", ""))),
        columns=tuple(re.findall(r"\w+", head["columns"])),
        patterns={
            key.removeprefix("with_"): value for key, value in head.items() if key[:5] == "with_"
        },
        follows=tuple(re.findall(r"\w+", head.get("follows", ""))),
        text=text,
    )


def query_names() -> tuple[str, ...]:
    """The names of all queries, in order."""
    return tuple(sorted(path.stem for path in query_path().glob("*.rq")))


def named_queries() -> Iterator[NamedQuery]:
    """All queries, in order of their names."""
    for name in query_names():
        yield read_query(name)


# Kinds of parameters


@dataclass(frozen=True, slots=True)
class Kind:
    """How a term is written, in words and in SPARQL, and the plain value that it stands for."""

    meaning: str
    line: Callable[[str, str], str]
    plain: Callable[[str, str], str] = lambda name, term: term
    line_of_cables: Callable[[str, str], str] | None = None  # where some cables are given first


def line_of(kind: str, name: str, term: str, *, of_cables: bool = False) -> str:
    """A term in SPARQL: what it binds the variable ``name`` to.

    >>> line_of("country", "country", "Latvia")
    Traceback (most recent call last):
    cablegraph.errors.QueryError: country='Latvia' is not a country, two letters of ISO 3166-1
    """
    known = KINDS[kind]
    try:
        return ((known.line_of_cables if of_cables else None) or known.line)(name, term)
    except ValueError as problem:
        raise QueryError(f"{name}={term!r} is not {known.meaning}") from problem


def _values(name: str, *terms: NamedNode | Literal) -> str:
    return f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}"


def _iri(name: str, term: str) -> str:
    """An IRI, or several with blanks between."""
    return _values(name, *map(NamedNode, term.split()))


def _actor(name: str, term: str) -> str:
    """An IRI as it is; a name through the folded key that the graph holds of each actor."""
    if _is_iri(term):
        return _iri(name, term)
    keys = _values(f"{name}Key", *map(Literal, actor_names(term)))
    return f"{keys} {_called(name, term)}"


def _actor_of_cables(name: str, term: str) -> str:
    """The same, for a store that is to begin with the cables and not with the actor."""
    if _is_iri(term):
        return f"FILTER(?{name} IN ({', '.join(map(str, map(NamedNode, term.split())))}))"
    keys = ", ".join(map(str, map(Literal, actor_names(term))))
    return f"{_called(name, term)} FILTER(?{name}Key IN ({keys}))"


def _is_iri(term: str) -> bool:
    return re.match(r"[a-z]+://", term) is not None


def actor_names(term: str) -> tuple[str, ...]:
    """The keys of which one is the actor's, or its IRI; a state's name is its government's too.

    >>> actor_names("Ana Gómez"), actor_names("Gómez")
    (('ana gomez', 'gomez'), ('gomez',))
    >>> actor_names("Holland")
    ('holland', 'government of the netherlands')
    """
    words = folded_words(without_short_form(term))
    if _is_iri(term):
        return (term,)
    if not words:
        raise ValueError(term)
    return tuple(dict.fromkeys((" ".join(words), words[-1], *_governments(words))))


def _governments(words: list[str]) -> Iterator[str]:
    """The key of the government of the state that is called so."""
    country = _states().get(" ".join(words))
    if country:
        yield " ".join(folded_words(government_label(country)))


@cache
def _states() -> dict[str, str]:
    return {" ".join(folded_words(name)): country for name, country in country_names().items()}


def _called(name: str, term: str) -> str:
    """An actor's key; of a person with a first name, one that is told with it or with none."""
    words = folded_words(without_short_form(term))
    lookup = f"?{name} {CG.nameKey} ?{name}Key ."
    if len(words) == 1:
        return lookup
    labels = "<http://xmlns.com/foaf/0.1/name>|<http://www.w3.org/2000/01/rdf-schema#label>"
    label, whole = f"?{name}Label", (" ".join(words), *_governments(words))
    return (
        f"{lookup} ?{name} {labels} {label} . "
        f"FILTER(?{name}Key IN ({', '.join(map(str, map(Literal, whole)))}) || "
        f'CONTAINS(LCASE({label}), {Literal(words[0])}) || !CONTAINS({label}, " "))'
    )


def _cable(name: str, term: str) -> str:
    cable_id = Literal(canonical_id(term) or term)
    return f"{_values(f'{name}Id', cable_id)} ?{name} {DCTERMS.identifier} ?{name}Id ."


def _cited(name: str, term: str) -> str:
    if re.match(r"[a-z]+://", term):
        return _iri(name, term)
    return _values(name, Iris().cable(canonical_id(term) or term))


def _plain_day(name: str, term: str) -> str:
    """A day; a year or a month stands for its first day, after ``until`` for its last.

    >>> _plain_day("since", "2009"), _plain_day("until", "2009-02")
    ('2009-01-01', '2009-02-28')
    """
    year, month, day, *more = (*map(int, term.split("-")), 0, 0)
    if len(more) > 2:
        raise ValueError(term)
    month = month or (12 if name == "until" else 1)
    day = day or (monthrange(year, month)[1] if name == "until" else 1)
    return date(year, month, day).isoformat()


def _day(name: str, term: str) -> str:
    return _values(name, Literal(_plain_day(name, term)))


def _plain_post(name: str, term: str) -> str:
    """The IRI of a post; of a city, that of its embassy or consulate.

    >>> _plain_post("post", "Rio de Janeiro").rpartition("/")[2]
    'consulate-general-rio-de-janeiro'
    >>> {_plain_post("post", term) for term in ("Paris", "embassy paris", "post/embassy-paris")}
    {'https://w3id.org/cablegraph/post/embassy-paris'}
    """
    if _is_iri(term):
        return term
    known = {post.id: post for post in posts()}.get(slug(term.removeprefix("post/")))
    post = known or post_of(term)
    if post is None:
        raise ValueError(term)
    return POST[post.id].value


def _post(name: str, term: str) -> str:
    return _iri(name, _plain_post(name, term))


def _wanted(name: str, term: NamedNode | Literal) -> str:
    """For what many things share: a store that started there would go through all of them."""
    return f"{_values(f'{name}Wanted', term)} FILTER(?{name} = ?{name}Wanted)"


def _plain_act(name: str, term: str) -> str:
    return SpeechAct(term.lower()).value


def _act(name: str, term: str) -> str:
    return _wanted(name, ACT[_plain_act(name, term)])


def _plain_tag(name: str, term: str) -> str:
    return TAG["".join(folded_words(term)).upper()].value


def _tag(name: str, term: str) -> str:
    return _iri(name, _plain_tag(name, term))


def _plain_level(name: str, term: str) -> str:
    level = find_level(term)
    if level is None:
        raise ValueError(term)
    return LEVEL[slug(level.value)].value


def _level(name: str, term: str) -> str:
    return _iri(name, _plain_level(name, term))


def _plain_country(name: str, term: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2}", term):
        raise ValueError(term)
    return term.upper()


def _country(name: str, term: str) -> str:
    return _wanted(name, Literal(_plain_country(name, term)))


def _plain_words(name: str, term: str) -> str:
    return term.lower()


def _words(name: str, term: str) -> str:
    return _values(name, Literal(_plain_words(name, term)))


def _text(name: str, term: str) -> str:
    return _wanted(name, Literal(term))


def _plain_verdict(name: str, term: str) -> str:
    return Verdict(term.lower()).value


def _verdict(name: str, term: str) -> str:
    return _wanted(name, Literal(_plain_verdict(name, term)))


KINDS: Mapping[str, Kind] = {
    "actor": Kind(
        "an actor: an IRI, a person's too, a surname, a full name of a person or body, a state",
        _actor,
        line_of_cables=_actor_of_cables,
    ),
    "person": Kind(
        "a person: its IRI, or the name or IRI of any official who is that person", _actor
    ),
    "cable": Kind("a cable's id", _cable),
    "cited": Kind("a cable that need not be here: its id, or its IRI below another base", _cited),
    "day": Kind("a day as year-month-day, or a month, or a year", _day, _plain_day),
    "act": Kind(f"a speech act: {', '.join(SpeechAct)}", _act, _plain_act),
    "tag": Kind("a TAG", _tag, _plain_tag),
    "level": Kind(f"a level: {', '.join(Level).lower()}", _level, _plain_level),
    "country": Kind("a country, two letters of ISO 3166-1", _country, _plain_country),
    "words": Kind("words to be found, in any case", _words, _plain_words),
    "text": Kind("a text, exactly", _text),
    "verdict": Kind(f"a verdict: {', '.join(Verdict)}", _verdict, _plain_verdict),
    "post": Kind("a post: Paris, embassy-paris, USEU Brussels, or its IRI", _post, _plain_post),
}
