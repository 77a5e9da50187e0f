r"""A noun phrase with all that hangs on it: "officials of the ministry and several deputies".

Takes    the `Words` of a sentence and the last word of a phrase.
Gives    its `Subject`: the heads of all that are joined, and the class of the word before it, which
         says whether the phrase can be a subject at all.
Offsets  indices of words.
Errors   none: an object of a preposition, or a phrase without a holder, says so in ``reason``.
"""

import re
from functools import lru_cache

from cablegraph.extract.grammar.attribution import Head, Subject, no_subject
from cablegraph.extract.grammar.runs import (
    PHRASE,
    SUBJECT_PRONOUNS,
    after_date,
    bare_name,
    before_brackets,
    ends_in_name,
    heads_of_run,
    is_body_name,
    is_named,
    is_person_name,
    name_ending_at,
    run_end,
    run_start,
)
from cablegraph.extract.grammar.words import COLLECTIVE, Words, demonyms, speaker_nouns
from cablegraph.model.findings import MentionForm

ACCOMPANIED = (["as", "well", "as"], ["along", "with"], ["together", "with"])
RESEARCH = frozenset({"research", "analysis", "analyses"})
REPRESENTING = frozenset({"representing", "supporting", "opposing", "advising", "monitoring"})
LISTED = PHRASE | {"A", "K", "C", "I"}
CLOSE = frozenset({  # "sources close to the minister", "an officer responsible for Estonia"
    "close", "familiar", "loyal", "present", "responsible", "knowledgeable", "active", "involved",
    "accredited", "assigned", "resident", "sympathetic", "opposed",
})  # fmt: skip
INCLUDING = frozenset({"including", "particularly", "especially", "notably"})
CLAUSAL = frozenset({"after", "before", "until", "than"})  # with a noun or a clause
FINITE = re.compile("(?:P[DNEGY]{1,4})?[AXn]{0,3}[cV]")
TOWARD = frozenset({"according", "contrary", "due", "thanks"})  # "to" after them opens no verb
TO_DO = frozenset({  # before "to" and a verb
    "opportunity", "opportunities", "chance", "attempt", "attempts", "effort", "efforts", "plan",
    "plans", "decision", "right", "ability", "desire", "bid", "move", "way", "time", "need",
    "permission", "plot", "willingness", "readiness", "failure", "refusal",
})  # fmt: skip
SUPPLIED = frozenset({
    "provided", "released", "published", "issued", "compiled", "collected", "gathered", "supplied",
    "presented", "produced", "made", "given", "prepared", "conducted", "cited", "quoted",
    "obtained", "commissioned", "disclosed", "written", "authored", "drafted", "tabled",
    "sponsored", "submitted",
})  # fmt: skip
QUANTITIES = frozenset({
    "number", "majority", "group", "variety", "handful", "couple", "range", "members", "rest",
    "all", "both", "none", "each", "one", "most", "some", "many", "several", "part", "various",
    "two", "three", "third", "half", "quarter", "minority", "plurality", "dozens",
     "hundreds", "thousands", "scores",
})  # fmt: skip
POSTED = frozenset({"mission", "missions", "delegation", "delegations"})
POST_ROLES = (
    *("off", "offs", "officer", "officers", "dcm", "ambassador", "charge", "rso", "s"),
    *("counselor", "attache", "consul", "consul general", "usaid director", "mission director"),
    *("econ chief", "pol chief", "polchief", "consular chief", "political chief", "economic chief"),
)
LOCAL = frozenset({"in", "at", "within", "inside", "across", "on"})  # "many in Riga": not Riga


@lru_cache(maxsize=256)  # each verb of a sentence asks for the phrases before it
def phrase_ending_at(words: Words, last: int) -> Subject:
    """The noun phrase that ends in ``last``, with all that is joined to it.

    >>> from cablegraph.extract.grammar.words import split_words
    >>> words = split_words("Officials of the ministry and several deputies")
    >>> [words.lower[head.index] for head in phrase_ending_at(words, 6).heads]
    ['officials', 'deputies']
    """
    subject = _one_phrase(words, last)
    if subject.governor == "C" and not subject.heads and subject.reason == "no holder":
        named = bare_name(words, subject.first, last)
        subject = _one_phrase(words, subject.first - 2)._replace(reason="")
        if named and subject.heads and is_body_name(words, subject.heads[-1].index):
            subject = subject._replace(heads=subject.heads + named)
    if (whole := _represented(words, subject.first)) is not None:
        return whole
    if not subject.heads:
        return subject
    whole = _joined(words, subject)
    return _represented_list(words, whole.first) or whole if whole.governor == "K" else whole


