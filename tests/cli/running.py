"""Run the command line in this process and keep what it printed."""

import io
import sys
from dataclasses import dataclass

import pytest

from cablegraph.cli import cli
from cablegraph.cli.ending import finish


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


class Terminal:
    """``run("parse", "-", stdin="...")``, as a shell would do it."""

    def __init__(self, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.patch, self.capsys = patch, capsys

    def __call__(self, *arguments: object, stdin: bytes = b"") -> Ran:
        self.patch.setattr(sys, "argv", ["cablegraph", *map(str, arguments)])
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = finish(cli)
        said = self.capsys.readouterr()
        return Ran(code, said.out, said.err)
