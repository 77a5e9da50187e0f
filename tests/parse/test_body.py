"""Paragraphs, markings, page markers, headings, blocks and signatures; the texts are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.model.cable import BlockKind, Cable, RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.parse.clean import find_edits
from cablegraph.parse.header import parse_header
from cablegraph.parse.portions import read_marking
from cablegraph.text import SourceText, Span

HEADER = (
    "FM AMEMBASSY RIGA\nTO SECSTATE WASHDC\nC O N F I D E N T I A L RIGA 000123\nSUBJECT: CALM\n\n"
)
PIECES = (
    *("1. ", "2. ", "¶", "\n", "\n\n", "(C) ", "(SBU)", "SIPDIS", "DOE", "SUMMARY", "END SUMMARY"),
    *(":", ".", "----", "//", "word ", "Summary ", "\ufffd", "XXXXXXXXXXXX", "(Note: ", ")"),
    *("RIGA 00000123  002 OF 003", "PAGE 02 RIGA 01234 01 OF 03 121430Z\n", "DE RUEHRA #0123/01\n"),
    *(
        "REF: A. RIGA 1\n",
        "TAGS: PREL\n",
        "SUBJECT: CALM\n",
        "FM AMEMBASSY RIGA\n",
        "E.O. 12958: N/A\n",
    ),
    *(
        "UNCLAS RIGA 000123\n",
        "R 121430Z MAR 07\n",
        "Classified By: DCM John Doe, reason 1.4 (b)\n",
    ),
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
)


def parse(text: str, name: str = "07RIGA123.txt", form: SourceFormat = SourceFormat.TEXT) -> Cable:
    return parse_cable(RawCable(source=SourceText(name, text), format=form, digest=""))


def body(text: str) -> Cable:
    return parse(HEADER + text)


def numbers(cable: Cable) -> list[int | None]:
    return [paragraph.number for paragraph in cable.paragraphs]


def contents(cable: Cable) -> list[str]:
    return [cable.clean(paragraph.content).text for paragraph in cable.paragraphs]


def blocks(cable: Cable) -> list[tuple[BlockKind, str]]:
    return [(block.kind, cable.clean(block.span).text) for block in cable.blocks]


# --- the pilcrow, wrong ones, repeats, jumps -----------------------------------------------------


@pytest.mark.parametrize("pilcrow", ["¶", "\ufffd", ""])
def test_pilcrow_its_damage_and_its_absence_give_the_same_paragraphs(pilcrow: str) -> None:
    cable = body(f"{pilcrow}1. (C) Riga is calm.\n\n{pilcrow}2. (U) Oslo is not.\n\nDOE")
    assert contents(cable) == ["Riga is calm.", "Oslo is not."]
    assert numbers(cable) == [1, 2]


@pytest.mark.parametrize(
    "wrapped",
    [
        "The ferry came in July\n¶2009.  So far it has not left.",
        "They met on January\n¶17. Meeting with them was useful.",
        "The talks, begun on June\n¶2. The news reports were false.",
    ],
)
def test_sentence_that_goes_on_behind_a_wrong_pilcrow_stays_one(wrapped: str) -> None:
    cable = body(f"¶1. (C) {wrapped}\n\n¶2. (C) Oslo is calm.")
    assert numbers(cable) == [1, 2]
    assert contents(cable)[0] == " ".join(wrapped.replace("¶", "").split())


def test_lettered_line_is_no_paragraph_and_loses_its_pilcrow() -> None:
    cable = body("¶1. (C) Two points:\n¶A. Fish.\n¶B. OSLO 5000 was wrong.\n\n¶2. (C) That is all.")
    assert contents(cable) == ["Two points: A. Fish. B. OSLO 5000 was wrong.", "That is all."]


def test_number_that_repeats_with_a_marking_is_a_paragraph_and_is_diagnosed() -> None:
    cable = body("¶1. (C) Fish.\n\n¶1. (U) Ferries.\n\n¶2. (U) Fees.")
    assert numbers(cable) == [1, 1, 2]
    assert [found.code for found in cable.diagnostics].count("paragraph-number") == 1


def test_numbers_may_jump_where_paragraphs_were_withheld() -> None:
    assert numbers(body("¶1. Fish.\n\n¶3. Ferries.\n\n¶8. Fees.\n\n¶11. Calm.")) == [1, 3, 8, 11]


def test_two_paragraphs_may_have_changed_places() -> None:
    assert numbers(body("¶1. Fish.\n\n¶2. Ferries.\n\n¶4. Fees.\n\n¶3. Calm.")) == [1, 2, 4, 3]
    assert numbers(body("¶1. Fish.\n\n¶2. Ferries.\n\n¶1. Fees.\n\n¶3. Calm.")) == [1, 2, 3]


def test_list_within_a_paragraph_is_none() -> None:
    cable = body("1. (C) We asked for:\n1. fish;\n2. ferries.\n\n2. (C) They agreed.")
    assert numbers(cable) == [1, 2]


def test_unnumbered_marked_paragraph_has_its_marking() -> None:
    cable = body("(SBU) Riga is calm.\n\n1. (C) Oslo is not.")
    first = cable.paragraphs[0]
    assert first.number is None
    assert first.portion_marking is not None
    assert first.portion_marking.text == "SBU"


def test_number_that_nothing_follows_is_an_edit() -> None:
    cable = body("¶1. Fish.\n\n¶2. \n\nFERRIES\n\n¶3. The ferry left.\n\n¶4. \nDOE")
    assert numbers(cable) == [1, 3]
    assert [edit.reason for edit in cable.edits] == ["empty-paragraph", "empty-paragraph"]


def test_number_printed_twice_by_sender_and_program_is_read_once() -> None:
    assert contents(body("¶1. 1. Fish is dear.\n\n¶2. 2. So are ferries."))[1] == "So are ferries."


def test_page_sent_twice_is_read_once_and_its_sentence_joined() -> None:
    page = "Harbor fees rose again this year, the third time since the treaty was signed in Oslo. "
    again = page + "Nobody in the capital seems to mind, or at least nobody says so in the press."
    cable = body(f"¶1. (U) {again}\n\n¶2. (U) Strikes and\n\n¶1. (U) {again}\n\nunrest are rare.")
    assert numbers(cable) == [1, 2]
    assert contents(cable)[1] == "Strikes and unrest are rare."


def test_paragraphs_are_told_in_a_text_that_lost_its_line_breaks() -> None:
    said = "Harbor fees rose again this year, and nobody in the capital seems to mind it much. " * 3
    cable = body(f"1. (U) Fish. {said}2. (C) Ferries. {said}3. (U) Fees. {said}")
    assert numbers(cable) == [1, 2, 3]


def test_paragraph_whose_line_break_alone_was_lost_is_told() -> None:
    cable = body(
        "¶1. (U) Fish is dear. 2. (SBU) Fees rose, see para 3. (So he said.)\n\n¶3. (U) So."
    )
    assert numbers(cable) == [1, 2, 3]


# --- portion markings ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "level", "controls"),
    [
        ("C//NF", "CONFIDENTIAL", ("NOFORN",)),
        (" C ", "CONFIDENTIAL", ()),
        ("S/REL NATO", "SECRET", ("REL NATO",)),
        ("S//Rel NATO, ISAF", "SECRET", ("REL NATO ISAF",)),
        ("C - ENTIRE TEXT", "CONFIDENTIAL", ()),
        ("S//FGI//NF", "SECRET", ("FGI", "NOFORN")),
        ("SNF", "SECRET", ("NOFORN",)),
        ("C NF", "CONFIDENTIAL", ("NOFORN",)),
        ("N/SF", "SECRET", ("NOFORN",)),
        ("U//FOUO", "UNCLASSIFIED", ()),
        ("LOU", "LIMITED OFFICIAL USE", ()),
        ("Secret/Rel Latvia", "SECRET", ("REL LATVIA",)),
        ("c", "CONFIDENTIAL", ()),
    ],
)
def test_portion_marking(printed: str, level: str, controls: tuple[str, ...]) -> None:
    marking = read_marking(printed, Span(0, len(printed) + 2))
    assert marking is not None
    assert (marking.level.value, marking.controls) == (level, controls)


@pytest.mark.parametrize("text", ["b", "d", "U.S.", "Reftel", "b,d", "Celsius", "SBI", "", "1.4"])
def test_no_portion_marking(text: str) -> None:
    assert read_marking(text, Span(0, len(text) + 2)) is None


def test_marking_may_stand_behind_the_heading() -> None:
    cable = body("¶1. Summary: (C) Riga is calm. End Summary.")
    assert [heading.text for heading in cable.headings] == ["Summary"]
    marking = cable.paragraphs[0].portion_marking
    assert marking is not None
    assert cable.source[marking.span] == "(C)"


def test_marking_may_be_printed_twice() -> None:
    assert contents(body("1. (C) (C) Riga is calm.")) == ["Riga is calm."]


# --- page markers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "marker",
    [
        "\n\nRIGA 00000123  002 OF 003\n\n\n",
        "\nRIGA 00000123  002.2 OF 003 \n",
        " RIGA 00000123 002 OF 003 ",
        "\nRIO DE JAN 00000123  002 OF 003\n",
        "\nVladivosto 00000123 003.2 of 003\n",
        "\nPAGE 02 RIGA 01234 01 OF 03 121430Z\nC O N F I D E N T I A L SECTION 01 OF 03 RIGA\n",
        "\nCONFIDENTIAL\n\nPAGE 02        RIGA  01234  121430Z\n\n",
        "\n\nSIPDIS \n",
    ],
)
def test_page_marker_inside_a_sentence_joins_it_and_offsets_hold(marker: str) -> None:
    cable = body(f"1. (C) The minister of fisheries{marker}left for Oslo.\n\n2. (U) He is back.")
    clean = cable.clean(cable.paragraphs[0].content)
    assert clean.text == "The minister of fisheries left for Oslo."
    start = clean.text.index("left")
    assert cable.source[clean.to_source(start, start + 4)] == "left"


def test_words_broken_at_the_line_end_are_joined_in_records_of_the_seventies() -> None:
    text = HEADER + "1. THE MINIS-\nTER OF FISHERIES LEFT."
    assert contents(parse(text, form=SourceFormat.NARA)) == ["THE MINISTER OF FISHERIES LEFT."]
    assert "MINIS- TER" in contents(parse(text))[0]


# --- headings and blocks -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading",
    [
        "Harbor Fees\n-----------",
        "-----------\nHarbor Fees\n--------------- -",
        "- - - - - -\nHarbor Fees\n- - - - - -",
        "//Harbor Fees//",
        "Harbor Fees",
        "Harbor Fees --------------------------------",
    ],
)
def test_heading_belongs_to_no_paragraph(heading: str) -> None:
    cable = body(f"¶1. (C) Riga is calm.\n\n{heading}\n\n¶2. (C) Fees rose.")
    assert [found.text for found in cable.headings] == ["Harbor Fees"]
    assert contents(cable) == ["Riga is calm.", "Fees rose."]


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (
            "Port Fees to Fall in All Harbors\nPapers report that the fees that all ships pay will"
            " fall by half.",
            "Port Fees to Fall in All Harbors",
        ),
        (
            "Minister Defends Plan to Close the Old Harbor of Riga for the Whole\nWinter\nThe"
            " minister told a crowd of traders that the old harbor would rest.",
            "Minister Defends Plan to Close the Old Harbor of Riga for the Whole Winter",
        ),
        (
            "Traders and Fishermen Disagree on the Fees for the Use of Harbors\nAll papers report"
            " that traders and fishermen do not agree on it.",
            "Traders and Fishermen Disagree on the Fees for the Use of Harbors",
        ),
        (
            "Foreign Minister Ilze Ozola and Minister of Harbors Karlis Berzins\nKalns told us that"
            " the fees that all ships pay would fall.",
            None,
        ),
        ("Ilze Ozola\nMinister of Harbors\nShe was born in a small town by the sea.", None),
        ("Harbor Fees\nThe fees that all ships pay will fall by half, say traders.", None),
        ("Talks with the Ministry of\nHarbors went on for a day and a night in Riga.", None),
    ],
)
def test_headline_is_apart_from_the_text_below_it(lines: str, headline: str | None) -> None:
    cable = body(f"Riga was calm.\n\n{lines}")
    assert [found.text for found in cable.headings] == ([headline] if headline else [])


def test_last_words_of_a_paragraph_are_no_heading() -> None:
    cable = body("¶1. (C) The cable was cleared by the\nparticipants.\n\n¶2. (C) Fees rose.")
    assert cable.headings == ()


def test_summary_runs_to_its_end_over_paragraphs() -> None:
    cable = body("¶1. (C) SUMMARY: Fish.\n\n¶2. (C) Fees. END SUMMARY.\n\n¶3. (C) Calm.")
    assert blocks(cable) == [(BlockKind.SUMMARY, "SUMMARY: Fish. ¶2. (C) Fees. END SUMMARY")]


def test_summary_without_end_stops_with_its_paragraph() -> None:
    cable = body("¶1. (C) SUMMARY: Fish.\n\n¶2. (C) Fees.")
    assert blocks(cable) == [(BlockKind.SUMMARY, "SUMMARY: Fish.")]


def test_summary_without_end_under_a_heading_stops_at_the_next_heading() -> None:
    cable = body(
        "SUMMARY\n-------\n\n¶1. (C) Fish.\n\n¶2. (C) Fees.\n\nDETAIL\n------\n\n¶3. (C) Calm."
    )
    assert [(kind, text[-5:]) for kind, text in blocks(cable)] == [(BlockKind.SUMMARY, "Fees.")]


def test_comment_inside_a_paragraph_and_nested_note() -> None:
    cable = body(
        "¶1. (C) Fees rose. COMMENT: He hopes (Note: So do we. End note.) so. END COMMENT. He left."
    )
    assert [kind for kind, _ in blocks(cable)] == [BlockKind.COMMENT, BlockKind.NOTE]
    assert blocks(cable)[0][1].endswith("so. END COMMENT")


def test_paragraphs_of_a_quoted_document_do_not_count() -> None:
    cable = body(
        "¶1. (U) Their note follows.\n\nBEGIN TEXT\n\n(U) Fish is dear.\n\nEND TEXT\n\n"
        "¶2. (U) We agree."
    )
    assert [kind for kind, _ in blocks(cable)] == [BlockKind.QUOTED]
    assert cable.numbered_paragraphs == 2


def test_talking_points_that_go_on_with_the_cables_numbers_are_its_own() -> None:
    cable = body(
        """1. Posts are asked to deliver these points.

