r"""Find the bodies that a cable names: ministries, governments, agencies, embassies, the post.

Takes    a `Reading` with its sentences.
Gives    the reading with `Ministry` and `Actor` entities and a `Place` for each naming.
Offsets  characters of each sentence's text, half-open.
Errors   none.
Source   `cablegraph.terms.offices`, `data/ministries.csv`.

Forms met: Ministry of Justice | Justice Ministry | Ministries of Justice and Health | MOJ | the
Ministry | Foreign Office | State Department | the Department | GOK | Government of Kazakhstan |
the Kazakhstani government | Kazakhstan | the Kazakhs | Astana | French Embassy | Embassy Paris |
post | Federal Drug Agency (FDA) | FDA. The country of a ministry is that of an adjective or
possessive before it, of a name after it, of its abbreviation, or else of the reporting post.
"""

import re

from cablegraph.extract.ledger import Ledger, evidence_of, slug
from cablegraph.extract.ministries import (
    DEPARTMENT,
    Names,
    find_ministries,
    join_ministries,
    listed_ministries,
)
from cablegraph.extract.naming import Tokens, read_tokens
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.extract.states import state_after, state_before
from cablegraph.extract.titles import state_of
from cablegraph.model.findings import ActorKind, MentionForm
from cablegraph.terms import offices
from cablegraph.terms.traffic import Post, find_post, post_of

__all__ = ["DEPARTMENT", "POST", "find_organizations", "is_in_capitals", "own_post", "tokens_of"]

BODY = re.compile(r"(?:[WDCBAcNGX]|s|(?<=[WN])&(?=W)){0,8}O(?:O|od?[WDCAOB]+(?:&[WDA]+)?){0,3}")
SMALL_LETTERS = re.compile(r"[a-z]+")
CAPITAL = re.compile(r"[A-Z]")
DEFINITION = re.compile(r"\((?P<acronym>[BXTWN])\)")
KIND_OF_BODY = {
    "party": ActorKind.PARTY,
    "company": ActorKind.COMPANY,
    "media": ActorKind.MEDIA,
    "agency": ActorKind.AGENCY,
    "international": ActorKind.INTERNATIONAL,
}
KIND_OF_ACRONYM = {
    "party": ActorKind.PARTY,
    "organisation": ActorKind.AGENCY,
}
ACRONYM_KINDS = frozenset({"organisation", "party"})
POST = "post"
OWN_POST = frozenset({"post", "embassy", "mission", "consulate", "congen", "consulate general"})


def find_organizations(reading: Reading) -> Reading:
    """Give ``reading`` the bodies that its sentences name."""
    ledger = Ledger.of(reading)
    names = Names.of(sentence.text for sentence in reading.sentences)
    defined: dict[str, str] = {}
    for sentence in reading.sentences:
        tokens = tokens_of(sentence)
        for find in FINDERS:
            find(ledger, sentence, tokens, defined)
        find_ministries(ledger, sentence, tokens, names)
    join_ministries(ledger)
    return ledger.close()


def tokens_of(sentence: Sentence) -> Tokens:
    """The words of a sentence as letters; a sentence of capitals is read as such."""
    return read_tokens(sentence.text, capitals=is_in_capitals(sentence.text))


def is_in_capitals(text: str) -> bool:
    """Whether a sentence is printed in capitals, as in the telegrams of the 1970s.

    >>> is_in_capitals("CHARGE CALLED ON MINISTER OZOLS."), is_in_capitals("The EU met the UN.")
    (True, False)
    """
    small = len(text) - len(SMALL_LETTERS.sub("", text))
    return small * 4 < len(text) and len(CAPITAL.findall(text, 0, 400)) > max(12, 4 * small)


