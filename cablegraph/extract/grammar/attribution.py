r"""An attribution: what is said, whose it is and what it does; the values only.

Gives    `Subject`, the heads of a subject (one each for joint subjects) and by which way it was
         found, or the reason why there is none; `Statement`, a cue with its subject and its act.
Offsets  indices of words; `Words` knows their characters.

A subject is looked for left of its verb (`subjects`, `insertions`, `phrases`), right of it
(`postposed`) and, for a second verb or a participle, in the clause before (`borrowed`).
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from cablegraph.extract.grammar.cues import Cue
from cablegraph.terms.speech import SpeechAct

FAR = 45  # words: no subject is farther from its verb than this
CLAUSE_FAR = 14  # words: the verb of a clause is no farther from its beginning
IN_QUOTES = "within a quotation"
NESTED = "within what another says"
NO_HOLDER = "no holder"


class Way(StrEnum):
    """How a subject was found."""

    DIRECT = "direct"
    INSERTED = "inserted"  # X, who ..., said
    RELATIVE = "relative"  # X, who said
    INVERTED = "inverted"  # "...", said X
    SHARED = "shared"  # X said ... and noted
    PARTICIPLE = "participle"  # X said ..., noting
    INFINITIVE = "infinitive"  # X called to say
    APPOSED = "apposed"  # X, wary of it, said
    PASSIVE = "passive"  # Y was told by X


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of a subject."""

    index: int
    first: int  # where its phrase begins


class Subject(NamedTuple):
    """The heads of a subject, or why there is none."""

    heads: tuple[Head, ...]
    first: int
    way: Way = Way.DIRECT
    governor: str = ""  # the class of the word before the phrase
    reason: str = ""


@cache
def no_subject(reason: str, way: Way = Way.DIRECT) -> Subject:
    """The subject that there is none, for one of the few reasons; one value for each."""
    return Subject((), 0, way=way, reason=reason)


class Statement(NamedTuple):
    """A cue of a sentence, whose it is and what it does; or why it does not count."""

    cue: Cue
    first: int  # words of the cue
    last: int
    subject: Subject
    family: str  # the rule family
    act: SpeechAct | None = None
    reason: str = ""  # why it does not count; "" where it does

    @property
    def counts(self) -> bool:
        """Whether the cue attributes something to somebody at the top level."""
        return not self.reason
