"""Which of ours a cable asks: agencies and other posts by name, the visitor, else its addressee.

Takes    a `Scene`, and where the words that tell of the act begin.
Gives    the keys of those who are to do it.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: that FAA agree | OSD to consider | the Coast Guard's views | the views of USTDA |
guidance from EB/TRA and DOT | that USEU speak to them | Moscow may wish to comment |
that Embassies Brasilia and New Delhi raise it | Suva's and Apia's views | that the delegation
thank him.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actors.ledger import evidence_of
from cablegraph.extract.actors.organizations import POST, own_post
from cablegraph.model.findings import Actor, ActorKind, Entity, Ministry, Official
from cablegraph.terms.offices import find_acronym
from cablegraph.terms.traffic import post_of
from cablegraph.text import slug

LEAD = re.compile(  # what may stand between "Post requests" and whom it asks
    r"(?:\([a1]\)\s)?(?:(?:receiving\s)?(?:(?:the|any|an?|early|prompt|urgent|further|additional|formal)\s){0,2}"
    r"(?:views|guidance|comments|reactions?|advice|assistance|help|support|approval|input|thoughts|concurrence"
    r"|clearance|word|confirmation|clarification|information|details|repl(?:y|ies)|answers?|responses?"
    r"|briefings?|updates?|feedback)\s(?:of|from)\s"
    r"|(?:that\s)?(?:an?|the)\s(?:[\w-]+\s){1,3}?from\s"
    r"|(?:(?:that|if|for|both|receiving|hearing|from)\s)*)",
    re.I,
)
POSTS_NAMED = re.compile(
    r"\b(?P<kind>(?:(?:Am)?[Ee]mbass|EMBASS|AMEMBASS)(?:y|ies|Y|IES)|[Cc]onsulates?(?:\s[Gg]eneral)?|CONSULATES?"
    r"(?:\sGENERAL)?|(?:Am)?[Cc]on[Gg]ens?|AIT)\s"
    r"(?P<cities>[A-Z][\w'’-]+(?:(?:\s|,\s|,?\s(?:and|AND)\s)[A-Z][\w'’-]+)*)"
)
POST_STEMS = ("mbass", "MBASS", "onsul", "ONSUL", "onGen", "ongen", "AIT")  # `POSTS_NAMED` has one
A_POST = re.compile(r"\b(?:Embassy|Consulate|Mission|Post)\s(?:also\s)?\Z", re.I)  # unnamed
CITY = re.compile(r"[A-Z][\w'’-]+(?:\s(?!AND\b)[A-Z][\w'’-]+)*")
MISSIONS = re.compile(r"(?:US(?:EU|UN|NATO|OAS|OSCE)|UNVIE)\b(?!/)")
ALONE = re.compile(  # a city that stands for our post there: "Moscow may wish to comment"
    r"(?:\A|[.;,]\s|\b(?:and|AND)\s)(?P<cities>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})\s\Z"
)
CITIES_WORDS = re.compile(  # of cities that stand for our posts there: "Suva's and Apia's views"
    r"(?P<cities>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}(?:['’][sS]?(?:,?\s(?:and|AND)|,)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2})*)"
    r"['’][sS]?\s(?:\w+\s){0,2}?(?i:views|comments|thoughts|assessments?|analysis|recommendations?|reporting"
    r"|reactions?|advice|input|suggestions|judgment|concurrence|clearance|perspective|evaluation)\b"
)
CITIES_APART = re.compile(r"['’][sS]?(?:,?\s(?:and|AND)|,)\s")
OFFICES = r"(?-i:(?!US)[A-Z]{1,4}(?:/[A-Z]{1,5}){1,3})"  # of State: "CA/OCS", "EB/TRA"
BUREAUS = r"(?-i:(?:E?EB|INL|PRM|DRL|EUR|EAP|WHA|NEA|SCA|IO|PM|ISN|OES|INR|ECA|IIP)\b(?!/))"
WASHINGTON = re.compile(
    rf"(?:(?:the\s)?(?:department|dept|washington|usg|u\.s\.)|{OFFICES}|{BUREAUS})(?:['’]s?)?(?=\W)",
    re.I,
)
WASHINGTON_OFFICE = re.compile(r"(?P<letters>US[A-Z]{2,4})/W(?:ashington|ASHINGTON)?\b")
BUREAU = re.compile(r"Bureau of (?!Alcohol|Industry|Prisons)")
AND_ALSO = re.compile(r"['’]s?\s(?:and|AND)\s")  # "DOD's and DOE's comments"
AND = re.compile(r"\s(?:and|AND)\s")
NAME_BEFORE = re.compile(  # "Senator "; but not the words of a text in capitals
    r"(?:[Tt]he\s|THE\s)?(?:[A-Z][a-z][\w.'’-]*\s|[A-Z]{2,4}\s(?=[A-Z][a-z])){0,5}"
)
TITLE = 40  # characters of a title
MOST_WORDS = 3  # of a city's name
VISITORS = re.compile(r"(?:the\s)?(?:delegation|codel|CODEL|Codel|staffdel|Staffdel|DELEGATION)\b")
IS_DONE_TO = re.compile(r"\s(?:not\s)?be\s\w+(?:ed|en|wn|nt)\b", re.I)
LED = re.compile(r"[^.;:,]{2,60}?\sbe\s\w+(?:ed|en|wn|nt)\b")  # "the U.S. delegation be led"
AGENCY = frozenset({"organisation"})
AGENCIES = frozenset({ActorKind.AGENCY, ActorKind.POST, ActorKind.ORGANIZATION})


def asked_of(scene: Scene, start: int) -> tuple[str, ...]:
    """Who of ours is to do what the words from ``start`` on ask for; Washington, if nobody else."""
    return named_of_ours(scene, start) or (scene.addressee(),)


def named_of_ours(scene: Scene, start: int) -> tuple[str, ...]:
    """Who of ours is named by the words at ``start``, "that" and the like left out."""
    lead = LEAD.match(scene.text, start)
    return tuple(dict.fromkeys(_named_at(scene, lead.end() if lead else start)))


def apart_from_department(scene: Scene, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ours who are asked apart from the Department: an agency, a named official."""
    return tuple(key for key in keys if scene.is_ours(key) and _acts_alone(scene.entity(key)))


