"""Find where the body cites another message: ``reftel``, ``Refs B and C``, ``septel``, an id.

Takes    a `Reading` with sentences.
Gives    the reading with ``text_references``; `cited_cables` for whoever needs the ids.
Offsets  spans of the source; a sentence's characters inside this module.
Errors   none: what the REF line does not explain is cited without an id.
Source   forms seen: reftel | REFTELS | reftel B | ref (a) | Refs A-C | REFS A AND B | septel |
         State 99409 | 08 RIGA 123 | KABUL 1275.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from cablegraph.extract.confidence import confidence_of
from cablegraph.extract.dates import year_written
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Evidence, TextReference
from cablegraph.terms.identifiers import CableId, full_year
from cablegraph.terms.traffic import find_prefix

RULE = "citation"
LETTER = r"(?:\([A-Za-z]\)|\b[A-Za-z]\b(?!['’.]\w))"
CITATION = re.compile(
    rf"""\b(?=\w)(?:
      (?P<word>(?i:ref(?:tel|erence)?s?))\s(?P<letters>{LETTER}
        (?:(?:,\s?|\s?(?:and|AND|&|-|through|to)\s){LETTER}|-{LETTER}|,?\s(?:and|AND)\s{LETTER}){{0,12}})
    | (?P<reftel>(?i:reftels?))\b
    | (?P<septel>(?i:septels?))\b
    | (?:(?P<year>(?:19|20)?\d\d)\s)?(?P<station>[A-Z][A-Z]{{2,15}}(?:\s[A-Z]{{2,12}}){{0,2}}|State)
      \s0{{0,6}}(?P<serial>[1-9]\d{{1,6}})\b(?![\d,.:/-]\d|\sOF\b)
    )""",
    re.VERBOSE,
)
STATION = re.compile(r" \d(?:(?<=[A-Z]{3} \d)|(?<=State \d))")  # "RIGA 123", "State 123"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
YEARS = range(1945, 2100)  # "RIGA 2006" is a year, unless a year stands before the post


def find_citations(reading: Reading) -> Reading:
    """Give ``reading`` the places where its text cites other messages."""
    found = [
        citation
        for sentence in reading.sentences
        if _may_cite(sentence.text)
        for citation in _citations(reading.cable, sentence)
    ]
    return replace(reading, text_references=reading.text_references + tuple(found))


def cited_cables(cable: Cable, text: str) -> tuple[str, ...]:
    """The ids of the cables that ``text`` cites, as far as the REF line explains them."""
    matches = CITATION.finditer(text) if _may_cite(text) else ()
    ids = (cable_id for match in matches for cable_id in _read_match(cable, match)[1])
    return tuple(dict.fromkeys(ids))


def _may_cite(text: str) -> bool:
    """Whether a word of the text can begin a citation, before any is looked for."""
    lower = text.lower()
    return "ref" in lower or "septel" in lower or STATION.search(text) is not None


def _citations(cable: Cable, sentence: Sentence) -> Iterator[TextReference]:
    for match in CITATION.finditer(sentence.text):
        designators, cable_ids = _read_match(cable, match)
        if (match["station"] and not {*cable_ids} - {cable.id}) or (
            match["word"] and not designators
        ):
            continue
        yield TextReference(
            text=match[0],
            designators=designators,
            cable_ids=cable_ids,
            span=sentence.to_source(*match.span()),
            evidence=Evidence(
                paragraph=sentence.paragraph.order,
                span=sentence.span,
                rule=RULE,
                confidence=confidence_of(RULE),
            ),
        )


def _read_match(cable: Cable, match: re.Match[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The designators that a citation names, and the ids that it means."""
    if match["letters"]:
        designators = tuple(designators_in(match["letters"]))
        known = _lettered(cable)
        return designators, tuple(found for name in designators if (found := known.get(name)))
    if match["reftel"]:
        return (), reftel_cables(cable, plural=match["reftel"].lower().endswith("s"))
    if match["station"]:
        cited = _running_id(cable, match)
        return (), (cited,) if cited else ()
    return (), ()


def _lettered(cable: Cable) -> dict[str, str | None]:
    """What each letter means; where the REF line prints none, they count its entries."""
    printed = {
        reference.designator.upper(): reference.cable_id
        for reference in cable.references
        if reference.designator
    }
    in_order = (reference.cable_id for reference in cable.references)
    return printed or dict(zip(LETTERS, in_order, strict=False))


def designators_in(letters: str) -> Iterator[str]:
    """The letters of ``A, C and E-G``, ranges filled in.

    >>> list(designators_in("A, c and (E)-(G)"))
    ['A', 'C', 'E', 'F', 'G']
    """
    parts = re.findall(r"\b([A-Za-z])\b|(-|\bthrough\b|\bto\b)", letters)
    previous, is_range = "", False
    for letter, dash in parts:
        if dash:
            is_range = True
            continue
        first = ord(previous) + 1 if is_range and previous < letter.upper() else ord(letter.upper())
        yield from map(chr, range(first, ord(letter.upper()) + 1))
        previous, is_range = letter.upper(), False


def reftel_cables(cable: Cable, *, plural: bool) -> tuple[str, ...]:
    """What a bare ``reftel`` means: the only reference there is; ``reftels`` means them all."""
    ids = tuple(reference.cable_id for reference in cable.references if reference.cable_id)
    return ids if plural or len(ids) == 1 else ()


def _running_id(cable: Cable, match: re.Match[str]) -> str | None:
    """The id of ``State 99409`` or ``08 RIGA 123``; without a year, that of the cable."""
    prefix, serial = find_prefix(match["station"]), int(match["serial"])
    if prefix is None or (serial in YEARS and not match["year"]):
        return None
    if match["year"]:
        return str(CableId(full_year(int(match["year"])), prefix, serial))
    year = year_written(cable)
    return str(CableId(year, prefix, serial)) if year else None
