"""Which act a sentence is: by its complement, its clause, its negation; each is invented."""

import pytest

from tests.extract.who_is_who import positions_told

MINISTER = " Anna Ozola is Minister of Justice."
ASKED = [  # whom one asks may stand with a title or an apposition
    ("Econoff asked State Secretary Anna Ozola about the vote.", "econoff inquire"),
    ("Econoff asked Bank of Latvia Governor Anna Ozola how it developed.", "econoff inquire"),
    ("Econoff asked Ozola, the chairman of Latvenergo, about the sale.", "econoff inquire"),
    ("Econoff asked State Secretary Anna Ozola to vote.", "econoff request"),
    ("The Ambassador called on State Secretary Anna Ozola to discuss the vote.", ""),
    ("The Ambassador called on Latvia to ratify the treaty.", "ambassador request"),
    ("Ozola called on the government to review the law.", "ozola request"),
    ("Latvian firms are encouraged to apply.", ""),
]
SAID = [
    ("Ozola said Latvia would face a recession.", "ozola assert"),
    ("Ozola said Latvia would host the talks.", "ozola commit"),
    ("Ozola said the elections would be held in October.", "ozola assert"),
    ("Ozola said that a tender would be held.", "ozola commit"),
    ("Ozola said that she had asked the cabinet to wait.", "ozola assert"),
    ("Ozola said that Latvia opposed it.", "ozola decline"),
    ("Ozola said Latvia had always supported the bid.", "ozola support"),
    ("Ozola said that if the vote failed, she would resign.", "ozola commit"),
    ("Ozola said that while she liked the goal, she could not accept it.", "ozola decline"),
    ("Ozola said that, in principle, Latvia supported the plan.", "ozola support"),
    ("Ozola said Latvia would not object to the sale.", "ozola agree"),
    ("Ozola said Latvia would not attend.", "ozola decline"),
    ("Ozola was not in a position to say who would attend.", "ozola decline"),
    ("Ozola suggested that a regulator would foster trade.", "ozola assert"),
    ("Ozola suggested that it would be better to wait.", "ozola propose"),
    ("Ozola suggested that the U.S. send a team.", "ozola propose"),
    ("Ozola prefers to speak French.", ""),
    ("Ozola would prefer to wait.", "ozola assert"),
]

NOUNS = [  # a verb and its noun, in the passive too
    ("Ozola gave her consent to the visit.", "ozola agree"),
    ("Ozola gave the plan her full backing.", "ozola support"),
    ("Ozola underlined her support for it.", "ozola support"),
    ("Ozola emphasized her willingness to help.", "ozola commit"),
    ("Ozola placed the blame on the cabinet.", "ozola criticize"),
    ("Concern was expressed by Ozola about the cost.", "ozola caution"),
    ("Doubts were raised by Ozola.", "ozola caution"),
    ("A request was made by Ozola for more boats.", "ozola request"),
    ("The view is shared by Ozola.", "ozola agree"),
    ("The hall was shared by Ozola.", ""),
]
ADJECTIVES = [  # within a phrase
    ("Ozola made a compelling case for the law.", "ozola assert"),
    ("Ozola made a strong and impassioned plea for calm.", "ozola request"),
    ("Ozola gave a detailed account of the talks.", "ozola assert"),
    ("Ozola took a more positive view of the law.", "ozola assert"),
    ("Ozola took a new position in the cabinet.", ""),
]
FAR_FROM = [  # attitudes denied, and pains taken
    ("Ozola was not particularly enthusiastic about the law.", "ozola caution"),
    ("Ozola was hardly enthusiastic about the law.", "ozola caution"),
    ("Ozola was far from convinced that the law would pass.", "ozola caution"),
    ("Ozola was more than willing to help.", "ozola commit"),
    ("Ozola stands firmly behind the law.", "ozola support"),
    ("Ozola took a firm stand against the law.", "ozola decline"),
    ("Ozola took pains to thank Poloff.", "ozola support"),
    ("Ozola made it a point to thank Poloff.", "ozola support"),
    ("Ozola made a point of thanking Poloff.", "ozola support"),
    ("Ozola is among those who oppose the law.", "ozola decline"),
    ("Dozens of deputies oppose the law.", "deputies decline"),
    ("Forty percent of deputies oppose the law.", ""),
    ("Many deputies identify themselves as Latvian.", ""),
]
HIDDEN = [
    ("Ozola argued in a May 3 editorial that both sides prefer the quarrel.", "ozola assert"),
    ("Ozola said in a May 3 statement that Latvia would send boats.", "ozola commit"),
    ("Ozola said the cabinet was to blame.", "ozola criticize"),
    ("Ozola said a vote was out of the question.", "ozola decline"),
    ("Ozola said it was not true that boats were sold.", "ozola deny"),
    ("Ozola called it odd.", "ozola assert"),
    ("Ozola called it unsafe.", "ozola criticize"),
    ("Ozola commented on her appreciation for the visit.", "ozola support"),
    ("Ozola determined that the pier was safe.", "ozola assert"),
    ("Ozola said that her team was firmly against the ferry.", "ozola decline"),
    ("Ozola did not hide her disappointment at the vote.", "ozola criticize"),
    ("Ozola hid her disappointment at the vote.", ""),
    ("Ozola made no secret of her opposition to the law.", "ozola decline"),
    ("Ozola did not hesitate to criticize the law.", "ozola criticize"),
    ("Ozola hesitated to criticize the law.", "ozola caution"),
    ("The Ambassador reminded Ozola to send the list.", "ambassador request"),
    ("This view was echoed by Ozola.", "ozola agree"),
]
SILENT = [
    ("Ozola did not request any help.", ""),
    ("Ozola did not complain about the delay.", ""),
    ("Ozola did not propose an alternative.", ""),
    ("Ozola said nothing about the ban.", ""),
    ("Ozola had no immediate reaction.", "ozola decline"),
    ("Ozola had nothing to add.", "ozola decline"),
]
DENYING = [
    ("Ozola said the charges were groundless.", "ozola deny"),
    ("Ozola said the charges were read.", "ozola assert"),
    ("Ozola dismissed the charges as groundless.", "ozola deny"),
    ("Ozola dismissed the case.", ""),
    ("Ozola dismissed the plan.", "ozola decline"),
]
WANTING = [
    ("Ozola wanted to know whether it failed.", "ozola inquire"),
    ("Ozola demanded to know why it failed.", "ozola inquire"),
    ("Ozola insisted that the U.S. lift the ban.", "ozola request"),
    ("Ozola insists that the treaty be signed first.", "ozola request"),
    ("Ozola insisted that the law had failed.", "ozola assert"),
    ("Ozola insisted that the law applies to all.", "ozola assert"),
    ("Ozola expressed hope talks would resume.", "ozola assert"),
    ("The plan was opposed, in part,", ""),
    ("The Ambassador thanked Minister Ozola, our host,", "ambassador support"),
    ("By Monday the ministry had been criticized, Ozola said.", "ozola assert"),
    ("Ozola has long opposed the ban.", "ozola decline"),
]

