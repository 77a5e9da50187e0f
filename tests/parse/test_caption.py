"""The lines from the classification to the subject; every text is invented."""

from datetime import date

import pytest

from tests.parse.reading import read_header


@pytest.mark.parametrize(
    ("line", "marking", "sections", "printed"),
    [
        ("C O N F I D E N T I A L SECTION 01 OF 03 RIGA 000500", "CONFIDENTIAL", 3, "07RIGA500"),
        ("CONFIDENTIAL FINAL SECTION OF 02 RIGA 000500", "CONFIDENTIAL", 2, "07RIGA500"),
        ("S E C R E T RIGA 000500", "SECRET", 1, "07RIGA500"),
        pytest.param("S e c r e t Riga 000500", "SECRET", 1, "07RIGA500", id="trap 5: small"),
        pytest.param("SE C R E T RIGA 000500", "SECRET", 1, "07RIGA500", id="trap 5: spaces lost"),
        pytest.param(
            "UNCLASSIFIED   STATE   100153", "UNCLASSIFIED", 1, "07STATE100153", id="trap 5: blanks"
        ),
        pytest.param("SECRET//NOFORN RIGA 500", "SECRET//NOFORN", 1, "07RIGA500", id="slashes"),
        pytest.param(
            "S E C R E T//NOFORN SECTION 01 OF 02 RIGA 000500",
            "SECRET//NOFORN",
            2,
            "07RIGA500",
            id="slashes and sections",
        ),
        pytest.param(
            "S E C R E T RIGA 000500 NOFORN SIPDIS", "SECRET//NOFORN", 1, "07RIGA500", id="trap 6"
        ),
        ("UNCLAS E F T O RIGA 000500", "UNCLASSIFIED", 1, "07RIGA500"),
        pytest.param(
            "UNCLAS FOR OFFICIAL USE ONLY RIGA 000500",
            "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
            1,
            "07RIGA500",
            id="official use",
        ),
        ("LIMITED OFFICIAL USE RIGA 1234", "LIMITED OFFICIAL USE", 1, "07RIGA1234"),
        ("T O P  S E C R E T RIGA 12", "TOP SECRET", 1, "07RIGA12"),
        pytest.param(
            "C O N F I D E N T I A L SECTION 01 OF 03 PORT OF\nSPAIN 000500",
            "CONFIDENTIAL",
            3,
            "07PORTOFSPAIN500",
            id="name over two lines",
        ),
        pytest.param(
            "C O N F I D E N T I A L SECTION 01 OF 03\nRIGA 000500",
            "CONFIDENTIAL",
            3,
            "07RIGA500",
            id="number on the next line",
        ),
        pytest.param(
            "C O N F I D E N T I A L XXXXXXXXXXXX 000500", "CONFIDENTIAL", 1, None, id="masked post"
        ),
    ],
)
def test_classification_line_is_read(
    line: str, marking: str, sections: int, printed: str | None
) -> None:
    header = read_header(f"{line}\n\nSIPDIS\n\n1. (C) Text.")
    assert header.classification is not None
    assert (header.classification.marking, header.classification.sections) == (marking, sections)
    assert header.printed_id == printed
    assert "SIPDIS" in [caption.name for caption in header.captions]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Confidential sources said that Riga 2007 was calm.", id="prose"),
        pytest.param("Classified By: Secretary of a Confidential Board", id="inside another line"),
        pytest.param("SECRETARY OZOLS 12", id="longer word"),
        pytest.param("", id="nothing"),
    ],
)
def test_the_word_alone_is_no_classification_line(text: str) -> None:
    """Trap 5: the line may be absent."""
    assert read_header(text).classification is None


