r"""What a title tells in its cable, with the words before and behind that say whose body it is.

Takes    a sentence as letters, and where a title stands in it.
Gives    `TitleReader.read`: the `Office` that the title tells.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Drug Agency port control unit chief | an officer who handles visas at the MFA | now
Ambassador in Tallinn | president of a residents association | the German expert, at a mission.
"""

import re

from cablegraph.extract.actors.bodies import DEFINED, is_public_body
from cablegraph.extract.actors.employment import Employment
from cablegraph.extract.actors.heads_of_bodies import HeadsOfBodies
from cablegraph.extract.actors.homes import is_of_mission
from cablegraph.extract.actors.lower_case import body_before
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.private import explained, introduced, is_private
from cablegraph.extract.actors.title_kinds import OCCUPATIONS
from cablegraph.extract.actors.titles import read_employer, read_office
from cablegraph.extract.reading import Reading
from cablegraph.model.findings import Ministry
from cablegraph.terms import offices
from cablegraph.terms.offices import Side
from cablegraph.terms.traffic import consulates

HEADS_OF_BODIES = frozenset(
    {
        "member",
        "judge",
        "prosecutor",
        "magistrate",
        "justice",
        "official",
        "officer",
        "commissioner",
    }
    | {
        "counselor",
        "counsellor",
        "director",
        "chairman",
        "chair",
        "chairwoman",
        "head",
        "chief",
        "secretary",
        "spokesman",
    }
    | {"spokeswoman", "president", "representative", "adviser", "advisor", "coordinator"}
    | {"undersecretary", "minister", "inspector", "administrator", "governor", "manager", "aide"}
)
POSTED = re.compile(  # a mission's head elsewhere
    r"(?:U\.S\. )?[\w ]{2,40}? (?:in|at) (?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)
CONSUL = re.compile(r"(?:(?:Acting|Deputy) )?(?:Consul General|CG|Principal Officer)")
IN_CITY = re.compile(r"\b[Ii]n (?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?), \Z")
OWNER_OF_DUTY = re.compile(r"[BX]s[wA]{1,2}\Z")  # "UNHCR's protection" officer
EXPERTS = frozenset({"expert"})


class TitleReader:
    """What the titles of one cable tell."""

    def __init__(self, reading: Reading, employment: Employment, heads: HeadsOfBodies) -> None:
        self.host, self.employment, self.heads = reading.host_country, employment, heads
        self.post = reading.cable.sending_post
        texts = (each.text for each in reading.sentences)
        self.private = introduced(texts, self.host) | explained(reading.entities.values())
        self.letters = frozenset(
            found["letters"]
            for entity in reading.entities.values()
            if entity.evidence.rule == "body"
            and (found := DEFINED.search(entity.name or "")) is not None
        )
        self.ministries = frozenset(
            alias
            for entity in reading.entities.values()
            if isinstance(entity, Ministry)
            for alias in entity.aliases
        )

    def _with_letters(self, office: Office) -> Office:
        """Read ``DCA officer``, letters that a list knows for a paper, and the cable for a body."""
        letters, _, title = (office.title or "").partition(" ")
        is_body = office.organization is None and letters in self.letters and title != ""
        return office._replace(title=title, organization=letters) if is_body else office

    def _is_posted_abroad(self, tokens: Tokens, start: int, office: Office) -> bool:
        """Whether a mission's title tells of another place: ``now Ambassador in Tallinn``."""
        if not is_of_mission(office.title or "") or office.organization:
            return False
        place = POSTED.match(tokens.text, tokens.starts[start])
        states = (offices.country_of_city(city) for city in _cities(place))
        state = next(filter(None, states), None)
        return state is not None and state not in ("US", self.host)

    def _with_owner(self, tokens: Tokens, start: int, office: Office) -> Office:
        """Read ``UNHCR's protection officer``, with the duty in lower case."""
        owner = OWNER_OF_DUTY.search(tokens.letters, max(0, start - 4), start)
        if owner is None or office.organization:
            return office
        at = owner.start()
        body = read_employer(tokens, at, at + 1, self.host)
        if body.side is Side.PRIVATE or not is_public_body(body.organization or "", self.host):
            return office
        return body._replace(title=f"{tokens.words(at + 2, start)} {office.title}")

    def _at_consulate(self, tokens: Tokens, start: int, office: Office) -> str | None:
        """Our other post in the host's state where a consul is told: ``Consul General in Liepaja``.

        The city stands behind the title, or opens the clause: ``In Liepaja, Consul General``.
        """
        if office.organization or office.country not in (None, "US"):
            return None  # "the French Consul General in Liepaja"
        if not CONSUL.fullmatch(office.title or ""):
            return None
        first = tokens.starts[start]
        place = POSTED.match(tokens.text, first)
        known = consulates()
        place = place or IN_CITY.search(tokens.text, max(0, first - 40), first)
        found = next((known[city] for city in _cities(place) if city in known), None)
        is_other = found is not None and self.post is not None and found.id != self.post.id
        return found.name if found and is_other and found.country == self.host else None

    def read(self, tokens: Tokens, start: int, end: int) -> Office:
        """What a title says, with what stands before it on whether its body is private."""
        office = self._with_letters(read_office(tokens, start, end, self.host))
        if office.organization is None and office.words & HEADS_OF_BODIES:
            office = office._replace(organization=body_before(tokens.text, tokens.starts[start]))
            office = self.employment.with_unit_before(tokens, start, office)
            office = self._with_owner(tokens, start, office)
            duty = self.heads.body_of_duty(tokens, tokens.letters.rfind("T", start, end) + 1)
            if duty is not None and office.organization is None:
                office = duty._replace(title=office.title)
        if consulate := self._at_consulate(tokens, start, office):
            return office._replace(organization=consulate, country="US")
        if office.country is None and self._is_posted_abroad(tokens, start, office):
            return office._replace(country=self.host)
        if self.host is None and office.country and office.words & EXPERTS:
            return office._replace(side=Side.PUBLIC)  # "the German expert", at a mission
        if office.side is Side.EITHER and (
            office.organization in self.private or is_private(tokens, start, end, office)
        ):
            return office._replace(side=Side.PRIVATE)
        head = (office.title or "").lower().rpartition(" ")[2].removesuffix("s")
        if office.side is Side.PRIVATE and office.organization in self.ministries:
            return office._replace(side=Side.PUBLIC) if head in OCCUPATIONS else office
        return office


def _cities(place: re.Match[str] | None) -> tuple[str, ...]:
    """The city that a place may be: a second word may be a person's, ``in Munich Ann Smith``."""
    return (place["city"], place["city"].partition(" ")[0]) if place else ()
