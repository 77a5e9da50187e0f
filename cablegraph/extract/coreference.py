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

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from cablegraph.extract.attribution import MAIN, VERBAL, Head, Subject, main_subject
from cablegraph.extract.ledger import Ledger, evidence_of, slug
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.extract.statements import Statement, statements_in
from cablegraph.extract.words import (
    COLLECTIVE,
    MASK,
    OFFICER,
    Words,
    demonyms,
    speaker_nouns,
)
from cablegraph.model.findings import Actor, ActorKind, Entity, MentionForm, Ministry, Official
from cablegraph.resources import read_table
from cablegraph.terms.speech import SpeechAct

SINGULAR = {"he": "m", "she": "f", "his": "m", "her": "f"}
PLURAL = frozenset({"they", "their", "both", "some", "many", "two"})
PAIRS = frozenset({"both", "two"})
NEUTRAL = frozenset({"it", "its"})
CONTACTS = frozenset({"contacts", "insiders", "sources", "interlocutors"})  # "PT insiders": one
DEFINITE = frozenset({"the", "these", "those", "both", "all", "our", "his", "her", "their"})
OF_BODIES = frozenset({  # groups that are officials where a body of the state is named
    "contacts", "contact", "sources", "source", "staffers", "interlocutors", "interlocutor",
    "representatives", "representative", "reps", "insiders", "insider", "members", "men",
    "experts", "specialists", "personnel",
})  # fmt: skip
LEADING = frozenset({"leaders", "leader", "chiefs", "chief", "heads", "head"})
SEVERAL = frozenset({"the", "both", "two", "these", "all", "three"})
COLLECTED = frozenset({"reports", "articles"})  # of nobody in particular
KINDS = {  # nouns for a body named before
    "company": ActorKind.COMPANY, "firm": ActorKind.COMPANY, "newspaper": ActorKind.MEDIA,
    "paper": ActorKind.MEDIA, "daily": ActorKind.MEDIA, "magazine": ActorKind.MEDIA,
    "party": ActorKind.PARTY,
}  # fmt: skip
OF_STATES = frozenset({  # "government sources"
    "government", "ministry", "administration", "military", "intelligence", "police", "cabinet",
    "presidential", "palace", "gendarmerie", "army",
})  # fmt: skip
ISSUED = frozenset({
    "issued", "released", "published", "sent", "wrote", "signed", "submitted", "presented",
    "delivered", "circulated", "drafted", "commissioned", "conducted", "read",
})  # fmt: skip
CAMP = frozenset({  # groups that are somebody's: "his supporters"
    "supporters", "allies", "opponents", "critics", "backers", "followers", "advisers", "advisors",
    "aides", "enemies", "friends", "loyalists", "detractors", "colleagues", "rivals", "lawyers",
})  # fmt: skip
PARTITIVE = frozenset({"of", "from", "within", "inside", "across", "among"})
LOCATIVE = frozenset({"at", "in", "with", "for", "on"})  # only before a name
OCCASIONS = frozenset({
    "meeting", "meetings", "interview", "interviews", "conversation", "conversations", "speech",
    "letter", "statement", "discussion", "discussions", "talks", "report", "press", "call",
})  # fmt: skip
ANSWERS = frozenset({"reply", "respond", "answer", "rejoin", "retort", "counter"})
HONORIFICS = {
    "mr": "m", "mr.": "m", "king": "m", "prince": "m", "sheikh": "m", "lord": "m", "ms": "f",
    "ms.": "f", "mrs": "f", "mrs.": "f", "miss": "f", "madame": "f", "queen": "f", "princess": "f",
}  # fmt: skip
REACTIONS = frozenset({"agree", "accept", "promise", "say", "explain", "concur", "refuse"})
ASKING = frozenset({SpeechAct.REQUEST, SpeechAct.INQUIRE, SpeechAct.PROPOSE})
PUBLIC = frozenset({ActorKind.GOVERNMENT, ActorKind.AGENCY})
COMPLEMENT = ("D", "N", "E", "G", "s", "F")
FULL_NAME = (  # a name with its noun first or last: "Coalition of Ports and Piers"
    r"\b(?:(?:[A-Z][\w'’&-]{{1,30}} ){{1,5}}{0}\b|{0}"
    r"(?= (?:of|for|on|against|to) ))(?: (?:of|for|on|against|to)(?: the)?"
    r"(?: [A-Z][\w'’&-]{{1,30}},?| and(?= [A-Z])| of(?= [A-Z])| for(?= [A-Z])){{1,12}})?"
)
LITTLE = r"[ -](?:(?:of|for|the|and|de|da|do|on|in|to) ){0,2}"
AFTER_HEAD = re.compile(r" (?:of|from|at|in|within|inside|across|among|with|for|on) ")
OPENERS = re.compile(
    r"\A(?:(?:The|A|An|In|At|On|For|By|With|From|As|This|That|Our|Its|Their|His|Her)\s)+"
)
DOUBLED = re.compile(r"(\w)\1")
REFERRING = re.compile("[EHD]")  # the classes of names and pronouns
VERB_GROUP = ("c", "V", "A", "X", "B")
MASKED = "XXXX"  # a person without a name: no entity's key, and no pronoun gets a place for it
RECENT = 6  # how many persons named last may stand behind a pronoun


