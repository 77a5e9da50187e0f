r"""Whose a second verb, a participle or an infinitive is: "X said so, noting ... and called for".

Takes    the `Words` of a sentence, a cue without a subject of its own, and the outermost
         `Statement` before it.
Gives    the `Subject` and "", or the reason why the cue does not count.
Offsets  indices of words.
Errors   none.
"""

import re

from cablegraph.extract.grammar.acts import WITHHELD
from cablegraph.extract.grammar.attribution import (
    FAR,
    IN_QUOTES,
    NESTED,
    NO_HOLDER,
    Statement,
    Subject,
    Way,
    no_subject,
)
from cablegraph.extract.grammar.complements import complement_of
from cablegraph.extract.grammar.cues import Cue, CueKind, Form
from cablegraph.extract.grammar.nesting import within_quotes
from cablegraph.extract.grammar.participles import is_free_participle
from cablegraph.extract.grammar.phrases import phrase_ending_at
from cablegraph.extract.grammar.postposed import source_after
from cablegraph.extract.grammar.runs import before_brackets, is_person_name
from cablegraph.extract.grammar.subjects import (
    VERBAL,
    absolute_subject,
    caused_subject,
    main_subject,
    subject_of,
)
from cablegraph.extract.grammar.verb_groups import (
    BELIEVED,
    GOING_ON,
    is_after_be,
    is_negated,
    modal_before,
    verb_start,
)
from cablegraph.extract.grammar.verbs import HAVING
from cablegraph.extract.grammar.words import Words
from cablegraph.terms.speech import SpeechAct

RESULTS = frozenset({
    "highlighting", "underscoring", "underlining", "indicating", "signaling", "revealing",
    "suggesting", "confirming", "implying", "showing",
})  # fmt: skip
RECEIVING = frozenset({"received", "receives", "got", "obtained"})
CONTAINED = frozenset({
    "describe", "outline", "detail", "lay out", "set out", "spell out", "enumerate",
})  # fmt: skip
HANDING = RECEIVING | {
    "handed", "passed", "delivered", "presented", "conveyed", "gave", "forwarded", "brought",
}  # fmt: skip
DOING = frozenset({"authorize", "direct", "order", "approve", "support", "promote", "offer"})
QUOTING = frozenset({"quote", "quotes", "quoted", "quoting", "cited", "cites"})
CITED = frozenset({"quoted", "cited", "reported"})  # "was quoted in the paper as saying"
CITED_NEAR = 9  # words between "quoted" and "saying"
UNDERTAKING = frozenset({SpeechAct.COMMIT, SpeechAct.AGREE, SpeechAct.DECLINE})  # with "to"
JOINING = frozenset({"joined", "joins"})
JOINED_NEAR = 12  # words: between "joined" and "welcoming"
PLURAL_VERBS = frozenset({"were", "are", "have"})
PRESENT = frozenset(
    {"is", "are", "has", "have", "remains", "remain", "does", "do", "seems", "seem"}
)
EFFORTS = (  # the beginning of a verb, and what stands between it and "to"
    ["t", "pains"], ["t", "great", "pains"], ["m", "it", "a", "point"], ["m", "a", "point"],
    *([go, "to", "great", "lengths"] for go in "wg"),
    *([go, "out", "of", whose, "way"] for go in "wg" for whose in ("his", "her", "its", "their")),
)  # fmt: skip
HESITATING = frozenset({"hesitate", "hesitates", "hesitated"})
TRYING = frozenset({"sought", "tried", "attempted", "seeks", "tries"})
TRIED = frozenset({
    SpeechAct.ASSERT, SpeechAct.DENY, SpeechAct.CAUTION, SpeechAct.CRITICIZE, SpeechAct.COMMIT,
})  # fmt: skip
MET = frozenset({
    "met", "meet", "contacted", "called", "visited", "wrote", "phoned", "telephoned",
    "approached", "intervened", "took", "came", "went", "used", "spoke", "stood", "returned",
})  # fmt: skip
FEW = re.compile(  # after "was"
    r"(?:also |perhaps )?(?:(?:one of|among) (?:the|a) (?:very )?(?:few|first|only|last)\b"
    r"|the (?:first|only|sole|last|lone)\b)"
)
FEW_NEAR = 14  # words: between "was" and "to"