TALKING POINTS
--------------

2. Begin points:

-- We ask for your support.

End points.

REPORTING
---------

3. Posts are asked to report.
"""
    )
    assert cable.numbered_paragraphs == 3


# --- signature and redaction ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ending", "signer"),
    [
        ("\nDOE", "DOE"),
        ("\n\nDOE DOE\n", "DOE"),
        ("\nDOE Doe", "Doe"),
        ("\nDOE.", "DOE"),
        ("\nDoe", "Doe"),
        ("\nLA ROE", "LA ROE"),
        ("\nO'DOE JR", "O'DOE JR"),
        (" End Text. DOE", "DOE"),
        (" END COMMENT.\nDOE\n\nNNNN", "DOE"),
        ("\nDOE\nBT\n#0123\nNNNN", "DOE"),
        ("\nDOE##\n\n=====CABLE ENDS=====", "DOE"),
        ("\nDOE\n#\nEnd Cable Text", "DOE"),
        ("\n\nDOE\n\nLIMITED OFFICIAL USE\n\nNNN", "DOE"),
        (" DOE 2009-12-31", "DOE"),
        (
            "\nPlease visit Riga's Classified Website at:\nhttp://example.gov/riga c fm\n\nDOE",
            "DOE",
        ),
        ("\n\nDOE\n\nVisit Riga's Classified Website: http://example.gov/riga", "DOE"),
        ("\nXXXXXXXXXXXX", None),
        ("\nEND COMMENT", None),
        ("", None),
        (" He thanked the whole of the harbor board and\nparticipants", None),
        ("\nPLEASE CABLE CONCURRENCE AT ONCE. RIGA APPRECIATES OSLO'S\nASSISTANCE.", None),
    ],
)
def test_signature(ending: str, signer: str | None) -> None:
    cable = body(f"¶1. (U) This cable was cleared by the consulate in Oslo.{ending}")
    assert (cable.signer.text if cable.signer else None) == signer


def test_marks_that_protect_a_source_survive() -> None:
    cable = body("¶1. (C) XXXXXXXXXXXX (strictly protect) told us so.")
    assert contents(cable) == ["XXXXXXXXXXXX (strictly protect) told us so."]


# --- fragments and odd files ---------------------------------------------------------------------


def test_partial_extract_is_parsed_as_body() -> None:
    cable = parse(
        "This record is a partial extract of the original cable.\n\n¶3. (C) Riga is calm."
    )
    assert contents(cable)[-1] == "Riga is calm."


@pytest.mark.parametrize("text", ["", " \n\n ", "\n", "FM AMEMBASSY RIGA\nTO SECSTATE WASHDC", "¶"])
def test_little_or_no_text_gives_a_cable(text: str) -> None:
    assert all(paragraph.number is None for paragraph in parse(text).paragraphs)


def test_prose_without_header_becomes_paragraphs() -> None:
    prose = "The ferry left. Nobody saw it go.\n\n" * 5_000
    assert len(parse(prose).paragraphs) == 5_000


def test_blanks_of_other_kinds_are_read_as_blanks() -> None:
    assert contents(body("¶1. (C)\u00a0Riga\tis\u00a0calm.")) == ["Riga is calm."]


# --- nothing is lost, nothing raises -------------------------------------------------------------


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_visible_character_is_in_an_element_an_edit_or_the_remainder(text: str) -> None:
    cable = parse(text, name="example")
    header = parse_header(cable.source, find_edits(cable.source), None)
    spans = [Span(*lines) for lines in header.taken]
    spans += [*cable.remainder, *(edit.span for edit in cable.edits)]
    spans += (paragraph.span for paragraph in cable.paragraphs)
    spans += (heading.span for heading in cable.headings)
    spans += [cable.signer.span] if cable.signer else []
    taken = {offset for span in spans for offset in range(span.start, span.end)}
    lost = [
        offset for offset in range(len(text)) if offset not in taken and not text[offset].isspace()
    ]
    assert not lost


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_parsing_never_raises_and_spans_stay_within_the_source(text: str) -> None:
    cable = parse(text, name="example")
    for paragraph in cable.paragraphs:
        assert paragraph.content in paragraph.span
        assert paragraph.span in cable.source.span
    for earlier, later in zip(cable.edits, cable.edits[1:], strict=False):
        assert earlier.span.end <= later.span.start


@pytest.mark.parametrize(
    "text",
    [
        "SIPDIS\nRIGA 00000123  002 OF 003\nSIPDIS\n¶1. (C) ",
        "¶1. (C) ----\n----\nSIPDIS\n0",
        "0. 1. (C)",
    ],
)
def test_markers_and_numbers_that_touch_are_one(text: str) -> None:
    cable = parse(text, name="example")
    assert all(paragraph.span in cable.source.span for paragraph in cable.paragraphs)
    assert all(cable.clean(paragraph.span) for paragraph in cable.paragraphs)
