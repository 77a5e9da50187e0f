r"""Read the cables of the Cablegate dump: a table of eight columns without a header row.

Takes    an `Item`: every field in double quotes, a quote within one written ``\"`` (or ``""``),
         line ends within fields.
Gives    one `RawCable` a row; its text is the columns header and body, joined by a newline.
Offsets  characters of that joined text.
Errors   a row that is not eight fields is reported by its number, and so are rows that are
         missing from the count; the rows after it are read.
Source   a row begins where a line opens with a number, a date with a time, and an id. Rows are
         told apart by that, so that a quote that never closes costs its own row and no other.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.sources.decoding import decode
from cablegraph.sources.items import LONGEST_TEXT, Item, Report, digest
from cablegraph.terms.identifiers import canonical_id
from cablegraph.text import SourceText

START = rb'"?(\d{1,9})"?,"?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d(?::\d\d)?"?,'
ROW, NEXT_ROW = re.compile(START), re.compile(rb"\n" + START)
LONGEST_START = 60  # bytes
FIELD = re.compile(
    r'"(?P<quoted>(?:[^"\\]++|\\.|"")*+)"\s*(?:,|\Z)|(?P<bare>[^",]*+)(?:,|\Z)', re.S
)
ESCAPED = re.compile(r'\\(.)|""', re.DOTALL)
COLUMNS = 8
DATE = "%m/%d/%Y %H:%M"
CHUNK = 1_000_000  # bytes read at a time


def is_dump(head: bytes) -> bool:
    """Whether the bytes begin with a row of the dump."""
    return ROW.match(head.removeprefix(b"\xef\xbb\xbf").lstrip()) is not None


def read_dump(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield a cable for each row, and report the rows that give none."""
    expected = None
    for number, record in _records(item.stream):
        name = f"{item.name}!{number}"
        if expected is not None and number > expected:
            report(UnreadableSource(_missing(expected, number), name=item.name))
        expected = number + 1
        if len(record) > LONGEST_TEXT:
            report(UnreadableSource(f"the row is longer than {LONGEST_TEXT:,} bytes", name=name))
            continue
        fields = _fields(decode(record).strip())
        if fields is None or len(fields) != COLUMNS:
            found = "quotes that do not close" if fields is None else f"{len(fields)} columns"
            report(UnreadableSource(f"a row of {COLUMNS} columns has {found}", name=name))
            continue
        yield _cable(name, fields, digest(record))


def _cable(name: str, fields: list[str], digested: str) -> RawCable:
    _, date, identifier, origin, classification, _, header, body = fields
    return RawCable(
        source=SourceText(name, f"{header}\n{body}"),
        format=SourceFormat.CABLEGATE_CSV,
        digest=digested,
        id_hint=canonical_id(identifier) or identifier.strip() or None,
        date_hint=_date(date),
        origin_hint=origin or None,
        classification_hint=classification or None,
    )


def _records(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the bytes of each row; of a row too long, a little more than that."""
    number, row, position = -1, bytearray(), 0
    rest = b"\n" + stream.read(CHUNK).removeprefix(b"\xef\xbb\xbf").lstrip()
    while True:
        for start in NEXT_ROW.finditer(rest):
            if number >= 0:
                yield number, bytes(row + rest[position : start.start() + 1])
            number, position = int(start[1]), start.start() + 1
            row.clear()
        last = rest.rfind(b"\n", max(position, len(rest) - LONGEST_START))
        last = last if last >= 0 else len(rest)
        if len(row) <= LONGEST_TEXT:
            row += rest[position:last]
        chunk = stream.read(CHUNK)
        rest, position = rest[last:] + chunk, 0
        if not chunk:
            break
    if number >= 0:
        yield number, bytes(row + rest)


def _fields(record: str) -> list[str] | None:
    """Return the fields of a row, or ``None`` if a quote does not close."""
    fields, position = [], 0
    while position < len(record):
        match = FIELD.match(record, position)
        if match is None:
            return None
        quoted = match["quoted"]
        fields.append(match["bare"] if quoted is None else _unescaped(quoted))
        position = match.end()
    return fields


def _unescaped(quoted: str) -> str:
    if "\\" not in quoted and '"' not in quoted:
        return quoted
    return ESCAPED.sub(lambda escaped: escaped[1] or '"', quoted)


def _missing(first: int, following: int) -> str:
    if following - first == 1:
        return f"row {first} is missing"
    return f"rows {first} to {following - 1} are missing"


def _date(text: str) -> datetime | None:
    try:
        return datetime.strptime(text[:16].strip(), DATE).replace(tzinfo=UTC)
    except ValueError:
        return None
