"""What can go wrong, each kind a class, each message with its place.

Errors   `CablegraphError` is the root; a command turns any of them into one message and exit 1.
         `Diagnostic` is an error kept as a value: what a reader noticed and went on from.
"""

from dataclasses import dataclass

from cablegraph.text import SourceText, Span

PASSAGE_LENGTH = 160  # characters of a line shown; a cable may be one line of a million


class CablegraphError(Exception):
    """Anything that cablegraph itself reports."""


class UnreadableSource(CablegraphError):  # noqa: N818 - it names what was met
    """A file, archive member or record that holds no cable that can be read.

    What is of this source alone stands in ``message`` behind a colon: a run counts what is before.
    """

    def __init__(self, message: str, *, name: str) -> None:
        super().__init__(message)
        self.message, self.name = message, name

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


class MissingRows(UnreadableSource):
    """Rows that a table, which is read to its end, does not have."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something noticed in a cable that reading went on from.

    ``code`` is a stable short name (``impossible-date``), so that a run can count them.
    """

    code: str
    message: str
    span: Span

    def show(self, source: SourceText) -> str:
        r"""The message with file, line, column and the passage marked.

        >>> source = SourceText("example.txt", "P 121430Z MAR 07\nTAGS: XXYY")
        >>> print(Diagnostic("unknown-tag", "no such TAG", Span(23, 27)).show(source))
        example.txt:2:7: no such TAG
            TAGS: XXYY
                  ^^^^
        """
        return _located(self.message, source, self.span)


def _located(message: str, source: SourceText, span: Span) -> str:
    """Put file, line and column before ``message`` and the marked passage after it."""
    line, column = source.line_column(span.start)
    whole = source.line_at(span.start)
    start = max(whole.start, span.start - PASSAGE_LENGTH // 2)
    shown = source[Span(start, min(whole.end, start + PASSAGE_LENGTH))]
    width = max(1, min(span.end, start + len(shown)) - span.start)
    mark = " " * (span.start - start) + "^" * width
    return f"{source.name}:{line}:{column}: {message}\n    {shown}\n    {mark}"


class QueryError(CablegraphError):
    """A query that cannot be run as asked: its syntax, its parameters, or what it would do."""


class QueryStopped(QueryError):  # noqa: N818 - it names what was met
    """A query that took longer than allowed, or more than its process could give."""


class WorkFailed(CablegraphError):  # noqa: N818 - it names what was met
    """A defect in work that was done in another process, which has printed its traceback."""

    def __init__(
        self, message: str = "a defect of cablegraph: what was printed tells more"
    ) -> None:
        super().__init__(message)


class StoreError(CablegraphError):
    """A store that cannot be opened, read or written."""


class StoreInUse(StoreError):  # noqa: N818 - it names what was met
    """A store that another program has open or is writing."""
