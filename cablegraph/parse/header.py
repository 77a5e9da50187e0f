"""Read a cable's header: everything from its first line to the last line before the body.

Takes    a `SourceText`, the edits already known (page markers), and the container's hints.
Gives    a `Header`: every header field, where the body starts, the spans taken, diagnostics.
Offsets  characters of the source text, half-open.
Errors   none raised: what cannot be read is a `Diagnostic`.
Source   ACP 127 for the envelope, 5 FAH-2 for the lines from classification to reference.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import takewhile
from typing import NamedTuple

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
from cablegraph.parse.authority import read_classified_by
from cablegraph.parse.caption import (
    CaptionBlock,
    begins_like_caption,
    doubtful_tags,
    is_warning,
    read_captions,
    read_classification,
    read_declassification,
    read_hint,
    read_message_reference_number,
    read_subject,
    read_tags,
)
from cablegraph.parse.envelope import Envelope, read_envelope
from cablegraph.parse.layout import Label, Layout, divide
from cablegraph.parse.references import Citing, read_references
from cablegraph.terms.classification import Level
from cablegraph.terms.identifiers import CableId, parse_cable_id
from cablegraph.terms.traffic import find_prefix, letters
from cablegraph.text import Edit, Offsets, SourceText, Span

SECURITY_LEVELS = {"U": Level.UNCLASSIFIED, "C": Level.CONFIDENTIAL, "S": Level.SECRET}
SERIAL_MODULUS = 10_000  # a station counts its messages with four digits
LOW_LEVELS = {Level.UNCLASSIFIED, Level.LIMITED_OFFICIAL_USE}


class Header(NamedTuple):
    """All that a cable says before its body; the fields are those of `Cable`."""

    id: str | None = None  # canonical: the container's id, else the printed one
    printed_id: str | None = None
    message_reference_number: MessageReferenceNumber | None = None
    transmission: Transmission = Transmission()
    date_time_group: DateTimeGroup | None = None
    sender: Text | None = None
    action_addressees: tuple[Addressee, ...] = ()
    info_addressees: tuple[Addressee, ...] = ()
    excluded_addressees: tuple[Text, ...] = ()
    classification: Classification | None = None
    container_classification: Classification | None = None
    captions: tuple[Caption, ...] = ()
    passing_lines: tuple[Text, ...] = ()
    corrected_copy: Text | None = None  # "C O R R E C T E D COPY (TEXT PARA 2)"
    declassification: Declassification | None = None
    classified_by: ClassifiedBy | None = None
    tags: tuple[Tag, ...] = ()
    subject: Text | None = None
    references: tuple[Reference, ...] = ()
    released: datetime | None = None  # the DTG's time, else the container's date
    body_start: int = 0  # offset of the first character after the header
    taken: tuple[Offsets, ...] = ()  # what the fields above were read from, in order
    diagnostics: tuple[Diagnostic, ...] = ()


class _Labelled(NamedTuple):
    """What the labelled lines say, and the stretches that they take."""

    declassification: Declassification | None
    tags: tuple[Tag, ...]
    subject: Text | None
    references: tuple[Reference, ...]
    classified_by: ClassifiedBy | None
    taken: tuple[Offsets, ...]
    diagnostics: tuple[Diagnostic, ...]


class _Identity(NamedTuple):
    """Which message it is and when it was sent: by the text, and by the container."""

    number: MessageReferenceNumber | None
    hint: str | None  # the container's id, as it stands
    known: CableId | None  # that id read
    printed: CableId | None
    released: datetime | None  # the date-time group's time, the publisher's or the container's
    date_hint: datetime | None

    @property
    def id(self) -> str | None:
        """The container's id where it has one, else the printed one."""
        own = self.known or self.printed
        return self.hint if self.hint and not self.known else str(own) if own else None

    def citing(self) -> Citing:
        """What the references need to know of the cable."""
        own, released = self.known or self.printed, self.released
        return Citing(
            year=released.year if released else own.year if own else None,
            day_of_year=_day_of_year(released) if released else None,
            prefix=own.prefix if own else None,
            serial=own.serial if own else None,
        )


