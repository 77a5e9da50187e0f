r"""Bodies written in lower case, by their noun: ``the Liepaja district court``, ``the tax agency``.

Takes    a text and a place in it: where a function's word ends, or where a title begins.
Gives    `body_after` and `body_before`, each the body's name as written or `None`.
Offsets  characters of the text, half-open.
Errors   none.

Forms met: president of the Liepaja district court | judge at the court of appeals | director of
the national drug bureau (NDB) | the state power company's director | city council member.
"""

import re

PUBLIC = (  # nouns of bodies that are hardly ever private
    r"court(?: of (?:appeals?|audits?|accounts|cassation|first instance|justice))?|tribunal"
    r"|authority|commission|inspectorate|police(?: (?:force|department|directorate|academy))?"
    r"|coast guard|border guards?"
    r"|(?:[Pp]rime [Mm]inister|[Pp]resident|[Vv]ice [Pp]resident|[Gg]overnor|[Mm]ayor|[Pp]rosecutor"
    r"(?: [Gg]eneral)?|[Aa]ttorney [Gg]eneral|[Pp]remier|[Cc]hancellor|[Oo]mbudsman)['’]s office"
    r"|customs(?! (?:[a-z]+ )?[a-z]+y\b)|legislature|secretariat"
    r"|(?:parliament|assembly|senate|congress|legislature|cabinet)['’]s (?:[a-z-]+ ){0,4}"
    r"(?:committee|commission)"
)
EITHER = (  # and others, which a word before tells to be public
    r"agency|administration|board|bureau|bank|committee|corps|council|fund|assembly|service"
    r"|hospital|institute|office|department|directorate|(?:company|corporation|utility|airline|monopoly|firm)"
    r"(?: (?P<own>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})(?=[,.;)]| [a-z(]))?"
)
OF_STATE = (
    r"(?:[Ss]tate(?:-owned|-run)?|[Nn]ational(?:ized)?|federal|[Cc]entral|reserve|municipal|city|county"
    r"|district|provincial|regional|state-controlled|parastatal|government|public|parliamentary"
    r"|legislative|judicial|presidential|village|town|local|security|intelligence|customs|tax"
    r"|immigration|border|electoral|elections?|civil|drugs?|narcotics|food|consumer|competition"
    r"|environment(?:al)?|aviation|port|space|nuclear|statistics|privati[sz]ation|refugees?"
    r"|anti-?\w+|counter-?\w+|investigati\w+)"
)
NO_LINK = (
    r"(?!(?:that|which|who|whose|and|or|but|to|at|in|on|for|by|with|from|of|as|is|was|were|are|has"
    r"|had|the|an?|his|her|its|their|said|told|private|news|travel|trade|company|bank|party)\b)"
)
NAMES = r"(?:(?!(?:The|An?|His|Her|Its|At|In|On|From|For|And|But|This|That)\b)[A-Z][\w’-]+ ){0,3}"
BODY = (
    rf"(?P<body>{NAMES}(?:{NO_LINK}[a-z][\w-]* (?:and (?=[a-z]))?){{0,3}}?"
    rf"(?:(?:{PUBLIC})|{OF_STATE} (?:{NO_LINK}[a-z][\w-]* (?:and (?=[a-z]))?){{0,3}}?(?:{EITHER}))"
    r"\b(?!-)(?: \((?P<letters>[A-Z][A-Za-z]{1,7})\))?)"
)
AFTER = re.compile(rf",? (?:of|at|for|with|from|in) (?:the |its |[A-Z]\w+['’]s )?{BODY}")
BEFORE = re.compile(rf"(?<!\w){BODY}(?:['’]s)? \Z")
NOUN = re.compile(rf"(?:{PUBLIC}|{EITHER.replace('?P<own>', '?:')})(?: \([A-Z]\w+\))?(?:['’]s)? \Z")
LONGEST = 90  # characters in which a body's name stands


def body_after(text: str, end: int) -> str | None:
    """The body that the words after a function or a name tell.

    >>> body_after("president of the Liepaja district court, agreed", 9)
    'Liepaja district court'
    >>> body_after("director of the state power company (SPC)", 8), body_after("of the company", 0)
    ('state power company (SPC)', None)
    """
    match = AFTER.match(text, end)
    return _name(match) if match else None


def body_before(text: str, start: int) -> str | None:
    """The body that the words before a title tell.

    >>> body_before("The district court's president, Karlis Bergs, agreed", 21)
    'district court'
    >>> body_before("said that the president", 14) is None
    True
    """
    first = max(0, start - LONGEST)
    if NOUN.search(text, max(0, start - 30), start) is None:
        return None
    before = text[first:start]
    found = list(BEFORE.finditer(before))
    return _name(found[0]) if found else None


def _name(match: re.Match[str]) -> str | None:
    """A body's name, the proper one of a company; a bare noun names none."""
    if match["own"]:
        return str(match["own"])
    name = match["body"]
    return name if " " in name.partition(" (")[0] else None
