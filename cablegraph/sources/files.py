"""Find cables in files and folders, whatever form they are in.

Takes    paths.
Gives    `RawCable`, one at a time, folders in the order of their names.
Errors   `UnreadableSource`, handed to ``problems``, for each file that holds no cable.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.sources.decoding import decode
from cablegraph.text import SourceText


def read_cables(
    paths: Iterable[Path | str], *, problems: Callable[[UnreadableSource], None] | None = None
) -> Iterator[RawCable]:
    """Yield the cables of ``paths``: files, and folders with all that is below them."""
    for path in map(Path, paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                try:
                    data = file.read_bytes()
                except OSError as error:
                    if problems:
                        problems(UnreadableSource(str(error.strerror), name=str(file)))
                    continue
                yield RawCable(
                    source=SourceText(str(file), decode(data)),
                    format=SourceFormat.TEXT,
                    digest=hashlib.sha256(data).hexdigest(),
                    id_hint=file.stem,
                )
