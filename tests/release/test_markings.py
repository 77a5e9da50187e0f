"""What a release shows by markings, on invented cables."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from cablegraph.cli.release import LEVELS
from cablegraph.release import Policy, Sensitivity, release_cables
from cablegraph.release.package import MANIFEST
from tests.release.made import BODY, CONFIDENTIAL, cable_text, raw, shown


def test_paragraphs_are_shown_by_their_own_markings() -> None:
    lines = shown(cable_text()).splitlines()
    assert "SUBJECT: (U) LATVIA: OZOLA ON THE BUDGET" in lines
    assert f"{BODY.splitlines()[0]}" in lines
    assert "2. (C) [withheld: C is above U] XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX" in lines
    assert "3. (SBU) [withheld: SBU is above U] XXXXXXXXXXXXXX." in lines
    assert "5. [withheld: C is above U] XXXXXXXXXXXXXXXXXXXXXXXXX." in lines


def test_headings_that_tell_nothing_stay() -> None:
    assert "\nCOMMENT\n-------\n" in shown(cable_text())
    telling = cable_text(BODY.replace("COMMENT\n-------", "OZOLA MAY RESIGN\n----------------"))
    assert "RESIGN" not in shown(telling)
    assert "RESIGN" in shown(telling, CONFIDENTIAL)


def test_a_subject_without_marking_is_as_high_as_the_cable() -> None:
    text = cable_text(subject="OZOLA MAY RESIGN")
    assert "RESIGN" not in shown(text)
    assert "RESIGN" in shown(text, CONFIDENTIAL)


@pytest.mark.parametrize(
    "passage",
    [
        "2. (S//SI//NF) Secret.",
        "2. [C] Secret.",
        "2 (C) Secret.",
        "2. C Secret.",
        "2. (C - Entire text.) Secret.",
        "2. (U) Plain.\n   A. (C) Secret.",
        "2. (U) Plain. (C) Secret.",
        "2. (C) Plain.\n\nSecret, without a number.",
        "2. (C)\n\nSecret.",
        "SECRET TALKS (C)\n----------------\n",
    ],
)
@pytest.mark.parametrize(
    "line", ["", "REF: (A) STATE 1 (B) RIGA 2\n", "Classified By: DCM. REASONS 1.4 (B) AND (D).\n"]
)
@pytest.mark.parametrize("level", ["UNCLAS", "S E C R E T"])
def test_every_marking_is_read(passage: str, level: str, line: str) -> None:
    """A cable is as high as its highest passage, whatever its classification line says."""
    text = cable_text(f"1. (U) Open.\n\n{passage}\n\n9. (U) Open too.\nROE\n", subject="(U) X")
    text = text.replace("SUBJECT:", f"{line}SUBJECT:")
    left = shown(text.replace("C O N F I D E N T I A L", level))
    assert "secret" not in left[left.index("SUBJECT") :].lower()
    assert "1. (U) Open." in left
    assert "9. (U) Open too." in left


def test_a_subject_below_a_list_of_references_has_its_marking() -> None:
    text = cable_text("1. (U) Open.\nROE\n", level="UNCLAS", subject="(C) SECRET TALKS")
    below = text.replace("SUBJECT:", "REF: (A) STATE 1 (B) RIGA 2\nSUBJECT:")
    assert "SECRET" not in shown(below)


def test_an_enumeration_is_no_marking() -> None:
    body = "1. (U) The plan (A) names ports, (B) sets fees, (C) ends in May.\nROE\n"
    assert "ends in May." in shown(cable_text(body, level="UNCLAS"))


@pytest.mark.parametrize("empty", ["2. (S)\n\n3. (U) Text.\n", "2. (U) Text.\n-- (S)\n-- (C) x\n"])
def test_where_nothing_follows_a_marking_nothing_is_put(empty: str) -> None:
    text = cable_text(f"1. (U) Open.\n\n{empty}ROE\n")
    assert len(shown(text)) == len(text)


def test_captions_hold_for_the_whole_cable() -> None:
    text = cable_text("1. (C) Ozola left.\nROE\n", captions="NODIS", subject="(C) OZOLA")
    assert (
        "ozola" not in shown(text, Policy(highest=Sensitivity.SECRET, withheld=("NODIS",))).lower()
    )


def test_controls_and_captions_withhold() -> None:
    body = "1. (C/NF) Ozola agreed.\n\n2. (C) Kalnins left.\nROE\n"
    policy = Policy(highest=Sensitivity.SECRET, withheld=("NOFORN",))
    text = shown(cable_text(body), policy)
    assert "1. (C/NF) XXXXXXXXXXXX.\n" in text
    assert "2. (C) Kalnins left.\n" in text
    unmarked = cable_text("1. Ozola agreed to this.\nROE\n", captions="NODIS")
    assert "Ozola" not in shown(unmarked, Policy(highest=Sensitivity.SECRET, withheld=("NODIS",)))


@pytest.mark.parametrize("word", ["REL", "REL TO USA, GBR", "REL USA GBR", "REL TO GBR"])
@pytest.mark.parametrize("marking", ["C/REL TO USA, GBR", "C//SI//REL TO USA, GBR"])
def test_what_may_go_on_with_some_is_withheld_however_it_is_written(
    word: str, marking: str
) -> None:
    body = f"1. ({marking}) Ozola agreed.\n\n2. (C/REL FRA) Kalnins left.\nROE\n"
    text = shown(cable_text(body), Policy(highest=Sensitivity.SECRET, withheld=(word,)))
    assert "Ozola" not in text
    assert ("Kalnins" in text) is (word != "REL")


def test_a_cable_without_classification_is_withheld() -> None:
    text = cable_text("1. Ozola said that the budget will pass without any changes.\nROE\n")
    bare = text.replace("C O N F I D E N T I A L RIGA 000077\n", "")
    assert "budget will pass" not in shown(bare, CONFIDENTIAL)
    assert "[withheld: no classification found]" in shown(bare, CONFIDENTIAL)


@pytest.mark.parametrize(
    ("hint", "policy", "is_shown"),
    [
        (None, Policy(), True),
        ("UNCLASSIFIED", Policy(), True),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", Policy(), False),
        ("CONFIDENTIAL//NOFORN", Policy(), False),
        ("CONFIDENTIAL//NOFORN", CONFIDENTIAL, True),
        ("CONFIDENTIAL//NOFORN", Policy(highest=Sensitivity.SECRET, withheld=("NOFORN",)), False),
        ("SECRET//EXDIS", Policy(highest=Sensitivity.SECRET), True),
        ("SECRET//EXDIS", Policy(highest=Sensitivity.SECRET, withheld=("EXDIS",)), False),
    ],
)
def test_the_container_may_say_more_than_the_line(
    tmp_path: Path, hint: str | None, policy: Policy, is_shown: bool
) -> None:
    text = cable_text("1. Ozola left.\nROE\n", level="UNCLAS", subject="FERRIES")
    raws = [replace(raw(text), classification_hint=hint)]
    release_cables(lambda: raws, tmp_path, policy)
    left = (tmp_path / "08RIGA77.txt").read_text("utf-8")
    assert ("Ozola left" in left, "FERRIES" in left) == (is_shown, is_shown)
    rows = list(csv.DictReader((tmp_path / MANIFEST).read_text("utf-8").splitlines()))
    assert bool(rows) is not is_shown


def test_the_command_offers_every_level() -> None:
    assert list(LEVELS) == [each.value for each in Sensitivity]
