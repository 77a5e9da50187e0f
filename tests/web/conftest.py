"""A small store: the example cable, invented ones, and one that is up to no good."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from cablegraph.ingest.build import build_store
from cablegraph.ingest.engines import LocalEngine
from cablegraph.store import GraphStore, open_store
from cablegraph.web.app import make_app
from tests.invented import write_invented

HERE = "http://127.0.0.1:8765"
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
HOSTILE = """P 121430Z MAR 08
FM AMEMBASSY RIGA
TO SECSTATE WASHDC
C O N F I D E N T I A L RIGA 000017
E.O. 12958: DECL: 03/12/2018
TAGS: PREL, EFIS, G-8, LG
SUBJECT: <script>alert("subject")</script>
REF: A. STATE 99
     B. 07 RIGA 12

Classified By: Ambassador <img src=x onerror=alert(1)>, reasons 1.4 (b).

1. (C) On March 3 Poloff delivered reftel demarche to Minister of Transport Ainars Ozols.
Ozols supported <script>alert("body")</script> harbor fees "in full" & promised to reply by April 5.

2. (U) Ozols criticized '"><svg onload=alert(2)> harbor fees.  Post will follow up.
KALNINS
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the store."""
    cables = tmp_path_factory.mktemp("web")
    write_invented(cables / "cables", range(56))
    (cables / "cables" / "08RIGA17.txt").write_text(HOSTILE)
    example = Path("tests/golden/07ASTANA2113.txt")
    build_store([cables / "cables", example], cables / "store", engine=LocalEngine(workers=0))
    return cables / "store"


@pytest.fixture(scope="session")
def store(folder: Path) -> Iterator[GraphStore]:
    store = open_store(folder)
    yield store
    store.close()


@pytest.fixture(scope="session")
def client(store: GraphStore, folder: Path) -> TestClient:
    """A browser that has the explorer open."""
    app = make_app(store, str(folder), seconds=60)
    return TestClient(app, base_url=HERE, headers=BROWSER, follow_redirects=False)
