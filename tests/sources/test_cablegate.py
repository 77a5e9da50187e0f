"""Cablegate pages and the dump; the files are invented after the forms met."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.model.cable import SourceFormat
from cablegraph.parse import parse_cable
from tests.sources.reading import TEXT, read, write

# --- pages ---------------------------------------------------------------------------------------

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


# --- the dump ------------------------------------------------------------------------------------


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
    assert problems == ["!2: a row has not 8 columns: 7"]


def test_quote_that_never_closes_costs_its_own_row(tmp_path: Path) -> None:
    broken = row(2, "so").rstrip('"\n') + "\n"
    cables, problems = read(write(tmp_path, "cables.csv", row(1) + broken + row(3)))
    assert [cable.id_hint for cable in cables] == ["07RIGA1", "07RIGA3"]
    assert problems == ["!2: a row of 8 columns has quotes that do not close"]


def test_rows_that_are_missing_are_counted(tmp_path: Path) -> None:
    _, problems = read(write(tmp_path, "cables.csv", row(1) + row(4) + row(6)))
    assert problems == [": rows are missing: 2 to 3", ": rows are missing: 5"]


@pytest.mark.parametrize("order", [(1, 5, 2, 3, 4), (5, 1, 9), (1, 9, 1, 2)])
def test_numbers_of_a_table_in_another_order_prove_no_gap(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    cables, problems = read(write(tmp_path, "cables.csv", "".join(map(row, order))))
    assert (len(cables), problems) == (len(order), [])


def test_a_row_that_stands_twice_hides_no_gap(tmp_path: Path) -> None:
    _, problems = read(write(tmp_path, "cables.csv", row(1) + row(1) + row(3)))
    assert problems == [": rows are missing: 2"]


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
    assert problems == [f": a row without a number: it follows row {number}" for number in (1, 3)]


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
