r"""Names as a release looks for them: word by word, so that no way of writing hides one.

Takes    the names of protected persons; the text of a cable.
Gives    `Names.parts_in`: where any word of these names stands, with the initials and given names
         about it; `Names.recognized_in`: where one of many persons is named without doubt.
Offsets  characters of the text, half-open.
Errors   none.

Words are compared without case, accents, apostrophes and doubled letters; ``Il-sung``, ``Il Sung``
and ``Ilsung`` are one; ``Ozo-`` at a line's end goes on in the next. Each word is looked up once:
the time grows with the text, not with the number of names.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import combinations, pairwise, takewhile
from typing import NamedTuple

from cablegraph.extract.actors.naming import read_tokens
from cablegraph.extract.actors.word_letters import is_english
from cablegraph.extract.grammar.words import word_classes
from cablegraph.resources import read_table
from cablegraph.terms import offices
from cablegraph.terms.english import all_words
from cablegraph.text import LETTERS

SIGNS = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"  # written without blanks
)
JOINTS = "\u0300-\u036f\u064b-\u0655\u00ad\u200b-\u200d"  # accents by themselves, soft hyphens
WORD = re.compile(rf"[{SIGNS}]|[^\W\d_{SIGNS}](?:[^\W\d_{SIGNS}]|[{JOINTS}]|['’ʼ`‘´](?=[^\W\d_]))*")
POSSESSIVE = re.compile(r"['’ʼ`‘´][sS]\Z")
GAP = re.compile(r"""[\s.,'’"“”()-]{0,12}\Z""")  # between two words of one name
BLANK = re.compile(r"\.?[^\S\n]*\n?[^\S\n]*\Z")  # between a name and what belongs to it
CUT = re.compile(r"-\s*\Z|\s*\n\s*\Z|['’ʼ`‘´]\s\Z")  # a word may go on behind it
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
DOUBLED = re.compile(r"([^\W\d_])\1")
LEAST = 3  # letters of a word that is looked for by itself; two in the cable with the mark
MOST_WORDS = 8  # of a name
PARTICLES = frozenset(
    {"del", "della", "dos", "van", "von", "bin", "ben", "ibn", "abu", "the", "and", "der", "den"}
    | {"de", "la", "le", "las", "los", "da", "do", "das", "di", "du", "al", "el", "ul", "ud", "zu"}
    | {"af", "av", "bint", "abd", "ur", "ar", "as", "ash", "at", "y", "e", "i", "of", "ter", "bte"}
)
BEFORE_NAMES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sen", "rep", "amb", "gen", "col"}
    | {"capt", "lt", "maj"}
)
NAME_LETTERS = frozenset("NGx")  # of `Tokens.letters`
NO_PERSONS = frozenset(["us", "uk", "eu", "un", "usg"])


class Word(NamedTuple):
    """A word of a text, where it stands, and how it is compared."""

    start: int
    end: int
    text: str
    key: str


def words_of(text: str) -> list[Word]:
    """The words of a text, without the 's of a possessive.

    >>> [(word.text, word.key) for word in words_of("Óscar O’Hara's Kim Il-sung")]
    [('Óscar', 'oscar'), ('O’Hara', 'ohara'), ('Kim', 'kim'), ('Il', 'il'), ('sung', 'sung')]
    """
    return [
        Word(match.start(), match.start() + len(word), word, key_of(word))
        for match in WORD.finditer(text)
        if (word := POSSESSIVE.sub("", match[0]))
    ]


@lru_cache(maxsize=1 << 17)
def key_of(word: str) -> str:
    """A word without case, accents, signs and doubled letters.

    >>> key_of("Hussein"), key_of("HUSEÏN"), key_of("Lee")
    ('husein', 'husein', 'lee')
    """
    if word.isascii() and word.isalpha():
        key = word.lower()
    else:
        parts = unicodedata.normalize("NFKD", word.casefold().translate(LETTERS))
        key = "".join(letter for letter in parts if letter.isalpha())
    return DOUBLED.sub(r"\1", key) if len(key) > 4 else key


