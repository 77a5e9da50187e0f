"""Where a command writes: standard output, or a file that appears when it is whole.

Takes    a path, or ``-``.
Gives    `writing`, a text stream; `write_bytes`; `replacing`, the path of a file to fill.
Errors   `OSError` where the place cannot be written; what stood there before then stays.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

STANDARD_OUTPUT = "-"


@contextmanager
def writing(output: str) -> Iterator[TextIO]:
    """Open ``output`` for text in UTF-8, whatever the terminal's own encoding is."""
    if output == STANDARD_OUTPUT:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        return
    with replacing(Path(output)) as path, path.open("w", encoding="utf-8", newline="\n") as lines:
        yield lines


def write_bytes(output: str, content: bytes) -> None:
    """Write all of ``content`` to ``output``."""
    if output == STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    with replacing(Path(output)) as path:
        path.write_bytes(content)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a new file beside ``path`` that takes its place at the end, or goes if that fails.

    What a link leads to is replaced, and keeps who may read it; a device or a pipe is only written.

    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder, "new", "note.txt")) as unfinished:
    ...         _ = unfinished.write_text("whole", encoding="utf-8")
    ...     Path(folder, "new", "note.txt").read_text(encoding="utf-8")
    'whole'
    """
    if path.exists() and not path.is_file():
        yield path
        return
    place = path.resolve() if path.is_symlink() else path
    place.parent.mkdir(parents=True, exist_ok=True)
    mode = place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_mask()
    unfinished = _new_file_beside(place)
    try:
        yield unfinished
        unfinished.chmod(mode)
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)


def _new_file_beside(path: Path) -> Path:
    try:
        number, name = tempfile.mkstemp(
            prefix=f".{path.name}-", suffix=path.suffix, dir=path.parent
        )
    except OSError as problem:  # it is the user's file that cannot be written
        raise OSError(problem.errno, problem.strerror, str(path)) from problem
    os.close(number)
    return Path(name)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
