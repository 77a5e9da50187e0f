"""What `cablegraph query` and `cablegraph sparql` print, and what they say of mistakes."""

import csv
import json
from pathlib import Path

import pytest

from cablegraph.queries import query_names
from cablegraph.resources import REPOSITORY
from tests.cli.running import Terminal

GRAPH = """
@prefix cg: <https://w3id.org/cablegraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
<https://w3id.org/cablegraph/cable/07RIGA12> a cg:Cable ;
  dcterms:identifier "07RIGA12" ; dcterms:title "=1+1 | <b>\\u001b[31mred" .
"""
GOLDEN = REPOSITORY / "tests" / "golden" / "07ASTANA2113.txt"
TITLES = "SELECT ?cable ?title WHERE { ?cable dcterms:title ?title }"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text(GRAPH, encoding="utf-8")
    return path


def test_query_alone_lists_the_queries(run: Terminal) -> None:
    ran = run("query")
    assert ran.code == 0
    assert set(query_names()) <= {line.split()[0] for line in ran.out.splitlines()}


def test_a_query_without_a_graph_is_explained(run: Terminal) -> None:
    ran = run("query", "references")
    assert ran.code == 0
    assert "Columns\n  cable, label, text, cites\n" in ran.out
    assert "SELECT" in ran.out


def test_a_query_that_is_to_run_needs_a_graph(run: Terminal, tmp_path: Path) -> None:
    """Whoever gives a term or a file wants rows, not an explanation."""
    for given in (("-p", "cable=07RIGA12"), ("-o", tmp_path / "rows.csv"), ("--limit", "3")):
        ran = run("query", "references", *given)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.endswith("Error: give --graph, of which references is to be asked\n")
    ran = run("query", "references", "-p", "cable=07RIGA12", "--explain")
    assert ran.err == "cablegraph query references --graph WHERE runs it.\n"


def test_a_term_is_given_once(run: Terminal, graph: Path) -> None:
    ran = run("query", "positions", "-g", graph, "-p", "holder=Ozols", "-p", "holder=Solvang")
    assert (ran.code, ran.out) == (2, "")
    said = "one term for each KEY, not holder=Ozols and holder=Solvang: ask once for each"
    assert said in ran.err


def test_a_post_that_there_is_not_is_refused(run: Terminal, graph: Path) -> None:
    ran = run("query", "cables", "-g", graph, "-p", "post=Atlantis")
    assert ran.code == 2
    assert "post='Atlantis' is not a post: Paris, embassy-paris, USEU Brussels, or its" in ran.err


def test_a_query_is_named_nearest(run: Terminal) -> None:
    ran = run("query", "postions")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("Error: no such query: postions; did you mean positions?\n")


def test_a_parameter_is_named_nearest(run: Terminal, graph: Path) -> None:
    ran = run("query", "positions", "-g", graph, "-p", "holdr=Azimova")
    assert ran.code == 2
    assert "positions has no parameter holdr; did you mean holder?" in ran.err


def test_a_parameter_needs_a_value(run: Terminal, graph: Path) -> None:
    ran = run("query", "positions", "-g", graph, "-p", "Azimova")
    assert ran.code == 2
    assert "--param takes KEY=VALUE, as in --param cable=07ASTANA2113: Azimova" in ran.err


def test_a_term_that_does_not_fit_is_wrong_usage(run: Terminal, graph: Path) -> None:
    ran = run("query", "positions", "-g", graph, "-p", "since=last week")
    assert (ran.code, ran.err) == (
        2,
        "cablegraph: since='last week' is not a day as year-month-day, or a month, or a year\n",
    )


def test_a_missing_graph_is_wrong_usage(run: Terminal, tmp_path: Path) -> None:
    ran = run("query", "positions", "-g", tmp_path / "none.ttl")
    assert ran.code == 2
    assert "none.ttl: no such file or folder" in ran.err


