r"""Which speech act a cue makes, with its complement, its negation and what the clause says.

Takes    the `Words` of a sentence, a `Cue` and the index of its last word.
Gives    `Complement` (what follows the cue) and the `SpeechAct`, or the reason why it is no cue.
Offsets  indices of words.
Source   the annotation rules in `docs/reading.md`, "which act".

"Asked whether" inquires and "asked for" requests; "said he would" commits and "said X must"
asserts; "did not object" agrees.
"""

import re
from typing import NamedTuple

from cablegraph.extract.attribution import CLAUSE_FAR
from cablegraph.extract.clause_acts import (
    OwnSide,
    announced_act,
    clause_act,
    is_subjunctive,
    suggested_act,
)
from cablegraph.extract.cues import Cue, CueEntry, CueKind, Form, allows, object_nouns
from cablegraph.extract.stances import (
    NEAR,
    attitude_after,
    evaluation,
    felt_at,
    has_as,
    is_sentenced,
    object_noun,
    stance_noun,
)
from cablegraph.extract.verb_groups import is_negated, modal_before
from cablegraph.extract.words import Words
from cablegraph.terms.speech import SpeechAct

CALLING = frozenset({
    "characterize", "characterise", "describe", "portray", "depict", "call", "refer",
})  # fmt: skip
NEGATED = {
    SpeechAct.AGREE: SpeechAct.DECLINE,
    SpeechAct.SUPPORT: SpeechAct.DECLINE,
    SpeechAct.COMMIT: SpeechAct.DECLINE,
    SpeechAct.REQUEST: SpeechAct.DECLINE,
    SpeechAct.DECLINE: SpeechAct.AGREE,
    SpeechAct.DENY: SpeechAct.ASSERT,
    SpeechAct.CRITICIZE: SpeechAct.ASSERT,
    SpeechAct.CAUTION: SpeechAct.ASSERT,
}
FRAME_WORDS = {
    "that": "that", "whether": "whether", "if": "whether", "how": "wh", "what": "wh", "why": "wh",
    "when": "wh", "where": "wh", "who": "wh", "which": "wh", "for": "for", "about": "about",
    "regarding": "about", "concerning": "about", "on": "on", "upon": "on", "as": "as",
    "against": "against", "in": "in", "of": "of", "by": "by", "with": "with", "over": "about",
    "himself": "himself", "herself": "himself", "themselves": "himself", "itself": "himself",
}  # fmt: skip
SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i"})
PROMISING = frozenset({
    "say", "tell", "state", "indicate", "add", "note", "insist", "repeat", "reiterate",
    "confirm", "announce", "reply", "respond", "declare", "stress", "emphasize", "inform",
    "advise", "claim", "assert", "maintain", "mention", "signal", "vow", "make clear",
    "make it clear", "explain", "hint", "report", "remark", "comment", "point out", "reveal",
    "disclose", "affirm", "reaffirm", "clarify", "conclude", "proclaim", "specify", "outline",
})  # fmt: skip
ATTITUDES = frozenset({SpeechAct.SUPPORT, SpeechAct.DECLINE, SpeechAct.AGREE})
GUESSED = frozenset({"doubtless", "presumably", "probably", "undoubtedly", "perhaps"})
DOUBTFUL = frozenset({"may", "might", "must", "should", "can", "shall"})
SPEECH = frozenset({
    "say", "tell", "note", "add", "reply", "respond", "answer", "ask", "state", "comment",
    "explain", "remark", "observe", "agree", "argue", "acknowledge", "concede", "admit",
    "stress", "emphasize", "insist", "inquire", "concur", "suggest", "propose", "urge",
    "complain", "warn", "caution", "counter", "claim", "mention", "maintain", "report",
    "continue", "lament", "conclude",
})  # fmt: skip
THINKING = frozenset({
    "think", "believe", "see", "expect", "foresee", "feel", "consider", "anticipate", "hope",
    "want", "envision", "regard", "view",
})  # fmt: skip
ANSWERING = frozenset({"respond", "react", "reply", "speak"})
MANNER = dict.fromkeys(  # how one answers: "responded positively"
    ("positively", "favorably", "enthusiastically", "warmly"), SpeechAct.SUPPORT
) | dict.fromkeys(("negatively", "angrily", "unfavorably"), SpeechAct.CRITICIZE)
WANTING = frozenset({"want", "wish", "would like"})
TITLED = re.compile(r"D?[NGAYsP]{0,8}E")  # "the Bank of Riga's Governor Ozols"
WITHHELD = frozenset({
    "commit", "say", "comment", "confirm", "speculate", "discuss", "elaborate", "reveal",
    "disclose", "predict", "specify", "provide", "give", "offer", "answer", "explain",
    "identify", "divulge", "budge", "be drawn", "countenance", "entertain", "contemplate",
    "tolerate", "yield", "compromise", "negotiate", "accept", "agree", "admit", "concede",
    "state", "indicate", "detail", "speak", "name", "clarify",
})  # fmt: skip
AS_POLICY = frozenset({"encourage", "seek"})  # "encourages growth"
OF_STATES = frozenset({"recognize", "recognise", "focus on"})  # but "recognized that", in talks
CALL_NEAR = 16  # words: between "called on" and "to"
ON_A_VISIT = frozenset({  # what one calls on somebody to do oneself
    "discuss", "deliver", "present", "review", "raise", "convey", "thank", "express", "explain",
    "introduce", "inform", "brief", "hear", "follow", "seek", "congratulate", "pay", "bid",
    "exchange", "talk", "hand", "register", "protest", "urge", "press", "request", "ask", "learn",
    "underscore", "stress", "obtain", "update", "preview", "get", "say", "demarche", "reiterate",
    "encourage", "make", "advocate", "lobby", "inquire", "emphasize", "solicit", "push",
})  # fmt: skip
SILENT = frozenset({"request", "ask", "ask for", "call for", "complain", "criticize", "propose"})
PREDICTED = frozenset({"argue", "say", "claim", "insist", "want", "complain", "contend", "remind"})
WITHHOLDING = frozenset({"will", "would", "could", "cannot", "can"})
REGARDING = frozenset({"view", "regard", "see", "greet", "watch", "receive", "respond", "react"})
DECLARING = frozenset({"declare", "profess", "pronounce", "describe", "call"})
REFLEXIVE = (["himself"], ["herself"], ["itself"], ["themselves"])
SHARING = (["his"], ["her"], ["their"], ["its"])  # "shared his concern" with us, but "shared ours"
SCANT = frozenset({"no", "little", "few", "scant"})
TRUSTING = frozenset({"confidence", "faith", "trust", "hope", "hopes", "expectations", "optimism"})
MANNERS = frozenset(tuple(phrase.split()) for phrase in (
    "at length", "at some length", "at great length", "in detail", "in some detail",
    "in great detail", "in depth", "in public", "in private", "in passing", "in confidence",
    "in particular", "in general", "in response", "in return", "in turn", "in conclusion",
    "in closing", "for example", "for instance", "on background", "on the record",
    "off the record", "with confidence", "with pride", "with concern", "without elaboration",
    "on the margins", "at the outset", "of course",
))  # fmt: skip