@lru_cache(maxsize=1 << 12)
def _spellings(word: str) -> frozenset[str]:
    """The key of a word, and that of ``Mueller`` for ``Müller``."""
    composed = unicodedata.normalize("NFKC", word.casefold())
    tail = re.split(r"['’ʼ`‘´]", word)[-1]  # "O'Brien"
    tails = {key_of(tail)} if len(tail) > LEAST else set()
    return frozenset({key_of(word), key_of(composed.translate(UMLAUTS))} | tails) - {""}


@lru_cache(maxsize=1 << 16)
def is_common(word: str) -> bool:
    """Whether a word is English, a title, a place or a body, whatever else it may be.

    >>> [is_common(word) for word in ("Young", "LATVIA", "Riga", "Minister", "POLOFF", "Ozola")]
    [True, True, True, True, True, False]
    """
    lower = word.lower()
    written = word.title() if word.isupper() else word[:1].upper() + word[1:]
    return (
        lower in word_classes()
        or lower in NO_PERSONS
        or lower in all_words()
        or (word.isascii() and is_english(lower))
        or read_tokens(written).letters[:1] not in NAME_LETTERS
    )


@lru_cache(maxsize=1 << 16)
def is_fixed(word: str) -> bool:
    """Whether a word is hardly a name by itself: closed classes, countries, cities, titles."""
    written = word.title() if word.isupper() else word[:1].upper() + word[1:]
    letter = read_tokens(written).letters[:1]
    return word.lower() in word_classes() or word.lower() in NO_PERSONS or letter in "CDcTOBHRA"


def is_city(word: str) -> bool:
    """Whether a word is the name of a city, and of persons too: Santos, Lima."""
    return read_tokens(word.title() if word.isupper() else word).letters[:1] == "c"


@cache
def _not_alone() -> frozenset[str]:
    """Given names, and surnames of those who lead states: not enough to tell somebody by."""
    leaders = (row["name"].split()[-1] for row in read_table("leaders.csv"))
    return frozenset(map(key_of, (*offices.given_names(), *leaders)))


