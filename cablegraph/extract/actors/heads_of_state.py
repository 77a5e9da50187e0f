"""Who led which state when, whom a cable need not introduce.

Takes    the words of a name, and the year of the cable.
Gives    `find_leader`: the `Leader` who is meant, if the list has one.
Offsets  none.
Errors   none.
Source   `data/leaders.csv`: heads of state and government and foreign ministers, 1966 to 2010, whom
         cables call by a bare surname.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from cablegraph.extract.actors.person_names import folded
from cablegraph.resources import read_table
from cablegraph.terms.offices import given_names

BY_FIRST_NAME = frozenset({"ER", "ET", "IS", "TH"})  # states whose people are called by it
YEARS_REMEMBERED = 8  # how long after leaving office somebody is still called by surname alone


@dataclass(frozen=True, slots=True)
class Leader:
    """Somebody whom a cable of those years need not introduce."""

    name: str
    words: frozenset[str]  # of the name, folded
    country: str | None
    office: str  # in lower case
    since: int
    until: int


@lru_cache(maxsize=1 << 12)  # a cable names the same ones again and again
def find_leader(
    names: tuple[str, ...],
    year: int | None,
    host: str | None = None,
    title: frozenset[str] = frozenset(),
) -> Leader | None:
    """The head of state or government, or foreign minister, whom ``names`` mean in ``year``.

    Of several the one of ``title``, or of the ``host`` country, or else the first of the table.

    >>> find_leader(("Nyerere",), 1976).country, find_leader(("Nyerere",), 2009)
    ('TZ', None)
    """
    own = folded(names)
    if len(names) == 1 and own[-1] not in leaders() and own[-1].endswith("s"):
        own = (*own[:-1], own[-1][:-1])  # "President Zapateros"
    namesakes = leaders().get(own[-1])
    if namesakes is None:
        return None
    found = (leader for leader in namesakes if _is_meant(leader, own, year))
    return min(found, key=lambda leader: _distance(leader, host, title), default=None)


def _distance(leader: Leader, host: str | None, title: frozenset[str]) -> tuple[bool, bool]:
    """How little speaks for a leader among namesakes."""
    return title.isdisjoint(leader.office.split()), leader.country != host


def _is_meant(leader: Leader, names: tuple[str, ...], year: int | None) -> bool:
    """Whether a leader bears ``names`` and was in office in ``year``, or not long before."""
    in_time = year is None or leader.since <= year <= leader.until + YEARS_REMEMBERED
    return in_time and leader.words.issuperset(names)


def _is_given(word: str) -> bool:
    return word.title() in given_names()


@cache
def leaders() -> Mapping[str, tuple[Leader, ...]]:
    """Leaders by each of the last two words of their names, folded, or by the first."""
    table: dict[str, tuple[Leader, ...]] = {}
    for row in read_table("leaders.csv"):
        years, office = (int(row["since"]), int(row["until"])), row["office"].lower()
        words = folded(tuple(row["name"].split()))
        leader = Leader(row["name"], frozenset(words), row["country"] or None, office, *years)
        middle = words[-2:-1] if len(words) > 2 and not _is_given(words[-2]) else ()
        first = words[:1] if row["country"] in BY_FIRST_NAME else ()
        for word in {words[-1], *middle, *first}:
            table[word] = (*table.get(word, ()), leader)
    return table
