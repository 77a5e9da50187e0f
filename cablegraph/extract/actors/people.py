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

import calendar
import re
from bisect import bisect_left
from collections.abc import Iterator

from cablegraph.extract.actors.appointments import Appointments
from cablegraph.extract.actors.bodies import side_of, state_of
from cablegraph.extract.actors.ledger import Ledger, evidence_of, slug
from cablegraph.extract.actors.lines import NAME, Line, Mention
from cablegraph.extract.actors.naming import MONTHS, Tokens, read_tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.organizations import own_post, tokens_of
from cablegraph.extract.actors.persons import Person, Register, family_name
from cablegraph.extract.actors.several import each_of_several, find_short_form, start_of_last
from cablegraph.extract.actors.title_places import VERBS, find_titles
from cablegraph.extract.grammar.words import COLLECTIVE
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.cable import BlockKind, Heading
from cablegraph.model.findings import Actor, ActorKind, MentionForm, Ministry, Official
from cablegraph.resources import read_words
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

SHORT_NAME = re.compile(r"P{0,2}[NGX](?:P{0,2}[NGX])*")
LINKED = re.compile(r" (?:of|for) ", re.IGNORECASE)  # in "Minister of Justice"
COMMON_SURNAME = re.compile(r"(?<![WNGAOBTRHDCd])[WD](?=w|s|\.|&|,|\Z)")  # "Harbor said"
FORM_LABEL = (
    r"(?:Gender|Sex|DOB|POB|Date|Place|Passport|Rank|Position|Title|Occupation|Unit|Nationality"
    r"|Citizenship|Country|Service|ID|Type)\b"
)
FORM = re.compile(  # a vetting request: "Name: OZOLS, Karlis Gender: Male ... Occupation: MAJ/NBS"
    r"\bName: {0,2}(?P<surname>[A-Z][A-Z'-]+(?: [A-Z'-]{2,}){0,2}), "
    rf"(?P<given>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,3}}?)(?= {FORM_LABEL}|\Z)"
)
FORM_IN_ORDER = re.compile(  # given name first: "Name: Karlis Ozols Rank: Captain"
    rf"\bName: {{0,2}}(?P<names>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{1,3}}?)(?= {FORM_LABEL})"
)
FORM_UNIT = re.compile(rf"\bUnit: (?P<body>[A-Z][\w ]{{2,60}}?)(?= {FORM_LABEL}:|\.?\Z)")
FORM_OFFICE = re.compile(
    r"\b(?:Occupation|Rank|Position|Title): (?P<title>[A-Z][\w.]*(?: [A-Z][\w.]*){0,4}?)"
    rf"(?:/(?P<body>[A-Z]{{2,8}}))?(?= {FORM_LABEL}|\Z)"
)
PLACE_WORDS = frozenset(read_words("place_words.txt"))
GOVERNMENT = re.compile(r"\b(?:[Gg]overnment|GO[A-Z]{1,2}|USG)\Z")
DAYS = frozenset((*calendar.day_name, *calendar.month_name, *MONTHS))
PLACES_GOVERNED = frozenset({"governor", "mayor", "premier", "prefect", "bishop", "archbishop"})
IN_BODY = re.compile(r"Oo[dW]{1,5}G\Z")  # a word that is also a name, within a body's name
WORD_AS_NAME = re.compile(r"P{0,2}[Wc](?=[w,;.:)s&(]|\Z)")
MASKED_NAME = re.compile(r",?\s[Xx]{4,}\b")  # right after a title: whose it is stays unsaid
NAMED_AFTER = frozenset({  # "the University Ilze Ozola"
    "University", "Universidade", "Universidad", "Hospital", "Avenida", "Rua", "Calle", "Escola",
    "Instituto", "Colegio", "Fundacion", "Airport", "Stadium",
})  # fmt: skip
NAMED_FOR = frozenset({  # "the King Karlis Bridge"
    "Island", "Islands", "Bridge", "Causeway", "Airport", "Hospital", "Mosque", "Stadium", "Port",
    "Highway", "Street", "Avenue", "Boulevard", "Square", "Dam", "Airbase", "Base",
})  # fmt: skip
PERSON_ABOVE = re.compile(  # a heading in mixed case
    r"[^a-z]*[a-z].*?\b[A-Z][a-z]+ (?:[a-z]{2,3} ){0,2}[A-Z][a-z]+", re.DOTALL
)
MINISTER_ABOVE = re.compile(r"(?P<field>[A-Z][\w, ]{3,60}): ")
PLURAL_HEAD = re.compile(r"\b(?:Ministers|Directors|Members|Heads|Chiefs|Secretaries|Governors)\Z")
NEAR_PLACES = 12  # how many places back a role is looked for
COUNTS = frozenset({"two", "three", "four", "five"})
HEAD_OF_FIELD = re.compile(r"(?:deputy )?(?:head|chief|secretary|chair) (?:of|for) (?!state\b)\w")
HEAD_WORDS = re.compile(r"(?:(?! (?:of|for|to|in|from|at|on) ).){1,80}")
ROLE_TAKEN = re.compile(  # "her departure as Minister": an office, and nobody who acts
    r"\b(?:departure|resignation|tenure|term|stint|years?|role|appointment|career|time|candidacy"
    r"|nomination|election|position|post|job|experience|serv(?:es|ed|ing)|appointed|elected|named"
    r"|nominated|work(?:s|ed|ing)|days) as (?:the |an? |its |his |her )?\Z"
    r"|\b(?:nomination|appointment|election|promotion|elevation) to (?:the |be )?\Z"
)
ASSEMBLIES = re.compile(  # whose members are officials
    r"(?:Council|Parliament|Congress|Assembly|Senate|Bundestag|Duma|Knesset|Board|Commission|House"
    r"|Committee|[Dd]elegation|Cabinet|Party|Union|Rada|Majlis|Diet)\b"
)
UNIT_AFTER = re.compile(  # "the head of the Federal Police (DPF) intelligence division"
    r" (?P<unit>(?:[a-z]{4,20} ){0,2}"
    r"(?:division|section|department|unit|bureau|directorate|branch|team|mission|delegation))\b"
)
HEADS_OF_UNITS = frozenset({"head", "Head", "chief", "Chief", "director", "Director"})
OWNED = frozenset({"office", "offices", "residence", "palace", "house"})  # "the Mayor's office"
GROUPS = frozenset(  # many who speak are no official: "Labour MPs", "delegates"
    {"mps", "meps", "parliamentarians", "lawmakers", "legislators", "delegates", "politicians"}
    | {"deputies", "prosecutors", "congressmen", "councilors", "councillors", "generals"}
)
ENVOYS = frozenset({"Ambassador", "Charge", "High Commissioner", "DCM"})
DELEGATES = frozenset({"delegate", "rep", "representative", "expert"})
NO_ROLE = frozenset(read_words("titles_of_no_role.txt"))


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