JUDGED = [
    ("Ozola considers the tariff unfair.", "ozola criticize"),
    ("Ozola considered the ferry safe.", "ozola assert"),
    ('Ozola called the seizure "medieval."', "ozola criticize"),
    ("Ozola was less happy with the draft.", "ozola criticize"),
    ("Ozola was less forthcoming on fishing rights.", "ozola decline"),
    ("Some deputies view the ferry as a waste.", "deputies criticize"),
    ("The fleet is old, which Ozola regards as a failure.", "ozola criticize"),
]
TO_COME = [  # what is undertaken stands behind what was done
    ("Ozola said that Latvia had dredged the port and would report in May.", "ozola commit"),
    ("Ozola said that the list had failed and would be replaced.", "ozola commit"),
    ("Ozola said that Latvia had lost twice and would lose again.", "ozola assert"),
    ("In May, Ozola said, Latvia would host the talks.", "ozola commit"),
    ("Ozola informed Poloff that she opposes the ban.", "ozola decline"),
    ("Ozola suggested that a longer pier would help.", "ozola propose"),
    ("Ozola said Kask had promised a ferry and would not withdraw.", "ozola assert"),
    ("Of the ten, Ozola said, two are ready and will be sent in May.", "ozola commit"),
    ("Ozola said that she had no news but would telephone.", "ozola commit"),
    ("Ozola said that she would have to ask and could not promise it.", "ozola decline"),
    ("Ozola said that no further boats would be admitted.", "ozola decline"),
    ("Ozola said that the docks would not be emptied for a year.", "ozola assert"),
    ("Ozola said that choices would be made by ministers in May.", "ozola assert"),
    ("Ozola replied that this would be legally impossible.", "ozola decline"),
    ("Econoff asked Minister Anna Ozola to explain how it works.", "econoff inquire"),
    ("Ozola advised a pause.", "ozola propose"),
    ("Ozola advised the late President.", ""),
    ("Ozola has taken the line that it failed.", "ozola assert"),
    ("That Latvia inform us whether it failed.", ""),
]
OWN_CAPITAL = [
    ("Ozola said that Latvia had declined and the pier would not be rebuilt.", "ozola assert"),
    ("Ozola said that the list had failed and would not be approved.", "ozola decline"),
    ("Ozola argued with conviction that it had failed.", "ozola assert"),
    ("The DCM said the Consular Section would inform Anna Ozola.", "dcm commit"),
    ("Ambassador Anna Ozola of Chile said that Santiago would send a ferry.", "ozola commit"),
    ("Chilean Ambassador Anna Ozola said that Santiago would send a ferry.", "ozola commit"),
    ("Ozola said that Santiago would send a ferry.", "ozola assert"),
    ("Ozola painted a sober picture of the docks.", "ozola assert"),
    ("Ozola told the envoy nothing that was new.", ""),
    ("Ozola reported on the visit.", ""),
    ('Ozola reported on the first page: "It has failed."', "ozola assert"),
]
APART = [  # time and manner stand between a verb and what it takes
    ("Ozola called last week for a longer pier.", "ozola request"),
    ("Ozola warned this month that the pier was unsafe.", "ozola caution"),
    ("Ozola answered with some irritation that it had failed.", "ozola assert"),
    ("Ozola replied with a shrug that it had failed.", "ozola assert"),
]
DEEDS = [
    ("Latvia recalled its envoy.", ""),
    ("Ozola was more direct than the others.", ""),
    ("Ozola and Kask seldom agree on fish.", ""),
    ("It is worth noting that Ozola left.", ""),
    ("The Ambassador called on Minister Anna Ozola May 3 to review the plans.", ""),
    ("The sailors left when they were determined to be ineligible.", ""),
    ("Ozola is determined to be heard.", "ozola commit"),
    ("The quarrel goes on, as Estonia would like us to believe.", "gov-ee assert"),
    ("Ozola pushed for the bill.", "ozola support"),
    ("Ozola pushed for a longer lease.", "ozola request"),
    ("Ozola offered a gloomy picture of the docks.", "ozola assert"),
]
COMPOUND = [  # a noun that makes another thing of the next one, and a thing put somewhere
    ("Ozola made an urgent call for help.", "ozola request"),
    ("Ozola made a phone call for the Ambassador.", ""),
    ("Ozola gave a detailed account of the talks.", "ozola assert"),
    ("Ozola gave a bank account to her son.", ""),
    ("Ozola gave a bleak picture of the talks.", "ozola assert"),
    ("Ozola gave a framed picture to her son.", ""),
    ("Ozola took a dim view of the talks.", "ozola criticize"),
    ("Ozola took a wide view of the harbor.", ""),
    ("Ozola made a firm commitment to pay.", "ozola commit"),
    ("Ozola put it, folded, on the table.", ""),
    ("Ozola put it, with care, on the table.", ""),
    ("It was, Ozola put it, a bad day.", "ozola assert"),
]
VERDICTS = [  # words of a verdict, and the same letters in other ones
    ("Ozola said that the report was not correct.", "ozola deny"),
    ("Ozola said that the report was not correctly filed.", "ozola assert"),
    ("Ozola said that the port was not accurately described.", "ozola assert"),
    ("Ozola said that the film was not true to life.", "ozola assert"),
    ("Ozola said that Estonia was to blame for the delay.", "ozola criticize"),
    ("Ozola said that her job was to blame Estonia.", "ozola assert"),
]
COULD_HARDLY = [
    ("Ozola could hardly oppose the visit.", ""),
    ("Ozola could scarcely condemn the visit.", ""),
    ("Ozola hardly supports the visit.", "ozola decline"),
    ("Ozola could not support the visit.", "ozola decline"),
]
UNOPPOSED = [
    ("Ozola said she had no problem with the pier.", "ozola agree"),
    ("Ozola said Latvia would have no objection to it.", "ozola agree"),
    ("Ozola saw no difficulty with the dates.", "ozola agree"),
    ("Latvia would have no difficulty accepting it.", "gov-lv agree"),
    ("Latvia had no difficulty finding a ferry.", ""),
    ("Ozola said no Latvian government could sell the pier.", "ozola decline"),
    ("Ozola said no ferry could land there.", "ozola assert"),
]
WILL = [
    ("Ozola said Latvia would support the bid.", "ozola commit"),
    ("Latvia will support the bid, Estonia's first.", "gov-lv commit"),
    ("Ozola said the ministry would be happy to meet the team.", "ozola commit"),
    ("Ozola said she saw the point and would have her staff look at it.", "ozola commit"),
    ("Ozola said the pier was old and that Latvia would mend it.", "ozola commit"),
    ("Ozola said the pier was old and that Latvia could not mend it.", "ozola decline"),
    ("Ozola said that without a vote Latvia would withdraw.", "ozola commit"),
    ("Ozola said that Latvia wished to help but would wait and could not name a day.",
     "ozola commit"),
    ("Ozola confirmed that the pact would be signed in June.", "ozola assert"),
    ("Ozola said her faction would vote for it.", "ozola commit"),
    ("Ozola said her prosecutors were glad to see it.", "ozola support"),
]  # fmt: skip
PREFERRING = [
    ("Ozola would prefer that the board report to her.", "ozola request"),
    ("Ozola would prefer a longer pier.", "ozola assert"),
    ("Ozola prefers a longer pier.", "ozola support"),
    ("Ozola would like to see the U.S. bring a case.", "ozola request"),
    ("Ozola reads English but prefers not to speak it.", ""),
    ("Econoff pressed Minister Anna Ozola on whether it failed.", "econoff inquire"),
    ("Econoff pressed Minister Anna Ozola on the pier.", "econoff request"),
    ("Ozola insisted that visits take place in May.", "ozola request"),
    ("Ozola suggested a list that would help.", "ozola propose"),
]
DISMISSING = [
    ("Ozola dismissed the charges as sour grapes.", "ozola deny"),
    ("Ozola dismissed the bill as theater.", "ozola criticize"),
    ("Ozola dismissed the previous commissioner.", ""),
    ("Ozola referred us to the bank.", ""),
    ("Ozola referred to the bank.", "ozola assert"),
    ("The police held a man accused of theft.", ""),
    ("Ozola was interested and left.", "ozola support"),
    ("Some deputies are worried by the delay.", "deputies caution"),
    ("Ozola spoke against selling the pier.", "ozola decline"),
]
BLAME = [
    ("Ozola said she was not yet in a position to sell it.", "ozola decline"),
    ("Ozola is not yet convinced of it.", "ozola caution"),
    ("Ozola said that Latvia would like to see the port reopen.", "ozola request"),
    ("Ozola argued that Estonia had sent too few boats.", "ozola criticize"),
    ("Ozola said that the crew had taken a list and done nothing.", "ozola criticize"),
    ("Ozola said that Latvia had done little.", "ozola assert"),
    ("Ozola said that she had done nothing.", "ozola assert"),
    ("Ozola said that the ferry was too small.", "ozola assert"),
    ("Ozola said that Latvia wants the U.S. to move.", "ozola request"),
    ("Ozola said that Latvia wants to move.", "ozola assert"),
    ("Ozola called on the government to raise the dues.", "ozola request"),
    ('Ozola then raised what she called "the pier."', ""),
    ("Ozola was more categorical than ever before.", ""),
    ("The Finns, however, tell us that it failed.", "gov-fi assert"),
    ("The Undersecretariat of Ports says it failed.", "undersecretariat-of-ports assert"),
]

