r"""What one cable's abbreviations of ministries mean, by the ministers whom it names.

Takes    the texts of a cable's sentences.
Gives    `Names`, and `Names.by_field`, the ministry whose field begins like some letters.
Offsets  none.
Errors   none.

Forms met: MOJ | MOEnv, of a cable that names the Minister of Environment | MINAG.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cablegraph.extract.actors.ministry_names import SMALL_WORDS, plain

ABBREVIATION = re.compile(r"M[oO](?:f)?(?P<field>[A-Z][A-Za-z&]{0,8})")
PARTS = re.compile(r"[A-Z][a-z]*")
MINISTER_OF = re.compile(
    r"\b(?:Minist(?:er|ry)|MINIST(?:ER|RY)) (?:of|for|OF|FOR) (?:the )?"
    r"(?P<field>[A-Z][\w']+(?:(?:,? and |, | )[A-Z][\w']+){0,5})"
    r"(?:(?:['’]s)? \((?P<acronym>[A-Z][A-Za-z&]{2,9})\))?"
)
MINISTER_BEFORE = re.compile(r"\b(?P<field>[A-Z][a-z]{3,15}) Minister\b")
FIRST_SYLLABLES = re.compile(r"MIN(?P<field>[A-Z]{2,5})")  # "MINAG", of agriculture


@dataclass(slots=True)
class Names:
    """What one cable's abbreviations and bare names have turned out to mean."""

    defined: dict[str, str] = field(default_factory=dict)  # "MOJ": "Ministry of Justice"
    states: dict[str, str] = field(default_factory=dict)  # "MVD": "KG", as told last
    fields: tuple[str, ...] = ()  # of the ministers that the cable names
    last: str | None = None  # the key of the ministry named last
    near: tuple[int, str | None] = (-1, None)  # the paragraph, and the state named last in it

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Names":
        """Look ahead for the fields of ministers, to read abbreviations by."""
        named = (text for text in texts if "Minist" in text or "MINIST" in text)
        told = list(named)
        found = [match for text in told for match in MINISTER_OF.finditer(text)]
        before = (match["field"] for text in told for match in MINISTER_BEFORE.finditer(text))
        fields = (*(match["field"] for match in found), *before)
        defined = {
            match["acronym"]: f"Ministry of {plain(match['field'])}"
            for match in found
            if match["acronym"] and match["acronym"][0] == "M"
        }
        return cls(defined, fields=tuple(dict.fromkeys(fields)))

    def by_field(self, word: str) -> str | None:
        """The ministry whose field's words begin like the letters after ``MO``."""
        short = FIRST_SYLLABLES.fullmatch(word) if word.startswith("MIN") else None
        if short:
            begins = (each for each in self.fields if each.upper().startswith(short["field"]))
            return next((f"Ministry of {plain(each)}" for each in begins), None)
        match = ABBREVIATION.fullmatch(word) if word.startswith("M") else None
        if match is None:
            return None
        parts = PARTS.findall(match["field"])
        for found in self.fields:
            cut = re.split(r",? and (?:Deputy|Minister|Vice)", found)[0]
            words = [part for part in cut.split() if part.lower() not in SMALL_WORDS]
            pairs = list(zip(parts, words, strict=False))
            if len(parts) == len(words) and all(w.upper().startswith(p.upper()) for p, w in pairs):
                return f"Ministry of {plain(cut)}"
        return None
