"""The README's commands do what it says, one after the other, on a machine that has none of it."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import Terminal

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def commands() -> list[str]:
    lines = [
        line for kind, block in BLOCK.findall(README) if kind == "sh" for line in block.splitlines()
    ]
    asked = [
        f"cablegraph {line} -g out/graph.trig"
        for line in re.findall(r"`((?:query|draw) [^`]*-[^`]*)`", README)
    ]
    return [line for line in [*lines, *asked] if line.startswith("cablegraph ")]


@pytest.fixture
def newcomer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the example cable, the invented ones and nothing else."""
    for folder in ("tests/golden", "benchmarks/invented"):
        (tmp_path / folder).parent.mkdir()
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_commands_run(newcomer: Path, run: Terminal) -> None:
    assert len(commands()) > 15
    for line in commands():
        ran = run(*shlex.split(line)[1:])
        assert ran.code == 0, f"{line}\n{ran.err}"
        for output in re.findall(r"-o (\S+)", line):
            assert (newcomer / output).exists(), line


def test_the_python_runs(newcomer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = (block for kind, block in BLOCK.findall(README) if kind == "python")
    code = code.replace("out/graph.trig", str(ROOT / "tests/golden/07ASTANA2113.trig"))
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("support Azimova responded positively")


def test_the_links_lead_somewhere() -> None:
    for target in LINK.findall(README):
        assert (ROOT / target).exists(), target
