"""Names inside common words, ranks with brackets, desks, groups: each sentence is invented."""

import pytest

from tests.extract.who_is_who import officials_of

OFFICIALS = [
    (
        "Deputy Melis Kask of the Ar-Osta party objected.",
        "Melis Kask | Deputy | Ar-Osta party | LV",
    ),
    ("Rio's State Attorney Marfan Kask agreed.", "Marfan Kask | State Attorney | Rio | LV"),
    ("His deputy, Lic. Anna Maris Kask, agreed.", "Anna Maris Kask | deputy | - | LV"),
    ("Poloff met Bupati Sukarno Kask.", "Sukarno Kask | Bupati | - | LV"),
    ("Col-Gen Kask replied.", "Kask | Col-Gen | - | LV"),
    ("Gen. (ret) Karlis Bergs agreed.", "Karlis Bergs | Gen. (ret) | - | LV"),
    (
        "The permrep in Kurzeme, Lt Gen (ret) Bergs, agreed.",
        "Bergs | permrep | - | LV",
    ),
    (
        "Superintendent of Ports Janis Ozols agreed.",
        "Janis Ozols | Superintendent of Ports | - | LV",
    ),
    ("Minister Ali bin Said al-Kask agreed.", "Ali bin Said al-Kask | Minister | - | LV"),
    ("Minister Anna Else Kaskmann agreed.", "Anna Else Kaskmann | Minister | - | LV"),
    (
        "MINISTER OF PORTS, GENERAL (RET) HUGO KASKO DE LA VEGA, AGREED WITH US.",
        "HUGO KASKO DE LA VEGA | MINISTER OF PORTS | - | LV",
    ),
    (
        "Poloff met Anna Berg, head of the MFA's Ports Desk.",
        "Anna Berg | head of the Ports Desk | MFA | LV",
    ),
    (
        "Finally, Anna Berg will serve as Commissioner for Ports.",
        "Anna Berg | Commissioner for Ports | - | LV",
    ),
    (
        "- K. Kasko, Ministry of Ports, Culture and Science (Japan) asked for more.",
        "K. Kasko | - | Ministry of Ports, Culture and Science | JP",
    ),
]


@pytest.mark.parametrize(("sentence", "official"), OFFICIALS)
def test_an_official_is_read_whole(sentence: str, official: str) -> None:
    assert official in officials_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Several lawmakers said that it was late.", "French authorities said that it was late.",
     "AMBASSADOR UNDERTOOK REPORT THIS AT ONCE TO US."],
)  # fmt: skip
def test_groups_and_verbs_are_no_named_officials(sentence: str) -> None:
    names = [line.split(" | ")[0] for line in officials_of(sentence)]
    assert [name for name in names if name != "-"] == []
