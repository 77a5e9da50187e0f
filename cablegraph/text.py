"""Spans, source text, and cleaned text that maps back to its source.

Takes    the decoded text of one cable, which is never changed.
Gives    `Span` (half-open), `SourceText` (line and column of an offset), `Edit` (what cleaning
         leaves out or puts in, as data), `CleanText` (a piece of the source as one reads it),
         `LETTERS`, by which those of other alphabets become ours, `slug`, a name as a key, and
         `lower_case`, a text in lower case that keeps its offsets.
Offsets  characters (code points) of the source text, from 0, end exclusive.
Errors   `ValueError` for a span that ends before it starts or edits that overlap.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

Offsets = tuple[int, int]  # a stretch that is looked at; one that is kept becomes a `Span`
GONE = "\0"  # fills the place of characters that an edit takes out
RUN = re.compile(rf"[^\s{GONE}]+(?: [^\s{GONE}]+)*")  # words with a single blank between them
# Letters that Unicode does not take apart into one of ours and a mark, as cables print them.
SMALL_LETTERS = {
    **{"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i", "ə": "a"},
    **{"ð": "d", "þ": "th", "æ": "ae", "œ": "oe"},
}
CAPITALS = {letter.upper(): ours.capitalize() for letter, ours in SMALL_LETTERS.items()}
LETTERS = str.maketrans({**CAPITALS, **SMALL_LETTERS, "ß": "ss", "ẞ": "SS"})


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open stretch of the source text, in characters.

    >>> Span(4, 9) in Span(0, 10), Span(4, 9).overlaps(Span(9, 12)), len(Span(4, 9))
    (True, False, 5)
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if start < 0 or end < start:
            raise ValueError(f"a span cannot run from {start} to {end}")
        SET_START(self, start)
        SET_END(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


# Spans are made by the hundred for each cable: set without a look-up, in two thirds of the time.
SET_START, SET_END = vars(Span)["start"].__set__, vars(Span)["end"].__set__


@dataclass(frozen=True)
class SourceText:
    r"""The text of one cable as decoded, and the name by which messages call it.

    >>> SourceText("example.txt", "FM AMEMBASSY RIGA\nTO SECSTATE").line_column(21)
    (2, 4)
    """

    name: str
    text: str

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def __len__(self) -> int:
        return len(self.text)

    @property
    def span(self) -> Span:
        """The whole of it."""
        return Span(0, len(self.text))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_at(self, offset: int) -> Span:
        """The line that holds a character, without its line end."""
        line = bisect_right(self._line_starts, offset)
        start = self._line_starts[line - 1]
        end = self.text.find("\n", start)
        return Span(start, len(self.text) if end < 0 else end)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]


class Edit(NamedTuple):
    """One mend: the characters of ``span`` are read as ``replacement``, for ``reason``.

    A replacement is never longer than what it replaces; an empty one joins its neighbours.
    """

    span: Span
    replacement: str
    reason: str  # "page-marker", "stranded-caption", "pilcrow", "white-space", ...


@dataclass(frozen=True)
class CleanText:
    r"""A piece of source text as one reads it: edits applied, white space single.

    Matching runs on ``text``; `to_source` says which characters of the source were matched.

    >>> source = SourceText("example", "The talks went\nRIGA 00000123  002 OF 003\non  well.")
    >>> page = Edit(Span(15, 40), " ", "page-marker")
    >>> clean = CleanText.of(source, Span(0, len(source)), [page])
    >>> clean.text
    'The talks went on well.'
    >>> start = clean.text.index("on well")
    >>> source[clean.to_source(start, start + 7)]
    'on  well'
    """

    source: SourceText
    span: Span
    text: str
    clean_starts: tuple[int, ...]  # where each kept run begins in ``text``
    source_starts: tuple[int, ...]  # and in the source

    @classmethod
    def of(cls, source: SourceText, span: Span, edits: Iterable[Edit] = ()) -> "CleanText":
        """Read ``span`` of ``source`` with ``edits`` applied and white space folded."""
        mends = sorted(edit for edit in edits if edit.span.overlaps(span))
        if any(left.span.overlaps(right.span) for left, right in pairwise(mends)):
            raise ValueError(f"{source.name}: edits overlap")
        piece = source[span] if not mends else _masked(source, span, mends)
        parts: list[str] = []
        clean_starts: list[int] = []
        source_starts: list[int] = []
        position = length = 0
        for match in RUN.finditer(piece):
            start, end = match.span()
            if parts and piece[position:start].strip(GONE):
                parts.append(" ")  # its place is that of the first blank, right behind the run
                length += 1
            parts.append(piece[start:end])
            clean_starts.append(length)
            source_starts.append(span.start + start)
            length += end - start
            position = end
        return cls(source, span, "".join(parts), tuple(clean_starts), tuple(source_starts))

    def to_source(self, start: int, end: int) -> Span:
        """The span of the source from which ``text[start:end]`` was read."""
        if start == end or not self.clean_starts:
            offset = self._source_offset(start)
            return Span(offset, offset + end - start)
        first = bisect_right(self.clean_starts, start) - 1
        last = bisect_right(self.clean_starts, end - 1, first) - 1
        return Span(
            start + self.source_starts[first] - self.clean_starts[first],
            end + self.source_starts[last] - self.clean_starts[last],
        )

    def from_source(self, offset: int) -> int:
        r"""The offset in ``text`` of a character of the source, or of the next one kept.

        >>> clean = CleanText.of(SourceText("example", "went\n  well"), Span(0, 11))
        >>> clean.from_source(7), clean.text[clean.from_source(7) :]
        (5, 'well')
        """
        run = bisect_right(self.source_starts, offset) - 1
        if run < 0:
            return 0
        end = self.clean_starts[run + 1] if run + 1 < len(self.clean_starts) else len(self.text)
        return min(self.clean_starts[run] + offset - self.source_starts[run], end)

    def _source_offset(self, offset: int) -> int:
        if not self.clean_starts:
            return self.span.start
        run = bisect_right(self.clean_starts, offset) - 1
        return self.source_starts[run] + offset - self.clean_starts[run]


def _masked(source: SourceText, span: Span, edits: list[Edit]) -> str:
    """Return the piece, as long as before, with each edit's characters replaced or gone."""
    parts, position = [], span.start
    for edit in edits:
        start, end = max(edit.span.start, span.start), min(edit.span.end, span.end)
        parts += [source.text[position:start], edit.replacement.ljust(end - start, GONE)]
        position = end
    return "".join([*parts, source.text[position : span.end]])


def slug(name: str) -> str:
    """A name in lower case with dashes, for keys.

    >>> slug("Ministry of Women's Affairs"), slug("Al-Thani")
    ('ministry-of-women-s-affairs', 'al-thani')
    """
    lower = name.lower()
    if lower.isalnum():
        return lower
    words = "".join([char if char.isalnum() else " " for char in lower]).split()
    return "-".join(words)


def lower_case(text: str) -> str:
    """``text`` in lower case, as long as before.

    >>> lower_case("İSTANBUL SAID")
    'İstanbul said'
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)
