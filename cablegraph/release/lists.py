r"""The lines of a list over which a mark stands: ``PARTICIPANTS (PROTECT)``.

Takes    the text behind the mark.
Gives    its blocks, as far as they are lines of the list.
Errors   none.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actors.naming import read_tokens
from cablegraph.extract.casing import in_mixed_case
from cablegraph.release.name_runs import is_verb

LONGEST_ENTRY = 60  # characters of a line; sentences fill theirs
BLOCK_AFTER_MARK = re.compile(r"[\s:.=-]*(?:(?!\n[^\S\n]*\n).)*", re.DOTALL)
BLOCK = re.compile(r"\S(?:(?!\n[^\S\n]*\n).)*", re.DOTALL)
PARAGRAPH_NUMBER = re.compile(r"\d{1,3}[.)]\s{0,4}(?P<mark>[(\[][A-Z])?")
UNDERLINED = re.compile(r"[^\n]{1,80}\n\s*[-=_]{3,80}\s*")  # a heading by itself


def blocks_of_list(text: str) -> Iterator[re.Match[str]]:
    r"""The blocks of a list, one for each country, say: up to a paragraph or a sentence.

    >>> listed = ":\n\nU.S.\nJones\n\nLatvia\n------\n\nOzola, editor\n\nThey met.\n\nLiepa"
    >>> [block[0] for block in blocks_of_list(listed)]
    [':\n\nU.S.\nJones', 'Ozola, editor']
    """
    first = BLOCK_AFTER_MARK.match(text)
    if first is None:
        return
    yield first
    is_numbered = PARAGRAPH_NUMBER.match(first[0].lstrip("\n :.=-")) is not None
    for block in BLOCK.finditer(text, first.end()):
        number = PARAGRAPH_NUMBER.match(block[0])
        if (number and (number["mark"] or not is_numbered)) or _is_prose(block[0]):
            return
        if not UNDERLINED.fullmatch(block[0]):
            yield block


def _is_prose(block: str) -> bool:
    """Whether a block holds sentences, and not lines of a list."""
    ends = re.search(r"[^\W\d_]{2}[.?!:;][\"'”)]{0,2}\s*\Z", block)
    is_filled = any(len(line) > LONGEST_ENTRY for line in block.splitlines())
    tokens = read_tokens(in_mixed_case(block) if block.isupper() else block)
    return bool(ends or is_filled) and any(
        is_verb(tokens.word(at), letter) for at, letter in enumerate(tokens.letters)
    )
