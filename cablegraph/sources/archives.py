"""Look into zip and 7z archives without unpacking them where they could do harm.

Takes    an `Item` that holds an archive.
Gives    an `Item` for each member, in the order of their names. A member's name is only ever a
         label: nothing is written under it, so no path can escape.
Errors   `UnreadableSource` for an archive that is damaged or locked, and for an office document,
         which is one too; members that swell beyond `LIMITS` are reported and passed over.
"""

import io
import lzma
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from cablegraph.errors import UnreadableSource
from cablegraph.sources.items import Item, Report

IN_MEMORY = 8_000_000  # bytes of a nested archive or a 7z member kept in memory; more go to disk
UNPACKING_ERRORS = (  # of a member: damaged, locked, packed by a method unknown here
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError,
)  # fmt: skip
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"
OFFICE_DOCUMENT = "an office document; save it as text first"
OFFICE_SIGN, OPEN_SIGN = "[Content_Types].xml", "mimetype"  # .docx has one member, .odt begins so


@dataclass(frozen=True, slots=True)
class Limits:
    """How far an archive may swell; text shrinks to a fifth, a bomb to a thousandth."""

    depth: int = 3  # archives within archives
    members: int = 2_000_000
    swelling: int = 120  # unpacked size by packed size, of a member larger than `harmless`
    harmless: int = 1_000_000  # bytes
    unpacked: int = 20_000_000_000  # bytes of one member
    seven_zip: int = 4_000_000_000  # bytes of all members of a 7z archive, which is unpacked whole


LIMITS = Limits()


def is_zip(head: bytes) -> bool:
    """Whether the bytes begin a zip archive."""
    return head.startswith(ZIP)


def is_seven_zip(head: bytes) -> bool:
    """Whether the bytes begin a 7z archive."""
    return head.startswith(SEVEN_ZIP)


def open_zip(item: Item, report: Report, limits: Limits = LIMITS) -> Iterator[Item]:
    """Yield the members of a zip archive."""
    try:
        archive = zipfile.ZipFile(item.stream)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableSource(f"a damaged zip archive: {error}", name=item.name) from error
    with archive:
        names = archive.namelist()
        if OFFICE_SIGN in names or names[:1] == [OPEN_SIGN]:
            raise UnreadableSource(OFFICE_DOCUMENT, name=item.name)
        members = sorted(archive.infolist(), key=lambda member: member.filename)
        if len(members) > limits.members:
            raise UnreadableSource(f"more than {limits.members:,} members", name=item.name)
        for member in members:
            name = f"{item.name}!{member.filename}"
            if member.is_dir() or is_hidden(member.filename):
                continue
            swollen = _swelling(member.file_size, member.compress_size, limits)
            if swollen:
                report(UnreadableSource(swollen, name=name))
                continue
            try:
                with archive.open(member) as stream:
                    yield Item.of(name, cast(BinaryIO, stream))
            except UNPACKING_ERRORS as error:
                report(UnreadableSource(f"cannot be unpacked: {error}", name=name))


def open_seven_zip(item: Item, report: Report, limits: Limits = LIMITS) -> Iterator[Item]:
    """Yield the members of a 7z archive, which is unpacked whole to one nameless file first."""
    try:
        import py7zr
    except ImportError:
        message = "a 7z archive; pip install 'cablegraph[archives]' to read it"
        raise UnreadableSource(message, name=item.name) from None
    with tempfile.TemporaryFile() as store:
        members = _Members(store, item.name, limits)
        try:
            with py7zr.SevenZipFile(item.stream) as archive:
                archive.extractall(factory=members)
        except UnreadableSource:
            raise
        except py7zr.exceptions.PasswordRequired:
            raise UnreadableSource("locked with a password", name=item.name) from None
        except Exception as error:  # each codec behind py7zr has its own
            raise UnreadableSource(
                f"a damaged or locked 7z archive: {error}", name=item.name
            ) from error
        for name, start, end in sorted(members.found()):
            if not is_hidden(name):
                part = io.BufferedReader(cast(io.RawIOBase, _Part(store, start, end)))
                yield Item.of(f"{item.name}!{name}", cast(BinaryIO, part))


class _Members:
    """Takes the members of a 7z archive as they are unpacked, one behind the other."""

    def __init__(self, store: BinaryIO, archive: str, limits: Limits) -> None:
        self.store, self.archive, self.limits = store, archive, limits
        self.starts: list[tuple[str, int]] = []

    def create(self, filename: str) -> "_Members":
        """Begin a member."""
        self.starts.append((filename, self.store.tell()))
        return self

    def write(self, data: bytes) -> int:
        """Go on with the member begun last."""
        if self.store.tell() + len(data) > self.limits.seven_zip:
            message = f"unpacks to more than {self.limits.seven_zip:,} bytes"
            raise UnreadableSource(message, name=self.archive)
        return self.store.write(data)

    def found(self) -> Iterator[tuple[str, int, int]]:
        """Yield the name of each member and where its bytes are."""
        ends = [start for _, start in self.starts[1:]] + [self.store.tell()]
        for (name, start), end in zip(self.starts, ends, strict=True):
            yield name, start, end

    def read(self, size: int | None = None) -> bytes:
        """Nothing: py7zr asks for no byte back."""
        return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        """Stay: the next member goes behind this one."""
        return 0

    def flush(self) -> None:
        """Nothing to do."""

    def close(self) -> None:
        """Nothing to do: the store is one for all members."""

    def size(self) -> int:
        """The bytes of the member begun last."""
        return self.store.tell() - self.starts[-1][1]


class _Part(io.RawIOBase):
    """A stretch of a file, read as a file of its own."""

    def __init__(self, store: BinaryIO, start: int, end: int) -> None:
        self.store, self.start, self.end, self.position = store, start, end, start

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = (self.start, self.position, self.end)[whence]
        self.position = min(max(self.start, base + offset), self.end)
        return self.position - self.start

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        self.store.seek(self.position)
        data = self.store.read(min(len(buffer), self.end - self.position))
        buffer[: len(data)] = data
        self.position += len(data)
        return len(data)


def is_hidden(name: str) -> bool:
    """Whether a path is one that systems leave beside the files that people mean.

    >>> is_hidden("__MACOSX/07RIGA12.txt"), is_hidden("cables/.DS_Store"), is_hidden("../a.txt")
    (True, True, False)
    """
    parts = name.replace("\\", "/").split("/")
    return any(part == "__MACOSX" or (part[:1] == "." and part.strip(".")) for part in parts)


def settle(stream: BinaryIO, limit: int, name: str) -> BinaryIO:
    """Copy a stream that cannot go back to one that can."""
    settled = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the reader closes it
    size = 0
    while chunk := stream.read(1_000_000):
        size += len(chunk)
        if size > limit:
            raise UnreadableSource(f"unpacks to more than {limit:,} bytes", name=name)
        settled.write(chunk)
    settled.seek(0)
    return cast(BinaryIO, settled)


def _swelling(unpacked: int, packed: int, limits: Limits) -> str | None:
    if unpacked > limits.unpacked:
        return f"unpacks to more than {limits.unpacked:,} bytes: to {unpacked:,}"
    if unpacked > limits.harmless and unpacked > packed * limits.swelling:
        return f"a bomb, not a text: {packed:,} bytes that unpack to {unpacked:,}"
    return None
