"""Find the pairs of faces whose names may be alike, without comparing each with each.

Takes    the faces of one state.
Gives    each pair once, the earlier face first: faces of one name, of names that sound alike in a
         family's name and begin alike, and of a name and the surname by which it is told alone.
Errors   none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from cablegraph.resolve.faces import Face
from cablegraph.resolve.names import Likeness, PersonName, compare_names, first_sound, sounds

NamePair = tuple[PersonName, PersonName]


def pairs(faces: Iterable[Face]) -> Iterator[tuple[Face, Face]]:
    """Yield the pairs that are worth comparing, in an order that is always the same."""
    names: defaultdict[PersonName, list[Face]] = defaultdict(list)
    for face in faces:
        names[face.name].append(face)
    for same in names.values():
        yield from combinations(same, 2)
    for one, other in sorted(name_pairs(names)):
        for mine in names[one]:
            for yours in names[other]:
                yield (mine, yours) if mine.place < yours.place else (yours, mine)


def name_pairs(names: Iterable[PersonName]) -> set[NamePair]:
    """The pairs of two names that are alike.

    >>> from cablegraph.resolve.names import read_name
    >>> names = map(read_name, ("Ana Lima", "Ana Maria Lima", "Lima", "Eva Lima", "Ana Reis"))
    >>> for one, other in sorted(name_pairs(names)):
    ...     print(*one.words, "-", *other.words)
    ana lima - ana maria lima
    ana lima - lima
    ana maria lima - lima
    eva lima - lima
    """
    ordered = sorted(names)
    found = chain(_of_one_family(ordered), _of_one_tail(ordered))
    return {(min(pair), max(pair)) for pair in found if compare_names(*pair) > Likeness.RELATED}


def _of_one_family(names: Sequence[PersonName]) -> Iterator[NamePair]:
    """Full names with a family's name that sounds the same, and the same first letter."""
    blocks: defaultdict[tuple[str, str], list[PersonName]] = defaultdict(list)
    for name in names:
        if name.is_full:
            for family in name.families:
                blocks[sounds(family), first_sound(name.words[0])].append(name)
    return chain.from_iterable(combinations(block, 2) for block in blocks.values())


def _of_one_tail(names: Sequence[PersonName]) -> Iterator[NamePair]:
    """Names and those by which their bearers may be told alone, and these among each other."""
    by_sound: defaultdict[tuple[str, ...], list[PersonName]] = defaultdict(list)
    for name in names:
        by_sound[tuple(map(sounds, name.words))].append(name)
    for alike in by_sound.values():
        yield from combinations((name for name in alike if not name.is_full), 2)
    for name in names:
        for tail in {tuple(map(sounds, tail)) for tail in name.tails}:
            yield from ((name, short) for short in by_sound.get(tail, ()))
