r"""Who says: the subject of a cue, found to its left, to its right, or in the clause before.

Takes    the `Words` of a sentence and the index of a cue.
Gives    a `Subject`: its heads (one each for joint subjects) and by which way it was found, or the
         reason why there is none.
Offsets  indices of words; `Words` knows their characters.

Subjects stand left of their verb, with more between them than one thinks: "X, who had returned
from Riga, (note: ...) therefore also said". Each step looks at word classes only and is bounded.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cablegraph.extract.cues import Cue, CueKind, Form
from cablegraph.extract.words import Words, speaker_nouns
from cablegraph.model.findings import MentionForm

VERB = "c"  # a cue that is a finite verb
PHRASE = frozenset("ENGFDYs")  # what a noun phrase is made of
FILL = frozenset("AXn")  # adverbs and auxiliaries between a subject and its verb
VERBAL = frozenset("VBXc")
FLOATING = frozenset(("all", "both", "each"))
FAR = 45  # words: no subject is farther from its verb than this
SUBJECT_PRONOUNS = frozenset({
    "he", "she", "they", "it", "we", "i", "others", "some", "many", "both",
})  # fmt: skip


class Way(StrEnum):
    """How a subject was found."""

    DIRECT = "direct"
    INSERTED = "inserted"  # X, who ..., said
    RELATIVE = "relative"  # X, who said
    INVERTED = "inverted"  # "...", said X
    SHARED = "shared"  # X said ... and noted
    PARTICIPLE = "participle"  # X said ..., noting
    INFINITIVE = "infinitive"  # X called to say
    PASSIVE = "passive"  # Y was told by X


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of a subject."""

    index: int
    first: int  # where its phrase begins


@dataclass(frozen=True, slots=True)
class Subject:
    """The heads of a subject, or why there is none."""

    heads: tuple[Head, ...]
    first: int
    way: Way = Way.DIRECT
    governor: str = ""  # the class of the word before the phrase
    reason: str = ""


def no_subject(reason: str) -> Subject:
    """Return the subject that there is none."""
    return Subject((), 0, reason=reason)


def verb_start(words: Words, index: int) -> int:
    """Where the verb group of the word at ``index`` begins: its adverbs and auxiliaries.

    >>> from cablegraph.extract.words import split_words
    >>> words = split_words("The envoy has repeatedly said so.")
    >>> words.lower[verb_start(words, 4)]
    'has'
    """
    tags, start = words.tags, index
    while start > 0:
        before = tags[start - 1]
        if (
            before in FILL
            or before == "B"
            or (
                before == "D"
                and start > 1
                and words.lower[start - 1] in FLOATING
                and tags[start - 2] in "HEG"
            )
        ):
            start -= 1
        elif before == "Y" and (dated := _date_start(tags, start)) < start:
            start = dated
        else:
            break
    return start


def _date_start(tags: str, end: int) -> int:
    """Where a date phrase that ends at ``end`` begins, if it stands free: "on May 3"."""
    start = end
    while start > 0 and tags[start - 1] == "Y":
        start -= 1
    if start > 0 and tags[start - 1] == "P":
        return start - 1
    return start if start > 0 and tags[start - 1] in "EHGL" else end


def phrase_ending_at(words: Words, last: int) -> Subject:
    """The noun phrase that ends in ``last``, with all that is joined to it.

    >>> from cablegraph.extract.words import split_words
    >>> words = split_words("Officials of the ministry and several deputies")
    >>> [words.lower[head.index] for head in phrase_ending_at(words, 6).heads]
    ['officials', 'deputies']
    """
    subject = _one_phrase(words, last)
    return _joined(words, subject) if subject.heads else subject


def _one_phrase(words: Words, last: int) -> Subject:
    tags = words.tags
    last = _before_brackets(tags, last)
    if last < 0:
        return no_subject("nothing before it")
    if tags[last] == "H":
        governor = tags[last - 1] if last else ""
        if words.lower[last] not in SUBJECT_PRONOUNS:
            return no_subject("pronoun is no subject")
        return Subject((Head(last, last),), last, governor=governor)
    first = _run_start(tags, last)
    if first > last:
        return no_subject("no noun before it")
    governor = tags[first - 1] if first else ""
    heads = _heads_of_run(words, first, last)
    if governor == "P":
        return _governed(words, first, heads)
    return Subject(heads, first, governor=governor, reason="" if heads else "no holder")


