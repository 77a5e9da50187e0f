"""Who speaks in turn, and for whom: answers, sayers at the end, letters, groups; all invented."""

import pytest

from tests.extract.who_is_who import positions_told

MET = "Poloff met with MFA Director Ivars Pundurs on February 9. "
SAW = "The Ambassador met with Foreign Minister Artis Pabrins on February 9. "
PUNDURS = " Ivars Pundurs is MFA Director."
ANSWERS = [  # "he" after what one of ours said
    (
        f"{MET}Poloff asked him about the conference. He replied that Latvia would attend.",
        ["poloff inquire", "pundurs commit"],
    ),
    (
        f"{MET}Poloff inquired about visas. He replied that it was new. He added that it was good.",
        ["poloff inquire", "pundurs assert", "pundurs assert"],
    ),
    (
        f"{MET}Poloff stressed the need for action. In response, he said Latvia agreed.",
        ["poloff assert", "pundurs agree"],
    ),
    (
        f"{MET}Poloff told him that the text was not final. He said he understood.",
        ["poloff assert", "pundurs assert"],
    ),
    (
        f"{MET}Poloff gave him a copy of the report. He thanked Poloff.",
        ["pundurs support"],
    ),
    (
        f"{MET}Pundurs asked Poloff for a copy. He promised to share it with the Minister.",
        ["pundurs request", "pundurs commit"],
    ),
    (
        f"{SAW}The Ambassador urged him to support the resolution. He agreed to consider it.",
        ["ambassador request", "pabrins agree"],
    ),
    (
        f"{SAW}The Ambassador asked about Iraq. He said that Latvia would stay.",
        ["ambassador inquire", "pabrins commit"],
    ),
    (
        "Poloff asked Minister Karlis Bergs for help, but he said that it had failed.",
        ["poloff request", "bergs assert"],
    ),
    (
        "In a meeting with Minister Karlis Bergs, the Ambassador urged support, and he agreed.",
        ["ambassador request", "bergs agree"],
    ),
    (  # an ambassador may go on
        f"{SAW}The Ambassador noted our concern. He said that Congress would follow it.",
        ["ambassador caution", "ambassador assert"],
    ),
    (
        f"{SAW}He told the Foreign Minister that Washington was pleased.",
        ["ambassador support"],
    ),
    (
        f"Asked by the Ambassador whether it had failed, he replied that it had not.{PUNDURS}",
        ["ambassador inquire"],
    ),
]
GENDERS = [  # given names tell who is "he", who is "she"
    (
        "Anna Ozola, Minister of Justice, met Deputy Minister Ivan Kask. He opposed the law.",
        ["kask decline"],
    ),
    (
        "Ivan Kask, Minister of Justice, met Deputy Minister Anna Ozola. She opposed the law.",
        ["ozola decline"],
    ),
]
WHOLE = [  # what a sentence relates belongs to whom its end or an insertion names
    (f"Latvia supports the position, Pundurs said.{PUNDURS}", ["pundurs support"]),
    (f"Latvia supports the proposal, Pundurs told Poloff.{PUNDURS}", ["pundurs support"]),
    (f"Latvia will send troops, Pundurs said.{PUNDURS}", ["pundurs commit"]),
    (f"The MFA believes the text is good, Pundurs said.{PUNDURS}", ["pundurs assert"]),
    (f"The Prime Minister, Pundurs said, wants a decision.{PUNDURS}", ["pundurs assert"]),
    (f"Russia opposes the plan, according to Pundurs.{PUNDURS}", ["pundurs assert"]),
    ("The Prime Minister supports the tax, according to press reports.", ["press assert"]),
    (
        f"Latvia supports the position, but Pundurs opposed it.{PUNDURS}",
        ["gov-lv support", "pundurs decline"],
    ),
    (
        f"While Estonia supports the position, Pundurs said it was wrong.{PUNDURS}",
        ["gov-ee support", "pundurs assert"],
    ),
]
LETTERS = [  # a document speaks for whom it is from
    (
        "In a letter to Riga, Foreign Minister Artis Pabrins expressed concern. "
        "The letter stated that it had failed.",
        ["pabrins caution", "pabrins assert"],
    ),
    (
        "The letter, signed by Foreign Minister Artis Pabrins, asks for help.",
        ["pabrins request"],
    ),
    ("Proposal 5 by Canada suggested changes.", ["gov-ca propose"]),
    ("Canada tabled a proposal. The proposal requests a report.", ["gov-ca request"]),
    ("A U.S. intervention stated that it failed.", ["gov-us assert"]),
    ("The proposal was weak. The proposal calls for a ban.", []),
]
GROUPED = [
    (
        "Poloff met with five NGO leaders. All agreed that it failed. Several complained of it.",
        ["ngo-leaders agree", "ngo-leaders criticize"],
    ),
    (
        "Poloff met with three opposition mayors. They said the law was dead.",
        ["opposition-mayors assert"],
    ),
    (
        "Most of the participants favored the plan. Many of them said it was overdue.",
        ["participants support", "participants assert"],
    ),
    ("A third of respondents said prices rose.", ["respondents assert"]),
    (
        "Ambassador met with Prime Minister Aigars Kalvins and Foreign Minister Artis Pabrins. "
        "All agreed to meet again.",
        ["kalvins agree", "pabrins agree"],
    ),
    (
        "Latvia and the United States agreed to it. The two sides also welcomed the text.",
        ["gov-lv agree", "gov-us agree", "gov-lv support", "gov-us support"],
    ),
    (
        "President Vaira Ozola and Prime Minister Aigars Kalvins share this view. "
        "The two leaders support it.",
        ["ozola agree", "kalvins agree", "kalvins support", "ozola support"],
    ),
    (
        "Latvia and Estonia oppose it. Both countries want a ban.",
        ["gov-lv decline", "gov-ee decline", "gov-ee assert", "gov-lv assert"],
    ),
    ("All spoke of the need for reform. Both sides agreed.", []),
    ("Latvia opposed it. Several complained of the fee.", ["gov-lv decline"]),
    (
        "Latvia and Estonia oppose it. Two companies support it.",
        ["gov-lv decline", "gov-ee decline", "companies support"],
    ),
    (
        "Latvia and Estonia oppose it. Both companies support it.",
        ["gov-lv decline", "gov-ee decline", "companies support"],
    ),
]

