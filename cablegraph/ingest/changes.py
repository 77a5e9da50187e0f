"""What is to become of each cable when sources come, change or go.

Takes    the journal of a store, and what was read.
Gives    `Change`s: of each cable that is concerned, the copies that it keeps, loses and gets.
Errors   none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cablegraph.ingest.graphing import GraphedCable
from cablegraph.ingest.journal import Journal, Source, place_name
from cablegraph.ingest.met import is_lasting
from cablegraph.rdf.cables import file_of_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to become of one cable."""

    cable: str
    shown: Source | None  # the copy whose graphs are in the store; None for a new cable
    kept: tuple[Source, ...]
    dropped: tuple[Source, ...]  # removed, or changed where they stood
    added: tuple[GraphedCable, ...]

    @property
    def copies(self) -> list[Source | GraphedCable]:
        """The copies that there will be, the one to show first."""
        return sorted([*self.kept, *self.added], key=lambda copy: copy.rank)

    @property
    def is_end(self) -> bool:
        """Whether no copy is left."""
        return not self.kept and not self.added

    @property
    def is_note(self) -> bool:
        """Whether the copy shown stays, and others are only noted beside it."""
        return not self.dropped and self.copies[0] is self.shown


def plan_changes(
    journal: Journal, waiting: Sequence[GraphedCable], superseded: Sequence[Source]
) -> list[Change]:
    """What ``waiting`` means for each cable that it concerns."""
    added: dict[str, dict[tuple[str, str], GraphedCable]] = {}
    dropped: dict[str, list[Source]] = {}
    for graphed in waiting:
        added.setdefault(graphed.cable, {})[graphed.digest, graphed.label] = graphed
    for source in superseded:
        dropped.setdefault(source.cable, []).append(source)
    return [
        _change(journal, cable, added.get(cable, {}), dropped.get(cable, []))
        for cable in dict.fromkeys([*added, *dropped])
    ]


def superseded_by(
    journal: Journal, waiting: Sequence[GraphedCable]
) -> tuple[list[Source], list[tuple[Source, str]]]:
    """The sources that go once ``waiting`` stand where they do, and those that are lost by it.

    A record is lost where another cable is the one of its number now, and stays: an earlier
    record may have been taken out of the file. What came through a pipe stays beside what comes
    next, and is not lost.
    """
    cables = {graphed.cable for graphed in waiting}
    going: list[Source] = []
    lost: list[tuple[Source, str]] = []
    for source, place in _standing_nowhere(journal, waiting):
        is_replaced = source.cable in cables or not journal.is_alone(source)
        if is_replaced or (is_lasting(place) and not file_of_record(place)):
            going.append(source)
        elif is_lasting(place):
            lost.append((source, place))
    return going, lost


def _standing_nowhere(
    journal: Journal, waiting: Sequence[GraphedCable]
) -> Iterator[tuple[Source, str]]:
    """The sources that stand nowhere any more, once ``waiting`` stand where they do."""
    there = {(graphed.digest, graphed.label) for graphed in waiting}
    gone: dict[int, tuple[Source, set[str]]] = {}
    for graphed in waiting:
        here = place_name(graphed.name)
        for place, before in journal.sources_at(graphed.name):
            if place != here or before.digest != graphed.digest:
                gone.setdefault(before.id, (before, set()))[1].add(place)
    for source, places in gone.values():
        is_there = (source.digest, source.label) in there
        if not is_there and journal.places(source) <= places:
            yield source, min(places)


def _change(
    journal: Journal,
    cable: str,
    added: Mapping[tuple[str, str], GraphedCable],
    dropped: Sequence[Source],
) -> Change:
    sources = journal.sources_of(cable)
    known = {(source.digest, source.label) for source in sources}
    if added:
        dropped = [*dropped, *_found_again(journal, sources, added)]
    return Change(
        cable=cable,
        shown=sources[0] if sources else None,
        kept=tuple(source for source in sources if source not in dropped),
        dropped=tuple(dropped),
        added=tuple(graphed for key, graphed in added.items() if key not in known),
    )


def _found_again(
    journal: Journal, sources: Sequence[Source], added: Mapping[tuple[str, str], GraphedCable]
) -> Iterator[Source]:
    """The lost records of a cable that stands in another place now."""
    for source in sources:
        if (source.digest, source.label) not in added and journal.is_lost(source):
            yield source
