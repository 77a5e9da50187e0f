"""What a command says of its input: codes, messages, standard input, files that appear whole."""

import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import Terminal
from tests.invented import invented_cable, write_invented

COMMAND = [sys.executable, "-c", "from cablegraph.cli import main; main()"]


@pytest.fixture
def cable(tmp_path: Path) -> Path:
    (path,) = write_invented(tmp_path / "cables", [3])
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three cables in a folder and an archive, among files that are none."""
    folder = tmp_path / "mixed"
    *_, three = write_invented(folder, range(3))
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.write(three, three.name)
    three.unlink()
    (folder / "note.txt").write_text("Dear diary", encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "picture.bin").write_bytes(bytes(range(256)))
    return folder


def test_one_cable_is_one_line(run: Terminal, cable: Path) -> None:
    ran = run("parse", cable)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["id"] == cable.stem


def test_a_hyphen_is_standard_input(run: Terminal) -> None:
    ran = run("facts", "-", stdin=invented_cable(3).encode("cp1252"))
    assert ran.code == 0
    assert json.loads(ran.out)["positions"]


def test_what_is_no_cable_gets_one_line_and_the_rest_goes_on(run: Terminal, folder: Path) -> None:
    ran = run("parse", folder)
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 3
    assert len(ran.err.splitlines()) == 3
    for name in ("note.txt", "empty.txt", "picture.bin"):
        assert f"cablegraph: {folder / name}: " in ran.err


def test_a_graph_in_a_file_says_of_how_many_cables_it_is(
    run: Terminal, folder: Path, tmp_path: Path
) -> None:
    ran = run("build", folder, "-o", tmp_path / "graph.ttl")
    assert ran.code == 1
    assert ran.err.endswith(f"{tmp_path / 'graph.ttl'}: the graph of 3 cables\n")


def test_a_graph_in_a_file_says_what_was_noticed(run: Terminal, tmp_path: Path) -> None:
    one, two = invented_cable(3), invented_cable(4)
    text = tmp_path / "both.txt"
    text.write_text(f"{one}\nThe text of another telegram follows:\n\n{two[two.index('FM ') :]}")
    ran = run("build", text, "-o", tmp_path / "graph.ttl")
    assert "the graph of 1 cable\n" in ran.err
    assert "noticed: further-message 1" in ran.err
    assert "`cablegraph parse --diagnostics` shows" in ran.err


def test_a_store_built_again_says_what_was_there_and_what_is_gone(
    run: Terminal, tmp_path: Path
) -> None:
    gone, _ = write_invented(tmp_path / "cables", [1, 2])
    store = f"{tmp_path / 'store'}/"
    run("build", tmp_path / "cables", "-o", store)
    gone.unlink()
    ran = run("build", tmp_path / "cables", "-o", store)
    said = " ".join(ran.err.split())
    assert "sources read before, unchanged 1 sources kept whose file or record is gone 1" in said
    assert "in the store now: cables 2 in the store now: sources, copies included 2" in said
    assert f"cablegraph: {gone} is gone; {gone.stem} stays until it is removed" in said
    assert ran.code == 0
    removed = run("remove", store, gone.stem)
    assert removed.code == 0
    assert removed.err.split()[:3] == ["removed", "1", "seconds"]  # nothing was to be read
    assert "is gone" not in run("build", tmp_path / "cables", "-o", store).err


def test_a_folder_without_cables(run: Terminal, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    ran = run("facts", tmp_path / "nothing")
    assert (ran.code, ran.out, ran.err) == (1, "", "cablegraph: no cables found\n")


@pytest.mark.parametrize("command", ["parse", "facts", "build", "explain"])
def test_a_missing_file_is_wrong_usage(run: Terminal, command: str) -> None:
    ran = run(command, "nowhere.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "'nowhere.txt' does not exist" in ran.err


def test_a_file_of_bytes_without_meaning(run: Terminal) -> None:
    for hostile in (
        b"\x00" * 5000,
        b"\xff\xfe\xff",
        b"(" * 100_000,
        b"<!ENTITY a 'b'>",
        b"PK\x03\x04",
    ):
        ran = run("build", "-", stdin=hostile)
        assert ran.code == 1, hostile[:10]
        assert "Traceback" not in ran.err


def test_diagnostics_show_the_passage(run: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "07RIGA12.txt"
    path.write_text(invented_cable(3).replace("PREL, EFIS", "PREL, XQXQ"), encoding="utf-8")
    ran = run("parse", path, "--diagnostics")
    assert ran.code == 0
    assert f"{path}:" in ran.err
    assert "XQXQ" in ran.err
    assert "^^^^" in ran.err


def test_facts_of_a_graph_are_those_of_its_cables(run: Terminal, folder: Path) -> None:
    run("build", folder, "-o", folder / "graph.trig")
    of_graph = run("facts", "--graph", folder / "graph.trig")
    of_cables = run("facts", folder)
    assert sorted(of_graph.out.splitlines()) == sorted(of_cables.out.splitlines())


def test_facts_of_nothing(run: Terminal) -> None:
    ran = run("facts")
    assert ran.code == 2
    assert ran.err.endswith("Error: give PATHS of cables, or a --graph\n")


def test_paths_come_before_the_graph_of_the_environment(
    run: Terminal, cable: Path, folder: Path
) -> None:
    run("build", folder, "-o", folder / "graph.trig")
    run.patch.setenv("CABLEGRAPH_GRAPH", str(folder / "graph.trig"))
    (line,) = run("facts", cable).out.splitlines()
    assert json.loads(line)["cable"] == cable.stem
    assert len(run("facts").out.splitlines()) == 3
    assert run("facts", cable, "-g", folder / "graph.trig").code == 2


def test_facts_go_into_a_file_a_cable(run: Terminal, folder: Path, tmp_path: Path) -> None:
    assert run("facts", folder, "--output-dir", tmp_path / "facts").code == 1
    written = sorted((tmp_path / "facts").iterdir())
    assert len(written) == 3
    assert all(json.loads(path.read_text("utf-8"))["cable"] == path.stem for path in written)


def test_an_id_is_no_path(run: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(invented_cable(3).replace("RIGA", "../../RIGA"), encoding="utf-8")
    run("facts", path, "--output-dir", tmp_path / "a" / "b" / "facts")
    assert not [other for other in tmp_path.rglob("*.json") if other.parent.name != "facts"]


def test_less_sure_findings_are_left_out(run: Terminal, cable: Path) -> None:
    counts = [
        len(run("build", cable, "-f", "nq", "--min-confidence", least).out.splitlines())
        for least in (0, 0.7, 1)
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[2]


def test_a_confidence_beyond_one_is_wrong_usage(run: Terminal, cable: Path) -> None:
    ran = run("facts", cable, "--min-confidence", "80")
    assert ran.code == 2
    assert "'--min-confidence': 80.0 is not in the range 0<=x<=1" in ran.err


def test_an_unknown_format_is_wrong_usage(run: Terminal, cable: Path) -> None:
    ran = run("build", cable, "-o", cable.with_suffix(".xls"))
    assert ran.code == 2
    assert "there are: ttl, trig, nq, nt, jsonld" in ran.err


def test_a_place_that_cannot_be_written(run: Terminal, cable: Path) -> None:
    ran = run("parse", cable, "-o", cable / "below" / "a-file.jsonl")
    assert ran.code == 1
    assert ran.err.startswith("cablegraph: ")
    assert "Traceback" not in ran.err


def test_the_suffix_of_a_picture(run: Terminal, cable: Path) -> None:
    run("build", cable, "-o", cable.with_suffix(".ttl"))
    ran = run("draw", "-g", cable.with_suffix(".ttl"), "-o", "picture.jpg")
    assert ran.code == 2
    assert "picture.jpg: the file must end in one of .svg, .png, .html" in ran.err


def test_a_network_is_named_nearest(run: Terminal, cable: Path) -> None:
    run("build", cable, "-o", cable.with_suffix(".ttl"))
    ran = run("draw", "meeting", "-g", cable.with_suffix(".ttl"), "-o", "picture.svg")
    assert ran.code == 2
    assert ran.err.endswith("Error: no such network: meeting; did you mean meetings?\n")


@pytest.mark.parametrize("suffix", [".ttl", ".trig", ".nq", ".nt", ".jsonld"])
def test_every_format_can_be_asked(run: Terminal, cable: Path, suffix: str) -> None:
    graph = cable.with_suffix(suffix)
    assert run("build", cable, "-o", graph).code == 0
    ran = run("query", "positions", "-g", graph, "-f", "json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)
    assert run("validate", "-g", graph).code == 0


def test_a_file_stays_until_the_new_one_is_whole(run: Terminal, cable: Path) -> None:
    output = cable.with_suffix(".csv")
    output.write_text("what was there before", encoding="utf-8")
    run("build", cable, "-o", cable.with_suffix(".ttl"))
    query = "SELECT * WHERE { ?s ?p ?o"
    assert run("sparql", query, "-g", cable.with_suffix(".ttl"), "-o", output).code == 2
    assert output.read_text(encoding="utf-8") == "what was there before"
    assert [path.name for path in cable.parent.glob(".*")] == []


@pytest.mark.skipif(os.name != "posix", reason="links and modes as Unix has them")
def test_what_a_link_leads_to_is_replaced_and_keeps_its_mode(run: Terminal, cable: Path) -> None:
    kept, link = cable.with_name("kept.jsonl"), cable.with_name("link.jsonl")
    kept.write_text("what was there before", encoding="utf-8")
    kept.chmod(0o600)
    link.symlink_to(kept.name)
    assert run("parse", cable, "-o", link).code == 0
    assert link.is_symlink()
    assert json.loads(kept.read_text(encoding="utf-8"))["id"] == cable.stem
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in cable.parent.glob(".*")] == []


@pytest.mark.skipif(os.name != "posix", reason="pipes as Unix has them")
@pytest.mark.parametrize("command", ["parse", "build"])
def test_a_pipe_is_written_and_stays(run: Terminal, cable: Path, command: str) -> None:
    pipe = cable.with_name("pipe.trig")
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        assert run(command, cable, "-o", pipe).code == 0
        written, _ = reader.communicate(timeout=20)
    assert cable.stem in written.decode()
    assert pipe.is_fifo()


def test_a_release_says_what_was_taken_out(run: Terminal, cable: Path, tmp_path: Path) -> None:
    ran = run("release", cable, "-o", tmp_path / "released")
    assert (ran.code, ran.out) == (0, "")
    assert re.fullmatch(r".*released: 1 cable; taken out: (nothing|.*\d)\n", ran.err)
    again = run("release", cable, "-o", tmp_path / "released")
    assert again.code == 1
    assert again.err.endswith("released: is not empty; a release begins in a new folder\n")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("NOFRON", "--withhold NOFRON: no such caption or control; did you mean NOFORN?"),
        ("secret", "--withhold secret: is a level; --level says which are shown"),
        ("xyzzy", "--withhold xyzzy: no such caption or control"),
    ],
)
def test_a_release_withholds_what_there_is(
    run: Terminal, cable: Path, tmp_path: Path, word: str, said: str
) -> None:
    ran = run("release", cable, "-o", tmp_path / "released", "--withhold", word)
    assert ran.code == 2
    assert ran.err.endswith(f"Error: {said}\n")
    assert not (tmp_path / "released").exists()


def test_a_release_says_what_no_cable_has(run: Terminal, cable: Path, tmp_path: Path) -> None:
    ran = run("release", cable, "-o", tmp_path / "released", "--withhold", "stadis")
    assert ran.code == 0
    assert "cablegraph: --withhold STADIS: no cable has it\n" in ran.err


def test_a_release_reads_twice(run: Terminal, tmp_path: Path) -> None:
    ran = run("release", "-", "-o", tmp_path / "released", stdin=b"")
    assert ran.code == 2
    assert ran.err.endswith("cables are read twice, which standard input cannot be\n")


def test_a_folder_is_no_file_to_write(run: Terminal, cable: Path) -> None:
    """It is said before anything is read."""
    ran = run("facts", cable, "-o", cable.parent)
    assert ran.code == 2
    assert f"File '{cable.parent}' is a directory." in ran.err


def test_a_reader_that_leaves_is_no_error(cable: Path) -> None:
    """``cablegraph parse cables/ | head -1``."""
    many = [*COMMAND, "parse", *[str(cable)] * 300]
    with subprocess.Popen(many, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="signals as Unix has them")
def test_an_interruption_is_one_word(cable: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "parse", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert said.decode().strip() == "cablegraph: stopped"
    assert process.returncode == 130


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("notiri", "give an absolute IRI"),
        ("http://a b/", "give an absolute IRI"),
        ("urn:x#", "give an absolute IRI"),
        ("https://[/", "give an absolute IRI"),
        ("", "give an absolute IRI"),
        ("https://archive.example", "must end in / or #, as names follow it"),
    ],
)
def test_a_base_that_names_cannot_follow_is_wrong_usage(
    run: Terminal, cable: Path, tmp_path: Path, base: str, said: str
) -> None:
    for output in ("graph.trig", "store/"):
        ran = run("build", cable, "--base", base, "-o", f"{tmp_path}/{output}")
        assert ran.code == 2
        assert said in ran.err
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    "given",
    [
        "--engine=dask",
        "--workers=2",
        "--scheduler=tcp://127.0.0.1:9",
        "--parts=/tmp",
        "--seconds=30",
    ],
)
def test_what_belongs_to_a_store_is_refused_for_a_file(
    run: Terminal, cable: Path, tmp_path: Path, given: str
) -> None:
    ran = run("build", cable, "-o", tmp_path / "graph.trig", given)
    assert ran.code == 2
    assert f"{given.partition('=')[0]} is for a store" in ran.err
    assert not (tmp_path / "graph.trig").exists()


def test_names_follow_the_base(run: Terminal, cable: Path) -> None:
    for base in ("https://archive.example/", "https://archive.example/#"):
        ran = run("build", cable, "--base", base, "-f", "nq")
        assert ran.code == 0
        assert f"{base}cable/{cable.stem}" in ran.out


def test_copies_of_a_cable_are_counted_as_one_cable(
    run: Terminal, cable: Path, tmp_path: Path
) -> None:
    graph = tmp_path / "graph.trig"
    assert run("build", cable, "-o", graph).err.splitlines()[0] == f"{graph}: the graph of 1 cable"
    ran = run("build", cable, cable.parent, "-o", graph)
    assert ran.err.splitlines()[0] == f"{graph}: the graph of 1 cable, of 2 copies"


@pytest.mark.parametrize("output", ["graph.ttl", "store"])
def test_a_folder_without_a_cable_is_told(run: Terminal, tmp_path: Path, output: str) -> None:
    (tmp_path / "cables").mkdir()
    ran = run("build", tmp_path / "cables", "-o", tmp_path / output)
    assert ran.code == 1
    assert "cablegraph: no cables found\n" in ran.err
