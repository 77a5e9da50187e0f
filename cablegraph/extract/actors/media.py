r"""Find the newspapers, broadcasters and wire services of a cable, and who writes in them.

Takes    a `Reading` whose people and bodies are found.
Gives    the reading with an `Actor` of kind media for each paper that the cable shows to be one, a
         place wherever it is named, and the commentators who are told by their paper alone.
Offsets  characters of each sentence's text, half-open.
Errors   none.

Forms met: the daily Diena | pro-government Diena says | left-leaning Diena (12/28) | Diena's online
page | in "New Ports," Diena notes | Ilze Ozola in mainstream Diena writes |
Diena, Nedela and Telegraf report | wire services. What is shown once holds for the whole cable.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from cablegraph.extract.actors.bodies import state_of
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.grammar.words import COLLECTIVE
from cablegraph.extract.reading import Place, Places, Reading, Sentence
from cablegraph.model.cable import Cable
from cablegraph.model.findings import Actor, ActorKind, Entity, MentionForm, Official
from cablegraph.terms import offices
from cablegraph.terms.english import english_words, may_be_verb
from cablegraph.text import slug

OF_PAPERS = frozenset({  # in a sentence that tells of the media, by one of the patterns below
    "newspaper", "newspapers", "Newspaper", "Newspapers", "daily", "Daily", "dailies", "Dailies",
    "weekly", "Weekly", "weeklies", "Weeklies", "tabloid", "Tabloid", "broadsheet", "Broadsheet",
    "newsmagazine", "magazine", "Magazine", "broadcaster", "Broadcaster", "newswire", "Newswire",
    "wire", "Wire", "news", "News", "press", "Press", "TV", "television", "Television", "radio",
    "Radio",
})  # fmt: skip
OF_PAGES = frozenset({
    "online", "front", "editorial", "editorialist", "editorialists", "columnist", "columnists",
    "op",
})  # fmt: skip
OF_LEANINGS = frozenset({
    "mainstream", "Mainstream", "centrist", "Centrist", "liberal", "Liberal", "conservative",
    "Conservative", "leftist", "Leftist", "rightist", "Rightist", "Islamist", "islamist",
    "secular", "Secular", "secularist", "nationalist", "Nationalist", "independent",
    "Independent", "opposition", "Opposition", "influential", "Influential", "popular", "Popular",
    "pro", "Pro", "anti", "Anti", "circulation", "center", "sensationalist", "oriented",
    "leaning", "language", "owned", "run", "controlled", "wing", "left", "right",
})  # fmt: skip
OF_WRITERS = frozenset({
    "writes", "wrote", "editorializes", "editorialized", "headlines", "headlined", "opines",
    "opined", "comments", "commented", "argues", "argued", "observes", "observed",
})  # fmt: skip
HEARD = OF_PAPERS | OF_PAGES | OF_LEANINGS | OF_WRITERS
WORD = r"[A-Z][\w-]*(?:['’]s(?= [A-Z]))?"  # "Today's" in "Today's Diena"
NAME = (
    rf"[\"“]?(?P<name>(?:The )?{WORD}(?: (?:(?:y|i|e|de|la|al|of the) )?"
    r"(?!(?:Chief|Editor|Columnist|Correspondent|Foreign|Managing|Deputy|Washington|Director)\b)"
    rf"{WORD}){{0,2}})(?=['’]s\b|[,.]?[\"”]|[,;:]| [a-z(\"“]|[.!?]?\Z)"
)
KIND = (
    r"(?:[Nn]ewspapers?|[Dd]aily|[Ww]eekly|[Tt]abloid|[Bb]roadsheet|[Nn]ewsmagazine|[Mm]agazine"
    r"|[Bb]roadcaster|[Nn]ews\s?wire|(?:[Ww]ire|[Nn]ews) service|(?:[Nn]ews|[Pp]ress) agency"
    r"|(?:TV|[Tt]elevision|[Rr]adio) (?:station|channel|network)|[Nn]ews (?:website|portal|site))"
)
LEANING = (
    r"(?:[Mm]ainstream|[Cc]entrist|[Ll]iberal|[Cc]onservative|[Ll]eftist|[Rr]ightist|[Ii]slamist"
    r"|[Ss]ecular(?:ist)?|[Nn]ationalist|[Ii]ndependent|[Oo]pposition|[Ii]nfluential|[Pp]opular"
    r"|[Pp]ro[- ][\w-]{2,20}|[Aa]nti-[\w-]{2,20}|[Mm]ass-circulation|[Ll]eft-of-center"
    r"|[Rr]ight-of-center|[Ss]ensationalist"
    r"|[\w-]{3,20}-(?:oriented|leaning|language|owned|run|controlled|wing|left|right))"
)
WRITES = (
    r"(?:writes|wrote|editorializes|editorialized|headlines|headlined|opines|opined|comments"
    r"|commented|argues|argued|observes|observed)"
)
TELLS = rf"(?:{WRITES}|reports|reported|notes|noted|says|said|claims|carries|evaluates|asks)"
FOLLOWS = frozenset({  # a name, and is no noun to which it would be an adjective
    "has", "had", "was", "is", "of", "in", "on", "and", "that", "which", "as", "also", "for", "to",
    "by", "at", "all", "both", "who", "wrote", "said", "ran", "told",
})  # fmt: skip
OF_KIND = re.compile(rf"\b{KIND} {NAME}")
OF_LEANING = re.compile(rf"\b{LEANING}(?: government)? {NAME}")
DATED = re.compile(r"[\"”]? \(\d{1,2}/\d{1,2}\)")  # behind a paper's name, in digests
GOES_ON = re.compile(r"[\"”]? (?P<verb>[a-z]+)\b")
OWNING = re.compile(  # what papers alone have
    r"\b(?P<name>[A-Z][\w-]*[a-z](?: [A-Z][\w-]+){0,2})['’]s (?:online (?:page|edition)"
    r"|front[- ]page|op-ed page|editorial (?:page|board)|editorialists?|columnists?)\b"
)
TITLED = re.compile(rf"\b[Ii]n [\"“][^\"“”]{{4,120}},?[\"”],? (?:{LEANING} )?{NAME} {TELLS}\b")
WRITER = re.compile(
    r"\b(?P<writer>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){1,2}) in (?:the )?"
    rf"(?P<which>{LEANING} |{KIND} )?{NAME} (?P<verb>[a-z]+)\b"
)
NAMES = rf"{WORD}(?: {WORD}){{0,2}}"
LISTED = re.compile(
    rf"(?P<names>{NAMES}(?:, {NAMES}){{1,14}},? and {NAMES}) (?:all |also |both )?"
    r"(?:report(?:ed)?|carry|carried|cover(?:ed)?|wr[io]te|headlined?|say|said|ran|run|quoted?)\b"
)
LISTED_SO = re.compile(  # and need no verb
    rf"\b(?:[Nn]ewspapers|[Dd]ailies|[Ww]eeklies|[Nn]ews (?:agencies|websites|portals))"
    rf" (?P<names>{NAMES}(?:, {NAMES}){{0,14}},? and {NAMES})"
)
BETWEEN = re.compile(r",? and |, ")
SEVERAL = re.compile(  # that no name tells
    r"\b(?:(?:[Ww]ire|[Nn]ews) services|(?:[Nn]ews|[Pp]ress) agencies|(?:TV|[Rr]adio|[Tt]elevision)"
    r"(?: and (?:TV|radio|print|television))? (?:stations|channels|networks|media|outlets)"
    r"|[Nn]ews (?:websites|outlets|portals|organizations))(?! [A-Z\"“])"
)
DIGEST = re.compile(  # in a subject line
    r"\b(?:MEDIA|PRESS|EDITORIAL|NEWSPAPERS?) (?:REACTIONS?|ROUND-?UP|SUMMARY|REVIEW|REPORT"
    r"|COMMENTARY|DIGEST|HIGHLIGHTS|COVERAGE|PLAY|EXTRACTS|THEMES)\b"
)
DIGEST_TAGS = frozenset({"KMDR", "OPRC"})
ENOUGH = 2  # papers of a list that are known elsewhere
NEAR = 30  # characters before a name
NAMED_ON = re.compile(r" [A-Z]")  # "Diena Holding"
NAME_BEFORE = re.compile(r"(?<!\A)(?<![\"“] )\b(?P<word>[A-Z][\w-]*) \Z")  # "Ilze Diena"
LED = re.compile(rf"\A(?:{LEANING}|{KIND}) (?=[A-Z])")  # "Mainstream Diena"
DESCRIBED = re.compile(rf"(?:{KIND}|{LEANING}|The|In|And|But|While|As)\Z")
OPEN = (ActorKind.ORGANIZATION, ActorKind.COMPANY)  # bodies that may be papers
RULE, RULE_OF_WRITERS = "media", "columnist"
WRITING, TELLING = re.compile(WRITES), re.compile(TELLS)


def find_media(reading: Reading) -> Reading:
    """Give ``reading`` the papers and broadcasters that its sentences name."""
    finder = _Finder(Ledger.of(reading), is_digest=_is_digest(reading.cable))
    finder.read()
    is_changed = len(finder.ledger.places) != len(reading.places) or finder.names
    return finder.ledger.close() if is_changed else reading


def _is_digest(cable: Cable) -> bool:
    """Whether a cable tells what the media say: its subject line or TAGS say so."""
    is_tagged = any(tag.code in DIGEST_TAGS for tag in cable.tags)
    subject = cable.subject.text.upper() if cable.subject is not None else ""
    return is_tagged or DIGEST.search(subject) is not None


def _names_of_others(ledger: Ledger) -> Iterator[str]:
    """The names, surnames and letters of those who are no papers."""
    for entity in ledger.entities.values():
        is_body = isinstance(entity, Actor) and entity.kind in (ActorKind.MEDIA, *OPEN)
        if entity.name and not (is_body or _is_misread(entity)):
            yield entity.name
            yield entity.name.rpartition(" ")[2].strip("()")
            yield entity.name.partition(" (")[0]


def _is_misread(entity: Entity) -> bool:
    """Whether a single name is a person's only by the title behind it.

    Such is ``According to Diena, the minister left``.
    """
    is_titled = isinstance(entity, Official) and entity.evidence.rule == "title-after-name"
    return is_titled and " " not in (entity.name or "")


class _Finder:
    """The papers of one cable: first which names are theirs, then where they stand."""

    def __init__(self, ledger: Ledger, *, is_digest: bool) -> None:
        self.ledger, self.is_digest = ledger, is_digest
        self.names: dict[str, Sentence] = {}  # of papers, and where each is shown to be one
        self.taken = ledger.reading.places.by_sentence
        self.others = set(_names_of_others(ledger))

    def read(self) -> None:
        """Write down the papers, their writers, and the services that no name tells."""
        sentences = self.ledger.reading.sentences
        heard = [self.ledger.reading.heard_in(sentence) for sentence in sentences]
        for sentence, words in zip(sentences, heard, strict=True):
            if not HEARD.isdisjoint(words) or "n “" in sentence.text or 'n "' in sentence.text:
                for name in self._shown(sentence.text, words):
                    self._enter(name, sentence)
        for sentence, words in zip(sentences, heard, strict=True):
            if self.names or not OF_PAPERS.isdisjoint(words):
                self._read_lists(sentence, words)
        for sentence, words in zip(sentences, heard, strict=True):
            if self.names or not OF_WRITERS.isdisjoint(words):
                self._read_writers(sentence)
            if not OF_PAPERS.isdisjoint(words):
                self._place_unnamed(sentence)
        if self.names:
            self._place_names()

    def _shown(self, text: str, words: Set[str]) -> Iterator[str]:
        """The names that a sentence, in which ``words`` are heard, shows to be papers'."""
        for match in OF_KIND.finditer(text) if not OF_PAPERS.isdisjoint(words) else ():
            if _is_told(text, match.end("name")):
                yield match["name"]
        for match in OF_LEANING.finditer(text) if self._may_lean(text, words) else ():
            if DATED.match(text, match.end("name")) or self._is_spoken(text, match.end("name")):
                yield match["name"]
        for match in OWNING.finditer(text) if not OF_PAGES.isdisjoint(words) else ():
            yield match["name"]
        for match in TITLED.finditer(text) if 'n "' in text or "n “" in text else ():
            yield match["name"]

    def _may_lean(self, text: str, words: Set[str]) -> bool:
        """Whether a sentence may tell of a paper by its leaning: in a digest, dated, or writing."""
        if OF_LEANINGS.isdisjoint(words):
            return False
        return self.is_digest or "/" in text or not OF_WRITERS.isdisjoint(words)

    def _is_spoken(self, text: str, end: int) -> bool:
        """Whether a name behind a leaning is a paper's: in a digest, or of one that writes."""
        if self.is_digest:
            return _is_told(text, end)
        follows = GOES_ON.match(text, end)
        return follows is not None and WRITING.fullmatch(follows["verb"]) is not None

    def _enter(self, name: str, sentence: Sentence) -> None:
        """Take a name for a paper's, unless it is known to be another's."""
        name = LED.sub("", name)
        bare = name.removeprefix("The ")
        is_word = bare.lower() in english_words()
        if bare in self.others or (is_word and bare == name) or _is_of_state(bare):
            return
        if any(map(offices.is_title, bare.split())):
            return  # "independent Deputy Ozola"
        self.names.setdefault(name if is_word else bare, sentence)

    def _read_lists(self, sentence: Sentence, words: Set[str]) -> None:
        """Take all of a list for papers of which some are known: ``Diena, Nedela and Rits``."""
        text = sentence.text
        if self.names and " and " in text and ", " in text:
            for match in LISTED.finditer(text):
                names = BETWEEN.split(match["names"])
                known = sum(name in self.names for name in names)
                if known >= (1 if self.is_digest else ENOUGH):
                    self._enter_all(names, sentence)
        for match in LISTED_SO.finditer(text) if not OF_PAPERS.isdisjoint(words) else ():
            self._enter_all(BETWEEN.split(match["names"]), sentence)

    def _enter_all(self, names: Iterable[str], sentence: Sentence) -> None:
        for name in names:
            self._enter(name, sentence)

    def _read_writers(self, sentence: Sentence) -> None:
        """Write down ``Ilze Ozola in mainstream Diena writes``, whom no title tells."""
        text = sentence.text
        for match in WRITER.finditer(text) if " in " in text else ():
            is_writing = WRITING.fullmatch(match["verb"]) is not None
            if not (is_writing or match["which"] or match["name"] in self.names):
                continue
            if not (is_writing or _may_tell(match["verb"]) or match["verb"].endswith("s")):
                continue
            self._enter(match["name"], sentence)
            if match["name"] in self.names and not self._is_placed(sentence, *match.span("writer")):
                self._place_writer(sentence, match)

    def _place_writer(self, sentence: Sentence, match: re.Match[str]) -> None:
        name = match["writer"]
        key, host = slug(name.rpartition(" ")[2]), self.ledger.reading.host_country
        key = slug(name) if key in self.ledger.entities else key
        evidence = evidence_of(sentence, RULE)
        self.ledger.actor(key, name, ActorKind.PERSON, host, evidence)
        self.ledger.place(sentence, *match.span("writer"), MentionForm.NAME, key, RULE_OF_WRITERS)
        surname = re.compile(rf"\b{re.escape(name.rpartition(' ')[2])}\b")
        for later in self.ledger.reading.sentences[sentence.index + 1 :]:
            for found in surname.finditer(later.text):
                if not self._is_placed(later, *found.span()):
                    form = MentionForm.SHORT_NAME
                    self.ledger.place(later, *found.span(), form, key, RULE_OF_WRITERS)

    def _place_unnamed(self, sentence: Sentence) -> None:
        """Write down ``wire services`` and other media that no name tells."""
        for match in SEVERAL.finditer(sentence.text):
            if not self._is_placed(sentence, *match.span()):
                key, host = slug(match[0]), self.ledger.reading.host_country
                evidence = evidence_of(sentence, COLLECTIVE)
                self.ledger.actor(key, match[0], ActorKind.MEDIA, host, evidence)
                self.ledger.place(sentence, *match.span(), MentionForm.ROLE, key, COLLECTIVE)

    def _place_names(self) -> None:
        """Write down the papers, and every place where one is named."""
        self._forget_misread()
        longest_first = sorted(self.names, key=len, reverse=True)
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
        for sentence in self.ledger.reading.sentences:
            for match in pattern.finditer(sentence.text):
                if _is_whole(sentence.text, *match.span()) and self._make_room(sentence, match):
                    key = self._paper(match[0])
                    form = MentionForm.NAME
                    self.ledger.place(sentence, *match.span(), form, key, RULE)

    def _forget_misread(self) -> None:
        """Take the places of those whose name is a paper's."""
        entities = self.ledger.entities
        keys = {slug(name) for name in self.names}
        misread = {key for key in keys if key in entities and _is_misread(entities[key])}
        if misread:
            kept = [place for place in self.ledger.places if place.denotes not in misread]
            self.ledger.places = kept
            self.taken = Places(sorted(kept)).by_sentence
            for key in misread:
                del entities[key]

    def _paper(self, name: str) -> str:
        """Write down a paper and return its key."""
        key, host = slug(name), self.ledger.reading.host_country
        known = self.ledger.entities.get(key)
        if isinstance(known, Actor) and known.kind is ActorKind.ORGANIZATION:
            self.ledger.entities[key] = replace(known, kind=ActorKind.MEDIA)
        return self.ledger.actor(
            key, name, ActorKind.MEDIA, host, evidence_of(self.names[name], RULE)
        )

    def _places_over(self, sentence: Sentence, start: int, end: int) -> list[Place]:
        """The places that share words with a stretch."""
        taken = self.taken.get(sentence.index, ())
        return [place for place in taken if place.start < end and start < place.end]

    def _is_placed(self, sentence: Sentence, start: int, end: int) -> bool:
        return bool(self._places_over(sentence, start, end))

    def _make_room(self, sentence: Sentence, match: re.Match[str]) -> bool:
        """Whether a name can have its place: what covers it, or is a person's, stays."""
        over = self._places_over(sentence, *match.span())
        return all(
            match.start() <= place.start
            and place.end <= match.end()
            and place.end - place.start < len(match[0])
            for place in over
        )


def _is_told(text: str, end: int) -> bool:
    """Whether a name ends at ``end``, and is no adjective: not "the daily Cabinet meeting"."""
    follows = GOES_ON.match(text, end)
    return follows is None or follows["verb"] in FOLLOWS or _may_tell(follows["verb"])


def _may_tell(word: str) -> bool:
    return TELLING.fullmatch(word) is not None or may_be_verb(word)


def _is_of_state(name: str) -> bool:
    """Whether a name is a state's, a nation's or a town's."""
    return state_of(name) is not None or name in offices.cities()


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of a longer one: "Ilze Diena", "Diena Holding"."""
    if NAMED_ON.match(text, end):
        return False
    before = NAME_BEFORE.search(text, max(0, start - NEAR), start)
    if before is None:
        return True
    word = before["word"]
    return DESCRIBED.search(text, max(0, start - NEAR), start - 1) is not None or (
        word in offices.demonyms()
    )
