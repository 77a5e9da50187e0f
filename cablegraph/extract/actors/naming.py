r"""A sentence as letters, one a word, so that names and titles are patterns over letters.

Takes    the text of a sentence.
Gives    `Tokens`: where each word stands, and ``letters``, its class as one letter:

         N name        G word or name   P particle    I initial      H honorific   R rank
         T title       A modifier       O body noun   W other word with a capital
         C country     D demonym        c city        B abbreviation X capitals, unknown
         o of          n in, at, on     f for, to     d the, his     & and         s possessive
         w word        # number         , ( ) : ; - " . as they stand

Offsets  characters of the sentence's text, half-open.
Source   the letters of words by themselves: `cablegraph.extract.actors.word_letters`.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from cablegraph.extract.actors.title_kinds import PARTIES
from cablegraph.extract.actors.word_letters import known_letters, title_fields, token_pattern
from cablegraph.terms import offices
from cablegraph.terms.english import may_be_verb, rarer_words

TITLE_AS_NAME = re.compile(r"NT(?=[N,.;:)sw]|\Z)")
FIELD_BEFORE = re.compile(r"(?:w{1,2}&)?w{1,2}(?=O?T)")
STATE_AS_NAME = re.compile(r"(?<=[TRH])C(?=N)")  # "Ambassador Jordan Ozols"
GIVEN_NAMES_OF_STATES = frozenset({"Chad", "Georgia", "India", "Israel", "Jordan", "Kenya"})
NATION_AS_NAME = re.compile(r"DN")
NATION_AS_SURNAME = re.compile(r"(?<=[TRH]N)D(?=[w,.s&)]|\Z)")  # "leader Ilze Swede says"
GIVEN_LAST = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{1,6}")
CITY_AS_SURNAME = re.compile(r"(?<![NGPI])N{1,2}c(?=[,.;:)sw&]|\Z)")
CITY_BEHIND_PARTICLE = re.compile(r"(?<=[NTHR]P)c")  # "Ana dos Santos"
CITY_AS_GIVEN_NAME = re.compile(r"(?<![NGPIW])c(?=N[,w])")  # "Santos Ozols"
FIELD_OF_BODY = re.compile(r"(?<=Oo)N(?=[W&OT])|(?<=[sB])N(?=W{0,2}O)")  # "of Preventive Medicine"
COMMANDER = re.compile(r"(?<=[BOXTAW])R|R(?=,?R)")
RANK_OF = re.compile(r"R(?=[of])")  # "Superintendent of Banks"
BRACKETS_OF_RANK = re.compile(r"R\.?\([wIRTBXxWN.#-]{1,5}\)(?=[HPINGxX])")  # "Gen. (ret) Ozols"
RETIRED = re.compile(r"(?<=T)\([wWN]\.?\)(?=[HPINGx])")  # "Ambassador (ret.) Ozols"
RETIREMENT = frozenset({"ret", "retd", "rtd", "retired"})
PARTICLE_AND_WORD = re.compile(r"(?<=[NG])(?P<particles>P{1,3})W(?![wo]?[OT])")
ANDS = (" e ", " y ", " i ")  # "and" in other languages
AND_IN_NAME = re.compile(r"(?<=[NG])w(?=[NG])")  # "Ana Lima e Cruz", "Ana Lima y Cruz"
WORD_IN_NAME = re.compile(r"NW(?=N)")  # "Ana Else Ozola"
WORD_BEFORE_PARTICLE = re.compile(r"(?<=[TRH])W(?=P{1,2}N)")  # "Minister Ton van Berg"
SURNAME_BEHIND_FIELD = re.compile(  # "Secretary for Trade Ana Brown and"
    r"(?P<before>T[ofn]d?[WAOC]{1,4}N)W(?=[&,;.]|\Z)"
)
JUSTICE = re.compile(r"(?<![ofBOTWADs&-])W(?=[NI][NIcGW])")  # "Justice Ilze Ozola", of a court
TITLE_AS_SURNAME = re.compile(r"(?<=[TRH])T(?=s|w)")  # "leader Hakim's son"
TITLE_IN_NAME = re.compile(r"(?<=N)T(?=N)")  # "Ilze Sultan Ozola"
HONORIFIC = re.compile(r"(?<=[TR])T(?=[NP])")
HONORIFICS = frozenset(
    {"Sheikh", "Sheik", "Shaykh", "Prince", "Princess", "Mullah", "Ayatollah", "Bishop"}
    | {"Archbishop"}
)
DOUBLE_TITLE = re.compile(r"(?<=T)\.(?=[AWT])")  # "Foreign Minister/Deputy Prime Minister"
ENVOY = re.compile(r"(?<=[DC])B(?=,?[HR]{0,2}[NH])")  # "the Latvian PR, Ilze Ozola"
ENVOYS = frozenset({"PR", "DPR"})
DUTY = re.compile(r"(?<=T[of])w(?=[HR]{0,2}N|w)")  # "director of operations Ilze Ozola"
DUTIES = frozenset({"office", "operations", "station", "research", "training", "logistics"})
CRITIC = re.compile(r"(?<=[wWABO])w(?=[N,])")  # "environment critic Ilze Ozola", in opposition
DELEGATE = re.compile(r"(?<=[DCBO])w")  # "the Latvian rep"
FULL_NAME = re.compile(r"N[IP]{0,2}N")  # after "Salvador Mayor"
DEFINED = re.compile(r"(?<=O)\([TX]\)")  # letters after a body's name stand for it
SHORT_SURNAME = re.compile(r"(?P<title>[TRH])(?P<word>[Ww])(?=N)")
OFFICES_OF_OLD = frozenset({"Wali", "Hakim", "Nazim"})  # names too, behind a given name
SURNAMES_LIKE_TITLES = OFFICES_OF_OLD | frozenset(
    {"Mayor", "King", "Bishop", "Dean", "Marshal", "Sheriff", "Judge", "Prince", "Pope", "Abbot"}
    | {"Cardinal", "Rector", "Shah", "Khan", "Sultan", "Amir", "Sheikh", "Sheik"}
)
SURNAMES_ALONE = frozenset({"Hakim", "Khan", "Malik", "Mirza", "Nazim"})  # behind a title
NAMES_LIKE_TITLES = frozenset({"Shah", "Khan", "Sultan", "Amir", "Emir", "Malik", "Mirza"})


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
    found = tuple(token_pattern().findall(text))
    letters = "".join(map(known_letters().__getitem__, found))
    for letter, listed in (("B", offices.local_bodies()), ("T", offices.local_titles())):
        local = listed.get(host or "")
        if local and not local.isdisjoint(found):
            pairs = zip(letters, found, strict=True)
            letters = "".join([letter if word in local else other for other, word in pairs])
    letters = _with_ranks(letters, found)
    letters = _with_titles_in_context(letters, found, text)
    if "DN" in letters:
        letters = NATION_AS_NAME.sub(lambda match: _as_family_name(match, found), letters)
    if "ND" in letters:
        letters = NATION_AS_SURNAME.sub(lambda match: _as_last_name(match, found), letters)
    if any(map(text.__contains__, ANDS)):
        letters = AND_IN_NAME.sub(lambda match: _as_particle(match, found), letters)
    letters = _with_names_like_words(letters, found)
    letters = _with_second_titles(letters, found, text)
    letters = _with_names_like_places(letters, found)
    if "O" in letters and "N" in letters:
        letters = FIELD_OF_BODY.sub(lambda match: _as_field(match, found), letters)
    if "wT" in letters or "wOT" in letters:
        letters = FIELD_BEFORE.sub(lambda match: _as_modifier(match, found), letters)
    return Tokens(text, found, letters)


def _with_ranks(letters: str, found: tuple[str, ...]) -> str:
    """Read titles beside names, ranks and brackets: ``Larry King``, ``Gen. (ret.) Ozols``."""
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
    return letters


def _with_titles_in_context(letters: str, found: tuple[str, ...], text: str) -> str:
    """Read the words that are titles beside some others: ``rep``, ``PR``, ``critic``."""
    if "/" in text:
        letters = DOUBLE_TITLE.sub(
            lambda match: "&" if found[match.start()] == "/" else ".", letters
        )
    if "rep" in text and "rep" in found:
        letters = DELEGATE.sub(lambda match: _as_delegate(match, found), letters)
    if "PR" in text:
        letters = ENVOY.sub(lambda match: _as_envoy(match, found), letters)
    if "Tow" in letters or "Tfw" in letters:
        letters = DUTY.sub(lambda match: _as_duty(match, found), letters)
    if "critic" in text or "whip" in text:
        letters = CRITIC.sub(lambda match: _as_critic(match, found), letters)
    return letters


def _with_second_titles(letters: str, found: tuple[str, ...], text: str) -> str:
    """Read what a title is beside another or before a name: ``Commander``, ``Sheikh``."""
    if "Commander" in text:
        letters = COMMANDER.sub(lambda match: _as_title(match, found), letters)
    if "Justice" in found:
        letters = JUSTICE.sub(lambda match: _as_judge(match, found), letters)
    if "TN" in letters or "TP" in letters:
        letters = HONORIFIC.sub(lambda match: _as_honorific(match, found), letters)
    return letters


def _with_names_like_places(letters: str, found: tuple[str, ...]) -> str:
    """Read states and cities inside a name as parts of it: ``Jordan Ozols``, ``Jesus Santos``."""
    if "CN" in letters:
        letters = STATE_AS_NAME.sub(lambda match: _as_given_name(match, found), letters)
    if "Hc" in letters:
        letters = letters.replace("HcN", "HNN")  # "Dr. Washington Ozols"
    if "Pc" in letters:
        letters = CITY_BEHIND_PARTICLE.sub("N", letters)
    if "cN" in letters:
        letters = CITY_AS_GIVEN_NAME.sub(lambda match: _as_city_name(match, found), letters)
    if "Nc" in letters:
        letters = CITY_AS_SURNAME.sub(lambda match: _as_city_name(match, found), letters)
    return letters


def _as_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a title as a name after a given name: ``Jaime Mayor Ruiz``, ``Larry King``."""
    word = found[match.end() - 1]
    given, after = found[match.start()], found[match.end() : match.end() + 1]
    before = match.string[max(0, match.start() - 1) : match.start()]
    is_known = given in offices.given_names() or before in tuple("TRH")
    is_name = word in SURNAMES_LIKE_TITLES and is_known
    is_name = is_name and not (set(after) & offices.given_names())
    is_name = is_name and FULL_NAME.match(match.string, match.end()) is None
    return "NN" if is_name else match[0]