def posts_before(scene: Scene, verb: int) -> tuple[str, ...]:
    """Our posts that are named right before a verb: "Embassies Suva and Apia are asked"."""
    before = scene.text[:verb].rstrip()
    if not before[before.rfind(" ") + 1 :][:1].isupper():
        return ()  # no city
    if not any(map(before.__contains__, POST_STEMS)):
        return ()
    return next(
        (
            tuple(keys)
            for match in POSTS_NAMED.finditer(before)
            for keys, end in (_posts(scene, match),)
            if keys and end == len(before)
        ),
        (),
    )


def city_before(scene: Scene, verb: int) -> tuple[str, ...]:
    """The post that a city alone names right before a verb."""
    match = ALONE.search(scene.text, max(0, verb - 40), verb)
    key = _post_in(scene, match["cities"]) if match else None
    return (key,) if key else ()


def post_told(scene: Scene, verb: int) -> tuple[str, ...]:
    """The single post of the paragraph that "Embassy" means before a verb."""
    if not A_POST.search(scene.text, max(0, verb - 20), verb):
        return ()
    reading, order = scene.ledger.reading, scene.sentence.paragraph.order
    before = reading.sentences[: scene.sentence.index]
    texts = [each.text for each in before if each.paragraph.order == order]
    told = {
        key
        for text in (*texts, scene.text[:verb])
        for match in POSTS_NAMED.finditer(text)
        for key in _posts(scene, match)[0]
    }
    return tuple(told) if len(told) == 1 else ()


