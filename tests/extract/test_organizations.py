"""Bodies that a cable names, rule by rule: invented sentences from real posts."""

import pytest

from tests.extract.who_is_who import ministries_of, officials_of, places_of

MINISTRIES = [
    ("The Ministry of Justice agreed.", ["LV: Ministry of Justice (Ministry of Justice)"]),
    ("The Justice Ministry agreed.", ["LV: Ministry of Justice (Justice Ministry)"]),
    ("MINISTRY OF JUSTICE AGREED.", ["LV: Ministry of Justice (Ministry of Justice)"]),
    ("The Ministry of EU Affairs agreed.", ["LV: Ministry of EU Affairs (Ministry of EU Affairs)"]),
    ("The MOJ agreed.", ["LV: Ministry of Justice (MOJ)"]),
    (
        "The Ministry of Health (MOH) agreed. MOH staff left.",
        ["LV: Ministry of Health (Ministry of Health, MOH)"],
    ),
    (
        "The Estonian Ministry of Foreign Affairs agreed.",
        ["EE: Ministry of Foreign Affairs (Ministry of Foreign Affairs)"],
    ),
    (
        "The Ministry of Justice of Estonia agreed.",
        ["EE: Ministry of Justice (Ministry of Justice)"],
    ),
    (
        "Poloff called the Ministries of Justice, Health, and Regional Development.",
        [
            "LV: Ministry of Justice (Justice)",
            "LV: Ministry of Health (Health)",
            "LV: Ministry of Regional Development (Regional Development)",
        ],
    ),
    (
        "The Foreign, Defense and Social Affairs Ministries agreed.",
        [
            "LV: Ministry of Foreign Affairs (Foreign)",
            "LV: Ministry of Defense (Defense)",
            "LV: Ministry of Social Affairs (Social Affairs)",
        ],
    ),
    (
        "The Estonian Justice and Health Ministries agreed.",
        ["EE: Ministry of Justice (Justice)", "EE: Ministry of Health (Health)"],
    ),
    (
        "The Ministries of Agriculture (MOA) and Environment (MOE) agreed.",
        [
            "LV: Ministry of Agriculture (Agriculture, MOA)",
            "LV: Ministry of Environment (Environment, MOE)",
        ],
    ),
    (
        "The Ministry of Foreign Affairs and the Ministry of Foreign Trade agreed.",
        [
            "LV: Ministry of Foreign Affairs (Ministry of Foreign Affairs)",
            "LV: Ministry of Foreign Trade (Ministry of Foreign Trade)",
        ],
    ),
    (
        "The MFA agreed. The Ministry of Foreign and European Affairs left.",
        [
            "LV: Ministry of Foreign and European Affairs "
            "(Ministry of Foreign and European Affairs, MFA)"
        ],
    ),
    (
        "Post wrote to Estonia, whose Ministry of Justice agreed.",
        ["EE: Ministry of Justice (Ministry of Justice)"],
    ),
    (
        "The Ministry of the Interior agreed. The Ministry of Interior left.",
        ["LV: Ministry of the Interior (Ministry of the Interior, Ministry of Interior)"],
    ),
    (
        "The Ministry of Work agreed. The Ministry of Works left.",
        [
            "LV: Ministry of Work (Ministry of Work)",
            "LV: Ministry of Works (Ministry of Works)",
        ],
    ),
    (
        "The Ministry of Foreign Affair agreed. The Ministry of Foreign Affairs left.",
        [
            "LV: Ministry of Foreign Affair "
            "(Ministry of Foreign Affair, Ministry of Foreign Affairs)"
        ],
    ),
    ("The Energy Department of the MFA agreed.", ["LV: Ministry of Foreign Affairs (MFA)"]),
    (
        "Ministry of Defense Policy Director Ilze Ozola agreed.",
        ["LV: Ministry of Defense (Ministry of Defense)"],
    ),
    (
        "The Ministry of Economic Policy agreed.",
        ["LV: Ministry of Economic Policy (Ministry of Economic Policy)"],
    ),
    ("The Energy Department agreed.", ["US: Department of Energy (Energy Department)"]),
    (
        "The Ministry of Industry, Tourism, and Trade agreed.",
        ["LV: Ministry of Industry, Tourism, and Trade (Ministry of Industry, Tourism, and Trade)"],
    ),
    (
        "The Environment Ministry (ENV) agreed. ENV was late.",
        ["LV: Ministry of Environment (Environment Ministry, ENV)"],
    ),
    (
        "The Ministry of Defense's press office called Treasury.",
        [
            "LV: Ministry of Defense (Ministry of Defense)",
            "US: Department of the Treasury (Treasury)",
        ],
    ),
    (
        "The Bavarian Economics Ministry asked the Ministry of Economics.",
        [
            "LV: Ministry of Economics (Ministry of Economics)",
            "DE: Bavarian Ministry of Economics (Bavarian Economics Ministry)",
        ],
    ),
    ("The Foreign Office agreed.", ["LV: Foreign Office (Foreign Office)"]),
    ("The State Department agreed.", ["US: Department of State (State Department)"]),
    ("Post asks the Department to agree.", ["US: Department of State (the Department)"]),
    (
        "The Department of Homeland Security (DHS) agreed.",
        ["US: Department of Homeland Security (Department of Homeland Security, DHS)"],
    ),
    (
        "The Minister of Environment agreed. MOEnv did not.",
        ["LV: Ministry of Environment (MOEnv)"],
    ),
    (
        "The MFA and the Ministry of Foreign and European Affairs agreed.",
        [
            "LV: Ministry of Foreign and European Affairs "
            "(Ministry of Foreign and European Affairs, MFA)"
        ],
    ),
    (
        "The Minister of Science, Culture, and Youth (MCYK) spoke. MCYK agreed.",
        ["LV: Ministry of Science, Culture, and Youth (MCYK)"],
    ),
    (
        "The Ministry of Agriculture, and the State of Acre agreed.",
        ["LV: Ministry of Agriculture (Ministry of Agriculture)"],
    ),
    (
        "The Estonian and Polish Justice Ministries answered.",
        [
            "EE: Ministry of Justice (Justice Ministries)",
            "PL: Ministry of Justice (Justice Ministries)",
        ],
    ),
    (
        "The Polish telecommunications ministry agreed.",
        ["PL: Ministry of Telecommunications (telecommunications ministry)"],
    ),
    (
        "THE MINISTRY OF ATOMIC ENERGY ASKED FOR MORE.",
        ["LV: Ministry of Atomic Energy (Ministry of Atomic Energy)"],
    ),
    (
        "Post asked DOT for more.",
        ["US: Department of Transportation (DOT)"],
    ),
    (
        "The Polish environmental ministry agreed.",
        ["PL: Ministry of Environment (environmental ministry)"],
    ),
    ("The DOD-funded laboratory opened.", ["US: Department of Defense (DOD)"]),
    (
        "The Ministry of Science's (MCT) staff came.",
        ["LV: Ministry of Science (Ministry of Science, MCT)"],
    ),
]
OF_OTHER_STATES = [
    (
        "The Ministry of Government and Justice agreed with the Ministry of Ports.",
        [
            "LV: Ministry of Government and Justice (Ministry of Government and Justice)",
            "LV: Ministry of Ports (Ministry of Ports)",
        ],
    ),
    (
        "The Ministry of Health in Tallinn and the Interior Ministry in Baghdad agreed.",
        [
            "EE: Ministry of Health (Ministry of Health)",
            "IQ: Ministry of Interior (Interior Ministry)",
        ],
    ),
    (
        "He saw the Ministry of Health in Brussels.",
        ["LV: Ministry of Health (Ministry of Health)"],
    ),
    (
        "The Foreign Ministry agreed with MRE and the Ministry of External Trade.",
        [
            "LV: Ministry of External Trade (Ministry of External Trade)",
            "LV: Ministry of External Relations (MRE, Foreign Ministry)",
        ],
    ),
    ("Request Department guidance.", ["US: Department of State (Department)"]),
    (
        "Agriculture Minister Kask left. MINAG agreed.",
        ["LV: Ministry of Agriculture (MINAG)"],
    ),
    ("Commerce DAS Doe left.", ["US: Department of Commerce (Commerce)"]),
    ("Post will tell Interior and EPA.", ["US: Department of the Interior (Interior)"]),
    ("We ask that USTR and Energy reply.", ["US: Department of Energy (Energy)"]),
    ("Transport Canada agreed.", ["CA: Transport Canada (Transport Canada)"]),
]
NO_MINISTRY = [
    "Roads, Energy and USAID were discussed.",
    "EPA and Energy Watch agreed.",
    "The committee of Labor and USTR met.",
    "The Federal Ministry and the Bavarian Ministry agreed.",
    "He bought Treasury bonds from Treasury Secretary Geithner.",
    "The Secretariat of State agreed.",
    "The line ministry agreed.",
    "The Minister of Finance agreed.",
    "The Foreign Minister agreed.",
    "The Prime Ministry agreed.",
    "The Department of Santa Ines grows rice.",
    "The central bank and the police agreed.",
    "The Immigration Department agreed.",
]


