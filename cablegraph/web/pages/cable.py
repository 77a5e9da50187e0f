"""The page of a cable: its header, its text with the findings in place, what it cites."""

import re

from markupsafe import Markup
from pyoxigraph import NamedNode

from cablegraph.explain.html import legend, to_passages
from cablegraph.explain.passages import printable
from cablegraph.explain.stored import explain_stored
from cablegraph.rdf.iris import Iris
from cablegraph.store import Table, Value, select
from cablegraph.tabular import plain
from cablegraph.terms.identifiers import canonical_id
from cablegraph.text import Span
from cablegraph.web.asked import Asked, BadRequest, NotFound, Page
from cablegraph.web.tables import SENTENCE, Cell, Grid, topic_label

TIME = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\dZ$")
AT = re.compile(r"(\d{1,9})-(\d{1,9})")
KEPT_MARKS = ("official", "ministry", "actor", "cue", "action", "demarche", "citation")
HEADER = (  # column of the query, label
    ("created", "Sent"),
    ("from", "From"),
    ("precedence", "Precedence"),
    ("to", "To"),
    ("info", "Info"),
    ("classification", "Marking"),
    ("captions", "Captions"),
    ("declassify_on", "Declassify on"),
    ("declassification", "Declassification"),
    ("classified_by", "Classified by"),
    ("signed_by", "Signed"),
)
MOST = 500  # rows of a section
IS_HERE = "SELECT DISTINCT ?cable WHERE {{ {these} ?cable a cg:Cable }}"


def cable(asked: Asked) -> Page:
    """A cable of the collection; of one that is only cited, who cites it."""
    cable_id = canonical_id(asked.parts["cable"]) or asked.parts["cable"]
    terms = {"cable": cable_id}
    header = next(asked.rows("header", terms).records(), None)
    iri = Iris(asked.links.base).cable(cable_id).value
    citing = asked.rows("citations", {"cited": iri}, MOST)
    if header is None:
        return _missing(asked, cable_id, citing)
    laid_out = explain_stored(asked.store, cable_id, _sought(asked.term("at")))
    named = {each.key: each.name or "" for each in laid_out.findings.officials}
    links = asked.links

    met = asked.rows("who-met-whom", terms, 1).rows

    def link(key: str) -> str:
        return links.person(key, named.get(key, ""))

    return Page(
        "cable.html",
        f"{cable_id}: {printable(str(header['subject'] or ''))}",
        {
            "id": cable_id,
            "subject": printable(str(header["subject"] or cable_id)),
            "marking": plain(header["classification"]),
            "header": [(label, _said(header[name])) for name, label in HEADER if header[name]],
            "post": _post(asked, header["sent_from"]),
            "tags": [Cell(topic_label(tag), links.topic(tag)) for tag in _tags(header["tags"])],
            "tally": laid_out.tally,
            "legend": Markup(legend(KEPT_MARKS)),
            "passages": Markup(to_passages(laid_out, link)),
            "references": _references(asked, terms),
            "citing": asked.shower.grid(
                citing, "Cited by", columns=("citing", "citing_created"), most=MOST
            ),
            "sections": _sections(asked, terms),
            "picture": links.picture("positions", terms) if laid_out.findings.positions else "",
            "meetings": links.question("who-met-whom", terms) if met else "",
        },
    )


def _missing(asked: Asked, cable_id: str, citing: Table) -> Page:
    if not citing.rows:
        raise NotFound(f"there is no cable {cable_id} here, and none here cites it")
    grid = asked.shower.grid(citing, "Cited by", columns=("citing", "citing_created"), most=MOST)
    title = f"{cable_id}: cited, not in this collection"
    return Page("missing.html", title, {"id": cable_id, "citing": grid})


def _sought(said: str) -> Span | None:
    if not said:
        return None
    found = AT.fullmatch(said)
    if not found or int(found[1]) > int(found[2]):
        raise BadRequest("at is the first and the last character of a place: 842-1693")
    return Span(int(found[1]), int(found[2]))


def _said(value: Value) -> str:
    """A value of the header; a time as one reads it.

    >>> _said("2007-08-05T11:31:00Z")
    '2007-08-05, 11:31 UTC'
    """
    return TIME.sub(r"\1, \2 UTC", plain(value))


def _post(asked: Asked, iri: Value) -> Cell | None:
    return Cell("all cables of this post", asked.links.of(str(iri))) if iri else None


def _tags(value: Value) -> list[str]:
    """Each TAG once; a TAGS line may repeat one."""
    return list(dict.fromkeys(str(value).split("\n"))) if value else []


def _references(asked: Asked, terms: dict[str, str]) -> Grid:
    """What the REF line cites; of each cable, whether it is here."""
    table = asked.rows("references", terms, MOST)
    cited = sorted({str(row["cites"]) for row in table.records() if row["cites"]})
    these = f"VALUES ?cable {{ {' '.join(str(NamedNode(iri)) for iri in cited)} }}"
    here = {str(iri) for (iri,) in select(asked.store, IS_HERE.format(these=these)).rows}
    columns = (*table.columns, "here")
    rows = [
        (*row, "" if not row[3] else "yes" if str(row[3]) in here else "missing: not here")
        for row in table.rows
    ]
    shown = Table(columns, tuple(rows))
    return asked.shower.grid(shown, "Cites", columns=("label", "text", "cites", "here"), most=MOST)


def _sections(asked: Asked, terms: dict[str, str]) -> list[Grid]:
    """What was read from the cable, as tables."""
    sections = (
        ("officials", "Officials", ("name", "title", "organization", "country")),
        ("ministries", "Ministries", ("name", "aliases", "country")),
        ("positions", "Positions", ("holder", "act", "about", "issue", *SENTENCE, "cable")),
        (
            "demarches",
            "Demarches",
            ("date", "by", "to", "about", "instructed_by", *SENTENCE, "cable"),
        ),
        ("action-items", "Action items", ("owner", "kind", "action", "due", *SENTENCE, "cable")),
    )
    made = (asked.some(name, terms, said, columns, MOST) for name, said, columns in sections)
    return [grid for grid in made if grid.rows]
