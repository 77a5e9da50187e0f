"""Telegraphic traffic: precedence, and the posts that send and receive.

Takes    a station, address or routing indicator as a message prints it.
Gives    `Precedence`, and the `Post` that is meant, or ``None`` where no post is: a collective, a
         command, another department.
Source   ACP 127 for precedence; `data/posts.csv` and `data/post_prefixes.csv` for posts, their
         countries, indicators and id prefixes, counted over 251,287 ids.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from string import ascii_uppercase

from cablegraph.resources import read_table


class Precedence(StrEnum):
    """How fast a message is to be handled, most urgent first."""

    FLASH = "flash"  # prosign Z
    IMMEDIATE = "immediate"  # O
    PRIORITY = "priority"  # P
    ROUTINE = "routine"  # R


PROSIGNS: Mapping[str, Precedence] = {
    "Z": Precedence.FLASH,
    "O": Precedence.IMMEDIATE,
    "P": Precedence.PRIORITY,
    "R": Precedence.ROUTINE,
}

# What is written before a post's name, in addresses and at the head of ids.
POST_WORDS = re.compile(
    r"^(?:EFTO|NOFORN|AM ?LEGATION|AM(?:ERICAN)? ?EMB(?:ASSY)?|AMEM+BAS+Y|AMEMBSSY|EMBASSY"
    r"|AM(?:ERICAN)? ?CONSUL(?:ATE)?|AMCONGEN|CONSULATE GENERAL|CONSULATE|USMISSION|MISSION"
    r"|USINT|USLO|USDEL|US ?OFFICE)[ /]*(?=[A-Z])"
)
COLLECTIVE = re.compile(
    r"\b(?:COLLECTIVES?|MEMBER STATES|(?:DIPL(?:OMATIC)?|CONSULAR|(?:AMERICAN )?REPUBLIC) POSTS"
    r"|(?:ALL|OECD|CSCE|OSCE|NATO|IAEA|APEC|ASEAN|OAS) (?:[A-Z]+ ){0,4}POSTS|ALDAC|ALDIPL?AC)\b"
)
# Short names that the tables do not hold: how REF lines and messages call a post.
SHORT_NAMES: Mapping[str, str] = {
    "SECSTATE": "STATE",
    "DEPT": "STATE",
    "DEPARTMENT": "STATE",
    "DEPTEL": "STATE",
    "SECSTATEWASHDC": "STATE",
    "STATEDEPT": "STATE",
    "USUN": "USUNNEWYORK",
    "USUNNY": "USUNNEWYORK",
    "USUNROME": "UNROME",
    "UNVIE": "UNVIEVIENNA",
    "USEU": "USEUBRUSSELS",
    "UNESCO": "UNESCOPARISFR",
    "NATO": "USNATO",
    "USNATOBRUSSELS": "USNATO",
    "USMISSIONNATO": "USNATO",
    "AIT": "AITTAIPEI",
    "CDJUAREZ": "CIUDADJUAREZ",
    "RPO": "RPODUBAI",
    "HAGUE": "THEHAGUE",
    "DELHI": "NEWDELHI",
    "NEW": "NEWDELHI",
    "RIO": "RIODEJANEIRO",
    "SAO": "SAOPAULO",
    "HCMC": "HOCHIMINHCITY",
    "OSAKA": "OSAKAKOBE",
    "KOBE": "OSAKAKOBE",
    "BELIZECITY": "BELIZE",
    "GUATEMALACITY": "GUATEMALA",
    "KUWAITCITY": "KUWAIT",
    "MEXICOCITY": "MEXICO",
    "PANAMACITY": "PANAMA",
    "VATICANCITY": "VATICAN",
    "HOLYSEE": "VATICAN",
    "STGEORGES": "GRENADA",
    "SAINTPETERSBURG": "STPETERSBURG",
    "PETERSBURG": "STPETERSBURG",
    "TANANARIVE": "ANTANANARIVO",
    "KISHINEV": "CHISINAU",
    "ULANBATOR": "ULAANBAATAR",
    "SALONIKA": "THESSALONIKI",
    "JIDDAH": "JEDDAH",
}
ENGLISH_WORDS = frozenset({"THE", "SALT"})  # too common to stand for a post
OTHER = re.compile(r"[^A-Z0-9]")
SHORTEST_BEGINNING = 5  # letters of a name that goes on
SHORTEST_NEAR, LONGEST_NEAR = 6, 18  # letters of a name that may be read as a near one
LONGEST_STATION = 80  # characters, with the words before it
OWN_SERIES = 50  # a second spelling with as many ids as this is a series of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A diplomatic post, or the Department: one row of `data/posts.csv`."""

    id: str  # "embassy-astana"
    name: str  # "Embassy Astana"
    kind: str  # "embassy", "consulate general", "mission", ...
    city: str
    country: str | None  # ISO 3166-1 alpha-2 of the host; Jerusalem has none on purpose
    routing: str | None  # "RUEHTA"
    prefix: str  # of its message reference numbers, without blanks: "ASTANA"
    archive_code: str | None  # of the Archives' records of 1973-79: "NEWDE", "USUNN"
    spellings: tuple[str, ...]  # in addresses: "AMEMBASSY ASTANA"
    valid_from: str | None  # "2006", "2006-12-11": start of the latest period; cables may be older
    valid_until: str | None
    note: str | None

    def existed(self, day: date) -> bool:
        """Whether the post was open under this name on ``day``, as far as the table says."""
        iso = day.isoformat()
        return (self.valid_from or "") <= iso and not (
            self.valid_until is not None and iso[: len(self.valid_until)] > self.valid_until
        )


