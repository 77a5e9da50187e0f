"""Measure reading, and what a large store answers, beside a baseline measured in the same run.

Takes    a collection (`synthetic.py` makes one), a number of cables, perhaps a store made of it.
Gives    a Markdown table: what, how much, and how many times the baseline that is.
Errors   none of its own. Wall-clock numbers of a busy machine are worth little: times are those
         of the processor, and the last column is what to compare.

The baseline for reading is spaCy with the architecture of its small English model (tagger, parser
and entity recogniser; weights drawn by chance, which cost as much as trained ones) where spaCy is
installed, else splitting the text into words by one regular expression.

    python benchmarks/measure.py out/synthetic.csv --cables 200 --store out/store
"""

import argparse
import re
import statistics
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

import pyoxigraph as ox

from cablegraph.extract import extract_findings
from cablegraph.ingest.build import build_store
from cablegraph.ingest.engines import LocalEngine
from cablegraph.ingest.graphing import Method, graph_cable
from cablegraph.model.cable import RawCable
from cablegraph.parse import parse_cable
from cablegraph.parse.body import parse_body
from cablegraph.parse.clean import find_edits
from cablegraph.parse.header import parse_header
from cablegraph.queries import run_query
from cablegraph.rdf import cable_quads, finding_quads
from cablegraph.search import SearchIndex
from cablegraph.sources import read_cables
from cablegraph.store import open_store

Item = TypeVar("Item")
Row = tuple[str, float, str, float]  # what, number, unit, times the baseline
WORD = re.compile(r"\w+")
SPACY_WORDS = 20_000  # enough to see its speed
TIMES = 9  # that a query is asked, or a parser run


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Measure reading and asking.")
    parser.add_argument("collection", type=Path)
    parser.add_argument("--cables", type=int, default=200)
    parser.add_argument("--store", type=Path, help="a store made of such a collection")
    asked = parser.parse_args()
    raws = list(islice(read_cables([asked.collection]), asked.cables + 100))
    rows = list(reading(raws[: asked.cables]))
    if asked.store:
        rows += [*asking(asked.store), *changing(asked.store, raws[asked.cables :])]
    print("| What | Measured | Times the baseline |\n|---|---|---|")
    for what, number, unit, ratio in rows:
        print(f"| {what} | {number:,.1f} {unit} | {ratio:,.2f} |")


def reading(raws: list[RawCable]) -> Iterator[Row]:
    """Each stage from text to loaded quads, on one core."""
    words = sum(len(raw.source.text.split()) for raw in raws)
    name, base = baseline(raws, words)
    yield f"baseline: {name}", base, "words/s", 1.0
    for raw in raws[:20]:
        graph_cable(raw, Method())  # word lists are compiled at their first use
    parse = least_seconds(parse_cable, raws)
    yield "parse", len(raws) / parse, "cables/s", words / parse / base
    yield from parsing(raws)
    cables = [parse_cable(raw) for raw in raws]
    extract = seconds(lambda: [extract_findings(cable) for cable in cables])
    yield (
        "parse and extract",
        words / (parse + extract),
        "words/s",
        words / (parse + extract) / base,
    )
    findings = [extract_findings(cable) for cable in cables]
    pairs = list(zip(cables, findings, strict=True))
    parts: list[bytes] = []
    emit = seconds(lambda: parts.extend(_emitted(pair) for pair in pairs))
    quads = b"".join(parts)
    count = quads.count(b"\n")
    yield "quads of a cable", count / len(raws), "quads", 1.0
    yield "quads to N-Quads", count / emit, "quads/s", words / emit / base
    with tempfile.TemporaryDirectory() as folder:
        load = seconds(lambda: _load(folder, quads))
    yield "bulk load", count / load, "quads/s", words / load / base


def parsing(raws: list[RawCable]) -> Iterator[Row]:
    """What the parts of parsing take; the rest is theirs together: a text comes new to each."""
    edits = [find_edits(raw.source) for raw in raws]
    headed = list(zip(raws, edits, strict=True))
    starts = [parse_header(raw.source, mends, raw).body_start for raw, mends in headed]
    bodies = list(zip(raws, starts, edits, strict=True))
    parts = {
        "page markers": least_seconds(lambda raw: find_edits(raw.source), raws),
        "header": least_seconds(
            lambda item: parse_header(item[0].source, item[1], item[0]), headed
        ),
        "body": least_seconds(lambda item: parse_body(item[0].source, *item[1:]), bodies),
    }
    for part, taken in parts.items():
        yield f"parse: {part}", 1e6 * taken / len(raws), "µs/cable", 1.0


