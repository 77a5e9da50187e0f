"""Who does it and to whom: the places that stand before and after a verb.

Takes    a sentence with its places, and the offset of a verb or preposition.
Gives    its subject (`Clause.subject`), whom the phrase after it names (`Clause.after`), and the
         head of a run of places: in "Ministry of Justice Director Ozola", Ozola.
Offsets  characters of ``Sentence.text``.
Errors   none: where no place fits, the answer is empty.

Subjects are found by `cablegraph.extract.grammar.subjects`; a second verb, a participle and an
infinitive have the subject of the main verb. What the gaps between the places of one phrase may
hold is in the patterns at the head.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.actors.organizations import POST, own_post
from cablegraph.extract.grammar.attribution import FAR, Head, Subject, Way
from cablegraph.extract.grammar.postposed import agent_of
from cablegraph.extract.grammar.statements import statements_in
from cablegraph.extract.grammar.subjects import VERBAL, main_subject, subject_of
from cablegraph.extract.grammar.words import SPEAKER, Words, is_masked
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import Actor, ActorKind, MentionForm
from cablegraph.text import slug

CLAUSE_BREAK = re.compile(
    r"\b(?:that|because|although|though|while|whereas|if|when|after|before|since|THAT|BECAUSE|WHILE|IF)\b"
    r"|[;:?!]"
)
JOINED = re.compile(  # between two of a list: "Ozola (MFA), and with Director Kask"
    r"\s?(?:\([^()]{0,60}\)|,[^,;:.]{0,80},(?=\s(?:and|AND)\b))?"
    r"(?:,|,?\s?\b(?:and|&|or|as\swell\sas|along\swith|together\swith|AND)\b)\s?"
    r"(?!(?:[a-z]+ed|left|gave|took|made|told|said|sent|met)\b)"
    r"(?:\b(?:also|with|to|both|of|AND|WITH|TO)\b\s?)*"
    r"(?:(?:the|his|her|their|its|THE|[\w'’.-]+)\s){0,6}(?:\b(?:his|her|HIS|HER)\s(?:\w+\s)?\w+,\s)?\Z"
)
CONJUNCTION = re.compile(r"(?:\b(?:and|AND|or|as\swell\sas|along\swith|together\swith)\b|&)[^,]*\Z")
WHO = re.compile(r"\b(?:who|which|whom|that|WHO|THAT)\b")
APPOSED = re.compile(r"\s(?!and\b|AND\b|or\b)[A-Za-z]")  # after "Ozola, MFA": " Director"
SAME_PHRASE = re.compile(  # a title or office between a body and the person who heads the phrase
    r"(?:['’]s|['’])?\s?(?:\([\w/ ]{1,20}\)\s?)?"
    r"(?:(?=[A-Z]|visiting|acting|former|deputy|senior|desk\b|officials?\b|officers?\b|advis[eo]r\b"
    r"|representatives?\b|(?:[a-z][\w-]*\s){1,2}(?:director|expert|head|chief|officer|official"
    r"|spokes\w+|advis[eo]r|counselor|negotiator|envoy|coordinator)\b)"
    r"(?:(?!(?:of|at|in|from|by|with|to|on|for|that|who|and|said|told|OF|AT|BY|WITH|TO|ON|FOR|AND)\b)"
    r"[\w'’&/.-]++\s?){1,7}"
    r"(?:(?:for|of|and)\s(?:the\s)?(?:[A-Z][\w'’&/-]*,?\s){1,6}){0,3}(?:(?:of|and|for)\s(?:the\s)?)?)?,?\s?"
    r"(?:\([\w/ -]{1,24}\)\s)?(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?\Z"  # "Joint Secretary (Americas) "
)
HOLDS_OFFICE = re.compile(  # ", head of the Middle East Department at the ", ", Director, "
    r",\s(?:the\s|an?\s)?(?:[A-Z][\w'’/&-]*\s){0,4}(?i:acting\s|deputy\s|senior\s|chief\s|desk\s){0,2}"
    r"(?i:head|chief|director|officer|secretary|counsel+or|advis[eo]r|representative|manager|official"
    r"|assistant|coordinator|chair\w*|president|commissioner|member)\b"
    r"(?:\s(?:of|for|in|at|the|and|[A-Z][\w'’/&-]*)){0,14}?(?:\s(?:of|in|at|for)|,)\s(?:the\s)?"
    r"(?:[A-Z][\w'’]+\s){0,2}\Z"
)
TITLED = "title-before-name"  # the rule of a person: no body's name
APART = "title-apart"  # the rule of a person whose title a comma sets off
WITHIN = "within-title"  # the rule of a body in a title: "Director of the AU Bureau, "
INSIDE = re.compile(
    r"\b(?:of|for)\s(?:the\s)?[A-Z][\w-]*\sand\s\Z"
)  # "of the Africa and AU Bureau"
APPOSITION = re.compile(r",\s[A-Z]\w+\s\Z")  # "Ambassador " before the name
NAME_GOES_ON = re.compile(r"\A(?:\s[A-Z][\w'’&/-]*){1,5}(?:\s\([\w/ ]{1,12}\))?(?=,)")
BRACKETED = re.compile(r"\)(?:,[^,;]{1,120},)?\s(?:\w+ly\s)?")
REST_OF_NAME = re.compile(r"(?:\s(?:and|of|for|the|[A-Z][\w'’-]*)){1,6}\s\(")
BORROWED = frozenset({Way.PARTICIPLE, Way.INFINITIVE})
HE_OR_SHE = frozenset({"he", "she"})  # joined with nobody
OWNERS = frozenset({"his", "her", "their", "its", "our"})
OFFICE = re.compile(  # " (MFA) Director of the Division of Policy and Planning, Counselor "
    r"['’]?s?\s?(?:\(\w{1,20}\)\s)?(?:[A-Z][\w'’/&-]*\s|of\s|for\s|the\s|and\s){1,16}"
    r"(?:[A-Z][\w'’/&-]*),\s(?:[A-Z][\w'’/&-]*\s){1,4}\Z"
)
ARTICLE = re.compile(r"(?:the|The|THE|a|an|his|her|their|its|our|some|several|many)\s")
ATTACHED = re.compile(  # "Ozola of the MFA", "Ozola (MFA)", "the Authority at Environment Canada"
    r",?\s?(?:(?:of|at|in|from|OF|AT)\s(?:the\s|THE\s)?(?:[A-Z][a-z]+\s)?|\()\Z"
)


@dataclass(frozen=True)
class Clause:
    """A sentence with its places and its words: who stands where."""

    sentence: Sentence
    places: tuple[Place, ...]

    @classmethod
    def of(cls, reading: Reading, sentence: Sentence) -> "Clause":
        """Take the places of one sentence."""
        return cls(sentence, reading.places_in(sentence))

    @property
    def text(self) -> str:
        """The text of the sentence."""
        return self.sentence.text

    @cached_property
    def words(self) -> Words:
        """The words of the sentence with their classes, read when first asked for."""
        return statements_in(self.sentence, self.places)[0]

    def subject(self, offset: int) -> tuple[Place, ...]:
        """The places that make up the subject of the verb at ``offset``."""
        words, index = self.words, self.words.index_at(offset)
        if index is None:
            return ()
        found = subject_of(words, index, is_ing=words.lower[index].endswith("ing"))
        if not found.heads and found.way is Way.SHARED:
            found = self._shared(index)
        elif not found.heads and found.way in BORROWED:
            found = main_subject(words, index)
        standing = tuple(place for head in found.heads for place in self._standing_at(head))
        if standing and self.text[standing[-1].start : standing[-1].end] in HE_OR_SHE:
            standing = standing[-1:]  # "left for Riga and she will visit Tallinn"
        return self._in_letters(standing) or self._in_brackets(offset)

    def _in_letters(self, standing: tuple[Place, ...]) -> tuple[Place, ...]:
        """The letters in brackets for the name that begins: "Customs and Border Police (CBP)"."""
        end = standing[-1].end if standing else len(self.text)
        after = next((place for place in self.places if place.start > end), None)
        is_same = after and REST_OF_NAME.fullmatch(self.text, end, after.start)
        return (after,) if after and is_same else standing

    def _shared(self, index: int) -> Subject:
        """The subject of the verb to which "and" joins this one: the nearest that has its own."""
        for before in range(index - 1, max(-1, index - FAR), -1):
            if self.words.tags[before] in VERBAL:
                found = subject_of(self.words, before)
                if found.heads or found.reason == "no holder":
                    return found
            if self.words.tags[before] == "M":
                break
        return main_subject(self.words, index)

    def _in_brackets(self, offset: int) -> tuple[Place, ...]:
        """The short name in "the Bureau of Standards (BOS), as the lead agency, will"."""
        before = [place for place in self.places if place.end < offset]
        gap = self.text[before[-1].end : offset] if before else ""
        return tuple(before[-1:]) if BRACKETED.fullmatch(gap) else ()

    def main(self, offset: int) -> tuple[Place, ...]:
        """The subject of the main verb before ``offset``."""
        found = main_subject(self.words, bisect_left(self.words.starts, offset))
        return tuple(place for head in found.heads for place in self._standing_at(head))

    def agent(self, offset: int) -> tuple[Place, ...]:
        """The places after "by" that a passive verb at ``offset`` has for its agent."""
        index = self.words.index_at(offset)
        found = agent_of(self.words, index) if index is not None else None
        return (
            tuple(place for head in found.heads for place in self._standing_at(head))
            if found
            else ()
        )

    def after(self, offset: int, reach: int = 160) -> tuple[Place, ...]:
        """The places of the phrase that begins at ``offset``."""
        return named_after(self.places, self.text, offset, reach)

    def _standing_at(self, head: Head) -> Iterator[Place]:
        place = self.words.places.get(head.index)
        start, end = self.words.starts[head.index], self.words.ends[head.index]
        if place is not None:
            yield place
            return
        standing = [each for each in self.places if each.start == start]
        yield from standing
        noun, is_noun = self.words.lower[head.index], self.words.tags[head.index] == SPEAKER
        if not standing and noun == "we":
            yield self.us(start, end)
        if not standing and is_noun and not is_masked(noun):
            yield self.noun(self.words.starts[head.first], end)

    def us(self, start: int, end: int) -> Place:
        """The reporting post, where the words are "we" or "us"."""
        form = MentionForm.PRONOUN
        return Place(
            sentence=self.sentence.index, start=start, end=end, form=form, denotes=POST, rule="we"
        )

    def noun(self, start: int, end: int) -> Place:
        """The place of somebody whom only a noun names: "several deputies"."""
        article = ARTICLE.match(self.text, start)
        start = article.end() if article else start
        return Place(
            sentence=self.sentence.index,
            start=start,
            end=end,
            form=MentionForm.ROLE,
            denotes=slug(self.text[start:end]),
            rule="noun",
        )


def reporting_post(reading: Reading, sentence: Sentence) -> Actor:
    """The post that sent the cable, which "we" and "our" stand for."""
    own = own_post(reading)
    return Actor(
        key=POST,
        name=own.name if own else "the post",
        kind=ActorKind.POST,
        country="US",
        evidence=evidence_of(sentence, "post"),
    )


def with_post(reading: Reading, sentence: Sentence) -> Reading:
    """The reading with the reporting post among its entities."""
    if POST in reading.entities:
        return reading
    post = reporting_post(reading, sentence)
    return replace(reading, entities={**reading.entities, POST: post})


def named_after(
    places: Sequence[Place], text: str, offset: int, reach: int = 160
) -> tuple[Place, ...]:
    """The places of the phrase that begins at ``offset``: its head and what is joined with it."""
    after = [
        place
        for place in places
        if offset <= place.start and text[place.start : place.end].lower() not in OWNERS
    ]
    if after and after[0].start > offset + reach:
        return ()
    if not after or not _opens_phrase(text[offset : after[0].start]):
        return ()
    run, end, apposed = [after[0]], after[0].end, False
    for place in after[1:]:
        if place.start == run[-1].start:  # "they" stands for several
            run.append(place)
            continue
        gap = NAME_GOES_ON.sub("", text[end : place.start], count=1)
        if WHO.search(gap) or not any(
            link.match(gap) for link in (JOINED, SAME_PHRASE, ATTACHED, HOLDS_OFFICE)
        ):
            break
        apposed = bool(gap == ", " and APPOSED.match(text, place.end)) or (
            apposed and "," not in gap and not _joins(gap)
        )
        if not apposed:
            run.append(place)
        end = place.end + text.startswith(")", place.end)
    return tuple(heads(run, text))


def heads(run: Sequence[Place], text: str) -> Iterator[Place]:
    """Drop the bodies that only say where the person after them serves."""
    for index, place in enumerate(run):
        later = (each for each in run[index + 1 :] if each.start > place.start)
        follower = next((each for each in later if text[each.start - 1] != "("), None)
        gap = text[place.end : follower.start] if follower else ""
        is_modifier = follower is not None and _modifies(place, gap, follower)
        if not is_modifier and not _is_attached(place, text, index):
            yield place


def _modifies(place: Place, gap: str, follower: Place) -> bool:
    """Whether a body says where the next one serves: "MFA Director Ozola"."""
    if follower.rule == WITHIN and INSIDE.search(gap):
        return True
    if (place.rule, follower.rule, gap) == (WITHIN, APART, ", "):
        return True  # "the Director of the MFA, Ozola"
    is_title = SAME_PHRASE.match(gap) or OFFICE.match(gap)
    is_apposed = place.rule == WITHIN and APPOSITION.match(gap)
    return bool(is_title or is_apposed) and not _joins(gap)


def _joins(gap: str) -> bool:
    """Whether a gap lists: "and" not followed by a comma, or a comma alone."""
    return CONJUNCTION.search(gap) is not None or gap.strip() == ","


def _is_attached(place: Place, text: str, index: int) -> bool:
    """Whether the place hangs on the one before it: "Ozola of the MFA", "Ozola (MFA)"."""
    before = text[max(0, place.start - 24) : place.start]
    is_titled = place.rule == TITLED  # "MFA Chief of Staff Ozola"
    return index > 0 and not is_titled and ATTACHED.search(before) is not None


def _opens_phrase(gap: str) -> bool:
    return len(gap) <= 100 and not CLAUSE_BREAK.search(gap)
