"""What a release shows and what it does not, on invented cables."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.cli.release import LEVELS
from cablegraph.extract import extract_findings
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.release import Policy, Sensitivity, release_cables
from cablegraph.release.markings import Markings
from cablegraph.release.names import Names
from cablegraph.release.package import MANIFEST, UNFINISHED, ReleaseError
from cablegraph.release.protection import find_protections
from cablegraph.release.redaction import Redaction, redact, redactions
from cablegraph.sources import read_cables
from cablegraph.text import SourceText, Span

HEAD = """P 051210Z MAR 08
FM AMEMBASSY RIGA
TO SECSTATE WASHDC PRIORITY
{level} RIGA 0000{number}

{captions}

E.O. 12958: DECL: 03/05/2018
TAGS: PREL, PGOV, PINR (KALNINS, JANIS), LG
SUBJECT: {subject}

"""
BODY = """1. (U) Finance Minister Ilze Ozola told the Ambassador that the budget will pass.

2. (C) MFA desk officer Janis Kalnins (strictly protect) told Poloff that the coalition would
not survive the spring.  Kalnins complained that the Minister does not listen.

3. (SBU) Post will follow up with Kalnins's office.

COMMENT
-------

4. (U) Janis Kalnins is well placed.  We hope that Latvia will meet its target.

