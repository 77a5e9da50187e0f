"""Read gold and run the tool on its cables, the way that a user does: through the graph.

Takes    a folder of careful readings, one ``ID.json`` a cable, and where the cables are.
Gives    `Trial`s: for each cable its careful reading, the parsed cable and our findings.
Errors   `EvaluationError` where there is no gold, none that can be read, or no cable for it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cablegraph.errors import CablegraphError
from cablegraph.evaluation.identity import Facts
from cablegraph.extract import extract_findings
from cablegraph.facts import facts_of
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Findings
from cablegraph.parse import parse_cable
from cablegraph.sources import read_cables


class EvaluationError(CablegraphError):
    """Gold and cables that do not belong together."""


@dataclass(frozen=True)
class Trial:
    """One cable, read carefully by a person and, when that is asked for, by the tool."""

    gold: Facts
    cable: Cable

    @cached_property
    def findings(self) -> Findings:
        """What the tool reads from the cable."""
        return extract_findings(self.cable)

    def facts(self, min_confidence: float = 0.0) -> Facts:
        """What the graph holds of our findings."""
        return facts_of(self.cable, self.findings.at_least(min_confidence))


def read_trials(gold: Path, cables: Path | None = None) -> tuple[Trial, ...]:
    """Read the gold in a folder and the cables that it is for, by default those beside it."""
    readings = read_gold(gold)
    folder = cables or gold.parent / "cables"
    if not folder.exists():
        raise EvaluationError(f"{folder}: no cables here; say where they are")
    found = {cable.id: cable for cable in _parsed(folder, readings)}
    missing = sorted(readings.keys() - found.keys())
    if missing:
        raise EvaluationError(f"{folder}: no cable {', '.join(missing[:3])}")
    return tuple(Trial(readings[cable_id], found[cable_id]) for cable_id in sorted(readings))


def read_gold(folder: Path) -> dict[str, Facts]:
    """The careful readings in a folder, by cable id."""
    readings = {path.stem: _read(path) for path in folder.glob("*.json")}
    if not readings:
        raise EvaluationError(f"{folder}: no gold here, one ID.json for each cable")
    return readings


def _read(path: Path) -> Facts:
    try:
        facts = json.loads(path.read_text("utf-8-sig"))
    except ValueError as problem:
        raise EvaluationError(f"{path}: is no JSON: {problem}") from problem
    if not isinstance(facts, dict):
        raise EvaluationError(f"{path}: is not what cablegraph facts writes")
    return facts


def texts_of(trials: Iterable[Trial]) -> dict[str, str]:
    """The text of each cable, by its id."""
    return {trial.cable.id: trial.cable.source.text for trial in trials}


def _parsed(folder: Path, wanted: Mapping[str, Facts]) -> Iterable[Cable]:
    """The wanted cables of a folder; a copy of one that comes later is left out."""
    seen: set[str] = set()
    for raw in read_cables([folder]):
        if raw.id_hint is None or raw.id_hint in wanted:
            cable = parse_cable(raw)
            if cable.id in wanted and cable.id not in seen:
                seen.add(cable.id)
                yield cable
