r"""The subject before an insertion: "X, who had returned from Riga, (note: ...) said".

Takes    the `Words` of a sentence and the mark that closes the insertion.
Gives    the `Subject` before it; with those whom the insertion adds ("along with Y", "including
         Z") or whom alone it names ("an adviser, Ozola of the Institute, said").
Offsets  indices of words.
Errors   none.
"""

from collections.abc import Iterator

from cablegraph.extract.grammar.attribution import FAR, Head, Subject, Way, no_subject
from cablegraph.extract.grammar.phrases import (
    ACCOMPANIED,
    INCLUDING,
    SUPPLIED,
    is_state,
    phrase_ending_at,
    spoken_for,
)
from cablegraph.extract.grammar.runs import (
    BODY_RULES,
    bare_name,
    before_brackets,
    heads_of_run,
    is_named,
    is_paper,
    is_person_name,
    name_ending_at,
    quoted_name,
    run_end,
    run_start,
)
from cablegraph.extract.grammar.words import REFLEXIVES, Words, demonyms, speaker_nouns
from cablegraph.model.findings import MentionForm

OWNED = frozenset({"his", "her", "its", "their"})
BODIES = frozenset({"organization", "company", "party", "media"})  # kinds of holders
JOINED = frozenset({"joined", "supported", "backed", "seconded"})


def around_insertion(words: Words, closing: int) -> Subject:
    """The subject before "..., who had just returned, said"."""
    tags = words.tags
    if tags[closing] == "Q" and (paper := _quoted_before(words, closing)) is not None:
        return paper
    if tags[closing] == "Q" and (writer := _before_headline(words, closing)) is not None:
        return writer
    if tags[closing] == "Q" and closing and tags[closing - 1] == "K":
        closing -= 1
    for opening in _openings(words, closing):
        subject = phrase_ending_at(words, opening - 1)
        if subject.heads and (for_whom := spoken_for(words, opening, closing)):
            return subject._replace(heads=for_whom, way=Way.INSERTED)
        if subject.heads and (beside := _those_beside(words, opening, closing)) is not None:
            return subject._replace(heads=subject.heads + beside, way=Way.INSERTED)
        if tags[opening + 1] == "Q" and not subject.heads:
            heads = quoted_name(words, tags.rfind("Q", 0, opening))
            subject = Subject(heads, subject.first, governor=subject.governor)
        if not subject.heads and (named := _described(words, opening, closing)) is not None:
            return named
        if words.tags[opening - 1] == "F" and (issued := _issued_by(words, opening, closing)):
            return Subject(issued, subject.first, way=Way.INSERTED)
        found = _named_within(words, opening, closing, subject)
        found = found or _body_within(words, opening, closing, subject)
        found = found or _named_before(words, opening, closing, subject)
        if found is not None:
            return found
    return no_subject("no subject before the comma")


def _described(words: Words, opening: int, closing: int) -> Subject | None:
    """A name that no place names, of what an insertion calls a body: "Vilnis, a local group,"."""
    first = run_start(words.tags, opening - 1)
    named = bare_name(words, first, opening - 1) if first < opening else ()
    last = run_end(words.tags, opening + 1)
    kind = speaker_nouns().get(words.lower[last])
    is_body = kind in BODIES and last + 1 == closing and words.tags[opening + 1] == "D"
    is_opening = first == 0 or words.tags[first - 1] in "KCSM"
    return Subject(named, first, way=Way.INSERTED) if named and is_body and is_opening else None


def _issued_by(words: Words, opening: int, closing: int) -> tuple[Head, ...]:
    """Whose a paper is: "the poll, commissioned by the Harbor Trust in May, found"."""
    if words.lower[opening + 1] not in SUPPLIED or words.lower[opening + 2] != "by":
        return ()
    last = min(run_end(words.tags, opening + 3), closing - 1)
    first = opening + 3
    return heads_of_run(words, first, last) or name_ending_at(words, first, last)


def _those_beside(words: Words, opening: int, closing: int) -> tuple[Head, ...] | None:
    """Whom an insertion adds: "along with Y", "joined by Z"; ``None`` if it adds nobody."""
    if (start := _accompaniment(words, opening + 1)) is not None:
        return heads_of_run(words, start, closing - 1)
    at = opening + 1 + (words.lower[opening + 1] == "most")  # "most notably Ozola"
    if words.lower[at] in INCLUDING:
        return _included(words, at + 1, closing)
    if words.lower[opening + 1 : opening + 3] in (["such", "as"], ["among", "them"]):
        return _included(words, opening + 3, closing)
    if words.lower[opening + 1] in JOINED and words.lower[opening + 2] == "by":
        return tuple(
            each for each in _included(words, opening + 3, closing) if _is_state_itself(words, each)
        )
    return None


def _is_state_itself(words: Words, head: Head) -> bool:
    """Whether a state is named, and no adjective: not "his British and French counterparts"."""
    name = words.lower[head.index]
    is_adjective = name in demonyms() and name != "u.s."
    return is_state(words, head.index) and not is_adjective


