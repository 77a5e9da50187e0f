r"""Find the ministries that one word names: the Department, the Ministry, ours by their fields.

Takes    the `Entries` of a sentence.
Gives    a `Ministry` and a `Place` for each, by way of `Entries`.
Offsets  characters of the sentence's text, half-open.
Errors   none.

Forms met: the Department, which is State | Request Department advise | Treasury | Commerce DAS Ilze
Ozola | Commerce and USTR | the Ministry, which is the one named last.
"""

import re

from cablegraph.extract.actors.ministry_entries import Entries
from cablegraph.model.findings import MentionForm

DEPARTMENT_ALONE = re.compile(
    r"\b(?:(?P<the>[Tt]he|THE) )?(?:Department|DEPARTMENT|Dept\.?|DEPT)\b"
    r"(?! (?:of|for|OF|FOR|Of|in|store|head|chief|director|[Cc]hair(?:man|woman)?)\b| [A-Z][a-z])"
)
ASKED_AT_ONCE = re.compile(  # "Request Department advise"
    r"(?:\A|[.;:] )(?:Request|Recommend|Suggest|Urge|Hope|Propose|Would|Will|Does|Has|Could|Since"
    r"|If|As|When|And|But|For|That) \Z"
)
OF_SOMEBODY = re.compile(  # before "Department": "her", "Latvia's"
    r"(?:[A-Z][a-z]+|['’]s|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ee]ach|[Ee]very|[Aa]nother|[Aa])) \Z"
)
MINISTRY_ALONE = re.compile(
    r"\b(?:the|The|THE|that|this) (?:[Mm]inistry|MINISTRY)\b(?! (?:of|for|OF)\b)"
)
TREASURY = re.compile(  # alone: ours, or the host's where it has one
    r"(?<!Secretary to the )\b(?:Treasury|TREASURY)\b"
    r"(?! (?:(?!(?:(?:Acting|Deputy|Principal) )*(?:Under ?[Ss]ecretary|Assistant Secretary|P?DAS"
    r"|[AU]/S)\b)[A-Z]|bonds?|bills?|notes?|yields?|securities)|-)"
)
OUR_DEPARTMENTS = (  # by a field, before our titles and beside our agencies
    r"(?:Agriculture|Commerce|Energy|Interior|Justice|Labor|Transportation)"
)
OUR_AGENCIES = ("EPA", "USAID", "USDA", "USTR", "FAA", "DHS", "DAS", "Assistant Secretary")
BY_FIELD = re.compile(
    rf"(?<![\w'’] of )(?<!, )(?<! and )\b(?P<body>{OUR_DEPARTMENTS})"
    r"(?: (?:P?DAS|(?:Deputy |Principal )*Assistant Secretary)\b"
    r"|,? and (?:EPA|USAID|USDA|USTR|FAA|DHS)\b)"
    rf"|\b(?:EPA|USAID|USDA|USTR|FAA|DHS),? and (?P<other>{OUR_DEPARTMENTS})\b(?! [A-Z])"
)
ALONE = frozenset(  # words of which one stands in whatever names a ministry so
    {"Treasury", "TREASURY", "Department", "DEPARTMENT", "Dept", "DEPT", "Ministry", "ministry"}
    | {"MINISTRY", "PDAS", "Assistant", *OUR_AGENCIES}
)
OF_THE = frozenset({"Interior"})  # "Department of the Interior"
WITH_TREASURIES = frozenset({"GB", "AU", "NZ", "ZA", "KE", "NG", "PG"})


class Departments:
    """What one word names in a sentence."""

    def __init__(self, entries: Entries) -> None:
        self.entries, self.text, self.host = entries, entries.text, entries.host
        self.ledger, self.sentence, self.names = entries.ledger, entries.sentence, entries.names

    def find_alone(self) -> None:
        """Find ``the Department``, which is State, and ``the Ministry``, which is the last."""
        for match in TREASURY.finditer(self.text):
            self._write_treasury(*match.span())
        if any(map(self.text.__contains__, OUR_AGENCIES)):
            self._find_by_field()
        for match in DEPARTMENT_ALONE.finditer(self.text):
            before = self.text[max(0, match.start() - 25) : match.start()]
            is_asked = ASKED_AT_ONCE.search(self.text, 0, match.start()) is not None
            if match["the"] or is_asked or not OF_SOMEBODY.search(before):
                self.entries.write_department(*match.span())
        if self.names.last is None:
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
            self.entries.write(f"Department {link} {match[group]}", *match.span(group), "US")

    def _write_treasury(self, start: int, end: int) -> None:
        """Write down ``Treasury``, unless the words before name another state's, or it in full."""
        before = self.text[max(0, start - 12) : start]
        if re.search(r"(?:[A-Z][\w.]*|the|['’]s) \Z", before) and not before.endswith("the "):
            return
        host = self.host if self.host in WITH_TREASURIES else None
        name = "Treasury" if host else "Department of the Treasury"
        self.entries.write(name, start, end, host or "US")
