"""Count what was found, missed and made up, cable by cable and measure by measure.

Takes    two documents in the facts shape, a careful reader's and ours, and the cable's text.
Gives    `Counts` by measure: how many matched, of how many there are, of how many we gave.
Errors   none raised: what a document lacks counts as not found.
Source   the project's annotation rules, `docs/reading.md`:
           references    the same canonical ids
           officials     named: same last name and compatible others; unnamed: same title
           ministries    same country, and a name or alias in common
           demarches     evidence shared by half, or same day and a recipient in common
           positions     same holder, evidence shared by half; "+act" wants the same act too
           action items  same owner, evidence shared by half
           header        field by field, exact but for case and spaces
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from cablegraph.evaluation.identity import (
    Cast,
    Facts,
    Item,
    Passages,
    content_words,
    same_ministry,
    same_person,
)

ENOUGH_SHARED = 0.5  # of the evidence of two findings, for them to be one
CORE = ("officials_named", "ministries", "references", "demarches", "action_items", "positions")
HEADER_FIELDS = (
    *("id", "from", "precedence", "dtg", "to", "info", "classification", "captions"),
    *("declassify_on", "classified_by", "tags", "subject", "signed_by", "paragraphs", "sections"),
)
OFFICIAL_SLOTS = ("title", "organization", "country")
DEMARCHE_VALUES = ("date", "instructed_by", "direction")
STRAIGHT = str.maketrans("‘’", "''")
Each = TypeVar("Each")
Pairs = list[tuple[Item, Item]]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were found, of how many there are, of how many we gave.

    >>> Counts(3, 4, 6) + Counts(1, 1, 1)
    Counts(found=4, there=5, given=7)
    >>> round(Counts(3, 4, 6).f1, 2)
    0.6
    """

    found: int = 0
    there: int = 0
    given: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.found + other.found, self.there + other.there, self.given + other.given)

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to find, and we gave nothing."""
        return not self.there and not self.given

    @property
    def precision(self) -> float:
        """Of what we gave, the part that is right."""
        return self.found / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Of what there is, the part that we gave."""
        return self.found / self.there if self.there else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Score = dict[str, Counts]


