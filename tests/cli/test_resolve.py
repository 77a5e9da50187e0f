"""What `cablegraph resolve` prints, where it writes, and what it says of mistakes."""

import re
from pathlib import Path

import pytest

from cablegraph.ingest.build import build_store
from cablegraph.ingest.engines import LocalEngine
from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.serialize import nquads
from tests.cli.running import Terminal
from tests.resolve.cables import write_cables

SUMMARY = """\
persons whom several cables name  1
officials joined to them          3
open cases                        1
"""
AGAIN = "cablegraph: who is one person was judged before: run `cablegraph resolve` again\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    paths = write_cables(tmp_path / "cables")
    build_store(paths, tmp_path / "store", engine=LocalEngine(workers=0))
    return tmp_path / "store"


def test_a_store_gets_its_judgements(run: Terminal, folder: Path) -> None:
    ran = run("resolve", folder)
    assert (ran.code, ran.out) == (0, "")
    assert (
        ran.err
        == SUMMARY + f"cablegraph: ask for them with query persons or identity, -g {folder}\n"
    )
    shown = run("query", "identity", "-g", folder, "-p", "verdict=open", "-f", "csv")
    assert "surname alone, Mayor (Ventspils) and Mayor of Latvia, 2006-2008" in shown.out


def test_a_file_gets_them_and_the_store_stays_as_it_is(run: Terminal, folder: Path) -> None:
    ran = run("resolve", folder, "-o", folder.parent / "identity.ttl")
    assert (ran.code, ran.err) == (0, SUMMARY)
    assert "prov:specializationOf <person/06RIGA8/ozola>" in (
        folder.parent / "identity.ttl"
    ).read_text(encoding="utf-8")
    told = "cablegraph: nothing is judged here yet: `cablegraph resolve` does it\n"
    assert run("query", "identity", "-g", folder).err == f"cablegraph: nothing found\n{told}"


def test_a_graph_in_a_file_needs_a_place_for_them(run: Terminal, tmp_path: Path) -> None:
    graph = tmp_path / "graph.nq"
    graph.write_bytes(nquads(graph_quads(write_cables(tmp_path / "cables"))))
    ran = run("resolve", graph)
    assert ran.code == 2
    assert ran.err.endswith(f"Error: {graph} is no store folder: say with -o where to write\n")
    ran = run("resolve", graph, "-o", "-")
    assert (ran.code, ran.err) == (0, SUMMARY)
    assert ran.out.startswith("@base")


def test_decisions_are_counted(run: Terminal, folder: Path) -> None:
    path = folder.parent / "decisions.csv"
    path.write_text(
        "verdict,one,other\nsame,06RIGA8/official/liepa,08RIGA45/official/liepa\n", encoding="utf-8"
    )
    ran = run("resolve", folder, "--decisions", path)
    assert ran.err.splitlines()[-2] == "judgements decided by hand        2"
    path.write_text("one,other\n", encoding="utf-8")
    ran = run("resolve", folder, "--decisions", path)
    assert (ran.code, ran.err) == (1, f"cablegraph: {path}: the first line lacks verdict\n")


def test_who_adds_or_removes_is_told_to_resolve_again(run: Terminal, folder: Path) -> None:
    assert AGAIN not in run("remove", folder, "07RIGA123").err
    run("resolve", folder)
    ran = run("add", folder, folder.parent / "cables", "--workers", "1")
    assert AGAIN in ran.err
    assert AGAIN in run("remove", folder, "07RIGA123").err


def test_a_name_that_leaves_out_others_of_the_person_says_so(run: Terminal, folder: Path) -> None:
    path = folder.parent / "decisions.csv"
    path.write_text(
        "verdict,one,other\nsame,08RIGA45/official/ozola,06RIGA8/official/liepa\n", encoding="utf-8"
    )
    run("resolve", folder, "--decisions", path)
    ran = run("query", "actor-positions", "-g", folder, "-p", "holder=Liepa")
    found = re.fullmatch(
        "cablegraph: holder=Liepa: cables have other names, too, for who this is: "
        "(holder=person/06RIGA8/[a-z]+)\n",
        ran.err,
    )
    assert found
    ran = run("query", "actor-positions", "-g", folder, "-p", found[1])
    assert (ran.code, ran.err) == (0, "")
    assert "Ozola" in ran.out


@pytest.mark.parametrize("base", ["", "https://w3id.org/cablegraph/"])
def test_a_person_who_is_asked_for_as_such_is_meant_under_every_name(
    run: Terminal, folder: Path, base: str
) -> None:
    run("resolve", folder)
    asked = f"holder={base}person/06RIGA8/ozola"
    ran = run("query", "actor-positions", "-g", folder, "-p", asked, "-f", "csv")
    assert (ran.code, ran.err, len(ran.out.splitlines())) == (0, "", 4)


def test_a_person_who_is_not_here_is_told(run: Terminal, folder: Path) -> None:
    ran = run("query", "persons", "-g", folder, "-p", "official=person/06RIGA8/nobody")
    told = "cablegraph: official=person/06RIGA8/nobody: nobody here has this IRI\n"
    assert ran.err == f"cablegraph: nothing found\n{told}"


def test_a_place_that_is_not_there_is_told(run: Terminal, tmp_path: Path) -> None:
    ran = run("resolve", tmp_path / "nowhere")
    assert ran.code == 2
    assert f"{tmp_path / 'nowhere'}: no such file or folder" in ran.err.replace("\n", "")
