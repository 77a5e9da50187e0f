"""Compare the names of two persons: equal, a shorter form, spelled alike, a surname alone, or not.

Takes    names as cables print them, with the state that their bearers serve.
Gives    `PersonName` and `Likeness`. What is folded away is spelling: marks, case, hyphens,
         apostrophes, particles, ``al-``, Jr.; what is left are words, the family's name last.
Errors   none.
Source   rapidfuzz for the likeness of two words; `data/name_particles.txt`. In `FAMILY_FIRST`
         states the family's name is printed first and is the one that stands alone.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from cablegraph.rdf.iris import folded_words
from cablegraph.resources import read_words

FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW"})
SYLLABIC = FAMILY_FIRST | {"VN"}  # where a vowel or a small word makes another name: Le, Do, Du
PARTS_OF_NAMES = frozenset({"abd", "abu"})  # particles without which a name is another one
BORNE_FIRST = frozenset({"al", "ben", "bin", "della", "des", "van"})  # given names, if in English
ENGLISH = frozenset({"AU", "CA", "GB", "IE", "NZ", "US"})
HYPHENATED = re.compile(r"\b[AaEe]l-(?=\w)")  # "al-Maliki"
AGES = {"junior": "jr", "senior": "sr"} | {age: age for age in ("jr", "sr", "ii", "iii", "iv")}
ABD = re.compile(r"abd(?:[aeou]?l?)")  # "Abd al-Aziz", "Abdul Aziz": the next word belongs to it
ABD_JOINED = re.compile(r"abd(?:[aeou]l|[aeou](\w)(?=\1))(?=\w{3})")  # "Abdulaziz", "Abdurrahman"
APOSTROPHES = str.maketrans("", "", "'’‘`ʿʾ")
# How alphabets are spelled in ours: what is one sound is one letter, and vowels do not count.
SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("tch", "C"), ("ch", "C"), ("sh", "s"), ("zh", "s"), ("kh", "h"),
    ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("q", "k"),
    ("c", "k"), ("w", "f"), ("v", "f"), ("z", "s"), ("j", "y"),
)  # fmt: skip
DROPPED = re.compile(r"(?<!^)[aeiouy]|(.)(?=\1)")
FIRST_SOUNDS = str.maketrans({"e": "a", "o": "u", "y": "i", "j": "i", "c": "k", "q": "k"})
ALIKE, NEARLY_EQUAL = 0.7, 0.9  # of two words with the same sounds; of two long ones with others
ALIKE_IF_MANY = 0.6  # of two words with the same sounds, if these are many: "Muhammad, Mohamed"
SHORT, LONG, MANY_SOUNDS = 4, 7, 4  # letters
REMEMBERED = 65_536


class Likeness(IntEnum):
    """What two names have in common."""

    DIFFERENT = 0
    RELATED = 1  # one is a part of the other that says nothing: a given name
    SURNAME = 2  # one is only the other's surname
    SPELLING = 3  # spelled alike
    SHORTER = 4  # initials, or a second or last name dropped
    EQUAL = 5  # a given name and a surname, or more


@dataclass(frozen=True, slots=True, order=True)
class PersonName:
    """The words of a name without what is only spelling, the family's name last."""

    words: tuple[str, ...]
    age: str = ""  # "jr", "sr", "iii": tells father from son
    is_syllabic: bool = False  # it has no spellings: another vowel is another name

    @property
    def is_full(self) -> bool:
        """Whether it is more than a surname."""
        return len(self.words) > 1

    @property
    def families(self) -> tuple[str, ...]:
        """The words that may be the family's name: of three and more also the last but one."""
        return self.words[-1:] if len(self.words) < 3 else self.words[:-3:-1]

    @property
    def tails(self) -> tuple[tuple[str, ...], ...]:
        """By what its bearer may be told alone: "Zapatero", "Rodriguez Zapatero", "Lula"."""
        words = self.words
        if len(words) < 3:
            return (words[-1:],) if len(words) == 2 else ()
        return words[-1:], words[-2:-1], words[-2:]


