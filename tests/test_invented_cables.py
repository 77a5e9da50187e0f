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
    "officials_named": 0.88,
    "official_title": 0.84,
    "official_organization": 0.55,
    "official_country": 0.88,
    "officials_unnamed": 0.71,
    "ministries": 0.86,
    "references": 0.97,
    "demarches": 0.63,
    "positions": 0.60,
    "positions+act": 0.51,
    "action_items": 0.48,
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
