r"""Which cue words of a sentence are verbs: "they claim", but not "the claim", "reported claims".

Takes    the `Words` of a sentence and its cues.
Gives    the cues that are no nouns, and the words with the finite verbs among them marked as
         class ``c``.
Offsets  indices of words.
Errors   none.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cablegraph.extract.grammar.cues import (
    FINITE,
    REACTIONS,
    Cue,
    CueEntry,
    CueKind,
    Form,
    allows,
    reaction_entry,
    verb_entry,
)
from cablegraph.extract.grammar.phrases import TOWARD, phrase_ending_at
from cablegraph.extract.grammar.runs import BODY_RULES, SUBJECT_PRONOUNS
from cablegraph.extract.grammar.stances import found_so, is_unopposed, stance_noun
from cablegraph.extract.grammar.verb_groups import FLOATING, is_after_be, is_as_said, verb_start
from cablegraph.extract.grammar.words import COLLECTIVE, NOUN, VERB, Words, demonyms

OUR_CLAUSE = re.compile(r"[GE]H[AX]{0,2}[Vc]\Z")  # "analysts we spoke with"
HAVING = frozenset({"has", "have", "had", "having"})
HOMOGRAPHS = frozenset({  # verbs whose base or present form is a noun as well
    "advocate", "alert", "answer", "appeal", "assess", "balk", "bid", "blame", "call", "caution",
    "champion",
    "cheer", "cite", "claim", "comment", "complain", "compliment", "concern", "contrast",
    "counter", "credit", "demand", "demur", "detail", "direct", "dispute", "doubt", "echo",
    "estimate", "fault", "favor", "favour", "fear", "feel", "forecast", "hail", "highlight",
    "hope", "joke", "judge", "lament", "lobby", "note", "object", "offer", "order", "pledge",
    "plan", "praise", "press", "promise", "protest", "push", "query", "question", "quote",
    "reason", "regard", "regret", "relay", "remark", "reply", "report", "request", "resolve",
    "salute", "share", "show", "signal", "state", "stress", "support", "thank", "vow", "veto",
    "view", "value", "voice", "volunteer", "welcome", "wish", "wonder", "worry", "issue",
    "hold", "mean", "file", "air", "register", "raise", "pay", "make", "give", "challenge",
    "rebuke",
    "commit", "back", "attack", "counsel",
    "label", "link", "brand", "project", "moan", "scorn", "rage", "rant", "dread",
    "mistrust", "distrust", "lecture", "focus on", "point to", "rule out", "attribute", "charge",
    "vote", "sum up", "term",
    "suspect", "like", "hint", "alarm", "anger", "please", "trouble", "upset", "dismay", "outrage",
    "shock", "delight", "desire", "quip", "boast", "guarantee", "float", "exclaim",
})  # fmt: skip
OF_PRESS = frozenset({"gang", "gangs", "conference", "freedom", "corps", "office", "law", "laws"})
FORESEEN = frozenset({"growth", "inflation", "gdp", "deficits", "annual", "economic", "real"})
CITED_AT = frozenset({"reftel", "reftels", "septel", "above", "below"})
CABLED = frozenset({
    "request", "propose", "suggest", "outline", "describe", "mention", "report", "recommend",
})  # fmt: skip
SET_PHRASES = frozenset({  # between a subject and its verb
    "for their part", "on the other hand", "by contrast", "in contrast", "in turn", "in general",
    "in particular", "in private", "in public", "on the contrary", "on the whole", "for now",
    "of course", "in fact", "for example", "as a rule", "in the meantime", "by and large",
    "for the most part", "no doubt", "too", "as always", "as ever",
})  # fmt: skip
SET_FAR = 5  # words between the commas
AGREEING = frozenset({Form.BASE, Form.PAST})  # "reports indicate", "reports indicated"
TELLING = frozenset({Form.PRESENT, Form.PAST})  # "Boeing believes"
COUNTS = frozenset({"two", "three", "some", "many", "several"})  # "..., two suspected leaders"
PLURAL_TELLERS = frozenset({"we", "they", "i", "you"})


class Spot(NamedTuple):
    """A cue word that may be a noun, among the words before it that are known to be verbs."""

    words: Words
    tags: Sequence[str]
    first: int
    last: int
    entry: CueEntry

    @property
    def before(self) -> str:
        """The class of the word before; "" at the head of a sentence."""
        return self.tags[self.first - 1] if self.first else ""

    @property
    def after(self) -> str:
        """The class of the word after; "" at the end."""
        return self.words.tags[self.last + 1 : self.last + 2]

    @property
    def next_word(self) -> str:
        """The word after; "" at the end."""
        return self.words.lower[self.last + 1] if self.after else ""


def with_verbs(words: Words, cues: Iterable[Cue]) -> tuple[Words, list[Cue]]:
    """Mark the cues that are finite verbs as class ``c``; leave out those that are nouns."""
    tags, kept = list(words.tags), []
    verbs = {cue.first for cue in cues if cue.entry.form in AGREEING}
    for noun in cues:
        first, last = noun.first, noun.last
        cue = _as_verb(words, noun)
        if cue.entry.lemma == "have" and not _has_stance(words, last):
            continue
        if cue.entry.lemma == "find" and found_so(words, last + 1) is None:
            continue  # "found a harbor"
        if first == 1 and tags[0] == "I" and cue.entry.form in TELLING:
            tags[0] = NOUN  # "Boeing believes"
        if first == 1 and words.lower[0] == "most":
            tags[0] = "D"  # "Most agreed"
        if first > 1 and words.lower[first - 1] == "long" and tags[first - 2] == "X":
            tags[first - 1] = "A"  # "has long opposed it"
        if cue.entry.form in FINITE:
            is_subject = cue.entry.form is Form.PRESENT and last + 1 in verbs  # "reports indicate"
            if is_subject or _is_noun(Spot(words, tags, first, last, cue.entry)):
                if _is_stated(words, first):
                    kept.append(cue._replace(entry=reaction_entry(words.lower[first])))
                continue
            tags[first] = VERB
        kept.append(cue)
    return words.tagged("".join(tags)), kept


def _as_verb(words: Words, cue: Cue) -> Cue:
    """The cue, read as a verb where it is one: "deputies view it as", not "in their view"."""
    first = cue.first
    if cue.entry.lemma != "view" or cue.entry.kind is not CueKind.OPINION or not first:
        return cue
    before = words.tags[first - 1]
    is_plural = words.lower[first - 1].endswith("s") and before in "GE"
    is_verb = is_plural or before in "XTn" or words.lower[first - 1] in PLURAL_TELLERS
    return cue._replace(entry=verb_entry("view")) if is_verb else cue


def _is_stated(words: Words, noun: int) -> bool:
    """Whether a noun is what somebody has, and then says: "his fear was that"."""
    return words.tags[noun + 1 : noun + 2] == "B" and words.lower[noun] in REACTIONS


def _has_stance(words: Words, last: int) -> bool:
    """Whether "have" is a verb of its own here: "has doubts", not "has said"."""
    noun = stance_noun(words, last)
    is_stance = noun is not None and allows("have", words.lower[noun[0]], noun[1])
    return is_stance or is_unopposed(words, last)


def _is_noun(spot: Spot) -> bool:
    """Whether a form that is also a noun or adjective is one here: "the reported claims"."""
    for rule in RULES:
        if (verdict := rule(spot)) is not None:
            return verdict
    return _by_word_after(spot)


def _in_collocation(spot: Spot) -> bool | None:
    """In fixed phrases: "contrary to claims", "had some say", "a Herald press release"."""
    lower, first = spot.words.lower, spot.first
    if spot.before == "T" and first > 1 and lower[first - 2] in TOWARD:
        return True
    if lower[first] == "say" and first > 1 and lower[first - 2] in HAVING:
        return True
    is_press = lower[first] == "press" and spot.after in ("F", "G")  # "a press release"
    is_press = is_press or (spot.words.lower[spot.first] == "press" and spot.next_word in OF_PRESS)
    return True if is_press else None


def _after_adverb(spot: Spot) -> bool | None:
    """After an adverb between commas: "skeptics, however, question the law"."""
    if spot.before != "K" or spot.entry.form is not Form.BASE:
        return None
    if _is_after_set_phrase(spot):
        return False
    start = verb_start(spot.words, spot.first)
    if "X" in spot.tags[start : spot.first]:
        return False  # "did, however, offer"
    is_apart = set(spot.tags[start : spot.first]) <= {"K", "A"}
    if not 0 < start < spot.first or spot.tags[start - 1] not in ("G", "E") or not is_apart:
        return None
    return spot.after not in ("S", "D", "T", "H")


def _is_after_set_phrase(spot: Spot) -> bool:
    """Whether many do something after what joins sentences: "traders, for their part, fear it"."""
    comma = spot.first - 1
    opening = "".join(spot.tags[:comma]).rfind("K", max(0, comma - SET_FAR))
    if opening < 1 or " ".join(spot.words.lower[opening + 1 : comma]) not in SET_PHRASES:
        return False
    are_many = spot.words.lower[opening - 1].endswith(("s", "people", "men", "police"))
    return are_many and (
        spot.after in tuple("SDHEXTQA") or _is_plural_noun(spot.words, spot.last + 1)
    )


def _is_plural_noun(words: Words, at: int) -> bool:
    return words.tags[at : at + 1] in ("N", "G") and words.lower[at].endswith("s")


def _in_capitals(spot: Spot) -> bool | None:
    """In a name: "the Joint Appeal"."""
    is_name = spot.words.capital[spot.first] and spot.before not in ("", "Q", "M")
    return True if is_name else None


def _as_participle(spot: Spot) -> bool | None:
    """As a participle before its noun: "the reported claims", but not "all claimed"."""
    if spot.entry.form is not Form.PAST:
        return None
    before, tags, first = spot.before, spot.tags, spot.first
    if spot.words.lower[first - 1 : first] == ["very"]:
        return True  # "the very detailed questions"
    if spot.next_word in CITED_AT and before in ("N", "G") and _is_told_there(spot):
        return True  # "the help requested reftel"
    opening = tags[:first].index("O") if before == "L" and "O" in tags[:first] else first
    is_owned = before == "L" and tags[opening - 1] == "s"
    if _is_after_subject(spot) or is_as_said(spot.words, first, spot.last):
        return False
    return is_owned or before in ("D", "s", "P")


def _is_told_there(spot: Spot) -> bool:
    """Whether a cable is where something was told, and not what: "passed reftel demarche"."""
    after = spot.words.tags[spot.last + 2 : spot.last + 3]
    return spot.entry.lemma in CABLED and after not in ("N", "G", "F", "E")


def _is_after_subject(spot: Spot) -> bool:
    """Whether a pronoun or number before a past form is its subject: "some claimed"."""
    if not spot.first:
        return False
    before = spot.words.lower[spot.first - 1]
    is_subject = before in SUBJECT_PRONOUNS | FLOATING
    if before in COUNTS and spot.after in ("N", "G", "E"):
        is_subject = spot.first > 1 and spot.tags[spot.first - 2] not in ("K", "C")
    is_adjective = spot.entry.lemma in ("suspect", "allege") and spot.after in ("N", "G")
    return is_subject and not (spot.before == "D" and is_adjective)


def _by_lemma(spot: Spot) -> bool | None:
    """Of "says", "like" and verbs after a clause: "most analysts we spoke with believe"."""
    entry, before = spot.entry, spot.before
    if entry.form is Form.PRESENT and entry.lemma == "say":
        return False
    if entry.lemma == "like" and entry.form is Form.BASE and before not in "XTnHA":
        return spot.next_word not in ("to", "that")
    if entry.lemma == "headline" and spot.words.tags[spot.last + 1 :].startswith(("Q", "KQ", "MQ")):
        return False
    if entry.lemma == "mean" and before in ("C", "N", "A"):
        return True  # "the time and means to"
    if entry.lemma == "welcome" and is_after_be(spot.words, spot.first):
        return True  # "more funds would be welcome"
    if before == "P" and OUR_CLAUSE.search("".join(spot.tags[: spot.first - 1])[-6:]):
        return False
    return None


def _without_homograph(spot: Spot) -> bool | None:
    """Of a verb that is no noun otherwise."""
    if spot.entry.lemma in HOMOGRAPHS or spot.before == "T":
        return None
    is_pronoun = spot.words.lower[spot.first - 1] in SUBJECT_PRONOUNS
    return spot.before in ("D", "P", "s") and not is_pronoun


def _by_class_before(spot: Spot) -> bool | None:
    """After words that only a noun, or only a verb, follows."""
    if spot.before in ("D", "P", "s", "V", VERB, "I", "O"):
        return True
    is_member = spot.words.lower[spot.first - 1] == "member"
    if spot.entry.form is Form.PRESENT and (spot.before == "T" or is_member):
        return True
    return False if spot.before in ("X", "n", "T", "A", "R") else None


def _in_clause(spot: Spot) -> bool | None:
    """With a subject before and a clause or object after: "Industries claim that"."""
    words, before, first = spot.words, spot.before, spot.first
    if before == "N" and words.capital[first - 1] and spot.next_word == "that":
        return False
    is_base = spot.entry.form is Form.BASE and before in ("N", "E", "Y")
    if is_base and _has_plural_subject(words, first, spot.last):
        return False
    is_told = VERB in spot.tags[:first] or "B" in spot.tags[:first]
    is_parallel = before == "C" and is_told and "T" not in spot.tags[:first]
    return False if is_parallel and spot.after in ("D", "S") else None


def _by_noun_before(spot: Spot) -> bool | None:
    """After a noun or name, which a base form agrees with in the plural only."""
    words, before, is_base = spot.words, spot.before, spot.entry.form is Form.BASE
    if before in ("N", "Y", "") or (before in "CKS" and is_base):
        return True
    if before == "H" and is_base:
        return words.lower[spot.first - 1] not in PLURAL_TELLERS
    if before != "E" or not is_base:
        return None
    is_one = not words.lower[spot.first - 1].endswith(("s", "police", "people", "men", "media"))
    is_joined = "C" in spot.tags[max(0, spot.first - 6) : spot.first]
    return (is_one and not is_joined) or spot.after in ("B", "X", "V")


def _by_word_after(spot: Spot) -> bool:
    """Before another verb, or at the end of a clause."""
    is_alone = (spot.after or ".") in "PBXVCc." and spot.last == spot.first
    return is_alone and spot.next_word not in ("for", "about", "as")


def _of_projects(spot: Spot) -> bool | None:
    """Of "project", a verb before what can be foreseen only: "projects growth", "projects that"."""
    if spot.entry.lemma != "project" or spot.entry.form not in (Form.BASE, Form.PRESENT):
        return None
    return not (spot.after in ("S", "Y") or spot.next_word in FORESEEN)


RULES = (  # the first that decides; None leaves it to the next
    _of_projects, _in_collocation, _after_adverb, _in_capitals, _as_participle, _by_lemma,
    _without_homograph, _by_class_before, _in_clause, _by_noun_before,
)  # fmt: skip


def _has_plural_subject(words: Words, first: int, last: int) -> bool:
    """Whether a base form has a plural subject that a place follows: "leaders in Riga say"."""
    if words.tags[last + 1 : last + 2] not in tuple("SDHEXTQA") and not _is_plural_noun(
        words, last + 1
    ):
        return False
    if words.lower[first - 1].endswith("s") and words.lower[first - 1][:-1] in demonyms():
        return True
    heads = phrase_ending_at(words, first - 1).heads
    if not heads or heads[-1].index >= first - 1:
        return False
    head = heads[-1].index
    place = words.places.get(head)
    is_body = place is not None and (place.rule == COLLECTIVE or place.rule in BODY_RULES)
    is_group = words.tags[head] == "G" or is_body  # "the Social Democrats in the Saeima"
    return is_group and words.lower[head].endswith("s")
