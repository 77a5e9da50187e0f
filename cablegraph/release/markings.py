r"""Every marking in a cable's text, however it is written, and what each passage is marked.

Takes    a cable.
Gives    `Markings`: of the whole, which is as high as its highest passage; of a paragraph; and of
         the stretches within a paragraph that have markings of their own.
Offsets  characters of the source text, half-open.
Errors   none.
Source   E.O. 12958 sec. 1.6(c); 5 FAH-2 for captions. Forms met beside the parser's: ``[C]``,
         ``(S//SI//NF)``, ``(C - Entire text.)``, ``A. (C)``, ``2 (C)``, ``2. C``, ``HEADING (C)``.

The parser reads only what it is sure of. Here what looks like a marking is one: its first word
tells how high it is, and words that nobody knows make it no lower.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import reduce
from typing import NamedTuple

from cablegraph.model.cable import Cable, Paragraph
from cablegraph.parse.portions import CONTROLS, SENSITIVE, SEPARATOR
from cablegraph.parse.portions import LEVELS as PORTIONS
from cablegraph.release.policy import Marking, Sensitivity, sensitivity_of
from cablegraph.text import Span

LEVELS = {word: sensitivity_of(*meaning) for word, meaning in PORTIONS.items()} | {
    "SENSITIVE": Sensitivity.SENSITIVE,
    "TOP": Sensitivity.TOP_SECRET,
}
LEVEL = r"(?:TS|SBU|SNF|CNF|LOU|FOUO|UNCLAS|[USC]|(?i:UNCLASSIFIED|CONFIDENTIAL|(?:TOP\s)?SECRET))"
REST = r"(?:\s*[/,:-]\s*[^()\[\]\n]{0,60}|\s+(?:NF|NOFORN|REL|ENTIRE)\b[^()\[\]\n]{0,60})?"
HEAD = r"^[^\S\n]*(?:(?:[-*•¶]|[A-Za-z0-9]{1,3}[.)])[^\S\n]*){0,3}(?:\d{1,3}[^\S\n]+)?"  # of a line
MARKING = re.compile(
    rf"(?P<head>{HEAD})?[(\[][^\S\n]*(?P<mark>{LEVEL}{REST})[^\S\n]*[)\]]"
    rf"|^[^\S\n]*\d{{1,3}}\.[^\S\n]*[(\[]?(?P<bare>(?:TS|SBU|[SC])(?:/{{1,2}}NF)?)[)\]]?[^\S\n]",
    re.MULTILINE,
)
AT_HEAD = re.compile(r"\s*(?P<mark>(?:TS|SBU|[SC])(?:/{1,2}NF)?)\s?[:)]")  # "SUBJECT: C: ..."
SENTENCE_END = re.compile(r"[.!?:;\"”)]\s*\Z")
PARAGRAPH_END = re.compile(r"\n[^\S\n]*(?:\n|(?=(?i:SUBJ)))")
LETTER_BEFORE = {"C": "B", "S": "R", "U": "T"}  # in "(A) ..., (B) ..., (C) ..."
OF_PORTIONS = frozenset(CONTROLS.values()) - {"LIMDIS"}  # all others hold for the whole cable


class Found(NamedTuple):
    """A marking in the text: from the head of its line, where it stands there."""

    start: int
    end: int
    marking: Marking
    opens_passage: bool


class Markings:
    """The markings of one cable."""

    def __init__(self, cable: Cable) -> None:
        self.cable = cable
        printed = Marking.of_cable(cable)
        self.captions = frozenset(printed.controls - OF_PORTIONS)
        self.found = list(_found(cable.source.text))
        self.starts = [found.start for found in self.found]
        body = min((each.span.start for each in cable.paragraphs), default=0)
        portions = [
            Marking.of_portion(paragraph.portion_marking)
            for paragraph in cable.paragraphs
            if paragraph.portion_marking
        ]
        portions += [
            each.marking for each in self.found if each.opens_passage and each.start >= body
        ]
        self.whole = reduce(Marking.and_with, portions, printed)

    @property
    def controls(self) -> frozenset[str]:
        """Every control and caption of the cable, of whatever passage."""
        return self.whole.controls.union(*(found.marking.controls for found in self.found))

    def of_paragraph(self, paragraph: Paragraph) -> Marking:
        """The paragraph's own marking; without one, that of the whole."""
        portion = paragraph.portion_marking
        if portion:
            return self._with_captions(Marking.of_portion(portion))
        at = bisect_left(self.starts, paragraph.span.start)
        if at < len(self.found) and self.found[at].start <= paragraph.content.start:
            return self._with_captions(self.found[at].marking)
        return self.whole

    def of_line(self, span: Span) -> Marking:
        """The highest marking in a heading or subject, or right before it; else the whole's."""
        line = self.cable.source.line_at(span.start)
        at = bisect_left(self.starts, line.start)
        inside = []
        while at < len(self.found) and self.found[at].start < span.end:
            inside.append(self.found[at].marking)
            at += 1
        bare = AT_HEAD.match(self.cable.source.text, span.start, span.end)
        if bare:
            inside.append(_marking(bare["mark"]))
        return self._with_captions(reduce(Marking.and_with, inside)) if inside else self.whole

    def within(self, span: Span) -> Iterator[tuple[Span, Marking]]:
        """The stretches of a paragraph that begin with markings of their own, but for its first."""
        at = bisect_left(self.starts, span.start)
        while at < len(self.found) and self.found[at].start < span.end:
            found = self.found[at]
            at += 1
            is_last = at == len(self.found) or self.found[at].start >= span.end
            end = span.end if is_last else self.found[at].start
            if found.end < end:
                yield Span(found.end, end), self._with_captions(found.marking)

    def _with_captions(self, marking: Marking) -> Marking:
        return marking._replace(controls=marking.controls | self.captions)


def _found(text: str) -> Iterator[Found]:
    seen: set[str] = set()  # letters in brackets so far in a paragraph: an enumeration
    position = 0
    for match in MARKING.finditer(text):
        words = match["mark"] or match["bare"]
        *earlier, between = PARAGRAPH_END.split(text[position : match.start()])
        numbered = bool(match["bare"] or (match["head"] or "").strip())
        if earlier or numbered:  # an enumeration does not go on in another paragraph
            seen.clear()
        seen.update(re.findall(r"\(([A-Z])\)", between))
        position = match.end()
        if not numbered and len(words) == 1 and LETTER_BEFORE.get(words) in seen:
            continue
        at_head = match["head"] is not None or bool(match["bare"])
        before = text[max(0, match.start() - 4) : match.start()]
        opens = at_head or bool(SENTENCE_END.search(before))
        if opens or text.find("\n", match.end(), match.end() + 3) >= 0:
            yield Found(match.start(), match.end(), _marking(words), opens)


def _marking(words: str) -> Marking:
    """What is between the brackets: how high, by its first word, and what controls it names.

    >>> _marking("S//SI//NF").sensitivity.value, sorted(_marking("S//SI//NF").controls)
    ('S', ['NOFORN', 'SI'])
    """
    first, *others = [word for word in SEPARATOR.split(words.upper()) if word.strip(":.")] or ["C"]
    sensitivity = LEVELS.get(first.strip(":."), Sensitivity.CONFIDENTIAL)
    if sensitivity is Sensitivity.UNCLASSIFIED and not SENSITIVE.isdisjoint(others):
        sensitivity = Sensitivity.SENSITIVE
    controls = {CONTROLS.get(word, word) for word in others}
    controls |= {CONTROLS[first]} if first in CONTROLS else set()  # "SNF"
    return Marking(sensitivity, frozenset(controls))
