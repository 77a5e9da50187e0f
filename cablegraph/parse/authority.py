r"""Read who classified a cable and why, from ``Classified By: ... reasons 1.4 (b) and (d).`` lines.

Takes    a `Layout`.
Gives    `ClassifiedBy`, the name without title, office, rank and what follows a comma; ``None``
         where the page does not say.
Offsets  characters of the source text, half-open.
Errors   none.
Source   E.O. 12958 sec. 1.5 (before 2003) and 1.4 (since) for the reasons.
"""

import re
from collections.abc import Iterator
from functools import cache

from cablegraph.model.cable import ClassifiedBy
from cablegraph.parse.layout import Label, Layout, opens_body
from cablegraph.resources import read_words
from cablegraph.text import Span

MOST_LINES = 6
LONGEST_INITIALS = 2  # letters whose full stop belongs to them: "JR."
REASON = re.compile(
    r"(?P<section>1\.[45])(?P<letters>(?:[\s,/&-]{0,3}(?:AND\s|OR\s)?[(]?[A-H](?![A-Z])"
    r"(?:[,/ ]{1,2}[A-H](?![A-Z])){0,7}[)]?){0,8})",
    re.IGNORECASE,
)
REASON_WORD = re.compile(
    r"(?:\b(?:FOR|PER|UNDER|DUE TO|BASED ON|PURSUANT TO)\s{1,24}(?:THE\s{1,24})?)?"
    r"(?:\b(?:FOLLOWING\s{1,24})?REASONS?\b|\bE\.?O\.?\s?1[23]\d{3}|\bSECTIONS?\s{1,24}1\."
    r"|\(?\b1\.[45]\b)",
    re.IGNORECASE,
)
ON_ORDER_LINE = re.compile(  # "GDS 6/26/85 (ROE, JANE Q.) OR-M"
    r"\b[GRX]DS\b[-\d\s]{0,6}(?:\d\d?/\d\d?/\d\d\s)?\s?"
    r"\((?P<name>[A-Z][A-Za-z'’ -]{1,24},\s[A-Z][A-Za-z.'’ ]{0,30})\)"
)
EDGES = " \t\n,.;:(-"
LETTER = re.compile(r"(?<![A-Za-z])[A-Ha-h](?![A-Za-z])")
FULL_STOP = re.compile(r"[\s)]{0,3}\.(?=\s+\S|\s*$)")
PIECE = re.compile(r"[^,;:()\n]+(?:\n(?!\s*\n)[^,;:()\n]+)*")
WORD = re.compile(r"[A-Za-zÀ-ÿ'’][\wÀ-ÿ'’./-]*|\"[^\"]{1,20}\"")
OFFICE = re.compile(r"[A-Z]{1,5}(?:/[A-Z&]{1,8}){1,4}|[A-Z]{2,6}")
INITIAL = re.compile(r"(?:[A-Z]\.?){1,2}")
PARTICLES = frozenset(
    [
        "al",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "la",
        "le",
        "van",
        "von",
    ]
)


def read_classified_by(layout: Layout) -> ClassifiedBy | None:
    r"""Read the name, title and reasons.

    >>> from cablegraph.parse.layout import divide
    >>> from cablegraph.text import SourceText
    >>> line = "Classified By: Political Counselor Jane Q. Roe, reasons 1.4(b) and (d)."
    >>> found = read_classified_by(divide(SourceText("example", line)))
    >>> found.name, found.title, found.reasons
    ('Jane Q. Roe', 'Political Counselor', ('1.4(b)', '1.4(d)'))
    """
    section = layout.section(Label.CLASSIFIED) or layout.section(Label.DERIVED)
    if section is None:
        return _on_order_line(layout)
    end = _end(layout, section.content, section.end)
    whole = layout.text[section.content : end]
    cut = REASON_WORD.search(whole)
    reasons = list(_reasons(whole[cut.start() :] if cut else ""))
    reason = layout.section(Label.REASON)
    if reason is not None:
        end = max(end, _end(layout, reason.content, reason.end, 1))
        reasons += _reasons(layout.text[reason.content : end])
    words = (whole[: cut.start()] if cut else whole).rstrip(EDGES)
    name, title = find_name(words) if section.label is Label.CLASSIFIED else (None, words)
    return ClassifiedBy(
        name=name,
        title=" ".join(title.split()) or None if title else None,
        reasons=tuple(dict.fromkeys(reasons)),
        span=Span(section.start, max(end, section.content)),
    )


