r"""The rank or the letters before a name, which no list of titles has.

Takes    a line, and where a name stands.
Gives    `Ranks`: the `Office` that they tell, and the rule.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Col. Berg | German Col. Berg | Border Guard Captain Berg | Maj. Berg, National Guard |
RD Berg | Deputy PR Berg | DEA RD Berg.
"""

import re

from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.employment import Employment
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.titles import read_employer
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

SECOND_IN_RANK = frozenset({"Deputy", "Acting", "Alternate", "Assistant"})  # "Deputy PR Berg"
OWN_BODY = re.compile(
    r"(?:[BX]|[DWA]{0,3}O(?:od?[WDA]{1,4})?(?:\([BX]\))?)\Z"
)  # "ISAF Commander", "Border Guard Captain"
RANKS = re.compile(r"R{1,8}H?\Z")


class Ranks:
    """The ranks of one cable."""

    def __init__(self, employment: Employment) -> None:
        self.employment, self.host = employment, employment.host

    def letters(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``RD Ozola``: letters that stand for no known body are a title."""
        if line.tokens.letters[start - 1 : start] != "B":
            return None
        word = line.tokens.word(start - 1)
        if word in offices.acronyms() or not word.isalpha() or not word.isupper():
            return None
        first = start - 1
        if first > 1 and line.tokens.word(first - 1) in SECOND_IN_RANK:
            first -= 1
            word = line.tokens.words(first, start)
        if line.tokens.letters[first - 1 : first] == "D":  # "German DPR Berg"
            return Office(word, country=state_of(line.tokens.word(first - 1))), "abbreviated-title"
        office = self._of_body(line, first, Office(word))
        return office, "abbreviated-title"

    def _of_body(self, line: Line, start: int, office: Office) -> Office:
        """Add the body whose letters stand before a short title: ``DEA RD``, ``ISAF Commander``."""
        body = OWN_BODY.search(line.tokens.letters, max(0, start - 10), start)
        if body is None:
            return office
        found = read_employer(line.tokens, body.start(), start, self.host)
        return found._replace(title=office.title) if found.side is not Side.PRIVATE else office

    def title(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Col. Berg`` and ``German Col. Berg``."""
        rank = RANKS.search(line.tokens.letters[max(0, start - 9) : start])
        if rank is None:
            return None
        first = start - len(rank[0])
        office = Office(line.tokens.words(first, start).rstrip("."))
        if line.tokens.letters[first - 1 : first] == "D":
            country = state_of(line.tokens.word(first - 1))
            office = office._replace(country=country, is_told=country is not None)
        office = self._of_body(line, first, office)
        return self.employment.with_unit(line, start, end, office), "rank"
