"""Whose a verb is in the longer sentences of cables, and which act; all invented."""

import pytest

from tests.extract.who_is_who import positions_told

MINISTER = " Anna Ozola is Minister of Justice. Karlis Bergs is Minister of Ports."
SECOND = [  # a second verb with an object goes on with the sayer, not with the passive before it
    (
        "Ozola explained that the money had been spent but undertook to look for more.",
        ["ozola assert", "ozola commit"],
    ),
    (
        "Ozola warned that the port would be closed and urged Latvia to act.",
        ["ozola caution", "ozola request"],
    ),
    (
        "Ozola noted that little could be given and suggested that Riga wait.",
        ["ozola assert", "ozola propose"],
    ),
    ("Ozola said that the law was amended and welcomed by all.", ["ozola assert"]),
    (
        "Ozola told Poloff that Latvia was ready to pay, but had asked for a list.",
        ["ozola commit"],
    ),
    (
        "Ozola told Poloff that Latvia would pay, but asked for a list.",
        ["ozola commit", "ozola request"],
    ),
    (
        "Ozola asks for a delay and, in an article on May 3, wondered whether it would help.",
        ["ozola request", "ozola inquire"],
    ),
]
PUT_TO = [  # what somebody is asked is not asked by him
    ("Ozola, asked about the reports in Riga, dismissed them as rumor.", ["ozola deny"]),
    ("Ozola, pressed on the date, said it would be May.", ["ozola assert"]),
    ("Ozola took the list, asked about the date and left.", ["ozola inquire"]),
    (
        "Poloff noted the case of the family, who were told by Bergs that it was lost, and"
        " requested that it be reviewed.",
        ["poloff assert", "poloff request"],
    ),
    ("Many were teachers who had been told by Bergs to sign up, Ozola said.", ["ozola assert"]),
]
NOBODYS = [  # what holds no view of its own
    ("Post will give Ozola the list of programs she requested.", []),
    ("Post will send the slides that Ozola mentioned.", []),
    ("The letter that Ozola praised is new.", ["ozola support"]),
    ("The Charge plans to see Ozola on May 3.", []),
    ("Poloff will thank Ozola in person.", []),
    ("Bergs and Ozola dislike each other.", []),
    ("The deputies advised the late President.", []),
    ("The deputies advised the President to wait.", ["deputies propose"]),
    ("Ozola rarely promises what she cannot deliver.", []),
    ("Ozola was more receptive.", []),
    ("Ozola was more receptive to the plan.", ["ozola support"]),
    ("The party has been unable to profit from the strike.", []),
    ("The court accepted 300 cases in May.", []),
]
REPORTED = [  # nobody in particular tells what somebody holds
    ("Ozola is reported to be concerned that it will fail.", ["ozola caution"]),
    ("Ozola is said to favor the law.", ["ozola support"]),
    ("Ozola is said to be ill.", []),
    ("Ozola has so far resisted.", ["ozola decline"]),
]
OPINIONS = [  # whose view, line or main concern something is
    ("The Latvian position was that no boats would be sent.", ["gov-lv assert"]),
    ("The Estonian government's view is that the law is dead.", ["gov-ee assert"]),
    ("Ozola's belief was that the law was dead.", ["ozola assert"]),
    ("Ozola's biggest fear is that the law will pass.", ["ozola caution"]),
    ("Ozola's main concern was the budget.", ["ozola caution"]),
    ("Ozola's main concern was a just one.", []),
    ("The U.S. view was that the law was dead.", []),
    ('As Ozola put it, "the law is dead."', ["ozola assert"]),
    ("Ozola put it on the table.", []),
]
WITHIN = [  # what another only is to say, or says when it suits him, and what is no speech
    ("It was a chance to remind Ozola that Estonia was interested in trade.", []),
    ("When Ozola wants a boat, the yard builds one.", []),
    ("This is harder for the port than, say, describing the plan.", []),
    ("The daily Vilnis quoted Ozola as saying that the law was dead.", ["vilnis assert"]),
    ("Reports quoted Ozola as saying that the law was dead.", ["ozola assert"]),
    ("Ozola came to office promising a new port.", ["ozola commit"]),
    (
        "Latvia warned of losses. The sale was slow, as it highlights the need for boats.",
        ["gov-lv caution"],
    ),
    (
        "On May 1 Riga received a letter from Estonia. Ozola responded with a letter of her own."
        " The letter argues that the port is safe.",
        ["ozola assert"],
    ),
]
PAPERS = [
    (
        "The regional daily Vilnis argued that it was dead. The paper also said it was late.",
        ["vilnis assert", "vilnis assert"],
    ),
    ("The deputies continue to differ with Ozola on the law.", ["deputies decline"]),
    ("The deputies rose to Ozola's defense.", ["deputies support"]),
    ("The deputies continue to appeal to the young.", []),
    ("The deputies continue to appeal to the cabinet for help.", ["deputies request"]),
    ("Tallinn, with the help of the world, wants to repeat it.", ["gov-ee assert"]),
    ("Tallinn showed some respect and an interest in the ferry.", ["gov-ee support"]),
    ("There is little indication that Riga wants to solve it.", []),
    ("Members of the militia, which opposes the law, left.", ["militia decline"]),
    (
        "Ozola said &the law is dead.8 She proposed a new one.",
        ["ozola assert", "ozola propose"],
    ),
]
CALLED_PAPERS = [  # only a body that was called one is meant by "the paper"
    (
        "The trade union Vilnis opposes the law. The paper said it was late.",
        ["vilnis decline"],
    ),
    (
        "The trade union Vilnis opposes the law. The daily Osta agreed. The paper said it failed.",
        ["osta agree", "osta assert", "vilnis decline"],
    ),
    (
        "The magazine Osta opposes the law. The trade union Vilnis left. The magazine praised it.",
        ["osta decline", "osta support"],
    ),
    (
        "The trade union Vilnis opposes the law. The magazine praised the port.",
        ["magazine support", "vilnis decline"],
    ),
]
CALLED_PAPERS += [
    (f"{name} opposes the law. The paper said it was late.", ["osta assert", "osta decline"])
    for name in ('The newspaper "Osta"', "The weekly Osta", "The tabloid Osta")
]
ON_THE_WAY = [  # whose participle it is where somebody came, left or rang
    ("Ozola took office promising a new port.", ["ozola commit"]),
    ("Ozola came to Estonia promising a new port.", ["ozola commit"]),
    ("Ozola phoned the Ambassador demanding an answer.", ["ozola request"]),
    ("Ozola left the room vowing to return.", ["ozola commit"]),
    ("Ozola took a call from farmers demanding aid.", []),
    ("Ozola left a crowd demanding aid.", []),
    ("Ozola left the hall to reporters asking for comment.", []),
    ("Ozola wrote to farmers demanding aid.", []),
    ("Ozola ran into a man asking for help.", []),
    ("Ozola came across a girl demanding aid.", []),
]
DEEDS_OF = [  # what is done, and no group
    ("The movement of troops contradicts the accord.", []),
    ("The establishment of a joint commission supports trade.", []),
    ("The movement opposes the law.", ["movement decline"]),
    (
        "The Movement of Harbor Workers opposes the law.",
        ["movement-of-harbor-workers decline"],
    ),
    ("The establishment opposes the law.", ["establishment decline"]),
]
CERTAIN = [  # what the post itself says is so
    ("There is no doubt that Latvia opposes the visit.", ["gov-lv decline"]),
    ("There is little doubt that Latvia opposes the visit.", ["gov-lv decline"]),
    ("There is some doubt that Latvia opposes the visit.", []),
    ("There is no evidence that Latvia opposes the visit.", []),
    ("It is fair to say that Latvia opposes the visit.", ["gov-lv decline"]),
    ("It is probably safe to say that Latvia opposes the visit.", ["gov-lv decline"]),
    ("It is wrong to say that Latvia opposes the visit.", []),
    ("It was a chance to say that Latvia opposes the visit.", []),
]
AROUND = [  # titles, brackets and commas between somebody and what he says
    (
        "Uldis Vitols, Director of International Affairs, DG Trade (DG TRADE) opened the talks by"
        " expressing appreciation for the aid.",
        ["vitols support"],
    ),
    (
        "Outgoing Chair of the Baltic Dialogue Uldis Vitols, complimented the crew on the talks.",
        ["vitols support"],
    ),
    (
        'Leaving the port (residents call it "the lake"), Ozola pointed out a pier.',
        ["ozola assert", "residents assert"],
    ),
    ("Ozola (who opposes the law) left.", ["ozola decline"]),
    ("Ozola -- who opposes the law -- left.", ["ozola decline"]),
    (
        "Ozola thanked Poloff, said it was late, and asked for help.",
        ["ozola support", "ozola assert", "ozola request"],
    ),
    ("The business community opposes the law.", ["business-community decline"]),
    ("Community support for the law is weak.", []),
    ("The pier is under repair and expected to open in May.", []),
    ("Poloff had no answer to the very detailed questions.", []),
    ("The form asks to what extent Ozola is willing to help.", []),
    ("The degree to which Ozola is willing to help is open.", []),
    ("The plan was considered by the cabinet.", []),
]
ACTS = [
    ("Ozola conceded the point, but argued that the law was old.", ["ozola agree", "ozola assert"]),
    ("Ozola saw no objection to the plan.", ["ozola agree"]),
    ("Ozola saw merit in the plan.", ["ozola support"]),
    ("Ozola was less enthusiastic about the plan.", ["ozola caution"]),
    ("Ozola rejected suggestions that the law had failed.", ["ozola deny"]),
    ("Ozola rejected the idea of sending a list.", ["ozola decline"]),
    ("Ozola echoed the French position.", ["ozola support"]),
    ("Ozola suggested that the U.S. concentrate on Estonia.", ["ozola propose"]),
    ("Ozola suggested that the policy on Estonia failed.", ["ozola assert"]),
    ("Ozola assured Poloff that fish remained the key to the talks.", ["ozola assert"]),
    ("Ozola assured Poloff that the list would follow.", ["ozola commit"]),
    ("Ozola indicated that Latvia would most likely abstain.", ["ozola assert"]),
    ('Ozola indicated that Latvia would "probably" abstain.', ["ozola assert"]),
    ("Ozola said Latvia could accept either text.", ["ozola agree"]),
    ("Ozola said she could not predict the vote.", ["ozola assert"]),
    ("Ozola said any request received in May would be granted.", ["ozola commit"]),
    ("Ozola said the text would be well received.", ["ozola assert"]),
    ("Ozola said most of her colleagues would support it.", ["ozola assert"]),
    ("Ozola said her party would support it.", ["ozola commit"]),
    ("Ozola told visiting Senator John Carter that it had failed.", ["ozola assert"]),
]
ANSWERS = [
    ("Ozola said yes, but not before May.", ["ozola agree"]),
    ("Ozola said no.", ["ozola decline"]),
    ("Ozola said no vote was near.", ["ozola assert"]),
    ("Asked if Latvia would come, Ozola said yes, but late.", ["ozola agree"]),
    ("Asked whether it had failed, Ozola said no.", ["ozola assert"]),
    ("Ozola said yes votes were few.", ["ozola assert"]),
    ("Ozola advocated reform.", ["ozola support"]),
    ("Ozola advocated sending a list.", ["ozola propose"]),
    ("Ozola offered the use of boats.", ["ozola commit"]),
    ("Ozola took exception to the cost.", ["ozola criticize"]),
]
TIMES = [  # a time between a verb and what it takes
    ("Ozola called in May for a vote.", ["ozola request"]),
    ("Ozola asked in turn whether it had failed.", ["ozola inquire"]),
    ("Ozola petitioned the Ministry of Ports (MOP) in October for help.", ["ozola request"]),
    ("Ozola called Bergs for a chat.", []),
]
OF_OTHERS = [  # what is another's, or nobody's yet
    ("According to Ozola, Bergs has been asked to come and is willing to.", ["ozola assert"]),
    ("Riga should raise it with Bergs, noting that it failed.", []),
    ("He was in the group that advised the late President Kalns, and he took part in it.", []),
    ("Ozola called for a text that spoke of a vote.", ["ozola request"]),
    ("Ozola said she would go but could not promise an answer.", ["ozola commit"]),
    (
        "In talks with visiting Senator John Carter, Latvian firms praised it.",
        ["latvian-firms support"],
    ),
    ("Ozola took note of both.", []),
]
SERIES = [
    (
        "Ozola acknowledged that it could be better, undertook to trace it, and suggested a visit.",
        ["ozola assert", "ozola commit", "ozola propose"],
    ),
    (
        "As to the port, the Charge -- for the fifth time since July -- pressed for a visit.",
        ["charge request"],
    ),
    ("Latvia wants to help, Ozola continued, but the law is old.", ["ozola assert"]),
    (
        "Ozola noted that Latvia had abstained on the text, which it regarded as divisive.",
        ["ozola assert"],
    ),
    (
        'Ozola complained that the EU "comes back for more," but said she was ready to pay.',
        ["ozola criticize", "ozola commit"],
    ),
    ("Her party, the Harbor Party (HP), announced that it would leave.", ["harbor-party commit"]),
]
TOGETHER = [
    (
        "Ozola was pleased with the talks, non-committal on the vote, and worried about the port.",
        ["ozola support", "ozola decline", "ozola caution"],
    ),
    ("Fiji and New Zealand agree with us.", ["gov-fj agree", "gov-nz agree"]),
    ("The court advised that the tax be cut.", ["court propose"]),
    ("The court advised that the tax is new.", ["court assert"]),
    ("Ozola wants no press aboard.", ["ozola decline"]),
    ("Ozola joined Estonia in welcoming the text.", ["gov-ee support", "ozola support"]),
    ("Ozola has confined herself to criticizing the plan.", ["ozola criticize"]),
    ("Ozola has devoted herself to criticizing the plan.", []),
    (
        "Her Director of Ports, Dr. Andris Kalns, complained that it failed.",
        ["kalns criticize"],
    ),
    ("Ozola was calm; the army, she remarked, wanted rice.", ["ozola assert"]),
    (
        "Ozola left. Bergs left. The Charge asked for a meeting where the two would talk; both"
        " accepted.",
        ["charge request", "bergs agree", "ozola agree"],
    ),
    ('The daily "Diario da Praia" asks for an interview.', ["diario-da-praia request"]),
    ("The smelter at Ventspils has now asked for help.", ["smelter-at-ventspils request"]),
    ("The IAEA legal counsel reported that it failed.", ["iaea-legal-counsel assert"]),
    ("Several returnees worry about land.", ["returnees caution"]),
]


