r"""Find the bodies that a cable names: governments, agencies, parties, embassies, the post.

Takes    a `Reading` with its sentences.
Gives    the reading with `Ministry` and `Actor` entities and a `Place` for each naming; the
         ministries come from `cablegraph.extract.actors.ministries`.
Offsets  characters of each sentence's text, half-open.
Errors   none.
Source   `cablegraph.terms.offices`.

Forms met: GOK | Government of Kazakhstan | the Kazakhstani government | Kazakhstan | the Kazakhs |
Astana | French Embassy | Embassy Paris | post | Federal Drug Agency (FDA) | FDA. An abbreviation
means what the cable says that it means, or else what it means at the reporting post.
"""

import re
from dataclasses import replace
from functools import lru_cache

from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.actors.ministries import find_ministries
from cablegraph.extract.actors.ministry_entries import DEPARTMENT
from cablegraph.extract.actors.ministry_letters import Names
from cablegraph.extract.actors.ministry_names import listed_ministries
from cablegraph.extract.actors.naming import Tokens, read_tokens
from cablegraph.extract.actors.same_ministries import join_ministries
from cablegraph.extract.actors.states import state_after, state_before
from cablegraph.extract.actors.word_letters import is_english
from cablegraph.extract.reading import Reading, Sentence
from cablegraph.model.findings import Actor, ActorKind, MentionForm
from cablegraph.terms import offices
from cablegraph.terms.body_names import in_one_spelling
from cablegraph.terms.offices import Acronym
from cablegraph.terms.traffic import Post
from cablegraph.text import slug

__all__ = ["DEPARTMENT", "POST", "find_organizations", "own_post", "tokens_of"]

BODY = re.compile(
    r"(?=[A-Zcs&])(?:[WDCBAcNGX]|s|(?<=[WNA])(?<!NN)&(?=[WA])){0,8}O(?:O|od?[WDCAOB]+(?:&[WDA]+)?){0,3}"
)
DEFINITION = re.compile(r"\((?P<acronym>[BXTWN])\)")
GOES_ON = re.compile(  # "for Port Safety and Trade of Latvia", after a name of two words
    r"fd?[WAOD]{0,4}[WOC](?:(?:,[WA]{1,2}){0,3},?&[WAD]{0,2}W)?"
    r"(?:od?[WDAOC]{0,3}[WOCcN](?:&[WAD]{0,2}W)?)?(?![sD])"
)
LETTERED = re.compile(  # whatever the name says, up to the letters that stand for it
    r"[fno]d?(?:[WDCAOBcNGPo]|(?<=o)d|,?&(?=[WDA])|,(?=[WDA]{1,3},?[,&])){1,14}"
    r"(?=\([BXTWN]\))"
)
LINKS = frozenset({"for", "to", "on", "of"})  # within a body's name
STATES = re.compile(r"[BCDc]")
SUBJECT_SEATS = re.compile("c(?:,[cC]){0,3}&[cC]w|c,[^,.]{2,9},w")  # "Riga and Tallinn oppose it"
ABBREVIATIONS = re.compile(r"[BX]")
LOWER_CASE_FIRST = re.compile(
    r"\A(?:(?:Former )?(?:[a-z]+ )+|Former )(?=[A-Z])"
)  # "ruling Harbor Party"
GOVERNMENT = re.compile(
    r"\b(?:[Gg]overnment|GOVERNMENT)\b"
    r"(?! [a-z]*(?:official|representative|source|building|program))"
)
LOCAL = re.compile(  # before "government": it is not the state's
    r"\b(?:[Mm]unicipal|[Cc]ity|[Ss]tate|[Pp]rovincial|[Rr]egional|[Ll]ocal|[Cc]ounty|[Dd]istrict"
    r"|[Pp]refectural|[Cc]antonal|[Tt]ribal|[Vv]illage|[Tt]own|[Dd]epartmental) \Z"
)
LOCAL_NEAR = 14  # characters
MISSION = re.compile(
    r"\b(?P<kind>[Ee]mbassy|EMBASSY|[Cc]onsulate(?: General)?|ConGen|Mission|MISSION|[Pp]ost|POST"
    r"|[Dd]elegation|High Commission(?! [Ff]or\b))\b"
    r"(?P<city> (?:(?:in|IN) )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
)
WORLD = re.compile(  # bodies of no state
    r"\A(?:European (?:Commission|Parliament|Union|Council|Central Bank|Court)|United Nations"
    r"|UN|EU|NATO|OSCE"
    r"|World (?:Bank|Health|Food|Trade|Customs|Meteorological|Court|Intellectual)"
    r"|International (?:Atomic|Monetary|Court|Criminal|Committee|Organization|Labor|Maritime"
    r"|Telecom))\b"
)
NEWSPAPER = re.compile(r"\b(?P<the>[Tt]he )?(?P<name>[A-Z][a-z]+) \Z")  # before "Post"
MISSIONS = frozenset(  # words of which `MISSION` needs one
    {"Embassy", "embassy", "EMBASSY", "Consulate", "consulate", "ConGen", "Mission", "MISSION"}
    | {"Post", "post", "POST", "Delegation", "delegation", "Commission"}
)
FOREIGN_MISSIONS = frozenset({"Delegation", "delegation", "High Commission"})  # none is a post
NO_BODIES = frozenset({"ministry", "department", "mission", "government"})  # found otherwise
KIND_OF_BODY = {
    "party": ActorKind.PARTY,
    "company": ActorKind.COMPANY,
    "media": ActorKind.MEDIA,
    "agency": ActorKind.AGENCY,
    "international": ActorKind.INTERNATIONAL,
}
ACRONYM_KINDS = frozenset({"organisation", "party"})
POSTS_IN_LETTERS = frozenset({"mission", "office", "interests section"})
POST = "post"


