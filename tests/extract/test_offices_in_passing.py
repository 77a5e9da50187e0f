"""Offices told in passing: taken up, held since when, one of many, two in one title."""

import pytest

from tests.extract.who_is_who import findings_of, names_of, officials_of

TAKEN_UP = [
    (
        "The cabinet picked Ilze Ozola to run the recently founded Ministry of Ports and Trade.",
        "Ilze Ozola | head | Ministry of Ports and Trade | LV",
    ),
    (
        "Ilze Ozola has been appointed to head the Drug Agency.",
        "Ilze Ozola | head | Drug Agency | LV",
    ),
    (
        "He named his closest ally, Ilze Ozola, to run the Ministry of Ports, Trade and Fish.",
        "Ilze Ozola | head | Ministry of Ports, Trade and Fish | LV",
    ),
    (
        "They asked a clerk in the Mayor's office, Karlis Kask, to be Director of Ports.",
        "Karlis Kask | Director of Ports | - | LV",
    ),
]

SINCE_WHEN = [
    (
        "Minister of Fish since May 9, 2003, Karlis Kask farms.",
        "Karlis Kask | Minister of Fish | - | LV",
    ),
    (
        "Appointed Minister of Health in May 2004, Ilze Ozola sings.",
        "Ilze Ozola | Minister of Health | - | LV",
    ),
    (
        "A judge of the Harbor Court since 1999, Karlis Kask likes fish.",
        "Karlis Kask | judge | Harbor Court | LV",
    ),
    (
        "Minister of Health until 2006, Karlis Kask agreed. Kask is Minister of Ports.",
        "Karlis Kask | Minister of Ports | - | LV",
    ),
    (
        "Mayor of Riga between 2001 and 2004, Karlis Kask agreed. Minister Karlis Kask left.",
        "Karlis Kask | Minister | - | LV",
    ),
    (
        "Minister of Ports from 2001 to 2004, Karlis Kask sang. Minister of Fish Karlis Kask left.",
        "Karlis Kask | Minister of Fish | - | LV",
    ),
    (
        "Minister of Ports from 2001 to date, Karlis Kask sang. Kask was Minister of Fish.",
        "Karlis Kask | Minister of Ports | - | LV",
    ),
]

ONE_OF_MANY = [
    (
        "Senior MFA officials including Karlis Kask attended.",
        "Karlis Kask | Senior official | MFA | LV",
    ),
    (
        "Senior ministers, such as Karlis Kask and Ilze Ozola, opposed it.",
        "Ilze Ozola | Senior minister | - | LV",
    ),
    (
        "The Harbor Party leaders, among them Karlis Kask, Jana Lusis, and Ilze Ozola, agreed.",
        "Jana Lusis | leader | Harbor Party | LV",
    ),
    (
        "Senior ministers, like Karlis Kask, opposed it.",
        "Karlis Kask | Senior minister | - | LV",
    ),
]

WITH_BODY = [
    (
        "Karlis Kask, one of three deputy ministers, agreed.",
        "Karlis Kask | deputy minister | - | LV",
    ),
    ("The MFA's number two, Karlis Kask, agreed.", "Karlis Kask | number two | MFA | LV"),
    (
        "Karlis Kask, the Ministry of Justice's point person on treaties, agreed.",
        "Karlis Kask | point person | Ministry of Justice | LV",
    ),
    ("European Commissioner Karl Berg agreed.", "Karl Berg | European Commissioner | - | -"),
    ("EUSR Karl Berg agreed.", "Karl Berg | EUSR | - | -"),
    ("British DHM Ann Brown agreed.", "Ann Brown | DHM | British Embassy Riga | GB"),
    (
        "Head of the Harbor Board and Vice Mayor Ilze Ozola agreed.",
        "Ilze Ozola | Head of the Harbor Board and Vice Mayor | Harbor Board | LV",
    ),
    (
        "Director of the Drug Agency and Deputy Minister Ilze Ozola agreed.",
        "Ilze Ozola | Director of the Drug Agency and Deputy Minister | Drug Agency | LV",
    ),
    (
        "Karlis Kask, head of unit for port policy and fees at the Ministry of Ports, agreed.",
        "Karlis Kask | head of unit for port policy and fees | Ministry of Ports | LV",
    ),
    (
        "Karlis Kask, adviser on trade policy at the MFA, agreed.",
        "Karlis Kask | adviser | MFA | LV",
    ),
    ("Former Labor Party MK Karlis Kask agreed.", "Karlis Kask | Former MK | Labor Party | LV"),
    (
        "Kurzeme Autonomous Community President Ilze Ozola agreed.",
        "Ilze Ozola | President | Kurzeme Autonomous Community | LV",
    ),
    (
        "Estonian Permanent Representation Ambassador Mari Kask agreed.",
        "Mari Kask | Ambassador | Estonian Permanent Representation | EE",
    ),
    (
        "The U.S. Harbor Service (USHS) helps. USHS specialist Ann Smith agreed.",
        "Ann Smith | specialist | USHS | US",
    ),
]

