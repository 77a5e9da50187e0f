"""Action items: invented sentences, each with who is to do what."""

from dataclasses import replace

import pytest

from cablegraph.extract.actions.items import RULES, find_actions
from cablegraph.extract.pipeline import read
from cablegraph.model.cable import RawCable, SourceFormat
from cablegraph.model.findings import ActionItem, Actor
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText
from tests.extract.invented import HEAD
from tests.extract.labelled import Labelled, labelled
from tests.extract.marked import marked


def actions(text: str) -> tuple[ActionItem, ...]:
    return find_actions(marked(text)).action_items


FOUND = {
    "[Ozola|ozola] promised to reply.": "ozola commitment: reply",
    "[Ozola|ozola] and [Kask|kask] agreed to go.": "ozola commitment: go; kask commitment: go",
    "[Ozola|ozola] said [Latvia|gov-lv] would sign it.": "gov-lv commitment: sign it",
    "[Kask|kask] pledged his full support to the talks.": "kask commitment: his full support",
    "[Kask|kask] said [he|kask] was willing to meet.": "kask commitment: meet",
    "[Post|post] will follow up.": "post plan: follow up",
    "INL will follow up on this.": "post plan: follow up on this",
    "A copy will be faxed to EUR.": "post plan: faxed to EUR",
    "Please advise.": "department request: advise",
    "[Post|post] requests guidance.": "department request: guidance",
    "[Department|department] is requested to respond.": "department request: respond",
    "[Econoff|us-e] asked [Latvia|gov-lv] to sign.": "gov-lv request: sign",
    "[Econoff|us-e] urged that [Latvia|gov-lv] cosponsor it.": "gov-lv request: cosponsor it",
    "[Ozola|ozola] requested U.S. assistance.": "gov-us request: U.S. assistance",
    "[Kask|kask], who is scheduled to visit Oslo, left.": "kask plan: visit Oslo, left",
    "[Ozola|ozola] plans to travel.": "ozola plan: travel",
    "[Poloff|us-p] met [Kask|kask] and asked for a list of US firms.": (
        "kask request: a list of US firms"
    ),
    "[Latvia|gov-lv] would sign in May, [Ozola|ozola] told the Ambassador.": (
        "gov-lv commitment: sign in May"
    ),
    "[Department|department] guidance on whether funds are needed is requested.": (
        "department request: guidance on whether funds are needed is requested"
    ),
}
NONE = {
    "policy": "[Latvia|gov-lv] will reduce emissions.",
    "refused": "[Ozola|ozola] did not agree to sign.",
    "never": "[Ozola|ozola] said [Latvia|gov-lv] would never sign.",
    "a state": "[Ozola|ozola] said [Latvia|gov-lv] would be glad.",
    "a condition": "[Ozola|ozola] said [she|ozola] would resign if [Kask|kask] did.",
    "an order": "[The Minister|kask] directed [the MFA|ministry:lv:mfa] to prepare.",
    "advice": "[Poloff|poloff] advised [the MFA|ministry:lv:mfa] to sign the protocol.",
    "what is recommended": "[Kask|kask] recommended that [Latvia|gov-lv] send a team.",
    "done": "[Ozola|ozola] signed the treaty.",
    "a masked owner": "XXXXXXXXXXXX agreed to send [Ozola|ozola] the text.",
    "a masked owner of a body": "XXXXXXXXXXXX of [the MFA|ministry:lv:mfa] will send the text.",
}


@pytest.mark.parametrize(("text", "items"), FOUND.items())
def test_who_is_to_do_what(text: str, items: str) -> None:
    told = (f"{item.owner} {item.kind.value}: {item.action.text}" for item in actions(text))
    assert "; ".join(told).startswith(items)


def owners(head: str, text: str) -> list[str]:
    """Who is to act in an invented cable of that head."""
    source = SourceText("invented", f"{head}1. (U) {text}\n\nSMITH\n")
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    return [item.owner for item in read(cable).action_items]


