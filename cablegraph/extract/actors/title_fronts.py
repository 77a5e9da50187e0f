r"""What stands before the function in a title: whose state, which body, place or party.

Takes    a `TitleWords`.
Gives    `take_owner` and `take_organization`, which write what they read into it.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Latvian Minister | Latvia's Director | Ministry of Justice Office Director | MFA UN Desk
Officer | Helmand governor | Likud leader | Vidzeme Health Minister | SPD EU Commissioner.
"""

from collections.abc import Sequence
from functools import cache

from cablegraph.extract.actors.bodies import (
    FIELDS_IN_LETTERS,
    ministry_states,
    names_party,
    state_of,
)
from cablegraph.extract.actors.title_kinds import (
    OF_COMPANIES,
    OF_DESKS,
    OF_PARTIES,
    OF_PLACES,
    OF_REGIONS,
    PARTIES,
    WORDS_BEFORE_PARTY,
)
from cablegraph.extract.actors.title_words import (
    MISSIONS,
    OWN_OFFICES,
    TitleWords,
    clean_body,
    is_past_field,
)
from cablegraph.extract.actors.word_letters import title_fields
from cablegraph.resources import read_table, read_words
from cablegraph.terms import offices

RANKS_OF_TITLES = frozenset({"Deputy", "Senior", "Assistant", "Vice"})  # of no body
DATES = frozenset({"Former", "Current", "Outgoing", "Incoming", "Acting", "Retired", "Late"})
PROVINCES = frozenset({"Province", "Region", "County", "District"})
KINDS_OF_PLACES = frozenset(
    {"State", "Province", "Provincial", "City", "Regional", "County", "Autonomous Community"}
)
OF_TITLES = frozenset({"Provincial", "Regional"})  # "Kurzeme" has a "Provincial Commissioner"
MINISTERS = frozenset({"minister", "secretary", "commissioner"})  # also of provinces
ORGANS_OF_PARTIES = frozenset(
    {"Politburo", "Politburo Standing Committee", "Central Committee", "Presidium", "Executive"}
)
NO_BODIES_OF_MINISTERS = frozenset({"Customs", "Police", "Intelligence", "Cabinet", "Court"})
COMMON_NOUNS = frozenset({"Program", "Programme", "Project", "Party"})
PEOPLES = frozenset({"Serb", "Croat", "Turk", "Albanian", "Hungarian", "Russian", "Kurd"})
LOCAL_OFFICES = frozenset(
    {"municipal", "councilor", "councillor", "councilman", "mayor", "assemblyman", "village"}
)


@cache
def _regions() -> dict[str, str]:
    """From the adjectives of regions to their names: ``Bavarian``."""
    return {row["adjective"]: row["region"] for row in read_table("regions.csv")}


@cache
def palaces() -> frozenset[str]:
    """Houses that stand for the office in them: ``Elysee``."""
    return frozenset(read_words("palaces.txt"))


def take_owner(title: TitleWords) -> None:
    """Read ``Latvian`` or ``Latvia's`` at the front, also in ``former Latvian``."""
    at, front = title.start, title.start
    while at < title.end - 1 and title.letters[at] in "dDCcs&A":
        if title.letters[at] == "c" and _is_governed(title):
            break
        if title.letters[at] in "DCc":
            if title.letters[at] == "C" and _is_desk(title, at):
                break
            is_local = title.tokens.word(at) in PEOPLES and _is_local_office(title, at)
            nation = None if is_local else state_of(title.tokens.word(at))
            title.country = nation or title.country
            if title.tokens.word(at) in palaces():
                title.organization = title.tokens.word(at)
            elif _heads_region(title):
                title.organization = _regions().get(title.tokens.word(at))
            title.prefix = title.tokens.words(front, at) or title.prefix
            title.start = front = at + 1
        elif title.letters[at] in "ds&":
            title.start = front = at + 1
        elif not title.tokens.word(at).islower() and title.letters[at + 1] not in "DC":
            break
        at += 1


