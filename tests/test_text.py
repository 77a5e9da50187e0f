"""Spans, source text and cleaned text: a character read is the character printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.errors import Diagnostic, UnreadableSource
from cablegraph.text import CleanText, Edit, SourceText, Span

PIECES = st.text(alphabet="ab \n\t¶X\0", max_size=60)


@st.composite
def edited_sources(draw: st.DrawFn) -> tuple[SourceText, list[Edit]]:
    """Draw a text and edits over it that do not overlap."""
    source = SourceText("drawn", draw(PIECES))
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [Edit(span, draw(st.sampled_from(["", " "]))[: len(span)], "drawn") for span in spans]
    return source, [edit for edit in edits if len(edit.span)]


@given(edited_sources())
def test_every_visible_character_read_stands_at_its_place_in_the_source(
    case: tuple[SourceText, list[Edit]],
) -> None:
    source, edits = case
    clean = CleanText.of(source, source.span, edits)
    for index, character in enumerate(clean.text):
        if character != " ":
            assert source[clean.to_source(index, index + 1)] == character


@given(edited_sources())
def test_white_space_is_single_and_never_leads(case: tuple[SourceText, list[Edit]]) -> None:
    source, edits = case
    text = CleanText.of(source, source.span, edits).text
    assert "  " not in text
    assert not set("\n\t\0") & set(text)
    assert not text.startswith(" ")
    assert not text.endswith(" ")


@given(edited_sources())
def test_nothing_visible_is_lost_but_what_an_edit_takes_out(
    case: tuple[SourceText, list[Edit]],
) -> None:
    source, edits = case
    kept = [
        character
        for offset, character in enumerate(source.text)
        if not any(edit.span.start <= offset < edit.span.end for edit in edits)
    ]
    expected = "".join("".join(kept).split()).replace("\0", "")
    assert CleanText.of(source, source.span, edits).text.replace(" ", "") == expected


def test_an_empty_replacement_joins_its_neighbours() -> None:
    source = SourceText("wrapped", "the Minis-\nter agreed")
    clean = CleanText.of(source, source.span, [Edit(Span(9, 11), "", "broken-word")])
    assert clean.text == "the Minister agreed"
    assert source[clean.to_source(4, 12)] == "Minis-\nter"


def test_overlapping_edits_are_refused() -> None:
    source = SourceText("example", "abcdef")
    with pytest.raises(ValueError, match="edits overlap"):
        CleanText.of(source, source.span, [Edit(Span(0, 3), "", "a"), Edit(Span(2, 4), "", "b")])


def test_a_span_cannot_run_backwards() -> None:
    with pytest.raises(ValueError, match="from 4 to 2"):
        Span(4, 2)


def test_a_diagnostic_shows_file_line_column_and_passage() -> None:
    source = SourceText("riga.txt", "FM AMEMBASSY RIGA\nP 321430Z MAR 07\n")
    shown = Diagnostic("impossible-date", "no such day", Span(20, 22)).show(source)
    assert shown == "riga.txt:2:3: no such day\n    P 321430Z MAR 07\n      ^^"


def test_a_long_line_is_cut_around_the_passage() -> None:
    source = SourceText("long.txt", "x" * 1_000_000)
    shown = Diagnostic("endless", "endless", Span(500_000, 500_003)).show(source)
    assert len(shown) < 500
    assert shown.startswith("long.txt:1:500001: endless\n")


def test_an_unreadable_source_is_one_line() -> None:
    assert (
        str(UnreadableSource("holds no cable", name="a.zip!b.txt")) == "a.zip!b.txt: holds no cable"
    )
