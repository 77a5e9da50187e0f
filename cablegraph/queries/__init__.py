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

from cablegraph.queries.named import NamedQuery, named_queries, query_names, read_query
from cablegraph.queries.offices import bodies_meant, titles_meant
from cablegraph.queries.parameters import KINDS, actor_names, is_iri, line_of
from cablegraph.queries.persons import person_iri, persons_of, told_otherwise, with_bodies
from cablegraph.queries.running import labels_of, run_of_cables, run_page, run_query

__all__ = [
    "KINDS",
    "NamedQuery",
    "actor_names",
    "bodies_meant",
    "is_iri",
    "labels_of",
    "line_of",
    "named_queries",
    "person_iri",
    "persons_of",
    "query_names",
    "read_query",
    "run_of_cables",
    "run_page",
    "run_query",
    "titles_meant",
    "told_otherwise",
    "with_bodies",
]
