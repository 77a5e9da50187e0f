"""Which markings may be shown, and to which a passage objects.

Takes    the marking of a paragraph, or that of the whole cable for what has none of its own.
Gives    `Policy.objection`: why a passage may not be shown, or ``None``.
Errors   none.
Source   E.O. 12958 sec. 1.6(c): a portion marking says what its own portion holds; 5 FAH-2 for
         captions. SBU is unclassified and still not for the public.
"""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import NamedTuple

from cablegraph.model.cable import Cable, PortionMarking
from cablegraph.parse.portions import CONTROLS, SEPARATOR
from cablegraph.terms.classification import CAPTIONS, Level


class Sensitivity(StrEnum):
    """How far a passage may go, the freest first, as portion markings abbreviate it."""

    UNCLASSIFIED = "U"
    SENSITIVE = "SBU"
    LIMITED_OFFICIAL_USE = "LOU"
    CONFIDENTIAL = "C"
    SECRET = "S"
    TOP_SECRET = "TS"


RANKS = {each: rank for rank, each in enumerate(Sensitivity)}
OF_LEVEL = {
    Level.UNCLASSIFIED: Sensitivity.UNCLASSIFIED,
    Level.LIMITED_OFFICIAL_USE: Sensitivity.LIMITED_OFFICIAL_USE,
    Level.CONFIDENTIAL: Sensitivity.CONFIDENTIAL,
    Level.SECRET: Sensitivity.SECRET,
    Level.TOP_SECRET: Sensitivity.TOP_SECRET,
}


RESTRICTIONS = frozenset(  # that markings name, beside captions: controls, compartments
    {*CAPTIONS, *CONTROLS, *CONTROLS.values()}
    | {"SI", "TK", "HCS", "COMINT", "UMBRA", "GAMMA", "BYEMAN", "CODEWORD", "REL", "RELIDO", "EYES"}
    | {"IMCON", "RSEN", "DSEN", "LES", "SSI", "WNINTEL", "RD", "FRD", "CNWDI", "NATO", "ATOMAL"}
    | {"COSMIC", "SAMI", "ACCM", "ONLY"}
)


def is_restriction(words: str) -> bool:
    """Whether a caption or control of this name exists; ``REL TO`` goes on with anybody.

    >>> [is_restriction(words) for words in ("NODIS", "REL TO USA, GBR", "NOFRON", "SECRET")]
    [True, True, False, False]
    """
    return words in RESTRICTIONS or words.startswith("REL ")


def has_control(controls: Set[str], wanted: str) -> bool:
    """Whether a passage with these controls has the one that is wanted.

    ``REL`` is written in several ways; wanted by itself, it is that to anybody.

    >>> portion, line = {"REL USA GBR"}, {"NOFORN", "REL TO USA, GBR"}
    >>> [has_control(portion, each) for each in ("REL TO USA, GBR", "REL", "REL TO FRA")]
    [True, True, False]
    >>> [has_control(line, each) for each in ("REL USA GBR", "REL", "NOFORN", "NODIS")]
    [True, True, True, False]
    """
    words = _words_of(wanted)
    if "REL" not in words:
        return wanted in controls
    return words <= frozenset().union(*map(_words_of, controls))


def _words_of(control: str) -> frozenset[str]:
    return frozenset(SEPARATOR.split(control)) - {"TO", ""}


class Marking(NamedTuple):
    """How a passage is marked; no sensitivity where the page does not say."""

    sensitivity: Sensitivity | None
    controls: frozenset[str] = frozenset()  # "NOFORN", "NODIS"

    @classmethod
    def of_portion(cls, portion: PortionMarking) -> "Marking":
        """What stands before a paragraph."""
        return cls(sensitivity_of(portion.level, portion.is_sensitive), frozenset(portion.controls))

    @classmethod
    def of_cable(cls, cable: Cable) -> "Marking":
        """What the line and the captions say of all that has no marking, or the container."""
        captions = frozenset(caption.name for caption in cable.captions)
        said = [
            cls(sensitivity_of(each.level, each.is_sensitive), frozenset(each.controls))
            for each in (cable.classification, cable.container_classification)
            if each
        ]
        whole = reduce(cls.and_with, said) if said else cls(None)
        return whole._replace(controls=whole.controls | captions)

    def and_with(self, other: "Marking") -> "Marking":
        """Both as one: the higher level, the controls of either; unknown stays so."""
        controls = self.controls | other.controls
        if self.sensitivity is None or other.sensitivity is None:
            return Marking(None, controls)
        return Marking(max(self.sensitivity, other.sensitivity, key=RANKS.__getitem__), controls)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The highest marking that may be shown, and the controls that may not.

    >>> secret = Marking(Sensitivity.SECRET, frozenset({"NOFORN"}))
    >>> Policy(highest=Sensitivity.CONFIDENTIAL).objection(secret)
    'S is above C'
    >>> Policy(highest=Sensitivity.SECRET, withheld=("NOFORN",)).objection(secret)
    'NOFORN'
    >>> Policy().objection(Marking(None))
    'no classification found'
    """

    highest: Sensitivity = Sensitivity.UNCLASSIFIED
    withheld: tuple[str, ...] = ()  # captions and controls: "NOFORN", "NODIS"

    def objection(self, marking: Marking) -> str | None:
        """Why a passage so marked may not be shown; ``None`` if it may."""
        if marking.sensitivity is None:
            return "no classification found"
        if RANKS[marking.sensitivity] > RANKS[self.highest]:
            return f"{marking.sensitivity} is above {self.highest}"
        held = (each for each in self.controls if has_control(marking.controls, each))
        return next(held, None)

    @property
    def controls(self) -> tuple[str, ...]:
        """What is withheld, as markings are read: NOFORN for NF."""
        return tuple(CONTROLS.get(control, control) for control in self.withheld)


def sensitivity_of(level: Level, is_sensitive: bool) -> Sensitivity:
    """The abbreviation of a level; of what is unclassified and sensitive, SBU."""
    if level is Level.UNCLASSIFIED and is_sensitive:
        return Sensitivity.SENSITIVE
    return OF_LEVEL[level]
