"""What each word or turn of phrase does that tells a position; each sentence is invented."""

import pytest

from tests.extract.invented import positions_of

FURTHER_VERBS = [
    ('"It has failed," sighed Ozola.', ["ozola assert"]),
    ('"It has failed," boasted Ozola.', ["ozola assert"]),
    ("Ozola muttered that the law had failed.", ["ozola assert"]),
    ("Ozola charged that the press had lied.", ["ozola criticize"]),
    ("Ozola was charged with fraud.", []),
    ("Ozola holds that the law has failed.", ["ozola assert"]),
    ("Ozola held that post for a year.", []),
    ("Ozola would not discuss the law.", ["ozola decline"]),
    ("Ozola discussed the law.", []),
    ("Ozola gave her word that it would pass.", ["ozola commit"]),
    ("Ozola associated herself with these remarks.", ["ozola agree"]),
    ("Ozola was quick to note that it had failed.", ["ozola assert"]),
    ("The law was opposed by Ozola.", ["ozola decline"]),
    ("The GOL in 2008 sought funding for a system.", ["gov-lv request"]),
    ("Ozola made it clear she intended to run.", ["ozola commit"]),
    ('Ozola called the law a "makeshift job."', ["ozola criticize"]),
    ("Ozola is expecting her first child.", []),
    ("The law, Ozola revealed, had failed.", ["ozola assert"]),
    ("Ozola challenged the deputies to vote.", ["ozola request"]),
    ("Ozola challenged the report.", ["ozola deny"]),
    ("Ozola shared her disappointment that it failed.", ["ozola criticize"]),
]
ATTITUDES = [  # ruling 2
    ("The GOL supports the draft.", ["gov-lv support"]),
    ('The GOL was "very much in favor" of the draft.', ["gov-lv support"]),
    ("Ozola is skeptical about the draft.", ["ozola caution"]),
    ("Ozola remains optimistic that it will pass.", ["ozola assert"]),
    ("Ozola is aware of the draft.", []),
    ("Ozola understands the draft.", []),
    ("The GOL is willing to host the talks.", ["gov-lv commit"]),
    ("The GOL fears a delay.", ["gov-lv caution"]),
    ("The GOL expects an answer.", ["gov-lv assert"]),
]
NOUNS = [  # ruling 3
    ("Ozola's concerns were discussed.", []),
    ("The meeting came at the request of Ozola.", []),
    ("Ozola expressed concern about the draft.", ["ozola caution"]),
    ("Ozola voiced strong support for the draft.", ["ozola support"]),
    ("Ozola has no objection to the draft.", ["ozola agree"]),
    ("Ozola made a request for training.", ["ozola request"]),
]
ACTS = [  # ruling 4
    ("Ozola intends to raise the matter.", ["ozola commit"]),
    ("Ozola said she would raise the matter.", ["ozola commit"]),
    ("Ozola said that the GOL would accept the text.", ["ozola commit"]),
    ("Ozola said the law must pass.", ["ozola assert"]),
    ("Ozola asked whether the visit would go ahead.", ["ozola inquire"]),
    ("Ozola asked for training.", ["ozola request"]),
    ("Ozola asked the Ambassador to intervene.", ["ozola request"]),
    ("Ozola asked about training.", ["ozola inquire"]),
    ("Ozola wants the Ambassador to intervene.", ["ozola request"]),
    ("Ozola does not want a delay.", ["ozola decline"]),
    ("Ozola did not object to the draft.", ["ozola agree"]),
    ("Ozola could not agree to the draft.", ["ozola decline"]),
    ("Ozola said the GOL supports the draft.", ["ozola support"]),
    ("Ozola said she feared a delay.", ["ozola caution"]),
    ("Ozola discounted the reports.", ["ozola deny"]),
    ("Ozola offered to host the talks.", ["ozola commit"]),
    ("Ozola argued against the draft.", ["ozola decline"]),
    ("Ozola described the draft as unacceptable.", ["ozola criticize"]),
    ("Ozola sought the Ambassador's views.", ["ozola inquire"]),
    ("Ozola announced that the law would pass in May.", ["ozola commit"]),
    ("Ozola said the GOL would welcome the draft.", ["ozola support"]),
    ("Ozola viewed the draft as a success.", ["ozola support"]),
    ("Ozola would like the Ambassador to intervene.", ["ozola request"]),
]
INTENTIONS = [
    ("The GOL plans on providing four boats.", ["gov-lv commit"]),
    ("The GOL intends to use ethanol.", ["gov-lv commit"]),
    ("The GOL is looking to expand its fleet.", ["gov-lv commit"]),
    ("The GOL has set a goal of ten boats.", ["gov-lv commit"]),
    ("The GOL is no longer willing to wait.", ["gov-lv decline"]),
    ("The GOL particularly likes that boats are new.", ["gov-lv support"]),
    ("The GOL does, however, take issue with the claim.", ["gov-lv deny"]),
    ("The GOL is increasing the pressure on traders to leave.", ["gov-lv request"]),
    ("The GOL had been believed to oppose the draft.", ["gov-lv decline"]),
    ("Ozola introduced a new code intended to help.", []),
]
WAYS = [
    ("As previously announced by Ozola, the law failed.", ["ozola commit"]),
    ("Kask wants help, said Ozola.", ["ozola assert"]),
    ("Ozola, in an oblique reference to Kask, sought to dispel the rumor.", ["ozola deny"]),
    ("Ozola also sought to clarify the remark.", ["ozola assert"]),
    ("Ozola responded positively to the draft.", ["ozola support"]),
    ("Ozola called the draft a waste of time.", ["ozola criticize"]),
    ("Ozola has not called the draft a failure.", []),
    ("The law, which all parties firmly support, failed.", ["parties support"]),
    ("The law, which Ozola says will fail, is late.", ["ozola assert"]),
]
SEEMING = [
    ("Ozola seemed doubtful that the law would pass.", ["ozola caution"]),
    ("Ozola appears willing to host the talks.", ["ozola commit"]),
    ("Ozola seems to favor the draft.", ["ozola support"]),
    ("Ozola sounded optimistic about the draft.", ["ozola assert"]),
    ("Ozola seemed tired.", []),
    ("The draft seemed bitter to taste.", []),
]
EXPERIENCING = [
    ("The delay alarmed the Ministry of Justice.", ["moj caution"]),
    ("The delay angered Ozola.", ["ozola criticize"]),
    ("The talks pleased Ozola.", ["ozola support"]),
    ("The draft surprised Ozola.", ["ozola assert"]),
]
PROTESTS = [
    ("Local residents staged a protest against the law.", ["local-residents criticize"]),
    ("Local residents often stage protests to attract attention.", ["local-residents criticize"]),
    ("The protests ended.", []),
]
STANCES = [
    ("Ozola embraced the draft.", ["ozola support"]),
    ("Ozola derided the draft as too weak.", ["ozola criticize"]),
    ("Ozola radiated confidence that the draft would pass.", ["ozola assert"]),
    ("Ozola suspects it has failed.", ["ozola assert"]),
    ("Ozola identified the delay as a problem.", ["ozola assert"]),
    ("Ozola saw Kask in the hall.", []),
    ("Ozola stopped short of endorsing the draft.", ["ozola decline"]),
    ("Ozola ruled out a delay.", ["ozola decline"]),
    ("Ozola came out against the draft.", ["ozola decline"]),
    ("Ozola came out in favor of the draft.", ["ozola support"]),
    ("Ozola staked a claim to the post.", ["ozola assert"]),
    ("Ozola declared herself ready to host the talks.", ["ozola commit"]),
    ("Ozola took the view that it failed.", ["ozola assert"]),
    ("Ozola is of the opinion that it failed.", ["ozola assert"]),
    ("Ozola lacks confidence in the draft.", ["ozola caution"]),
    ("Ozola has little faith in the draft.", ["ozola caution"]),
    ("Ozola has high hopes for the draft.", ["ozola assert"]),
    ("Ozola mistrusts the draft.", ["ozola caution"]),
    ("Ozola shares our view of the draft.", ["ozola agree"]),
    ("Ozola backs the draft.", ["ozola support"]),
    ("Ozola backed away from the draft.", ["ozola decline"]),
    ("Ozola pushed for a vote.", ["ozola request"]),
    ("Ozola lobbied for a vote.", ["ozola request"]),
    ("Ozola insisted on a vote.", ["ozola request"]),
    ("Ozola is uncomfortable with the draft.", ["ozola caution"]),
    ("Ozola remains hopeful.", ["ozola assert"]),
    ("Ozola voiced doubts about the draft.", ["ozola caution"]),
    ("Ozola made no secret of his dislike.", ["ozola criticize"]),
    ("Ozola paid tribute to the troops.", ["ozola support"]),
    ("Ozola looks forward to the talks.", ["ozola support"]),
    ("Ozola would not commit to a date.", ["ozola decline"]),
    ("Ozola balked at the price.", ["ozola decline"]),
    ("Ozola is against the draft.", ["ozola decline"]),
    ("Ozola claimed credit for the draft.", ["ozola assert"]),
    ("Ozola mused about a vote.", ["ozola assert"]),
    ("Ozola dismissed the comparison.", ["ozola deny"]),
    ("Ozola dismissed the cabinet in May.", []),
    ("Ozola predicts a delay.", ["ozola assert"]),
    ("Ozola linked the delay to the draft.", ["ozola assert"]),
    ("Ozola likened the draft to a train wreck.", ["ozola assert"]),
    ("Ozola spoke of a delay.", ["ozola assert"]),
    ("Ozola has spoken of the Fund potentially failing.", ["ozola assert"]),
    ("Ozola talked up the draft.", ["ozola support"]),
    ("Ozola vented about the delay.", ["ozola criticize"]),
    ("Ozola took aim at Kask.", ["ozola criticize"]),
    ("Ozola lashed out at Kask.", ["ozola criticize"]),
    ("Ozola attacked Kask for the delay.", ["ozola criticize"]),
    ("Ozola hit back at Kask.", ["ozola criticize"]),
    ("Ozola ordered the company to stop.", ["ozola request"]),
    ("Ozola bowed to the demand.", ["ozola agree"]),
    ("Ozola conceded the point.", ["ozola agree"]),
]
DEEDS = [
    ("A court declared five men guilty of murder.", []),
    ("A court condemned the man to ten years in prison.", []),
    ("The National Assembly passed a law.", []),
    ("Ozola signed the bill and the deputies approved it.", []),
    ("The GOL continued its policy of expelling people who promoted hate.", []),
    ("The GOL continues to cooperate with Estonia.", []),
    ("Boar are a food source for predators like tigers.", []),
    ("Latvia is a market that is said to have ties to bankers.", []),
    ("The bankers often lend support.", []),
    ("Ozola strongly promoted trade and small business.", []),
    ("The company is now offering free courses.", []),
]
INFINITIVES = [
    ("Kask convinced Ozola to declare a truce and express support for it.", []),
    ("The talks gave Kask a chance to meet Ozola, express concern and explain the law.", []),
    ("Kask will meet all deputies to seek their support.", []),
    (
        "Deputies and bankers fear the law and want help.",
        ["deputies caution", "bankers caution", "deputies request", "bankers request"],
    ),
    (
        "Ozola called to complain about the delay and ask for more time.",
        ["ozola criticize", "ozola request"],
    ),
    ("Deputies in New Haven say the law failed.", ["deputies-in-new-haven assert"]),
    ("Deputies in New Haven claim the law failed.", ["deputies-in-new-haven assert"]),
    ("The law in New Haven state archives failed.", []),
]
MANNERS = [
    ("Ozola spoke at length about schools.", ["ozola assert"]),
    ("Ozola told the Ambassador in confidence that she would resign.", ["ozola commit"]),
    ("Ozola noted in passing that the law failed.", ["ozola assert"]),
    ("Ozola worked at length in Riga.", []),
]
NOUNS_OF_VIEW = [
    ("Ozola's main point was that the law had failed.", ["ozola assert"]),
    ("Ozola's concern is that the law will fail.", ["ozola caution"]),
    ("Her basic point was that it failed.", []),
    ("Ozola spoke. Her basic point was that it failed.", ["ozola assert"]),
    ("Ozola's goal is to pass the law.", ["ozola commit"]),
    ("Ozola's desire is for more time.", ["ozola request"]),
    ("There was broad agreement among the deputies that it failed.", ["deputies agree"]),
    ("Ozola's point was late.", []),
]
SEEING = [
    ("Ozola sees the issue in other terms.", ["ozola assert"]),
    ("Ozola saw three obstacles.", ["ozola assert"]),
    ("Ozola saw Kask in the hall.", []),
    ("Ozola put the accent on trade.", ["ozola assert"]),
]
PREDICTED = [
    ("Ozola will argue that the draft has failed.", ["ozola assert"]),
    ("The deputies will say the draft has failed.", ["deputies assert"]),
    ("Ozola will ask the deputies to act.", []),
    ("Ozola will want Kask to act.", ["ozola request"]),
    ("Ozola will continue to see Kask as a rival.", []),
    ("Ozola could criticize the draft.", []),
    ("Ozola could support the draft.", []),
    ("Ozola obviously believes that the draft has failed.", ["ozola assert"]),
]
PASSIVE_DOUBTS = [
    ("He may leave if the sentence has not been confirmed by the Ministry of Justice.", []),
    ("The draft has not been criticized by Ozola.", []),
    ("Kask was dismissed by Ozola as deputy minister.", []),
    ("Some deputies were active and frequently seen in public.", []),
    ("Ozola had some say in the draft.", []),
]
FOCUSING = [
    ("Ozola focused on the need for reform.", ["ozola assert"]),
    ("Ozola immediately focused on improving the ministry.", []),
    ("The GOL continues to focus on trade.", []),
    ("The GOL recognizes that it faces a challenge.", []),
    ("Ozola recognized the role of Kask but said it failed.", ["ozola assert"]),
]
VIEWING = [
    ("Ozola views the draft with suspicion.", ["ozola caution"]),
    ("Ozola regards the draft with a blend of anxiety and optimism.", ["ozola caution"]),
    ("Ozola greeted the draft with relief.", ["ozola support"]),
    ("Ozola painted the deputies as cowards.", ["ozola criticize"]),
    ("Ozola compared the draft to a train wreck.", ["ozola assert"]),
    (
        "Kask offered to discuss the claim but the deputies refused.",
        ["kask commit", "deputies decline"],
    ),
    ("Ozola decided that the draft was late.", ["ozola assert"]),
    ("The deputies gave their blessing to the draft.", ["deputies support"]),
    ("Ozola spoke of the draft, which she said had failed.", ["ozola assert"]),
    (
        "Ozola opposed the draft, which she characterized as a mistake.",
        ["ozola decline", "ozola criticize"],
    ),
    ("Ozola was accused of accepting bribes.", []),
    ("Ozola detests the draft.", ["ozola criticize"]),
    ("Ozola counter-claimed that the draft failed.", ["ozola assert"]),
    ("The deputies rose to the defense of Kask.", ["deputies support"]),
    ("Her best response would be to leave.", []),
    ("Kask has a record of beating the expectations of deputies.", []),
]
CONTENTS = [
    ('Ozola said "the government will publish a draft law."', ["ozola commit"]),
    ('Ozola said, "I will publish a draft law."', ["ozola commit"]),
    ("Ozola has already said, if elected, she will shut down the office.", ["ozola commit"]),
    ("Ozola said that charges would be opened against all traders.", ["ozola commit"]),
    ("Ozola said most of the money would be spent on boats.", ["ozola commit"]),
    ("Ozola said the traders would be needed.", ["ozola assert"]),
    ("Ozola said Estonia would be invited by others.", ["ozola assert"]),
    ("Ozola explained that the GOL would open a school.", ["ozola commit"]),
    ("Ozola said she would not attend.", ["ozola decline"]),
    ("Ozola said that the work would not end.", ["ozola assert"]),
    ("Ozola announced that she wants to create a fund.", ["ozola commit"]),
    ("Ozola reaffirmed the commitment of Latvia to the talks.", ["ozola commit"]),
    ("Ozola explained her disappointment with the draft.", ["ozola criticize"]),
    ("Ozola said that the deputies were intransigent.", ["ozola criticize"]),
    ("Ozola said that she was outdated.", ["ozola assert"]),
    ('Ozola said, "we are counting on Estonia to help."', ["ozola request"]),
    ("Ozola echoed these sentiments.", ["ozola agree"]),
    ("Ozola said she wants the deputies to act.", ["ozola request"]),
    ("Ozola saw the draft as overly weak.", ["ozola criticize"]),
    ("Ozola characterized Kask as a corrupt buffoon.", ["ozola criticize"]),
]
SUGGESTING = [
    ("Ozola suggested that the minister had left.", ["ozola assert"]),
    ("Ozola suggested that the minister meet the deputies.", ["ozola propose"]),
    ("Ozola suggested that the draft should be mended.", ["ozola propose"]),
    ("Ozola suggested there might be other ways to help.", ["ozola propose"]),
    ("They also suggest the draft will fail.", []),
    ("Ozola praised it. She suggests the draft will fail.", ["ozola support", "ozola assert"]),
    ("Ozola suggested a meeting.", ["ozola propose"]),
    ("Ozola wants a strong minister.", ["ozola assert"]),
    ("Ozola wants help from Kask.", ["ozola request"]),
    ("Ozola wants Kask to leave.", ["ozola request"]),
]
STIRRED = [
    ("The draft always pleases the deputies.", ["deputies support"]),
    ("Ozola worries about the draft.", ["ozola caution"]),
    ("Ozola, worried about the draft, left.", ["ozola caution"]),
    ("The draft concerns fishing.", []),
    ("The delay also continues to worry Ozola.", ["ozola caution"]),
]
DETAILS = [
    ("The inquiry, one of several, has concluded.", []),
    ("The GOL continued its policy of expelling those that left.", []),
    (
        "Deputies point out that the text neither expressed regret nor repudiated violence.",
        ["deputies assert"],
    ),
    ('Deputies told the Ambassador that "they are enthusiastic about Kask."', ["deputies support"]),
    ("Deputies suspect he recruited clerks.", ["deputies assert"]),
    ("The deputies gave their blessing to the text.", ["deputies support"]),
    (
        'Ozola characterized it as "weak," and the deputies called it a "summer job."',
        ["ozola criticize", "deputies assert"],
    ),
]
FRAMING = [
    (
        "While condemning the attack, Ozola conceded that it had failed.",
        ["ozola criticize", "ozola assert"],
    ),
    (
        "While acknowledging that it failed, the deputies praised the draft.",
        ["deputies assert", "deputies support"],
    ),
    ("Considering the delay, it is odd that it failed.", []),
    ("It failed, as Ozola accepts, having refused to wait.", ["ozola agree", "ozola decline"]),
    ("Most deputies continue to toe the line and deny any delay.", ["deputies deny"]),
    (
        "The deputies support the plan and report no delays.",
        ["deputies support", "deputies assert"],
    ),
    ("Police arrested Kask and Berzins, two suspected leaders.", []),
    ("Ozola praised Kask, who left, and called for a vote.", ["ozola support", "ozola request"]),
]
POLICIES = [
    ("The GOL continues to take part in countering crime that could spread.", []),
    ("The GOL is considering using boats.", []),
    ("The GOL continues to undertake steps to mend the law.", []),
    ("Ozola undertook to mend the law.", ["ozola commit"]),
    ("The GOL encourages growth.", []),
    ("Ozola encouraged closer trade.", ["ozola request"]),
    ("The GOL seeks regional growth.", []),
    ("The GOL is seeking help from Estonia.", ["gov-lv request"]),
]
NAMING = [
    ("Ozola publicly called the report biased.", ["ozola criticize"]),
    ("Ozola referred to the plan as a positive step.", ["ozola support"]),
    ("Ozola referred to the plan.", ["ozola assert"]),
    ("Ozola soon came out on the radio criticizing the plan.", ["ozola criticize"]),
    ("Ozola stated that it was unacceptable that the law failed.", ["ozola criticize"]),
    ('Diena had this to say: "The law failed."', ["diena assert"]),
]
UNDECIDED = [
    ("Ozola has not decided whether to sign.", ["ozola decline"]),
    ("The GOL continues to want something.", ["gov-lv assert"]),
]
TOLD = [
    ("Official results were announced by the Ministry of Justice in May.", ["moj assert"]),
    ("A new fund was announced by the Ministry of Justice in May.", ["moj commit"]),
]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        *FURTHER_VERBS, *ATTITUDES, *NOUNS, *ACTS, *INTENTIONS, *WAYS, *SEEMING, *EXPERIENCING,
        *PROTESTS, *STANCES, *DEEDS, *INFINITIVES, *MANNERS, *NOUNS_OF_VIEW, *SEEING,
        *PREDICTED, *PASSIVE_DOUBTS, *FOCUSING, *VIEWING, *CONTENTS, *SUGGESTING, *STIRRED,
        *DETAILS, *FRAMING, *POLICIES, *NAMING, *UNDECIDED, *TOLD,
    ],
)  # fmt: skip
def test_what_is_said_so_does_what_it_says(body: str, expected: list[str]) -> None:
    assert positions_of(body) == expected