WITHHELD = [  # nothing is given, and nothing is against it
    ("Ozola could promise nothing more.", "ozola decline"),
    ("Ozola would give no date for the vote.", "ozola decline"),
    ("Ozola could speak no French.", ""),
    ("Ozola saw nothing wrong with the plan.", "ozola agree"),
    ("Ozola saw no difficulty in that.", "ozola agree"),
    ("Ozola was adamant that Latvia would not pay.", "ozola decline"),
    ("Ozola left no doubt that Latvia would pay.", "ozola commit"),
    ("Ozola insisted that none would be released.", "ozola decline"),
    ("Ozola does not share that view.", "ozola decline"),
    ("Ozola is not so sanguine.", "ozola caution"),
    ("Ozola did, however, offer to send a team.", "ozola commit"),
    ("Ozola threatened to withdraw troops if the vote failed.", "ozola caution"),
    ("Ozola has gone out of her way to thank Poloff.", "ozola support"),
]
CALLED = [
    ("Ozola termed it odd.", "ozola assert"),
    ("Ozola termed the vote a missed opportunity.", "ozola criticize"),
    ("Ozola called the vote a turning point.", "ozola assert"),
    ("Ozola called the envoy a second time.", ""),
    ("Ozola agreed to the terms.", "ozola agree"),
    ("Ozola wants the ban lifted.", "ozola request"),
    ("Ozola wants the whole chapter thrown out.", "ozola request"),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        *BLAME,
        *CALLED,
        *WITHHELD,
        *UNOPPOSED,
        *COMPOUND,
        *VERDICTS,
        *COULD_HARDLY,
        *WILL,
        *PREFERRING,
        *DISMISSING,
        *ASKED,
        *SAID,
        *NOUNS,
        *SILENT,
        *ADJECTIVES,
        *HIDDEN,
        *FAR_FROM,
        *DENYING,
        *WANTING,
        *JUDGED,
        *TO_COME,
        *OWN_CAPITAL,
        *APART,
        *DEEDS,
    ],
)
def test_a_sentence_is_one_act(body: str, expected: str) -> None:
    is_named = "Anna" in body
    assert positions_told(body if is_named else body + MINISTER) == ([expected] if expected else [])
