"""Who was heard and named so far, and what a sentence adds to it.

Takes    a sentence whose pronouns and nouns are resolved (`Turn`), and its subject.
Gives    `Memory`: who spoke last, who was spoken to, who was named, whose letter it was.
Errors   none.

A masked name (``XXXXXXXXXXXX``) is remembered as a person that nobody can be told for.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from cablegraph.extract.actors.ledger import Ledger
from cablegraph.extract.actors.person_names import SPELLING
from cablegraph.extract.grammar.attribution import Head, Statement, Subject
from cablegraph.extract.grammar.subjects import VERBAL
from cablegraph.extract.grammar.words import COLLECTIVE, OFFICER, Words
from cablegraph.extract.reading import Sentence
from cablegraph.model.findings import Actor, ActorKind, Entity, MentionForm, Ministry, Official
from cablegraph.terms.english import english_words
from cablegraph.terms.speech import SpeechAct

COLLECTED = frozenset({"reports", "articles"})  # of nobody in particular
DELIVERED = frozenset({"delivered", "presented", "conveyed", "handed", "demarched", "telephoned"})
KINDS = {  # nouns for a body named before
    "company": ActorKind.COMPANY, "firm": ActorKind.COMPANY, "newspaper": ActorKind.MEDIA,
    "paper": ActorKind.MEDIA, "daily": ActorKind.MEDIA, "magazine": ActorKind.MEDIA,
    "party": ActorKind.PARTY,
}  # fmt: skip
PAPERS = {noun for noun, kind in KINDS.items() if kind is ActorKind.MEDIA} | {"weekly", "tabloid"}
OF_KINDS = frozenset(KINDS.values())
BODIES = frozenset({"police", "army", "navy", "parliament", "press"})  # not what a person is
SIGNED = frozenset({"signed", "authored", "written", "drafted", "submitted", "tabled", "sent"})
ISSUED = frozenset({
    "issued", "released", "published", "sent", "wrote", "signed", "submitted", "presented",
    "delivered", "circulated", "drafted", "commissioned", "conducted", "read", "tabled", "made",
    "introduced",
})  # fmt: skip
ANSWERED = frozenset({"responded", "replied", "answered", "countered", "reacted"})
ASKING = frozenset({SpeechAct.REQUEST, SpeechAct.INQUIRE, SpeechAct.PROPOSE})
CALLED_SO = re.compile(r"KD[NEGAs]{0,4}G(?=[KP.])")  # ", the party's candidate,"
OBJECT = re.compile("[AXBn]{0,3}[cV]D?[NG]{0,4}E")  # "thanked the Minister"
LIKE_PLURALS = ("couns", "affaires", "affairs", "relations", "operations", "services", "works")
AFTER_HEAD = re.compile(r" (?:of|from|at|in|within|inside|across|among|with|for|on) ")
WHOM = frozenset({"him", "her"})  # "Poloff thanked him": who spoke before, and will answer
MASKED = "XXXX"  # a person without a name: no entity's key, and no pronoun gets a place for it
RECENT = 6  # how many persons named last may stand behind a pronoun


@dataclass
class Memory:
    """Who was heard and named so far, most recent last."""

    speakers: tuple[str, ...] = ()  # the subject of the sentence before
    hosts: tuple[str, ...] = ()  # "Poloff met with Ozola. She said": who was met by one of ours
    told_in: int = -1  # the order of the paragraph in which somebody was last heard
    deliverers: tuple[str, ...] = ()  # who of ours has just delivered points
    addressee: str | None = None
    asked: bool = False  # whether that one was asked something
    persons: list[str] = field(default_factory=list)
    groups: list[tuple[str, ...]] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    collectives: dict[str, str] = field(default_factory=dict)  # "residents": their key
    documents: dict[str, tuple[str, ...]] = field(default_factory=dict)  # "letter": whose it is
    kinds: dict[ActorKind, str] = field(default_factory=dict)  # the last party, paper ...
    described: dict[str, str] = field(default_factory=dict)  # "candidate": who was called one
    ministry: str | None = None  # the one named last, which "the Ministry" means
    visitors: str | None = None  # "CODEL Hartwell"; "" where the cable tells of none
    stranger: str | None = None  # who spoke last, if only two capitals show a name: "Nazma Khatun"
    unnamed: "tuple[Turn, Head] | None" = None  # a group that was met, and has said nothing yet
    full_names: dict[str, str | None] = field(default_factory=dict)  # "Coalition": told in full


@dataclass
class Turn:
    """One sentence on its way through the memory."""

    ledger: Ledger
    memory: Memory
    sentence: Sentence
    words: Words
    said: Sequence[Statement]
    keys: dict[int, tuple[str, ...]] = field(default_factory=dict)  # by the index of the word

    def is_person(self, key: str) -> bool:
        """Whether "he" or "she" can stand for the entity of ``key``."""
        return key == MASKED or is_person(self.ledger.entities.get(key))

    def is_officer(self, key: str) -> bool:
        """Whether an official is one who only asks and notes, as "Poloff" does."""
        entity = self.ledger.entities.get(key)
        if not isinstance(entity, Official) or entity.name is not None:
            return False
        return OFFICER.match((entity.title or "").lower()) is not None

    def keys_of(self, heads: Iterable[Head]) -> list[str]:
        """The entities that the heads of a subject name."""
        return [key for head in heads for key in self.keys.get(head.index, ())]

    def place(self, first: int, last: int, form: MentionForm, key: str, rule: str) -> None:
        """Write down that the words ``first`` to ``last`` denote an entity."""
        start, end = self.words.starts[first], self.words.ends[last]
        self.ledger.place(self.sentence, start, end, form, key, rule)

    def refer(self, index: int, keys: tuple[str, ...]) -> None:
        """Let a word stand for entities named before."""
        self.keys[index] = keys
        for key in keys:
            self.place(index, index, MentionForm.PRONOUN, key, "pronoun")


def _is_told_of(turn: Turn) -> bool:
    """Whether what somebody said goes on: the speaker was heard in this paragraph."""
    return turn.memory.told_in == turn.sentence.paragraph.order


def _is_first(turn: Turn, subject: Subject) -> bool:
    """Whether a subject is that of the sentence's first verb, which makes it the topic."""
    return not any(tag in VERBAL for tag in turn.words.tags[: subject.first])


