"""What a volume's list of persons adds to a telegram; people and words are invented."""

from cablegraph.extract import extract_findings
from cablegraph.model.cable import KnownPerson, RawCable, SourceFormat
from cablegraph.parse import parse_cable
from cablegraph.text import SourceText

REGISTER = (
    KnownPerson(name="Janis Ozols", description="Foreign Minister of Latvia until 1958"),
    KnownPerson(name="Marit Solvang", description="Ambassador of Norway to Latvia"),
    KnownPerson(name="Duarte Falcao", description="Portuguese Consul in Riga"),
)
TEXT = """8. Telegram From the Embassy in Latvia to the Department of State

Riga, May 13, 1958

12. Reftel. Ozols said that harbor fees would rise. Ambassador Solvang regretted this."""


def test_register_gives_names_titles_and_states_to_those_whom_the_text_names() -> None:
    raw = RawCable(
        source=SourceText("volume.xml!d8", TEXT),
        format=SourceFormat.FRUS,
        digest="",
        id_hint="frus1900v01-d8",
        people=REGISTER,
    )
    officials = {person.name: person for person in extract_findings(parse_cable(raw)).officials}
    assert set(officials) == {"Janis Ozols", "Marit Solvang"}
    assert officials["Janis Ozols"].title == "Foreign Minister"
    assert officials["Janis Ozols"].country == "LV"
    assert officials["Marit Solvang"].title == "Ambassador"
