"""Hostile sentences: endless lines are read in time, and those that break off without an error."""

import time
from collections.abc import Iterable

import pytest

from cablegraph.extract.actions.items import find_actions
from cablegraph.extract.citations import find_citations
from cablegraph.extract.dates import find_dates
from cablegraph.extract.exchanges.demarches import find_demarches
from cablegraph.extract.exchanges.meetings import find_meetings
from cablegraph.extract.grammar import cues
from cablegraph.extract.grammar.verbs import HOMOGRAPHS
from cablegraph.extract.pipeline import extract_findings
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText
from tests.extract.invented import HEAD, positions_of
from tests.extract.labelled import labelled
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
    "received it requested a ",
    "said that noted that delivered a note ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_endless_lines_end(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    reading = marked(text, ("08STATE7",))
    started = time.process_time()
    for observe in (find_meetings, find_demarches, find_actions, find_citations):
        reading = observe(reading)
    find_dates(text, RELEASED.date())
    assert time.process_time() - started < 10


def cut_short(text: str) -> set[str]:
    """The text cut behind each word but the first."""
    words = text.split()
    return {" ".join(words[:end]) for end in range(2, len(words) + 1)}


def read_all(texts: Iterable[str]) -> None:
    """Read invented cables that have one of the texts a paragraph."""
    ordered = sorted(texts)
    for first in range(0, len(ordered), 200):
        few = ordered[first : first + 200]
        body = "\n\n".join(f"{number}. (U) {text}" for number, text in enumerate(few, 1))
        source = SourceText("invented", f"{HEAD}{body}\n\nSMITH\n")
        raw = RawCable(source=source, format=SourceFormat.TEXT, digest="")
        extract_findings(parse_cable(raw))


def test_a_homograph_may_be_the_last_word() -> None:
    for verb in sorted(HOMOGRAPHS):
        for before in ("", "Prices, ", "The envoy's ", "The envoy of Riga, "):
            positions_of(f"{before}{verb}s")


@pytest.mark.parametrize(
    "text",
    [
        "They {}",
        "That is what they {}",
        "The plan was {} by the cabinet",
        "Minister Ozola {} that his",
        "Minister Ozola {} it would be",
        "Minister Ozola {} that view",
        "The claim, {} in May,",
    ],
)
def test_a_sentence_may_end_after_any_cue(text: str) -> None:
    read_all(map(text.format, cues._entries()))


def test_a_sentence_may_end_at_any_word() -> None:
    read_all(set().union(*(cut_short(case.text) for case in labelled("actions.txt"))))
