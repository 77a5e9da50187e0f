"""Three cables that nobody ever sent, in which officials recur."""

from pathlib import Path

CABLE = """\
P {group}
FM AMEMBASSY RIGA
TO SECSTATE WASHDC
UNCLAS RIGA {number:06}
SIPDIS
TAGS: PREL, LG
SUBJECT: HARBOR FEES

1. {text}
KALNINS
"""
CABLES = {
    "06RIGA8": (
        "051210Z MAR 06",
        "Minister of Transport Ilze Ozola told the Ambassador that the fees would fall. Ventspils "
        "Mayor Janis Liepa welcomed the plan.",
    ),
    "07RIGA123": (
        "121430Z MAR 07",
        "Transport Minister Ozola promised a new law. Prime Minister Karlis Bergs supported her.",
    ),
    "08RIGA45": (
        "020900Z JUN 08",
        "Former Transport Minister Ilze Ozola criticized the law. Mayor Liepa declined to comment.",
    ),
}


def write_cables(folder: Path, names: tuple[str, ...] = tuple(CABLES)) -> list[Path]:
    """Write some of the cables, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        group, text = CABLES[name]
        content = CABLE.format(group=group, number=int(name[6:]), text=text)
        (folder / f"{name}.txt").write_text(content, encoding="utf-8")
    return [folder / f"{name}.txt" for name in names]
