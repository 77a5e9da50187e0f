"""Phrases cut where a reader would: the bounds in brackets, and what is left of them."""

import pytest

from cablegraph.extract.grammar.trimming import trimmed

PHRASES = {
    'He expressed hope that they find ["a fair solution for all].': "a fair solution for all",
    'She called for ["a fair solution]."': '"a fair solution."',
    '"Oysters are scarce[, and when they come, we sell them]," he said.': (
        "when they come, we sell them"
    ),
    "[The catch fell last year,] said Kask.": "The catch fell last year",
    "She said [the port had grown (NOTE]: by half. END NOTE).": "the port had grown",
    "He noted [the polls put him in a tie with the party (]PLU).": (
        "the polls put him in a tie with the party"
    ),
    'She wondered whether "[robust" needed to appear] twice.': '"robust" needed to appear',
    "He explained that [fees had fallen, but warned that ships were late].": "fees had fallen",
    "[The mayor has spoken to both and] called for calm.": "The mayor has spoken to both",
    "Post recommends [support for the following two projects:]": (
        "support for the following two projects"
    ),
    "He asked that we [pass this on].": "pass this on",
}


@pytest.mark.parametrize(("marked", "left"), PHRASES.items())
def test_trimmed(marked: str, left: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert text[slice(*trimmed(text, start, end))] == left


def test_a_phrase_that_its_length_cut_ends_in_a_full_word() -> None:
    text = "the parties were to earn their time on the air and were most at home on the"
    start, end = trimmed(text, 0, len(text), is_cut=True)
    assert text[start:end] == "the parties were to earn their time on the air and were most at home"
