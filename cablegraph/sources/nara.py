"""Read the records of the Central Foreign Policy Files of 1973-79, as the Archives give them out.

Takes    an `Item`: records of two blocks, ``Message Text`` and ``Message Attributes``.
Gives    one `RawCable` a record; its text is the message text, its hints come from the attributes
         (``Document Number``, ``Draft Date`` or ``Sent Date``, ``From``, ``Original
         Classification`` with ``Original Handling Restrictions``).
Offsets  characters of the message text.
Errors   a record without a text (its ``Locator`` says where it lies) is reported.
Source   a value wraps to the first column: see `data/nara_keys.txt`. ``Document Number`` is not
         unique, so a record is named by its place in the file.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.resources import read_words
from cablegraph.sources.decoding import decode
from cablegraph.sources.items import LONGEST_TEXT, Item, Report, digest
from cablegraph.terms.identifiers import canonical_id
from cablegraph.text import SourceText

TEXT = re.compile(rb"[ \t]*Message Text[ \t]*:?\s*\Z")
ATTRIBUTES = re.compile(r"^[ \t]*Message Attributes[ \t]*:?[ \t]*$", re.MULTILINE)
HEAD = re.compile(rb"^[ \t]*Message Text[ \t]*:?[ \t]*\r?$", re.MULTILINE)
KEY = re.compile(r"\A(?P<key>[A-Z][A-Za-z ]{1,45}?)[ \t]*:[ \t]?(?P<value>.*)", re.DOTALL)
ON_LINE = "TEXT ON-LINE"
DATE_KEYS = ("Sent Date", "Draft Date")
DATES = ("%d %b %Y", "%d-%b-%Y", "%m/%d/%Y", "%Y-%m-%d", "%Y/%m/%d")
NO_TEXT = re.compile(
    r"\s*(?:n/a|\[?(?:no )?text (?:of this .{0,40})?(?:not|could not be) .{0,80})\s*\Z", re.I
)
CHUNK = 1_000_000  # bytes of a line read at a time


def is_record(head: bytes) -> bool:
    """Whether the bytes hold the beginning of a record."""
    return b"Message Text" in head and HEAD.search(head) is not None


def read_records(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield a cable for each record that has its text."""
    for place, data in enumerate(_records(item), start=1):
        name = f"{item.name}!{place}"
        if len(data) > LONGEST_TEXT:
            report(UnreadableSource(f"the record is longer than {LONGEST_TEXT:,} bytes", name=name))
            continue
        text, _, block = _halves(decode(data))
        attributes = read_attributes(block)
        locator = attributes.get("Locator", ON_LINE)
        if not text.strip() or NO_TEXT.match(text) or ON_LINE not in locator.upper():
            report(UnreadableSource(f"no text on line: {locator}", name=name))
            continue
        yield RawCable(
            source=SourceText(name, text),
            format=SourceFormat.NARA,
            digest=digest(data),
            id_hint=_identifier(attributes.get("Document Number")),
            date_hint=_date(attributes),
            origin_hint=attributes.get("From"),
            classification_hint=_classification(attributes),
        )


def read_attributes(block: str) -> dict[str, str]:
    r"""Read the lines ``Key: value`` of a record; the first value of a key holds.

    >>> read_attributes("Subject: FISH AND\nFERRIES: A VIEW\nTAGS: EFIS, LG")
    {'Subject': 'FISH AND FERRIES: A VIEW', 'TAGS': 'EFIS, LG'}
    """
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        match = KEY.match(line)
        if match and match["key"] in read_words("nara_keys.txt"):
            found.append((match["key"], [match["value"].strip()]))
        elif found and line.strip():
            found[-1][1].append(line.strip())
    attributes: dict[str, str] = {}
    for key, values in found:
        attributes.setdefault(key, " ".join(filter(None, values)))
    return attributes


def _halves(record: str) -> tuple[str, str, str]:
    """Return the text, the heading of the attributes, and the attributes."""
    heading = ATTRIBUTES.search(record)
    if heading is None:
        return record, "", ""
    return record[: heading.start()], heading[0], record[heading.end() :]


def _records(item: Item) -> Iterator[bytes]:
    """Yield what follows each ``Message Text``; of a record too long, a little more than that."""
    record, is_inside, is_start = bytearray(), False, True
    while line := item.stream.readline(CHUNK):
        if is_start and TEXT.match(line):
            if is_inside:
                yield bytes(record)
            record.clear()
            is_inside = True
        elif is_inside and len(record) <= LONGEST_TEXT:
            record += line
        is_start = line.endswith(b"\n")
    if is_inside:
        yield bytes(record)


def _classification(attributes: dict[str, str]) -> str | None:
    """The level and the restrictions behind it: ``SECRET//EXDIS``."""
    level = attributes.get("Original Classification")
    restrictions = attributes.get("Original Handling Restrictions")
    return f"{level}//{restrictions}" if level and restrictions else level


def _identifier(number: str | None) -> str | None:
    return (canonical_id(number) or number) if number else None


def _date(attributes: dict[str, str]) -> datetime | None:
    for text in (attributes.get(key, "") for key in DATE_KEYS):
        for form in DATES:
            try:
                return datetime.strptime(text.title(), form).replace(tzinfo=UTC)
            except ValueError:
                continue
    return None
