"""Read portion markings: ``(C/NF)``, ``(SBU)``, ``(S//REL TO USA, GBR)`` before a paragraph.

Takes    what stands between two brackets.
Gives    a `PortionMarking`, or ``None``: ``(b)``, ``(U.S.)`` and ``(Reftel)`` are none.
         `read_shown` reads a marking as rows show it: a paragraph's, or its cable's in brackets.
Offsets  characters of the source text.
Errors   none.
Source   E.O. 12958 sec. 1.6(c).
"""

import re
from functools import lru_cache

from cablegraph.model.cable import FOR_OFFICIAL_USE, Classification, PortionMarking
from cablegraph.terms.classification import Level, find_level
from cablegraph.text import Span

MARK = re.compile(r"(?P<all>\((?P<mark>[^()\n]{1,60})\))[ \t]*")
SEPARATOR = re.compile(r"[\s/,\-]+")
LEVELS = {
    "U": (Level.UNCLASSIFIED, False),
    "UNCLAS": (Level.UNCLASSIFIED, False),
    "UNCLASSIFIED": (Level.UNCLASSIFIED, False),
    "SBU": (Level.UNCLASSIFIED, True),
    "FOUO": (Level.UNCLASSIFIED, True),
    "LOU": (Level.LIMITED_OFFICIAL_USE, False),
    "C": (Level.CONFIDENTIAL, False),
    "CNF": (Level.CONFIDENTIAL, False),
    "CONFIDENTIAL": (Level.CONFIDENTIAL, False),
    "S": (Level.SECRET, False),
    "SNF": (Level.SECRET, False),
    "SECRET": (Level.SECRET, False),
    "TS": (Level.TOP_SECRET, False),
}
CONTROLS = {
    "NF": "NOFORN", "NOFORN": "NOFORN", "CNF": "NOFORN", "SNF": "NOFORN", "FGI": "FGI",
    "OC": "ORCON", "ORCON": "ORCON", "NC": "NOCONTRACT", "PR": "PROPIN", "LIMDIS": "LIMDIS",
    "SF": "NOFORN",  # (N/SF): the letters of S/NF in a wrong order
}  # fmt: skip
SENSITIVE = {"FOUO", "SBU"}
WITHOUT_MEANING = {"ENTIRE", "TEXT", "TO", "N", "ALL", "PORTIONS", "CABLE"}


def read_marking(text: str, span: Span, *, capitals_only: bool = False) -> PortionMarking | None:
    """Read the text between two brackets; ``span`` is that of the brackets too.

    >>> marking = read_marking("S/REL NATO", Span(0, 12))
    >>> marking.level.value, marking.controls
    ('SECRET', ('REL NATO',))
    >>> read_marking("b", Span(0, 3)), read_marking("U.S.", Span(0, 6))
    (None, None)
    """
    if capitals_only and text[:1].islower():
        return None
    meaning = _meaning(text)
    if meaning is None:
        return None
    level, is_sensitive, controls = meaning
    return PortionMarking(text.strip(), level, is_sensitive, controls, span)


def read_shown(marking: str) -> Classification | None:
    """Read ``C/NF`` of a paragraph, ``[CONFIDENTIAL//NOFORN]`` where only its cable has one.

    >>> [read_shown(marking).marking for marking in ("C/NF", "[SECRET//NOFORN]", "SBU")]
    ['CONFIDENTIAL//NOFORN', 'SECRET//NOFORN', 'UNCLASSIFIED//FOR OFFICIAL USE ONLY']
    >>> read_shown("")
    """
    if not marking.startswith("["):
        read = _meaning(marking)
        return (
            Classification(level=read[0], is_sensitive=read[1], controls=read[2]) if read else None
        )
    words, *controls = marking[1:-1].split("//")
    level = find_level(words)
    if level is None:
        return None
    others = tuple(control for control in controls if control != FOR_OFFICIAL_USE)
    is_sensitive = FOR_OFFICIAL_USE in controls
    return Classification(level=level, is_sensitive=is_sensitive, controls=others)


@lru_cache(maxsize=1_000)
def _meaning(text: str) -> tuple[Level, bool, tuple[str, ...]] | None:
    """Return level, whether sensitive, and controls; few markings make up nearly all."""
    words = [word for word in SEPARATOR.split(text.upper()) if word]
    if not words or (words[0] not in LEVELS and words[:2] != ["N", "SF"]):
        return None
    release = words.index("REL") if "REL" in words else len(words)
    if any(not _known(word) for word in words[1:release]):
        return None
    level, is_sensitive = LEVELS[words[0] if words[0] in LEVELS else "S"]
    named = dict.fromkeys(CONTROLS[word] for word in words[:release] if word in CONTROLS)
    released_to = " ".join(word for word in words[release + 1 :] if word != "TO")
    controls = (*named, *([f"REL {released_to}"] if released_to else []))
    return level, is_sensitive or not SENSITIVE.isdisjoint(words), controls


def _known(word: str) -> bool:
    return word in CONTROLS or word in SENSITIVE or word in WITHOUT_MEANING
