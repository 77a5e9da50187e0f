"""What single queries answer, on findings that were made for it."""

from dataclasses import replace

import pytest
import rdflib
from pyoxigraph import NamedNode, Quad

from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.model.findings import Findings
from cablegraph.model.identity import Judgement, Verdict
from cablegraph.near import unknown_terms
from cablegraph.parse import parse_cable
from cablegraph.queries import query_names, read_query, run_query
from cablegraph.rdf.build import graph_quads
from cablegraph.rdf.cables import cable_quads
from cablegraph.rdf.findings import finding_quads
from cablegraph.rdf.iris import Iris
from cablegraph.rdf.judgements import judgement_quads
from cablegraph.rdf.serialize import nquads
from cablegraph.rdf.vocabulary import PROV
from cablegraph.store import GraphStore, open_store
from cablegraph.terms.speech import SpeechAct
from cablegraph.text import SourceText
from tests.invented import invented_cable
from tests.queries.values import plain
from tests.rdf.made import CABLE, FINDINGS


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
    "sentences",
    [
        (
            "supported the law on terrorism",
            "criticized the raid on a bank by terrorists in Daugava",
        ),
        (
            "supported the law on terrorism, but opposed fees on terrorism",
            "opposed the law on terrorism",
        ),
        (
            "supported the law on terrorism",
            "welcomed the law on terrorism, but opposed fees on terrorism",
        ),
    ],
    ids=["of-other-things", "both-sides-before", "both-sides-after"],
)
def test_who_takes_sides_on_two_things_changes_none(sentences: tuple[str, str]) -> None:
    store = said_in_turn(*sentences)
    acts = {row["act"] for row in run_query(store, "positions").records()}
    assert {"support"} < acts  # and one against
    assert not run_query(store, "position-changes").rows


def test_who_changes_sides_is_one_person_where_it_is_judged() -> None:
    store = said_in_turn(
        "supported the law on terrorism",
        "opposed the law on terrorism",
        "welcomed the law on terrorism",
    )
    first, second, third = (
        NamedNode(str(row["official"])) for row in run_query(store, "officials").records()
    )
    one, other = Iris().person(first.value), Iris().person(second.value)
    judged = [(first, one), (second, other), (third, one)]
    for official, person in judged:
        joined = Quad(official, PROV.specializationOf, person, Iris().identity())
        store.add(nquads([joined]))
    assert not run_query(store, "position-changes").rows
    assert not run_query(store, "position-changes", holder="Ozola").rows


def test_one_person_changes_sides_under_two_names() -> None:
    store = said_in_turn("supported the law on terrorism", "opposed the law on terrorism")
    renamed = nquads(store.export()).replace(b'"ozola"', b'"ozola-kalnina"', 1)
    store = open_store()
    store.add(renamed.replace(b'"Ilze Ozola"', b'"Ilze Ozola-Kalnina"', 1))
    assert not run_query(store, "position-changes").rows
    for row in list(run_query(store, "officials").records()):
        official, person = NamedNode(str(row["official"])), Iris().person("RIGA")
        store.add(nquads([Quad(official, PROV.specializationOf, person, Iris().identity())]))
    (row,) = run_query(store, "position-changes").records()
    assert (row["earlier_act"], row["later_act"]) == ("support", "decline")


def test_a_ministry_is_one_whatever_the_spelling_of_its_name() -> None:
    spellings = ("Ministry of Interior", "Ministry of the Interior", "Interior Ministry", "MOI")
    store = said_in_turn(*(f"met Karlis Liepa, director at the {name}" for name in spellings))
    assert len({row["ministry"] for row in run_query(store, "ministries").records()}) == 1
    for asked in spellings:
        found = run_query(store, "officials-of-ministry", ministry=asked).records()
        cables = {row["cable"] for row in found if row["name"] == "Karlis Liepa"}
        assert len(cables) == len(spellings), asked


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
    rows = run_query(store, "position-changes", since="2008-03-02").records()
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


STAMP = (
    "UNCLASSIFIED U.S. Department of State Case No. F-2014-00001 Doc No. C00000001 Date: 1/1/2015"
)


@pytest.mark.parametrize(
    "between",
    [
        "RIGA 00000101  002 OF 003",
        "Riga 00000101 002.2 of 003",
        "Rio de Jan 00000101 002.2 of 003\n\nSIPDIS",
        "RIGA 00000101 002 OF 003\n\nC O R R E C T E D  C O P Y (ADDED TAGS)",
        "CORRECTED COPY",
        f"{STAMP}\n\f{STAMP}",
    ],
)
def test_a_quote_has_nothing_of_the_page_in_it(between: str) -> None:
    store = said_in_turn(f"supported the law\n\n{between}\n\non terrorism")
    (row,) = run_query(store, "positions").records()
    assert row["evidence"] == "Foreign Minister Ilze Ozola supported the law on terrorism."


