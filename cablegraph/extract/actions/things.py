"""What thing or help is asked for: "asked for a list", "requested U.S. support".

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: whom the askers met is to give it, or
         the government that such help can only come from.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actions.asking import REFUSED, UNDONE, WHOM, is_aim, is_undone, met_before
from cablegraph.extract.actions.asking_that import is_written
from cablegraph.extract.actions.institutions import institution_at
from cablegraph.extract.actions.rules import REQUEST, Found, Rule
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.urged_acts import urged_act
from cablegraph.extract.actions.verb_times import is_habit, is_of_earlier_year, is_past

ALSO = r"(?:\s(?:instead|also|again|in\sturn|in\sreturn))?"
ASKED_FOR = re.compile(
    rf"\b(?=\w)(?:ask(?:ed|s|ing){ALSO}\sfor|request(?:ed|s|ing)|sought|seek(?:s|ing)|to\s(?:seek|request)|urg(?:ed?|es|ing)"
    r"|appealed\sfor|ask(?:ed|s)(?=\s(?:our|U\.?S\.?G?|American)\s)|(?P<wish>would\s(?:welcome|appreciate|be\s(?:very\s)?grateful\sfor))|(?:repeat|renew|reiterat|convey|submitt)ed\s[^;:.]{0,40}?requests?\sfor"
    r"|made\s[^;:.]{0,40}?(?:request|plea|appeal|pitch)\sfor)"
    r"\s(?P<object>[^;:]{0,60}?)\s?"
    r"\b(?P<noun>assistance|help|support|participation|cooperation|aid|airlift|transport|backing|training|equipment|funding|funds"
    r"|information|expertise|experts?|advice|attention|involvement|investment|intelligence|concurrence"
    r"|approval|permission|clearance|agr[eé]ment|votes?|consent|cosponsorship|comments|reply|response"
    r"|pledges?|contributions?|donations?|troops|leadership|flexibility)\b",
    re.I,
)
MEETING_WITH = re.compile(
    r"(?:an?|the|another|his|her)\s(?:\w+\s){0,2}?(?:meeting|appointment|(?P<given>interview|audience|hour))\swith\s"
    r"(?P<guest>(?:the\s)?(?:delegation|codel)\b)?",
    re.I,
)
RECEIVED = re.compile(r"\breceived\b")
FROM = re.compile(r"\bfrom\b")
CALLED_FOR = re.compile(
    r"\bcall(?:ed|s|ing)\sfor\s(?P<object>[^;:]{2,80}?)\s(?:on\sthe\spart\sof|from|by)\s", re.I
)
MOVED_FROM = re.compile(  # no "from" that says who should: "called for withdrawal from Georgia"
    r"\b(?:withdraw\w*|pull-?out|removal|departure|exit|expulsion|evacuation|return|release|retreat"
    r"|secession|independence|freedom|protection|deportation|extradition)\b.*\bfrom\s\Z",
    re.I,
)
ASKED_FROM = re.compile(
    r"\b(?:request(?:ed|s|ing)|sought|seek(?:s|ing)|ask(?:ed|s|ing)\sfor|appealed\sfor)\s"
    r"(?!to\b)(?P<object>[^;:,]{3,80}?)\sfrom\s",
    re.I,
)
TO_KNOW = (  # what is told, not given
    r"views?|opinions?|thoughts|comments?|reactions?|impressions?|assessments?|explanations?"
    r"|advice|time|news"
)
THEIR_PEOPLE = re.compile(  # after the name of a body
    r"(?:\s(?:officials?|officers?|authorities|headquarters|leaders(?:hip)?|side|staff|government))?"
)
LATELY = (  # when one asked
    r"(?:(?:last|this)\s(?:week|month|year|spring|summer|fall|autumn|winter)|yesterday|today|again|recently|earlier"
    r"|(?:on\s|in\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2})?)"
)
ASKED_X_FOR = re.compile(  # "asked the Ministry for the documents", but not for its views
    r"\b(?:(?:ask|press|push|lobb(?=i)|petition)(?:ed|s|es|ing|ied)|appeal(?:ed|s|ing)\sto)\s(?P<whom>[^;:,]{2,80}?)"
    rf"(?:\s{LATELY})?\sfor\s"
    rf"(?P<object>(?!(?:\w+\s){{0,2}}(?:{TO_KNOW})\b)\w+)",
    re.I,
)
ASKED_THING = re.compile(  # nobody is named who should give it: "requested a copy of the text"
    rf"\b(?=\w)(?:ask(?:ed|s|ing){ALSO}\sfor|request(?:ed|s|ing)|(?<=\bto\s)(?:request|ask\sfor)|(?:press(?:ed|es|ing)|push(?:ed|es))\sfor|appeal(?:ed|ing)\sfor"
    r"|(?:repeat|renew|reiterat|convey|submitt|ma)(?:ed|de)\s(?:an?|his|her|its|their|the|\w+['’]s)\s(?:\w+\s){0,2}?(?:request|appeal|plea|pitch)s?\sfor"
    r"|(?P<direct>(?:gave|handed|presented|delivered|passed)\s(?:[\w.'’]+\s){0,4}?(?:an?|his|her|its|their)\s(?:\w+\s){0,2}?(?:request|appeal)\sfor"
    r"|would\s(?:\w+ly\s)?(?:appreciate|be\sgrateful\sfor)(?=\s(?:an?\s|any\s|some\s|more\s|further\s|early\s|advance\s){0,2}(?:word|notice|information"
    r"|details|cop(?:y|ies)|help|assistance|support|briefings?|repl(?:y|ies)|answers?|response|clarification)\b)))"
    r"\s(?P<thing>(?!(?:that|to|by|and|if|whether|from|on|for|in|at|(?-i:us)|permission)\b)"
    r"(?:[^;:,.]|(?<=\d)[,.](?=\d)){3,80})",
    re.I,
)
TOLD_NOT_GIVEN = re.compile(  # what one asks to know, or asks of nobody in particular
    rf"(?<!written\s)\b(?:{TO_KNOW}|an end|patience|understanding|anonymity|asylum|calm"
    r"|commitments?|restraint|forgiveness|votes?|resignation|from)\b|\A(?:(?!to\b|of\b)\w+\s){0,3}\w+['’]s\s|\bof\s(?:him|her|them|(?-i:us))\b",
    re.I,
)
GIVEN_AT_ONCE = re.compile(
    r",\swhich\s(?:[\w.]+\s){1,4}?(?:supplied|provided|gave|handed|sent|delivered|furnished)\b"
)
BEFORE = re.compile(  # a date, a topic, or a second verb
    r"\b(?:before|by|prior\sto|on|about|regarding|concerning|and\s(?:also\s|\w+ly\s)?\w+ed\s(?:that|to))\b"
)
KEPT_INFORMED = re.compile(  # "asked to be kept informed", "requested to be briefed"
    r"\b(?:ask|request)(?:ed|s)\sto\sbe\s"
    r"(?P<act>(?:kept\s(?:\w+\s)?(?:informed|abreast|apprised|updated)|informed|notified|(?:de)?briefed"
    r"|put\sin\s(?:touch|contact)|consulted|included|invited|allowed|permitted|provided|given|sent|told)\b)",
    re.I,
)
FOR_THE_POST = re.compile(  # what a post gives of its own
    r"\b(?:cop(?:y|ies)|(?:non-?)?papers?|lists?|names|meetings?|appointments?|visas?|contacts?|briefings?|points|explanation)\b",
    re.I,
)
GOODS = re.compile(  # what a foreign official can only mean to have from us
    r"\b(?:million|tons|allocations?|supplemental|vehicles?|helicopters?|aircraft|maize|wheat|rice|food|fuel"
    r"|medicines?|tents?|loans?|grants?|(?:technical|military|financial)\s\w+|experts?|trainers?|advisers?|advisors?"
    r"|(?:two|three|four|five|six|eight|ten|dozens?|\d[\d,]*)\s(?!(?:more\s)?(?:day|week|month|year|hour|minute)s?\b)"
    r"(?:[\w-]+\s){0,2}\w+s|repl(?:y|ies)|answers?|responses?|information|help|assistance|aid|support|training|courses?|funds?|funding|equipment|radios?|trucks?)\b",
    re.I,
)
OF_WHAT = re.compile(r"(?<!tons)\s(?:of|to|for|in|on|under|from)\s", re.I)
REQUEST_RECEIVED = re.compile(
    r"\b(?:received|has|have|with)\s(?:a|an|this|the)\s(?:\w+\s)?request\s"
    r"(?:from\s(?P<from>[^;:]{2,80}?)\s)?(?:for|to)\s",
    re.I,
)
OF_THE_STATE = re.compile(  # what only a government does
    r"\b(?:releases?|exemptions?|extraditions?|deportations?|handling|processing|prosecutions?"
    r"|investigations?|repatriation|overflights?|consular\saccess)\b",
    re.I,
)
OURS = re.compile(r"our\b", re.I)
AT_THE_POST = re.compile(
    r"(?:the\s)?(?:Ambassador|Charg[eé]|DCM|Embassy|Post|Mission|Consul(?:ate)?(?:\sGeneral)?)",
    re.I,
)
OBJECT = 40  # characters of what is asked for
OUR_NAME = re.compile(r"\b(?:U\.?S\.?G?|USG|American|Washington|U\.S\.)(?=\W|\Z)")
OWNS = re.compile(  # between an owner and "support"
    r"(?:['’]s?)?\s(?:(?:and|continued|full|urgent|further|active|technical|financial|military"
    r"|political|private-sector|in)\s){0,2}"
)


def asked_for(scene: Scene) -> Iterator[Found]:
    """``Ozola sought U.S. support``, ``Kask requested our help``, ``met to seek Latvia's help``."""
    for match in ASKED_FOR.finditer(scene.text):
        is_purpose = match[0].lower().startswith("to ")
        verb = match.start() + is_purpose * len("to ")
        askers = scene.subject(verb)
        is_ahead = is_purpose and (is_aim(scene.text, verb) or not askers)
        is_own_wish = match["wish"] and not any(map(scene.is_foreign, askers))
        is_over = is_of_earlier_year(scene, verb) or is_habit(scene, verb)
        is_open = not (is_ahead or is_own_wish or is_over)
        owners = _owners_of(scene, match, askers) if is_open else ()
        if match["wish"]:
            owners = tuple(filter(scene.is_ours, owners))
        if owners:
            yield Found("asked-for", REQUEST, owners[:1], match.start("object"))


