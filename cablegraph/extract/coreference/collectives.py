"""Holders that only a noun names: "several deputies", "residents of Riga", "his supporters".

Takes    a `Turn` and the head of a subject.
Gives    an entity of its own and a place for it, unless the noun means somebody named before.
Offsets  indices of words, characters of ``Sentence.text``.
Errors   none.
"""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from cablegraph.extract.actors.homes import home_of_chamber
from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.actors.person_names import SPELLING
from cablegraph.extract.coreference.anaphora import (
    LEADING,
    OF_BODIES,
    nation_at,
    role_at,
    role_before,
    side_at,
    told_before,
)
from cablegraph.extract.coreference.memory import MASKED, Turn, issuers, name_of
from cablegraph.extract.coreference.pronouns import PLURAL, last_pair, singular
from cablegraph.extract.grammar.attribution import Head
from cablegraph.extract.grammar.words import (
    COLLECTIVE,
    OFFICER,
    Words,
    demonyms,
    is_masked,
    speaker_nouns,
)
from cablegraph.model.findings import Actor, ActorKind, Entity, MentionForm, Ministry, Official
from cablegraph.text import slug

CONTACTS = frozenset({"contacts", "insiders", "sources", "interlocutors"})  # "PT insiders": one
SOURCES = CONTACTS | {"contact", "insider", "source", "interlocutor"}
OF_A_STATE = frozenset({"side", "authorities", "representatives", "reps"})  # "the Latvian side"
DEFINITE = frozenset({"the", "these", "those", "both", "all", "our", "his", "her", "their"})
OF_STATES = frozenset({  # "government sources"
    "government", "ministry", "administration", "military", "intelligence", "police", "cabinet",
    "presidential", "palace", "gendarmerie", "army",
})  # fmt: skip
STATED = frozenset({"figures", "the", "these", "those", "such", "official", "latest"})
FORECAST = frozenset(
    {"figure", "rate", "level", "%", "percent"}
)  # "the 5.3% figure analysts had forecast"
CAMP = frozenset({  # groups that are somebody's: "his supporters"
    "supporters", "allies", "opponents", "critics", "backers", "followers", "advisers", "advisors",
    "aides", "enemies", "friends", "loyalists", "detractors", "colleagues", "rivals", "lawyers",
})  # fmt: skip
PERSONS = frozenset({"man", "men", "woman", "women"})
ONLY_TOLD_BEFORE = frozenset({"sides", "head", "chief", "action"})  # nobody of their own
DEEDS = frozenset({"movement", "establishment"})  # before "of"
PARTITIVE = frozenset({"of", "from", "within", "inside", "across", "among"})
LOCATIVE = frozenset({"at", "in", "with", "for", "on"})  # only before a name
OCCASIONS = frozenset({
    "meeting", "meetings", "interview", "interviews", "conversation", "conversations", "speech",
    "letter", "statement", "discussion", "discussions", "talks", "report", "press", "call",
})  # fmt: skip
STATE_KINDS = frozenset({ActorKind.GOVERNMENT, ActorKind.AGENCY})
COMPLEMENT = ("D", "N", "E", "G", "s", "F")
FULL_NAME = (  # a name with its noun first or last: "Coalition of Ports and Piers"
    r"\b(?:(?:[A-Z][\w'’&-]{{1,30}} (?:d[aeo]s? )?){{1,5}}{0}\b|{0}"
    r"(?= (?:of|for|on|against|to) ))(?: (?:of|for|on|against|to)(?: the)?"
    r"(?: [A-Z][\w'’&-]{{1,30}},?| and(?= [A-Z])| of(?= [A-Z])| for(?= [A-Z])){{1,12}})?"
)
INITIAL = r"{0}[\w'’]{{1,30}}(?:-[a-z][\w'’]{{0,30}}){{0,2}}"  # no hyphen is read in two ways
LITTLE = r"[ -](?:(?:of|for|the|and|de|da|do|on|in|to) ){0,2}"
OPENERS = re.compile(
    r"\A(?:(?:The|A|An|In|At|On|For|By|With|From|As|This|That|Our|Its|Their|His|Her)\s)+"
)
OWNED = re.compile(r"['’]s\Z")
OWNERS = frozenset({"his", "her", "their", "its", "our"})
OF_WORK = frozenset({  # papers that nobody prints: "position papers"
    "position", "working", "white", "green", "discussion", "policy", "background", "options",
    "issue", "briefing", "concept", "research", "conference", "academic", "identity", "court",
    "strategy", "internal", "official", "thought", "legal", "divorce", "scientific", "technical",
})  # fmt: skip
SHORT = 4  # letters: shorter names that are alike are others
MOST_LETTERS = 10  # of an acronym