def _named_within(words: Words, opening: int, closing: int, before: Subject) -> Subject | None:
    """The person whom an insertion names: "the deputy, Kask, said"."""
    first = opening + 1
    if before.governor == "P" and before.reason and _is_with_who(words, before.first):
        return None  # "Ozola, who was joined by her deputy, Kask, said"
    last = before_brackets(words.tags, closing - 1)  # "the deputy, Kask (Harbor Party), said"
    if run_start(words.tags, last) == first and is_person_name(words, last):
        others = before.heads[:-1]  # "Ozola and her deputy, Kask, said"
        heads = (*others, Head(last, first))
        whole = _whole_start(words, before.first)
        is_whole = bool(before.heads) or whole < before.first
        return Subject(heads, whole if is_whole else first, way=Way.INSERTED)
    is_named = before.heads and is_person_name(words, before.heads[-1].index)
    if not is_named and (name := _introduced(words, opening, closing)) is not None:
        return Subject((Head(name, first),), first, way=Way.INSERTED)
    return None


def _whole_start(words: Words, first: int) -> int:
    """Where a phrase begins that ends in "of ...": "the head of the union of ports"."""
    while first > 1 and words.lower[first - 1] == "of":
        first = run_start(words.tags, first - 2)
    return first


def _is_with_who(words: Words, first: int) -> bool:
    """Whether what stands before ``first`` opens with "who" or "accompanied by" behind a comma."""
    opening = _whole_start(words, first) - 2
    if opening > 0 and words.tags[opening - 1 : opening + 1] == "KV":
        return words.lower[opening + 1] in ("by", "with")
    relative = words.tags.rfind("R", max(0, first - FAR), first)
    is_one = "K" not in words.tags[relative:first] and "c" not in words.tags[relative:first]
    return relative > 1 and words.tags[relative - 1] == "K" and is_one


def _body_within(words: Words, opening: int, closing: int, before: Subject) -> Subject | None:
    """The body that an insertion names: "his party, the Harbor Union (HU), said"."""
    if words.lower[before.first] not in OWNED or len(before.heads) != 1:
        return None
    named = before_brackets(words.tags, closing - 1)
    place = words.places.get(named)
    is_body = place is not None and place.rule in BODY_RULES
    if not is_body or run_start(words.tags, named) != opening + 1:
        return None
    return Subject((Head(named, opening + 1),), opening + 1, way=Way.INSERTED)


def _named_before(words: Words, opening: int, closing: int, before: Subject) -> Subject | None:
    """The subject before an insertion, unless that is only a part of a longer one."""
    if not before.heads or before.governor == "P":
        return None
    named = before_brackets(words.tags, closing - 1)
    if before.governor == "K" and named == opening + 1 and named in words.places:
        return Subject((Head(named, named),), named, way=Way.INSERTED)
    is_list = words.lower[opening + 1] in ("including", "led", "such")
    place = words.places.get(before.heads[-1].index)
    is_role = place is not None and place.form is MentionForm.ROLE
    if (
        before.governor != "K"
        or is_list
        or is_role
        or is_person_name(words, before.heads[-1].index)
    ):
        return before._replace(way=Way.INSERTED)
    return None


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
        is_end = words.tags[at + 1] in "CK" or at + 1 == closing
        is_of = words.lower[at + 1] == "of" and is_person_name(
            words, at
        )  # "Ozola of the Institute"
        if place is None or not (is_end or is_of):
            continue
        start = run_start(words.tags, at)
        if (start == first or words.tags[start - 1] in "CKL") and is_named(words, at):
            heads.append(Head(at, start))
    return tuple(heads)


def _quoted_before(words: Words, closing: int) -> Subject | None:
    """The paper that a name in quotes tells, closed at ``closing``: the daily "Diena" said."""
    opening = words.tags.rfind("Q", 0, closing)
    before = opening - 1
    if before >= 0 and words.tags[before] == "P":
        before -= 1  # "a report in"
    first = run_start(words.tags, before) if before >= 0 else 0
    is_open = first == 0 and before < 2 and words.tags[closing - 1] not in "K."
    if opening < 0 or not (is_open or (before >= 0 and is_paper(words, before))):
        return None
    heads = quoted_name(words, opening)
    return Subject(heads, first, governor=words.tags[max(0, first - 1) : first]) if heads else None


def _before_headline(words: Words, closing: int) -> Subject | None:
    """Who tells something under a headline in quotes: 'Diena in "Fees Fall," notes that'."""
    opening = words.tags.rfind("Q", 0, closing)
    if opening < 2 or words.lower[opening - 1] not in ("in", "under"):
        return None
    found = phrase_ending_at(words, opening - 2)
    return found._replace(way=Way.INSERTED) if found.heads and found.governor != "P" else None


def _openings(words: Words, closing: int) -> Iterator[int]:
    tags, mark = words.tags, words.tags[closing]
    for opening in range(closing - 1, max(0, closing - FAR), -1):
        is_said = tags[opening + 1] == "H" and tags[opening + 2 : closing] in ("c", "Ac", "V")
        is_free = tags[opening + 1] not in "CH" or words.lower[opening + 1] in REFLEXIVES or is_said
        if tags[opening] == mark and is_free:
            yield opening
        elif tags[opening] == "M":
            return
