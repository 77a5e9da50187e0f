"""The issue of a position is a TAG of its cable that the words of the position name."""

import pytest

from cablegraph.resources import read_table
from cablegraph.terms.issues import find_issue
from cablegraph.terms.tags import find_tag

NAMED = (
    ("the harbor fees would hurt exporters", "PREL ETRD LG", "ETRD"),
    ("tariffs and quotas on timber", "ETRD SENV", "ETRD"),
    ("TARIFFS WERE NOT UNDER DISCUSSION", "ETRD", "ETRD"),
    ("border controls had slowed the traffickers", "PBTS KTIP SNAR", "KTIP"),
    ("two new treaties", "PARM", "PARM"),
    ("cocaine and heroin seizures near the border", "PBTS SNAR", "SNAR"),
)
UNNAMED = (
    ("the harbor fees would hurt exporters", "PREL PTER"),  # its cable does not say so
    ("he would travel next week", "ETRD PREL OVIP"),
    ("relations between the two governments", "PREL PGOV"),  # whose affairs, not which issue
    ("the importance of the matter", "ETRD"),  # no word in a word
    ("", "ETRD"),
)


@pytest.mark.parametrize(("phrase", "tags", "issue"), NAMED)
def test_the_words_name_an_issue(phrase: str, tags: str, issue: str) -> None:
    assert find_issue(phrase, tags.split()) == issue
    assert find_issue(phrase, reversed(tags.split())) == issue


@pytest.mark.parametrize(("phrase", "tags"), UNNAMED)
def test_other_words_name_none(phrase: str, tags: str) -> None:
    assert find_issue(phrase, tags.split()) is None


def test_every_row_is_of_known_tags_each_in_one_row() -> None:
    rows = [(row["tags"].split(), row["words"].split(";")) for row in read_table("issue_words.csv")]
    tags = [tag for tags, _ in rows for tag in tags]
    assert [tag for tag in tags if find_tag(tag) is None] == []
    assert len(tags) == len(set(tags))
    assert all(word.strip() == word and word for _, words in rows for word in words)
