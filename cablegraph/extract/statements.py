r"""What one sentence says who says: each cue with its sayer and its act, outermost sayers only.

Takes    the `Words` of a sentence and its cues.
Gives    a `Statement` for each cue that is a verb, attitude or source: whose it is and what it
         does, or the reason why it does not count.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`: relays count for the outermost sayer.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cablegraph.extract.acts import (
    SPEECH,
    act_of,
    complement_of,
    is_negated,
    said_clause,
    stance_noun,
)
from cablegraph.extract.attribution import (
    AIMS,
    FAR,
    FLOATING,
    PHRASE,
    SUBJECT_PRONOUNS,
    TOWARD,
    VERBAL,
    Subject,
    Way,
    absolute_subject,
    agent_of,
    caused_subject,
    is_person_name,
    main_subject,
    no_subject,
    opinion_owner,
    phrase_ending_at,
    source_after,
    subject_after,
    subject_of,
    unknown_subject,
    verb_start,
)
from cablegraph.extract.cues import PARTICIPLES, STIRRING, Cue, CueKind, Form, allows, find_cues
from cablegraph.extract.reading import Place, Sentence
from cablegraph.extract.words import COLLECTIVE, VERB, Words, demonyms, lower_case, split_words
from cablegraph.model.findings import MentionForm
from cablegraph.terms.speech import SpeechAct

IN_QUOTES = "within a quotation"
NESTED = "within what another says"
NO_HOLDER = "no holder"
NO_OBJECT = ("complement (none)", "complement (pause)")
CARRIERS = frozenset({
    "say", "tell", "state", "declare", "indicate", "reply", "respond", "affirm", "confirm",
    "repeat", "emphasize", "stress", "add", "insist", "reiterate", "explain", "make clear",
})  # fmt: skip
CARRIED = frozenset(SpeechAct) - {
    SpeechAct.ASSERT, SpeechAct.INQUIRE, SpeechAct.PROPOSE,
}  # fmt: skip
CONCESSIVE = frozenset({"while", "although", "though", "whereas", "but"})
SUBORDINATE = CONCESSIVE | {"as", "if", "when", "after", "since", "because", "before"}
CONDITIONS = (["if"], ["how"], ["whether"], ["unless"], ["until"], ["once"], ["should"])
RESULTS = frozenset({
    "highlighting", "underscoring", "underlining", "indicating", "signaling", "revealing",
    "suggesting", "confirming", "implying", "showing",
})  # fmt: skip
OF_THINGS = frozenset({  # what laws, programs and figures do as well
    "show", "indicate", "reveal", "imply", "cite", "confirm", "highlight", "underscore",
    "support", "promote", "favor", "call for", "suggest", "focus on", "outline", "challenge",
    "resist", "allow", "signal", "contradict", "threaten", "attribute", "detail", "refer",
    "stipulate", "specify", "offer", "provide", "see", "issue", "make", "have", "give", "hold",
    "underline", "point to", "stress", "emphasize", "note", "pay", "seek", "aim", "plan",
    "include", "defend", "put pressure on", "increase the pressure on", "increase pressure on",
    "direct", "order", "authorize", "lay out", "set out", "spell out", "reflect", "require",
    "touch on", "raise", "file", "submit", "share",
})  # fmt: skip
RECEIVING = frozenset({"received", "receives", "got", "obtained"})
ADDRESSING = frozenset({"tell", "ask", "urge", "warn"})
PASSIVES = frozenset({  # verbs whose agent has said it: "was told by X"
    "tell", "inform", "advise", "assure", "warn", "ask", "urge", "criticize", "praise", "welcome",
    "condemn", "oppose", "reject", "support", "endorse", "propose", "suggest", "request", "view",
    "say", "cite", "consider", "believe", "regard", "characterize", "deem", "label", "call",
    "estimate", "identify", "deride", "applaud", "commend", "hail", "credit", "quote",
    "recommend", "favor", "fear", "advance", "point out", "dub", "denigrate", "ridicule", "see",
    "describe", "accuse", "blame", "note", "confirm", "deny", "agree", "encourage", "invite",
    "thank", "denounce", "dispute", "challenge", "echo", "announce", "promise", "report", "claim",
    "explain", "state", "stress", "demand", "predict", "mention", "back", "question", "acknowledge",
    "recognize", "lament", "portray", "emphasize", "highlight", "underline", "underscore",
    "reiterate", "repeat", "think", "allege", "assert", "declare", "argue", "contend", "expect",
    "decry",
})  # fmt: skip
REDUCED = frozenset({  # "changes proposed by X", "when asked by X"
    "propose", "suggest", "echo", "cite", "announce", "criticize", "recommend", "advocate",
    "demand", "ask", "denounce", "condemn",
})  # fmt: skip
REQUESTING = frozenset({"ask", "request", "demand", "urge", "count on", "call for", "call on"})
RESULTS_TOLD = frozenset({"results", "figures", "findings", "numbers"})  # "were announced by"
ASIDES = frozenset({"while", "although", "though"})
NOBODY = frozenset({"none", "no", "neither", "few", "nobody"})
DOING = frozenset({"authorize", "direct", "order", "approve", "support", "promote", "offer"})
HAVING = frozenset({"has", "have", "had", "having"})
CAME_OUT = re.compile(r"\b(?:came out|went public|gone public|come out|went on record)\b")
QUOTING = frozenset({"quote", "quotes", "quoted", "quoting", "cited", "cites"})
CITED = (["quoted", "as"], ["cited", "as"])  # "was quoted as saying"
OPENING = frozenset("APS")  # before a participle at the head of its sentence
EXPERIENCERS = ("E", "G", "D")
PLURAL_VERBS = frozenset({"were", "are", "have"})
PRESENT = frozenset(
    {"is", "are", "has", "have", "remains", "remain", "does", "do", "seems", "seem"}
)
GOING_ON = frozenset({
    "continue", "continues", "continued", "continuing", "began", "begun", "begins", "proceeded",
    "chose", "tended", "tend", "tends", "hastened", "hurried", "wanted", "seem", "seems", "seemed",
    "appear", "appears", "appeared",
})  # fmt: skip
TRYING = frozenset({"sought", "tried", "attempted", "seeks", "tries"})
TRIED = frozenset({
    SpeechAct.ASSERT, SpeechAct.DENY, SpeechAct.CAUTION, SpeechAct.CRITICIZE, SpeechAct.COMMIT,
})  # fmt: skip
BELIEVED = frozenset({"believed", "reported", "known", "thought", "understood", "rumored"})
LEFT = frozenset({"left", "came", "emerged", "departed", "returned"})
MET = frozenset({
    "met", "meet", "contacted", "called", "visited", "wrote", "phoned", "telephoned",
    "approached", "intervened", "took", "came", "went", "used", "spoke", "stood", "returned",
})  # fmt: skip
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
SUPPOSED = frozenset({"may", "might", "could"})  # "it may be that"
PLURAL_TELLERS = frozenset({"we", "they", "i", "you"})

LONGEST = 5_000  # characters: what is longer is a table or damage, and no sentence
DOCUMENT_NEAR = 14  # words: "a letter to the ministry from the embassy requesting"

OwnSide = Callable[[int], bool]  # is what a word names the sayer's own side?


@dataclass(frozen=True, slots=True)
class Statement:
    """A cue of a sentence, whose it is and what it does; or why it does not count."""

    cue: Cue
    first: int  # words of the cue
    last: int
    subject: Subject
    family: str  # the rule family
    act: SpeechAct | None = None
    reason: str = ""  # why it does not count; "" where it does

    @property
    def counts(self) -> bool:
        """Whether the cue attributes something to somebody at the top level."""
        return not self.reason


def statements_in(
    sentence: Sentence, places: Iterable[Place]
) -> tuple[Words, tuple[Statement, ...]]:
    """The words and statements of a sentence; none in a line that is no sentence."""
    if len(sentence.text) > LONGEST:
        return split_words(""), ()
    named = tuple(place for place in places if place.form is not MentionForm.PRONOUN)
    return _statements_of(sentence.text, named)


@lru_cache(maxsize=2048)  # pronouns are resolved between the two readings of a cable
def _statements_of(text: str, places: tuple[Place, ...]) -> tuple[Words, tuple[Statement, ...]]:
    cues = find_cues(lower_case(text))
    words = split_words(text, places)
    return statements(words, cues) if cues else (words, ())


def statements(words: Words, cues: Sequence[Cue]) -> tuple[Words, tuple[Statement, ...]]:
    """The statements of a sentence; and its words with the verbs among them marked.

    >>> from cablegraph.extract.cues import find_cues
    >>> from cablegraph.extract.words import split_words
    >>> text = "the officials said that the ministers opposed it, but warned of its use."
    >>> _, found = statements(split_words(text), find_cues(text))
    >>> [(item.cue.entry.lemma, item.reason or item.act.value) for item in found]
    [('say', 'assert'), ('oppose', 'within what another says'), ('warn', 'caution')]
    """
    words, spots = _with_verbs(words, list(_spots(words, cues)))
    found: list[Statement] = []
    for cue, first, last in spots:
        item = _statement(words, cue, first, last, found)
        if item is not None:
            found.append(_with_act(words, item, lambda index: False))
    return words, tuple(_said_at_first(words, _said_at_last(words, found)))


def _said_at_last(words: Words, found: list[Statement]) -> list[Statement]:
    """Give a whole sentence to whom its end names: "Riga wants more, said the envoy."."""
    found = _said_by_source(words, found)
    last = next((item for item in reversed(found) if item.subject.way is Way.INVERTED), None)
    if last is None or last.reason != NESTED or words.tags[last.first - 1] != "K":
        return found
    inner = next(item for item in found if item.counts)
    if inner.subject.way is not Way.DIRECT or inner.subject.first > 2:
        return found
    said = replace(last, reason="", act=inner.act)
    within = [replace(item, reason=NESTED) if item.counts else item for item in found]
    return [said if item is last else each for item, each in zip(found, within, strict=True)]


def _said_at_first(words: Words, found: list[Statement]) -> list[Statement]:
    """Count what opens a sentence that says nothing else: "After expressing concern, X left"."""
    is_aside = words.lower[0] in ASIDES or words.lower[:2] == ["even", "while"]
    if not found or (any(item.counts for item in found) and not is_aside):
        return found
    item = found[0]
    if item.cue.entry.form is not Form.ING or not set(words.tags[: item.first]) <= OPENING:
        return found
    subject = _main_after(words, words.tags.find("K", item.last))
    if subject is None or words.lower[subject.heads[-1].index] == "it":
        return found
    return [
        _with_act(words, replace(item, subject=subject, reason=""), lambda index: False),
        *found[1:],
    ]


def _said_by_source(words: Words, found: list[Statement]) -> list[Statement]:
    """Give a whole sentence to its source: "Riga wants more, according to the envoy."."""
    last = found[-1] if found else None
    if last is None or last.cue.entry.kind is not CueKind.SOURCE or not last.counts:
        return found
    end = words.tags.find("K", last.last)
    if words.tags[last.first - 1] != "K" or end >= 0 or "M" in words.tags[: last.first]:
        return found
    return [replace(item, reason=NESTED) if item.counts else item for item in found[:-1]] + [last]


def own_act(
    words: Words, item: Statement, found: Sequence[Statement], is_own: OwnSide
) -> SpeechAct | None:
    """The act of a statement, knowing which words name the sayer's own side.

    "Said he would" commits, "said they would" asserts.
    """
    if item.act is not SpeechAct.ASSERT or said_clause(complement_of(words, item.last)) is None:
        return item.act
    settled = _with_act(words, item, is_own)
    return _carried(words, settled, found, is_own)


def _spots(words: Words, cues: Iterable[Cue]) -> Iterable[tuple[Cue, int, int]]:
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


def _with_verbs(
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
        is_said = _is_as_said(words, first, last)
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
    if cue.entry.form is Form.BASE and before in ("N", "E", "Y") and _is_plural(words, first, last):
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
    return after in "PBXVCc." and last == first and words.lower[last + 1] not in ("for", "about")


def _is_plural(words: Words, first: int, last: int) -> bool:
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


def _statement(
    words: Words, cue: Cue, first: int, last: int, before: Sequence[Statement]
) -> Statement | None:
    """One cue with its subject; ``None`` where the word is no cue at all."""
    subject, family = _subject_and_family(words, cue, first, last)
    if subject is None:
        return None
    subject, reason = _settled(words, cue, first, subject, before)
    return Statement(cue, first, last, subject, family, None, reason)


def _subject_and_family(
    words: Words, cue: Cue, first: int, last: int
) -> tuple[Subject | None, str]:
    entry, after_be = cue.entry, _after_be(words, first)
    if entry.kind is CueKind.SOURCE:
        return source_after(words, last), entry.kind.value
    if entry.kind is CueKind.OPINION:
        owner = opinion_owner(words, first)
        return (owner if owner.heads else None), CueKind.SOURCE.value
    if entry.kind is CueKind.ATTITUDE or (entry.attitude and after_be):
        whose = subject_of(words, first) if after_be else _bearer(words, first, last)
        return whose, CueKind.ATTITUDE.value
    if entry.attitude and (bearer := _bearer(words, first, last)) is not None:
        return bearer, CueKind.ATTITUDE.value
    if (entry.lemma in STIRRING or entry.lemma == "worry") and words.tags[first] == VERB:
        return _stirred(words, first, last), CueKind.ATTITUDE.value
    if words.lower[verb_start(words, first)] == "having" and words.tags[first] == VERB:
        return replace(no_subject("participle"), way=Way.PARTICIPLE), "participle"
    if entry.lemma == "receive":
        return _received(words, last), entry.kind.value
    if entry.form is Form.ING:
        way = "reporting-verb" if after_be else "participle"
        return subject_of(words, first, is_ing=True), way
    if words.tags[first] != VERB:
        return None, ""
    if entry.form is Form.PAST and not _is_as_said(words, first, last) and _is_bare(words, first):
        is_asked = _is_reduced(words, cue, first, last)
        return (agent_of(words, last), "passive") if is_asked else (None, "")
    is_participle = words.lower[first] in PARTICIPLES.values()
    if is_participle and HAVING.isdisjoint(words.lower[verb_start(words, first) : first]):
        return agent_of(words, last), "passive"
    if entry.form is Form.PAST and (after_be or _is_as_said(words, first, last)):
        return agent_of(words, last), "passive"
    if _is_reduced(words, cue, first, last):
        return agent_of(words, last), "passive"
    subject = _unknown(words, cue, first, _subject_around(words, cue, first, last))
    return subject, entry.kind.value


def _is_reduced(words: Words, cue: Cue, first: int, last: int) -> bool:
    """Whether a participle after a noun has an agent: "changes proposed earlier by X"."""
    if cue.entry.form is not Form.PAST or cue.entry.lemma not in REDUCED:
        return False
    after = last + 1 + (words.tags[last + 1 : last + 2] == "A")
    if words.lower[after : after + 1] != ["by"]:
        return False
    return words.tags[first - 1] in "NF" or _is_bare(words, first)


def _received(words: Words, last: int) -> Subject | None:
    """Whose a request is that another received: "received a request from X"."""
    for at in range(last + 1, min(len(words), last + 9)):
        if words.lower[at] == "from":
            return source_after(words, at)
        if words.tags[at] in "KMSRVc.":
            break
    return None


def _is_as_said(words: Words, first: int, last: int) -> bool:
    """Whether a participle tells by whom: "as announced by X", "praised by X and opposed by Y"."""
    start = verb_start(words, first)
    is_named = words.lower[last + 1 : last + 2] == ["by"]
    is_second = words.tags[start - 1 : start] == "C"
    return is_named and (is_second or words.lower[start - 1 : start] == ["as"])


def _is_bare(words: Words, first: int) -> bool:
    """Whether a past form is a participle at the head of its phrase: "Asked about it, he ..."."""
    follows = words.tags[first + 1 : first + 2]
    if words.lower[first] == "intended" and words.tags[first - 1] == "N":
        return True  # "a law intended to"
    if first == 0:
        return follows in ("P", "T", "S") or words.lower[1:2] == ["by"]
    return words.lower[first - 1] in ("when", "if", "as", "once") and follows in ("P", "S", "T")


def _subject_around(words: Words, cue: Cue, first: int, last: int) -> Subject:
    """The subject before a verb, or after it: "...", said the minister."""
    subject = subject_of(words, first)
    if cue.entry.lemma not in SPEECH or subject.way not in (Way.DIRECT, Way.INSERTED):
        return subject
    if subject.heads and (subject.way is Way.DIRECT or cue.entry.lemma in ADDRESSING):
        return subject
    after = subject_after(words, last)
    return after if after.heads else subject


def _unknown(words: Words, cue: Cue, first: int, subject: Subject) -> Subject:
    """The subject that no table knows, if the verb is one for people and bodies only."""
    if subject.heads or subject.way is not Way.DIRECT or cue.entry.lemma in OF_THINGS:
        return subject
    found = unknown_subject(words, first)
    return found if found.heads else subject


def _after_be(words: Words, first: int) -> bool:
    """Whether a finite form of "be" stands before, or "seems to be"."""
    start = verb_start(words, first)
    tags = words.tags[start:first]
    if "B" not in tags:
        return False
    if words.lower[start + tags.index("B")] not in ("be", "being") or "X" in tags:
        return True
    return start > 1 and words.tags[start - 1] == "T" and words.lower[start - 2] in GOING_ON


def _bearer(words: Words, first: int, last: int) -> Subject | None:
    """Whose an attitude is that no verb gives: "X, wary of it, left", "the delay angered X"."""
    tags = words.tags
    follows = tags[last + 1 : last + 2]
    if first and tags[first - 1] == "K" and follows in ("P", "S", "T"):
        subject = phrase_ending_at(words, first - 2)
        return replace(subject, way=Way.APPOSED) if subject.heads else None
    if first == 0 and follows in ("P", "S"):
        return _main_after(words, tags.find("K", last))
    is_felt = words.tags[first - 1] in "ENFA" and words.lower[first].endswith("ed")
    if is_felt and (leaving := _leaving(words, first)) is not None:
        return subject_of(words, leaving)
    is_verb = words.lower[first].endswith("ed") and tags[first - 1] in "NEFA"
    if is_verb and follows in EXPERIENCERS and not subject_of(words, first).heads:
        subject = source_after(words, last)
        return subject if subject.heads else None
    return None


def _stirred(words: Words, first: int, last: int) -> Subject | None:
    """Whom something worries or pleases: "the delay alarms X"."""
    subject = subject_of(words, first)
    if subject.way is Way.INFINITIVE and words.lower[verb_start(words, first) - 2] in GOING_ON:
        subject = subject_of(words, verb_start(words, first) - 2)
    if subject.heads and words.tags[last + 1 : last + 2] not in EXPERIENCERS:
        return subject
    stirred = source_after(words, last)
    return stirred if not subject.heads and stirred.heads else subject


def _leaving(words: Words, first: int) -> int | None:
    """The verb of "left the talks frustrated", "came away impressed"."""
    return next(
        (at for at in range(first - 1, max(-1, first - 5), -1) if words.lower[at] in LEFT), None
    )


def _main_after(words: Words, comma: int) -> Subject | None:
    """The subject of the main clause that begins after a comma: "Wary of it, X left"."""
    if comma < 0:
        return None
    finite = next((at for at in range(comma, len(words)) if words.tags[at] in VERBAL), None)
    subject = subject_of(words, finite) if finite is not None else None
    is_next = subject is not None and subject.heads and subject.first == comma + 1
    return replace(subject, way=Way.APPOSED) if subject is not None and is_next else None


def _settled(
    words: Words, cue: Cue, first: int, subject: Subject, before: Sequence[Statement]
) -> tuple[Subject, str]:
    """Give second verbs their subject, and say what lies within another's words."""
    top = next((item for item in reversed(before) if item.counts), None)
    if subject.way in (Way.SHARED, Way.PARTICIPLE, Way.INFINITIVE) and not subject.heads:
        return _shared(words, cue, first, subject, top)
    if not subject.heads:
        return subject, subject.reason or "no subject"
    if _within_quotes(words, subject.first):
        return subject, IN_QUOTES
    is_attitude = cue.entry.kind in (CueKind.ATTITUDE, CueKind.LIGHT) or cue.entry.attitude
    if words.lower[subject.heads[-1].index] == "it" and is_attitude:
        return subject, "impersonal"
    outer = next((item for item in reversed(before) if _is_outer(item)), None)
    if cue.entry.kind is CueKind.SOURCE and outer is not None and not outer.counts:
        outer = None  # "the wall is concluded, according to the mayor"
    of_clause = first if subject.way is Way.PASSIVE else subject.first
    if _is_conditional(words, _clause_start(words, of_clause)):
        return subject, "only possible"
    if (
        outer is not None
        and outer.last < subject.heads[-1].index
        and _is_nested(words, cue, subject, outer)
    ):
        return subject, NESTED
    return subject, ""


