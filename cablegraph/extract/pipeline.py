"""Compose the observers: one parsed cable in, its findings out.

Takes    a `Cable`.
Gives    its `Reading` (`read`), and what was found (`extract_findings`).
Errors   none raised.
"""

from cablegraph.extract.reading import Reading
from cablegraph.extract.sentences import find_sentences
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Findings

OBSERVERS = (find_sentences,)


def read(cable: Cable) -> Reading:
    """Run all observers over ``cable``, in order."""
    reading = Reading(cable=cable, host_country=None)
    for observe in OBSERVERS:
        reading = observe(reading)
    return reading


def extract_findings(cable: Cable) -> Findings:
    """What ``cable`` says."""
    return Findings(cable_id=cable.id)
