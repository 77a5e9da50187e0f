"""Who is one person and who is not: the cases that the rules were written for, all invented."""

import pytest

from cablegraph.resolve import judge
from tests.resolve.made import judged, open_cases, persons, sightings

ONE_PERSON = {  # name | office | organisation | day
    "the same name and office": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | Minister of Ports | | 2007-05-02",
    ),
    "an office in letters and in words": (
        "Ilze Ozola | FM | | 2006-03-01",
        "Ilze Ozola | Minister of Foreign Affairs | MFA | 2007-05-02",
    ),
    "marks, case, hyphens, particles": (
        "Ilze Kalniņa-Ozola | Minister of Ports | | 2006-03-01",
        "ILZE KALNINA OZOLA | Ports Minister | | 2006-04-01",
    ),
    "an Arabic article": (
        "Samir al-Hakimi | Minister of Ports | | 2006-03-01",
        "Samir Hakimi | Minister of Ports | | 2006-04-01",
    ),
    "a name, once without an office": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | | | 2007-05-02",
    ),
    "a career": (
        "Ilze Ozola | Mayor | Ventspils | 2003-03-01",
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | Ambassador | Embassy Lisbon | 2009-03-01",
    ),
    "a minister and party leader at one time": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | leader | Harbor Party (HP) | 2006-03-01",
        "Ilze Ozola | Minister of Ports | | 2006-09-01",
    ),
    "an initial": (
        "I. Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | Ports Minister | | 2006-04-01",
    ),
    "a second name dropped": (
        "Ilze Marta Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | Minister of Ports | | 2006-04-01",
    ),
    "the second of two family names dropped": (
        "Duarte Falcao Reis | Minister of Ports | | 2006-03-01",
        "Duarte Falcao | Minister of Ports | | 2006-04-01",
    ),
    "a spelling": (
        "Dmitriy Ozolov | Minister of Ports | | 2006-03-01",
        "Dmitri Ozolov | Minister of Ports | | 2006-04-01",
    ),
    "a surname with the office": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ozola | Ports Minister | | 2007-04-01",
    ),
    "surnames alone with the office": (
        "Ozola | Minister of Ports | | 2006-03-01",
        "Ozola | Ports Minister | | 2007-04-01",
    ),
    "transliterations": (
        "Aleksey Ozolov | Minister of Ports | | 2006-03-01",
        "Alexei Ozolov | Ports Minister | | 2006-04-01",
    ),
    "Abd al-, Abdul, Abdul-": (
        "Abd al-Rahman Hakimi | Governor | Aden | 2006-03-01 | YE",
        "Abdulrahman al-Hakimi | Governor | Aden | 2006-04-01 | YE",
        "Abdul Rahman Hakimi | Governor | Aden | 2006-05-01 | YE",
        "Abdurrahman Hakimi | Governor | Aden | 2006-06-01 | YE",
    ),
    "a colonel promoted": (
        "Ilze Ozola | Colonel | | 2002-03-01",
        "Ilze Ozola | General | | 2007-03-01",
    ),
    "an ambassador posted in three states": (
        "Ilze Ozola | Ambassador | Embassy Lisbon | 2002-03-01",
        "Ilze Ozola | Ambassador | Embassy Paris | 2005-03-01",
        "Ilze Ozola | Ambassador | Embassy Rome | 2008-03-01",
    ),
    "a former office": (
        "Ilze Ozola | Prime Minister | | 2004-03-01",
        "Ozola | former Prime Minister | | 2007-04-01",
    ),
    "two surnames alone": (
        "Jorge Falcao Reis | President | | 2006-03-01",
        "Falcao Reis | President | | 2006-04-01",
        "Falcao | President | | 2006-05-01",
    ),
}
TWO_PERSONS = {
    "another given name": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Anna Ozola | Minister of Ports | | 2007-05-02",
    ),
    "another state": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | Minister of Ports | | 2006-03-02 | EE",
    ),
    "a wife": (
        "Ozols | President | | 2006-03-01",
        "Ozola | President | | 2006-03-02",
    ),
    "another second initial": (
        "Karlis B. Ozols | President | | 2006-03-01",
        "Karlis H. B. Ozols | President | | 2006-03-02",
    ),
    "a father and his son": (
        "Karlis Ozols, Sr. | Mayor | Ventspils | 2000-03-01",
        "Karlis Ozols, Jr. | Mayor | Ventspils | 2004-03-01",
    ),
    "another vowel where that is another name": (
        "Li Peng | Premier | | 1990-03-01 | CN",
        "Li Ping | Premier | | 1991-03-01 | CN",
    ),
    "another name, elsewhere a particle": (
        "Le Minh | Director | Port Authority | 2006-03-01 | VN",
        "Do Minh | Director | Port Authority | 2006-04-01 | VN",
    ),
    "mayors of two towns at one time": (
        "Ilze Ozola | Mayor | Ventspils | 2006-03-01",
        "Ilze Ozola | Mayor | Daugavpils | 2006-06-01",
        "Ilze Ozola | Mayor | Ventspils | 2006-09-01",
    ),
    "a judge and a minister at one time": (
        "Ilze Ozola | Judge | High Court | 2006-03-01",
        "Ilze Ozola | Minister of Ports | | 2006-06-01",
        "Ilze Ozola | Judge | High Court | 2006-09-01",
    ),
}
NOTHING_DECIDES = {
    "a surname alone": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ozola | | | 2006-04-01",
    ),
    "a surname with an office that several hold": (
        "Ilze Ozola | Senator | | 2006-03-01",
        "Ozola | Senator | | 2006-04-01",
    ),
    "a surname with the office, years later": (
        "Ilze Ozola | President | | 1994-03-01",
        "Ozola | President | | 2006-04-01",
    ),
    "a surname with the office, of which somebody is a former holder": (
        "Karlis Ozols | former President | | 2006-03-01",
        "Ozols | President | | 2006-05-01",
    ),
    "a deputy of several": (
        "Ilze Ozola | Deputy Minister of Ports | | 2006-03-01",
        "Ozola | Deputy Minister of Ports | | 2006-04-01",
    ),
    "two fields with a word in common": (
        "Ozola | State Secretary for Port Safety | | 2006-03-01",
        "Ozola | State Secretary for Port Labor Law | | 2006-04-01",
    ),
    "an office, a generation later": (
        "Karlis Ozols | President | | 1976-03-01",
        "Karlis Ozols | President | | 2006-04-01",
    ),
    "an initial more, long after": (
        "Karlis Ozols | President | | 1990-03-01",
        "Karlis W. Ozols | President | | 2006-04-01",
    ),
    "Jr., another office": (
        "Karlis Ozols | President | | 2000-03-01",
        "Karlis Ozols, Jr. | Mayor | Ventspils | 2004-04-01",
    ),
    "a surname with another office": (
        "Ilze Ozola | Minister of Ports | | 2006-03-01",
        "Ozola | Prime Minister | | 2006-04-01",
    ),
    "a second name dropped, another office": (
        "Ilze Marta Ozola | Minister of Ports | | 2006-03-01",
        "Ilze Ozola | Mayor | Ventspils | 2008-04-01",
    ),
    "a spelling, nothing else": (
        "Dmitriy Ozolov | Minister of Ports | | 2006-03-01",
        "Dmitri Ozolov | Mayor | Ventspils | 2008-04-01",
    ),
    "two senators": (
        "Ozola | Senator | | 2006-03-01",
        "Ozola | Senator | | 2006-04-01",
    ),
    "two of whom no office is told": (
        "Ozola | | | 2006-03-01",
        "Ozola | | | 2006-04-01",
    ),
    "a name without a state": (
        "Ilze Ozola | Chief Negotiator | World Ports Union | 2006-03-01 | -",
        "Ilze Ozola | Registrar | Sea Court | 2006-04-01 | -",
    ),
    "a name, a generation later": (
        "Ilze Ozola | Minister of Ports | | 1975-03-01",
        "Ilze Ozola | Mayor | Ventspils | 2006-04-01",
    ),
}