def name_collective(turn: Turn, head: Head) -> None:
    """Write down the holder that only a noun names: an entity of its own."""
    words, noun = turn.words, turn.words.lower[head.index]
    if words.tags[head.index] == "F" and head.index not in turn.keys:
        whose = side_at(turn, head.index) or issuers(turn, head.index)
        whose = whose or turn.memory.documents.get(noun, ())
        turn.refer(head.index, whose or told_before(turn, head))  # "the paper": who prints it
    if words.tags[head.index] not in "GN" or head.index in turn.keys:
        return
    known = side_at(turn, head.index) if noun in OF_A_STATE else ()
    known = known or role_before(turn, head) or nation_at(turn, head)
    known = known or (side_at(turn, head.index + 1) if _is_of_opinion(turn, head) else ())
    known = known or told_before(turn, head) or role_at(turn, head) or _pair_at(turn, head)
    if known:
        turn.refer(head.index, known)
    elif _is_nobody(turn, head.index):
        return
    elif words.lower[head.index - 1 : head.index + 1] != ["country", "team"]:  # our own
        _write_down(turn, head, noun)


def _pair_at(turn: Turn, head: Head) -> tuple[str, ...]:
    """The two persons told last: "both men", "the two women", "neither man"."""
    words = turn.words
    before = words.lower[max(0, head.index - 2) : head.index]
    is_pair = before[-1:] in (["both"], ["neither"]) or before == ["the", "two"]
    return last_pair(turn) if is_pair and words.lower[head.index] in PERSONS else ()


def _is_nobody(turn: Turn, head: int) -> bool:
    """Whether a noun names no group of its own: "the movement of troops"."""
    words, noun = turn.words, turn.words.lower[head]
    if words.lower[max(0, head - 1)] == "neither":
        return True
    if noun in ONLY_TOLD_BEFORE:
        return words.tags[head] == "N"
    if noun == "figures" and words.lower[max(0, head - 1)] in STATED:
        return True  # "these figures": numbers, and no figures of a party
    if noun == "papers" and _are_documents(words, head):
        return True
    is_deed = noun in DEEDS and not words.capital[head]
    return is_deed and words.lower[head + 1 : head + 2] == ["of"]


def _are_documents(words: Words, head: int) -> bool:
    """Whether "papers" are no newspapers: "the position papers", "his papers"."""
    before = words.lower[max(0, head - 1)]
    return before in OF_WORK or before in OWNERS or words.tags[head - 1 : head] == "s"


def _is_of_opinion(turn: Turn, head: Head) -> bool:
    """Whether a nation's adjective tells whose a view is: "the Latvian position is that"."""
    words = turn.words
    follows = words.tags[head.index + 1 : head.index + 2]
    return words.lower[head.index] in demonyms() and follows == "N"


def _write_down(turn: Turn, head: Head, noun: str) -> None:
    """Make an entity of a group, or find the one that it is told of again."""
    words, memory, entities = turn.words, turn.memory, turn.ledger.entities
    whole, head = head, _without_outlets(turn, head)
    noun = words.lower[head.index]
    first, last = _group_start(turn, head), _complement_end(turn, head.index)
    if any(map(is_masked, words.lower[first : head.index])):
        turn.keys[head.index] = (MASKED,)  # "XXXXXXXXXXXX's daughter": whoever that is
        return
    name, is_bare = _group_name(turn, head, first, last)
    key = (memory.collectives.get(noun) if is_bare else None) or slug(name.partition(" (")[0])
    if noun in CONTACTS and first < head.index == last:
        which = " ".join(words.lower[first : head.index])
        key = memory.collectives.setdefault(f"{which} contacts", key)
    earlier = entities.get(memory.collectives.get(noun, key))
    if not is_bare and earlier is not None and name_of(earlier).lower() == noun:
        key = earlier.key  # "residents", now "residents of Riga"
        entities[key] = _collective(turn, key, name, noun, first, last)
    memory.collectives[noun] = key
    if words.tags[head.index] == "N" and (alike := _spelled_alike(turn, noun)):
        key = alike
    known = entities.get(key)
    is_role = isinstance(known, Official) and known.name is None
    if known is None or (isinstance(known, Official) and is_role and not known.organization):
        entities[key] = _collective(turn, key, name, noun, first, last)
    turn.keys[whole.index] = (key,)
    turn.place(first, whole.index, MentionForm.ROLE, key, COLLECTIVE)


