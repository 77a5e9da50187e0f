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
    ("The delay has been cited by various Latvian authorities.", ["latvian-authorities assert"]),
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
        "Representatives from Industry and Chambers of Commerce complained.",
        ["representatives-from-industry-and-chambers-of-commerce criticize"],
    ),
    ("Predators like leopards eat boars.", []),
    ("Officials in the port support office left.", []),
]
CAUSED = [
    ("The poll caused Ozola to tell Kask that it failed.", ["ozola assert"]),
    ("The poll failed, prompting Ozola to call for more boats.", ["ozola request"]),
    ("The poll allowed Ozola to leave.", []),
]
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


@pytest.mark.parametrize(
    ("body", "expected"), [*SOURCES, *JOINED, *PASSIVES, *GROUPS, *CAUSED, *SAME_GROUP]
)
def test_views_are_given_to_those_who_hold_them(body: str, expected: list[str]) -> None:
    assert positions_of(body) == expected


OFFICIAL = [
    ("Contacts at the Ministry of Justice said it failed.", True),
    ("GOL sources said it failed.", True),
    ("Local contacts said it failed.", False),
    ("Business leaders said it failed.", False),
]


@pytest.mark.parametrize(("body", "is_official"), OFFICIAL)
def test_an_unnamed_group_is_official_where_a_body_of_the_state_is_named(
    body: str, is_official: bool
) -> None:
    reading = reading_of(body.replace("GOL", "the GOL"))
    (position,) = reading.positions
    assert isinstance(reading.entities[position.holder], Official) is is_official
