r"""What it is to want something: "wants the ban lifted" asks, "wants to wait" does not.

Takes    the `Words` of a sentence, a `Cue`, its `Complement` and the act that its table gives.
Gives    `wished_act`: the `SpeechAct` of verbs of wish; of others the act that was given.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`, "which act".
"""

from cablegraph.extract.grammar.clause_acts import IRREGULAR, is_subjunctive
from cablegraph.extract.grammar.complements import Complement
from cablegraph.extract.grammar.cues import Cue
from cablegraph.extract.grammar.stances import NEAR
from cablegraph.extract.grammar.verb_groups import modal_before
from cablegraph.extract.grammar.words import Words
from cablegraph.terms.speech import SpeechAct

AWAY = frozenset({"out", "off", "down", "back", "home", "gone"})
THOUGHT = (["think"], ["believe"], ["know"], ["understand"])
RATHER = frozenset({"would rather", "would sooner"})
WANTING = frozenset({"want", "wish", "would like"})


def wished_act(words: Words, cue: Cue, complement: Complement, act: SpeechAct) -> SpeechAct:
    """The act of a verb of wish with what is wished."""
    lemma = cue.entry.lemma
    if lemma == "prefer" and act is SpeechAct.SUPPORT:
        return _preferred(words, cue, complement)
    if act is SpeechAct.REQUEST and lemma in WANTING and _is_to_think(words, complement):
        return SpeechAct.ASSERT
    if lemma in RATHER and complement.frame == "that":
        return SpeechAct.REQUEST  # "would rather that X wait", as one would prefer it
    if lemma == "wish" and words.lower[complement.first] in ("he", "she"):
        return SpeechAct.ASSERT  # "wishes he could"
    if act is SpeechAct.ASSERT and lemma == "want" and complement.frame != "to":
        return SpeechAct.REQUEST if _is_to_be_done(words, complement) else act
    return act


def _is_to_be_done(words: Words, complement: Complement) -> bool:
    """Whether a thing is wanted to be done: "wants the ban lifted", "wants it thrown out"."""
    for at in range(complement.first + 1, min(len(words) - 1, complement.first + NEAR)):
        word, before = words.lower[at], words.tags[at - 1]
        is_done = word.endswith("ed") or word in IRREGULAR
        is_end = words.tags[at + 1] in ".KPCAYT" or words.lower[at + 1] in AWAY
        is_gone = word in AWAY and words.tags[at + 1] in ".KPCY"
        if (is_gone or (is_done and is_end)) and before in "NEGH":
            return True
        if words.tags[at] not in "DNEGHAVcs":
            break
    return False


def _preferred(words: Words, cue: Cue, complement: Complement) -> SpeechAct:
    """What one does who "would prefer that X wait", "would prefer a treaty", "prefers a treaty"."""
    if complement.clause is not None and is_subjunctive(words, complement.clause):
        return SpeechAct.REQUEST
    is_wish = complement.clause is None and modal_before(words, cue.first) == "would"
    return SpeechAct.ASSERT if is_wish else SpeechAct.SUPPORT


def _is_to_think(words: Words, complement: Complement) -> bool:
    """Whether somebody is wanted only to hold a view: "would like us to think"."""
    to = words.tags.find("T", complement.first, complement.first + NEAR)
    return to >= 0 and words.lower[to + 1 : to + 2] in THOUGHT
