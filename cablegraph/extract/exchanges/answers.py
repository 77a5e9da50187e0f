"""Who answered what was delivered, where the delivery itself does not say whom it reached.

Takes    a `Reading` with places, and the sentence that tells of the delivery.
Gives    the keys of who answered: `answering`.
Offsets  spans of the source.
Errors   none: nobody where no official or ministry of the host answers next.
Source   forms met: Poloff delivered reftel demarche on May 2. Director Ozola told us that | The
         MFA replied that | according to Ozola.
"""

import re

from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.delivery_words import ANSWERED
from cablegraph.extract.exchanges.telling_slots import Keys, is_of_host, is_ours
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.findings import Ministry, Official

NEAR = 3  # sentences after the delivery
ACCORDING = re.compile(r"\baccording\sto\b", re.I)


def answering(reading: Reading, delivery: Sentence) -> Keys:
    """Whoever of the host is next to speak, in another paragraph only to ours; or spoke before."""
    index, order = delivery.index, delivery.paragraph.order
    for sentence in reading.sentences[index + 1 : index + 1 + NEAR]:
        if not sentence.is_quoted and (keys := _speaking(reading, sentence)):
            places = reading.places_in(sentence)
            is_here = sentence.paragraph.order == order
            if is_here or any(is_ours(reading, place.denotes) for place in places):
                return keys
    before = reading.sentences[index - 1] if index else delivery
    is_here = before.paragraph.order == order and before is not delivery
    return _speaking(reading, before) if is_here else ()


def _speaking(reading: Reading, sentence: Sentence) -> Keys:
    """Who of the host says something in a sentence."""
    clause = Clause.of(reading, sentence)
    verb, cited = ANSWERED.search(sentence.text), ACCORDING.search(sentence.text)
    places = clause.subject(verb.start()) if verb else ()
    places = places or (clause.after(cited.end()) if cited else ())
    return tuple(place.denotes for place in places if _is_host(reading, place.denotes))


def _is_host(reading: Reading, key: str) -> bool:
    """Whether an entity is an official or a ministry of the host state."""
    entity = reading.entities.get(key)
    return isinstance(entity, (Official, Ministry)) and is_of_host(reading, entity)
