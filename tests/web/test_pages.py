"""The pages say what the graph says, whatever a cable holds, and every link leads somewhere."""

import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from starlette.testclient import TestClient

from cablegraph.ingest.identity import resolve_store
from cablegraph.queries import query_names
from cablegraph.store import GraphStore, open_store
from cablegraph.web.app import make_app
from tests.web.conftest import BROWSER, HERE

LINK = re.compile(r'(?:href|src|action)="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
MOST_PAGES = 400


def text_of(client: TestClient, address: str, status: int = 200) -> str:
    reply = client.get(address)
    assert reply.status_code == status, reply.text
    return unescape(TAG.sub("", reply.text))


def test_the_start_tells_what_is_there(client: TestClient) -> None:
    text = text_of(client, "/")
    assert re.search(r"cables\s*58", text)
    assert "Cables from 2004-01-05 to 2008-03-12" in text
    assert "PREL · External political relations" in text
    assert "Embassy Riga" in text
    assert "Which cited cables are missing here?" in text


def test_a_cable_shows_its_text_with_the_findings(client: TestClient) -> None:
    page = client.get("/cable/07ASTANA2113").text
    assert '<span class="m cue" title="caution">cautioned</span>' in page
    assert "Elvira Abilkhasimovna Azimova" in page
    text = unescape(TAG.sub("", page))
    assert "Found: 2 officials, 2 ministries, 1 demarche, 10 positions, 2 action items." in text
    assert "R 060441Z" not in text  # the header is a table
    assert "STATE 9940907STATE99409missing: not here" in text


@pytest.mark.parametrize("section", ["Positions", "Demarches", "Action items"])
def test_every_finding_of_a_cable_leads_to_its_place(client: TestClient, section: str) -> None:
    page = client.get("/cable/07ASTANA2113").text
    table = page[page.index(f"<caption>{section}<") :].partition("</table>")[0]
    for row in table.split("<tr>")[2:]:
        assert re.search(r'href="/cable/07ASTANA2113\?at=\d+-\d+#sought"', row), row


def test_a_place_in_a_cable_is_marked(client: TestClient) -> None:
    page = client.get("/cable/07ASTANA2113?at=1224-1414").text
    assert page.count('id="sought"') == 1
    marked = "".join(re.findall(r'<span class="m [^"]*sought[^"]*"[^>]*>(.*?)</span>', page))
    assert TAG.sub("", marked).startswith("Azimova")


def test_a_cited_cable_that_is_not_here_is_said_to_be_so(client: TestClient) -> None:
    text = text_of(client, "/cable/07STATE99409")
    assert "This cable is cited, and not in this collection" in text
    assert "07ASTANA2113" in text


def test_an_actor_has_offices_positions_and_quotes(client: TestClient) -> None:
    page = client.get("/actor?who=Azimova").text
    text = unescape(TAG.sub("", page))
    assert "Office Director" in text
    assert "Azimova cautioned however that improving the conviction rate" in text
    assert '<span class="marking">[UNCLASSIFIED//FOR OFFICIAL USE ONLY]</span>' in page
    assert "/cable/07ASTANA2113?at=" in page
    assert '<span class="act against">caution</span>' in page


def test_a_ministry_has_its_officials(client: TestClient) -> None:
    who = "https://w3id.org/cablegraph/ministry/kz/ministry-of-justice"
    text = text_of(client, f"/actor?who={who}")
    assert "Ministry of Justice" in text
    assert "Its officials" in text


def test_where_a_position_changed(client: TestClient) -> None:
    changes = '<a href="/question/position-changes?holder={}">'
    assert changes.format("Ainars+Ozols") in client.get("/actor?who=Ainars+Ozols").text
    assert changes.format("Azimova") not in client.get("/actor?who=Azimova").text


def test_nobody_of_that_name(client: TestClient) -> None:
    text = text_of(client, "/actor?who=Azimovna", 404)
    assert "nobody here is called so; near it: " in text


def test_a_topic_and_a_post(client: TestClient) -> None:
    text = text_of(client, "/topic/EFIS")
    assert "Who is for it, who against" in text
    assert "After →" in text  # seventy cables are two pages
    assert "Embassy Riga" in text_of(client, "/post/embassy-riga")
    assert "G-8 · Group of Eight" in text_of(client, "/topic/G-8")
    text_of(client, "/topic/XQZ9", 404)
    text_of(client, "/post/embassy-atlantis", 404)


def test_search_marks_the_words_and_tells_who_speaks(client: TestClient) -> None:
    page = client.get("/search?words=trafficking+mechanism").text
    assert "<mark>trafficking</mark>" in page
    assert "Azimova (caution)" in page
    assert "paragraph 2" in page


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ("post=Riga", {"RIGA"}),
        ("post=Riga&since=2008", {"RIGA"}),
        ("since=2004-02&until=2004-02", {"RIGA", "OSLO", "LISBON", "ACCRA", "MONTEVIDEO"}),
        ("level=SECRET", set()),
    ],
)
def test_search_is_narrowed(client: TestClient, narrowed: str, found: set[str]) -> None:
    page = client.get(f"/search?words=harbor+OR+drift+OR+visa&{narrowed}").text
    cables = re.findall(r'<p class="where"><a [^>]*>([^<]*)', page)
    assert {re.sub(r"\d", "", cable) for cable in cables} <= found
    assert bool(cables) == bool(found)


