r"""The verb group: what stands before a verb and belongs to it.

Takes    the `Words` of a sentence and the index of a verb.
Gives    where its adverbs and auxiliaries begin, its modal, whether it is negated or passive.
Offsets  indices of words.
Errors   none.
"""

import re

from cablegraph.extract.grammar.cues import finite_forms
from cablegraph.extract.grammar.words import Words

GROUP = frozenset("AXnB")  # adverbs, auxiliaries and "be" between a subject and its verb
LINKS = frozenset("DQCKYSN")  # classes over which a verb group may reach
SO_FAR = (["so", "far"], ["thus", "far"])
FLOATING = frozenset(("all", "both", "each"))
BARELY = frozenset({"hardly", "scarcely"})
NEGATIONS = BARELY | {"not", "never", "no", "neither", "nor", "n't", "cannot"}
GOING_ON = frozenset({
    "continue", "continues", "continued", "continuing", "began", "begun", "begins", "proceeded",
    "chose", "tended", "tend", "tends", "hastened", "hurried", "wanted", "seem", "seems", "seemed",
    "appear", "appears", "appeared", "quick", "careful", "obliged", "compelled", "constrained",
})  # fmt: skip
BELIEVED = frozenset({  # with "is" and "to": what somebody holds is told by nobody in particular
    "believed", "reported", "known", "thought", "understood", "rumored", "said",
})  # fmt: skip
ASIDE = re.compile(
    r"K(?:H|D?[NG]{0,4}[EG])[AX]{0,2}[cV](?:H|D?[NG]{0,2}[EG])?K\Z"
)  # ", the envoy said,"
TELLING = frozenset({  # what a sayer does between or behind the words that are said
    "say", "tell", "note", "add", "reply", "respond", "answer", "state", "comment", "explain",
    "remark", "observe", "argue", "acknowledge", "concede", "admit", "stress", "emphasize",
    "insist", "complain", "warn", "caution", "counter", "claim", "mention", "maintain", "report",
    "lament", "conclude", "predict", "continue", "announce", "declare", "recall", "assert",
    "confirm", "confide", "contend", "opine", "joke", "quip", "reveal", "confess", "reiterate",
    "repeat", "indicate", "believe", "think", "suggest", "inform", "charge", "allege",
    "assure", "write", "editorialize",
})  # fmt: skip
ASIDES = frozenset(finite_forms(TELLING))
ASIDE_NEAR = 5  # words: "told the envoy,"
ASIDE_FAR = 10  # words: a whole aside is no longer


def verb_start(words: Words, index: int) -> int:
    """Where the verb group of the word at ``index`` begins: its adverbs and auxiliaries.

    >>> from cablegraph.extract.grammar.words import split_words
    >>> words = split_words("The envoy has repeatedly said so.")
    >>> words.lower[verb_start(words, 4)]
    'has'
    """
    tags, start = words.tags, index
    while start > 0:
        if tags[start - 1] in GROUP:
            start -= 1
        elif tags[start - 1] in LINKS and (earlier := _before_link(words, start)) < start:
            start = earlier
        else:
            break
    return start


def _before_link(words: Words, start: int) -> int:
    """Where a verb group goes on before "all", "no", a quotation mark, "and", a comma, a date."""
    tags, lower, before = words.tags, words.lower, words.tags[start - 1]
    if before == "N":
        return start - 2 if lower[start - 2 : start] in SO_FAR else start
    if before == "K":
        opening = opening_of_aside(words, start - 1)
        is_parted = opening is not None and tags[opening - 1] in "XnB"  # "had, he said, asked"
        return opening if opening is not None and is_parted else _inserted_adverb(tags, start)
    if before == "S":  # "has since vowed", "he once wrote"
        is_adverb = lower[start - 1] == "since" and tags[start - 2 : start - 1] == "X"
        is_so = lower[start - 1] == "so" and tags[start - 2 : start - 1] == "n"  # "not so sure"
        is_once = lower[start - 1] == "once" and start > 1 and tags[start - 2] in "HEG"
        return start - (is_adverb or is_so or is_once)
    if before == "Y":
        return _date_start(tags, start)
    if before == "Q":
        return start - (tags[start - 2 : start - 1] == "B")  # was "very much in favor"
    if before == "C":  # "freely and openly said"
        return start - (start > 1 and tags[start] == "A" and tags[start - 2] == "A")
    is_floating = start > 1 and lower[start - 1] in FLOATING and tags[start - 2] in "HEGX"
    return start - (is_floating or lower[start - 1 : start + 1] == ["no", "longer"])


