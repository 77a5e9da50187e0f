r"""Make one ministry of two names of the same.

Takes    a `Ledger` with the ministries of the whole cable.
Gives    the same with one `Ministry` for the MFA and the Ministry of Foreign Affairs.
Offsets  none.
Errors   none.
"""

import re
from dataclasses import replace

from cablegraph.extract.actors.ledger import Ledger
from cablegraph.extract.actors.ministry_names import field_of, regions
from cablegraph.model.findings import Ministry

FOREIGN_AFFAIRS = re.compile(
    r"\b(?:Foreign|External)(?:,| (?:Affairs|Relations|and|&)|\Z)", re.IGNORECASE
)


def join_ministries(ledger: Ledger) -> None:
    """Make one ministry of two names of the same: of the MFA and the Ministry of Foreign Affairs.

    Two ministries of one state are one if all words of one's field are in the other's, and in no
    third's.
    """
    for key, ministry in list(ledger.entities.items()):
        if not isinstance(ministry, Ministry):
            continue
        rivals = [other for other in _ministries(ledger) if _is_within(ministry, other)]
        own = field_of(ministry.name)
        if len(rivals) == 1 or (rivals and all(field_of(each.name) == own for each in rivals)):
            whole = rivals[-1]
            aliases = tuple(dict.fromkeys((*whole.aliases, *ministry.aliases)))
            ledger.entities[whole.key] = replace(whole, aliases=aliases)
            del ledger.entities[key]
            ledger.rename(key, whole.key)


def _ministries(ledger: Ledger) -> list[Ministry]:
    return [entity for entity in ledger.entities.values() if isinstance(entity, Ministry)]


def _is_within(ministry: Ministry, other: Ministry) -> bool:
    if ministry.key == other.key or ministry.country != other.country:
        return False
    if (ministry.name.split()[0] in regions()) != (other.name.split()[0] in regions()):
        return False
    own, whole = field_of(ministry.name), field_of(other.name)
    if own == {"foreign"} and not FOREIGN_AFFAIRS.search(other.name):
        return False  # the MFA and the Ministry of Foreign Trade are two
    return own < whole or (own == whole and ministry.key > other.key)
