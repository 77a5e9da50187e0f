"""Decode the bytes of a file into the text that all offsets count.

Takes    the bytes of one text.
Gives    its characters. UTF-8 where that fits but for a few bytes, each of which becomes U+FFFD;
         else cp1252 (what is in UTF-16 comes here in UTF-8, see `files`). The byte order mark is
         left out and each line end becomes one newline, as `Path.read_text` does it. Nothing else
         is changed but control characters, which no telegram has and no XML can hold: each becomes
         U+FFFD.
Offsets  characters of the result.
Errors   none: each byte that cp1252 does not know is read as Latin-1. `parse_cable` says of
         each U+FFFD that is no pilcrow that it could not be read.
"""

import re

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
SURE = re.compile(rb"\xc2[\xa0-\xbf]|\xc3[\x80-\xbf]|\xe2\x80[\x80-\xbf]")  # "Â¶", "Ã©", "â€™"
FOR_EACH = 2  # bytes that are no UTF-8 for each sign that the text is in UTF-8
LINE_END = re.compile(r"\r\n?")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def decode(data: bytes) -> str:
    r"""Return the text of ``data``.

    >>> decode(b"\xb61. (C) Riga is calm.\r\nNo change.")
    '¶1. (C) Riga is calm.\nNo change.'
    >>> decode("\ufeff¶1. Calm.".encode())
    '¶1. Calm.'
    >>> decode("¶1. Calm".encode() + b"\xff.") == "¶1. Calm\ufffd."
    True
    """
    text = _characters(data)
    if "\r" in text:
        text = LINE_END.sub("\n", text)
    return CONTROL.sub("\ufffd", text)


def _characters(data: bytes) -> str:
    if data.startswith(BYTE_ORDER_MARK):
        return data[len(BYTE_ORDER_MARK) :].decode("utf-8", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(data) or _western(data)


def _damaged(data: bytes) -> str | None:
    """The text if it is in UTF-8 but for a few bytes."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd") - data.count("\ufffd".encode())
    return text if wrong <= FOR_EACH * len(SURE.findall(data)) else None


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(
            bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in data
        )
