r"""Search for patterns that begin a line, at the speed of a search for the line end before it.

Takes    a pattern for the beginning of a line.
Gives    `LinePattern`, whose matches have an empty group ``line`` at the line's own start;
         `strip`. Both give plain offsets: of many stretches looked at, few become a `Span`.
Offsets  characters of the text searched.
Errors   none.
Source   `re` looks for ``^`` at every character, but for a first character that is literal it
         jumps: measured on a cable of 10,000 characters, 25 microseconds in the place of 350.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from cablegraph.text import Offsets


@dataclass(frozen=True, slots=True)
class LinePattern:
    r"""A pattern that is tried at the start of each line.

    >>> pages = LinePattern.of(r"PAGE \d\d")
    >>> [match.start("line") for match in pages.finditer("PAGE 01\nPAGE 02 OF PAGE 03", 0, 26)]
    [0, 8]
    """

    first: re.Pattern[str]
    other: re.Pattern[str]

    @classmethod
    def of(cls, pattern: str, flags: int = 0) -> "LinePattern":
        """Compile a pattern for the beginning of a line."""
        line = f"(?P<line>)(?:{pattern})"
        return cls(re.compile(line, flags), re.compile(rf"\n{line}", flags))

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches at the starts of the lines of ``text[start:end]``, in order."""
        match = self.first.match(text, start, end)
        if match is None:
            return self.other.finditer(text, start, end)
        return chain((match,), self.other.finditer(text, match.end(), end))


def strip(text: str, start: int, end: int) -> Offsets:
    """Where ``text[start:end]`` begins and ends without the white space around it.

    >>> strip("a  word  ", 1, 9)
    (3, 7)
    """
    piece = text[start:end].rstrip()
    end = start + len(piece)
    return end - len(piece.lstrip()), end
