"""Compose the stages of parsing: one cable's text in, one `Cable` out.

Takes    a `RawCable`.
Gives    a `Cable`, whatever the text is.
Errors   none raised: what cannot be read becomes a `Diagnostic` of the cable.
"""

import re

from cablegraph.model.cable import Cable, RawCable
from cablegraph.parse.body import parse_body

FIRST_PARAGRAPH = re.compile(r"^[ \t]*[¶\ufffd]?1[.)]", re.MULTILINE)


def parse_cable(raw: RawCable) -> Cable:
    """Read all of ``raw`` that can be read."""
    first = FIRST_PARAGRAPH.search(raw.source.text)
    body = parse_body(raw.source, first.start() if first else 0)
    return Cable(
        source=raw.source,
        format=raw.format,
        digest=raw.digest,
        id=raw.id_hint or "",
        printed_id=None,
        paragraphs=body.paragraphs,
        signer=body.signer,
    )
