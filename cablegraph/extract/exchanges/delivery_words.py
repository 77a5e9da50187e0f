"""The words of deliveries: what a representation is called, and the verbs that tell of one.

Takes    nothing: patterns alone.
Gives    for `tellings`, a pattern for each way of telling, parts named.
Offsets  characters of a sentence's text. `TRIGGER`, `DELIVERY` and `PASSIVE`, which most sentences
         meet, look at it in lower case: twice as fast as without regard to case.
Errors   none.
Source   forms met in cables, and the project's annotation rules, `docs/reading.md`.
"""

import re

from cablegraph.matching import compile_stems
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
PLAIN_NOTE = r"(?<!\bto\s)(?<!\bof\s)(?<!\bto\s)(?<!\btake\s)(?<!\btook\s)note|(?<=\btwo\s)notes"
PLAIN_PAPER = r"(?:(?<=\ba\s)|(?<=\bleft\s)|(?<=\bover\s))paper"
PLAIN = (  # representations, if they are handed over
    r"(?:the(?:\ssame)?|our|these|u\.?s\.?|usg|department['’]s)\spoints"
    rf"(?!\s(?:in|from|contained|outlined|of|made|per)\b)|message|{PLAIN_NOTE}|{PLAIN_PAPER}"
)
TRIGGER = re.compile(
    rf"\b(?=\w)(?:{INSTRUMENT}|{REFTEL}|(?:per|as|on|under)\s(?:(?:the\s)?[\w'’]+\s)?instruct(?:ed|ions?)|convoked"
    rf"|{PLAIN}|summoned|called\sin\b|called\sto\sthe|(?:called|invited|asked)\s(?:the\s)?\w+\s(?:to|in)\b|request\sfrom|protest|\bwrote"
    r"|to\s(?:urge|press|raise|seek|convey|request|deliver))"
)
STEMS = compile_stems((  # of which one stands in whatever `TRIGGER` finds
    "march", "paper", "moire", "note", "point", "letter", "ref ", "refs ", "reftel", "ref.", "ref)",
    "ref,", "protest", "representation", "instruct", "convoke", "message", "summoned", "called",
    "invited", "request", "approach", "wrote", "to come", "to urge", "to press", "to raise",
    "to seek", "to convey", "to deliver",
))  # fmt: skip
GAVE = (
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
HANDED = re.compile(
    r"deliver|present|convey|pass|left|leav|hand|shar|gave|giv|e-?mail|fax|sen[dt]|receiv|submit"
    r"|return|dropp",
    re.I,
)
POINTS_RAISED = re.compile(
    r"(?:raised|made|read(?:\sout)?|went\s(?:over|through))\s(?:the|these|our)\spoints\s(?:with|to|for)\b",
    re.I,
)
IN_PERSON = re.compile(r"\b(?:hand|pass|present|deliver)(?:ed|ing)\b|\bgave\b|\bleft\b", re.I)
CALL_BY = re.compile(r"\b(?:call|visit)\sby\b", re.I)  # "used a call by Ozola to deliver"
WAS = re.compile(r"\b(?:was|were)\s(?:\w+ly\s)?\Z", re.I)  # "Ozola was handed a letter"
READ = re.compile(r"read\Z|review|discuss", re.I)
PLAIN_FORMS = {
    DemarcheForm.NOTE: re.compile(rf"\b(?:{PLAIN_NOTE})\b", re.I),
    DemarcheForm.TALKING_POINTS: re.compile(
        r"\b(?:deliver|present|convey|pass)(?:ed|ing)?\s(?:the|our|these)\spoints\b", re.I
    ),
    DemarcheForm.NON_PAPER: re.compile(rf"\b(?:{PLAIN_PAPER})\b", re.I),
}
USED = re.compile(r"us|draw|drew|took|taking|review|discuss|outlin|read", re.I)
DELIVERY = re.compile(
    rf"\b(?P<verb>{GAVE})\b(?P<between>(?:[^.;:]|(?<=u)\.(?=s)|(?<=u\.s)\.|(?<=\s[a-z])\.(?=\s)|(?<=\s[dm][rs])\.|(?<=\smrs)\.){{0,140}}?)"
    rf"\b(?P<what>(?P<named>{INSTRUMENT})|(?P<reftel>{REFTEL})|(?P<plain>{PLAIN}))\b",
)
NAMED_NEXT = re.compile(rf"\s(?:{INSTRUMENT})\b", re.I)  # "reftel non-paper"
DELIVERED_REFTEL = re.compile(
    rf"\bdeliver(?:ed|ing)?\s{REFTEL}\b|\b{REFTEL}\s(?:was|were)\s(?:\w+ly\s)?delivered\b", re.I
)
PASSIVE = re.compile(
    rf"\b(?P<what>{INSTRUMENT}|{REFTEL})\b[^.;:]{{0,80}}?\b(?:was|were|been|be|is)\s(?:\w+ly\s)?"
    rf"(?P<verb>{GAVE})\b|\b(?P<what_handed>{INSTRUMENT})(?:,|\s(?:on|regarding)\s[^.;:,]{{2,60}},)?\s(?P<handed>handed|delivered|presented|given|passed)\b"
    rf"|\b(?P<what_sent>{INSTRUMENT})(?:\s\d+)?(?:,\s[^,;.]{{3,80}},)?\s(?P<went>went)\s(?=to\b)",
)
PASSIVE_STEMS = (  # of which one stands in whatever `PASSIVE` finds
    *("was ", "were ", "been ", "be ", "is ", " went to "),
    *("handed", "delivered", "presented", "given", "passed"),
)
GIVEN = re.compile(  # whom it reached is the subject
    r"\b(?:was|were|been|when|once)\s(?:\w+ly\s)?(?:given|handed|shown|presented\swith"
    rf"|provided(?:\swith)?)\s[^.;:]{{0,40}}?\b(?:{INSTRUMENT}|{REFTEL})\b",
    re.I,
)
AGAIN = re.compile(  # one sentence, two deliveries
    r"\b(?:and\s)?(?:separately|subsequently|later),?\s(?:(?:on|in)\s[\w ]{3,16}\s)?(?:with|to)\s"
    rf"|\band\s(?:the\s)?{REFTEL}\s(?:{INSTRUMENT})\s(?:with|to)\s"
    rf"|\b(?P<verb>{GAVE})\s(?:it|them|the\s(?:same\s)?(?:points|{INSTRUMENT}))\s(?:with|to)\s",
    re.I,
)
DEMARCHED = re.compile(
    r"\b(?P<passive>(?:was|were|been|when|once|being)\s(?!d[eé]marching))?(?:d[eé]march(?:ed|ing))\b",
    re.I,
)
SOMEBODY = re.compile(  # whom no list knows, before "demarched"
    r"\b[Tt]he\s(?P<name>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,3})\s(?:had\s|has\s|also\s)?\Z"
)
THAT_WAS_GIVEN = re.compile(
    rf"\b(?P<what>{INSTRUMENT}),?\s(?:that\s|which\s)?(?:[\w/'’]+\s){{1,4}}?(?:had\s)?"
    r"(?P<verb>delivered|presented|conveyed|passed|handed|gave|shared|sent|left)\s(?=(?:to|with|us|emboffs)\b|(?:the\s)?(?-i:[A-Z])\w)",
    re.I,
)
HAD_GIVEN = re.compile(  # "the non-paper that the Embassy had sent over", nobody named
    rf"\b(?P<what>{INSTRUMENT})(?P<to>\sto\s[^,;.]{{3,60}})?,?\s(?:that|which)\s(?:[\w/'’]+\s){{1,4}}?(?:had\s)?"
    r"(?P<verb>delivered|presented|conveyed|passed|handed\sover|shared|sent|left)\b",
    re.I,
)
DEMARCHE_TO = re.compile(  # "in a February 12 demarche to Ozola, Poloff urged"
    r"\b(?:in|during|with|after)\s(?:an?|his|her|our|their|reftel|the)\s(?:[\w/.,-]+\s){0,4}?"
    r"d[eé]marche\s(?:to|with)\s",
    re.I,
)
ANSWER = r"(?:response|reply|answer|reaction)"
ANSWER_TO = re.compile(rf"\b{ANSWER}s?\sto\b", re.I)
RECEIVED = re.compile(
    r"\b(?:receiv(?:ed|ing)|accept(?:ed|ing)|took|receipt\sof)\s(?!any\b|no\b)(?:(?:a|an|the|another|this|its)\s)?"
    rf"(?:(?!{ANSWER}\b)[\w-]+\s){{0,4}}?"
    rf"(?P<what>{INSTRUMENT}|request|(?<!you\s)note)\b[^.;:]{{0,60}}?\b(?P<from>from|signed\sby)\b"
    rf"|\b(?P<noted>{INSTRUMENT})\b(?:\sNo\.)?[^.;:]{{0,40}}?\b(?:was|were)\sreceived\b[^.;:]{{0,24}}?"
    r"\b(?P<from_last>from)\b"
    rf"|\breceived\s(?P<from_first>from)\b[^.;:]{{2,120}}?\b(?:an?|the|following)\s(?:[\w-]+\s){{0,3}}?"
    rf"(?:{INSTRUMENT})\b",
    re.I,
)
RECEIVED_OWN = re.compile(  # "received an MFA note", "received the Latvian letter"
    r"\b(?:receiv(?:ed|ing)|receipt\sof)\s(?:an?\s|the\s|another\s)?(?=(?-i:[A-Z]))"
    rf"(?P<whose>[^.;:,]{{2,50}}?)\s(?:[\w-]+\s){{0,2}}?(?P<what>{INSTRUMENT}|note)\b",
    re.I,
)
RECEIVED_THERE = re.compile(  # "called on Ozola and received an oral demarche"
    rf"\band\s(?:received|was\s(?:given|handed))\san?\s(?:[\w-]+\s){{0,4}}?(?P<what>{INSTRUMENT}|(?<!you\s)note)\b",
    re.I,
)
CAPITAL = re.compile(r"\s(?P<city>[A-Z]\w+(?:\s[A-Z]\w+)?)\b")
TAKEN = re.compile(  # "Ozola received reftel demarche", "upon receiving our points, Ozola said"
    rf"\breceiv(?:ed|ing)\s(?:the\s|our\s|{REFTEL}\s)+(?:[\w-]+\s)?(?:{INSTRUMENT}|points)\b(?!['’])"
    rf"|\btook\s(?:the\s|our\s)?(?:{REFTEL}\s)?(?:{FORM_WORDS[DemarcheForm.TALKING_POINTS]}|points)\son\sboard\b",
    re.I,
)
TAKEN_BY = re.compile(
    rf"\b(?:{INSTRUMENT})\s(?:was|were)\s(?:\w+ly\s)?received\b[^.;]{{0,40}}?\b(?=by\s)", re.I
)
COUNTERPARTS = re.compile(r"\bcounterparts?\s\Z", re.I)  # "the DCM and his Danish counterpart were"
CONVOKED = re.compile(
    r"\b(?:was|were|been)\s(?:\w+ly\s)?(?:convoked|summoned|called\sin|called\sto)\b|\b(?P<active>convoked|summoned|called\sin)\b"
    r"|\b(?P<invited>called|invited|asked|telephoned|phoned)\s(?=(?:the\s)?(?:ambassador|charg[eé]|a?/?dcm|poloff|emboffs?"
    r"|polcouns)\s"
    r"(?:in\b|(?:on\s[\w ]{3,14}\s)?to\s(?:protest|complain)\b"
    r"|to\s(?:come\b|the\sm|mfa|the\sfor|his\soff|her\soff)))",
    re.I,
)
TEXT_OF = re.compile(  # "Following is the text of a letter from the Minister to the Secretary"
    rf"\b(?:text|translation|copy)\sof\s(?:an?|the|his|her)\s(?:[\w,-]+\s){{0,6}}?(?P<what>{INSTRUMENT})\b"
    r"[^.;:]{0,40}?\b(?P<from>from|by)\b",
    re.I,
)
OWN_NOTE = re.compile(rf"\brefers?\sto\s(?:its|their)\s(?:{INSTRUMENT}|notes?)\b", re.I)
BY_NOTE = re.compile(
    r"\b(?:by|via|through|in|with(?=\sa\s(?:letter|note)\s(?:of|dated)\b))\s(?:a|an|its|his|her|the)?\s?(?:[\w-]+\s){0,2}?"
    rf"(?P<what>{FORM_WORDS[DemarcheForm.NOTE]}|letter|note(?=[,.;]|\s(?:to|of|on|dated|received|delivered|sent)\b))\b",
    re.I,
)
HE_HAD = re.compile(r"\bsaid\s(?:that\s)?(?:s?he|they)\s(?:had|has|have)\s(?:already\s)?\Z")
TO_BE_SENT = re.compile(  # "asked that it be submitted", "would raise it" by a note
    r"\bbe\s\w+\s\Z|\bwould\s(?:\w+\s){1,5}\Z"
)
INSTRUCTED = re.compile(
    rf"\b(?:per|following|follow[- ]?up\sto|on\sreceipt\sof|as\s(?:instructed|requested|directed)"
    rf"|pursuant\sto|in\saccordance\swith|drawing\s(?:(?:up)?on|from)|using|based\son|on)\s"
    rf"(?:[\w'’]+\s){{0,3}}?(?:{REFTEL}|instructions?|talking\spoints)\b|\bas\sinstructed\b"
    r"|\bat\s(?:the\srequest\sof\s(?:the\s)?(?:Department|Washington)"
    r"|(?:the\s)?(?:Department|Washington)['’]s\srequest)\b"
    rf"|\b(?:with|of)\s(?:the\s)?{REFTEL}\b"
    rf"|\b(?:regarding|concerning|about|re)\s(?:the\s)?{REFTEL}\b",
    re.I,
)
STRESSED = (
    r"(?:stressed|emphasized|underscored|underlined|highlighted|raised|urged|pressed|reiterated"
    r"|asked|requested|encouraged)"
)
PER = (
    r"(?:per|as\sinstructed(?:\s(?:in|by))?|drawing\s(?:up)?on|following|in\saccordance\swith)\s"
    rf"(?:\w+\s){{0,3}}?(?:{REFTEL}|instructions)"
)
PER_REFTEL = re.compile(  # whom it reached was told before
    rf"\b{PER}(?:['’]s(?:\s\w+){{1,2}})?(?:\spoints)?(?:,|\s--)?\s(?:[\w./]+\s){{0,4}}?{STRESSED}\b"
    rf"|\b{STRESSED}\b[^.;]{{0,100}}?,?\s{PER}\b",
    re.I,
)
IN_RESPONSE = re.compile(  # "In response to reftel, Poloff urged", no request for news
    rf"\b(?:in\s(?:response|reply)|responding)\sto\s(?:the\s)?{REFTEL},[^;]*\b(?:urged|raised|pressed|conveyed|delivered|presented)\b",
    re.I,
)
REPRESENTED = re.compile(
    r"\b(?:raised|urged|met|pressed|told|asked|(?<!\bas\s)requested(?!\s(?:an?|the)\s(?:meeting|appointment)\b)|informed|conveyed|approached|discussed"
    r"|encouraged|expressed|reiterated|engaged|spoke|called\son|advised|briefed|contacted|delivered"
    r"|stressed|emphasized|underscored|underlined|highlighted|sought|shared|passed|presented|provided|consulted|queried|lobbied"
    r"|called(?!\s(?:for|it|on)\b)|phoned|telephoned)\b",
    re.I,
)
RAISED = re.compile(r"\b(?:raised|pressed|urged|requested)\b", re.I)
NEEDS_PREPOSITION = re.compile(  # whom it reaches stands after "with" or "to"
    r"raised|discussed|conveyed|expressed|reiterated|stressed|emphasized|underscored|underlined"
    r"|highlighted|sought|shared|passed|presented|provided"
    r"|delivered|requested",
    re.I,
)
RESPONSE = re.compile(
    r"\b(?:(?:in\s)?(?:response|reply|answer|reaction)\sto|in\sresponse(?=\sref)"
    r"|(?:following|after|upon|on)\s(?:the\s|our\s)?(?:delivery|presentation|receipt)\sof|(?:responded|replied|reacted)\s(?:\w+\s){0,4}?to)\s"
    rf"(?:[\w'’-]+\s){{0,4}}?(?:{INSTRUMENT}|{REFTEL})\b",
    re.I,
)
MET_TO = re.compile(
    r"\b(?P<met>met|meets|meeting|spoke|called\son|visited)\b[^;]{0,400}?\bto\s(?:urge|press|raise|seek|convey"
    r"|request|deliver|present|discuss\s(?:reftel|ref))\b",
    re.I,
)
PROTEST = re.compile(rf"(?:{FORM_WORDS[DemarcheForm.ORAL]})|representations?", re.I)
APPROACH = re.compile(r"approach|\w+\srequest|provisional|legal", re.I)
PROTESTED = re.compile(r"lodg|regist|fil|deliver|present|convey|ma[dk]|pass|rais|sen[dt]", re.I)
MADE_POINTS = re.compile(
    rf"\bma(?:de|king)\s(?:the\s)?(?:{FORM_WORDS[DemarcheForm.TALKING_POINTS]}|points\sin\spara)",
    re.I,
)
NOT_DONE = re.compile(
    r"\b(?:(?:he|she|it|they)['’]d|instructs|directs|tasks|not|never|cannot|can't|could|should|would|(?-i:may)|might|unless|if|whether|requests?|asks?"
    r"|please|recommends?|hopes?|ready|authorized?|neither|proposes|unable|looks?\sforward\sto|asked\sthat"
    r"|(?:cautioned|warned|advised|argued|counsell?ed|decided)\sagainst"
    r"|(?:requested|seeking|sought|asked\sfor)\s(?:an?|the)\s(?:meeting|appointment)"
    r"|(?:requested|wished|asked|instructed(?:\s(?:us|posts?|embassy))?|directed|tasked|promised|agreed|offered|undertook|hoped|wanted"
    r"|prepared|proposed)(?=\sto\b))\b(?:\s[\w'’-]+){0,6}\s?\Z",
    re.I,
)
ANNOUNCED = re.compile(
    rf"\b(?:will|shall|(?:is|are)\s(?:scheduled|due|set)\sto|has\s(?:an\s)?(?:appointment|meeting)\s[^.;]{{0,80}}?\bto|(?:plan|intend)s?\sto)\s"
    rf"(?:\w+\s){{0,2}}?(?:{GAVE}|demarche|meet|see|call\son)\b",
    re.I,
)
RECIPIENT = re.compile(
    r"\b(?:(?<!together\s)(?<!along\s)(?<!jointly\s)(?<!concert\s)(?<!joint\sd[eé]marche\s)with|to(?!\s(?:deliver|present|convey|raise|pass|hand|give|provide|share|leave|take|make"
    r"|submit|discuss|review|urge|press|seek|request|protest|ask|express|reiterate|reinforce)\b))\b",
    re.I,
)
AT_THE = re.compile(r"\bat(?=\sthe\s(?-i:[A-Z]))", re.I)  # "left it at the MFA"
BY = re.compile(r"\bby\b", re.I)
TO = re.compile(r"\bto\b", re.I)
FROM = re.compile(r"\bfrom\b", re.I)
OF_SOMETHING_ELSE = re.compile(  # "the President's July 22 speech", "the August 6 broadcast"
    r"(?:['’]s|\b(?:the|his|her|their|its|our|from|of))\s[A-Z][a-z]{2,8}\.?\s\d\d?\s"
    r"(?!(?:meeting|call|d[eé]marche|lunch|dinner|breakfast|conversation|session|reception|visit"
    r"|discussion|letter|(?:\w+\s)?note|non-?paper|phone|telephone|and|to|by|with|at|in|on|for"
    r"|the|he|she|we|its|which|that|has|had|was|is)\b)[a-z]",
    re.I,
)
INSTRUMENT_OF_OURS = re.compile(rf"(?<!\()\b{REFTEL}(?!\s?\))", re.I)  # but for "(reftel)"
MET = re.compile(
    r"\b(?:met|meets?|meeting|spoke|call(?:ed)?\son|visited|contacted|approached|phoned|telephoned|called"
    r"|saw|wrote|buttonholed|hosted|(?:lunch|dinner|breakfast|conversation|call|discussions?|appointment)(?=\swith\b)"
    r"|paid\san?\s(?:\w+\s)?(?:call|visit)|(?:pulled|took|taking)(?=\s[^.;]{2,60}?\saside\b))\b",
    re.I,
)
ANSWERED = re.compile(
    r"\b(?:said|told|noted|replied|responded|agreed|welcomed|promised|indicated|confirmed|stated"
    r"|expressed|thanked|asked|explained|was|were|commented|reiterated|expressed|reacted"
    r"|provided|gave|passed|conveyed)\b",
    re.I,
)
OPENING_CLAUSE = re.compile(r"\A(?:Upon|On|After|Following|In|When|Once)\b", re.I)
TOLD = re.compile(
    r"\b(?:informed|notified|advised|told|replied|responded|requested|confirmed|thanked|invited"
    r"|asked|announced|conveyed|stated|expressed|proposed|protested|answered|said|wrote|reiterated"
    r"|rejected|refused|declined|demanded|complained|declared|acknowledged)\b",
    re.I,
)
SAYS = re.compile(r"\b(?:said|told|noted|explained|added|confirmed|reported|claimed)\b", re.I)
SAID = re.compile(  # of nobody, or "to" somebody
    r"(?:said|stated|announced|replied|responded|protested|rejected|refused|declined)\b(?!\sto\b)",
    re.I,
)
OPENING = re.compile(  # what may stand between a preposition and the name it governs
    r"\s?(?:(?:the|a|an|his|her|its|their|our|both)\s)?(?:(?!(?:to|with|that|who|what|be)\b|and\s(?!(?-i:[A-Z])))\(?[\w'’/&.-]+\)?,?\s){0,10}",
    re.I,
)
DIRECT = re.compile(  # between a verb and whom it reaches: "gave MFA Director "
    r"\s(?:over\s)?(?:(?:the|an?|his|her|its|their|our)\s)?(?:visiting\s)?(?:(?=[A-Z])"
    rf"(?!(?i:{INSTRUMENT}|{REFTEL}|to|with|that|and|on|in|a|the|of|for)\b)[\w'’/&.-]+,?\s){{0,7}}"
)
LISTS = re.compile(r"\b(?:and|or|as\swell\sas|along\swith)\b|&|;", re.I)
OURS_TO_GIVE = re.compile(r"(?:U\.S\.|USG?)\s[a-z]")  # "conveyed U.S. concerns": no receiver
OWNED_BY = re.compile(r"['’]s?\s(?:[a-z][\w-]*\s){0,4}[a-z][\w-]*,?\s(?:[A-Z][\w.]+\s)?")
WHOM = re.compile(r"\b(?:to|with)\swhom\s[^.;,]{2,40}\Z")  # "Ozola, to whom Poloff "
WHOM_ALONE = re.compile(r",?\swhom\s[^.;,]{2,40}\Z", re.I)
HIM = re.compile(r"\s(?:over\s)?(?:him|her)\s", re.I)
HIS_BODY = re.compile(  # "his embassy had handed the Ministry a note"
    r"\b(?P<his>his|her|their|its)\s(?:embassy|government|ministry|delegation|mission|capital|country)\s"
    r"(?:(?:had|has|have|also|already)\s){0,2}\Z",
    re.I,
)
TOLD_THAT = re.compile(
    r"\b(?:said|told|noted|reported|added|confirmed|explained|informed)\b[^;]*?\s(?P<that>that)\s[^;,]*?\bhad\s"
    r"(?:(?:also|already|recently)\s)?\Z",
    re.I,
)
CLAUSE = re.compile(r"(?:;|,\sand)\s")
AND_URGED = re.compile(r"\band\s(?:\w+ly\s)?(?:urged|asked|requested|pressed|encouraged|told)\b")
ON_A_NOTE = re.compile(r"\bon\san?\s(?:\w+\s)?\Z", re.I)  # "left it on a high note"
REPEATEDLY = re.compile(r"\b(?:several|many|numerous)\s(?:times|occasions)|repeatedly\b", re.I)
AND_THEN = re.compile(r",\s(?:and|AND)\s\Z")  # "warned that it would pay, and left"
JOINED_TO = re.compile(
    r"\band\s(?:(?:then|also|again|later|in\sperson|orally|by\s(?:e-?mail|phone|fax)|on\s[A-Z][a-z]+\s\d\d?)\s)?(?:(?:the\s)?(?P<giver>(?-i:[A-Z])[\w/]+(?:\s(?-i:[A-Z])[\w/]+){0,2})\s)?"
    r"(?:with|to)\s",
    re.I,
)
AND_NEXT = re.compile(r"\son\s[A-Z][a-z]+\s\d\d?,?\s(?=and\s)")  # "to Ozola on May 2 and Kask on"
AND = re.compile(r"and(?=\s)", re.I)
INSERTED = re.compile(r",\s[^,;.]{3,80},\s(?:\w+ly\s)?\Z")  # "the Ambassador, on behalf of all, "
APPOINTED = re.compile(r"\bhas\s(?:an\s)?(?:appointment|meeting)\b[^.;]*\bto\s\Z", re.I)
OF_THE_CHIEF = re.compile(  # a letter that Washington sent
    r"\bfrom\s(?:the\s)?(?:Secretary|President)\b|\b(?:Secretary|President)['’]s\s", re.I
)
DATED = re.compile(
    rf"\b(?:(?P<ours>our)|[\w.]+['’]s?)\s(?:[\w-]+\s){{0,2}}?(?P<what>{INSTRUMENT}|notes?)\s(?:no\.\s\S+\s)?"
    r"(?:of|dated)\s(?=[A-Z\d])",
    re.I,
)
ASKS = re.compile(  # what a note does that was sent: "the Ministry's note of May 2 asks"
    r"[\w, ]{0,20}?\s"
    r"(?:(?:ask|request|inform|stat|protest|declin|propos|declar|object)(?:e?s|e?d|ing)"
    r"|remains?\sunanswered)\b"
)
UNANSWERED = re.compile(
    r"\b(?:not|never)\s(?:yet\s)?(?P<verb>answered|repl(?:ied|y)|responded)\s(?:to\s)?", re.I
)
NOTE_FROM = re.compile(  # "a note from the MFA informed the Embassy"
    rf"\b(?:an?|the)\s(?:{FORM_WORDS[DemarcheForm.NOTE]}|note)\s(?:[^,;.]{{4,24}}?\s)?(?P<from>from)\b",
    re.I,
)
WHEN = re.compile(r",?\s(?:when|after|once)\s[^.;,]{2,40}\Z", re.I)  # "said, when Poloff "
MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
US = re.compile(rf"\s(?:us\b|(?i:us|emboffs|embassy)\b(?!\s(?:(?!{MONTH})[A-Z]|of\b|in\b)|['’]))")
ADDRESSED = re.compile(r"(?:\s(?:of|dated)\s[\w ]{3,18}?)?\sto(?=\s)")  # "a letter of May 2 to"
SENT_IN = re.compile(  # "the plan transmitted in reftel"
    r"\b(?:transmitted|contained|provided|sent|attached|forwarded|enclosed)\s(?:in\s|by\s)?(?:the\s)?\Z",
    re.I,
)
COPY_OF = re.compile(r"\b(?:text|contents?|substance|copy|copies)\sof\s(?:the\s)?\Z", re.I)
HAVING = re.compile(r",?\shaving\s\Z", re.I)
PROTESTING = re.compile(r"\bprotest(?:ed|s|ing)\b(?!\s(?:that|outside|in\sfront))", re.I)
WROTE = re.compile(r"\bwrote\s(?:to\s)?(?=[A-Zt])", re.I)
OWN_DEMARCHE = re.compile(  # "Poloff's March 3 demarche to Ozola"
    r"(?:\b(?P<ours>our)|(?P<owner>[\w.]+)['’]s?)\s(?:[A-Z][a-z]+\.?\s\d\d?\s)"
    r"(?:reftel\s|ref\s[a-h]\s)?d[eé]marche(?:\s(?P<to>to|of|with)\s)?",
)
AND_ASKED = re.compile(  # what stands behind it is of another act
    r"\band\s(?:\w+ly\s)?(?:asked|said|noted|stressed|requested|warned|added|promised|pledged"
    r"|explained|expressed|inquired|wondered|complained)\b|\b(?:how|whether|which)\b",
    re.I,
)
THAT = re.compile(r"\bthat\b", re.I)
OWNED = re.compile(r"['’]s?\s")  # "the USG's note"