def _before_brackets(tags: str, last: int) -> int:
    if last >= 0 and tags[last] == "L":
        opening = tags.rfind("O", max(0, last - FAR), last)
        return opening - 1 if opening >= 0 else -1
    return last


def _run_start(tags: str, last: int) -> int:
    first = last + 1
    while first > 0 and tags[first - 1] in PHRASE:
        first -= 1
        if tags[first] == "D" and (first == 0 or tags[first - 1] not in "D"):
            break
    return first


def _heads_of_run(words: Words, first: int, last: int) -> tuple[Head, ...]:
    tags = words.tags
    while last > first and tags[last] == "Y":
        last -= 1
    if tags[last] in "EG" or (tags[last] == "D" and words.lower[last] in SUBJECT_PRONOUNS):
        return (Head(last, first),)
    if tags[last] == "F":
        issuer = tags.rfind("E", first, last)
        return (Head(issuer, issuer),) if issuer >= 0 else ()
    return ()


def _governed(words: Words, first: int, heads: tuple[Head, ...]) -> Subject:
    """A phrase after a preposition: it is part of the phrase before, or no subject."""
    tags, before = words.tags, first - 2
    if before < 0 or tags[before] not in "ENGFYsLH" or tags[before] == "H":
        return Subject((), first, governor="P", reason="object of a preposition")
    if heads and _ends_in_name(words, first, heads[-1]):
        return Subject(heads, first)
    outer = phrase_ending_at(words, before)
    if words.lower[before] in QUANTITIES or (not outer.heads and tags[before] == "F"):
        return replace(outer, heads=heads, reason="" if heads else "no holder")
    return outer


def _ends_in_name(words: Words, first: int, head: Head) -> bool:
    """Whether a phrase ends in a name after the words of a long title: "for War Crimes Rapp"."""
    return (
        head.index > first
        and words.tags[head.index] == "E"
        and words.tags[head.index - 1] == "N"
        and words.places[head.index].form is MentionForm.NAME
    )


def _joined(words: Words, subject: Subject) -> Subject:
    """Add what is joined to the left: "X, Y and Z"."""
    tags, listed = words.tags, False
    while subject.first > 1:
        at = subject.first - 1
        if tags[at] == "C" and words.lower[at] in ("and", "or", "&"):
            before = at - 2 if tags[at - 1] == "K" else at - 1
            listed = True
        elif tags[at] == "K" and listed:
            before = at - 1
        else:
            break
        left = _one_phrase(words, before) if before >= 0 else no_subject("")
        if not left.heads or (left.governor and left.governor in "PVcTI"):
            break
        heads = left.heads if _is_holder_beside(words, left.heads[-1]) else ()
        subject = replace(
            subject, heads=heads + subject.heads, first=left.first, governor=left.governor
        )
    return subject


def _is_holder_beside(words: Words, head: Head) -> bool:
    """Whether a head counts beside another: a title does not, "his team" does."""
    if words.tags[head.index] != "G":
        return True
    noun = words.lower[head.index]
    return noun.endswith("s") or speaker_nouns()[noun] not in ("official", "person")


def subject_of(words: Words, index: int, *, is_ing: bool = False) -> Subject:
    """The subject of the cue at ``index`` from the words before it.

    Participles, infinitives and second verbs give no heads but their `Way`: whose they are depends
    on the cues before them.
    """
    tags = words.tags
    start = verb_start(words, index)
    before = start - 1
    if before < 0:
        return replace(no_subject("no subject"), way=Way.PARTICIPLE if is_ing else Way.DIRECT)
    tag = tags[before]
    if is_ing and "B" not in tags[start:index]:
        return replace(no_subject("participle"), way=Way.PARTICIPLE)
    if tag == "T":
        return replace(no_subject("infinitive"), way=Way.INFINITIVE)
    if tag == "C" or (tag == "M" and start > 1):
        return replace(no_subject("second verb"), way=Way.SHARED)
    if tag == "R":
        return _antecedent(words, before)
    if tag in "K-Q":
        return _around_insertion(words, before)
    if tag in PHRASE or tag in "HL":
        return phrase_ending_at(words, before)
    return no_subject("no subject before it")


