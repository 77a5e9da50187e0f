"""Explanations as one self-contained HTML page: no script, no font or file from elsewhere.

Takes    `Explanation`s.
Gives    the page; text left, notes right, as in the margin of an edition. Or its pieces, for a page
         of somebody else's, where those who are named may be links.
Errors   none. Whatever comes from a cable is escaped.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from cablegraph.explain.passages import SOUGHT, Explanation, Mark, Note, Passage, ending_at
from cablegraph.resources import data_path

LEGEND = (  # class of a mark, and what it means
    ("official", "an official"),
    ("ministry", "a ministry"),
    ("actor", "a government, post or other body"),
    ("pronoun", "a pronoun, and whom it was taken for"),
    ("cue", "words that report a position"),
    ("action", "what somebody is to do"),
    ("demarche", "a representation to a government"),
    ("citation", "a citation of another message"),
    ("rejected", "looked at and not taken"),
)
Link = Callable[[str], str]  # from the key of somebody to an address; empty for none


def to_html(explanations: Iterable[Explanation]) -> str:
    """Return one page that shows every explanation."""
    shown = list(explanations)
    title = shown[0].cable.id if len(shown) == 1 else f"{len(shown)} cables"
    style = data_path("explain.css").read_text(encoding="utf-8")
    articles = "\n".join(_article(explanation) for explanation in shown)
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} explained</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<style>\n{style}</style></head>\n<body>\n{articles}\n</body></html>\n"
    )


def _article(explanation: Explanation) -> str:
    header = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>"
        for label, value in explanation.header
    )
    return (
        f'<article id="{escape(explanation.cable.id, quote=True)}">\n<header>'
        f'<p class="id">{escape(explanation.cable.id)}</p>'
        f"<h1>{escape(explanation.subject)}</h1>\n<dl>{header}</dl>\n"
        f'<p class="tally">Found: {escape(explanation.tally)}.</p>\n'
        f'<details class="legend"><summary>How to read this page</summary>{legend()}'
        "<p>A raised number leads to the note beside the paragraph. A note ends with the rule"
        " that made it and how often that rule is right.</p></details></header>\n"
        f"{to_passages(explanation)}\n</article>"
    )


def legend(kinds: Iterable[str] = ()) -> str:
    """What marks mean: all of them, or some."""
    wanted = frozenset(kinds) or dict(LEGEND).keys()
    entries = (
        f'<li><span class="m {kind}">{escape(kind)}</span> {escape(meaning)}</li>'
        for kind, meaning in LEGEND
        if kind in wanted
    )
    return f"<ul>{''.join(entries)}</ul>"


def to_passages(explanation: Explanation, link: Link = lambda key: "") -> str:
    """The text with its notes; the passage that is looked for has the anchor ``sought``."""
    return "\n".join(_passage(passage, link) for passage in explanation.passages)


def _passage(passage: Passage, link: Link) -> str:
    if passage.is_heading:
        return f"<h2>{escape(passage.text)}</h2>"
    taken = [note for note in passage.notes if note.confidence is not None]
    left_out = [note for note in passage.notes if note.confidence is None]
    notes = "".join(_note(note, link) for note in taken)
    more = (
        f"<details><summary>{len(left_out)} looked at and not taken</summary>"
        f"<ol>{''.join(_note(note, link) for note in left_out)}</ol></details>"
        if left_out
        else ""
    )
    lead = f'<span class="lead">{escape(passage.lead)}</span> ' if passage.lead else ""
    anchor = f' id="{SOUGHT}"' * any(mark.kind == SOUGHT for mark in passage.marks)
    return (
        f'<section{anchor}><p class="text">{lead}{"".join(_runs(passage, link))}</p>\n'
        f"<aside><ol>{notes}</ol>{more}</aside></section>"
    )


def _note(note: Note, link: Link) -> str:
    sure = "" if note.confidence is None else f" · right {note.confidence:.0%}"
    rule = f'<span class="rule">{escape(note.rule)}{sure}</span>' if note.rule else ""
    return (
        f'<li class="{note.kind} {note.tone}"><b class="label">{escape(note.label)}</b> '
        f'<span class="who">{_linked(escape(note.who), note.denotes, link)}</span> '
        f'<span class="verb">{escape(note.verb)}</span> {escape(note.what)} {rule}</li>'
    )


def _linked(shown: str, key: str, link: Link) -> str:
    address = link(key) if key else ""
    return f'<a href="{escape(address, quote=True)}">{shown}</a>' if address else shown


def _runs(passage: Passage, link: Link) -> Iterator[str]:
    """The text cut wherever a mark begins or ends, each run with the classes of its marks."""
    starting: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in passage.marks:
        starting[mark.start].append(mark)
    ending = ending_at(passage.marks)
    inside: list[Mark] = []
    for start, end in pairwise(sorted({0, *starting, *ending, len(passage.text)})):
        inside = [mark for mark in (*inside, *starting[start]) if mark.end > start]
        yield _run(passage.text[start:end], inside, link)
        yield from _after(ending.get(end, ()))


def _run(text: str, marks: Sequence[Mark], link: Link) -> str:
    if not marks:
        return escape(text)
    classes = " ".join(dict.fromkeys(mark.kind for mark in marks))
    title = "; ".join(dict.fromkeys(mark.title for mark in marks if mark.title))
    shown = _linked(escape(text), next((mark.denotes for mark in marks if mark.denotes), ""), link)
    return f'<span class="m {classes}" title="{escape(title, quote=True)}">{shown}</span>'


def _after(ending: Sequence[Mark]) -> Iterator[str]:
    """What stands after marked words: whom they mean, and the number of their note."""
    for gloss in dict.fromkeys(mark.gloss for mark in ending if mark.gloss):
        yield f'<span class="gloss">[{escape(gloss)}]</span>'
    for mark in ending:
        if mark.label:
            yield f'<sup class="{mark.kind}">{escape(mark.label)}</sup>'
