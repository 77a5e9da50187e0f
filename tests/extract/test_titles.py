"""The title before, behind and apart from a name; each sentence is invented."""

import pytest

from tests.extract.who_is_who import names_of, officials_of, places_of

BEFORE_THE_NAME = [
    (
        "Poloff met Ministry of Justice Office Director Ilze Ozola.",
        "Ilze Ozola | Office Director | Ministry of Justice | LV",
    ),
    (
        "Poloff met MFA Director for Africa Ilze Ozola.",
        "Ilze Ozola | Director for Africa | MFA | LV",
    ),
    (
        "Poloff met Drug Control Agency (DCA) Deputy Director Ilze Ozola.",
        "Ilze Ozola | Deputy Director | Drug Control Agency (DCA) | LV",
    ),
    ("Foreign Minister Berzins agreed.", "Berzins | Foreign Minister | - | LV"),
    ("Estonian Foreign Minister Kask agreed.", "Kask | Foreign Minister | - | EE"),
    ("Estonia's Foreign Minister Kask agreed.", "Kask | Foreign Minister | - | EE"),
    ("The former Estonian President Kask agreed.", "Kask | former President | - | EE"),
    (
        "Poloff met Minister of Regional Development Ilze Ozola.",
        "Ilze Ozola | Minister of Regional Development | - | LV",
    ),
    (
        "Poloff met the Prosecutor General of Latvia Ilze Ozola.",
        "Ilze Ozola | Prosecutor General | - | LV",
    ),
    (
        "Poloff met Deputy Prime Minister for Rewilding Andris Ozols.",
        "Andris Ozols | Deputy Prime Minister for Rewilding | - | LV",
    ),
    ("Governor of Kurzeme Ilze Ozola agreed.", "Ilze Ozola | Governor | Kurzeme | LV"),
    ("Kurzeme governor Ilze Ozola agreed.", "Ilze Ozola | governor | Kurzeme | LV"),
    (
        "Poloff met acting Agriculture Minister Ilze Ozola.",
        "Ilze Ozola | acting Agriculture Minister | - | LV",
    ),
    ("The newly appointed Minister Ozola agreed.", "Ozola | Minister | - | LV"),
    ("Justice Minister Gen. Karlis Bergs agreed.", "Karlis Bergs | Justice Minister | - | LV"),
    (
        "IAEA Deputy Director General Ilze Ozola agreed.",
        "Ilze Ozola | Deputy Director General | IAEA | -",
    ),
    (
        "Chief of Staff and party chairman Ilze Ozola agreed.",
        "Ilze Ozola | Chief of Staff and party chairman | - | LV",
    ),
    (
        "Minister of Science, Culture, and Youth (MCYK) Ilze Ozola agreed.",
        "Ilze Ozola | Minister of Science, Culture, and Youth | MCYK | LV",
    ),
    (
        "Chairman Ilze Ozola of the Drug Commission agreed.",
        "Ilze Ozola | Chairman | Drug Commission | LV",
    ),
    ("Rio de Janeiro Governor Ana Cruz agreed.", "Ana Cruz | Governor | Rio de Janeiro | LV"),
    ("Conservative Leader Ilze Ozola agreed.", "Ilze Ozola | Leader | Conservative | LV"),
    (
        "Chief of Staff to Minister of Justice Ilze Ozola agreed.",
        "Ilze Ozola | Minister of Justice | - | LV",
    ),
    (
        "Municipal Secretary for Trade Ana Goes said it.",
        "Ana Goes | Municipal Secretary for Trade | - | LV",
    ),
    ("Minister Ana Lima agreed.", "Ana Lima | Minister | - | LV"),
    ("Senator and Mrs. Ozola agreed.", "Ozola | Senator | - | US"),
]
FIELD_AND_SURNAME = [  # what the title says ends before a surname that stands alone
    ("Minister of Justice Ozola told Poloff it.", ["Ozola | Minister of Justice | - | LV"]),
    (
        "Minister of Trade and Industry Bergs left.",
        ["Bergs | Minister of Trade and Industry | - | LV"],
    ),
    (
        "Minister of Social Protection Bergs left.",
        ["Bergs | Minister of Social Protection | - | LV"],
    ),
    (
        "Minister of Agriculture Ozola and Minister of Environment Bergs disagreed.",
        ["Ozola | Minister of Agriculture | - | LV", "Bergs | Minister of Environment | - | LV"],
    ),
    (
        "Poloff met Minister of Finance Ozola, and Minister of Economics Bergs.",
        ["Ozola | Minister of Finance | - | LV", "Bergs | Minister of Economics | - | LV"],
    ),
    (
        "Head of the Presidential Administration Bergs agreed.",
        ["Bergs | Head | Presidential Administration | LV"],
    ),
    ("Head of the Project Saule agreed.", []),
    ("Speaker of the House Bergs agreed.", ["Bergs | Speaker | House | LV"]),
    ("Deputy Director for Europe Bergs left.", ["Bergs | Deputy Director for Europe | - | LV"]),
    (
        "Minister of the Interior Ozola and Minister for Culture Bergs left.",
        ["Ozola | Minister of the Interior | - | LV", "Bergs | Minister for Culture | - | LV"],
    ),
    (
        "Minister for Kurzeme Affairs Ozola left.",
        ["Ozola | Minister for Kurzeme Affairs | - | LV"],
    ),
    (
        "Name: Ilze Ozola Rank: Captain Unit: Special Tasks Unit",
        ["Ilze Ozola | Captain | Special Tasks Unit | LV"],
    ),
    ("Minister for Kurzeme Ilze Ozola agreed.", ["Ilze Ozola | Minister for Kurzeme | - | LV"]),
    ("Governor of Kurzeme and the Mayor agreed.", []),
    ("The Minister for Urban Renewal agreed.", []),
]
IN_CAPITALS = [
    ("MINISTER OF COURT OZOLS TOLD CHARGE OF IT.", ["Ozols | Minister of Court | - | LV"]),
    ("MINISTER OF PUBLIC WORKS OZOLS LEFT TODAY.", ["Ozols | Minister of Public Works | - | LV"]),
    ("FINANCE MINISTER OZOLS LEFT FOR PARIS.", ["Ozols | Finance Minister | - | LV"]),
    ("MINISTER OF DEFENSE GENERAL OZOLS LEFT.", ["Ozols | Minister of Defense | - | LV"]),
    ("PRESIDENT OF SUPREME COURT OZOLS LEFT.", ["Ozols | President | Supreme Court | LV"]),
    (
        "FONOFF DIRECTOR FOR AMERICAS KARLIS OZOLS LEFT.",
        ["Karlis Ozols | Director for Americas | FONOFF | LV"],
    ),
    ("MINISTER OF DEFENSE TOLD OZOLNIEKI HOSPITAL TO CLOSE.", []),
]
AFTER_THE_NAME = [
    (
        "Ilze Ozola, Office Director in the Ministry of Justice, agreed.",
        "Ilze Ozola | Office Director | Ministry of Justice | LV",
    ),
    (
        "Ilze Ozola, the head of the visa office at the MFA, agreed.",
        "Ilze Ozola | head of the visa office | MFA | LV",
    ),
    (
        "Ilze Ozola, Estonia's Ambassador to Finland, agreed.",
        "Ilze Ozola | Ambassador to Finland | - | EE",
    ),
    (
        "Ilze Ozola, Head of Threats Section, Security Department at the MFA, agreed.",
        "Ilze Ozola | Head of Threats Section, Security Department | MFA | LV",
    ),
    (
        "Ilze Ozola, MP and chairman of the Defense Committee, agreed.",
        "Ilze Ozola | MP and chairman | Defense Committee | LV",
    ),
    (
        "Latvia proposed Ilze Ozola to be Chairman of the Harbor Commission.",
        "Ilze Ozola | Chairman | Harbor Commission | LV",
    ),
    ("Ilze Ozola, the fiery young leader of Rits, agreed.", "Ilze Ozola | leader | Rits | LV"),
    (
        "German rules differ. Ilze Ozola, CDU caucus spokesman, agreed.",
        "Ilze Ozola | caucus spokesman | CDU | DE",
    ),
    (
        "Ilze Ozola, who was just promoted to press spokesman of the Harbor Agency, left.",
        "Ilze Ozola | press spokesman | Harbor Agency | LV",
    ),
    ("Ilze Ozola (EUR/NB, 202-647-0000) agreed.", "Ilze Ozola | - | EUR/NB | US"),
    (
        "Ilze Ozola of the Spanish Drug Agency (XYZA) agreed.",
        "Ilze Ozola | - | Spanish Drug Agency | ES",
    ),
    ("Poloff met Ilze Ozola of the MFA.", "Ilze Ozola | - | MFA | LV"),
    ("The UN's Ilze Ozola agreed.", "Ilze Ozola | - | UN | -"),
    (
        "Poloff met Ilze Ozola, Director, First Harbor Division, MFA, and left.",
        "Ilze Ozola | Director, First Harbor Division | MFA | LV",
    ),
]
APART_FROM_THE_NAME = [
    (
        "Poloff met the Secretary of State for Trade, Ilze Ozola, and left.",
        "Ilze Ozola | Secretary of State for Trade | - | LV",
    ),
    ("-Minister of Finance: Ilze Ozola, 52 (new);", "Ilze Ozola | Minister of Finance | - | LV"),
    (
        "The head of the visa office at the Estonian Ministry of Justice, Ilze Ozola, agreed.",
        "Ilze Ozola | head of the visa office | Ministry of Justice | EE",
    ),
]


