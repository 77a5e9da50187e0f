r"""What follows a cue: the clause, object, phrase or quotation that it takes.

Takes    the `Words` of a sentence and the index of a cue's last word.
Gives    a `Complement`: its kind ("that", "whether", "to", "np"), and where its own words begin.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`, "which act".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from cablegraph.extract.grammar.attribution import CLAUSE_FAR
from cablegraph.extract.grammar.words import VERB, Words

FRAME_WORDS = {
    "that": "that", "whether": "whether", "if": "whether", "how": "wh", "what": "wh", "why": "wh",
    "when": "wh", "where": "wh", "who": "wh", "which": "wh", "for": "for", "about": "about",
    "regarding": "about", "concerning": "about", "on": "on", "upon": "on", "as": "as",
    "against": "against", "in": "in", "of": "of", "by": "by", "with": "with", "over": "about",
    "himself": "himself", "herself": "himself", "themselves": "himself", "itself": "himself",
}  # fmt: skip
SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i"})
TITLED = re.compile(r"D?[NGAYsP]{0,8}E")  # "the Bank of Riga's Governor Ozols"
DESCRIBING = frozenset({"visiting", "acting", "incoming", "outgoing", "sitting", "leading"})
WHEN = re.compile("[PS]D?[NAY]{1,3}(?=[SPT])")  # "in March", "since last year", "for years"
TEMPORAL = frozenset({"in", "on", "at", "for", "since", "during"})
TIMES = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "time"})
NEXT_OR_LAST = (["last"], ["this"], ["next"], ["earlier"])
FREE = (["for"], ["on"], ["that"], ["to"], ["about"])
HOW = re.compile("PD?[NGA]{1,3}(?=S)")  # "with some heat that", "on state television that"
WHERE = re.compile("P[DNGAEFs]{1,5}(?=MQ)")  # 'on its front page: "..."'
WHEREIN = re.compile("PD?[NAYGs]{0,4}[EF](?=S)")  # "wrote in a May 3 letter that"
ON_AIR = frozenset({"television", "tv", "radio", "air", "record", "camera", "background"})
FELT = frozenset({
    "some", "much", "considerable", "evident", "obvious", "visible", "apparent", "great", "little",
    "unusual", "mild", "clear", "a",
})  # fmt: skip
MANNERS = frozenset(tuple(phrase.split()) for phrase in (
    "at length", "at some length", "at great length", "in detail", "in some detail",
    "in great detail", "in depth", "in public", "in private", "in passing", "in confidence",
    "in particular", "in general", "in response", "in return", "in turn", "in conclusion",
    "in closing", "for example", "for instance", "on background", "on the record",
    "off the record", "with confidence", "with pride", "with concern",
    "with conviction", "with regret", "with satisfaction", "with passion", "with emotion",
    "without elaboration",
    "on the margins", "at the outset", "of course",
))  # fmt: skip


class Complement(NamedTuple):
    """What follows a cue: its kind, and where its own words begin."""

    frame: str  # "that", "whether", "to", "for", "quote", "np", "none", ...
    first: int  # the first word of the complement
    clause: int | None = None  # the first word of a subordinate clause
    has_object: bool = False  # a noun phrase stands between


@lru_cache(maxsize=256)  # each statement of a sentence is asked about its complement again
def complement_of(words: Words, last: int) -> Complement:
    """What follows the cue whose last word is ``last``.

    >>> from cablegraph.extract.grammar.words import split_words
    >>> words = split_words("The envoy asked the minister whether he agreed.")
    >>> complement_of(words, 2).frame
    'whether'
    """
    tags, lower = words.tags, words.lower
    at = last + 1
    while at < len(tags) and tags[at] in "An" and lower[at + 1 : at + 2] != ["of"]:
        at += 1
    if at < len(tags) and (tags[at] == "P" or lower[at] == "since"):
        at = _after_manner(words, at)
    elif lower[at : at + 1] in NEXT_OR_LAST and not TIMES.isdisjoint(lower[at + 1 : at + 2]):
        at += 2 * (lower[at + 2 : at + 3] in FREE)  # "called last week for"
    if tags[at : at + 2] == "MQ":
        return Complement("quote", at)
    if at >= len(tags) or tags[at] in ".M)L-":
        return Complement("none", at)
    if tags[at] == "K":
        quoted = at + 1 < len(tags) and tags[at + 1] == "Q"
        return _after_insertion(words, at) or Complement("quote" if quoted else "pause", at)
    if tags[at] == "Q":
        return Complement("quote", at)
    if tags[at] == "T":
        return _after_to(words, at)
    if lower[at] in FRAME_WORDS:
        frame = FRAME_WORDS[lower[at]]
        clause = at + 1 if frame in ("that", "whether", "wh") else None
        return Complement(frame, at, clause)
    if tags[at] == "I" and not (lower[at] in DESCRIBING and tags[at + 1 : at + 2] in tuple("NGE")):
        return Complement("ing", at)
    return _after_phrase(words, at)


def said_clause(complement: Complement) -> int | None:
    """Where what is said begins, in a clause or a quotation."""
    return complement.first if complement.frame == "quote" else complement.clause


def _that_after(words: Words, at: int) -> int | None:
    """Where "that" follows how it was said: "in a May 3 letter that", "with some heat that"."""
    opener = words.lower[at]
    how = (WHEREIN if opener == "in" else HOW).match(words.tags, at)
    if how is None or words.lower[how.end()] != "that":
        return None
    is_told = (
        (opener == "in" and words.tags[at - 1] == VERB)
        or (opener == "on" and words.lower[how.end() - 1] in ON_AIR)
        or (opener == "with" and words.lower[at + 1] in FELT)
    )
    return how.end() if is_told else None


def _after_manner(words: Words, at: int) -> int:
    """After "at some length", "in private", "in March", "since last year", if more follows."""
    when = WHEN.match(words.tags, at)
    if when and when.end() < len(words) and words.lower[at] in TEMPORAL:
        is_time = "Y" in when[0] or not TIMES.isdisjoint(words.lower[at : when.end()])
        follows = words.lower[when.end()]
        if is_time and (follows in FRAME_WORDS or follows == "to"):
            return when.end()
    if (where := WHERE.match(words.tags, at)) is not None:
        return where.end()
    if (that := _that_after(words, at)) is not None:
        return that
    for until in range(at + 2, min(at + 5, len(words) - 1)):
        if tuple(words.lower[at:until]) in MANNERS:
            return until
    return at


def _after_insertion(words: Words, comma: int) -> Complement | None:
    """After ", however, that" or ", in response to X, that"."""
    for at in range(comma + 2, min(comma + 12, len(words))):
        if words.tags[at] == "K":
            if at + 1 < len(words) and words.lower[at + 1] in ("that", "whether"):
                return Complement(words.lower[at + 1], at + 1, at + 2)
            if words.tags[at + 1 : at + 2] == "T":
                return _after_to(words, at + 1)  # "was willing, all the same, to telephone"
            is_clause = words.lower[comma + 1] == "if" and words.tags[at + 1 : at + 2] == "H"
            return Complement("that", at + 1, at + 1) if is_clause else None
    return None


def _after_to(words: Words, at: int) -> Complement:
    tags = words.tags
    follows = tags[at + 1] if at + 1 < len(tags) else "."
    if follows in "EDHsY" or (
        follows in "NG" and tags[at + 2 : at + 3] in ("N", "G", "E", "K", ".", "P", "C", "A")
    ):
        later = _after_phrase(words, at + 1)
        is_deed = later.frame == "whether" and follows == "N"  # "to withdraw troops if it fails"
        is_told = later.frame in ("that", "whether", "wh") and later.clause and not is_deed
        return later if is_told else Complement("toprep", at)
    return Complement("to", at)


def _after_phrase(words: Words, first: int) -> Complement:
    """After a noun phrase: an object with its own complement, or the subject of a bare clause."""
    tags, lower = words.tags, words.lower
    until = min(len(tags), first + 22)
    named = _named_object(words, first)
    for at in range(first, until):
        tag, word = tags[at], lower[at]
        if word == "that" and tags[at + 1 : at + 2] in ("X", "B") and at > first:
            return Complement("np", first, has_object=True)  # "suggested a plan that would"
        if word in ("that", "whether", "if"):
            frame = "that" if word == "that" else "whether"
            return Complement(frame, first, at + 1, has_object=True)
        if tag == "T" and at > first:
            return Complement("to" if at - first < 9 else "np", first, has_object=True)
        if tag == "H" and at > first and word in SUBJECTS:
            return Complement("that", first, at, has_object=True)
        if tag in "BXVc" and at > first and tags[at - 1] == "C":
            return Complement("np", first, has_object=True)
        is_verb = tag in "Vc" and at > first and tags[at - 1] in "EHNGAYsL"
        if tag in "BX" or (is_verb and not _has_agent(words, at)):
            return Complement("that", first, first, has_object=True)
        if tag in "SR" and at > first:
            frame = FRAME_WORDS.get(word, "np")
            return Complement(frame if at - named < 4 else "np", first, has_object=True)
        if word == "as" and at > first:
            return Complement("np-as", first, has_object=True)
        is_near = named < at if named > first else 0 < at - first < 5 and tags[first] in "EHDG"
        if word in ("for", "about") and is_near and at - named < 5:
            if _clause_within(tags, at, until):
                return Complement("that", first, first, has_object=True)
            return Complement(FRAME_WORDS[word] + "-np", first, has_object=True)
        if tag in "M.-" or (tag == "K" and at > named and not _is_insertion(words, at)):
            break
    return Complement("np", first, has_object=True)


def _named_object(words: Words, first: int) -> int:
    """The last word of a person with a title, and of what is put after: "Minister X, a Y, about".

    It is ``first`` where nobody is named so.
    """
    titled = TITLED.match(words.tags, first)
    if titled is None:
        return first
    end = titled.end() - 1
    if words.tags[end + 1 : end + 2] == "O":
        end = max(end, words.tags.find("L", end, end + CLAUSE_FAR))
    if words.tags[end + 1 : end + 2] != "K":
        return end
    closing = words.tags.find("K", end + 2, end + CLAUSE_FAR)
    follows = words.lower[closing + 1] if 0 < closing < len(words) - 1 else ""
    return closing if follows in FRAME_WORDS else end


def _has_agent(words: Words, at: int) -> bool:
    """Whether a participle is a passive one: "changes proposed earlier by X"."""
    after = at + 1 + (words.tags[at + 1 : at + 2] == "A")
    return words.lower[after : after + 1] == ["by"]


def _clause_within(tags: str, at: int, until: int) -> bool:
    for tag in tags[at:until]:
        if tag in "BX":
            return True
        if tag in "KMSRTVIC.Q":
            return False
    return False


def _is_insertion(words: Words, comma: int) -> bool:
    """Whether a comma opens what is put between a subject and its verb: "X, a deputy, was"."""
    closing = words.tags.find("K", comma + 1, comma + CLAUSE_FAR)
    return closing > 0 and words.tags[closing + 1 : closing + 2] in ("B", "X", "V", "c")
