"""Nouns that mean somebody named before: "the company", "both ministers", "the Latvian side".

Takes    a `Turn` and the head of a phrase, or the place of a plural role.
Gives    the keys of those meant; none where the noun names somebody new.
Errors   none.
"""

import re
from collections.abc import Sequence

from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.coreference.memory import AFTER_HEAD, KINDS, RECENT, Turn
from cablegraph.extract.grammar.attribution import Head
from cablegraph.extract.grammar.words import COLLECTIVE, speaker_nouns
from cablegraph.extract.reading import Place
from cablegraph.model.findings import Actor, ActorKind, MentionForm, Official
from cablegraph.terms.offices import countries_by_demonym
from cablegraph.text import slug

OF_BODIES = frozenset({  # groups that are officials where a body of the state is named
    "contacts", "contact", "sources", "source", "staffers", "interlocutors", "interlocutor",
    "representatives", "representative", "reps", "insiders", "insider", "members", "men",
    "experts", "specialists", "personnel",
})  # fmt: skip
LEADING = frozenset({"leaders", "leader", "chiefs", "chief", "heads", "head"})
COUNTED = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}  # "the three companies"
SAME_ROLE = {  # words for one office
    "congresswoman": "congressman", "representative": "congressman", "rep.": "congressman",
    "rep": "congressman", "legislator": "deputy", "lawmaker": "deputy", "parliamentarian": "deputy",
    "mp": "deputy", "chairwoman": "chairman", "chair": "chairman", "chief": "head",
}  # fmt: skip
DELEGATIONS = frozenset({"delegation", "members", "codel", "staffdel"})
CODEL = re.compile(r"\b(?:CODEL|Codel|CoDel|STAFFDEL|Staffdel|StaffDel) [A-Z][\w'’-]{1,30}")
NATIONS = ("sh", "ch", "ese", "ss", ".")  # "the Dutch", "the Chinese", "the U.S."
STATES = frozenset({"countries", "governments", "nations", "states", "capitals"})
DEFINITE = frozenset({"the", "both", "these", "all"})
SEVERAL = frozenset({"the", "both", "two", "these", "all", "three"})


def role_at(turn: Turn, head: Head) -> tuple[str, ...]:
    """The role that is read where a leader or contact of a body stands: "PT leaders"."""
    words, reading = turn.words, turn.ledger.reading
    if words.lower[head.index] not in LEADING | OF_BODIES:
        return ()
    return tuple(
        place.denotes
        for place in reading.places_in(turn.sentence)
        if place.end == words.ends[head.index]
        and place.form is MentionForm.ROLE
        and place.rule != COLLECTIVE
        and place.start < words.starts[head.index]
        and getattr(turn.ledger.entities.get(place.denotes), "organization", None)
    )[:1]


def role_before(turn: Turn, head: Head) -> tuple[str, ...]:
    """The role that a noun only goes on with: "the head of the Latvian observer team"."""
    words = turn.words
    place = words.places.get(head.first)
    if place is None or place.form is not MentionForm.ROLE or place.rule == COLLECTIVE:
        return ()
    is_whole = " of " in words.lower[head.first]
    is_whole = is_whole and set(words.tags[head.first + 1 : head.index]) <= {"G", "N"}
    return (place.denotes,) if is_whole and turn.is_person(place.denotes) else ()


def side_at(turn: Turn, index: int) -> tuple[str, ...]:
    """The government that "the Latvian side" stands for."""
    words, at = turn.words, index - 1
    whose = turn.keys.get(at, ())
    if whose and all(key.startswith("gov-") for key in whose):
        return whose  # "GOI side"
    while at > 0 and words.tags[at] in "NKC" and words.lower[at] not in countries_by_demonym():
        if words.tags[at] == "K" and "C" not in words.tags[at:index]:
            return ()
        at -= 1  # "Latvian security, intelligence and judicial authorities"
    code = countries_by_demonym().get(words.lower[at]) if index else None
    return _government(turn, code) if code is not None else ()


def nation_at(turn: Turn, head: Head) -> tuple[str, ...]:
    """The government that a nation's name alone stands for: "the Dutch", "the Czechs", "USG"."""
    words, noun = turn.words, turn.words.lower[head.index]
    table = countries_by_demonym()
    written = turn.sentence.text[words.starts[head.index] : words.ends[head.index]]
    if written.isupper() and noun in table:
        return _government(turn, table[noun])
    is_telegraphic = turn.sentence.in_capitals and head.first == head.index
    if not words.capital[head.index] or not (_opener(turn, head) == ["the"] or is_telegraphic):
        return ()
    is_one = not noun.endswith(("s", *NATIONS))  # "the Russian" is a person
    code = None if is_one else table.get(noun) or table.get(noun.removesuffix("s"))
    return _government(turn, code) if code is not None else ()


def _opener(turn: Turn, head: Head) -> list[str]:
    """The words of a phrase before its head, with the article before a bare name."""
    words = turn.words
    is_bare = head.first == head.index and words.lower[head.index - 1 : head.index] == ["the"]
    return ["the"] if is_bare else words.lower[head.first : head.index]


def _government(turn: Turn, code: str) -> tuple[str, ...]:
    return (turn.ledger.government(code, evidence_of(turn.sentence, COLLECTIVE)),)


