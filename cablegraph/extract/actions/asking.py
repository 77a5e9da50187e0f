"""What somebody is asked to do by those whom the cable reports on: the other side, or ours.

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: orders inside one government and calls
         on it at home are none.
"""

import re
from collections.abc import Iterator, Sequence

from cablegraph.extract.actions.addressees import IS_DONE_TO
from cablegraph.extract.actions.doers import ASKABLE, BUSINESS
from cablegraph.extract.actions.institutions import LETTERS, body_of_letters, institution_at
from cablegraph.extract.actions.own_office import WILL
from cablegraph.extract.actions.planning import INTENDS
from cablegraph.extract.actions.rules import NO_ACT, REQUEST, Found, Rule, matches_of
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.undertaking import UNDERTOOK
from cablegraph.extract.actions.verb_times import is_of_earlier_year, is_past
from cablegraph.extract.grammar.acts import ON_A_VISIT
from cablegraph.extract.reading import Place
from cablegraph.model.findings import Actor, ActorKind, Ministry, Official

ASKING = (
    r"(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)|urg(?:ed?|es|ing)|encourag(?:ed?|es|ing)"
    r"|press(?:ed|es|ing)?|push(?:ed|es|ing)|call(?:ed|s|ing)?\s(?:(?:up)?on|for)|appealed\sto"
    r"|lobb(?:ied|ying)|invit(?:ed?|es|ing)|remind(?:ed|s|ing)|implor(?:ed|es|ing)|exhort(?:ed|s|ing)"
    r"|beseeched|begged|pleaded\swith|challeng(?:ed|es|ing)|petition(?:ed|s)|enjoin(?:ed|s)|entreated"
    r"|direct(?:ed|s)|instruct(?:ed|s)|task(?:ed|s)|want(?:ed|s)|would\slike|wish(?:ed|es)"
    r"|count(?:ed|s|ing)\son|(?:extend|convey|issu|renew|reiterat|repeat)ed\s(?:\w+\s){1,3}?invitation\s(?:to|for)"
    r"|(?:increas|put|exert|appl)\w{0,5}\s(?:\w+\s){0,2}pressure\son)"
)
ASKED = (
    re.compile(  # a verb that has no act, as in "asked for tents and urged", hides none after it
        rf"\b{ASKING}(?=\s(?P<object>[^;:]{{2,120}}?)\s(?P<not>not\s)?[\"“]?to\s(?P<act>\w+))", re.I
    )
)
ASKED_THAT = re.compile(
    rf"\b(?:{ASKING}|demand(?:ed|s|ing)|(?:repeat|renew|reiterat|convey)ed\s[^;:]{{0,40}}?request|propos(?:ed|es|ing)|suggest(?:ed|s|ing)?)"
    r"\s(?:(?:instead|also|again|strongly|further|firmly|in\sturn|in\sreturn)\s)?that\s(?!you\b)",
    re.I,
)
ASKED_ONCE = re.compile(r"(?:asked|requested|urged)\b", re.I)  # in a talk; "requests" in a cable
SUGGESTED = re.compile(r"(?:suggest|propos)", re.I)
BOTH = r"(?:two\ssides|(?:both|the\stwo|our\stwo)\s(?:sides|countries|governments|nations|states))"
TOGETHER = re.compile(  # "that experts of both sides meet in May": what others propose to ours
    r"(?:(?:technical|legal|military|police|senior|our|the)\s){0,3}"
    rf"(?:(?:experts?|teams|officials|technicians|delegations|officers)\s(?:of|from|on)\s{BOTH}"
    rf"|{BOTH}|(?:both|the\stwo|our\stwo)\s(?:teams|delegations)"
    r"|(?:technical|legal|military|police)\s(?P<experts>experts|teams|technicians|officers))\s"
    r"(?:could\s|should\s)?(?:meet|consult|convene|hold\s(?:[\w-]+\s){0,3}?(?:talks|consultations|meetings?))"
    r"(?=[.,;:]|\Z|\s(?:in|on|at|before|after|by|next|again|soon|early|later|this|here|regularly|every|once"
    r"|within|during|together|to|and|or|as)\b)",
    re.I,
)
SAID_ONCE = re.compile(r"(?:ask|request|urg|suggest|propos)ed\b", re.I)
BE_DONE = re.compile(
    r"(?:[^;:,]|,[^;:,]{3,40},){2,60}?\s(?:not\s)?be\s\w+(?:ed|en|wn|ne|nt|pt|ut|ld|de|id|ught)\b",
    re.I,
)
ASKED_IF = re.compile(
    r"\b(?:(?:ask|wonder|inquir|enquir)(?:ed|e?s|ing)\s(?:[\w'’.]+\s){0,7}?(?:if|whether)"
    r"|would\s(?:be\s(?:\w+\s)?(?:grateful|obliged|appreciative|glad|helpful)|(?:appreciate|welcome|like)\sit)(?:,\s\w+\s\w+,)?\sif)"
    r"\s(?P<whom>[^;:,]{2,60}?)\s"
    r"(?:(?:could(?:\snot)?|might(?=\s(?!be\b))|(?:would|might)\sbe\s(?:able|willing|prepared|ready)\sto)\s(?P<act>\w+)"
    r"|would\s(?P<favor>consider|share|send|provide|give|lend|fund)\b)",
    re.I,
)
TO_ASK = frozenset({"ask", "press", "protest", "request", "seek", "urge"})
DAY_LAST = re.compile(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}|yesterday|today)\Z",
    re.I,
)
WHOM = frozenset({"him", "her"})
MEETING = re.compile(r"(?:an?|the|another|his|her)\s(?:\w+\s){0,2}?(?:meeting|appointment)\b", re.I)
ENCOUNTER = re.compile(
    r"\b(?:met|called|visited|wrote|spoke|telephoned|phoned|approached|contacted|raised|used|took"
    r"|sent|turning|turned|intervened|traveled|convened|went|came|summoned|convoked)\b",
    re.I,
)
ONGOING = re.compile(r"\bcontinu(?:e|es|ed)\sto\s\Z", re.I)
FREE = ("calling", "urging", "asking", "pressing")  # of which the asker may be far off
IN_A_PAPER = re.compile(  # "a note asking for": of the government to which it goes
    r"\b(?:notes?|letters?|(?:non-?)?papers?|aides?-memoires?|demarches?|messages?|petition)\b[^.;]{0,80}\Z",
    re.I,
)
HANDED = re.compile(  # to ours, where nobody else is named to whom
    r"\b(?:hand(?:ed|ing)|present(?:ed|ing)|gave)\s(?:over\s)?(?:(?!to\b)[\w'’.-]+\s){1,12}\Z"
)
OBJECT_CLAUSE = re.compile(
    r"\A(?:to|TO)\b|\b(?:what|that|which|whether|why|how|when|who|if|for|from|by|WHAT|THAT)\b"
)
FINITE = re.compile(
    r"[\s,]*(?:\([^)]*\)\s*)?(?:\w+\s){0,3}?(?:should|would|could|will|was|is|has|had|are|were|may|might|can|must|be"
    r"|SHOULD|WOULD|IS|WAS|ARE|HAS|BE|CAN|WILL)\b|['’]|\s\w+ed\b"
)
IS_GIVEN = re.compile(r"\s(?:not\s)?be\s(?:given|granted|allowed|permitted|released|provided)\b")
NO_VERB = re.compile(rf"{FINITE.pattern}|\s(?:with|who|which|that|of|and)\b")
BE_GIVEN = re.compile(r"\bbe\s(?:shared|provided|supplied|furnished|sent|forwarded)\b")
WE = re.compile(r"we\s", re.I)
LETTERS_DO = re.compile(rf"{LETTERS}\s(?P<act>{'|'.join(sorted(BUSINESS))})\s")
IN_CONFIDENCE = re.compile(  # what is told in confidence, or to be told on, is for the post
    r"(?:protect|(?:treat|keep|hold)\s(?:this|it|the\s(?:matter|information|meeting))|refrain|avoid|pass|convey|relay|forward"
    r"|not\s(?:discuss|share|quote|disclose|reveal|mention|tell|pass|attribute|raise))\b",
    re.I,
)
AND_THAT = re.compile(r"\b(?:and|AND)\s(?:that|THAT)\s")
WITHIN = re.compile(r"\s(?:with|before)\s", re.I)
DONE_TO = re.compile(r"\sbe\s\w+\s", re.I)  # what is asked for is told before who is named
HAVE_DO = re.compile(r"\s(?!\w+(?:ed|en|wn|nt)\b)[a-z]+\b")  # "have Latvia sign", but not "signed"
AT_HOME = "an order within one government"
IN_PRINT = "what the press calls for"
PUT = ("ask", "request", "invit")  # to somebody in person, as "urge" and "want" in print are not
SECOND_VERB = re.compile(r"\b(?:and|but)\s(?:also\s|then\s|\w+ly\s)?\Z")
EDITORIAL = re.compile(r"\b(?:editorial|column|commentary|op-ed|article)s?\b", re.I)
UNDONE = re.compile(  # whoever should ask has not asked yet
    r"\b(?:will|would|should|could|might|may|must|can|cannot|not|never)\s(?:\w+\s)?\Z", re.I
)
REFUSED = re.compile(  # what the same sentence turns down is not to be done
    r"(?:\bbut\b|;)[^.;]{0,60}?\b(?:unheeded|(?:refused|declined)(?!\sto\s(?:comment|say|elaborate|answer)\b)|rejected|denied|ignored|turned\sdown|in\svain)\b"
)
OUR_CAPITALS = re.compile(  # no place in a text of capitals
    r"(?:THE\s)?(?:(?P<whole>USG|W(?:ashington|ASHINGTON))|US|U\.S\.|PEPFAR)(?=\s[A-Za-z])"
)
NAME = re.compile(r"(?!The\b)[A-Z][a-z]+\s[a-z]")  # of somebody whom nothing else tells of
POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s)")


