"""Read a cable from a file of plain text, or of the Markdown that web pages are turned into.

Takes    an `Item`.
Gives    one `RawCable`, whose id is the file's name if that has the form of one; of a text in which
         several telegrams follow one another for certain, one each, numbered as rows of a table.
Errors   `UnreadableSource` for a file that is empty, binary, or has no line of a telegram.
"""

import re
from collections.abc import Iterator

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.sources.archives import OFFICE_DOCUMENT
from cablegraph.sources.decoding import decode
from cablegraph.sources.items import Item, Report, digest
from cablegraph.sources.messages import Message, divide, find_messages
from cablegraph.terms.identifiers import CableId, parse_cable_id
from cablegraph.text import SourceText

SIGN = re.compile(  # any one of these makes a text a cable
    r"""^(?:VZCZC | DE[ ]R[A-Z]{3} | [ZOPR](?:[ ][ZOPR])?[ ]\d{6}Z | (?:FM|TO|INFO|ORIGIN)[ ][A-Z]
          | E\.?O\.?[ ]?1[1-3]\d{3} | TAGS?\b | SUBJ(?:ECT)?: | REF(?:S|TEL)?[:.] | UNCLAS
          | (?:S[ ]E[ ]C[ ]R[ ]E[ ]T|C[ ]O[ ]N[ ]F[ ]I[ ]D) | This[ ]record[ ]is[ ]a[ ]partial
          | (?:[¶\ufffd][ ]?)?\d{1,2}\.[ ]?\((?:[CSU]|SBU|LOU|[CS]//?NF)\)
          | [¶\ufffd][ ]?\d{1,2}\.[ ])""",
    re.MULTILINE | re.VERBOSE,
)
SIGNS_WITHIN = 200_000  # characters
BINARY = {
    b"%PDF": "a PDF document; extract its text first",
    b"\x1f\x8b": "gzip data; unpack it first",
    b"BZh": "bzip2 data; unpack it first",
    b"\xfd7zXZ": "xz data; unpack it first",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": OFFICE_DOCUMENT,
    b"{\\rtf": "rich text; save it as plain text first",
    b"SQLite format 3": "a database",
}
GRAPH = re.compile(  # Turtle, TriG, N-Triples, N-Quads, SPARQL
    rb"\s*(?:(?i:@?(?:base|prefix))\s[^\n<]{0,80}<[^>\n]*>|<[a-z][a-z0-9+.-]*:[^>\s]*>\s)"
)
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
MOSTLY = 0.9
MOST_CONTROL = 0.05  # share of bytes in the head that are control characters, if it is text


def read_text(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield the cable of a text file, or each of several."""
    for magic, what in BINARY.items():
        if item.head.startswith(magic):
            raise UnreadableSource(what, name=item.name)
    if _is_binary(item.head):
        if _is_wide(item.head[::2], item.head[1::2]) or _is_wide(item.head[1::2], item.head[::2]):
            raise UnreadableSource("UTF-16 without its mark; save it as UTF-8", name=item.name)
        raise UnreadableSource("binary data, not the text of a cable", name=item.name)
    if GRAPH.match(item.head):
        raise UnreadableSource("a graph or a query, not the text of a cable", name=item.name)
    data = item.read_all()
    text = decode(data)
    if not text.strip():
        raise UnreadableSource("the file is empty", name=item.name)
    cable_id = _named(item.stem)
    if cable_id is None and not SIGN.search(text, 0, SIGNS_WITHIN):
        raise UnreadableSource("no line of a telegram in it", name=item.name)
    pieces = tuple(divide(text, find_messages(text)))
    if len(pieces) > 1:
        yield from _pieces(item.name, pieces, cable_id)
        return
    yield RawCable(
        source=SourceText(item.name, text),
        format=SourceFormat.TEXT,
        digest=digest(data),
        id_hint=str(cable_id) if cable_id else None,
    )


def _named(stem: str) -> CableId | None:
    """The id that a file is named by; behind it and a full stop may stand which copy it is.

    >>> str(_named("07RIGA12.a604a3976b0b"))
    '07RIGA12'
    """
    return parse_cable_id(stem) or parse_cable_id(stem.partition(".")[0])


def _pieces(
    name: str, pieces: tuple[tuple[str, Message], ...], cable_id: CableId | None
) -> Iterator[RawCable]:
    """Yield a cable a piece; the file's name belongs to the one of that number, else the first."""
    called = [cable_id is not None and message.is_called(cable_id) for _, message in pieces]
    named = called.index(True) if True in called else 0
    for number, (text, _) in enumerate(pieces):
        yield RawCable(
            source=SourceText(f"{name}!{number + 1}", text),
            format=SourceFormat.TEXT,
            digest=digest(text.encode()),
            id_hint=str(cable_id) if cable_id and number == named else None,
        )


def _is_wide(low: bytes, high: bytes) -> bool:
    """Whether characters take two bytes: ``low`` is text, and ``high`` is nearly always zero."""
    return not _is_binary(low) and high.count(0) > MOSTLY * len(high)


def _is_binary(head: bytes) -> bool:
    control = len(head) - len(head.translate(None, CONTROL_BYTES))
    return control > MOST_CONTROL * len(head)
