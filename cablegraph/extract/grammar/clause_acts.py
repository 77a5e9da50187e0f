r"""What the clause that is said does: "he would raise it" commits, "it must stop" asserts.

Takes    the `Words` of a sentence, the first word of a clause, and which words name the sayer's
         own side.
Gives    the `SpeechAct` of the clause.
Offsets  indices of words.
Errors   none: a clause that does nothing else asserts.
Source   the annotation rules in `docs/reading.md`, "which act".
"""

from collections.abc import Callable, Mapping

from cablegraph.extract.grammar.attribution import CLAUSE_FAR, FAR
from cablegraph.extract.grammar.cues import evaluations
from cablegraph.extract.grammar.stances import is_unopposed
from cablegraph.extract.grammar.verb_groups import opening_of_aside
from cablegraph.extract.grammar.words import NOUNS_TOO, Words, demonyms
from cablegraph.terms.speech import SpeechAct

OWN_NOUNS = frozenset({
    "government", "ministry", "party", "police", "office", "department", "embassy", "company",
    "campaign", "council", "agency", "commission", "authorities", "administration", "kingdom",
})  # fmt: skip
FAVORING = dict.fromkeys(("welcome", "appreciate", "favor"), SpeechAct.SUPPORT) | (
    dict.fromkeys(("oppose", "reject", "refuse", "resist"), SpeechAct.DECLINE)
)
NOT_REFUSING = frozenset({  # "would not object" agrees
    "object", "oppose", "block", "veto", "resist", "reject", "refuse", "obstruct", "hinder",
})  # fmt: skip
UNDERGOING = frozenset({  # what befalls somebody: "the government would fall"
    "face", "need", "benefit", "gain", "lose", "suffer", "fall", "fail", "collapse", "depend",
    "win", "survive", "exceed", "rise", "grow", "drop", "shrink", "struggle", "cost", "die",
    "profit", "miss", "emerge", "seem", "appear", "know", "feel",
})  # fmt: skip
EVENTS = frozenset({  # what is held or made by more than the one who tells it
    "election", "elections", "vote", "votes", "referendum", "talks", "negotiations", "summit",
    "conference", "meeting", "meetings", "treaty", "trial", "ceremony", "session",
    "round", "hearing",
})  # fmt: skip
GUESSED = (
    ["no", "doubt"],
    ["probably"],
    ["possibly"],
    ["presumably"],
    ["most", "likely"],
    ["very", "likely"],
)
WILL = frozenset({"will", "would", "won't", "wouldn't", "shall"})
UNABLE = frozenset({"cannot", "can't", "couldn't"})
UNDERTAKEN = frozenset({SpeechAct.COMMIT, SpeechAct.DECLINE})
TWICE_FAR = 2 * CLAUSE_FAR  # words: "that" and "and that" are no farther apart
KNOWING = frozenset(
    {"predict", "know", "foresee", "imagine", "guess", "recall", "remember", "tell"}
)
COULD = {"accept": SpeechAct.AGREE, "agree": SpeechAct.AGREE, "support": SpeechAct.SUPPORT}
COMING = WILL | {"plans", "planned", "intends", "intended", "wants", "wanted", "aims", "aimed"}
IRREGULAR = frozenset({
    "spent", "given", "made", "sent", "built", "held", "taken", "put", "withdrawn", "brought",
    "done", "paid", "bought", "sold", "begun", "shown", "drawn", "thrown", "shut", "cut",
    "kept", "left",
})  # fmt: skip
UNDERGONE = frozenset({  # what happens to something, whoever speaks
    "needed", "required", "affected", "forced", "delayed", "resolved", "limited", "expected",
    "faced", "tempted", "perceived", "surprised", "pleased", "concerned", "interested", "seen",
    "elected", "defeated", "harmed", "hurt", "damaged", "doomed", "welcomed", "appreciated",
    "viewed", "considered", "based", "called", "divided", "opposed", "inclined", "prepared",
    "disappointed", "satisfied", "compelled", "left", "tested", "measured", "received", "regarded",
})  # fmt: skip
INCLINED = frozenset({"prepared", "pleased", "inclined", "interested", "opposed"})
WILLING = frozenset({"willing", "ready", "happy", "glad"})
SCATHING = tuple([word] for word in (
    "intransigent", "absurd", "outdated", "irresponsible", "unacceptable", "ridiculous",
    "shameful", "hypocritical", "outrageous", "incompetent", "corrupt", "dishonest", "arrogant",
    "disgraceful", "deplorable", "reckless", "insulting", "unhelpful", "biased", "inexcusable",
    "indefensible", "cowardly", "unpopular", "unfit", "heavy-handed", "unjustified",
    "disrespectful", "undemocratic", "illegitimate", "untrustworthy", "inept", "inadequate",
    "unfair", "counterproductive", "misguided", "short-sighted", "insincere", "cynical",
    "unreliable", "inhumane", "unconstitutional", "discriminatory", "repressive", "naive",
    "irrational", "untenable", "unworkable",
))  # fmt: skip
GRANTED = frozenset({
    "accepted", "granted", "approved", "allowed", "permitted", "supported", "tolerated",
    "considered", "issued", "admitted", "provided", "given", "processed", "released",
})  # fmt: skip
VERDICTS: Mapping[tuple[str, ...], SpeechAct] = {  # "the cabinet was to blame"
    ("to", "blame"): SpeechAct.CRITICIZE, ("at", "fault"): SpeechAct.CRITICIZE,
    ("not", "negotiable"): SpeechAct.DECLINE, ("non-negotiable",): SpeechAct.DECLINE,
    ("nonnegotiable",): SpeechAct.DECLINE,
    ("out", "of", "the", "question"): SpeechAct.DECLINE, ("not", "an", "option"): SpeechAct.DECLINE,
    **{("not", each): SpeechAct.DENY for each in ("true", "accurate", "correct")},
}  # fmt: skip
GOES_ON = tuple("DEGHN")  # classes of an object: "was to blame others"
RULED_OUT = frozenset({"impossible", "unacceptable", "unthinkable"})
HELPING = frozenset({"help", "useful", "helpful", "better", "best", "wise", "sense", "welcome"})
LASTING = frozenset(
    {"be", "have", "change", "end", "stop", "happen", "last", "affect", "mean", "need"}
)
TURNING_TO = frozenset({  # what somebody is to do, with a preposition: "focus on", "wait for"
    "concentrate", "focus", "work", "wait", "speak", "talk", "go", "come", "consult", "cooperate",
    "coordinate", "refrain", "participate", "respond", "reply", "report", "travel", "engage",
    "invest", "intervene", "build", "draw", "insist", "agree", "apply", "adhere", "abstain", "meet",
})  # fmt: skip
OWNED = (["his"], ["her"], ["its"], ["their"])
FAULTS = frozenset({"too", "nothing", "little"})
AMOUNTS = frozenset({"little", "few", "much", "many"})
STAFF = frozenset({"team", "staff", "people", "office", "lawyers", "experts", "officers", "men"})
TELLING_AUXILIARIES = frozenset({"has", "have", "had", "will", "did", "does"})
WISHES = frozenset({"like", "love", "prefer", "want", "wish", "hope", "expect"})

