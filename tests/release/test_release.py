"""What a release shows and what it does not, on invented cables."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.cli.release import LEVELS
from cablegraph.extract import extract_findings
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.release import Policy, Sensitivity, release_cables
from cablegraph.release.names import Names
from cablegraph.release.package import MANIFEST, ReleaseError
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
    return redact(text, redactions(cable, policy, protections, names))


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
    assert "3. (SBU) [withheld: SBU is above U] XXXXXXXXXXXXXXX" in lines
    assert "5. [withheld: C is above U] XXXXXXXXXXXXXXXXXXXXXXXXXX" in lines


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


def test_names_in_capitals_are_protected() -> None:
    body = "1. MINISTER ILZE OZOLA (PROTECT) TOLD EMBOFF THAT TALKS FAILED. OZOLA LEFT.\nROE\n"
    text = shown(cable_text(body, level="UNCLAS", subject="TALKS"))
    assert "OZOLA" not in text
    assert "TALKS FAILED" in text


def test_controls_and_captions_withhold() -> None:
    body = "1. (C/NF) Ozola agreed.\n\n2. (C) Kalnins left.\nROE\n"
    policy = Policy(highest=Sensitivity.SECRET, withheld=("NOFORN",))
    text = shown(cable_text(body), policy)
    assert "1. (C/NF) XXXXXXXXXXXXX\n" in text
    assert "2. (C) Kalnins left.\n" in text
    unmarked = cable_text("1. Ozola agreed to this.\nROE\n", captions="NODIS")
    assert "Ozola" not in shown(unmarked, Policy(highest=Sensitivity.SECRET, withheld=("NODIS",)))


def test_a_cable_without_classification_is_withheld() -> None:
    text = cable_text("1. Ozola said that the budget will pass without any changes.\nROE\n")
    bare = text.replace("C O N F I D E N T I A L RIGA 000077\n", "")
    assert "budget will pass" not in shown(bare, CONFIDENTIAL)
    assert "[withheld: no classification found]" in shown(bare, CONFIDENTIAL)


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
