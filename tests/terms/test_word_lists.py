"""The word lists as files: each word stands once, so that there is one place to change it."""

from collections import Counter
from pathlib import Path

import pytest

from cablegraph.resources import read_table, read_words

DATA = Path(__file__).parents[2] / "cablegraph" / "data"
KEYED = {  # the tables that say one thing of a word or phrase, with the column that names it
    "attitudes.csv": "words",
    "body_spellings.csv": "form",
    "organization_heads.csv": "word",
    "regions.csv": "adjective",
    "reporting_verbs.csv": "verb",
    "speaker_nouns.csv": "noun",
    "stance_nouns.csv": "noun",
    "titles.csv": "title",
}


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.glob("*.txt")))
def test_a_list_names_each_word_once(name: str) -> None:
    assert [word for word, times in Counter(read_words(name)).items() if times > 1] == []


@pytest.mark.parametrize(("name", "column"), KEYED.items())
def test_a_table_names_each_word_once(name: str, column: str) -> None:
    words = Counter(row[column] for row in read_table(name))
    assert [word for word, times in words.items() if times > 1] == []