def _clause_start(words: Words, at: int) -> int:
    """Where the phrase before a passive verb begins: "if the report is confirmed by X"."""
    start = verb_start(words, at)
    while start > 0 and words.tags[start - 1] in PHRASE and words.tags[at] == VERB:
        start -= 1
    return start


def _is_conditional(words: Words, first: int) -> bool:
    """Whether a clause that begins at ``first`` only says what may be: "if he agrees"."""
    before = words.lower[max(0, first - 2) : first]
    if before[-1:] == ["that"] and words.lower[0] == "it" and words.lower[1] in SUPPOSED:
        return True
    return before[-1:] in CONDITIONS or before == ["soon", "as"]


def _is_outer(item: Statement) -> bool:
    """Whether what follows may be that one's words, even if nobody could be named for it."""
    if item.subject.way is Way.APPOSED or (item.family == "passive" and item.first < 2):
        return False
    return item.counts or (
        item.cue.entry.form in (Form.PAST, Form.PRESENT)
        and item.cue.entry.lemma in SPEECH
        and item.reason == NO_HOLDER
        and item.cue.entry.lemma != "continue"
        and item.family != "passive"
    )


def _shared(
    words: Words, cue: Cue, first: int, subject: Subject, top: Statement | None
) -> tuple[Subject, str]:
    if top is not None and _within_quotes(words, first) and not _within_quotes(words, top.first):
        return subject, IN_QUOTES
    if subject.way is Way.INFINITIVE and _goes_on(words, cue, verb_start(words, first) - 2):
        link = verb_start(words, first) - 2
        going = subject_of(words, link)
        if not going.heads and going.way is Way.SHARED:
            going = top.subject if top is not None else main_subject(words, link)
        is_to_come = any(word in ("will", "would") for word in words.lower[max(0, link - 2) : link])
        return going, going.reason or ("only possible" if is_to_come else "")
    if subject.way is Way.INFINITIVE:
        whose = subject
        if top is None:
            caused = caused_subject(words, verb_start(words, first) - 1)
            whose = caused if caused.heads else _purpose_subject(words, first)
        return replace(whose, way=Way.INFINITIVE), "" if whose.heads else "infinitive"
    if subject.way is Way.PARTICIPLE:
        if words.lower[max(0, first - 2) : first] in CITED and _after_be(words, first - 2):
            cited = subject_of(words, first - 2)
            return cited, cited.reason
        if (absolute := absolute_subject(words, first)).heads:
            return absolute, ""
        if (quoted := _quoted(words, first)).heads:
            return quoted, ""
        is_deed = cue.entry.lemma in DOING and top is not None
        if is_deed and top and complement_of(words, top.last).clause is not None:
            return subject, NESTED
        if not _is_free_participle(words, first):
            return subject, "gerund"
    if words.lower[max(0, verb_start(words, first) - 1)] == "nor" and top is not None:
        return subject, NESTED
    if subject.way is Way.SHARED and _joins_infinitive(words, cue, first, top):
        return subject, "infinitive"
    if subject.way is Way.SHARED and (relative := _relative(words, first, top)) is not None:
        return relative, relative.reason or ("" if relative.heads else NO_HOLDER)
    is_second = subject.way is Way.SHARED and top is not None
    if is_second and top and _goes_with_clause(words, cue, first, top):
        return subject, NESTED
    is_result = words.lower[first] in RESULTS and words.lower[first - 1] != "by"
    if top is None and subject.way is Way.PARTICIPLE and is_result:
        return subject, "what follows, not what is said"
    whose = top.subject if top is not None else main_subject(words, first)
    if subject.way is Way.PARTICIPLE and whose.way is Way.RELATIVE:
        outer = main_subject(words, whose.first)  # "X turned to those who asked, telling them"
        whose = outer if outer.heads else whose
    if top is None and (sender := _sender(words, first)).heads:
        whose = sender
    return replace(whose, way=subject.way), "" if whose.heads else "no subject"


