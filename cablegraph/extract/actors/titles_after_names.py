r"""The title behind a name: in apposition, in brackets, or taken up by a verb.

Takes    a line with the names read so far, and where a name ends.
Gives    `TitlesAfter`: the `Office` that the title tells, and the rule.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Ilze Ozola, Director | Ilze Ozola (Director at the MFA) | Ilze Ozola, the fiery young
Minister | Ozola was appointed as Minister | Ilze Ozola, adviser to Prime Minister Berg | Ozola,
Director for Africa and chairman of the Board | She was Minister of Justice.
"""

import re

from cablegraph.extract.actors.employment import UNITS, start_of_unit
from cablegraph.extract.actors.heads_of_bodies import EMPLOYER
from cablegraph.extract.actors.homes import Home
from cablegraph.extract.actors.lines import NAME, WORDS_AFTER, Line
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.title_contexts import TitleReader
from cablegraph.terms.offices import Side

APPOSITION = re.compile(r"(?:\([BCWDNGXw]{1,3}\))?s?[,(-][#,]{0,2}H?d?")
PRAISED = re.compile(r"d(?:#-?)?[wA]{1,4}\Z")  # "the fiery young", "the 38-year-old"
NO_PRAISE = re.compile(r"\b(?:who|whose|whom|which|that|as|by|when|while|because|said|told)\b")
SINCE = re.compile(
    r"(?:(?:now|currently|presently|also|formerly|previously|once|effectively) ?)*"
    r"(?:(?<=y )(?:the|an?|his|her|its))?"
)
ACTIVE = re.compile(  # "Ozola named her": whoever does so takes no office up
    r"(?: \([^()]*\))?,? (?:(?:then|later|recently|also|now|has|had) ){0,2}"
    r"(?:re-?)?(?:promoted|appointed|named|elected|nominated|chosen|chose|selected|designated)"
    r" (?:his|her|their|its|him|them) (?:[a-z]+ )*"
)
NEWLY = re.compile(  # behind a name: "named Minister Ozola to be his new Director"
    r"(?:, \d\d,)? (?:to be|to become|to serve as|as) (?:(?:the|an?|his|her|its|their) )?"
    r"(?:(?:new|next|first) )?"
)
NAMING = re.compile(  # before it
    r"\b(?:named|names|appointed|chose|picked|selected|tapped|designated|promoted)"
    r" (?:the )?(?:(?!by |to |as |that )[^\s;:]+ ){0,8}\Z"
)
TAKING_UP = (  # an office: "was appointed as", "serves as", "will become"
    r"(?:(?:has|had|have|will|would|is|was|are|were|been|be|being|now|also|recently|later|currently"
    r"|formerly|previously|then|reportedly|again|to) ){0,5}"
    r"(?:(?:re-?)?(?:promoted|appointed|named|elected|nominated|chosen|selected|confirmed|designated"
    r"|installed|sworn in)(?: to| as)?(?: be)?|serv(?:es?|ed|ing) as|act(?:s|ed|ing)? as"
    r"|becom(?:es?|ing)|became"
    r"|as|be|been|is|was|continues?(?: to serve)? as|remain(?:s|ed)?"
    r"|(?:resign|retir)(?:s|ed|ing) as|st(?:ood|ands?|eps?|epped|epping) (?:down|aside) as"
    r"|(?:left|quit) office as"
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
    r"|, to be (?:the |its |his |her )?"
    r"|,? whom (?:[\w.’'-]+ ){1,5}?(?:appointed|named|nominated)(?: as)? (?:the |his |her |its )?"
)
MADE = re.compile(  # before a name: "The vote made Ilze Ozola the first"
    r"\b(?:ma(?:de|kes?|king)|(?:elect|appoint|crown|proclaim|declar|nam|nominat)(?:e?[sd]?|ing))"
    r" (?:[A-Z][a-z]+\.? )?\Z"
)
NTH = re.compile(  # then
    r" the (?:(?:first|second|third|fourth|next|only|youngest) (?:[a-z-]+ ){0,2})?"
)
OURS = re.compile(r", our\b(?! (?:main |best |usual )*(?:contacts?|interlocutor|host)\b)")
ONE_OF = re.compile(r"one of (?:the|its|his|her|their|\w+)(?: [a-z]+)?")  # the leaders
SERVED = re.compile(r"\b(?:served|acted|had been|was once|used to be)\b")
LONGEST_MAKING = 30  # characters of a verb and a rank before a name
LONGEST_TAKING_UP = 120  # characters between a name and the office that somebody takes up
OUR_STAFF = re.compile(  # they hardly ever have names
    r"[A-Za-z/]+(?:[Oo]ffs?|OFFS?|[Cc]ouns(?:ell?or)?|[Aa]tts?)"
)
OF_NEXT = re.compile(r",[HR]{0,2}N")  # a comma and another name
TOGETHER = re.compile(r"&d?")
ADVISERS = frozenset({"adviser", "advisor", "aide", "assistant", "staff"})  # to somebody


