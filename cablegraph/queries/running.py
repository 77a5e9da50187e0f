"""Ask a store a named query: all rows, a page of them, or those of some cables.

Takes    a store, the name of a query, terms for its parameters.
Gives    a `Table` with the columns that the query's header names.
Errors   those of `NamedQuery.with_terms`, and of the store.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from time import monotonic

from pyoxigraph import NamedNode

from cablegraph.queries.named import NamedQuery, read_query
from cablegraph.queries.offices import titles_meant
from cablegraph.queries.parameters import actor_names, values
from cablegraph.queries.persons import with_officials
from cablegraph.store import EmbeddedStore, GraphStore, Table, Value, select

FIRST_CABLES, MOST_CABLES = 8, 1_024  # that are asked for together
WHOLE_CABLE = 5  # times the work of reading what one actor said in it
SPARSE = 2  # cables to a row, from which on cables are not read one after the other
PERSONS = "persons"  # the query whose rows come in the order of how many cables name somebody
FEW_PERSONS = 10  # that are asked for together: of more officials a store would look at all
SHORTEST = 0.001  # seconds: a time limit that is over


def run_query(
    store: GraphStore,
    name: str,
    /,
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
    given = with_officials(store, query, given)
    text = query.with_terms(given)
    if isinstance(store, EmbeddedStore):
        plain = query.plain_terms(given)
        found = store.kept(name, plain, limit, offset)
        if found is None and name == PERSONS and limit is not None:
            found = _page_of_persons(store, query, given, limit, offset, time_limit)
        if found is None and query.is_paged(plain, limit):
            found = _page(store, query, given, limit, offset, time_limit)
        if found is not None:
            return Table(query.columns, found.rows)
    page = f"LIMIT {limit} " * (limit is not None) + f"OFFSET {offset}" * bool(offset)
    found = select(store, text + page, time_limit=time_limit)
    return Table(query.columns, found.rows)


def _page_of_persons(
    store: EmbeddedStore,
    query: NamedQuery,
    given: Mapping[str, str],
    limit: int,
    offset: int,
    time_limit: float | None,
) -> Table | None:
    """Ask for those whom most cables name, some after the other; `None` where that is no help."""
    if store.counts is None or not given.keys() <= {"country"}:
        return None
    country = query.plain_terms(given).get("country")
    persons = store.counts.busiest(limit + offset, country) or []
    left = _countdown(time_limit)
    rows: list[tuple[Value, ...]] = []
    for start in range(0, len(persons), FEW_PERSONS):
        some = persons[start : start + FEW_PERSONS]
        terms = {"official": " ".join(chain.from_iterable(some))}  # of the country, if one is given
        rows += select(store, query.with_terms(terms), time_limit=left()).rows
    person, name, cables = map(query.columns.index, ("person", "name", "cables"))
    rows.sort(key=lambda row: (-int(str(row[cables])), str(row[name]), str(row[person])))
    return Table(query.columns, tuple(rows[offset : offset + limit])) if rows else None


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
    left = _countdown(time_limit)
    rows: list[tuple[Value, ...]] = []
    kinds = {query.parameters[name] for name in given}
    size = FIRST_CABLES
    while (last is None or len(rows) < last) and (some := list(islice(cables, size))):
        found = select(store, query.with_terms(given, some), time_limit=left()).rows
        rows += found
        if "actor" in kinds and len(found) * SPARSE < len(some):
            return None  # where one has little to tell, the actor leads to it sooner
        size = _next_size(size, len(found), None if last is None else last - len(rows))
    return Table(query.columns, tuple(rows[offset:last]))


def _countdown(time_limit: float | None) -> Callable[[], float | None]:
    """What is left of a time limit whenever it is asked for, an instant at least."""
    if time_limit is None:
        return lambda: None
    end = monotonic() + time_limit
    return lambda: max(end - monotonic(), SHORTEST)


def _cables(
    store: EmbeddedStore, query: NamedQuery, given: Mapping[str, str], last: int | None
) -> Iterator[str] | None:
    """The cables that may have rows, in the order of the rows, if they are few enough to read.

    Whoever asks for an actor begins with the actor, and reads a few of the quads of each cable.
    """
    counts, plain = store.counts, query.plain_terms(given)
    actors = [term for name, term in given.items() if query.parameters[name] == "actor"]
    # Who holds an office may have any name.
    names = actor_names(actors[0]) if actors and not titles_meant(actors[0]) else ()
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

    >>> from cablegraph.rdf.vocabulary import POST, TAG
    >>> from cablegraph.store import open_store
    >>> labels_of(open_store("tests/golden/07ASTANA2113.trig"), [TAG["PHUM"].value, POST[
    ...     "embassy-astana"].value])
    {'https://w3id.org/cablegraph/post/embassy-astana': 'Embassy Astana'}
    """
    things = values("thing", *(NamedNode(iri) for iri in sorted(set(iris))))
    label = "<http://xmlns.com/foaf/0.1/name>|<http://www.w3.org/2000/01/rdf-schema#label>"
    asked = (
        f"SELECT ?thing ?label WHERE {{ {things} ?thing {label} ?label }} ORDER BY ?thing ?label"
    )
    found: dict[str, str] = {}
    for thing, name in select(store, asked).rows:
        found.setdefault(str(thing), str(name))
    return found
