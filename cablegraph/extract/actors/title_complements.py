r"""What follows the function in a title: of which body or place, at which, for which field.

Takes    a `TitleWords` and where its function stands.
Gives    `take_complement`, which writes what it reads into it and gives where the title ends.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Director for Africa at the FCO | Head of Threats Section, Security Department at the MFA
| head of the MFA's Press Desk | leader of the Ghad party | Governor of Kurzeme Province.
"""

import re

from cablegraph.extract.actors.bodies import FIELDS_IN_LETTERS, ministry_states, state_of
from cablegraph.extract.actors.title_kinds import OF_PARTIES, OF_PLACES
from cablegraph.extract.actors.title_places import LIST
from cablegraph.extract.actors.title_words import MISSIONS, OWN_OFFICES, OWNER, TitleWords
from cablegraph.extract.actors.word_letters import title_fields
from cablegraph.terms import offices

BODIES = frozenset({"organisation"})
REGIONS = frozenset({"state", "province", "region", "city", "municipality", "district", "town"})
SECOND = re.compile(r"&[ADW]{0,3}T(?![sO])")  # "and Deputy Minister"
OUR_OFFICER = re.compile(
    r"[A-Za-z/]+[Oo]ffs?|[A-Z/]+OFFS?|A?/?DCM|RSO|PAO|DATT|[A-Z][a-z]+[Cc]ouns"
)
SPEAKERS = frozenset(
    {"candidate", "nominee", "spokesman", "spokeswoman", "spokesperson", "delegate", "analyst"}
    | {"deputy", "mp", "senator"}
)
SMALL_UNITS = frozenset(  # in lower case
    {"department", "division", "section", "unit", "desk", "directorate", "branch", "committee"}
)
RANKS_BESIDES = ("Ambassador", "Counselor", "Prince", "Princess", "Sheikh", "Shaykh", "Sayyid")


def take_complement(title: TitleWords, head: int) -> int:
    """Read what follows the function; give where the title ends."""
    last = at = head + 1
    while at < title.end:
        stop = at + 1
        while stop < title.end and not _begins_segment(title, stop):
            stop += 1
        if _is_elsewhere(title, at, stop) or _is_sent(title, head, at):
            return last
        if title.owned and title.owned[1] == at and title.letters[at] in "of":
            title.owned, at = (title.owned[0], stop), stop  # "the MFA's Office of Treaties"
            continue
        second = _second_function(title, at, stop)
        if not _take_segment(title, at, second or stop) or second:
            last = stop
        at = stop
    return last


def _second_function(title: TitleWords, at: int, stop: int) -> int | None:
    """Where a body gives way to another function: ``Head of the Harbor Board and Vice Mayor``."""
    link = title.letters.find("&", at + 2, stop)
    is_body = link > 0 and title.letters[link - 1] in "OB"
    return link if is_body and SECOND.match(title.letters, link, stop) else None


def _begins_segment(title: TitleWords, at: int) -> bool:
    """Whether a link at ``at`` joins a new piece and is no part of a body's own name."""
    is_inside = (
        title.letters[at] in "of"
        and title.letters[at - 1] == "O"
        and not title.is_suboffice(at - 1)
    )
    is_inside = is_inside or (title.letters[at] == "," and _is_in_list(title, at))
    is_topic = title.letters[at - 1 : at + 1] == "On" and title.tokens.word(at) == "on"
    is_inside = is_inside or is_topic  # "Committee on Foreign Affairs"
    last = title.letters.rfind(",", title.start, at) + 1
    if last and _is_field_of_unit(title, last, at):
        return False
    if last and title.letters[at] in "of" and title.letters[last] == "O":
        starts = title.tokens.starts
        is_inside = is_inside or bool(OWN_OFFICES.match(title.tokens.text, starts[last]))
    return title.letters[at] in "ofn," and not is_inside


