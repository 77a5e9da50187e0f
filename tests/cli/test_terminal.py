"""What a person at a terminal sees, which no pipe shows: the line of progress, the width."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.invented import write_invented

pty = pytest.importorskip("pty", reason="terminals as Unix has them")

COMMAND = [sys.executable, "-c", "from cablegraph.cli import main; main()"]


@pytest.fixture
def cables(tmp_path: Path) -> Path:
    folder = tmp_path / "cables"
    write_invented(folder, range(3))
    return folder


def seen_on_a_terminal(*arguments: object, stream: str = "stderr") -> tuple[int, str, str]:
    """The exit code, what went to a terminal as ``stream``, and what went elsewhere."""
    ours, theirs = pty.openpty()
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: theirs}
    with subprocess.Popen([*COMMAND, *map(str, arguments)], **streams) as process:
        os.close(theirs)
        shown = _all_of(ours)
        out, err = process.communicate(timeout=60)
    return process.returncode, shown.decode(), (out or err or b"").decode()


def _all_of(terminal: int) -> bytes:
    """What is written to a terminal until nobody holds its other end."""
    shown = b""
    with os.fdopen(terminal, "rb", buffering=0) as stream:
        while True:
            try:
                part = stream.read(65536)
            except OSError:  # Linux says so at the end
                return shown
            if not part:
                return shown
            shown += part


@pytest.mark.parametrize(
    ("command", "output"),
    [
        ("parse", "cables.jsonl"),
        ("facts", "facts.jsonl"),
        ("explain", "cables.html"),
        ("release", "released"),
        ("build", "graph.trig"),
        ("build", "store/"),
    ],
)
def test_a_run_is_followed_on_a_terminal(
    cables: Path, tmp_path: Path, command: str, output: str
) -> None:
    code, shown, _ = seen_on_a_terminal(command, cables, "-o", f"{tmp_path}/{output}")
    assert code == 0, shown
    assert "cables  " in shown
    assert "/s" in shown
    assert (tmp_path / output).exists()


def test_what_is_written_stays_apart_from_the_line_of_progress(cables: Path) -> None:
    for command in ("parse", "facts"):
        code, shown, written = seen_on_a_terminal(command, cables)
        assert code == 0, shown
        assert written.count("\n") == 3
        assert written.startswith("{")


def test_a_terminal_of_unknown_width_shows_rows() -> None:
    """A terminal that nobody has given a size to says that it has no column."""
    asked = ("query", "officials", "-g", "tests/golden/07ASTANA2113.trig")
    code, shown, _ = seen_on_a_terminal(*asked, stream="stdout")
    assert code == 0
    assert "Azimova" in shown
