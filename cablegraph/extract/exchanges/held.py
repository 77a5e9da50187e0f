"""Tell a meeting that was held from one that was called off, refused, hoped for or planned.

Takes    the text of a sentence, and where its word for a meeting stands.
Gives    whether the sentence says that it took place. What is planned is an action item's matter.
Offsets  characters of the text.
Errors   none: what no form below denies was held.
Source   forms seen: has not yet met | was to have met | would have met | if Ozola met | denied that
         he had met | canceled his meeting with | no talks with | pressed for a meeting with | a
         meeting with Ozola was canceled, postponed, never took place, is scheduled for May.
"""

import re

LATELY = r"(?:(?!only\b)(?:\w+ly|also|again|then|yet|even|ever|once|soon|first|since)\s){0,2}"
UNDONE = re.compile(  # before a verb: "has not yet", "was to have", "may have"
    rf"""(?:\b(?:
      (?:not|never|neither|nor|cannot|will|would|should|could|(?-i:may)|might|shall|\w+n['’]t)\s
        {LATELY}(?:(?:have|be)\s(?:been\s)?{LATELY})?
    | (?:plan|hope)s?\s{LATELY}
    | to\s{LATELY}(?:be\s)?
    | (?:was|were|is|are|had)\s{LATELY}to\shave\s(?:been\s)?
    | without\s(?:ever\s|first\s|even\s)?(?:having\s)?
    | (?:if|unless|whether|lest|neither)\s[^,;:]{{0,60}}\s
    | (?-i:den(?:y|ies|ied|ying))\s(?:that\s)?[^,;:]{{0,60}}\b(?:had|has|have|having)\s{LATELY}
    )
    | (?:\A|[,;:]\s)(?-i:Had)\s[^,;:]{{0,60}}\s  # "Had Ozola met with Kask, he"
    )\Z""",
    re.I | re.VERBOSE,
)
SOUGHT = (  # what is done to a meeting that is not held, or not yet
    r"(?:request|schedul|arrang|propos|seek|plann|cancel|declin|refus|postpon|reschedul|skip|avoid"
    r"|reject|demand|suggest|boycott|shun|await)\w*|sought|accept(?:s|ed|ing)?|deny|denie[sd]|denying"
    r"|offer(?:s|ed|ing)?|miss(?:es|ed)|expect(?:s|ed|ing)?|(?:want|need)(?:s|ed)?|promis(?:es|ed)"
    r"|(?:call|put)\w*\soff|(?:turn|vot)\w*\sdown|rul(?:e[sd]?|ing)\sout|forgo|forgoes|forwent"
    r"|(?:pull|back|opt|bow|dropp)\w*\sout\sof|withdrew\sfrom|stay\w*\saway\sfrom"
    r"|(?:ask|press|appeal|plead|lobby|lobbi|push|hop|wait|wish|prepar|angl)\w*\sfor"
    r"|(?:request|preparation|appeal|hope|plan|proposal|demand|push|bid|need)s?\sfor"
    r"|(?:in\sadvance|ahead)\sof|(?:possibilit|prospect|idea|rumou?r|notion|promise|offer|lieu)\w*\sof"
    r"|(?:reports|denial|refusal|instead|cancellation|postponement)\sof"
    r"|look(?:s|ed|ing)?\s(?:\w+\s)?(?:forward\sto|for)|open\sto|receptive\sto|opposed\sto"
)
ON_WHICH = r"(?:in|at|during|after|following|over|since|from|on|before|that|and|but|when|while)\b"
FILL = rf"(?:(?!{ON_WHICH})[\w'’/-]+\s)"
HAVE = (
    r"(?:have|had|held|hold|get|got|obtain\w*|secur\w*|grant\w*|give\w*|attend\w*|join\w*"
    r"|participat\w*\sin|take\spart\sin|taken\spart\sin|been\s(?:in|at)|conduct\w*)"
)
UNSETTLED = re.compile(  # before a noun: "will hold", "canceled at the last minute his"
    rf"""\b(?:
      (?:will|would|to|should|could|(?-i:may)|might|shall|plans?|hopes?)\s{FILL}{{1,3}}
    | (?:to|will|would|not|cannot|could|should|might|shall|\w+n['’]t)\s(?=\Z)  # "to call on"
    | (?:{SOUGHT})\s(?:(?:at|on)\s(?:the\slast\sminute|short\snotice)\s)?{FILL}{{0,4}}
    | (?:when|if|once|until|unless)\s\w+\s
    | (?:not|never|\w+n['’]t)\s{LATELY}{HAVE}\s{FILL}{{0,3}}
    | no\s(?:\w+\s){{0,2}}
    | (?:next|planned|upcoming|possible|scheduled|future|proposed|potential|prospective|canceled
      |cancelled|aborted|abortive|forthcoming|hoped-for|hypothetical|eventual|follow-on)\s
        (?:[a-z]+\s\d{{1,2}}\s)?
    )\Z""",
    re.I | re.VERBOSE,
)
BEFORE = 80  # characters in which such words stand before a word for a meeting
PROBABLY = re.compile(  # "will raise it in his meeting with Ozola"
    r"\b(?:will|shall|(?:plans?|intends?|hopes?|expects?|scheduled|due|going)\sto)\s[^;:]*\Z", re.I
)
OFF = (
    r"(?:cancel+ed|postponed|called\soff|put\soff|rescheduled|deferred|scrapped|shelved|aborted"
    r"|turned\sdown|refused|declined|dropped)"
)
AHEAD = r"(?:scheduled|planned|slated|set|due|expected|proposed|requested|envisaged|foreseen)"
IS = r"(?:is|are|was|were|(?:has|have|had)\s(?:been|to\sbe)|being|be)"
HAPPEN = (
    r"(?:(?:take|took|taken|taking)\splace|happen(?:ed)?|occur(?:red)?|materiali[sz]ed?"
    r"|(?:come|came)\s(?:off|about)|(?:be|been)\s(?:held|arranged|possible))\b"
)
NOT_HELD = re.compile(  # behind those whose meeting it is
    rf"""(?:\s(?:on|about|in|at|to\sdiscuss)\s[^,;.]{{2,50}}?|,\s[^,;]{{2,70}},|\s\([^()]{{1,60}}\))?(?:
      \s{IS}\s(?:\w+ly\s|first\s|then\s|later\s|twice\s|again\s|still\s|now\s){{0,2}}
        (?:{OFF}|{AHEAD}|to\s(?:take|be\sheld))\b
    | \s{OFF}\b
    | ,?\s(?:\w+ly\s)?{AHEAD}\s(?:for|to)\b
    | \s(?:(?:did|do|does|ha[sd]|have|could|can|would|will)(?:\snot|n['’]t)\s|cannot\s|never\s
        |(?:ha[sd]|have)\s(?:never|yet\sto)\s)(?:yet\s|actually\s|ever\s)?{HAPPEN}
    | \s(?:fell\sthrough|fell\sapart\sbefore|failed\sto\s{HAPPEN})
    | \s(?:will|should|is\sto|are\sto)\s(?:\w+ly\s)?(?:{HAPPEN}|(?:focus|begin|start|come|follow
        |convene|provide|offer|allow|give|enable|address|include
        |be\s(?:an?|the|his|her|useful|helpful))\b)
    )""",
    re.I | re.VERBOSE,
)
WAS_HELD = r"\s(?:took\splace|(?:was|were)\sheld|went\sahead|lasted)\b"
HELD = re.compile(rf"(?:\s(?!never\b)\w+)?{WAS_HELD}", re.I)
AFTER_ALL = re.compile(rf"(?<!\bnever){WAS_HELD}", re.I)
ANY = re.compile(r"\b(?:an?|any|another|further)\s(?:\w+\s){0,2}\Z", re.I)
MIGHT = re.compile(r"\s(?:would|could|might|(?-i:may)|should|can)\s", re.I)


def is_done(text: str, verb: int) -> bool:
    """Whether what the verb tells was done.

    >>> told = "Berg had not yet met Ozola, but called on Kask."
    >>> is_done(told, told.index("met")), is_done(told, told.index("called"))
    (False, True)
    """
    return UNDONE.search(text, max(0, verb - BEFORE), verb) is None


def took_place(text: str, meeting: int, end: int) -> bool:
    """Whether the meeting that a noun names, with those named until ``end``, was held.

    >>> told = "Berg's meeting with Ozola was canceled."
    >>> took_place(told, told.index("meeting"), told.index(" was"))
    False
    """
    if HELD.match(text, end):  # "the postponed meeting with Ozola took place"
        return True
    if UNSETTLED.search(text, max(0, meeting - BEFORE), meeting) or is_to_come(text, meeting):
        return False
    is_open = ANY.search(text, max(0, meeting - BEFORE), meeting) and MIGHT.match(text, end)
    is_off = NOT_HELD.match(text, end) and not AFTER_ALL.search(text, end)
    return not (is_open or is_off)


def is_to_come(text: str, offset: int) -> bool:
    """Whether what stands before ``offset`` is of what will be: "will raise it in a meeting"."""
    return PROBABLY.search(text, 0, offset) is not None
