r"""Many phrases as one regular expression in the shape of a trie: the longest match wins.

Takes    phrases, or a table from phrases to what they mean.
Gives    `phrase_pattern` (source text to build into a larger expression), `compile_phrases`, and
         `PhraseTable`, which finds phrases in a text and gives what each means.
Offsets  characters of the searched text, half-open.
Errors   `ValueError` for an empty phrase.

A phrase is matched as whole words, in its own case; with ``capitals`` also in capitals, as in the
telegrams of the 1970s. Blanks are single, as in cleaned text; ``'`` also matches a curly one.
A trie is linear in the text, however many phrases it holds: no two branches begin alike.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, takewhile
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

WORD_END = r"(?!(?<=\w)\w)"  # stands once, behind the trie: at each phrase it costs more to compile
FEW = 1  # small letters that phrases begin with: a capital is looked for before all else
CURLY = str.maketrans({"’": "'", "‘": "'"})


def phrase_pattern(phrases: Iterable[str], *, capitals: bool = False) -> str:
    r"""The source of an expression that matches any of ``phrases`` as whole words.

    >>> phrase_pattern(["Minister", "Ministry of Justice", "MOJ"])
    '(?:M(?<!\\wM)(?:OJ|inist(?:er|ry\\ of\\ Justice)))(?!(?<=\\w)\\w)'
    >>> re.findall(phrase_pattern(["vice president", "president"]), "the vice president's office")
    ['vice president']
    """
    forms = {phrase.translate(CURLY) for phrase in phrases}
    if capitals:
        forms |= {form.upper() for form in forms}
    if "" in forms:
        raise ValueError("an empty phrase matches everywhere")
    if not forms:
        return r"(?!)"
    if sum(map(str.islower, {form[0] for form in forms})) > FEW:
        return rf"(?<!\w){_source(sorted(forms))}{WORD_END}"
    alike = groupby(sorted(forms), itemgetter(0))
    branches = "|".join(_from_letter(letter, list(phrases)) for letter, phrases in alike)
    return f"(?:{branches}){WORD_END}"


def compile_phrases(phrases: Iterable[str], *, capitals: bool = False) -> re.Pattern[str]:
    """Compile an expression that matches any of ``phrases`` as whole words.

    >>> compile_phrases(["Foreign Minister", "Minister"]).findall("Foreign Minister Ozols")
    ['Foreign Minister']
    >>> compile_phrases(["Charge"], capitals=True).findall("The CHARGE met the Charge.")
    ['CHARGE', 'Charge']
    """
    return re.compile(phrase_pattern(phrases, capitals=capitals))


def compile_stems(stems: Iterable[str]) -> re.Pattern[str]:
    """Compile an expression that matches any of ``stems``, wherever in a word it stands.

    >>> compile_stems(["minist", "envoy"]).findall("the ministries' envoys")
    ['minist', 'envoy']
    """
    return re.compile(_source(sorted(stems)))


def words_of(phrases: Iterable[str], *, capitals: bool = False) -> frozenset[str]:
    """A word of each of ``phrases``, the longest: a text without one of them holds no phrase.

    >>> sorted(words_of(["met with", "Ministry of Justice", "A/S"], capitals=True))
    ['A', 'MINISTRY', 'Ministry', 'WITH', 'with']
    """
    words = [max(re.findall(r"\w+", phrase), key=len) for phrase in phrases]
    return frozenset([*words, *map(str.upper, words)] if capitals else words)


class Found(NamedTuple, Generic[Value]):
    """A phrase found in a text, and what it means."""

    start: int
    end: int
    text: str
    value: Value


@dataclass(frozen=True)
class PhraseTable(Generic[Value]):
    """A table from phrases to values that can be searched for in a text.

    >>> capitals_of = PhraseTable({"Riga": "LV", "Riga region": "LV-RIX"}, capitals=True)
    >>> [(found.start, found.value) for found in capitals_of.find("RIGA and the Riga region")]
    [(0, 'LV'), (13, 'LV-RIX')]
    >>> capitals_of.get("Riga"), capitals_of.get("Oslo")
    ('LV', None)
    """

    values: Mapping[str, Value]
    capitals: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression that matches the phrases, compiled at first use."""
        return compile_phrases(self.values, capitals=self.capitals)

    @cached_property
    def words(self) -> frozenset[str]:
        """A word of each phrase: a text without one of them holds none."""
        return words_of(self.values, capitals=self.capitals)

    def find(self, text: str) -> Iterator[Found[Value]]:
        """Yield the phrases in ``text`` from left to right, the longest at each place."""
        for match in self.pattern.finditer(text):
            yield Found(
                match.start(), match.end(), match[0], self._table[match[0].translate(CURLY)]
            )

    def get(self, phrase: str) -> Value | None:
        """What ``phrase`` means, or ``None``."""
        return self._table.get(phrase if phrase.isascii() else phrase.translate(CURLY))

    @cached_property
    def _table(self) -> dict[str, Value]:
        own = {phrase.translate(CURLY): value for phrase, value in self.values.items()}
        if not self.capitals:
            return own
        return {phrase.upper(): value for phrase, value in own.items()} | own


def _from_letter(letter: str, phrases: list[str]) -> str:
    """The expression for any of ``phrases``, which begin with ``letter``, at the head of a word."""
    first = _source([letter])
    return rf"{first}(?<!\w{first}){_source([phrase[1:] for phrase in phrases])}"


def _source(phrases: list[str]) -> str:
    """The expression for any of ``phrases``, which are sorted: what all begin with, then the rest.

    Those that go on with one letter are a branch; where one phrase ends, the longer ones go first.
    """
    common = _common_length(phrases[0], phrases[-1])
    rests = [phrase[common:] for phrase in phrases]
    branches = [_source(list(alike)) for _, alike in groupby(filter(None, rests), itemgetter(0))]
    start = re.escape(phrases[0][:common]).replace("'", "['’‘]")
    if not branches:
        return start
    return f"{start}(?:{'|'.join(branches)}){'' if rests[0] else '?'}"


def _common_length(first: str, last: str) -> int:
    """How many letters two phrases, and so all that are sorted between them, begin with."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return sum(1 for _ in alike)
