r"""Read the cables of the Cablegate dump, and of tables made like it: eight columns, one row each.

Takes    an `Item`: number, date, id, origin, classification, references, header, body; with or
         without a heading row. A field that holds a comma, quote or line end stands in double
         quotes, a quote within one written ``\"`` or ``""``.
Gives    one `RawCable` a row; its text is the columns header and body, joined by a newline.
Offsets  characters of that joined text.
Errors   a row that is not eight fields, or has no number, is reported, and at the end so are rows
         that are missing from the count, if that only rises; the rows around it are read. A table
         of another make is refused whole, since to read it as one text would give everybody's
         words to one cable.
Source   a row begins where a line opens with a number, a date with a time, and an id; a date may
         stand without time before what begins as an id. Rows are told apart by that, so that a
         quote that never closes costs its own row and no other. A row without number, or with
         no date that can be read, is told by the eighth field before it, which ends there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import BinaryIO, NamedTuple

from cablegraph.errors import MissingRows, UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.sources.decoding import decode
from cablegraph.sources.items import LONGEST_TEXT, Item, Report, digest
from cablegraph.terms.identifiers import canonical_id
from cablegraph.text import SourceText

DAY = rb"(?:\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})"
TIME = rb"[ T]\d{1,2}:\d\d[^\",\n]{0,16}"
ID = rb"(?:19|20)?\d\d[A-Z]{3}"
START = rb'"?(\d{1,9})"?,"?' + DAY + rb"(?:" + TIME + rb'"?,|"?,(?="?' + ID + rb"))"
ROW, NEXT_ROW = re.compile(START), re.compile(rb"\n" + START)
LONGEST_START = 80  # bytes
VAGUE = re.compile(  # how a row may begin that has no number, or no date that can be read
    rb'\s*(?:"?\d{0,9}"?,(?:"[^"\n]{0,60}"|[^"\n]{0,60}),(?="?(?:' + ID + rb'|"?,))'
    rb'|(?:"")?,"?' + DAY + rb")"
)
NUMBER = re.compile(r'\s*"?(\d{1,9})"?,')
DATE = re.compile(
    r"""\s*(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)  # ISO 8601
      | (?P<dump_m>\d{1,2})/(?P<dump_d>\d{1,2})/(?P<dump_y>\d{4})  # the month first
      | (?P<dotted_d>\d{1,2})\.(?P<dotted_m>\d{1,2})\.(?P<dotted_y>\d{4}))  # the day first
    (?:[ T](?P<hour>\d{1,2}):(?P<minute>\d\d)(?::[\d.]{2,9})?
       (?:[ ]?(?P<half>[AP])M|\D.{0,5})?)?\s*""",
    re.VERBOSE,
)
HEADING = re.compile(rb'"?[A-Za-z][\w .-]{0,40}"?(?:,"?[A-Za-z][\w .-]{0,40}"?){7}[ \t]*\r?\n')
MARK = b"\xef\xbb\xbf"
FIELD = re.compile(
    r'"(?P<quoted>(?:[^"\\]++|\\.|"")*+)"\s*(?:,|\Z)|(?P<bare>[^",]*+)(?:,|\Z)', re.S
)
LAST_FIELD = re.compile(  # of a row behind which another begins vaguely
    r'(?:"(?P<quoted>(?:[^"\\]++|\\.|"")*+)"[ \t]*|(?P<bare>[^",\n]*+))\n\s*+'
    rf"(?={VAGUE.pattern.decode()})",
    re.DOTALL,
)
ESCAPED = re.compile(r'\\(.)|""', re.DOTALL)
COLUMNS = 8
CHUNK = 1_000_000  # bytes read at a time

# Of tables that are made otherwise: their first line, by its fields.
SEPARATORS = (b",", b";", b"\t")
CELL = re.compile(rb'\s*"?([^"]{0,60}?)"?\s*')
NAME = re.compile(rb"[A-Za-z]\w{0,30}(?:[ .-]\w{1,30})?")
CELL_DATE = re.compile(rb"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[ T]\d{1,2}:\d\d.{0,14})?")
CELL_ID = re.compile(rb"(?:19|20)?\d\d[A-Z]{3,24}\d{1,7}")
NAMES = frozenset(  # words of a heading
    b"id number date created released origin classification subject header body text".split()
)
FEWEST, FEWEST_NAMES = 4, 2  # cells of such a line, words of its heading
WANTED = "number, date, id, origin, classification, references, header, body"


def is_dump(head: bytes) -> bool:
    """Whether the bytes begin with a row of the dump."""
    start = _past_heading(head)
    return bool(ROW.match(start) or (VAGUE.match(start) and NEXT_ROW.search(start)))


def is_other_table(head: bytes) -> bool:
    r"""Whether the bytes begin a table of cables that is not made as the dump is.

    >>> is_other_table(b"id;date;body\n"), is_other_table(b"07RIGA12;2007-03-12;C;Calm.\n")
    (True, True)
    >>> is_other_table(b"id,date,subject,body\n"), is_other_table(b"Oslo, Riga, Accra, Lisbon\n")
    (True, False)
    """
    line = _past_mark(head).partition(b"\n")[0]
    return any(_is_other_table(line.split(separator)) for separator in SEPARATORS)


def _is_other_table(parts: list[bytes]) -> bool:
    cells = [match[1] if (match := CELL.fullmatch(part)) else b"" for part in parts]
    if all(map(NAME.fullmatch, cells)):
        words = b" ".join(cells).lower().replace(b"_", b" ").split()
        return len(cells) > 1 and len(NAMES.intersection(words)) >= FEWEST_NAMES
    is_row = cells[0].isdigit() or any(map(CELL_DATE.fullmatch, cells))
    return len(cells) >= FEWEST and is_row and any(map(CELL_ID.fullmatch, cells))


def refuse_table(item: Item, report: Report) -> Iterator[RawCable]:
    """Say of a table that is not made as the dump is how it should be; yield nothing."""
    report(
        UnreadableSource(
            f"looks like CSV, but its rows are not {WANTED}, with commas and a date such as "
            "2007-03-12 14:30",
            name=item.name,
        )
    )
    return iter(())


def _past_mark(head: bytes) -> bytes:
    return head.removeprefix(MARK).lstrip()


def _past_heading(head: bytes) -> bytes:
    start = _past_mark(head)
    heading = HEADING.match(start)
    return start[heading.end() :] if heading else start


class Row(NamedTuple):
    """A row of a table."""

    number: int | None
    fields: list[str] | None  # None: a quote does not close
    digest: str
    is_too_long: bool = False

    @property
    def problem(self) -> str | None:
        """Why the row gives no cable."""
        if self.is_too_long:
            return f"the row is longer than {LONGEST_TEXT:,} bytes"
        if self.fields is None:
            return f"a row of {COLUMNS} columns has quotes that do not close"
        if len(self.fields) != COLUMNS:
            return f"a row has not {COLUMNS} columns: {len(self.fields)}"
        return None if "".join(self.fields[-2:]).strip() else "header and body are empty"


@dataclass
class Count:
    """The numbers of the rows so far, and those that are missing between them.

    >>> count = Count()
    >>> for number in (1, 3, 7):
    ...     count.go_on(number)
    >>> count.gaps, count.is_rising
    (['rows are missing: 2', 'rows are missing: 4 to 6'], True)
    """

    expected: int | None = None
    last: int = 0
    is_rising: bool = True  # else the table is in another order, and no number proves a gap
    gaps: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where the next row stands."""
        return f"it follows row {self.expected - 1}" if self.expected else "it stands first"

    def go_on(self, number: int) -> None:
        """Note a row with its number."""
        if self.expected is not None and number > self.expected:
            self.gaps.append(_missing(self.expected, number))
        self.is_rising = self.is_rising and number >= self.last
        self.last, self.expected = number, number + 1

    def pass_over(self) -> None:
        """Note a row without one."""
        self.expected = self.expected and self.expected + 1


