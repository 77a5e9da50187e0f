r"""Who heads a body, or handles what in it, as a verb tells.

Takes    a line, where a name stands in it, and the office read so far.
Gives    `HeadsOfBodies`: an office told by its verb, or an office with its body.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ilze Ozola, who heads the Drug Agency | who commands the northern district for the Border
Guard | who handles visas at the MFA | a delegation led by Ilze Ozola | the Ports Committee, chaired
by Judge Ilze Ozola.
"""

import re
from bisect import bisect_left

from cablegraph.extract.actors.bodies import is_public_body
from cablegraph.extract.actors.homes import is_of_mission
from cablegraph.extract.actors.lines import CHARACTERS_BEFORE, NAME, Line
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.private import PRIVATE_WORDS
from cablegraph.extract.actors.titles import read_employer
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

SEVERAL_FIELDS = r"[WA]{1,3}(?:,[WA]{1,3}){1,5},?&[WA]{1,3}"  # "Culture, Science and Youth"
EMPLOYER = re.compile(  # also behind "(protect)"
    r"(?:\(w{1,2}\))?(?P<link>,|[on]|f)d?(?:od?)?"
    r"(?P<body>(?:[WDCBAcs]|[WOA][o&]d?(?=[WDOA])|O(?=[sO])){0,9}[OB](?:(?<=O)[BI#])?"
    rf"(?:[of]d?(?:{SEVERAL_FIELDS}|[WDCAcN]+(?:&[WD]+|s[WDA]+)?)){{0,2}}"
    r"(?:\([BX]\))?[WDA&]{0,6})(?=(?:nc)?(?:[,;.)]|w|n|f|\Z|-|&[dNGRHT])|\([CD]\)|s[WDA]{1,4}w)"
)
BODY_BEFORE = re.compile(
    rf"(?:[WDAN]|O(?=O)|[WN]&(?=W)){{0,6}}O(?:od?(?:{SEVERAL_FIELDS}|[WDCANO]{{1,3}}))?|[BX]"
)
VERBS_OF_HEADS = {  # "who heads the Drug Agency"
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "chairs": "chair",
    "chaired": "chair", "directs": "director", "directed": "director", "runs": "head",
    "ran": "head", "run": "head", "commands": "commander", "commanded": "commander",
    "oversees": "head",
}  # fmt: skip
HEADING = re.compile(
    rf",? who (?:also |now |currently |used to )?(?P<verb>{'|'.join(VERBS_OF_HEADS)}) "
    r"(?:the |its |his |her )?(?=\w)"
)
TO_LEAD = re.compile(  # behind whom somebody "tapped", or who "has been appointed"
    r",? (?P<passive>(?:(?:has|had|have|will|would|was|were|is|been|be|being|also|recently) ){1,4}"
    r"(?:appointed|named|nominated|tapped|chosen|selected|picked|elected|designated) )?"
    r"to (?:lead|head|run|direct|chair) (?:the |its |a |an )?"
    r"(?:(?:newly|recently) [a-z]+ |new |[a-z]+ed )?(?=[A-Z])"
)
PICKED = re.compile(  # "tapped", "has named his ally", before a name
    r"\b(?:appoint|nam|nominat|tapp|chose|select|pick|elect|designat)(?:ed|es|s|ing|en|)?\b"
    r"(?: [a-z-]+){0,4},? (?:[A-Z][a-z]+ )?\Z"
)
PART_HEADED = re.compile(  # "who commands the northern district for the Border Guard"
    r"(?:[a-z][\w-]* ){1,5}?(?:for|at|in|of) (?:the )?(?=[A-Z])"
)
DUTY = re.compile(  # what somebody does where: "who handles visas at the", "representing the"
    r",? (?:(?:who (?:also |now |currently |then )?(?:works?|worked|handle[sd]|cover(?:s|ed)"
    r"|follow(?:s|ed)|manage[sd]|coordinate[sd]|dealt|deals|serve[sd]|sits"
    r"|(?:is|was) (?:responsible|in charge))"
    r"|in charge|responsible|working)\b"
    r"(?: (?!(?:and|but|that|who|which|said|told|to)\b)[\w-]+){0,6}? (?:at|in|for|of|within)"
    r"|(?:on|for)(?: (?!(?:the|and|but|that|to)\b)[a-z-]+){1,5} (?:at|in|within)"
    r"|(?:who (?:represent(?:s|ed)|spoke for)|representing|speaking for))"
    r" (?:the |its )?(?=[A-Z])"
)
HEADED_IN_LOWER_CASE = re.compile(  # "the parliament's budget committee"
    r"(?P<body>(?:(?:parliament|assembly|senate|[Mm]inistry|agency|government)['’]s "
    r"(?:[\w-]+ (?:and )?){0,4}?(?:committee|commission|department|division|section|directorate"
    r"|unit|bureau|office|delegation|inspectorate)"
    r"|(?:parliamentary|legislative|government|senate|intergovernmental|interagency"
    r"|interministerial) "
    r"(?:[\w-]+ ){0,3}?(?:committee|commission|delegation|caucus|task force)"
    r"|(?:interim|transitional|caretaker|provisional|military|coalition|national unity) government"
    r")\b)"
)
LED = frozenset({"government", "delegation", "committee", "commission", "council", "cabinet"})
LED_BODY = re.compile(r"(?:[ADW]|(?<=d)w){1,3}w\Z")  # "regional government", "Latvian delegation"
HEADED = re.compile(
    r"(?:[WDCBAcs]|[WOA][o&]d?(?=[WDOA])|O(?=O)){0,9}[OB]"
    rf"(?:[of]d?(?:{SEVERAL_FIELDS}|[WDCAcN]+(?:&[WD]+)?)){{0,2}}"
)
LED_BY = re.compile(  # between a body and who leads it: ", which is chaired by the"
    r",?(?: (?:which|is|was|now|currently|previously))*"
    r" (?:chaired|headed|led|directed|run|commanded|presided over) by(?: the| a| its)? \Z"
)
DELEGATION = re.compile(r"\b(?:[Dd]elegation|[Mm]ission|[Tt]eam)\b")
PARTS_OF_BODIES = frozenset({"suboffice", "department"})


