"""Speech acts: what a holder does in stating a position. Eleven, as in `ontology/speech-acts.ttl`.

Source   PLOVER event modes name most of them; the SKOS file carries those codes as notations.
"""

from collections.abc import Mapping
from enum import StrEnum


class SpeechAct(StrEnum):
    """What the holder of a position does in the sentence."""

    ASSERT = "assert"
    SUPPORT = "support"
    AGREE = "agree"
    COMMIT = "commit"
    PROPOSE = "propose"
    REQUEST = "request"
    INQUIRE = "inquire"
    CAUTION = "caution"
    DECLINE = "decline"
    CRITICIZE = "criticize"
    DENY = "deny"

    @property
    def sign(self) -> int:
        """Whether the act speaks for (1), against (-1) or neither way (0) of its issue.

        >>> SpeechAct.SUPPORT.sign, SpeechAct.CAUTION.sign, SpeechAct.INQUIRE.sign
        (1, -1, 0)
        """
        return sign_of(self)


def sign_of(act: str) -> int:
    """The sign of an act as a graph names it; 0 of one that is not among ours.

    >>> sign_of("support"), sign_of("sing")
    (1, 0)
    """
    return SIGNS.get(act, 0)


SIGNS: Mapping[str, int] = {
    SpeechAct.SUPPORT: 1,
    SpeechAct.AGREE: 1,
    SpeechAct.COMMIT: 1,
    SpeechAct.CAUTION: -1,
    SpeechAct.DECLINE: -1,
    SpeechAct.CRITICIZE: -1,
    SpeechAct.DENY: -1,
}
