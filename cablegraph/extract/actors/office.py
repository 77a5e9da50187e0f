"""What a title says: `Office`, the function, the body in which it is held, the state served.

Takes    the title as it is told.
Gives    `Office`, with the words of the title in one spelling.
Offsets  none.
Errors   none.
Source   `cablegraph.terms.offices` for what abbreviated titles stand for.
"""

from functools import cache
from typing import NamedTuple

from cablegraph.terms import offices
from cablegraph.terms.offices import Side


class Office(NamedTuple):
    """What a title says: the function, where it is held, for which state."""

    title: str | None
    organization: str | None = None
    country: str | None = None
    side: Side = Side.PUBLIC
    is_international: bool = False  # serves no state
    is_told: bool = False  # the state is told by the words themselves
    is_head: bool = False  # of the body, whatever the title: "Minister Ozola, who heads the Agency"
    is_past: bool = False  # "served as": what is told of the present goes before it

    @property
    def words(self) -> frozenset[str]:
        """The words of the title in lower case, abbreviations spelt out."""
        return _title_words(self.title or "")


@cache
def _title_words(title: str) -> frozenset[str]:
    words = (_spelt_out().get(word.lower(), word) for word in title.split())
    return frozenset(" ".join(words).lower().replace("-", " ").split())


@cache
def _spelt_out() -> dict[str, str]:
    """What abbreviated titles stand for, by their letters in lower case."""
    return {
        form.lower(): sense.expansion
        for form, senses in offices.acronyms().items()
        for sense in senses
        if sense.kind == "role"
    }
