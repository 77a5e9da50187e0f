"""A made-up cable and its findings, for tests of the graph that need no extractor."""

from datetime import UTC, date, datetime

from cablegraph.model.cable import (
    Addressee,
    Block,
    BlockKind,
    Cable,
    Caption,
    Classification,
    DateTimeGroup,
    Paragraph,
    PortionMarking,
    Reference,
    ReferenceKind,
    Tag,
    Text,
)
from cablegraph.model.findings import (
    ActionItem,
    ActionKind,
    Actor,
    ActorKind,
    Demarche,
    DemarcheForm,
    Direction,
    Due,
    Evidence,
    Findings,
    Meeting,
    Mention,
    MentionForm,
    Ministry,
    Official,
    Phrase,
    Position,
    TextReference,
)
from cablegraph.terms.classification import Level
from cablegraph.terms.speech import SpeechAct
from cablegraph.terms.traffic import Precedence
from cablegraph.text import SourceText, Span

TEXT = """\
P 121430Z MAR 07
FM AMEMBASSY RIGA
TO SECSTATE WASHDC PRIORITY
INFO AMEMBASSY VILNIUS
BALTIC COLLECTIVE
C O N F I D E N T I A L RIGA 000123
SIPDIS
TAGS: ETRD, LG
SUBJECT: HARBOR "FEES" \\ TOLLS
REF: A. STATE 4411

1. (C) On March 9 the Ambassador gave Ainars Ozols of the Ministry of Transport a
non-paper per reftel. Ozols warned that the fees

RIGA 00000123  002 OF 002

SIPDIS
would rise. The Ministry of Transport and the Government of Latvia objected\tto it.

2. (SBU) COMMENT: Ozols promised an answer by March 20. END COMMENT.
KALNINS
"""


