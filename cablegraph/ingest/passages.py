"""Make anew what the text index holds of a cable, from the graph, where the index was lost.

Takes    the store and a cable's id.
Gives    its `Passage`s, as `cable_passages` made them when the cable was read.
Errors   none: a cable without text has no passages.
"""

from collections.abc import Iterator

import pyoxigraph as ox

from cablegraph.parse.stored import read_stored
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.vocabulary import CG, DCTERMS
from cablegraph.search import SUBJECT, Passage
from cablegraph.text import CleanText, SourceText

Said = dict[str, str]  # what the graph says of one thing, by predicate


def stored_passages(store: ox.Store, cable: str, base: str) -> Iterator[Passage]:
    """The subject and the paragraphs of a cable, as its graph has them."""
    iris = Iris(base)
    said = _said(store, iris.header(cable))
    own = said.get(iris.cable(cable).value, {})
    marking = own.get(CG.marking.value)
    overall = f"[{marking}]" if marking else ""
    if title := own.get(DCTERMS.title.value):
        yield Passage(order=SUBJECT, number=None, marking=overall, text=title)
    start = iris.part(cable, "paragraph", "").value
    paragraphs = ((name.removeprefix(start), told) for name, told in said.items() if start in name)
    for order, told in sorted((int(path.partition("/")[0]), told) for path, told in paragraphs):
        text = _read(told.get(CG.text.value, ""))
        if text:
            number = told.get(CG.number.value)
            yield Passage(
                order=order,
                number=int(number) if number else None,
                marking=told.get(CG.portionMarking.value, overall),
                text=text,
            )


def _said(store: ox.Store, graph: ox.NamedNode) -> dict[str, Said]:
    said: dict[str, Said] = {}
    for quad in store.quads_for_pattern(None, None, None, graph):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
            said.setdefault(quad.subject.value, {})[quad.predicate.value] = quad.object.value
    return said


def _read(text: str) -> str:
    """A paragraph as one reads it: without number and marking, and what stands between."""
    source = SourceText("", text)
    (paragraph,), edits = read_stored(source, [source.span])
    return CleanText.of(source, paragraph.content, edits).text
