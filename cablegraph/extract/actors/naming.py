r"""A sentence as letters, one a word, so that names and titles are patterns over letters.

Takes    the text of a sentence.
Gives    `Tokens`: where each word stands, and ``letters``, its class as one letter:

         N name        G word or name   P particle    I initial      H honorific   R rank
         T title       A modifier       O body noun   W other word with a capital
         C country     D demonym        c city        B abbreviation X capitals, unknown
         o of          n in, at, on     f for, to     d the, his     & and         s possessive
         w word        # number         , ( ) : ; - " . as they stand

Offsets  characters of the sentence's text, half-open.
Source   `cablegraph.terms.offices` and the word lists beside it.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from cablegraph.matching import phrase_pattern
from cablegraph.memo import Memo
from cablegraph.resources import read_table, read_words
from cablegraph.terms import offices
from cablegraph.terms.english import english_words

LOWER_BODIES = ("ministry", "embassy", "consulate", "delegation", "police", "army", "navy")
NO_TITLES_IN_LOWER_CASE = (
    "general", "private", "major", "don", "lord", "dame", "charge", "rep", "whip", "counsel", "sri",
    "charges", "reps", "generals", "counsels", "whips", "deans", "majors", "lady", "king",
    "queen", "regent", "pope", "dean", "executive", "executives", "justice", "he",
)  # fmt: skip
FIELD_PHRASES = tuple(read_words("field_phrases.txt"))  # though they end like bodies
MONTHS = (  # but for those that are names
    "January", "February", "July", "September", "October", "November", "December",
    "Feb", "Apr", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
POSSESSIVE = r"(?:['’`,]s|['’`]S)\b(?!\w)"
WORD = r"[^\W\d_]+(?:(?:[-/&]|['’`](?![sS]\b))[^\W_]+)*"
MARKS = {"(": "(", ")": ")", "[": "(", "]": ")", ",": ",", ":": ":", ";": ";", "-": "-"} | {
    "--": "-", "–": "-", "—": "-", '"': '"', "“": '"', "”": '"', "&": "&", "'": "s", "’": "s",
}  # fmt: skip
FUNCTION_WORDS = {
    "of": "o", "in": "n", "at": "n", "on": "n", "within": "n", "from": "n", "for": "f", "to": "f",
    "with": "f", "the": "d", "a": "d", "an": "d", "his": "d", "her": "d", "their": "d", "its": "d",
    "our": "d", "and": "&", "as": "w", "by": "w", "y": "w", "i": "w", "e": "w",
}  # fmt: skip
NUMBER, PLAIN, NAME = "#", "w", "N"
MOST_WORDS = 1 << 17  # whose letters are kept: a corpus has no end of words
MASKED = re.compile(r"[Xx]{4,}")
PREFIXES = frozenset(
    {"non", "anti", "co", "counter", "pro", "pre", "inter", "multi", "sub", "vice", "ex", "self"}
    | {"neo", "ultra", "post"}
)
TITLE_AS_NAME = re.compile(r"NT(?=[N,.;:)sw]|\Z)")
FIELD_BEFORE = re.compile(r"(?:w{1,2}&)?w{1,2}(?=O?T)")
STATE_AS_NAME = re.compile(r"(?<=[TRH])C(?=N)")  # "Ambassador Jordan Ozols"
GIVEN_NAMES_OF_STATES = frozenset({"Chad", "Georgia", "India", "Israel", "Jordan", "Kenya"})
NATION_AS_NAME = re.compile(r"DN")
GIVEN_LAST = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{1,6}")
CITY_AS_SURNAME = re.compile(r"(?<![NGPI])N{1,2}c(?=[,.;:)sw&]|\Z)")
COMMANDER = re.compile(r"(?<=[BOXTA])R|R(?=R)")
RANK_OF = re.compile(r"R(?=[of])")  # "Superintendent of Banks"
BRACKETS_OF_RANK = re.compile(r"R\.?\([wIRTBXxWN.#-]{1,5}\)(?=[HPINGxX])")  # "Gen. (ret) Ozols"
RETIRED = re.compile(r"(?<=T)\([wWN]\.?\)(?=[HPINGx])")  # "Ambassador (ret.) Ozols"
RETIREMENT = frozenset({"ret", "retd", "rtd", "retired"})
PARTICLE_AND_WORD = re.compile(r"(?<=[NG])(?P<particles>P{1,3})W(?![wo]?[OT])")
ANDS = (" e ", " y ", " i ")  # "and" in other languages
AND_IN_NAME = re.compile(r"(?<=[NG])w(?=[NG])")  # "Ana Lima e Cruz", "Ana Lima y Cruz"
WORD_IN_NAME = re.compile(r"NW(?=N)")  # "Ana Else Ozola"
TITLE_IN_NAME = re.compile(r"(?<=N)T(?=N)")  # "Ilze Sultan Ozola"
HONORIFIC = re.compile(r"(?<=[TR])T(?=[NP])")
HONORIFICS = frozenset({"Sheikh", "Sheik", "Shaykh", "Prince", "Princess", "Mullah", "Ayatollah"})
DOUBLE_TITLE = re.compile(r"(?<=T)\.(?=[AWT])")  # "Foreign Minister/Deputy Prime Minister"
ENVOY = re.compile(r"(?<=D)B(?=,?[HR]{0,2}N)")  # "the Latvian PR, Ilze Ozola"
DUTY = re.compile(r"(?<=To)w(?=[HR]{0,2}N)")  # "director of operations Ilze Ozola"
DUTIES = frozenset({"office", "operations", "station", "research", "training", "logistics"})
CRITIC = re.compile(r"(?<=[wWA])w(?=[N,])")  # "environment critic Ilze Ozola", of a shadow cabinet
DELEGATE = re.compile(r"(?<=[DCBO])w")  # "the Latvian rep"
FULL_NAME = re.compile(r"N[IP]{0,2}N")  # after "Salvador Mayor"
DEFINED = re.compile(r"(?<=O)\([TX]\)")  # letters after a body's name stand for it
SHORT_SURNAME = re.compile(r"(?P<title>[TRH])(?P<word>[Ww])(?=N)")
NO_SECOND_NAMES = frozenset(  # "Ecuadorian-born"
    {"born", "based", "led", "backed", "owned", "era", "style", "speaking", "mandated", "sponsored"}
    | {"controlled", "dominated", "trained", "made", "run", "oriented", "area", "type"}
)
SURNAMES_LIKE_TITLES = frozenset(
    {"Mayor", "King", "Bishop", "Dean", "Marshal", "Sheriff", "Judge", "Prince", "Pope", "Abbot"}
    | {"Cardinal", "Rector", "Shah", "Khan", "Sultan", "Amir", "Sheikh", "Sheik"}
)
NAMES_LIKE_TITLES = frozenset({"Shah", "Khan", "Sultan", "Amir", "Emir", "Malik", "Mirza"})
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
           ("ly", ""))  # fmt: skip
ABSTRACT = re.compile(  # endings of learned words that hardly a name has, or not so long a one
    r"[a-z]{3,}(?:[st]ions?|[st]ional|olog(?:y|ies|ical)|ographies|ograph(?:y|ic|ical)|[it]ical|istry"
    r"|istries|isms?|ivity|bility|bilities|ative|ization|etics|omics|matics|onautics|tronics|tistics)"
    r"|[a-z]{5,}(?:ments?|ances?|ences?|ships?|ness|ity|ities)"
)
SHORT_TITLES = ("Sen.", "Sens.", "Rep.", "Reps.", "Amb.", "Gov.")  # before a name alone
EARLIER = ("then-", "ex-", "Then-", "Ex-")  # "then-Justice Minister"
ARABIC_NAME = re.compile(r"(?:[aA][lnrstdz]h?|[eE]l|[aA]sh|[aA]bd|[uU][ld])-[A-Z]")


@dataclass(frozen=True)
class Tokens:
    """The words of one sentence, each with its letter, and where each starts and ends."""

    text: str
    found: tuple[str, ...]  # the words
    letters: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each word starts."""
        starts, end, find = [], 0, self.text.index
        for word in self.found:
            start = find(word, end)
            starts.append(start)
            end = start + len(word)
        return tuple(starts)

    def end_of(self, index: int) -> int:
        """Where a word ends."""
        return self.starts[index] + len(self.found[index])

    def words(self, start: int, end: int) -> str:
        """The text from word ``start`` up to word ``end``."""
        return self.text[self.starts[start] : self.end_of(end - 1)] if start < end else ""

    def word(self, index: int) -> str:
        """The text of one word."""
        return self.found[index]