def read_dump(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield a cable for each row, and report the rows that give none or are missing."""
    count = Count()
    for row in _rows(item.stream):
        if row.number is None:
            report(UnreadableSource(f"a row without a number: {count.place}", name=item.name))
            count.pass_over()
            continue
        count.go_on(row.number)
        name = f"{item.name}!{row.number}"
        if row.problem or not row.fields:
            report(UnreadableSource(f"{row.problem}", name=name))
        else:
            yield _cable(name, row.fields, row.digest)
    for gap in count.gaps if count.is_rising else ():
        report(MissingRows(gap, name=item.name))


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


def _rows(stream: BinaryIO) -> Iterator[Row]:
    """Yield each row, those that begin vaguely too."""
    for record in _records(stream):
        if len(record) > LONGEST_TEXT:
            yield Row(_number(decode(record[:LONGEST_START])), None, "", is_too_long=True)
            continue
        text, start = decode(record).strip(), 0
        while start < len(text):
            fields, end = _fields(text, start)
            is_whole = (start, end) == (0, len(text))
            row = record if is_whole else text[start:end].encode()
            yield Row(_number(text, start), fields, digest(row))
            start = end


def _number(text: str, start: int = 0) -> int | None:
    match = NUMBER.match(text, start)
    return int(match[1]) if match else None


def _records(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes from a row's beginning to the next; if too long, a little more than that."""
    row, position = bytearray(), 0
    rest = b"\n" + _past_heading(stream.read(CHUNK))
    is_begun = VAGUE.match(rest) is not None
    while True:
        for start in NEXT_ROW.finditer(rest):
            if is_begun:
                yield bytes(row + rest[position : start.start() + 1])
            is_begun, position = True, start.start() + 1
            row.clear()
        last = rest.rfind(b"\n", max(position, len(rest) - LONGEST_START))
        last = last if last >= 0 else len(rest)
        if len(row) <= LONGEST_TEXT:
            row += rest[position:last]
        chunk = stream.read(CHUNK)
        rest, position = rest[last:] + chunk, 0
        if not chunk:
            break
    if is_begun:
        yield bytes(row + rest)


def _fields(record: str, start: int) -> tuple[list[str] | None, int]:
    """The fields of the row at ``start``, ``None`` if a quote does not close, and its end."""
    fields: list[str] = []
    position = start
    while position < len(record):
        last = LAST_FIELD.match(record, position) if len(fields) == COLUMNS - 1 else None
        match = last or FIELD.match(record, position)
        if match is None:
            return None, len(record)
        quoted = match["quoted"]
        fields.append(match["bare"] if quoted is None else _unescaped(quoted))
        position = match.end()
        if last:
            return fields, position
    if len(fields) < COLUMNS and record.endswith(","):
        fields.append("")  # the last one, of no character
    return fields, position


def _unescaped(quoted: str) -> str:
    if "\\" not in quoted and '"' not in quoted:
        return quoted
    return ESCAPED.sub(lambda escaped: escaped[1] or '"', quoted)


def _missing(first: int, following: int) -> str:
    last = following - 1
    return f"rows are missing: {first}" if first == last else f"rows are missing: {first} to {last}"


def _date(text: str) -> datetime | None:
    """The date of a row, or ``None``; a time zone that it names is not heeded.

    >>> [str(_date(day)) for day in ("3/12/2007 14:30", "12.03.2007 14:30", "2007-03-12T14:30:00Z")]
    ['2007-03-12 14:30:00+00:00', '2007-03-12 14:30:00+00:00', '2007-03-12 14:30:00+00:00']
    """
    match = DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (
        int(next(filter(None, match.group(key, f"dump_{key}", f"dotted_{key}")))) for key in "ymd"
    )
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + 12 * (match["half"] == "P")
    try:
        return datetime(year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None
