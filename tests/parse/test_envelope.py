"""Envelopes of transmitted cables and of department copies; every text is invented."""

import pytest

from cablegraph.terms.traffic import Precedence
from tests.parse.reading import read_header

TRANSMITTED = """\
VZCZCXRO1636
OO RUEHAST RUEHBI RUEHCI
RUEHLH RUEHPW
DE RUEHRA #0500/01 0641131
ZNY CCCCC ZZH
O 051131Z MAR 07 ZDK
FM AMEMBASSY RIGA
TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0277
RHEHNSC/NSC WASHDC IMMEDIATE
INFO RUCNCIS/CIS COLLECTIVE 1521
RUEHNY/AMEMBASSY OSLO 3806-3812
RUEKJCS/JOINT STAFF WASHDC//J5// PRIORITY
Monday, 5 March 2007, 11:31
C O N F I D E N T I A L SECTION 01 OF 02 RIGA 000500
"""
DEPARTMENT_COPY = """\
CONFIDENTIAL

PAGE 01  RIGA 01234  121430Z

42
ACTION EUR-25

INFO  OCT-01  ISO-00  SS-15   NSC-05
      L-03    /052 W
                     ---------------------     081240
P R 121430Z MAR 75
FM AMEMBASSY RIGA
TO SECSTATE WASHDC PRIORITY 7561
INFO USMISSION NATO
CINCLANT
STATE GRNC
C O N F I D E N T I A L RIGA 1234

E.O. 11652: GDS
TAGS: PFOR, LG
"""


CLASSIFIED_FIRST = """\
UNCLAS SECTION 01 OF 02 RIGA 000500

R 051131Z MAR 04
FM AMEMBASSY RIGA
TO SECSTATE WASHDC 0277
INFO BALTIC POSTS COLLECTIVE
NSC WASHDC

SENSITIVE
SIPDIS

STATE FOR EUR/NB (BERG)

E.O. 12958: N/A
"""


def test_an_envelope_may_stand_below_the_classification() -> None:
    header = read_header(CLASSIFIED_FIRST)
    assert header.sender is not None
    assert header.date_time_group is not None
    assert header.sender.text == "AMEMBASSY RIGA"
    assert [each.plain_language_address for each in header.info_addressees] == [
        "BALTIC POSTS COLLECTIVE",
        "NSC WASHDC",
    ]
    assert [caption.name for caption in header.captions] == ["SENSITIVE", "SIPDIS"]
    assert [line.text for line in header.passing_lines] == ["STATE FOR EUR/NB (BERG)"]


def test_routing_lines_are_read() -> None:
    sent = read_header(TRANSMITTED).transmission
    assert sent.channel is not None
    assert sent.routing is not None
    assert sent.security is not None
    assert (sent.channel.text, sent.security.text) == ("VZCZCXRO1636", "ZNY CCCCC ZZH")
    assert sent.routing.text == "OO RUEHAST RUEHBI RUEHCI RUEHLH RUEHPW"
    assert (sent.originating_routing_indicator, sent.filed) == ("RUEHRA", "0641131")
    assert (sent.station_serial_number, sent.section) == ("0500", "01")


def test_addressees_are_read() -> None:
    header = read_header(TRANSMITTED)
    assert header.sender is not None
    assert header.sender.text == "AMEMBASSY RIGA"
    assert [
        (
            to.routing_indicator,
            to.plain_language_address,
            to.precedence,
            to.message_continuity_number,
        )
        for to in (*header.action_addressees, *header.info_addressees)
    ] == [
        ("RUEHC", "SECSTATE WASHDC", Precedence.IMMEDIATE, "0277"),
        ("RHEHNSC", "NSC WASHDC", Precedence.IMMEDIATE, None),
        ("RUCNCIS", "CIS COLLECTIVE", None, "1521"),
        ("RUEHNY", "AMEMBASSY OSLO", None, "3806-3812"),
        ("RUEKJCS", "JOINT STAFF WASHDC//J5//", Precedence.PRIORITY, None),
    ]
    assert [to.is_collective for to in header.info_addressees] == [True, False, False]


def test_department_copy_is_read() -> None:
    header = read_header(DEPARTMENT_COPY, None)
    assert header.sender is not None
    assert header.date_time_group is not None
    assert header.id == "75RIGA1234"
    assert header.date_time_group.precedence is Precedence.PRIORITY
    assert [to.plain_language_address for to in header.action_addressees] == ["SECSTATE WASHDC"]
    assert [to.plain_language_address for to in header.info_addressees] == [
        "USMISSION NATO",
        "CINCLANT",
    ]
    assert [tag.code for tag in header.tags] == ["PFOR", "LG"]


@pytest.mark.parametrize(
    ("line", "released", "precedence"),
    [
        pytest.param("O 051131Z AUG 07", "2007-08-05T11:31:00+00:00", "immediate", id="plain"),
        pytest.param("R 151414Z MAY 09 ZDS", "2009-05-15T14:14:00+00:00", "routine", id="ZDS"),
        pytest.param(
            "P 151639Z SEP 09 ZDK CTG RUEHSD 5601",
            "2009-09-15T16:39:00+00:00",
            "priority",
            id="trap 3: operating signals after it",
        ),
        pytest.param(
            "O P 221143Z APR 09", "2009-04-22T11:43:00+00:00", "immediate", id="trap 3: two letters"
        ),
        pytest.param("Z 221143Z APR 09", "2009-04-22T11:43:00+00:00", "flash", id="flash"),
        pytest.param("281848Z DEC 66", "1966-12-28T18:48:00+00:00", None, id="no letter"),
        pytest.param("P 281848Z JULY 1974", "1974-07-28T18:48:00+00:00", "priority", id="in full"),
    ],
)
def test_date_time_group_is_read(line: str, released: str, precedence: str | None) -> None:
    group = read_header(f"{line}\nFM AMEMBASSY RIGA\n").date_time_group
    assert group is not None
    assert (group.released.isoformat(), group.precedence) == (released, precedence)


