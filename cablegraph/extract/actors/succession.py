r"""Offices that pass from one person to another.

Takes    a line with the names read so far, and where a name stands in it.
Gives    `Succession`, which reads an office from whom somebody succeeds or replaces.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: his successor, Ilze Ozola | The incumbent, Ilze Ozola | Berg was replaced by Ilze Ozola |
Ilze Ozola will take over from Berg | named Ilze Ozola Director, replacing Karlis Berg.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache

from cablegraph.extract.actors.heads_of_state import find_leader
from cablegraph.extract.actors.lines import NAME, Line
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Person, Register
from cablegraph.extract.reading import Reading
from cablegraph.terms.offices import Side

SUCCESSION = (
    r"(?:his|her|its|their|the|(?P<owner>[A-Z][\w-]+)['’]s?)(?: [a-z]+)?"
    r" (?:successor|replacement|predecessor)\b"
)
SUCCESSOR_BEFORE = re.compile(rf"\b{SUCCESSION},? \Z")
SUCCESSOR_AFTER = re.compile(rf",? (?:as )?{SUCCESSION}")
REPLACING = (  # what stands between the new holder of an office and the old one
    r" (?:(?:will|would|is|was|has|had|may|to|recently|later|formally|been) )*"
    r"(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?|t(?:akes?|ook|aking) over from)"
    r" (?:the (?:[a-z-]{2,15} ){0,3})?"
)
APPOSED = re.compile(r"\A, [^,;:]{3,90},")  # "Ozola, a former Minister, replaced"
HOLDERS = ("incumbent", "occupant", "holder")
CHANGE = ("replac", "succe", "over from", " place", " stead")
REPLACES = re.compile(REPLACING)
REPLACED_BY = re.compile(  # "was succeeded on July 1 by"
    r"\b(?:replaced|succeeded)(?: (?:in|on|at|as) [^,.;]{1,40})? by (?:[a-z-]+ )?\Z"
)
INCUMBENT = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]hat (?:post|office|position)['’]s)"
    r"(?: (?:current|present|previous|former|outgoing))?"
    r" (?:incumbent|occupant|office-?holder|holder of (?:the|that) (?:office|post|position)),? \Z"
)
POST_NAMED = re.compile(  # in the sentence before
    r"\b(?:position|post|office|job|portfolio) of (?:the )?"
    r"(?P<title>[A-Z][\w-]+(?: (?:(?:of|for|and) )?[A-Z][\w-]+){0,5})"
)
WITH_REPLACING = re.compile(  # "named her Director, replacing"
    r"[^;.]{2,90}, (?:replacing|succeeding|taking over from|in place of|instead of) "
    r"(?:the (?:[a-z-]{2,15} ){0,3})?"
)
IN_HIS_PLACE = re.compile(r" (?:in|to take) (?:his|her|their) (?:place|stead)\b")


class Succession:
    """The offices of one cable that are told by who held them before.

    ``read`` reads a title, ``read_after`` the one behind a name.
    """

    def __init__(
        self,
        reading: Reading,
        register: Register,
        year: int | None,
        read: Callable[[Tokens, int, int], Office],
        read_after: Callable[[Line, int], tuple[Office, str] | None],
    ) -> None:
        self._reading, self._register, self._year = reading, register, year
        self._read, self._read_after = read, read_after

    def of_successor(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office, str] | None:
        """Read ``his successor, Ilze Ozola``: the office is the one told before."""
        tokens = line.tokens
        if not any(map(tokens.text.__contains__, ("uccessor", "eplacement", "redecessor"))):
            return None
        first, last = tokens.starts[start], tokens.end_of(end - 1)
        found = SUCCESSOR_BEFORE.search(tokens.text, max(0, first - 40), first)
        found = found or SUCCESSOR_AFTER.match(tokens.text, last)
        known = self._register.find(names)
        if found is None or (known is not None and known.office is not None):
            return None
        owner = self._register.find((found["owner"],)) if found["owner"] else self.latest()
        titles = [span for _, span in line.near(start, start) if span[1] <= start]
        taken = [span for span in titles if tokens.word(span[0] - 1) in ("as", "the")]
        if taken and not found["owner"]:
            return self._read(tokens, *taken[-1]), "successor"
        return (owner.office, "successor") if owner and owner.office else None

    def by_change(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office, str] | None:
        """Read who takes an office over from whom."""
        if not _tells_of_change(line.tokens.text):
            return None
        return self._new_holder(line, start, end, names) or self._old_holder(line, start, end)

    def _holds_office(self, names: tuple[str, ...]) -> bool:
        """Whether somebody's office is known, or he is a leader: who may replace others."""
        known = self._register.find(names)
        is_known = known is not None and known.office is not None
        return is_known or find_leader(names, self._year) is not None

    def _new_holder(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office, str] | None:
        """Read ``Berg was replaced by Ilze Ozola`` and ``Ilze Ozola will replace Berg``."""
        tokens = line.tokens
        first, last = tokens.starts[start], tokens.end_of(end - 1)
        old = line.mentions[-1].person.office if line.mentions else None
        is_told = REPLACED_BY.search(tokens.text, max(0, first - 60), first)
        is_told = is_told or IN_HIS_PLACE.match(tokens.text, last)
        verb = None if is_told else REPLACES.match(tokens.text, last)
        if (verb is None and not is_told) or self._holds_office(names):
            return None
        if verb is None:
            return (old, "successor") if old and old.title else None
        at = bisect_left(tokens.starts, verb.end())
        before = next((span for _, span in line.near(at, at) if span[0] == at), None)
        if before is not None:
            return self._read(tokens, *before), "successor"
        name = NAME.match(tokens.letters, at)
        known = self._register.find(tokens.found[at : name.end()]) if name else None
        after = self._read_after(line, name.end()) if name else None
        office = after[0] if after else known.office if known else None
        return (office, "successor") if office and office.side is not Side.PRIVATE else None

    def _old_holder(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Minister Berg replaced Ilze Ozola``: she held the same office."""
        new = line.mentions[-1] if line.mentions and end - start > 1 else None
        if new is None or new.person.office is None or not new.person.office.title:
            return None
        between = line.tokens.text[line.tokens.end_of(new.end - 1) : line.tokens.starts[start]]
        is_told = REPLACES.fullmatch(APPOSED.sub("", between)) or WITH_REPLACING.fullmatch(between)
        return (new.person.office, "successor") if is_told else None

    def incumbent(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``The incumbent, Ilze Ozola,`` of the office that was named just before."""
        tokens, index = line.tokens, line.sentence.index
        if end - start < 2 or not any(map(tokens.text.__contains__, HOLDERS)):
            return None
        first = tokens.starts[start]
        if INCUMBENT.search(tokens.text, max(0, first - 60), first) is None:
            return None
        before = self._reading.sentences[index - 1].text if index else ""
        told = [*POST_NAMED.finditer(before), *POST_NAMED.finditer(tokens.text, 0, first)]
        return (Office(told[-1]["title"]), "successor") if told else None

    def latest(self) -> Person | None:
        """The official named last."""
        people = [person for person in self._register.people if person.office]
        return max(people, key=lambda person: max(person.seen), default=None)


@lru_cache(maxsize=4)  # each name of a sentence asks
def _tells_of_change(text: str) -> bool:
    """Whether a sentence may tell who takes an office over from whom."""
    return any(map(text.__contains__, CHANGE))
