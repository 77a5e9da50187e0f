"""TAGS: traffic analysis by geography and subject, the codes of the TAGS line.

Takes    a code as printed.
Gives    `TagMeaning`: label, kind, country and whether the code was in use; ``None`` if unknown.
Source   5 FAH-3 and the TAGS handbook of 1974; counts over 1,318 cables. Country TAGS are not
         ISO codes: GM is Germany, AU Austria, CH China.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from cablegraph.resources import read_table


class TagKind(StrEnum):
    """What a TAG classifies by."""

    SUBJECT = "subject"
    PROGRAM = "program"
    COUNTRY = "country"
    REGION = "region"
    ORGANIZATION = "organization"
    OTHER = "other"


class TagStatus(StrEnum):
    """How a code came to stand on a TAGS line."""

    CURRENT = "current"
    OBSOLETE = "obsolete"  # of the 1970s: PFOR
    MISSPELLING = "misspelling"  # MOPPS for MOPS
    MISUSE = "misuse"  # an ISO code in the place of a TAG
    UNVERIFIED = "unverified"  # seen, in no handbook
    NOT_A_TAG = "not-a-tag"  # a word that got into the line


@dataclass(frozen=True, slots=True, kw_only=True)
class TagMeaning:
    """What one code means: a row of `data/tags.csv`."""

    code: str
    kind: TagKind
    label: str | None  # "Political affairs - Human rights"
    iso: str | None  # of a country, ISO 3166-1 alpha-2
    status: TagStatus
    note: str | None  # "read as MOPS; doubled letter"


def find_tag(code: str) -> TagMeaning | None:
    """Return the meaning of a TAG.

    >>> find_tag("GM").iso, find_tag("AU").iso, find_tag("ch").iso
    ('DE', 'AT', 'CN')
    >>> find_tag("PFOR").status.value, find_tag("XQZ9") is None
    ('obsolete', True)
    """
    return tag_meanings().get(code.upper())


@cache
def tag_meanings() -> Mapping[str, TagMeaning]:
    """All codes of the table with their meanings."""
    return {row["code"]: _meaning(row) for row in read_table("tags.csv")}


def _meaning(row: Mapping[str, str]) -> TagMeaning:
    return TagMeaning(
        code=row["code"],
        kind=TagKind(row["kind"]),
        label=row["label"] or None,
        iso=row["iso"] or None,
        status=TagStatus(row["status"]),
        note=row["note"] or None,
    )
