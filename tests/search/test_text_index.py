"""The text index answers in words that people type, and keeps step with the graph."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.ingest.build import build_store, compact_store
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.graphing import Method
from cablegraph.parse import parse_cable
from cablegraph.search import (
    Passage,
    SearchError,
    SearchIndex,
    cable_passages,
    match_expression,
    search,
)
from cablegraph.sources import read_cables
from cablegraph.store import open_store
from tests.ingest.test_incremental import indexed
from tests.invented import invented_cable, invented_id, write_invented


def passage(order: int, text: str) -> Passage:
    return Passage(order=order, number=order, marking="C", text=text)


@pytest.fixture
def index() -> SearchIndex:
    index = SearchIndex.in_memory()
    with index.writing():
        index.put("07RIGA1", [passage(1, "Drift nets harm seals."), passage(2, "Whaling ended.")])
        index.put("07OSLO2", [passage(1, "Norway defends whaling; the nets drift north.")])
        index.put("07LISBON3", [passage(1, "The Chargé raised non-paper no. 4.")])
    return index


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("drift nets", {"07RIGA1", "07OSLO2"}),
        ('"drift nets"', {"07RIGA1"}),
        ("whal*", {"07RIGA1", "07OSLO2"}),
        ("whaling -norway", {"07RIGA1"}),
        ("seals OR charge", {"07RIGA1", "07LISBON3"}),
        ("chargé", {"07LISBON3"}),
        ("non-paper", {"07LISBON3"}),
        ('"NØRWAY defends" -Łódź', {"07OSLO2"}),
        ("Łódź OR nørw*", {"07OSLO2"}),
        ("DRIFT AND North", {"07OSLO2"}),
        ("NEAR(drift) NOT nets", set()),
        ("whaling NOT norway", {"07RIGA1"}),
        ('nets NOT "drift nets"', {"07OSLO2"}),
        ("whaling AND NOT -norway", {"07RIGA1"}),
        ("seals not", set()),
        ("tuna", set()),
    ],
)
def test_questions(index: SearchIndex, question: str, found: set[str]) -> None:
    assert {hit.cable for hit in index.find(question)} == found


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("", "say at least one word"),
        ("-whaling", "not only what to leave out"),
        ('"drift nets', "a phrase begins"),
        ("OR seals", "nothing stands before"),
        ("seals OR", "nothing follows"),
        ("?! --", "say at least one word"),
        ("seals OR -whaling", "none to leave out"),
        ("seals OR NOT whaling", "none to leave out"),
        ("seals NOT", "NOT stands before"),
        ("NOT seals", "not only what to leave out"),
    ],
)
def test_a_mistake_is_explained(index: SearchIndex, question: str, said: str) -> None:
    with pytest.raises(SearchError, match=said):
        index.find(question)


@given(st.text(max_size=60))
def test_no_question_is_taken_for_a_program(question: str) -> None:
    index = SearchIndex.in_memory()
    try:
        expression = match_expression(question)
    except SearchError:
        return
    assert expression.count('"') % 2 == 0
    index.find(question)


def test_what_is_removed_is_found_no_more(index: SearchIndex) -> None:
    with index.writing():
        index.remove("07OSLO2")
    assert {hit.cable for hit in index.find("whaling OR drift")} == {"07RIGA1"}
    assert index.passages("07OSLO2") == []


def test_half_a_change_is_none(index: SearchIndex) -> None:
    def broken_off() -> None:
        with index.writing():
            index.remove("07RIGA1")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert index.find("seals")


def test_a_passage_is_read_across_a_page_marker(tmp_path: Path) -> None:
    (tmp_path / "07RIGA123.txt").write_text(
        "R 121430Z MAR 07\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L RIGA 000123\nSUBJECT: NETS\n\n"
        "1. (C) The drift\n\nRIGA 00000123  002 OF 003\n\nnets remain.\n"
    )
    (raw,) = read_cables([tmp_path])
    passages = list(cable_passages(parse_cable(raw)))
    assert [p.order for p in passages] == [0, 1]
    assert passages[1].text == "The drift nets remain."
    assert passages[1].marking == "C"


def test_hits_are_joined_with_the_graph(tmp_path: Path) -> None:
    write_invented(tmp_path / "cables", range(5))
    build_store([tmp_path / "cables"], tmp_path / "store", engine=LocalEngine(workers=0))
    with closing(open_store(tmp_path / "store")) as store:
        rows = list(search("supported", tmp_path / "store", store).records())
    assert {str(row["cable"]).rpartition("/")[2] for row in rows} == {
        invented_id(number) for number in range(5)
    }
    first = rows[0]
    assert "[supported]" in str(first["snippet"])
    assert "(support)" in str(first["says"])
    for row in rows:
        path = tmp_path / "cables" / f"{str(row['cable']).rpartition('/')[2]}.txt"
        there = path.read_text(encoding="utf-8")[int(str(row["start"])) : int(str(row["end"]))]
        assert there.startswith(f"{row['paragraph']}. ({row['marking']}) ")
        assert "supported" in there


def test_a_hit_in_the_subject_stands_in_no_paragraph(tmp_path: Path) -> None:
    write_invented(tmp_path / "cables", range(1))
    build_store([tmp_path / "cables"], tmp_path / "store", engine=LocalEngine(workers=0))
    with closing(open_store(tmp_path / "store")) as store:
        rows = list(search("ghana", tmp_path / "store", store).records())
    (subject,) = (row for row in rows if row["start"] is None)
    assert (subject["marking"], subject["paragraph"]) == ("[CONFIDENTIAL]", None)


def test_a_paragraph_without_a_printed_number_is_given_none(tmp_path: Path) -> None:
    path = tmp_path / f"{invented_id(1)}.txt"
    text = re.sub(r"(?m)^[0-9]\. \(", "(", invented_cable(1, paragraphs=3))
    path.write_text(text, encoding="utf-8")
    build_store([path], tmp_path / "store", engine=LocalEngine(workers=0))
    with closing(open_store(tmp_path / "store")) as store:
        rows = list(search("the", tmp_path / "store", store).records())
    assert {(row["paragraph"], row["start"] is None) for row in rows} == {(None, False)}


def test_hits_are_joined_with_a_graph_of_another_base(tmp_path: Path) -> None:
    write_invented(tmp_path / "cables", range(3))
    method = Method(base="https://archive.example/")
    build_store(
        [tmp_path / "cables"], tmp_path / "store", engine=LocalEngine(workers=0), method=method
    )
    with closing(open_store(tmp_path / "store")) as store:
        rows = list(search("supported", tmp_path / "store", store).records())
    assert len({row["cable"] for row in rows}) == 3
    assert any(row["names"] for row in rows)
    for row in rows:
        assert str(row["cable"]).startswith("https://archive.example/cable/")
        assert None not in (row["start"], row["says"])


def test_a_folder_without_an_index_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="build PATHS -o out/store"):
        search("nets", tmp_path, open_store())


@pytest.mark.parametrize("again", ["build", "compact"])
def test_an_index_that_was_lost_is_made_anew(tmp_path: Path, again: str) -> None:
    paths, store = write_invented(tmp_path / "cables", range(12)), tmp_path / "store"
    build_store(paths, store, engine=LocalEngine(workers=0))
    before = indexed(store)
    (store / "search.sqlite").unlink()
    if again == "build":
        build_store(paths[:1], store, engine=LocalEngine(workers=0))
    else:
        compact_store(store)
    assert indexed(store) == before
    assert before


def test_an_index_made_anew_reads_pages_and_markings_as_before(tmp_path: Path) -> None:
    text = (
        "C O N F I D E N T I A L RIGA 000012\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: EFIS, LG\n"
        "SUBJECT: FISH  AND\nFERRIES\n\n1. (U) Summary: Fees\nfell in\n\n"
        "RIGA 00000012  002 OF 003\n\nMarch.\n\n\xb62. Ports\nSIPDIS\nopened.\n\nDOE\n"
    )
    cable = tmp_path / "07RIGA12.txt"
    cable.write_text(text, encoding="utf-8")
    store = tmp_path / "store"
    build_store([cable], store)
    with closing(SearchIndex.open(store)) as index:
        before = index.passages("07RIGA12")
    (store / "search.sqlite").unlink()
    compact_store(store)
    with closing(SearchIndex.open(store)) as index:
        assert index.passages("07RIGA12") == before
    assert [(found.marking, found.text) for found in before] == [
        ("[CONFIDENTIAL]", "FISH AND FERRIES"),
        ("U", "Summary: Fees fell in March."),
        ("[CONFIDENTIAL]", "Ports opened."),
    ]