NATIONS = [
    ("The British said that it failed.", ["gov-gb assert"]),
    ("The Czechs said that it failed.", ["gov-cz assert"]),
    ("The Italians and the Dutch oppose it.", ["gov-it decline", "gov-nl decline"]),
    ("British firms oppose it.", ["british-firms decline"]),
    ("Under British pressure, authorities opposed it.", ["authorities decline"]),
]
CALLED = [  # an office, or part of it, for who holds it
    ("Colonel Karlis Bergs met Poloff. The Colonel opposed it.", ["bergs decline"]),
    ("Police Chief Karlis Bergs met Poloff. The chief opposed it.", ["bergs decline"]),
    ("MP Karlis Bergs met Poloff. The deputy opposed it.", ["bergs decline"]),
    (
        "Poloff met Karlis Bergs, head of the MFA's Asia Division. The division head opposed it.",
        ["bergs decline"],
    ),
    (
        "Poloff met Karlis Bergs, Deputy State Secretary at the Ministry of Economics. "
        "The Deputy State Secretary opposed it.",
        ["bergs decline"],
    ),
    ("The section chief opposed it.", []),
    ("Police Chief Karlis Bergs met Poloff. The police opposed it.", ["police decline"]),
    (
        "Jauna Zeitung said that it failed. Jauna opposed it.",
        ["jauna-zeitung assert", "jauna-zeitung decline"],
    ),
]
TITLED = [  # bodies and roles that stand before a name, or for one named before
    ("Ministry of Defense State Secretary Anna Ozola opposed it.", ["ozola decline"]),
    (
        "The Ambassador met with Speaker of Parliament Indulis Emsins. The Speaker opposed it.",
        ["emsins decline"],
    ),
    (
        "The Ministry of Environment drafted a law. The Ministry opposed it.",
        ["ministry:lv:ministry-of-environment decline"],
    ),
    ("An officer responsible for Ukraine opposed it.", ["officer decline"]),
    ("MFA EU Division Head Laila Kante opposed it.", ["kante decline"]),
    ("The European Commission opposed it.", ["european-commission decline"]),
    ("The French delegation to the talks opposed it.", ["french-delegation decline"]),
    ("A Latvian diplomat who covers Russia opposed it.", ["diplomat decline"]),
    ("Boeing believes it failed.", ["boeing assert"]),
    ("Vilnis is concerned about piracy.", ["vilnis caution"]),
    ("Vilnis has offered to extend it.", ["vilnis commit"]),
    ("Testing showed that it failed.", []),
    (
        "Poloff met with Anna Ozola, Director of Ports. According to her, it failed.",
        ["ozola assert"],
    ),
]
OZOLA = " Anna Ozola is Minister of Justice."
CLAUSES = [  # whose a clause is that follows or interrupts another
    (f"Ozola, herself a pilot, criticized the ban.{OZOLA}", ["ozola criticize"]),
    (
        "Minister Anna Ozola, who was joined by her deputy, Karlis Bergs, read it and said so.",
        ["ozola assert"],
    ),
    ("The port operator, Vilnis, accepted a night ban.", ["port-operator agree"]),
    (
        "The agency closed after parents in Cesis accused it of fraud.",
        ["parents-in-cesis criticize"],
    ),
    (
        "Latvia wants to dredge the bay, an idea that fishermen do not like.",
        ["gov-lv assert", "fishermen decline"],
    ),
    (
        "Latvia believes that Estonia sells it, a charge which Estonia denies.",
        ["gov-lv assert", "gov-ee deny"],
    ),
    ("The Social Democrats in the Saeima support it.", ["social-democrats support"]),
    (f"Estonia sent a note demanding access, Ozola added.{OZOLA}", ["ozola assert"]),
    ("Estonia opposes it, as do the Finns.", ["gov-ee decline", "gov-fi decline"]),
    ("Estonia (for the EU) opposed it.", ["eu decline"]),
    ("Estonia, on behalf of the EU, opposed it.", ["eu decline"]),
    (f"Ozola, on behalf of the EU, opposed it.{OZOLA}", ["ozola decline"]),
    (
        "Estonian PermRep Karlis Bergs disagreed.\n\n2. (U) The Ambassador called on Allies "
        "to wait. She suggested that they pay.",
        ["bergs decline", "ambassador request", "ambassador propose"],
    ),
    ("Estonia favors it; Latvia does not.", ["gov-ee support", "gov-lv decline"]),
    ("Estonia favors it, but it does not say so.", ["gov-ee support"]),
    ("Estonia (in Europe) opposed it.", ["gov-ee decline"]),
    (
        "Port managers complained. Most said that they could wait.",
        ["port-managers criticize", "port-managers assert"],
    ),
    (
        "Baltic Farmers and Exporters Union (BFEU) President Karlis Bergs opposed it.",
        ["bergs decline"],
    ),
    (
        "Charge delivered the points to Foreign Minister Karlis Bergs. She urged him to sign. "
        "Bergs thanked her. He said he would read them.",
        ["charge request", "bergs support", "bergs commit"],
    ),
    (f"Ozola began by expressing thanks for the grant announced in May.{OZOLA}", ["ozola support"]),
    (
        "Inspector of Police Karlis Bergs resigned. Latvia left, a step that the police reject.",
        ["police decline"],
    ),
    (
        f"The cabinet believes it failed, Ozola told the envoy, and it left.{OZOLA}",
        ["ozola assert"],
    ),
]

