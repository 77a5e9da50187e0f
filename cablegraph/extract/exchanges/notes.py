"""What is told of papers that came, were written or are named by their day, and of summonses.

Takes    a `Reading` with places, and one of its sentences.
Gives    rules for `tellings`, each of which gives `Telling`s.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.
Source   forms met: received a note from | was convoked by | refers to its note | asked by note
         | our note of June 3 | protested to | wrote the Ambassador | text of a letter from.
"""

import re
from collections.abc import Iterator, Sequence

from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause
from cablegraph.extract.exchanges.telling_slots import (
    Telling,
    after_word,
    all_ours,
    day_in,
    forms_in,
    is_delivered,
    is_ours,
    subject_after,
    telling_of,
    theirs,
)
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.findings import DemarcheForm
from cablegraph.terms.offices import country_of_city

RECEIVED = re.compile(  # "received a letter from", "a note was received from"
    r"\b(?:receiv(?:ed|ing)|accept(?:ed|ing)|took|receipt\sof)\s(?!any\b|no\b)(?:(?:a|an|the|another|this|its)\s)?"
    rf"(?:(?!{phrases.ANSWER}\b)[\w-]+\s){{0,4}}?"
    rf"(?P<what>{phrases.INSTRUMENT}|request|(?<!you\s)note)\b[^.;:]{{0,60}}?\b(?P<from>from|signed\sby)\b"
    rf"|\b(?P<noted>{phrases.INSTRUMENT})\b(?:\sNo\.)?[^.;:]{{0,40}}?\b(?:was|were)\sreceived\b[^.;:]{{0,24}}?"
    r"\b(?P<from_last>from)\b"
    rf"|\breceived\s(?P<from_first>from)\b[^.;:]{{2,120}}?\b(?:an?|the|following)\s(?:[\w-]+\s){{0,3}}?"
    rf"(?:{phrases.INSTRUMENT})\b",
    re.I,
)
RECEIVED_OWN = re.compile(  # "received an MFA note", "received the Latvian letter"
    r"\b(?:receiv(?:ed|ing)|receipt\sof)\s(?:an?\s|the\s|another\s)?(?=(?-i:[A-Z]))"
    rf"(?P<whose>[^.;:,]{{2,50}}?)\s(?:[\w-]+\s){{0,2}}?(?P<what>{phrases.INSTRUMENT}|note)\b",
    re.I,
)
RECEIVED_THERE = re.compile(  # "called on Ozola and received an oral demarche"
    rf"\band\s(?:received|was\s(?:given|handed))\san?\s(?:[\w-]+\s){{0,4}}?(?P<what>{phrases.INSTRUMENT}|(?<!you\s)note)\b",
    re.I,
)
CAPITAL = re.compile(r"\s(?P<city>[A-Z]\w+(?:\s[A-Z]\w+)?)\b")
TAKEN = re.compile(  # "Ozola received reftel demarche", "upon receiving our points, Ozola said"
    rf"\breceiv(?:ed|ing)\s(?:the\s|our\s|{phrases.REFTEL}\s)+(?:[\w-]+\s)?(?:{phrases.INSTRUMENT}|points)\b(?!['’])"
    rf"|\btook\s(?:the\s|our\s)?(?:{phrases.REFTEL}\s)?(?:{phrases.FORM_WORDS[DemarcheForm.TALKING_POINTS]}|points)\son\sboard\b",
    re.I,
)
TAKEN_BY = re.compile(  # "our demarche was well received by Ozola"
    rf"\b(?:{phrases.INSTRUMENT})\s(?:was|were)\s(?:\w+ly\s)?received\b[^.;]{{0,40}}?\b(?=by\s)",
    re.I,
)
COUNTERPARTS = re.compile(r"\bcounterparts?\s\Z", re.I)  # "the DCM and his Danish counterpart were"
CONVOKED = re.compile(  # "was convoked by Ozola", "Ozola invited the Ambassador to come in"
    r"\b(?:was|were|been)\s(?:\w+ly\s)?(?:convoked|summoned|called\sin|called\sto)\b|\b(?P<active>convoked|summoned|called\sin)\b"
    r"|\b(?P<invited>called|invited|asked|telephoned|phoned)\s(?=(?:the\s)?(?:ambassador|charg[eé]|a?/?dcm|poloff|emboffs?"
    r"|polcouns)\s"
    r"(?:in\b|(?:on\s[\w ]{3,14}\s)?to\s(?:protest|complain)\b"
    r"|to\s(?:come\b|the\sm|mfa|the\sfor|his\soff|her\soff)))",
    re.I,
)
TEXT_OF = re.compile(  # "Following is the text of a letter from the Minister to the Secretary"
    rf"\b(?:text|translation|copy)\sof\s(?:an?|the|his|her)\s(?:[\w,-]+\s){{0,6}}?(?P<what>{phrases.INSTRUMENT})\b"
    r"[^.;:]{0,40}?\b(?P<from>from|by)\b",
    re.I,
)
# "the Ministry refers to its note".
OWN_NOTE = re.compile(rf"\brefers?\sto\s(?:its|their)\s(?:{phrases.INSTRUMENT}|notes?)\b", re.I)
BY_NOTE = re.compile(  # "informed the Embassy by a note of May 2"
    r"\b(?:by|via|through|in|with(?=\sa\s(?:letter|note)\s(?:of|dated)\b))\s(?:a|an|its|his|her|the)?\s?(?:[\w-]+\s){0,2}?"
    rf"(?P<what>{phrases.FORM_WORDS[DemarcheForm.NOTE]}|letter|note(?=[,.;]|\s(?:to|of|on|dated|received|delivered|sent)\b))\b",
    re.I,
)
TO_BE_SENT = re.compile(  # "asked that it be submitted", "would raise it" by a note
    r"\bbe\s\w+\s\Z|\bwould\s(?:\w+\s){1,5}\Z"
)
TO = re.compile(r"\bto\b", re.I)  # whom it reached
TOLD = re.compile(  # what is done by a note: "informed us by note"
    r"\b(?:informed|notified|advised|told|replied|responded|requested|confirmed|thanked|invited"
    r"|asked|announced|conveyed|stated|expressed|proposed|protested|answered|said|wrote|reiterated"
    r"|rejected|refused|declined|demanded|complained|declared|acknowledged)\b",
    re.I,
)
SAID = re.compile(  # of nobody, or "to" somebody
    r"(?:said|stated|announced|replied|responded|protested|rejected|refused|declined)\b(?!\sto\b)",
    re.I,
)
DATED = re.compile(  # "our note of May 2", "the Ministry's letter dated"
    rf"\b(?:(?P<ours>our)|[\w.]+['’]s?)\s(?:[\w-]+\s){{0,2}}?(?P<what>{phrases.INSTRUMENT}|notes?)\s(?:no\.\s\S+\s)?"
    r"(?:of|dated)\s(?=[A-Z\d])",
    re.I,
)
ASKS = re.compile(  # what a note does that was sent: "the Ministry's note of May 2 asks"
    r"[\w, ]{0,20}?\s"
    r"(?:(?:ask|request|inform|stat|protest|declin|propos|declar|object)(?:e?s|e?d|ing)"
    r"|remains?\sunanswered)\b"
)
UNANSWERED = re.compile(  # "has not answered our note of May 2"
    r"\b(?:not|never)\s(?:yet\s)?(?P<verb>answered|repl(?:ied|y)|responded)\s(?:to\s)?", re.I
)
NOTE_FROM = re.compile(  # "a note from the MFA informed the Embassy"
    rf"\b(?:an?|the)\s(?:{phrases.FORM_WORDS[DemarcheForm.NOTE]}|note)\s(?:[^,;.]{{4,24}}?\s)?(?P<from>from)\b",
    re.I,
)
ADDRESSED = re.compile(r"(?:\s(?:of|dated)\s[\w ]{3,18}?)?\sto(?=\s)")  # "a letter of May 2 to"
WROTE = re.compile(r"\bwrote\s(?:to\s)?(?=[A-Zt])", re.I)  # "Ozola wrote the Ambassador"
OWN_DEMARCHE = re.compile(  # "Poloff's March 3 demarche to Ozola"
    r"(?:\b(?P<ours>our)|(?P<owner>[\w.]+)['’]s?)\s(?:[A-Z][a-z]+\.?\s\d\d?\s)"
    r"(?:reftel\s|ref\s[a-h]\s)?d[eé]marche(?:\s(?P<to>to|of|with)\s)?",
)


