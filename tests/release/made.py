"""An invented cable, and what a release shows of it."""

from pathlib import Path

from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.release import Policy, Sensitivity, release_cables
from cablegraph.release.markings import Markings
from cablegraph.release.names import Names
from cablegraph.release.protection import find_protections
from cablegraph.release.redaction import redact, redactions
from cablegraph.text import SourceText

HEAD = """P 051210Z MAR 08
FM AMEMBASSY RIGA
TO SECSTATE WASHDC PRIORITY
{level} RIGA 0000{number}

{captions}

E.O. 12958: DECL: 03/05/2018
TAGS: PREL, PGOV, PINR (KALNINS, JANIS), LG
SUBJECT: {subject}

"""

BODY = """1. (U) Finance Minister Ilze Ozola told the Ambassador that the budget will pass.

2. (C) MFA desk officer Janis Kalnins (strictly protect) told Poloff that the coalition would
not survive the spring.  Kalnins complained that the Minister does not listen.

3. (SBU) Post will follow up with Kalnins's office.

COMMENT
-------

4. (U) Janis Kalnins is well placed.  We hope that Latvia will meet its target.

5. A contact in the Saeima (please protect) doubts it.
ROE
"""

OTHER = """1. Desk officer Janis Kalnins visited Tallinn.  KALNINS said that he had high hopes.
ROE
"""


def cable_text(
    body: str = BODY,
    *,
    level: str = "C O N F I D E N T I A L",
    number: int = 77,
    captions: str = "SIPDIS",
    subject: str = "(U) LATVIA: OZOLA ON THE BUDGET",
) -> str:
    return HEAD.format(level=level, number=number, captions=captions, subject=subject) + body


def raw(text: str, name: str = "08RIGA77.txt") -> RawCable:
    return RawCable(source=SourceText(name, text), format=SourceFormat.TEXT, digest="0" * 64)


def shown(text: str, policy: Policy = Policy()) -> str:  # noqa: B008 - it is frozen
    """What is left of one cable."""
    cable = parse_cable(raw(text))
    protections = list(find_protections(cable))
    names = Names(name for protection in protections for name in protection.names)
    return redact(text, redactions(Markings(cable), policy, protections, names))


def released(folder: Path, *texts: str, policy: Policy = Policy()) -> dict[str, str]:  # noqa: B008
    raws = [raw(text, f"{number}.txt") for number, text in enumerate(texts)]
    release_cables(lambda: raws, folder, policy)
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))}


CONFIDENTIAL = Policy(highest=Sensitivity.CONFIDENTIAL)
