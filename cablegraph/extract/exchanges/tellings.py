"""What a sentence tells of a delivery: who gave which representation to whom, and when.

Takes    a `Reading` with places, and one of its sentences.
Gives    `Telling`s, each made by one rule; `is_worth_a_look` says which sentences are worth a look.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.
Source   the project's annotation rules, `docs/reading.md`; forms met: delivered reftel demarche
         to | demarched | met with X to deliver | per reftel, urged | in response to reftel, X said
         | received a note from | was convoked by | refers to its note | text of a letter from.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.citations import cited_cables
from cablegraph.extract.dates import Lean, find_day, written_on
from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause, named_after
from cablegraph.extract.exchanges.delivery_topics import find_topic
from cablegraph.extract.grammar.words import lower_case
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import (
    Actor,
    ActorKind,
    DemarcheForm,
    Entity,
    Ministry,
    Official,
    Phrase,
)

UNITED_STATES = "gov-us"
NEAR = 40  # characters between a verb and "reftel" as its object
FROM_THEM = frozenset({"demarche-received", "convoked", "own-note", "by-note", "demarche-text"})
OUR_KINDS = frozenset({ActorKind.POST, ActorKind.DEPARTMENT})
STATE = re.compile(r"\d\d(?:STATE)\d")  # a cable from the Department
POWERS = frozenset((ActorKind.GOVERNMENT, ActorKind.EMBASSY, ActorKind.INTERNATIONAL))
UNIONS = frozenset({
    "european-union", "eu", "united-nations", "un", "african-union", "au", "european-commission",
})  # fmt: skip
PRIVATE = frozenset((ActorKind.PARTY, ActorKind.COMPANY, ActorKind.MEDIA, ActorKind.PERSON))
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one sentence says of one delivery."""

    sentence: Sentence
    rule: str
    delivered_by: Keys = ()
    delivered_to: Keys = ()
    forms: tuple[DemarcheForm, ...] = ()
    delivered_on: date | None = None
    about: Phrase | None = None
    is_partial: bool = False  # no delivery unless the text told before says to whom
    needs_us: bool = False  # a letter: no delivery unless one side is ours
    borrowed: int = 0  # slots that the text told before has filled


def is_worth_a_look(text: str) -> bool:
    """Whether a sentence has a word that a telling could need.

    >>> [is_worth_a_look(text) for text in ("Poloff left a non-paper.", "He left.")]
    [True, False]
    """
    lower = lower_case(text)
    has_stem = any(map(lower.__contains__, phrases.STEMS))
    return has_stem and phrases.TRIGGER.search(lower) is not None


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


