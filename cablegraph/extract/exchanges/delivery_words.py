"""The words of deliveries that several modules share: what is given, how, to whom, and when not.

Takes    nothing: patterns alone. What one module alone looks for stands at its head.
Gives    `INSTRUMENT`, `REFTEL` and `PLAIN`, what a representation is called; `GAVE` and the other
         verbs; `RECIPIENT` and the other words before a name.
Offsets  characters of a sentence's text.
Errors   none.
Source   forms met in cables, and the project's annotation rules, `docs/reading.md`.
"""

import re

from cablegraph.model.findings import DemarcheForm

FORM_WORDS = {
    DemarcheForm.DEMARCHE: r"d[eé]march(?:e|ed|es|ing)"
    r"|representations?(?=\s(?:lists?|to|with|on|about|regarding|concerning|against|by)\b)",
    DemarcheForm.NON_PAPER: r"non[- ]?papers?",
    DemarcheForm.AIDE_MEMOIRE: r"aides?[- ]m[eé]moires?",
    DemarcheForm.NOTE: r"(?:diplomatic|dip(?:lo)?|third[- ]person|verbal)[- ]?notes?"
    r"|notes?[- ]verbales?|notes?\sverbal|(?:second|another|follow-up|further|separate)\snote"
    r"|notes?\sof\sprotest|note(?=\s\(?(?:no\.|number)\s)"
    r"|(?:embassy|post|ministry|mfa)\snote(?=\s(?:no\b|\d))|(?:protest|formal|official|(?:embassy|ministry)['’]s|u\.?s\.?g?(?:['’]s)?)\snotes?",
    DemarcheForm.TALKING_POINTS: r"talking[- ]papers?"
    r"|(?:talking|reftel|ref(?:erence)?(?:\s\(?[a-h]\)?)?|background"
    r"|key|our|department'?s?)[- ]points|points\s"
    r"(?:(?:in|from|(?:drawn|taken)\sfrom|(?:provided|given|supplied)\sin|based\son|contained(?:\sin)?|outlined\sin|per)\s)?"
    r"(?:the\s|para(?:graph)?s?\s\d\d?\s(?:of\s)?)?ref(?:tels?|s?(?:\s\(?[a-h])?)",
    DemarcheForm.LETTER: r"(?<!')letters?"
    r"(?!\sof\s(?:recall|credence|introduction|recommendation|credit|intent|offer|acceptance|agreement)\b)",
    DemarcheForm.ORAL: r"(?:formal|official|strong|verbal|oral|diplomatic|written)\sprotests?"
    r"|(?<!\bof\s)protests?(?=\s(?:with|to)\s)|approach(?:es)?(?=\sto\s)"
    r"|(?:formal|official|extradition|provisional\sarrest|legal\sassistance)\srequests?",
}
REFTEL = r"ref(?:tels?|s?(?:\s\(?[a-h]\)?(?![\w'’]))?)(?!\w)"  # reftel, ref A, ref
INSTRUMENT = "|".join(FORM_WORDS.values())
FORMS = {form: re.compile(rf"\b(?:{words})\b", re.I) for form, words in FORM_WORDS.items()}
PLAIN_NOTE = r"(?<!\bto\s)(?<!\bof\s)(?<!\btake\s)(?<!\btook\s)note|(?<=\btwo\s)notes"
PLAIN_PAPER = r"(?:(?<=\ba\s)|(?<=\bleft\s)|(?<=\bover\s))paper"
PLAIN = (  # representations, if they are handed over
    r"(?:the(?:\ssame)?|our|these|u\.?s\.?|usg|department['’]s)\spoints"
    rf"(?!\s(?:in|from|contained|outlined|of|made|per)\b)|message|{PLAIN_NOTE}|{PLAIN_PAPER}"
)
GAVE = (  # what is done with a representation; not all of it delivers one
    r"deliver(?:ed|s|ing)?|present(?:ed|s|ing)?|convey(?:ed|s|ing)?|rais(?:ed?|es|ing)"
    r"|pass(?:ed|es|ing)?|hand(?:ed|s|ing)?(?:\sover)?|gave|giv(?:en?|es|ing)|provid(?:ed?|es|ing)"
    r"|shar(?:ed?|es|ing)|left|leav(?:e|ing)|(?:took|taking)(?!\s(?:[^.;]{2,60}?\saside|(?:th(?:e|is)\s)?(?:occasion|opportunity))\b)|transmit(?:ted|s|ting)?|made|mak(?:es?|ing)|read"
    r"|submit(?:ted|s|ting)?|lodg(?:ed?|ing)|sent|send(?:s|ing)?|forward(?:ed|ing)?|relay(?:ed|ing)?"
    r"|communicat(?:ed?|ing)|reiterat(?:ed?|ing)|discuss(?:ed|ing)?|e-?mail(?:ed|ing)?|fax(?:ed|ing)?"
    r"|review(?:ed|ing)?|outlin(?:ed?|ing)|drew\s(?:up)?on|drawing\s(?:up)?on|us(?:ed|ing)(?!\s(?:th(?:e|is)\s)?(?:occasion|opportunity|meeting)\b)"
    r"|follow(?:ed|ing)\sup(?=\s(?:on|with|reftel|ref)\b)|address(?:ed)?|w[ae]nt\s(?:over|through)|going\s(?:over|through)"
    r"|walk(?:ed|ing)|draw(?:ing|n)?\sfrom|drew\sfrom|brief(?:ed|ing)|hand-?carr(?:ied|ying)"
    r"|dropp(?:ed|ing)\soff|reinforc(?:ed?|ing)|r[au]n(?:ning)?\sthrough|(?:laid|set)\sout(?!\sin\b)"
    r"|carr(?:ied|ying)\sout|circulat(?:ed|ing)|suppl(?:ied|ying)|furnish(?:ed|ing)|put(?=\s(?:the|ref))"
    r"|register(?:ed|ing)|fil(?:ed|ing)|return(?:ed|ing)(?=\s(?:an?|its)\s)"
)
HANDED = re.compile(  # verbs that take any paper for an object, also "the note" or "our points"
    r"deliver|present|convey|pass|left|leav|hand|shar|gave|giv|e-?mail|fax|sen[dt]|receiv|submit"
    r"|return|dropp",
    re.I,
)
ANSWER = r"(?:response|reply|answer|reaction)"
INSTRUCTED = re.compile(  # Washington wanted it: "per reftel", "at the Department's request"
    rf"\b(?:per|following|follow[- ]?up\sto|on\sreceipt\sof|as\s(?:instructed|requested|directed)"
    rf"|pursuant\sto|in\saccordance\swith|drawing\s(?:(?:up)?on|from)|using|based\son|on)\s"
    rf"(?:[\w'’]+\s){{0,3}}?(?:{REFTEL}|instructions?|talking\spoints)\b|\bas\sinstructed\b"
    r"|\bat\s(?:the\srequest\sof\s(?:the\s)?(?:Department|Washington)"
    r"|(?:the\s)?(?:Department|Washington)['’]s\srequest)\b"
    rf"|\b(?:with|of)\s(?:the\s)?{REFTEL}\b"
    rf"|\b(?:regarding|concerning|about|re)\s(?:the\s)?{REFTEL}\b",
    re.I,
)
REPRESENTED = re.compile(  # what is said or done for a cause: "raised it with", "urged"
    r"\b(?:raised|urged|met|pressed|told|asked|(?<!\bas\s)requested(?!\s(?:an?|the)\s(?:meeting|appointment)\b)|informed|conveyed|approached|discussed"
    r"|encouraged|expressed|reiterated|engaged|spoke|called\son|advised|briefed|contacted|delivered"
    r"|stressed|emphasized|underscored|underlined|highlighted|sought|shared|passed|presented|provided|consulted|queried|lobbied"
    r"|called(?!\s(?:for|it|on)\b)|phoned|telephoned)\b",
    re.I,
)
PROTEST = re.compile(rf"(?:{FORM_WORDS[DemarcheForm.ORAL]})|representations?", re.I)
MADE_POINTS = re.compile(  # though no paper is named: "made the talking points"
    rf"\bma(?:de|king)\s(?:the\s)?(?:{FORM_WORDS[DemarcheForm.TALKING_POINTS]}|points\sin\spara)",
    re.I,
)
NOT_DONE = re.compile(  # before a verb: it was not done, or not yet: "did not", "asked Ozola to"
    r"\b(?:(?:he|she|it|they)['’]d|instructs|directs|tasks|not|never|cannot|can't|could|should|would|(?-i:may)|might|unless|if|whether|requests?|asks?"
    r"|please|recommends?|hopes?|ready|authorized?|neither|proposes|unable|looks?\sforward\sto|asked\sthat"
    r"|(?:cautioned|warned|advised|argued|counsell?ed|decided)\sagainst"
    r"|(?:requested|seeking|sought|asked\sfor)\s(?:an?|the)\s(?:meeting|appointment)"
    r"|(?:requested|wished|asked|instructed(?:\s(?:us|posts?|embassy))?|directed|tasked|promised|agreed|offered|undertook|hoped|wanted"
    r"|prepared|proposed)(?=\sto\b))\b(?:\s[\w'’-]+){0,6}\s?\Z",
    re.I,
)
RECIPIENT = re.compile(  # before whom it reached: no "together with", no "to deliver"
    r"\b(?:(?<!together\s)(?<!along\s)(?<!jointly\s)(?<!concert\s)(?<!joint\sd[eé]marche\s)with|to(?!\s(?:deliver|present|convey|raise|pass|hand|give|provide|share|leave|take|make"
    r"|submit|discuss|review|urge|press|seek|request|protest|ask|express|reiterate|reinforce)\b))\b",
    re.I,
)
AT_THE = re.compile(r"\bat(?=\sthe\s(?-i:[A-Z]))", re.I)  # "left it at the MFA"
BY = re.compile(r"\bby\b", re.I)  # before who gave it
INSTRUMENT_OF_OURS = re.compile(rf"(?<!\()\b{REFTEL}(?!\s?\))", re.I)  # but for "(reftel)"
MET = re.compile(  # who met whom, if no other word tells whom it reached
    r"\b(?:met|meets?|meeting|spoke|call(?:ed)?\son|visited|contacted|approached|phoned|telephoned|called"
    r"|saw|wrote|buttonholed|hosted|(?:lunch|dinner|breakfast|conversation|call|discussions?|appointment)(?=\swith\b)"
    r"|paid\san?\s(?:\w+\s)?(?:call|visit)|(?:pulled|took|taking)(?=\s[^.;]{2,60}?\saside\b))\b",
    re.I,
)
ANSWERED = re.compile(  # what the other side does: "when presented with it, Ozola said"
    r"\b(?:said|told|noted|replied|responded|agreed|welcomed|promised|indicated|confirmed|stated"
    r"|expressed|thanked|asked|explained|was|were|commented|reiterated|reacted"
    r"|provided|gave|passed|conveyed)\b",
    re.I,
)
OPENING_CLAUSE = re.compile(  # "When given it, Ozola said"
    r"\A(?:Upon|On|After|Following|In|When|Once)\b", re.I
)
MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
US = re.compile(rf"\s(?:us\b|(?i:emboffs|embassy)\b(?!\s(?:(?!{MONTH})[A-Z]|of\b|in\b)|['’]))")
PROTESTING = re.compile(r"\bprotest(?:ed|s|ing)\b(?!\s(?:that|outside|in\sfront))", re.I)