SAME = [  # the same as before; those of whom a clause tells; papers and their holders
    (
        f"Ozola opposed the ban. Estonia took the same line. Norway made the same point.{OZOLA}",
        ["ozola decline", "gov-ee decline", "gov-no decline"],
    ),
    (f"Ozola made the same points to Kask.{OZOLA}", []),
    ("An MFA official who asked not to be named said it failed.", ["mfa-official assert"]),
    ("A deputy whose brother was arrested complained that it failed.", ["deputy criticize"]),
    (f"Poloff gave Ozola a non-paper outlining the terms.{OZOLA}", []),
    (f"Ozola was more guarded, noting that it failed.{OZOLA}", ["ozola assert"]),
    (f"Ozola was more guarded.{OZOLA}", ["ozola caution"]),
    (f"Ozola could accept a cut but wanted to wait.{OZOLA}", ["ozola agree", "ozola assert"]),
    (f"It is an idea also favored by Ozola.{OZOLA}", ["ozola support"]),
    ("The Charge d'Affaires said it failed.", ["charge-d-affaires assert"]),
    (
        "PolCouns noted that it failed. Karlis Bergs, Minister of Ports, asked why. PolCouns said "
        "he had no instructions but would ask.",
        ["polcouns assert", "bergs inquire", "polcouns commit"],
    ),
    (f'Latvia "will not wait," Ozola told us.{OZOLA}', ["ozola decline"]),
    (f"Ozola said that after the storm no Latvian cabinet could sell it.{OZOLA}",
     ["ozola decline"]),
    (f"Ozola said that Latvia intended to help but could not name a day.{OZOLA}",
     ["ozola decline"]),
    (
        "Karlis Bergs, head of the DPX, said that DPX would send a list.",
        ["bergs commit"],
    ),
]  # fmt: skip
FURTHER = [  # who was told before, and who goes on
    (
        "Karlis Bergs, Minister of Ports, told the Ambassador it failed.\n\n2. (U) The Ambassador "
        "thanked him and urged Latvia to go on. He also asked that it provide a list.",
        ["bergs assert", "ambassador support", "ambassador request", "ambassador request"],
    ),
    (
        "Minister Karlis Bergs, accompanied by the director of the Land Office (LO), Maria Ozola, "
        "walked us through it. He said that it was late.",
        ["bergs assert"],
    ),
    (
        "Poloff praised it.\n\n2. (U) Board of Pilots member Karlis Bergs briefed the group. It "
        "had stopped, he reported, and the boats had left.",
        ["poloff support", "bergs assert"],
    ),
    (
        "Senator Anna Ozola met four leaders. Nazma Kalns of the Front said that it failed. She "
        "feared a delay.",
        ["nazma-kalns assert", "nazma-kalns caution"],
    ),
    (
        "The head of the European Union pilot team told Poloff that he was pleased. He doubted "
        "that it would last.",
        [
            "european-union-head-of-the-pilot-team support",
            "european-union-head-of-the-pilot-team caution",
        ],
    ),
    (
        "The delegation stressed that it was late. The members welcomed it. CODEL Hartley has "
        "cleared this message.",
        ["codel-hartley assert", "codel-hartley support"],
    ),
    ("The delegation welcomed it.", ["delegation support"]),
    ("The IMF left. The Fund urged Latvia to wait.", ["imf request"]),
    ("Oslo and Tallinn oppose it.", ["gov-no decline", "gov-ee decline"]),
    ("The Finance Ministry sent a letter. Karlis Bergs, Minister of Ports, handed over a letter "
     "from the Ministry of Finance requesting more.",
     ["ministry:lv:ministry-of-finance request"]),
    (f"Latvia and Estonia, which has ports, worried about it.{OZOLA}",
     ["gov-lv caution", "gov-ee caution"]),
    (f"Ozola noted that only the court could rule and would not predict its view.{OZOLA}",
     ["ozola assert", "ozola decline"]),
    (f"Ozola replied that it was for us to make but undertook to follow it.{OZOLA}",
     ["ozola assert", "ozola commit"]),
    (f"Ozola told us that Latvia opposed it, though it could not say so.{OZOLA}",
     ["ozola decline"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        *FURTHER,
        *TITLED,
        *NATIONS,
        *CALLED,
        *ANSWERS,
        *GENDERS,
        *WHOLE,
        *LETTERS,
        *GROUPED,
        *CLAUSES,
    ],
)
def test_what_is_said_is_given_to_whose_turn_it_is(body: str, expected: list[str]) -> None:
    assert positions_told(body) == expected
