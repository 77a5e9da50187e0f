"""Turn diplomatic cables into a knowledge graph in which every statement shows its sentence."""
