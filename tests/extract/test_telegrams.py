"""Telegrams in capitals and without articles; each sentence is invented."""

import pytest

from cablegraph.extract.pipeline import read
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText
from tests.extract.who_is_who import HEAD, officials_of, positions_told

NAMED = [
    (
        "ADDITIONAL SECRETARY (PLANNING) DR. KARLIS KASK AGREED.",
        "Karlis Kask | Additional Secretary | - | LV",
    ),
    (
        "DIRECTOR FOR INTERNATIONAL ORGANIZATIONS KARLIS KASK AGREED.",
        "Karlis Kask | Director for International Organizations | - | LV",
    ),
    (
        "SECGEN BERGS AND CHIEF OF AMERICAN DIVISION KASK SAT IN.",
        "Kask | chief of American Division | - | LV",
    ),
    ("FONMIN PAK YONG-SU AGREED.", "Pak Yong-su | FonMin | - | LV"),
    ("WE SAW USAID DIRECTOR, AGATT KASK AND OTHERS.", "Kask | Agatt | Embassy Riga | US"),
    ("BERGS REPLACED KARLIS KASK, NOW AMBASSADOR IN TOKYO.", "Karlis Kask | Ambassador | - | LV"),
]
TOLD = [
    ("TUNISIANS WANT SEPARATE TALKS.", ["gov-tn assert"]),
    ("USG WAS INFORMED. HE SAID THAT USG OPPOSED IT.", []),
    ("KOMPASS EDITORIAL JULY 19 CALLED ON ALLIES TO MEET.", ["kompass request"]),
    ("LATVIAN SIDE PROMISED TO REPLY.", ["gov-lv commit"]),
    ("ACTION REQUESTED PARA 9.", []),
    (
        "FONMIN OZOLA TOLD CHARGE JAN 9 IT FAILED. SHE SAID IT WAS LATE.",
        ["ozola assert", "ozola assert"],
    ),
]


@pytest.mark.parametrize(("text", "official"), NAMED)
def test_an_official_is_named_in_a_telegram(text: str, official: str) -> None:
    assert official in officials_of(text)


@pytest.mark.parametrize(("text", "positions"), TOLD)
def test_a_telegram_leaves_articles_out(text: str, positions: list[str]) -> None:
    assert positions_told(text) == positions


def test_one_role_is_told_in_full_and_in_short() -> None:
    text = "POLITICAL COUNSELOR CALLED ON FONMIN KASK. POLCOUNS ASKED THAT KASK REPLY."
    assert positions_told(text) == ["political-counselor request"]


def test_a_bare_charge_is_the_foreign_one_in_a_cable_of_the_department() -> None:
    head = HEAD.format(post="RIGA", code="RA").replace("AMEMBASSY RIGA", "SECSTATE WASHDC")
    body = "LATVIAN CHARGE KASK CALLED ON OFFICE DIRECTOR BERGS. CHARGE ASKED FOR HELP."
    source = SourceText("invented", f"{head}1. (U) {body}\n\nSMITH\n")
    raw = RawCable(source=source, format=SourceFormat.TEXT, digest="")
    assert [each.holder for each in read(parse_cable(raw)).positions] == ["kask"]