class HeadsOfBodies:
    """Who heads what in one cable; ``host`` settles abbreviations."""

    def __init__(self, host: str | None) -> None:
        self.host = host

    def with_body_led(self, line: Line, start: int, office: Office) -> Office:
        """Read ``the Ports Committee, chaired by Judge Ilze Ozola``."""
        tokens = line.tokens
        is_closed = office.organization or office.country
        title = None if is_closed else line.title_up_to(start)
        if title is None:
            return office
        before = tokens.text[: tokens.starts[title[0]]]
        led = LED_BY.search(before, max(0, len(before) - CHARACTERS_BEFORE))
        end = bisect_left(tokens.starts, led.start()) if led else 0
        bodies = list(BODY_BEFORE.finditer(tokens.letters, 0, end))
        if not bodies or bodies[-1].end() != end:
            return office
        body = read_employer(tokens, *bodies[-1].span(), self.host)
        if (
            body.side is Side.PRIVATE
            or not body.organization
            or DELEGATION.search(body.organization)
        ):
            return office
        return body._replace(title=office.title)

    def _set_to_lead(self, line: Line, end: int) -> Office | None:
        """Read ``picked Ilze Ozola to run the recently founded Ministry of Ports``."""
        tokens = line.tokens
        verb = TO_LEAD.match(tokens.text, tokens.end_of(end - 1)) if "to" in tokens.found else None
        if verb is None:
            return None
        start = tokens.starts[max(match.start() for match in NAME.finditer(tokens.letters, 0, end))]
        is_set = verb["passive"] or PICKED.search(tokens.text, max(0, start - 60), start)
        at = bisect_left(tokens.starts, verb.end())
        body = HEADED.match(tokens.letters, at) if is_set else None
        office = read_employer(tokens, *body.span(), self.host) if body else None
        if office is None or not is_public_body(office.organization or "", self.host):
            return None
        return office._replace(title="head", is_head=True)

    def heads(self, line: Line, end: int) -> tuple[Office, str] | None:
        """Read ``Ilze Ozola, who heads the Drug Agency``."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[end : end + 2].strip(",")[:1] in ("f", "w") and (
            office := self._set_to_lead(line, end)
        ):
            return office, "employer"
        if letters[end : end + 2] not in (",w", "ww", ",n") or end + 3 >= len(letters):
            return None
        verb = HEADING.match(tokens.text, tokens.end_of(end - 1))
        if verb is None:
            office = self.body_of_duty(tokens, end)
            return (office, "employer") if office is not None else None
        at = bisect_left(tokens.starts, verb.end())
        title: str | None = VERBS_OF_HEADS[verb["verb"]]
        if (small := HEADED_IN_LOWER_CASE.match(tokens.text, verb.end())) is not None:
            return Office(title, small["body"]), "employer"
        body = HEADED.match(letters, at) if tokens.word(at)[:1].isupper() else None
        if body is None and (part := PART_HEADED.match(tokens.text, verb.end())) is not None:
            at, title = bisect_left(tokens.starts, part.end()), None
            body = HEADED.match(letters, at)
        if body is None:
            return None
        office = read_employer(tokens, at, body.end(), self.host)
        within = EMPLOYER.match(letters, body.end())
        if within and self._is_part(office.organization or ""):
            title = f"{title} of the {office.organization}" if title else None
            office = read_employer(tokens, *within.span("body"), self.host)
        return None if office.side is Side.PRIVATE else (office._replace(title=title), "employer")

    def body_of_duty(self, tokens: Tokens, end: int) -> Office | None:
        """Read ``who handles visas at the MFA`` and ``representing the Customs Board``.

        The words stand behind a name or a title that ends at ``end``.
        """
        duty = DUTY.match(tokens.text, tokens.end_of(end - 1))
        at = bisect_left(tokens.starts, duty.end()) if duty else 0
        body = HEADED.match(tokens.letters, at) if duty else None
        office = read_employer(tokens, at, body.end(), self.host) if body else None
        if office is None or office.side is Side.PRIVATE:
            return None
        return office if is_public_body(office.organization or "", self.host) else None

    def _is_part(self, body: str) -> bool:
        """Whether a body may be one of a ministry: ``Division of Vaccines``."""
        heads = offices.organization_heads()
        return any(heads.get(word) in PARTS_OF_BODIES for word in body.split())

    def with_body_headed(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Secretary of State Ilze Ozola, who heads the Drug Agency``."""
        if office.organization or office.side is Side.PRIVATE or is_of_mission(office.title or ""):
            return office
        found = self.heads(line, end)
        if found is None:
            return office
        return office._replace(
            organization=found[0].organization,
            country=office.country or found[0].country,
            is_head=found[0].title is not None,
        )

    def led(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``a delegation led by Ilze Ozola``, ``the Committee, chaired by Karlis Bergs``."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[start - 2 : start] != "ww" or tokens.word(start - 1) != "by":
            return None
        title = VERBS_OF_HEADS.get(tokens.word(start - 2))
        end = start - 2 - (letters[start - 3 : start - 2] == ",")
        if title is None or end < 1:
            return None
        if tokens.word(end - 1) in LED:
            whole = LED_BODY.search(letters, max(0, end - 4), end)
            first = whole.start() if whole else end - 1
            is_of_business = PRIVATE_WORDS.search(tokens.words(max(0, first - 1), end - 1))
            office = Office(title, tokens.words(first, end))
            return None if is_of_business else (office, "employer")
        bodies = [found.span() for found in BODY_BEFORE.finditer(letters, max(0, end - 9), end)]
        if not bodies or bodies[-1][1] != end or letters[end - 1] != "O":
            return None
        office = read_employer(tokens, *bodies[-1], self.host)
        return None if office.side is Side.PRIVATE else (office._replace(title=title), "employer")
