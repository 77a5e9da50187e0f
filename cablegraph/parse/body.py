"""Divide a cable's body into paragraphs, headings and blocks, and find its signature.

Takes    the source text from the end of the header on.
Gives    `Body`: numbered paragraphs and the unnumbered stretches between them, in printed order.
Offsets  characters of the source text, half-open.
Errors   none raised.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from cablegraph.model.cable import Paragraph, PortionMarking, Text
from cablegraph.terms.classification import Level
from cablegraph.text import SourceText, Span

NUMBER = re.compile(
    r"^[ \t]{0,8}(?:[¶\ufffd][ \t]?)?(?P<number>\d{1,3})[ \t]?[.)](?!\d)[ \t]{0,4}"
    r"(?P<mark>\( {0,2}(?:[CSU]|SBU|LOU|S//?NF|C//?NF|U//FOUO|SBU/NF)\b[^()\n]{0,40}\))?[ \t]*",
    re.MULTILINE,
)
SIGNATURE = re.compile(r"(?:\n|\. )[ \t]*(?P<name>[A-Z][A-Za-z'-]{2,20}(?: JR)?)\.?\s*\Z")
LEVELS = {"C": Level.CONFIDENTIAL, "S": Level.SECRET, "L": Level.LIMITED_OFFICIAL_USE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What the body of a cable is made of."""

    paragraphs: tuple[Paragraph, ...]
    signer: Text | None


def parse_body(source: SourceText, start: int) -> Body:
    """Read the body of ``source`` from ``start`` to its end."""
    signature = SIGNATURE.search(source.text, max(start, len(source) - 200))
    end = signature.start("name") if signature else len(source)
    signer = signature and Text(text=signature["name"], span=Span(*signature.span("name")))
    return Body(paragraphs=_paragraphs(source, start, end), signer=signer)


def _paragraphs(source: SourceText, start: int, end: int) -> tuple[Paragraph, ...]:
    heads: list[re.Match[str]] = []
    last = 0
    for match in NUMBER.finditer(source.text, start, end):
        number = int(match["number"])
        if number == last + 1 or match["mark"]:
            heads.append(match)
            last = number
    starts = [head.start() for head in heads] + [end]
    lead = [] if starts[0] <= start else [_paragraph(1, None, Span(start, starts[0]))]
    found = [
        _paragraph(order, head, Span(*limits))
        for order, (head, limits) in enumerate(
            zip(heads, pairwise(starts), strict=True), 1 + len(lead)
        )
    ]
    return tuple(lead + found)


def _paragraph(order: int, head: re.Match[str] | None, span: Span) -> Paragraph:
    return Paragraph(
        order=order,
        number=int(head["number"]) if head else None,
        portion_marking=_marking(head) if head and head["mark"] else None,
        span=span,
        content=Span(head.end() if head else span.start, span.end),
    )


def _marking(head: re.Match[str]) -> PortionMarking:
    text = head["mark"].strip("() ")
    return PortionMarking(
        text=text,
        level=LEVELS.get(text[0] if text != "SBU" else "", Level.UNCLASSIFIED),
        is_sensitive="SBU" in text or "FOUO" in text,
        controls=("NOFORN",) if "NF" in text else (),
        span=Span(*head.span("mark")),
    )
