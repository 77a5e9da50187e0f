"""The institutions that act by their names or letters alone, and are nobody's yet.

Takes    a `Scene`, and where a verb or a name stands.
Gives    the key of the institution, which becomes an `Actor`: of the host country, or ours.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: the Senate is expected to | asked the Secretariat to reply | NFA plans to.
"""

import re

from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actors.homes import home_of_chamber
from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.model.findings import ActorKind
from cablegraph.terms.offices import acronyms
from cablegraph.text import slug

AN_INSTITUTION = (
    r"(?:(?P<bare>Parliament|Congress)|[Tt]he\s(?P<name>(?:[A-Z][\w-]+\s){0,3}(?:Senate|Parliament|Assembly|Congress|House|Court|Chairmanship|Presidency"
    r"|Federation|Union|Chamber|Association|Synod|Institute|Foundation|Movement|Front|League|Bureau"
    r"|(?:Bishops['’]?|Episcopal)\sConference|Council|Commission|Committee|Coalition|Alliance|Cabinet|Board|Tribunal|Legislature|Secretariat"
    r"|Saeima|Seimas|Riigikogu|Sejm|Duma|Rada|Bundestag|Bundesrat|Knesset|Majles|Majlis|Diet|Riksdag"
    r"|Folketing|Storting|Cortes|Skupstina|Sobranie)))"
)
INSTITUTION = re.compile(  # and not "the opinion of the Court"
    r"(?<!\bof\s)(?<!\bby\s)(?<!\bin\s)(?<!\bat\s)(?<!\bto\s)(?<!\bfrom\s)(?<!\bwith\s)"
    rf"\b{AN_INSTITUTION}\s(?:(?:also|now|itself|\w+ly)\s)?\Z"
)
NAMED_INSTITUTION = re.compile(rf"{AN_INSTITUTION}(?=\s[a-z])")
LETTERS = r"(?P<letters>(?!G[A-Z]{2,3}\b)[A-Z][A-Z&/-]{0,7}[A-Z])"  # of a body; no government
LETTERS_BEFORE = re.compile(rf"(?:\A|[\s(]){LETTERS}\s(?:(?:also|now|itself)\s)?\Z")
LETTERS_ASKED = re.compile(rf"(?:the\s)?{LETTERS}(?=\s(?:to|for)\s)")
BODIES = frozenset({"organisation", "government", "party"})  # of `data/acronyms.csv`


def institution_before(scene: Scene, offset: int) -> tuple[str, ...]:
    """The institution right before a verb: "the Senate is expected to", "NFA plans to"."""
    named = _institution(scene, INSTITUTION.search(scene.text, max(0, offset - 60), offset))
    return named or body_of_letters(
        scene, LETTERS_BEFORE.search(scene.text, max(0, offset - 20), offset)
    )


def institution_at(scene: Scene, offset: int) -> tuple[str, ...]:
    """The institution that the words at ``offset`` name: "asked the Secretariat to reply"."""
    named = _institution(scene, NAMED_INSTITUTION.match(scene.text, offset))
    return named or body_of_letters(scene, LETTERS_ASKED.match(scene.text, offset))


def _institution(scene: Scene, found: re.Match[str] | None) -> tuple[str, ...]:
    if found is None:
        return ()
    name = found["name"] or found["bare"]
    country = home_of_chamber(name, scene.ledger.reading.host_country)
    evidence = evidence_of(scene.sentence, "role")
    return (scene.ledger.actor(slug(name), name, ActorKind.AGENCY, country, evidence),)


def body_of_letters(scene: Scene, found: re.Match[str] | None) -> tuple[str, ...]:
    """The body that letters alone name, unless they are known to mean something else."""
    if found is None or scene.is_placed(found.start("letters")):
        return ()
    senses = acronyms().get(found["letters"], ())
    if senses and not any(sense.kind in BODIES for sense in senses):
        return ()
    evidence, country = evidence_of(scene.sentence, "acronym"), scene.ledger.reading.host_country
    name = found["letters"]
    return (scene.ledger.actor(slug(name), name, ActorKind.ORGANIZATION, country, evidence),)
