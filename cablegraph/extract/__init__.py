"""From the body of a cable to what it says: people, bodies, positions, demarches, action items."""

from cablegraph.extract.pipeline import extract_findings

__all__ = ["extract_findings"]
