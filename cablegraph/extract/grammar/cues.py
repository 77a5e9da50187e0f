r"""Cue words: the verbs, adjectives and phrases by which a text attributes something to somebody.

Takes    the `Words` of a sentence.
Gives    its `Cue`s from left to right, each with the table entry it comes from.
Offsets  indices of words, the last included.
Source   `data/reporting_verbs.csv`, `light_verbs.csv`, `attitudes.csv`, `stance_nouns.csv`.

All forms of all entries are one tree of words: one look-up a word, however long the tables grow.
Whether a cue counts is for `positions` to say.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from cablegraph.extract.grammar.words import ENTITY, Words
from cablegraph.matching import PhraseTable
from cablegraph.resources import read_table
from cablegraph.terms.speech import SpeechAct

VOWELS = "aeiou"
REACTIONS = (  # whose, is said by "his" or "from X", and what, by "was that"
    "response", "reaction", "consensus", "sentiment", "message", "position", "concern", "complaint",
    "argument", "conclusion", "impression", "perception", "point", "contention", "explanation",
    "answer", "reply", "hope", "fear", "worry", "advice", "warning", "recommendation",
    "suggestion", "thesis", "goal", "aim", "objective", "intention", "plan", "desire", "wish",
    "agreement", "belief", "stance", "line", "claim", "assertion", "prediction", "theory",
    "feeling", "thinking", "verdict", "refrain", "expectation", "request", "demand", "proposal",
    "criticism", "promise", "assumption", "rationale", "preference", "estimate", "take", "guess",
)  # fmt: skip
VIEWS = (  # "in her view", "by his account"
    "view", "opinion", "estimation", "judgment", "judgement", "assessment", "words", "mind",
    "reckoning", "reading", "account", "perspective", "point of view", "admission",
    "recollection", "interpretation", "version", "calculation", "calculations",
)  # fmt: skip
STIRRING = frozenset({  # what things do to people: "the delay alarms X"
    "alarm", "anger", "infuriate", "please", "disturb", "trouble", "upset", "frustrate",
    "irritate", "annoy", "dismay", "outrage", "appall", "shock", "delight", "impress", "unnerve",
    "rankle", "irk", "offend", "disappoint",
})  # fmt: skip
ARTICLES = frozenset({"a", "an"})
QUALIFYING = frozenset("NAVIC")  # what may stand between an article and its noun
COMPOUNDING = frozenset({  # with these the noun is another thing: "made a phone call"
    "phone", "telephone", "courtesy", "conference", "house", "port", "roll", "radio", "video",
    "savings", "expense", "court", "test", "book", "job", "tax", "land", "sea", "side", "rear",
    "wide", "aerial",
})  # fmt: skip
DOUBLING = frozenset(("bet", "put", "set", "let"))
PARTICIPLES = {  # of verbs whose past is another word: "has spoken of"
    "saw": "seen", "foresaw": "foreseen", "spoke": "spoken", "took": "taken", "gave": "given",
    "wrote": "written", "swore": "sworn", "undertook": "undertaken", "showed": "shown",
    "went": "gone", "threw": "thrown", "drew": "drawn", "withdrew": "withdrawn",
}  # fmt: skip


class Form(StrEnum):
    """The form of a verb: what may stand before it depends on it."""

    BASE = "base"  # warn
    PRESENT = "present"  # warns
    PAST = "past"  # warned; the participle too
    ING = "ing"  # warning


FINITE = frozenset({Form.BASE, Form.PRESENT, Form.PAST})


class CueKind(StrEnum):
    """The rule family that a cue belongs to."""

    VERB = "reporting-verb"
    LIGHT = "verb-noun"
    ATTITUDE = "attitude"
    SOURCE = "according-to"
    OPINION = "opinion-noun"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEntry:
    """One row of a table: a word that can report, and what it then does."""

    lemma: str
    kind: CueKind
    act: SpeechAct | None  # None: the noun after it decides
    form: Form | None = None
    frames: Mapping[str, SpeechAct] = field(default_factory=dict)  # complement: act
    only_framed: bool = False  # no cue with another complement than those in ``frames``
    light: bool = False  # may also go with a stance noun: "stated opposition"
    attitude: SpeechAct | None = None  # after a form of "be": "was opposed"


class Cue(NamedTuple):
    """A cue word as it stands in a sentence, its first and its last word."""

    first: int
    last: int
    entry: CueEntry


def find_cues(words: Words) -> list[Cue]:
    """The cues of a sentence from left to right, the longest at each word; none within a name.

    >>> from cablegraph.extract.grammar.words import split_words
    >>> [(cue.first, cue.last) for cue in find_cues(split_words("she said no and called for it"))]
    [(1, 1), (4, 5)]
    """
    cues: list[Cue] = []
    free, openers = 0, _tree().longer
    for first in compress(count(), map(openers.__contains__, words.lower)):
        if first >= free and words.tags[first] != ENTITY:
            cue = _longest(words, first)
            if cue is not None:
                cues.append(cue)
                free = cue.last + 1
    return cues


def _longest(words: Words, first: int) -> Cue | None:
    """The longest cue that begins at a word; its noun can have adjectives: "made a strong case"."""
    cue, branch, lower = None, _tree(), words.lower
    for last in range(first, len(lower)):
        if (longer := branch.longer.get(lower[last])) is not None:
            branch = longer
            if branch.entry is not None:
                cue = Cue(first, last, branch.entry)
            if not branch.longer:
                break
        elif not _is_adjective(words, first, last):
            break
    return cue


def _is_adjective(words: Words, first: int, at: int) -> bool:
    """Whether a word qualifies the verb at ``first``, or the noun after "a" in its cue."""
    tag, word = words.tags[at], words.lower[at]
    if tag == "A" and at == first + 1:
        return True  # "stands firmly behind"
    may_qualify = word == "firm" or (tag in QUALIFYING and word not in COMPOUNDING)
    return may_qualify and not ARTICLES.isdisjoint(words.lower[max(first, at - 4) : at])


@cache
def stance_nouns() -> PhraseTable[SpeechAct]:
    """The act of each noun that makes a position together with a light verb."""
    return PhraseTable(
        {row["noun"]: SpeechAct(row["act"]) for row in read_table("stance_nouns.csv")}
    )


@cache
def evaluations() -> Mapping[str, SpeechAct]:
    """What it does to call something by a word: "as unacceptable" criticizes."""
    rows = read_table("evaluations.csv")
    return {word: SpeechAct(row["act"]) for row in rows for word in row["words"].split()}


@cache
def attitudes() -> Mapping[str, SpeechAct]:
    """The act of each word for an attitude: "opposed", "in favor"."""
    return {row["words"]: SpeechAct(row["act"]) for row in read_table("attitudes.csv")}


@cache
def object_nouns() -> Mapping[str, Mapping[str, SpeechAct | None]]:
    """The verbs whose act depends on what their object is: "accept" a point, or an offer.

    ``None`` is a deed, and no position: "approved the bill".
    """
    tables: dict[str, dict[str, SpeechAct | None]] = {}
    for row in read_table("object_nouns.csv"):
        for verb in row["verbs"].split():
            for noun in row["nouns"].split():
                tables.setdefault(verb.replace("_", " "), {})[noun] = (
                    SpeechAct(row["act"]) if row["act"] else None
                )
    return tables


def allows(verb: str, noun: str, act: SpeechAct) -> bool:
    """Whether a light verb makes a position with the noun: "had doubts", but not "had views".

    >>> allows("have", "doubts", SpeechAct.CAUTION), allows("have", "views", SpeechAct.ASSERT)
    (True, False)
    """
    allowed = _light_verbs().get(verb, frozenset())
    return not allowed or noun in allowed or act.value.upper() in allowed


@cache
def _light_verbs() -> Mapping[str, frozenset[str]]:
    rows = read_table("light_verbs.csv")
    return {row["verb"]: frozenset((row["nouns"] or "").split()) for row in rows}


@dataclass(slots=True)
class _Branch:
    """What some words mean that a cue can begin with, and the words that can follow them."""

    entry: CueEntry | None = None
    longer: dict[str, "_Branch"] = field(default_factory=dict)

    def after(self, word: str) -> "_Branch":
        """The branch behind a word; "a" and "an" are one: an adjective decides which is written."""
        branch = self.longer.setdefault(word, _Branch())
        if word in ARTICLES:
            self.longer |= dict.fromkeys(ARTICLES, branch)
        return branch


@cache
def _tree() -> _Branch:
    tree = _Branch()
    for words, entry in _entries().items():
        branch = tree
        for word in words.split():
            branch = branch.after(word)
        branch.entry = entry
    return tree


def _entries() -> dict[str, CueEntry]:
    entries: dict[str, CueEntry] = {}
    rows = list(read_table("attitudes.csv"))
    attitudes = {row["words"]: SpeechAct(row["act"]) for row in rows}
    frames = {row["words"]: row["frames"] for row in rows}
    for words, act in attitudes.items():
        entries[words] = _attitude(words, act, frames.get(words) or "*")
    light = {row["verb"]: row["past"] for row in read_table("light_verbs.csv")}
    for verb, past in light.items():
        for form, word in verb_forms(verb, past):
            entries[word] = CueEntry(
                lemma=verb, kind=CueKind.LIGHT, act=None, form=form, light=True
            )
    for row in read_table("reporting_verbs.csv"):
        for form, word in verb_forms(row["verb"], row["past"]):
            if row["verb"] in STIRRING and word in attitudes:
                continue  # "was alarmed" is an attitude
            entry = _verb(row, form, light=row["verb"] in light)
            entries[word] = replace(entry, attitude=attitudes.get(word))
    for words in ("according to", "in the words of", "in the view of", "in the opinion of"):
        entries[words] = CueEntry(lemma=words, kind=CueKind.SOURCE, act=SpeechAct.ASSERT)
    for noun in VIEWS:
        entries[noun] = CueEntry(lemma=noun, kind=CueKind.OPINION, act=SpeechAct.ASSERT)
    for noun in REACTIONS:
        entries.setdefault(noun, reaction_entry(noun))
    return entries


def finite_forms(verbs: Iterable[str]) -> Iterator[str]:
    """The words by which somebody does, or did, what the verbs tell.

    >>> list(finite_forms(("say", "note")))
    ['says', 'said', 'notes', 'noted']
    """
    pasts = {row["verb"]: row["past"] for row in read_table("reporting_verbs.csv")}
    for verb in verbs:
        forms = dict(verb_forms(verb, pasts.get(verb, "")))
        yield from (forms[Form.PRESENT], forms[Form.PAST])


@cache
def reaction_entry(noun: str) -> CueEntry:
    """What "his fear was that" does: as a noun, where the word is a verb as well."""
    act = stance_nouns().get(noun) or SpeechAct.ASSERT
    return CueEntry(lemma=noun, kind=CueKind.OPINION, act=act)


@cache
def verb_entry(verb: str) -> CueEntry:
    """The row of a verb whose base form is a noun of opinion as well: "view"."""
    row = next(row for row in read_table("reporting_verbs.csv") if row["verb"] == verb)
    return _verb(row, Form.BASE, light=False)


def _attitude(words: str, act: SpeechAct, frames: str) -> CueEntry:
    return CueEntry(
        lemma=words,
        kind=CueKind.ATTITUDE,
        act=act,
        frames=dict.fromkeys(frames.split(), act),
        only_framed=frames != "*",
        attitude=act,
    )


def _verb(row: Mapping[str, str], form: Form, *, light: bool) -> CueEntry:
    default = SpeechAct(row["act"])
    frames = {}
    for item in row["frames"].split():
        frame, _, act = item.partition("=")
        frames[frame] = SpeechAct(act) if act else default
    return CueEntry(
        lemma=row["verb"],
        kind=CueKind.VERB,
        act=default,
        form=form,
        frames=frames,
        only_framed="*" not in frames,
        light=light,
    )


def verb_forms(verb: str, past: str = "") -> Iterator[tuple[Form, str]]:
    """The forms of a verb; of several words the first is inflected.

    >>> [word for _, word in verb_forms("deny", "denied")]
    ['deny', 'denies', 'denied', 'denying']
    >>> [word for _, word in verb_forms("call for")]
    ['call for', 'calls for', 'called for', 'calling for']
    """
    head, blank, rest = verb.partition(" ")
    rest = blank + rest
    doubled = head in DOUBLING or (past and past.split()[0] == head + head[-1] + "ed")
    stem = head[:-1] if head.endswith("e") and not head.endswith("ee") else head
    stem = head + head[-1] if doubled else stem
    sibilant = head.endswith(("s", "sh", "ch", "x", "o"))
    y_ending = head.endswith("y") and head[-2] not in VOWELS
    present = head[:-1] + "ies" if y_ending else head + ("es" if sibilant else "s")
    regular = head[:-1] + "ied" if y_ending else stem.removesuffix("e") + "ed"
    ing = head if head.endswith("ying") else stem + "ing"
    yield Form.BASE, verb
    yield Form.PRESENT, ("has" if head == "have" else present) + rest
    if head not in ("put", "set") and past != verb:
        yield Form.PAST, past or regular + rest
    past_head, _, past_rest = past.partition(" ")
    if past_head in PARTICIPLES:
        yield Form.PAST, f"{PARTICIPLES[past_head]} {past_rest}".rstrip()
    yield Form.ING, ("having" if head == "have" else ing) + rest