def received(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``We received a letter from the Ministry``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = RECEIVED.search(text)
    if match and not phrases.NOT_DONE.search(text, 0, match.start()):
        start = match.end(_group(match, "from", "from_first", "from_last"))
        by = _from_capital(clause, start) or clause.after(start)
        to = () if match["noted"] else clause.subject(match.start())
        if not to and phrases.OPENING_CLAUSE.match(text):
            to = subject_after(clause, match.end())
        forms = forms_in(match[0]) or (DemarcheForm.LETTER,)
        yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def received_there(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The DCM called on Ozola, at his request, and received a demarche``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = RECEIVED_THERE.search(text)
    met = phrases.MET.search(text, 0, match.start()) if match else None
    if match and met and is_delivered(reading, text, met.start()):
        by, to = clause.after(met.end(), reach=60), clause.subject(met.start())
        forms = forms_in(match[0]) or (DemarcheForm.NOTE,)
        if theirs(reading, by):
            yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def _from_capital(clause: Clause, offset: int) -> tuple[Place, ...]:
    """The government in "received a similar demarche from Jakarta"."""
    city = CAPITAL.match(clause.text, offset)
    country = country_of_city(city["city"]) if city else None
    if city is None or country is None:
        return ()
    return (clause.noun(*city.span("city"))._replace(denotes=f"gov-{country.lower()}"),)


def _group(match: re.Match[str], *names: str) -> str:
    """Which of several groups took part in a match."""
    return next(name for name in names if match[name])


def received_own(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Embassy received an MFA note``: whose it is stands before it."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = RECEIVED_OWN.search(text)
    if match is None or phrases.NOT_DONE.search(text, 0, match.start()):
        return
    start, end = match.span("whose")
    by = [place for place in clause.places if start <= place.start < end][:1]
    to = clause.subject(match.start())
    forms = forms_in(match[0]) or (DemarcheForm.NOTE,)
    if by and to and not all_ours(reading, by):
        yield from telling_of(reading, sentence, "demarche-received", by, to, forms)


def taken(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Ozola received reftel demarche on May 2``: whose it is goes without saying."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = TAKEN_BY.search(text)
    if match:
        to = clause.after(match.end() + len("by"))
    elif match := TAKEN.search(text):
        to = clause.subject(match.start()) or subject_after(clause, match.end())
    if match and theirs(reading, to) and not phrases.NOT_DONE.search(text, 0, match.start()):
        forms = forms_in(text) or (DemarcheForm.TALKING_POINTS,)
        yield from telling_of(reading, sentence, "demarche-passive", (), theirs(reading, to), forms)


def convoked(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Charge was convoked by the Minister``, ``the Minister summoned the Charge``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = CONVOKED.search(text)
    if match is None:
        return
    before = clause.subject(match.start())
    if match["active"] or match["invited"]:
        by, to = before, clause.after(match.end())
    else:
        by = after_word(phrases.BY, clause, match.end())[:1]
        at = match.end() - len("to") * match[0].lower().endswith("to")  # "was called to the MFA"
        if COUNTERPARTS.search(text, 0, match.start()):
            before = clause.places[:1]
        by, to = by or after_word(TO, clause, at)[:1], before
    ours = all(is_ours(reading, place.denotes) for place in to)
    is_dated = day_in(reading.cable, text) is not None
    to = tuple(place for place in to if reading.country_of(place.denotes))
    if to and (by or ours or is_dated):
        handed = phrases.HANDED.search(text, match.end())
        papers = forms_in(text[handed.start() :]) if handed else ()
        oral = (DemarcheForm.DEMARCHE, DemarcheForm.ORAL)
        forms = papers if set(papers) - set(oral) else oral
        yield from telling_of(reading, sentence, "convoked", by, to, forms)


def own_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Ministry refers to its note No. 12``: a note that names an earlier one."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = OWN_NOTE.search(text)
    by = next((place for place in clause.places if match and place.end <= match.start()), None)
    if match and by and not is_ours(reading, by.denotes):
        to = [place for place in clause.places if place.denotes == POST][:1]
        yield from telling_of(reading, sentence, "own-note", (by,), to)


def by_note(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The MFA informed the Embassy by diplomatic note``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = BY_NOTE.search(text)
    if match and TO_BE_SENT.search(text, 0, match.start()):
        return
    told = [*TOLD.finditer(text, 0, match.start())] if match else []
    verb = told[-1] if told else TOLD.search(text) if match else None
    if match and verb and is_delivered(reading, text, verb.start()):
        by = clause.subject(verb.start())
        to = _addressed(clause, match.end())
        us = phrases.US.match(text, verb.end())
        if not to and us:
            to = (clause.us(*us.span()),)
        elif not to and not SAID.match(text, verb.start()):
            to = clause.after(verb.end())
        if not to and ADDRESSED.match(text, match.end()):
            return  # "in a note to investors"
        since = match.start() if day_in(reading.cable, text[match.start() :]) else 0
        yield from telling_of(reading, sentence, "by-note", by, to, since=since)


def _addressed(clause: Clause, offset: int) -> tuple[Place, ...]:
    """To whom a paper goes: "in a letter to the Ambassador"."""
    match = ADDRESSED.match(clause.text, offset)
    return clause.after(match.end(), reach=24) if match else ()


def note_from(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``A diplomatic note from the MFA informed the Embassy``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = NOTE_FROM.search(text)
    by = clause.after(match.end(), reach=40) if match else ()
    verb = TOLD.search(text, by[-1].end) if by else None
    if verb and not all_ours(reading, by):
        yield from telling_of(reading, sentence, "by-note", by, clause.after(verb.end()))


def dated(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Our note of June 3 to the MFA``, ``has not answered our note of June 3``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = DATED.search(text)
    if match is None or day_in(reading.cable, text[match.end() : match.end() + 24]) is None:
        return
    owner = [place for place in clause.places if match.start() < place.end < match.start("what")]
    by = (clause.us(*match.span("ours")),) if match["ours"] else tuple(owner[:1])
    unanswered = UNANSWERED.search(text, 0, match.start() + 1)
    to = clause.subject(unanswered.start("verb")) if unanswered else ()
    addressed = TO.search(text, match.end(), match.end() + 24)
    to = to or (clause.after(addressed.end(), reach=40) if addressed else ())
    if by and (to or ASKS.match(text, match.end())):
        yield from telling_of(reading, sentence, "by-note", by, to, since=match.end())


def own_demarche(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Poloff's March 3 demarche to Ozola``, ``during our March 3 demarche, Ozola said``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = OWN_DEMARCHE.search(text)
    if match is None:
        return
    owners = [place for place in clause.places if place.end == match.end("owner")]
    by = (clause.us(*match.span("ours")),) if match["ours"] else tuple(owners[:1])
    to = clause.after(match.end()) if match["to"] else ()
    to = to or theirs(reading, subject_after(clause, match.end()))
    if by and to:
        yield from telling_of(reading, sentence, "demarched", by, to)


def protested(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The DCM protested the arrest to Ozola``: said to an official of the other side."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = phrases.PROTESTING.search(text)
    if match and is_delivered(reading, text, match.start()):
        by, to = clause.subject(match.start()), after_word(phrases.RECIPIENT, clause, match.end())
        yield from _between_us(reading, sentence, by, to, DemarcheForm.ORAL)


def wrote(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``The Minister wrote the Ambassador on March 3``: a letter, if it has a day."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    match = WROTE.search(text)
    if match and is_delivered(reading, text, match.start()) and day_in(reading.cable, text):
        by, to = clause.subject(match.start()), clause.after(match.end(), reach=40)
        yield from _between_us(reading, sentence, by, to, DemarcheForm.LETTER)


def _between_us(
    reading: Reading,
    sentence: Sentence,
    by: Sequence[Place],
    to: Sequence[Place],
    form: DemarcheForm,
) -> Iterator[Telling]:
    """A telling, where one side is ours and the other is not."""
    ours = {is_ours(reading, place.denotes) for place in by}
    others = {is_ours(reading, place.denotes) for place in to}
    if by and to and not ours & others:
        yield from telling_of(
            reading, sentence, "by-note", by, to, forms_in(sentence.text) or (form,)
        )


def text_of(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Following is the text of a letter from Minister Ozols to the Secretary``."""
    clause = Clause.of(reading, sentence)
    match = TEXT_OF.search(sentence.text)
    if match:
        by = clause.after(match.end("from"))
        to = after_word(phrases.RECIPIENT, clause, match.end("from"))
        yield from telling_of(reading, sentence, "demarche-text", by, to, forms_in(match[0]))
