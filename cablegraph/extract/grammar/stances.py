r"""The stance that a noun or adjective near a cue tells: "expressed concern", "views it as unfair".

Takes    the `Words` of a sentence and the word after which the noun may stand.
Gives    the `SpeechAct` of a noun of stance, of an evaluation, of an attitude; or ``None``.
Offsets  indices of words.
Errors   none.
Source   `data/stance_nouns.csv`, `evaluations.csv`, `attitudes.csv`, `object_nouns.csv`.
"""

from cablegraph.extract.grammar.attribution import CLAUSE_FAR
from cablegraph.extract.grammar.cues import attitudes, evaluations, object_nouns, stance_nouns
from cablegraph.extract.grammar.words import Words
from cablegraph.terms.speech import SpeechAct

LONG = 26  # words: "viewed ... as" and "called ... 'so'" are no farther apart
OPENED = 3  # words: a quotation that a stance noun stands in opens no farther from its verb
CALLS = frozenset({  # with an adjective alone after what is judged: "called it unfair"
    "called", "calls", "calling", "termed", "terms", "terming",
    "labeled", "labels", "labeling", "labelled", "dubbed", "branded",
    "deemed", "deems", "considered", "considers", "considering",
    "judged", "judges",
})  # fmt: skip
DIFFICULTIES = frozenset({
    "problem", "problems", "objection", "objections", "difficulty", "difficulties", "quarrel",
})  # fmt: skip
UNOPPOSED = (["nothing", "wrong"], ["nothing", "against"], ["no", "harm"])
ACCEPTING = frozenset({
    "with", "about", "supporting", "accepting", "joining", "agreeing", "backing", "endorsing",
})  # fmt: skip
CLOSING = ("", *".KPMC")  # behind a noun that no clause follows
TIMES = frozenset({"second", "third", "time", "week", "month", "year", "day", "few", "couple"})
NEAR = 8  # words: a stance noun is no farther from its light verb


def stance_noun(words: Words, last: int) -> tuple[int, SpeechAct] | None:
    """The noun that says what a light verb does: "expressed deep concern"."""
    table = stance_nouns()
    for at in range(last + 1, min(len(words), last + 1 + NEAR)):
        act = table.get(words.lower[at])
        if act is not None and not _is_compound(words, at):
            return None if _is_of_others(words, last, at) else (at, act)
        if words.tags[at] == "Q" and at - last <= OPENED:
            continue  # expressed his "full confidence"
        if at == last + 1 and _is_that_one(words, at):
            continue  # "shares that view"
        is_gerund = words.tags[at] == "I" and words.tags[at - 1] == "P"
        if (
            is_gerund
            or words.tags[at] in "SRKMVBXT.Q"
            or (words.tags[at] == "P" and words.lower[at] != "of")
        ):
            return None
    return None


def is_unopposed(words: Words, have: int) -> bool:
    """Whether somebody has nothing against it: "has no problem with", "sees no difficulty with".

    That the police "had no difficulty finding him" tells no view.
    """
    if words.lower[have + 1 : have + 3] in UNOPPOSED:
        return True
    if words.lower[have + 1 : have + 2] != ["no"]:
        return False
    noun = (
        have + 2 + (words.tags[have + 2 : have + 3] in ("A", "N") and _is_opposed(words, have + 3))
    )
    if not _is_opposed(words, noun):
        return False
    after = words.lower[noun + 1 : noun + 2]
    if after == ["in"]:
        return words.lower[have].startswith("s")  # "saw no difficulty in it", not "had none in"
    return "objection" in words.lower[noun] or (bool(after) and after[0] in ACCEPTING)


def _is_that_one(words: Words, at: int) -> bool:
    """Whether "that" says which stance is meant, and opens no clause: "voiced that concern."."""
    is_meant = words.lower[at] == "that" and words.lower[at + 1 : at + 2] != []
    return (
        is_meant
        and stance_nouns().get(words.lower[at + 1]) is not None
        and words.tags[at + 2 : at + 3] in CLOSING
    )


def _is_opposed(words: Words, at: int) -> bool:
    return not DIFFICULTIES.isdisjoint(words.lower[at : at + 1])


