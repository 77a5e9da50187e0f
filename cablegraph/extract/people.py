r"""Find the people of a cable: officials by name and title, unnamed roles, private persons.

Takes    a `Reading` with its sentences and the bodies that `find_organizations` found.
Gives    the reading with `Official` entities, private persons as `Actor`, and a `Place` for each
         full name, surname and role. The rule of an organisation's place inside a title becomes
         ``within-title``: it says where somebody works and holds no view of its own there.
Offsets  characters of each sentence's text, half-open.
Errors   none; what looked like a person and is none is among the rejections.
Source   `cablegraph.terms.offices`; the letters are those of `cablegraph.extract.naming`.

Forms met: Ministry of Justice Office Director Ilze Ozola | Ilze Ozola, Office Director at the MOJ
| Foreign Minister: Ilze Ozola | Secretary of State for Trade, Ilze Ozola, | Senators Ozola, Berg
and Lund | Gen. Berg | Mr. Berg | Berg | the Minister | INL Officer | an MFA official.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from cablegraph.extract.ledger import Ledger, evidence_of, slug
from cablegraph.extract.naming import Tokens
from cablegraph.extract.organizations import own_post, tokens_of
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.findings import Actor, ActorKind, Evidence, MentionForm, Official
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

NAME = re.compile(r"P{0,2}I{0,3}[NG](?:(?:P{1,3}|I{1,2})?[NGX]){0,5}")
CAPITAL_NAME = re.compile(r"(?<=[TRH])I{0,2}X(?:P?X){0,2}")
LEFT = r"(?:[WODCBc]s?|\([BX]\)|[WO]&(?=[WO])|[WOB](?:od?|fd?)(?=[WODCA])|[AR]|T(?=[TAORWB]))"
COMPLEMENT = r"(?:[ofn]d?[WODCBAcTX]s?(?:(?:,?&|od?|fd?|nd?)?[WODCBAcTX]s?|\([BX]\)){0,12})"
TITLE = re.compile(rf"(?P<left>{LEFT}{{0,14}})T(?P<right>{COMPLEMENT}{{0,3}})")
BETWEEN = re.compile(r'[HR"]{0,3}')
APPOSITION = re.compile(r"(?:\([BCWDN]{1,3}\))?[,(-][#,]{0,2}d?w{0,2}")
EMPLOYER_FIRST = re.compile(r",d?[WODCBAc](?:[WODCBAco&]){0,8},")


@dataclass(frozen=True, slots=True)
class Office:
    """What a title says: the function, where it is held, for which state."""

    title: str
    organization: str | None
    country: str | None
    side: Side


@dataclass(slots=True)
class Person:
    """One person of the cable as far as it has been read."""

    names: tuple[str, ...]
    sentence: Sentence
    office: Office | None = None
    rule: str = "full-name"
    key: str = ""
    seen: int = 0

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return fold(self.names[-1])


@dataclass(slots=True)
class Register:
    """All persons of one cable."""

    people: list[Person] = field(default_factory=list)

    def find(self, names: tuple[str, ...]) -> Person | None:
        """The person who may bear ``names``: same surname, no other name against it."""
        matches = [person for person in self.people if _may_be_same(person.names, names)]
        return matches[-1] if matches else None


def fold(word: str) -> str:
    """A name without accents and case, to compare by.

    >>> fold("Müller-ÖZ")
    'muller-oz'
    """
    plain = unicodedata.normalize("NFKD", word)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


def find_people(reading: Reading) -> Reading:
    """Give ``reading`` the people that its sentences name or call by their role."""
    finder = _Finder(Ledger.of(reading))
    for sentence in reading.sentences:
        finder.read_titled(sentence)
    finder.settle()
    for sentence in reading.sentences:
        finder.read_short(sentence)
    return finder.ledger.close()


@dataclass(slots=True)
class _Mention:
    """A name in a sentence, by the indexes of its words."""

    start: int
    end: int
    person: Person
    form: MentionForm
    rule: str


class _Finder:
    """Two readings of a cable: first names with their titles, then surnames and roles."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.register = Register()
        self.mentions: dict[int, list[_Mention]] = {}
        self.roles: dict[int, list[tuple[int, int, Office]]] = {}
        self.host = ledger.reading.host_country
        post = own_post(ledger.reading)
        self.post_name = post.name if post else None
        text = ledger.reading.cable.source.text
        self.has_codel = "CODEL" in text or "Codel" in text

    def read_titled(self, sentence: Sentence) -> None:
        """Write down the names that stand with a title, and the titles that stand alone."""
        tokens = tokens_of(sentence)
        spans = [match.span() for match in TITLE.finditer(tokens.letters)]
        used: set[int] = set()
        mentions = self.mentions.setdefault(sentence.index, [])
        previous: _Mention | None = None
        for match in self._names(tokens):
            start, end = match.span()
            names = _name_words(tokens, start, end)
            office, rule = self._office_of(tokens, spans, used, start, end)
            if office is None and previous and self._continues(tokens, previous, start):
                office, rule = previous.person.office, "shared-title"
            if office is None and not self._is_bare_name(tokens, start, end):
                continue
            person = self._person(names, sentence, office, rule)
            previous = _Mention(start, end, person, MentionForm.NAME, rule)
            mentions.append(previous)
        self.roles[sentence.index] = [
            (start, end, self._read_office(tokens, start, end))
            for number, (start, end) in enumerate(spans)
            if number not in used
        ]

    def _names(self, tokens: Tokens) -> Iterator[re.Match[str]]:
        yield from NAME.finditer(tokens.letters)
        if "X" in tokens.letters and "N" not in tokens.letters:
            yield from CAPITAL_NAME.finditer(tokens.letters)

    def _office_of(
        self, tokens: Tokens, spans: list[tuple[int, int]], used: set[int], start: int, end: int
    ) -> tuple[Office | None, str]:
        """The office that goes with the name at ``start``, and the rule that says so."""
        letters = tokens.letters
        for number, (first, last) in enumerate(spans):
            if last <= start and BETWEEN.fullmatch(letters, last, start):
                used.add(number)
                return self._read_office(tokens, first, last), "title-before-name"
        rank = re.compile(r"R{1,3}H?\Z").search(letters[:start])
        after = self._apposition(tokens, spans, end)
        if after is not None:
            used.add(after)
            return self._read_office(tokens, *spans[after]), "title-after-name"
        for number, (first, last) in enumerate(spans):
            between = letters[last:start]
            is_apart = number not in used and re.fullmatch(r"[:,]H?R?", between)
            if is_apart and (between[0] == ":" or end - start > 1):
                used.add(number)
                return self._read_office(tokens, first, last), "title-apart"
        if rank:
            title = tokens.words(rank.start(), start)
            return Office(title, None, None, Side.PUBLIC), "rank"
        return None, "full-name"

    def _apposition(self, tokens: Tokens, spans: list[tuple[int, int]], end: int) -> int | None:
        match = APPOSITION.match(tokens.letters, end)
        if match is None:
            return None
        employer = EMPLOYER_FIRST.match(tokens.letters, end)
        starts = {match.end(), *([employer.end()] if employer else [])}
        for number, (first, last) in enumerate(spans):
            if match.start() < first <= match.end() + 1 or first in starts:
                if last < len(tokens.letters) and tokens.letters[last] in "NG":
                    continue
                return number
        return None

    def _continues(self, tokens: Tokens, previous: _Mention, start: int) -> bool:
        """Whether a name goes on a list that a plural title opened: Senators Berg and Lund."""
        office = previous.person.office
        if office is None or not office.title.endswith("s"):
            return False
        return bool(re.fullmatch(r",|&|,&", tokens.letters[previous.end : start]))

    def _is_bare_name(self, tokens: Tokens, start: int, end: int) -> bool:
        letters = tokens.letters
        before = letters[start - 1 : start] if start else ""
        after = letters[end : end + 1]
        if before == "H":
            return True
        names = letters[start:end]
        if names.count("N") + names.count("G") < 2 or names.count("N") < 1:
            return False
        return before not in ("n", "o", "d", "W", "D", "O", "B") and after not in (
            "O",
            "W",
            "T",
            "-",
        )

    def _read_office(self, tokens: Tokens, start: int, end: int) -> Office:
        return _OfficeReader(tokens, start, end, self).read()

    def _person(
        self, names: tuple[str, ...], sentence: Sentence, office: Office | None, rule: str
    ) -> Person:
        person = self.register.find(names)
        if person is None:
            person = Person(names, sentence)
            self.register.people.append(person)
        if len(names) > len(person.names):
            person.names = names
        if office is not None and _is_better(office, person.office):
            person.office, person.rule, person.sentence = office, rule, sentence
        return person

    def settle(self) -> None:
        """Give every person a key and make officials and private persons of them."""
        taken: set[str] = set()
        for person in self.register.people:
            person.key = _free_key(person, taken)
            evidence = evidence_of(person.sentence, person.rule)
            self.ledger.entities[person.key] = self._entity(person, evidence)

    def _entity(self, person: Person, evidence: Evidence) -> Official | Actor:
        name, office = " ".join(person.names), person.office
        if office is None or office.side is Side.PRIVATE:
            country = office.country if office else None
            return Actor(
                key=person.key,
                name=name,
                kind=ActorKind.PERSON,
                country=country,
                evidence=evidence,
            )
        return Official(
            key=person.key,
            name=name,
            title=_singular(office.title),
            organization=office.organization,
            country=office.country,
            evidence=evidence,
        )

    def read_short(self, sentence: Sentence) -> None:
        """Write down where full names, surnames and roles stand."""
        tokens = tokens_of(sentence)
        taken: list[tuple[int, int]] = []
        for mention in self.mentions.get(sentence.index, ()):
            self._place(sentence, tokens, mention.start, mention.end, mention.form, mention.person)
            taken.append((mention.start, mention.end))
        for start, end, person in self._surnames(tokens, taken):
            self._place(sentence, tokens, start, end, MentionForm.SHORT_NAME, person)
        for start, end, office in self.roles.get(sentence.index, ()):
            self._place_role(sentence, tokens, start, end, office)

    def _place(
        self,
        sentence: Sentence,
        tokens: Tokens,
        start: int,
        end: int,
        form: MentionForm,
        person: Person,
    ) -> None:
        person.seen += 1
        self.ledger.place(
            sentence, tokens.starts[start], tokens.ends[end - 1], form, person.key, person.rule
        )

    def _surnames(
        self, tokens: Tokens, taken: list[tuple[int, int]]
    ) -> Iterator[tuple[int, int, Person]]:
        for match in re.finditer(r"P{0,2}[NGX](?:P?[NGX])*", tokens.letters):
            start, end = match.span()
            if any(first < end and start < last for first, last in taken):
                continue
            names = _name_words(tokens, start, end)
            person = self.register.find(names)
            if person is not None:
                yield start, end, person

    def _place_role(
        self, sentence: Sentence, tokens: Tokens, start: int, end: int, office: Office
    ) -> None:
        first = start - 1 if start and tokens.letters[start - 1] == "d" else start
        person = self._holder(office)
        key = person.key if person else self._role_key(sentence, office)
        if key:
            begin, finish = tokens.starts[first], tokens.ends[end - 1]
            self.ledger.place(sentence, begin, finish, MentionForm.ROLE, key, "role")

    def _holder(self, office: Office) -> Person | None:
        """The person whom a bare role means: the last one named who holds it."""
        if office.organization is not None and office.organization != self.post_name:
            return None
        wanted = set(office.title.lower().split())
        for person in reversed(self.register.people):
            own = person.office
            if own and own.country == office.country and wanted <= set(own.title.lower().split()):
                return person
        return None

    def _role_key(self, sentence: Sentence, office: Office) -> str | None:
        if office.side is Side.PRIVATE:
            return None
        parts = (office.country if office.country != self.host else "", office.title)
        key = slug(" ".join(part for part in parts if part))
        if office.country == "US":
            key = slug(office.title)
        self.ledger.entities.setdefault(
            key,
            Official(
                key=key,
                name=None,
                title=office.title,
                organization=office.organization,
                country=office.country,
                evidence=evidence_of(sentence, "role"),
            ),
        )
        return key


