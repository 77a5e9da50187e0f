"""Which titles go with what: a place, a region, a party, a company, a desk, a private trade.

Takes    nothing: it is data.
Gives    the titles of each kind in lower case; `PARTIES`, the parties that an adjective names;
         `WORDS_BEFORE_PARTY`, which name none.
Offsets  none.
Errors   none.
"""

OF_PLACES = frozenset(
    {"state attorney", "state prosecutor", "police chief", "chief of police", "vice-governor"}
    | {"lord mayor", "bupati", "alcalde", "intendente", "akim", "prefeito", "landrat", "sheriff"}
    | {"district commissioner", "provincial governor", "voivode", "city councilman"}
    | {"governor", "premier", "mayor", "prefect", "governors", "minister president"}
    | {"chief minister", "minister-president", "deputy mayor", "vice mayor", "vice governor"}
    | {"deputy governor", "lieutenant governor", "council member", "councilman", "councilmember"}
    | {"district attorney", "wali"}
)
OF_REGIONS = frozenset(
    {"first minister", "deputy first minister", "prime minister", "deputy prime minister"}
    | {"president", "vice president", "premier"}
)
POLITICIANS = frozenset(  # whose body, where none is told, is their party
    {"deputy", "deputies", "senator", "senators", "mp", "mps", "mep", "meps", "td", "tds", "mla"}
    | {"mna", "parliamentarian", "parliamentarians", "lawmaker", "legislator", "congressman"}
    | {"congresswoman", "congressmen", "councilman", "councilor", "candidate", "nominee", "leader"}
    | {"leaders", "co-leader", "member", "members", "whip", "politician", "politicians", "critic"}
    | {"spokesman", "spokeswoman", "spokesperson", "strategist", "frontbencher", "backbencher"}
    | {"chair", "chairman", "chairwoman", "chairperson", "rapporteur"}  # of committees too
)
OF_PARTIES = POLITICIANS | {
    *("co-chair", "co-chairman", "deputy leader", "faction leader", "caucus leader"),
    *("floor leader", "parliamentary group leader", "central committee member"),
    "politburo member",
}
PARTIES = frozenset(  # by their members' names: "Labour leader Berg"
    {"Conservative", "Labour", "Socialist", "Communist", "Green", "Republican", "Democratic"}
    | {"Liberal", "Nationalist", "Tory", "Whig", "Maoist", "Islamist", "Radical", "Greens"}
)
WORDS_BEFORE_PARTY = frozenset(  # that are no name of one: "Ruling Party Chairman"
    {"Provincial", "Regional", "District", "Municipal", "City", "Ruling", "Opposition", "Former"}
    | {"Deputy", "Senior", "Acting", "Current", "current", "former", "Local", "State"}
)
OF_COMPANIES = frozenset(  # an unknown name before it is rather its owner than part of it
    {"president", "vice president", "director", "director general", "general director"}
    | {"chairman", "deputy chairman", "vice chairman", "managing director", "secretary general"}
    | {"deputy general director", "first deputy general director", "deputy director general"}
    | {"deputy director", "first deputy director", "first deputy chairman"}
    | {"executive president"}
)
OF_DESKS = frozenset(  # behind a country, the one that they deal with
    {"desk officer", "desk director", "desk chief", "desk head", "director", "deputy director"}
    | {"analyst", "watcher", "specialist", "expert", "country director", "officer", "coordinator"}
)
OCCUPATIONS = frozenset(  # of private persons, unless they work in a public body
    {"manager", "general manager", "country manager", "attorney", "lawyer", "scientist"}
    | {"economist", "researcher", "physician", "doctor", "ceo", "chief executive", "agent"}
    | {"chief executive officer", "expert", "engineer"}
)
