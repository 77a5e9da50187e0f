"""Read the header of an invented cable, or of a fragment of one, as `parse_cable` does."""

from datetime import datetime

from cablegraph.model.cable import Cable, RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.parse.clean import find_edits
from cablegraph.parse.header import Header, parse_header
from cablegraph.text import SourceText

CABLE_ID = "07RIGA500"


def read_header(
    text: str,
    cable_id: str | None = CABLE_ID,
    date_hint: datetime | None = None,
    classification_hint: str | None = None,
) -> Header:
    source = SourceText("invented.txt", text)
    hints = RawCable(
        source=source,
        format=SourceFormat.TEXT,
        digest="",
        id_hint=cable_id,
        date_hint=date_hint,
        classification_hint=classification_hint,
    )
    return parse_header(source, find_edits(source), hints)


def read_cable(text: str, cable_id: str | None = CABLE_ID) -> Cable:
    source = SourceText("invented.txt", text)
    raw = RawCable(source=source, format=SourceFormat.TEXT, digest="", id_hint=cable_id)
    return parse_cable(raw)
