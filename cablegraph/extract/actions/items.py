"""Find what somebody is to do: what was promised, asked for, or planned.

Takes    a `Reading` with places.
Gives    the reading with ``action_items``, one an owner and act.
Offsets  spans of the source; a sentence's characters inside this module.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`. A government's general policy ("Latvia
         will cut emissions") is none, unless it is undertaken or asked for in this exchange.

The rules are in `tasking`, `asking`, `asking_that`, `things`, `undertaking` and `planning` beside
this module. Each names the words that call it; those that a sentence has tell which look at it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from cablegraph.extract.actions import asking, asking_that, planning, tasking, things, undertaking
from cablegraph.extract.actions.deadlines import deadline
from cablegraph.extract.actions.doers import BUSINESS
from cablegraph.extract.actions.rules import NO_ACT, REQUEST, Found, Rule
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.speakers import SAYS_LAST
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.grammar.trimming import trimmed
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.findings import ActionItem, ActionKind, Phrase, Position
from cablegraph.terms.speech import SpeechAct
from cablegraph.text import Span

PHRASE_END = re.compile(  # one of these characters, and then what it takes for it to be the end
    r"[;:.?!,\s”)\"](?:(?<=[;:])(?=\s)|(?<=[.?!])[.?!]*\Z"
    r"|(?<=,)\s(?:but|which|who|and|while|as|noting|adding|although|though"
    r"|to\swhich|according\sto"
    r"|(?:said|told|noted|added|asked|urged|requested|promised|pledged|agreed|offered|undertook)(?=\s)"
    rf"|(?:[\w.'’-]+\s){{1,6}}{SAYS_LAST})\b"
    r"|(?<=\s)(?:but|because|although)\s"
    r"|(?<=\s)and\s(?=(?:that|to|is|are|was|were|has|have|will|would|intends?|plans?"
    r"|agreed|promised|pledged|undertook|offered|said|told|asked|asks|urged|urges|requested|requests"
    r"|added|noted|suggested|suggests)\b)|(?<=[”)])|(?<=\")(?=[\s.,;]|\Z))",
    re.I,
)
OPENED_BY = {")": "(", "”": "“", '"': '"'}
LISTED_STATEMENT = re.compile(  # "it noted the following: -- We will"
    r"\b(?:statement|communique|noted|said|announced|declared|agreed|reads?)\b[^:]{0,200}:(?:\s--.{0,400})?\Z"
)
ADDRESSED = frozenset(
    {"post-asks", "department-asks", "visitor", "please", "are-asked"}
)  # what such a sentence asks it asks of one
THAT_ONE_WILL = re.compile(  # "confirm that INL will": asked, and no plan yet
    r"\b(?:that|whether|if)\s(?:[\w/-]+\s){1,4}(?:will|would|(?:plans?|intends?)\sto)\s(?:\w+\s)?\Z"
)
WITH_TO = frozenset({"asked-to", "undertook", "intends", "are-asked"})
AND_TO = re.compile(r",?\s(?:and|AND)\s(?:to|TO)\s(?P<act>\w+)")
AND_DO = re.compile(  # "provide the text and inform us": a second act, no purpose and no noun
    r",?\s(?:and|AND)\s(?:(?:also|then)\s|(?!(?:rep|app|comp|supp)ly\b)\w+ly\s)?(?P<act>[A-Za-z]+)"
    r"\s(?!(?:and|or|of|for|from|by|AND|OR|OF|FOR|FROM|BY)\b)"
)
SAID_TO_DO = frozenset({"thank", "urge", "press", "encourage", "remind", "ask", "stress"})
PURPOSE = re.compile(r"\sto\s[a-z]|\bTO\b")
NOT_SECOND = frozenset({"support", "leave", "work", "use", "share", "fund", "release", "visit"})
OTHER_WORDS = frozenset({"asked-for", "request-received"})  # for a request told already
NEED_OBJECT = frozenset({"take", "report", "make", "give", "provide", "pursue", "adopt", "use"})
VAGUE = "told to the press, told already, or no act that is named"
TURNED_DOWN = re.compile(  # a sentence of its own on what was asked: "Ozola politely declined"
    r"(?:[\w.'’-]+\s){1,4}?(?:\w+ly\s)?(?:refused|declined|demurred)\b"
    r"(?!\sto\s(?:comment|say|elaborate|answer|discuss))"
)
ASSENTED = re.compile(  # after a request: "Ozola agreed.", "He agreed, but", "She said she would"
    r"(?:[\w.'’-]+\s){1,5}?(?:\w+ly\s)?(?P<act>agreed|accepted|assented|consented|said\s(?:he|she|they)\swould(?:\stry)?)"
    r"(?:\s(?:readily|immediately|at\sonce)|\s(?:to|with)\s(?:this|that|the)(?:\s(?:request|proposal|suggestion|idea))?)?"
    r"(?:\.\Z|,?\sbut\b|,\sadding\b)",
    re.I,
)
ASKING_ACTS = frozenset({SpeechAct.REQUEST, SpeechAct.PROPOSE})
IN_PUBLIC = re.compile(
    r"\b(?:(?i:in|at|during)\s(?:(?:an?|the|his|her)\s)?(?:(?!to\b|hold\b|give\b)[\w.-]+\s){0,3}?(?:interview|press\sconference)|televised"
    r"|(?:said|stated|announced|declared|promised|pledged|vowed)\spublicly"
    r"|publicly\s(?:said|stated|announced|declared|promised|pledged|vowed)"
    r"|(?:told|(?:indicated|said|stated|confirmed|announced|explained)\sto)\s(?:(?:the|an?)\s)?(?:\w+\s)?(?:press|reporters?|media|journalists?|newspaper))\b"
)
OF_WHOM = re.compile(r"\b(?:which|who|whom|where)\b")  # "will host talks to which he intends to"
TO_A_PAPER = re.compile(r"\b(?:[Tt]old|[Ss]peaking\sto|[Ss]aid\sto)\s(?:the\s)?\Z")
MAX_PHRASE = 240
NO_RULES: frozenset[int] = frozenset()
RULES = (
    *tasking.RULES,
    *asking.RULES,
    *asking_that.RULES,
    *things.RULES,
    *undertaking.RULES,
    *planning.RULES,
)  # a request told twice is told by the first


def find_actions(reading: Reading) -> Reading:
    """Give ``reading`` what its text says that somebody is to do."""
    ledger = Ledger.of(reading)
    items: list[ActionItem] = []
    positions = _positions_by_evidence(reading)
    told_in = None  # the paragraph in which somebody's statement is listed
    for sentence in reading.sentences:
        is_read = not sentence.is_quoted
        heard = reading.heard_in(sentence)
        rules = _rules_for(heard) if is_read else ()
        if rules:
            is_told = told_in == sentence.paragraph.order
            told = tuple(positions.get(sentence.span, ()))
            scene = Scene(ledger, sentence, Clause.of(reading, sentence), heard, is_told, told)
            items += _items(scene, rules)
        if is_read and (assent := ASSENTED.match(sentence.text)):
            items += _assents(reading, sentence, assent, positions)
        if is_read and ":" in sentence.text and LISTED_STATEMENT.search(sentence.text):
            told_in = sentence.paragraph.order
    refused = set(_refused(reading))
    open_items = (
        item
        for item in items
        if item.kind is not ActionKind.REQUEST or (item.owner, item.evidence.span) not in refused
    )
    found = reading.action_items + tuple(open_items)
    return replace(
        reading,
        entities=ledger.entities,
        action_items=found,
        rejections=tuple(ledger.rejections),
    )


def _assents(
    reading: Reading,
    sentence: Sentence,
    assent: re.Match[str],
    positions: Mapping[Span, Sequence[Position]],
) -> Iterator[ActionItem]:
    """What one was asked in the sentence before, and takes upon oneself: "Ozola agreed."."""
    before = reading.sentences[sentence.index - 1] if sentence.index else sentence
    asking = [each for each in positions.get(before.span, ()) if each.act in ASKING_ACTS]
    if not asking or before.paragraph.order != sentence.paragraph.order:
        return
    homes = {reading.country_of(each.holder) for each in asking}
    start, end = assent.span("act")
    act = sentence.to_source(start, end)
    for position in positions.get(sentence.span, ()):
        is_told = act.start <= position.cue.start < act.end  # "agreed", and not what was added
        if is_told and reading.country_of(position.holder) not in homes:
            yield ActionItem(
                owner=position.holder,
                kind=ActionKind.COMMITMENT,
                action=Phrase(text=sentence.text[start:end], span=act),
                due=None,
                evidence=evidence_of(sentence, "assented"),
            )


def _positions_by_evidence(reading: Reading) -> Mapping[Span, Sequence[Position]]:
    """The positions of each sentence."""
    table: defaultdict[Span, list[Position]] = defaultdict(list)
    for position in reading.positions:
        table[position.evidence.span].append(position)
    return table


def _refused(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Who turns down in one sentence what the sentence before asked: "Ozola declined."."""
    declined = [each for each in reading.positions if each.act is SpeechAct.DECLINE]
    by_span = {sentence.span: sentence for sentence in reading.sentences} if declined else {}
    for position in declined:
        sentence = by_span.get(position.evidence.span)
        if sentence and sentence.index and TURNED_DOWN.match(sentence.text):
            before = reading.sentences[sentence.index - 1]
            if before.paragraph.order == sentence.paragraph.order:
                yield position.holder, before.span


