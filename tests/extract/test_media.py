"""Papers, broadcasters and who writes in them, in invented cables that all observers read."""

import pytest

from tests.extract.who_is_who import findings_of, positions_told

SHOWN = [
    ("The daily Diena wrote that the ports were open.", ["Diena"]),
    ('The newspaper "Rits" said the ports were open.', ["Rits"]),
    ("Left-leaning Rits (12/28) said the ports were open.", ["Rits"]),
    ("Nationalist-oriented Rits editorialized that the ports were open.", ["Rits"]),
    ('Rits\'s online page headlines, "Ports Open."', ["Rits"]),
    ('In "Ports Open," Rits notes that the ports are open.', ["Rits"]),
    ("The TV station Kanals reported that the ports were open.", ["Kanals"]),
    ("News websites Delfi and Tvnet said the ports were open.", ["Delfi", "Tvnet"]),
    ("Dailies Diena, Rits and Nedela said the ports were open.", ["Diena", "Rits", "Nedela"]),
    (
        "The daily Diena and the weekly Nedela failed. Diena, Nedela, Rits and Stunda report it.",
        ["Diena", "Nedela", "Rits", "Stunda"],
    ),
    ("According to the daily Diena, the minister said it failed.", ["Diena"]),
    ("Wire services reported that the ports were open.", ["Wire services"]),
    ("Radio and TV stations said the ports were open.", ["Radio and TV stations"]),
    ("The daily Cabinet meeting said nothing.", []),
    ("The independent Deputy Ozola said the ports were open.", []),
    ("Pro-government Estonia said the ports were open.", []),
]
HOLDERS = [
    ("Papers report that Latvia supports the draft.", ["papers assert"]),
    ("All papers report Prime Minister Ozols on Tuesday told deputies it failed.",
     ["papers assert"]),
    ("The draft led to confusion, say papers.", ["papers assert"]),
    ("Latvia is to decide within a month, according to papers.", ["papers assert"]),
    ("The draft failed, says the daily Diena.", ["diena assert"]),
    ("TV and print media carry reports of a delay.", ["tv-and-print-media assert"]),
    ("The press reported at length on the use of the ports.", ["press assert"]),
    ("The press reported on the visit.", []),
    ("As has been widely reported in the Latvian media, the ports are open.",
     ["latvian-media assert"]),
    ("It is known and reported in the press that the ports are open.", ["press assert"]),
    ("The remarks were widely reported in the press.", []),
    ("As was reported by the daily Diena, the ports are open.", ["diena assert"]),
    ("Ilze Ozola in the daily Diena evaluates the draft and says it failed.", ["ozola assert"]),
    ('The daily Diena in "Fees Fall," notes that the fees will fall.', ["diena assert"]),
    ("According to the dailies Diena, Rits and Nedela, it failed.",
     ["diena assert", "rits assert", "nedela assert"]),
    ("According to press reports, the guests, who the mayor says are few, left.",
     ["press assert"]),
    ("State radio said on Monday that the ports were open.", ["state-radio assert"]),
    ("Latvia supports the draft, writes the daily Diena.", ["diena assert"]),
    ("The daily Diena says Latvia opposes the draft.", ["diena assert"]),
    ("The white papers say that the fees will fall.", []),
    ("The MOJ sent a memo. The new memo indicates that it failed.",
     ["ministry:lv:ministry-of-justice assert"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "names"), SHOWN)
def test_papers_are_known_by_what_is_shown_of_them(body: str, names: list[str]) -> None:
    actors = findings_of(body).actors
    assert [each.name for each in actors if each.kind.value == "media"] == names


@pytest.mark.parametrize(("body", "positions"), HOLDERS)
def test_what_the_media_tell_is_theirs(body: str, positions: list[str]) -> None:
    assert positions_told(body) == positions


def test_writer_goes_on_as_he() -> None:
    body = "Karlis Liepa in the daily Diena writes that it failed. He says that nobody came."
    assert positions_told(body) == ["liepa assert", "liepa assert"]


def test_editor_is_no_official() -> None:
    body = "The daily Diena closed. Diena editor-in-chief Ilze Ozola told Poloff that it failed."
    assert [each.name for each in findings_of(body).officials if each.name] == []