def _joins_infinitive(words: Words, cue: Cue, first: int, top: Statement | None) -> bool:
    """Whether a second verb goes with an infinitive: "a chance to meet X and express concern"."""
    is_but = words.lower[verb_start(words, first) - 1] == "but"
    if (
        is_but
        or cue.entry.form is not Form.BASE
        or (top is not None and top.subject.way is Way.INFINITIVE)
    ):
        return False
    start = top.first if top is not None else max(0, first - FAR)
    is_finite = top is not None and top.cue.entry.form is Form.BASE
    for at in range(first - 2, start, -1):
        if words.tags[at] in "XM":
            return False
        if words.tags[at] == "T" and words.tags[at + 1] in "VNcA" and not is_finite:
            return words.lower[at - 1] not in GOING_ON
    return False


def _goes_on(words: Words, cue: Cue, index: int) -> bool:
    """Whether the verb before "to" leaves a cue its own: "continued to", "sought to"."""
    word = words.lower[index]
    if word in TRYING:
        return cue.entry.act in TRIED
    return word in GOING_ON or (word in BELIEVED and _after_be(words, index))


def _quoted(words: Words, first: int) -> Subject:
    """Whose words another gives: "reports quoted X as saying"."""
    start = max(0, first - FAR)
    verb = next((at for at in range(first - 1, start, -1) if words.lower[at] in QUOTING), None)
    if verb is None or words.lower[first - 1] != "as":
        return no_subject("gerund")
    return source_after(words, verb)


