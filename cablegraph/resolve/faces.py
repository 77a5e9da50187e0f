"""Gather officials into faces: all that are told by one name and one office.

Takes    the sightings of one state.
Gives    `Face`s, in an order that does not depend on that of the sightings. A prime minister in
         ten thousand cables is a handful of faces, so that rules compare faces and not cables.
Errors   none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from cablegraph.model.identity import Sighting
from cablegraph.resolve.names import PersonName, read_name
from cablegraph.resolve.offices import Office, read_office

YEAR = 365  # days
LIFE = 20 * YEAR  # how long after a cable a full name and office may be another's
TERM = 4 * YEAR  # how long a surname and office are one holder's
NAMESAKES = 1.0  # expected by chance, from which on a name says little
Days = tuple[int, int]  # the first and last day that a date may mean, as ordinals


@dataclass(frozen=True, eq=False)
class Face:
    """Officials of one state, told by one name and one office, near in time."""

    name: PersonName
    office: Office
    sightings: tuple[Sighting, ...]  # the earliest first
    is_common: bool = False  # so many have its given name and its surname that two may have both
    is_decided: bool = False  # a reader has decided on its one official
    place: int = 0  # in the order of faces

    @property
    def is_joined(self) -> bool:
        """Whether its officials are taken for one: a surname alone needs a definite office."""
        return self.name.is_full or any(title.is_definite for title in self.office.titles)

    @cached_property
    def first(self) -> Sighting:
        """The one by which it is known: of the earliest cable."""
        return self.sightings[0]

    @cached_property
    def country(self) -> str:
        """The state that all of them serve."""
        return self.first.country

    @cached_property
    def cables(self) -> frozenset[str]:
        """The cables that tell of it."""
        return frozenset(sighting.cable for sighting in self.sightings)

    @cached_property
    def days(self) -> Days | None:
        """From when to when it is seen, at the widest; none where no cable has a date."""
        known = self._known
        return (min(day[0] for day in known), max(day[1] for day in known)) if known else None

    @cached_property
    def sure_days(self) -> Days | None:
        """From when to when it is surely seen: a year alone may mean its first or last day."""
        known = self._known
        return (min(day[1] for day in known), max(day[0] for day in known)) if known else None

    @cached_property
    def _known(self) -> list[Days]:
        return [days for days in (days_of(sighting.day) for sighting in self.sightings) if days]


@lru_cache(maxsize=65_536)
def days_of(day: str) -> Days | None:
    """The first and last day that a date may mean.

    >>> first, last = days_of("2007")
    >>> last - first, days_of("2007-03-12") == days_of("2007-03-13"), days_of("")
    (364, False, None)
    """
    try:
        if len(day) == 4:
            return date(int(day), 1, 1).toordinal(), date(int(day), 12, 31).toordinal()
        ordinal = date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return None
    return ordinal, ordinal


def gap(one: Face, other: Face) -> int | None:
    """The days between two faces; 0 where they overlap, none where a date is missing."""
    if one.days is None or other.days is None:
        return None
    return max(0, max(one.days[0], other.days[0]) - min(one.days[1], other.days[1]))


def overlap(one: Face, other: Face) -> bool:
    """Whether each is surely seen before the other has ended."""
    if one.sure_days is None or other.sure_days is None:
        return False
    return one.sure_days[0] <= other.sure_days[1] and other.sure_days[0] <= one.sure_days[1]


def gather(sightings: Iterable[Sighting], decided: frozenset[str] = frozenset()) -> list[Face]:
    """Gather sightings into faces; officials on which a reader has decided stand alone.

    >>> made = [Sighting(official=f"o{day}", name="Ana Lima", cable=f"c{day}", day=day,
    ...                  title=title, country="PT")
    ...         for day, title in [("2007", "FM"), ("2006", "Foreign Minister"), ("2009", "Judge")]]
    >>> [[sighting.day for sighting in face.sightings] for face in gather(made)]
    [['2006', '2007'], ['2009']]
    """
    groups: defaultdict[tuple[str, PersonName, Office, str], list[Sighting]] = defaultdict(list)
    for sighting in _each_official_once(sightings):
        alone = sighting.official if sighting.official in decided else ""
        key = sighting.country, _name(sighting), _office(sighting), alone
        groups[key].append(sighting)
    parts = [part for group in groups.values() for part in _near_in_time(group)]
    parts.sort(key=lambda part: _order(part[0]))
    common = _common_by_state(groups.values())
    return [
        Face(
            name=(name := _name(part[0])),
            office=_office(part[0]),
            sightings=tuple(part),
            is_common=name in common[part[0].country],
            is_decided=part[0].official in decided,
            place=place,
        )
        for place, part in enumerate(parts)
    ]


def _common_by_state(groups: Iterable[list[Sighting]]) -> dict[str, frozenset[PersonName]]:
    names: defaultdict[str, set[PersonName]] = defaultdict(set)
    for first, *_ in groups:
        names[first.country].add(_name(first))
    return {country: common_names(mine) for country, mine in names.items()}


def common_names(names: Iterable[PersonName]) -> frozenset[PersonName]:
    """Names of two words that chance alone gives to more than one person of a state.

    >>> givens, families = ("Ana", "Eva", "Rui"), ("Lima", "Reis", "Melo")
    >>> many = [f"{given} {family}" for given in givens for family in families]
    >>> found = common_names(map(read_name, [*many, "Ilze Ozola"]))
    >>> len(found), read_name("Ilze Ozola") in found
    (0, False)
    """
    known = {name for name in names if name.is_full}
    givens = Counter(name.words[0] for name in known)
    families = Counter(name.words[-1] for name in known)

    def expected(name: PersonName) -> float:
        return givens[name.words[0]] * families[name.words[-1]] / len(known)

    return frozenset(name for name in known if len(name.words) == 2 and expected(name) > NAMESAKES)


def _each_official_once(sightings: Iterable[Sighting]) -> Iterable[Sighting]:
    """In order of time; of two that tell of one official the first."""
    officials: dict[str, Sighting] = {}
    for sighting in sorted(sightings, key=_order):
        officials.setdefault(sighting.official, sighting)
    return officials.values()


def _near_in_time(group: list[Sighting]) -> Iterator[list[Sighting]]:
    """Divide a group where it is not heard of for too long."""
    longest = LIFE if _name(group[0]).is_full else TERM
    part: list[Sighting] = []
    last: int | None = None
    for sighting in group:
        days = days_of(sighting.day)
        if part and days and last is not None and days[0] - last > longest:
            yield part
            part = []
        part.append(sighting)
        if days:
            last = max(last or 0, days[1])
    yield part


def _name(sighting: Sighting) -> PersonName:
    return read_name(sighting.name, sighting.country)


def _office(sighting: Sighting) -> Office:
    return read_office(sighting.title, sighting.organization, sighting.body, sighting.country)


def _order(sighting: Sighting) -> tuple[str, ...]:
    """By time; a cable without a date comes last."""
    told = (sighting.name, sighting.title, sighting.organization, sighting.body, sighting.country)
    return (sighting.day or "9999", sighting.cable, sighting.official, *told)
