"""What a rule for action items is, and what it gives.

Takes    a `Scene`.
Gives    `Found`, a cue that fired; `matches_of`, where patterns fire that name their words.
Offsets  characters of the sentence's text, half-open.
Errors   none.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cablegraph.extract.actions.scenes import Scene
from cablegraph.model.findings import ActionKind
from cablegraph.resources import read_words

COMMITMENT, REQUEST, PLAN = ActionKind.COMMITMENT, ActionKind.REQUEST, ActionKind.PLAN
ADVERBS = (  # no adverb: "reply", "fly"
    r"(?i:(?:also|now|then|so|soon|(?:most\s|very\s)?likely|further|again|once\smore|therefore|always"
    r"|(?!(?:rep|f|app|comp|re|supp)ly\b)\w+ly)\s){0,2}"
)
STATES = frozenset(read_words("stative_verbs.txt"))  # what one is, or what happens: no act
NO_ACT = re.compile(  # after "agreed to": no verb, or one of thought
    r"(?:the|an?|this|that|these|those|his|her|their|its|our|all|any|some|both|be|what|you|us|him|them|it|think|believe|see"
    r"|become|know|understand|one|two|three|four|five|six|seven|eight|nine|ten|\d.*|\w+tion"
    r"|(?!(?:comm|implem|docum|supplem|compl[ei]m)ent)\w+ment)\Z",
    re.I,
)
NOBODY = "nobody whose act it is"
Cued = tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A cue that fired: whose act it is, of which kind, and where the words of the act begin."""

    rule: str
    kind: ActionKind
    owners: tuple[str, ...]  # entity keys; none: it is no action item
    start: int
    reason: str = NOBODY  # why it is none


Rule = Callable[[Scene], Iterator[Found]]


def matches_of(text: str, patterns: Cued) -> Iterator[re.Match[str]]:
    """What the patterns find in ``text``; each names words in lower case and needs one of them."""
    lower = text.lower()
    for pattern, words in patterns:
        if any(map(lower.__contains__, words)):
            yield from pattern.finditer(text)
