"""Which state a body belongs to, by the words beside its name.

Takes    a text and where the body's name stands in it.
Gives    the ISO 3166-1 code told before (``Latvian``, ``Latvia's``) or after (``of Latvia``).
Offsets  characters of the text, half-open.
Errors   none: `None` where no state is told.
"""

import re

from cablegraph.extract.actors.bodies import state_of

FIRST_WORDS = (
    r"(?:(?:South|North|East|West|Saudi|Sri|Costa|New|El|United|Great|Burkina|Sierra|Central"
    r"|Dominican|Ivory|Hong|Cape) )?"
)
OWNER_BEFORE = re.compile(
    rf"\b(?P<state>{FIRST_WORDS}[A-Z][\w.]+)(?:['’,`]s)? "
    r"(?:(?:[Ff]ederal|[Cc]entral|[Nn]ational|[Ii]nterim|[Tt]ransitional|[Nn]ew|[Rr]oyal) )?\Z"
)
OWNER_AFTER = re.compile(
    r" (?:of|OF) (?:(?:the|The|THE) )?(?P<state>[A-Z][\w.'-]+(?: [A-Z][\w.]+){0,2})"
)
STATE_IN_BRACKETS = re.compile(r" \((?P<state>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})\)")
SEAT_AFTER = re.compile(r" in (?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?! [A-Z])")  # "in Riga"
ELSEWHERE = frozenset({"US", "BE", "AT", "CH"})  # where also others meet
MIDDLE = frozenset({"federal", "central", "national", "interim", "transitional", "new", "royal"})
LENGTH = 45  # characters before a name in which its owner stands


def state_before(text: str, start: int) -> tuple[str, int] | None:
    """The state told just before ``start``, and where its name begins.

    >>> state_before("the Latvian Ministry", 12), state_before("Sri Lanka's Army", 12)
    (('LV', 4), ('LK', 0))
    >>> state_before("the old Ministry", 8) is None
    True
    """
    offset = max(0, start - LENGTH)
    word = text[offset:start].rstrip(" ").rpartition(" ")[2]
    if word.islower() and word not in MIDDLE:
        return None  # most often an article
    match = OWNER_BEFORE.search(text[offset:start])
    if match is None:
        return None
    name = match["state"]
    for words in (name, name.split()[-1]):
        state = state_of(words)
        if state:
            return state, offset + match.end("state") - len(words)
    return None


def state_after(text: str, end: int) -> str | None:
    """The state told just after ``end``.

    >>> state_after("Ministry of Justice of the Kyrgyz Republic and", 19)
    'KG'
    >>> state_after("Ministry of Health in Tallinn", 18)
    'EE'
    """
    match = OWNER_AFTER.match(text, end) or STATE_IN_BRACKETS.match(text, end)
    if match is None:
        seat = SEAT_AFTER.match(text, end)
        state = state_of(seat["city"]) if seat else None
        return state if state not in ELSEWHERE else None
    words = match["state"].split()
    tries = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((state for state in map(state_of, tries) if state), None)
