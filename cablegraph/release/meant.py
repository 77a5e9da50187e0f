r"""Whom a mark means, as far as its own sentence tells.

Takes    the words of a sentence, and where in it a mark stands.
Gives    `Meant`: the names, and whether these are surely all whom the mark means.
Offsets  characters of the sentence, half-open.
Errors   none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from cablegraph.extract.actors.naming import Tokens, read_tokens
from cablegraph.extract.grammar.words import word_classes
from cablegraph.release.marks import PROTECT
from cablegraph.release.name_runs import (
    FURTHEST,
    longer_in_capitals,
    names_before,
    names_behind,
    names_in_capitals,
    reporting_verbs,
)
from cablegraph.release.names import SIGNS, is_common, names_in
from cablegraph.terms.english import may_be_verb

ASIDE_BEFORE, ASIDE_BEHIND = re.compile(r"[,(\[–—/-]\s*\Z"), re.compile(r"\s*[,.)\]–—/;-]")
CALLED = re.compile(
    r"\b(?:a\.?k\.?a\.?|alias|nicknamed|(?:also\s+)?(?:known|called)\s+as|n[ée]e|born)\s+(?:as\s+)?"
    r"[\"'“‘]?(?P<name>\w[\w'’-]*(?:[ \n]\w[\w'’-]*){0,2})",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“'‘](?P<name>[^\W\d_][\w -]{1,20})[\"”'’]")
REST_OF_NAME = re.compile(r" ([^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?)")
SIGNS_AT_END = re.compile(rf"[{SIGNS}]{{2,4}}\W{{0,4}}\Z")
NEAR = 400  # characters about a mark
ABOUT_MARKS = frozenset(  # words that tell nothing of whom a mark means
    {"source", "sources", "name", "names", "identity", "identities", "contact", "contacts", "note"}
    | {"end", "begin", "comment", "protect", "protected", "strictly", "please", "pls", "nb"}
    | {"throughout", "person", "individual", "embassy", "post", "posts", "addressees", "readers"}
    | {"ask", "asks", "asked", "request", "requests", "requested"}
)
UNNAMED = re.compile(  # right before a mark: "a contact in the Council"
    r"\b(?:an?|one|another)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:contact|source|interlocutor|informant|insider|official|officer|member|employee|journalist"
    r"|reporter|activist|business(?:wo)?man|leader|lawyer|person|figure|analyst|academic)\s+"
    r"(?:in|at|of|from|within|inside|with|close\s+to)\s(?P<place>[^,;:.()]{2,80})[\s,(-]*\Z",
    re.IGNORECASE,
)
APPOSED = re.compile(r",\s(?:[\w.'’-]+\s){0,5}[\w.'’-]+\s?[,(]")  # ", Ilze Ozola, said"
LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)(?P<gap>\W*)\Z")
LEADS_TO_ANOTHER = frozenset(  # beside verbs: "told by a contact in the Council"
    {"by", "to", "from", "with", "through", "via", "that", "when", "where", "while"}
)
TO_OTHERS = r"(?:[^\W\d_a-z][\w.'’-]*|the|of|for|and|al|bin|de|la|van|von)"
OF_ANOTHER = re.compile(  # "a colleague of Kalnins, Ieva Zarina": of the second alone
    r"\b(?i:colleague|friend|aide|advis[eo]r|assistant|deputy|wife|husband|brother|sister|son|cousin"
    r"|daughter|nephew|niece|uncle|aunt|associate|ally|relative|confidante?|partner|secretary|lawyer"
    r"|spokes\w+|supporter|follower|neighbou?r|rival|critic|opponent|student|father|mother|staffer)"
    rf"\s+(?:of|to|for)\s+(?P<other>{TO_OTHERS}(?:\s{TO_OTHERS}){{0,8}}),"
    r"\s*(?P<own>(?:(?!\s(?:and|or)\s)[^,;:()]){2,60})\Z",
)
RELATED = re.compile(r"(?P<name>[^,()]{2,60}?)\s?[,(]\s?(?:who|whom|whose)\b", re.IGNORECASE)


class Meant(NamedTuple):
    """Whom a mark means."""

    names: frozenset[str]
    is_certain: bool  # that these are all
    is_of_another: bool  # the sentence tells of nobody: "Please protect her."


def find_meant(
    tokens: Tokens, start: int, end: int, *, is_bracketed: bool, in_capitals: bool
) -> Meant:
    """Find whom the mark at ``start`` to ``end`` means.

    >>> text = "Ozola, an editor (please protect), saw Kalnins."
    >>> meant = find_meant(read_tokens(text), 17, 33, is_bracketed=True, in_capitals=False)
    >>> sorted(meant.names), meant.is_certain
    (['Ozola'], True)
    """
    text = tokens.text
    head, tail = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    before, is_right_before = names_before(tokens, bisect_left(tokens.starts, start))
    within = [name for name in names_in(text[start:end]) if not PROTECT.search(name)]
    is_aside = bool(ASIDE_BEFORE.search(head) and ASIDE_BEHIND.match(tail))
    behind: list[str] = []
    if not is_right_before and not is_aside:
        behind = names_behind(tokens, bisect_left(tokens.starts, end), to_verb=is_bracketed)
    before, is_right_before = _more_before(head, before, is_right_before, in_capitals=in_capitals)
    if is_right_before and before:
        before = _without_another(head, before)
        behind += _rest_of_name(before[0], tail) if is_bracketed and before else []
    is_asked = not is_bracketed and not is_aside and bool(behind)
    names = {*within, *behind, *(() if is_asked and not is_right_before else before)}
    is_certain = bool(names) and bool(is_right_before or within or behind)
    if not within and _is_unnamed(head):
        is_certain = False  # what else the sentence names is hardly meant
        apposed = APPOSED.match(tail)
        names = set(names_in(apposed[0])) if apposed else set()
    if names:
        names.update(_called(head, text[start:end] + tail))
    is_of_another = not names and start < NEAR > len(tail) and _says_nothing(head, tail)
    return Meant(frozenset(names), is_certain, is_of_another)


def _more_before(
    head: str, before: list[str], is_right_before: bool, *, in_capitals: bool
) -> tuple[list[str], bool]:
    """The names before a mark with those whom it may mean as well: ``Ozola, whose aide ...``."""
    for match in RELATED.finditer(head):
        related, is_near = names_before(read_tokens(match["name"]), FURTHEST)
        before += related[:1] if is_near else []
    chinese = SIGNS_AT_END.search(head[-10:])
    if chinese:
        before, is_right_before = [re.sub(r"\W", "", chinese[0])], True
    if in_capitals:
        before = [*longer_in_capitals(head, before), *names_in_capitals(head)]
        is_right_before = is_right_before or bool(before)
    return before, is_right_before


def _without_another(head: str, before: list[str]) -> list[str]:
    """Leave out whose colleague it is: ``a colleague of Kalnins, Ieva Zarina (protect)``."""
    other = OF_ANOTHER.search(head.rstrip(" \n,(-"))
    if other is None or not other["own"].endswith(before[0]):
        return before
    return [name for name in before if name not in other["other"]]


def _rest_of_name(first: str, tail: str) -> list[str]:
    """What of a name stands behind the mark: ``Alise (protect last name) Medne``."""
    rest = REST_OF_NAME.match(tail)
    if rest is None or is_common(rest[1].split()[0]):
        return []
    return [rest[1], f"{first} {rest[1]}"]


def _is_unnamed(head: str) -> bool:
    """Whether somebody without a name stands right before a mark, whom nothing else can name.

    >>> [_is_unnamed(f"{who} a contact in the Council (") for who in ("We met", "Ozola,")]
    [True, False]
    """
    match = UNNAMED.search(head)
    if match is None or any(names_in(match["place"])):
        return False
    last = LAST_WORD.search(head, 0, match.start())
    if last is None:
        return True
    word = last["word"].lower()
    leads = word in LEADS_TO_ANOTHER or may_be_verb(word) or word in reporting_verbs()
    return leads and last["gap"].isspace()


def _says_nothing(head: str, tail: str) -> bool:
    """Whether a sentence with a mark tells of nobody else, as in "Please protect her"."""
    rest = set(re.findall(r"[^\W\d_]+", f"{head} {tail}".lower()))
    is_anybody = not {"a", "an", "one", "another", "some"}.isdisjoint(rest)  # "a contact"
    return not is_anybody and all(word in word_classes() or word in ABOUT_MARKS for word in rest)


def _called(before: str, behind: str) -> Iterator[str]:
    """Other names that the sentence gives: ``Ilze "Ilzite" Ozola``, ``Ozola (alias Lapsa)``."""
    for match in CALLED.finditer(before + behind):
        yield from names_in(match["name"]) if not match["name"].islower() else ()
    for match in QUOTED.finditer(before[-100:]):
        if match["name"][0].isupper() and not is_common(match["name"]):
            yield match["name"]
