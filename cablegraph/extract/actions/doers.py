"""Whose an act is that lies ahead: no forecast, no policy, nothing that one only is.

Takes    a `Scene`, the keys of those who may be meant, the verb and where it stands.
Gives    those of them who are to do it; word lists that the rules share.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   the project's annotation rules, `docs/reading.md`: what a government means to reduce or
         improve is policy; how somebody will fare is a forecast.
"""

import re

from cablegraph.extract.actions.deadlines import deadline
from cablegraph.extract.actions.rules import STATES
from cablegraph.extract.actions.scenes import GOES_ON, Scene
from cablegraph.extract.grammar.words import speaker_nouns
from cablegraph.model.findings import Actor, ActorKind, Ministry
from cablegraph.resources import read_words
from cablegraph.terms.english import all_words
from cablegraph.terms.offices import demonyms

ASKABLE = frozenset({  # groups at a meeting, whom a plain noun names
    "audience", "participants", "parties", "members", "countries", "states", "delegations",
    "donors", "sides", "companies", "officials", "governments", "banks", "partners", "allies",
    "contributors", "nations", "elders", "stakeholders", "attendees", "representatives",
})  # fmt: skip
SENT_ONES = frozenset({  # who speak and act for a state or body, one or several
    "delegation", "representative", "rep", "reps", "negotiator", "negotiators", "team",
})  # fmt: skip
IF_CLAUSE = re.compile(  # and not "asked if"
    r"\b(?:(?<!ask\s)(?<!asks\s)(?<!asked\s)(?<!asking\s)(?<!wondered\s)(?<!check\s)(?<!see\s)(?<!out\s)(?<!determine\s)(?<!inquired\s)if|unless|otherwise"
    r"|If|Unless|IF|UNLESS|OTHERWISE|were\s\w+\sto)\b"
)
TO_DO = (
    r"(?:(?:himself|herself|themselves|itself)\s)?to\s(?!be\sable|do\sso\sonly|only\s|have\sbeen)"
)
OFFICIAL_ACT = (
    r"(?:provide|send|receive|discuss|furnish|convey|consult|inform|sign|submit|cooperate|assist|examine"
    r"|study|consider|resume|permit|transmit|raise|participate|accept|negotiate|meet|vote)\s"
)
NO_TO = rf"(?<=[degy]\s)(?={OFFICIAL_ACT})"  # telegraphic: "AGREED PROVIDE TEXT"
FORECAST = "a forecast or a policy: no date, and no official business"
POLICY_MAKERS = frozenset((ActorKind.GOVERNMENT, ActorKind.PARTY, ActorKind.INTERNATIONAL))
IN_OR_OF = re.compile(r" (?:of|at|in|within|among) ")  # "contacts in Riga"
CROWDS = frozenset((ActorKind.PERSON, ActorKind.ORGANIZATION))
OFFICE = re.compile(  # becomes one's act where it is an office that one takes
    r"become\s(?:the\s|an?\s)?(?-i:[A-Z])|serve\sas\b|represent\s(?-i:[A-Z])|lead\s(?:the|an?|his|her|its|their)\b"
    r"|be\s(?:inaugurated|sworn\sin)\b|weigh\s(?!on\b|in\s(?!with\b)|against\b|heavily\b|more\b|less\b|as\b|\d)"
    r"|be\s(?:in|at)\s(?:the\s)?(?-i:[A-Z][\w.]+)(?![\w'’.])"
    r"|receive\s(?:you|him|her|them|(?-i:us)|the\s(?:delegation|codel|staffdel|ambassador|charge|secretary|assistant|diplomatic\scorps)"
    r"|(?:the\s)?(?-i:President|Prime|Foreign|Secretary|Under|Assistant|Deputy|Senators?|Chancellor|Pope|King|General|Admiral))\b",
    re.I,
)
SEES_SOMEBODY = re.compile(
    r"see\s(?:him|her|them|(?:the\s)?[A-Z][\w.]+"
    r"|the\s(?:\w+\s)?(?:minister|director|head|chief|chairman|governor|mayor|commissioner|speaker"
    r"|prosecutor))(?!['’\w])|SEE\s[A-Z]"
)
JOURNEY = re.compile(  # "go to Oslo for an official visit", "pay a visit"
    r"(?:go|come|head|fly)\s(?:back\s)?to\s(?-i:[A-Z])[^.;]{0,60}?\s(?:for|on)\s[^.;]{0,40}?"
    r"\b(?:visits?|talks|meetings?|summit|conference|consultations|trip|session|ceremony)\b"
    r"|pay\s(?:an?|his|her|their)\s(?:[\w-]+\s){0,4}?(?:visit|call)\b"
    r"|receive\s(?:the\s)?(?-i:(?:[A-Z][a-z]+\s)?(?:President|Prime|Foreign|Secretary|Ambassador|Chancellor)\b)",
    re.I,
)
RULING = re.compile(  # what courts and councils are set to do: "make a decision on"
    r"(?:make|take|reach|hand\sdown|deliver|give|render|issue|announce|pronounce)\s(?:an?|the|its|his|her|their)\s"
    r"(?:\w+\s){0,2}?(?:decisions?|rulings?|verdicts?|judge?ments?|determination)\b",
    re.I,
)
CHANGES_OFFICE = re.compile(
    r"take\sover\s(?:as|from|dut|the\s(?:post|position|office))|move\sto\s(?:a|the)\s(?:position|post)\b"
    r"|step\sdown\b|(?:succeed|replace)\s(?-i:[A-Z])|(?:retire|resign)\b"
    r"|assume\s(?:\w+\s)?(?:office|dut|post|position|responsibilit)",
    re.I,
)
POLICY = frozenset(read_words("policy_verbs.txt"))
MONEY = re.compile(r"\b(?:million|billion)\b|[$€]|\bUSD?\s?\d", re.I)
DIPLOMATIC = frozenset({  # what even governments and ministries do as acts, not as policies
    "attend", "chair", "co", "consult", "convene", "cosponsor", "deliver", "facilitate", "host",
    "inform", "meet", "notify", "participate", "reply", "respond", "send", "sign", "submit",
    "visit", "vote",
})  # fmt: skip
ANSWERS = re.compile(r"(?:provide|give|issue)\s(?:\w+\s){0,3}?(?:response|reply|answer)\b", re.I)
VOTE = re.compile(
    r"\b(?:resolution|decision|consensus|candidates?|candidacy|bid|nomination|nominee|proposal|text|motion|amendment|initiative"
    r"|statement|declaration)\b",
    re.I,
)
TOPIC = re.compile(  # what one raises with somebody
    r"\b(?:issues?|matters?|problems?|questions?|cases?|concerns?|points?|proposals?|subject|topic|it|this|that|with)\b",
    re.I,
)
YEAR_ALONE = re.compile(r"in\s\d{4}", re.I)
PEOPLE = re.compile(r"(?:ists|ites|ians|ers|ors)\Z")
VOWEL = re.compile(r"[aeiouy]")
BUSINESS = frozenset(read_words("official_business.txt"))


