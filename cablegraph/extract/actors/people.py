r"""Find the people of a cable: officials by name and title, unnamed roles, private persons.

Takes    a `Reading` with its sentences and the bodies that `find_organizations` found.
Gives    the reading with `Official` entities, private persons as `Actor`, and a `Place` for each
         full name, surname and role. The rule of an organisation's place inside a title becomes
         ``within-title``: it says where somebody works and holds no view of its own there.
Offsets  characters of each sentence's text, half-open.
Errors   none; what looked like a person and is none is among the rejections.
Source   `cablegraph.terms.offices`; the letters are those of `cablegraph.extract.actors.naming`.

Forms met: Ministry of Justice Office Director Ilze Ozola | Ilze Ozola, Office Director at the MOJ
| Foreign Minister: Ilze Ozola | Secretary of State for Trade, Ilze Ozola, | Senators Ozola, Berg
and Lund | Gen. Berg | Mr. Berg | Ilze Ozola of the MFA | Berg | the Minister | INL Officer |
an MFA official | two Embassy officers.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from cablegraph.extract.actors.appointments import Appointments
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.actors.lines import NAME, Line, Mention
from cablegraph.extract.actors.name_bounds import NameBounds, is_month, words_of_name
from cablegraph.extract.actors.naming import Tokens, read_tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.organizations import tokens_of
from cablegraph.extract.actors.person_names import family_name
from cablegraph.extract.actors.persons import Person, Register
from cablegraph.extract.actors.roles import Roles
from cablegraph.extract.actors.several import singular
from cablegraph.extract.actors.title_places import find_titles
from cablegraph.extract.actors.vetting_forms import find_form
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.cable import Heading
from cablegraph.model.findings import Actor, ActorKind, MentionForm, Ministry, Official
from cablegraph.resources import read_words
from cablegraph.terms import offices
from cablegraph.terms.english import english_words, may_be_verb
from cablegraph.terms.offices import Side

SHORT_NAME = re.compile(r"(?:N|G|X|PP?[NGX])(?:P{0,2}[NGX])*")
LINKED = re.compile(r" (?:of|for) ", re.IGNORECASE)  # in "Minister of Justice"
COMMON_SURNAME = re.compile(r"(?<![WNGAOBTRHDCd])[WD](?=w|s|\.|&|,|\Z)")  # "Harbor said"
IN_BODY = re.compile(r"Oo[dW]{1,5}G\Z")  # a word that is also a name, within a body's name
RELATIVE = re.compile(  # before a name: "President Ozola's brother,", "his late wife"
    r"(?:['’]s|\b[Hh]is|\b[Hh]er|\b[Ww]hose)(?: [a-z]+)?"
    r" (?:(?:half-|step)?(?:brother|sister)|(?:grand)?(?:son|daughter|father|mother)|uncle|aunt"
    r"|cousin|nephew|niece|wife|husband|widow|(?:son|brother|father|daughter|sister)-in-law),? \Z"
)
PERSON_ABOVE = re.compile(  # a heading in mixed case
    r"[^a-z]*[a-z].*?\b[A-Z][a-z]+ (?:[a-z]{2,3} ){0,2}[A-Z][a-z]+", re.DOTALL
)
MINISTER_ABOVE = re.compile(r"(?P<field>[A-Z][\w, ]{3,60}): ")


class _Finder:
    """Two readings of a cable: names with their titles first, then surnames and roles."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.register = Register()
        self.appointments = Appointments(ledger.reading, self.register)
        self.bounds = NameBounds(self.register, self.appointments.apart)
        self.roles = Roles(ledger, self.register, self.appointments)
        self.lines: dict[int, Line] = {}
        self.host = ledger.reading.host_country
        self.common_surnames: dict[str, Person] = {}  # "Harbor", of Ilze Harbor

    def read_heading(self, heading: Heading, sentence: Sentence) -> None:
        """Write down who is named above a passage: ``Economy and Trade: Ilze Ozola (PS)``."""
        tokens = read_tokens(" ".join(heading.text.split()), host=self.host)
        line = Line(sentence, tokens, find_titles(tokens))
        for match in NAME.finditer(tokens.letters):
            names = words_of_name(tokens, *match.span())
            field = MINISTER_ABOVE.match(tokens.text)
            is_field = field is not None and field.end() == tokens.starts[match.start()]
            office, rule = self.appointments.office_of(line, *match.span(), names)
            if field and is_field and _is_field(field["field"]):
                office, rule = (
                    self.appointments.home.settle(Office(field["field"]), ()),
                    "title-apart",
                )
            if office is not None and office.title and len(names) > 1:
                self.register.enter(names, sentence, office, rule)

    def read_names(self, sentence: Sentence) -> None:
        """Write down who is named, each with the title that stands by the name."""
        tokens = tokens_of(sentence, self.host)
        line = self.lines[sentence.index] = Line(sentence, tokens, find_titles(tokens))
        self.appointments.listed.read_heading(tokens)
        self.appointments.employment.go_on(tokens)
        if "Name:" in tokens.text and self._read_form(line):
            return
        has_name = "N" in tokens.letters or "G" in tokens.letters
        for match in NAME.finditer(tokens.letters) if has_name else ():
            start = self.bounds.start_of_name(tokens, *match.span())
            end = self.bounds.end_of_name(tokens, start, match.end())
            if self.bounds.is_namesake(tokens, start, end):
                line.reject(start, end, "a body named after somebody")
                continue
            is_word = end - start == 1 and tokens.letters[start] == "G"
            if is_word and IN_BODY.search(tokens.letters, 0, end):
                continue  # "the Union of Ports Chambers"
            if end - start == 1 and self.bounds.is_where(tokens, start):
                continue  # "In Ozolnieki, a mayor": where, not who
            if end - start == 1 and is_month(tokens, start):
                continue  # "told Charge Jan 9"
            names = words_of_name(tokens, start, end)
            office, rule = self.appointments.office_of(line, start, end, names)
            if office is None and not self.bounds.is_bare_name(line, start, end):
                line.reject(start, end, "no title, and not written like a name")
                continue
            before = tokens.text[max(0, tokens.starts[start] - 40) : tokens.starts[start]]
            is_relative = len(names) > 1 and RELATIVE.search(before) is not None
            enter = self.register.enter_relative if is_relative else self.register.enter
            line.mentions.append(Mention(start, end, enter(names, sentence, office, rule)))
        if tokens.found[:1] in (("He",), ("She",)) and line.titles:
            self._read_office_of_last(line)

    def _read_office_of_last(self, line: Line) -> None:
        """Read ``She was Minister of Justice`` of the one person named in the sentence before."""
        index = line.sentence.index
        near = [person for person in self.register.people if index - 1 in person.seen]
        if len(near) != 1 or near[0].office is not None:
            return
        office = self.appointments.after.taken_up(line)
        if office is not None:
            self.register.enter(near[0].names, line.sentence, office, "title-after-name")

    def _read_form(self, line: Line) -> bool:
        """Write down whom a vetting request's form names; true if the sentence is one."""
        form = find_form(line.sentence.text, self.host)
        if form is None:
            return False
        person = self.register.enter(form.names, line.sentence, form.office, "form")
        starts = line.tokens.starts
        start, end = bisect_left(starts, form.start), bisect_left(starts, form.end)
        line.mentions.append(Mention(start, end, person))
        line.titles.clear()
        return True

    def settle(self) -> None:
        """Give every person a key and make officials and private persons of them."""
        self.register.settle()
        for person in self.register.people:
            self.ledger.entities[person.key] = self._entity(person)
            surname = family_name(person.names)
            if surname.lower() in english_words() or surname in offices.demonyms():
                self.common_surnames.setdefault(surname, person)

    def stretches_of_titles(self) -> dict[int, list[tuple[int, int]]]:
        """Where titles stand that go with a name: bodies in them say where somebody works."""
        return {
            index: [
                (line.tokens.starts[first], line.tokens.end_of(last - 1))
                for first, last in map(line.titles.__getitem__, sorted(line.used))
            ]
            for index, line in self.lines.items()
            if line.used
        }

    def _full_name(self, organization: str | None, sentence: Sentence) -> str | None:
        """A ministry's name in full where the sentence has it: ``Ministry of Justice (MOJ)``."""
        for entity in self.ledger.entities.values():
            if isinstance(entity, Ministry) and organization in entity.aliases:
                told = (alias for alias in entity.aliases if alias in sentence.text)
                return max((organization or "", *told), key=_fullness)
        return organization

    def _entity(self, person: Person) -> Official | Actor:
        name, office = " ".join(person.names), person.office
        evidence = evidence_of(person.sentence, person.rule)
        if office is None or office.side is Side.PRIVATE:
            country = office.country if office else None
            kind = ActorKind.PERSON
            return Actor(key=person.key, name=name, kind=kind, country=country, evidence=evidence)
        return Official(
            key=person.key,
            name=name,
            title=singular(office.title),
            organization=self._full_name(office.organization, person.sentence),
            country=office.country,
            evidence=evidence,
        )

    def read_places(self, sentence: Sentence) -> None:
        """Write down where full names, surnames and roles stand."""
        line = self.lines[sentence.index]
        starts = {line.titles[number][1]: line.titles[number][0] for number in line.used}
        for mention in line.mentions:
            self._place(line, mention.start, mention.end, MentionForm.NAME, mention.person)
            first = starts.get(mention.start)
            if first is not None and self._is_joined(
                line.tokens, first, mention.start, mention.end
            ):
                self._place(line, first, mention.start, MentionForm.ROLE, mention.person)
            at = (mention.start if first is None else first) - 1  # "Latvia's PermRep (Ozols) said"
            if line.tokens.letters[at] == "(" and (first := starts.get(at)) is not None:
                self._place(line, first, at, MentionForm.ROLE, mention.person)
        known = set(self._place_surnames(line))
        for start, end in line.free():
            self.roles.place(line, start, end)
        self.roles.place_short_forms(line)
        for start, end, reason in line.rejected:
            if end not in known:
                first, last = line.tokens.starts[start], line.tokens.end_of(end - 1)
                self.ledger.reject(sentence, first, last, "person", reason)

    def _is_joined(self, tokens: Tokens, first: int, last: int, end: int) -> bool:
        """Whether a long title joins a name to one before: ``and Chief of Staff Ozola``.

        One to which another is joined is meant too: ``Director for Africa Ozola and``.

        So does one that ends in a body's letters: ``Director of the Drug Agency (DA) Ozola``.
        """
        letters = tokens.letters
        if letters[last - 1] == ")" or "&" in letters[first:last]:
            return True
        has_body = set(letters[first:last]) & set("OBX")
        is_long = LINKED.search(tokens.words(first, last)) is not None
        is_first = letters[end : end + 1] == "&" and first < 2
        return is_long and (is_first or (letters[first - 1 : first] == "&" and not has_body))

    def _place_surnames(self, line: Line) -> Iterator[int]:
        """Write down the short names of known people; give where each ends."""
        taken = {at for mention in line.mentions for at in range(mention.start, mention.end)}
        has_name = any(map(line.tokens.letters.__contains__, "NGX"))
        for match in SHORT_NAME.finditer(line.tokens.letters) if has_name else ():
            start, end = match.span()
            if not taken.isdisjoint(range(start, end)):
                continue
            names = words_of_name(line.tokens, start, end)
            person = self.register.find(names) or self.register.find_given(names)
            if person is not None:
                self._place(line, start, end, MentionForm.SHORT_NAME, person)
                yield end
        if self.common_surnames and not self.common_surnames.keys().isdisjoint(line.tokens.found):
            self._place_common_surnames(line, taken)

    def _place_common_surnames(self, line: Line, taken: set[int]) -> None:
        """Write down surnames that are common words: ``Harbor said``."""
        for match in COMMON_SURNAME.finditer(line.tokens.letters):
            at = match.start()
            person = self.common_surnames.get(line.tokens.word(at))
            if person and at not in taken and self._may_act(line.tokens, at):
                self._place(line, at, at + 1, MentionForm.SHORT_NAME, person)

    def _may_act(self, tokens: Tokens, at: int) -> bool:
        """Whether a verb follows a word, or nothing that it could be an adjective to."""
        if tokens.letters[at + 1 : at + 2] != "w":
            return True
        return may_be_verb(tokens.word(at + 1))

    def _place(self, line: Line, start: int, end: int, form: MentionForm, person: Person) -> None:
        first, last = line.tokens.starts[start], line.tokens.end_of(end - 1)
        self.ledger.place(line.sentence, first, last, form, person.key, person.rule)


def find_people(reading: Reading) -> Reading:
    """Give ``reading`` the people that its sentences name or call by their role."""
    ledger = Ledger.of(reading)
    finder = _Finder(ledger)
    headings = [heading for heading in reading.cable.headings if PERSON_ABOVE.match(heading.text)]
    for sentence in reading.sentences:
        while headings and headings[0].span.start < sentence.span.start:
            finder.read_heading(headings.pop(0), sentence)
        finder.read_names(sentence)
    finder.settle()
    ledger.relabel(finder.stretches_of_titles(), "within-title")
    for sentence in reading.sentences:
        finder.read_places(sentence)
    return ledger.close()


def _is_field(text: str) -> bool:
    """Whether words name the field of a ministry: ``Economy and Trade``."""
    words = text.lower().replace(",", " ").split()
    fields = read_words("ministry_fields.txt")
    return any(word in fields for word in words) and "minister" not in words


def _fullness(name: str) -> tuple[bool, int]:
    """Spelt-out names go before abbreviations, shorter ones before longer."""
    return name.startswith(("Ministry", "Department")), len(name.split()) > 1