class Complement(NamedTuple):
    """What follows a cue: its kind, and where its own words begin."""

    frame: str  # "that", "whether", "to", "for", "quote", "np", "none", ...
    first: int  # the first word of the complement
    clause: int | None = None  # the first word of a subordinate clause
    has_object: bool = False  # a noun phrase stands between


def complement_of(words: Words, last: int) -> Complement:
    """What follows the cue whose last word is ``last``.

    >>> from cablegraph.extract.words import split_words
    >>> words = split_words("The envoy asked the minister whether he agreed.")
    >>> complement_of(words, 2).frame
    'whether'
    """
    tags, lower = words.tags, words.lower
    at = last + 1
    while at < len(tags) and tags[at] in "An" and lower[at + 1 : at + 2] != ["of"]:
        at += 1
    if at < len(tags) and tags[at] == "P":
        at = _after_manner(words, at)
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
    if tags[at] == "I":
        return Complement("ing", at)
    return _after_phrase(words, at)


def said_clause(complement: Complement) -> int | None:
    """Where what is said begins, in a clause or a quotation."""
    return complement.first if complement.frame == "quote" else complement.clause


def _after_manner(words: Words, at: int) -> int:
    """After "at some length", "in private", if more follows."""
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
        return (
            later
            if later.frame in ("that", "whether", "wh") and later.clause
            else Complement("toprep", at)
        )
    return Complement("to", at)


def _after_phrase(words: Words, first: int) -> Complement:
    """After a noun phrase: an object with its own complement, or the subject of a bare clause."""
    tags, lower = words.tags, words.lower
    until = min(len(tags), first + 22)
    named = _named_object(words, first)
    for at in range(first, until):
        tag, word = tags[at], lower[at]
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
    if words.tags[end + 1 : end + 2] != "K":
        return end
    closing = words.tags.find("K", end + 2, end + CLAUSE_FAR)
    return closing if closing > 0 and words.lower[closing + 1] in FRAME_WORDS else end


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


