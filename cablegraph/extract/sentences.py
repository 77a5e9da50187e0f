r"""Split the paragraphs of a cable into sentences.

Takes    a `Reading` of a parsed cable.
Gives    the reading with ``sentences``, counted through the cable: headings, portion markings,
         bullets and end marks (``END SUMMARY``) are in none, page markers neither.
Offsets  each `Sentence` maps its characters to the source text.
Errors   none.
Source   cable English: titles and names of states are abbreviated (``Amb.``, ``U.S.``), notes stand
         in brackets within sentences, lists are bulleted with dashes.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from cablegraph.extract.casing import in_mixed_case, is_in_capitals
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.cable import BlockKind, Cable, Paragraph
from cablegraph.parse.blocks import DOCUMENT, REMARK
from cablegraph.parse.clean import blank_out
from cablegraph.resources import read_table, read_words
from cablegraph.text import CleanText, Edit, Span

MARK = re.compile(  # what may end a sentence, or open and close what holds one together
    r"[.?!:;,\"“”()\[\]]"  # one of these characters, and then what it takes
    r"(?:(?<=[.?!])[.?!]{0,9}[\"'”’)\]]{0,4}(?= )|(?<=[a-z][.?!])8(?= [A-Z])"  # &So it is.8 He
    r"|(?<=[:;,])(?= --? )|(?<=[\"“”()\[\]]))"
)
OFFICE_IN_CAPITALS = re.compile(  # before whom a list of biographies tells of: "PRIME MINISTER: "
    r"(?=[^:a-z]{0,60}\b(?:MINISTER|SECRETARY|DIRECTOR|GOVERNOR|PRESIDENT|CHAIRMAN|CHAIRWOMAN|CHIEF"
    r"|COMMISSIONER|COMMANDER|SPEAKER|HEAD)\b)"
    r"[A-Z][A-Z'’/-]+(?:,?\s[A-Z][A-Z'’/-]+){0,11}:\s(?=[A-Z][a-z])"
)
ABBREVIATIONS = {row["word"]: row["then"] for row in read_table("abbreviations.csv")}
OPENERS = frozenset(read_words("sentence_openers.txt"))
LINKS = frozenset({"and", "or", "to", "for", "of", "that"})
AFTER_A_STATE = frozenset(read_words("words_after_us.txt"))
SUBJECT = re.compile(  # a name and a verb after U.S.: the subject of the next sentence
    r"(?:(?:Ambassador|President|Secretary|Minister|Senators?|Representatives?)[ ](?=[A-Z]))?"
    r"(?:[A-Z][\w'’-]{1,30}[ ])(?:(?:and[ ])?[A-Z][\w'’-]{1,30}[ ]){0,2}"
    r"(?:[a-z]{2,14}ed|said|told|was|is|has|had|also|did|will|would)\b"
)
# Characters within which a bracket or quotation must close to hold a sentence together: what is
# quoted at length is sentences of its own.
HELD, HELD_QUOTATION = 600, 200
GOING_ON = re.compile(r"[a-z]|\d+[^.)\d]")  # below a blank line that parts no sentence
BREAK = re.compile(  # a blank line, a new line that is a new item, the end of a masked line
    r"\n(?:[ \t]*\n\s*|[ \t]*(?=(?:--?|[*•>]|[Qo](?=[ ][A-Z])"
    r"|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|[A-Z][.)])[ \t])"
    r"|(?:(?<=X{6}\n)|(?<=X{6}[ ]\n))\s*(?=[A-Z][a-z ]))"
)
LIST_HEAD = re.compile(r":[ \t]*(?=\n)")  # what ends the line above a list
HEADS_OF_PEOPLE = r"(?:participants|attendees|in\sattendance|(?:those\s)?present)\b"  # of a list
OF_PEOPLE = re.compile(rf"\b{HEADS_OF_PEOPLE}[^\n]{{0,40}}\Z", re.I)
LONGEST_HEAD = 60  # characters
SHORT_LINE = re.compile(  # of a list, and where the item ends
    r"(?:^|(?<=\n))[^\n]{1,56}(?<![,\s]) ?(?P<end>\n)(?=[A-Z])"
)
GOES_ON = re.compile(  # above a blank line that parts no sentence
    r"(?:,|\b(?:the|of|and|to|in|a|an|for|with|by|on|at|from|that|or|is|was|are|were|has|have|had"
    r"|Mr|Mrs|Dr|Ms|President|Minister|Prime|Foreign|Ambassador))\s*\Z"
)
ENDING = re.compile(  # END SUMMARY, End of text
    rf"E(?<!\wE)(?:ND|nd)(?:\s(?:OF|of))?\s(?:[\w'-]{{1,14}}\s){{0,5}}?(?i:{REMARK}|{DOCUMENT})\b"
    r"(?:\s(?:AND|and)\s\w{4,14})?(?![^\w\n]{0,3}[)\]])[^\w\n]{0,6}"
)
LEAD = re.compile(  # what opens a paragraph or item and is in no sentence: bullet, marking, number
    r"(?:[-*•>–—\s.]+(?=\w|[\"“(])|\((?:[CSU]|SBU|LOU|[CS]//?NF)\)\s?|[¶\ufffd]\s?"
    r"|(?:\(?(?:(?-i:[a-z])|[ivx]{2,4}|\d{1,2})[.)]|(?<![-*•]\s)[A-HJ-Z][.)]|o|Q)\s(?=[A-Z\"“])"
    r"|X{6,60}\s(?=(?:The|This|These|In|On|At|He|She|They|It|We|But|However|According)\b)"
    r"|(?:BEGIN|Begin)\s[^.:;]{0,80}:\s"
    r"|(?:SUMMARY|COMMENTS?|INTRODUCTION)(?:\sAND\s\w{4,14})?(?:\s?[:.]|\s--?)\s){1,4}",
    re.IGNORECASE,
)
TITLES = frozenset(
    ["ambassador", "president", "secretary", "minister", "senator", "senators", "representative"]
)
ATTRIBUTION = re.compile(
    r"(?:,|..(?=[ ](?:--?|[a-z])))", re.DOTALL
)  # "...," or "..." -- or "..." he
WORD = re.compile(r"[^\W_]")
ARTICLE = re.compile(r"\W*(?:(?:The|A|THE) )?")  # before an abbreviation that opens a sentence
QUOTE = re.compile(r"[\"“”](?P<opens>(?<=“)|(?<![^\s(\[—-]\")(?<=\")(?=\S))?")
LONGEST_QUOTATION = 2_000  # characters; what is longer has lost a mark
OPENING, CLOSING = "([", ")]"
BULLETS, FINISHED = "-*•> ", '.:;!?)"”'
LONGEST = 2_000  # characters; a longer run of words is no sentence, and is cut at a blank
CITED = re.compile(r"\b(?:reftels?|refs?)(?:\s[a-h],?)?(?:\sand)?\s[a-h]\Z", re.I)  # "ref A"
CITATION = 24  # characters of "refs A and B"
LONGEST_INITIALS = 7  # U.S.S.R
LONGEST_LABEL = 5  # (iii)


def find_sentences(reading: Reading) -> Reading:
    """Give ``reading`` the sentences of its cable."""
    cable = reading.cable
    text = blank_out(cable.source.text, cable.edits)
    aside = _headings_apart(cable, text)
    quoted = [block.span for block in cable.blocks if block.kind is BlockKind.QUOTED]
    comments = [block.span for block in cable.blocks if block.kind is BlockKind.COMMENT]
    found: list[Sentence] = []
    for paragraph in cable.paragraphs:
        clean = CleanText.of(cable.source, paragraph.content, _edits_in(cable, paragraph))
        quotations = list(_quotations(clean.text))
        openings = [opening for opening, _ in quotations]
        all_capitals = is_in_capitals(clean.text)
        for start, end in _sentences_in(text, clean, paragraph, aside):
            words = clean.text[start:end]
            in_capitals = all_capitals or is_in_capitals(words)
            span = clean.to_source(start, end)
            at = bisect_left(openings, start) - 1
            closing = quotations[at][1] if at >= 0 else 0
            found.append(
                Sentence(
                    index=len(found),
                    paragraph=paragraph,
                    text=in_mixed_case(words) if in_capitals else _with_label(words),
                    clean=clean,
                    start=start,
                    span=span,
                    is_quoted=any(span in block for block in quoted),
                    is_comment=any(span in block for block in comments),
                    in_capitals=in_capitals,
                    quoted_until=min(closing, end) - start if closing > start else 0,
                )
            )
    return replace(reading, sentences=tuple(found))


def _headings_apart(cable: Cable, text: str) -> list[Span]:
    """The headings that are in no sentence, sorted: all but offices before those who hold them."""
    starts = {paragraph.content.start for paragraph in cable.paragraphs}
    return sorted(
        heading.span
        for heading in cable.headings
        if heading.span.start not in starts
        or not OFFICE_IN_CAPITALS.match(text, heading.span.start)
    )


def _sentences_in(
    text: str, clean: CleanText, paragraph: Paragraph, aside: list[Span]
) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a paragraph, in its clean text."""
    for piece in _pieces(text, paragraph.content, aside):
        yield from _bounds(clean.text, clean.from_source(piece.start), clean.from_source(piece.end))


