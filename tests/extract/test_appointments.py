"""Who is met in an office, takes one up or leaves it; each sentence is invented."""

import pytest

from tests.extract.who_is_who import officials_of

WHO_IS_MET = [  # a role that opens the scene is not who speaks then
    (
        "In a meeting with Econoff, Karlis Bergs of the Ministry of Justice said it.",
        ["Karlis Bergs | - | Ministry of Justice | LV"],
    ),
    (
        "Over lunch with Poloff, Ilze Ozola of the MFA's Nordic Affairs team said it.",
        ["Ilze Ozola | - | MFA | LV"],
    ),
    ("When asked by the DCM, Karlis Bergs said it.", []),
    ("In a meeting with the Foreign Minister, Senator Berg said it.", ["Berg | Senator | - | US"]),
    (
        "During a call on DCM, Bank of Latvia Deputy Governor Ilze Ozola said it.",
        ["Ilze Ozola | Deputy Governor | Bank of Latvia | LV"],
    ),
    (
        "In a meeting with the Drug Agency head, Ilze Ozola, Poloff said it.",
        ["Ilze Ozola | head | Drug Agency | LV"],
    ),
    ("Over dinner with Ilze Ozola, Econoff said it.", []),
    (
        "In a meeting with the Speaker, Ilze Ozola of the MFA, Poloff said it.",
        ["Ilze Ozola | Speaker | - | LV"],
    ),
    ("According to the Speaker, Ilze Ozola, it was so.", ["Ilze Ozola | Speaker | - | LV"]),
    ("Poloff met with the new Speaker, Ilze Ozola.", ["Ilze Ozola | Speaker | - | LV"]),
    ("The Speaker, Ilze Ozola said it.", ["Ilze Ozola | Speaker | - | LV"]),
]
CHANGES = [  # who takes an office over from whom
    (
        "Trade Minister Bergs was replaced by Ilze Ozola on May 5.",
        ["Bergs | Trade Minister | - | LV", "Ilze Ozola | Trade Minister | - | LV"],
    ),
    (
        "Ilze Ozola will replace Karlis Bergs as Speaker.",
        ["Ilze Ozola | Speaker | - | LV", "Karlis Bergs | Speaker | - | LV"],
    ),
    (
        "Ilze Ozola took over from Trade Minister Bergs.",
        ["Ilze Ozola | Trade Minister | - | LV", "Bergs | Trade Minister | - | LV"],
    ),
    (
        "Speaker Ilze Ozola replaced Karlis Bergs.",
        ["Ilze Ozola | Speaker | - | LV", "Karlis Bergs | Speaker | - | LV"],
    ),
    (
        "Karlis Bergs resigned as Speaker and was succeeded by Ilze Ozola.",
        ["Karlis Bergs | Speaker | - | LV", "Ilze Ozola | Speaker | - | LV"],
    ),
    (
        "The King dismissed Speaker Bergs and named Ilze Ozola in his place.",
        ["Bergs | Speaker | - | LV", "Ilze Ozola | Speaker | - | LV"],
    ),
    ("Ilze Ozola, a young lawyer, was named Speaker.", ["Ilze Ozola | Speaker | - | LV"]),
    ("Ilze Ozola was born in Kuldiga. She was Speaker.", ["Ilze Ozola | Speaker | - | LV"]),
    (
        "Former Speaker Ilze Ozola, now head of the Rowing Federation, agreed.",
        ["Ilze Ozola | Former Speaker | - | LV"],
    ),
    ("Ilze Ozola and Karlis Bergs left. She was Speaker.", []),
    ("Ilze Ozola left. She was president of the residents association.", []),
    ("Speaker Ilze Ozola met Karlis Bergs.", ["Ilze Ozola | Speaker | - | LV"]),
    ("Ilze Ozola replaced the roof. The Speaker left.", []),
    (
        "President Bergs left. Bergs will replace Speaker Ilze Ozola.",
        ["Bergs | President | - | LV", "Ilze Ozola | Speaker | - | LV"],
    ),
    (
        "President Bergs named Trade Minister Ilze Ozola to be his new Chief of Staff, replacing"
        " Janis Kask, who resigned.",
        [
            "Bergs | President | - | LV",
            "Ilze Ozola | Chief of Staff | - | LV",
            "Janis Kask | Chief of Staff | - | LV",
        ],
    ),
    (
        "President Bergs appointed Trade Minister Ilze Ozola, 57, as the Speaker.",
        ["Bergs | President | - | LV", "Ilze Ozola | Speaker | - | LV"],
    ),
    (
        "President Bergs left. Bergs named her Trade Minister.",
        ["Bergs | President | - | LV"],
    ),
    (
        "The position of Port Coordinator is empty. The former incumbent, Ilze Ozola, left.",
        ["Ilze Ozola | Port Coordinator | - | LV"],
    ),
    ("The incumbent, Ilze Ozola, left.", []),
    (
        "Minister Bergs will be replaced at Trade by Ilze Ozola.",
        ["Bergs | Minister | - | LV", "Ilze Ozola | Minister | - | LV"],
    ),
    ("Ilze Ozola, currently a Saeima deputy, left.", ["Ilze Ozola | deputy | Saeima | LV"]),
    ("Ilze Ozola, presently the Speaker, left.", ["Ilze Ozola | Speaker | - | LV"]),
    (
        "The Embassy bids farewell to Ilze Ozola, our lead political analyst.",
        ["Ilze Ozola | political analyst | Embassy Riga | US"],
    ),
    ("Poloff met Ilze Ozola, our main contact and an analyst.", []),
    ("former-Trade Minister Ilze Ozola left.", ["Ilze Ozola | former Trade Minister | - | LV"]),
    (
        "Ilze Ozola, governor of the state of Kurzeme, left.",
        ["Ilze Ozola | governor | Kurzeme | LV"],
    ),
    (
        "Ilze Ozola, Chief for Port Programs for the Coast Guard, left.",
        ["Ilze Ozola | Chief for Port Programs | Coast Guard | LV"],
    ),
    (
        "She joined the LSDSP party of leftist leader Ilze Ozola.",
        ["Ilze Ozola | leader | LSDSP | LV"],
    ),
    ("Former Central Banker Ilze Ozola left.", ["Ilze Ozola | Former Central Banker | - | LV"]),
]
TAKING_UP = [
    (
        "Ilze Ozola (PS and an ally) becomes State Minister in the Harbor Agency.",
        "Ilze Ozola | State Minister | Harbor Agency | LV",
    ),
    (
        "Ilze Ozola, an old friend of ours, will become Minister of Trade.",
        "Ilze Ozola | Minister of Trade | - | LV",
    ),
    (
        "Ilze Ozola's candidacy as Sinn Fein's presumptive nominee stalled.",
        "Ilze Ozola | presumptive nominee | Sinn Fein | IE",
    ),
    (
        "State Secretary within the MFA will be Ilze Ozola, who smiled.",
        "Ilze Ozola | State Secretary | MFA | LV",
    ),
    (
        "Ilze Ozola (37) is Latvia's new and youngest-ever Trade Minister, a surprise.",
        "Ilze Ozola | Trade Minister | - | LV",
    ),
    (
        "Ilze Ozola, the 30-year-old who was soon promoted to party spokesperson, left.",
        "Ilze Ozola | party spokesperson | - | LV",
    ),
    (
        "The departure of the Trade Minister let them install Ilze Ozola as his successor.",
        "Ilze Ozola | Trade Minister | - | LV",
    ),
    (
        "Former Prime Minister Ilze Ozola, the leader of New Era, left.",
        "Ilze Ozola | leader | New Era | LV",
    ),
    (
        "Ambassador John Smith, the Special Envoy for Harbors, left.",
        "John Smith | Special Envoy for Harbors | - | US",
    ),
    ("Ilze Ozola was the last Foreign Minister.", "Ilze Ozola | Foreign Minister | - | LV"),
    (
        "Ilze Ozola was recently appointed as Deputy Minister of Trade.",
        "Ilze Ozola | Deputy Minister of Trade | - | LV",
    ),
]


@pytest.mark.parametrize(("sentence", "official"), TAKING_UP)
def test_whoever_takes_an_office_up_holds_it(sentence: str, official: str) -> None:
    assert officials_of(sentence) == [official]


@pytest.mark.parametrize(("sentence", "officials"), [*WHO_IS_MET, *CHANGES])
def test_each_holds_his_own_office_alone(sentence: str, officials: list[str]) -> None:
    assert officials_of(sentence) == officials


KNOWN_TO_FAIL = [
    ("Ilze Ozola, who used to run the Drug Agency, agreed.", ["Ilze Ozola | - | Drug Agency | LV"]),
]


@pytest.mark.xfail(reason="no rule yet for what somebody did once")
@pytest.mark.parametrize(("sentence", "officials"), KNOWN_TO_FAIL)
def test_known_to_fail(sentence: str, officials: list[str]) -> None:
    assert officials_of(sentence) == officials
