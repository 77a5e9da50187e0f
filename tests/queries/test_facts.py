"""The facts of a cable come out of its graph as they went in."""

import pytest

from cablegraph.errors import QueryError
from cablegraph.facts import read_facts
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.resources import REPOSITORY
from cablegraph.store import GraphStore, open_store
from tests.rdf.made import CABLE, FINDINGS


@pytest.fixture(scope="module")
def store() -> GraphStore:
    store = open_store()
    store.add(nquads([*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)]))
    return store


def test_the_header(store: GraphStore) -> None:
    assert read_facts(store, "07 Riga 123")["header"] == {
        "id": "07RIGA123",
        "from": "AMEMBASSY RIGA",
        "precedence": "priority",
        "dtg": "2007-03-12T14:30:00Z",
        "to": ["SECSTATE WASHDC"],
        "info": ["AMEMBASSY VILNIUS", "BALTIC COLLECTIVE"],
        "classification": "CONFIDENTIAL",
        "captions": ["SIPDIS"],
        "declassify_on": None,
        "classified_by": None,
        "tags": ["ETRD", "LG"],
        "subject": 'HARBOR "FEES" \\ TOLLS',
        "signed_by": "KALNINS",
        "paragraphs": 2,
        "sections": 1,
    }


def test_who_is_named(store: GraphStore) -> None:
    facts = read_facts(store, "07RIGA123")
    assert facts["references"] == [{"label": "A", "text": "STATE 4411", "cable": "07STATE4411"}]
    assert facts["officials"] == [
        {
            "id": "ambassador",
            "name": None,
            "title": "Ambassador",
            "organization": "Embassy Riga",
            "country": "US",
        },
        {
            "id": "ozols",
            "name": "Ainars Ozols",
            "title": "Minister",
            "organization": "Ministry of Transport",
            "country": "LV",
        },
    ]
    assert facts["ministries"] == [
        {
            "name": "Ministry of Transport",
            "aliases": ["Ministry of Transport", "MOT"],
            "country": "LV",
        }
    ]
    assert {(actor["id"], actor["kind"], actor["country"]) for actor in facts["actors"]} == {
        ("gov-lv", "government", "LV"),
        ("post", "post", "US"),
        ("harbor-league", "party", "LV"),
    }


def test_what_they_said_and_did(store: GraphStore) -> None:
    facts = read_facts(store, "07RIGA123")
    (demarche,) = facts["demarches"]
    assert (demarche["by"], demarche["to"]) == (["ambassador"], ["ozols"])
    assert (demarche["date"], demarche["instructed_by"]) == ("2007-03-09", "07STATE4411")
    assert {(fact["holder"], fact["act"]) for fact in facts["positions"]} == {
        ("ozols", "caution"),
        ("gov-lv", "decline"),
        ("ministry:lv:ministry-of-transport", "decline"),
    }
    assert facts["positions"][0]["evidence"] == "Ozols warned that the fees would rise."
    (item,) = facts["action_items"]
    assert (item["owner"], item["kind"], item["due"]) == ("ozols", "commitment", "2007-03-20")


def test_a_cable_that_is_not_there_is_said(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="the graph has no cable 07RIGA999"):
        read_facts(store, "07RIGA999")


def test_facts_do_not_change_with_the_other_cables_of_a_store(store: GraphStore) -> None:
    alone = read_facts(store, "07RIGA123")
    store.add(nquads(cable_quads(CABLE)).replace(b"07RIGA123", b"08RIGA9"))
    assert read_facts(store, "07RIGA123") == alone


def test_the_page_on_facts_names_every_part_and_field(store: GraphStore) -> None:
    page = (REPOSITORY / "docs" / "facts.md").read_text(encoding="utf-8")
    for part, found in read_facts(store, "07RIGA123").items():
        assert f"`{part}`" in page or part == "cable"
        for entry in found if isinstance(found, list) else [found] * (part == "header"):
            assert [field for field in entry if f"`{field}`" not in page] == []
