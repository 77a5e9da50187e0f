"""Tell which of several copies of a cable the graph shows, and state which others were read.

Takes    the cable's id, and label and digest of each copy.
Gives    the rank of a copy; quads of the default graph for each further one: it is
         ``prov:alternateOf`` the source that was used.
Errors   none.
Source   PROV-O, https://www.w3.org/TR/prov-o/#alternateOf; docs/graph.md.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, Quad

from cablegraph.model.cable import Cable
from cablegraph.rdf.cables import source_label
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import CG, DATA, PROV, RDFS, text

DIGEST_PART = 16  # hexadecimal digits of a digest that tell the copies of one cable apart

Rank = tuple[int, str, str]  # letters in the negative, digest, label


def copy_rank(letters: int, digest: str, label: str) -> Rank:
    """Lowest for the copy to show: the fullest text, then an order that is always the same.

    >>> min(copy_rank(90, "b2", "a.html"), copy_rank(700, "c4", "b.txt"))
    (-700, 'c4', 'b.txt')
    """
    return -letters, digest, label


def rank_of(cable: Cable) -> Rank:
    """The rank of a cable's text among its copies."""
    letters = sum(map(len, cable.source.text.split()))
    return copy_rank(letters, cable.digest, source_label(cable.source.name))


def copy_quads(
    cable_id: str, copies: Iterable[tuple[str, str]], base: str = DATA
) -> Iterator[Quad]:
    """Yield what is said of each further copy, given as label and digest.

    >>> for quad in copy_quads("07RIGA12", [("07RIGA12.html", "c0ffee" * 8)]):
    ...     print(quad.subject.value.rpartition("cable/")[2], quad.object.value[-13:])
    07RIGA12/source/c0ffeec0ffeec0ff RIGA12/source
    07RIGA12/source/c0ffeec0ffeec0ff 07RIGA12.html
    07RIGA12/source/c0ffeec0ffeec0ff ec0ffeec0ffee
    """
    iris = Iris(base)
    for label, digest in copies:
        copy = iris.part(cable_id, "source", digest[:DIGEST_PART])
        yield Quad(copy, PROV.alternateOf, iris.source(cable_id), DefaultGraph())
        yield Quad(copy, RDFS.label, text(label), DefaultGraph())
        yield Quad(copy, CG.sha256, text(digest), DefaultGraph())


def copies_removal(cable_id: str, base: str = DATA) -> str:
    """The SPARQL update that takes out what is said of a cable's further copies."""
    source = Iris(base).source(cable_id)
    return (
        f"DELETE {{ ?copy ?property ?value }} "
        f"WHERE {{ ?copy <{PROV.alternateOf.value}> {source} ; ?property ?value }}"
    )
