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
from collections.abc import Iterator

from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.extract.titles import Office
from cablegraph.model.findings import Actor, ActorKind, Ministry
from cablegraph.terms import offices

SENTENCES_BACK = 2  # how long a paragraph goes on about the body that it named
RANK = r"(?:(?:Acting|Assistant|Deputy|First|Joint|Principal|Senior|Vice) )*"
PART = (  # of a ministry, by which a title tells that it is held within one
    r"(?:Affairs|Americas?|Africa|Asia|Bureau|Department|Desk|Directorate|Division|Europe|Office"
    r"|Organi[sz]ations|Policy|Relations|Section|Unit)"
)
WITHIN_MINISTRY = re.compile(
    rf"{RANK}(?:Chief of (?:Staff|Protocol|Cabinet)|Desk Officer|Legal Advis[eo]r"
    r"|(?:Permanent|Principal|State) Secretary|Secretary General|Under[ -]?Secretary"
    r"|Military Advis[eo]r|(?:Assistant|Deputy) (?:Director|Head)"
    rf"|(?:Chief|Director|Director General|Head|Secretary) (?:for|of) (?:the )?(?:\S+ )*{PART}"
    rf"|(?:\S+ )*{PART} (?:Chief|Director|Head))(?: (?:for|of) .+)?",
    re.IGNORECASE,
)
BARE_NOUN = re.compile(
    r"(?:[Tt]he )?(?P<noun>(?:[Mm]inistry|Agency|Authority|Bank|Board|Center|Centre|Commission"
    r"|Committee|Company|Council|Institute|Secretariat))"
)
DEFINED = re.compile(r"\((?P<letters>[A-Z][\w&-]+)\)\Z")
BODIES, PARTY = frozenset({"organisation", "party"}), "party"


class Workplaces:
    """The bodies of one cable in the order of its text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        bodies = [place for place in reading.places if self._is_body(place)]
        self.places = sorted(bodies, key=lambda place: (place.sentence, place.start))
        self.defined = dict(self._defined())

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
        if office.organization or not WITHIN_MINISTRY.fullmatch(office.title or ""):
            return office
        return office._replace(organization=self._ministry(office.country, sentence, start))

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

    def _ministry(self, country: str | None, sentence: Sentence, start: int) -> str | None:
        """The ministry of a state named last in the paragraph, as the text calls it."""
        for place in self._before(sentence, start):
            other = self.reading.sentences[place.sentence]
            is_far = sentence.index - place.sentence > SENTENCES_BACK
            if is_far or other.paragraph is not sentence.paragraph:
                return None
            entity = self.reading.entities[place.denotes]
            if isinstance(entity, Ministry) and entity.country == country:
                form = other.text[place.start : place.end]
                return form if form in entity.aliases else entity.name
        return None