def test_a_file_that_is_no_graph(run: Terminal, tmp_path: Path) -> None:
    (tmp_path / "notes.ttl").write_text("Dear diary", encoding="utf-8")
    ran = run("query", "positions", "-g", tmp_path / "notes.ttl")
    assert ran.code == 1
    assert ran.err.startswith(f"cablegraph: {tmp_path / 'notes.ttl'}: ")
    assert "Traceback" not in ran.err


def test_a_cable_in_the_place_of_a_graph_is_told_how_to_become_one(run: Terminal) -> None:
    ran = run("query", "positions", "-g", GOLDEN)
    assert ran.code == 1
    assert ran.err.endswith("; `cablegraph build` makes one of cables\n")


def test_nothing_found_is_said_beside_the_empty_table(run: Terminal, graph: Path) -> None:
    ran = run("query", "positions", "-g", graph, "-p", "holder=Nobody", "-f", "csv")
    said = "nothing found\ncablegraph: holder=Nobody: nobody here is called so\n"
    assert (ran.code, ran.err) == (0, f"cablegraph: {said}")
    assert ran.out.startswith("cable,position,holder,")


def test_an_empty_picture_says_what_is_not_there(
    run: Terminal, graph: Path, tmp_path: Path
) -> None:
    output = tmp_path / "picture.svg"
    ran = run("draw", "-g", graph, "-p", "cable=07RIGA13", "-o", output)
    assert ran.code == 0
    assert "cablegraph: cable=07RIGA13: there is no such cable here\n" in ran.err


def test_a_prefix_that_is_not_declared_is_named_so(run: Terminal, graph: Path) -> None:
    ran = run("sparql", "SELECT ?c { ?c a nope:Cable }", "-g", graph)
    assert ran.code == 2
    message, query, _ = ran.err.split("\n", 2)
    said = "cablegraph: this is not SPARQL: line 1: the prefix nope: is not declared"
    assert message == said
    assert "nope:Cable" in query


def test_a_suffix_of_no_graph_is_wrong_usage(run: Terminal, graph: Path, tmp_path: Path) -> None:
    for command in ("export", "build"):
        given = ("-g", graph) if command == "export" else (GOLDEN,)
        ran = run(command, *given, "-o", tmp_path / "graph.rdf")
        assert ran.code == 2
        assert "there are: ttl, trig, nq, nt, jsonld" in ran.err


def test_a_picture_that_cannot_be_written_is_named(run: Terminal, graph: Path) -> None:
    ran = run("draw", "-g", graph, "-o", "/proc/picture.png")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "cablegraph: /proc/picture.png: No such file or directory\n"


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_list_is_shown_with_an_entry_a_line(run: Terminal, graph: Path, form: str) -> None:
    ran = run(
        "sparql",
        r"SELECT ?to ?of { VALUES (?to ?of) { ('RIGA\nOSLO' 3) } }",
        "-g",
        graph,
        "-f",
        form,
    )
    assert ran.code == 0
    if form == "table":
        assert [line.split() for line in ran.out.splitlines()] == [
            ["to", "of"],
            ["RIGA", "3"],
            ["OSLO"],
        ]
    else:
        assert "| RIGA<br>OSLO | 3 |" in ran.out


def test_an_endpoint_that_is_not_there(run: Terminal) -> None:
    ran = run("query", "positions", "-g", "http://127.0.0.1:9/query")
    assert ran.code == 1
    assert ran.err.startswith("cablegraph: http://127.0.0.1:9/query cannot be reached: ")


def test_bad_sparql_shows_its_place(run: Terminal, graph: Path) -> None:
    ran = run("sparql", "SELECT WHER { ?c a cg:Cable }", "-g", graph)
    assert ran.code == 2
    assert ran.err.startswith("cablegraph: this is not SPARQL: line 1: ")
    assert "    SELECT WHER { ?c a cg:Cable }\n" in ran.err


def test_a_brace_that_is_missing_is_named(run: Terminal, graph: Path) -> None:
    ran = run("sparql", "SELECT ?c WHERE { ?c dcterms:title ?title", "-g", graph)
    assert "line 1: the query ends before its last }\n" in ran.err