AT_POSTS = [
    (
        "In Frankfurt, Consul General Ann Smith has a tour in mind.",
        "Ann Smith | Consul General | Consulate General Frankfurt | US",
    ),
    (
        "Political Minister Counselor Ann Smith called on the MFA.",
        "Ann Smith | Political Minister Counselor | Embassy Berlin | US",
    ),
    (
        "Our Consul General in Munich, Ann Smith, agreed.",
        "Ann Smith | Consul General | Consulate General Munich | US",
    ),
    (
        "U.S. Consul General in Munich Ann Smith agreed.",
        "Ann Smith | Consul General | Consulate General Munich | US",
    ),
    (
        "The Estonian Consul General in Munich, Mari Kask, agreed.",
        "Mari Kask | Consul General | - | EE",
    ),
    (
        "In Frankfurt, British Consul General Ann Brown has a tour in mind.",
        "Ann Brown | Consul General | - | GB",
    ),
]

OF_PARTIES = [
    ("Harbor Party Chairman Karlis Kask agreed.", "Karlis Kask | Chairman | Harbor Party | LV"),
    ("Party Chairman Karlis Kask agreed.", "Karlis Kask | Party Chairman | - | LV"),
    (
        "Former Prime Minister and current Harbor Party Leader Karlis Kask agreed.",
        "Karlis Kask | Former Prime Minister and current Leader | Harbor Party | LV",
    ),
    ("We met the MFA's Karlis Kask and Ilze Ozola.", "Ilze Ozola | - | MFA | LV"),
    (
        "Charge d'Affaires a.i. Ann Smith agreed.",
        "Ann Smith | Charge d'Affaires | Embassy Riga | US",
    ),
    ("He met the SPD heavyweight Karlis Kask.", "Karlis Kask | - | SPD | LV"),
    ("The SPD incumbent, Karlis Kask, lost.", "Karlis Kask | - | SPD | LV"),
    (
        "Former Prime Minister and SPD leader Karlis Kask agreed.",
        "Karlis Kask | Former Prime Minister and leader | SPD | LV",
    ),
    (
        "Senator Karlis Kask of the United Left agreed.",
        "Karlis Kask | Senator | United Left | LV",
    ),
    (
        "Deputies Karlis Kask of the Greens and Ilze Ozola sang.",
        "Karlis Kask | Deputy | Greens | LV",
    ),
    ("MP Karlis Kask from the Harbor List left.", "Karlis Kask | MP | Harbor List | LV"),
    ("Deputy Karlis Kask of the Civic Union left.", "Karlis Kask | Deputy | Civic Union | LV"),
    ("Deputy Karlis Kask of the European Union left.", "Karlis Kask | Deputy | - | LV"),
    ("Deputy Karlis Kask of the North left.", "Karlis Kask | Deputy | - | LV"),
    ("Senator Karlis Kask (R-Texas) left.", "Karlis Kask | Senator | - | US"),
    ("Senator Ann Smith of the Ports and Dues Committee left.", "Ann Smith | Senator | - | US"),
    ("Congressman Bob Smith of the Harbor Committee left.", "Bob Smith | Congressman | - | US"),
    ("Senator Ann Smith of the United States left.", "Ann Smith | Senator | - | US"),
    (
        "Senator Ann Smith of the Republican Party left.",
        "Ann Smith | Senator | Republican Party | US",
    ),
    (
        "SPD candidate for mayor Karlis Kask agreed.",
        "Karlis Kask | candidate for mayor | SPD | LV",
    ),
]

