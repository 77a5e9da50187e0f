r"""What a verb does with its object: the act that the two make, or that it is a deed.

Takes    the `Words` of a sentence, a `Cue` and its `Complement`.
Gives    `act_of_object`: the `SpeechAct`, or the reason why it is none; `None` where the object
         does not tell.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`, "which act".

Forms met: promoted the idea | approved the bill, a deed | said yes | asked him to explain how |
dismissed the charges as groundless | dismissed the commissioner, a deed | declared himself pleased.
"""

import re
from collections.abc import Callable

from cablegraph.extract.grammar.clause_acts import UNDERGOING
from cablegraph.extract.grammar.complements import Complement
from cablegraph.extract.grammar.cues import Cue, object_nouns
from cablegraph.extract.grammar.runs import is_person_name, run_end
from cablegraph.extract.grammar.stances import (
    NEAR,
    attitude_after,
    evaluation,
    felt_at,
    found_so,
    is_sentenced,
    object_noun,
)
from cablegraph.extract.grammar.words import Words, speaker_nouns
from cablegraph.model.findings import MentionForm
from cablegraph.terms.speech import SpeechAct

WONDERED = frozenset({"what", "why", "how", "whether", "if", "when", "where", "which", "who"})
ADVISED = frozenset({"np", "on", "of", "in", "for-np"})
ASKED_IF = frozenset({"whether", "if"})
ASKED_TO_DO = frozenset({"would", "could", "will", "might"})
ANSWERS = {"yes": SpeechAct.AGREE, "no": SpeechAct.DECLINE}
EACH_OTHER = (["each", "other"], ["one", "another"])
VIEWS = frozenset({"view", "views", "opinion", "opinions", "reaction", "reactions"})
REFLEXIVE = (["himself"], ["herself"], ["itself"], ["themselves"])
OFFICER_OBJECT = re.compile("D?[NA]{0,4}[GE](?!s)")  # "dismissed the police commissioner"


Judged = tuple[SpeechAct | None, str]  # the act, or none and why


def act_of_object(words: Words, cue: Cue, complement: Complement) -> Judged | None:
    """The act of "promoted the idea", and that "approved the bill" is a deed."""
    lemma, first = cue.entry.lemma, complement.first
    if words.lower[first : first + 2] in EACH_OTHER:
        return None, "a deed"
    peculiar = PECULIAR.get(lemma)
    if peculiar is not None and (judged := peculiar(words, cue, complement)) is not None:
        return judged
    if not complement.has_object or lemma not in object_nouns():
        return None
    noun = object_noun(words, lemma, first)
    if lemma == "dismiss":
        return _dismissed(words, complement, noun)
    if noun is None:
        is_denied = lemma == "reject" and evaluation(words, first) is SpeechAct.DENY
        return (SpeechAct.DENY, "") if is_denied else None
    if lemma == "reject" and _is_idea_of_doing(words, noun, first):
        return SpeechAct.DECLINE, ""
    act = object_nouns()[lemma][noun]
    return act, "" if act is not None else "a deed"


# Verbs whose object has a say of its own, before any list of nouns


def _said(words: Words, _: Cue, complement: Complement) -> Judged | None:
    return _of(_answered(words, complement.first))


def _wanted(words: Words, _: Cue, complement: Complement) -> Judged | None:
    is_none = words.lower[complement.first : complement.first + 1] == ["no"]
    return (SpeechAct.DECLINE, "") if is_none else None


def _unable(words: Words, _: Cue, complement: Complement) -> Judged | None:
    """A deed in "has been unable to profit from it"."""
    verb = words.lower[complement.first + 1 : complement.first + 2]
    return None if UNDERGOING.isdisjoint(verb) else (None, "a deed")


def _asked(words: Words, _: Cue, complement: Complement) -> Judged | None:
    """A question in "asked for our views"; a condition in "asked not to be named"."""
    first = complement.first
    if words.lower[first - 1 : first + 2] == ["not", "to", "be"]:
        return None, "a condition"
    is_question = (complement.frame == "to" and _is_to_tell(words, first)) or (
        complement.frame == "for" and _is_for_views(words, first)
    )
    return (SpeechAct.INQUIRE, "") if is_question else None


def _advised(words: Words, _: Cue, complement: Complement) -> Judged | None:
    """A proposal in "advised a freeze on hiring"."""
    is_thing = complement.frame in ADVISED and _is_thing(words, complement.first)
    return (SpeechAct.PROPOSE, "") if is_thing else None


def _condemned(words: Words, _: Cue, complement: Complement) -> Judged | None:
    return (None, "a deed") if is_sentenced(words, complement.first) else None


def _identified(words: Words, cue: Cue, _: Complement) -> Judged | None:
    """A state in "identify themselves as Latvian"."""
    is_reflexive = words.lower[cue.last + 1 : cue.last + 2] in REFLEXIVE
    return (None, "a state") if is_reflexive else None


