"""Posts are found by what messages print of them, whatever the year and the spelling."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.terms.traffic import find_post, find_prefix, is_collective, post_of, posts


@pytest.mark.parametrize(
    ("station", "prefix"),
    [
        pytest.param("ASTANA", "ASTANA", id="the prefix itself"),
        pytest.param("Rio de Janeiro", "RIODEJANEIRO", id="blanks and lower case"),
        pytest.param("SECSTATE WASHDC", "STATE", id="the Department by its address"),
        pytest.param("WASHDC", "STATE", id="the Department by its city"),
        pytest.param("USUN", "USUNNEWYORK", id="short name of a mission"),
        pytest.param("UNVIE", "UNVIEVIENNA", id="short name kept in the table"),
        pytest.param("HAGUE", "THEHAGUE", id="article dropped"),
        pytest.param("SAO", "SAOPAULO", id="first word of two"),
        pytest.param("PORT AU PRINCE", "PORTAUPRINCE", id="three words"),
        pytest.param("ST. PETERSBURG", "STPETERSBURG", id="full stop in the name"),
        pytest.param("N'DJAMENA", "NDJAMENA", id="apostrophe in the name"),
        pytest.param("AMEMBASSY RIGA", "RIGA", id="address of a post"),
        pytest.param("EFTO ATHENS", "ATHENS", id="EFTO is no post"),
        pytest.param("BRASIIA", "BRASILIA", id="letter lost in transmission"),
        pytest.param("TAIPEI", "TAIPEI", id="second spelling with ids of its own"),
        pytest.param("KIEV", "KIEV", id="former spelling with ids of its own"),
        pytest.param("SAIGON", "SAIGON", id="closed before the ids of the list"),
        pytest.param("PORT", None, id="first word of several posts"),
        pytest.param("IIR", None, id="another agency's series"),
        pytest.param("SECDEF", None, id="another department"),
    ],
)
def test_station_has_the_prefix_of_its_ids(station: str, prefix: str | None) -> None:
    assert find_prefix(station) == prefix


@pytest.mark.parametrize(
    ("prefix", "day", "post"),
    [
        pytest.param("KIEV", None, "embassy-kyiv", id="trap 22: the former spelling"),
        pytest.param("KYIV", None, "embassy-kyiv", id="trap 22: the later spelling"),
        pytest.param("ALMATY", date(2005, 5, 1), "embassy-almaty", id="trap 22: before the move"),
        pytest.param("ASTANA", date(2007, 5, 1), "embassy-astana", id="trap 22: after the move"),
        pytest.param("BELIZE", None, "embassy-belize-city", id="a city that lost its embassy"),
        pytest.param("CALCUTTA", None, "consulate-general-calcutta", id="a city that was renamed"),
        pytest.param("PARISFR", None, "us-mission-unesco", id="not the embassy in Paris"),
        pytest.param("EFTO", None, None, id="trap 22: EFTO alone is no post"),
    ],
)
def test_prefix_is_of_a_post(prefix: str, day: date | None, post: str | None) -> None:
    found = find_post(prefix=prefix, on=day)
    assert (found.id if found else None) == post


@pytest.mark.parametrize(
    ("routing", "day", "post"),
    [
        pytest.param("RUEHTA", date(2005, 5, 1), "embassy-almaty", id="before it moved"),
        pytest.param("RUEHTA", date(2008, 5, 1), "embassy-astana", id="after it moved"),
        pytest.param("RUEHTA", None, "embassy-astana", id="without a date, the later"),
        pytest.param("RUEHC", None, "department-of-state", id="the Department"),
        pytest.param("RHMFISS", None, None, id="any command"),
    ],
)
def test_indicator_is_of_a_post(routing: str, day: date | None, post: str | None) -> None:
    found = find_post(routing=routing, on=day)
    assert (found.id if found else None) == post


@pytest.mark.parametrize(
    ("address", "post"),
    [
        pytest.param("AMEMBASSY BRUSSELS", "embassy-brussels", id="the name decides"),
        pytest.param("USEU BRUSSELS", "useu", id="the other mission under one indicator"),
        pytest.param("USMISSION GENEVA", "us-mission-geneva", id="mission"),
        pytest.param("SECSTATE WASHDC", "department-of-state", id="the Department"),
        pytest.param("USAID WASHDC", None, id="trap 23: another body under RUEHC"),
        pytest.param("DEPT OF LABOR WASHDC", None, id="another department"),
        pytest.param("HQ USEUCOM VAIHINGEN GE", None, id="a command"),
        pytest.param("MOSCOW POLITICAL COLLECTIVE", None, id="trap 23: a collective is no post"),
    ],
)
def test_address_is_of_a_post(address: str, post: str | None) -> None:
    found = post_of(address)
    assert (found.id if found else None) == post


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("CIS COLLECTIVE", True),
        ("EU MEMBER STATES", True),
        ("WESTERN HEMISPHERIC AFFAIRS DIPL POSTS", True),
        ("ALL DIPLOMATIC POSTS", True),
        ("OECD POSTS COLLECTIVE", True),
        ("AMEMBASSY RIGA", False),
        ("JOINT STAFF WASHDC", False),
    ],
)
def test_collective_is_a_group_of_posts(address: str, expected: bool) -> None:
    assert is_collective(address) is expected


def test_every_post_is_found_by_its_own_prefix_and_name() -> None:
    for post in posts():
        assert find_prefix(post.prefix), post.id
        by_name = find_post(name=post.name)
        assert by_name is not None
        assert by_name.name == post.name


def test_jerusalem_has_no_country() -> None:
    post = find_post(prefix="JERUSALEM")
    assert post is not None
    assert post.country is None


@given(st.text(max_size=60))
def test_any_words_are_answered(words: str) -> None:
    find_prefix(words)
    post_of(words)
    is_collective(words)
