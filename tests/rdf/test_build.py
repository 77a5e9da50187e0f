"""A graph in a file, built of cables that reached us in more than one copy."""

from pathlib import Path

import pytest

from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.serialize import nquads
from tests.invented import invented_cable, invented_id


@pytest.fixture
def copies(tmp_path: Path) -> list[Path]:
    """The same cable twice: whole, and without its header."""
    text, name = invented_cable(1), f"{invented_id(1)}.txt"
    whole, extract = tmp_path / "whole" / name, tmp_path / "extract" / name
    for path, content in ((whole, text), (extract, text[text.index("SUBJECT") :])):
        path.parent.mkdir()
        path.write_text(content, encoding="utf-8")
    return [whole, extract]


def test_the_fuller_of_two_copies_is_shown_whatever_the_order(copies: list[Path]) -> None:
    graph = nquads(graph_quads(copies))
    assert graph == nquads(graph_quads(reversed(copies)))
    assert graph.count(b"created>") == 1


def test_the_other_copy_is_noted(copies: list[Path]) -> None:
    assert nquads(graph_quads(copies)).count(b"alternateOf>") == 1


def test_a_file_given_twice_is_no_copy(copies: list[Path]) -> None:
    assert nquads(graph_quads([copies[0], copies[0]])) == nquads(graph_quads(copies[:1]))
