"""Compare two faces: what speaks for one person, what for two, and how sure that is.

Takes    two faces of one state.
Gives    `Link`, with the confidence and the reason in words; `contradict` tells whether they
         cannot be one person.
Errors   none.
Source   `JOINING` is the whole table of what is enough, by name and office; the rest is open.
         docs/resolve.md says why.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cablegraph.resolve.faces import LIFE, TERM, YEAR, Face, gap, overlap
from cablegraph.resolve.names import Likeness, compare_names
from cablegraph.resolve.offices import (
    Fit,
    compare_offices,
    exclude_each_other,
    is_definite,
    is_over,
)
from cablegraph.terms.offices import countries

# How sure one person is, by what the names and the offices have in common; not listed: open.
JOINING: Mapping[tuple[Likeness, Fit], float] = {
    (Likeness.EQUAL, Fit.SAME): 0.98,
    (Likeness.EQUAL, Fit.COMPATIBLE): 0.95,
    (Likeness.EQUAL, Fit.ALIKE): 0.92,
    (Likeness.EQUAL, Fit.UNKNOWN): 0.9,
    (Likeness.EQUAL, Fit.DIFFERENT): 0.8,  # a career
    (Likeness.SHORTER, Fit.SAME): 0.93,
    (Likeness.SHORTER, Fit.COMPATIBLE): 0.85,
    (Likeness.SPELLING, Fit.SAME): 0.91,
    (Likeness.SPELLING, Fit.COMPATIBLE): 0.82,
    (Likeness.SURNAME, Fit.SAME): 0.86,
}
UNDECIDED, CERTAIN = 0.5, 1.0
CAREER = 15 * YEAR  # days between two offices of one name, after which they may be another's
SPELLED = 10 * YEAR  # days between two spellings or forms of one name
FEW_CABLES = 10  # one shared cable in so many is a slip of reading; more are two persons
UNCLEAR, OF_SEVERAL = "nothing decides", "others may hold such an office"
FAR, OVER = "too far apart in time", "one is former before the other is told"
NAMES = {
    Likeness.EQUAL: "same name",
    Likeness.SHORTER: "one name is a shorter form of the other",
    Likeness.SPELLING: "names spelled alike",
    Likeness.SURNAME: "surname alone",
}


@dataclass(frozen=True, slots=True)
class Link:
    """Two faces whose names are alike, the earlier first, and what else was found of them."""

    one: Face
    other: Face
    likeness: Likeness
    fit: Fit
    obstacle: str = ""  # what keeps them apart; empty: they are one person
    note: str | None = None  # of the reader who has joined them; no rule has

    @property
    def confidence(self) -> float:
        """How sure it is that they are one person."""
        if self.note is not None:
            return CERTAIN
        return UNDECIDED if self.obstacle else JOINING[self.likeness, self.fit]

    @property
    def reason(self) -> str:
        """Why they are one person, or why that is open."""
        if self.note is not None:
            return decided(self.note)
        said = describe(self.one, self.other, self.likeness, self.fit)
        return f"{said}: {self.obstacle}" if self.obstacle else said

    def far_end(self, face: Face) -> Face:
        """The face at the other end."""
        return self.other if face is self.one else self.one


def compare(one: Face, other: Face) -> Link | None:
    """What two faces have in common; nothing where it is no more than chance."""
    likeness = compare_names(one.name, other.name)
    if likeness <= Likeness.RELATED or contradict(one, other):
        return None
    if likeness is Likeness.SURNAME and (gap(one, other) or 0) > CAREER:
        return None
    fit = compare_offices(one.office, other.office)
    return Link(one, other, likeness, fit, _obstacle(one, other, likeness, fit))


def _obstacle(one: Face, other: Face, likeness: Likeness, fit: Fit) -> str:
    """What keeps two faces apart; empty if nothing does."""
    days = gap(one, other)
    if (likeness, fit) not in JOINING:
        return UNCLEAR
    if not one.country and fit < Fit.ALIKE:
        return "no state is told"
    if likeness is Likeness.SURNAME:
        if not is_definite(one.office, other.office):
            return OF_SEVERAL
        if _is_succeeded(one, other):
            return OVER
        return "" if days is not None and days <= TERM else FAR
    if one.is_common and fit < Fit.ALIKE:
        return "many bear such names"
    return FAR if days is not None and days > _longest(likeness, fit) else ""


def _longest(likeness: Likeness, fit: Fit) -> int:
    """The days after which a name, in such an office, may be another's."""
    if likeness is not Likeness.EQUAL:
        return SPELLED
    return LIFE if fit is Fit.SAME else CAREER


def _is_succeeded(one: Face, other: Face) -> bool:
    """Whether one is told as former while the other, of the same surname, is told to be it."""
    return any(
        is_over(past.office, held.office)
        and (past.days is None or held.days is None or past.days[0] <= held.days[1])
        for past, held in ((one, other), (other, one))
    )


def contradict(one: Face, other: Face) -> bool:
    """Whether two faces cannot be one person.

    Two states; two names that are not alike; offices that nobody holds at one time, held at one
    time; two names side by side in the same cables.
    """
    if one.country != other.country:
        return True
    if one.name != other.name and (
        compare_names(one.name, other.name) is Likeness.DIFFERENT or _stand_side_by_side(one, other)
    ):
        return True
    return overlap(one, other) and exclude_each_other(one.office, other.office)


def _stand_side_by_side(one: Face, other: Face) -> bool:
    shared = len(one.cables & other.cables)
    return shared * FEW_CABLES > min(len(one.cables), len(other.cables))


# In words


def decided(note: str) -> str:
    """What is said of a reader's decision."""
    return f"decided by hand: {note}" if note else "decided by hand"


def describe(one: Face, other: Face, likeness: Likeness, fit: Fit) -> str:
    """Name, offices, state and years in words."""
    early, late = sorted((one, other), key=lambda face: face.place)
    offices = _offices(early, late, fit)
    return ", ".join(filter(None, (f"{NAMES[likeness]}{offices}", _years(one, other))))


def describe_face(face: Face) -> str:
    """Why the officials of one face are one.

    >>> from cablegraph.model.identity import Sighting
    >>> from cablegraph.resolve.faces import gather
    >>> made = [Sighting(official=f"o{day}", name="Ana Lima", cable=f"c{day}", day=day,
    ...                  title="FM", country="PT") for day in ("2006", "2007")]
    >>> describe_face(gather(made)[0])
    'same name, both FM of Portugal, 2006-2007'
    """
    likeness = Likeness.EQUAL if face.name.is_full else Likeness.SURNAME
    return describe(face, face, likeness, Fit.SAME if face.office else Fit.UNKNOWN)


def _offices(early: Face, late: Face, fit: Fit) -> str:
    state = _state(early)
    first, second = (face.office.label for face in (early, late))
    if not first and not second:
        return f", both{state}" if state else ""
    if early.office == late.office or first.casefold() == second.casefold():
        return f", both {first}{state}"
    if fit is Fit.UNKNOWN:
        return f", both{state}; {first or second} in one, no office in the other"
    joint = " and " if fit > Fit.DIFFERENT else ", then "
    return f", {first}{joint}{second}{state}"


def _state(face: Face) -> str:
    state = countries().get(face.country)
    return f" of {state.name if state else face.country}" if face.country else ""


def _years(one: Face, other: Face) -> str:
    days = [day for face in (one, other) for day in face.days or ()]
    if not days:
        return ""
    first, last = (date.fromordinal(day).year for day in (min(days), max(days)))
    return str(first) if first == last else f"{first}-{last}"
