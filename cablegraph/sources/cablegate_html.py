"""Read a cable from a page of the Cablegate site.

Takes    an `Item` that holds HTML.
Gives    one `RawCable`. Its text is the page's two ``<pre>`` blocks, envelope and body, joined by
         a newline; the hints are those of the page's table.
Offsets  characters of that joined text.
Errors   `UnreadableSource` for a page that has no such block.
Source   the page's "Created" has a true date and a wrong time (the minutes repeat the hour), so
         the hint keeps the date alone.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cablegraph.errors import UnreadableSource
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.sources.decoding import decode
from cablegraph.sources.items import Item, Report, digest
from cablegraph.terms.identifiers import canonical_id
from cablegraph.text import SourceText

if TYPE_CHECKING:  # lxml is loaded when the first page is read
    from lxml.etree import _Element

HTML = re.compile(rb"\A[^<]{0,200}(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html)\b", re.I)
COLUMNS = ("Reference ID", "Created", "Released", "Classification", "Origin")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_html(head: bytes) -> bool:
    """Whether the bytes begin an HTML page."""
    return HTML.match(head) is not None


def read_page(item: Item, report: Report) -> Iterator[RawCable]:
    """Yield the one cable of a page."""
    from lxml import etree, html

    data = item.read_all()
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        page = html.document_fromstring(decode(data).encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadableSource(f"the page cannot be read: {error}", name=item.name) from error
    blocks = ["".join(map(str, block.itertext())) for block in page.iter("pre")]
    if not any(block.strip() for block in blocks):
        raise UnreadableSource("an HTML page without the text of a cable", name=item.name)
    cells = _table(page)
    yield RawCable(
        source=SourceText(item.name, "\n".join(blocks)),
        format=SourceFormat.CABLEGATE_HTML,
        digest=digest(data),
        id_hint=_identifier(cells.get("Reference ID", ""), item.stem),
        date_hint=_day(cells.get("Created", "")),
        origin_hint=cells.get("Origin"),
        classification_hint=cells.get("Classification"),
    )


def _table(page: "_Element") -> dict[str, str]:
    for table in page.iter("table"):
        if table.get("class") == "cable":
            cells = [
                " ".join("".join(map(str, cell.itertext())).split()) for cell in table.iter("td")
            ]
            return dict(zip(COLUMNS, cells, strict=False))
    return {}


def _identifier(printed: str, stem: str) -> str | None:
    return canonical_id(printed) or canonical_id(stem) or printed or None


def _day(created: str) -> datetime | None:
    found = DAY.search(created)
    try:
        return datetime.strptime(found[0], "%Y-%m-%d").replace(tzinfo=UTC) if found else None
    except ValueError:
        return None
