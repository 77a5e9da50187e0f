"""In which body an office is held that is told apart from its name: the one named just before.

Takes    a `Reading` with the bodies that its sentences name.
Gives    `Workplaces.settle`: the office with that body.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: The Ministry of Justice is cautious. Undersecretary Ilze Ozola said | the ministry's
director for treaties | came to the Foreign Ministry, where Secretary General Ilze Ozola | joined
by Ilze Ozola, Chief of the Treaties Division | the Committee's chairman, of the Foreign Affairs
Committee named before.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain

from cablegraph.extract.actors.bodies import DEFINED
from cablegraph.extract.actors.office import Office
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import Actor, ActorKind, Entity, Ministry
from cablegraph.terms import offices

SENTENCES_BACK = 2  # how long a paragraph goes on about the body that it named
RANK = r"(?:(?:Acting|Assistant|Deputy|First|Joint|Principal|Senior|Vice) )*"
PART = (  # of a ministry, by which a title tells that it is held within one
    r"(?:Affairs|Americas|(?:Central|Latin|North|South) America|Africa|Asia|Bureau|Department|Desk"
    r"|Directorate|Division|Europe|Office"
    r"|Organi[sz]ations|Policy|Relations|Section|Unit)"
)
WITHIN_MINISTRY = re.compile(
    rf"{RANK}(?:Chief of (?:Staff|Protocol|Cabinet)|Desk Officer|Legal Advis[eo]r"
    r"|(?:Permanent|Principal|State) Secretary|Secretary General|Under[ -]?Secretary"
    r"|Military Advis[eo]r|(?:Assistant|Deputy) (?:Director|Head)"
    r"|(?:General|National) Coordinator"
    rf"|(?:Chief|Director|Director General|Head|Secretary) (?:for|of) (?:the )?(?:\S+ )*{PART}"
    rf"|(?:\S+ )*{PART} (?:Chief|Director|Head))(?: (?:for|of) .+)?",
    re.IGNORECASE,
)
OF_STAFF = re.compile(  # of whichever body the sentence names before
    rf"{RANK}(?:(?:Executive |Managing )?(?:Chief|Director|Head|Manager|Secretary)"
    r"|Director[- ]General|Secretary[- ]General|Administrator|Inspector|Commissioner"
    r"|Spokes(?:man|woman|person)|(?:Legal |Senior )?Advis[eo]r|Department Head)",
    re.IGNORECASE,
)
OF_FOREIGN_AFFAIRS = re.compile(  # a title within a foreign ministry, by its field
    r"\b(?:Americas|Africa|Asia|Bilateral|Consular|Desk|Disarmament|Europe(?:an)?|Foreign Affairs"
    r"|International Organi[sz]ations|Legal Affairs|Middle East|Multilateral|Protocol|Treaties"
    r"|Treaty|UN|United Nations)\b",
    re.IGNORECASE,
)
FOREIGN_AFFAIRS = re.compile(
    r"\b(?:Foreign|External)(?: (?:Affairs|Relations|and)|,|\Z)", re.IGNORECASE
)
OF_FIELD = re.compile(  # "Defense State Secretary", "Undersecretary of Health"
    r"(?:(?P<field>[A-Z][\w-]+(?: and [A-Z][\w-]+)?) )?(?:(?:Acting|Assistant|Deputy) )*"
    r"(?:(?:Permanent|State) Secretary|Under[ -]?[Ss]ecretary)"
    r"(?: (?:for|of) (?:the )?(?P<complement>[A-Z].+))?"
)
MINISTER = re.compile(  # "Justice Minister", "Minister of Health"
    r"(?:(?P<field>[A-Z][\w-]+(?: and [A-Z][\w-]+)?) )?Minister"
    r"(?: (?:for|of) (?:the )?(?P<complement>[A-Z].+))?"
)
OF_COMMISSION = re.compile(  # "Chief Electoral Commissioner", "Commissioner for Human Rights"
    r"\b(?!(?:Acting|Assistant|Chief|Deputy|High|Vice|Police|District)\b)"
    r"(?P<field>[A-Z][\w-]+(?: [A-Z][\w-]+)?) Commissioner(?! General)"
)
UNDER_MINISTER = re.compile(  # of the ministry told just before
    r"(?:First )?(?:Deputy|Vice)[ -]Minister", re.IGNORECASE
)
OF_CHAMBER = re.compile(  # of the parliament named just before
    r"(?:(?:Acting|Deputy|First|Vice)[ -])*Speaker"
    r"|(?:Opposition|Independent) (?:Deputy|Senator|MP)",
    re.IGNORECASE,
)
CHAMBER = re.compile(
    r"\b(?:Parliament|Assembly|Congress|Senate|Chamber of Deputies|House of \w+|Duma|Rada|Knesset"
    r"|Majlis|Diet|Bundestag|Legislature)\Z",
    re.IGNORECASE,
)
OF_BANK = re.compile(r"(?:(?:Acting|Deputy|Former|Vice) )*Governor", re.IGNORECASE)
OF_STAFF_OF_PART = re.compile(  # "an official of the Consular Department"
    r"(?P<head>(?:[a-z]+ )?(?:officials?|officers?|staffers?|representatives?|experts?|lawyers?))"
    r" (?:of|in|at|from) (?:the )?"
    r"(?P<body>[A-Z].* (?:Department|Directorate|Division|Bureau|Unit|Section|Office|Desk))"
)
OF_DEPARTMENT = re.compile(  # "Director of the Ports Department"
    r"(?P<head>(?i:(?:(?:Acting|Assistant|Deputy|Vice) )*(?:Chief|Director|Head|Director General)))"
    r" of (?:the )?(?P<body>(?!.*(?:Affairs|Consular|Protocol|Relations|Policy|Organi[sz]ations"
    r"|Americas?n?|Africa|Asia|Europe|East|West) )"  # within a foreign ministry
    r"[A-Z].* (?:Department|Directorate|Division|Bureau|Unit))"
)
CENTRAL_BANK = re.compile(r"\b(?:(?:Central|National|Reserve|State) Bank|Bank of)\b", re.IGNORECASE)
WITH_FOREIGN_SECRETARIES = frozenset({"BD", "IN", "LK", "NP", "PK"})  # beneath a minister
SMALL_WORDS = frozenset({"of", "the", "and", "for", "ministry", "department", "affairs"})
SAME_WORDS = {
    "external": "foreign",
    "defence": "defense",
    "labour": "labor",
    "internal": "interior",
}
BARE_NOUN = re.compile(
    r"(?:[Tt]he )?(?P<noun>(?:[Mm]inistry|Agency|Authority|Bank|Board|Center|Centre|Commission"
    r"|Committee|Company|Council|Institute|Secretariat))"
)
BODIES, PARTY = frozenset({"organisation", "party"}), "party"


class Workplaces:
    """The bodies of one cable in the order of its text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.defined = dict(self._defined())
        self.states = {  # of the host's departments, as they are called
            alias: entity.country
            for entity in reading.entities.values()
            if isinstance(entity, Ministry) and entity.country == reading.host_country
            for alias in entity.aliases
            if alias.startswith("Department")
        }

    @cached_property
    def places(self) -> list[Place]:
        """Where bodies are named, in the order of the text."""
        bodies = [place for place in self.reading.places if self._is_body(place)]
        return sorted(bodies, key=lambda place: (place.sentence, place.start))

    def _defined(self) -> Iterator[tuple[str, str | None]]:
        """The letters that the cable explains as a state's body, each with the state."""
        for entity in self.reading.entities.values():
            if not isinstance(entity, Actor) or entity.evidence.rule != "body":
                continue
            found = DEFINED.search(entity.name)
            if found and entity.kind is not ActorKind.INTERNATIONAL:
                yield found["letters"], entity.country

    def with_state(self, office: Office) -> Office:
        """Take letters as the cable explains them, and those of a party abroad as the host's own.

        A party that has its letters abroad is meant where the cable names its state.
        """
        body, host = office.organization or "", self.reading.host_country
        if office.country is None and body in self.states:
            return office._replace(country=self.states[body])
        if office.country is None and self.defined.get(body) == "US":
            return office._replace(country="US")  # "the U.S. Harbor Service (USHS)", abroad
        sense = offices.find_acronym(body, BODIES, host)
        is_by_letters = office.is_international or (sense and office.country in sense.countries)
        if sense is None or not (body.isupper() and is_by_letters):
            return office
        if body in self.defined:
            country = self.defined[body]
            is_minority = sense.kind == PARTY and country not in sense.countries
            return office._replace(
                country=host if is_minority else country, is_international=False
            )  # a party of Albanians need not be one of Albania
        is_abroad = sense.kind == PARTY and host is not None and host not in sense.countries
        in_view = any(self._names_state(state) for state in sense.countries)
        return office._replace(country=None) if is_abroad and not in_view else office

    def _is_body(self, place: Place) -> bool:
        return isinstance(self.reading.entities.get(place.denotes), Ministry | Actor)

    def _names_state(self, state: str) -> bool:
        """Whether the cable names a state, by its name, its people or its adjective."""
        if f"gov-{state.lower()}" in self.reading.entities:
            return True
        adjective = offices.demonym_of(state)
        return adjective is not None and adjective in self.reading.cable.source.text

    def settle(self, office: Office, sentence: Sentence, start: int) -> Office:
        """Give an office told at ``start`` the body that the words before it mean."""
        if office.country == "US" or office.is_international:
            return office
        bare = BARE_NOUN.fullmatch(office.organization or "")
        if bare:
            return office._replace(
                organization=self._in_full(bare["noun"], office, sentence, start)
            )
        if office.organization or not office.title:
            return office
        return office._replace(organization=self._body_of(office, sentence, start))

    def _body_of(self, office: Office, sentence: Sentence, start: int) -> str | None:
        """The body that the paragraph is about, or the ministry of the field of a title."""
        title, country = office.title or "", office.country
        if OF_BANK.fullmatch(title):
            return self._near(_is_central_bank, country, sentence, start)
        if UNDER_MINISTER.fullmatch(title):
            return self._near(_is_ministry, country, sentence, start, 1)
        if OF_CHAMBER.fullmatch(title):
            return self._near(_is_chamber, country, sentence, start, 1)
        if title == "Foreign Secretary" and country in WITH_FOREIGN_SECRETARIES:
            return self._ministry(_is_foreign_ministry, country, sentence, start)
        if chief := OF_COMMISSION.search(title):
            places = self._places(_is_commission(chief["field"]), country, sentence, start)
            return next((self.reading.entities[place.denotes].name for place in places), None)
        found, near = OF_FIELD.fullmatch(title), None
        field = (found["field"] or found["complement"]) if found else None
        if field:
            near = self._ministry(_is_of_field(field), country, sentence, start)
        elif OF_STAFF.fullmatch(title):
            near = self._near(_is_agency, country, sentence, start, 0)
        if field is None and near is None and not WITHIN_MINISTRY.fullmatch(title):
            return None
        if field is None and near is None:
            near = self._near(_is_ministry, country, sentence, start)
        if near is None and OF_FOREIGN_AFFAIRS.search(title):
            return self._ministry(_is_foreign_ministry, country, sentence, start)
        return near

    def ministry_of(self, office: Office, sentence: Sentence, start: int) -> str | None:
        """The ministry of a minister, where the cable names it."""
        found = MINISTER.fullmatch(office.title or "") if office.organization is None else None
        field = (found["field"] or found["complement"]) if found else None
        if field is None:
            return None
        places = self._places(_is_of_field(field), office.country, sentence, start)
        ministries = self._ministries(places)
        return next((self.reading.entities[place.denotes].name for place in ministries), None)

    def _before(self, sentence: Sentence, start: int) -> Iterator[Place]:
        """The bodies named before a place of a sentence, the last one first."""
        key = (sentence.index, start)
        end = bisect_left(self.places, key, key=lambda place: (place.sentence, place.start))
        return (self.places[at] for at in range(end - 1, -1, -1))

    def _in_full(self, noun: str, office: Office, sentence: Sentence, start: int) -> str:
        """The name of the body that was named last of those called by ``noun``."""
        for place in self._before(sentence, start):
            entity = self.reading.entities[place.denotes]
            name = (entity.name or "").partition(" (")[0]
            is_meant = noun.capitalize() in name.split() and len(name.split()) > 1
            if is_meant and (self._is_of_none() or entity.country == office.country):
                return name
        return noun

    def _is_of_none(self) -> bool:
        """Whether the cable has no host, so that bodies are rather international ones."""
        return self.reading.host_country is None

    def _near(
        self,
        is_meant: Callable[[Entity], bool],
        country: str | None,
        sentence: Sentence,
        start: int,
        back: int = SENTENCES_BACK,
    ) -> str | None:
        """The body of a state named last in the paragraph, as the text calls it."""
        for place in self._before(sentence, start):
            other = self.reading.sentences[place.sentence]
            is_far = sentence.index - place.sentence > back
            if is_far or other.paragraph is not sentence.paragraph:
                return None
            entity = self.reading.entities[place.denotes]
            if entity.country == country and is_meant(entity):
                return self._form(place)
        return None

    def _ministry(
        self,
        is_meant: Callable[[Entity], bool],
        country: str | None,
        sentence: Sentence,
        start: int,
    ) -> str | None:
        """The ministry that the cable named last before, or else first after, as it calls it."""
        places = self._places(is_meant, country, sentence, start)
        return next(map(self._form, self._ministries(places)), None)

    def _ministries(self, places: Iterable[Place]) -> Iterator[Place]:
        """Those places where a ministry is named."""
        return (place for place in places if _is_ministry(self.reading.entities[place.denotes]))

    def _places(
        self,
        is_meant: Callable[[Entity], bool],
        country: str | None,
        sentence: Sentence,
        start: int,
    ) -> Iterator[Place]:
        """Where the cable names a body of a state: before a place, or else anywhere."""
        for place in chain(self._before(sentence, start), self.places):
            entity = self.reading.entities[place.denotes]
            if entity.country == country and is_meant(entity):
                yield place

    def _form(self, place: Place) -> str | None:
        """What the text calls a body at a place, or its name where that is a mere noun."""
        entity = self.reading.entities[place.denotes]
        form = self.reading.sentences[place.sentence].text[place.start : place.end]
        is_noun = isinstance(entity, Ministry) and form not in entity.aliases
        return entity.name if is_noun else form


