"""The page of SPARQL: a query, its rows, prefixes and examples."""

from cablegraph.queries import read_query
from cablegraph.store import Iri, Table
from cablegraph.tabular import plain
from cablegraph.web.asked import Asked, Page
from cablegraph.web.tables import Cell, Grid

MOST_ROWS = 500
EXAMPLES = (
    (
        "How often each speech act was done",
        "SELECT ?act (COUNT(DISTINCT ?position) AS ?number) WHERE {\n"
        "  ?position a cg:Position ; cg:speechAct ?act .\n} GROUP BY ?act ORDER BY DESC(?number)",
    ),
    (
        "The first paragraphs that a marking stands before",
        "SELECT DISTINCT ?cable ?marking ?text WHERE {\n"
        "  ?paragraph dcterms:isPartOf ?cable ; cg:portionMarking ?marking ; cg:text ?text .\n"
        "} LIMIT 20",
    ),
    (
        "All that is said of one cable's officials",
        "SELECT DISTINCT ?official ?property ?value WHERE {\n"
        '  ?cable dcterms:identifier "07ASTANA2113" .\n'
        "  ?official a cg:Official ; prov:wasDerivedFrom/dcterms:isPartOf ?cable ;\n"
        "            ?property ?value .\n}",
    ),
)


def sparql_page(asked: Asked, query: str) -> Page:
    """The form, and what a query answers."""
    answer = asked.store.query(query) if query else None
    return Page(
        "sparql.html",
        "SPARQL",
        {
            "query": query,
            "examples": [*EXAMPLES, ("The query behind a question", read_query("topics").text)],
            "grid": _grid(asked, answer) if isinstance(answer, Table) else None,
            "rest": max(0, len(answer) - MOST_ROWS) if isinstance(answer, Table) else 0,
            "said": {True: "Yes.", False: "No."}.get(answer) if isinstance(answer, bool) else None,
            "triples": _lines(answer) if isinstance(answer, tuple) else None,
        },
    )


def _grid(asked: Asked, table: Table) -> Grid:
    def cell(value: object) -> Cell:
        shown = plain(value)  # type: ignore[arg-type]
        return Cell(shown, asked.links.of(value) if isinstance(value, Iri) else "")

    rows = tuple(tuple(map(cell, row)) for row in table.rows[:MOST_ROWS])
    return Grid("Answer", table.columns, rows)


def _lines(triples: tuple[object, ...]) -> str:
    return "\n".join(plain(f"{triple} .") for triple in triples[:MOST_ROWS])