@dataclass
class _Memory:
    """Who was heard and named so far, most recent last."""

    speakers: tuple[str, ...] = ()  # the subject of the sentence before
    hosts: tuple[str, ...] = ()  # "Poloff met with Ozola. She said": who was met by one of ours
    told_in: int = -1  # the order of the paragraph in which somebody was last heard
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
    full_names: dict[str, str | None] = field(default_factory=dict)  # "Coalition": told in full


def resolve_pronouns(reading: Reading) -> Reading:
    """Give ``reading`` places for its pronouns and for holders that only a noun names."""
    ledger = Ledger.of(reading)
    memory = _Memory(genders=_genders(reading))
    for sentence in reading.sentences:
        words, said = statements_in(sentence, reading.places_in(sentence))
        _Resolver(ledger, memory, sentence, words, said).run()
    return ledger.close(overlaps=True)


def _genders(reading: Reading) -> dict[str, str]:
    """What honorifics before the names tell: "Ms. Ozola"."""
    genders: dict[str, str] = {}
    for sentence in reading.sentences:
        for place in reading.places_in(sentence):
            named = sentence.text[max(0, place.start - 10) : place.end].lower()
            for word in named.split()[:3]:
                if word in HONORIFICS:
                    genders.setdefault(place.denotes, HONORIFICS[word])
    return genders