@pytest.mark.parametrize("group", ["311143Z FEB 07", "052543Z JAN 07", "051143Z FOO 07"])
def test_impossible_date_is_reported(group: str) -> None:
    """Trap 3."""
    header = read_header(f"O {group}\nFM AMEMBASSY RIGA\nTO SECSTATE WASHDC\n")
    assert header.date_time_group is None
    assert [found.code for found in header.diagnostics] == ["impossible-date"]
    assert header.sender is not None


def test_no_group_is_no_error() -> None:
    """Trap 3."""
    header = read_header("FM AMEMBASSY RIGA\nTO SECSTATE WASHDC\nUNCLAS RIGA 000500\n")
    assert (header.date_time_group, header.diagnostics) == (None, ())
    assert header.printed_id == "07RIGA500"


def test_english_date_dates_a_cable_without_a_group() -> None:
    header = read_header("FM AMEMBASSY RIGA\nFriday, 8 May 2009, 15:04\nUNCLAS RIGA 000500\n", None)
    assert header.id == "09RIGA500"


def test_excluded_posts_are_no_addressees() -> None:
    """Trap 23."""
    header = read_header(
        "FM SECSTATE WASHDC\nTO ALL DIPLOMATIC POSTS\nXMT AMEMBASSY BAGHDAD\nAMEMBASSY KABUL\n\n"
        "UNCLAS STATE 012345\n"
    )
    assert [to.plain_language_address for to in header.action_addressees] == [
        "ALL DIPLOMATIC POSTS"
    ]
    assert header.action_addressees[0].is_collective
    assert [text.text for text in header.excluded_addressees] == [
        "AMEMBASSY BAGHDAD",
        "AMEMBASSY KABUL",
    ]


@pytest.mark.parametrize(
    ("lines", "to", "info"),
    [
        pytest.param(
            "TO RUEHC/SECSTATE WASHDC IMMEDIATE 5216\n"
            "INFO RUCNCIS/CIS COLLECTIVE\nRUEHNY/AMEMBASSY OSLO",
            ["SECSTATE WASHDC"],
            ["CIS COLLECTIVE", "AMEMBASSY OSLO"],
            id="with indicators",
        ),
        pytest.param(
            "TO SECSTATE WASHDC IMMEDIATE 5216\nINFO CIS COLLECTIVE\nAMEMBASSY OSLO 12",
            ["SECSTATE WASHDC"],
            ["CIS COLLECTIVE", "AMEMBASSY OSLO"],
            id="names alone",
        ),
        pytest.param("INFO RUEHNY/AMEMBASSY OSLO 0012", [], ["AMEMBASSY OSLO"], id="INFO alone"),
        pytest.param("TO SECSTATE WASHDC\nINFO: NONE", ["SECSTATE WASHDC"], [], id="nobody"),
        pytest.param(
            "TO RUEHC/SECSTATE WASHDC PRIORITY 4352 INFO RUEHNY/AMEMBASSY OSLO",
            ["SECSTATE WASHDC"],
            ["AMEMBASSY OSLO"],
            id="one line",
        ),
        pytest.param(
            "TO: SECSTATE WASHDC\nINFO: AMEMBASSY OSLO",
            ["SECSTATE WASHDC"],
            ["AMEMBASSY OSLO"],
            id="colons",
        ),
        pytest.param(
            "TO SECSTATE WASHDC\nINFO CTF 60\nRUEUITH/DET 1 39LG ANKARA TU",
            ["SECSTATE WASHDC"],
            ["CTF 60", "DET 1 39LG ANKARA TU"],
            id="numbers in names",
        ),
        pytest.param("TO RUEHC/USAID WASHDC 0001", ["USAID WASHDC"], [], id="trap 23: not State"),
        pytest.param("TO ERR IS HUMAN, AND RIGA IS CALM.", [], [], id="prose"),
    ],
)
def test_address_lines_are_read_without_their_neighbours(
    lines: str, to: list[str], info: list[str]
) -> None:
    header = read_header(lines)
    assert [address.plain_language_address for address in header.action_addressees] == to
    assert [address.plain_language_address for address in header.info_addressees] == info


@pytest.mark.parametrize(
    ("message", "code"),
    [
        pytest.param("S E C R E T RIGA 000500", "security-differs", id="another level"),
        pytest.param("C O N F I D E N T I A L RIGA 000501", "serial-differs", id="another number"),
        pytest.param("C O N F I D E N T I A L RIGA 010500", "id-differs", id="trap 1: same modulo"),
    ],
)
def test_contradictions_are_reported(message: str, code: str) -> None:
    lines = TRANSMITTED.replace("C O N F I D E N T I A L SECTION 01 OF 02 RIGA 000500", message)
    found = [diagnostic.code for diagnostic in read_header(lines).diagnostics]
    assert code in found
    assert code == "serial-differs" or "serial-differs" not in found


def test_forwarded_message_keeps_both_ids() -> None:
    """Trap 2."""
    header = read_header(TRANSMITTED, "07OSLO12")
    assert (header.id, header.printed_id) == ("07OSLO12", "07RIGA500")
    assert [found.code for found in header.diagnostics] == ["id-differs"]


def test_damaged_id_of_the_collection_is_kept_and_reported() -> None:
    header = read_header(TRANSMITTED, "06ASTANA")
    assert header.id == "06ASTANA"
    assert "malformed-id" in [found.code for found in header.diagnostics]
