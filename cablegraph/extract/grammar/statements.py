r"""What one sentence says who says: each cue with its sayer and its act, outermost sayers only.

Takes    the `Words` of a sentence and its cues.
Gives    a `Statement` for each cue that is a verb, attitude or source: whose it is and what it
         does, or the reason why it does not count.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`: relays count for the outermost sayer.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from cablegraph.extract.grammar.acts import BLAMING, PROMISING, THINKING, act_of, turned_act
from cablegraph.extract.grammar.attribution import IN_QUOTES, NESTED, Statement, Subject, Way
from cablegraph.extract.grammar.borrowed import borrowed_subject
from cablegraph.extract.grammar.clause_acts import (
    OwnSide,
    after_adverbial,
    blames,
    clause_act,
    suggested_act,
)
from cablegraph.extract.grammar.closing import is_aside, said_as_a_whole
from cablegraph.extract.grammar.complements import complement_of, said_clause
from cablegraph.extract.grammar.cues import (
    Cue,
    CueKind,
    Form,
    find_cues,
    object_nouns,
    stance_nouns,
)
from cablegraph.extract.grammar.families import main_after, subject_and_family
from cablegraph.extract.grammar.nesting import (
    clause_start,
    is_conditional,
    is_nested,
    is_of_what_is_told,
    is_outer,
    is_told_by_itself,
    within_quotes,
)
from cablegraph.extract.grammar.postposed import AIMS
from cablegraph.extract.grammar.runs import heads_of_run, is_of_media, run_end, run_start
from cablegraph.extract.grammar.subjects import VERBAL
from cablegraph.extract.grammar.verb_groups import is_negated, modal_before, verb_start
from cablegraph.extract.grammar.verbs import with_verbs
from cablegraph.extract.grammar.words import PRONOUN, Words, split_words
from cablegraph.extract.reading import Place, Sentence
from cablegraph.terms.speech import SpeechAct

NO_OBJECT = ("complement (none)", "complement (pause)")
CARRIERS = frozenset({
    "say", "tell", "state", "declare", "indicate", "reply", "respond", "affirm", "confirm",
    "repeat", "emphasize", "stress", "add", "insist", "reiterate", "explain", "make clear",
    "make it clear", "inform",
})  # fmt: skip
CARRIED = frozenset(SpeechAct) - {
    SpeechAct.ASSERT, SpeechAct.INQUIRE, SpeechAct.PROPOSE,
}  # fmt: skip
PASSIVES = frozenset({  # verbs whose agent has said it: "was told by X"
    "tell", "inform", "advise", "assure", "warn", "ask", "urge", "criticize", "praise",
    "welcome", "condemn", "oppose", "reject", "support", "endorse", "propose", "suggest",
    "request", "view", "say", "cite", "consider", "believe", "regard", "characterize", "deem",
    "label", "call", "estimate", "identify", "deride", "applaud", "commend", "hail", "credit",
    "quote", "recommend", "favor", "fear", "advance", "point out", "dub", "denigrate",
    "ridicule", "see", "describe", "accuse", "blame", "note", "confirm", "deny", "agree",
    "encourage", "invite", "thank", "denounce", "dispute", "challenge", "echo", "announce",
    "promise", "report", "claim", "explain", "state", "stress", "demand", "predict", "mention",
    "back", "question", "acknowledge", "recognize", "lament", "portray", "emphasize",
    "highlight", "underline", "underscore", "reiterate", "repeat", "think", "allege", "assert",
    "declare", "argue", "contend", "expect", "decry", "mistrust", "distrust", "appreciate",
    "admire", "advocate", "resist", "refuse", "detest", "despise", "depict", "hint", "imply",
    "forecast", "judge", "decide", "voice", "admit", "concede",
})  # fmt: skip
REQUESTING = frozenset({"ask", "request", "demand", "urge", "count on", "call for", "call on",
    "want to see", "would like to see", "like to see",
})  # fmt: skip
RESULTS_TOLD = frozenset({"results", "figures", "findings", "numbers"})  # "were announced by"
ASIDES = frozenset({"while", "although", "though"})
NOBODY = frozenset({"none", "no", "neither", "few", "nobody"})
NAMING = frozenset({"call", "describe", "term", "dub", "label", "characterize"})
PRESENT = (Form.BASE, Form.PRESENT)  # "when Riga wants it, it happens"
POSSIBLE = frozenset({"could", "may", "might", "can", "should", "must"})
TAKEN_SIDES = frozenset({SpeechAct.SUPPORT, SpeechAct.AGREE, SpeechAct.DECLINE})
EVENTS = frozenset({  # of which media tell, and state nothing
    "visit", "visits", "event", "events", "meeting", "meetings", "trip", "arrival", "ceremony",
    "speech", "story", "issue", "incident", "case", "press", "talks",
})  # fmt: skip
EVENT_FAR = 4  # words: from "on" to an event
DO = frozenset({"do", "does", "did"})
LIKEWISE = DO | {"have", "has", "had"}
STANDING = frozenset({"always", "never", "long", "consistently"})
BORROWED = frozenset({Way.SHARED, Way.PARTICIPLE, Way.INFINITIVE})  # another verb's subject
OF_PEOPLE = frozenset({CueKind.ATTITUDE, CueKind.LIGHT})  # what no "it" can have
FORECASTING = frozenset({"forecast", "predict", "project", "expect", "estimate"})
OBJECTS = ("N", "F")
OPENING = frozenset("APS")  # before a participle at the head of its sentence


def statements_in(
    sentence: Sentence, places: Iterable[Place]
) -> tuple[Words, tuple[Statement, ...]]:
    """The words and statements of a sentence."""
    named = tuple([place for place in places if place.form is not PRONOUN])
    return _statements_of(sentence.text, named)


@lru_cache(maxsize=2048)  # pronouns are resolved between the two readings of a cable
def _statements_of(text: str, places: tuple[Place, ...]) -> tuple[Words, tuple[Statement, ...]]:
    return statements(split_words(text, places))


def statements(words: Words) -> tuple[Words, tuple[Statement, ...]]:
    """The statements of a sentence; and its words with the verbs among them marked.

    >>> from cablegraph.extract.grammar.words import split_words
    >>> text = "the officials said that the ministers opposed it, but warned of its use."
    >>> _, found = statements(split_words(text))
    >>> [(item.cue.entry.lemma, item.reason or item.act.value) for item in found]
    [('say', 'assert'), ('oppose', 'within what another says'), ('warn', 'caution')]
    """
    if not (cues := find_cues(words)):
        return words, ()
    words, cues = with_verbs(words, cues)
    found: list[Statement] = []
    for cue in cues:
        item = _statement(words, cue, found)
        if item is not None:
            found.append(_with_act(words, item, lambda index: False))
    if "as" in words.lower:
        found = _with_likewise(words, found)
    if "not" in words.lower:
        found = _with_contrary(words, found)
    return words, tuple(_said_at_first(words, said_as_a_whole(words, found)))


def _with_likewise(words: Words, found: list[Statement]) -> list[Statement]:
    """Add those who do the same: "Riga opposes it, as do the Estonians", "as have many"."""
    for at in range(1, len(words) - 2):
        if words.lower[at] != "as" or words.lower[at + 1] not in LIKEWISE:
            continue
        beside = heads_of_run(words, at + 2, run_end(words.tags, at + 2))
        before = [item for item in found if item.counts and item.last < at]
        if before and beside:
            item = before[-1]
            subject = item.subject._replace(heads=item.subject.heads + beside)
            return [item._replace(subject=subject) if each is item else each for each in found]
    return found


def _with_contrary(words: Words, found: list[Statement]) -> list[Statement]:
    """Add who does not: "Riga favors it; Tallinn does not"."""
    for at in range(2, len(words) - 2):
        if words.lower[at] not in DO or words.lower[at + 1] != "not":
            continue
        first = run_start(words.tags, at - 1)
        is_apart = words.tags[first - 1] in "MKC" or words.lower[first - 1] == "while"
        before = [item for item in found if item.counts and item.last < first]
        if not is_apart or not before or words.tags[at + 2] not in ".MK":
            continue
        item, heads = before[-1], heads_of_run(words, first, at - 1) if first < at else ()
        turned = turned_act(item.act) if item.act in TAKEN_SIDES else None
        if heads and turned is not None:
            return [*found, item._replace(subject=Subject(heads, first), act=turned)]
    return found


def _said_at_first(words: Words, found: list[Statement]) -> list[Statement]:
    """Count what opens a sentence that says nothing else: "After expressing concern, X left"."""
    is_aside = words.lower[0] in ASIDES or words.lower[:2] == ["even", "while"]
    if not found or (any(item.counts for item in found) and not is_aside):
        return found
    item = found[0]
    if item.cue.entry.form is not Form.ING or not set(words.tags[: item.first]) <= OPENING:
        return found
    subject = main_after(words, words.tags.find("K", item.last))
    if subject is None or words.lower[subject.heads[-1].index] == "it":
        return found
    return [
        _with_act(words, item._replace(subject=subject, reason=""), lambda index: False),
        *found[1:],
    ]


def own_act(
    words: Words, item: Statement, found: Sequence[Statement], is_own: OwnSide
) -> SpeechAct | None:
    """The act of a statement, knowing which words name the sayer's own side.

    "Said he would" commits, "said they would" asserts.
    """
    if item.cue.entry.lemma == "suggest" and is_aside(words, item):
        return suggested_act(words, _told_from(words, item))
    if item.act is not SpeechAct.ASSERT:
        return item.act
    clause = said_clause(complement_of(words, item.last))
    if clause is not None:
        act = _carried(words, _with_act(words, item, is_own), clause, found, is_own)
        is_blame = act is SpeechAct.ASSERT and item.cue.entry.lemma in BLAMING
        return SpeechAct.CRITICIZE if is_blame and blames(words, clause, is_own) else act
    is_whole = is_aside(words, item) and "M" not in words.tags[: item.first]
    if not is_whole or item.cue.entry.lemma not in PROMISING:
        return item.act
    start = _told_from(words, item)
    settled = item._replace(act=clause_act(words, start, is_own))
    return _carried(words, settled, start, found, is_own)


def _told_from(words: Words, item: Statement) -> int:
    """Where what is said begins: at the head, but for "In May, the envoy said, Riga would"."""
    opens = words.tags[:1] in ("P", "A", "S") and words.tags.find("K") == item.subject.first - 1
    return item.last + 2 if opens and words.tags[item.last + 1 : item.last + 2] == "K" else 0


def _statement(words: Words, cue: Cue, before: Sequence[Statement]) -> Statement | None:
    """One cue with its subject; ``None`` where the word is no cue at all."""
    first, last = cue.first, cue.last
    subject, family = subject_and_family(words, cue, first, last)
    if subject is None:
        return None
    subject, reason = _settled(words, cue, first, subject, before)
    return Statement(cue, first, last, subject, family, None, reason)


def _settled(
    words: Words, cue: Cue, first: int, subject: Subject, before: Sequence[Statement]
) -> tuple[Subject, str]:
    """Give second verbs their subject, and say what lies within another's words."""
    top = next((item for item in reversed(before) if item.counts), None)
    if not subject.heads and subject.way in BORROWED:
        return borrowed_subject(words, cue, first, subject, top)
    if not subject.heads:
        return subject, subject.reason or "no subject"
    if within_quotes(words, subject.first):
        return subject, IN_QUOTES
    is_attitude = cue.entry.kind in OF_PEOPLE or cue.entry.attitude
    if words.lower[subject.heads[-1].index] == "it" and is_attitude:
        return subject, "impersonal"
    outer = next((item for item in reversed(before) if is_outer(words, item)), None)
    if cue.entry.kind is CueKind.SOURCE and outer is not None:
        is_last = "K" not in words.tags[first:] and not _takes_what_follows(words, outer)
        outer = None if is_last or not outer.counts else outer
    of_clause = first if subject.way is Way.PASSIVE else subject.first
    start = clause_start(words, of_clause)
    is_habit = words.lower[start - 1 : start] == ["when"] and cue.entry.form in PRESENT
    is_habit = is_habit and words.tags[max(0, start - 2)] != "N"  # "at a time when Riga wants it"
    if is_habit or is_conditional(words, start):
        return subject, "only possible"
    if (
        outer is not None
        and outer.last < subject.heads[-1].index
        and is_nested(words, cue, subject, outer)
    ):
        return subject, NESTED
    return subject, ""


