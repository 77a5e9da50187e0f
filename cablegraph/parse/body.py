"""Divide a cable's body into paragraphs, headings and blocks, and find its signature.

Takes    the source text, where the header ends, and the edits already known (page markers).
Gives    `Body`: numbered paragraphs and the unnumbered stretches between them, in printed order;
         headings, blocks, the signature, and the edits that only a body calls for.
Offsets  characters of the source text, half-open.
Errors   none raised: what is out of order is a `Diagnostic`.
Source   5 FAH-2 for numbered paragraphs. The pilcrow is not the sender's: a publishing program
         put it before every line that begins with a number and a full stop, so it also stands
         where a sentence goes on with a year (``in July`` / ``¶2009.``).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cablegraph.errors import Diagnostic
from cablegraph.model.cable import Block, Heading, Paragraph, PortionMarking, Text
from cablegraph.parse.blocks import find_blocks
from cablegraph.parse.clean import blank_out, find_broken_words, find_stranded_captions
from cablegraph.parse.headings import Title, find_label, find_titles
from cablegraph.parse.portions import MARK, read_marking
from cablegraph.parse.signature import find_ending
from cablegraph.text import Edit, SourceText, Span

HEAD = re.compile(
    r"^[ \t]{0,8}(?:(?:(?P<pilcrow>[¶\ufffd])[ \t]?)?(?P<number>\d{1,4})[ \t]{0,2}[.)](?!\d)"
    r"(?:[ \t]{1,3}\d{1,3}\.(?=[ \t]))?"  # numbered twice, by the sender and by a program
    r"|[¶\ufffd][ \t]?(?P<bare>\d{1,3})[ \t]{1,4}(?=\()"
    r"|(?=\((?:[CSU]|SBU|LOU|FOUO)\b))[ \t]{0,8}"
    r"|(?<=[.!?\"”)][ ])(?P<inline>\d{1,2})[.)][ ]{0,2}(?=\((?:[CSU]|SBU)\b)",  # lines lost
    re.MULTILINE,
)
GOES_ON = re.compile(  # how a line ends whose sentence goes on with a year or a day
    r"(?:,|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|in|on|of|by|to|from|since|until"
    r"|the|and|or|than|about|between|after|before|for|with|at|No|para|paras?|paragraph))[ \t]*\Z",
    re.IGNORECASE,
)
FINISHED = re.compile(r"(?:[.!?:;\"”’')\]*_>=/-]|\b[A-Z0-9]*[0-9X])[ \t]*\Z")
BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
LARGEST_GAP = 10  # numbers may skip where paragraphs were withheld
SHORTEST_REPEAT = 120  # characters; the same words again are a page sent twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What the body of a cable is made of."""

    paragraphs: tuple[Paragraph, ...] = ()
    headings: tuple[Heading, ...] = ()
    blocks: tuple[Block, ...] = ()
    signer: Text | None = None
    edits: tuple[Edit, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Head:
    """The start of a paragraph: its number, its marking, and where its text begins."""

    start: int
    number: int | None
    marking: PortionMarking | None
    content: int


def parse_body(
    source: SourceText, start: int, edits: Iterable[Edit] = (), *, has_broken_words: bool = False
) -> Body:
    r"""Read the body of ``source`` from ``start`` to its end.

    >>> body = parse_body(SourceText("example", "1. (C) Riga is calm.\n2. (U) So are we.\nDOE"), 0)
    >>> [(paragraph.number, paragraph.portion_marking.text) for paragraph in body.paragraphs]
    [(1, 'C'), (2, 'U')]
    >>> body.signer.text
    'DOE'
    """
    text = blank_out(source.text, edits)
    found = list(find_stranded_captions(text, start))
    text = blank_out(text, found)
    if has_broken_words:
        found += find_broken_words(text, start)
    ending = find_ending(text, start)
    heads, mends = _heads(text, start, ending.body_end)
    found += mends
    titles = find_titles(text, start, ending.body_end, [head.start for head in heads])
    found += (Edit(title.whole, " ", "rule") for title in titles if not title.words)
    paragraphs, empty = _paragraphs(text, start, ending.body_end, heads, titles)
    found += empty
    headings = _headings(text, titles, paragraphs)
    signer = Text(text=source[ending.signer], span=ending.signer) if ending.signer else None
    return Body(
        paragraphs=paragraphs,
        headings=headings,
        blocks=find_blocks(text, headings, paragraphs, ending.body_end),
        signer=signer,
        edits=tuple(sorted(found)),
        diagnostics=tuple(_out_of_order(paragraphs)),
    )


def _heads(text: str, start: int, end: int) -> tuple[list[_Head], list[Edit]]:
    """Return where paragraphs start, and the edits for what only looks like a start."""
    matches = list(HEAD.finditer(text, start, end))
    has_pilcrows = any(match["pilcrow"] for match in matches)
    heads: list[_Head] = []
    edits: list[Edit] = []
    seen: set[str] = set()
    last = 0
    for match, stop in zip(matches, [*(match.start() for match in matches), end][1:], strict=True):
        head = _head(text, match, end)
        if not _starts_paragraph(text, start, match, head, last, has_pilcrows):
            if match["pilcrow"]:
                edits.append(Edit(Span(*match.span("pilcrow")), "", "pilcrow"))
        elif repeated := _repeat(text, head, stop, seen):
            edits.append(repeated)
        else:
            last = head.number or last
            heads.append(head)
    return heads, edits


def _head(text: str, match: re.Match[str], end: int) -> _Head:
    """Read number and portion marking; the marking may be printed twice."""
    content, marking = match.end(), None
    number = match["number"] or match["bare"] or match["inline"]
    while mark := MARK.match(text, content, end):
        read = read_marking(mark["mark"], Span(*mark.span()), capitals_only=number is None)
        if read is None:
            break
        marking, content = marking or read, _skip_blanks(text, mark.end(), end)
    return _Head(match.start(), int(number) if number else None, marking, content)


def _starts_paragraph(
    text: str, start: int, match: re.Match[str], head: _Head, last: int, has_pilcrows: bool
) -> bool:
    if match["inline"] and head.number != last + 1 and head.number != 1:
        return False
    if head.marking or head.number is None:
        return head.marking is not None
    if has_pilcrows and not match["pilcrow"]:
        return False
    above = text[max(start, head.start - 200) : head.start]
    words = above.rstrip()
    is_apart = above.count("\n", len(words)) > 1
    goes_on = not is_apart and GOES_ON.search(words[-20:])
    if head.number == last + 1:
        return not goes_on
    if not match["pilcrow"] or not last < head.number <= last + LARGEST_GAP:
        return False
    return is_apart or not words or FINISHED.search(words[-3:]) is not None


def _repeat(text: str, head: _Head, stop: int, seen: set[str]) -> Edit | None:
    """Return an edit if the text up to the next blank line has been printed before."""
    blank = BLANK_LINE.search(text, head.content, stop)
    stop = blank.start() if blank else stop
    words = " ".join(text[head.content : stop].split())
    if len(words) >= SHORTEST_REPEAT and words in seen:
        return Edit(Span(head.start, stop), " ", "repeated-paragraph")
    seen.add(words)
    return None


def _paragraphs(
    text: str, start: int, end: int, heads: list[_Head], titles: list[Title]
) -> tuple[tuple[Paragraph, ...], list[Edit]]:
    starts = [head.start for head in heads]
    paragraphs: list[Paragraph] = []
    edits: list[Edit] = []
    for span in _stretches(text, Span(start, starts[0] if starts else end), titles):
        paragraphs.append(
            _paragraph(len(paragraphs) + 1, _Head(span.start, None, None, span.start), span.end)
        )
    for head, stop in zip(heads, [*starts, end][1:], strict=True):
        last = _before_titles(text, head.content, stop, titles)
        if last > head.content or head.marking:
            paragraphs.append(_paragraph(len(paragraphs) + 1, head, max(last, head.content)))
        else:
            number = text[head.start : head.content].rstrip()
            edits.append(Edit(Span(head.start, head.start + len(number)), "", "empty-paragraph"))
    return tuple(paragraphs), edits


def _paragraph(order: int, head: _Head, end: int) -> Paragraph:
    return Paragraph(
        order=order,
        number=head.number,
        portion_marking=head.marking,
        span=Span(head.start, end),
        content=Span(head.content, end),
    )


def _stretches(text: str, span: Span, titles: list[Title]) -> Iterator[Span]:
    """Yield the pieces of unnumbered text between blank lines and titles."""
    position = span.start
    breaks = [title.whole for title in titles if title.whole in span]
    breaks += (Span(*match.span()) for match in BLANK_LINE.finditer(text, span.start, span.end))
    for gap in [*sorted(breaks), Span(span.end, span.end)]:
        piece = _strip(text, position, max(position, gap.start))
        if piece:
            yield piece
        position = max(position, gap.end)


def _before_titles(text: str, start: int, end: int, titles: list[Title]) -> int:
    """Return where a paragraph's text ends, before the titles of the next one."""
    for title in reversed(titles):
        if start <= title.whole.start and title.whole.end <= end:
            if text[title.whole.end : end].strip():
                break
            end = title.whole.start
    return _strip(text, start, end).end if start < end else start


def _headings(
    text: str, titles: list[Title], paragraphs: tuple[Paragraph, ...]
) -> tuple[Heading, ...]:
    """Return the titles, and the labels with which paragraphs open, in order."""
    wholes = {title.whole.start for title in titles}
    contents = [paragraph.content for paragraph in paragraphs]
    labels = (
        find_label(text, span.start, span.end) for span in contents if span.start not in wholes
    )
    found = sorted((*titles, *filter(None, labels)), key=lambda title: title.whole)
    return tuple(
        Heading(text=" ".join(text[title.words.start : title.words.end].split()), span=title.whole)
        for title in found
        if title.words
    )


def _out_of_order(paragraphs: Iterable[Paragraph]) -> Iterator[Diagnostic]:
    last = 0
    for paragraph in paragraphs:
        if paragraph.number is not None:
            if paragraph.number != last + 1:
                message = f"paragraph {paragraph.number} follows paragraph {last}"
                span = Span(paragraph.span.start, paragraph.content.start)
                yield Diagnostic("paragraph-number", message, span)
            last = paragraph.number


def _skip_blanks(text: str, offset: int, end: int) -> int:
    while offset < end and text[offset] in " \t":
        offset += 1
    return offset


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
