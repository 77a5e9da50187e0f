"""What a body's name tells: of which state it is, and whether it is a public one.

Takes    the name of a body or the words of a title, as written, and the host's state.
Gives    `state_of_body`, `is_public_body`, `state_of` for the word of a state or nation, and
         `side_of`, by which a title says whose it is.
Errors   none; what nothing tells is ``None``.
Source   `cablegraph.terms.offices` and the tables beside it.
"""

import re
from functools import cache, lru_cache

from cablegraph.resources import read_table
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

ORGANISATION = frozenset({"organisation", "party", "government"})
PARTY = frozenset({"party"})
PRIVATE_BODIES = frozenset({"private", "company", "media"})
PRIVATE_WORDS = re.compile(
    r"\b(?:Workers?|Trade Union|Labou?r|Chambers?|Coalition|Consumers?|Employers|Farmers|Producers"
    r"|(?:Finance|Trading|Publishing|Investment|Brokerage) House"
    r"|Growers|AmCham|AMCHAM|Journalists|Students|Businessmen|Companies|NGOs?|Foundation|Fishermen"
    r"|(?<!Russian )(?<!Swiss )(?:Conf|F)ederation(?! Council)|Landowners|Owners|Lawyers|Guild"
    r"|Rights (?:Group|Organization|Center|Centre|League|Network|Institute|Society|Defenders)"
    r"|(?<!National )(?<!State )(?<!Federal )(?<!Statistics )(?<!Geological )(?<!Agricultural )"
    r"(?<!Agrarian )(?<!Penitentiary )(?<!Meteorological )(?<!Electoral )(?<!Security )"
    r"(?<!Forestry )Institute)\b"
)
PUBLIC_KINDS = frozenset({"ministry", "department", "agency", "international"})
FIELDS_IN_LETTERS = frozenset({"UN", "EU", "NATO", "OSCE", "OAS", "AU", "ASEAN", "WTO", "IAEA"})
OFFICE_OF_THE_SECRETARY = re.compile(r"(?:[SETPGMDRJLH]|PM|CA|IO)/[A-Z]{2,5}")  # "S/CRS", "L/PM"
OF_MINISTER = re.compile(r"Ministry\b|.* Ministry\Z")  # its body, whatever the field
DEFINED = re.compile(r"\((?P<letters>[A-Z][\w&-]+)\)\Z")  # letters that end a name
PARTS = frozenset({"Desk", "Office", "Department", "Section", "Division", "Directorate", "Unit"})
BESIDE_WORDS = re.compile(r"[()]|['’]s\b")  # of a name
LONGEST_SHARED = 5  # letters that ministries of several states may have
WORLD = re.compile(
    r"^(?!.{0,80}\b(?:Ministry|Department)).{0,40}"
    r"\b(?:European(?! Affairs| Integration)|United Nations|UN"
    r"|International(?! (?:Affairs|Relations|Trade|Cooperation|Law"
    r"|Organi[sz]ations? (?:De|Di|Se|Bu)))"
    r"|World|Inter-American|EU(?! Affairs| Integration)|NATO(?! Affairs))\b"
)


@cache
def public_phrases() -> tuple[str, ...]:
    """Names of public bodies of several words, one of which may sound private."""
    heads = offices.organization_heads().items()
    return tuple(name for name, kind in heads if " " in name and kind not in PRIVATE_BODIES)


@cache
def private_phrases() -> tuple[tuple[str, str], ...]:
    """Names of private bodies of several words, each with its kind."""
    heads = offices.organization_heads().items()
    return tuple((name, kind) for name, kind in heads if " " in name and kind in PRIVATE_BODIES)


@cache
def _international_phrases() -> tuple[str, ...]:
    """Names of bodies of no state that do not say so by a word: ``Council of Europe``."""
    heads = offices.organization_heads().items()
    return tuple(name for name, kind in heads if kind == "international" and " of " in name)