def letters(words: str) -> str:
    """The letters and digits of ``words``, in capitals: how ids write a post's name.

    >>> letters("St. Petersburg"), letters("N'Djamena")
    ('STPETERSBURG', 'NDJAMENA')
    """
    capitals = words.upper()
    return capitals if capitals.isalnum() and capitals.isascii() else OTHER.sub("", capitals)


def find_post(
    *,
    prefix: str | None = None,
    name: str | None = None,
    routing: str | None = None,
    on: date | None = None,
) -> Post | None:
    """Return the post of an id prefix, an address or a routing indicator.

    The name decides, then the prefix; an indicator is a hint, since several posts share one. Where
    posts followed one another, ``on`` says which was meant; without it, the later.

    >>> find_post(prefix="UNVIEVIENNA").name, find_post(name="AMEMBASSY THE HAGUE").country
    ('UNVIE Vienna', 'NL')
    >>> find_post(routing="RUEHTA", on=date(2005, 3, 1)).city, find_post(routing="RUEHTA").city
    ('Almaty', 'Astana')
    """
    if name:
        return _choose(_by_name().get(letters(name), ()), on)
    if prefix:
        known = find_prefix(prefix)
        return _choose(_by_prefix().get(known, ()), on) if known else None
    return _choose(_by_routing().get(routing.upper(), ()), on) if routing else None


@cache
def accreditations() -> Mapping[str, tuple[str, ...]]:
    """By a post's id, the codes of the states to which it is accredited besides its host.

    >>> accreditations()["embassy-colombo"], accreditations().get("embassy-riga")
    (('MV',), None)
    """
    table: dict[str, tuple[str, ...]] = {}
    for row in read_table("accreditations.csv"):
        table[row["post"]] = (*table.get(row["post"], ()), row["country"])
    return table


def post_of(station: str, on: date | None = None) -> Post | None:
    """Return the post that an address or station means as it is written.

    >>> post_of("USMISSION GENEVA").id, post_of("SECSTATE WASHDC").id, post_of("ASTANA").id
    ('us-mission-geneva', 'department-of-state', 'embassy-astana')
    >>> post_of("EU MEMBER STATES COLLECTIVE") is None, post_of("USAID WASHDC") is None
    (True, True)
    """
    if is_collective(station):
        return None
    return find_post(name=station, on=on) or find_post(prefix=station, on=on)


def first_post(stations: Iterable[str | None], on: date | None = None) -> Post | None:
    """Return the post that the first of the stations means which means any.

    >>> first_post([None, "XXXXXXXXXXXX", "RIGA", "OSLO"]).id
    'embassy-riga'
    """
    found = (post_of(station, on) for station in stations if station)
    return next((post for post in found if post), None)


def is_collective(address: str) -> bool:
    """Whether an address names a group of posts.

    >>> is_collective("EU MEMBER STATES"), is_collective("WESTERN HEMISPHERIC AFFAIRS DIPL POSTS")
    (True, True)
    """
    name = address.upper()
    may_be = "COLLECTIVE" in name or "POSTS" in name or "MEMBER" in name or "ALD" in name
    return may_be and COLLECTIVE.search(name) is not None


def find_prefix(station: str) -> str | None:
    """Return the id prefix under which a station's messages are kept, or ``None``.

    >>> find_prefix("Rio de Janeiro"), find_prefix("UNVIE"), find_prefix("EFTO ATHENS")
    ('RIODEJANEIRO', 'UNVIEVIENNA', 'ATHENS')
    >>> find_prefix("BRASIIA"), find_prefix("SECSTATE"), find_prefix("IIR") is None
    ('BRASILIA', 'STATE', True)
    """
    return _find_prefix(station) if len(station) <= LONGEST_STATION else None


@lru_cache(maxsize=4096)
def _find_prefix(station: str) -> str | None:
    prefixes = _prefixes()
    key = letters(station)
    return prefixes.get(key) or prefixes.get(letters(POST_WORDS.sub("", station.upper())))


