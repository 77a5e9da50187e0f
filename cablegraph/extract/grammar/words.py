r"""The words of one sentence, each with its class: the ground that attribution looks at.

Takes    the text of a sentence and its places.
Gives    `Words`: parallel lists of offsets and lower-case words, and ``tags``, a string with one
         letter a word, so that "subject, comma, verb" is a pattern over letters.
Offsets  characters of the sentence's text, half-open.
Source   closed classes of English in `data/word_classes.csv`; endings decide the rest.

A stretch that names an entity is one word of class ``E``, however many words it has.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, compress, count
from operator import sub

from cablegraph.extract.reading import Place
from cablegraph.memo import Memo
from cablegraph.model.findings import MentionForm
from cablegraph.resources import read_table, read_words
from cablegraph.terms.offices import countries_by_demonym

WORD = re.compile(  # with the white space before it, so that lengths tell where each stands
    # no group is possessive: before Python 3.11.5, what its last round began is kept (gh-106052)
    r"\s*+(?:[a-zA-Z]++(?=[ ,])|\w++(?:(?:[-./&]|['’](?!s\b))\w++)*|[,'’`]s\b|-{2,}|[^\w\s])"
)
MARKS = {
    ",": "K", ";": "M", ":": "M", "(": "O", "[": "O", ")": "L", "]": "L", '"': "Q", "“": "Q",
    "”": "Q", ".": ".", "?": ".", "!": ".", "-": "-", "–": "-", "—": "-", "--": "-", "---": "-",
    "'s": "s", "’s": "s", ",s": "s", "`s": "s", "'": "s", "’": "s", "&": "C",
}  # fmt: skip
NOUN_AFTER = frozenset("DPs")  # after a determiner, preposition or possessive an -ed word is none
NOUN_BEFORE = frozenset("DPsNI")
NOUNS_TOO = frozenset({  # verbs that are nouns after a determiner: "the overall lead"
    "lead", "leads", "run", "runs", "show", "shows", "rise", "rises", "fall", "falls", "cut",
    "hit", "set", "sets", "spread", "need", "needs", "deal", "stand", "draw", "drive", "leave",
    "win", "wins", "put", "take", "make", "find", "finds", "hold", "pay", "keep", "try", "fight",
    "let", "get", "go", "fly", "read", "work", "works", "left", "found", "felt",
})  # fmt: skip
OCCASIONS = frozenset({  # nouns after an article, whatever they are elsewhere: "the meeting"
    "meeting", "hearing", "briefing", "ruling", "opening", "closing", "beginning", "gathering",
    "signing", "proceeding", "filing", "bombing", "killing", "shooting", "wedding", "building",
})  # fmt: skip
TRADES = frozenset({  # that only say of what kind a firm is: "a drilling company"
    "drilling", "mining", "shipping", "banking", "trading", "manufacturing", "publishing",
    "broadcasting", "marketing", "consulting", "accounting", "engineering", "farming", "fishing",
    "logging", "lending", "refining", "whaling", "brokering", "catering",
})  # fmt: skip
HONORIFICS = frozenset({  # whose full stop ends no sentence
    "dr", "mr", "ms", "mrs", "gen", "col", "sen", "amb", "prof", "rep", "gov", "lt", "maj", "capt",
    "rev", "fr", "msgr", "adm", "sgt",
})  # fmt: skip
PLURAL_VERBS = frozenset({  # what joined nations do: "Fiji and New Zealand agree"
    "agree", "oppose", "want", "favor", "prefer", "accept", "believe", "think", "hope", "expect",
    "insist", "say", "remain",
})  # fmt: skip
EMPLOYED = frozenset({"specialist", "economist", "engineer", "scientist", "expert", "attorney"})
COMPLEMENT = re.compile(" (?:of|for|at|in|to|from|on) ")  # "chairman of the committee"
AGENT = frozenset("ENGH")
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})  # "Ozola, herself a farmer,"
ENTITY, SPEAKER, NOUN, DATE, MASKED, VERB = "E", "G", "N", "Y", "G", "c"
PRONOUN, ROLE = MentionForm.PRONOUN, MentionForm.ROLE
COLLECTIVE = "collective"  # the rule of a place for a holder that only a noun names
PARTICIPLE = "v"  # a word in -ed, until the word before it is known
CONTENT = frozenset("VABIv")
UNSETTLED = frozenset("vVHI.")  # the word before decides what these are
OFFICER = re.compile(  # EMBOFF, FONOFF, NAVATT, DEFMIN, as telegrams write them
    r"(?:emb|pol|econ|con|fon|lab|nav|mil|def|air|army|leg|ms|mis|us|ag|sci|est|comm?|pub|adm|prt)"
    r"[a-z]{0,4}(?:offs?|atts?|couns?)\Z|(?:fon|prim|def|int|fin|dep|jus)mins?\Z|offs?\Z|permreps?\Z"
)
AGENTS = re.compile(r"[\w-]{3,60}(?:ers|ors|ists|crats|icians|tioner|holder|alist)\Z")
NO_AGENTS = frozenset(read_words("nouns_like_agents.txt"))
VERBAL_PREFIXES = frozenset(
    {"co", "re", "pre", "over", "under", "counter", "out", "de", "non", "un"}
)
ARTICLE = re.compile(r"(?:a[lnrstdz]h?|el|ul)-[A-Z]")  # that leads an Arabic name: "al-Qaeda"
MOST_WORDS = 1 << 16  # whose kinds are kept: a corpus has no end of words
WordKind = tuple[str, str, str, int, int]  # in lower case, class first and within, capitals, size


@dataclass(slots=True, eq=False)
class Words:
    """A sentence as words: where each stands, how it reads, its class, its entity.

    Never changed once it is made, and hashed as itself: what is read from it can be kept.
    """

    starts: list[int]
    ends: list[int]
    lower: list[str]
    tags: str
    capital: list[int]  # 0 in lower case, 1 with a capital first, 2 all in capitals
    places: dict[int, Place]  # by the index of the word

    def __len__(self) -> int:
        return len(self.starts)

    def tagged(self, tags: str) -> "Words":
        """The same words with other classes."""
        return Words(self.starts, self.ends, self.lower, tags, self.capital, self.places)

    def index_at(self, offset: int) -> int | None:
        """The word that starts at ``offset``; ``None`` if that is inside an entity."""
        at = bisect_left(self.starts, offset)
        return at if at < len(self.starts) and self.starts[at] == offset else None


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
    line = _Line(text)
    for place in sorted(places, key=lambda each: (each.start, -each.end)):
        if place.start >= line.position and _is_holder(text, place):
            line.take_words(place.start)
            line.take_place(place)
    line.take_words(len(text))
    return line.close()


class _Line:
    """A sentence while it is divided."""

    def __init__(self, text: str) -> None:
        self.text, self.position = text, 0
        self.lengths: list[int] = []  # of each word with the white space before it
        self.kinds: list[WordKind] = []
        self.places: dict[int, Place] = {}

    def take_words(self, until: int) -> None:
        """Take the words from where the last place ended."""
        found = WORD.findall(self.text, self.position, until)
        self.kinds += map(KINDS.__getitem__, found)
        self.lengths += map(len, found)

    def take_place(self, place: Place) -> None:
        """Take a stretch that names an entity as one word."""
        before, length = self.text[self.position : place.start], place.end - place.start
        self.places[len(self.kinds)] = place
        named = self.text[place.start : place.end].lower()
        self.kinds.append((named, ENTITY, ENTITY, 1, length))
        self.lengths.append(len(before) - len(before.rstrip()) + length)
        self.position = place.end

    def close(self) -> Words:
        """The words; nations' names that are adjectives are no entities."""
        if not self.kinds:
            return Words([], [], [], "", [], {})
        lower, first, within, capital, sizes = zip(*self.kinds, strict=True)
        ends = list(accumulate(self.lengths))
        words = Words(
            starts=list(map(sub, ends, sizes)),
            ends=ends,
            lower=list(lower),
            tags="",
            capital=list(capital),
            places=self.places,
        )
        tags = [first[0], *within[1:]]
        self._settle(words, tags)
        for index in [at for at in self.places if _is_adjective(words, tags, at)]:
            tags[index] = NOUN
            del self.places[index]
        words.tags = "".join(tags)
        return words

    def _settle(self, words: Words, tags: list[str]) -> None:
        """Let the word before decide where a word can be of several classes."""
        for at in compress(count(), map(UNSETTLED.__contains__, tags)):
            tag, before = tags[at], tags[at - 1] if at else ""
            if tag != ".":
                tags[at] = _settled(tag, before, words.lower[at])
            elif before == NOUN and self._is_abbreviated(words, at):
                tags[at] = NOUN

    def _is_abbreviated(self, words: Words, at: int) -> bool:
        """Whether a full stop goes with an honorific: "Dr. Ozola"."""
        return words.ends[at] < len(self.text) - 1 and words.lower[at - 1] in HONORIFICS


