"""What is to become of each cable when sources come, change or go.

Takes    the journal of a store, and what was read.
Gives    `Change`s: of each cable that is concerned, the copies that it keeps, loses and gets.
Errors   none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cablegraph.ingest.graphing import GraphedCable
from cablegraph.ingest.journal import Journal, Source, place_name


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


def plan_changes(journal: Journal, waiting: Sequence[GraphedCable]) -> list[Change]:
    """What ``waiting`` means for each cable that it concerns."""
    added: dict[str, dict[tuple[str, str], GraphedCable]] = {}
    dropped: dict[str, list[Source]] = {}
    for graphed in waiting:
        added.setdefault(graphed.cable, {})[graphed.digest, graphed.label] = graphed
    for source in _superseded(journal, waiting):
        dropped.setdefault(source.cable, []).append(source)
    return [
        _change(journal, cable, added.get(cable, {}), dropped.get(cable, []))
        for cable in dict.fromkeys([*added, *dropped])
    ]


def _superseded(journal: Journal, waiting: Sequence[GraphedCable]) -> Iterator[Source]:
    """The sources that stand nowhere any more, once ``waiting`` stand where they do."""
    there = {(graphed.digest, graphed.label) for graphed in waiting}
    gone: dict[int, tuple[Source, set[str]]] = {}
    for graphed in waiting:
        before = journal.source_at(graphed.name)
        if before and before.digest != graphed.digest:
            gone.setdefault(before.id, (before, set()))[1].add(place_name(graphed.name))
    for source, places in gone.values():
        is_there = (source.digest, source.label) in there
        if not is_there and journal.places(source) <= places:
            yield source


def _change(
    journal: Journal,
    cable: str,
    added: Mapping[tuple[str, str], GraphedCable],
    dropped: Sequence[Source],
) -> Change:
    sources = journal.sources_of(cable)
    known = {(source.digest, source.label) for source in sources}
    return Change(
        cable=cable,
        shown=sources[0] if sources else None,
        kept=tuple(source for source in sources if source not in dropped),
        dropped=tuple(dropped),
        added=tuple(graphed for key, graphed in added.items() if key not in known),
    )
