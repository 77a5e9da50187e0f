"""English words: what may be a name, and what is none.

Takes    nothing; the lists are `data/english_words.txt` and `data/rarer_words.txt`.
Gives    words in lower case.
Errors   none.
"""

from functools import cache

from cablegraph.resources import read_words

IRREGULAR_VERBS = frozenset(read_words("irregular_verbs.txt"))


@cache
def english_words() -> frozenset[str]:
    """Common English words, in lower case."""
    return frozenset(read_words("english_words.txt"))


@cache
def rarer_words() -> frozenset[str]:
    """English words rarer than those: no names in a text of capitals."""
    return frozenset(read_words("rarer_words.txt"))


@cache
def all_words() -> frozenset[str]:
    """The English words of both lists."""
    return english_words() | rarer_words()


def may_be_verb(word: str) -> bool:
    """Whether a word in lower case may be the verb that somebody is the subject of.

    >>> may_be_verb("noted"), may_be_verb("spoke"), may_be_verb("office")
    (True, True, False)
    """
    return word in IRREGULAR_VERBS or word.endswith("ed")
