"""Deliveries as desk officers tell them: each labelled passage through the whole pipeline."""

import pytest

from cablegraph.extract.exchanges import tellings
from cablegraph.model.findings import Demarche
from tests.extract.labelled import Labelled, labelled


def told(found: Demarche) -> str:
    """A delivery in the words of ``deliveries.txt``."""
    givers, takers = (",".join(keys) or "-" for keys in (found.delivered_by, found.delivered_to))
    forms = ",".join(form.value for form in found.forms)
    day, instruction = found.delivered_on or "-", found.instructed_by or "-"
    return f"{found.direction.value} {givers} > {takers} {day} {instruction} {forms}"


@pytest.mark.parametrize("case", labelled("deliveries.txt"), ids=lambda case: case.text[:60])
def test_what_a_passage_tells_of_deliveries(case: Labelled) -> None:
    assert tuple(map(told, case.read().demarches)) == case.found


@pytest.mark.parametrize("case", labelled("deliveries.txt"), ids=lambda case: case.text[:60])
def test_a_sentence_is_looked_at_for_every_word_that_a_rule_reads(
    case: Labelled, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = "cablegraph.extract.exchanges"
    monkeypatch.setattr(f"{module}.demarches.is_worth_a_look", lambda text: True)
    unasked = tuple((tellings.ANY, rule) for _, rule in tellings.RULES)
    monkeypatch.setattr(tellings, "RULES", unasked)
    assert tuple(map(told, case.read().demarches)) == case.found