OwnSide = Callable[[int], bool]  # is what a word names the sayer's own side?


def clause_act(words: Words, first: int, is_own: OwnSide) -> SpeechAct:
    """What reported clauses do: "he would raise it" commits, "it must stop" asserts.

    Where the first only tells what is so, the next decides: "that it was late and that he would".
    """
    act = _act_of_clause(words, first, is_own)
    if act is SpeechAct.ASSERT and (after := _next_clause(words, first)) is not None:
        following = _act_of_clause(words, after, is_own)
        return following if following in UNDERTAKEN else act
    return act


def _next_clause(words: Words, first: int) -> int | None:
    """Where the clause after "and that" begins in what is said."""
    for at in range(first + 2, min(len(words), first + TWICE_FAR)):
        if words.tags[at] in "M.":
            break
        if words.lower[at - 1 : at + 1] == ["and", "that"]:
            return at + 1
    return None


def _act_of_clause(words: Words, first: int, is_own: OwnSide) -> SpeechAct:
    tags, lower = words.tags, words.lower
    own, foreign, first = False, False, after_adverbial(words, first)
    none = next((at for at in range(first, len(lower)) if lower[at] == "no"), len(lower))
    if none - first < CLAUSE_FAR and _is_of_no_state(words, none):
        return SpeechAct.DECLINE
    aside = _aside_within(words, first)
    for at in range(first, min(len(tags), first + CLAUSE_FAR)):
        if at in aside:
            continue
        if at - first < 4 and ((_may_name(words, at) and is_own(at)) or _is_own_noun(words, at)):
            own = True
        if tags[at] == "Q" and own and lower[at + 1 : at + 2] and lower[at + 1] in WILL:
            continue  # Riga "will not wait"
        if tags[at] in "SRMQ.":
            return SpeechAct.ASSERT
        if lower[at] in WILL and not foreign and tags[at - 1] in "EH" and is_own(at - 1):
            own = True  # "that without a vote Latvia would"
        if own and (act := _own_act(words, at)) is not None:
            return act
        foreign = foreign or (tags[at] == "E" and not is_own(at))
        if lower[at] in WILL and at > first and not foreign and _is_done(words, at):
            return _to_be_done(words, first, at, is_own)
        if (act := _act_of_verb(words, first, at, own)) is not None:
            return act
    return SpeechAct.ASSERT


