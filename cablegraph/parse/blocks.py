"""Find the stretches of a body that headings and ``BEGIN``/``END`` set apart.

Takes    the text of a cable with page markers blanked out, its headings and its paragraphs.
Gives    `Block`s in order of their start: summary, comment, note, action request, quoted text.
         One that nothing closes ends at the next heading on a line of its own if its own heading
         is one, at the bracket that closes it if a bracket opened it, else with its paragraph.
Offsets  characters of the source text.
Errors   none.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from cablegraph.model.cable import Block, BlockKind, Heading, Paragraph
from cablegraph.text import Span

KINDS = (  # of a heading or marker, in capitals: the first that fits; its word is sought first
    (BlockKind.SUMMARY, "SUMMARY", re.compile(r"\bSUMMARY\b")),
    (BlockKind.SUMMARY, "INTRODUCTION", re.compile(r"\AINTRODUCTION\b")),
    (BlockKind.COMMENT, "COMMENT", re.compile(r"\bCOMMENTS?\b")),
    (BlockKind.ACTION_REQUEST, "REQUEST", re.compile(r"\bACTION\sREQUEST")),
    (BlockKind.NOTE, "NOTE", re.compile(r"\bNOTES?\b")),
    (BlockKind.BACKGROUND, "BACKGROUND", re.compile(r"\A(?:BEGIN\s)?BACKGROUND\b")),
    (BlockKind.OBJECTIVE, "OBJECTIVE", re.compile(r"\A(?:BEGIN\s)?OBJECTIVES?\b")),
    (BlockKind.PARTICIPANTS, "PARTICIPANT", re.compile(r"\APARTICIPANTS?\b")),
    (BlockKind.PARTICIPANTS, "ATTENDEES", re.compile(r"\AATTENDEES\b")),
)
DOCUMENT = (
    r"(?:TEXT|POINTS|NON-?PAPER|TRANSLATION|LETTER|STATEMENT|ARTICLE|TRANSCRIPT|AIDE[ -]MEMOIRE"
    r"|EXCERPTS?|QUOTE|MESSAGE|DRAFT)"
)
QUOTED = re.compile(
    rf"\A(?:BEGIN|END|TALKING|TEXT\sOF)\b.{{0,60}}\b{DOCUMENT}", re.IGNORECASE | re.S
)
REMARK = r"(?:SUMMARY|COMMENT|(?:BIO[ ]?|[\w']{1,20}[ ])?NOTE)"
WORDS = rf"(?:(?i:OF)\s)?(?:[\w'-]{{1,14}}\s){{0,5}}?(?i:{REMARK}|{DOCUMENT})\b[^\n.:)\]]{{0,40}}"
INLINE_REMARK = r"(?<=[.!?\")] (?P<words>SUMMARY|COMMENT|Comment):)"
INLINE_NOTE = r"(?<=[.!?\")] (?P<note>NOTE|Note):)"
MARKERS = (  # each begins with one letter or sign, for speed
    ("end", re.compile(rf"(?P<words>E(?<!\wE)(?:ND|nd)\s{WORDS})")),
    ("begin", re.compile(rf"(?P<words>B(?<!\wB)(?:EGIN|egin)\s{WORDS})")),
    ("(", re.compile(rf"\([ ]?(?P<words>(?i:{REMARK}))\s?(?:[:.,]|--?\s)")),
    ("[", re.compile(rf"\[[ ]?(?P<words>(?i:{REMARK}))\s?(?:[:.,]|--?\s)")),
    ("inline", re.compile(rf":(?:{INLINE_REMARK}|{INLINE_NOTE})")),
)
CLOSING = {"(": ")", "[": "]"}
BRACKET_LENGTH = 3_000  # characters within which an opened bracket must close


class _Edge(NamedTuple):
    """Where a block opens or, if it has no limit, where one closes."""

    kind: BlockKind
    title: str
    words: Span
    limit: int | None  # where the block ends if nothing closes it


def find_blocks(
    text: str, headings: Sequence[Heading], paragraphs: Sequence[Paragraph], end: int
) -> tuple[Block, ...]:
    """Return the blocks of a body whose headings and paragraphs are known."""
    start = min((paragraph.span.start for paragraph in paragraphs), default=end)
    edges = [
        *_headed(headings, paragraphs, end),
        *_marked(text, start, end, [paragraph.span for paragraph in paragraphs]),
    ]
    first = {edge.words.start: edge for edge in reversed(edges)}
    return tuple(sorted(_pair(first.values()), key=lambda block: block.span))


def _pair(edges: Iterable[_Edge]) -> Iterator[Block]:
    """Close each block at the next end of its kind; what stays open ends at its limit."""
    opened: defaultdict[BlockKind, list[_Edge]] = defaultdict(list)
    for edge in sorted(edges, key=lambda edge: edge.words.start):
        if edge.limit is not None:
            opened[edge.kind].append(edge)
        elif opened[edge.kind]:
            yield _block(opened[edge.kind].pop(), edge.words.end)
    for edge in chain.from_iterable(opened.values()):
        yield _block(edge, edge.limit or edge.words.end)


def _block(edge: _Edge, end: int) -> Block:
    span = Span(edge.words.start, max(end, edge.words.end))
    return Block(edge.kind, edge.title, span)


def _headed(
    headings: Sequence[Heading], paragraphs: Sequence[Paragraph], end: int
) -> Iterator[_Edge]:
    """Yield where headings open blocks: until the next one on its own line, or in a paragraph."""
    spans = [paragraph.span for paragraph in paragraphs]
    contents = {paragraph.content.start for paragraph in paragraphs}
    starts = [heading.span.start for heading in headings if heading.span.start not in contents]
    for heading in headings:
        kind = _kind(heading.text)
        if kind is not None:
            start = heading.span.start
            following = bisect_right(starts, heading.span.end)
            limit = starts[following] if following < len(starts) else end
            if start in contents:
                limit = _holder(spans, start, end)
            yield _Edge(kind, heading.text, heading.span, limit)


def _marked(text: str, start: int, end: int, paragraphs: list[Span]) -> Iterator[_Edge]:
    for sort, pattern in MARKERS:
        if sort in CLOSING and sort not in text:
            continue
        for match in pattern.finditer(text, start, end):
            words = match.lastgroup or ""
            kind = _kind(match[words])
            if kind is not None:
                span = Span(*match.span(words))
                limit = _limit(text, sort, span, paragraphs, end)
                yield _Edge(kind, " ".join(match[words].split()), span, limit)


def _limit(text: str, sort: str, words: Span, paragraphs: list[Span], end: int) -> int | None:
    """Return where the block that a marker opens ends if nothing closes it."""
    if sort == "end":
        return None
    if sort in CLOSING:
        closing = text.find(CLOSING[sort], words.end, words.end + BRACKET_LENGTH)
        if closing >= 0:
            return closing
    return _holder(paragraphs, words.start, end)


def _holder(paragraphs: list[Span], offset: int, end: int) -> int:
    """Return where the paragraph ends that holds ``offset``."""
    index = bisect_right(paragraphs, Span(offset, end)) - 1
    return paragraphs[index].end if index >= 0 and paragraphs[index].end > offset else end


@lru_cache(maxsize=4_096)
def _kind(title: str) -> BlockKind | None:
    if QUOTED.match(title):
        return BlockKind.QUOTED
    capitals = title.upper()
    for kind, word, pattern in KINDS:
        if word in capitals and pattern.search(capitals):
            return kind
    return None
