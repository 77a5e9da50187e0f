"""In which body an office is held: told beside it, before it, or earlier in the paragraph."""

import pytest

from cablegraph.extract.pipeline import read
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText
from tests.extract.who_is_who import officials_of

AT_LISTED_MINISTRIES = [
    ("The Foreign Office's Ann Brown said so.", "Ann Brown | - | Foreign Office | GB"),
    ("At the Foreign Office, Ann Brown said so.", "Ann Brown | - | Foreign Office | GB"),
    (
        "Poloff met Director Ann Brown of the Ministry of Justice and left.",
        "Ann Brown | Director | Ministry of Justice | GB",
    ),
    ("We met Ann Brown, who works at the Home Office.", "Ann Brown | - | Home Office | GB"),
    ("We met Ann Brown, who handles dues at HM Treasury.", "Ann Brown | - | HM Treasury | GB"),
]

BODIES_OF_OTHERS = [  # told by who works there: the same office, a boss, a party
    (
        "Customs Board Director Karlis Bergs left. Second Secretary Ilze Ozola of the same office"
        " agreed.",
        "Ilze Ozola | Second Secretary | Customs Board | LV",
    ),
    (
        "Customs Board Director Karlis Bergs left. Bergs' boss, Commissioner Ilze Ozola, agreed.",
        "Ilze Ozola | Commissioner | Customs Board | LV",
    ),
    (
        "Harbor Party leader Karlis Bergs left. The party's treasurer, Ilze Ozola, agreed.",
        "Ilze Ozola | treasurer | Harbor Party | LV",
    ),
]

LETTERS_AND_HEADS = [
    (
        "The Drug Control Agency (DCA) grows. DCA spokesman Karlis Bergs agreed.",
        "Karlis Bergs | spokesman | DCA | LV",
    ),
    (
        "Drug Agency director Karlis Bergs left. First Deputy Director Ilze Ozola asked for fuel.",
        "Ilze Ozola | First Deputy Director | Drug Agency | LV",
    ),
    (
        "Foreign Minister Karlis Bergs left. First Deputy Director Ilze Ozola asked for fuel.",
        "Ilze Ozola | First Deputy Director | - | LV",
    ),
    ("Al Osta MP Ilze Ozola agreed.", "Ilze Ozola | MP | Al Osta | LV"),
    ("Liberal critic Ilze Ozola agreed.", "Ilze Ozola | critic | Liberal | LV"),
    ("Radical deputy Ilze Ozola agreed.", "Ilze Ozola | deputy | Radical | LV"),
    ("RBDX Commodore Karlis Bergs agreed.", "Karlis Bergs | Commodore | RBDX | LV"),
    (
        "Osta Rits Party MP Ilze Ozola blamed the courts, and UNCIPEX agreed.",
        "Ilze Ozola | Party MP | Osta Rits Party | LV",
    ),
    (
        "MFA Director for Africa Karlis Bergs and Ports Commission adviser Ilze Ozola agreed.",
        "Karlis Bergs | Director for Africa | MFA | LV",
    ),
    (
        "Karlis Bergs, the MFA's lusophone Africa director, briefed us.",
        "Karlis Bergs | lusophone Africa director | MFA | LV",
    ),
]

BODIES_OF_THE_PARAGRAPH = [
    (
        "The Finance Ministry drafted the law. Deputy Minister Ilze Ozola praised it.",
        "Ilze Ozola | Deputy Minister | Finance Ministry | LV",
    ),
    (
        "The Finance Ministry drafted the law. Deputy Minister of Ports Ilze Ozola praised it.",
        "Ilze Ozola | Deputy Minister of Ports | - | LV",
    ),
    (
        "The National Assembly met. Opposition deputy Ilze Ozola called it a farce.",
        "Ilze Ozola | Opposition deputy | National Assembly | LV",
    ),
]

RARER_FORMS = [
    (
        "Ilze Ozola, head of the Chief Secretary's office at the Interior Ministry, agreed.",
        "Ilze Ozola | head of the Chief Secretary's office | Interior Ministry | LV",
    ),
    ("Ritsa deputy Ilze Ozola agreed.", "Ilze Ozola | deputy | Ritsa | LV"),
    (
        "The committee's chair, Ilze Ozola (DSS), agreed.",
        "Ilze Ozola | chair | DSS | LV",
    ),
    (
        "At the Elysee, legal adviser Ilze Ozola agreed.",
        "Ilze Ozola | legal adviser | Elysee | LV",
    ),
    (
        "Karlis Bergs of the MFA Press Desk agreed.",
        "Karlis Bergs | - | MFA Press Desk | LV",
    ),
    ("Estonia's PermRep (Kask) agreed.", "Kask | PermRep | - | EE"),
    ("Estonia's delegation head (Amb. Anu Kask) agreed.", "Anu Kask | head | delegation | EE"),
]

