"""When two readers mean the same: the same sentence, person, ministry or actor.

Takes    documents in the facts shape (`cablegraph facts`), one from a careful reader, one ours,
         and the text of the cable.
Gives    `Passages` (where a sentence stands, whatever its spaces), `Cast` (whom an id denotes),
         and the comparisons that `cablegraph.evaluation.measures` counts with.
Errors   none raised: an id that no list explains equals itself alone.
Source   the project's annotation rules, `docs/reading.md`.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cablegraph.text import LETTERS

Facts = Mapping[str, Any]
Item = Mapping[str, Any]
Interval = tuple[int, int]

PAGE_MARKER = re.compile(
    r"^[ \t]*[a-z][a-z ]{2,20} \d{8} +\d{3}(?:\.\d)? +of +\d{3}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
STRANDED_CAPTION = re.compile(r"^[ \t]*SIPDIS[ \t]*$", re.MULTILINE)
RULES = re.compile(r"-{3,}|={3,}|/{2,}|\*{2,}")  # lines drawn under headings
LOOKALIKES = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\ufffd": " ", "¶": " ", "—": "-", "–": "-"}
)
SMALL_WORDS = frozenset(
    {
        *("the", "of", "for", "and", "a", "an", "to", "in", "on", "at"),
        *("de", "la", "du", "des", "mr", "mrs", "ms", "dr"),
    }
)
COUNTRY_ACTORS = frozenset({"government", "post", "department"})  # a country has one of each


def fold(text: str) -> str:
    r"""Level what may differ between two faithful copies of a sentence.

    >>> fold("The  Chargé\nsaid “no”.")
    'the chargé said "no".'
    """
    text = unicodedata.normalize("NFKC", text)
    text = STRANDED_CAPTION.sub(" ", PAGE_MARKER.sub(" ", text)).translate(LOOKALIKES)
    return " ".join(RULES.sub(" ", text).split()).lower()


def words(text: str | None) -> list[str]:
    """The words of a name, without accents, case and punctuation.

    >>> words("José de la Peña-Ruiz")
    ['jose', 'de', 'la', 'pena', 'ruiz']
    """
    plain = (
        unicodedata.normalize("NFKD", (text or "").translate(LETTERS))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.findall(r"[a-z0-9]+", plain.lower())


def content_words(text: str | None) -> frozenset[str]:
    """The words of a title or name that carry its meaning."""
    return frozenset(words(text)) - SMALL_WORDS


@dataclass(frozen=True)
class Passages:
    """Where sentences stand in one cable's text."""

    text: str  # folded
    _found: dict[str, Interval | None] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, cable_text: str) -> "Passages":
        """Fold the text of a cable once, to look up many sentences in it."""
        return cls(fold(cable_text))

    def find(self, sentence: str) -> Interval | None:
        """The place of a sentence; its closing full stop may be missing."""
        if sentence not in self._found:
            self._found[sentence] = self._search(sentence)
        return self._found[sentence]

    def _search(self, sentence: str) -> Interval | None:
        folded = fold(sentence)
        start = self.text.find(folded)
        if start < 0 and folded.endswith("."):
            start = self.text.find(folded[:-1])
        return None if start < 0 else (start, start + len(folded))

    def overlap(self, one: Item, other: Item) -> float:
        """How much of the evidence of two findings is shared: intersection over union."""
        here, there = (self.find(item.get("evidence") or "") for item in (one, other))
        return shared_part(here, there) if here and there else 0.0


def shared_part(one: Interval, other: Interval) -> float:
    """Intersection over union of two intervals.

    >>> shared_part((0, 10), (5, 15))
    0.3333333333333333
    """
    common = min(one[1], other[1]) - max(one[0], other[0])
    if common <= 0:
        return 0.0
    return common / (max(one[1], other[1]) - min(one[0], other[0]))


def same_person(one: Item, other: Item) -> bool:
    """Compare officials: named ones by their names, unnamed ones by their titles.

    >>> same_person({"name": "Ana Ruiz Soler"}, {"name": "Ruiz"})
    True
    >>> same_person({"title": "Deputy Director"}, {"title": "the Director"})
    True
    """
    if bool(one.get("name")) != bool(other.get("name")):
        return False
    if one.get("name"):
        return _same_name(words(one["name"]), words(other["name"]))
    titles = content_words(one.get("title")), content_words(other.get("title"))
    return bool(titles[0]) and (titles[0] <= titles[1] or titles[1] <= titles[0])


def _same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """All words of the shorter name are in the longer, and its last is one of the last two."""
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return short == long or (set(short) <= set(long) and short[-1] in long[-2:])


def names_of(item: Item) -> frozenset[str]:
    """Every name and alias of a body, as its content words in order."""
    written = [item.get("name", ""), *(item.get("aliases") or [])]
    levelled = (" ".join(w for w in words(name) if w not in SMALL_WORDS) for name in written)
    return frozenset(levelled) - {""}


def country_of(item: Item) -> str:
    """The country code in capitals, empty for an international body."""
    return (item.get("country") or "").upper()


def same_ministry(one: Item, other: Item) -> bool:
    """Whether two ministries are of one country and share a name."""
    return country_of(one) == country_of(other) and bool(names_of(one) & names_of(other))


@dataclass(frozen=True)
class Cast:
    """Whom each id of one document denotes."""

    members: Mapping[str, tuple[str, Item]]  # id: ("official" | "actor" | "ministry", entry)

    @classmethod
    def of(cls, facts: Facts) -> "Cast":
        """Gather the officials, actors and ministries of a document."""
        members: dict[str, tuple[str, Item]] = {}
        for kind, listed in (("official", "officials"), ("actor", "actors")):
            members |= {entry.get("id"): (kind, entry) for entry in facts.get(listed) or []}
        for entry in facts.get("ministries") or []:
            if entry.get("name"):
                slug = "-".join(words(entry["name"]))
                members.setdefault(f"ministry:{slug}", ("ministry", entry))
                members[f"ministry:{country_of(entry).lower()}:{slug}"] = ("ministry", entry)
        return cls(members)

    def same(self, own: str | None, other: "Cast", theirs: str | None) -> bool:
        """Whether an id of this document denotes what an id of the other denotes."""
        left, right = self.members.get(own or ""), other.members.get(theirs or "")
        if own is None or theirs is None or left is None or right is None:
            return own == theirs
        (kind, one), (other_kind, two) = left, right
        if kind != other_kind:
            named = one.get("name") and two.get("name")
            return bool(named) and "ministry" not in (kind, other_kind) and same_person(one, two)
        return SAME[kind](one, two)


def _same_actor(one: Item, other: Item) -> bool:
    if one.get("kind") in COUNTRY_ACTORS and one.get("kind") == other.get("kind"):
        return country_of(one) == country_of(other)
    return bool(names_of(one) & names_of(other)) or same_person(one, other)


SAME: Mapping[str, Callable[[Item, Item], bool]] = {
    "official": same_person,
    "ministry": same_ministry,
    "actor": _same_actor,
}