@dataclass
class _Resolver:
    """One sentence on its way through the memory."""

    ledger: Ledger
    memory: _Memory
    sentence: Sentence
    words: Words
    said: Sequence[Statement]
    keys: dict[int, tuple[str, ...]] = field(default_factory=dict)  # by the index of the word

    def run(self) -> None:
        """Resolve the sentence's pronouns and nouns, then remember who spoke."""
        self.keys = {index: (place.denotes,) for index, place in self.words.places.items()}
        if MASKED in self.sentence.text.upper():
            masks = (index for index, word in enumerate(self.words.lower) if MASK.match(word))
            self.keys |= dict.fromkeys(masks, (MASKED,))
        for place in [place for place in self.words.places.values() if _is_plural_role(place)]:
            self._resolve_role(place)
        subjects = [item.subject for item in self.said if item.counts]
        subject = subjects[-1] if subjects else main_subject(self.words, len(self.words))
        for each in [item.subject for item in self.said] + [subject]:
            for head in each.heads:
                self._name_collective(head)
        named: list[str] = []
        for found in REFERRING.finditer(self.words.tags):
            index = found.start()
            if found[0] != "E":
                self._resolve(index, named)
            elif self._is_free_person(index):
                named.append(self.words.places[index].denotes)
        self._remember(subject)

    def _is_free_person(self, index: int) -> bool:
        """Whether a person stands where a later pronoun can mean it: not "of X", not "X's"."""
        tags, first = self.words.tags, index
        if (
            not self._is_person(self.words.places[index].denotes)
            or tags[index + 1 : index + 2] == "s"
        ):
            return False
        while first > 0 and tags[first - 1] in "DNG":
            first -= 1
        return first == 0 or tags[first - 1] != "P"

    def _is_person(self, key: str) -> bool:
        return key == MASKED or is_person(self.ledger.entities.get(key))

    def _resolve(self, index: int, named: Sequence[str]) -> None:
        word = self.words.lower[index]
        keys: tuple[str, ...] = ()
        if word in SINGULAR:
            keys = self._singular(index, named)
        elif word in PLURAL:
            keys = self._plural(index)
        elif word in NEUTRAL:
            keys = self._neutral(index)
        if keys:
            self.keys[index] = keys
            for key in keys:
                if key == MASKED:
                    continue
                self._place(index, index, MentionForm.PRONOUN, key, "pronoun")

    def _singular(self, index: int, named: Sequence[str]) -> tuple[str, ...]:
        memory, gender = self.memory, SINGULAR[self.words.lower[index]]
        aside = self.words.tags[index - 1 : index] == "K"  # "..., he said"
        subject = main_subject(self.words, index)
        local = [key for head in subject.heads for key in self.keys.get(head.index, ())]
        if not local:
            earlier = [item for item in self.said if item.counts and item.first < index]
            heads = earlier[-1].subject.heads if earlier else ()
            local = [key for head in heads for key in self.keys.get(head.index, ())]
        candidates = [] if aside else self._asked_before(index) or local
        if memory.hosts and not candidates and self._says(index):
            candidates.append(memory.hosts[0])
        if memory.addressee and not candidates and self._answers(index):
            candidates.append(memory.addressee)
        candidates += [*memory.speakers, *reversed(memory.persons[-RECENT:]), *reversed(named)]
        for key in candidates:
            if key == MASKED:
                return (key,)
            if self._is_person(key) and memory.genders.get(key, gender) == gender:
                memory.genders.setdefault(key, gender)
                return (key,)
        return ()

    def _asked_before(self, index: int) -> list[str]:
        """Who was asked in the same sentence, where "he" agrees: "X proposed that Y go, and he"."""
        asked = [item for item in self.said if item.act in ASKING and item.first < index]
        if not asked or not asked[-1].counts or not self._takes_up(index):
            return []
        heads = {head.index for head in asked[-1].subject.heads}
        between = range(asked[-1].last + 1, index)
        named = [at for at in between if at in self.words.places and at not in heads]
        keys = [self.words.places[at].denotes for at in named]
        return [key for key in keys if self._is_person(key)][:1]

    def _takes_up(self, index: int) -> bool:
        """Whether the pronoun's verb takes up what was asked."""
        return any(
            item.cue.entry.lemma in ANSWERS | REACTIONS - {"say", "explain"}
            and [head.index for head in item.subject.heads] == [index]
            for item in self.said
        )

    def _says(self, index: int) -> bool:
        """Whether a pronoun is the subject of what is said or thought."""
        return any(
            item.counts and [head.index for head in item.subject.heads] == [index]
            for item in self.said
        )

    def _answers(self, index: int) -> bool:
        answers = ANSWERS | REACTIONS if self.memory.asked else ANSWERS
        return any(
            item.cue.entry.lemma in answers
            and [head.index for head in item.subject.heads] == [index]
            for item in self.said
        )

    def _neutral(self, index: int) -> tuple[str, ...]:
        heads = main_subject(self.words, index, MAIN + "S").heads
        local = [key for head in heads for key in self.keys.get(head.index, ())]
        bodies = [key for key in local if not self._is_person(key)] or self._single_bodies()
        return tuple(bodies[-1:])

    def _single_bodies(self) -> list[str]:
        entities = self.ledger.entities
        return [key for key in self.memory.bodies if not _is_plural(_name(entities.get(key)))]

    def _plural(self, index: int) -> tuple[str, ...]:
        follows = self.words.tags[index + 1 : index + 2]
        if self.words.lower[index] not in ("they", "their") and follows not in VERB_GROUP:
            return ()
        subject = main_subject(self.words, index)
        local = [key for head in subject.heads for key in self.keys.get(head.index, ())]
        if len(local) > 1 or (local and not self._is_person(local[0])):
            return tuple(dict.fromkeys(local))
        if len(self.memory.hosts) > 1 and MASKED not in self.memory.hosts and self._says(index):
            return self.memory.hosts
        if len(self.memory.speakers) > 1:
            return self.memory.speakers
        if self.words.lower[index] in PAIRS and self.memory.addressee:
            return (*self.memory.speakers, self.memory.addressee)
        if self.memory.groups:
            return self.memory.groups[-1]
        return self.memory.speakers

    def _name_collective(self, head: Head) -> None:
        """Write down the holder that only a noun names: an entity of its own."""
        words, memory = self.words, self.memory
        noun, first = words.lower[head.index], head.first
        if words.tags[head.index] == "F" and head.index not in self.keys:
            self._refer(head.index, memory.documents.get(noun, ()))
        if words.tags[head.index] not in "GN" or head.index in self.keys:
            return
        if noun == "side" and (side := self._side(head.index)):
            self._refer(head.index, side)
            return
        if (known_keys := self._told_before(head)) or (known_keys := self._role_at(head)):
            self._refer(head.index, known_keys)
            return
        while first < head.index and (words.tags[first] in "DYs" or words.lower[first] in PLURAL):
            first += 1
        last = self._complement_end(head.index)
        if words.lower[head.index - 1 : head.index + 1] == ["country", "team"]:
            return  # our own
        name = self.sentence.text[words.starts[first] : words.ends[last]]
        if (owner := self._owner(head)) is not None:
            name = f"{owner}'s {noun}"
        name = name.replace("’", "'")
        if words.capital[head.index] == 2 and first == last and not words.all_capitals:
            name = self._spelled_out(name)
        is_bare = first == head.index == last and self._is_definite(head)
        if is_bare and (full := self._told_in_full(head)) is not None:
            name, is_bare = full, False
        key = (memory.collectives.get(noun) if is_bare else None) or slug(name)
        if noun in CONTACTS and first < head.index == last:
            which = " ".join(words.lower[first : head.index])
            key = memory.collectives.setdefault(f"{which} contacts", key)
        earlier = self.ledger.entities.get(memory.collectives.get(noun, key))
        if not is_bare and earlier is not None and _name(earlier).lower() == noun:
            key = earlier.key  # "residents", now "residents of Riga"
            self.ledger.entities[key] = self._collective(key, name, noun, first, last)
        memory.collectives[noun] = key
        if words.tags[head.index] == "N" and (alike := self._spelled_alike(noun)):
            key = alike
        known = self.ledger.entities.get(key)
        if known is None or (isinstance(known, Official) and known.name is None):
            self.ledger.entities[key] = self._collective(key, name, noun, first, last)
        self.keys[head.index] = (key,)
        self._place(first, head.index, MentionForm.ROLE, key, COLLECTIVE)

    def _owner(self, head: Head) -> str | None:
        """The surname of whose the group is: "his supporters"."""
        words = self.words
        if words.lower[head.first] not in ("his", "her") or words.lower[head.index] not in CAMP:
            return None
        owner = self.ledger.entities.get(next(iter(self._singular(head.first, ())), ""))
        return _name(owner).rpartition(" ")[2] or None

    def _is_definite(self, head: Head) -> bool:
        """Whether a noun means those told before: "the observers", not "many observers"."""
        word = self.words.lower[head.first]
        return head.first == head.index or word in DEFINITE

    def _refer(self, index: int, keys: tuple[str, ...]) -> None:
        self.keys[index] = keys
        for key in keys:
            self._place(index, index, MentionForm.PRONOUN, key, "pronoun")

    def _role_at(self, head: Head) -> tuple[str, ...]:
        """The role that is read where a leader or contact of a body stands: "PT leaders"."""
        words, reading = self.words, self.ledger.reading
        if words.lower[head.index] not in LEADING | OF_BODIES:
            return ()
        return tuple(
            place.denotes
            for place in reading.places_in(self.sentence)
            if place.end == words.ends[head.index]
            and place.form is MentionForm.ROLE
            and place.rule != COLLECTIVE
            and place.start < words.starts[head.index]
            and getattr(self.ledger.entities.get(place.denotes), "organization", None)
        )[:1]

    def _side(self, index: int) -> tuple[str, ...]:
        """The government that "the Latvian side" stands for."""
        code = countries_by_demonym().get(self.words.lower[index - 1]) if index else None
        if code is None:
            return ()
        key = f"gov-{code[0].lower()}"
        evidence = evidence_of(self.sentence, COLLECTIVE)
        kind = ActorKind.GOVERNMENT
        return (self.ledger.actor(key, f"Government of {code[1]}", kind, code[0], evidence),)

    def _told_before(self, head: Head) -> tuple[str, ...]:
        """Those named before whom a role alone means: "the company", "both ministers"."""
        words, noun = self.words, self.words.lower[head.index]
        opener = words.lower[head.first : head.index]
        if noun.endswith("s") and speaker_nouns().get(noun) == "official":
            is_told = bool(opener) and set(opener) <= SEVERAL
            at_most = 2 if {"both", "two"} & set(opener) else 4
            return self._holders_of(noun[:-1], at_most) if is_told else ()
        if opener != ["the"] or words.tags[head.index + 1 : head.index + 2] == "P":
            return ()
        key = self._last_called(noun)
        return (key,) if key else ()

    def _last_called(self, noun: str) -> str | None:
        """The body or person last called by a noun: "the company", "the candidate"."""
        if noun in KINDS:
            return self.memory.kinds.get(KINDS[noun])
        key = self.memory.described.get(noun)
        return key if key in self.memory.persons[-RECENT:] else None

    def _resolve_role(self, place: Place) -> None:
        """Let a plural role mean those named before who hold it: "both ministers"."""
        text, index = self.sentence.text, self.words.index_at(place.start)
        told = text[max(0, place.start - 6) : place.end].lower().split()
        noun, opener = told[-1], told[-2:-1]
        if index is None or not noun.endswith("s") or not opener or opener[0] not in SEVERAL:
            return
        keys = self._holders_of(noun[:-1], 2 if opener[0] in ("both", "two") else 4)
        if not keys:
            return
        self.ledger.places.remove(place)
        self.keys[index] = keys
        start = place.end - len(noun)
        for key in keys:
            self.ledger.place(self.sentence, start, place.end, MentionForm.PRONOUN, key, "pronoun")

    def _holders_of(self, title: str, at_most: int) -> tuple[str, ...]:
        """The persons of one title who were named last: "the senators"."""
        named = dict.fromkeys(reversed(self.memory.persons[-12:]))
        entities = self.ledger.entities
        held = [
            key
            for key in named
            if isinstance(entity := entities.get(key), Official)
            and entity.name is not None
            and title in (entity.title or "").lower().split()
        ]
        return tuple(held[:at_most]) if len(held) > 1 else ()

    def _told_in_full(self, head: Head) -> str | None:
        """The name that "the Coalition" is short for: "Coalition of Ports and Piers"."""
        words, at = self.words, head.index
        if words.capital[at] != 1 or words.all_capitals or words.lower[at - 1 : at] != ["the"]:
            return None
        noun = self.sentence.text[words.starts[at] : words.ends[at]]
        if noun not in self.memory.full_names:
            self.memory.full_names[noun] = self._full_name(noun)
        return self.memory.full_names[noun]

    def _spelled_out(self, letters: str) -> str:
        """The name that an acronym is short for, if the cable tells it: "World Wildlife Fund"."""
        memory = self.memory
        if letters not in memory.full_names:
            parts = [rf"{re.escape(each)}[\w'’-]{{1,30}}" for each in letters]
            pattern = re.compile(r"\b" + LITTLE.join(parts) + r"\b")
            texts = (sentence.text for sentence in self.ledger.reading.sentences)
            found = (pattern.search(text) for text in texts)
            memory.full_names[letters] = next((match[0] for match in found if match), None)
        return memory.full_names[letters] or letters

    def _full_name(self, noun: str) -> str | None:
        pattern = re.compile(FULL_NAME.format(re.escape(noun)))
        texts = (sentence.text for sentence in self.ledger.reading.sentences)
        found = [match[0] for text in texts if noun in text for match in pattern.finditer(text)]
        names = [OPENERS.sub("", each) for each in found]
        return max((name for name in names if " " in name), key=len, default=None)

    def _spelled_alike(self, noun: str) -> str | None:
        """The person whose surname is the same but for a doubled letter: "Ozolla"."""
        letters = DOUBLED.sub(r"\1", noun)
        for key, entity in self.ledger.entities.items():
            if isinstance(entity, Official) and entity.name is not None:
                surname = entity.name.rpartition(" ")[2].lower()
                if DOUBLED.sub(r"\1", surname) == letters:
                    return key
        return None

    def _complement_end(self, head: int) -> int:
        """The last word of "residents of Riga", "analysts at the Federation of Ports"."""
        words, last = self.words, head
        opener = words.lower[head + 1] if head + 1 < len(words) else ""
        if words.tags[head] == "N" or (opener not in PARTITIVE and opener not in LOCATIVE):
            return head
        at = head + 2
        while at - head < 12 and (words.tags[at : at + 1] in COMPLEMENT or self._goes_on(at)):
            last, at = at, at + 1
        inner = range(head + 2, last + 1)
        if (
            last == head
            or words.tags[last] in "sDPC"
            or OCCASIONS & set(words.lower[head + 2 : at])
        ):
            return head
        is_named = any(words.capital[each] for each in inner) and not words.all_capitals
        return last if opener in PARTITIVE or is_named else head

    def _goes_on(self, at: int) -> bool:
        """Whether a complement goes on: "from Industry and Chambers", "of the Ministry of"."""
        words = self.words
        after = words.tags[at + 1 : at + 2]
        if words.lower[at : at + 1] == ["of"]:
            return after in COMPLEMENT
        joins = words.tags[at : at + 1] == "C" and after == "N"
        return joins and bool(words.capital[at - 1] and words.capital[at + 1])

    def _collective(self, key: str, name: str, noun: str, first: int, last: int) -> Entity:
        kind = "official" if OFFICER.match(noun) else speaker_nouns().get(noun, "organization")
        bodies = self._bodies_of(noun, first, last)
        evidence = evidence_of(self.sentence, COLLECTIVE)
        country = self.ledger.reading.host_country
        head = self.words.lower.index(noun, first)
        is_of_state = self._is_of_state(noun, first) or self._is_within_acronym(noun, head, last)
        if kind == "official" or bodies or is_of_state:
            return Official(
                key=key,
                name=None,
                title=name,
                organization=_organization(bodies),
                country=country,
                evidence=evidence,
            )
        return Actor(key=key, name=name, kind=ActorKind(kind), country=country, evidence=evidence)

    def _is_of_state(self, noun: str, first: int) -> bool:
        """Whether adjectives alone tell a group of a state: "Latvian leaders"."""
        told = self.words.lower[first : self.words.lower.index(noun, first)]
        if noun in LEADING:
            return bool(told) and all(each in demonyms() for each in told)
        return noun in OF_BODIES and not OF_STATES.isdisjoint(told)

    def _is_within_acronym(self, noun: str, head: int, last: int) -> bool:
        """Whether contacts are in a body that only letters name: "contacts in FELCN"."""
        words = self.words
        inner = range(head + 2, last + 1)
        is_told = any(words.capital[at] == 2 and words.tags[at] == "N" for at in inner)
        return noun in CONTACTS and is_told and not words.all_capitals

    def _bodies_of(self, noun: str, first: int, last: int) -> list[Entity]:
        """The public bodies that a group is of: "foreign ministry sources", "PT leaders"."""
        if noun not in OF_BODIES and noun not in LEADING:
            return []
        kinds = PUBLIC | {ActorKind.PARTY} if noun in LEADING else PUBLIC
        places = [self.words.places.get(at) for at in range(first, last + 1)]
        named = [self.ledger.entities.get(place.denotes) for place in places if place]
        return [
            each
            for each in named
            if isinstance(each, Ministry) or (isinstance(each, Actor) and each.kind in kinds)
        ]

    def _is_told_of(self) -> bool:
        """Whether what somebody said goes on: the speaker was heard in this paragraph."""
        return self.memory.told_in == self.sentence.paragraph.order

    def _is_first(self, subject: Subject) -> bool:
        """Whether a subject is that of the sentence's first verb, which makes it the topic."""
        return not any(tag in VERBAL for tag in self.words.tags[: subject.first])

    def _is_ours(self, key: str) -> bool:
        """Whether a role is one of our own officers, for whom "he" hardly ever stands."""
        entity = self.ledger.entities.get(key)
        return isinstance(entity, Official) and entity.name is None and entity.country == "US"

    def _remember_documents(self, subject: Subject) -> None:
        """Remember whose letter or statement it is that a later sentence only calls so."""
        words = self.words
        said = tuple(key for head in subject.heads for key in self.keys.get(head.index, ()))
        for index in range(len(words)):
            if words.tags[index] != "F" or words.lower[index] in COLLECTED:
                continue
            issuers = self._issuers(index)
            if not issuers and said and not ISSUED.isdisjoint(words.lower[:index]):
                issuers = said
            if issuers:
                self.memory.documents[words.lower[index]] = issuers

    def _issuers(self, index: int) -> tuple[str, ...]:
        """Whom the words around a document name: "X's letter", "a letter from X"."""
        words, at = self.words, index - 1
        while at > 0 and words.tags[at] in "NAY":
            at -= 1
        at -= at > 0 and words.tags[at] == "s"
        if at >= 0 and words.tags[at] == "E":
            return self.keys.get(at, ())
        if words.lower[index + 1 : index + 2] not in (["from"], ["by"]):
            return ()
        at = index + 2
        while words.tags[at : at + 1] in ("D", "N"):
            at += 1
        return self.keys.get(at, ())

    def _remember_kinds(self) -> None:
        """Remember what bodies are and what persons are called: "the candidate Ozola"."""
        tags, lower, memory = self.words.tags, self.words.lower, self.memory
        for index, place in self.words.places.items():
            entity = self.ledger.entities.get(place.denotes)
            if isinstance(entity, Actor) and entity.kind in KINDS.values():
                memory.kinds[entity.kind] = entity.key
            if tags[index - 1 : index] in ("G", "N") and self._is_person(place.denotes):
                memory.described[lower[index - 1]] = place.denotes

    def _place(self, first: int, last: int, form: MentionForm, key: str, rule: str) -> None:
        start, end = self.words.starts[first], self.words.ends[last]
        self.ledger.place(self.sentence, start, end, form, key, rule)

    def _remember(self, subject: Subject) -> None:
        memory = self.memory
        self._remember_kinds()
        if "F" in self.words.tags:
            self._remember_documents(subject)
        heads = [key for head in subject.heads for key in self.keys.get(head.index, ())]
        subjects = {head.index for head in subject.heads}
        persons = [key for key in heads if self._is_person(key)]
        named = [
            place.denotes
            for index, place in sorted(self.words.places.items())
            if index not in subjects and self._is_person(place.denotes)
        ]
        is_masked = any(
            MASKED in keys for index, keys in self.keys.items() if index not in subjects
        )
        named = [MASKED, *named] if is_masked else named
        memory.persons += named + persons
        bodies = [key for key in heads if key not in persons]
        memory.bodies += bodies
        self._take_turn(subject, persons, named)
        if len(heads) > 1 or bodies:
            memory.groups.append(tuple(dict.fromkeys(heads)))

    def _take_turn(self, subject: Subject, persons: list[str], named: list[str]) -> None:
        """Remember whose turn it was to speak, and whom it was said to."""
        memory, is_told = self.memory, any(item.counts for item in self.said)
        others = [key for key in named if key not in persons]
        if persons and not is_told and all(map(self._is_ours, persons)):
            memory.hosts = tuple(dict.fromkeys(others))
        elif persons or is_told:
            memory.hosts = ()
        if persons and (is_told or self._is_first(subject) or not self._is_told_of()):
            memory.speakers = tuple(dict.fromkeys(persons))
        if persons:
            memory.told_in = self.sentence.paragraph.order if is_told else memory.told_in
            memory.addressee = next(iter(others), None)
            memory.asked = any(item.act in ASKING for item in self.said if item.counts)
        if MASKED in named and not (persons and is_told):
            memory.speakers = (MASKED,)  # "Ozola met XXXXXXXXXXXX. He said": which of them?


