"""The slots of a telling: who gave, to whom, in which form, on which day, and about what.

Takes    a `Reading`, one of its sentences, and the places of givers and receivers.
Gives    `Telling`s (`telling_of`), and for the rules whom words reach and whose a verb is.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.citations import cited_cables
from cablegraph.extract.dates import Lean, find_day, written_on
from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.delivery_topics import find_topic
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

# It took somebody to hand it to, whom the text leaves out.
IN_PERSON = re.compile(r"\b(?:hand|pass|present|deliver)(?:ed|ing)\b|\bgave\b|\bleft\b", re.I)
PLAIN_FORMS = {  # where no other word names a form
    DemarcheForm.NOTE: re.compile(rf"\b(?:{phrases.PLAIN_NOTE})\b", re.I),
    DemarcheForm.TALKING_POINTS: re.compile(
        r"\b(?:deliver|present|convey|pass)(?:ed|ing)?\s(?:the|our|these)\spoints\b", re.I
    ),
    DemarcheForm.NON_PAPER: re.compile(rf"\b(?:{phrases.PLAIN_PAPER})\b", re.I),
}
DELIVERED_REFTEL = re.compile(  # a demarche, though none is named
    rf"\bdeliver(?:ed|ing)?\s{phrases.REFTEL}\b|\b{phrases.REFTEL}\s(?:was|were)\s(?:\w+ly\s)?delivered\b",
    re.I,
)
ANNOUNCED = re.compile(  # it lies ahead: "will deliver", "has an appointment to"
    rf"\b(?:will|shall|(?:is|are)\s(?:scheduled|due|set)\sto|has\s(?:an\s)?(?:appointment|meeting)\s[^.;]{{0,80}}?\bto|(?:plan|intend)s?\sto)\s"
    rf"(?:\w+\s){{0,2}}?(?:{phrases.GAVE}|demarche|meet|see|call\son)\b",
    re.I,
)
OF_SOMETHING_ELSE = re.compile(  # "the President's July 22 speech", "the August 6 broadcast"
    r"(?:['’]s|\b(?:the|his|her|their|its|our|from|of))\s[A-Z][a-z]{2,8}\.?\s\d\d?\s"
    r"(?!(?:meeting|call|d[eé]marche|lunch|dinner|breakfast|conversation|session|reception|visit"
    r"|discussion|letter|(?:\w+\s)?note|non-?paper|phone|telephone|and|to|by|with|at|in|on|for"
    r"|the|he|she|we|its|which|that|has|had|was|is)\b)[a-z]",
    re.I,
)
OPENING = re.compile(  # what may stand between a preposition and the name it governs
    r"\s?(?:(?:the|a|an|his|her|its|their|our|both)\s)?(?:(?!(?:to|with|that|who|what|be)\b|and\s(?!(?-i:[A-Z])))\(?[\w'’/&.-]+\)?,?\s){0,10}",
    re.I,
)
# One more, and no owner: "Ozola and Kask's".
LISTS = re.compile(r"\b(?:and|or|as\swell\sas|along\swith)\b|&|;", re.I)
# "Ozola's deputy, Director ".
OWNED_BY = re.compile(r"['’]s?\s(?:[a-z][\w-]*\s){0,4}[a-z][\w-]*,?\s(?:[A-Z][\w.]+\s)?")
HIS_BODY = re.compile(  # "his embassy had handed the Ministry a note"
    r"\b(?P<his>his|her|their|its)\s(?:embassy|government|ministry|delegation|mission|capital|country)\s"
    r"(?:(?:had|has|have|also|already)\s){0,2}\Z",
    re.I,
)
AND_THEN = re.compile(r",\s(?:and|AND)\s\Z")  # "warned that it would pay, and left"
INSERTED = re.compile(r",\s[^,;.]{3,80},\s(?:\w+ly\s)?\Z")  # "the Ambassador, on behalf of all, "
HAVING = re.compile(r",?\shaving\s\Z", re.I)  # "Ozola thanked us, having "
UNITED_STATES = "gov-us"
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
    cites: tuple[str, ...] = ()  # the cables that its own words cite, if another's are there too
    is_repeat: bool = False  # the same again, to somebody else
    needs_us: bool = False  # a letter: no delivery unless one side is ours
    borrowed: int = 0  # slots that the text told before has filled


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
    is_untold = not takers and IN_PERSON.search(sentence.text) is not None
    if not needs_us or is_untold or _are_public(reading, givers, takers):
        yield Telling(
            sentence=sentence,
            rule=rule,
            delivered_by=givers,
            delivered_to=takers,
            forms=named,
            delivered_on=day_in(reading.cable, sentence.text[since:until]),
            about=_about(sentence, (*by, *to)),
            needs_us=needs_us and is_untold,
        )


def _is_internal(reading: Reading, sentence: Sentence, givers: Keys, takers: Keys) -> bool:
    """Whether both sides are of one country: no representation to a government.

    What delivers "reftel" is ours, whatever its title looks like.
    """
    if phrases.INSTRUMENT_OF_OURS.search(sentence.text):
        return False
    countries = {reading.country_of(key) for key in givers} - {None}
    return bool(countries) and countries <= {reading.country_of(key) for key in takers}


def _without_employers(reading: Reading, text: str, places: Sequence[Place]) -> Iterator[str]:
    """Whom the places denote, but for the body of whoever stands before: "Ozola, the MFA's"."""
    person: Place | None = None
    for place in places:
        entity = reading.entities.get(place.denotes)
        apposed = (
            person and place.start > person.end and not LISTS.search(text, person.end, place.start)
        )
        if isinstance(entity, Official) or (
            isinstance(entity, Actor) and entity.kind is ActorKind.PERSON
        ):
            person = place
        if not (apposed and isinstance(entity, (Ministry, Actor))):
            yield place.denotes


def _are_public(reading: Reading, givers: Keys, takers: Keys) -> bool:
    """Whether one power writes to another government, neither of them the U.S."""
    return (
        bool(givers and takers)
        and all(_is_power(reading.entities.get(key)) for key in givers + takers)
        and all(reading.country_of(key) for key in takers)
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


def is_ours(reading: Reading, key: str) -> bool:
    """Whether an entity is of the United States."""
    return reading.country_of(key) == "US"


def are_hosts(reading: Reading, keys: Keys) -> bool:
    """Whether all of ``keys`` are of the host state: "a non-paper was left with Ozola"."""
    found = [reading.entities.get(key) for key in keys]
    return bool(found) and all(each and is_of_host(reading, each) for each in found)


def is_of_host(reading: Reading, entity: Entity) -> bool:
    """Whether an entity is of the host state; a mission to a body has none."""
    return entity.country == reading.host_country is not None


def all_ours(reading: Reading, places: Sequence[Place]) -> bool:
    """Whether all of ``places`` are of our side; so are none."""
    return all(is_ours(reading, place.denotes) for place in places)


def theirs(reading: Reading, places: Sequence[Place]) -> tuple[Place, ...]:
    """Those of ``places`` who are not of our side."""
    return tuple(place for place in places if not is_ours(reading, place.denotes))


def is_delivered(reading: Reading, text: str, verb: int) -> bool:
    """Whether the delivery took place, or is announced for a day."""
    before = text[max(0, verb - 60) : verb]
    if phrases.NOT_DONE.search(before):
        return False
    announced = ANNOUNCED.search(text, max(0, verb - 30))
    return not announced or day_in(reading.cable, text) is not None


def giving(clause: Clause, verb: int) -> tuple[Place, ...]:
    """Whose a verb is; of "warned that it would pay, and left", the first verb's."""
    having = HAVING.search(clause.text, 0, verb)
    if having:
        own = tuple(place for place in clause.places if place.end == having.start())
        return own or clause.subject(verb)
    before = clause.subject(verb)
    if not before and AND_THEN.search(clause.text[:verb]):
        before = clause.main(verb)
    if not before:
        before = tuple(place for place in clause.places if place.end + 1 == verb)
    inserted = None if before else INSERTED.search(clause.text, 0, verb)
    if inserted:
        return tuple(place for place in clause.places if place.end == inserted.start())
    return before