class Names:
    """The names of those who asked to be protected.

    >>> names, text = Names(["Ilze Ozola"]), "Ilze  OZOLA met Ms. Ozola, not Ozolina. OZOLA, I."
    >>> [text[start:end] for start, end in names.parts_in(text)]
    ['Ilze  OZOLA', 'Ozola', 'OZOLA', 'I']
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)
        self.parts: dict[str, bool] = {}  # whether it is fixed: then never masked by itself
        self.joined: set[str] = set()  # "ilsung"
        self.alone: dict[str, list[str]] = {}  # surnames, and whose
        self.pairs: dict[tuple[str, str], list[str]] = {}
        self.initials: dict[tuple[str, str], list[str]] = {}
        for name in sorted(self.names):
            self._add(name)

    def _add(self, name: str) -> None:
        words = [word for word in words_of(name)[:MOST_WORDS] if word.key]
        content = [word for word in words if word.key not in PARTICLES] or words
        for word in content:
            for key in _spellings(word.text):
                is_surname = word is content[-1] and is_city(word.text)  # "Maria dos Santos"
                is_fixed_here = is_fixed(word.text) and not (is_surname or len(words) == 1)
                self.parts[key] = self.parts.get(key, True) and is_fixed_here
        initials = "".join(word.text for word in takewhile(lambda word: len(word.text) == 1, words))
        if len(initials) > 1 and not is_fixed(initials):  # "JR" for J.R. Ewing
            self.parts.setdefault(key_of(initials), False)
        for left, right in pairwise(words):
            joined = left.key + right.key
            if len(joined) > 4:
                self.joined.add(key_of(joined))
        for left, right in combinations(content, 2):
            for one in _spellings(left.text):
                for other in _spellings(right.text):
                    self.pairs.setdefault((one, other), []).append(name)
                    self.pairs.setdefault((other, one), []).append(name)
        for word in _surnames(name, content):
            for key in _spellings(word.text):
                for given in content:
                    self.initials.setdefault((given.key[:1], key), []).append(name)
                if len(key) > LEAST and key not in _not_alone() and not is_common(word.text):
                    self.alone.setdefault(key, []).append(name)

    def parts_in(self, text: str) -> list[tuple[int, int]]:
        """Where words of these names stand, and what belongs to them: initials, given names."""
        words = words_of(text)
        hit = [self._is_part(text, words, at) for at in range(len(words))]
        for left, right in _neighbours(text, words):
            if (words[left].key, words[right].key) in self.pairs:
                hit[left : right + 1] = [True] * (right + 1 - left)
        for at, (one, other) in enumerate(pairwise(words)):
            if not (hit[at] and hit[at + 1]) and self._is_joined(text, one, other):
                hit[at] = hit[at + 1] = True
        _grow(text, words, hit)
        return _merged(text, [word for word, is_hit in zip(words, hit, strict=True) if is_hit])

    def _is_part(self, text: str, words: list[Word], at: int) -> bool:
        word = words[at]
        fixed = self.parts.get(word.key)
        if fixed is None and word.key in self.joined:
            return not word.text[0].islower() and not is_common(word.text)
        if fixed is None:  # "the Ozolas"
            plural = word.key[-1:] == "s" and len(word.key) > 4 and not word.text[0].islower()
            return plural and self.parts.get(word.key[:-1]) is False and not is_common(word.text)
        if len(word.key) < LEAST and not (word.text[0] >= "\u3040" or word.text[0].isupper()):
            return False
        if word.text[0].islower():  # "hope" is nobody's name
            return len(word.key) > LEAST and not fixed and not is_common(word.text)
        if not fixed:
            return len(word.key) > 1 and word.text[0] < "\u3040"
        before = words[at - 1] if at else None
        return bool(
            before
            and before.text.lower() in BEFORE_NAMES
            and BLANK.match(text[before.end : word.start])
        )

    def _is_joined(self, text: str, left: Word, right: Word) -> bool:
        """Whether two words are one of a name: cut at a line's end, or written in two."""
        gap = text[left.end : right.start]
        if left.text[0].islower() or not (
            CUT.match(gap) or (gap == " " and right.text[0].isupper())
        ):
            return False
        joined = key_of(left.key + right.key)
        return len(joined) > 4 and (joined in self.joined or self.parts.get(joined) is False)

    def recognized_in(self, text: str) -> tuple[list[tuple[int, int]], frozenset[str]]:
        """Where a surname stands, and who is named beyond doubt: by two words or with an initial.

        >>> Names(["Ilze Ozola"]).recognized_in("I. Ozola saw Ozola and OZOLA, ILZE")[1]
        frozenset({'Ilze Ozola'})
        """
        words = words_of(text)
        hit = [self._is_alone(word) for word in words]
        named: set[str] = set()
        for one, other in _neighbours(text, words):
            named.update(self._named(words[one].key, words[other].key))
        for at, (left, right) in enumerate(pairwise(words)):
            is_cut = not left.text[0].islower() and CUT.match(text[left.end : right.start])
            if is_cut and key_of(left.key + right.key) in self.alone:
                hit[at] = hit[at + 1] = True
        _grow(text, words, hit)
        found = [word for word, is_hit in zip(words, hit, strict=True) if is_hit]
        return _merged(text, found), frozenset(named)

    def _is_alone(self, word: Word) -> bool:
        """Whether a word tells one of these persons by itself."""
        is_surname = word.key in self.alone and not word.text[0].islower()
        return is_surname or (word.key in self.joined and not is_common(word.text))

    def _named(self, left: str, right: str) -> Iterable[str]:
        """Whom two words side by side name: two of the name, or one and an initial."""
        found = self.pairs.get((left, right), ())
        if len(left) == 1:
            found = found or self.initials.get((left, right), ())
        if len(right) == 1:
            found = found or self.initials.get((right, left), ())
        return found

    def fuller(self, text: str) -> frozenset[str]:
        """These names as the text has them in full: with the given names that stand about them."""
        return self.names | {text[start:end] for start, end in self.parts_in(text)}


