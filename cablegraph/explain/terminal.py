"""Explanations on a terminal: marks as colours, notes under each paragraph.

Takes    an `Explanation` and a rich console.
Gives    nothing; it prints.
Errors   none. Control characters were taken out when the passages were made.
"""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from cablegraph.explain.passages import Explanation, Mark, Note, Passage, ending_at

STYLES = {
    "official": "bold blue",
    "ministry": "bold green",
    "actor": "magenta",
    "pronoun": "underline blue",
    "cue": "bold yellow",
    "action": "cyan",
    "demarche": "italic",
    "citation": "underline",
    "rejected": "dim",
}
NOTE_STYLES = {"action": "cyan", "demarche": "magenta", "meeting": "blue", "rejected": "dim"}
TONE_STYLES = {"for": "green", "against": "red", "neutral": "yellow"}
ORDER = tuple(STYLES)[::-1]  # a mark of words is laid over one of a sentence
INDENT = (0, 0, 0, 4)


def print_explanation(explanation: Explanation, console: Console) -> None:
    """Print the cable with its findings marked and told."""
    console.print(Text(explanation.cable.id, style="dim"))
    console.print(Text(explanation.subject, style="bold"))
    for label, value in explanation.header:
        console.print(Text.assemble((f"{label:<11}", "dim"), value))
    console.print(Text(f"Found: {explanation.tally}.", style="italic"))
    for passage in explanation.passages:
        console.print()
        _print_passage(passage, console)
    console.print()


def _print_passage(passage: Passage, console: Console) -> None:
    if passage.is_heading:
        console.print(Text(passage.text, style="bold"))
        return
    console.print(
        Text.assemble((f"{passage.lead} " if passage.lead else "", "dim"), _marked(passage))
    )
    for note in passage.notes:
        console.print(Padding(_told(note), INDENT))


def _marked(passage: Passage) -> Text:
    """The text with its marks, and the labels of the notes behind the marked words."""
    text = Text(passage.text)
    for mark in sorted(
        passage.marks, key=lambda mark: ORDER.index(mark.kind) if mark.kind in ORDER else 0
    ):
        text.stylize(STYLES.get(mark.kind, ""), mark.start, mark.end)
    ending = ending_at(passage.marks)
    ends = sorted(ending)
    shown: list[Text | tuple[str, str]] = []
    for piece, end in zip(text.divide(ends), [*ends, len(text) + 1], strict=True):
        shown += [piece, *((told, "dim") for told in _labels(ending.get(end, ())))]
    return Text.assemble(*shown)


def _labels(ending: Sequence[Mark]) -> Iterator[str]:
    """What stands after marked words: whom they mean, and the numbers of their notes."""
    yield from (f"[={gloss}]" for gloss in dict.fromkeys(mark.gloss for mark in ending) if gloss)
    yield from (f"[{mark.label}]" for mark in ending if mark.label)


def _told(note: Note) -> Text:
    style = NOTE_STYLES.get(note.kind) or TONE_STYLES[note.tone]
    sure = "" if note.confidence is None else f", right {note.confidence:.0%}"
    return Text.assemble(
        (f"[{note.label}] ", style),
        (note.who, "" if note.kind == "rejected" else "bold"),
        (f" {note.verb} ", style),
        note.what,
        (f"  ({note.rule}{sure})" if note.rule else "", "dim"),
    )
