"""Read the telegrams of the History Lab collections, as their interface gives them out in JSON.

Takes    an `Item`: an array of objects, or one object a line.
Gives    one `RawCable` an object; its text is ``body``, its hints are ``authored``,
         ``classification``, ``from_field`` and an id in ``doc_id``.
Offsets  characters of ``body``.
Errors   an object without a body, or with the placeholder for one, is reported.
Source   the columns of the tables ``documents`` and ``docs``.
"""

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.sources.decoding import decode
from cablegraph.sources.items import LONGEST_TEXT, Item, Report, digest, iso_moment
from cablegraph.terms.identifiers import canonical_id
from cablegraph.text import SourceText

START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"")
BETWEEN = re.compile(r"[\s,\[\]]*")
BODIES = ("body", "full_text", "text")
IDS = ("doc_id", "id", "_id")
DATES = ("authored", "date", "date_time")
ORIGINS = ("from_field", "origin", "from")
PLACEHOLDER = re.compile(r"\s*no (?:text )?body available\b", re.IGNORECASE)
CHUNK = 1_000_000  # bytes


def is_json(head: bytes) -> bool:
    """Whether the bytes begin an object, or an array of objects."""
    return START.match(head) is not None


def read_documents(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield a cable for each object that has a body."""
    for place, document in enumerate(_objects(item, report), start=1):
        identifier = str(_first(document, IDS) or "")
        name = f"{item.name}!{place}"
        body = _first(document, BODIES)
        if not isinstance(body, str) or not body.strip() or PLACEHOLDER.match(body):
            report(UnreadableSource(f"no text in the document: {identifier or place}", name=name))
            continue
        data = body.encode("utf-8", errors="replace")
        origin, classification = _first(document, ORIGINS), document.get("classification")
        yield RawCable(
            source=SourceText(name, decode(data)),
            format=SourceFormat.HISTORY_LAB,
            digest=digest(data),
            id_hint=canonical_id(identifier) or identifier or None,
            date_hint=iso_moment(_first(document, DATES)),
            origin_hint=str(origin) if origin else None,
            classification_hint=str(classification) if classification else None,
        )


def _objects(item: Item, report: Report) -> Iterator[dict[str, object]]:
    """Yield the objects of an array, or of lines, without holding more than one.

    Behind one that is broken, reading goes on with the next that begins a line.
    """
    text = _Text(item)
    scanner = json.JSONDecoder()
    while not text.is_done():
        try:
            found, text.position = scanner.raw_decode(text.held, text.position)
        except (ValueError, RecursionError) as error:
            if isinstance(error, RecursionError) or not text.read_more():
                report(UnreadableSource(f"broken JSON: {error}", name=item.name))
                text.skip_to("\n{")
        else:
            text.wanted = CHUNK
            if isinstance(found, dict):
                yield found


class _Text:
    """The part of a stream that is being read, decoded."""

    def __init__(self, item: Item) -> None:
        self.stream, self.decoder = item.stream, getincrementaldecoder("utf-8-sig")("replace")
        self.held, self.position, self.wanted, self.is_end = "", 0, CHUNK, False

    def read_more(self) -> bool:
        """Hold more, twice as much each time, unless the stream or all patience is at its end."""
        if self.is_end or len(self.held) - self.position > LONGEST_TEXT:
            return False
        self._read(self.held[self.position :])
        self.wanted *= 2
        return True

    def is_done(self) -> bool:
        """Whether nothing is left but what stands between objects."""
        while True:
            between = BETWEEN.match(self.held, self.position)
            self.position = between.end() if between else self.position
            if self.position < len(self.held) or self.is_end:
                return self.position == len(self.held)
            self._read("")

    def skip_to(self, sign: str) -> None:
        """Go on behind what cannot be read."""
        while (found := self.held.find(sign, self.position + 1)) < 0:
            if self.is_end:
                self.position = len(self.held)
                return
            self._read(self.held[-len(sign) :])
        self.position = found + 1

    def _read(self, kept: str) -> None:
        chunk = self.stream.read(self.wanted)
        self.held, self.position = kept + self.decoder.decode(chunk, not chunk), 0
        self.is_end = not chunk


def _first(document: dict[str, object], keys: tuple[str, ...]) -> object:
    return next((document[key] for key in keys if document.get(key)), None)
