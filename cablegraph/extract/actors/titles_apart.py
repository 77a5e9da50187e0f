r"""The title that a comma, a colon or a copula keeps apart from the name behind it.

Takes    a line with the names read so far, and where a name stands.
Gives    `TitlesApart`: the `Office` that the title tells, and the rule; whether a title before a
         name is only the role of somebody else, whom a scene names.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: the Director, Ilze Ozola, | Director: Ilze Ozola | MINISTER OF JUSTICE: Ilze Ozola, a
lawyer | the adviser on port dues, Ilze Ozola, | The new Minister will be Ilze Ozola | and not: In a
meeting with Poloff, Karlis Bergs said.
"""

import re

from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.title_contexts import TitleReader
from cablegraph.extract.actors.title_kinds import OF_COMPANIES
from cablegraph.extract.actors.titles_after_names import NO_PRAISE, OUR_STAFF, TitlesAfter
from cablegraph.terms import offices
from cablegraph.terms.english import may_be_verb
from cablegraph.terms.offices import Side

IN_BRACKETS = re.compile(r"\([HR]{0,2}")
COPULA = re.compile(  # also "for the visit is"
    r"(?: (?:for|of) [a-z][\w'’ -]{1,40}?)? (?:is|was|will be|would be|remains|became|becomes) "
)
FIELD_APART = re.compile(r"(?:[fn]d?)?[wWABXC]{1,4}(?:&w{1,2})?,[HR]?")  # "for port dues,"
OFFICE_OF = re.compile(r"Ood?\Z")  # "the Office of the President, Ilze Ozola, said"
APART = re.compile(r"(?:[:,-](?:d?#-?w)?|\)[,:])H?\.?(?:(?P<word>[wA])?R{1,8})?")
SCENE = re.compile(  # what opens a sentence up to a role: "In a meeting with the", "When asked by"
    r"(?:\A|[,;] )(?:In|During|At|Over|On|Upon|After|Following|Before|When|While|According)"
    r"\b(?:[^,;:()]|, \d{4}){0,120}? (?:with|by|to|on|from)(?: the| our)? \Z",
    re.IGNORECASE,
)
GOES_ON = re.compile(  # what follows the name that is the subject then
    r"(?:\([^)]{1,20}\)|od?[WDOBANGcC&os]{1,10})?[wnfs]"
)
FRONT = re.compile(  # of a sentence that tells since when its subject holds an office
    r"(?P<verb>(?:[A-Z][a-z]+ )?(?:[Aa]ppointed|[Nn]amed|[Ee]lected|Nominated|Confirmed)(?: as)? )?"
    r"(?:[Tt]he |[Aa] |[Aa]n )?"
)
TAKEN_UP = frozenset({"Appointed", "Elected", "Named"})  # at the head of a title
WHEN = re.compile(  # "since 2006,", "on July 6, 2007,", "from 2001 to 2004,"
    r" (?:(?P<ended>until|between|from [^,;:.]{1,20} (?:to|until|through)"
    r"(?! (?:now|date|the present)))|since|from|(?P<once>in|on|for))"
    r"\b[^,;:.]{1,40}(?:, \d{4})?, "
)
OCCUPATION = re.compile(  # behind a name: "(NPS), 51, is a"
    r"(?: \([^()]{1,60}\))?(?:,? \d\d)?,?(?: (?:is|was))? an? "
)