@lru_cache(maxsize=1 << 12)
def state_of_body(name: str, host: str | None) -> tuple[str | None, bool]:
    """The state of a body, and whether it has none because it is international.

    >>> state_of_body("Latvian Drug Agency", "EE"), state_of_body("IAEA", "AT")
    (('LV', False), (None, True))
    """
    listed = listed_ministry_state(name) or _states_of_regions().get(name)
    is_elsewhere = name.isupper() and not is_known_here(listed or "", host) and host is not None
    if listed and not is_elsewhere:
        return listed, False
    party = offices.find_acronym(name, PARTY, host) if " " in name else None
    if party is not None:
        own = host if host in party.countries else next(iter(party.countries), None)
        return own, own is None
    plain = name.partition(" (")[0]  # "DG Trade (TRADE)"
    is_listed = offices.find_acronym(plain, ORGANISATION, host) is not None
    words = [plain] if is_listed else re.findall(r"[\w.&/-]+", name)
    for index, word in enumerate(words):
        if word in FIELDS_IN_LETTERS and (index or words[1:2] == ["Affairs"]):
            continue  # "Saeima EU Affairs Committee"
        if OFFICE_OF_THE_SECRETARY.fullmatch(word):
            return "US", False
        if "-" in word and state_of(word.rpartition("-")[2]):
            word = word.partition("-")[0]  # "UNHCR-Kenya"
        sense = _sense_of(word, host, is_letters=word.isupper() or is_listed)
        if sense is not None and (told := _told_by(sense, host, len(words) == 1)) is not None:
            return told
    if any(phrase in name for phrase in _international_phrases()):
        return None, True
    state = next((state_of(word) for word in (*words[:2], *words[-1:]) if state_of(word)), None)
    return state, state is None and WORLD.search(name) is not None


def _sense_of(word: str, host: str | None, *, is_letters: bool) -> offices.Acronym | None:
    """What a body's letters stand for in a cable from ``host``; ``EUR/WE`` is of a bureau's."""
    sense = offices.find_acronym(word, ORGANISATION, host) if is_letters else None
    bureau = word.split("/")[0]
    if sense is None and bureau != word and bureau.isupper():
        desks = offices.acronyms().get(bureau, ())
        return next((desk for desk in desks if desk.side == "us-washington"), None)
    return sense


def _told_by(
    sense: offices.Acronym, host: str | None, is_alone: bool
) -> tuple[str | None, bool] | None:
    """The state that letters tell, and whether they are of none; `None` if others may tell."""
    is_abroad = sense.countries and host not in sense.countries
    if is_abroad and not is_alone and sense.side == "foreign":
        return None
    if host and is_abroad and sense.expansion.startswith("Ministry"):
        return None, False  # letters of the host's that no list knows: "MFAT"
    if sense.side == "international":
        return None, True
    own = host if host in sense.countries else next(iter(sense.countries), None)
    return "US" if sense.side.startswith("us-") else own, False


@lru_cache(maxsize=1 << 12)
def is_public_body(name: str, host: str | None) -> bool:
    """Whether a name is that of a public body: by its nouns, as listed, or by letters known.

    >>> is_public_body("Drug Agency", "LV"), is_public_body("Osta", "LV")
    (True, False)
    """
    words = BESIDE_WORDS.sub(" ", name).split()
    kinds = {offices.organization_heads().get(word, "") for word in words}
    if any(map(name.__contains__, public_phrases())):
        return True  # "Central Bank"
    if kinds & PRIVATE_BODIES or (PRIVATE_WORDS.search(name) and not OF_MINISTER.match(name)):
        return False
    senses = (offices.find_acronym(word, ORGANISATION, host) for word in (name, *words))
    is_known = any(sense is not None and sense.kind != "party" for sense in senses)
    return is_known or bool(kinds & PUBLIC_KINDS) or _names_ministry(words, host)


