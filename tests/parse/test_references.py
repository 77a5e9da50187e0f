"""REF lines in all the forms met; every text is invented."""

import pytest

from cablegraph.model.cable import ReferenceKind
from tests.parse.reading import read_header

Expected = list[tuple[str | None, str | None]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param("REF: STATE 12345", [(None, "07STATE12345")], id="one"),
        pytest.param(
            "REF: A. 06 RIGA 12\n     B. STATE 34",
            [("A", "06RIGA12"), ("B", "07STATE34")],
            id="trap 11: letters with a full stop",
        ),
        pytest.param(
            "REF: A) RIGA 12 B) STATE 34",
            [("A", "07RIGA12"), ("B", "07STATE34")],
            id="trap 11: letters with a bracket",
        ),
        pytest.param(
            "REFS: (A) RIGA 12 (B) STATE 34 (C) 06 SAO PAULO 5",
            [("A", "07RIGA12"), ("B", "07STATE34"), ("C", "06SAOPAULO5")],
            id="trap 11: letters in brackets, the third like a portion marking",
        ),
        pytest.param(
            "REFS: A: RIGA 12  B: STATE 34",
            [("A", "07RIGA12"), ("B", "07STATE34")],
            id="trap 11: letters with a colon",
        ),
        pytest.param(
            "REF: A) 08 RIO DE JAN 12 B) OUAGA 34 C) CD JUAREZ 5 D) USUN ROME 6",
            [
                ("A", "08RIODEJANEIRO12"),
                ("B", "07OUAGADOUGOU34"),
                ("C", "07CIUDADJUAREZ5"),
                ("D", "07UNROME6"),
            ],
            id="names cut short",
        ),
        pytest.param(
            "REF: A) RIGA 12 B) SECTOR 3 C) MARTINA 4",
            [("A", "07RIGA12"), ("B", None), ("C", None)],
            id="words that are like the names of posts",
        ),
        pytest.param(
            "REF: A. (A) RIGA 12\n¶B. (B) STATE 34",
            [("A", "07RIGA12"), ("B", "07STATE34")],
            id="trap 11: letters twice; trap 14: a pilcrow before one",
        ),
        pytest.param(
            "REF: A. A. RIGA 12 B. B. STATE 34",
            [("A", "07RIGA12"), ("B", "07STATE34")],
            id="letters twice with full stops",
        ),
        pytest.param(
            "Ref: a) Riga 12, b) Oslo 3",
            [("A", "07RIGA12"), ("B", "07OSLO3")],
            id="small letters",
        ),
        pytest.param(
            "REF: A. RIGA 12\nC. RIGA 14",
            [("A", "07RIGA12"), ("C", "07RIGA14")],
            id="a letter lost",
        ),
        pytest.param(
            "REF: A. RIGA 12, B. RIGA 13, AND C. RIGA 14",
            [("A", "07RIGA12"), ("B", "07RIGA13"), ("C", "07RIGA14")],
            id="letters joined with commas and AND",
        ),
        pytest.param("REF A: RIGA 12", [("A", "07RIGA12")], id="letter before the colon"),
        pytest.param(
            "REF: (A) SAO PAULO 12, (B) OSLO 3 (NOTAL), (C) STATE\n123456",
            [("A", "07SAOPAULO12"), ("B", "07OSLO3"), ("C", "07STATE123456")],
            id="the third letter like a portion marking, its number on the next line",
        ),
        pytest.param(
            "REF: A- RIGA 12 B- OSLO 3",
            [("A", "07RIGA12"), ("B", "07OSLO3")],
            id="letters and dash",
        ),
        pytest.param(
            "REF: 06 RIGA 12\n\n     06 OSLO 3\n\nSUMMARY",
            [(None, "06RIGA12"), (None, "06OSLO3")],
            id="one a line among blank lines",
        ),
        pytest.param(
            "REF: RIGA 12; OSLO 3; BERN 4",
            [(None, "07RIGA12"), (None, "07OSLO3"), (None, "07BERN4")],
            id="semicolons",
        ),
        pytest.param(
            "REF: RIGA 12: OSLO 3", [(None, "07RIGA12"), (None, "07OSLO3")], id="colon between"
        ),
        pytest.param(
            "REF: RIGA 12 OSLO 3", [(None, "07RIGA12"), (None, "07OSLO3")], id="nothing between"
        ),
        pytest.param(
            "REF: A) RIGA 12 AND 13", [("A", "07RIGA12"), ("A", "07RIGA13")], id="two numbers"
        ),
        pytest.param(
            "REF: RIGA 12, 13 AND 14",
            [(None, "07RIGA12"), (None, "07RIGA13"), (None, "07RIGA14")],
            id="several numbers of one post",
        ),
        pytest.param("REF: RIGA 12/13", [(None, "07RIGA12"), (None, "07RIGA13")], id="slash"),
        pytest.param(
            "REF: RIGA 12, 06 OSLO 3",
            [(None, "07RIGA12"), (None, "06OSLO3")],
            id="a comma before the year of the next",
        ),
    ],
)
def test_entries_are_told_apart(lines: str, expected: Expected) -> None:
    assert [(found.designator, found.cable_id) for found in read_header(lines).references] == (
        expected
    )


