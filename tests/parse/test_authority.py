"""Who classified a cable, and why, in the shapes met; every name is invented."""

import pytest

from tests.parse.reading import read_header


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Classified By: Ambassador Elsa Barreiro for reasons 1.4 (b) and (d).", "Elsa Barreiro"),
        ("CLASSIFIED BY: JAMES F. SOLVANG, AMBASSADOR\nREASON: 1.4 (B), (D)", "JAMES F. SOLVANG"),
        ("Classified By: DCM John Q. Doe. Reasons 1.4(b/d).", "John Q. Doe"),
        ("Classified By: Charge d'Affaires, a.i. Robert S. Roe, reason 1.4 (b,d)", "Robert S. Roe"),
        ("Classified By: Chargé d’Affaires Lisa Poe for reasons 1.4 (b) and (d)", "Lisa Poe"),
        ("Classified By: A/DCM Mary Ann Poe; reasons: 1.4 (b) and (d)", "Mary Ann Poe"),
        ("Classified By: Political Minister Counselor Jo Poe, for reasons 1.4 b and d", "Jo Poe"),
        ("(C) Classified by Econ Counselor Jean Poe, reasons 1.5 (b) and (d).", "Jean Poe"),
        ("Classified by: ADCM Jane Poe, Reason E.O. 12958 1.4 (b), (d)", "Jane Poe"),
        ("CLASSIFIED BY AMBASSADOR JOHN DOE FOR REASONS 1.5 (B) AND (D).", "JOHN DOE"),
        ("Classified By: EUR/WE Director Jane M. Poe, Reasons 1.4 (b)", "Jane M. Poe"),
        ("Classified By: Acting Assistant Secretary for European Affairs Kurt Poe", "Kurt Poe"),
        ("Classified By: Ambassador J. Thomas Poe, Jr., for reasons 1.4 (c)", "J. Thomas Poe"),
        ("Classified By: PolCouns Daniel Poe for reasons 1.4 (b),(d)", "Daniel Poe"),
        ("Classified By: CDA Maria de la Cruz Poe. Reasons 1.4 (b)", "Maria de la Cruz Poe"),
        ("Classified By: Deputy Chief of Mission Nancy Poe\nfor reasons 1.4 (b)", "Nancy Poe"),
        ("Classified By: Amb. Ronald Poe for 1.4 (b) and (d)", "Ronald Poe"),
        ("E.O. 12065: GDS 4/22/86 (POE, ANN B.) OR-P", "POE, ANN B."),
        ("E.O. 12065: RDS-3 4/22/99 (POE, ANN) OR-M", "POE, ANN"),
        ("Classified By: Ann Poe, Principal Officer, ConGen Naples, State.", "Ann Poe"),
        ("Classified By: Embassy Riga Political/Economic Section Chief Ann Poe", "Ann Poe"),
        ("Classified By: Ambassador to NATO Ivo Poe", "Ivo Poe"),
        ("Classified By: Marc Poe (Ambassador), reasons 1.4(b) and (d)", "Marc Poe"),
        ('Classified by: USNATO D/PolAd A. "Sandy" Poe for reasons 1.4 (b)', 'A. "Sandy" Poe'),
        ("CLASSIFIED BY: CHARGE D'AFFAIRES A.I. ALAN G. POE, REASONS: 1.4(B)", "ALAN G. POE"),
        ("Classified By: Ambassador M.C. Poe", "M.C. Poe"),
        ("Classified By: EconOff JPoe for reasons 1.4 (b)", "JPoe"),
        ("Classified By: Economic Minister-Counselor\nThomas Poe, reasons 1.4 (b)", "Thomas Poe"),
        ("Classified By: Acting DCM Kaye Poe-Roe, Reasons 1.4 (B) and (D)", "Kaye Poe-Roe"),
        ("Classified By: Ambassador XXXXXXXXXXXX, reasons 1.4 (b)", None),
        ("Classified By: Ambassador for reasons 1.4 (b)", None),
        ("Derived from: DSCG 05-1 B,D", None),
    ],
)
def test_name_is_read_without_title_and_office(line: str, name: str | None) -> None:
    found = read_header(f"{line}\n\n1. (C) Text.").classified_by
    assert found is not None
    assert found.name == name


def test_the_label_is_no_title_where_it_stands_twice() -> None:
    found = read_header("Classified By: Classified by Ambassador Jo Poe.").classified_by
    assert found is not None
    assert (found.name, found.title) == ("Jo Poe", "Ambassador")


def test_a_marking_before_the_line_does_not_open_the_body() -> None:
    header = read_header("SUBJECT: HARBOR FEES\n\n(C) Classified by DCM Jo Poe.\n\n1. (C) Text.")
    assert header.classified_by is not None
    assert header.classified_by.name == "Jo Poe"


@pytest.mark.parametrize(
    ("words", "reasons"),
    [
        ("reasons 1.4 (b) and (d).", ("1.4(b)", "1.4(d)")),
        ("reasons 1.4 (b,d)", ("1.4(b)", "1.4(d)")),
        ("reasons 1.4 (b)/(d)", ("1.4(b)", "1.4(d)")),
        ("reasons 1.4(B) AND (D)", ("1.4(b)", "1.4(d)")),
        ("reasons 1.4 b and d", ("1.4(b)", "1.4(d)")),
        ("reasons 1.4 (b)\nand (d).", ("1.4(b)", "1.4(d)")),
        ("E.O. 12958 reasons 1.5 (b)", ("1.5(b)",)),
        ("reason: 1.4 (a), (b), (c), (d)", ("1.4(a)", "1.4(b)", "1.4(c)", "1.4(d)")),
    ],
)
def test_reasons_are_read(words: str, reasons: tuple[str, ...]) -> None:
    """Trap 13: the letters are reasons, and no portion markings."""
    header = read_header(f"Classified By: DCM Jane Poe, {words}\n\n1. (C) Text.")
    assert header.classified_by is not None
    assert header.classified_by.reasons == reasons
    assert header.classified_by.name == "Jane Poe"


def test_title_is_kept() -> None:
    found = read_header(
        "Classified By: Political Counselor Jane Poe, reasons 1.4 (b)"
    ).classified_by
    assert found is not None
    assert found.title == "Political Counselor"
