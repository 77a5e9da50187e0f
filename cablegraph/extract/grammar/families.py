r"""By which family of rules a cue is somebody's: verb, passive, participle, attitude, source.

Takes    the `Words` of a sentence and a cue, verbs marked.
Gives    the cue's `Subject` and the name of its rule family; no subject for a word that is no cue.
Offsets  indices of words.
Errors   none.
"""

from cablegraph.extract.grammar.acts import SPEECH
from cablegraph.extract.grammar.attribution import CLAUSE_FAR, Subject, Way, no_subject
from cablegraph.extract.grammar.cues import PARTICIPLES, STIRRING, Cue, CueKind, Form
from cablegraph.extract.grammar.phrases import phrase_ending_at
from cablegraph.extract.grammar.postposed import (
    agent_of,
    covering_after,
    opinion_owner,
    source_after,
    subject_after,
)
from cablegraph.extract.grammar.subjects import VERBAL, subject_of, unknown_subject
from cablegraph.extract.grammar.verb_groups import (
    BELIEVED,
    GOING_ON,
    is_after_be,
    is_as_said,
    verb_start,
)
from cablegraph.extract.grammar.verbs import HAVING
from cablegraph.extract.grammar.words import VERB, Words
from cablegraph.terms.speech import SpeechAct

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
SAID_BY_FIRMS = frozenset({"indicate", "note", "stress", "emphasize", "confirm", "underline"})
OWN_ACTS = frozenset({"offer", "threaten", "plan"})  # with "to": people and bodies alone do
ADDRESSING = frozenset({"tell", "ask", "urge", "warn"})
REDUCED = frozenset({  # "changes proposed by X", "when asked by X"
    "propose", "suggest", "echo", "cite", "announce", "criticize", "recommend", "advocate",
    "demand", "ask", "denounce", "condemn", "favor", "endorse",
})  # fmt: skip
VERB_OR_CLAUSE = tuple("SBXVc")
TO_BE = (["to", "be"], ["to", "have"])
PUT_TO = frozenset({"asked", "pressed", "questioned", "queried", "challenged", "told", "informed"})
OPENS_SAYER = ("", "K", "Q", "M", "-", "C", "L", ".")  # before a verb whose sayer follows it
EXPERIENCERS = ("E", "G", "D")
LEFT = frozenset({"left", "came", "emerged", "departed", "returned"})
OWN_PARTICIPLES = frozenset(PARTICIPLES.values())


def subject_and_family(words: Words, cue: Cue, first: int, last: int) -> tuple[Subject | None, str]:
    """The subject of a cue and its rule family; ``None`` where the word is no cue at all."""
    entry = cue.entry
    if entry.kind is CueKind.SOURCE:
        return source_after(words, last), entry.kind.value
    if entry.kind is CueKind.OPINION:
        owner = opinion_owner(words, first)
        return (owner if owner.heads else None), CueKind.SOURCE.value
    after_be = is_after_be(words, first)
    if (felt := _of_attitude(words, cue, first, last, after_be)) is not None:
        return felt
    if words.tags[first] == VERB and words.lower[verb_start(words, first)] == "having":
        return no_subject("participle", Way.PARTICIPLE), "participle"
    if entry.lemma == "receive":
        return _received(words, last), entry.kind.value
    if entry.form is Form.ING:
        way = "reporting-verb" if after_be else "participle"
        return subject_of(words, first, is_ing=True), way
    return _of_verb(words, cue, first, last, after_be)


def _of_attitude(
    words: Words, cue: Cue, first: int, last: int, after_be: bool
) -> tuple[Subject | None, str] | None:
    """Whose an attitude is: "was opposed", "X, wary of it, left", "the delay alarmed X"."""
    entry = cue.entry
    is_asked = entry.act is SpeechAct.REQUEST and words.tags[last + 1 : last + 2] == "T"
    by_whom = words.lower[last + 1 : last + 2] == ["by"]
    is_felt = entry.attitude and after_be and not by_whom and not is_asked  # "encouraged to apply"
    if entry.kind is CueKind.ATTITUDE or is_felt:
        if not after_be:
            return _bearer(words, first, last), CueKind.ATTITUDE.value
        return _unknown(words, cue, first, subject_of(words, first)), CueKind.ATTITUDE.value
    if entry.attitude and not after_be and (bearer := _bearer(words, first, last)) is not None:
        return bearer, CueKind.ATTITUDE.value
    if (entry.lemma in STIRRING or entry.lemma == "worry") and words.tags[first] == VERB:
        return _stirred(words, first, last), CueKind.ATTITUDE.value
    return None


