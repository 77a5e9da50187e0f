"""What is made of a word, kept for as long as there is room: for words that come again and again.

Takes    a function of a string.
Gives    `Memo`, a dictionary that makes what it lacks. A look-up of what is there runs no Python.
Errors   those of the function.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

Value = TypeVar("Value")


class Memo(dict[str, Value]):
    """What ``make`` gives for each key that was asked for; no more than ``most`` are kept.

    >>> lengths = Memo(len, most=2, known={"Riga": 4})
    >>> [lengths[word] for word in ("Riga", "Oslo", "Tallinn")], sorted(lengths)
    ([4, 4, 7], ['Oslo', 'Riga'])
    """

    def __init__(
        self, make: Callable[[str], Value], *, most: int, known: Mapping[str, Value] | None = None
    ) -> None:
        super().__init__(known or {})
        self._make, self._most = make, most

    def __missing__(self, key: str) -> Value:
        value = self._make(key)
        if len(self) < self._most:
            self[key] = value
        return value
