"""Evaluation: counts worked out by hand on an invented cable and two readings of it."""

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from cablegraph.cli import cli
from cablegraph.evaluation.calibration import measure_rules, shrunk, write_records
from cablegraph.evaluation.identity import Cast, fold, same_ministry, same_person
from cablegraph.evaluation.measures import Comparison, Counts
from cablegraph.evaluation.report import ALL, ASIDE, GUIDING, evaluate, is_kept_aside
from cablegraph.evaluation.running import EvaluationError, read_trials

TEXT = """UNCLAS RIGA 000012
1. (U) On March 3 Poloff delivered reftel demarche to
RIGA 00000012  001.2 OF 002
SIPDIS
Director Anna Ozola.  Ozola said Latvia would study it.
2. (U) She doubted a quick reply.  Post will follow up.
"""
DEMARCHE = "On March 3 Poloff delivered reftel demarche to Director Anna Ozola."
GOLD = {
    "cable": "08RIGA12",
    "header": {"id": "08RIGA12", "subject": "LATVIA: A  Reply", "sections": 2},
    "references": [{"cable": "08STATE7"}, {"cable": None}],
    "officials": [
        {"id": "ozola", "name": "Anna Ozola", "title": "Director", "country": "LV"},
        {"id": "poloff", "name": None, "title": "Poloff", "country": "US"},
    ],
    "ministries": [{"name": "Ministry of Foreign Affairs", "aliases": ["MFA"], "country": "LV"}],
    "actors": [
        {"id": "post", "name": "Embassy Riga", "kind": "post", "country": "US"},
        {"id": "gov-lv", "name": "Government of Latvia", "kind": "government", "country": "LV"},
    ],
    "demarches": [
        {
            "direction": "outgoing",
            "by": ["poloff"],
            "to": ["ozola"],
            "date": "2008-03-03",
            "instructed_by": "08STATE7",
            "evidence": DEMARCHE,
        }
    ],
    "positions": [
        {"holder": "ozola", "act": "commit", "evidence": "Ozola said Latvia would study it."},
        {"holder": "ozola", "act": "caution", "evidence": "She doubted a quick reply."},
    ],
    "action_items": [{"owner": "post", "kind": "plan", "evidence": "Post will follow up."}],
}
OURS = GOLD | {
    "header": {"id": "08RIGA12", "subject": "Latvia: a reply", "sections": 1},
    "references": [{"cable": "08STATE7"}, {"cable": "08STATE8"}],
    "officials": [
        {"id": "o1", "name": "Ozola", "title": "Office Director", "country": "LV"},
        {"id": "o2", "name": None, "title": "Econoff", "country": "US"},
    ],
    "ministries": [{"name": "MFA", "aliases": [], "country": "LV"}],
    "actors": [{"id": "embassy", "name": "Riga", "kind": "post", "country": "US"}],
    "demarches": [
        {"direction": "outgoing", "by": ["o2"], "to": ["o1"], "date": None, "evidence": DEMARCHE}
    ],
    "positions": [
        {"holder": "o1", "act": "assert", "evidence": "Ozola said Latvia would study it"},
        {"holder": "gov-lv", "act": "caution", "evidence": "She doubted a quick reply."},
    ],
    "action_items": [{"owner": "embassy", "kind": "plan", "evidence": "Post will follow up."}],
}
EXPECTED = {
    "references": Counts(1, 1, 2),
    "officials_named": Counts(1, 1, 1),
    "official_title": Counts(1, 1, 1),  # one word of two
    "official_country": Counts(1, 1, 1),
    "officials_unnamed": Counts(0, 1, 1),
    "ministries": Counts(1, 1, 1),
    "demarches": Counts(1, 1, 1),
    "demarche_slots": Counts(2, 5, 3),  # the recipient and the direction
    "positions": Counts(1, 2, 2),
    "positions+act": Counts(0, 2, 2),
    "act_given_match": Counts(0, 1, 1),
    "action_items": Counts(1, 1, 1),
    "header": Counts(2, 3, 3),
}


@pytest.mark.parametrize("measure", EXPECTED)
def test_counts_agree_with_those_made_by_hand(measure: str) -> None:
    assert Comparison.of(GOLD, OURS, TEXT).score()[measure] == EXPECTED[measure]


def test_a_reading_agrees_with_itself() -> None:
    score = Comparison.of(GOLD, GOLD, TEXT).score()
    assert {name: counts.f1 for name, counts in score.items()} == dict.fromkeys(score, 1.0)


