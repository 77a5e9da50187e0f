"""Whom he, she, they, it and "both" mean.

Takes    a `Turn`: a sentence, what is said in it, and the memory of those before.
Gives    the keys of the entities that a pronoun stands for, and a place for each of them.
Offsets  indices of words.
Errors   none: a pronoun with no antecedent gets no place.
"""

import re
from collections.abc import Sequence

from cablegraph.extract.coreference.memory import (
    ASKING,
    MASKED,
    RECENT,
    Turn,
    is_our_officer,
    is_plural,
    name_of,
    object_of,
)
from cablegraph.extract.grammar.attribution import Head
from cablegraph.extract.grammar.families import main_after
from cablegraph.extract.grammar.subjects import MAIN, VERBAL, main_subject
from cablegraph.model.findings import MentionForm

SINGULAR = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
SUBJECTS = frozenset({"he", "she"})
PLURAL = frozenset({
    "they", "their", "both", "some", "many", "two", "three", "four", "them", "all", "several",
    "most",
})  # fmt: skip
OBJECTS = frozenset({"him", "them"})  # only in "according to him"
NUMBERS = {"two": 2, "three": 3, "four": 4, "both": 2}
PAIRS = frozenset({"both", "two"})
THEY = frozenset({"they", "their", "them"})
GROUPED = frozenset({"they", "them", "all", "several", "most", "some", "many"})
NEUTRAL = frozenset({"it", "its"})
PRONOUNS = frozenset(SINGULAR) | PLURAL | NEUTRAL  # whom `resolve_pronoun` finds
ANSWERS = frozenset({"reply", "respond", "answer", "rejoin", "retort", "counter"})
PRESSING = frozenset({"stress", "emphasize", "underscore", "underline", "urge", "press"})
REACTIONS = frozenset({"agree", "accept", "promise", "say", "explain", "concur", "refuse"})
OPENS_NO_NOUN = ("", ".", "P", "T", "S", "K", "C", "M", "R")
VERB_AFTER = re.compile("[AXn]{0,3}[cV]")
VERB_GROUP = ("c", "V", "A", "X", "B")


def resolve_pronoun(turn: Turn, index: int, named: Sequence[str]) -> None:
    """Find whom the pronoun at ``index`` stands for, after the persons ``named`` before it."""
    word = turn.words.lower[index]
    is_object = word in OBJECTS or (word == "her" and _is_object(turn, index))
    if is_object and not _is_source(turn, index):
        return
    keys: tuple[str, ...] = ()
    if word in SINGULAR:
        keys = singular(turn, index, named)
    elif word in PLURAL:
        keys = _plural(turn, index)
    elif word in NEUTRAL:
        keys = _neutral(turn, index)
    if keys:
        turn.keys[index] = keys
        for key in keys:
            if key == MASKED:
                continue
            turn.place(index, index, MentionForm.PRONOUN, key, "pronoun")


def _is_object(turn: Turn, index: int) -> bool:
    """Whether "her" is whom a verb is about, and no possessive: "Ozols thanked her for it"."""
    tags = turn.words.tags
    return tags[index - 1 : index] in ("c", "V") and tags[index + 1 : index + 2] in OPENS_NO_NOUN


def _is_source(turn: Turn, index: int) -> bool:
    """Whether a pronoun alone is the subject of a statement: "he said", "according to him"."""
    return any([head.index for head in item.subject.heads] == [index] for item in turn.said)


