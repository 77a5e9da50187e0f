"""What a run did: how many cables were read, what was left out and why, what the store holds.

Takes    what happens during the run.
Gives    `Report`: as JSON for the file beside the store, as a table for the terminal.
Errors   none.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic

from cablegraph.errors import UnreadableSource
from cablegraph.ingest.graphing import FailedCable, Outcome

FILE_NAME = "report.json"  # beside the store, in its folder
NAMES = {"sources": "sources, copies included"}  # a cable may have several
NAMED = 1_000  # of the sources that were skipped; all are counted


@dataclass(frozen=True, kw_only=True)
class Report:
    """The outcome of a run, and the sums of the store after it."""

    read: int  # cables read in this run
    unchanged: int  # sources that were in the store already
    removed: int
    failed: int  # cables given up, in this run
    unreadable: int  # files, members and rows that hold no cable
    reasons: Mapping[str, int]  # why something was skipped, up to a colon, and how often
    skipped: tuple[tuple[str, str], ...]  # name and reason, the first `NAMED`
    gone: tuple[tuple[str, str], ...]  # files and records no longer there, whose cables stay
    resolve_again: bool  # the store has judgements on persons that do not know all of its cables
    words: int  # read in this run
    quads: int
    seconds: float
    store: Mapping[str, int]  # cables, sources, words and quads that the store holds now
    diagnostics: Mapping[str, int]  # of all cables in the store, by kind

    @property
    def found_nothing(self) -> bool:
        """Whether there was nothing to read, neither a cable nor what is none."""
        return not (self.read or self.unchanged or self.skipped or self.gone)

    def to_json(self) -> str:
        """The report as JSON, indented."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"

    def write(self, folder: Path) -> None:
        """Put the report beside the store, whole or not at all."""
        unfinished = folder / f".{FILE_NAME}"
        unfinished.write_text(self.to_json(), encoding="utf-8")
        os.replace(unfinished, folder / FILE_NAME)

    def lines(self) -> Iterator[tuple[str, str]]:
        """What to show on a terminal: a name and a number each."""
        is_reading = self.read or not self.removed
        if is_reading:
            yield "cables read", f"{self.read:,}"
        if self.unchanged:
            yield "sources read before, unchanged", f"{self.unchanged:,}"
        if self.gone:
            yield "sources kept whose file or record is gone", f"{len(self.gone):,}"
        if self.removed:
            yield "removed", f"{self.removed:,}"
        for reason, count in by_count(self.reasons):
            yield f"skipped: {reason}", f"{count:,}"
        if is_reading:
            yield "words", f"{self.words:,}"
            yield "quads", f"{self.quads:,}"
        yield "seconds", f"{self.seconds:,.1f}"
        for name, number in self.store.items():
            yield f"in the store now: {NAMES.get(name, name)}", f"{number:,}"
        for code, count in by_count(self.diagnostics):
            yield f"noticed: {code}", f"{count:,}"


def by_count(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The names with their counts, the most frequent first.

    >>> by_count({"no-tag": 1, "misspelt-tag": 2, "id-differs": 1})
    [('misspelt-tag', 2), ('id-differs', 1), ('no-tag', 1)]
    """
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))


@dataclass(kw_only=True)
class Tally:
    """The counts of a run that is under way."""

    read: int = 0
    unchanged: int = 0
    removed: int = 0
    failed: int = 0
    unreadable: int = 0
    words: int = 0
    quads: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    skipped: list[tuple[str, str]] = field(default_factory=list)
    gone: list[tuple[str, str]] = field(default_factory=list)
    started: float = field(default_factory=monotonic)
    is_merging: bool = False  # all is read, and the store merges its files

    def count(self, outcome: Outcome) -> None:
        """Count one outcome."""
        if isinstance(outcome, FailedCable):
            self.failed += 1
            self._skip(outcome.name, outcome.reason)
        else:
            self.read += 1
            self.words += outcome.words
            self.quads += outcome.quads

    def count_unreadable(self, problem: UnreadableSource) -> None:
        """Count something that holds no cable."""
        self.unreadable += 1
        self._skip(problem.name, problem.message)

    def count_missing(self, cable: str) -> None:
        """Count a cable that is to be removed and is not there."""
        self._skip(cable, "no such cable in the store")

    def report(
        self, store: Mapping[str, int], diagnostics: Mapping[str, int], *, resolve_again: bool
    ) -> Report:
        """Close the count."""
        return Report(
            read=self.read,
            unchanged=self.unchanged,
            removed=self.removed,
            failed=self.failed,
            unreadable=self.unreadable,
            reasons=dict(self.reasons),
            skipped=tuple(self.skipped),
            gone=tuple(self.gone),
            resolve_again=resolve_again,
            words=self.words,
            quads=self.quads,
            seconds=round(self.seconds, 3),
            store=store,
            diagnostics=diagnostics,
        )

    @property
    def seconds(self) -> float:
        """How long the run has taken so far."""
        return monotonic() - self.started

    def _skip(self, name: str, reason: str) -> None:
        self.reasons[_kind(reason)] += 1
        if len(self.skipped) < NAMED:
            self.skipped.append((name, reason))


def _kind(reason: str) -> str:
    """A reason without what is of one source alone, which stands behind a colon.

    >>> _kind("broken JSON: Expecting value: line 1 column 10"), _kind("the file is empty")
    ('broken JSON', 'the file is empty')
    """
    return reason.partition(": ")[0]
