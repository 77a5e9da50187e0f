r"""Where titles stand in a sentence, with the bodies before and behind that belong to them.

Takes    the words of a sentence as letters (`cablegraph.extract.actors.naming`).
Gives    `find_titles`, from first to last; `read_office` in `cablegraph.extract.actors.titles`
         says what one means.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ministry of Justice Office Director | Helmand governor | head of the visa office at the
MFA | Minister of Science, Culture and Youth | Advisor to President Ozola, which are two titles.
"""

import re

from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.word_letters import FIELD_PHRASES, title_fields
from cablegraph.terms import offices
from cablegraph.terms.english import may_be_verb

PLACE = (
    r"(?<![NGTRHP])P?[NG](?=(?:\([BX]\))?[WAO]{0,3}T)"  # "Helmand governor", "Rio (RJ) State Chief"
)
LEFT = (
    r"(?:[WODCBXc]s?|R(?=OT)|G(?=[WOT])|\([BXWN]\)|(?<=[BX])\([WDACo&]{1,7}O\)(?=A{0,2}T)|(?:[WOD]|(?<![NTRH])G)&(?=[WOD])|W,(?=W{1,4}(?:,W{1,3})?,?&W)"
    r"|A&(?=[WA]{1,4}(?:O\(|O?T))|[WOB](?:od?|fd?)(?=[WODCA])"
    r"|On(?=[WA]{1,4}(?:&[WA]{1,3})?(?:\([BX]\))?A{0,2}T)|[AR]|T(?=[TAORWBC])|Ood?(?=Ts)|(?<=Ood)Ts(?=[WAT])|(?<=[BX])I#(?=A{0,2}T)"
    rf"|{PLACE})"
)
ITEM = (
    r"(?:[WODCBAcX]s?|R(?=O)|#(?=W?O)|T(?!(?<=&T)[NGP])s?|N(?<!TN)(?![NGPIs])|(?<=d)Ns(?=[WA]{1,3}O)"
    r"|(?<=To)NN(?=[,.;)w])|NN(?=W?O[,.;)])|G(?=[WO&])|(?<=OoW)G(?![NGPI]))"
)
NO_NEXT = (  # the next person, "and Minister Ozola", "and the PM"; or office, "and chair of"
    r"(?!d?[WODCBAcXNGs]{0,6}T(?:[of]d?[WA&]{1,5})?[HR]{0,2}[NGPI]|d?A{0,3}Tod?[WDABCN]{0,5}O"
    r"|(?<=[^T]&)A{0,3}To|(?<=[^T]&)d[ADWB]{0,4}T)"
)
LOOSE = (  # "of the visa office at the MFA"
    r"(?:od?(?:A{0,2}T{1,2}s)?A?w{1,4}(?:[&f][wA]{1,3}(?:&[wA]{1,2})?)?(?=[no]d?[DOBCWA]|[.;,)]|\Z))"
)
FIELDS = r"(?:[WA]{1,4}(?:,[WA]{1,3}){1,4},?&[WA]{1,3})"  # "of Science, Culture and Youth"
LIST = re.compile(FIELDS)
COMPLEMENT = (
    rf"(?:{LOOSE}|[of]d?{FIELDS}(?:O(?:\([BX]\))?)?"
    rf"|[ofn]d?{ITEM}?(?:[ofn]d?{FIELDS}|(?:(?:&|,&(?!d?A*T)){NO_NEXT}d?|od?|fd?|nd?)?{ITEM}|\([BX]\)){{0,12}}"
    r"(?<![dofn&,]))"
)
SECTION = (  # ", Security and Defense Department", ", MFA", ", Latvia"
    r"(?:,[BX](?:\([BX]\))?(?=[,.;()wn]|\Z)|,[WDBANG&]{0,7}(?:O(?:od?[WDA]+)?s|Bs)[WDA&]{0,4}O(?:od?[WDA]+(?:&[WDA]+)?)?(?!A*T)"
    r"|,[WDBANG&]{0,7}O(?:od?[WDABT]+(?:f[WD]+)?)?(?!(?:od?[WDCA]{1,3})?(?:\(B\))?A*T)|,[CD](?![WOTs]))"
)
TITLE = re.compile(  # most letters can begin none
    rf"(?=[A-Zc(]){LEFT}{{0,14}}T(?:\([WC&]{{1,4}}\)(?=[no]))?(?:{COMPLEMENT}|{SECTION}){{0,4}}(?:\([BX]\))?"
)
NAME_AT_END = re.compile(r"NW(?=[w,;.s]|\Z)")
SURNAME_AT_END = re.compile(r"[of]d?[WABONDC&,]*[WAOC]N\Z")
NAMED_BODIES = frozenset({"Program", "Programme", "Project", "Task Force"})
AREAS = frozenset({"Europe", "Africa", "Asia", "Americas", "East", "Hemisphere", "America"})
FIELDS_LIKE_BODIES = frozenset(FIELD_PHRASES)
PARTS_OF_STATE = frozenset({"agency", "suboffice", "department"})
SUPERIOR = re.compile(  # of "Advisor to President Ozola", "Aide to Minister of Justice Ozola"
    r"(?<=.)(?:[on](?=A{0,4}T)|f)(?P<title>[AWGBD]{0,4}T(?:[of]d?[WAD]{1,4}(?:&d?[WA]{1,4})?)?)\Z"
)
HEAD_AGAIN = re.compile(r"[OWAB]{0,4}T")
TALKS = frozenset({"conversations", "talks", "meetings", "meeting", "discussions", "consultations"})