@pytest.mark.parametrize(
    ("lines", "captions", "passing"),
    [
        pytest.param(
            "SIPDIS\n\nSENSITIVE\nSIPDIS", ["SIPDIS", "SENSITIVE", "SIPDIS"], [], id="twice"
        ),
        pytest.param("NOFORN//SIPDIS", ["NOFORN", "SIPDIS"], [], id="one line"),
        pytest.param(
            "NODIS\nSTADIS\nLIMDIS", ["NODIS", "STADIS", "LIMDIS"], [], id="the seventies"
        ),
        pytest.param("ROGER CHANNEL", ["ROGER CHANNEL"], [], id="channel"),
        pytest.param(
            "AIDAC STATE FOR USAID/E&E", ["AIDAC"], ["STATE FOR USAID/E&E"], id="caption and words"
        ),
        pytest.param(
            "STATE FOR EUR/NB SIPDIS", ["SIPDIS"], ["STATE FOR EUR/NB SIPDIS"], id="at the end"
        ),
        pytest.param(
            "DEPT FOR EUR/NB, EUR/RPM, AND\nPM/ISP; NSC FOR OZOLS\nOSLO PASS TO AMCONSUL BERGEN",
            [],
            [
                "DEPT FOR EUR/NB, EUR/RPM, AND PM/ISP; NSC FOR OZOLS",
                "OSLO PASS TO AMCONSUL BERGEN",
            ],
            id="wrapped",
        ),
        pytest.param(
            "FOR THE SECRETARY FROM AMBASSADOR", [], ["FOR THE SECRETARY FROM AMBASSADOR"], id="for"
        ),
        pytest.param("EUR/NB (OZOLS)", [], ["EUR/NB (OZOLS)"], id="office alone"),
        pytest.param("-----\nCopied from a file\n-----", [], [], id="a publisher's note"),
    ],
)
def test_captions_and_passing_lines_are_told_apart(
    lines: str, captions: list[str], passing: list[str]
) -> None:
    header = read_header(f"UNCLAS RIGA 000500\n\n{lines}\n\nE.O. 12958: N/A\n")
    assert [caption.name for caption in header.captions] == captions
    assert [text.text for text in header.passing_lines] == passing


@pytest.mark.parametrize(
    "line",
    [
        "CORRECTED COPY",
        "C O R R E C T E D  COPY - ADDING SIPDIS",
        "C O R R E C T E D C O P Y (TEXT PARA 2)",
    ],
)
def test_corrected_copy_says_so(line: str) -> None:
    """Trap 6."""
    header = read_header(f"UNCLAS RIGA 000500\n\n{line}\n\nSIPDIS\n\nE.O. 12958: N/A\n")
    assert header.corrected_copy is not None
    assert header.corrected_copy.text == " ".join(line.split())
    assert [caption.name for caption in header.captions] == ["SIPDIS"]