BODIES_NAMED_BEFORE = [
    (
        "At the Ministry of Health, Deputy Undersecretary Prof. Karlis Bergs told Poloff so.",
        "Karlis Bergs | Deputy Undersecretary | Ministry of Health | LV",
    ),
    (
        "At the Drug Agency, Deputy Director Ilze Ozola told Poloff so.",
        "Ilze Ozola | Deputy Director | Drug Agency | LV",
    ),
    (
        "The Ministry of Ports is wary. Permanent Secretary Ilze Ozola told us why.",
        "Ilze Ozola | Permanent Secretary | Ministry of Ports | LV",
    ),
    (
        "Poloff went to the Foreign Ministry on May 3, where Secretary General Ilze Ozola waited.",
        "Ilze Ozola | Secretary General | Foreign Ministry | LV",
    ),
    (
        "The Ministry of Ports is anxious. Colonel Bergs, the ministry's director, told us so.",
        "Bergs | director | Ministry of Ports | LV",
    ),
    (
        "The Maritime Safety Committee met. Committee chairman Ilze Ozola told us so.",
        "Ilze Ozola | chairman | Maritime Safety Committee | LV",
    ),
    (
        "The Estonian MFA is wary. Legal Adviser Ilze Ozola told us why.",
        "Ilze Ozola | Legal Adviser | - | LV",
    ),
    (
        "The Ministry of Ports is wary. Foreign Minister Ilze Ozola told us why.",
        "Ilze Ozola | Foreign Minister | - | LV",
    ),
    (
        "The Ministry of Ports is wary. It rained. It snowed. Undersecretary Ilze Ozola agreed.",
        "Ilze Ozola | Undersecretary | - | US",
    ),
]

MINISTRIES_OF_FIELDS = [
    (
        "Undersecretary of Health Ilze Ozola agreed.\n\n2. (U) The Ministry of Health did not.",
        "Ilze Ozola | Undersecretary of Health | Ministry of Health | LV",
    ),
    (
        "The Defense Ministry did not.\n\n2. (U) Defense State Secretary Ilze Ozola agreed.",
        "Ilze Ozola | Defense State Secretary | Defense Ministry | LV",
    ),
    (
        "The MFA did not.\n\n2. (U) Americas Desk Director Ilze Ozola agreed.",
        "Ilze Ozola | Americas Desk Director | MFA | LV",
    ),
    (
        "The Ministry of Foreign Trade left.\n\n2. (U) Americas Desk Director Ilze Ozola agreed.",
        "Ilze Ozola | Americas Desk Director | - | LV",
    ),
    (
        "The Ministry of Ports did not. Undersecretary of Health Ilze Ozola agreed.",
        "Ilze Ozola | Undersecretary of Health | - | LV",
    ),
    (
        "The Central Bank did not. Deputy Governor Ilze Ozola agreed.",
        "Ilze Ozola | Deputy Governor | Central Bank | LV",
    ),
    ("Deputy USTR Anna Berg agreed.", "Anna Berg | Deputy USTR | USTR | US"),
    (
        "Deputy Assistant U.S. Trade Representative Anna Berg agreed.",
        "Anna Berg | Deputy Assistant U.S. Trade Representative | USTR | US",
    ),
]

PARTIES = [
    (
        "Deputy Karlis Bergs agreed. Bergs (Harbor Party) had told us so.",
        "Karlis Bergs | Deputy | Harbor Party | LV",
    ),
    (
        "The MFA's Director for Ports, Ambassador (ret.) Ilze Ozola, agreed.",
        "Ilze Ozola | Director for Ports | MFA | LV",
    ),
    (
        "Ilze Ozola, leader of the main opposition party, the Harbor Forum for Change, agreed.",
        "Ilze Ozola | leader | Harbor Forum for Change | LV",
    ),
    ("Senator Julio Kask (Blanco) agreed.", "Julio Kask | Senator | Blanco | LV"),
    ("Deputy Karlis Bergs (Latvia) agreed.", "Karlis Bergs | Deputy | - | LV"),
    ("Deputy Karlis Bergs (ret.) agreed.", "Karlis Bergs | Deputy | - | LV"),
]