def _as_family_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read an adjective of a nation as the name before a Korean's own: ``Pak Yong-su``."""
    return "NN" if GIVEN_LAST.fullmatch(found[match.end() - 1]) else match[0]


def _as_last_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a nation's word as a surname between a title and a given name and a verb."""
    at = match.start()
    is_open = match.string[at + 1 : at + 2] != "w" or may_be_verb(found[at + 1])
    is_name = found[at] in offices.demonyms() and not found[at].endswith(("s", "ese"))
    return "N" if is_open and is_name else "D"


def _as_given_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a state as the name that it also is, between a title and a surname."""
    return "N" if found[match.start()] in GIVEN_NAMES_OF_STATES else match[0]


def _as_delegate(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read "rep" as a title behind a state or a body that is known: ``the Latvian rep``."""
    at = match.start()
    is_known = match.string[at - 1] != "B" or found[at - 1] in offices.acronyms()
    return "T" if found[at] == "rep" and is_known else "w"


def _as_envoy(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read "PR" and "DPR" behind a state as its permanent representative and his deputy."""
    return "T" if found[match.start()] in ENVOYS else match[0]


def _as_duty(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read the field in lower case behind a title as a part of it: ``head of security Ozola``."""
    word, after = found[match.start()], found[match.end()]
    is_open = match.string[match.end()] == "w"
    if is_open and not may_be_verb(after):
        return "w"
    return "W" if word in DUTIES or word in title_fields() else "w"


def _as_critic(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read "critic" behind a party or a ministry's field as an office, and a party's "whip"."""
    at = match.start()
    is_party = match.string[at - 1] in "BO"
    is_party = is_party or found[at - 1] in PARTIES
    is_known = is_party or found[at - 1].lower() in title_fields()
    is_office = (found[at] == "critic" and is_known) or (found[at] == "whip" and is_party)
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
    if "WP" in letters:
        letters = WORD_BEFORE_PARTICLE.sub("N", letters)
    if "NW" in letters and "T" in letters:
        letters = SURNAME_BEHIND_FIELD.sub(lambda match: _as_full_name(match, found), letters)
    if "PW" in letters:
        letters = PARTICLE_AND_WORD.sub(lambda match: f"{match['particles']}N", letters)
    if "NWN" in letters:
        letters = WORD_IN_NAME.sub(lambda match: _as_second_name(match, found), letters)
    if "TTs" in letters or "TTw" in letters:
        letters = TITLE_AS_SURNAME.sub(lambda match: _as_surname_alone(match, found), letters)
    if "NTN" in letters:
        letters = TITLE_IN_NAME.sub(lambda match: _as_inner_name(match, found), letters)
    return letters


def _as_particle(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read the "and" of other languages between two surnames as part of the name."""
    return "P" if f" {found[match.start()]} " in ANDS else match[0]


def _as_second_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a common word between a given name and a surname as a name.

    A short one behind a title is a name too: ``Chairman Ngo Yen Thi``.
    """
    at = match.start()
    is_short = match.string[at - 1 : at] in tuple("TRHWA") and len(found[at + 1]) < 5
    return "NN" if is_short or found[at] in offices.given_names() else match[0]


def _as_surname_alone(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a title of old behind another as a surname: ``leader Hakim's son``."""
    return "N" if found[match.start()] in SURNAMES_ALONE else "T"


def _as_full_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read the common word behind a given name as a surname, where a title goes before."""
    is_given = found[match.end("before") - 1] in offices.given_names()
    return f"{match['before']}N" if is_given else match[0]


def _as_inner_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a title of old that is also a name between two others."""
    at = match.start()
    is_name = found[at] in NAMES_LIKE_TITLES or (
        found[at] in OFFICES_OF_OLD and found[at - 1] in offices.given_names()
    )
    return "N" if is_name else match[0]


def _as_office(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a rank that is also an office by its complement: ``Superintendent of Banks``."""
    return "T" if found[match.start()].title() in offices.titles() else match[0]


def _as_judge(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read "Justice" before a full name as the title of a judge."""
    return "T" if found[match.start()] == "Justice" else match[0]


def _as_honorific(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a second title as part of the name: ``Foreign Minister Sheikh Hamad``."""
    word = found[match.start()]
    return "H" if word in HONORIFICS else "N" if word in ("Amir", "Sultan") else match[0]


def _as_field(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a rarer English word within a body's name as such: ``Asset Freezing Unit``."""
    word = found[match.start()]
    is_field = word.lower() in rarer_words() and word not in offices.given_names()
    return "W" if is_field else match[0]


def _as_city_name(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a city as a name beside another: ``Jesus Santos``, ``Santos Ozols``."""
    return "N" * len(match[0]) if found[match.start()] in offices.given_names() else match[0]


def _as_modifier(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read the field of an office in lower case as part of its title: ``security official``."""
    fields, at = title_fields(), match.end()
    while at > match.start() and (found[at - 1] in fields or found[at - 1] == "and"):
        at -= 1
    at += at < match.end() and found[at] == "and"
    return match.string[match.start() : at] + "A" * (match.end() - at)


def _as_surname(match: re.Match[str], found: tuple[str, ...]) -> str:
    """Read a short word between title and name as a surname: ``Minister He Yang``."""
    word = found[match.start("word")]
    is_name = word == "He" or (match["word"] == "W" and word[0].isupper() and len(word) < 6)
    return f"{match['title']}N" if is_name else match[0]