def _neighbours(text: str, words: list[Word]) -> Iterator[tuple[int, int]]:
    """Words that follow one another but for particles, and may so be of one name.

    >>> words = words_of(text := "Ana de la Cruz, Oslo. (7) Mr")
    >>> [(words[one].text, words[other].text) for one, other in _neighbours(text, words)]
    [('Ana', 'Cruz'), ('Cruz', 'Oslo')]
    """
    last = None
    for at, word in enumerate(words):
        if last is not None and not GAP.match(text[words[at - 1].end : word.start]):
            last = None
        if word.key in PARTICLES and (len(word.key) > 1 or word.text.islower()):
            continue
        if word.text[0].islower():
            last = None
            continue
        if last is not None:
            yield last, at
        last = at


def _surnames(name: str, content: list[Word]) -> list[Word]:
    """The words of a name that tell its bearer: not the first, but where that is the family's."""
    is_eastern = re.match(r"\s*\w+\s+\w+-\w+\s*\Z", name) is not None
    return content[:1] if is_eastern else content[1:] or content


def _grow(text: str, words: list[Word], hit: list[bool]) -> None:
    """Take along what stands about a hit: initials, particles, names that no list knows."""
    for order, step in ((range(len(words)), 1), (range(len(words) - 1, -1, -1), -1)):
        grown = 0
        for at in order:
            before = at - step
            if hit[at] or not 0 <= before < len(words) or not hit[before]:
                grown = 0 if hit[at] else grown
                continue
            left, right = sorted((words[at], words[before]))
            gap = text[left.end : right.start]
            if grown < LEAST and _belongs(words[at].text, gap, is_behind=step > 0):
                hit[at], grown = True, grown + 1
    for at in range(1, len(words) - 1):
        if not hit[at] and hit[at - 1] and hit[at + 1] and words[at].key in PARTICLES:
            between = text[words[at - 1].end : words[at].start]
            hit[at] = bool(BLANK.match(between)) and words[at].key not in ("and", "of")


def _belongs(word: str, gap: str, *, is_behind: bool) -> bool:
    if len(word) == 1:
        initial = word.isupper() and word.isascii()
        if is_behind:
            return initial and (gap == ", " or (gap == " " and word not in "AI"))
        return initial and bool(re.match(r"\.?\s?\Z", gap))
    if is_behind and gap != "-" and not re.match(r"[^\S\n]+\Z", gap):
        return False
    if not is_behind and not (BLANK.match(gap) or gap in ("-", ' "', '" ', "' ")):
        return False
    if word[0].islower() or word[0] >= "\u3040" or word.lower() in PARTICLES:
        return False
    if not is_behind and "." in gap and len(word) > LEAST:  # the end of a sentence
        return False
    return not is_common(word) and not (word.isupper() and len(word) <= LEAST)


def _merged(text: str, words: Iterable[Word]) -> list[tuple[int, int]]:
    """Words of one name that stand side by side are one stretch."""
    merged: list[tuple[int, int]] = []
    for word in words:
        if merged and re.match(r"[\s.'’-]{0,80}\Z", text[merged[-1][1] : word.start]):
            merged[-1] = (merged[-1][0], word.end)
        else:
            merged.append((word.start, word.end))
    return merged


def names_in(text: str) -> Iterator[str]:
    """Every stretch of a text that looks like a name of somebody."""
    run: list[Word] = []
    for word in words_of(text):
        is_name = len(word.text) > 1 and not word.text[0].islower() and not is_common(word.text)
        if run and (not is_name or not BLANK.match(text[run[-1].end : word.start])):
            yield text[run[0].start : run[-1].end]
            run = []
        if is_name:
            run.append(word)
    if run:
        yield text[run[0].start : run[-1].end]