def _one_phrase(words: Words, last: int) -> Subject:
    tags = words.tags
    if tags[last] == "L" and (spoken_for := _spoken_for(words, last)) is not None:
        return spoken_for
    last = before_brackets(tags, last)
    if last < 0:
        return no_subject("nothing before it")
    if tags[last] == "H":
        governor = tags[last - 1] if last else ""
        if words.lower[last] == "them" and _is_part(words, last):
            return Subject((Head(last, last - 2),), last - 2)
        if words.lower[last] not in SUBJECT_PRONOUNS:
            return no_subject("pronoun is no subject")
        return Subject((Head(last, last),), last, governor=governor)
    first = after_date(words, run_start(tags, last), last)
    if first > last:
        return no_subject("no noun before it")
    heads = heads_of_run(words, first, last)
    if first and tags[first - 1] == "L" and heads and is_person_name(words, heads[-1].index):
        first = _before_letters(tags, first)  # "the Agency for Ports (APO) Director Ozola"
    if first > 1 and tags[first - 2 : first] == "DI" and tags[first] in "NG":
        first -= 2  # "the missing men"
    governor = tags[first - 1] if first else ""
    if governor == "T" and first > 1 and words.lower[first - 2] in TOWARD:
        return Subject((), first, governor="P", reason="object of a preposition")
    if governor == "T" and first > 1 and words.lower[first - 2].rpartition(" ")[2] in POSTED:
        return phrase_ending_at(words, first - 2)  # "the Latvian Mission to the EU"
    if governor == "T" and first > 1 and _is_sent(words, first - 2):
        return phrase_ending_at(words, first - 2)  # "the letter from Riga to the ministry"
    if governor == "T" and first > 1 and _opens_infinitive(words, first, last):
        return Subject((), first, governor="T", reason="object of an infinitive")
    if governor == "T" and first > 1 and _takes_to(words, first - 2):
        return _governed(words, first, heads)  # "a call to the police"
    if governor == "P" or (governor == "T" and first > 2 and words.lower[first - 2] in CLOSE):
        return _governed(words, first, heads)
    if governor == "K" and not (heads and is_person_name(words, heads[-1].index)):
        titled = _before_title(words, first)
        if titled is not None:
            return titled
    return Subject(heads, first, governor=governor, reason="" if heads else "no holder")


def _spoken_for(words: Words, last: int) -> Subject | None:
    """For whom a state speaks, told in brackets: "Estonia (for the EU)"."""
    opening = words.tags.rfind("O", max(0, last - 8), last)
    if opening < 1 or "K" in words.tags[opening:last]:
        return None
    heads = spoken_for(words, opening, last)
    first = run_start(words.tags, opening - 1)
    governor = words.tags[first - 1] if first else ""
    return Subject(heads, first, governor=governor) if heads else None


def is_state(words: Words, at: int) -> bool:
    """Whether a word names a state, or the people of one: "Estonia", "Estonian"."""
    place = words.places.get(at)
    return place is not None and place.denotes.startswith("gov-")


def spoken_for(words: Words, opening: int, closing: int) -> tuple[Head, ...]:
    """For whom a state speaks, told between two marks: "Estonia, on behalf of the EU, said"."""
    told = words.lower[opening + 1 : opening + 5]
    if not is_state(words, opening - 1):
        return ()
    is_for = told[:1] == ["for"] or told[:2] == ["speaking", "for"]
    if not is_for and "behalf" not in told:
        return ()
    start = run_start(words.tags, closing - 1)
    return heads_of_run(words, start, closing - 1) if start < closing else ()


def _before_letters(tags: str, first: int) -> int:
    """Where the name of a body begins whose letters stand in brackets before ``first``."""
    named = before_brackets(tags, first - 1)
    start = run_start(tags, named) if named >= 0 else first
    return start if start <= named else first


def _before_title(words: Words, first: int) -> Subject | None:
    """The person whose title a phrase is: "Ozola, Director, Institute of Ports also said"."""
    if words.lower[first].partition(" ")[0] == "the" or words.tags[first + 1] == "s":
        return None  # "In talks with Ozola, the envoy said"
    own = words.places.get(first)
    if own is not None and own.form is MentionForm.ROLE:
        return None  # "In talks with Ozola, Poloff said"
    for _ in range(4):
        last = before_brackets(words.tags, first - 2)
        if last >= 0 and is_person_name(words, last):
            is_met = words.tags[run_start(words.tags, last) - 1] in "PIT"
            return None if is_met else _one_phrase(words, last)
        first = run_start(words.tags, last) if last >= 0 else 0
        if first == 0 or first > last or words.tags[last] == "E":
            return None
        if words.tags[first - 1] != "K" and words.lower[first - 1] not in ("of", "for"):
            return None
    return None


