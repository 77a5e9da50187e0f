"""Titles in the many forms that cables give them: fields, regions, parties, committees, ranks."""

import pytest

from tests.extract.who_is_who import findings_of, officials_of

FIELDS = [
    (
        "Harbor Party spokesman on foreign affairs Karlis Kask agreed.",
        "Karlis Kask | spokesman on foreign affairs | Harbor Party | LV",
    ),
    ("Karlis Kask, adviser on foreign affairs, agreed.", "Karlis Kask | adviser | - | LV"),
    (
        "Committee on Religious Affairs Chairman Karlis Kask agreed.",
        "Karlis Kask | Chairman | Committee on Religious Affairs | LV",
    ),
    (
        "MFA Foreign and Trade Policy Advisor Ilze Ozola agreed.",
        "Ilze Ozola | Foreign and Trade Policy Advisor | MFA | LV",
    ),
    (
        "The special assistant for fish exports, Dr. Ilze Ozola, agreed.",
        "Ilze Ozola | special assistant for fish exports | - | LV",
    ),
    (
        "Ilze Ozola, Director of the Treaties Department, Office of the Prosecutor General, sang.",
        "Ilze Ozola | Director of the Treaties Department | Office of the Prosecutor General | LV",
    ),
    (
        "The head of the Kurzeme district livestock office, Karlis Kask, agreed.",
        "Karlis Kask | head | Kurzeme district livestock office | LV",
    ),
    (
        "The Office of the Prosecutor General's international relations chief, Ilze Ozola, sang.",
        "Ilze Ozola | international relations chief | Office of the Prosecutor General | LV",
    ),
    (
        "UN Human Rights Office head Karlis Kask agreed.",
        "Karlis Kask | head | UN Human Rights Office | -",
    ),
    (
        "Committee for Port Security First Deputy Karlis Kask agreed.",
        "Karlis Kask | First Deputy | Committee for Port Security | LV",
    ),
    (
        "LZX (Port Safety Authority) DG Karlis Kask agreed.",
        "Karlis Kask | DG | LZX (Port Safety Authority) | LV",
    ),
    (
        "Justice and Customs Minister Ilze Ozola agreed.",
        "Ilze Ozola | Justice and Customs Minister | - | LV",
    ),
    (
        "The head of the Liepaja police department, Karlis Kask, agreed.",
        "Karlis Kask | head | Liepaja police department | LV",
    ),
    (
        "Federal Office of Railways Deputy Director Ilze Ozola agreed.",
        "Ilze Ozola | Deputy Director | Federal Office of Railways | LV",
    ),
    (
        "Ministry of Finance Tax Undersecretary Karlis Kask agreed.",
        "Karlis Kask | Tax Undersecretary | Ministry of Finance | LV",
    ),
    (
        "MFA Deputy Secretary (Southeast Asia and ASEAN) Karlis Kask agreed.",
        "Karlis Kask | Deputy Secretary (Southeast Asia and ASEAN) | MFA | LV",
    ),
    (
        "The Ministry of Ports, Fish, and Trade's Karlis Kask agreed.",
        "Karlis Kask | - | Ministry of Ports, Fish, and Trade | LV",
    ),
]

REGIONS = [
    (
        "Tamil Nadu Home Secretary S. Ozola agreed.",
        "S. Ozola | Home Secretary | Tamil Nadu | IN",
    ),
    (
        "Ilze Ozola, Andhra Pradesh's Finance Minister, agreed.",
        "Ilze Ozola | Finance Minister | Andhra Pradesh | IN",
    ),
    (
        "The mayor of Liela Jugla, Karlis Kask, agreed.",
        "Karlis Kask | mayor | Liela Jugla | LV",
    ),
    ("Former Union Minister Ilze Ozola agreed.", "Ilze Ozola | Former Union Minister | - | LV"),
    (
        "Southern Province Minister Ilze Ozola agreed.",
        "Ilze Ozola | Minister | Southern Province | LV",
    ),
]