def _find_governments(
    ledger: Ledger, sentence: Sentence, tokens: Tokens, defined: dict[str, str]
) -> None:
    host = ledger.reading.host_country
    for match in GOVERNMENT_WORDS.finditer(tokens.text):
        before = state_before(tokens.text, match.start())
        told = state_after(tokens.text, match.end()) or (before[0] if before else None)
        start = before[1] if before else match.start()
        country = told or host
        if country:
            _write_government(ledger, sentence, start, match.end(), country, "government")
    for index, letter in enumerate(tokens.letters):
        if letter == "B":
            word = tokens.word(index)
            country = offices.government_country(word, host)
            if country:
                start, end = tokens.starts[index], tokens.ends[index]
                _write_government(ledger, sentence, start, end, country, "government-abbreviation")
        elif letter in "CDc" and _stands_alone(tokens, index):
            word = tokens.word(index)
            country = state_of(word)
            if country:
                start, end = tokens.starts[index], tokens.ends[index]
                _write_government(ledger, sentence, start, end, country, "country-name")


GOVERNMENT_WORDS = re.compile(
    r"\b(?:[Gg]overnment|GOVERNMENT)\b"
    r"(?! [a-z]*(?:official|representative|source|building|program))"
)


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """Whether a country's name is a noun of its own and no adjective before another noun."""
    after = tokens.letters[index + 1 : index + 2]
    is_verb = after == "A" and tokens.word(index + 1).endswith("ed")  # "Latvia noted"
    if after and after in "WDTAONGRBXCc" and not is_verb:
        return False
    if tokens.letters[index] == "D" and tokens.letters[index - 1 : index] != "d":
        return False
    if tokens.letters[index] == "c":
        before = tokens.letters[index - 1 : index] if index else ""
        return before not in ("n", "f", "o", "O", "c") and after == "w"
    return True


def _write_government(
    ledger: Ledger, sentence: Sentence, start: int, end: int, country: str, rule: str
) -> None:
    state = offices.countries().get(country)
    name = f"Government of {state.name if state else country}"
    if country in {"US", "GB", "NL", "PH", "AE"}:
        name = name.replace("Government of ", "Government of the ")
    key = ledger.actor(
        f"gov-{country.lower()}", name, ActorKind.GOVERNMENT, country, evidence_of(sentence, rule)
    )
    ledger.place(sentence, start, end, MentionForm.SHORT_NAME, key, rule)


def _find_missions(
    ledger: Ledger, sentence: Sentence, tokens: Tokens, defined: dict[str, str]
) -> None:
    for match in MISSION.finditer(tokens.text):
        start, end = match.span()
        city = (match["city"] or "").strip()
        owner = state_before(tokens.text, start)
        kind = match["kind"].lower()
        if owner and owner[0] != "US":
            _write_foreign_mission(ledger, sentence, match, *owner)
        elif kind == "delegation" or (kind == "mission" and match["kind"] == "mission"):
            continue
        elif not city or _is_own_city(ledger, city):
            own = evidence_of(sentence, "post")
            ledger.actor(POST, _post_name(ledger), ActorKind.POST, "US", own)
            ledger.place(sentence, start, end, MentionForm.SHORT_NAME, POST, "post")


MISSION = re.compile(
    r"\b(?P<kind>[Ee]mbassy|EMBASSY|[Cc]onsulate(?: General)?|ConGen|Mission|MISSION|[Pp]ost|POST"
    r"|[Dd]elegation)\b(?P<city> (?:(?:in|IN) )?(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?))?"
)


def _write_foreign_mission(
    ledger: Ledger, sentence: Sentence, match: re.Match[str], owner: str, start: int
) -> None:
    demonym = next(iter(offices.countries()[owner].demonyms), owner)
    kind = match["kind"].title()
    post = _own_post(ledger)
    city = (match["city"] or "").removeprefix(" in").strip() or (post.city if post else "")
    name = f"{demonym} {kind} {city}".strip() if kind != "Delegation" else f"{demonym} delegation"
    evidence = evidence_of(sentence, "foreign-mission")
    key = ledger.actor(slug(name), name, ActorKind.EMBASSY, owner, evidence)
    ledger.place(sentence, start, match.end(), MentionForm.NAME, key, "foreign-mission")


