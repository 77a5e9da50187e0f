r"""A run of words that a noun phrase is made of: where it begins, who stands in it.

Takes    the `Words` of a sentence and the last word of a run, or its first and last.
Gives    its bounds and its `Head`s: an entity, a noun for holders, or a name that only capitals
         show.
Offsets  indices of words, the last included.
Errors   none: a run that names no holder has no heads.
"""

from cablegraph.extract.grammar.attribution import FAR, Head
from cablegraph.extract.grammar.words import COLLECTIVE, Words, demonyms, speaker_nouns
from cablegraph.model.findings import MentionForm
from cablegraph.resources import read_words
from cablegraph.terms.english import english_words

PHRASE = frozenset("ENGFDYs")  # what a noun phrase is made of
BODY_RULES = frozenset({
    "country-name", "acronym", "body", "government", "government-abbreviation", "ministry",
    "post", "foreign-mission", "department", "media",
})  # fmt: skip
COVERAGE = frozenset({  # "media reports"
    "reports", "articles", "editorials", "accounts", "coverage", "commentary", "commentaries",
    "stories", "opinion", "reporting", "page", "edition", "portal", "broadcast", "newscast",
})  # fmt: skip
WHICH = frozenset({  # before a document that an earlier sentence told of: "the new memo"
    "u.s.", "press", "new", "latest", "secret", "final", "original", "leaked", "same", "joint",
})  # fmt: skip
DATA = frozenset({
    "data", "figures", "statistics", "research", "estimates", "projections", "forecasts",
})  # fmt: skip
SHOWING = frozenset({"indicate", "indicated", "suggest", "suggested", "confirm", "confirmed"})
OF_NAMES = frozenset({"bank", "institute", "foundation", "radio", "television", "union"})
SUBJECT_PRONOUNS = frozenset({
    "he", "she", "they", "it", "we", "i", "others", "some", "many", "both", "two", "three", "all",
    "several", "most",
})  # fmt: skip
NAME_PARTICLES = frozenset(read_words("name_particles.txt"))
SIDES = (["both", "sides"], ["the", "two", "sides"], ["the", "sides"])


def run_start(tags: str, last: int) -> int:
    """The first word of the run that ends in ``last``; ``last + 1`` if there is none."""
    first = last + 1
    while first > 0 and tags[first - 1] in PHRASE:
        first -= 1
        if tags[first] == "D" and (first == 0 or tags[first - 1] not in "D"):
            break
    return first


def run_end(tags: str, first: int) -> int:
    """The last word of the run that begins at ``first``."""
    last = first
    while last + 1 < len(tags) and tags[last + 1] in PHRASE:
        last += 1
    return last


def before_brackets(tags: str, last: int) -> int:
    """The word before the brackets that ``last`` closes; -1 if nothing stands there."""
    if last >= 0 and tags[last] == "L":
        opening = tags.rfind("O", max(0, last - FAR), last)
        return opening - 1 if opening >= 0 else -1
    return last


def after_date(words: Words, first: int, last: int) -> int:
    """Where the phrase begins after a date that opens the clause: "On July 26 the envoy"."""
    after = first
    while after <= last and words.tags[after] == "Y":
        after += 1
    dated = any(not word[0].isdigit() for word in words.lower[first:after])
    return after if dated and first and words.tags[first - 1] == "P" else first


def heads_of_run(words: Words, first: int, last: int) -> tuple[Head, ...]:
    """Who is named by the run from ``first`` to ``last``: its last word, mostly."""
    tags = words.tags
    while last > first and tags[last] == "Y":
        last -= 1
    if words.lower[last] in DATA and (issuer := _issuer_of_data(words, first, last)) is not None:
        return (Head(issuer, first),)
    if tags[last] in "EG" or (tags[last] == "D" and words.lower[last] in SUBJECT_PRONOUNS):
        return (Head(last, first),)
    if words.lower[first : last + 1] in SIDES or _is_of_a_head(words, first, last):
        return (Head(last, first),)
    if words.lower[last].endswith("s") and words.lower[last][:-1] in demonyms():
        return (Head(last, first),)  # "most Latvians"
    if words.lower[first:last] == ["the"] and words.lower[last] in demonyms():
        return (Head(last, first),)  # "the Dutch"
    if (named := _capital_name(words, first, last)) is not None:
        return (Head(last, named),)
    if tags[last] == "F" or words.lower[last] in COVERAGE:
        issuer = tags.rfind("E", first, last)
        if issuer < 0 and words.lower[last] in COVERAGE:
            issuer = tags.rfind("G", first, last)
        if issuer >= 0:
            return (Head(issuer, issuer),)
        if (issuer := _owner_of_paper(words, first, last)) is not None:
            return (Head(issuer, first),)
        if (issuer := _capital_before(words, first, last)) >= 0:
            return name_ending_at(words, first, issuer)
        if tags[last] == "F" and _is_told_whose(words, first, last):
            return (Head(last, first),)
    return ()


def _is_of_a_head(words: Words, first: int, last: int) -> bool:
    """Whether a phrase means the head of something told before: "the division head"."""
    return words.lower[last] in ("head", "chief") and words.lower[first] == "the"


def _is_told_whose(words: Words, first: int, last: int) -> bool:
    """Whether a document's state, or an earlier sentence, tells whose it is: "the first letter"."""
    before = range(first, last)
    told = [words.lower[at] for at in before if words.tags[at] not in "AYI"]
    others = [word for word in told if word not in demonyms() and word not in WHICH]
    return others in (["the"], ["this"]) or (others == ["a"] and told != others)


