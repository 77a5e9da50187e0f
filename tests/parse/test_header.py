"""Whole headers: what is read, what is left to the body, and what nothing can upset."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cablegraph.model.cable import Cable
from cablegraph.parse.clean import find_edits
from cablegraph.text import SourceText
from tests.parse.reading import CABLE_ID, read_cable, read_header

HEADER = """\
VZCZCXRO1636
OO RUEHAST
DE RUEHRA #0500/01 0641131
ZNY SSSSS ZZH
O 051131Z MAR 07
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0277
S E C R E T SECTION 01 OF 02 RIGA 000500

NOFORN
SIPDIS

STATE FOR EUR/NB

E.O. 12958: DECL: 03/05/2017
TAGS: PREL, PGOV, LG
SUBJECT: CALM IN RIGA

REF: A. STATE 12345
     B. 06 OSLO 678

RIGA 00000500  001.2 OF 002


Classified By: DCM Jane Poe, reasons 1.4 (b) and (d).

1. (S/NF) Riga is calm.
"""
PARTIAL = """\
This record is a partial extract of the original cable. The full text of the original cable is not
available.

C O N F I D E N T I A L RIGA 000500

SIPDIS

E.O. 12958: DECL: 03/05/2017
TAGS: PREL
SUBJECT: CALM IN RIGA

