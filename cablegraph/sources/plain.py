"""Read a cable from a file of plain text, or of the Markdown that web pages are turned into.

Takes    an `Item`.
Gives    one `RawCable`; the file's name is its id if it has the form of one.
Errors   `UnreadableSource` for a file that is empty, binary, or has no line of a telegram.
"""

import re
from collections.abc import Iterator

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.sources.decoding import decode
from cablegraph.sources.items import Item, Report, digest
from cablegraph.terms.identifiers import canonical_id
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
    b"\xd0\xcf\x11\xe0": "an office document; save it as text first",
    b"{\\rtf": "rich text; save it as plain text first",
    b"SQLite format 3": "a database",
}
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
MOST_CONTROL = 0.05  # share of bytes in the head that are control characters, if it is text


def read_text(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield the one cable of a text file."""
    for magic, what in BINARY.items():
        if item.head.startswith(magic):
            raise UnreadableSource(what, name=item.name)
    if not item.head.startswith(UTF_16) and _is_binary(item.head):
        raise UnreadableSource("binary data, not the text of a cable", name=item.name)
    data = item.read_all()
    text = decode(data)
    if not text.strip():
        raise UnreadableSource("the file is empty", name=item.name)
    cable_id = canonical_id(item.stem)
    if cable_id is None and not SIGN.search(text, 0, SIGNS_WITHIN):
        raise UnreadableSource("no line of a telegram in it", name=item.name)
    yield RawCable(
        source=SourceText(item.name, text),
        format=SourceFormat.TEXT,
        digest=digest(data),
        id_hint=cable_id,
    )


def _is_binary(head: bytes) -> bool:
    control = len(head) - len(head.translate(None, CONTROL_BYTES))
    return control > MOST_CONTROL * len(head)
