"""Which body and state an office is of; sentences are invented, posts and countries real."""

import pytest

from tests.extract.who_is_who import officials_of

WHERE_THEY_WORK = [  # each in his own body
    (
        "State Secretary Ozola (MOE) and Department Director Bergs (MFA) left.",
        ["Ozola | State Secretary | MOE | LV", "Bergs | Department Director | MFA | LV"],
    ),
    ("Dr. Ilze Ozola (Ministry of Health) left.", ["Ilze Ozola | - | Ministry of Health | LV"]),
    ("Director Ilze Ozola (Customs Board) left.", ["Ilze Ozola | Director | Customs Board | LV"]),
    ("Prime Minister Ozola (Harbor Party) left.", ["Ozola | Prime Minister | - | LV"]),
    (
        "Drug Agency Director Ilze Ozola and Presidential Chief of Staff Karlis Bergs left.",
        [
            "Ilze Ozola | Director | Drug Agency | LV",
            "Karlis Bergs | Presidential Chief of Staff | - | LV",
        ],
    ),
    (
        "Fish and Water Commission (FWC) Chairman Ilze Ozola left.",
        ["Ilze Ozola | Chairman | Fish and Water Commission (FWC) | LV"],
    ),
    (
        "Financial and Capital Markets Commission Chairman Ilze Ozola left.",
        ["Ilze Ozola | Chairman | Financial and Capital Markets Commission | LV"],
    ),
    (
        "Ilze Ozola, Director of the Department of Treaties of the Ministry of Health, left.",
        ["Ilze Ozola | Director of the Department of Treaties | Ministry of Health | LV"],
    ),
    (
        "EU Affairs Committee Secretary Ilze Ozola left.",
        ["Ilze Ozola | Secretary | EU Affairs Committee | LV"],
    ),
    (
        "Chairman of the Parliamentary Committee on Foreign Affairs Ilze Ozola left.",
        ["Ilze Ozola | Chairman | Parliamentary Committee on Foreign Affairs | LV"],
    ),
    (
        "Navy Captain Ilze Ozola and Estonian Army Major Karlis Bergs left.",
        ["Ilze Ozola | Captain | Navy | LV", "Karlis Bergs | Major | Estonian Army | EE"],
    ),
    ("MAJ Ilze Ozola, Border Guard, left.", ["Ilze Ozola | MAJ | Border Guard | LV"]),
    ("MP Ilze Ozola of Harmony Center left.", ["Ilze Ozola | MP | Harmony Center | LV"]),
    (
        "MPs Ilze Ozola (New Era) and Karlis Bergs (Harmony Center) left.",
        ["Ilze Ozola | MP | New Era | LV", "Karlis Bergs | MP | Harmony Center | LV"],
    ),
    ("Ozolenergo President Ilze Ozola left.", ["Ilze Ozola | President | Ozolenergo | LV"]),
    ("Businessman and former MP Ilze Ozola left.", ["Ilze Ozola | former MP | - | LV"]),
    ("Trade union leader Ilze Ozola left.", []),
    (
        "MFA Deputy State Secretary/Political Director Ilze Ozola left.",
        ["Ilze Ozola | Deputy State Secretary/Political Director | MFA | LV"],
    ),
    (
        "The Foreign Minister/Deputy Prime Minister Ozola left.",
        ["Ozola | Foreign Minister/Deputy Prime Minister | - | LV"],
    ),
    ("Ilze Ozola (protect) of the MFA left.", ["Ilze Ozola | - | MFA | LV"]),
    ("Minister-designate Ozola left.", ["Ozola | Minister-designate | - | LV"]),
    (
        "Ministry of Foreign Affairs Political Director Ilze Ozola left.",
        ["Ilze Ozola | Political Director | Ministry of Foreign Affairs | LV"],
    ),
    (
        "Ministry of Justice Legal Department Director Ilze Ozola left.",
        ["Ilze Ozola | Legal Department Director | Ministry of Justice | LV"],
    ),
    ("Commerce Secretary Gutierrez left.", ["Gutierrez | Commerce Secretary | - | US"]),
    ("-- Mary Berg, L/PM", ["Mary Berg | - | L/PM | US"]),
    ("LATVIA President Ozola left.", ["Ozola | President | - | LV"]),
    ("King Abdullah left.", ["Abdullah | King | - | JO"]),
    ("Security Police Chief Ilze Ozola left.", ["Ilze Ozola | Chief | Security Police | LV"]),
    ("Kuldiga Police Chief Ilze Ozola left.", ["Ilze Ozola | Police Chief | Kuldiga | LV"]),
    (
        "Sheikh Karim Ozol, head of the Harbor Council, left.",
        ["Karim Ozol | head | Harbor Council | LV"],
    ),
    (
        "Deputy Minister of Local Government Fofana, a former teacher, left.",
        ["Fofana | Deputy Minister of Local Government | - | LV"],
    ),
    (
        "Deputy Justice Minister Ilze Ozola, a lawyer, left.",
        ["Ilze Ozola | Deputy Justice Minister | - | LV"],
    ),
    (
        "Deputy Minister of Interior Prince Karim Ozol left.",
        ["Karim Ozol | Deputy Minister of Interior | - | LV"],
    ),
    (
        "The assistant to the Ambassador, Ilze Ozola, left.",
        ["Ilze Ozola | assistant to the Ambassador | - | LV"],
    ),
    (
        "The MFA's protocol director, Ambassador Ilze Ozola, left.",
        ["Ilze Ozola | protocol director | MFA | LV"],
    ),
    (
        "The Election Commission, whose Chairman, Ilze Ozola, was late, left.",
        ["Ilze Ozola | Chairman | Election Commission | LV"],
    ),
    (
        "The Harbor Party left, said its secretary general, Ilze Ozola.",
        ["Ilze Ozola | secretary general | Harbor Party | LV"],
    ),
    ("Colonel Ozola of the National Guard left.", ["Ozola | Colonel | National Guard | LV"]),
    ("Please call Mary Berg, ISN/CPI, at once.", ["Mary Berg | - | ISN/CPI | US"]),
    (
        "Lawyer Ilze Ozola, Minister of Justice, left.",
        ["Ilze Ozola | Minister of Justice | - | LV"],
    ),
    (
        "OSCE Chairman-in-Office Ilze Ozola left.",
        ["Ilze Ozola | Chairman-in-Office | OSCE | -"],
    ),
    (
        "Minister of Defense Juan Manuel Santos and General Karlis Bergs left.",
        ["Juan Manuel Santos | Minister of Defense | - | LV", "Karlis Bergs | General | - | LV"],
    ),
]
OURS = [
    ("Ambassador Smith agreed.", "Smith | Ambassador | Embassy Riga | US"),
    ("Charge d'Affaires John Smith agreed.", "John Smith | Charge d'Affaires | Embassy Riga | US"),
    ("Poloff John Smith agreed.", "John Smith | Poloff | Embassy Riga | US"),
    ("P/E Chief John Smith agreed.", "John Smith | P/E Chief | Embassy Riga | US"),
    ("MGT Counselor John Smith agreed.", "John Smith | MGT Counselor | Embassy Riga | US"),
    ("ARSO/I John Smith agreed.", "John Smith | ARSO/I | Embassy Riga | US"),
    ("A/ECONCOUNS John Smith agreed.", "John Smith | A/ECONCOUNS | Embassy Riga | US"),
    ("Visa Unit Chief John Smith agreed.", "John Smith | Visa Unit Chief | Embassy Riga | US"),
    ("Vice Consul John Smith agreed.", "John Smith | Vice Consul | Embassy Riga | US"),
    (
        "Deputy Assistant Secretary John Smith agreed.",
        "John Smith | Deputy Assistant Secretary | - | US",
    ),
    ("Congressman John Smith agreed.", "John Smith | Congressman | - | US"),
    (
        "Desk officer John Smith (EUR/NB, smith) agreed.",
        "John Smith | Desk officer | EUR/NB | US",
    ),
    ("DEA Regional Director John Smith agreed.", "John Smith | Regional Director | DEA | US"),
]
WHOSE = [  # of which state, where the host has no such office
    ("Senator Harry Berg met the Mayor.", "RIGA", "Harry Berg | Senator | - | US"),
    ("Senator Ana Lima met the Mayor.", "BRASILIA", "Ana Lima | Senator | - | BR"),
    ("Senator Ana Lima (R-KS) met the Mayor.", "BRASILIA", "Ana Lima | Senator | - | US"),
    ("Secretary Berg thanked the Mayor.", "RIGA", "Berg | Secretary | - | US"),
    ("Secretary Cruz thanked the Mayor.", "MEXICO", "Cruz | Secretary | - | MX"),
    ("Santa Cruz Prefect Ana Lima left.", "LA PAZ", "Ana Lima | Prefect | Santa Cruz | BO"),
    ("State Secretary Ozola left.", "RIGA", "Ozola | State Secretary | - | LV"),
    ("Under Secretary of Foreign Affairs Ilze Ozola left.", "RIGA",
     "Ilze Ozola | Under Secretary of Foreign Affairs | - | LV"),
    ("Under Secretary for Political Affairs Berg left.", "RIGA",
     "Berg | Under Secretary for Political Affairs | - | US"),
    ("MFA Ambassador-at-Large Ilze Ozola left.", "RIGA",
     "Ilze Ozola | Ambassador-at-Large | MFA | LV"),
    ("Ambassador-at-Large Mary Berg left.", "RIGA", "Mary Berg | Ambassador-at-Large | - | US"),
    ("The head of the Consular Department, Ambassador Ilze Ozola, left.", "RIGA",
     "Ilze Ozola | head of the Consular Department | - | LV"),
    ("Prime Minister Kask of Estonia left.", "RIGA", "Kask | Prime Minister | - | EE"),
    ("MFA officer Mary Berg (PM/SNA) left.", "RIGA", "Mary Berg | officer | MFA | LV"),
    ("Mary Berg (PM/SNA) left.", "RIGA", "Mary Berg | - | PM/SNA | US"),
    ("Former U.S. Ambassador to Latvia Mary Berg left.", "RIGA",
     "Mary Berg | Former Ambassador to Latvia | - | US"),
    ("British High Commissioner Mary Berg left.", "ACCRA",
     "Mary Berg | High Commissioner | British High Commission Accra | GB"),
    ("Council of Europe Commissioner Mary Berg left.", "RIGA",
     "Mary Berg | Commissioner | Council of Europe | -"),
    ("UN desk officer Ilze Ozola left.", "RIGA", "Ilze Ozola | UN desk officer | - | LV"),
    ("Russian Consul General in Kuldiga Oleg Ozolin left.", "RIGA",
     "Oleg Ozolin | Consul General | - | RU"),
    ("Ilze Ozola, Deputy Director of the Energy Department at the Ministry of Economics, left.",
     "RIGA", "Ilze Ozola | Deputy Director of the Energy Department | Ministry of Economics | LV"),
    ("Energy Department official Mary Berg left.", "RIGA",
     "Mary Berg | official | Energy Department | US"),
    ("Ministry of Health PS Dr. Karlis Berg left.", "LUSAKA",
     "Karlis Berg | PS | Ministry of Health | ZM"),
    ("PS leader Mary Berg left.", "PARIS", "Mary Berg | leader | PS | FR"),
    ("EconMin Berg left.", "RIGA", "Berg | EconMin | - | LV"),
    ("PRESIDENT OZOLS'S LETTER AND MAYOR BERGS' LETTER ARRIVED.", "RIGA",
     "Ozols | President | - | LV"),
]  # fmt: skip
PARTIES_AND_PLACES = [
    (
        "Ilze Ozola, the tired head of Norway's main opposition Harbor Party (HP), left.",
        "Ilze Ozola | head | Harbor Party (HP) | NO",
    ),
    (
        "The Socialist Party lost. Its party secretary Ilze Ozola left.",
        "Ilze Ozola | party secretary | Socialist Party | LV",
    ),
    ("Ilze Ozola, the leader of Jeuf Rits, left.", "Ilze Ozola | leader | Jeuf Rits | LV"),
    ("USNATO Ambassador John Smith left.", "John Smith | Ambassador | USNATO | US"),
    ("Sinn Fein leader Ilze Ozola agreed.", "Ilze Ozola | leader | Sinn Fein | IE"),
    ("Senator Ilze Ozola (New Era) agreed.", "Ilze Ozola | Senator | New Era | LV"),
    ("PSOE ally Senator Ilze Ozola agreed.", "Ilze Ozola | Senator | PSOE | LV"),
    ("SPD EU Trade Commissioner Ilze Ozola agreed.", "Ilze Ozola | Trade Commissioner | EU | -"),
    (
        "U.S. State Department official John Smith agreed.",
        "John Smith | official | State Department | US",
    ),
    (
        "Kurzeme-Zeme (KZ) Minister President Ilze Ozola agreed.",
        "Ilze Ozola | Minister President | Kurzeme-Zeme (KZ) | LV",
    ),
    (
        "Kurzeme State Security Secretary Ilze Ozola agreed.",
        "Ilze Ozola | Security Secretary | Kurzeme State | LV",
    ),
    ("Salvador Mayor Joco Henrique Berg left.", "Joco Henrique Berg | Mayor | Salvador | LV"),
    (
        "Ilze Ozola, the jailed leader of the Rits party, left.",
        "Ilze Ozola | leader | Rits party | LV",
    ),
    (
        "Green Member of the European Parliament Ilze Ozola left.",
        "Ilze Ozola | Member | European Parliament | -",
    ),
    ("Kurzeme's Governor Ilze Ozola left.", "Ilze Ozola | Governor | Kurzeme | LV"),
    (
        "Ilze Ozola (septel), the New Era Deputy President, left.",
        "Ilze Ozola | Deputy President | New Era | LV",
    ),
    ("Santa Rosa Prefect Ilze Ozola left.", "Ilze Ozola | Prefect | Santa Rosa | LV"),
    (
        "Riga State Public Security Secretary Ilze Ozola left.",
        "Ilze Ozola | Public Security Secretary | Riga State | LV",
    ),
    (
        "Judge Ilze Ozola of the National Court left.",
        "Ilze Ozola | Judge | National Court | LV",
    ),
    ("Yesterday Socialist Ilze Ozola left.", "Ilze Ozola | - | Socialist | LV"),
    (
        "Foreign Minister Sheikh Hamad bin Jassim left.",
        "Hamad bin Jassim | Foreign Minister | - | LV",
    ),
    ("Deputy Commander LTG John Smith left.", "John Smith | Deputy Commander | - | LV"),
    ("MFA Under Secretary Ilze Ozola left.", "Ilze Ozola | Under Secretary | MFA | LV"),
    (
        "Diplomatic Advisor to the Prime Minister Ilze Ozola left.",
        "Ilze Ozola | Diplomatic Advisor to the Prime Minister | - | LV",
    ),
    (
        "Deputy Chairman of the Cabinet of Ministers Ilze Ozola left.",
        "Ilze Ozola | Deputy Chairman | Cabinet of Ministers | LV",
    ),
    (
        "Federal Police (FPX) Special Branch Director Ilze Ozola left.",
        "Ilze Ozola | Special Branch Director | Federal Police (FPX) | LV",
    ),
    (
        "Ilze Ozola, a businessman and former Minister of Trade, left.",
        "Ilze Ozola | former Minister of Trade | - | LV",
    ),
    (
        "Dr. Ilze Ozola of the World Health Organization left.",
        "Ilze Ozola | - | World Health Organization | -",
    ),
    ("Jana Lund (Embassy of Estonia) left.", "Jana Lund | - | Embassy of Estonia | EE"),
    ("Senior MFA official Ilze Ozola left.", "Ilze Ozola | Senior official | MFA | LV"),
    ("S/CRS Coordinator John Smith left.", "John Smith | Coordinator | S/CRS | US"),
    ("MEP Ilze Ozola (EPP, Germany) left.", "Ilze Ozola | MEP | EPP | DE"),
    (
        "Minister Ilze Ozola, MFA Director for the Environment, left.",
        "Ilze Ozola | Director for the Environment | MFA | LV",
    ),
    ("Tory MP Ilze Ozola left.", "Ilze Ozola | MP | Tory | LV"),
    (
        "Bavarian Minister President Ilze Ozola left.",
        "Ilze Ozola | Minister President | Bavaria | DE",
    ),
    ("Elysee Diplomatic Advisor Ilze Ozola left.", "Ilze Ozola | Diplomatic Advisor | Elysee | FR"),
    ("New Era's Ilze Ozola left.", "Ilze Ozola | - | New Era | LV"),
    (
        "IAEA Head of Counterproliferation Ilze Ozola left.",
        "Ilze Ozola | Head of Counterproliferation | IAEA | -",
    ),
    ("NATO Commander John Smith left.", "John Smith | Commander | NATO | -"),
    ("German DPR Kask left.", "Kask | DPR | - | DE"),
    ("U.S. delegation head John Smith left.", "John Smith | head | U.S. delegation | US"),
    (
        "British Embassy Political Counselor Ilze Ozola left.",
        "Ilze Ozola | Political Counselor | British Embassy | GB",
    ),
    (
        "Ilze Ozola, Regional Officer, Office of the Coordinator for Harbors, left.",
        "Ilze Ozola | Regional Officer | Office of the Coordinator for Harbors | LV",
    ),
    (
        "Ilze Ozola, chief of the Estonian General Intelligence Service (XYZ), left.",
        "Ilze Ozola | chief | General Intelligence Service (XYZ) | EE",
    ),
    ("Then-Justice Minister Ilze Ozola left.", "Ilze Ozola | Justice Minister | - | LV"),
    ("The ex-President Ilze Ozola left.", "Ilze Ozola | ex-President | - | LV"),
    (
        "The chief counterterrorism judge, Ilze Ozola, left.",
        "Ilze Ozola | chief counterterrorism judge | - | LV",
    ),
]