def asked(scene: Scene) -> Iterator[Found]:
    """``Econoff asked Latvia to sign``; orders inside one government are none."""
    for match in ASKED.finditer(scene.text):
        if NO_ACT.match(match["act"]) or OBJECT_CLAUSE.search(match["object"]):
            continue
        if match["act"].istitle():
            continue  # "invited a team to Riga"
        if match["act"].lower() in ON_A_VISIT and match[0].lower().startswith("call"):
            continue  # "called on the Minister to discuss it"
        if MEETING.match(match["object"]) or _is_visit(match):
            continue  # "requested a meeting with the Ministry to deliver it"
        if is_past(scene, match.start()) or REFUSED.search(scene.text, match.end("act")):
            continue
        if UNDONE.search(scene.text, max(0, match.start() - 24), match.start()):
            continue
        if scene.is_question(match.start()):
            continue  # "asked her to explain why"
        askers = scene.subject(match.start())
        if not askers and SECOND_VERB.search(scene.text, 0, match.start()):
            askers = scene.main(match.start())
        if is_aim(scene.text, match.start()):
            continue
        owners = _who_is_had_to(scene, match) or _asked_ones(scene, match)
        if _called_to_ask(scene, match, askers, owners):
            continue
        if not askers and not (match[0].lower().startswith(FREE) and _are_bodies(scene, owners)):
            continue
        if _is_in_print(scene, match[0], askers, owners):
            yield Found("asked-to", REQUEST, (), match.start("act"), IN_PRINT)
        elif _is_internal(scene, match[0], askers, owners):
            yield Found("asked-to", REQUEST, (), match.start("act"), AT_HOME)
        elif not set(owners) & set(askers):
            start = match.start("not") if match["not"] else match.start("act")
            yield Found("asked-to", REQUEST, owners, start)


