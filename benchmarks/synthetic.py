r"""Make a large collection that does not exist, to measure with: real texts, invented numbers.

Takes    a folder of plain-text cables, and how many to make.
Gives    a Cablegate CSV file (FORMATS: eight columns, quotes as ``\"``) whose every row says that
         it is synthetic. The same folder and number give the same bytes.
Errors   `SystemExit` for a folder without cables.

Each row is a real text with its number, date-time group, serials and about a third of its names
changed: as long, as hard to parse and as varied in words as real cables. What it says is
untrue. Nothing that this makes belongs into a repository.

    python benchmarks/synthetic.py CABLES/ 10000 -o out/synthetic.csv
"""

import argparse
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

EPOCH = datetime(1985, 1, 1, 0, 30, tzinfo=UTC)
MINUTES_BETWEEN = 52  # 251,287 cables in 25 years
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
NUMBER = re.compile(r"(?P<year>\d\d)(?P<post>[A-Z]+)(?P<serial>\d+)")
GROUP = re.compile(r"\b\d{6}Z [A-Z]{3} \d\d\b")
NAME = re.compile(r"\b[A-Z][a-z]{4,9}(?=[ ,.]|'s)")
SURNAMES = ("Abel", "Barros", "Castelo", "Dumitru", "Eriksen", "Farkas", "Grieg", "Horvat")
ENDINGS = ("ov", "son", "ez", "idis", "ski", "ian", "ung", "ard", "ino", "eau", "aki", "oglu")
SYNTHETIC = "SYNTHETIC: made from another cable to measure with; what it says is untrue."


def synthetic_rows(texts: list[tuple[str, str]], count: int) -> Iterator[list[str]]:
    """Yield ``count`` rows made of the cables ``texts``, each an id and a text."""
    for row in range(count):
        cable_id, text = texts[row % len(texts)]
        yield _row(row, cable_id, text)


def _row(row: int, cable_id: str, text: str) -> list[str]:
    dice = Random(row)
    number = NUMBER.fullmatch(cable_id)
    post = number["post"] if number else "STATE"
    sent = EPOCH + timedelta(minutes=MINUTES_BETWEEN * row)
    group = f"{sent:%d%H%M}Z {MONTHS[sent.month - 1]} {sent:%y}"
    changed = GROUP.sub(group, text, count=1)
    if number:  # the serial as the text prints it: MADRID 000293
        serials = re.compile(rf"\b0*{number['serial']}\b")
        changed = serials.sub(f"{row:06}", changed)
    changed = NAME.sub(_renaming(dice), changed)
    header, body = _divided(changed)
    head = f"{SYNTHETIC}\n{header}"
    made = f"{sent:%y}{post}{row + 100_000}"
    date, origin = f"{sent:%m/%d/%Y %H:%M}", f"Embassy {post.title()}"
    return [str(row), date, made, origin, "CONFIDENTIAL", "", head, body]


def _renaming(dice: Random) -> Callable[[re.Match[str]], str]:
    """A function that gives a third of the capitalised words another ending, always the same."""
    chosen: dict[str, str] = {}

    def renamed(match: re.Match[str]) -> str:
        word = match[0]
        if word not in chosen:
            other = dice.choice(SURNAMES)[:4] + dice.choice(ENDINGS) if dice.random() < 0.3 else ""
            chosen[word] = other or word
        return chosen[word]

    return renamed


def _divided(text: str) -> tuple[str, str]:
    """The envelope, up to the blank line before the classification, and the rest."""
    for match in re.finditer(r"\n\s*\n(?=[^\n]*(?:C O N F|S E C R|UNCLAS|CONFID|SECRET))", text):
        return text[: match.start()], text[match.end() :]
    return "", text


def write_csv(folder: Path, count: int, output: Path) -> None:
    """Write ``count`` rows made of the cables in ``folder``."""
    paths = sorted(folder.rglob("*.txt"))
    if not paths:
        raise SystemExit(f"{folder}: no .txt files here")
    texts = [(path.stem, path.read_text(encoding="utf-8", errors="replace")) for path in paths]
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("w", encoding="utf-8", newline="\n") as lines:
        for row in synthetic_rows(texts, count):
            fields = (field.replace("\\", "\\\\").replace('"', '\\"') for field in row)
            lines.write(",".join(f'"{field}"' for field in fields) + "\n")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Make a large synthetic collection.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args()
    write_csv(asked.folder, asked.count, asked.output)


if __name__ == "__main__":
    main()
