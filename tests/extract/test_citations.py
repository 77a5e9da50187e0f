"""Citations in running text, explained by the REF line where it can."""

from dataclasses import replace

import pytest

from cablegraph.extract.citations import find_citations
from tests.extract.marked import marked

REFS = ("08STATE7", "08RIGA3", "07OSLO14")

CITED = {
    "As reported reftel.": ((), ()),  # which of three?
    "As in reftels.": ((), REFS),
    "As ref B told.": (("B",), ("08RIGA3",)),
    "See (REFS A and C).": (("A", "C"), ("08STATE7", "07OSLO14")),
    "See refs (a)-(c) for more.": (("A", "B", "C"), REFS),
    "To be reported septel.": ((), ()),
    "It answers State 99409 in part.": ((), ("08STATE99409",)),
    "It answers 07 TALLINN 000123.": ((), ("07TALLINN123",)),
}


@pytest.mark.parametrize(("text", "cited"), CITED.items())
def test_what_is_cited(text: str, cited: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    (found,) = find_citations(marked(text, REFS)).text_references
    assert (found.designators, found.cable_ids) == cited


@pytest.mark.parametrize(
    "text",
    ["In RIGA 2006 was cold.", "A referee, a refusal.", "The GOE 25 plan.", "SECTION 02 OF 03"],
)
def test_what_only_looks_like_a_citation(text: str) -> None:
    assert find_citations(marked(text, REFS)).text_references == ()


def test_the_only_reference_is_the_reftel() -> None:
    (found,) = find_citations(marked("As reported (reftel).", ("08STATE7",))).text_references
    assert found.cable_ids == ("08STATE7",)


def test_letters_count_the_entries_of_a_line_that_prints_none() -> None:
    reading = marked("See ref B.", REFS)
    bare = tuple(replace(reference, designator=None) for reference in reading.cable.references)
    reading = replace(reading, cable=replace(reading.cable, references=bare))
    (found,) = find_citations(reading).text_references
    assert found.cable_ids == ("08RIGA3",)


def test_an_extract_without_a_date_has_the_year_of_its_id() -> None:
    reading = marked("It answers State 99409 in part.", REFS)
    reading = replace(reading, cable=replace(reading.cable, released=None))
    (found,) = find_citations(reading).text_references
    assert found.cable_ids == ("08STATE99409",)
