r"""In which body somebody works by the list that names him: its heading, or who stands before.

Takes    a line with the names read so far, where a name stands in it, and the office read so far.
Gives    `ListedPeople.with_heading`, the office with its body; `read_heading` keeps the heading.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: a body in a line of its own with people below | present from the MFA were Ozola and
Berg | MFA Director Berg and Deputy Director Ozola.
"""

import re

from cablegraph.extract.actors.bodies import state_of, state_of_body
from cablegraph.extract.actors.homes import is_of_mission
from cablegraph.extract.actors.lines import CHARACTERS_BEFORE, Line
from cablegraph.extract.actors.ministry_names import listed_ministries
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Register
from cablegraph.extract.actors.shared_titles import PLURAL_LIST
from cablegraph.extract.actors.title_kinds import OF_PLACES
from cablegraph.extract.actors.titles import read_employer
from cablegraph.terms.offices import Side

EMPLOYED = re.compile(  # "in attendance from FSKN were", "present for the Ministry of Justice were"
    r"(?:\b(?:attend\w*|present|participa\w+|represent\w*|joined|Participa\w+|Present|Attend\w*)\b"
    r"[^.;:]{0,25} (?:from|for|by)|\A(?:From|For)|\brepresenting)(?: the)?"
    r" (?P<body>(?:[A-Z][\w'-]*|of|the|and|for|[(),])(?: (?:[A-Z][\w'()-]*|of|the|and|for)){0,9})"
    r"(?:,? (?:was|were|are|is|included?)\b|:)"
)
EMPLOYED_STEMS = ("ttend", "resent", "articipa", "joined", "From", "For")  # `EMPLOYED` has one
HEADING_LETTERS = re.compile(r"C?(?:d?[WODCBAcTXNPo&fnG,]){1,12}[:.]?")
ITEM = re.compile(r"(?:-|#|\.)*[HR]*(?:P?[NGI])+")
HEADS_OF_STATE = re.compile(
    r"\b(?:President|Prime Minister|Minister|Secretary|Senator|Ambassador|Governor|King|Premier"
    r"|Chairman|Commissioner|PM|FM|Chancellor|Mayor|Judge|Speaker|MP|Deputy|Justice|Prosecutor"
    r"|Attorney General|Prosecutor General|Congressman|Congresswoman|Representative)s?"
    r"(?: (?:of|for) .*)?\Z"
)
OTHER_BODY = re.compile(  # how titles begin that belong to another body than the one before
    r"(?:Presidential|Prime Ministerial|District|Union|Provincial|Regional|Municipal|City"
    r"|Parliamentary|Party|Police|Cabinet|Royal)\b",
    re.IGNORECASE,
)
MINISTRIES = ("Ministry", "Department")  # above a list: what else is told is a part of them
SECOND = re.compile(r"(?:Deputy|Vice|Assistant|Acting|DD?G\b)")  # "Director Berg, Deputy Director"


class ListedPeople:
    """The lists of one cable's people."""

    def __init__(self, register: Register, host: str | None) -> None:
        self.register, self.host = register, host
        self.heading: Office | None = None

    def read_heading(self, tokens: Tokens) -> None:
        """Keep the body that heads a list of people; forget it where prose goes on."""
        letters = tokens.letters
        if ITEM.match(letters):
            return
        self.heading = None
        if len(letters) <= 12 and HEADING_LETTERS.fullmatch(letters) and set(letters) & set("OC"):
            start = 1 if letters[0] == "C" and len(letters) > 1 else 0
            end = len(letters) - (letters[-1] in ":.")
            self.heading = read_employer(tokens, start, end, self.host)
            if set(letters) <= set("C:."):
                country = state_of(tokens.word(0))
                self.heading = self.heading._replace(organization=None, country=country)
            elif letters[0] == "C":
                self.heading = self.heading._replace(country=state_of(tokens.word(0)))

    def with_heading(
        self, line: Line, start: int, office: Office, names: tuple[str, ...]
    ) -> Office:
        """Add the body under whose heading, or from which, somebody is listed."""
        if office.organization is None and not is_of_mission(office.title or ""):
            at = line.tokens.starts[start]
            may_tell = any(map(line.tokens.text.__contains__, EMPLOYED_STEMS))
            near = max(0, at - CHARACTERS_BEFORE), at
            match = EMPLOYED.search(line.tokens.text, *near) if may_tell else None
            if match and (line.mentions or match.end() > at - 60):
                country, is_international = state_of_body(match["body"], self.host)
                office = office._replace(
                    organization=match["body"],
                    country=office.country or country,
                    is_international=is_international,
                )
            elif line.mentions and self._goes_on(line, start) and not self.register.find(names):
                previous = line.mentions[-1].person.office
                if previous is not None and previous.organization:
                    office = office._replace(
                        organization=previous.organization,
                        is_international=previous.is_international,
                        country=office.country or previous.country,
                    )
        if self.heading is None or not ITEM.match(line.tokens.letters):
            return office
        above = self.heading.organization or ""
        own = office.organization
        if own and above.startswith(MINISTRIES) and not listed_ministries().get(own):
            office = office._replace(title=f"{office.title or ''}, {own}".strip(", "))
            office = office._replace(organization=None)
        return office._replace(
            organization=office.organization or self.heading.organization,
            country=office.country or self.heading.country,
            is_international=office.is_international or self.heading.is_international,
        )

    def _goes_on(self, line: Line, start: int) -> bool:
        """Whether a second official of one body follows: ``MFA Director Berg and Deputy Ozola``."""
        title = line.title_up_to(start)
        letters = line.tokens.letters
        previous = line.mentions[-1].person.office
        if title is None or HEADS_OF_STATE.search(line.tokens.words(*title)):
            return False
        if OTHER_BODY.match(line.tokens.words(*title)) or previous is None:
            return False
        if previous.side is Side.PRIVATE or previous.words & OF_PLACES:
            return False
        link = letters[self._end_of_last(line, title[0]) : title[0]]
        is_second = "&" in link or SECOND.match(line.tokens.words(*title)) is not None
        return is_second and PLURAL_LIST.fullmatch(link) is not None

    def _end_of_last(self, line: Line, start: int) -> int:
        """Where the person named last ends, with the title behind the name."""
        end = line.mentions[-1].end
        behind = (line.titles[number] for number in line.used)
        lasts = (last for first, last in behind if end < first <= end + 2 and last < start)
        return max(lasts, default=end)