def test_a_missing_reading_misses_everything() -> None:
    (guiding, aside, both) = evaluate({"08RIGA12": GOLD}, {}, {"08RIGA12": TEXT}).parts
    assert (guiding.name, aside.name, both.name) == (GUIDING, ASIDE, ALL)
    assert both.score["positions"] == Counts(0, 2, 0)
    assert both.core == 0


def test_a_measure_with_nothing_to_find_says_so_and_the_mean_too() -> None:
    reading = {"cable": "08RIGA12", "references": [{"cable": "07STATE12"}]}
    evaluation = evaluate({"08RIGA12": reading}, {"08RIGA12": reading}, {"08RIGA12": ""})
    rows = {row[0]: row[2:] for row in evaluation.rows() if row[1] == ALL}
    assert rows["references"][:3] == ("1.000", "1.000", "1.000")
    assert rows["demarches"] == ("", "", "", "", "nothing to find")
    assert rows["core_macro_f1"][2] == "0.167"  # one of six: an empty one counts as 0
    assert rows["core_macro_f1"][-1].startswith("nothing to find, as 0: officials_named, ")


def test_the_interval_holds_the_score_and_is_the_same_each_time() -> None:
    gold = {f"08RIGA{number}": GOLD for number in range(8)}
    ours = {cable: OURS if number % 2 else GOLD for number, cable in enumerate(gold)}
    texts = dict.fromkeys(gold, TEXT)
    first, second = (evaluate(gold, ours, texts, resamples=100) for _ in range(2))
    assert first == second
    part = first.parts[-1]
    bounds = part.intervals["positions"]
    assert bounds.low <= part.score["positions"].f1 <= bounds.high


def test_the_split_keeps_an_eighth_aside() -> None:
    sides = [is_kept_aside(f"07RIGA{serial}") for serial in range(2000)]
    assert 0.1 < sum(sides) / len(sides) < 0.15


def test_the_order_of_findings_does_not_matter() -> None:
    shuffled = dict(OURS)
    for listed in ("positions", "officials", "references"):
        entries = list(OURS[listed])  # type: ignore[call-overload]
        random.Random(1).shuffle(entries)
        shuffled[listed] = entries
    assert Comparison.of(GOLD, shuffled, TEXT).score() == Comparison.of(GOLD, OURS, TEXT).score()


def test_copies_of_a_sentence_are_levelled() -> None:
    assert fold("the  “talks”—\nSIPDIS\nwent ¶on") == 'the "talks"- went on'


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("José Ruiz Soler", "Ruiz Soler", True),
        ("Ana Ruiz", "Ana Lind", False),
        ("Ruiz", "Ruiz Soler", True),  # two surnames
        ("Ana", "Ana Maria Ruiz", False),
    ],
)
def test_names_are_compared_by_their_last_words(one: str, other: str, same: bool) -> None:
    assert same_person({"name": one}, {"name": other}) is same


def test_a_person_may_be_an_official_to_one_reader_and_an_actor_to_the_other() -> None:
    one = Cast.of({"officials": [{"id": "a", "name": "Anna Ozola", "title": "Judge"}]})
    two = Cast.of({"actors": [{"id": "b", "name": "Ozola", "kind": "person"}]})
    assert one.same("a", two, "b")


def test_ministries_of_two_countries_are_two() -> None:
    latvian, estonian = ({"name": "MFA", "country": country} for country in ("LV", "EE"))
    assert not same_ministry(latvian, estonian)


@pytest.fixture
def benchmark(tmp_path: Path) -> Path:
    """A folder of one invented cable and a careful reading of it."""
    cable = """P 121430Z MAR 08
FM AMEMBASSY RIGA
TO SECSTATE WASHDC
UNCLAS RIGA 000017
SUBJECT: HARBOR FEES

1. Minister of Transport Ainars Ozols said the fees would fall.  Post will follow up.
KALNINS
"""
    reading = {
        "cable": "08RIGA17",
        "officials": [
            {"id": "o", "name": "Ainars Ozols", "title": "Minister of Transport", "country": "LV"}
        ],
        "positions": [
            {
                "holder": "o",
                "act": "assert",
                "evidence": "Minister of Transport Ainars Ozols said the fees would fall.",
            }
        ],
    }
    for folder, name, text in (
        ("cables", "08RIGA17.txt", cable),
        ("gold", "08RIGA17.json", json.dumps(reading)),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text)
    return tmp_path / "gold"