@pytest.mark.parametrize(("sentence", "ministries"), [*MINISTRIES, *OF_OTHER_STATES])
def test_a_ministry_is_named_once_with_all_its_forms(sentence: str, ministries: list[str]) -> None:
    assert ministries_of(sentence) == ministries


@pytest.mark.parametrize("sentence", NO_MINISTRY)
def test_what_is_no_ministry(sentence: str) -> None:
    assert ministries_of(sentence) == []


@pytest.mark.parametrize(
    ("post", "key"),
    [("ROME", "gov-it"), ("BAGHDAD", "gov-iq"), ("NEW DELHI", "gov-in"), ("TEL AVIV", "gov-il")],
)
def test_an_abbreviated_government_is_that_of_the_post(post: str, key: str) -> None:
    assert f"GOI > {key}" in places_of("The GOI agreed.", post)


def test_letters_that_fit_no_government_are_none() -> None:
    assert places_of("GRPO agreed.", "ROME") == []


def test_letters_are_the_body_that_they_are_at_the_post() -> None:
    assert "DAS > das" in places_of("The DAS agreed.", "BOGOTA")
    assert officials_of("DAS Director Ana Cruz agreed.", "BOGOTA") == [
        "Ana Cruz | Director | DAS | CO"
    ]
    assert officials_of("DAS Smith agreed.", "PARIS") == ["Smith | DAS | - | US"]


