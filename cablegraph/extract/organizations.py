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
from collections.abc import Iterator
from functools import cache

from cablegraph.extract.ledger import Ledger, evidence_of, slug
from cablegraph.extract.naming import Tokens, read_tokens
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.matching import PhraseTable
from cablegraph.model.findings import ActorKind, Entity, MentionForm, Ministry
from cablegraph.resources import read_table
from cablegraph.terms import offices
from cablegraph.terms.traffic import Post, find_post, post_of

WORDS = "[WAD]"
COMPLEMENT = rf"(?:{WORDS}|N(?!N)){WORDS}*"
ITEMS = rf"{COMPLEMENT}(?:(?:,{WORDS}+){{0,5}},?&{WORDS}+)?"
MINISTRY_OF = re.compile(rf"O[of]d?(?P<complement>{ITEMS}(?:od?{WORDS}+)?)")
MINISTRY_AFTER = re.compile(r"(?P<complement>(?:[WA]+(?:(?:,[WA]+){0,3},?&[WA]+)?|N))O")
BODY = re.compile(r"(?:[WDCBAcNGX]|s|(?<=[WN])&(?=W)){0,8}O(?:O|od?[WDCAOB]+(?:&[WDA]+)?){0,3}")
DEFINITION = re.compile(r"\((?P<acronym>[BXTWN])\)")
MINISTRY_NOUNS = frozenset({"ministry", "ministries", "department", "secretariat", "secretariats"})
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
DEPARTMENT = "department"
POST = "post"
OWN_POST = frozenset({"post", "embassy", "mission", "consulate", "congen", "consulate general"})


def find_organizations(reading: Reading) -> Reading:
    """Give ``reading`` the bodies that its sentences name."""
    ledger = Ledger.of(reading)
    defined: dict[str, str] = {}
    for sentence in reading.sentences:
        tokens = tokens_of(sentence)
        for find in FINDERS:
            find(ledger, sentence, tokens, defined)
    return ledger.close()


def tokens_of(sentence: Sentence) -> Tokens:
    """The words of a sentence as letters; a sentence of capitals is read as such."""
    return read_tokens(sentence.text, capitals=is_in_capitals(sentence.text))


def is_in_capitals(text: str) -> bool:
    """Whether a sentence is printed in capitals, as in the telegrams of the 1970s.

    >>> is_in_capitals("CHARGE CALLED ON MINISTER OZOLS."), is_in_capitals("The EU met the UN.")
    (True, False)
    """
    capitals = sum(map(str.isupper, text))
    return capitals > 12 and capitals > 4 * sum(map(str.islower, text))


def _find_ministries(
    ledger: Ledger, sentence: Sentence, tokens: Tokens, defined: dict[str, str]
) -> None:
    for found in _listed_ministries().find(tokens.text):
        row = found.value
        if not _is_whole(tokens, found.start, found.end):
            continue
        country = row["country"] or _country_near(ledger, tokens, found.start, found.end)
        name = defined.get(found.text) or row["name"]
        _write_ministry(ledger, sentence, name, found.start, found.end, country)
    if "O" not in tokens.letters:
        return
    for match in MINISTRY_OF.finditer(tokens.letters):
        noun = tokens.word(match.start())
        if noun.lower() in MINISTRY_NOUNS and not _is_listed(tokens, match.start(), match.end()):
            _write_ministry_of(ledger, sentence, tokens, match, defined)
    for match in MINISTRY_AFTER.finditer(tokens.letters):
        if tokens.word(match.end() - 1).lower() != "ministry":
            continue
        start, end = tokens.starts[match.start()], tokens.ends[match.end() - 1]
        words = tokens.words(*match.span("complement"))
        if words.lower() == "foreign":
            continue
        country = _country_near(ledger, tokens, start, end)
        _write_ministry(ledger, sentence, f"Ministry of {_title_case(words)}", start, end, country)