def test_the_command_scores_the_tool_and_writes_confidences(benchmark: Path) -> None:
    table = benchmark.parent / "confidence.csv"
    arguments = ["evaluate", str(benchmark), "-f", "json", "--confidence-out", str(table)]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)[ALL]["measures"]["positions"]["f1"] == 1.0
    assert "reporting-verb,position,1,1," in table.read_text()


def test_several_collections_of_gold_are_scored_together(benchmark: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for path in (*benchmark.glob("*"), *(benchmark.parent / "cables").glob("*")):
        renamed = other / path.parent.name / path.name.replace("RIGA", "OSLO")
        renamed.parent.mkdir(parents=True, exist_ok=True)
        renamed.write_text(path.read_text().replace("RIGA", "OSLO"))
    arguments = ["evaluate", str(benchmark), str(other / "gold"), "-f", "json"]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)[ALL]["cables"] == ["08OSLO17", "08RIGA17"]


def test_the_reliability_curve_is_shown(benchmark: Path) -> None:
    result = CliRunner().invoke(cli, ["evaluate", str(benchmark), "--reliability", "-f", "csv"])
    assert result.exit_code == 0, result.output
    head, *rows = [line.split(",") for line in result.stdout.splitlines()]
    assert head == ["cables", "confidence", "mean", "right", "seen", "share"]
    assert {row[0] for row in rows} <= {GUIDING, ASIDE}
    right, seen = (sum(int(row[at]) for row in rows) for at in (3, 4))
    assert (right, seen) == (2, 3)  # the reader did not write down that the post will follow up


def test_gold_without_its_cables_is_named(benchmark: Path) -> None:
    (benchmark / "08RIGA13.json").write_text("{}")
    with pytest.raises(EvaluationError, match="no cable 08RIGA13"):
        read_trials(benchmark)


def test_findings_below_the_threshold_are_left_out(benchmark: Path) -> None:
    (trial,) = read_trials(benchmark)
    assert trial.facts(0.0)["positions"]
    assert trial.facts(1.0)["positions"] == []


def test_facts_are_scored_without_running_the_tool(
    benchmark: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(cable: object) -> None:
        raise AssertionError(cable)

    monkeypatch.setattr("cablegraph.evaluation.running.extract_findings", never)
    arguments = ["evaluate", str(benchmark), "--facts", str(benchmark), "-f", "json"]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)[ALL]["measures"]["positions"]["f1"] == 1.0


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--facts", "{gold}", "--min-confidence", "0.9"], "--min-confidence goes neither with"),
        (["--reliability", "--min-confidence", "0.9"], "--min-confidence goes neither with"),
        (["--facts", "{gold}", "--reliability"], "--reliability is of the tool's own findings"),
    ],
)
def test_what_would_be_passed_over_is_refused(benchmark: Path, given: list[str], said: str) -> None:
    arguments = ["evaluate", str(benchmark), *(each.format(gold=benchmark) for each in given)]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.parametrize("written", [b"{", b"[]", b"\xff\xff"])
def test_gold_that_cannot_be_read_is_named(benchmark: Path, written: bytes) -> None:
    (benchmark / "08RIGA17.json").write_bytes(written)
    with pytest.raises(EvaluationError, match=r"08RIGA17\.json: is n"):
        read_trials(benchmark)


def test_a_file_that_is_no_table_of_confidences_stays(benchmark: Path) -> None:
    notes = benchmark.parent / "notes.csv"
    notes.write_text("who,what\nme,mine\n")
    (trial,) = read_trials(benchmark)
    with pytest.raises(EvaluationError, match=r"notes\.csv: is no table of confidences"):
        write_records(measure_rules([trial]), notes)
    assert notes.read_text().startswith("who,what")


def test_what_a_reading_lacks_is_not_counted() -> None:
    gold = GOLD | {"positions": [{**GOLD["positions"][0], "act": None}], "demarches": None}
    score = Comparison.of(gold, OURS, TEXT).score()
    assert score["positions"] == Counts(1, 1, 2)
    assert "act_given_match" not in score


def test_rules_seen_seldom_are_drawn_to_the_mean() -> None:
    assert shrunk(1, 1, 0.5) < shrunk(10, 10, 0.5) < 1