def read_tokens(text: str, *, host: str | None = None) -> Tokens:
    """Divide a sentence into words and give each its letter.

    Letters that are a title elsewhere and a body in the ``host`` country are the body there.

    >>> read_tokens("MFA Deputy Director for Africa Ilze Ozola, of Riga, met the DCM.").letters
    'BTfWNN,oc,wdT.'
    >>> read_tokens("DAS Director", host="CO").letters, read_tokens("DAS Berg", host="FR").letters
    ('BT', 'TN')
    """
    found = tuple(_token_pattern().findall(text))
    letters = "".join(map(_known_letters().__getitem__, found))
    local = offices.local_bodies().get(host or "")
    if local and not local.isdisjoint(found):
        pairs = zip(letters, found, strict=True)
        letters = "".join(["B" if word in local else letter for letter, word in pairs])
    titles = offices.local_titles().get(host or "")
    if titles and not titles.isdisjoint(found):
        pairs = zip(letters, found, strict=True)
        letters = "".join(["T" if word in titles else letter for letter, word in pairs])
    if "O(" in letters:
        letters = DEFINED.sub("(B)", letters)
    if "NT" in letters:
        letters = TITLE_AS_NAME.sub(lambda match: _as_name(match, found), letters)
    if "wN" in letters or "WN" in letters:
        letters = SHORT_SURNAME.sub(lambda match: _as_surname(match, found), letters)
    if "R(" in letters or "R.(" in letters:
        letters = BRACKETS_OF_RANK.sub(lambda match: "R" * len(match[0]), letters)
    if "T(" in letters:
        letters = RETIRED.sub(lambda match: _as_retired(match, found), letters)
    if "Ro" in letters or "Rf" in letters:
        letters = RANK_OF.sub(lambda match: _as_office(match, found), letters)
    if "/" in text:
        letters = DOUBLE_TITLE.sub(
            lambda match: "&" if found[match.start()] == "/" else ".", letters
        )
    if "rep" in text and "rep" in found:
        letters = DELEGATE.sub(lambda match: _as_delegate(match, found), letters)
    if "PR" in text:
        letters = ENVOY.sub(lambda match: _as_envoy(match, found), letters)
    if "Tow" in letters:
        letters = DUTY.sub(lambda match: _as_duty(match, found), letters)
    if "critic" in text:
        letters = CRITIC.sub(lambda match: _as_critic(match, found), letters)
    if "DN" in letters:
        letters = NATION_AS_NAME.sub(lambda match: _as_family_name(match, found), letters)
    if any(map(text.__contains__, ANDS)):
        letters = AND_IN_NAME.sub(lambda match: _as_particle(match, found), letters)
    letters = _with_names_like_words(letters, found)
    if "Commander" in text:
        letters = COMMANDER.sub(lambda match: _as_title(match, found), letters)
    if "TN" in letters or "TP" in letters:
        letters = HONORIFIC.sub(lambda match: _as_honorific(match, found), letters)
    if "CN" in letters:
        letters = STATE_AS_NAME.sub(lambda match: _as_given_name(match, found), letters)
    if "Hc" in letters:
        letters = letters.replace("HcN", "HNN")  # "Dr. Washington Ozols"
    if "Nc" in letters:
        letters = CITY_AS_SURNAME.sub(lambda match: _as_city_name(match, found), letters)
    if "wT" in letters or "wOT" in letters:
        letters = FIELD_BEFORE.sub(lambda match: _as_modifier(match, found), letters)
    return Tokens(text, found, letters)


