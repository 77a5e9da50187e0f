r"""The subject of a verb, found to its left.

Takes    the `Words` of a sentence and the index of a verb.
Gives    its `Subject`; a participle, an infinitive and a second verb have none of their own, and
         give the `Way` by which another's is theirs (see `borrowed`).
Offsets  indices of words.
Errors   none: where nobody is found, ``reason`` says why.

Subjects stand left of their verb, with more between them than one thinks. Each step looks at word
classes only and is bounded.
"""

import re

from cablegraph.extract.grammar.attribution import FAR, Head, Subject, Way, no_subject
from cablegraph.extract.grammar.insertions import around_insertion
from cablegraph.extract.grammar.phrases import SUPPLIED, phrase_ending_at
from cablegraph.extract.grammar.runs import (
    PHRASE,
    before_brackets,
    heads_of_run,
    is_person_name,
    name_ending_at,
    run_start,
)
from cablegraph.extract.grammar.verb_groups import opening_of_aside, verb_start
from cablegraph.extract.grammar.words import Words

VERBAL = frozenset("VBXc")
ISSUING = frozenset({"published", "issued", "released", "ran", "carried", "printed", "aired"})
NEAR_WHO = 6  # words: from "who" to the object of its clause
CLAUSE_NEAR = 12  # words: from "who" to the last verb of its clause
TITLE_NEAR = 16  # words: a title between a name and "who" is no longer
NO_TITLE = frozenset("VBXcRMH.")
TITLE_ALONE = re.compile(r"[DNGECFAs][DNGECFAsP]*\Z")  # before a name, where a sentence begins
SPOKEN = frozenset(
    {"spoke", "speak", "spoken", "talk", "talked", "reached", "turned"}
)  # "those we spoke to say"
SAYS = frozenset({"said", "says", "writes", "wrote"})
ACTIVE = frozenset({  # past forms that are no participles
    "began", "went", "came", "took", "gave", "wrote", "spoke", "saw", "ran", "did", "chose", "fell",
    "rose", "broke", "flew", "knew", "grew", "drew", "opened", "closed", "left", "arrived",
})  # fmt: skip
MAIN = "CKMOQ-A.Y"  # the classes before the subject of a main clause
CAUSING = frozenset({  # "prompting Ozola to call for"
    "caused", "causing", "led", "leading", "prompted", "prompting", "provoked", "provoking",
    "inspired", "inspiring", "spurred", "spurring",
})  # fmt: skip


def subject_of(words: Words, index: int, *, is_ing: bool = False) -> Subject:
    """The subject of the cue at ``index`` from the words before it.

    Participles, infinitives and second verbs give no heads but their `Way`: whose they are depends
    on the cues before them.
    """
    tags = words.tags
    start = verb_start(words, index)
    before = start - 1
    if before < 0:
        return no_subject("no subject", Way.PARTICIPLE if is_ing else Way.DIRECT)
    tag = tags[before]
    if is_ing and "B" not in tags[start:index]:
        return no_subject("participle", Way.PARTICIPLE)
    if tag == "T":
        met = words.lower[before - 1] in SPOKEN and _before_our_clause(words, before)
        return met or no_subject("infinitive", Way.INFINITIVE)
    if tag == "C" or (tag == "M" and start > 1):
        return no_subject("second verb", Way.SHARED)
    if tag == "R" or (tag == "S" and words.lower[before] == "that" and "F" in tags[:before]):
        return _antecedent(words, before)
    if tag == "Q" and tags.count("Q", 0, start) % 2 and tags[before - 1 : before] in tuple("EGHL"):
        return phrase_ending_at(words, before - 1)  # X "is open to it"
    if tag in "K-Q":
        return _before_break(words, before, start, index)
    if tag in "NA" and before > 1 and words.lower[before - 1] == "we":
        return _before_our_clause(words, before) or no_subject("no subject before it")
    if tag in PHRASE or tag in "HL":
        return _of_phrase(words, before, start)
    if tag in "Vc" and (told := _after_clause(words, before)) is not None:
        return told
    if tag == "V" and before and tags[before - 1] == "F" and words.lower[before] in SUPPLIED:
        return phrase_ending_at(words, before - 1)  # "a Trust report released in May praised it"
    return _before_our_clause(words, before) or no_subject("no subject before it")