def _without_outlets(turn: Turn, head: Head) -> Head:
    """The noun that tells who a group is: "media" of "media outlets"."""
    told = turn.words.lower[head.index - 1 : head.index + 1]
    is_media = told == ["media", "outlets"] and head.first < head.index
    return Head(head.index - 1, head.first) if is_media else head


def _group_start(turn: Turn, head: Head) -> int:
    """Where the name of a group begins, after "several", "the two"."""
    words, first = turn.words, head.first
    unnamed = PLURAL | FORECAST
    while first < head.index and (words.tags[first] in "DYs" or words.lower[first] in unnamed):
        first += 1
    return first


def _group_name(turn: Turn, head: Head, first: int, last: int) -> tuple[str, bool]:
    """What a group is called, and whether a noun alone names it."""
    words, noun = turn.words, turn.words.lower[head.index]
    name = turn.sentence.text[words.starts[first] : words.ends[last]]
    if (owner := _owner(turn, head)) is not None:
        name = f"{owner}'s {noun}"
    name = name.replace("’", "'")
    if words.capital[head.index] == 2 and first == last:
        name = _spelled_out(turn, name)
    is_bare = first == head.index == last and _is_definite(turn, head)
    full = _told_in_full(turn, head) if is_bare else None
    return (full, False) if full is not None else (name, is_bare)


def _owner(turn: Turn, head: Head) -> str | None:
    """The surname of whose the group is: "his supporters"."""
    words = turn.words
    if words.lower[head.first] not in ("his", "her") or words.lower[head.index] not in CAMP:
        return None
    owner = turn.ledger.entities.get(next(iter(singular(turn, head.first, ())), ""))
    return name_of(owner).rpartition(" ")[2] or None


def _is_definite(turn: Turn, head: Head) -> bool:
    """Whether a noun means those told before: "the observers", not "many observers"."""
    word = turn.words.lower[head.first]
    return head.first == head.index or word in DEFINITE


def _told_in_full(turn: Turn, head: Head) -> str | None:
    """The name that "the Coalition" is short for: "Coalition of Ports and Piers"."""
    words, at = turn.words, head.index
    if words.capital[at] != 1 or words.lower[at - 1 : at] != ["the"]:
        return None
    noun = turn.sentence.text[words.starts[at] : words.ends[at]]
    if noun not in turn.memory.full_names:
        turn.memory.full_names[noun] = _full_name(turn, noun)
    return turn.memory.full_names[noun]


def _spelled_out(turn: Turn, letters: str) -> str:
    """What an acronym is short for, if the cable tells it: "World Wildlife Fund (WWF)"."""
    memory = turn.memory
    if letters not in memory.full_names:
        texts = (sentence.text for sentence in turn.ledger.reading.sentences)
        name = _words_of(letters, [text for text in texts if _has_initials(text, letters)])
        memory.full_names[letters] = f"{name} ({letters})" if name else None
    return memory.full_names[letters] or letters


def _has_initials(text: str, letters: str) -> bool:
    """Whether words of a text begin with each of the letters but the first."""
    return all(f" {each}" in text or f"-{each}" in text for each in letters[1:])


def _words_of(letters: str, texts: Sequence[str]) -> str | None:
    """The first words that begin with the letters, one after the other."""
    if not texts or len(letters) > MOST_LETTERS:
        return None
    parts = [INITIAL.format(re.escape(each)) for each in letters]
    pattern = re.compile(r"\b" + LITTLE.join(parts) + r"\b")
    found = (pattern.search(text) for text in texts)
    return next((OWNED.sub("", match[0]) for match in found if match), None)


def _full_name(turn: Turn, noun: str) -> str | None:
    pattern = re.compile(FULL_NAME.format(re.escape(noun)))
    texts = (sentence.text for sentence in turn.ledger.reading.sentences)
    found = [match[0] for text in texts if noun in text for match in pattern.finditer(text)]
    names = [OPENERS.sub("", each).rstrip(",") for each in found]
    return max((name for name in names if " " in name), key=len, default=None)


def _spelled_alike(turn: Turn, noun: str) -> str | None:
    """The person whose surname is the same but for a slip, the paper called by its first word."""
    for key, entity in turn.ledger.entities.items():
        is_paper = isinstance(entity, Actor) and entity.kind is ActorKind.MEDIA
        if is_paper and name_of(entity).lower().partition(" ")[0] == noun:
            return key
        if isinstance(entity, Official) and entity.name is not None:
            surname = entity.name.rpartition(" ")[2].lower()
            if fuzz.ratio(surname, noun, score_cutoff=SPELLING) and len(noun) > SHORT:
                return key
    return None