def _is_field_of_unit(title: TitleWords, first: int, at: int) -> bool:
    """Whether a link leads to the field of a unit behind its body: ``, MFA Office for Ports``."""
    is_unit = title.letters[at - 1] == "O" and title.letters[at] in "of"
    body = title.letters[first : at - 1]
    return is_unit and "s" not in body and not {*"BO"}.isdisjoint(body)


def _is_in_list(title: TitleWords, comma: int) -> bool:
    """Whether a comma stands in a list of fields: ``Trade, Customs, and Ports Committee``."""
    lists = LIST.finditer(title.letters, title.head(), title.end)
    return any(match.start() < comma < match.end() for match in lists)


def _is_elsewhere(title: TitleWords, at: int, stop: int) -> bool:
    """Whether ``in Riga`` is where something happens and no part of the title."""
    if title.letters[at : at + 2] == "nc":
        return True
    if _leads_to_field(title, at, stop):
        return False
    return title.letters[at] == "n" and not set(title.letters[at + 1 : stop]) & set("OB")


def _leads_to_field(title: TitleWords, at: int, stop: int) -> bool:
    """Whether an office's field stands behind ``on``: ``foreign affairs``, ``Climate Change``."""
    if title.tokens.word(at) != "on":
        return False
    words = title.tokens.words(at + 1, stop).lower().split()
    letters = title.letters[at + 1 : stop]
    is_whole = set(letters) <= {*"WAw&"} and not letters.endswith("A")  # not "foreign" alone
    return is_whole and not title_fields().isdisjoint(words)


def _is_sent(title: TitleWords, head: int, at: int) -> bool:
    """Whether ``to`` tells to whom an officer of ours went: ``Poloff to the MFA``."""
    is_to = title.tokens.word(at).lower() == "to"
    return is_to and OUR_OFFICER.fullmatch(title.tokens.word(head)) is not None


def _take_segment(title: TitleWords, at: int, stop: int) -> bool:
    """Read one ``of ...``, ``for ...``, ``at ...``; true if it says where or for whom."""
    link, inner = title.letters[at], title.letters[at + 1 : stop]
    if link == "," and inner == "T" and title.tokens.word(at + 1) in RANKS_BESIDES:
        title.rank = title.tokens.word(at + 1)
        return True
    if _leads_to_field(title, at, stop):
        return False  # "spokesman on foreign affairs"
    if link == "o" and _is_kind_of_region(title, at, stop):
        return True  # "governor of the state of Kurzeme"
    if link == "o" and re.fullmatch(r"d?BT", inner):
        title.name_body(stop - 2, stop - 1)  # "Representative of the UN Secretary-General"
        return False
    if link == "," and title.tokens.word(stop - 1).islower():
        return True  # ", police said": no part of the title
    names_body = title.names_body(at + 1, stop)
    if link == "n" and not names_body and title.letters[stop : stop + 1] in ("o", "n"):
        return True  # "in the Visa Division of the MFA"
    if link == "n" or (names_body and (link == "," or (link == "o" and not title.is_wide()))):
        if title.organization is None or title.is_party or link == ",":
            _take_body(title, at + 1, stop)
        return True
    if link == "f" and names_body and _speaks_for(title, at):
        _take_body(title, at + 1, stop)
        return True
    if link == "o" and (first := _first_of_body(title, at, stop)) is not None:
        title.name_body(first, stop)
        return True
    if link == "o" and re.fullmatch(r"d?[CD]", inner):
        title.country = title.country or state_of(title.tokens.word(stop - 1))
        return True
    return link == "," and re.fullmatch(r"[CD]", inner) is not None