def test_search_pages_and_mistakes(client: TestClient) -> None:
    first, second = (client.get(f"/search?words=the&page={number}").text for number in (1, 2))
    hits = [re.findall(r'href="(/cable/[^"]*)"', page) for page in (first, second)]
    assert len(hits[0]) == 20
    assert hits[1]
    assert not set(hits[0]) & set(hits[1])
    assert "a phrase begins" in text_of(client, "/search?words=%22open", 400)
    assert "Nothing found" in text_of(client, "/search?words=tuna")


def test_a_file_without_index_is_searched_too() -> None:
    where = "tests/golden/07ASTANA2113.trig"
    client = TestClient(make_app(open_store(where), where, 60), base_url=HERE, headers=BROWSER)
    text = text_of(client, "/search?words=judicial")
    assert "This graph has no text index" in text
    assert "07ASTANA2113" in text_of(client, "/search?words=trafficking")
    assert "narrowed by days alone" in text_of(client, "/search?words=visa&post=Riga", 400)


@pytest.mark.parametrize("name", query_names())
def test_every_question_has_a_form_a_table_and_files(client: TestClient, name: str) -> None:
    terms = "?holder=Azimova" if name == "position-changes" else ""  # compares each with each
    assert "The query in SPARQL" in text_of(client, f"/question/{name}{terms}")
    rows = client.get(f"/question/{name}.csv{terms}")
    assert rows.headers["content-type"] == "text/csv; charset=utf-8"
    assert rows.headers["content-disposition"] == f'attachment; filename="{name}.csv"'
    assert isinstance(client.get(f"/question/{name}.json{terms}").json(), list)


