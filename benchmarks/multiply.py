"""Make a store as large as wanted of some cables that were read: to measure asking, not reading.

Takes    a collection (`synthetic.py` makes one), how many of its cables to read, how many to make,
         the folder of a new store.
Gives    a whole store with text index, counts and journal, written by the same code as any other;
         only the reading is left out: each cable's N-Quads are repeated as text under new ids,
         dates and names of persons, and cite earlier cables.
Errors   those of a run.

A reader takes 0.04 s a cable, a quarter of a million takes hours; this writes what they would have
written. What differs from a real collection: a paragraph's text is the same in each copy, so that
the store holds it once (a real one holds some 2.5 GB more), and a name is as frequent as the dice
say: the first of ``n`` names by a share of 1/ln(n), then fewer and fewer.

    python benchmarks/multiply.py out/synthetic.csv --read 2000 --make 251287 -o out/large/
"""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from time import perf_counter

from cablegraph.ingest.collection import Collection
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.graphing import GraphedCable, Method
from cablegraph.rdf.vocabulary import DATA
from cablegraph.sources import read_cables
from cablegraph.store.counted import Counted

DAYS_BETWEEN = 73  # copies of one cable: 125 of them make 25 years
DIFFER = frozenset({"named", "day", "act", "citation", "holder"})
CITED_HERE = 0.4  # of the cables cited
VARIES = re.compile(
    rb'created> "(?P<day>\d{4}-\d\d-\d\d)'
    rb'|(?:foaf/0\.1/name|rdf-schema#label|#nameKey)> "(?P<person>[^"\\]+)(?=" <[^>]*/claims>)'
    rb"|(?:dc/terms/references|cito/hasCitedEntity)> <(?P<cited>[^>]*/cable/[^>/]+)"
)


@dataclass(frozen=True, slots=True)
class Original:
    """A cable that was read, cut where copies of it differ."""

    graphed: GraphedCable
    pieces: tuple[tuple[bytes, str, bytes], ...]  # as it stands, then what differs: kind, value
    rest: bytes

    def copy(self, number: int, copy: int, earlier: list[str]) -> GraphedCable:
        """The copy with this number."""
        dice = Random(f"{number} {copy}")
        cable = f"{self.graphed.cable}{copy:03}" if copy else self.graphed.cable
        changed = {
            (kind, value): _changed(kind, value, copy, rank, earlier, dice)
            for rank in (int(126 ** dice.random()),)
            for _, kind, value in self.pieces
        }
        old, new = self.graphed.cable.encode(), cable.encode()
        parts = [
            part
            for fixed, kind, value in self.pieces
            for part in (fixed.replace(old, new), changed[kind, value])
        ]
        return replace(
            self.graphed,
            name=f"{cable}.txt",
            digest=f"{number:08x}{copy:08x}",
            cable=cable,
            nquads=b"".join([*parts, self.rest.replace(old, new)]),
            counted=_counted(self.graphed, cable, changed),
        )


Changed = dict[tuple[str, bytes], bytes]


def _changed(
    kind: str, value: bytes, copy: int, rank: int, earlier: list[str], dice: Random
) -> bytes:
    if kind == "day":
        sent = date.fromisoformat(value.decode()) + timedelta(days=DAYS_BETWEEN * copy)
        return sent.isoformat().encode()
    if kind == "person":
        return value if rank == 1 else value + f"{rank}".encode()
    is_here = earlier and dice.random() < CITED_HERE
    return f"{DATA}cable/{dice.choice(earlier)}".encode() if is_here else value


def _counted(graphed: GraphedCable, cable: str, changed: Changed) -> Counted:
    """What a copy adds to the sums: the names, days and ids of its own in the place of others."""
    new = {value.decode(): other.decode() for (_, value), other in changed.items()}
    new[graphed.cable] = cable
    counted = {
        name: [[new.get(str(part), part) for part in row] for row in rows]
        if name in DIFFER
        else rows
        for name, rows in graphed.counted.items()
    }
    days = (str(created) for (created,) in graphed.counted["created"])
    return counted | {"created": [[new.get(day[:10], day[:10]) + day[10:]] for day in days]}


def _original(graphed: GraphedCable) -> Original:
    pieces, end = [], 0
    for match in VARIES.finditer(graphed.nquads):
        kind = str(match.lastgroup)
        start = match.start(kind)
        pieces.append((graphed.nquads[end:start], kind, match[kind]))
        end = match.end(kind)
    return Original(graphed, tuple(pieces), graphed.nquads[end:])


def originals(collection: Path, read: int) -> list[Original]:
    """The first cables of a collection, read."""
    raws = islice(read_cables([collection]), read)
    graphed = [
        outcome
        for outcome in LocalEngine().outcomes(raws, Method())
        if isinstance(outcome, GraphedCable)
    ]
    return [_original(one) for one in sorted(graphed, key=lambda one: one.cable)]


def copies(models: list[Original], make: int) -> Iterator[GraphedCable]:
    """Yield ``make`` cables."""
    earlier: list[str] = []
    for number in range(make):
        copy, place = divmod(number, len(models))
        made = models[place].copy(place, copy, earlier)
        earlier.append(made.cable)
        yield made


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Make a large store of some cables.")
    parser.add_argument("collection", type=Path)
    parser.add_argument("--read", type=int, default=2_000)
    parser.add_argument("--make", type=int, required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args()
    models = originals(asked.collection, asked.read)
    if not models:
        parser.error(f"no cable in {asked.collection}")
    start = perf_counter()
    with Collection.open(asked.output) as collection:
        for number, cable in enumerate(copies(models, asked.make), start=1):
            collection.put(cable)
            if number % 10_000 == 0:
                print(f"{number:,} cables, {perf_counter() - start:,.0f} s", flush=True)
    print(f"{asked.make:,} cables, {perf_counter() - start:,.0f} s")


if __name__ == "__main__":
    main()