BODIES_OF_SUPERIORS = [
    (
        "Director Karlis Bergs of the Drug Agency saw Premier Kask. Bergs was ill. His deputy, Ilze"
        " Ozola, agreed.",
        "Ilze Ozola | deputy | Drug Agency | LV",
    ),
    (
        "Harbor Agency Chairman Kask called.\n\n2. (U) Kask, who was joined by his deputy for port"
        " dues, Ilze Ozola, agreed.",
        "Ilze Ozola | deputy for port dues | Harbor Agency | LV",
    ),
    (
        "Ports Minister Jo Kask left. The Ministry of Ports (MOPT) is poor. His deputy, Ilze Ozola,"
        " agreed.",
        "Ilze Ozola | deputy | Ministry of Ports | LV",
    ),
    (
        "Minister of Health Jo Kask left. Its Health Ministry is poor.\n\n2. Kask's vice minister,"
        " Ilze Ozola, agreed.",
        "Ilze Ozola | vice minister | Ministry of Health | LV",
    ),
    (
        "Ports Minister Jo Kask left. His deputy, Ilze Ozola, stayed.",
        "Ilze Ozola | deputy | - | LV",
    ),
    (
        "Poloff met MFA Director Karlis Bergs and his deputy, Ilze Ozola.",
        "Ilze Ozola | deputy | MFA | LV",
    ),
    (
        "Undersecretary Jo Bergs of the Ministry of Ports left. Her Director of Land, Dr. Ana Kask,"
        " agreed.",
        "Ana Kask | Director of Land | Ministry of Ports | LV",
    ),
    (
        "Estonian Minister of Ports Karlis Bergs agreed. His senior adviser, Ilze Ozola, did not.",
        "Ilze Ozola | senior adviser | - | EE",
    ),
    (
        "Poloff met Minister Karlis Bergs and his wife, Judge Ilze Ozola.",
        "Ilze Ozola | Judge | - | LV",
    ),
]

LOCAL_BODIES = [
    (
        "Oblast Education Department chief Ilze Ozola disagreed.",
        "Ilze Ozola | chief | Oblast Education Department | LV",
    ),
    (
        "Ilze Ozola, Deputy Director of the Kurzeme Land Bureau, received us.",
        "Ilze Ozola | Deputy Director | Kurzeme Land Bureau | LV",
    ),
    (
        "Ilze Ozola, Director of the Regional Affairs Department, received us.",
        "Ilze Ozola | Director of the Regional Affairs Department | - | LV",
    ),
    (
        "Provincial council chairman Karlis Bergs met us.",
        "Karlis Bergs | chairman | Provincial council | LV",
    ),
    (
        "Captain Karlis Bergs, the military police chief of inquiries, agreed.",
        "Karlis Bergs | chief of inquiries | military police | LV",
    ),
    (
        "Vidzeme Division commander Karlis Bergs spoke.",
        "Karlis Bergs | commander | Vidzeme Division | LV",
    ),
    (
        "Karlis Bergs, commander of the 5th Infantry Division, spoke.",
        "Karlis Bergs | commander | 5th Infantry Division | LV",
    ),
    (
        "Poloff met Vidzeme Environment Minister Karlis Bergs.",
        "Karlis Bergs | Environment Minister | Vidzeme | LV",
    ),
    (
        "Latvijas Dzelzcels Deputy Chairman Karlis Bergs told us so.",
        "Karlis Bergs | Deputy Chairman | Latvijas Dzelzcels | LV",
    ),
    (
        "Consular Section Chief Ilze Ozola agreed.",
        "Ilze Ozola | Consular Section Chief | Embassy Riga | US",
    ),
]

LOWER_CASE = [
    (
        "Parliamentary defense committee chairman Ilze Ozola agreed.",
        "Ilze Ozola | chairman | Parliamentary defense committee | LV",
    ),
    (
        "Ilze Ozola, deputy head of the parliamentary defense committee, agreed.",
        "Ilze Ozola | deputy head | parliamentary defense committee | LV",
    ),
    (
        "Ministry of Agriculture veterinary chief Karlis Bergs agreed.",
        "Karlis Bergs | veterinary chief | Ministry of Agriculture | LV",
    ),
    (
        "Governor of the Northern Province Karlis Bergs agreed.",
        "Karlis Bergs | Governor | Northern Province | LV",
    ),
    (
        "Vidzeme Police Chief Inspector General Karlis Bergs agreed.",
        "Karlis Bergs | Police Chief | Vidzeme | LV",
    ),
    (
        "Security Council Deputy Secretary Karlis Bergs agreed.",
        "Karlis Bergs | Deputy Secretary | Security Council | LV",
    ),
    (
        "USAID Mission Director Karl Berg agreed.",
        "Karl Berg | Mission Director | USAID | US",
    ),
]

