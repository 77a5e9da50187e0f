"""Telegrams in capitals are read as mixed case would have them, letter for letter as long."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.extract.casing import in_mixed_case, is_in_capitals

WRITTEN = [
    "Emboff told FonMin Ozols on July 9 that USG would reply to reftel A.",
    "Ministry of Public Works and Foreign Ministry were opposed, but GOI was not.",
    "Deputy Foreign Minister Karlis Ozols bin Kask saw Poloff.",
    "He tells us Riga will inform US officials in May; it may not.",
    "General Ozols (ret) attended, general impression was good.",
    "FonMin Pak Yong-su and Assemblyman Ko Min-sup agreed.",
    "Dr. A. R. Ozola's deputy, Mrs. Kask, left on 22nd for Paris.",
    "State Secretary for European Integration Karlis Kaskins saw Vice Governor Tong Yaomin.",
    "Ozols urged the U.S. and France to reply to Justice Minister Grace Kaskins.",
    "Rep. Ozols, who serves on committee, met National Security Council.",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_capitals_are_written_as_mixed_case_has_them(text: str) -> None:
    assert in_mixed_case(text.upper()) == text


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ABCDEÉİßXYZ .,'-/()0123", max_size=80))
def test_no_character_is_lost(text: str) -> None:
    written = in_mixed_case(text)
    assert len(written) == len(text)
    assert written.upper() == text.upper()


def test_a_text_in_mixed_case_is_none_of_capitals() -> None:
    assert is_in_capitals("AMBASSADOR CALLED ON FONMIN OZOLS.")
    assert not is_in_capitals("AMBASSADOR CALLED on FonMin Ozols.")
    assert not is_in_capitals("NATO, EU.")
