"""Whom an office serves where its title does not say: which state, and whether our own mission.

Takes    an `Office`, the names of who holds it, and what the cable tells of its own post.
Gives    `Home.settle`: the office with its state and, at our mission, with the post as its body.
Errors   none.

Forms met: Poloff | the DCM | Assistant Secretary | Ambassador-at-Large | USEU officer | Congressman
where the host has none | President Ozols, whom the cable need not introduce | the Minister.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from cablegraph.extract.actors.departments import OUR_DEPARTMENTS, WITH_TREASURIES
from cablegraph.extract.actors.heads_of_state import find_leader
from cablegraph.extract.actors.office import Office
from cablegraph.extract.actors.organizations import own_post
from cablegraph.extract.dates import year_written
from cablegraph.extract.reading import Reading
from cablegraph.resources import read_words
from cablegraph.terms import offices

MOST_TITLES = 1 << 12  # of which it is kept whose they are
FOREIGN_MINISTRIES = frozenset(
    {"MFA", "MOFA", "MoFA", "MEA", "Foreign Ministry", "MOD", "FCO", "Ministry of Foreign Affairs"}
)
US_TITLE = re.compile(
    r"\b(?:(?:Deputy )?Assistant Secretary(?![- ]General)"
    r"|A/S|P?DAS|U/S|D/S|D/NSA|APNSA|P?DASD|ASD|SecDef"
    r"|SecState|(?:DA|A|D)?USTR|V?CJCS|SRAP"
    r"|Special Envoy (?:for|to)|POTUS|(?:Under ?[Ss]ecretary|Deputy Secretary)(?![- ]General)"
    r"|U\.?S\.? Trade Representative"
    r"|(?:DEPUTY )?ASSISTANT SECRETARY|A[Ss][Ss][Tt] ?S[Ee][Cc]"
    r"|UNDER ?SECRETARY|DEPUTY SECRETARY)\b"
)
OF_DEPARTMENT = re.compile(  # "Commerce DAS"
    rf"(?P<body>{OUR_DEPARTMENTS}) (?P<title>(?:(?:Acting|Principal) )?"
    r"(?:(?:Deputy )?Assistant Secretary|P?DAS|A/S)\b.*)"
)
OF_TRADE = re.compile(r"\b(?:A|D)?USTR\b|\bU\.?S\.? Trade Representative\b")
ASSEMBLY = re.compile(
    r"\b(?<!National )(?:Security )?(?:Council|Party|Assembly|Parliament|League|Front)\b"
)
UNDER_SECRETARY = re.compile(r"\bUnder[ -]?Secretary\b(?P<field> (?:of|for) )?", re.IGNORECASE)
FIELD_BEFORE = re.compile(  # "Justice Under Secretary", and none of our departments
    r"(?!(?:Acting|Assistant|Commerce|Defense|Deputy|Former|Interim|State|Treasury)\b)[A-Z][a-z]+ "
)
OUR_FIELDS = re.compile(  # of our own under secretaries
    r"\b(?:Political Affairs|Arms Control|Economic|Global Affairs|Democracy|Public Diplomacy"
    r"|Management|Farm|Terrorism|of State|of Defense|of Commerce|of the Treasury|of Agriculture"
    r"|International Affairs|International Trade|Industry and Security|Acquisition|Oceans"
    r"|Intelligence|Policy\b)",
    re.IGNORECASE,
)
WITH_UNDER_SECRETARIES = frozenset(
    {"AE", "AR", "BH", "BO", "CL", "DO", "EG", "ES", "GB", "IQ", "IT", "JO", "KW", "LK", "LY"}
    | {"MY", "OM", "PE", "PH", "QA", "SA", "SD", "SM", "TR", "VA", "YE", "ZW"}
)
MISSION_TITLE = re.compile(
    r"\b(?:(?:[Pp]ol|[Ee]con|[Ee]mb|[Cc]on|[Mm]sn|[Aa]g|[Ll]ab|[Ff]in|[Pp]ol[Ee]con|EST|Est|Nav"
    r"|Pol/Econ|P/E)[Oo]ffs?|POLOFFS?|ECONOFFS?|EMBOFFS?|CONOFFS?"
    r"|Ambassador|AMBASSADOR|Amb|AMB|A?/?DCM|COM|CDA|CHARGE|Charge|Chargé|CG|Consul General"
    r"|Vice Consul|Pol[Cc]ouns|POLCOUNS|Econ?[Cc]ouns|ECONCOUNS|A?/?RSO(?:[/-]I)?|FPM|PAO|DATT"
    r"|NAVATT|ARMA|AIRA|Nav[Aa]tt"
    r"|(?:Pol(?:itical)?|Econ(?:omic)?|Consular|INL|Labor|Public Affairs|Embassy) Officer"
    r"|Resident Legal Advis[eo]r"
    r"|LEGATT?|Leg[Aa]tt?|Deputy Chief of Mission|DPO"
    r"|(?<![a-z] )Principal Officer|Ag[Cc]ouns|PermRep)\b"
)
SECTION_TITLE = re.compile(  # an officer of one of a mission's sections
    r"\b(?!Defen[sc]e [Cc]hief)"
    r"(?:Pol(?:itical)?|Econ(?:omic)?|(?:Pol(?:itical)?|Econ)/\w+|(?:ECON|POL)/\w+|Pol-?Mil|Pol-?Econ|Econ-?Pol|Commercial|Consular|Labor"
    r"|Science|Technology|Environment(?:al)?|ESTH?|ECON|POL|Agricultural|Defense|Legal|Cultural|Press"
    r"|Public Affairs|Regional Security|Information|Management|Narcotics|Refugee|Global Affairs"
    r"|Human Rights|P/E|E/P(?:ol)?|CONS|MGT|PD|PAS|Visa|NIV|IV|ACS|Fraud Prevention)"
    r"(?: (?:[Ss]ection|[Uu]nit|Minister))?[ -]"
    r"(?:[Cc]ouns(?:elor)?|[Aa]ttach[eé]|[Oo]ff(?:icer)?|[Cc]hief)s?\Z"
    r"|\b(?:Pol|Econ)[Cc]hief\Z|\bADCM\b|\A(?:[Cc]ontrol|[Ss]ite) [Oo]fficer\Z"
    r"|\b(?:Naval|Air|Army|Military|Health|Treasury|Customs) [Aa]ttach[eé]s?\Z"
)
OFFICER = re.compile(
    r"\b(?:[Oo]fficers?|[Oo]ffs?|OFFS?|[Cc]ouns(?:elor)?|[Aa]ttaches?|[Aa]dviser|[Ww]atcher"
    r"|[Ss]pecialist|[Aa]ssistant)\Z"
)
OWN_BODIES = re.compile(
    r"\b(?:Embassy|EMBASSY|[Ee]mbassy|Consulate|Mission|Consular Section|Political Section"
    r"|Economic Section|Post|[Pp]ost|USG|USEU|USNATO|USUN|UNVIE|USOSCE|USAU|USINT)\b"
)
OTHER_MISSIONS = re.compile(r"\b(?:USEU|USNATO|USUN|UNVIE|USOSCE)\b")
OTHER_CONSULATE = re.compile(r"Consulate General [A-Z].+")
CONGRESSES = frozenset(read_words("congresses.txt"))
SENATES = frozenset(read_words("senates.txt"))
STATES_WITH = {"congress": CONGRESSES | {"ES"}, "senate": SENATES}  # Spain's has deputies
SENATORS = frozenset({"senator", "senators", "sen", "sens"})
WITH_SECRETARIES = frozenset(read_words("secretaries.txt"))
OUR_SECRETARY = re.compile(
    r"(?:(?:Acting |Former )?(?:Deputy )?Secretary"
    r"(?: of (?:State|Defense|the Treasury|Homeland Security))?"
    r"|Defense Secretary|(?:Dep)?Sec(?:State|Def)|DepSec)",
    re.IGNORECASE,
)
CONGRESSMEN = frozenset(
    {"congressman", "congresswoman", "congressmen", "congresswomen"}
    | {"representative", "representatives", "rep", "reps"}
)
COUNTRY_TITLES = frozenset(
    {"president", "minister", "chancellor", "pm", "fm", "king", "shah", "premier", "prime"}
    | {"foreign", "secretary", "leader", "general", "representative", "director"}
)
ACCREDITED = re.compile(  # titles of an embassy's staff
    r"(?:(?:Deputy )?High Commissioner|Ambassador|AMBASSADOR|Amb|Charge|Chargé|CHARGE|CDA|DCM|DHM"
    r"|Deputy (?:Chief|Head) of Mission|Head of Mission|Minister[ -]Counselor"
    r"|(?:First|Second|Third|first|second|third) [Ss]ecretary"
    r"|(?:[A-Z][a-z]+ )?(?:[Cc]ouncell?or|[Cc]ounsell?or|[Aa]ttach[eé]))(?: d['’]Affaires)?"
)
AT_LARGE = re.compile(r"\bAmbassador[ -][Aa]t[ -][Ll]arge\b")
CODEL = ("CODEL", "Codel", "codel")
LEGISLATORS = SENATORS | CONGRESSMEN
OUR_PARTIES = frozenset({"Democratic Party", "Democrats", "Republican Party", "Republicans"})
OUR_CONGRESS = re.compile(r"\b(?:Senate|House|Congress)\b")
OF_SIDES = frozenset({"opposition", "ruling", "pro-government", "coalition"})  # of a parliament


def is_foreign(body: str) -> bool:
    """Whether a body is a ministry, a council or a party, as other states have them.

    >>> is_foreign("MFA"), is_foreign("Ministry of Health"), is_foreign("Department of State")
    (True, True, False)
    """
    return _is_ministry(body) or ASSEMBLY.search(body) is not None


def _is_ministry(body: str) -> bool:
    """Whether a body is a ministry, of which the United States has none."""
    return body in FOREIGN_MINISTRIES or "ministry" in body.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where a cable comes from: what an office that tells no state is read by."""

    host: str | None  # the state of the post
    post_name: str | None
    year: int | None
    has_codel: bool  # members of our own Congress came
    city: str | None = None  # of an embassy

    @classmethod
    def of(cls, reading: Reading) -> "Home":
        """The home of a cable."""
        post, cable = own_post(reading), reading.cable
        return cls(
            host=reading.host_country,
            post_name=post.name if post else None,
            year=year_written(cable),
            has_codel=any(word in cable.source.text for word in CODEL),
            city=post.city if post and post.kind == "embassy" else None,
        )

    def settle(self, office: Office, names: tuple[str, ...]) -> Office:
        """Settle the state and, for our own mission, the post."""
        if office.is_international:
            return office
        body = office.organization or ""
        if office.country == "US" and _is_ministry(body):  # "MFA U.S. desk officer"
            desk = f"U.S. {office.title}" if body.endswith(" U.S.") else office.title
            body = body.removesuffix(" U.S.")
            return office._replace(title=desk, organization=body, country=self.host)
        if self._is_of_washington(office):
            title = office.title or ""
            trade = OF_TRADE.search(title) if office.organization is None else None
            own = OF_DEPARTMENT.fullmatch(title) if office.organization is None else None
            if own:
                return office._replace(title=own["title"], organization=own["body"], country="US")
            return office._replace(
                country="US", organization="USTR" if trade else office.organization
            )
        if office.country in (None, "US") and self._is_ours(office):
            return self._at_post(office)
        if office.is_told and not office.organization and self._is_accredited(office):
            is_high = (office.title or "").endswith("High Commissioner")
            kind = "High Commission" if is_high else "Embassy"
            body = f"{offices.demonym_of(office.country)} {kind} {self.city}"
            return office._replace(organization=body)
        return office if office.country else self._by_holder(office, names)

    def _is_accredited(self, office: Office) -> bool:
        """Whether a third state's diplomat is at its embassy here: ``the Estonian Charge``."""
        is_third = (
            office.country not in ("US", self.host)
            and offices.demonym_of(office.country) is not None
        )
        return bool(is_third and self.city and ACCREDITED.fullmatch(office.title or ""))

    def _is_of_washington(self, office: Office) -> bool:
        """Whether an office is one of the United States, and not of this post."""
        body, title = office.organization or "", office.title or ""
        if office.country is None:
            is_titled = _is_our_title(title) and not is_foreign(body)
            is_titled = is_titled and not self._is_under_secretary_here(title)
            is_at_large = AT_LARGE.search(title) and not is_foreign(body)
            if is_titled or is_at_large or self._is_american(office):
                return True
        other = OTHER_MISSIONS.search(body)
        return other is not None and other[0] not in (self.post_name or "")

    def _is_under_secretary_here(self, title: str) -> bool:
        """Whether an under secretary may be the host's: it has some, or the field is not ours."""
        found = UNDER_SECRETARY.search(title)
        if found is None or OUR_FIELDS.search(title):
            return False
        is_of_field = found["field"] is not None or FIELD_BEFORE.match(title) is not None
        return self.host in WITH_UNDER_SECRETARIES or is_of_field

    def _at_post(self, office: Office) -> Office:
        """An office of our own mission, a section told as its body being part of the title."""
        title, body = office.title or "", office.organization
        if OTHER_CONSULATE.fullmatch(body or ""):
            return office._replace(country="US")
        is_section = OFFICER.search(title) or SECTION_TITLE.fullmatch(f"{body} {title}")
        section = body if is_section else None
        title = f"{section} {title}" if section and not OWN_BODIES.search(section) else title
        return office._replace(title=title, country="US", organization=self.post_name)

    def _by_holder(self, office: Office, names: tuple[str, ...]) -> Office:
        """An office by who holds it: a leader of those years, a guest from Congress, the host's."""
        leader = find_leader(names, self.year, self.host, office.words) if names else None
        if leader and office.words & COUNTRY_TITLES and office.organization is None:
            is_international = leader.country is None
            return office._replace(country=leader.country, is_international=is_international)
        is_guest = self.has_codel and office.words & LEGISLATORS and not self._is_of_party(office)
        return office._replace(country="US" if is_guest else self.host)

    def _is_of_party(self, office: Office) -> bool:
        """Whether a legislator is told with a party: ``Opposition Senator``, ``(PRD)``."""
        is_own = OUR_CONGRESS.search(office.organization or "Congress") is not None
        return not is_own or not office.words.isdisjoint(OF_SIDES)

    def _is_american(self, office: Office) -> bool:
        """Whether the host has nobody of that title: no congressmen, senators, secretaries."""
        body = None if office.organization in OUR_PARTIES else office.organization
        if body or self.host is None or not office.words:
            return body == "Treasury" and self.host not in WITH_TREASURIES
        if office.words <= SENATORS:
            return self.host not in SENATES
        if _is_our_secretary(office.title or ""):
            return self.host not in WITH_SECRETARIES
        return office.words <= CONGRESSMEN and self.host not in CONGRESSES

    def _is_ours(self, office: Office) -> bool:
        """Whether the title is one of our own mission's."""
        title, body = office.title or "", office.organization or ""
        if office.organization is None:
            return _is_of_our_mission(title)
        if OWN_BODIES.search(body) or SECTION_TITLE.fullmatch(f"{body} {title}"):
            return True
        sense = offices.find_acronym(body, frozenset({"organisation"}), self.host)
        is_american = sense is not None and sense.side.startswith("us-")
        return is_american and OFFICER.search(title) is not None


