"""How far each rule can be trusted: the precision measured for its family.

Takes    a rule family, as `Evidence.rule` names it.
Gives    its measured precision, 0 to 1, shrunk toward that of all rules of its kind.
Errors   none: a family that was never measured gets `UNMEASURED`.
Source   `data/confidence.csv`, which ``cablegraph evaluate GOLD --confidence-out`` writes; how it
         is measured is told in `cablegraph.evaluation.calibration`.
"""

from functools import cache

from cablegraph.resources import read_table

UNMEASURED = 0.5


@cache
def confidence_of(rule: str) -> float:
    """The confidence of what ``rule`` finds.

    >>> confidence_of("no such rule")
    0.5
    """
    return _table().get(rule, UNMEASURED)


@cache
def _table() -> dict[str, float]:
    return {row["rule"]: float(row["precision"]) for row in read_table("confidence.csv")}
