r"""Who asked not to be named: marks such as ``(strictly protect)``, and whose they are.

Takes    a cable.
Gives    `Protection`s: where each mark stands and the names of those it stands behind; and whether
         these can be told. Where they cannot, the sentence is not shown either.
Offsets  characters of the source text, half-open.
Errors   none.
Source   drafters write the mark behind a name, or behind what is said of its bearer: "Ozola
         (protect)", "Ozola, an editor (please protect)", "Ozola and Kalnins (strictly protect)";
         before it, "(protect) Ozola"; around it, "(please protect Ozola)"; in a sentence of its
         own, "Please protect Ozola as a source", "Please protect."; over a list.

Whoever is in doubt is protected: a name too many is a smaller harm than one that is shown.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from cablegraph.extract.actors.naming import Tokens, read_tokens
from cablegraph.extract.casing import in_mixed_case
from cablegraph.extract.pipeline import read
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Actor, ActorKind, MentionForm, Official
from cablegraph.release.lists import blocks_of_list
from cablegraph.release.marks import find_marks
from cablegraph.release.meant import Meant, find_meant
from cablegraph.release.name_runs import names_behind
from cablegraph.release.names import Names, names_in
from cablegraph.text import Offsets, Span

ALL = re.compile(
    r"\b(?:all|every|each|any|both)\b[\w\s,'-]{0,30}?\b(?:sources?|names?|contacts?|interlocutors?"
    r"|identit(?:y|ies)|participants?|individuals?|persons?|people|officials?|attendees)\b",
    re.IGNORECASE,
)
LIST = re.compile(
    r"[\W\d]*(?:(?:the|key|local|other|embassy|post|meeting|list|of|and|u|c|s|sbu|nf|subject)\W+)*"
    r"(?:participants?|attendees|contacts?|sources?|interlocutors?|names|those present|guests"
    r"|informants?)\b[^.]{0,30}\Z",
    re.IGNORECASE,
)
LONGEST_LIST = 3_000  # characters
EARLIER = 4  # sentences in which somebody is looked for whom "please protect him" means
LONG_BEFORE = 1_500  # characters
LONG = 3_000  # of a sentence
NAMES = (MentionForm.NAME, MentionForm.SHORT_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """A mark, the sentence or line that it stands in, and the forms of the names it protects."""

    mark: Span
    around: Span
    names: frozenset[str]
    is_certain: bool = True  # that these are all whom the mark means


def find_protections(cable: Cable) -> Iterator[Protection]:
    """Yield the marks of a cable that protect somebody."""
    text = cable.clean(cable.source.span)
    marks = [(text.to_source(mark.start, mark.end), mark) for mark in find_marks(text.text)]
    if marks:
        finder = _Finder(read(cable))
        for span, mark in marks:
            yield finder.protection(span, mark.is_bracketed)


class _Finder:
    """Whom the marks of one cable mean."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.source = reading.cable.source
        self.sentences = reading.sentences
        self.starts = [sentence.span.start for sentence in reading.sentences]
        self.last: tuple[Sentence, Tokens] | None = None
        self.listed: tuple[Span, set[str]] = Span(0, 0), set()
        self.forms: dict[str, set[str]] = {}  # by whom they denote
        for place in reading.places:
            if place.form in NAMES and _is_person(reading, place):
                text = self.sentences[place.sentence].text[place.start : place.end]
                self.forms.setdefault(place.denotes, set()).add(text)
        for key, forms in self.forms.items():
            name = reading.entities[key].name
            forms.update((name,) if name else ())

    def protection(self, mark: Span, is_bracketed: bool) -> Protection:
        """Whom one mark means: in its sentence, in a list below it, or named before."""
        at = self._sentence_at(mark)
        if at is None:
            return self._in_header(mark, is_bracketed)
        sentence = self.sentences[at]
        start, end = self._offsets(sentence, mark)
        found = self._meant(sentence, start, end, is_bracketed)
        names, certain, around = set(found.names), found.is_certain, sentence.span
        listed = self._in_list(mark)
        if listed:
            names, certain = names | listed, True
        elif found.is_of_another:
            names, around = self._other(at, mark, around)
            certain = bool(names)
        if ALL.search(sentence.text, max(0, start - 80), min(len(sentence.text), end + 80)):
            names.update(*self.forms.values())
        keys = {place.denotes for place in self._places(sentence, names, start)}
        names.update(*(self.forms.get(key, ()) for key in keys))
        return Protection(mark=mark, around=around, names=frozenset(names), is_certain=certain)

    def _sentence_at(self, mark: Span) -> int | None:
        """The sentence in which a mark stands; none for one in the header, a heading, a list."""
        at = max(0, bisect_right(self.starts, mark.start) - 1)
        while at < len(self.sentences) and self.sentences[at].span.end <= mark.start:
            at += 1
        is_inside = at < len(self.sentences) and self.sentences[at].span.overlaps(mark)
        return at if is_inside else None

    @staticmethod
    def _offsets(sentence: Sentence, mark: Span) -> Offsets:
        """Where in the text of its sentence a mark stands, as far as it does."""
        start = max(0, sentence.clean.from_source(mark.start) - sentence.start)
        end = sentence.clean.from_source(mark.end) - sentence.start
        return start, max(start, min(len(sentence.text), end))

    def _meant(self, sentence: Sentence, start: int, end: int, is_bracketed: bool) -> Meant:
        rest = sentence.text[:start] + sentence.text[end:] if len(sentence.text) < LONG else ""
        tokens = self._tokens(sentence)
        if not sentence.in_capitals and rest.isupper():  # but for the mark
            tokens = read_tokens(in_mixed_case(sentence.text.upper()))
        in_capitals = sentence.in_capitals or rest.isupper()
        return find_meant(tokens, start, end, is_bracketed=is_bracketed, in_capitals=in_capitals)

    def _tokens(self, sentence: Sentence) -> Tokens:
        """The words of a sentence, which may have many marks."""
        if self.last is None or self.last[0] is not sentence:
            self.last = sentence, read_tokens(sentence.text)
        return self.last[1]

    def _places(self, sentence: Sentence, names: set[str], at: int) -> Iterator[Place]:
        """The persons about a mark who bear one of these names."""
        places = self.reading.places_in(sentence)
        first = bisect_left(places, at - LONG_BEFORE, key=attrgetter("start"))
        last = bisect_right(places, at + LONG_BEFORE, key=attrgetter("start"))
        for place in places[first:last]:
            if place.form in NAMES and place.denotes in self.forms:
                text = sentence.text[place.start : place.end]
                if any(name in text or text in name for name in names):
                    yield place

    def _in_header(self, mark: Span, is_bracketed: bool) -> Protection:
        """In the header, a heading, a list: the line, or this one and the line before."""
        around, listed = self._lines_of(mark), self._in_list(mark)
        for _ in range(2):
            found = self._meant_in(around, mark, is_bracketed)
            wider = self._with_line_above(around, mark)
            if found.names or listed or wider is None:
                break
            around = wider  # where nobody is told, it goes as well
        certain = found.is_certain or bool(listed - found.names)
        names = found.names | listed
        return Protection(mark=mark, around=around, names=names, is_certain=certain)

    def _lines_of(self, mark: Span) -> Span:
        """The lines of a mark, of long ones so much as may tell of it."""
        first = self.source.line_at(mark.start)
        last = self.source.line_at(max(mark.start, mark.end - 1))
        start = max(first.start, mark.start - LONG_BEFORE)
        return Span(start, min(max(first.end, last.end), mark.end + LONG_BEFORE))

    def _with_line_above(self, around: Span, mark: Span) -> Span | None:
        start = self.source.line_at(around.start - 1).start if around.start else -1
        is_near = start >= 0 and mark.start - start <= LONG_BEFORE
        return Span(start, around.end) if is_near else None

    def _meant_in(self, around: Span, mark: Span, is_bracketed: bool) -> Meant:
        raw = self.source[around]
        tokens = read_tokens(in_mixed_case(raw) if raw.isupper() else raw)
        start, end = mark.start - around.start, mark.end - around.start
        return find_meant(tokens, start, end, is_bracketed=is_bracketed, in_capitals=raw.isupper())

    def _other(self, at: int, mark: Span, around: Span) -> tuple[set[str], Span]:
        """Whom a mark by itself means: "(protect) Ozola"; else those named last."""
        own = self.sentences[at]
        if at + 1 < len(self.sentences) and own.span.start <= mark.start + 1:
            after = self.sentences[at + 1]  # "(protect) Ozola said": read as two
            if not self.source.text[own.span.end : after.span.start].strip(" \r\n)]"):
                begins = read_tokens(after.text)
                names = set(names_behind(begins, 0, to_verb=True))
                if names:
                    return names, around
        for sentence in reversed(self.sentences[max(0, at - EARLIER) : at]):
            if sentence.paragraph.order < own.paragraph.order - 1:
                break
            named = {sentence.text[place.start : place.end] for place in self._persons(sentence)}
            named.update(names_in(sentence.text))
            if named:
                return named, around
        before = self.sentences[at - 1] if at else own
        return set(), Span(min(before.span.start, around.start), around.end)

    def _persons(self, sentence: Sentence) -> Iterator[Place]:
        for place in self.reading.places_in(sentence):
            if place.form in NAMES and place.denotes in self.forms:
                yield place

    def _in_list(self, mark: Span) -> set[str]:
        """The names of the lines under a heading with a mark: ``PARTICIPANTS (PROTECT)``."""
        span, names = self.listed
        if span.start <= mark.start < span.end:
            return names
        start = max(self.source.line_at(mark.start).start, mark.start - LONG_BEFORE)
        if not LIST.match(self.source.text, start, mark.start):
            return set()
        text = self.source.text[mark.end : mark.end + LONGEST_LIST]
        signer = self.reading.cable.signer
        if signer and signer.span.start > mark.end:
            text = text[: signer.span.start - mark.end]
        blocks = list(blocks_of_list(text))
        listed = " \n\n".join(block[0] for block in blocks)
        names = set(names_in(in_mixed_case(listed) if listed.isupper() else listed))
        end = mark.end + (blocks[-1].end() if blocks else 0)
        self.listed = Span(mark.start, end), names
        return names


def _is_person(reading: Reading, place: Place) -> bool:
    entity = reading.entities.get(place.denotes)
    is_private = isinstance(entity, Actor) and entity.kind is ActorKind.PERSON
    return place.form in NAMES and (isinstance(entity, Official) or is_private)


def protected_names(cable: Cable, protections: Iterable[Protection]) -> frozenset[str]:
    """The names that a cable protects, as fully as it has them."""
    names = frozenset(name for protection in protections for name in protection.names)
    return Names(names).fuller(cable.clean(cable.source.span).text) if names else names
