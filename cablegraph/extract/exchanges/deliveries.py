"""Who handed what to whom: a verb of giving with its instrument, once or again.

Takes    a `Reading` with places, and one of its sentences.
Gives    `Telling`s of deliveries; `receivers`, whom a verb of giving reaches.
Offsets  characters of the sentence's text, half-open.
Errors   none: a slot that the sentence does not fill is empty.

Forms met: Poloff delivered reftel demarche to Ozola | Ozola handed us a non-paper | In delivering
reftel demarche to Ozola, Poloff stressed | to Ozola on May 2 and to Kask on May 3 | drawing on
reftel points, Poloff urged.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cablegraph.extract.actors.organizations import POST
from cablegraph.extract.citations import cited_cables
from cablegraph.extract.exchanges import delivery_words as phrases
from cablegraph.extract.exchanges.clauses import Clause, named_after
from cablegraph.extract.exchanges.representations import is_before_that, reached_by
from cablegraph.extract.exchanges.telling_slots import (
    Telling,
    after_word,
    all_ours,
    are_hosts,
    body_of,
    day_in,
    forms_in,
    giving,
    is_delivered,
    is_ours,
    subject_after,
    telling_of,
    theirs,
)
from cablegraph.extract.reading import Place, Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import DemarcheForm, Official
from cablegraph.text import lower_case

POINTS_RAISED = re.compile(  # of us by them: "Ozola raised the points with us"
    r"(?:raised|made|read(?:\sout)?|went\s(?:over|through))\s(?:the|these|our)\spoints\s(?:with|to|for)\b",
    re.I,
)
CALL_BY = re.compile(r"\b(?:call|visit)\sby\b", re.I)  # "used a call by Ozola to deliver"
WAS = re.compile(r"\b(?:was|were)\s(?:\w+ly\s)?\Z", re.I)  # "Ozola was handed a letter"
# Which is no giving by others: "she read the note".
READ = re.compile(r"read\Z|review|discuss", re.I)
# Of a paper, without saying to whom: "Drawing on reftel, Poloff urged".
USED = re.compile(r"us|draw|drew|took|taking|review|discuss|outlin|read", re.I)
DELIVERY = re.compile(  # in a text in lower case, for speed
    rf"\b(?P<verb>{phrases.GAVE})\b(?P<between>(?:[^.;:]|(?<=u)\.(?=s)|(?<=u\.s)\.|(?<=\s[a-z])\.(?=\s)|(?<=\s[dm][rs])\.|(?<=\smrs)\.){{0,140}}?)"
    rf"\b(?P<what>(?P<named>{phrases.INSTRUMENT})|(?P<reftel>{phrases.REFTEL})|(?P<plain>{phrases.PLAIN}))\b",
)
NAMED_NEXT = re.compile(rf"\s(?:{phrases.INSTRUMENT})\b", re.I)  # "reftel non-paper"
AGAIN = re.compile(  # one sentence, two deliveries
    r"\b(?:and\s)?(?:separately|subsequently|later),?\s(?:(?:on|in)\s[\w ]{3,16}\s)?(?:with|to)\s"
    rf"|\band\s(?:the\s)?{phrases.REFTEL}\s(?:{phrases.INSTRUMENT})\s(?:with|to)\s"
    rf"|\b(?P<verb>{phrases.GAVE})\s(?:it|them|the\s(?:same\s)?(?:points|{phrases.INSTRUMENT}))\s(?:with|to)\s",
    re.I,
)
# What is given is an answer: "gave a reply to our letter".
ANSWER_TO = re.compile(rf"\b{phrases.ANSWER}s?\sto\b", re.I)
# What they passed on is ours: "said he had passed our points to the desk".
HE_HAD = re.compile(r"\bsaid\s(?:that\s)?(?:s?he|they)\s(?:had|has|have)\s(?:already\s)?\Z")
APPROACH = re.compile(r"approach|\w+\srequest|provisional|legal", re.I)  # no paper by itself
# How a protest is made.
PROTESTED = re.compile(r"lodg|regist|fil|deliver|present|convey|ma[dk]|pass|rais|sen[dt]", re.I)
DIRECT = re.compile(  # between a verb and whom it reaches: "gave MFA Director "
    r"\s(?:over\s)?(?:(?:the|an?|his|her|its|their|our)\s)?(?:visiting\s)?(?:(?=[A-Z])"
    rf"(?!(?i:{phrases.INSTRUMENT}|{phrases.REFTEL}|to|with|that|and|on|in|a|the|of|for)\b)[\w'’/&.-]+,?\s){{0,7}}"
)
OURS_TO_GIVE = re.compile(r"(?:U\.S\.|USG?)\s[a-z]")  # "conveyed U.S. concerns": no receiver
WHOM = re.compile(r"\b(?:to|with)\swhom\s[^.;,]{2,40}\Z")  # "Ozola, to whom Poloff "
HIM = re.compile(r"\s(?:over\s)?(?:him|her)\s", re.I)  # "Poloff gave him"
TOLD = re.compile(  # "said that Poloff had"
    r"\b(?:said|told|noted|reported|added|confirmed|explained|informed)\b", re.I
)
THAT = re.compile(r"\s(?P<that>that)\s", re.I)
HAD = re.compile(r"\bhad\s(?:(?:also|already|recently)\s)?\Z", re.I)
HAD_LATELY = len(" had recently ")
CLAUSE = re.compile(r"(?:;|,\sand)\s")  # where another begins, which may have a day of its own
ON_A_NOTE = re.compile(r"\bon\san?\s(?:\w+\s)?\Z", re.I)  # "left it on a high note"
JOINED_TO = re.compile(  # once more: "and to Kask", "and then the Charge with Kask"
    r"\band\s(?:(?:then|also|again|later|in\sperson|orally|by\s(?:e-?mail|phone|fax)|on\s[A-Z][a-z]+\s\d\d?)\s)?(?:(?:the\s)?(?P<giver>(?-i:[A-Z])[\w/]+(?:\s(?-i:[A-Z])[\w/]+){0,2})\s)?"
    r"(?:with|to)\s",
    re.I,
)
AND_NEXT = re.compile(r"\son\s[A-Z][a-z]+\s\d\d?,?\s(?=and\s)")  # "to Ozola on May 2 and Kask on"
AND = re.compile(r"and(?=\s)", re.I)  # once more, behind a day: "on May 2 and Kask on May 3"
# "the DCM has an appointment with Ozola on May 3 to".
APPOINTED = re.compile(r"\bhas\s(?:an\s)?(?:appointment|meeting)\b[^.;]*\bto\s\Z", re.I)
WHEN = re.compile(r",?\s(?:when|after|once)\s[^.;,]{2,40}\Z", re.I)  # "said, when Poloff "
SENT_IN = re.compile(  # "the plan transmitted in reftel"
    r"\b(?:transmitted|contained|provided|sent|attached|forwarded|enclosed)\s(?:in\s|by\s)?(?:the\s)?\Z",
    re.I,
)
# "gave Ozola the text of reftel".
COPY_OF = re.compile(r"\b(?:text|contents?|substance|copy|copies)\sof\s(?:the\s)?\Z", re.I)
AND_ASKED = re.compile(  # what stands behind it is of another act
    r"\band\s(?:\w+ly\s)?(?:asked|said|noted|stressed|requested|warned|added|promised|pledged"
    r"|explained|expressed|inquired|wondered|complained)\b|\b(?:how|whether|which)\b",
    re.I,
)
OWNED = re.compile(r"['’]s?\s")  # "the USG's note"
NEAR = 40  # characters between a verb and "reftel" as its object


def delivered(reading: Reading, sentence: Sentence) -> Iterator[Telling]:
    """``Poloff delivered reftel demarche to Ozola``, ``Ozola handed us a non-paper``."""
    text, clause = sentence.text, Clause.of(reading, sentence)
    for match in map(_nearest, DELIVERY.finditer(lower_case(text))):
        start = match.start("verb")
        is_passive = WAS.search(text, 0, start) and not match["verb"].endswith("ing")
        if is_passive or not is_delivered(reading, text, start) or not _is_object(text, match):
            continue
        givers, verb = _givers(reading, clause, match)
        if READ.match(match["verb"]) and not all_ours(reading, givers):
            continue  # "she read the note"
        if HE_HAD.search(text, 0, start) and all_ours(reading, givers):
            continue  # "said he had passed our points to the desk"
        takers = _takers(reading, clause, match, givers, verb)
        if _are_points_of_others(reading, text, match, givers, takers):
            continue
        is_plain = match["plain"] or APPROACH.match(match["what"])
        is_vague = is_plain or USED.match(match["verb"]) or _only_cites(match)
        is_partial = bool(is_vague and not takers)
        if is_partial and not (givers and (is_plain or _names_points(match))):
            continue
        is_partial = is_partial and not _is_own_note(reading, text, match, givers)
        yield from _told(reading, clause, match, givers, takers, is_partial=is_partial)
        return


def _givers(
    reading: Reading, clause: Clause, match: re.Match[str]
) -> tuple[Sequence[Place], re.Match[str] | None]:
    """Who gave it; and the main verb behind it, if no giver stands before: "In delivering it"."""
    start = match.start("verb")
    givers = body_of(reading, clause, start) or giving(clause, _main_verb(clause.text, start))
    givers = givers or _set_off(reading, clause, start)
    verb = None if givers else _verb_after(clause, match)
    return givers or _subject_of(clause, match.end(), verb) or _scheduled(clause, start), verb


def _takers(
    reading: Reading,
    clause: Clause,
    match: re.Match[str],
    givers: Sequence[Place],
    verb: re.Match[str] | None,
) -> Sequence[Place]:
    """Whom it reached, by the verb of giving or by the main verb behind."""
    used = verb if verb and USED.match(match["verb"]) else None  # "Drawing on reftel, Poloff urged"
    takers = (reached_by(clause, used) if used else ()) or receivers(clause, match)
    if used:
        takers = tuple(each for each in takers if is_before_that(clause, used, each))
    return takers or _told_elsewhere(reading, clause, match, givers)


def _are_points_of_others(
    reading: Reading,
    text: str,
    match: re.Match[str],
    givers: Sequence[Place],
    takers: Sequence[Place],
) -> bool:
    """Whether others only made points: to us, or to nobody in particular."""
    if all_ours(reading, givers):
        return False
    if not takers and givers and _are_points(match):
        return True  # "the Director briefed the guests on key points"
    is_said = POINTS_RAISED.match(text, match.start("verb")) is not None
    return is_said and any(is_ours(reading, place.denotes) for place in takers)


def _told(
    reading: Reading,
    clause: Clause,
    match: re.Match[str],
    givers: Sequence[Place],
    takers: Sequence[Place],
    *,
    is_partial: bool,
) -> Iterator[Telling]:
    """The delivery, and the second that the sentence may tell: "and to Kask on May 3"."""
    sentence, text, cable = clause.sentence, clause.text, reading.cable
    again = _second(reading, clause, match, takers) if takers else None
    end = again.start() if again else len(text)
    since = _clause_start(cable, text, match.start("verb"))
    others = list(_again(reading, sentence, again, givers)) if again else []
    forms = forms_in(text[:end] if others else text)
    takers = tuple(place for place in takers if not others or place.start < end)
    rule = "demarche-delivered"
    told = telling_of(reading, sentence, rule, givers, takers, forms, since=since, until=end)
    yield from (replace(telling, is_partial=is_partial) for telling in told)
    yield from others


def _second(
    reading: Reading, clause: Clause, match: re.Match[str], takers: Sequence[Place]
) -> re.Match[str] | None:
    """The words that tell of a second delivery behind the first."""
    reached = max(match.end(), takers[0].start)
    again = AGAIN.search(clause.text, reached) or _joined_to(clause, reading.cable, reached)
    if again and _verb_of(again) and not is_delivered(reading, clause.text, again.start("verb")):
        return None  # "and said that he would pass it to the Minister"
    return again


def _again(
    reading: Reading, sentence: Sentence, match: re.Match[str], givers: Sequence[Place]
) -> Iterator[Telling]:
    """``and separately to Kask on March 3``, ``and the DCM delivered it to Kask``."""
    clause = Clause.of(reading, sentence)
    start = match.start()
    by = clause.subject(match.start("verb")) if _verb_of(match) else ()
    if by and all_ours(reading, givers) and by[-1].end + 1 < match.start():
        by = ()  # "and, at the latter's request, forwarded them"
    by = by or tuple(place for place in clause.places if start < place.start < match.end())
    to = clause.after(match.end())
    if to:
        own_day = day_in(reading.cable, sentence.text[start:])
        since = start if own_day else _clause_start(reading.cable, sentence.text, start) or start
        rule = "demarche-delivered"
        cited = tuple(cited_cables(reading.cable, match[0]))
        forms = forms_in(sentence.text[start:])
        told = telling_of(reading, sentence, rule, by or givers, to, forms, since=since)
        yield from (replace(telling, cites=cited) for telling in told)


def _verb_of(match: re.Match[str]) -> str | None:
    """The verb of a second delivery, if it has its own."""
    return match.groupdict().get("verb")


def _joined_to(clause: Clause, cable: Cable, offset: int) -> re.Match[str] | None:
    """Where a second delivery begins.

    Forms met: "to Ozola on May 2 and to Kask on May 3", "to Ozola, and Econoff to Kask".
    """
    text = clause.text
    match = JOINED_TO.search(text, offset)
    if match and any(place.end == match.end("giver") for place in clause.places):
        return match
    dated = None if match else AND_NEXT.search(text, offset)
    match = AND.match(text, dated.end()) if dated else match
    days = (
        (day_in(cable, text[: match.start()]), day_in(cable, text[match.end() :])) if match else ()
    )
    return match if all(days) and len(set(days)) == len(days) else None


def _are_points(match: re.Match[str]) -> bool:
    """Whether points are what was given, which others than us only make."""
    return (
        phrases.FORMS[DemarcheForm.TALKING_POINTS].match(match.string, match.start("what"))
        is not None
    )


def _is_own_note(
    reading: Reading, text: str, match: re.Match[str], givers: Sequence[Place]
) -> bool:
    """Whether our post or a body of the host sent its note on a day, to the other goes unsaid."""
    is_note = match["plain"] is not None and match["plain"].endswith("note")
    keys = tuple(place.denotes for place in givers)
    are_bodies = not any(isinstance(reading.entities.get(key), Official) for key in keys)
    are_theirs = are_bodies and are_hosts(reading, keys)
    return is_note and (POST in keys or are_theirs) and day_in(reading.cable, text) is not None


def _only_cites(match: re.Match[str]) -> bool:
    """Whether "reftel" is nothing that is handed over: "reiterated the views in reftel"."""
    is_bare = match["reftel"] and not NAMED_NEXT.match(match.string, match.end("what"))
    return bool(is_bare) and not phrases.HANDED.match(match["verb"])


def _names_points(match: re.Match[str]) -> bool:
    """Whether "drawing on" has points for its object, or the points were made."""
    text, end = match.string, match.end("what")
    is_named = match["named"] or NAMED_NEXT.match(text, end)
    return bool(is_named or phrases.MADE_POINTS.search(text))


def _nearest(match: re.Match[str]) -> re.Match[str]:
    """The verb next to the instrument: "took the occasion to present", "met and handed"."""
    inner = DELIVERY.search(match.string, match.end("verb"), match.end())
    while inner and inner.end("what") == match.end("what") and _is_joined(inner):
        match = inner
        inner = DELIVERY.search(match.string, match.end("verb"), match.end())
    return match


def _is_joined(match: re.Match[str]) -> bool:
    """Whether "to" or "and" stands before the verb."""
    return match.string[: match.start()].lower().endswith((" to ", " and "))


def _scheduled(clause: Clause, verb: int) -> tuple[Place, ...]:
    """Who is in "the DCM has an appointment with Ozola on May 3 to deliver it"."""
    return clause.main(verb) if APPOINTED.search(clause.text, 0, verb) else ()


def _set_off(reading: Reading, clause: Clause, verb: int) -> tuple[Place, ...]:
    """Who of ours stands before a participle: "The DCM, using reftel points, urged"."""
    places = (each for each in clause.places if clause.text[each.end : verb] == ", ")
    return tuple(each for each in places if is_ours(reading, each.denotes))


def _verb_after(clause: Clause, match: re.Match[str]) -> re.Match[str] | None:
    """The main verb after "In delivering reftel demarche to Ozola, Poloff stressed"."""
    has_had = match.string[: match.start("verb")].lower().endswith("having ")
    is_opening = match["verb"].lower().startswith(("using", "draw")) or match["verb"][-3:] == "ing"
    is_opening = is_opening or has_had
    is_opening = is_opening and match.start("verb") < len("During and in ")
    return phrases.REPRESENTED.search(clause.text, match.end()) if is_opening else None


def _subject_of(clause: Clause, offset: int, verb: re.Match[str] | None) -> tuple[Place, ...]:
    """Who is named last between the words of an opening and the main verb after it."""
    before = [place for place in clause.places if verb and offset < place.end < verb.start()]
    return tuple(before[-1:])


def _is_object(text: str, match: re.Match[str]) -> bool:
    """Whether the instrument is what the verb gives: no citation in brackets, no distant reftel."""
    what = match.start("what")
    if ANSWER_TO.search(match["between"]):
        return False
    in_brackets = text.rfind("(", 0, what) > text.rfind(")", 0, what)
    if phrases.PROTEST.match(text, what) and not PROTESTED.match(match["verb"]):
        return False
    is_made = POINTS_RAISED.match(text, match.start("verb"))
    if match["plain"] and (
        not (is_made or phrases.HANDED.match(match["verb"])) or ON_A_NOTE.search(match["between"])
    ):
        return False
    is_bare = match["reftel"] and not NAMED_NEXT.match(text, match.end("what"))
    is_bare = is_bare and not COPY_OF.search(match["between"])
    is_bare = is_bare and not SENT_IN.search(match["between"])
    is_plain = match["plain"] or APPROACH.match(match["what"])
    far = match.end("verb") + NEAR < what and (is_plain or is_bare)
    return not in_brackets and not far


def _main_verb(text: str, verb: int) -> int:
    """Where to look for the subject: before "met with Ozola to deliver", before "met"."""
    if not re.search(r"\b(?:to|and)\s\Z", text[max(0, verb - 4) : verb]):
        return verb
    met = [match.start() for match in phrases.MET.finditer(text, 0, verb)]
    return met[-1] if met else verb


def receivers(clause: Clause, match: re.Match[str]) -> tuple[Place, ...]:
    """Whom a delivery verb reaches: "handed Ozola a note", "delivered a note to Ozola"."""
    text = clause.text
    near = [place for place in clause.places if place.start < match.start("what")]
    direct = named_after(near, text, match.end("verb"), reach=len(match["between"]))
    if direct and DIRECT.fullmatch(text, match.end("verb"), direct[0].start):
        is_whose = text.endswith((" a ", " an "), 0, direct[0].start)  # "an EU demarche"
        owned = is_whose or OWNED.match(text, direct[-1].end)
        direct = () if owned or OURS_TO_GIVE.match(text, direct[0].start) else direct
    else:
        direct = ()
    us = phrases.US.match(text, match.end("verb"))
    if direct or us:
        return direct or ((clause.us(*us.span()),) if us else ())
    met = phrases.MET.search(text, 0, match.start("verb"))
    called = CALL_BY.search(text, 0, match.start("verb"))
    then = AND_ASKED.search(text, match.end())
    for to in (
        after_word(phrases.RECIPIENT, clause, match.end("verb")),
        after_word(phrases.RECIPIENT, clause, met.end()) if met else (),
        clause.after(met.end()) if met else (),
        clause.after(called.end(), reach=60) if called else (),
    ):
        if found := tuple(place for place in to if not then or place.start < then.start()):
            return found
    at = after_word(phrases.AT_THE, clause, match.end())
    if at and phrases.HANDED.match(match["verb"]):
        return at
    return _joined_before(clause, match.start("verb"))


def _joined_before(clause: Clause, verb: int) -> tuple[Place, ...]:
    """Whom the verb before reached: "raised it with Ozola and left a paper", "using points"."""
    is_using = clause.text[verb:].lower().startswith(("using", "drawing"))
    if not (is_using or clause.text[:verb].lower().endswith("and ")):
        return ()
    to = after_word(phrases.RECIPIENT, clause, 0)
    return tuple(place for place in to if place.end < verb)


def _told_elsewhere(
    reading: Reading, clause: Clause, match: re.Match[str], givers: Sequence[Place]
) -> tuple[Place, ...]:
    """Whom a delivery reaches that names nobody after it.

    Of "handed her" and "to whom Poloff delivered", who was named last before it; of "when Poloff
    delivered it, Ozola said", who answers.
    """
    start, end = match.span("verb")
    when = WHEN.search(clause.text[:start])
    if givers and when and (answering := theirs(reading, clause.main(when.start()))):
        return answering
    whom = WHOM.search(clause.text, 0, start)
    if not (givers and (whom or HIM.match(clause.text, end))):
        is_opening = phrases.OPENING_CLAUSE.match(clause.text)
        answering = subject_after(clause, match.end()) if is_opening else ()
        return theirs(reading, answering)
    are_ours = all_ours(reading, givers)
    before = [place for place in clause.places if place.end <= (whom.start() if whom else start)]
    others = [place for place in before if is_ours(reading, place.denotes) is not are_ours]
    return tuple(others[-1:])


def _clause_start(cable: Cable, text: str, verb: int) -> int:
    """Where the clause of a verb begins, if it names its own day: "..., and on May 2 we gave".

    What is told had its day before: "told Poloff May 3 that Riga had delivered a note on May 2".
    """
    if told := _told_that(text, verb):
        return told.start("that")
    starts = [match.end() for match in CLAUSE.finditer(text, 0, verb)]
    return starts[-1] if starts and day_in(cable, text[starts[-1] : verb]) else 0


def _told_that(text: str, verb: int) -> re.Match[str] | None:
    """The "that" of "Ozola said that Riga had delivered", if no comma parts it from the verb."""
    had = HAD.search(text, max(0, verb - HAD_LATELY), verb)
    told = TOLD.search(text, text.rfind(";", 0, verb) + 1, had.start()) if had else None
    if had is None or told is None:
        return None
    since = max(told.end(), text.rfind(",", 0, had.start()) + 1)
    return THAT.search(text, since, had.start())
