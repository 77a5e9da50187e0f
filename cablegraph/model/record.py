"""Turn the frozen values of the model into plain ones that any JSON writer takes.

Takes    a `Cable`, `Findings`, or any value inside them.
Gives    dicts, lists, strings, numbers; the field names are the model's own.
Offsets  a span becomes ``[start, end]``, characters of the source text.
"""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from cablegraph.model.cable import Cable
from cablegraph.text import SourceText, Span


def to_record(value: object) -> Any:
    """The plain form of a value of the model.

    >>> from cablegraph.model.cable import Text
    >>> to_record(Text(text="AMEMBASSY RIGA", span=Span(3, 17)))
    {'text': 'AMEMBASSY RIGA', 'span': [3, 17]}
    """
    match value:
        case None | str() | int() | float():
            return value
        case Span():
            return [value.start, value.end]
        case SourceText():
            return value.name
        case date():
            return value.isoformat().replace("+00:00", "Z")
        case Cable():
            return _cable(value)
        case set() | frozenset():
            return sorted(map(to_record, value))
        case tuple() | list() if not hasattr(value, "_fields"):  # those of a named tuple
            return [to_record(entry) for entry in value]
    return _fields(value)


def _fields(value: Any) -> dict[str, Any]:
    names = [field.name for field in fields(value)] if is_dataclass(value) else value._fields
    return {name: to_record(getattr(value, name)) for name in names}


def _cable(cable: Cable) -> dict[str, Any]:
    """A cable with its banner marking, and each paragraph with its text as one reads it."""
    record = _fields(cable)
    if cable.classification:
        record["classification"]["marking"] = cable.classification.marking
    for paragraph, entry in zip(cable.paragraphs, record["paragraphs"], strict=True):
        entry["text"] = cable.clean(paragraph.content).text
    return record
