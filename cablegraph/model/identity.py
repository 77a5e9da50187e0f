"""Who is one person: an official as one cable names it, and what is judged of several.

Takes    nothing; these are the values that go into and come out of `cablegraph.resolve`.
Errors   none.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Sighting:
    """A named official as one cable tells of it."""

    official: str  # the IRI of the node
    name: str
    cable: str  # the IRI of the cable
    day: str = ""  # of the cable: "2007-08-05", or "2007" where no more is known
    title: str = ""  # "Foreign Minister"; empty: none is told
    organization: str = ""  # as the text has it
    body: str = ""  # the IRI of the ministry or post that this is, where it is known
    country: str = ""  # ISO 3166-1 alpha-2; empty: an international body, or not told


class Verdict(StrEnum):
    """What is judged of officials."""

    SAME = "same"  # they are one person
    OPEN = "open"  # their names are alike, and nothing decides
    DIFFERENT = "different"  # they are two persons: only a reader says so


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What is judged of officials, how sure it is, and why.

    A person is known by its first official: the one that the earliest cable names.
    """

    verdict: Verdict
    officials: tuple[str, ...]  # one if the verdict is SAME
    compared_with: tuple[str, ...]  # SAME: the person's first official; else who else it may be
    confidence: float  # 0 to 1, that they are one person
    reason: str  # "same name, both Foreign Minister of Kazakhstan, 2006-2007"
    by_hand: bool = False  # a reader has decided, no rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a reader has decided of two officials, which outranks every rule."""

    verdict: Verdict  # SAME or DIFFERENT
    one: str  # IRIs; of two who are different, the one that leaves the other's person
    other: str
    note: str = ""
