"""An invented cable around given sentences, and the places of the people in it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from cablegraph.extract.coreference.resolution import resolve_pronouns
from cablegraph.extract.positions import find_positions
from cablegraph.extract.reading import Place, Places, Reading
from cablegraph.extract.sentences import find_sentences
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.model.findings import Actor, ActorKind, Entity, Evidence, MentionForm, Official
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText, Span

HEAD = """VZCZCXYZ0001
PP RUEHWEB
DE RUEHRA #0042/01 0461200
ZNR UUUUU ZZH
P 151200Z FEB 07
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC PRIORITY 0042
UNCLAS RIGA 000042

SIPDIS

E.O. 12958: N/A
TAGS: PREL LG
SUBJECT: AN INVENTED CABLE

"""
EVIDENCE = Evidence(paragraph=1, span=Span(0, 0), rule="example", confidence=1.0)


def official(key: str, country: str | None = "LV") -> Official:
    return Official(
        key=key, name=key, title="Minister", organization=None, country=country, evidence=EVIDENCE
    )


def role(key: str) -> Official:
    return Official(
        key=key, name=None, title=key, organization=None, country="US", evidence=EVIDENCE
    )


def actor(key: str, kind: ActorKind, country: str | None = "LV") -> Actor:
    return Actor(key=key, name=key, kind=kind, country=country, evidence=EVIDENCE)


PEOPLE: Mapping[str, tuple[Entity, MentionForm]] = {
    "Ozola": (official("ozola"), MentionForm.NAME),
    "Kask": (official("kask"), MentionForm.NAME),
    "Berzins": (official("berzins"), MentionForm.NAME),
    "the Ambassador": (role("ambassador"), MentionForm.ROLE),
    "The Ambassador": (role("ambassador"), MentionForm.ROLE),
    "EMBOFF": (role("emboff"), MentionForm.ROLE),
    "FONMIN": (official("fonmin"), MentionForm.ROLE),
    "the GOL": (actor("gov-lv", ActorKind.GOVERNMENT), MentionForm.SHORT_NAME),
    "The GOL": (actor("gov-lv", ActorKind.GOVERNMENT), MentionForm.SHORT_NAME),
    "Latvia": (actor("gov-lv", ActorKind.GOVERNMENT), MentionForm.SHORT_NAME),
    "Estonia": (actor("gov-ee", ActorKind.GOVERNMENT, "EE"), MentionForm.SHORT_NAME),
    "the Ministry of Justice": (actor("moj", ActorKind.AGENCY), MentionForm.NAME),
    "the Russian Embassy": (actor("russian-embassy", ActorKind.EMBASSY, "RU"), MentionForm.NAME),
    "post": (actor("post", ActorKind.POST, "US"), MentionForm.ROLE),
}


def reading_of(body: str) -> Reading:
    """Read an invented cable up to its positions."""
    source = SourceText("invented", f"{HEAD}1. (U) {body}\n\nSMITH\n")
    raw = RawCable(source=source, format=SourceFormat.TEXT, digest="")
    reading = find_sentences(Reading(cable=parse_cable(raw), host_country="LV"))
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in PEOPLE))
    places = Places(
        Place(
            sentence=sentence.index,
            start=match.start(),
            end=match.end(),
            form=PEOPLE[match[0]][1],
            denotes=PEOPLE[match[0]][0].key,
            rule="example",
        )
        for sentence in reading.sentences
        for match in names.finditer(sentence.text)
    )
    entities = {entity.key: entity for entity, _ in PEOPLE.values()}
    return find_positions(resolve_pronouns(replace(reading, entities=entities, places=places)))


def positions_of(body: str) -> list[str]:
    """Read an invented cable and give its positions as ``holder act``."""
    return [f"{each.holder} {each.act.value}" for each in reading_of(body).positions]
