"""What is told of papers that came, were written or are named by their day, and of summonses.

Takes    a `Reading` with places, and one of its sentences.
Gives    rules for `tellings`, each of which gives `Telling`s.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.
Source   forms met: received a note from | was convoked by | refers to its note | asked by note
         | our note of June 3 | protested to | wrote the Ambassador | text of a letter from.
"""

import re
from collections.abc import Iterator, Sequence

from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.telling_slots import (
    Telling,
    after_word,
    all_ours,
    day_in,
    forms_in,
    is_done,
    is_ours,
    main_subject,
    telling_of,
    theirs,
)
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import DemarcheForm
from cablegraph.terms.offices import country_of_city


def received(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``We received a letter from the Ministry``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.RECEIVED.search(text)
    if match and not phrases.NOT_DONE.search(text, 0, match.start()):
        start = match.end(_group(match, "from", "from_first", "from_last"))
        by = _from_capital(clause, start) or clause.after(start)
        to = () if match["noted"] else clause.subject(match.start())
        if not to and phrases.OPENING_CLAUSE.match(text):
            to = main_subject(clause, match.end())
        forms = forms_in(match[0]) or (DemarcheForm.LETTER,)
        yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def received_there(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The DCM called on Ozola, at his request, and received a demarche``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.RECEIVED_THERE.search(text)
    met = phrases.MET.search(text, 0, match.start()) if match else None
    if match and met and is_done(reading, text, met.start()):
        by, to = clause.after(met.end(), reach=60), clause.subject(met.start())
        forms = forms_in(match[0]) or (DemarcheForm.NOTE,)
        if theirs(reading, by):
            yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def _from_capital(clause: Clause, offset: int) -> tuple[Place, ...]:
    """The government in "received a similar demarche from Jakarta"."""
    city = phrases.CAPITAL.match(clause.text, offset)
    country = country_of_city(city["city"]) if city else None
    if city is None or country is None:
        return ()
    return (clause.noun(*city.span("city"))._replace(denotes=f"gov-{country.lower()}"),)


def _group(match: re.Match[str], *names: str) -> str:
    """Which of several groups took part in a match."""
    return next(name for name in names if match[name])


def received_own(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Embassy received an MFA note``: whose it is stands before it."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.RECEIVED_OWN.search(text)
    if match is None or phrases.NOT_DONE.search(text, 0, match.start()):
        return
    start, end = match.span("whose")
    by = [place for place in clause.places if start <= place.start < end][:1]
    to = clause.subject(match.start())
    forms = forms_in(match[0]) or (DemarcheForm.NOTE,)
    if by and to and not all_ours(reading, by):
        yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def taken(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Ozola received reftel demarche on May 2``: whose it is goes without saying."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.TAKEN_BY.search(text)
    if match:
        to = clause.after(match.end() + len("by"))
    elif match := phrases.TAKEN.search(text):
        to = clause.subject(match.start()) or main_subject(clause, match.end())
    if match and theirs(reading, to) and not phrases.NOT_DONE.search(text, 0, match.start()):
        forms = forms_in(text) or (DemarcheForm.TALKING_POINTS,)
        yield from telling_of(reading, sentence, "demarche-passive", (), theirs(reading, to), forms)


def convoked(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Charge was convoked by the Minister``, ``the Minister summoned the Charge``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.CONVOKED.search(text)
    if match is None:
        return
    before = clause.subject(match.start())
    if match["active"] or match["invited"]:
        by, to = before, clause.after(match.end())
    else:
        by = after_word(phrases.BY, clause, match.end())[:1]
        at = match.end() - len("to") * match[0].lower().endswith("to")  # "was called to the MFA"
        if phrases.COUNTERPARTS.search(text, 0, match.start()):
            before = clause.places[:1]
        by, to = by or after_word(phrases.TO, clause, at)[:1], before
    ours = all(is_ours(reading, place.denotes) for place in to)
    is_dated = day_in(reading.cable, text) is not None
    to = tuple(place for place in to if reading.country_of(place.denotes))
    if to and (by or ours or is_dated):
        handed = phrases.HANDED.search(text, match.end())
        papers = forms_in(text[handed.start() :]) if handed else ()
        oral = (DemarcheForm.DEMARCHE, DemarcheForm.ORAL)
        forms = papers if set(papers) - set(oral) else oral
        yield from telling_of(reading, sentence, "convoked", by, to, forms)


def own_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Ministry refers to its note No. 12``: a note that names an earlier one."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.OWN_NOTE.search(text)
    by = next((place for place in clause.places if match and place.end <= match.start()), None)
    if match and by and not is_ours(reading, by.denotes):
        to = [place for place in clause.places if place.denotes == POST][:1]
        yield from telling_of(reading, sentence, "own-note", (by,), to)


def by_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The MFA informed the Embassy by diplomatic note``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.BY_NOTE.search(text)
    if match and phrases.TO_BE_SENT.search(text, 0, match.start()):
        return
    told = [*phrases.TOLD.finditer(text, 0, match.start())] if match else []
    verb = told[-1] if told else phrases.TOLD.search(text) if match else None
    if match and verb and is_done(reading, text, verb.start()):
        by = clause.subject(verb.start())
        to = _addressed(clause, match.end())
        us = phrases.US.match(text, verb.end())
        if not to and us:
            to = (clause.us(*us.span()),)
        elif not to and not phrases.SAID.match(text, verb.start()):
            to = clause.after(verb.end())
        if not to and phrases.ADDRESSED.match(text, match.end()):
            return  # "in a note to investors"
        since = match.start() if day_in(reading.cable, text[match.start() :]) else 0
        yield from telling_of(reading, sentence, "by-note", by, to, since=since)


def _addressed(clause: Clause, offset: int) -> tuple[Place, ...]:
    """To whom a paper goes: "in a letter to the Ambassador"."""
    match = phrases.ADDRESSED.match(clause.text, offset)
    return clause.after(match.end(), reach=24) if match else ()


def note_from(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``A diplomatic note from the MFA informed the Embassy``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.NOTE_FROM.search(text)
    by = clause.after(match.end(), reach=40) if match else ()
    verb = phrases.TOLD.search(text, by[-1].end) if by else None
    if verb and not all_ours(reading, by):
        yield from telling_of(reading, sentence, "by-note", by, clause.after(verb.end()))


def dated(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Our note of June 3 to the MFA``, ``has not answered our note of June 3``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.DATED.search(text)
    if match is None or day_in(reading.cable, text[match.end() : match.end() + 24]) is None:
        return
    owner = [place for place in clause.places if match.start() < place.end < match.start("what")]
    by = (clause.us(*match.span("ours")),) if match["ours"] else tuple(owner[:1])
    unanswered = phrases.UNANSWERED.search(text, 0, match.start() + 1)
    to = clause.subject(unanswered.start("verb")) if unanswered else ()
    addressed = phrases.TO.search(text, match.end(), match.end() + 24)
    to = to or (clause.after(addressed.end(), reach=40) if addressed else ())
    if by and (to or phrases.ASKS.match(text, match.end())):
        yield from telling_of(reading, sentence, "by-note", by, to, since=match.end())


def own_demarche(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Poloff's March 3 demarche to Ozola``, ``during our March 3 demarche, Ozola said``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.OWN_DEMARCHE.search(text)
    if match is None:
        return
    owners = [place for place in clause.places if place.end == match.end("owner")]
    by = (clause.us(*match.span("ours")),) if match["ours"] else tuple(owners[:1])
    to = clause.after(match.end()) if match["to"] else ()
    to = to or theirs(reading, main_subject(clause, match.end()))
    if by and to:
        yield from telling_of(reading, sentence, "demarched", by, to)


def protested(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The DCM protested the arrest to Ozola``: said to an official of the other side."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.PROTESTING.search(text)
    if match and is_done(reading, text, match.start()):
        by, to = clause.subject(match.start()), after_word(phrases.RECIPIENT, clause, match.end())
        yield from _between_us(reading, sentence, by, to, DemarcheForm.ORAL)


def wrote(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Minister wrote the Ambassador on March 3``: a letter, if it has a day."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.WROTE.search(text)
    if match and is_done(reading, text, match.start()) and day_in(reading.cable, text):
        by, to = clause.subject(match.start()), clause.after(match.end(), reach=40)
        yield from _between_us(reading, sentence, by, to, DemarcheForm.LETTER)


def _between_us(
    reading: Reading,
    sentence: Sentence,
    by: Sequence[Place],
    to: Sequence[Place],
    form: DemarcheForm,
) -> Iterator[Telling]:
    """A telling, where one side is ours and the other is not."""
    ours = {is_ours(reading, place.denotes) for place in by}
    others = {is_ours(reading, place.denotes) for place in to}
    if by and to and not ours & others:
        yield from telling_of(
            reading, sentence, "by-note", by, to, forms_in(sentence.text) or (form,)
        )


def text_of(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Following is the text of a letter from Minister Ozols to the Secretary``."""
    clause = Clause.of(reading, sentence)
    match = phrases.TEXT_OF.search(sentence.text)
    if match:
        by = clause.after(match.end("from"))
        to = after_word(phrases.RECIPIENT, clause, match.end("from"))
        yield from telling_of(reading, sentence, "demarche-text", by, to, forms_in(match[0]))
