"""Positions, rule by rule: each sentence is invented and says who holds what."""

import pytest

from tests.extract.invented import positions_of, reading_of

REPORTING = [
    ("Ozola cautioned that the law would fail.", ["ozola caution"]),
    ("Ozola told the Ambassador that talks had begun.", ["ozola assert"]),
    ("The law, Ozola said, had failed.", ["ozola assert"]),
    ("The law had failed, said Ozola.", ["ozola assert"]),
    ('"The law failed," said Ozola.', ["ozola assert"]),
    ("According to Ozola, the law had failed.", ["ozola assert"]),
    ("The law had failed, according to Ozola and Kask.", ["ozola assert", "kask assert"]),
    ("In Ozola's view, the law had failed.", ["ozola assert"]),
    ("Ozola's message was that the law had failed.", ["ozola assert"]),
    ("The Ambassador was told by Ozola that the law had failed.", ["ozola assert"]),
    ("Ozola, who had just returned from Tallinn, said the law had failed.", ["ozola assert"]),
    ("Ozola (a lawyer by training) also noted the delay.", ["ozola assert"]),
    ("Ozola, on instruction of the cabinet, repeatedly denied the report.", ["ozola deny"]),
    ("During a May 3 dinner, Ozola praised the talks.", ["ozola support"]),
    ("Ozola called the Ambassador to complain about the delay.", ["ozola criticize"]),
    ("Econoff met with Kask, who confirmed that the law had failed.", ["kask assert"]),
]
JOINT = [
    ("Ozola and Kask inquired about visas.", ["ozola inquire", "kask inquire"]),
    ("Both Ozola and Kask welcomed the visit.", ["ozola support", "kask support"]),
    ("Ozola, Berzins and Kask agreed.", ["ozola agree", "berzins agree", "kask agree"]),
    ("Estonia and Latvia supported the text.", ["gov-ee support", "gov-lv support"]),
]
OUTERMOST = [  # ruling 1
    ("Ozola reported that Kask told him the law had failed.", ["ozola assert"]),
    ("Ozola said she was aware of Kask's interest.", ["ozola assert"]),
    ("XXXXXXXXXXXX said that Kask opposed the law.", []),
    ("Ozola said that Estonia wanted more time.", ["ozola assert"]),
]
MASKED = [  # nobody else is taken for a masked name
    ("According to XXXXXXXXXXXX the Minister of Justice left without asking Kask.", []),
    ("The law had failed, said XXXXXXXXXXXX the Minister.", []),
    ("The Ambassador was told by XXXXXXXXXXXX of the Ministry of Justice that it failed.", []),
    ("Ozola praised the law. XXXXXXXXXXXX said it failed. He added a warning.", ["ozola support"]),
    ("Ozola met with XXXXXXXXXXXX. He said the law had failed.", []),
    ("Ozola told XXXXXXXXXXXX the law had failed. He replied it had not.", ["ozola assert"]),
    ("XXXXXXXXXXXX's daughter opposed the law. She said it had failed.", []),
    ("XXXXXXXXXXXX and XXXXXXXXXXXX opposed the law. They said it failed.", []),
    (
        "XXXXXXXXXXXX opposed the law. Ozola praised it. She said it would pass.",
        ["ozola support", "ozola assert"],
    ),
]
CITED = [
    ("Ozola was quoted as saying that the law had failed.", ["ozola assert"]),
    ("The wall is concluded and will stand, according to Ozola.", ["ozola assert"]),
    ("XXXXXXXXXXXX said the law, according to Ozola, had failed.", []),
]
QUANTITIES = [
    ("Many in Latvia believe that Ozola has won.", ["many-in-latvia assert"]),
    ("Some of the deputies oppose the law.", ["deputies decline"]),
]
NO_POSITION = [  # ruling 5, and what the post itself says
    ("Ozola raised the draft.", []),
    ("Ozola and Kask discussed the draft.", []),
    ("Ozola briefed the Ambassador.", []),
    ("We believe that the draft will fail.", []),
    ("It was reported that the draft had failed.", []),
    ("The reported claims were false.", []),
    ("Ozola may oppose the draft.", []),
    ("If Ozola opposes the draft, it will fail.", []),
    ("Ozola did not comment on the draft.", []),
    ("The draft would fail in May.", []),
    ("Doubtless Ozola feared a delay.", []),
    ("Exports rose in Latvia, highlighting its strength.", []),
    ("The Latvia suspect was arrested.", []),
]
SECOND_VERBS = [
    ("Ozola agreed to help but noted that money was short.", ["ozola agree", "ozola assert"]),
    ("Ozola said the law failed, and added that it was late.", ["ozola assert"]),
    ("Ozola condemned the attack, saying it was a crime.", ["ozola criticize"]),
    ("Ozola praised the talks, noting that they had helped.", ["ozola support", "ozola assert"]),
    ("While Ozola said it failed, Kask denied this.", ["ozola assert", "kask deny"]),
    ("Ozola said it failed; she asked for training.", ["ozola assert", "ozola request"]),
    ("Ozola said that Estonia and Latvia disagreed and were upset.", ["ozola assert"]),
    ("Ozola issued a statement condemning the attack.", ["ozola criticize"]),
    ("We received a letter from Kask requesting training.", ["kask request"]),
]
COLLECTIVES = [
    ("Several deputies criticized the draft.", ["deputies criticize"]),
    ("Residents of Riga welcomed the draft.", ["residents-of-riga support"]),
    ("Press reports indicate that the law failed.", ["press assert"]),
    ("Ozola, Director of the Institute also praised it.", ["ozola support"]),
    ("The daily Diena reported that the law had failed.", ["diena assert"]),
    ("A number of local bankers were worried about it.", ["local-bankers caution"]),
]
UNLISTED = [  # people and bodies that no list names
    ("Many tax reformers, however, were disappointed.", ["tax-reformers criticize"]),
    ("One questioner asked whether the law failed.", ["questioner inquire"]),
    ("Port-holders, however, remain concerned that it failed.", ["port-holders caution"]),
    ("The Herald said that all was lost.", ["herald assert"]),
    ("The left-leaning Courier said that all was lost.", ["courier assert"]),
    ("The draft law said that all was lost.", []),
    ("Two new reactors and several tractors remain.", []),
    ("The general response, however, from traders was that it failed.", ["traders assert"]),
    ("The response from traders was late.", []),
    ("Unions representing farmers and bankers said it failed.", ["unions assert"]),
    ("Sources close to the bankers said it failed.", ["sources assert"]),
    ("According to several media accounts, it failed.", ["media assert"]),
    ("According to Dr. Ilze Ozola, it failed.", ["ozola assert"]),
    ("Ozola spoke. Ozolla said it failed.", ["ozola assert"]),
]  # fmt: skip
CAPITALS = [
    ("EMBOFF TOLD FONMIN THAT USG HOPED FOR REPLY.", ["emboff assert"]),
    ("FONMIN SAID SHAH MOST CONCERNED.", ["fonmin assert"]),
    ("FONMIN ASKED DELAY AND ASKED WHETHER TALKS RESUME.", ["fonmin request", "fonmin inquire"]),
]  # fmt: skip
APPOSED = [
    ("Ozola, skeptical of the draft, left the room.", ["ozola caution"]),
    ("Local residents, frustrated by the delay, went home.", ["local-residents criticize"]),
    ("Frustrated by the delay, Ozola went home.", ["ozola criticize"]),
    ("Disappointed with the draft, Ozola said it failed.", ["ozola criticize", "ozola assert"]),
    ("The clear, concerned voice went on.", []),
]
BY_AGENTS = [
    ("Kask is said by industry sources to be a good lawyer.", ["industry-sources assert"]),
    ("The draft was seen by several deputies as a challenge.", ["deputies assert"]),
    ("The draft was heavily criticized by Ozola.", ["ozola criticize"]),
    ("The draft is considered by Ozola to be late.", ["ozola assert"]),
    ("The draft was signed by Ozola.", []),
    ("The draft was approved by Ozola.", []),
    ("The talks were led by Ozola.", []),
]
NESTING = [
    (
        "Ozola opposed the draft, but the deputies support it.",
        ["ozola decline", "deputies support"],
    ),
    (
        "Ozola was wary of the draft, but the deputies favored it.",
        ["ozola caution", "deputies support"],
    ),
    ("Ozola said that the draft failed but the deputies support it.", ["ozola assert"]),
    ("Ozola noted that Estonia sells arms but remains opposed to the draft.", ["ozola assert"]),
    ("Ozola noted that Estonia sells arms and opposes the draft.", ["ozola assert"]),
    ("Ozola praised the draft and opposed the delay.", ["ozola support", "ozola decline"]),
    ("Disappointed with the draft, Ozola said it failed.", ["ozola criticize", "ozola assert"]),
    ("Ozola, wary of the draft, said it failed.", ["ozola caution", "ozola assert"]),
]
REDUCED = [
    ("Kask agreed to the changes proposed earlier by Ozola.", ["kask agree", "ozola propose"]),
    ("Kask praised the plan, points echoed by Ozola.", ["kask support", "ozola assert"]),
    ("The projects supported by Ozola ended in May.", []),
    (
        "When asked by Kask about the law, Ozola replied that it failed.",
        ["kask inquire", "ozola assert"],
    ),
    ("Asked by Kask whether it failed, Ozola said no.", ["kask inquire", "ozola assert"]),
    ("Kask said that the changes proposed by Ozola failed.", ["kask assert"]),
    ("Wire reports quoted Ozola as saying that the law failed.", ["ozola assert"]),
    ("We received a request from the Ministry of Justice for training.", ["moj request"]),
    ("We received a letter from the Ministry of Justice.", []),
]
OPENINGS = [
    (
        "While the deputies have refused to discuss it, press reports indicate that it failed.",
        ["deputies decline", "press assert"],
    ),
    (
        "After expressing full support for the draft, Ozola met with the deputies.",
        ["ozola support"],
    ),
    ("Noting that it failed, Ozola urged the deputies to act.", ["ozola request"]),
    ("After signing the draft, Ozola left.", []),
    ("Ozola left the talks frustrated by the delay.", ["ozola criticize"]),
    ("Ozola came away impressed.", ["ozola support"]),
]
NOBODY = [
    ("None of the deputies questioned the draft.", []),
    ("Few deputies have criticized the draft.", []),
    ("Neither deputy believes that the draft failed.", []),
    ("No deputy said that it failed.", []),
    ("A few deputies criticized the draft.", ["deputies criticize"]),
]
MENDED = [
    ("The GOL declared a state of emergency.", []),
    ("The GOL promotes strikes that harm trade.", []),
    (
        "Many deputies remain in Riga and continue to complain about the delay.",
        ["deputies criticize"],
    ),
    (
        "The deputies complained about it and Ozola has confirmed the practice.",
        ["deputies criticize", "ozola assert"],
    ),
    ("Ozola said that the deputies failed and Kask confirmed the practice.", ["ozola assert"]),
    ("Ozola made allegations against Kask.", ["ozola criticize"]),
    ("Ozola was not content to wait.", []),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        *REPORTING, *JOINT, *OUTERMOST, *MASKED, *CITED, *QUANTITIES, *NO_POSITION,
        *SECOND_VERBS, *COLLECTIVES, *UNLISTED, *CAPITALS, *APPOSED, *BY_AGENTS, *NESTING,
        *REDUCED, *OPENINGS, *NOBODY, *MENDED,
    ],
)  # fmt: skip
def test_a_sentence_has_the_positions_that_it_attributes(body: str, expected: list[str]) -> None:
    assert positions_of(body) == expected