1. (C) Riga is calm.
"""


def test_whole_header_is_read() -> None:
    header = read_header(HEADER)
    assert header.id == header.printed_id == "07RIGA500"
    assert header.classification is not None
    assert header.classification.marking == "SECRET//NOFORN"
    assert header.classified_by is not None
    assert header.classified_by.name == "Jane Poe"
    assert [found.cable_id for found in header.references] == ["07STATE12345", "06OSLO678"]
    assert HEADER[header.body_start :] == "1. (S/NF) Riga is calm.\n"
    assert header.diagnostics == ()


def test_header_takes_every_line_but_page_markers() -> None:
    header, position, left = read_header(HEADER), 0, []
    for start, end in (*header.taken, (header.body_start, header.body_start)):
        left += HEADER[position:start].split("\n") if start > position else []
        position = max(position, end)
    assert [line for line in left if line.strip()] == ["RIGA 00000500  001.2 OF 002"]


def test_partial_extract_is_read_without_an_envelope() -> None:
    """Trap 20."""
    header = read_header(PARTIAL)
    assert (header.sender, header.date_time_group, header.diagnostics) == (None, None, ())
    assert header.printed_id == "07RIGA500"
    assert PARTIAL[header.body_start :] == "1. (C) Riga is calm.\n"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param(
            "1. (C) SUBJECT: no header at all.", "1. (C) SUBJECT: no header at all.", id="1"
        ),
        pytest.param("Riga is calm.\n" * 200, "Riga is calm.\n" * 200, id="trap 30: prose"),
        pytest.param("", "", id="trap 30: nothing"),
        pytest.param("FM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n", "", id="trap 30: envelope alone"),
        pytest.param("UNCLAS RIGA 000500\n\nSIPDIS\n\n1. X.", "1. X.", id="no labels"),
        pytest.param(
            "SUBJECT: CALM\n\nSUMMARY\n-------\n\nText", "SUMMARY\n-------\n\nText", id="head"
        ),
        pytest.param(
            "SUBJECT: CALM\n\nText of a letter.\n\nSUMMARY\n\nREF: RIGA 12 is old.",
            "Text of a letter.\n\nSUMMARY\n\nREF: RIGA 12 is old.",
            id="label in the body",
        ),
    ],
)
def test_body_begins_after_the_header(text: str, body: str) -> None:
    assert text[read_header(text).body_start :] == body


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEADER.replace("\n", "\r\n"), id="CRLF"),
        pytest.param("\ufeff" + HEADER, id="BOM"),
        pytest.param(HEADER.replace("RIGA 000500", "RIGA\u00a0000500"), id="NBSP"),
        pytest.param(HEADER.replace("TAGS: ", "TAGS:\t"), id="tab"),
        pytest.param(HEADER.rstrip("\n"), id="no last line end"),
    ],
)
def test_white_space_does_not_matter(text: str) -> None:
    """Trap 28."""
    plain, header = read_header(HEADER), read_header(text)
    assert header.printed_id == plain.printed_id
    assert [tag.code for tag in header.tags] == [tag.code for tag in plain.tags]
    assert [found.text for found in header.references] == [found.text for found in plain.references]
    assert header.sender is not None
    assert header.sender.text == "AMEMBASSY RIGA"


def test_copy_without_line_ends_is_read() -> None:
    lines = " ".join(line for line in HEADER.split() if "00000500" not in line)
    text = lines.replace(" RIGA 001.2 OF 002", "")
    header, plain = read_header(text), read_header(HEADER)
    assert header.classification is not None
    assert header.classification.marking == "SECRET//NOFORN"
    assert header.sender is not None
    assert header.sender.text == "AMEMBASSY RIGA"
    assert [to.plain_language_address for to in header.action_addressees] == ["SECSTATE WASHDC"]
    assert [tag.code for tag in header.tags] == ["PREL", "PGOV", "LG"]
    assert [found.text for found in header.references] == [found.text for found in plain.references]
    assert header.subject is not None
    assert header.subject.text == "CALM IN RIGA"
    assert text[header.body_start :] == "1. (S/NF) Riga is calm."


PIECES = st.sampled_from(
    [
        "FM ", "TO ", "INFO ", "XMT ", "RUEHC/SECSTATE WASHDC ", "AMEMBASSY RIGA ", "S E C R E T ",
        "O 051131Z AUG 07", "UNCLAS ", "SECTION 01 OF 03 ", "RIGA 000500", "SIPDIS", "E.O. 12958: ",
        "DECL: 04/22/2019", "TAGS: ", "PREL ", "[PHUM](#) ", "(OZOLS, A)", "SUBJECT: ", "REF: ",
        "A. ", "(B) ", "06 ", "STATE ", "12345", ", ", " AND ", "(NOTAL)", "Classified By: ",
        "DCM ", "Jane Poe", "reasons 1.4 (b) ", "\n", "\n\n", "1. (C) ", "¶2. ", "XXXXXX ",
        "RIGA 00000500  001.2 OF 002", "Friday, 8 May 2009, 15:04", "VZCZCXRO1636",
        "DE RUEHRA #0500/01 0641131", "ZNR UUUUU ZZH",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
@example("FM 0 A 00000000 000.0 OF 000:")
@example("REF: " + "RUEHC/SECSTATE WASHDC " * 20)
def test_any_text_gives_a_header_whose_spans_hold(text: str) -> None:
    header = read_header(text)
    assert 0 <= header.body_start <= len(text)
    assert all(end <= header.body_start for _, end in header.taken)
    assert list(header.taken) == sorted(header.taken)
    quoted = [*header.references, header.subject, header.sender, *header.passing_lines]
    shown = without_page_markers(text)
    for item in filter(None, quoted if "](" not in text else []):  # links are left out
        words = shown[item.span.start : item.span.end].replace("¶", " ").split()
        assert set(item.text.split()) <= set(words)


def without_page_markers(text: str) -> str:
    """The text with blanks for page markers, which may stand right at a word."""
    for edit in find_edits(SourceText("any", text)):
        text = text[: edit.span.start] + " " * len(edit.span) + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    "piece", ["X", "(", "A. ", "XX ", " ", "1.", "RIGA 1 ", "REF: ", "\n", "[A]("]
)
@pytest.mark.parametrize("start", ["", "REF: ", "SUBJECT: ", "TAGS: ", "Classified By: ", "TO "])
def test_hostile_lines_take_linear_time(piece: str, start: str) -> None:
    """Trap 29."""
    text = start + piece * (1_000_000 // len(piece))
    begun = time.process_time()
    read_header(text)
    assert time.process_time() - begun < 2


BY_NUMBER = "no FM line; by its number from Embassy Riga"
BY_ID = "no FM line; by its id from Embassy Riga"


@pytest.mark.parametrize(
    ("text", "cable_id", "told"),
    [
        (PARTIAL, CABLE_ID, [BY_NUMBER]),
        (PARTIAL, None, [BY_NUMBER]),
        (PARTIAL.replace(" RIGA 000500", ""), CABLE_ID, [BY_ID]),
        (PARTIAL.replace(" RIGA ", " XXXXXXXXXXXX "), CABLE_ID, [BY_ID]),
        (PARTIAL.replace(" RIGA 000500", ""), None, []),
        (HEADER, CABLE_ID, []),
    ],
)
def test_the_sender_that_no_line_names_is_told(
    text: str, cable_id: str | None, told: list[str]
) -> None:
    cable = read_cable(text, cable_id)
    assert messages_of(cable, "sender-inferred") == told
    post = cable.sending_post
    assert (post.id if post else None) == ("embassy-riga" if told or cable.sender else None)


def test_a_forwarded_message_is_from_the_post_of_its_own_number() -> None:
    post = read_cable(PARTIAL, "07OSLO12").sending_post
    assert post is not None
    assert post.id == "embassy-riga"


@pytest.mark.parametrize(
    ("line", "mark", "told"),
    [
        ("C O N F I D E N T I A L", "S/NF", ["(S/NF) in a cable that is CONFIDENTIAL"]),
        ("UNCLAS", "C", ["(C) in a cable that is UNCLASSIFIED"]),
        ("S E C R E T", "S//NF", []),
        ("C O N F I D E N T I A L", "SBU", []),
    ],
)
def test_a_paragraph_marked_higher_than_its_cable_is_told(
    line: str, mark: str, told: list[str]
) -> None:
    text = PARTIAL.replace("C O N F I D E N T I A L", line).replace("1. (C)", f"1. ({mark})")
    assert messages_of(read_cable(text), "portion-above-cable") == told


def messages_of(cable: Cable, code: str) -> list[str]:
    return [noticed.message for noticed in cable.diagnostics if noticed.code == code]


@pytest.mark.parametrize(
    ("line", "hint", "said"),
    [
        ("UNCLAS RIGA 000500", "SECRET", "the text says UNCLASSIFIED, the container SECRET"),
        (
            "UNCLAS RIGA 000500",
            "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
            "the text says UNCLASSIFIED, the container UNCLASSIFIED//FOR OFFICIAL USE ONLY",
        ),
        (
            "C O N F I D E N T I A L RIGA 000500",
            "CONFIDENTIAL//EXDIS",
            "the text says CONFIDENTIAL, the container CONFIDENTIAL//EXDIS",
        ),
        ("S E C R E T RIGA 000500", "UNCLASSIFIED", "the text says SECRET, the container UNCLAS"),
        ("UNCLAS SENSITIVE RIGA 000500", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", ""),
        ("LIMITED OFFICIAL USE RIGA 000500", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", ""),
        ("S E C R E T RIGA 000500 NOFORN", "SECRET//NOFORN", ""),
        ("S E C R E T RIGA 000500 NOFORN", "SECRET", ""),
        ("S E C R E T RIGA 000500", "n/a", ""),
    ],
)
def test_another_classification_in_the_container_is_noticed(
    line: str, hint: str, said: str
) -> None:
    header = read_header(f"{line}\n\nSUBJECT: FERRIES\n\n1. Calm.", classification_hint=hint)
    found = [each for each in header.diagnostics if each.code == "classification-differs"]
    assert [each.message[: len(said)] for each in found] == ([said] if said else [])
    assert header.classification is not None
    assert header.classification.span is not None