@lru_cache(maxsize=REMEMBERED)
def read_name(name: str, country: str = "") -> PersonName:
    """The words of a name.

    >>> read_name("José María al-Ruiz, Jr.").words, read_name("de Villepin").words
    (('jose', 'maria', 'ruiz'), ('villepin',))
    >>> read_name("Yi Sam-sun", "KR").words, read_name("Yi Samsun", "KR").words
    (('samsun', 'yi'), ('samsun', 'yi'))
    >>> read_name("Van Ozols", "US").words, read_name("Van Ozols", "NL").words
    (('van', 'ozols'), ('ozols',))
    """
    folded = folded_words(HYPHENATED.sub("", name.translate(APOSTROPHES)))
    given = BORNE_FIRST.intersection(folded[:1]) if country in ENGLISH else ()
    age = AGES.get(folded[-1], "") if len(folded) > 1 else ""
    is_syllabic = country in SYLLABIC
    small = AGES.keys() | (frozenset() if is_syllabic else _particles())
    words = [*given, *(word for word in folded[len(given) :] if word not in small)] or folded
    words = _servants(words) or [name.casefold()]  # in another alphabet
    if country in FAMILY_FIRST and len(words) > 1:
        words = ["".join(words[1:]), words[0]]
    return PersonName(tuple(words), age, is_syllabic)


def _servants(words: list[str]) -> list[str]:
    """Names that say whose servant one is, spelled in one way.

    >>> [_servants(name.split()) for name in ("abd rahman saleh", "abdurrahman saleh")]
    [['abdrahman', 'saleh'], ['abdrahman', 'saleh']]
    >>> _servants(["abdul", "hakim"]), _servants(["abdulaziz", "hakim"])
    (['abdul', 'hakim'], ['abdaziz', 'hakim'])
    """
    found: list[str] = []
    rest = [ABD_JOINED.sub("abd", word) for word in words]
    while rest:
        word = rest.pop(0)
        if len(rest) > 1 and ABD.fullmatch(word):
            word = f"abd{rest.pop(0)}"
        found.append(word)
    return found


@cache
def _particles() -> frozenset[str]:
    return frozenset(read_words("name_particles.txt")) - PARTS_OF_NAMES


@lru_cache(maxsize=REMEMBERED)
def sounds(word: str) -> str:
    """The consonants of a word, and how it begins, however it is spelled.

    >>> [sounds(word) for word in ("dmitriy", "dmitri", "gunter", "guenter", "alexander")]
    ['dmtr', 'dmtr', 'gntr', 'gntr', 'alksndr']
    """
    word = respelled(word)
    return DROPPED.sub("", word[:1].translate(FIRST_SOUNDS) + word[1:])


@lru_cache(maxsize=REMEMBERED)
def respelled(word: str) -> str:
    """A word with one letter for each consonant, however it is spelled.

    >>> respelled("alexei"), respelled("aleksey"), respelled("kharzai")
    ('aleksei', 'aleksey', 'harsai')
    """
    for spelled, sound in SOUNDS:
        word = word.replace(spelled, sound)
    return word


def first_sound(word: str) -> str:
    """The first letter, where several spell one sound the same for all."""
    return word[:1].translate(FIRST_SOUNDS)


