r"""Whether the words about a title say that its body is no public one.

Takes    a sentence as letters, where a title stands in it, and what the title says.
Gives    `is_private`, for titles that officials and private persons bear: director, president.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: industry association director | president of the residents association | director of
the think tank Policy Forum | Vice-President of Soundly, a free online music service | analyst.
"""

import re
from collections.abc import Iterable

from cablegraph.extract.actors.bodies import ORGANISATION, side_of_body
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.model.findings import Entity
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

PRIVATE_WORDS = re.compile(
    r"\b(?=\w)(?:famil(?:y|ies)|compan(?:y|ies)|business|industry|NGOs?|union|church|student|tribal"
    r"|opposition activist|community|human rights|trade union|labor|bank|newspaper|radio|TV"
    r"|think[- ]tank|firm|advocacy|watchdog|consult\w{3,5}|lobby|residents?|youth group"
    r"|board|prayer|religious|spiritual|gang|gangland|ring|cartel"
    r"|mafia|guerrilla|rebel|terrorist|insurgent|protest|strike|coca|indigenous|hostage|victims?"
    r"|(?<!russian )(?<!swiss )(?:con)?federation"
    r"|growers?|farmers?|workers?|peasants?|campesino|miners?|settlers?|pilots?|taxi|truckers?"
    r"|university)(?:['’]s)?\Z",
    re.IGNORECASE,
)
PRIVATE_NOUN = (
    r"(?:(?:resident|trade|industry|business|farmer|worker|teacher|student|family)s?['’]? )?"
    r"(?:associations?|federation|union|NGOs?|compan(?:y|ies)|firm|think[- ]tank|foundation"
    r"|observatory|university|newspaper|magazine|chamber|cooperative|corporation|conglomerate"
    r"|consultancy|charity|advocacy group|human rights group|non-governmental|nongovernmental"
    r"|manufacturer|supplier|retailer|airline|bank|brewer|law firm|church|parish|club|lobby)\b"
)
STEMS = (  # of which one stands in whatever `INTRODUCED` finds
    *("NGO", "compan", "firm", "federation", "utility", "airline", "ssociation", "hamber of"),
    *("onsortium", "retailer"),
)
INTRODUCED = re.compile(  # "the utility Osta de Rigas (ODR)", "its association, ALX,"
    r"\b(?:compan(?:y|ies)|firm|utility|airline|[Aa]ssociation|Chamber of|consortium|retailer"
    r"|NGO|federation)"
    r"(?: [A-Z][\w'&-]*| (?:de|of|do|da|the|and|for)(?= )){0,7}"
    r"(?: \(|, | )(?P<letters>[A-Z]{2,8})\b"
)
LETTERS = re.compile(r" \((?P<letters>[A-Z]{2,8})\)\Z")
PRIVATE_TITLE = re.compile(  # as it begins
    r"(?:(?:trade |labou?r |student )?union|dissident|rebel|guerrilla|militia|strike|cartel|gang"
    r"|ring|mafia)(?: [a-z]+)?\Z|(?:financial|investment|spiritual) advis[eo]r\Z",
    re.IGNORECASE,
)
NO_LINK = r"(?:said|told|met|that|who|which|with|and|to|for|in|on|by|from|said|is|was|has|\w+ed)\b"
PRIVATE_AFTER = re.compile(  # "president of the residents association", "director, an NGO"
    rf" (?:of|for|at|from) (?:(?!{NO_LINK})[\w'’.&-]+ ){{0,4}}{PRIVATE_NOUN}"
)
CHAMBER_AFTER = re.compile(  # "chairman of the ports committee of the Chamber of Commerce"
    rf" (?:of|for|at|from) (?:(?!{NO_LINK})[\w'’.&-]+ ){{0,9}}Chamber of (?:Commerce|Industry)"
)
PRIVATE_GLOSS = re.compile(  # "Vice-President of Soundly, a free online music service"
    rf"(?:,| \() ?(?:an?|the)(?: (?!{NO_LINK})[\w'’-]+,?){{0,5}}?"
    rf" (?:service|producer|group|{PRIVATE_NOUN})(?!\w)"
)


def introduced(texts: Iterable[str], host: str | None = None) -> frozenset[str]:
    """The letters that a cable introduces as a private body's and that no list knows here.

    >>> sorted(introduced(["the utility Osta de Rigas (ODR) grew", "an association, ALX"]))
    ['ALX', 'ODR']
    """
    texts = list(texts)
    whole = " ".join(texts)
    stems = [stem for stem in STEMS if stem in whole]
    letters = {
        found["letters"]
        for text in texts
        if any(map(text.__contains__, stems))
        for found in INTRODUCED.finditer(text)
    }
    return frozenset(
        each for each in letters if offices.find_acronym(each, ORGANISATION, host) is None
    )


def explained(entities: Iterable[Entity]) -> frozenset[str]:
    """The letters that stand behind the name of a private body: ``Harbor Rights Watch (HRW)``."""
    bodies = (each.name or "" for each in entities if each.evidence.rule == "body")
    found = ((name, LETTERS.search(name)) for name in bodies if name.endswith(")"))
    return frozenset(
        letters["letters"]
        for name, letters in found
        if letters and side_of_body(name[: letters.start()]) is Side.PRIVATE
    )


def is_private(tokens: Tokens, start: int, end: int, office: Office) -> bool:
    """Whether words before, within or after a title name a private body.

    >>> from cablegraph.extract.actors.naming import read_tokens
    >>> tokens = read_tokens("the president of the residents association agreed")
    >>> is_private(tokens, 1, 2, Office("president"))
    True
    """
    text, first = tokens.text, tokens.starts[start]
    if PRIVATE_WORDS.search(text[max(0, first - 30) : first].rstrip()):
        return True
    if office.organization is None and PRIVATE_TITLE.fullmatch(office.title or ""):
        return True
    if office.organization is None and office.words & {"analyst", "analysts"}:
        return True
    head = _end_of_head(tokens, start, end)
    if PRIVATE_AFTER.match(text, head) or CHAMBER_AFTER.match(text, head):
        return True
    return office.organization is None and bool(PRIVATE_GLOSS.match(text, tokens.end_of(end - 1)))


def _end_of_head(tokens: Tokens, start: int, end: int) -> int:
    """Where the word ends that names the function."""
    at = tokens.letters.find("T", start, end)
    return tokens.end_of(at if at >= 0 else end - 1)