class TitlesApart:
    """The titles of one cable that stand apart from the names behind them."""

    def __init__(self, titles: TitleReader, after: TitlesAfter) -> None:
        self.titles, self.after = titles, after

    def title(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``the Director, Ilze Ozola,`` and ``Director: Ilze Ozola``."""
        letters = line.tokens.letters
        for number, (first, last) in line.near(start, end):
            if number in line.used or last > start or OFFICE_OF.search(letters, 0, first):
                continue
            if self._is_in_brackets(line, first, last, start, end):
                line.used.add(number)
                return self.titles.read(line.tokens, first, last), "title-apart"
            between = APART.fullmatch(letters, last, start)
            at = between.start("word") if between else -1
            if not between or (at > 0 and line.tokens.word(at) != "retired"):
                if office := self._with_field_apart(line, (first, last), start, end):
                    line.used.add(number)
                    return office, "title-apart"
                continue
            if self.is_met(line, first, last, end):
                continue
            if letters[last] == ":" or end - start > 1 or {*letters[last:start]} & {*"RH"}:
                line.used.add(number)
                return self.titles.read(line.tokens, first, last), "title-apart"
        return None

    def _is_in_brackets(self, line: Line, first: int, last: int, start: int, end: int) -> bool:
        """Whether brackets behind a title name who holds it: ``Latvia's PermRep (Ozols) said``."""
        letters, word = line.tokens.letters, line.tokens.word(start)
        if letters[end : end + 1] != ")" or not IN_BRACKETS.fullmatch(letters, last, start):
            return False
        is_of_state = re.search(r"[DC]s?\Z", letters[:first]) or letters[first] in "DC"
        return bool(is_of_state) or (end - start > 1 and word in offices.given_names())

    def _with_field_apart(
        self, line: Line, title: tuple[int, int], start: int, end: int
    ) -> Office | None:
        """The office of ``the Minister's adviser on port dues, Ilze Ozola,``."""
        if not self._is_field_apart(line, title, start, end):
            return None
        office = self.titles.read(line.tokens, *title)
        if _is_body_apart(line, office, start):
            return office
        if not _is_linked(line, title) or (office.title or "").lower() in OF_COMPANIES:
            return None  # "Rits Steel's vice president for sales, Ilze Ozola"
        comma = line.tokens.letters.rindex(",", title[1], start)
        return office._replace(title=f"{office.title} {line.tokens.words(title[1], comma)}")

    def _is_field_apart(self, line: Line, title: tuple[int, int], start: int, end: int) -> bool:
        """Whether only the field of a title stands before a name that commas close off.

        Form met: ``the Minister's adviser on port dues, Ilze Ozola, said``.
        """
        letters, tokens, last = line.tokens.letters, line.tokens, title[1]
        if end - start < 2 or letters[end : end + 1] not in ("", *",;.)"):
            return False
        if FIELD_APART.fullmatch(letters, last, start) is None:
            return False
        words = tokens.found[last : letters.rindex(",", last, start)]
        is_open = not any(map(may_be_verb, words))
        return is_open and NO_PRAISE.search(tokens.words(last, start)) is None

    def since(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``Minister of Health since 2007, Ozola said`` and ``Appointed Minister in 2007,``.

        The title opens the sentence.
        """
        tokens = line.tokens
        if not line.titles or 0 in line.used or tokens.letters[start - 1 : start] not in (",", "#"):
            return None
        first, last = line.titles[0]
        front = FRONT.fullmatch(tokens.text, 0, tokens.starts[first]) if first < 5 else None
        month = tokens.letters[last - 2 : last] == "nW"  # "in May" is within the title
        stop = tokens.end_of(last - 1 - 2 * month)
        when = front and WHEN.fullmatch(tokens.text, stop, tokens.starts[start])
        if front is None or not when:
            return None
        if when["once"] and not front["verb"] and tokens.word(first) not in TAKEN_UP:
            return None
        line.used.add(0)
        office = self.titles.read(tokens, first, last)
        return office._replace(is_past=when["ended"] is not None), "title-apart"

    def labelled(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``MINISTER OF JUSTICE: Ilze Ozola, a lawyer``, who has not only an occupation."""
        tokens = line.tokens
        if tokens.letters[start - 1 : start] != ":":
            return None
        after = self.after.title(line, end, take=False)
        is_private = after is not None and after[0].side is Side.PRIVATE
        is_one_of_many = OCCUPATION.match(tokens.text, tokens.end_of(end - 1)) is not None
        return self.title(line, start, end) if is_private or is_one_of_many else None

    def speaks_in_scene(self, line: Line, start: int, end: int) -> bool:
        """Whether a name follows the role that closes a scene: ``When asked by Poloff, Bergs``."""
        titles = (span for _, span in line.near(start, end) if span[1] == start - 1)
        return any(self.is_met(line, *span, end) for span in titles)

    def is_met(self, line: Line, first: int, last: int, end: int) -> bool:
        """Whether a role only closes the scene: ``In a meeting with Poloff, Karlis Bergs said``."""
        tokens = line.tokens
        if tokens.letters[last] != "," or not SCENE.search(tokens.text, 0, tokens.starts[first]):
            return False
        is_staff = OUR_STAFF.fullmatch(tokens.words(first, last)) is not None
        return is_staff or GOES_ON.match(tokens.letters, end) is not None

    def predicate(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read ``The new Minister of State will be Ilze Ozola``, at the head of a clause."""
        letters, tokens = line.tokens.letters, line.tokens
        if letters[start - 1 : start] != "w":
            return None
        for number, (first, last) in line.near(start, start):
            is_head = letters[first - 1 : first] in ("", ",", ";") or first < 3
            if number in line.used or not is_head or not 1 <= start - last <= 8:
                continue
            if COPULA.fullmatch(tokens.text, tokens.end_of(last - 1), tokens.starts[start]):
                line.used.add(number)
                return self.titles.read(tokens, first, last), "title-apart"
        return None


def _is_linked(line: Line, title: tuple[int, int]) -> bool:
    """Whether a field goes on behind a title: ``for port`` dues, ``for EU`` integration."""
    last = title[1]
    return line.tokens.word(last) in ("for", "on") or line.tokens.letters[last - 2] == "f"


def _is_body_apart(line: Line, office: Office, start: int) -> bool:
    """Whether a body in lower case closes before a name: ``head of the port office, Ozola``."""
    text = line.tokens.text
    comma = text.rfind(",", 0, line.tokens.starts[start])
    return bool(office.organization) and text.endswith(f" {office.organization}", 0, comma)
