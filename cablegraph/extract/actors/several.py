"""Whom one plural title names, each for another state or body; letters that a role goes by.

Takes    the words of a sentence as letters, and where a title stands in them.
Gives    `each_of_several` (who is named besides the last), `singular` (the title of one of them),
         `find_short_form`.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: German and French Ambassadors | the German, Mexican and Bulgarian delegates | UNHCR and
IOM representatives | Regional Security Officer (RSO) | Regional Refugee Coordinator (Refcoord).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.reading import Place
from cablegraph.terms import offices

PAIRED = re.compile(  # what two states or bodies may each have: "UNHCR and IOM representatives"
    r"(?:official|representative|rep|ambassador|delegate|minister|officer|director|consul|attache"
    r"|diplomat|adviser|advisor|charge)s|spokesmen",
    re.IGNORECASE,
)
RULES_OF_BODIES = frozenset({"ministry", "acronym", "body"})
NATIONS = re.compile(r"(?:D,){0,6}D,?&(?=D)")  # "German, Mexican and "
SHORT_FORM = re.compile(r"\((?P<short>[TBXNW]{1,2})\)")
PLURAL_HEAD = re.compile(r"\b(?:Ministers|Directors|Members|Heads|Chiefs|Secretaries|Governors)\Z")


def each_of_several(
    tokens: Tokens, start: int, end: int, places: Iterable[Place]
) -> Iterator[tuple[int, int, Place | None]]:
    """The words for each but the last of those whom a plural title names, and where a body is one.

    ``places`` are those of the sentence; the title stands in words ``start`` to ``end``.
    """
    letters = tokens.letters
    if letters[end - 1] != "T" or not PAIRED.fullmatch(tokens.word(end - 1)):
        return
    while letters[start - 2 : start] == "D,":
        start -= 2
    if nations := NATIONS.match(letters, start, end):
        yield from ((at, at + 1, None) for at in range(*nations.span()) if letters[at] == "D")
    elif letters[start - 1 : start] == "&" and (body := _body_before(tokens, start - 1, places)):
        yield bisect_left(tokens.starts, body.start), start - 1, body


def start_of_last(tokens: Tokens, start: int, end: int) -> int:
    """Where the last of several stands: ``German and French Ambassadors``."""
    nations = NATIONS.match(tokens.letters, start, end)
    return nations.end() if nations else start


def _body_before(tokens: Tokens, at: int, places: Iterable[Place]) -> Place | None:
    """The body without article that ends before the word ``at``: ``UNHCR and``."""
    end = tokens.end_of(at - 1) if at else 0
    for place in places:
        if place.end == end and place.rule in RULES_OF_BODIES:
            first = bisect_left(tokens.starts, place.start)
            return None if tokens.letters[first - 1 : first] == "d" else place
    return None


def find_short_form(tokens: Tokens, start: int, end: int) -> re.Match[str] | None:
    """The letters in brackets that a role is called by from then on.

    >>> from cablegraph.extract.actors.naming import read_tokens
    >>> tokens = read_tokens("The Regional Environment Officer (REO) met the senator (PSOE).")
    >>> tokens.words(*find_short_form(tokens, 1, 7).span("short"))
    'REO'
    >>> find_short_form(tokens, 9, 10)
    """
    at = end - 3 if tokens.letters[end - 1] == ")" else end
    found = SHORT_FORM.match(tokens.letters, at) if at > start else None
    if found is None:
        return None
    told = tokens.words(start, at).replace("-", " ").split()
    initials = "".join(word[0] for word in told if word[0].isupper())
    word = tokens.word(found.start("short"))
    return found if "T" in found["short"] or offices.is_staff(word) or word == initials else None


def singular(title: str | None) -> str | None:
    """One person's title from a plural one: ``Senators`` is ``Senator``.

    >>> singular("Senators"), singular("Deputy Ministers of Foreign Affairs"), singular(None)
    ('Senator', 'Deputy Minister of Foreign Affairs', None)
    """
    if not title or title.isspace():
        return None
    head, link, rest = title.partition(" of ")
    if link and PLURAL_HEAD.search(head):
        return f"{singular(head)}{link}{rest}"
    words = title.split()
    is_plural = words[-1].endswith("s") and offices.is_title(words[-1])
    if not is_plural or len(words) > 3:
        return title
    return re.sub(r"ies$", "y", title) if title.endswith("ies") else title[:-1]


def of_one(title: str | None) -> str | None:
    """The title of each of two: ``representatives`` is ``representative``; officials stay many."""
    return title if title and title.lower().endswith("officials") else singular(title)