@dataclass(frozen=True)
class Comparison:
    """A careful reader's document beside ours, for one cable."""

    gold: Facts
    ours: Facts
    passages: Passages

    @classmethod
    def of(cls, gold: Facts, ours: Facts, cable_text: str) -> "Comparison":
        """Set two documents side by side."""
        return cls(gold, ours, Passages.of(cable_text))

    def score(self) -> Score:
        """Every measure of this cable."""
        counts: defaultdict[str, Counts] = defaultdict(Counts)
        for measure in (
            self._references,
            self._officials,
            self._ministries,
            self._demarches,
            self._positions,
            self._action_items,
            self._header,
        ):
            for name, found in measure():
                counts[name] += found
        return dict(counts)

    def pairs(self, listed: str, strict: bool = False) -> Pairs:
        """Which finding of theirs is which of ours, in one of the lists with evidence."""
        alike = {
            "demarches": self._demarche_likeness,
            "positions": self._act_likeness if strict else self._position_likeness,
            "action_items": self._action_likeness,
        }[listed]
        return pair_off(self._gold(listed), self._ours(listed), alike)

    def _gold(self, listed: str) -> Sequence[Item]:
        return self.gold.get(listed) or []

    def _ours(self, listed: str) -> Sequence[Item]:
        return self.ours.get(listed) or []

    @cached_property
    def _casts(self) -> tuple[Cast, Cast]:
        return Cast.of(self.gold), Cast.of(self.ours)

    def _same_actor(self, theirs: str | None, ours: str | None) -> bool:
        gold_cast, our_cast = self._casts
        return gold_cast.same(theirs, our_cast, ours)

    def _references(self) -> Iterable[tuple[str, Counts]]:
        gold, ours = (
            {entry.get("cable") for entry in entries} - {None, ""}
            for entries in (self._gold("references"), self._ours("references"))
        )
        yield "references", Counts(len(gold & ours), len(gold), len(ours))

    def _officials(self) -> Iterable[tuple[str, Counts]]:
        for key, named in (("officials_named", True), ("officials_unnamed", False)):
            gold, ours = (
                [entry for entry in entries if bool(entry.get("name")) is named]
                for entries in (self._gold("officials"), self._ours("officials"))
            )
            pairs = pair_off(gold, ours, lambda one, two: float(same_person(one, two)))
            yield key, Counts(len(pairs), len(gold), len(ours))
            if named:
                yield from _official_slots(pairs)

    def _ministries(self) -> Iterable[tuple[str, Counts]]:
        gold, ours = self._gold("ministries"), self._ours("ministries")
        pairs = pair_off(gold, ours, lambda one, two: float(same_ministry(one, two)))
        yield "ministries", Counts(len(pairs), len(gold), len(ours))

    def _demarches(self) -> Iterable[tuple[str, Counts]]:
        pairs = self.pairs("demarches")
        yield "demarches", self._counts("demarches", pairs)
        for one, two in pairs:
            for slot in ("by", "to"):
                yield "demarche_slots", self._shared_ids(one.get(slot) or [], two.get(slot) or [])
            for slot in DEMARCHE_VALUES:
                theirs, ours = one.get(slot), two.get(slot)
                same = bool(theirs) and theirs == ours
                yield "demarche_slots", Counts(int(same), int(bool(theirs)), int(bool(ours)))

    def _positions(self) -> Iterable[tuple[str, Counts]]:
        pairs = self.pairs("positions")
        yield "positions", self._counts("positions", pairs)
        yield "positions+act", self._counts("positions", self.pairs("positions", strict=True))
        for one, two in pairs:
            if one.get("act"):
                yield "act_given_match", Counts(int(one["act"] == two.get("act")), 1, 1)

    def _action_items(self) -> Iterable[tuple[str, Counts]]:
        yield "action_items", self._counts("action_items", self.pairs("action_items"))

    def _header(self) -> Iterable[tuple[str, Counts]]:
        gold, ours = self.gold.get("header") or {}, self.ours.get("header") or {}
        for field in HEADER_FIELDS:
            if field in gold:
                same = _levelled(gold[field]) == _levelled(ours.get(field))
                yield "header", Counts(int(same), 1, 1)
                yield f"header.{field}", Counts(int(same), 1, 1)

    def _counts(self, listed: str, pairs: Pairs) -> Counts:
        return Counts(len(pairs), len(self._gold(listed)), len(self._ours(listed)))

    def _shared_ids(self, theirs: Sequence[str], ours: Sequence[str]) -> Counts:
        shared = pair_off(theirs, ours, lambda one, two: float(self._same_actor(one, two)))
        return Counts(len(shared), len(theirs), len(ours))

    def _demarche_likeness(self, one: Item, two: Item) -> float:
        shared = self.passages.overlap(one, two)
        if shared >= ENOUGH_SHARED:
            return 1 + shared
        same_day = one.get("date") and one["date"] == two.get("date")
        shared_recipients = self._shared_ids(one.get("to") or [], two.get("to") or []).found
        return 0.5 if same_day and shared_recipients else 0

    def _position_likeness(self, one: Item, two: Item) -> float:
        shared = self.passages.overlap(one, two)
        if shared < ENOUGH_SHARED or not self._same_actor(one.get("holder"), two.get("holder")):
            return 0
        return shared + 2 * (one.get("act") == two.get("act"))

    def _act_likeness(self, one: Item, two: Item) -> float:
        return self._position_likeness(one, two) if one.get("act") == two.get("act") else 0

    def _action_likeness(self, one: Item, two: Item) -> float:
        shared = self.passages.overlap(one, two)
        if shared < ENOUGH_SHARED or not self._same_actor(one.get("owner"), two.get("owner")):
            return 0
        return shared


def pair_off(
    gold: Sequence[Each], ours: Sequence[Each], likeness: Callable[[Each, Each], float]
) -> list[tuple[Each, Each]]:
    """Pair each with at most one, the likest first; a likeness of 0 pairs nobody.

    >>> pair_off(["ab", "abc"], ["abc", "x"], lambda one, two: len(set(one) & set(two)))
    [('abc', 'abc')]
    """
    candidates = sorted(
        ((likeness(one, two), i, j) for i, one in enumerate(gold) for j, two in enumerate(ours)),
        reverse=True,
    )
    free_gold, free_ours, pairs = set(range(len(gold))), set(range(len(ours))), []
    for alike, i, j in candidates:
        if alike and i in free_gold and j in free_ours:
            free_gold.remove(i)
            free_ours.remove(j)
            pairs.append((gold[i], ours[j]))
    return pairs


def core_macro_f1(score: Score) -> float:
    """The mean F1 of the six measures that make up the core, as printed to four places."""
    return round(sum(round(score.get(name, Counts()).f1, 4) for name in CORE) / len(CORE), 4)


def _official_slots(pairs: Pairs) -> Iterable[tuple[str, Counts]]:
    """Title, organisation and country of the officials found; titles need half their words."""
    for one, two in pairs:
        for slot in OFFICIAL_SLOTS:
            theirs, ours = content_words(one.get(slot)), content_words(two.get(slot))
            shared = theirs & ours
            alike = bool(shared) and len(shared) / len(theirs | ours) >= ENOUGH_SHARED
            same = theirs == ours if slot == "country" else alike
            if theirs:
                yield f"official_{slot}", Counts(int(same), 1, int(bool(ours)))


def _levelled(value: Any) -> Any:
    """A header value without what two faithful copies may differ in: case, spaces, quotes."""
    if isinstance(value, str):
        return " ".join(value.translate(STRAIGHT).split()).upper()
    return [_levelled(item) for item in value] if isinstance(value, list) else value