def _inserted_adverb(tags: str, end: int) -> int:
    """Where an adverb between commas begins that ends at ``end``: "X, however, said"."""
    start = end - 1
    while start > 0 and end - start < 4 and tags[start - 1] == "A":
        start -= 1
    is_inserted = 1 < start < end - 1 and tags[start - 1] == "K"
    return start - 1 if is_inserted and tags[start - 2] in "ENGHLX" else end


def _date_start(tags: str, end: int) -> int:
    """Where a date phrase that ends at ``end`` begins, if it stands free: "on May 3"."""
    start = end
    while start > 0 and tags[start - 1] == "Y":
        start -= 1
    if start > 0 and tags[start - 1] == "P":
        return start - 1
    return start if start > 0 and tags[start - 1] in "EHGL" else end


def opening_of_aside(words: Words, comma: int) -> int | None:
    """The comma before who says what is around it, if ``comma`` closes that: ", he said,"."""
    if ASIDES.isdisjoint(words.lower[max(0, comma - ASIDE_NEAR) : comma]):
        return None
    said = ASIDE.search(words.tags, max(0, comma - ASIDE_FAR), comma + 1)
    return said.start() if said is not None and said.start() > 0 else None


def is_after_be(words: Words, first: int) -> bool:
    """Whether a finite form of "be" stands before, or "seems to be"."""
    start = verb_start(words, first)
    tags = words.tags[start:first]
    if "B" not in tags:
        return False
    if words.lower[start + tags.index("B")] not in ("be", "being") or "X" in tags:
        return True
    if start < 2 or words.tags[start - 1] != "T":
        return False
    link = words.lower[start - 2]
    return link in GOING_ON or (link in BELIEVED and is_after_be(words, start - 2))


def is_as_said(words: Words, first: int, last: int) -> bool:
    """Whether a participle tells by whom: "as announced by X", "praised by X and opposed by Y"."""
    if words.lower[last + 1 : last + 2] != ["by"]:
        return False
    start = verb_start(words, first)
    return words.tags[start - 1 : start] == "C" or words.lower[start - 1 : start] == ["as"]


def is_negated(words: Words, first: int) -> bool:
    """Whether the verb group that ends before ``first`` is negated."""
    if words.tags[first - 1] == "K" and (opening := opening_of_aside(words, first - 1)) is not None:
        first = opening
    for at in range(first - 1, max(-1, first - 4), -1):
        if words.lower[at : at + 2] == ["no", "longer"]:
            return True
        if words.tags[at] not in "AXnBT" and words.lower[at] != "so":
            return False
        if words.lower[at] in BARELY and words.lower[at - 1] in ("could", "can"):
            return False  # "could hardly oppose it" did not say that he agreed
        if words.lower[at] in NEGATIONS or words.lower[at].endswith(("n't", "n’t")):
            return words.lower[at + 1 : at + 2] != ["only"]
    return False


def modal_before(words: Words, first: int) -> str:
    """The auxiliary of the verb group that ends before ``first``: "would"; "" without one."""
    for at in range(first - 1, max(-1, first - 4), -1):
        if words.tags[at] == "X":
            return words.lower[at]
        if words.tags[at] not in "AnB":
            break
    return ""
