"""``cablegraph search``: find paragraphs by their words."""

import re
from contextlib import closing

import click

from cablegraph.cli.options import format_option, graph_option, output_option
from cablegraph.cli.writing import writing

UNWANTED = re.compile(r"-[^\W\d_]{2,}\S*")


class WithDashes(click.Command):
    """A command whose words may begin with a dash, which looks like an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; where that fails for a word, say how it is given."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            dashed = next((word for word in given if UNWANTED.fullmatch(word)), None)
            if dashed is None or "--" in given:
                raise
            hint = f"to leave out a word, put -- before the WORDS: -- fees {dashed}"
            raise click.UsageError(f"{error.format_message().rstrip('.')}; {hint}", ctx) from error


@click.command(cls=WithDashes)
@click.argument("words", nargs=-1, required=True)
@graph_option()
@click.option("-n", "--limit", type=click.IntRange(1), default=20, help="Hits. [default: 20]")
@format_option
@output_option()
def search(words: tuple[str, ...], graph: str, limit: int, form: str | None, output: str) -> None:
    """Find paragraphs by their words, and who says something in them.

    WORDS must all stand in the paragraph; "a phrase" stands as it is, word* is a beginning, OR
    joins two words, NOT word must not stand there, nor -word (put -- before the WORDS).

    \b
    cablegraph search --graph out/store trafficking visas
    cablegraph search --graph out/store '"drift nets" OR whaling* -Norway'
    cablegraph search --graph out/store -- whaling -Norway
    """
    from cablegraph.cli.tables import format_of, print_table
    from cablegraph.search import search as find
    from cablegraph.store import open_store

    with closing(open_store(graph)) as store:
        table = find(" ".join(words), graph, store, limit=limit)
    with writing(output) as lines:
        print_table(table, format_of(form, output), lines)
