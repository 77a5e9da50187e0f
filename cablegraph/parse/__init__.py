"""From the text of a cable to its fields, paragraphs and references."""

from cablegraph.parse.cable import parse_cable

__all__ = ["parse_cable"]
