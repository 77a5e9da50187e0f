"""Compare the offices of two officials: the same, of one body, different, or not told.

Takes    title and organisation as cables print them.
Gives    `Office` (who holds how many such, of what field or place) and `Fit`.
Errors   none.
Source   `data/office_heads.csv`: the word at the head of a title, who else may hold such an office
         in the same state (``one`` holder, one a ``field``, one a ``place``, ``several``), and to
         which branch of a state it belongs; `data/office_words.csv`; for ``FM`` and ``MFA``
         `data/acronyms.csv`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache, lru_cache

from cablegraph.rdf.iris import SHORT_FORM, body_key, folded_words, without_short_form
from cablegraph.resources import read_table
from cablegraph.terms.offices import find_acronym

FIELDS = {"external": "foreign", "exterior": "foreign", "defence": "defense"}
STEM = 6  # letters: "economy" and "economics" are one field
PREPOSITIONS = frozenset({"at", "for", "from", "in", "of", "on", "to", "with"})
BETWEEN_TITLES = re.compile(r"\s*(?:/|,|\band\b|&)\s*")
SHARED_RANKS = frozenset({"deputy", "vice", "assistant", "associate", "sub", "under"})
ROLE = frozenset({"role"})
BODY = frozenset({"organisation", "party", "government"})
REMEMBERED = 65_536


class Fit(IntEnum):
    """How the offices of two officials go together."""

    DIFFERENT = 0
    UNKNOWN = 1  # one has none
    ALIKE = 2  # one title, which several hold
    COMPATIBLE = 3  # of one body, or one told more fully
    SAME = 4


@dataclass(frozen=True, slots=True, order=True)
class Title:
    """One title taken apart.

    >>> read_office("Deputy Minister of Economic Affairs").titles
    (Title(head='minister', ranks=('deputy',), fields=('econom',), tense=''),)
    """

    head: str
    ranks: tuple[str, ...]
    fields: tuple[str, ...]  # what it is for, stemmed; a place; letters of a body
    tense: str = ""  # "past": it is held no more; "future": not yet

    @property
    def is_held(self) -> bool:
        """Whether it is no former office, nor one to come."""
        return not self.tense

    @property
    def holders(self) -> str:
        """How many may hold it: ``one``, one a ``field`` or ``place``, ``several``."""
        return _heads()[self.head][0] if self.head in _heads() else "several"

    @property
    def branch(self) -> str:
        """Politics, law or police; empty where it is none or may be each."""
        return _heads()[self.head][1] if self.head in _heads() else ""

    @property
    def is_definite(self) -> bool:
        """Whether one person at a time holds it in a state; a minister may have many deputies."""
        if self.holders == "field" and SHARED_RANKS.intersection(self.ranks):
            return False
        return self.holders == "one" or (self.holders != "several" and bool(self.fields))


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """What one official is said to be, in one cable."""

    titles: tuple[Title, ...]
    bodies: tuple[str, ...]  # IRI, folded name and letters of the organisation
    label: str = field(compare=False)  # as printed: "Director (Port Authority)"

    def __bool__(self) -> bool:
        return bool(self.titles or self.bodies)


@lru_cache(maxsize=REMEMBERED)
def read_office(title: str, organization: str = "", body: str = "", country: str = "") -> Office:
    """Take apart what an official is said to be.

    >>> office = read_office("Foreign Minister and Vice Chancellor", "MFA")
    >>> [title.head for title in office.titles], office.label
    (['minister', 'vice chancellor'], 'Foreign Minister and Vice Chancellor (MFA)')
    """
    bodies = tuple(sorted({body, *_names_of(organization, country)} - {""}))
    place = _fields(folded_words(without_short_form(organization)))
    parts = [_read_title(part, place, country) for part in _titles_in(title, country)]
    label = f"{title} ({organization})" if title and organization else title or organization
    return Office(tuple(sorted({part for part in parts if part})), bodies, label)


def _names_of(organization: str, country: str) -> set[str]:
    """By what an organisation may be told: its name, its letters, what they stand for."""
    short = SHORT_FORM.search(organization)
    forms = {without_short_form(organization), *([short[0].strip(" ()")] if short else [])}
    known = (find_acronym(form, BODY, country or None) for form in forms)
    forms |= {acronym.expansion for acronym in known if acronym}
    return {body_key(form) for form in forms}


def _titles_in(title: str, country: str) -> list[str]:
    """The titles of a double title; what has no head of its own belongs to the one before."""
    titles: list[str] = []
    for part in BETWEEN_TITLES.split(title):
        told = " ".join(_spelled_out(word, country) for word in part.split())
        if titles and not (_head_of(folded_words(told)) and _head_of(folded_words(titles[-1]))):
            titles[-1] += f" and {told}"
        else:
            titles.append(told)
    return titles


def _spelled_out(word: str, country: str) -> str:
    """What letters stand for that are a title: ``FM, VP, Poloff``."""
    role = find_acronym(word, ROLE, country or None)
    return role.expansion.partition(" or ")[0] if role else word


def _read_title(title: str, place: tuple[str, ...], country: str) -> Title | None:
    words = [FIELDS.get(word, word) for word in folded_words(title)]
    head = _head_of(words)
    rest = [word for word in words if word not in head.split()]
    if not words:
        return None
    fields = _fields(rest)
    holders, _, named = _heads().get(head, ("several", "", head))
    if not fields and words == ["secretary"] and country == "US":
        fields = ("state",)  # so cables call the Secretary of State
    if not fields or holders == "place":
        fields = tuple(sorted({*fields, *place}))
    ranks = tuple(sorted(_words("rank").intersection(rest)))
    tense = next((tense for tense in ("past", "future") if _words(tense).intersection(words)), "")
    return Title(named or " ".join(words), ranks, fields, tense)


def _fields(words: list[str]) -> tuple[str, ...]:
    said = {FIELDS.get(word, word) for word in words} - _words("small", "rank", "past", "future")
    return tuple(sorted({word[:STEM] for word in said}))


def _head_of(words: list[str]) -> str:
    """The head of a title: of those before its first preposition the longest, of these the last.

    >>> _head_of("special assistant to the foreign minister".split())
    'assistant'
    >>> _head_of("deputy chief of police".split()), _head_of("state security secretary".split())
    ('chief of police', 'secretary')
    """
    end = next((place for place, word in enumerate(words) if word in PREPOSITIONS), len(words))
    for size in (4, 3, 2, 1):
        for start in range(min(end - 1, len(words) - size), -1, -1):
            phrase = " ".join(words[start : start + size])
            if phrase in _heads():
                return phrase
    return ""


@cache
def _words(*kinds: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("office_words.csv") if row["kind"] in kinds)


@cache
def _heads() -> dict[str, tuple[str, str, str]]:
    """Each head with its holders, its branch and the head that it stands for."""
    return {
        row["head"]: (row["holders"], row["branch"], row["same_as"] or row["head"])
        for row in read_table("office_heads.csv")
    }


@lru_cache(maxsize=REMEMBERED)
def compare_offices(one: Office, other: Office) -> Fit:
    """How the offices of two officials go together.

    >>> def compared(one, other):
    ...     return compare_offices(read_office(*one), read_office(*other)).name
    >>> compared(["FM"], ["Minister of Foreign Affairs"]), compared(["Mayor", "Riga"], ["Mayor"])
    ('SAME', 'COMPATIBLE')
    >>> compared(["Judge"], ["Mayor", "Riga"]), compared(["Judge"], [""])
    ('DIFFERENT', 'UNKNOWN')
    """
    if not one or not other:
        return Fit.UNKNOWN
    fits = [_compare_titles(mine, yours) for mine in one.titles for yours in other.titles]
    if set(one.bodies) & set(other.bodies):
        fits.append(Fit.COMPATIBLE)
    return max(fits, default=Fit.DIFFERENT)


def _compare_titles(one: Title, other: Title) -> Fit:
    if one.head != other.head or one.ranks != other.ranks:
        return Fit.DIFFERENT
    if one.fields and other.fields:
        return _compare_fields(set(one.fields), set(other.fields))
    if one.fields or other.fields:
        return Fit.ALIKE if one.holders == "several" else Fit.COMPATIBLE
    return Fit.SAME if one.holders == "one" else Fit.ALIKE


def _compare_fields(some: set[str], others: set[str]) -> Fit:
    """One field, told more or less fully; or two that have a word in common.

    >>> _compare_fields({"econom"}, {"econom", "financ"}).name
    'SAME'
    >>> _compare_fields({"foreig", "asia"}, {"foreig", "europe"}).name
    'ALIKE'
    """
    shared = some & others
    if not shared:
        return Fit.DIFFERENT
    is_one = shared in (some, others) or 2 * len(shared) >= len(some | others)
    return Fit.SAME if is_one else Fit.ALIKE


@lru_cache(maxsize=REMEMBERED)
def exclude_each_other(one: Office, other: Office) -> bool:
    """Whether nobody holds both offices at one time.

    >>> mayor, judge = read_office("Mayor", "Riga"), read_office("Judge", "High Court")
    >>> exclude_each_other(mayor, judge), exclude_each_other(mayor, read_office("Mayor", "Daugava"))
    (True, True)
    >>> exclude_each_other(mayor, read_office("Party Leader", "Harbor Party"))
    False
    """
    if compare_offices(one, other) > Fit.DIFFERENT:
        return False
    return any(_exclude(mine, yours) for mine in one.titles for yours in other.titles)


def _exclude(one: Title, other: Title) -> bool:
    if not (one.is_held and other.is_held):
        return False
    if one.branch and other.branch and one.branch != other.branch:
        return True
    is_place = one.head == other.head and one.ranks == other.ranks and one.holders == "place"
    return is_place and bool(one.fields) and bool(other.fields)


def is_definite(one: Office, other: Office) -> bool:
    """Whether an office that both hold is one of which a state has one holder at a time."""
    return any(mine.is_definite and yours.is_definite for mine, yours in _held_by_both(one, other))


def is_over(early: Office, late: Office) -> bool:
    """Whether the later of two is told to hold what the earlier holds no more.

    >>> former, held = read_office("former President"), read_office("President")
    >>> is_over(former, held), is_over(held, former), is_over(former, former)
    (True, False, False)
    """
    both = _held_by_both(early, late)
    return any(mine.tense == "past" and yours.tense != "past" for mine, yours in both)


def _held_by_both(one: Office, other: Office) -> Iterator[tuple[Title, Title]]:
    for mine in one.titles:
        for yours in other.titles:
            if _compare_titles(mine, yours) is Fit.SAME:
                yield mine, yours