def _is_adjective(words: Words, tags: list[str], index: int) -> bool:
    """Whether a nation's name only says which: "the Spanish delegation"."""
    return (
        words.places[index].rule == "country-name"
        and words.lower[index] in demonyms()
        and tags[index + 1 : index + 2] in (["N"], ["G"], ["F"], ["E"], ["I"])
        and words.lower[index + 1] not in PLURAL_VERBS
    )


def _settled(tag: str, before: str, word: str) -> str:
    """The class of a word, once that of the word before it is known."""
    if tag == PARTICIPLE:
        return NOUN if before in NOUN_AFTER else "V"
    if tag == "V" and before in NOUN_BEFORE and word in NOUNS_TOO:
        return NOUN
    if tag == "I" and before in ("D", "s") and word in OCCASIONS:
        return NOUN
    if tag == "H" and before in AGENT and word in REFLEXIVES:
        return "A"  # "Ozola herself admitted"
    return tag


def word_kind(written: str) -> WordKind:
    """A word in lower case, its class at the head of a sentence and within, its capitals, its size.

    >>> word_kind("Goes"), word_kind(" goes")
    (('goes', 'V', 'N', 1, 4), ('goes', 'V', 'V', 0, 4))
    """
    word = written.lstrip()
    lower = word.lower()
    is_name = word[0].isupper() or ARTICLE.match(word) is not None
    capital = 0 if not is_name else 2 if len(word) > 1 and word.isupper() else 1
    tag = word_classes().get(lower) or MARKS.get(lower) or _open_class(lower)
    within = tag
    if capital and tag in CONTENT:
        within = NOUN  # "Secretary Goes", "Minister Grant"
    elif capital and tag == SPEAKER and lower not in word_classes() and AGENTS.match(lower):
        within = NOUN  # "the Coalition of Creators"
    elif capital == 1 and lower == "may":
        within = DATE
    elif capital == 1 and lower == "under":
        within = NOUN  # "Deputy Under Secretary"
    return lower, tag, within, capital, len(word)