def _goes_with_clause(words: Words, cue: Cue, first: int, top: Statement) -> bool:
    """Whether a second verb belongs to what is said, and not to who says it."""
    return (
        _is_parallel(words, first, top)
        or _disagrees(words, first, top)
        or (_is_told_in_the_past(words, top) and _is_present(words, cue, first))
    )


def _is_told_in_the_past(words: Words, top: Statement) -> bool:
    has_clause = complement_of(words, top.last).clause is not None
    return has_clause and not _is_present(words, top.cue, top.first)


def _is_present(words: Words, cue: Cue, first: int) -> bool:
    """Whether a verb is in the present: "noted that X sells arms but opposes the law"."""
    group = words.lower[verb_start(words, first) : first]
    return cue.entry.form is Form.PRESENT or not PRESENT.isdisjoint(group)


def _disagrees(words: Words, first: int, top: Statement) -> bool:
    """Whether a plural verb cannot go with a single sayer: "he said they came and were glad"."""
    verbs = words.lower[verb_start(words, first) : first]
    if len(top.subject.heads) != 1 or not PLURAL_VERBS & set(verbs):
        return False
    head = top.subject.heads[0].index
    return words.lower[head] in ("he", "she", "it") or is_person_name(words, head)


def _sender(words: Words, first: int) -> Subject:
    """Who wrote what another received: "we received a letter from X requesting"."""
    lower = words.lower[max(0, first - FAR) : first]
    if not any(word in RECEIVING for word in lower) or "from" not in lower:
        return no_subject("no sender")
    at = first - len(lower) + len(lower) - 1 - lower[::-1].index("from")
    return source_after(words, at)


