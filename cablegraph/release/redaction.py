r"""What is taken out of a cable's text, and the text without it.

Takes    a cable, a `Policy`, and the names that are protected in the whole collection.
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
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from cablegraph.model.cable import Cable, Paragraph
from cablegraph.parse.portions import MARK as PORTION
from cablegraph.parse.portions import read_marking
from cablegraph.release.policy import Marking, Policy
from cablegraph.release.protection import PART, Protection
from cablegraph.text import Span

LINE = 70  # characters of withheld text in a line
LEAST = 3  # letters of a word of a name that is looked for by itself
PLAIN_HEADINGS = frozenset(  # that say what follows is, and nothing of it
    {"SUMMARY", "COMMENT", "END SUMMARY", "END COMMENT", "INTRODUCTION", "BACKGROUND", "NOTE"}
    | {"ACTION REQUEST", "ACTION REQUESTED", "SUMMARY AND COMMENT", "SUMMARY AND INTRODUCTION"}
    | {"PARTICIPANTS", "CONCLUSION", "BIO NOTE", "BIOGRAPHIC NOTE", "NEXT STEPS"}
)
PARTICLES = frozenset(
    {"del", "della", "dos", "van", "von", "bin", "ben", "ibn", "abu", "the", "and", "der", "den"}
)


class Redaction(NamedTuple):
    """A stretch of the source that is not shown."""

    span: Span
    what: str  # "paragraph", "heading", "subject", "sentence", "name"
    reason: str


def redactions(
    cable: Cable, policy: Policy, protections: Iterable[Protection], elsewhere: "Names"
) -> tuple[Redaction, ...]:
    """What of ``cable`` is not shown; a stretch within another one is left out.

    ``protections`` are those of the cable itself, ``elsewhere`` the names protected anywhere.
    """
    found = sorted(
        chain(_too_high(cable, policy), _protected(cable, list(protections), elsewhere)),
        key=lambda redaction: (redaction.span.start, -redaction.span.end),
    )
    kept: list[Redaction] = []
    for redaction in found:
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


def _too_high(cable: Cable, policy: Policy) -> Iterator[Redaction]:
    of_cable = policy.objection(Marking.of_cable(cable))
    for paragraph in cable.paragraphs:
        portion = paragraph.portion_marking
        reason = policy.objection(Marking.of_portion(portion)) if portion else of_cable
        if reason:
            yield Redaction(_content(cable, paragraph), "paragraph", reason)
    for heading in cable.headings:
        reason = _objection(cable, policy, heading.span, of_cable)
        if reason and " ".join(PART.findall(heading.text.upper())) not in PLAIN_HEADINGS:
            yield Redaction(heading.span, "heading", reason)
    if cable.subject:
        reason = _objection(cable, policy, cable.subject.span, of_cable)
        if reason:
            yield Redaction(cable.subject.span, "subject", reason)
    if of_cable:
        for remainder in cable.remainder:
            yield Redaction(remainder, "remainder", of_cable)


def _content(cable: Cable, paragraph: Paragraph) -> Span:
    """The text of a paragraph without the white space after it, which parts it from the next."""
    text = cable.source[paragraph.content]
    return Span(paragraph.content.start, paragraph.content.start + len(text.rstrip()))


def _objection(cable: Cable, policy: Policy, span: Span, of_cable: str | None) -> str | None:
    """Why a line may not be shown: by the marking at its head, or right before, or the cable's."""
    line = cable.source.line_at(span.start)
    match = PORTION.search(cable.source.text, line.start, span.end)
    if match is None or match.start() > span.start:
        return of_cable
    portion = read_marking(match["mark"], Span(*match.span("all")))
    return policy.objection(Marking.of_portion(portion)) if portion else of_cable


# By name


class Names:
    """The names that somebody asked to protect, in whatever cable.

    >>> names = Names(["Ilze Ozola"])
    >>> [match[0] for match in names.whole.finditer("Ilze  Ozola met OZOLA, not Ozolina.")]
    ['Ilze  Ozola']
    >>> [match[0] for match in Names.parts(["Ilze Ozola"]).finditer("Ms. Ozola met OZOLA.")]
    ['Ozola', 'OZOLA']
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(name for name in names if len(PART.findall(name)) > 1)
        self.whole = _any_of(r"\s+".join(map(re.escape, name.split())) for name in self.names)

    @staticmethod
    def parts(names: Iterable[str]) -> re.Pattern[str]:
        """Each word of these names, wherever it stands by itself."""
        words = {word for name in names for word in PART.findall(name)}
        return _any_of(
            re.escape(word)
            for word in words
            if len(word) >= LEAST and word.lower() not in PARTICLES
        )


def _any_of(sources: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(sources, key=lambda source: (-len(source), source))
    choice = "|".join(longest_first) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)", re.IGNORECASE)


def _protected(
    cable: Cable, protections: list[Protection], elsewhere: Names
) -> Iterator[Redaction]:
    text = cable.source.text
    own = {name for protection in protections for name in protection.names}
    met = {" ".join(match[0].split()) for match in elsewhere.whole.finditer(text)}
    for protection in protections:
        if not protection.names:
            yield Redaction(protection.around, "sentence", "protected; who is, cannot be told")
    for names, reason in ((own, "protected"), (met - own, "protected in another cable")):
        for pattern in (Names(names).whole, Names.parts(names)) if names else ():
            for match in pattern.finditer(text):
                if match[0][0].isupper():  # "hope" is nobody's name
                    yield Redaction(Span(*match.span()), "name", reason)


def _filling(text: str, redaction: Redaction) -> str:
    """As many characters as are taken out: for a name X, else the reason and lines of X."""
    size = len(redaction.span)
    if redaction.what == "name":
        return "".join(
            "\n" if each == "\n" else "X"
            for each in text[redaction.span.start : redaction.span.end]
        )
    note = f"[withheld: {redaction.reason}]"
    filled = f"{note} ".ljust(size, "X") if size > len(note) else "X" * size
    return "".join("\n" if at and at % LINE == 0 else each for at, each in enumerate(filled))
