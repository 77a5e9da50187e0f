"""Lay a cable out as a critical edition: find what stands where, and tell it in a note.

Takes    a parsed `Cable` and its `Findings`.
Gives    an `Explanation`, of which `cablegraph.explain.passages` says what it holds.
Offsets  spans of the source become characters of the passages' texts.
Errors   none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count, product
from operator import itemgetter
from string import ascii_lowercase

from cablegraph.explain.passages import SOUGHT, Explanation, Mark, Note, Passage, printable
from cablegraph.model.cable import Cable, Heading, Paragraph
from cablegraph.model.findings import (
    ActionItem,
    Demarche,
    Entity,
    Findings,
    Meeting,
    Mention,
    MentionForm,
    Ministry,
    Official,
    Phrase,
    Position,
)
from cablegraph.terms.speech import SpeechAct
from cablegraph.text import CleanText, Span

ACT_VERBS = {  # how a note tells a speech act
    SpeechAct.ASSERT: "states",
    SpeechAct.SUPPORT: "supports",
    SpeechAct.AGREE: "agrees",
    SpeechAct.COMMIT: "undertakes",
    SpeechAct.PROPOSE: "proposes",
    SpeechAct.REQUEST: "asks",
    SpeechAct.INQUIRE: "inquires",
    SpeechAct.CAUTION: "cautions",
    SpeechAct.DECLINE: "declines",
    SpeechAct.CRITICIZE: "criticizes",
    SpeechAct.DENY: "denies",
}
ITEM_VERBS = {"commitment": "undertook to", "request": "was asked to", "plan": "is to"}
TONES = {1: "for", -1: "against", 0: "neutral"}
SHOWN_LENGTH = 160  # characters of a phrase that a note shows


def explain(cable: Cable, findings: Findings, sought: Span | None = None) -> Explanation:
    """Lay ``cable`` out with its findings marked in place, and what somebody looks for.

    >>> from cablegraph.text import SourceText
    >>> cable = Cable(source=SourceText("example", ""), id="07RIGA1", printed_id=None)
    >>> explain(cable, Findings(cable_id="07RIGA1")).tally
    'nothing found'
    """
    annotator = _Annotator(cable, findings, sought)
    pieces: list[Heading | Paragraph] = sorted(
        [*_headings_between(cable), *cable.paragraphs], key=lambda piece: piece.span
    )
    return Explanation(cable, findings, tuple(annotator.passage(piece) for piece in pieces))


def _headings_between(cable: Cable) -> Iterator[Heading]:
    """The headings that stand between paragraphs."""
    for heading in cable.headings:
        if not any(heading.span.overlaps(paragraph.span) for paragraph in cable.paragraphs):
            yield heading


class _Annotator:
    """Makes the marks and notes of one cable's passages."""

    def __init__(self, cable: Cable, findings: Findings, sought: Span | None) -> None:
        self.cable, self.findings, self.sought = cable, findings, sought
        known: list[Entity] = [*findings.officials, *findings.ministries, *findings.actors]
        self.entities = {entity.key: entity for entity in known}
        self.surnames = Counter(self.name(key).rsplit(" ", 1)[-1] for key in self.entities)
        self.named_at = {key: entity.evidence.span for key, entity in self.entities.items()}
        for mention in sorted(findings.mentions, key=lambda each: each.span, reverse=True):
            self.named_at[mention.denotes] = mention.span

    def passage(self, piece: Heading | Paragraph) -> Passage:
        """One piece of the body; its marks and notes in the order of the text."""
        if isinstance(piece, Heading):
            return Passage("", printable(piece.text), is_heading=True)
        clean = self.cable.clean(piece.content)
        number = f"{piece.number}." if piece.number is not None else ""
        marking = f"({piece.portion_marking.text})" if piece.portion_marking else ""
        pairs = list(_labelled(self._findings_in(clean), map(str, count(1))))
        pairs += _labelled(self._rejections_in(clean), _letters())
        marks = [
            *self._mentions_in(clean),
            *self._citations_in(clean),
            *self._sought_in(clean, piece),
        ]
        return Passage(
            lead=printable(f"{number} {marking}".strip()),
            text=printable(clean.text),
            marks=tuple(sorted([*marks, *(mark for mark, _ in pairs)], key=_in_order)),
            notes=tuple(note for _, note in pairs),
        )

    def _sought_in(self, clean: CleanText, piece: Paragraph) -> Iterator[Mark]:
        if self.sought and self.sought.overlaps(piece.span):
            yield Mark(*_place(clean, self.sought), SOUGHT)

    def _mentions_in(self, clean: CleanText) -> Iterator[Mark]:
        for mention in self.findings.mentions:
            if mention.span in clean.span:
                reading = self._reading_of(mention)
                yield Mark(*_place(clean, mention.span), *reading, denotes=mention.denotes)

    def _reading_of(self, mention: Mention) -> tuple[str, str, str, str]:
        """Kind, title, label and gloss of a mention's mark."""
        entity = self.entities.get(mention.denotes)
        name = self.short_name(mention.denotes)
        rule = f"rule: {mention.rule}" if mention.rule else ""  # a graph holds none
        title = " — ".join(part for part in (describe(entity) if entity else "", rule) if part)
        if mention.form is MentionForm.PRONOUN:
            return "pronoun", title, "", name
        gloss = name if mention.form is MentionForm.ROLE and _has_name(entity) else ""
        return _kind_of(entity), title, "", gloss

    def _citations_in(self, clean: CleanText) -> Iterator[Mark]:
        for citation in self.findings.text_references:
            if citation.span in clean.span:
                cited = ", ".join(citation.cable_ids) or "not on the reference line"
                yield Mark(*_place(clean, citation.span), "citation", f"cites: {cited}")

    def _findings_in(self, clean: CleanText) -> list[tuple[Mark, Note]]:
        """Every finding whose evidence is in the passage, from left to right."""
        found = self.findings
        pairs = [
            *(self._position(clean, each) for each in found.positions if each.cue in clean.span),
            *(self._action(clean, each) for each in found.action_items if _is_in(clean, each)),
            *(self._demarche(clean, each) for each in found.demarches if _is_in(clean, each)),
            *(self._meeting(clean, each) for each in found.meetings if _is_in(clean, each)),
        ]
        return sorted(pairs, key=itemgetter(0))

    def _position(self, clean: CleanText, position: Position) -> tuple[Mark, Note]:
        evidence = position.evidence
        note = Note(
            label="",
            kind="position",
            who=self.name(position.holder),
            verb=f"{ACT_VERBS[position.act]}:",
            what=_shortened(position.about),
            rule=evidence.rule,
            confidence=evidence.confidence,
            tone=TONES[position.act.sign],
            denotes=position.holder,
        )
        return Mark(*_place(clean, position.cue), "cue", f"{position.act.value}"), note

    def _action(self, clean: CleanText, item: ActionItem) -> tuple[Mark, Note]:
        due = f" — due {item.due.text}" if item.due else ""
        if item.due and item.due.day:
            due += f" ({_day(item.due.day)})"
        note = Note(
            label="",
            kind="action",
            who=self.name(item.owner),
            verb=ITEM_VERBS[item.kind.value],
            what=_shortened(item.action) + printable(due),
            rule=item.evidence.rule,
            confidence=item.evidence.confidence,
            denotes=item.owner,
        )
        return Mark(*_place(clean, item.action.span), "action", item.kind.value), note

    def _demarche(self, clean: CleanText, demarche: Demarche) -> tuple[Mark, Note]:
        givers, takers = (
            self.names(keys) for keys in (demarche.delivered_by, demarche.delivered_to)
        )
        forms = ", ".join(form.value for form in demarche.forms)
        parts = [
            f"to {takers}" if takers else "",
            f"on {_day(demarche.delivered_on)}" if demarche.delivered_on else "",
            f"instructed by {demarche.instructed_by}" if demarche.instructed_by else "",
            f"about: {_shortened(demarche.about)}" if demarche.about else "",
        ]
        note = Note(
            label="",
            kind="demarche",
            who=givers or "somebody",
            verb=f"made a representation ({forms})",
            what=", ".join(part for part in parts if part),
            rule=demarche.evidence.rule,
            confidence=demarche.evidence.confidence,
        )
        return Mark(*_place(clean, demarche.evidence.span), "demarche", "representation"), note

    def _meeting(self, clean: CleanText, meeting: Meeting) -> tuple[Mark, Note]:
        participants = self.in_order(meeting.participants)
        first = self.in_order(meeting.together[0] if meeting.together else participants[:1])
        others = [key for key in participants if key not in first]
        note = Note(
            label="",
            kind="meeting",
            who=self.names(first),
            verb="met",
            what=self.names(others) + (f" on {_day(meeting.held_on)}" if meeting.held_on else ""),
            rule=meeting.evidence.rule,
            confidence=meeting.evidence.confidence,
        )
        end = _place(clean, meeting.evidence.span)[1]
        return Mark(end, end, "meeting", "meeting"), note

    def _rejections_in(self, clean: CleanText) -> Iterator[tuple[Mark, Note]]:
        for rejection in sorted(self.findings.rejections, key=lambda each: each.span):
            if rejection.span in clean.span:
                start, end = _place(clean, rejection.span)
                words, reason = printable(clean.text[start:end]), printable(rejection.reason)
                mark = Mark(start, end, "rejected", f"no {rejection.kind}: {reason}")
                yield mark, Note("", "rejected", words, f"is no {rejection.kind}:", reason, "")

    def name(self, key: str) -> str:
        """What a note calls an entity."""
        entity = self.entities.get(key)
        if isinstance(entity, Official):
            return printable(entity.name or entity.title or key)
        return printable(entity.name) if entity else key

    def short_name(self, key: str) -> str:
        """The surname of a named official if nobody else has it, else the whole name."""
        name = self.name(key)
        surname = name.rsplit(" ", 1)[-1]
        return (
            surname if _has_name(self.entities.get(key)) and self.surnames[surname] == 1 else name
        )

    def in_order(self, keys: Iterable[str]) -> list[str]:
        """Those of a side, which has no order in a graph, as the cable first names them."""
        nowhere = Span(0, 0)
        return sorted(keys, key=lambda key: (self.named_at.get(key, nowhere), self.name(key)))

    def names(self, keys: Iterable[str]) -> str:
        """Several entities: "Ozola, Kask and Lind"."""
        *first, last = [self.name(key) for key in keys] or [""]
        return f"{', '.join(first)} and {last}" if first else last


