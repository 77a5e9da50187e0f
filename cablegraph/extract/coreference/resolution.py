r"""Who is meant by he, she, they, it, "both", and by a noun alone ("several deputies").

Takes    a `Reading` whose places denote the persons and bodies that the text names.
Gives    the reading with a place for each pronoun that could be resolved, and an entity and a
         place for each holder that only a noun names. A plural pronoun has one place for each
         member of the group, all on the same words.
Offsets  characters of ``Sentence.text``.
Errors   none: a pronoun with no antecedent gets no place.

A cable tells what people said in turn, so a pronoun at the head of a sentence is whoever spoke in
the sentence before. The memory holds who spoke last, who was spoken to, and who was named. A
masked name (``XXXXXXXXXXXX``) is remembered as a person that nobody can be told for: what "he" says
after it is not given to whoever was named before.
"""

from cablegraph.extract.actors.ledger import Ledger
from cablegraph.extract.coreference.anaphora import resolve_role
from cablegraph.extract.coreference.collectives import name_collective
from cablegraph.extract.coreference.memory import MASKED, Memory, Turn, is_person, name_of, remember
from cablegraph.extract.coreference.pronouns import (
    GROUPED,
    PRONOUNS,
    is_told,
    resolve_pronoun,
    told_later,
)
from cablegraph.extract.grammar.statements import statements_in
from cablegraph.extract.grammar.subjects import MAIN, main_subject
from cablegraph.extract.grammar.words import is_masked, speaker_nouns
from cablegraph.extract.reading import Place, Reading
from cablegraph.model.findings import MentionForm
from cablegraph.terms.offices import gender_of

HONORIFICS = {
    "mr": "m", "mr.": "m", "king": "m", "prince": "m", "sheikh": "m", "lord": "m", "ms": "f",
    "ms.": "f", "mrs": "f", "mrs.": "f", "miss": "f", "madame": "f", "queen": "f", "princess": "f",
}  # fmt: skip
LONGEST = len(" princess ")  # before a name
BODIES = frozenset({"agency", "organization", "company", "party"})  # kinds that "it" can mean
REFERRING = frozenset("EHD")  # the classes of names and pronouns


def resolve_pronouns(reading: Reading) -> Reading:
    """Give ``reading`` places for its pronouns and for holders that only a noun names."""
    ledger = Ledger.of(reading)
    memory = Memory(genders=_genders(reading))
    for sentence in reading.sentences:
        words, said = statements_in(sentence, reading.places_in(sentence))
        _resolve(Turn(ledger, memory, sentence, words, said))
    return ledger.close(overlaps=True)


def _genders(reading: Reading) -> dict[str, str]:
    """What honorifics and given names tell: "Ms. Ozola", "Ilze Ozola"."""
    genders: dict[str, str] = {}
    persons = {key: entity for key, entity in reading.entities.items() if is_person(entity)}
    for place in reading.places:
        if place.denotes in persons:
            gender = HONORIFICS.get(_honorific(reading.sentences[place.sentence].text, place))
            if gender is not None:
                genders.setdefault(place.denotes, gender)
    for key, entity in persons.items():
        given, _, surname = name_of(entity).partition(" ")
        gender = gender_of(given.title())
        if surname and gender is not None:
            genders.setdefault(key, gender)
    return genders


def _honorific(text: str, place: Place) -> str:
    """The word right before a place, or the first of its own: "Mr. Ozols", "Queen Anna"."""
    *_, before = ("", *text[max(0, place.start - LONGEST) : place.start].lower().split())
    own = text[place.start : place.end].lower().removeprefix("the ").partition(" ")[0]
    return own if own in HONORIFICS else before.lstrip('(“"')


def _resolve(turn: Turn) -> None:
    """Resolve the sentence's pronouns and nouns, then remember who spoke."""
    turn.keys = {index: (place.denotes,) for index, place in turn.words.places.items()}
    if MASKED in turn.sentence.text.upper():
        masks = (index for index, word in enumerate(turn.words.lower) if is_masked(word))
        turn.keys |= dict.fromkeys(masks, (MASKED,))
    for place in [place for place in turn.words.places.values() if _is_plural_role(place)]:
        resolve_role(turn, place)
    subjects = [item.subject for item in turn.said if item.counts]
    subject = subjects[-1] if subjects else main_subject(turn.words, len(turn.words))
    for each in [item.subject for item in turn.said] + [subject]:
        for head in each.heads:
            name_collective(turn, head)
    named: list[str] = []
    tags = turn.words.tags
    for index in [at for at, tag in enumerate(tags) if tag in REFERRING]:
        if tags[index] != "E":
            word = turn.words.lower[index]
            if word in GROUPED:
                _name_group_before(turn, index)
            elif word == "it" and is_told(turn, index):
                _name_body_before(turn, index)
            if word in PRONOUNS:
                resolve_pronoun(turn, index, named)
        elif _is_free_person(turn, index):
            named.append(turn.words.places[index].denotes)
    remember(turn, subject)


def _name_group_before(turn: Turn, index: int) -> None:
    """Name the group that "they" takes up: "Although some deputies object, they agreed"."""
    if turn.memory.unnamed is not None and is_told(turn, index):
        met, head = turn.memory.unnamed
        name_collective(met, head)
        turn.memory.groups.append(met.keys.get(head.index, ()))
        turn.memory.speakers = ()
        turn.memory.unnamed = None
    before = main_subject(turn.words, index, MAIN + "S").heads
    for head in before or told_later(turn, index):
        name_collective(turn, head)


def _name_body_before(turn: Turn, index: int) -> None:
    """Name the body that "it" takes up: "A committee ended it when it voted the plan down"."""
    for head in main_subject(turn.words, index, MAIN + "S").heads:
        if speaker_nouns().get(turn.words.lower[head.index]) in BODIES:
            name_collective(turn, head)


def _is_free_person(turn: Turn, index: int) -> bool:
    """Whether a person stands where a later pronoun can mean it: not "of X", not "X's"."""
    tags, first = turn.words.tags, index
    if not turn.is_person(turn.words.places[index].denotes) or tags[index + 1 : index + 2] == "s":
        return False
    while first > 0 and tags[first - 1] in "DNG":
        first -= 1
    return first == 0 or tags[first - 1] != "P"


def _is_plural_role(place: Place) -> bool:
    return place.form is MentionForm.ROLE and place.rule == "role"
