r"""A head of state or government whom the name alone tells.

Takes    a line, and where a name without a title stands in it.
Gives    `Leaders.office_of`: the `Office` that says of which state, or `None`.
Offsets  indexes of words, half-open.
Errors   none.
Source   `cablegraph.extract.actors.heads_of_state.find_leader`.

Forms met: Angela Merkel | Merkel and Chirac | and not: the Ahtisaari Plan.
"""

from cablegraph.extract.actors.heads_of_state import find_leader
from cablegraph.extract.actors.homes import Home
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Register
from cablegraph.extract.reading import Reading

NAMED_AFTER_LEADERS = frozenset(
    {"plan", "law", "laws", "doctrine", "accord", "accords", "formula", "generation", "amendment"}
    | {"act", "commission", "report", "initiative", "foundation", "institute", "center", "airport"}
)


class Leaders:
    """The heads of states whom one cable names."""

    def __init__(self, reading: Reading, register: Register, home: Home) -> None:
        self.register, self.home, self.host = register, home, reading.host_country
        self.states = {key for key in reading.entities if key.startswith("gov-")}

    def office_of(self, line: Line, start: int, end: int, names: tuple[str, ...]) -> Office | None:
        """The office of a leader whom ``names`` name, in words ``start`` to ``end``."""
        leader = find_leader(names, self.home.year)
        if leader is None or self.register.find(names):
            return None
        is_told = len(names) > 1 or self._is_in_view(leader.country)
        if not (is_told or self._is_among_leaders(line, start, end)):
            return None
        if self._is_adjective(line, end) or line.tokens.letters[start - 1 : start] in ("W", "O"):
            return None
        return Office(None, country=leader.country)

    def _is_in_view(self, country: str | None) -> bool:
        """Whether a state is ours, the host, or named in the cable: so its leader may be meant."""
        at_home = country in (None, "US", self.host)
        return at_home or f"gov-{(country or '').lower()}" in self.states

    def _is_among_leaders(self, line: Line, start: int, end: int) -> bool:
        """Whether another leader is named in one breath: ``Merkel and Chirac``."""
        letters, tokens = line.tokens.letters, line.tokens
        near = [end + 1, end + 2] if letters[end : end + 1] in ("&", ",") else []
        near += [start - 2] if start > 1 and letters[start - 1] in "&," else []
        return any(
            letters[at : at + 1] in ("N", "G") and find_leader((tokens.word(at),), self.home.year)
            for at in near
        )

    def _is_adjective(self, line: Line, end: int) -> bool:
        """Whether a leader's name only says what something is called by: ``Ahtisaari Plan``."""
        tokens = line.tokens
        if end >= len(tokens.found):
            return False
        word, at = tokens.word(end), tokens.end_of(end - 1)
        return word.lower() in NAMED_AFTER_LEADERS or tokens.text[at : at + 1] == "-"