ASIDE = [  # all that stands around who says it is his
    ("Ozola left. The cabinet, she said, opposed the law.", ["ozola decline"]),
    ("Ozola left. The Finns, she reported, had refused to move.", ["ozola assert"]),
    ("Ozola left. The shippers, she added, were unhappy with it.", ["ozola assert"]),
    ("Ozola left. She did not, she said, want a vote.", ["ozola decline"]),
    ("Ozola left; the army, she added, opposed it.", ["ozola assert"]),
    ("The law, Ozola told Poloff, would be rejected by the Finns.", ["ozola assert"]),
    ("Finland, Ozola said, would not join.", ["ozola assert"]),
    ("Latvia, Ozola said, would not join.", ["ozola decline"]),
    ("Latvia wants more, Ozola admitted when pressed by Poloff.", ["ozola assert"]),
    ("Latvia wants more, Ozola said in a May 3 call on the DCM.", ["ozola assert"]),
    ("Ozola said the farmers had left; they want to go home.", ["ozola assert"]),
    ("Officials said it failed; they hope to try again.", ["officials assert"]),
    (
        "The owner of a local drilling firm said it failed.",
        ["owner-of-a-local-drilling-firm assert"],
    ),
    ("Women selling oil in bottles oppose it.", ["women decline"]),
]
ITSELF = [
    ("Ozola offered to call, an idea Bergs embraced.", ["bergs support", "ozola commit"]),
    ("Traders doubt it, but are reluctant to speak.", ["traders caution", "traders decline"]),
    ("Most traders we talk to are skeptical of it.", ["traders caution"]),
]
MANY = [  # verbs that are nouns too, behind what parts them from many
    ("Traders, for their part, fear a strike.", ["traders caution"]),
    ("Traders, on the other hand, wonder what it costs.", ["traders inquire"]),
    ("Traders in Liepaja fear reprisals.", ["traders-in-liepaja caution"]),
    ("Owners in Liepaja blame subcontractors for it.", ["owners-in-liepaja criticize"]),
    ("Doctors we know are aghast at it.", ["doctors criticize"]),
    ("Vilnis, a Riga-based group, favors it.", ["vilnis support"]),
    ("Estonian and Finnish deputies voice dismay.", ["finnish-deputies criticize"]),
    ("Vilnis has said that it will not pay.", ["vilnis decline"]),
    ("The harbor, opened in May, that year lost money.", []),
]
BY_THE_WAY = [  # what ", which" and ", who" tell of what is no clause
    ("Fiji offered boats, which Ozola is inclined to accept.", ["gov-fj propose", "ozola assert"]),
    ("Ozola noted that Fiji offered boats, which Bergs opposed.", ["ozola assert"]),
    (
        "Ozola sought an explanation from Bergs, who apologized for it.",
        ["bergs assert", "ozola request"],
    ),
    (
        "Ozola opposes the plan of Bergs, whose name, she said, was mud.",
        ["ozola assert", "ozola decline"],
    ),
    (
        "Ozola promised to wait and in the same breath complained of the delay.",
        ["ozola commit", "ozola criticize"],
    ),
    ("Riga cannot find the twelve pilots requested reftel.", []),
    ("Poloff met a church elder. He urged us to wait.", []),
    ("Fiji wants more, Ozola informed the Charge on May 3, a day late.", ["ozola assert"]),
]
WHO_ELSE = [  # who is behind a title, beside a state, one of a pair
    ("MFA Deputy Under Secretary Janis Kalns said it failed.", ["kalns assert"]),
    (
        "Latvia sees no need for a vote, MFA Director for Port Affairs Janis Kalns told Poloff.",
        ["kalns assert"],
    ),
    ("Ozola left. Bergs left. Neither man expects a vote.", ["bergs assert", "ozola assert"]),
    ("Ozola left. Bergs left. Both men want a vote.", ["bergs assert", "ozola assert"]),
    ("Ozola left. Bergs left. Two port men want a vote.", ["port-men assert"]),
    ("Estonia, joined by Fiji, opposed it.", ["gov-ee decline", "gov-fj decline"]),
    ("Ozola, joined by Bergs, opposed it.", ["ozola decline"]),
    ("Port lawyers we spoke to are skeptical of it.", ["port-lawyers caution"]),
    ("Traders we spoke to oppose it.", ["traders decline"]),
    ("One trade unionist told us it failed.", ["trade-unionist assert"]),
    ("The ports lobby opposed it.", ["ports-lobby decline"]),
    ("Estonian state television alleged that it failed.", ["estonian-state-television criticize"]),
    (
        "Ozola called it one-sided and suggested that it had failed.",
        ["ozola criticize", "ozola assert"],
    ),
    (
        "Ozola supports it, but privately her aides oppose it.",
        ["ozola support", "ozola-s-aides decline"],
    ),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        *ASIDE,
        *BY_THE_WAY,
        *MANY,
        *ITSELF,
        *WHO_ELSE,
        *SECOND,
        *PUT_TO,
        *NOBODYS,
        *REPORTED,
        *ACTS,
        *OPINIONS,
        *WITHIN,
        *AROUND,
        *PAPERS,
        *CALLED_PAPERS,
        *ON_THE_WAY,
        *DEEDS_OF,
        *CERTAIN,
        *ANSWERS,
        *TIMES,
        *OF_OTHERS,
        *SERIES,
        *TOGETHER,
    ],
)
def test_a_verb_is_whose_the_sentence_says(body: str, expected: list[str]) -> None:
    assert sorted(positions_told(body + MINISTER)) == sorted(expected)