def _complement_end(turn: Turn, head: int) -> int:
    """The last word of "residents of Riga", "analysts at the Federation of Ports"."""
    words, last = turn.words, head
    opener = words.lower[head + 1] if head + 1 < len(words) else ""
    if words.tags[head] == "N" or (opener not in PARTITIVE and opener not in LOCATIVE):
        return head
    at = head + 2
    while at - head < 12 and (words.tags[at : at + 1] in COMPLEMENT or _goes_on(turn, at)):
        last, at = at, at + 1
    inner = range(head + 2, last + 1)
    if last == head or words.tags[last] in "sDPC" or OCCASIONS & set(words.lower[head + 2 : at]):
        return head
    is_named = any(words.capital[each] for each in inner)
    return last if opener in PARTITIVE or is_named else head


def _goes_on(turn: Turn, at: int) -> bool:
    """Whether a complement goes on: "from Industry and Chambers", "of the Ministry of"."""
    words = turn.words
    after = words.tags[at + 1 : at + 2]
    if words.lower[at : at + 1] == ["of"]:
        return after in COMPLEMENT
    if words.tags[at : at + 1] == "I":
        return words.tags[at - 1] == "D" and after == "G"  # "of the missing men"
    joins = words.tags[at : at + 1] == "C" and after == "N"
    return joins and bool(words.capital[at - 1] and words.capital[at + 1])


def _collective(turn: Turn, key: str, name: str, noun: str, first: int, last: int) -> Entity:
    kind = "official" if OFFICER.match(noun) else speaker_nouns().get(noun, "organization")
    bodies = _bodies_of(turn, noun, first, last)
    evidence = evidence_of(turn.sentence, COLLECTIVE)
    country = home_of_chamber(name, turn.ledger.reading.host_country)
    head = turn.words.lower.index(noun, first)
    letters = _acronym_within(turn, noun, head, last)
    if kind == "official" or bodies or letters or _is_of_state(turn, noun, first):
        organization = _organization(bodies) or letters
        title = turn.sentence.text[turn.words.starts[first] : turn.words.ends[head]]
        return Official(
            key=key,
            name=None,
            title=title if organization and head < last else name,
            organization=organization,
            country=country,
            evidence=evidence,
        )
    return Actor(key=key, name=name, kind=ActorKind(kind), country=country, evidence=evidence)


def _is_of_state(turn: Turn, noun: str, first: int) -> bool:
    """Whether adjectives alone tell a group of a state: "Latvian leaders"."""
    told = turn.words.lower[first : turn.words.lower.index(noun, first)]
    if noun in LEADING:
        return bool(told) and all(each in demonyms() for each in told)
    return noun in OF_BODIES and not OF_STATES.isdisjoint(told)


def _acronym_within(turn: Turn, noun: str, head: int, last: int) -> str | None:
    """The body that only letters name, in which contacts are: "contacts in FELCN"."""
    words, text = turn.words, turn.sentence.text
    inner = range(head + 2, last + 1) if noun in SOURCES else range(0)
    told = (at for at in inner if words.capital[at] == 2 and words.tags[at] == "N")
    return next((text[words.starts[at] : words.ends[at]] for at in told), None)


def _bodies_of(turn: Turn, noun: str, first: int, last: int) -> list[Entity]:
    """The public bodies that a group is of: "foreign ministry sources", "PT leaders"."""
    if noun not in OF_BODIES and noun not in LEADING:
        return []
    kinds = STATE_KINDS | {ActorKind.PARTY} if noun in LEADING else STATE_KINDS
    places = [turn.words.places.get(at) for at in range(first, last + 1)]
    named = [turn.ledger.entities.get(place.denotes) for place in places if place]
    return [
        each
        for each in named
        if isinstance(each, Ministry) or (isinstance(each, Actor) and each.kind in kinds)
    ]


def _is_state(entity: Entity | None) -> bool:
    return isinstance(entity, Ministry) or (
        isinstance(entity, Actor) and entity.kind is ActorKind.GOVERNMENT
    )


def _organization(bodies: Sequence[Entity]) -> str | None:
    """The body that a group is of, if it is one of a state and not the state itself."""
    named = [each for each in bodies if not _is_state(each) or isinstance(each, Ministry)]
    return name_of(named[0]) if named else None