5. A contact in the Saeima (please protect) doubts it.
ROE
"""
OTHER = """1. Desk officer Janis Kalnins visited Tallinn.  KALNINS said that he had high hopes.
ROE
"""


def cable_text(
    body: str = BODY,
    *,
    level: str = "C O N F I D E N T I A L",
    number: int = 77,
    captions: str = "SIPDIS",
    subject: str = "(U) LATVIA: OZOLA ON THE BUDGET",
) -> str:
    return HEAD.format(level=level, number=number, captions=captions, subject=subject) + body


def raw(text: str, name: str = "08RIGA77.txt") -> RawCable:
    return RawCable(source=SourceText(name, text), format=SourceFormat.TEXT, digest="0" * 64)


def shown(text: str, policy: Policy = Policy()) -> str:  # noqa: B008 - it is frozen
    """What is left of one cable."""
    cable = parse_cable(raw(text))
    protections = list(find_protections(cable))
    names = Names(name for protection in protections for name in protection.names)
    return redact(text, redactions(Markings(cable), policy, protections, names))


def test_sentences_behind_what_is_withheld_stand_where_they_stood() -> None:
    text = cable_text(
        "1. (U) Finance Minister Ilze Ozola told us that the budget will pass.  A contact in the\n"
        "Saeima (please protect) doubts it.  Ozola agreed to send a text by April 5.\n\n"
        "2. (U) Ozola supported the fees. (C) Liepa criticized the plan. (U) Ozola cautioned\n"
        "that time is short.\n\n3. (C) It is late.\n\n4. (U) Ozola rejected it.\nROE\n"
    )
    whole, left = parse_cable(raw(text)), parse_cable(raw(shown(text)))
    assert left.source.text.count("[withheld: ") == 1
    assert "3. (C) XXXXXXXXXX.\n" in left.source.text
    before, after = (
        {position.evidence.span: position for position in extract_findings(cable).positions}
        for cable in (whole, left)
    )
    assert len(after) == len(before) - 2 == 5
    assert after.items() <= before.items()


def released(folder: Path, *texts: str, policy: Policy = Policy()) -> dict[str, str]:  # noqa: B008
    raws = [raw(text, f"{number}.txt") for number, text in enumerate(texts)]
    release_cables(lambda: raws, folder, policy)
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))}


CONFIDENTIAL = Policy(highest=Sensitivity.CONFIDENTIAL)


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
@pytest.mark.parametrize("level", ["UNCLAS", "S E C R E T"])
def test_every_marking_is_read(passage: str, level: str) -> None:
    """A cable is as high as its highest passage, whatever its classification line says."""
    text = cable_text(f"1. (U) Open.\n\n{passage}\n\n9. (U) Open too.\nROE\n", subject="(U) X")
    left = shown(text.replace("C O N F I D E N T I A L", level))
    assert "secret" not in left[left.index("SUBJECT") :].lower()
    assert "1. (U) Open." in left
    assert "9. (U) Open too." in left


def test_captions_hold_for_the_whole_cable() -> None:
    text = cable_text("1. (C) Ozola left.\nROE\n", captions="NODIS", subject="(C) OZOLA")
    assert (
        "ozola" not in shown(text, Policy(highest=Sensitivity.SECRET, withheld=("NODIS",))).lower()
    )


def test_what_no_encoding_holds_is_released(tmp_path: Path) -> None:
    (text,) = released(tmp_path, cable_text("1. (C) Ozola \ud800 left.\nROE\n")).values()
    assert len(text) == len(cable_text("1. (C) Ozola \ud800 left.\nROE\n"))


@pytest.mark.parametrize("body", ["(protect) " * 3000, "Ozola, (protect)\n" * 2000, "(C) " * 9000])
def test_many_marks_take_no_longer_each(body: str) -> None:
    text = cable_text(f"1. (U) {body}\nROE\n")
    assert len(shown(text)) == len(text)


def test_names_in_capitals_are_protected() -> None:
    body = "1. MINISTER ILZE OZOLA (PROTECT) TOLD EMBOFF THAT TALKS FAILED. OZOLA LEFT.\nROE\n"
    text = shown(cable_text(body, level="UNCLAS", subject="TALKS"))
    assert "OZOLA" not in text
    assert "TALKS FAILED" in text


def test_controls_and_captions_withhold() -> None:
    body = "1. (C/NF) Ozola agreed.\n\n2. (C) Kalnins left.\nROE\n"
    policy = Policy(highest=Sensitivity.SECRET, withheld=("NOFORN",))
    text = shown(cable_text(body), policy)
    assert "1. (C/NF) XXXXXXXXXXXX.\n" in text
    assert "2. (C) Kalnins left.\n" in text
    unmarked = cable_text("1. Ozola agreed to this.\nROE\n", captions="NODIS")
    assert "Ozola" not in shown(unmarked, Policy(highest=Sensitivity.SECRET, withheld=("NODIS",)))


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


def test_what_is_left_stands_where_it_stood() -> None:
    """Offsets, and so the names of findings, are those of the whole cable."""
    text = cable_text()
    left = shown(text)
    assert len(left) == len(text)
    before, after = (extract_findings(parse_cable(raw(each))) for each in (text, left))
    assert {item.evidence.span for item in after.positions} < {
        item.evidence.span for item in before.positions
    }
    assert [text[slice(p.evidence.span.start, p.evidence.span.end)] for p in after.positions] == [
        "Finance Minister Ilze Ozola told the Ambassador that the budget will pass."
    ]


def test_the_manifest_says_where_and_why_without_the_words(tmp_path: Path) -> None:
    released(tmp_path, cable_text(), policy=CONFIDENTIAL)
    content = (tmp_path / MANIFEST).read_text("utf-8")
    assert "kalnins" not in content.lower()
    rows = list(csv.DictReader(content.splitlines()))
    assert {(row["what"], row["reason"]) for row in rows} == {
        ("name", "protected"),
        ("sentence", "protected; who is, cannot be told"),
    }
    text = cable_text()
    assert text[int(rows[-2]["start"]) : int(rows[-2]["end"])] == "Janis Kalnins"


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    with pytest.raises(ReleaseError, match="is not empty"):
        released(tmp_path, cable_text())


@pytest.mark.parametrize("is_new", [True, False])
def test_a_release_that_is_stopped_leaves_nothing(tmp_path: Path, is_new: bool) -> None:
    folder = tmp_path / "released"
    if not is_new:
        folder.mkdir()
    first = iter([True])

    def read() -> Iterator[RawCable]:
        yield raw(cable_text())
        if not next(first, False):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        release_cables(read, folder, Policy())
    assert folder.exists() is not is_new
    assert not list(tmp_path.rglob("*.*"))
    released(folder, cable_text())
    assert (folder / MANIFEST).exists()


def test_a_release_that_was_killed_is_not_handed_on(tmp_path: Path) -> None:
    (tmp_path / UNFINISHED).write_text("")
    with pytest.raises(ReleaseError, match="did not end; hand on nothing of it"):
        released(tmp_path, cable_text())


def test_a_second_copy_of_a_cable_gets_a_file_of_its_own(tmp_path: Path) -> None:
    texts = released(tmp_path, cable_text(), cable_text(BODY + "\n"))
    assert sorted(texts) == ["08RIGA77.000000000000.txt", "08RIGA77.txt"]


def test_the_command_offers_every_level() -> None:
    assert list(LEVELS) == [each.value for each in Sensitivity]


def test_a_graph_of_the_release_does_not_hold_the_name(tmp_path: Path) -> None:
    from cablegraph.rdf.build import build_graph

    released(tmp_path, cable_text(), policy=CONFIDENTIAL)
    (cable,) = read_cables([tmp_path / "08RIGA77.txt"])
    graph = build_graph(cable.source.name).serialize(format="nquads")
    assert "kalnins" not in graph.lower()
    assert "ozola" in graph.lower()


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


@given(st.text(), st.lists(st.integers(0, 200), max_size=8))
def test_a_text_keeps_its_length(text: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(text)) for cut in cuts})
    pairs = zip(edges[::2], edges[1::2], strict=False)
    redacted = [
        Redaction(Span(start, end), what, "C is above U")
        for (start, end), what in zip(pairs, ("name", "paragraph") * 4, strict=False)
    ]
    assert len(redact(text, redacted)) == len(text)
