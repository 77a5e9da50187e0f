"""Frozen dataclasses: what a cable is, and what it says."""