def with_own_department(office: Office) -> Office:
    """Take the department that somebody heads as the body, where no ministry is told.

    >>> office = with_own_department(Office("Director of the Ports Department"))
    >>> office.title, office.organization
    ('Director', 'Ports Department')
    """
    found = OF_DEPARTMENT.fullmatch(office.title or "") if office.organization is None else None
    if found is None:
        return office
    return office._replace(title=found["head"], organization=found["body"])


def with_own_part(office: Office) -> Office:
    """Take the part of a ministry that alone tells where an unnamed official works.

    >>> office = with_own_part(Office("official of the Consular Department"))
    >>> office.title, office.organization
    ('official', 'Consular Department')
    """
    found = OF_STAFF_OF_PART.fullmatch(office.title or "") if not office.organization else None
    return office._replace(title=found["head"], organization=found["body"]) if found else office


def _is_ministry(entity: Entity) -> bool:
    return isinstance(entity, Ministry)


def _is_agency(entity: Entity) -> bool:
    is_agency = isinstance(entity, Actor) and entity.kind is ActorKind.AGENCY
    return is_agency or isinstance(entity, Ministry)


def _is_central_bank(entity: Entity) -> bool:
    return CENTRAL_BANK.search(entity.name or "") is not None


def _is_chamber(entity: Entity) -> bool:
    return CHAMBER.search((entity.name or "").partition(" (")[0]) is not None


def _is_commission(field: str) -> Callable[[Entity], bool]:
    """Whether a body is the commission of a field: ``National Electoral Commission``."""
    name = re.compile(rf"\b{re.escape(field)}s? Commission\b", re.IGNORECASE)
    return lambda entity: name.search(entity.name or "") is not None


def _is_foreign_ministry(entity: Entity) -> bool:
    return FOREIGN_AFFAIRS.search(entity.name or "") is not None


def _is_of_field(field: str) -> Callable[[Entity], bool]:
    """Whether a ministry's name has all the words of a field."""
    wanted = _words(field)
    return lambda entity: bool(wanted) and wanted <= _words(entity.name or "")


def _words(field: str) -> frozenset[str]:
    """The words of a field or a ministry that tell it from others."""
    words = (word for word in re.findall(r"\w+", field.lower()) if word not in SMALL_WORDS)
    return frozenset(SAME_WORDS.get(word, word) for word in words)
