r"""Which speech act a cue makes, with its complement, its negation and what the clause says.

Takes    the `Words` of a sentence, a `Cue` and the index of its last word.
Gives    the `SpeechAct`, or the reason why it is no cue.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`, "which act".

"Asked whether" inquires and "asked for" requests; "said he would" commits and "said X must"
asserts; "did not object" agrees.
"""

import re

from cablegraph.extract.grammar.clause_acts import (
    KNOWING,
    OwnSide,
    announced_act,
    clause_act,
    is_subjunctive,
    suggested_act,
)
from cablegraph.extract.grammar.complements import Complement, complement_of, said_clause
from cablegraph.extract.grammar.cues import (
    Cue,
    CueEntry,
    CueKind,
    Form,
    allows,
    attitudes,
    evaluations,
)
from cablegraph.extract.grammar.object_acts import act_of_object
from cablegraph.extract.grammar.runs import BODY_RULES, is_person_name
from cablegraph.extract.grammar.stances import (
    NEAR,
    evaluation,
    has_as,
    is_named_so,
    is_unopposed,
    stance_noun,
)
from cablegraph.extract.grammar.verb_groups import is_negated, modal_before, verb_start
from cablegraph.extract.grammar.wishes import WANTING, wished_act
from cablegraph.extract.grammar.words import Words
from cablegraph.terms.speech import SpeechAct

