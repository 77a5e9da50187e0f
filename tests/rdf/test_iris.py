"""Names rest on what they name, are safe in any file, and differ where things differ."""

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.model.findings import Actor, ActorKind, Evidence
from cablegraph.rdf.findings import name_key
from cablegraph.rdf.iris import Iris, iri_slug, segment
from cablegraph.text import Span


@given(st.text())
def test_any_key_makes_a_name_that_an_rdf_file_can_hold(key: str) -> None:
    node = Iris().part("07RIGA1", "official", segment(key))
    quad = ox.Quad(node, node, node)
    written = ox.serialize([quad], format=ox.RdfFormat.N_QUADS)
    assert list(ox.parse(written, format=ox.RdfFormat.N_QUADS)) == [quad]
    assert node.value.rpartition("/")[2] == segment(key)


@given(st.text(min_size=1), st.text(min_size=1))
def test_different_keys_have_different_names(one: str, other: str) -> None:
    encodable = [key.encode("utf-8", "replace").decode() for key in (one, other)]
    assert (segment(one) == segment(other)) == (encodable[0] == encodable[1])


@given(st.text())
def test_a_slug_is_never_empty_and_never_leaves_its_place(words: str) -> None:
    assert iri_slug(words)
    assert not set(iri_slug(words)) & set('/?# <>"{}|\\^`')


def test_a_base_moves_data_and_leaves_tables_in_place() -> None:
    iris = Iris("http://localhost:8080/")
    assert iris.cable("07RIGA1").value == "http://localhost:8080/cable/07RIGA1"
    assert iris.government("NO").value == "http://localhost:8080/government/no"


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("Ana María Gómez Núñez", ActorKind.PERSON, "nunez"),
        ("Lech Wałęsa", ActorKind.PERSON, "walesa"),
        ("Bülent Yıldırım", ActorKind.PERSON, "yildirim"),
        ("İlham ƏLİYEV", ActorKind.PERSON, "aliyev"),
        ("Jörg Strauß", ActorKind.PERSON, "strauss"),
        ("Harbor League", ActorKind.PARTY, "harbor league"),
        ("Société Générale d'Étude", ActorKind.COMPANY, "societe generale d etude"),
    ],
)
def test_a_person_is_looked_up_by_surname_and_a_body_by_all_its_words(
    name: str, kind: ActorKind, key: str
) -> None:
    evidence = Evidence(paragraph=1, span=Span(0, 1), rule="example", confidence=1.0)
    actor = Actor(key="x", name=name, kind=kind, country=None, evidence=evidence)
    assert name_key(actor) == key
