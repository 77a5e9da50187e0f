"""Who was demarched or given what, where no verb of giving has its giver before it.

Takes    a `Reading` with places, and one of its sentences.
Gives    `Telling`s of demarches told by a passive, a clause or a noun.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.

Forms met: Econoff demarched Ozola | The non-paper was handed to Ozola by Poloff | Ozola was given
it by Poloff | the demarche that Poloff delivered to Ozola | the letter to Ozola, which Poloff had
left | In a February 12 demarche to Ozola, Poloff urged support.
"""

import re
from collections.abc import Iterator, Sequence

from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.telling_slots import (
    Telling,
    after_word,
    all_ours,
    answering_before,
    body_of,
    is_delivered,
    subject_after,
    telling_of,
    theirs,
)
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.text import lower_case

PASSIVE = re.compile(  # "reftel was handed"; in a text in lower case, for speed
    rf"\b(?P<what>{phrases.INSTRUMENT}|{phrases.REFTEL})\b[^.;:]{{0,80}}?\b(?:was|were|been|be|is)\s(?:\w+ly\s)?"
    rf"(?P<verb>{phrases.GAVE})\b|\b(?P<what_handed>{phrases.INSTRUMENT})(?:,|\s(?:on|regarding)\s[^.;:,]{{2,60}},)?\s(?P<handed>handed|delivered|presented|given|passed)\b"
    rf"|\b(?P<what_sent>{phrases.INSTRUMENT})(?:\s\d+)?(?:,\s[^,;.]{{3,80}},)?\s(?P<went>went)\s(?=to\b)",
)
PASSIVE_STEMS = (  # of which one stands in whatever `PASSIVE` finds
    *("was ", "were ", "been ", "be ", "is ", " went to "),
    *("handed", "delivered", "presented", "given", "passed"),
)
GIVEN = re.compile(  # whom it reached is the subject
    r"\b(?:was|were|been|when|once)\s(?:\w+ly\s)?(?:given|handed|shown|presented\swith"
    rf"|provided(?:\swith)?)\s[^.;:]{{0,40}}?\b(?:{phrases.INSTRUMENT}|{phrases.REFTEL})\b",
    re.I,
)
DEMARCHED = re.compile(  # "Poloff demarched Ozola", "was demarched"
    r"\b(?P<passive>(?:was|were|been|when|once|being)\s(?!d[eé]marching))?(?:d[eé]march(?:ed|ing))\b",
    re.I,
)
SOMEBODY = re.compile(  # whom no list knows, before "demarched"
    r"\b[Tt]he\s(?P<name>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,3})\s(?:had\s|has\s|also\s)?\Z"
)
THAT_WAS_GIVEN = re.compile(  # "the demarche that Poloff delivered to Ozola"
    rf"\b(?P<what>{phrases.INSTRUMENT}),?\s(?:that\s|which\s)?(?:[\w/'’]+\s){{1,4}}?(?:had\s)?"
    r"(?P<verb>delivered|presented|conveyed|passed|handed|gave|shared|sent|left)\s(?=(?:to|with|us|emboffs)\b|(?:the\s)?(?-i:[A-Z])\w)",
    re.I,
)
HAD_GIVEN = re.compile(  # "the non-paper that the Embassy had sent over", nobody named
    rf"\b(?P<what>{phrases.INSTRUMENT})(?P<to>\sto\s[^,;.]{{3,60}})?,?\s(?:that|which)\s(?:[\w/'’]+\s){{1,4}}?(?:had\s)?"
    r"(?P<verb>delivered|presented|conveyed|passed|handed\sover|shared|sent|left)\b",
    re.I,
)
DEMARCHE_TO = re.compile(  # "in a February 12 demarche to Ozola, Poloff urged"
    r"\b(?:in|during|with|after)\s(?:an?|his|her|our|their|reftel|the)\s(?:[\w/.,-]+\s){0,4}?"
    r"d[eé]marche\s(?:to|with)\s",
    re.I,
)
# Whose telling a demarche may stand in.
SAYS = re.compile(r"\b(?:said|told|noted|explained|added|confirmed|reported|claimed)\b", re.I)
# Of no one delivery.
REPEATEDLY = re.compile(r"\b(?:several|many|numerous)\s(?:times|occasions)|repeatedly\b", re.I)


