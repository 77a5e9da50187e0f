r"""Which role without a name is one told before, under another form of its title.

Takes    the `Ledger` of a cable, and the `Office` that a role tells.
Gives    `KnownRoles.key_of`: the key of the role, one for the whole cable.
Offsets  none.
Errors   none.

Forms met: the Prince, of Asturias | Polcouns, Political Counselor | ST Officer, Science and
Technology Officer | USAID Director, the Director.
"""

import re

from cablegraph.extract.actors.homes import Home
from cablegraph.extract.actors.ledger import Ledger, evidence_of
from cablegraph.extract.actors.office import Office
from cablegraph.extract.reading import Sentence
from cablegraph.model.findings import Official
from cablegraph.text import slug

GOVERNMENT = re.compile(r"\b(?:[Gg]overnment|GO[A-Z]{1,2}|USG)\Z")
WITH_LETTERS = re.compile(r"\A.* \((\w{2,8})\)\Z")  # "Harbor Office (HBO)"
NEAR_PLACES = 12  # how many places back a role is looked for
HEAD_WORDS = re.compile(r"(?:(?! (?:of|for|to|in|from|at|on) ).){1,80}")


class KnownRoles:
    """The roles of one cable that were told so far."""

    def __init__(self, ledger: Ledger, home: Home) -> None:
        self.ledger, self.post_name = ledger, home.post_name
        self.host = ledger.reading.host_country
        self.keys: list[str] = []  # in the order of the text

    def _spelt_out(self, key: str) -> str | None:
        """The key of ``Science and Technology Officer`` for that of ``ST Officer``."""
        first, *rest = key.split("-")
        if not 1 < len(first) < 5:
            return None
        for other in self.ledger.entities:
            if rest and rest[-1] not in other:
                continue
            words = [word for word in other.split("-") if word not in {"and", "of", "the"}]
            initials = "".join(word[0] for word in words[: len(first)] if word)
            if initials == first and words[len(first) :] == rest:
                return other
        return None

    def _role_again(self, office: Office) -> str | None:
        """The key of the role told in full before: ``the Prince``, of Asturias."""
        title = (office.title or "").lower()
        if (spelt := self._role_spelt_otherwise(office)) is not None:
            return spelt
        if " " in title or office.organization or title.endswith("s"):
            return None
        for key in reversed(self.keys):
            known = self.ledger.entities[key]
            if isinstance(known, Official) and known.country == office.country:
                head = HEAD_WORDS.match(known.title or "")
                if head and head[0].lower().split()[-1] == title:
                    return key
        return None

    def just_told(self, title: str, index: int) -> str | None:
        """The key of the role that the sentence before told with its body: ``USAID Director``."""
        if slug(title) in self.keys:
            return None
        for place in reversed(self.ledger.places[-NEAR_PLACES:]):
            role = self.ledger.entities.get(place.denotes)
            if place.rule != "role" or place.sentence != index - 1:
                continue
            if isinstance(role, Official) and not role.name and (role.title or "").lower() == title:
                return place.denotes
        return None

    def _role_spelt_otherwise(self, office: Office) -> str | None:
        """The key of ``Political Counselor`` for that of ``Polcouns``."""
        if office.organization is None or not office.words:
            return None
        for key in self.keys:
            known = self.ledger.entities[key]
            if not isinstance(known, Official) or known.organization != office.organization:
                continue
            if Office(known.title).words == office.words:
                return key
        return None

    def key_of(self, sentence: Sentence, office: Office, *, is_new: bool) -> str:
        """The key of an unnamed role, one for the whole cable."""
        title = office.title or ""
        again = None if is_new else self._role_again(office)
        if again:
            return again
        is_ours = office.organization == self.post_name
        own = "" if is_ours or office.organization is None else office.organization
        own = "" if GOVERNMENT.search(own) or " Embassy " in own else own
        own = WITH_LETTERS.sub(r"\1", own)  # told again by its letters alone
        foreign = "" if office.country in (self.host, "US") else (office.country or "")
        plain = title.lower()
        plain = plain.removeprefix("government ") if plain.endswith("officials") else plain
        key = slug(" ".join(part for part in (foreign, own, plain) if part))
        key = self._spelt_out(key) or key
        if key not in self.ledger.entities:
            self.keys.append(key)
        self.ledger.entities.setdefault(
            key,
            Official(
                key=key,
                name=None,
                title=title,
                organization=office.organization,
                country=office.country,
                evidence=evidence_of(sentence, "role"),
            ),
        )
        return key