def test_an_error_in_sparql_does_not_list_the_letters_of_names(run: Terminal, graph: Path) -> None:
    for wrong in ("ASK { ?c ; }", 'SELECT ?c WHERE { ?c a cg:Cable ; "x" }', "ASK { ?a ?b ) }"):
        ran = run("sparql", wrong, "-g", graph)
        assert ran.code == 2
        assert len(ran.err.splitlines()) == 3
        assert "u{" not in ran.err


def test_describe_needs_no_braces(run: Terminal, graph: Path) -> None:
    asked = "describe <https://w3id.org/cablegraph/cable/07RIGA12>"
    for command in (("sparql", asked), ("export", "--format", "nt", "--query", asked)):
        ran = run(*command, "-g", graph)
        assert ran.code == 0
        assert "07RIGA12> <http://purl.org/dc/terms/title>" in ran.out


def test_a_suffix_and_a_format_that_differ_are_refused(
    run: Terminal, graph: Path, tmp_path: Path
) -> None:
    output = tmp_path / "graph.trig"
    for command in (("build", GOLDEN), ("export", "-g", graph)):
        ran = run(*command, "-f", "jsonld", "-o", output)
        assert ran.code == 2
        assert "the suffix says trig, --format jsonld: change one" in ran.err
        assert not output.exists()


def test_a_query_file_that_is_not_there(run: Terminal, graph: Path) -> None:
    ran = run("sparql", "nothing.rq", "-g", graph)
    assert ran.code == 2
    assert ran.err.endswith("Error: nothing.rq: no such file, and no query either\n")


def test_sparql_reads_files_and_standard_input(run: Terminal, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "titles.rq").write_text(TITLES, encoding="utf-8")
    from_file = run("sparql", tmp_path / "titles.rq", "-g", graph)
    from_input = run("sparql", "-", "-g", graph, stdin=TITLES.encode())
    assert from_file == from_input
    assert "07RIGA12" in from_file.out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_query_may_be_in_any_encoding(
    run: Terminal, graph: Path, tmp_path: Path, encoding: str
) -> None:
    written = "SELECT ?cable { ?cable a cg:Cable FILTER(STRLEN('São') = 3) }".encode(encoding)
    path = tmp_path / "cables.rq"
    path.write_bytes(written)
    for ran in (run("sparql", path, "-g", graph), run("sparql", "-", "-g", graph, stdin=written)):
        assert (ran.code, ran.err) == (0, "")
        assert "07RIGA12" in ran.out


def test_service_is_refused(run: Terminal, graph: Path) -> None:
    ran = run(
        "sparql", "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "-g", graph
    )
    assert (ran.code, ran.err) == (
        2,
        "cablegraph: SERVICE fetches from another place, which is not allowed here\n",
    )


def test_a_terminal_gets_no_control_characters(run: Terminal, graph: Path) -> None:
    assert "\x1b" not in run("sparql", TITLES, "-g", graph).out


def test_a_spreadsheet_gets_no_formula(run: Terminal, graph: Path, tmp_path: Path) -> None:
    """The suffix of the output decides the form."""
    output = tmp_path / "titles.csv"
    assert run("sparql", TITLES, "-g", graph, "-o", output).code == 0
    with output.open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert row["title"].startswith("'=1+1")


def test_json_is_the_text_as_it_is(run: Terminal, graph: Path) -> None:
    (row,) = json.loads(run("sparql", TITLES, "-g", graph, "-f", "json").out)
    assert row == {
        "cable": "https://w3id.org/cablegraph/cable/07RIGA12",
        "title": "=1+1 | <b>\x1b[31mred",
    }


def test_markdown_is_escaped(run: Terminal, graph: Path) -> None:
    assert r"=1+1 \| \<b\> \[31mred" in run("sparql", TITLES, "-g", graph, "-f", "markdown").out


