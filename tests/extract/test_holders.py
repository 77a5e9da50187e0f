"""Who holds a view: groups, newspapers, documents, sources; each sentence is invented."""

import pytest

from cablegraph.model.findings import Official
from tests.extract.invented import positions_of, reading_of

SOURCES = [
    ("According to press reports, the law failed.", ["press assert"]),
    ("The law failed, according to state media.", ["state-media assert"]),
    ("According to figures provided by Ozola, the law failed.", ["ozola assert"]),
    ("According to statistics released by the Ministry of Justice, it failed.", ["moj assert"]),
    ("The law failed, according to analysts such as Ozola.", ["ozola assert"]),
    (
        "The law failed, according to a researcher from the local NGO Vilnis, Ozola.",
        ["ozola assert"],
    ),
    ('According to the daily "Jauna Avize," the law failed.', ["jauna-avize assert"]),
    ('The newspaper "Jauna Avize" reported that the law failed.', ["jauna-avize assert"]),
    ('A long report in "Jauna Avize" said that the law failed.', ["jauna-avize assert"]),
    ("A May 3 Vilnis press release claimed that the law failed.", ["vilnis assert"]),
    ("Media commentary has criticized the draft.", ["media criticize"]),
    ("According to the law, it failed.", []),
    ("According to plans, it failed.", []),
]
JOINED = [
    ("Vilnis and other local NGOs support the draft.", ["vilnis support", "local-ngos support"]),
    ("Ozola, as well as several deputies, opposed it.", ["ozola decline", "deputies decline"]),
    ("Ozola, along with Kask, opposed it.", ["ozola decline", "kask decline"]),
    ("The draft was criticized by Ozola and Kask.", ["ozola criticize", "kask criticize"]),
    ("It was claimed by Ozola, or by Kask.", ["ozola assert", "kask assert"]),
    ("The fall of Vilnis and Ozola opposed it.", ["ozola decline"]),
]
PASSIVES = [
    ("The law is said by industry sources to be dead.", ["industry-sources assert"]),
    ("The delay has been cited by various Latvian authorities.", ["gov-lv assert"]),
    ("The boat was built by Ozola.", []),
]
GROUPS = [
    ("The signatories asserted that it failed.", ["signatories assert"]),
    ("His enemies describe the law as dead.", ["enemies assert"]),
    ("The audience welcomed the draft.", ["audience support"]),
    ("Party leaders in Liepaja say the law will pass.", ["party-leaders-in-liepaja assert"]),
    ("Sources within the opposition fear a delay.", ["sources-within-the-opposition caution"]),
    ("Analysts at the Federation warned of it.", ["analysts-at-the-federation caution"]),
    (
        "Representatives from Shipping and Chambers of Commerce complained.",
        ["representatives-from-shipping-and-chambers-of-commerce criticize"],
    ),
    ("Predators like leopards eat boars.", []),
    ("Officials in the port support office left.", []),
]
CAUSED = [
    ("The poll caused Ozola to tell Kask that it failed.", ["ozola assert"]),
    ("The poll failed, prompting Ozola to call for more boats.", ["ozola request"]),
    ("The poll allowed Ozola to leave.", []),
]
FURTHER = [
    ("Several deputies are in favor of it and worry that it will fail.",
     ["deputies support", "deputies caution"]),
    ("Ozola used the talks to stress its worth and to ask for more.",
     ["ozola assert", "ozola request"]),
    ("Ozola tabled a question on May 3 asking whether it failed.", ["ozola inquire"]),
    ("The list was longer than anything she has said to us.", []),
]  # fmt: skip
SAME_GROUP = [
    (
        "Party insiders said it failed. The insiders also warned of a delay. They want more boats.",
        ["party-insiders assert", "party-insiders caution", "party-insiders request"],
    ),
    (
        "Residents of Liepaja said it failed. The residents opposed it.",
        ["residents-of-liepaja assert", "residents-of-liepaja decline"],
    ),
    (
        "Talks with the Coalition of Ports and Piers began. The Coalition said it failed.",
        ["coalition-of-ports-and-piers assert"],
    ),
]


