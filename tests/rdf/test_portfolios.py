"""A title that names a field tells the ministry; the graph says that this is inferred."""

from pathlib import Path

import pytest

from cablegraph.ingest.build import build_store, remove_cables
from cablegraph.ingest.engines import LocalEngine
from cablegraph.queries import run_query
from cablegraph.rdf.portfolios import ministry_of
from cablegraph.rdf.shapes import validate
from cablegraph.store import open_store
from tests.resolve.cables import write_cables

TOLD = [
    ("Environment Minister", "LV", "Ministry of Environment"),
    ("Minister of the Environment", "LV", "Ministry of the Environment"),
    ("Minister for Women's Affairs", "AF", "Ministry of Women's Affairs"),
    ("Latvian Transport Minister", "LV", "Ministry of Transport"),
    ("Deputy Foreign Minister", "LV", "Ministry of Foreign Affairs"),
    ("First Deputy Minister of Trade, Tourism and Crafts", "LV",
     "Ministry of Trade, Tourism and Crafts"),
    ("Economics Minister and Vice Chancellor", "DE", "Ministry of Economics"),
    ("Deputy Prime Minister and Minister of Mines & Energy", "LV", "Ministry of Mines & Energy"),
    ("Second VP and Finance and Economy Minister", "ES", "Ministry of Finance and Economy"),
    ("Foreign Minister", "MX", "Secretariat of Foreign Relations"),
    ("Secretary", "US", "Department of State"),
    ("Treasury Secretary", "US", "Department of the Treasury"),
    ("Foreign Secretary", "GB", "Foreign and Commonwealth Office"),
]  # fmt: skip
NOT_TOLD = [
    ("Prime Minister", "LV"),
    ("Minister", "LV"),
    ("Minister of State for Defense", "IN"),
    ("Minister without Portfolio", "LV"),
    ("Minister President", "DE"),
    ("Minister-Counselor", "US"),
    ("former Interior Minister", "LV"),
    ("Former Interior Minister", "LV"),
    ("adviser to the Defense Minister", "LV"),
    ("Bavarian Environment Minister", "DE"),
    ("Press Secretary", "US"),
    ("Second Secretary", "GB"),
    ("State Security Secretary", "BR"),
]


@pytest.mark.parametrize(("title", "country", "ministry"), TOLD)
def test_a_title_tells_its_ministry(title: str, country: str, ministry: str) -> None:
    assert ministry_of(title, country) == ministry


@pytest.mark.parametrize(("title", "country"), NOT_TOLD)
def test_a_title_without_a_ministry_tells_none(title: str, country: str) -> None:
    assert ministry_of(title, country) is None


def test_the_cable_s_own_name_of_the_ministry_goes_first() -> None:
    forests = "Ministry of Environment and Forests"
    assert ministry_of("Environment Minister", "LV", ["Ministry of Trade", forests]) == forests
    both = [forests, "Ministry of Environment and Fish"]
    assert ministry_of("Environment Minister", "LV", both) == "Ministry of Environment"


def test_a_ministry_has_the_ministers_whom_a_title_makes_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    build_store(write_cables(tmp_path / "cables"), folder, engine=LocalEngine(workers=0))
    asked = {"ministry": "Ministry of Transport", "country": "LV"}
    found = list(run_query(open_store(folder), "officials-of-ministry", **asked).records())
    assert [(row["title"], row["inferred"]) for row in found] == [
        ("Minister of Transport", "yes"),
        ("Transport Minister", "yes"),
    ]
    said = run_query(open_store(folder), "actor-positions", ministry="Ministry of Transport")
    assert {row["name"] for row in said.records()} == {"Ilze Ozola", "Ozola"}
    assert not run_query(open_store(folder), "ministries").rows  # no cable names it
    kinds = {row[0] for row in run_query(open_store(folder), "contents").rows}
    assert "ministries" not in kinds
    assert validate(open_store(folder).export()) == ()


def test_a_ministry_goes_with_the_last_cable_whose_titles_tell_it(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    build_store(write_cables(tmp_path / "cables"), folder, engine=LocalEngine(workers=0))
    for cable, is_left in (("06RIGA8", True), ("07RIGA123", False)):
        remove_cables([cable], folder)
        exported = b"".join(str(quad).encode() for quad in open_store(folder).export())
        assert (b"ministry-of-transport" in exported) is is_left
