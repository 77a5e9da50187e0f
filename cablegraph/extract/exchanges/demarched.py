"""Who was demarched or given what, where no verb of giving has its giver before it.

Takes    a `Reading` with places, and one of its sentences.
Gives    `Telling`s of demarches told by a passive, a clause or a noun.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.

Forms met: Econoff demarched Ozola | The non-paper was handed to Ozola by Poloff | Ozola was given
it by Poloff | the demarche that Poloff delivered to Ozola | the letter to Ozola, which Poloff had
left | In a February 12 demarche to Ozola, Poloff urged support.
"""

from collections.abc import Iterator, Sequence

from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.telling_slots import (
    Telling,
    after_word,
    all_ours,
    answering_before,
    body_of,
    is_done,
    main_subject,
    telling_of,
    theirs,
)
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.text import lower_case


def was_given(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Ozola was given the non-paper by Poloff``, ``told us when presented with it``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.GIVEN.search(text)
    if match and is_done(reading, text, match.start()):
        to = body_of(reading, clause, match.start()) or clause.subject(match.start())
        to = to or main_subject(clause, match.end())
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
    match = phrases.THAT_WAS_GIVEN.search(text)
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
    match = phrases.HAD_GIVEN.search(text)
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
    match = phrases.DEMARCHE_TO.search(sentence.text)
    verb = phrases.REPRESENTED.search(sentence.text, match.end()) if match else None
    if match and verb:
        to = clause.after(match.end())
        by = [place for place in clause.places if match.end() < place.end < verb.start()][-1:]
        yield from telling_of(reading, sentence, "demarched", by, to)


def passive(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The non-paper was handed to Ozola by Poloff``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    lower = lower_case(text)
    is_passive = any(map(lower.__contains__, phrases.PASSIVE_STEMS))
    match = phrases.PASSIVE.search(lower) if is_passive else None
    if match and is_done(reading, text, match.start()):
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
        for verb in phrases.SAYS.finditer(clause.text)
        if verb.end() <= start or verb.start() >= end
        for place in clause.subject(verb.start())
    )
    states = {reading.country_of(place.denotes) for place in sayers} - {None, "US"}
    return not states.isdisjoint(reading.country_of(place.denotes) for place in to)


def demarched(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Econoff demarched Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.DEMARCHED.search(text)
    if match is None or not is_done(reading, text, match.start()):
        return
    if phrases.REPEATEDLY.search(text):
        return
    if match["passive"]:
        by = after_word(phrases.BY, clause, match.end())[:1]
        to = clause.subject(match.start()) or main_subject(clause, match.end())
    else:
        by, to = clause.subject(match.start()), clause.after(match.end())
        if not by and (other := phrases.SOMEBODY.search(text[: match.start()])):
            by = (clause.noun(*other.span("name")),)
        by = by or theirs(reading, clause.main(match.start()))  # "and had itself demarched Iran"
    yield from telling_of(reading, sentence, "demarched", by, to)
