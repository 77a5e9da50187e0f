"""What is wrong with a graph is said in plain words, with the passage."""

import pyoxigraph as ox
import pytest

from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.shapes import validate
from cablegraph.rdf.vocabulary import CG, OA, PROV, integer, text
from tests.rdf.made import CABLE, FINDINGS

QUADS = [*cable_quads(CABLE), *finding_quads(CABLE, FINDINGS)]


def without(predicate: ox.NamedNode, within: str) -> list[ox.Quad]:
    return [
        quad for quad in QUADS if quad.predicate != predicate or within not in str(quad.subject)
    ]


def test_a_good_graph_has_nothing_wrong() -> None:
    assert validate(QUADS) == ()


@pytest.mark.parametrize(
    ("predicate", "within", "message"),
    [
        (CG.holder, "/position/", "A position needs one holder."),
        (CG.speechAct, "/position/", "A position needs one of the eleven speech acts."),
        (CG.owner, "/action-item/", "An action item needs one owner."),
        (OA.start, "/official/ozols", "It must say where it starts, as a number of characters."),
        (CG.text, "/paragraph/", "A paragraph needs its text."),
        (OA.start, "/position/", "It must say where it starts, as a number of characters."),
        (OA.end, "/mention/", "It must say where it ends, as a number of characters."),
        (OA.start, "/reference/", "It must say where it starts, as a number of characters."),
        (
            PROV.wasDerivedFrom,
            "/demarche/",
            "What was read from the text must be derived from one paragraph of a cable.",
        ),
    ],
)
def test_what_is_missing_is_said(predicate: ox.NamedNode, within: str, message: str) -> None:
    assert message in {found.message for found in validate(without(predicate, within))}


def test_a_violation_shows_cable_paragraph_and_passage() -> None:
    found = validate(without(CG.holder, "/position/"))
    (warned,) = {
        str(each) for each in found if "Ozols warned" in str(each) if "holder." in str(each)
    }
    assert warned.startswith("07RIGA123, paragraph 1: A position needs one holder.\n    position/")
    assert warned.endswith("Ozols warned that the fees RIGA 00000123 002 OF 002 SIPDIS would rise.")


def test_nobody_is_on_both_sides_of_a_meeting() -> None:
    (meeting,) = {quad.subject for quad in QUADS if quad.object == CG.Meeting}
    claims, *_ = [quad for quad in QUADS if quad.subject == meeting]
    who = [quad.object for quad in QUADS if quad.predicate == CG.participant]
    sides = [
        ox.Quad(meeting, side, agent, claims.graph_name)
        for side in (CG.oneSide, CG.otherSide)
        for agent in who
    ]
    said = "Nobody is on both sides of a meeting."
    assert said in {found.message for found in validate([*QUADS, *sides])}
    assert said not in {found.message for found in validate([*QUADS, *sides[: len(who)]])}


def moved(start: int, end: int) -> list[ox.Quad]:
    """The graph with the characters of its meeting changed."""
    places = {OA.start: integer(start), OA.end: integer(end)}
    return [
        ox.Quad(quad.subject, quad.predicate, places[quad.predicate], quad.graph_name)
        if quad.predicate in places and "/meeting/" in str(quad.subject)
        else quad
        for quad in QUADS
    ]


def test_an_end_before_a_start_is_said() -> None:
    messages = {found.message for found in validate(moved(400, 300))}
    assert "The characters end before they start." in messages


def test_characters_outside_the_paragraph_are_said() -> None:
    messages = {found.message for found in validate(moved(2, 9))}
    assert "The characters are not within the paragraph that it is derived from." in messages


def test_a_masked_name_is_said() -> None:
    quads = [
        ox.Quad(quad.subject, quad.predicate, text("XXXXXXXXXXXX"), quad.graph_name)
        if quad.predicate.value.endswith("foaf/0.1/name")
        else quad
        for quad in QUADS
    ]
    assert [found.message for found in validate(quads)] == ["A masked name is no name."]
