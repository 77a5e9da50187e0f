r"""The names that stand before and behind a mark, read from the words of its sentence.

Takes    `Tokens`, and a place among them; a text in capitals, where case tells nothing.
Gives    names as they stand there.
Errors   none.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cablegraph.extract.actors.naming import Tokens, read_tokens
from cablegraph.extract.grammar.words import word_classes
from cablegraph.release.marks import PROTECT
from cablegraph.release.names import is_common
from cablegraph.resources import read_table
from cablegraph.terms.english import may_be_verb

FURTHEST = 60  # words between a mark and a name
LONGEST_IN_CAPITALS = 5  # words
NAME = frozenset("NGIPWXxc")  # of `Tokens.letters`: what can stand in a name
NAME_ITSELF = frozenset("NGXx")
TITLES_IN_CAPITALS = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "col", "gen", "maj", "capt", "lt", "sgt", "adm"}
    | {"sen", "rep", "father", "bishop", "sheikh", "general", "colonel", "major", "captain"}
)
ELIDED = re.compile(r"[a-z]{1,4}['’-][^\W\d_a-z]")
CUT = re.compile(r"-\s[^\W\d_]+")  # "Ozo-" at a line's end, "la" in the next


def names_before(tokens: Tokens, at: int) -> tuple[list[str], bool]:
    """The names before a mark, the last first, and whether nothing parts them from it.

    Past one, others that are joined to it, whatever titles stand between: up to a verb.

    >>> names_before(read_tokens("She saw Ozola, Minister of X, and Kalnins (protect)"), 11)
    (['Kalnins', 'Ozola'], True)
    """
    names: list[str] = []
    letters, is_right, saw_verb = tokens.letters, True, False
    end = min(at, len(letters))
    least = max(0, end - FURTHEST)
    lone = _lone_name(tokens, end)
    if lone:
        names.append(lone)
        end -= 1
    while end > least:
        letter, word = letters[end - 1], tokens.word(end - 1)
        if _can_be_name(tokens, end - 1):
            begin = _beginning(tokens, end, least)
            name = _trimmed(tokens, begin, end)
            if name and not (names and _is_nobody_else(tokens, begin, end)):
                is_of_body = begin > 0 and letters[begin - 1] == "d"  # "an editor of the Diena"
                is_sure = not saw_verb or bool(names) or letters[end : end + 1] == ","
                is_right = is_sure and not is_of_body  # then it may be somebody else's as well
                names.append(name)
            end = min(begin, end - 1)
            continue
        if is_verb(word, letter):
            if names and is_right:
                break
            saw_verb = True
        elif PROTECT.fullmatch(word) and not names:
            is_right, saw_verb = False, True  # what stands before has a mark of its own
        elif letter == "." and word not in ("/", "&") and names and is_right:
            break
        end -= 1
    return names, is_right and bool(names)


def names_behind(tokens: Tokens, at: int, *, to_verb: bool) -> list[str]:
    """The names behind a mark that stands before them, up to a verb."""
    names, start, most = [], at, min(len(tokens.letters), at + FURTHEST)
    while start < most:
        letter, word = tokens.letters[start], tokens.word(start)
        if _can_be_name(tokens, start):
            end = start + 1
            while end < most and _goes_on(tokens, end):
                end += 1
            name = _trimmed(tokens, start, end)
            names += [name] if name else []
            start = max(end, start + 1)
            continue
        if is_verb(word, letter) and (names or to_verb):
            break
        start += 1
    return names


def names_in_capitals(before: str) -> Iterator[str]:
    """Where case tells nothing: the last words that no closed class knows.

    >>> list(names_in_capitals("EMBOFF WAS TOLD BY LOCAL EDITOR JANIS VAN DAM "))
    ['JANIS VAN DAM']
    """
    piece = re.search(r"[^,;:()\[\]]*\Z", before.rstrip(" \t\r\n(,-/"))
    words = re.findall(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?", piece[0] if piece else "")
    name: list[str] = []
    for word in reversed(words[-LONGEST_IN_CAPITALS:]):
        if word.lower() in word_classes() or word.lower() in reporting_verbs():
            break
        name.insert(0, word)
    at = len(words) - len(name) - 1
    is_titled = at >= 0 and words[at].strip(".").lower() in TITLES_IN_CAPITALS
    while name and not is_titled and read_tokens(name[0].title()).letters[:1] not in NAME_ITSELF:
        is_titled = name[0].strip(".").lower() in TITLES_IN_CAPITALS
        if is_titled and len(name) == 1:
            return
        del name[0]
    if name:
        yield " ".join(name)


def longer_in_capitals(text: str, names: Iterable[str]) -> Iterator[str]:
    """Names in capitals with the words up to the next comma: ``JANIS VAN DAM, AN EDITOR``."""
    for name in names:
        match = re.search(rf"{re.escape(name)}(?: [^\W\d_]+){{1,2}}(?= ?[,(;])", text)
        words = match[0][len(name) :].split() if match else []
        is_name = words and not any(
            w.lower() in {*word_classes(), *reporting_verbs()} for w in words
        )
        yield match[0] if match and is_name else name


def is_verb(word: str, letter: str) -> bool:
    """Whether a word, with its letter of `Tokens`, is a verb that somebody does."""
    if letter not in "wn" or not word[:1].islower():
        return False
    tag = word_classes().get(word, "")
    return tag in ("V", "B", "X", "S") or word in reporting_verbs() or may_be_verb(word)


@cache
def reporting_verbs() -> frozenset[str]:
    """Verbs of saying, in the present and the past."""
    rows = list(read_table("reporting_verbs.csv"))
    return frozenset(row[column] for row in rows for column in ("verb", "past"))


def _beginning(tokens: Tokens, end: int, least: int) -> int:
    """Where the run of words begins that ends before ``end`` and may be a name."""
    begin = end - 1
    while begin > least and _goes_on(tokens, begin - 1):
        begin -= 1
    return begin


def _is_nobody_else(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether a run before a name is of no further person.

    ``the President's aide Ozola``, ``FSLN``, ``in Riga at the Diena``.
    """
    is_place = begin > 0 and tokens.letters[begin - 1] in "dn"
    return tokens.letters[end : end + 1] == "s" or _is_body(tokens, begin, end) or is_place


