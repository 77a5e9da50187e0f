r"""Read the envelope: routing lines, date-time group, originator, addressees.

Takes    a `Layout`, which says which lines are the envelope's.
Gives    an `Envelope`; every field may be absent, since copies leave any of them out.
Offsets  characters of the source text, half-open.
Errors   none raised: a date that no calendar has is a `Diagnostic`.
Source   ACP 127: operating signals, precedence prosigns, the form of an address. Department copies
         have distribution lines (``ACTION AF-00``) in the place of routing lines.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from cablegraph.errors import Diagnostic
from cablegraph.model.cable import Addressee, DateTimeGroup, Text, Transmission
from cablegraph.parse.layout import Layout
from cablegraph.terms.identifiers import full_year
from cablegraph.terms.traffic import PROSIGNS, Precedence, is_collective
from cablegraph.text import Offsets, Span

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
DATE_TIME_GROUP = re.compile(
    r"""(?:^|(?<=\s)) (?P<prosigns>(?:[ZOPR]{1,2}[ ]{1,3}){0,3})
        (?P<group>(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)[ ]?Z  # Z: Zulu, that is UTC
        [ ]{1,3}(?P<month>[A-Z]{3})[A-Z]{0,6}[ ]{1,3}(?P<year>\d\d(?:\d\d)?))\b""",
    re.VERBOSE,
)
LINE_KIND = re.compile(
    rf"""(?P<channel>VZCZ\w{{3,12}})
      | (?P<routing>(?:ZZ|OO|PP|RR)(?:[ ]+R[A-Z]{{4,7}}){{1,15}}$)
      | (?P<station>DE[ ]+[A-Z]{{4,8}}(?:[ ]|$))
      | (?P<security>ZN[A-Z][ ]+[A-Z]{{5}}\b)
      | (?P<date_time_group>{DATE_TIME_GROUP.pattern})
      | (?P<date_line>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,[ ]\d{{1,2}}[ ][A-Z][a-z]{{2,8}}
            [ ]\d{{4}}(?:,[ ]\d\d:\d\d)?$)
      | (?P<distribution>(?:\d{{1,3}}[ ]+)?(?:(?:ACTION|ORIGIN|INFO|COPY)[ ]+)?
            (?:[A-Z/]{{1,8}}-\d\d\b|/\d{{3}}[ ]?[A-Z]\b))
      | (?P<comms_line>-{{6,}}[ ]*[0-9A-F]{{6}}\b)
      | (?P<group_count>(?:[A-Z]+[ ]){{0,4}}(?:GRNC|GR[ ]?\d{{1,4}})$|BT$)  # groups not counted
    """,
    re.VERBOSE,
)
ENGLISH_DATE = re.compile(
    r"(?P<d>\d{1,2})[ ](?P<month>[A-Z][a-z]{2})[a-z]{0,6}[ ](?P<y>\d{4})"
    r"(?:,[ ](?P<h>\d\d):(?P<min>\d\d))?$"
)
ROUTING_MORE = re.compile(r"R[A-Z]{4,7}(?:[ ]+R[A-Z]{4,7}){0,15}$")
FROM_STATION = re.compile(
    r"DE[ ]+(?P<routing>[A-Z]{4,8})(?:[ ]+#?(?P<serial>\d{3,5})(?:/(?P<section>\d{1,3}))?)?"
    r"(?:[ ]+(?P<filed>\d{7}))?"
)
KEYWORD = re.compile(
    r"(?P<key>FM|TO|INFO|XMT)(?:[ ]*:)?(?:[ ]+|$)|(?i:(?P<low>FM|TO|INFO|XMT))[ ]*:[ ]*"
)
DISTRIBUTION = re.compile(r"INFO[ ]+[A-Z/]{1,8}-\d\d\b")
ROUTING_INDICATOR = "[A-Z]{4,8}"
ROUTED = re.compile(rf"(?P<routing>{ROUTING_INDICATOR})[ ]?/[ ]?(?=[A-Z0-9])")
NOBODY = ("NONE", "N/A")
ADDRESS_NUMBER = re.compile(r"[ ]+#?(?P<number>\d{1,5}(?:-\d{1,5})?)$")
PRECEDENCES = {word.value.upper(): word for word in Precedence} | {"IMMED": Precedence.IMMEDIATE}
POST_ADDRESS = re.compile(r"AM(?:EMBASSY|CONSUL)|SECSTATE|US(?:MISSION|INT|LO|UN|EU)")
ADDRESSED = re.compile(
    rf"{ROUTING_INDICATOR}[ ]?/[ ]?[A-Z0-9]|{POST_ADDRESS.pattern}|ALL\b[A-Z ]{{3,40}}POSTS\b"
)
UNIT = re.compile(r"\b(?:DET|C?J?TF|C?TG|TU|UNIT|SQDN|WING|CVW|BN)$")  # CTF 60 is a name
SERIAL_LENGTH = 3  # of a number after a name that is no post's

ADDRESS_LISTS = ("TO", "INFO", "XMT")
LISTS = (*ADDRESS_LISTS, "FM", "routing", "distribution")  # may run over several lines
GLUED = re.compile(
    rf"[ ]{{1,8}}(?=(?:FM|TO|INFO)[ ]+(?:{ADDRESSED.pattern})|R[UH][A-Z]{{3,5}}/[A-Z]"
    r"|DE[ ]R[A-Z]{4,6}[ ]#\d|ZN[RY][ ][A-Z]{5}[ ]ZZH|[ZOPR][ ]\d{6}Z[ ])"
)
LINE_LENGTH = 80
FURNITURE = ("distribution", "comms_line", "group_count", "date_line")  # no field keeps these
MESSAGE_LINES = ("date_time_group", "FM", "TO", "INFO")  # a keyword after these is one for certain
ROUTING_LINES = ("channel", "routing", "station", "security")


class Envelope(NamedTuple):
    """What the lines before the classification say."""

    transmission: Transmission = Transmission()
    date_time_group: DateTimeGroup | None = None
    sender: Text | None = None
    action: tuple[Addressee, ...] = ()
    info: tuple[Addressee, ...] = ()
    excluded: tuple[Text, ...] = ()
    publisher_date: datetime | None = None  # the English date line, not part of the telegram
    taken: tuple[Offsets, ...] = ()  # the lines that the fields above were read from
    end: int = 0  # of the last line that an envelope has
    diagnostics: tuple[Diagnostic, ...] = ()


def read_envelope(layout: Layout) -> Envelope:
    r"""Read the lines that the layout takes for the envelope.

    >>> from cablegraph.parse.layout import divide
    >>> from cablegraph.text import SourceText
    >>> lines = "P 121430Z MAR 07\nFM AMEMBASSY RIGA\nTO RUEHC/SECSTATE WASHDC 4352\nUNCLAS RIGA 12"
    >>> envelope = read_envelope(divide(SourceText("example", lines)))
    >>> envelope.sender.text, envelope.action[0].plain_language_address
    ('AMEMBASSY RIGA', 'SECSTATE WASHDC')
    """
    text, found = layout.text, _sort(layout)
    lines = found.lines
    groups, dates = lines.get("date_time_group"), lines.get("date_line")
    group, problem = _date_time_group(text, *groups[0]) if groups else (None, None)
    senders = lines.get("FM")
    return Envelope(
        transmission=_transmission(text, lines),
        date_time_group=group,
        sender=_sender(text, *senders[0]) if senders else None,
        action=_addressees(text, lines.get("TO", ())),
        info=_addressees(text, lines.get("INFO", ())),
        excluded=tuple([_text(text, *line) for line in lines.get("XMT", ())]),
        publisher_date=_publisher_date(text, *dates[0]) if dates else None,
        taken=tuple(found.kept),
        end=found.end,
        diagnostics=(problem,) if problem else (),
    )


class _Sorted(NamedTuple):
    """The lines of an envelope by what they are."""

    lines: dict[str, list[Offsets]]  # without their keywords
    kept: list[Offsets]  # the whole lines that fields are read from
    end: int  # of the last line that an envelope has


def _sort(layout: Layout) -> _Sorted:
    """Sort the lines by kind; one without a keyword goes on with the list above it."""
    text, current, last, end, is_message = layout.text, "", 0, 0, False
    lines: dict[str, list[Offsets]] = {}
    kept: list[Offsets] = []
    for first, stop in _unglued(layout):
        words = text[first:stop]
        routed = ROUTED.match(words)
        if routed and current in ADDRESS_LISTS:
            kind, start = current, 0
        else:
            above = current if routed or not layout.are_apart(last, first) else ""
            kind, start = _kind(words, above, is_message)
        current, last = kind if kind in LISTS else "", stop
        is_message = is_message or kind in MESSAGE_LINES
        if kind:
            end = stop
            if kind not in FURNITURE:
                kept.append((first, stop))
            if start < len(words):
                lines.setdefault(kind, []).append((first + start, stop))
    return _Sorted(lines, kept, end)


def _unglued(layout: Layout) -> Iterator[Offsets]:
    """The lines; one that runs on into the next keyword or address is divided there."""
    whole = layout.text[slice(*layout.envelope)]
    runs_on = " INFO " in whole or " TO " in whole
    for start, end in layout.lines(*layout.envelope):
        if runs_on or end - start > LINE_LENGTH:
            for match in GLUED.finditer(layout.text, start + 1, end):
                yield start, match.start()
                start = match.end()
        yield start, end


def _kind(words: str, above: str, is_message: bool) -> tuple[str, int]:
    """The kind of a line, and where in it what it says begins; an empty kind is not known."""
    key = KEYWORD.match(words)
    if key and DISTRIBUTION.match(words) is None:
        name = (key["key"] or key["low"]).upper()
        rest = words[key.end() :]
        if name == "FM" or is_message or not rest or ADDRESSED.match(rest):
            return name, key.end()
    found = LINE_KIND.match(words)
    if found:
        return found.lastgroup or "", 0
    if above == "FM" or (above == "routing" and ROUTING_MORE.match(words) is None):
        return "", 0
    return above, 0


def _text(text: str, start: int, end: int) -> Text:
    return Text(" ".join(text[start:end].split()), Span(start, end))


def _sender(text: str, start: int, end: int) -> Text:
    routed = ROUTED.match(text, start, end)
    return _text(text, routed.end() if routed else start, end)


def _date_time_group(
    text: str, start: int, end: int
) -> tuple[DateTimeGroup | None, Diagnostic | None]:
    match = DATE_TIME_GROUP.match(text, start, end)
    if match is None:  # pragma: no cover - the line was taken for a group by this pattern
        return None, None
    prosigns = match["prosigns"].split()
    day, hour, minute, year = map(int, match.group("day", "hour", "minute", "year"))
    try:
        month = MONTHS.index(match["month"]) + 1
        released = datetime(full_year(year), month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        place = Span(*match.span("group"))
        return None, Diagnostic("impossible-date", f"no such date or time: {match['group']}", place)
    precedence = PROSIGNS[prosigns[0][0]] if prosigns else None
    return DateTimeGroup(precedence=precedence, released=released, span=Span(*match.span())), None


def _publisher_date(text: str, start: int, end: int) -> datetime | None:
    match = ENGLISH_DATE.search(text, start, end)
    if match is None:  # pragma: no cover - the line was taken for a date by its day of the week
        return None
    year, day, hour, minute = (int(part or 0) for part in match.group("y", "d", "h", "min"))
    try:
        month = MONTHS.index(match["month"].upper()) + 1
        return datetime(year, month, day, hour, minute, tzinfo=UTC)
    except ValueError:
        return None


def _transmission(text: str, lines: dict[str, list[Offsets]]) -> Transmission:
    def first(kind: str) -> Text | None:
        return _text(text, *lines[kind][0]) if kind in lines else None

    found = [line for kind in ROUTING_LINES for line in lines.get(kind, ())]
    if not found:
        return Transmission()
    routing = lines.get("routing")
    station = FROM_STATION.match(text, lines["station"][0][0]) if "station" in lines else None
    return Transmission(
        channel=first("channel"),
        routing=_text(text, routing[0][0], routing[-1][1]) if routing else None,
        originating_routing_indicator=station["routing"] if station else None,
        station_serial_number=station["serial"] if station else None,
        section=station["section"] if station else None,
        filed=station["filed"] if station else None,
        security=first("security"),
        span=Span(min(found)[0], max([end for _, end in found])),
    )


def _addressees(text: str, lines: Iterable[Offsets]) -> tuple[Addressee, ...]:
    return tuple([_addressee(text, *line) for line in lines if text[slice(*line)] not in NOBODY])


def _addressee(text: str, start: int, end: int) -> Addressee:
    words = text[start:end]
    routed = ROUTED.match(words)
    rest = words[routed.end() :] if routed else words
    name, number = _without_number(rest)
    name, precedence = _without_precedence(name)
    if number and not (precedence or _is_serial(number, name)):
        name, number = rest, None
    routing_indicator = routed["routing"] if routed else None
    address = " ".join(name.split())
    span = Span(start, end)
    return Addressee(routing_indicator, address, precedence, number, is_collective(name), span)


def _without_number(words: str) -> tuple[str, str | None]:
    match = ADDRESS_NUMBER.search(words) if words[-1:].isdigit() else None
    return (words[: match.start()], match["number"]) if match else (words, None)


def _without_precedence(words: str) -> tuple[str, Precedence | None]:
    name, _, last = words.rpartition(" ")
    precedence = PRECEDENCES.get(last.upper()) if name else None
    return (name.rstrip().removesuffix(" NIACT"), precedence) if precedence else (words, None)


def _is_serial(number: str, name: str) -> bool:
    if UNIT.search(name):
        return False
    return len(number) >= SERIAL_LENGTH or POST_ADDRESS.match(name) is not None