PRONOUNS = [
    ("Ozola praised the talks. She asked for training.", ["ozola support", "ozola request"]),
    ("Ozola praised the talks. The law, she said, was late.", ["ozola support", "ozola assert"]),
    ("Ozola told Kask it failed. She asked for help.", ["ozola assert", "ozola request"]),
    (
        "Ozola and Kask welcomed the visit. They asked for training.",
        ["ozola support", "kask support", "kask request", "ozola request"],
    ),
    (
        "Several deputies criticized the draft. They wondered who wrote it.",
        ["deputies criticize", "deputies inquire"],
    ),
    ("Ozola asked Kask why it failed. He replied that it had.", ["ozola inquire", "kask assert"]),
    ("The GOL opposes the draft. It believes it to be late.", ["gov-lv decline", "gov-lv assert"]),
    ("Ozola told Kask that she opposed the draft.", ["ozola decline"]),
    (
        "After speaking with Ozola it was late. She praised the draft.",
        ["ozola support"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), PRONOUNS)
def test_pronouns_are_the_speakers_before(body: str, expected: list[str]) -> None:
    assert positions_of(body) == expected


CONSTRUCTIONS = [
    ("Ozola was one of the few deputies (left or right) to openly support it.", ["ozola support"]),
    ("Ozola was the first to call for more boats.", ["ozola request"]),
    ("Ozola blamed Kask, and has since vowed to leave.", ["ozola criticize", "ozola commit"]),
    ("Ozola has phoned the Ambassador to ask for a copy.", ["ozola request"]),
    ('Ozola "is open to all offers" of help.', ["ozola agree"]),
    ('Ozola expressed "deep concern" about the draft.', ["ozola caution"]),
    ("Ozola noted the broad support among Estonians for it.", ["ozola assert"]),
    ("Ozola indicated the Estonian proposal would be included.", ["ozola commit"]),
    ("Ozola added value with her ties to the port.", []),
    ("More funds for exchanges and speakers would be welcome.", []),
    ("Ozola outlined the threat trends of the year.", ["ozola assert"]),
    ("It could be confirmed by Ozola.", []),
    ("Ozola, praised the talks.", ["ozola support"]),
    ("Ozola agreed. She once wrote that it failed.", ["ozola agree", "ozola assert"]),
    ("The Ambassador was told as much, in fewer words, by Ozola.", ["ozola assert"]),
    ("The law is dead, as Ozola alleges.", ["ozola criticize"]),
    ("Ozola was willing, all the same, to reply.", ["ozola commit"]),
    ("Ozola took the draft seriously, promised to read it, and left.", ["ozola commit"]),
    ("The draft was taken away, said Ozola.", ["ozola assert"]),
    ("Ozola means to ask who let it in.", ["ozola commit"]),
    ("Ozola found the time and means to reply.", []),
    ("Ozola did not share his optimism.", ["ozola caution"]),
    ("Ozola did not share our view.", ["ozola decline"]),
    ("Ozola served as an aide during the last bid.", []),
    ("Ozola was quoted in the paper as saying that it failed.", ["ozola assert"]),
    ("The letter from Ozola to Kask argued that it failed.", ["ozola assert"]),
    ("Neither Ozola nor Kask opposed it.", ["ozola agree", "kask agree"]),
    ("Neither Ozola nor Kask said so.", []),
    ("It is Ozola's view that it will fail.", ["ozola assert"]),
    ("It was the GOL's position that it would fail.", ["gov-lv assert"]),
    (
        "Ozola called for two steps: 1) more boats, 2) affirming the law.",
        ["ozola request"],
    ),
    ("They suggest that the draft, which came late, the first of its kind, will pass.", []),
    ("Letters to the editor of the paper are calling for boats.", []),
    ("The election of Kask as a member of the board raised concerns.", []),
    (
        "On the word of friends, among them Ozola and Kask, the Ambassador and Berzins opposed it.",
        ["ambassador decline", "berzins decline"],
    ),
]
QUOTED_ON = [  # what goes on with a quotation is not attributed anew
    ('Ozola said: "It failed. Estonia opposed it. So it was." Kask agreed.',
     ["ozola assert", "kask agree"]),
    ('Ozola said "no." Kask agreed.', ["ozola assert", "kask agree"]),
    ("Ozola said: “It failed. Estonia opposed it.” Kask agreed.", ["ozola assert", "kask agree"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [*CONSTRUCTIONS, *QUOTED_ON])
def test_constructions_met_in_cables(body: str, expected: list[str]) -> None:
    assert positions_of(body) == expected


def test_a_position_shows_its_sentence_its_cue_and_its_holder() -> None:
    reading = reading_of("Talks went on. Ozola cautioned the Ambassador that the law would fail.")
    (position,) = reading.positions
    source = reading.cable.source
    assert source[position.evidence.span].startswith("Ozola cautioned")
    assert source[position.cue] == "cautioned"
    assert source[position.holder_span] == "Ozola"
    assert position.about.text == source[position.about.span] == "the law would fail"
    assert position.evidence.rule == "reporting-verb"


def test_the_addressee_is_named() -> None:
    (position,) = reading_of("Ozola told the Ambassador that the law had failed.").positions
    assert position.addressee == "ambassador"


@pytest.mark.parametrize(
    ("body", "addressee"),
    [
        ("Ozola told Minister Kask that the law had failed.", "kask"),
        ("Ozola explained to Minister Kask that the law had failed.", "kask"),
        ("Ozola said Minister Kask had failed.", None),
        ("Ozola warned Estonia was late.", None),
    ],
)
def test_the_subject_of_what_is_said_is_no_addressee(body: str, addressee: str | None) -> None:
    assert [each.addressee for each in reading_of(body).positions] == [addressee]


def test_a_reflexive_after_the_subject_says_nothing() -> None:
    (position,) = reading_of("Ozola herself admitted that the law had failed.").positions
    assert position.holder == "ozola"


def test_a_phrase_does_not_end_at_an_abbreviation_or_within_brackets() -> None:
    (position,) = reading_of("Ozola said that Dr. Kask (MFA) had failed; we left.").positions
    assert position.about.text == "Dr. Kask (MFA) had failed"


def test_a_cue_that_was_not_taken_says_why() -> None:
    reading = reading_of("Ozola said that Kask opposed the law.")
    (rejection,) = (each for each in reading.rejections if each.kind == "position")
    assert reading.cable.source[rejection.span] == "opposed"
    assert rejection.reason == "within what another says"


def test_a_long_line_is_read_in_time() -> None:
    assert positions_of("Ozola said " * 400 + ".")[:1] == ["ozola assert"]
    assert set(positions_of("Ozola said " * 20_000 + ".")) == {"ozola assert"}  # cut in pieces
    assert positions_of("(" * 50_000 + "Ozola said so.") == []


def test_an_acronym_is_looked_for_in_time() -> None:
    words = "-".join(["Ab"] * 60)
    assert positions_of(f"{words} Cd Zx. AAAAAAAAAZ said it was late.")