def _delivery(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Poloff delivered reftel demarche to Ozola``, ``Ozola handed us a non-paper``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    for match in map(_nearest, phrases.DELIVERY.finditer(lower_case(text))):
        start = match.start("verb")
        if not is_done(reading, text, start) or not _is_object(text, match):
            continue
        before = giving(clause, _main_verb(text, start))
        verb = None if before else _verb_after(clause, match)
        before = before or _subject_of(clause, match.end(), verb) or _scheduled(clause, start)
        if phrases.READ.match(match["verb"]) and not _all_ours(reading, before):
            continue  # "she read the note"
        is_used = verb and phrases.USED.match(match["verb"])  # "Drawing on reftel, Poloff urged"
        after = (_reached(clause, verb) if verb and is_used else ()) or receivers(clause, match)
        if verb and is_used:
            after = tuple(each for each in after if _is_before_that(clause, verb, each))
        after = after or _told_elsewhere(reading, clause, match, before)
        is_plain = match["plain"] or phrases.APPROACH.match(match["what"])
        is_vague = is_plain or phrases.USED.match(match["verb"]) or _only_cites(match)
        is_partial = bool(is_vague and not after)
        if not after and before and not _all_ours(reading, before) and _are_points(match):
            continue  # "the Director briefed the guests on key points"
        is_said = phrases.POINTS_RAISED.match(text, start) and not _all_ours(reading, before)
        if is_said and any(is_ours(reading, place.denotes) for place in after):
            continue  # "the Director made these points to Poloff"
        is_sent = is_partial and _is_own_note(reading, text, match, before)
        if is_partial and not (before and (is_plain or _names_points(match))):
            continue
        reached = max(match.end(), after[0].start) if after else 0
        again = phrases.AGAIN.search(text, reached) if after else None
        again = again or (_joined_to(clause, reading.cable, reached) if after else None)
        if again and _verb_of(again) and not is_done(reading, text, again.start("verb")):
            again = None  # "and said that he would pass it to the Minister"
        end = again.start() if again else len(text)
        rule, since = "demarche-delivered", _clause_start(reading.cable, text, start)
        told = telling_of(reading, sentence, rule, before, after, since=since, until=end)
        is_partial = is_partial and not is_sent
        yield from (replace(telling, is_partial=is_partial) for telling in told)
        if again:
            yield from _again(reading, sentence, again, before)
        return


def _again(
    reading: Reading, sentence: Sentence, match: re.Match[str], givers: Sequence[Place]
) -> Iterator[Telling]:
    """``and separately to Kask on March 3``, ``and the DCM delivered it to Kask``."""
    clause = Clause.of(reading, sentence)
    start = match.start()
    by = clause.subject(match.start("verb")) if _verb_of(match) else ()
    by = by or tuple(place for place in clause.places if start < place.start < match.end())
    to = clause.after(match.end())
    if to:
        since = _clause_start(reading.cable, sentence.text, start) or start
        rule = "demarche-delivered"
        yield from telling_of(reading, sentence, rule, by or givers, to, since=since)


def _verb_of(match: re.Match[str]) -> str | None:
    """The verb of a second delivery, if it has its own."""
    return match.groupdict().get("verb")


def _joined_to(clause: Clause, cable: Cable, offset: int) -> re.Match[str] | None:
    """Where a second delivery begins.

    Forms met: "to Ozola on May 2 and to Kask on May 3", "to Ozola, and Econoff to Kask".
    """
    text = clause.text
    match = phrases.JOINED_TO.search(text, offset)
    if match and any(place.end == match.end("giver") for place in clause.places):
        return match
    days = (_day(cable, text[: match.start()]), _day(cable, text[match.end() :])) if match else ()
    return match if all(days) and len(set(days)) == len(days) else None


def _given(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Ozola was given the non-paper by Poloff``, ``when presented with reftel demarche``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.GIVEN.search(text)
    if match and is_done(reading, text, match.start()):
        to = clause.subject(match.start()) or _main_subject(clause, match.end())
        by = after_word(phrases.BY, clause, match.start())[:1]
        yield from telling_of(reading, sentence, "demarche-passive", by, to)


def _delivered_before(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``the demarche that Poloff delivered to Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.THAT_WAS_GIVEN.search(text)
    if match and not phrases.NOT_DONE.search(text, match.end("what"), match.start("verb")):
        what, verb = match.end("what"), match.start("verb")
        by = [place for place in clause.places if what < place.end < verb]
        to = after_word(phrases.RECIPIENT, clause, match.end())
        if by:
            yield from telling_of(reading, sentence, "demarche-delivered", by, to)


def _demarche_to(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``In a February 12 demarche to Ozola, Poloff urged support``."""
    clause = Clause.of(reading, sentence)
    match = phrases.DEMARCHE_TO.search(sentence.text)
    verb = phrases.REPRESENTED.search(sentence.text, match.end()) if match else None
    if match and verb:
        to = clause.after(match.end())
        by = [place for place in clause.places if match.end() < place.end < verb.start()][-1:]
        yield from telling_of(reading, sentence, "demarched", by, to)


def _are_points(match: re.Match[str]) -> bool:
    """Whether points are what was given, which others than us only make."""
    return (
        phrases.FORMS[DemarcheForm.TALKING_POINTS].match(match.string, match.start("what"))
        is not None
    )


def _is_own_note(
    reading: Reading, text: str, match: re.Match[str], givers: Sequence[Place]
) -> bool:
    """Whether our post sent its note on a day: "On May 2 post returned a note protesting it"."""
    is_note = match["plain"] is not None and match["plain"].endswith("note")
    is_posts = any(place.denotes == POST for place in givers)
    return is_note and is_posts and _day(reading.cable, text) is not None


def _only_cites(match: re.Match[str]) -> bool:
    """Whether "reftel" is nothing that is handed over: "reiterated the views in reftel"."""
    is_bare = match["reftel"] and not phrases.NAMED_NEXT.match(match.string, match.end("what"))
    return bool(is_bare) and not phrases.HANDED.match(match["verb"])


def _names_points(match: re.Match[str]) -> bool:
    """Whether "drawing on" has points for its object, or the points were made."""
    text, end = match.string, match.end("what")
    is_named = match["named"] or phrases.NAMED_NEXT.match(text, end)
    return bool(is_named or phrases.MADE_POINTS.search(text))


def _is_before_that(clause: Clause, verb: re.Match[str], place: Place) -> bool:
    """Whether a place is no part of what was said: "stressed that it had given it to Latvia"."""
    that = phrases.THAT.search(clause.text, verb.end())
    return not that or place.start < that.start()


def _nearest(match: re.Match[str]) -> re.Match[str]:
    """The verb next to the instrument: "took the occasion to present", "met and handed"."""
    inner = phrases.DELIVERY.search(match.string, match.end("verb"), match.end())
    while inner and inner.end("what") == match.end("what") and _is_joined(inner):
        match = inner
        inner = phrases.DELIVERY.search(match.string, match.end("verb"), match.end())
    return match


def _is_joined(match: re.Match[str]) -> bool:
    """Whether "to" or "and" stands before the verb."""
    return match.string[: match.start()].lower().endswith((" to ", " and "))


def giving(clause: Clause, verb: int) -> tuple[Place, ...]:
    """Whose a verb is; of "warned that it would pay, and left", the first verb's."""
    having = phrases.HAVING.search(clause.text, 0, verb)
    if having:
        own = tuple(place for place in clause.places if place.end == having.start())
        return own or clause.subject(verb)
    before = clause.subject(verb)
    if not before and phrases.AND_THEN.search(clause.text[:verb]):
        before = clause.main(verb)
    if not before:
        before = tuple(place for place in clause.places if place.end + 1 == verb)
    inserted = None if before else phrases.INSERTED.search(clause.text, 0, verb)
    if inserted:
        return tuple(place for place in clause.places if place.end == inserted.start())
    return before


def _scheduled(clause: Clause, verb: int) -> tuple[Place, ...]:
    """Who is in "the DCM has an appointment with Ozola on May 3 to deliver it"."""
    return clause.main(verb) if phrases.APPOINTED.search(clause.text, 0, verb) else ()


def _group(match: re.Match[str], *names: str) -> str:
    """Which of several groups took part in a match."""
    return next(name for name in names if match[name])


def _verb_after(clause: Clause, match: re.Match[str]) -> re.Match[str] | None:
    """The main verb after "In delivering reftel demarche to Ozola, Poloff stressed"."""
    has_had = match.string[: match.start("verb")].lower().endswith("having ")
    is_opening = match["verb"].lower().startswith(("using", "draw")) or match["verb"][-3:] == "ing"
    is_opening = is_opening or has_had
    is_opening = is_opening and match.start("verb") < len("During and in ")
    return phrases.REPRESENTED.search(clause.text, match.end()) if is_opening else None


def _subject_of(clause: Clause, offset: int, verb: re.Match[str] | None) -> tuple[Place, ...]:
    """Who is named last between the words of an opening and the main verb after it."""
    before = [place for place in clause.places if verb and offset < place.end < verb.start()]
    return tuple(before[-1:])


def _reached(clause: Clause, verb: re.Match[str]) -> tuple[Place, ...]:
    """Whom a verb reaches: "urged Ozola", "raised it with Kask", but not "and urged Latvia"."""
    to = after_word(phrases.RECIPIENT, clause, verb.end())
    to = tuple(place for place in to if _is_before_that(clause, verb, place))
    if not to and phrases.NEEDS_PREPOSITION.fullmatch(verb[0]):
        return ()
    if not to or not phrases.NEEDS_PREPOSITION.fullmatch(verb[0]):
        to = clause.after(verb.end()) or to
    urged = phrases.AND_URGED.search(clause.text, verb.end())
    return tuple(place for place in to if not urged or place.start < urged.start()) or to


def theirs(reading: Reading, places: Sequence[Place]) -> tuple[Place, ...]:
    """Those of ``places`` who are not of our side."""
    return tuple(place for place in places if not is_ours(reading, place.denotes))


def _main_subject(clause: Clause, offset: int) -> tuple[Place, ...]:
    """Whose the first verb after an opening clause is: "when presented with it, Ozola said"."""
    verb = phrases.ANSWERED.search(clause.text, offset)
    return clause.subject(verb.start()) if verb else ()


def _passive(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
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
    states = {_country(reading, place.denotes) for place in sayers} - {None, "US"}
    return not states.isdisjoint(_country(reading, place.denotes) for place in to)


def _demarched(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Econoff demarched Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.DEMARCHED.search(text)
    if match is None or not is_done(reading, text, match.start()):
        return
    if phrases.REPEATEDLY.search(text):
        return
    if match["passive"]:
        by = after_word(phrases.BY, clause, match.end())[:1]
        to = clause.subject(match.start()) or _main_subject(clause, match.end())
    else:
        by, to = clause.subject(match.start()), clause.after(match.end())
        if not by and (other := phrases.SOMEBODY.search(text[: match.start()])):
            by = (clause.noun(*other.span("name")),)
    yield from telling_of(reading, sentence, "demarched", by, to)


def _received(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``We received a letter from the Ministry``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.RECEIVED.search(text)
    if match and not phrases.NOT_DONE.search(text, 0, match.start()):
        by = clause.after(match.end(_group(match, "from", "from_first", "from_last")))
        to = () if match["noted"] else clause.subject(match.start())
        if not to and phrases.OPENING_CLAUSE.match(text):
            to = _main_subject(clause, match.end())
        forms = forms_in(match[0]) or (DemarcheForm.LETTER,)
        yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def _received_own(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Embassy received an MFA note``: whose it is stands before it."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.RECEIVED_OWN.search(text)
    if match is None or phrases.NOT_DONE.search(text, 0, match.start()):
        return
    start, end = match.span("whose")
    by = [place for place in clause.places if start <= place.start < end][:1]
    to = clause.subject(match.start())
    forms = forms_in(match[0]) or (DemarcheForm.NOTE,)
    if by and to and not _all_ours(reading, by):
        yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def _taken(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Ozola received reftel demarche on May 2``: whose it is goes without saying."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.TAKEN_BY.search(text)
    if match:
        to = clause.after(match.end() + len("by"))
    elif match := phrases.TAKEN.search(text):
        to = clause.subject(match.start()) or _main_subject(clause, match.end())
    if match and theirs(reading, to) and not phrases.NOT_DONE.search(text, 0, match.start()):
        forms = forms_in(text) or (DemarcheForm.TALKING_POINTS,)
        yield from telling_of(reading, sentence, "demarche-passive", (), theirs(reading, to), forms)


def _convoked(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
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
        by, to = by or after_word(phrases.TO, clause, at)[:1], before
    ours = all(is_ours(reading, place.denotes) for place in to)
    is_dated = _day(reading.cable, text) is not None
    if to and (by or ours or is_dated) and all(_country(reading, place.denotes) for place in to):
        handed = phrases.HANDED.search(text, match.end())
        papers = forms_in(text[handed.start() :]) if handed else ()
        oral = (DemarcheForm.DEMARCHE, DemarcheForm.ORAL)
        forms = papers if set(papers) - set(oral) else oral
        yield from telling_of(reading, sentence, "convoked", by, to, forms)


def _own_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Ministry refers to its note No. 12``: a note that names an earlier one."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.OWN_NOTE.search(text)
    by = next((place for place in clause.places if match and place.end <= match.start()), None)
    if match and by and not is_ours(reading, by.denotes):
        to = [place for place in clause.places if place.denotes == POST][:1]
        yield from telling_of(reading, sentence, "own-note", (by,), to)


def _by_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The MFA informed the Embassy by diplomatic note``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.BY_NOTE.search(text)
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
        since = match.start() if _day(reading.cable, text[match.start() :]) else 0
        yield from telling_of(reading, sentence, "by-note", by, to, since=since)


def _addressed(clause: Clause, offset: int) -> tuple[Place, ...]:
    """To whom a paper goes: "in a letter to the Ambassador"."""
    match = phrases.ADDRESSED.match(clause.text, offset)
    return clause.after(match.end(), reach=24) if match else ()


def _note_from(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``A diplomatic note from the MFA informed the Embassy``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.NOTE_FROM.search(text)
    by = clause.after(match.end(), reach=40) if match else ()
    verb = phrases.TOLD.search(text, by[-1].end) if by else None
    if verb and not _all_ours(reading, by):
        yield from telling_of(reading, sentence, "by-note", by, clause.after(verb.end()))


def _dated(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Our note of June 3 to the MFA``, ``has not answered our note of June 3``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.DATED.search(text)
    if match is None or _day(reading.cable, text[match.end() : match.end() + 24]) is None:
        return
    owner = [place for place in clause.places if match.start() < place.end < match.start("what")]
    by = (clause.us(*match.span("ours")),) if match["ours"] else tuple(owner[:1])
    unanswered = phrases.UNANSWERED.search(text, 0, match.start() + 1)
    to = clause.subject(unanswered.start("verb")) if unanswered else ()
    addressed = phrases.TO.search(text, match.end(), match.end() + 24)
    to = to or (clause.after(addressed.end(), reach=40) if addressed else ())
    is_to_us = not _all_ours(reading, by) and phrases.ASKS.match(text, match.end())
    if by and (to or is_to_us):
        yield from telling_of(reading, sentence, "by-note", by, to, since=match.end())


def _own_demarche(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Poloff's March 3 demarche to Ozola``, ``during our March 3 demarche, Ozola said``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.OWN_DEMARCHE.search(text)
    if match is None:
        return
    owners = [place for place in clause.places if place.end == match.end("owner")]
    by = (clause.us(*match.span("ours")),) if match["ours"] else tuple(owners[:1])
    to = clause.after(match.end()) if match["to"] else ()
    to = to or theirs(reading, _main_subject(clause, match.end()))
    if by and to:
        yield from telling_of(reading, sentence, "demarched", by, to)


def _protested(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The DCM protested the arrest to Ozola``: said to an official of the other side."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.PROTESTING.search(text)
    if match and is_done(reading, text, match.start()):
        by, to = clause.subject(match.start()), after_word(phrases.RECIPIENT, clause, match.end())
        yield from _between_us(reading, sentence, by, to, DemarcheForm.ORAL)


def _wrote(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Minister wrote the Ambassador on March 3``: a letter, if it has a day."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.WROTE.search(text)
    if match and is_done(reading, text, match.start()) and _day(reading.cable, text):
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


def _text_of(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Following is the text of a letter from Minister Ozols to the Secretary``."""
    clause = Clause.of(reading, sentence)
    match = phrases.TEXT_OF.search(sentence.text)
    if match:
        by = clause.after(match.end("from"))
        to = after_word(phrases.RECIPIENT, clause, match.end("from"))
        yield from telling_of(reading, sentence, "demarche-text", by, to, forms_in(match[0]))


def _instructed(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Per reftel, the DCM raised overflights with Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    verb = phrases.REPRESENTED.search(text) if _is_instructed(reading, text) else None
    if verb and is_done(reading, text, verb.start()):
        by, to = clause.subject(verb.start()), _reached(clause, verb)
        is_theirs = phrases.IN_RESPONSE.search(text) and not _all_ours(reading, by)
        is_partial = not to and bool(by) and _are_words_of(reading, text, by)
        if is_partial or (to and not is_theirs and not _all_ours(reading, to)):
            told = telling_of(reading, sentence, "instructed", by, to)
            yield from (replace(telling, is_partial=is_partial) for telling in told)


def _are_words_of(reading: Reading, text: str, by: Sequence[Place]) -> bool:
    """Whether ours said what they were to say: "Per reftel, the DCM stressed"."""
    stressed = phrases.PER_REFTEL.search(text) and _all_ours(reading, by)
    return bool(stressed or phrases.MADE_POINTS.search(text))


def _all_ours(reading: Reading, places: Sequence[Place]) -> bool:
    """Whether all of ``places`` are of our side; so are none."""
    return all(is_ours(reading, place.denotes) for place in places)


def _is_instructed(reading: Reading, text: str) -> bool:
    """Whether the sentence says that Washington wanted it: "per reftel", or a State cable cited."""
    if phrases.INSTRUCTED.search(text) or phrases.IN_RESPONSE.search(text):
        return True
    cited = cited_cables(reading.cable, text) if phrases.RAISED.search(text) else ()
    return any(STATE.match(found) for found in cited)


def _met_to_urge(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Econoff met with Ozola to urge support``, where Washington had asked for it."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.MET_TO.search(text)
    if match and is_done(reading, text, match.end()) and instruction_of(reading.cable, text):
        by = clause.subject(match.start())
        to = clause.after(match.end("met")) or after_word(
            phrases.RECIPIENT, clause, match.end("met")
        )
        if by and to and all(is_ours(reading, place.denotes) for place in by):
            yield from telling_of(reading, sentence, "met-to-urge", by, to)


def _response(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``In response to reftel demarche, Ozola said``: the answer tells of the delivery."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.RESPONSE.search(text)
    if match:
        said = [verb.start() for verb in phrases.ANSWERED.finditer(text, 0, match.start())]
        to = theirs(reading, clause.subject(said[-1])) if said else ()
        to = to or theirs(reading, clause.subject(match.start()))
        to = to or theirs(reading, clause.after(match.end(), reach=40))
        since = text.find(" to ", match.start(), match.end()) if match[0].startswith("re") else 0
        since = since if since > 0 and _day(reading.cable, text[since:]) else 0
        yield from telling_of(reading, sentence, "response-to", (), to, since=since)


Rule = Callable[[Reading, Sentence], Iterator[Telling]]
ANY: tuple[str, ...] = ()
DELIVERED = (
    *("delivered", "presented", "conveyed", "passed", "handed", "gave", "shared", "sent", "left"),
)
RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (  # and the stems of which each needs one
    (("receiv", "accept", "took", "receipt"), _received),
    (("receiv", "receipt"), _received_own),
    (("receiv",), _taken),
    (("convoked", "summoned", "called", "invited", "asked", "phoned"), _convoked),
    (ANY, _demarched),
    (("given", "handed", "shown", "presented", "provided"), _given),
    (ANY, _passive),
    (ANY, _delivery),
    (DELIVERED, _delivered_before),
    (ANY, _demarche_to),
    (ANY, _by_note),
    (ANY, _text_of),
    (ANY, _instructed),
    (("met", "meet", "spoke", "called", "visited"), _met_to_urge),
    (ANY, _response),
    (("refer",), _own_note),
    (ANY, _note_from),
    (("march",), _own_demarche),
    (ANY, _dated),
    (("protest",), _protested),
    (ANY, _wrote),
)
# A note quoted in full tells of the notes that it answers.
QUOTED_RULES = ((ANY, _own_note),)


def telling_of(
    reading: Reading,
    sentence: Sentence,
    rule: str,
    by: Sequence[Place],
    to: Sequence[Place],
    forms: tuple[DemarcheForm, ...] = (),
    since: int = 0,
    until: int | None = None,
) -> Iterator[Telling]:
    """Fill the slots that any telling has, unless there is nobody on the other side.

    Its day stands between ``since`` and ``until``.
    """
    givers = tuple(dict.fromkeys(place.denotes for place in by))
    served = _without_employers(reading, sentence.text, to)
    takers = tuple(key for key in dict.fromkeys(served) if key not in givers)
    if all(is_ours(reading, key) for key in givers):
        theirs = tuple(key for key in takers if not is_ours(reading, key))
        if takers and givers and not theirs:
            return  # "Econoff gave the talking points to the Ambassador"
        takers = theirs
    named = forms or forms_in(sentence.text)
    is_private = givers and all(_is_private(reading, key, named) for key in givers)
    if not (givers or takers) or is_private or _is_internal(reading, sentence, givers, takers):
        return
    is_letter = named == (DemarcheForm.LETTER,)
    needs_us = is_letter and not any(is_ours(reading, key) for key in givers + takers)
    is_untold = not takers and phrases.IN_PERSON.search(sentence.text) is not None
    if not needs_us or is_untold or _are_public(reading, givers, takers):
        yield Telling(
            sentence=sentence,
            rule=rule,
            delivered_by=givers,
            delivered_to=takers,
            forms=named,
            delivered_on=_day(reading.cable, sentence.text[since:until]),
            about=_about(sentence, (*by, *to)),
            needs_us=needs_us and is_untold,
        )


def _is_internal(reading: Reading, sentence: Sentence, givers: Keys, takers: Keys) -> bool:
    """Whether both sides are of one country: no representation to a government.

    What delivers "reftel" is ours, whatever its title looks like.
    """
    if phrases.INSTRUMENT_OF_OURS.search(sentence.text):
        return False
    countries = {_country(reading, key) for key in givers} - {None}
    return bool(countries) and countries <= {_country(reading, key) for key in takers}


def _without_employers(reading: Reading, text: str, places: Sequence[Place]) -> Iterator[str]:
    """Whom the places denote, but for the body of whoever stands before: "Ozola, the MFA's"."""
    person: Place | None = None
    for place in places:
        entity = reading.entities.get(place.denotes)
        apposed = (
            person
            and place.start > person.end
            and not phrases.LISTS.search(text, person.end, place.start)
        )
        if isinstance(entity, Official):
            person = place
        if not (apposed and isinstance(entity, (Ministry, Actor))):
            yield place.denotes


def _are_public(reading: Reading, givers: Keys, takers: Keys) -> bool:
    """Whether one power writes to another government, neither of them the U.S."""
    return (
        bool(givers and takers)
        and all(_is_power(reading.entities.get(key)) for key in givers + takers)
        and all(_country(reading, key) for key in takers)
    )


def _is_power(entity: Entity | None) -> bool:
    """Whether an entity is a government, or acts for one."""
    is_power = isinstance(entity, Actor) and (entity.kind in POWERS or entity.key in UNIONS)
    return is_power or isinstance(entity, (Official, Ministry))


def _is_private(reading: Reading, key: str, forms: Sequence[DemarcheForm] = ()) -> bool:
    """Whether nobody's representation to a government can come from this actor.

    A letter is none from whom only a noun names.
    """
    entity = reading.entities.get(key)
    is_letter = tuple(forms) == (DemarcheForm.LETTER,)
    if entity is None and key != POST:
        return is_letter
    if is_letter and isinstance(entity, Actor) and entity.kind is ActorKind.ORGANIZATION:
        return True
    return isinstance(entity, Actor) and entity.kind in PRIVATE


def _country(reading: Reading, key: str) -> str | None:
    entity = reading.entities.get(key)
    return entity.country if entity else None


def is_ours(reading: Reading, key: str) -> bool:
    """Whether an entity is of the United States."""
    entity = reading.entities.get(key)
    return entity is not None and (
        entity.country == "US" or (isinstance(entity, Actor) and entity.kind in OUR_KINDS)
    )


def is_done(reading: Reading, text: str, verb: int) -> bool:
    """Whether the delivery took place, or is announced for a day."""
    before = text[max(0, verb - 60) : verb]
    if phrases.NOT_DONE.search(before):
        return False
    announced = phrases.ANNOUNCED.search(text, max(0, verb - 30))
    return not announced or _day(reading.cable, text) is not None


def _is_object(text: str, match: re.Match[str]) -> bool:
    """Whether the instrument is what the verb gives: no citation in brackets, no distant reftel."""
    what = match.start("what")
    if phrases.ANSWER_TO.search(match["between"]):
        return False
    in_brackets = text.rfind("(", 0, what) > text.rfind(")", 0, what)
    if phrases.PROTEST.match(text, what) and not phrases.PROTESTED.match(match["verb"]):
        return False
    is_made = phrases.POINTS_RAISED.match(text, match.start("verb"))
    if match["plain"] and (
        not (is_made or phrases.HANDED.match(match["verb"]))
        or phrases.ON_A_NOTE.search(match["between"])
    ):
        return False
    is_bare = match["reftel"] and not phrases.NAMED_NEXT.match(text, match.end("what"))
    is_bare = is_bare and not phrases.COPY_OF.search(match["between"])
    is_plain = match["plain"] or phrases.APPROACH.match(match["what"])
    far = match.end("verb") + NEAR < what and (is_plain or is_bare)
    return not in_brackets and not far


def _main_verb(text: str, verb: int) -> int:
    """Where to look for the subject: before "met with Ozola to deliver", before "met"."""
    if not re.search(r"\b(?:to|and)\s\Z", text[max(0, verb - 4) : verb]):
        return verb
    met = [match.start() for match in phrases.MET.finditer(text, 0, verb)]
    return met[-1] if met else verb


def receivers(clause: Clause, match: re.Match[str]) -> tuple[Place, ...]:
    """Whom a delivery verb reaches: "handed Ozola a note", "delivered a note to Ozola"."""
    text = clause.text
    near = [place for place in clause.places if place.start < match.start("what")]
    direct = named_after(near, text, match.end("verb"), reach=len(match["between"]))
    if direct and phrases.DIRECT.fullmatch(text, match.end("verb"), direct[0].start):
        owned = phrases.OWNED.match(text, direct[-1].end)
        direct = () if owned or phrases.OURS_TO_GIVE.match(text, direct[0].start) else direct
    else:
        direct = ()
    us = phrases.US.match(text, match.end("verb"))
    if direct or us:
        return direct or ((clause.us(*us.span()),) if us else ())
    met = phrases.MET.search(text, 0, match.start("verb"))
    then = phrases.AND_ASKED.search(text, match.end())
    for to in (
        after_word(phrases.RECIPIENT, clause, match.end("verb")),
        after_word(phrases.RECIPIENT, clause, met.end()) if met else (),
        clause.after(met.end()) if met else (),
    ):
        if found := tuple(place for place in to if not then or place.start < then.start()):
            return found
    at = after_word(phrases.AT_THE, clause, match.end())
    if at and phrases.HANDED.match(match["verb"]):
        return at
    return _joined_before(clause, match.start("verb"))


def _joined_before(clause: Clause, verb: int) -> tuple[Place, ...]:
    """Whom the verb before reached: "raised it with Ozola and left a paper", "using points"."""
    is_using = clause.text[verb:].lower().startswith(("using", "drawing"))
    if not (is_using or clause.text[:verb].lower().endswith("and ")):
        return ()
    to = after_word(phrases.RECIPIENT, clause, 0)
    return tuple(place for place in to if place.end < verb)


def _told_elsewhere(
    reading: Reading, clause: Clause, match: re.Match[str], givers: Sequence[Place]
) -> tuple[Place, ...]:
    """Whom a delivery reaches that names nobody after it.

    Of "handed her" and "to whom Poloff delivered", who was named last before it; of "when Poloff
    delivered it, Ozola said", who answers.
    """
    start, end = match.span("verb")
    when = phrases.WHEN.search(clause.text[:start])
    if givers and when and (answering := theirs(reading, clause.main(when.start()))):
        return answering
    whom = phrases.WHOM.search(clause.text, 0, start)
    if not (givers and (whom or phrases.HIM.match(clause.text, end))):
        is_opening = phrases.OPENING_CLAUSE.match(clause.text)
        answering = _main_subject(clause, match.end()) if is_opening else ()
        return theirs(reading, answering)
    are_ours = _all_ours(reading, givers)
    before = [place for place in clause.places if place.end <= (whom.start() if whom else start)]
    others = [place for place in before if is_ours(reading, place.denotes) is not are_ours]
    return tuple(others[-1:])


def _clause_start(cable: Cable, text: str, verb: int) -> int:
    """Where the clause of a verb begins, if it names its own day: "..., and on May 2 we gave".

    What is told had its day before: "told Poloff May 3 that Riga had delivered a note on May 2".
    """
    if told := phrases.TOLD_THAT.search(text, 0, verb):
        return told.start("that")
    starts = [match.end() for match in phrases.CLAUSE.finditer(text, 0, verb)]
    return starts[-1] if starts and _day(cable, text[starts[-1] : verb]) else 0


def after_word(word: re.Pattern[str], clause: Clause, start: int) -> tuple[Place, ...]:
    """The places after the first preposition that has some."""
    text = clause.text
    for match in word.finditer(text, start):
        us = phrases.US.match(text, match.end())
        if us and word is phrases.RECIPIENT:
            return (clause.us(*us.span()),)
        found = _owned(clause, clause.after(match.end()))
        if found and all(place.denotes == UNITED_STATES for place in found):
            continue  # "a non-paper with U.S. ideas"
        first = next((place for place in clause.places if place.start >= match.end()), None)
        if found and first and phrases.OPENING.fullmatch(text, match.end(), first.start):
            return found
    return ()


def _owned(clause: Clause, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The person after "to the Prime Minister's advisor, " instead of the Prime Minister."""
    owner = places[0] if len(places) == 1 else None
    later = clause.after(owner.end, reach=60) if owner else ()
    is_owned = (
        owner and later and phrases.OWNED_BY.fullmatch(clause.text, owner.end, later[0].start)
    )
    return later if is_owned else places


def forms_in(text: str) -> tuple[DemarcheForm, ...]:
    """The forms that a sentence names; what is delivered "reftel" is a demarche."""
    named = tuple(form for form, words in phrases.FORMS.items() if words.search(text))
    named = named or tuple(form for form, word in phrases.PLAIN_FORMS.items() if word.search(text))
    return named or ((DemarcheForm.DEMARCHE,) if phrases.DELIVERED_REFTEL.search(text) else ())


def _day(cable: Cable, text: str) -> date | None:
    lean = Lean.FUTURE if phrases.ANNOUNCED.search(text) else Lean.PAST
    own = phrases.OF_SOMETHING_ELSE.sub(lambda match: " " * len(match[0]), text)
    return find_day(own, written_on(cable), lean)


def _about(sentence: Sentence, places: Sequence[Place]) -> Phrase | None:
    """What the representation is on: "the Action Plan demarche", "demarche on", "to urge"."""
    found = find_topic(sentence.text, tuple(place.start for place in places))
    if found is None:
        return None
    return Phrase(text=sentence.text[slice(*found)], span=sentence.to_source(*found))


def instruction_of(cable: Cable, text: str) -> str | None:
    """The cable that instructed a delivery: the one that ``text`` cites, else the Department's.

    A bare "reftel" is the only reference, or the first from the Department.
    """
    cited = cited_cables(cable, text)
    from_department = [found for found in cited if STATE.match(found)]
    if cited:
        return (from_department or list(cited))[0]
    ids = [reference.cable_id for reference in cable.references if reference.cable_id]
    return next((found for found in ids if STATE.match(found)), None)
