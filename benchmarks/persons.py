"""Measure who is one person among a million officials, beside plain grouping by name.

Takes    a number of officials; they are made up, state by state, the same at every run.
Gives    a Markdown table: seconds of the processor, how many times the baseline that is, what came
         of it, and the memory at the most.
Errors   none of its own.

States are as unequal as those of a real collection: the first has a sixth of all officials. A
person is named by some forms of the name, in one office after another, a few by very many cables.
The baseline is what a network does without judgements: a dictionary by state and folded name.

    python benchmarks/persons.py 1000000
"""

import argparse
import resource
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, product
from random import Random
from time import process_time

from cablegraph.model.identity import Sighting, Verdict
from cablegraph.rdf.iris import folded_words
from cablegraph.rdf.vocabulary import DATA
from cablegraph.resolve import judge
from cablegraph.terms.offices import countries, given_names

STARTS = ("Ba", "Do", "Ka", "Le", "Mi", "No", "Pe", "Ru", "Sa", "Ti", "Va", "Zu")
MIDDLES = ("l", "ma", "nde", "r", "sti", "vo", "ke", "lin")
ENDS = ("ba", "dor", "kis", "lov", "man", "nen", "rova", "sen", "tas", "vic")
FAMILIES = tuple(map("".join, product(STARTS, MIDDLES, MIDDLES, ENDS)))  # some borne by many
FIELDS = ("Ports", "Justice", "Finance", "Health", "Defense", "Culture", "Labor", "Trade")
OFFICES = (
    *(("Minister of " + field, "") for field in FIELDS),
    *(("Director", f"Ministry of {field}") for field in FIELDS),
    *(("Mayor", start + end) for start in STARTS for end in ENDS),
    ("President", ""), ("Prime Minister", ""), ("Senator", ""), ("Judge", "High Court"),
    ("Ambassador", "Embassy Lisbon"), ("adviser", ""), ("party leader", "Harbor Party"),
)  # fmt: skip
FORMS = ((0.55, "full"), (0.7, "no office"), (0.8, "short"), (0.95, "surname"), (1.0, "alone"))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Measure who is one person.")
    parser.add_argument("officials", type=int, nargs="?", default=1_000_000)
    wanted = parser.parse_args().officials
    base = own = 0.0
    number, verdicts = 0, Counter[str]()
    for state, size in zip(sorted(countries()), sizes(wanted), strict=False):
        made = list(officials(state, size))
        number += len(made)
        started = process_time()
        grouped(made)
        between = process_time()
        verdicts.update(judged(made))
        base, own = base + between - started, own + process_time() - between
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print("| What | Measured | Times the baseline |\n|---|---|---|")
    print(f"| baseline: {number:,} officials by state and name | {base:,.1f} s | 1 |")
    print(f"| judged | {own:,.1f} s | {own / base:,.1f} |")
    print(f"| persons; joined; open | {verdicts['persons']:,}; {verdicts[Verdict.SAME]:,}; "
          f"{verdicts[Verdict.OPEN]:,} | |")  # fmt: skip
    print(f"| memory at the most | {memory:,.0f} MB | |")


def sizes(wanted: int) -> Iterator[int]:
    """How many officials each state has: as 1, 1/2, 1/3 ..."""
    states = len(countries())
    whole = sum(1 / rank for rank in range(1, states + 1))
    return (round(wanted / whole / rank) for rank in range(1, states + 1))


def officials(state: str, size: int) -> Iterator[Sighting]:
    """The officials of one state, person after person."""
    dice = Random(state)
    givens = sorted(given_names())[::7]
    families = dice.sample(FAMILIES, len(FAMILIES))
    weights = [*accumulate(1 / (rank + 20) for rank in range(len(FAMILIES)))]
    made = 0
    while made < size:
        (family,) = dice.choices(families, cum_weights=weights)
        name = (dice.choice(givens), *dice.choices(givens, k=dice.random() < 0.25), family)
        for _ in range(min(size - made, int(dice.paretovariate(1.2)))):
            yield _sighting(state, made, name, dice)
            made += 1


def _sighting(state: str, place: int, name: tuple[str, ...], dice: Random) -> Sighting:
    career = Random(f"{name}")
    held = career.choices(OFFICES, k=3)
    year = dice.randrange(1990, 2010)
    title, body = held[(year - 1990) // 7]
    chance = dice.random()
    form = next(form for limit, form in FORMS if chance <= limit)
    shown = {"short": (name[0], name[-1]), "surname": name[-1:], "alone": name[-1:]}
    is_told = form not in ("no office", "alone")
    cable = f"{DATA}cable/{year % 100:02}{state}{place}"
    return Sighting(
        official=f"{cable}/official/{folded_words(name[-1])[0]}",
        name=" ".join(shown.get(form, name)),
        cable=cable,
        day=f"{year}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
        title=title if is_told else "",
        organization=body if is_told else "",
        country=state,
    )


def grouped(made: list[Sighting]) -> dict[tuple[str, ...], list[str]]:
    """The officials of one state and folded name together."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for sighting in made:
        key = sighting.country, *folded_words(sighting.name)
        groups.setdefault(key, []).append(sighting.official)
    return groups


def judged(made: list[Sighting]) -> Iterator[str]:
    """The verdicts, and a word for each person."""
    for judgement in judge(made):
        yield judgement.verdict
        if judgement.verdict is Verdict.SAME and judgement.officials == judgement.compared_with:
            yield "persons"


if __name__ == "__main__":
    main()