PARTIES = [
    ("On May 3, Party Secretary Ilze Ozola agreed.", "Ilze Ozola | Party Secretary | - | LV"),
    ("NDP critic Ilze Ozola agreed.", "Ilze Ozola | critic | NDP | LV"),
    (
        "Harbor Party parliamentary bloc leader Ilze Ozola agreed.",
        "Ilze Ozola | parliamentary bloc leader | Harbor Party | LV",
    ),
    (
        "Senator Ilze Ozola of the ZLX agreed.",
        "Ilze Ozola | Senator | ZLX | LV",
    ),
    (
        "Harbor Party MP Ilze Ozola, a former minister, agreed.",
        "Ilze Ozola | MP | Harbor Party | LV",
    ),
    (
        "Senator Ilze Ozola, Harbor Party vice president, agreed.",
        "Ilze Ozola | Senator | Harbor Party | LV",
    ),
    ("Ilze Ozola (Christian Democrat) agreed.", "Ilze Ozola | - | Christian Democrat | LV"),
    (
        "MDC shadow finance minister Karlis Kask agreed.",
        "Karlis Kask | shadow finance minister | MDC | LV",
    ),
    ("MPLA Politburo member Karlis Kask agreed.", "Karlis Kask | Politburo member | MPLA | LV"),
    ("Labour's Ilze Ozola agreed.", "Ilze Ozola | - | Labour | LV"),
    ("Senator Ilze Ozola (ZLX-Kurzeme) agreed.", "Ilze Ozola | Senator | ZLX | LV"),
    ("Karlis Kask, PLN faction chief, agreed.", "Karlis Kask | faction chief | PLN | LV"),
    ("Northern League whip Karlis Kask agreed.", "Karlis Kask | whip | Northern League | LV"),
    (
        "Socialist faction leader Ilze Ozola agreed.",
        "Ilze Ozola | faction leader | Socialist | LV",
    ),
]

OFFICES = [
    ("Justice Ilze Ozola agreed.", "Ilze Ozola | Justice | - | LV"),
    (
        "Latvijas deputy general director Karlis Kask agreed.",
        "Karlis Kask | deputy general director | Latvijas | LV",
    ),
    (
        "The Navy's Western Area Commander, Rear Admiral Karlis Kask, agreed.",
        "Karlis Kask | Western Area Commander | Navy | LV",
    ),
    (
        "Kask, a former banker, replaces Ilze Ozola. Kask is Minister of Ports.",
        "Kask | Minister of Ports | - | LV",
    ),
    (
        "Minister of Ports Karlis Kask, a former banker, replaces Ilze Ozola.",
        "Ilze Ozola | Minister of Ports | - | LV",
    ),
    (
        "Ilze Ozola would step aside as Minister of Ports.",
        "Ilze Ozola | Minister of Ports | - | LV",
    ),
    (
        "The judge, Ilze Ozola of the Harbor Court, agreed.",
        "Ilze Ozola | judge | Harbor Court | LV",
    ),
    (
        "MFA DAS-equivalent for strategic affairs Ilze Ozola agreed.",
        "Ilze Ozola | DAS-equivalent for strategic affairs | MFA | LV",
    ),
    ("Harbor Authority CEO Karlis Kask agreed.", "Karlis Kask | CEO | Harbor Authority | LV"),
    (
        "Karlis Kask, who headed the interim government, agreed.",
        "Karlis Kask | head | interim government | LV",
    ),
    ("USTR's Kask said that it was late.", "Kask | - | USTR | US"),
    (
        "Liepaja city council chairman Karlis Kask agreed.",
        "Karlis Kask | chairman | Liepaja city council | LV",
    ),
    ("Border Guard J-5 General Karlis Kask agreed.", "Karlis Kask | J-5 | Border Guard | LV"),
    (
        "Port Agency Ambassador Ilze Ozola, head of the Treaties Division, agreed.",
        "Ilze Ozola | head of the Treaties Division | Port Agency | LV",
    ),
    (
        "Ilze Ozola, director of the Drug Agency, and her predecessor Karlis Kask agreed.",
        "Karlis Kask | director | Drug Agency | LV",
    ),
    (
        "National Security Office Director Karlis Kask agreed.",
        "Karlis Kask | Director | National Security Office | LV",
    ),
    ("Defense Chief General Karlis Kask agreed.", "Karlis Kask | Defense Chief | - | LV"),
    (
        "The Minister's chief of staff, retired Colonel Karlis Kask, agreed.",
        "Karlis Kask | chief of staff | - | LV",
    ),
]

