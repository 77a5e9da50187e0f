"""Where and for whom an office is held, in forms that many posts use; each sentence is invented."""

import pytest

from cablegraph.model.findings import Ministry, Official
from tests.extract.who_is_who import names_of, officials_of, reading_of

IN_LOWER_CASE = [
    (
        "Poloff met Anna Berg, president of the Cesis district court.",
        "Anna Berg | president | Cesis district court | LV",
    ),
    (
        "Deputy prosecutor Karlis Kask of the Cesis municipal court agreed.",
        "Karlis Kask | Deputy prosecutor | Cesis municipal court | LV",
    ),
    (
        "Poloff met Karlis Kask, a judge at the Cesis court of appeals.",
        "Karlis Kask | judge | Cesis court of appeals | LV",
    ),
    (
        "The port authority's director, Anna Berg, agreed.",
        "Anna Berg | director | port authority | LV",
    ),
    (
        "Karlis Kask, director of the national grain bureau (NGB), agreed.",
        "Karlis Kask | director | national grain bureau (NGB) | LV",
    ),
    (
        "Karlis Kask, vice president of the state peat company, agreed.",
        "Karlis Kask | vice president | state peat company | LV",
    ),
    (
        "Anna Berg, chair of the port and customs authority, agreed.",
        "Anna Berg | chair | port and customs authority | LV",
    ),
    (
        "Poloff met Anna Berg from the Cesis city council.",
        "Anna Berg | - | Cesis city council | LV",
    ),
]
IN_THE_SCENE = [
    (
        "At the Ministry of Women's Affairs (MWA), Director General Ilze Berg spoke.",
        "Ilze Berg | Director General | Ministry of Women's Affairs | LV",
    ),
    (
        "At the Grain Board, its director Karlis Kask agreed.",
        "Karlis Kask | director | Grain Board | LV",
    ),
    (
        "Econoff called at the Grain Board on Deputy Director Karlis Kask.",
        "Karlis Kask | Deputy Director | Grain Board | LV",
    ),
    (
        "At the Ministry of Ports, Deputy Head Dr. Anna Berg agreed.",
        "Anna Berg | Deputy Head | Ministry of Ports | LV",
    ),
    (
        "At the Ministry of Ports, Foreign Minister Anna Berg met dockers.",
        "Anna Berg | Foreign Minister | - | LV",
    ),
    (
        "The Grain Board is ready. Its director, Karlis Kask, agreed.",
        "Karlis Kask | director | Grain Board | LV",
    ),
    (
        "Poloff visited the Grain Board in May. Its director, Karlis Kask, agreed.",
        "Karlis Kask | director | Grain Board | LV",
    ),
    (
        "The Grain Commission (GC) is late. Chief Grain Commissioner Karlis Kask agreed.",
        "Karlis Kask | Chief Grain Commissioner | Grain Commission (GC) | LV",
    ),
    (
        "Econoff met Anna Berg, head of the Ports Desk at the MFA, and Chad desk officer Jo Kask.",
        "Jo Kask | Chad desk officer | MFA | LV",
    ),
    (
        "Poloff met Karlis Kask at the Grain Board.",
        "Karlis Kask | - | Grain Board | LV",
    ),
    (
        "The MOF gave in. MOF Director Anna Berg, accompanied by Grain Adviser Jo Kask, left.",
        "Jo Kask | Grain Adviser | MOF | LV",
    ),
    (
        "Colonel Karlis Kask, who commands the northern coast for the Border Guard, agreed.",
        "Karlis Kask | Colonel | Border Guard | LV",
    ),
]
BESIDE_THE_NAME = [
    (
        "Deputy Director Karlis Kask at the Grain Board agreed.",
        "Karlis Kask | Deputy Director | Grain Board | LV",
    ),
    (
        "Deputy Director Karlis Kask, Grain Board, agreed.",
        "Karlis Kask | Deputy Director | Grain Board | LV",
    ),
    (
        "The Grain Board was represented by Deputy Director Karlis Kask.",
        "Karlis Kask | Deputy Director | Grain Board | LV",
    ),
    (
        "Poloff visited the Grain Board, where Deputy Director Karlis Kask agreed.",
        "Karlis Kask | Deputy Director | Grain Board | LV",
    ),
    (
        "In May Poloff met at the Grain Board with Karlis Kask, the deputy director.",
        "Karlis Kask | deputy director | Grain Board | LV",
    ),
    (
        "Deputy Director Karlis Kask at the Grain Board meeting agreed.",
        "Karlis Kask | Deputy Director | - | LV",
    ),
    (
        "President Karlis Kask at the Grain Board agreed.",
        "Karlis Kask | President | - | LV",
    ),
    (
        "Karlis Kask, who works on Chad at the MFA, agreed.",
        "Karlis Kask | - | MFA | LV",
    ),
    (
        "Karlis Kask, in charge of visas at the Ministry of Ports, agreed.",
        "Karlis Kask | - | Ministry of Ports | LV",
    ),
    (
        "Karlis Kask, the official responsible for visas at the Ministry of Ports, agreed.",
        "Karlis Kask | official | Ministry of Ports | LV",
    ),
    (
        "Director Karlis Kask, speaking for the Grain Board, agreed.",
        "Karlis Kask | Director | Grain Board | LV",
    ),
    (
        "Karlis Kask, who heads the Division of Piers at the Ministry of Ports, agreed.",
        "Karlis Kask | head of the Division of Piers | Ministry of Ports | LV",
    ),
    (
        "Karlis Kask, who chairs the Economic and Financial Crimes Commission, agreed.",
        "Karlis Kask | chair | Economic and Financial Crimes Commission | LV",
    ),
    (
        "Anna Berg, an adviser in the Prime Minister's office, agreed.",
        "Anna Berg | adviser | Prime Minister's office | LV",
    ),
    (
        "Colonel Karlis Kask of the General Staff agreed.",
        "Karlis Kask | Colonel | General Staff | LV",
    ),
    (
        "Ministry of Ports (MOP) Colonel Karlis Kask agreed.",
        "Karlis Kask | Colonel | Ministry of Ports | LV",
    ),
    (
        "Present were Anna Berg (Ministry of Ports) and Karlis Kask (Grain Board).",
        "Karlis Kask | - | Grain Board | LV",
    ),
]
BEFORE_THE_TITLE = [
    (
        "Central Bank board member Karlis Kask agreed.",
        "Karlis Kask | board member | Central Bank | LV",
    ),
    (
        "Anna Berg, the MFA's Chad office director, agreed.",
        "Anna Berg | Chad office director | MFA | LV",
    ),
    (
        "Prosecutor General's Office fraud unit chief Anna Berg agreed.",
        "Anna Berg | fraud unit chief | Prosecutor General's Office | LV",
    ),
    (
        "The Grain Board's legal section head, Anna Berg, agreed.",
        "Anna Berg | legal section head | Grain Board | LV",
    ),
    (
        "Bureau of Grain Commissioner Anna Berg agreed.",
        "Anna Berg | Commissioner | Bureau of Grain | LV",
    ),
    ("Former Grain Board head Anna Berg agreed.", "Anna Berg | Former head | Grain Board | LV"),
    (
        "Agricultural Institute (AGIN) Director Anna Berg agreed.",
        "Anna Berg | Director | Agricultural Institute (AGIN) | LV",
    ),
    (
        "Latvenergo Deputy Chairman Karlis Kask agreed.",
        "Karlis Kask | Deputy Chairman | Latvenergo | LV",
    ),
]
BEHIND_THE_TITLE = [
    (
        "Anna Berg, deputy head of the MFA's legal department, agreed.",
        "Anna Berg | deputy head of the legal department | MFA | LV",
    ),
    (
        "Anna Berg, chief of the Grain Board's port unit (GPU), agreed.",
        "Anna Berg | chief | Grain Board's port unit (GPU) | LV",
    ),
    (
        "Anna Berg, Joint Secretary (Americas) at the Ministry of Ports, agreed.",
        "Anna Berg | Joint Secretary | Ministry of Ports | LV",
    ),
    (
        "Anna Berg, head of the Foreign Ministry's Office of Baltic Affairs, agreed.",
        "Anna Berg | head of the Office of Baltic Affairs | Foreign Ministry | LV",
    ),
    (
        "Anna Berg, deputy head of the Grain Board and the President's adviser, agreed.",
        "Anna Berg | deputy head | Grain Board | LV",
    ),
    (
        "Anna Berg, executive president of the national seed agency (NSA), agreed.",
        "Anna Berg | executive president | national seed agency (NSA) | LV",
    ),
    (
        "Anna Berg, deputy chair of state utility Latvenergo, agreed.",
        "Anna Berg | deputy chair | Latvenergo | LV",
    ),
    (
        "Poloff met Anna Berg, Assistant Director in the Treaties Division of the MFA.",
        "Anna Berg | Assistant Director | MFA | LV",
    ),
    (
        "Poloff met Anna Berg, Director of the Grain and Peat Department.",
        "Anna Berg | Director | Grain and Peat Department | LV",
    ),
    (
        "Anna Berg, legal adviser at the Estonian Embassy and chair of the club, agreed.",
        "Anna Berg | legal adviser and chair of the club | Estonian Embassy | EE",
    ),
    (
        "Anna Berg, chair of the Saeima's European Integration Committee, agreed.",
        "Anna Berg | chair | Saeima's European Integration Committee | LV",
    ),
    (
        "Deputy Minister of Ports Kaskmanis, a former teacher, agreed.",
        "Kaskmanis | Deputy Minister of Ports | - | LV",
    ),
    (
        "National Police Commissioner General Karlis Kask agreed.",
        "Karlis Kask | Commissioner General | National Police | LV",
    ),
    (
        "The Estonian PermRep Counselor Anna Berg agreed.",
        "Anna Berg | Counselor | Estonian PermRep | EE",
    ),
    ("Point of contact is Anna Berg, INL/C.", "Anna Berg | Point of contact | INL/C | US"),
]
OF_STATES_AND_REGIONS = [
    ("SARAJEVO", "Republika Srpska Prime Minister Jo Kask agreed.", "Republika Srpska | BA"),
    ("PARIS", "Jo Kask, Africa adviser at the Elysee, agreed.", "Elysee | FR"),
    ("LONDON", "Scottish First Minister Jo Kask agreed.", "Scotland | GB"),
    ("BELGRADE", "Kurdish President Jo Kask agreed.", "- | RS"),
    ("ZAGREB", "Serb municipal councilor Jo Kask agreed.", "- | HR"),
    ("ZAGREB", "Serb President Jo Kask agreed.", "- | RS"),
    ("DUBLIN", "Fianna Fail TD Jo Kask agreed.", "Fianna Fail | IE"),
    (
        "DUBLIN",
        "Poloff met Jo Kask, Assistant Secretary for Ports at the Department of Transport.",
        "Department of Transport | IE",
    ),
    ("USUN NEW YORK", "Anna Kask, head of OCHA's Chad desk, agreed.", "Chad desk | OCHA | -"),
    ("USUN NEW YORK", "UNMIS Force Commander Jo Kask agreed.", "UNMIS | -"),
    ("USUN NEW YORK", "DPKO Assistant Secretary-General Jo Kask agreed.", "DPKO | -"),
    (
        "OTTAWA",
        "Jo Kask of Fisheries and Oceans Canada agreed.",
        "Fisheries and Oceans Canada | CA",
    ),
    ("USUN NEW YORK", "UK expert Jo Kask agreed.", "- | GB"),
    ("USUN NEW YORK", "Panel of Experts member Jo Kask agreed.", "Panel of Experts | -"),
]
MINISTRIES = [
    (
        "OSLO",
        "The Ministry of Atomic Energy (MINATOM) agreed.",
        "Ministry of Atomic Energy",
        "RU",
    ),
    (
        "SANTO DOMINGO",
        "The Secretariat of State for Peat (SEP) agreed.",
        "Secretariat of State for Peat",
        "DO",
    ),
    ("USUN NEW YORK", "The Department of Justice agreed.", "Department of Justice", "US"),
    (
        "USUN NEW YORK",
        "Estonia agreed. It had a letter from the Ministry of Peat.",
        "Ministry of Peat",
        "EE",
    ),
    (
        "DUBLIN",
        "The Department of Transport, and Ports Regulation Officer Jo Kask, agreed.",
        "Department of Transport",
        "IE",
    ),
]


