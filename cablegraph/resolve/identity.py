"""Judge which officials of many cables are one person.

Takes    sightings in any order, of one state or of several; what a reader has decided of them.
Gives    `Judgement`s: for each official that is joined to others the person, and why; for names
         that are alike where nothing decides an open case; for each decision that two are
         different, that they are. The same for the same sightings, whatever their order.
Errors   none; `decisions` checks what a reader says.
Source   docs/resolve.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cablegraph.model.identity import Decision, Judgement, Sighting, Verdict
from cablegraph.resolve.clusters import (
    CONTRADICTION,
    Cluster,
    Clusters,
    torn_surnames,
    without_rivals,
)
from cablegraph.resolve.comparison import (
    CERTAIN,
    JOINING,
    OF_SEVERAL,
    UNCLEAR,
    UNDECIDED,
    Link,
    compare,
    decided,
    describe_face,
)
from cablegraph.resolve.faces import Face, gather
from cablegraph.resolve.names import Likeness
from cablegraph.resolve.offices import Fit
from cablegraph.resolve.pairs import pairs

MOST_CANDIDATES = 5  # that an open case names


def judge(sightings: Iterable[Sighting], decisions: Sequence[Decision] = ()) -> Iterator[Judgement]:
    """Judge officials, those of each state apart from those of others.

    >>> made = [Sighting(official=f"o{year}", name=name, cable=f"c{year}", day=str(year),
    ...                  title="Foreign Minister", country="KZ")
    ...         for year, name in [(2006, "Ana Lima"), (2007, "Lima"), (2008, "Ana M. Lima")]]
    >>> for judgement in judge(made):
    ...     print(judgement.officials, judgement.confidence, judgement.reason)
    ('o2006',) 0.93 one name is a shorter form of the other, both Foreign Minister of Kazakhstan, \
2006-2008
    ('o2007',) 0.86 surname alone, both Foreign Minister of Kazakhstan, 2006-2007
    ('o2008',) 0.93 one name is a shorter form of the other, both Foreign Minister of Kazakhstan, \
2006-2008
    """
    asked = frozenset(official for each in decisions for official in (each.one, each.other))
    faces = gather(sightings, asked)
    yield from _Case(faces, decisions).judgements()


class _Case:
    """All faces of a state, what was found of them, and the persons that they make."""

    def __init__(self, faces: Sequence[Face], decisions: Sequence[Decision]) -> None:
        known = {face.first.official: face for face in faces if face.is_decided}
        self.decisions = [each for each in decisions if {each.one, each.other} <= known.keys()]
        found = list(filter(None, (compare(*pair) for pair in pairs(faces))))
        joining = [link for link in found if not link.obstacle]
        torn = torn_surnames(joining)
        self.links = [*without_rivals(joining, torn), *(link for link in found if link.obstacle)]
        self.clusters = Clusters(faces, torn, frozenset(self._parted()))
        for each in self.decisions:
            if each.verdict is Verdict.SAME:
                self.clusters.join_by_hand(_by_hand(known[each.one], known[each.other], each))
        refused = self.clusters.join(link for link in self.links if not link.obstacle)
        undecided = (*refused, *(link for link in self.links if link.obstacle))
        self.open = sorted(undecided, key=lambda link: (link.one.place, link.other.place))

    def _parted(self) -> Iterator[tuple[str, str]]:
        for each in self.decisions:
            if each.verdict is Verdict.DIFFERENT:
                yield each.one, each.other

    def judgements(self) -> Iterator[Judgement]:
        """Persons, open cases, and who is not one person as a reader says."""
        for cluster in self.clusters.all():
            if cluster.is_person:
                yield from _person(cluster)
        yield from self.open_cases()
        for each in self.decisions:
            if each.verdict is Verdict.DIFFERENT:
                yield _different(each)

    def open_cases(self) -> Iterator[Judgement]:
        """One for each cluster that may be another, with those that it may be."""
        cases: defaultdict[Cluster, dict[Cluster, Link]] = defaultdict(dict)
        for link in self.open:
            one, other = self.clusters.of[link.one], self.clusters.of[link.other]
            if one is other or (
                link.obstacle != CONTRADICTION and self.clusters.contradict(one, other)
            ):
                continue
            asked, candidate = sorted((one, other), key=_fullest_last)
            cases[asked].setdefault(candidate, link)
        for asked in self.clusters.all():
            if asked in cases:
                yield _open(asked, cases[asked])
            elif not asked.is_person and len(asked.officials) > 1:
                yield _open_among_themselves(asked)


def _by_hand(one: Face, other: Face, decision: Decision) -> Link:
    early, late = sorted((one, other), key=lambda face: face.place)
    return Link(early, late, Likeness.DIFFERENT, Fit.UNKNOWN, note=decision.note)


def _fullest_last(cluster: Cluster) -> tuple[bool, int, bool, int]:
    """Whoever is told more fully, or earlier, is whom another may be."""
    words = max(len(face.name.words) for face in cluster.faces)
    has_office = any(face.office for face in cluster.faces)
    return cluster.is_person, words, has_office, -cluster.faces[0].place


def _person(cluster: Cluster) -> Iterator[Judgement]:
    """A judgement on each official of a person."""
    for face in cluster.faces:
        confidence, reason, is_by_hand = _why(face, cluster)
        for sighting in face.sightings:
            yield Judgement(
                verdict=Verdict.SAME,
                officials=(sighting.official,),
                compared_with=(cluster.first,),
                confidence=confidence,
                reason=reason,
                by_hand=is_by_hand,
            )


def _why(face: Face, cluster: Cluster) -> tuple[float, str, bool]:
    """Why a face belongs to its person: by what it is, if it was first, else by its best link."""
    if face is cluster.faces[0] and len(face.sightings) > 1:
        likeness = Likeness.EQUAL if face.name.is_full else Likeness.SURNAME
        fit = Fit.SAME if face.office else Fit.UNKNOWN
        return JOINING[likeness, fit], describe_face(face), False
    mine = (link for link in cluster.links if face in (link.one, link.other))
    best = min(mine, key=lambda link: (-link.confidence, link.one.place, link.other.place))
    return best.confidence, best.reason, best.note is not None


def _open(asked: Cluster, candidates: dict[Cluster, Link]) -> Judgement:
    reason = next(iter(candidates.values())).reason
    more = f"; {len(candidates)} persons may be meant" if len(candidates) > 1 else ""
    return Judgement(
        verdict=Verdict.OPEN,
        officials=(asked.first,) if asked.is_person else tuple(asked.officials),
        compared_with=tuple(candidate.first for candidate in candidates)[:MOST_CANDIDATES],
        confidence=UNDECIDED,
        reason=f"{reason}{more}",
    )


def _open_among_themselves(asked: Cluster) -> Judgement:
    """Officials told by a surname, without an office that only one may hold."""
    first, *others = asked.officials
    obstacle = OF_SEVERAL if asked.faces[0].office else UNCLEAR
    return Judgement(
        verdict=Verdict.OPEN,
        officials=tuple(others),
        compared_with=(first,),
        confidence=UNDECIDED,
        reason=f"{describe_face(asked.faces[0])}: {obstacle}",
    )


def _different(decision: Decision) -> Judgement:
    return Judgement(
        verdict=Verdict.DIFFERENT,
        officials=(decision.one,),
        compared_with=(decision.other,),
        confidence=1 - CERTAIN,
        reason=decided(decision.note),
        by_hand=True,
    )
