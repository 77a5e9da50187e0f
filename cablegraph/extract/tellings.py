"""What a sentence tells of a delivery: who gave which representation to whom, and when.

Takes    a `Reading` with places, and one of its sentences.
Gives    `Telling`s, each made by one rule; `is_worth_a_look` says which sentences are worth a look.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.
Source   the project's annotation rules, `docs/reading.md`; forms met: delivered reftel demarche
         to | demarched | met with X to deliver | per reftel, urged | in response to reftel, X said
         | received a note from | was convoked by | refers to its note | text of a letter from.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cablegraph.extract.citations import cited_cables
from cablegraph.extract.clauses import Clause
from cablegraph.extract.dates import Lean, find_day
from cablegraph.extract.organizations import POST
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import (
    Actor,
    ActorKind,
    DemarcheForm,
    Entity,
    Ministry,
    Official,
    Phrase,
)

FORM_WORDS = {
    DemarcheForm.DEMARCHE: r"d[eé]march(?:e|ed|es|ing)",
    DemarcheForm.NON_PAPER: r"non[- ]?papers?",
    DemarcheForm.AIDE_MEMOIRE: r"aides?[- ]m[eé]moires?",
    DemarcheForm.NOTE: r"(?:diplomatic|dip(?:lo)?|third[- ]person|verbal)[- ]?notes?"
    r"|notes?[- ]verbales?|notes?\sverbal|notes?\sof\sprotest"
    r"|(?:protest|formal|official|(?:embassy|ministry)['’]s|u\.?s\.?g?(?:['’]s)?)\snotes?",
    DemarcheForm.TALKING_POINTS: r"(?:talking|reftel|ref(?:erence)?\s\(?[a-h]\)?|background|key|our"
    r"|department'?s?)[- ]points|points\s(?:in|from|contained\sin|outlined\sin|per)\s"
    r"(?:the\s)?ref(?:tels?|s?(?:\s\(?[a-h])?)",
    DemarcheForm.LETTER: r"(?<!')letters?",
}
REFTEL = r"ref(?:tels?|s?(?:\s\(?[a-h]\)?(?![\w'’]))?)(?!\w)"  # reftel, ref A, ref
INSTRUMENT = "|".join(FORM_WORDS.values())
FORMS = {form: re.compile(rf"\b(?:{words})\b", re.I) for form, words in FORM_WORDS.items()}
PLAIN = (  # representations, if they are handed over
    r"(?:the|our|these|u\.?s\.?|usg|department['’]s)\spoints"
    r"(?!\s(?:in|from|contained|outlined|of|made|per)\b)|message|(?<=\ba\s)note"
)
TRIGGER = re.compile(
    rf"\b(?:{INSTRUMENT}|{REFTEL}|(?:per|as|on|under)\s(?:\w+\s)?instruct(?:ed|ions?)|convoked"
    rf"|{PLAIN}|summoned|called\sin\b|(?:called|invited)\s(?:the\s)?\w+\s(?:to|in)\b|request\sfrom|to\s(?:urge|press|raise|seek|convey|request|deliver))",
    re.I,
)
STEMS = (  # of which one stands in whatever `TRIGGER` finds
    *(
        "march",
        "paper",
        "moire",
        "note",
        "point",
        "letter",
        "ref ",
        "refs ",
        "reftel",
        "ref.",
        "ref)",
    ),
    *("ref,", "instruct", "convoke", "message", "summoned", "called", "invited", "request from"),
    *("to urge", "to press", "to raise", "to seek", "to convey", "to request", "to deliver"),
)
GAVE = (
    r"deliver(?:ed|s|ing)?|present(?:ed|s|ing)?|convey(?:ed|s|ing)?|rais(?:ed?|es|ing)"
    r"|pass(?:ed|es|ing)?|hand(?:ed|s|ing)?(?:\sover)?|gave|giv(?:en?|es|ing)|provid(?:ed?|es|ing)"
    r"|shar(?:ed?|es|ing)|left|leave|transmit(?:ted|s|ting)?|made|mak(?:es?|ing)|read"
    r"|submit(?:ted|s|ting)?|lodg(?:ed?|ing)|sent|send(?:s|ing)?|forward(?:ed|ing)?|relay(?:ed|ing)?"
    r"|communicat(?:ed?|ing)|reiterat(?:ed?|ing)|discuss(?:ed|ing)?|e-?mail(?:ed|ing)?|fax(?:ed|ing)?"
    r"|review(?:ed|ing)?|outlin(?:ed?|ing)|drew\s(?:up)?on|drawing\s(?:up)?on|us(?:ed|ing)"
    r"|follow(?:ed|ing)\sup\son|address(?:ed)?|w[ae]nt\s(?:over|through)|going\s(?:over|through)"
    r"|walk(?:ed|ing)|draw(?:ing|n)?\sfrom|drew\sfrom|brief(?:ed|ing)|hand-?carr(?:ied|ying)"
    r"|dropp(?:ed|ing)\soff|reinforc(?:ed?|ing)"
)
HANDED = re.compile(r"deliver|present|convey|pass|left|leav|hand|shar|gave|giv", re.I)
PLAIN_NOTE = re.compile(r"\ba\snote\b", re.I)
USED = re.compile(r"us|draw|drew", re.I)
BARE_PLAIN = re.compile(PLAIN, re.I)
DELIVERY = re.compile(
    rf"\b(?P<verb>{GAVE})\b(?P<between>[^.;:]{{0,140}}?)\b(?P<what>{INSTRUMENT}|{REFTEL}|{PLAIN})\b",
    re.I,
)
BARE_REFTEL = re.compile(REFTEL, re.I)
NAMED_NEXT = re.compile(rf"\s(?:{INSTRUMENT})\b", re.I)  # "reftel non-paper"
NEAR = 40  # characters between a verb and "reftel" as its object
DELIVERED_REFTEL = re.compile(rf"\bdeliver(?:ed|ing)?\s{REFTEL}\b", re.I)
PASSIVE = re.compile(
    rf"\b(?P<what>{INSTRUMENT}|{REFTEL})\b[^.;:]{{0,80}}?\b(?:was|were|been|be|is)\s(?:\w+ly\s)?"
    rf"(?P<verb>{GAVE})\b|\b(?P<what_handed>{INSTRUMENT}),?\s(?P<handed>handed|delivered|presented|given|passed)\b",
    re.I,
)
GIVEN = re.compile(  # whom it reached is the subject
    r"\b(?:was|were|been|when|once)\s(?:\w+ly\s)?(?:given|handed|shown|presented\swith"
    rf"|provided(?:\swith)?)\s[^.;:]{{0,40}}?\b(?:{INSTRUMENT})\b",
    re.I,
)
AGAIN = re.compile(  # one sentence, two deliveries
    r"\b(?:and\s)?(?:separately|subsequently|later)\s(?:(?:on|in)\s[\w ]{3,16}\s)?(?:with|to)\s"
    rf"|\b(?P<verb>{GAVE})\s(?:it|them|the\s(?:same\s)?(?:points|{INSTRUMENT}))\s(?:with|to)\s",
    re.I,
)
DEMARCHED = re.compile(
    r"\b(?P<passive>(?:was|were|been|when|once|being)\s)?(?:d[eé]march(?:ed|ing))\b", re.I
)
THAT_WAS_GIVEN = re.compile(
    rf"\b(?P<what>{INSTRUMENT})\s(?:that\s|which\s)?(?:[\w/'’]+\s){{1,4}}?(?:had\s)?"
    r"(?P<verb>delivered|presented|conveyed|passed|handed|gave|shared|sent)\s(?=to\b|with\b)",
    re.I,
)
DEMARCHE_TO = re.compile(  # "in a February 12 demarche to Ozola, Poloff urged"
    r"\b(?:in|during|with|after)\s(?:an?|his|her|our|their|reftel|the)\s(?:[\w/.,-]+\s){0,4}?"
    r"d[eé]marche\s(?:to|with)\s",
    re.I,
)
RECEIVED = re.compile(
    r"\b(?:receiv(?:ed|ing)|receipt\sof)\s(?:(?:a|an|the|another|this|its)\s)?(?:[\w-]+\s){0,4}?"
    rf"(?P<what>{INSTRUMENT}|request)\b[^.;:]{{0,60}}?\b(?P<from>from)\b"
    rf"|\b(?P<noted>{INSTRUMENT})\b(?:\sNo\.)?[^.;:]{{0,40}}?\b(?:was|were)\sreceived\b[^.;:]{{0,24}}?"
    r"\b(?P<from_last>from)\b"
    rf"|\breceived\s(?P<from_first>from)\b[^.;:]{{2,120}}?\b(?:an?|the|following)\s(?:[\w-]+\s){{0,3}}?"
    rf"(?:{INSTRUMENT})\b",
    re.I,
)
CONVOKED = re.compile(
    r"\b(?:was|were)\s(?:\w+ly\s)?(?:convoked|summoned|called\sin|called\sto)\b|\b(?P<active>convoked|summoned|called\sin)\b"
    r"|\b(?P<invited>called|invited|asked)\s(?=(?:the\s)?(?:ambassador|charg[eé]|a?/?dcm|poloff|emboffs?"
    r"|polcouns)\s(?:in\b|to\s(?:the\sm|mfa|the\sfor|his\soff|her\soff)))",
    re.I,
)
TEXT_OF = re.compile(  # "Following is the text of a letter from the Minister to the Secretary"
    rf"\b(?:text|translation|copy)\sof\s(?:an?|the|his|her)\s(?:[\w,-]+\s){{0,6}}?(?P<what>{INSTRUMENT})\b"
    r"[^.;:]{0,40}?\b(?P<from>from|by)\b",
    re.I,
)
OWN_NOTE = re.compile(rf"\brefers\sto\s(?:its|their)\s(?:{INSTRUMENT}|notes?)\b", re.I)
BY_NOTE = re.compile(
    r"\b(?:by|via|through|in)\s(?:a|an|its|his|her|the)?\s?(?:[\w-]+\s){0,2}?"
    rf"(?P<what>{FORM_WORDS[DemarcheForm.NOTE]}|letter)\b",
    re.I,
)
INSTRUCTED = re.compile(
    rf"\b(?:per|following|on\sreceipt\sof|as\s(?:instructed|requested|directed)|pursuant\sto"
    rf"|in\saccordance\swith|drawing\s(?:(?:up)?on|from)|using|based\son|on)\s"
    rf"(?:\w+\s){{0,3}}?(?:{REFTEL}|instructions?|talking\spoints)\b|\bas\sinstructed\b"
    rf"|\b(?:with|of)\s(?:the\s)?{REFTEL}\b"
    rf"|\b(?:regarding|concerning|about|re)\s(?:the\s)?{REFTEL}\b",
    re.I,
)
REPRESENTED = re.compile(
    r"\b(?:raised|urged|met|pressed|told|asked|(?<!\bas\s)requested(?!\s(?:an?|the)\s(?:meeting|appointment)\b)|informed|conveyed|approached|discussed"
    r"|encouraged|expressed|reiterated|engaged|spoke|called\son|advised|briefed|contacted|delivered"
    r"|stressed|emphasized|underscored|sought|shared|consulted|queried|lobbied)\b",
    re.I,
)
RAISED = re.compile(r"\b(?:raised|pressed|urged|requested)\b", re.I)
NEEDS_PREPOSITION = re.compile(  # whom it reaches stands after "with" or "to"
    r"raised|discussed|conveyed|expressed|reiterated|stressed|emphasized|underscored|sought|shared"
    r"|delivered|requested",
    re.I,
)
RESPONSE = re.compile(
    r"\b(?:(?:in\s)?(?:response|reply|answer|reaction)\sto|(?:responded|replied|reacted)\s(?:\w+\s){0,2}?to)\s"
    rf"(?:[\w'’-]+\s){{0,4}}?(?:{INSTRUMENT}|{REFTEL})\b",
    re.I,
)
MET_TO = re.compile(
    r"\b(?P<met>met|meets|meeting|spoke|called\son|visited)\b[^;]{0,400}?\bto\s(?:urge|press|raise|seek|convey"
    r"|request|deliver|present|discuss\s(?:reftel|ref))\b",
    re.I,
)
NOT_DONE = re.compile(
    r"\b(?:not|never|cannot|can't|could|should|would|may|might|unless|if|whether|requests?|asks?"
    r"|please|recommends?|hopes?|ready|authorized?"
    r"|(?:requested|seeking|sought|asked\sfor)\s(?:an?|the)\s(?:meeting|appointment)"
    r"|(?:requested|asked|instructed|directed|promised|agreed|offered|undertook|hoped|wanted)"
    r"(?=\sto\b))\b(?:\s[\w'’-]+){0,6}\s?\Z",
    re.I,
)
ANNOUNCED = re.compile(
    rf"\b(?:will|shall|(?:is|are)\s(?:scheduled|due|set)\sto|(?:plan|intend)s?\sto)\s"
    rf"(?:\w+\s){{0,2}}?(?:{GAVE}|demarche|meet|see|call\son)\b",
    re.I,
)
RECIPIENT = re.compile(r"\b(?:to|with)\b", re.I)
BY = re.compile(r"\bby\b", re.I)
ABOUT = re.compile(
    r"\b(?:on(?!\s(?:\d|[A-Z][a-z]{2,8}\s\d|\w+day\b))|regarding|concerning|about|in\ssupport\sof|to\surge|urging|requesting|seeking"
    r"|for(?!\s\w+ing\b))\s",
    re.I,
)
NAMED_AFTER = re.compile(  # "the TIP Action Plan demarche"
    rf"\b[Tt]he\s(?P<issue>(?!(?i:ref))[A-Z][\w/'’-]*(?:\s[A-Z][\w/'’-]*){{0,6}})\s(?i:{INSTRUMENT})\b"
)
PHRASE_END = re.compile(
    r"[.;:,(]|\bto\b|\bwith\b|\band\s(?:urged|asked|requested)\b|\bon\s[A-Z][a-z]{2,8}\s\d"
)
INSTRUMENT_OF_OURS = re.compile(rf"(?<!\()\b{REFTEL}(?!\s?\))", re.I)  # but for "(reftel)"
FROM_THEM = frozenset({"demarche-received", "convoked", "own-note", "by-note", "demarche-text"})
OUR_KINDS = frozenset({ActorKind.POST, ActorKind.DEPARTMENT})
BY_OR_TO = re.compile(r"\b(?:by|to)\b", re.I)
MET = re.compile(
    r"\b(?:met|meets?|meeting|spoke|call(?:ed)?\son|visited|contacted|approached|phoned|telephoned|called"
    r"|saw|wrote)\b",
    re.I,
)
ANSWERED = re.compile(
    r"\b(?:said|told|noted|replied|responded|agreed|welcomed|promised|indicated|confirmed|stated"
    r"|expressed|thanked|asked|explained|was|were|commented|reiterated|expressed|reacted)\b",
    re.I,
)
OPENING_CLAUSE = re.compile(r"\A(?:Upon|On|After|Following|In|When|Once)\b", re.I)
TOLD = re.compile(
    r"\b(?:informed|notified|advised|told|replied|responded|requested|confirmed|thanked|invited"
    r"|asked|announced|conveyed|stated|expressed|proposed|protested)\b",
    re.I,
)
OPENING = re.compile(  # what may stand between a preposition and the name it governs
    r"\s?(?:(?:the|a|an|his|her|its|their|our|both)\s)?(?:(?!(?:to|with|that|and|who)\b)[\w'’/&.-]+,?\s){0,7}",
    re.I,
)
DIRECT = re.compile(  # between a verb and whom it reaches: "gave MFA Director "
    r"\s(?:over\s)?(?:(?:the|an?|his|her|its|their|our)\s)?(?:(?=[A-Z])"
    rf"(?!(?i:{INSTRUMENT}|{REFTEL}|to|with|that|and|on|in|a|the|of|for)\b)[\w'’/&.-]+,?\s){{0,7}}"
)
STATE = re.compile(r"\d\d(?:STATE)\d")  # a cable from the Department
LISTS = re.compile(r"\b(?:and|or|as\swell\sas|along\swith)\b|&|;", re.I)
POWERS = frozenset((ActorKind.GOVERNMENT, ActorKind.EMBASSY, ActorKind.INTERNATIONAL))
UNIONS = frozenset(("European Union", "United Nations", "African Union", "European Commission"))
PRIVATE = frozenset((ActorKind.PARTY, ActorKind.COMPANY, ActorKind.MEDIA, ActorKind.PERSON))
OWNED = re.compile(r"['’]s?\s")  # "the USG's note"
BODY_KEYS = ("ministry:", "gov-")
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one sentence says of one delivery."""

    sentence: Sentence
    rule: str
    delivered_by: Keys = ()
    delivered_to: Keys = ()
    forms: tuple[DemarcheForm, ...] = ()
    delivered_on: date | None = None
    about: Phrase | None = None

    @property
    def fullness(self) -> tuple[int, int]:
        """How much of a delivery the sentence tells; the longer sentence wins a tie."""
        slots = (self.delivered_by, self.delivered_to, self.delivered_on)
        names_persons = any(not key.startswith(BODY_KEYS) for key in self.delivered_to)
        told = 2 * sum(map(bool, slots)) + len(self.forms) + names_persons
        return told, len(self.sentence.text)


