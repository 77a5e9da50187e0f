r"""Find where telegrams begin that stand one after another in one text.

Takes    the text of a file, or of a cable.
Gives    `Message`s: where an envelope begins, its originator's line, the number of the message,
         and whether it is certain that it is a telegram of its own and not one that is quoted.
Offsets  characters of the text.
Errors   none.
Source   ACP 127: a transmission begins ``ZCZC`` (``VZCZC``) and ends ``NNNN``; 5 FAH-1: the last
         line of a message is its signature. Sections of one message have one number.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cablegraph.terms.identifiers import CableId
from cablegraph.terms.traffic import find_prefix, letters
from cablegraph.text import Span

ORIGINATOR = re.compile(r"^FM[ ]+\S[^\n]{0,120}", re.MULTILINE)
TO = re.compile(r"^TO[ ]+\S", re.MULTILINE)
EXTRACT = "This record is a partial extract"
OPENING = re.compile(  # of a transmission, of a publisher's copy; may be glued to a signature
    rf"(?:V?ZCZC[A-Z]{{3}}\w{{0,9}}|{EXTRACT}[\w .]{{0,120}})[ \t]*\Z"
)
OPENINGS = ("VZCZC", "ZCZC", EXTRACT)
ROUTED = r"R[A-Z]{4,7}(?:[ ]+R[A-Z]{4,7}){0,15}"
SENT = r"DE[ ]+R[A-Z]{3,7}\b.{0,60}|(?:[ZOPR]{1,2}[ ]{1,3}){0,3}\d{6}[ ]?Z\b.{0,60}"
ENVELOPE_LINE = re.compile(
    rf""" (?:ZZ|OO|PP|RR)(?:[ ]+{ROUTED})? | {ROUTED} | {SENT}
       | ZN[A-Z][ ]+[A-Z]{{5}}\b.{{0,60}} | -{{6,}}.{{0,60}}
       | (?:\d{{1,3}}[ ]+)?(?:(?:ACTION|ORIGIN|INFO|COPY)[ ]+)?(?:[A-Z/]{{1,8}}-\d\d\b[ ]*){{1,15}}
       | (?:[ ]*/\d{{3}}[ ]?[A-Z])?""",
    re.VERBOSE,
)
SENT_LINE = re.compile(SENT)
NUMBER = re.compile(  # of the message, on the classification line
    r"""^[ \t]{0,20}(?i:U\ ?N\ ?C\ ?L\ ?A\ ?S|C\ ?O\ ?N\ ?F\ ?I\ ?D\ ?E\ ?N\ ?T\ ?I\ ?A\ ?L
        |(?:T\ ?O\ ?P\ {1,3})?S\ ?E\ ?C\ ?R\ ?E\ ?T|LIMITED\ OFFICIAL\ USE)\b[^\n]{0,120}?
        (?P<station>[A-Z][A-Za-z.'-]*(?:[ ]{1,3}[A-Z][A-Za-z.'-]*){0,3})[ ]{1,3}
        (?P<serial>\d{3,7})\b""",
    re.MULTILINE | re.VERBOSE,
)
TRANSMISSION_END = "NNNN"
SUBJECT = "\nSUBJ"
ONCE = ("\nFM ", SUBJECT)  # a text with two of one may hold two telegrams
LABEL = re.compile(r"^(?:E\.?O\.?[ ]?1[1-3]|TAGS)", re.MULTILINE)  # above SUBJECT
FOOTER = re.compile(r"BT|[-=_*.]{3,}|<?https?://\S+|\d{4}-\d\d-\d\d")
SURNAME = r"[A-Za-z][A-Za-z'’-]{1,24}"
SIGNATURE = re.compile(
    rf"(?:^|.*[.!?\"”)][ \t]+)(?P<name>(?:(?:LA|LE|DE|VAN|VON)[ ])?{SURNAME}"
    rf"(?:[ ]{SURNAME})?)\.?(?:[ ]\d{{4}}-\d\d-\d\d)?\Z"
)
NO_NAMES = re.compile(  # a word of a line before a telegram that is quoted
    r"\b(?:begin|end|text|quote|unquote|message|cable|telegram|follows?|repeat|report|comment"
    r"|summary|note|annex|attachment|enclosure|sipdis|noforn|sensitive|x{3,})\b",
    re.IGNORECASE,
)
LONGEST_CAPTIONS = 1_500  # characters between the number and SUBJECT
SHORTEST = 200  # characters of a telegram
LONGEST_TAIL, LONGEST_LINE = 1_000, 200


class Message(NamedTuple):
    """Where a telegram begins in a text."""

    start: int  # of its envelope
    line: Span  # by which it is told: "FM AMEMBASSY RIGA"
    prefix: str  # "RIGA", of the post that numbered it
    serial: int
    is_certain: bool  # that it is no part of the telegram before it

    def is_called(self, cable: CableId) -> bool:
        """Whether its number is that of the id."""
        return (self.prefix, self.serial) == (cable.prefix, cable.serial)


def find_messages(text: str) -> tuple[Message, ...]:
    r"""Return the telegrams of ``text`` that have a number, and addressees or labels around it.

    >>> one = "P 121430Z MAR 07\nFM AMEMBASSY RIGA\nTO RUEHC/SECSTATE\nUNCLAS RIGA 000012\n\nDOE\n"
    >>> two = one.replace("000012", "000013")
    >>> [(message.serial, message.is_certain) for message in find_messages(one + two)]
    [(12, True), (13, True)]
    >>> [message.is_certain for message in find_messages(one + "Begin text:\n" + two)]
    [True, False]
    """
    may_be_several = any(text.count(sign) + text.startswith(sign[1:]) > 1 for sign in ONCE)
    if may_be_several or text.find(TRANSMISSION_END, 0, -SHORTEST) >= 0:
        return tuple(_messages(text))
    return ()


def divide(text: str, messages: tuple[Message, ...]) -> Iterator[tuple[str, Message]]:
    """Yield the piece of ``text`` that each message which is certain has, and that message."""
    certain = [message for message in messages if message.is_certain]
    stops = [*(message.start for message in certain[1:]), len(text)]
    start = 0
    for message, stop in zip(certain, stops, strict=False):
        yield text[start:stop], message
        start = stop


def _messages(text: str) -> Iterator[Message]:
    before: Message | None = None
    done = 0
    for number in NUMBER.finditer(text):
        above, done = done, number.end()
        line = _telling_line(text, number, above, is_first=before is None)
        if line is None:
            continue
        start, is_sent = _envelope(text, line.start, above)
        station, serial = number["station"], int(number["serial"])
        prefix = _prefix(station) or letters(station)
        may_be_signed = is_sent or line.start == number.start()
        is_certain = before is None or (
            (before.prefix, before.serial) != (prefix, serial)
            and _is_apart(text, start, may_be_signed=may_be_signed and before.is_certain)
        )
        before = Message(start, line, prefix, serial, is_certain)
        yield before


def _telling_line(text: str, number: re.Match[str], above: int, *, is_first: bool) -> Span | None:
    """The line by which the message with this number is told, if there is one."""
    originator = ORIGINATOR.search(text, above, number.start())
    if originator and TO.search(text, originator.end(), number.start()):
        return Span(*originator.span())
    if _prefix(number["station"]) and (
        is_first
        or text[above : number.start()].rstrip().endswith(f"\n{TRANSMISSION_END}")
        or _is_labelled(text, number.end())
    ):
        return Span(*number.span())
    return None


def _is_labelled(text: str, end: int) -> bool:
    """Whether lines follow as they do below the number of a message that has no envelope."""
    subject = text.find(SUBJECT, end, end + LONGEST_CAPTIONS)
    return subject >= 0 and LABEL.search(text, end, subject) is not None


def _envelope(text: str, first: int, limit: int) -> tuple[int, bool]:
    """Where the envelope above ``first`` begins, and whether a line says when it was sent."""
    start = position = first
    is_sent = False
    while position > limit:
        line_start = max(text.rfind("\n", 0, position - 1) + 1, position - LONGEST_LINE)
        line = text[line_start : position - 1].strip()
        if ENVELOPE_LINE.fullmatch(line) is None:
            opening = OPENING.search(text, line_start, position - 1)
            return (opening.start() if opening else start), is_sent
        position = line_start
        if line:
            start, is_sent = line_start, is_sent or SENT_LINE.fullmatch(line) is not None
    return start, is_sent


def _is_apart(text: str, start: int, *, may_be_signed: bool) -> bool:
    """Whether what begins at ``start`` follows the end of a transmission, or a signature."""
    if text.startswith(OPENINGS, start):
        return True
    for line in reversed(text[max(0, start - LONGEST_TAIL) : start].splitlines()):
        words = line[-LONGEST_LINE:].strip()
        if words == TRANSMISSION_END:
            return True
        if words and not FOOTER.fullmatch(words):
            return may_be_signed and _is_signature(words)
    return False


def _is_signature(line: str) -> bool:
    match = SIGNATURE.match(line)
    if match is None or NO_NAMES.search(match["name"]):
        return False
    name = match["name"]
    is_alone = match.start("name") == 0
    return name.isupper() or (is_alone and " " not in name)


def _prefix(station: str) -> str | None:
    """The prefix of a station that stands last among the words before a number."""
    words = station.split()
    known = (find_prefix("".join(words[first:])) for first in range(len(words)))
    return next(filter(None, known), None)