CALLING = frozenset({
    "characterize", "characterise", "describe", "portray", "depict", "call", "refer", "term", "dub",
})  # fmt: skip
CALLED_IN = re.compile("PD?[NGE]{1,3}(?=P)")
STEADY = frozenset({  # in what one is so: "firm in his opposition"
    "unanimous", "united", "firm", "steadfast", "resolute", "unwavering", "vocal", "outspoken",
    "forthright", "frank", "emphatic", "categorical", "unequivocal", "explicit",
})  # fmt: skip
QUOTED = frozenset({"call", "label", "brand"})  # "labeled the bill 'a fraud'"
NAMING = frozenset({"call", "term", "dub"})
JUDGING = frozenset({"consider", "deem", "judge"})  # "considers it unfair"
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
PROMISING = frozenset({
    "say", "tell", "state", "indicate", "add", "note", "insist", "repeat", "reiterate",
    "confirm", "announce", "reply", "respond", "declare", "stress", "emphasize", "inform",
    "advise", "claim", "assert", "maintain", "mention", "signal", "vow", "make clear",
    "make it clear", "explain", "hint", "report", "remark", "comment", "point out", "reveal",
    "disclose", "affirm", "reaffirm", "clarify", "conclude", "proclaim", "specify", "outline",
    "leave no doubt", "make plain", "adamant", "emphatic", "unequivocal", "categorical", "firm",
    "explicit", "clear", "confide",
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
MANNER |= dict.fromkeys(("coolly", "cautiously", "warily", "skeptically"), SpeechAct.CAUTION)
WITHHELD = frozenset({
    "commit", "say", "comment", "confirm", "speculate", "discuss", "elaborate", "reveal",
    "disclose", "predict", "specify", "provide", "give", "offer", "answer", "explain",
    "identify", "divulge", "budge", "be drawn", "countenance", "entertain", "contemplate",
    "tolerate", "yield", "compromise", "negotiate", "accept", "agree", "admit", "concede",
    "state", "indicate", "detail", "speak", "name", "clarify", "hazard",
})  # fmt: skip
AS_POLICY = frozenset({"encourage", "seek"})  # "encourages growth"
OF_STATES = frozenset({"recognize", "recognise", "focus on"})  # but "recognized that", in talks
OWN_WAYS = frozenset({  # what one prefers to do day by day: no view of anything
    "speak", "use", "live", "eat", "drink", "read", "write", "dress", "sit", "sleep", "listen",
})  # fmt: skip
RARELY = frozenset({"rarely", "seldom"})
SELDOM = RARELY | {"usually", "generally"}
FALLING = (["by"], ["from"], ["$"], ["in"])
CALL_NEAR = 16  # words: between "called on" and "to"
ON_A_VISIT = frozenset({  # what one calls on somebody to do oneself
    "discuss", "deliver", "present", "raise", "convey", "thank", "express", "introduce",
    "inform", "brief", "congratulate", "pay", "bid", "underscore", "update", "preview",
    "demarche", "reiterate", "advocate", "lobby", "inquire", "solicit",
})  # fmt: skip
SILENT = frozenset({
    "request", "ask", "ask for", "call for", "complain", "criticize", "propose", "hesitate",
})  # fmt: skip
HIDING = frozenset({"hide", "conceal", "disguise", "mask"})  # "did not hide his anger" tells it
PREDICTED = frozenset({"argue", "say", "claim", "insist", "want", "complain", "contend", "remind"})
NOTHING = (["no"], ["nothing"], ["none"])
GIVING = frozenset({
    "give", "offer", "promise", "provide", "accept", "guarantee", "reveal", "disclose", "say",
    "confirm", "tolerate", "commit to", "agree to", "divulge", "specify", "name",
})  # fmt: skip
WITHHOLDING = frozenset({"will", "would", "could", "cannot", "can"})
SHARING = (["his"], ["her"], ["their"], ["its"])  # "shared his concern" with us, but "shared ours"
THAN_EVER = frozenset({"anything", "ever", "before", "usual", "any"})
BLAMING = PROMISING | {"argue", "believe", "think", "contend", "feel"}  # "had done nothing"
SCANT = frozenset({"no", "little", "few", "scant"})
TRUSTING = frozenset({"confidence", "faith", "trust", "hope", "hopes", "expectations", "optimism"})


def act_of(
    words: Words, cue: Cue, first: int, last: int, is_own: OwnSide
) -> tuple[SpeechAct | None, str]:
    """The act of the cue at words ``first`` to ``last``; or ``None`` and the reason.

    ``is_own`` tells whether an entity is the holder's own side.
    """
    if _withholds_all(words, cue, first, last):
        return SpeechAct.DECLINE, ""
    if doubt := _doubt(words, cue, first):
        return None, doubt
    negated = is_negated(words, first) is not (cue.entry.lemma in HIDING)
    if cue.entry.lemma in ("have", "see") and is_unopposed(words, last):
        return SpeechAct.AGREE, "verb-noun"
    if (stance := _light_act(words, cue, last, negated)) is not None:
        return stance
    if cue.entry.kind is CueKind.LIGHT:
        return None, f"{cue.entry.lemma!r} without a noun of stance"
    manner = words.lower[last + 1] if last + 1 < len(words) else ""
    if cue.entry.lemma in ANSWERING and manner in MANNER and not negated:
        return MANNER[manner], ""
    if (told := _attitude_in(words, cue, last)) is not None and not negated:
        return told, ""
    opposite = attitudes().get(f"not {cue.entry.lemma}") if negated else None
    if opposite is not None and cue.entry.kind is CueKind.ATTITUDE:
        return opposite, ""  # "was not particularly pleased"
    if negated and cue.entry.lemma in WITHHELD and modal_before(words, first) in WITHHOLDING:
        is_unknown = cue.entry.lemma in KNOWING and modal_before(words, first) != "would"
        return SpeechAct.ASSERT if is_unknown else SpeechAct.DECLINE, ""
    if negated and cue.entry.lemma in SILENT:
        return None, "negated"  # "did not request any help"
    return _act_with(words, cue, complement_of(words, last), negated, is_own)


def _attitude_in(words: Words, cue: Cue, last: int) -> SpeechAct | None:
    """What "unanimous in their support", "firm in his opposition" does."""
    if cue.entry.lemma not in STEADY or words.lower[last + 1 : last + 2] != ["in"]:
        return None
    noun = stance_noun(words, last + 1)
    return noun[1] if noun is not None and words.tags[last + 2] in "DH" else None


def _act_with(
    words: Words, cue: Cue, complement: Complement, negated: bool, is_own: OwnSide
) -> tuple[SpeechAct | None, str]:
    """The act of a verb with its complement."""
    if cue.entry.lemma == "call on" and _is_visit(words, complement.first):
        return None, "a visit"
    if cue.entry.lemma == "appeal" and _is_liked(words, cue, complement):
        return None, "a state"
    if cue.entry.lemma == "put it" and _is_laid(words, cue, complement.first):
        return None, "a deed"
    if cue.entry.lemma in ("say", "tell") and _is_nothing(words, complement.first):
        return None, "negated"
    if cue.entry.lemma == "decline" and _is_fall(words, cue.first, complement.first):
        return None, "a fall"
    if cue.entry.lemma == "determined" and _is_found_to_be(words, complement):
        return None, "passive"
    if cue.entry.kind is CueKind.ATTITUDE and _is_compared(words, cue, complement):
        return None, "a comparison"
    act, reason = (
        act_of_object(words, cue, complement)
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
    if negated and (is_told or cue.entry.lemma in CALLING):
        return None, "negated"
    act = _with_complement(words, cue, complement, act)
    clause = said_clause(complement) if cue.entry.lemma in PROMISING and not negated else None
    if act is SpeechAct.ASSERT and clause is not None:
        act = clause_act(words, clause, is_own)
    if act is SpeechAct.SUPPORT and cue.entry.lemma == "support" and not negated:
        is_to_come = modal_before(words, cue.first) in ("will", "would")
        act = SpeechAct.COMMIT if is_to_come else act
    return _turned(act, negated), reason


def _withholds_all(words: Words, cue: Cue, first: int, last: int) -> bool:
    """Whether nothing is given: "could promise nothing", "would give no date"."""
    is_none = words.lower[last + 1 : last + 2] in NOTHING and cue.entry.lemma in GIVING
    return is_none and modal_before(words, first) in WITHHOLDING


def _is_laid(words: Words, cue: Cue, first: int) -> bool:
    """Whether a thing is put somewhere: "put it, folded, on the table", not "as she put it"."""
    is_said = "as" in words.lower[max(0, cue.first - NEAR) : cue.first]
    closing = words.tags.find("K", first + 1)
    is_where = words.tags[first + 1 : first + 2] + words.tags[closing + 1 : closing + 2] == "PP"
    return not is_said and (is_where or words.tags[first + 1 : first + 2] in ("V", "c"))


def _is_liked(words: Words, cue: Cue, complement: Complement) -> bool:
    """Whether nothing is asked for: "continues to appeal to the young"."""
    asked = words.lower[complement.first + 1 : complement.first + CALL_NEAR]
    is_asked = cue.entry.form is Form.PAST or not {"for", "to", "that"}.isdisjoint(asked)
    return complement.frame == "toprep" and not is_asked


def _is_nothing(words: Words, first: int) -> bool:
    """Whether nothing is said: "said nothing", "told the envoy nothing that was new"."""
    while first < len(words) - 1 and words.tags[first] in "DGEH":
        first += 1
    return words.lower[first : first + 1] == ["nothing"]


def _is_fall(words: Words, verb: int, first: int) -> bool:
    """Whether figures go down: "declined 1.5 percent", "declined by a third", "prices declined"."""
    first += words.tags[first : first + 1] == "T" or words.lower[first : first + 1] == ["$"]
    follows, before = words.lower[first : first + 1], verb_start(words, verb) - 1
    if words.tags[first : first + 1] == "Y" or follows in FALLING:
        return True
    is_thing = before >= 0 and words.tags[before] == "N" and not words.capital[before]
    return is_thing and words.tags[first : first + 1] in tuple(".KMC")


def _is_found_to_be(words: Words, complement: Complement) -> bool:
    """Whether somebody else settled what one is: "were determined to be ineligible"."""
    at = complement.first
    is_state = words.lower[at : at + 2] in (["to", "be"], ["to", "have"])
    return is_state and words.tags[at + 2 : at + 3] != "V"  # "determined to be heard"


def _is_compared(words: Words, cue: Cue, complement: Complement) -> bool:
    """Whether an attitude only tells who has more of it: "the Minister was more receptive"."""
    first = cue.first
    if words.lower[first - 1 : first] != ["more"]:
        return False
    than = words.lower[complement.first : complement.first + 2]
    if than[:1] == ["than"] and not THAN_EVER.isdisjoint(than):
        return True  # "more categorical than anything he has said"
    if cue.entry.act is SpeechAct.CAUTION:  # "was more cautious, noting that"
        at = complement.first
        return words.tags[at : at + 2] == "KI" or words.tags[at : at + 1] == "C"
    return cue.entry.act in ATTITUDES and complement.frame in ("none", "pause", "in")


def _is_visit(words: Words, first: int) -> bool:
    """Whether one called on somebody for a talk: "called on the minister to discuss it"."""
    to = words.tags.find("T", first, first + CALL_NEAR)
    is_dated = to >= 0 and "Y" in words.tags[first:to]
    if is_dated and any(is_person_name(words, at) for at in range(first, to)):
        return True  # "called on Ozols May 3 to review it"
    is_of_one = to < 0 or not any(
        (place := words.places.get(at)) is not None and place.rule in BODY_RULES
        for at in range(first, to)
    )
    return to >= 0 and is_of_one and not ON_A_VISIT.isdisjoint(words.lower[to + 1 : to + 2])


def _doubt(words: Words, cue: Cue, first: int) -> str:
    """Why a cue tells only what may be, or what the post guesses; "" if it tells what is."""
    modal = modal_before(words, first)
    is_withheld = cue.entry.lemma in WITHHELD and is_negated(words, first)
    is_open = modal == "could" and not is_negated(words, first) and cue.entry.lemma != "accept"
    if modal in DOUBTFUL or is_open:
        return "only possible"
    is_expected = cue.entry.act in ATTITUDES or cue.entry.lemma in PREDICTED or is_withheld
    is_expected = is_expected or (cue.entry.lemma == "have" and is_unopposed(words, first))
    if modal in ("will", "would") and not is_expected:
        return "only possible"
    if cue.entry.lemma in OF_STATES and cue.entry.form in (Form.PRESENT, Form.BASE):
        return "a state, not a statement"
    if (
        cue.entry.lemma == "prefer"
        and cue.entry.form is Form.PRESENT
        and words.tags[first + 1 : first + 3].lstrip("n")[:1] == "T"
        and not OWN_WAYS.isdisjoint(words.lower[first + 2 : first + 4])
    ):
        return "a habit"  # "prefers to speak French"
    habits = SELDOM if cue.entry.form is Form.PRESENT else RARELY
    if words.lower[first - 1] in habits and cue.entry.form in (Form.PRESENT, Form.BASE):
        return "a habit"  # "rarely promises"
    near = words.lower[:1] + words.lower[max(0, first - 3) : first]
    return "the post's guess" if GUESSED & set(near) else ""


def _light_act(
    words: Words, cue: Cue, last: int, negated: bool
) -> tuple[SpeechAct | None, str] | None:
    """The act of a light verb and its noun: "expressed concern"; ``None`` without such a noun."""
    noun = stance_noun(words, last) if cue.entry.light else None
    while noun is not None and not allows(cue.entry.lemma, words.lower[noun[0]], noun[1]):
        noun = stance_noun(words, noun[0])  # "shows respect and interest"
    if noun is None:
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


def _valued(words: Words, cue: Cue, complement: Complement) -> tuple[SpeechAct | None, str] | None:
    """The act of "viewed it as a failure"; ``None`` for verbs and complements of another kind."""
    entry = cue.entry
    if "np-as" not in entry.frames and entry.lemma not in CALLING | JUDGING:
        return None
    if entry.lemma in NAMING and words.lower[complement.first :][:1] == ["that"]:
        called = evaluations().get(words.lower[min(complement.first + 1, len(words) - 1)])
        return called or SpeechAct.ASSERT, ""  # "calls that blackmail"
    if entry.lemma == "call" and complement.frame == "in" and _is_called_for(words, complement):
        return SpeechAct.REQUEST, ""  # "called in the Saeima for a ban"
    if complement.clause is not None and complement.frame in entry.frames:
        return None
    if entry.lemma == "call" and complement.frame == "for":
        return SpeechAct.REQUEST, ""  # "called in May for a vote"
    valued = evaluation(words, complement.first)
    if valued is None and entry.lemma in JUDGING:
        return None
    if valued is None and entry.lemma in QUOTED and "Q" in words.tags[complement.first :][:NEAR]:
        return entry.act, ""
    if valued is None and entry.lemma in NAMING and words.lower[complement.first :][:1] == ["it"]:
        return SpeechAct.ASSERT, ""  # "called it unsafe"
    if valued is None and entry.lemma in NAMING and is_named_so(words, complement.first):
        return SpeechAct.ASSERT, ""  # "called the vote a turning point"
    if valued is None and entry.only_framed and not has_as(words, complement.first):
        return None, f"complement ({complement.frame}) does not fit"
    if valued is None and "np-as" not in entry.frames:
        return None
    return valued or SpeechAct.ASSERT, ""


def _is_called_for(words: Words, complement: Complement) -> bool:
    """Whether "for" follows the place where something is called for: "in the Saeima for"."""
    place = CALLED_IN.match(words.tags, complement.first)
    return place is not None and words.lower[place.end()] == "for"


def _with_complement(words: Words, cue: Cue, complement: Complement, act: SpeechAct) -> SpeechAct:
    """The act that a verb's object or clause makes of it: "sought his views"."""
    if cue.entry.lemma in ("announce", "assure", "reassure") and complement.clause is not None:
        act = announced_act(words, complement.clause)
    if cue.entry.lemma == "suggest" and complement.clause is not None:
        act = suggested_act(words, complement.clause)
    if cue.entry.lemma == "advise" and complement.clause is not None:
        act = SpeechAct.PROPOSE if is_subjunctive(words, complement.clause) else act
    act = wished_act(words, cue, complement, act)
    if cue.entry.lemma == "insist" and complement.frame == "that" and complement.clause is not None:
        act = SpeechAct.REQUEST if is_subjunctive(words, complement.clause) else act
    return act


def _framed(entry: CueEntry, complement: Complement) -> tuple[SpeechAct | None, str]:
    """The act that the table gives a cue with this complement."""
    frame = complement.frame
    is_direct = frame != "to" or not complement.has_object
    if complement.has_object and entry.lemma in ("continue", "counter"):
        return None, "a deed"
    if entry.lemma == "accuse" and frame == "of":
        return None, "passive"  # "held a man accused of theft"
    if entry.lemma == "refer" and complement.has_object and frame in ("np", "to"):
        return None, "a deed"  # "referred us to the bank"
    if entry.lemma == "advise" and frame == "np":
        return None, "a deed"  # "advised the late President"
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