def names_party(word: str, host: str | None) -> bool:
    """Whether letters are those of a party in a cable from ``host``.

    >>> names_party("PMDB", "BR"), names_party("FAO", "BR")
    (True, False)
    """
    return offices.find_acronym(word, PARTY, host) is not None


def _names_ministry(words: list[str], host: str | None) -> bool:
    """Whether words are a ministry's listed name, or have its letters among them.

    Short letters are those of one state's ministry alone: ``MPS`` is elsewhere many another thing.

    >>> _names_ministry(["Home", "Office"], "GB"), _names_ministry(["MPS", "Board"], "LV")
    (True, False)
    """
    states = ministry_states()
    if " ".join(words) in states:
        return True
    return any(
        is_known_here(states[word], host) or len(word) > LONGEST_SHARED
        for word in words
        if word in states and not word.istitle()  # "Hacienda Hotel"
    )


def is_known_here(country: str, host: str | None) -> bool:
    """Whether a ministry's letters may mean it here: the host's, of many states, or known anywhere.

    >>> is_known_here("GB", "LV"), is_known_here("CN", "LV")
    (True, False)
    """
    return country in ("", "US", "GB", host)


@cache
def _states_of_regions() -> dict[str, str]:
    """The states of parts that have a government of their own: of ``Scotland``."""
    return {row["region"]: row["country"] for row in read_table("regions.csv")}


@cache
def listed_ministry_state(name: str) -> str | None:
    """The state of a ministry whose name or abbreviation is used by one state alone.

    >>> listed_ministry_state("Department of Defense"), listed_ministry_state("MOJ")
    ('US', None)
    """
    return ministry_states().get(name) or None


@cache
def ministry_states() -> dict[str, str]:
    """The state of each ministry that is known by a name of its own."""
    return {row["form"]: row["country"] for row in read_table("ministries.csv")}


@cache
def side_of(title: str) -> Side:
    """Whether the holder of a title serves the public."""
    known = offices.titles()
    forms = (title, title.title(), title.capitalize(), title.rstrip("s"), title.title().rstrip("s"))
    return next((known[form] for form in forms if form in known), Side.PUBLIC)


def words_of_body(name: str) -> list[str]:
    """The words of a body's name that tell what it is: the press desk of a ministry is no paper.

    >>> words_of_body("MFA Press Desk"), words_of_body("Harbor Press")
    (['MFA', 'Desk'], ['Harbor', 'Press'])
    """
    words = name.replace("(", " ").replace(")", " ").split()
    is_part = not PARTS.isdisjoint(words[-1:])
    return [word for word in words if word != "Press"] if is_part else words


@lru_cache(maxsize=1 << 12)
def side_of_body(name: str) -> Side:
    """Whether a body's name says that it is private; else the title may tell.

    >>> side_of_body("Farmers Union"), side_of_body("Harbor Party")
    (<Side.PRIVATE: 'private'>, <Side.EITHER: 'either'>)
    """
    words = words_of_body(name)
    if OF_MINISTER.match(name) or any(map(name.__contains__, public_phrases())):
        return Side.EITHER
    kinds = {offices.organization_heads().get(word, "") for word in words}
    kinds |= {kind for phrase, kind in private_phrases() if phrase in name}
    is_private = kinds & PRIVATE_BODIES or PRIVATE_WORDS.search(name)
    return Side.PRIVATE if is_private and "Party" not in words else Side.EITHER


@cache
def state_of(word: str) -> str | None:
    """The state that an adjective or a name means.

    >>> state_of("Latvian"), state_of("IRAQ"), state_of("Moncloa"), state_of("Atlantis")
    ('LV', 'IQ', 'ES', None)
    """
    forms = (word, word.title()) if word.isupper() else (word,)
    tables = (offices.demonyms(), offices.country_names(), offices.seats())
    return next((table[form] for form in forms for table in tables if form in table), None)
