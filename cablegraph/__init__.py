"""Turn diplomatic cables into a knowledge graph in which every statement shows its sentence."""

__version__ = "0.1.0"  # as in pyproject.toml