@pytest.mark.parametrize(
    ("lines", "marking"),
    [
        pytest.param("SENSITIVE", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", id="caption"),
        pytest.param(
            "SENSITIVE BUT UNCLASSIFIED", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", id="in full"
        ),
        pytest.param("DEA SENSITIVE", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", id="agency"),
        pytest.param("SIPDIS", "UNCLASSIFIED", id="not sensitive"),
    ],
)
def test_sensitive_caption_makes_official_use(lines: str, marking: str) -> None:
    header = read_header(f"UNCLAS RIGA 000500\n{lines}\nE.O. 12958: N/A\n\n1. (SBU) Text.")
    assert header.classification is not None
    assert header.classification.marking == marking


@pytest.mark.parametrize(
    ("line", "is_sensitive"),
    [
        ("SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY", True),
        ("SENSITIVE TALKS IN RIGA", False),
        ("(SBU) The talks", False),
    ],
)
def test_a_warning_below_the_references_is_the_whole_cables(line: str, is_sensitive: bool) -> None:
    header = read_header(f"UNCLAS RIGA 000500\nREF: A. RIGA 7\n\n{line}\n\n1. (SBU) Text.")
    assert header.classification is not None
    assert header.classification.is_sensitive is is_sensitive


@pytest.mark.parametrize(
    ("line", "order", "day"),
    [
        ("E.O. 12958: DECL: 04/22/2019", "12958", date(2019, 4, 22)),
        pytest.param(
            "EO 12958 DECL: 04/22/2019", "12958", date(2019, 4, 22), id="trap 7: no colon"
        ),
        pytest.param("E.O. 12958: N/A", "12958", None, id="trap 7: not applicable"),
        pytest.param("E.O. 12958:N/A", "12958", None, id="glued"),
        pytest.param(
            "E.O. 12958: DECL: 2019/04/22", "12958", date(2019, 4, 22), id="trap 7: year first"
        ),
        pytest.param(
            "E.O. 12958: DECL: TEN YEARS AFTER\nREUNIFICATION", "12958", None, id="trap 7: an event"
        ),
        ("E.O. 12958: DECL: MR", "12958", None),
        ("E.O. 12958: DECLl: 04/22/2019", "12958", date(2019, 4, 22)),
        ("E.O. 12958: DECL: 04/22/19", "12958", date(2019, 4, 22)),
        ("E.O. 12958: DECL: 22/04/2019", "12958", date(2019, 4, 22)),
        ("E.O. 12958: DECL: APRIL 22, 2019", "12958", date(2019, 4, 22)),
        ("E.O. 12958: DECLASSIFIED 22 APR 2009", "12958", date(2009, 4, 22)),
        ("E.O. 12958: DNG: CO 01/01/2018", "12958", None),
        ("E.O. 12958: DNG: CO 01/01/2018 DECL: 01/01/2020", "12958", date(2020, 1, 1)),
        ("E.0. 12958: DECL: 04/22/2019", "12958", date(2019, 4, 22)),
        ("E.O. 13526: DECL: 04/22/2030", "13526", date(2030, 4, 22)),
        ("E.O. 12356: DECL: OADR", "12356", None),
        ("E.O. 12065: GDS 4/22/86 (OZOLS, AINARS) OR-P", "12065", date(1986, 4, 22)),
        ("E.O. 11652: XGDS-2", "11652", None),
    ],
)
def test_declassification_is_read(line: str, order: str, day: date | None) -> None:
    header = read_header(f"UNCLAS RIGA 000500\n{line}\nTAGS: PREL\n")
    found = header.declassification
    assert found is not None
    assert (found.executive_order, found.declassify_on) == (order, day)
    assert [tag.code for tag in header.tags] == ["PREL"]
    assert header.diagnostics == ()


@pytest.mark.parametrize("day", ["999/9/9999", "09/31/2019", "99/99/9999"])
def test_nonsense_date_is_reported(day: str) -> None:
    header = read_header(f"E.O. 12958: DECL: {day}\n")
    assert header.declassification is not None
    assert header.declassification.declassify_on is None
    assert [found.code for found in header.diagnostics] == ["impossible-date"]


def test_derived_classification_is_read() -> None:
    """Trap 7: ``Source marked 25X1-human``."""
    header = read_header("Derived from: DSCG 05-1\nDeclassify on: Source marked 25X1-human\n")
    assert header.classified_by is not None
    assert header.classified_by.name is None
    assert header.declassification is not None
    assert header.declassification.instruction == "Source marked 25X1-human"


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        pytest.param("TAGS: PGOV, PREL, LG", ["PGOV", "PREL", "LG"], id="commas"),
        pytest.param("TAGS PGOV PREL\nSUBJECT: X", ["PGOV", "PREL"], id="trap 7: no colon"),
        pytest.param("TAGS: PGOV; PREL; LG.", ["PGOV", "PREL", "LG"], id="semicolons"),
        pytest.param("TAGS:PGOV,PREL,", ["PGOV", "PREL"], id="last comma"),
        pytest.param("TAG: PGOV", ["PGOV"], id="singular"),
        pytest.param("tags: pgov, prel", ["PGOV", "PREL"], id="small letters"),
        pytest.param(
            "E.O. 12958: DECL: 04/22/2019 TAGS: PGOV, PREL\nSUBJECT: X",
            ["PGOV", "PREL"],
            id="trap 7: on the E.O. line",
        ),
        pytest.param("TAGS: PGOV PREL SUBJECT: X", ["PGOV", "PREL"], id="subject in the line"),
        pytest.param(
            "TAGS: PGOV,\n      PREL,\n      LG", ["PGOV", "PREL", "LG"], id="three lines"
        ),
        pytest.param(
            "TAGS: PGOV, PREL\nRIGA 00000500  001.2 OF 002\nKDEM\nLG\n\nSUBJECT: X",
            ["PGOV", "PREL", "KDEM", "LG"],
            id="trap 8: page marker in the middle",
        ),
        pytest.param(
            "TAGS: PGOV,\n\nRIGA 00000500  001.2 OF 002\n\nKDEM\n\nSUBJECT: X",
            ["PGOV", "KDEM"],
            id="trap 8: page marker among blank lines",
        ),
        pytest.param(
            "TAGS: [PHUM](#) [PGOV](https://example.org/pgov)", ["PHUM", "PGOV"], id="trap 8: links"
        ),
        pytest.param(
            "TAGS: PREL, UNSC, G-8, ZANU-PF", ["PREL", "UNSC", "G-8", "ZANU-PF"], id="dash"
        ),
        pytest.param(
            "TAGS: [PHUM](#)\n[PGOV](#x) [LG](#)", ["PHUM", "PGOV", "LG"], id="more links"
        ),
        pytest.param("TAGS: PREL\n\nLG IS CALM.", ["PREL"], id="prose after a blank line"),
    ],
)
def test_tags_are_read(lines: str, codes: list[str]) -> None:
    assert [tag.code for tag in read_header(lines).tags] == codes


