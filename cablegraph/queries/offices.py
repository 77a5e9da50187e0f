"""What a term means that names an office, or a body by its letters: the words that cables use.

Takes    a term as a user writes it.
Gives    `titles_meant`, the titles that say the same office; `bodies_meant`, the keys of bodies.
Errors   none.
Source   `data/acronyms.csv` and `data/ministries.csv` for letters; `rdf/portfolios.py` has the
         forms of ministers' titles.
"""

import re
from collections.abc import Iterator
from functools import cache

from cablegraph.rdf.bodies import government_label
from cablegraph.rdf.iris import body_key, folded_words, without_short_form
from cablegraph.rdf.portfolios import portfolio_of
from cablegraph.resources import read_table
from cablegraph.terms.offices import Acronym, acronyms, is_title

ROLE, GOVERNMENT = "role", "government"
BODIES = frozenset({"organisation", "party", GOVERNMENT})
SMALL = frozenset(["and", "at", "de", "for", "in", "of", "on", "the", "to", "with"])
MINISTRY = re.compile(
    r"(?:Ministry (?:of|for) (?:the )?(?P<of>[A-Z].*)|(?P<field>[A-Z].*) Ministry)"
)
OF = ("of", "of the", "for", "for the")
SPELLINGS = (("Defense", "Defence"), ("Labor", "Labour"))
FOREIGN = ("Foreign", "Foreign Affairs", "External Affairs", "External Relations",
           "Foreign Relations")  # fmt: skip
NO_FIELDS = frozenset({"Prime", "Chief", "First"})  # the ministers of no ministry
IN_BRACKETS = re.compile(r" \(.*\)$")


def titles_meant(term: str) -> tuple[str, ...]:
    """The titles that a term may stand for, as cables write them; none where it is no title.

    >>> titles_meant("dcm"), titles_meant("Ozola")
    (('DCM', 'Deputy Chief of Mission'), ())
    >>> "FM" in titles_meant("minister of foreign affairs"), titles_meant("Prime Minister")
    (True, ('Prime Minister', 'PM', 'PriMin', 'PrimMin', 'Primin'))
    """
    roles = [sense.expansion for sense in _senses(term) if sense.kind == ROLE]
    told = [form for role in roles for form in role.split(" or ")]
    if not told and not (is_title(term) or is_title(_head(term))):
        return ()
    written = [*([] if told else [term]), *map(_in_capitals, told or [term])]
    alike = dict.fromkeys(form for title in written for form in (title, *_minister_forms(title)))
    letters = (short for form in alike for short in _letters().get(form.lower(), ()))
    typed = [form for form in _forms(term)[-1:] if told]
    return tuple(dict.fromkeys((*typed, *alike, *letters)))


def bodies_meant(term: str) -> tuple[str, ...]:
    """The keys of the bodies for which letters stand, and of a ministry under all its forms.

    >>> bodies_meant("USG"), bodies_meant("MFA")[0]
    (('government of united states',), 'ministry of foreign affairs')
    >>> bodies_meant("Ministry for the Environment"), bodies_meant("Ozola")
    (('ministry of environment',), ())
    """
    listed = [name for form in _forms(term) for name in _ministries().get(form, ())]
    names = [_name(sense) for sense in _senses(term) if sense.kind in BODIES]
    told = (*listed, *names, _in_capitals(without_short_form(term)))
    forms = (form for name in told for form in (name, *_ministry_forms(name)))
    keys = dict.fromkeys(map(body_key, forms))
    return tuple(key for key in keys if key and key != " ".join(folded_words(term)))


def _name(sense: Acronym) -> str:
    if sense.kind == GOVERNMENT and sense.countries:
        return government_label(sense.countries[0])
    return IN_BRACKETS.sub("", sense.expansion)


def _senses(term: str) -> Iterator[Acronym]:
    for form in _forms(term):
        yield from acronyms().get(form, ())


def _forms(term: str) -> tuple[str, ...]:
    """Letters as they are written, and in capitals if they are all small."""
    return (term, term.upper()) if term.islower() else (term,)


def _head(term: str) -> str:
    """The word of a title that says what it is: that before ``of``, else the last."""
    before = re.split(r" (?:of|for|to|at|in) |,", term.lower())[0]
    return before.split()[-1] if before.split() else ""


def _in_capitals(term: str) -> str:
    """A title as it stands in a text.

    >>> _in_capitals("minister of the interior"), _in_capitals("OECD delegate")
    ('Minister of the Interior', 'OECD Delegate')
    """
    words = (word if word in SMALL else word[:1].upper() + word[1:] for word in term.split())
    return " ".join(words)


def _minister_forms(title: str) -> Iterator[str]:
    told = portfolio_of(title)
    if told and not NO_FIELDS.intersection(title.split()):
        ranks, portfolio = told
        for field in _fields(portfolio.removeprefix("the ")):
            yield f"{ranks}{field} Minister"
            yield from (f"{ranks}Minister {of} {field}" for of in OF)


def _ministry_forms(name: str) -> Iterator[str]:
    told = MINISTRY.fullmatch(name)
    if told:
        yield from (f"Ministry of {field}" for field in _fields(told["of"] or told["field"]))


def _fields(field: str) -> Iterator[str]:
    """A ministry's field in the words and spellings that cables have for it."""
    yield field
    if field in FOREIGN[:2]:  # the others are how one state calls it
        yield from FOREIGN
    for one, other in SPELLINGS:
        if one in field or other in field:
            yield field.replace(other, one)
            yield field.replace(one, other)


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    """From titles to the letters that stand for them."""
    found: dict[str, tuple[str, ...]] = {}
    for form, senses in acronyms().items():
        for sense in senses:
            if sense.kind == ROLE:
                title = sense.expansion.lower()
                found[title] = (*found.get(title, ()), form)
    return found


@cache
def _ministries() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("ministries.csv"):
        found[row["form"]] = (*found.get(row["form"], ()), row["name"])
    return found