def _is_visit(match: re.Match[str]) -> bool:
    """Whether one only went there: "called on the Minister March 5 to review the list"."""
    is_call = match[0].lower().startswith("call")
    return is_call and DAY_LAST.search(match["object"]) is not None


def _called_to_ask(
    scene: Scene, match: re.Match[str], askers: tuple[str, ...], owners: tuple[str, ...]
) -> bool:
    """Whether ours only went there to ask: "called on Ozola to urge ratification"."""
    is_call = match[0].lower().startswith("call") and match["act"].lower() in TO_ASK
    return is_call and scene.all_ours(askers) and all(map(scene.is_person, owners))


def _are_bodies(scene: Scene, keys: tuple[str, ...]) -> bool:
    kinds = {type(scene.entity(key)) for key in keys}
    return bool(kinds) and kinds <= {Actor, Ministry}


def is_aim(text: str, offset: int) -> bool:
    """Whether the asking is itself still to come: "will work to encourage donors to give".

    It was done where they met for it: "called on Ozola to urge Latvia to sign".
    """
    if text[max(0, offset - 3) : offset].lower() != "to ":
        return False
    is_ahead = any(cue.search(text, 0, offset) for cue in (WILL, INTENDS, UNDERTOOK))
    return is_ahead or not (ONGOING.search(text, 0, offset) or ENCOUNTER.search(text, 0, offset))


