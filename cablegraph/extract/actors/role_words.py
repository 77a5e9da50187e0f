r"""Which titles without a name are roles of somebody who acts, and which are not.

Takes    a sentence as letters, where a title stands in it, and the `Office` that it tells.
Gives    `is_role`, `is_group`, `end_of_role` and what else the words tell of a role.
Offsets  indexes of words, half-open.
Errors   none.

Forms met: the Minister | INL Officer | a judge | and no roles: four ministers | Labour MPs | the
Prosecutor's office | her departure as Minister.
"""

import re

from cablegraph.extract.actors.bodies import side_of
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.office import Office
from cablegraph.resources import read_words
from cablegraph.terms import offices
from cablegraph.terms.offices import Side

WITH_SOME = re.compile(r",? (?:including|such as|among them) ")
COUNTS = frozenset({"two", "three", "four", "five"})
HEAD_OF_FIELD = re.compile(
    r"(?:deputy )?(?:head|chief|secretary|chair) (?:of|for) (?!(?:state|an?)\b)\w"
)
ASSEMBLIES = re.compile(  # whose members are officials
    r"(?:Council|Parliament|Congress|Assembly|Senate|Bundestag|Duma|Knesset|Board|Commission|House"
    r"|Committee|[Dd]elegation|Cabinet|Party|Union|Rada|Majlis|Diet)\b"
)
ROLE_TAKEN = re.compile(  # "her departure as Minister": an office, and nobody who acts
    r"\b(?:departure|resignation|tenure|term|stint|years?|role|appointment|career|time|candidacy"
    r"|nomination|election|position|post|job|experience|serv(?:es|ed|ing)|appointed|elected|named"
    r"|nominated|work(?:s|ed|ing)|days) as (?:the |an? |its |his |her )?\Z"
    r"|\b(?:nomination|appointment|election|promotion|elevation) to (?:the |be )?\Z"
)
OWNED = frozenset({"office", "offices", "residence", "palace", "house"})  # "the Mayor's office"
GROUPS = frozenset(  # many who speak are no official: "Labour MPs", "delegates"
    {"mps", "meps", "parliamentarians", "lawmakers", "legislators", "delegates", "politicians"}
    | {"deputies", "prosecutors", "congressmen", "councilors", "councillors", "generals"}
    | {"senators"}
)
TOLD_BY_STATE = ("rep", "diplomat", "colonel", "brigadier", "admiral", "commodore", "sergeant")
NO_ROLE = frozenset(read_words("titles_of_no_role.txt"))


def is_some(tokens: Tokens, start: int) -> bool:
    """Whether somebody new is told of: ``a judge``, ``a Latvian colonel``."""
    is_article = start > 0 and tokens.word(start - 1).lower() in ("a", "an")
    return is_article and tokens.word(start + (tokens.letters[start] == "D")).islower()


def is_told_with_some(tokens: Tokens, end: int) -> bool:
    """Whether a title is of a group of which some are named: ``leaders, including Ozola``."""
    after = tokens.text[tokens.end_of(end - 1) :][:14]
    return tokens.word(end - 1).endswith("s") and WITH_SOME.match(after) is not None


def owns_office(tokens: Tokens, end: int) -> bool:
    """Whether a body follows that the title only owns: ``the Prosecutor's office``."""
    at = end + 1
    return (
        tokens.letters[end:at] == "s"
        and at < len(tokens.found)
        and tokens.word(at).lower() in OWNED
    )


def is_taken_up(tokens: Tokens, start: int) -> bool:
    """Whether a title is an office that somebody takes up or leaves: ``departure as Minister``."""
    before = tokens.text[max(0, tokens.starts[start] - 40) : tokens.starts[start]]
    return ROLE_TAKEN.search(before) is not None


def is_like_official(tokens: Tokens, start: int, end: int) -> bool:
    """Whether only the body tells that a title is a private one."""
    at = tokens.letters.find("T", start, end)
    return at >= 0 and side_of(tokens.word(at)) is Side.EITHER


def is_role(tokens: Tokens, start: int, end: int, office: Office) -> bool:
    """Whether a title is one by which an official acts: ``the Minister``, ``INL Officer``."""
    title = (office.title or "").lower()
    words = title.split()
    if not words or office.side is Side.PRIVATE:
        return False
    heads = [word.lower() for word in (office.title or "").split() if offices.is_title(word)]
    is_phrase = len(words) > 1 and offices.is_title(title)
    is_vague = (
        bool(heads)
        and heads[-1] in NO_ROLE
        and not (office.organization or is_phrase or HEAD_OF_FIELD.match(title))
        and not (office.is_told and heads[-1].startswith(TOLD_BY_STATE))
    )
    if office.title in ("Secretary", "Deputy Secretary") and office.country == "US":
        is_vague = tokens.letters[start - 1 : start] != "d"  # "the Secretary", of State
    if heads and heads[-1] in GROUPS:
        return False
    if heads and heads[-1] in ("member", "members"):
        is_vague = ASSEMBLIES.search(office.organization or "") is None
    return bool(heads) and not is_vague and "'" not in title.removesuffix("d'affaires")


def is_group(tokens: Tokens, start: int, end: int, office: Office) -> bool:
    """Whether ministers are many of whom none was told: ``four ministers``."""
    if office.organization or tokens.word(end - 1).lower() != "ministers":
        return False
    before = [word.lower() for word in tokens.found[max(0, start - 2) : start]]
    is_counted = before[-1:] != [] and before[-1] in COUNTS and before[:1] == ["the"]
    return not is_counted and before[-1:] not in (["the"], ["both"], ["these"])


def end_of_role(tokens: Tokens, start: int, end: int) -> int:
    """Leave out ``in Riga`` after a role."""
    at = tokens.letters.find("n", start, end)
    return at if at > 0 and not set(tokens.letters[at:end]) & set("OB") else end