def is_our_officer(turn: Turn, key: str) -> bool:
    """Whether somebody is one of our own: a role, or a named officer of an embassy of ours."""
    entity = turn.ledger.entities.get(key)
    if not isinstance(entity, Official) or entity.country != "US":
        return False
    return entity.name is None or (entity.organization or "").startswith("Embassy ")


def remember(turn: Turn, subject: Subject) -> None:
    """Add to the memory whom a sentence names, and whose turn it was to speak."""
    memory = turn.memory
    _remember_kinds(turn)
    if "F" in turn.words.tags:
        _remember_documents(turn, subject)
    spoken = [head for head in subject.heads if not _is_document(turn, head)]
    heads = turn.keys_of(spoken)
    subjects = {head.index for head in subject.heads}
    persons = [key for key in heads if turn.is_person(key)]
    named = [
        place.denotes
        for index, place in turn.words.places.items()
        if index not in subjects and turn.is_person(place.denotes)
    ]
    is_masked = any(MASKED in keys for index, keys in turn.keys.items() if index not in subjects)
    named = [MASKED, *named] if is_masked else named
    memory.persons += named + persons
    bodies = [key for key in heads if key not in persons]
    if heads:
        is_one = len(heads) == 1 and _may_be_person(turn, heads[0], subject.heads[0])
        is_told = any(item.counts for item in turn.said)
        memory.stranger = heads[0] if is_one and is_told else None
    memory.bodies += bodies
    _remember_paper(turn, spoken)
    _take_turn(turn, subject, persons, named)
    if len(heads) > 1 or bodies:
        memory.groups.append(tuple(dict.fromkeys(heads)))


def _is_document(turn: Turn, head: Head) -> bool:
    """Whether a head is a paper, or a role that only says whose: "a State Counsel poll"."""
    place = turn.words.places.get(head.index)
    is_role = place is not None and place.form is MentionForm.ROLE
    at = head.index + is_role
    return turn.words.tags[at : at + 1] == "F"


