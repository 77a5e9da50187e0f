r"""Who says: the subject of a cue, found to its left, to its right, or in the clause before.

Takes    the `Words` of a sentence and the index of a cue.
Gives    a `Subject`: its heads (one each for joint subjects) and by which way it was found, or the
         reason why there is none.
Offsets  indices of words; `Words` knows their characters.

Subjects stand left of their verb, with more between them than one thinks: "X, who had returned
from Riga, (note: ...) therefore also said". Each step looks at word classes only and is bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cablegraph.extract.cues import REACTIONS
from cablegraph.extract.words import COLLECTIVE, MASK, Words, demonyms, speaker_nouns
from cablegraph.model.findings import MentionForm

VERB = "c"  # a cue that is a finite verb
PHRASE = frozenset("ENGFDYs")  # what a noun phrase is made of
FILL = frozenset("AXn")  # adverbs and auxiliaries between a subject and its verb
VERBAL = frozenset("VBXc")
BODY_RULES = frozenset({
    "country-name", "acronym", "body", "government", "government-abbreviation", "ministry",
    "post", "foreign-mission", "department",
})  # fmt: skip
RULES = frozenset({  # what nobody says, though it is somebody's: "according to X's calendar"
    "calendar", "law", "laws", "constitution", "rules", "schedule", "charter", "plan", "plans",
    "standards", "practice", "tradition", "custom", "regulations", "statute", "statutes",
})  # fmt: skip
HONORIFICS = frozenset({
    "dr", "mr", "ms", "mrs", "gen", "col", "sen", "amb", "prof", "rep", "gov", "lt", "maj", "capt",
    "rev", "fr", "msgr", "adm", "sgt",
})  # fmt: skip
INCLUDING = frozenset({"including", "particularly", "especially", "notably"})
ISSUING = frozenset({"published", "issued", "released", "ran", "carried", "printed", "aired"})
ACCOMPANIED = (["as", "well", "as"], ["along", "with"], ["together", "with"])
FLOATING = frozenset(("all", "both", "each"))
MAIN = "CKMOQ-A.Y"  # the classes before the subject of a main clause
FAR = 45  # words: no subject is farther from its verb than this
REPRESENTING = frozenset({"representing", "supporting", "opposing", "advising", "monitoring"})
CLOSE = frozenset({"close", "familiar", "loyal", "present"})  # "sources close to the minister"
TOWARD = frozenset({"according", "contrary", "due", "thanks"})  # "to" after them opens no verb
COVERAGE = frozenset({  # "media reports"
    "reports", "articles", "editorials", "accounts", "coverage", "commentary", "commentaries",
    "stories", "opinion", "reporting",
})  # fmt: skip
DATA = frozenset({  # what is "provided by X", "from X"
    "data", "figures", "statistics", "estimates", "information", "numbers", "results", "polls",
    "documents", "records", "testimony", "statements", "remarks", "comments", "sources",
    "calculations", "forecasts", "projections", "accounts", "reports", "studies", "surveys",
    "press", "releases", "articles",
})  # fmt: skip
SUPPLIED = frozenset({
    "provided", "released", "published", "issued", "compiled", "collected", "gathered", "supplied",
    "presented", "produced", "made", "given", "prepared", "conducted", "cited", "quoted",
    "obtained", "commissioned", "disclosed", "written",
})  # fmt: skip
CAUSING = frozenset({  # "prompting Ozola to call for"
    "caused", "causing", "led", "leading", "prompted", "prompting", "provoked", "provoking",
    "inspired", "inspiring", "spurred", "spurring",
})  # fmt: skip
AIMS = frozenset({"goal", "aim", "objective", "intention", "plan", "desire", "wish", "hope"})
QUANTITIES = frozenset({
    "number", "majority", "group", "variety", "handful", "couple", "range", "members", "rest",
    "all", "both", "none", "each", "one", "most", "some", "many", "several", "part", "various",
    "two", "three",
})  # fmt: skip
POST_ROLES = ("off", "offs", "officer", "officers", "dcm", "ambassador", "charge", "rso", "s")
LOCAL = frozenset({"in", "at", "within", "inside", "across", "on"})  # "many in Riga": not Riga
SUBJECT_PRONOUNS = frozenset({
    "he", "she", "they", "it", "we", "i", "others", "some", "many", "both", "two", "three",
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
    APPOSED = "apposed"  # X, wary of it, said
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
        elif before == "Q" and tags[start - 2 : start - 1] == "B":
            start -= 1  # was "very much in favor"
        elif before == "C" and start > 1 and tags[start] == "A" and tags[start - 2] == "A":
            start -= 1  # "freely and openly said"
        elif before == "D" and words.lower[start - 1 : start + 1] == ["no", "longer"]:
            start -= 1
        elif before == "K" and (inserted := _inserted_adverb(tags, start)) < start:
            start = inserted
        elif before == "Y" and (dated := _date_start(tags, start)) < start:
            start = dated
        else:
            break
    return start


def _inserted_adverb(tags: str, end: int) -> int:
    """Where an adverb between commas begins that ends at ``end``: "X, however, said"."""
    start = end - 1
    while start > 0 and end - start < 4 and tags[start - 1] == "A":
        start -= 1
    is_inserted = 1 < start < end - 1 and tags[start - 1] == "K"
    return start - 1 if is_inserted and tags[start - 2] in "ENGHLX" else end


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
    if subject.governor == "C" and not subject.heads and subject.reason == "no holder":
        named = _bare_name(words, subject.first, last)
        subject = replace(_one_phrase(words, subject.first - 2), reason="")
        if named and subject.heads and _is_body_name(words, subject.heads[-1].index):
            subject = replace(subject, heads=subject.heads + named)
    if (whole := _represented(words, subject.first)) is not None:
        return whole
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
    first = _after_date(words, _run_start(tags, last), last)
    if first > last:
        return no_subject("no noun before it")
    governor = tags[first - 1] if first else ""
    heads = _heads_of_run(words, first, last)
    if governor == "T" and first > 1 and words.lower[first - 2] in TOWARD:
        return Subject((), first, governor="P", reason="object of a preposition")
    if governor == "T" and first > 1 and _is_noun(words, first - 2):
        return _governed(words, first, heads)  # "a call to the police"
    if governor == "P" or (governor == "T" and first > 2 and words.lower[first - 2] in CLOSE):
        return _governed(words, first, heads)
    if governor == "K" and not (heads and is_person_name(words, heads[-1].index)):
        titled = _before_title(words, first)
        if titled is not None:
            return titled
    return Subject(heads, first, governor=governor, reason="" if heads else "no holder")


def _before_title(words: Words, first: int) -> Subject | None:
    """The person whose title a phrase is: "Ozola, Director, Institute of Ports also said"."""
    if words.lower[first].partition(" ")[0] == "the" or words.tags[first + 1] == "s":
        return None  # "In talks with Ozola, the envoy said"
    for _ in range(3):
        last = first - 2
        if last >= 0 and is_person_name(words, last):
            return _one_phrase(words, last)
        first = _run_start(words.tags, last) if last >= 0 else 0
        if first == 0 or first > last or words.tags[first - 1] != "K" or words.tags[last] == "E":
            return None
    return None


def _is_noun(words: Words, index: int) -> bool:
    """Whether "to" after a word goes with it: "a call to", "the envoys to"."""
    place = words.places.get(index)
    return words.tags[index] in "NFG" or (place is not None and place.form is MentionForm.ROLE)


def _after_date(words: Words, first: int, last: int) -> int:
    """Where the phrase begins after a date that opens the clause: "On July 26 the envoy"."""
    after = first
    while after <= last and words.tags[after] == "Y":
        after += 1
    dated = any(not word[0].isdigit() for word in words.lower[first:after])
    return after if dated and first and words.tags[first - 1] == "P" else first


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


def _run_end(tags: str, first: int) -> int:
    last = first
    while last + 1 < len(tags) and tags[last + 1] in PHRASE:
        last += 1
    return last


def _heads_of_run(words: Words, first: int, last: int) -> tuple[Head, ...]:
    tags = words.tags
    while last > first and tags[last] == "Y":
        last -= 1
    if tags[last] in "EG" or (tags[last] == "D" and words.lower[last] in SUBJECT_PRONOUNS):
        return (Head(last, first),)
    if words.lower[last].endswith("s") and words.lower[last][:-1] in demonyms():
        return (Head(last, first),)  # "most Latvians"
    if (named := _capital_name(words, first, last)) is not None:
        return (Head(last, named),)
    if tags[last] == "F" or words.lower[last] in COVERAGE:
        issuer = tags.rfind("E", first, last)
        if issuer < 0 and words.lower[last] in COVERAGE:
            issuer = tags.rfind("G", first, last)
        if issuer >= 0:
            return (Head(issuer, issuer),)
        if (issuer := _capital_before(words, first, last)) >= 0:
            return name_ending_at(words, first, issuer)
        if tags[last] == "F" and words.lower[first:last] in (["the"], ["this"]):
            return (Head(last, first),)  # whose it is, an earlier sentence tells
    return ()


def _capital_before(words: Words, first: int, last: int) -> int:
    """The last word of a name that no place names, within a phrase: "a Vilnis press release"."""
    for at in range(last - 1, first - 1, -1):
        if words.tags[at] == "s":
            return -1
        if words.tags[at] == "N" and words.capital[at] and (at or words.capital[at] == 2):
            return -1 if words.all_capitals else at
    return -1


def _capital_name(words: Words, first: int, last: int) -> int | None:
    """Where a name begins that ends a phrase and that no place names: "the daily El Pais"."""
    start = last + 1
    while start > first and words.tags[start - 1] == "N" and words.capital[start - 1]:
        start -= 1
    if words.all_capitals or start > last:
        return None
    is_acronym = words.capital[last] == 2 and start == last
    is_led = start > first and words.tags[start - 1] == "G"
    return start if is_acronym or is_led or (start == 0 and last > start) else None


def _governed(words: Words, first: int, heads: tuple[Head, ...]) -> Subject:
    """A phrase after a preposition: it is part of the phrase before, or no subject."""
    tags, before = words.tags, first - 2
    if heads and (joined := _accompanying(words, first, heads)) is not None:
        return joined
    is_issued = words.lower[first - 1] == "by" and words.lower[before] in SUPPLIED
    if heads and is_issued and before > 0 and tags[before - 1] == "F":
        return Subject(heads, _run_start(tags, before - 1))
    if heads and words.lower[first - 1] == "as":
        return Subject(heads, first, governor="S")
    if heads and _ends_in_name(words, first, heads[-1]):
        return Subject(heads, first)
    if words.lower[before] in CLOSE and words.tags[before - 1 : before] in ("E", "G"):
        return phrase_ending_at(words, before - 1)
    if before < 0 or tags[before] not in "ENGFYsLD":
        return Subject((), first, governor="P", reason="object of a preposition")
    outer = phrase_ending_at(words, before)
    is_number = words.lower[before] in QUANTITIES and words.lower[first - 1] not in LOCAL
    if tags[before] == "F" and not heads and words.lower[first - 1] in ("in", "by", "from"):
        heads = name_ending_at(words, first, _run_end(tags, first))
    is_document = tags[before] == "F" and all(tags[each.index] == "F" for each in outer.heads)
    if heads and (is_number or is_document):
        return replace(outer, heads=heads, reason="")
    return outer


def _accompanying(words: Words, first: int, heads: tuple[Head, ...]) -> Subject | None:
    """Both who are told in "Ozola along with several deputies"."""
    for opener in ACCOMPANIED:
        start = first - len(opener)
        if start > 0 and words.lower[start:first] == opener and words.tags[start - 1] in "ENGHL":
            outer = phrase_ending_at(words, start - 1)
            return replace(outer, heads=outer.heads + heads) if outer.heads else None
    return None


def _ends_in_name(words: Words, first: int, head: Head) -> bool:
    """Whether a phrase ends in a name after the words of a long title: "for War Crimes Rapp"."""
    before = head.index - 1
    if before > first and words.tags[before] == "G" and not words.capital[before - 1]:
        before -= 1  # "in response Ambassador Rapp"
    return head.index > first and words.tags[before] == "N" and is_person_name(words, head.index)


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
        if _is_within_title(words, before, subject):
            break
        is_person = is_person_name(words, subject.heads[-1].index)
        if not left.heads and not is_person and left.governor not in tuple("PVcTI"):
            left = replace(left, heads=_bare_name(words, left.first, before))
        if (whole := _represented(words, left.first)) is not None:
            return whole
        if not left.heads or (left.governor and left.governor in "PVcTI"):
            break
        if tags[at] == "C" and before < at - 1 and left.governor != "K" and left.first:
            break  # "X saw Y, and Z said"
        is_title = is_person and subject.first < subject.heads[-1].index
        is_beside = _is_holder_beside(words, left.heads[-1]) and not (
            is_title and words.tags[left.heads[-1].index] == "N"
        )
        heads = left.heads if is_beside else ()
        subject = replace(
            subject, heads=heads + subject.heads, first=left.first, governor=left.governor
        )
    return subject


def _is_within_title(words: Words, last: int, right: Subject) -> bool:
    """Whether "and" joins fields of a title: "Secretary for Planning and Energy Ozola"."""
    first = _run_start(words.tags, last)
    name = right.heads[-1].index
    return (
        0 < first <= last
        and words.tags[first - 1] == "P"
        and all(words.tags[at] == "N" and words.capital[at] for at in (last, right.first))
        and right.first < name
        and is_person_name(words, name)
    )


def _is_body_name(words: Words, index: int) -> bool:
    """Whether a word is the name of a paper or a body: what a name joined to it may be too."""
    place = words.places.get(index)
    if place is None:
        return words.tags[index] == "N"
    return place.rule in ("acronym", "body") or (
        place.rule == COLLECTIVE and words.lower[index] not in speaker_nouns()
    )


def _bare_name(words: Words, first: int, last: int) -> tuple[Head, ...]:
    """A phrase that is a name alone, which no place names: "WWF and other NGOs"."""
    if words.tags[first : first + 1] == "D":
        first += 1
    if words.lower[last] in demonyms():
        return ()  # "French and Latvian deputies"
    heads = name_ending_at(words, first, last) if first <= last else ()
    return heads if heads and heads[0].first == first else ()


def _represented(words: Words, first: int) -> Subject | None:
    """Who speaks in "organizations representing farmers and traders": those before."""
    if (
        first < 2
        or words.lower[first - 1] not in REPRESENTING
        or words.tags[first - 2] not in "GEL"
    ):
        return None
    return phrase_ending_at(words, first - 2)


def _is_holder_beside(words: Words, head: Head) -> bool:
    """Whether a head counts beside another: a second title does not, "his team" does."""
    place = words.places.get(head.index)
    if place is not None and place.rule == COLLECTIVE:
        noun = words.lower[head.index].rpartition(" ")[2]
        return noun.endswith("s") or speaker_nouns().get(noun) not in ("official", "person")
    if place is not None:
        noun = words.lower[head.index]
        is_told = words.tags[head.first] == "D" or noun.startswith(("the ", "a ", "an "))
        return place.form is not MentionForm.ROLE or is_told or noun.endswith(POST_ROLES)
    noun = words.lower[head.index]
    return (
        noun.endswith("s")
        or words.capital[head.index] == 2
        or speaker_nouns().get(noun) not in ("official", "person")
    )


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
    if tag == "R" or (tag == "S" and words.lower[before] == "that" and "F" in tags[:before]):
        return _antecedent(words, before)
    if tag in "K-Q":
        return _around_insertion(words, before)
    if tag in PHRASE or tag in "HL":
        subject = phrase_ending_at(words, before)
        return subject if subject.heads else _before_phrase(words, subject, before)
    return _before_our_clause(words, before) or no_subject("no subject before it")


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
        return replace(_antecedent(words, relative), way=Way.INSERTED)
    for at in range(last, max(0, last - FAR), -1):
        if words.tags[at] in "IV" and words.tags[at - 1] in "EGL" and words.tags[at + 1] in "PTD":
            found = phrase_ending_at(words, at - 1)
            if found.heads and found.governor not in ("P", "S", "c", "V"):
                return replace(found, way=Way.INSERTED)
        if words.tags[at] in "KMc.":
            break
    at = subject.first - 1
    for _ in range(6):
        if at < 1 or words.tags[at] not in "PITANDGEs":
            break
        at -= 1
    if at > 0 and words.tags[at] == "K" and subject.governor == "P":
        found = _around_insertion(words, at)
        if not found.heads and words.tags[at - 1] in "EGL":
            found = phrase_ending_at(words, at - 1)
        if found.heads and found.governor not in ("P", "S"):
            return replace(found, way=Way.INSERTED)
    return _from_body(words, last) or subject


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
    if last >= 0 and words.tags[last] == "K":
        last -= 1
    near = phrase_ending_at(words, last)
    if near.governor == "K" and not any(head.index in words.places for head in near.heads):
        far = phrase_ending_at(words, near.first - 2)
        near = far if far.heads else near
    if not near.heads and last >= 0 and words.tags[last] in "EG":
        near = Subject((Head(last, _run_start(words.tags, last)),), last)
    if not near.heads and "F" in words.tags[max(0, last - 6) : relative]:
        near = main_subject(words, relative)
    return replace(near, way=Way.RELATIVE)


def _around_insertion(words: Words, closing: int) -> Subject:
    """The subject before "..., who had just returned, said"."""
    tags = words.tags
    if tags[closing] == "Q" and (paper := _quoted_before(words, closing)) is not None:
        return paper
    if tags[closing] == "Q" and closing and tags[closing - 1] == "K":
        closing -= 1
    for opening in _openings(tags, closing):
        subject = phrase_ending_at(words, opening - 1)
        if (start := _accompaniment(words, opening + 1)) is not None and subject.heads:
            beside = _heads_of_run(words, start, closing - 1)
            return replace(subject, heads=subject.heads + beside, way=Way.INSERTED)
        if words.lower[opening + 1] in INCLUDING and subject.heads:
            beside = _included(words, opening + 2, closing)
            return replace(subject, heads=subject.heads + beside, way=Way.INSERTED)
        if tags[opening + 1] == "Q" and not subject.heads:
            heads = _quoted_name(words, tags.rfind("Q", 0, opening))
            subject = Subject(heads, subject.first, governor=subject.governor)
        if _run_start(tags, closing - 1) == opening + 1 and is_person_name(words, closing - 1):
            others = subject.heads[:-1]  # "Ozola and her deputy, Kask, said"
            heads = (*others, Head(closing - 1, opening + 1))
            return Subject(heads, subject.first if others else opening + 1, way=Way.INSERTED)
        if (name := _introduced(words, opening, closing)) is not None and not (
            subject.heads and is_person_name(words, subject.heads[-1].index)
        ):
            return Subject((Head(name, opening + 1),), opening + 1, way=Way.INSERTED)
        if not subject.heads or subject.governor == "P":
            continue
        named = _before_brackets(tags, closing - 1)
        if subject.governor == "K" and named == opening + 1 and named in words.places:
            return Subject((Head(named, named),), named, way=Way.INSERTED)
        is_list = words.lower[opening + 1] in ("including", "led", "such")
        if subject.governor != "K" or is_list or is_person_name(words, subject.heads[-1].index):
            return replace(subject, way=Way.INSERTED)
    return no_subject("no subject before the comma")


def _introduced(words: Words, opening: int, closing: int) -> int | None:
    """The person with whom an insertion begins: "an adviser, Professor Ozola of the Institute,"."""
    at = opening + 1
    while at < closing and words.tags[at] in "NG":
        at += 1
    is_named = at < closing and is_person_name(words, at) and words.tags[at + 1] in "PK"
    return at if is_named and at - opening < 6 else None


def _accompaniment(words: Words, at: int) -> int | None:
    """Where a second holder begins: after "as well as", "along with"."""
    for opener in ACCOMPANIED:
        if words.lower[at : at + len(opener)] == opener:
            return at + len(opener)
    return None


def _included(words: Words, first: int, closing: int) -> tuple[Head, ...]:
    """The named ones of a group: "several states, including Estonia and Latvia, opposed"."""
    heads = []
    for at in range(first, closing):
        place = words.places.get(at)
        if place is None or (words.tags[at + 1] not in "CK" and at + 1 != closing):
            continue
        start = _run_start(words.tags, at)
        if (start == first or words.tags[start - 1] in "CK") and (
            is_person_name(words, at) or place.rule in BODY_RULES
        ):
            heads.append(Head(at, start))
    return tuple(heads)


def _quoted_before(words: Words, closing: int) -> Subject | None:
    """The paper that a name in quotes tells, closed at ``closing``: the daily "Diena" said."""
    opening = words.tags.rfind("Q", 0, closing)
    before = opening - 1
    if before >= 0 and words.tags[before] == "P":
        before -= 1  # "a report in"
    first = _run_start(words.tags, before) if before >= 0 else 0
    is_open = first == 0 and before < 2 and words.tags[closing - 1] not in "K."
    if opening < 0 or not (is_open or (before >= 0 and _is_paper(words, before))):
        return None
    heads = _quoted_name(words, opening)
    return Subject(heads, first, governor=words.tags[max(0, first - 1) : first]) if heads else None


def _is_paper(words: Words, index: int) -> bool:
    """Whether a word says that the name in quotes after it is a newspaper's or a document's."""
    return words.tags[index] == "F" or speaker_nouns().get(words.lower[index]) == "media"


def _quoted_name(words: Words, opening: int) -> tuple[Head, ...]:
    """The name in quotes that open at ``opening``: capitals only, and few."""
    closing = words.tags.find("Q", opening + 1, opening + 8)
    last = closing - 1
    while last > opening and words.tags[last] in "K.":
        last -= 1
    if last <= opening:
        return ()
    if words.tags[last] == "E":
        return (Head(last, last),)
    inner = range(opening + 1, last + 1)
    is_name = all(words.capital[at] or words.tags[at] in "PD" for at in inner)
    return (Head(last, opening + 1),) if is_name and words.tags[last] in "NG" else ()


def is_person_name(words: Words, index: int) -> bool:
    """Whether the word at ``index`` is the name of a person, not of a body, role or state."""
    place = words.places.get(index)
    return place is not None and place.form is not MentionForm.ROLE and place.rule not in BODY_RULES


def _openings(tags: str, closing: int) -> Iterator[int]:
    mark = tags[closing]
    for opening in range(closing - 1, max(0, closing - FAR), -1):
        if tags[opening] == mark and tags[opening + 1] not in "CH":
            yield opening
        elif tags[opening] == "M":
            return


def opinion_owner(words: Words, noun: int) -> Subject:
    """Whose view: "in Ozola's view", "in his opinion", "the response from X was that"."""
    if words.lower[noun] in REACTIONS:
        return _reacting(words, noun)
    tags, at = words.tags, noun - 1
    while at > 0 and tags[at] in "NA":
        at -= 1
    heads: tuple[Head, ...] = ()
    first = at
    if at > 0 and tags[at] == "s":
        first = _run_start(tags, at - 1)
        heads = _heads_of_run(words, first, at - 1)
    elif at > 0 and words.lower[at] in ("his", "her", "their"):
        heads = (Head(at, at),)
    is_stated = words.tags[noun + 1 : noun + 2] == "B" and words.lower[noun + 2 : noun + 3] == [
        "that"
    ]
    if is_stated or (first > 0 and words.lower[first - 1] == "in"):
        return Subject(heads, first)
    return no_subject("no owner")


def _reacting(words: Words, noun: int) -> Subject:
    """Whose response: "the response, however, from X and Y was that", "his message was that"."""
    tags, at = words.tags, noun + 1
    if tags[at : at + 1] == "K":
        at = max(at, tags.find("K", at + 1, at + 4) + 1)
    stated = re.compile(r"A?X?BA?S").match
    aimed = re.compile(r"A?B[PT]").match(tags, noun + 1)
    is_aim = aimed is not None and words.lower[aimed.end() - 1] in ("to", "for")
    if stated(tags, noun + 1) or (is_aim and words.lower[noun] in AIMS):
        first = noun
        while first > 0 and tags[first - 1] in "NA":
            first -= 1
        is_owned = first > 0 and tags[first - 1] == "s"
        if is_owned:
            return phrase_ending_at(words, first - 2)
        is_his = first > 0 and words.lower[first - 1] in ("his", "her", "their")
        return Subject((Head(first - 1, first - 1),) if is_his else (), first - 1)
    if words.lower[at : at + 1] not in (["from"], ["of"], ["among"], ["by"]):
        return no_subject("no owner")
    end = at + 1
    while tags[end : end + 1] in tuple("ENGDsC"):
        end += 1
    is_shared = noun > 1 and words.lower[at] == "among" and "there" in words.lower[:noun]
    if is_shared and tags[end : end + 1] == "S":
        return source_after(words, at)
    return source_after(words, at) if stated(tags, end) else no_subject("no owner")


def source_after(words: Words, last: int) -> Subject:
    """Who is named after "according to"."""
    tags, first = words.tags, last + 1
    if tags[first : first + 2] == "N." and words.lower[first] in HONORIFICS:
        first += 2  # "Dr."
    if (supplier := _supplier(words, first)) is not None:
        return supplier
    until = _source_end(words, first)
    if words.lower[until - 1 : until + 1] == ["such", "as"]:
        return source_after(words, until)  # "analysts such as Ozola"
    heads = _source_heads(words, first, until)
    if tags[until : until + 1] == "O":
        until = tags.find("L", until, until + FAR) + 1 or until
    if tags[until : until + 1] == "C" and heads:
        heads += source_after(words, until).heads
    return Subject(heads, first, reason="" if heads else "no holder")


def _source_end(words: Words, first: int) -> int:
    """Where the phrase ends that begins at ``first``: at its name."""
    tags, until = words.tags, first
    while until < len(tags) and tags[until] in PHRASE:
        until += 1
        if tags[until - 1] == "E" and tags[until : until + 1] not in ("s", "N", "G", "E"):
            break
        if MASK.match(words.lower[until - 1]):
            break  # "according to XXXXXXXXXXXX the minister left": not the minister
    return until


def _source_heads(words: Words, first: int, until: int) -> tuple[Head, ...]:
    if until <= first or words.lower[until - 1] == "figures":
        return ()
    if words.tags[until : until + 1] == "Q" and _is_paper(words, until - 1):
        quoted = _quoted_name(words, until)
        if quoted:
            return quoted
    if (name := _apposed_name(words, until)) is not None:
        return (Head(name, name),)
    if words.lower[until - 1] in RULES:
        return ()
    heads = _heads_of_run(words, first, until - 1)
    if not heads and (named := words.tags.rfind("E", first, until)) >= 0:
        heads = (Head(named, first),)
    return heads or name_ending_at(words, first, until - 1)


def _apposed_name(words: Words, until: int) -> int | None:
    """The person told after a role: "a researcher from the institute, Ozola"."""
    tags, at = words.tags, until
    if words.lower[until - 1].endswith("s") or tags[until - 1] not in "NG":
        return None
    while at < len(tags) and at - until < 12 and (tags[at] in PHRASE or tags[at] == "P"):
        at += 1
    is_name = tags[at : at + 2] == "KE" and is_person_name(words, at + 1)
    return at + 1 if is_name and tags[at + 2 : at + 3] in tuple("KM.") else None


def _supplier(words: Words, first: int) -> Subject | None:
    """Whose data are told: "figures released by the ministry", "a report by Ozola"."""
    tags, at = words.tags, first
    while (
        at < len(tags) and at - first < 6 and (tags[at] in "DNGFYA") and not _is_supplied(words, at)
    ):
        at += 1
    if at == first or at >= len(tags) or not (words.lower[at - 1] in DATA or tags[at - 1] == "F"):
        return None
    if _is_supplied(words, at):
        at += 1
    if words.lower[at : at + 1] not in (["by"], ["from"]):
        return None
    return source_after(words, at)


def _is_supplied(words: Words, at: int) -> bool:
    return words.lower[at] in SUPPLIED and words.lower[at + 1 : at + 2] in (["by"], ["to"])


def name_ending_at(words: Words, first: int, last: int) -> tuple[Head, ...]:
    """A name that no place names, by its capitals: "the Herald", "the left-leaning Courier"."""
    start = last + 1
    while start > first and words.tags[start - 1] == "N" and words.capital[start - 1]:
        start -= 1
    is_name = start <= last and not words.all_capitals
    return (Head(last, start),) if is_name else ()


def unknown_subject(words: Words, index: int) -> Subject:
    """The subject of a verb of speech that only capitals or an article show to be one."""
    before = _before_brackets(words.tags, verb_start(words, index) - 1)
    if before < 0 or words.tags[before] != "N":
        return no_subject("no holder")
    first = _run_start(words.tags, before)
    if _is_seat(words, first, before):
        before = first - 2  # "Neue Woche of Trier (12/28) warned"
        first = _run_start(words.tags, before)
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


def subject_after(words: Words, index: int) -> Subject:
    """The subject that follows its cue, as in: said the Minister of Justice."""
    tags, first = words.tags, index + 1
    last = first - 1
    while last + 1 < len(tags) and tags[last + 1] in PHRASE and tags[last + 1] != "Y":
        last += 1
        if tags[last] == "E" or MASK.match(words.lower[last]):
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
            subject = _around_insertion(words, before)
        elif before >= start and tags[before] in "ENGFYDHL":
            subject = phrase_ending_at(words, before)
        if not subject.heads and words.lower[index] in ISSUING:
            subject = unknown_subject(words, index)
        if subject.heads and (not subject.governor or subject.governor in governors):
            return subject
    return no_subject("no main subject")


def absolute_subject(words: Words, index: int) -> Subject:
    """The subject of a participle after "with": "with several deputies questioning it"."""
    last = verb_start(words, index) - 1
    if last < 1 or words.tags[last] not in "EG":
        return no_subject("gerund")
    first = _run_start(words.tags, last)
    if first > 0 and words.lower[first - 1] == "with":
        return Subject(_heads_of_run(words, first, last), first)
    return no_subject("gerund")


def agent_of(words: Words, index: int) -> Subject:
    """The agents of a passive: "was told by the Minister and by Ozola that"."""
    tags = words.tags
    for by in range(index + 1, min(len(tags), index + 8)):
        if words.lower[by] == "by":
            heads = _agents(words, by)
            return Subject(heads, by + 1, way=Way.PASSIVE, reason="" if heads else "no holder")
        if tags[by] in "KMST.":
            break
    return no_subject("passive without agent")


def _agents(words: Words, by: int) -> tuple[Head, ...]:
    tags, last = words.tags, _source_end(words, by + 1) - 1
    if last > by and (name := _apposed_name(words, last + 1)) is not None:
        return (Head(name, name),)
    heads = _heads_of_run(words, by + 1, last) if last > by else ()
    after = last + 2 if tags[last + 1 : last + 2] == "K" else last + 1
    if not heads or tags[after : after + 1] != "C":
        return heads
    if words.lower[after + 1 : after + 2] == ["by"]:
        return heads + _agents(words, after + 1)
    end = after + 1
    while end < len(tags) and tags[end] in PHRASE:
        end += 1
    is_clause = tags[end : end + 1] in tuple("VBXcHA")  # "... by Ozola, and Kask left"
    is_clause = is_clause or words.lower[after + 1 : after + 2] in (["a"], ["an"])
    return heads if is_clause else heads + _agents(words, after)


def caused_subject(words: Words, to: int) -> Subject:
    """Who is made to speak: "the poll led Ozola to say", with "to" at ``to``."""
    for at in range(to - 1, max(0, to - 24), -1):
        if words.lower[at] in CAUSING and words.tags[at] in "VIc":
            named = [index for index in range(at + 1, to) if is_person_name(words, index)]
            if named:
                return Subject(tuple(Head(index, index) for index in named), at + 1)
            end = at + 1
            while end < to and words.tags[end] in PHRASE:
                end += 1
            heads = _heads_of_run(words, at + 1, end - 1) if end > at + 1 else ()
            return Subject(heads, at + 1)
        if words.tags[at] in "MSVcBX." and words.lower[at + 1] != "by":
            break
    return no_subject("infinitive")