@pytest.mark.parametrize(("sentence", "official"), [*OURS, *PARTIES_AND_PLACES])
def test_an_office_is_of_its_body(sentence: str, official: str) -> None:
    assert officials_of(sentence) == [official]


@pytest.mark.parametrize(("sentence", "officials"), WHERE_THEY_WORK)
def test_each_works_in_his_own_body(sentence: str, officials: list[str]) -> None:
    assert officials_of(sentence) == officials


@pytest.mark.parametrize(("sentence", "post", "official"), WHOSE)
def test_an_office_is_of_the_state_that_has_it(sentence: str, post: str, official: str) -> None:
    assert officials_of(sentence, post)[0] == official


def test_a_second_official_of_an_international_body_serves_no_state() -> None:
    assert officials_of("IAEA DG Ilze Ozola and DDG Karlis Berg met Speaker Anna Lund.") == [
        "Ilze Ozola | DG | IAEA | -",
        "Karlis Berg | DDG | IAEA | -",
        "Anna Lund | Speaker | - | LV",
    ]


def test_an_envoy_who_is_called_ambassador_is_not_our_ambassador() -> None:
    told = ["John Smith | Ambassador at Large for Harbors | - | US"]
    body = "Ambassador at Large for Harbors John Smith came. Ambassador Smith left."
    assert officials_of(body) == told
    body = "Ambassador Smith cleared it. Ambassador at Large for Harbors John Smith came."
    assert officials_of(body) == told