NAMES = [
    ("Chairman Ngo Yen Thi agreed.", "Ngo Yen Thi | Chairman | - | LV"),
    ("President Ana dos Santos agreed.", "Ana dos Santos | President | - | LV"),
    (
        "Ahmad Wali Kask, chairman of the provincial council, agreed.",
        "Ahmad Wali Kask | chairman | provincial council | LV",
    ),
    ("Director Rauf Hakim agreed.", "Rauf Hakim | Director | - | LV"),
    ("Ts. Ozolbaatar, Minister of Ports, agreed.", "Ts. Ozolbaatar | Minister of Ports | - | LV"),
    ("Colonel Ton van Berg agreed.", "Ton van Berg | Colonel | - | LV"),
    (
        "MOD Secretary for Ports Chris Seed and Ilze Ozola agreed.",
        "Chris Seed | Secretary for Ports | MOD | LV",
    ),
    ("The Mayor, Datin Hayati, agreed.", "Hayati | Mayor | - | LV"),
    (
        "Political Ombudsman Bishop Karlis Kask agreed.",
        "Karlis Kask | Political Ombudsman | - | LV",
    ),
    ("SCIRI leader Hakim's son agreed.", "Hakim | leader | SCIRI | LV"),
]


@pytest.mark.parametrize(("sentence", "official"), [*FIELDS, *REGIONS, *PARTIES, *OFFICES, *NAMES])
def test_a_title_is_read_in_each_of_its_forms(sentence: str, official: str) -> None:
    assert official in officials_of(sentence)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("A Border Guard colonel met Poloff.", "colonel | Border Guard | LV"),
        ("The Director, a newcomer, answered most questions.", "Director | None | LV"),
        ("A Customs Board analyst passed Poloff a list.", "analyst | Customs Board | LV"),
        ("The Police Minister called off his trip.", "Police Minister | None | LV"),
        ("The Quai's UN desk officer met Kask.", "UN desk officer | Quai | FR"),
        ("The Mayor is drafting a letter.", "Mayor | None | LV"),
        ("The ECON/POL Officer met Kask.", "ECON/POL Officer | Embassy Riga | US"),
        ("An ICE agent met Kask.", "agent | ICE | US"),
        ("The Mayor (resident in Liepaja) met Kask.", "Mayor | None | LV"),
        ("The head of security told Poloff.", "head of security | None | LV"),
        ("Border Guard Latvia's chief met Kask.", "chief | Border Guard Latvia | LV"),
        (
            "Health Vice Minister Kask left. ZLX's vice minister met Poloff.",
            "vice minister | ZLX | LV",
        ),
        ("A visiting WHA/AND desk officer met Kask.", "desk officer | WHA/AND | US"),
    ],
)
def test_a_role_that_acts_is_an_official(sentence: str, role: str) -> None:
    told = [f"{o.title} | {o.organization} | {o.country}" for o in findings_of(sentence).officials]
    assert role in told


@pytest.mark.parametrize(
    "sentence",
    ["The Minister had not yet seen the file.", "The Mayor had been summoned twice."],
)
def test_who_has_not_done_anything_is_only_mentioned(sentence: str) -> None:
    assert not findings_of(sentence).officials


def test_a_list_of_those_present_has_one_on_a_line() -> None:
    body = (
        "Participants:\nLatvia\nIlze Ozola, Minister of Ports\n"
        "Karlis Kask, Deputy Minister of Education, Science, Culture and\nSport\nAnna Lund, Mayor"
    )
    assert officials_of(body) == [
        "Ilze Ozola | Minister of Ports | - | LV",
        "Karlis Kask | Deputy Minister of Education, Science, Culture and Sport | - | LV",
        "Anna Lund | Mayor | - | LV",
    ]


def test_a_role_is_the_same_with_its_body_in_full_and_by_letters() -> None:
    body = "A Customs Board (CBX) official met Poloff. The CBX official sang and danced."
    assert [o.organization for o in findings_of(body).officials if o.title == "official"] == [
        "Customs Board (CBX)"
    ]


def test_a_treasury_s_under_secretary_names_his_department() -> None:
    ministries = findings_of("Treasury Under Secretary Kask met Poloff.").ministries
    assert [ministry.name for ministry in ministries] == ["Department of the Treasury"]
