"""Received: what is looked at before anything is parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from newsevents.intake.limits import MAX_BYTES, MAX_VALUES
from newsevents.intake.problem import Problem

if TYPE_CHECKING:
    Data: TypeAlias = bytes | bytearray | memoryview | str

_SPACE = b" \t\n\r"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What some programs of Windows put before UTF-8; RFC 8259 forbids it."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

SURROGATE_HINT = "A text that was cut between UTF-16 units holds such halves."
"""What to say of half a surrogate pair, raw or escaped."""


def as_bytes(data: Data) -> bytes | Problem:
    r"""Return the bytes of an input in UTF-8, or the first thing that keeps them from being parsed.

    Example:
        >>> as_bytes('{"id": "urn:example:1"}')
        b'{"id": "urn:example:1"}'
        >>> as_bytes(b"\xef\xbb\xbf{}").code
        'NE002'
    """
    if isinstance(data, str):
        try:
            data = data.encode()
        except UnicodeEncodeError as error:
            half = ord(error.object[error.start])
            message = f"Expected both halves of a surrogate pair, found U+{half:04X} alone."
            return Problem("NE006", (), message, SURROGATE_HINT, error.start)
    size = data.nbytes if isinstance(data, memoryview) else len(data)
    if size > MAX_BYTES:
        return too_large(f"{size} bytes")
    source = bytes(data)
    if not source.strip(_SPACE):
        found = "white space alone" if source else "no bytes at all"
        return Problem("NE009", (), f"Expected a JSON object, found {found}.", offset=0)
    if source.startswith(BYTE_ORDER_MARK):
        return marked("{")
    commas = source.count(b",") if size > MAX_VALUES else 0
    if commas > MAX_VALUES:
        return too_large(f"{commas} commas", f"{MAX_VALUES} commas between values")
    return source


def marked(expected: str) -> Problem:
    """Return the problem of an input that begins with a byte order mark.

    Example:
        >>> marked("[").message
        'Expected [, found a byte order mark (EF BB BF).'
    """
    message = f"Expected {expected}, found a byte order mark (EF BB BF)."
    return Problem("NE002", (), message, "Save as UTF-8 without a byte order mark.", 0)


def too_large(found: str, expected: str = f"{MAX_BYTES} bytes") -> Problem:
    """Return the problem of an input that has too many bytes or values.

    Example:
        >>> too_large("70000000 bytes").message
        'Expected at most 67108864 bytes, found 70000000 bytes.'
    """
    hint = "A document is one article; many make a feed, one to a line."
    return Problem("NE010", (), f"Expected at most {expected}, found {found}.", hint, 0)


def decoded(source: bytes) -> str | Problem:
    r"""Return the text of an input, or say which byte is no part of UTF-8.

    Example:
        >>> decoded(b"caf\xe9").message
        'Expected UTF-8, found the byte 0xE9 at offset 3.'
    """
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        message = f"Expected UTF-8, found the byte 0x{source[error.start]:02X} at offset {error.start}."
        is_utf16 = source.startswith(_UTF16_MARKS) or 0 in source[:4]
        hint = "This seems to be UTF-16. " if is_utf16 else ""
        return Problem(
            "NE001", (), message, f"{hint}Write the document as UTF-8.", len(source[: error.start].decode())
        )
