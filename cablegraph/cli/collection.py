"""``cablegraph build`` into a folder, ``add``, ``remove``, ``compact``: a collection in a store."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cablegraph.cli.ending import DONE, NO_CABLES, SOME_UNREADABLE, stopping_cleanly
from cablegraph.cli.options import paths_argument
from cablegraph.cli.progress import progress_line

if TYPE_CHECKING:
    from cablegraph.ingest.engines import Engine
    from cablegraph.ingest.report import Report, Tally

Command = TypeVar("Command", bound=Callable[..., Any])
SHOWN_EVERY = 50  # cables
RESOLVE_AGAIN = "cablegraph: who is one person was judged before: run `cablegraph resolve` again"
WHERE_NOTICED = "`cablegraph parse --diagnostics` shows what was noticed, and in which cable"


def engine_options(command: Command) -> Command:
    """``--engine`` and what belongs to it: where the cables are read."""
    options = (
        click.option(
            "--engine",
            type=click.Choice(["local", "dask"]),
            default="local",
            help="Read on this machine or on a Dask cluster. [default: local]",
        ),
        click.option("--workers", type=click.IntRange(1), help="Processes. [default: one a core]"),
        click.option("--scheduler", metavar="ADDRESS", help="Of the cluster: tcp://host:8786"),
        click.option(
            "--parts",
            metavar="URL",
            help="Where the cluster leaves N-Quads files, for any store: a shared folder, s3://...",
        ),
        click.option(
            "--seconds",
            type=click.FloatRange(min=0, min_open=True),
            default=30.0,
            help="The time that one cable may take. [default: 30]",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def store_argument(command: Command) -> Command:
    """STORE: a folder that `build` has made."""
    kind = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.argument("store", type=kind)(command)


@click.command()
@store_argument
@paths_argument
@engine_options
def add(store: Path, paths: tuple[str, ...], **options: Any) -> int:
    """Add new or changed cables to a store, and leave all others alone.

    A file that has changed takes the place of what was read from it. Of two files of one cable the
    one with more text is shown, whichever came first; to show a shorter one, remove the cable and
    take the other file away.

    \b
    cablegraph add out/store more-cables/
    """
    return build_into(store, paths, new=False, **options)


@click.command()
@store_argument
@click.argument("cables", nargs=-1, required=True, metavar="IDS...")
def remove(store: Path, cables: tuple[str, ...]) -> int:
    """Take cables out of a store and its text index, with all their copies.

    The files that they were read from are not touched: a later build or add of these reads them
    again. To keep a cable out, take its file away too. Queries, search and export no longer know of
    it at once, but its text may stand in the files of the store for some time: hand on a store that
    was built without it, or an export.

    \b
    cablegraph remove out/store 07ASTANA2113
    """
    from cablegraph.ingest.build import remove_cables
    from cablegraph.terms.identifiers import canonical_id

    with stopping_cleanly(partial(_say_how_far, store)):
        report = remove_cables([canonical_id(cable) or cable for cable in cables], store)
    return say_report(report)


@click.command()
@store_argument
def compact(store: Path) -> int:
    """Merge the files of a store and its text index, so that queries take half the time.

    Room that removed cables took goes back to the disk; a small store that was only built may grow.
    What was lost of the text index and of what is counted beside the store is made anew.

    \b
    cablegraph compact out/store
    """
    from cablegraph.ingest.build import compact_store

    before = _size(store)
    with stopping_cleanly(partial(_say_how_far, store)):
        compact_store(store)
    click.echo(f"{before / 1e6:,.1f} MB before, {_size(store) / 1e6:,.1f} MB now", err=True)
    return DONE


def build_into(
    folder: Path,
    paths: Iterable[str],
    *,
    engine: str,
    workers: int | None,
    scheduler: str | None,
    parts: str | None,
    seconds: float,
    base: str | None = None,
    new: bool = True,
) -> int:
    """Put the cables of ``paths`` into the store in ``folder``, and say what was done."""
    from cablegraph.ingest.build import build_store
    from cablegraph.ingest.graphing import Method

    method = Method(base=base, seconds=seconds) if base else Method(seconds=seconds)
    chosen = _engine(engine, workers, scheduler, parts)
    with stopping_cleanly(partial(_say_how_far, folder)), _progress() as watch:
        report = build_store(paths, folder, engine=chosen, method=method, new=new, watch=watch)
    code = say_report(report)
    if report.found_nothing:
        click.echo(NO_CABLES, err=True)
        return SOME_UNREADABLE
    return code


def _engine(name: str, workers: int | None, scheduler: str | None, parts: str | None) -> "Engine":
    if name == "dask":
        from cablegraph.ingest.cluster import DaskEngine

        if scheduler is None:
            raise click.UsageError("--engine dask needs the address of a --scheduler")
        return DaskEngine(scheduler=scheduler, parts=parts)
    if scheduler or parts:
        raise click.UsageError("--scheduler and --parts belong to --engine dask")
    from cablegraph.ingest.engines import LocalEngine

    return LocalEngine(workers=workers) if workers else LocalEngine()


def say_report(report: "Report") -> int:
    """Print a report on standard error; the exit code that it calls for."""
    from cablegraph.cli.tables import say_sums

    say_sums(report.lines())
    if report.diagnostics:
        click.echo(WHERE_NOTICED, err=True)
    for name, reason in report.skipped[:20]:
        click.echo(f"cablegraph: {name}: {reason}", err=True)
    if report.resolve_again:
        click.echo(RESOLVE_AGAIN, err=True)
    for name, cable in report.gone[:20]:
        click.echo(f"cablegraph: {name} is gone; {cable} stays until it is removed", err=True)
    return SOME_UNREADABLE if report.skipped else DONE


def _say_how_far(folder: Path) -> None:
    from cablegraph.errors import StoreInUse
    from cablegraph.ingest.build import stored_cables

    try:
        number = stored_cables(folder)
    except StoreInUse:  # by another run, which this one would have told of
        return
    cables = f"{number:,} cable{'s'[: number != 1]}" if number else "no cable yet"
    click.echo(
        f"cablegraph: {folder} holds {cables}; the same command goes on from there", err=True
    )


@contextmanager
def _progress() -> Iterator["Callable[[Tally], None] | None"]:
    """A line on a terminal that says how far the run is."""
    if not sys.stderr.isatty():
        yield None
        return
    shape = (
        "{task.fields[read]:,} cables  {task.fields[words]:,} words  "
        "{task.fields[speed]:,.0f}/s{task.fields[doing]}"
    )
    with progress_line(shape, read=0, words=0, speed=0.0, doing="") as show:

        def watch(tally: "Tally") -> None:
            if tally.read % SHOWN_EVERY == 0 or tally.is_merging:
                speed = tally.read / max(tally.seconds, 0.001)
                doing = "  merging files" if tally.is_merging else ""
                show(read=tally.read, words=tally.words, speed=speed, doing=doing)

        yield watch


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
