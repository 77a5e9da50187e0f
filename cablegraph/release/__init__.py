"""What may leave the building: cables without what is marked too high, and without who asked so."""

from cablegraph.release.package import Release, release_cables
from cablegraph.release.policy import (
    RESTRICTIONS,
    Policy,
    Sensitivity,
    has_control,
    is_restriction,
)

__all__ = [
    "RESTRICTIONS",
    "Policy",
    "Release",
    "Sensitivity",
    "has_control",
    "is_restriction",
    "release_cables",
]
