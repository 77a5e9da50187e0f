"""A TAG means what the handbook says; country TAGS are not ISO codes."""

import pytest

from cablegraph.terms.tags import TagKind, TagStatus, find_tag, tag_meanings


@pytest.mark.parametrize(
    ("code", "iso"),
    [("GM", "DE"), ("AU", "AT"), ("CH", "CN"), ("SP", "ES"), ("UP", "UA"), ("KS", "KR")],
    ids=lambda value: value,
)
def test_country_tag_has_its_country(code: str, iso: str) -> None:
    """Trap 9."""
    meaning = find_tag(code)
    assert meaning is not None
    assert (meaning.kind, meaning.iso) == (TagKind.COUNTRY, iso)


@pytest.mark.parametrize(
    ("code", "status"),
    [
        pytest.param("PREL", TagStatus.CURRENT, id="in use"),
        pytest.param("PFOR", TagStatus.OBSOLETE, id="trap 9: obsolete, kept and marked"),
        pytest.param("MOPPS", TagStatus.MISSPELLING, id="trap 9: a slip"),
    ],
)
def test_code_has_a_status(code: str, status: TagStatus) -> None:
    meaning = find_tag(code)
    assert meaning is not None
    assert meaning.status is status


def test_unknown_code_is_none() -> None:
    assert find_tag("XQZ9") is None


def test_codes_are_found_in_any_case() -> None:
    assert all(find_tag(code.lower()) is meaning for code, meaning in tag_meanings().items())