def find_organizations(reading: Reading) -> Reading:
    """Give ``reading`` the bodies that its sentences name."""
    ledger = Ledger.of(reading)
    names = Names.of(sentence.text for sentence in reading.sentences)
    finder = _Finder(ledger)
    for sentence in reading.sentences:
        tokens = tokens_of(sentence, reading.host_country)
        finder.read(sentence, tokens)
        find_ministries(ledger, sentence, tokens, names)
    join_ministries(ledger)
    return ledger.close()


def tokens_of(sentence: Sentence, host: str | None) -> Tokens:
    """The words of a sentence as letters."""
    return _tokens_of(sentence.text, host)


@lru_cache(maxsize=1024)  # two observers read each sentence of a cable
def _tokens_of(text: str, host: str | None) -> Tokens:
    return read_tokens(text, host=host)


def own_post(reading: Reading) -> Post | None:
    """The post that sent the cable, by its sender line, its number or its id."""
    return reading.cable.sending_post


class _Finder:
    """The bodies of one cable, sentence by sentence."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.host = ledger.reading.host_country
        self.post = own_post(ledger.reading)
        self.defined: dict[str, str] = {}  # "FDA": the key of the Federal Drug Agency
        self.short_names: set[str] = set()  # those of them that are words: "Saeima"

    def read(self, sentence: Sentence, tokens: Tokens) -> None:
        """Write down the bodies of one sentence."""
        self.sentence, self.tokens, self.text = sentence, tokens, sentence.text
        if "O" in tokens.letters:
            self._find_bodies()
        if "B" in tokens.letters or "X" in tokens.letters:
            self._find_abbreviations()
        if not self.short_names.isdisjoint(tokens.found):
            self._find_short_names()
        if "overnment" in self.text or "OVERNMENT" in self.text:
            self._find_governments()
        self._find_states()
        if not MISSIONS.isdisjoint(self.ledger.reading.heard_in(sentence)):
            self._find_missions()

    def _find_bodies(self) -> None:
        """Find ``Federal Drug Agency (FDA)``."""
        for match in BODY.finditer(self.tokens.letters):
            kind = offices.organization_heads().get(self._head_noun(match), "")
            is_word = len(match[0]) < 2 and " " not in self.tokens.word(match.start())
            if kind in NO_BODIES or is_word:
                continue
            stop = self._end_of_body(match)
            end = self.tokens.end_of(stop - 1)
            name = self.text[self.tokens.starts[match.start()] : end]
            if "'s " not in self._head_noun(match):  # "the Prosecutor's Office" is one
                name = name.split("'s ", 1)[-1]
            name = LOWER_CASE_FIRST.sub("", name)
            if name:
                letters = self._letters_at(stop)
                self._write_body(name, kind, (end - len(name), end), letters, match)

    def _end_of_body(self, match: re.Match[str]) -> int:
        """Where a name ends that goes on: ``Latvian Center for Port Safety and Trade (LCPST)``."""
        end, letters = match.end(), self.tokens.letters
        if letters[end : end + 1] not in ("f", "n", "o"):
            return end
        for tail in (LETTERED.match(letters, end), GOES_ON.match(letters, end)):
            if tail is not None and self.tokens.word(end) in LINKS:
                return tail.end()
        return end

    def _letters_at(self, index: int) -> str | None:
        """The letters in brackets behind a body's name: ``(FDA)``."""
        is_defined = DEFINITION.match(self.tokens.letters, index)
        return self.tokens.word(index + 1) if is_defined else None

    def _write_body(
        self,
        name: str,
        kind: str,
        place: tuple[int, int],
        letters: str | None,
        match: re.Match[str],
    ) -> None:
        sense = self._listed(name, letters)
        told = self._state_of_body(match) or (next(iter(sense.countries), None) if sense else None)
        country = None if kind == "organization" else told or self.host
        actor = KIND_OF_BODY.get(kind, ActorKind.ORGANIZATION)
        if sense and actor is ActorKind.ORGANIZATION:
            actor = _kind_and_state(sense)[0]
        if WORLD.search(name):
            country, actor = None, ActorKind.INTERNATIONAL
        full = f"{name} ({letters})" if letters else name
        evidence = evidence_of(self.sentence, "body")
        key = self.ledger.actor(slug(in_one_spelling(name)), full, actor, country, evidence)
        self.ledger.place(self.sentence, *place, MentionForm.NAME, key, "body")
        if letters:
            self.defined[letters] = key
            self.defined.setdefault(letters.partition("/")[0], key)  # "PORTA/DABA", of the latter
            if letters.istitle() and not is_english(letters.lower()):
                self.short_names.add(letters)
            known = self.ledger.entities[key]
            if isinstance(known, Actor) and known.name == name:  # told before without its letters
                self.ledger.entities[key] = replace(known, name=full)

    def _head_noun(self, match: re.Match[str]) -> str:
        at = match.start() + match[0].index("O")
        while at + 1 < match.end() and self.tokens.letters[at + 1] == "O":
            at += 1
        return self.tokens.word(at)

    def _state_of_body(self, match: re.Match[str]) -> str | None:
        """The state that a body's own name, or the word before it, tells."""
        indexes = (at for at in range(*match.span()) if self.tokens.letters[at] in "DC")
        before = state_before(self.text, self.tokens.starts[match.start()])
        own = (state_of(self.tokens.word(at)) for at in indexes)
        return next(own, None) or (before[0] if before else None)

    def _listed(self, name: str, letters: str | None) -> Acronym | None:
        """What the table of abbreviations knows by this name and letters."""
        sense = offices.find_acronym(letters, ACRONYM_KINDS, self.host) if letters else None
        return sense if sense is not None and sense.expansion == name else None

    def _find_abbreviations(self) -> None:
        """Find ``FDA``, as the cable or the table of abbreviations explains it."""
        for match in ABBREVIATIONS.finditer(self.tokens.letters):
            word = self.tokens.word(match.start())
            if listed_ministries().get(word):
                continue
            if self._names_post(word):
                if self.tokens.letters[match.end() : match.end() + 1] not in ("T", "B", "W", "O"):
                    self._place(match.start(), self._own_post(), "post")
                continue
            key = self.defined.get(word) or self._known(word)
            if key:
                self._place(match.start(), key, "acronym")

    def _find_short_names(self) -> None:
        """Find ``Saeima`` where brackets behind a body's name gave it: ``Parliament (Saeima)``."""
        letters = self.tokens.letters
        for at, word in enumerate(self.tokens.found):
            is_alone = letters[at - 1 : at] not in ("N", "T", "R", "H") and (
                letters[at + 1 : at + 2] not in ("N", "T")
            )
            if word in self.short_names and is_alone:
                self._place(at, self.defined[word], "acronym")

    def _names_post(self, word: str) -> bool:
        """Whether letters name the post that sent the cable: ``USUN``, ``AIT``, ``USINT``."""
        if self.post is None or self.post.kind not in POSTS_IN_LETTERS:
            return False
        sense = offices.find_acronym(word, ACRONYM_KINDS, self.host)
        is_spelled = sense is not None and self.post.name.startswith(sense.expansion)
        return is_spelled or word == self.post.name.split()[0]

    def _known(self, word: str) -> str | None:
        """The key of a body that the table of abbreviations knows."""
        sense = offices.find_acronym(word, ACRONYM_KINDS, self.host)
        if sense is None or sense.side == "us-mission":
            return None
        key = slug(word)
        if key in self.ledger.entities:
            return key
        kind, country = _kind_and_state(sense)
        evidence = evidence_of(self.sentence, "acronym")
        name = sense.expansion if sense.expansion == word else f"{sense.expansion} ({word})"
        return self.ledger.actor(key, name, kind, country, evidence)

    def _find_governments(self) -> None:
        """Find ``the Kazakhstani government`` and ``Government of Kazakhstan``."""
        for match in GOVERNMENT.finditer(self.text):
            if LOCAL.search(self.text, max(0, match.start() - LOCAL_NEAR), match.start()):
                continue
            before = state_before(self.text, match.start())
            told = state_after(self.text, match.end()) or (before[0] if before else None)
            country = told or self.host
            if country:
                key = self._government(country, "government")
                start = before[1] if before else match.start()
                form = MentionForm.SHORT_NAME
                self.ledger.place(self.sentence, start, match.end(), form, key, "government")

    def _find_states(self) -> None:
        """Find ``GOK``, ``Kazakhstan``, ``the Kazakhs`` and ``Astana``."""
        for match in STATES.finditer(self.tokens.letters):
            at = match.start()
            word = self.tokens.word(at)
            if match[0] == "B":
                country, rule = (
                    offices.government_country(word, self.host),
                    "government-abbreviation",
                )
            elif _stands_alone(self.tokens, at):
                country, rule = state_of(word), "country-name"
            else:
                continue
            if country:
                self._place(at, self._government(country, rule), rule)

    def _government(self, country: str, rule: str) -> str:
        """Write down a government and return its key."""
        key = f"gov-{country.lower()}"
        if key in self.ledger.entities:
            return key
        return self.ledger.government(country, evidence_of(self.sentence, rule))

    def _find_missions(self) -> None:
        """Find the post itself and other states' embassies and delegations."""
        for match in MISSION.finditer(self.text):
            if match["kind"] == "Post" and self._find_newspaper(match):
                continue
            owner = state_before(self.text, match.start())
            if owner and owner[0] != "US":
                self._write_foreign_mission(match, *owner)
            elif match["kind"] not in FOREIGN_MISSIONS and self._is_here(match["city"]):
                form = MentionForm.SHORT_NAME
                self.ledger.place(self.sentence, *match.span(), form, self._own_post(), "post")

    def _own_post(self) -> str:
        """Write down the post that sent the cable and return its key."""
        name = self.post.name if self.post else "the post"
        evidence = evidence_of(self.sentence, "post")
        return self.ledger.actor(POST, name, ActorKind.POST, "US", evidence)

    def _find_newspaper(self, match: re.Match[str]) -> bool:
        """Find ``the Jerusalem Post``, which is no post of ours."""
        paper = NEWSPAPER.search(self.text[max(0, match.start() - 20) : match.start()])
        if paper is None or not (paper["the"] or paper["name"] in offices.cities()):
            return False
        name, start = f"{paper['name']} Post", match.start() - len(paper["name"]) - 1
        evidence = evidence_of(self.sentence, "body")
        key = self.ledger.actor(slug(name), name, ActorKind.MEDIA, None, evidence)
        end = match.start() + len("Post")
        self.ledger.place(self.sentence, start, end, MentionForm.NAME, key, "body")
        return True

    def _is_here(self, city: str | None) -> bool:
        """Whether ``Riga`` or ``in Riga`` after a mission's noun is our own place."""
        own = self.post.city.split()[0] if self.post and self.post.city else ""
        named = (city or "").strip().removeprefix("in ")
        is_hosts = self.host is not None and state_of(named) == self.host
        return not city or is_hosts or bool(own and named.startswith(own))

    def _write_foreign_mission(self, match: re.Match[str], owner: str, start: int) -> None:
        demonym = offices.demonym_of(owner) or owner
        city = (match["city"] or "").removeprefix(" in").strip()
        city = city or (self.post.city if self.post else "")
        kind = match["kind"].title()
        is_delegation = kind == "Delegation"
        name = f"{demonym} delegation" if is_delegation else f"{demonym} {kind} {city}".strip()
        evidence = evidence_of(self.sentence, "foreign-mission")
        key = self.ledger.actor(slug(name), name, ActorKind.EMBASSY, owner, evidence)
        form = MentionForm.NAME
        self.ledger.place(self.sentence, start, match.end(), form, key, "foreign-mission")

    def _place(self, at: int, key: str, rule: str) -> None:
        """Write down that the word at ``at`` denotes ``key``."""
        start, end = self.tokens.starts[at], self.tokens.end_of(at)
        self.ledger.place(self.sentence, start, end, MentionForm.SHORT_NAME, key, rule)


def _kind_and_state(sense: Acronym) -> tuple[ActorKind, str | None]:
    if sense.side == "international":
        return ActorKind.INTERNATIONAL, None
    kind = ActorKind.PARTY if sense.kind == "party" else ActorKind.AGENCY
    return kind, "US" if sense.side == "us-washington" else next(iter(sense.countries), None)


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """Whether a country's name is a noun of its own and no adjective before another noun."""
    before = tokens.letters[index - 1 : index] if index else ""
    after = tokens.letters[index + 1 : index + 2]
    is_verb = after == "A" and tokens.word(index + 1).endswith("ed")  # "Latvia noted"
    if after and after in "WDTAONGRBXCc" and not is_verb:
        return False
    if tokens.letters[index] == "D":
        return before == "d" or tokens.word(index) == "USG"
    is_subject = after == "w" or SUBJECT_SEATS.match(tokens.letters, index) is not None
    return tokens.letters[index] == "C" or (before not in tuple("nfoOc") and is_subject)