@pytest.mark.parametrize(
    ("sentence", "official"),
    [*IN_LOWER_CASE, *IN_THE_SCENE, *BESIDE_THE_NAME, *BEFORE_THE_TITLE, *BEHIND_THE_TITLE],
)
def test_an_office_has_the_body_that_its_sentence_tells(sentence: str, official: str) -> None:
    assert official in officials_of(sentence)


@pytest.mark.parametrize(("post", "sentence", "served"), OF_STATES_AND_REGIONS)
def test_an_office_serves_the_state_or_part_of_it_that_is_told(
    post: str, sentence: str, served: str
) -> None:
    (official,) = officials_of(sentence, post)
    assert official.endswith(served)


@pytest.mark.parametrize(("post", "sentence", "name", "country"), MINISTRIES)
def test_departments_and_secretariats_are_ministries_where_states_have_such(
    post: str, sentence: str, name: str, country: str
) -> None:
    entities = reading_of(sentence, post).entities.values()
    found = [(each.name, each.country) for each in entities if isinstance(each, Ministry)]
    assert found == [(name, country)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Karlis Kask, director of the Cesis peat company, agreed.",
        "The head of the Union of Peat Chambers, Karlis Kask, agreed.",
        "The Peat Trade Union's president, Karlis Kask, agreed.",
        "Karlis Kask (My House) agreed.",
    ],
)
def test_heads_of_private_bodies_are_no_officials(sentence: str) -> None:
    assert officials_of(sentence) == []
    assert names_of(sentence) == ["Karlis Kask"]