def _antecedent(words: Words, relative: int) -> Subject:
    """The noun that "who" stands for."""
    last = relative - 1
    if last >= 0 and words.tags[last] == "K":
        last -= 1
    near = phrase_ending_at(words, last)
    if near.governor == "K" and not any(head.index in words.places for head in near.heads):
        far = phrase_ending_at(words, near.first - 2)
        near = far if far.heads else near
    if not near.heads and last >= 0 and words.tags[last] == "E":
        near = Subject((Head(last, last),), last)
    return replace(near, way=Way.RELATIVE)


def _around_insertion(words: Words, closing: int) -> Subject:
    """The subject before "..., who had just returned, said"."""
    tags = words.tags
    if tags[closing] == "Q" and closing and tags[closing - 1] == "K":
        closing -= 1
    for opening in _openings(tags, closing):
        subject = phrase_ending_at(words, opening - 1)
        if subject.heads and subject.governor not in ("P", "K"):
            return replace(subject, way=Way.INSERTED)
    return no_subject("no subject before the comma")


def _openings(tags: str, closing: int) -> Iterator[int]:
    mark = tags[closing]
    for opening in range(closing - 1, max(0, closing - FAR), -1):
        if tags[opening] == mark and tags[opening + 1] not in "CH":
            yield opening
        elif tags[opening] == "M":
            return


def subject_after(words: Words, index: int) -> Subject:
    """The subject that follows its cue, as in: said the Minister of Justice."""
    tags, first = words.tags, index + 1
    last = first - 1
    while last + 1 < len(tags) and tags[last + 1] in PHRASE and tags[last + 1] != "Y":
        last += 1
        if tags[last] == "E":
            break
    if last < first and first < len(tags) and tags[first] == "H":
        last = first
    if last < first:
        return no_subject("no subject")
    follows = tags[last + 1] if last + 1 < len(tags) else "."
    heads: tuple[Head, ...]
    if tags[last] == "H":
        heads = (Head(last, last),) if words.lower[last] in SUBJECT_PRONOUNS else ()
    else:
        heads = _heads_of_run(words, first, last)
    if follows not in "K.MQO-PYLCA":
        return no_subject("no subject")
    return Subject(heads, first, way=Way.INVERTED, reason="" if heads else "no holder")


def main_subject(words: Words, until: int) -> Subject:
    """The subject of the first main verb before ``until``."""
    tags = words.tags
    start = tags.rfind("M", 0, until) + 1
    for index in range(max(start, until - FAR), until):
        if tags[index] not in VERBAL:
            continue
        before = verb_start(words, index) - 1
        subject = no_subject("no subject")
        if before >= start and tags[before] == "K":
            subject = _around_insertion(words, before)
        elif before >= start and tags[before] in "ENGFDYHL":
            subject = phrase_ending_at(words, before)
        if subject.heads and subject.governor not in ("S", "P", "R"):
            return subject
    return no_subject("no main subject")