def told_before(turn: Turn, head: Head) -> tuple[str, ...]:
    """Those named before whom a role alone means: "the company", "both ministers"."""
    words, noun = turn.words, turn.words.lower[head.index]
    opener = _opener(turn, head)
    if noun.endswith("s") and speaker_nouns().get(noun) == "official":
        is_told = bool(opener) and set(opener) <= SEVERAL
        at_most = 2 if {"both", "two"} & set(opener) else 4
        held = _holders_of(turn, noun[:-1], at_most) if is_told else ()
        return held or _last_group(turn, noun, opener, of_persons=True)
    of_persons = speaker_nouns().get(noun) == "person"
    if noun.endswith("s") and (last := _last_group(turn, noun, opener, of_persons=of_persons)):
        return last
    if noun in DELEGATIONS and opener == ["the"] and (visitors := _visitors(turn)):
        return visitors
    if noun == "ministry" and opener in (["the"], ["this"]) and words.capital[head.index]:
        return (turn.memory.ministry,) if turn.memory.ministry else ()
    if opener[:1] != ["the"] or words.tags[head.index + 1 : head.index + 2] == "P":
        return ()
    called = _last_called(turn, noun) if len(opener) == 1 else None
    if words.capital[head.index] == 1 and opener == ["the"] and called is None:
        called = _named_so(turn, noun)
    key = called or _last_titled(turn, [*opener[1:], noun])
    return (key,) if key else ()


def _visitors(turn: Turn) -> tuple[str, ...]:
    """The congressional delegation that "the delegation" is, if the cable tells of one."""
    memory = turn.memory
    if memory.visitors is None:
        texts = (sentence.text for sentence in turn.ledger.reading.sentences)
        found = next((match for text in texts if (match := CODEL.search(text))), None)
        memory.visitors = found[0] if found else ""
    if not memory.visitors:
        return ()
    key = slug(memory.visitors)
    if key not in turn.ledger.entities:
        turn.ledger.entities[key] = Actor(
            key=key,
            name=memory.visitors,
            kind=ActorKind.ORGANIZATION,
            country="US",
            evidence=evidence_of(turn.sentence, COLLECTIVE),
        )
    return (key,)


def _named_so(turn: Turn, noun: str) -> str | None:
    """The one body whose name ends so: "the Fund" after "IMF", "the Commission"."""
    found = {
        key
        for key, entity in turn.ledger.entities.items()
        if isinstance(entity, Actor)
        and entity.kind is ActorKind.INTERNATIONAL
        and entity.name.partition(" (")[0].lower().endswith(f" {noun}")
    }
    return found.pop() if len(found) == 1 else None


def _last_titled(turn: Turn, called: Sequence[str]) -> str | None:
    """The official named last whose title has the words: "the Division Head"."""
    wanted = {SAME_ROLE.get(word, word) for word in called}
    for key in reversed(turn.memory.persons[-RECENT:]):
        entity = turn.ledger.entities.get(key)
        if isinstance(entity, Official) and entity.name is not None:
            title = (entity.title or "").lower()
            role = [SAME_ROLE.get(word, word) for word in title.split()]
            head = len(AFTER_HEAD.split(title, maxsplit=1)[0].split()) - 1
            if role and role[head] in wanted and wanted <= set(role):
                return key
    return None


def _last_group(
    turn: Turn, noun: str, opener: Sequence[str], *, of_persons: bool
) -> tuple[str, ...]:
    """Those told together last, where as many are counted: "both countries", "the two leaders"."""
    counted = COUNTED.get(opener[-1]) if opener and opener[0] in DEFINITE else None
    last = turn.memory.groups[-1] if turn.memory.groups else ()
    if len(last) != counted or any(turn.is_person(key) is not of_persons for key in last):
        return ()
    are_states = all(key.startswith("gov-") for key in last)
    return last if of_persons or noun == "sides" or are_states is (noun in STATES) else ()


def _last_called(turn: Turn, noun: str) -> str | None:
    """The body or person last called by a noun: "the company", "the candidate"."""
    if noun in KINDS:
        return turn.memory.kinds.get(KINDS[noun])
    key = turn.memory.described.get(noun)
    return key if key in turn.memory.persons[-RECENT:] else None


def resolve_role(turn: Turn, place: Place) -> None:
    """Let a plural role mean those named before who hold it: "both ministers"."""
    text, index = turn.sentence.text, turn.words.index_at(place.start)
    told = text[max(0, place.start - 6) : place.end].lower().split()
    noun, opener = told[-1], told[-2:-1]
    if index is None or not noun.endswith("s") or not opener or opener[0] not in SEVERAL:
        return
    keys = _holders_of(turn, noun[:-1], 2 if opener[0] in ("both", "two") else 4)
    if not keys:
        return
    turn.ledger.places.remove(place)
    turn.keys[index] = keys
    start = place.end - len(noun)
    for key in keys:
        turn.ledger.place(turn.sentence, start, place.end, MentionForm.PRONOUN, key, "pronoun")


def _holders_of(turn: Turn, title: str, at_most: int) -> tuple[str, ...]:
    """The persons of one title who were named last: "the senators"."""
    named = dict.fromkeys(reversed(turn.memory.persons[-12:]))
    entities = turn.ledger.entities
    held = [
        key
        for key in named
        if isinstance(entity := entities.get(key), Official)
        and entity.name is not None
        and title in (entity.title or "").lower().split()
    ]
    return tuple(held[:at_most]) if len(held) > 1 else ()
