r"""Read the REF lines: which cables, reports and messages a cable answers or cites.

Takes    a `Layout`, and of the citing cable what tells the year of a number without one.
Gives    `Reference`s in printed order, one for each cable of an entry, and where they end.
Offsets  characters of the source text, half-open.
Errors   none: what is no cable has no cable id, and a kind that says what it is.
Source   5 FAH-2 for the forms; labels ``A.``, ``A)``, ``(A)``, ``A:``, ``A. (A)``, none at all;
         years before, after in brackets, of four digits, missing; several numbers for one post.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import NamedTuple

from cablegraph.model.cable import Reference, ReferenceKind
from cablegraph.parse.envelope import MONTHS
from cablegraph.parse.layout import Label, Layout, names_cable, opens_body
from cablegraph.terms.english import all_words
from cablegraph.terms.identifiers import CableId, full_year
from cablegraph.terms.offices import given_names
from cablegraph.terms.traffic import find_prefix, near_prefix
from cablegraph.text import Offsets, Span

# A designator at the start of a line or after a blank; whether it is one depends on its neighbours.
DESIGNATOR = re.compile(
    r"(?:^|(?<=[\s;,:]))(?:\((?P<a>[A-Za-z])\)[.:]?|(?P<b>[A-Za-z])(?:\.\)|[.):]|[ ]?[/-](?=[ ])))"
    r"(?:[ ]{0,2}(?:\((?P<again>[A-Za-z])\)|(?P<twice>[A-Z])[.):])(?=[ ]))?[ ]{0,4}",
    re.MULTILINE,
)
YEAR = r"(?:\((?:19|20)?\d\d\)|'?(?:19|20)?\d\d)"
NAME = r"[A-Za-z][A-Za-z'’]{0,23}(?:[./-][A-Za-z'’]{1,20}){0,4}\.?"
CITATION = re.compile(
    rf"(?<![\w/])(?:(?P<before>{YEAR})[\s,-]{{0,4}})?"
    rf"(?P<station>{NAME}(?:[ \t]{{0,3}}\n?[ \t]{{1,24}}{NAME}|[ \t]{{0,3}}\n{NAME}){{0,4}})"
    r"(?:\s{0,24}(?:\#|NO\.?|-)?\s{0,24})(?P<serial>\d{1,7})"
    rf"(?!\d|[ ]?Z\b|/\d{{1,2}}/\d|[ ]{{1,2}}(?:{'|'.join(MONTHS)})|[ ](?i:[AP]M)\b)"  # no date
    r"(?:\s{0,4}\((?P<after>(?:19|20)?\d\d)\)|[ ]OF[ ](?P<of>(?:19|20)\d\d)|-(?P<dash>\d\d)(?!\d))?"
)
MORE = re.compile(
    r"\s{0,4}(?:,|;|/|&|\bAND\b|\band\b)(?:\s{0,4}(?:AND|and)\b)?\s{0,24}(?P<serial>\d{1,7})"
    r"(?![\d/]|\s{1,3}(?!(?:AND|and|AS|OF|IN)\b)[A-Za-z(]{2,24}(?:[ ][A-Za-z]{1,12}){0,3}[ ]?\d)"
    r"(?:\s{0,4}\((?P<after>(?:19|20)?\d\d)\))?"
)
MARK = re.compile(r"\b(?:NOTAL|EXDIS|NODIS|LIMDIS|NOFORN|STADIS|AND (?:PREVIOUS|OTHERS))\b", re.I)
TRAILING = re.compile(
    r"\s{0,4}(?:\((?:NOTAL|EXDIS|NODIS|LIMDIS|NOFORN|STADIS|[A-Z ,/]{2,20})\)|NOTAL\b|,?\s{0,4}AND"
    r"\s{1,4}(?:PREVIOUS|OTHERS|SUBSEQUENT)\b|CIRCULAR\b|\(?(?:ET|AND)\sSEQ\.?\)?)",
    re.IGNORECASE,
)
NOTHING = re.compile(r"\s*(?:NONE|N/A|NIL|NA)?[\s.]*$", re.IGNORECASE)
KINDS = (
    (ReferenceKind.REPORT, re.compile(r"\b(?:IIR|TD|TDX|OSC|FBIS|DIA|CIA|NSA|INR|REPORT)\b", re.I)),
    (
        ReferenceKind.MESSAGE,
        re.compile(
            r"E-?MAIL|TELCON|TELE?PHONE|LETTER|MEMO|FAX|CONVERSATION|CALL\b|DTG|\d{6}Z|MEETING",
            re.I,
        ),
    ),
)
STOP = re.compile(
    r"\(?(?:SBU|SENSITIVE|CLASSIFIED|CLASS\.? BY|SIPDIS|THIS (?:IS|CABLE|MESSAGE)|NOT FOR|BEGIN|"
    r"FROM|C ?O ?R ?R ?E ?C ?T ?E ?D|REASONS?:|DERIVED|ENTIRE TEXT)",
    re.IGNORECASE,
)
GLUED_PARAGRAPH = re.compile(
    r"\s(?:1[.)][ ]{0,2})?\((?:U|SBU|C|S|C/NF|S/NF)\)\s(?!\(?[A-H][.):]\s?[A-Z][A-Z ]{2,24}\d)"
    r"|\s1[.)][ ](?=[A-Z][a-z])"
)
TELEGRAM = re.compile(r"\s(?:TELEGRAM|CABLE|TEL)\Z", re.IGNORECASE)
EMBTEL = re.compile(r"\bEMBTELS?\Z", re.IGNORECASE)
WORD = re.compile(r"\S+")
PIECE = re.compile(r"[^;]+")
EDGES = " \t\n;,.:-"
JOINED = re.compile(r"\s{0,24}(?:[,;]\s{0,24}(?:AND\b)?|AND\b)", re.IGNORECASE)
LONGEST_STATION = 24  # characters
LONGEST = 240  # characters of an entry that names no cable
MOST_A_DAY = {"STATE": 1200}  # messages; what no other post can have sent is far less
MOST_OF_A_POST = 120
LAST_YEAR = 2015  # of a printed year, where the citing cable's is not known
EARLY = 60  # days: later in the year a number without a year is of that year


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """The cable whose REF lines are read: a number without a year takes its year."""

    year: int | None
    day_of_year: int | None = None
    prefix: str | None = None
    serial: int | None = None

    def year_of(self, prefix: str, serial: int) -> int | None:
        """The year of a number without one: the year before, if it is too high for this one."""
        if self.year is None or self.day_of_year is None or self.day_of_year > EARLY:
            return self.year
        if prefix == self.prefix and self.serial is not None:
            return self.year - (serial > self.serial)
        most = MOST_A_DAY.get(prefix, MOST_OF_A_POST) * (self.day_of_year + 1)
        return self.year - (serial > most)


class _Entry(NamedTuple):
    """What stands under one designator."""

    designator: str | None
    start: int
    end: int


def read_references(layout: Layout, citing: Citing) -> tuple[tuple[Reference, ...], Offsets | None]:
    r"""Read the references, and the stretch that their lines take.

    >>> from cablegraph.parse.layout import divide
    >>> from cablegraph.text import SourceText
    >>> layout = divide(SourceText("example", "REF: A. 06 RIGA 12 (NOTAL)\n B. STATE 34 AND 36\n"))
    >>> references, _ = read_references(layout, Citing(year=2007))
    >>> [(reference.designator, reference.cable_id) for reference in references]
    [('A', '06RIGA12'), ('B', '07STATE34'), ('B', '07STATE36')]
    """
    section = layout.section(Label.REFERENCE)
    if section is None:
        return (), None
    end = _end(layout, section.content, section.end)
    if NOTHING.match(layout.text, section.content, end):
        return (), (section.start, end)
    references = tuple(
        reference
        for entry in _entries(layout.text, section.content, end)
        for reference in _references(layout.text, entry, citing)
    )
    return references, (section.start, layout.past_blanked(end))


def _end(layout: Layout, start: int, stop: int) -> int:
    """Where the REF lines end: at the body, at a caption, at prose after a blank line."""
    end = start
    for count, (first, last) in enumerate(layout.lines(start, stop)):
        words = layout.text[first:last]
        is_next = count == 0 or not layout.are_apart(end, first)
        if opens_body(words, 0, len(words)) or STOP.match(words):
            break
        if not is_next and not _begins_entry(words):
            break
        end = first + _before_paragraph(words)
        if end < last:
            break
    return end


def _before_paragraph(words: str) -> int:
    """The end of a line, or of what comes in it before a paragraph that is glued to it."""
    for match in GLUED_PARAGRAPH.finditer(words):
        if not names_cable(words, match.end()) and not _is_station(words[match.end() :]):
            return match.start()
    return len(words)


def _is_station(words: str) -> bool:
    """Whether a line ends in a post, whose number stands on the next: "(C) STATE"."""
    return words.isupper() and len(words) < LONGEST_STATION and find_prefix(words) is not None


def _begins_entry(words: str) -> bool:
    if DESIGNATOR.match(words):
        return True
    match = CITATION.match(words)
    return match is not None and find_station(match["station"]) is not None


def _entries(text: str, start: int, end: int) -> Iterator[_Entry]:
    """The entries between two offsets: divided at designators that follow one another."""
    heads: list[tuple[str, int, int]] = []
    for match in DESIGNATOR.finditer(text, start, end):
        letter = (match["a"] or match["b"]).upper()
        if _follows(heads[-1][0] if heads else None, letter, text, match, start):
            heads.append((letter, match.start(), match.end()))
    first = heads[0][1] if heads else end
    if text[start:first].strip(" \n\t:;,.-"):
        yield _Entry(designator=None, start=start, end=first)
    stops = [head[1] for head in heads[1:]] + [end]
    for (letter, _, content), stop in zip(heads, stops, strict=False):
        yield _Entry(designator=letter, start=content, end=stop)


def _follows(last: str | None, letter: str, text: str, match: re.Match[str], start: int) -> bool:
    if last is None:
        return letter == "A" or not text[start : match.start()].strip(" \n\t:;,.-")
    if ord(letter) == ord(last) + 1:
        return True
    is_line = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    return is_line and letter > last and CITATION.match(text, match.end()) is not None


class _Cited(NamedTuple):
    cable_id: str | None
    span: Span
    is_corrected: bool


def _references(text: str, entry: _Entry, citing: Citing) -> list[Reference]:
    cited = list(_citations(text, entry.start, entry.end, citing))
    found = list(_others(text, entry, [item.span for item in cited]))
    is_whole = entry.designator is not None and len(cited) == 1 and not found
    for item in cited:
        span = _trimmed(text, entry.start, entry.end) if is_whole else item.span
        words = " ".join(text[span.start : span.end].split())
        found.append(
            Reference(
                designator=entry.designator,
                text=words,
                kind=ReferenceKind.CABLE,
                cable_id=item.cable_id,
                marks=tuple(" ".join(mark[0].upper().split()) for mark in MARK.finditer(words)),
                is_corrected=item.is_corrected,
                span=span,
            )
        )
    return sorted(found, key=lambda reference: reference.span.start)


def _citations(text: str, start: int, end: int, citing: Citing) -> Iterator[_Cited]:
    """The cables cited between two offsets, each number of a list its own."""
    position = start
    while match := CITATION.search(text, position, end):
        station = find_station(match["station"]) or _own_station(match["station"], citing)
        if station is None:
            position = match.end("station")
            continue
        prefix, offset, is_near = station
        before = match["before"] if offset == 0 else None
        begin = match.start("before") if before else match.start("station") + offset
        year = _year(before, match["after"] or match["of"] or match["dash"], citing)
        position = _with_marks(text, match.end(), end)
        cable_id = _id(year, prefix, match["serial"], citing)
        yield _Cited(cable_id, Span(begin, position), is_near)
        while more := MORE.match(text, position, end):
            stop = _with_marks(text, more.end(), end)
            cable_id = _id(
                _year(None, more["after"], citing) or year, prefix, more["serial"], citing
            )
            yield _Cited(cable_id, Span(more.start("serial"), stop), is_near)
            position = stop


class _Station(NamedTuple):
    prefix: str
    start: int  # of the name, in the words
    is_near: bool  # the name was read as one with another letter


def find_station(words: str) -> _Station | None:
    """The prefix that the last of ``words`` name, and where in them the name begins.

    >>> find_station("SEE ALSO PORT AU PRINCE").prefix, find_station("BRASILA").prefix
    ('PORTAUPRINCE', 'BRASILIA')
    >>> find_station("STATE TELEGRAM").prefix, find_station("DAILY REPORT FOR MAY") is None
    ('STATE', True)
    """
    words = TELEGRAM.sub("", words)
    for word in WORD.finditer(words):
        prefix = find_prefix(words[word.start() :])
        if prefix is not None:
            return _Station(prefix, word.start(), False)
    is_name = words.isupper() and len(words.split()[-1]) > 1  # A-50 is an airgram
    near = near_prefix(words) if is_name and not _is_word(words) else None
    return _Station(near, 0, True) if near else None


def _is_word(words: str) -> bool:
    """Whether a word or a given name stands there, and no post's name cut short or misspelt.

    >>> _is_word("SECTOR"), _is_word("MARTINA"), _is_word("OUAGA")
    (True, True, False)
    """
    return words.lower() in all_words() or words.title() in given_names()


def _own_station(words: str, citing: Citing) -> _Station | None:
    """The citing post, where the words are ``EMBTEL``: the embassy's own telegram."""
    own = EMBTEL.search(words)
    if own is None or citing.prefix in (None, "STATE"):
        return None
    return _Station(citing.prefix or "", own.start(), False)


