"""Who is who within one cable: names that mean one person, and roles that one person holds.

Takes    names, with the office told beside them, in the order of the text.
Gives    a `Register` of `Person`, each with the fullest name and the office that says most.
Errors   none.
Source   `data/leaders.csv`: heads of state and government and foreign ministers, 1966 to 2010, whom
         cables call by a bare surname.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz import fuzz

from cablegraph.extract.actors.ledger import slug
from cablegraph.extract.actors.naming import title_fields
from cablegraph.extract.actors.office import Office
from cablegraph.extract.reading import Sentence
from cablegraph.resources import read_table, read_words
from cablegraph.terms.offices import Side, given_names, is_title

SPELLING = 84  # how alike two spellings of one surname are, of 100
GIVEN_SPELLING, GIVEN_ALIKE = 92, 70  # of a given name, where one surname is the same, or two are
WEAK_TITLES = frozenset(
    {"member", "candidate", "nominee", "predecessor", "colleague", "deputy", "politician"}
)
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
OF_OR_FOR = re.compile(r"\s(?:of|for|to|in|from|at)\s")
HEADS = frozenset({"head", "chief", "director", "chairman", "chairwoman", "president"})
ARTICLE = re.compile(r"\A(?:a[lnrstdz]h?|el|ash|ul)-(?=\w)")  # "Hashimi" is "al-Hashimi"
FAMILY_NAME_FIRST = re.compile(r"[A-Z][a-z]+-[a-z]+")  # the given name behind it: "Kim Yoon-jo"
RANKS_OF_BIRTH = frozenset(
    {"Sheikh", "Shaykh", "Sheik", "Prince", "Princess", "Mullah", "Ayatollah", "Imam", "Sayyid"}
)
BY_FIRST_NAME = frozenset({"ER", "ET", "IS", "TH"})  # states whose people are called by it
YEARS_REMEMBERED = 8  # how long after leaving office somebody is still called by surname alone


@dataclass(slots=True, eq=False)
class Person:
    """One person of the cable as far as it has been read."""

    names: tuple[str, ...]
    sentence: Sentence
    office: Office | None = None
    rule: str = "full-name"
    key: str = ""
    seen: set[int] = field(default_factory=set)  # indexes of sentences


@dataclass(frozen=True, slots=True)
class Leader:
    """Somebody whom a cable of those years need not introduce."""

    name: str
    words: frozenset[str]  # of the name, folded
    country: str | None
    office: str  # in lower case
    since: int
    until: int


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
        if office is not None and says_more(office, person.office):
            person.office, person.rule = _joined(office, person.office), rule
            person.sentence = sentence
        elif office is not None and person.office is not None:
            person.office = _with_fuller_body(person.office, office)
        person.seen.add(sentence.index)
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
        return max(found, key=lambda person: _likeness(person, office), default=None)

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
            if len(known) > 1 and _may_be_one_surname(known[-1], own[-1]):
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
        found = [person for person in self.people if _holds(person, office)]
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
            and _head_word(own.title or "") == _head_word(office.title or "")
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


def family_name(names: tuple[str, ...]) -> str:
    """The family name, which may stand first.

    >>> family_name(("Ilze", "Harbor")), family_name(("Shim", "Yoon-jo"))
    ('Harbor', 'Shim')
    """
    is_first = len(names) == 2 and FAMILY_NAME_FIRST.fullmatch(names[-1]) is not None
    return names[0] if is_first else names[-1]


def _may_be_one_surname(known: str, name: str) -> bool:
    """Whether two surnames are spelt alike, or one is the first half of the other."""
    short, full = sorted((known, name), key=len)
    return fuzz.ratio(known, name) >= SPELLING or full.startswith(f"{short}-")


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


def _holds(person: Person, office: Office) -> bool:
    own = person.office
    if own is None or own.title is None:
        return False
    if own.is_head and office.words <= HEADS and office.organization == own.organization:
        return True
    if not office.words <= own.words or _is_of_superior(office, own):
        return False
    if "former" in own.words - office.words:
        return False
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


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A name without accents and case, to compare by.

    >>> fold("Müller-ÖZ")
    'muller-oz'
    """
    plain = unicodedata.normalize("NFKD", word)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