PAPERS = [
    ('Die Woche (12/28) judged: "The law failed."', ["die-woche assert"]),
    ("Neue Woche of Trier (12/28) warned of a delay.", ["neue-woche caution"]),
    ('"El Norte" suggested that the law failed.', ["el-norte assert"]),
    ('The centrist "El Norte" claimed that the law failed.', ["el-norte assert"]),
    ('"El Norte," which is new, ran a headline declaring that it failed.', ["el-norte assert"]),
    ("Media outlets LNT and El Norte claimed that it failed.", ["lnt assert", "el-norte assert"]),
    (
        "On May 3, Vilnis Abroad published a report criticizing the law.",
        ["vilnis-abroad criticize"],
    ),
    ('"Nobody knows," Ozola said.', ["ozola assert"]),
    ("The Ministers of Justice and Home Affairs left.", []),
]
DOCUMENTS = [
    ("The Latvian note contends that the law failed.", ["gov-lv assert"]),
    ("The Latvian aide-memoire asks us to stop the visits.", ["gov-lv request"]),
    ("The note contends that the law failed.", []),
    ("Ozola sent a letter to Kask. The letter argues that it failed.", ["ozola assert"]),
    ("A letter from Ozola came. According to the letter, it failed.", ["ozola assert"]),
    (
        "The GOL issued a statement on ports. The statement said it failed.",
        ["gov-lv assert"],
    ),
    ("The letter argues that it failed.", []),
]
INCLUDED = [
    (
        "Several states, including Estonia and Latvia, opposed it.",
        ["states decline", "gov-ee decline", "gov-lv decline"],
    ),
    ("Residents, including the mother of Ozola, opposed it.", ["residents decline"]),
]
REDUCED = [
    ("The changes proposed by Ozola are late.", ["ozola propose"]),
    ("The main failure cited by Ozola is the delay.", ["ozola assert"]),
    ("The house owned by Ozola is old.", []),
    ("It was seen as a gain by many deputies and a relief for the port.", ["deputies assert"]),
]
OTHERS = [
    ("A call to the police said it failed.", []),
    ("The envoys to Estonia opposed it.", ["envoys decline"]),
    ("The GOL stands between companies who fear a delay and the port.", ["companies caution"]),
    (
        "Ozola left. His ardent supporters oppose it. Her supporters said it failed.",
        ["ozola-s-supporters decline", "ozola-s-supporters assert"],
    ),
    (
        "Delays have prompted Ozola, followed by Kask, to propose a law.",
        ["ozola propose", "kask propose"],
    ),
]