def _is_parallel(words: Words, first: int, top: Statement) -> bool:
    """Whether a second verb goes with the one right before it: "that they knew and liked it"."""
    before = verb_start(words, first) - 2
    return before > top.last and words.tags[before] in "Vc"


def _purpose_subject(words: Words, first: int) -> Subject:
    """Whose purpose: "X contacted us to report"."""
    for at in range(first - 1, max(-1, first - FAR), -1):
        if words.lower[at] in MET and "X" not in words.tags[verb_start(words, at) : at]:
            subject = phrase_ending_at(words, verb_start(words, at) - 1)
            return subject if subject.heads else main_subject(words, first)
    return no_subject("infinitive")


def _is_free_participle(words: Words, first: int) -> bool:
    start = verb_start(words, first)
    if start == 0:
        return False
    before = words.tags[start - 1]
    if before == "C" and _joins_gerund(words, start - 1):
        return False
    if words.lower[max(0, start - 2) : start] == ["that", "while"]:
        return False
    if before in "NEFGL" and "F" in words.tags[max(0, start - DOCUMENT_NEAR) : start]:
        return words.lower[first] not in ("including", "concerning", "regarding")
    if CAME_OUT.search(" ".join(words.lower[max(0, start - 8) : start])):
        return True
    if before in "KL-CQ" or words.lower[start - 1] in ("by", "while", "even", "after"):
        return True
    return before in "NE" and words.lower[first] in ("saying", "noting", "adding", "claiming")