def _write_ministry_of(
    ledger: Ledger,
    sentence: Sentence,
    tokens: Tokens,
    match: re.Match[str],
    defined: dict[str, str],
) -> None:
    """Write down ``Ministry of X``, or each of ``Ministries of X, Y and Z``."""
    start, end = tokens.starts[match.start()], tokens.ends[match.end() - 1]
    noun = _title_case(tokens.word(match.start()))
    country = _country_near(ledger, tokens, start, end)
    if noun.lower() == "department" and not _has_departments(country):
        return
    if noun.lower() == "department" and country not in {"US", ledger.reading.host_country}:
        country = country or "US"
    complement = tokens.words(*match.span("complement"))
    link = tokens.words(match.start() + 1, match.start("complement"))
    if noun.endswith("ies"):
        for part in re.split(r", and |, | and ", complement):
            _write_ministry(
                ledger,
                sentence,
                f"{noun[:-3]}y {link} {_title_case(part)}",
                start,
                end,
                country,
                part,
            )
        return
    name = f"{noun} {link.lower()} {_title_case(complement)}"
    _write_ministry(ledger, sentence, name, start, end, country)
    definition = DEFINITION.match(tokens.letters, match.end())
    if definition:
        acronym = tokens.word(match.end() + 1)
        defined[acronym] = name
        at = match.end() + 1
        _write_ministry(ledger, sentence, name, tokens.starts[at], tokens.ends[at], country)


def _write_ministry(
    ledger: Ledger,
    sentence: Sentence,
    name: str,
    start: int,
    end: int,
    country: str | None,
    alias: str | None = None,
) -> None:
    evidence = evidence_of(sentence, "ministry")
    if name == "Department of State":
        _department(ledger, sentence, start, end)
        return
    key = ledger.ministry(name, alias or sentence.text[start:end], country, evidence)
    form = MentionForm.NAME if end - start > 7 else MentionForm.SHORT_NAME
    ledger.place(sentence, start, end, form, key, "ministry")


def _department(ledger: Ledger, sentence: Sentence, start: int, end: int) -> None:
    """Write down the Department of State: a ministry that acts as Washington."""
    evidence = evidence_of(sentence, "department")
    ledger.actor(DEPARTMENT, "Department of State", ActorKind.DEPARTMENT, "US", evidence)
    ledger.ministry("Department of State", sentence.text[start:end], "US", evidence)
    ledger.place(sentence, start, end, MentionForm.NAME, DEPARTMENT, "department")


def _find_department(
    ledger: Ledger, sentence: Sentence, tokens: Tokens, defined: dict[str, str]
) -> None:
    for match in DEPARTMENT_ALONE.finditer(tokens.text):
        before = tokens.text[max(0, match.start() - 20) : match.start()]
        if re.search(r"(?:[A-Z][a-z]+|['’]s) $", before) and not re.search(
            r"(?:The|And) $", before
        ):
            continue
        _department(ledger, sentence, *match.span())


DEPARTMENT_ALONE = re.compile(
    r"\b(?:Department|DEPARTMENT|Dept|DEPT)\b(?! (?:of|for|OF|FOR|Of)\b|\.? [A-Z])"
)


def _find_governments(
    ledger: Ledger, sentence: Sentence, tokens: Tokens, defined: dict[str, str]
) -> None:
    host = ledger.reading.host_country
    for match in GOVERNMENT_WORDS.finditer(tokens.text):
        word = match[0]
        country = _country_after(tokens, match.end()) or _country_before(tokens, match.start())
        country = country or host
        if country:
            _write_government(ledger, sentence, match.start(), match.end(), country, "government")
        del word
    for index, letter in enumerate(tokens.letters):
        if letter == "B":
            word = tokens.word(index)
            country = offices.government_country(word, host)
            if country:
                start, end = tokens.starts[index], tokens.ends[index]
                _write_government(ledger, sentence, start, end, country, "government-abbreviation")
        elif letter in "CDc" and _stands_alone(tokens, index):
            word = tokens.word(index)
            country = _state_of(word, letter)
            if country:
                start, end = tokens.starts[index], tokens.ends[index]
                _write_government(ledger, sentence, start, end, country, "country-name")


GOVERNMENT_WORDS = re.compile(
    r"\b(?:[Gg]overnment|GOVERNMENT)\b"
    r"(?! [a-z]*(?:official|representative|source|building|program))"
)


