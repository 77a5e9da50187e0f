r"""Make a large collection that does not exist, to measure with: real texts, invented numbers.

Takes    folders of plain-text cables, how many to make, and how long they shall be on average.
Gives    a Cablegate CSV file (FORMATS: eight columns, quotes as ``\"``) whose every row says that
         it is synthetic. The same folders and numbers give the same bytes.
Errors   `SystemExit` for folders without cables, and for a length that none of their mixtures has.

Each row is a real text with its number, date-time group, serials and about a third of its names
changed: as hard to parse and as varied in words as real cables. What it says is untrue. Nothing
that this makes belongs into a repository.

Texts that were chosen to be read closely are longer than most. So each is drawn the more often the
shorter it is, by the weights that are nearest to equal ones among those with the mean asked for
(``exp(-rate * words)``): unless told otherwise that of Cablegate, whose publisher counted
261,276,536 words in 251,287 cables.

    python benchmarks/synthetic.py CABLES/ 10000 -o out/synthetic.csv
"""

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from math import exp
from pathlib import Path
from random import Random

EPOCH = datetime(1985, 1, 1, 0, 30, tzinfo=UTC)
MINUTES_BETWEEN = 52  # 251,287 cables in 25 years
MEAN_WORDS = 261_276_536 / 251_287
STEEPEST = 0.01  # a rate: hundred words more, and a text is drawn a third as often
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
NUMBER = re.compile(r"(?P<year>\d\d)(?P<post>[A-Z]+)(?P<serial>\d+)")
GROUP = re.compile(r"\b\d{6}Z [A-Z]{3} \d\d\b")
NAME = re.compile(r"\b[A-Z][a-z]{4,9}(?=[ ,.]|'s)")
SURNAMES = ("Abel", "Barros", "Castelo", "Dumitru", "Eriksen", "Farkas", "Grieg", "Horvat")
ENDINGS = ("ov", "son", "ez", "idis", "ski", "ian", "ung", "ard", "ino", "eau", "aki", "oglu")
SYNTHETIC = "SYNTHETIC: made from another cable to measure with; what it says is untrue."


def synthetic_rows(
    texts: Sequence[tuple[str, str]], weights: Sequence[float], count: int
) -> Iterator[list[str]]:
    """Yield ``count`` rows made of the cables ``texts``, each an id and a text, so often drawn."""
    drawn = Random(count).choices(texts, weights, k=count)
    for row, (cable_id, text) in enumerate(drawn):
        yield _row(row, cable_id, text)


def weights_for(lengths: Sequence[int], mean: float) -> list[float]:
    """How often to draw each text, so that the mean of their lengths is ``mean``."""
    if not min(lengths) < mean < max(lengths):
        raise SystemExit(f"no mixture of these cables has {mean:,.0f} words on average")
    low, high = -STEEPEST, STEEPEST
    for _ in range(60):
        rate = (low + high) / 2
        weights = [exp(-rate * (length - mean)) for length in lengths]
        is_long = sum(map(float.__mul__, weights, map(float, lengths))) > mean * sum(weights)
        low, high = (rate, high) if is_long else (low, rate)
    return weights


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


def write_csv(folders: Sequence[Path], count: int, mean_words: float, output: Path) -> None:
    """Write ``count`` rows made of the cables in ``folders``."""
    paths = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    if not paths:
        raise SystemExit(f"{', '.join(map(str, folders))}: no .txt files here")
    texts = [(path.stem, path.read_text(encoding="utf-8", errors="replace")) for path in paths]
    weights = weights_for([len(text.split()) for _, text in texts], mean_words)
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("w", encoding="utf-8", newline="\n") as lines:
        for row in synthetic_rows(texts, weights, count):
            fields = (field.replace("\\", "\\\\").replace('"', '\\"') for field in row)
            lines.write(",".join(f'"{field}"' for field in fields) + "\n")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Make a large synthetic collection.")
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("count", type=int)
    parser.add_argument("--words", type=float, default=MEAN_WORDS, help="words of a cable, mean")
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args()
    write_csv(asked.folders, asked.count, asked.words, asked.output)


if __name__ == "__main__":
    main()