def act_of(
    words: Words, cue: Cue, first: int, last: int, is_own: OwnSide
) -> tuple[SpeechAct | None, str]:
    """The act of the cue at words ``first`` to ``last``; or ``None`` and the reason.

    ``is_own`` tells whether an entity is the holder's own side.
    """
    if doubt := _doubt(words, cue, first):
        return None, doubt
    negated = is_negated(words, first)
    if (stance := _light_act(words, cue, last, negated)) is not None:
        return stance
    if cue.entry.kind is CueKind.LIGHT:
        return None, f"{cue.entry.lemma!r} without a noun of stance"
    manner = words.lower[last + 1] if last + 1 < len(words) else ""
    if cue.entry.lemma in ANSWERING and manner in MANNER and not negated:
        return MANNER[manner], ""
    if negated and cue.entry.lemma in WITHHELD and modal_before(words, first) in WITHHOLDING:
        return SpeechAct.DECLINE, ""
    if negated and cue.entry.lemma in SILENT:
        return None, "negated"  # "did not request any help"
    return _act_with(words, cue, complement_of(words, last), negated, is_own)


def _act_with(
    words: Words, cue: Cue, complement: Complement, negated: bool, is_own: OwnSide
) -> tuple[SpeechAct | None, str]:
    """The act of a verb with its complement."""
    if cue.entry.lemma == "call on" and _is_visit(words, complement.first):
        return None, "a visit"
    if words.lower[complement.first - 1 : complement.first + 1] == ["said", "nothing"]:
        return None, "negated"
    act, reason = (
        _of_object(words, cue, complement)
        or _valued(words, cue, complement)
        or _framed(cue.entry, complement)
    )
    if act is None:
        return None, reason
    if cue.entry.lemma == "decide" and complement.frame == "whether":
        return (SpeechAct.DECLINE, reason) if negated else (None, "a deed")
    if negated and cue.entry.lemma in WANTING:
        return SpeechAct.DECLINE, reason
    is_told = act is SpeechAct.ASSERT and cue.entry.lemma not in THINKING
    is_silent = (
        cue.entry.lemma in SILENT and modal_before(words, complement.first) not in WITHHOLDING
    )
    if negated and (is_told or is_silent or cue.entry.lemma in CALLING):
        return None, "negated"
    act = _with_complement(words, cue, complement, act)
    clause = said_clause(complement) if cue.entry.lemma in PROMISING and not negated else None
    if act is SpeechAct.ASSERT and clause is not None:
        act = clause_act(words, clause, is_own)
    return _turned(act, negated), reason


def _is_visit(words: Words, first: int) -> bool:
    """Whether one called on somebody for a talk: "called on the minister to discuss it"."""
    to = words.tags.find("T", first, first + CALL_NEAR)
    return to >= 0 and not ON_A_VISIT.isdisjoint(words.lower[to + 1 : to + 2])


def _doubt(words: Words, cue: Cue, first: int) -> str:
    """Why a cue tells only what may be, or what the post guesses; "" if it tells what is."""
    modal = modal_before(words, first)
    is_withheld = cue.entry.lemma in WITHHELD and is_negated(words, first)
    if modal in DOUBTFUL or (modal == "could" and not is_negated(words, first)):
        return "only possible"
    is_expected = cue.entry.act in ATTITUDES or cue.entry.lemma in PREDICTED or is_withheld
    if modal in ("will", "would") and not is_expected:
        return "only possible"
    if cue.entry.lemma in OF_STATES and cue.entry.form in (Form.PRESENT, Form.BASE):
        return "a state, not a statement"
    if (
        cue.entry.lemma == "prefer"
        and cue.entry.form is Form.PRESENT
        and words.tags[first + 1 :][:1] == "T"
    ):
        return "a habit"  # "prefers to speak French"
    near = words.lower[:1] + words.lower[max(0, first - 3) : first]
    return "the post's guess" if GUESSED & set(near) else ""


def _light_act(
    words: Words, cue: Cue, last: int, negated: bool
) -> tuple[SpeechAct | None, str] | None:
    """The act of a light verb and its noun: "expressed concern"; ``None`` without such a noun."""
    noun = stance_noun(words, last) if cue.entry.light else None
    if noun is None or not allows(cue.entry.lemma, words.lower[noun[0]], noun[1]):
        return None
    if negated and cue.entry.lemma == "share":
        act = SpeechAct.CAUTION if words.lower[noun[0]] in TRUSTING else SpeechAct.DECLINE
        return act, "verb-noun"
    if negated and cue.entry.lemma not in ("have", "hold", "see"):
        return None, "negated"
    between = words.lower[last + 1 : noun[0]]
    if cue.entry.lemma == "share":
        is_own = between[:1] in SHARING or noun[1] is SpeechAct.CAUTION
        return (noun[1] if is_own else SpeechAct.AGREE) if between else None, "verb-noun"
    none = negated or not SCANT.isdisjoint(between) or cue.entry.lemma == "lack"
    if none and words.lower[noun[0]] in TRUSTING:
        return SpeechAct.CAUTION, "verb-noun"
    return _turned(noun[1], none), "verb-noun"


