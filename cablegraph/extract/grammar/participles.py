r"""Which participles go on with what a sayer says: "X left, noting that", "came promising to".

Takes    the `Words` of a sentence and a participle.
Gives    whether it stands free, so that the sayer before is its subject, or belongs to a noun.
Offsets  indices of words.
Errors   none.
"""

import re

from cablegraph.extract.grammar.verb_groups import verb_start
from cablegraph.extract.grammar.words import Words

ANNOUNCING = frozenset({
    "promising", "vowing", "pledging", "complaining", "asking", "requesting", "demanding",
    "warning", "insisting", "arguing", "threatening",
})  # fmt: skip
MOVED = frozenset({"came", "rose", "swept", "returned", "ran", "campaigned"})
RANG = frozenset({"telephoned", "phoned", "called", "emailed", "wrote"})  # us or another by name
LEFT = frozenset({"left", "took"})  # a room or an office, not people
WAY = {  # the classes of words between each of these verbs and a participle of its subject
    **dict.fromkeys(MOVED | RANG, frozenset("PTDNAYEsC")),
    **dict.fromkeys(LEFT, frozenset("PDNAY")),
}
OFFICES = frozenset({"office", "government", "parliament"})  # to which one comes
OTHERS = frozenset({  # whose a participle after them is
    "crowd", "crowds", "mob", "people", "man", "men", "woman", "women", "girl", "boy", "children",
    "family", "group", "call", "calls",
})  # fmt: skip
MOVED_NEAR = 7  # words: between "came" and "promising"
CAME_OUT = re.compile(r"\b(?:came out|went public|gone public|come out|went on record)\b")
CONFINED = frozenset({"confined", "confines", "limited", "limits", "restricted", "restricts"})
DOCUMENT_NEAR = 14  # words: "a letter to the ministry from the embassy requesting"


def is_free_participle(words: Words, first: int) -> bool:
    """Whether a participle is free: behind a comma, "by", "while", a document, "came out"."""
    start = verb_start(words, first)
    if start == 0:
        return False
    before = words.tags[start - 1]
    if before == "T" and words.lower[start - 3] in CONFINED:
        return True
    if before == "C" and _joins_gerund(words, start - 1):
        return False
    if words.lower[max(0, start - 2) : start] == ["that", "while"]:
        return False
    if words.lower[max(0, start - 2) : start] == ["point", "of"]:
        return True  # "made a point of thanking us"
    if words.lower[start - 1] == "worth":
        return False  # "it is worth noting"
    if before == "L" and words.tags[start - 2 : start - 1] == "Y":
        return False  # an item of a list: "2) affirming diversity"
    if words.lower[first] == "asking" and before in "NEGY" and _follows_question(words, first):
        return True
    if before in "NEFGL" and "F" in words.tags[max(0, start - DOCUMENT_NEAR) : start]:
        return words.lower[first] not in ("including", "concerning", "regarding")
    if CAME_OUT.search(" ".join(words.lower[max(0, start - 8) : start])):
        return True
    if before in "KL-CQ" or words.lower[start - 1] in ("by", "while", "even", "after"):
        return True
    if before in "NEGY" and words.lower[first] in ANNOUNCING and _is_on_the_way(words, start):
        return True
    return before in "NE" and words.lower[first] in ("saying", "noting", "adding", "claiming")


def _is_on_the_way(words: Words, start: int) -> bool:
    """Whether somebody came, left or rang, and said so: "came to office promising to"."""
    for at in range(start - 1, max(0, start - MOVED_NEAR), -1):
        if (between := WAY.get(words.lower[at])) is not None:
            way = range(at + 1, start)
            is_way = all(words.tags[on] in between or words.lower[on] in OFFICES for on in way)
            is_alone = OTHERS.isdisjoint(words.lower[at + 1 : start])
            return is_way and is_alone and words.tags[at - 1] not in "DPs"
        if words.tags[at] in "KMSRBXc.":
            break
    return False


def _follows_question(words: Words, first: int) -> bool:
    """Whether a question is put in writing: "tabled a question in May asking whether"."""
    return "question" in words.lower[max(0, first - DOCUMENT_NEAR) : first]


def _joins_gerund(words: Words, conjunction: int) -> bool:
    """Whether a participle after "and" goes with one that a preposition governs."""
    for at in range(conjunction - 1, max(0, conjunction - 14), -1):
        if words.tags[at] == "I" and words.tags[at - 1] == "P":
            return words.lower[at - 1] not in ("while", "after", "before")
        if words.tags[at] in "KMVcB":
            break
    return False