def body_of(reading: Reading, clause: Clause, verb: int) -> tuple[Place, ...]:
    """Whose body gave it: a foreign envoy "said that his embassy had handed the MFA a note"."""
    his = HIS_BODY.search(clause.text, 0, verb)
    owners = (place for place in clause.places if his and place.start == his.start("his"))
    return theirs(reading, tuple(owners))


def subject_after(clause: Clause, offset: int) -> tuple[Place, ...]:
    """Whose the first verb after an opening clause is: "when presented with it, Ozola said"."""
    verb = phrases.ANSWERED.search(clause.text, offset)
    return clause.subject(verb.start()) if verb else ()


def answering_before(reading: Reading, clause: Clause, offset: int) -> tuple[Place, ...]:
    """Whoever of theirs the last verb of telling is: "Ozola told us when presented with it"."""
    said = [verb.start() for verb in phrases.ANSWERED.finditer(clause.text, 0, offset)]
    return theirs(reading, clause.subject(said[-1])) if said else ()


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
        if found and first and OPENING.fullmatch(text, match.end(), first.start):
            return found
    return ()


def _owned(clause: Clause, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The person after "to the Prime Minister's advisor, " instead of the Prime Minister."""
    owner = places[0] if len(places) == 1 else None
    later = clause.after(owner.end, reach=60) if owner else ()
    is_owned = owner and later and OWNED_BY.fullmatch(clause.text, owner.end, later[0].start)
    return later if is_owned else places


def forms_in(text: str) -> tuple[DemarcheForm, ...]:
    """The forms that a sentence names; what is delivered "reftel" is a demarche."""
    named = tuple(form for form, words in phrases.FORMS.items() if words.search(text))
    named = named or tuple(form for form, word in PLAIN_FORMS.items() if word.search(text))
    return named or ((DemarcheForm.DEMARCHE,) if DELIVERED_REFTEL.search(text) else ())


def day_in(cable: Cable, text: str) -> date | None:
    """The day that a text names, which lies ahead where it announces something."""
    lean = Lean.FUTURE if ANNOUNCED.search(text) else Lean.PAST
    own = OF_SOMETHING_ELSE.sub(lambda match: " " * len(match[0]), text)
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