def _relative(words: Words, first: int, top: Statement | None) -> Subject | None:
    """Whose a second verb in a relative clause is: "a law, which came late and called for"."""
    start = max(top.last if top is not None else 0, first - FAR)
    relative = words.tags.rfind("R", start, first)
    before = verb_start(words, first) - 1
    if relative < 1 or words.tags[relative - 1] != "K" or words.tags[before] != "C":
        return None
    between = words.tags[relative + 1 : before]
    finite = next((at for at in range(relative + 1, before) if words.tags[at] in VERBAL), None)
    if finite is None or finite > relative + 2 or not set("KM").isdisjoint(between):
        return None
    found = subject_of(words, finite)
    return found if found.way is Way.RELATIVE else None


def _joins_gerund(words: Words, conjunction: int) -> bool:
    """Whether a participle after "and" goes with one that a preposition governs."""
    for at in range(conjunction - 1, max(0, conjunction - 14), -1):
        if words.tags[at] == "I" and words.tags[at - 1] == "P":
            return words.lower[at - 1] not in ("while", "after", "before")
        if words.tags[at] in "KMVcB":
            break
    return False


def _within_quotes(words: Words, at: int) -> bool:
    return words.tags.count("Q", 0, at) % 2 == 1


def _is_nested(words: Words, cue: Cue, subject: Subject, outer: Statement) -> bool:
    """Whether a subject after another's cue stands within what that one says."""
    tags, at = words.tags, subject.first - 1
    governor = tags[at]
    if "M" in tags[outer.last : subject.first] or governor in "O-":
        return False
    joins = governor in "CKQ" and (tags[at - 1] in "KCQ" or words.lower[at] in ("but", "and"))
    if (joins or subject.way is Way.PASSIVE) and not _takes_clause(words, outer):
        return False
    if governor == "K" and _is_subordinate(words, outer):
        return False
    is_apart = words.lower[at] in CONCESSIVE and governor == "S"
    if is_apart and not _takes_clause(words, outer):
        return False
    if outer.subject.governor == "S" and governor == "K":
        return words.lower[outer.subject.first - 1] not in SUBORDINATE
    speaks = cue.entry.lemma in SPEECH
    if governor == "K" and subject.way is not Way.DIRECT:
        return not speaks
    if governor == "K":
        end = tags[words.index_at(cue.start) or 0 :]
        return not (speaks and len(end) > 1 and end[1] in "K.")
    if governor == "C" or words.lower[at] in CONCESSIVE:
        is_pronoun = tags[subject.first] == "H"
        return not (is_pronoun or (speaks and (governor == "S" or tags[at - 1 : at] == "K")))
    if governor == "R":
        return not (speaks or (tags[subject.first] == "H" and tags[at - 1] == "K"))
    return True