def test_a_question_is_narrowed_and_paged(client: TestClient) -> None:
    page = client.get("/question/cables?since=2004-01").text
    assert page.count("<tr>") == 51
    assert 'href="/question/cables?since=2004-01&amp;page=2"' in page
    assert client.get("/question/cables?since=2004-01&page=2").text.count("<tr>") == 9
    assert "nobody here is called so" in text_of(client, "/question/positions?holder=Nemo")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/question/positions?since=tomorrow", "since='tomorrow' is not a day"),
        ("/question/positions?nobody=1", "positions has no parameter 'nobody'"),
        ("/question/cables?page=0", "page is a number from 1 on"),
        ("/question/cables?page=99999999999999999999", "page is a number"),
        (f"/actor?who={'x' * 501}", "at most 500 characters"),
        ("/cable/07ASTANA2113?at=9-1", "the first and the last character"),
        ("/actor", "say who"),
        ("/actor?who=http://a%20b", "is not an actor"),
        ("/question/officials?official=http://a>b", "is not an actor"),
        ("/question/persons?official=http://a>b", "is not a person"),
        ("/search?words=a&post=%3Cb", "post='<b' is not a post"),
        ("/search?words=a&since=0000-99", "is not a day"),
        ("/search?words=a&level=%3Cb", "level='<b' is not a level"),
        ("/picture/positions?nobody=1", "has no parameter 'nobody'"),
    ],
)
def test_what_cannot_be_asked_is_explained(client: TestClient, address: str, said: str) -> None:
    assert said in text_of(client, address, 400)


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere",
        "/cable/99NOWHERE1",
        "/post/%3E%20x",
        "/cable/../../etc/passwd",
        "/question/nothing",
        "/question/..%2F..%2Fpyproject",
        "/question/positions.xls",
        "/picture/hairball",
        "/explain.css/../app.py",
    ],
)
def test_what_is_not_there(client: TestClient, address: str) -> None:
    assert "Not found" in text_of(client, address, 404)


def test_an_actor_has_the_pictures_that_show_something(client: TestClient) -> None:
    page = client.get("/actor?who=Azimova").text
    links = re.findall(r'href="(/picture/[^"]*)"', page)
    assert [link.split("?")[0] for link in links] == [
        "/picture/positions",
        "/picture/issues",
        "/picture/meetings",
    ]
    for link in links:
        assert "nothing to draw" not in text_of(client, unescape(link))
    ministry = client.get("/actor?who=Ministry+of+Justice").text
    assert "/picture/positions" not in ministry
    assert "Speech acts by month" not in ministry


def test_a_page_offers_no_picture_that_would_be_empty(client: TestClient) -> None:
    offered = {
        address: "/picture/" in client.get(address).text
        for address in ("/cable/07ASTANA2113", "/topic/PHUM", "/topic/EFIS", "/topic/PREL")
    }
    assert offered["/cable/07ASTANA2113"]
    assert not offered["/topic/PREL"]  # of which nothing is an issue
    for address, is_offered in offered.items():
        if address.startswith("/topic/"):
            picture = f"/picture/issues?issue={address.rpartition('/')[2]}"
            assert is_offered == ("nothing to draw" not in text_of(client, picture))


def test_pictures_have_their_sentences(client: TestClient) -> None:
    page = client.get("/picture/positions?holder=Azimova").text
    assert 'src="data:image/svg+xml;base64,' in page
    assert "Azimova cautioned however" in unescape(page)
    assert '<a href="/cable/07ASTANA2113?at=' in page
    assert "nothing to draw" in text_of(client, "/picture/meetings?cable=99NOWHERE1")


def test_a_hostile_cable_is_text(client: TestClient, store: GraphStore) -> None:
    addresses = ["/cable/08RIGA17", "/search?words=alert", "/question/cables?words=script"]
    addresses += ["/question/positions?cable=08RIGA17", "/question/actor-positions?since=2008-03"]
    addresses += ["/picture/positions?cable=08RIGA17", "/question/paragraphs?cable=08RIGA17"]
    for address in addresses:
        page = client.get(address).text
        assert "alert" in page, address
        assert not re.search(r"<(script|img src=x|svg)", page), address
    assert "&lt;script&gt;" in client.get("/search?words=<script>").text
    assert "<script" not in client.get("/question/positions?holder=<script>").text


def test_every_link_leads_somewhere(client: TestClient) -> None:
    """From the start on, no page has a link to nothing, and none to another host."""
    waiting, seen = ["/"], {"/", "/question/position-changes"}
    while waiting and len(seen) < MOST_PAGES:
        address = waiting.pop(0)
        reply = client.get(address)
        assert reply.status_code == 200, (address, reply.text)
        if "text/html" in reply.headers["content-type"]:
            for link in map(unescape, LINK.findall(reply.text)):
                target = urldefrag(link).url
                assert link.startswith(("/", "#", "data:")), (address, link)
                if target.startswith("/") and target not in seen and "/picture/" not in target:
                    seen.add(target)
                    waiting.append(target)
    assert len(seen) > 100


