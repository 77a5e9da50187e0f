"""Who is who, rule by rule: each sentence is invented; posts and countries are real."""

import time

import pytest

from cablegraph.model.findings import Official
from tests.extract.who_is_who import (
    names_of,
    officials_of,
    places_of,
    read_whole,
    reading_of,
)

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
]
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


@pytest.mark.parametrize(
    ("sentence", "official"),
    [
        *BEFORE_THE_NAME,
        *AFTER_THE_NAME,
        *APART_FROM_THE_NAME,
        *OURS,
        *TAKING_UP,
        *PARTIES_AND_PLACES,
    ],
)
def test_a_title_goes_with_its_name(sentence: str, official: str) -> None:
    assert officials_of(sentence) == [official]


@pytest.mark.parametrize(
    ("sentence", "officials"),
    [*FIELD_AND_SURNAME, *IN_CAPITALS, *WHO_IS_MET, *CHANGES, *WHERE_THEY_WORK],
)
def test_each_is_given_his_own_title_alone(sentence: str, officials: list[str]) -> None:
    assert officials_of(sentence) == officials


@pytest.mark.parametrize(("sentence", "post", "official"), WHOSE)
def test_an_office_is_of_the_state_that_has_it(sentence: str, post: str, official: str) -> None:
    assert officials_of(sentence, post)[0] == official


def test_the_secretary_is_the_one_of_state_who_was_named() -> None:
    found = places_of("Secretary of State Mary Berg met the Mayor. The Secretary thanked him.")
    assert "The Secretary > berg" in found


@pytest.mark.parametrize(("sentence", "name"), FORMS_OF_NAMES)
def test_a_name_is_read_whole(sentence: str, name: str) -> None:
    assert names_of(sentence) == [name]


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


def test_a_second_official_of_an_international_body_serves_no_state() -> None:
    assert officials_of("IAEA DG Ilze Ozola and DDG Karlis Berg met Speaker Anna Lund.") == [
        "Ilze Ozola | DG | IAEA | -",
        "Karlis Berg | DDG | IAEA | -",
        "Anna Lund | Speaker | - | LV",
    ]


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


def test_an_envoy_who_is_called_ambassador_is_not_our_ambassador() -> None:
    told = ["John Smith | Ambassador at Large for Harbors | - | US"]
    body = "Ambassador at Large for Harbors John Smith came. Ambassador Smith left."
    assert officials_of(body) == told
    body = "Ambassador Smith cleared it. Ambassador at Large for Harbors John Smith came."
    assert officials_of(body) == told


def test_a_vetting_form_names_the_surname_first() -> None:
    body = "Name: OZOLS, Karlis Juris Gender: Male Passport No.: X1 Occupation: MAJ/NBS Unit: 2 DP"
    assert officials_of(body) == ["Karlis Juris Ozols | MAJ | NBS | LV"]


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


def test_the_fuller_title_is_kept() -> None:
    body = "PM Ozola agreed. Prime Minister Ilze Ozola left. Minister Ozola returned."
    assert officials_of(body) == ["Ilze Ozola | Prime Minister | - | LV"]


def test_a_head_of_state_is_known_by_surname_in_his_years() -> None:
    assert officials_of("Germany agreed. Merkel left.") == ["Merkel | - | - | DE"]
    assert officials_of("Talks began. Merkel left.") == []


def test_a_leader_named_with_a_title_serves_his_own_state() -> None:
    assert officials_of("President Chirac agreed.") == ["Chirac | President | - | FR"]


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


def test_a_private_role_is_no_official() -> None:
    body = "The president of the residents association said that all was well."
    entities = reading_of(body).entities
    assert not [each for each in entities.values() if isinstance(each, Official)]
    assert places_of(body)[0] == "president > president"


def test_a_list_shares_the_body_behind_it() -> None:
    assert officials_of("Write to John Smith and Jane Jones at S/CT.") == [
        "John Smith | - | S/CT | US",
        "Jane Jones | - | S/CT | US",
    ]


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


def test_a_group_of_no_state_serves_none() -> None:
    assert officials_of("Al Qaeda leader Karlis Berg fled.") == [
        "Karlis Berg | leader | Al Qaeda | -"
    ]


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


def test_telegrams_in_capitals_name_people_after_titles() -> None:
    body = "CHARGE CALLED ON MINISTER OF WAR OZOLS FEB 24. OZOLS SAID SHIPS WERE LATE."
    assert names_of(body) == ["Ozols"]
    assert [place.split(" > ")[1] for place in places_of(body)].count("ozols") == 2


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


KNOWN_TO_FAIL = [
    ("Ilze Ozola, who used to run the Drug Agency, agreed.", ["Ilze Ozola | - | Drug Agency | LV"]),
]


@pytest.mark.xfail(reason="no rule yet for what somebody did once")
@pytest.mark.parametrize(("sentence", "officials"), KNOWN_TO_FAIL)
def test_known_to_fail(sentence: str, officials: list[str]) -> None:
    assert officials_of(sentence) == officials