@lru_cache(maxsize=1024)
def near_prefix(station: str) -> str | None:
    """The prefix of the one station whose name begins so, or has one letter more, less, or another.

    >>> near_prefix("BRASILA"), near_prefix("TEGUCIGALPE"), near_prefix("LETTER") is None
    ('BRASILIA', 'TEGUCIGALPA', True)
    >>> near_prefix("RIO DE JAN"), near_prefix("OUAGA"), near_prefix("PORTO") is None
    ('RIODEJANEIRO', 'OUAGADOUGOU', True)
    """
    key = letters(station)
    if not SHORTEST_BEGINNING <= len(key) <= LONGEST_NEAR:
        return None
    prefixes = _prefixes()
    found = {prefix for name, prefix in prefixes.items() if name.startswith(key)}
    if not found and len(key) >= SHORTEST_NEAR:
        found = {prefixes[word] for word in _variants(key) if word in prefixes}
    return found.pop() if len(found) == 1 else None


def _variants(word: str) -> Iterator[str]:
    """The words that a slip of one letter makes of ``word``."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in ascii_uppercase:
            yield head + letter + tail
            yield head + letter + tail[1:]


@cache
def posts() -> tuple[Post, ...]:
    """All posts of the table, in its order."""
    return tuple(_post(row) for row in read_table("posts.csv"))


@cache
def consulates() -> Mapping[str, Post]:
    """The consulates by their cities.

    >>> consulates()["Barcelona"].name
    'Consulate General Barcelona'
    """
    return {post.city: post for post in posts() if post.kind.startswith("consulate")}


def _post(row: Mapping[str, str]) -> Post:
    spellings = tuple(spelling for spelling in row["header_spellings"].split("|") if spelling)
    named = POST_WORDS.sub("", spellings[0]) if spellings else row["city"]
    return Post(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        city=row["city"],
        country=row["country"] or None,
        routing=row["routing"] or None,
        prefix=row["prefix"] or letters(named),
        archive_code=row["aad_station"] or None,
        spellings=spellings,
        valid_from=row["valid_from"] or None,
        valid_until=row["valid_until"] or None,
        note=row["note"] or None,
    )


def _choose(found: Iterable[Post], on: date | None) -> Post | None:
    """The post that existed ``on`` the day; else the one still open, then the first listed."""
    ranked = sorted(
        found,
        key=lambda post: (on is not None and not post.existed(on), post.valid_until is not None),
    )
    return ranked[0] if ranked else None


def _index(pairs: Iterable[tuple[str, Post]]) -> dict[str, tuple[Post, ...]]:
    index: dict[str, tuple[Post, ...]] = {}
    for key, post in pairs:
        index[key] = (*index.get(key, ()), post)
    return index


@cache
def _by_routing() -> dict[str, tuple[Post, ...]]:
    return _index((post.routing, post) for post in posts() if post.routing)


@cache
def _by_name() -> dict[str, tuple[Post, ...]]:
    return _index(
        (key, post)
        for post in posts()
        for key in {letters(spelling) for spelling in (post.name, *post.spellings)}
    )


@cache
def _by_prefix() -> dict[str, tuple[Post, ...]]:
    posts_by_id = {post.id: post for post in posts()}
    own = [(post.prefix, post) for post in posts()]
    other = [
        (row["prefix"], posts_by_id[row["post_id"]])
        for row in read_table("post_prefixes.csv")
        if row["post_id"] in posts_by_id and row["prefix"] != posts_by_id[row["post_id"]].prefix
    ]
    return _index([*own, *other])


@cache
def _prefixes() -> dict[str, str]:
    """Every spelling of a station, without blanks, to the prefix of its ids."""
    prefixes = dict(_first_words())
    prefixes.update(
        {post.archive_code: post.prefix for post in reversed(posts()) if post.archive_code}
    )
    prefixes.update({letters(post.city): post.prefix for post in reversed(posts())})
    for post in reversed(posts()):
        prefixes.update({letters(POST_WORDS.sub("", name)): post.prefix for name in post.spellings})
    prefixes.pop("TOSEC", None)  # to the Secretary's party, whose own telegrams are SECTO
    prefixes.update(SHORT_NAMES)
    prefixes.update({post.prefix: post.prefix for post in posts()})
    prefixes.update(_written_prefixes())
    return prefixes


def _written_prefixes() -> Iterator[tuple[str, str]]:
    for row in read_table("post_prefixes.csv"):
        is_own = row["reason"] in ("variant", "former spelling") and int(row["count"]) >= OWN_SERIES
        yield row["prefix"], row["prefix"] if is_own else row["canonical_prefix"]


def _first_words() -> Iterator[tuple[str, str]]:
    """The beginnings of long names that mean one post alone: ABU, KUALA, PORT OF."""
    starts: dict[str, set[str]] = {}
    for post in posts():
        words = post.city.upper().split() if post.routing else []
        for count in range(1, len(words)):
            starts.setdefault(letters("".join(words[:count])), set()).add(post.prefix)
    for start, meant in starts.items():
        if len(meant) == 1 and len(start) > 2 and start not in ENGLISH_WORDS:
            yield start, min(meant)
