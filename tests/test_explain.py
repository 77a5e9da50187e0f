"""Explanations: marks where the words stand, notes that tell the rule, nothing unescaped."""

import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console

from cablegraph.cli import cli
from cablegraph.explain import Explanation, explain
from cablegraph.explain.html import to_html, to_passages
from cablegraph.explain.passages import Mark, Passage
from cablegraph.explain.stored import explain_stored
from cablegraph.explain.terminal import print_explanation
from cablegraph.extract import extract_findings
from cablegraph.model.cable import Cable, RawCable, SourceFormat
from cablegraph.model.findings import Findings
from cablegraph.parse import parse_cable
from cablegraph.rdf import graph_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.sources import read_cables
from cablegraph.store import open_store, replace_cable
from cablegraph.text import SourceText

CABLE = """P 121430Z MAR 08
FM AMEMBASSY RIGA
TO SECSTATE WASHDC
UNCLAS RIGA 000017
E.O. 12958: DECL: UPON CLOSURE
SUBJECT: <b>HARBOR</b> FEES
REF: STATE 99

1. (U) On March 3 Poloff delivered reftel demarche to Minister
of Transport Ainars Ozols.  Ozols doubted it.  He said the <script>alert(1)</script> fees
would fall.

2. (U) Ozols promised to reply by April 5.  Post will follow up.
KALNINS
"""


@pytest.fixture
def explanation(tmp_path: Path) -> Explanation:
    path = tmp_path / "08RIGA17.txt"
    path.write_text(CABLE)
    (raw,) = read_cables([path])
    cable = parse_cable(raw)
    return explain(cable, extract_findings(cable))


def test_each_mark_covers_the_words_that_it_was_made_for(explanation: Explanation) -> None:
    first = explanation.passages[0]
    marked = {(mark.kind, first.text[mark.start : mark.end]) for mark in first.marks}
    assert ("cue", "said") in marked
    assert ("citation", "reftel") in marked
    assert ("pronoun", "He") in marked


def test_the_head_tells_when_to_declassify(explanation: Explanation) -> None:
    assert ("Declassify", "DECL: UPON CLOSURE") in explanation.header


def test_a_pronoun_shows_whom_it_was_taken_for(explanation: Explanation) -> None:
    (pronoun,) = (mark for mark in explanation.passages[0].marks if mark.kind == "pronoun")
    assert pronoun.gloss == "Ozols"


def test_notes_tell_finding_and_rule(explanation: Explanation) -> None:
    told = {(note.kind, note.who) for passage in explanation.passages for note in passage.notes}
    assert {("position", "Ainars Ozols"), ("action", "Ainars Ozols")} <= told
    (demarche,) = (note for note in explanation.passages[0].notes if note.kind == "demarche")
    assert "on 3 March 2008" in demarche.what
    assert "instructed by 08STATE99" in demarche.what
    assert demarche.rule == "demarche-delivered"
    assert 0 < (demarche.confidence or 0) <= 1


def test_labels_of_marks_and_notes_agree(explanation: Explanation) -> None:
    for passage in explanation.passages:
        labels = [mark.label for mark in passage.marks if mark.label]
        assert sorted(labels) == sorted(note.label for note in passage.notes)


MEETINGS = (
    "Minister of Transport Ainars Ozols received the Ambassador on March 3.",
    "DCM Anna Berg met Ozols on March 4.",
    "Vilnis Kask, Director of the Bank, and Ozols met.",
    "Ozols hosted Berg and Poloff Zoe Adams on March 5.",
)


@pytest.mark.parametrize("told", MEETINGS)
def test_a_graph_tells_who_met_whom_as_the_cable_does(told: str) -> None:
    source = SourceText("08RIGA17.txt", CABLE.replace("fees\nwould fall.", f"so.  {told}"))
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    store = open_store()
    replace_cable(store, "08RIGA17", nquads(graph_quads(cable)))
    read, stored = explain(cable, extract_findings(cable)), explain_stored(store, "08RIGA17")
    assert meetings_of(read) == meetings_of(stored) != []