def test_a_cable_to_one_post_asks_that_post() -> None:
    head = HEAD.replace("RUEHC/SECSTATE WASHDC PRIORITY 0042", "RUEHTL/AMEMBASSY TALLINN 0042")
    assert owners(head, "Please cable concurrence.") == ["embassy-tallinn"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Posts should report responses by February 22.", ["posts"]),
        ("Embassy Riga should seek a meeting with the Foreign Minister.", ["embassy-riga"]),
        ("You should seek an appointment with the Foreign Minister soonest.", ["posts"]),
        ("Embassy Riga may call on the MFA. Embassy should report.", ["embassy-riga"]),
        ("We will send an answer by February 20.", ["department"]),
        ("Action addressees are requested to deliver the following points.", ["posts"]),
        ("Embassies are instructed to demarche host governments.", ["posts"]),
        ("REQUEST EMBASSY APPROACH FONOFF SOONEST.", ["posts"]),
        ("The Department appreciates posts' efforts.", []),
        ("Posts should not leave the points in writing.", []),
        ("Posts may draw on the following background.", []),
        ("Please contact the desk with any questions.", []),
    ],
)
def test_an_instruction_asks_the_posts(text: str, asked: list[str]) -> None:
    head = HEAD.replace("FM AMEMBASSY RIGA", "FM SECSTATE WASHDC").replace(
        "RUEHC/SECSTATE WASHDC PRIORITY 0042", "RUEHRA/AMEMBASSY RIGA 0042"
    )
    assert owners(head.replace("UNCLAS RIGA", "UNCLAS STATE"), text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("You may wish to thank the minister for his support.", ["codel-smith"]),
        ("We recommend that you raise the case.", ["codel-smith"]),
        ("Your visit provides a chance to encourage reform.", ["codel-smith"]),
        ("Your visit comes at a good time.", []),
        ("The delegation will call on the Mayor on February 20.", ["codel-smith"]),
        ("We recommend that the delegation thank him.", ["codel-smith"]),
        (
            "Representative Karl Smith leads it. You will meet the Mayor on February 20.",
            ["codel-smith"],
        ),
        ("Please thank the Mayor for his help.", ["codel-smith"]),
        ("Please let us know your decision by February 17.", ["codel-smith"]),
        ("Embassy Riga welcomes Codel Smith's February 20-22 visit to Latvia.", []),
        (
            "Representative Karl Smith comes. We welcome Codel Smith's February 20 visit to Riga.",
            [],
        ),
    ],
)
def test_a_scenesetter_asks_its_visitor(text: str, asked: list[str]) -> None:
    head = HEAD.replace("AN INVENTED CABLE", "SCENESETTER FOR CODEL SMITH")
    assert owners(head, text) == asked


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_action_item(text: str) -> None:
    assert actions(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("[Ozola|ozola] promised to reply by April 5.", "by April 5", "2008-04-05"),
        ("[Post|post] requests guidance NLT COB Friday.", "NLT COB Friday", "2008-03-14"),
        ("[Kask|kask] agreed to vote later this year.", "later this year", None),
        ("On April 2, [she|kask] will travel.", "On April 2", "2008-04-02"),
    ],
)
def test_a_deadline_has_its_words_and_its_day(text: str, words: str, day: str | None) -> None:
    (item,) = actions(text)
    assert item.due is not None
    assert item.due.text == words
    assert (item.due.day.isoformat() if item.due.day else None) == day


def undated(text: str) -> tuple[ActionItem, ...]:
    """What an extract that only its id gives a year leaves to do."""
    reading = marked(text)
    return find_actions(replace(reading, cable=replace(reading.cable, released=None))).action_items


def test_an_extract_without_a_date_has_the_year_of_its_id() -> None:
    assert undated("In 2004, [Poloff|us-p] asked [Latvia|gov-lv] to sign.") == ()
    (item,) = undated("[Poloff|us-p] asked [Latvia|gov-lv] to sign the 2007 list in 2009.")
    assert item.due is not None
    assert item.due.text == "in 2009"


@pytest.mark.parametrize("case", labelled("actions.txt"), ids=lambda case: case.text[:60])
def test_the_words_that_call_a_rule_are_in_all_that_it_reads(
    case: Labelled, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = case.read().action_items
    everything = tuple(rule for rule, _ in RULES)
    monkeypatch.setattr("cablegraph.extract.actions.items._rules_for", lambda heard: everything)
    assert case.read().action_items == called


@pytest.mark.parametrize("case", labelled("actions.txt"), ids=lambda case: case.text[:60])
def test_what_a_passage_leaves_to_do(case: Labelled) -> None:
    told = sorted(
        f"{item.owner} {item.kind.value} {item.due.day or item.due.text if item.due else ''}"
        for item in case.read().action_items
    )
    assert len(told) == len(case.found), told
    for found, named in zip(told, sorted(case.found), strict=True):
        assert f"{found} ".startswith(f"{named} ")


@pytest.mark.parametrize(
    ("subject", "text", "key", "kind"),
    [
        ("SCENESETTER FOR CODEL SMITH", "You should thank Ozola.", "codel-smith", "organization"),
        ("TALKS", "Post requests that Embassy Tallinn reply.", "embassy-tallinn", "post"),
        ("TALKS", "Post requests that USEU reply.", "useu", "post"),
    ],
)
def test_our_own_are_no_missions_of_others(subject: str, text: str, key: str, kind: str) -> None:
    head = HEAD.replace("AN INVENTED CABLE", subject)
    source = SourceText("invented", f"{head}1. (U) {text}\n\nSMITH\n")
    cable = parse_cable(RawCable(source=source, format=SourceFormat.TEXT, digest=""))
    asked = read(cable).entities[key]
    assert isinstance(asked, Actor)
    assert asked.kind.value == kind