def _named_at(scene: Scene, at: int) -> Iterator[str]:
    if posts := POSTS_NAMED.match(scene.text, at):
        keys, end = _posts(scene, posts)
        yield from () if IS_DONE_TO.match(scene.text, end) else keys
        return
    if others := _posts_whose_words(scene, at):
        yield from others
        return
    mission = MISSIONS.match(scene.text, at)
    if mission and (post := post_of(mission[0])):
        evidence = evidence_of(scene.sentence, "post")
        yield scene.ledger.actor(post.id, mission[0], ActorKind.POST, "US", evidence)
        return
    if VISITORS.match(scene.text, at) and (guest := scene.visitor()):
        yield guest
        return
    if washington := WASHINGTON.match(scene.text, at):
        is_delegation = any(each.start < washington.end() < each.end for each in scene.places)
        if not is_delegation or LED.match(scene.text, washington.end()):
            yield scene.addressee()
        if is_delegation and LED.match(scene.text, washington.end()):
            return
        if also := AND.match(scene.text, washington.end()):
            yield from _named_at(scene, also.end())
    in_washington = WASHINGTON_OFFICE.match(scene.text, at)
    letters = in_washington["letters"] if in_washington else _expert_from(scene, at)
    if letters and (agency := _agency(scene, letters)):
        yield agency
        return
    places = scene.clause.after(at, reach=TITLE)
    is_lead = places and NAME_BEFORE.fullmatch(scene.text[at : places[0].start])
    if not is_lead or IS_DONE_TO.match(scene.text, places[-1].end):
        return
    for key in filter(scene.is_ours, scene.keys(places)):
        yield key if _acts_alone(scene.entity(key)) else scene.addressee()
    if also := AND_ALSO.match(scene.text, places[-1].end):
        yield from _named_at(scene, also.end())


def _posts_whose_words(scene: Scene, at: int) -> tuple[str, ...]:
    """The other posts that the cities of "Suva's and Apia's views" stand for."""
    words = CITIES_WORDS.match(scene.text, at)
    if words is None or WASHINGTON.match(scene.text, at):
        return ()
    cities = CITIES_APART.split(words["cities"])
    keys = tuple(key for city in cities if (key := _post_in(scene, city)))
    return keys if len(keys) == len(cities) and scene.post() not in keys else ()


def _expert_from(scene: Scene, at: int) -> str:
    """The letters of whom the role around ``at`` is sent by: "an expert from FWS"."""
    around = (scene.entity(each.denotes) for each in scene.places if each.start < at < each.end)
    role = next((each for each in around if isinstance(each, Official) and not each.name), None)
    return role.organization or "" if role else ""


def _agency(scene: Scene, letters: str) -> str | None:
    """The agency in Washington of those letters."""
    sense = find_acronym(letters, AGENCY, None)
    if sense is None or sense.side != "us-washington":
        return None
    evidence = evidence_of(scene.sentence, "acronym")
    name = f"{sense.expansion} ({letters})"
    return scene.ledger.actor(slug(letters), name, ActorKind.AGENCY, "US", evidence)


def _acts_alone(entity: Entity | None) -> bool:
    if isinstance(entity, Actor):
        is_apart = entity.kind in AGENCIES and entity.key != POST
        return is_apart and not BUREAU.match(entity.name)
    if isinstance(entity, Ministry):
        return entity.name != "Department of State"
    return isinstance(entity, Official) and entity.name is not None


def _posts(scene: Scene, match: re.Match[str]) -> tuple[list[str], int]:
    """The posts in a list of cities, and where the last of their names ends."""
    keys: list[str] = []
    end = match.end("kind")
    for city in CITY.finditer(match.string, match.start("cities"), match.end("cities")):
        words = city[0].removesuffix("'s").removesuffix("’s").split(" ")
        names = (" ".join(words[:count]) for count in range(min(len(words), MOST_WORDS), 0, -1))
        found = next(((name, key) for name in names if (key := _post_in(scene, name))), None)
        if found is None:
            break
        keys.append(found[1])
        end = city.start() + len(found[0])
    return keys, end


def _post_in(scene: Scene, city: str) -> str | None:
    """The key of our post in a city, written down if need be."""
    post = post_of(city)
    if post is None:
        return None
    own = own_post(scene.ledger.reading)
    if own and own.id == post.id:
        return scene.post()
    kind = "AIT" if post.name.startswith("AIT") else post.kind.title()
    name = f"{kind} {city.title() if city.isupper() else city}"
    evidence = evidence_of(scene.sentence, "post")
    return scene.ledger.actor(post.id, name, ActorKind.POST, "US", evidence)