def _rules_for(heard: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that words of a sentence call, in their order."""
    called = NO_RULES.union(*map(CALLED_BY.__getitem__, heard & CALLING))
    return tuple([RULES[number][0] for number in sorted(called)])


def _numbers_by_word() -> dict[str, set[int]]:
    """The numbers of the rules that each word calls, as written and in capitals."""
    table: defaultdict[str, set[int]] = defaultdict(set)
    for number, (_, listed) in enumerate(RULES):
        for word in listed.split():
            table[word].add(number)
            table[word.upper()].add(number)
    return dict(table)


CALLED_BY = _numbers_by_word()
CALLING = frozenset(CALLED_BY)


def _items(scene: Scene, rules: Sequence[Rule]) -> Iterator[ActionItem]:
    """One item an owner and act, each with its own deadline."""
    acts = list(_acts(scene, rules))
    for owner, found, end in acts:
        others = [(one.start, until) for _, one, until in acts if one.start != found.start]
        yield _item(scene, found, owner, end, others)


def _acts(scene: Scene, rules: Sequence[Rule]) -> Iterator[tuple[str, Found, int]]:
    """Who is to do what, and where its words end; of rules that read the same, the first wins."""
    taken: list[Found] = []
    begun: set[int] = set()  # where the words of each begin
    for rule in rules:
        for found in _with_next(scene.text, rule(scene)):
            if found.start >= len(scene.text):
                continue  # the text ends before it tells what: "requests that the Department"
            is_answer = any(one.start < found.start for one in taken)
            if is_answer and scene.text.startswith("do so", found.start):
                continue  # what was asked for is agreed to: one item
            end = _phrase_end(scene.text, found.start)
            owners = [
                owner for owner in found.owners if not _is_taken(scene, taken, owner, found, end)
            ]
            if _is_vague(scene, found, end):
                owners = [owner for owner in owners if scene.is_ours(owner)]
            if not owners and found.start not in begun:
                reason = VAGUE if found.owners else found.reason
                scene.ledger.reject(scene.sentence, found.start, end, "action item", reason)
            taken.append(found)
            begun.add(found.start)
            for owner in owners:
                yield owner, found, end


def _with_next(text: str, acts: Iterator[Found]) -> Iterator[Found]:
    """Each act with those that "and to" joins: "agreed to sign it and to send the list"."""
    for found in acts:
        yield found
        is_verb = found.rule in WITH_TO and text.lower().endswith(" to ", 0, found.start)
        after = AND_TO.match(text, _phrase_end(text, found.start)) if is_verb else None
        while after and after["act"].islower() and not NO_ACT.match(after["act"]):
            yield replace(found, start=after.start("act"))
            after = AND_TO.match(text, _phrase_end(text, after.start("act")))
        if second := _second_act(text, found):
            yield replace(found, start=second)


def _second_act(text: str, found: Found) -> int | None:
    """Where a second act of the same verb begins: "will visit Riga and report septel"."""
    end = len(text) if found.rule == "visitor" else _phrase_end(text, found.start)
    for match in AND_DO.finditer(text, found.start, end):
        act, first = match["act"].lower(), text[found.start : match.start()]
        if act in BUSINESS - NOT_SECOND or act in SAID_TO_DO:
            is_one = " " not in first.strip() or PURPOSE.search(first)
            return None if is_one else match.start("act")
    return None


def _is_vague(scene: Scene, found: Found, end: int) -> bool:
    """Whether the words name no act ("the steps that Latvia will take"), or were for the press."""
    if found.kind is REQUEST:
        return False
    words = scene.text[found.start : end].lower().split()
    needs_object = words[:1] and words[0].strip(".") in NEED_OBJECT
    is_bare = needs_object and (
        len(words) == 1
        or words[1] in {"in", "by", "at"}
        or (words[1] == "to" and words[0] != "report")
    )
    return bool(is_bare) or _is_public(scene.text) or _is_told_to_media(scene)


def _is_told_to_media(scene: Scene) -> bool:
    """Whether a paper is told in the sentence: "told the Daily Ferry that"."""
    return any(
        TO_A_PAPER.search(scene.text, max(0, place.start - 16), place.start)
        and scene.is_media(place.denotes)
        for place in scene.places
    )


@lru_cache(maxsize=4)  # each act of a sentence asks
def _is_public(text: str) -> bool:
    return IN_PUBLIC.search(text) is not None


def _is_taken(scene: Scene, taken: Sequence[Found], owner: str, found: Found, end: int) -> bool:
    """Whether an earlier rule read the same words, or words within them as the same owner's."""
    return any(
        one.start == found.start
        or (
            owner in one.owners
            and found.start <= one.start < end
            and not OF_WHOM.search(scene.text, found.start, one.start)
        )
        or (owner in one.owners and one.kind is REQUEST and found.rule in OTHER_WORDS)
        or _is_within(scene.text, one, found)
        for one in taken
    )


def _is_within(text: str, one: Found, found: Found) -> bool:
    """Whether a request or plan is told in the words of what the cable itself asks."""
    if one.rule not in ADDRESSED or one.start >= found.start:
        return False
    is_request = found.kind is REQUEST and found.rule not in ADDRESSED
    will = None if is_request else THAT_ONE_WILL.search(text, max(0, found.start - 60), found.start)
    return is_request or will is not None


def _item(
    scene: Scene, found: Found, owner: str, end: int, others: Sequence[tuple[int, int]]
) -> ActionItem:
    start, last = trimmed(scene.text, found.start, end)
    text = scene.text[start:last]
    span = scene.sentence.to_source(start, last)
    return ActionItem(
        owner=owner,
        kind=found.kind,
        action=Phrase(text=text, span=span),
        due=deadline(scene, found.start, end, others),
        evidence=evidence_of(scene.sentence, found.rule),
    )


@lru_cache(maxsize=16)  # each act of a sentence asks twice or more
def _phrase_end(text: str, start: int) -> int:
    limit = min(start + MAX_PHRASE, len(text))
    for match in PHRASE_END.finditer(text, start, limit):
        opening = OPENED_BY.get(match[0][:1])
        if not opening or opening not in text[start : match.start()]:
            return match.start()  # but not where a bracket within the words closes
    return limit