def _is_local_office(title: TitleWords, at: int) -> bool:
    """Whether a people's name tells of a minority: ``Serb municipal councilor``."""
    words = title.tokens.words(at + 1, title.head() + 1).lower().split()
    return not LOCAL_OFFICES.isdisjoint(words)


def _heads_region(title: TitleWords) -> bool:
    """Whether the function is one that also parts of states have: ``First Minister``."""
    return title.tokens.word(title.head()).lower() in OF_REGIONS


def _is_desk(title: TitleWords, at: int) -> bool:
    """Whether a country is what an office deals with: ``Iran desk officer``."""
    is_name = not title.tokens.word(at).isupper()  # "UK director" is a Briton
    return is_name and title.tokens.words(at + 1, title.head() + 1).lower() in OF_DESKS


def _is_governed(title: TitleWords) -> bool:
    """Whether the function is that of a place: ``governor``, ``Salvador City mayor``."""
    head = title.head()
    is_told = any(title.tokens.word(at) in KINDS_OF_PLACES for at in range(title.start, head))
    return is_told or title.tokens.word(head).lower() in OF_PLACES


def take_organization(title: TitleWords, head: int) -> int:
    """Read the body named before the function; give where the function begins."""
    bodies = [at for at in range(title.start, head) if title.is_body(at)]
    if not bodies:
        return _take_place(title, head)
    if bodies[-1] > title.start + 1 and _is_owned_desk(title, bodies[-1], head):
        title.name_body(title.start, bodies[-1] - 1)  # "the Quai's UN desk officer"
        return bodies[-1]
    if _is_of_no_body(title, bodies, head) or _is_only_field(title, bodies, head):
        return title.start
    end = _end_of_body(title, bodies, head)
    start = title.start
    if len(bodies) > 1 and bodies[1] == bodies[0] + 1 and title.letters[bodies[0]] in "BX":
        within = title.tokens.word(bodies[1])
        if within in ORGANS_OF_PARTIES:
            title.name_body(start, bodies[1])
            return bodies[1]  # "MPLA Politburo member"
        is_own_name = offices.organization_heads().get(within) == "party"  # "Musavat Party"
        if names_party(title.tokens.word(bodies[0]), title.host) and not is_own_name:
            title.start = start = bodies[1]  # "SPD EU Commissioner"
    while _is_before_body(title, start, end):
        start += 1
    prefix = title.tokens.words(title.start, start)  # of "deputy FDP chairperson"
    title.prefix = f"{title.prefix} {prefix}".strip()
    title.name_body(start, end)
    return end


def _is_of_no_body(title: TitleWords, bodies: Sequence[int], head: int) -> bool:
    """Whether the one noun tells of no body: ``Party Chairman``, ``Customs Minister``."""
    if len(bodies) > 1:
        return False
    word = title.tokens.word(bodies[0])
    is_minister = title.tokens.word(head).lower() in ("minister", "ministers")
    if title.is_suboffice(bodies[0]) or (is_minister and word in NO_BODIES_OF_MINISTERS):
        return True
    before = title.tokens.found[title.start : bodies[0]]
    return word in COMMON_NOUNS and WORDS_BEFORE_PARTY.issuperset(before)


def _is_only_field(title: TitleWords, bodies: Sequence[int], head: int) -> bool:
    """Whether letters only tell what is dealt with: ``EU Division Head``, ``UN desk officer``."""
    if bodies[0] != title.start or title.tokens.word(bodies[0]) not in FIELDS_IN_LETTERS:
        return False
    if title.tokens.word(bodies[-1]) == "Office":  # "UN Human Rights Office Head"
        return False
    if len(bodies) == 1:
        return title.tokens.word(head).lower() == "desk officer"
    return len(bodies) == 2 and title.is_suboffice(bodies[1])