def _owners_of(scene: Scene, match: re.Match[str], askers: tuple[str, ...]) -> tuple[str, ...]:
    """Whose what is asked for is: "Latvia's support", "U.S. support", but not the asker's own."""
    start, end = match.span("object")
    named = [
        place
        for place in scene.places
        if start <= place.start and OWNS.fullmatch(scene.text[place.end : end + 1])
    ]
    owners = scene.keys(named)
    is_ours = any(map(scene.is_foreign, askers)) and OURS.match(match["object"])
    if OUR_NAME.match(match["object"]) and not (askers and scene.all_ours(askers)):
        owners = (scene.our_government(),)  # "U.S. views on Latvia's participation"
    if not owners and (is_ours or OUR_NAME.search(match["object"])):
        owners = (scene.our_government(),)
    if not owners and askers and scene.all_ours(askers):
        owners = scene.government(match["object"].split(" ")[0])
    return tuple(owner for owner in owners if owner not in askers)


def called_for(scene: Scene) -> Iterator[Found]:
    """``Ozola called for restraint on the part of Latvia``."""
    for match in CALLED_FOR.finditer(scene.text):
        if not MOVED_FROM.search(match[0]):
            owners = scene.named(match.end(), match.end() + 40)
            yield Found("asked-for", REQUEST, owners, match.start("object"))


