"""Offices and bodies are asked for as people and cables call them."""

from dataclasses import replace

import pytest

from cablegraph.errors import QueryError
from cablegraph.near import wider_terms
from cablegraph.queries import bodies_meant, run_page, run_query, titles_meant
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.store import GraphStore, open_store
from tests.rdf.made import CABLE, FINDINGS

SAME_OFFICE = [
    ("Foreign Minister", "Minister of Foreign Affairs"),
    ("foreign minister", "FM"),
    ("FM", "Minister of External Relations"),
    ("Minister of the Interior", "Interior Minister"),
    ("defence minister", "Minister of Defense"),
    ("Deputy Chief of Mission", "DCM"),
    ("ambassador", "Ambassador"),
    ("Charge d'Affaires", "Charge d'Affaires"),
]
SAME_BODY = [
    ("MFA", "ministry of foreign affairs"),
    ("mfa", "ministry of external relations"),
    ("Ministry of the Interior", "ministry of interior"),
    ("Ministry of Labour & Sport", "ministry of labor and sports"),
    ("GOE", "government of estonia"),
    ("USG", "government of united states"),
    ("EU", "european union"),
]


@pytest.fixture(scope="module")
def store() -> GraphStore:
    """Latvia's Foreign Minister, and two ambassadors."""
    ozols, ambassador = FINDINGS.officials
    minister = replace(ozols, title="Minister of Foreign Affairs", organization=None)
    of_norway = replace(ambassador, key="no-ambassador", country="NO", organization=None)
    told = replace(FINDINGS, officials=(minister, ambassador, of_norway))
    store = open_store()
    store.add(nquads([*cable_quads(CABLE), *finding_quads(CABLE, told)]))
    return store


@pytest.mark.parametrize(("term", "title"), SAME_OFFICE)
def test_an_office_is_found_under_what_cables_call_it(term: str, title: str) -> None:
    assert title in titles_meant(term)


@pytest.mark.parametrize(("term", "key"), SAME_BODY)
def test_a_body_is_found_under_what_cables_call_it(term: str, key: str) -> None:
    assert key in bodies_meant(term)


@pytest.mark.parametrize("name", ["Ozols", "Ainars Ozols", "Harbor League", "Riga"])
def test_a_name_is_no_office(name: str) -> None:
    assert titles_meant(name) == bodies_meant(name) == ()


def test_one_state_s_own_name_of_a_ministry_is_no_other_s() -> None:
    assert "ministry of foreign affairs" not in bodies_meant("MRE")


@pytest.mark.parametrize("holder", ["Foreign Minister", "FM", "minister of foreign affairs"])
def test_who_holds_an_office_is_asked_for_by_it(holder: str, store: GraphStore) -> None:
    for terms in ({"holder": holder}, {"holder": holder, "country": "LV"}):
        rows = run_page(store, "positions", terms, limit=5).records()
        assert [row["act"] for row in rows] == ["caution"]
    assert not run_query(store, "positions", holder=holder, country="NO").rows


def test_a_role_without_a_name_is_asked_for_by_its_office(store: GraphStore) -> None:
    found = run_query(store, "officials", official="ambassador").records()
    assert [row["country"] for row in found] == ["US", "NO"]
    (row,) = run_query(store, "demarches", by="Ambassador").records()
    assert row["about"] == "the fees"


def test_letters_of_a_cable_name_the_body_that_it_calls_so(store: GraphStore) -> None:
    (row,) = run_query(store, "positions", holder="MOT").records()
    assert str(row["holder"]).endswith("/ministry/lv/ministry-of-transport")


def test_who_is_of_several_countries_can_be_narrowed(store: GraphStore) -> None:
    asked = {"official": "Ambassador"}
    said = "of several countries here (NO, US): -p country=NO gives those of one"
    assert list(wider_terms(store, "officials", asked)) == [f"official=Ambassador: {said}"]
    assert not list(wider_terms(store, "officials", {**asked, "country": "NO"}))
    said = "of several countries here (NO, US): as `one`, with -p country=NO gives those of one"
    for asked in ({"other": "Ambassador"}, {"other": "Ambassador", "country": "LV"}):
        assert list(wider_terms(store, "who-met-whom", asked)) == [f"other=Ambassador: {said}"]
    assert not list(wider_terms(store, "positions", {"holder": "Foreign Minister"}))


def test_several_iris_are_several_actors(store: GraphStore) -> None:
    officials = run_query(store, "officials").records()
    asked = " ".join(str(row["official"]) for row in officials)
    rows = run_query(store, "positions", holder=asked).rows
    assert rows == run_query(store, "positions", holder="Ozols").rows != ()
    assert not list(wider_terms(store, "positions", {"holder": asked}))


@pytest.mark.parametrize("term", ["person/07RIGA12/o>x", "https://example.org/> } #"])
def test_what_can_be_no_iri_is_refused(term: str, store: GraphStore) -> None:
    for name, parameter in (("positions", "holder"), ("persons", "official")):
        with pytest.raises(QueryError, match=f"{parameter}='.*' is not an? (actor|person)"):
            run_query(store, name, **{parameter: term})
