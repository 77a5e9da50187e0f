"""Whose act it is that somebody speaks of: his own, or that of his ministry or country.

Takes    a `Scene`, and where a verb stands.
Gives    `saying`, the verb that the words depend on; `of_himself`, `of_his_own`, whose act it is.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: PolCouns said he would reply | Ozola said her ministry would sign | Latvia would sign,
she said.
"""

import re

from cablegraph.extract.actions.own_bodies import own_body
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actors.bodies import is_public_body
from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.model.findings import Actor, ActorKind, Official
from cablegraph.text import slug

REPORTED = re.compile(
    r"\b(?:said|says|(?<=did\s)(?:say|reassure)|(?<=only\s)say|answered|countered|volunteered|intimated|declared|conceded|stated|noted|assured|told|indicated|confirmed|announced|explained|added|promised"
    r"|replied|responded|reported|advised|vowed|guaranteed|undertook|reassured|informed|pledged|affirmed|agreed|predicted|mentioned"
    r"|assurances?\sthat|stressed|emphasized|described|determined|adding|saying|confided|disclosed|revealed|SAID|NOTED|TOLD|STATED|ASSURED)\b"
)
SAYS_LAST = (  # at the end of a sentence: "Latvia would sign, she said."
    r"(?:(?i:said|noted|added|stated|explained|claimed|predicted)"
    r"|(?i:told)\s(?:(?i:us)|(?-i:(?:the\s)?[A-Z][\w./]+(?:\s[A-Z][\w.]+){0,2})))(?=\.?\Z)"
)
SAID_LAST = re.compile(rf"(?<=\s){SAYS_LAST}")
SAYER = re.compile(r",[”\"]?\s(?!and\b|but\b|which\b|who\b)(?:[\w.'’-]+\s){1,6}\Z")
OF_HIS = re.compile(
    r"\b(?P<whose>his|her|their)\s(?P<body>country|government|ministry|office|party|staff|embassy|mission"
    r"|delegation|organi[sz]ation|group|company|firm|bank|agency|union|association|foundation"
    r"|division|section|unit|department|directorate|team|bureau|service|commission|committee|council|board|court"
    r"|administration|command|campaign|faction|coalition|movement|secretariat|institute|fund)\s\Z",
    re.I,
)
SAID_HE = re.compile(  # what may stand between a sayer's verb and "he"
    r"\b(?:said|stated|noted|indicated|confirmed|added|promised|replied|responded|assured|told|informed)\s"
    r"(?:(?!(?:and|that|had|was|were|is|has|would|will)\s)[\w.'’]+\s){0,5}(?:that\s)?\Z",
    re.I,
)
TOLD_LAST = 48  # characters of "told the Economic Counselor"
SAID_NEAR = 70  # characters
HE_OR_SHE = re.compile(r"(?:he|she)\b", re.I)
HE_OR_SHE_AT_ALL = re.compile(r"(?<![^\W_])(?:he|she)\b", re.I)
HE_BEFORE = re.compile(r"\b(?:he|she)\s(?:(?:also|\w+ly)\s)?\Z", re.I)


def of_himself(scene: Scene, offset: int) -> tuple[str, ...]:
    """Who says of himself what he will do: "PolCouns said he would reply"."""
    pronoun = _pronoun_before(scene, offset)
    told = SAID_HE.search(scene.text, max(0, pronoun - SAID_NEAR), pronoun)
    speakers = scene.subject(told.start()) if told else ()
    return speakers if len(speakers) == 1 and scene.is_person(speakers[0]) else ()


def saying(scene: Scene, offset: int) -> re.Match[str] | None:
    """The verb of saying that the words at ``offset`` depend on, before them or at the end."""
    before = REPORTED.search(scene.text, 0, offset)
    last = None if before else SAID_LAST.search(scene.text, len(scene.text) - TOLD_LAST)
    return last if last and SAYER.search(scene.text, offset, last.start()) else before


def of_his_own(scene: Scene, offset: int) -> tuple[str, ...] | None:
    """Whose verb stands after "his ministry" or "her country": of those who speak of it.

    ``None`` where no such words stand there.
    """
    own = OF_HIS.search(scene.text, max(0, offset - 24), offset)
    told = saying(scene, offset) if own else None
    if own is None or told is None:
        return None
    speakers = scene.subject(told.start()) or scene.keys(scene.clause.main(told.end()))
    bodies = (own_body(scene.ledger.entities, key, own["body"].lower()) for key in speakers)
    found = tuple(body for body in bodies if body)
    found = found or _named_beside(scene, own["body"], told.start())
    return found or (_parties_of(scene, speakers) if own["body"].lower() == "party" else ())


def _parties_of(scene: Scene, speakers: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that only the offices of their leaders name: ``LSDSP leader Ilze Ozola``."""
    people = [entity for key in speakers if isinstance(entity := scene.entity(key), Official)]
    evidence = evidence_of(scene.sentence, "affiliation")
    return tuple(
        scene.ledger.actor(slug(party), party, ActorKind.PARTY, person.country, evidence)
        for person in people
        if (party := person.organization) and not is_public_body(party, person.country)
    )


def _named_beside(scene: Scene, body: str, verb: int) -> tuple[str, ...]:
    """The party that "his party" means, named beside the speaker: "Kask of the Greens said"."""
    before = [place for place in scene.places if place.end <= verb][-1:]
    is_party = any(
        isinstance(entity := scene.entity(place.denotes), Actor)
        and entity.kind in {ActorKind.PARTY, ActorKind.ORGANIZATION}
        for place in before
    )
    return scene.keys(before) if is_party and body.lower() == "party" else ()


def _pronoun_before(scene: Scene, offset: int) -> int:
    """Where the "he" or "she" begins that is the subject of a verb, or 0."""
    near = HE_BEFORE.search(scene.text, max(0, offset - 20), offset)
    if near:
        return near.start()
    places = scene.clause.subject(offset) if HE_OR_SHE_AT_ALL.search(scene.text) else ()
    is_pronoun = len(places) == 1 and HE_OR_SHE.match(scene.text, places[0].start)
    return places[0].start if is_pronoun else 0
