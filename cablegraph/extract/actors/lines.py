"""One sentence while its names and titles are joined.

Takes    a sentence as letters, and where its titles stand.
Gives    `Line`, which keeps what was taken, and `Mention`, a name of a person found in it.
Offsets  indexes of words, half-open.
Errors   none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.persons import Person
from cablegraph.extract.reading import Sentence

NAME = re.compile(  # each way begins with a letter of its own: no other is looked at
    r'(?:N|G|PP?I{0,3}+[NG]|II{0,2}+P{0,2}+[NG])(?:(?:P{1,3}|I{1,2}|"N"P{0,2})?[NGX]){0,5}'
)
WORDS_BEFORE = 80  # how far to look from a name
WORDS_AFTER = 20
CHARACTERS_BEFORE = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence, by the indexes of its words."""

    start: int
    end: int
    person: Person


@dataclass(slots=True)
class Line:
    """One sentence while its names and titles are joined."""

    sentence: Sentence
    tokens: Tokens
    titles: list[tuple[int, int]]
    used: set[int] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    rejected: list[tuple[int, int, str]] = field(default_factory=list)

    def reject(self, start: int, end: int, reason: str) -> None:
        """Keep what looked like a name of two words or more, unless it proves to be one."""
        if end - start > 1:
            self.rejected.append((start, end, reason))

    def near(self, start: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
        """The titles about a name, numbered: a line may be endless."""
        low = bisect_left(self.titles, (start - WORDS_BEFORE, 0))
        high = bisect_left(self.titles, (end + WORDS_AFTER, 0))
        return enumerate(self.titles[low:high], low)

    def title_of(self, start: int) -> tuple[int, int] | None:
        """The title that stands before a name, with nothing but honorifics between."""
        letters = self.tokens.letters
        near = (span for _, span in self.near(start, start) if span[1] <= start)
        return next((span for span in near if not letters[span[1] : start].strip("HR.")), None)

    def title_up_to(self, *ends: int) -> tuple[int, int] | None:
        """The title that ends at a word, or at one of some."""
        near = (span for _, span in self.near(max(ends), max(ends)))
        return next((span for span in near if span[1] in ends), None)

    def free(self) -> Iterator[tuple[int, int]]:
        """The titles that no name has taken."""
        return (span for number, span in enumerate(self.titles) if number not in self.used)
