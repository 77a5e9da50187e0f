"""Read cables from files, folders and archives, in every form that they come in."""

from cablegraph.sources.files import read_cables

__all__ = ["read_cables"]
