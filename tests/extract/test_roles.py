"""Who acts in an office without a name; each sentence is invented."""

import pytest

from cablegraph.model.findings import Official
from tests.extract.who_is_who import findings_of, places_of, read_whole, reading_of


def test_the_secretary_is_the_one_of_state_who_was_named() -> None:
    found = places_of("Secretary of State Mary Berg met the Mayor. The Secretary thanked him.")
    assert "The Secretary > berg" in found


def test_a_private_role_is_no_official() -> None:
    body = "The president of the residents association said that all was well."
    entities = reading_of(body).entities
    assert not [each for each in entities.values() if isinstance(each, Official)]
    assert places_of(body)[0] == "president > president"


def test_the_head_of_a_unit_is_told_with_it() -> None:
    body = "The head of the Federal Police (FPX) intelligence division left."
    assert places_of(body)[0] == (
        "The head of the Federal Police (FPX) intelligence division"
        " > fpx-head-of-the-intelligence-division"
    )


def test_a_verb_is_no_part_of_a_title() -> None:
    body = "The head of counterterrorism said no."
    assert places_of(body)[0] == "The head of counterterrorism > head-of-counterterrorism"


def test_officials_of_a_state_are_one_group() -> None:
    body = "Senior officials left. Government officials left. Officials left."
    assert [place.split(" > ")[1] for place in places_of(body)] == [
        "senior-officials",
        "officials",
        "officials",
    ]


def test_members_are_officials_of_an_assembly_alone() -> None:
    assert "council-member" in places_of("A Council member agreed.")[0]
    assert not [one for one in places_of("A Red Rits Group member agreed.") if "member" in one]


def test_an_office_that_is_only_spoken_of_is_nobody() -> None:
    assert places_of("His departure as Agriculture Minister was sudden.") == []


def test_a_group_of_which_one_is_named_is_not_that_one() -> None:
    places = places_of("PT leaders, including Senator Ilze Ozola, left.")
    assert places[0] == "PT leaders > pt-leaders"


ROLES = [
    ("The Swedish rep said it.", "The Swedish rep > se-rep"),
    ("The Ambassador agreed.", "The Ambassador > ambassador"),
    ("Poloff agreed.", "Poloff > poloff"),
    ("INL Officer agreed.", "INL Officer > inl-officer"),
    ("Econcounselor agreed.", "Econcounselor > econcounselor"),
    ("EST OFFICER AGREED.", "EST Officer > est-officer"),
    ("Polchief agreed.", "Polchief > polchief"),
    ("An MFA official agreed.", "An MFA official > mfa-official"),
    ("The Estonian Ambassador agreed.", "The Estonian Ambassador > ee-ambassador"),
    (
        "The head of the European Union observer team agreed.",
        "The head of the European Union observer team > european-union-head-of-the-observer-team",
    ),
    (
        "The head of the Estonian observation mission agreed.",
        "The head of the Estonian observation mission > ee-estonian-observation-mission-head",
    ),
    (
        "Regional Environment Officer (REO) called. REO agreed.",
        "REO > regional-environment-officer",
    ),
    (
        "The Regional Refugee Coordinator (Refcoord) called. Refcoord agreed.",
        "Refcoord > regional-refugee-coordinator",
    ),
    (
        "An interior ministry official agreed.",
        "An interior ministry official > interior-ministry-official",
    ),
    (
        "A senior home affairs ministry official agreed.",
        "A senior home affairs ministry official > home-affairs-ministry-senior-official",
    ),
    ("The army chief of staff agreed.", "The army chief of staff > army-chief-of-staff"),
    ("Embassy Riga's Consular Chief agreed.", "Embassy Riga's Consular Chief > consular-chief"),
    (
        "The World Bank country manager agreed.",
        "The World Bank country manager > world-bank-country-manager",
    ),
    ("The Legal Attache (Legatt) called. Legatt agreed.", "Legatt > legal-attache"),
    ("The Estonian, Finnish and Polish delegates met.", "Finnish > fi-delegate"),
    ("A police captain agreed.", "A police captain > police-captain"),
    (
        "The Vice Governor of Osta Rits agreed.",
        "The Vice Governor of Osta Rits > osta-rits-vice-governor",
    ),
    (
        "An official of the Treaties Department called to complain.",
        "An official of the Treaties Department > treaties-department-official",
    ),
    (
        "Customs Board Director Karlis Bergs left. His spokesman declined to comment.",
        "His spokesman > customs-board-spokesman",
    ),
]


@pytest.mark.parametrize(("sentence", "place"), ROLES)
def test_an_unnamed_role_is_an_entity(sentence: str, place: str) -> None:
    assert place in places_of(sentence)


def test_a_masked_holder_of_a_title_is_nobody_else() -> None:
    body = "Finance Minister Kask agreed. Finance Minister XXXXXXXXXXXX left. The Minister called."
    assert [place for place in places_of(body) if place.endswith("> kask")] == ["Kask > kask"]


def test_a_role_told_in_short_is_the_one_told_in_full() -> None:
    body = "The Prince of Kurzeme came. The Prince left. A prince came."
    assert [place.split(" > ")[1] for place in places_of(body)] == [
        "prince-of-kurzeme",
        "prince-of-kurzeme",
        "prince",
    ]


def test_some_colonel_is_not_the_colonel_named_before() -> None:
    body = "Colonel Karlis Kask left. A Latvian colonel agreed."
    assert "A Latvian colonel > colonel" in places_of(body)


def test_some_judge_is_not_the_judge_named_before() -> None:
    body = "Judge Ilze Ozola left. A judge halted the trial. The judge agreed."
    assert [place.split(" > ")[1] for place in places_of(body)] == ["ozola", "judge", "ozola"]


def test_a_role_is_the_person_who_holds_it() -> None:
    body = "Minister of Justice Ilze Ozola met Poloff. The Minister agreed."
    assert "The Minister > ozola" in places_of(body)
    body = "Ambassador Smith met Minister Ozola. The Ambassador agreed."
    assert "The Ambassador > smith" in places_of(body)


@pytest.mark.parametrize(
    "body",
    [
        "Foreign Minister Bergs and Chief of Staff Ozola said it was late.",
        "Speaker Bergs and Minister of Culture Ilze Ozola said it was late.",
        "Speaker Bergs and Trade Minister Ozola said it was late.",
    ],
)
def test_a_joint_subject_has_both_for_holders(body: str) -> None:
    holders = {position.holder for position in read_whole(body).positions}
    assert holders == {"bergs", "ozola"}


def test_a_verb_joins_no_title() -> None:
    body = "Speaker Bergs left and prompted Minister of Culture Ozola to say that it was late."
    assert "Minister of Culture > ozola" not in places_of(body)


def test_a_long_title_is_marked_only_in_a_joint_subject() -> None:
    assert "Minister of Culture > ozola" not in places_of("Minister of Culture Ozola agreed.")


def test_a_foreign_minister_is_not_the_minister() -> None:
    body = "Minister Ilze Ozola met Estonian Prime Minister Kask. The Estonian Minister agreed."
    assert "The Estonian Minister > kask" in places_of(body)


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("An unidentified officer e-mailed the memo.", ["officer"]),
        ("The memo was signed by a judge.", ["judge"]),
        ("The law provides for the lifting of the ban by a judge.", []),
    ],
)
def test_a_role_by_which_something_would_be_done_does_nothing(body: str, titles: list[str]) -> None:
    assert [each.title for each in findings_of(body).officials] == titles
