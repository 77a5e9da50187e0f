"""Officials for tests, a line each: who, office, body, state, day."""

from collections.abc import Iterable, Iterator

from cablegraph.model.identity import Judgement, Sighting, Verdict
from cablegraph.rdf.vocabulary import DATA
from cablegraph.resolve import judge


def sightings(*lines: str, country: str = "LV") -> list[Sighting]:
    """``"Ilze Ozola, Minister of Ports, , 2006-03-01"``; a state at the end is another one."""
    return [sighting(line, place, country) for place, line in enumerate(lines)]


def sighting(line: str, place: int, country: str) -> Sighting:
    name, title, organization, day, *state = [*map(str.strip, line.split("|")), "", "", ""][:5]
    return Sighting(
        official=official(place),
        name=name,
        cable=f"{DATA}cable/07RIGA{place}",
        day=day,
        title=title,
        organization=organization,
        country=state[0] or country,
    )


def official(place: int) -> str:
    return f"{DATA}cable/07RIGA{place}/official/x"


def place_of(iri: str) -> int:
    return int(iri.split("/07RIGA")[1].partition("/")[0])


def persons(judgements: Iterable[Judgement]) -> list[list[int]]:
    """The places of those who are one person, a list for each."""
    found: dict[str, list[int]] = {}
    for judgement in judgements:
        if judgement.verdict is Verdict.SAME:
            mine = found.setdefault(judgement.compared_with[0], [])
            mine.append(place_of(judgement.officials[0]))
    return sorted(map(sorted, found.values()))


def open_cases(judgements: Iterable[Judgement]) -> Iterator[tuple[list[int], list[int], str]]:
    for judgement in judgements:
        if judgement.verdict is Verdict.OPEN:
            sides = (judgement.officials, judgement.compared_with)
            yield *(sorted(map(place_of, side)) for side in sides), judgement.reason  # type: ignore[misc]


def judged(*lines: str) -> list[Judgement]:
    return list(judge(sightings(*lines)))