def _takes_what_follows(words: Words, outer: Statement) -> bool:
    """Whether a source belongs to what another says: "said that it fell, according to X"."""
    return said_clause(complement_of(words, outer.last)) is not None


def _is_nobody(words: Words, first: int) -> bool:
    """Whether a subject that begins at ``first`` is nobody: "none of the deputies", "few"."""
    if first and words.lower[first - 1] == "neither":
        return "nor" not in words.lower[first:] and words.lower[first] not in ("man", "woman")
    return words.lower[first] in NOBODY and (first == 0 or words.tags[first - 1] != "D")


def _with_act(words: Words, item: Statement, is_own: OwnSide) -> Statement:
    """Give a statement its act; a cue whose complement does not fit counts no more."""
    if item.reason:
        return item
    if _is_nobody(words, item.subject.first):
        return item._replace(reason="nobody")
    if item.subject.first == 1 and words.lower[0] == "that" and item.cue.entry.form is Form.BASE:
        return item._replace(reason="only asked for")  # "That Riga inform us"
    if words.lower[max(0, item.subject.first - 1)] == "neither":
        act, reason = act_of(words, item.cue, item.first, item.last, is_own)
        is_thought = act is SpeechAct.ASSERT and item.cue.entry.lemma in THINKING
        turned = act if act is None or is_thought else turned_act(act)
        return item._replace(act=turned, reason="" if turned else reason or "negated")
    if item.family == "passive":
        return _with_passive_act(words, item)
    if _is_object_of(words, item) or _is_name_for(words, item):
        return item._replace(reason="told of before")
    act, reason = act_of(words, item.cue, item.first, item.last, is_own)
    if item.cue.entry.kind is CueKind.OPINION:
        act = _aimed(words, item, act)
    if act is None and _is_coverage(words, item, reason):
        act, reason = SpeechAct.ASSERT, ""
    if act is None and (told := _told_at_end(words, item, reason)) is not None:
        act, reason = told, ""
    if act is None:
        return item._replace(reason=reason)
    return item._replace(act=act, family=reason or item.family)


