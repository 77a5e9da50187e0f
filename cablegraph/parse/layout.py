r"""Divide a header into its envelope, classification line, caption lines and labelled sections.

Takes    a `SourceText` and the page markers found in it.
Gives    a `Layout`: the header's text, page markers, pilcrows and tabs blanked and every offset
         kept, and where each part of it begins and ends; `body_limit` is where the body begins
         at the latest.
Offsets  characters of the source text, half-open; the layout's text has the same offsets.
Errors   none: a part that is absent has no section.
Source   5 FAH-2 for the order of the lines; spellings and damage as met in real cables.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from cablegraph.parse.lines import LinePattern
from cablegraph.terms.classification import Level, find_level
from cablegraph.terms.traffic import find_prefix
from cablegraph.text import Edit, Offsets, SourceText

HEADER_LENGTH = 40_000  # characters: the longest address lists take 20,000
INK = re.compile(r"[^\n]")
LINE = re.compile(r"\S[^\n]*(?<=\S)")
BLANKS = "¶\ufffd\ufeff\xa0\t\r"  # pilcrows and all white space but line ends
LINK = re.compile(r"\[([^\[\]\n]{1,60})\]\([^()\s]{0,200}\)")  # [PHUM](#), of a Markdown copy
ENVELOPE_LENGTH = 8_000  # characters
GAP = 10  # lines without a label after SUBJECT or REF: more, and the body has begun


class Label(Enum):
    """The lines that begin with a word of their own."""

    ORDER = "E.O."
    TAGS = "TAGS"
    SUBJECT = "SUBJECT"
    REFERENCE = "REF"
    CLASSIFIED = "Classified By"
    REASON = "Reason"
    DERIVED = "Derived From"
    DECLASSIFY = "Declassify On"


ORDER = r"(?:E\.?[ ]?[O0]\.?[,:]?[ ]{0,3}(?=1[1-3]\d{3}\b|DECL)|EXECUTIVE[ ]ORDER[ ])"
TAGS = r"(?:TAGS?[ ]{0,3}(?:[:;]|\.(?=[ ]))|TAGS(?=[ \t]{0,4}(?:$|[A-Z\[])))"
SUBJECT = (
    r"(?:SUBJECT|SUBJ|SUBECT|SUJECT|SUBJEC|SUBJET)[ ]?[:;.]"
    r"|(?-i:SUBJ(?:ECT)?)(?:[ ]?-)?(?=[ ]{1,4}\S)"
)
REFERENCE = (
    r"(?:REFERENCES?|REFTEL\(S\)|REF\(S\)|REF[ ]?TELS?|REFS?)(?:[ ]{0,3}(?:[:;]|\.(?=[ ])|(?=\n))"
    r"|(?-i:(?<=[FSL)]))(?=[ ]{1,6}[A-Z0-9(]))"
)
CLASSIFIED = r"CLASS(?:IFIED)?\.?[ ]{1,3}BY\b[ ]?:?(?:[ ]CLASSIFIED[ ]BY\b:?)?"
REASON = r"REASONS?(?:[ ]?:|[ ](?=1\.[45]))"
LABEL_LINE = LinePattern.of(
    rf"""
    [^\S\n]* (?=[ETSRCDetsrcd(>]) >{{0,4}}[ ]? (?:\((?:[CSU]|SBU)\)[ ])? (?i:
        (?P<ORDER>{ORDER}) | (?P<TAGS>{TAGS}) | (?P<SUBJECT>{SUBJECT})
      | (?P<REFERENCE>{REFERENCE}) | (?P<CLASSIFIED>{CLASSIFIED}) | (?P<REASON>{REASON})
      | (?P<DERIVED>DERIVED[ ]FROM[ ]?:?) | (?P<DECLASSIFY>DECL(?:ASSIFY)?[ ]ON[ ]?:?) )
    """,
    re.VERBOSE | re.MULTILINE,
)
BEFORE_GLUED = re.compile(r"[ ](?=E\.?O|TAGS|SUBJ|REF|Ref|CLASS|Class)")
GLUED_LABEL = re.compile(  # to the end of another line
    r"""(?P<ORDER>E\.?O\.?[ ]?(?=1[1-3]\d{3}[ ]?(?:[:,]|[ ](?:N/?A|DE?CL|DNG))))
      | (?P<TAGS>TAGS[ ]?:) | (?P<SUBJECT>SUBJ(?:ECT)?[ ]?:)
      | (?P<REFERENCE>(?:REFS?|REF\(S\)|REFTELS?|Refs?)(?:[ ]?:|[ ](?=A[.)][ ]|\(A\)|STATE[ ]\d)))
      | (?P<CLASSIFIED>(?:CLASSIFIED[ ]BY|Classified[ ][Bb]y)[ ]?:)""",
    re.VERBOSE,
)


def _spaced(word: str) -> str:
    return r"[ \t]{0,2}".join(word.replace(" ", ""))


LEVEL = "|".join(
    map(_spaced, ("TOP SECRET", "SECRET", "CONFIDENTIAL", "LIMITED OFFICIAL USE", "UNCLAS"))
)
CONTROL = (
    r"NOFORN|NODIS|EXDIS|LIMDIS|STADIS|SIPDIS|SENSITIVE|ORCON|FOUO|E[ ]?F[ ]?T[ ]?O"
    r"|FOR[ ]OFFICIAL[ ]USE[ ]ONLY|ROGER[ ]CHANNEL|REL(?:[ ]TO)?[ ][A-Z, ]{2,40}(?=//|$)"
)
STATION_WORD = r"[A-Z][A-Za-z.'/-]*"
CLASSIFICATION_LINE = rf"""
    (?P<level>(?i:{LEVEL}(?:[ \t]{{0,2}}{_spaced("SIFIED")})?)) (?![a-zA-Z'])
    (?P<controls>(?:[ \t]*(?:[/,-]{{1,2}}[ \t]*)?(?i:{CONTROL})){{0,6}})
    (?:[ \t]+ (?i:(?:FINAL[ \t]+)?(?:SECTION|SEC|PART)) (?:[ \t]+ \d{{1,3}})?
        [ \t]+ OF [ \t]+ (?P<sections>\d{{1,3}}))?
    (?P<number>(?:[ \t]*[ \t/-]|[ \t]*\n[ \t]*(?=[A-Z][A-Z .'-]{{2,24}}[ ]\d{{3,6}}[ \t]*$))
        (?P<station>{STATION_WORD}(?:[ \t\n]{{1,3}}{STATION_WORD}){{0,4}}|X{{5,20}})
        [ \t]+ (?P<serial>\d{{1,7}})\b)?
    (?P<rest>[^\n]*)
    """
CLASSIFICATION = LinePattern.of(rf"[ \t]{{0,20}} {CLASSIFICATION_LINE}", re.VERBOSE | re.MULTILINE)
GLUED_CLASSIFICATION = re.compile(  # to the end of the address list, in copies without line ends
    rf"(?<=[ ])(?=[CSUTL]) {CLASSIFICATION_LINE}", re.VERBOSE | re.MULTILINE
)
SENDER = re.compile(r"^[ \t]{0,20}FM[ ]{1,4}[A-Z]", re.MULTILINE)
FIRST_PARAGRAPH = LinePattern.of(
    r"[ \t]{0,20}(?:[¶\ufffd][ \t]*)?1(?:[ \t]?[.)](?!\d)|[ ]?\((?:[UCS]|SBU)\))"
)
BODY_OPENING = re.compile(
    r"^[ \t]*(?:[-=_*]{3,}|(?:BEGIN[ ])?(?:SUMMARY|COMMENT|INTRODUCTION|BACKGROUND)\b"
    r"|Summary\b|Introduction\b|Comment\b"
    r"|(?P<mark>\((?:U|SBU|C|S|C/NF|S/NF|S//NF|U//FOUO|LOU)\)[ ]))",
    re.MULTILINE,
)
NUMBERED_STATION = re.compile(
    r"[ \t]*(?:(?:19|20)?\d\d[ ])?(?P<station>[A-Za-z][A-Za-z. ]{2,22})[ ]\d{1,7}\b"
)


class Section(NamedTuple):
    """A labelled line with what follows it, as far as the next label or the body."""

    label: Label
    start: int  # of the label
    content: int  # after the label
    end: int


class Layout(NamedTuple):
    """Where the parts of one header are."""

    source: SourceText
    text: str  # the beginning of the source, page markers and pilcrows blanked
    classification: re.Match[str] | None
    classification_end: int  # of what the pattern has read of the line
    envelope: Offsets  # the lines between these are the envelope's
    sections: tuple[Section, ...]  # in printed order, each label once
    body_limit: int  # the body begins here or before

    def section(self, label: Label) -> Section | None:
        """The section under ``label``."""
        for section in self.sections:
            if section.label is label:
                return section
        return None

    def lines(self, start: int, end: int) -> list[Offsets]:
        """Start and end of each line that is not blank, without the blanks around it."""
        return [line.span() for line in LINE.finditer(self.text, start, end)]

    def past_blanked(self, end: int) -> int:
        """The end of what was blanked at ``end``, such as the rest of a link."""
        source = self.source.text
        while end < len(self.text) and self.text[end] == " " and not source[end].isspace():
            end += 1
        return end

    def are_apart(self, end: int, start: int) -> bool:
        """Whether a blank line stands between the end of one line and the start of another."""
        return self.text.count("\n", end, start) > 1


def divide(source: SourceText, edits: Iterable[Edit] = ()) -> Layout:
    r"""Find the parts of the header of ``source``.

    >>> layout = divide(SourceText("example", "UNCLAS RIGA 000012\nTAGS: PREL\n\n1. Text."))
    >>> layout.classification["serial"], [section.label.name for section in layout.sections]
    ('000012', ['TAGS'])
    """
    limit = _body_limit(source.text)
    text = _blanked(source.text[:limit], edits)
    if "](" in text:
        text = LINK.sub(_unlinked, text)
    for character in BLANKS:
        text = text.replace(character, " ")
    classification = _classification(text)
    labels = list(_labels(text, classification.end("level") if classification else 0))
    sections = tuple(_sections(text, labels))
    return Layout(
        source=source,
        text=text,
        classification=classification,
        classification_end=_classification_end(classification),
        envelope=_envelope(text, classification, sections[0].start if sections else limit),
        sections=sections,
        body_limit=limit,
    )


def _unlinked(link: re.Match[str]) -> str:
    """The words of a link, with blanks for the rest of it."""
    return f" {link[1]} ".ljust(len(link[0]))


def _body_limit(text: str) -> int:
    """Where the first numbered paragraph begins, or the end of what may be a header."""
    for match in FIRST_PARAGRAPH.finditer(text, 0, HEADER_LENGTH):
        if not names_cable(text, match.end()):
            return match.start("line")
    return min(len(text), HEADER_LENGTH)


def names_cable(text: str, start: int) -> bool:
    """Whether what stands at ``start`` is a reference, so that what is before it labels that."""
    match = NUMBERED_STATION.match(text, start)
    return match is not None and find_prefix(match["station"]) is not None


def opens_body(text: str, start: int, end: int) -> bool:
    """Whether the line at ``start`` is the body's: a heading, or one with a portion marking."""
    match = BODY_OPENING.match(text, start, end)
    return match is not None and not (match["mark"] and names_cable(text, match.end()))


def _blanked(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` without page markers, offsets kept.

    A marker between two lines of one passage leaves no blank line; one among blank lines, those.
    """
    for edit in edits:
        if edit.reason != "page-marker" or edit.span.start >= len(text):
            continue
        piece = text[edit.span.start : edit.span.end]
        lead = piece[: len(piece) - len(piece.lstrip())]
        is_adjacent = lead.count("\n") <= 1 and "\n" not in piece[len(lead) :]
        blank = " " * len(piece) if is_adjacent else INK.sub(" ", piece)
        text = text[: edit.span.start] + blank + text[edit.span.end :]
    return text


def _classification(text: str) -> re.Match[str] | None:
    """The classification line: the first with a number, else the last that stands alone."""
    alone = None
    for match in CLASSIFICATION.finditer(text, 0, len(text)):
        if match["serial"]:
            return match
        if match["sections"] or not match["rest"].strip():
            alone = match
    return alone or _glued_classification(text)


def _glued_classification(text: str) -> re.Match[str] | None:
    """The line run on from others; it must name a station that is known, and a number."""
    for match in GLUED_CLASSIFICATION.finditer(text[:ENVELOPE_LENGTH]):
        if match["serial"] and find_prefix(match["station"]):
            return match
    return None


def _envelope(text: str, classification: re.Match[str] | None, end: int) -> Offsets:
    """Where the envelope is: above the classification line, or below where the sender is there."""
    if classification is None:
        return 0, end
    first, last = classification.start("level"), classification.end()
    is_below = SENDER.search(text, last, end) and not SENDER.search(text, 0, first)
    return (last, end) if is_below else (0, min(first, end))


def _classification_end(match: re.Match[str] | None) -> int:
    return max(map(match.end, ("controls", "sections", "number"))) if match else 0


class _Label(NamedTuple):
    """A label on the page, and a marking before it: ``(C) Classified By:``."""

    label: Label
    marked: int  # where the marking begins; without one, the label
    start: int
    end: int


def _labels(text: str, start: int) -> Iterator[_Label]:
    """The labels, the first of each kind only."""
    seen: set[str] = set()
    found = [*LABEL_LINE.finditer(text, start, len(text)), *_glued_labels(text, start)]
    for match in sorted(found, key=_label_start):
        kind = match.lastgroup or ""
        if kind not in seen:
            seen.add(kind)
            yield _Label(Label[kind], match.start(), match.start(kind), match.end())


def _glued_labels(text: str, start: int) -> Iterator[re.Match[str]]:
    for blank in BEFORE_GLUED.finditer(text, start):
        if match := GLUED_LABEL.match(text, blank.start() + 1):
            yield match


def _label_start(match: re.Match[str]) -> int:
    return match.start(match.lastgroup or 0)


def _sections(text: str, labels: list[_Label]) -> Iterator[Section]:
    stops = [label.marked for label in labels[1:]] + [len(text)]
    for (label, _, start, content), stop in zip(labels, stops, strict=False):
        section = Section(label=label, start=start, content=content, end=stop)
        yield section
        if label not in (Label.ORDER, Label.TAGS) and _body_has_begun(text, content, stop):
            return


def _body_has_begun(text: str, start: int, stop: int) -> bool:
    if stop == len(text):
        return True
    openings = BODY_OPENING.finditer(text, start, stop)
    return text.count("\n", start, stop) > GAP or any(
        opens_body(text, match.start(), stop) for match in openings
    )


def level_of(match: re.Match[str]) -> Level:
    """The level that a classification line names."""
    return find_level(match["level"]) or Level.UNCLASSIFIED
