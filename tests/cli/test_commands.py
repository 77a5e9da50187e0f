"""The table of commands, and what every command owes its user."""

import subprocess
import sys

import click
import pytest

from cablegraph.cli import COMMANDS, cli
from tests.cli.running import Terminal

HEAVY = {"rdflib", "pyoxigraph", "networkx", "matplotlib", "lxml", "rich", "numpy", "pyshacl"}


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name: str) -> None:
    """`--help` lists commands without importing them, so the table repeats their first lines."""
    assert (command(name).help or "").splitlines()[0] == COMMANDS[name][1]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_has_an_example(name: str) -> None:
    assert f"cablegraph {name} " in (command(name).help or "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    options = [option for option in command(name).params if isinstance(option, click.Option)]
    assert all(option.help for option in options)


def test_help_imports_nothing_heavy() -> None:
    """A budget of 0.15 s for `cablegraph --help` leaves no room for a library."""
    code = (
        "import sys; from cablegraph.cli import cli\n"
        "try: cli(['--help'])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stderr.split())


def test_an_unknown_command_is_told_the_nearest(run: Terminal) -> None:
    ran = run("prase", "x")
    assert ran.code == 2
    assert ran.err.endswith("Error: no such command: prase; did you mean parse?\n")


def test_the_package_runs_as_the_command() -> None:
    module = [sys.executable, "-m", "cablegraph", "--version"]
    shown = subprocess.run(module, capture_output=True, text=True, check=True).stdout
    assert shown.startswith("cablegraph ")
