"""Read the lists of participants that memoranda of conversation begin with.

Takes    a `Reading` with places.
Gives    one `Meeting` a list: the people of each state or body that heads its part are one side.
Offsets  spans of the source.
Errors   none: a list of one side is no meeting.
Source   forms seen: Participants: U.S.: Ambassador Berg; Poloff. Latvia: Minister Ozola | Present:
         Minister Ozola, Director Kask, Ambassador Berg.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.dates import find_day, written_on
from cablegraph.extract.exchanges.company import attends
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.extract.sentences import HEADS_OF_PEOPLE
from cablegraph.model.findings import Meeting, MentionForm

RULE = "participants"
LISTS = re.compile(
    rf"\W*(?:(?:list\sof|meeting|u\.?s\.?|key)\s)?{HEADS_OF_PEOPLE}\s?(?:were\s?|included\s?)?[:-]",
    re.I,
)
BEGINS = 60  # characters of a paragraph in which its heading stands
COUNTRY = "country-name"
HEAD = 3  # sentences of the cable that may say the day, as far as its list


def listed_meetings(reading: Reading) -> Iterator[Meeting]:
    """The meetings whose participants a paragraph lists."""
    for _, group in groupby(reading.sentences, key=lambda each: each.paragraph.order):
        sentences = list(group)
        if LISTS.match(sentences[0].clean.text[:BEGINS]):
            yield from _meeting(reading, sentences)


def _meeting(reading: Reading, sentences: list[Sentence]) -> Iterator[Meeting]:
    sides: dict[str | None, dict[str, None]] = {}
    for sentence in sentences:
        country: str | None = None
        for place in reading.places_in(sentence):
            entity = reading.entities[place.denotes]
            if place.rule == COUNTRY:
                country = entity.country
            elif attends(reading, place.denotes) and place.form is not MentionForm.PRONOUN:
                sides.setdefault(country or entity.country, {})[place.denotes] = None
    if len(sides) > 1:
        together = tuple(map(tuple, sides.values()))
        yield Meeting(
            participants=tuple(key for side in together for key in side),
            together=together,
            held_on=_day(reading, sentences[-1].index),
            evidence=evidence_of(sentences[0], RULE),
        )


def _day(reading: Reading, last: int) -> date | None:
    """The day that the head of the memorandum names."""
    written = written_on(reading.cable)
    head = reading.sentences[: min(HEAD, last + 1)]
    return next(filter(None, (find_day(each.text, written) for each in head)), None)