OF_BODIES_AROUND = [
    (
        "The Drug Agency wrote letters. Its Acting Director, Mrs. Ilze Ozola, called on us.",
        "Ilze Ozola | Acting Director | Drug Agency | LV",
    ),
    (
        "Superintendent Karlis Kask, who heads the fraud squad at CPX headquarters, agreed.",
        "Karlis Kask | Superintendent | CPX | LV",
    ),
    (
        "We met Deputy Minister Karlis Kask at the Ministry of Ports and Fish.",
        "Karlis Kask | Deputy Minister | Ministry of Ports and Fish | LV",
    ),
    (
        "The Ministry of Ports is wary. General Coordinator for Fish Ilze Ozola told us why.",
        "Ilze Ozola | General Coordinator for Fish | Ministry of Ports | LV",
    ),
    (
        "Karlis Kask, chairman of the parliament's foreign affairs committee, agreed.",
        "Karlis Kask | chairman | parliament's foreign affairs committee | LV",
    ),
]

UNITS = [
    ("The MFA's treaty expert Ilze Ozola agreed.", "Ilze Ozola | treaty expert | MFA | LV"),
    (
        "Ilze Ozola, Senior Lawyer, USDA Office of Hides, agreed.",
        "Ilze Ozola | Senior Lawyer | USDA Office of Hides | US",
    ),
    (
        "Ilze Ozola, Director, MFA Department for Ports, agreed.",
        "Ilze Ozola | Director | MFA Department for Ports | LV",
    ),
    (
        "We met Ilze Ozola (Director, MOD Directorate of Boats).",
        "Ilze Ozola | Director | MOD Directorate of Boats | LV",
    ),
    (
        "Deputy Director of the MFA Office of Harbors Ilze Ozola agreed.",
        "Ilze Ozola | Deputy Director of the Office of Harbors | MFA | LV",
    ),
    (
        "Ilze Ozola, Deputy Director, Ministry of Ports' Office of Fish, agreed.",
        "Ilze Ozola | Deputy Director of the Office of Fish | Ministry of Ports | LV",
    ),
    (
        "Ilze Ozola, Director of the Fiscalia's Human Rights Unit, agreed.",
        "Ilze Ozola | Director of the Human Rights Unit | Fiscalia | LV",
    ),
    (
        "MFA Joint Secretary (Southeast Asia) Karlis Kask agreed.",
        "Karlis Kask | Joint Secretary (Southeast Asia) | MFA | LV",
    ),
    (
        "Director (Disarmament and International Security) Ilze Ozola agreed.",
        "Ilze Ozola | Director (Disarmament and International Security) | - | LV",
    ),
    (
        "Control officer for the visit is Ann Smith.",
        "Ann Smith | Control officer | Embassy Riga | US",
    ),
    (
        "The vote made Ilze Ozola the first freely elected president of Latvia.",
        "Ilze Ozola | president | - | LV",
    ),
    ("He is to name Ilze Ozola the Mayor of Riga.", "Ilze Ozola | Mayor | Riga | LV"),
    ("They elected Dr. Ilze Ozola the next Mayor of Riga.", "Ilze Ozola | Mayor | Riga | LV"),
]

NAMES = [
    ("Poloff Georgia Smith left.", "Georgia Smith | Poloff | Embassy Riga | US"),
    ("Colonel Israel Kask left.", "Israel Kask | Colonel | - | LV"),
    (
        "Ana Ozola Neto, a Federal Deputy, met Governor Ana Ozola.",
        "Ana Ozola Neto | Federal Deputy | - | LV",
    ),
    (
        "Governor Jorge Kask met Jorge Kask Filho, a Federal Deputy.",
        "Jorge Kask Filho | Federal Deputy | - | LV",
    ),
    (
        "Jorge Kask Segundo, a Federal Deputy, met Governor Jorge Kask.",
        "Jorge Kask | Governor | - | LV",
    ),
    (
        "Neo-Liberal Karlis Kask was named Minister of Ports.",
        "Karlis Kask | Minister of Ports | - | LV",
    ),
    (
        "He moved senior party leader Ilze Harbor to a top post.",
        "Ilze Harbor | senior party leader | - | LV",
    ),
]


@pytest.mark.parametrize(
    ("sentence", "official"),
    [
        *TAKEN_UP,
        *SINCE_WHEN,
        *ONE_OF_MANY,
        *WITH_BODY,
        *OF_PARTIES,
        *OF_BODIES_AROUND,
        *UNITS,
        *NAMES,
    ],
)
def test_an_office_in_passing_is_read(sentence: str, official: str) -> None:
    assert official in officials_of(sentence)


