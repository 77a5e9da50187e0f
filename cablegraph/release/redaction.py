r"""What is taken out of a cable's text, and the text without it.

Takes    a cable's `Markings`, a `Policy`, and the names that are protected in the whole collection.
Gives    `Redaction`s (where, what, why; never the words), and `redact`: a text of the same
         length, so that every offset still means the same characters.
Offsets  characters of the source text, half-open.
Errors   none.

A paragraph is judged by its own marking; one without, a heading and the subject line by the
cable's. The header's routing stays. What is withheld becomes X in lines of one length: neither
words nor their lengths can be told. As nothing else than this text is released, nothing that was
read from the rest can be in it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from cablegraph.model.cable import Cable
from cablegraph.release.markings import Markings
from cablegraph.release.names import Names, key_of
from cablegraph.release.policy import Policy
from cablegraph.release.protection import Protection, protected_names
from cablegraph.text import CleanText, Span

ELSEWHERE = "protected in another cable"
LINE = 70  # characters of withheld text in a line
LEAST = 4  # characters behind a reason: "X." would be read as an initial
PROSE = frozenset({"paragraph", "sentence"})  # end in a full stop, so that the next sentence begins
PLAIN_HEADINGS = frozenset(  # that say what follows is, and nothing of it
    {"SUMMARY", "COMMENT", "END SUMMARY", "END COMMENT", "INTRODUCTION", "BACKGROUND", "NOTE"}
    | {"ACTION REQUEST", "ACTION REQUESTED", "SUMMARY AND COMMENT", "SUMMARY AND INTRODUCTION"}
    | {"PARTICIPANTS", "CONCLUSION", "BIO NOTE", "BIOGRAPHIC NOTE", "NEXT STEPS"}
)
CONTACT = re.compile(  # by which a person can be reached
    r"[\w.+-]{1,80}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,80}(?:\.[\w-]{1,80}){0,5}|@\w{3,40}"
    r"|(?:https?://|www\.)[^\s<>)]{3,200}"
    r"|\+\d[\d ().-]{6,18}\d"
    r"|\(?\b\d{2,4}\)?[ .-]\d{3,4}[ .-]\d{2,4}(?:[ .-]\d{2,4})?\b"
    r"|(?<=[^\d/-])\d{3,4}[ -]\d{4}\b(?!/)"
    r"|\b(?:tel|phone|telephone|cell|mobile|fax|passport|id card|skype|twitter)\b[^\d\n]{0,20}"
    r"(?P<number>[A-Z]{0,3}\d[\d ().-]{3,18}\d)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"[^\s@<>()\[\],;]{0,80}@[^\s<>()\[\],;]{1,80}|(?:https?://|www\.)[^\s<>)]{3,200}"
)


class Redaction(NamedTuple):
    """A stretch of the source that is not shown."""

    span: Span
    what: str  # "paragraph", "heading", "subject", "sentence", "name", "address"
    reason: str


def redactions(
    markings: Markings, policy: Policy, protections: Iterable[Protection], elsewhere: Names
) -> tuple[Redaction, ...]:
    """What of a cable is not shown; a stretch within another one is left out.

    ``markings`` and ``protections`` are those of the cable itself, ``elsewhere`` the names
    protected anywhere.
    """
    found = chain(
        _too_high(markings, policy),
        _protected(markings.cable, list(protections), elsewhere),
    )
    ordered = sorted(
        (each for each in found if len(each.span)),  # behind a marking there may be nothing
        key=lambda redaction: (redaction.span.start, -redaction.span.end),
    )
    kept: list[Redaction] = []
    for redaction in ordered:
        last = kept[-1] if kept else None
        if last is None or redaction.span.start >= last.span.end:
            kept.append(redaction)
        elif redaction.span.end > last.span.end:  # two that overlap are one
            kept[-1] = last._replace(span=Span(last.span.start, redaction.span.end))
    return tuple(kept)


def redact(text: str, redacted: Iterable[Redaction]) -> str:
    """``text`` with the same number of characters, and X where something is not shown.

    >>> redact("Ozola (protect) agreed.", [Redaction(Span(0, 5), "name", "protected")])
    'XXXXX (protect) agreed.'
    """
    parts, position = [], 0
    for redaction in redacted:
        span = redaction.span
        parts += [text[position : span.start], _filling(text, redaction)]
        position = span.end
    return "".join([*parts, text[position:]])


# By marking


def _too_high(markings: Markings, policy: Policy) -> Iterator[Redaction]:
    cable = markings.cable
    for paragraph in cable.paragraphs:
        content = _without_end(cable, paragraph.content)
        reason = policy.objection(markings.of_paragraph(paragraph))
        if reason:
            yield Redaction(content, "paragraph", reason)
            continue
        for stretch, marking in markings.within(content):
            reason = policy.objection(marking)
            if reason:
                yield Redaction(_without_end(cable, stretch), "paragraph", reason)
    for heading in cable.headings:
        reason = policy.objection(markings.of_line(heading.span))
        words = " ".join(re.findall(r"[^\W\d_]+", heading.text.upper()))
        if reason and words not in PLAIN_HEADINGS:
            yield Redaction(heading.span, "heading", reason)
    if cable.subject:
        reason = policy.objection(markings.of_line(cable.subject.span))
        if reason:
            yield Redaction(cable.subject.span, "subject", reason)
    of_whole = policy.objection(markings.whole)
    if of_whole:
        for remainder in cable.remainder:
            yield Redaction(remainder, "remainder", of_whole)


def _without_end(cable: Cable, span: Span) -> Span:
    """A stretch without the white space after it, which parts it from the next."""
    return Span(span.start, span.start + len(cable.source[span].rstrip()))


# By name


def _protected(
    cable: Cable, protections: list[Protection], elsewhere: Names
) -> Iterator[Redaction]:
    for protection in protections:
        if not protection.is_certain:
            yield Redaction(protection.around, "sentence", "protected; who is, cannot be told")
    if not protections and not elsewhere.names:
        return
    own = Names(protected_names(cable, protections))
    whole = cable.clean(cable.source.span)
    for clean in (None, whole) if cable.edits else (None,):  # across page markers too
        text = clean.text if clean else cable.source.text
        stretches, named = elsewhere.recognized_in(text)
        known = Names(named - own.names)
        for names, reason in ((own, "protected"), (known, ELSEWHERE)):
            for stretch in names.parts_in(text) if names.names else ():
                yield from _of_name(clean, *stretch, reason)
            yield from _addresses(clean, text, names, reason)
        for stretch in stretches:
            yield from _of_name(clean, *stretch, ELSEWHERE)
    yield from _contacts(cable, protections, own)


def _of_name(clean: CleanText | None, start: int, end: int, reason: str) -> Iterator[Redaction]:
    if clean is None:
        yield Redaction(Span(start, end), "name", reason)
        return
    for word in re.finditer(r"\S+", clean.text[start:end]):  # what stands between is no name
        span = clean.to_source(start + word.start(), start + word.end())
        yield Redaction(span, "name", reason)


def _addresses(
    clean: CleanText | None, text: str, names: Names, reason: str
) -> Iterator[Redaction]:
    """Addresses that have a word of a name in them: ``iozola@diena.example``."""
    if clean is not None or not names.names or ("@" not in text and "www" not in text.lower()):
        return
    parts = [part for part, is_fixed in names.parts.items() if len(part) > 3 and not is_fixed]
    for match in ADDRESS.finditer(text):
        key = key_of(match[0])
        if any(part in key for part in parts):
            yield Redaction(Span(*match.span()), "address", reason)


def _contacts(cable: Cable, protections: list[Protection], own: Names) -> Iterator[Redaction]:
    """Addresses and numbers in the paragraphs that name who is protected."""
    if not protections or not CONTACT.search(cable.source.text):
        return
    marks = [protection.mark.start for protection in protections]
    for start, end in _pieces(cable):
        piece = cable.source.text[start:end]
        found = list(CONTACT.finditer(piece))
        if not found:
            continue
        at = bisect_left(marks, start)
        if (at < len(marks) and marks[at] < end) or own.parts_in(piece):
            for match in found:
                group = "number" if match["number"] else 0
                span = Span(start + match.start(group), start + match.end(group))
                yield Redaction(span, "address", "protected")


def _pieces(cable: Cable) -> Iterator[tuple[int, int]]:
    """The paragraphs of a cable, and what stands between them."""
    position = 0
    for paragraph in cable.paragraphs:
        if paragraph.content.start > position:
            yield position, paragraph.content.start
        yield paragraph.content.start, paragraph.content.end
        position = max(position, paragraph.content.end)
    yield position, len(cable.source.text)


def _filling(text: str, redaction: Redaction) -> str:
    """As many characters as are taken out: for a name X, else the reason and lines of X."""
    size = len(redaction.span)
    if redaction.what in ("name", "address"):
        return "".join(
            each if each in "\r\n" else "X"
            for each in text[redaction.span.start : redaction.span.end]
        )
    note = f"[withheld: {redaction.reason}]"
    filled = f"{note} ".ljust(size, "X") if size >= len(note) + LEAST else "X" * size
    lines = "".join("\n" if at and at % LINE == 0 else each for at, each in enumerate(filled))
    return f"{lines[:-1]}." if redaction.what in PROSE else lines
