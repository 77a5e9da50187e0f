r"""Read paragraphs again from their text alone, which is all that a graph keeps of it.

Takes    a `SourceText`, and where in it paragraphs stand that `parse_cable` has divided.
Gives    the same `Paragraph`s, with numbers and markings, and the edits of their text; only words
         that the Archives broke at the end of a line stay so, since no graph says who printed it.
Offsets  characters of that `SourceText`, half-open.
Errors   none raised.
"""

from collections.abc import Iterable
from typing import NamedTuple

from cablegraph.model.cable import Paragraph
from cablegraph.parse.clean import blank_out, find_edits, find_stranded_captions, merge
from cablegraph.parse.paragraphs import Head, find_opening, find_wrong_pilcrows, to_paragraph
from cablegraph.text import Edit, SourceText, Span


class StoredText(NamedTuple):
    """Paragraphs and edits as they were in the cable."""

    paragraphs: tuple[Paragraph, ...]
    edits: tuple[Edit, ...]


def read_stored(source: SourceText, spans: Iterable[Span]) -> StoredText:
    r"""Read the paragraphs that stand at ``spans``.

    >>> source = SourceText("example", "2. (C) He came in\n¶2006.\nSIPDIS\nHe left.")
    >>> stored = read_stored(source, [source.span])
    >>> [(paragraph.number, paragraph.content.start) for paragraph in stored.paragraphs]
    [(2, 7)]
    >>> [edit.reason for edit in stored.edits]
    ['pilcrow', 'stranded-caption']
    """
    edits = [*find_edits(source), *find_stranded_captions(source.text, 0)]
    text = blank_out(source.text, edits)
    paragraphs: list[Paragraph] = []
    for span in spans:
        opening = find_opening(text, span.start, span.end) or Head(span.start, span.start)
        paragraphs.append(to_paragraph(len(paragraphs) + 1, opening, span.end))
        edits += find_wrong_pilcrows(text, span.start, span.end)
    return StoredText(tuple(paragraphs), merge(edits))
