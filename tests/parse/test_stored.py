"""A paragraph read again from its text alone is what it was in the cable."""

import pytest

from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.parse.stored import read_stored
from cablegraph.text import CleanText, SourceText, Span

PARAGRAPHS = (
    "1. (U) Summary: Fees\nfell in\n\nRIGA 00000012  002 OF 003\n\nMarch.",
    "\xb62. Ports\nSIPDIS\nopened in July\n\xb62006.",
    "3. (C/NF) Ports (see \xb64) opened:\n\xb6A. Liepaja.\n\xb6B. Ventspils.",
    "She left.",
)


def test_paragraphs_read_again_have_numbers_markings_and_words_as_before() -> None:
    text = "FM AMEMBASSY RIGA\nSUBJECT: FEES\n\n" + "\n\n".join(PARAGRAPHS) + "\n\nDOE\n"
    raw = RawCable(source=SourceText("07RIGA12.txt", text), format=SourceFormat.TEXT, digest="")
    cable = parse_cable(raw)
    stored = read_stored(cable.source, [paragraph.span for paragraph in cable.paragraphs])
    assert len(stored.paragraphs) == 3
    assert stored.paragraphs == cable.paragraphs
    for paragraph in stored.paragraphs:
        again = CleanText.of(cable.source, paragraph.content, stored.edits).text
        assert again == cable.clean(paragraph.content).text


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_where_a_paragraph_stands_does_not_matter(text: str) -> None:
    alone, moved = SourceText("", text), SourceText("", " " * 40 + text)
    (one,), _ = read_stored(alone, [alone.span])
    (other,), _ = read_stored(moved, [Span(40, 40 + len(text))])
    assert (one.number, len(one.content)) == (other.number, len(other.content))
