"""Named queries give the columns of their headers, the same rows everywhere, and only terms in."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.errors import QueryError
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.model.findings import Findings
from cablegraph.parse import parse_cable
from cablegraph.queries import KINDS, query_names, read_query, run_query
from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.store import GraphStore, Value, open_store
from cablegraph.terms.speech import SpeechAct
from cablegraph.text import SourceText
from tests.invented import invented_cable
from tests.rdf.made import CABLE, FINDINGS

PROMISED = {  # the columns that users were promised
    "officials": "cable, official, name, title, organization, country",
    "ministries": "cable, ministry, name, aliases, country",
    "embassies": "post, kind, name, city, country, cables_sent",
    "references": "cable, label, text, cites",
    "demarches": "cable, demarche, direction, by, to, to_organization, date, about, instructed_by, "
    "form, paragraph, start, end, evidence",
    "positions": "cable, position, holder, act, about, issue, paragraph, marking, start, end, "
    "evidence",
    "action-items": "cable, action_item, owner, kind, action, due, paragraph, start, end, evidence",
}
NUMBERS = range(1, 13)


def invented_graph() -> bytes:
    texts = {number: invented_cable(number) for number in NUMBERS}
    cables = [
        parse_cable(
            RawCable(
                source=SourceText(f"{number}.txt", text),
                format=SourceFormat.TEXT,
                digest=f"{number:064x}",
            )
        )
        for number, text in texts.items()
    ]
    return nquads(graph_quads(cables))


@pytest.fixture(scope="module")
def content() -> bytes:
    return invented_graph()


@pytest.fixture(scope="module")
def store(content: bytes) -> Iterator[GraphStore]:
    store = open_store()
    store.add(content)
    yield store
    store.close()


@pytest.fixture(scope="module")
def dataset(content: bytes) -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=content.decode(), format="nquads")
    return dataset


def plain(term: rdflib.term.Node | None) -> Value:
    if isinstance(term, rdflib.Literal) and term.datatype == rdflib.XSD.integer:
        return int(term)
    return None if term is None else str(term).replace("+00:00", "Z")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", query_names())
def test_rdflib_and_pyoxigraph_give_the_same_rows(
    name: str, store: GraphStore, dataset: rdflib.Dataset
) -> None:
    found = dataset.query(read_query(name).text)
    assert [tuple(map(plain, row)) for row in found] == list(run_query(store, name).rows)


@pytest.mark.parametrize("name", query_names())
def test_a_header_tells_the_columns_of_its_query(name: str, store: GraphStore) -> None:
    answer = store.query(read_query(name).text)
    assert answer.columns == read_query(name).columns


@pytest.mark.parametrize("name", PROMISED)
def test_promised_columns_stand(name: str) -> None:
    assert ", ".join(read_query(name).columns).startswith(PROMISED[name])


QUOTING = [name for name in query_names() if "?quote" in read_query(name).text]


@pytest.mark.parametrize("name", QUOTING)
def test_what_is_quoted_has_the_marking_of_its_paragraph_else_of_its_cable(name: str) -> None:
    unmarked = replace(
        CABLE,
        paragraphs=tuple(part._replace(portion_marking=None) for part in CABLE.paragraphs),
    )
    unclassified = replace(unmarked, classification=None)
    given: list[set[Value]] = []
    for cable in (CABLE, unmarked, unclassified):
        store = open_store()
        claims = FINDINGS
        if name == "demarches-without-reply":
            claims = replace(FINDINGS, positions=())
        store.add(nquads([*cable_quads(cable), *finding_quads(cable, claims)]))
        given.append({row["marking"] for row in run_query(store, name).records()})
    printed, *others = given
    assert printed
    assert printed <= {"C", "SBU"}
    assert others == [{"[CONFIDENTIAL]"}, {None}]


@pytest.mark.parametrize("name", query_names())
def test_every_query_keeps_rows_apart(name: str) -> None:
    """A triple that is in two graphs counts twice in some stores."""
    text = read_query(name).text
    assert "SELECT DISTINCT" in text or "GROUP BY" in text
    assert "COUNT(*)" not in text


@pytest.mark.parametrize("name", query_names())
def test_every_parameter_is_of_a_known_kind_and_in_the_query(name: str) -> None:
    query = read_query(name)
    for parameter, kind in query.parameters.items():
        assert kind in KINDS
        assert re.search(rf"\?{parameter}\b", query.text), parameter


@pytest.mark.parametrize("name", [name for name in query_names() if read_query(name).parameters])
def test_a_term_keeps_only_rows_that_are_there_without_it(name: str, store: GraphStore) -> None:
    terms = {
        "cable": "07RIGA12",
        "cited": "07STATE99409",
        "day": "2004-02-01",
        "actor": "Ozols",
        "person": "Ozols",
        "act": "caution",
        "tag": "NO",
        "country": "LV",
        "words": "harbor",
        "station": "State",
        "text": "commitment",
        "verdict": "open",
        "post": "Riga",
        "level": "confidential",
    }
    is_counted = "GROUP BY" in read_query(name).text
    # Of two who met, the one that is asked for comes first: rows are the same but for that.
    as_found = frozenset if name == "who-met-whom" else tuple
    every = set(map(as_found, run_query(store, name).rows))
    for parameter, kind in read_query(name).parameters.items():
        found = run_query(store, name, **{parameter: terms[kind]})
        assert is_counted or set(map(as_found, found.rows)) <= every, parameter


def test_a_cable_keeps_its_own_rows(store: GraphStore) -> None:
    for name in ("positions", "officials", "action-items", "header", "actors"):
        (one, *_) = run_query(store, "cables").rows
        rows = list(run_query(store, name, cable=str(one[1])).records())
        assert rows
        assert {row["cable"] for row in rows} == {one[0]}


def test_an_actor_is_found_by_surname_by_full_name_and_by_iri(store: GraphStore) -> None:
    by_surname = run_query(store, "actor-positions", holder="ozols").rows
    assert by_surname
    assert run_query(store, "actor-positions", holder="Ainars Ozols").rows == by_surname
    assert not run_query(store, "actor-positions", holder="Bruno Ozols").rows
    by_iri = {row for row in by_surname if row[2] == by_surname[0][2]}
    assert set(run_query(store, "actor-positions", holder=str(by_surname[0][2])).rows) == by_iri


@pytest.mark.parametrize(
    "post", ["Riga", "riga", "AMEMBASSY RIGA", "Embassy Riga", "embassy-riga", "post/embassy-riga"]
)
def test_a_post_is_given_as_people_write_it(post: str, store: GraphStore) -> None:
    by_iri = run_query(store, "cables", post="https://w3id.org/cablegraph/post/embassy-riga")
    assert by_iri.rows
    assert run_query(store, "cables", post=post) == by_iri


def made(findings: Findings = FINDINGS) -> GraphStore:
    store = open_store()
    store.add(nquads([*cable_quads(CABLE), *finding_quads(CABLE, findings)]))
    return store


def test_an_instruction_need_not_be_in_the_collection() -> None:
    store = made()
    found = run_query(store, "instruction-to-reply", instruction="07STATE4411")
    assert [(row["act"], row["about"]) for row in found.records()] == [("caution", "the fees")]
    assert not run_query(store, "instruction-to-reply", instruction="07STATE1").rows
    assert not run_query(store, "demarches-without-reply").rows


def test_a_demarche_without_reply_is_found() -> None:
    store = made(replace(FINDINGS, positions=FINDINGS.positions[1:]))
    (row,) = run_query(store, "demarches-without-reply", to="Ozols").records()
    assert row["date"] == "2007-03-09"


def test_two_who_met_are_listed_once_and_each_is_found_by_name() -> None:
    pairs = [
        [(row["one_name"], row["other_name"], row["how"]) for row in found.records()]
        for found in (
            run_query(made(), "who-met-whom"),
            run_query(made(), "who-met-whom", one="Ozols"),
            run_query(made(), "who-met-whom", other="Ozols"),
        )
    ]
    kinds = ("demarche", "meeting", "statement")
    assert pairs[0] == pairs[2] == [("Ambassador", "Ainars Ozols", kind) for kind in kinds]
    assert pairs[1] == [("Ainars Ozols", "Ambassador", kind) for kind in kinds]


def test_who_received_a_demarche_together_did_not_meet_in_it() -> None:
    (demarche,) = FINDINGS.demarches
    to_both = replace(demarche, delivered_to=("ozols", "harbor-league"))
    store = made(replace(FINDINGS, demarches=(to_both,), meetings=(), positions=()))
    found = run_query(store, "who-met-whom").records()
    assert {(row["one_name"], row["other_name"]) for row in found} == {
        ("Ambassador", "Ainars Ozols"),
        ("Harbor League", "Ambassador"),
    }


def test_people_of_one_surname_are_not_added_up() -> None:
    ozols, *others = FINDINGS.officials
    namesake = replace(ozols, key="bruno", name="Bruno Ozols", country="NO")
    warned, *rest = FINDINGS.positions
    agreed = replace(warned, holder="bruno", act=SpeechAct.AGREE)
    store = made(
        replace(
            FINDINGS,
            officials=(ozols, namesake, *others),
            positions=(warned, agreed, *rest),
        )
    )
    rows = run_query(store, "most-active-holders").records()
    assert [tuple(row.values()) for row in rows if row["key"] == "ozols"] == [
        ("ozols", "Ainars Ozols", "LV", 1, 0, 1, None),
        ("ozols", "Bruno Ozols", "NO", 1, 1, 0, None),
    ]


@pytest.mark.parametrize(
    ("printed", "declassify_on", "words"),
    [
        ("DECL: 03/12/2017", "2017-03-12", None),
        ("DECL: 25X1", None, "DECL: 25X1"),
        ("DECL: OADR", None, "DECL: OADR"),
        ("DECL: UPON CLOSURE OF THE PORT\n OFFICE", None, "DECL: UPON CLOSURE OF THE PORT OFFICE"),
        ("N/A", None, None),
        ("n/a", None, None),
    ],
)
def test_when_to_declassify_is_a_day_or_words(
    printed: str, declassify_on: str | None, words: str | None
) -> None:
    text = invented_cable(3)
    line = next(line for line in text.splitlines() if line.startswith("E.O."))
    source = SourceText("3.txt", text.replace(line, f"E.O. 12958: {printed}"))
    store = open_store()
    raw = RawCable(source=source, format=SourceFormat.TEXT, digest="")
    store.add(nquads(graph_quads([parse_cable(raw)])))
    for name in ("header", "classification"):
        (row, *_) = run_query(store, name).records()
        assert (row["declassify_on"], row["declassification"]) == (declassify_on, words), name


def test_cables_are_listed_by_level_and_by_the_day_of_their_declassification(
    store: GraphStore,
) -> None:
    every = run_query(store, "classification").rows
    assert {row[7] for row in every} == {"1.4(b)", "1.4(d)"}
    assert run_query(store, "classification", level="C O N F I D E N T I A L").rows == every
    assert not run_query(store, "classification", level="secret").rows
    until = run_query(store, "classification", declassify_until="2014-01-10").rows
    after = run_query(store, "classification", declassify_from="2014-01-11").rows
    assert until
    assert sorted((*until, *after)) == sorted(every)


def test_a_paragraph_stands_where_it_says() -> None:
    rows = list(run_query(made(), "paragraphs").records())
    assert [(row["number"], row["marking"], row["block"]) for row in rows] == [
        (1, "C", None),
        (2, "SBU", "comment"),
    ]
    for row in rows:
        there = CABLE.source.text[int(str(row["start"])) : int(str(row["end"]))]
        assert str(row["text"]).split()[-2:] == there.split()[-2:]
        assert str(row["text"]).startswith(f"{row['number']}. ({row['marking']}) ")
    (marked,) = run_query(made(), "paragraphs", marking="SBU").records()
    assert marked == rows[1]


def test_what_was_promised_comes_by_day_then_by_other_times_then_without() -> None:
    (item,) = FINDINGS.action_items
    assert item.due is not None
    later = replace(item, owner="ambassador", due=replace(item.due, text="soon", day=None))
    open_end = replace(item, owner="gov-lv", due=None)
    store = made(replace(FINDINGS, action_items=(open_end, later, item)))
    rows = list(run_query(store, "commitments-due").records())
    assert [row["due"] for row in rows] == ["2007-03-20", "soon", None]
    assert rows[0]["evidence"] == "Ozols promised an answer by March 20."


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("words", "due_in"),
    [
        ("by December 2008", "2008-12"),
        ("by mid-Sept. 2008", "2008-09"),
        ("BY MAY", "2007-05"),
        ("by February", "2008-02"),
        ("by the end of March", "2007-03"),
        ("before 2010", "2010"),
        ("by the end of 2008", "2008-12"),
        ("by the end of the year", "2007-12"),
        ("later this year", "2007"),
        ("by year-end", "2007-12"),
        ("next year", "2008"),
        ("later this month", "2007-03"),
        ("after the march on the harbor", "2007-03"),
        ("soon", None),
        ("within 2000 hours", None),
        ("in marching order", None),
    ],
)
def test_a_time_in_words_is_due_in_the_month_or_year_that_they_name(
    words: str, due_in: str | None
) -> None:
    (item,) = FINDINGS.action_items
    assert item.due is not None
    told = replace(item, due=replace(item.due, text=words, day=None))
    store = made(replace(FINDINGS, action_items=(told,)))
    (row,) = run_query(store, "commitments-due").records()
    assert (row["due"], row["due_in"]) == (words, due_in)
    other = rdflib.Dataset(default_union=True)
    other.parse(data=nquads(store.export()).decode(), format="nquads")
    assert [plain(row[1]) for row in other.query(read_query("commitments-due").text)] == [due_in]
    if due_in:
        inside = {"due_from": due_in, "due_until": due_in}
        assert run_query(store, "commitments-due", **inside).rows
        assert not run_query(store, "commitments-due", due_until="2006").rows
        assert not run_query(store, "commitments-due", due_from="2011").rows


def said_in_turn(*sentences: str) -> GraphStore:
    """A graph of cables on one day after the other, a sentence each."""
    cables = [
        parse_cable(
            RawCable(
                source=SourceText(f"{day}.txt", TURN.format(day=day, sentence=sentence)),
                format=SourceFormat.TEXT,
                digest=f"{day:064x}",
            )
        )
        for day, sentence in enumerate(sentences, start=1)
    ]
    store = open_store()
    store.add(nquads(graph_quads(cables)))
    return store


TURN = """R 0{day}0930Z MAR 08
FM AMEMBASSY RIGA
TO SECSTATE WASHDC
UNCLAS RIGA 00010{day}
TAGS: PREL, PTER, LG
SUBJECT: LATVIA: TALKS

