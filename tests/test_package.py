"""The package's own names: the verbs of the library, light to import, known to type checkers."""

import ast
import subprocess
import sys
from pathlib import Path

import cablegraph


def test_every_name_is_there() -> None:
    for name in cablegraph.__all__:
        assert getattr(cablegraph, name).__name__ == name


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(cablegraph.__file__).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: statement.module
        for statement in block.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
    assert seen == {name: f"cablegraph.{home}" for name, home in cablegraph.HOMES.items()}


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, cablegraph; print(*(name for name in sys.modules if '.' in name))"
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert not [name for name in done.stdout.split() if name.startswith("cablegraph.")]