class TitlesAfter:
    """The titles behind the names of one cable."""

    def __init__(self, titles: TitleReader, home: Home) -> None:
        self.titles, self.home = titles, home

    def title(self, line: Line, end: int, *, take: bool = True) -> tuple[Office, str] | None:
        """The title behind a name; ``take`` keeps it from other names."""
        for number, (first, last) in line.near(end, end):
            if (
                number in line.used
                or first < end
                or not self._is_apposition(line, end, first, last)
            ):
                continue
            if not take:
                return self.titles.read(line.tokens, first, last), "title-after-name"
            office = self.titles.read(line.tokens, first, last)
            if office.side is Side.PRIVATE and self._is_taken_up(line, end, number + 1):
                continue  # "Ilze Ozola, a lawyer, was named Minister"
            line.used.add(number)
            between = line.tokens.text[line.tokens.end_of(end - 1) : line.tokens.starts[first]]
            if SERVED.search(between):
                office = office._replace(is_past=True)
            if OURS.search(between):
                office = self._of_ours(office)
            office = self._with_party_named(line, last, office)
            office = self._with_superior(line, number, office)
            office = self._with_second_title(line, number, office)
            employer = EMPLOYER.match(line.tokens.letters, end)
            if employer and employer.end() + 1 == first and office.organization is None:
                office = office._replace(organization=line.tokens.words(*employer.span("body")))
            return office, "title-after-name"
        return None

    def _of_ours(self, office: Office) -> Office:
        """The office at our own post: ``Ilze Ozola, our lead political analyst``."""
        own = self.home.post_name
        return office._replace(organization=own, country="US", side=Side.PUBLIC, is_told=True)

    def newly(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``named Minister Ilze Ozola to be his new Director``: she has another title then."""
        tokens = line.tokens
        if tokens.letters[end : end + 1] not in ("f", "w", ","):
            return None
        behind = tokens.end_of(end - 1)
        for number, (first, last) in line.near(end, end):
            if first < end or number in line.used:
                continue
            if not NEWLY.fullmatch(tokens.text, behind, tokens.starts[first]):
                return None
            name = tokens.starts[start]
            if not NAMING.search(tokens.text, max(0, name - LONGEST_TAKING_UP), name):
                return None
            before = (each for each, span in line.near(start, start) if span[1] == start)
            line.used.update((number, *before))
            return self.titles.read(tokens, first, last), "title-after-name"
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
        if self._takes_up(tokens, tokens.end_of(end - 1), tokens.starts[first]):
            return True
        if self._is_made(line, end, first):
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

    def _is_made(self, line: Line, end: int, first: int) -> bool:
        """Whether a verb gives the title to the name: ``made Ilze Ozola the first woman mayor``."""
        tokens = line.tokens
        if not NTH.fullmatch(tokens.text, tokens.end_of(end - 1), tokens.starts[first]):
            return False
        name = tokens.starts[self._start_of_name(line, end)]
        return MADE.search(tokens.text, max(0, name - LONGEST_MAKING), name) is not None

    def _start_of_name(self, line: Line, end: int) -> int:
        """Where the name begins that ends at ``end``."""
        found = NAME.finditer(line.tokens.letters, max(0, end - WORDS_AFTER), end)
        return max((match.start() for match in found), default=end)

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
        if not self._takes_up(tokens, tokens.end_of(0), tokens.starts[first]):
            return None
        office = self.titles.read(tokens, first, last)
        if office.side is Side.PRIVATE or not office.title:
            return None
        line.used.add(0)
        return self.home.settle(office._replace(is_past=True), ())

    def _is_taken_up(self, line: Line, end: int, number: int) -> bool:
        """Whether a title is taken up by the name that ends at ``end``."""
        if number >= len(line.titles):
            return False
        first = line.titles[number][0]
        return self._takes_up(line.tokens, line.tokens.end_of(end - 1), line.tokens.starts[first])

    def _takes_up(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether only what says that somebody takes up an office stands between two places."""
        is_near = end - start <= LONGEST_TAKING_UP and not ACTIVE.fullmatch(tokens.text, start, end)
        return is_near and AS_TITLE.fullmatch(tokens.text, start, end) is not None

    def _is_introduced(self, tokens: Tokens, start: int, first: int) -> bool:
        """Whether only what dates or praises a title stands before it: ``now``, ``fiery young``."""
        between = tokens.words(start, first)
        if first <= start + 3 and SINCE.fullmatch(between):
            return True
        if first <= start + 4 and ONE_OF.fullmatch(between):
            return True
        is_praise = PRAISED.fullmatch(tokens.letters, start - 1, first) is not None
        return is_praise and NO_PRAISE.search(between) is None

    def _has_title_ahead(self, line: Line, end: int) -> bool:
        """Whether a free title stands before the name: ``the Police Chief, Ilze Ozola, the``."""
        name = self._start_of_name(line, end)
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
        second = self.titles.read(line.tokens, first, end)
        if office.side is Side.PRIVATE and second.side is not Side.PRIVATE:
            return second  # "a businessman and former Minister"
        title = f"{office.title} and {second.title}"
        return office._replace(title=title, organization=office.organization or second.organization)