def _who_is_had_to(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Who is to do it in "urged Ozola to have Latvia sign"."""
    if match["act"].lower() != "have":
        return ()
    places = scene.clause.after(match.end("act"), reach=40)
    is_next = places and places[0].start - match.end("act") <= len(" the ")
    does = HAVE_DO.match(scene.text, places[-1].end) if is_next else None
    return scene.keys(places) if does else ()


def _asked_ones(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Whom a request names: a place, "us", or a plain noun ("the participants")."""
    start, end = match.span("object")
    if scene.text[start:end].lower() == "us":
        return (scene.post(),)
    if scene.text[start:end].lower() in WHOM:
        return _met_before(scene, match.start())
    places = [place for place in scene.clause.after(start, reach=end - start) if place.end <= end]
    places = [place for place in places if not POSSESSIVE.match(scene.text, place.end)]
    noun = scene.text[start:end].split()[-1].lower()
    if not places and noun in ASKABLE and end - start < 40:
        return scene.keys((scene.clause.noun(start, end),))
    ours = None if places else OUR_CAPITALS.match(scene.text, start)
    if ours and ours.end() == end:
        return (_our_capital(scene, scene.subject(match.start())),)
    if not places and (named := institution_at(scene, start)):
        return named
    return _or_addressee(scene, scene.keys(places), match.start())


def _our_capital(scene: Scene, askers: tuple[str, ...]) -> str:
    """Whom "Washington" means: ours ask the cable's addressee, others the United States."""
    return scene.addressee() if scene.all_ours(askers) else scene.our_government()


def _met_before(scene: Scene, verb: int) -> tuple[str, ...]:
    """Whom "him" means after "asked": who of the other side was named last.

    One of theirs may ask another: ours are asked in the sentence that names them.
    """
    askers = scene.subject(verb)
    met = scene.other_side(askers, verb) if askers else ()
    here = {place.denotes for place in scene.places if place.end <= verb}
    are_ours = scene.all_ours(askers)
    if askers and are_ours and not met:
        return _named_before(scene, askers, verb)
    return tuple(key for key in met if scene.is_person(key) and (are_ours or key in here))


def _named_before(scene: Scene, askers: tuple[str, ...], verb: int) -> tuple[str, ...]:
    """The last person whom the sentence names before a verb and who is not of ours."""
    before = [place.denotes for place in scene.places if place.end <= verb]
    people = [key for key in before if scene.is_person(key) and not scene.is_ours(key)]
    return tuple([key for key in people if key not in askers][-1:])


def _or_addressee(scene: Scene, asked: tuple[str, ...], verb: int) -> tuple[str, ...]:
    """Our own side asks the U.S.: that is Washington, to whom the cable goes."""
    ours = scene.subject(verb) or ("",)
    if asked == ("gov-us",) and scene.all_ours(ours) and not scene.is_in_quotes(verb):
        return (scene.addressee(),)
    return asked


def asked_that(scene: Scene) -> Iterator[Found]:
    """``Ozola requested that the U.S. share it and that Latvia reply``."""
    for match in matches_of(scene.text, ((ASKED_THAT, ("that ",)),)):
        if is_of_earlier_year(scene, match.start()) or REFUSED.search(scene.text, match.end()):
            continue
        yield from _asked_in_clause(scene, match, match.end())
        for also in AND_THAT.finditer(scene.text, match.end()):
            yield from _asked_in_clause(scene, match, also.end())


def _asked_in_clause(scene: Scene, match: re.Match[str], start: int) -> Iterator[Found]:
    """Who is to do what in one clause of a request, which begins at ``start``."""
    askers = scene.subject(match.start())
    together = TOGETHER.match(scene.text, start) if SUGGESTED.match(match[0]) else None
    if together and (not together["experts"] or scene.other_side(askers, match.start())):
        is_theirs = askers and all(map(scene.is_foreign, askers))
        yield Found("asked-that", REQUEST, (scene.our_government(),) if is_theirs else (), start)
        return
    places = scene.clause.after(start, reach=40)
    usg = OUR_CAPITALS.match(scene.text, start)
    if places and WITHIN.search(scene.text, start, places[0].start):
        return  # "that the commission with Latvia meet"
    if places and _is_done_to(scene, start, places):
        if scene.all_ours(askers) and any(map(scene.is_person, askers)):
            yield from _asked_of_nobody(scene, match, askers)
        return
    if usg and usg["whole"] and places and usg.end() < places[0].start:
        places = ()  # "that Washington press Latvia to sign"
    elif places and BE_DONE.match(scene.text, start, places[0].start):
        places = ()  # "that it be agreed early enough for the Ministry to train them"
    if we := WE.match(scene.text, start):
        is_here = IN_CONFIDENCE.match(scene.text, we.end())
        owner = scene.post() if is_here else scene.our_government()
        if not scene.all_ours(askers):
            yield Found("asked-that", REQUEST, (owner,), we.end())
    elif places and IS_GIVEN.match(scene.text, places[-1].end) and scene.all_ours(askers):
        yield from _asked_of_nobody(scene, match, askers)
    elif places and not NO_VERB.match(scene.text, places[-1].end):
        owners = _or_addressee(scene, scene.keys(places), match.start())
        if SUGGESTED.match(match[0]):  # to whom it may concern: no state's, and nobody's task
            owners = tuple(key for key in owners if scene.country(key))
        if match[0].lower().startswith("demand"):
            owners = tuple(filter(scene.is_ours, owners))  # what parties demand at home is none
        abroad = tuple(key for key in owners if not _is_internal(scene, match[0], askers, (key,)))
        if abroad and not _is_in_print(scene, match[0], askers, owners):
            yield Found("asked-that", REQUEST, abroad, places[-1].end + 1)
    elif askers and (named := institution_at(scene, start)):
        yield Found("asked-that", REQUEST, named, start)
    elif usg and not places and askers:
        yield Found("asked-that", REQUEST, (_our_capital(scene, askers),), usg.end() + 1)
    elif askers and not places and (letters := LETTERS_DO.match(scene.text, start)):
        yield Found("asked-that", REQUEST, body_of_letters(scene, letters), letters.start("act"))
    elif start == match.end() and askers and not (places or NAME.match(scene.text, start)):
        yield from _asked_of_nobody(scene, match, askers)


def _is_done_to(scene: Scene, start: int, places: Sequence[Place]) -> bool:
    """Whether who is named does nothing: "that it be sent to Latvia", "that Latvia be told"."""
    is_after = DONE_TO.search(scene.text, start, places[0].start) is not None
    return is_after or IS_DONE_TO.match(scene.text, places[-1].end) is not None


def _asked_of_nobody(
    scene: Scene, match: re.Match[str], askers: tuple[str, ...]
) -> Iterator[Found]:
    """``Ozola asked that it be sent``: of the government they met, or else of Washington."""
    met = scene.other_side(askers, match.start())
    is_paper = is_written(scene.text, match)
    is_said = is_paper or ASKED_ONCE.match(match[0]) is not None
    if scene.all_ours(askers):
        is_talk = any(map(scene.is_person, askers)) and (is_said or SAID_ONCE.match(match[0]))
        if is_talk and is_said:
            owners = tuple(map(scene.government_of, met)) or _host(scene, askers, match.start())
        else:
            owners = () if is_talk else (scene.addressee(),)
        yield Found("asked-that", REQUEST, owners, match.end())
        return
    is_ours = (
        met
        or (is_paper and HANDED.search(scene.text, 0, match.start()))
        or (all(map(scene.is_foreign, askers)) and BE_GIVEN.search(scene.text, match.end()))
    )
    if is_ours and is_said and BE_DONE.match(scene.text, match.end()):
        yield Found("asked-that", REQUEST, (scene.our_government(),), match.end())


def _host(scene: Scene, askers: tuple[str, ...], verb: int) -> tuple[str, ...]:
    """The government that officials of ours ask where nobody is named, not even one of ours."""
    others = {each.denotes for each in scene.places if each.end <= verb} - set(askers)
    are_officials = all(isinstance(scene.entity(key), Official) for key in askers)
    return scene.host() if are_officials and not any(map(scene.is_ours, others)) else ()


def asked_if(scene: Scene) -> Iterator[Found]:
    """``Ozola asked if the Embassy could provide training``: a request put as a question."""
    for match in ASKED_IF.finditer(scene.text):
        is_act = match["favor"] or match["act"].lower() in BUSINESS | {"help"}
        if is_act and not is_past(scene, match.start()):
            owners = scene.named(*match.span("whom"))
            if match["whom"].lower() in {"we", "post"}:
                owners = (scene.post(),)
            if match["favor"] and not scene.all_ours(owners):
                continue  # "asked whether Latvia would send troops"
            if not set(owners) & set(scene.subject(match.start())):
                act = match.start(match.lastgroup or "act")
                yield Found("asked-that", REQUEST, owners, act)


def is_written(text: str, match: re.Match[str]) -> bool:
    """Whether a paper that is handed over asks: "delivered a note asking for the release"."""
    is_of_paper = match[0].lower().startswith(("asking", "requesting", "urging"))
    return is_of_paper and IN_A_PAPER.search(text, 0, match.start()) is not None


def _is_internal(
    scene: Scene, words: str, askers: tuple[str, ...], owners: tuple[str, ...]
) -> bool:
    """Whether it is an order inside one government, or a call on it at home."""
    ordered = words.lower().startswith(("directed", "instructed", "tasked", "push", "remind"))
    return any(
        scene.country(one) == scene.country(two) is not None
        and (ordered or (scene.is_foreign(one) and _govern(scene, one, two)))
        for one in askers
        for two in owners
    )


def _govern(scene: Scene, *keys: str) -> bool:
    """Whether all of them are officials or ministries."""
    return all(isinstance(scene.entity(key), Official | Ministry) for key in keys)


def _is_in_print(
    scene: Scene, words: str, askers: tuple[str, ...], owners: tuple[str, ...]
) -> bool:
    """Whether the press calls for it, which is nobody's task; what it asks of somebody is."""
    if not any(_is_media(scene, key) for key in askers):
        return False
    is_put = words.lower().startswith(PUT) and not EDITORIAL.search(scene.text)
    return not (is_put and all(scene.is_person(key) or scene.is_ours(key) for key in owners))


def _is_media(scene: Scene, key: str) -> bool:
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind is ActorKind.MEDIA


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (
        asked,
        "ask asked asks asking requested requests requesting urge urged urges urging encourage"
        " encouraged encourages encouraging press pressed presses pressing call called calls"
        " calling appealed invite invited invites inviting lobbied"
        " lobbying directed directs instructed instructs"
        " tasked tasks pressure wanted wants like wished wishes counted counts counting increasing"
        " increased put puts putting exerted exerting exerts applied invitation pushed pushes"
        " pushing reminded reminds reminding implored implores exhorted exhorts beseeched begged"
        " petitioned petitions enjoined enjoins entreated pleaded"
        " challenged challenges challenging",
    ),
    (
        asked_that,
        "demanded demands demanding repeated renewed reiterated conveyed"
        " ask asked asks asking requested requests"
        " requesting urge urged urges urging proposed"
        " proposes proposing suggested suggests suggesting suggest",
    ),
    (asked_if, "if whether"),
)
