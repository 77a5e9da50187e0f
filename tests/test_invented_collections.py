"""The invented cables in `benchmarks` are read no worse than they have been."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from cablegraph.evaluation.measures import Counts
from cablegraph.evaluation.report import evaluate
from cablegraph.evaluation.running import read_trials, texts_of

CABLES = {"invented": 36, "typical": 103}
FLOORS = {  # F1, a little below what was measured when they were written down
    "invented": {
        "officials_named": 0.90,
        "official_title": 0.85,
        "official_organization": 0.70,
        "official_country": 0.92,
        "officials_unnamed": 0.76,
        "ministries": 0.89,
        "references": 0.97,
        "demarches": 0.74,
        "positions": 0.68,
        "positions+act": 0.59,
        "action_items": 0.52,
        "header": 0.98,
    },
    "typical": {
        "officials_named": 0.965,
        "official_title": 0.95,
        "official_organization": 0.83,
        "official_country": 0.95,
        "officials_unnamed": 0.88,
        "ministries": 0.96,
        "references": 0.99,
        "demarches": 0.92,
        "positions": 0.92,
        "positions+act": 0.865,
        "action_items": 0.79,
        "header": 0.99,
    },
}
MEASURES = [(name, measure) for name, floors in FLOORS.items() for measure in floors]


@cache
def score(collection: str) -> Mapping[str, Counts]:
    trials = read_trials(gold_of(collection))
    gold = {trial.cable.id: trial.gold for trial in trials}
    ours = {trial.cable.id: trial.facts() for trial in trials}
    return evaluate(gold, ours, texts_of(trials), resamples=1).parts[-1].score


def gold_of(collection: str) -> Path:
    return Path("benchmarks", collection, "gold")


@pytest.mark.parametrize(("collection", "measure"), MEASURES)
def test_they_are_read_as_well_as_before(collection: str, measure: str) -> None:
    assert score(collection)[measure].f1 >= FLOORS[collection][measure]


@pytest.mark.parametrize("collection", CABLES)
def test_so_many_there_are(collection: str) -> None:
    assert len(list(gold_of(collection).glob("*.json"))) == CABLES[collection]