def _is_part(words: Words, last: int) -> bool:
    """Whether some of a group are told: "many of them"."""
    before = words.lower[last - 2 : last]
    is_plural = last > 1 and before[0] in QUANTITIES and before[0] not in ("none", "one", "each")
    return is_plural and before[1] == "of"


def _opens_infinitive(words: Words, first: int, last: int) -> bool:
    """Whether "to" opens a verb that no list has: "a chance to blackmail Ozola"."""
    is_verb = words.tags[first] == "N" and not words.capital[first] and first < last
    return is_verb and words.lower[first - 2] in TO_DO


def _takes_to(words: Words, index: int) -> bool:
    """Whether "to" after a word goes with it: "a call to", "the envoys to"."""
    place = words.places.get(index)
    return words.tags[index] in "NFG" or (place is not None and place.form is MentionForm.ROLE)


def _is_sent(words: Words, last: int) -> bool:
    """Whether a phrase that ends in ``last`` tells from whom a document is."""
    first = run_start(words.tags, last)
    return first > 1 and words.lower[first - 1] == "from" and words.tags[first - 2] == "F"


def _governed(words: Words, first: int, heads: tuple[Head, ...]) -> Subject:
    """A phrase after a preposition: it is part of the phrase before, or no subject."""
    tags, before = words.tags, first - 2
    if tags[before - 1 : before + 1] == "FY":
        before -= 1  # "Proposal 5 by Latvia"
    if heads and (joined := _accompanying(words, first, heads)) is not None:
        return joined
    if heads and words.lower[first - 1] in CLAUSAL and FINITE.match(tags, heads[-1].index + 1):
        return Subject(heads, first, governor="S")  # "after deputies in Riga accused"
    is_issued = words.lower[first - 1] == "by" and words.lower[before] in SUPPLIED
    if heads and is_issued and before > 0 and tags[before - 1] == "F":
        return Subject(heads, run_start(tags, before - 1))
    if heads and (whole := _with_members(words, first, heads)) is not None:
        return whole
    if heads and words.lower[first - 1] == "as" and words.lower[first] not in ("a", "an"):
        return Subject(heads, first, governor="S")
    if heads and ends_in_name(words, first, heads[-1]):
        return Subject(heads, _title_start(words, first))
    if words.lower[before] in CLOSE and words.tags[before - 1 : before] in ("E", "G"):
        return phrase_ending_at(words, before - 1)
    is_part = _is_quantity(words, before, heads) and words.lower[first - 1] == "of"
    if before < 0 or (tags[before] not in "ENGFYsLD" and not (is_part and heads)):
        return Subject((), first, governor="P", reason="object of a preposition")
    outer = phrase_ending_at(words, before)
    is_number = _is_quantity(words, before, heads) and words.lower[first - 1] not in LOCAL
    if tags[before] == "F" and not heads and words.lower[first - 1] in ("in", "by", "from"):
        heads = name_ending_at(words, first, run_end(tags, first))
    is_document = tags[before] == "F" and all(tags[each.index] == "F" for each in outer.heads)
    is_document = is_document and tags[first - 1] == "P"  # not "a letter to the editor"
    is_document = is_document or (
        words.lower[before] == "research" and words.lower[first - 1] == "by"
    )
    if heads and (is_number or is_document):
        return outer._replace(heads=heads, reason="")
    return outer


def _is_quantity(words: Words, at: int, heads: tuple[Head, ...]) -> bool:
    """Whether a word only counts those of a group: "members of the unions".

    "Some members of the junta" are not the junta.
    """
    if words.lower[at] == "members":
        is_family = words.lower[at - 1] in ("family", "former")
        named = words.lower[heads[-1].index] if heads else ""
        are_many = named.endswith("s") and not named.endswith("ss")
        is_bare = at == 0 or words.tags[at - 1] not in PHRASE
        return (are_many or is_bare) and not is_family
    return words.lower[at] in QUANTITIES


def _with_members(words: Words, first: int, heads: tuple[Head, ...]) -> Subject | None:
    """A group with those who are told of it: "some deputies, including Ozola and Kask"."""
    opener = first - 1 - (words.lower[first - 2 : first] == ["such", "as"])
    if opener == first - 1 and words.lower[opener] not in INCLUDING:
        return None
    group = opener - 1 - (words.tags[opener - 1] == "K")
    if group < 0 or words.tags[group] not in "ENGL":
        return None
    outer = phrase_ending_at(words, group)
    if not outer.heads or is_person_name(words, outer.heads[-1].index):
        return None
    members = tuple(head for head in heads if is_named(words, head.index))
    return outer._replace(heads=outer.heads + members)


def _title_start(words: Words, first: int) -> int:
    """Where a title begins that goes on at ``first``: "Director for Port Affairs Ozola"."""
    office = first - 2
    if office >= 0 and words.capital[office] and words.tags[office] in "NG":
        return run_start(words.tags, office)
    return first


