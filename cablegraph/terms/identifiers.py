"""Canonical cable ids: ``07ASTANA2113``, year, prefix of the post, serial.

Takes    an id as a file name, a table, a printed line or another cable gives it.
Gives    `CableId`, which prints as the canonical form; ``None`` for what is no id.
Source   251,287 ids; `data/malformed_ids.csv` lists those that are not year, prefix and serial.
"""

import re
from dataclasses import dataclass
from functools import cache

from cablegraph.resources import read_table
from cablegraph.terms.traffic import find_prefix, letters

FIRST_YEAR = 1945  # two digits from 45 on mean the twentieth century
CENTURY = 100
LINK = re.compile(r"\[([^\[\]\n]{1,60})\]\([^()\s]{0,200}\)")  # of a page turned to Markdown
CABLE_ID = re.compile(
    r"(?:19|20)?(?P<year>\d\d)(?P<prefix>[A-Z]{2,24})0{0,8}(?P<serial>[1-9]\d{0,6})"
    r"(?:(?:TOSEC|SECTO)\d{1,7})?"
)


@dataclass(frozen=True, slots=True, order=True)
class CableId:
    """A message's number made unique: the year and station it was sent in and from.

    >>> str(CableId(2007, "ASTANA", 2113))
    '07ASTANA2113'
    """

    year: int  # four digits
    prefix: str  # "ASTANA", "STATE", "RIODEJANEIRO"
    serial: int

    def __str__(self) -> str:
        return f"{self.year % CENTURY:02}{self.prefix}{self.serial}"


def parse_cable_id(text: str) -> CableId | None:
    """Read an id: with four or two digits of the year, blanks, zeros, a damaged prefix.

    >>> str(parse_cable_id("2007 Astana 002113")), str(parse_cable_id("1973STATE179583"))
    ('07ASTANA2113', '73STATE179583')
    >>> str(parse_cable_id("[07ASTANA2113](#)"))
    '07ASTANA2113'
    >>> str(parse_cable_id("06EFTOATHENS12")), parse_cable_id("SECSTATE 99409") is None
    ('06ATHENS12', True)
    """
    word = letters(LINK.sub(r"\1", text) if "](" in text else text)
    match = CABLE_ID.fullmatch(word)
    if match is None:
        return _malformed().get(word)
    year = full_year(int(match["year"]))
    return CableId(year, find_prefix(match["prefix"]) or match["prefix"], int(match["serial"]))


def canonical_id(text: str) -> str | None:
    """The canonical form of an id, or ``None``.

    >>> canonical_id("09 CAPE TOWN 000204")
    '09CAPETOWN204'
    """
    found = parse_cable_id(text)
    return str(found) if found else None


def full_year(year: int) -> int:
    """The year that two digits, or four, mean.

    >>> full_year(66), full_year(9), full_year(1973)
    (1966, 2009, 1973)
    """
    if year >= CENTURY:
        return year
    return year + (1900 if year >= FIRST_YEAR % CENTURY else 2000)


@cache
def _malformed() -> dict[str, CableId]:
    """Ids of one message in which a section mark or letters got: year, post, last number."""
    found = {}
    for row in read_table("malformed_ids.csv"):
        serial = re.search(r"[A-Z](\d+)$", row["reference_id"])
        if row["note"].startswith("section marker") and serial and row["post_prefix"] != "STATE":
            year = full_year(int(row["reference_id"][:2]))
            found[row["reference_id"]] = CableId(year, row["post_prefix"], int(serial[1]))
    return found