def _find_bodies(
    ledger: Ledger, sentence: Sentence, tokens: Tokens, defined: dict[str, str]
) -> None:
    host = ledger.reading.host_country
    for match in BODY.finditer(tokens.letters):
        kind = offices.organization_heads().get(_head_noun(tokens, match), "")
        if kind in {"ministry", "department", "mission", "government"} or len(match[0]) < 2:
            continue
        start, end = tokens.starts[match.start()], tokens.ends[match.end() - 1]
        name = _body_name(tokens.text[start:end])
        if not name:
            continue
        start = end - len(name)
        country = _state_of_body(tokens, match) or host
        actor = KIND_OF_BODY.get(kind, ActorKind.ORGANIZATION)
        if kind == "organization":
            country = None
        key = ledger.actor(slug(name), name, actor, country, evidence_of(sentence, "body"))
        ledger.place(sentence, start, end, MentionForm.NAME, key, "body")
        if DEFINITION.match(tokens.letters, match.end()):
            at = match.end() + 1
            defined[tokens.word(at)] = key
            ledger.place(
                sentence, tokens.starts[at], tokens.ends[at], MentionForm.SHORT_NAME, key, "body"
            )
    for index, letter in enumerate(tokens.letters):
        if letter not in "BX":
            continue
        word = tokens.word(index)
        if listed_ministries().get(word):
            continue
        start, end = tokens.starts[index], tokens.ends[index]
        if word in defined and defined[word] in ledger.entities:
            ledger.place(sentence, start, end, MentionForm.SHORT_NAME, defined[word], "body")
            continue
        sense = offices.find_acronym(word, ACRONYM_KINDS, host)
        if sense is None or sense.side == "us-mission":
            continue
        country = "US" if sense.side == "us-washington" else next(iter(sense.countries), None)
        actor = KIND_OF_ACRONYM[sense.kind]
        if sense.side == "international":
            actor, country = ActorKind.INTERNATIONAL, None
        name = f"{sense.expansion} ({word})"
        key = ledger.actor(slug(word), name, actor, country, evidence_of(sentence, "acronym"))
        ledger.place(sentence, start, end, MentionForm.SHORT_NAME, key, "acronym")


FINDERS = (_find_bodies, _find_governments, _find_missions)


def _state_of_body(tokens: Tokens, match: re.Match[str]) -> str | None:
    """The state that a body's own name, or the word before it, tells."""
    before = state_before(tokens.text, tokens.starts[match.start()])
    words = (
        tokens.word(at) for at in range(match.start(), match.end()) if tokens.letters[at] in "DC"
    )
    return next(map(state_of, words), None) or (before[0] if before else None)


def _head_noun(tokens: Tokens, match: re.Match[str]) -> str:
    at = match.start() + match[0].index("O")
    while at + 1 < match.end() and tokens.letters[at + 1] == "O":
        at += 1
    return tokens.word(at)


def _body_name(text: str) -> str:
    """The name of a body without article, and without an owner before it."""
    return text.split("'s ", 1)[-1]


def _own_post(ledger: Ledger) -> Post | None:
    return own_post(ledger.reading)


def own_post(reading: Reading) -> Post | None:
    """The post that sent the cable, by its sender line or its id."""
    cable = reading.cable
    found = post_of(cable.sender.text) if cable.sender else None
    if found is None:
        match = re.match(r"\d\d([A-Z]+)\d", cable.id)
        found = find_post(prefix=match[1]) if match else None
    return found


def _post_name(ledger: Ledger) -> str:
    post = _own_post(ledger)
    return post.name if post else "the post"


def _is_own_city(ledger: Ledger, city: str) -> bool:
    post = _own_post(ledger)
    return bool(post and post.city and city.removeprefix("in ").startswith(post.city.split()[0]))