def agent_of(words: Words, index: int) -> Subject:
    """The agent of a passive: "was told by the Minister that"."""
    tags = words.tags
    for by in range(index + 1, min(len(tags), index + 8)):
        if words.lower[by] == "by":
            last = by
            while last + 1 < len(tags) and tags[last + 1] in PHRASE:
                last += 1
                if tags[last] == "E":
                    break
            heads = _heads_of_run(words, by + 1, last) if last > by else ()
            return Subject(heads, by + 1, way=Way.PASSIVE, reason="" if heads else "no holder")
        if tags[by] in "KMS.":
            break
    return no_subject("passive without agent")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue of a sentence and whose it is, or the reason why it was not taken."""

    cue: Cue
    first: int  # words of the cue
    last: int
    subject: Subject
    family: str  # the rule family
    reason: str = ""  # why it does not count; "" where it does

    @property
    def counts(self) -> bool:
        """Whether the cue attributes something to somebody at the top level."""
        return not self.reason


SPEECH = frozenset({
    "say", "tell", "note", "add", "reply", "respond", "answer", "ask", "state", "comment",
    "explain", "remark", "observe", "agree", "argue", "acknowledge", "concede", "admit",
    "stress", "emphasize", "insist", "inquire", "concur", "suggest", "propose", "urge",
    "complain", "warn", "caution", "counter", "claim", "mention", "maintain",
})  # fmt: skip
OUTER = frozenset({"we", "i"})
QUANTITIES = frozenset({
    "number", "majority", "group", "variety", "handful", "couple", "range", "members", "rest",
    "all", "both", "none", "each", "one", "most", "some", "many", "several", "part", "various",
    "two", "three",
})  # fmt: skip
IN_QUOTES = "within a quotation"
NESTED = "within what another says"


def attributions(words: Words, cues: Sequence[Cue]) -> tuple[Words, list[Attribution]]:
    """The cues of a sentence, each with its subject; the words with the verbs among them marked.

    >>> from cablegraph.extract.cues import find_cues
    >>> from cablegraph.extract.words import split_words
    >>> text = "the officials said that the ministers opposed it, but noted its use."
    >>> _, found = attributions(split_words(text), find_cues(text))
    >>> [(item.cue.entry.lemma, item.reason) for item in found]
    [('say', ''), ('oppose', 'within what another says'), ('note', '')]
    """
    placed = [(cue, words.index_at(cue.start)) for cue in cues]
    spots = [
        (cue, first, _last_word(words, first, cue)) for cue, first in placed if first is not None
    ]
    words = _with_verbs(words, spots)
    found: list[Attribution] = []
    for cue, first, last in spots:
        item = _attribute(words, cue, first, last, found)
        if item is not None:
            found.append(item)
    return words, found


def _last_word(words: Words, first: int, cue: Cue) -> int:
    last = first
    while last + 1 < len(words) and words.starts[last + 1] < cue.end:
        last += 1
    return last


def _with_verbs(words: Words, spots: Iterable[tuple[Cue, int, int]]) -> Words:
    """Mark the cues that are finite verbs as class ``c``."""
    tags = list(words.tags)
    for cue, first, last in spots:
        if cue.entry.form in (Form.BASE, Form.PRESENT, Form.PAST) and not _is_noun(
            words, tags, first, last, cue
        ):
            tags[first] = VERB
    return replace(words, tags="".join(tags))


def _is_noun(words: Words, tags: Sequence[str], first: int, last: int, cue: Cue) -> bool:
    before = tags[first - 1] if first else ""
    after = tags[last + 1] if last + 1 < len(tags) else "."
    if cue.entry.form is Form.PAST:
        return before in ("D", "s") or (before == "P" and words.lower[first - 1] != "like")
    if before in ("D", "P", "s", "V", VERB, "I", "O"):
        return True
    if before in ("X", "n", "T", "A", "R"):
        return False
    if before in ("N", "Y", "") or (before in "CKS" and cue.entry.form is Form.BASE):
        return True
    return (
        after in "PBXVCc."
        and last == first
        and words.lower[last + 1 : last + 2] not in (["for"], ["about"])
    )


def _attribute(
    words: Words, cue: Cue, first: int, last: int, before: Sequence[Attribution]
) -> Attribution | None:
    """One cue with its subject; ``None`` where the word is no cue at all."""
    entry = cue.entry
    if entry.kind is CueKind.SOURCE:
        subject, family = _phrase_after(words, last), entry.kind.value
    elif entry.kind is CueKind.OPINION:
        if not (subject := _owner_of_opinion(words, first)).heads:
            return None
        family = CueKind.SOURCE.value
    elif entry.kind is CueKind.ATTITUDE or (entry.attitude and _after_be(words, first)):
        if not _after_be(words, first):
            return None
        subject, family = subject_of(words, first), CueKind.ATTITUDE.value
    elif entry.form is Form.ING:
        subject, family = subject_of(words, first, is_ing=True), "participle"
    elif words.tags[first] != VERB:
        return None
    elif entry.form is Form.PAST and _after_be(words, first):
        subject, family = agent_of(words, last), "passive"
    else:
        subject, family = subject_of(words, first), entry.kind.value
        if not subject.heads and subject.way in (Way.DIRECT, Way.INSERTED):
            after = subject_after(words, last)
            subject = after if after.heads else subject
    subject, reason = _settled(words, cue, first, subject, before)
    return Attribution(cue, first, last, subject, family, reason)


def _after_be(words: Words, first: int) -> bool:
    start = verb_start(words, first)
    return "B" in words.tags[start:first]


def _phrase_after(words: Words, last: int) -> Subject:
    subject = subject_after(words, last)
    if subject.heads:
        return subject
    tags, at = words.tags, last + 1
    while at < len(tags) and tags[at] in PHRASE:
        if tags[at] == "E":
            return Subject((Head(at, last + 1),), last + 1)
        at += 1
    return no_subject("no holder")


def _owner_of_opinion(words: Words, noun: int) -> Subject:
    """Whose view: "in Ozola's view", "in his opinion"."""
    tags, at = words.tags, noun - 1
    while at > 0 and tags[at] in "NA":
        at -= 1
    if at > 0 and tags[at] == "s":
        owner = phrase_ending_at(words, at - 1)
        heads, first = _heads_of_run(words, _run_start(tags, at - 1), at - 1), owner.first
        first = _run_start(tags, at - 1)
    elif at > 0 and words.lower[at] in ("his", "her", "their"):
        heads, first = (Head(at, at),), at
    else:
        return no_subject("no owner")
    is_source = first > 0 and words.lower[first - 1] == "in"
    return Subject(heads, first) if is_source else no_subject("no owner")


def _settled(
    words: Words, cue: Cue, first: int, subject: Subject, before: Sequence[Attribution]
) -> tuple[Subject, str]:
    """Give second verbs their subject, and say what lies within another's words."""
    top = next((item for item in reversed(before) if item.counts), None)
    if subject.way in (Way.SHARED, Way.PARTICIPLE, Way.INFINITIVE) and not subject.heads:
        return _shared(words, cue, first, subject, top)
    if not subject.heads:
        return subject, subject.reason or "no subject"
    if _within_quotes(words, subject.first):
        return subject, IN_QUOTES
    outer = next(
        (item for item in reversed(before) if item.counts or item.reason in OUTER_REASONS), None
    )
    if outer is not None and outer.last < subject.first and _is_nested(words, cue, subject, outer):
        return subject, NESTED
    return subject, ""