def _is_before_body(title: TitleWords, at: int, end: int) -> bool:
    """Whether a word before a body is none of its name: ``deputy FDP chairperson``."""
    if at >= end - 1 or title.letters[at] not in "AT":
        return False
    word = title.tokens.word(at)
    is_praise = word.islower() or word in DATES or word in RANKS_OF_TITLES
    if not is_praise and title.letters[at : at + 2] != "AB":
        return False  # "National Bank", and not "Senior MFA"
    return not _is_field_of_ministry(title, at, end)  # "foreign ministry"


def _is_owned_desk(title: TitleWords, last: int, head: int) -> bool:
    """Whether letters behind an owner only tell what a desk deals with: ``Quai's UN``."""
    is_field = title.tokens.word(last) in FIELDS_IN_LETTERS and title.letters[last - 1] == "s"
    return is_field and title.tokens.word(head).lower() in OF_DESKS


def _is_field_of_ministry(title: TitleWords, start: int, end: int) -> bool:
    """Whether words in lower case tell of which ministry: ``interior``, ``home affairs``."""
    if title.tokens.word(end - 1).lower() != "ministry":
        return False
    words = title.tokens.found[start : end - 1]
    fields = title_fields()
    return all(word == "and" or (word in fields and word != "senior") for word in words)


def _take_place(title: TitleWords, head: int) -> int:
    """Read the province of ``Helmand governor``, the party of ``Likud leader``.

    Gives where the function begins.
    """
    word = title.tokens.word(head).lower()
    is_state = not KINDS_OF_PLACES.isdisjoint(title.tokens.found[title.start : head])
    places = "NGcW" if word in OF_PLACES else "NGc" if is_state else "N"
    named = [at for at in range(title.start, head) if _names_place(title, at, places)]
    if not named and (end := _end_of_province(title, head)):
        title.organization = title.words(title.start, end)
        return end
    if not named:
        _take_place_before(title, word)
        return title.start
    end = named[-1] + 1
    is_told = end < head and title.tokens.word(end) in KINDS_OF_PLACES  # "Rio State Secretary"
    if is_told and title.tokens.word(end) not in OF_TITLES:
        end += 1
    first = named[0]
    first -= first > title.start and title.letters[first - 1] == "P"  # "Al Wefaq MP"
    while word in OF_PLACES and first == title.start > 0 and title.letters[first - 1] in "NG":
        title.start = first = first - 1  # "Santa Cruz Prefect"
    if word in OF_PLACES:
        while end < head and title.letters[end] == "W":
            end += 1
    is_owner = end == head and first == head - 1 and word in OF_COMPANIES
    if title.words(title.start, end) in _regions():
        first = title.start  # "Western Cape MEC"
    is_province = word in MINISTERS and _is_field_after(title, named, head)
    is_province |= title.words(first, end) in _regions()
    if word in OF_PLACES or word in OF_PARTIES or is_told or is_owner or is_province:
        name = clean_body(title.words(first, end))
        title.organization = _regions().get(name, name)
        title.is_party = word in OF_PARTIES
        title.prefix = f"{title.prefix} {title.tokens.words(title.start, first)}".strip()
    return end


def _end_of_province(title: TitleWords, head: int) -> int:
    """Where a province of common words ends: ``Southern Province Minister``; 0 if none."""
    for end in range(head, title.start + 1, -1):
        if title.words(title.start, end) in _regions():
            return end  # "Northern Cape MEC"
    if title.tokens.word(head).lower() not in MINISTERS | OF_PLACES:
        return 0
    behind = range(title.start + 1, head)
    at = next((at for at in behind if title.tokens.word(at) in PROVINCES), 0)
    return at + 1 if at and set(title.letters[title.start : at]) <= {"W"} else 0


