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
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from cablegraph.extract.actors.naming import Tokens, read_tokens
from cablegraph.extract.casing import in_mixed_case
from cablegraph.extract.grammar.words import word_classes
from cablegraph.extract.pipeline import read
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Actor, ActorKind, MentionForm, Official
from cablegraph.release.names import SIGNS, Names, is_common, names_in
from cablegraph.resources import read_table
from cablegraph.text import Span

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
CALLED = re.compile(
    r"\b(?:a\.?k\.?a\.?|alias|nicknamed|(?:also\s+)?(?:known|called)\s+as|n[ée]e|born)\s+(?:as\s+)?"
    r"[\"'“‘]?(?P<name>\w[\w'’-]*(?:[ \n]\w[\w'’-]*){0,2})",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“'‘](?P<name>[^\W\d_][\w -]{1,20})[\"”'’]")
REST_OF_NAME = re.compile(r" ([^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?)")
SIGNS_AT_END = re.compile(rf"[{SIGNS}]{{2,4}}\W{{0,4}}\Z")
BEFORE, BEHIND = 200, 200  # characters in which the brackets of a mark are looked for
NEAR = 400  # characters about a mark
LONGEST_IN_CAPITALS = 5  # words
FURTHEST = 60  # words between a mark and a name
LONGEST_LIST = 3_000  # characters
LONGEST_ENTRY = 60  # characters of a line; sentences fill theirs
BLOCK_AFTER_MARK = re.compile(r"[\s:.=-]*(?:(?!\n[^\S\n]*\n).)*", re.DOTALL)
BLOCK = re.compile(r"\S(?:(?!\n[^\S\n]*\n).)*", re.DOTALL)
PARAGRAPH_NUMBER = re.compile(r"\d{1,3}[.)]\s{0,4}(?P<mark>[(\[][A-Z])?")
UNDERLINED = re.compile(r"[^\n]{1,80}\n\s*[-=_]{3,80}\s*")  # a heading by itself
EARLIER = 4  # sentences in which somebody is looked for whom "please protect him" means
LONG_BEFORE = 1_500  # characters
LONG = 3_000  # of a sentence
NAME = frozenset("NGIPWXxc")  # of `Tokens.letters`: what can stand in a name
NAME_ITSELF = frozenset("NGXx")
ABOUT_MARKS = frozenset(  # words that tell nothing of whom a mark means
    {"source", "sources", "name", "names", "identity", "identities", "contact", "contacts", "note"}
    | {"end", "begin", "comment", "protect", "protected", "strictly", "please", "pls", "nb"}
    | {"throughout", "person", "individual", "embassy", "post", "posts", "addressees", "readers"}
    | {"ask", "asks", "asked", "request", "requests", "requested"}
)
NAMES = (MentionForm.NAME, MentionForm.SHORT_NAME)
TITLES_IN_CAPITALS = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "col", "gen", "maj", "capt", "lt", "sgt", "adm"}
    | {"sen", "rep", "father", "bishop", "sheikh", "general", "colonel", "major", "captain"}
)
ELIDED = re.compile(r"[a-z]{1,4}['’-][^\W\d_a-z]")
CUT = re.compile(r"-\s[^\W\d_]+")  # "Ozo-" at a line's end, "la" in the next
UNNAMED = re.compile(  # right before a mark: "a contact in the Council"
    r"\b(?:an?|one|another)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:contact|source|interlocutor|informant|insider|official|officer|member|employee|journalist"
    r"|reporter|activist|business(?:wo)?man|leader|lawyer|person|figure|analyst|academic)\s+"
    r"(?:in|at|of|from|within|inside|with|close\s+to)\s(?P<place>[^,;:.()]{2,80})[\s,(-]*\Z",
    re.IGNORECASE,
)
APPOSED = re.compile(r",\s(?:[\w.'’-]+\s){0,5}[\w.'’-]+\s?[,(]")  # ", Ilze Ozola, said"
LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)(?P<gap>\W*)\Z")
LEADS_TO_ANOTHER = frozenset(  # beside verbs: "told by a contact in the Council"
    {"by", "to", "from", "with", "through", "via", "that", "when", "where", "while"}
)
TO_OTHERS = r"(?:[^\W\d_a-z][\w.'’-]*|the|of|for|and|al|bin|de|la|van|von)"
OF_ANOTHER = re.compile(  # "a colleague of Kalnins, Ieva Zarina": of the second alone
    r"\b(?i:colleague|friend|aide|advis[eo]r|assistant|deputy|wife|husband|brother|sister|son|cousin"
    r"|daughter|nephew|niece|uncle|aunt|associate|ally|relative|confidante?|partner|secretary|lawyer"
    r"|spokes\w+|supporter|follower|neighbou?r|rival|critic|opponent|student|father|mother|staffer)"
    rf"\s+(?:of|to|for)\s+(?P<other>{TO_OTHERS}(?:\s{TO_OTHERS}){{0,8}}),"
    r"\s*(?P<own>(?:(?!\s(?:and|or)\s)[^,;:()]){2,60})\Z",
)
RELATED = re.compile(r"(?P<name>[^,()]{2,60}?)\s?[,(]\s?(?:who|whom|whose)\b", re.IGNORECASE)
VERBS = frozenset(
    {"told", "said", "met", "asked", "invited", "saw", "let", "held", "led", "got", "came", "went"}
    | {"knew", "ran", "won", "took", "gave", "spoke", "hosted", "called", "briefed", "joined"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """A mark, the sentence or line that it stands in, and the forms of the names it protects."""

    mark: Span
    around: Span
    names: frozenset[str]
    is_certain: bool = True  # that these are all whom the mark means


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
        at = max(0, bisect_right(self.starts, mark.start) - 1)
        while at < len(self.sentences) and self.sentences[at].span.end <= mark.start:
            at += 1
        sentence = self.sentences[at] if at < len(self.sentences) else None
        if sentence is None or not sentence.span.overlaps(mark):
            return self._in_header(mark, is_bracketed)
        clean, offset = sentence.clean, sentence.start
        start = max(0, clean.from_source(mark.start) - offset)
        end = min(len(sentence.text), clean.from_source(mark.end) - offset)
        tokens = self._tokens(sentence)
        rest = sentence.text[:start] + sentence.text[end:] if len(sentence.text) < LONG else ""
        if not sentence.in_capitals and rest.isupper():  # but for the mark
            tokens = read_tokens(in_mixed_case(sentence.text.upper()))
        in_capitals = sentence.in_capitals or rest.isupper()
        found = _Found(tokens, start, max(start, end), is_bracketed, in_capitals)
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
        line = self.source.line_at(mark.start)
        end = max(line.end, self.source.line_at(max(mark.start, mark.end - 1)).end)
        end = min(end, mark.end + LONG_BEFORE)
        around = Span(max(line.start, mark.start - LONG_BEFORE), end)
        for _ in range(2):
            raw = self.source[around]
            text = in_mixed_case(raw) if raw.isupper() else raw
            start, end = mark.start - around.start, mark.end - around.start
            found = _Found(read_tokens(text), start, end, is_bracketed, raw.isupper())
            names = {*found.names, *self._in_list(mark)}
            if names or not around.start:
                break
            before = self.source.line_at(around.start - 1)
            if mark.start - before.start > LONG_BEFORE:
                break
            around = Span(before.start, around.end)
        certain = found.is_certain or bool(names - found.names)
        return Protection(mark=mark, around=around, names=frozenset(names), is_certain=certain)

    def _other(self, at: int, mark: Span, around: Span) -> tuple[set[str], Span]:
        """Whom a mark by itself means: "(protect) Ozola"; else those named last."""
        own = self.sentences[at]
        if at + 1 < len(self.sentences) and own.span.start <= mark.start + 1:
            after = self.sentences[at + 1]  # "(protect) Ozola said": read as two
            if not self.source.text[own.span.end : after.span.start].strip(" \r\n)]"):
                begins = read_tokens(after.text)
                names = set(_names_behind(begins, 0, to_verb=True))
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
        blocks = list(_blocks_of_list(text))
        listed = " \n\n".join(block[0] for block in blocks)
        names = set(names_in(in_mixed_case(listed) if listed.isupper() else listed))
        end = mark.end + (blocks[-1].end() if blocks else 0)
        self.listed = Span(mark.start, end), names
        return names


def _blocks_of_list(text: str) -> Iterator[re.Match[str]]:
    r"""The blocks of a list, one for each country, say: up to a paragraph or a sentence.

    >>> listed = ":\n\nU.S.\nJones\n\nLatvia\n------\n\nOzola, editor\n\nThey met.\n\nLiepa"
    >>> [block[0] for block in _blocks_of_list(listed)]
    [':\n\nU.S.\nJones', 'Ozola, editor']
    """
    first = BLOCK_AFTER_MARK.match(text)
    if first is None:
        return
    yield first
    is_numbered = PARAGRAPH_NUMBER.match(first[0].lstrip("\n :.=-")) is not None
    for block in BLOCK.finditer(text, first.end()):
        number = PARAGRAPH_NUMBER.match(block[0])
        if (number and (number["mark"] or not is_numbered)) or _is_prose(block[0]):
            return
        if not UNDERLINED.fullmatch(block[0]):
            yield block


def _is_prose(block: str) -> bool:
    """Whether a block holds sentences, and not lines of a list."""
    ends = re.search(r"[^\W\d_]{2}[.?!:;][\"'”)]{0,2}\s*\Z", block)
    is_filled = any(len(line) > LONGEST_ENTRY for line in block.splitlines())
    tokens = read_tokens(in_mixed_case(block) if block.isupper() else block)
    return bool(ends or is_filled) and any(
        _is_verb(tokens.word(at), letter) for at, letter in enumerate(tokens.letters)
    )


class _Found:
    """The names about a mark in its sentence, and whether they are surely those it means."""

    def __init__(
        self, tokens: Tokens, start: int, end: int, is_bracketed: bool, in_capitals: bool
    ) -> None:
        self.names: set[str] = set()
        text = tokens.text
        head, tail = text[max(0, start - NEAR) : start], text[end : end + NEAR]
        before, is_right_before = _names_before(tokens, bisect_left(tokens.starts, start))
        within = [name for name in names_in(text[start:end]) if not PROTECT.search(name)]
        behind: list[str] = []
        is_aside = re.search(r"[,(\[–—/-]\s*\Z", head) and re.match(r"\s*[,.)\]–—/;-]", tail)
        if not is_right_before and not is_aside:
            behind = _names_behind(tokens, bisect_left(tokens.starts, end), to_verb=is_bracketed)
        for match in RELATED.finditer(head):
            related, is_near = _names_before(read_tokens(match["name"]), FURTHEST)
            before += related[:1] if is_near else []
        chinese = SIGNS_AT_END.search(head[-10:])
        if chinese:
            before, is_right_before = [re.sub(r"\W", "", chinese[0])], True
        if in_capitals:
            before = [*_longer(head, before), *_names_in_capitals(head)]
            is_right_before = is_right_before or before[:1] != []
        other = OF_ANOTHER.search(head.rstrip(" \n,(-")) if is_right_before and before else None
        if other and other["own"].endswith(before[0]):
            before = [name for name in before if name not in other["other"]]
        if is_bracketed and is_right_before:  # "Alise (protect last name) Medne"
            rest = REST_OF_NAME.match(tail)
            if rest and not is_common(rest[1].split()[0]):
                behind += [rest[1], f"{before[0]} {rest[1]}"]
        is_asked = not is_bracketed and not is_aside and bool(behind)
        self.names.update(within, behind, () if is_asked and not is_right_before else before)
        self.is_certain = bool(self.names) and bool(is_right_before or within or behind)
        if not within and _is_unnamed(head):
            self.is_certain = False  # what else the sentence names is hardly meant
            apposed = APPOSED.match(tail)
            self.names = set(names_in(apposed[0])) if apposed else set()
        if self.names:
            self.names.update(_called(head, text[start:end] + tail))
        self.is_of_another = (
            not self.names and start < NEAR > len(tail) and _says_nothing(head, tail)
        )


def _is_unnamed(head: str) -> bool:
    """Whether somebody without a name stands right before a mark, whom nothing else can name.

    >>> [_is_unnamed(f"{who} a contact in the Council (") for who in ("We met", "Ozola,")]
    [True, False]
    """
    match = UNNAMED.search(head)
    if match is None or any(names_in(match["place"])):
        return False
    last = LAST_WORD.search(head, 0, match.start())
    if last is None:
        return True
    word = last["word"].lower()
    leads = word in LEADS_TO_ANOTHER or word in VERBS or word in _past()
    return leads and last["gap"].isspace()


def _says_nothing(head: str, tail: str) -> bool:
    """Whether a sentence with a mark tells of nobody else, as in "Please protect her"."""
    rest = set(re.findall(r"[^\W\d_]+", f"{head} {tail}".lower()))
    is_anybody = not {"a", "an", "one", "another", "some"}.isdisjoint(rest)  # "a contact"
    return not is_anybody and all(word in word_classes() or word in ABOUT_MARKS for word in rest)


def _names_before(tokens: Tokens, at: int) -> tuple[list[str], bool]:
    """The names before a mark, the last first, and whether nothing parts them from it.

    Past one, others that are joined to it, whatever titles stand between: up to a verb.

    >>> _names_before(read_tokens("She saw Ozola, Minister of X, and Kalnins (protect)"), 11)
    (['Kalnins', 'Ozola'], True)
    """
    names: list[str] = []
    letters, is_right, saw_verb = tokens.letters, True, False
    end = min(at, len(letters))
    least = max(0, end - FURTHEST)
    lone = _lone_name(tokens, end)
    if lone:
        names.append(lone)
        end -= 1
    while end > least:
        letter, word = letters[end - 1], tokens.word(end - 1)
        if _can_be_name(tokens, end - 1):
            begin = end - 1
            while begin > least and _goes_on(tokens, begin - 1):
                begin -= 1
            name = _trimmed(tokens, begin, end)
            if names and (letters[end : end + 1] == "s" or _is_body(tokens, begin, end)):
                name = ""  # "the President's aide Ozola": of the aide alone
            elif names and begin and letters[begin - 1] in "dn":
                name = ""  # "in Riga at the Diena": hardly a person
            elif name and letters[begin - 1 : begin] == "d" and begin:
                names.append(name)  # "an editor of the Diena": of somebody else as well
                is_right = False
            elif name:
                is_right = not saw_verb or bool(names) or letters[end : end + 1] == ","
                names.append(name)
            end = min(begin, end - 1)
            continue
        if _is_verb(word, letter):
            if names and is_right:
                break
            saw_verb = True
        elif PROTECT.fullmatch(word) and not names:
            is_right, saw_verb = False, True  # what stands before has a mark of its own
        elif letter == "." and word not in ("/", "&") and names and is_right:
            break
        end -= 1
    return names, is_right and bool(names)


def _is_body(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a run is letters that stand for a body, in mixed case: ``FSLN``."""
    word = tokens.word(start)
    return end - start == 1 and word.isupper() and len(word) < 7 and not tokens.text.isupper()


def _lone_name(tokens: Tokens, end: int) -> str:
    """The one word right before a mark, where only what is before it tells that it is a name.

    >>> _lone_name(read_tokens("They saw Kim and Pak (protect)"), 5)
    'Pak'
    """
    while end and tokens.letters[end - 1] in "(,-":
        end -= 1
    if end < 2 or not tokens.word(end - 1)[0].isupper():
        return ""
    letter, word = tokens.letters[end - 1], tokens.word(end - 1)
    at = end - 2 - (tokens.letters[end - 2] == ".")
    before = tokens.letters[max(0, at)]
    is_titled = before in "RH" and letter in "WDcC"
    is_joined = before in "&" and letter == "D"
    return word if (is_titled or is_joined) and word.lower() not in word_classes() else ""


def _names_behind(tokens: Tokens, at: int, *, to_verb: bool) -> list[str]:
    """The names behind a mark that stands before them, up to a verb."""
    names, start, most = [], at, min(len(tokens.letters), at + FURTHEST)
    while start < most:
        letter, word = tokens.letters[start], tokens.word(start)
        if _can_be_name(tokens, start):
            end = start + 1
            while end < most and _goes_on(tokens, end):
                end += 1
            name = _trimmed(tokens, start, end)
            names += [name] if name else []
            start = max(end, start + 1)
            continue
        if _is_verb(word, letter) and (names or to_verb):
            break
        start += 1
    return names


def _trimmed(tokens: Tokens, start: int, end: int) -> str:
    """The words of a run from the first to the last that can be somebody's."""
    letters = tokens.letters
    while start < end and (letters[start] in "cP-" or _is_word(tokens, start)):
        start += 1
    while end > start and letters[end - 1] in "P-":
        end -= 1
    is_name = any(
        letters[at] in NAME_ITSELF or ELIDED.match(tokens.word(at)) for at in range(start, end)
    )
    cut = CUT.match(tokens.text, tokens.end_of(end - 1)) if is_name else None
    return (tokens.words(start, end) + (cut[0] if cut else "")) if is_name else ""


def _is_word(tokens: Tokens, at: int) -> bool:
    return tokens.letters[at] == "W" or (
        tokens.letters[at] == "X" and is_common(tokens.word(at)) and tokens.word(at).isupper()
    )


def _can_be_name(tokens: Tokens, at: int) -> bool:
    letter, word = tokens.letters[at], tokens.word(at)
    if letter in NAME:
        return letter != "W" or (word.lower() not in word_classes() and len(word) > 1)
    if ELIDED.match(word):  # "d'Aumont"
        return True
    is_inside = at > 0 and tokens.letters[at - 1] in "NGP" and letter in "dnfwo"
    return is_inside and word[0].isupper()  # "Nguyen Van An"


def _goes_on(tokens: Tokens, at: int) -> bool:
    return (tokens.letters[at] == "-" and tokens.word(at) == "-") or _can_be_name(tokens, at)


def _is_verb(word: str, letter: str) -> bool:
    if letter not in "wn" or not word[:1].islower():
        return False
    tag = word_classes().get(word, "")
    return tag in ("V", "B", "X", "S") or word in _past() or word in VERBS


@cache
def _past() -> frozenset[str]:
    rows = list(read_table("reporting_verbs.csv"))
    return frozenset(row[column] for row in rows for column in ("verb", "past"))


def _names_in_capitals(before: str) -> Iterator[str]:
    """Where case tells nothing: the last words that no closed class knows.

    >>> list(_names_in_capitals("EMBOFF WAS TOLD BY LOCAL EDITOR JANIS VAN DAM "))
    ['JANIS VAN DAM']
    """
    piece = re.search(r"[^,;:()\[\]]*\Z", before.rstrip(" \t\r\n(,-/"))
    words = re.findall(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?", piece[0] if piece else "")
    name: list[str] = []
    for word in reversed(words[-LONGEST_IN_CAPITALS:]):
        if word.lower() in word_classes() or word.lower() in _past():
            break
        name.insert(0, word)
    at = len(words) - len(name) - 1
    is_titled = at >= 0 and words[at].strip(".").lower() in TITLES_IN_CAPITALS
    while name and not is_titled and read_tokens(name[0].title()).letters[:1] not in NAME_ITSELF:
        is_titled = name[0].strip(".").lower() in TITLES_IN_CAPITALS
        if is_titled and len(name) == 1:
            return
        del name[0]
    if name:
        yield " ".join(name)


def _longer(text: str, names: Iterable[str]) -> Iterator[str]:
    """Names in capitals with the words up to the next comma: ``JANIS VAN DAM, AN EDITOR``."""
    for name in names:
        match = re.search(rf"{re.escape(name)}(?: [^\W\d_]+){{1,2}}(?= ?[,(;])", text)
        words = match[0][len(name) :].split() if match else []
        is_name = words and not any(w.lower() in {*word_classes(), *_past()} for w in words)
        yield match[0] if match and is_name else name


def _called(before: str, behind: str) -> Iterator[str]:
    """Other names that the sentence gives: ``Ilze "Ilzite" Ozola``, ``Ozola (alias Lapsa)``."""
    for match in CALLED.finditer(before + behind):
        yield from names_in(match["name"]) if not match["name"].islower() else ()
    for match in QUOTED.finditer(before[-100:]):
        if match["name"][0].isupper() and not is_common(match["name"]):
            yield match["name"]


def _is_person(reading: Reading, place: Place) -> bool:
    entity = reading.entities.get(place.denotes)
    is_private = isinstance(entity, Actor) and entity.kind is ActorKind.PERSON
    return place.form in NAMES and (isinstance(entity, Official) or is_private)


def protected_names(cable: Cable, protections: Iterable[Protection]) -> frozenset[str]:
    """The names that a cable protects, as fully as it has them."""
    names = frozenset(name for protection in protections for name in protection.names)
    return Names(names).fuller(cable.clean(cable.source.span).text) if names else names
