"""Hear the words that rules ask for: one pass over a sentence for all of them.

Takes    a `Reading` with sentences.
Gives    the reading with ``heard``: of the words of each sentence, as they are written, those that
         some rule asks for before it looks at anything else. Who asks for words lists them here.
Errors   none.
"""

from dataclasses import replace

from cablegraph.extract.actions.items import CALLING
from cablegraph.extract.actions.own_office import OURS
from cablegraph.extract.actors import media
from cablegraph.extract.actors.departments import ALONE
from cablegraph.extract.actors.ministry_names import listed_ministries
from cablegraph.extract.actors.organizations import MISSIONS
from cablegraph.extract.exchanges import meetings
from cablegraph.extract.reading import WORD, Reading

ASKED_FOR = frozenset().union(
    ALONE, CALLING, MISSIONS, OURS, listed_ministries().words, media.HEARD, meetings.HEARD
)


def hear(reading: Reading) -> Reading:
    """Give ``reading`` the words that rules ask for."""
    heard = (ASKED_FOR.intersection(WORD.findall(each.text)) for each in reading.sentences)
    return replace(reading, heard=tuple(heard))