def _with_label(words: str) -> str:
    """A sentence with the office in capitals that opens it as other words are written."""
    label = OFFICE_IN_CAPITALS.match(words)
    return in_mixed_case(label[0]) + words[label.end() :] if label else words


def split_sentences(text: str) -> list[str]:
    """Split a text whose white space is single.

    >>> split_sentences('Amb. Doe met Gen. Roe in the U.S. He said, "No. Not now." We left.')
    ['Amb. Doe met Gen. Roe in the U.S.', 'He said, "No. Not now."', 'We left.']
    """
    return [text[start:end] for start, end in _bounds(text, 0, len(text))]


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each quotation of several sentences opens and closes, as its marks stand."""
    opening = -1
    for match in QUOTE.finditer(text) if any(map(text.__contains__, '"“')) else ():
        if match["opens"] is not None:
            opening = match.start()
        elif opening >= 0:
            if match.start() - opening < LONGEST_QUOTATION:
                yield opening, match.start()
            opening = -1


def _edits_in(cable: Cable, paragraph: Paragraph) -> tuple[Edit, ...]:
    """Return the edits that touch a paragraph; edits are sorted and do not overlap."""
    low = bisect_left(cable.edits, paragraph.content.start, key=lambda edit: edit.span.end)
    high = bisect_right(cable.edits, paragraph.content.end, key=lambda edit: edit.span.start)
    return cable.edits[low:high]


def _pieces(text: str, content: Span, aside: list[Span]) -> Iterator[Span]:
    """Yield the stretches of a paragraph between headings, end marks, blank lines and bullets."""
    position = content.start
    for gap in _gaps(text, content, aside):
        if gap.start > position:
            yield Span(position, gap.start)
        position = max(position, gap.end)
    if position < content.end:
        yield Span(position, content.end)


def _gaps(text: str, content: Span, aside: list[Span]) -> list[Span]:
    """Return what is in no sentence: headings, end marks, blank lines, the white space of items."""
    low = bisect_left(aside, Span(content.start, content.start))
    high = bisect_left(aside, Span(content.end, content.end))
    gaps = [Span(span.start, min(span.end, content.end)) for span in aside[low:high]]
    breaks = BREAK.finditer(text, content.start, content.end)
    gaps += (Span(*match.span()) for match in breaks if _breaks(text, content.start, match))
    gaps += _between_listed_people(text, content)
    gaps += (Span(*match.span()) for match in ENDING.finditer(text, content.start, content.end))
    return sorted(gaps)


def _between_listed_people(text: str, content: Span) -> Iterator[Span]:
    """The ends of the short lines below "Participants:"."""
    for head in LIST_HEAD.finditer(text, content.start, content.end):
        low = max(content.start, head.start() - LONGEST_HEAD)
        if OF_PEOPLE.search(text, low, head.start()):
            for match in SHORT_LINE.finditer(text, head.end(), content.end):
                yield Span(*match.span("end"))
            return


def _breaks(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a blank line or a new line ends a sentence that no full stop ends."""
    above = text[max(start, match.start() - 30) : match.start()].rstrip()
    following = text[match.end() : match.end() + 4]
    if match[0].count("\n") > 1 or "X" in above[-1:]:
        return not (GOING_ON.match(following) or GOES_ON.search(above))
    if following[0] in BULLETS:
        return following.startswith("--") or not following.lstrip(BULLETS)[:1].islower()
    return above[-1:] in FINISHED


