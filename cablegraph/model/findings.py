"""What a cable says: people, bodies, positions, demarches and action items, with evidence.

Takes    nothing; these are the values that `extract_findings` makes.
Offsets  characters of `Cable.source`, half-open; every finding has an `Evidence`.
Source   the project's annotation rules, `docs/reading.md`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from cablegraph.terms.speech import SpeechAct
from cablegraph.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a finding was read, by which rule, and how far that rule can be trusted."""

    paragraph: int  # `Paragraph.order`
    span: Span  # the whole sentence
    rule: str  # the rule family, "reporting-verb"
    confidence: float  # measured precision of the family, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Some words of the cable: the text as read and the span it was read from."""

    text: str
    span: Span


class MentionForm(StrEnum):
    """How a mention names what it denotes."""

    NAME = "name"  # Elvira Abilkhasimovna Azimova; Ministry of Justice
    SHORT_NAME = "short-name"  # Azimova; MOJ
    ROLE = "role"  # the Minister; INL Officer
    PRONOUN = "pronoun"  # she, they


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where a name, role or pronoun stands, and the key of the entity that it denotes."""

    span: Span
    form: MentionForm
    denotes: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """A named person in a public function, or an unnamed role that acts or speaks."""

    key: str  # unique within the cable, "azimova"
    name: str | None  # the fullest form without honorifics; None for an unnamed role
    title: str | None  # the function without its organisation, "Office Director"
    organization: str | None  # as the text has it, "Ministry of Justice", "MFA"
    country: str | None  # ISO 3166-1 alpha-2 of the state served; None: an international body
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Ministry:
    """An executive department of a government that the text names."""

    key: str  # "ministry:kz:ministry-of-justice"
    name: str  # expanded, "Ministry of Justice"
    aliases: tuple[str, ...]  # every form in the text, in order of appearance
    country: str | None
    evidence: Evidence


class ActorKind(StrEnum):
    """What an actor is that is neither an official nor a ministry."""

    GOVERNMENT = "government"
    POST = "post"  # one of ours: the reporting post, or another
    DEPARTMENT = "department"  # Washington as addressee
    EMBASSY = "embassy"  # of another country: an embassy or delegation
    PARTY = "party"
    AGENCY = "agency"
    INTERNATIONAL = "international"
    COMPANY = "company"
    MEDIA = "media"
    PERSON = "person"  # private: an activist, a journalist, a business man
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Anybody else that holds a position or owns an action item."""

    key: str  # "gov-no", "post", "department", or a slug of the name
    name: str
    kind: ActorKind
    country: str | None
    evidence: Evidence


Entity = Official | Ministry | Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A stance: who holds what view on which issue, in one sentence."""

    holder: str  # an entity's key
    holder_span: Span  # the words taken for the holder; a pronoun too
    act: SpeechAct
    cue: Span  # the words that report it: "cautioned", "was in favor of"
    about: Phrase
    addressee: str | None  # an entity's key: to whom it was said
    evidence: Evidence


class Direction(StrEnum):
    """Which way a representation went."""

    OUTGOING = "outgoing"  # our side to them
    INCOMING = "incoming"  # them to us, or between third parties


class DemarcheForm(StrEnum):
    """In what form a representation was made."""

    DEMARCHE = "demarche"
    NON_PAPER = "non-paper"
    AIDE_MEMOIRE = "aide-memoire"
    NOTE = "note"
    TALKING_POINTS = "talking-points"
    LETTER = "letter"
    ORAL = "oral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demarche:
    """One delivery of an official representation to a government."""

    direction: Direction
    delivered_by: tuple[str, ...]  # entity keys
    delivered_to: tuple[str, ...]
    to_organization: str | None
    delivered_on: date | None
    about: Phrase | None
    instructed_by: str | None  # the canonical id of the instruction cable
    forms: tuple[DemarcheForm, ...]
    evidence: Evidence


class ActionKind(StrEnum):
    """How an action item arose."""

    COMMITMENT = "commitment"  # the owner undertook it
    REQUEST = "request"  # the owner was asked
    PLAN = "plan"  # the owner is said to intend it


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A deadline: the words, and the day that they mean where they name one."""

    text: str  # "by February 18", "later this year"
    day: date | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """Something that somebody is to do."""

    owner: str  # an entity's key
    kind: ActionKind
    action: Phrase
    due: Due | None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An encounter that the text reports: who met whom, when."""

    participants: tuple[str, ...]  # entity keys, two or more
    together: tuple[tuple[str, ...], ...] = ()  # the sides that met; none: each met all others
    held_on: date | None
    evidence: Evidence

    def among(self, key_of: Callable[[str], str | None]) -> "Meeting":
        """The meeting with other keys, without those of whom ``key_of`` says ``None``."""
        sides = tuple(filter(None, (_each_once(map(key_of, side)) for side in self.together)))
        return replace(
            self,
            participants=_each_once(map(key_of, self.participants)),
            together=sides if len(sides) > 1 else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReference:
    """A citation in the body: ``reftel``, ``ref A``, ``septel``, or an id."""

    text: str
    designators: tuple[str, ...]  # ("A", "B"); empty for a bare reftel
    cable_ids: tuple[str, ...]  # what it cites, as far as the REF line or the id says
    span: Span
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A passage that looked like a finding and was not taken for one, and why."""

    span: Span
    kind: str  # "person", "position"
    reason: str


@dataclass(frozen=True, kw_only=True)
class Findings:
    """All that was read from the body of one cable."""

    cable_id: str
    officials: tuple[Official, ...] = ()
    ministries: tuple[Ministry, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    demarches: tuple[Demarche, ...] = ()
    positions: tuple[Position, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    text_references: tuple[TextReference, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    def at_least(self, confidence: float) -> "Findings":
        """What was found by rules trusted at least so far, and everybody whom that refers to."""
        sure: dict[str, Any] = {kind: _sure(getattr(self, kind), confidence) for kind in STATED}
        kept = replace(self, **sure)
        used = kept.actors_used()
        known: dict[str, Any] = {
            kind: tuple(
                entity
                for entity in getattr(self, kind)
                if entity.key in used or entity.evidence.confidence >= confidence
            )
            for kind in NAMED
        }
        gone = {entity.key for kind in NAMED for entity in getattr(self, kind)}
        gone -= {entity.key for entities in known.values() for entity in entities}
        mentions = tuple(each for each in self.mentions if each.denotes not in gone)
        return replace(kept, **known, mentions=mentions)

    def actors_used(self) -> frozenset[str]:
        """The keys of everybody that a demarche, position, action item or meeting refers to."""
        keys = {position.holder for position in self.positions}
        keys |= {position.addressee for position in self.positions if position.addressee}
        keys |= {item.owner for item in self.action_items}
        for demarche in self.demarches:
            keys |= {*demarche.delivered_by, *demarche.delivered_to}
        for meeting in self.meetings:
            keys |= {*meeting.participants}
        return frozenset(keys)


STATED = ("demarches", "positions", "action_items", "meetings", "text_references")
NAMED = ("officials", "ministries", "actors")


def _each_once(keys: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key is not None))


def _sure(found: tuple[Any, ...], confidence: float) -> tuple[Any, ...]:
    return tuple(finding for finding in found if finding.evidence.confidence >= confidence)
