r"""Find the ministries that a sentence names, each with its full name and country.

Takes    a `Ledger`, a sentence and its words as letters.
Gives    `Ministry` entities with every form of their names, and a `Place` for each.
Offsets  characters of the sentence's text, half-open.
Errors   none.
Source   `data/ministries.csv` for abbreviations and names that do not follow the pattern.

Forms met: Ministry of Justice | Justice Ministry | Ministries of Justice and Health | Ministry of
Justice (MOJ) | MOJ | MOEnv | the Ministry | Foreign Office | State Department | the Department.
The country is that of an adjective or possessive before, of a name after, of the abbreviation, of
the same name elsewhere in the cable, or else of the reporting post.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.actors.naming import Tokens
from cablegraph.extract.actors.states import LENGTH, state_after, state_before
from cablegraph.extract.actors.title_words import is_past_field, is_within_ministry
from cablegraph.extract.reading import Sentence
from cablegraph.matching import PhraseTable
from cablegraph.model.findings import ActorKind, MentionForm, Ministry
from cablegraph.resources import read_table, read_words
from cablegraph.terms import offices

WORDS = "(?:[WADG]|B(?=W))"
FIELD = rf"(?:{WORDS}|[NP](?!N)){WORDS}*"
FIELDS = (
    rf"{FIELD}(?:(?:(?:,{WORDS}+){{1,6}},?&|,&(?={WORDS}{{2}})(?!{WORDS}+T)|&)"
    rf"d?{WORDS}+(?![WADG]*O))?"
)
MINISTRY_OF = re.compile(
    rf"O(?P<link>[of]d?)(?P<field>{FIELDS}(?:s{WORDS}+(?![WADG]*O))?(?:od?{WORDS}+)?)"
)
FIELD_OF_STATE = re.compile(  # behind "Secretariat of State"
    rf"[of]d?(?P<field>{FIELDS})(?:\((?P<acronym>[BXTWN])\))?"
)
WITH_SECRETARIATS = frozenset({"DO", "HN", "SM"})  # of State, which are ministries there
ONE_FIELD = r"[WADGO]+(?:\([BXTWN]\))?"
MINISTRIES_OF = re.compile(rf"O[of]d?(?P<field>{ONE_FIELD}(?:(?:,|,?&)d?{ONE_FIELD}){{1,9}})")
MINISTRY_AFTER = re.compile(r"(?P<field>(?:[WADG]+s?(?:(?:,[WA]+){0,3},?&[WA]+)?|N))O")
OF_BEFORE = re.compile(r"O[of]d?\Z")
UNKNOWN = re.compile(r"[BNX]")
DEFINITION = re.compile(r"s?\((?P<acronym>[BXTWN])\)")
ONE_OF = {"ministries": "Ministry", "secretariats": "Secretariat", "departments": "Department"}
NOUNS = frozenset({"ministry", "department", "secretariat", *ONE_OF})
GOVERNED = re.compile(r"(?<=O[of])O")  # "Ministry of Government"
DEPARTMENTS = frozenset(  # whose states call them so
    {"US", "GB", "IE", "ZA", "PH", "AU", "CA", "CH", "PG", "ID", "NZ", "FM", "PW", "HK"}
)
ABBREVIATION = re.compile(r"M[oO](?:f)?(?P<field>[A-Z][A-Za-z&]{0,8})")
PARTS = re.compile(r"[A-Z][a-z]*")
MINISTER_OF = re.compile(
    r"\b(?:Minist(?:er|ry)|MINIST(?:ER|RY)) (?:of|for|OF|FOR) (?:the )?"
    r"(?P<field>[A-Z][\w']+(?:(?:,? and |, | )[A-Z][\w']+){0,5})"
    r"(?:(?:['’]s)? \((?P<acronym>[A-Z][A-Za-z&]{2,9})\))?"
)
MINISTER_BEFORE = re.compile(r"\b(?P<field>[A-Z][a-z]{3,15}) Minister\b")
FIRST_SYLLABLES = re.compile(r"MIN(?P<field>[A-Z]{2,5})")  # "MINAG", of agriculture
FIELD_IN_LOWER_CASE = re.compile(
    r"\b(?:(?P<first>[a-z]{3,15}) and )?(?P<last>[a-z]{3,20}) ministry\b"
)
ADJECTIVES = (("ural", "ure"), ("mental", "ment"), ("strial", "stry"), ("ional", "ion"))
FIRST_STATE = re.compile(r"\b(?P<state>[A-Z][a-z]+),? and \Z")  # "German and Swiss Ministries"
DEPARTMENT_ALONE = re.compile(
    r"\b(?:(?P<the>[Tt]he|THE) )?(?:Department|DEPARTMENT|Dept\.?|DEPT)\b"
    r"(?! (?:of|for|OF|FOR|Of|in|store)\b| [A-Z][a-z])"
)
ASKED_AT_ONCE = re.compile(  # "Request Department advise"
    r"(?:\A|[.;:] )(?:Request|Recommend|Suggest|Urge|Hope|Propose|Would|Will|Does|Has|Could|Since"
    r"|If|As|When|And|But|For|That) \Z"
)
MINISTRY_ALONE = re.compile(
    r"\b(?:the|The|THE|that|this) (?:[Mm]inistry|MINISTRY)\b(?! (?:of|for|OF)\b)"
)
JOINED = re.compile(r"\w[-/]")
ADJECTIVE_AFTER = re.compile(r"-[a-z]{2,}")  # "DOD-funded"
NO_FIELDS = frozenset(
    {"foreign", "prime", "public", "line", "new", "same", "other", "relevant"}
    | {"federal", "national", "central", "state", "regional", "provincial", "key", "powerful"}
)
STATE_IN_FULL = re.compile(r" of the (?:Republic|Kingdom|Sultanate|Federation|Union)\b.*")
TREASURY = re.compile(  # alone: ours, or the host's where it has one
    r"(?<!Secretary to the )\b(?:Treasury|TREASURY)\b"
    r"(?! (?:[A-Z]|bonds?|bills?|notes?|yields?|securities)|-)"
)
OUR_DEPARTMENTS = (  # by a field, before our titles and beside our agencies
    r"(?:Agriculture|Commerce|Energy|Interior|Justice|Labor|Transportation)"
)
OUR_DEPARTMENT = re.compile(
    rf"Department of (?:{OUR_DEPARTMENTS}|Education|Veterans Affairs)(?! (?:and|[A-Z]))"
)
OUR_AGENCIES = ("EPA", "USAID", "USDA", "USTR", "FAA", "DHS", "DAS", "Assistant Secretary")
BY_FIELD = re.compile(
    rf"(?<![\w'’] of )(?<!, )(?<! and )\b(?P<body>{OUR_DEPARTMENTS})"
    r"(?: (?:P?DAS|(?:Deputy |Principal )*Assistant Secretary)\b"
    r"|,? and (?:EPA|USAID|USDA|USTR|FAA|DHS)\b)"
    rf"|\b(?:EPA|USAID|USDA|USTR|FAA|DHS),? and (?P<other>{OUR_DEPARTMENTS})\b(?! [A-Z])"
)
OF_THE = frozenset({"Interior"})  # "Department of the Interior"
WITH_TREASURIES = frozenset({"GB", "AU", "NZ", "ZA", "KE", "NG", "PG"})
FOREIGN_AFFAIRS = re.compile(
    r"\b(?:Foreign|External)(?:,| (?:Affairs|Relations|and|&)|\Z)", re.IGNORECASE
)
SMALL_WORDS = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "affairs",
        "relations",
        "ministry",
        "department",
        "secretariat",
        "&",
    }
)
SPELLINGS = {
    "defence": "defense",
    "labour": "labor",
    "internal": "interior",
    "women's": "women",
    "womens": "women",
    "external": "foreign",
}
DEPARTMENT = "department"
LONGEST_SHARED = 5  # letters that ministries of several states may have


@dataclass(slots=True)
class Names:
    """What one cable's abbreviations and bare names have turned out to mean."""

    defined: dict[str, str] = field(default_factory=dict)  # "MOJ": "Ministry of Justice"
    states: dict[str, str] = field(default_factory=dict)  # "MVD": "KG", as told last
    fields: tuple[str, ...] = ()  # of the ministers that the cable names
    last: str | None = None  # the key of the ministry named last
    near: tuple[int, str | None] = (-1, None)  # the paragraph, and the state named last in it

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Names":
        """Look ahead for the fields of ministers, to read abbreviations by."""
        named = (text for text in texts if "Minist" in text or "MINIST" in text)
        told = list(named)
        found = [match for text in told for match in MINISTER_OF.finditer(text)]
        before = (match["field"] for text in told for match in MINISTER_BEFORE.finditer(text))
        fields = (*(match["field"] for match in found), *before)
        defined = {
            match["acronym"]: f"Ministry of {plain(match['field'])}"
            for match in found
            if match["acronym"] and match["acronym"][0] == "M"
        }
        return cls(defined, fields=tuple(dict.fromkeys(fields)))


