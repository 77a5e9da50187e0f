"""Whom a scenesetter is for: the delegation or the official whom its subject names.

Takes    the `Ledger` of a cable, and the sentence that is the evidence.
Gives    `find_guest`, who comes; `write_guest`, his key; `is_guest`, whether an entity is that one.
Offsets  none.
Errors   none.

Forms met: SCENESETTER FOR CODEL NELSON | VISIT OF DEPUTY SECRETARY STEINBERG.
"""

import re
from typing import NamedTuple

from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.reading import Sentence
from cablegraph.model.findings import ActorKind, Official
from cablegraph.text import slug

FOR_VISIT = re.compile(r"\bSCENE[\s-]?SETTER|\bVISIT|\b(?:CO|STAFF)DEL\b", re.I)
VISITOR = re.compile(
    r"\b(?:(?P<codel>(?:STAFF|CO)DEL)|SENATORS?|SEN\.|CONGRESSMAN|CONGRESSWOMAN|SECRETARY|GENERAL|ADMIRAL"
    r"|AMBASSADOR|DIRECTOR|(?:DEPUTY|ASSISTANT|UNDER)\sSECRETARY|[AD]/?S|U/S)\s(?P<name>[A-Z][A-Z'-]{2,}?)(?=['’]?S?(?![A-Z'’-]))"
)


class Guest(NamedTuple):
    """Whom the subject line says that a cable is for."""

    key: str  # of an official whom the text names, if one has that surname
    name: str
    surname: str
    kind: ActorKind


def find_guest(ledger: Ledger) -> Guest | None:
    """Whom a scenesetter is for: "CODEL NELSON", or the official whom its subject names."""
    subject = ledger.reading.cable.subject
    is_for_visit = subject is not None and FOR_VISIT.search(subject.text)
    guest = VISITOR.search(subject.text) if subject and is_for_visit else None
    if guest is None:
        return None
    surname = guest["name"].title()
    if guest["codel"]:
        name = f"CODEL {surname}"
        return Guest(slug(name), name, surname, ActorKind.ORGANIZATION)
    for key, entity in ledger.entities.items():
        last = (entity.name or "").split()[-1:] if isinstance(entity, Official) else []
        if last == [surname] and entity.country == "US":
            return Guest(key, surname, surname, ActorKind.PERSON)
    return Guest(slug(surname), surname, surname, ActorKind.PERSON)


def write_guest(ledger: Ledger, sentence: Sentence) -> str | None:
    """The key of whom a scenesetter is for, who is written down if nothing else names him."""
    guest = find_guest(ledger)
    if guest is None:
        return None
    evidence = evidence_of(sentence, "action-addressee")
    return ledger.actor(guest.key, guest.name, guest.kind, "US", evidence)


def is_guest(ledger: Ledger, key: str) -> bool:
    """Whether an entity is the visitor of a scenesetter, or the member that names a CODEL."""
    guest, entity = find_guest(ledger), ledger.entities.get(key)
    name = entity.name if entity and entity.name else ""
    return guest is not None and name.rpartition(" ")[2] == guest.surname
