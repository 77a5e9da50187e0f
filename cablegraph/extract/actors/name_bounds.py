r"""What belongs to a name: where it begins and ends, and whether it is a person's at all.

Takes    a sentence as letters, and the words that look like a name.
Gives    `NameBounds`; `words_of_name`, without the marks about a nickname.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Minister for Reintegration Ilze Ozola | Ilze Harbor said | and no persons: the Ilze Ozola
Center | the King Karlis Bridge | In Ozolnieki, a mayor.
"""

import calendar
import re

from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.persons import Register
from cablegraph.extract.actors.titles_apart import TitlesApart
from cablegraph.extract.actors.word_letters import MONTHS, MONTHS_AS_NAMES
from cablegraph.resources import read_words
from cablegraph.terms import offices

PLACE_WORDS = frozenset(read_words("place_words.txt"))
DAYS = frozenset((*calendar.day_name, *calendar.month_name, *MONTHS))
PLACES_GOVERNED = frozenset({"governor", "mayor", "premier", "prefect", "bishop", "archbishop"})
WORD_AS_NAME = re.compile(r"P{0,2}[Wc](?=[w,;.:)s&(fn]|\Z)")
NAMED_AFTER = frozenset({  # "the University Ilze Ozola"
    "University", "Universidade", "Universidad", "Hospital", "Avenida", "Rua", "Calle", "Escola",
    "Instituto", "Colegio", "Fundacion", "Airport", "Stadium",
})  # fmt: skip
NAMED_FOR = frozenset({  # "the King Karlis Bridge"
    "Island", "Islands", "Bridge", "Causeway", "Airport", "Hospital", "Mosque", "Stadium", "Port",
    "Highway", "Street", "Avenue", "Boulevard", "Square", "Dam", "Airbase", "Base",
})  # fmt: skip


class NameBounds:
    """The names of one cable, told from the words beside them."""

    def __init__(self, register: Register, apart: TitlesApart) -> None:
        self.register, self.apart = register, apart

    def start_of_name(self, tokens: Tokens, start: int, end: int) -> int:
        """Leave the field to the title: ``Minister for Reintegration Ilze Ozola``."""
        link = tokens.letters[start - 2 : start]
        if link not in ("To", "Tf", "Tn") or self._is_given(tokens.word(start)) or end - start < 3:
            return start
        if link == "To" and tokens.word(start - 2).lower() in PLACES_GOVERNED:
            return start + 1
        given = (at for at in range(start + 1, end - 1) if self._is_given(tokens.word(at)))
        return next(given, start + (tokens.word(start - 1).lower() == "for"))

    def end_of_name(self, tokens: Tokens, start: int, end: int) -> int:
        """Take in a surname that is also a common word: ``Ilze Harbor said``."""
        is_open = end - start == 1
        is_open = is_open and (
            self._is_given(tokens.word(start)) or tokens.letters[start - 1] in "TRH"
        )
        word = WORD_AS_NAME.match(tokens.letters, end) if is_open else None
        if word is None or tokens.word(end) in DAYS or tokens.word(end) in NAMED_FOR:
            return end
        return word.end()

    def is_where(self, tokens: Tokens, start: int) -> bool:
        """Whether a name that opens a sentence after ``In`` and closes with a comma is a place."""
        opens = start == 1 and tokens.word(0) in ("In", "At")
        is_apart = opens and tokens.letters[start + 1 : start + 2] == ","
        return is_apart and self.register.find((tokens.word(start),)) is None

    def is_namesake(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether a name is part of a body's: ``the Ilze Ozola Center``."""
        if start and tokens.word(start - 1) in NAMED_AFTER:
            return True
        if end < len(tokens.found) and tokens.word(end) in NAMED_FOR:
            return True
        return tokens.letters[end : end + 1] == "O" and tokens.word(end)[0].isupper()

    def is_bare_name(self, line: Line, start: int, end: int) -> bool:
        """Whether capitalised words without any title are somebody's name."""
        letters = line.tokens.letters
        if letters[start - 1 : start] == "H":
            return True
        names = letters[start:end]
        if names.count("N") + names.count("G") < 2 or "N" not in names:
            return False
        if line.tokens.word(start) in PLACE_WORDS:
            return False
        if self._is_given(line.tokens.word(start)):
            return True
        stands_free = letters[start - 1 : start] not in tuple("WDOBdc&no")
        if stands_free and letters[end : end + 1] in ("w", ",", "s", "("):
            return True
        return self.apart.speaks_in_scene(line, start, end)

    def _is_given(self, word: str) -> bool:
        return word in offices.given_names()


def is_month(tokens: Tokens, at: int) -> bool:
    """Whether a name is a month here: "Jan 9"."""
    is_next = at + 1 < len(tokens.found) and tokens.word(at + 1)[:1].isdigit()
    return is_next and tokens.word(at) in MONTHS_AS_NAMES


def words_of_name(tokens: Tokens, start: int, end: int) -> tuple[str, ...]:
    """The words of a name, a nickname without its quotation marks."""
    words = tokens.found[start:end]
    if '"' not in tokens.letters[start:end]:
        return words
    letters = tokens.letters[start:end]
    return tuple(word for word, letter in zip(words, letters, strict=True) if letter != '"')
