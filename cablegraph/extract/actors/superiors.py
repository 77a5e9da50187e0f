r"""In which body somebody works by those with or under whom: a superior, a colleague.

Takes    a line with the names read so far, where a name stands in it, and the office read so far.
Gives    `Superiors`: an office with its body completed, or one told by somebody else's.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: MFA Director Berg and his deputy, Ilze Ozola | Berg's deputy Ozola | Berg, accompanied by
Director Ozola | Her colleague Ilze Ozola | Deputy Director of the Drug Agency under Ilze Ozola.
"""

import re

from cablegraph.extract.actors.homes import is_of_mission
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.persons import Person, Register
from cablegraph.extract.actors.succession import Succession
from cablegraph.extract.actors.title_contexts import TitleReader
from cablegraph.extract.actors.titles_apart import FIELD_APART
from cablegraph.extract.actors.workplaces import Workplaces
from cablegraph.extract.reading import Reading
from cablegraph.terms.offices import Side

OWNERS = frozenset({"his", "her"})  # "his deputy"
JOINED_BY = frozenset({"accompanied", "assisted", "flanked"})  # by whoever works for a superior
OF_THE_SAME = re.compile(
    r",? (?:of|from|in|at) (?:the|that) same (?:agency|board|body|bureau|commission|committee|court"
    r"|department|desk|directorate|division|embassy|institution|ministry|mission|office|party"
    r"|section|service|unit)\b"
)
DEPUTY = re.compile(  # told without a body
    r"(?:(?:Acting|Assistant|Deputy|First|Vice)[ -])+"
    r"(?P<head>Director(?: General)?|Head|Chief|Chair(?:man|woman)?|Commander|Commissioner"
    r"|Administrator|Secretary General|Inspector General)",
    re.IGNORECASE,
)
BOSSES = frozenset({"boss", "superior", "supervisor", "colleague", "subordinate"})
BOSS = re.compile(
    rf"(?:\b(?P<owner>[A-Z][\w-]+)['’]s?|\b(?:[Hh]is|[Hh]er|whose)) (?:[a-z-]+ )?"
    rf"(?:{'|'.join(sorted(BOSSES))}),? \Z"
)
LONGEST_BOSS = 50  # characters of an owner and a "boss" before a title
WORD_IN_CAPITALS = re.compile(r"\b[A-Z][a-z][\w-]+")
TO_NAME = re.compile(r",?[HR.]{0,4}")  # from a title to its name
OF_STAFFS = frozenset(
    {"deputy", "adviser", "advisor", "aide", "assistant", "staff", "spokesman", "spokeswoman"}
    | {"director", "head", "chief", "officer", "undersecretary", "vice", "representative", "envoy"}
)


class Superiors:
    """The people of one cable with or under whom others work."""

    def __init__(
        self,
        reading: Reading,
        register: Register,
        titles: TitleReader,
        workplaces: Workplaces,
        succession: Succession,
    ) -> None:
        self.reading, self.register, self.titles = reading, register, titles
        self.workplaces, self.succession = workplaces, succession

    def with_body(self, line: Line, start: int, end: int, office: Office) -> Office:
        """Read ``MFA Director Berg and his deputy, Ilze Ozola``: she works in the same body."""
        letters = line.tokens.letters
        if office.organization or office.country:
            return office
        other = (
            self._of_the_same(line, end)
            or self._whose_boss(line, start)
            or self._whose_deputy(line, office)
        )
        if other:
            return self._as_with(other, line, start, office)
        before = (span for _, span in line.near(start, start) if span[1] <= start)
        title = next(
            (
                span
                for span in before
                if TO_NAME.fullmatch(letters, span[1], start)
                or FIELD_APART.fullmatch(letters, span[1], start)
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
        return self._as_with(superior, line, start, office)

    def with_body_of_last(self, line: Line, start: int, office: Office) -> Office:
        """Read ``his spokesman`` of the official named last, by whose body he is told."""
        return self._as_with(self._named_last(line), line, start, office)

    def _as_with(self, superior: Person | None, line: Line, start: int, office: Office) -> Office:
        """The office in the body of somebody else, if that is a public one."""
        own = superior.office if superior else None
        if own is None or own.side is Side.PRIVATE:
            return office
        ministry = self.workplaces.ministry_of(own, line.sentence, line.tokens.starts[start])
        return office._replace(
            organization=own.organization or ministry,
            country=own.country,
            is_international=own.is_international,
        )

    def _of_the_same(self, line: Line, end: int) -> Person | None:
        """The one named before, of whose body somebody is: ``Ilze Ozola of the same division``."""
        if "same" not in line.tokens.found[end : end + 3]:
            return None
        text, at = line.tokens.text, line.tokens.end_of(end - 1)
        return self._named_last(line) if OF_THE_SAME.match(text, at) else None

    def _whose_boss(self, line: Line, start: int) -> Person | None:
        """Whose boss or colleague a title before a name tells of: ``Ozola's boss, Director``."""
        tokens = line.tokens
        if BOSSES.isdisjoint(tokens.found[:start]):
            return None
        title = line.title_up_to(start)
        first = tokens.starts[title[0]] if title else 0
        found = BOSS.search(tokens.text, max(0, first - LONGEST_BOSS), first)
        if found is None:
            return None
        if found["owner"]:
            return self.register.find((found["owner"],))
        return self._named_last(line)

    def _whose_deputy(self, line: Line, office: Office) -> Person | None:
        """The director named just before, whose ``First Deputy Director`` somebody is."""
        deputy = DEPUTY.fullmatch(office.title or "")
        if deputy is None:
            return None
        head = self._named_last(line)
        title = (head.office.title or "").lower() if head and head.office else ""
        return head if title.split(" of ")[0].endswith(deputy["head"].lower()) else None

    def _is_with_superior(self, line: Line, first: int, office: Office) -> bool:
        """Whether one comes with who was named: ``Ozola, accompanied by Director Bergs``."""
        tokens = line.tokens
        if first < 2 or tokens.word(first - 1) != "by" or is_of_mission(office.title or ""):
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

    def colleague(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
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
        party = at - first == 1 and tokens.letters[first] in "BX"  # "his PSD colleague"
        return own._replace(organization=tokens.word(first)) if party else own, "shared-title"

    def head_under_whom(self, line: Line, start: int, end: int) -> tuple[Office, str] | None:
        """Read ``He was Deputy Director of the Drug Agency under Ilze Ozola``."""
        if end - start < 2 or line.tokens.word(start - 1) != "under":
            return None
        title = line.title_up_to(start - 1)
        office = self.titles.read(line.tokens, *title) if title else None
        if office is None or not office.organization or office.side is Side.PRIVATE:
            return None
        return office._replace(title=None), "employer"