1. Foreign Minister Ilze Ozola {sentence}.
ROE
"""


def test_who_changes_sides_is_shown_with_both_sentences() -> None:
    store = said_in_turn(
        "supported the law on terrorism",
        "explained the law on terrorism",
        "opposed the law on terrorism",
        "criticized the law on terrorism",
        "welcomed the law on terrorism",
    )
    rows = run_query(store, "position-changes", holder="Ozola").records()
    assert [(row["earlier_act"], row["later_act"], row["later"]) for row in rows] == [
        ("support", "decline", "2008-03-03"),
        ("criticize", "support", "2008-03-05"),
    ]
    (row,) = run_query(store, "position-changes", until="2008-03-04").records()
    assert row["earlier_evidence"] == "Foreign Minister Ilze Ozola supported the law on terrorism."
    assert row["later_evidence"] == "Foreign Minister Ilze Ozola opposed the law on terrorism."
    assert row["earlier_marking"] == row["later_marking"] == "[UNCLASSIFIED]"


@pytest.mark.parametrize(
    ("sent", "changes"),
    [
        ('"2008-03-02"^^<http://www.w3.org/2001/XMLSchema#date>', ["2008-03-02"]),
        ('"2009"^^<http://www.w3.org/2001/XMLSchema#gYear>', ["2009"]),
        ('"2008"^^<http://www.w3.org/2001/XMLSchema#gYear>', []),  # before the other, or after
    ],
)
def test_a_side_is_changed_by_a_cable_with_a_bare_day_too(sent: str, changes: list[str]) -> None:
    told = said_in_turn("supported the law on terrorism", "opposed the law on terrorism").export()
    time = b'"2008-03-02T09:30:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>'
    store = open_store()
    store.add(nquads(told).replace(time, sent.encode()))
    rows = run_query(store, "position-changes").records()
    assert [row["later"] for row in rows] == changes


def test_a_ministry_speaks_through_its_officials_too() -> None:
    acts = [
        {row["act"] for row in run_query(made(), "position-timeline", **terms).records()}
        for terms in ({"holder": "Ministry of Transport"}, {"ministry": "Ministry of Transport"})
    ]
    assert acts == [{"decline"}, {"decline", "caution"}]
    said = run_query(made(), "actor-positions", ministry="Ministry of Transport").records()
    assert [row["name"] for row in said] == ["Ainars Ozols", "Ministry of Transport"]


def test_a_cable_to_ask_for_is_named_by_its_id() -> None:
    (row,) = run_query(made(), "missing-references").records()
    assert (row["id"], row["times"]) == ("07STATE4411", 1)


def test_who_cites_first_and_last_is_told_by_the_year() -> None:
    store = open_store()
    for citing in ("99RIGA801", "04RIGA802", "75RIGA803"):
        cable, cited = (
            f"<https://w3id.org/cablegraph/cable/{each}>" for each in (citing, "99TALLINN44")
        )
        store.add(f"{cable} <http://purl.org/dc/terms/references> {cited} .\n".encode())
    (row,) = run_query(store, "missing-references", post="Tallinn").records()
    assert (row["first_citing"], row["last_citing"]) == ("75RIGA803", "04RIGA802")
    assert not run_query(store, "missing-references", post="embassy-riga").rows


def test_the_term_stands_first_in_the_where() -> None:
    for name in query_names():
        query = read_query(name)
        if "cable" in query.parameters:
            text = query.with_terms({"cable": "07RIGA12"})
            assert re.search(r'WHERE \{\n  VALUES \?cableId \{ "07RIGA12" \}', text), name


@given(st.text())
def test_nothing_but_a_term_comes_in(words: str) -> None:
    """Whatever is given as words, the query stays one query with one more text in it."""
    store = open_store()
    assert len(run_query(store, "positions", words=words)) == 0
    assert len(run_query(store, "positions", cable=words)) == 0


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ({"since": "last week"}, "since='last week' is not a day as year-month-day, or a month"),
        ({"speechAct": "shout"}, "speechAct='shout' is not a speech act: assert, support"),
        ({"holder": "http://x/> } INSERT"}, "is not an actor"),
        ({"holder": "???"}, "holder='???' is not an actor"),
        ({"colour": "red"}, "positions has no parameter 'colour'; it has: holder, cable"),
    ],
)
def test_a_term_that_does_not_fit_is_refused(terms: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError) as caught:
        run_query(open_store(), "positions", **terms)
    assert message in str(caught.value)


def test_an_unknown_query_is_answered_with_those_there_are() -> None:
    with pytest.raises(
        QueryError, match=r"there is no query '\.\./secret'; there are: action-items"
    ):
        read_query("../secret")
