"""What a delivery is about: invented sentences, people in brackets, with the phrase to be found."""

import re

import pytest

from cablegraph.extract.exchanges.delivery_topics import find_topic

TOPICS = {
    "[Poloff] delivered reftel demarche on port fees to Director [Ozola] on March 3.": "port fees",
    "[DCM] met [Ozola] to deliver points on the issuance of visas to students under contract.": (
        "the issuance of visas to students under contract"
    ),
    "[Poloff] delivered ref A points on votes on Iran, Cuba and Oman to [Kask].": (
        "votes on Iran, Cuba and Oman"
    ),
    "[Poloff] handed [Kask] a letter on U.S. support for the fund and thanked him.": (
        "U.S. support for the fund"
    ),
    "[Econoff] gave [Kask] a non-paper outlining minimum standards for seeds (ref A).": (
        "minimum standards for seeds"
    ),
    "The [MFA] sent a note requesting clearance for two ships on May 2.": "clearance for two ships",
    "[Poloff] delivered the Port Security Plan demarche to [Kask].": "Port Security Plan",
    "[Poloff] met the Director for Asia, [Kask], to deliver reftel points.": None,
    "[Poloff] called on [Kask] on March 3 to deliver reftel demarche.": None,
    "[DCM] presented points about the August 6 broadcast of threats to [Kask].": (
        "the August 6 broadcast of threats"
    ),
    "[Poloff] conveyed reftel points on the SOFA, noting that time was short.": "the SOFA",
    "[DCM] raised overflights of the border zone with [Kask] per reftel.": (
        "overflights of the border zone"
    ),
    "[EMBOFF] LEFT AIDE-MEMOIRE ON COD FISHING WITH [FONMIN] SEPT 12 AND RETURNED.": "COD FISHING",
    "[DCM] raised refugee quotas with [Kask] per reftel.": "refugee quotas",
    "[Kask] took our points on board and thanked [DCM].": None,
    f"[Poloff] gave [Kask] a non-paper on {'x' * 170} and left.": None,
    "Our note of June 3 to the [MFA] on the same case remains unanswered.": "the same case",
}


@pytest.mark.parametrize(("marked", "topic"), TOPICS.items())
def test_topic(marked: str, topic: str | None) -> None:
    names = [match.start() - 2 * n for n, match in enumerate(re.finditer(r"\[", marked))]
    text = re.sub(r"[\[\]]", "", marked)
    found = find_topic(text, names)
    assert (text[slice(*found)] if found else None) == topic