def is_person(entity: Entity | None) -> bool:
    """Whether "he" or "she" can stand for the entity: a person or a role of one."""
    if isinstance(entity, Official):
        return entity.name is not None or not _is_plural(entity.title or "")
    if not isinstance(entity, Actor) or entity.kind is not ActorKind.PERSON:
        return False
    return entity.evidence.rule != COLLECTIVE or not _is_plural(entity.name)


@cache
def countries_by_demonym() -> Mapping[str, tuple[str, str]]:
    """The code and name of each country by its adjective: "latvian"."""
    return {
        demonym.lower(): (row["iso"], row["name"])
        for row in read_table("countries.csv")
        for demonym in row["demonyms"].split("|")
    }


def _is_plural_role(place: Place) -> bool:
    return place.form is MentionForm.ROLE and place.rule == "role"


def _is_state(entity: Entity | None) -> bool:
    return isinstance(entity, Ministry) or (
        isinstance(entity, Actor) and entity.kind is ActorKind.GOVERNMENT
    )


def _organization(bodies: Sequence[Entity]) -> str | None:
    """The body that a group is of, if it is one of a state and not the state itself."""
    named = [each for each in bodies if not _is_state(each) or isinstance(each, Ministry)]
    return _name(named[0]) if named else None


def _name(entity: Entity | None) -> str:
    return "" if entity is None else entity.name or ""


def _is_plural(name: str) -> bool:
    """Whether a noun phrase is plural: "residents of Riga", "both sources"."""
    head = AFTER_HEAD.split(name, maxsplit=1)[0]
    return head.endswith(("s", "men", "people", "press", "media"))