@pytest.mark.parametrize("lines", ONE_PERSON.values(), ids=ONE_PERSON)
def test_one_person(lines: tuple[str, ...]) -> None:
    assert persons(judged(*lines)) == [[*range(len(lines))]]


@pytest.mark.parametrize("lines", TWO_PERSONS.values(), ids=TWO_PERSONS)
def test_two_persons(lines: tuple[str, ...]) -> None:
    assert [*range(len(lines))] not in persons(judged(*lines))
    assert not any(1 in person for person in persons(judged(*lines)))


@pytest.mark.parametrize("lines", NOTHING_DECIDES.values(), ids=NOTHING_DECIDES)
def test_nothing_decides(lines: tuple[str, ...]) -> None:
    made = [each.replace("| -", "") for each in lines]
    found = list(judge(sightings(*made, country="" if made != list(lines) else "LV")))
    assert persons(found) == []
    ((asked, candidates, reason),) = open_cases(found)
    assert {*asked, *candidates} == {0, 1}
    assert ":" in reason


def test_a_surname_goes_with_neither_of_two_who_held_the_office() -> None:
    lines = (
        "Karlis Ozols | President | | 2007-03-01",
        "Janis Ozols | President | | 2008-03-01",
        "Ozols | President | | 2007-09-01",
    )
    found = judged(*lines)
    assert persons(found) == []
    ((asked, candidates, reason),) = open_cases(found)
    assert (asked, candidates) == ([2], [0, 1])
    assert reason == (
        "surname alone, both President of Latvia, 2007: it may as well be another of that name; "
        "2 persons may be meant"
    )