def test_a_page_that_takes_too_long_is_stopped(store: GraphStore, folder: Path) -> None:
    app = make_app(store, str(folder), seconds=0.001)
    client = TestClient(app, base_url=HERE, headers=BROWSER)
    text = text_of(client, "/question/positions", 503)
    assert "the query took longer than 0.001 seconds and was stopped" in text
    assert "Narrow the question" in text


def test_a_defect_is_no_traceback(
    store: GraphStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(store, str(folder), seconds=60)
    monkeypatch.setattr("cablegraph.web.app.bounded", lambda items: 1 / 0)
    client = TestClient(app, base_url=HERE, headers=BROWSER, raise_server_exceptions=False)
    reply = client.get("/")
    assert reply.status_code == 500
    assert "a defect of cablegraph" in reply.text
    assert "Traceback" not in reply.text
    assert "content-security-policy" in reply.headers


STRANGE = """
@base <https://w3id.org/cablegraph/cable/..%2Fetc%2Fpasswd/> .
@prefix cg: <https://w3id.org/cablegraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
<CABLE> a cg:Cable ; dcterms:identifier "../etc/passwd" ; dcterms:title "<script>" .
<paragraph/1> a cg:Paragraph ; dcterms:isPartOf <CABLE> ;
  oa:start "x" ; cg:text "1. (C) Ozols sang of <b>fees." .
<official/ozols> a cg:Official ; foaf:name "<b>Ozols" ; cg:nameKey "ozols" ;
  oa:start "x" ; oa:end -5 ; prov:wasDerivedFrom <paragraph/1> .
<position/1> a cg:Position ; cg:holder <official/ozols> ; cg:about "<b>" ;
  cg:speechAct <https://w3id.org/cablegraph/act/sing> ; cg:concerns <javascript:alert(1)> ;
  oa:start "x" ; oa:exact "<b>" ; prov:wasDerivedFrom <paragraph/1> .
""".replace("CABLE", "https://w3id.org/cablegraph/cable/..%2Fetc%2Fpasswd")


def test_a_graph_that_no_cablegraph_has_written(tmp_path: Path) -> None:
    """Ids that are paths, acts that are not ours, offsets that are no numbers."""
    (tmp_path / "strange.trig").write_text(STRANGE)
    where = str(tmp_path / "strange.trig")
    client = TestClient(make_app(open_store(where), where, 60), base_url=HERE, headers=BROWSER)
    address = "/cable/..%2Fetc%2Fpasswd"
    assert f'href="{address}"' in client.get("/question/cables").text
    official = "https://w3id.org/cablegraph/cable/..%252Fetc%252Fpasswd/official/ozols"
    pages = [address, "/question/positions", f"/actor?who={official}", "/picture/positions"]
    for page in [*pages, "/search?words=sang"]:
        reply = client.get(page)
        assert reply.status_code == 200, (page, reply.text)
        assert not re.search(r"<(script|b)>", reply.text), page


def test_a_person_of_several_cables_has_a_page(folder: Path, tmp_path: Path) -> None:
    judged = tmp_path / "store"
    shutil.copytree(folder, judged)
    resolve_store(judged)
    store = open_store(judged)
    client = TestClient(make_app(store, str(judged), 60), base_url=HERE, headers=BROWSER)
    rows = client.get("/question/persons.json").json()
    person = next(row for row in rows if "/person/" in row["person"])
    page = client.get("/actor", params={"who": person["person"]}).text
    assert f"<h1>{person['name']}</h1>" in page
    assert f"has judged: {person['cables']} cables" in page
    official = client.get("/question/identity.json?verdict=same").json()[0]["official"]
    page = client.get("/actor", params={"who": official}).text
    assert "The same person in other cables: " in page
    assert "/actor?who=https%3A%2F%2Fw3id.org%2Fcablegraph%2Fperson%2F" in page
    assert "Judged to be one person each: " in client.get(f"/actor?who={person['name']}").text
    store.close()
