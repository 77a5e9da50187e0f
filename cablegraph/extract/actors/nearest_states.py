"""Whose an office is in a cable of no host: the state named just before.

Takes    a `Reading` of a mission to a body of many states, or of the Department; an `Office`.
Gives    `with_nearest_state`: the office with the state of an adjective, a country or a capital
         named before it in its paragraph.
Offsets  indexes of words.
Errors   none.

Forms met: Not so Latvia. PR Ilze Ozola warned | Latvian PermRep Berg spoke. Health Minister Ozola
had told him | Embassy Riga gave it to Permanent Secretary Ozola.
"""

import re

from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.organizations import tokens_of
from cablegraph.extract.reading import Reading, Sentence

SENTENCES_BACK = 2
OF_STATES = re.compile(  # titles that none but a state gives, and hardly of those only spoken of
    r"(?<!Prime )\bMinister\b|\bPR\Z|\bPerm(?:anent )?Rep|\bCounsel|Permanent Secretary"
    r"|Chief of Police|Police Commissioner|\bAdvis[eo]r\Z|(?:First|Second|Third) Secretary",
    re.IGNORECASE,
)
STATES = "DCc"  # the letters of demonyms, countries and cities


def with_nearest_state(
    office: Office, reading: Reading, sentence: Sentence, tokens: Tokens, index: int
) -> Office:
    """Give the office before word ``index`` the state named last before it."""
    is_open = office.country is None and not office.is_international
    is_body = office.organization is None or "Ministry" in office.organization
    if not (is_open and is_body and OF_STATES.search(office.title or "")):
        return office
    state = _last_state(tokens, index)
    for back in range(1, SENTENCES_BACK + 1):
        before = reading.sentences[max(0, sentence.index - back)]
        if state is not None or before.paragraph is not sentence.paragraph:
            break
        earlier = tokens_of(before, reading.host_country)
        state = _last_state(earlier, len(earlier.letters))
    return office._replace(country=state) if state else office


def _last_state(tokens: Tokens, end: int) -> str | None:
    """The last state other than ours that the words up to ``end`` name."""
    named = (at for at in range(end - 1, -1, -1) if tokens.letters[at] in STATES)
    states = (state_of(tokens.word(at)) for at in named)
    return next((state for state in states if state not in (None, "US")), None)
