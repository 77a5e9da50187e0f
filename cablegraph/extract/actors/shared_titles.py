r"""One title of several names: a plural before or behind their list.

Takes    a line with the names read so far, and where a name stands.
Gives    `SharedTitles`: the `Office` of each, and the rule.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: Senators Ozola and Berg | Ministers Ozola (PSOE), Berg and Lund | Berg and Lund,
Senators.
"""

import re

from cablegraph.extract.actors.employment import MORE_NAMES
from cablegraph.extract.actors.lines import Line
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.title_contexts import TitleReader
from cablegraph.extract.actors.titles_after_names import TitlesAfter

PLURAL = re.compile(
    r"(?:(?!of |for |to |in )\S+ ){0,5}?(?:\w{3,}[^s]s|M(?:E)?Ps|Secretaries|Deputies|deputies)\b"
    r"(?: (?:of|for|to|in|from|at)\b|\Z)"
)
PLURAL_LIST = re.compile(r"(?:\((?:[BXO]|[NWD]{1,3})\))?(?:,&|,|&)")
AMONG = re.compile(r"(?:,? (?:including|such as|namely|among them)|, like) ")


class SharedTitles:
    """The titles of one cable that several names share."""

    def __init__(self, titles: TitleReader, after: TitlesAfter) -> None:
        self.titles, self.after = titles, after

    def title(self, line: Line, start: int) -> tuple[Office, str] | None:
        """Read on in a list that a plural title opened: ``Senators Berg and Lund``."""
        if group := self._office_of_group(line, start):
            return group, "shared-title"
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
        office = self.titles.read(line.tokens, *title) if title else None
        if office is None or not PLURAL.match(office.title or ""):
            return self._office_of_group(line, first.start)
        return office

    def _office_of_group(self, line: Line, start: int) -> Office | None:
        """The plural title of those among whom a name is told: ``ministers, including Berg``."""
        tokens = line.tokens
        if start < 2 or tokens.letters[start - 1] != "w":
            return None
        near = (span for _, span in line.near(start, start) if span[1] < start)
        for first, last in near:
            if AMONG.fullmatch(tokens.text, tokens.end_of(last - 1), tokens.starts[start]):
                office = self.titles.read(tokens, first, last)
                is_named = office.organization or not office.words & {"member", "members"}
                return office if is_named and PLURAL.match(office.title or "") else None
        return None

    def title_behind(self, line: Line, end: int) -> tuple[Office, str] | None:
        """Read ahead in a list that a plural title closes: ``Berg and Lund, Senators``."""
        if line.tokens.letters[end : end + 1] not in (",", "&"):
            return None
        others = MORE_NAMES.match(line.tokens.letters, end)
        found = self.after.title(line, others.end(), take=False) if others else None
        is_plural = found is not None and PLURAL.match(found[0].title or "") is not None
        return (found[0], "shared-title") if found and is_plural else None