def borrowed_subject(
    words: Words, cue: Cue, first: int, subject: Subject, top: Statement | None
) -> tuple[Subject, str]:
    """The subject of a cue that has none of its own; "" or the reason why it does not count."""
    if top is not None and within_quotes(words, first) and not within_quotes(words, top.first):
        return subject, IN_QUOTES
    if subject.way is Way.INFINITIVE:
        return _of_infinitive(words, cue, first, subject, top)
    found = None
    if subject.way is Way.PARTICIPLE:
        found = _of_participle(words, cue, first, subject, top)
    elif subject.way is Way.SHARED:
        found = _of_second_verb(words, cue, first, subject, top)
    return found or _of_outer(words, first, subject, top)


def _of_infinitive(
    words: Words, cue: Cue, first: int, subject: Subject, top: Statement | None
) -> tuple[Subject, str]:
    """Whose "X continued to warn", "X contacted us to report" are."""
    link = verb_start(words, first) - 2
    if (chosen := _one_of_few(words, link)) is not None:
        return chosen._replace(way=Way.INFINITIVE), "" if chosen.heads else "infinitive"
    if top is not None and words.lower[link] == "and" and top.subject.way is Way.INFINITIVE:
        return top.subject, ""  # "used the talks to stress it and to ask for more"
    if (effort := _effort(words, link)) is not None:
        link = effort
    elif not _goes_on(words, cue, link):
        whose = subject
        if top is None:
            caused = caused_subject(words, link + 1)
            whose = caused if caused.heads else _purpose_subject(words, first)
        return whose._replace(way=Way.INFINITIVE), "" if whose.heads else "infinitive"
    going = subject_of(words, link)
    if not going.heads and going.way is Way.SHARED:
        going = top.subject if top is not None else main_subject(words, link)
    is_to_come = any(word in ("will", "would") for word in words.lower[max(0, link - 2) : link])
    return going, going.reason or ("only possible" if is_to_come else "")


def _effort(words: Words, last: int) -> int | None:
    """The verb of "took pains to", "made it a point to", "went to great lengths to"."""
    for phrase in EFFORTS:
        first = last + 1 - len(phrase)
        is_told = first > 0 and words.lower[first + 1 : last + 1] == phrase[1:]
        if is_told and words.lower[first].startswith(phrase[0]):
            return first
    return None


def _one_of_few(words: Words, last: int) -> Subject | None:
    """Who is told in "X was one of the few deputies to oppose it", "X was the first to"."""
    last = before_brackets(words.tags, last)
    for at in range(last, max(0, last - FEW_NEAR), -1):
        if words.tags[at] == "B":
            told = " ".join(words.lower[at + 1 : at + 5])
            is_verb = words.lower[at] not in ("be", "being")
            return subject_of(words, at) if is_verb and FEW.match(told) else None
        if words.tags[at] in "KMSVXc":
            break
    return None


def _of_participle(
    words: Words, cue: Cue, first: int, subject: Subject, top: Statement | None
) -> tuple[Subject, str] | None:
    """Whose a participle is that another than the main clause decides; else ``None``."""
    if (cited := _cited(words, first)) is not None:
        return cited, cited.reason
    if (writer := _writer(words, first)).heads:
        return writer, ""
    if (joint := _joined(words, first)).heads:
        return joint, ""
    if (absolute := absolute_subject(words, first)).heads:
        return absolute, ""
    if (quoted := _quoted(words, first)).heads:
        return quoted, "" if top is None or words.lower[top.first] not in QUOTING else NESTED
    is_deed = cue.entry.lemma in DOING and top is not None
    if is_deed and top and complement_of(words, top.last).clause is not None:
        return subject, NESTED
    if cue.entry.lemma in CONTAINED and words.tags[first - 1] == "F":
        return subject, "what a paper holds"  # "gave us a non-paper outlining the terms"
    if not is_free_participle(words, first):
        return subject, "gerund"
    if _joins_with_nor(words, first) and top is not None:
        return subject, NESTED
    is_result = words.lower[first] in RESULTS and words.lower[first - 1] != "by"
    if top is None and is_result:
        return subject, "what follows, not what is said"
    if top is None and "should" in words.lower[:first]:
        return subject, "only possible"  # "Riga should agree, noting that"
    return None


