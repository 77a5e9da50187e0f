"""What a sentence tells of a delivery: who gave which representation to whom, and when.

Takes    a `Reading` with places, and one of its sentences.
Gives    `Telling`s, each made by one rule; `is_worth_a_look` says which sentences are worth a look.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.
Source   the project's annotation rules, `docs/reading.md`.

Each rule has its forms in its module: `deliveries`, `demarched`, `representations`, `notes`.
"""

import re
from collections.abc import Callable, Iterator

from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges import notes
from cablegraph.extract.exchanges.deliveries import delivered
from cablegraph.extract.exchanges.demarched import (
    delivered_before,
    demarche_to,
    demarched,
    had_given,
    passive,
    was_given,
)
from cablegraph.extract.exchanges.representations import instructed, met_to_urge, response
from cablegraph.extract.exchanges.telling_slots import Telling
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.matching import compile_stems
from cablegraph.text import lower_case

TRIGGER = re.compile(  # in a text in lower case, for speed
    rf"\b(?=\w)(?:{phrases.INSTRUMENT}|{phrases.REFTEL}|(?:per|as|on|under)\s(?:(?:the\s)?[\w'’]+\s)?instruct(?:ed|ions?)|convoked"
    rf"|{phrases.PLAIN}|summoned|called\sin\b|called\sto\sthe|(?:called|invited|asked)\s(?:the\s)?\w+\s(?:to|in)\b|protest|\bwrote"
    r"|(?:receiv(?:ed|ing)|accept(?:ed|ing)|took|receipt\sof)\s(?:[\w-]+\s){0,6}?request\b|request\sfrom"
    r"|(?:department|washington)['’]s\srequest|request\sof\s(?:the\s)?(?:department|washington)"
    r"|to\s(?:urge|press|raise|seek|convey|request|deliver|present))"
)
BEHIND_REF = " .,;:!?)]\"'’”/-"
STEMS = compile_stems((  # of which one stands in whatever `TRIGGER` finds
    "march", "paper", "moire", "note", "point", "letter", "refs", "reftel", "protest", "message",
    "representation", "instruct", "convoke", "summoned", "called", "invited", "asked ", "request",
    "approach", "wrote", "to urge", "to press", "to raise", "to seek", "to convey", "to deliver",
    "to present", *(f"ref{mark}" for mark in BEHIND_REF),
))  # fmt: skip


def is_worth_a_look(text: str) -> bool:
    """Whether a sentence has a word that a telling could need.

    >>> [is_worth_a_look(text) for text in ("Poloff left a non-paper.", "He left.")]
    [True, False]
    """
    lower = lower_case(text)
    has_stem = STEMS.search(lower) is not None
    return has_stem and TRIGGER.search(lower) is not None


def tellings(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """The first rule that reads a delivery from the sentence; a quoted note tells its own."""
    lower = sentence.text.lower()
    for stems, rule in QUOTED_RULES if sentence.is_quoted else RULES:
        if stems and not any(map(lower.__contains__, stems)):
            continue
        told = list(rule(reading, sentence))
        if told:
            yield from told
            return


Rule = Callable[[Reading, Sentence], Iterator[Telling]]
ANY: tuple[str, ...] = ()
DELIVERED = (
    *("delivered", "presented", "conveyed", "passed", "handed", "gave", "shared", "sent", "left"),
)
ANSWERS = (
    *("respon", "reply", "replied", "answer", "reaction", "reacted"),
    *("delivery of", "presentation of", "receipt of"),
)
RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (  # and the stems of which each needs one
    (("receiv", "accept", "took", "receipt"), notes.received),
    (("receiv", "receipt"), notes.received_own),
    (("and received", "and was given", "and was handed"), notes.received_there),
    (("receiv", "on board"), notes.taken),
    (("convoked", "summoned", "called", "invited", "asked", "phoned"), notes.convoked),
    (("march",), demarched),
    (("given", "handed", "shown", "presented", "provided"), was_given),
    (ANY, passive),
    (ANY, delivered),
    (DELIVERED, delivered_before),
    (DELIVERED, had_given),
    (("marche ",), demarche_to),
    (("note", "letter"), notes.by_note),
    (("text of", "translation of", "copy of"), notes.text_of),
    (("ref", "instruct", "talking points", "raised", "pressed", "urged", "request"), instructed),
    (("met", "meet", "spoke", "called", "visited"), met_to_urge),
    (ANSWERS, response),
    (("refer",), notes.own_note),
    (("note",), notes.note_from),
    (("march",), notes.own_demarche),
    (("our ", "'", "’"), notes.dated),
    (("protest",), notes.protested),
    (("wrote ",), notes.wrote),
)
# A note quoted in full tells of the notes that it answers.
QUOTED_RULES = ((ANY, notes.own_note),)
