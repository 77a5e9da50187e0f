r"""Which office goes with a name, by where the title stands.

Takes    a sentence as letters, the titles in it, and the names read so far.
Gives    `Appointments.office_of`: an `Office` and the rule that joined it to the name.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Director Ilze Ozola | Ilze Ozola, Director | Ilze Ozola (Director at the MFA) | Director:
Ilze Ozola | the Director, Ilze Ozola, | Senators Ozola and Berg | Col. Berg | RD Berg | Ilze Ozola
of the MFA | a body in a line of its own with people below | present from the MFA were Ozola and
Berg | Ozola (Latvia).
"""

import re
from functools import partial

from cablegraph.extract.actors.bodies import state_of, state_of_body
from cablegraph.extract.actors.employment import (
    EMPLOYER,
    MORE_NAMES,
    STATE_AFTER,
    UNITS,
    Employment,
    start_of_unit,
)
from cablegraph.extract.actors.homes import MISSION_TITLE, Home
from cablegraph.extract.actors.lines import CHARACTERS_BEFORE, NAME, WORDS_AFTER, Line
from cablegraph.extract.actors.lower_case import body_before
from cablegraph.extract.actors.ministries import listed_ministries
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.nearest_states import with_nearest_state
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Person, Register, find_leader, is_weak
from cablegraph.extract.actors.private import introduced, is_private
from cablegraph.extract.actors.succession import Succession
from cablegraph.extract.actors.title_kinds import OCCUPATIONS, OF_COMPANIES, OF_PLACES, PARTIES
from cablegraph.extract.actors.title_places import VERBS
from cablegraph.extract.actors.titles import read_employer, read_office
from cablegraph.extract.actors.workplaces import Workplaces, with_own_department
from cablegraph.extract.reading import Reading
from cablegraph.model.findings import Ministry
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

