"""Levels of classification, captions and portion markings, as messages print them.

Takes    the words of a classification line, a caption line or the brackets before a paragraph.
Gives    `Level`, the caption's name, `Marking`; ``None`` for other words.
Source   E.O. 12958 sec. 1.2 and 1.6 and its predecessors, 5 FAH-2 for captions; LIMITED OFFICIAL
         USE was in use until 1995.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """A level of classification, lowest first."""

    UNCLASSIFIED = "UNCLASSIFIED"
    LIMITED_OFFICIAL_USE = "LIMITED OFFICIAL USE"
    CONFIDENTIAL = "CONFIDENTIAL"
    SECRET = "SECRET"
    TOP_SECRET = "TOP SECRET"


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
    "ROGER",
    "CHEROKEE",
    "EYES ONLY",
)

PORTION_LEVELS: Mapping[str, Level] = {
    "U": Level.UNCLASSIFIED,
    "UNCLAS": Level.UNCLASSIFIED,
    "UNCLASSIFIED": Level.UNCLASSIFIED,
    "SBU": Level.UNCLASSIFIED,
    "FOUO": Level.UNCLASSIFIED,
    "SENSITIVE": Level.UNCLASSIFIED,
    "LOU": Level.LIMITED_OFFICIAL_USE,
    "C": Level.CONFIDENTIAL,
    "CONFIDENTIAL": Level.CONFIDENTIAL,
    "CNF": Level.CONFIDENTIAL,
    "S": Level.SECRET,
    "SECRET": Level.SECRET,
    "SNF": Level.SECRET,
    "N/SF": Level.SECRET,  # S/NF with its letters crossed
    "TS": Level.TOP_SECRET,
    "TOP SECRET": Level.TOP_SECRET,
}
SENSITIVE_WORDS = frozenset({"SBU", "FOUO", "SENSITIVE"})
PORTION = re.compile(
    r"(?P<level>N/SF|TOP SECRET|TS|SECRET|SENSITIVE|SBU|SNF|S|CONFIDENTIAL|CNF|C|UNCLASSIFIED"
    r"|UNCLAS|U|LOU|FOUO)"
    r"(?P<rest>(?:[ ,]{0,2}(?:/{1,2}|-|,| )[ ]{0,2}"
    r"(?:NF|NOFORN|FOUO|SBU|FGI|OC|ORCON|NC|PROPIN|ENTIRE (?:TEXT|CABLE)"
    r"|REL(?:[ ]TO)?(?:[ ,/]{1,2}[A-Z]{2,12}){0,12}))*)"
)
CONTROL = re.compile(r"\b(?:NF|NOFORN|FGI|OC|ORCON|NC|PROPIN|REL[A-Z ,/]*)")
CONTROL_NAMES: Mapping[str, str] = {"NF": "NOFORN", "OC": "ORCON", "NC": "NOCONTRACT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What a portion marking says, e.g. ``(S/NF)``."""

    level: Level
    is_sensitive: bool  # SBU, FOUO
    controls: tuple[str, ...]  # "NOFORN", "REL NATO"


def find_level(words: str) -> Level | None:
    """The level that ``words`` name, however they are spaced.

    >>> find_level("C O N F I D E N T I A L").value, find_level("SE C R E T").value
    ('CONFIDENTIAL', 'SECRET')
    """
    return LEVEL_WORDS.get(re.sub(r"\s", "", words).upper())


def parse_marking(text: str) -> Marking | None:
    """Read a portion marking, with or without its brackets.

    >>> parse_marking("(S//REL NATO, ISAF)")  # doctest: +NORMALIZE_WHITESPACE
    Marking(level=<Level.SECRET: 'SECRET'>, is_sensitive=False, controls=('REL NATO, ISAF',))
    >>> parse_marking("(SBU/NF)").is_sensitive, parse_marking("( C )").level.value
    (True, 'CONFIDENTIAL')
    >>> parse_marking("(b)") is None, parse_marking("(U.S.)") is None
    (True, True)
    """
    words = " ".join(text.strip("() \t\n").upper().split())
    match = PORTION.fullmatch(words)
    if match is None:
        return None
    level = match["level"]
    controls = [CONTROL_NAMES.get(name, name) for name in _controls(match["rest"])]
    if level in ("SNF", "CNF", "N/SF"):
        controls.insert(0, "NOFORN")
    return Marking(
        level=PORTION_LEVELS[level],
        is_sensitive=level in SENSITIVE_WORDS or "FOUO" in words or "SBU" in words,
        controls=tuple(controls),
    )


def _controls(rest: str) -> list[str]:
    return [match[0].strip(" ,/") for match in CONTROL.finditer(rest)]
