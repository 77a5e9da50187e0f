"""Titles, ranks, bodies and countries: the words by which cables say who is who.

Source   `data/titles.csv`, `ranks.txt`, `honorifics.txt`, `title_modifiers.txt` (public usage),
         `data/acronyms.csv` (what abbreviations stand for, by country and side), `data/parties.csv`
         (parties whose names do not say that they are),
         `data/organization_heads.csv`, `data/countries.csv` (ISO 3166-1, demonyms, capitals).
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType

from cablegraph.resources import read_table, read_words
from cablegraph.terms.traffic import find_post

EQUIVALENT = "equivalent"
OURS_IN_LETTERS = ("A/S", "DAS", "PDAS", "U/S")  # with which offices abroad are compared
STAFF = re.compile(  # "PRToff", "PolMilOff", "AgCounselor"
    r"(?:A/)?(?:[A-Z]{2,5}|(?:Emb|Pol|Eco|Econ|Con|Cons|Lab|Ag|Sci|Est|Comm?|Cust|Adm|Mgmt|Mgt|Info"
    r"|Ref|Leg|Mil|Nav|Narc|Treas|Env|Pub|Hum|Fin|Msn|PD|Pol-?Mil|Pol/Mil|Pol/?Econ|Econ/?Pol)"
    r"(?:Min|Dep)?)"
    r"(?:[Oo]ff|[Cc]ouns(?:ell?or)?|[Aa]tt|[Cc]hief|[Cc]oord|Officer)s?"
)


class Side(StrEnum):
    """Whether the holder of a title serves the public."""

    PUBLIC = "public"
    PRIVATE = "private"
    EITHER = "either"  # its organisation decides


@dataclass(frozen=True, slots=True)
class Country:
    """A state, and the words that name it."""

    iso: str
    name: str
    other_names: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]  # capitals and palaces that stand for its government


@dataclass(frozen=True, slots=True)
class Acronym:
    """What an abbreviation stands for, in one country or everywhere."""

    acronym: str
    expansion: str
    kind: str  # role, organisation, government, party, document, ...
    side: str  # us-mission, us-washington, foreign, international, any
    countries: tuple[str, ...]
    is_local: bool = False  # means nothing in other countries


@cache
def countries() -> Mapping[str, Country]:
    """The states of the world by ISO 3166-1 code.

    >>> countries()["LV"].demonyms
    ('Latvian',)
    """
    rows = (
        Country(
            row["iso"],
            row["name"],
            _several(row["other_names"]),
            _several(row["demonyms"]),
            _several(row["seats"]),
        )
        for row in read_table("countries.csv")
    )
    return MappingProxyType({country.iso: country for country in rows})


@cache
def country_names() -> Mapping[str, str]:
    """From the names of states to their codes.

    >>> country_names()["Burma"], country_names()["U.K."]
    ('MM', 'GB')
    """
    return {
        name: country.iso
        for country in countries().values()
        for name in (country.name, *country.other_names)
    }


@cache
def demonyms() -> Mapping[str, str]:
    """From adjectives and inhabitants' names to the codes of states.

    >>> demonyms()["Swiss"], demonyms()["Argentines"]
    ('CH', 'AR')
    """
    own = {word: state.iso for state in countries().values() for word in state.demonyms}
    plurals = {f"{word}s": iso for word, iso in own.items() if _takes_plural(word)}
    return plurals | own


@cache
def countries_by_demonym() -> Mapping[str, str]:
    """From the adjectives of states, in lower case, to their codes.

    >>> countries_by_demonym()["latvian"], countries_by_demonym()["u.s."]
    ('LV', 'US')
    """
    return {word.lower(): state.iso for state in countries().values() for word in state.demonyms}


def demonym_of(country: str | None) -> str | None:
    """The adjective of a state by its ISO code; ``None`` where there is none.

    >>> demonym_of("LV"), demonym_of("EU")
    ('Latvian', None)
    """
    state = countries().get(country or "")
    return next(iter(state.demonyms), None) if state else None


@cache
def seats() -> Mapping[str, str]:
    """From capitals and palaces to the codes of the states whose governments sit there.

    >>> seats()["Moncloa"], seats()["Tokyo"]
    ('ES', 'JP')
    """
    return {seat: state.iso for state in countries().values() for seat in state.seats}


@cache
def titles() -> Mapping[str, Side]:
    """From titles, as written with capitals, to the side of those who bear them.

    >>> titles()["Prime Minister"], titles()["Journalist"]
    (<Side.PUBLIC: 'public'>, <Side.PRIVATE: 'private'>)
    """
    listed = {row["title"]: Side(row["side"]) for row in read_table("titles.csv")}
    like_ours = (f"{ours}{link}{EQUIVALENT}" for ours in OURS_IN_LETTERS for link in "- ")
    return listed | dict.fromkeys(like_ours, Side.PUBLIC)


def is_equivalent(title: str) -> bool:
    """Whether a title tells an office abroad by the one of ours that is like it.

    >>> is_equivalent("DAS-equivalent for strategic affairs"), is_equivalent("DAS")
    (True, False)
    """
    return EQUIVALENT in title


@cache
def organization_heads() -> Mapping[str, str]:
    """From the chief nouns of organisations' names to the kind of body they name.

    >>> organization_heads()["Ministry"], organization_heads()["Corp"]
    ('ministry', 'company')
    """
    return {row["word"]: row["kind"] for row in read_table("organization_heads.csv")}


@cache
def acronyms() -> Mapping[str, tuple[Acronym, ...]]:
    """From abbreviations, and their variants, to all that they may stand for.

    >>> [sense.countries for sense in acronyms()["AKP"]]
    [('TR',)]
    """
    senses: defaultdict[str, list[Acronym]] = defaultdict(list)
    for row in read_table("acronyms.csv"):
        for form in (row["acronym"], *_several(row["variants"])):
            places = _several(row["country"])
            senses[form].append(
                Acronym(row["acronym"], row["expansion"], row["kind"], row["side"], places)
            )
    for party in read_table("parties.csv"):
        name, places = party["name"], _several(party["country"])
        is_local = name.isupper() and len(name) < 6
        senses[name].append(Acronym(name, name, "party", "foreign", places, is_local))
    return {form: tuple(found) for form, found in senses.items()}


@lru_cache(maxsize=1 << 13)
def find_acronym(form: str, kinds: frozenset[str], host: str | None) -> Acronym | None:
    """What ``form`` stands for as one of ``kinds`` in a cable from ``host``.

    A sense of the host country goes before one of no country, and that before a foreign one.

    >>> find_acronym("GOB", frozenset({"government"}), "BR").expansion
    'Government of Brazil'
    >>> find_acronym("DAS", frozenset({"organisation"}), "PE").countries
    ('CO',)
    >>> find_acronym("DAS", frozenset({"role"}), "CO") is None
    True
    """
    senses = acronyms().get(form, ())
    own = [sense for sense in senses if host and host in sense.countries]
    general = [sense for sense in senses if not sense.countries]
    best = own or general or [sense for sense in senses if not sense.is_local]
    return next((sense for sense in best if sense.kind in kinds), None)


@cache
def local_bodies() -> Mapping[str, frozenset[str]]:
    """By state, the letters that are a body there and a title elsewhere.

    >>> local_bodies()["CO"]
    frozenset({'DAS'})
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form, senses in acronyms().items():
        if any(sense.kind == "role" for sense in senses):
            bodies = (sense for sense in senses if sense.kind in {"organisation", "party"})
            for country in (country for sense in bodies for country in sense.countries):
                found[country].add(form)
    return {country: frozenset(forms) for country, forms in found.items() if country != "US"}