def _accompanying(words: Words, first: int, heads: tuple[Head, ...]) -> Subject | None:
    """Both who are told in "Ozola along with several deputies"."""
    for opener in ACCOMPANIED:
        start = first - len(opener)
        if start > 0 and words.lower[start:first] == opener and words.tags[start - 1] in "ENGHL":
            outer = phrase_ending_at(words, start - 1)
            return outer._replace(heads=outer.heads + heads) if outer.heads else None
    return None


def _joined(words: Words, subject: Subject) -> Subject:
    """Add what is joined to the left: "X, Y and Z"."""
    tags, listed, later = words.tags, False, subject
    while subject.first > 1:
        at = subject.first - 1
        if tags[at] == "C" and words.lower[at] in ("and", "or", "&", "nor"):
            if len(later.heads) > 1:
                return later  # "among them Berg and Lund, the DCM and Ozola": two lists
            before = at - 2 if tags[at - 1] == "K" else at - 1
            listed = True
        elif tags[at] == "K" and listed:
            before, later = at - 1, subject
        else:
            break
        if _is_within_title(words, before, subject):
            break
        left = _left_phrase(words, before, subject)
        if (whole := _represented(words, left.first)) is not None:
            return whole
        if not left.heads or (left.governor and left.governor in "PVcTI"):
            break
        if tags[at] == "C" and before < at - 1 and left.governor != "K" and left.first:
            break  # "X saw Y, and Z said"
        heads = _heads_beside(words, left, subject) + subject.heads
        subject = subject._replace(heads=heads, first=left.first, governor=left.governor)
    return subject


def _left_phrase(words: Words, last: int, right: Subject) -> Subject:
    """The phrase that is joined to ``right``: a name no place names too, but beside a person."""
    left = _one_phrase(words, last) if last >= 0 else no_subject("")
    is_person = is_person_name(words, right.heads[-1].index)
    if left.heads or is_person or left.governor in tuple("PVcTI"):
        return left
    return left._replace(heads=bare_name(words, left.first, last))


def _heads_beside(words: Words, left: Subject, right: Subject) -> tuple[Head, ...]:
    """The heads of a phrase that count beside ``right``; none, if it is a title of that person."""
    name = right.heads[-1]
    if _are_nations(words, left, right):
        return ()
    is_title = is_person_name(words, name.index) and right.first < name.index
    is_part = is_title and words.tags[left.heads[-1].index] == "N"
    return left.heads if not is_part and _is_holder_beside(words, left.heads[-1]) else ()


def _are_nations(words: Words, left: Subject, right: Subject) -> bool:
    """Whether two nations only say whose people are meant: "Vatican and Italian deputies"."""
    is_one = len(left.heads) == 1 and left.first == left.heads[0].index
    noun = words.lower[right.first].partition(" ")[0]
    is_nation = is_one and is_state(words, left.first) and noun in demonyms()
    return is_nation and words.tags[right.heads[-1].index] in "GE"


def _is_within_title(words: Words, last: int, right: Subject) -> bool:
    """Whether "and" joins fields of a title: "Secretary for Planning and Energy Ozola"."""
    first = run_start(words.tags, last)
    name = right.heads[-1].index
    if _are_letters_of_both(words, first, right):
        return True
    return (
        0 < first <= last
        and words.tags[first - 1] == "P"
        and all(words.tags[at] == "N" and words.capital[at] for at in (last, right.first))
        and right.first < name
        and is_person_name(words, name)
    )


def _are_letters_of_both(words: Words, first: int, right: Subject) -> bool:
    """Whether "and" joins the words of one name: "Farmers and Exporters Union (FEU) Head Ozola"."""
    opening = words.tags.find("O", right.first, right.heads[-1].index)
    if opening < 0 or words.tags[opening + 2 : opening + 3] != "L":
        return False
    named = words.lower[first].removeprefix("the ")
    return words.capital[opening + 1] == 2 and words.lower[opening + 1][:1] == named[:1]


def _represented(words: Words, first: int) -> Subject | None:
    """Who speaks in "organizations representing farmers and traders": those before."""
    if (
        first < 2
        or words.lower[first - 1] not in REPRESENTING
        or words.tags[first - 2] not in "GEL"
    ):
        return None
    return phrase_ending_at(words, first - 2)


def _represented_list(words: Words, first: int) -> Subject | None:
    """Who speaks in "groups representing large mills, farmers and traders"."""
    at = first - 1
    while at > 1 and words.tags[at] in LISTED and words.lower[at] not in REPRESENTING:
        at -= 1
    return _represented(words, at + 1)


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
        or words.lower[head.first] == "the"
        or words.capital[head.index] == 2
        or speaker_nouns().get(noun) not in ("official", "person")
    )
