r"""Find the ministries that a sentence names, each with its full name and country.

Takes    a `Ledger`, a sentence and its words as letters.
Gives    `Ministry` entities with every form of their names, and a `Place` for each.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   `data/ministries.csv` for abbreviations and names that do not follow the pattern.

Forms met: Ministry of Justice | Justice Ministry | Ministries of Justice and Health | Ministry of
Justice (MOJ) | MOJ | MOEnv | the Ministry | Foreign Office | State Department | the Department.
The country is that of an adjective or possessive before, of a name after, of the abbreviation, of
the same name elsewhere in the cable, or else of the reporting post.
"""

import re
from bisect import bisect_left

from cablegraph.extract.actors.bodies import is_known_here
from cablegraph.extract.actors.departments import ALONE, Departments
from cablegraph.extract.actors.ledger import Ledger
from cablegraph.extract.actors.ministries_by_field import ByField
from cablegraph.extract.actors.ministry_entries import Entries
from cablegraph.extract.actors.ministry_letters import Names
from cablegraph.extract.actors.ministry_names import listed_ministries
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.states import state_before
from cablegraph.extract.actors.title_words import is_within_ministry
from cablegraph.extract.reading import Sentence

UNKNOWN = frozenset("BNX")  # letters of words that may be a ministry's
JOINED = re.compile(r"\w[-/]")
ADJECTIVE_AFTER = re.compile(r"-[a-z]{2,}")  # "DOD-funded"


def find_ministries(ledger: Ledger, sentence: Sentence, tokens: Tokens, names: Names) -> None:
    """Write down the ministries of one sentence."""
    entries = Entries(ledger, sentence, tokens, names)
    by_letters = _ByLetters(entries)
    if "O" in tokens.letters:
        ByField(entries).find_spelt_out()
    heard = ledger.reading.heard_in(sentence)
    if not listed_ministries().words.isdisjoint(heard):
        by_letters.find_listed()
    by_letters.find_abbreviated()
    if "inistry" in sentence.text:
        ByField(entries).find_in_lower_case()
    if not ALONE.isdisjoint(heard):
        Departments(entries).find_alone()
    if ledger.reading.host_country is None:
        entries.note_state()


class _ByLetters:
    """The ministries of one sentence that a list or letters name."""

    def __init__(self, entries: Entries) -> None:
        self.entries, self.text, self.host = entries, entries.text, entries.host
        self.tokens, self.names = entries.tokens, entries.names

    def find_listed(self) -> None:
        """Find names and abbreviations that the table holds."""
        for found in listed_ministries().find(self.text):
            row = found.value
            is_joined = JOINED.match(self.text, max(0, found.start - 2)) or (
                self.text[found.end : found.end + 1] in tuple("-/&")
                and not ADJECTIVE_AFTER.match(self.text, found.end)
            )
            if is_joined or self._is_elsewhere(found.text, row["country"], found.start):
                continue
            if found.text.endswith(" Department") and self._is_of_ministry(found.end):
                continue
            name = (
                self.names.defined.get(found.text) or self.names.by_field(found.text) or row["name"]
            )
            self.entries.write(name, found.start, found.end, row["country"] or None)

    def _is_of_ministry(self, end: int) -> bool:
        """Whether a department is a ministry's own: ``the Energy Department at the MFA``."""
        at = bisect_left(range(len(self.tokens.found)), end, key=self.tokens.end_of)
        return at > 0 and is_within_ministry(self.tokens, at)

    def _is_elsewhere(self, form: str, country: str, start: int) -> bool:
        """Whether letters mean a ministry in another state than ours, and something else here."""
        if not form.isupper() or is_known_here(country, self.host):
            return False
        before = state_before(self.text, start)
        return before is None or before[0] != country

    def find_abbreviated(self) -> None:
        """Find ``MOEnv`` by the minister of environment whom the cable names."""
        defined = self.names.defined
        for index, word in enumerate(self.tokens.found):
            if not (word[0] == "M" or word in defined) or self.tokens.letters[index] not in UNKNOWN:
                continue
            name = defined.get(word) or self.names.by_field(word)
            if name and listed_ministries().get(word) is None:
                self.entries.write(name, self.tokens.starts[index], self.tokens.end_of(index))