def was_given(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Ozola was given the non-paper by Poloff``, ``told us when presented with it``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = GIVEN.search(text)
    if match and is_delivered(reading, text, match.start()):
        to = body_of(reading, clause, match.start()) or clause.subject(match.start())
        to = to or subject_after(clause, match.end())
        is_told_of = match[0].lower().startswith(("when", "once"))  # "told us when presented with"
        to = theirs(reading, to) if is_told_of else to
        to = to or answering_before(reading, clause, match.start())
        by = after_word(phrases.BY, clause, match.start())[:1]
        hosts = {"US", reading.host_country, None}
        are_third = to and not {reading.country_of(place.denotes) for place in to} & hosts
        rule = "demarche-received" if are_third and not by else "demarche-passive"
        yield from telling_of(reading, sentence, rule, by, to)


def delivered_before(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``the demarche that Poloff delivered to Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = THAT_WAS_GIVEN.search(text)
    if match and not phrases.NOT_DONE.search(text, match.end("what"), match.start("verb")):
        what, verb = match.end("what"), match.start("verb")
        by = [place for place in clause.places if what < place.end < verb]
        us = phrases.US.match(text, match.end() - 1)
        to = (clause.us(*us.span()),) if us else clause.after(match.end(), reach=60)
        to = to or after_word(phrases.RECIPIENT, clause, match.end())
        if by:
            yield from telling_of(reading, sentence, "demarche-delivered", by, to, since=verb)


def had_given(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``the letter to Kask, which the DCM presented``; ``Ozola had the paper that we left``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = HAD_GIVEN.search(text)
    if match is None or phrases.NOT_DONE.search(text, match.end("what"), match.start("verb")):
        return
    start, verb = match.end("to") if match["to"] else match.end("what"), match.start("verb")
    by = [place for place in clause.places if start < place.end < verb]
    addressed = match["to"] and clause.after(match.start("to") + len(" to"), reach=60)
    to = theirs(reading, addressed or clause.main(match.start()))
    if by and to and all_ours(reading, by):
        yield from telling_of(reading, sentence, "demarche-delivered", by, to, since=verb)


def demarche_to(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``In a February 12 demarche to Ozola, Poloff urged support``."""
    clause = Clause.of(reading, sentence)
    match = DEMARCHE_TO.search(sentence.text)
    verb = phrases.REPRESENTED.search(sentence.text, match.end()) if match else None
    if match and verb:
        to = clause.after(match.end())
        by = [place for place in clause.places if match.end() < place.end < verb.start()][-1:]
        yield from telling_of(reading, sentence, "demarched", by, to)


def passive(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The non-paper was handed to Ozola by Poloff``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    lower = lower_case(text)
    is_passive = any(map(lower.__contains__, PASSIVE_STEMS))
    match = PASSIVE.search(lower) if is_passive else None
    if match and is_delivered(reading, text, match.start()):
        to = after_word(phrases.RECIPIENT, clause, match.end())
        by = clause.agent(match.start("verb")) if match["verb"] else ()
        by = by or after_word(phrases.BY, clause, match.end())[:1]
        if by or not _passed_on(reading, clause, match.span(), to):
            yield from telling_of(reading, sentence, "demarche-passive", by, to)


def _passed_on(
    reading: Reading, clause: Clause, given: tuple[int, int], to: Sequence[Place]
) -> bool:
    """Whether one of theirs says that it went to another of theirs.

    Forms met: ``Ozola said it had been passed to the Ministry``, ``it went to him, she said``.
    """
    if phrases.INSTRUMENT_OF_OURS.search(clause.text):
        return False
    start, end = given
    sayers = (
        place
        for verb in SAYS.finditer(clause.text)
        if verb.end() <= start or verb.start() >= end
        for place in clause.subject(verb.start())
    )
    states = {reading.country_of(place.denotes) for place in sayers} - {None, "US"}
    return not states.isdisjoint(reading.country_of(place.denotes) for place in to)


def demarched(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Econoff demarched Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = DEMARCHED.search(text)
    if match is None or not is_delivered(reading, text, match.start()):
        return
    if REPEATEDLY.search(text):
        return
    if match["passive"]:
        by = after_word(phrases.BY, clause, match.end())[:1]
        to = clause.subject(match.start()) or subject_after(clause, match.end())
    else:
        by, to = clause.subject(match.start()), clause.after(match.end())
        if not by and (other := SOMEBODY.search(text[: match.start()])):
            by = (clause.noun(*other.span("name")),)
        by = by or theirs(reading, clause.main(match.start()))  # "and had itself demarched Iran"
    yield from telling_of(reading, sentence, "demarched", by, to)