GOVERNMENTS = [
    ("The USG agreed.", "USG > gov-us"),
    ("The Government of Estonia agreed.", "Government > gov-ee"),
    ("The Estonian government agreed.", "Estonian government > gov-ee"),
    ("Estonia agreed.", "Estonia > gov-ee"),
    ("The Dutch agreed.", "Dutch > gov-nl"),
    ("Moscow agreed.", "Moscow > gov-ru"),
    ("The United Kingdom agreed.", "United Kingdom > gov-gb"),
]


@pytest.mark.parametrize(("sentence", "place"), GOVERNMENTS)
def test_a_state_acts_under_many_names(sentence: str, place: str) -> None:
    assert place in places_of(sentence)


def test_an_adjective_is_no_government() -> None:
    assert places_of("Dutch cheese arrived in Moscow.") == []


MISSIONS = [
    ("Post agreed.", "Post > post"),
    ("The Embassy agreed.", "Embassy > post"),
    ("Embassy Riga agreed.", "Embassy Riga > post"),
    ("The French Embassy agreed.", "French Embassy > french-embassy-riga"),
    ("The Indian High Commission agreed.", "Indian High Commission > indian-high-commission-riga"),
    ("The Brazilian delegation agreed.", "Brazilian delegation > brazilian-delegation"),
]


@pytest.mark.parametrize(("sentence", "place"), MISSIONS)
def test_our_own_mission_is_the_post_and_others_are_embassies(sentence: str, place: str) -> None:
    assert place in places_of(sentence)


def test_an_abbreviation_means_what_the_cable_says() -> None:
    places = places_of("The Baltic Harbor Agency (BHA) agreed. BHA left.")
    assert places.count("BHA > baltic-harbor-agency") == 2


def test_a_newspaper_is_no_post_of_ours() -> None:
    assert places_of("The Riga Post agreed. The Post agreed.") == [
        "Riga Post > riga-post",
        "Post > post",
    ]
    assert places_of("All of Mission Latvia agreed.") == ["Mission Latvia > post"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        (
            "Latvian Center for Port Fire Fighting and Prevention",
            "latvian-center-for-port-fire-fighting-and-prevention",
        ),
        ("Estonian Foundation for the Americas", "estonian-foundation-for-americas"),
        (
            "National Agency for the Prevention of Corruption",
            "national-agency-for-prevention-of-corruption",
        ),
        (
            "Latvian Alliance for the Protection of Ports and Ferries",
            "latvian-alliance-for-protection-of-ports-and-ferries",
        ),
    ],
)
def test_a_name_goes_on_behind_for_and_of(name: str, key: str) -> None:
    assert places_of(f"The {name} agreed.") == [f"{name} > {key}"]


def test_a_name_goes_on_up_to_the_letters_that_stand_for_it() -> None:
    key = "federation-of-ferries-of-state-of-kurzeme"
    places = places_of("The Federation of Ferries of the State of Kurzeme (FFSK) agreed.")
    assert places == [f"Federation of Ferries of the State of Kurzeme > {key}", f"FFSK > {key}"]


def test_what_is_asked_of_a_body_is_not_its_name() -> None:
    assert places_of("Poloff asked the Latvian Agency for Ozola.")[-1] == (
        "Latvian Agency > latvian-agency"
    )


def test_letters_before_a_slash_are_the_body_and_those_behind_its_superior() -> None:
    places = places_of("The Latvian Center for Port Safety (PORTO/DABA) agreed. PORTO left.")
    assert places[-1] == "PORTO > latvian-center-for-port-safety"


def test_a_word_in_brackets_is_the_body_too() -> None:
    places = places_of("The Council of Ports (Ostavala) left. Ostavala agreed.")
    assert places[-1] == "Ostavala > council-of-ports"