def _bounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of ``text[start:end]``."""
    brackets: list[int] = []
    quote = -1  # where the quotation opened that has not closed, else -1
    for match in MARK.finditer(text, start, end):
        opened = brackets[0] if brackets else -1
        quote = _follow(match, brackets, quote)
        if match.end() >= end or not _ends(text, start, match, opened):
            continue
        if _is_held(text, start, match.end(), brackets, quote):
            continue
        yield from _trimmed(text, start, match.end())
        start, quote = match.end() + 1, -1
        brackets.clear()
    yield from _trimmed(text, start, end)


def _follow(match: re.Match[str], brackets: list[int], quote: int) -> int:
    """Open and close brackets and quotations as a mark does; return the open quotation."""
    for offset, sign in enumerate(match[0], match.start()):
        if sign in OPENING:
            brackets.append(offset)
        elif sign in CLOSING and brackets:
            brackets.pop()
        elif sign == "“" or (sign == '"' and quote < 0):
            quote = offset
        elif sign in '"”':
            quote = -1
    return quote


def _is_held(text: str, start: int, stop: int, brackets: list[int], quote: int) -> bool:
    """Whether a bracket or quotation that opened within the sentence is yet to close."""
    if brackets and brackets[0] > start:
        sign = CLOSING[OPENING.index(text[brackets[0]])]
        return text.find(sign, stop, stop + HELD) >= 0
    if quote < 0:
        return False
    closing = text.find("”" if text[quote] == "“" else '"', stop, stop + HELD_QUOTATION)
    return closing >= 0 and (quote > start or ATTRIBUTION.match(text, closing - 1) is not None)


def _ends(text: str, start: int, match: re.Match[str], opened: int) -> bool:
    """Whether a mark ends the sentence that begins at ``start``; a bracket opened at ``opened``."""
    mark, stop = match[0], match.end()
    following = text[stop + 1 : stop + 2]
    if mark[0] in CLOSING:  # a remark in brackets that has no full stop
        is_remark = opened == start and stop - start > LONGEST_LABEL
        return is_remark and text[stop : stop + 1] == " " and following.isupper()
    if mark[0] in ":;,":
        return True
    if mark[0] not in ".?!" or following.islower():
        return False
    if mark == ".)":  # "Ambassador (ret.) Ozols"
        word = text[text.rfind("(", start, match.start()) + 1 : match.start()].lower()
        return ABBREVIATIONS.get(word) != "name"
    return mark != "." or _full_stop(text, start, match.start())


def _full_stop(text: str, start: int, offset: int) -> bool:
    """Whether the full stop at ``offset`` is one, and not the end of an abbreviation."""
    word = text[max(start, text.rfind(" ", start, offset) + 1) : offset].lstrip("\"'“‘([").lower()
    following = text[offset + 2 : offset + 32].split(" ", 1)[0].strip("\"'“‘([),.;:").lower()
    if len(word) == 1 and word.isalnum():
        return offset - start > 3 and (
            word.isdigit() or CITED.search(text, max(start, offset - CITATION), offset) is not None
        )
    then = ABBREVIATIONS.get(word)
    if then == "number":
        return not following[:1].isdigit()
    if then == "opener":
        return following in OPENERS
    if word[1:2] == "." and len(word) <= LONGEST_INITIALS and then is None:
        if ARTICLE.fullmatch(text, start, offset - len(word)):
            return False  # "The U.S. Representative stated"
        if following in LINKS and text[offset + 2 : offset + 4].isupper():
            return False  # in capitals: "urged the U.S. and France", "the U.S. to build"
        is_subject = following not in AFTER_A_STATE or following in TITLES
        return following in OPENERS or (is_subject and SUBJECT.match(text, offset + 2) is not None)
    return then != "name"


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds without what leads a sentence in, or nothing if no word is left."""
    lead = LEAD.match(text, start, end)
    start, end = _strip(text, lead.end() if lead else start, end)
    if start < end and text[start] in OPENING and not _closes(text, start, end):
        start, end = _strip(text, start + 1, end)
    if start < end and text[end - 1] in CLOSING and not _is_opened(text, start, end):
        start, end = _strip(text, start, end - 1)
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut >= 0 else start + LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    if WORD.search(text, start, end) and not ENDING.fullmatch(text, start, end):
        yield start, end


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


def _closes(text: str, start: int, end: int) -> bool:
    """Whether the bracket at ``start`` closes within the sentence, and not at its end."""
    closing = text.find(CLOSING[OPENING.index(text[start])], start, end)
    return 0 <= closing < end - 2


def _is_opened(text: str, start: int, end: int) -> bool:
    """Whether the bracket that closes at the end of the sentence opened within it."""
    return text.rfind(OPENING[CLOSING.index(text[end - 1])], start, end) >= 0
