"""What act of a state is urged by a noun: "urged early signature of the agreement".

Takes    a `Scene`.
Gives    what `urged_act` finds in it.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: who owns the act is asked, or else the
         government that officials of ours met; where another is told to act, neither.

Forms met: to urge GOL ratification | urged Latvia's early action | called for the sailors' release.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actions.asking import is_aim, is_undone
from cablegraph.extract.actions.rules import REQUEST, Found
from cablegraph.extract.actions.scenes import Scene
from cablegraph.extract.actions.verb_times import is_past
from cablegraph.extract.reading import Place
from cablegraph.terms.offices import countries_by_demonym

URGED_ACT = re.compile(
    r"\b(?:urg(?:ed?|es|ing)|call(?:ed|ing)\sfor)\s(?P<object>(?!(?:that|to|us|him|her|them)\b)(?:[\w'’.-]+\s){0,4}?)"
    r"(?P<noun>signature|ratification|accession|adoption|passage|enactment|implementation|enforcement"
    r"|release|extradition|prosecution|deportation|investigation|completion|conclusion|resumption"
    r"|repeal|withdrawal|deployment|action)\b",
    re.I,
)
TO_SOMEBODY = frozenset({"release", "extradition", "prosecution", "deportation"})
OF_SOMEBODY = frozenset({"release", "withdrawal", "deployment", "action"})
OWNS_ACT = re.compile(r"(?:['’]s?)?\s(?:[a-z-]+\s)*")  # in "Latvia's early action", "EU action"
OWNER = re.compile(r"['’]s?\s")
INFINITIVE = re.compile(r"\bto\s")
ELSEWHERE = re.compile(r"\b(?:by|from|in|inside|within)\s(?:[\w-]+\s){0,2}\Z", re.I)
OF_WHOM = re.compile(r"\sof\s(?:the\s|all\s)?(?P<nation>[A-Z][a-z]+)\s[a-z]")
REACH = 60  # characters behind the noun that tell whose the act is, or where


def urged_act(scene: Scene) -> Iterator[Found]:
    """``The Ambassador urged early signature of the treaty``: by the government they met."""
    for match in URGED_ACT.finditer(scene.text):
        verb = match.start()
        askers = scene.subject(verb)
        is_open = is_undone(scene.text, verb) or is_aim(scene.text, verb)
        if is_open or INFINITIVE.search(match["object"]):
            continue  # "urged Latvia to take action" is for `asked`
        if askers and scene.all_ours(askers) and not is_past(scene, verb):
            owners = _owner(scene, match) or _met(scene, match, askers)
            yield Found("asked-for", REQUEST, owners, match.start("object"))


def _owner(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Whose act it is by the words before the noun: "GOL ratification", "Estonian action"."""
    named = _named_before(scene, match)
    if not named:
        return scene.government(match["object"].split(" ")[0])
    is_next = OWNS_ACT.fullmatch(scene.text, named[-1].end, match.end("object"))
    is_own = is_next and not _is_done_to(scene, match, named[-1])
    return tuple(key for key in scene.keys(named[-1:]) if is_own and key != "gov-us")


def _met(scene: Scene, match: re.Match[str], askers: tuple[str, ...]) -> tuple[str, ...]:
    """The government that they met, or the host's, unless the words tell of another's act."""
    named, is_owned = _named_before(scene, match), OWNER.search(match["object"]) is not None
    if not all(_is_done_to(scene, match, place) for place in named):
        return ()
    if is_owned and match["noun"].lower() not in TO_SOMEBODY:
        return ()  # "urged the deputies' early action"
    met = tuple(map(scene.government_of, scene.other_side(askers, match.start())))
    is_in_talk = match[0].lower().startswith("urg") and any(map(scene.is_person, askers))
    owners = met or (scene.host() if is_in_talk else ())  # one "calls for" it from afar, too
    return () if _is_elsewhere(scene, match, owners) else owners


def _named_before(scene: Scene, match: re.Match[str]) -> list[Place]:
    """Who is named between the verb and the noun."""
    start, end = match.span("object")
    return [place for place in scene.places if start <= place.start < end]


def _is_done_to(scene: Scene, match: re.Match[str], place: Place) -> bool:
    """Whether the act is done to who is named: "called for Kask's release"."""
    return match["noun"].lower() in TO_SOMEBODY and scene.is_person(place.denotes)


def _is_elsewhere(scene: Scene, match: re.Match[str], owners: tuple[str, ...]) -> bool:
    """Whether another is to act: "action by the EU", "release of prisoners in Burma"."""
    end, countries = match.end(), set(map(scene.country, owners))
    near = [each for each in scene.places if end < each.start < end + REACH]
    is_in_another = any(
        scene.country(each.denotes) not in countries
        and ELSEWHERE.search(scene.text, end, each.start)
        for each in near
    )
    of_whom = OF_WHOM.match(scene.text, end) if match["noun"].lower() in OF_SOMEBODY else None
    nation = countries_by_demonym().get(of_whom["nation"].lower()) if of_whom else None
    return is_in_another or (nation is not None and nation not in countries)
