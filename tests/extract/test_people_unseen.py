"""Names inside common words, ranks with brackets, desks, groups: each sentence is invented."""

import pytest

from cablegraph.model.findings import Official
from tests.extract.who_is_who import findings_of, officials_of, read_whole

OFFICIALS = [
    (
        "CHARGE MET THE DIRECTOR OF THE PORT SAFETY OFFICE (OPO), ILZE OZOLA.",
        "Ilze Ozola | Director | Port Safety Office (OPO) | LV",
    ),
    (
        "Environment Canada research scientist Ilze Ozola agreed.",
        "Ilze Ozola | research scientist | Environment Canada | CA",
    ),
    ("Col. Karlis Kask of the federal police agreed.", "Karlis Kask | Col | federal police | LV"),
    ("General Karlis Kask of the navy agreed.", "Karlis Kask | General | navy | LV"),
    (
        "Deputy Minister Ilze Ozola, of the Ministry of Ports, agreed.",
        "Ilze Ozola | Deputy Minister | Ministry of Ports | LV",
    ),
    (
        "Minister of Ports and Trade (MOPT) Ilze Ozola agreed.",
        "Ilze Ozola | Minister of Ports and Trade | MOPT | LV",
    ),
    ("Poloff met Commerce DAS Laura Kask.", "Laura Kask | DAS | Commerce | US"),
    (
        "Energy Deputy Assistant Secretary Laura Kask agreed.",
        "Laura Kask | Deputy Assistant Secretary | Energy | US",
    ),
    (
        "CHARGE MET ILZE OZOLA, DIRECTOR FOR INTERNATIONAL MONETARY AFFAIRS IN MINISTRY OF PORTS.",
        "Ilze Ozola | Director for International Monetary Affairs | Ministry of Ports | LV",
    ),
    (
        "MINISTER OF PORTS: Karlis Kask (Harbor Party), 58, an engineer with the port, keeps it.",
        "Karlis Kask | Minister of Ports | - | LV",
    ),
    ("FOREIGN MINISTER: Ilze Ozola, 51, is a diplomat.", "Ilze Ozola | Foreign Minister | - | LV"),
    ("DIRECTOR, DRUG AGENCY: Ilze Ozola, 44, is new.", "Ilze Ozola | Director | Drug Agency | LV"),
    (
        "Ports Minister Karlis Kask replaces the well regarded Ilze Ozola.",
        "Ilze Ozola | Ports Minister | - | LV",
    ),
    (
        "Harbor District Commander Lt. Col. Jo Kask left.",
        "Jo Kask | Harbor District Commander | - | LV",
    ),
    ("President Isaias agreed.", "Isaias | President | - | ER"),
    ("Prime Minister Thaksin agreed.", "Thaksin | Prime Minister | - | TH"),
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
        "Hugo Kasko de La Vega | Minister of Ports | - | LV",
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


OTHERS_BODIES = [
    ("Inge Kask, Director of the Infectious Disease Department at the Ministry of Health, agreed.",
     "Inge Kask | Director of the Infectious Disease Department | Ministry of Health | LV"),
    ("Econoff met MFA UN Desk Officer Inge Kask.", "Inge Kask | UN Desk Officer | MFA | LV"),
    ("Talks with Inge Kask, Director of the Hydrocarbon Safety Agency, failed.",
     "Inge Kask | Director | Hydrocarbon Safety Agency | LV"),
    ("The Estonian Charge, Inge Kask, agreed.", "Inge Kask | Charge | Estonian Embassy Riga | EE"),
    ("Estonian Commander Inge Kask agreed.", "Inge Kask | Commander | - | EE"),
    ("Fed Chairman Kask agreed.", "Kask | Chairman | Fed | US"),
    ("Inge Kask of DG Trade agreed.", "Inge Kask | - | DG Trade | -"),
    (
        "Inge Kask, Director of Ports, DG Enterprise (DG ENTR), agreed.",
        "Inge Kask | Director of Ports | DG Enterprise (DG ENTR) | -",
    ),
    ("Minister for Labor and Cohesion Inge Kask agreed.",
     "Inge Kask | Minister for Labor and Cohesion | - | LV"),
]  # fmt: skip
BEHIND_THE_FIELD = [  # of a title told with whose it is
    ("The Minister's adviser on port dues, Inge Kask, agreed.",
     "Inge Kask | adviser on port dues | - | LV"),
    ("Poloff met Berg; the Premier's counselor for EU integration, Inge Kask; and others.",
     "Inge Kask | counselor for EU integration | - | LV"),
    ("Berg's special assistant for trade and customs, Inge Kask, agreed.",
     "Inge Kask | special assistant for trade and customs | - | LV"),
    ("Secretary of State Inge Kask, who heads the Adoption Agency, agreed.",
     "Inge Kask | Secretary of State | Adoption Agency | LV"),
    ("MFA Director Ilze Berg and her deputy, Counselor Inge Kask, agreed.",
     "Inge Kask | Counselor | MFA | LV"),
    ("He was Deputy Director of the Drug Agency under Inge Kask and agreed.",
     "Inge Kask | - | Drug Agency | LV"),
    ("Justice Under Secretary Inge Kask agreed.",
     "Inge Kask | Justice Under Secretary | - | LV"),
    ("Supreme Court Justice Inge Kask agreed.", "Inge Kask | Justice | Supreme Court | LV"),
    ("The Director of the Conflict Center (CPC), Ambassador Inge Kask, agreed.",
     "Inge Kask | Director | Conflict Center (CPC) | LV"),
    ("Special Envoy of the UN Secretary-General Inge Kask agreed.",
     "Inge Kask | Special Envoy of the UN Secretary-General | UN | -"),
    ("Special Representative of the Secretary-General Inge Kask agreed.",
     "Inge Kask | Special Representative of the Secretary-General | UN | -"),
    ("Ministry of Labor spokesman Inge Kask agreed.",
     "Inge Kask | spokesman | Ministry of Labor | LV"),
    ("Present were Inge Kask of the MFA's Estonia Section and a desk officer.",
     "Inge Kask | - | MFA's Estonia Section | LV"),
    ("Secretary to the Treasury Inge Kask agreed.",
     "Inge Kask | Secretary to the Treasury | - | LV"),
]  # fmt: skip
WHERE_THEY_LEAD = [
    ("Inge Kask, who chairs the parliament's budget committee, agreed.",
     "Inge Kask | chair | parliament's budget committee | LV"),
    ("Inge Kask, who heads the ministry's consular section, agreed.",
     "Inge Kask | head | ministry's consular section | LV"),
    ("The Ports Ministry asked. The ministry's head of licensing, Inge Kask, agreed.",
     "Inge Kask | head of licensing | Ministry of Ports | LV"),
    ("The governor of the central bank, Inge Kask, agreed.",
     "Inge Kask | governor | central bank | LV"),
    ("Inge Kask from the Foreign Ministry's Treaties Division agreed.",
     "Inge Kask | - | Foreign Ministry's Treaties Division | LV"),
    ("Judge Inge Kask of the Riga Regional Court and prosecutor Ana Berg agreed.",
     "Inge Kask | Judge | Riga Regional Court | LV"),
    ("MP Inge Kask of the opposition Pier Alliance agreed.",
     "Inge Kask | MP | Pier Alliance | LV"),
    ("Inge Kask, a deputy for the ruling Harbor Party, agreed.",
     "Inge Kask | deputy | Harbor Party | LV"),
    ("Inge Kask, deputy head of the Anti-Corruption Bureau, agreed.",
     "Inge Kask | deputy head | Anti-Corruption Bureau | LV"),
    ("Inge Kask, until March the head of the Tax Service, agreed.",
     "Inge Kask | head | Tax Service | LV"),
    ("Inge Kask, who was until last year the Minister of Health, agreed.",
     "Inge Kask | Minister of Health | - | LV"),
    ("Inge Kask, whom the Premier named Minister of Health, agreed.",
     "Inge Kask | Minister of Health | - | LV"),
    ("Present were Ana Berg (MOD) and Inge Kask (Prime Minister's Office).",
     "Inge Kask | - | Prime Minister's Office | LV"),
    ("CHIEF OF NAVAL STAFF REAR ADMIRAL IVO KASK AGREED.",
     "Ivo Kask | Chief of Naval Staff | - | LV"),
    ("POLCOUNS MET MFA NORTH AMERICA DIRECTOR IVO KASK.",
     "Ivo Kask | North America Director | MFA | LV"),
    ("USEUCOM Deputy Commander John Smith agreed.",
     "John Smith | Deputy Commander | USEUCOM | US"),
]  # fmt: skip
TWO_OF_ONE_SENTENCE = [
    ("Both the Speaker of Parliament and the Mayor of Cesis agreed.",
     {"parliament-speaker", "cesis-mayor"}),
    ("The Minister of Ports and the Prime Minister agreed.",
     {"minister-of-ports", "prime-minister"}),
    ("The chairman of the Ports Committee and the deputy mayor agreed.",
     {"ports-committee-chairman", "deputy-mayor"}),
    ("USAID Director and Econ Chief agreed.", {"usaid-director", "econ-chief"}),
    ("Econ Chief and USAID Mission Director agreed.", {"usaid-mission-director", "econ-chief"}),
    ("The head of the Tax Service and the Estonian Defense Attache agreed.",
     {"tax-service-head", "ee-defense-attache"}),
]  # fmt: skip
ONE_PERSON = [
    ("Minister Ana Berg left. Minister Ana Berg Kask agreed.", "Ana Berg Kask"),
    ("Minister Ana Berg left. Minister Ana Berg-Kask agreed.", "Ana Berg-Kask"),
    ("Minister Ana Berg-Kask left. Berg agreed.", "Ana Berg-Kask"),
    ("Minister Michele Lima left. Minister Michelle Lima agreed.", "Michele Lima"),
]


@pytest.mark.parametrize(("body", "name"), ONE_PERSON)
def test_a_second_surname_or_another_spelling_makes_no_second_person(body: str, name: str) -> None:
    assert [line.split(" | ")[0] for line in officials_of(body)] == [name]


def test_what_somebody_is_goes_before_what_he_was() -> None:
    body = "Ana Berg served as Minister for Ports and Piers. Judge Ana Berg agreed."
    assert officials_of(body) == ["Ana Berg | Judge | - | LV"]


def test_a_role_in_a_committee_speaks_itself() -> None:
    reading = read_whole("The chairman of the Latvian Ports Committee said it failed.")
    (position,) = reading.positions
    holder = reading.entities[position.holder]
    assert isinstance(holder, Official)
    assert (holder.title, holder.organization) == ("chairman", "Ports Committee")


WHO_IS_MEANT = [  # by the role in the last sentence
    ("Minister Ana Berg, who heads the Adoption Agency, left. "
     "The head of the Adoption Agency agreed.", "berg"),
    ("Director Ana Berg called. Nobody came. The harbor was closed, but its director agreed.",
     "director"),
    ("Director Ana Berg of the Harbor Board called. Its director agreed.", "berg"),
    ("Estonian Ambassador Inge Kask called. The Ambassador agreed.", "kask"),
    ("The Ambassador met Estonian Ambassador Inge Kask. The Ambassador agreed.", "ambassador"),
    ("Poloff saw the Ambassador. Estonian Ambassador Inge Kask called. The Ambassador agreed.",
     "ambassador"),
    ("The Minister, Ana Berg (Harbor Union), agreed.", "berg"),
    ("The Swiss Embassy's DCM, Urs Berg, called. The Swiss DCM agreed.", "berg"),
    ("An Estonian diplomat agreed.", "ee-diplomat"),
    ("USAID Director called. The Director agreed.", "usaid-director"),
    ("The Estonian Political Counselor called. The Political Counselor agreed.",
     "ee-political-counselor"),
    ("The board's spokesman, Karlis Berg (HU), agreed.", "berg"),
    ("Estonian expert Inge Kask called. The Estonian delegate agreed.", "kask"),
    ("The Permanent Secretary (PS) called Poloff. The PS agreed.", "permanent-secretary"),
    ("The Ports Ministry hesitated. The ministry's lawyers agreed.", "ministry-lawyers"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "key"), WHO_IS_MEANT)
def test_a_role_means_its_holder_told_before(body: str, key: str) -> None:
    assert read_whole(body).positions[-1].holder == key


SUMMARY_FIRST = [  # a role with its field in the summary, and who is named with the bare title
    ("The Vice Minister of Ports agreed.", "Vice Minister Ana Berg called.", "berg"),
    ("The Deputy Foreign Minister agreed.", "Minister Ana Berg called.", "deputy-foreign-minister"),
    ("The Foreign Minister agreed.", "Minister Berg called Minister Kask.", "foreign-minister"),
]


@pytest.mark.parametrize(("summary", "body", "key"), SUMMARY_FIRST)
def test_a_role_of_the_summary_is_whom_the_body_names(summary: str, body: str, key: str) -> None:
    reading = read_whole(f"Summary: {summary} End summary.\n\n2. (U) {body}")
    assert reading.positions[0].holder == key


TOGETHER = {
    "The DCM and Poloff toured the port.": {"dcm", "poloff"},
    "The DCM, Poloff, and the Economic Counselor toured the port.": {
        "dcm",
        "poloff",
        "economic-counselor",
    },
    "Kask briefed the DCM, and the Ambassador left.": {"ambassador"},
    "As Minister of Ports, she has a say, and the Ambassador left.": {"ambassador"},
    "Nothing moves before the Prime Minister returned, the Ambassador said.": {"ambassador"},
}


@pytest.mark.parametrize(("sentence", "keys"), TOGETHER.items())
def test_roles_that_act_together_are_officials(sentence: str, keys: set[str]) -> None:
    assert {official.key for official in findings_of(sentence).officials} == keys


@pytest.mark.parametrize(("body", "keys"), TWO_OF_ONE_SENTENCE)
def test_a_second_role_with_its_article_is_another_holder(body: str, keys: set[str]) -> None:
    assert {position.holder for position in read_whole(body).positions} == keys


def test_whom_an_officer_went_to_is_no_part_of_the_title() -> None:
    titles = [
        entity.title
        for entity in read_whole("Econoff to the MFA and Ports passed points.").entities.values()
        if isinstance(entity, Official)
    ]
    assert titles == ["Econoff"]


def test_a_place_after_in_is_nobody() -> None:
    body = "In Strpce, a new mayor has taken steps."
    assert [line for line in officials_of(body) if "Strpce" in line] == []


@pytest.mark.parametrize(
    ("sentence", "official"), [*OFFICIALS, *OTHERS_BODIES, *BEHIND_THE_FIELD, *WHERE_THEY_LEAD]
)
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


@pytest.mark.parametrize(
    "body",
    [
        "The NGO Women's Harbor (WHX) called. WHX Director Ilze Ozola left.",
        "Textile federation head Ilze Ozola agreed.",
        "Ilze Ozola, vice president of the fishing federation ALPX, agreed.",
    ],
)
def test_who_leads_a_private_body_is_no_official(body: str) -> None:
    assert not any(official.startswith("Ilze") for official in officials_of(body))


def test_a_federation_may_be_a_state() -> None:
    assert "Ilze Ozola | President | - | RU" in officials_of(
        "Russian Federation President Ilze Ozola agreed."
    )
