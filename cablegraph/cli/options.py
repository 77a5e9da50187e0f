"""Options that several commands share, and how they name what is near to a wrong word.

Gives    decorators for click commands.
Errors   `click.UsageError` and its kin, which end a command with code 2.
"""

import re
import sys
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

QUERY = re.compile(r"(PREFIX|BASE|SELECT|ASK|CONSTRUCT|DESCRIBE)\s", re.IGNORECASE)
ABSOLUTE = re.compile(r"""[a-zA-Z][a-zA-Z0-9+.-]*://[^\s<>"{}|\\^`]+""")
Command = TypeVar("Command", bound=Callable[..., Any])


def nearest(word: str, known: Iterable[str]) -> str:
    """A question that names the known word nearest to ``word``, or nothing.

    >>> nearest("bulid", ["build", "parse"])
    '; did you mean build?'
    >>> nearest("xyz", ["build", "parse"]), nearest("nofron", ["NODIS", "NOFORN"])
    ('', '; did you mean NOFORN?')
    """
    written = {each.lower(): each for each in known}
    close = get_close_matches(word.lower(), list(written), n=1, cutoff=0.6)
    return f"; did you mean {written[close[0]]}?" if close else ""


def paths_argument(command: Command) -> Command:
    """PATHS: what cables are read from."""
    return _paths(required=True, metavar="PATHS...")(command)


def optional_paths_argument(command: Command) -> Command:
    """PATHS, where something else may stand in their place."""
    return _paths(required=False, metavar="[PATHS...]")(command)


def _paths(**shown: Any) -> Callable[[Command], Command]:
    kind = click.Path(exists=True, allow_dash=True)
    return click.argument("paths", nargs=-1, type=kind, **shown)


def output_option(default: str = "-", wanted: str = "FILE") -> Callable[[Command], Command]:
    """``-o``: where the result goes; ``-`` is standard output."""
    shown = "standard output" if default == "-" else default
    return click.option(
        "-o",
        "--output",
        type=click.Path(allow_dash=True, dir_okay="FOLDER" in wanted),
        default=default,
        metavar=wanted,
        help=f"Where to write. [default: {shown}]",
    )


def graph_option(*, required: bool = True) -> Callable[[Command], Command]:
    """``--graph``: the graph that is asked, in whatever place it is."""
    return click.option(
        "-g",
        "--graph",
        required=required,
        envvar="CABLEGRAPH_GRAPH",
        metavar="WHERE",
        callback=existing_graph,
        help="A graph: an RDF file, a store folder, or the URL of a SPARQL endpoint. "
        "CABLEGRAPH_GRAPH in the environment stands for it.",
    )


def query_text(given: str) -> str:
    """A SPARQL query: itself, or what the file holds whose path is given; - is standard input."""
    if given == "-":
        return _decoded(sys.stdin.buffer.read())
    if "{" in given or "\n" in given or QUERY.match(given):
        return given
    if not Path(given).is_file():
        raise click.UsageError(f"{given}: no such file, and no query either")
    return _decoded(Path(given).read_bytes())


def _decoded(query: bytes) -> str:
    from cablegraph.sources.decoding import decode
    from cablegraph.sources.files import UTF_16

    return query.decode("utf-16", errors="replace") if query.startswith(UTF_16) else decode(query)


def existing_graph(
    context: click.Context, option: click.Parameter, where: str | None
) -> str | None:
    """A place that is there, or a URL; anything else is wrong usage."""
    if where and not where.startswith(("http://", "https://")) and not Path(where).exists():
        raise click.BadParameter(f"{where}: no such file or folder", context, option)
    return where


