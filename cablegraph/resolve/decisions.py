"""Read what a reader has decided of officials: who are one person, and who are not.

Takes    a CSV file with the columns ``verdict`` (same, different), ``one``, ``other`` and perhaps
         ``note``. An official is named by its IRI, or as tables show it: 07RIGA12/official/ozols.
Gives    `Decision`s. Of two who are different, ``one`` leaves the person of ``other``.
Errors   `DecisionError` with file and line, for what cannot be read and for a contradiction.
"""

import csv
from collections.abc import Sequence
from pathlib import Path

from pyoxigraph import NamedNode

from cablegraph.errors import CablegraphError
from cablegraph.model.identity import Decision, Verdict
from cablegraph.rdf.vocabulary import DATA

COLUMNS = ("verdict", "one", "other")
VERDICTS = (Verdict.SAME.value, Verdict.DIFFERENT.value)


class DecisionError(CablegraphError):
    """A file of decisions that cannot be followed."""


def read_decisions(path: Path, base: str = DATA) -> tuple[Decision, ...]:
    """Read a file of decisions, in the order of its lines; of two on one pair the last counts."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
            if missing:
                raise DecisionError(f"{path}: the first line lacks {', '.join(missing)}")
            placed = [
                (place := f"{path}:{rows.line_num}", _decision(row, place, base)) for row in rows
            ]
    except UnicodeDecodeError as problem:
        raise DecisionError(f"{path}: is not in UTF-8") from problem
    _check(placed)
    last = {(each.verdict, frozenset((each.one, each.other))): each for _, each in placed}
    return tuple(last.values())


def _decision(row: dict[str, str | None], place: str, base: str) -> Decision:
    said = {name: (row.get(name) or "").strip() for name in (*COLUMNS, "note")}
    if said["verdict"] not in VERDICTS:
        raise DecisionError(
            f"{place}: the verdict is {' or '.join(VERDICTS)}, not {said['verdict'] or 'empty'}"
        )
    one, other = (_official(said[name], place, base) for name in ("one", "other"))
    if one == other:
        raise DecisionError(f"{place}: both are {said['one']}")
    return Decision(verdict=Verdict(said["verdict"]), one=one, other=other, note=said["note"])


def _official(named: str, place: str, base: str) -> str:
    """The IRI of an official.

    >>> _official("07RIGA12/official/ozols", "here", DATA)
    'https://w3id.org/cablegraph/cable/07RIGA12/official/ozols'
    """
    iri = named if "://" in named else f"{base}cable/{named}"
    try:
        NamedNode(iri)
    except ValueError as problem:
        raise DecisionError(f"{place}: {named} is no official") from problem
    if "/official/" not in iri:
        raise DecisionError(f"{place}: {named} is no official; one is 07RIGA12/official/ozols")
    return iri


def _check(placed: Sequence[tuple[str, Decision]]) -> None:
    """Refuse decisions of which one makes two of whom others make one."""
    import networkx as nx

    pairs = [(each.one, each.other) for _, each in placed if each.verdict is Verdict.SAME]
    same: nx.Graph[str] = nx.Graph(pairs)
    for place, each in placed:
        is_known = each.verdict is Verdict.DIFFERENT and {each.one, each.other} <= same.nodes
        if is_known and nx.has_path(same, each.one, each.other):
            names = f"{_last(each.one)} and {_last(each.other)}"
            raise DecisionError(f"{place}: {names} are different, and by other lines the same")


def _last(official: str) -> str:
    return official.rpartition("cable/")[2]