def _is_subordinate(words: Words, outer: Statement) -> bool:
    """Whether a statement stands in a clause that opens the sentence: "While X refused, Y"."""
    first = outer.subject.first
    opening = max(words.tags.rfind(mark, 0, first) for mark in "KM") + 1
    return words.tags[opening] == "S" and words.lower[opening] in SUBORDINATE


def _takes_clause(words: Words, outer: Statement) -> bool:
    """Whether a clause can be what is said: not after "opposed the law, but X supports it"."""
    if outer.cue.entry.kind in (CueKind.SOURCE, CueKind.OPINION):
        return True
    complement = complement_of(words, outer.last)
    return complement.clause is not None or complement.frame in ("quote", "pause", "none")


def _is_nobody(words: Words, first: int) -> bool:
    """Whether a subject that begins at ``first`` is nobody: "none of the deputies", "few"."""
    if first and words.lower[first - 1] == "neither":
        return True
    return words.lower[first] in NOBODY and (first == 0 or words.tags[first - 1] != "D")


def _with_act(words: Words, item: Statement, is_own: OwnSide) -> Statement:
    """Give a statement its act; a cue whose complement does not fit counts no more."""
    if item.reason:
        return item
    if _is_nobody(words, item.subject.first):
        return replace(item, reason="nobody")
    act, reason = act_of(words, item.cue, item.first, item.last, is_own)
    if item.family == "passive" and is_negated(words, item.first):
        return replace(item, reason="negated")
    if item.cue.entry.kind is CueKind.OPINION:
        act = _aimed(words, item, act)
    if item.family == "passive":
        act, reason = item.cue.entry.act, ""
        if item.cue.entry.lemma == "ask":
            act = SpeechAct.INQUIRE
        if act is SpeechAct.COMMIT and not RESULTS_TOLD.isdisjoint(words.lower[: item.first]):
            act = SpeechAct.ASSERT
        if item.cue.entry.lemma not in PASSIVES:
            return replace(item, reason="passive")
    if (
        act is None and item.subject.governor == "R" and reason.startswith(NO_OBJECT)
    ):  # "which all parties support"
        act = item.cue.entry.frames.get("np")
    if act is None:
        return replace(item, reason=reason)
    return replace(item, act=act, family=reason or item.family)


