"""Records of the National Archives, volumes of FRUS, documents of the History Lab."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cablegraph.model.cable import SourceFormat
from cablegraph.parse import parse_cable
from tests.sources.reading import read, write

# --- National Archives ---------------------------------------------------------------------------

RECORD = """Message Text


CONFIDENTIAL

PAGE 01  RIGA 01234  121430Z

64
ACTION EUR-12
------------------ 055742
P R 121430Z SEP 74
FM AMEMBASSY RIGA
TO SECSTATE WASHDC 1234

C O N F I D E N T I A L RIGA 1234

E.O. 11652: GDS
TAGS: PFOR, LG
SUBJ: HARBOR FEES

1. THE MINIS-
TER OF FISHERIES
CONFIDENTIAL

PAGE 02  RIGA 01234  121430Z

LEFT.
DOE

CONFIDENTIAL

Message Attributes

Automatic Decaptioning: X
Draft Date: 12 SEP 1974
Document Number: 1974RIGA01234
From: RIGA
Locator: TEXT ON-LINE
Original Classification: CONFIDENTIAL
Subject: HARBOR FEES IN THE GULF: THE
VIEW FROM RIGA
TAGS: PFOR, LG
To: STATE

"""


def test_record_of_the_archives_is_text_and_hints(tmp_path: Path) -> None:
    cables, problems = read(write(tmp_path, "1974.txt", RECORD + RECORD.replace("01234", "01235")))
    assert problems == []
    assert [cable.id_hint for cable in cables] == ["74RIGA1234", "74RIGA1235"]
    assert cables[0].format is SourceFormat.NARA
    assert "Message Attributes" not in cables[0].source.text
    assert cables[0].date_hint == datetime(1974, 9, 12, tzinfo=UTC)
    assert (cables[0].origin_hint, cables[0].classification_hint) == ("RIGA", "CONFIDENTIAL")
    restricted = RECORD.replace("\nSubject:", "\nOriginal Handling Restrictions: EXDIS\nSubject:")
    cables, _ = read(write(tmp_path, "1974.txt", restricted))
    assert cables[0].classification_hint == "CONFIDENTIAL//EXDIS"


def test_sentence_of_the_archives_is_joined_over_pages_and_broken_words(tmp_path: Path) -> None:
    cable = parse_cable(read(write(tmp_path, "1974.txt", RECORD))[0][0])
    contents = [cable.clean(paragraph.content).text for paragraph in cable.paragraphs]
    assert "THE MINISTER OF FISHERIES LEFT." in contents


def test_record_without_text_is_reported_and_the_next_one_read(tmp_path: Path) -> None:
    microfilm = RECORD.replace("TEXT ON-LINE", "TEXT ON MICROFILM")
    cables, problems = read(write(tmp_path, "1974.txt", microfilm + RECORD))
    assert len(cables) == 1
    assert problems == ["!1: no text on line: TEXT ON MICROFILM"]


# --- Foreign Relations ---------------------------------------------------------------------------

VOLUME = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0"
     xml:id="frus1900v01">
<text><front><div type="section" xml:id="persons"><list>
<item><hi rend="strong"><persName xml:id="p_DJ1">Doe, John</persName>,</hi> Minister of
Fisheries</item>
<item><hi rend="strong"><persName xml:id="p_RJ1">Roe, Jane</persName>,</hi> Consul</item>
</list></div></front><body><div type="chapter">
<div type="document" xml:id="d7" n="7" subtype="editorial-note"><head>7. Editorial Note</head>
<p>This telegram is not printed.</p></div>
<div type="document" xml:id="d8" n="8" subtype="historical-document"
  frus:doc-dateTime-min="1958-05-13T00:00:00-05:00">
<head>8. Telegram From the <gloss type="from">Embassy in Latvia</gloss> to the
<gloss type="to">Department of State</gloss><note n="1" type="source">Source: Files, 1/5-1358.
Secret; Priority. Drafted by Roe.</note></head>
<opener><dateline><placeName>Riga</placeName>,
<date when="1958-05-13">May 13, 1958</date></dateline></opener>
<p>12. Reftel. Minister <persName corresp="#p_DJ1">Doe</persName> said harbor <pb n="9"/>fees
<note n="2">Not found.</note>would rise.</p>
<list><label>(1)</label><item>Fish.</item></list>
<closer><signed><persName>Roe</persName></signed></closer></div>
<div type="document" xml:id="d9" n="9"><head>9. Memorandum of Conversation</head><p>Calm.</p></div>
</div></body></text></TEI>"""


def test_volume_gives_its_telegrams(tmp_path: Path) -> None:
    cables, problems = read(write(tmp_path, "volume.xml", VOLUME))
    assert problems == []
    assert [cable.id_hint for cable in cables] == ["frus1900v01-d8"]
    cable = cables[0]
    assert cable.source.text.split("\n\n") == [
        "8. Telegram From the Embassy in Latvia to the Department of State",
        "Riga, May 13, 1958",
        "12. Reftel. Minister Doe said harbor fees would rise.",
        "Fish.",
        "Roe",
    ]
    assert (cable.classification_hint, cable.origin_hint) == ("Secret", "Embassy in Latvia")
    assert [(person.name, person.description) for person in cable.people] == [
        ("John Doe", "Minister of Fisheries")
    ]


def test_damaged_volume_keeps_what_was_read_before(tmp_path: Path) -> None:
    cables, problems = read(write(tmp_path, "volume.xml", VOLUME[: VOLUME.index("<head>9.")]))
    assert len(cables) == 1
    assert problems[0].startswith(": not well-formed: ")


# --- History Lab ---------------------------------------------------------------------------------

DOCUMENTS = [
    {"doc_id": "1974RIGA01234", "authored": "1974-09-12T00:00:00", "classification": "secret"}
    | {"body": "FM AMEMBASSY RIGA\n1. FISH.", "from_field": "RIGA"},
    {"doc_id": "1974RIGA01235", "body": "No Text Body Available for Document"},
]


@pytest.mark.parametrize(
    "data", [json.dumps(DOCUMENTS), "\n".join(json.dumps(document) for document in DOCUMENTS)]
)
def test_document_of_the_history_lab(tmp_path: Path, data: str) -> None:
    cables, problems = read(write(tmp_path, "documents.json", data))
    assert [cable.id_hint for cable in cables] == ["74RIGA1234"]
    assert cables[0].date_hint == datetime(1974, 9, 12, tzinfo=UTC)
    assert cables[0].classification_hint == "secret"
    assert problems == ["!2: no text in the document: 1974RIGA01235"]


def test_broken_line_of_json_costs_itself(tmp_path: Path) -> None:
    lines = [json.dumps(DOCUMENTS[0]), '{"body": "half', json.dumps(DOCUMENTS[0])]
    cables, problems = read(write(tmp_path, "documents.json", "\n".join(lines)))
    assert len(cables) == 2
    assert problems[0].startswith(": broken JSON")


def test_array_larger_than_what_is_read_at_a_time(tmp_path: Path) -> None:
    documents = [{"doc_id": str(number), "body": "FISH. " * 2_000} for number in range(300)]
    cables, problems = read(write(tmp_path, "documents.json", json.dumps(documents)))
    assert (len(cables), problems) == (300, [])
