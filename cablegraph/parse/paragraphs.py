r"""Divide a cable's body into paragraphs: numbered, marked, or neither.

Takes    the text of a cable with page markers blanked out, and where its body begins and ends.
Gives    `Head`s, where paragraphs begin; `Paragraph`s in printed order once the titles between
         them are known; and edits for what only looks like a beginning, or says it twice.
Offsets  characters of the source text, half-open.
Errors   none raised.
Source   5 FAH-2 for numbered paragraphs. The pilcrow is not the sender's: a publishing program
         put it before every line that begins with a number and a full stop, so it also stands
         where a sentence goes on with a year (``in July`` / ``¶2009.``).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from cablegraph.model.cable import Paragraph, PortionMarking
from cablegraph.parse.headings import Title, find_label
from cablegraph.parse.lines import LinePattern, strip
from cablegraph.parse.portions import MARK, read_marking
from cablegraph.text import Edit, Offsets, Span

HEAD = LinePattern.of(
    r"[ \t]{0,8}(?=[¶\ufffd\d(])"  # tested first, for speed
    r"(?:(?:(?P<pilcrow>[¶\ufffd])[ \t]?)?(?P<number>\d{1,4})"
    r"(?:[ \t]{0,2}[.)](?!\d)"
    r"(?:[ \t]{1,3}\d{1,3}\.(?=[ \t]))?"  # numbered twice, by the sender and by a program
    r"|(?(pilcrow)(?<!\d{4})[ \t]{1,4}(?=\()|(?!)))"  # a bare number, before a marking
    r"|(?=\((?:[CSU]|SBU|LOU|FOUO)\b))[ \t]{0,8}"
)
# Of a paragraph whose line break was lost: "so. 9. (SBU) ...", sought from the bracket, for speed.
INLINE_MARK = re.compile(r"\((?:(?<=[.!?\"”)] \d\. \()|(?<=[.!?\"”)] \d\d\. \())")
INLINE_NUMBER = re.compile(r"\d{1,2}\Z")
GOES_ON = re.compile(  # how a line ends whose sentence goes on with a year or a day
    r"(?:,|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|in|on|of|by|to|from|since|until"
    r"|the|and|or|than|about|between|after|before|for|with|at|No|para|paras?|paragraph))[ \t]*\Z",
    re.IGNORECASE,
)
FINISHED = re.compile(r"(?:[.!?:;\"”’')\]*_>=/-]|\b[A-Z0-9]{0,20}[0-9X])[ \t]*\Z")
BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
ITEM_BEFORE = (":", ";")  # how a line ends before an item of a list
LARGEST_GAP = 10  # numbers may skip where paragraphs were withheld
ABOVE = 200  # characters looked at before a number
LONGEST_HEAD = 200  # characters of a number and its markings
OPENING, SHORTEST_REPEAT = 60, 120  # characters; the same words again are a page sent twice


class Head(NamedTuple):
    """Where a paragraph may start: its number, its marking, and where its text begins."""

    start: int
    content: int
    number: int | None = None
    marking: PortionMarking | None = None
    pilcrow: int | None = None  # offset
    is_inline: bool = False


def find_heads(text: str, start: int, end: int) -> tuple[list[Head], list[Edit]]:
    r"""Return where paragraphs start, and the edits for what only looks like a start.

    >>> text = "¶1. (U) He came in July\n¶2009. He left.\n¶2. (C) He is back."
    >>> heads, edits = find_heads(text, 0, len(text))
    >>> [head.number for head in heads], [(edit.span.start, edit.reason) for edit in edits]
    ([1, 2], [(24, 'pilcrow')])
    """
    candidates = _apart(_candidates(text, start, end))
    needs_pilcrow = any(head.pilcrow is not None for head in candidates)
    heads: list[Head] = []
    edits: list[Edit] = []
    printed = _Printed({}, set())
    last, numbers = 0, {0}
    stops = [*(head.start for head in candidates[1:]), end]
    for head, stop in zip(candidates, stops, strict=False):
        skipped = last - 1 if last - 1 not in numbers else None
        if not _starts_paragraph(text, start, head, last, skipped, needs_pilcrow=needs_pilcrow):
            if head.pilcrow is not None:
                edits.append(_wrong_pilcrow(head.pilcrow))
        elif repeated := _repeat(text, head, stop, printed):
            edits.append(repeated)
        else:
            last = head.number or last
            numbers.add(last)
            heads.append(head)
    return heads, edits


def find_opening(text: str, start: int, end: int) -> Head | None:
    r"""The head with which the text of one paragraph begins, whatever stood before it.

    >>> text = "17. (C) He is back."
    >>> text[find_opening(text, 0, 19).content :], find_opening("He is back.", 0, 11)
    ('He is back.', None)
    """
    candidates = _candidates(text, start, min(start + LONGEST_HEAD, end))
    return next((head for head in candidates if head.start == start), None)


def find_wrong_pilcrows(text: str, start: int, end: int) -> Iterator[Edit]:
    r"""Yield the pilcrows within one paragraph: each stands where a sentence goes on.

    >>> [edit.span for edit in find_wrong_pilcrows("He came in July\n¶2009. He left.", 0, 31)]
    [Span(start=16, end=17)]
    """
    for head in _candidates(text, start, end):
        if head.pilcrow is not None and head.start > start:
            yield _wrong_pilcrow(head.pilcrow)


def divide(
    text: str, body: Span, heads: Sequence[Head], titles: Sequence[Title]
) -> tuple[tuple[Paragraph, ...], list[Edit]]:
    """Return the paragraphs of a body, and edits for numbers that nothing follows."""
    paragraphs: list[Paragraph] = []
    edits: list[Edit] = []
    first = heads[0].start if heads else body.end
    for start, end in _stretches(text, body.start, first, titles):
        paragraphs.append(to_paragraph(len(paragraphs) + 1, Head(start, start), end))
    stops = [*(head.start for head in heads[1:]), body.end]
    title_ends = [title.end for title in titles]
    for head, stop in zip(heads, stops, strict=False):
        end = _before_titles(text, head.content, stop, titles, bisect_right(title_ends, stop))
        if end > head.content or head.marking:
            paragraphs.append(to_paragraph(len(paragraphs) + 1, head, max(end, head.content)))
        else:
            number = text[head.start : head.content].rstrip()
            edits.append(Edit(Span(head.start, head.start + len(number)), "", "empty-paragraph"))
    return tuple(paragraphs), edits


def _wrong_pilcrow(offset: int) -> Edit:
    return Edit(Span(offset, offset + 1), "", "pilcrow")


def _candidates(text: str, start: int, end: int) -> Iterator[Head]:
    for match in HEAD.finditer(text, start, end):
        digits = match["number"]
        pilcrow = match.start("pilcrow") if match["pilcrow"] else None
        marking, content = _markings(text, match.end(), end, is_numbered=digits is not None)
        yield Head(match.start("line"), content, int(digits) if digits else None, marking, pilcrow)
    for mark in INLINE_MARK.finditer(text, start, end):
        stop = mark.start() - 2
        if number := INLINE_NUMBER.search(text, max(start, stop - 3), stop):
            marking, content = _markings(text, mark.start(), end, is_numbered=True)
            yield Head(number.start(), content, int(number[0]), marking, None, True)


def _apart(heads: Iterable[Head]) -> list[Head]:
    """Return the candidates in order, without those that lie in the number of another."""
    kept: list[Head] = []
    for head in sorted(heads, key=attrgetter("start")):
        if not kept or head.start >= kept[-1].content:
            kept.append(head)
    return kept


def _markings(
    text: str, offset: int, end: int, *, is_numbered: bool
) -> tuple[PortionMarking | None, int]:
    """Read the portion marking at ``offset``, which may be printed twice, and where it ends."""
    marking = None
    while text.startswith("(", offset) and (mark := MARK.match(text, offset, end)):
        read = read_marking(mark["mark"], Span(*mark.span("all")), capitals_only=not is_numbered)
        if read is None:
            break
        marking, offset = marking or read, mark.end()
    if marking is None and is_numbered:
        marking = _marking_behind_label(text, offset, end)
    return marking, offset


def _marking_behind_label(text: str, offset: int, end: int) -> PortionMarking | None:
    """Read the marking of ``Summary: (C) ...``, which stays part of the content."""
    label = find_label(text, offset, end)
    mark = MARK.match(text, label.end, end) if label else None
    return read_marking(mark["mark"], Span(*mark.span("all"))) if mark else None


def _starts_paragraph(
    text: str, start: int, head: Head, last: int, skipped: int | None, *, needs_pilcrow: bool
) -> bool:
    """Whether a candidate starts a paragraph.

    ``last`` is the number of the one before, ``skipped`` the one between, where "6." follows "4.".
    """
    if head.is_inline:
        return head.marking is not None and head.number in (1, last + 1)
    if head.marking or head.number is None:
        return head.marking is not None
    if needs_pilcrow and head.pilcrow is None:
        return False
    above = text[max(start, head.start - ABOVE) : head.start]
    words = above.rstrip()
    is_apart = above.count("\n", len(words)) > 1
    goes_on = not is_apart and GOES_ON.search(words[-20:])
    if head.number == last + 1:
        is_item = not is_apart and head.pilcrow is None and words[-1:] in ITEM_BEFORE
        return not goes_on and not is_item
    is_swapped = is_apart and head.number == skipped
    if head.pilcrow is None or not (is_swapped or last < head.number <= last + LARGEST_GAP):
        return False
    return is_apart or not words or FINISHED.search(words[-24:]) is not None


class _Printed(NamedTuple):
    """What has been printed: where an opening first stood, and the words of all that share one."""

    first: dict[str, Offsets | None]
    words: set[str]


def _repeat(text: str, head: Head, stop: int, printed: _Printed) -> Edit | None:
    """Return an edit if the text up to the next blank line has been printed before."""
    opening = text[head.content : min(stop, head.content + OPENING)]
    if stop - head.content < SHORTEST_REPEAT or opening not in printed.first:
        printed.first.setdefault(opening, (head.content, stop))
        return None
    first = printed.first[opening]
    if first:
        printed.words.add(_words_up_to_blank(text, *first)[0])
        printed.first[opening] = None
    words, end = _words_up_to_blank(text, head.content, stop)
    if words in printed.words and len(words) >= SHORTEST_REPEAT:
        return Edit(Span(head.start, end), " ", "repeated-paragraph")
    printed.words.add(words)
    return None


def _words_up_to_blank(text: str, start: int, stop: int) -> tuple[str, int]:
    """Return the words of a stretch up to its first blank line, and where they end."""
    blank = BLANK_LINE.search(text, start, stop)
    end = blank.start() if blank else stop
    return " ".join(text[start:end].split()), end


def to_paragraph(order: int, head: Head, end: int) -> Paragraph:
    """The paragraph that begins with ``head``."""
    span, content = Span(head.start, end), Span(head.content, end)
    return Paragraph(order, head.number, head.marking, span, content)


def _stretches(text: str, start: int, stop: int, titles: Sequence[Title]) -> Iterator[Offsets]:
    """Yield the pieces of unnumbered text between blank lines and titles."""
    breaks = [(title.start, title.end) for title in titles if title.end <= stop]
    breaks += [match.span() for match in BLANK_LINE.finditer(text, start, stop)]
    for before, behind in [*sorted(breaks), (stop, stop)]:
        piece = strip(text, start, max(start, before))
        if piece[0] < piece[1]:
            yield piece
        start = max(start, behind)


def _before_titles(text: str, start: int, end: int, titles: Sequence[Title], last: int) -> int:
    """Return where a paragraph's text ends, before those of the ``last`` titles that end it."""
    while last and titles[last - 1].start >= start and not text[titles[last - 1].end : end].strip():
        last -= 1
        end = titles[last].start
    return start + len(text[start:end].rstrip())
