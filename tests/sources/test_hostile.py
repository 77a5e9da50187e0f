"""Input that means harm: each gets a clear message in bounded time and memory; the rest is read."""

import io
import os
import subprocess
import sys
import time
import tracemalloc
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.sources import archives, read_cables
from cablegraph.sources.items import LONGEST_TEXT, Item
from cablegraph.text import SourceText

TEXT = b"FM AMEMBASSY RIGA\nSUBJECT: CALM\n\n1. (C) Riga is calm.\n\nDOE"
LINES = (
    "X",
    "(",
    "A. ",
    "\n",
    "¶",
    "¶1. ",
    "1. (C) a\n",
    "-",
    "- ",
    "END ",
    '"',
    "[",
    " OF 001",
    "//",
)
SIZE = 40_000


def read(*paths: Path) -> tuple[list[str], list[str]]:
    problems: list[UnreadableSource] = []
    names = [
        raw.source.name.rsplit("/", 1)[-1] for raw in read_cables(paths, problems=problems.append)
    ]
    return names, [f"{problem.name.rsplit('/', 1)[-1]}: {problem.message}" for problem in problems]


def zipped(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_what_is_no_cable_gets_one_line_and_the_rest_is_read(tmp_path: Path) -> None:
    files = {
        "07RIGA1.txt": TEXT,
        "07RIGA2.txt": b" \n ",
        "07RIGA3.trig": b"@base <https://w3id.org/cablegraph/> .\n<a> { <a> <b> 'TAGS: PREL' }",
        "07RIGA4.nq": b'<https://example.org/a> <https://example.org/b> "TAGS: PREL" .\n',
        "07RIGA5.rq": b"PREFIX cg: <https://w3id.org/cablegraph/ontology#>\nSELECT * { ?a ?b ?c }",
        "a.pdf": b"%PDF-1.7 ...",
        "b.bin": bytes(range(256)) * 9,
        "c.txt": b"Buy fish and bread on the way home.",
        "d.json": b'{"a": 1}',
        "e.xml": b"<?xml version='1.0'?><a/>",
        ".hidden": b"...",
        "z.txt": TEXT,
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    names, problems = read(tmp_path, tmp_path / "missing.txt")
    assert names == ["07RIGA1.txt", "z.txt"]
    assert problems == [
        "07RIGA2.txt: the file is empty",
        "07RIGA3.trig: a graph or a query, not the text of a cable",
        "07RIGA4.nq: a graph or a query, not the text of a cable",
        "07RIGA5.rq: a graph or a query, not the text of a cable",
        "a.pdf: a PDF document; extract its text first",
        "b.bin: binary data, not the text of a cable",
        "c.txt: no line of a telegram in it",
        "d.json!1: no text in the document: 1",
        "e.xml: no line of a telegram in it",
        "missing.txt: no such file or folder",
    ]


def test_without_a_place_for_problems_each_is_a_warning(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="no such file or folder"):
        assert list(read_cables([tmp_path / "missing.txt"])) == []


# --- archives ------------------------------------------------------------------------------------


def test_members_of_archives_are_read_in_order_and_paths_cannot_escape(tmp_path: Path) -> None:
    inner = zipped({"07RIGA3.txt": TEXT})
    outer = zipped({"b.zip": inner, "../../07RIGA1.txt": TEXT, "a/07RIGA2.txt": TEXT})
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "x.zip").write_bytes(outer)
    names = [raw.source.name for raw in read_cables([tmp_path])]
    assert [name.split("x.zip")[1] for name in names] == [
        "!../../07RIGA1.txt",
        "!a/07RIGA2.txt",
        "!b.zip!07RIGA3.txt",
    ]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "x.zip"]


def test_bomb_is_reported_and_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped({"bomb.txt": b"A" * 20_000_000, "07RIGA1.txt": TEXT}))
    names, problems = read(tmp_path / "x.zip")
    assert names == ["x.zip!07RIGA1.txt"]
    assert len(problems) == 1
    assert problems[0].endswith("bytes that unpack to 20,000,000")