def test_a_promise_due_within_a_month_or_year_is_found_by_it() -> None:
    store = said_in_turn("promised to send a reply by April 15, 2008")
    for last in ("2008", "2008-04", "2008-04-15"):
        assert run_query(store, "commitments-due", due_until=last).rows, last
    assert not run_query(store, "commitments-due", due_until="2008-03").rows


def test_the_two_queries_for_holders_name_and_join_them_alike() -> None:
    """Each file is asked as it stands, so that they cannot share the lines that do this."""
    one, other = (
        read_query(name).text.replace("?ofHolder", "?country")
        for name in ("most-active-holders", "topic-holders")
    )
    start, end = "      ?holder cg:nameKey", "      BIND(IF(?speechAct IN (act:support"
    named = one[one.index(start) : one.index(end)]
    written = one[one.index("  BIND(SUBSTR(STRBEFORE") : one.index("ORDER BY")]
    assert named in other
    assert written in other


@pytest.mark.parametrize(
    ("asked", "called", "is_meant"),
    [
        ("José Lima", "José Lima", True),
        ("Jose Lima", "José Lima", True),
        ("José Lima", "JOSE LIMA", True),
        ("Łukasz Lima", "Łukasz Lima", True),
        ("Jorgen Lima", "Jørgen Lima", True),
        ("Aegir Lima", "Ægir Lima", True),
        ("Mammad Lima", "Məmməd Lima", True),
        ("J. Lima", "José Lima", True),
        ("Ana Lima", "Lima", True),
        ("Ana Lima", "Diana Lima", False),
        ("Ana Lima", "Mariana Lima", False),
        ("Ana Lima", "Šana Lima", False),
    ],
)
def test_a_first_name_is_found_with_its_marks_and_not_within_another(
    asked: str, called: str, is_meant: bool
) -> None:
    ozols, *others = FINDINGS.officials
    named = replace(ozols, key="lima", name=called)
    warned, *rest = FINDINGS.positions
    told = replace(warned, holder="lima")
    store = made(replace(FINDINGS, officials=(named, ozols, *others), positions=(told, *rest)))
    query = read_query("positions")
    cable = Iris().cable(CABLE.id).value
    by_cable = store.query(query.with_terms({"holder": asked}, [cable])).rows
    assert len(by_cable) == is_meant
    assert run_query(store, "positions", holder=asked).rows == by_cable
    near = "nobody here is called so"
    assert is_meant or any(
        near in said for said in unknown_terms(store, "positions", {"holder": asked})
    )


def test_two_of_the_country_that_is_asked_for_are_listed_once() -> None:
    ozols, ambassador = FINDINGS.officials
    counselor = replace(ambassador, country="LV")
    for officials, first in (((ozols, counselor), None), ((ozols, ambassador), "Ainars Ozols")):
        store = made(replace(FINDINGS, officials=officials))
        every = run_query(store, "who-met-whom")
        found = run_query(store, "who-met-whom", country="LV")
        assert len(found) == len(every) == 3
        assert first is None or {row["one_name"] for row in found.records()} == {first}


def test_officials_whom_judgements_leave_apart_are_not_added_up() -> None:
    store = said_in_turn("supported the law on terrorism", "opposed the law on terrorism")
    one, other = (str(row["official"]) for row in run_query(store, "officials").records())
    assert run_query(store, "position-changes").rows
    for name, terms in (("most-active-holders", {}), ("topic-holders", {"issue": "PTER"})):
        (row,) = run_query(store, name, **terms).records()
        assert (row["positions"], row["person"]) == (2, None)
    apart = Judgement(
        verdict=Verdict.DIFFERENT,
        officials=(other,),
        compared_with=(one,),
        confidence=0.02,
        reason="decided by hand",
    )
    store.add(nquads(judgement_quads([apart])))
    assert not run_query(store, "position-changes").rows
    for name, terms in (("most-active-holders", {}), ("topic-holders", {"issue": "PTER"})):
        rows = run_query(store, name, **terms).records()
        assert [(row["positions"], row["person"]) for row in rows] == [(1, one), (1, other)]


DATED = [name for name in query_names() if "since" in read_query(name).parameters]


@pytest.mark.parametrize("name", DATED)
def test_a_cable_of_which_the_year_alone_is_known_is_of_every_day_of_it(name: str) -> None:
    warned, *rest = FINDINGS.positions
    on_trade = replace(warned, about=replace(warned.about, text="the trade"))
    findings = replace(FINDINGS, positions=(on_trade, *rest))
    if name == "demarches-without-reply":
        findings = replace(FINDINGS, positions=())
    store = open_store()
    cable = replace(CABLE, date_time_group=None, released=None)
    store.add(nquads([*cable_quads(cable), *finding_quads(cable, findings)]))
    every = run_query(store, name).rows
    assert every or name == "position-changes"  # which takes two cables
    for since, until in (("2007", "2007"), ("2007-06-02", "2008"), ("2006", "2007-01-01")):
        assert run_query(store, name, since=since, until=until).rows == every
    assert not run_query(store, name, since="2008").rows
    assert not run_query(store, name, until="2006").rows
