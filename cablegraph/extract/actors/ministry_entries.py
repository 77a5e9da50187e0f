r"""Write a ministry down, with the state that it is of.

Takes    a `Ledger`, a sentence and its words as letters, and the `Names` of the cable.
Gives    `Entries`, which writes `Ministry` entities and a `Place` for each.
Offsets  characters of the sentence's text, half-open.
Errors   none.

The country is that of an adjective or possessive before, of a name after, of the abbreviation, of
the same name elsewhere in the cable, or else of the reporting post.
"""

from bisect import bisect_left

from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.actors.ministry_letters import Names
from cablegraph.extract.actors.ministry_names import regions
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.states import LENGTH, state_after, state_before
from cablegraph.extract.reading import Sentence
from cablegraph.model.findings import ActorKind, MentionForm
from cablegraph.terms import offices

DEPARTMENT = "department"


class Entries:
    """The ministries of one sentence, as they are written down."""

    def __init__(self, ledger: Ledger, sentence: Sentence, tokens: Tokens, names: Names) -> None:
        self.ledger, self.sentence, self.tokens, self.names = ledger, sentence, tokens, names
        self.text = tokens.text
        self.host = ledger.reading.host_country

    def define(self, at: int, name: str, country: str | None) -> None:
        """Write down what letters in brackets after a name stand for from now on."""
        self.names.defined[self.tokens.word(at)] = name
        self.write(name, self.tokens.starts[at], self.tokens.end_of(at), country)

    def write(
        self, name: str, start: int, end: int, country: str | None = None, alias: str | None = None
    ) -> None:
        """Write down a ministry, in ``start`` to ``end`` of the text, and the state it is of."""
        alias = alias or self.text[start:end]
        before = state_before(self.text, start)
        region = self._region(start)
        told = (before[0] if before else None) or country or state_after(self.text, end)
        told = told or self._state_of_whose(start)
        told = regions()[region] if region else told
        if told:
            self.names.states[alias] = told
        country = told or self.names.states.get(alias) or self.host or self.state_in_sentence(start)
        if name == "Department of State":
            self.write_department(start, end)
            return
        if region:
            name, alias = f"{region} {name}", f"{region} {alias}"
        key = self.ledger.ministry(name, alias, country, evidence_of(self.sentence, "ministry"))
        form = MentionForm.NAME if " " in alias else MentionForm.SHORT_NAME
        self.ledger.place(self.sentence, start, end, form, key, "ministry")
        if country != "US":  # whose departments nobody calls "the Ministry"
            self.names.last = key

    def _state_of_whose(self, start: int) -> str | None:
        """The state of ``Estonia, whose Ministry of Justice``."""
        if not self.text.endswith(", whose ", 0, start):
            return None
        at = bisect_left(self.tokens.starts, start) - 3
        return state_of(self.tokens.word(at)) if at >= 0 else None

    def _region(self, start: int) -> str | None:
        """The adjective of a part of a state before a ministry's name: ``Bavarian``."""
        before = self.text[max(0, start - LENGTH) : start].split()
        return before[-1] if before and before[-1] in regions() else None

    def note(self, name: str, offsets: tuple[int, int], country: str) -> None:
        """Write down a ministry whose name the text tells once for two states."""
        alias = self.text[slice(*offsets)]
        self.ledger.ministry(name, alias, country, evidence_of(self.sentence, "ministry"))

    def state_in_sentence(self, start: int) -> str | None:
        """The state named last before ``start``: all there is to go by at an international body."""
        places = zip(self.tokens.letters, self.tokens.starts, strict=True)
        before = [
            at for at, (letter, begin) in enumerate(places) if letter in "CDc" and begin < start
        ]
        word = self.tokens.word(before[-1]) if before else ""
        state = state_of(word) or offices.country_of_city(word)
        is_near = state is None and self.names.near[0] == self.sentence.paragraph.order
        return self.names.near[1] if is_near else state

    def note_state(self) -> None:
        """Keep the state that the paragraph named last, other than ours."""
        words = zip(self.tokens.letters, self.tokens.found, strict=True)
        states = [state_of(word) for letter, word in words if letter in "CD"]
        named = [state for state in states if state not in (None, "US")]
        order, known = self.names.near
        known = known if order == self.sentence.paragraph.order else None
        self.names.near = self.sentence.paragraph.order, named[-1] if named else known

    def write_department(self, start: int, end: int) -> None:
        """Write down the Department of State: a ministry that acts as Washington."""
        evidence = evidence_of(self.sentence, "department")
        name = "Department of State"
        self.ledger.actor(DEPARTMENT, name, ActorKind.DEPARTMENT, "US", evidence)
        self.ledger.ministry(name, self.text[start:end], "US", evidence)
        self.ledger.place(self.sentence, start, end, MentionForm.NAME, DEPARTMENT, "department")
