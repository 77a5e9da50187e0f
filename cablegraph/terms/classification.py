"""Levels of classification and captions, as messages print them.

Takes    the words of a classification line.
Gives    `Level`, or ``None`` for other words; `CAPTIONS`, the names to look for.
Source   E.O. 12958 sec. 1.2 and its predecessors, 5 FAH-2 for captions; LIMITED OFFICIAL USE was in
         use until 1995.
"""

from collections.abc import Mapping
from enum import StrEnum


class Level(StrEnum):
    """A level of classification, lowest first."""

    UNCLASSIFIED = "UNCLASSIFIED"
    LIMITED_OFFICIAL_USE = "LIMITED OFFICIAL USE"
    CONFIDENTIAL = "CONFIDENTIAL"
    SECRET = "SECRET"
    TOP_SECRET = "TOP SECRET"

    @property
    def rank(self) -> int:
        """How high it is.

        >>> Level.SECRET.rank > Level.CONFIDENTIAL.rank
        True
        """
        return RANKS[self]


RANKS: Mapping[Level, int] = {level: rank for rank, level in enumerate(Level)}

# Without blanks, since messages space these words in every way: "S E C R E T", "Se cret".
LEVEL_WORDS: Mapping[str, Level] = {
    "UNCLASSIFIED": Level.UNCLASSIFIED,
    "UNCLAS": Level.UNCLASSIFIED,
    "LIMITEDOFFICIALUSE": Level.LIMITED_OFFICIAL_USE,
    "CONFIDENTIAL": Level.CONFIDENTIAL,
    "SECRET": Level.SECRET,
    "TOPSECRET": Level.TOP_SECRET,
}

# Longest first: a caption is taken for the longest of these that stands there.
CAPTIONS = (
    "LAW ENFORCEMENT SENSITIVE",
    "DEA SENSITIVE",
    "DISSENT CHANNEL",
    "ROGER CHANNEL",
    "MED CHANNEL",
    "DS CHANNEL",
    "STADIS",
    "SENSITIVE",
    "SIPDIS",
    "LIMDIS",
    "NOFORN",
    "NOCONTRACT",
    "NODIS",
    "EXDIS",
    "ORCON",
    "TERREP",
    "AIDAC",
    "CHEROKEE",
    "EYES ONLY",
)


def find_level(words: str) -> Level | None:
    """The level that ``words`` name, however they are spaced.

    >>> find_level("C O N F I D E N T I A L").value, find_level("SE C R E T").value
    ('CONFIDENTIAL', 'SECRET')
    """
    return LEVEL_WORDS.get("".join(words.upper().split()))