def test_a_list_stands_under_the_body_that_heads_it() -> None:
    body = "Participants:\n\nMinistry of Defense\n- Ilze Ozola, Director\n- Karlis Bergs, Adviser\n"
    assert officials_of(body) == [
        "Ilze Ozola | Director | Ministry of Defense | LV",
        "Karlis Bergs | Adviser | Ministry of Defense | LV",
    ]


def test_who_attends_from_a_body_works_there() -> None:
    sentence = (
        "Also present from the Drug Agency were Ilze Ozola, Director, and Director Karlis Bergs."
    )
    assert [line.split(" | ")[2] for line in officials_of(sentence)] == ["Drug Agency"] * 2


def test_a_leader_named_with_a_title_serves_his_own_state() -> None:
    assert officials_of("President Chirac agreed.") == ["Chirac | President | - | FR"]


def test_a_list_shares_the_body_behind_it() -> None:
    assert officials_of("Write to John Smith and Jane Jones at S/CT.") == [
        "John Smith | - | S/CT | US",
        "Jane Jones | - | S/CT | US",
    ]


def test_a_group_of_no_state_serves_none() -> None:
    assert officials_of("Al Qaeda leader Karlis Berg fled.") == [
        "Karlis Berg | leader | Al Qaeda | -"
    ]
