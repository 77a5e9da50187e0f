"""Who came together: the people named in one breath after "met with", and who was with them.

Takes    a `Clause` and the offset behind "met with"; a `Reading` with meetings.
Gives    places, from left to right; the reading with those who came along in its meetings.
Offsets  characters of ``Sentence.text``.
Errors   none: where nobody is named, the answer is empty.
Source   forms seen: met with President Ozola, National Council (NC) Chairman Kask, and others |
         met with Ozola, director of the Bank; Kask, Minister of Justice | Berg, accompanied by
         Poloff, | Kask was flanked by Ozola | also present were the DCM and Poloff.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from cablegraph.extract.exchanges.clauses import OWNERS, Clause
from cablegraph.extract.exchanges.held import is_done
from cablegraph.extract.grammar.subjects import VERBAL
from cablegraph.extract.grammar.words import speaker_nouns
from cablegraph.extract.reading import Place, Reading
from cablegraph.matching import compile_phrases
from cablegraph.model.findings import Actor, ActorKind, Meeting, Official

ATTENDS = frozenset({ActorKind.PERSON, ActorKind.POST, ActorKind.EMBASSY})
LED_WORDS = ("accompanied by", "joined by", "flanked by", "escorted by")
BESIDE_WORDS = ("together with", "along with")  # of a meeting only where the sentence tells one
PRESENT_WORDS = (
    *("also present was", "also present were", "also attending was", "also attending were"),
    *("also participating was", "also participating were", "also in attendance was"),
    *("also in attendance were", "in attendance were", "also in the room were"),
    *("also in the meeting were", "also at the table were"),
)
ATTENDED_WORDS = (
    *("all attended", "also joined", "also attended", "also participated", "also took part"),
    *("also sat in", "attended the meeting", "joined the meeting", "sat in", "attended on the"),
    *("took part in the", "were on hand", "was on hand", "were also present", "was also present"),
    *("joined for the", "rounded out the", "joined the delegations", "participated in the meeting"),
)
PRESENT = frozenset((*PRESENT_WORDS, *ATTENDED_WORDS))
FIRST = tuple(map(str.capitalize, PRESENT_WORDS))  # as they begin a sentence
WITH = compile_phrases((*LED_WORDS, *BESIDE_WORDS, *PRESENT, *FIRST), capitals=True)
BODIES = frozenset({"ministry", "within-title", "acronym", "listed-body"})  # before a title
NAMES = frozenset({"title-before-name", "full-name", "head-of-state", "surname"})
BREAK = re.compile(r"[.:?!\"“”](?=\s|\Z)(?<!\b[A-Z]\.)(?<!\b[DM][rs]\.)(?<!\b[A-Z][a-z][a-z]\.)")
LOWER = re.compile(r"(?<![\w'’/-])[a-z][\w'’]*")
TITLE_WORDS = frozenset({  # in lower case between two people, beside the nouns for people
    "of", "for", "the", "and", "in", "on", "at", "to", "as", "well", "a", "an", "then", "former",
    "deputy", "acting", "his", "her", "their", "its", "our", "with", "also", "both", "assistant",
    "senior", "vice", "visiting", "other", "general", "state", "de", "del", "la", "s", "prime",
    "foreign", "opposition", "local", "key", "several", "two", "three", "four", "five", "new",
    "wife", "husband", "head", "chief", "director", "chairman", "leader", "member", "secretary",
    "counterpart",
})  # fmt: skip
LINKED = re.compile(r"(?:['’,]s\b|['’])?[^,;]{0,90}?(?:[,;]|\band\b|&|\bas\swell\sas\b)")
APART = re.compile(r"\b(?:in|at|of|for|to|on|from)\s(?:the\s)?\Z")  # "in the Ozola government"
OWNER = re.compile(r"['’]s?\s(?:[a-z-]+\s){0,3}[a-z-]+\b(?!,?\s(?-i:[A-Z]))")
LONG = 200  # characters between two of a list


def is_title(gap: str) -> bool:
    """Whether only titles and bodies stand between two people of a list, and no verb.

    >>> [is_title(gap) for gap in (", head of the Bank, and ", " said that ", " the activist ")]
    [True, False, True]
    """
    if BREAK.search(gap):
        return False
    words = LOWER.findall(gap)
    known = speaker_nouns()
    return all(
        word in TITLE_WORDS or word in known or word.removesuffix("s") in known for word in words
    )


def named_behind(clause: Clause, offset: int) -> tuple[Place, ...]:
    """The people of the list that begins at ``offset``, and the body that no person stands for."""
    after = clause.after(offset, reach=120)
    phrase = tuple(
        place
        for place in after
        if not (_is_owner(clause, place) if place is after[0] else _is_subject(clause, place))
    )
    run = [place for place in phrase if place.start == phrase[0].start]
    end = run[-1].end if run else offset
    for place in clause.places:
        gap = clause.text[end : place.start]
        if place.start < end or clause.text[place.start : place.end].lower() in OWNERS:
            continue
        if len(gap) > LONG or not is_title(gap) or _is_subject(clause, place):
            break
        if run and not (run[-1].rule in BODIES or LINKED.match(gap)):
            break
        if not run or not APART.search(gap):
            run.append(place)
        end = place.end
    return tuple(sorted({*run, *phrase}))


def _is_subject(clause: Clause, place: Place) -> bool:
    """Whether a verb or what is his follows: "met Ozola, and Kask said", "and Kask's aides"."""
    if _is_owner(clause, place):
        return True
    at = bisect_left(clause.words.starts, place.end)
    return clause.words.tags[at : at + 1] in VERBAL


def _is_owner(clause: Clause, place: Place) -> bool:
    """Whether a person is named for somebody else: "lunch with Kask's deputy"."""
    return place.rule in NAMES and OWNER.match(clause.text, place.end) is not None


def attends(reading: Reading, key: str) -> bool:
    """Whether somebody can be at a meeting: persons and missions, no governments."""
    entity = reading.entities.get(key)
    return isinstance(entity, Official) or (isinstance(entity, Actor) and entity.kind in ATTENDS)


def find_company(reading: Reading) -> Reading:
    """Add to the meetings of ``reading`` those who came along with one who was there."""
    if not reading.meetings:
        return reading
    meetings = list(reading.meetings)
    told = {meeting.evidence.span.start: index for index, meeting in enumerate(meetings)}
    last, order = 0, -1
    for sentence in reading.sentences:
        here = told.get(sentence.span.start)
        if here is not None:
            last, order = here, sentence.paragraph.order
        if order == sentence.paragraph.order and WITH.search(sentence.text):
            clause = Clause.of(reading, sentence)
            meetings[last] = _with_company(reading, clause, meetings[last], here is not None)
    return replace(reading, meetings=tuple(meetings))


def _with_company(reading: Reading, clause: Clause, meeting: Meeting, is_told: bool) -> Meeting:
    """The meeting with those of whom the sentence says that they came along."""
    for match in WITH.finditer(clause.text):
        words = match[0].lower()
        known = {place.denotes for place in clause.places if place.end <= match.start()}
        if not is_done(clause.text, match.start()):
            continue  # "who was to be accompanied by"
        if is_told or words in PRESENT or (words in LED_WORDS and known & {*meeting.participants}):
            added = [place.denotes for place in _companions(clause, match)]
            others = [key for key in added if attends(reading, key)]
            meeting = replace(
                meeting,
                participants=tuple(dict.fromkeys((*meeting.participants, *others))),
                together=_sides_with(reading, meeting, others, known),
            )
    return meeting


def _companions(clause: Clause, match: re.Match[str]) -> Sequence[Place]:
    """Who stands behind "joined by", or before "also attended"."""
    if match[0].lower() not in ATTENDED_WORDS:
        return named_behind(clause, match.end())
    also = match[0].lower().startswith("also ")
    return clause.subject(match.start() + len("also ") * also)


def _sides_with(
    reading: Reading, meeting: Meeting, others: Sequence[str], known: set[str]
) -> tuple[tuple[str, ...], ...]:
    """The sides of ``meeting``, with each of ``others`` on that of his countrymen, or the next."""
    sides = [list(side) for side in meeting.together]
    for key in others if sides else ():
        country = reading.country_of(key)
        own = [side for side in sides if country in map(reading.country_of, side)]
        near = [side for side in sides if known & {*side}]
        if not any(key in side for side in sides):
            (own if len(own) == 1 else near or sides)[-1].append(key)
    return tuple(map(tuple, sides))