def _is_body(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a run is letters that stand for a body, in mixed case: ``FSLN``."""
    word = tokens.word(start)
    return end - start == 1 and word.isupper() and len(word) < 7 and not tokens.text.isupper()


def _lone_name(tokens: Tokens, end: int) -> str:
    """The one word right before a mark, where only what is before it tells that it is a name.

    >>> _lone_name(read_tokens("They saw Kim and Pak (protect)"), 5)
    'Pak'
    """
    while end and tokens.letters[end - 1] in "(,-":
        end -= 1
    if end < 2 or not tokens.word(end - 1)[0].isupper():
        return ""
    letter, word = tokens.letters[end - 1], tokens.word(end - 1)
    at = end - 2 - (tokens.letters[end - 2] == ".")
    before = tokens.letters[max(0, at)]
    is_titled = before in "RH" and letter in "WDcC"
    is_joined = before in "&" and letter == "D"
    return word if (is_titled or is_joined) and word.lower() not in word_classes() else ""


def _trimmed(tokens: Tokens, start: int, end: int) -> str:
    """The words of a run from the first to the last that can be somebody's."""
    letters = tokens.letters
    while start < end and (letters[start] in "cP-" or _is_word(tokens, start)):
        start += 1
    while end > start and letters[end - 1] in "P-":
        end -= 1
    is_name = any(
        letters[at] in NAME_ITSELF or ELIDED.match(tokens.word(at)) for at in range(start, end)
    )
    cut = CUT.match(tokens.text, tokens.end_of(end - 1)) if is_name else None
    return (tokens.words(start, end) + (cut[0] if cut else "")) if is_name else ""


def _is_word(tokens: Tokens, at: int) -> bool:
    return tokens.letters[at] == "W" or (
        tokens.letters[at] == "X" and is_common(tokens.word(at)) and tokens.word(at).isupper()
    )


def _can_be_name(tokens: Tokens, at: int) -> bool:
    letter, word = tokens.letters[at], tokens.word(at)
    if letter in NAME:
        return letter != "W" or (word.lower() not in word_classes() and len(word) > 1)
    if ELIDED.match(word):  # "d'Aumont"
        return True
    is_inside = at > 0 and tokens.letters[at - 1] in "NGP" and letter in "dnfwo"
    return is_inside and word[0].isupper()  # "Nguyen Van An"


def _goes_on(tokens: Tokens, at: int) -> bool:
    return (tokens.letters[at] == "-" and tokens.word(at) == "-") or _can_be_name(tokens, at)
