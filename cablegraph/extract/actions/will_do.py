"""What somebody will do, by the word "will": a plan, a commitment where he says it, or a forecast.

Takes    a `Scene`.
Gives    `will`, with an owner where it is somebody's to do.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: "would do" counts where somebody says
         so; with an "if" it must be official business.

Forms met: Ozola said she would reply | Latvia, she said, would sign | Kask will visit on April 5.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from cablegraph.extract.actions.addressees import posts_before
from cablegraph.extract.actions.doers import (
    BUSINESS,
    FORECAST,
    IF_CLAUSE,
    acting,
    base_verb,
    is_crowd,
    is_dated,
    is_policy,
    takes_part,
)
from cablegraph.extract.actions.institutions import institution_before
from cablegraph.extract.actions.own_office import OUR_OFFICE, THOUGHT, WILL, asks_now
from cablegraph.extract.actions.rules import COMMITMENT, NOBODY, PLAN, STATES, Found
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.speakers import REPORTED, of_himself, of_his_own, saying
from cablegraph.extract.actions.verb_times import is_habit
from cablegraph.extract.actors.organizations import POST
from cablegraph.model.findings import Actor, ActorKind, Official

UNKNOWN = re.compile(  # "it is not clear when Ozola will", "declined to say how Latvia would"
    r"\b(?:(?:clear|known|sure|certain|decided|seen?|wonder\w*|question\w*|determined?|ask(?:s|ed)|about"
    r"|on)\s(?:\w+\s)?|(?:advise|confirm|indicate|learn)\s(?:\w+\s){0,4}?|say\s)"
    r"(?:how|whether|when|if|who|what|where)\b[^;,]{0,48}\Z",
    re.I,
)
NOT_TOLD = re.compile(  # "never said that he would", "has not announced that Latvia will"
    r"\b(?:not|never|nor)\s(?:\w+ly\s|yet\s)?(?:say|said|state|stated|announced?|indicated?|confirm|confirmed|told"
    r"|tell|promised?|pledged?|suggested?|mention|mentioned|disclosed?|revealed?|report|reported)\s"
    r"(?:(?:the|(?-i:us)|him|her|them)\s(?:[A-Z]\w+\s)?)?that\s[^;,]{0,48}\Z",
    re.I,
)
ASKS = frozenset({"propose", "recommend", "request", "urge"})  # what one said that one would do
# What a party would do is its policy.
VOTES = frozenset({"contest", "compete", "vote", "abstain", "boycott", "support", "oppose", "back"})
# What is offered: "would send it if asked".
OFFERED = frozenset({"give", "pass", "co", "cosponsor", "lend", "let", "pay", "bring", "take"})
# Who says so gives his word.
FIRM = re.compile(r"(?:promised|pledged|assured|reassured|undertook|vowed|guaranteed|assurances?)")
FORESEEN = re.compile(  # what follows is expected or feared, not undertaken
    r"\b(?:under\swhich|suggest(?:s|ed)?|possibility\sthat|chances?\sthat|risk\sthat|since|because|whether|anticipates?|expects?"
    r"|predict(?:s|ed)?|believes?|thinks?|doubt(?:s|ed)?|hopes?|hoped|expected|fear(?:s|ed)?"
    r"|warn(?:s|ed)?|cautioned|worried|(?:sure|confident|convinced|optimistic)(?!\sand\b))\s(?:that\s)?(?:[\w'’]+\s){0,4}\Z",
    re.I,
)
LIKELY = re.compile(r"\b(?:likely|probably|possibly|presumably)\b")  # "will probably": a forecast
DECIDES_ALONE = re.compile(  # what a minister says of it is a forecast
    r"\b(?:parliament|assembly|senate|congress|saeima|legislature|opposition|courts?|tribunal)\Z",
    re.I,
)
SAID_BETWEEN = re.compile(  # "Latvia, she said, would sign": Latvia's act, and not hers
    r",\s(?:[\w.'’-]+\s){1,5}(?:said|noted|added|announced|explained|claimed|replied|predicted|told)"
    r"(?:\s[^,;:]{2,50})?,\s\Z"
)
# The verb within: "will be sending", "will have to send".
DOING = re.compile(r"(?:be\s(\w+ing)|(?:have|need|seek|be\sin\sa\sposition)\sto\s(\w+))\b")
KEEPS_INFORMED = re.compile(  # one's act, where "keep" alone is a state
    r"keep\s(?:[\w'’-]+\s){1,4}?(?:informed|posted|apprised|abreast|updated|advised)\b", re.I
)
# "will be sending", but "will be willing" is a state.
BE_DOING = re.compile(r"be\s(?!willing)(?P<stem>\w+)ing\b", re.I)
PLANNED = re.compile(  # "planned to vote and would": both are his who planned
    r"\b(?:(?:plan|intend)(?:s|ed|ned)|(?:is|was|are|were)\s(?:ready|prepared|willing))\sto\b"
)
# Between a verb and its object: "will chair the".
ITS_OBJECT = re.compile(r"\s(?:(?:the|an?|his|her|its|their)\s)?\Z")
# States elsewhere, but acts in "will be seeing Kask".
COMES = frozenset({"come", "lead", "receive", "see", "welcome"})
OPENS_A_WAY = re.compile(  # "Your meetings with Kask will give you the opportunity to"
    r"(?:give|provide|offer|afford|present)\s(?:[\w'’]+\s){0,3}?(?:an?|the|another)\s(?:\w+\s)?"
    r"(?:opportunity|chance|occasion)\b",
    re.I,
)
# An act, though "would go" mostly tells none.
GOES_AHEAD = re.compile(r"go\s(?:ahead|back|forward)\b|go\sto\s(?-i:[A-Z])", re.I)
SENT_ONE = re.compile(  # whom the speaker sends: "told us that a team would visit"
    r"\b(?:(?:an?|another|the|his|her|its|their)\s(?:[\w-]+\s){0,2}?(?:team|delegation|experts?|inspectors?|representative)"
    r"|some(?:one|body)(?:\sfrom\s(?:[\w.]+\s?){1,3})?)\s?\Z",
    re.I,
)
# "the law, as drafted, would".
ASIDE = re.compile(r"(?P<noun>\b[a-z]+),\s(?:as|if|when|once|though)\s[^,;]{2,40},\s\Z")
# "SAID WOULD ASK", in telegrams.
SAID_WOULD = re.compile(r"\b(?:said|added|replied|stated|indicated|noted)\s\Z", re.I)
# What one does again and again, or perhaps.
OFTEN = re.compile(r"\b(?:every|each|often|usually|always|sometimes|probably|likely)\b", re.I)
GOES_ON = re.compile(  # what one does anyway
    r"press\s(?:on|ahead|forward)\b|hold\s(?:until|together|firm|on|out|up|off|back|for)\b|run\s(?:out|short|low)\b|look\s(?:like|for\s(?!ways|a\sway))",
    re.I,
)
# A task: "will have to reply".
HAVE_TO = re.compile(r"(?:first\s)?(?:have|need)\sto\s(?!be\b)\w+", re.I)
READY = re.compile(  # "would have an answer", "would be able to reply", "would make a statement"
    r"have\s(?:an?|the|his|her|its|their|our)\s(?:\w+\s)?(?:answer|reply|response|decision)\b"
    r"|be\sin\sa\sposition\sto\s\w+|make\s(?:[\w'’-]+\s){1,6}?available\b"
    r"|be\sable\sto\s(?:provide|send|give|share|reply|respond|answer|confirm)\b|be\sin\stouch\b"
    r"|let\s(?:(?-i:us)|him|her|them|the\s(?-i:[A-Z])\w+|(?-i:[A-Z])\w+)\sknow\b"
    r"|make\s(?:(?:an?|the|his|her|its|their|our|any|another|some|every)\s)?(?:[\w-]+\s){0,3}?(?:statement|call|visit|trip"
    r"|announcement|decision|speech|proposal|recommendation|presentation|request|inquir(?:y|ie)|enquir(?:y|ie)"
    r"|appointment|payment|donation|contribution|arrangement|representation|demarche|effort|approach|appeal"
    r"|offer|available|points?|case)s?\b|find\sout\b|see\s(?:what|whether|if|that|to\sit)\b"
    r"|have\s(?:his|her|their|its|our)\s(?:[\w'’-]+\s){0,3}?(?:staff|team|office|officials?|officers?|experts?|lawyers?"
    r"|advis[eo]rs?|people|ministry|deputy|aides?|colleagues?|attorneys?|engineers?)\s(?!been|in|at|to|on)[a-z]+\b",
    re.I,
)


def will(scene: Scene) -> Iterator[Found]:
    """``Ozola said she would reply``, ``Post will report``."""
    for match in WILL.finditer(scene.text):
        start = match.start()
        if not _is_act(scene.text, match) or FORESEEN.search(scene.text, max(0, start - 60), start):
            continue
        if match["modal"] == "shall":
            continue  # the words of a rule or treaty
        reported = saying(scene, start)
        if reported and is_habit(scene, reported.start()):
            continue  # "has always said that it would"
        if _is_thought(scene.text, match, reported) or _is_untold(scene.text, start):
            continue
        found = _undertaken(scene, match, reported)
        if found:
            yield found


def _undertaken(scene: Scene, match: re.Match[str], reported: re.Match[str] | None) -> Found | None:
    """Whose act it is, and whether he has promised it; ``None`` where it is no act at all."""
    act, at = _doing(scene.text, match), match.start("act")
    owners = _owners(scene, match, reported, act)
    if owners == (POST,) and (
        scene.is_in_quotes(match.start()) or (asks_now(match) and not reported)
    ):
        return None
    is_told_on = not reported and _is_told_on(scene, match, act, owners)
    if match["modal"].lower() == "would" and (
        not (reported or is_told_on or owners == (POST,)) or _is_hypothetical(scene, match)
    ):
        return None
    is_likely = LIKELY.search(scene.text, max(0, match.start() - 12), match.end()) is not None
    owners = _but_for_forecasts(scene, match, reported, owners, is_likely=is_likely)
    reason = FORECAST if owners else NOBODY
    if HAVE_TO.match(scene.text, at):
        owners = _bound(scene, owners, match.start())
    if not (reported or is_told_on):
        owners = () if is_likely else acting(scene, owners, at, act, is_told=True)
    is_promise = is_told_on or (reported and _speaks_for(scene, owners, reported))
    return Found("will", COMMITMENT if is_promise else PLAN, owners, at, reason)


def _owners(
    scene: Scene, match: re.Match[str], reported: re.Match[str] | None, act: str
) -> tuple[str, ...]:
    """Whose act it is: of what nobody assures, only what one does oneself; no policy."""
    owners = _whose(scene, match.start(), reported)
    if not _is_assured(reported):
        owners = scene.doing(owners, act)
    return tuple(key for key in owners if not is_policy(scene, key, match.start("act")))


def _is_assured(reported: re.Match[str] | None) -> bool:
    """Whether somebody gives his word for it: "promised that Latvia would"."""
    return reported is not None and FIRM.match(reported[0]) is not None


def _but_for_forecasts(
    scene: Scene,
    match: re.Match[str],
    reported: re.Match[str] | None,
    owners: tuple[str, ...],
    *,
    is_likely: bool,
) -> tuple[str, ...]:
    """Owners but for those of whom it is only foreseen: crowds, parties that vote, rivals."""
    is_for_a_day = bool(owners) and is_dated(scene, match.start("act"))
    is_plain = is_for_a_day and not reported
    owners = tuple(key for key in owners if not is_crowd(scene, key, is_for_a_day=is_plain))
    is_vote = reported and not _is_assured(reported) and match["act"].lower() in VOTES
    if is_vote and not is_for_a_day:
        owners = tuple(key for key in owners if not (is_likely or _is_party(scene, key)))
    if reported:
        owners = _of_own_side(scene, owners, reported, match)
    if 0 <= _first_if(scene.text) < match.start():
        owners = tuple(key for key in owners if scene.is_ours(key))
    return owners


def _is_thought(text: str, match: re.Match[str], reported: re.Match[str] | None) -> bool:
    """Whether somebody only says what he would think or say: "would hope", but "would go back"."""
    is_verb = match["act"].lower() in (THOUGHT - ASKS if reported else THOUGHT)
    is_open = is_verb and match["modal"].lower() == "would"
    return is_open and GOES_AHEAD.match(text, match.start("act")) is None


def _is_untold(text: str, offset: int) -> bool:
    """Whether the words before ``offset`` tell that nobody knows or said it."""
    is_unknown = UNKNOWN.search(text, max(0, offset - 80), offset) is not None
    return is_unknown or NOT_TOLD.search(text, max(0, offset - 96), offset) is not None


def _is_told_on(scene: Scene, match: re.Match[str], act: str, owners: tuple[str, ...]) -> bool:
    """Whether "he would raise it" goes on with what he said in the sentence before."""
    if match["modal"].lower() != "would" or not (owners and all(map(scene.is_person, owners))):
        return False
    is_business = act in BUSINESS or act in OFFERED
    is_next = any(place.end + 1 == match.start() for place in scene.places)
    return is_business and is_next and not OFTEN.search(scene.text) and scene.spoke_before(owners)


def _doing(text: str, match: re.Match[str]) -> str:
    """The verb of "will do", "will be doing", "will have to do", "will seek to do"."""
    if KEEPS_INFORMED.match(text, match.start("act")):
        return "inform"
    inner = DOING.match(text, match.start("act"))
    found = (inner[1] or inner[2]) if inner else match["act"]
    return base_verb(found.lower())


def _of_own_side(
    scene: Scene, owners: tuple[str, ...], reported: re.Match[str], match: re.Match[str]
) -> tuple[str, ...]:
    """Owners but for rivals: what one says of them is a forecast, if no day is named."""
    speakers = scene.subject(reported.start())
    if not speakers or is_dated(scene, match.start()):
        return owners
    is_business = _doing(scene.text, match) in BUSINESS
    return tuple(
        key
        for key in owners
        if key in speakers
        or scene.is_ours(key)
        or not _is_rival(scene, key, is_business=is_business)
    )


def _is_party(scene: Scene, key: str) -> bool:
    """Whether an entity is a party: how it "would vote" is its policy, if no day is named."""
    entity = scene.entity(key)
    return isinstance(entity, Actor) and entity.kind is ActorKind.PARTY


def _is_rival(scene: Scene, key: str, *, is_business: bool) -> bool:
    """Whether somebody decides without the speaker: a parliament, or another person."""
    entity = scene.entity(key)
    if isinstance(entity, Actor):
        return DECIDES_ALONE.search(entity.name) is not None
    return isinstance(entity, Official) and not is_business


def _bound(scene: Scene, owners: tuple[str, ...], offset: int) -> tuple[str, ...]:
    """Those for whom "will have to" tells a task: one's own, ours, or anybody's for a day."""
    himself = of_himself(scene, offset)
    return tuple(
        key for key in owners if key in himself or scene.is_ours(key) or is_dated(scene, offset)
    )


def _is_hypothetical(scene: Scene, match: re.Match[str]) -> bool:
    """Whether "would" is told of what may be, and not as an offer: "would send it if asked"."""
    first = _first_if(scene.text)
    is_offer = first > match.end() and _doing(scene.text, match) in BUSINESS | OFFERED
    return first >= 0 and not is_offer


@lru_cache(maxsize=4)  # each "would" of a sentence asks
def _first_if(text: str) -> int:
    """Where the first condition of a sentence begins, or -1."""
    match = IF_CLAUSE.search(text)
    return match.start() if match else -1


def _whose(scene: Scene, verb: int, reported: re.Match[str] | None) -> tuple[str, ...]:
    """The subject of a verb; "his ministry" and "his country" are the speaker's own."""
    if scene.text.endswith((" and ", " but "), 0, verb):
        clause = max(scene.text.rfind(mark, 0, verb) for mark in ";:") + 1
        before = [match.start() for match in WILL.finditer(scene.text, clause, verb)]
        if before:  # "will write and will call"
            office = OUR_OFFICE.search(scene.text, 0, verb)
            if told := REPORTED.search(scene.text, before[-1], verb):
                return scene.subject(told.start())  # "asked if it would; he said it was and would"
            is_ours = office is not None and office.start("modal") == before[-1]
            return (scene.post(),) if is_ours else _whose(scene, before[-1], reported)
        planned = [match.start() for match in PLANNED.finditer(scene.text, clause, verb)]
        if planned and reported:  # "said Latvia planned to vote and would encourage others"
            return of_his_own(scene, planned[-1]) or scene.subject(planned[-1])
        if scene.text.startswith("will", verb) and scene.text.endswith(", and ", 0, verb):
            return scene.main(verb) or scene.subject(verb)  # "fears that it may end, and will"
    own = of_his_own(scene, verb) if reported else None
    if own is not None:
        return own
    if posts := posts_before(scene, verb):
        return posts
    if reported and (inserted := SAID_BETWEEN.search(scene.text, max(0, verb - 110), verb)):
        return scene.keys([each for each in scene.places if each.end == inserted.start()])
    return of_himself(scene, verb) or _named(scene, verb)


