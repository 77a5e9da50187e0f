"""Pages that are made from the ontology, the queries and the commands say what these say."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_made_pages_are_up_to_date() -> None:
    """`make docs` writes them."""
    run = [sys.executable, ROOT / "tools" / "make_docs.py", "--check"]
    done = subprocess.run(run, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_the_index_leads_to_every_page() -> None:
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"}
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert {page for page in pages if f"]({page})" in index} == pages


def test_every_diagnostic_stands_on_a_page() -> None:
    code = (path.read_text(encoding="utf-8") for path in (ROOT / "cablegraph").rglob("*.py"))
    names = {name for text in code for name in re.findall(r'Diagnostic\(\s*"([a-z-]+)"', text)}
    told = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))
    assert {name for name in names if f"`{name}`" in told} == names != set()
