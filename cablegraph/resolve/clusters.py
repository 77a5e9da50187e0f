"""Join faces to persons: only by what is found of two faces, and never over a contradiction.

Takes    faces, links between them, the pairs of officials that a reader has parted.
Gives    `Cluster`s, each one person, and the links that nothing decides.
Errors   none.

Three rules keep two persons apart. A face that is like two others who contradict each other goes
with neither, unless it is more like one. A cluster takes in no face that contradicts one of its
own, however it is linked. What a reader has decided comes before both.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from cablegraph.resolve.comparison import Link, contradict
from cablegraph.resolve.faces import Face

RIVALS = "it may as well be another of that name"
CONTRADICTION = "others of that person contradict it"


@dataclass(eq=False)
class Cluster:
    """Faces of one person, the earliest first."""

    faces: list[Face]
    links: list[Link] = field(default_factory=list)  # by which they were joined
    is_torn: bool = False  # its surname may be that of two, in one cable this, in another that

    @property
    def first(self) -> str:
        """The official by which it is known: of the earliest cable."""
        return self.faces[0].first.official

    @property
    def officials(self) -> list[str]:
        """All officials of its faces."""
        return [sighting.official for face in self.faces for sighting in face.sightings]

    @property
    def is_person(self) -> bool:
        """Whether its officials are one, and more than one."""
        if len(self.faces) > 1:
            return True
        (face,) = self.faces
        return face.is_joined and not self.is_torn and len(face.sightings) > 1


class Clusters:
    """Every face in its cluster, while they are joined.

    Takes the surnames that may be those of two, and the pairs of officials who are different, as a
    reader says: the first of each pair is the one that leaves the person of the second.
    """

    def __init__(
        self,
        faces: Iterable[Face],
        torn: frozenset[Face],
        parted: frozenset[tuple[str, str]],
    ) -> None:
        self.of = {face: Cluster([face], is_torn=face in torn) for face in faces}
        self._parted = parted | {pair[::-1] for pair in parted}
        self._leaving = {one for one, _ in parted}
        self._by_hand: set[Face] = set()

    def join_by_hand(self, link: Link) -> None:
        """Join two faces because a reader says so; what else contradicts them is no matter."""
        self._by_hand |= {link.one, link.other}
        self._join(link)

    def join(self, links: Iterable[Link]) -> Iterator[Link]:
        """Join by the surest links first; yield those that would join a contradiction."""
        for link in sorted(links, key=self._surest_first):
            if self.contradict(self.of[link.one], self.of[link.other]):
                yield replace(link, obstacle=CONTRADICTION)
            else:
                self._join(link)

    def _join(self, link: Link) -> None:
        one, other = self.of[link.one], self.of[link.other]
        if one is not other:
            one.faces = sorted([*one.faces, *other.faces], key=lambda face: face.place)
            one.links += other.links
            self.of.update(dict.fromkeys(other.faces, one))
        one.links.append(link)

    def contradict(self, one: Cluster, other: Cluster) -> bool:
        """Whether a face of one contradicts a face of another."""
        return one is not other and any(
            self._are_two(mine, yours) for mine, yours in product(one.faces, other.faces)
        )

    def _are_two(self, one: Face, other: Face) -> bool:
        if (one.first.official, other.first.official) in self._parted:
            return True
        return self._by_hand.isdisjoint((one, other)) and contradict(one, other)

    def _surest_first(self, link: Link) -> tuple[int, float, int, int]:
        leaving = sum(face.first.official in self._leaving for face in (link.one, link.other))
        return leaving, -link.confidence, link.one.place, link.other.place

    def all(self) -> list[Cluster]:
        """The clusters in the order of their first faces."""
        return list({id(cluster): cluster for cluster in self.of.values()}.values())


def without_rivals(links: Sequence[Link], torn: frozenset[Face]) -> Iterator[Link]:
    """The links; those decide nothing that lead to two who contradict each other.

    ``torn`` are the `torn_surnames` of the links.
    """
    ends = _ends(links)
    beaten = {id(link) for face, mine in ends.items() for link in _beaten(face, mine)}
    for link in links:
        is_open = id(link) in beaten or not torn.isdisjoint((link.one, link.other))
        yield replace(link, obstacle=RIVALS) if is_open else link


def torn_surnames(links: Sequence[Link]) -> frozenset[Face]:
    """The surnames alone that may as well be one of two who contradict each other."""
    return frozenset(
        face
        for face, mine in _ends(links).items()
        if not face.name.is_full and _is_torn(face, mine)
    )


def _is_torn(face: Face, links: Sequence[Link]) -> bool:
    best = max(link.confidence for link in links)
    return any(link.confidence == best for link in _beaten(face, links))


def _ends(links: Iterable[Link]) -> dict[Face, list[Link]]:
    ends: defaultdict[Face, list[Link]] = defaultdict(list)
    for link in links:
        ends[link.one].append(link)
        ends[link.other].append(link)
    return ends


def _beaten(face: Face, links: Sequence[Link]) -> Iterator[Link]:
    """Those links of a face whose far end another contradicts that is as good."""
    ranked = sorted(links, key=lambda link: -link.confidence)
    for link in ranked:
        better = (rival for rival in ranked if rival.confidence >= link.confidence)
        if any(contradict(rival.far_end(face), link.far_end(face)) for rival in better):
            yield link