def _before_break(words: Words, before: int, start: int, index: int) -> Subject:
    """The subject before a comma, dash or quotation mark: "Ozola, a deputy, praised it"."""
    inserted = around_insertion(words, before)
    if inserted.heads or words.tags[before] != "K":
        return inserted
    if opening_of_aside(words, before) is not None:
        return no_subject("within what is said aside")
    opening = words.tags.rfind("K", 0, before)
    if words.tags[max(0, opening - 1)] == "C" or _is_predicate(words, start, index):
        return no_subject("second verb", Way.SHARED)
    return _before_stray_comma(words, before) or inserted


def _of_phrase(words: Words, before: int, start: int) -> Subject:
    """The subject that ends right before the verb, or whose phrase does."""
    subject = phrase_ending_at(words, before)
    # "who covers Russia": a verb that no list has is in the phrase
    is_within = subject.governor == "R" and before > subject.first
    is_of_clause = subject.governor in tuple("VcN") or is_within
    if subject.heads and is_of_clause and words.tags[before] != "H":
        subject = _whose_clause(words, subject) or subject
    if subject.heads:
        return subject
    if words.tags[start] != "X" and _is_phrase_within(words, subject):
        return no_subject("second verb", Way.SHARED)
    return _before_phrase(words, subject, before)


def _is_phrase_within(words: Words, subject: Subject) -> bool:
    """Whether only "and in the next breath" stands before a verb."""
    return subject.governor == "P" and words.tags[max(0, subject.first - 2)] == "C"


def _before_stray_comma(words: Words, comma: int) -> Subject | None:
    """The person with whom a sentence opens, cut off by a comma too many: "Ozola, praised it"."""
    found = phrase_ending_at(words, comma - 1)
    is_person = found.heads and is_person_name(words, found.heads[-1].index)
    is_first = not found.first or TITLE_ALONE.match(words.tags[: found.first]) is not None
    return found if is_person and is_first else None


def _is_predicate(words: Words, start: int, index: int) -> bool:
    """Whether a verb behind a comma goes on with a sentence: "X took it, promised to read it".

    ``start`` is where its verb group begins. "It failed, said X" tells the sayer after it.
    """
    is_inverted = words.lower[index] in SAYS or words.tags[index + 1 : index + 2] in ("E", "G")
    is_inverted = is_inverted and not _takes_clause(words, index)
    goes_on = not set("Vc").isdisjoint(words.tags[max(0, start - FAR) : start - 1])
    return goes_on and (words.tags[start] in "VX" or (words.tags[start] == "c" and not is_inverted))


def _takes_clause(words: Words, index: int) -> bool:
    """Whether what follows a verb is a clause, and no sayer: "said it was", "said the law was"."""
    at = index + 1
    while at < len(words) and words.tags[at] in PHRASE:
        at += 1
    at += at == index + 1 and words.tags[at : at + 1] == "H"
    return words.tags[at : at + 1] in ("B", "X") or words.tags[index + 1 : index + 2] == "S"


def _whose_clause(words: Words, last: Subject) -> Subject | None:
    """Whom a clause without commas is about: "a diplomat who covers Estonia told us"."""
    relative = words.tags.rfind("R", max(0, last.first - NEAR_WHO), last.first)
    if relative < 1 or words.tags[relative - 1] not in "EG" or words.lower[relative] != "who":
        return None
    is_broken = bool(set("KMH") & set(words.tags[relative : last.first]))
    return None if is_broken else _antecedent(words, relative)


def _after_clause(words: Words, last: int) -> Subject | None:
    """The subject before a clause that ends in a verb: "an official who asked to be named said"."""
    relative = words.tags.rfind("R", max(0, last - CLAUSE_NEAR), last)
    if relative < 1 or words.tags[relative - 1] not in "EG" or words.lower[relative] == "which":
        return None
    if not set("KMC").isdisjoint(words.tags[relative:last]):
        return None
    found = _antecedent(words, relative)
    return found._replace(way=Way.INSERTED) if found.heads else None


