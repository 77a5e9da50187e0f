"""Read the lines from the classification to the subject: captions, E.O., TAGS, SUBJECT.

Takes    a `Layout`.
Gives    the classification, the captions, the passing lines, declassification, TAGS and subject,
         each from a function of its own; ``None`` or empty where the page does not say.
Offsets  characters of the source text, half-open.
Errors   none raised; a date that no calendar has is a `Diagnostic`.
Source   5 FAH-2 H-300 for the lines, E.O. 11652 to 13526 for the declassification instructions.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from cablegraph.errors import Diagnostic
from cablegraph.model.cable import (
    Caption,
    Classification,
    Declassification,
    MessageReferenceNumber,
    Tag,
    Text,
)
from cablegraph.parse.envelope import MONTHS
from cablegraph.parse.layout import Label, Layout, Section, level_of, opens_body
from cablegraph.terms.classification import CAPTIONS, Level, find_level
from cablegraph.terms.identifiers import full_year
from cablegraph.terms.tags import TagStatus, find_tag
from cablegraph.text import Offsets, Span

CAPTION_NAMES = frozenset(CAPTIONS)
CAPTION = re.compile(rf"\b(?:{'|'.join(CAPTIONS)})\b", re.IGNORECASE)
CAPTION_LINE = re.compile(
    rf"[\"'/* ]{{0,4}}{CAPTION.pattern}(?:[ /,;&.]{{1,4}}(?:AND[ ])?{CAPTION.pattern}){{0,6}}"
    r"[\"'/*. ]{0,4}",
    re.IGNORECASE,
)
LAST_CAPTION = re.compile(r"[ ](?P<caption>SIPDIS|NOFORN|EXDIS|NODIS|LIMDIS)$")
SENSITIVE_LINE = re.compile(
    r"[\"'/*( ]{0,4}(?:SENSITIVE[ ]BUT[ ]UNCLASS?IFIED|SBU)\b", re.IGNORECASE
)
CORRECTED_COPY = re.compile(
    r"[*/( ]{0,4}C[ ]?O[ ]?R[ ]?R[ ]?E[ ]?C[ ]?T[ ]?E[ ]?D[ ]{0,4}C[ ]?O[ ]?P[ ]?Y\b", re.IGNORECASE
)
OFFICIAL_USE = re.compile(r"OFFICIAL USE|FOUO|SENSITIVE", re.IGNORECASE)
PASSING_WORDS = ("FOR", "PASS", "PL", "ALSO", "FROM")  # sought first, for speed
PASSING = re.compile(
    r"(?:FOR|FROM|PASS|PLEASE|PLS)\b|[A-Z][A-Z0-9/.,& -]{1,60}\b(?:FOR|PASS|PLEASE|PLS|ALSO)\b",
    re.IGNORECASE,
)
PASSING_POST = re.compile(
    r"[A-Z][A-Z/.-]{1,15}(?:[ ,]{1,2}[A-Z][A-Z/.-]{1,15}){0,4}[ ](?:FOR|PASS)\b|PASS[ ]TO\b|FOR[ ]"
)
ORDER_NUMBER = re.compile(r"(?P<order>1[1-3]\d{3})\b[ ]{0,3}[:;,.]?[ ]{0,3}")
NUMERIC_DATE = re.compile(
    r"(?<![\d/])(?:(?P<year>(?:19|20)\d\d)[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})"
    r"|(?P<month2>\d{1,2})[/.-](?P<day2>\d{1,2})[/.-](?P<year2>(?:19|20)\d\d|\d\d)"
    r"|(?P<year3>20\d\d)(?P<month3>[01]\d)(?P<day3>[0-3]\d))(?![\d/])"
)
WORD_DATE = re.compile(
    r"\b(?:(?P<day>\d{1,2})[ ]{1,2})?(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    r"[A-Z]{0,6}\.?,?[ ]{1,2}(?:(?P<day2>\d{1,2}),?[ ]{1,2})?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
SLASHES = re.compile(r"(?<![\d/])\d{1,4}/\d{1,4}/\d{1,4}(?![\d/])")
DOWNGRADE = re.compile(r"\bDNG\b[^D\n]{0,30}", re.IGNORECASE)  # a date to lower, not to open
DECLASSIFY = re.compile(r"\bDECL[A-Z]{0,10}\b", re.IGNORECASE)
ORDER_LINES = 4  # an event in the place of a date may wrap
TAG = re.compile(
    r"(?P<code>[A-Za-z][A-Za-z0-9]{1,19}(?:-[A-Za-z0-9]{1,4})?|G-\d{1,2})|\((?P<detail>[^()]{1,80})\)?"
)
TAG_WORD = r"(?:[A-Z][A-Z0-9-]{1,8}|\([^()\n]{1,80}\))"
TAG_LINE = re.compile(rf"{TAG_WORD}(?:[ ,;.]+{TAG_WORD})*[ ,;.]*$")
SUBJECT_END = re.compile(
    rf"(?:{CAPTION_LINE.pattern})$|{CORRECTED_COPY.pattern}|(?-i:Sensitive|SENSITIVE) but unclas",
    re.IGNORECASE,
)
FULL_LINE = 52  # columns of a line that was broken for its length
DOUBLE_SPACED = 2  # line ends
GLUED_PARAGRAPH = re.compile(r"[ ]1[.)][ ]?\((?:U|C|S|SBU|C/NF|S/NF)\)")
DOUBTFUL = {
    TagStatus.MISSPELLING: "misspelt-tag",
    TagStatus.MISUSE: "misused-tag",
    TagStatus.NOT_A_TAG: "no-tag",
}
PORTION_MARK = re.compile(r"\((?:U|C|S|SBU|LOU|[CS]//?NF|SBU/NF|U//FOUO|UNCLAS(?:SIFIED)?)\)[ ]*")


class CaptionBlock(NamedTuple):
    """The lines between the classification and the labelled lines."""

    captions: tuple[Caption, ...]
    passing_lines: tuple[Text, ...]
    corrected_copy: Text | None
    is_sensitive: bool


def text_at(layout: Layout, start: int, end: int) -> Text | None:
    """The words between two offsets, white space single; ``None`` if there are none."""
    piece = layout.text[start:end]
    words = piece.split()
    if not words:
        return None
    first = start + len(piece) - len(piece.lstrip())
    return Text(" ".join(words), Span(first, start + len(piece.rstrip())))


def read_message_reference_number(layout: Layout) -> MessageReferenceNumber | None:
    """Read ``ASTANA 002113`` from the classification line."""
    match = layout.classification
    if match is None or not match["serial"]:
        return None
    return MessageReferenceNumber(
        station=" ".join(match["station"].split()),
        serial=int(match["serial"]),
        span=Span(match.start("station"), match.end("serial")),
    )


def read_classification(
    layout: Layout, block: CaptionBlock, told: Classification | None = None
) -> Classification | None:
    """Read level, controls and section count; captions below the line belong to it.

    ``told`` is the container's word, for a text without a classification line.
    """
    match = layout.classification
    if match is None:
        return told
    names = {caption.name for caption in block.captions}
    return Classification(
        level=level_of(match),
        is_sensitive=block.is_sensitive or OFFICIAL_USE.search(match["controls"]) is not None,
        controls=("NOFORN",) if "NOFORN" in names else (),
        sections=max(1, int(match["sections"] or 1)),
        span=Span(match.start("level"), layout.classification_end),
    )


def read_hint(hint: str) -> Classification | None:
    """Read the container's word, restrictions behind the level; ``None`` if it names no level.

    >>> read_hint("SECRET//NOFORN, EXDIS").marking, read_hint("n/a")
    ('SECRET//NOFORN//EXDIS', None)
    """
    level = find_level(re.split("[/,;]", hint)[0])
    if level is None:
        return None
    names = dict.fromkeys(found[0].upper() for found in CAPTION.finditer(hint))
    return Classification(
        level=level,
        is_sensitive=OFFICIAL_USE.search(hint) is not None and level is Level.UNCLASSIFIED,
        controls=tuple(name for name in names if name != "SENSITIVE"),
    )


def read_captions(layout: Layout, lines: Iterable[Offsets]) -> CaptionBlock:
    """Read captions, corrections and passing lines from the lines that no label claims."""
    captions = list(_captions_on_line(layout))
    passing: list[Offsets] = []
    corrected = None
    for start, end in lines:
        words = layout.text[start:end]
        if words in CAPTION_NAMES:
            captions.append(Caption(words, Span(start, end)))
            continue
        if CORRECTED_COPY.match(words):
            corrected = corrected or text_at(layout, start, end)
            continue
        found, rest = _captions(words, start)
        captions += found
        if rest < end:
            _add_passing(layout, passing, rest, end)
    return CaptionBlock(
        captions=tuple(captions),
        passing_lines=tuple(filter(None, (text_at(layout, start, end) for start, end in passing))),
        corrected_copy=corrected,
        is_sensitive=any("SENSITIVE" in caption.name for caption in captions),
    )


def begins_like_caption(words: str) -> bool:
    """Whether a line is a caption, a correction or a passing line, by how it begins."""
    return any(
        pattern.match(words)
        for pattern in (CAPTION_LINE, SENSITIVE_LINE, CORRECTED_COPY, PASSING_POST)
    )


def is_warning(words: str) -> bool:
    """Whether a line in capitals says that the whole cable is sensitive.

    >>> is_warning("SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY"), is_warning("(SBU) WE MET")
    (True, False)
    """
    return words.isupper() and words.startswith("S") and SENSITIVE_LINE.match(words) is not None


def _captions_on_line(layout: Layout) -> Iterator[Caption]:
    match = layout.classification
    if match is not None:
        for found in CAPTION.finditer(layout.text, *match.span("controls")):
            yield _caption(found, 0)


def _captions(words: str, start: int) -> tuple[list[Caption], int]:
    """The captions that a line begins or ends with, and where the rest of it starts."""
    sensitive = SENSITIVE_LINE.match(words)
    if sensitive:
        first = start + sensitive.end() - len(sensitive[0].lstrip("\"'/*( "))
        return [Caption("SENSITIVE", Span(first, start + len(words)))], start + len(words)
    match = CAPTION_LINE.match(words)
    if match:
        found = [_caption(caption, start) for caption in CAPTION.finditer(words, 0, match.end())]
        return found, start + match.end()
    last = LAST_CAPTION.search(words)
    if last:
        span = Span(start + last.start("caption"), start + last.end())
        return [Caption(last["caption"], span)], start
    return [], start


def _caption(match: re.Match[str], start: int) -> Caption:
    span = Span(start + match.start(), start + match.end())
    return Caption(" ".join(match[0].upper().split()), span)


def _add_passing(layout: Layout, passing: list[Offsets], start: int, end: int) -> None:
    """Add a line; one that does not begin like a passing line goes on with the one before.

    Prose that goes on with none is a publisher's note, and is left out.
    """
    words = layout.text[start:end]
    capitals = words.upper()
    if any(word in capitals for word in PASSING_WORDS) and PASSING.match(words):
        passing.append((start, end))
    elif passing and not layout.are_apart(passing[-1][1], start):
        passing[-1] = (passing[-1][0], end)
    elif words.isupper() or "/" in words:
        passing.append((start, end))


def read_declassification(
    layout: Layout,
) -> tuple[Declassification | None, tuple[Diagnostic, ...]]:
    """Read the E.O. line, or a ``Declassify on`` line where there is none."""
    section = layout.section(Label.ORDER) or layout.section(Label.DECLASSIFY)
    if section is None:
        return None, ()
    end = _passage_end(layout, section, ORDER_LINES)
    number = ORDER_NUMBER.match(layout.text, section.content, end)
    words = text_at(layout, number.end() if number else section.content, end)
    instruction = words.text if words else ""
    day = find_day(instruction)
    if day is None and section.label is Label.ORDER:
        day = _day_of_section(layout, Label.DECLASSIFY)
    span = Span(section.start, words.span.end if words else section.content)
    read = Declassification(
        executive_order=number["order"] if number else None,
        declassify_on=day,
        instruction=instruction,
        span=span,
    )
    if day is None and "/" in instruction and SLASHES.search(DOWNGRADE.sub(" ", instruction)):
        message = f"no such date: {instruction[:60]}"
        return read, (Diagnostic("impossible-date", message, span),)
    return read, ()


def _day_of_section(layout: Layout, label: Label) -> date | None:
    section = layout.section(label)
    if section is None:
        return None
    return find_day(layout.text[section.content : _passage_end(layout, section, 1)])


def _passage_end(layout: Layout, section: Section, most: int) -> int:
    """Where the lines of a section end: a blank line, the next label, or ``most`` lines."""
    end = section.content
    for count, line in enumerate(layout.lines(section.content, section.end)):
        if count == most or (count and layout.are_apart(end, line[0])):
            break
        end = line[1]
    return end


def find_day(instruction: str) -> date | None:
    """The day on which an instruction opens the cable.

    >>> find_day("DECL: 04/22/2019"), find_day("DECL: 2019/04/22"), find_day("DECL: 22 APR 2019")
    (datetime.date(2019, 4, 22), datetime.date(2019, 4, 22), datetime.date(2019, 4, 22))
    >>> find_day("DNG: CO 01/01/2018") is None, find_day("DECL: 99/99/9999") is None
    (True, True)
    """
    if DIGIT.search(instruction) is None:
        return None
    words = DOWNGRADE.sub(" ", instruction)
    word = DECLASSIFY.search(words)
    start = word.end() if word else 0
    for match in sorted(
        [*NUMERIC_DATE.finditer(words, start), *WORD_DATE.finditer(words, start)],
        key=lambda match: match.start(),
    ):
        day = _day(match)
        if day is not None:
            return day
    return None


def _day(match: re.Match[str]) -> date | None:
    groups = {name.rstrip("23"): value for name, value in match.groupdict().items() if value}
    if "day" not in groups:
        return None
    year = full_year(int(groups["year"]))
    name = groups["month"][:3].upper()
    month = MONTHS.index(name) + 1 if name in MONTHS else int(groups["month"])
    day = int(groups["day"])
    for months, days in ((month, day), (day, month)):  # the day first, where it cannot be a month
        try:
            return date(year, months, days)
        except ValueError:
            continue
    return None


def read_tags(layout: Layout) -> tuple[tuple[Tag, ...], Offsets | None]:
    """Read the TAGS, and the stretch that their lines take."""
    section = layout.section(Label.TAGS)
    if section is None:
        return (), None
    end = _tags_end(layout, section)
    tags: list[Tag] = []
    for match in TAG.finditer(layout.text, section.content, end):
        if match["detail"] and tags and not _are_tags(match["detail"]):
            detail = " ".join(match["detail"].split())
            span = Span(tags[-1].span.start, match.end())
            tags[-1] = Tag(tags[-1].code, detail, span)
        elif match["detail"]:
            codes = TAG.finditer(layout.text, *match.span("detail"))
            tags += [_tag(code) for code in codes if code["code"]]
        elif match[0].upper() != "AND":
            tags.append(_tag(match))
    return tuple(tags), (section.start, layout.past_blanked(end))


def _tag(match: re.Match[str]) -> Tag:
    return Tag(match["code"].upper(), None, Span(*match.span()))


def _are_tags(words: str) -> bool:
    """Whether what stands in brackets is no name but further codes."""
    return all(find_tag(word.strip(" ,;")) for word in words.replace(",", " ").split())


def _tags_end(layout: Layout, section: Section) -> int:
    """The first line is taken as it is; further ones hold nothing but codes."""
    end = section.content
    for count, (first, last) in enumerate(layout.lines(section.content, section.end)):
        is_apart = layout.are_apart(end, first) and layout.text[end - 1] not in ",;"
        if count and (is_apart or TAG_LINE.match(layout.text[first:last]) is None):
            break
        end = last
    return end


def doubtful_tags(tags: Iterable[Tag]) -> Iterator[Diagnostic]:
    """Report codes that no table has, and those known for slips."""
    for tag in tags:
        meaning = find_tag(tag.code)
        if meaning is None:
            yield Diagnostic("unknown-tag", f"{tag.code} is in no table of TAGS", tag.span)
        elif meaning.status in DOUBTFUL:
            message = f"{tag.code}: {meaning.note or meaning.status.value}"
            yield Diagnostic(DOUBTFUL[meaning.status], message, tag.span)


def read_subject(layout: Layout) -> Text | None:
    """Read the subject, on however many lines, without a portion marking before it."""
    section = layout.section(Label.SUBJECT)
    if section is None:
        return None
    start, end, before = section.content, section.content, section.start
    for count, (first, last) in enumerate(layout.lines(section.content, section.end)):
        words = layout.text[first:last]
        if count == 0:
            mark = PORTION_MARK.match(words)
            start = first + (mark.end() if mark else 0)
        elif _ends_subject(words) or (
            layout.are_apart(end, first) and not _is_double_spaced(layout, section, before, first)
        ):
            break
        before = first if count else section.start
        glued = GLUED_PARAGRAPH.search(words)
        end = first + glued.start() if glued else last
        if glued:
            break
    return text_at(layout, start, end)


def _is_double_spaced(layout: Layout, section: Section, before: int, first: int) -> bool:
    """Whether a subject goes on after a blank line: its line was full, and a label follows."""
    end = layout.text.find("\n", before)
    is_full = len(layout.text[before:end].rstrip()) >= FULL_LINE
    is_label_next = section.end < len(layout.text) and len(layout.lines(first, section.end)) == 1
    is_spaced = layout.text[end:first].count("\n") == DOUBLE_SPACED
    return is_full and is_label_next and is_spaced and layout.text[first : section.end].isupper()


def _ends_subject(words: str) -> bool:
    return opens_body(words, 0, len(words)) or SUBJECT_END.match(words) is not None
