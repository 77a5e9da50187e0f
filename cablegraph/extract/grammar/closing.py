r"""Whose a whole sentence is: "Riga wants more, the envoy said", "..., according to the envoy".

Takes    the `Words` of a sentence and its `Statement`s, in their order.
Gives    the statements, where those that a sayer at the end or between commas only relates count
         as within what that one says.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`: relays count for the outermost sayer.
"""

import re

from cablegraph.extract.grammar.attribution import NESTED, Statement, Way
from cablegraph.extract.grammar.cues import CueKind
from cablegraph.extract.grammar.verb_groups import TELLING, opening_of_aside, verb_start
from cablegraph.extract.grammar.words import Words

RELATED = frozenset({Way.DIRECT, Way.INSERTED, Way.SHARED, Way.PASSIVE, Way.PARTICIPLE})
OPENERS = frozenset("SIV")  # "While Riga agreed, ...", "Asked whether it agreed, ..."
WHOM_ON = re.compile(r"D?[NG]{0,2}[EGH]P[DNY]{1,3}(?=K)")  # "he told the envoy May 3,"
WHOM_TOLD = re.compile(r"D?[NG]{0,2}[EGH](?=[PS])")
WHOM = re.compile(r"D?[NG]{0,2}[EG](?=K)")  # "he told the envoy, and"
OCCASIONS = frozenset({"in", "on", "at", "during", "over", "after", "before", "when", "following"})
ON_AN_OCCASION = re.compile(r"(?:PI?[DNGEYFs]{1,6}c?){0,3}(?:S[AXB]?[Vc]P?[DNGE]{0,4})?\.?L?\Z")
TO_WHOM = re.compile(r"(?:A?T?D?[NGEH]{1,3}|A)?(?:P?D?[NY]{1,3})?\.?L?\Z")  # "us on Monday."


def said_as_a_whole(words: Words, found: list[Statement]) -> list[Statement]:
    """Give what a sentence relates to whom its end or an insertion names.

    >>> from cablegraph.extract.grammar.statements import statements
    >>> from cablegraph.extract.grammar.words import split_words
    >>> text = "the officials support it, the ministers said."
    >>> _, found = statements(split_words(text))
    >>> [(item.cue.entry.lemma, item.reason) for item in found]
    [('support', 'within what another says'), ('say', '')]
    """
    found = _said_by_source(words, found)
    if words.tags[:1] in OPENERS:
        return found
    for at, item in enumerate(found):
        if not is_aside(words, item):
            continue
        start = item.subject.first if item.subject.way is Way.DIRECT else item.first
        since = _told_since(words, start)
        if not any(
            _is_told_before(each, since, start) or _is_done_by(words, each, item) for each in found
        ):
            return found
        related = [
            _within(each)
            if _is_told_before(each, since, start) or _is_told_on(words, each, item)
            else each
            for each in found
        ]
        related[at] = item._replace(reason="", act=item.cue.entry.act)
        return related
    return found


def _told_since(words: Words, start: int) -> int:
    """Where what a sayer tells begins: after a semicolon, or in "X, whose name, he said, is"."""
    since = words.tags.rfind("M", 0, start) + 1
    relative = words.tags.rfind("R", since, start)
    is_open = relative > 0 and set("VBXc").isdisjoint(words.tags[relative:start])
    return relative if is_open else since


def is_aside(words: Words, item: Statement) -> bool:
    """Whether a sayer stands between commas or at the end: ", the envoy said."."""
    if item.cue.entry.lemma not in TELLING or item.reason not in ("", NESTED):
        return False
    subject = item.subject
    if not subject.heads or subject.way not in (Way.DIRECT, Way.INVERTED):
        return False
    first = subject.first if subject.way is Way.DIRECT else item.first
    last = item.last if subject.way is Way.DIRECT else subject.heads[-1].index
    is_apart = words.tags[first - 1 : first] == "K" or words.tags[max(0, first - 2) : first] == "KQ"
    if not is_apart:
        return False
    at = last + 1
    if words.tags[at : at + 1] == "K" or TO_WHOM.match(words.tags, at) is not None:
        return True
    if _is_on_an_occasion(words, at):
        return True
    is_told = item.cue.entry.lemma in ("tell", "inform")
    return is_told and any(whom.match(words.tags, at) for whom in (WHOM, WHOM_ON))


def _is_on_an_occasion(words: Words, at: int) -> bool:
    """Whether a sentence ends in when it was said: "told us in a May 3 call", "when pressed"."""
    whom = WHOM_TOLD.match(words.tags, at)
    at = whom.end() if whom is not None else at
    is_told = words.lower[at : at + 1] != [] and words.lower[at] in OCCASIONS
    return is_told and ON_AN_OCCASION.match(words.tags, at) is not None


def _is_told_before(item: Statement, since: int, start: int) -> bool:
    """Whether a statement's subject stands before the sayer, so that it is what is told."""
    is_told = item.counts and item.act is not None and item.subject.way in RELATED
    return is_told and since <= item.subject.first < start


def _is_told_on(words: Words, each: Statement, sayer: Statement) -> bool:
    """Whether what is told goes on after the sayer: "X failed, he told us, and it wants more"."""
    if _is_done_by(words, each, sayer):
        return True
    first = each.subject.first
    is_after = each.counts and sayer.last < first and each.subject.way is Way.DIRECT
    return is_after and words.lower[first - 1 : first + 1] == ["and", "it"]


def _is_done_by(words: Words, each: Statement, sayer: Statement) -> bool:
    """Whether an agent is told around the sayer: "the law, he said, was opposed by X"."""
    is_after = each.family == "passive" and each.counts and sayer.last < each.first
    return is_after and opening_of_aside(words, verb_start(words, each.first) - 1) is not None


def _within(item: Statement) -> Statement:
    return item._replace(reason=NESTED)


def _said_by_source(words: Words, found: list[Statement]) -> list[Statement]:
    """Give a whole sentence to its source: "Riga wants more, according to the envoy."."""
    last = found[-1] if found else None
    if last is None or last.cue.entry.kind is not CueKind.SOURCE or not last.counts:
        return found
    end = words.tags.find("K", last.last)
    if words.tags[last.first - 1] != "K" or end >= 0 or "M" in words.tags[: last.first]:
        return found
    return [_within(item) if item.counts else item for item in found[:-1]] + [last]
