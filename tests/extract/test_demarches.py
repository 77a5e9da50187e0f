"""Demarches: invented sentences, each with the delivery that it tells of."""

from datetime import date

import pytest

from cablegraph.extract.exchanges.demarches import find_demarches
from cablegraph.model.findings import Demarche, DemarcheForm, Direction
from tests.extract.marked import marked

REFS = ("08STATE7", "08STATE9")
IN, OUT = Direction.INCOMING, Direction.OUTGOING


def demarches(text: str, refs: tuple[str, ...] = REFS) -> tuple[Demarche, ...]:
    return find_demarches(marked(text, refs)).demarches


SLOTS = {
    "On March 3 [Poloff|us-poloff] delivered reftel demarche to [Ministry of Foreign Affairs|"
    "ministry:lv:mfa] Director [Anna Ozola|ozola].": (OUT, "us-poloff", "ozola", "2008-03-03"),
    "[Econoff|us-econoff] met on March 4 with the [MFA|ministry:lv:mfa]'s Deputy Director for Asia"
    " [Janis Kask|kask] to deliver the ref A non-paper.": (OUT, "us-econoff", "kask", "2008-03-04"),
    "[DCM|us-dcm] raised the points in reftel with [Ozola|ozola] and [Kask|kask] on 3/5.": (
        OUT,
        "us-dcm",
        "ozola kask",
        "2008-03-05",
    ),
    "Per reftel, [the Ambassador|us-amb] urged [Foreign Minister Lind|lind] to sign.": (
        OUT,
        "us-amb",
        "lind",
        None,
    ),
    "In response to reftel demarche, [Ozola|ozola] said it was early.": (
        OUT,
        "post",
        "ozola",
        None,
    ),
    "Reftel demarche was delivered to [Ozola|ozola] by [Econoff|us-e] on March 1.": (
        OUT,
        "us-e",
        "ozola",
        "2008-03-01",
    ),
    "[We|post] delivered ref B points to [Kask|kask].": (OUT, "post", "kask", None),
    "On March 6 [the Charge|us-charge] was convoked by Minister [Kask|kask].": (
        IN,
        "kask",
        "us-charge",
        "2008-03-06",
    ),
    "[Ozola|ozola] handed [Poloff|us-poloff] an aide-memoire.": (IN, "ozola", "us-poloff", None),
    "[The Embassy|post] received a diplomatic note from the [Ministry of Justice|ministry:lv:moj]"
    " dated February 2.": (IN, "ministry:lv:moj", "post", "2008-02-02"),
    "[The MFA|ministry:lv:mfa] informed [the Embassy|post] via diplomatic note of the change.": (
        IN,
        "ministry:lv:mfa",
        "post",
        None,
    ),
    "[Post|post] will deliver the demarche on March 15.": (OUT, "post", "", "2008-03-15"),
    "[Ozola|ozola] asked [the DCM|us-dcm] to the Ministry on May 3.": (
        IN,
        "ozola",
        "us-dcm",
        "2007-05-03",
    ),
    "[CHARGE|us-charge] PRESENTED AIDE-MEMOIRE TO [FONMIN|fonmin].": (
        OUT,
        "us-charge",
        "fonmin",
        None,
    ),
}
NONE = [
    "[Ozola|ozola] handed US officials a note.",
    "[Post|post] will deliver the demarche soon.",  # announced for no definite time
    "[Post|post] has not delivered the demarche to [Ozola|ozola].",
    "[Ozola|ozola] cautioned against sending a letter to [Minister Berg|berg].",
    "[Ozola|ozola] said the demarche had been useful.",
    "Word versions will be e-mailed per reftel to [Lind|lind].",
    "[Ozola|ozola] received the delegation from [Estonia|gov-ee].",
]


@pytest.mark.parametrize(("text", "slots"), SLOTS.items())
def test_slots(text: str, slots: tuple[Direction, str, str, str | None]) -> None:
    (found,) = demarches(text)
    day = found.delivered_on.isoformat() if found.delivered_on else None
    told = found.direction, " ".join(found.delivered_by), " ".join(found.delivered_to), day
    assert told == slots


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_delivery(text: str) -> None:
    assert demarches(text) == ()


def test_one_delivery_told_twice_is_one_with_the_fuller_sentence() -> None:
    (found,) = demarches(
        "[Poloff|us-poloff] delivered reftel demarche to the [MFA|ministry:lv:mfa]. On March 3"
        " [Poloff|us-poloff] delivered the demarche to Director [Ozola|ozola] of the"
        " [MFA|ministry:lv:mfa]. [Poloff|us-poloff] left a copy of the non-paper."
    )
    assert (found.delivered_to, found.delivered_on) == (("ozola",), date(2008, 3, 3))
    assert found.forms == (DemarcheForm.DEMARCHE, DemarcheForm.NON_PAPER)


def test_two_days_are_two_deliveries() -> None:
    first, second = demarches(
        "[Poloff|us-poloff] delivered reftel to [Ozola|ozola] on March 3. On March 5 [the DCM|"
        "us-dcm] delivered reftel to [Kask|kask] of the [MOJ|ministry:lv:moj]."
    )
    assert (first.delivered_to, second.delivered_to) == (("ozola",), ("kask",))


@pytest.mark.parametrize(
    ("words", "refs", "instruction"),
    [
        ("reftel demarche", ("08STATE7",), "08STATE7"),
        ("reftel demarche", ("08RIGA3", "08STATE7", "08STATE9"), "08STATE7"),
        ("ref C demarche", ("08RIGA3", "08STATE7", "08STATE9"), "08STATE9"),
        ("reftel demarche", (), None),
        ("the demarche", ("08RIGA3",), None),
    ],
)
def test_the_instruction_is_the_cable_that_reftel_means(
    words: str, refs: tuple[str, ...], instruction: str | None
) -> None:
    (found,) = demarches(f"[Poloff|us-poloff] delivered {words} to [Ozola|ozola].", refs)
    assert found.instructed_by == instruction