def is_worth_a_look(text: str) -> bool:
    """Whether a sentence has a word that a telling could need.

    >>> [is_worth_a_look(text) for text in ("Poloff left a non-paper.", "He left.")]
    [True, False]
    """
    lower = text.lower()
    return any(stem in lower for stem in STEMS) and TRIGGER.search(text) is not None


def tellings(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """The first rule that reads a delivery from the sentence; a quoted note tells its own."""
    for rule in QUOTED_RULES if sentence.is_quoted else RULES:
        told = list(rule(reading, sentence))
        if told:
            yield from told
            return


def _delivery(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Poloff delivered reftel demarche to Ozola``, ``Ozola handed us a non-paper``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    for match in DELIVERY.finditer(text):
        start = match.start("verb")
        if not _is_done(reading, text, start) or not _is_object(text, match):
            continue
        before = clause.subject(_main_verb(text, start)) or _subject_after(clause, match)
        after = _receivers(clause, match)
        if not after and (BARE_PLAIN.fullmatch(match["what"]) or USED.match(match["verb"])):
            continue
        again = AGAIN.search(text, match.end()) if after else None
        end = again.start() if again else len(text)
        yield from _telling(reading, sentence, "demarche-delivered", before, after, until=end)
        if again:
            yield from _again(reading, sentence, again, before)
        return


def _again(
    reading: Reading, sentence: Sentence, match: re.Match[str], givers: Sequence[Place]
) -> Iterator[Telling]:
    """``and separately to Kask on March 3``, ``and the DCM delivered it to Kask``."""
    clause = Clause.of(reading, sentence)
    by = clause.subject(match.start("verb")) if match["verb"] else ()
    to = clause.after(match.end())
    if to:
        rule, start = "demarche-delivered", match.start()
        yield from _telling(reading, sentence, rule, by or givers, to, since=start)


def _given(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Ozola was given the non-paper by Poloff``, ``when presented with reftel demarche``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = GIVEN.search(text)
    if match and _is_done(reading, text, match.start()):
        to = clause.subject(match.start()) or _main_subject(clause, match.end())
        by = _after_word(BY, clause, match.start())[:1]
        yield from _telling(reading, sentence, "demarche-passive", by, to)


def _delivered_before(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``the demarche that Poloff delivered to Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = THAT_WAS_GIVEN.search(text)
    if match and not NOT_DONE.search(text, match.end("what"), match.start("verb")):
        what, verb = match.end("what"), match.start("verb")
        by = [place for place in clause.places if what < place.end < verb]
        to = _after_word(RECIPIENT, clause, match.end())
        yield from _telling(reading, sentence, "demarche-delivered", by, to)


def _demarche_to(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``In a February 12 demarche to Ozola, Poloff urged support``."""
    clause = Clause.of(reading, sentence)
    match = DEMARCHE_TO.search(sentence.text)
    verb = REPRESENTED.search(sentence.text, match.end()) if match else None
    if match and verb:
        to = clause.after(match.end())
        by = [place for place in clause.places if match.end() < place.end < verb.start()][-1:]
        yield from _telling(reading, sentence, "demarched", by, to)


def _group(match: re.Match[str], *names: str) -> str:
    """Which of several groups took part in a match."""
    return next(name for name in names if match[name])


def _subject_after(clause: Clause, match: re.Match[str]) -> tuple[Place, ...]:
    """Whose the main verb is after "In delivering reftel demarche to Ozola, Poloff stressed"."""
    is_opening = match["verb"].lower().startswith(("using", "draw")) or match["verb"][-3:] == "ing"
    is_opening = is_opening and match.start("verb") < len("During and in ")
    verb = REPRESENTED.search(clause.text, match.end()) if is_opening else None
    before = [place for place in clause.places if verb and match.end() < place.end < verb.start()]
    return tuple(before[-1:])


def _main_subject(clause: Clause, offset: int) -> tuple[Place, ...]:
    """Whose the first verb after an opening clause is: "when presented with it, Ozola said"."""
    verb = ANSWERED.search(clause.text, offset)
    return clause.subject(verb.start()) if verb else ()


def _passive(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The non-paper was handed to Ozola by Poloff``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = PASSIVE.search(text)
    if match and _is_done(reading, text, match.start()):
        to = _after_word(RECIPIENT, clause, match.end())
        by = clause.agent(match.start("verb")) if match["verb"] else ()
        by = by or _after_word(BY, clause, match.end())[:1]
        yield from _telling(reading, sentence, "demarche-passive", by, to)


def _demarched(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Econoff demarched Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = DEMARCHED.search(text)
    if match is None or not _is_done(reading, text, match.start()):
        return
    if match["passive"]:
        by = _after_word(BY, clause, match.end())[:1]
        to = clause.subject(match.start()) or _main_subject(clause, match.end())
    else:
        by, to = clause.subject(match.start()), clause.after(match.end())
    yield from _telling(reading, sentence, "demarched", by, to)


def _received(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``We received a letter from the Ministry``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = RECEIVED.search(text)
    if match:
        by = clause.after(match.end(_group(match, "from", "from_first", "from_last")))
        to = () if match["noted"] else clause.subject(match.start())
        if not to and OPENING_CLAUSE.match(text):
            to = _main_subject(clause, match.end())
        forms = _forms(match[0]) or (DemarcheForm.LETTER,)
        yield from _telling(reading, sentence, "demarche-received", by, to, forms)


def _convoked(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Charge was convoked by the Minister``, ``the Minister summoned the Charge``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = CONVOKED.search(text)
    if match is None:
        return
    before = clause.subject(match.start())
    if match["active"] or match["invited"]:
        by, to = before, clause.after(match.end())
    else:
        by, to = _after_word(BY_OR_TO, clause, match.end())[:1], before
    ours = all(is_ours(reading, place.denotes) for place in to)
    if to and (by or ours) and all(_country(reading, place.denotes) for place in to):
        forms = (DemarcheForm.DEMARCHE, DemarcheForm.ORAL)
        yield from _telling(reading, sentence, "convoked", by, to, forms)


def _own_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Ministry refers to its note No. 12``: a note that names an earlier one."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = OWN_NOTE.search(text)
    by = next((place for place in clause.places if match and place.end <= match.start()), None)
    if match and by and not is_ours(reading, by.denotes):
        to = [place for place in clause.places if place.denotes == POST][:1]
        yield from _telling(reading, sentence, "own-note", (by,), to)


def _by_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The MFA informed the Embassy by diplomatic note``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = BY_NOTE.search(text)
    verb = TOLD.search(text) if match else None
    if match and verb and _is_done(reading, text, verb.start()):
        by = clause.subject(verb.start())
        to = clause.after(verb.end())
        yield from _telling(reading, sentence, "by-note", by, to)


def _text_of(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Following is the text of a letter from Minister Ozols to the Secretary``."""
    clause = Clause.of(reading, sentence)
    match = TEXT_OF.search(sentence.text)
    if match:
        by = clause.after(match.end("from"))
        to = _after_word(RECIPIENT, clause, match.end("from"))
        yield from _telling(reading, sentence, "demarche-text", by, to, _forms(match[0]))


def _instructed(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Per reftel, the DCM raised overflights with Ozola``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    verb = REPRESENTED.search(text) if _is_instructed(reading, text) else None
    if verb and _is_done(reading, text, verb.start()):
        by = clause.subject(verb.start())
        to = _after_word(RECIPIENT, clause, verb.end())
        if not to or not NEEDS_PREPOSITION.fullmatch(verb[0]):
            to = clause.after(verb.end()) or to
        if to and not all(is_ours(reading, place.denotes) for place in to):
            yield from _telling(reading, sentence, "instructed", by, to)


def _is_instructed(reading: Reading, text: str) -> bool:
    """Whether the sentence says that Washington wanted it: "per reftel", or a State cable cited."""
    if INSTRUCTED.search(text):
        return True
    cited = cited_cables(reading.cable, text) if RAISED.search(text) else ()
    return any(STATE.match(found) for found in cited)


def _met_to_urge(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Econoff met with Ozola to urge support``, where Washington had asked for it."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = MET_TO.search(text)
    if match and _is_done(reading, text, match.end()) and instruction_of(reading.cable, text):
        by = clause.subject(match.start())
        to = clause.after(match.end("met")) or _after_word(RECIPIENT, clause, match.end("met"))
        if by and to and all(is_ours(reading, place.denotes) for place in by):
            yield from _telling(reading, sentence, "met-to-urge", by, to)


def _response(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``In response to reftel demarche, Ozola said``: the answer tells of the delivery."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = RESPONSE.search(text)
    if match:
        said = [verb.start() for verb in ANSWERED.finditer(text, 0, match.start())]
        to = clause.subject(match.start()) or (clause.subject(said[-1]) if said else ())
        to = to or clause.after(match.end(), reach=40)
        foreign = [place for place in to if not is_ours(reading, place.denotes)]
        yield from _telling(reading, sentence, "response-to", (), foreign)


Rule = Callable[[Reading, Sentence], Iterator[Telling]]
RULES: tuple[Rule, ...] = (
    _received,
    _convoked,
    _demarched,
    _given,
    _passive,
    _delivery,
    _delivered_before,
    _demarche_to,
    _by_note,
    _text_of,
    _instructed,
    _met_to_urge,
    _response,
    _own_note,
)
# A note quoted in full tells of the notes that it answers.
QUOTED_RULES: tuple[Rule, ...] = (_own_note,)


def _telling(
    reading: Reading,
    sentence: Sentence,
    rule: str,
    by: Sequence[Place],
    to: Sequence[Place],
    forms: tuple[DemarcheForm, ...] = (),
    since: int = 0,
    until: int | None = None,
) -> Iterator[Telling]:
    """Fill the slots that any telling has, unless there is nobody on the other side.

    Its day stands between ``since`` and ``until``.
    """
    givers = tuple(dict.fromkeys(place.denotes for place in by))
    served = _without_employers(reading, sentence.text, to)
    takers = tuple(key for key in dict.fromkeys(served) if key not in givers)
    if all(is_ours(reading, key) for key in givers):
        takers = tuple(key for key in takers if not is_ours(reading, key))
    named = forms or _forms(sentence.text)
    is_private = any(_is_private(reading, key) for key in givers)
    if not (givers or takers) or is_private or _is_internal(reading, sentence, givers, takers):
        return
    is_ours_too = any(is_ours(reading, key) for key in givers + takers)
    if named != (DemarcheForm.LETTER,) or is_ours_too or _are_public(reading, givers, takers):
        yield Telling(
            sentence=sentence,
            rule=rule,
            delivered_by=givers,
            delivered_to=takers,
            forms=named,
            delivered_on=_day(reading.cable, sentence.text[since:until]),
            about=_about(sentence),
        )


def _is_internal(reading: Reading, sentence: Sentence, givers: Keys, takers: Keys) -> bool:
    """Whether both sides are of one country: no representation to a government.

    What delivers "reftel" is ours, whatever its title looks like.
    """
    if INSTRUMENT_OF_OURS.search(sentence.text):
        return False
    countries = {_country(reading, key) for key in givers}
    return bool(countries & {_country(reading, key) for key in takers} - {None})


def _without_employers(reading: Reading, text: str, places: Sequence[Place]) -> Iterator[str]:
    """Whom the places denote, but for the body of whoever stands before: "Ozola, the MFA's"."""
    person: Place | None = None
    for place in places:
        entity = reading.entities.get(place.denotes)
        apposed = (
            person and place.start > person.end and not LISTS.search(text, person.end, place.start)
        )
        if isinstance(entity, Official):
            person = place
        if not (apposed and isinstance(entity, (Ministry, Actor))):
            yield place.denotes


def _are_public(reading: Reading, givers: Keys, takers: Keys) -> bool:
    """Whether one power writes to another government, neither of them the U.S."""
    return (
        bool(givers and takers)
        and all(_is_power(reading.entities.get(key)) for key in givers + takers)
        and all(_country(reading, key) for key in takers)
    )


def _is_power(entity: Entity | None) -> bool:
    """Whether an entity is a government, or acts for one."""
    is_power = isinstance(entity, Actor) and (entity.kind in POWERS or entity.name in UNIONS)
    return is_power or isinstance(entity, (Official, Ministry))


def _is_private(reading: Reading, key: str) -> bool:
    """Whether nobody's representation to a government can come from this actor."""
    entity = reading.entities.get(key)
    return isinstance(entity, Actor) and entity.kind in PRIVATE


def _country(reading: Reading, key: str) -> str | None:
    entity = reading.entities.get(key)
    return entity.country if entity else None


def is_ours(reading: Reading, key: str) -> bool:
    """Whether an entity is of the United States."""
    entity = reading.entities.get(key)
    return entity is not None and (
        entity.country == "US" or (isinstance(entity, Actor) and entity.kind in OUR_KINDS)
    )


def _is_done(reading: Reading, text: str, verb: int) -> bool:
    """Whether the delivery took place, or is announced for a day."""
    before = text[max(0, verb - 60) : verb]
    if NOT_DONE.search(before):
        return False
    announced = ANNOUNCED.search(text, max(0, verb - 30))
    return not announced or _day(reading.cable, text) is not None


def _is_object(text: str, match: re.Match[str]) -> bool:
    """Whether the instrument is what the verb gives: no citation in brackets, no distant reftel."""
    what = match.start("what")
    in_brackets = text.rfind("(", 0, what) > text.rfind(")", 0, what)
    is_plain = BARE_PLAIN.fullmatch(match["what"]) is not None
    if is_plain and not HANDED.match(match["verb"]):
        return False
    is_bare = BARE_REFTEL.fullmatch(match["what"]) and not NAMED_NEXT.match(text, match.end("what"))
    far = match.end("verb") + NEAR < what and (is_plain or is_bare)
    return not in_brackets and not far


def _main_verb(text: str, verb: int) -> int:
    """Where to look for the subject: before "met with Ozola to deliver", before "met"."""
    if not re.search(r"\b(?:to|and)\s\Z", text[max(0, verb - 4) : verb]):
        return verb
    met = [match.start() for match in MET.finditer(text, 0, verb)]
    return met[-1] if met else verb


def _receivers(clause: Clause, match: re.Match[str]) -> tuple[Place, ...]:
    """Whom a delivery verb reaches: "handed Ozola a note", "delivered a note to Ozola"."""
    text = clause.text
    direct = clause.after(match.end("verb"), reach=len(match["between"]))
    if direct and DIRECT.fullmatch(text, match.end("verb"), direct[0].start):
        direct = () if OWNED.match(text, direct[-1].end) else direct
    else:
        direct = ()
    if direct:
        return direct
    met = MET.search(text, 0, match.start("verb"))
    return (
        _after_word(RECIPIENT, clause, match.end("verb"))
        or (_after_word(RECIPIENT, clause, met.end()) if met else ())
        or (clause.after(met.end()) if met else ())
    )


def _after_word(word: re.Pattern[str], clause: Clause, start: int) -> tuple[Place, ...]:
    """The places after the first preposition that has some."""
    text = clause.text
    for match in word.finditer(text, start):
        found = clause.after(match.end())
        first = next((place for place in clause.places if place.start >= match.end()), None)
        if found and first and OPENING.fullmatch(text, match.end(), first.start):
            return found
    return ()


def _forms(text: str) -> tuple[DemarcheForm, ...]:
    """The forms that a sentence names; what is delivered "reftel" is a demarche."""
    named = tuple(form for form, words in FORMS.items() if words.search(text))
    if named or not PLAIN_NOTE.search(text):
        return named or ((DemarcheForm.DEMARCHE,) if DELIVERED_REFTEL.search(text) else ())
    return (DemarcheForm.NOTE,)


def _day(cable: Cable, text: str) -> date | None:
    released = cable.released.date() if cable.released else None
    lean = Lean.FUTURE if ANNOUNCED.search(text) else Lean.PAST
    return find_day(text, released, lean)


def _about(sentence: Sentence) -> Phrase | None:
    """What the representation is on: "the Action Plan demarche", "demarche on", "to urge"."""
    named = NAMED_AFTER.search(sentence.text)
    if named:
        return Phrase(text=named["issue"], span=sentence.to_source(*named.span("issue")))
    match = ABOUT.search(sentence.text, _instrument_end(sentence.text))
    if match is None:
        return None
    end = PHRASE_END.search(sentence.text, match.end() + 3)
    stop = end.start() if end else len(sentence.text)
    text = sentence.text[match.end() : stop].strip()
    start = match.end()
    return Phrase(text=text, span=sentence.to_source(start, start + len(text))) if text else None


def _instrument_end(text: str) -> int:
    named = [match.end() for form in FORMS.values() if (match := form.search(text))]
    return min(named, default=0)


def instruction_of(cable: Cable, text: str) -> str | None:
    """The cable that instructed a delivery: the one that ``text`` cites, else the Department's.

    A bare "reftel" is the only reference, or the first from the Department.
    """
    cited = cited_cables(cable, text)
    from_department = [found for found in cited if STATE.match(found)]
    if cited:
        return (from_department or list(cited))[0]
    ids = [reference.cable_id for reference in cable.references if reference.cable_id]
    return next((found for found in ids if STATE.match(found)), None)
