"""Read a cable's header: everything from its first line to the last line before the body.

Takes    a `SourceText`, the edits already known (page markers), and the container's hints.
Gives    a `Header`: every header field, where the body starts, the spans taken, diagnostics.
Offsets  characters of the source text, half-open.
Errors   none raised: what cannot be read is a `Diagnostic`.
Source   ACP 127 for the envelope, 5 FAH-2 for the lines from classification to reference.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from cablegraph.errors import Diagnostic
from cablegraph.model.cable import (
    Addressee,
    Caption,
    Classification,
    ClassifiedBy,
    DateTimeGroup,
    Declassification,
    MessageReferenceNumber,
    RawCable,
    Reference,
    Tag,
    Text,
    Transmission,
)
from cablegraph.text import Edit, SourceText, Span


@dataclass(frozen=True, kw_only=True)
class Header:
    """All that a cable says before its body; the fields are those of `Cable`."""

    id: str | None = None  # canonical: the container's id, else the printed one
    printed_id: str | None = None
    message_reference_number: MessageReferenceNumber | None = None
    transmission: Transmission = field(default_factory=Transmission)
    date_time_group: DateTimeGroup | None = None
    sender: Text | None = None
    action_addressees: tuple[Addressee, ...] = ()
    info_addressees: tuple[Addressee, ...] = ()
    excluded_addressees: tuple[Text, ...] = ()
    classification: Classification | None = None
    captions: tuple[Caption, ...] = ()
    passing_lines: tuple[Text, ...] = ()
    declassification: Declassification | None = None
    classified_by: ClassifiedBy | None = None
    tags: tuple[Tag, ...] = ()
    subject: Text | None = None
    references: tuple[Reference, ...] = ()
    released: datetime | None = None  # the DTG's time, else the container's date
    body_start: int = 0  # offset of the first character after the header
    spans: tuple[Span, ...] = ()  # what the fields above were read from, in order
    diagnostics: tuple[Diagnostic, ...] = ()


SUBJECT = re.compile(r"^SUBJ(?:ECT)?:?[ \t]*(?P<subject>\S[^\n]*(?:\n(?!\s*\n|REF)[^\n]+)*)", re.M)


def parse_header(
    source: SourceText, edits: Iterable[Edit] = (), hints: RawCable | None = None
) -> Header:
    """Read the header of one cable; ``edits`` that take out page markers are honoured."""
    subject = SUBJECT.search(source.text)
    if subject is None:
        return Header(id=hints.id_hint if hints else None)
    span = Span(*subject.span("subject"))
    return Header(
        id=hints.id_hint if hints else None,
        subject=Text(text=" ".join(source[span].split()), span=span),
        body_start=span.end,
        spans=(Span(subject.start(), span.end),),
    )
