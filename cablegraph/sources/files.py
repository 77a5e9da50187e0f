"""Find cables in files, folders and archives, whatever form they are in.

Takes    paths; ``-`` is standard input.
Gives    `RawCable`, one at a time, folders in the order of their names. Formats are told apart by
         content: the first of `FORMATS` whose test the head of a file passes.
Errors   `UnreadableSource`, handed to ``problems``, for each file, member or record that holds no
         cable; the rest is read. Without ``problems`` each becomes a warning.
"""

import codecs
import os
import stat
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable
from cablegraph.sources import archives, cablegate_csv, cablegate_html, frus, history_lab, nara
from cablegraph.sources.items import Item, Reader, Report
from cablegraph.sources.plain import read_text

RELEASE_LIST = b"cable,file,line,start,end,what,reason\n"  # what a release writes beside its texts


def pass_over(item: Item, report: Report) -> Iterator[RawCable]:
    """Read nothing from the list of a release, whose texts are the cables."""
    if "unfinished" in item.stem:
        raise UnreadableSource("the list of a release that did not end", name=item.name)
    return iter(())


FORMATS: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
    (lambda head: head.startswith(RELEASE_LIST), pass_over),
    (cablegate_html.is_html, cablegate_html.read_page),
    (frus.is_volume, frus.read_volume),
    (cablegate_csv.is_dump, cablegate_csv.read_dump),
    (history_lab.is_json, history_lab.read_documents),
    (nara.is_record, nara.read_records),
    (cablegate_csv.is_other_table, cablegate_csv.refuse_table),
    (lambda head: True, read_text),
)
ARCHIVES = (
    (archives.is_zip, archives.open_zip),
    (archives.is_seven_zip, archives.open_seven_zip),
)
STANDARD_INPUT, STREAM_NAME = "-", "standard input"
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_cables(
    paths: Iterable[Path | str] | Path | str, *, problems: Report | None = None
) -> Iterator[RawCable]:
    """Yield the cables of ``paths``: files, archives, and folders with all that is below them.

    One path may stand alone.

    >>> list(read_cables(["no/such/file"], problems=lambda problem: print(problem)))
    no/such/file: no such file or folder
    []
    """
    report = problems or _warn
    for path in [paths] if isinstance(paths, Path | str) else paths:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(sys.stdin.buffer, STREAM_NAME, report)
            continue
        for file in _files(Path(path), report):
            yield from _read_file(file, report)


def _files(path: Path, report: Report) -> Iterator[Path]:
    """Yield a file, or the files of a folder and of those in it, in the order of their names."""
    if not path.is_dir():
        yield path
        return
    for folder, below, names in os.walk(path, onerror=lambda error: report(_os_problem(error))):
        below[:] = sorted(name for name in below if not archives.is_hidden(name))
        yield from (Path(folder, name) for name in sorted(names) if not archives.is_hidden(name))


def _read_file(path: Path, report: Report) -> Iterator[RawCable]:
    try:
        with path.open("rb") as stream:
            if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                yield from read_item(Item.of(str(path), stream), report)
            else:
                yield from _read_stream(stream, str(path), report)
    except FileNotFoundError:
        report(UnreadableSource("no such file or folder", name=str(path)))
    except OSError as error:
        report(_os_problem(error, str(path)))


def _read_stream(stream: BinaryIO, name: str, report: Report) -> Iterator[RawCable]:
    """Read a stream that cannot go back, such as a pipe."""
    try:
        with archives.settle(stream, archives.LIMITS.unpacked, name) as settled:
            yield from read_item(Item.of(name, settled), report)
    except UnreadableSource as problem:
        report(problem)


def read_item(item: Item, report: Report, depth: int = 0) -> Iterator[RawCable]:
    """Yield the cables of one file or member; archives are looked into."""
    try:
        for is_archive, open_archive in ARCHIVES:
            if is_archive(item.head):
                if depth == archives.LIMITS.depth:
                    raise UnreadableSource("archives within archives, too deep", name=item.name)
                with _settled(item, depth > 0) as archive:
                    for member in open_archive(archive, report):
                        yield from read_item(member, report, depth + 1)
                return
        with _in_utf_8(item) as text:
            reader = next(reader for is_format, reader in FORMATS if is_format(text.head))
            yield from reader(text, report)
    except UnreadableSource as problem:
        report(problem)
    except archives.UNPACKING_ERRORS as error:
        report(UnreadableSource(f"cannot be unpacked: {error}", name=item.name))


@contextmanager
def _settled(item: Item, is_packed: bool) -> Iterator[Item]:
    """An item in which one can go back: where it is packed, that unpacks it from its start."""
    if not is_packed:
        yield item
        return
    with archives.settle(item.stream, archives.LIMITS.unpacked, item.name) as stream:
        yield Item.of(item.name, stream)


@contextmanager
def _in_utf_8(item: Item) -> Iterator[Item]:
    """An item whose mark says that it is in UTF-16, in the encoding by which formats are told."""
    if not item.head.startswith(UTF_16):
        yield item
        return
    recoded = codecs.EncodedFile(item.stream, "utf-8", "utf-16", errors="replace")
    with _settled(Item(item.name, b"", cast(BinaryIO, recoded)), is_packed=True) as text:
        yield text


def _os_problem(error: OSError, name: str | None = None) -> UnreadableSource:
    words = (error.strerror or "cannot be read").lower()
    return UnreadableSource(words, name=name or str(error.filename))


def _warn(problem: UnreadableSource) -> None:
    warnings.warn(str(problem), stacklevel=3)