def _of_second_verb(
    words: Words, cue: Cue, first: int, subject: Subject, top: Statement | None
) -> tuple[Subject, str] | None:
    """Whose a second verb is that goes with another than the main one; else ``None``."""
    if _joins_with_nor(words, first) and top is not None:
        return subject, NESTED
    if _joins_infinitive(words, cue, first, top):
        return subject, "infinitive"
    if top is None and _is_passive_too(words, cue, first):
        return subject, "passive"
    if (relative := _relative(words, first, top)) is not None:
        return relative, relative.reason or ("" if relative.heads else NO_HOLDER)
    if top is not None and _goes_with_clause(words, cue, first, top):
        return subject, NESTED
    return None


def _of_outer(
    words: Words, first: int, subject: Subject, top: Statement | None
) -> tuple[Subject, str]:
    """The subject of the outermost cue before, of the main verb, or who wrote what came."""
    is_related = top is not None and top.cue.entry.kind is CueKind.SOURCE
    if is_related and subject.way is Way.SHARED:
        return subject, NESTED  # "According to X, Y is asked and is willing"
    whose = top.subject if top is not None else main_subject(words, first)
    if subject.way is Way.PARTICIPLE and whose.way is Way.RELATIVE:
        outer = main_subject(words, whose.first)  # "X turned to those who asked, telling them"
        whose = outer if outer.heads else whose
    if top is None and (sender := _sender(words, first)).heads:
        whose = sender
    return whose._replace(way=subject.way), "" if whose.heads else "no subject"


def _joins_with_nor(words: Words, first: int) -> bool:
    return words.lower[max(0, verb_start(words, first) - 1)] == "nor"


def _is_passive_too(words: Words, cue: Cue, first: int) -> bool:
    """Whether a second verb shares the "is" before: "is under way and expected to end"."""
    is_open = cue.entry.form is Form.PAST and cue.entry.act is SpeechAct.ASSERT
    if not is_open or complement_of(words, first).frame != "to":
        return False
    finite = (words.tags[at] for at in range(first - 1, -1, -1) if words.tags[at] in VERBAL)
    return next(finite, "") == "B"


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
    if word in HESITATING and is_negated(words, index):
        return True
    return word in GOING_ON or (word in BELIEVED and is_after_be(words, index))


def _quoted(words: Words, first: int) -> Subject:
    """Whose words another gives: "reports quoted X as saying"."""
    start = max(0, first - FAR)
    verb = next((at for at in range(first - 1, start, -1) if words.lower[at] in QUOTING), None)
    if verb is None or words.lower[first - 1] != "as":
        return no_subject("gerund")
    return source_after(words, verb)


def _joined(words: Words, first: int) -> Subject:
    """Who all are told in "X joined Y in welcoming it"."""
    for at in range(first - 2, max(0, first - JOINED_NEAR), -1):
        if words.lower[at] in JOINING and words.lower[first - 1] == "in":
            joining, others = subject_of(words, at), source_after(words, at)
            return joining._replace(heads=joining.heads + others.heads)
        if words.tags[at] in "KMSVXc.":
            break
    return no_subject("gerund")


def _cited(words: Words, first: int) -> Subject | None:
    """Who "was quoted as saying", "was cited in the paper as saying"."""
    if words.lower[first - 1] != "as":
        return None
    for at in range(first - 2, max(0, first - CITED_NEAR), -1):
        if words.lower[at] in CITED and is_after_be(words, at):
            return subject_of(words, at)
        if words.lower[at - 1 : at + 1] == ["on", "record"] and words.tags[at - 2] == "B":
            return subject_of(words, at - 2)
        if words.tags[at] in "KMSVXc.":
            break
    return None


