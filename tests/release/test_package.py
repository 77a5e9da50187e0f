"""The texts that a release writes, and the list of what was taken out."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.extract import extract_findings
from cablegraph.model.cable import RawCable
from cablegraph.parse import parse_cable
from cablegraph.release import Policy, release_cables
from cablegraph.release.package import MANIFEST, UNFINISHED, ReleaseError
from cablegraph.release.redaction import Redaction, redact
from cablegraph.sources import read_cables
from cablegraph.text import Span
from tests.release.made import BODY, CONFIDENTIAL, cable_text, raw, released, shown


def test_sentences_behind_what_is_withheld_stand_where_they_stood() -> None:
    text = cable_text(
        "1. (U) Finance Minister Ilze Ozola told us that the budget will pass.  A contact in the\n"
        "Saeima (please protect) doubts it.  Ozola agreed to send a text by April 5.\n\n"
        "2. (U) Ozola supported the fees. (C) Liepa criticized the plan. (U) Ozola cautioned\n"
        "that time is short.\n\n3. (C) It is late.\n\n4. (U) Ozola rejected it.\nROE\n"
    )
    whole, left = parse_cable(raw(text)), parse_cable(raw(shown(text)))
    assert left.source.text.count("[withheld: ") == 1
    assert "3. (C) XXXXXXXXXX.\n" in left.source.text
    before, after = (
        {position.evidence.span: position for position in extract_findings(cable).positions}
        for cable in (whole, left)
    )
    assert len(after) == len(before) - 2 == 5
    assert after.items() <= before.items()


def test_what_no_encoding_holds_is_released(tmp_path: Path) -> None:
    (text,) = released(tmp_path, cable_text("1. (C) Ozola \ud800 left.\nROE\n")).values()
    assert len(text) == len(cable_text("1. (C) Ozola \ud800 left.\nROE\n"))


def test_what_is_left_stands_where_it_stood() -> None:
    """Offsets, and so the names of findings, are those of the whole cable."""
    text = cable_text()
    left = shown(text)
    assert len(left) == len(text)
    before, after = (extract_findings(parse_cable(raw(each))) for each in (text, left))
    assert {item.evidence.span for item in after.positions} < {
        item.evidence.span for item in before.positions
    }
    assert [text[slice(p.evidence.span.start, p.evidence.span.end)] for p in after.positions] == [
        "Finance Minister Ilze Ozola told the Ambassador that the budget will pass."
    ]


def test_the_manifest_says_where_and_why_without_the_words(tmp_path: Path) -> None:
    released(tmp_path, cable_text(), policy=CONFIDENTIAL)
    content = (tmp_path / MANIFEST).read_text("utf-8")
    assert "kalnins" not in content.lower()
    rows = list(csv.DictReader(content.splitlines()))
    assert {(row["what"], row["reason"]) for row in rows} == {
        ("name", "protected"),
        ("sentence", "protected; who is, cannot be told"),
    }
    text = cable_text()
    assert text[int(rows[-2]["start"]) : int(rows[-2]["end"])] == "Janis Kalnins"


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    with pytest.raises(ReleaseError, match="is not empty"):
        released(tmp_path, cable_text())


@pytest.mark.parametrize("is_new", [True, False])
def test_a_release_that_is_stopped_leaves_nothing(tmp_path: Path, is_new: bool) -> None:
    folder = tmp_path / "released"
    if not is_new:
        folder.mkdir()
    first = iter([True])

    def read() -> Iterator[RawCable]:
        yield raw(cable_text())
        if not next(first, False):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        release_cables(read, folder, Policy())
    assert folder.exists() is not is_new
    assert not list(tmp_path.rglob("*.*"))
    released(folder, cable_text())
    assert (folder / MANIFEST).exists()


def test_a_release_that_was_killed_is_not_handed_on(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED).write_text("")
    with pytest.raises(ReleaseError, match="did not end; hand on nothing of it"):
        released(tmp_path, cable_text())


def test_a_second_copy_of_a_cable_gets_a_file_of_its_own(tmp_path: Path) -> None:
    texts = released(tmp_path, cable_text(), cable_text(BODY + "\n"))
    assert sorted(texts) == ["08RIGA77.000000000000.txt", "08RIGA77.txt"]


def test_a_graph_of_the_release_does_not_hold_the_name(tmp_path: Path) -> None:
    from cablegraph.rdf.build import build_graph

    released(tmp_path, cable_text(), policy=CONFIDENTIAL)
    (cable,) = read_cables([tmp_path / "08RIGA77.txt"])
    graph = build_graph(cable.source.name).serialize(format="nquads")
    assert "kalnins" not in graph.lower()
    assert "ozola" in graph.lower()


@given(st.text(), st.lists(st.integers(0, 200), max_size=8))
def test_a_text_keeps_its_length(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    pairs = zip(edges[::2], edges[1::2], strict=False)
    redacted = [
        Redaction(Span(start, end), what, "C is above U")
        for (start, end), what in zip(pairs, ("name", "paragraph") * 4, strict=False)
    ]
    assert len(redact(text, redacted)) == len(text)


def test_a_second_copy_of_a_cable_is_read_again_as_one(tmp_path: Path) -> None:
    """Also where only its file says which cable it is; the manifest is no cable."""
    bare = "UNCLAS\nTAGS: PREL, LG\nSUBJECT: FEES\n\n1. The fees rise.\nROE\n"
    for folder, text in (("one", bare), ("two", bare + "\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "08RIGA77.txt").write_text(text, encoding="utf-8")
    output = tmp_path / "released"
    release_cables(lambda: read_cables([tmp_path / "one", tmp_path / "two"]), output, Policy())
    problems: list[object] = []
    again = [parse_cable(each).id for each in read_cables([output], problems=problems.append)]
    assert (again, problems) == (["08RIGA77", "08RIGA77"], [])


def test_no_cable_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="no cable to release"):
        release_cables(list, tmp_path / "released", Policy())
    assert not (tmp_path / "released").exists()