def describe(entity: Entity) -> str:
    """An entity in one line: name, function, body, country."""
    if isinstance(entity, Official):
        parts = (entity.name, entity.title, entity.organization, entity.country)
    elif isinstance(entity, Ministry):
        parts = (entity.name, "ministry", None, entity.country)
    else:
        parts = (entity.name, entity.kind.value, None, entity.country)
    return printable(", ".join(part for part in parts if part))


def _kind_of(entity: Entity | None) -> str:
    if isinstance(entity, Official):
        return "official"
    return "ministry" if isinstance(entity, Ministry) else "actor"


def _has_name(entity: Entity | None) -> bool:
    return isinstance(entity, Official) and entity.name is not None


def _is_in(clean: CleanText, finding: ActionItem | Demarche | Meeting) -> bool:
    return finding.evidence.span in clean.span


def _labelled(
    pairs: Iterable[tuple[Mark, Note]], labels: Iterator[str]
) -> Iterator[tuple[Mark, Note]]:
    for (mark, note), label in zip(pairs, labels, strict=False):
        yield replace(mark, label=label), replace(note, label=label)


def _in_order(mark: Mark) -> tuple[int, int, str, str, int, Mark]:
    return mark.start, mark.end, mark.kind, mark.title, len(mark.label), mark


def _letters() -> Iterator[str]:
    """The labels a, b, ... z, aa, ab, ..."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def _shortened(phrase: Phrase) -> str:
    text = printable(phrase.text)
    return text if len(text) <= SHOWN_LENGTH else f"{text[:SHOWN_LENGTH].rsplit(' ', 1)[0]} …"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _place(clean: CleanText, span: Span) -> tuple[int, int]:
    """Where a span of the source stands in the text of its passage."""
    start = clean.from_source(span.start)
    return start, max(start, clean.from_source(max(span.start, span.end - 1)) + (len(span) > 0))