def _own_act(words: Words, at: int) -> SpeechAct | None:
    """What a verb of the sayer's own side does: "he would wait", "Latvia could not wait"."""
    lower = words.lower
    if lower[at] in WILL:
        willing = _willing(words, at)
        return willing if willing is not SpeechAct.ASSERT else _unable_then(words, at)
    if lower[at] in UNABLE or lower[at : at + 2] == ["could", "not"]:
        is_of_knowing = not KNOWING.isdisjoint(_next(words, at))
        return SpeechAct.ASSERT if is_of_knowing else SpeechAct.DECLINE
    return COULD.get(_next(words, at)[0]) if lower[at] == "could" else None


def _to_be_done(words: Words, first: int, at: int, is_own: OwnSide) -> SpeechAct:
    """What "a reply would be sent" does, and that "a treaty would be signed" tells of an event."""
    lower = words.lower
    if lower[at + 2 : at + 3] == ["signed"] or not EVENTS.isdisjoint(lower[first:at]):
        return SpeechAct.ASSERT
    return _done_or_not(words, first, at, is_own)


def _act_of_verb(words: Words, first: int, at: int, own: bool) -> SpeechAct | None:
    """What a verb does whose subject need not be the sayer; `None` where the clause goes on."""
    tags, lower = words.tags, words.lower
    is_other = "H" not in tags[first:at] or lower[first] == "it"
    if tags[at] == "B" and not own and is_other:
        judged = _judged(words, at)
        return judged if judged is not SpeechAct.ASSERT else _to_come(words, at, is_own=False)
    is_of_thing = lower[at] in WILL and lower[at - 1] in ("this", "that", "it")
    if is_of_thing and _is_ruled_out(words, at):
        return SpeechAct.DECLINE
    if tags[at] in "XBVc" and not _is_reduced(words, first, at):
        return _to_come(words, at, is_own=own)
    return None


def _aside_within(words: Words, first: int) -> range:
    """The words between commas that tell who says a clause: "Latvia, he said, would wait"."""
    for comma in range(first + 2, min(len(words), first + CLAUSE_FAR)):
        if words.tags[comma] == "K" and (opening := opening_of_aside(words, comma)) is not None:
            return range(opening, comma + 1)
    return range(0)