def _as_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a title as a name after a given name: ``Jaime Mayor Ruiz``, ``Larry King``."""
    word = found[match.end() - 1]
    given, after = found[match.start()], found[match.end() : match.end() + 1]
    is_name = word in SURNAMES_LIKE_TITLES and given in offices.given_names()
    is_name = is_name and not (set(after) & offices.given_names())
    is_name = is_name and FULL_NAME.match(match.string, match.end()) is None
    return "NN" if is_name else match[0]


def _as_family_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read an adjective of a nation as the name before a Korean's own: ``Pak Yong-su``."""
    return "NN" if GIVEN_LAST.fullmatch(found[match.end() - 1]) else match[0]


def _as_given_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a state as the name that it also is, between a title and a surname."""
    return "N" if found[match.start()] in GIVEN_NAMES_OF_STATES else match[0]


def _as_delegate(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read "rep" as a title behind a state or a body that is known: ``the Latvian rep``."""
    at = match.start()
    is_known = match.string[at - 1] != "B" or found[at - 1] in offices.acronyms()
    return "T" if found[at] == "rep" and is_known else "w"


def _as_envoy(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read "PR" behind a state's adjective as its permanent representative."""
    return "T" if found[match.start()] == "PR" else match[0]


def _as_duty(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read the field in lower case behind a title as a part of it: ``head of security Ozola``."""
    word = found[match.start()]
    return "W" if word in DUTIES or word in title_fields() else "w"


def _as_critic(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read "critic" behind a ministry's field as the office of one in the opposition."""
    at = match.start()
    is_office = found[at] == "critic" and found[at - 1].lower() in title_fields()
    return "T" if is_office else match[0]


def _as_retired(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read ``(ret.)`` between a title and a name as an honorific."""
    is_meant = found[match.start() + 1].lower() in RETIREMENT
    return "H" * len(match[0]) if is_meant else match[0]


def _as_title(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read ``Commander`` behind a body as an office: ``ISAF Commander General Berg``."""
    return "T" if found[match.start()] == "Commander" else match[0]


def _with_names_like_words(letters: str, found: tuple[str, ...]) -> str:
    """Read common words inside a name as parts of it: ``Ali bin Said Ozol``, ``Ana Else Ozola``."""
    if "PW" in letters:
        letters = PARTICLE_AND_WORD.sub(lambda match: f"{match['particles']}N", letters)
    if "NWN" in letters:
        letters = WORD_IN_NAME.sub(lambda match: _as_second_name(match, found), letters)
    if "NTN" in letters:
        letters = TITLE_IN_NAME.sub(lambda match: _as_inner_name(match, found), letters)
    return letters


def _as_particle(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read the "and" of other languages between two surnames as part of the name."""
    return "P" if f" {found[match.start()]} " in ANDS else match[0]


def _as_second_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a common word between a given name and a surname as a name."""
    return "NN" if found[match.start()] in offices.given_names() else match[0]


def _as_inner_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a title of old that is also a name between two others."""
    return "N" if found[match.start()] in NAMES_LIKE_TITLES else match[0]


def _as_office(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a rank that is also an office by its complement: ``Superintendent of Banks``."""
    return "T" if found[match.start()].title() in offices.titles() else match[0]


def _as_honorific(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a second title as part of the name: ``Foreign Minister Sheikh Hamad``."""
    word = found[match.start()]
    return "H" if word in HONORIFICS else "N" if word in ("Amir", "Sultan") else match[0]


def _as_city_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a city as a surname after a given name: ``Jesus Santos``."""
    return "N" * len(match[0]) if found[match.start()] in offices.given_names() else match[0]


def _as_modifier(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read the field of an office in lower case as part of its title: ``security official``."""
    fields, at = title_fields(), match.end()
    while at > match.start() and (found[at - 1] in fields or found[at - 1] == "and"):
        at -= 1
    at += at < match.end() and found[at] == "and"
    return match.string[match.start() : at] + "A" * (match.end() - at)


@cache
def title_fields() -> frozenset[str]:
    """Fields of offices, in lower case: ``justice``, ``counterterrorism``."""
    return frozenset((*read_words("ministry_fields.txt"), *read_words("title_fields.txt")))


def _as_surname(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a short word between title and name as a surname: ``Minister He Yang``."""
    word = found[match.start("word")]
    is_name = word == "He" or (match["word"] == "W" and word[0].isupper() and len(word) < 6)
    return f"{match['title']}N" if is_name else match[0]


@cache
def _known_letters() -> Memo[str]:
    """The letter of every word: of the listed ones, and of others once they have been seen."""
    return Memo(_other_letter, most=MOST_WORDS, known=_letters())


def _other_letter(word: str) -> str:
    """The letter of a word that no table holds."""
    first = word[0]
    if first.isdigit():
        return NUMBER
    if word in MARKS:
        return MARKS[word]
    if len(word) == 2 and word[1] in "sS" and not first.isalnum():
        return "s"
    if not first.isalpha():
        return "."
    if len(word) == 1 or (len(word) == 2 and word[1] == "."):
        return "d" if word == "A" else "I" if first.isupper() else PLAIN
    lower = word.lower()
    if MASKED.fullmatch(word):
        return "."
    if first.islower():
        return NAME if ARABIC_NAME.match(word) else FUNCTION_WORDS.get(lower, PLAIN)
    return _capitalised_letter(word, lower)


def _capitalised_letter(word: str, lower: str) -> str:
    if len(word) > 1 and word.isupper():
        if word.title() in offices.country_names():
            return "C"  # a heading: "LATVIA"
        return "X" if len(word) > 3 and "/" not in word else "B"
    if lower in FUNCTION_WORDS:
        return FUNCTION_WORDS[lower]
    if lower in _openers():
        return PLAIN
    if ARABIC_NAME.match(word):
        return NAME
    if offices.is_staff(word):
        return "T"
    if "-" in word and (
        lower.rpartition("-")[2] in NO_SECOND_NAMES or lower.partition("-")[0] in PREFIXES
    ):
        return "W"
    if "/" in word or sum(map(str.isupper, word)) > 2:
        return "B"
    return "W" if is_english(lower) else NAME


@cache
def _openers() -> frozenset[str]:
    return frozenset(read_words("sentence_openers.txt"))


def is_english(lower: str) -> bool:
    """Whether a word is common English, or one built on such."""
    words = english_words()
    if lower in words or ABSTRACT.fullmatch(lower):
        return True
    if "-" in lower:
        parts = lower.split("-")
        return all(part in words or part in PREFIXES for part in parts)
    return any(
        lower.endswith(ending) and lower.removesuffix(ending) + stem in words
        for ending, stem in ENDINGS
    )


@cache
def _letters() -> dict[str, str]:
    """The letter of each listed word or phrase, as written in mixed case."""
    table: dict[str, str] = {}
    table |= dict.fromkeys(read_words("name_words.txt"), "G")
    for word in (row["name"].split()[-1] for row in read_table("leaders.csv")):
        table[word] = "G" if word.lower() in english_words() else "N"
    table |= dict.fromkeys(offices.cities(), "c")
    table |= dict.fromkeys(("Santiago", "Sofia", "Victoria", "Florence", "Sydney", "Austin"), "N")
    table |= dict.fromkeys(read_words("given_names.txt"), "N")
    for word in offices.title_modifiers():
        table |= dict.fromkeys((word, word.title()), "A")
    table |= dict.fromkeys(offices.organization_heads(), "O")
    table |= dict.fromkeys(LOWER_BODIES, "O")
    for form, senses in offices.acronyms().items():
        if any(sense.kind in {"organisation", "party", "government"} for sense in senses):
            table[form] = "B"
    for word in read_words("name_particles.txt"):
        table |= dict.fromkeys((word, word.title()), "P")
    table |= {form: "B" for form in _ministries() if form.isalpha()}
    table |= {form: "B" for form in _ministries() if form.endswith(" Canada")}
    table |= dict.fromkeys(_mission_roles(), "T")
    for word in offices.titles():
        table |= dict.fromkeys((word, word.lower(), f"{word}s", f"{word.lower()}s"), "T")
    table |= dict.fromkeys(SHORT_TITLES, "T")
    for word in read_words("ranks.txt"):
        table |= dict.fromkeys((word, f"{word}."), "R")
    for word in read_words("honorifics.txt"):
        table |= dict.fromkeys((word, f"{word}."), "H")
    table |= dict.fromkeys(offices.demonyms(), "D")
    table |= dict.fromkeys(offices.country_names(), "C")
    table |= FUNCTION_WORDS
    table |= dict.fromkeys(NO_TITLES_IN_LOWER_CASE, "w")
    table |= dict.fromkeys(MONTHS, "w")
    table |= dict.fromkeys(FIELD_PHRASES, "W")
    table |= dict.fromkeys(EARLIER, "A")
    return table


def _ministries() -> tuple[str, ...]:
    return tuple(row["form"] for row in read_table("ministries.csv"))


def _mission_roles() -> tuple[str, ...]:
    local = frozenset().union(*offices.local_titles().values())
    return tuple(
        form
        for form, senses in offices.acronyms().items()
        if any(sense.kind == "role" for sense in senses) and len(form) > 1 and form not in local
    )


@cache
def _token_pattern() -> re.Pattern[str]:
    """One expression for all words: listed phrases first, the longest at each place."""
    table = _letters()
    apart = {*EARLIER, *SHORT_TITLES, *map(str.upper, SHORT_TITLES)}
    listed = phrase_pattern(word for word in table if not word.isalpha() and word not in apart)
    return re.compile(  # behind the blank, where no word begins: half as many places to try
        rf" ?({listed}|(?:[Tt]hen|[Ee]x)-(?=[A-Z][a-z])|{POSSESSIVE}"
        r"|(?:Sens?|Reps?|Amb|Gov|SENS?|REPS?|AMB|GOV)\.(?= [A-Z])"
        rf"|(?:[A-Z]\.(?=[\s,A-Z]|\Z))|{WORD}|\d[\w.,/]*|-{{2,}}|\S)"
    )