def _of_verb(
    words: Words, cue: Cue, first: int, last: int, after_be: bool
) -> tuple[Subject | None, str]:
    """Whose a finite verb is, or a participle with its agent."""
    if words.tags[first] != VERB or (after_be and cue.entry.form is not Form.PAST):
        return None, ""  # "was more direct than"
    if words.lower[first] == "say" and words.tags[first - 1 : last + 2] == "KVK":
        return None, ""  # "in, say, May"
    is_past = cue.entry.form is Form.PAST
    is_told_by = is_past and (is_as_said(words, first, last) or covering_after(words, last))
    if is_past and not is_told_by and _is_bare(words, first):
        is_asked = _is_reduced(words, cue, first, last)
        return (agent_of(words, last), "passive") if is_asked else (None, "")
    is_participle = words.lower[first] in OWN_PARTICIPLES
    is_passive = is_participle and HAVING.isdisjoint(words.lower[verb_start(words, first) : first])
    if is_passive or is_told_by or (is_past and after_be) or _is_reduced(words, cue, first, last):
        return agent_of(words, last), "passive"
    around = _subject_around(words, cue, first, last)
    is_own_act = cue.entry.lemma in OWN_ACTS and words.tags[last + 1 : last + 2] == "T"
    if is_own_act and not around.heads and around.way is Way.DIRECT:
        around = unknown_subject(words, first)
    return _unknown(words, cue, first, around), cue.entry.kind.value


def _is_reduced(words: Words, cue: Cue, first: int, last: int) -> bool:
    """Whether a participle after a noun has an agent: "changes proposed earlier by X"."""
    if cue.entry.form is not Form.PAST or cue.entry.lemma not in REDUCED:
        return False
    after = last + 1 + (words.tags[last + 1 : last + 2] == "A")
    if words.lower[after : after + 1] != ["by"]:
        return False
    before = words.tags[:first].rstrip("A")[-1:]  # "an idea also favored by X"
    return before in tuple("NF") or _is_bare(words, first)


def _received(words: Words, last: int) -> Subject | None:
    """Whose a request is that another received: "received a request from X"."""
    for at in range(last + 1, min(len(words), last + 9)):
        if words.lower[at] == "from":
            return source_after(words, at)
        if words.tags[at] in "KMSRVc.":
            break
    return None


def _is_bare(words: Words, first: int) -> bool:
    """Whether a past form is a participle at the head of its phrase: "Asked about it, he ..."."""
    follows = words.tags[first + 1 : first + 2]
    if words.lower[first] == "intended" and words.tags[first - 1] == "N":
        return True  # "a law intended to"
    if first == 0:
        return follows in ("P", "T", "S") or words.lower[1:2] == ["by"]
    if follows in ("P", "S") and _is_put_to(words, first):
        return True
    if words.lower[first] in BELIEVED and words.lower[first + 1 : first + 3] in TO_BE:
        return True  # "X, said to be ill, left"
    if follows == "P" and _is_told_of(words, first):
        return True
    is_told = first > 1 and words.tags[first - 2] in "HEG"  # "he once wrote"
    opens = words.lower[first - 1] in ("when", "if", "as", "once") and not is_told
    return opens and follows in ("P", "S", "T")


def _is_told_of(words: Words, first: int) -> bool:
    """Whether a participle between commas tells of a thing: "the claim, repeated in May, that"."""
    closing = words.tags.find("K", first, first + CLAUSE_FAR)
    is_apart = words.tags[max(0, first - 2) : first] == "NK" and closing > 0
    return (
        is_apart
        and words.lower[first + 1] != "by"
        and words.tags[closing + 1 :][:1] in VERB_OR_CLAUSE
    )