@pytest.mark.parametrize(
    ("sentence", "official"), [*BEFORE_THE_NAME, *AFTER_THE_NAME, *APART_FROM_THE_NAME]
)
def test_a_title_goes_with_its_name(sentence: str, official: str) -> None:
    assert officials_of(sentence) == [official]


@pytest.mark.parametrize(("sentence", "officials"), [*FIELD_AND_SURNAME, *IN_CAPITALS])
def test_each_is_given_his_own_title_alone(sentence: str, officials: list[str]) -> None:
    assert officials_of(sentence) == officials


def test_a_plural_title_goes_with_each_name_of_its_list() -> None:
    assert officials_of("CODEL Smith: Senators Smith, Jones, and Miller met the press.") == [
        "Smith | Senator | - | US",
        "Jones | Senator | - | US",
        "Miller | Senator | - | US",
    ]


def test_a_plural_title_behind_a_list_goes_with_each_of_its_names() -> None:
    assert officials_of("Ilze Ozola and Karlis Berg, Deputy Ministers of Trade, agreed.") == [
        "Ilze Ozola | Deputy Minister of Trade | - | LV",
        "Karlis Berg | Deputy Minister of Trade | - | LV",
    ]
    assert officials_of("Both Ilze Ozola and Karlis Berg, Minister of Trade, agreed.") == [
        "Karlis Berg | Minister of Trade | - | LV",
    ]