KINDS = Memo(word_kind, most=MOST_WORDS)


def is_masked(word: str) -> bool:
    """Whether a word in lower case stands for a name that was taken out: "xxxxxxxxxxxx"."""
    return word.startswith("xxxx") and not word.strip("x")


@cache
def demonyms() -> frozenset[str]:
    """The adjectives of nations: "latvian"."""
    return frozenset(countries_by_demonym())


def _is_holder(text: str, place: Place) -> bool:
    """Whether a place can hold a view: no pronoun, no body within a title, no loose group."""
    if place.form is PRONOUN or place.rule == "within-title":
        return False
    if place.rule == "acronym" and text[place.start : place.end].lower() in speaker_nouns():
        return False  # "NGOs"
    if place.form is not ROLE or place.rule == COLLECTIVE:
        return True
    parts = COMPLEMENT.split(text[place.start : place.end], maxsplit=1)
    written = parts[0].rpartition(" ")[2]
    noun = written.lower()
    if parts[0].endswith((f"'s {written}", f"’s {written}")):
        return True  # "the ministry's lawyers"
    if not noun.endswith("s") and (len(parts) > 1 or written.istitle() or noun in EMPLOYED):
        return True  # "a representative of the agency", "the Speaker", "an IMF economist"
    return speaker_nouns().get(noun, "official") == "official"


def _is_compound_adjective(word: str) -> bool:
    """Whether a word in -ed only qualifies: "one-sided", but not "co-sponsored"."""
    before, hyphen, _ = word.rpartition("-")
    return bool(hyphen) and before not in VERBAL_PREFIXES


def _open_class(word: str) -> str:
    """The class of a word in no table: by its ending."""
    if word[0].isdigit():
        return DATE
    if is_masked(word):
        return MASKED
    if OFFICER.match(word):
        return SPEAKER
    if word.endswith("ly"):
        return "A"
    if AGENTS.match(word) and word.rpartition("-")[2] not in NO_AGENTS:
        return SPEAKER
    if word.endswith("ed"):
        return NOUN if _is_compound_adjective(word) else PARTICIPLE
    if word.endswith("ing") and len(word) > 5:
        return NOUN if word in TRADES else "I"
    return NOUN
