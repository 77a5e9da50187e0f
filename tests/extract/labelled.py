"""Labelled passages in text files, and the invented cable around each.

A block is a passage, a line a paragraph, and lines of "= ..." with what is to be found in it; a
line of "refs ..." gives the references. Blank lines stand between blocks, "#" begins a remark.
"""

from dataclasses import dataclass
from pathlib import Path

from cablegraph.extract.pipeline import read
from cablegraph.extract.reading import Reading
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText
from tests.extract.invented import HEAD

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Labelled:
    """A passage with its references and what is to be found in it."""

    paragraphs: tuple[str, ...]
    references: str
    found: tuple[str, ...]

    @property
    def text(self) -> str:
        """The passage on one line, to name a case by."""
        return " ".join(self.paragraphs)

    def read(self) -> Reading:
        """Read an invented cable from Riga that has the passage for its body."""
        body = "".join(f"{n}. (U) {text}\n\n" for n, text in enumerate(self.paragraphs, 1))
        references = "\n     ".join(self.references.split("; "))
        source = SourceText("invented", f"{HEAD.rstrip()}\nREF: {references}\n\n{body}SMITH\n")
        return read(parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest="")))


def labelled(name: str) -> list[Labelled]:
    """The passages of one file beside this module."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith("#"))
    return [_labelled(block.splitlines()) for block in kept.strip().split("\n\n")]


def _labelled(lines: list[str]) -> Labelled:
    references = [line.removeprefix("refs ") for line in lines if line.startswith("refs ")]
    return Labelled(
        paragraphs=tuple(line for line in lines if not line.startswith(("= ", "refs "))),
        references=references[0] if references else "STATE 10011",
        found=tuple(line.removeprefix("= ") for line in lines if line.startswith("= ")),
    )
