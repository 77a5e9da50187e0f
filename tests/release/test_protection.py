"""Sources who asked not to be named are named nowhere, on invented cables."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.release.made import CONFIDENTIAL, OTHER, cable_text, released, shown


def test_who_is_protected_is_named_nowhere() -> None:
    text = shown(cable_text(), CONFIDENTIAL)
    assert "2. (C) MFA desk officer XXXXXXXXXXXXX (strictly protect) told Poloff that" in text
    assert "4. (U) XXXXXXXXXXXXX is well placed." in text
    assert "PINR (XXXXXXX, XXXXX)" in text
    assert "kalnins" not in text.lower()
    assert "Ilze Ozola" in text


def test_where_nobody_can_be_told_the_sentence_goes() -> None:
    text = shown(cable_text(), CONFIDENTIAL)
    assert "Saeima" not in text
    assert "[withheld: protected; who is, cannot be told]" in text


def test_who_is_protected_in_one_cable_is_so_in_all(tmp_path: Path) -> None:
    other = cable_text(OTHER, level="UNCLAS", number=80, subject="LATVIA: VISITS")
    texts = released(tmp_path, cable_text(), other)
    assert "1. Desk officer XXXXXXXXXXXXX visited Tallinn.  XXXXXXX said" in texts["08RIGA80.txt"]
    assert "high hopes" in texts["08RIGA80.txt"]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Ilze Ozola (protect) agreed.", "XXXXXXXXXX (protect) agreed."),
        ("Ilze Ozola (please protect) agreed.", "XXXXXXXXXX (please protect) agreed."),
        ("Ilze Ozola [Strictly Protect] agreed.", "XXXXXXXXXX [Strictly Protect] agreed."),
        ("Ilze Ozola (pls protect source) left.", "XXXXXXXXXX (pls protect source) left."),
        ("Ilze Ozola (protect throughout) left.", "XXXXXXXXXX (protect throughout) left."),
        ("Ilze Ozola, strictly protect, agreed.", "XXXXXXXXXX, strictly protect, agreed."),
        (
            "Ilze Ozola, an editor of the Diena (protect), agreed.",
            "XXXXXXXXXX, an editor of the XXXXX (protect), agreed.",  # a name too many
        ),
        (
            "Minister Ilze Ozola and Deputy Minister Janis Kalnins (strictly protect) agreed.",
            "Minister XXXXXXXXXX and Deputy Minister XXXXXXXXXXXXX (strictly protect) agreed.",
        ),
        (
            "Ilze Ozola and Janis Kalnins (strictly protect) agreed.",
            "XXXXXXXXXX and XXXXXXXXXXXXX (strictly protect) agreed.",
        ),
        (
            "Taxes protect the budget, Ilze Ozola said.",
            "Taxes protect the budget, Ilze Ozola said.",
        ),
    ],
)
def test_marks_and_whose_they_are(sentence: str, left: str) -> None:
    text = shown(cable_text(f"1. (U) {sentence}\nROE\n"))
    assert text.endswith(f"1. (U) {left}\nROE\n")


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("(protect) Ozola left.", "(protect) XXXXX left."),
        ("Editor (protect) Ilze Ozola left.", "Editor (protect) XXXXXXXXXX left."),
        ("Please protect Ozola as a source.", "Please protect XXXXX as a source."),
        (
            "Embassy contact Ilze Ozola (protect name).",
            "Embassy contact XXXXXXXXXX (protect name).",
        ),
        ("Ilze Ozola (source: protect) left.", "XXXXXXXXXX (source: protect) left."),
        ("Source: Ilze Ozola - protect.", "Source: XXXXXXXXXX - protect."),
        ("Ilze Ozola left.  Please protect.", "XXXXXXXXXX left.  Please protect."),
        ("Ozola left.  Protect her identity.", "XXXXX left.  Protect her identity."),
        ("Ozola (an MP; please protect) left.", "XXXXX (an MP; please protect) left."),
        ("Ozola, who won a seat (protect), left.", "XXXXX, who won a seat (protect), left."),
        ("Ilze\nOzola (strictly\nprotect) left.", "XXXX\nXXXXX (strictly\nprotect) left."),
        ("Ilze Ozo-\nla (protect) left.", "XXXXXXXXX\nXX (protect) left."),
        ("Ozola (protect), at io@lv.example.", "XXXXX (protect), at XXXXXXXXXXXXX."),
        ("Ozola (protect), tel. 6721-4455.", "XXXXX (protect), tel. XXXXXXXXX."),
        ("Ozola aka Lapsa (protect). Lapsa left.", "XXXXX aka XXXXX (protect). XXXXX left."),
        ("Óscar Peña (protect). OSCAR PENA left.", "XXXXXXXXXX (protect). XXXXXXXXXX left."),
        ("Kim Il-sung (protect). Kim Ilsung left.", "XXXXXXXXXXX (protect). XXXXXXXXXX left."),
        ("J. Ozola (protect).  Ilze Ozola left.", "XXXXXXXX (protect).  XXXXXXXXXX left."),
        ("Nguyen Van An (protect) left.", "XXXXXXXXXXXXX (protect) left."),
        ("Maria dos Santos (protect); dos Santos.", "XXXXXXXXXXXXXXXX (protect); dos XXXXXX."),
        ("Jean d'Aumont (protect).  Aumont left.", "XXXXXXXXXXXXX (protect).  XXXXXX left."),
        ("李伟 (protect) left.", "XX (protect) left."),
        ("Иван Озолов (protect).  Озолов left.", "XXXXXXXXXXX (protect).  XXXXXX left."),
        ("Young (protect) hopes for young Latvia.", "XXXXX (protect) hopes for young Latvia."),
        ("Ozola wants laws to protect Latvia.", "Ozola wants laws to protect Latvia."),
        ("SBU, please protect accordingly. Ozola", "SBU, please protect accordingly. Ozola"),
    ],
)
def test_however_sources_are_named_and_marked(sentence: str, left: str) -> None:
    text = shown(cable_text(f"1. (U) {sentence}\nROE\n", subject="(U) TALKS"))
    assert text.endswith(f"1. (U) {left}\nROE\n")


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("We ask posts to protect Ilze Ozola.", "We ask posts to protect XXXXXXXXXX."),
        ("We ask that addressees protect Ozola.", "We ask that addressees protect XXXXX."),
        (
            "We met Ilze Ozola, who asked that we protect her.",
            "We met XXXXXXXXXX, who asked that we protect her.",
        ),
        (
            "We met Ilze (protect last name) Ozola.  Then Ozola left.",
            "We met XXXX (protect last name) XXXXX.  Then XXXXX left.",
        ),
        ("J.R. Ewing (protect) left.  JR was ill.", "XXXXXXXXXX (protect) left.  XX was ill."),
        (
            "A colleague of Minister Kalnins, Ilze Ozola, protect, left.  Kalnins stays.",
            "A colleague of Minister Kalnins, XXXXXXXXXX, protect, left.  Kalnins stays.",
        ),
        (
            "A friend of Kalnins and Ilze Ozola (protect) left.",
            "A friend of XXXXXXX and XXXXXXXXXX (protect) left.",
        ),
        (
            "Ilze Ozola, formerly a member of the Fish Council (protect), left.",
            "XXXXXXXXXX, formerly a member of the Fish Council (protect), left.",
        ),
        (
            "Karlis Ozols left.  He asked that we protect him.",
            "XXXXXXXXXXXX left.  He asked that we protect him.",
        ),
        ("They promised to protect Ilze Ozola.", "They promised to protect Ilze Ozola."),
        (
            "Refugees asked that we protect Sierra Leone.",
            "Refugees asked that we protect Sierra Leone.",
        ),
    ],
)
def test_whom_a_mark_means_and_whom_it_does_not(sentence: str, left: str) -> None:
    text = shown(cable_text(f"1. (U) {sentence}\nROE\n", subject="(U) TALKS"))
    assert f"1. (U) {left}" in text


@pytest.mark.parametrize(
    "sentence",
    [
        "According to a contact in the High Islamic Council (protect), Darfur is calm.",
        "We met a senior official of the High Islamic Council (protect), Darfur and all.",
    ],
)
def test_places_are_not_whom_a_mark_means(sentence: str) -> None:
    body = f"1. (U) {sentence}\n\n2. (U) Darfur is far.\nROE\n"
    text = shown(cable_text(body, subject="(U) TALKS"))
    assert "1. (U) [withheld: protected; who is, cannot be told] X" in text
    assert "2. (U) Darfur is far." in text


@pytest.mark.parametrize(
    "name",
    [
        "ILZE OZOLA",
        "OZOLA",
        "JANIS VAN DAM",
        "CHOU EN-LAI",
        "ABD AL-RAHMAN AL-MASRI",
        "GRACE YOUNG",
    ],
)
def test_names_in_capitals_go_and_their_sentence_stays(name: str) -> None:
    body = f"1. LOCAL EDITOR {name} (PROTECT SOURCE) TOLD EMBOFF TALKS IN LATVIA FAILED.\nROE\n"
    text = shown(cable_text(body, level="UNCLAS", subject="TALKS"))
    assert name.split()[-1] not in text
    assert "1. LOCAL EDITOR XX" in text
    assert "X (PROTECT SOURCE) TOLD EMBOFF TALKS IN LATVIA FAILED." in text


def test_a_mark_over_a_list_protects_all_of_it() -> None:
    listed = "-- Ilze Ozola, MP\n-- Anna Liepa, MP"
    body = f"1. (U) Participants (protect):\n\n{listed}\n\n2. (U) Liepa left.\n"
    text = shown(cable_text(body, subject="(U) TALKS"))
    assert "-- XXXXXXXXXX, MP\n-- XXXXXXXXXX, MP\n\n2. (U) XXXXX left." in text


@pytest.mark.parametrize(
    ("listed", "left"),
    [
        (
            "U.S.\nAmbassador Jones\n\nLatvia\nIlze Ozola, editor\nAnna Liepa, MP",
            "U.S.\nAmbassador XXXXX\n\nLatvia\nXXXXXXXXXX, editor\nXXXXXXXXXX, MP",
        ),
        (
            "- Ilze Ozola\n\n- Anna Liepa, who covers trade",
            "- XXXXXXXXXX\n\nXXXXXXXXXXXX, who covers trade",
        ),
        (
            "U.S.\n----\n\nJones\n\nLATVIA\n------\n\nIlze Ozola, editor.\nAnna Liepa.",
            "U.S.\n----\n\nXXXXX\n\nLATVIA\n------\n\nXXXXXXXXXX, editor.\nXXXXXXXXXX.",
        ),
    ],
)
def test_a_protected_list_may_be_in_groups(listed: str, left: str) -> None:
    after = "COMMENT\n-------\n\n2. (U) {} met Egle.\n\n3. (U) {} is well.\nROE\n"
    body = f"1. (U) Participants (protect):\n\n{listed}\n\n{after.format('Liepa', 'Tamm')}"
    text = shown(cable_text(body, subject="(U) TALKS"), CONFIDENTIAL)
    assert f"1. (U) Participants (protect):\n\n{left}\n\n{after.format('XXXXX', 'Tamm')}" in text


def test_a_protected_list_ends_where_sentences_begin() -> None:
    body = "1. (U) Participants (protect):\n\nIlze Ozola\n\nThey met Liepa.\n\nTamm\n\nROE\n"
    assert body.replace("Ilze Ozola", "X" * 10) in shown(cable_text(body, subject="(U) TALKS"))


def test_a_page_marker_hides_no_name() -> None:
    body = "1. (U) Ilze \n\nRIGA 00000077  002 OF 003 \n\n\nOzola (protect) left.\nROE\n"
    text = shown(cable_text(body, subject="(U) TALKS"))
    assert "1. (U) XXXX \n\nRIGA 00000077  002 OF 003 \n\n\nXXXXX (protect) left." in text


@pytest.mark.parametrize(
    ("other", "left"),
    [
        ("Ozola left.", "XXXXX left."),
        ("OZOLA, ILZE left.", "XXXXX, XXXX left."),
        ("I. Ozola left.", "XXXXXXXX left."),
        ("Pena Gomez left Spain.", "XXXXXXXXXX left Spain."),
        ("Abdulrahman Masri left.", "XXXXXXXXXXXXXXXXX left."),
        ("Oscar winners left.", "Oscar winners left."),
        ("President Karimov left.", "President Karimov left."),  # leads a state
        ("Rustam Karimov left.", "XXXXXXXXXXXXXX left."),
    ],
)
def test_names_of_other_cables_are_known_again(tmp_path: Path, other: str, left: str) -> None:
    body = (
        "1. Ilze Marija Ozola (protect) and Óscar Peña Gómez (protect) met Rustam Karimov"
        " (protect).  Abdul-Rahman al-Masri (protect) left.\nROE\n"
    )
    other = cable_text(f"1. {other}\nROE\n", level="UNCLAS", number=80)
    texts = released(tmp_path, cable_text(body), other)
    assert texts["08RIGA80.txt"].endswith(f"1. {left}\nROE\n")


@pytest.mark.parametrize("body", ["(protect) " * 3000, "Ozola, (protect)\n" * 2000, "(C) " * 9000])
def test_many_marks_take_no_longer_each(body: str) -> None:
    text = cable_text(f"1. (U) {body}\nROE\n")
    assert len(shown(text)) == len(text)


def test_names_in_capitals_are_protected() -> None:
    body = "1. MINISTER ILZE OZOLA (PROTECT) TOLD EMBOFF THAT TALKS FAILED. OZOLA LEFT.\nROE\n"
    text = shown(cable_text(body, level="UNCLAS", subject="TALKS"))
    assert "OZOLA" not in text
    assert "TALKS FAILED" in text


@given(
    st.sampled_from(("Anna Maria Liepa", "Janis van Dam", "Kim Il-sung", "Óscar Peña", "Li Wei")),
    st.sampled_from(("protect", "strictly protect", "please protect", "STRICTLY PROTECT")),
    st.sampled_from(("", ", an editor", ", director of the Latvian Fish Union")),
    st.booleans(),
)
def test_no_part_of_a_protected_name_is_left(
    name: str, mark: str, role: str, capital: bool
) -> None:
    body = f"1. {name}{role} ({mark}) said that prices rose.  {name.split()[-1]} left.\nROE\n"
    text = cable_text(body.upper() if capital else body, level="UNCLAS", subject="PRICES")
    left = shown(text).lower()
    assert name.lower() not in left
    assert f" {name.split()[-1].lower()} " not in left
