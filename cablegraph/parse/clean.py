"""Find what transmission and publication have put between a cable's words, as edits.

Takes    a `SourceText`.
Gives    `Edit`s: page markers of both kinds and the pilcrow that a publishing program put before
         every lettered line; for a body also captions stranded between its lines. `blank_out`
         gives the text with all that taken out and every offset kept.
Offsets  characters of the source text, half-open.
Errors   none.
Source   the page line of the automated terminal (``RIGA 00000123  002 OF 003``) and that of the
         paper-tape years (``PAGE 02 RIGA 01234 01 OF 03 121430Z``) with the banner it repeats; the
         stamp of what was released under FOIA (``... Case No. F-2014-1  Doc No. C05  Date: ...``).
"""

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from cablegraph.parse.lines import LinePattern
from cablegraph.text import Edit, Offsets, SourceText, Span

BANNER = (  # a classification that stands alone on its line, spaced or not
    r"(?:C[ ]?O[ ]?N[ ]?F[ ]?I[ ]?D[ ]?E[ ]?N[ ]?T[ ]?I[ ]?A[ ]?L|S[ ]?E[ ]?C[ ]?R[ ]?E[ ]?T"
    r"|UNCLAS(?:SIFIED)?|LIMITED[ ]OFFICIAL[ ]USE)"
)
PAGE_NUMBER = re.compile(r"(?<!\d)\d{8}[ \t]{1,4}\d{3}(?:\.\d)?[ \t]OF[ \t]\d{3}\b", re.IGNORECASE)
# Sought first, each from a sign that is rare: `re` jumps from one to the next.
PAGE_OF = (re.compile(r"0(?<=[ ](?:OF|of)[ ]0)"), re.compile(r"1(?<=[ ]OF[ ]1)"))
OLD_PAGE_WORD = re.compile(r"G(?<=PAG)E[ ]")
STATION = re.compile(
    r"(?:(?<=\s)|\A)[A-Z][A-Za-z.'-]*(?:[ ](?:de|[A-Z][A-Za-z.'-]*)){0,3}[ \t]{1,4}\Z"
)
PILCROWS = "¶\ufffd"  # the second where another encoding was taken for UTF-8
INDENT = 8  # blanks
STATION_WIDTH = 10  # the terminal cut the name of the station: RIO DE JAN, VLADIVOSTO
OLD_PAGE = re.compile(
    rf"^(?:[ \t]*{BANNER}[ \t]*\n\s{{0,20}})?"
    r"[ \t]{0,8}PAGE[ \t]{1,4}\d{2,3}[ \t]{1,8}[A-Z][A-Z .]{1,20}[ \t]{1,8}\d{4,6}\b[^\n]{0,60}"
    rf"(?:\n\s{{0,8}}{BANNER}(?:[ \t]+SECTION[ \t]+\d\d[ \t]+OF[ \t]+\d\d[^\n]{{0,40}})?[ \t]*$)?",
    re.MULTILINE,
)
LETTERED = tuple(re.compile(rf"{pilcrow}(?=[ \t]?[A-Z][.)])") for pilcrow in PILCROWS)
CAPTION = LinePattern.of(
    r"[ \t]{0,8}(?=[SNLEOC])(?:SIPDIS\b[ \t]*"
    r"|(?:C[ ]?O[ ]?R[ ]?R[ ]?E[ ]?C[ ]?T[ ]?E[ ]?D[ ]{1,3}C[ ]?O[ ]?P[ ]?Y\b[^\n]{0,60}"
    r"|NOFORN|SENSITIVE|LIMDIS|EXDIS|NODIS|NOCONTRACT|ORCON)[ \t]*(?=\n|\Z))"
)
REVIEW_STAMP = re.compile(  # of the Department, on each page that was asked for under FOIA
    r"^[^\n]{0,40}Department of State[ \t]+Case No\.[ \t]+[A-Z][A-Z\d-]+[ \t]+"
    r"Doc No\.[ \t]+[A-Z]?\d+\b[^\n]{0,40}$",
    re.MULTILINE,
)
BLANKS = re.compile(r"[ \t\n\f]+")
BROKEN_WORD = re.compile(r"(?<=[A-Z]{2})-[ \t]*\n[ \t]*(?=[A-Z]{2})")


def find_edits(source: SourceText) -> tuple[Edit, ...]:
    r"""Return the edits that hold wherever in a cable they are, in order.

    >>> source = SourceText("example", "in\n\nRIGA 00000123  002 OF 003\n\nJuly")
    >>> [(edit.span, edit.reason) for edit in find_edits(source)]
    [(Span(start=2, end=30), 'page-marker')]
    """
    return merge([*_pages(source.text), *_lettered(source.text)])


