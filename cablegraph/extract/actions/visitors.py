"""Whom a scenesetter is for: the delegation or the official whom its subject names.

Takes    the `Ledger` of a cable, and the sentence that is the evidence.
Gives    `find_visitor`, the key of the visitor; `is_guest`, whether an entity is that one.
Offsets  none.
Errors   none.

Forms met: SCENESETTER FOR CODEL NELSON | VISIT OF DEPUTY SECRETARY STEINBERG.
"""

import re

from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.reading import Sentence
from cablegraph.model.findings import ActorKind, Entity, Official
from cablegraph.text import slug

FOR_VISIT = re.compile(r"\bSCENE[\s-]?SETTER|\bVISIT|\b(?:CO|STAFF)DEL\b", re.I)
VISITOR = re.compile(
    r"\b(?:(?P<codel>(?:STAFF|CO)DEL)|SENATORS?|SEN\.|CONGRESSMAN|CONGRESSWOMAN|SECRETARY|GENERAL|ADMIRAL"
    r"|AMBASSADOR|DIRECTOR|(?:DEPUTY|ASSISTANT|UNDER)\sSECRETARY|[AD]/?S|U/S)\s(?P<name>[A-Z][A-Z'-]{2,}?)(?=['’]?S?(?![A-Z'’-]))"
)


def find_visitor(ledger: Ledger, sentence: Sentence) -> str | None:
    """Whom a scenesetter is for: "CODEL NELSON", or the official whom its subject names."""
    subject = ledger.reading.cable.subject
    is_for_visit = subject is not None and FOR_VISIT.search(subject.text)
    guest = VISITOR.search(subject.text) if subject and is_for_visit else None
    if guest is None:
        return None
    surname = guest["name"].title()
    for key, entity in ledger.entities.items() if not guest["codel"] else ():
        last = (entity.name or "").split()[-1:] if isinstance(entity, Official) else []
        if last == [surname] and entity.country == "US":
            return key
    name = f"CODEL {surname}" if guest["codel"] else surname
    evidence = evidence_of(sentence, "action-addressee")
    return ledger.actor(slug(name), name, ActorKind.EMBASSY, "US", evidence)


def is_guest(ledger: Ledger, sentence: Sentence, key: str) -> bool:
    """Whether an entity is the visitor of a scenesetter, or the member that names a CODEL."""
    guest = ledger.entities.get(find_visitor(ledger, sentence) or "")
    entity = ledger.entities.get(key) if guest else None
    return bool(entity and guest) and _surname(entity) == _surname(guest)


def _surname(entity: Entity | None) -> str:
    return (entity.name if entity and entity.name else "").rpartition(" ")[2]
