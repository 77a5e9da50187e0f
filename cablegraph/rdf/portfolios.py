"""Infer the ministry in which somebody serves from a title that names its field.

Takes    a title and a state, as of an official of whom no body is told; the names of ministries
         that the cable has.
Gives    `portfolio_of`, the parts of a minister's title; `ministry_of`, the ministry's name:
         ``Environment Minister`` of Brazil serves in the Ministry of Environment. ``None`` for
         who leads a government, serves no longer, or only assists.
Errors   none.
Source   `data/ministries.csv` for ministries whose names do not follow the pattern.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from cablegraph.extract.actors.ministry_names import field_of, regions
from cablegraph.resources import read_table
from cablegraph.terms.offices import demonym_of, is_title

RANKS = (
    r"(?P<ranks>(?:(?:First|Second|Third|Senior|Deputy|Vice|Acting|Interim|Federal|Union)[ -])*)"
)
MINISTER = re.compile(
    rf"{RANKS}(?:Minister (?:of|for) (?P<of>(?:the )?[A-Z].*)|(?P<field>[A-Z].*) Minister)"
)
SECRETARY = re.compile(
    r"(?:Deputy )?Secretary(?: (?:of|for) (?:the )?(?P<field>[A-Z].*))?"
    r"|Secretary of State for (?:the )?(?P<portfolio>[A-Z].*)|(?P<before>[A-Z].*) Secretary"
)
SPELLED_OUT = {"DFM": "Deputy Foreign Minister", "FM": "Foreign Minister"}
SECRETARIES = frozenset({"GB", "US"})  # the states whose secretaries are what ministers are
JOINED = re.compile(r"(\s*(?:,? and |,? & |, ))")
OF = re.compile(r" (?:of|for) ")
NO_FIELD = re.compile(
    r"\b(?:Prime|Chief|First|Former|Ex|Then|Late|Shadow|Junior|Cabinet|Government|Alternate|Future"
    r"|State|Presidency|without|to)\b",
    re.IGNORECASE,
)
LONGEST = 9  # words of a field


def ministry_of(title: str, country: str, named: Iterable[str] = ()) -> str | None:
    """The ministry that a title tells of; of those ``named``, the one that it must be.

    >>> ministry_of("Environment Minister", "LV"), ministry_of("FM", "BR")
    ('Ministry of Environment', 'Ministry of External Relations')
    >>> ministry_of("Environment Minister", "LV", ["Ministry of the Environment and Forests"])
    'Ministry of the Environment and Forests'
    """
    inferred = _inferred(title, country)
    if inferred is None:
        return None
    field, alike = field_of(inferred), list(named)
    same = [name for name in alike if field_of(name) == field]
    wider = [name for name in alike if field and field < field_of(name)]
    return next(iter(same), wider[0] if len(wider) == 1 else inferred)


@lru_cache(maxsize=65_536)
def _inferred(title: str, country: str) -> str | None:
    """The ministry as it is called where nobody says how.

    >>> _inferred("Second VP and Finance Minister", "ES"), _inferred("Secretary", "US")
    ('Ministry of Finance', 'Department of State')
    >>> _inferred("former Interior Minister", "ES"), _inferred("Prime Minister", "ES")
    (None, None)
    """
    return next(filter(None, (_of_one(each, country) for each in _titles_in(title))), None)


def _titles_in(title: str) -> list[str]:
    """The titles of a double title; what has no head of its own belongs to one beside it.

    >>> _titles_in("Second VP and Finance and Economy Minister")
    ['Second VP', 'Finance and Economy Minister']
    >>> _titles_in("Minister of Trade, Tourism and Crafts and Deputy Prime Minister")
    ['Minister of Trade, Tourism and Crafts', 'Deputy Prime Minister']
    """
    first, *rest = JOINED.split(title)
    titles = [first]
    for between, part in zip(rest[::2], rest[1::2], strict=True):
        is_whole = _has_head(titles[-1])
        if is_whole and (_has_head(part) or not OF.search(titles[-1])):
            titles.append(part)
        else:
            titles[-1] += between + part
    return titles


def _has_head(part: str) -> bool:
    return any(is_title(word) for word in part.replace("-", " ").split())


def _of_one(title: str, country: str) -> str | None:
    told = SPELLED_OUT.get(title, title)
    if country in SECRETARIES and (secretary := SECRETARY.fullmatch(told)):
        return _department(next(filter(None, secretary.groups()), "State"), country)
    _, field = portfolio_of(told) or ("", "")
    field = field.removeprefix(f"{demonym_of(country)} ")
    if not _is_field(field):
        return None
    own = field_of(field)
    listed = next((name for name in _names(country) if field_of(name) == own), None)
    return listed or f"Ministry of {'Foreign Affairs' if own == {'foreign'} else field}"


def portfolio_of(title: str) -> tuple[str, str] | None:
    """The ranks and the field of a minister's title, whichever of them goes first.

    >>> portfolio_of("First Deputy Minister of the Interior"), portfolio_of("Trade Minister")
    (('First Deputy ', 'the Interior'), ('', 'Trade'))
    """
    told = MINISTER.fullmatch(title)
    return (told["ranks"], told["of"] or told["field"]) if told else None


def _is_field(told: str) -> bool:
    words = told.split()
    is_one = words and len(words) <= LONGEST and words[0] not in regions() and not _has_head(told)
    return bool(is_one) and not NO_FIELD.search(told)


def _department(field: str, country: str) -> str | None:
    """The department of a secretary: it is listed, since not all secretaries have one."""
    own = field_of(field)
    holding = [name for name in _names(country) if own and own <= field_of(name)]
    same = [name for name in holding if field_of(name) == own]
    return next(iter(same), holding[0] if len(holding) == 1 else None)


@cache
def _names(country: str) -> tuple[str, ...]:
    rows = (row for row in read_table("ministries.csv") if row["country"] == country)
    return tuple(dict.fromkeys(row["name"] for row in rows))