def _of_object(
    words: Words, cue: Cue, complement: Complement
) -> tuple[SpeechAct | None, str] | None:
    """The act of "promoted the idea", and that "approved the bill" is a deed."""
    lemma, first = cue.entry.lemma, complement.first
    if lemma == "condemn" and is_sentenced(words, first):
        return None, "a deed"
    if lemma in DECLARING and words.lower[first : first + 1] in REFLEXIVE:
        act = attitude_after(words, first)
        return (act, "") if act is not None else None
    if lemma in REGARDING and (felt := felt_at(words, first)) is not None:
        return felt, ""
    if not complement.has_object or lemma not in object_nouns():
        return None
    if lemma == "dismiss" and (called := evaluation(words, first)) is not None:
        return called, ""  # "dismissed the charges as groundless"
    noun = object_noun(words, lemma, first)
    if noun is None:
        return None
    act = object_nouns()[lemma][noun]
    return act, "" if act is not None else "a deed"


def _valued(words: Words, cue: Cue, complement: Complement) -> tuple[SpeechAct | None, str] | None:
    """The act of "viewed it as a failure"; ``None`` for verbs and complements of another kind."""
    entry = cue.entry
    if "np-as" not in entry.frames and entry.lemma not in CALLING:
        return None
    if complement.clause is not None and complement.frame in entry.frames:
        return None
    valued = evaluation(words, complement.first)
    if valued is None and entry.lemma == "call" and "Q" in words.tags[complement.first :][:NEAR]:
        return SpeechAct.ASSERT, ""
    if valued is None and entry.only_framed and not has_as(words, complement.first):
        return None, f"complement ({complement.frame}) does not fit"
    if valued is None and "np-as" not in entry.frames:
        return None
    return valued or SpeechAct.ASSERT, ""


def _with_complement(words: Words, cue: Cue, complement: Complement, act: SpeechAct) -> SpeechAct:
    """The act that a verb's object or clause makes of it: "sought his views"."""
    if cue.entry.lemma == "announce" and complement.clause is not None:
        act = announced_act(words, complement.clause)
    if cue.entry.lemma == "suggest" and complement.clause is not None:
        act = suggested_act(words, complement.clause)
    if cue.entry.lemma == "insist" and complement.frame == "that" and complement.clause is not None:
        act = SpeechAct.REQUEST if is_subjunctive(words, complement.clause) else act
    return act


def _framed(entry: CueEntry, complement: Complement) -> tuple[SpeechAct | None, str]:
    """The act that the table gives a cue with this complement."""
    frame = complement.frame
    is_direct = frame != "to" or not complement.has_object
    if complement.has_object and entry.lemma in ("continue", "counter"):
        return None, "a deed"
    if entry.lemma == "undertake" and not is_direct:
        return None, "a deed"
    if entry.lemma == "call on" and frame == "np":
        return None, "a visit"
    if entry.lemma == "consider" and entry.form is Form.ING and frame in ("np", "ing", "to"):
        return None, "a deed"
    if entry.lemma in AS_POLICY and entry.form in (Form.PRESENT, Form.BASE) and frame == "np":
        return None, "a policy"
    is_gerund = frame == "ing" and entry.act is SpeechAct.REQUEST  # "sought funding"
    keys = [frame, frame.removesuffix("-np")] + ["np"] * (complement.has_object or is_gerund)
    if frame == "pause":
        keys += ["none", "that"]  # "X, she revealed, would resign"
    if complement.has_object:
        keys.insert(0, f"np-{frame}")  # "wants somebody to", not "wants to"
    if frame == "toprep" and "to" in entry.frames:
        keys.append("to")  # "intends to use ethanol"
    for key in keys:
        if key in entry.frames:
            return entry.frames[key], ""
    if entry.only_framed:
        return None, f"complement ({frame}) does not fit"
    return entry.act, ""


def _turned(act: SpeechAct, negated: bool) -> SpeechAct:
    return NEGATED.get(act, act) if negated else act


def turned_act(act: SpeechAct) -> SpeechAct | None:
    """The act that "neither X nor Y" makes of a verb's; ``None`` where it says nothing then.

    >>> turned_act(SpeechAct.SUPPORT).value, turned_act(SpeechAct.ASSERT)
    ('decline', None)
    """
    return NEGATED.get(act)