class _Finder:
    """Two readings of a cable: names with their titles first, then surnames and roles."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.register = Register()
        self.appointments = Appointments(ledger.reading, self.register)
        self.lines: dict[int, Line] = {}
        self.host = ledger.reading.host_country
        self.post_name = self.appointments.home.post_name
        post = own_post(ledger.reading)
        self.is_department = post is not None and post.kind == "department"
        self.roles: list[str] = []  # keys of unnamed roles, in the order of the text
        self.common_surnames: dict[str, Person] = {}  # "Harbor", of Ilze Harbor
        self.masked_titles: set[str] = set()  # a role of that title may be who has no name
        self.summaries = [
            block.span for block in ledger.reading.cable.blocks if block.kind is BlockKind.SUMMARY
        ]
        self.short_roles: dict[str, str] = {}  # "RSO", of a Regional Security Officer: the key

    def read_heading(self, heading: Heading, sentence: Sentence) -> None:
        """Write down who is named above a passage: ``Economy and Trade: Ilze Ozola (PS)``."""
        tokens = read_tokens(" ".join(heading.text.split()), host=self.host)
        line = Line(sentence, tokens, find_titles(tokens))
        for match in NAME.finditer(tokens.letters):
            names = _name(tokens, *match.span())
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
            start = self._start_of_name(tokens, *match.span())
            end = self._end_of_name(tokens, start, match.end())
            if self._is_namesake(tokens, start, end):
                line.reject(start, end, "a body named after somebody")
                continue
            if end - start == 1 and IN_BODY.search(tokens.letters, 0, end):
                continue  # "the Union of Ports Chambers"
            if end - start == 1 and self._is_where(tokens, start):
                continue  # "In Ozolnieki, a mayor": where, not who
            names = _name(tokens, start, end)
            office, rule = self.appointments.office_of(line, start, end, names)
            if office is None and not self._is_bare_name(line, start, end):
                line.reject(start, end, "no title, and not written like a name")
                continue
            person = self.register.enter(names, sentence, office, rule)
            line.mentions.append(Mention(start, end, person))
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
        """Read a vetting request's form, surname first; true if the sentence is one."""
        text = line.sentence.text
        form = FORM.search(text) or FORM_IN_ORDER.search(text)
        if form is None:
            return False
        found, unit = FORM_OFFICE.search(text, form.end()), FORM_UNIT.search(text, form.end())
        title, body = (found["title"], found["body"]) if found else (None, None)
        names = tuple(form["names"].split()) if form.re is FORM_IN_ORDER else _in_order(form)
        office = Office(title, body or (unit["body"] if unit else None), self.host)
        person = self.register.enter(names, line.sentence, office, "form")
        starts, first = line.tokens.starts, text.index(":", form.start()) + 1
        start, end = bisect_left(starts, first), bisect_left(starts, form.end())
        line.mentions.append(Mention(start, end, person))
        line.titles.clear()
        return True

    def _start_of_name(self, tokens: Tokens, start: int, end: int) -> int:
        """Leave the field to the title: ``Minister for Reintegration Ilze Ozola``."""
        link = tokens.letters[start - 2 : start]
        if link not in ("To", "Tf", "Tn") or self._is_given(tokens.word(start)) or end - start < 3:
            return start
        if link == "To" and tokens.word(start - 2).lower() in PLACES_GOVERNED:
            return start + 1
        given = (at for at in range(start + 1, end - 1) if self._is_given(tokens.word(at)))
        return next(given, start + (tokens.word(start - 1).lower() == "for"))

    def _end_of_name(self, tokens: Tokens, start: int, end: int) -> int:
        """Take in a surname that is also a common word: ``Ilze Harbor said``."""
        is_open = end - start == 1
        is_open = is_open and (
            self._is_given(tokens.word(start)) or tokens.letters[start - 1] in "TRH"
        )
        word = WORD_AS_NAME.match(tokens.letters, end) if is_open else None
        if word is None or tokens.word(end) in DAYS or tokens.word(end) in NAMED_FOR:
            return end
        return word.end()

    def _is_where(self, tokens: Tokens, start: int) -> bool:
        """Whether a name that opens a sentence after ``In`` and closes with a comma is a place."""
        opens = start == 1 and tokens.word(0) in ("In", "At")
        is_apart = opens and tokens.letters[start + 1 : start + 2] == ","
        return is_apart and self.register.find((tokens.word(start),)) is None

    def _is_namesake(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether a name is part of a body's: ``the Ilze Ozola Center``."""
        if start and tokens.word(start - 1) in NAMED_AFTER:
            return True
        if end < len(tokens.found) and tokens.word(end) in NAMED_FOR:
            return True
        return tokens.letters[end : end + 1] == "O" and tokens.word(end)[0].isupper()

    def _is_bare_name(self, line: Line, start: int, end: int) -> bool:
        """Whether capitalised words without any title are somebody's name."""
        letters = line.tokens.letters
        if letters[start - 1 : start] == "H":
            return True
        names = letters[start:end]
        if names.count("N") + names.count("G") < 2 or "N" not in names:
            return False
        if line.tokens.word(start) in PLACE_WORDS:
            return False
        if self._is_given(line.tokens.word(start)):
            return True
        stands_free = letters[start - 1 : start] not in tuple("WDOBdc&no")
        if stands_free and letters[end : end + 1] in ("w", ",", "s", "("):
            return True
        return self.appointments.apart.speaks_in_scene(line, start, end)

    def _is_given(self, word: str) -> bool:
        return word in offices.given_names()

    def settle(self) -> None:
        """Give every person a key and make officials and private persons of them."""
        self.register.settle()
        for person in self.register.people:
            self.ledger.entities[person.key] = self._entity(person)
            surname = family_name(person.names)
            if surname.lower() in offices.english_words() or surname in offices.demonyms():
                self.common_surnames.setdefault(surname, person)

    def stretches_of_titles(self) -> dict[int, list[tuple[int, int]]]:
        """Where titles stand that go with a name: bodies in them say where somebody works."""
        return {
            index: [
                (line.tokens.starts[first], line.tokens.ends[last - 1])
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
            title=_singular(office.title),
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
            if first is not None and self._is_joined(line.tokens, first, mention.start):
                self._place(line, first, mention.start, MentionForm.ROLE, mention.person)
        known = set(self._place_surnames(line))
        for start, end in line.free():
            self._place_role(line, start, end)
        if not self.short_roles.keys().isdisjoint(line.tokens.found):
            self._place_short_roles(line)
        for start, end, reason in line.rejected:
            if end not in known:
                first, last = line.tokens.starts[start], line.tokens.ends[end - 1]
                self.ledger.reject(sentence, first, last, "person", reason)

    def _is_joined(self, tokens: Tokens, first: int, last: int) -> bool:
        """Whether a long title joins a name to one before: ``and Chief of Staff Ozola``."""
        letters = tokens.letters
        has_body = set(letters[first:last]) & set("OBX")
        is_long = LINKED.search(tokens.words(first, last)) is not None
        return is_long and letters[first - 1 : first] == "&" and not has_body

    def _place_surnames(self, line: Line) -> Iterator[int]:
        """Write down the short names of known people; give where each ends."""
        taken = {at for mention in line.mentions for at in range(mention.start, mention.end)}
        for match in SHORT_NAME.finditer(line.tokens.letters):
            start, end = match.span()
            if not taken.isdisjoint(range(start, end)):
                continue
            names = _name(line.tokens, start, end)
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
        word = tokens.word(at + 1)
        return word in VERBS or word.endswith("ed")

    def _place(self, line: Line, start: int, end: int, form: MentionForm, person: Person) -> None:
        first, last = line.tokens.starts[start], line.tokens.ends[end - 1]
        self.ledger.place(line.sentence, first, last, form, person.key, person.rule)

    def _place_role(self, line: Line, start: int, end: int) -> None:
        tokens = line.tokens
        if key := self.short_roles.get(tokens.words(start, end)):
            place = tokens.starts[start], tokens.ends[end - 1]
            self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")
            return
        short = find_short_form(tokens, start, end)
        if short:
            end = short.start()
        told = self.appointments.titles.read(tokens, start, end)
        office = self.appointments.home.settle(told, ())
        if foreign := self._state_of_owner(line, start, told):
            told = told._replace(country=foreign, is_told=True)
            office = self.appointments.home.settle(told, ())
        if short and (own := self._of_short_form(line, short)):
            office = office._replace(organization=own.organization, country=own.country)
        if tokens.letters[end : end + 1] == "s" and self._owns_office(tokens, end + 1):
            return
        unit = UNIT_AFTER.match(tokens.text, tokens.ends[end - 1])
        if unit and office.title in HEADS_OF_UNITS and (office.organization or office.is_told):
            if office.organization:
                office = office._replace(title=f"{office.title} of the {unit['unit']}")
            else:
                office = office._replace(organization=f"{tokens.word(end - 1)} {unit['unit']}")
        else:
            unit = None
        before = tokens.text[max(0, tokens.starts[start] - 40) : tokens.starts[start]]
        if ROLE_TAKEN.search(before):
            return
        if office.side is Side.PRIVATE and self._is_like_official(tokens, start, end):
            self._place_private(line, start, end, office)
        if self._is_group(tokens, start, end, office):
            self._place_group(line, start, end, office)
            return
        last = self._place_others(line, start, end)
        if last:
            start, office = start_of_last(tokens, start, end), last
        elif not self._is_role(tokens, start, end, office):
            return
        title = (office.title or "").lower()
        if MASKED_NAME.match(line.sentence.text, tokens.ends[end - 1]):
            self.masked_titles.add(title)
            return
        is_masked = any(masked.endswith(title) for masked in self.masked_titles)
        is_new = is_masked or self._is_some(tokens, start)
        is_new = is_new or self._is_of_another(tokens, start, office, line.sentence.index)
        person = None if is_new else self._caller(told, line.sentence.index)
        if person is None and not is_new:
            person = self.register.holder(office, line.sentence.index)
        if person is None and not is_new and self._is_summary(line.sentence):
            person = self.register.named_later(office, line.sentence.index)
        if person is None and not is_new:
            person = self._delegate(office)
        again = None
        is_bare = start > 0 and tokens.word(start - 1).lower() == "the"
        is_bare = is_bare and not (told.country or told.organization)
        if person is None and not is_new and is_bare:
            again = self._role_just_told(title, line.sentence.index)
        key = person.key if person else again or self._role(line.sentence, office, is_new=is_new)
        first = start - 1 if start and tokens.letters[start - 1] in "d" else start
        stop = tokens.ends[self._end_of_role(tokens, start, end) - 1]
        if short:
            stop = tokens.ends[short.end() - 1]
            self.short_roles[tokens.words(*short.span("short"))] = key
        self.ledger.place(
            line.sentence,
            tokens.starts[first],
            unit.end() if unit else stop,
            MentionForm.ROLE,
            key,
            "role",
        )

    def _of_short_form(self, line: Line, short: re.Match[str]) -> Office | None:
        """The office at our post that the letters alone tell: ``(Refcoord)``."""
        words = line.tokens.words(*short.span("short"))
        own = self.appointments.home.settle(Office(words), ())
        return own if own.organization == self.post_name else None

    def _place_short_roles(self, line: Line) -> None:
        """Write down where a role is called by its letters: ``REO``."""
        tokens = line.tokens
        for at, word in enumerate(tokens.found):
            if key := self.short_roles.get(word):
                place = tokens.starts[at], tokens.ends[at]
                self.ledger.clear(line.sentence, *place)
                self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")

    def _place_others(self, line: Line, start: int, end: int) -> Office | None:
        """Write down all but the last of those whom a plural title names; give the last's office.

        Forms met: ``German and French Ambassadors``, ``UNHCR and IOM representatives``.
        """
        tokens, index, settle = line.tokens, line.sentence.index, self.appointments.home.settle
        here = (place for place in reversed(self.ledger.places) if place.sentence == index)
        one: Office | None = None
        for first, last, body in each_of_several(tokens, start, end, here):
            if one is None:
                one = self.appointments.titles.read(tokens, start_of_last(tokens, start, end), end)
                one = one._replace(title=_of_one(one.title))
            if body:
                entity = self.ledger.entities[body.denotes]
                state = entity.country if isinstance(entity, Ministry | Actor) else None
                own = one._replace(organization=tokens.words(first, last), country=state)
            else:
                own = one._replace(country=state_of(tokens.word(first)))
            known = self._delegate(own)
            key = known.key if known else self._role(line.sentence, settle(own, ()), is_new=True)
            place = tokens.starts[first], tokens.ends[last - 1]
            self.ledger.clear(line.sentence, *place)
            self.ledger.place(line.sentence, *place, MentionForm.SHORT_NAME, key, "role")
        return settle(one, ()) if one else None

    def _caller(self, office: Office, index: int) -> Person | None:
        """The foreign diplomat whom a bare ``Charge`` means, as in cables of the Department."""
        if office.country is not None or office.organization is not None:
            return None
        person = self.register.holder(office, index)
        if person is None or person.office is None or min(person.seen) > index:
            return None
        is_foreign = person.office.country not in (None, "US")
        is_meant = self.is_department or self._was_just_told(person, office, index)
        return person if is_foreign and is_meant else None

    def _delegate(self, office: Office) -> Person | None:
        """The named one whom ``the Estonian delegate`` means, if nobody else is of that state."""
        is_third = office.country not in (None, "US", self.host) and office.organization is None
        is_meant = is_third and (office.title or "").lower() in DELEGATES
        return self.register.only_of(office.country or "") if is_meant else None

    def _was_just_told(self, person: Person, office: Office, index: int) -> bool:
        """Whether a third state's diplomat was named in the sentence before, and ours never."""
        is_third = person.office is not None and person.office.country != self.host
        is_near = index - 1 in person.seen and index not in person.seen
        return is_third and is_near and slug(office.title or "") not in self.roles

    def _is_some(self, tokens: Tokens, start: int) -> bool:
        """Whether somebody new is told of: ``a judge``."""
        is_article = start > 0 and tokens.word(start - 1).lower() in ("a", "an")
        return is_article and tokens.word(start).islower()

    def _is_of_another(self, tokens: Tokens, start: int, office: Office, index: int) -> bool:
        """Whether ``its director`` is that of a body told just before, and none known is meant."""
        if not start or tokens.word(start - 1).lower() != "its" or office.organization:
            return False
        known = self.register.holder(office, index)
        return known is not None and index not in known.seen and index - 1 not in known.seen

    def _state_of_owner(self, line: Line, start: int, office: Office) -> str | None:
        """The third state whose diplomat tells of ``his Ambassador``."""
        tokens = line.tokens
        if office.title not in ENVOYS or office.country or office.organization or not start:
            return None
        if tokens.word(start - 1).lower() not in ("his", "her"):
            return None
        for mention in reversed(line.mentions):
            own = mention.person.office
            if mention.end < start and own and own.country:
                is_third = own.country not in ("US", self.host)
                return own.country if is_third else None
        return None

    def _is_summary(self, sentence: Sentence) -> bool:
        """Whether a sentence is of the summary, which tells roles that the body names."""
        return any(sentence.span in block for block in self.summaries)

    def _owns_office(self, tokens: Tokens, at: int) -> bool:
        """Whether a body follows: ``the Prosecutor's office``."""
        return at < len(tokens.found) and tokens.word(at).lower() in OWNED

    def _is_like_official(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether only the body tells that a title is a private one."""
        at = tokens.letters.find("T", start, end)
        return at >= 0 and side_of(tokens.word(at)) is Side.EITHER

    def _place_private(self, line: Line, start: int, end: int, office: Office) -> None:
        """Write down ``the president of the residents association``, who is no official."""
        tokens, title = line.tokens, office.title or ""
        name = " ".join(part for part in (office.organization, title) if part)
        evidence = evidence_of(line.sentence, "role")
        key = self.ledger.actor(slug(name), name, ActorKind.PERSON, office.country, evidence)
        place = tokens.starts[start], tokens.ends[end - 1]
        self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")

    def _place_group(self, line: Line, start: int, end: int, office: Office) -> None:
        """Write down ``four ministers``, a group and no official."""
        name = line.tokens.words(start, end)
        evidence = evidence_of(line.sentence, COLLECTIVE)
        key = self.ledger.actor(slug(name), name, ActorKind.PERSON, office.country, evidence)
        place = line.tokens.starts[start], line.tokens.ends[end - 1]
        self.ledger.place(line.sentence, *place, MentionForm.ROLE, key, "role")

    def _is_role(self, tokens: Tokens, start: int, end: int, office: Office) -> bool:
        title = (office.title or "").lower()
        words = title.split()
        if not words or office.side is Side.PRIVATE:
            return False
        heads = [word.lower() for word in (office.title or "").split() if offices.is_title(word)]
        is_phrase = len(words) > 1 and offices.is_title(title)
        is_vague = (
            bool(heads)
            and heads[-1] in NO_ROLE
            and not (office.organization or is_phrase or HEAD_OF_FIELD.match(title))
            and not (office.is_told and heads[-1].startswith(("rep", "diplomat")))
        )
        if office.title in ("Secretary", "Deputy Secretary") and office.country == "US":
            is_vague = tokens.letters[start - 1 : start] != "d"  # "the Secretary", of State
        if heads and heads[-1] in GROUPS:
            return False
        if heads and heads[-1] in ("member", "members"):
            is_vague = ASSEMBLIES.search(office.organization or "") is None
        return bool(heads) and not is_vague and "'" not in title.removesuffix("d'affaires")

    def _is_group(self, tokens: Tokens, start: int, end: int, office: Office) -> bool:
        """Whether ministers are many of whom none was told: ``four ministers``."""
        if office.organization or tokens.word(end - 1).lower() != "ministers":
            return False
        before = [word.lower() for word in tokens.found[max(0, start - 2) : start]]
        is_counted = before[-1:] != [] and before[-1] in COUNTS and before[:1] == ["the"]
        return not is_counted and before[-1:] not in (["the"], ["both"], ["these"])

    def _end_of_role(self, tokens: Tokens, start: int, end: int) -> int:
        """Leave out ``in Riga`` after a role."""
        at = tokens.letters.find("n", start, end)
        return at if at > 0 and not set(tokens.letters[at:end]) & set("OB") else end

    def _spelt_out(self, key: str) -> str | None:
        """The key of ``Science and Technology Officer`` for that of ``ST Officer``."""
        first, *rest = key.split("-")
        if not 1 < len(first) < 5:
            return None
        for other in self.ledger.entities:
            if rest and rest[-1] not in other:
                continue
            words = [word for word in other.split("-") if word not in {"and", "of", "the"}]
            initials = "".join(word[0] for word in words[: len(first)] if word)
            if initials == first and words[len(first) :] == rest:
                return other
        return None

    def _role_again(self, office: Office) -> str | None:
        """The key of the role told in full before: ``the Prince``, of Asturias."""
        title = (office.title or "").lower()
        if (spelt := self._role_spelt_otherwise(office)) is not None:
            return spelt
        if " " in title or office.organization or title.endswith("s"):
            return None
        for key in reversed(self.roles):
            known = self.ledger.entities[key]
            if isinstance(known, Official) and known.country == office.country:
                head = HEAD_WORDS.match(known.title or "")
                if head and head[0].lower().split()[-1] == title:
                    return key
        return None

    def _role_just_told(self, title: str, index: int) -> str | None:
        """The key of the role that the sentence before told with its body: ``USAID Director``."""
        if slug(title) in self.roles:
            return None
        for place in reversed(self.ledger.places[-NEAR_PLACES:]):
            role = self.ledger.entities.get(place.denotes)
            if place.rule != "role" or place.sentence != index - 1:
                continue
            if isinstance(role, Official) and not role.name and (role.title or "").lower() == title:
                return place.denotes
        return None

    def _role_spelt_otherwise(self, office: Office) -> str | None:
        """The key of ``Political Counselor`` for that of ``Polcouns``."""
        if office.organization is None or not office.words:
            return None
        for key in self.roles:
            known = self.ledger.entities[key]
            if not isinstance(known, Official) or known.organization != office.organization:
                continue
            if Office(known.title).words == office.words:
                return key
        return None

    def _role(self, sentence: Sentence, office: Office, *, is_new: bool) -> str:
        """The key of an unnamed role, one for the whole cable."""
        title = office.title or ""
        again = None if is_new else self._role_again(office)
        if again:
            return again
        is_ours = office.organization == self.post_name
        own = "" if is_ours or office.organization is None else office.organization
        own = "" if GOVERNMENT.search(own) or " Embassy " in own else own
        foreign = "" if office.country in (self.host, "US") else (office.country or "")
        plain = title.lower()
        plain = plain.removeprefix("government ") if plain.endswith("officials") else plain
        key = slug(" ".join(part for part in (foreign, own, plain) if part))
        key = self._spelt_out(key) or key
        if key not in self.ledger.entities:
            self.roles.append(key)
        self.ledger.entities.setdefault(
            key,
            Official(
                key=key,
                name=None,
                title=title,
                organization=office.organization,
                country=office.country,
                evidence=evidence_of(sentence, "role"),
            ),
        )
        return key


def _name(tokens: Tokens, start: int, end: int) -> tuple[str, ...]:
    """The words of a name, a nickname without its quotation marks."""
    words = tokens.found[start:end]
    if '"' not in tokens.letters[start:end]:
        return words
    letters = tokens.letters[start:end]
    return tuple(word for word, letter in zip(words, letters, strict=True) if letter != '"')


def _in_order(form: re.Match[str]) -> tuple[str, ...]:
    """The names of a form that puts the surname first."""
    return (*form["given"].split(), *form["surname"].title().split())


def _is_field(text: str) -> bool:
    """Whether words name the field of a ministry: ``Economy and Trade``."""
    words = text.lower().replace(",", " ").split()
    fields = read_words("ministry_fields.txt")
    return any(word in fields for word in words) and "minister" not in words


def _singular(title: str | None) -> str | None:
    """One person's title from a plural one: ``Senators`` is ``Senator``.

    >>> _singular("Senators"), _singular("Deputy Ministers of Foreign Affairs"), _singular(None)
    ('Senator', 'Deputy Minister of Foreign Affairs', None)
    """
    if not title or title.isspace():
        return None
    head, link, rest = title.partition(" of ")
    if link and PLURAL_HEAD.search(head):
        return f"{_singular(head)}{link}{rest}"
    words = title.split()
    is_plural = words[-1].endswith("s") and offices.is_title(words[-1])
    if not is_plural or len(words) > 3:
        return title
    return re.sub(r"ies$", "y", title) if title.endswith("ies") else title[:-1]


def _of_one(title: str | None) -> str | None:
    """The title of each of two: ``representatives`` is ``representative``; officials stay many."""
    return title if title and title.lower().endswith("officials") else _singular(title)


def _fullness(name: str) -> tuple[bool, int]:
    """Spelt-out names go before abbreviations, shorter ones before longer."""
    return name.startswith(("Ministry", "Department")), len(name.split()) > 1
