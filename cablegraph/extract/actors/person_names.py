"""Whether two names may be one person's: spellings, particles, initials, surnames of two words.

Takes    the words of names.
Gives    `may_be_same`; `fold`, a word in the spelling that is compared; `family_name`.
Offsets  none.
Errors   none.
"""

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz import fuzz

from cablegraph.resources import read_words
from cablegraph.text import LETTERS

SPELLING = 84  # how alike two spellings of one surname are, of 100
ARTICLE = re.compile(r"\A(?:a[lnrstdz]h?|el|ash|ul)-(?=\w)")  # "Hashimi" is "al-Hashimi"
FAMILY_NAME_FIRST = re.compile(r"[A-Z][a-z]+-[a-z]+")  # the given name behind it: "Kim Yoon-jo"


def family_name(names: tuple[str, ...]) -> str:
    """The family name, which may stand first.

    >>> family_name(("Ilze", "Harbor")), family_name(("Shim", "Yoon-jo"))
    ('Harbor', 'Shim')
    """
    is_first = len(names) == 2 and FAMILY_NAME_FIRST.fullmatch(names[-1]) is not None
    return names[0] if is_first else names[-1]


def may_be_one_surname(known: str, name: str) -> bool:
    """Whether two surnames are spelt alike, or one is the first half of the other."""
    short, full = sorted((known, name), key=len)
    return fuzz.ratio(known, name) >= SPELLING or full.startswith(f"{short}-")


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A name without accents and case, to compare by.

    >>> fold("Müller-ÖZ"), fold("Wałęsa")
    ('muller-oz', 'walesa')
    """
    plain = unicodedata.normalize("NFKD", word.translate(LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


@lru_cache(maxsize=1 << 14)
def folded(names: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without accents, case, particles and articles.

    >>> folded(("Yvo", "de", "Boer")), folded(("Tariq", "al-Ozoli"))
    (('yvo', 'boer'), ('tariq', 'ozoli'))
    """
    words = tuple(ARTICLE.sub("", fold(name)) for name in names)
    return tuple(word for word in words if word not in _particles()) or words


@cache
def _particles() -> frozenset[str]:
    return frozenset(read_words("name_particles.txt"))


@lru_cache(maxsize=1 << 14)
def may_be_same(known: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: one is a short form of the other.

    >>> may_be_same(("ana", "lima", "cruz"), ("lima",))
    True
    >>> may_be_same(("ana", "cruz"), ("jo", "cruz"))
    False
    """
    names = tuple(name for name in names if name not in _particles()) or names
    if len(known) > 1 < len(names) and names[-1] != known[-1] and _is_namesake(known, names):
        return False
    short, full = sorted((known, names), key=len)
    if short[-1] not in full[-2:]:
        return full[-1].startswith(f"{short[-1]}-") and set(short[:-1]) <= set(full)
    return set(short) <= set(full) or _initials_agree(short, full)


def _is_namesake(known: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether one is named for the other, of the same family: ``Ana Lima Neto``."""
    short, full = sorted((known, names), key=len)
    return full[-1] in _words_of_namesakes() and full[:-1] == short


@cache
def _words_of_namesakes() -> frozenset[str]:
    return frozenset(read_words("named_for.txt"))


def _initials_agree(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``C. Ray`` may be ``Charles Ray``."""
    first, other = short[0].rstrip("."), full[0].rstrip(".")
    has_initial = len(first) == 1 or len(other) == 1
    return short[-1] == full[-1] and has_initial and first[0] == other[0]
