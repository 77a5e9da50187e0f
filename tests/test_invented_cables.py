"""The invented cables in `benchmarks/invented` are read no worse than they have been."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from cablegraph.evaluation.measures import Counts
from cablegraph.evaluation.report import evaluate
from cablegraph.evaluation.running import run_trials, texts_of

GOLD = Path("benchmarks/invented/gold")
FLOORS = {  # F1, a little below what was measured when they were written down
    "officials_named": 0.90,
    "official_title": 0.85,
    "official_organization": 0.62,
    "official_country": 0.90,
    "officials_unnamed": 0.74,
    "ministries": 0.88,
    "references": 0.97,
    "demarches": 0.69,
    "positions": 0.65,
    "positions+act": 0.56,
    "action_items": 0.52,
    "header": 0.98,
}


@cache
def score() -> Mapping[str, Counts]:
    trials = run_trials(GOLD)
    gold = {trial.cable.id: trial.gold for trial in trials}
    ours = {trial.cable.id: trial.facts() for trial in trials}
    return evaluate(gold, ours, texts_of(trials), resamples=1).parts[-1].score


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_invented_cables_are_read_as_well_as_before(measure: str, floor: float) -> None:
    assert score()[measure].f1 >= floor


def test_there_are_36_of_them() -> None:
    assert len(list(GOLD.glob("*.json"))) == 36
