r"""Which cue words of a sentence are verbs: "they claim", but not "the claim", "reported claims".

Takes    the `Words` of a sentence and its cues.
Gives    the cues that are words of their own and no nouns, and the words with the finite verbs
         among them marked as class ``c``.
Offsets  indices of words.
Errors   none.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cablegraph.extract.cues import Cue, Form, allows
from cablegraph.extract.phrases import TOWARD, phrase_ending_at
from cablegraph.extract.runs import SUBJECT_PRONOUNS
from cablegraph.extract.stances import stance_noun
from cablegraph.extract.verb_groups import FLOATING, is_as_said, verb_start
from cablegraph.extract.words import COLLECTIVE, VERB, Words, demonyms

HAVING = frozenset({"has", "have", "had", "having"})
HOMOGRAPHS = frozenset({  # verbs whose base or present form is a noun as well
    "advocate", "alert", "answer", "appeal", "assess", "balk", "blame", "caution", "champion",
    "cheer", "cite", "claim", "comment", "complain", "compliment", "concern", "contrast",
    "counter", "credit", "demand", "demur", "detail", "direct", "dispute", "doubt", "echo",
    "estimate", "fault", "favor", "favour", "fear", "feel", "forecast", "hail", "highlight",
    "hope", "joke", "judge", "lament", "lobby", "note", "object", "offer", "order", "pledge",
    "plan", "praise", "press", "promise", "protest", "push", "query", "question", "quote",
    "reason", "regard", "regret", "relay", "remark", "reply", "report", "request", "resolve",
    "salute", "share", "show", "signal", "state", "stress", "support", "thank", "vow", "veto",
    "view", "value", "voice", "volunteer", "welcome", "wish", "wonder", "worry", "issue",
    "hold", "file", "air", "register", "raise", "pay", "make", "give", "challenge", "rebuke",
    "commit", "back", "attack", "label", "link", "moan", "scorn", "rage", "rant", "dread",
    "mistrust", "distrust", "lecture", "focus on", "point to", "rule out", "attribute", "charge",
    "vote", "sum up",
    "suspect", "like", "hint", "alarm", "anger", "please", "trouble", "upset", "dismay", "outrage",
    "shock", "delight", "desire", "quip", "boast", "guarantee", "float", "exclaim",
})  # fmt: skip
COUNTS = frozenset({"two", "three", "some", "many", "several"})  # "..., two suspected leaders"
PLURAL_TELLERS = frozenset({"we", "they", "i", "you"})


def cue_spots(words: Words, cues: Iterable[Cue]) -> Iterable[tuple[Cue, int, int]]:
    """The cues that are words of their own, with their first and last word."""
    for cue in cues:
        first = words.index_at(cue.start)
        if first is None or words.tags[first] == "E":
            continue
        last = first
        while last + 1 < len(words) and words.starts[last + 1] < cue.end:
            last += 1
        if words.ends[last] == cue.end:  # not a piece of "resisting-arrest"
            yield cue, first, last


def with_verbs(
    words: Words, spots: list[tuple[Cue, int, int]]
) -> tuple[Words, list[tuple[Cue, int, int]]]:
    """Mark the cues that are finite verbs as class ``c``; leave out those that are nouns."""
    tags, kept = list(words.tags), []
    verbs = {first for cue, first, _ in spots if cue.entry.form in (Form.BASE, Form.PAST)}
    for cue, first, last in spots:
        if cue.entry.lemma == "have" and not _has_stance(words, last):
            continue
        if cue.entry.form in (Form.BASE, Form.PRESENT, Form.PAST):
            is_subject = cue.entry.form is Form.PRESENT and last + 1 in verbs  # "reports indicate"
            if is_subject or _is_noun(words, tags, first, last, cue):
                continue
            tags[first] = VERB
        kept.append((cue, first, last))
    return replace(words, tags="".join(tags)), kept


def _has_stance(words: Words, last: int) -> bool:
    """Whether "have" is a verb of its own here: "has doubts", not "has said"."""
    noun = stance_noun(words, last)
    return noun is not None and allows("have", words.lower[noun[0]], noun[1])


def _is_noun(words: Words, tags: Sequence[str], first: int, last: int, cue: Cue) -> bool:
    """Whether a form that is also a noun or adjective is one here: "the reported claims"."""
    before = tags[first - 1] if first else ""
    if before == "T" and first > 1 and words.lower[first - 2] in TOWARD:
        return True
    if words.lower[first] == "say" and first > 1 and words.lower[first - 2] in HAVING:
        return True  # "had some say"
    if cue.entry.lemma == "press" and tags[last + 1 : last + 2] in (["F"], ["G"]):
        return True  # "a Herald press release"
    if before == "K" and (start := verb_start(words, first)) < first and start:
        subject = tags[start - 1]  # "skeptics, however, question"
        is_apart = set(tags[start:first]) <= {"K", "A"}
        if cue.entry.form is Form.BASE and subject in ("G", "E") and is_apart:
            return words.tags[last + 1 : last + 2] not in tuple("SDT")
    if words.capital[first] and before not in ("", "Q", "M") and not words.all_capitals:
        return True
    if cue.entry.form is Form.PAST:
        is_subject = words.lower[first - 1] in SUBJECT_PRONOUNS | FLOATING if first else False
        if words.lower[first - 1] in COUNTS and tags[last + 1 : last + 2] in (["N"], ["G"], ["E"]):
            is_subject = first > 1 and tags[first - 2] not in ("K", "C")
        opening = tags[:first].index("O") if before == "L" and "O" in tags[:first] else first
        is_owned = before == "L" and tags[opening - 1] == "s"
        follows = words.tags[last + 1 : last + 2]
        is_adjective = cue.entry.lemma in ("suspect", "allege") and follows in ("N", "G")
        is_subject = is_subject and not (before == "D" and is_adjective)
        is_said = is_as_said(words, first, last)
        return not (is_subject or is_said) and (is_owned or before in ("D", "s", "P"))
    if cue.entry.form is Form.PRESENT and cue.entry.lemma == "say":
        return False
    if cue.entry.lemma == "like" and cue.entry.form is Form.BASE and before not in "XTnHA":
        return words.lower[last + 1 : last + 2] not in (["to"], ["that"])
    if before == "P" and re.search(r"[GE]H[AX]{0,2}[Vc]\Z", "".join(tags[: first - 1])[-6:]):
        return False  # "most analysts we spoke with believe"
    if cue.entry.lemma not in HOMOGRAPHS and before != "T":
        return before in ("D", "P", "s") and words.lower[first - 1] not in SUBJECT_PRONOUNS
    if before in ("D", "P", "s", "V", VERB, "I", "O"):
        return True
    if cue.entry.form is Form.PRESENT and (before == "T" or words.lower[first - 1] == "member"):
        return True
    if before in ("X", "n", "T", "A", "R"):
        return False
    if before == "N" and words.capital[first - 1] and words.lower[last + 1 : last + 2] == ["that"]:
        return False
    if (
        cue.entry.form is Form.BASE
        and before in ("N", "E", "Y")
        and _has_plural_subject(words, first, last)
    ):
        return False
    is_parallel = before == "C" and VERB in tags[:first] and "T" not in tags[:first]
    if is_parallel and words.tags[last + 1 : last + 2] in ("D", "S"):
        return False
    if before in ("N", "Y", "") or (before in "CKS" and cue.entry.form is Form.BASE):
        return True
    if before == "H" and cue.entry.form is Form.BASE:
        return words.lower[first - 1] not in PLURAL_TELLERS
    if before == "E" and cue.entry.form is Form.BASE and not words.all_capitals:
        is_one = not words.lower[first - 1].endswith(("s", "police", "people", "men", "media"))
        is_joined = "C" in tags[max(0, first - 6) : first]
        return (is_one and not is_joined) or tags[last + 1 : last + 2] in (["B"], ["X"], ["V"])
    after = tags[last + 1] if last + 1 < len(tags) else "."
    is_followed = words.lower[last + 1 : last + 2] in (["for"], ["about"])
    return after in "PBXVCc." and last == first and not is_followed


def _has_plural_subject(words: Words, first: int, last: int) -> bool:
    """Whether a base form has a plural subject that a place follows: "leaders in Riga say"."""
    if words.tags[last + 1 : last + 2] not in tuple("SDHEXTQA"):
        return False
    if words.lower[first - 1].endswith("s") and words.lower[first - 1][:-1] in demonyms():
        return True
    heads = phrase_ending_at(words, first - 1).heads
    if not heads or heads[-1].index >= first - 1:
        return False
    head = heads[-1].index
    place = words.places.get(head)
    is_group = words.tags[head] == "G" or (place is not None and place.rule == COLLECTIVE)
    return is_group and words.lower[head].endswith("s")
