"""Groups that hold views, with those named of them, and whose figures tell what; all invented."""

import pytest

from tests.extract.invented import positions_of

MEMBERS = [
    (
        "Some analysts, including Ozola, and many traders now believe it failed.",
        ["analysts assert", "ozola assert", "traders assert"],
    ),
    (
        "Some analysts, including Ozola of the Harbor Trust, and several bankers oppose it.",
        ["analysts decline", "ozola decline", "bankers decline"],
    ),
    ("Several traders such as Ozola and Kask fear it.",
     ["traders caution", "ozola caution", "kask caution"]),
    ("Traders, among them Ozola, have repeatedly warned of it.",
     ["traders caution", "ozola caution"]),
    ("While Kask and some bankers such as Ozola support it, other traders downplayed it.",
     ["kask support", "bankers support", "ozola support", "traders deny"]),
    ("Some traders, including Ozola, oppose it. They also fear a delay.",
     ["traders decline", "ozola decline", "ozola caution", "traders caution"]),
    ("Talks with traders including Ozola failed.", []),
    ("Family members of the victims continue to call for a ban.",
     ["family-members-of-the-victims request"]),
    ("Some members of the junta opposed it.", ["members-of-the-junta decline"]),
    ("Former members of the unions opposed it.", ["former-members-of-the-unions decline"]),
    ("Several members of the unions opposed it.", ["unions decline"]),
    ("The families of the missing men opposed it.",
     ["families-of-the-missing-men decline"]),
    ("Some of the pending issues are old. Some say it failed.", ["some assert"]),
    ("Several traders, most notably Ozola, opposed it.", ["traders decline", "ozola decline"]),
    ("The unions have all publicly opposed it.", ["unions decline"]),
    ("Ozola has testified about it, as have many traders.", ["ozola assert", "traders assert"]),
    ("Groups representing large mills, farmers and traders fear it.", ["groups caution"]),
    ("It gave them a chance to browbeat Ozola, Kask and Berzins agreed.",
     ["kask agree", "berzins agree"]),
    ("According to Ozola, of the Harbor Trust, and Kask, it failed.",
     ["ozola assert", "kask assert"]),
    ("According to Ozola, the law passed, and Kask opposed it.",
     ["ozola assert"]),
]  # fmt: skip
THEY = [
    (
        "Kask left. While some traders were wary when she came, they now support it.",
        ["traders caution", "traders support"],
    ),
    ("Although they oppose it, the traders paid.", ["traders decline"]),
    ("A Saeima committee ended the talks when it voted down the plan.",
     ["saeima-committee decline"]),
]  # fmt: skip
ISSUERS = [
    ("Studies by the Harbor Board and several unions found that it failed.",
     ["harbor-board assert", "unions assert"]),
    ("PIRS's survey indicated that farmers are wary.", ["pirs assert"]),
    ("The institute's survey indicated that farmers are wary.", ["institute assert"]),
    ("The survey, conducted by the Harbor Board in May, found that it failed.",
     ["harbor-board assert"]),
    ("A Vilnis report released in May criticized it.", ["vilnis criticize"]),
    ("A letter written in May urged a ban.", []),
    ("These figures underscore the need for boats.", []),
    ("In May, for example, Harbor Trust has often indicated that it failed.",
     ["harbor-trust assert"]),
    ("In May, Annex indicated that it failed.", []),
]  # fmt: skip
FORECASTS = [
    ("The GOL continues to adhere to its forecast of growth.", ["gov-lv assert"]),
    ("The GOL has projected the deficit to fall.", ["gov-lv assert"]),
    ("The GOL projects that trade will grow.", ["gov-lv assert"]),
    ("The port projects include a pier.", []),
    ("In May, Bank Ventas maintained its outlook for inflation.", ["bank-ventas assert"]),
    ("The GOL maintained its port.", []),
    ("Exports rose, exceeding the 5 percent figure analysts had forecast.", ["analysts assert"]),
    ("Growth was below what was good, and below the rate that economists had predicted.",
     ["economists assert"]),
    ("Reserves, however, declined 3 percent to $9 billion.", []),
    ("Reserves, however, declined by a third.", []),
    ("Traders left as prices declined.", []),
    ("The union, asked to comment, declined.", ["union decline"]),
    ("The union, however, declined to sign.", ["union decline"]),
]  # fmt: skip
CAMPS = [
    ('The union labeled the ships "floating jails."', ["union criticize"]),
    ("The union labeled the law a disaster.", ["union criticize"]),
    ("The union labeled the boxes.", []),
    ("The union often prefers to wait.", ["union support"]),
    ("Ozola prefers to speak Latvian.", []),
    ("The poor were the victims of such press gangs.", []),
]


@pytest.mark.parametrize(("body", "expected"), [*MEMBERS, *THEY, *ISSUERS, *FORECASTS, *CAMPS])
def test_views_are_given_to_groups_and_their_members(body: str, expected: list[str]) -> None:
    assert positions_of(body) == expected