@pytest.mark.parametrize(("sentence", "official"), AT_POSTS)
def test_our_consul_is_at_his_own_post(sentence: str, official: str) -> None:
    assert official in officials_of(sentence, "BERLIN")


@pytest.mark.parametrize(
    "body",
    [
        "Harbor Rights Watch (HRX) wrote. HRX Director Ilze Ozola left.",
        "Harbor Rights Watch left. Harbor Rights Watch (HRX) wrote. HRX Director Ilze Ozola left.",
        "The Baltic Business Dialogue (BBX) met. BBX Co-Chair Ilze Ozola spoke.",
        "Ring leader Ilze Ozola fled.",
        "The shipping company's director, Ilze Ozola, agreed.",
        "Members of the group, including Ilze Ozola, fled.",
        "He wrote to his neighbor and personal trainer Ilze Ozola.",
        "The President urged Ilze Ozola to lead the port union.",
        "Most ministers like Ilze Ozola.",
        "Poloff told Ilze Ozola the next Minister of Health would be a farmer.",
        "Poloff reminded Ilze Ozola the only Mayor of Riga was a fisherman.",
    ],
)
def test_who_holds_no_office_is_no_official(body: str) -> None:
    assert not any(official.startswith("Ilze") for official in officials_of(body))


def test_a_new_ministry_has_no_unnamed_head() -> None:
    body = "As chief of a recently founded Ministry, Ilze Ozola said that she likes fish."
    assert all(official.name for official in findings_of(body).officials)


def test_a_nation_is_no_field_of_a_ministry() -> None:
    (ministry,) = findings_of("He called the Ministry of Health and the Estonians.").ministries
    assert ministry.name == "Ministry of Health"


@pytest.mark.parametrize("link", ["to", "To", "TO", "with"])
def test_whom_a_secretariat_serves_is_no_field_of_a_ministry(link: str) -> None:
    assert not findings_of(f"He wrote to the Secretariat {link} the Harbor Treaty.").ministries


@pytest.mark.parametrize(
    ("body", "holder"),
    [
        ("Director of the Harbor Board (HB) Karlis Kask said that it was late.", "kask"),
        ("According to Oil and Gas Ministry Director Karlis Kask, it was late.", "kask"),
    ],
)
def test_a_long_title_is_no_holder_beside_its_name(body: str, holder: str) -> None:
    findings = findings_of(body)
    assert [position.holder for position in findings.positions] == [holder]
    assert [official.key for official in findings.officials] == [holder]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("UNHCR's protection officer said that it was late.", "protection officer | UNHCR"),
        (
            "The deputy head of the MFA's treaty division said that it was late.",
            "deputy head of the treaty division | MFA",
        ),
        ("The ECON Chief said that it was late.", "ECON Chief | Embassy Riga"),
        (
            "Senior Ministry of Ports officials said that it was late.",
            "Senior officials | Ministry of Ports",
        ),
    ],
)
def test_a_role_has_its_body(sentence: str, role: str) -> None:
    findings = findings_of(sentence)
    assert [f"{each.title} | {each.organization}" for each in findings.officials] == [role]
    assert "Ministry of Senior" not in [ministry.name for ministry in findings.ministries]


def test_a_president_s_brother_is_somebody_else() -> None:
    body = "President Kask's brother, Janis Kask, agreed. Kask said that it was late."
    assert officials_of(body) == ["Kask | President | - | LV"]


def test_a_man_stays_the_same_without_jr() -> None:
    assert names_of("Governor Karlis Kask Jr. sang. Karlis Kask danced.") == ["Karlis Kask Jr"]


def test_a_relative_named_before_gets_the_office_told_later() -> None:
    body = "Janis Kask sang with us. Her brother, Janis Kask, the Minister of Ports, danced."
    assert officials_of(body) == ["Janis Kask | Minister of Ports | - | LV"]


@pytest.mark.parametrize(
    "sentence",
    ["He called the Department of Justice and the FBI.", "The Department of Justice was slow."],
)
def test_the_department_of_justice_is_ours_where_there_are_ministries(sentence: str) -> None:
    (ministry,) = findings_of(sentence).ministries
    assert (ministry.name, ministry.country) == ("Department of Justice", "US")
