"""Let a volume's register of persons complete what the text says of those it names.

Takes    a `Reading` in which people have been found, of a cable whose container has a register
         (`Cable.people`); other readings pass as they are.
Gives    the reading with full names, titles, bodies and states filled in where the text leaves
         them open, and an `Official` for each registered surname that no title gave away.
Offsets  characters of each sentence's text, half-open.
Errors   none.
Source   the lists of persons in Foreign Relations of the United States, which editors wrote: they
         say more than a telegram does, and what the telegram itself says holds.
"""

import re
from dataclasses import replace

from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.actors.naming import read_tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.title_places import find_titles
from cablegraph.extract.actors.titles import read_office
from cablegraph.extract.reading import Reading
from cablegraph.model.cable import KnownPerson
from cablegraph.model.findings import MentionForm, Official
from cablegraph.text import slug

RULE = "register"
SUFFIXES = {"jr", "sr", "ii", "iii", "jr.", "sr."}


def find_registered(reading: Reading) -> Reading:
    """Enter the people of the container's register that the sentences name."""
    if not reading.cable.people:
        return reading
    ledger = Ledger.of(reading)
    for person in reading.cable.people:
        key = _known(ledger, person) or _entered(ledger, person)
        official = ledger.entities.get(key) if key else None
        if isinstance(official, Official):
            ledger.entities[official.key] = _completed(official, person, reading.host_country)
    return ledger.close()


def _known(ledger: Ledger, person: KnownPerson) -> str | None:
    """Return the key of the official whom the text names by this surname, if it is one alone."""
    surname = _surname(person).lower()
    keys = [
        entity.key
        for entity in ledger.entities.values()
        if isinstance(entity, Official) and entity.name and entity.name.lower().endswith(surname)
    ]
    return keys[0] if len(keys) == 1 else None


def _entered(ledger: Ledger, person: KnownPerson) -> str | None:
    """Enter an official for each place of a surname that nothing has taken; return the key."""
    surname = _surname(person)
    key = slug(surname)
    if key in ledger.entities:
        return None
    pattern = re.compile(rf"\b{re.escape(surname)}\b", re.IGNORECASE)
    for sentence in ledger.reading.sentences:
        for match in pattern.finditer(sentence.text):
            if key not in ledger.entities:
                ledger.entities[key] = Official(
                    key=key,
                    name=person.name,
                    title=None,
                    organization=None,
                    country=None,
                    evidence=evidence_of(sentence, RULE),
                )
            ledger.place(sentence, *match.span(), MentionForm.SHORT_NAME, key, RULE)
    return key if key in ledger.entities else None


def _completed(official: Official, person: KnownPerson, host: str | None) -> Official:
    """Fill in what the text leaves open."""
    office = _office(person.description, host)
    name = official.name if official.name and " " in official.name else person.name
    return replace(
        official,
        name=name,
        title=official.title or office.title,
        organization=official.organization or office.organization,
        country=official.country or office.country,
    )


def _office(description: str, host: str | None) -> Office:
    """Read the first title of a register's entry: ``Foreign Minister of Latvia until 1958``."""
    tokens = read_tokens(description)
    titles = find_titles(tokens)
    return read_office(tokens, *titles[0], host) if titles else Office(title=None)


def _surname(person: KnownPerson) -> str:
    words = [word for word in person.name.replace(",", " ").split() if word.lower() not in SUFFIXES]
    return words[-1] if words else person.name