US_TITLE = re.compile(
    r"\b(?:Assistant Secretary|Deputy Assistant Secretary|A/S|DAS|PDAS|U/S|DASD|PDASD|ASD"
    r"|Deputy Secretary|SecDef|SecState|USTR|POTUS|Under ?[Ss]ecretary|D/S)\b"
)
MISSION_TITLE = re.compile(
    r"\b(?:Ambassador|Amb|AMBASSADOR|AMB|DCM|A/DCM|CDA|Charge|CHARGE|Chargé|Consul General|CG"
    r"|Pol\w*[Oo]ffs?|POLOFF|Econ\w*[Oo]ffs?|ECONOFF|[Ee]mb[Oo]ffs?|EMBOFFS?|Con[Oo]ffs?|Msn[Oo]ffs?"
    r"|Pol[Cc]ouns|Econ[Cc]ouns|RSO|ARSO|PAO|DATT|LEGATT?|Deputy Chief of Mission"
    r"|Chief of Mission|[Ee]mbassy [Oo]fficers?|INL Officer|\w+[Oo]ff)\b",
)


class _OfficeReader:
    """Take the words of a title apart: whose, where, what."""

    def __init__(self, tokens: Tokens, start: int, end: int, finder: _Finder) -> None:
        self.tokens, self.start, self.end, self.finder = tokens, start, end, finder
        self.country: str | None = None
        self.organization: str | None = None

    def read(self) -> Office:
        """The office that the words say."""
        self._take_owner()
        head = self._head()
        first = self._take_organization(head)
        last = self._read_complement(head)
        title = _clean_title(self.tokens.words(first, last))
        side = self._side(head)
        if self.organization:
            self.country = self.country or self._organization_country()
        self._place_in_world(title)
        return Office(title, self.organization, self.country, side)

    def _take_owner(self) -> None:
        """Read ``Latvian`` or ``Latvia's`` at the front."""
        letters = self.tokens.letters
        while self.start < self.end - 1 and letters[self.start] in "dDCcs&":
            word = self.tokens.word(self.start)
            if letters[self.start] in "DCc":
                self.country = _state_of(word) or self.country
            self.start += 1

    def _head(self) -> int:
        """The index of the word that names the function."""
        letters = self.tokens.letters
        at = letters.index("T", self.start)
        while at + 1 < self.end and letters[at + 1] == "T":
            at += 1
        later = self.tokens.letters.find("T", at + 1, self.end)
        link = letters[at + 1 : later] if later > 0 else ""
        return later if later > 0 and re.fullmatch(r"[OWAB]*", link) and link else at

    def _take_organization(self, head: int) -> int:
        """Read the body named before the function; give where the function begins."""
        letters = self.tokens.letters
        bodies = [at for at in range(self.start, head) if letters[at] in "OB"]
        if not bodies:
            return self.start
        last = bodies[-1]
        if self._is_suboffice(last):
            if len(bodies) == 1:
                return self.start
            last = self._end_of_parent(bodies)
        end = last + 1
        while end < head and letters[end] in "ods)(" + ("B" if letters[end - 1] == "(" else ""):
            end += 1
        if letters[end - 1] == "o":
            while end < head and letters[end] in "WADd":
                end += 1
        self.organization = _clean_organization(self.tokens.words(self.start, end))
        return end

    def _end_of_parent(self, bodies: list[int]) -> int:
        """The last word of the body that a sub-office, the last of ``bodies``, belongs to."""
        letters = self.tokens.letters
        parent = bodies[-2]
        at = parent
        while at + 1 < bodies[-1] and letters[at + 1] in "od&WA":
            at += 1
        return at

    def _is_suboffice(self, at: int) -> bool:
        return (
            self.tokens.letters[at] == "O"
            and offices.organization_heads().get(self.tokens.word(at)) == "suboffice"
        )

    def _read_complement(self, head: int) -> int:
        """Read what follows the function; give where the title ends."""
        letters = self.tokens.letters
        last = at = head + 1
        while at < self.end:
            stop = at + 1
            while stop < self.end and letters[stop] not in "ofn":
                stop += 1
            if not self._take_segment(at, stop):
                last = stop
            at = stop
        return last

    def _take_segment(self, at: int, stop: int) -> bool:
        """Read one ``of ...``, ``for ...``, ``at ...``; true if it says where or for whom."""
        letters = self.tokens.letters
        words = self.tokens.words(at + 1, stop)
        inner = letters[at + 1 : stop]
        if letters[at] == "n" or (letters[at] == "o" and self._names_body(at + 1, stop)):
            if self.organization is None:
                self.organization = _clean_organization(words)
            return True
        if letters[at] == "o" and re.fullmatch(r"d?[CD]", inner):
            self.country = self.country or _state_of(self.tokens.word(stop - 1))
            return True
        return False

    def _names_body(self, start: int, stop: int) -> bool:
        letters = self.tokens.letters
        bodies = [at for at in range(start, stop) if letters[at] in "OB"]
        return bool(bodies) and not self._is_suboffice(bodies[-1])

    def _organization_country(self) -> str | None:
        organization = self.organization or ""
        for word in organization.replace("(", " ").replace(")", " ").split():
            sense = offices.find_acronym(
                word, frozenset({"organisation", "party"}), self.finder.host
            )
            if sense:
                if sense.side == "international":
                    return INTERNATIONAL
                return "US" if sense.side.startswith("us-") else next(iter(sense.countries), None)
            if word in offices.demonyms():
                return offices.demonyms()[word]
        if re.search(
            r"\b(?:European|United Nations|International|World|Inter-American)\b", organization
        ):
            return INTERNATIONAL
        return None

    def _side(self, head: int) -> Side:
        word = self.tokens.word(head)
        side = offices.titles().get(word) or offices.titles().get(word.title()) or Side.PUBLIC
        if side is Side.EITHER:
            kinds = {
                offices.organization_heads().get(part, "")
                for part in (self.organization or "").split()
            }
            return Side.PRIVATE if kinds & {"private", "company", "media"} else Side.PUBLIC
        return side

    def _place_in_world(self, title: str) -> None:
        """Settle the state and, for our own mission, the post."""
        if self.country == INTERNATIONAL:
            self.country = None
            return
        if self.country is None and US_TITLE.search(title):
            self.country = "US"
        if self.country in (None, "US") and MISSION_TITLE.search(title) and not self.organization:
            self.country, self.organization = "US", self.finder.post_name
        if self.country is None and re.search(r"\bSenators?\b|\bCongress", title):
            self.country = "US" if self.finder.has_codel else None
        if self.country is None:
            self.country = self.finder.host


