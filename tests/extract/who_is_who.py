"""Invented cables read up to their people and bodies, and the finds in one line each."""

from cablegraph.extract.actors.organizations import find_organizations
from cablegraph.extract.actors.people import find_people
from cablegraph.extract.pipeline import extract_findings, read
from cablegraph.extract.reading import Reading
from cablegraph.extract.sentences import find_sentences
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.model.findings import Actor, Findings, Ministry, Official
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText

HEAD = """VZCZCXYZ0001
PP RUEHWEB
DE RUEH{code} #0042/01 0461200
ZNR UUUUU ZZH
P 151200Z FEB 07
FM AMEMBASSY {post}
TO RUEHC/SECSTATE WASHDC PRIORITY 0042
UNCLAS {post} 000042

SIPDIS

E.O. 12958: N/A
TAGS: PREL
SUBJECT: AN INVENTED CABLE

"""


def reading_of(body: str, post: str = "RIGA") -> Reading:
    """Read an invented cable up to its people."""
    raw = _raw(body, post)
    start = read(parse_cable(_raw("", post)))  # for the host country alone
    reading = Reading(cable=parse_cable(raw), host_country=start.host_country)
    return find_people(find_organizations(find_sentences(reading)))


def read_whole(body: str, post: str = "RIGA") -> Reading:
    """Read an invented cable by all observers."""
    return read(parse_cable(_raw(body, post)))


def findings_of(body: str, post: str = "RIGA") -> Findings:
    """What an invented cable says, without the roles that do nothing."""
    return extract_findings(parse_cable(_raw(body, post)))


def positions_told(body: str, post: str = "RIGA") -> list[str]:
    """The positions of an invented cable that all observers read: ``holder act``."""
    return [f"{each.holder} {each.act.value}" for each in read_whole(body, post).positions]


def _raw(body: str, post: str) -> RawCable:
    head = HEAD.format(post=post, code="RA")
    source = SourceText("invented", f"{head}1. (U) {body}\n\nSMITH\n")
    return RawCable(source=source, format=SourceFormat.TEXT, digest="")


def officials_of(body: str, post: str = "RIGA") -> list[str]:
    """The named officials of an invented cable: ``name | title | organization | country``."""
    entities = reading_of(body, post).entities.values()
    return [_line(each) for each in entities if isinstance(each, Official) and each.name]


def _line(each: Official) -> str:
    return " | ".join(
        part or "-" for part in (each.name, each.title, each.organization, each.country)
    )


def names_of(body: str, post: str = "RIGA") -> list[str]:
    """The names of all persons of an invented cable, officials and private persons."""
    entities = reading_of(body, post).entities.values()
    return [
        each.name
        for each in entities
        if (isinstance(each, Official) and each.name)
        or (isinstance(each, Actor) and each.kind.value == "person")
    ]


def ministries_of(body: str, post: str = "RIGA") -> list[str]:
    """The ministries of an invented cable: ``country: name (aliases)``."""
    entities = reading_of(body, post).entities.values()
    return [
        f"{each.country}: {each.name} ({', '.join(each.aliases)})"
        for each in entities
        if isinstance(each, Ministry)
    ]


def places_of(body: str, post: str = "RIGA") -> list[str]:
    """What the places of an invented cable denote: ``words > key``, from left to right."""
    reading = reading_of(body, post)
    return [
        f"{sentence.text[place.start : place.end]} > {place.denotes}"
        for sentence in reading.sentences
        for place in reading.places_in(sentence)
    ]