def test_a_heading_names_whom_the_passage_is_about() -> None:
    line = "-" * 35
    body = f"The new cabinet:\n\nHealth and Family: Ilze Ozola (PS)\n{line}\n\nOzola is a doctor."
    assert officials_of(body) == ["Ilze Ozola | Health and Family | - | LV"]
    body = f"The trip:\n\nComment: Riga Trade Fair\n{line}\n\nThe fair was small."
    assert officials_of(body) == []


def test_the_title_of_the_next_person_is_his_own() -> None:
    assert officials_of(
        "Ilze Ozola, Vice Governor of Kurzeme, and Duma deputy Karlis Berg left."
    ) == [
        "Ilze Ozola | Vice Governor | Kurzeme | LV",
        "Karlis Berg | deputy | Duma | LV",
    ]
    assert officials_of("State Secretary for Sports Ilze Ozola and Rits CFO Karlis Berg left.") == [
        "Ilze Ozola | State Secretary for Sports | - | LV",
    ]


def test_a_title_to_a_superior_leaves_the_superior_his_own() -> None:
    assert officials_of("Ilze Ozola, deputy to foreign policy advisor Karlis Berg, left.") == [
        "Ilze Ozola | deputy | - | LV",
        "Karlis Berg | foreign policy advisor | - | LV",
    ]


def test_a_vetting_form_names_the_surname_first() -> None:
    body = "Name: OZOLS, Karlis Juris Gender: Male Passport No.: X1 Occupation: MAJ/NBS Unit: 2 DP"
    assert officials_of(body) == ["Karlis Juris Ozols | MAJ | NBS | LV"]


def test_the_fuller_title_is_kept() -> None:
    body = "PM Ozola agreed. Prime Minister Ilze Ozola left. Minister Ozola returned."
    assert officials_of(body) == ["Ilze Ozola | Prime Minister | - | LV"]


def test_telegrams_in_capitals_name_people_after_titles() -> None:
    body = "CHARGE CALLED ON MINISTER OF WAR OZOLS FEB 24. OZOLS SAID SHIPS WERE LATE."
    assert names_of(body) == ["Ozols"]
    assert [place.split(" > ")[1] for place in places_of(body)].count("ozols") == 2