def find_stranded_captions(text: str, start: int) -> tuple[Edit, ...]:
    r"""Return the captions that stand between the lines of a body.

    >>> text = "a trip to\nSIPDIS\nthe region"
    >>> [text[edit.span.start : edit.span.end] for edit in find_stranded_captions(text, 0)]
    ['\nSIPDIS']
    """
    found = CAPTION.finditer(text, start, len(text))
    spans = [_with_blank_lines(text, match.start("line"), match.end()) for match in found]
    return merge([Edit(span, " ", "stranded-caption") for span in spans])


def merge(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Put edits in order, and make one of those that overlap: the first, over both spans.

    >>> merge([Edit(Span(4, 9), " ", "rule"), Edit(Span(2, 6), "", "pilcrow")])
    (Edit(span=Span(start=2, end=9), replacement=' ', reason='pilcrow'),)
    """
    merged: list[Edit] = []
    for edit in sorted(edits, key=attrgetter("span.start")):
        if merged and edit.span.start < merged[-1].span.end:
            last = merged.pop()
            span = Span(last.span.start, max(last.span.end, edit.span.end))
            edit = Edit(span, max(last.replacement, edit.replacement), last.reason)
        merged.append(edit)
    return tuple(merged)


def find_broken_words(text: str, start: int) -> Iterator[Edit]:
    r"""Yield the hyphens and line ends that break a word in the records of the 1970s.

    >>> [edit.span for edit in find_broken_words("THE MINIS-\nTER", 0)]
    [Span(start=9, end=11)]
    """
    for match in BROKEN_WORD.finditer(text, start):
        yield Edit(Span(*match.span()), "", "broken-word")


def blank_out(text: str, edits: Iterable[Edit]) -> str:
    r"""Return ``text``, as long as before, with blanks in the place of what edits take out.

    >>> blank_out("in June\n¶2006.", [Edit(Span(8, 9), "", "pilcrow")])
    'in June\n 2006.'
    """
    parts, position = [], 0
    for edit in sorted(edits, key=attrgetter("span.start")):
        parts += [text[position : edit.span.start], " " * len(edit.span)]
        position = edit.span.end
    return "".join([*parts, text[position:]]) if parts else text


def _pages(text: str) -> Iterator[Edit]:
    """Yield the page markers, with the blank lines around them."""
    for pattern in PAGE_OF:
        for digit in pattern.finditer(text):
            if marker := _page_around(text, digit.end()):
                yield Edit(_with_blank_lines(text, *marker), " ", "page-marker")
    if OLD_PAGE_WORD.search(text):
        for page in OLD_PAGE.finditer(text):
            yield Edit(_with_blank_lines(text, *page.span()), " ", "page-marker")
    if "Doc No." in text:
        for stamp in REVIEW_STAMP.finditer(text):
            yield Edit(_with_blank_lines(text, *stamp.span()), " ", "page-marker")


def _page_around(text: str, offset: int) -> Offsets | None:
    """The station and page number that stand around ``OF 0``, which ends at ``offset``."""
    number = PAGE_NUMBER.search(text, max(0, offset - 23), offset + 3)
    if number is None:
        return None
    before = max(0, number.start() - STATION_WIDTH - 5)
    line = text.rfind("\n", before, number.start()) + 1
    station = STATION.search(text, max(before, line), number.start())
    return (station.start(), number.end()) if station else None


def _lettered(text: str) -> Iterator[Edit]:
    """Yield the pilcrows before a lettered line, which no paragraph is."""
    for pilcrow, pattern in zip(PILCROWS, LETTERED, strict=True):
        if pilcrow in text:
            for match in pattern.finditer(text):
                if _begins_line(text, match.start()):
                    yield Edit(Span(*match.span()), "", "pilcrow")


def _begins_line(text: str, offset: int) -> bool:
    """Whether only a few blanks stand between ``offset`` and the line end before it."""
    before = text[max(0, offset - INDENT - 1) : offset]
    return not before[before.rfind("\n") + 1 :].strip(" \t") and (
        "\n" in before or len(before) == offset
    )


def _with_blank_lines(text: str, start: int, end: int) -> Span:
    """Widen a line to the blank lines around it; the line end before the next word stays."""
    while start and text[start - 1] in " \t\n\f":
        start -= 1
    blanks = BLANKS.match(text, end)
    last = text.rfind("\n", end, blanks.end()) if blanks else -1
    return Span(start, max(last, end))
