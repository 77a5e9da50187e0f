"""What a cable is: its header fields, references and paragraphs, each with its span.

Takes    nothing; these are the values that `parse_cable` makes.
Offsets  characters of `Cable.source`, half-open. `None` means that the page does not say.
Source   ACP 127 for the envelope, 5 FAH-1 and 5 FAH-2 for the telegram's own lines.
"""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from cablegraph.errors import Diagnostic
from cablegraph.terms.classification import Level
from cablegraph.terms.identifiers import parse_cable_id
from cablegraph.terms.traffic import Post, Precedence, first_post
from cablegraph.text import CleanText, Edit, SourceText, Span

NOT_APPLICABLE = re.compile(r"(?:DECL\s*:\s*)?(?:N[./]?A\.?|NONE)?", re.IGNORECASE)
FOR_OFFICIAL_USE = "FOR OFFICIAL USE ONLY"  # in a banner, of what is sensitive


class SourceFormat(StrEnum):
    """The form in which a cable reached us."""

    TEXT = "text"
    CABLEGATE_HTML = "cablegate-html"
    CABLEGATE_CSV = "cablegate-csv"
    NARA = "nara"
    FRUS = "frus"
    HISTORY_LAB = "history-lab"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person whom the container's own register names, and what it says of them."""

    name: str  # "John Doe"
    description: str  # "Minister of Fisheries of Latvia until 1959"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawCable:
    """One cable as found: its text, where it was, and what the container says of it.

    The hints are a publisher's words, never the telegram's: the parser uses them where the text
    is silent, and reports where the two differ.
    """

    source: SourceText  # its name is the path, with "!member" for a member of an archive
    format: SourceFormat
    digest: str  # SHA-256 of the bytes it was decoded from, in hexadecimal
    id_hint: str | None = None  # from the file's name, the page's table or the CSV row
    date_hint: datetime | None = None
    origin_hint: str | None = None
    classification_hint: str | None = None
    people: tuple[KnownPerson, ...] = ()  # those of the register whom this text names


class Text(NamedTuple):
    """A piece of the cable read as it stands: white space single, markers left out."""

    text: str
    span: Span


class DateTimeGroup(NamedTuple):
    """``O 210722Z JUL 06``: when the message was released, in UTC."""

    precedence: Precedence | None
    released: datetime
    span: Span


class Addressee(NamedTuple):
    """One line under TO or INFO, e.g. ``RUEHC/SECSTATE WASHDC IMMEDIATE 6818``."""

    routing_indicator: str | None  # "RUEHC"; None where a copy gives names alone
    plain_language_address: str  # "SECSTATE WASHDC"
    precedence: Precedence | None  # None: the cable's own precedence holds
    message_continuity_number: str | None  # "6818", or a range "3806-3812"
    is_collective: bool  # "EU MEMBER STATES COLLECTIVE": a group, not one post
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Transmission:
    """The envelope's routing lines: what the communications centre put before the message."""

    channel: Text | None = None  # "VZCZCXYZ0008"
    routing: Text | None = None  # "OO RUEHWEB"
    originating_routing_indicator: str | None = None  # "RUEHTA", from the DE line
    station_serial_number: str | None = None  # "0677", modulo 10000
    section: str | None = None  # "01"
    filed: str | None = None  # "1121143": day of the year, hour and minute, Z
    security: Text | None = None  # "ZNY CCCCC ZZH"
    span: Span | None = None


class MessageReferenceNumber(NamedTuple):
    """``ASTANA 002113`` as the classification line prints it."""

    station: str  # "ASTANA"
    serial: int  # 2113
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """The classification line: level, controls, section count."""

    level: Level
    is_sensitive: bool = False  # UNCLAS with the SENSITIVE caption, that is SBU
    controls: tuple[str, ...] = ()  # "NOFORN", "REL NATO"
    sections: int = 1  # SECTION 01 OF 03: 3
    span: Span | None = None

    @property
    def marking(self) -> str:
        """The banner form.

        >>> Classification(level=Level.UNCLASSIFIED, is_sensitive=True).marking
        'UNCLASSIFIED//FOR OFFICIAL USE ONLY'
        >>> Classification(level=Level.SECRET, controls=("NOFORN",)).marking
        'SECRET//NOFORN'
        """
        sensitive = self.is_sensitive and self.level is Level.UNCLASSIFIED
        parts = [self.level.value, *([FOR_OFFICIAL_USE] if sensitive else [])]
        return "//".join([*parts, *self.controls])


class Caption(NamedTuple):
    """``SIPDIS``, ``NODIS``, ``SENSITIVE``: how the cable may be distributed."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Declassification:
    """The E.O. line: ``E.O. 12958: DECL: 07/20/2016``."""

    executive_order: str | None  # "12958"
    declassify_on: date | None  # None for N/A, an event, OADR or manual review
    instruction: str  # as printed after the order: "DECL: 07/20/2016", "N/A", "GDS"
    span: Span

    @property
    def applies(self) -> bool:
        """Whether the line says anything of when: not "N/A"."""
        return NOT_APPLICABLE.fullmatch(self.instruction.strip()) is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifiedBy:
    """``Classified By: Ambassador X, reasons 1.4 (b) and (d)``."""

    name: str | None
    title: str | None
    reasons: tuple[str, ...]  # ("1.4(b)", "1.4(d)")
    span: Span


class Tag(NamedTuple):
    """One TAG of the TAGS line; its meaning is in `cablegraph.terms.tags`."""

    code: str  # "PINR"
    detail: str | None  # "IVANOV, IVAN", the name in brackets after it
    span: Span


class ReferenceKind(StrEnum):
    """What a reference points to."""

    CABLE = "cable"
    REPORT = "report"  # IIR, TD, OSC, FBIS: numbered, but no cable
    MESSAGE = "message"  # an e-mail, letter, telephone call
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry of the REF line."""

    designator: str | None  # "A"
    text: str  # "07 STATE 99409", as printed
    kind: ReferenceKind
    cable_id: str | None  # "07STATE99409"; None where it is no cable
    marks: tuple[str, ...] = ()  # ("NOTAL",)
    is_corrected: bool = False  # the post's name was read as another: BRASILA for BRASILIA
    span: Span