@pytest.mark.parametrize(
    ("words", "cable_id"),
    [
        pytest.param("06 RIGA 12", "06RIGA12", id="two digits before"),
        pytest.param("2006 RIGA 12", "06RIGA12", id="four digits before"),
        pytest.param("'06 RIGA 12", "06RIGA12", id="apostrophe"),
        pytest.param("(06) RIGA 12", "06RIGA12", id="brackets before"),
        pytest.param("RIGA 12 (06)", "06RIGA12", id="trap 11: brackets after"),
        pytest.param("RIGA 12 (2006)", "06RIGA12", id="four digits after"),
        pytest.param("RIGA 12-06", "06RIGA12", id="dash after"),
        pytest.param("RIGA 12 OF 2006", "06RIGA12", id="of a year"),
        pytest.param("06-RIGA-0012", "06RIGA12", id="dashes"),
        pytest.param("06RIGA12", "06RIGA12", id="glued"),
        pytest.param("RIGA12", "07RIGA12", id="number glued"),
        pytest.param("RIGA 000012", "07RIGA12", id="zeros"),
        pytest.param("RIGA\n12", "07RIGA12", id="number on the next line"),
        pytest.param("SAO\nPAULO 12", "07SAOPAULO12", id="trap 11: name over two lines"),
        pytest.param("SAO 12", "07SAOPAULO12", id="trap 11: second word lost"),
        pytest.param("RIO 12", "07RIODEJANEIRO12", id="short name"),
        pytest.param("PORT AU PRINCE 12", "07PORTAUPRINCE12", id="three words"),
        pytest.param("HO CHI MINH CITY 12", "07HOCHIMINHCITY12", id="four words"),
        pytest.param("USUN NEW YORK 12", "07USUNNEWYORK12", id="mission with its city"),
        pytest.param("UNVIE 12", "07UNVIEVIENNA12", id="mission without its city"),
        pytest.param("SECSTATE 12", "07STATE12", id="SECSTATE"),
        pytest.param("SECSTATE WASHDC 12", "07STATE12", id="SECSTATE with its city"),
        pytest.param("AMEMBASSY RIGA 12", "07RIGA12", id="address"),
        pytest.param("DEPTEL 12", "07STATE12", id="the Department's telegram"),
        pytest.param("EMBTEL 12", "07RIGA12", id="the embassy's own telegram"),
        pytest.param("OSLO TELEGRAM 12", "07OSLO12", id="a word before the number"),
        pytest.param("[RIGA 12](/cable/2007/01/07RIGA12.html)", "07RIGA12", id="link"),
    ],
)
def test_cable_is_found_in_every_spelling(words: str, cable_id: str) -> None:
    assert [found.cable_id for found in read_header(f"REF: {words}\n").references] == [cable_id]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("IIR 6 899 0123 07", ReferenceKind.REPORT, id="trap 11: intelligence report"),
        pytest.param("TD-314/012345-07", ReferenceKind.REPORT, id="TD number"),
        pytest.param("SOLVANG-OZOLS EMAIL 3/4/07", ReferenceKind.MESSAGE, id="e-mail"),
        pytest.param("OZOLS-FALCAO TELCON", ReferenceKind.MESSAGE, id="telephone call"),
        pytest.param("DTG 221143Z APR 07", ReferenceKind.MESSAGE, id="date-time group"),
        pytest.param("AMEMBASSY RIGA 221143Z APR 07", ReferenceKind.MESSAGE, id="post and group"),
        pytest.param("STATE CA-3400", ReferenceKind.OTHER, id="circular airgram"),
        pytest.param("OSLO A-50", ReferenceKind.OTHER, id="airgram"),
        pytest.param("SECDEF 123456", ReferenceKind.OTHER, id="another department"),
        pytest.param("RIGA", ReferenceKind.OTHER, id="number lost"),
    ],
)
def test_what_is_no_cable_has_no_id(words: str, kind: ReferenceKind) -> None:
    (found,) = read_header(f"REF: A. {words}\n").references
    assert (found.cable_id, found.kind, found.text) == (None, kind, words)


def test_documents_and_cables_stand_side_by_side() -> None:
    found = read_header("REF: A. IIR 6 899 0123 07 B. RIGA 12; SOLVANG EMAIL 3/4/07").references
    assert [(reference.designator, reference.cable_id) for reference in found] == [
        ("A", None),
        ("B", "07RIGA12"),
        ("B", None),
    ]


