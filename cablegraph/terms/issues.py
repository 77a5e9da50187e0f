"""Issues: the TAG of a cable that a phrase names by one of the words that belong to it.

Takes    what a position is about, and the TAGS of its cable.
Gives    one of these TAGS, or ``None`` where the phrase names none of them.
Source   `data/issue_words.csv`: words that the department's own definitions of the TAGS, and cables
         under them, use for each field. PREL and PGOV have none: they say whose affairs a cable
         tells of, not which issue; so have TAGS of countries, travel and reporting.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from cablegraph.matching import PhraseTable
from cablegraph.resources import read_table


def find_issue(phrase: str, tags: Iterable[str]) -> str | None:
    """The TAG that ``phrase`` names most often; of equals, the one of the narrower field.

    A word alone is not enough: "border" is an issue of its own only where the cable says so.

    >>> find_issue("the fees would harm exporters and trade", ["PREL", "ETRD"])
    'ETRD'
    >>> find_issue("the fees would harm exporters and trade", ["PREL", "PTER"]) is None
    True
    """
    carried = frozenset(tags)
    found = _words().find(phrase.lower())
    named = [tag for word in found for tag in word.value if tag in carried]
    if not named:
        return None
    times = Counter(named)
    most = max(times.values())
    return min((tag for tag in times if times[tag] == most), key=_places().__getitem__)


def tags_named(phrase: str) -> tuple[str, ...]:
    """All TAGS to which the words of ``phrase`` belong, each once.

    >>> tags_named("climate")
    ('KGHG', 'KGCC', 'SENV')
    """
    found = _words().find(phrase.lower())
    return tuple(dict.fromkeys(tag for word in found for tag in word.value))


@cache
def _places() -> dict[str, int]:
    """Where each TAG stands in the table: narrow fields first."""
    return {tag: place for place, tag in enumerate(tag for tags, _ in _rows() for tag in tags)}


@cache
def _words() -> PhraseTable[tuple[str, ...]]:
    """Each word, in the singular and the plural, with the TAGS to which it belongs."""
    found: dict[str, tuple[str, ...]] = {}
    for tags, words in _rows():
        for form in dict.fromkeys(form for word in words for form in _forms(word.lower())):
            found[form] = (*found.get(form, ()), *tags)
    return PhraseTable(found)


def _rows() -> Iterator[tuple[list[str], list[str]]]:
    for row in read_table("issue_words.csv"):
        yield row["tags"].split(), row["words"].split(";")


def _forms(word: str) -> tuple[str, ...]:
    """A word and its regular plural.

    >>> _forms("treaty"), _forms("tax")
    (('treaty', 'treaties'), ('tax', 'taxes'))
    """
    if word.endswith("y"):
        return word, f"{word[:-1]}ies"
    return word, f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"
