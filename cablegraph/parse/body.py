r"""Read a cable's body: paragraphs, headings, blocks, signature.

Takes    the source text, where the header ends, and the edits already known (page markers).
Gives    `Body`: numbered paragraphs and the unnumbered stretches between them, in printed order;
         headings, blocks, the signature, and the edits that only a body calls for.
Offsets  characters of the source text, half-open.
Errors   none raised: what is out of order is a `Diagnostic`.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from cablegraph.errors import Diagnostic
from cablegraph.model.cable import Block, Heading, Paragraph, Text
from cablegraph.parse.blocks import find_blocks
from cablegraph.parse.clean import blank_out, find_broken_words, find_stranded_captions, merge
from cablegraph.parse.headings import Title, find_label, find_titles
from cablegraph.parse.paragraphs import divide, find_heads
from cablegraph.parse.signature import find_ending
from cablegraph.text import Edit, SourceText, Span


class Body(NamedTuple):
    """What the body of a cable is made of."""

    paragraphs: tuple[Paragraph, ...] = ()
    headings: tuple[Heading, ...] = ()
    blocks: tuple[Block, ...] = ()
    signer: Text | None = None
    edits: tuple[Edit, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


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
    end = ending.body_end
    heads, mends = find_heads(text, start, end)
    titles = find_titles(text, start, end, [head.start for head in heads])
    paragraphs, empty = divide(text, Span(start, end), heads, titles)
    headings = _headings(text, titles, paragraphs)
    rules = (Edit(Span(title.start, title.end), " ", "rule") for title in titles if title.is_rule)
    signer = ending.signer
    return Body(
        paragraphs=paragraphs,
        headings=headings,
        blocks=find_blocks(text, headings, paragraphs, end),
        signer=Text(source[signer], signer) if signer else None,
        edits=merge([*found, *mends, *empty, *rules]),
        diagnostics=tuple(_out_of_order(paragraphs)),
    )


def _headings(
    text: str, titles: Sequence[Title], paragraphs: Sequence[Paragraph]
) -> tuple[Heading, ...]:
    """Return the titles, and the labels with which paragraphs open, in order."""
    starts = {title.start for title in titles}
    contents = [paragraph.content for paragraph in paragraphs]
    labels = (
        find_label(text, span.start, span.end) for span in contents if span.start not in starts
    )
    found = sorted((*titles, *filter(None, labels)), key=attrgetter("start"))
    return tuple([_heading(text, title) for title in found if not title.is_rule])


def _heading(text: str, title: Title) -> Heading:
    words = " ".join(text[title.words_start : title.words_end].split())
    return Heading(words, Span(title.start, title.end))


def _out_of_order(paragraphs: Sequence[Paragraph]) -> Iterator[Diagnostic]:
    last = 0
    for paragraph in paragraphs:
        if paragraph.number is not None:
            if paragraph.number != last + 1:
                message = f"paragraph {paragraph.number} follows paragraph {last}"
                span = Span(paragraph.span.start, paragraph.content.start)
                yield Diagnostic("paragraph-number", message, span)
            last = paragraph.number
