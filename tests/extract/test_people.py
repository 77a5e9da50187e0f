"""Who is who: names, who is one person and who is no official; each sentence is invented."""

import time

import pytest

from tests.extract.who_is_who import names_of, officials_of, places_of, reading_of

FORMS_OF_NAMES = [
    ("Minister Yusuf bin Alawi al-Harthi agreed.", "Yusuf bin Alawi al-Harthi"),
    ("Minister Pilar de la Fuente agreed.", "Pilar de la Fuente"),
    ("Minister Jan van der Meer agreed.", "Jan van der Meer"),
    ("Minister John Q. Smith agreed.", "John Q. Smith"),
    ("Minister J. P. O'Neill agreed.", "J. P. O'Neill"),
    ("Minister Jean-Luc Petit-Grand agreed.", "Jean-Luc Petit-Grand"),
    ("Secretary General Candido REALES agreed.", "Candido REALES"),
    ('President Ana "Lita" Cruz agreed.', "Ana Lita Cruz"),
    ("Minister Jaime Mayor Ruiz agreed.", "Jaime Mayor Ruiz"),
    ("Minister Larry King agreed.", "Larry King"),
    ("President F.W. de Berg agreed.", "F. W. de Berg"),
    ("Minister He Yang agreed.", "He Yang"),
    ("Minister Song Yang agreed.", "Song Yang"),
    ("Gen. Tran Van Hung agreed.", "Tran Van Hung"),
    ("Minister Jesus Santos agreed.", "Jesus Santos"),
    ("Commander Ahmad Sheikh Massoud agreed.", "Ahmad Sheikh Massoud"),
]


@pytest.mark.parametrize(("sentence", "name"), FORMS_OF_NAMES)
def test_a_name_is_read_whole(sentence: str, name: str) -> None:
    assert names_of(sentence) == [name]


ONE_PERSON = [
    "Minister Ilze Ozola met Poloff. Ozola agreed.",
    "Ozola agreed. Minister Ilze Ozola met Poloff.",
    "Minister Ilze Maria Ozola met Poloff. Ms. Ozola and Ilze Ozola agreed.",
    "Minister Ilze Barga Ozola met Poloff. Minister Barga agreed.",
    "Minister Ilze Ozolina met Poloff. Minister Ilze Ozoliņa agreed.",
    "Minister Ilze Marchenko met Poloff. Minister Ilze Marcenko agreed.",
    "Minister I. Ozola met Poloff. Minister Ilze Ozola agreed.",
]


@pytest.mark.parametrize("body", ONE_PERSON)
def test_short_forms_of_a_name_are_one_person(body: str) -> None:
    assert len(officials_of(body)) == 1


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Director Tariq al-Ozoli left. Ozoli said it.", "Ozoli > al-ozoli"),
        ("Director Shim Yoon-jo left. Shim said it.", "Shim > yoon-jo"),
        ("Director Ilze Harbor left. Harbor said it.", "Harbor > harbor"),
    ],
)
def test_a_surname_without_article_or_like_a_word_is_the_same(body: str, place: str) -> None:
    assert place in places_of(body)


@pytest.mark.parametrize("words", ["The Harbor said it.", "Harbor traffic grew."])
def test_a_common_word_is_not_who_bears_it_as_a_name(words: str) -> None:
    places = places_of(f"Director Ilze Harbor left. {words}")
    assert [place for place in places if place.startswith("Harbor")] == []


def test_a_leader_and_a_namesake_are_kept_apart() -> None:
    body = "President Sarkozy came. Drug Agency Director Karlis Sarkozy left."
    assert [line.split(" | ")[:2] for line in officials_of(body)] == [
        ["Sarkozy", "President"],
        ["Karlis Sarkozy", "Director"],
    ]


def test_two_persons_of_one_surname_are_kept_apart() -> None:
    body = "Minister Ilze Ozola met Senator Karlis Ozola. Ilze Ozola agreed."
    assert [line.split(" | ")[0] for line in officials_of(body)] == ["Ilze Ozola", "Karlis Ozola"]


def test_a_head_of_state_is_known_by_surname_in_his_years() -> None:
    assert officials_of("Germany agreed. Merkel left.") == ["Merkel | - | - | DE"]
    assert officials_of("Talks began. Merkel left.") == []