def _is_coverage(words: Words, item: Statement, reason: str) -> bool:
    """Whether media tell of a thing: "the press reported on its use", but not "on the visit"."""
    if item.cue.entry.lemma != "report" or not reason.startswith("complement (on)"):
        return False
    on = words.lower.index("on", item.last)
    is_event = not EVENTS.isdisjoint(words.lower[on + 1 : on + EVENT_FAR])
    return not is_event and any(is_of_media(words, head.index) for head in item.subject.heads)


def _is_object_of(words: Words, item: Statement) -> bool:
    """Whether a clause only says which thing is meant: "the slides that Ozola mentioned"."""
    first, tags = item.subject.first, words.tags
    if item.subject.way is not Way.DIRECT or item.cue.entry.form is not Form.PAST:
        return False
    has_that = words.lower[first - 1 : first] == ["that"] and tags[first - 2 : first - 1] in OBJECTS
    is_bare = tags[first] == "H" and tags[first - 1 : first] in OBJECTS
    if not (has_that or is_bare):
        return False
    if item.cue.entry.lemma in FORECASTING:
        return False  # "below the growth that economists had predicted"
    frame = complement_of(words, item.last).frame
    is_whole = frame in ("none", "pause") or (frame == "toprep" and item.cue.entry.lemma == "say")
    if not is_whole and not _is_cut(words, item):
        return False
    start = max(tags.rfind(mark, 0, first - has_that) for mark in "KM") + 1
    return any(tag in VERBAL for tag in tags[start:first])