LONG_NAMES = [
    (
        "Ilze Ozola, chairman of the Trade, Ports, and Fisheries Committee of Parliament, agreed.",
        "Ilze Ozola | chairman | Trade, Ports, and Fisheries Committee of Parliament | LV",
    ),
    (
        "Ilze Ozola, Chairman of the Committee on Ports, National Minorities, and Roads, agreed.",
        "Ilze Ozola | Chairman | Committee on Ports, National Minorities, and Roads | LV",
    ),
    (
        "Ilze Ozola, Director of the Agency for Science, Technology, and Innovation, agreed.",
        "Ilze Ozola | Director | Agency for Science, Technology, and Innovation | LV",
    ),
    (
        "Ilze Ozola, head of the Ministry of Justice's Treaty Department, agreed.",
        "Ilze Ozola | head of the Treaty Department | Ministry of Justice | LV",
    ),
    (
        "Ministry of Justice International Department Director Ilze Ozola agreed.",
        "Ilze Ozola | International Department Director | Ministry of Justice | LV",
    ),
    (
        "Ilze Ozola, chief of the National Police Narcotics Unit, agreed.",
        "Ilze Ozola | chief | National Police Narcotics Unit | LV",
    ),
    (
        "Ilze Ozola, Chief of the MFA's Boundaries Department, and Poloff attended.",
        "Ilze Ozola | Chief of the Boundaries Department | MFA | LV",
    ),
    (
        "Colonel Karlis Bergs of Task Force VII attended.",
        "Karlis Bergs | Colonel | Task Force VII | LV",
    ),
    (
        "Visiting EUCOM J5 Deputy Director RADM Karl Berg agreed.",
        "Karl Berg | J5 Deputy Director | EUCOM | US",
    ),
    (
        "Karl Berg, Deputy Assistant Secretary, INL (head of delegation), agreed.",
        "Karl Berg | Deputy Assistant Secretary | INL | US",
    ),
    (
        "Ilze Ozola, director of the Kurzeme Baby House, told us so.",
        "Ilze Ozola | director | Kurzeme Baby House | LV",
    ),
    (
        "COLONEL KARLIS BERGS OF THE LATVIAN ARMY SAT IN ON THE MEETING.",
        "Karlis Bergs | Colonel | Latvian Army | LV",
    ),
]

LED_BODIES = [
    (
        "The Ports Committee of Parliament, chaired by former Ambassador Karlis Bergs, met.",
        "Karlis Bergs | former Ambassador | Ports Committee of Parliament | LV",
    ),
    (
        "The Drug Agency, which is headed by Director Ilze Ozola, agreed.",
        "Ilze Ozola | Director | Drug Agency | LV",
    ),
    (
        "The delegation, headed by Deputy Minister Ilze Ozola, agreed.",
        "Ilze Ozola | Deputy Minister | - | LV",
    ),
]

OUR_OWN = [
    (
        "Please let control officer Ilze Ozola know.",
        "Ilze Ozola | control officer | Embassy Riga | US",
    ),
    (
        "Export Control Officer Ilze Ozola agreed.",
        "Ilze Ozola | Export Control Officer | - | LV",
    ),
    ("Ambassador (ret.) Ilze Ozola agreed.", "Ilze Ozola | Ambassador | - | LV"),
    ("Rep. Jane Harper agreed.", "Jane Harper | Rep | - | US"),
    ("Governor Karlis Bergs of Kurzeme agreed.", "Karlis Bergs | Governor | Kurzeme | LV"),
    (
        "Kurzeme Provincial Commissioner Karlis Bergs agreed.",
        "Karlis Bergs | Provincial Commissioner | Kurzeme | LV",
    ),
    (
        "Deputy Central Bank Governor Karlis Bergs agreed.",
        "Karlis Bergs | Deputy Governor | Central Bank | LV",
    ),
    ("Perm Sec Karlis Bergs agreed.", "Karlis Bergs | Perm Sec | - | LV"),
    ("Amb. Jane Harper agreed.", "Jane Harper | Amb | Embassy Riga | US"),
    (
        "CODEL Harper came. Representatives Jane Harper, Mark Berg and Anna Lund met us.",
        "Mark Berg | Representative | - | US",
    ),
]