INTERNATIONAL = "international"


def _state_of(word: str) -> str | None:
    return offices.demonyms().get(word) or offices.country_names().get(word)


def _clean_organization(text: str) -> str:
    return re.sub(r"^(?:the|The|an?) |['’,]s$", "", text).strip()


def _clean_title(text: str) -> str:
    return re.sub(r"^(?:the|The|an?|his|her|its|newly|visiting) ", "", text).strip(" ,")


def _singular(title: str) -> str:
    return re.sub(
        r"\b(Senator|Minister|Ambassador|Judge|Prosecutor|Governor|President)s\b", r"\1", title
    )


def _name_words(tokens: Tokens, start: int, end: int) -> tuple[str, ...]:
    return tuple(tokens.word(index) for index in range(start, end))


def _may_be_same(known: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: a short form, or the same with more words."""
    mine, other = [fold(word) for word in known], [fold(word) for word in names]
    if len(mine) < len(other):
        mine, other = other, mine
    if other[-1] not in mine[-2:]:
        return False
    return set(other) <= set(mine)


def _is_better(office: Office, known: Office | None) -> bool:
    """Whether a title says more than the one known."""
    if known is None:
        return True
    if known.organization is None and office.organization is not None:
        return True
    return set(known.title.lower().split()) < set(office.title.lower().split())


def _free_key(person: Person, taken: set[str]) -> str:
    base = slug(person.names[-1]) or "person"
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    taken.add(key)
    return key