def _before_our_clause(words: Words, last: int) -> Subject | None:
    """The subject before what only tells whom: "most analysts we spoke with believe"."""
    for at in range(last - 1, max(0, last - 5), -1):
        if words.tags[at] == "H" and words.tags[at - 1] in "GE":
            found = phrase_ending_at(words, at - 1)
            return found if found.heads and found.governor not in tuple("PVcS") else None
    return None


def _before_phrase(words: Words, subject: Subject, last: int) -> Subject:
    """The subject before "..., speaking at a session", "... who had come to a session"."""
    relative = words.tags.rfind("R", max(0, last - FAR), last)
    if relative > 0 and words.tags[relative - 1] != "K" and "K" not in words.tags[relative:last]:
        return _antecedent(words, relative)._replace(way=Way.INSERTED)
    for at in range(last, max(0, last - FAR), -1):
        is_reduced = words.tags[at] == "I" or (words.tags[at] == "V" and _may_be_passive(words, at))
        if is_reduced and words.tags[at - 1] in "EGLF" and words.tags[at + 1] in "PTDNE":
            found = phrase_ending_at(words, at - 1)
            if found.heads and found.governor not in ("P", "S", "c", "V"):
                return found._replace(way=Way.INSERTED)
        if words.tags[at] in "KMc.":
            break
    at = subject.first - 1
    for _ in range(6):
        if at < 1 or words.tags[at] not in "PITANDGEs":
            break
        at -= 1
    if at > 0 and words.tags[at] == "K" and subject.governor == "P":
        found = around_insertion(words, at)
        if not found.heads and words.tags[at - 1] in "EGL":
            found = phrase_ending_at(words, at - 1)
        if found.heads and found.governor not in ("P", "S"):
            return found._replace(way=Way.INSERTED)
    return _from_body(words, last) or subject


def _may_be_passive(words: Words, at: int) -> bool:
    """Whether a verb form can tell what was done to somebody: "deputies met in Riga said"."""
    return words.tags[at + 1] != "D" and words.lower[at] not in ACTIVE


def _from_body(words: Words, last: int) -> Subject | None:
    """The person before a body of many words: "Ozola from Aid the Children said"."""
    for at in range(last, max(-1, last - 12), -1):
        if words.tags[at] in VERBAL or words.tags[at] in "KMS.Q":
            return None
        if is_person_name(words, at) and words.lower[at + 1] in ("from", "of", "at"):
            is_first = at == 0 or words.tags[at - 1] in "KCGNM"
            return Subject((Head(at, at),), at) if is_first else None
    return None


def _antecedent(words: Words, relative: int) -> Subject:
    """The noun that "who" stands for."""
    last = relative - 1
    if last > 0 and words.tags[last] in "KO-":
        last -= 1
    if (among := _one_of_those(words, last)) is not None:
        return among._replace(way=Way.RELATIVE)
    near = _thing_before(words, relative, last) or phrase_ending_at(words, last)
    if (titled := _before_title(words, last, near)) is not None:
        return Subject((Head(titled, titled),), titled, way=Way.RELATIVE)
    if near.governor == "K" and not any(head.index in words.places for head in near.heads):
        far = phrase_ending_at(words, near.first - 2)
        near = far if far.heads else near
    if not near.heads and last >= 0 and words.tags[last] in "EG":
        near = Subject((Head(last, run_start(words.tags, last)),), last)
    if not near.heads and "F" in words.tags[max(0, last - 6) : relative]:
        is_wished = near.governor == "P" or words.lower[near.first - 1 : near.first] == ["for"]
        near = near if is_wished else main_subject(words, relative)
    return near._replace(way=Way.RELATIVE)


def _thing_before(words: Words, relative: int, last: int) -> Subject | None:
    """The body that "which" stands for: "members of the group, which claimed it"."""
    first = run_start(words.tags, last)
    if words.lower[relative] != "which" or first > last or words.tags[first - 1] != "P":
        return None
    heads = heads_of_run(words, first, last)
    is_body = [head.index for head in heads] == [last] and not is_person_name(words, last)
    return Subject(heads, first) if is_body else None


def _one_of_those(words: Words, last: int) -> Subject | None:
    """Of whom it is told that he "is among those" who do something."""
    if words.lower[last : last + 1] != ["those"] or last < 3:
        return None
    be = last - 2 if words.lower[last - 1] == "among" else last - 3
    is_one = be == last - 2 or words.lower[last - 2 : last] == ["one", "of"]
    return subject_of(words, be) if is_one and words.tags[be] == "B" else None