def _is_name_for(words: Words, item: Statement) -> bool:
    """Whether a clause only tells what one calls a thing: "raised what he called the plan"."""
    first = item.subject.first
    is_object = words.lower[first - 1 : first] == ["what"] and words.tags[
        first - 2 : first - 1
    ] in ("V", "c")
    return is_object and item.cue.entry.lemma in NAMING


def _is_cut(words: Words, item: Statement) -> bool:
    """Whether a verb without its object is followed by "and" and another verb."""
    return words.tags[item.last + 1 : item.last + 2] == "C"


def _told_at_end(words: Words, item: Statement, reason: str) -> SpeechAct | None:
    """The act of a verb whose object stands before it: "which all parties support".

    So in ", as the deputy alleges", and where the sayer follows: "...," sighed the envoy.
    """
    before = item.subject.first - 1
    is_so = before >= 0 and words.lower[before] == "as" and words.tags[before - 1 : before] in "K"
    is_told = item.subject.governor == "R" or (before > 0 and is_of_what_is_told(words, before))
    is_told = is_told or is_told_by_itself(words, item.subject)
    if reason.startswith(NO_OBJECT) and (is_so or is_told):
        act = item.cue.entry.act if is_so else item.cue.entry.frames.get("np")
        return turned_act(act) if act and is_negated(words, item.first) else act
    return item.cue.entry.frames.get("quote") if item.subject.way is Way.INVERTED else None


