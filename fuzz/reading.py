"""Feed readers, parser and sentence splitter with hostile bytes until the time is up.

``python fuzz/reading.py --seconds 60`` draws inputs with hypothesis, ``--engine atheris`` with
atheris, which follows the branches that an input takes. The input that broke something is in the
message of the one and in a file ``crash-...`` of the other.
"""

import argparse
import io
import sys
import time
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cablegraph.errors import UnreadableSource
from cablegraph.extract.reading import Reading
from cablegraph.extract.sentences import find_sentences
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.sources.files import read_item
from cablegraph.sources.items import Item
from cablegraph.text import SourceText

LONGEST_PARSE = 5.0  # seconds for an input of some kilobytes
BATCH = 200  # examples between two looks at the clock
HEADS = (
    b"",
    b"PK\x03\x04",
    b"7z\xbc\xaf\x27\x1c",
    b'"1","3/12/2007 14:30","07RIGA1","',
    b'[{"body": "',
    b"<html><pre>",
    b'<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">',
    b"Message Text\n",
    b"FM AMEMBASSY RIGA\nSUBJECT: CALM\n\n",
)
PIECES = (
    "\xb61. (C) |\xb62009. |1. |A. |(SBU) |SUMMARY|END SUMMARY|BEGIN TEXT|Comment: |(Note: |"
    "----\n|//|SIPDIS\n|RIGA 00000123  002 OF 003\n|PAGE 02 RIGA 01234 01 OF 03 121430Z\n|U.S. |"
    ". |\n|\n\n|XXXXXXXXXXXX|DOE|REF: A. 07 RIGA 1\n|TAGS: PREL, (X)\n|word |NNNN|\x00|\ufffd|"
    "E.O. 12958: DECL: 1/1/2010\n|SUBJECT: |FM RIGA\n|TO OSLO\n|UNCLAS RIGA 000123\n|"
    "R 121430Z MAR 07\n|Classified By: X 1.4 (b)\n|Message Attributes\n|"
    '"|,|\\|{|}|[|]|<p>|</p>|<div type="document">|&a;'
)


def read_bytes(data: bytes) -> None:
    """Read a file of these bytes, and parse every cable in it."""
    problems: list[UnreadableSource] = []
    for raw in read_item(Item.of("fuzzed", io.BytesIO(data)), problems.append):
        check(raw)
    assert all(str(problem) for problem in problems)


def read_text(text: str) -> None:
    """Parse these characters."""
    check(RawCable(source=SourceText("fuzzed", text), format=SourceFormat.TEXT, digest=""))


def check(raw: RawCable) -> None:
    """Parse one cable and hold it to what every cable promises."""
    start = time.process_time()
    cable = parse_cable(raw)
    found = find_sentences(Reading(cable=cable, host_country=None)).sentences
    assert time.process_time() - start < LONGEST_PARSE, (
        f"{len(raw.source)} characters took too long"
    )
    for sentence in found:
        shown = cable.clean(sentence.span).text
        assert shown.casefold() == sentence.text.casefold()  # capitals are read in mixed case
    for paragraph in cable.paragraphs:
        assert paragraph.span in cable.source.span
    for diagnostic in cable.diagnostics:
        assert diagnostic.show(cable.source)


def with_hypothesis(seconds: float) -> int:
    """Draw inputs for so many seconds; return how many."""
    pieces = st.sampled_from(PIECES.split("|"))
    texts = st.lists(st.one_of(pieces, st.text(max_size=9)), max_size=80).map("".join)
    files = st.tuples(st.sampled_from(HEADS), st.one_of(texts.map(str.encode), st.binary()))
    inputs = st.one_of(texts, files.map(b"".join))
    limits = settings(
        max_examples=BATCH,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    end, count = time.monotonic() + seconds, 0
    run: Callable[[], None] = limits(given(inputs)(_run_one))
    while time.monotonic() < end:
        run()
        count += BATCH
    return count


def _run_one(data: str | bytes) -> None:
    read_text(data) if isinstance(data, str) else read_bytes(data)


def with_atheris(seconds: float) -> None:
    """Let atheris find inputs for so many seconds; it ends the process."""
    import atheris  # type: ignore[import-untyped]  # of its own extra, for Linux alone

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", "-max_len=4096"], _run_bytes)
    atheris.Fuzz()


def _run_bytes(data: bytes) -> None:
    chosen = data[0] if data else 0
    if chosen % 2:
        read_text(data[1:].decode("utf-8", errors="replace"))
    else:
        read_bytes(HEADS[chosen // 2 % len(HEADS)] + data[1:])


def main() -> None:
    """Fuzz for as long as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--engine", choices=("hypothesis", "atheris"), default="hypothesis")
    arguments = parser.parse_args()
    if arguments.engine == "atheris":
        with_atheris(arguments.seconds)
    else:
        print(f"{with_hypothesis(arguments.seconds):,} inputs, nothing found")


if __name__ == "__main__":
    main()
