"""Read the telegrams of a volume of Foreign Relations of the United States (TEI).

Takes    an `Item` that holds a volume.
Gives    one `RawCable` for each document whose heading says telegram, airgram or cable; editorial
         notes and other papers are passed over. Its text is heading, dateline, body and signature,
         a blank line between paragraphs, footnotes and page breaks left out. The classification is
         read from the source note, the people are those of the volume's register that the
         document points at.
Offsets  characters of that text.
Errors   `UnreadableSource` for a volume that is not well-formed, with what was read before kept.
Source   the volumes at history.state.gov. Entities are not expanded and nothing is fetched.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import KnownPerson, RawCable, SourceFormat
from cablegraph.sources.decoding import CONTROL
from cablegraph.sources.items import Item, Report, digest, iso_moment
from cablegraph.text import SourceText

if TYPE_CHECKING:  # lxml is loaded when the first volume is read
    from lxml.etree import _Element

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
FIRST_DATE = "{http://history.state.gov/frus/ns/1.0}doc-dateTime-min"
VOLUME = re.compile(rb"<(?:\w+:)?TEI\b[^>]{0,2000}http://www\.tei-c\.org/ns/1\.0", re.DOTALL)
VOLUME_ID = re.compile(
    rb"""<(?:\w+:)?TEI\b[^>]{0,2000}xml:id=["'](?P<id>[\w.-]{1,80})["']""", re.DOTALL
)
TELEGRAM = re.compile(r"\b(?:tele|air)gram\b|\bcable from\b", re.IGNORECASE)
CLASSIFICATION = re.compile(
    r"\b(?:Top Secret|Secret|Confidential|(?:Limited )?Official Use Only|Limited Official Use"
    r"|Unclassified)\b"
)
LEFT_OUT = {f"{TEI}note", f"{TEI}pb", f"{TEI}figure"}
PARAGRAPHS = [
    f"{TEI}{name}" for name in ("head", "dateline", "opener", "p", "item", "closer", "signed")
]
BLANKS = re.compile(r"\s+")


def is_volume(head: bytes) -> bool:
    """Whether the bytes begin a TEI document."""
    return b"TEI" in head and VOLUME.search(head) is not None


def read_volume(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield a cable for each telegram of a volume."""
    from lxml import etree

    found = VOLUME_ID.search(item.head)
    volume = found["id"].decode() if found else item.stem
    register: dict[str, KnownPerson] = {}
    elements = etree.iterparse(
        item.stream,
        events=("end",),
        tag=(f"{TEI}div", f"{TEI}item"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    try:
        for _, element in elements:
            if element.tag == f"{TEI}item":
                register |= _registered(element)
            elif element.get("type") == "document":
                yield from _telegram(element, item.name, volume, register)
                element.clear(keep_tail=True)
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(f"not well-formed: {error.msg}", name=item.name) from error


def _telegram(
    element: "_Element", name: str, volume: str, register: dict[str, KnownPerson]
) -> Iterator[RawCable]:
    head = element.find(f"{TEI}head")
    title = _words(head) if head is not None else ""
    if element.get("subtype") == "editorial-note" or not TELEGRAM.search(title):
        return
    place = element.get(XML_ID) or element.get("n") or "?"
    text = "\n\n".join(_paragraphs(element))
    classification = CLASSIFICATION.search(_source_note(element))
    yield RawCable(
        source=SourceText(f"{name}!{place}", text),
        format=SourceFormat.FRUS,
        digest=digest(text.encode()),
        id_hint=f"{volume}-{place}",
        date_hint=_date(element),
        origin_hint=_gloss(element, "from"),
        classification_hint=classification[0] if classification else None,
        people=tuple(_people(element, register)),
    )


def _paragraphs(element: "_Element") -> Iterator[str]:
    """Yield the words of each paragraph-like element that lies in no other."""
    for part in element.iter(PARAGRAPHS):
        holders = {holder.tag for holder in part.iterancestors()}
        if LEFT_OUT.isdisjoint(holders) and not holders.intersection(PARAGRAPHS):
            words = _words(part)
            if words:
                yield words


def _words(element: "_Element") -> str:
    return CONTROL.sub("\ufffd", BLANKS.sub(" ", "".join(_pieces(element))).strip())


def _pieces(element: "_Element") -> Iterator[str]:
    """Yield the text in an element, footnotes left out."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in LEFT_OUT:
            yield from _pieces(child)
            yield " " if child.tag in PARAGRAPHS else ""
        yield child.tail or ""


def _source_note(element: "_Element") -> str:
    notes = (note for note in element.iter(f"{TEI}note") if note.get("type") == "source")
    note = next(notes, None)
    return "" if note is None else " ".join(map(str, note.itertext()))


def _gloss(element: "_Element", kind: str) -> str | None:
    glosses = (gloss for gloss in element.iter(f"{TEI}gloss") if gloss.get("type") == kind)
    gloss = next(glosses, None)
    return None if gloss is None else _words(gloss)


def _date(element: "_Element") -> datetime | None:
    dates = (date.get("when") or date.get("from") for date in element.iter(f"{TEI}date"))
    return next(filter(None, map(iso_moment, (element.get(FIRST_DATE), *dates))), None)


def _registered(item: "_Element") -> dict[str, KnownPerson]:
    """Read an entry of the register of persons: ``Doe, John, Minister of Fisheries``."""
    for name in item.iter(f"{TEI}persName"):
        identifier = name.get(XML_ID)
        if identifier:
            printed = _words(name).strip(" ,;")
            last, _, first = printed.partition(", ")
            description = _words(item).removeprefix(_words(name)).strip(" ,;")
            known = KnownPerson(name=f"{first} {last}".strip(), description=description)
            return {identifier: known}
    return {}


def _people(element: "_Element", register: dict[str, KnownPerson]) -> Iterator[KnownPerson]:
    names = (name.get("corresp") or "" for name in element.iter(f"{TEI}persName"))
    for identifier in dict.fromkeys(name.removeprefix("#") for name in names):
        if identifier in register:
            yield register[identifier]
