"""Write the pages of `docs/` that are made from the ontology, the queries and the commands.

    python tools/make_docs.py [--check]

With --check nothing is written; the exit code is 1 where a page is not what would be written.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from cablegraph.cli import COMMANDS, cli
from cablegraph.queries import KINDS, NamedQuery, named_queries
from cablegraph.rdf.vocabulary import CG
from cablegraph.resources import REPOSITORY, ontology_path

DOCS = REPOSITORY / "docs"
MADE = "<!-- Made by tools/make_docs.py. -->"
SECTIONS = (
    ("Classes", OWL.Class),
    ("Relations between things", OWL.ObjectProperty),
    ("Properties with a value", OWL.DatatypeProperty),
    ("Codes", RDFS.Datatype),
)
ONTOLOGY_HEAD = f"""\
# The ontology
{MADE}

Prefix `cg:` is `{CG.iri}`. Names of data are written relative to `https://w3id.org/cablegraph/`.
The file is `ontology/cablegraph.ttl`; `docs/graph.md` says how the terms make a graph. Closed sets
and tables stand in files of their own: `speech-acts.ttl`, `levels.ttl`, `captions.ttl`,
`precedences.ttl`, `tags.ttl`, `posts.ttl`. What a graph must be like is in `shapes.ttl`, how the
terms relate to those of others in `alignment.ttl`.
"""
QUERIES_HEAD = f"""\
# The named queries
{MADE}

`cablegraph query NAME --param name=value` runs one; `cablegraph.run_query(store, NAME, name=value)`
does so from Python. Each file in `queries/` runs as it stands on any SPARQL 1.1 endpoint whose
default graph is the union of all graphs. A parameter that is not given leaves the query as it is.

Where rows quote a cable, `marking` is that of the paragraph; where none is printed there, that of
the whole cable in brackets: `[CONFIDENTIAL]`.

Kinds of parameters:
"""


CLI_HEAD = f"""\
# The command line
{MADE}

Data goes to standard output, talk to standard error. Exit codes: 0 done, 1 some input could not be
read (the rest was done), 2 wrong usage, 130 stopped by Ctrl-C. `--graph` takes an RDF file, a store
folder or the URL of a SPARQL 1.1 endpoint alike.
"""
HELP_WIDTH = 96


def pages() -> dict[Path, str]:
    """The text of each page."""
    return {
        DOCS / "cli.md": "\n".join([CLI_HEAD, *command_lines()]),
        DOCS / "ontology.md": "\n".join([ONTOLOGY_HEAD, *ontology_lines()]),
        DOCS / "queries.md": "\n".join([QUERIES_HEAD, *query_lines()]),
    }


def ontology_lines() -> Iterator[str]:
    """The terms of the ontology, in the order of their names within each section."""
    graph = Graph().parse(ontology_path("cablegraph.ttl"))
    for title, kind in SECTIONS:
        yield f"## {title}\n"
        for term in sorted(set(graph.subjects(RDF.type, kind)), key=str):
            if isinstance(term, URIRef) and term.startswith(CG.iri):
                yield from term_lines(graph, term)


def term_lines(graph: Graph, term: URIRef) -> Iterator[str]:
    """One term: its name, what it is, what it falls under, an example."""
    yield f"### cg:{term.removeprefix(CG.iri)}\n"
    yield f"{graph.value(term, RDFS.comment)}\n"
    parents = sorted(graph.qname(parent) for parent in graph.objects(term, RDFS.subClassOf))
    if parents:
        yield f"A kind of {', '.join(f'`{parent}`' for parent in parents)}.\n"
    yield f"```turtle\n{graph.value(term, SKOS.example)}\n```\n"


def query_lines() -> Iterator[str]:
    """The kinds of parameters, then each query."""
    for name, kind in KINDS.items():
        yield f"- `{name}`: {kind.meaning}"
    for query in named_queries():
        yield from entry_lines(query)


def entry_lines(query: NamedQuery) -> Iterator[str]:
    """One query: its summary, parameters and columns."""
    yield f"\n## {query.name}\n\n{query.summary}\n"
    if query.parameters:
        given = (f"`{name}` ({kind})" for name, kind in query.parameters.items())
        yield f"Parameters: {', '.join(given)}.\n"
    yield f"Columns: {', '.join(f'`{column}`' for column in query.columns)}."


def command_lines() -> Iterator[str]:
    """The help of the whole and of each command, as the terminal shows it."""
    whole = click.Context(
        cli, info_name="cablegraph", **{**cli.context_settings, "terminal_width": HELP_WIDTH}
    )
    yield f"```text\n{cli.get_help(whole)}\n```\n"
    for name in COMMANDS:
        command = cli.get_command(whole, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=whole, terminal_width=HELP_WIDTH)
        yield f"## cablegraph {name}\n\n```text\n{command.get_help(context)}\n```\n"


def main() -> int:
    """Write or check the pages."""
    outdated = {
        path: text
        for path, text in pages().items()
        if not path.is_file() or path.read_text(encoding="utf-8").rstrip() != text.rstrip()
    }
    if "--check" in sys.argv:
        for path in outdated:
            print(f"{path.name} is not what tools/make_docs.py writes", file=sys.stderr)
        return int(bool(outdated))
    for path, text in outdated.items():
        path.write_text(text.rstrip() + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
