"""``cablegraph query`` and ``cablegraph sparql``: ask a graph."""

from typing import TYPE_CHECKING

import click

from cablegraph.cli.options import (
    format_option,
    graph_option,
    nearest,
    output_option,
    param_option,
    query_text,
    terms_of,
    time_limit_option,
)
from cablegraph.cli.writing import writing

if TYPE_CHECKING:
    from cablegraph.queries import NamedQuery
    from cablegraph.store import Answer


@click.command()
@click.argument("name", required=False)
@graph_option(required=False)
@param_option
@format_option
@output_option()
@time_limit_option
@click.option("-n", "--limit", type=click.IntRange(1), help="Give so many rows. [default: all]")
@click.option("--offset", type=click.IntRange(0), default=0, help="Leave out so many rows first.")
@click.option("--explain", is_flag=True, help="Show the query, its parameters and columns.")
def query(
    name: str | None,
    graph: str | None,
    params: tuple[str, ...],
    form: str | None,
    output: str,
    time_limit: float,
    limit: int | None,
    offset: int,
    explain: bool,
) -> None:
    """List the named queries, explain one, or run one.

    Of a large store ask for a page: --limit 100 reads the cables of a hundred rows and no others.

    \b
    cablegraph query
    cablegraph query positions
    cablegraph query positions --graph out/graph.trig -p holder=Azimova -o azimova.csv
    cablegraph query actor-positions --graph out/store -p holder=Azimova --limit 100 --offset 200
    """
    from cablegraph.cli.tables import say_unknown, say_wider
    from cablegraph.queries import read_query, run_page
    from cablegraph.store import open_store

    if name is None:
        _list_queries()
        return
    named = read_query(_known(name))
    terms = terms_of(params, named.name, named.parameters)
    if graph is None and not explain and (terms or form or limit or offset or output != "-"):
        raise click.UsageError(f"give --graph, of which {name} is to be asked")
    if explain or graph is None:
        _explain(named)
    else:
        store = open_store(graph)
        page = run_page(store, name, terms, limit=limit, offset=offset, time_limit=time_limit)
        _print(page, form, output)
        if page.rows:
            say_wider(store, name, terms)
        elif not offset:
            say_unknown(store, name, terms)


@click.command()
@click.argument("query")
@graph_option()
@format_option
@output_option()
@time_limit_option
def sparql(query: str, graph: str, form: str | None, output: str, time_limit: float) -> None:
    """Run a SPARQL query from a file or a string.

    QUERY is the path of a file, the query itself, or - for standard input. The prefixes of the
    ontology need not be declared. Nothing is fetched from elsewhere: SERVICE is refused.

    \b
    cablegraph sparql query.rq --graph out/graph.trig
    cablegraph sparql "SELECT ?c WHERE { ?c a cg:Cable }" --graph out/store
    """
    from cablegraph.store import is_update, open_store

    text = query_text(query)
    if is_update(text):
        raise click.UsageError("a query asks: cablegraph add and remove change a store")
    answer = open_store(graph).query(text, time_limit=time_limit)
    _print(answer, form, output)


def _list_queries() -> None:
    from cablegraph.queries import named_queries

    shown = click.HelpFormatter(max_width=100)
    shown.write_dl([(named.name, named.summary) for named in named_queries()])
    click.echo(shown.getvalue(), nl=False)
    click.echo("cablegraph query NAME explains one; with --graph it runs.", err=True)


def _explain(named: "NamedQuery") -> None:
    from cablegraph.queries import KINDS

    click.echo(f"{named.summary}\n\nParameters")
    for name, kind in named.parameters.items():
        click.echo(f"  {name:12} {KINDS[kind].meaning}")
    click.echo(f"\nColumns\n  {', '.join(named.columns)}\n\n{named.text}")
    click.echo(f"cablegraph query {named.name} --graph WHERE runs it.", err=True)


def _known(name: str) -> str:
    from cablegraph.queries import query_names

    if name not in query_names():
        hint = nearest(name, query_names()) or "; cablegraph query lists them"
        raise click.UsageError(f"no such query: {name}{hint}")
    return name


def _print(answer: "Answer", form: str | None, output: str) -> None:
    from pyoxigraph import RdfFormat, serialize

    from cablegraph.cli.tables import format_of, print_table
    from cablegraph.store import Table

    shown = format_of(form, output)
    if shown != "table" and not isinstance(answer, Table):
        others = "" if isinstance(answer, bool) else "; cablegraph export --query writes triples"
        raise click.UsageError(
            f"only rows can be written as {shown}, and this query gives none{others}"
        )
    with writing(output) as lines:
        if isinstance(answer, Table):
            print_table(answer, shown, lines)
        elif isinstance(answer, bool):
            lines.write(f"{'true' if answer else 'false'}\n")
        else:
            lines.write((serialize(answer, format=RdfFormat.N_TRIPLES) or b"").decode())
