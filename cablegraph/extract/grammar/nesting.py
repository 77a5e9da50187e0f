r"""What lies within another's words: a clause that is said, a quotation, a condition.

Takes    the `Words` of a sentence, a subject and the `Statement` that stands before it.
Gives    whether the subject says what the other one says that it says; relays count for the
         outermost sayer only.
Offsets  indices of words.
Errors   none.
Source   the annotation rules in `docs/reading.md`.
"""

from cablegraph.extract.grammar.acts import SCANT, SPEECH
from cablegraph.extract.grammar.attribution import NO_HOLDER, Statement, Subject, Way
from cablegraph.extract.grammar.complements import complement_of
from cablegraph.extract.grammar.cues import Cue, CueKind, Form
from cablegraph.extract.grammar.runs import PHRASE, is_person_name, run_start
from cablegraph.extract.grammar.verb_groups import verb_start
from cablegraph.extract.grammar.words import VERB, Words

CONCESSIVE = frozenset({"while", "although", "though", "whereas", "but"})
SUBORDINATE = CONCESSIVE | {"as", "if", "when", "after", "since", "because", "before"}
CONDITIONS = (["if"], ["how"], ["whether"], ["unless"], ["until"], ["once"], ["should"])
TOLD = frozenset({  # what a view is called: "a claim that Riga disputes"
    "charge", "claim", "accusation", "allegation", "assertion", "assessment", "argument", "idea",
    "proposal", "suggestion", "plan", "view", "position", "demand", "request", "step", "move",
    "complaint", "criticism", "interpretation", "conclusion", "opinion", "point", "sentiment",
    "concern", "condition", "term",
})  # fmt: skip
SIGNS = frozenset({  # "there is little indication that Riga wants it"
    "indication", "indications", "sign", "signs", "evidence", "likelihood", "chance", "possibility",
    "prospect", "danger", "risk", "doubt",
})  # fmt: skip
FAIR = frozenset({"fair", "safe", "accurate", "important", "interesting", "useful"})  # to say
SUPPOSED = frozenset({"may", "might", "could"})  # "it may be that"


def is_nested(words: Words, cue: Cue, subject: Subject, outer: Statement) -> bool:
    """Whether a subject after another's cue stands within what that one says."""
    tags, at = words.tags, subject.first - 1
    at -= words.lower[at].endswith("ly")  # "but privately their leaders"
    governor = tags[at]
    if governor == "M" and words.lower[subject.first] == "they":
        is_told = cue.entry.lemma not in SPEECH and _takes_clause(words, outer)
        return is_told and _is_of_person(words, outer)  # "said his men had left; they want to"
    if "M" in tags[outer.last : subject.first] or governor in "O-":
        return False
    if tags.count("L", outer.last, subject.first) > tags.count("O", outer.last, subject.first):
        return False  # "the street (residents call it a lane), X said"
    if subject.way is Way.PASSIVE and _is_relative(words, cue):
        return True
    if is_told_by_itself(words, subject) or is_of_what_is_told(words, at):
        return False
    if _is_told_by_the_way(words, cue, subject, outer):
        return False
    joins = governor in "CKQ" and (tags[at - 1] in "KCQ" or words.lower[at] in ("but", "and"))
    is_apart = words.lower[at] in CONCESSIVE and governor == "S"
    if (joins or is_apart or subject.way is Way.PASSIVE) and not _takes_clause(words, outer):
        return False
    if governor == "K":
        return _is_nested_after_comma(words, cue, subject, outer)
    speaks, is_pronoun = cue.entry.lemma in SPEECH, tags[subject.first] == "H"
    if words.lower[at - 1 : at] == ["that"] and governor == "S":
        return True  # "said that while he"
    if words.lower[at] in CONCESSIVE and words.lower[subject.first] == "it":
        return _is_of_person(words, outer)  # "told us Riga agreed, though it could not say so"
    if governor == "C" or words.lower[at] in CONCESSIVE:
        return not (is_pronoun or (speaks and (governor == "S" or tags[at - 1 : at] == "K")))
    is_said = complement_of(words, outer.last).clause is not None
    if governor == "R" and words.lower[subject.first] == "it" and is_said:
        return True  # "noted that Riga opposed it, which it regarded as divisive"
    if governor == "R" and tags[at - 1] == "K" and not _takes_clause(words, outer):
        return False  # "offered help, which Riga is inclined to accept"
    is_source = outer.cue.entry.kind is CueKind.SOURCE and outer.first == 0
    if governor == "R" and is_source and speaks and words.lower[at] == "who":
        return True  # "According to X, the guests, who Riga says are few, left"
    if governor == "R":
        return not (speaks or (is_pronoun and tags[at - 1] == "K"))
    return True


def _is_told_by_the_way(words: Words, cue: Cue, subject: Subject, outer: Statement) -> bool:
    """Whether ", who ..." tells of somebody named in what is no clause: "thanked X, who agreed"."""
    relative = words.tags.rfind("R", 0, cue.first)
    is_apart = relative > outer.last and words.tags[relative - 1] == "K"
    return subject.way is Way.RELATIVE and is_apart and not _takes_clause(words, outer)


