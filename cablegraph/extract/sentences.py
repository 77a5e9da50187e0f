"""Split the paragraphs of a cable into sentences.

Takes    a `Reading` of a parsed cable.
Gives    the reading with ``sentences``, counted through the cable.
Offsets  each `Sentence` maps its characters to the source text.
Errors   none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.cable import BlockKind, Cable
from cablegraph.text import Span

END = re.compile(r"[.?!][\"'”’)\]]{0,3} (?=[\"'“‘(\[]{0,2}[A-Z0-9])")
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Amb|Gen|Col|Lt|Maj|Sen|Rep|Gov|St|No|Nos|Inc|Ltd|Co|Corp|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|i\.e|e\.g|Prof|Adm|Capt|Sgt|Fr|Hon|approx)\.)\Z"
)


def find_sentences(reading: Reading) -> Reading:
    """Give ``reading`` the sentences of its cable."""
    found: list[Sentence] = []
    for paragraph in reading.cable.paragraphs:
        clean = reading.cable.clean(paragraph.content)
        for start, end in split_sentences(clean.text):
            span = clean.to_source(start, end)
            found.append(
                Sentence(
                    index=len(found),
                    paragraph=paragraph,
                    text=clean.text[start:end],
                    clean=clean,
                    start=start,
                    is_quoted=_within(reading.cable, span, BlockKind.QUOTED),
                    is_comment=_within(reading.cable, span, BlockKind.COMMENT),
                )
            )
    return replace(reading, sentences=tuple(found))


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a text whose white space is single."""
    start = 0
    for match in END.finditer(text):
        if not ABBREVIATION.search(text, max(start, match.start() - 10), match.start() + 1):
            yield start, match.end() - 1
            start = match.end()
    if start < len(text):
        yield start, len(text)


def _within(cable: Cable, span: Span, kind: BlockKind) -> bool:
    return any(block.kind is kind and span in block.span for block in cable.blocks)