def asked_somebody_for(scene: Scene) -> Iterator[Found]:
    """``Poloff asked the Ministry for the documents``, ``Ozola asked us for two tents``."""
    for match in ASKED_X_FOR.finditer(scene.text):
        if not (is_undone(scene.text, match.start()) or is_past(scene, match.start())):
            owners = _asked_for_it(scene, match)
            if owners:
                yield Found("asked-for", REQUEST, owners, match.start("object"))


def _asked_for_it(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Whom "asked X for" names, if it is all of X and not the asker."""
    if match["whom"].lower() in WHOM:
        return met_before(scene, match.start())
    if " to " in f" {match['whom']}":
        return ()  # "asked the deputies to bring papers for it"
    askers, object_ends = scene.subject(match.start()), OF_WHAT.search(scene.text, match.end())
    end = object_ends.start() if object_ends else match.end() + OBJECT
    is_abroad = any(map(scene.is_foreign, scene.named(*match.span("whom"))))
    is_abroad = is_abroad and not AT_THE_POST.fullmatch(match["whom"])
    is_ours = not is_abroad and OUR_NAME.search(scene.text, match.start("object"), end)
    if match["whom"].lower() == "us" or (is_ours and any(map(scene.is_foreign, askers))):
        return (scene.our_government(),)
    if named := institution_at(scene, match.start("whom")):
        return named
    asked = scene.clause.after(match.start("whom"), reach=len(match["whom"]))
    is_whole = asked and THEIR_PEOPLE.fullmatch(scene.text, asked[-1].end, match.end("whom"))
    owners = scene.keys(asked)
    return owners if is_whole and askers and not set(askers) & set(owners) else ()


def asked_from(scene: Scene) -> Iterator[Found]:
    """``Poloff requested the file from the Ministry``: of another country than the asker's."""
    for match in ASKED_FROM.finditer(scene.text):
        askers, owners = scene.subject(match.start()), scene.named(match.end(), match.end() + 40)
        is_at_home = {scene.country(key) for key in askers} & set(map(scene.country, owners))
        if askers and not is_at_home and not is_past(scene, match.start()):
            yield Found("asked-for", REQUEST, owners, match.start("object"))


def request_received(scene: Scene) -> Iterator[Found]:
    """``We received a request from Latvia for support``: of the United States."""
    for match in REQUEST_RECEIVED.finditer(scene.text):
        receivers = scene.standing_before(match.start())
        if match["from"] and scene.all_ours(receivers):
            yield Found("request-received", REQUEST, (scene.our_government(),), match.end())


def asked_thing(scene: Scene) -> Iterator[Found]:
    """``Poloff asked for a list``, ``Ozola requested a copy``: of those whom they met."""
    for match in ASKED_THING.finditer(scene.text):
        askers = scene.subject(match.start())
        if match[0].startswith(("request ", "ask ")) and is_aim(scene.text, match.start()):
            continue
        if _is_received(scene.text, match.start()):
            ours = (scene.our_government(),) if scene.all_ours(askers) else ()
            yield Found("request-received", REQUEST, ours, match.start("thing"))
            continue
        start, end = match.span("thing")
        asked = scene.named(start, min(end, start + len("the Latvian ")))
        if any(map(scene.is_foreign, askers)):
            asked = tuple(key for key in asked if not scene.is_ours(key))  # "a USGS team"
        thing = BEFORE.split(match["thing"])[0]
        is_given = GIVEN_AT_ONCE.match(scene.text, match.end("thing")) or REFUSED.search(
            scene.text, match.end("thing")
        )
        is_told = askers and not (asked or is_given or TOLD_NOT_GIVEN.search(thing))
        if is_told and not (
            is_past(scene, match.start()) or UNDONE.search(scene.text, 0, match.start())
        ):
            owners = _givers(scene, askers, match["thing"], match.start())
            if not owners and match["direct"] and all(map(scene.is_foreign, askers)):
                owners = (scene.our_government(),)
            if is_written(scene.text, match):
                owners = tuple(map(scene.government_of, owners))
            yield Found("asked-thing", REQUEST, owners, match.start("thing"))


def _is_received(text: str, verb: int) -> bool:
    """Whether it only came to somebody: "received from Kask a note that requested a copy"."""
    since = max(text.rfind(mark, 0, verb) for mark in ".;") + 1
    received = RECEIVED.search(text, since, verb)
    return received is not None and FROM.search(text, received.end(), verb) is not None


def kept_informed(scene: Scene) -> Iterator[Found]:
    """``Ozola asked to be kept informed``: by those whom she met."""
    for match in KEPT_INFORMED.finditer(scene.text):
        askers = scene.subject(match.start())
        if askers and not is_past(scene, match.start()):
            owners = _givers(scene, askers, match["act"], match.start())
            if not owners and all(map(scene.is_foreign, askers)):
                owners = (scene.our_government(),)
            yield Found("asked-thing", REQUEST, owners, match.start("act"))


def _givers(scene: Scene, askers: tuple[str, ...], thing: str, verb: int) -> tuple[str, ...]:
    """Who is to give what is asked for: the other side of the talk, or the United States."""
    others, are_ours = scene.other_side(askers, verb), scene.all_ours(askers)
    if met := MEETING_WITH.match(thing):
        if met["guest"] and (guest := scene.visitor()):
            return (guest,)
        start = scene.text.index(thing, verb) + met.end()
        meant = scene.named(start, start + 60)
        others = tuple(key for key in meant if scene.is_ours(key) != are_ours)
        if others and (are_ours or met["given"]):
            return others  # a meeting with ours is for the post to arrange
    if (
        not others
        and not are_ours
        and all(map(scene.is_foreign, askers))
        and GOODS.search(OF_WHAT.split(thing)[0])
    ):
        return (scene.our_government(),)
    if are_ours and OF_THE_STATE.search(OF_WHAT.split(thing)[0]):
        return tuple(map(scene.government_of, others)) or scene.host()
    if are_ours or not others:
        return others
    return (scene.post() if FOR_THE_POST.search(thing) else scene.our_government(),)


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (
        asked_for,
        "asked asks asking requested requests request requesting sought seeks seek seeking urge"
        " urged urges urging appealed repeated renewed reiterated conveyed submitted made"
        " welcome appreciate grateful",
    ),
    (urged_act, "urge urged urges urging called calling"),
    (called_for, "called calls calling"),
    (
        asked_somebody_for,
        "asked asks asking pressed presses pressing pushed pushes pushing petitioned petitions"
        " petitioning lobbied appealed appeals appealing",
    ),
    (asked_from, "requested requests requesting sought seeks seeking asked asks asking appealed"),
    (request_received, "request"),
    (
        kept_informed,
        "kept informed notified briefed debriefed put consulted included invited allowed permitted"
        " provided given sent told",
    ),
    (
        asked_thing,
        "repeated renewed reiterated conveyed submitted made"
        " asked asks asking ask requested requests requesting request pressed presses pressing"
        " pushed pushes appealed appealing gave handed presented delivered passed"
        " appreciate grateful",
    ),
)
