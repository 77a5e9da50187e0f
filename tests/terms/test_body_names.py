"""What differs in no more than its spelling is one body; what may be two stays two."""

import pytest

from cablegraph.rdf.iris import Iris
from cablegraph.resources import read_table
from cablegraph.terms.body_names import in_one_spelling

ONE = [
    ("Ministry of Interior", "Ministry of the Interior"),
    ("Ministry of Interior", "MINISTRY OF THE INTERIOR"),
    ("Ministry of Science and Education", "Ministry of Science & Education"),
    ("Ministry of Industry, Tourism and Trade", "Ministry of Industry, Tourism, and Trade"),
    ("Ministry of Foreign Affairs", "Ministry for Foreign Affair"),
    ("Ministry of Defence", "Ministry of Defense"),
    ("Ministry of Labour", "Ministry of Labor"),
    ("Ministry of Agro-Industry", "Ministry of Agroindustry"),
    ("Ministry of Youth and Sport", "Ministry of Youth and Sports"),
    ("Ministry of Women's Affairs", "Ministry of Womens Affairs"),
    ("Department of Interior", "Department of the Interior"),
    ("Ministère de l'Intérieur", "MINISTERE DE L’INTERIEUR"),
]
TWO = [
    ("Ministry of Work", "Ministry of Works"),
    ("Ministry of Foreign Affairs", "Ministry of Foreign Trade"),
    ("Ministry of Interior", "Ministry of Internal Trade"),
    ("Ministry of Public Service", "Ministry of Public Services"),
    ("Ministry of Justice", "Department of Justice"),
    ("Ministry of Health", "State Ministry of Health"),
    ("Ministry of Economy", "Ministry of Economy and Finance"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name_are_one_node(one: str, other: str) -> None:
    assert Iris().ministry("LV", one) == Iris().ministry("LV", other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_that_may_be_two_bodies_are_two_nodes(one: str, other: str) -> None:
    assert Iris().ministry("LV", one) != Iris().ministry("LV", other)


def test_ministries_of_two_states_are_two() -> None:
    name = "Ministry of Interior"
    assert Iris().ministry("LV", name) != Iris().ministry("EE", name)


@pytest.mark.parametrize("row", list(read_table("body_spellings.csv")), ids=lambda row: row["form"])
def test_a_usual_spelling_is_left_as_it_is(row: dict[str, str]) -> None:
    assert in_one_spelling(row["standard"]) == row["standard"]