def base_verb(act: str) -> str:
    """The verb of a form in "-ing", as far as its letters tell: "issuing", "sharing".

    >>> [base_verb(act) for act in ("issuing", "submitting", "sending", "share", "bring")]
    ['issue', 'submit', 'send', 'share', 'bring']
    """
    stem = act.removesuffix("ing")
    if not VOWEL.search(stem):
        return act
    if stem == act or stem in BUSINESS:
        return stem
    known = BUSINESS | GOES_ON
    is_doubled = stem[-2:-1] == stem[-1:] and stem[:-1] in known  # "submitt"
    return stem + "e" if stem + "e" in known else stem[: len(stem) - is_doubled]


def is_state(match: re.Match[str]) -> bool:
    """Whether a verb, the group ``act`` of a match, tells what one is, or what happens."""
    at = match.start("act")
    held = re.match(r"(?:be\sheld|take\splace)\b", match.string[at:], re.I)
    return match["act"].lower() in STATES and not (held or takes_part(match.string, at))


def takes_part(text: str, offset: int) -> bool:
    """Whether the words at ``offset`` tell an act after all: one takes an office, sees somebody."""
    told = (OFFICE, SEES_SOMEBODY, JOURNEY, RULING)
    return any(pattern.match(text, offset) for pattern in told)


def is_policy(scene: Scene, key: str, offset: int) -> bool:
    """Whether a government or party is to do what only states a policy: "reduce emissions"."""
    act = scene.text[offset : offset + 24].split(None, 1)[0].lower()
    if act not in POLICY or not _makes_policy(scene, key):
        return False
    is_vote = act in {"support", "oppose", "back"} and VOTE.search(scene.text, offset, offset + 80)
    is_talk = act == "raise" and TOPIC.search(scene.text, offset, offset + 60)
    return not (is_vote or is_talk or MONEY.search(scene.text, offset))


def _makes_policy(scene: Scene, key: str) -> bool:
    entity = scene.entity(key)
    is_body = isinstance(entity, Ministry) or (
        isinstance(entity, Actor) and entity.kind in POLICY_MAKERS
    )
    return is_body and not scene.is_ours(key)


def is_dated(scene: Scene, offset: int) -> bool:
    """Whether the words from ``offset`` on say when; a year alone is no more than a forecast's."""
    due = deadline(scene, offset, len(scene.text))
    return due is not None and not YEAR_ALONE.fullmatch(due.text)


def acting(
    scene: Scene, owners: tuple[str, ...], offset: int, act: str, *, is_told: bool = False
) -> tuple[str, ...]:
    """Owners of whom the cable itself tells a plan, and no forecast or policy.

    What others will do needs a date, or a verb of official business; a government's, a date.
    """
    is_for_a_day = bool(owners) and is_dated(scene, offset)
    is_business = act.lower() in BUSINESS or any(
        pattern.match(scene.text, offset) for pattern in (CHANGES_OFFICE, JOURNEY)
    )
    return tuple(
        key
        for key in owners
        if is_for_a_day
        or scene.is_ours(key)
        or (is_business and not _makes_policy(scene, key))
        or (is_told and (act in DIPLOMATIC or ANSWERS.match(scene.text, offset)))
    )


def is_crowd(scene: Scene, key: str, *, is_for_a_day: bool = False) -> bool:
    """Whether only a noun names these people: what "voters would do" is a forecast.

    What one of them does on a day is a plan: "the contractor will resume in May".
    """
    entity = scene.entity(key)
    if not isinstance(entity, Actor) or entity.kind not in CROWDS:
        return False
    words = IN_OR_OF.split(entity.name, maxsplit=1)[0].split()
    last = words[-1].lower()
    if is_for_a_day and not last.endswith("s"):
        return False
    is_plural = _is_plural(last) or last in speaker_nouns()
    is_noun = words[-1].islower() or (len(words) == 1 and words[0][1:].islower() and is_plural)
    return last not in ASKABLE | SENT_ONES and is_noun


def _is_plural(word: str) -> bool:
    """Whether a word is a noun's plural ("voters", "Maoists"), and no name such as "Dzintras"."""
    return word.endswith("s") and (
        PEOPLE.search(word) is not None
        or any(form in all_words() or form.title() in demonyms() for form in (word, word[:-1]))
    )