def _name_at_end(tokens: Tokens, end: int) -> int:
    """How many words are a name whose surname is a common word: ``for Trade Ana Brown said``."""
    near = max(0, end - 2), end + 1
    name = (
        NAME_AT_END.search(tokens.letters, *near) if "NW" in tokens.letters[slice(*near)] else None
    )
    is_given = name is not None and tokens.word(name.start()) in offices.given_names()
    return max(0, end - name.start()) if name and is_given else 0


def _is_surname_at_end(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a title takes in the surname after a field or body: ``Minister of Justice Ozola``."""
    is_name = tokens.letters[end - 1] == "N"
    link = SURNAME_AT_END.search(tokens.letters, start, end) if is_name else None
    if link is None:
        return False
    before, head = tokens.word(end - 2), tokens.word(link.start() - 1).lower()
    is_minister = head.endswith("minister") and tokens.letters[link.start()] == "o"
    kind = offices.organization_heads().get(before)
    is_body = kind in PARTS_OF_STATE and before not in NAMED_BODIES
    is_area = tokens.letters[end - 2] == "C" or before in (AREAS | FIELDS_LIKE_BODIES)
    return is_body or is_area or before.lower() in title_fields() or (is_minister and kind is None)


def find_titles(tokens: Tokens) -> list[tuple[int, int]]:
    """Where titles stand, with the bodies before and after that belong to them.

    >>> from cablegraph.extract.actors.naming import read_tokens
    >>> tokens = read_tokens("The Ministry of Justice Office Director met MFA officials in Riga.")
    >>> [tokens.words(*found) for found in find_titles(tokens)]
    ['Ministry of Justice Office Director', 'MFA officials in Riga']
    """
    found: list[tuple[int, int]] = []
    for match in TITLE.finditer(tokens.letters) if "T" in tokens.letters else ():
        start, end = match.span()
        if "f" in match[0]:
            start = _after_with(tokens, start, end)
        if tokens.letters[end - 1] == "w":
            end = _end_before_verb(tokens, start, end)
        if "&d" in match[0]:
            second = _second_person(tokens, start, end)
            found += [(start, second - 2 - (tokens.letters[second - 3] == ","))] if second else []
            start = second or start
        end -= _name_at_end(tokens, end) or _is_surname_at_end(tokens, start, end)
        inner = SUPERIOR.search(match[0]) if tokens.letters[end : end + 1] in tuple("NG") else None
        if inner and _is_superior(tokens, start, inner):
            found += [(start, start + inner.start()), (start + inner.start("title"), end)]
        else:
            found.append((start, end))
    return found


def _second_person(tokens: Tokens, start: int, end: int) -> int | None:
    """Where another's title begins behind a title: ``Director for Africa and her deputy``."""
    at = tokens.letters.find("&d", start, end)
    while at > 0 and tokens.word(at + 1).lower() not in ("his", "her"):
        at = tokens.letters.find("&d", at + 1, end)
    is_title = at > 0 and HEAD_AGAIN.match(tokens.letters, at + 2, end) is not None
    return at + 2 if is_title else None


def _after_with(tokens: Tokens, start: int, end: int) -> int:
    """Leave out with whom something is: ``Conversations with Latvian officials``."""
    head = tokens.letters.index("T", start, end)
    told = (at for at in range(start + 1, head) if tokens.word(at).lower() == "with")
    return next((at + 1 for at in told if tokens.word(at - 1).lower() in TALKS), start)


def _is_superior(tokens: Tokens, start: int, inner: re.Match[str]) -> bool:
    """Whether a title within a title is another's: not ``Director for Press Minister``."""
    if "T" not in tokens.letters[start : start + inner.start()]:
        return False  # "Committee for State Security First Deputy"
    is_for = tokens.word(start + inner.start()).lower() == "for"
    if is_for and tokens.word(start + inner.start() - 1).lower() in ("candidate", "nominee"):
        return False  # "candidate for mayor Ilze Ozola"
    return not is_for or tokens.letters[start + inner.start("title")] in "ATBD"


def _end_before_verb(tokens: Tokens, start: int, end: int) -> int:
    """Leave the verb to the sentence: ``the head of counterterrorism said``."""
    head = tokens.letters.rfind("T", start, end)
    for at in range(head + 2, end):
        word = tokens.word(at).lower()
        is_field = word.endswith("ed") and tokens.letters[at - 1] in "od"  # "of the unemployed"
        if tokens.letters[at] == "w" and may_be_verb(word) and not is_field:
            return at if at > head + 2 else head + 1
    return end