def test_surnames_of_two_holders_are_not_one_person_either() -> None:
    lines = (
        "Karlis Ozols | President | | 2005-03-01",
        "Janis Ozols | President | | 2008-09-01",
        *(f"Ozols | President | | {year}-09-01" for year in (2003, 2006, 2009)),
    )
    found = judged(*lines)
    assert persons(found) == []
    ((asked, candidates, _),) = open_cases(found)
    assert (asked, candidates) == ([2, 3, 4], [0, 1])


def test_a_third_does_not_join_two_who_contradict_each_other() -> None:
    """The first two are one by office, the last two by name; the first is not the last."""
    lines = (
        "Ilze Ozola | Mayor | Ventspils | 2006-03-01",
        "Ilze Ozola | | | 2006-04-01",
        "Ilze Ozola | Mayor | Daugavpils | 2006-05-01",
        "Ilze Ozola | Mayor | Ventspils | 2006-06-01",
    )
    assert persons(judged(*lines)) == [[0, 3]]


def test_two_whom_one_cable_names_side_by_side_are_two() -> None:
    one, other = sightings(
        "Ilze Ozola | Minister of Ports | | 2006-03-01", "Ozola | Minister of Ports | | 2006-03-01"
    )
    beside = type(other)(
        official=other.official, name=other.name, cable=one.cable, day=one.day, title=one.title,
        country=one.country,
    )  # fmt: skip
    assert persons(judge([one, beside])) == []


def test_a_name_that_many_bear_decides_nothing() -> None:
    givens = ("Ilze", "Anna", "Marta", "Dace", "Inga", "Liga", "Vita", "Zane", "Elina", "Laura")
    many = [
        f"{given} {family} | | | 2005-01-01"
        for given in givens
        for family in ("Ozola", "Liepa", "Krumina")
        if (given, family) != ("Ilze", "Ozola")
    ]
    rare = [f"Nobody{letter * 3} Else{letter * 3} | | | 2005" for letter in "bdfgklm"]
    two = ("Ilze Ozola | Mayor | Ventspils | 2006", "Ilze Ozola | Rector | Academy | 2006")
    assert persons(judged(*two)) == [[0, 1]]
    assert persons(judged(*two, *many, *many[:9])) != [[0, 1]]
    assert persons(judged(*two, *rare)) == [[0, 1]]


REASONS = {
    "same name, both Minister of Ports of Latvia, 2006-2007": ONE_PERSON[
        "the same name and office"
    ],
    "same name, both of Latvia; Minister of Ports in one, no office in the other, 2006-2007": (
        ONE_PERSON["a name, once without an office"]
    ),
    "surname alone, both Minister of Ports of Latvia, 2006-2007": (
        ONE_PERSON["surnames alone with the office"]
    ),
    "one name is a shorter form of the other, both Minister of Ports of Latvia, 2006": (
        ONE_PERSON["a second name dropped"]
    ),
    "names spelled alike, both Minister of Ports of Latvia, 2006": ONE_PERSON["a spelling"],
    "same name, Mayor (Ventspils), then Minister of Ports of Latvia, 2003-2006": (
        ONE_PERSON["a career"][:2]
    ),
}


@pytest.mark.parametrize(("reason", "lines"), REASONS.items(), ids=REASONS)
def test_reasons_are_in_words_of_the_field(reason: str, lines: tuple[str, ...]) -> None:
    assert {judgement.reason for judgement in judged(*lines)} == {reason}
