"""Who is who within one cable: names that mean one person, and roles that one person holds.

Takes    names, with the office told beside them, in the order of the text.
Gives    a `Register` of `Person`, each with the fullest name and the office that says most.
Offsets  indexes of sentences.
Errors   none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from cablegraph.extract.actors.fuller_offices import (
    at_mission,
    head_word,
    is_party,
    joined,
    says_more,
    with_fuller_body,
)
from cablegraph.extract.actors.heads_of_state import leaders
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.person_names import fold, folded, may_be_one_surname, may_be_same
from cablegraph.extract.reading import Sentence
from cablegraph.text import slug

GIVEN_SPELLING, GIVEN_ALIKE = 92, 70  # of a given name, where one surname is the same, or two are
SPEAKERS_OF_STATES = frozenset(  # at a session of many
    {
        "delegate",
        "representative",
        "rep",
        "expert",
        "counselor",
        "secretary",
        "pr",
        "dpr",
        "permrep",
    }
)
OTHER_RANKS = frozenset({"deputy", "vice", "assistant", "under", "prime", "state", "former"})
HEADS = frozenset({"head", "chief", "director", "chairman", "chairwoman", "president"})


@dataclass(slots=True, eq=False)
class Person:
    """One person of the cable as far as it has been read."""

    names: tuple[str, ...]
    sentence: Sentence
    office: Office | None = None
    rule: str = "full-name"
    key: str = ""
    seen: set[int] = field(default_factory=set)  # indexes of sentences

    def note(self, sentence: Sentence, office: Office | None, rule: str) -> None:
        """Note one mention, and the office told with it where that says more."""
        if office is not None and says_more(office, self.office):
            self.office, self.rule, self.sentence = joined(office, self.office), rule, sentence
        elif office is not None and self.office is not None:
            self.office = with_fuller_body(self.office, office)
        self.seen.add(sentence.index)


@dataclass(slots=True)
class Register:
    """All persons of one cable, in the order of their first mention."""

    people: list[Person] = field(default_factory=list)
    by_surname: dict[str, list[Person]] = field(default_factory=dict)
    by_given: dict[str, list[Person]] = field(default_factory=dict)

    def enter(
        self, names: tuple[str, ...], sentence: Sentence, office: Office | None, rule: str
    ) -> Person:
        """Write down one mention: of a person already known, or of a new one."""
        person = self.find(names, office) or self._find_misspelt(names)
        if person is None and office is not None:
            namesake = self.find_given(names)
            same_office = namesake and namesake.office and namesake.office.words & office.words
            person = namesake if same_office else None
        if person is None and office is not None:
            person = self._told_by_first_name(names, office)
        if person is None:
            person = Person(names, sentence, office, rule)
            self.people.append(person)
            self._index(person)
        is_doubled = names[-1].startswith(f"{person.names[-1]}-")
        if len(names) > len(person.names) or (is_doubled and len(names) > 1):
            person.names = names
            self._index(person)
        person.note(sentence, office, rule)
        return person

    def enter_relative(
        self, names: tuple[str, ...], sentence: Sentence, office: Office | None, rule: str
    ) -> Person:
        """Write down a relative of somebody of the same surname, who is not that one."""
        known = self.by_surname.get(fold(names[-1]), ())
        person = next((each for each in known if each.names == names), None)
        if person is None:
            person = Person(names, sentence, office, rule)
            self.people.append(person)
            self._index(person)
        person.note(sentence, office, rule)
        return person

    def _told_by_first_name(self, names: tuple[str, ...], office: Office) -> Person | None:
        """Who was told in the same office by the first name alone: ``Minister Ahmad``."""
        known = self.by_surname.get(fold(names[0]), ()) if len(names) > 1 else ()
        return next(
            (
                person
                for person in known
                if len(person.names) == 1
                and person.office is not None
                and len(office.words & person.office.words) > 1
            ),
            None,
        )

    def find(self, names: tuple[str, ...], office: Office | None = None) -> Person | None:
        """The person who may bear ``names``: the same surname, and no other name against it.

        Of several the one with the office told, or else with any, or else the first.
        """
        own = folded(names)
        near = self.by_surname.get(own[-1], [])
        if not near and own[-1].endswith("s"):  # "the Zapateros"
            own = (*own[:-1], own[-1][:-1])
            near = self.by_surname.get(own[-1], [])
        if not near and len(own) > 2:  # "Ana Lima Cruz", told before as "Ana Lima"
            near = [person for person in self.by_surname.get(own[-2], []) if len(person.names) > 1]
        if not near:
            return None
        found = [person for person in near if may_be_same(folded(person.names), own)]
        if office is not None and len(own) > 1:
            found = [person for person in found if not _is_namesake(person, own, office)]
        return max(
            found,
            key=lambda person: (folded(person.names) == own, *_likeness(person, office)),
            default=None,
        )

    def _index(self, person: Person) -> None:
        """Let a person be found by the first and each of the last two words of the name."""
        words = folded(person.names)
        halves = words[-1].split("-") if "-" in words[-1] else ()
        places = [(self.by_surname, word) for word in (*words[-2:], *halves[:1])]
        for table, word in (*places, (self.by_given, words[0])):
            known = table.setdefault(word, [])
            if person not in known:
                known.append(person)

    def find_given(self, names: tuple[str, ...]) -> Person | None:
        """The one person whose given name stands alone, if there is only one."""
        if len(names) != 1:
            return None
        own = fold(names[0])
        found = [person for person in self.by_given.get(own, ()) if len(person.names) > 1]
        return found[0] if len(found) == 1 and len(own) > 3 else None

    def _find_misspelt(self, names: tuple[str, ...]) -> Person | None:
        if len(names) < 2:
            return None
        own = folded(names)
        for person in self.by_given.get(own[0], ()):
            known = folded(person.names)
            if len(known) > 1 and may_be_one_surname(known[-1], own[-1]):
                return person
        for person in self.by_surname.get(own[-1], ()):
            known = folded(person.names)
            alike = GIVEN_ALIKE if len(own) > 2 and known[-2:] == own[-2:] else GIVEN_SPELLING
            if known[-1] == own[-1] and fuzz.ratio(known[0], own[0]) >= alike:
                return person
        return None

    def holder(self, office: Office, index: int) -> Person | None:
        """The person whom a bare role means: the one named last who holds it."""
        if not office.words:
            return None
        words = office.words
        found = [each for each in self.people if each.office and _holds(each.office, office, words)]
        own = [
            person for person in found if person.office and person.office.country == office.country
        ]
        found = own or ([] if office.is_told or office.organization else found)
        found = [person for person in found if not _is_premier(person, office)] or found
        before = [person for person in found if min(person.seen) <= index]
        same = [person for person in found if person.office and person.office.words == office.words]
        near = before or (found if len(found) == 1 else same if len(same) == 1 else [])
        return max(near, key=lambda person: _last_before(person.seen, index), default=None)

    def named_later(self, office: Office, index: int) -> Person | None:
        """The one person whom the text names later by the bare title of a role with a field.

        Forms met: ``The Vice Minister of Public Security, who sat in``, in a summary, and then
        ``Vice Minister Ilze Ozola``.
        """
        found = [
            person
            for person in self.people
            if (own := person.office) is not None
            and own.words
            and own.words < office.words
            and own.country == office.country
            and own.organization is None
            and head_word(own.title or "") == head_word(office.title or "")
            and (office.words - own.words).isdisjoint(OTHER_RANKS)
        ]
        is_later = len(found) == 1 and min(found[0].seen) > index
        return found[0] if is_later and office.organization is None else None

    def only_of(self, country: str) -> Person | None:
        """The one official of a state who is named: ``The Estonian delegate`` of a session."""
        found = [
            (person, office.words)
            for person in self.people
            if (office := person.office) and office.country == country and office.words
        ]
        is_meant = len(found) == 1 and not SPEAKERS_OF_STATES.isdisjoint(found[0][1])
        return found[0][0] if is_meant else None

    def settle(self) -> None:
        """Give every person a key, from the surname."""
        taken: set[str] = set()
        for person in self.people:
            base = slug(person.names[-1]) or "person"
            key, number = base, 1
            while key in taken:
                number += 1
                key = f"{base}-{number}"
            taken.add(key)
            person.key = key


def _is_namesake(person: Person, names: tuple[str, ...], office: Office) -> bool:
    """Whether a known leader's bare surname is another's too: President Saleh and Ammar Saleh."""
    known = leaders().get(fold(person.names[-1]), ())
    if len(person.names) > 1 or not known or person.office is None:
        return False
    is_leader = any(set(names) <= set(folded(tuple(each.name.split()))) for each in known)
    return not is_leader and not office.words & person.office.words


def _likeness(person: Person, office: Office | None) -> tuple[bool, bool]:
    own = person.office
    return bool(own and office and own.words & office.words), own is not None


def _last_before(seen: Iterable[int], index: int) -> int:
    return max((one for one in seen if one <= index), default=-1)


def _is_premier(person: Person, office: Office) -> bool:
    """Whether one is a Prime Minister, whom "the Minister" means where there is no other."""
    return person.office is not None and "prime" in person.office.words - office.words


def _holds(own: Office, office: Office, words: frozenset[str]) -> bool:
    """Whether ``own`` is the office that a role of ``words`` means."""
    if own.title is None:
        return False
    known = own.words
    if own.is_head and words <= HEADS and office.organization == own.organization:
        return True
    if not words <= known or _is_of_superior(office, own) or "former" in known - words:
        return False
    body = office.organization
    if body and own.organization is None and not at_mission(office) and not is_party(body):
        field = known - words - {"of", "for", "and", "the"}
        if not field <= {*body.lower().split()}:
            return False  # "the Drug Agency's deputy head", and not the Deputy Head for Ports
    bodies = {office.organization, own.organization} - {None, "", "Ministry", "ministry"}
    return len(bodies) < 2 or _is_of_one_embassy(office, own)


def _is_of_superior(office: Office, own: Office) -> bool:
    """Whether a role is that of whom somebody serves: "adviser to the Prime Minister"."""
    _, _, superior = (own.title or "").lower().partition(" to ")
    return bool(superior) and "to" not in office.words and office.words <= {*superior.split()}


def _is_of_one_embassy(office: Office, own: Office) -> bool:
    """Whether one office has the place of an embassy and the other its name alone."""
    one, other = office.organization or "", own.organization or ""
    short, full = sorted((one, other), key=len)
    return short.endswith(" Embassy") and full.startswith(f"{short} ")
