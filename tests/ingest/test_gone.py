"""A record that its file has no more is named, and its cable stays until it is removed."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from cablegraph.ingest.build import build_store, remove_cables
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.export import export_graph
from cablegraph.ingest.report import Report
from tests.invented import invented_cable, invented_id

HERE = LocalEngine(workers=0)  # in this process
Writer = Callable[[Iterable[int]], str]


def dump(numbers: Iterable[int]) -> str:
    """A table as the dump is, of which each row has its number."""
    return "".join(_row(number) for number in numbers)


def _row(number: int) -> str:
    text = invented_cable(number, 2).replace("\\", "\\\\").replace('"', '\\"')
    fields = (str(number), "3/12/2007 14:30", invented_id(number), "Embassy Riga")
    return ",".join(f'"{field}"' for field in (*fields, "UNCLASSIFIED", "", "header", text)) + "\n"


def documents(numbers: Iterable[int]) -> str:
    """Documents as the History Lab gives them, which have their place for a number."""
    return json.dumps(
        [{"doc_id": invented_id(number), "body": invented_cable(number, 2)} for number in numbers]
    )


def records(numbers: Iterable[int]) -> str:
    """Records of the National Archives, which have their place for a number."""
    return "".join(map(_record, numbers))


def _record(number: int) -> str:
    attributes = f"Document Number: 1974RIGA{number:05}\nLocator: TEXT ON-LINE\n"
    return f"Message Text\n\n{invented_cable(number, 2)}\nMessage Attributes\n\n{attributes}\n"


def built(folder: Path, *paths: Path) -> Report:
    return build_store(paths, folder / "store", engine=HERE)


def exported(store: Path) -> bytes:
    stream = io.BytesIO()
    export_graph(store, stream, "nq")
    return stream.getvalue()


def numbers_gone(report: Report) -> list[str]:
    return sorted(Path(name).name for name, _ in report.gone)


FORMATS = {"cables.csv": dump, "documents.json": documents, "records.txt": records}
each_format = pytest.mark.parametrize(("name", "written"), FORMATS.items())


@each_format
@pytest.mark.parametrize("left", [(1, 2, 3), (1, 3, 4), (2, 3, 4), (2, 4)])
def test_a_record_that_is_gone_stays_and_is_named(
    tmp_path: Path, name: str, written: Writer, left: tuple[int, ...]
) -> None:
    file = tmp_path / name
    file.write_text(written((1, 2, 3, 4)))
    first = built(tmp_path, file)
    assert (first.store["cables"], first.gone) == (4, ())
    file.write_text(written(left))
    gone = {1, 2, 3, 4} - {*left}
    for _ in range(2):  # in each run until it is taken out
        report = built(tmp_path, file)
        assert report.store["cables"] == 4
        assert numbers_gone(report) == [f"{name}!{number}" for number in sorted(gone)]
    remove_cables([cable for _, cable in report.gone], tmp_path / "store")
    report = built(tmp_path, file)
    assert (report.store["cables"], report.gone) == (len(left), ())


@each_format
def test_a_record_that_is_back_is_not_named(tmp_path: Path, name: str, written: Writer) -> None:
    file = tmp_path / name
    for numbers in ((1, 2, 3), (1, 3), (1, 2, 3)):
        file.write_text(written(numbers))
        report = built(tmp_path, file)
    assert (report.gone, report.store["cables"]) == ((), 3)
    build_store([file], tmp_path / "new", engine=HERE)
    assert exported(tmp_path / "store") == exported(tmp_path / "new")
    file.write_text(written((5, 1, 2, 3)))  # the others move
    report = built(tmp_path, file)
    assert (report.gone, report.store["cables"]) == ((), 4)


@each_format
def test_records_that_change_place_are_not_named(
    tmp_path: Path, name: str, written: Writer
) -> None:
    file = tmp_path / name
    for numbers in ((1, 2, 3, 4), (4, 3, 2, 1), (3, 4, 1, 2)):
        file.write_text(written(numbers))
        report = built(tmp_path, file)
        assert (report.gone, report.store["cables"]) == ((), 4)


def test_nothing_is_said_of_a_file_that_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "documents.json"
    file.write_text(documents((1, 2, 3)))
    built(tmp_path, file)
    file.write_text(documents((1, 2, 3))[:-20])
    report = built(tmp_path, file)
    assert (report.unreadable, report.gone) == (1, ())


def test_a_record_that_cannot_be_read_is_not_gone(tmp_path: Path) -> None:
    file = tmp_path / "documents.json"
    file.write_text(documents((1, 2, 3)))
    built(tmp_path, file)
    told = json.loads(file.read_text())
    told[1]["body"] = ""
    file.write_text(json.dumps(told))
    report = built(tmp_path, file)
    assert (report.unreadable, report.gone) == (1, ())


def test_records_of_a_table_in_an_archive(tmp_path: Path) -> None:
    for numbers in ((1, 2, 3), (1, 2)):
        with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
            archive.writestr("2007/cables.csv", dump(numbers))
        report = built(tmp_path, tmp_path / "all.zip")
    assert numbers_gone(report) == ["cables.csv!3"]


def test_a_record_that_stands_in_another_file_too(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "cables.csv").write_text(dump((1, 2)))
    built(tmp_path, tmp_path / "a", tmp_path / "b")
    (tmp_path / "a" / "cables.csv").write_text(dump((1,)))
    assert built(tmp_path, tmp_path / "a", tmp_path / "b").gone == ()
    (tmp_path / "b" / "cables.csv").write_text(dump((1,)))
    assert numbers_gone(built(tmp_path, tmp_path / "a", tmp_path / "b")) == ["cables.csv!2"]