def singular(turn: Turn, index: int, named: Sequence[str]) -> tuple[str, ...]:
    """Whom "he", "she", "his", "her" mean."""
    memory, gender = turn.memory, SINGULAR[turn.words.lower[index]]
    aside = turn.words.tags[index - 1 : index] == "K"  # "..., he said"
    subject = main_subject(turn.words, index)
    local = turn.keys_of(subject.heads)
    if not any(map(turn.is_person, local)):
        earlier = [item for item in turn.said if item.counts and item.first < index]
        heads = earlier[-1].subject.heads if earlier else ()
        local = turn.keys_of(heads) or local
    semicolon = turn.words.tags.rfind("M", 0, index)
    if aside and semicolon > 0:  # "X was calmer; the army, he said"
        aside, local = False, turn.keys_of(main_subject(turn.words, semicolon).heads)
    candidates = [] if aside else _asked_before(turn, index) or local
    if memory.deliverers and not candidates and _presses(turn, index):
        candidates = list(memory.deliverers)
    if candidates and all(map(turn.is_officer, candidates)) and is_told(turn, index):
        theirs = [*turn.memory.hosts, *reversed(named), *turn.memory.speakers]
        candidates = [key for key in theirs if not is_our_officer(turn, key)] + candidates
    if not candidates and memory.asked and _asks_also(turn, index):
        candidates = list(memory.speakers)
    if memory.hosts and not candidates and is_told(turn, index):
        candidates.append(memory.hosts[0])
    if memory.addressee and not candidates and _answers(turn, index):
        is_nobody = is_our_officer(turn, memory.addressee) and turn.is_officer(memory.addressee)
        candidates += [] if is_nobody else [memory.addressee]
    if memory.stranger and not candidates and gender == memory.genders.get(memory.stranger, gender):
        memory.genders[memory.stranger] = gender
        return (memory.stranger,)
    candidates += [*memory.speakers, *reversed(memory.persons[-RECENT:]), *reversed(named)]
    others, is_to_us = _others(turn, index), _is_to_us(turn, index)
    for key in candidates:
        if key in others or (is_to_us and is_our_officer(turn, key)):
            continue
        if key == MASKED:
            return (key,)
        if turn.is_person(key) and memory.genders.get(key, gender) == gender:
            memory.genders.setdefault(key, gender)
            return (key,)
    return ()


def _others(turn: Turn, index: int) -> set[str]:
    """Who is named after "he" or before it as the one who asked: "He thanked Ozola"."""
    if turn.words.lower[index] not in SUBJECTS:
        return set()
    asked = range(index if turn.words.lower[1:2] == ["by"] else 0)  # "Asked by Ozola, he replied"
    places = turn.words.places
    return {places[at].denotes for at in asked if at in places} | set(object_of(turn, index))


def _is_to_us(turn: Turn, index: int) -> bool:
    """Whether "he" does something to us, and is none of ours: "He urged us to wait"."""
    verb = VERB_AFTER.match(turn.words.tags, index + 1)
    return verb is not None and turn.words.lower[verb.end() : verb.end() + 1] == ["us"]


def _asked_before(turn: Turn, index: int) -> list[str]:
    """Who was asked in the same sentence, where "he" agrees: "X proposed that Y go, and he"."""
    asked = [item for item in turn.said if item.act in ASKING and item.first < index]
    if not asked or not asked[-1].counts or not _takes_up(turn, index):
        return []
    heads, after = {head.index for head in asked[-1].subject.heads}, asked[-1].last
    order = [*range(after + 1, index), *range(after)]  # "In a meeting with X, Y urged it, and he"
    named = [at for at in order if at in turn.words.places and at not in heads]
    keys = [turn.words.places[at].denotes for at in named]
    return [key for key in keys if turn.is_person(key)][:1]


def _takes_up(turn: Turn, index: int) -> bool:
    """Whether the pronoun's verb takes up what was asked: "he agreed", "he said he would"."""
    after = turn.words.lower[index + 2 : index + 5]  # behind "he said"
    would = after[after[:1] == ["that"] :][:2] in ([turn.words.lower[index], "would"],)
    answers = ANSWERS | REACTIONS if would else ANSWERS | REACTIONS - {"say", "explain"}
    return any(
        item.cue.entry.lemma in answers and [head.index for head in item.subject.heads] == [index]
        for item in turn.said
    )


def is_told(turn: Turn, index: int) -> bool:
    """Whether a pronoun is the subject of what is said or thought."""
    return any(
        item.counts and [head.index for head in item.subject.heads] == [index] for item in turn.said
    )


def _asks_also(turn: Turn, index: int) -> bool:
    """Whether who asked before goes on: "The Ambassador urged it. He also asked for more"."""
    return turn.words.lower[index + 1 : index + 2] == ["also"] and any(
        item.act in ASKING and [head.index for head in item.subject.heads] == [index]
        for item in turn.said
    )


def _presses(turn: Turn, index: int) -> bool:
    """Whether a pronoun's verb is one for whoever delivers points: "She urged him to"."""
    return any(
        item.cue.entry.lemma in PRESSING and [head.index for head in item.subject.heads] == [index]
        for item in turn.said
    )


