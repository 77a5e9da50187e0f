"""Write a file and read what is in it."""

from pathlib import Path

from cablegraph.model.cable import RawCable
from cablegraph.sources import read_cables

TEXT = "FM AMEMBASSY RIGA\nSUBJECT: CALM\n\n¶1. (C) Riga is calm.\n\nDOE"


def read(path: Path) -> tuple[list[RawCable], list[str]]:
    problems: list[str] = []
    cables = list(read_cables([path], problems=lambda problem: problems.append(str(problem))))
    return cables, [problem.removeprefix(str(path)) for problem in problems]


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path