LETTERS_OF_THE_CABLE = [
    (
        "The National Adoption Center (NAC) is closed. NAC Director Ilze Ozola agreed.",
        "Ilze Ozola | Director | NAC | LV",
    ),
    (
        "The Election Commission (EC) met. EC Chairman Ilze Ozola agreed.",
        "Ilze Ozola | Chairman | EC | LV",
    ),
    ("NAC Director Ilze Ozola agreed.", "Ilze Ozola | Director | NAC | -"),
    ("PDL leader Ilze Ozola agreed.", "Ilze Ozola | leader | PDL | LV"),
    ("PSOE leader Ilze Ozola agreed. Spain did not.", "Ilze Ozola | leader | PSOE | ES"),
]

NEAREST_STATES = [
    ("Not so Estonia. PR Karlis Bergs agreed.", "Karlis Bergs | PR | - | EE"),
    ("Estonian Deputy PR Karlis Bergs agreed.", "Karlis Bergs | Deputy PR | - | EE"),
    (
        "The Estonian PermRep spoke. Health Minister Karlis Bergs had told him to.",
        "Karlis Bergs | Health Minister | - | EE",
    ),
    (
        "Embassy Riga may wish to call on Permanent Secretary Karlis Bergs.",
        "Karlis Bergs | Permanent Secretary | - | LV",
    ),
    (
        "Estonia agreed. President Karlis Bergs was seen.",
        "Karlis Bergs | President | - | -",
    ),
    (
        "Estonia agreed. Special Representative Karlis Bergs was seen.",
        "Karlis Bergs | Special Representative | - | -",
    ),
]


@pytest.mark.parametrize(("sentence", "official"), NEAREST_STATES)
def test_where_no_state_is_host_the_one_named_before_is_meant(sentence: str, official: str) -> None:
    assert official in officials_of(sentence, "USUN NEW YORK")


@pytest.mark.parametrize(
    ("tags", "body", "country"),
    [
        ("PREL KR", "Kiribati agreed.", "KI"),
        ("PREL KR FJ", "Kiribati agreed.", "FJ"),
        ("PREL KR", "Nobody agreed.", "FJ"),
        ("PREL", "Kiribati agreed.", "FJ"),
    ],
)
def test_a_post_accredited_elsewhere_may_write_from_there(
    tags: str, body: str, country: str
) -> None:
    text = (
        f"FM AMEMBASSY SUVA\nTO SECSTATE WASHDC\nUNCLAS SUVA 000012\n\nTAGS: {tags}\n\n1. {body}\n"
    )
    raw = RawCable(source=SourceText("invented", text), format=SourceFormat.TEXT, digest="")
    assert read(parse_cable(raw)).host_country == country


@pytest.mark.parametrize(
    ("sentence", "official"),
    [
        *BODIES_NAMED_BEFORE,
        *BODIES_OF_SUPERIORS,
        *LOCAL_BODIES,
        *LOWER_CASE,
        *LONG_NAMES,
        *LED_BODIES,
        *MINISTRIES_OF_FIELDS,
        *PARTIES,
        *OUR_OWN,
        *LETTERS_OF_THE_CABLE,
        *BODIES_OF_OTHERS,
        *LETTERS_AND_HEADS,
        *BODIES_OF_THE_PARAGRAPH,
        *RARER_FORMS,
    ],
)
def test_an_office_is_held_in_the_body_that_the_words_tell(sentence: str, official: str) -> None:
    assert official in officials_of(sentence)


@pytest.mark.parametrize(("sentence", "official"), AT_LISTED_MINISTRIES)
def test_a_ministry_of_a_name_of_its_own_is_public(sentence: str, official: str) -> None:
    assert official in officials_of(sentence, "LONDON")


@pytest.mark.parametrize(
    "sentence",
    [
        "The Hacienda Hotel's Ann Brown said so.",
        "At the MOU Drafting Group, Ann Brown said so.",
        "We met Ann Brown, who works at the Hacienda Group.",
    ],
)
def test_a_word_of_another_states_ministry_makes_no_body_public(sentence: str) -> None:
    assert not officials_of(sentence)