def _take_place_before(title: TitleWords, word: str) -> None:
    """Read the place or owner of two words before a title: ``Santa Rosa Prefect``.

    A body of unknown words is read where a name follows: ``Latvijas Dzelzcels Chairman Berg``.
    A part of a state may own the title: ``Tamil Nadu's Home Secretary``.
    """
    last = title.start - (title.letters[title.start - 1 : title.start] == "s")
    if (name := title.words(_start_of_run(title, last, "NGW"), last)) in _regions():
        title.organization = _regions()[name]
        return
    names = title.tokens.found[_start_of_run(title, title.start, "NG") : title.start]
    is_named = title.letters[title.end : title.end + 1] in tuple("NHRPI")
    is_owner = word in OF_COMPANIES or word.split()[-1] in OF_PARTIES
    is_body = word in OF_PLACES or (is_owner and is_named)
    if is_body and len(names) > 1 and not offices.given_names() & set(names[:1]):
        title.organization = clean_body(" ".join(names))


def _start_of_run(title: TitleWords, end: int, letters: str) -> int:
    """Where the run of at most three words with such ``letters`` begins that ends at ``end``."""
    first = end
    while first > max(0, end - 3) and title.letters[first - 1] in letters:
        first -= 1
    return first


def _is_field_after(title: TitleWords, named: list[int], head: int) -> bool:
    """Whether one name and a minister's field stand before him: ``Vidzeme Health Minister``."""
    fields = title.tokens.found[named[0] + 1 : head]
    is_first = len(named) == 1 and named[0] == title.start
    return is_first and any(word.lower() in title_fields() for word in fields)


def _names_place(title: TitleWords, at: int, places: str) -> bool:
    """Whether a word before the function is a place's name or a party's."""
    word = title.tokens.word(at)
    return title.letters[at] in places or word in PARTIES or word == "Democrat"


def _end_of_body(title: TitleWords, bodies: list[int], head: int) -> int:
    end = bodies[-1] + 1
    if own := OWN_OFFICES.match(title.tokens.text, title.tokens.starts[bodies[-1]]):
        while end < head and title.tokens.starts[end] < own.end():
            end += 1  # "Office of the Prosecutor General"
        return end + (title.letters[end] == "s")
    is_of_world = len(bodies) > 1 and title.tokens.word(bodies[0]) in FIELDS_IN_LETTERS
    if is_of_world and title.tokens.word(bodies[-1]) == "Office":
        return end  # "UN Human Rights Office Head"
    if len(bodies) > 1 and _is_field_of(title, bodies[0], bodies[1]):
        return bodies[1]  # "MFA UN Desk Officer"
    if title.is_suboffice(bodies[-1]):
        end = bodies[-2] + 1
        is_named = title.letters[end] in "of"  # "Ministry of Justice Office", not "MFA Office"
        while is_named and end < bodies[-1] and title.letters[end] in "ofd&WA":
            if is_past_field(title.tokens, end):
                break
            end += 1
        end += title.letters[end] == ")"
    elif title.letters[end] == ")" or title.letters[bodies[-1] : end + 1] == "ON":
        end += 1
    elif title.letters[end] in "of" or title.tokens.word(end) == "on":
        while end < head and title.letters[end] in "ofndWDAC&,":
            if is_past_field(title.tokens, end):
                break
            end += 1
    if title.letters[end : end + 2] == "Cs" and title.letters[end - 1] == "O":
        end += 1  # "Defense Command Denmark's"
    if title.letters[end : end + 2] == "cs" and title.tokens.word(end - 1) in MISSIONS:
        end += 1  # "Embassy Riga's"
        title.country = title.country or "US"
    if title.letters[end : end + 1] == "s":
        end += 1
    return end


def _is_field_of(title: TitleWords, body: int, field: int) -> bool:
    """Whether letters behind a ministry's only tell of what: ``MFA UN``, ``MFA EU``."""
    ministries, word = ministry_states(), title.tokens.word(field)
    is_pair = field == body + 1 and title.tokens.word(body) in ministries
    return is_pair and word in FIELDS_IN_LETTERS