def _before_title(words: Words, last: int, near: Subject) -> int | None:
    """The person before a title that ends in ``last``: "Ozola, Director of the Agency, who"."""
    if near.heads and is_person_name(words, near.heads[-1].index):
        return None
    for at in range(last, max(0, last - TITLE_NEAR), -1):
        if words.tags[at] == "K" and words.tags[at + 1] in "NGDA":
            name = before_brackets(words.tags, at - 1)
            is_title = "P" in words.tags[at:last] or not near.heads
            return name if name >= 0 and is_title and is_person_name(words, name) else None
        if words.tags[at] in NO_TITLE:
            break
    return None


def main_subject(words: Words, until: int, governors: str = MAIN) -> Subject:
    """The subject of the last main verb before ``until``."""
    tags = words.tags
    start = max(tags.rfind("M", 0, until) + 1, until - FAR)
    for index in range(until - 1, start, -1):
        if tags[index] not in VERBAL:
            continue
        before = verb_start(words, index) - 1
        subject = no_subject("no subject")
        if before >= start and tags[before] == "K":
            subject = around_insertion(words, before)
        elif before >= start and tags[before] in "ENGFYDHL":
            subject = phrase_ending_at(words, before)
        elif before >= start and tags[before] in "Vc":
            subject = _after_clause(words, before) or subject
        if not subject.heads and words.lower[index] in ISSUING:
            subject = unknown_subject(words, index)
        if subject.heads and (not subject.governor or subject.governor in governors):
            return subject
    return no_subject("no main subject")


def unknown_subject(words: Words, index: int) -> Subject:
    """The subject of a verb of speech that only capitals or an article show to be one."""
    before = before_brackets(words.tags, verb_start(words, index) - 1)
    if before < 0 or words.tags[before] != "N":
        return no_subject("no holder")
    first = run_start(words.tags, before)
    if _is_seat(words, first, before):
        before = first - 2  # "Neue Woche of Trier (12/28) warned"
        first = run_start(words.tags, before)
    is_described = words.tags[max(0, first - 2) : first] == "DI"  # "the left-leaning Courier"
    if first and not is_described and words.tags[first - 1] not in MAIN + "S":
        return no_subject("no holder")
    heads = name_ending_at(words, first, before)
    return Subject(heads, first, governor=words.tags[first - 1 : first])


def _is_seat(words: Words, first: int, last: int) -> bool:
    """Whether a phrase is only the town of a name before it: "Neue Woche of Trier"."""
    return (
        first == last
        and first > 1
        and words.lower[first - 1] == "of"
        and words.tags[first - 2] == "N"
        and bool(words.capital[first - 2] and words.capital[first])
    )


def absolute_subject(words: Words, index: int) -> Subject:
    """The subject of a participle after "with": "with several deputies questioning it"."""
    last = verb_start(words, index) - 1
    if last < 1 or words.tags[last] not in "EG":
        return no_subject("gerund")
    first = run_start(words.tags, last)
    if first > 0 and words.lower[first - 1] == "with":
        return Subject(heads_of_run(words, first, last), first)
    return no_subject("gerund")


def caused_subject(words: Words, to: int) -> Subject:
    """Who is made to speak: "the poll led Ozola to say", with "to" at ``to``."""
    for at in range(to - 1, max(0, to - 24), -1):
        if words.lower[at] in CAUSING and words.tags[at] in "VIc":
            named = [index for index in range(at + 1, to) if is_person_name(words, index)]
            if named:
                return Subject(tuple(Head(index, index) for index in named), at + 1)
            if words.tags[at + 1] == "H":
                return Subject((Head(at + 1, at + 1),), at + 1)  # "the poll led him to say"
            end = at + 1
            while end < to and words.tags[end] in PHRASE:
                end += 1
            heads = heads_of_run(words, at + 1, end - 1) if end > at + 1 else ()
            return Subject(heads, at + 1)
        if words.tags[at] in "MSVcBX." and words.lower[at + 1] != "by":
            break
    return no_subject("infinitive")
