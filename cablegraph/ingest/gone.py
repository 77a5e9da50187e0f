"""Find the files and records that a store was built from and that are no longer there.

Takes    the journal of a store, at the end of a run, and the paths of the run.
Gives    each file below these paths that is gone, and each record of a dump, a volume or another
         file of several that was read to its end without it, or is one cable now, with its cable.
         A source that also stands elsewhere is not, nor a record of a cable that the file has in
         another place; what is gone from an archive that is there itself is not looked for.
Errors   none.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from cablegraph.ingest.journal import Journal, place_name
from cablegraph.rdf.cables import file_of_record
from cablegraph.sources.files import STANDARD_INPUT, STREAM_NAME

END = re.compile(rf"[{re.escape(os.sep)}!]|\Z")  # of a part of a place


def gone_files(journal: Journal, paths: Iterable[Path | str]) -> Iterator[tuple[str, str]]:
    """Yield file or record, and cable, of what the store holds of those that are gone."""
    exists = lru_cache(maxsize=1_000)(os.path.exists)
    was_read = lru_cache(maxsize=1_000)(journal.met.was_read)
    tops = {os.path.abspath(path).rstrip(os.sep) for path in paths if str(path) != STANDARD_INPUT}
    for cable, places in journal.unmet_places():
        below = [place for place in places if not tops.isdisjoint(_above(place))]
        there = [place for place in places if _is_there(place, exists)]
        if below and all(_has_left(journal, cable, place, was_read) for place in there):
            yield below[0], cable
    for cable, place in journal.all_lost():
        if not tops.isdisjoint(_above(place)):
            yield place, cable


def _has_left(journal: Journal, cable: str, place: str, was_read: Callable[[str], bool]) -> bool:
    """Whether a file that was read to its end has neither the record nor another of its cable."""
    file = file_of_record(place)
    if file is None or not (was_read(file) or journal.is_met(file)):
        return False
    return file not in {file_of_record(met) or met for met in journal.met_places(cable)}


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