def parse_header(
    source: SourceText, edits: Iterable[Edit] = (), hints: RawCable | None = None
) -> Header:
    r"""Read the header of one cable; ``edits`` that take out page markers are honoured.

    >>> lines = "P 121430Z MAR 07\nFM AMEMBASSY RIGA\nUNCLAS RIGA 000012\nSUBJECT: A\n\n1. (U) B."
    >>> header = parse_header(SourceText("example", lines))
    >>> header.id, header.subject.text, lines[header.body_start :]
    ('07RIGA12', 'A', '1. (U) B.')
    """
    edits = tuple(edits)
    layout = divide(source, edits)
    envelope = read_envelope(layout)
    identity = _identify(layout, envelope, hints)
    labelled = _read_labelled(layout, identity.citing())
    taken = sorted([*envelope.taken, *_classification_taken(layout), *labelled.taken])
    block = read_captions(layout, _free_lines(layout, taken, labelled.taken, envelope.end))
    classification_hint = hints.classification_hint if hints else None
    told = read_hint(classification_hint) if classification_hint else None
    classification = read_classification(layout, block, told)
    taken = sorted([*taken, *_taken_by_block(block)])
    return Header(
        id=identity.id,
        printed_id=str(identity.printed) if identity.printed else None,
        message_reference_number=identity.number,
        transmission=envelope.transmission,
        date_time_group=envelope.date_time_group,
        sender=envelope.sender,
        action_addressees=envelope.action,
        info_addressees=envelope.info,
        excluded_addressees=envelope.excluded,
        classification=classification,
        container_classification=told,
        captions=block.captions,
        passing_lines=block.passing_lines,
        corrected_copy=block.corrected_copy,
        declassification=labelled.declassification,
        classified_by=labelled.classified_by,
        tags=labelled.tags,
        subject=labelled.subject,
        references=labelled.references,
        released=identity.released,
        body_start=_body_start(source.text, taken, edits),
        taken=tuple(taken),
        diagnostics=(
            *envelope.diagnostics,
            *labelled.diagnostics,
            *_contradictions(identity, envelope, classification),
            *_other_classification(classification, block, told),
        ),
    )


def _identify(layout: Layout, envelope: Envelope, hints: RawCable | None) -> _Identity:
    number = read_message_reference_number(layout)
    group, hint = envelope.date_time_group, hints.id_hint if hints else None
    date_hint = hints.date_hint if hints else None
    released = group.released if group else envelope.publisher_date or date_hint
    known = parse_cable_id(hint) if hint else None
    year = released.year if released else known.year if known else None
    prefix = _prefix(number.station) if number else None
    return _Identity(
        number=number,
        hint=hint,
        known=known,
        printed=CableId(year, prefix, number.serial) if number and prefix and year else None,
        released=released,
        date_hint=date_hint,
    )


def _day_of_year(day: datetime) -> int:
    return day.toordinal() - date(day.year, 1, 1).toordinal() + 1


def _prefix(station: str) -> str | None:
    """The prefix of a station; of one that no table has, its letters; none if it is masked."""
    return None if "XXXX" in station else find_prefix(station) or letters(station)


def _read_labelled(layout: Layout, citing: Citing) -> _Labelled:
    declassification, problems = read_declassification(layout)
    tags, tags_span = read_tags(layout)
    subject = read_subject(layout)
    references, references_span = read_references(layout, citing)
    classified_by = read_classified_by(layout)
    section = layout.section(Label.SUBJECT)
    found = [tags_span, references_span]
    found += [(section.start, subject.span.end)] if section and subject else []
    found += [
        (item.span.start, item.span.end) for item in (declassification, classified_by) if item
    ]
    return _Labelled(
        declassification=declassification,
        tags=tags,
        subject=subject,
        references=references,
        classified_by=classified_by,
        taken=tuple(filter(None, found)),
        diagnostics=(*problems, *doubtful_tags(tags), *_corrected(references)),
    )


def _corrected(references: Iterable[Reference]) -> Iterator[Diagnostic]:
    for reference in references:
        if reference.is_corrected:
            message = f"{reference.text} read as {reference.cable_id}"
            yield Diagnostic("misspelt-post", message, reference.span)