def test_a_word_to_leave_out_is_no_option(run: Terminal, graph: Path) -> None:
    for word in ("-norway", "-fees", "-whaling"):
        ran = run("search", "-g", graph, "nets", word)
        assert ran.code == 2
        assert ran.err.endswith(f"; to leave out a word, put -- before the WORDS: -- fees {word}\n")


def test_a_file_has_no_text_index(run: Terminal, graph: Path) -> None:
    ran = run("search", "-g", graph, "--", "nets", "-norway")
    assert ran.code == 1
    assert "`cablegraph build PATHS -o out/store` makes a store with one" in ran.err


def test_an_endpoint_has_no_text_index(run: Terminal) -> None:
    ran = run("search", "-g", "https://127.0.0.1:9/sparql", "nets")
    assert ran.code == 1
    assert ran.err.startswith("cablegraph: https://127.0.0.1:9/sparql: there is no text index here")


def test_ask_and_construct(run: Terminal, graph: Path) -> None:
    assert run("sparql", "ASK { ?c a cg:Cable }", "-g", graph).out == "true\n"
    made = run("sparql", "CONSTRUCT WHERE { ?c a cg:Cable }", "-g", graph).out
    assert made.startswith("<https://w3id.org/cablegraph/cable/07RIGA12> ")


@pytest.mark.parametrize("given", [("-f", "csv"), ("-o", "{}.csv"), ("-o", "{}.json")])
def test_what_has_no_rows_is_written_in_no_form_of_rows(
    run: Terminal, graph: Path, tmp_path: Path, given: tuple[str, str]
) -> None:
    option, value = given[0], given[1].format(tmp_path / "answer")
    for query in ("CONSTRUCT WHERE { ?c a cg:Cable }", "ASK { ?c a cg:Cable }"):
        ran = run("sparql", query, "-g", graph, option, value)
        assert (ran.code, ran.out) == (2, "")
        assert "only rows can be written as " in ran.err
        assert ("export --query" in ran.err) == query.startswith("CONSTRUCT")
    assert not list(tmp_path.glob("answer.*"))


def test_a_term_given_as_an_option_is_told_its_form(run: Terminal, graph: Path) -> None:
    ran = run("query", "positions", "-g", graph, "--holder", "Azimova")
    assert ran.code == 2
    assert "; a term of a query is given as --param holder=...\n" in ran.err


@pytest.mark.parametrize(
    "update", ["DELETE WHERE { ?s ?p ?o }", "# all\nPREFIX a: <b>\ndrop all {}"]
)
def test_an_update_is_no_query(run: Terminal, graph: Path, update: str) -> None:
    ran = run("sparql", update, "-g", graph)
    assert ran.code == 2
    assert ran.err.endswith("Error: a query asks: cablegraph add and remove change a store\n")


@pytest.mark.parametrize(
    ("name", "term", "said"),
    [
        ("officials", "country=Latvai", "a country: its name, or two letters; near it: Latvia"),
        ("cables", "post=Madird", "or its IRI; near it: Madrid"),
        ("action-items", "kind=promise", "a kind of action item: commitment, request, plan"),
    ],
)
def test_a_term_that_does_not_fit_is_told_what_would(
    run: Terminal, graph: Path, name: str, term: str, said: str
) -> None:
    ran = run("query", name, "-g", graph, "-p", term)
    assert ran.code == 2
    assert ran.err.endswith(f"{said}\n")


def test_a_first_day_after_the_last_is_told(run: Terminal, graph: Path) -> None:
    ran = run("query", "cables", "-g", graph, "-p", "since=2010", "-p", "until=2009")
    assert "since=2010-01-01 is after until=2009-12-31" in ran.err


@pytest.mark.parametrize("key", ["name", "kind", "store", "query", "time_limit"])
def test_a_picture_takes_the_terms_of_its_query(
    run: Terminal, graph: Path, tmp_path: Path, key: str
) -> None:
    for command in (("draw", "-o", tmp_path / "picture.svg"), ("network", "meetings")):
        ran = run(*command, "-g", graph, "-p", f"{key}=Azimova")
        assert ran.code == 2
        assert f" has no parameter {key}; " in ran.err