def _remember_documents(turn: Turn, subject: Subject) -> None:
    """Remember whose letter or statement it is that a later sentence only calls so."""
    words = turn.words
    said = tuple(turn.keys_of(subject.heads))
    for index in range(len(words)):
        if words.tags[index] != "F" or words.lower[index] in COLLECTED:
            continue
        whose = issuers(turn, index)
        is_own = _is_opened_with(words, index, subject)
        if not whose and said and (is_own or not ISSUED.isdisjoint(words.lower[:index])):
            whose = said
        if whose:
            turn.memory.documents[words.lower[index]] = whose


def _is_opened_with(words: Words, index: int, subject: Subject) -> bool:
    """Whether somebody says it in a paper: "In a letter, X urged", "X answered with a letter"."""
    before = words.tags[:index].rstrip("DNAYEsI")
    if before.endswith("P") and words.lower[len(before) - 1] == "with":
        return not ANSWERED.isdisjoint(words.lower[subject.first : index])
    return before in ("P", "AP") and words.lower[len(before) - 1] == "in" and index < subject.first


def issuers(turn: Turn, index: int) -> tuple[str, ...]:
    """Whom the words around a document name: "X's letter", "a letter from X", "signed by X"."""
    words, at = turn.words, index - 1
    while at > 0 and words.tags[at] in "NAY":
        at -= 1
    at -= at > 0 and words.tags[at] == "s"
    if at >= 0 and words.tags[at] == "E":
        return turn.keys.get(at, ())
    at = index + 1
    while at < len(words) and (words.tags[at] in "KY" or words.lower[at] in SIGNED):
        at += 1
    if words.lower[at : at + 1] not in (["from"], ["by"], ["of"]):
        return ()
    at += 1
    while words.tags[at : at + 1] in ("D", "N", "G") and at not in turn.keys:
        at += 1
    return turn.keys.get(at, ())


def _remember_kinds(turn: Turn) -> None:
    """Remember what bodies are and what persons are called: "Ozola, the candidate"."""
    tags, lower, memory = turn.words.tags, turn.words.lower, turn.memory
    for index, place in turn.words.places.items():
        entity = turn.ledger.entities.get(place.denotes)
        if isinstance(entity, Ministry):
            memory.ministry = entity.key
        if isinstance(entity, Actor) and entity.kind in OF_KINDS:
            memory.kinds[entity.kind] = entity.key
        if not is_person(entity):
            continue
        if tags[index - 1 : index] in ("G", "N") and lower[index - 1] not in BODIES:
            memory.described[lower[index - 1]] = place.denotes
        if (apposed := CALLED_SO.match(tags, index + 1)) is not None:
            memory.described[lower[apposed.end() - 1]] = place.denotes


def _remember_paper(turn: Turn, heads: Sequence[Head]) -> None:
    """Remember who is called a paper under a name that no table knows."""
    for head in heads:
        keys = turn.keys_of([head]) if _is_called_paper(turn.words, head.index) else ()
        if keys and not turn.is_person(keys[0]):
            turn.memory.kinds[ActorKind.MEDIA] = keys[0]


def _is_called_paper(words: Words, index: int) -> bool:
    """Whether a name is called a paper: "the daily Vilnis", "the Vilnis daily"."""
    before = index - 1 - (words.tags[index - 1 : index] == "Q")
    if before < 0:
        return False
    is_last = words.lower[index] in PAPERS and words.capital[before] > 0
    return is_last or words.lower[before] in PAPERS


def _take_turn(turn: Turn, subject: Subject, persons: list[str], named: list[str]) -> None:
    """Remember whose turn it was to speak, and whom it was said to."""
    memory, is_told = turn.memory, any(item.counts for item in turn.said)
    others = [key for key in named if key not in persons]
    are_ours = bool(persons) and all(is_our_officer(turn, key) for key in persons)
    memory.unnamed = None
    is_delivery = are_ours and not is_told and not DELIVERED.isdisjoint(turn.words.lower)
    goes_on = is_told and tuple(persons) == memory.deliverers
    memory.deliverers = tuple(persons) if is_delivery or goes_on else ()
    if are_ours and not is_told:
        memory.hosts = tuple(dict.fromkeys(others))
        memory.unnamed = None if others else _group_met(turn, subject)
    elif are_ours:
        memory.hosts = _who_answers(turn, subject, persons, others)
    elif persons or is_told:
        memory.hosts = ()
    if persons and (is_told or _is_first(turn, subject) or not _is_told_of(turn)):
        memory.speakers = tuple(dict.fromkeys(persons))
    if persons:
        memory.told_in = turn.sentence.paragraph.order if is_told else memory.told_in
        memory.addressee = next(iter(others), None)
        memory.asked = any(item.act in ASKING for item in turn.said if item.counts)
    if MASKED in named and not (persons and is_told):
        memory.speakers = (MASKED,)  # "Ozola met XXXXXXXXXXXX. He said": which of them?