def _is_of_no_state(words: Words, first: int) -> bool:
    """Whether what is said rules something out: "no Latvian government could return it"."""
    could = next((at for at in range(first, first + 5) if words.lower[at : at + 1] == ["could"]), 0)
    named = " ".join(words.lower[first + 1 : could]).split()
    return not demonyms().isdisjoint(named)


def _to_come(words: Words, verb: int, *, is_own: bool) -> SpeechAct:
    """What a second verb undertakes: "that Riga had begun to dig and would report in May"."""
    for at in range(verb + 1, min(len(words), verb + CLAUSE_FAR)):
        if words.tags[at] in "SRKMQ.":
            break
        is_joined = words.lower[at - 1] in ("and", "but")
        if is_joined and is_own and words.lower[at : at + 2] == ["could", "not"]:
            is_unknown = not KNOWING.isdisjoint(words.lower[at + 2 : at + 3])
            return SpeechAct.ASSERT if is_unknown else SpeechAct.DECLINE
        if is_joined and words.lower[at] in WILL:
            if _is_done(words, at):
                return _done_or_not(words, at - 1, at, lambda index: False)
            is_undertaken = is_own and _willing(words, at) is SpeechAct.COMMIT
            return SpeechAct.COMMIT if is_undertaken else SpeechAct.ASSERT
    return SpeechAct.ASSERT


def blames(words: Words, first: int, is_own: OwnSide) -> bool:
    """Whether a clause tells what others failed to do: "had sent too few", "had done nothing"."""
    lower = words.lower
    if FAULTS.isdisjoint(lower):
        return False
    if any(is_own(at) for at in range(first, min(first + 4, len(lower))) if _may_name(words, at)):
        return False
    for at in range(first + 2, min(len(lower) - 1, first + FAR)):
        if words.tags[at] in "M.Q" or lower[at] in WILL:
            return False
        is_amount = lower[at] == "too" and lower[at + 1] in AMOUNTS
        if is_amount and not set("Vc").isdisjoint(words.tags[first:at]):
            return True
        if lower[at : at + 2] in (["done", "nothing"], ["done", "little"]):
            return True
    return False


def _may_name(words: Words, at: int) -> bool:
    """Whether a word can name a side: a place, a pronoun, a possessive, a capital."""
    return words.tags[at] in "EHD" or (words.tags[at] == "N" and words.capital[at] > 0)


def _is_ruled_out(words: Words, will: int) -> bool:
    """Whether something cannot be done: "this would be politically impossible"."""
    at = will + 2
    while words.tags[at : at + 1] == "A":
        at += 1
    word = words.lower[at] if at < len(words) else ""
    is_end = words.tags[at + 1 : at + 2] in ("", ".", "K", "C")
    return words.lower[will + 1 : will + 2] == ["be"] and is_end and word in RULED_OUT


def _unable_then(words: Words, verb: int) -> SpeechAct:
    """What a second verb withholds: "would have to ask the cabinet and could not promise it"."""
    for at in range(verb + 1, min(len(words) - 3, verb + CLAUSE_FAR)):
        if words.tags[at] in "SRKMQ.":
            break
        if words.lower[at : at + 2] == ["could", "not"] and words.tags[at - 1] == "C":
            is_refused = words.lower[at + 2] not in KNOWING | {"be"}
            return SpeechAct.DECLINE if is_refused else SpeechAct.ASSERT
    return SpeechAct.ASSERT


def _next(words: Words, at: int) -> list[str]:
    """The two words after ``at``; "" where the sentence ends."""
    return [*words.lower[at + 1 : at + 3], "", ""][:2]


def _is_reduced(words: Words, first: int, at: int) -> bool:
    """Whether a participle is part of the subject: "cases registered by May would be opened"."""
    if not words.lower[at].endswith("ed") or words.tags[at + 1 : at + 2] != "P" or at == first:
        return False
    after = words.tags[at + 1 : first + CLAUSE_FAR]
    end = after.find("X")
    return words.tags[at - 1] in "NGF" and end > 0 and set("SRKM.VBc").isdisjoint(after[:end])


