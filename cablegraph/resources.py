"""Files shipped beside the code: tables, word lists, the ontology and the named queries.

Source   `cablegraph/data/` is part of the package. `ontology/` and `queries/` stand at the top of
         the repository and are put into the wheel; an editable install finds them there.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent
REPOSITORY = PACKAGE.parent


def data_path(name: str) -> Path:
    """The path of a table or word list in ``cablegraph/data``."""
    return PACKAGE / "data" / name


def read_table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV table in ``cablegraph/data``.

    >>> next(read_table("posts.csv"))["name"]
    'Department of State'
    """
    with data_path(name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


@cache
def read_words(name: str) -> tuple[str, ...]:
    """The entries of a word list in ``cablegraph/data``: one a line, ``#`` opens a comment."""
    lines = data_path(name).read_text(encoding="utf-8").splitlines()
    entries = (line.split("#", 1)[0].strip() for line in lines)
    return tuple(entry for entry in entries if entry)


def ontology_path(name: str = "") -> Path:
    """The path of a file in ``ontology/``, or of the folder."""
    return _shipped("ontology") / name


def query_path(name: str = "") -> Path:
    """The path of a file in ``queries/``, or of the folder."""
    return _shipped("queries") / name


def _shipped(folder: str) -> Path:
    inside = PACKAGE / "shipped" / folder  # where the wheel puts it, see pyproject.toml
    return inside if inside.is_dir() else REPOSITORY / folder