def _group_met(turn: Turn, subject: Subject) -> tuple[Turn, Head] | None:
    """The plural noun that tells whom one of ours met: "five mayors"."""
    words = turn.words
    for index in range(subject.heads[-1].index + 1, len(words)):
        if words.tags[index] == "G" and is_plural(words.lower[index]) and index not in turn.keys:
            first = index
            while first > 0 and words.tags[first - 1] in "DNGAY":
                first -= 1
            return turn, Head(index, first)
    return None


def _who_answers(
    turn: Turn, subject: Subject, persons: Sequence[str], others: Sequence[str]
) -> tuple[str, ...]:
    """Who is "he" after what one of ours said: whom it was said to.

    "Poloff" is hardly ever "he"; an ambassador may go on, unless he asked, or spoke to "him".
    """
    memory = turn.memory
    asked = any(item.act in ASKING or item.cue.entry.lemma == "thank" for item in turn.said)
    if not asked and WHOM.isdisjoint(turn.words.lower) and not all(map(turn.is_officer, persons)):
        return ()
    addressed = object_of(turn, subject.heads[-1].index)
    is_near = _is_told_of(turn) or any(item.act is SpeechAct.INQUIRE for item in turn.said)
    speakers = memory.speakers if is_near or all(map(turn.is_officer, persons)) else ()
    earlier = [*addressed, *memory.hosts, *speakers, *others]
    return tuple(key for key in earlier if not is_our_officer(turn, key))[:1]


def object_of(turn: Turn, index: int) -> list[str]:
    """Whom the verb after the word ``index`` has as its object: "Ozola" in "he thanked Ozola"."""
    whom = OBJECT.match(turn.words.tags, index + 1)
    place = turn.words.places.get(whom.end() - 1) if whom else None
    return [place.denotes] if place is not None and turn.is_person(place.denotes) else []


def is_person(entity: Entity | None) -> bool:
    """Whether "he" or "she" can stand for the entity: a person or a role of one."""
    if isinstance(entity, Official):
        return entity.name is not None or not is_plural(entity.title or "")
    if not isinstance(entity, Actor) or entity.kind is not ActorKind.PERSON:
        return False
    return entity.evidence.rule not in (COLLECTIVE, "role") or not is_plural(entity.name)


def _may_be_person(turn: Turn, key: str, head: Head) -> bool:
    """Whether a holder that nothing else tells of may be somebody: "Nazma Khatun of the Front"."""
    entity = turn.ledger.entities.get(key)
    if not isinstance(entity, Actor) or entity.kind is not ActorKind.ORGANIZATION:
        return False
    if (
        turn.words.tags[head.first - 1 : head.first] in ("D", "G")
        or turn.words.tags[head.first] == "D"
    ):
        return False  # "the daily Jauna Avize"
    names = entity.name.split()
    is_like_one = (
        entity.evidence.rule == COLLECTIVE
        and len(names) in (2, 3)
        and all(name.istitle() and name.lower() not in english_words() for name in names)
    )
    known = (name_of(turn.ledger.entities.get(key)) for key in turn.memory.persons)
    return is_like_one and not any(  # no slip in the name of somebody known
        fuzz.ratio(names[-1], name.rpartition(" ")[2]) >= SPELLING for name in known
    )


def name_of(entity: Entity | None) -> str:
    """The name of an entity; "" where it has none."""
    return "" if entity is None else entity.name or ""


@lru_cache(maxsize=1 << 12)
def is_plural(name: str) -> bool:
    """Whether a noun phrase is plural: "residents of Riga", "both sources"."""
    head = AFTER_HEAD.split(name.lower(), maxsplit=1)[0]
    if head.endswith(LIKE_PLURALS):
        return False
    return head.endswith(("s", "men", "people", "press", "media"))
