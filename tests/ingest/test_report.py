"""What a report counts."""

import json
from pathlib import Path

from cablegraph.errors import UnreadableSource
from cablegraph.ingest.build import build_store
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.graphing import FailedCable
from cablegraph.ingest.report import Tally


def test_reasons_are_counted_by_kind_and_told_in_full(tmp_path: Path) -> None:
    documents = [{"doc_id": f"1974RIGA{number:05}", "body": ""} for number in range(30)]
    files = tmp_path / "files"
    files.mkdir()
    (files / "documents.json").write_text(json.dumps(documents))
    rows = "".join(f"{number},2007-03-12 14:30,07RIGA{number},x\n" for number in range(1, 40, 3))
    (files / "cables.csv").write_text(rows)
    report = build_store([files], tmp_path / "store", engine=LocalEngine(workers=0))
    assert report.reasons == {
        "no text in the document": 30,
        "a row has not 8 columns": 13,
        "rows are missing": 12,
    }
    assert "no text in the document: 1974RIGA00007" in dict(report.skipped).values()


def test_what_broke_a_cable_is_counted_by_the_kind_of_error() -> None:
    tally = Tally()
    for number in range(3):
        tally.count(FailedCable(name=f"{number}", digest="", reason=f"KeyError: '{number}'"))
    tally.count_unreadable(UnreadableSource("the file is empty", name="4"))
    assert tally.reasons == {"KeyError": 3, "the file is empty": 1}