def _goes_with_clause(words: Words, cue: Cue, first: int, top: Statement) -> bool:
    """Whether a second verb belongs to what is said, and not to who says it."""
    if cue.entry.lemma in WITHHELD and is_negated(words, first):
        return False  # "noted that only the court could and would not predict its ruling"
    if _are_of_their_own(words, cue, first, top):
        return False
    return (
        _is_parallel(words, cue, first, top)
        or _disagrees(words, first, top)
        or (_is_told_in_the_past(words, top) and _is_present(words, cue, first))
        or (_takes_clause(words, top) and _is_earlier(words, first) > _is_earlier(words, top.first))
        or (_takes_clause(words, top) and _is_reported(words, first, top))
    )


def _are_of_their_own(words: Words, cue: Cue, first: int, top: Statement) -> bool:
    """Whether many who say something now are so too: "officials doubt it, but are reluctant to"."""
    start = verb_start(words, first)
    is_attitude = cue.entry.kind is CueKind.ATTITUDE and words.lower[start] in ("are", "remain")
    is_now = top.cue.entry.form is Form.BASE and words.lower[start - 1] == "but"
    return is_attitude and is_now and words.lower[top.subject.heads[-1].index].endswith("s")


def _is_reported(words: Words, first: int, top: Statement) -> bool:
    """Whether a verb tells what another can or will do: "said Riga agreed and would join"."""
    modal, clause = modal_before(words, first), complement_of(words, top.last).clause
    is_own = clause is not None and words.tags[clause] == "H"  # "said he feared it and would wait"
    return modal == "could" or (modal == "would" and not is_own)


def _is_told_in_the_past(words: Words, top: Statement) -> bool:
    return _takes_clause(words, top) and not _is_present(words, top.cue, top.first)


def _takes_clause(words: Words, top: Statement) -> bool:
    return complement_of(words, top.last).clause is not None


def _is_earlier(words: Words, first: int) -> bool:
    """Whether a verb tells what was before: "said Riga agreed but had asked for more"."""
    return "had" in words.lower[verb_start(words, first) : first]


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


def _writer(words: Words, first: int) -> Subject:
    """Whose a paper is that another hands over: "gave us a letter from X requesting"."""
    for at in range(first - 2, max(0, first - FAR), -1):
        if words.lower[at] == "from" and words.tags[at - 1] == "F":
            is_given = not HANDING.isdisjoint(words.lower[max(0, at - FAR) : at])
            return source_after(words, at) if is_given else no_subject("no sender")
        if words.tags[at] in "KMSRVBXTc.":
            break
    return no_subject("no sender")


def _is_parallel(words: Words, cue: Cue, first: int, top: Statement) -> bool:
    """Whether a second verb goes with the one right before it: "that they knew and liked it"."""
    before = verb_start(words, first) - 2
    if before <= top.last or words.tags[before] not in "Vc":
        return False
    if words.tags[before - 1] == "T" and cue.entry.form is Form.PAST:
        return False  # "that it was for the courts to make but undertook to follow it"
    return not (is_after_be(words, before) and _is_active(words, cue, first))


def _is_active(words: Words, cue: Cue, first: int) -> bool:
    """Whether a verb without "be" takes what no passive does: "was amended and praised Riga"."""
    if verb_start(words, first) < first and is_after_be(words, first):
        return False
    complement = complement_of(words, first + cue.entry.lemma.count(" "))
    undertakes = complement.frame in ("to", "toprep") and cue.entry.act in UNDERTAKING
    return undertakes or complement.has_object or complement.clause is not None


def _purpose_subject(words: Words, first: int) -> Subject:
    """Whose purpose: "X contacted us to report"."""
    for at in range(first - 1, max(-1, first - FAR), -1):
        if words.lower[at] in MET and not _is_to_come(words, at):
            subject = phrase_ending_at(words, verb_start(words, at) - 1)
            return subject if subject.heads else main_subject(words, first)
    return no_subject("infinitive")


def _is_to_come(words: Words, verb: int) -> bool:
    """Whether a verb only may be done: "would meet", but not "has met"."""
    group = range(verb_start(words, verb), verb)
    return any(words.tags[at] == "X" and words.lower[at] not in HAVING for at in group)


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
