"""Measure how far each rule can be trusted, and whether its confidence keeps its promise.

Takes    trials: careful readings beside our findings.
Gives    `RuleRecord`s, the rows of `data/confidence.csv`: how many of a rule's findings are right;
         and `Bin`s, the reliability curve.
Errors   `EvaluationError` for a file that is no such table.
Source   a finding is right if a careful reader has it too, by the rules of
         `cablegraph.evaluation.measures`. A rule seen twice tells little: its precision is drawn
         toward that of all rules of its kind, as if `PRIOR` more findings had been seen, and
         that toward the precision of all findings together.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from cablegraph.evaluation.measures import Comparison
from cablegraph.evaluation.report import ASIDE, GUIDING, is_kept_aside
from cablegraph.evaluation.running import EvaluationError, Trial
from cablegraph.extract.confidence import confidence_of
from cablegraph.facts import facts_of
from cablegraph.model.findings import STATED, Findings

PRIOR = 10
KINDS = {  # field of `Findings`: (kind in the table, measures that judge it)
    "officials": ("official", ("officials_named", "officials_unnamed")),
    "ministries": ("ministry", ("ministries",)),
    "demarches": ("demarche", ("demarches",)),
    "positions": ("position", ("positions",)),
    "action_items": ("action-item", ("action_items",)),
}
COLUMNS = ("rule", "kind", "right", "seen", "precision")
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True, order=True)
class RuleRecord:
    """How a rule family has done."""

    rule: str
    kind: str
    right: int
    seen: int
    precision: float  # shrunk


@dataclass(frozen=True, slots=True)
class Bin:
    """Findings of like confidence, and the part of them that is right."""

    low: float
    high: float
    confidence: float  # the mean that was promised
    right: int
    seen: int


Tally = dict[tuple[str, str], list[int]]  # (kind, rule): [right, seen]


def measure_rules(trials: Iterable[Trial]) -> tuple[RuleRecord, ...]:
    """The precision of each rule on the cables that guided the rules."""
    tally = _tally(trial for trial in trials if not is_kept_aside(trial.cable.id))
    means = {kind: _mean(tally, kind) for kind, _ in tally}
    return tuple(
        sorted(
            RuleRecord(rule, kind, right, seen, shrunk(right, seen, means[kind]))
            for (kind, rule), (right, seen) in tally.items()
        )
    )


def shrunk(right: int, seen: int, mean: float) -> float:
    """A precision drawn toward the mean, the more the fewer examples there are.

    >>> shrunk(0, 0, 0.8), shrunk(10, 10, 0.8), shrunk(1000, 1000, 0.8)
    (0.8, 0.9, 0.998)
    """
    return round((right + PRIOR * mean) / (seen + PRIOR), 4)


def reliability(trials: Iterable[Trial]) -> tuple[Bin, ...]:
    """The reliability curve: promised confidence against the part that is right."""
    bins = []
    tally = _tally(trials)
    for low, high in pairwise(EDGES):
        inside = [
            (confidence_of(rule), right, seen)
            for (_, rule), (right, seen) in tally.items()
            if low <= confidence_of(rule) < high or confidence_of(rule) == high == 1.0
        ]
        seen = sum(count for _, _, count in inside)
        if seen:
            promised = sum(confidence * count for confidence, _, count in inside) / seen
            bins.append(Bin(low, high, promised, sum(right for _, right, _ in inside), seen))
    return tuple(bins)


def curve_rows(trials: Sequence[Trial]) -> Iterator[tuple[str, ...]]:
    """The curve on guiding cables and on those kept aside: range, mean, right, seen, share."""
    for name, aside in ((GUIDING, False), (ASIDE, True)):
        part = [trial for trial in trials if is_kept_aside(trial.cable.id) == aside]
        for each in reliability(part):
            yield (
                name,
                f"{each.low} to {each.high}",
                f"{each.confidence:.2f}",
                str(each.right),
                str(each.seen),
                f"{each.right / each.seen:.2f}",
            )


def write_records(records: Iterable[RuleRecord], path: Path) -> None:
    """Write the table; rows of kinds that gold does not measure stay as they were."""
    kept = [row for row in _rows(path) if row["kind"] not in {kind for kind, _ in KINDS.values()}]
    new = [
        dict(zip(COLUMNS, (r.rule, r.kind, r.right, r.seen, f"{r.precision:.4f}"), strict=True))
        for r in records
    ]
    rows = sorted([*kept, *new], key=lambda row: (row["kind"], row["rule"]))
    with path.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def _rows(path: Path) -> Sequence[dict[str, Any]]:
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        table = csv.DictReader(lines)
        if table.fieldnames and tuple(table.fieldnames) != COLUMNS:
            raise EvaluationError(f"{path}: is no table of confidences, and stays as it is")
        return tuple(table)


def _tally(trials: Iterable[Trial]) -> Tally:
    tally: Tally = defaultdict(lambda: [0, 0])
    for trial in trials:
        for key, right, seen in _rule_counts(trial):
            tally[key][0] += right
            tally[key][1] += seen
    return tally


def _rule_counts(trial: Trial) -> Iterator[tuple[tuple[str, str], int, int]]:
    """What each rule, left alone, gets right in one cable."""
    for field, (kind, measures) in KINDS.items():
        rules = {finding.evidence.rule for finding in getattr(trial.findings, field)}
        for rule in sorted(rules):
            facts = facts_of(trial.cable, only(trial.findings, field, rule))
            score = Comparison.of(trial.gold, facts, trial.cable.source.text).score()
            counts = [score[measure] for measure in measures if measure in score]
            yield (kind, rule), sum(c.found for c in counts), sum(c.given for c in counts)


def only(findings: Findings, field: str, rule: str) -> Findings:
    """Of one kind of findings, those of one rule; of the others, all that name somebody."""
    chosen: dict[str, Any] = dict.fromkeys(STATED, ())
    chosen[field] = tuple(
        finding for finding in getattr(findings, field) if finding.evidence.rule == rule
    )
    return replace(findings, **chosen)


def _mean(tally: Tally, kind: str | None = None) -> float:
    """The precision of all findings of a kind, drawn toward that of all kinds."""
    rows = [counts for (own, _), counts in tally.items() if kind in (own, None)]
    right, seen = (sum(row[at] for row in rows) for at in (0, 1))
    if kind is None:
        return right / seen if seen else 0.0
    return shrunk(right, seen, _mean(tally))