def _is_put_to(words: Words, first: int) -> bool:
    """Whether a participle tells what was put to somebody: "X, asked about it, replied"."""
    tags = words.tags
    if words.lower[first] not in PUT_TO or tags[first - 2 : first] not in ("EK", "GK", "LK"):
        return False
    closing = tags.find("K", first, first + CLAUSE_FAR)
    return closing > 0 and tags[closing + 1 : closing + 2] in tuple("cVAXB")


def _subject_around(words: Words, cue: Cue, first: int, last: int) -> Subject:
    """The subject before a verb, or after it: "...", said the minister."""
    subject = subject_of(words, first)
    is_spoken = cue.entry.lemma in SPEECH or "quote" in cue.entry.frames
    is_spoken = is_spoken or words.tags[first - 1 : first] == "Q"  # "...," boasted the minister
    if not is_spoken or subject.way not in (Way.DIRECT, Way.INSERTED):
        return subject
    if subject.heads and (subject.way is Way.DIRECT or cue.entry.lemma in ADDRESSING):
        return subject
    before = words.tags[:first].rstrip("A")[-1:]
    after = subject_after(words, last) if before in OPENS_SAYER else subject
    return after if after.heads else subject


def _unknown(words: Words, cue: Cue, first: int, subject: Subject) -> Subject:
    """The subject that no table knows, if the verb is one for people and bodies only."""
    if subject.heads or subject.way is not Way.DIRECT:
        return subject
    found = unknown_subject(words, first)
    if cue.entry.lemma in OF_THINGS and not _is_firm_that_says(words, cue, found):
        return subject
    return found if found.heads else subject


def _is_firm_that_says(words: Words, cue: Cue, found: Subject) -> bool:
    """Whether a name of several words, no paper's, says something: "Harbor Trust noted that"."""
    if cue.entry.lemma not in SAID_BY_FIRMS or words.tags[cue.last + 1 : cue.last + 2] != "S":
        return False
    name = range(found.first, found.heads[-1].index + 1) if found.heads else range(0)
    is_bare = found.first > 0 and all(words.tags[at] == "N" and words.capital[at] for at in name)
    return len(name) > 1 and is_bare


def _bearer(words: Words, first: int, last: int) -> Subject | None:
    """Whose an attitude is that no verb gives: "X, wary of it, left", "the delay angered X"."""
    tags = words.tags
    follows = tags[last + 1 : last + 2]
    if first and tags[first - 1] == "K" and follows in ("P", "S", "T"):
        subject = phrase_ending_at(words, first - 2)
        if subject.governor == "R":
            return subject_of(words, first)  # "Riga, which has a port, worried about it"
        if not subject.heads or subject.governor == "P":
            subject = _told_how(words, first)
        return subject._replace(way=Way.APPOSED) if subject.heads else None
    if first == 0 and follows in ("P", "S"):
        return main_after(words, tags.find("K", last))
    is_felt = words.tags[first - 1] in "ENFA" and words.lower[first].endswith("ed")
    if is_felt and (leaving := _leaving(words, first)) is not None:
        return subject_of(words, leaving)
    is_verb = words.lower[first].endswith("ed") and tags[first - 1] in "NEFA"
    if is_verb and follows in EXPERIENCERS and not subject_of(words, first).heads:
        subject = source_after(words, last)
        return subject if subject.heads else None
    return None


def _told_how(words: Words, first: int) -> Subject:
    """Of whom a list tells how they are: "X was pleased with it, non-committal on that"."""
    be = words.tags.rfind("B", max(words.tags.rfind(mark, 0, first) for mark in "MSR") + 1, first)
    return subject_of(words, be) if be > 0 else no_subject("no subject")


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


def main_after(words: Words, comma: int) -> Subject | None:
    """The subject of the main clause that begins after a comma: "Wary of it, X left"."""
    if comma < 0:
        return None
    finite = next((at for at in range(comma, len(words)) if words.tags[at] in VERBAL), None)
    subject = subject_of(words, finite) if finite is not None else None
    is_next = subject is not None and subject.heads and subject.first == comma + 1
    return subject._replace(way=Way.APPOSED) if subject is not None and is_next else None