def home_of_chamber(name: str, host: str | None) -> str | None:
    """The state of a body with that name alone: ours for "Congress" where the host has none.

    >>> [home_of_chamber(name, "LV") for name in ("Congress", "Senate", "Parliament")]
    ['US', 'US', 'LV']
    >>> home_of_chamber("Congress", "BR")
    'BR'
    """
    states = STATES_WITH.get(name.lower().removeprefix("the "))
    return "US" if states and host is not None and host not in states else host


@lru_cache(maxsize=MOST_TITLES)
def is_of_mission(title: str) -> bool:
    """Whether a title has a word for a mission's head or staff: titles come again and again."""
    return MISSION_TITLE.search(title) is not None


@lru_cache(maxsize=MOST_TITLES)
def _is_of_our_mission(title: str) -> bool:
    """Whether a title without a body is one of our own mission's."""
    own = is_of_mission(title) or SECTION_TITLE.search(title) is not None
    is_staff = own or offices.is_staff(title.rpartition(" ")[2])
    return is_staff and not re.search(r" (?:to|for|at) ", title)


@lru_cache(maxsize=MOST_TITLES)
def _is_our_title(title: str) -> bool:
    """Whether a title is one that the United States have."""
    return US_TITLE.search(title) is not None and not offices.is_equivalent(title)


@lru_cache(maxsize=MOST_TITLES)
def _is_our_secretary(title: str) -> bool:
    return OUR_SECRETARY.fullmatch(title) is not None
