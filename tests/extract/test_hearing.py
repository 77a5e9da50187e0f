"""What is heard in one pass over a sentence decides nothing: it only saves looking."""

from pathlib import Path

import pytest

from cablegraph.extract import pipeline
from cablegraph.extract.hearing import ASKED_FOR, hear
from cablegraph.parse import parse_cable
from cablegraph.sources import read_cables
from tests.extract.marked import marked

CABLES = Path(__file__).parents[2] / "benchmarks/typical/cables"


def test_words_are_heard_as_they_are_written() -> None:
    """Words that no rule asks for are left out; each sentence has its own."""
    reading = hear(marked("Poloff met Ozola. SHE ASKED for ships."))
    assert [sorted(heard) for heard in reading.heard] == [["met"], ["ASKED"]]
    assert "Met" not in ASKED_FOR


def test_every_rule_hears_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all words are heard, not only those listed, a cable says the same."""
    cables = [parse_cable(raw) for raw in read_cables([CABLES])]
    found = [pipeline.extract_findings(cable) for cable in cables]
    others = tuple(observer for observer in pipeline.OBSERVERS if observer is not hear)
    monkeypatch.setattr(pipeline, "OBSERVERS", others)
    assert found == [pipeline.extract_findings(cable) for cable in cables]
