"""Levels of classification, as the classification line and portion markings print them.

Source   E.O. 12958 sec. 1.2 and its predecessors; LIMITED OFFICIAL USE was in use until 1995.
"""

from enum import StrEnum


class Level(StrEnum):
    """A level of classification, lowest first."""

    UNCLASSIFIED = "UNCLASSIFIED"
    LIMITED_OFFICIAL_USE = "LIMITED OFFICIAL USE"
    CONFIDENTIAL = "CONFIDENTIAL"
    SECRET = "SECRET"
    TOP_SECRET = "TOP SECRET"
