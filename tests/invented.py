"""Plausible cables that nobody ever sent: posts are real, people and events are invented.

`invented_cable(number)` is always the same cable for the same number.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

POSTS = {  # prefix of the id: routing indicator, name after FM, country TAG, host government
    "RIGA": ("RUEHRA", "AMEMBASSY RIGA", "LG", "Latvia", "GOL"),
    "OSLO": ("RUEHNY", "AMEMBASSY OSLO", "NO", "Norway", "GON"),
    "LISBON": ("RUEHLI", "AMEMBASSY LISBON", "PO", "Portugal", "GOP"),
    "ACCRA": ("RUEHAR", "AMEMBASSY ACCRA", "GH", "Ghana", "GOG"),
    "MONTEVIDEO": ("RUEHMN", "AMEMBASSY MONTEVIDEO", "UY", "Uruguay", "GOU"),
}
NAMES = ("Ainars Ozols", "Marit Solvang", "Duarte Falcao", "Kwesi Amponsah", "Elsa Barreiro")
MINISTRIES = ("Fisheries", "Transport", "Justice", "Agriculture", "Finance")
ISSUES = ("harbor fees", "drift nets", "visa quotas", "grain tariffs", "the seabed treaty")
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
SENTENCES = (
    "Minister of {ministry} {name} told the Ambassador that {country} supported {issue}.",
    "{surname} urged Washington to reconsider its position on {issue}.",
    "The {government} will send a reply on {issue} by the end of the month, {surname} promised.",
    "On {day}, Poloff delivered the demarche on {issue} to the Ministry of {ministry} (ref A).",
    "{surname} expressed concern about {issue} and agreed to consult with the Ministry of Finance.",
    "Post will follow up with the Ministry of {ministry} on {issue}.",
    "The newspapers of the capital gave the meeting little room.",
)
EPOCH = datetime(2004, 1, 5, 9, 30, tzinfo=UTC)


def invented_id(number: int) -> str:
    """The canonical id of the cable with this number."""
    return f"{_released(number):%y}{_post(number)}{_serial(number)}"


def invented_cable(number: int, paragraphs: int | None = None) -> str:
    """The text of the cable with this number."""
    dice = Random(number)
    post = _post(number)
    routing, name, tag, country, government = POSTS[post]
    released = _released(number)
    group = f"{released:%d%H%M}Z {MONTHS[released.month - 1]} {released:%y}"
    official, ministry, issue = dice.choice(NAMES), dice.choice(MINISTRIES), dice.choice(ISSUES)
    terms = {
        "name": official,
        "surname": official.split()[-1],
        "ministry": ministry,
        "issue": issue,
        "country": country,
        "government": government,
        "day": f"{released:%B} {released.day}",
    }
    lines = [
        "VZCZCXYZ0001",
        "RR RUEHWEB",
        "",
        f"DE {routing} #{_serial(number) % 10000:04} {released:%j%H%M}",
        "ZNY CCCCC ZZH",
        f"R {group}",
        f"FM {name}",
        f"TO RUEHC/SECSTATE WASHDC {dice.randrange(1000, 9999)}",
        "",
        f"C O N F I D E N T I A L {post} {_serial(number):06}",
        "",
        "SIPDIS",
        "",
        f"E.O. 12958: DECL: {released:%m/%d}/{released.year + 10}",
        f"TAGS: PREL, EFIS, ETRD, CVIS, {tag}",
        f"SUBJECT: {country.upper()} ON {issue.upper()}",
        "",
        f"REF: A. {_released(max(number - 1, 0)):%y} STATE {4000 + number}",
        "",
        "Classified By: Ambassador Jane Example, reasons 1.4 (b) and (d).",
    ]
    for order in range(1, (paragraphs or dice.randrange(2, 6)) + 1):
        said = [dice.choice(SENTENCES).format(**terms) for _ in range(dice.randrange(1, 5))]
        if order == 1:
            said.insert(0, SENTENCES[0].format(**terms))
        lines += ["", f"{order}. ({dice.choice('CCU')}) {' '.join(said)}"]
    return "\n".join([*lines, "EXAMPLE", ""])


def write_invented(folder: Path, numbers: Iterable[int]) -> list[Path]:
    """Write cables as files named by their ids."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{invented_id(number)}.txt" for number in numbers]
    for path, number in zip(paths, numbers, strict=True):
        path.write_text(invented_cable(number), encoding="utf-8")
    return paths


def _post(number: int) -> str:
    return sorted(POSTS)[number % len(POSTS)]


def _serial(number: int) -> int:
    return 100 + number


def _released(number: int) -> datetime:
    return EPOCH + timedelta(hours=31 * number)
