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
CITED = [
    ("Ozola was quoted as saying that the law had failed.", ["ozola assert"]),
    ("The wall is concluded and will stand, according to Ozola.", ["ozola assert"]),
    ("XXXXXXXXXXXX said the law, according to Ozola, had failed.", []),
]
QUANTITIES = [
    ("Many in Latvia believe that Ozola has won.", ["many-in-latvia assert"]),
    ("Some of the deputies oppose the law.", ["deputies decline"]),
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
CAPITALS = [
    ("EMBOFF TOLD FONMIN THAT USG HOPED FOR REPLY.", ["emboff assert"]),
    ("FONMIN SAID SHAH MOST CONCERNED.", ["fonmin assert"]),
    ("FONMIN ASKED DELAY AND ASKED WHETHER TALKS RESUME.", ["fonmin request", "fonmin inquire"]),
]  # fmt: skip
SEEMING = [
    ("Ozola seemed doubtful that the law would pass.", ["ozola caution"]),
    ("Ozola appears willing to host the talks.", ["ozola commit"]),
    ("Ozola seems to favor the draft.", ["ozola support"]),
    ("Ozola sounded optimistic about the draft.", ["ozola assert"]),
    ("Ozola seemed tired.", []),
    ("The draft seemed bitter to taste.", []),
]
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
NOBODY = [
    ("None of the deputies questioned the draft.", []),
    ("Few deputies have criticized the draft.", []),
    ("Neither deputy believes that the draft failed.", []),
    ("No deputy said that it failed.", []),
    ("A few deputies criticized the draft.", ["deputies criticize"]),
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
        *REPORTING, *JOINT, *OUTERMOST, *ATTITUDES, *NOUNS, *ACTS, *NO_POSITION, *SECOND_VERBS,
        *COLLECTIVES, *CAPITALS, *MASKED, *QUANTITIES, *CITED, *UNLISTED, *INTENTIONS, *WAYS,
        *SEEMING, *APPOSED, *BY_AGENTS, *EXPERIENCING, *PROTESTS, *STANCES, *DEEDS,
        *NESTING,
        *INFINITIVES, *REDUCED, *MANNERS, *NOUNS_OF_VIEW, *OPENINGS, *SEEING,
        *PREDICTED, *NOBODY, *PASSIVE_DOUBTS, *FOCUSING, *VIEWING,
        *CONTENTS,
        *SUGGESTING, *STIRRED, *DETAILS,
        *FRAMING, *POLICIES, *NAMING,
        *MENDED,
        *UNDECIDED,
        *TOLD,
        *FURTHER_VERBS,
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