def _issuer_of_data(words: Words, first: int, last: int) -> int | None:
    """The body whose figures are told: "IMF data", "Central Bank estimates"."""
    if words.lower[last] == "figures" and SHOWING.isdisjoint(words.lower[last + 1 : last + 3]):
        return None  # "PT figures said": persons
    issuer = words.tags.rfind("E", first, last)
    is_body = issuer >= 0 and words.places[issuer].rule in BODY_RULES
    return issuer if is_body else None


def _owner_of_paper(words: Words, first: int, last: int) -> int | None:
    """Whose a paper is, told by letters or a noun: "OSTA's survey", "the committee's report"."""
    owner = words.tags.rfind("s", first, last) - 1
    if owner < first:
        return None
    is_name = words.tags[owner] == "N" and words.capital[owner] == 2
    return owner if is_name or words.tags[owner] == "G" else None


def _capital_before(words: Words, first: int, last: int) -> int:
    """The last word of a name that no place names, within a phrase: "a Vilnis press release"."""
    for at in range(last - 1, first - 1, -1):
        if words.tags[at] == "s" or words.lower[at] in demonyms():
            return -1
        is_opener = at == 0 and words.capital[at] < 2 and words.lower[at] in english_words()
        if words.tags[at] == "N" and words.capital[at] and not is_opener:
            return at
    return -1


def _capital_name(words: Words, first: int, last: int) -> int | None:
    """Where a name begins that ends a phrase and that no place names: "the daily El Pais"."""
    start = last + 1
    while start > first and words.tags[start - 1] == "N" and words.capital[start - 1]:
        start -= 1
    if start > last:
        return None
    is_acronym = words.capital[last] == 2 and start == last
    is_led = start > first and words.tags[start - 1] == "G"
    if is_led and words.capital[start - 1] and words.lower[start - 1] in OF_NAMES:
        return start - 1  # "Bank Rits"
    return start if is_acronym or is_led or (start == 0 and last > start) else None


def name_ending_at(words: Words, first: int, last: int) -> tuple[Head, ...]:
    """A name that no place names, by its capitals: "the Herald", "the left-leaning Courier"."""
    start = last + 1
    while start > first and words.tags[start - 1] == "N" and words.capital[start - 1]:
        start -= 1
    return (Head(last, start),) if start <= last else ()


def bare_name(words: Words, first: int, last: int) -> tuple[Head, ...]:
    """A phrase that is a name alone, which no place names: "WWF and other NGOs"."""
    if words.tags[first : first + 1] == "D":
        first += 1
    if words.lower[last] in demonyms():
        return ()  # "French and Latvian deputies"
    heads = name_ending_at(words, first, last) if first <= last else ()
    return heads if heads and heads[0].first == first else ()


def ends_in_name(words: Words, first: int, head: Head) -> bool:
    """Whether a phrase ends in a name after the words of a long title: "for War Crimes Rapp"."""
    before = head.index - 1
    if before > first and words.tags[before] == "G" and not words.capital[before - 1]:
        before -= 1  # "in response Ambassador Rapp"
    kind = speaker_nouns().get(words.lower[before], "official")
    is_field = kind not in ("official", "person") and words.capital[before] > 0
    is_title = words.tags[before] == "N" or is_field or _is_office_of(words, first, before)
    return head.index > first and is_title and is_person_name(words, head.index)


def _is_office_of(words: Words, first: int, last: int) -> bool:
    """Whether capitals around "of" are one title: "Ministry of Ports State Secretary Ozola"."""
    is_of = first > 1 and words.lower[first - 1] == "of" and words.capital[first - 2] > 0
    is_office = words.capital[last] > 0 or (
        last > first
        and words.capital[last - 1] > 0  # "Board of Pilots member Ozola"
        and speaker_nouns().get(words.lower[last]) in ("official", "person")
    )
    return is_of and words.tags[last] == "G" and is_office


def is_body_name(words: Words, index: int) -> bool:
    """Whether a word is the name of a paper or a body: what a name joined to it may be too."""
    place = words.places.get(index)
    if place is None:
        return words.tags[index] == "N"
    return place.rule in ("acronym", "body", "media") or (
        place.rule == COLLECTIVE and words.lower[index] not in speaker_nouns()
    )


def is_person_name(words: Words, index: int) -> bool:
    """Whether the word at ``index`` is the name of a person, not of a body, role or state."""
    place = words.places.get(index)
    return place is not None and place.form is not MentionForm.ROLE and place.rule not in BODY_RULES


def is_named(words: Words, index: int) -> bool:
    """Whether the word at ``index`` is the name of a person or of a body."""
    place = words.places.get(index)
    return place is not None and (is_person_name(words, index) or place.rule in BODY_RULES)


def is_paper(words: Words, index: int) -> bool:
    """Whether a word says that the name in quotes after it is a newspaper's or a document's."""
    return words.tags[index] == "F" or speaker_nouns().get(words.lower[index]) == "media"


def is_of_media(words: Words, index: int) -> bool:
    """Whether a word names a paper, or media that no name tells: "the press"."""
    place = words.places.get(index)
    is_named = place is not None and place.rule == "media"
    return is_named or speaker_nouns().get(words.lower[index].rpartition(" ")[2]) == "media"


def quoted_name(words: Words, opening: int) -> tuple[Head, ...]:
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
    is_name = all(
        words.capital[at] or words.tags[at] in "PD" or words.lower[at] in NAME_PARTICLES
        for at in inner
    )
    return (Head(last, opening + 1),) if is_name and words.tags[last] in "NG" else ()
