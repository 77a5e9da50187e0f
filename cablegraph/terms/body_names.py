"""Bodies' names in one spelling: what differs in no more than its spelling is one body.

Takes    the name of a ministry or another body, as a cable prints it.
Gives    the name in lower case without marks, articles and capitals; ``&`` is ``and``, hyphens are
         blanks, British spellings American, a word of a field in the number that is usual.
Errors   none.
Source   `data/body_spellings.csv`. Words that make another body in the other number are not in it:
         the Ministry of Works builds, the Ministry of Work employs.
"""

import re
from functools import cache, lru_cache

from cablegraph.resources import read_table

WORD = re.compile(r"[^\W_]+")
ARTICLE = "the"
REMEMBERED = 65_536  # names that are kept at hand


@lru_cache(maxsize=REMEMBERED)
def in_one_spelling(name: str) -> str:
    """A body's name as every spelling of it is told.

    >>> in_one_spelling("Ministry for the Defence & Foreign Affair")
    'ministry of defense and foreign affairs'
    >>> in_one_spelling("Ministry of Work") == in_one_spelling("Ministry of Works")
    False
    """
    words = WORD.findall(name.lower().replace("&", " and "))
    told = " ".join(word for word in words if word != ARTICLE) or " ".join(words) or name
    return _forms().sub(lambda form: _spellings()[form[0]], told)


@cache
def _spellings() -> dict[str, str]:
    return {row["form"]: row["standard"] for row in read_table("body_spellings.csv")}


@cache
def _forms() -> re.Pattern[str]:
    longest_first = sorted(_spellings(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b")
