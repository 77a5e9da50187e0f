r"""Find the marks by which drafters ask that a source is not named: ``(strictly protect)``.

Takes    text as one reads it.
Gives    `Mark`s: where each stands, with its brackets if it has some.
Offsets  characters of that text, half-open.
Errors   none.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

PROTECT = re.compile(  # cut at a line's end too
    r"\b(?:un)?" + r"(?:-?\s)?".join("protect") + r"(?P<end>ed|ion)?\b", re.IGNORECASE
)
ASKED = re.compile(  # what stands before the word where it is a mark
    r"(?:\b(?:please|pls|plse|plz|kindly|stri[ck]+tly|strict|source|sources|contact|name|names"
    r"|identity|identities)[\s:,/-]{1,4}(?:strictly\s+|to\s+(?:be\s+)?|be\s+)?)\Z",
    re.IGNORECASE,
)
OBJECT = re.compile(  # or behind it
    r"\s+(?:(?:the|this|that|these|our|his|her|their|its|all|as|strictly|both)\s+){0,2}"
    r"(?:sources?(?!\s+of)|identit(?:y|ies)|names?|anonymity|strictly|throughout)\b",
    re.IGNORECASE,
)
TO_BE = re.compile(  # "his identity should be protected"
    r"\b(?:identit(?:y|ies)|names?|sources?|contacts?|anonymity)\b[^.()]{0,60}\bbe\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
READERS = (
    r"(?:(?:all|action|info|the|other)\s+)*(?:posts?|addressees|readers|recipients|department)"
)
WE_ASK = re.compile(  # "We ask posts to protect Ozola": what we ask, of who reads the cable
    rf"\b(?:we|post|embassy|mission|poloff|emboff|please)\s+(?:\w+ly\s+)?(?:ask|request)s?\s+"
    rf"(?:(?:that\s+)?{READERS}\s+(?:to\s+)?|that\s+you\s+|you\s+to\s+)(?:please\s+)?\Z",
    re.IGNORECASE,
)
THEY_ASKED = re.compile(  # "Ozols, who asked that we protect him"
    r"\b(?:asked|asks|requested|requests|insisted|begged|urged)\s+(?:us\s+)?that\s+"
    r"(?:we|you|the\s+embassy|post|poloff|emboff)\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
WHOM_WE_ASK = re.compile(r"\s+(?:[^\W\d_a-z]|(?:him|her|them|(?:his|her|their)\s)\b)")
WHO_ASKED = re.compile(r"\s+(?:him|her|them|(?:his|her|their)\s+(?:\w+\s+)?names?)\b")
NO_MARK_AFTER = re.compile(  # "a law to protect": in brackets too
    r"\b(?:to|will|would|can|could|may|might|which|that|who|not|they|does|did|data|child|consumer"
    r"|environmental|patent|investor|witness|force|social|legal|and|of|for|by|better|un)\s+\Z",
    re.IGNORECASE,
)
ACCORDINGLY = re.compile(r"\s+accordingly", re.IGNORECASE)
BEFORE, BEHIND = 200, 200  # characters in which the brackets of a mark are looked for


class Mark(NamedTuple):
    """Where a mark stands, with its brackets if it has some."""

    start: int
    end: int
    is_bracketed: bool


def find_marks(text: str) -> Iterator[Mark]:
    """Yield what asks for the protection of a source.

    >>> text = "Ozola (an editor; please protect) said: laws protect sources of water (protect us)."
    >>> [text[mark.start : mark.end] for mark in find_marks(text)]
    ['(an editor; please protect)', '(protect us)']
    """
    for match in PROTECT.finditer(text):
        start, end = match.span()
        before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
        opened, closed = max(before.rfind("("), before.rfind("[")), re.search(r"[)\]]", behind)
        is_open = opened > max(before.rfind(")"), before.rfind("]"))
        if is_open and closed and not re.search(r"[(\[]", behind[: closed.start()]):
            is_noun = match["end"] == "ion" and not behind.startswith((")", "]"))
            if not NO_MARK_AFTER.search(before) and _is_mark(
                before[opened + 1 :], behind, not is_noun
            ):
                yield Mark(start - len(before) + opened, end + closed.end(), True)
        elif _is_mark(before, behind, False):
            asked = ASKED.search(before)
            yield Mark(start - (len(before) - asked.start() if asked else 0), end, False)


def _is_mark(before: str, behind: str, is_bracketed: bool) -> bool:
    if is_bracketed and (not re.search(r"\w\s*\Z", before) or re.match(r"\s*[)\];,.:-]", behind)):
        return True
    if not is_bracketed and ACCORDINGLY.match(behind):
        return False
    if ASKED.search(before) or TO_BE.search(before) or OBJECT.match(behind):
        return True
    if WE_ASK.search(before) and (behind.isupper() or WHOM_WE_ASK.match(behind)):
        return True
    if THEY_ASKED.search(before) and WHO_ASKED.match(behind.lower()):
        return True
    if re.search(r"(?:\A|[.;:)])\s*\Z", before) and re.match(r"\s+[^\W\d_a-z]", behind):
        return True  # "Protect Ozola."
    alone = re.search(r"(?:[,/:;*–—{<\"“]|--|\s-|\A|\n)\s*\Z", before)
    return bool(alone and re.match(r"\s*(?:[,/:;.*–—}>\"”]|--|-\s|\n|\Z)", behind))