def _aimed(words: Words, item: Statement, act: SpeechAct | None) -> SpeechAct | None:
    """The act of "his goal is to", "his desire is for"."""
    verb = words.tags.find("B", item.last)
    follows = words.lower[verb + 1 : verb + 2]
    if words.lower[item.first] in AIMS and follows == ["to"]:
        return SpeechAct.COMMIT
    return SpeechAct.REQUEST if words.lower[item.first] in AIMS and follows == ["for"] else act


def _carried(
    words: Words, item: Statement, found: Sequence[Statement], is_own: OwnSide
) -> SpeechAct | None:
    """Give "said" the act of the clause that is said, if that is about the sayer's own side.

    "Said he feared X" cautions, "said the ministry supports Y" supports.
    """
    if item.act is not SpeechAct.ASSERT or item.cue.entry.lemma not in CARRIERS:
        return item.act
    clause = said_clause(complement_of(words, item.last))
    while clause is not None and words.tags[clause] in "KQ":
        clause += 1
    inner = next((each for each in found if each.first > item.last and each.subject.heads), None)
    if inner is None or inner.reason not in (NESTED, IN_QUOTES) or inner.subject.first != clause:
        return item.act
    if not all(is_own(head.index) for head in inner.subject.heads):
        return item.act
    act, _ = act_of(words, inner.cue, inner.first, inner.last, is_own)
    is_wish = act is SpeechAct.REQUEST and inner.cue.entry.lemma not in REQUESTING
    return act if act in CARRIED and not is_wish else item.act
