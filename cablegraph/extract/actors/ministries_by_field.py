r"""Find the ministries that the words of their field name.

Takes    the `Entries` of a sentence.
Gives    a `Ministry` and a `Place` for each, by way of `Entries`.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: Ministry of Justice | Justice Ministry | Ministries of Justice and Health | Ministry of
Justice (MOJ) | the Foreign, Finance and Justice Ministries | the German environmental ministry |
Secretariat of State for Foreign Relations.
"""

import re
from collections.abc import Iterator

from cablegraph.extract.actors.bodies import LONGEST_SHARED, state_of
from cablegraph.extract.actors.departments import OUR_DEPARTMENTS
from cablegraph.extract.actors.ministry_entries import Entries
from cablegraph.extract.actors.ministry_names import listed_ministries, noun_of, plain, regions
from cablegraph.extract.actors.states import LENGTH, state_after, state_before
from cablegraph.extract.actors.title_words import is_past_field
from cablegraph.resources import read_words

WORDS = "(?:[WADG]|B(?=W))"
FIELD = rf"(?:{WORDS}|[NP](?!N)){WORDS}*"
FIELDS = (
    rf"{FIELD}(?:(?:(?:,{WORDS}+){{1,6}},?&|,&(?={WORDS}{{2}})(?!{WORDS}+T)|&)"
    rf"(?:d(?!D))?{WORDS}+(?![WADG]*O))?"
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
DEFINITION = re.compile(r"s?\((?P<acronym>[BXTWN])\)")
ONE_OF = {"ministries": "Ministry", "secretariats": "Secretariat", "departments": "Department"}
NOUNS = frozenset({"ministry", "department", "secretariat", *ONE_OF})
GOVERNED = re.compile(r"(?<=O[of])O")  # "Ministry of Government"
DEPARTMENTS = frozenset(  # whose states call them so
    {"US", "GB", "IE", "ZA", "PH", "AU", "CA", "CH", "PG", "ID", "NZ", "FM", "PW", "HK"}
)
FIELD_IN_LOWER_CASE = re.compile(
    r"\b(?:(?P<first>[a-z]{3,15}) and )?(?P<last>[a-z]{3,20}) ministry\b"
)
FIRST_STATE = re.compile(r"\b(?P<state>[A-Z][a-z]+),? and \Z")  # "German and Swiss Ministries"
NO_FIELDS = frozenset(
    {"foreign", "prime", "public", "line", "new", "same", "other", "relevant"}
    | {"federal", "national", "central", "state", "regional", "provincial", "key", "powerful"}
)
RANKS = frozenset({"senior", "junior", "former", "retired", "unnamed"})  # of its officials
STATE_IN_FULL = re.compile(r" of the (?:Republic|Kingdom|Sultanate|Federation|Union)\b.*")
OUR_DEPARTMENT = re.compile(
    rf"Department of (?:{OUR_DEPARTMENTS}|Education|Veterans Affairs)(?! (?:and|[A-Z]))"
)
OURS_ALONE = re.compile(  # where the host's are called ministries
    r"Department of (?:Justice|(?:the )?Interior)\b(?! (?:and (?!the\b)|[A-Z]))"
)


class ByField:
    """The ministries whose fields a sentence spells out."""

    def __init__(self, entries: Entries) -> None:
        self.entries, self.text, self.host = entries, entries.text, entries.host
        self.tokens = entries.tokens

    def find_spelt_out(self) -> None:
        """Find ``Ministry of Justice`` and ``Justice Ministry``."""
        letters = self.tokens.letters
        letters = GOVERNED.sub(self._as_field, letters) if "Government" in self.text else letters
        for match in MINISTRY_OF.finditer(letters):
            noun = self.tokens.word(match.start())
            if self.tokens.word(match.start("link")).lower() in ("to", "with"):
                continue  # "the Secretariat to the Parties"
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
            (words.lower() in (NO_FIELDS | RANKS) and not is_foreign)
            or words in regions()
            or noun not in ("ministry", "ministries")
        ):
            return
        offsets = self.tokens.starts[start], self.tokens.end_of(end)
        name = "Ministry of Foreign Affairs" if is_foreign else f"Ministry of {plain(words)}"
        second = state_before(self.text, offsets[0])
        if noun == "ministries" and second:
            first = FIRST_STATE.search(self.text, max(0, second[1] - LENGTH), second[1])
            if first and (country := state_of(first["state"])):
                self.entries.note(name, offsets, country)
        if noun != "ministry" and not second:
            return
        self.entries.write(name, *offsets)
        definition = DEFINITION.match(self.tokens.letters, end + 1)
        if definition and noun == "ministry":
            self.entries.define(definition.start("acronym"), name, second[0] if second else None)

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
            offsets = self.tokens.starts[first], self.tokens.end_of(stop - 1)
            self.entries.write(
                f"Ministry of {field}", *offsets, before[0] if before else None, words
            )
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
            self.entries.write(f"Ministry of {name or last.capitalize()}", start, match.end())

    def _write_one(self, noun: str, match: re.Match[str]) -> None:
        start, end = self.tokens.starts[match.start()], self.tokens.end_of(match.end() - 1)
        before = state_before(self.text, start)
        country = (before[0] if before else None) or state_after(self.text, end)
        if self.tokens.words(*match.span("field")).lower() == "state":
            self._write_of_state(match, country)
            return  # "Secretariat of State" says no field; State's own department is listed
        if noun.lower() == "department":
            told = country
            country = country or self.host or self.entries.state_in_sentence(start)
            if country is None and OUR_DEPARTMENT.match(self.text, start):
                country = "US"
            if country == self.host and country not in DEPARTMENTS and not told:
                country = "US" if OURS_ALONE.match(self.text, start) else country
            if country not in DEPARTMENTS:
                return
        last = match.end("field")
        inside = range(match.start("field") + 1, last)
        past = next((at for at in inside if is_past_field(self.tokens, at)), None)
        if past is not None:
            last, end = past, self.tokens.end_of(past - 1)
        owned = self.tokens.letters.find("s", *match.span("field"))
        if owned > 0 and self.tokens.word(last - 1).islower():  # "Ministry of Defense's press"
            last, end = owned, self.tokens.end_of(owned - 1)
        link = self.tokens.words(match.start("link"), match.end("link")).lower()
        field = plain(self.tokens.words(match.start("field"), last))
        name = STATE_IN_FULL.sub("", f"{plain(noun).capitalize()} {link} {field}")
        definition = DEFINITION.match(self.tokens.letters, match.end())
        if definition and country is None:
            country = self._state_of_letters(self.tokens.word(definition.start("acronym")))
        self.entries.write(name, start, end, country)
        if definition:
            self.entries.define(definition.start("acronym"), name, country)

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
        start, end = self.tokens.starts[match.start()], self.tokens.end_of(last - 1)
        self.entries.write(plain(name), start, end, country)
        if field["acronym"]:
            self.entries.define(field.start("acronym"), plain(name), country)

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
            self.entries.write(
                f"{noun} of {words}", begin, self.tokens.end_of(last - 1), country, words
            )
            if last < stop:
                self.entries.define(last + 1, f"{noun} of {words}", country)

    def _is_listed(self, start: int, end: int) -> bool:
        return listed_ministries().get(self.tokens.words(start, end)) is not None


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