def base_iri(context: click.Context, option: click.Parameter, base: str | None) -> str | None:
    """An absolute IRI that names can follow."""
    if base is None:
        return base
    from cablegraph.rdf.iris import Iris

    example = "give an absolute IRI, as in https://archive.example/"
    try:
        is_absolute = ABSOLUTE.fullmatch(base) is not None
        Iris(base).bodies()
    except ValueError:
        is_absolute = False
    if not is_absolute:
        raise click.BadParameter(f"{base}: {example}", context, option)
    if not base.endswith(("/", "#")):
        said = f"{base}: must end in / or #, as names follow it: {base}/"
        raise click.BadParameter(said, context, option)
    return base


def min_confidence_option(command: Command) -> Command:
    """``--min-confidence``: leave out what is less sure."""
    return click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        metavar="0..1",
        help="Leave out findings of rules less sure than this. [default: 0]",
    )(command)


def param_option(command: Command) -> Command:
    """``--param``: the terms of a named query."""
    return click.option(
        "-p",
        "--param",
        "params",
        multiple=True,
        metavar="KEY=VALUE",
        help="A term that narrows the query; one for each KEY.",
    )(command)


def terms_of(params: Iterable[str], query: str, known: Collection[str]) -> dict[str, str]:
    """The terms by name, of a query that takes those of some names.

    >>> terms_of(["holder=Azimova", "since=2005-01-01"], "positions", ["holder", "since"])
    {'holder': 'Azimova', 'since': '2005-01-01'}
    """
    terms: dict[str, str] = {}
    for param in params:
        name, equals, term = param.partition("=")
        if not equals:
            example = "--param takes KEY=VALUE, as in --param cable=07ASTANA2113"
            raise click.UsageError(f"{example}: {param}")
        if name not in known:
            hint = nearest(name, known) or f"; it has: {', '.join(known) or 'none'}"
            raise click.UsageError(f"{query} has no parameter {name}{hint}")
        if name in terms:
            both = f"{name}={terms[name]} and {name}={term}"
            raise click.UsageError(f"one term for each KEY, not {both}: ask once for each")
        terms[name] = term
    return terms


def graph_format(wanted: str) -> str:
    """The form of RDF that a name or the suffix of a file stands for.

    >>> graph_format("out/graph.ttl")
    'ttl'
    """
    from cablegraph.errors import StoreError
    from cablegraph.rdf.serialize import format_name

    try:
        return format_name(wanted)
    except StoreError as error:
        raise click.UsageError(str(error)) from error


def graph_format_of(form: str | None, output: str, default: str) -> str:
    """The form of RDF that was asked for, else that of the output's suffix, else ``default``.

    >>> graph_format_of(None, "out/graph.ttl", "nq"), graph_format_of("nt", "-", "nq")
    ('ttl', 'nt')
    >>> graph_format_of("jsonld", "out/graph.trig", "nq")
    Traceback (most recent call last):
    click.exceptions.UsageError: out/graph.trig: the suffix says trig, --format jsonld: change one
    """
    from cablegraph.errors import StoreError
    from cablegraph.rdf.serialize import format_name

    suffix = Path(output).suffix
    named = graph_format(form or (output if suffix else default))
    if form and suffix:
        with suppress(StoreError):  # a suffix of no graph says nothing
            other = format_name(output)
            if other != named:
                said = f"the suffix says {other}, --format {named}: change one"
                raise click.UsageError(f"{output}: {said}")
    return named


def graph_format_option(default: str) -> Callable[[Command], Command]:
    """``--format``: the form of a graph."""
    return click.option(
        "-f",
        "--format",
        "form",
        metavar="FORMAT",
        help=f"ttl, trig, nq, nt or jsonld. [default: by the suffix of the output, else {default}]",
    )


def format_option(command: Command) -> Command:
    """``--format``: the form of a table."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(["table", "csv", "json", "markdown"]),
        help="The form of the rows. [default: by the suffix of the output, else table]",
    )(command)


def time_limit_option(command: Command) -> Command:
    """``--time-limit``: when a query is stopped."""
    return click.option(
        "--time-limit",
        type=click.FloatRange(min=0, min_open=True),
        default=30.0,
        metavar="SECONDS",
        help="Stop the query after this time. [default: 30]",
    )(command)
