"""Read the meeting that a cable's subject line says the cable is on.

Takes    a `Reading` with places, and the meetings that its sentences tell.
Gives    the meetings with that one, unless a sentence tells it, and with its day, if none is told.
Offsets  spans of the source: its evidence is the first sentence that names one of the other side.
Errors   none: who is not to be found in the body is left out.
Source   forms seen: AMBASSADOR'S MEETING WITH MINISTER OF CULTURE | A/S BERG'S MAY 3 CALL ON FM
         OZOLA | MEETING WITH CHIEF PROSECUTOR | CODEL BERG MEETS PRESIDENT OZOLA | PM OZOLA TELLS
         AMBASSADOR | AMBASSADOR AND UNION LEADER DISCUSS | CODEL BERG DISCUSSES TRADE WITH
         PM OZOLA.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.dates import find_day, written_on
from cablegraph.extract.exchanges.company import attends
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.findings import Meeting, Official
from cablegraph.terms.offices import countries_by_demonym, find_acronym

RULE = "meeting-in-subject"
BETWEEN = re.compile(
    r"""\b(?:
      (?P<occasion>meetings?|calls?|lunch|dinner|breakfast|conversation|discussions?|talks)
      (?:\s(?:on\s)?[a-z]+\.?\s\d{1,2})?\s(?:with|on)
    | (?:meets|met|calls|called|lunches|dines|talks|speaks|sits\sdown)\s(?:again\s)?(?:with|on|to)
    | meets|met|hosts|receives|sees|tells|briefs|urges|presses|assures|asks
    )\s""",
    re.VERBOSE | re.IGNORECASE,
)
DISCUSS = re.compile(r"\b(?:discuss|meet|talk|review|exchange\sviews)(?:es)?\b", re.IGNORECASE)
NOT_YET = re.compile(
    r"\b(?:request|requests|seeks?|scenesetter|scene\ssetter|upcoming|proposed|planned|for|to|before"
    r"|agenda|preparations?|wants?|will|may(?!\s\d)|next|possible|readout\sof|postpone[sd]?|cancel\w*)\b",
    re.IGNORECASE,
)
NOT_HELD = re.compile(  # of what stands before the word of a meeting, as far as a comma
    r"\b(?:no|not|never|cannot|declines?|refuses?|rejects?|avoids?|skips?|denie[sd]|without|delays?"
    r"|reschedule[sd]?|scheduled|proposes?|offers?|calls\soff|rules\sout|unable|if|should)\b[^,]*\Z",
    re.IGNORECASE,
)
OFF = re.compile(  # "AMBASSADOR'S MEETING WITH PM OZOLA POSTPONED UNTIL MAY"
    r"\b(?:cancel+ed|postponed|rescheduled|delayed|called\soff|put\soff|falls\sthrough|scheduled"
    r"|planned|proposed|requested|expected|(?:does|did)\snot\stake\splace)"
    r"(?=\W*\Z|\s(?:until|till|to|for|at|by|due|because|again|amid|over|after|on|in)\b)",
    re.IGNORECASE,
)
LAST_PART = re.compile(r"[:;]|\s-\s|--")
AND = re.compile(r"\sand\s", re.IGNORECASE)
WITH = re.compile(r"\swith\s", re.IGNORECASE)
ENDS = re.compile(r"[:;]|\s-\s|--|\b(?:to|on|about|in|at|regarding|re)\s", re.IGNORECASE)
OURS = re.compile(
    r"\b(?:ambassador|amb|charge|cda|dcm|adcm|emboffs?|poloffs?|econoffs?|polcouns|econcouns"
    r"|consul\sgeneral|cg|a/s|das|u/s|codel|staffdel|senator|secretary|embassy|post)\b",
    re.IGNORECASE,
)
OTHER_SECRETARY = re.compile(  # of a government that has ministers, or of a party or a body
    r"\b(?:foreign|home|cabinet|interior|defen[cs]e|finance|permanent|state|general|party|press)\ssecretary\b"
    r"|\bsecretary[\s-]general\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[\w'’/.-]+")
ROLE = frozenset({"role"})
SHORTEST = 3  # letters of a surname


def with_subject(reading: Reading, told: Sequence[Meeting]) -> list[Meeting]:
    """The meetings with that on which the subject line says the cable is, or with its day."""
    subject = reading.cable.subject.text if reading.cable.subject else ""
    sides = _sides(subject)
    if sides is None:
        return list(told)
    ones, others = sides
    other = _present(reading, others) or _ours(others)
    one = _present(reading, ones) or _ours(ones) or (POST,) * (not ones.strip())
    one = tuple(key for key in one if key not in other)
    if not (one and other):
        return list(told)
    own = next((meeting for meeting in told if {*other} & {*meeting.participants}), None)
    new = None if own else _meeting(reading, one, other)
    day = find_day(subject, written_on(reading.cable))
    return [
        replace(each, held_on=each.held_on or day) if each is own or each is new else each
        for each in (*told, *([new] if new else []))
    ]


def _meeting(reading: Reading, one: tuple[str, ...], other: tuple[str, ...]) -> Meeting | None:
    """A meeting that no sentence tells, where the body first names one of the other side."""
    theirs = [key for key in (*one, *other) if reading.country_of(key) != "US"]
    sentence = _first_naming(reading, theirs or other)
    if sentence is None:
        return None
    return Meeting(
        participants=(*one, *other),
        together=(one, other),
        held_on=find_day(sentence.text, written_on(reading.cable)),
        evidence=evidence_of(sentence, RULE),
    )


def _sides(subject: str) -> tuple[str, str] | None:
    """What stands before and after the word of a meeting, or ``None`` where none was held.

    >>> _sides("LATVIA: AMBASSADOR'S MEETING WITH PM OZOLA ON IRAN")
    (" AMBASSADOR'S ", 'PM OZOLA')
    >>> _sides("REQUEST FOR MEETING WITH PM OZOLA")
    >>> _sides("AMBASSADOR'S MEETING WITH PM OZOLA POSTPONED UNTIL MAY")
    """
    met = BETWEEN.search(subject)
    if met and not NOT_YET.search(subject, 0, met.start()):
        before = LAST_PART.split(subject[: met.start()])[-1]
        behind = LAST_PART.split(subject[met.end() :])[0]
        if NOT_HELD.search(before) or (met["occasion"] and OFF.search(behind)):
            return None
        end = ENDS.search(subject, met.end())
        return before, subject[met.end() : end.start() if end else len(subject)].rstrip()
    discuss = DISCUSS.search(subject)
    if discuss and not NOT_YET.search(subject, 0, discuss.start()):
        before = LAST_PART.split(subject[: discuss.start()])[-1]
        whom = WITH.search(subject, discuss.end())
        ones, joined, others = AND.sub(" AND ", before).partition(" AND ")
        if whom:
            return before, subject[whom.end() :]
        if joined:
            return ones, others
    return None


def _present(reading: Reading, words: str) -> tuple[str, ...]:
    """The people of the body whom some words of the subject name, else who hold the office."""
    people = [
        (key, entity)
        for key, entity in reading.entities.items()
        if attends(reading, key) and isinstance(entity, Official)
    ]
    capitals = [word.upper().removesuffix("'S").removesuffix("’S") for word in WORD.findall(words)]
    named = tuple(
        key
        for key, person in people
        if person.name
        and len(_surname(person.name)) >= SHORTEST
        and _surname(person.name) in capitals
    )
    if named:
        return named
    spelt = " ".join(_spelt_out(word).lower() for word in capitals)
    held = [(key, person) for key, person in people if _holds(person, spelt)]
    longest = max((len(person.title or "") for _, person in held), default=0)
    return tuple(key for key, person in held if len(person.title or "") == longest)[:1]


def _ours(words: str) -> tuple[str, ...]:
    """The post, where the subject names one of its officers."""
    officers = OURS.finditer(OTHER_SECRETARY.sub("", words))
    are_ours = (_state_before(each.string, each.start()) in (None, "US") for each in officers)
    return (POST,) if any(are_ours) else ()


def _state_before(words: str, offset: int) -> str | None:
    """The state whose "CHINESE AMBASSADOR" somebody is."""
    last = words[:offset].split()[-1:]
    return countries_by_demonym().get(last[0].lower()) if last else None


def _surname(name: str) -> str:
    return name.rpartition(" ")[2].upper()


def _holds(person: Official, words: str) -> bool:
    """Whether the words are of somebody's office: ``interior minister``."""
    title = (person.title or "").lower()
    if title == "secretary":
        words = OTHER_SECRETARY.sub("", words)
    held = re.finditer(rf"\b{re.escape(title)}\b", words) if title else ()
    return any(_state_before(words, each.start()) in (None, person.country) for each in held)


@cache
def _spelt_out(word: str) -> str:
    """``PM`` as ``Prime Minister``."""
    known = find_acronym(word, ROLE, None)
    return known.expansion if known else word


def _first_naming(reading: Reading, keys: Iterable[str]) -> Sentence | None:
    """The first sentence of the cable's own that names one of ``keys``."""
    wanted = {*keys}
    for sentence in reading.sentences:
        if not sentence.is_quoted and any(
            place.denotes in wanted for place in reading.places_in(sentence)
        ):
            return sentence
    return None