def _declared(words: Words, _: Cue, complement: Complement) -> Judged | None:
    is_reflexive = words.lower[complement.first : complement.first + 1] in REFLEXIVE
    return _of(attitude_after(words, complement.first)) if is_reflexive else None


def _regarded(words: Words, _: Cue, complement: Complement) -> Judged | None:
    return _of(felt_at(words, complement.first))


def _found(words: Words, _: Cue, complement: Complement) -> Judged | None:
    return _of(found_so(words, complement.first)) if complement.has_object else None


def _dismissed_so(words: Words, _: Cue, complement: Complement) -> Judged | None:
    return _of(_dismissed_as(words, complement.first)) if complement.frame == "as" else None


def _of(act: SpeechAct | None) -> Judged | None:
    return None if act is None else (act, "")


PECULIAR: dict[str, Callable[[Words, Cue, Complement], Judged | None]] = {
    **dict.fromkeys(("declare", "profess", "pronounce", "describe", "call"), _declared),
    **dict.fromkeys(
        ("view", "regard", "see", "greet", "watch", "receive", "respond", "react"), _regarded
    ),
    "advise": _advised,
    "ask": _asked,
    "condemn": _condemned,
    "dismiss": _dismissed_so,
    "find": _found,
    "identify": _identified,
    "say": _said,
    "unable": _unable,
    "want": _wanted,
}


def _dismissed(words: Words, complement: Complement, noun: str | None) -> Judged | None:
    """What it is to dismiss a claim, a bill "as theater", an officer."""
    first = complement.first
    if (called := evaluation(words, first)) is not None:
        return called, ""  # "dismissed the charges as groundless"
    if noun is not None and _is_idea_of_doing(words, noun, first):
        return SpeechAct.DECLINE, ""
    act = object_nouns()["dismiss"][noun] if noun is not None else None
    if complement.frame == "np-as" and act is None:
        return (SpeechAct.CRITICIZE if noun is None else SpeechAct.DENY), ""
    officer = OFFICER_OBJECT.match(words.tags, first)
    is_officer = officer is not None and _is_officer(words, officer.end() - 1)
    if act is None and (noun is not None or is_officer):
        return None, "a deed"
    return _of(act)


def _dismissed_as(words: Words, first: int) -> SpeechAct:
    """What it is to dismiss as something what is named after it: 'as "a canard" the rumors'."""
    named = (object_nouns()["dismiss"].get(word) for word in words.lower[first : first + NEAR])
    return SpeechAct.DENY if SpeechAct.DENY in named else SpeechAct.CRITICIZE


def _is_officer(words: Words, at: int) -> bool:
    """Whether a word is somebody who can be put out of office: "the commissioner", "Ozola"."""
    place = words.places.get(at)
    if place is None:
        return speaker_nouns().get(words.lower[at], "official") == "official"
    return place.form is MentionForm.ROLE or is_person_name(words, at)


def _is_to_tell(words: Words, first: int) -> bool:
    """Whether what somebody is asked to do is to answer: "to explain how it works"."""
    to = words.tags.find("T", first, first + NEAR)
    asked = words.lower[to + 1 : to + 3] if to >= 0 else []
    return len(asked) == 2 and asked[0] in ("explain", "say", "clarify") and asked[1] in WONDERED


def _is_for_views(words: Words, first: int) -> bool:
    """Whether what is asked for is what somebody thinks: "for our reaction to it"."""
    return object_noun(words, "seek", first + 1) in VIEWS


def _is_thing(words: Words, first: int) -> bool:
    """Whether an object is neither somebody nor a body: "a freeze"."""
    run = words.tags[first : run_end(words.tags, first) + 1]
    is_plain = words.tags[first : first + 1] != "D" or words.lower[first] in ("a", "an")
    return is_plain and set(run) <= {"D", "N", "A"} and "N" in run


def _answered(words: Words, first: int) -> SpeechAct | None:
    """What "said yes" and "said no" do, but not "said no decision had been made".

    Asked what will be done, one agrees or declines; asked what is so, one asserts.
    """
    before = words.lower[:first]
    is_of_fact = not ASKED_IF.isdisjoint(before) and ASKED_TO_DO.isdisjoint(before)
    if is_of_fact or words.tags[first + 1 : first + 2] not in ("P", "K", "M", "C", "."):
        return None
    return ANSWERS.get(words.lower[first])


def _is_idea_of_doing(words: Words, noun: str, first: int) -> bool:
    """Whether what is rejected is to be done: "the idea of sending troops"."""
    at = next(at for at in range(first, len(words)) if words.lower[at].endswith(noun))
    return words.lower[at + 1 : at + 2] == ["of"] and words.tags[at + 2 : at + 3] == "I"
