"""A phrase table finds what a plain search for each phrase would find, the longest first."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.matching import PhraseTable, compile_phrases, phrase_pattern

WORDS = st.lists(st.text("abAB .'-", min_size=1, max_size=8).filter(str.strip), min_size=1)


@given(WORDS)
def test_every_phrase_is_found_whole(phrases: list[str]) -> None:
    pattern = compile_phrases(phrases)
    assert all(pattern.fullmatch(phrase) for phrase in phrases)


@given(WORDS, st.text("abAB .'-", max_size=40))
def test_the_longest_phrase_wins_at_each_place(phrases: list[str], text: str) -> None:
    for match in compile_phrases(phrases).finditer(text):
        rivals = [phrase for phrase in phrases if text.startswith(phrase, match.start())]
        ends = [match.start() + len(rival) for rival in rivals if _ends_a_word(rival, text, match)]
        assert match.end() == max(ends)


def _ends_a_word(phrase: str, text: str, match: re.Match[str]) -> bool:
    end = match.start() + len(phrase)
    return not phrase[-1].isalnum() or not text[end : end + 1].isalnum()


def test_words_are_whole() -> None:
    assert compile_phrases(["MOJ", "Amb."]).findall("MOJA and MOJ; Amb. Ozola, xAmb.") == [
        "MOJ",
        "Amb.",
    ]


def test_capitals_keep_the_value() -> None:
    table = PhraseTable({"Deputy Chief of Mission": "DCM"}, capitals=True)
    assert [found.value for found in table.find("the DEPUTY CHIEF OF MISSION called")] == ["DCM"]
    assert table.get("deputy chief of mission") is None


def test_an_apostrophe_matches_a_curly_one() -> None:
    table = PhraseTable({"Charge d'Affaires": 1})
    assert [found.text for found in table.find("the Charge d’Affaires")] == ["Charge d’Affaires"]


def test_an_empty_phrase_is_an_error_and_no_phrase_matches_nothing() -> None:
    with pytest.raises(ValueError, match="empty phrase"):
        phrase_pattern([""])
    assert compile_phrases([]).search("anything") is None


def test_a_long_line_is_read_in_linear_time() -> None:
    pattern = compile_phrases([f"Minister of {'A ' * length}End" for length in range(1, 20)])
    start = time.process_time()
    assert not pattern.findall("Minister of " + "A " * 200_000)
    assert time.process_time() - start < 2
