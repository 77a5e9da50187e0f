r"""How ministries are called: listed names and letters, fields in one spelling, regions.

Takes    the name of a ministry, or words of it.
Gives    `listed_ministries`, `field_of`, `plain` (words in capitals as written elsewhere).
Offsets  none.
Errors   none.
Source   `data/ministries.csv` for abbreviations and names that do not follow the pattern.
"""

from functools import cache

from cablegraph.matching import PhraseTable
from cablegraph.resources import read_table
from cablegraph.terms.body_names import in_one_spelling

ADJECTIVES = (("ural", "ure"), ("mental", "ment"), ("strial", "stry"), ("ional", "ion"))
SMALL_WORDS = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "affairs",
        "relations",
        "ministry",
        "department",
        "secretariat",
        "s",
    }
)
SAME_FIELD = {"internal": "interior", "external": "foreign"}


def field_of(name: str) -> frozenset[str]:
    """The words of a ministry's field, in one spelling.

    >>> sorted(field_of("Ministry of Defence and Internal Affairs"))
    ['defense', 'interior']
    """
    words = in_one_spelling(name).split()
    return frozenset(SAME_FIELD.get(word, word) for word in words if word not in SMALL_WORDS)


@cache
def regions() -> dict[str, str]:
    """From the adjectives of regions to the states that they are parts of."""
    return {row["adjective"]: row["country"] for row in read_table("regions.csv")}


@cache
def listed_ministries() -> PhraseTable[dict[str, str]]:
    """Names and abbreviations of ministries that do not follow the pattern."""
    return PhraseTable({row["form"]: row for row in read_table("ministries.csv")}, capitals=True)


def noun_of(word: str) -> str:
    """A field as a noun.

    >>> noun_of("environmental"), noun_of("agricultural"), noun_of("justice")
    ('environment', 'agriculture', 'justice')
    """
    for ending, noun in ADJECTIVES:
        if word.endswith(ending):
            return word.removesuffix(ending) + noun
    return word


def plain(text: str) -> str:
    """Words in capitals as they are written elsewhere; other words as they are.

    >>> plain("FOREIGN AFFAIRS AND TRADE"), plain("Women's Affairs"), plain("IT")
    ('Foreign Affairs and Trade', "Women's Affairs", 'IT')
    """
    if not text.isupper() or len(text) < 4:
        return text
    words = (word if word in {"of", "the", "and", "for"} else word.capitalize()
             for word in text.lower().split())  # fmt: skip
    return " ".join(words)
