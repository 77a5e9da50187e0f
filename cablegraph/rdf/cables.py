"""State what a cable says of itself: its header fields, references and paragraphs, as quads.

Takes    a `Cable`.
Gives    the quads of its header graph; what is said of the post that sent it, in the graph
         ``bodies``; and in the default graph where each of the cable's two graphs comes from (file,
         record and digest, tool and version; no time, so that bytes stay the same).
Offsets  references have ``oa:start`` and ``oa:end``; a paragraph has ``oa:start`` and its text,
         which is what stands there in the source, unchanged, and so tells where it ends.
Errors   none.
Source   docs/graph.md; the terms are defined in `ontology/cablegraph.ttl`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib.metadata import version

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from cablegraph.model.cable import Addressee, BlockKind, Cable, Paragraph, Reference
from cablegraph.rdf.bodies import Statement, body_quads
from cablegraph.rdf.iris import Iris, chars, iri_slug, tag_code
from cablegraph.rdf.vocabulary import (
    CAPTION,
    CG,
    CITO,
    DATA,
    DCTERMS,
    LEVEL,
    OA,
    POST,
    PRECEDENCE,
    PROV,
    RDF,
    RDFS,
    TAG,
    XSD,
    Node,
    day,
    integer,
    moment,
    text,
)
from cablegraph.terms.identifiers import parse_cable_id
from cablegraph.terms.traffic import post_of
from cablegraph.text import Span

NOTED_BLOCKS = (BlockKind.SUMMARY, BlockKind.COMMENT, BlockKind.QUOTED, BlockKind.ACTION_REQUEST)
TOOL = "cablegraph"


def cable_quads(cable: Cable, base: str = DATA) -> Iterator[Quad]:
    """Yield the quads of a cable's header, of its sender, and of where its graphs come from."""
    iris = Iris(base)
    graph = iris.header(cable.id)
    for subject, predicate, value in _statements(cable, iris):
        yield Quad(subject, predicate, value, graph)
    sender = cable.sending_post
    if sender:
        yield from body_quads(POST[sender.id], base)
    for subject, predicate, value in _provenance(cable, iris):
        yield Quad(subject, predicate, value, DefaultGraph())


def _statements(cable: Cable, iris: Iris) -> Iterator[Statement]:
    node = iris.cable(cable.id)
    yield node, RDF.type, CG.Cable
    for predicate, value in _fields(cable):
        if value is not None:
            yield node, predicate, value
    yield from _traffic(cable, node, iris)
    for reference in cable.references:
        yield from _reference(cable.id, node, reference, iris)
    for paragraph in cable.paragraphs:
        yield from _paragraph(cable, node, paragraph, iris)


def _fields(cable: Cable) -> Iterator[tuple[NamedNode, Node | None]]:
    """What is said once, and the lists whose order counts, one entry a line."""
    yield DCTERMS.identifier, text(cable.id)
    yield DCTERMS.title, text(cable.subject.text) if cable.subject else None
    yield DCTERMS.created, _created(cable)
    is_other = cable.printed_id not in (None, cable.id)
    yield CG.printedNumber, text(cable.printed_id) if is_other and cable.printed_id else None
    yield CG["from"], text(cable.sender.text) if cable.sender else None
    yield CG.to, _lines(to.plain_language_address for to in cable.action_addressees)
    yield CG.info, _lines(to.plain_language_address for to in cable.info_addressees)
    yield CG.precedence, PRECEDENCE[cable.precedence.value] if cable.precedence else None
    yield from _markings(cable)
    yield CG.tags, _lines(tag.code for tag in cable.tags)
    yield CG.signedBy, text(cable.signer.text) if cable.signer else None
    yield CG.numberedParagraphs, integer(cable.numbered_paragraphs)


def _created(cable: Cable) -> Literal | None:
    """The time of the date-time group; else the container's day, else the year of the id."""
    if cable.date_time_group:
        return moment(cable.date_time_group.released)
    if cable.released:
        return day(cable.released.date())
    number = parse_cable_id(cable.id)
    return Literal(str(number.year), datatype=XSD.gYear) if number else None


def _markings(cable: Cable) -> Iterator[tuple[NamedNode, Node | None]]:
    marked, declassified, by = cable.classification, cable.declassification, cable.classified_by
    if marked:
        yield CG.classification, LEVEL[iri_slug(marked.level.value)]
        yield CG.marking, text(marked.marking)
        yield CG.sections, integer(marked.sections) if marked.sections > 1 else None
    captions = dict.fromkeys(caption.name for caption in cable.captions)
    yield CG.captions, _lines(captions)
    for name in captions:
        yield CG.caption, CAPTION[iri_slug(name)]
    if declassified and declassified.declassify_on:
        yield CG.declassifyOn, day(declassified.declassify_on)
    elif declassified and declassified.applies:
        yield CG.declassification, _lines([declassified.instruction])
    if by:
        yield CG.classifiedBy, text(by.name) if by.name else None
        for reason in by.reasons:
            yield CG.classificationReason, text(reason)


