"""Plain text: its encoding, and telegrams that follow one another in it."""

import json
from pathlib import Path

import pytest

from cablegraph.parse import parse_cable
from cablegraph.sources import read_cables
from cablegraph.sources.messages import find_messages
from tests.sources.reading import TEXT, read, write
from tests.sources.test_cablegate import row


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


# --- several telegrams in one text ---------------------------------------------------------------

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


def test_the_list_of_a_release_is_told_only_if_it_did_not_end(tmp_path: Path) -> None:
    heading = "cable,file,line,start,end,what,reason\n"
    assert read(write(tmp_path, "manifest.csv", heading)) == ([], [])
    _, problems = read(write(tmp_path, "manifest.unfinished.csv", heading))
    assert problems == [": the list of a release that did not end"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_its_mark_is_told_as_such(tmp_path: Path, encoding: str) -> None:
    _, problems = read(write(tmp_path, "07RIGA12.txt", TEXT.encode(encoding)))
    assert problems == [": UTF-16 without its mark; save it as UTF-8"]


def test_what_is_in_utf_16_is_told_apart_by_its_content_too(tmp_path: Path) -> None:
    files = {
        "cables.csv": "".join(map(row, (1, 2))),
        "documents.json": json.dumps([{"doc_id": "07RIGA3", "body": TEXT}]),
        "records.txt": f"Message Text\n\n{TEXT}\nMessage Attributes\n\nLocator: TEXT ON-LINE\n",
    }
    for name, text in files.items():
        cables, problems = read(write(tmp_path, name, text.encode()))
        again, _ = read(write(tmp_path, name, text.encode("utf-16")))
        assert problems == []
        assert again == cables


def test_damage_in_utf_16_costs_a_character(tmp_path: Path) -> None:
    text = TEXT.encode("utf-16-le").replace("Riga is".encode("utf-16-le"), b"R\0\0\xd8s\0") + b"!"
    cables, problems = read(write(tmp_path, "07RIGA12.txt", b"\xff\xfe" + text))
    assert problems == []
    assert "(C) R\ufffds calm." in cables[0].source.text
