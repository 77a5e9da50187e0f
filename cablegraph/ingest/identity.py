"""Judge who is one person in a graph, and keep the judgements: in a store, or in a file.

Takes    a graph; what a reader has decided.
Gives    the judgements in a store's graph ``identity``, in the place of earlier ones, or as RDF on
         a stream; and `Resolved`, what came of it.
Errors   those of `Collection.open`, of the store, and `DecisionError`.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cablegraph.ingest.collection import Collection
from cablegraph.ingest.export import write_quads
from cablegraph.model.identity import Decision, Judgement, Verdict
from cablegraph.rdf.judgements import judgement_quads
from cablegraph.rdf.serialize import serialize
from cablegraph.rdf.vocabulary import DATA
from cablegraph.resolve import read_decisions, resolve_identity
from cablegraph.store import EmbeddedStore, base_of, open_store

LINES = frozenset({"nq", "nt"})


@dataclass(kw_only=True)
class Resolved:
    """What came of judging a graph."""

    persons: int = 0
    joined: int = 0  # officials that are one of these
    open_cases: int = 0
    by_hand: int = 0  # judgements that a reader has made

    def count(self, judgements: Iterable[Judgement]) -> Iterator[Judgement]:
        """Pass judgements on, and count them."""
        for judgement in judgements:
            is_same = judgement.verdict is Verdict.SAME
            self.persons += is_same and judgement.officials == judgement.compared_with
            self.joined += is_same
            self.open_cases += judgement.verdict is Verdict.OPEN
            self.by_hand += judgement.by_hand
            yield judgement

    def lines(self) -> Iterator[tuple[str, str]]:
        """What to show on a terminal: a name and a number each."""
        yield "persons whom several cables name", f"{self.persons:,}"
        yield "officials joined to them", f"{self.joined:,}"
        yield "open cases", f"{self.open_cases:,}"
        if self.by_hand:
            yield "judgements decided by hand", f"{self.by_hand:,}"


def resolve_store(folder: Path, decisions: Path | None = None) -> Resolved:
    """Judge the store in ``folder``, and keep the judgements there in the place of earlier ones."""
    resolved = Resolved()
    with Collection.open(folder, new=False) as collection:
        decided = _read(decisions, collection.base)
        judgements = resolve_identity(EmbeddedStore(collection.store), decided)
        quads = judgement_quads(resolved.count(judgements), collection.base)
        collection.put_judgements(quads)
    return resolved


def write_judgements(
    where: str | Path, stream: BinaryIO, form: str, decisions: Path | None = None
) -> Resolved:
    """Judge the graph at ``where``, and write the judgements to ``stream``.

    N-Quads and N-Triples are written as they come, the other formats in order when all are known.
    """
    resolved = Resolved()
    with closing(open_store(where)) as store:
        base = base_of(store)
        judgements = resolve_identity(store, _read(decisions, base))
        quads = judgement_quads(resolved.count(judgements), base)
        if form in LINES:
            write_quads(quads, stream, form)
        else:
            stream.write(serialize(quads, form, base))
    return resolved


def _read(path: Path | None, base: str = DATA) -> Sequence[Decision]:
    return read_decisions(path, base) if path else ()
