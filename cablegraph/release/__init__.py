"""What may leave the building: cables without what is marked too high, and without who asked so."""

from cablegraph.release.package import Release, release_cables
from cablegraph.release.policy import Policy, Sensitivity

__all__ = ["Policy", "Release", "Sensitivity", "release_cables"]
