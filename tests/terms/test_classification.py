"""Levels are found however a message spaces them."""

import pytest

from cablegraph.terms.classification import Level, find_level


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("UNCLAS", Level.UNCLASSIFIED),
        ("UNCLASSIFIED", Level.UNCLASSIFIED),
        ("C O N F I D E N T I A L", Level.CONFIDENTIAL),
        ("S e c r e t", Level.SECRET),
        ("SE C R E T", Level.SECRET),
        ("T O P  S E C R E T", Level.TOP_SECRET),
        ("LIMITED OFFICIAL USE", Level.LIMITED_OFFICIAL_USE),
        ("SECRETARY", None),
    ],
)
def test_words_name_a_level(words: str, level: Level | None) -> None:
    assert find_level(words) is level