OUTER_REASONS = frozenset(("no holder", "masked", "the post's own words"))


def _shared(
    words: Words, cue: Cue, first: int, subject: Subject, top: Attribution | None
) -> tuple[Subject, str]:
    if subject.way is Way.INFINITIVE:
        whose = _purpose_subject(words, first) if top is None else subject
        return replace(whose, way=Way.INFINITIVE), "" if whose.heads else "infinitive"
    if subject.way is Way.PARTICIPLE and not _is_free_participle(words, first):
        return subject, "gerund"
    if top is not None:
        return replace(top.subject, way=subject.way), ""
    main = main_subject(words, first)
    if not main.heads:
        return subject, "no subject"
    return replace(main, way=subject.way), ""


CONCESSIVE = frozenset({
    "while", "although", "though", "whereas", "but", "as", "if", "when", "after",
})  # fmt: skip
MET = frozenset({
    "met", "meet", "contacted", "called", "visited", "wrote", "phoned", "telephoned",
    "approached", "intervened", "took", "came", "went", "used", "spoke", "stood", "returned",
})  # fmt: skip


def _purpose_subject(words: Words, first: int) -> Subject:
    """Whose purpose: "X contacted us to report"."""
    for at in range(first - 1, max(-1, first - FAR), -1):
        if words.lower[at] in MET:
            subject = phrase_ending_at(words, verb_start(words, at) - 1)
            return subject if subject.heads else main_subject(words, first)
    return no_subject("infinitive")


def _is_free_participle(words: Words, first: int) -> bool:
    start = verb_start(words, first)
    if start == 0:
        return False
    before = words.tags[start - 1]
    return before in "KL-CQ" or words.lower[start - 1] in ("by", "while", "even", "after")


def _within_quotes(words: Words, at: int) -> bool:
    return words.tags.count("Q", 0, at) % 2 == 1


def _is_nested(words: Words, cue: Cue, subject: Subject, outer: Attribution) -> bool:
    """Whether a subject after another's cue stands within what that one says."""
    tags, at = words.tags, subject.first - 1
    governor = tags[at]
    if "M" in tags[outer.last : subject.first] or governor in "O-":
        return False
    if outer.subject.governor == "S" and governor == "K":
        return words.lower[outer.subject.first - 1] not in CONCESSIVE
    speaks = cue.entry.lemma in SPEECH
    follows = tags[subject.heads[-1].index + 1 : subject.heads[-1].index + 2]
    if governor == "K" and subject.way is not Way.DIRECT:
        return not speaks
    if governor == "K":
        end = tags[words.index_at(cue.start) or 0 :]
        return not (speaks and len(end) > 1 and end[1] in "K.")
    if (governor == "C" and tags[at - 1 : at] == "K") or words.lower[at] in CONCESSIVE:
        return not (speaks or tags[subject.first] == "H")
    if governor == "R" or follows == "R":
        return not speaks
    return True