@pytest.mark.parametrize(
    ("lines", "marks", "text"),
    [
        pytest.param("REF: RIGA 12 (NOTAL)", ("NOTAL",), "RIGA 12 (NOTAL)", id="trap 11: NOTAL"),
        pytest.param(
            "REF: RIGA 12 (EXDIS NOTAL)", ("EXDIS", "NOTAL"), "RIGA 12 (EXDIS NOTAL)", id="two"
        ),
        pytest.param(
            "REF: RIGA 12 AND\nPREVIOUS",
            ("AND PREVIOUS",),
            "RIGA 12 AND PREVIOUS",
            id="trap 11: and previous",
        ),
        pytest.param("REF: A. 06 RIGA 12 -- FEES.", (), "06 RIGA 12 -- FEES", id="a description"),
    ],
)
def test_marks_belong_to_the_reference(lines: str, marks: tuple[str, ...], text: str) -> None:
    (found,) = read_header(lines).references
    assert (found.marks, found.text) == (marks, text)


@pytest.mark.parametrize(
    ("lines", "ids", "body"),
    [
        pytest.param("REF: RIGA 12\n\n1. (C) Oslo 5.", ["07RIGA12"], "1. (C) Oslo 5.", id="number"),
        pytest.param("REF: RIGA 12 1. (C) Text.", ["07RIGA12"], "1. (C) Text.", id="glued"),
        pytest.param("REF: RIGA 12\n\nRiga is calm in 2007.", ["07RIGA12"], None, id="prose"),
        pytest.param("REF: RIGA 12\nSUMMARY: Oslo 5.", ["07RIGA12"], "SUMMARY: Oslo 5.", id="head"),
        pytest.param(
            "REF: A. RIGA 12 (SBU) B. OSLO 3\n\n1. (C) X.",
            ["07RIGA12", "07OSLO3"],
            "1. (C) X.",
            id="a marking between two entries",
        ),
        pytest.param("REF: RIGA 12 (U) This is all.", ["07RIGA12"], "(U) This is all.", id="mark"),
        pytest.param(
            "REF: A. RIGA 12\n\nRIGA 00000500  001.2 OF 002\n\nB. OSLO 3\n\n1. (C) X.",
            ["07RIGA12", "07OSLO3"],
            "1. (C) X.",
            id="page marker between two entries",
        ),
        pytest.param(
            "REF: RIGA 12 RIGA 00000500 001.2 OF 002\n\n1. X.",
            ["07RIGA12"],
            "1. X.",
            id="page glued",
        ),
        pytest.param(
            "REF: RIGA 12 Classified By: DCM Elsa Barreiro, reasons 1.4 (b).\n\n1. X.",
            ["07RIGA12"],
            "1. X.",
            id="classifier glued",
        ),
        pytest.param("REF: NONE\n\n1. X.", [], "1. X.", id="none"),
        pytest.param("REF: N/A\n\n1. X.", [], "1. X.", id="not applicable"),
    ],
)
def test_references_end_where_something_else_begins(
    lines: str, ids: list[str], body: str | None
) -> None:
    header = read_header(lines)
    assert [found.cable_id for found in header.references] == ids
    assert body is None or lines[header.body_start :] == body


@pytest.mark.parametrize("label", ["REF:", "REFS:", "REF(S):", "REFTEL:", "REF TEL:", "REFERENCE:"])
def test_label_has_many_forms(label: str) -> None:
    assert [found.cable_id for found in read_header(f"{label} RIGA 12").references] == ["07RIGA12"]


@pytest.mark.parametrize(
    ("group", "words", "cable_id"),
    [
        pytest.param("051131Z JAN 08", "RIGA 1480", "07RIGA1480", id="trap 12: own number, higher"),
        pytest.param("051131Z JAN 08", "RIGA 12", "08RIGA12", id="own number, lower"),
        pytest.param("051131Z JAN 08", "STATE 176000", "07STATE176000", id="trap 12: too high"),
        pytest.param("051131Z JAN 08", "STATE 1200", "08STATE1200", id="possible by then"),
        pytest.param("051131Z JUL 08", "STATE 176000", "08STATE176000", id="later in the year"),
    ],
)
def test_number_without_a_year_takes_that_of_its_cable(
    group: str, words: str, cable_id: str
) -> None:
    lines = f"O {group}\nFM AMEMBASSY RIGA\nUNCLAS RIGA 000031\nREF: {words}\n\n1. X."
    assert [found.cable_id for found in read_header(lines, "08RIGA31").references] == [cable_id]


def test_misspelt_post_is_read_as_its_neighbour_and_reported() -> None:
    header = read_header("REF: BRASILA 1250\n")
    assert [found.cable_id for found in header.references] == ["07BRASILIA1250"]
    assert [found.code for found in header.diagnostics] == ["misspelt-post"]


def test_quote_is_what_the_span_says() -> None:
    lines = "REF: A. 06 RIGA 12 (NOTAL)\n     B. SAO\nPAULO 34 AND 35"
    for found in read_header(lines).references:
        assert " ".join(lines[found.span.start : found.span.end].split()) == found.text
