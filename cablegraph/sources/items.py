"""What a reader is given: a named run of bytes, opened at its start.

Takes    nothing; the types that `files`, `archives` and the readers of formats share.
Errors   `Report` takes what could not be read; a reader raises `UnreadableSource` to give up an
         item whole, and reports one record of it to go on with the next.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable

HEAD_LENGTH = 65_536  # bytes by which a format is told
LONGEST_TEXT = 16_000_000  # bytes of one cable; the longest known has some 300,000

Report = Callable[[UnreadableSource], None]


@dataclass(frozen=True, slots=True)
class Item:
    """A file, or a member of an archive: its name, its first bytes, and all of them."""

    name: str  # the path, with "!member" for a member of an archive
    head: bytes
    stream: BinaryIO  # at its start, seekable

    @classmethod
    def of(cls, name: str, stream: BinaryIO) -> "Item":
        """Look at the head of a seekable stream."""
        head = stream.read(HEAD_LENGTH)
        stream.seek(0)
        return cls(name, head, stream)

    @property
    def stem(self) -> str:
        """The last part of the name, without its suffix.

        >>> import io
        >>> Item("cables.zip!2007/07RIGA12.txt", b"", io.BytesIO()).stem
        '07RIGA12'
        """
        last = self.name.replace("\\", "/").replace("!", "/").rsplit("/", 1)[-1]
        return last.rsplit(".", 1)[0] if "." in last[1:] else last

    def read_all(self) -> bytes:
        """All bytes of an item that holds one cable."""
        data = self.stream.read(LONGEST_TEXT + 1)
        if len(data) > LONGEST_TEXT:
            raise UnreadableSource(
                f"no cable is longer than {LONGEST_TEXT:,} bytes", name=self.name
            )
        return data


Reader = Callable[[Item, Report], Iterator[RawCable]]


def iso_moment(said: object) -> datetime | None:
    """A time in ISO 8601, where no zone is told in UTC; ``None`` for what is none.

    >>> str(iso_moment("1974-09-12")), iso_moment("Sept. 12, 1974")
    ('1974-09-12 00:00:00+00:00', None)
    """
    try:
        found = datetime.fromisoformat(str(said))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def digest(data: bytes) -> str:
    """The SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