@cache
def local_titles() -> Mapping[str, frozenset[str]]:
    """By state, the letters that are a title there and something else elsewhere.

    >>> "PS" in local_titles()["ZM"], "PS" in local_titles()["KE"], "FR" in local_titles()
    (True, True, False)
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form, senses in acronyms().items():
        if any(sense.kind != "role" for sense in senses):
            roles = (sense for sense in senses if sense.kind == "role" and sense.side == "foreign")
            for country in (country for sense in roles for country in sense.countries):
                found[country].add(form)
    return {country: frozenset(forms) for country, forms in found.items()}


def government_country(form: str, host: str | None) -> str | None:
    """The state behind ``GOB`` or ``GOKZ`` in a cable from ``host``, or ``None``.

    >>> [government_country("GOI", host) for host in ("IT", "IQ", "IN", "IL")]
    ['IT', 'IQ', 'IN', 'IL']
    >>> government_country("USG", "IT"), government_country("GOI", "FR")
    ('US', None)
    """
    senses = [sense for sense in acronyms().get(form, ()) if sense.kind == "government"]
    places = [place for sense in senses for place in sense.countries]
    if host in places:
        return host
    return places[0] if len(places) == 1 else None


@cache
def cities() -> frozenset[str]:
    """Cities with a post, capitals and palaces."""
    posts = {row["city"] for row in read_table("posts.csv") if row["city"]}
    return frozenset(posts | set(seats()))


@cache
def title_modifiers() -> frozenset[str]:
    """Words that stand before a title and belong to it, in lower case."""
    return frozenset(word.lower() for word in read_words("title_modifiers.txt"))


@cache
def given_names() -> frozenset[str]:
    """Given names of many countries."""
    return frozenset(read_words("given_names.txt"))


@cache
def _genders() -> Mapping[str, str]:
    men = given_names() - frozenset(read_words("given_names_of_both.txt"))
    women = dict.fromkeys(read_words("womens_given_names.txt"), "f")
    return MappingProxyType(dict.fromkeys(men, "m") | women)


def gender_of(given_name: str) -> str | None:
    """Whether only men ("m") or only women ("f") bear a name; ``None`` where that is not known.

    >>> gender_of("Ilze"), gender_of("Boris"), gender_of("Kim")
    ('f', 'm', None)
    """
    return _genders().get(given_name)


@cache
def is_title(word: str) -> bool:
    """Whether a word, in any case, singular or plural, is or ends a title.

    >>> is_title("directors"), is_title("Poloff"), is_title("table")
    (True, True, False)
    """
    lower = word.lower()
    is_listed = lower in _title_forms() or lower.removesuffix("s") in _title_forms()
    return is_listed or is_staff(word)


def is_staff(word: str) -> bool:
    """Whether a word is a compound for an officer of one of our missions.

    >>> is_staff("PRToff"), is_staff("AgCounselor"), is_staff("Petroff"), is_staff("Counselor")
    (True, True, False, False)
    """
    return STAFF.fullmatch(word) is not None


@cache
def _title_forms() -> frozenset[str]:
    roles = (
        form for form, senses in acronyms().items() if any(sense.kind == "role" for sense in senses)
    )
    return frozenset(form.lower() for form in (*titles(), *roles))


def country_of_city(city: str) -> str | None:
    """The state in which a post's city lies.

    >>> country_of_city("Riga")
    'LV'
    """
    if city in seats():
        return seats()[city]
    post = find_post(name=city)
    return post.country if post else None


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _takes_plural(word: str) -> bool:
    return word.isalpha() and not word.isupper() and not word.endswith(("s", "sh", "ch", "ese"))
