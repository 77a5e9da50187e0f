"""Who is found in sentences such as most cables have: each is invented."""

import pytest

from tests.extract.who_is_who import findings_of, officials_of

NAMED = [
    (
        "Poloff met Ilze Ozola, Director for Ports at the MFA, and her deputy, Karlis Bergs.",
        ["Ilze Ozola | Director for Ports | MFA | LV", "Karlis Bergs | deputy | MFA | LV"],
    ),
    (
        "Anna Berg, Director for Africa, and his deputy agreed.",
        ["Anna Berg | Director for Africa | - | LV"],
    ),
    (
        "Ozola's chief of staff, Karlis Bergs, the Ports Minister, Anna Lund, and the Mayor left.",
        ["Karlis Bergs | chief of staff | - | LV", "Anna Lund | Ports Minister | - | LV"],
    ),
    ("The Estonian PR, Mart Kask, agreed.", ["Mart Kask | PR | - | EE"]),
    ("Estonian PR Mart Kask agreed.", ["Mart Kask | PR | - | EE"]),
    ("The Estonian PR campaign failed.", []),
    ("Environment critic Karlis Bergs agreed.", ["Karlis Bergs | Environment critic | - | LV"]),
    ("Film critic Karlis Bergs agreed.", []),
    (
        "Ports Ministry General Manager Karlis Bergs agreed.",
        ["Karlis Bergs | General Manager | Ports Ministry | LV"],
    ),
    ("FAA Regional Manager Anna Lund agreed.", ["Anna Lund | Regional Manager | FAA | US"]),
    ("CDC scientist Anna Lund agreed.", ["Anna Lund | scientist | CDC | US"]),
    ("Hotel General Manager Anna Lund agreed.", []),
    ("Mining engineer Anna Lund agreed.", []),
    (
        "Assistant USTR Anna Lund agreed.",
        ["Anna Lund | Assistant USTR | USTR | US"],
    ),
    ("Minister Rui Melo e Castro agreed.", ["Rui Melo e Castro | Minister | - | LV"]),
    ("Minister Ana Melo y Cruz agreed.", ["Ana Melo y Cruz | Minister | - | LV"]),
    ("The Director, Dr. Washington Ozols, left.", ["Washington Ozols | Director | - | LV"]),
    (
        "The city government, led by Karlis Bergs, agreed.",
        ["Karlis Bergs | leader | city government | LV"],
    ),
    ("A delegation headed by Anna Lund left.", ["Anna Lund | head | delegation | LV"]),
    (
        "The Ports Committee, chaired by Karlis Bergs, met.",
        ["Karlis Bergs | chair | Ports Committee | LV"],
    ),
    ("A business delegation led by Anna Lund and a protest led by Karlis Bergs failed.", []),
    ("The utility Osta de Rigas (ODR) agreed. ODR's chairman, Karlis Bergs, left.", []),
    ("The fishermen's association, ZVX, agreed. ZVX president Karlis Bergs left.", []),
    (
        "Karlis Bergs, chairman of the ports committee of the Riga Chamber of Commerce, left.",
        [],
    ),
    (
        "The Ministry of Fisheries (MFI) agreed. MFI scientist Anna Lund left.",
        ["Anna Lund | scientist | MFI | LV"],
    ),
    (
        "UNAMA director of operations Karlis Bergs agreed.",
        ["Karlis Bergs | director of operations | UNAMA | -"],
    ),
    ("Chief of security Anna Lund agreed.", ["Anna Lund | Chief of security | - | LV"]),
    ("He told the head of what Anna Lund called a sect.", []),
    ("UNAMA head of office Anna Lund agreed.", ["Anna Lund | head of office | UNAMA | -"]),
    ("At the MFA, Anna Lund agreed.", ["Anna Lund | - | MFA | LV"]),
    ("The Ministry of Ports's Anna Lund agreed.", ["Anna Lund | - | Ministry of Ports | LV"]),
    ("The newspaper's Anna Lund agreed. At the airport, Karlis Bergs left.", []),
    ("Mr. Bergs of the MFA agreed.", ["Bergs | - | MFA | LV"]),
    ("Mr. Bergs of Osta agreed.", []),
    (
        "Supreme Court Justice Anna Lund agreed.",
        ["Anna Lund | Justice | Supreme Court | LV"],
    ),
    ("King Karlis Bridge and Prince Karlis Island are closed.", []),
    (
        "In meetings with visiting Director Anna Lund, Latvian officials agreed.",
        ["Anna Lund | Director | - | LV"],
    ),
]
ROLES = [  # that act or speak
    ("PRToff met the elders.", ["PRToff | Embassy Riga"]),
    ("AgCounselor and PDoff visited a farm. AgCounselor asked for a list.",
     ["AgCounselor | Embassy Riga", "PDoff | Embassy Riga"]),
    ("Consular officers visited a prison. Embassy officers asked for a list.",
     ["Consular officers | Embassy Riga", "officers | Embassy Riga"]),
    ("Deputy Pol-Mil Chief asked for a list.", ["Deputy Pol-Mil Chief | Embassy Riga"]),
    ("Econ Specialist asked for a list.", ["Econ Specialist | -"]),
    ("Minister Petroff visited a farm.", []),
    ("The Estonian and French Ambassadors asked for a list.",
     ["Ambassador | Estonian Embassy Riga", "Ambassador | French Embassy Riga"]),
    ("UNHCR and IOM representatives asked for a list.",
     ["representative | UNHCR", "representative | IOM"]),
    ("MFA and USAID officials asked for a list.", ["officials | MFA", "officials | USAID"]),
    ("The MFA and USAID officials asked for a list.", ["officials | USAID"]),
    ("The Embassy's economic specialist asked for a list.", ["economic specialist | Embassy Riga"]),
    ("Karlis Bergs and Poloff also attended.", []),
    ("The DCM, accompanied by Poloff, visited a farm.",
     ["DCM | Embassy Riga", "Poloff | Embassy Riga"]),
    ("A group of Department of Homeland Security officers led it.", []),
]  # fmt: skip
GROUPS = [  # that no body employs
    ("Four ministers said that it failed.", "Four ministers"),
    ("Its five ministers said that it failed.", "ministers"),
    ("Latvian ministers said that it failed.", "Latvian ministers"),
    ("The Council Staff said that it failed.", "Council Staff"),
]
STILL_OFFICIALS = [
    ("GOL officials said that it failed.", "officials"),
    ("Senior Latvian officials said that it failed.", "Senior officials"),
    ("The two ministers said that it failed.", "ministers"),
    ("Foreign Ministry officials said that it failed.", "officials"),
    ("Senior Foreign Ministry officials said that it failed.", "Senior officials"),
    ("Estonian officials said that it failed.", "officials"),
    ("Customs officials said that it failed.", "officials"),
]
HOLDERS = [  # a title and a name are one
    "Her Director of Ports, Dr. Karlis Bergs, complained of delays.",
    "His deputy, Ports Directorate Department Head Dr. Karlis Bergs, complained of delays.",
    "Chief of Staff Lt. Gen. Karlis Bergs complained of delays.",
]