def _is_compound(words: Words, noun: int) -> bool:
    """Whether a noun only says what another is of: "outlined the threat trends"."""
    after = noun + 1
    is_subject = words.tags[after + 1 : after + 2] in ("X", "B")  # "hope talks would resume"
    return words.tags[after : after + 1] == "N" and not words.capital[after] and not is_subject


def _is_of_others(words: Words, verb: int, noun: int) -> bool:
    """Whether a noun is the subject of a clause ("indicated the proposal would"), or others'.

    "Noted the broad support among Estonians" tells whose support it is.
    """
    after = noun + 1
    is_subject = words.tags[after : after + 1] in ("X", "B")
    is_told = words.lower[verb + 1] == "the" and words.lower[after : after + 1] == ["among"]
    return is_subject or is_told


def evaluation(words: Words, first: int) -> SpeechAct | None:
    """How something is judged: "viewed it as a failure", "called it 'ridiculous'"."""
    lower, tags = words.lower, words.tags
    calls = not CALLS.isdisjoint(words.lower[first - 1 : first])
    for at in range(first, min(len(words), first + LONG)):
        if calls and tags[at] in "NAV" and lower[at] in evaluations() and tags[at - 1] in "NEGDFHA":
            return evaluations()[lower[at]]
        if lower[at] == "as" or (tags[at] == "Q" and at > first):
            for word in lower[at + 1 : at + 6]:
                if word in evaluations():
                    return evaluations()[word]
        if tags[at] in "M.":
            return None
    return None


def has_as(words: Words, first: int) -> bool:
    """Whether what is judged has its "as": "viewed it as"."""
    return "as" in words.lower[first : first + LONG]


def found_so(words: Words, first: int) -> SpeechAct | None:
    """How something is found to be: "found the figures credible", not "found a good harbor"."""
    for at in range(first + 1, min(len(words) - 1, first + NEAR)):
        is_end = words.tags[at + 1] in ".KCPS" and words.tags[at - 1] in "NEGFHA"
        if is_end and words.lower[at] in evaluations():
            return evaluations()[words.lower[at]]
        if words.tags[at] not in "DENGHAYsFV":
            return None
    return None


def is_named_so(words: Words, first: int) -> bool:
    """Whether a thing is called another: "the vote a turning point", not "him a second time"."""
    for at in range(first + 1, min(len(words) - 1, first + NEAR)):
        if words.tags[at] == "D" and words.lower[at] in ("a", "an"):
            return TIMES.isdisjoint(words.lower[at + 1 : at + 3])
        if words.tags[at] not in "DENGHAYsF":
            return False
    return False


def felt_at(words: Words, first: int) -> SpeechAct | None:
    """With what one looks at something: "views it with suspicion"."""
    for at in range(first, min(len(words), first + LONG)):
        if words.lower[at] == "with":
            noun = stance_noun(words, at)
            return noun[1] if noun is not None else None
        if words.tags[at] in "MSVBXc.":
            break
    return None


def attitude_after(words: Words, first: int) -> SpeechAct | None:
    """The attitude in "declared herself ready to"."""
    found = (attitudes().get(word) for word in words.lower[first + 1 : first + 5])
    return next((act for act in found if act is not None), None)


def is_sentenced(words: Words, first: int) -> bool:
    """Whether a court condemns: "to ten years in prison", "to death"."""
    for at in range(first, min(len(words) - 1, first + CLAUSE_FAR)):
        if words.tags[at] == "T":
            return words.tags[at + 1] in "YD" or words.lower[at + 1] in ("death", "life", "prison")
        if words.tags[at] in "KM.":
            break
    return False


def object_noun(words: Words, verb: str, first: int) -> str | None:
    """The noun that settles what a verb does: "sought his views", "rejected the claim"."""
    table = object_nouns()[verb]
    start = first - (words.tags[first - 1 : first] == "A")  # "wants more boats"
    for at in range(start, min(len(words), first + NEAR)):
        if (noun := words.lower[at].rpartition(" ")[2]) in table:  # "its ambassador" is one word
            return noun
        if words.tags[at] in "PSRKMVBXTc.":
            return None
    return None