def _first_of_body(title: TitleWords, at: int, stop: int) -> int | None:
    """Where a body begins that only stands behind ``of``: ``Governor of Kurzeme Province``."""
    if title.organization is not None or title.is_wide():
        return None
    inner, head = title.letters[at + 1 : stop], title.tokens.word(title.head()).lower()
    first = at + 1 + (inner[:1] == "d")
    if re.fullmatch(r"d?[Nc]", inner):
        return stop - 1
    is_place = head in OF_PLACES and re.fullmatch(r"d?[NGcWPA]{2,4}", inner) and stop - first > 1
    is_party = head in OF_PARTIES and re.fullmatch(r"d?N{2,3}", inner)  # "leader of Jeuf Jeul"
    is_told = title.tokens.word(stop - 1) in ("party", "movement")  # "of the Ghad party"
    return first if is_place or is_party or is_told else None


def _speaks_for(title: TitleWords, at: int) -> bool:
    """Whether ``for`` leads to the body and not to the field: ``spokesman for the Agency``."""
    head = title.tokens.word(title.head()).lower()
    has_field = "f" in title.letters[title.head() : at]  # "Chief for Ports for the Coast Guard"
    return title.tokens.word(at).lower() == "for" and (head in SPEAKERS or has_field)


def _is_kind_of_region(title: TitleWords, at: int, stop: int) -> bool:
    """Whether only what kind of region it is stands behind ``of``: ``the state``."""
    words = title.tokens.words(at + 1, stop).lower().removeprefix("the ").split()
    goes_on = title.letters[stop : stop + 1] == "o"
    return goes_on and len(words) == 1 and words[0] in REGIONS


def _take_body(title: TitleWords, at: int, stop: int) -> bool:
    """Read ``the Latvian Ministry of Justice``; true if it is all that the words say.

    Of ``the MFA's Press Desk`` the ministry is the body, and the desk is part of the title.
    """
    owner = OWNER.match(title.letters, at, stop)
    if owner and any(map(title.is_suboffice, range(owner.end(), stop))):
        title.name_body(owner.start("body"), owner.end("body"))
        title.owned = (owner.end(), stop)
        return True
    last = _end_of_small_unit(title, owner.end()) if owner else 0
    if last and title.letters[last : last + 3] in ("(B)", "(X)"):
        title.name_body(at, last + 3)  # "the Agency's drug unit (DU)": by its own letters
        return True
    if owner and last:
        title.name_body(owner.start("body"), owner.end("body"))
        title.owned = (owner.end(), last)
        return True
    first = _unit_of_letters(title, at, stop) if title.letters[at - 1] != "," else None
    if first is not None:
        title.name_body(first - 1, first)
        title.owned = (first, stop)
        return True
    is_mission = title.tokens.word(stop - 1) in MISSIONS or "nc" in title.letters[at:stop]
    while at < stop - 1 and (title.letters[at] in "dDs" or title.letters[at : at + 2] == "Cs"):
        if title.letters[at] in "DC":
            title.country = title.country or state_of(title.tokens.word(at))
        if is_mission and title.letters[at] == "D":
            break  # "Latvian Embassy" is a name of its own
        at += 1
    while at < stop - 1 and title.letters[at] == "A" and title.tokens.word(at).islower():
        at += 1  # "of the main opposition Partido Popular"
    title.name_body(at, stop)
    return True


def _unit_of_letters(title: TitleWords, at: int, stop: int) -> int | None:
    """Where the unit begins behind its body's letters: ``of the MFA Treaties Department``."""
    at += title.letters[at] == "d"
    word = title.tokens.word(at) if title.letters[at] == "B" else ""
    if (
        not word
        or word in FIELDS_IN_LETTERS
        or not any(map(title.is_suboffice, range(at + 1, stop)))
    ):
        return None
    is_known = word in ministry_states() or offices.find_acronym(word, BODIES, title.host)
    return at + 1 if is_known else None


def _end_of_small_unit(title: TitleWords, at: int) -> int:
    """Where a unit in lower case ends: ``the MFA's legal department``; 0 if there is none."""
    last = at
    while last < min(at + 5, len(title.letters)) and title.letters[last] in "wACDW&":
        if title.tokens.word(last) in SMALL_UNITS and last > at:
            return last + 1
        last += 1
    return 0
