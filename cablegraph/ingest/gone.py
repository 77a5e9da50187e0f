"""Find the files that a store was built from and that are no longer there.

Takes    the journal of a store, and the paths of the present run.
Gives    each file below these paths that is gone, with its cable. A source that also stands
         elsewhere is not; what is gone from an archive that is there itself is not looked for.
Errors   none.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from cablegraph.ingest.journal import Journal, place_name
from cablegraph.sources.files import STANDARD_INPUT, STREAM_NAME

END = re.compile(rf"[{re.escape(os.sep)}!]|\Z")  # of a part of a place


def gone_files(journal: Journal, paths: Iterable[Path | str]) -> Iterator[tuple[str, str]]:
    """Yield file and cable of what the store holds of files that are gone."""
    exists = lru_cache(maxsize=1_000)(os.path.exists)
    tops = {os.path.abspath(path).rstrip(os.sep) for path in paths if str(path) != STANDARD_INPUT}
    for cable, places in journal.all_places():
        below = [place for place in places if not tops.isdisjoint(_above(place))]
        if below and not any(_is_there(place, exists) for place in places):
            yield below[0], cable


def _above(place: str) -> Iterator[str]:
    """The place itself, and the folders and archives that it is in."""
    return (place[: end.start()] for end in END.finditer(place))


def _is_there(place: str, exists: Callable[[str], bool]) -> bool:
    """Whether a place, or the archive or table that it is in, is a file; a stream has no place."""
    file = place
    while not exists(file):
        file, mark, _ = file.rpartition("!")
        if not mark:
            return place.partition("!")[0] == place_name(STREAM_NAME)
    return True
