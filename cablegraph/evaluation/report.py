"""Evaluate the tool: F1 on the cables that guided its rules and on those kept aside, apart.

Takes    careful readings and ours, by cable id, and the cables' texts.
Gives    an `Evaluation`: every measure over each part of the split, with a bootstrap interval,
         as a table or as plain values for JSON.
Errors   none raised: a cable that we have no reading of counts as all missed.
Source   the interval is the percentile bootstrap over cables, which are what a new collection
         draws anew; sentences of one cable are not independent of each other.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cablegraph.evaluation.identity import Facts
from cablegraph.evaluation.measures import CORE, Comparison, Counts, Score, core_macro_f1

KEPT_ASIDE_DIGITS = "01"  # an eighth of all ids
RESAMPLES = 1000
SEED = 20070812
TAIL = 0.025  # on either side of a 95 % interval
GUIDING, ASIDE, ALL = "guiding", "kept aside", "all"
CORE_NAME = "core_macro_f1"


def is_kept_aside(cable_id: str) -> bool:
    """Whether a cable is one that no rule may be written after.

    The first hexadecimal digit of the SHA-256 of its id decides, so that a cable that joins the
    collection later has its side already.

    >>> is_kept_aside("07ASTANA2113"), is_kept_aside("09PARIS559")
    (False, True)
    """
    return sha256(cable_id.encode()).hexdigest()[0] in KEPT_ASIDE_DIGITS


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds between which 95 of 100 resampled collections give their F1."""

    low: float
    high: float


@dataclass(frozen=True)
class Part:
    """The scores of some of the cables."""

    name: str
    cables: tuple[str, ...]
    score: Mapping[str, Counts]
    intervals: Mapping[str, Interval]

    @property
    def core(self) -> float:
        """The mean F1 of the core measures."""
        return core_macro_f1(dict(self.score))

    @property
    def empty(self) -> list[str]:
        """The core measures that have nothing to find: the mean counts each as 0."""
        return [name for name in CORE if self.score.get(name, Counts()).is_empty]


@dataclass(frozen=True)
class Evaluation:
    """Every measure, for each part of the split."""

    parts: tuple[Part, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain values: part, measure, precision, recall, F1, interval and counts."""
        return {part.name: _part_values(part) for part in self.parts if part.cables}

    def rows(self) -> Iterable[tuple[str, ...]]:
        """One row a measure and part: measure, part, P, R, F1, interval, found of there."""
        names = dict.fromkeys(name for part in self.parts for name in part.score)
        for name in [*(name for name in names if not name.startswith("header.")), CORE_NAME]:
            for part in self.parts:
                if part.cables:
                    yield _row(name, part)


def evaluate(
    gold: Mapping[str, Facts],
    ours: Mapping[str, Facts],
    texts: Mapping[str, str],
    *,
    resamples: int = RESAMPLES,
) -> Evaluation:
    """Score our readings against careful ones.

    >>> reading = {"cable": "07RIGA1", "references": [{"cable": "07STATE12"}]}
    >>> evaluation = evaluate({"07RIGA1": reading}, {"07RIGA1": reading}, {"07RIGA1": ""})
    >>> evaluation.parts[-1].score["references"].f1
    1.0
    """
    scores = {
        cable: Comparison.of(gold[cable], ours.get(cable, {}), texts.get(cable, "")).score()
        for cable in sorted(gold)
    }
    sides = {cable: ASIDE if is_kept_aside(cable) else GUIDING for cable in scores}
    chosen = {
        GUIDING: [cable for cable, side in sides.items() if side == GUIDING],
        ASIDE: [cable for cable, side in sides.items() if side == ASIDE],
        ALL: list(scores),
    }
    return Evaluation(
        tuple(_part(name, cables, scores, resamples) for name, cables in chosen.items())
    )


def total(scores: Iterable[Score]) -> dict[str, Counts]:
    """Add the counts of several cables: micro-averaged measures."""
    counts: defaultdict[str, Counts] = defaultdict(Counts)
    for score in scores:
        for name, found in score.items():
            counts[name] += found
    return dict(counts)


def _part(name: str, cables: Sequence[str], scores: Mapping[str, Score], resamples: int) -> Part:
    own = [scores[cable] for cable in cables]
    return Part(name, tuple(cables), total(own), _intervals(own, resamples))


def _intervals(scores: Sequence[Score], resamples: int) -> dict[str, Interval]:
    """Draw as many cables as there are, with replacement, again and again."""
    if not scores:
        return {}
    columns = {name: _columns(name, scores) for name in total(scores)}
    draw = random.Random(SEED)
    drawn: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(resamples):
        chosen = draw.choices(range(len(scores)), k=len(scores))
        sample = {name: _added(three, chosen) for name, three in columns.items()}
        for name, counts in sample.items():
            drawn[name].append(counts.f1)
        drawn[CORE_NAME].append(core_macro_f1(sample))
    return {name: _bounds(sorted(values)) for name, values in drawn.items()}


Columns = tuple[list[int], list[int], list[int]]  # found, there, given, one of each a cable


def _columns(name: str, scores: Sequence[Score]) -> Columns:
    counts = [score.get(name, Counts()) for score in scores]
    return (
        [count.found for count in counts],
        [count.there for count in counts],
        [count.given for count in counts],
    )


def _added(columns: Columns, chosen: Sequence[int]) -> Counts:
    found, there, given = (sum(map(column.__getitem__, chosen)) for column in columns)
    return Counts(found, there, given)


def _bounds(values: Sequence[float]) -> Interval:
    cut = int(len(values) * TAIL)
    return Interval(values[cut], values[-1 - cut])


def _part_values(part: Part) -> dict[str, Any]:
    measures = {
        name: {
            "precision": round(counts.precision, 4),
            "recall": round(counts.recall, 4),
            "f1": round(counts.f1, 4),
            "interval": _interval_values(part, name),
            "found": counts.found,
            "there": counts.there,
            "given": counts.given,
        }
        for name, counts in part.score.items()
    }
    core = {
        "f1": part.core,
        "interval": _interval_values(part, CORE_NAME),
        "of": list(CORE),
        "nothing_to_find": part.empty,
    }
    return {"cables": list(part.cables), "measures": measures, CORE_NAME: core}


def _interval_values(part: Part, name: str) -> list[float] | None:
    bounds = part.intervals.get(name)
    return [round(bounds.low, 4), round(bounds.high, 4)] if bounds else None


def _row(name: str, part: Part) -> tuple[str, ...]:
    bounds = part.intervals.get(name)
    interval = f"{bounds.low:.2f} to {bounds.high:.2f}" if bounds else ""
    if name == CORE_NAME:
        empty = f"nothing to find, as 0: {', '.join(part.empty)}" if part.empty else ""
        return name, part.name, "", "", f"{part.core:.3f}", interval, empty
    counts = part.score.get(name, Counts())
    if counts.is_empty:
        return name, part.name, "", "", "", "", "nothing to find"
    found = f"{counts.found} of {counts.there}, {counts.given} given"
    shares = (f"{share:.3f}" for share in (counts.precision, counts.recall, counts.f1))
    return (name, part.name, *shares, interval, found)