def _is_of_person(words: Words, outer: Statement) -> bool:
    """Whether a person speaks, whom "it" cannot mean."""
    head = outer.subject.heads[-1].index if outer.subject.heads else 0
    return words.lower[head] in ("he", "she") or is_person_name(words, head)


def is_of_what_is_told(words: Words, relative: int) -> bool:
    """Whether a clause is the post's own about what was said: "..., a charge that Riga denies"."""
    is_relative = words.tags[relative] == "R" or words.lower[relative] == "that"
    first = run_start(words.tags, relative - 1)
    return (
        is_relative
        and 1 < first < relative
        and words.tags[first - 1] == "K"
        and words.lower[first] in ("a", "an")
        and words.lower[relative - 1] in TOLD
    )


def is_told_by_itself(words: Words, subject: Subject) -> bool:
    """Whether a subject stands right behind what it is about: ", an idea Riga embraced"."""
    name = subject.heads[-1].index
    told = name - 1
    while told > subject.first and words.capital[told]:
        told -= 1  # "an idea Minister Ozola embraced"
    return (
        0 < subject.first < told
        and words.tags[subject.first - 1] == "K"
        and words.lower[subject.first] in ("a", "an")
        and words.lower[told] in TOLD
        and is_person_name(words, name)
    )


def _is_relative(words: Words, cue: Cue) -> bool:
    """Whether a passive verb is in a relative clause: "the dates on which they were told by X"."""
    return words.tags.rfind("R", 0, cue.first) > max(
        words.tags.rfind(mark, 0, verb_start(words, cue.first) - 1) for mark in "KMCc"
    )


def _is_nested_after_comma(words: Words, cue: Cue, subject: Subject, outer: Statement) -> bool:
    """Whether what follows a comma is still said by the one before it."""
    if _is_subordinate(words, outer):
        return False
    if outer.subject.governor == "S":
        return words.lower[outer.subject.first - 1] not in SUBORDINATE
    if cue.entry.lemma not in SPEECH:
        return True
    after = cue.first + 1
    is_inserted = words.tags[after : after + 1] in ("K", ".")  # ", he said, "
    return subject.way is Way.DIRECT and not is_inserted


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
    if complement.frame == "quote" and _is_called(words, complement.first):
        return False
    return complement.clause is not None or complement.frame in ("quote", "pause", "none")


def _is_called(words: Words, opening: int) -> bool:
    """Whether what stands in quotation marks is a name: "accused the 'barons' of greed"."""
    closing = words.tags.find("Q", opening + 1)
    return closing > 0 and words.tags[closing + 1 : closing + 2] == "P"


def within_quotes(words: Words, at: int) -> bool:
    """Whether a word stands between quotation marks."""
    return words.tags.count("Q", 0, at) % 2 == 1


def is_outer(words: Words, item: Statement) -> bool:
    """Whether what follows may be that one's words, even if nobody could be named for it."""
    if item.subject.way is Way.APPOSED or (item.family == "passive" and item.first < 2):
        return False
    clause = complement_of(words, item.last).clause if item.reason == "infinitive" else None
    if clause is not None and words.lower[clause - 1] == "that":
        return not _is_remark(words, item.first)  # "a chance to remind X that Y opposes it"
    return item.counts or (
        item.cue.entry.form in (Form.PAST, Form.PRESENT)
        and item.cue.entry.lemma in SPEECH
        and item.reason == NO_HOLDER
        and item.cue.entry.lemma != "continue"
        and item.family != "passive"
    )


def _is_remark(words: Words, first: int) -> bool:
    """Whether the post itself tells what follows: "it is fair to say that Riga opposes it"."""
    is_fair = words.lower[first - 1] == "to" and words.lower[first - 2] in FAIR
    return is_fair and "it" in words.lower[max(0, first - 5) : first - 2]


def clause_start(words: Words, at: int) -> int:
    """Where the phrase before a passive verb begins: "if the report is confirmed by X"."""
    start = verb_start(words, at)
    while start > 0 and words.tags[start - 1] in PHRASE and words.tags[at] == VERB:
        start -= 1
    return start


def is_conditional(words: Words, first: int) -> bool:
    """Whether a clause that begins at ``first`` only says what may be: "if he agrees"."""
    before = words.lower[max(0, first - 2) : first]
    if before[-1:] == ["that"] and before[0] in SIGNS and "there" in words.lower[:first]:
        is_sure = before[0] == "doubt" and not SCANT.isdisjoint(words.lower[: first - 2])
        return not is_sure  # but "there is no doubt that Riga opposes it"
    if before == ["to", "which"] and words.lower[max(0, first - 3)] in ("extent", "degree"):
        return True
    if before[-1:] == ["that"] and words.lower[0] == "it" and words.lower[1] in SUPPOSED:
        return True
    return before[-1:] in CONDITIONS or before == ["soon", "as"]