def _state_of(word: str, letter: str) -> str | None:
    if letter == "C":
        return offices.country_names().get(word) or offices.country_names().get(word.title())
    if letter == "D":
        return offices.demonyms().get(word) or offices.demonyms().get(word.title())
    return offices.seats().get(word) or offices.seats().get(word.title())


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
        owner = _country_before(tokens, start)
        kind = match["kind"].lower()
        if owner and owner != "US":
            _write_foreign_mission(ledger, sentence, tokens, match, owner)
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
    ledger: Ledger, sentence: Sentence, tokens: Tokens, match: re.Match[str], owner: str
) -> None:
    demonym = next(iter(offices.countries()[owner].demonyms), owner)
    kind = match["kind"].title()
    post = _own_post(ledger)
    city = (match["city"] or "").removeprefix(" in").strip() or (post.city if post else "")
    name = f"{demonym} {kind} {city}".strip() if kind != "Delegation" else f"{demonym} delegation"
    evidence = evidence_of(sentence, "foreign-mission")
    key = ledger.actor(slug(name), name, ActorKind.EMBASSY, owner, evidence)
    start = _start_of_owner(tokens, match.start())
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
        country = _country_before(tokens, end) or _country_near(ledger, tokens, start, end)
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


FINDERS = (_find_bodies, _find_governments, _find_missions, _find_department, _find_ministries)


def _head_noun(tokens: Tokens, match: re.Match[str]) -> str:
    at = match.start() + match[0].index("O")
    while at + 1 < match.end() and tokens.letters[at + 1] == "O":
        at += 1
    return tokens.word(at)


def _body_name(text: str) -> str:
    """The name of a body without article, and without an owner before it."""
    return text.split("'s ", 1)[-1]


@cache
def _listed_ministries() -> PhraseTable[dict[str, str]]:
    return PhraseTable({row["form"]: row for row in read_table("ministries.csv")}, capitals=True)


def _is_listed(tokens: Tokens, start: int, end: int) -> bool:
    return _listed_ministries().get(tokens.words(start, end)) is not None


def _is_whole(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a listed form is no part of a longer word, as in ``MFA-led``."""
    return tokens.text[end : end + 1] not in {"-"} and tokens.text[start - 1 : start] not in {
        "-",
        "/",
    }


def _has_departments(country: str | None) -> bool:
    return country in {None, "US", "GB", "IE", "ZA", "PH", "AU", "CA", "CH"}


def _country_near(ledger: Ledger, tokens: Tokens, start: int, end: int) -> str | None:
    return (
        _country_before(tokens, start) or _country_after(tokens, end) or ledger.reading.host_country
    )


def _country_before(tokens: Tokens, start: int) -> str | None:
    """The state of ``Latvian`` or ``Latvia's`` just before an offset."""
    before = tokens.text[max(0, start - 40) : start]
    match = OWNER_BEFORE.search(before)
    return _state(_title_case(match[1])) if match else None


def _state(word: str) -> str | None:
    return offices.demonyms().get(word) or offices.country_names().get(word)


def _start_of_owner(tokens: Tokens, start: int) -> int:
    before = tokens.text[max(0, start - 40) : start]
    match = OWNER_BEFORE.search(before)
    return start - (len(before) - match.start(1)) if match else start


def _country_after(tokens: Tokens, end: int) -> str | None:
    match = OWNER_AFTER.match(tokens.text, end)
    return offices.country_names().get(_title_case(match[1])) if match else None


OWNER_BEFORE = re.compile(
    r"\b((?:(?:South|North|East|West|Saudi|Sri|Costa|New|El|United|Great|Burkina|Sierra) )?"
    r"[A-Z][\w.]+)"
    r"(?:['’,]s)? (?:(?:[Ff]ederal|[Cc]entral|[Nn]ational|[Ii]nterim|[Tt]ransitional|[Nn]ew) )?\Z"
)
OWNER_AFTER = re.compile(r" (?:of|OF) (?:(?:the|The|THE) )?([A-Z][\w.'-]+(?: [A-Z][\w.]+){0,2})")


def _title_case(text: str) -> str:
    """Words in capitals as they are written elsewhere; other words as they are."""
    if not text.isupper() or len(text) < 4:
        return text
    return re.sub(r"\b(Of|The|And|For)\b", lambda match: match[0].lower(), text.title())


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


def ministries(entities: Iterator[Entity]) -> Iterator[Ministry]:
    """The ministries among ``entities``."""
    return (entity for entity in entities if isinstance(entity, Ministry))
