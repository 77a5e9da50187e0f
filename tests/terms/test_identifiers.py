"""Canonical ids: one form for a message, whoever wrote its number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.terms.identifiers import CableId, canonical_id, full_year, parse_cable_id
from cablegraph.terms.traffic import posts

PREFIXES = sorted({post.prefix for post in posts()})


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        pytest.param("07ASTANA2113", "07ASTANA2113", id="canonical already"),
        pytest.param("09 CAPE TOWN 000204", "09CAPETOWN204", id="blanks and zeros"),
        pytest.param("2008 Riga 12", "08RIGA12", id="year of four digits"),
        pytest.param("1973STATE179583", "73STATE179583", id="1973 in four digits"),
        pytest.param("66BUENOSAIRES2481", "66BUENOSAIRES2481", id="the sixties"),
        pytest.param("06EFTOATHENS12", "06ATHENS12", id="EFTO in the place of a post"),
        pytest.param("06ANOI12", "06HANOI12", id="letter lost in the prefix"),
        pytest.param("09AMEMBASSYHANOI3", "09HANOI3", id="header words in the prefix"),
        pytest.param("90STATE255195TOSEC140301", "90STATE255195", id="TOSEC number after it"),
        pytest.param("08SECTON02OF02TIRANA398", "08TIRANA398", id="section mark in the id"),
        pytest.param("09TAIPEI12", "09TAIPEI12", id="spelling with ids of its own"),
        pytest.param("12QWERTY34", "12QWERTY34", id="prefix that no table has"),
        pytest.param("1975NEWDE01234", "75NEWDELHI1234", id="station code of the Archives"),
        pytest.param("06ASTANA", None, id="no serial"),
        pytest.param("ASTANA 2113", None, id="no year"),
        pytest.param("07OSLO000160ZDK164", None, id="two messages run together"),
        pytest.param("a report of 2007", None, id="prose"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_id_is_brought_to_canonical_form(written: str, canonical: str | None) -> None:
    assert canonical_id(written) == canonical


@pytest.mark.parametrize(
    ("printed", "year"),
    [(66, 1966), (73, 1973), (99, 1999), (0, 2000), (10, 2010), (1973, 1973), (2009, 2009)],
)
def test_two_digits_mean_one_year(printed: int, year: int) -> None:
    assert full_year(printed) == year


@given(
    st.builds(
        CableId, st.integers(1945, 2044), st.sampled_from(PREFIXES), st.integers(1, 9_999_999)
    )
)
def test_id_is_read_from_its_own_form(cable_id: CableId) -> None:
    assert parse_cable_id(str(cable_id)) == cable_id


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    found = parse_cable_id(text)
    assert found is None or parse_cable_id(str(found)) == found
