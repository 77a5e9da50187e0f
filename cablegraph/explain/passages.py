"""A cable as a critical edition: its text with marks in place, and notes beside it.

Takes    what `cablegraph.explain.annotation` found to be said of a cable.
Gives    an `Explanation`: the body passage by passage, each with its `Mark`s (words that a rule
         took for something) and `Note`s (what was read from them, or why it was not).
Offsets  marks stand in characters of their passage's text, white space single.
Errors   none. The cable's text is never trusted: `printable` makes blanks of control characters
         and of those that turn the direction of a line.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cablegraph.model.cable import Cable
from cablegraph.model.findings import Findings

SOUGHT = "sought"  # the kind of a mark on words that somebody looks for
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Some words of a passage that a rule took for something, or looked at and did not take."""

    start: int
    end: int
    kind: str  # "official", "ministry", "actor", "pronoun", "cue", "action", "demarche", ...
    title: str = ""  # what the words were taken for, and by which rule
    label: str = ""  # of the note that they lead to
    gloss: str = ""  # whom a pronoun or a role stands for
    denotes: str = ""  # the key of whom the words name


@dataclass(frozen=True, slots=True)
class Note:
    """What was read from a passage: a finding, or a rejection with its reason."""

    label: str  # "1", "2"; a letter for what was not taken
    kind: str  # "position", "demarche", "action", "meeting", "rejected"
    who: str
    verb: str
    what: str
    rule: str
    confidence: float | None = None  # None for what was not taken
    tone: str = "neutral"  # "for", "against"
    denotes: str = ""  # the key of who it is


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, or a paragraph of the body with its marks and notes."""

    lead: str  # "3. (C/NF)"
    text: str
    is_heading: bool = False
    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """A cable, passage by passage, and what was made of it."""

    cable: Cable
    findings: Findings
    passages: tuple[Passage, ...]

    @property
    def subject(self) -> str:
        """The subject line, or the id where there is none."""
        return printable(self.cable.subject.text) if self.cable.subject else self.cable.id

    @property
    def header(self) -> tuple[tuple[str, str], ...]:
        """The header in a few lines, label and value."""
        cable, sent = self.cable, self.cable.released
        rows = (
            ("From", cable.sender.text if cable.sender else ""),
            ("To", ", ".join(to.plain_language_address for to in cable.action_addressees)),
            ("Sent", f"{sent.day} {sent:%B %Y, %H:%M} UTC" if sent else ""),
            ("Marking", cable.classification.marking if cable.classification else ""),
            ("Declassify", _declassification(cable)),
            ("References", ", ".join(reference.text for reference in cable.references)),
        )
        return tuple((label, printable(value)) for label, value in rows if value)

    @property
    def tally(self) -> str:
        """How much was found, in words."""
        found = self.findings
        counts = (
            (len(found.officials), "official", "officials"),
            (len(found.ministries), "ministry", "ministries"),
            (len(found.demarches), "demarche", "demarches"),
            (len(found.positions), "position", "positions"),
            (len(found.action_items), "action item", "action items"),
            (len(found.meetings), "meeting", "meetings"),
        )
        told = (f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
        return ", ".join(told) or "nothing found"


def ending_at(marks: Iterable[Mark]) -> Mapping[int, list[Mark]]:
    """Marks by the place where they end, each list in the order of the marks."""
    ending: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        ending[mark.end].append(mark)
    return ending


def _declassification(cable: Cable) -> str:
    """When a cable is to be declassified: a day, else the words of its E.O. line."""
    said = cable.declassification
    if said is None or not said.applies:
        return ""
    return said.declassify_on.isoformat() if said.declassify_on else said.instruction


def printable(text: str) -> str:
    r"""The text of a cable without what could move a cursor or turn a line round.

    >>> printable("red\x1b[31m alert")
    'red [31m alert'
    """
    return UNPRINTABLE.sub(" ", text)
