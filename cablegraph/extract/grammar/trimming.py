"""Cut a phrase where a reader would: whole, without what leads in or out of it.

Takes    a text and the bounds of a phrase in it.
Gives    the bounds of the trimmed phrase: `trimmed`.
Offsets  characters of the text, half-open.
Errors   none: a phrase that trimming would leave empty stays as it is.
"""

import re

from cablegraph.text import Offsets

AND_SAID = re.compile(  # "..., but warned that": the next thing that is said
    r"(?:, | )(?:and|but|AND|BUT)\s(?:\w+ly\s|then\s|also\s)?(?i:said|noted|added|asked|warned"
    r"|urged|argued|claimed|stressed|explained|suggested|complained|promised|insisted|requested|cautioned"
    r"|thanked|offered|pledged|predicted|observed|acknowledged|expressed|emphasized)\b"
)
LEAD = re.compile(r"(?:[\s,;:.–—-]+|(?:and|but|or|AND|BUT|OR)\s(?!/))+")
TAIL = re.compile(r"(?:[\s,;:(–—-]+(?:and|but|or)?)+\Z")
ENDS_OF_TAILS = (*" ,;:(–—-", "and", "but", "or")
FUNCTION_WORD = re.compile(  # what a phrase that is cut for its length cannot end in
    r"[\s,;:(–—-]+(?:and|or|but|of|the|to|an?|in|on|for|with|by|at|that|from|his|her|their|its|our|this|these"
    r"|who|which|as|into|than|between|about|if|because|while|when|where|was|were|is|are|be|been"
    r"|has|have|had|not|would|will|could|should|also|such)\Z",
    re.I,
)
CLOSING = re.compile(r"[.,;]?[\"”]")
BREAK = re.compile(r",\s|;\s")
NO_LEAD = 8  # characters of a phrase that come before anything else is said


def trimmed(text: str, start: int, end: int, *, is_cut: bool = False) -> Offsets:
    """The bounds of a phrase without what is not its own; ``is_cut`` if its length ended it.

    >>> text = 'Ozola said, "they want a fair share," and warned that time was short.'
    >>> text[slice(*trimmed(text, 10, len(text)))]
    '"they want a fair share,"'
    >>> text = "it was hard to imagine a port at the mouth of the river in the"
    >>> text[slice(*trimmed(text, 0, len(text), is_cut=True))]
    'it was hard to imagine a port at the mouth of the river'
    """
    first, last = start, end
    said = AND_SAID.search(text, first + NO_LEAD, last)
    last = said.start() if said else last
    lead = LEAD.match(text, first, last)
    first = lead.end() if lead else first
    if is_cut and not said:
        last = _whole_end(text, first, last)
    last = _before_bracket(text, first, last)
    first, last = _with_quotes(text, first, last)
    if text.endswith(ENDS_OF_TAILS, first, last):
        last = first + len(TAIL.sub("", text[first:last]))
    return (first, last) if last > first else (start, end)


def _whole_end(text: str, start: int, end: int) -> int:
    """Where a phrase that is cut for its length may end: at a comma, or behind a full word."""
    breaks = [match.start() for match in BREAK.finditer(text, start, end)]
    if breaks and breaks[-1] - start > (end - start) / 2:
        return breaks[-1]
    phrase = text[start:end]
    while shorter := FUNCTION_WORD.sub("", phrase):
        if shorter == phrase:
            break
        phrase = shorter
    return start + len(phrase)


def _before_bracket(text: str, start: int, end: int) -> int:
    """The end without a bracket that the phrase leaves open."""
    opened = text.rfind("(", start, end)
    return opened if opened > start and text.find(")", opened, end) < 0 else end


def _with_quotes(text: str, start: int, end: int) -> Offsets:
    """The bounds with the mark that closes a quotation, or without the one left open."""
    phrase = text[start:end]
    if phrase.count('"') % 2 == 0 and phrase.count("“") == phrase.count("”"):
        return start, end
    if text[max(0, start - 1) : start] in ('"', "“"):
        return start - 1, end
    closing = CLOSING.match(text, end)
    if closing:
        return start, closing.end()
    return (start + 1, end) if phrase[0] in '"“' else (start, end)
