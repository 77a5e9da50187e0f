"""What somebody is asked to do by those whom the cable reports on: the other side, or ours.

Takes    a `Scene`.
Gives    what each rule finds in it; `RULES` names the rules with the words that call them.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: orders inside one government and calls
         on it at home are none.
"""

import re
from collections.abc import Iterator
from functools import partial

from cablegraph.extract.actions.doers import ASKABLE
from cablegraph.extract.actions.institutions import institution_at
from cablegraph.extract.actions.own_office import WILL
from cablegraph.extract.actions.planning import INTENDS
from cablegraph.extract.actions.rules import NO_ACT, REQUEST, Found, Rule
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.undertaking import UNDERTOOK
from cablegraph.extract.actions.verb_times import is_past
from cablegraph.extract.grammar.acts import ON_A_VISIT
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
ASKED = re.compile(  # a verb without an act, as in "asked for tents and urged", hides none
    rf"\b(?=\w){ASKING}(?=\s(?P<object>[^;:]{{2,120}}?)\s(?P<not>not\s)?[\"“]?to\s(?P<act>\w+))",
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
OBJECT_CLAUSE = re.compile(
    r"\A(?:to|TO)\b|\b(?:what|that|which|whether|why|how|when|who|if|for|from|by|WHAT|THAT)\b"
)
HAVE_DO = re.compile(r"\s(?!\w+(?:ed|en|wn|nt)\b)[a-z]+\b")  # "have Latvia sign", but not "signed"
AT_HOME = "an order within one government"
AMONG_OTHERS = "what others want of others"
WISHES = ("want", "wish", "would like")
CABINET = re.compile(r"\b(?:Cabinet|Council\sof\sMinisters)\b")
BARE = frozenset({"ask", "urge", "press", "encourage", "invite"})
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
        if is_undone(scene.text, match.start()):
            continue
        if match[0].lower() in BARE and _is_ahead(scene.text, match.start()):
            continue  # "will see Ozola and ask her to sign"
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
        if reason := _why_nobodys(scene, match[0], askers, owners):
            yield Found("asked-to", REQUEST, (), match.start("act"), reason)
        elif not set(owners) & set(askers):
            start = match.start("not") if match["not"] else match.start("act")
            yield Found("asked-to", REQUEST, owners, start)


def _why_nobodys(scene: Scene, words: str, askers: tuple[str, ...], owners: tuple[str, ...]) -> str:
    """Why what is asked is nobody's task; nothing, if it may be one."""
    if is_in_print(scene, words, askers, owners):
        return IN_PRINT
    if is_internal(scene, words, askers, owners):
        return AT_HOME
    if words.lower().startswith(WISHES) and is_among_others(scene, askers, owners):
        return AMONG_OTHERS
    if are_abroad(scene, (*askers, *owners)):
        return AMONG_OTHERS
    return ""


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


def _is_ahead(text: str, offset: int) -> bool:
    """Whether the asking is the second thing that somebody is to do: "will see him and ask"."""
    return text.endswith((" and ", " to ", ", "), 0, offset) and _tells_ahead(text, offset)


def is_undone(text: str, offset: int) -> bool:
    """Whether the asking is denied or only thought of: "should ask", "did not ask"."""
    return UNDONE.search(text, max(0, offset - 24), offset) is not None


def is_aim(text: str, offset: int) -> bool:
    """Whether the asking is itself still to come: "will work to encourage donors to give".

    It was done where they met for it: "called on Ozola to urge Latvia to sign".
    """
    if text[max(0, offset - 3) : offset].lower() != "to ":
        return False
    is_done = ONGOING.search(text, 0, offset) or ENCOUNTER.search(text, 0, offset)
    return not is_done or _tells_ahead(text, offset)


def _tells_ahead(text: str, offset: int) -> bool:
    """Whether the words before ``offset`` tell of something that somebody will do."""
    return any(cue.search(text, 0, offset) for cue in (WILL, INTENDS, UNDERTOOK))


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
    if scene.text[start:end] == "us":
        return (scene.post(),)
    if scene.text[start:end].lower() in WHOM:
        return met_before(scene, match.start())
    places = [place for place in scene.clause.after(start, reach=end - start) if place.end <= end]
    places = [place for place in places if not POSSESSIVE.match(scene.text, place.end)]
    noun = scene.text[start:end].split()[-1].lower()
    if not places and noun in ASKABLE and end - start < 40:
        return scene.keys((scene.clause.noun(start, end),))
    ours = None if places else OUR_CAPITALS.match(scene.text, start)
    if ours and ours.end() == end:
        return (our_capital(scene, scene.subject(match.start())),)
    if not places and (named := institution_at(scene, start)):
        return named
    return or_addressee(scene, scene.keys(places), match.start())


def our_capital(scene: Scene, askers: tuple[str, ...]) -> str:
    """Whom "Washington" means: ours ask the cable's addressee, others the United States."""
    return scene.addressee() if scene.all_ours(askers) else scene.our_government()


def met_before(scene: Scene, verb: int) -> tuple[str, ...]:
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


def or_addressee(scene: Scene, asked: tuple[str, ...], verb: int) -> tuple[str, ...]:
    """Our own side asks the U.S.: that is Washington, to whom the cable goes."""
    ours = scene.subject(verb) or ("",)
    if asked == ("gov-us",) and scene.all_ours(ours) and not scene.is_in_quotes(verb):
        return (scene.addressee(),)
    return asked


def is_among_others(scene: Scene, askers: tuple[str, ...], owners: tuple[str, ...]) -> bool:
    """Whether others think that others should do it: "he suggested that donors offer support"."""
    is_foreign = bool(askers) and all(map(scene.is_foreign, askers))
    are_agencies = all(_is_agency(scene, key) for key in owners)  # which may be bodies of ours
    return is_foreign and not (are_agencies or any(map(scene.is_ours, owners)))


def are_abroad(scene: Scene, keys: tuple[str, ...]) -> bool:
    """Whether governments of third states ask one another, as the press tells."""
    near = {None, "US", scene.ledger.reading.host_country}
    return len(near) > 2 and all(
        scene.country(key) not in near and _is_government(scene, key) for key in keys
    )


def _is_government(scene: Scene, key: str) -> bool:
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind is ActorKind.GOVERNMENT


def _is_agency(scene: Scene, key: str) -> bool:
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind in {ActorKind.AGENCY, ActorKind.ORGANIZATION}


def is_internal(scene: Scene, words: str, askers: tuple[str, ...], owners: tuple[str, ...]) -> bool:
    """Whether it is an order inside one government, or a call on it at home."""
    ordered = words.lower().startswith(("directed", "instructed", "tasked", "push", "remind"))
    return any(
        scene.country(one) == scene.country(two) is not None
        and (ordered or (scene.is_foreign(one) and _govern(scene, one, two)))
        for one in askers
        for two in owners
    )


def _govern(scene: Scene, *keys: str) -> bool:
    """Whether all of them are officials, ministries or the cabinet."""
    return all(map(partial(_governs, scene), keys))


def _governs(scene: Scene, key: str) -> bool:
    entity = scene.entity(key)
    is_cabinet = isinstance(entity, Actor) and CABINET.search(entity.name) is not None
    return isinstance(entity, Official | Ministry) or is_cabinet


def is_in_print(scene: Scene, words: str, askers: tuple[str, ...], owners: tuple[str, ...]) -> bool:
    """Whether the press calls for it, which is nobody's task; what it asks of somebody is."""
    if not any(map(scene.is_media, askers)):
        return False
    is_put = words.lower().startswith(PUT) and not EDITORIAL.search(scene.text)
    return not (is_put and all(scene.is_person(key) or scene.is_ours(key) for key in owners))


# Each rule with the words that call it; of two that read the same words, the first has them.
RULES: tuple[tuple[Rule, str], ...] = (
    (
        asked,
        "ask asked asks asking requested requests requesting urge urged urges urging encourage"
        " encouraged encourages encouraging press pressed presses pressing call called calls"
        " calling appealed invite invited invites inviting lobbied"
        " lobbying directed directs instructed instructs"
        " tasked tasks pressure wanted wants like wished wishes counted counts counting invitation"
        " pushed pushes pushing reminded reminds reminding implored implores imploring exhorted"
        " exhorts exhorting beseeched begged"
        " petitioned petitions enjoined enjoins entreated pleaded"
        " challenged challenges challenging",
    ),
)
