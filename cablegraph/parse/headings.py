"""Find the lines of a body that name what follows.

Takes    the text of a cable with page markers blanked out, and where numbered paragraphs start.
Gives    `Title`s: over, under or between rules of dashes, between slashes, in capitals between
         blank lines, alone before a numbered paragraph; and a known word or words in capitals at
         the start of a paragraph (``SUMMARY:``). A rule without a title has no words.
Offsets  characters of the source text.
Errors   none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cablegraph.parse.lines import LinePattern, strip
from cablegraph.resources import read_words
from cablegraph.text import Offsets

LINE_LENGTH, LINES = 100, 3  # of a title
REACH = 1_000  # characters before a rule or a number in which a title is looked for
SENTENCE_LENGTH = 60  # a longer line that ends in a full stop is a sentence
BEGINNINGS = (  # of the words below, seen sooner than these
    "B[EeRrAaIi]|E[Xx]|I[Nn]|O[Bb]|P[AaOo]|K[Ee]|G[Uu]|S[Uu]|C[Oo]|A[CcSs]|T[Aa]|R[Ee]"
)
KNOWN = (  # what stands before a text and is no part of its first sentence
    r"(?:(?:BEGIN|EXECUTIVE|BRIEF)[ ])?(?:INTRODUCTION|BACKGROUND|OBJECTIVES?|PARTICIPANTS?"
    r"|KEY[ ]POINTS|GUIDANCE|SUMMARY|COMMENTS?|ACTION[ ]REQUEST(?:ED)?|BIO[ ]?NOTES?"
    r"|TALKING[ ]POINTS|REPORTING[ ]DEADLINE|POINTS?[ ]OF[ ]CONTACT|CONCLUSION|ASSESSMENT)"
)
AND_MORE = (
    r"(?:(?:[ ]AND[ ]|[ ]?/[ ]?|[ ]&[ ])[A-Z]{4,14}(?:[ ]REQUEST)?)?(?:[ ]CONT(?:INUED|'?D)?)?"
)
LABEL = re.compile(
    rf"(?://[ ]?)?(?=[ABCEGIKOPRST])(?P<title>{KNOWN}{AND_MORE})"
    r"(?:[ ]?//|[ \t]*(?:[:.]+|--?(?=\s)|\n)|(?=[ ]\([A-Z/]{1,8}\)))[ \t]*",
    re.IGNORECASE,
)
CAPITALS = re.compile(  # ECONOMIC OUTLOOK: The ..., at the start of a paragraph
    r"(?P<title>[A-Z][A-Z0-9'’&/,\-]{1,30}(?:[ ][A-Z0-9'’&/,\-]{1,30}){1,8})"
    r"[ ]?(?::|\.{1,3}|[ ]--?)\s{1,4}(?=[\"“(]?[A-Z][a-z])"
)
RULE = r"(?:-{3}|={3}|_{3}|~{3}|\*{3}|(?:[-*_][ ]){3})[-=_~* \t]*(?=\n|\Z)"
RULE_LINE = re.compile(rf"[ \t]*{RULE}")
RULES = "-=_~*"  # of what rules are made
INLINE_RULE = re.compile(r"-(?<=[ \t]-)-{4,}(?:[ ]-{1,60}){0,4}")
TITLE_LINE = LinePattern.of(  # known words alone begin with one of the letters, a capital
    rf"""[ \t]*(?=[-=_~*/ABCEGIKOPRST])
    (?:(?P<rule>{RULE})
    |//[ ]?(?P<slashed>[^\n]{{2,120}}?)[ ]?//[ \t]*(?=\n|\Z)
    |(?={BEGINNINGS})(?P<alone>(?i:{KNOWN}{AND_MORE}))[ \t]*[:.]?[ \t]*(?=\n|\Z))""",
    re.VERBOSE,
)
BETWEEN_BLANKS = re.compile(
    r"\n[ \t]*\n[ \t]*(?P<title>[A-Z\"'][A-Z0-9 ,\"'’&:()/.\-]{3,90}[A-Z0-9)\"'?!:])[ \t]*"
    r"(?=\n[ \t]*\n)"
)
NO_TITLE = re.compile(
    r"\s*(?:[-*•>]|\(?[a-z0-9]{1,2}[.)]\s|END\b|[¶\ufffd]|\([CSU]\b|\(SBU|X{6}|\S+@|https?:"
    r"|\w+:[ ]{3})",
    re.IGNORECASE,
)
SMALL = frozenset({  # words that a headline leaves without capitals
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as",
    "but", "nor", "over", "into", "both", "vs", "vs.", "is", "about", "after", "against", "via",
})  # fmt: skip
SMALL_WORD = "|".join(map(re.escape, sorted(SMALL)))
HEADLINE = re.compile(  # may begin behind it: with two words like those of one, and a line below
    rf"\n[ \t]*\n[ \t]*(?=[A-Z\"'“]\S*[ \t]+(?:[^a-z]|(?:{SMALL_WORD})[ \t]))"
    rf"(?=[^\n]{{1,{LINE_LENGTH}}}\n[ \t]*[^\s=*-])"
)
FEWEST, FEWEST_SMALL = 3, 3  # words: of a headline, and in lower case of the line below it
OPENERS = frozenset(read_words("sentence_openers.txt"))
FINISHED = re.compile(r"[.!?:;\"”’')\]*_>-]\s*\Z")
SENTENCE_ENDS = tuple(end + close for end in ".,;" for close in ("", *'])"”'))
LINKS = ("the", "of", "and", "to", "in", "a", "an", "for", "with", "by", "on", "at")
LAST_LINK = re.compile(rf"(?<!\w)(?:{'|'.join(LINKS)})\Z")


class Title(NamedTuple):
    """A heading as found: all that belongs to it (rules, slashes), and its words within that."""

    start: int
    end: int
    words_start: int
    words_end: int

    @property
    def is_rule(self) -> bool:
        """Whether it is a rule without words."""
        return self.words_start == self.words_end


def find_titles(text: str, start: int, end: int, numbered: Iterable[int]) -> list[Title]:
    r"""Return the headings of ``text[start:end]`` in order; they do not overlap.

    >>> text = "All is calm.\n\nThe Talks\n---------\n\n2. (U) The ..."
    >>> [text[title.words_start : title.words_end] for title in find_titles(text, 0, 40, [35])]
    ['The Talks']
    """
    found = [*_on_lines(text, start, end), *_between_blanks(text, start, end)]
    found += _ruled_within(text, start, end)
    offsets = list(numbered)
    if not offsets:  # a digest, say; in other texts a blank line follows each heading
        found += _above_text(text, start, end)
    found += (title for offset in offsets if (title := _before(text, start, offset)))
    return _apart(found)


def find_label(text: str, start: int, end: int) -> Title | None:
    """Return the heading at the very start of a paragraph's text.

    >>> find_label("Summary: The talks went well.", 0, 29)
    Title(start=0, end=9, words_start=0, words_end=7)
    """
    match = LABEL.match(text, start, end)
    if match is None and not text[start + 1 : start + 2].islower():
        match = CAPITALS.match(text, start, min(end, start + 250))
    return Title(start, match.end(), *match.span("title")) if match else None


def _on_lines(text: str, start: int, end: int) -> Iterator[Title]:
    """Yield each rule of dashes with the title over it, titles in slashes, and known words."""
    upper = start
    for match in TITLE_LINE.finditer(text, start, end):
        if match["rule"]:
            lines = _lines_above(text, upper, match.start("line"))
            yield _with_rule(text, lines, *strip(text, match.start("rule"), match.end()))
            upper = match.end()
        elif match["slashed"]:
            yield Title(match.start("line"), match.end(), *match.span("slashed"))
        elif _is_apart(text, start, match.start("alone")):
            yield Title(*match.span("alone"), *match.span("alone"))


def _ruled_within(text: str, start: int, end: int) -> Iterator[Title]:
    """Yield each rule of dashes that stands behind its title on one line."""
    for rule in INLINE_RULE.finditer(text, start, end):
        reach = max(start, rule.start() - 2 * LINE_LENGTH)  # a line of a million has no title
        line = max(reach, text.rfind("\n", reach, rule.start()) + 1)
        first, last = strip(text, line, rule.start())
        if first < last:
            yield _with_rule(text, [(first, last)], *rule.span())


def _with_rule(text: str, lines: list[Offsets], start: int, end: int) -> Title:
    """The title that the lines before a rule are, or the rule alone."""
    title = _title(text, lines)
    if title is None:
        return Title(start, end, start, start)
    return Title(title.start, end, title.words_start, title.words_end)


def _between_blanks(text: str, start: int, end: int) -> Iterator[Title]:
    """Yield lines in capitals between blank lines, in a text of mixed case."""
    if text[start : start + 2_000].isupper():
        return
    for match in BETWEEN_BLANKS.finditer(text, start, end):
        if not NO_TITLE.match(match["title"]) and _is_apart(text, start, match.start("title")):
            yield Title(*match.span("title"), *match.span("title"))


def _above_text(text: str, start: int, end: int) -> Iterator[Title]:
    """Yield each headline in Title Case that no blank line parts from its text."""
    for match in HEADLINE.finditer(text, start, end):
        first = match.end()
        lines = text[first : min(end, first + LINES * LINE_LENGTH)].split("\n")[: LINES + 1]
        if (count := _lines_of_headline([line.rstrip() for line in lines])) is not None:
            last = first + len("\n".join(lines[:count]).rstrip())
            if not NO_TITLE.match(text, first, last):
                yield Title(first, last, first, last)


def _lines_of_headline(lines: Sequence[str]) -> int | None:
    """How many lines a headline has; ``None`` where the first ones are text like the others.

    It ends where the next word would have fitted on its line, or where a sentence opens below it.

    >>> _lines_of_headline(["Port Fees Fall in Riga", "The fees that all paid fell by half, say"])
    1
    """
    if not _is_in_title_case(lines[0]):
        return None
    width = max(map(len, lines))
    for count, (line, below) in enumerate(pairwise(lines), 1):
        opener = below.strip().partition(" ")[0]
        is_short = len(line) + 1 + len(opener) <= width
        if is_short or not _is_in_title_case(below):
            words = " ".join(lines[:count]).split()
            is_opened = is_short or opener.lower() in OPENERS
            is_title = len(words) >= FEWEST and words[-1].lower() not in SMALL
            is_whole = is_title and not line.endswith(SENTENCE_ENDS)
            return count if is_whole and is_opened and _is_text(below) else None
    return None


def _is_in_title_case(line: str) -> bool:
    """Whether all words of a line but the small ones have capitals."""
    words = line.split()
    return bool(words) and all(word in SMALL or not word[:1].islower() for word in words)


def _is_text(line: str) -> bool:
    """Whether a line is the first of a text: it opens with a capital, and few others have one."""
    words = line.split()
    small = sum(word[0].islower() for word in words)
    is_listed = ", " in line and _is_in_title_case(line)  # "Diena, Nedela, Rits"
    return (
        bool(words)
        and words[0].lstrip("\"'“")[:1].isupper()
        and (small >= FEWEST_SMALL or is_listed)
    )


def _is_apart(text: str, start: int, offset: int) -> bool:
    """Whether the words before ``offset`` are finished, or a blank line stands between."""
    above = text[max(start, offset - 200) : offset]
    words = above.rstrip()
    return not words or above.count("\n", len(words)) > 1 or FINISHED.search(words) is not None


def _before(text: str, start: int, offset: int) -> Title | None:
    """Return the title on the lines before a numbered paragraph, if they are one."""
    above = text[max(start, offset - 20) : offset].rstrip()
    if above.endswith(SENTENCE_ENDS):  # nearly always, and quick to see
        return None
    if above.endswith(LINKS) and LAST_LINK.search(above):
        return None
    lines = _lines_above(text, start, offset)
    for count, (first, last) in enumerate(lines):
        if count and FINISHED.search(text, first, last):
            return _title(text, lines[:count])
    return _title(text, lines)


def _lines_above(text: str, low: int, offset: int) -> list[Offsets]:
    """The lines that end before ``offset``, the lowest first, as far as a blank or a rule."""
    lines: list[Offsets] = []
    low = max(low, offset - REACH)
    above = text[low:offset].rstrip()
    end = low + len(above)
    for line in reversed(above.rsplit("\n", LINES + 1)[-LINES - 1 :]):
        words = line.strip()
        if not words or (words[0] in RULES and RULE_LINE.match(line)):
            break
        first = end - len(line.lstrip())
        lines.append((first, first + len(words)))
        if len(words) > LINE_LENGTH:  # no title, whatever is above
            break
        end -= len(line) + 1
    return lines


def _title(text: str, lines: list[Offsets]) -> Title | None:
    """Return ``lines``, the lowest first, as one title if they read as one."""
    if not 0 < len(lines) <= LINES or lines[-1][1] - lines[-1][0] > LINE_LENGTH:
        return None
    start, end = lines[-1][0], lines[0][1]
    is_sentence = text[end - 1] == "." and end - start > SENTENCE_LENGTH
    if is_sentence or text[start].islower() or NO_TITLE.match(text, start, end):
        return None
    return Title(start, end, start, end)


def _apart(titles: Iterable[Title]) -> list[Title]:
    kept: list[Title] = []
    for title in sorted(titles, key=lambda title: (title.start, -title.end)):
        if not kept or kept[-1].end <= title.start:
            kept.append(title)
    return kept