def _is_done(words: Words, will: int) -> bool:
    """Whether something will be done by whoever speaks: "would be opened", not "be needed"."""
    at = will + 1
    while words.tags[at : at + 1] in ("A", "n"):
        at += 1
    while words.lower[at : at + 1] == ["be"] or (words.tags[at : at + 1] == "A"):
        at += 1
    is_passive = words.lower[at - 1 : at] == ["be"] or words.lower[at - 2 : at - 1] == ["be"]
    verb = words.lower[at] if at < len(words) else ""
    ends = verb.endswith("ed") or verb in IRREGULAR
    return is_passive and ends and verb not in UNDERGONE


def _done_or_not(words: Words, first: int, will: int, is_own: OwnSide) -> SpeechAct:
    """Whether what "will be done" is promised: "no boats would be accepted" refuses."""
    after = words.lower[will : will + FAR]
    if words.lower[first] in ("no", "none", "not") or "not" in after[:2]:
        return SpeechAct.ASSERT if GRANTED.isdisjoint(after) else SpeechAct.DECLINE
    by = after.index("by") + will if "by" in after else -1
    agent = by + 1 + (words.tags[by + 1 : by + 2] == "D")
    is_by_others = by > 0 and words.tags[agent : agent + 1] in ("E", "G")
    is_by_others = is_by_others and not is_own(agent)
    return SpeechAct.ASSERT if is_by_others else SpeechAct.COMMIT


def _judged(words: Words, be: int) -> SpeechAct:
    """How somebody or something else is called: "the deputies were intransigent"."""
    at = be + 1
    while words.tags[at : at + 1] == "A":
        at += 1
    if (verdict := _verdict(words, at)) is not None:
        return verdict
    if words.lower[at : at + 1] in SCATHING:
        return SpeechAct.CRITICIZE
    word = (
        words.lower[at] if at < len(words) and words.tags[at + 1 : at + 2] in ("", ".", "K") else ""
    )
    is_untrue = evaluations().get(word) is SpeechAct.DENY  # "the charges were groundless"
    return SpeechAct.DENY if is_untrue else SpeechAct.ASSERT


def _verdict(words: Words, at: int) -> SpeechAct | None:
    """How something is called in several words: "was to blame", but not "was to blame Riga"."""
    for phrase, act in VERDICTS.items():
        end = at + len(phrase)
        if tuple(words.lower[at:end]) == phrase:
            goes_on = words.tags[end : end + 1] in GOES_ON or words.lower[end : end + 1] == ["to"]
            return None if goes_on else act
    return None


def after_adverbial(words: Words, first: int) -> int:
    """Where a clause's subject begins: after "on May 3,", "within days," or "if it failed,"."""
    while first < len(words) and words.tags[first] in "QK":
        first += 1
    is_apart = words.tags[first : first + 2] == "AK"
    if words.tags[first : first + 1] not in ("P", "S") and not is_apart:
        return first
    comma = words.tags.find("K", first, first + CLAUSE_FAR)
    return first if comma < 0 else comma + (2 if words.tags[comma + 1 : comma + 2] == "Q" else 1)


def announced_act(words: Words, first: int) -> SpeechAct:
    """What is announced is to come, or has been."""
    coming = any(word in COMING for word in words.lower[first : first + CLAUSE_FAR])
    return SpeechAct.COMMIT if coming else SpeechAct.ASSERT