def _load(folder: str, quads: bytes) -> None:
    ox.Store(folder).bulk_load(quads, format=ox.RdfFormat.N_QUADS, lenient=True)


def _emitted(pair: tuple) -> bytes:  # type: ignore[type-arg]
    cable, findings = pair
    quads = [*cable_quads(cable), *finding_quads(cable, findings)]
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def baseline(raws: list[RawCable], words: int) -> tuple[str, float]:
    """Name and speed of what the rest is compared with."""
    try:
        nlp = _spacy()
    except ImportError:
        taken = seconds(lambda: [WORD.findall(raw.source.text) for raw in raws])
        return "words by one regular expression", words / taken
    texts = [raw.source.text[start : start + 1_000] for raw in raws for start in (0, 2_000, 4_000)]
    some = texts[: SPACY_WORDS // 150]
    taken = seconds(lambda: list(nlp.pipe(some)))
    return "spaCy, small architecture", sum(len(text.split()) for text in some) / taken


def _spacy():  # type: ignore[no-untyped-def]
    import spacy

    nlp = spacy.blank("en")
    for name in ("tok2vec", "tagger", "parser", "ner"):
        nlp.add_pipe(name)
    for label in ("NN", "NNP", "VBD", "IN", "DT"):
        nlp.get_pipe("tagger").add_label(label)
    for label in ("nsubj", "dobj", "prep", "pobj", "det"):
        nlp.get_pipe("parser").add_label(label)
    for label in ("PERSON", "ORG", "GPE", "DATE"):
        nlp.get_pipe("ner").add_label(label)
    nlp.initialize()
    return nlp


def asking(folder: Path) -> Iterator[Row]:
    """How long a store takes to answer, against asking it for one triple."""
    store = open_store(folder)
    cable = str(run_query(store, "cables").rows[0][0]).rpartition("/")[2]
    busiest = str(run_query(store, "most-active-holders").rows[0][0])
    index = SearchIndex.open(folder)
    one = median(lambda: store.query("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1"))
    asked: dict[str, Callable[[], object]] = {
        "one triple (baseline)": lambda: store.query("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1"),
        "positions of one cable": lambda: run_query(store, "positions", cable=cable),
        "positions of the busiest actor": lambda: run_query(
            store, "actor-positions", holder=busiest
        ),
        "aggregate: most active holders": lambda: run_query(store, "most-active-holders"),
        "path of citations": lambda: run_query(store, "citation-chain", cable=cable),
        "search: two words, ranked": lambda: index.find("minister agreement"),
        "search: a phrase": lambda: index.find('"human rights"'),
    }
    for what, ask in asked.items():
        taken = median(ask)
        yield what, taken * 1000, "ms", taken / one
    index.close()
    store.close()


def changing(folder: Path, raws: list[RawCable]) -> Iterator[Row]:
    """Adding new cables to a store."""
    with tempfile.TemporaryDirectory() as name:
        for number, raw in enumerate(raws):
            text = raw.source.text.replace("\r", "")
            Path(name, f"09RIGA{900_000 + number}.txt").write_text(text, encoding="utf-8")
        start = perf_counter()
        build_store([name], folder, engine=LocalEngine())
        yield f"add {len(raws)} cables", perf_counter() - start, "s", 1.0


def seconds(work: Callable[[], object]) -> float:
    """The processor's time for some work."""
    start = process_time()
    work()
    return process_time() - start


def least_seconds(read: Callable[[Item], object], items: list[Item]) -> float:
    """The least of the processor's times for reading ``items``; what is read is let go at once.

    The caches of headings and stations stay warm, as they are after the first thousand cables.
    """

    def work() -> None:
        for item in items:
            read(item)

    return min(seconds(work) for _ in range(TIMES))


def median(work: Callable[[], object]) -> float:
    """The median of the wall-clock times of some work, the first left out."""
    times = []
    for _ in range(TIMES + 1):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return statistics.median(times[1:])


if __name__ == "__main__":
    main()
