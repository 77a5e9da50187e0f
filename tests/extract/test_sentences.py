"""Where sentences begin and end in cable English; the texts are invented."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.extract.reading import Reading
from cablegraph.extract.sentences import find_sentences, split_sentences
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText

HEADER = (
    "FM AMEMBASSY RIGA\nTO SECSTATE WASHDC\nC O N F I D E N T I A L RIGA 000123\nSUBJECT: CALM\n\n"
)
WORDS = (
    'Fish. |U.S. |He said, |"|(|)|\n|\n\n|-- |A. |(C) |; |SUMMARY: |XXXXXXXXXXXX|1. |word |Dr. |? '
    "|END NOTE. |RIGA 00000123  002 OF 003"
)
PIECES = st.sampled_from(WORDS.split("|"))


def reading(text: str) -> Reading:
    source = SourceText("07RIGA123.txt", text)
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    return find_sentences(Reading(cable=cable, host_country=None))


def sentences(body: str) -> list[str]:
    return [sentence.text for sentence in reading(HEADER + body).sentences]


@pytest.mark.parametrize(
    "whole",
    [
        "Amb. Doe met Gen. Roe and Lt. Col. Poe.",
        "Mr. and Mrs. Doe sailed with Dr. J. R. Roe.",
        "Resolution No. 5 of Sept. 9 is unknown to Fisher Bros. Ltd. of Oslo.",
        "The U.S. Embassy told the U.S. Senate so.",
        "Doe and the U.S. Forest Service would send it.",
        "The U.S. Forest Service and the U.S. Patent Office agreed.",
        "They fish, i.e. they starve, e.g. at sea.",
        'He said, "I doubt it. I doubt it all." and left.',
        'He declared, "I am a fisherman. I say it may rain."',
        "He has friends (Note: all fishermen. End note.) at sea.",
        "Fees rose by 2.5 percent.",
        "He asked whether they would come... or not.",
        "GEN. ROE LEFT BY NO. 5 TRAM.",
        "The firm lost its Sen. Doe.",
    ],
)
def test_stays_one(whole: str) -> None:
    assert split_sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. He left.", 2),
        ("He came from the U.S. He left.", 2),
        ("He came from the U.S. Doe told us so.", 2),
        ("He came to the U.S. Senators Doe and Roe discussed fish.", 2),
        ('He said "no." She said "yes."', 2),
        ("Is it so? It is! Well.", 3),
        ("He spoke at 5 p.m. The crowd left.", 2),
        ("They met Fisher Inc. The talks failed.", 2),
        ("The fees rose in 2007. They fell.", 2),
        ("We asked for: -- fish; -- ferries.", 3),
        ("So he said. (See also paragraph 4.) We agree.", 3),
        ("IT RAINED. HE LEFT.", 2),
    ],
)
def test_is_split(text: str, parts: int) -> None:
    assert len(split_sentences(text)) == parts


def test_headings_markings_bullets_and_end_marks_are_in_no_sentence() -> None:
    body = (
        "¶1. (C) SUMMARY: Riga is calm. END SUMMARY.\n\n//HARBOR FEES//\n\n"
        "¶2. (C) COMMENT. (SBU) They rose for:\n\n-- fish;\n\n-- ferries.\n\nEND COMMENT.\n\nDOE"
    )
    assert sentences(body) == ["Riga is calm.", "They rose for:", "fish;", "ferries."]


def test_lettered_items_and_brackets_around_remarks_fall_away() -> None:
    body = (
        "¶1. (C) They want:\nA. Fish.\nB. Ferries.\n(1) Fees. "
        "(Note: So do we. End note.) [It rained.]"
    )
    assert sentences(body) == [
        "They want:",
        "Fish.",
        "Ferries.",
        "Fees.",
        "Note: So do we.",
        "It rained.",
    ]


def test_page_break_stands_in_no_sentence_and_spans_hold() -> None:
    found = reading(
        HEADER + "¶1. (C) The minister\n\nRIGA 00000123  002 OF 003\n\n\nleft for Oslo. He is back."
    )
    first = found.sentences[0]
    assert first.text == "The minister left for Oslo."
    start = first.text.index("left")
    assert found.cable.source[first.to_source(start, start + 4)] == "left"


def test_blank_line_in_a_sentence_that_goes_on_is_passed_over() -> None:
    assert sentences("¶1. (C) Oettinger, the\n\nMinister of Fish, left\n\nfor Oslo.") == [
        "Oettinger, the Minister of Fish, left for Oslo."
    ]


def test_line_without_full_stop_before_a_blank_line_is_one() -> None:
    assert sentences("¶1. (C) Those present\n\nJohn Doe\n\nJane Roe") == [
        "Those present",
        "John Doe",
        "Jane Roe",
    ]


def test_quoted_and_commenting_sentences_are_marked() -> None:
    found = reading(
        HEADER + "¶1. (C) They wrote. BEGIN TEXT: Fish is dear. END TEXT.\n\n"
        "¶2. (C) COMMENT: We doubt it. END COMMENT."
    )
    assert [(one.text, one.is_quoted, one.is_comment) for one in found.sentences] == [
        ("They wrote.", False, False),
        ("Fish is dear.", True, False),
        ("We doubt it.", False, True),
    ]


@pytest.mark.parametrize("unit", ["will ", "X", "fish,"])
def test_endless_sentence_is_cut(unit: str) -> None:
    parts = split_sentences(unit * 2_000)
    assert max(map(len, parts)) <= 2_000
    assert "".join("".join(parts).split()) == "".join((unit * 2_000).split())


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=50).map("".join))
def test_every_sentence_is_what_its_span_says(body: str) -> None:
    found = reading(HEADER + "1. (C) " + body)
    for index, sentence in enumerate(found.sentences):
        assert sentence.index == index
        assert found.cable.clean(sentence.span).text.lower() == sentence.text.lower()
        assert sentence.span in sentence.paragraph.content


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=50).map("".join))
def test_sentences_follow_one_another(body: str) -> None:
    spans = [sentence.span for sentence in reading(HEADER + "1. (C) " + body).sentences]
    assert all(earlier.end <= later.start for earlier, later in pairwise(spans))