@lru_cache(maxsize=1 << 14)
def folded(names: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without accents, case, particles and articles.

    >>> folded(("Yvo", "de", "Boer")), folded(("Tariq", "al-Ozoli"))
    (('yvo', 'boer'), ('tariq', 'ozoli'))
    """
    words = tuple(ARTICLE.sub("", fold(name)) for name in names)
    return tuple(word for word in words if word not in _particles()) or words


@cache
def _particles() -> frozenset[str]:
    return frozenset(read_words("name_particles.txt"))


@lru_cache(maxsize=1 << 14)
def may_be_same(known: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: one is a short form of the other.

    >>> may_be_same(("ana", "lima", "cruz"), ("lima",))
    True
    >>> may_be_same(("ana", "cruz"), ("jo", "cruz"))
    False
    """
    names = tuple(name for name in names if name not in _particles()) or names
    short, full = sorted((known, names), key=len)
    if short[-1] not in full[-2:]:
        return full[-1].startswith(f"{short[-1]}-") and set(short[:-1]) <= set(full)
    return set(short) <= set(full) or _initials_agree(short, full)


def _initials_agree(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``C. Ray`` may be ``Charles Ray``."""
    first, other = short[0].rstrip("."), full[0].rstrip(".")
    has_initial = len(first) == 1 or len(other) == 1
    return short[-1] == full[-1] and has_initial and first[0] == other[0]


def says_more(office: Office, known: Office | None) -> bool:
    """Whether an office told later is to replace the one known."""
    if known is not None and office.side is Side.PRIVATE and known.side is not Side.PRIVATE:
        return False  # a minister may be a lawyer too
    if known is None or known.title is None:
        return True
    if known.side is Side.PRIVATE and office.side is not Side.PRIVATE:
        return True
    if office.title is None:
        return False
    if _is_field(known) and not title_fields().isdisjoint(known.words):
        return "minister" in office.words  # "Justice: Ilze Ozola", in a list of ministers
    if known.is_past != office.is_past and not is_weak(office if known.is_past else known):
        return known.is_past
    if (is_weak(known) and not is_weak(office)) or _is_told(office, known):
        return True
    if "former" in known.words and "former" not in office.words and not is_weak(office):
        return True
    if len(known.words) < 3 and len(office.words) > 3 and "former" not in office.words:
        return True
    if office.country != known.country:
        return False
    return known.words < office.words and (known.organization is None or bool(office.organization))


def is_weak(office: Office) -> bool:
    """Whether a title is a rank, an abbreviation or a bare field, or says little."""
    title = office.title or ""
    is_short = title.isupper() and len(title) < 6
    is_rank = title in ranks() or title in RANKS_OF_BIRTH
    return _head_word(title) in WEAK_TITLES or is_short or _is_field(office) or is_rank


def _is_field(office: Office) -> bool:
    """Whether a title is a field alone: ``Justice``, of whoever is its minister."""
    title = office.title or ""
    return bool(title) and not any(map(is_title, (title, *title.split())))


def _head_word(title: str) -> str:
    """The word of a title that says what somebody is.

    >>> _head_word("Deputy Minister of Justice"), _head_word("Senate candidate")
    ('minister', 'candidate')
    """
    head = OF_OR_FOR.split(title, 1)[0].split()
    return head[-1].lower() if head else ""


@cache
def ranks() -> frozenset[str]:
    """Military and police ranks, as written."""
    return frozenset(read_words("ranks.txt"))


def _is_told(office: Office, known: Office) -> bool:
    """Whether the text tells the state of one and of the other only its place lets us guess."""
    return office.is_told and not known.is_told and office.country != known.country


def _joined(office: Office, known: Office | None) -> Office:
    if office.organization or known is None or not (known.words & office.words):
        return office
    if _is_of_mission(known) and known.words < office.words:
        return office  # "Ambassador Roe" is not ours any more for being Ambassador at Large
    return office._replace(organization=known.organization)


def _is_of_mission(office: Office) -> bool:
    return (office.organization or "").startswith(("Embassy", "Consulate"))


def _with_fuller_body(known: Office, office: Office) -> Office:
    """The office known, with its body told or spelt out by a later mention."""
    old, new = known.organization or "", office.organization or ""
    if _is_of_mission(office) and office.words < known.words:
        return known  # the Ambassador at Large is not ours for being called "Ambassador"
    is_of_same = office.words & known.words or (
        office.title is None and office.country in (None, known.country)
    )
    is_fuller = (not old and bool(is_of_same)) or (
        old.isupper() and len(new.split()) > 2 and office.country in (None, known.country)
    )
    return known._replace(organization=new) if new and is_fuller else known


def find_leader(
    names: tuple[str, ...],
    year: int | None,
    host: str | None = None,
    title: frozenset[str] = frozenset(),
) -> Leader | None:
    """The head of state or government, or foreign minister, whom ``names`` mean in ``year``.

    Of several the one of ``title``, or of the ``host`` country, or else the first of the table.

    >>> find_leader(("Nyerere",), 1976).country, find_leader(("Nyerere",), 2009)
    ('TZ', None)
    """
    own = folded(names)
    if len(names) == 1 and own[-1] not in leaders() and own[-1].endswith("s"):
        own = (*own[:-1], own[-1][:-1])  # "President Zapateros"
    namesakes = leaders().get(own[-1])
    if namesakes is None:
        return None
    found = (leader for leader in namesakes if _is_meant(leader, own, year))
    return min(found, key=lambda leader: _distance(leader, host, title), default=None)


def _distance(leader: Leader, host: str | None, title: frozenset[str]) -> tuple[bool, bool]:
    """How little speaks for a leader among namesakes."""
    return title.isdisjoint(leader.office.split()), leader.country != host


def _is_meant(leader: Leader, names: tuple[str, ...], year: int | None) -> bool:
    """Whether a leader bears ``names`` and was in office in ``year``, or not long before."""
    in_time = year is None or leader.since <= year <= leader.until + YEARS_REMEMBERED
    return in_time and leader.words.issuperset(names)


def _is_given(word: str) -> bool:
    return word.title() in given_names()


@cache
def leaders() -> Mapping[str, tuple[Leader, ...]]:
    """Leaders by each of the last two words of their names, folded, or by the first."""
    table: dict[str, tuple[Leader, ...]] = {}
    for row in read_table("leaders.csv"):
        years, office = (int(row["since"]), int(row["until"])), row["office"].lower()
        words = folded(tuple(row["name"].split()))
        leader = Leader(row["name"], frozenset(words), row["country"] or None, office, *years)
        middle = words[-2:-1] if len(words) > 2 and not _is_given(words[-2]) else ()
        first = words[:1] if row["country"] in BY_FIRST_NAME else ()
        for word in {words[-1], *middle, *first}:
            table[word] = (*table.get(word, ()), leader)
    return table