def meetings_of(explanation: Explanation) -> list[tuple[str, str]]:
    notes = (note for passage in explanation.passages for note in passage.notes)
    return [(note.who, note.what) for note in notes if note.kind == "meeting"]


def test_the_page_holds_no_markup_of_the_cables(explanation: Explanation) -> None:
    page = to_html([explanation])
    assert "<script" not in page
    assert "<b>HARBOR" not in page
    assert "&lt;script&gt;" in page
    assert "http" not in page  # nothing comes from elsewhere


def test_the_page_reads_like_the_cable(explanation: Explanation) -> None:
    page = to_html([explanation])
    assert 'class="m cue"' in page
    assert '<span class="gloss">[Ozols]</span>' in page


def test_a_terminal_shows_text_and_notes(explanation: Explanation) -> None:
    lines = io.StringIO()
    print_explanation(explanation, Console(file=lines, width=200))
    shown = lines.getvalue()
    assert "Ainars Ozols undertook to reply by April 5" in shown
    assert "He[=Ozols]" in shown


def shown_of(cable: Cable, text: str, *marks: Mark) -> tuple[str, str]:
    """A passage on a terminal and on a page."""
    explanation = Explanation(cable, Findings(cable_id=cable.id), (Passage("", text, marks=marks),))
    lines = io.StringIO()
    print_explanation(explanation, Console(file=lines, width=200))
    return lines.getvalue(), to_passages(explanation)


def test_labels_of_one_place_stand_in_the_order_of_their_notes(explanation: Explanation) -> None:
    marks = (Mark(0, 16, "demarche", label="1"), Mark(4, 16, "action", label="2"))
    terminal, page = shown_of(explanation.cable, "It asked for it. So?", *marks)
    assert "It asked for it.[1][2] So?" in terminal
    assert re.findall(r"<sup[^>]*>(\w+)<", page) == ["1", "2"]


def test_marks_that_cross_are_cut_where_each_begins_and_ends(explanation: Explanation) -> None:
    marks = (Mark(0, 6, "cue"), Mark(3, 9, "action"), Mark(6, 6, "meeting", label="1"))
    _, page = shown_of(explanation.cable, "abcdefghijkl", *marks)
    runs = re.findall(r'class="m ([^"]*)" title="">(\w+)<', page)
    assert runs == [("cue", "abc"), ("cue action", "def"), ("action", "ghi")]
    assert "def</span><sup" in page
    assert page.index("jkl") > page.index("ghi")


def test_every_finding_of_a_long_paragraph_is_labelled() -> None:
    said = "Ozols doubted it.  " * 1001
    source = SourceText("08RIGA17.txt", CABLE.replace("Ozols doubted it.", said))
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    first = explain(cable, extract_findings(cable)).passages[0]
    labels = [mark.label for mark in first.marks if mark.label]
    assert len(labels) == len(first.notes) > 1000
    assert labels.index("9") < labels.index("10")


def test_who_is_left_out_is_not_marked(explanation: Explanation) -> None:
    for least in (0.8, 0.9, 1):
        found = explanation.findings.at_least(least)
        shown = explain(explanation.cable, found)
        known = {each.key for each in (*found.officials, *found.ministries, *found.actors)}
        marks = [mark for passage in shown.passages for mark in passage.marks]
        assert {mark.denotes for mark in marks if mark.denotes} <= known
    assert not [mark for mark in marks if mark.kind in ("actor", "pronoun")]


def test_control_characters_reach_neither(tmp_path: Path) -> None:
    path = tmp_path / "08RIGA17.txt"
    path.write_text(CABLE.replace("fees\n", "\x1b]0;fees\u202e\n"))
    result = CliRunner().invoke(cli, ["explain", str(path)])
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_the_command_writes_a_page_by_suffix(tmp_path: Path) -> None:
    cable, page = tmp_path / "08RIGA17.txt", tmp_path / "cable.html"
    cable.write_text(CABLE)
    result = CliRunner().invoke(cli, ["explain", str(cable), "-o", str(page)])
    assert result.exit_code == 0, result.output
    assert page.read_text().startswith("<!DOCTYPE html>")
