"""The command line: a table of commands, each loaded when it is called, and one way to end.

Takes    the arguments of the process.
Gives    data on standard output, talk on standard error.
Errors   exit code 0: done; 1: some input could not be read, the rest was done; 2: wrong usage;
         130: stopped by Ctrl-C.
         What a user can cause is one message in plain words, never a traceback.

A command is a `click.Command` named as in `COMMANDS`, in the module named there. To add one:
write the module, add its line here; a test holds the table equal to the commands' own help.
"""

import sys
from importlib import import_module

import click

from cablegraph.cli.ending import finish, reader_has_left

COMMANDS = {  # name: (module in this package, first line of its help); the order of `--help`
    "build": ("build", "Build the graph of cables, in a file or in a store."),
    "parse": ("parse", "Parse cables and write each as one line of JSON."),
    "explain": ("explain", "Show a cable's text with every finding marked in place."),
    "facts": ("facts", "Write what each cable says, as one JSON document a cable."),
    "query": ("query", "List the named queries, explain one, or run one."),
    "sparql": ("query", "Run a SPARQL query from a file or a string."),
    "search": ("search", "Find paragraphs by their words, and who says something in them."),
    "serve": ("serve", "Show a graph in a browser: cables, people, topics, questions, pictures."),
    "add": ("collection", "Add new or changed cables to a store, and leave all others alone."),
    "remove": (
        "collection",
        "Take cables out of a store and its text index, with all their copies.",
    ),
    "resolve": ("resolve", "Judge which officials of several cables are one person, and why."),
    "export": ("export", "Write a graph, or what a CONSTRUCT query makes of it."),
    "release": (
        "release",
        "Write cables as they may be released: by marking, and with sources protected.",
    ),
    "compact": (
        "collection",
        "Merge the files of a store and its text index, so that queries take half the time.",
    ),
    "evaluate": (
        "evaluate",
        "Score the tool against careful readings, cables kept aside apart.",
    ),
    "draw": ("draw", "Draw a network of the graph as SVG, PNG or an HTML page."),
    "network": ("draw", "Write a network for Gephi, NetworkX or a spreadsheet."),
    "validate": ("graph", "Check a graph against the shapes of the ontology."),
    "stats": ("graph", "Count what is in a graph."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command; ``None`` for a name that is not in the table."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"{__name__}.{COMMANDS[cmd_name][0]}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which name is nearest."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from cablegraph.cli.options import nearest

            raise click.UsageError(f"no such command: {args[0]}{nearest(args[0], COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; one whose reader has had enough is done."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return reader_has_left()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table without importing a command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done, 1 some input could not be read (the rest was done), 2 wrong usage, "
    "130 stopped by Ctrl-C.",
)
@click.version_option(package_name="cablegraph", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn diplomatic cables into a knowledge graph in which every statement shows its sentence.

    \b
    cablegraph build cables/ -o out/graph.trig
    cablegraph query positions --graph out/graph.trig
    cablegraph draw --graph out/graph.trig -o out/positions.svg
    """


def main() -> None:
    """Run the command line of this process and exit."""
    sys.exit(finish(cli))