def test_name_in_brackets_belongs_to_its_tag() -> None:
    """Trap 8."""
    tags = read_header("TAGS: PREL, PINR (OZOLS, AINARS), LG").tags
    assert [(tag.code, tag.detail) for tag in tags] == [
        ("PREL", None),
        ("PINR", "OZOLS, AINARS"),
        ("LG", None),
    ]


def test_codes_in_brackets_are_tags_too() -> None:
    tags = read_header("TAGS: PREL (KNNP, PARM), LG").tags
    assert [tag.code for tag in tags] == ["PREL", "KNNP", "PARM", "LG"]


def test_doubtful_tags_are_reported() -> None:
    """Trap 9."""
    header = read_header("TAGS: PREL, PFOR, MOPPS, XQZJ, VZ")
    assert [tag.code for tag in header.tags] == ["PREL", "PFOR", "MOPPS", "XQZJ", "VZ"]
    assert [found.code for found in header.diagnostics] == [
        "misspelt-tag",
        "unknown-tag",
        "misused-tag",
    ]


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        pytest.param("SUBJECT: CALM IN RIGA\n\n1. X.", "CALM IN RIGA", id="one line"),
        pytest.param("SUBJ: CALM IN RIGA", "CALM IN RIGA", id="short label"),
        pytest.param("Subject: Calm in Riga\n\nRef: State 1", "Calm in Riga", id="small letters"),
        pytest.param("SUBJECT CALM IN RIGA\nREF STATE 12", "CALM IN RIGA", id="no colon"),
        pytest.param("SUBJECT:\nCALM IN RIGA\n\n1. X.", "CALM IN RIGA", id="on the next line"),
        pytest.param(
            "SUBJECT: CALM\nIN RIGA\n-- AND\nOSLO\nREF: A. STATE 1\n     B. STATE 2",
            "CALM IN RIGA -- AND OSLO",
            id="trap 10: four lines and REF at once",
        ),
        pytest.param("SUBJECT: CALM IN RIGA REF: STATE 1", "CALM IN RIGA", id="REF glued"),
        pytest.param(
            "SUBJECT: CALM IN RIGA\nClassified By: DCM Jane Poe, reasons 1.4 (b)",
            "CALM IN RIGA",
            id="classifier",
        ),
        pytest.param("SUBJECT: CALM IN RIGA\n1. (C) Text.", "CALM IN RIGA", id="first paragraph"),
        pytest.param("SUBJECT: CALM IN RIGA\n-------\nSummary", "CALM IN RIGA", id="underline"),
        pytest.param("SUBJECT: CALM IN RIGA\n(SBU) All is calm.", "CALM IN RIGA", id="portion"),
        pytest.param("SUBJECT: (S/NF) CALM IN RIGA\n\n1. X.", "CALM IN RIGA", id="marked"),
        pytest.param(
            "SUBJECT: CALM IN\nRIGA 00000500  001.2 OF 002\nRIGA AGAIN\n\n1. X.",
            "CALM IN RIGA AGAIN",
            id="page marker in the middle",
        ),
        pytest.param(
            "SUBJECT: REFERENDUM: REFERENCE TO\nREFUGEES AND TAGSATZUNG\n\n1. X.",
            "REFERENDUM: REFERENCE TO REFUGEES AND TAGSATZUNG",
            id="words that begin like labels",
        ),
        pytest.param(
            "SUBJECT: CALM IN RIGA, AND A VIEW OF THE HARBORS OF THE COAST\n\nIN SPRING\n\nREF: X",
            "CALM IN RIGA, AND A VIEW OF THE HARBORS OF THE COAST IN SPRING",
            id="double spaced",
        ),
        pytest.param(
            "SUBJECT: CALM IN RIGA, AND A VIEW OF THE HARBORS OF THE COAST\n\nTHE HARBORS\n\n1. X.",
            "CALM IN RIGA, AND A VIEW OF THE HARBORS OF THE COAST",
            id="a heading after a blank line",
        ),
        pytest.param("SUBJECT: CALM 1. (C) Riga is calm.", "CALM", id="paragraph glued"),
        pytest.param('SUBJECT: "CALM" IN  RIGA: PART 2', '"CALM" IN RIGA: PART 2', id="quotes"),
    ],
)
def test_subject_is_read(lines: str, subject: str) -> None:
    found = read_header(lines).subject
    assert found is not None
    assert found.text == subject