def _lines(entries: Iterable[str]) -> Literal | None:
    """A list in printed order, one entry a line."""
    lines = [" ".join(entry.split()) for entry in entries]
    return text("\n".join(lines)) if lines else None


def _traffic(cable: Cable, node: NamedNode, iris: Iris) -> Iterator[Statement]:
    """Who sent it to whom, and on what, as arcs to things known by IRI."""
    sender = cable.sending_post
    if sender:
        yield node, CG.sentFrom, POST[sender.id]
    for to in cable.action_addressees:
        yield node, CG.sentTo, _addressee(to, cable, iris)
    for tag in cable.tags:
        yield node, DCTERMS.subject, TAG[tag_code(tag.code)]


def _day(cable: Cable) -> date | None:
    return cable.released.date() if cable.released else None


def _addressee(to: Addressee, cable: Cable, iris: Iris) -> NamedNode:
    post = None if to.is_collective else post_of(to.plain_language_address, _day(cable))
    return POST[post.id] if post else iris.addressee(to.plain_language_address)


def _reference(
    cable_id: str, citing: NamedNode, reference: Reference, iris: Iris
) -> Iterator[Statement]:
    node = iris.part(cable_id, "reference", chars(reference.span), iri_slug(reference.text))
    yield node, RDF.type, CG.Reference
    yield node, CITO.hasCitingEntity, citing
    yield node, CG.text, text(reference.text)
    yield from place(node, reference.span)
    if reference.designator:
        yield node, CG.designator, text(reference.designator)
    for mark in reference.marks:
        yield node, CG.mark, text(mark)
    if reference.cable_id:
        cited = iris.cable(reference.cable_id)
        yield node, CITO.hasCitedEntity, cited
        yield citing, DCTERMS.references, cited


def _paragraph(
    cable: Cable, node: NamedNode, paragraph: Paragraph, iris: Iris
) -> Iterator[Statement]:
    part = iris.paragraph(cable.id, paragraph)
    yield part, RDF.type, CG.Paragraph
    yield part, DCTERMS.isPartOf, node
    yield part, OA.start, integer(paragraph.span.start)
    yield part, CG.text, text(cable.source[paragraph.span])
    if paragraph.number is not None:
        yield part, CG.number, integer(paragraph.number)
    if paragraph.portion_marking:
        yield part, CG.portionMarking, text(paragraph.portion_marking.text)
    for block in cable.blocks:
        if block.kind in NOTED_BLOCKS and paragraph.content in block.span:
            yield part, CG.block, text(block.kind.value)


def place(node: NamedNode, span: Span) -> Iterator[Statement]:
    """Where something stands in the source."""
    yield node, OA.start, integer(span.start)
    yield node, OA.end, integer(span.end)


def _provenance(cable: Cable, iris: Iris) -> Iterator[Statement]:
    source = iris.source(cable.id)
    tool = iris.tool(TOOL, tool_version())
    yield source, RDFS.label, text(source_label(cable.source.name))
    if cable.digest:
        yield source, CG.sha256, text(cable.digest)
    for graph in (iris.header(cable.id), iris.claims(cable.id)):
        yield graph, PROV.wasDerivedFrom, source
        yield graph, PROV.wasAttributedTo, tool


def source_label(name: str) -> str:
    """The file of a source, and the record in it; where the file stands is nobody's business.

    >>> source_label("/home/ana/07RIGA12.txt"), source_label("foia.zip!1999/a.txt")
    ('07RIGA12.txt', 'a.txt')
    >>> source_label("/home/ana/dump.csv!1042"), source_label("frus.zip!1969/v01.xml!d12")
    ('dump.csv!1042', 'v01.xml!d12')
    """
    name = name.replace("\\", "/")
    file, last = file_of_record(name), name.rpartition("!")[2]
    return f"{_file_name(file)}!{last}" if file else _file_name(last)


def file_of_record(name: str) -> str | None:
    """The file in which a source is one record of several; ``None`` for a file of its own.

    >>> file_of_record("foia.zip!dump.csv!1042"), file_of_record("foia.zip!1999/a.txt")
    ('foia.zip!dump.csv', None)
    >>> file_of_record("foia.zip!07RIGA12") is None  # a member without a suffix
    True
    """
    file, _, last = name.rpartition("!")
    is_record = not {".", "/", "\\"}.intersection(last) and parse_cable_id(last) is None
    return file if file and is_record else None


def _file_name(path: str) -> str:
    return path.rpartition("/")[2].rpartition("!")[2]


@cache
def tool_version() -> str:
    """The version that is installed."""
    return version(TOOL)
