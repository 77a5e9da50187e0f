r"""Who asked not to be named: marks such as ``(strictly protect)``, and whose they are.

Takes    a cable.
Gives    `Protection`s: where each mark stands and the names of those it stands behind; none where
         they cannot be told.
Offsets  characters of the source text, half-open.
Errors   none.
Source   drafters write the mark behind a name, or behind what is said of its bearer: "Ozola
         (protect)", "Ozola, an editor (please protect)", "Ozola and Kalnins (strictly protect)".

Whoever is in doubt is protected: a name too many is a smaller harm than one that is shown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from cablegraph.extract.actors.naming import read_tokens
from cablegraph.extract.grammar.words import word_classes
from cablegraph.extract.pipeline import read
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Actor, ActorKind, MentionForm, Official
from cablegraph.text import Span

WORDS = r"(?:\s+(?:strictly|throughout|sources?|identit(?:y|ies)|names?|at\s+all\s+times))*"
MARK = re.compile(
    rf"[(\[]\s*(?:note:?\s+)?(?:please\s+|pls\s+)?(?:strictly\s+)?protect(?:ed)?{WORDS}\.?\s*[)\]]"
    rf"|\b(?:please|pls|strictly)\s+(?:strictly\s+)?protect\b(?!\s+accordingly){WORDS}",
    re.IGNORECASE,
)
NAME = r"(?:[NGIP]\.?)*[NGWXx]"  # of `Tokens.letters`
NAMES_AT_END = re.compile(rf"(?:{NAME}(?:,|,?&))*{NAME}\Z")  # "Ozola and Kalnins", up to the mark
PART = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")  # of a name
LONGEST_IN_CAPITALS = 3  # words: in a body of capitals nothing tells where a name begins
JOINED = re.compile(r",?\s+(?:and|&)\s+|,\s+")
ASIDE = re.compile(r"(?:\s*[,(].{0,150})?\s*", re.DOTALL)  # "Ozola, an editor (protect)"
NAMES = (MentionForm.NAME, MentionForm.SHORT_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """A mark, the sentence or line that it stands in, and the forms of the names it protects."""

    mark: Span
    around: Span
    names: frozenset[str]


def find_protections(cable: Cable) -> Iterator[Protection]:
    """Yield the marks of a cable that protect somebody."""
    marks = [Span(*match.span()) for match in MARK.finditer(cable.source.text)]
    if marks:
        reading = read(cable)
        yield from (_protection(reading, mark) for mark in marks)


def _protection(reading: Reading, mark: Span) -> Protection:
    sentence = next((each for each in reading.sentences if mark.overlaps(each.span)), None)
    if sentence is None:  # in the header
        line = reading.cable.source.line_at(mark.start)
        before = reading.cable.source.text[line.start : mark.start]
        return Protection(mark=mark, around=line, names=frozenset(_names_at_end(before)))
    until = sentence.clean.from_source(mark.start) - sentence.start
    keys = {place.denotes for place in _marked(reading, sentence, until)}
    names = {*_names_at_end(sentence.text[:until]), *_forms(reading, keys)}
    return Protection(mark=mark, around=sentence.span, names=frozenset(names))


def _marked(reading: Reading, sentence: Sentence, until: int) -> Iterator[Place]:
    """The persons whom a mark at ``until`` is said of: the last, and those joined to that one."""
    text = sentence.text
    named = [place for place in reading.places_in(sentence) if _is_person(reading, place)]
    before = [place for place in named if place.end <= until]
    if not before or not ASIDE.fullmatch(text, before[-1].end, until):
        return
    following = before.pop()
    yield following
    while before and JOINED.fullmatch(text, before[-1].end, following.start):
        following = before.pop()
        yield following


def _is_person(reading: Reading, place: Place) -> bool:
    entity = reading.entities.get(place.denotes)
    is_private = isinstance(entity, Actor) and entity.kind is ActorKind.PERSON
    return place.form in NAMES and (isinstance(entity, Official) or is_private)


def _names_at_end(before: str) -> Iterator[str]:
    """The names right before a mark, whoever bears them: one, or several that are joined."""
    before = before.rstrip(" \t\r\n(,")
    if before.isupper():
        yield from _names_in_capitals(before)
        return
    tokens = read_tokens(before)
    match = NAMES_AT_END.search(tokens.letters)
    if match:
        for name in re.finditer(NAME, match[0]):
            yield tokens.words(match.start() + name.start(), match.start() + name.end())


def _names_in_capitals(before: str) -> Iterator[str]:
    """Where case tells nothing: the last words that no closed class knows, and those of an aside.

    >>> list(_names_in_capitals("EMBOFF WAS TOLD BY ANNA LIEPA, AN EDITOR"))
    ['ANNA LIEPA']
    """
    for piece in before.split(",")[-2:]:
        words = takewhile(
            lambda word: word.lower() not in word_classes(), reversed(PART.findall(piece))
        )
        name = [*islice(words, LONGEST_IN_CAPITALS)]
        if name:
            yield " ".join(reversed(name))


def _forms(reading: Reading, keys: Iterable[str]) -> Iterator[str]:
    """Every form in which the cable names these persons."""
    texts = {sentence.index: sentence.text for sentence in reading.sentences}
    for place in reading.places:
        if place.denotes in keys and place.form in NAMES:
            yield texts[place.sentence][place.start : place.end]
    for key in keys:
        name = reading.entities[key].name
        if name:
            yield name
