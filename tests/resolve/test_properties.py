"""What holds of every judgement, whatever the officials."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from cablegraph.model.identity import Decision, Sighting, Verdict
from cablegraph.resolve import judge
from cablegraph.resolve.faces import gather
from cablegraph.resolve.names import Likeness, compare_names, read_name
from cablegraph.resolve.offices import exclude_each_other, read_office
from tests.resolve.made import official, persons, place_of, sighting

NAMES = ("Ilze Ozola", "Ilze Marta Ozola", "I. Ozola", "Ozola", "Anna Ozola", "Marta Ozola",
         "Ilse Ozola", "Ozola Liepa", "Ilze Ozola Liepa", "Anna Liepa", "Liepa")  # fmt: skip
OFFICES = ("Mayor | Ventspils", "Mayor | Daugavpils", "Minister of Ports |", "FM | MFA",
           "Judge | High Court", "President |", "former President |", "Senator |", "|")  # fmt: skip
DAYS = ("2004", "2006-03-01", "2006-06-01", "2006-09-01", "2009-01-01", "1990-01-01", "")
LINES = st.tuples(*map(st.sampled_from, (NAMES, OFFICES, DAYS)))
SIGHTINGS = st.lists(LINES, min_size=2, max_size=12).map(
    lambda lines: [sighting(" | ".join(line), place, "LV") for place, line in enumerate(lines)]
)


@settings(max_examples=150, deadline=None)
@given(SIGHTINGS, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(made: list[Sighting], dice) -> None:  # type: ignore[no-untyped-def]
    mixed = list(made)
    dice.shuffle(mixed)
    assert list(judge(mixed)) == list(judge(made))


@settings(max_examples=150, deadline=None)
@given(SIGHTINGS)
def test_no_person_has_contradicting_members(made: list[Sighting]) -> None:
    for person in persons(judge(made)):
        for one, other in combinations((made[place] for place in person), 2):
            names = (read_name(each.name, each.country) for each in (one, other))
            assert compare_names(*names) is not Likeness.DIFFERENT
        held = gather(made[place] for place in person)
        for face, another in combinations(held, 2):
            if face.sure_days and another.sure_days and face.sure_days[0] <= face.sure_days[1]:
                together = (
                    face.sure_days[0] <= another.sure_days[1]
                    and another.sure_days[0] <= face.sure_days[1]
                )
                assert not (together and exclude_each_other(face.office, another.office))


@settings(max_examples=150, deadline=None)
@given(SIGHTINGS)
def test_an_official_is_one_person_at_most_and_knows_no_open_case_with_itself(
    made: list[Sighting],
) -> None:
    found = list(judge(made))
    same = [each.officials[0] for each in found if each.verdict is Verdict.SAME]
    assert len(same) == len(set(same))
    of = {place: number for number, person in enumerate(persons(found)) for place in person}
    for judgement in found:
        if judgement.verdict is Verdict.OPEN:
            mine = {of.get(place_of(each), each) for each in judgement.officials}
            others = {of.get(place_of(each), each) for each in judgement.compared_with}
            assert mine.isdisjoint(others)


@settings(max_examples=150, deadline=None)
@given(SIGHTINGS, st.sampled_from([Verdict.SAME, Verdict.DIFFERENT]), st.data())
def test_what_a_reader_decides_outranks_the_rules(
    made: list[Sighting], verdict: Verdict, data: st.DataObject
) -> None:
    places = st.integers(0, len(made) - 1)
    one, other = data.draw(st.lists(places, min_size=2, max_size=2, unique=True))
    decision = Decision(verdict=verdict, one=official(one), other=official(other), note="read")
    found = list(judge(made, [decision]))
    are_one = any({one, other} <= set(person) for person in persons(found))
    assert are_one == (verdict is Verdict.SAME)
    assert any(each.by_hand and each.reason == "decided by hand: read" for each in found)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_a_name_and_an_office(one: str, other: str) -> None:
    assert compare_names(read_name(one), read_name(other)) is compare_names(
        read_name(other), read_name(one)
    )
    offices = read_office(one, other), read_office(other, one, "", "LV")
    assert exclude_each_other(*offices) == exclude_each_other(*reversed(offices))