class PortionMarking(NamedTuple):
    """``(C/NF)`` before a paragraph or heading."""

    text: str  # as printed, without brackets
    level: Level
    is_sensitive: bool  # SBU, FOUO
    controls: tuple[str, ...]  # "NOFORN", "REL NATO"
    span: Span


class BlockKind(StrEnum):
    """What a stretch of the body is, where headings or ``BEGIN``/``END`` say so."""

    SUMMARY = "summary"
    COMMENT = "comment"
    NOTE = "note"
    ACTION_REQUEST = "action-request"
    BACKGROUND = "background"
    OBJECTIVE = "objective"
    PARTICIPANTS = "participants"
    QUOTED = "quoted"  # BEGIN TEXT, talking points, a non-paper: another document's words


class Block(NamedTuple):
    """A stretch of the body between a heading and its end; blocks nest and cross paragraphs."""

    kind: BlockKind
    title: str | None
    span: Span


class Heading(NamedTuple):
    """A line that names what follows: ``//SPAIN LABOR ISSUES//``, underlined or in capitals."""

    text: str
    span: Span


class Paragraph(NamedTuple):
    """A numbered paragraph, or a stretch of the body between two that has no number.

    ``order`` counts from 1 in printed order; printed numbers repeat and skip.
    ``span`` covers number, marking and text; ``content`` starts after number and marking.
    """

    order: int
    number: int | None
    portion_marking: PortionMarking | None
    span: Span
    content: Span


@dataclass(frozen=True, kw_only=True)
class Cable:
    """A telegram, as far as it could be read; `diagnostics` says what could not."""

    source: SourceText
    format: SourceFormat = SourceFormat.TEXT
    digest: str = ""
    id: str  # canonical, "07ASTANA2113": the collection's id where it has one
    printed_id: str | None  # the canonical form of the number in the text
    message_reference_number: MessageReferenceNumber | None = None
    transmission: Transmission = field(default_factory=Transmission)
    date_time_group: DateTimeGroup | None = None
    sender: Text | None = None  # after FM: "AMEMBASSY ASTANA"
    action_addressees: tuple[Addressee, ...] = ()
    info_addressees: tuple[Addressee, ...] = ()
    excluded_addressees: tuple[Text, ...] = ()  # after XMT: who does not get it
    classification: Classification | None = None
    container_classification: Classification | None = None  # what the page or row says beside it
    captions: tuple[Caption, ...] = ()
    passing_lines: tuple[Text, ...] = ()  # "STATE FOR EUR/WE", "DEPT PASS TO USTR"
    corrected_copy: Text | None = None  # "CORRECTED COPY (TEXT PARA 2)", however spaced
    declassification: Declassification | None = None
    classified_by: ClassifiedBy | None = None
    tags: tuple[Tag, ...] = ()
    subject: Text | None = None
    references: tuple[Reference, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    headings: tuple[Heading, ...] = ()
    blocks: tuple[Block, ...] = ()
    signer: Text | None = None
    released: datetime | None = None  # the DTG's time, else the container's date
    people: tuple[KnownPerson, ...] = ()  # from the container's register
    edits: tuple[Edit, ...] = ()
    remainder: tuple[Span, ...] = ()  # text that no field, paragraph or edit has taken up
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def precedence(self) -> Precedence | None:
        """The precedence for the action addressees."""
        own = next((to.precedence for to in self.action_addressees if to.precedence), None)
        return own or (self.date_time_group.precedence if self.date_time_group else None)

    def clean(self, span: Span) -> CleanText:
        """A piece of the cable as one reads it, mapping back to the source."""
        return CleanText.of(self.source, span, self.edits)

    @cached_property
    def sending_post(self) -> Post | None:
        """The post after FM; where no line names one, that of the number printed, or of the id."""
        number, own = self.message_reference_number, parse_cable_id(self.id)
        return first_post(
            (
                self.sender.text if self.sender else None,
                number.station if number else None,
                own.prefix if own else None,
            ),
            self.released.date() if self.released else None,
        )

    @cached_property
    def numbered_paragraphs(self) -> int:
        """How many numbered paragraphs the cable's own text has.

        A document that it quotes numbers its paragraphs anew; talking points may stand in one
        that goes on with the cable's own numbers.
        """
        quoted = [block.span for block in self.blocks if block.kind is BlockKind.QUOTED]
        own, last, document = 0, 0, Span(0, 0)
        for paragraph in self.paragraphs:
            if paragraph.number is None or paragraph.span in document:
                continue
            block = next((span for span in quoted if paragraph.span in span), None)
            if block is not None and paragraph.number != last + 1:
                document = block
            else:
                own, last = own + 1, paragraph.number
        return own
