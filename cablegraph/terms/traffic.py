"""Telegraphic traffic: precedence, and the posts that send and receive.

Source   ACP 127 for precedence; `data/posts.csv` for posts, their countries and indicators.
"""

from enum import StrEnum


class Precedence(StrEnum):
    """How fast a message is to be handled, most urgent first."""

    FLASH = "flash"  # prosign Z
    IMMEDIATE = "immediate"  # O
    PRIORITY = "priority"  # P
    ROUTINE = "routine"  # R