def _answers(turn: Turn, index: int) -> bool:
    answers = ANSWERS | REACTIONS if turn.memory.asked else ANSWERS
    return any(
        item.cue.entry.lemma in answers and [head.index for head in item.subject.heads] == [index]
        for item in turn.said
    )


def _neutral(turn: Turn, index: int) -> tuple[str, ...]:
    heads = main_subject(turn.words, index, MAIN + "S").heads
    earlier = [item for item in turn.said if item.counts and item.last < index]
    local = turn.keys_of(heads or (earlier[-1].subject.heads if earlier else ()))
    bodies = [key for key in local if not turn.is_person(key)]
    is_second = any(tag in VERBAL for tag in turn.words.tags[:index])
    if not bodies and not (is_second and _is_source(turn, index)):
        bodies = _single_bodies(turn)  # not "the purchase angered many, as it highlights"
    return tuple(bodies[-1:])


def last_pair(turn: Turn) -> tuple[str, ...]:
    """The two persons of one country named last: "the two should meet; both accepted"."""
    named = dict.fromkeys(reversed(turn.memory.persons))
    pair = [key for key in named if key != MASKED and not is_our_officer(turn, key)][:2]
    countries = {getattr(turn.ledger.entities.get(key), "country", None) for key in pair}
    return tuple(pair) if len(countries) == 1 else ()


def _single_bodies(turn: Turn) -> list[str]:
    entities = turn.ledger.entities
    return [key for key in turn.memory.bodies if not is_plural(name_of(entities.get(key)))]


def told_later(turn: Turn, index: int) -> tuple[Head, ...]:
    """The subject whom "they" means before it: "Although they object, the traders paid"."""
    words = turn.words
    if words.tags[:index] != "S" or turn.memory.told_in == turn.sentence.paragraph.order:
        return ()
    main = main_after(words, words.tags.find("K", index))
    heads = main.heads if main is not None else ()
    are_many = len(heads) > 1 or any(words.lower[head.index].endswith("s") for head in heads)
    return heads if are_many else ()


def _group_before(turn: Turn, index: int) -> list[str]:
    """The group that spoke last before "they": "traders were wary when he came; they now"."""
    before = (item for item in reversed(turn.said) if item.counts and item.last < index)
    groups = (turn.keys_of(item.subject.heads) for item in before)
    return next((keys for keys in groups if not any(map(turn.is_person, keys))), [])


def _plural(turn: Turn, index: int) -> tuple[str, ...]:
    follows = turn.words.tags[index + 1 : index + 2]
    word = turn.words.lower[index]
    if word not in THEY and follows not in VERB_GROUP:
        return ()
    told = [turn.memory.hosts, turn.memory.speakers, *turn.memory.groups[-1:]]
    if (number := NUMBERS.get(word)) and (of_all := [keys for keys in told if len(keys) == number]):
        return of_all[0]
    if number and number > len(PAIRS):
        return ()
    subject = main_subject(turn.words, index, MAIN + "S")
    local = turn.keys_of(subject.heads or told_later(turn, index))
    if word in THEY and (not local or (len(local) == 1 and turn.is_person(local[0]))):
        local = _group_before(turn, index) or local
    if len(local) > 1 or (local and not turn.is_person(local[0])):
        return tuple(dict.fromkeys(local))
    if len(turn.memory.hosts) > 1 and MASKED not in turn.memory.hosts and is_told(turn, index):
        return turn.memory.hosts
    if len(turn.memory.speakers) > 1:
        whole = turn.memory.groups[-1] if turn.memory.groups and word in THEY else ()
        return whole if set(turn.memory.speakers) < set(whole) else turn.memory.speakers
    if turn.words.lower[index] in PAIRS and turn.memory.addressee:
        return (*turn.memory.speakers, turn.memory.addressee)
    last = turn.memory.groups[-1] if turn.memory.groups else ()
    if word == "both" and len(pair := last_pair(turn)) == len(PAIRS) and is_told(turn, index):
        return pair
    if word not in THEY:  # "several" are of many
        names = [name_of(turn.ledger.entities.get(key)) for key in last]
        return last if len(last) > 1 or any(map(is_plural, names)) else ()
    return last or turn.memory.speakers