BETWEEN = re.compile(r'(?:\([BXTWN]\))?(?:&(?=H))?[HR"]{0,8}')
FIELD = re.compile(r"[ofn]d?[NG]{1,2}")
APPOSITION = re.compile(r"(?:\([BCWDNGXw]{1,3}\))?s?[,(-][#,]{0,2}H?d?")
PRAISED = re.compile(r"d(?:#-?)?[wA]{1,4}\Z")  # "the fiery young", "the 38-year-old"
NO_PRAISE = re.compile(r"\b(?:who|whose|whom|which|that|as|by|when|while|because|said|told)\b")
SINCE = re.compile(r"(?:(?:now|currently|also|formerly|previously|once|effectively) ?)*")
TAKING_UP = (  # an office: "was appointed as", "serves as", "will become"
    r"(?:(?:has|had|have|will|would|is|was|are|were|been|be|being|now|also|recently|later|currently"
    r"|formerly|previously|then|reportedly|again|to) ){0,5}"
    r"(?:(?:re-?)?(?:promoted|appointed|named|elected|nominated|chosen|selected|confirmed|designated"
    r"|installed|sworn in)(?: to| as)?(?: be)?|serv(?:es?|ed|ing) as|act(?:s|ed|ing)? as"
    r"|becom(?:es?|ing)|became"
    r"|as|be|been|is|was|continues?(?: to serve)? as|remain(?:s|ed)?"
    r"|(?:resign|retir)(?:s|ed|ing) as|st(?:ood|eps?|epped|epping) down as|(?:left|quit) office as"
    r"|(?:dismissed|removed|ousted|fired|sacked|replaced|deposed|suspended) as"
    r"|t(?:akes?|ook|aken) up (?:duties|(?:the|his|her) post) as"
    r"|replaced \S{2,20} as|took (?:over|office) as"
    r"|takes over as|(?:candidacy|nomination|appointment|bid|role|position|capacity|tenure|career"
    r"|election|designation|selection) as)"
    r"(?: the| a| an| his| her| its| their| [A-Z]\w+['’]s)?"
    r"(?: (?:last|next|new|only|long-?time|first|and|[\w-]{3,12}est(?:-ever)?)){0,3} "
)
AS_TITLE = re.compile(
    rf"(?: \([^()]{{1,40}}\)|, \d\d,|, [^,.;:()]{{3,60}},)? {TAKING_UP}"
    rf"|(?:['’,`]s|,? (?:the [\w-]{{3,20}} )?who) {TAKING_UP}"
    r"|,? (?:the [\w-]{3,20} )?who (?:is|was|has been|had been) (?:\w{3,12} ){0,3}"
    r"(?:promoted|appointed|named) to "
    r"|,? (?:who (?:was|had been) )?until (?:[\w’']+ ){1,3}?(?:the |an? |its )?"
    r"|,? whom (?:[\w.’'-]+ ){1,5}?(?:appointed|named|nominated)(?: as)? (?:the |his |her |its )?"
)
SERVED = re.compile(r"\b(?:served|acted|had been|was once|used to be)\b")
LONGEST_TAKING_UP = 120  # characters between a name and the office that somebody takes up
SPEAKER = re.compile(r"C\(N\)[w&]")  # "Latvia (Ozols) agreed"
SPOKE = frozenset(
    {"said", "spoke", "took", "made", "gave", "told", "thought", "sought", "and", "saw"}
)
STATE_BEFORE = re.compile(r"[Cc](?:s|\()H?\Z")  # "Latvia's", "Latvia ("
COPULA = re.compile(r" (?:is|was|will be|would be|remains|became|becomes) ")
FIELD_APART = re.compile(r"(?:[fn]d?)?[wWBXC]{1,4}(?:&w{1,2})?,")  # "for port dues,"
APART = re.compile(r"(?:[:,-](?:d?#-?w)?|\)[,:])H?\.?R{0,8}")
SCENE = re.compile(  # what opens a sentence up to a role: "In a meeting with the", "When asked by"
    r"(?:\A|[,;] )(?:In|During|At|Over|On|Upon|After|Following|Before|When|While|According)"
    r"\b(?:[^,;:()]|, \d{4}){0,120}? (?:with|by|to|on|from)(?: the| our)? \Z",
    re.IGNORECASE,
)
GOES_ON = re.compile(  # what follows the name that is the subject then
    r"(?:\([^)]{1,20}\)|od?[WDOBANGcC&os]{1,10})?[wnfs]"
)
OUR_STAFF = re.compile(  # they hardly ever have names
    r"[A-Za-z/]+(?:[Oo]ffs?|OFFS?|[Cc]ouns(?:ell?or)?|[Aa]tts?)"
)
OF_NEXT = re.compile(r",[HR]{0,2}N")  # a comma and another name
TOGETHER = re.compile(r"&d?")
EMPLOYED = re.compile(  # "in attendance from FSKN were", "present for the Ministry of Justice were"
    r"(?:\b(?:attend\w*|present|participa\w+|represent\w*|joined|Participa\w+|Present|Attend\w*)\b"
    r"[^.;:]{0,25} (?:from|for|by)|\A(?:From|For)|\brepresenting)(?: the)?"
    r" (?P<body>(?:[A-Z][\w'-]*|of|the|and|for|[(),])(?: (?:[A-Z][\w'()-]*|of|the|and|for)){0,9})"
    r"(?:,? (?:was|were|are|is|included?)\b|:)"
)
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
HEADS_OF_BODIES = frozenset(
    {
        "member",
        "judge",
        "prosecutor",
        "magistrate",
        "justice",
        "official",
        "officer",
        "commissioner",
    }
    | {
        "counselor",
        "counsellor",
        "director",
        "chairman",
        "chair",
        "chairwoman",
        "head",
        "chief",
        "secretary",
        "spokesman",
    }
    | {"spokeswoman", "president", "representative", "adviser", "advisor", "coordinator"}
    | {"undersecretary", "minister", "inspector", "administrator", "governor", "manager", "aide"}
)
PLURAL = re.compile(
    r"(?:(?!of |for |to |in )\S+ ){0,5}?(?:\w{3,}[^s]s|M(?:E)?Ps|Secretaries|Deputies|deputies)\b"
    r"(?: (?:of|for|to|in|from|at)\b|\Z)"
)
POSTED = re.compile(  # a mission's head elsewhere
    r"[\w ]{2,40}? (?:in|at) (?P<city>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)
SECOND = re.compile(r"(?:Deputy|Vice|Assistant|Acting|DD?G\b)")  # "Director Berg, Deputy Director"
SECOND_IN_RANK = frozenset({"Deputy", "Acting", "Alternate", "Assistant"})  # "Deputy PR Berg"
OF_STATE = frozenset({"minister", "president", "governor", "senator", "prime"})  # seen anywhere
DIPLOMATS = frozenset(  # ranks that their bearers keep in another office
    {"Ambassador", "Amb", "AMB", "Minister", "Counselor", "First Secretary", "Consul", "Envoy"}
)
EXPERTS = frozenset({"expert"})
PAST = frozenset({"former", "ex", "then"})
OWNERS = frozenset({"his", "her"})  # "his deputy"
JOINED_BY = frozenset({"accompanied", "assisted", "flanked"})  # by whoever works for a superior
WORD_IN_CAPITALS = re.compile(r"\b[A-Z][a-z][\w-]+")
TO_NAME = re.compile(r",?[HR.]{0,4}")  # from a title to its name
ADVISERS = frozenset({"adviser", "advisor", "aide", "assistant", "staff"})  # to somebody
OF_STAFFS = frozenset(
    {"deputy", "adviser", "advisor", "aide", "assistant", "staff", "spokesman", "spokeswoman"}
    | {"director", "head", "chief", "officer", "undersecretary", "vice"}
)
PLURAL_LIST = re.compile(r"(?:\((?:[BXO]|[NWD]{1,3})\))?(?:,&|,|&)")
OWN_BODY = re.compile(
    r"(?:B|[DWA]{0,3}O(?:od?[WDA]{1,4})?(?:\([BX]\))?)\Z"
)  # "ISAF Commander", "Border Guard Captain"
OCCUPATION = re.compile(  # behind a name: "(NPS), 51, is a"
    r"(?: \([^()]{1,60}\))?(?:,? \d\d)?,?(?: (?:is|was))? an? "
)
RANKS = re.compile(r"R{1,8}H?\Z")
NAMED_AFTER_LEADERS = frozenset(
    {"plan", "law", "laws", "doctrine", "accord", "accords", "formula", "generation", "amendment"}
    | {"act", "commission", "report", "initiative", "foundation", "institute", "center", "airport"}
)


class Appointments:
    """The offices of one cable's people, told by the words beside their names."""

    def __init__(self, reading: Reading, register: Register) -> None:
        self.reading, self.register = reading, register
        self.heading: Office | None = None
        self.states = {key for key in reading.entities if key.startswith("gov-")}
        self.host = reading.host_country
        self.home = Home.of(reading)
        self.workplaces = Workplaces(reading)
        self.employment = Employment(register, self.host)
        self.succession = Succession(
            register, self.home.year, self.read, partial(self._title_after, take=False)
        )
        self.private = introduced((each.text for each in reading.sentences), self.host)
        self.ministries = frozenset(
            alias
            for entity in reading.entities.values()
            if isinstance(entity, Ministry)
            for alias in entity.aliases
        )

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

    def office_of(
        self, line: Line, start: int, end: int, names: tuple[str, ...]
    ) -> tuple[Office | None, str]:
        """The office that goes with a name, and the rule that says so."""
        found = (
            self._title_before(line, start, end)
            or self._labelled(line, start, end)
            or self._predicate(line, start)
            or self._title_after(line, end)
            or self._title_apart(line, start, end)
            or self._shared_title(line, start)
            or self._shared_after(line, end)
            or self._abbreviated_title(line, start)
            or self._rank(line, start, end)
            or self.employment.heads(line, end)
            or self.employment.led(line, start)
            or self.succession.of_successor(line, start, end, names)
            or self.succession.by_change(line, start, end, names)
            or self.employment.employer(line, start, end)
            or self.employment.affiliation(line, start, end)
            or self.employment.owner(line, start, end)
            or self.employment.at_body(line, start, end)
            or self._head_under_whom(line, start, end)
            or self._delegate(line, start, end)
            or self._partisan(line, start, end)
            or self._colleague(line, start, end)
        )
        if found:
            office, rule = found
            office = self.employment.with_party(line, start, end, office)
            office = self.employment.with_owner_before(line, start, office)
            office = self.employment.with_body_headed(line, end, office)
            office = self.employment.with_body_at_head(line, start, office)
            office = self.employment.with_body_led(line, start, office)
            office = self._with_body_of_superior(line, start, office)
            office = self._with_heading(line, start, office, names)
            office = self.employment.with_state_after(line, end, office)
            office = self.home.settle(self.workplaces.with_state(office), names)
            if self.host is None:
                office = with_nearest_state(office, self.reading, line.sentence, line.tokens, start)
            is_bare = office.organization == "ministry" and "he ministry" in line.tokens.text
            known = self.register.find(names, office)
            has_body = known is not None and known.office and known.office.organization
            if has_body and office.organization is None:
                return office, rule
            if rule != "title-apart" or is_bare:  # before a colon in a list it opens another body
                office = self.workplaces.settle(office, line.sentence, line.tokens.starts[start])
            return with_own_department(office), rule
        leader = find_leader(names, self.home.year)
        if leader and self.register.find(names):
            leader = None
        if leader and len(names) < 2 and not self._is_in_view(leader.country):
            leader = leader if self._is_among_leaders(line, start, end) else None
        if leader and self._is_adjective(line, end):
            return None, "full-name"
        if leader and line.tokens.letters[start - 1 : start] not in ("W", "O"):
            return Office(None, country=leader.country), "head-of-state"
        return None, "full-name"

    def _is_in_view(self, country: str | None) -> bool:
        """Whether a state is ours, the host, or named in the cable: so its leader may be meant."""
        at_home = country in (None, "US", self.host)
        return at_home or f"gov-{(country or '').lower()}" in self.states

    def _is_among_leaders(self, line: Line, start: int, end: int) -> bool:
        """Whether another leader is named in one breath: ``Merkel and Chirac``."""
        letters, tokens = line.tokens.letters, line.tokens
        near = [end + 1, end + 2] if letters[end : end + 1] in ("&", ",") else []
        near += [start - 2] if start > 1 and letters[start - 1] in "&," else []
        return any(
            letters[at : at + 1] in ("N", "G") and find_leader((tokens.word(at),), self.home.year)
            for at in near
        )

    def _is_adjective(self, line: Line, end: int) -> bool:
        """Whether a leader's name only says what something is called by: ``Ahtisaari Plan``."""
        tokens = line.tokens
        if end >= len(tokens.found):
            return False
        word, at = tokens.word(end), tokens.ends[end - 1]
        return word.lower() in NAMED_AFTER_LEADERS or tokens.text[at : at + 1] == "-"

    def _title_before(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        letters = line.tokens.letters
        for number, (first, last) in line.near(start, end):
            if last > start:
                break
            if FIELD.fullmatch(letters, last, start):
                last = start  # a field that no list knows: "Minister for Reintegration"
            if not BETWEEN.fullmatch(letters, last, start):
                continue
            if letters[last - 1] == "A" and line.tokens.word(last - 1).islower():
                continue
            line.used.add(number)
            first = self._start_of_pair(line, number, first, end)
            own = line.titles[number][0]
            office = self._of_place(line, first, self.read(line.tokens, first, last))
            if office.side is Side.PRIVATE and first < own:  # "businessman and former Minister"
                office = self.read(line.tokens, own, last)
            if line.tokens.word(last) == "(" and not office.country:
                office = office._replace(country=self.host)  # "Ambassador (ret.)", none of ours
            office = self._with_body_after(line, end, office)
            return self._corrected(line, end, office) or office, "title-before-name"
        return None

    def _with_body_of_superior(self, line: Line, start: int, office: Office) -> Office:
        """Read ``MFA Director Berg and his deputy, Ilze Ozola``: she works in the same body."""
        letters = line.tokens.letters
        before = (span for _, span in line.near(start, start) if span[1] <= start)
        links = (TO_NAME, FIELD_APART)
        title = next(
            (
                span
                for span in before
                if any(link.fullmatch(letters, span[1], start) for link in links)
            ),
            None,
        )
        if title is None or not title[0]:
            return office
        first = self._first_of_pair(line, title)
        if first == title[0] and not office.words & OF_STAFFS:
            return office
        owner = self._owner_of(line, first)
        is_owned = owner is not None or line.tokens.word(first - 1).lower() in OWNERS
        if not is_owned and not self._is_with_superior(line, first, office):
            return office
        superior = owner or self._named_last(line) or self.succession.latest()
        own = superior.office if superior else None
        if own is None or office.organization or own.side is Side.PRIVATE or office.country:
            return office
        ministry = self.workplaces.ministry_of(own, line.sentence, line.tokens.starts[start])
        return office._replace(
            organization=own.organization or ministry,
            country=own.country,
            is_international=own.is_international,
        )

    def _is_with_superior(self, line: Line, first: int, office: Office) -> bool:
        """Whether one comes with who was named: ``Ozola, accompanied by Director Bergs``."""
        tokens = line.tokens
        if first < 2 or tokens.word(first - 1) != "by" or MISSION_TITLE.search(office.title or ""):
            return False
        return bool(line.mentions) and tokens.word(first - 2) in JOINED_BY

    def _owner_of(self, line: Line, first: int) -> Person | None:
        """Whose deputy a title at ``first`` is: ``Ozola's deputy``."""
        letters, tokens = line.tokens.letters, line.tokens
        is_owned = first > 1 and letters[first - 1] == "s" and letters[first - 2] in "NG"
        return self.register.find((tokens.word(first - 2),)) if is_owned else None

    def _named_last(self, line: Line) -> Person | None:
        """The official named last in a sentence, or else first in it or the one before it."""
        if line.mentions:
            return line.mentions[-1].person
        index = line.sentence.index
        before = self.reading.sentences[index - 1] if index else line.sentence
        is_near = before.paragraph is line.sentence.paragraph
        for sentence in (line.sentence, before) if is_near else (line.sentence,):
            for word in WORD_IN_CAPITALS.findall(sentence.text):
                person = self.register.find((word,))
                if person is not None and person.office is not None:
                    return person
        return None

    def _first_of_pair(self, line: Line, title: tuple[int, int]) -> int:
        """Where the title begins that a rank closes: ``his deputy, Counselor Ilze Ozola``."""
        if line.tokens.letters[title[0] - 1] != ",":
            return title[0]
        near = (first for _, (first, last) in line.near(*title) if last == title[0] - 1)
        return next(near, title[0])

    def _with_body_after(self, line: Line, end: int, office: Office) -> Office:
        """Read ``Director Ilze Ozola of the Drug Agency``."""
        match = EMPLOYER.match(line.tokens.letters, end)
        is_open = office.organization is None and office.words & HEADS_OF_BODIES
        small = self.employment.small_body(line, end) if is_open and match is None else None
        if small is not None:
            return office._replace(organization=small)
        if match is None or not is_open or not self._is_linked(line, end, match, office):
            return office
        body = read_employer(line.tokens, *match.span("body"), self.host)
        if body.side is Side.PRIVATE:
            return office._replace(organization=body.organization, side=Side.PRIVATE)
        return office._replace(
            organization=body.organization, country=body.country or office.country
        )

    def _is_linked(self, line: Line, end: int, body: re.Match[str], office: Office) -> bool:
        """Whether a body behind a name is where its bearer works: ``of``, ``at``, ``, Board,``."""
        letters, link = line.tokens.letters, line.tokens.letters[end : body.start("body")]
        if "o" in link:
            return True
        is_staff = office.words.isdisjoint(OF_STATE)
        is_closed = letters[body.end() : body.end() + 1] in ("", *",.;)")
        if link.startswith("n"):
            word = "" if is_closed else line.tokens.word(body.end())
            is_closed = is_closed or word in VERBS or word.endswith("ed")
            return is_staff and is_closed and line.tokens.word(end) in ("at", "from")
        return link == "," and is_staff and is_closed

    def _of_place(self, line: Line, first: int, office: Office) -> Office:
        """Add the place of ``Rio's Governor``."""
        tokens = line.tokens
        is_open = office.organization is None and first > 1 and tokens.letters[first - 1] == "s"
        if not is_open or tokens.letters[first - 2] not in "NGc":
            return office
        is_governed = tokens.word(first).lower() in OF_PLACES
        return office._replace(organization=tokens.word(first - 2)) if is_governed else office

    def _corrected(self, line: Line, end: int, office: Office) -> Office | None:
        """The title after a name where the one before says little: ``member Berg as Chairman``."""
        is_open = office.country is None and office.organization is None
        is_envoy = is_open and office.title in DIPLOMATS
        is_past = bool(office.words & PAST)
        is_private = office.side is Side.PRIVATE  # "lawyer Ilze Ozola, Minister of Justice"
        if not (
            is_weak(office)
            or is_past
            or is_envoy
            or is_private
            or line.tokens.letters[end : end + 2] == "s("
        ):
            return None
        after = self._title_after(line, end)
        if after is None or is_weak(after[0]) or (is_past and after[0].words & PAST):
            return None
        if is_envoy and OUR_STAFF.fullmatch(after[0].title or ""):
            return None  # "Ambassador Smith, Econoff (notetaker)"
        if after[0].side is Side.PRIVATE and office.side is not Side.PRIVATE:
            return None  # "former Minister Ilze Ozola, now president of the residents association"
        return after[0]

    def _start_of_pair(self, line: Line, number: int, first: int, end: int) -> int:
        """Where ``Chief of Staff and candidate`` begins, two functions of one person."""
        before = line.titles[number - 1] if number else None
        if before is None or number - 1 in line.used:
            return first
        letters = line.tokens.letters
        link = letters[before[1] : first]
        is_double = link == "&" and line.tokens.word(before[1]) == "/"
        is_pair = is_double or (link == "&" and letters[before[0] - 1 : before[0]] != "d")
        is_rank = letters[first : first + 2] in ("TN", "TG", "TP", "TH")  # ", Counselor Ilze Ozola"
        is_met = link == "," and self._is_met(line, *before, end)
        is_ours = OUR_STAFF.fullmatch(line.tokens.word(first)) is not None
        is_pair = is_pair or (link == "," and is_rank and not is_met and not is_ours)
        if not is_pair or MISSION_TITLE.search(line.tokens.words(*before)):
            return first
        line.used.add(number - 1)
        return before[0]

    def _title_after(self, line: Line, end: int, *, take: bool = True) -> tuple[Office, str] | None:
        """The title behind a name; ``take`` keeps it from other names."""
        for number, (first, last) in line.near(end, end):
            if (
                number in line.used
                or first < end
                or not self._is_apposition(line, end, first, last)
            ):
                continue
            if not take:
                return self.read(line.tokens, first, last), "title-after-name"
            office = self.read(line.tokens, first, last)
            if office.side is Side.PRIVATE and self._is_taken_up(line, end, number + 1):
                continue  # "Ilze Ozola, a lawyer, was named Minister"
            line.used.add(number)
            between = line.tokens.text[line.tokens.ends[end - 1] : line.tokens.starts[first]]
            if SERVED.search(between):
                office = office._replace(is_past=True)
            office = self._with_party_named(line, last, office)
            office = self._with_superior(line, number, office)
            office = self._with_second_title(line, number, office)
            employer = EMPLOYER.match(line.tokens.letters, end)
            if employer and employer.end() + 1 == first and office.organization is None:
                office = office._replace(organization=line.tokens.words(*employer.span("body")))
            return office, "title-after-name"
        return None

    def _is_apposition(self, line: Line, end: int, first: int, last: int) -> bool:
        """Whether the title in ``first`` to ``last`` belongs to the name that ends at ``end``."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[last : last + 1] in tuple("NG") and letters[first - 1 : first] != "d":
            return False  # it goes with the next name
        if letters[last : last + 1] == "s":
            return False  # "the Minister's adviser"
        if self._is_of_many(line, end, first, last):
            return False  # "In a meeting with Ozola, Latvian officials"
        if first and tokens.word(first - 1) in UNITS:
            first = start_of_unit(tokens, first)
        if letters[first - 1 : first] == "s":
            first = max(letters.rfind(",", end, first), letters.rfind("(", end, first)) + 1
            first += letters[first] == "d"
        if first == end:
            return letters[last : last + 1] in ("", ";", ".")
        if self._takes_up(tokens, tokens.ends[end - 1], tokens.starts[first]):
            return True
        employer = EMPLOYER.match(letters, end)
        is_list = employer is not None and letters[employer.end() : employer.end() + 1] == ","
        if employer and is_list and employer["link"] == "," and first == employer.end() + 1:
            return True
        match = APPOSITION.match(letters, end)
        if match is None or first < match.end() or first > match.end() + 5:
            return False
        if not self._is_introduced(tokens, match.end(), first):
            return False
        if OF_NEXT.match(letters, last) and self._has_title_ahead(line, end):
            return False  # "his deputy, Ilze Ozola, the Minister, Karlis Bergs, and the Mayor"
        if letters[last : last + 1] != "w":
            return True
        if OUR_STAFF.fullmatch(tokens.words(first, last)):
            return False  # "In a meeting with Ilze Ozola, Poloff said"
        return not (letters[first - 1 : first] == "d" and self._has_title_ahead(line, end))

    def _is_of_many(self, line: Line, end: int, first: int, last: int) -> bool:
        """Whether a plural title follows one name alone, with a comma between."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[end : end + 1] != "," or first > end + 2 or letters[first - 1] == "d":
            return False
        head = max(letters.rfind("T", first, last), first)
        return tokens.word(head).endswith(("officials", "ministers", "officers"))

    def taken_up(self, line: Line) -> Office | None:
        """The public office that the first word of a sentence takes up: ``She was Minister``."""
        tokens, (first, last) = line.tokens, line.titles[0]
        if not self._takes_up(tokens, tokens.ends[0], tokens.starts[first]):
            return None
        office = self.read(tokens, first, last)
        if office.side is Side.PRIVATE or not office.title:
            return None
        line.used.add(0)
        return self.home.settle(office._replace(is_past=True), ())

    def _is_taken_up(self, line: Line, end: int, number: int) -> bool:
        """Whether a title is taken up by the name that ends at ``end``."""
        if number >= len(line.titles):
            return False
        first = line.titles[number][0]
        return self._takes_up(line.tokens, line.tokens.ends[end - 1], line.tokens.starts[first])

    def _takes_up(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether only what says that somebody takes up an office stands between two places."""
        is_near = end - start <= LONGEST_TAKING_UP
        return is_near and AS_TITLE.fullmatch(tokens.text, start, end) is not None

    def _is_introduced(self, tokens: Tokens, start: int, first: int) -> bool:
        """Whether only what dates or praises a title stands before it: ``now``, ``fiery young``."""
        between = tokens.words(start, first)
        if first <= start + 2 and SINCE.fullmatch(between):
            return True
        is_praise = PRAISED.fullmatch(tokens.letters, start - 1, first) is not None
        return is_praise and NO_PRAISE.search(between) is None

    def _has_title_ahead(self, line: Line, end: int) -> bool:
        """Whether a free title stands before the name: ``the Police Chief, Ilze Ozola, the``."""
        first = max(0, end - WORDS_AFTER)
        name = max(match.start() for match in NAME.finditer(line.tokens.letters, first, end))
        return line.tokens.letters[name - 1 : name] == "," and any(
            last + 1 == name and number not in line.used
            for number, (_, last) in line.near(end, end)
        )

    def _with_party_named(self, line: Line, last: int, office: Office) -> Office:
        """Read ``leader of the main opposition party, the Harbor Forum (HF)``."""
        if not (office.organization or "").endswith(("party", "movement", "alliance", "bloc")):
            return office
        named = EMPLOYER.match(line.tokens.letters, last)
        if named is None or named["link"] != ",":
            return office
        return office._replace(organization=line.tokens.words(*named.span("body")))

    def _with_superior(self, line: Line, number: int, office: Office) -> Office:
        """Read ``adviser to Prime Minister Ozola``: whose adviser somebody is."""
        if number + 1 >= len(line.titles) or office.words.isdisjoint(ADVISERS):
            return office
        (_, last), (first, end) = line.titles[number], line.titles[number + 1]
        name = NAME.match(line.tokens.letters, end)
        if name is None or line.tokens.words(last, first) != "to":
            return office
        return office._replace(title=f"{office.title} {line.tokens.words(last, name.end())}")

    def _with_second_title(self, line: Line, number: int, office: Office) -> Office:
        """Add ``and chairman of the Defense Committee`` to a title before it."""
        if number + 1 >= len(line.titles):
            return office
        (_, last), (first, end) = line.titles[number], line.titles[number + 1]
        letters = line.tokens.letters
        if not TOGETHER.fullmatch(letters, last, first) or letters[end : end + 1] in tuple("NGs"):
            return office
        if line.tokens.word(first - 1) in ("his", "her"):
            return office  # "Ilze Ozola, Director for Africa, and her deputy"
        line.used.add(number + 1)
        second = self.read(line.tokens, first, end)
        if office.side is Side.PRIVATE and second.side is not Side.PRIVATE:
            return second  # "a businessman and former Minister"
        title = f"{office.title} and {second.title}"
        return office._replace(title=title, organization=office.organization or second.organization)

    def _title_apart(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        letters = line.tokens.letters
        for number, (first, last) in line.near(start, end):
            if number in line.used or last > start:
                continue
            if not APART.fullmatch(letters, last, start):
                if self._is_field_apart(line, (first, last), start, end):
                    office = self.read(line.tokens, first, last)
                    if (office.title or "").lower() in OF_COMPANIES:
                        continue  # "Rits Steel's vice president for sales, Ilze Ozola"
                    line.used.add(number)
                    field = line.tokens.words(last, start - 1)
                    return office._replace(title=f"{office.title} {field}"), "title-apart"
                continue
            if self._is_met(line, first, last, end):
                continue
            if letters[last] == ":" or end - start > 1 or "R" in letters[last:start]:
                line.used.add(number)
                return self.read(line.tokens, first, last), "title-apart"
        return None

    def _is_field_apart(self, line: Line, title: tuple[int, int], start: int, end: int) -> bool:
        """Whether only the field of a title stands before a name that commas close off.

        Form met: ``the Minister's adviser on port dues, Ilze Ozola, said``.
        """
        letters, tokens, last = line.tokens.letters, line.tokens, title[1]
        if end - start < 2 or letters[end : end + 1] not in ("", *",;.)"):
            return False
        if FIELD_APART.fullmatch(letters, last, start) is None:
            return False
        words = tokens.found[last : start - 1]
        is_open = not any(word in VERBS or word.endswith("ed") for word in words)
        is_linked = words[0] in ("for", "on") or letters[last - 2] == "f"  # "for EU integration"
        return is_open and is_linked and NO_PRAISE.search(tokens.words(last, start)) is None

    def _labelled(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``MINISTER OF JUSTICE: Ilze Ozola, a lawyer``, who has not only an occupation."""
        tokens = line.tokens
        if tokens.letters[start - 1 : start] != ":":
            return None
        after = self._title_after(line, end, take=False)
        is_private = after is not None and after[0].side is Side.PRIVATE
        is_one_of_many = OCCUPATION.match(tokens.text, tokens.ends[end - 1]) is not None
        return self._title_apart(line, start, end) if is_private or is_one_of_many else None

    def speaks_in_scene(self, line: Line, start: int, end: int) -> bool:
        """Whether a name follows the role that closes a scene: ``When asked by Poloff, Bergs``."""
        titles = (span for _, span in line.near(start, end) if span[1] == start - 1)
        return any(self._is_met(line, *span, end) for span in titles)

    def _is_met(self, line: Line, first: int, last: int, end: int) -> bool:
        """Whether a role only closes the scene: ``In a meeting with Poloff, Karlis Bergs said``."""
        tokens = line.tokens
        if tokens.letters[last] != "," or not SCENE.search(tokens.text, 0, tokens.starts[first]):
            return False
        is_staff = OUR_STAFF.fullmatch(tokens.words(first, last)) is not None
        return is_staff or GOES_ON.match(tokens.letters, end) is not None

    def _predicate(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``The new Minister of State will be Ilze Ozola``, at the head of a clause."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[start - 1 : start] != "w":
            return None
        for number, (first, last) in line.near(start, start):
            is_head = letters[first - 1 : first] in ("", ",", ";") or first < 3
            if number in line.used or not is_head or not 1 <= start - last <= 2:
                continue
            if COPULA.fullmatch(tokens.text, tokens.ends[last - 1], tokens.starts[start]):
                line.used.add(number)
                return self.read(tokens, first, last), "title-apart"
        return None

    def _abbreviated_title(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``RD Ozola``: letters that stand for no known body are a title."""
        if line.tokens.letters[start - 1 : start] != "B":
            return None
        word = line.tokens.word(start - 1)
        if word in offices.acronyms() or not word.isalpha() or not word.isupper():
            return None
        first = start - 1
        if first > 1 and line.tokens.word(first - 1) in SECOND_IN_RANK:
            first -= 1
            word = line.tokens.words(first, start)
        if line.tokens.letters[first - 1 : first] == "D":  # "German DPR Berg"
            return Office(word, country=state_of(line.tokens.word(first - 1))), "abbreviated-title"
        office = self._of_body(line, first, Office(word))
        return office, "abbreviated-title"

    def _of_body(self, line: Line, start: int, office: Office) -> Office:
        """Add the body whose letters stand before a short title: ``DEA RD``, ``ISAF Commander``."""
        body = OWN_BODY.search(line.tokens.letters, max(0, start - 10), start)
        if body is None:
            return office
        found = read_employer(line.tokens, body.start(), start, self.host)
        return found._replace(title=office.title) if found.side is not Side.PRIVATE else office

    def _with_heading(
        self, line: Line, start: int, office: Office, names: tuple[str, ...]
    ) -> Office:
        """Add the body under whose heading, or from which, somebody is listed."""
        if office.organization is None and not MISSION_TITLE.search(office.title or ""):
            at = line.tokens.starts[start]
            match = EMPLOYED.search(line.tokens.text, max(0, at - CHARACTERS_BEFORE), at)
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
        title = next((span for _, span in line.near(start, start) if span[1] == start), None)
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

    def _shared_title(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read on in a list that a plural title opened: ``Senators Berg and Lund``."""
        if not line.mentions:
            return None
        previous = line.mentions[-1]
        between = line.tokens.letters[previous.end : start]
        if not PLURAL_LIST.fullmatch(between):
            return None
        office = previous.person.office
        if office is None or not PLURAL.match(office.title or ""):
            office = self._office_of_list(line)
        if office is not None and between.startswith("("):
            office = office._replace(organization=None)  # each party stands by its own member
        return (office, "shared-title") if office is not None else None

    def _office_of_list(self, line: Line) -> Office | None:
        """The plural title that opened the list of names that a line ends in so far."""
        first = line.mentions[-1]
        for mention in reversed(line.mentions[:-1]):
            if not PLURAL_LIST.fullmatch(line.tokens.letters, mention.end, first.start):
                break
            first = mention
        title = line.title_of(first.start)
        office = self.read(line.tokens, *title) if title else None
        return office if office is not None and PLURAL.match(office.title or "") else None

    def _shared_after(self, line: Line, end: int) -> tuple[Office, str] | None:
        """Read ahead in a list that a plural title closes: ``Berg and Lund, Senators``."""
        if line.tokens.letters[end : end + 1] not in (",", "&"):
            return None
        others = MORE_NAMES.match(line.tokens.letters, end)
        found = self._title_after(line, others.end(), take=False) if others else None
        is_plural = found is not None and PLURAL.match(found[0].title or "") is not None
        return (found[0], "shared-title") if found and is_plural else None

    def _rank(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        rank = RANKS.search(line.tokens.letters[max(0, start - 9) : start])
        if rank is None:
            return None
        first = start - len(rank[0])
        office = Office(line.tokens.words(first, start).rstrip("."))
        if line.tokens.letters[first - 1 : first] == "D":
            country = state_of(line.tokens.word(first - 1))
            office = office._replace(country=country, is_told=country is not None)
        office = self._of_body(line, first, office)
        return self.employment.with_unit(line, start, end, office), "rank"

    def _partisan(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Socialist Ilze Ozola``."""
        if start == 0 or end - start < 2 or line.tokens.word(start - 1) not in PARTIES:
            return None
        return Office(None, line.tokens.word(start - 1)), "affiliation"

    def _colleague(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Her colleague Ilze Ozola``, who has the office of who was named last."""
        tokens = line.tokens
        at = start - 1 - (tokens.letters[start - 1 : start] == ",")
        if end - start < 2 or at < 1 or tokens.word(at) != "colleague":
            return None
        first = at
        while first > max(1, at - 3) and tokens.word(first - 1).lower() not in OWNERS:
            first -= 1
        if tokens.word(first - 1).lower() not in OWNERS:
            return None
        other = self._named_last(line)
        own = other.office if other else None
        if own is None or own.side is Side.PRIVATE:
            return None
        return own, "shared-title"

    def _head_under_whom(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``He was Deputy Director of the Drug Agency under Ilze Ozola``."""
        if end - start < 2 or line.tokens.word(start - 1) != "under":
            return None
        title = next((span for _, span in line.near(start, start) if span[1] == start - 1), None)
        office = self.read(line.tokens, *title) if title else None
        if office is None or not office.organization or office.side is Side.PRIVATE:
            return None
        return office._replace(title=None), "employer"

    def _delegate(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``Latvia's Ilze Ozola``, ``Ilze Ozola (Latvia)``, where no state is host."""
        letters = line.tokens.letters
        is_name = end - start > 1 or letters[start - 1 : start] == "H"
        is_name = is_name or self._speaks_in_brackets(line, start, end)
        if self.host is not None or not is_name:
            return None
        after = STATE_AFTER.match(letters, end)
        before = STATE_BEFORE.search(letters, max(0, start - 3), start)
        at = after.start("state") if after else before.start() if before else None
        country = state_of(line.tokens.word(at)) if at is not None else None
        return (Office(None, country=country, is_told=True), "delegate") if country else None

    def _is_posted_abroad(self, tokens: Tokens, start: int, office: Office) -> bool:
        """Whether a mission's title tells of another place: ``now Ambassador in Tallinn``."""
        if not MISSION_TITLE.search(office.title or "") or office.organization:
            return False
        place = POSTED.match(tokens.text, tokens.starts[start])
        state = offices.country_of_city(place["city"]) if place else None
        return state is not None and state not in ("US", self.host)

    def _speaks_in_brackets(self, line: Line, start: int, end: int) -> bool:
        """Whether a surname in brackets is who speaks for a state: ``Latvia (Ozols) agreed``."""
        if SPEAKER.match(line.tokens.letters, max(0, start - 2)) is None:
            return False
        word = line.tokens.word(end + 1)
        return word.endswith("ed") or word in SPOKE

    def read(self, tokens: Tokens, start: int, end: int) -> Office:
        """What a title says, with what stands before it on whether its body is private."""
        office = read_office(tokens, start, end, self.host)
        if office.organization is None and office.words & HEADS_OF_BODIES:
            office = office._replace(organization=body_before(tokens.text, tokens.starts[start]))
            office = self.employment.with_unit_before(tokens, start, office)
            duty = self.employment.body_of_duty(tokens, tokens.letters.rfind("T", start, end) + 1)
            if duty is not None and office.organization is None:
                office = duty._replace(title=office.title)
        if office.country is None and self._is_posted_abroad(tokens, start, office):
            return office._replace(country=self.host)
        if self.host is None and office.country and office.words & EXPERTS:
            return office._replace(side=Side.PUBLIC)  # "the German expert", at a mission
        if office.side is Side.EITHER and (
            office.organization in self.private or is_private(tokens, start, end, office)
        ):
            return office._replace(side=Side.PRIVATE)
        head = (office.title or "").lower().rpartition(" ")[2].removesuffix("s")
        if office.side is Side.PRIVATE and office.organization in self.ministries:
            return office._replace(side=Side.PUBLIC) if head in OCCUPATIONS else office
        return office