@lru_cache(maxsize=REMEMBERED)
def spelled_alike(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name.

    >>> spelled_alike("aleksandr", "alexander"), spelled_alike("luis", "luiz")
    (True, True)
    >>> spelled_alike("aleksey", "alexei"), spelled_alike("muhammad", "mohamed")
    (True, True)
    >>> spelled_alike("ozols", "ozola"), spelled_alike("mario", "maria"), spelled_alike("an", "on")
    (False, False, False)
    """
    if one == other:
        return True
    if min(len(one), len(other)) < SHORT or _differ_in_gender(one, other):
        return False
    if sounds(one) == sounds(other):
        least = ALIKE_IF_MANY if len(sounds(one)) >= MANY_SOUNDS else ALIKE
        return Indel.normalized_similarity(respelled(one), respelled(other)) >= least
    return _nearly_equal(one, other)


def _nearly_equal(one: str, other: str) -> bool:
    is_long = min(len(one), len(other)) >= LONG
    return is_long and Indel.normalized_similarity(one, other) >= NEARLY_EQUAL


def _differ_in_gender(one: str, other: str) -> bool:
    """Whether only one ends in ``-a``, and the rest is the same: ``Ivanov, Ivanova``."""
    short, long = sorted((one, other), key=len)
    is_longer = long == f"{short}a"
    is_changed = short[:-1] == long[:-1] and "a" in (short[-1], long[-1])
    return is_longer or is_changed


@lru_cache(maxsize=REMEMBERED)
def compare_names(one: PersonName, other: PersonName) -> Likeness:
    """What two names have in common.

    >>> def compared(one, other):
    ...     return compare_names(read_name(one), read_name(other)).name
    >>> compared("Ana Lima", "Ana Maria Lima"), compared("A. Lima", "Ana Lima")
    ('SHORTER', 'SHORTER')
    >>> compared("Ana B. Lima", "Ana C. B. Lima"), compared("Ana Lima", "Eva Lima")
    ('DIFFERENT', 'DIFFERENT')
    >>> compared("Lima", "Ana Lima"), compared("Guenter Ozols", "Gunter Ozols")
    ('SURNAME', 'SPELLING')
    >>> compared("Ana", "Ana Lima")
    'RELATED'
    >>> compared("Ana Lima, Jr.", "Ana Lima, Sr."), compared("Ana Lima, Jr.", "Ana Lima")
    ('DIFFERENT', 'SHORTER')
    """
    if one.age and other.age and one.age != other.age:
        return Likeness.DIFFERENT
    found = _compare_all_words(one, other)
    if found is Likeness.SPELLING and one.is_syllabic:
        return Likeness.DIFFERENT
    return min(found, Likeness.SHORTER) if one.age != other.age else found


def _compare_all_words(one: PersonName, other: PersonName) -> Likeness:
    if one.words == other.words:
        return Likeness.EQUAL if one.is_full else Likeness.SURNAME
    short, long = sorted((one, other), key=lambda name: (len(name.words), name.words))
    alone = (*long.tails, *([] if long.is_full else [long.words]))
    if any(_all_alone_alike(short.words, tail) for tail in alone):
        return Likeness.SURNAME
    part = Likeness.RELATED if _is_part(short.words, long.words) else Likeness.DIFFERENT
    if not short.is_full:
        return part
    if len(short.words) == len(long.words):
        return _compare_words(short.words, long.words)
    return max(_without_second_names(short.words, long.words), _without_last(short, long), part)


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one is a word of the other, or some that do not begin as it does."""
    return set(short) < set(long) and (len(short) == 1 or short[0] != long[0])


def _all_alone_alike(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Surnames that stand alone: equal, or long ones that are spelled alike."""
    return len(some) == len(others) and all(
        one == other or (spelled_alike(one, other) and _nearly_equal(one, other))
        for one, other in zip(some, others, strict=True)
    )


def _compare_words(some: tuple[str, ...], others: tuple[str, ...]) -> Likeness:
    """Names of as many words: each the same, an initial of the other, or spelled alike."""
    found = [_compare_word(*pair) for pair in zip(some, others, strict=True)]
    return Likeness.DIFFERENT if found[-1] is Likeness.SHORTER else min(found)


def _compare_word(one: str, other: str) -> Likeness:
    if one == other:
        return Likeness.EQUAL
    if 1 in (len(one), len(other)):
        return Likeness.SHORTER if one[0] == other[0] else Likeness.DIFFERENT
    return Likeness.SPELLING if spelled_alike(one, other) else Likeness.DIFFERENT


def _without_second_names(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    """The same first and last word; what stands between is dropped, an initial only at the end."""
    kept: list[str] = [long[0]]
    wanted = list(short[1:-1])
    for place, word in enumerate(long[1:-1], 2):
        if wanted and _compare_word(wanted[0], word) > Likeness.DIFFERENT:
            kept.append(word)
            wanted.pop(0)
        elif wanted and len(word) == 1 and place < len(long):
            return Likeness.DIFFERENT
    found = Likeness.DIFFERENT if wanted else _compare_words(short, (*kept, long[-1]))
    return min(found, Likeness.SHORTER)


def _without_last(short: PersonName, long: PersonName) -> Likeness:
    """The last of two family names is dropped: ``Ana Lima Reis, Ana Lima``."""
    found = _compare_words(short.words, long.words[: len(short.words)])
    is_last = len(long.words) == len(short.words) + 1
    return min(found, Likeness.SHORTER) if is_last else Likeness.DIFFERENT