def test_the_police_convict_another_bodys_leader() -> None:
    (official,) = officials_of("The police convicted its leader Karlis Kask.")
    assert official == "Karlis Kask | leader | - | LV"


SEVERAL = [
    (
        "MPs Jo al-Kask (Salafi) and Ali al-Bergs (ICM) left.",
        ["Jo al-Kask | MP", "Ali al-Bergs | MP"],
    ),
    (
        "Congressman Kask spoke. Representatives Kask, Lundberg and Bergs met him.",
        ["Kask | Congressman", "Lundberg | Representative", "Bergs | Representative"],
    ),
    (
        "Deputy Anna Berg agreed. Her colleague Karlis Kask, who is new, did not.",
        ["Anna Berg | Deputy", "Karlis Kask | Deputy"],
    ),
    (
        "Deputy Home Minister Karim spoke. Deputy Home Minister Karim bin Kask left.",
        ["Karim bin Kask | Deputy Home Minister"],
    ),
    ("Poloff spoke. His colleague Karlis Kask did not.", []),
    (
        "Anna Berg, adviser to Prime Minister Kask, agreed.",
        ["Anna Berg | adviser to Prime Minister Kask", "Kask | Prime Minister"],
    ),
    ("Karlis Kask of the small Harbor party agreed.", ["Karlis Kask | -"]),
    ("Karlis Kask of the Garment Workers' Front agreed.", []),
    (
        "Prince Karlis Kask, Deputy Minister for Peat at the MFA, agreed.",
        ["Karlis Kask | Deputy Minister for Peat"],
    ),
]


@pytest.mark.parametrize(("body", "officials"), SEVERAL)
def test_each_of_several_is_told_with_an_office(body: str, officials: list[str]) -> None:
    assert [" | ".join(each.split(" | ")[:2]) for each in officials_of(body)] == officials


ROLES = [
    (
        "The Regional Environmental Officer (REO) left. The REO said no.",
        {"Regional Environmental Officer"},
    ),
    ("The Regional Refugee Coordinator (Refcoord) left.", {"Regional Refugee Coordinator"}),
]


@pytest.mark.parametrize(("body", "titles"), ROLES)
def test_letters_behind_a_role_are_the_same_role(body: str, titles: set[str]) -> None:
    entities = reading_of(body).entities.values()
    assert {each.title for each in entities if isinstance(each, Official)} == titles


def test_each_nation_of_a_list_has_its_delegate() -> None:
    entities = reading_of("The Estonian, Polish and Thai delegates left.", "USUN NEW YORK").entities
    found = [(each.title, each.country) for each in entities.values() if isinstance(each, Official)]
    assert found == [("delegate", "EE"), ("delegate", "PL"), ("delegate", "TH")]
