"""Hostile sentences: a megabyte on one line takes no longer than a megabyte of prose."""

import time

import pytest

from cablegraph.extract.actions.items import find_actions
from cablegraph.extract.citations import find_citations
from cablegraph.extract.dates import find_dates
from cablegraph.extract.exchanges.demarches import find_demarches
from cablegraph.extract.exchanges.meetings import find_meetings
from cablegraph.extract.grammar.verbs import HOMOGRAPHS
from tests.extract.invented import positions_of
from tests.extract.marked import RELEASED, marked

PIECES = [
    "X",
    "(",
    "A. ",
    "asked to to ",
    "said he would would ",
    "delivered reftel demarche ",
    "ref A, ref B and ",
    "RIGA 12 OF ",
    "May 5 May 5, ",
    'promised "to ',
    "met with on ",
    ": -- said ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_endless_lines_end(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    reading = marked(text, ("08STATE7",))
    started = time.perf_counter()
    for observe in (find_meetings, find_demarches, find_actions, find_citations):
        reading = observe(reading)
    find_dates(text, RELEASED.date())
    assert time.perf_counter() - started < 10


def test_a_cue_may_be_the_last_word() -> None:
    for verb in sorted(HOMOGRAPHS):
        for before in ("", "Prices, ", "The envoy's ", "The envoy of Riga, "):
            positions_of(f"{before}{verb}s")