NO_OFFICIAL = [
    "Poloff met journalist Ilze Ozola.",
    "Poloff met Ilze Ozola, editor of the daily Diena.",
    "Poloff met AmCham president Ilze Ozola.",
    "Poloff met Ilze Ozola, President of the Farmers Association.",
    "Poloff met Mr. Karlis Bergs.",
    "Poloff visited the King Karlis Center.",
    "XXXXXXXXXXXX told Poloff that the Minister agreed.",
    "The Minister of Harbor Works opened the Port Santa Ines.",
    "Former spy turned author Ilze Ozola agreed.",
    "Poloff flew to San Sebastian and Santa Cruz.",
    "Poloff met Ilze Ozola, President of the Latvian Federation of Industry.",
    "Poloff met Director of the Human Rights Observatory Ilze Ozola.",
    "Poloff met Ilze Ozola, Vice-President of Soundly, a free online music service.",
    "Poloff met Ilze Ozola, Executive Director for trade association Timberly.",
    "Poloff met Ilze Ozola, coordinator of the World Wildlife Fund wood program.",
    "Poloff met Amnesty International Director Ilze Ozola.",
    "Poloff met Ilze Ozola, director of the think tank Policy House.",
    "Poloff met Ilze Ozola, leader of the teachers' union.",
    "Poloff met Lawyers Guild president Ilze Ozola.",
    "Poloff met Ilze Ozola, Chairman of the Board of Directors of Timberly.",
    "Poloff met political analyst Ilze Ozola.",
    "Poloff met Archbishop Karlis Berg.",
    "Poloff met First Lady Ilze Ozola.",
    "Poloff met Rits board chairman Ilze Ozola.",
    "Poloff met onion grower leader Ilze Ozola.",
    "Poloff met Estonian-born Karlis Berg.",
    "Poloff met prayer leader Karlis Berg.",
    "According to Ilze Ozola, Director of the Institute for Harbors (IFH), police stole.",
    "According to AFL-CIO Solidarity Center Director Ilze Ozola, it failed.",
    "Ilze Ozola, who runs the company's legal department, agreed.",
    "Rits Steel's vice president for sales, Ilze Ozola, agreed.",
    "Ilze Ozola, a manager at Osta Finance House and a contact, agreed.",
    "Latvia rejected the Merkel Plan and the Chirac-mandated reform.",
    "The program Minha Casa (My House) grew.",
]


STILL_OFFICIALS = [
    ("Ilze Ozola, President of the Russian Federation, left.", "Ilze Ozola"),
    ("Ilze Ozola, Director of Customs, told union leaders to wait.", "Ilze Ozola"),
    ("INR analyst Ilze Ozola left.", "Ilze Ozola"),
    ("Ilze Ozola, the Minister's adviser, left.", "Ilze Ozola"),
    ("Ilze Ozola, Chairman of the Board of Governors, left.", "Ilze Ozola"),
    ("Please write to John Smith at S/CT with questions.", "John Smith"),
    ("Ilze Ozola, who heads the Drug Agency, left.", "Ilze Ozola"),
]


@pytest.mark.parametrize("sentence", NO_OFFICIAL)
def test_private_persons_places_and_masks_are_no_officials(sentence: str) -> None:
    assert officials_of(sentence) == []


@pytest.mark.parametrize(("sentence", "name"), STILL_OFFICIALS)
def test_what_sounds_private_may_be_public(sentence: str, name: str) -> None:
    assert [line.split(" | ")[0] for line in officials_of(sentence)] == [name]


def test_leaders_are_known_when_named_together() -> None:
    assert officials_of("Merkel and Chirac agreed.") == [
        "Merkel | - | - | DE",
        "Chirac | - | - | FR",
    ]


def test_what_was_rejected_is_kept_with_its_reason() -> None:
    rejections = reading_of("Poloff visited the Karlis Bergs Center.").rejections
    assert [each.reason for each in rejections] == ["a body named after somebody"]
    rejections = reading_of("Poloff visited the University Karlis Bergs.").rejections
    assert [each.reason for each in rejections] == ["a body named after somebody"]


HOSTILE = [
    "Director " * 20_000,
    "A. " * 60_000,
    "Ozola, " * 20_000,
    "Director Ilze Ozola, " * 8_000,
    "Ilze Ozola, Director of the MFA, " * 8_000,
    "Justice Ministry of " * 10_000,
]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda text: text[:20])
def test_endless_lines_are_read_in_linear_time(hostile: str) -> None:
    start = time.process_time()
    reading_of(hostile)
    assert time.process_time() - start < 12