@pytest.mark.parametrize(("sentence", "officials"), NAMED)
def test_named_officials_are_found(sentence: str, officials: list[str]) -> None:
    assert officials_of(sentence) == officials


def test_a_delegate_in_brackets_speaks_for_the_state_before() -> None:
    body = "Estonia (Kask) and the UK (Ashworth) agreed. Latvia (Kurzeme) has two ports."
    found = officials_of(body, "RIGA")
    assert found == []
    assert officials_of(body, "USUNNEWYORK") == ["Kask | - | - | EE", "Ashworth | - | - | GB"]


@pytest.mark.parametrize(("body", "roles"), ROLES)
def test_roles_that_act_are_found(body: str, roles: list[str]) -> None:
    findings = findings_of(body)
    unnamed = [each for each in findings.officials if each.name is None]
    assert [f"{each.title} | {each.organization or '-'}" for each in unnamed] == roles


@pytest.mark.parametrize(("sentence", "name"), GROUPS)
def test_a_group_of_no_body_is_no_official(sentence: str, name: str) -> None:
    findings = findings_of(sentence)
    assert [each.name for each in findings.actors] == [name]
    assert findings.officials == ()


@pytest.mark.parametrize(("sentence", "title"), STILL_OFFICIALS)
def test_a_group_of_a_body_or_state_is_official(sentence: str, title: str) -> None:
    findings = findings_of(sentence)
    assert [each.title for each in findings.officials] == [title]


@pytest.mark.parametrize("sentence", HOLDERS)
def test_a_title_and_a_name_are_one_holder(sentence: str) -> None:
    findings = findings_of(sentence)
    assert [position.holder for position in findings.positions] == ["bergs"]
    assert [each.key for each in findings.officials] == ["bergs"]