def span(words: str, after: str = "") -> Span:
    """Where some words of `TEXT` stand, the first time after some others."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def from_to(first: str, last: str) -> Span:
    """From the beginning of some words to the end of others."""
    return Span(span(first).start, span(last, first).end)


def phrase(words: str) -> Phrase:
    return Phrase(text=words, span=span(words))


def field(words: str) -> Text:
    return Text(text=words, span=span(words))


def evidence(paragraph: int, first: str, last: str) -> Evidence:
    return Evidence(paragraph=paragraph, span=from_to(first, last), rule="example", confidence=1.0)


def marking(text: str, level: Level) -> PortionMarking:
    return PortionMarking(
        text=text, level=level, is_sensitive=text == "SBU", controls=(), span=span(f"({text})")
    )


def addressee(name: str, *, is_collective: bool = False) -> Addressee:
    return Addressee(
        routing_indicator=None,
        plain_language_address=name,
        precedence=None,
        message_continuity_number=None,
        is_collective=is_collective,
        span=span(name),
    )


CABLE = Cable(
    source=SourceText("/somewhere/07RIGA123.txt", TEXT),
    digest="ab" * 32,
    id="07RIGA123",
    printed_id="07RIGA123",
    date_time_group=DateTimeGroup(
        precedence=Precedence.PRIORITY,
        released=datetime(2007, 3, 12, 14, 30, tzinfo=UTC),
        span=span("121430Z MAR 07"),
    ),
    sender=field("AMEMBASSY RIGA"),
    action_addressees=(addressee("SECSTATE WASHDC"),),
    info_addressees=(
        addressee("AMEMBASSY VILNIUS"),
        addressee("BALTIC COLLECTIVE", is_collective=True),
    ),
    classification=Classification(level=Level.CONFIDENTIAL, span=span("C O N F I D E N T I A L")),
    captions=(Caption(name="SIPDIS", span=span("SIPDIS")),),
    tags=(
        Tag(code="ETRD", detail=None, span=span("ETRD")),
        Tag(code="LG", detail=None, span=span("LG")),
    ),
    subject=field('HARBOR "FEES" \\ TOLLS'),
    references=(
        Reference(
            designator="A",
            text="STATE 4411",
            kind=ReferenceKind.CABLE,
            cable_id="07STATE4411",
            marks=("NOTAL",),
            span=span("STATE 4411"),
        ),
    ),
    paragraphs=(
        Paragraph(
            order=1,
            number=1,
            portion_marking=marking("C", Level.CONFIDENTIAL),
            span=from_to("1. (C)", "to it."),
            content=from_to("On March 9", "to it."),
        ),
        Paragraph(
            order=2,
            number=2,
            portion_marking=marking("SBU", Level.UNCLASSIFIED),
            span=from_to("2. (SBU)", "END COMMENT."),
            content=from_to("COMMENT:", "END COMMENT."),
        ),
    ),
    blocks=(Block(kind=BlockKind.COMMENT, title=None, span=from_to("COMMENT:", "END COMMENT.")),),
    signer=field("KALNINS"),
    released=datetime(2007, 3, 12, 14, 30, tzinfo=UTC),
)

DELIVERED = evidence(1, "On March 9", "per reftel.")
WARNED = evidence(1, "Ozols warned", "would rise.")
OBJECTED = evidence(1, "The Ministry of Transport and", "to it.")
PROMISED = evidence(2, "Ozols promised", "March 20.")

FINDINGS = Findings(
    cable_id="07RIGA123",
    officials=(
        Official(
            key="ozols",
            name="Ainars Ozols",
            title="Minister",
            organization="Ministry of Transport",
            country="LV",
            evidence=DELIVERED,
        ),
        Official(
            key="ambassador",
            name=None,
            title="Ambassador",
            organization="Embassy Riga",
            country="US",
            evidence=DELIVERED,
        ),
    ),
    ministries=(
        Ministry(
            key="ministry:lv:ministry-of-transport",
            name="Ministry of Transport",
            aliases=("Ministry of Transport", "MOT"),
            country="LV",
            evidence=DELIVERED,
        ),
    ),
    actors=(
        Actor(
            key="gov-lv",
            name="Government of Latvia",
            kind=ActorKind.GOVERNMENT,
            country="LV",
            evidence=OBJECTED,
        ),
        Actor(
            key="post", name="Embassy Riga", kind=ActorKind.POST, country="US", evidence=OBJECTED
        ),
        Actor(
            key="harbor-league",
            name="Harbor League",
            kind=ActorKind.PARTY,
            country="LV",
            evidence=OBJECTED,
        ),
    ),
    mentions=(
        Mention(span=span("Ainars Ozols"), form=MentionForm.NAME, denotes="ozols", rule="example"),
    ),
    demarches=(
        Demarche(
            direction=Direction.OUTGOING,
            delivered_by=("ambassador",),
            delivered_to=("ozols",),
            to_organization="Ministry of Transport",
            delivered_on=date(2007, 3, 9),
            about=phrase("the fees"),
            instructed_by="07STATE4411",
            forms=(DemarcheForm.NON_PAPER,),
            evidence=DELIVERED,
        ),
    ),
    positions=(
        Position(
            holder="ozols",
            holder_span=span("Ozols", "per reftel."),
            act=SpeechAct.CAUTION,
            cue=span("warned"),
            about=phrase("the fees"),
            addressee="ambassador",
            evidence=WARNED,
        ),
        *(
            Position(
                holder=holder,
                holder_span=span("The Ministry of Transport and"),
                act=SpeechAct.DECLINE,
                cue=span("objected"),
                about=phrase("to it"),
                addressee=None,
                evidence=OBJECTED,
            )
            for holder in ("ministry:lv:ministry-of-transport", "gov-lv")
        ),
    ),
    action_items=(
        ActionItem(
            owner="ozols",
            kind=ActionKind.COMMITMENT,
            action=phrase("an answer"),
            due=Due(text="by March 20", day=date(2007, 3, 20), span=span("by March 20")),
            evidence=PROMISED,
        ),
    ),
    meetings=(
        Meeting(participants=("ambassador", "ozols"), held_on=date(2007, 3, 9), evidence=DELIVERED),
    ),
    text_references=(
        TextReference(
            text="reftel",
            designators=(),
            cable_ids=("07STATE4411",),
            span=span("reftel"),
            evidence=DELIVERED,
        ),
    ),
)
