"""A folder of cables as they may be released, and the list of what was taken out.

Takes    cables, read twice: first for the names that are protected in any of them, then to be
         written; a `Policy`; a folder.
Gives    a text for each cable, as long as its source, and ``manifest.csv``: a row for each
         stretch that was taken out, with where it was and why, and without its words.
Errors   `ReleaseError` for a folder that holds something else already, and where no cable is read.
         A release that does not end leaves nothing behind; if it is killed, a folder without
         ``manifest.csv``.

What is released is text: a graph that is built from it holds nothing that the text does not.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cablegraph.errors import CablegraphError
from cablegraph.model.cable import Cable, RawCable
from cablegraph.parse import parse_cable
from cablegraph.rdf.iris import segment
from cablegraph.release.markings import Markings
from cablegraph.release.names import Names
from cablegraph.release.policy import Policy
from cablegraph.release.protection import find_protections, protected_names
from cablegraph.release.redaction import Redaction, redact, redactions

MANIFEST = "manifest.csv"
UNFINISHED = "manifest.unfinished.csv"  # until the last text is written
COLUMNS = ("cable", "file", "line", "start", "end", "what", "reason")


class ReleaseError(CablegraphError):
    """A release that cannot be written where it was asked for."""


@dataclass
class Release:
    """What was released: how many cables, and how much was taken out of them."""

    cables: int = 0
    taken_out: Counter[str] = field(default_factory=Counter)  # by what: "paragraph", "name"
    controls: set[str] = field(default_factory=set)  # that any of them has


def release_cables(read: Callable[[], Iterable[RawCable]], folder: Path, policy: Policy) -> Release:
    """Write what may be released of the cables that ``read`` gives, each time that it is called."""
    if (folder / UNFINISHED).exists():
        raise ReleaseError(f"{folder}: holds a release that did not end; hand on nothing of it")
    if folder.exists() and any(folder.iterdir()):
        raise ReleaseError(f"{folder}: is not empty; a release begins in a new folder")
    names = Names(name for raw in read() for name in _protected_by(raw))
    with _whole_or_nothing(folder) as unfinished:
        return _write(read(), unfinished, policy, names)


@contextmanager
def _whole_or_nothing(folder: Path) -> Iterator[Path]:
    """A folder that was empty, and is so again unless all of the release was written."""
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield folder
        if not any(folder.glob("*.txt")):
            raise ReleaseError(f"{folder}: there is no cable to release, and nothing is written")
        (folder / UNFINISHED).rename(folder / MANIFEST)
    except BaseException:
        for path in [*folder.glob("*.txt"), folder / UNFINISHED]:
            path.unlink(missing_ok=True)
        if is_new:
            folder.rmdir()
        raise


def _write(raws: Iterable[RawCable], folder: Path, policy: Policy, names: Names) -> Release:
    release = Release()
    with (folder / UNFINISHED).open("w", encoding="utf-8", errors="replace", newline="") as lines:
        manifest = csv.writer(lines, lineterminator="\n")
        manifest.writerow(COLUMNS)
        for cable, path in _placed(raws, folder):
            markings = Markings(cable)
            redacted = redactions(markings, policy, find_protections(cable), names)
            text = redact(cable.source.text, redacted)
            path.write_text(text, encoding="utf-8", errors="replace", newline="")
            manifest.writerows(_row(cable, path, each) for each in redacted)
            release.cables += 1
            release.taken_out.update(each.what for each in redacted)
            release.controls |= markings.controls
    return release


def _protected_by(raw: RawCable) -> frozenset[str]:
    cable = parse_cable(raw)
    return protected_names(cable, find_protections(cable))


def _placed(raws: Iterable[RawCable], folder: Path) -> Iterator[tuple[Cable, Path]]:
    """Each cable and the file it gets; a second copy of one is told by its digest."""
    for raw in raws:
        cable = parse_cable(raw)
        path = folder / f"{segment(cable.id)}.txt"
        if path.exists():
            path = path.with_suffix(f".{cable.digest[:12]}.txt")
        yield cable, path


def _row(cable: Cable, path: Path, redaction: Redaction) -> tuple[str | int, ...]:
    line, _ = cable.source.line_column(redaction.span.start)
    start, end = redaction.span.start, redaction.span.end
    return cable.id, path.name, line, start, end, redaction.what, redaction.reason