def _classification_taken(layout: Layout) -> Iterator[Offsets]:
    if layout.classification is not None:
        yield layout.classification.start("level"), layout.classification_end


def _free_lines(
    layout: Layout, taken: list[Offsets], labelled: tuple[Offsets, ...], envelope_end: int
) -> Iterator[Offsets]:
    """The lines from the classification to the last labelled line that nothing has taken.

    After it a line of warning; where no line is labelled, all that go on as captions do.
    """
    start = layout.classification_end or envelope_end
    stop = max((end for _, end in labelled), default=start)
    for gap in _gaps(taken, start, stop):
        yield from layout.lines(*gap)
    if layout.classification is not None:
        goes_on = is_warning if labelled else begins_like_caption
        yield from takewhile(
            lambda line: goes_on(layout.text[slice(*line)]), layout.lines(stop, layout.body_limit)
        )


def _gaps(taken: list[Offsets], start: int, stop: int) -> Iterator[Offsets]:
    for first, end in taken:
        if end <= start:
            continue
        if start < first <= stop:
            yield start, first
        start = end
    if start < stop:
        yield start, stop


def _taken_by_block(block: CaptionBlock) -> Iterator[Offsets]:
    for item in (*block.captions, *block.passing_lines, block.corrected_copy):
        if item is not None:
            yield item.span.start, item.span.end


def _body_start(text: str, taken: list[Offsets], edits: tuple[Edit, ...]) -> int:
    """The first character after the header that is neither blank nor a page marker."""
    pages = {edit.span.start: edit.span.end for edit in edits if edit.reason == "page-marker"}
    end = max([end for _, end in taken], default=0)
    while end < len(text) and (end in pages or text[end].isspace()):
        end = pages.get(end, end + 1)
    return end


def _contradictions(
    identity: _Identity, envelope: Envelope, classification: Classification | None
) -> Iterator[Diagnostic]:
    """What the parts of a header say against one another, or against the container."""
    number, printed, known = identity.number, identity.printed, identity.known
    if number and printed and known and known != printed:
        message = f"the text says {printed}, the collection {known}"
        yield Diagnostic("id-differs", message, number.span)
    if identity.hint and not known:
        start = number.span if number else Span(0, 0)
        yield Diagnostic("malformed-id", f"no cable id can be read from {identity.hint}", start)
    serial, routing = envelope.transmission.station_serial_number, envelope.transmission.span
    if number and serial and routing and number.serial % SERIAL_MODULUS != int(serial):
        message = f"the station's serial is {serial}, the message's {number.serial}"
        yield Diagnostic("serial-differs", message, routing)
    security = envelope.transmission.security
    if security and classification and not _agree(security.text, classification.level):
        message = f"{security.text} on a message that is {classification.level}"
        yield Diagnostic("security-differs", message, security.span)
    group, day = envelope.date_time_group, identity.date_hint
    if group and day and group.released.date() != day.date():
        yield Diagnostic("date-differs", f"the container says {day.date()}", group.span)


def _other_classification(
    classification: Classification | None, block: CaptionBlock, told: Classification | None
) -> Iterator[Diagnostic]:
    """Another level in the container than in the text, or a restriction that the text has not."""
    if classification is None or told is None or classification.span is None:
        return
    own = {caption.name for caption in block.captions}.union(classification.controls)
    is_same = _as_one(classification) == _as_one(told)
    if not is_same or not own.issuperset(told.controls):
        message = f"the text says {classification.marking}, the container {told.marking}"
        yield Diagnostic("classification-differs", message, classification.span)


def _as_one(classification: Classification) -> tuple[Level, bool]:
    """The level; a container calls official use what the text says in either of two ways."""
    is_restricted = classification.level is Level.LIMITED_OFFICIAL_USE
    level = Level.UNCLASSIFIED if is_restricted else classification.level
    is_sensitive = level is Level.UNCLASSIFIED and classification.is_sensitive
    return level, is_restricted or is_sensitive


def _agree(security: str, level: Level) -> bool:
    named = SECURITY_LEVELS.get(security.split()[1][0])
    return named is None or named is level or {named, level} <= LOW_LEVELS