def test_archives_within_archives_end_somewhere(tmp_path: Path) -> None:
    data = TEXT
    for depth in range(archives.LIMITS.depth + 1):
        data = zipped({f"{depth}.zip" if depth else "07RIGA1.txt": data})
    (tmp_path / "x.zip").write_bytes(data)
    names, problems = read(tmp_path / "x.zip")
    assert names == []
    assert problems[0].endswith("archives within archives, too deep")


def test_damaged_member_costs_itself(tmp_path: Path) -> None:
    data = bytearray(zipped({"07RIGA1.txt": TEXT, "07RIGA2.txt": TEXT}))
    data[50] ^= 255
    (tmp_path / "x.zip").write_bytes(data)
    names, problems = read(tmp_path / "x.zip")
    assert names == ["x.zip!07RIGA2.txt"]
    assert problems[0].startswith("x.zip!07RIGA1.txt: cannot be unpacked")


def test_truncated_archive_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped({"07RIGA1.txt": TEXT})[:-30])
    assert read(tmp_path / "x.zip")[1][0].startswith("x.zip: a damaged zip archive")


def test_archive_within_an_archive_is_unpacked_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its members are looked for here and there, and going back would begin anew each time."""
    unpacked = 0

    class Counted(zipfile.ZipExtFile):
        def read(self, n: int | None = -1) -> bytes:
            nonlocal unpacked
            data = super().read(n)
            unpacked += len(data)
            return data

    texts = {
        f"07RIGA{number}.txt": TEXT + os.urandom(3_000).hex().encode() for number in range(1, 99)
    }
    inner = zipped(texts)
    (tmp_path / "x.zip").write_bytes(zipped({"inner.zip": inner}))
    monkeypatch.setattr(zipfile, "ZipExtFile", Counted)
    names, problems = read(tmp_path / "x.zip")
    assert (len(names), problems) == (98, [])
    assert unpacked < 3 * (len(inner) + sum(map(len, texts.values())))


@pytest.mark.parametrize(
    "members",
    [
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>", "docProps/app.xml": b""},
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<o/>"},
    ],
    ids=["docx", "odt"],
)
def test_office_document_gets_one_line(tmp_path: Path, members: dict[str, bytes]) -> None:
    (tmp_path / "letter").write_bytes(zipped(members))
    assert read(tmp_path) == ([], ["letter: an office document; save it as text first"])


def test_seven_zip_archive_is_read_and_a_damaged_one_named(tmp_path: Path) -> None:
    py7zr = pytest.importorskip("py7zr")
    with py7zr.SevenZipFile(tmp_path / "x.7z", "w") as archive:
        archive.writestr(TEXT, "b/07RIGA2.txt")
        archive.writestr(TEXT, "07RIGA1.txt")
    assert read(tmp_path / "x.7z")[0] == ["x.7z!07RIGA1.txt", "07RIGA2.txt"]
    (tmp_path / "y.7z").write_bytes((tmp_path / "x.7z").read_bytes()[:-20])
    assert read(tmp_path / "y.7z")[1][0].startswith("y.7z: a damaged or locked 7z archive")


def test_seven_zip_bomb_is_stopped_while_it_unpacks(tmp_path: Path) -> None:
    py7zr = pytest.importorskip("py7zr")
    with py7zr.SevenZipFile(tmp_path / "x.7z", "w") as archive:
        archive.writestr(b"A" * 3_000_000, "07RIGA1.txt")
    with (tmp_path / "x.7z").open("rb") as stream:
        members = archives.open_seven_zip(
            Item.of("x.7z", stream), lambda problem: None, archives.Limits(seven_zip=100_000)
        )
        with pytest.raises(UnreadableSource, match="unpacks to more than 100,000 bytes"):
            list(members)


# --- XML, CSV, JSON ------------------------------------------------------------------------------

LAUGHS = """<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "ha"> %s]>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<div type="document"><head>1. Telegram</head><p>&z;</p></div></body></text></TEI>"""


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    entities = " ".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(letters)
    )
    (tmp_path / "x.xml").write_text(LAUGHS % entities)
    raws = list(read_cables([tmp_path / "x.xml"], problems=lambda problem: None))
    assert all("ha" not in raw.source.text for raw in raws)


def test_entity_that_names_a_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("fish fees")
    entity = f'<!ENTITY z SYSTEM "file://{tmp_path}/secret">'
    (tmp_path / "x.xml").write_text(LAUGHS % entity)
    raws = list(read_cables([tmp_path / "x.xml"], problems=lambda problem: None))
    assert all("fish fees" not in raw.source.text for raw in raws)


@pytest.mark.parametrize("name", ["x.html", "x.xml", "x.json"])
def test_deep_nesting_ends_in_a_message(tmp_path: Path, name: str) -> None:
    deep = {
        "x.html": "<html><pre>" + "<b>" * 50_000 + "FM RIGA",
        "x.xml": LAUGHS.split("?>")[0]
        + "?><TEI xmlns='http://www.tei-c.org/ns/1.0'>"
        + "<p>" * 50_000,
        "x.json": '{"body": ' + "[" * 200_000,
    }
    (tmp_path / name).write_text(deep[name])
    assert len(read(tmp_path / name)[1]) <= 1


def test_dump_whose_quotes_never_close_is_read_row_by_row(tmp_path: Path) -> None:
    head = '"{0}","3/12/2007 14:30","07RIGA{0}","Embassy Riga","SECRET","","FM AMEMBASSY RIGA","'
    rows = [head.format(1) + "so\n" * 1_000, head.format(2) + 'Calm."\n']
    (tmp_path / "x.csv").write_text("".join(rows))
    names, problems = read(tmp_path / "x.csv")
    assert names == ["x.csv!2"]
    assert problems == ["x.csv!1: a row of 8 columns has quotes that do not close"]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("x.txt", b"FM AMEMBASSY RIGA\n"),
        ("x.csv", b'"1","3/12/2007 14:30","07RIGA1","R","S","","H","'),
        ("x.csv", b'"1","3/12/2007 14:30","07RIGA1","R","S","","H","\n'),
        ("x.json", b'[{"body": "'),
        ("x.txt", b"Message Text\n"),
        ("x.html", b"<html><pre>"),
    ],
)
def test_endless_text_is_refused_in_bounded_memory(tmp_path: Path, name: str, start: bytes) -> None:
    (tmp_path / name).write_bytes(start + b"A" * (LONGEST_TEXT * 2))
    tracemalloc.start()
    names, problems = read(tmp_path / name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (names, len(problems)) == ([], 1)
    assert peak < 8 * LONGEST_TEXT


# --- the parser ----------------------------------------------------------------------------------


def seconds(text: str) -> float:
    raw = RawCable(source=SourceText("x", text), format=SourceFormat.TEXT, digest="")
    start = time.process_time()
    parse_cable(raw)
    return time.process_time() - start


@pytest.mark.parametrize("unit", LINES)
def test_parsing_takes_time_in_proportion_to_the_text(unit: str) -> None:
    head = "FM AMEMBASSY RIGA\nSUBJECT: CALM\n\n1. (C) "
    small = min(seconds(head + unit * (SIZE // len(unit))) for _ in range(2))
    large = min(seconds(head + unit * (4 * SIZE // len(unit))) for _ in range(2))
    assert large < 12 * small + 0.2


def test_what_opens_and_what_closes_is_paired_in_time_in_proportion() -> None:
    head = "FM AMEMBASSY RIGA\nSUBJECT: CALM\n\n1. (C) Calm.\n"
    small, large = (head + "BEGIN TEXT\n" * n + "END SUMMARY\n" * n for n in (1_500, 6_000))
    assert min(seconds(large) for _ in range(2)) < 8 * min(seconds(small) for _ in range(2)) + 0.2


def test_standard_input_is_read_whatever_it_holds() -> None:
    program = (
        "from cablegraph.sources import read_cables\n"
        "for raw in read_cables(['-']): print(raw.source.name)"
    )
    for data in (TEXT, zipped({"07RIGA1.txt": TEXT})):
        done = subprocess.run(
            [sys.executable, "-c", program],
            input=data,
            capture_output=True,
            check=True,
            env=os.environ,
        )
        assert done.stdout.startswith(b"standard input")
