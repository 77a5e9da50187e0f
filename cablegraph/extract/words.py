r"""The words of one sentence, each with its class: the ground that attribution looks at.

Takes    the text of a sentence and its places.
Gives    `Words`: parallel lists of offsets and lower-case words, and ``tags``, a string with one
         letter a word, so that "subject, comma, verb" is a pattern over letters.
Offsets  characters of the sentence's text, half-open.
Source   closed classes of English in `data/word_classes.csv`; endings decide the rest.

A stretch that names an entity is one word of class ``E``, however many words it has.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from cablegraph.extract.reading import Place
from cablegraph.model.findings import MentionForm
from cablegraph.resources import read_table

WORD = re.compile(r"\w+(?:[-./&]\w+|['’](?!s\b)\w+)*|[,'’`]s\b|-{2,}|[^\w\s]")
MARKS = {
    ",": "K", ";": "M", ":": "M", "(": "O", "[": "O", ")": "L", "]": "L", '"': "Q", "“": "Q",
    "”": "Q", ".": ".", "?": ".", "!": ".", "-": "-", "–": "-", "—": "-", "--": "-", "---": "-",
    "'s": "s", "’s": "s", ",s": "s", "`s": "s", "'": "s", "’": "s", "&": "C",
}  # fmt: skip
NOUN_AFTER = frozenset("DPs")  # after a determiner, preposition or possessive an -ed word is none
ENTITY, SPEAKER, NOUN, DATE, MASKED, VERB = "E", "G", "N", "Y", "G", "c"
COLLECTIVE = "collective"  # the rule of a place for a holder that only a noun names
CONTENT = frozenset("VABI")
OFFICER = re.compile(  # EMBOFF, FONOFF, NAVATT, DEFMIN, as telegrams write them
    r"(?:emb|pol|econ|con|fon|lab|nav|mil|def|air|army|leg|ms|mis|us|ag|sci|est|comm?|pub|adm)"
    r"[a-z]{0,4}(?:offs?|atts?|couns?)\Z|(?:fon|prim|def|int|fin|dep|jus)mins?\Z|offs?\Z|permreps?\Z"
)
MASK = re.compile(r"x{4,}\Z")


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as words: where each stands, how it reads, its class, its entity."""

    starts: list[int]
    ends: list[int]
    lower: list[str]
    tags: str
    capital: list[int]  # 0 in lower case, 1 with a capital first, 2 all in capitals
    all_capitals: bool  # the whole sentence: case says nothing
    places: dict[int, Place]  # by the index of the word

    def __len__(self) -> int:
        return len(self.starts)

    def index_at(self, offset: int) -> int | None:
        """The word that starts at ``offset``; ``None`` if that is inside an entity."""
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            if self.starts[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.starts) and self.starts[low] == offset else None


@cache
def word_classes() -> Mapping[str, str]:
    """The class of each word of the closed classes."""
    rows = [(row["tag"], row["words"].split()) for row in read_table("word_classes.csv")]
    return {word: tag for tag, words in rows for word in words} | dict.fromkeys(
        speaker_nouns(), SPEAKER
    )


@cache
def speaker_nouns() -> Mapping[str, str]:
    """The nouns that can head a holder that no place names, and what kind of actor each is."""
    return {row["noun"]: row["kind"] for row in read_table("speaker_nouns.csv")}


def split_words(text: str, places: Iterable[Place] = ()) -> Words:
    """Divide a sentence into words and give each its class.

    >>> words = split_words("In Riga, she quietly urged the minister to reply.")
    >>> words.tags
    'PNKHAVDGTN.'
    """
    starts: list[int] = []
    ends: list[int] = []
    lower: list[str] = []
    tags: list[str] = []
    capital: list[int] = []
    named: dict[int, Place] = {}
    classes = word_classes()
    position, all_capitals = 0, text.isupper()

    def take(until: int) -> None:
        for match in WORD.finditer(text, position, until):
            word = match[0].lower()
            starts.append(match.start())
            ends.append(match.end())
            capital.append(_capitals(match[0]))
            lower.append(word)
            tag = classes.get(word) or MARKS.get(word)
            if tag in CONTENT and capital[-1] and len(starts) > 1 and not all_capitals:
                tag = NOUN  # "Secretary Goes", "Minister Grant"
            if word == "may" and capital[-1] == 1 and len(starts) > 1:
                tag = DATE
            tags.append(tag or _open_class(word, tags[-1] if tags else ""))

    for place in sorted(places, key=lambda each: (each.start, -each.end)):
        if place.start < position or not _is_holder(text, place):
            continue
        take(place.start)
        named[len(starts)] = place
        starts.append(place.start)
        ends.append(place.end)
        capital.append(1)
        lower.append(text[place.start : place.end].lower())
        tags.append(ENTITY)
        position = place.end
    take(len(text))
    for index in [at for at, place in named.items() if _is_adjective(lower, tags, at, place)]:
        tags[index] = NOUN
        del named[index]
    return Words(starts, ends, lower, "".join(tags), capital, all_capitals, named)


def lower_case(text: str) -> str:
    """``text`` in lower case, as long as before.

    >>> lower_case("İSTANBUL SAID")
    'İstanbul said'
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := each.lower()) == 1 else each for each in text)


def _capitals(word: str) -> int:
    return 0 if not word[0].isupper() else 2 if len(word) > 1 and word.isupper() else 1


def _is_adjective(lower: list[str], tags: list[str], index: int, place: Place) -> bool:
    """Whether a nation's name only says which: "the Spanish delegation"."""
    return (
        place.rule == "country-name"
        and lower[index] in _demonyms()
        and tags[index + 1 : index + 2] in (["N"], ["G"], ["F"], ["E"], ["I"])
    )


@cache
def _demonyms() -> frozenset[str]:
    rows = read_table("countries.csv")
    return frozenset(name.lower() for row in rows for name in row["demonyms"].split("|"))


def _is_holder(text: str, place: Place) -> bool:
    """Whether a place can hold a view: no pronoun, no body within a title, no loose group."""
    if place.form is MentionForm.PRONOUN or place.rule == "within-title":
        return False
    if place.form is not MentionForm.ROLE or place.rule == COLLECTIVE:
        return True
    noun = text[place.start : place.end].lower().rpartition(" ")[2]
    return speaker_nouns().get(noun, "official") == "official"


def _open_class(word: str, before: str) -> str:
    """The class of a word in no table: by its ending and the class before it."""
    if word[0].isdigit():
        return DATE
    if MASK.match(word):
        return MASKED
    if OFFICER.match(word):
        return SPEAKER
    if word.endswith("ly"):
        return "A"
    if word.endswith("ed") and before not in NOUN_AFTER:
        return "V"
    if word.endswith("ing") and len(word) > 5:
        return "I"
    return NOUN