def find_ministries(ledger: Ledger, sentence: Sentence, tokens: Tokens, names: Names) -> None:
    """Write down the ministries of one sentence."""
    finder = _Finder(ledger, sentence, tokens, names)
    if "O" in tokens.letters:
        finder.find_spelt_out()
    finder.find_listed()
    if UNKNOWN.search(tokens.letters):
        finder.find_abbreviated()
    if "inistry" in sentence.text:
        finder.find_in_lower_case()
    finder.find_alone()
    if ledger.reading.host_country is None:
        finder.note_state()


class _Finder:
    """The ministries of one sentence."""

    def __init__(self, ledger: Ledger, sentence: Sentence, tokens: Tokens, names: Names) -> None:
        self.ledger, self.sentence, self.tokens, self.names = ledger, sentence, tokens, names
        self.text = tokens.text
        self.host = ledger.reading.host_country

    def find_listed(self) -> None:
        """Find names and abbreviations that the table holds."""
        for found in listed_ministries().find(self.text):
            row = found.value
            is_joined = JOINED.match(self.text, max(0, found.start - 2)) or (
                self.text[found.end : found.end + 1] in tuple("-/&")
                and not ADJECTIVE_AFTER.match(self.text, found.end)
            )
            if is_joined or self._is_elsewhere(found.text, row["country"], found.start):
                continue
            if found.text.endswith(" Department") and self._is_of_ministry(found.end):
                continue
            name = self.names.defined.get(found.text) or self._by_field(found.text) or row["name"]
            self._write(name, found.start, found.end, row["country"] or None)

    def _is_of_ministry(self, end: int) -> bool:
        """Whether a department is a ministry's own: ``the Energy Department at the MFA``."""
        at = bisect_left(self.tokens.ends, end)
        return at > 0 and is_within_ministry(self.tokens, at)

    def _is_elsewhere(self, form: str, country: str, start: int) -> bool:
        """Whether letters mean a ministry in another state than ours, and something else here."""
        if not form.isupper() or country in ("", "US", "GB", self.host):
            return False
        before = state_before(self.text, start)
        return before is None or before[0] != country

    def find_spelt_out(self) -> None:
        """Find ``Ministry of Justice`` and ``Justice Ministry``."""
        letters = self.tokens.letters
        letters = GOVERNED.sub(self._as_field, letters) if "Government" in self.text else letters
        for match in MINISTRY_OF.finditer(letters):
            noun = self.tokens.word(match.start())
            if noun.lower() in ONE_OF and noun.lower() != "departments":
                self._write_several(match.start())
            elif noun.lower() in NOUNS and not self._is_listed(match.start(), match.end()):
                self._write_one(noun, match)
        for match in MINISTRY_AFTER.finditer(letters):
            start = self._start_of_field(letters, *match.span("field"))
            while start < match.end("field") and self.tokens.word(start).islower():
                start += 1
            if self.tokens.letters[start] == "D":
                start += 1
            if start < match.end("field"):
                self._write_after(start, match.end("field"))

    def _as_field(self, match: re.Match[str]) -> str:
        """Read ``Government`` as the field of ``Ministry of Government``."""
        is_field = self.tokens.word(match.start()) == "Government"
        return "W" if is_field and self.tokens.word(match.start() - 2) == "Ministry" else match[0]

    def _start_of_field(self, letters: str, start: int, end: int) -> int:
        """Leave what belongs to a ministry before: ``Ministry of War and Justice Ministry``."""
        link = OF_BEFORE.search(letters, max(0, start - 3), start)
        is_taken = link is not None and self.tokens.word(link.start()).lower() in NOUNS
        return letters.rfind("&", start, end) + 1 or end if is_taken else start

    def _write_after(self, start: int, end: int) -> None:
        """Write down ``Justice Ministry``, the words from ``start`` and the noun at ``end``."""
        words, noun = self.tokens.words(start, end), self.tokens.word(end).lower()
        if noun == "ministries" and self._write_each(start, end):
            return
        is_foreign = noun == "ministries" and words == "Foreign"  # "German and Swiss Foreign"
        if (
            (words.lower() in NO_FIELDS and not is_foreign)
            or words in regions()
            or noun not in ("ministry", "ministries")
        ):
            return
        offsets = self.tokens.starts[start], self.tokens.ends[end]
        name = "Ministry of Foreign Affairs" if is_foreign else f"Ministry of {plain(words)}"
        second = state_before(self.text, offsets[0])
        if noun == "ministries" and second:
            first = FIRST_STATE.search(self.text, max(0, second[1] - LENGTH), second[1])
            if first and (country := state_of(first["state"])):
                self._note(name, offsets, country)
        if noun != "ministry" and not second:
            return
        self._write(name, *offsets)
        definition = DEFINITION.match(self.tokens.letters, end + 1)
        if definition and noun == "ministry":
            self._define(definition.start("acronym"), name, second[0] if second else None)

    def _write_each(self, start: int, end: int) -> bool:
        """Write down each of ``the Foreign, Finance and Justice Ministries``; true if several."""
        items = list(_items(self.tokens.letters, start, end))
        lasts = {self.tokens.word(last - 1).lower() for _, last in items}
        if len(items) < 2 or not lasts <= set(read_words("ministry_fields.txt")):
            return False
        before = state_before(self.text, self.tokens.starts[start])
        for first, last in items:
            words = plain(self.tokens.words(first, last))
            field = "Foreign Affairs" if words == "Foreign" else words
            stop = last + 1 if last == end else last
            offsets = self.tokens.starts[first], self.tokens.ends[stop - 1]
            self._write(f"Ministry of {field}", *offsets, before[0] if before else None, words)
        return True

    def find_in_lower_case(self) -> None:
        """Find ``the German environmental ministry``."""
        fields = read_words("ministry_fields.txt")
        for match in FIELD_IN_LOWER_CASE.finditer(self.text):
            last = noun_of(match["last"])
            if last not in fields or last in NO_FIELDS:
                continue
            first = noun_of(match["first"] or "")
            name = f"{first.capitalize()} and {last.capitalize()}" if first in fields else ""
            start = match.start("first" if name else "last")
            self._write(f"Ministry of {name or last.capitalize()}", start, match.end())

    def _write_one(self, noun: str, match: re.Match[str]) -> None:
        start, end = self.tokens.starts[match.start()], self.tokens.ends[match.end() - 1]
        before = state_before(self.text, start)
        country = (before[0] if before else None) or state_after(self.text, end)
        if self.tokens.words(*match.span("field")).lower() == "state":
            self._write_of_state(match, country)
            return  # "Secretariat of State" says no field; State's own department is listed
        if noun.lower() == "department":
            country = country or self.host or self._state_in_sentence(start)
            if country is None and OUR_DEPARTMENT.match(self.text, start):
                country = "US"
            if country not in DEPARTMENTS:
                return
        last = match.end("field")
        inside = range(match.start("field") + 1, last)
        past = next((at for at in inside if is_past_field(self.tokens, at)), None)
        if past is not None:
            last, end = past, self.tokens.ends[past - 1]
        owned = self.tokens.letters.find("s", *match.span("field"))
        if owned > 0 and self.tokens.word(last - 1).islower():  # "Ministry of Defense's press"
            last, end = owned, self.tokens.ends[owned - 1]
        link = self.tokens.words(match.start("link"), match.end("link")).lower()
        field = plain(self.tokens.words(match.start("field"), last))
        if link == "to":
            return  # "Secretariat to the Conference"
        name = STATE_IN_FULL.sub("", f"{plain(noun).capitalize()} {link} {field}")
        definition = DEFINITION.match(self.tokens.letters, match.end())
        if definition and country is None:
            country = self._state_of_letters(self.tokens.word(definition.start("acronym")))
        self._write(name, start, end, country)
        if definition:
            self._define(definition.start("acronym"), name, country)

    def _state_of_letters(self, letters: str) -> str | None:
        """The state whose ministry alone has long letters: ``MINATOM``."""
        row = listed_ministries().get(letters) if len(letters) > LONGEST_SHARED else None
        return (row["country"] or None) if row else None

    def _write_of_state(self, match: re.Match[str], country: str | None) -> None:
        """Write down ``Secretariat of State for Foreign Relations``, a ministry in some states."""
        field = FIELD_OF_STATE.match(self.tokens.letters, match.end())
        country = country or self.host
        if field is None or country not in WITH_SECRETARIATS:
            return
        last = field.end("field")
        name = self.tokens.words(match.start(), last)
        start, end = self.tokens.starts[match.start()], self.tokens.ends[last - 1]
        self._write(plain(name), start, end, country)
        if field["acronym"]:
            self._define(field.start("acronym"), plain(name), country)

    def _define(self, at: int, name: str, country: str | None) -> None:
        """Write down what letters in brackets after a name stand for from now on."""
        self.names.defined[self.tokens.word(at)] = name
        self._write(name, self.tokens.starts[at], self.tokens.ends[at], country)

    def _write_several(self, at: int) -> None:
        """Write down each of ``Ministries of Justice, Health and Labor``."""
        match = MINISTRIES_OF.match(self.tokens.letters, at)
        if match is None:
            return
        noun = ONE_OF[self.tokens.word(at).lower()]
        start = self.tokens.starts[at]
        before = state_before(self.text, start)
        country = before[0] if before else None
        for first, stop in _items(self.tokens.letters, *match.span("field")):
            bracket = self.tokens.letters.find("(", first, stop)
            last = bracket if bracket > first else stop
            words = plain(self.tokens.words(first, last))
            begin = start if first == match.start("field") else self.tokens.starts[first]
            self._write(f"{noun} of {words}", begin, self.tokens.ends[last - 1], country, words)
            if last < stop:
                self._define(last + 1, f"{noun} of {words}", country)

    def find_abbreviated(self) -> None:
        """Find ``MOEnv`` by the minister of environment whom the cable names."""
        for found in UNKNOWN.finditer(self.tokens.letters):
            index = found.start()
            word = self.tokens.word(index)
            name = self.names.defined.get(word) or self._by_field(word)
            if name and listed_ministries().get(word) is None:
                self._write(name, self.tokens.starts[index], self.tokens.ends[index])

    def _by_field(self, word: str) -> str | None:
        """The ministry whose field's words begin like the letters after ``MO``."""
        short = FIRST_SYLLABLES.fullmatch(word) if word.startswith("MIN") else None
        if short:
            begins = (each for each in self.names.fields if each.upper().startswith(short["field"]))
            return next((f"Ministry of {plain(each)}" for each in begins), None)
        match = ABBREVIATION.fullmatch(word) if word.startswith("M") else None
        if match is None:
            return None
        parts = PARTS.findall(match["field"])
        for found in self.names.fields:
            cut = re.split(r",? and (?:Deputy|Minister|Vice)", found)[0]
            words = [part for part in cut.split() if part.lower() not in SMALL_WORDS]
            pairs = list(zip(parts, words, strict=False))
            if len(parts) == len(words) and all(w.upper().startswith(p.upper()) for p, w in pairs):
                return f"Ministry of {plain(cut)}"
        return None

    def find_alone(self) -> None:
        """Find ``the Department``, which is State, and ``the Ministry``, which is the last."""
        has_treasury = "reasury" in self.text or "TREASURY" in self.text
        for match in TREASURY.finditer(self.text) if has_treasury else ():
            self._write_treasury(*match.span())
        if any(map(self.text.__contains__, OUR_AGENCIES)):
            self._find_by_field()
        has_department = "Dep" in self.text or "DEP" in self.text
        for match in DEPARTMENT_ALONE.finditer(self.text) if has_department else ():
            before = self.text[max(0, match.start() - 25) : match.start()]
            is_asked = ASKED_AT_ONCE.search(self.text, 0, match.start()) is not None
            if match["the"] or is_asked or not re.search(r"(?:[A-Z][a-z]+|['’]s) \Z", before):
                self._write_department(*match.span())
        if self.names.last is None or "inistry" not in self.text.lower():
            return
        for match in MINISTRY_ALONE.finditer(self.text):
            self.ledger.place(
                self.sentence, *match.span(), MentionForm.ROLE, self.names.last, "ministry"
            )

    def _find_by_field(self) -> None:
        """Find ``Commerce`` in ``Commerce DAS Ilze Ozola`` and ``Commerce and USTR``."""
        for match in BY_FIELD.finditer(self.text):
            group = "body" if match["body"] else "other"
            link = "of the" if match[group] in OF_THE else "of"
            self._write(f"Department {link} {match[group]}", *match.span(group), "US")

    def _write_treasury(self, start: int, end: int) -> None:
        """Write down ``Treasury``, unless the words before name another state's, or it in full."""
        before = self.text[max(0, start - 12) : start]
        if re.search(r"(?:[A-Z][\w.]*|the|['’]s) \Z", before) and not before.endswith("the "):
            return
        host = self.host if self.host in WITH_TREASURIES else None
        name = "Treasury" if host else "Department of the Treasury"
        self._write(name, start, end, host or "US")

    def _is_listed(self, start: int, end: int) -> bool:
        return listed_ministries().get(self.tokens.words(start, end)) is not None

    def _write(
        self, name: str, start: int, end: int, country: str | None = None, alias: str | None = None
    ) -> None:
        alias = alias or self.text[start:end]
        before = state_before(self.text, start)
        region = self._region(start)
        told = (before[0] if before else None) or country or state_after(self.text, end)
        told = told or self._state_of_whose(start)
        told = regions()[region] if region else told
        if told:
            self.names.states[alias] = told
        country = (
            told or self.names.states.get(alias) or self.host or self._state_in_sentence(start)
        )
        if name == "Department of State":
            self._write_department(start, end)
            return
        if region:
            name, alias = f"{region} {name}", f"{region} {alias}"
        key = self.ledger.ministry(name, alias, country, evidence_of(self.sentence, "ministry"))
        form = MentionForm.NAME if " " in alias else MentionForm.SHORT_NAME
        self.ledger.place(self.sentence, start, end, form, key, "ministry")
        if country != "US":  # whose departments nobody calls "the Ministry"
            self.names.last = key

    def _state_of_whose(self, start: int) -> str | None:
        """The state of ``Estonia, whose Ministry of Justice``."""
        if not self.text.endswith(", whose ", 0, start):
            return None
        at = bisect_left(self.tokens.starts, start) - 3
        return state_of(self.tokens.word(at)) if at >= 0 else None

    def _region(self, start: int) -> str | None:
        """The adjective of a part of a state before a ministry's name: ``Bavarian``."""
        before = self.text[max(0, start - LENGTH) : start].split()
        return before[-1] if before and before[-1] in regions() else None

    def _note(self, name: str, offsets: tuple[int, int], country: str) -> None:
        """Write down a ministry whose name the text tells once for two states."""
        alias = self.text[slice(*offsets)]
        self.ledger.ministry(name, alias, country, evidence_of(self.sentence, "ministry"))

    def _state_in_sentence(self, start: int) -> str | None:
        """The state named last before ``start``: all there is to go by at an international body."""
        places = zip(self.tokens.letters, self.tokens.starts, strict=True)
        before = [
            at for at, (letter, begin) in enumerate(places) if letter in "CDc" and begin < start
        ]
        word = self.tokens.word(before[-1]) if before else ""
        state = state_of(word) or offices.country_of_city(word)
        is_near = state is None and self.names.near[0] == self.sentence.paragraph.order
        return self.names.near[1] if is_near else state

    def note_state(self) -> None:
        """Keep the state that the paragraph named last, other than ours."""
        words = zip(self.tokens.letters, self.tokens.found, strict=True)
        states = [state_of(word) for letter, word in words if letter in "CD"]
        named = [state for state in states if state not in (None, "US")]
        order, known = self.names.near
        known = known if order == self.sentence.paragraph.order else None
        self.names.near = self.sentence.paragraph.order, named[-1] if named else known

    def _write_department(self, start: int, end: int) -> None:
        """Write down the Department of State: a ministry that acts as Washington."""
        evidence = evidence_of(self.sentence, "department")
        name = "Department of State"
        self.ledger.actor(DEPARTMENT, name, ActorKind.DEPARTMENT, "US", evidence)
        self.ledger.ministry(name, self.text[start:end], "US", evidence)
        self.ledger.place(self.sentence, start, end, MentionForm.NAME, DEPARTMENT, "department")