def _year(before: str | None, after: str | None, citing: Citing) -> int | None:
    """The year printed before or after a number, if a cable of the citing year can cite it."""
    printed = (before or after or "").strip("()' ")
    if not printed:
        return None
    year = full_year(int(printed))
    return year if year <= (citing.year or LAST_YEAR) + 1 else None


def _id(year: int | None, prefix: str, serial: str, citing: Citing) -> str | None:
    own = year if year is not None else citing.year_of(prefix, int(serial))
    return str(CableId(own, prefix, int(serial))) if own is not None else None


def _with_marks(text: str, start: int, end: int) -> int:
    while match := TRAILING.match(text, start, end):
        start = match.end()
    return start


def _trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without what joins it to its neighbours."""
    kept = text[start:end].rstrip(EDGES)
    if kept.upper().endswith((" AND", "\nAND", ",AND")):
        kept = kept[:-3].rstrip(EDGES)
    first = len(kept) - len(kept.lstrip(EDGES))
    return Span(start + first, start + max(first, len(kept)))


def _others(text: str, entry: _Entry, cited: list[Span]) -> Iterator[Reference]:
    """What an entry names besides cables: reports, messages, and whatever a semicolon divides."""
    rest = deque(cited)
    for piece in PIECE.finditer(text, entry.start, entry.end):
        inside = []
        while rest and rest[0].start < piece.end():
            inside.append(rest.popleft())
        for left, right in _between(inside, *piece.span()):
            joined = JOINED.match(text, left, right) if inside else None
            if inside and not joined:
                continue
            span = _trimmed(text, joined.end() if joined else left, right)
            said = text[span.start : span.end]
            words = shorten(said, LONGEST, placeholder="") or said[:LONGEST]
            kind = _kind(words)
            if words and (not inside or kind is not ReferenceKind.OTHER):
                yield Reference(
                    designator=entry.designator, text=words, kind=kind, cable_id=None, span=span
                )


def _between(spans: list[Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    for span in spans:
        yield start, max(start, span.start)
        start = span.end
    yield start, end


def _kind(words: str) -> ReferenceKind:
    found = (kind for kind, pattern in KINDS if pattern.search(words))
    return next(found, ReferenceKind.OTHER)
