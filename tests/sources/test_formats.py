"""Each form that cables come in; the files are invented after the forms met."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.sources import read_cables
from cablegraph.sources.messages import find_messages

TEXT = "FM AMEMBASSY RIGA\nSUBJECT: CALM\n\n¶1. (C) Riga is calm.\n\nDOE"


def read(path: Path) -> tuple[list[RawCable], list[str]]:
    problems: list[str] = []
    cables = list(read_cables([path], problems=lambda problem: problems.append(str(problem))))
    return cables, [problem.removeprefix(str(path)) for problem in problems]


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


# --- plain text ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("latin-1"),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode("cp1252"),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("utf-16"),
    ],
    ids=["utf-8", "cp1252", "latin-1", "bom", "crlf", "cr", "utf-16"],
)
def test_text_is_the_same_in_every_encoding(tmp_path: Path, data: bytes) -> None:
    cables, problems = read(write(tmp_path, "07RIGA12.txt", data))
    assert [cable.source.text for cable in cables] == [TEXT]
    assert (cables[0].id_hint, problems) == ("07RIGA12", [])


def test_bytes_that_no_encoding_knows_are_kept_one_for_one(tmp_path: Path) -> None:
    cables, _ = read(write(tmp_path, "07RIGA12.txt", b"SUBJECT: CALM ON ALL SEAS \x81\xb6\x00"))
    assert cables[0].source.text == "SUBJECT: CALM ON ALL SEAS \ufffd¶\ufffd"


@pytest.mark.parametrize("damage", [b"\xff", b"\x81\xfe", b"\xe2\x80", b"\0" * 3])
def test_damaged_bytes_leave_the_rest_in_its_encoding(tmp_path: Path, damage: bytes) -> None:
    data = TEXT.encode().replace(b"Riga is", b"Riga " + damage + b" is")
    cable = parse_cable(read(write(tmp_path, "07RIGA12.txt", data))[0][0])
    assert [paragraph.number for paragraph in cable.paragraphs] == [1]
    assert "¶1. (C) Riga \ufffd" in cable.source.text
    (shown,) = (
        diagnostic.show(cable.source)
        for diagnostic in cable.diagnostics
        if diagnostic.code == "damaged-text"
    )
    assert ":4:14: " in shown
    assert "could not be read, the first here" in shown


@pytest.mark.parametrize("text", [TEXT, "«ÉTÉ» À LA «LIBERTÉ»", "Muñoz – “sí”", "SÃO JOÃO"])
def test_text_in_cp1252_is_not_taken_for_damaged_utf_8(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "07RIGA12.txt", f"SUBJECT: CALM\n\n{text}".encode("cp1252"))
    cable = parse_cable(read(path)[0][0])
    assert cable.source.text == f"SUBJECT: CALM\n\n{text}"
    assert "damaged-text" not in {diagnostic.code for diagnostic in cable.diagnostics}


def test_a_pilcrow_that_another_encoding_has_lost_is_no_damage(tmp_path: Path) -> None:
    path = write(tmp_path, "07RIGA12.txt", TEXT.replace("¶", "\ufffd"))
    assert (
        parse_cable(read(path)[0][0]).diagnostics
        == parse_cable(read(write(tmp_path, "07RIGA12.txt", TEXT))[0][0]).diagnostics
    )


def test_one_path_may_stand_alone(tmp_path: Path) -> None:
    path = write(tmp_path, "07RIGA12.txt", TEXT)
    assert list(read_cables(path)) == list(read_cables([str(path)])) == list(read_cables(str(path)))


def test_name_of_the_file_is_an_id_only_if_it_reads_as_one(tmp_path: Path) -> None:
    assert read(write(tmp_path, "notes.txt", TEXT))[0][0].id_hint is None
    assert read(write(tmp_path, "2007 RIGA 000012.txt", TEXT))[0][0].id_hint == "07RIGA12"


# --- several telegrams in one text ----------------------------------------------------------------

ENVELOPE = "VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHRA #0012 0711430\nZNR UUUUU ZZH\n"
SENT = "P 121430Z MAR 07\nFM AMEMBASSY {post}\nTO RUEHC/SECSTATE WASHDC 4352\n"
NUMBERED = "UNCLAS SECTION 01 OF 02 {post} {serial:06}\n\nSIPDIS\n\n"
REST = "E.O. 12958: N/A\nTAGS: EFIS\nSUBJECT: NETS\n\n1. Nets were mended in {post}.\n\n"


def telegram(post: str, serial: int, *, end: str = "OZOLA\n", envelope: str = ENVELOPE) -> str:
    return envelope + (SENT + NUMBERED + REST).format(post=post, serial=serial) + end


def extract(post: str, serial: int, end: str = "OZOLA\n") -> str:
    return (NUMBERED + REST).format(post=post, serial=serial) + end


@pytest.mark.parametrize(
    "first",
    [
        telegram("RIGA", 12),
        telegram("RIGA", 12, end="OZOLA"),  # as `cat` joins files without a last line end
        telegram("RIGA", 12, end="Nobody signed this"),
        telegram("RIGA", 12, end="OZOLA OZOLA\n\nNNNN\n\n\n"),
        extract("RIGA", 12),
    ],
)
def test_telegrams_in_one_text_are_told_apart(tmp_path: Path, first: str) -> None:
    text = first + telegram("OSLO", 34)
    cables, problems = read(write(tmp_path, "both.txt", text))
    assert "".join(cable.source.text for cable in cables) == text
    assert [cable.source.name.rpartition("/")[2] for cable in cables] == [
        "both.txt!1",
        "both.txt!2",
    ]
    assert len({cable.digest for cable in cables}) == 2
    parsed = parse_cable(cables[1])
    assert (parsed.id, parsed.signer and parsed.signer.text) == ("07OSLO34", "OZOLA")
    assert cables[1].source.text.startswith("VZCZC")
    assert problems == []


@pytest.mark.parametrize(
    "second",
    [
        telegram("OSLO", 34, envelope=""),
        telegram(
            "OSLO", 34, envelope="INFO  LOG-00 NP-00 AF-00\n   /000W\n------A54E38 291401Z /38\n"
        ),
        extract("OSLO", 34),
        f"This record is a partial extract of the original cable.\n{extract('OSLO', 34)}",
    ],
)
def test_a_telegram_without_routing_lines_begins_behind_a_signature(
    tmp_path: Path, second: str
) -> None:
    cables, _ = read(write(tmp_path, "both.txt", telegram("RIGA", 12) + "\n" + second))
    assert [cable.source.text for cable in cables[1:]] == [second]


def test_the_name_of_a_file_belongs_to_the_telegram_of_that_number(tmp_path: Path) -> None:
    text = telegram("RIGA", 12) + telegram("OSLO", 34) + telegram("ACCRA", 5)
    cables, _ = read(write(tmp_path, "07OSLO34.txt", text))
    assert [cable.id_hint for cable in cables] == [None, "07OSLO34", None]
    cables, _ = read(write(tmp_path, "07LISBON9.txt", text))
    assert [cable.id_hint for cable in cables] == ["07LISBON9", None, None]


@pytest.mark.parametrize(
    "text",
    [
        telegram("RIGA", 12, end="2. Begin text:\n\n") + telegram("OSLO", 34, envelope=""),
        telegram("RIGA", 12, end="2. TEXT OF CABLE\n\n") + telegram("OSLO", 34, envelope=""),
        telegram("RIGA", 12, end="2. It follows in full.\n\n") + extract("OSLO", 34),
        telegram("RIGA", 12) + telegram("RIGA", 12),  # two sections, or a page sent twice
    ],
)
def test_what_may_be_quoted_stays_and_is_reported(tmp_path: Path, text: str) -> None:
    cables, problems = read(write(tmp_path, "07RIGA12.txt", text))
    assert ([cable.source.text for cable in cables], problems) == ([text], [])
    codes = [noticed.code for noticed in parse_cable(cables[0]).diagnostics]
    assert codes.count("further-message") == 1


@pytest.mark.parametrize(
    "text",
    [
        telegram("RIGA", 12),
        telegram("RIGA", 12, end="OZOLA\n\nNNNN\n\nSUBJECT: NETS\nFM RIGA\n"),
        telegram("RIGA", 12, end="2. A song by\nFM Belfast\nwas played.\n\nOZOLA"),
        "",
    ],
)
def test_one_telegram_is_one(text: str) -> None:
    assert len(find_messages(text)) <= 1


# --- Markdown ------------------------------------------------------------------------------------


def test_markdown_form_is_text(tmp_path: Path) -> None:
    cables, _ = read(write(tmp_path, "07RIGA12.md", "TAGS: [PREL](#) [EFIS](x/y)\nSUBJECT: CALM\n"))
    assert [tag.code for tag in parse_cable(cables[0]).tags] == ["PREL", "EFIS"]


# --- Cablegate pages -----------------------------------------------------------------------------

PAGE = """<?xml version='1.0' encoding='utf-8' ?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
<html><body><table class='cable'><tr><th>Reference ID</th></tr><tr>
<td><a href='#'>07RIGA12</a></td><td>2007-03-12 02:02</td><td>2010-11-28 18:06</td>
<td><a title='unclassified'>CONFIDENTIAL</a></td><td>Embassy Riga</td></tr></table>
<code><pre>P 121430Z MAR 07&#x000A;FM AMEMBASSY RIGA&#x000A;\
TO SECSTATE WASHDC</pre></code>
<code><pre>C O N F I D E N T I A L RIGA 000012&#x000A;&#x000A;\
TAGS: <a href='/tag'>PREL</a>, <a>EFIS</a>
SUBJECT: CALM&#x000A;&#x000A;\
<a id='par1' href='#par1'>&#182;</a>1. (C) Fish &amp; ferries.</pre></code>
</body></html>"""


def test_page_gives_its_two_blocks_and_the_hints_of_its_table(tmp_path: Path) -> None:
    cables, problems = read(write(tmp_path, "07RIGA12.html", PAGE))
    cable = cables[0]
    assert problems == []
    assert "WASHDC\nC O N F" in cable.source.text
    assert "TAGS: PREL, EFIS\nSUBJECT" in cable.source.text
    assert cable.source.text.endswith("¶1. (C) Fish & ferries.")
    assert (cable.format, cable.id_hint) == (SourceFormat.CABLEGATE_HTML, "07RIGA12")
    assert (cable.origin_hint, cable.classification_hint) == ("Embassy Riga", "CONFIDENTIAL")


def test_time_of_the_page_is_ignored_in_favour_of_the_date_time_group(tmp_path: Path) -> None:
    raw = read(write(tmp_path, "07RIGA12.html", PAGE))[0][0]
    assert raw.date_hint == datetime(2007, 3, 12, tzinfo=UTC)
    assert parse_cable(raw).released == datetime(2007, 3, 12, 14, 30, tzinfo=UTC)


def test_page_and_text_of_a_cable_have_the_same_paragraphs(tmp_path: Path) -> None:
    raw = read(write(tmp_path, "07RIGA12.html", PAGE))[0][0]
    again = read(write(tmp_path, "07RIGA12.txt", raw.source.text))[0][0]
    assert parse_cable(raw).paragraphs == parse_cable(again).paragraphs


def test_other_pages_are_no_cables(tmp_path: Path) -> None:
    cables, problems = read(write(tmp_path, "x.html", "<html><body><p>Hi</p></body></html>"))
    assert (cables, problems) == ([], [": an HTML page without the text of a cable"])


# --- Cablegate dump ------------------------------------------------------------------------------


def row(number: int, body: str = "Calm.", columns: int = 8) -> str:
    fields = [str(number), "3/12/2007 14:30", f"07RIGA{number}", "Embassy Riga"]
    fields += ["CONFIDENTIAL//NOFORN", "06OSLO1|06OSLO2", "FM AMEMBASSY RIGA", body]
    quoted = [field.replace("\\", "\\\\").replace('"', '\\"') for field in fields[:columns]]
    return ",".join(f'"{field}"' for field in quoted) + "\n"


def test_row_of_the_dump_is_a_cable(tmp_path: Path) -> None:
    cables, problems = read(write(tmp_path, "cables.csv", row(1, 'He said "no".\n\n2. So.')))
    assert problems == []
    assert cables[0].source.text == 'FM AMEMBASSY RIGA\nHe said "no".\n\n2. So.'
    assert cables[0].date_hint == datetime(2007, 3, 12, 14, 30, tzinfo=UTC)
    assert cables[0].classification_hint == "CONFIDENTIAL//NOFORN"
    assert cables[0].source.name.endswith("cables.csv!1")


def test_large_body_and_doubled_quotes_are_read(tmp_path: Path) -> None:
    body = "fish " * 40_000
    doubled = row(2, 'so "fish"').replace('\\"', '""')
    cables, problems = read(write(tmp_path, "cables.csv", row(1, body) + doubled))
    assert problems == []
    assert [len(cables[0].source) > 200_000, cables[1].source.text[-9:]] == [True, 'so "fish"']


def test_row_of_seven_columns_is_reported_and_the_next_one_read(tmp_path: Path) -> None:
    data = row(1) + row(2, columns=7) + row(3)
    cables, problems = read(write(tmp_path, "cables.csv", data))
    assert [cable.id_hint for cable in cables] == ["07RIGA1", "07RIGA3"]
    assert problems == ["!2: a row of 8 columns has 7 columns"]


def test_quote_that_never_closes_costs_its_own_row(tmp_path: Path) -> None:
    broken = row(2, "so").rstrip('"\n') + "\n"
    cables, problems = read(write(tmp_path, "cables.csv", row(1) + broken + row(3)))
    assert [cable.id_hint for cable in cables] == ["07RIGA1", "07RIGA3"]
    assert problems == ["!2: a row of 8 columns has quotes that do not close"]


def test_rows_that_are_missing_are_counted(tmp_path: Path) -> None:
    _, problems = read(write(tmp_path, "cables.csv", row(1) + row(4) + row(6)))
    assert problems == [": rows 2 to 3 are missing", ": row 5 is missing"]


NOON = datetime(2007, 3, 12, 14, 30, tzinfo=UTC)
MIDNIGHT = datetime(2007, 3, 12, tzinfo=UTC)
HEADING = "number,date,id,origin,classification,references,header,body\r\n"


@pytest.mark.parametrize(
    ("date", "read_as"),
    [
        ("3/12/2007 14:30", NOON),
        ("3/12/2007 2:30:00 PM", NOON),
        ("2007-03-12 14:30", NOON),
        ("2007-03-12T14:30:00", NOON),
        ("2007-03-12T14:30:00.000Z", NOON),
        ("2007-03-12 14:30:00+00:00", NOON),
        ("12.03.2007 14:30", NOON),
        ("12.3.2007", MIDNIGHT),
        ("2007-03-12", MIDNIGHT),
        ("30/12/2007 14:30", None),  # no month has this number, and no day is guessed
    ],
)
@pytest.mark.parametrize("heading", ["", HEADING, f"\ufeff{HEADING}"])
def test_rows_written_by_other_programs(
    tmp_path: Path, date: str, read_as: datetime | None, heading: str
) -> None:
    data = io.StringIO()
    for number in (1, 2):
        fields = [number, date, f"07RIGA{number}", "Embassy Riga", "SECRET", "", TEXT, 'so, "so"\n']
        csv.writer(data).writerow(fields)
    cables, problems = read(write(tmp_path, "cables.csv", heading + data.getvalue()))
    assert [cable.id_hint for cable in cables] == ["07RIGA1", "07RIGA2"]
    assert [cable.date_hint for cable in cables] == [read_as, read_as]
    assert [cable.source.text for cable in cables] == [f'{TEXT}\nso, "so"\n'] * 2
    assert problems == []


@pytest.mark.parametrize(
    "data",
    [
        "id,date,body\n07RIGA1,2007-03-12,UNCLAS RIGA 000001\n",
        "reference_id;created;origin;text\n07RIGA1;12.03.2007;Riga;UNCLAS RIGA 000001\n",
        '07RIGA1,2007-03-12,Embassy Riga,"FM AMEMBASSY RIGA\n"\n',
        '"1"\t"2007-03-12"\t"07RIGA1"\t"FM AMEMBASSY RIGA\n"\n',
        "date,id,number,origin,classification,references,header,body\n",
        '1,12-Mar-2007,07RIGA1,Embassy Riga,SECRET,,"FM AMEMBASSY RIGA\n",Calm.\n',
        '1,3/12/07 14:30,07RIGA1,Embassy Riga,SECRET,,"FM AMEMBASSY RIGA\n",Calm.\n',
    ],
)
def test_another_table_is_refused_and_no_cable(tmp_path: Path, data: str) -> None:
    cables, problems = read(write(tmp_path, "cables.csv", data))
    assert cables == []
    assert len(problems) == 1
    assert problems[0].startswith(": looks like CSV, but its rows are not number, date, id, ")


@pytest.mark.parametrize(
    "line", ["Riga, Oslo, Accra and Lisbon agree, post hears.", "TAGS: PREL, EFIS, LG, NO"]
)
def test_a_line_with_commas_is_no_table(tmp_path: Path, line: str) -> None:
    cables, problems = read(write(tmp_path, "07RIGA1.txt", f"{line}\n{TEXT}"))
    assert (len(cables), problems) == (1, [])


BODIES = st.text(alphabet=st.sampled_from('ab"\\,\n1/2:'), max_size=40)


@settings(max_examples=100, deadline=None)
@given(st.lists(BODIES, min_size=1, max_size=6))
def test_no_row_is_lost_whatever_the_bodies_hold(bodies: list[str]) -> None:
    from cablegraph.sources.cablegate_csv import read_dump
    from cablegraph.sources.items import Item

    data = "".join(row(number, body) for number, body in enumerate(bodies, start=1)).encode()
    problems: list[object] = []
    cables = list(read_dump(Item.of("cables.csv", io.BytesIO(data)), problems.append))
    assert [cable.source.text for cable in cables] == [
        f"FM AMEMBASSY RIGA\n{body}" for body in bodies
    ]
    assert problems == []


def test_rows_are_told_apart_wherever_a_piece_of_the_file_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(
        tmp_path, "cables.csv", "".join(row(number, "so\n" * 9) for number in range(1, 30))
    )
    whole = [cable.source.text for cable in read(path)[0]]
    monkeypatch.setattr("cablegraph.sources.cablegate_csv.CHUNK", 7)
    assert [cable.source.text for cable in read(path)[0]] == whole
    assert len(whole) == 29


def undated(number: int | str, date: str = "") -> str:
    return row(0).replace('"0"', f'"{number}"').replace("3/12/2007 14:30", date)


@pytest.mark.parametrize("date", ["", "March 12, 2007", "12-Mar-07"])
def test_row_without_a_date_that_can_be_read_costs_no_other(tmp_path: Path, date: str) -> None:
    data = row(1) + undated(2, date) + "\n" + undated(3, date) + row(4) + undated(5, date)
    cables, problems = read(write(tmp_path, "cables.csv", data))
    assert ([cable.source.name[-1] for cable in cables], problems) == (list("12345"), [])
    assert [cable.date_hint is None for cable in cables] == [False, True, True, False, True]
    assert {cable.source.text for cable in cables} == {"FM AMEMBASSY RIGA\nCalm."}


def test_table_may_begin_with_a_row_without_a_date(tmp_path: Path) -> None:
    heading = "id,date,name,origin,classification,references,header,body\n"
    for start in ("", heading):
        cables, problems = read(write(tmp_path, "cables.csv", start + undated(1) + row(2)))
        assert ([cable.source.name[-1] for cable in cables], problems) == (["1", "2"], [])


def test_row_without_a_number_is_reported_and_costs_no_other(tmp_path: Path) -> None:
    nameless = row(2).replace('"2"', '""')
    cables, problems = read(write(tmp_path, "cables.csv", row(1) + nameless + row(3) + nameless))
    assert [cable.id_hint for cable in cables] == ["07RIGA1", "07RIGA3"]
    assert problems == [f": a row without a number follows row {number}" for number in (1, 3)]


@pytest.mark.parametrize("empty", ["", '""'])
def test_last_field_may_be_empty(tmp_path: Path, empty: str) -> None:
    data = row(1).replace('"Calm."', empty)
    cables, problems = read(write(tmp_path, "cables.csv", data + undated(2) + data))
    assert problems == []
    assert [cable.source.text[-5:] for cable in cables] == ["RIGA\n", "Calm.", "RIGA\n"]


def test_dump_is_read_as_the_reader_of_csv_files_reads_it(tmp_path: Path) -> None:
    data = "".join(row(number, f'a \\ "{number}"\n,') for number in range(1, 50))
    fields = csv.reader(io.StringIO(data), quotechar='"', escapechar="\\", doublequote=False)
    cables, _ = read(write(tmp_path, "cables.csv", data))
    assert [f"{row[6]}\n{row[7]}" for row in fields] == [cable.source.text for cable in cables]


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
    assert problems == ["!1: no text on line; locator: TEXT ON MICROFILM"]


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
    assert problems == ["!2: no text in document 1974RIGA01235"]


def test_broken_line_of_json_costs_itself(tmp_path: Path) -> None:
    lines = [json.dumps(DOCUMENTS[0]), '{"body": "half', json.dumps(DOCUMENTS[0])]
    cables, problems = read(write(tmp_path, "documents.json", "\n".join(lines)))
    assert len(cables) == 2
    assert problems[0].startswith(": broken JSON")


def test_array_larger_than_what_is_read_at_a_time(tmp_path: Path) -> None:
    documents = [{"doc_id": str(number), "body": "FISH. " * 2_000} for number in range(300)]
    cables, problems = read(write(tmp_path, "documents.json", json.dumps(documents)))
    assert (len(cables), problems) == (300, [])
