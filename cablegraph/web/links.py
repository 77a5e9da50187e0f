"""The addresses of pages: where a thing of the graph is shown.

Takes    IRIs and ids.
Gives    `Links`, whose methods return paths on this server, escaped; empty for what has no page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlencode

from cablegraph.explain.passages import SOUGHT
from cablegraph.rdf.vocabulary import DATA, POST, TAG
from cablegraph.text import slug

CHARS = re.compile(r"/(\d{1,9})-(\d{1,9})(?=/|$)")


@dataclass(frozen=True, slots=True)
class Links:
    """The pages of a graph whose names begin with ``base``.

    >>> links = Links()
    >>> links.of(f"{DATA}cable/07RIGA12/position/9-60/ozola/20-29")
    '/cable/07RIGA12?at=9-60#sought'
    >>> links.of(f"{DATA}tag/PHUM"), links.of("javascript:alert(1)")
    ('/topic/PHUM', '')
    """

    base: str = DATA

    def of(self, iri: str) -> str:
        """The page of anything in the graph."""
        if iri.startswith(TAG.iri):
            return self.topic(iri.removeprefix(TAG.iri))
        if iri.startswith(POST.iri):
            return self.post(iri.removeprefix(POST.iri))
        kind, _, rest = iri.removeprefix(self.base).partition("/")
        if not iri.startswith(self.base) or not rest:
            return ""
        if kind == "cable":
            return self._in_cable(iri, *rest.partition("/")[::2])
        return self.actor(iri) if kind in ("ministry", "government", "person") else ""

    def _in_cable(self, iri: str, cable: str, part: str) -> str:
        if not part:
            return self.cable(unquote(cable))
        if part.startswith(("official/", "actor/")):
            return self.actor(iri)
        chars = CHARS.search(f"/{part}")
        return self.place(unquote(cable), int(chars[1]), int(chars[2])) if chars else ""

    def cable(self, cable_id: str) -> str:
        """A cable."""
        return f"/cable/{quote(cable_id, safe='')}"

    def place(self, cable_id: str, start: int, end: int) -> str:
        """Some characters of a cable."""
        return f"{self.cable(cable_id)}?at={start}-{end}#{SOUGHT}"

    def actor(self, who: str) -> str:
        """A person or body, by IRI or by name."""
        return f"/actor?{urlencode({'who': who})}" if who else ""

    def person(self, iri: str, name: str) -> str:
        """Somebody with a full name in all cables, anybody else in this one.

        A role without a name has an IRI that ends in its title.

        >>> Links().person(f"{DATA}cable/07RIGA12/official/ozola", "Ana Ozola")
        '/actor?who=Ana+Ozola'
        >>> Links().person(f"{DATA}cable/07RIGA12/official/econ-chief", "Econ Chief")[-21:]
        'official%2Fecon-chief'
        """
        is_own = iri.startswith(f"{self.base}cable/")
        is_role = last_part(iri).startswith(slug(name))
        is_full = " " in name.strip() and is_own and not is_role
        return self.actor(name if is_full else iri or name)

    def topic(self, code: str) -> str:
        """A TAG."""
        return f"/topic/{quote(code, safe='')}"

    def post(self, post_id: str) -> str:
        """A post that sends cables."""
        return f"/post/{quote(post_id, safe='')}"

    def question(self, name: str, terms: Mapping[str, str] | None = None, suffix: str = "") -> str:
        """A named query with its terms."""
        return with_terms(f"/question/{quote(name, safe='')}{suffix}", terms or {})

    def picture(self, kind: str, terms: Mapping[str, str]) -> str:
        """A network."""
        return with_terms(f"/picture/{quote(kind, safe='')}", terms)


def last_part(iri: str) -> str:
    """What an IRI ends in: that of a cable in its id, that of somebody in a key.

    >>> last_part(f"{DATA}cable/75%2FRIGA12")
    '75/RIGA12'
    """
    return unquote(iri.rpartition("/")[2])


def with_terms(path: str, terms: Mapping[str, str]) -> str:
    """A path with what is asked of it.

    >>> with_terms("/search", {"words": "visas & fees", "post": ""})
    '/search?words=visas+%26+fees'
    """
    given = {name: term for name, term in terms.items() if term}
    return f"{path}?{urlencode(given)}" if given else path