def _with_passive_act(words: Words, item: Statement) -> Statement:
    """Give "was told by X" the act of its verb."""
    entry = item.cue.entry
    if is_negated(words, item.first):
        return item._replace(reason="negated")
    if modal_before(words, item.first) in POSSIBLE:
        return item._replace(reason="only possible")
    if entry.light and (noun := _noun_before(words, item)) is not None:
        return item._replace(act=noun)
    if entry.lemma not in PASSIVES:
        return item._replace(reason="passive")
    act = SpeechAct.INQUIRE if entry.lemma == "ask" else entry.act
    if (told := _object_before(words, item)) is not None:
        act = object_nouns()[entry.lemma][told]
        return item._replace(act=act, reason="" if act else "a deed")
    agent = item.subject.heads[-1].index
    if entry.lemma == "consider" and words.tags[agent + 1 : agent + 2] in ("K", "M", ".", ""):
        return item._replace(reason="a deed")  # "was considered by the board"
    if act is SpeechAct.COMMIT and not RESULTS_TOLD.isdisjoint(words.lower[: item.first]):
        act = SpeechAct.ASSERT
    return item._replace(act=act)


def _noun_before(words: Words, item: Statement) -> SpeechAct | None:
    """The act of a noun that is expressed by somebody: "doubts were raised by the envoy"."""
    end = verb_start(words, item.first)
    first = max(words.tags.rfind(mark, 0, end) for mark in "KMSRC") + 1
    nouns = (stance_nouns().get(words.lower[at]) for at in range(first, end))
    noun = next((act for act in nouns if act is not None), None)
    is_shared = item.cue.entry.lemma == "share" and noun not in (None, SpeechAct.CAUTION)
    return SpeechAct.AGREE if is_shared else noun


def _object_before(words: Words, item: Statement) -> str | None:
    """The noun that settles what a passive does: "the view was echoed by the envoy"."""
    nouns = object_nouns().get(item.cue.entry.lemma)
    end = verb_start(words, item.first)
    is_known = nouns is not None and 0 < end < item.first and words.lower[end - 1] in nouns
    return words.lower[end - 1] if is_known else None


def _aimed(words: Words, item: Statement, act: SpeechAct | None) -> SpeechAct | None:
    """The act of "his goal is to", "his desire is for"."""
    verb = words.tags.find("B", item.last)
    follows = words.lower[verb + 1 : verb + 2]
    if words.lower[item.first] in AIMS and follows == ["to"]:
        return SpeechAct.COMMIT
    return SpeechAct.REQUEST if words.lower[item.first] in AIMS and follows == ["for"] else act


def _is_past(words: Words, inner: Statement) -> bool:
    """Whether somebody tells what was done before: "said he had asked them"."""
    at = inner.first - 1
    while at > 0 and words.tags[at] == "A":
        if words.lower[at] in STANDING:
            return False  # "had always supported it"
        at -= 1
    return words.lower[at] == "had"


def _carried(
    words: Words, item: Statement, clause: int, found: Sequence[Statement], is_own: OwnSide
) -> SpeechAct | None:
    """Give "said" the act of the clause that is said, if that is about the sayer's own side.

    "Said he feared X" cautions, "said the ministry supports Y" supports.
    """
    if item.act is not SpeechAct.ASSERT or item.cue.entry.lemma not in CARRIERS:
        return item.act
    start = after_adverbial(words, clause)
    related = (each for each in found if each.subject.heads and each.cue is not item.cue)
    inner = next((each for each in related if each.subject.first in (start, start + 1)), None)
    if inner is None or inner.subject.way is Way.PARTICIPLE:
        return item.act
    if inner.reason not in (NESTED, IN_QUOTES) or _is_past(words, inner):
        return item.act
    if not all(is_own(head.index) or is_own(head.first) for head in inner.subject.heads):
        return item.act
    act, _ = act_of(words, inner.cue, inner.first, inner.last, is_own)
    is_wish = act is SpeechAct.REQUEST and inner.cue.entry.lemma not in REQUESTING
    if inner.cue.entry.lemma == "want" and words.tags[inner.last + 1 : inner.last + 2] != "T":
        is_wish = is_wish and not complement_of(words, inner.last).has_object
    return act if act in CARRIED and not is_wish else item.act
