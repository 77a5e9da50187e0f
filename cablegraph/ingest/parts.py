"""Parts: files of N-Quads, one for some 2,000 cables, that the bulk loader of any store takes.

Before the quads of a cable stands a comment line with what was counted and its passages, as
JSON; so a part can also be read back, cable by cable, and a store with text index made of it.

Takes    `Outcome`s, and the URL of a folder or object store (any that fsspec knows).
Gives    ``part-HASH.nq.gz``; the hash is of the cables' own digests and of the method, so that
         a run that is begun again knows which parts are there.
Errors   `OSError` for a place that cannot be written. A part is there whole or not at all.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any
from uuid import uuid4

from cablegraph.ingest.graphing import FailedCable, GraphedCable, Method, Outcome
from cablegraph.model.cable import RawCable

COMMENT = b"# "
SUFFIX = ".nq.gz"
LAYOUT = "2"  # of the comment lines; a part of another layout is made again


def part_name(raws: Sequence[RawCable], method: Method, version: str) -> str:
    """The name of the part that holds these cables read in this way."""
    way = (version, LAYOUT, method.base, f"{method.seconds:g}")
    said = [*way, *(f"{raw.digest} {raw.source.name}" for raw in raws)]
    return f"part-{hashlib.sha256(chr(10).join(said).encode()).hexdigest()[:16]}{SUFFIX}"


def packed_part(outcomes: Iterable[Outcome]) -> bytes:
    r"""The content of a part.

    >>> gzip.decompress(packed_part([FailedCable(name="a.txt", digest="c0", reason="hung")]))
    b'# {"name": "a.txt", "digest": "c0", "reason": "hung"}\n'
    """
    return gzip.compress(b"".join(map(_block, outcomes)), 1, mtime=0)


def unpacked_part(data: bytes) -> Iterator[Outcome]:
    """The outcomes that a part holds."""
    record, quads = b"", list[bytes]()
    for line in gzip.decompress(data).splitlines(keepends=True):
        if line.startswith(COMMENT):
            if record:
                yield _outcome(record, b"".join(quads))
            record, quads = line[len(COMMENT) :], []
        else:
            quads.append(line)
    if record:
        yield _outcome(record, b"".join(quads))


def write_part(url: str, name: str, data: bytes) -> None:
    """Put a part in its place, whole or not at all."""
    import fsspec

    system, folder = fsspec.core.url_to_fs(url)
    system.makedirs(folder, exist_ok=True)
    unfinished = f"{folder}/.{uuid4().hex}"
    system.pipe_file(unfinished, data)
    system.mv(unfinished, f"{folder}/{name}")


def has_part(url: str, name: str) -> bool:
    """Whether a part is in its place."""
    import fsspec

    system, folder = fsspec.core.url_to_fs(url)
    return bool(system.exists(f"{folder}/{name}"))


def read_part(url: str, name: str) -> Iterator[Outcome]:
    """Read a part back."""
    import fsspec

    system, folder = fsspec.core.url_to_fs(url)
    return unpacked_part(system.cat_file(f"{folder}/{name}"))


def part_names(url: str) -> list[str]:
    """The names of the parts in a place, sorted."""
    import fsspec

    system, folder = fsspec.core.url_to_fs(url)
    paths = system.glob(f"{folder}/part-*{SUFFIX}")
    return sorted(str(path).rpartition("/")[2] for path in paths)


def _block(outcome: Outcome) -> bytes:
    if isinstance(outcome, FailedCable):
        return _comment(asdict(outcome))
    return _comment(outcome.to_record()) + outcome.nquads


def _comment(record: dict[str, Any]) -> bytes:
    return COMMENT + json.dumps(record).encode() + b"\n"


def _outcome(record: bytes, nquads: bytes) -> Outcome:
    said = json.loads(record)
    if "reason" in said:
        return FailedCable(**said)
    return GraphedCable.of_record(said, nquads)