def _named(scene: Scene, verb: int) -> tuple[str, ...]:
    """Whose verb it is by the words before it: somebody's, an institution's, both sides'."""
    said = SAID_WOULD.search(scene.text, max(0, verb - 12), verb)  # in telegrams: "SAID WOULD ASK"
    if said:
        return scene.subject(said.start())
    sent = SENT_ONE.search(scene.text, max(0, verb - 48), verb)
    told = REPORTED.search(scene.text, 0, sent.start()) if sent else None
    aside = ASIDE.search(scene.text, max(0, verb - 60), verb)
    if aside and all(place.end != aside.end("noun") for place in scene.places):
        return ()  # "the law, as drafted, would": no act of whoever stands before it
    if told and " have to " not in scene.text[verb : verb + 24]:
        return scene.subject(told.start())
    return _subject(scene, verb) or institution_before(scene, verb) or scene.both_sides(verb)


def _subject(scene: Scene, verb: int) -> tuple[str, ...]:
    """The subject, but for the object of the verb before: "will chair it and Kask will"."""
    owners = scene.subject(verb)
    before = list(WILL.finditer(scene.text, 0, verb)) if len(owners) > 1 else []
    objects = {
        place.denotes
        for place in scene.places
        if before and ITS_OBJECT.fullmatch(scene.text, before[-1].end(), place.start)
    }
    return tuple(key for key in owners if key not in objects)


def _is_act(text: str, match: re.Match[str]) -> bool:
    """Whether a verb after "will" is something one does, not what one is or what happens."""
    act = match["act"].lower()
    if act.endswith("ly") and act not in BUSINESS | {"comply", "fly", "rely", "apply"}:
        return False
    if OPENS_A_WAY.match(text, match.start("act")) or GOES_ON.match(text, match.start("act")):
        return False
    if HAVE_TO.match(text, match.start("act")):
        return True
    if READY.match(text, match.start("act")):
        return True
    if act == "be":
        doing = BE_DOING.match(text, match.start("act"))
        return doing is not None and not _goes_through(doing)
    return act not in STATES or takes_part(text, match.start("act"))


def _goes_through(doing: re.Match[str]) -> bool:
    """Whether "will be facing" tells what happens to somebody, and not "will be seeing Kask"."""
    stem = doing["stem"].lower()
    return not {stem, stem + "e"} & COMES and bool({stem, stem + "e"} & STATES)


def _speaks_for(scene: Scene, owners: tuple[str, ...], reported: re.Match[str]) -> bool:
    """Whether who is quoted speaks of the own side."""
    speakers = scene.subject(reported.start())
    return any(scene.country(one) == scene.country(two) for one in speakers for two in owners)
