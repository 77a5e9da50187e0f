"""Compose the stages of parsing: one cable's text in, one `Cable` out.

Takes    a `RawCable`.
Gives    a `Cable`, whatever the text is.
Offsets  characters of the source text, half-open.
Errors   none raised: what cannot be read becomes a `Diagnostic` of the cable.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from cablegraph.errors import Diagnostic
from cablegraph.model.cable import Cable, Classification, Paragraph, RawCable, SourceFormat
from cablegraph.parse.body import Body, parse_body
from cablegraph.parse.clean import find_edits, merge
from cablegraph.parse.header import Header, parse_header
from cablegraph.sources.messages import find_messages
from cablegraph.terms.identifiers import parse_cable_id
from cablegraph.terms.traffic import first_post
from cablegraph.text import Edit, Offsets, SourceText, Span

DAMAGE = re.compile(  # but for a pilcrow at the beginning of a line
    r"^[ \t]{0,8}\ufffd[ \t]?(?=\d|[A-Z][.)])|(?P<damaged>\ufffd+)", re.MULTILINE
)
INK = re.compile(r"\S[^\n]*(?<=\S)")


def parse_cable(raw: RawCable) -> Cable:
    r"""Read all of ``raw`` that can be read.

    >>> source = SourceText("08RIGA12.txt", "SUBJECT: CALM\n\n1. (U) Riga is calm.\n\nDOE")
    >>> cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    >>> cable.subject.text, cable.paragraphs[0].number, cable.signer.text
    ('CALM', 1, 'DOE')
    """
    source = raw.source
    edits = find_edits(source)
    header = parse_header(source, edits, raw)
    body = parse_body(
        source, header.body_start, edits, has_broken_words=raw.format is SourceFormat.NARA
    )
    return Cable(
        source=source,
        format=raw.format,
        digest=raw.digest,
        id=header.id or _unnumbered(raw),
        printed_id=header.printed_id,
        message_reference_number=header.message_reference_number,
        transmission=header.transmission,
        date_time_group=header.date_time_group,
        sender=header.sender,
        action_addressees=header.action_addressees,
        info_addressees=header.info_addressees,
        excluded_addressees=header.excluded_addressees,
        classification=header.classification,
        container_classification=header.container_classification,
        captions=header.captions,
        passing_lines=header.passing_lines,
        corrected_copy=header.corrected_copy,
        declassification=header.declassification,
        classified_by=header.classified_by,
        tags=header.tags,
        subject=header.subject,
        references=header.references,
        paragraphs=body.paragraphs,
        headings=body.headings,
        blocks=body.blocks,
        signer=body.signer,
        released=header.released,
        people=raw.people,
        edits=merge((*edits, *body.edits)),
        remainder=tuple(_remainder(source, _taken(header, body, edits))),
        diagnostics=(
            *header.diagnostics,
            *body.diagnostics,
            *_inferred_sender(header),
            *_above(header.classification, body.paragraphs),
            *_further_messages(source.text, header.body_start),
            *_damage(source.text),
        ),
    )


def _inferred_sender(header: Header) -> Iterator[Diagnostic]:
    """Where no line names the sender: the post that the number, or else the id, names."""
    if header.sender is not None:
        return
    number, own = header.message_reference_number, parse_cable_id(header.id or "")
    day = header.released.date() if header.released else None
    by_number = first_post([number.station], day) if number else None
    post = by_number or (first_post([own.prefix], day) if own else None)
    if post:
        told = "number" if by_number else "id"
        span = number.span if number and by_number else Span(0, 0)
        yield Diagnostic("sender-inferred", f"no FM line; by its {told} from {post.name}", span)


def _above(
    classification: Classification | None, paragraphs: Iterable[Paragraph]
) -> Iterator[Diagnostic]:
    """Report the paragraphs that are marked higher than the whole cable is."""
    if classification is None:
        return
    for paragraph in paragraphs:
        marking = paragraph.portion_marking
        if marking and marking.level.rank > classification.level.rank:
            message = f"({marking.text}) in a cable that is {classification.level}"
            yield Diagnostic("portion-above-cable", message, marking.span)


def _further_messages(text: str, start: int) -> Iterator[Diagnostic]:
    """Report the telegrams that begin in the body: quoted, or of another who is not told apart."""
    for message in find_messages(text):
        if message.line.start >= start:
            number = f"{message.prefix} {message.serial}"
            yield Diagnostic("further-message", f"{number} begins within this one", message.line)


def _damage(text: str) -> Iterator[Diagnostic]:
    """Report the characters that stand for bytes that could not be read, at the first of them."""
    if "\ufffd" not in text:
        return
    found = [match for match in DAMAGE.finditer(text) if match["damaged"]]
    if found:
        number = sum(len(match["damaged"]) for match in found)
        message = f"{number} character{'s'[: number != 1]} could not be read, the first here"
        yield Diagnostic("damaged-text", message, Span(*found[0].span()))


def _unnumbered(raw: RawCable) -> str:
    """The id of a cable that has none: the same for the same bytes."""
    digest = raw.digest or sha256(raw.source.text.encode(errors="replace")).hexdigest()
    return f"unnumbered-{digest[:16]}"


def _taken(header: Header, body: Body, edits: Iterable[Edit]) -> list[Offsets]:
    """Return every stretch that a field, a paragraph or an edit has taken up."""
    spans = [edit.span for edit in (*edits, *body.edits)]
    spans += [paragraph.span for paragraph in body.paragraphs]
    spans += [heading.span for heading in body.headings]
    spans += [body.signer.span] if body.signer else []
    return [*header.taken, *[(span.start, span.end) for span in spans]]


def _remainder(source: SourceText, taken: Iterable[Offsets]) -> Iterator[Span]:
    """Yield the lines, or pieces of lines, that nothing has taken up."""
    text, position = source.text, 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        if position < start and not text[position:start].isspace():
            for ink in INK.finditer(text, position, start):
                yield Span(*ink.span())
        if position < end:
            position = end
