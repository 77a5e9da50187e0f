"""Who does it and to whom: the places that stand before and after a verb.

Takes    the places of a sentence and the offset of a verb or preposition.
Gives    the subject before it (`subject_before`), the persons or bodies after it (`named_after`),
         and the head of a run of places: in "Ministry of Justice Director Ozola", Ozola.
Offsets  characters of ``Sentence.text``.
Errors   none: where no place fits, the answer is empty.

This is shallow on purpose: cables put actors close to their verbs, and a parser would cost twenty
times the budget. What the gaps between places may hold is in the patterns at the head.
"""

import re
from collections.abc import Iterator, Sequence

from cablegraph.extract.reading import Place

TITLE_WORDS = r"(?:(?!(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[\w'’/&.-]+,?\s){0,7}"
PREPOSITION = re.compile(
    rf"\b(?:(?:of|by|with|to|from|between|against|via|including|accompanied|joined|than|like|told"
    rf"|OF|BY|WITH|TO|FROM|TOLD)\s{TITLE_WORDS}"
    r"|(?:in|for|at|on|about|under|towards?|per|into|upon|regarding|concerning|IN|FOR|AT|ON)\s"
    r"(?:(?:the|a|an|his|her|its|their|our|THE)\s)?(?:[a-z]\w*\s)?)\Z"
)
SUBJECT_GAP = re.compile(  # what may stand between a subject and its verb
    r"(?:[^;:?!\"]|\"[^\"]{0,80}\"){0,160}\Z"
)
CLAUSE_BREAK = re.compile(
    r"\b(?:that|because|although|though|while|whereas|if|when|after|before|since|THAT|BECAUSE|WHILE|IF)\b"
    r"|[;:?!]"
)
SECOND_VERB = re.compile(
    r"\b(?:and|but|then|AND|BUT|THEN)(?:\s\w+ly|\s(?:also|then|later|again))?\s?\Z"
)
JOINED = re.compile(
    r"\s?(?:\([^()]{0,60}\)|,[^,;:.]{0,80},(?=\s(?:and|AND)\b))?,?\s?"
    r"(?:\b(?:and|&|or|as\swell\sas|along\swith|together\swith|AND)\b)?\s?"
    r"(?:\b(?:also|with|to|both|of|AND|WITH|TO)\b\s?)*"
    r"(?:(?:the|his|her|their|its|THE|[\w'’.-]+)\s){0,6}\Z"
)
SAME_PHRASE = re.compile(  # a title or office between a body and the person who heads the phrase
    r"(?:['’]s|['’])?\s?(?:\([\w/ ]{1,20}\)\s?)?"
    r"(?:(?!(?:of|at|in|from|by|with|to|on|that|who|and|said|told|OF|AT|BY|WITH|TO|ON|AND)\b)"
    r"[\w'’&/.-]+\s?){0,7}"
    r"(?:for\s(?:[\w'’&/-]+,?\s){1,8})?,?\s?\Z"
)
ATTACHED = re.compile(r",?\s?(?:(?:of|at|in|from|OF|AT)\s(?:the\s|THE\s)?|\()\Z")
POSSESSIVE = re.compile(r"(?:['’]s\b|(?<=s)['’])")


def subject_before(places: Sequence[Place], text: str, offset: int) -> tuple[Place, ...]:
    """The places that make up the subject of the verb at ``offset``.

    The nearest place that no preposition governs; with "and delivered", the subject of the first
    verb; and all that are joined with it ("Ozola and Kask").
    """
    before = [place for place in places if place.end <= offset]
    if SECOND_VERB.search(text, max(0, offset - 20), offset):
        first = next((place for place in before if _is_free(place, text)), None)
        return _joined_back(first, before, text) if first else ()
    for place in reversed(before):
        gap = text[place.end : offset]
        if CLAUSE_BREAK.search(gap) and not gap.startswith((", who", " who", " (")):
            return ()
        if _is_free(place, text) and SUBJECT_GAP.match(gap):
            return _joined_back(place, before, text)
    return ()


def named_after(
    places: Sequence[Place], text: str, offset: int, reach: int = 160
) -> tuple[Place, ...]:
    """The places of the phrase that begins at ``offset``: its head and what is joined with it."""
    after = [place for place in places if offset <= place.start <= offset + reach]
    if not after or not _opens_phrase(text[offset : after[0].start]):
        return ()
    run = [after[0]]
    for place in after[1:]:
        if place.start == run[-1].start:  # "they" stands for several
            run.append(place)
            continue
        gap = text[run[-1].end : place.start]
        if not (JOINED.match(gap) or SAME_PHRASE.match(gap) or ATTACHED.match(gap)):
            break
        run.append(place)
    return tuple(heads(run, text))


def heads(run: Sequence[Place], text: str) -> Iterator[Place]:
    """Drop the bodies that only say where the person after them serves."""
    for index, place in enumerate(run):
        follower = next((later for later in run[index + 1 :] if later.start > place.start), None)
        gap = text[place.end : follower.start] if follower else ""
        is_modifier = follower is not None and SAME_PHRASE.match(gap) and not _joins(gap)
        if not is_modifier and not _is_attached(place, text, index):
            yield place


def _joins(gap: str) -> bool:
    return re.search(r"\b(?:and|AND|as well as|along with|together with)\b|,|&", gap) is not None


def _is_attached(place: Place, text: str, index: int) -> bool:
    """Whether the place hangs on the one before it: "Ozola of the MFA", "Ozola (MFA)"."""
    before = text[max(0, place.start - 12) : place.start]
    return index > 0 and ATTACHED.search(before) is not None


def _is_free(place: Place, text: str) -> bool:
    """Whether no preposition governs the place, and it owns nothing ("Ozola's office")."""
    before = text[max(0, place.start - 48) : place.start]
    return not PREPOSITION.search(before) and not POSSESSIVE.match(text, place.end)


def _opens_phrase(gap: str) -> bool:
    return len(gap) <= 100 and not CLAUSE_BREAK.search(gap)


def _joined_back(last: Place, before: Sequence[Place], text: str) -> tuple[Place, ...]:
    joined = [place for place in before if place.start == last.start]
    for place in reversed([place for place in before if place.end <= last.start]):
        gap = text[place.end : joined[0].start]
        twin = place.start == joined[0].start
        if not twin and not (_joins(gap) and JOINED.match(gap) and _is_free(place, text)):
            break
        joined.insert(0, place)
    return tuple(heads(joined, text))