MINISTERS = [  # Ozola, Kask and Berzins are ministers
    (
        "Ozola praised the law. Kask did not. According to both ministers, it failed.",
        ["ozola support", "kask assert", "ozola assert"],
    ),
    ("Ozola met with Kask. The ministers opposed it.", ["kask decline", "ozola decline"]),
    ("Several ministers opposed it.", ["ministers decline"]),
]
TOGETHER = [
    ("The law was praised by Estonia's minister, Ozola.", ["ozola support"]),
    ("The law was praised by Latvia's deputies.", ["latvia-s-deputies support"]),
    ("The law was praised by Ozola and opposed by Kask.", ["ozola support", "kask decline"]),
    ("EMBOFF met with Kask and Ozola. They said it failed.", ["kask assert", "ozola assert"]),
    ("Ozola and her deputy, Kask, said it failed.", ["ozola assert", "kask assert"]),
    ("Her deputy, Kask, said it failed.", ["kask assert"]),
    ("A statement released by the Ministry of Justice said it failed.", ["moj assert"]),
    ("Unions and deputies alike said it failed.", ["unions assert", "deputies assert"]),
]
MORE = [
    ("Most analysts we spoke with believe the law failed.", ["analysts assert"]),
    ("An editorial in the Courier criticized the draft.", ["courier criticize"]),
    (
        "The owner of a shipping firm in Liepaja said trade fell.",
        ["owner-of-a-shipping-firm assert"],
    ),
    ("Skeptics, however, question whether it will pass.", ["skeptics caution"]),
    ("The Estonian side asked for training.", ["gov-ee request"]),
    ("The law failed, according to a May poll by Vilnis.", ["vilnis assert"]),
    ("The majority of Estonians support the draft.", ["estonians support"]),
    ("The port we looked at failed.", []),
    ("The law, however, question or not, failed.", []),
]
NOBODY = [  # who holds no view here
    ("It may be no surprise that some deputies are concerned about it.", []),
    ("Police arrested Ozola and Kask, two suspected gang leaders.", []),
    ("According to Ozola's calendar, it failed.", []),
    ("According to Ozola's estimates, it failed.", ["ozola assert"]),
    ("Presidential Chief of Staff and party candidate Ozola said it failed.", ["ozola assert"]),
    ("Several ports, some known to all, and three noted piers failed.", []),
]
BESIDE = [
    (
        "Ozola accused Kask of a delay, while the GOL refuted the claim.",
        ["ozola criticize", "gov-lv deny"],
    ),
    ("As described by Ozola, the law failed.", ["ozola assert"]),
    ("Ozola from Aid the Children said it failed.", ["ozola assert"]),
    ("State police suspect he failed.", ["state-police assert"]),
]
TURNS = [  # whose turn it is to speak
    ("EMBOFF delivered the text to Kask. He said it failed.", ["kask assert"]),
    ("EMBOFF raised the draft with Kask. She asked for time.", ["kask request"]),
    (
        "Ozola noted the draft. This meant that Kask had a chance. She said so.",
        ["ozola assert"] * 2,
    ),
    ("Ozola proposed that Kask leave, and he agreed to do so.", ["ozola propose", "kask agree"]),
    ("Ozola agreed that Kask had left, and he said it was late.", ["ozola agree", "ozola assert"]),
    (
        "Senior contacts at the Ministry of Justice warned of a delay. They fear it.",
        ["senior-contacts-at-the-ministry-of-justice caution"] * 2,
    ),
    (
        "An adviser to the party, Professor Ozola of the University, said it failed.",
        ["ozola assert"],
    ),
    ("Ozola, Director General, Port Research Institute (PRI) said it failed.", ["ozola assert"]),
    ("In talks with the deputy, Ozola, the Ambassador said it failed.", ["ambassador assert"]),
    ("The terror network said it failed.", []),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    [*SOURCES, *JOINED, *PASSIVES, *GROUPS, *CAUSED, *SAME_GROUP,
     *PAPERS, *DOCUMENTS, *INCLUDED,
        *TURNS,
        *BESIDE,
        *MORE,
        *TOGETHER,
        *NOBODY,
        *MINISTERS, *REDUCED, *OTHERS, *FURTHER],
)  # fmt: skip
def test_views_are_given_to_those_who_hold_them(body: str, expected: list[str]) -> None:
    assert positions_of(body) == expected


TAKEN_UP = [
    ("The DCM met Ozola, Director of the Ports Agency, who opposed it.", ["ozola decline"]),
    ("The DCM met Ozola, head of the Ports party, who opposed it.", ["ozola decline"]),
    (
        "Vilnis, Zibens and KTN praised it. The three companies expect to return.",
        [f"{each} {act}" for each in ("ktn", "vilnis", "zibens") for act in ("assert", "support")],
    ),
    ("Ozola, the party's candidate, spoke. The candidate admitted it failed.", ["ozola assert"]),
    ("Although several deputies are ill, they opposed it.", ["deputies decline"]),
    ("Latvian security, intelligence and judicial authorities opposed it.", ["gov-lv decline"]),
    ("Berzins left. Berzzins said it failed. Berzens agreed.", ["berzins assert", "berzins agree"]),
    ("al-Bahr opposed it.", ["al-bahr decline"]),
]


@pytest.mark.parametrize(("body", "expected"), TAKEN_UP)
def test_who_was_told_before_is_taken_up(body: str, expected: list[str]) -> None:
    assert sorted(positions_of(body)) == sorted(expected)


OFFICIAL = [
    ("Contacts at the Ministry of Justice said it failed.", True),
    ("GOL sources said it failed.", True),
    ("Local contacts said it failed.", False),
    ("Business leaders said it failed.", False),
    ("Latvian leaders said it failed.", True),
    ("According to government sources, it failed.", True),
    ("Industry sources said it failed.", False),
]


@pytest.mark.parametrize(("body", "is_official"), OFFICIAL)
def test_an_unnamed_group_is_official_where_a_body_of_the_state_is_named(
    body: str, is_official: bool
) -> None:
    reading = reading_of(body.replace("GOL", "the GOL"))
    (position,) = reading.positions
    assert isinstance(reading.entities[position.holder], Official) is is_official