def _on_order_line(layout: Layout) -> ClassifiedBy | None:
    r"""Who is named on the E.O. line, as under E.O. 12065 of 1978.

    >>> from cablegraph.parse.layout import divide
    >>> from cablegraph.text import SourceText
    >>> line = "E.O. 12065: GDS 6/26/85 (ROE, JANE Q.) OR-M\nTAGS: PREL\n"
    >>> read_classified_by(divide(SourceText("example", line))).name
    'ROE, JANE Q.'
    """
    section = layout.section(Label.ORDER)
    match = ON_ORDER_LINE.search(layout.text, section.content, section.end) if section else None
    if match is None:
        return None
    name = " ".join(match["name"].split())
    return ClassifiedBy(name=name, title=None, reasons=(), span=Span(*match.span("name")))


def _end(layout: Layout, start: int, stop: int, most: int = MOST_LINES) -> int:
    """Where the passage ends: a blank line after it has begun, or the line of its reasons."""
    end = start
    for count, (first, last) in enumerate(layout.lines(start, stop)):
        if count == most or (count and layout.are_apart(end, first)):
            break
        if count and opens_body(layout.text, first, last):
            break
        has_reason = REASON.search(layout.text, first, last)
        end = _sentence_end(layout.text, has_reason.end(), last) if has_reason else last
        if has_reason and layout.text[end - 1 : end] == ".":
            break
    return end


def _sentence_end(text: str, start: int, end: int) -> int:
    """The full stop after the reasons, if a sentence of the body follows on the line."""
    stop = FULL_STOP.search(text, start, end)
    return stop.end() if stop else end


def _reasons(words: str) -> Iterator[str]:
    for match in REASON.finditer(words):
        letters = LETTER.findall(match["letters"])
        if not letters:
            yield match["section"]
        for letter in letters:
            yield f"{match['section']}({letter.lower()})"


def find_name(words: str) -> tuple[str | None, str | None]:
    """The name and the title in what stands after ``Classified By``.

    >>> find_name("Charge d'Affaires, a.i., Ann Lee"), find_name("EUR/WE Director Max Moe")
    (('Ann Lee', "Charge d'Affaires, a.i."), ('Max Moe', 'EUR/WE Director'))
    >>> find_name("JOHN DOE, DCM"), find_name("Ambassador XXXXXXXXXXXX")
    (('JOHN DOE', 'DCM'), (None, 'Ambassador'))
    """
    is_capital = words.upper() == words
    for piece in PIECE.finditer(words):
        found = _name_in(piece[0], is_capital)
        if found:
            first, last = found
            before = words[: piece.start() + first].strip(" ,;:(\n")
            after = words[piece.start() + last :].strip(" ,;:().\n")
            name = " ".join(piece[0][first:last].split())
            return name, " ".join((before or after).split()) or None
    first_piece = PIECE.search(words)
    title = first_piece[0].replace("X" * 6, "").strip(" .X") if first_piece else ""
    return None, " ".join(title.split()) or None


def _name_in(piece: str, is_capital: bool) -> tuple[int, int] | None:
    """The last run of words in ``piece`` that are neither title nor office."""
    runs: list[list[re.Match[str]]] = [[]]
    for word in WORD.finditer(piece):
        if _is_title(word[0], is_capital):
            runs.append([])
        else:
            runs[-1].append(word)
    named = [run for run in map(_bare, runs) if run]
    if not named:
        return None
    first, last = named[-1][0], named[-1][-1]
    bare = last[0].rstrip(".")
    ends_sentence = last[0].endswith(".") and len(bare) > LONGEST_INITIALS
    return first.start(), last.end() - ends_sentence


def _bare(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """A run without particles and initials at its ends; empty if no name is left."""
    while run and (run[0][0].lower() in PARTICLES or run[0][0][0] in "'’"):
        run = run[1:]
    while run and run[-1][0].lower() in PARTICLES:
        run = run[:-1]
    full = [word for word in run if not INITIAL.fullmatch(word[0])]
    return run if full and all(_may_be_name(word[0]) for word in run) else []


def _may_be_name(word: str) -> bool:
    return word[:1] == '"' or word[:1].isupper() or word.lower() in PARTICLES


def _is_title(word: str, is_capital: bool) -> bool:
    bare = word.strip(".'’").lower()
    if bare in _titles() or "XXXX" in word or "/" in word:
        return True
    return not is_capital and OFFICE.fullmatch(word) is not None and INITIAL.fullmatch(word) is None


@cache
def _titles() -> frozenset[str]:
    return frozenset(read_words("classifier_titles.txt"))