def _items(letters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list, by the indexes of their words."""
    first = start
    for at in range(start, end + 1):
        is_last = letters[first - 2 : first] == ",&"  # "Health, and Women and Children"
        if at == end or (letters[at] in ",&" and not is_last):
            if at > first:
                yield first, at
            first = at + 1
        elif letters[at] == "d" and at == first:
            first = at + 1


def join_ministries(ledger: Ledger) -> None:
    """Make one ministry of two names of the same: of the MFA and the Ministry of Foreign Affairs.

    Two ministries of one state are one if all words of one's field are in the other's, and in no
    third's.
    """
    for key, ministry in list(ledger.entities.items()):
        if not isinstance(ministry, Ministry):
            continue
        rivals = [other for other in _ministries(ledger) if _is_within(ministry, other)]
        own = field_of(ministry.name)
        if len(rivals) == 1 or (rivals and all(field_of(each.name) == own for each in rivals)):
            whole = rivals[-1]
            aliases = tuple(dict.fromkeys((*whole.aliases, *ministry.aliases)))
            ledger.entities[whole.key] = replace(whole, aliases=aliases)
            del ledger.entities[key]
            ledger.rename(key, whole.key)


def _ministries(ledger: Ledger) -> list[Ministry]:
    return [entity for entity in ledger.entities.values() if isinstance(entity, Ministry)]


def _is_within(ministry: Ministry, other: Ministry) -> bool:
    if ministry.key == other.key or ministry.country != other.country:
        return False
    if (ministry.name.split()[0] in regions()) != (other.name.split()[0] in regions()):
        return False
    own, whole = field_of(ministry.name), field_of(other.name)
    if own == {"foreign"} and not FOREIGN_AFFAIRS.search(other.name):
        return False  # the MFA and the Ministry of Foreign Trade are two
    return own < whole or (own == whole and ministry.key > other.key)


def field_of(name: str) -> frozenset[str]:
    """The words of a ministry's field, in one spelling.

    >>> sorted(field_of("Ministry of Defence and Internal Affairs"))
    ['defense', 'interior']
    """
    words = name.lower().replace(",", " ").split()
    return frozenset(SPELLINGS.get(word, word) for word in words if word not in SMALL_WORDS)


@cache
def regions() -> dict[str, str]:
    """From the adjectives of regions to the states that they are parts of."""
    return {row["adjective"]: row["country"] for row in read_table("regions.csv")}


@cache
def listed_ministries() -> PhraseTable[dict[str, str]]:
    """Names and abbreviations of ministries that do not follow the pattern."""
    return PhraseTable({row["form"]: row for row in read_table("ministries.csv")}, capitals=True)


def noun_of(word: str) -> str:
    """A field as a noun.

    >>> noun_of("environmental"), noun_of("agricultural"), noun_of("justice")
    ('environment', 'agriculture', 'justice')
    """
    for ending, noun in ADJECTIVES:
        if word.endswith(ending):
            return word.removesuffix(ending) + noun
    return word


def plain(text: str) -> str:
    """Words in capitals as they are written elsewhere; other words as they are.

    >>> plain("FOREIGN AFFAIRS AND TRADE"), plain("Women's Affairs"), plain("IT")
    ('Foreign Affairs and Trade', "Women's Affairs", 'IT')
    """
    if not text.isupper() or len(text) < 4:
        return text
    words = (word if word in {"of", "the", "and", "for"} else word.capitalize()
             for word in text.lower().split())  # fmt: skip
    return " ".join(words)
