"""What the fuzzer asks of any input holds for plain cables: else it would fail at its first."""

from pathlib import Path

import pytest

from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.text import SourceText
from fuzz.reading import check
from tests.invented import invented_cable

EXAMPLE = Path(__file__).parent / "golden" / "07ASTANA2113.txt"


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE.read_text(encoding="utf-8"),
        invented_cable(1),
        invented_cable(2).upper(),
        "¶1. (C) ¶1. (C) PAGE 02 RIGA 01234 01 OF 03 121430Z\n",
        "¶1. (C) µSUMMARY",
    ],
    ids=["example", "invented", "in capitals", "a page line", "a letter with two capitals"],
)
def test_cables_keep_what_the_fuzzer_asks(text: str) -> None:
    check(RawCable(source=SourceText("cable", text), format=SourceFormat.TEXT, digest=""))
