r"""Find the signature of a cable: the surname of the authorising officer on its last line.

Takes    the text of a cable with page markers blanked out.
Gives    the span of the surname, and where the text of the body ends before it.
Offsets  characters of the source text.
Errors   none: a cable may have none, or one that is redacted.
Source   5 FAH-1: the last line; what follows it (``NNNN``, ``NNN``, ``BT``, a website, a date) was
         put there by stations and publishers.
"""

import re
from typing import NamedTuple

from cablegraph.parse.lines import strip
from cablegraph.text import Span

TAIL_LENGTH = 1_200  # characters at the end in which footers and the signature are looked for
FOOTER = re.compile(  # what may stand on a line of its own below the signature
    r"N{3,5}|BT(?:\s*\#\d+)?|\#\d{4}|\d{4}-\d\d-\d\d|<?https?://\S{1,300}(?:[ ]\S{1,12})?"
    r"|CONFIDENTIAL|SECRET|UNCLASSIFIED|LIMITED OFFICIAL USE"
    r"|ID:\s*\d+|Track[ ]\w{4,12}:[^\n]{1,150}|[-=_*]{3,200}|\.{2,10}|\#{1,4}"
    r"|[-=_*]{0,80}[ ]?(?i:CABLE[ ]ENDS|END(?:[ ]OF)?[ ](?:CABLE(?:[ ]TEXT)?|MESSAGE))[ ]?"
    r"[-=_*]{0,80}"
)
DATED = re.compile(r"\s\d{4}-\d\d-\d\d\Z")  # KUBISKE 2009-12-31
WEBSITE = re.compile(
    r"(?:P(?<!\wP)lease[ ][Vv]|V(?<!\wV)|v(?<!\wv))(?:isit|ISIT)[ ][A-Z][^\n.:]{2,60}\s"
    r"(?:[Ww]eb\s?[Ss]ite|Forum|WEBSITE)"
    r"[^\n]{0,20}\n?[ \t]*(?:https?://)?\S*(?:[ ](?!\S*[A-Z]{3})\S{1,14})?"
)
PARTICLE = r"(?:(?:LA|LE|DE|DU|VAN|VON|DER|DEN|ST\.?|EL|AL|La|Le|De|Van|Von|St\.?)[ ])"
SURNAME = rf"{PARTICLE}{{0,2}}[A-Za-z][A-Za-z'’\-]{{1,24}}"
NAME = rf"{SURNAME}(?:,?[ ](?:JR|SR|Jr|Sr|II|III)\.?)?"
SIGNATURE = re.compile(
    rf"(?:^[ \t]*|(?:[.!?\"”)\]]|\b(?i:end(?:[ ]of)?(?:[ ]\w{{1,15}}){{1,3}}?))[ \t]+)"
    rf"(?:(?P<first>{NAME})[ ]+(?=(?i:(?P=first))\b))?(?P<name>{NAME})(?P<stop>\.?)[\s#]*\Z",
    re.MULTILINE,
)
NO_NAME = re.compile(
    r"(?:x{3,}|n{3,5}|bt|sipdis|noforn|sensitive|unclas\w*|confidential|secret|text|comment|summary"
    r"|note|unquote|quote|end|begin|message|points|redacted|nofo|limdis|exdis|nodis)\.?\Z",
    re.IGNORECASE,
)
FINISHED = re.compile(r"(?:[.!?:;\"”’')\]*_>-]|\bhttps?://\S{1,200}(?:[ ]\S{1,14})?)\s*\Z")
SIGNATURE_LENGTH = 120  # characters, with what may stand before it on its line
SHORT_LINE = 40  # characters; a wrapped line of prose is longer


class Ending(NamedTuple):
    """Where the body's text ends, and the signature after it."""

    body_end: int
    signer: Span | None


def find_ending(text: str, start: int) -> Ending:
    r"""Find where the body of ``text``, which begins at ``start``, ends, and who signed.

    >>> text = "The minister agreed.\nPARDEW PARDEW\nNNNN"
    >>> ending = find_ending(text, 0)
    >>> text[ending.signer.start : ending.signer.end]
    'PARDEW'
    """
    low = max(start, len(text) - TAIL_LENGTH)
    tail = text[low:]
    if "isit " in tail or "ISIT " in tail:
        tail = WEBSITE.sub(lambda site: " " * len(site[0]), tail)
    end = _before_footers(tail, len(tail))
    signature = _find_signature(tail, end)
    if signature is None:
        return Ending(low + end, None)
    begin, stop = signature.span("name")
    return Ending(low + _before_footers(tail, _start(signature)), Span(low + begin, low + stop))


def _before_footers(tail: str, end: int) -> int:
    """Return where the text ends before the footers at the end of ``tail[:end]``."""
    while True:
        end = len(tail[:end].rstrip())
        first, last = strip(tail, tail.rfind("\n", 0, end) + 1, end)
        dated = DATED.search(tail, max(0, end - 11), end)
        if first == last or not (dated or FOOTER.fullmatch(tail, first, last)):
            return end
        end = dated.start() if dated else first


def _find_signature(tail: str, end: int) -> re.Match[str] | None:
    line = tail.rfind("\n", 0, end) + 1
    match = SIGNATURE.search(tail, max(line, end - SIGNATURE_LENGTH), end)
    if match is None or NO_NAME.match(match["name"]):
        return None
    return match if _stands_alone(tail, match) else None


def _start(match: re.Match[str]) -> int:
    return match.start("first" if match["first"] else "name")


def _stands_alone(tail: str, match: re.Match[str]) -> bool:
    """Whether the words before a would-be signature are finished."""
    line = tail.rfind("\n", 0, _start(match)) + 1
    is_own_line = not tail[line : _start(match)].strip()
    if not is_own_line:
        return match["name"].isupper() and not match["stop"]
    if match["stop"] and not match["name"].isupper():
        return False
    above = tail[tail.rfind("\n", 0, max(0, line - 1)) + 1 : line].strip()
    is_short = len(above) < SHORT_LINE and not match["stop"]
    return is_short or FINISHED.search(above) is not None
