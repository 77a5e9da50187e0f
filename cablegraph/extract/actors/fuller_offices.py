"""Which of two offices that are told of one person says more, and what both say together.

Takes    an `Office` told now, and the one known so far.
Gives    `says_more`, `is_weak`; `joined` and `with_fuller_body`, what is kept of both.
Offsets  none.
Errors   none.
"""

import re
from functools import cache

from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.word_letters import title_fields
from cablegraph.resources import read_words
from cablegraph.terms.offices import Side, acronyms, is_equivalent, is_title

WEAK_TITLES = frozenset(
    {"member", "candidate", "nominee", "predecessor", "colleague", "deputy", "politician"}
    | {"counterpart"}
)
OF_OR_FOR = re.compile(r"\s(?:of|for|to|in|from|at)\s")
RANKS_OF_BIRTH = frozenset(
    {"Sheikh", "Shaykh", "Sheik", "Prince", "Princess", "Mullah", "Ayatollah", "Imam", "Sayyid"}
)


def says_more(office: Office, known: Office | None) -> bool:
    """Whether an office told later is to replace the one known."""
    if known is not None and office.side is Side.PRIVATE and known.side is not Side.PRIVATE:
        return False  # a minister may be a lawyer too
    if known is None or known.title is None:
        return True
    if known.side is Side.PRIVATE and office.side is not Side.PRIVATE:
        return True
    if office.title is None:
        return False
    if _is_field(known) and not title_fields().isdisjoint(known.words):
        return "minister" in office.words  # "Justice: Ilze Ozola", in a list of ministers
    if known.is_past != office.is_past and not is_weak(office if known.is_past else known):
        return known.is_past
    if (is_weak(known) and not is_weak(office)) or _is_told(office, known):
        return True
    if "former" in known.words and "former" not in office.words and not is_weak(office):
        return True
    if len(known.words) < 3 and len(office.words) > 3 and "former" not in office.words:
        return True
    if office.country != known.country:
        return False
    return known.words < office.words and (known.organization is None or bool(office.organization))


def is_weak(office: Office) -> bool:
    """Whether a title is a rank, an abbreviation or a bare field, or says little."""
    title = office.title or ""
    is_short = (title.isupper() and len(title) < 6) or is_equivalent(title)
    is_rank = title in ranks() or title in RANKS_OF_BIRTH
    return head_word(title) in WEAK_TITLES or is_short or _is_field(office) or is_rank


def is_party(body: str) -> bool:
    """Whether a body's letters are a party's in some state."""
    return any(sense.kind == "party" for sense in acronyms().get(body, ()))


def _is_field(office: Office) -> bool:
    """Whether a title is a field alone: ``Justice``, of whoever is its minister."""
    title = office.title or ""
    return bool(title) and not any(map(is_title, (title, *title.split())))


def head_word(title: str) -> str:
    """The word of a title that says what somebody is.

    >>> head_word("Deputy Minister of Justice"), head_word("Senate candidate")
    ('minister', 'candidate')
    """
    head = OF_OR_FOR.split(title, 1)[0].split()
    return head[-1].lower() if head else ""


@cache
def ranks() -> frozenset[str]:
    """Military and police ranks, as written."""
    return frozenset(read_words("ranks.txt"))


def _is_told(office: Office, known: Office) -> bool:
    """Whether the text tells the state of one and of the other only its place lets us guess."""
    return office.is_told and not known.is_told and office.country != known.country


def joined(office: Office, known: Office | None) -> Office:
    """The office with the body and state that an earlier telling of the same title gave."""
    if office.organization or known is None or not (known.words & office.words):
        return office
    if at_mission(known) and known.words < office.words:
        return office  # "Ambassador Roe" is not ours any more for being Ambassador at Large
    return office._replace(organization=known.organization)


def at_mission(office: Office) -> bool:
    """Whether an office is one at an embassy or consulate of ours."""
    return (office.organization or "").startswith(("Embassy", "Consulate"))


def with_fuller_body(known: Office, office: Office) -> Office:
    """The office known, with its body told or spelt out by a later mention."""
    old, new = known.organization or "", office.organization or ""
    if at_mission(office) and office.words < known.words:
        return known  # the Ambassador at Large is not ours for being called "Ambassador"
    is_of_same = office.words & known.words or (
        office.title is None and office.country in (None, known.country)
    )
    is_fuller = (not old and bool(is_of_same)) or (
        old.isupper() and len(new.split()) > 2 and office.country in (None, known.country)
    )
    return known._replace(organization=new) if new and is_fuller else known