def suggested_act(words: Words, first: int) -> SpeechAct:
    """What is suggested to be so is asserted; what should be is proposed."""
    for at in range(first, min(len(words), first + FAR)):
        tag, word = words.tags[at], words.lower[at]
        if tag == "N" and at > first and _is_to_be_done(words, at):
            return SpeechAct.PROPOSE
        is_helpful = not HELPING.isdisjoint(words.lower[at + 1 : at + 4])
        is_view = word == "would" and words.lower[first] != "it" and not is_helpful
        if tag == "X" and word not in TELLING_AUXILIARIES and not is_view:
            return SpeechAct.PROPOSE
        if tag in "XB" and word != "be":
            return SpeechAct.ASSERT
        if tag in "Vc" and at > first and word.endswith(("ed", "s")):
            return SpeechAct.ASSERT
        if tag in "VcB.M":
            return SpeechAct.PROPOSE
    return SpeechAct.PROPOSE


def is_subjunctive(words: Words, first: int) -> bool:
    """Whether a clause asks that something be so: "that the treaty be signed first"."""
    for at in range(first, min(len(words), first + FAR)):
        tag, word = words.tags[at], words.lower[at]
        if tag in "XB":
            return word == "be"
        if tag in "Vc" and at > first:
            return not word.endswith(("ed", "s")) and word not in IRREGULAR
        if tag in "NF" and at > first and not words.capital[at]:
            if words.tags[at + 1 : at + 2] in ("D", "E"):
                return not word.endswith("s")
            if _is_to_be_done(words, at):
                return True
        if tag in "KSRM.":
            return False
    return False


def _is_to_be_done(words: Words, at: int) -> bool:
    """Whether a word that could be a noun is what is to be done: "that the U.S. lift the ban"."""
    if words.capital[at] or words.lower[at].endswith(("s", "ed")):
        return False
    if words.lower[at] in NOUNS_TOO and words.lower[at - 1].endswith("s"):
        return words.tags[at - 1] in "NG"  # "that visits take place"
    if words.lower[at] in TURNING_TO:
        return words.tags[at + 1 : at + 2] in ("P", "T") and words.tags[at - 1] in "ENGH"
    return words.tags[at + 1 : at + 2] in ("D", "E") and words.tags[at - 1] in "EGH"


def _is_own_noun(words: Words, at: int) -> bool:
    """Whether a word is "the government" and the like: the sayer's own, as nothing else is said."""
    if words.lower[at] in ("police", "authorities"):
        return True
    return at > 0 and words.lower[at] in OWN_NOUNS and words.tags[at - 1] == "D"


def _willing(words: Words, at: int) -> SpeechAct:
    after = at + 1
    negated = words.lower[at].startswith("wo") and words.lower[at].endswith("t")
    told = [word for word in words.lower[after : after + 2] if word != '"']
    if told[:1] in GUESSED or told in GUESSED:
        return SpeechAct.ASSERT
    while after < len(words) and words.tags[after] in "An":
        negated = negated or words.tags[after] == "n"
        after += 1
    verb = words.lower[after] if after < len(words) else ""
    if negated and verb in NOT_REFUSING:
        return SpeechAct.AGREE
    if negated:
        return SpeechAct.ASSERT if verb in LASTING | UNDERGOING else SpeechAct.DECLINE
    if verb == "be":  # "would be spent" promises, "would be hard" does not
        follows = words.lower[after + 1] if after + 1 < len(words) else ""
        is_act = follows.endswith(("ed", "en", "nt")) and follows not in UNDERGONE - INCLINED
        return SpeechAct.COMMIT if is_act or follows in WILLING else SpeechAct.ASSERT
    if verb == "have":
        return _having(words, after)
    is_act = verb not in WISHES | UNDERGOING
    return FAVORING.get(verb, SpeechAct.COMMIT) if is_act else SpeechAct.ASSERT


def _having(words: Words, have: int) -> SpeechAct:
    """What "would have" does: "no objection" agrees, "his team look at it" undertakes."""
    if is_unopposed(words, have):
        return SpeechAct.AGREE
    is_own = words.lower[have + 1 : have + 2] in OWNED
    is_caused = is_own and not STAFF.isdisjoint(words.lower[have + 2 : have + 5])
    return SpeechAct.COMMIT if is_caused else SpeechAct.ASSERT
