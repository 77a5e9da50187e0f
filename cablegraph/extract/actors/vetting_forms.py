r"""The form of a vetting request: who is named in it, of which rank or office.

Takes    the text of a sentence, and the host country, whose officials such requests are about.
Gives    `Form`: the names in their usual order, the `Office`, and where the name stands.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: Name: OZOLS, Karlis Gender: Male Rank: MAJ/NBS | Name: Karlis Ozols Rank: Captain Unit:
Border Guard.
"""

import re
from typing import NamedTuple

from cablegraph.extract.actors.office import Office

FORM_LABEL = (
    r"(?:Gender|Sex|DOB|POB|Date|Place|Passport|Rank|Position|Title|Occupation|Unit|Nationality"
    r"|Citizenship|Country|Service|ID|Type)\b"
)
FORM = re.compile(  # a vetting request: "Name: OZOLS, Karlis Gender: Male ... Occupation: MAJ/NBS"
    r"\bName: {0,2}(?P<surname>[A-Z][A-Z'-]+(?: [A-Z'-]{2,}){0,2}), "
    rf"(?P<given>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,3}}?)(?= {FORM_LABEL}|\Z)"
)
FORM_IN_ORDER = re.compile(  # given name first: "Name: Karlis Ozols Rank: Captain"
    rf"\bName: {{0,2}}(?P<names>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{1,3}}?)(?= {FORM_LABEL})"
)
FORM_UNIT = re.compile(rf"\bUnit: (?P<body>[A-Z][\w ]{{2,60}}?)(?= {FORM_LABEL}:|\.?\Z)")
FORM_OFFICE = re.compile(
    r"\b(?:Occupation|Rank|Position|Title): (?P<title>[A-Z][\w.]*(?: [A-Z][\w.]*){0,4}?)"
    rf"(?:/(?P<body>[A-Z]{{2,8}}))?(?= {FORM_LABEL}|\Z)"
)


class Form(NamedTuple):
    """Whom a form names."""

    names: tuple[str, ...]
    office: Office
    start: int  # of the name
    end: int


def find_form(text: str, host: str | None) -> Form | None:
    """The form in ``text``, if it has one.

    >>> form = find_form("Name: OZOLS, Karlis Gender: Male Rank: MAJ/NBS", "LV")
    >>> form.names, form.office.title, form.office.organization
    (('Karlis', 'Ozols'), 'MAJ', 'NBS')
    """
    form = FORM.search(text) or FORM_IN_ORDER.search(text)
    if form is None:
        return None
    found, unit = FORM_OFFICE.search(text, form.end()), FORM_UNIT.search(text, form.end())
    title, body = (found["title"], found["body"]) if found else (None, None)
    names = tuple(form["names"].split()) if form.re is FORM_IN_ORDER else _in_order(form)
    office = Office(title, body or (unit["body"] if unit else None), host)
    return Form(names, office, text.index(":", form.start()) + 1, form.end())


def _in_order(form: re.Match[str]) -> tuple[str, ...]:
    """The names of a form that puts the surname first."""
    return (*form["given"].split(), *form["surname"].title().split())
