"""NE0xx: bytes and JSON. Each fault is put into the bytes that a draft is written as."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsevents.strategies.faults.draft import Draft

_MARK = "\u2603mark\u2603"
_DEPTH = 250
"""More than the 200 levels that are read; a reader names the first few of them."""


def written(draft: Draft) -> bytes:
    """Return the bytes of a draft."""
    return json.dumps(draft.data, ensure_ascii=False).encode()


def _marked(draft: Draft, instead: bytes) -> bytes:
    """Write the draft, with other bytes for the value of an extension."""
    draft.data.setdefault("extensions", {})["acme:mark"] = _MARK
    return written(draft).replace(json.dumps(_MARK, ensure_ascii=False).encode(), instead)


def invalid_utf8(draft: Draft) -> tuple[bytes, str]:
    """NE001: a byte that is part of no character."""
    wrong = draft.one((b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xe9"))
    return _marked(draft, b'"' + wrong + b'"'), ""


def byte_order_mark(draft: Draft) -> tuple[bytes, str]:
    """NE002: a byte order mark."""
    return b"\xef\xbb\xbf" + written(draft), ""


def json_syntax(draft: Draft) -> tuple[bytes, str]:
    """NE003: something that JSON does not know, or that is missing."""
    wrong = draft.one((b"'x'", b"None", b"01", b'"\\x"', b"[1,]", b"/* */ 1", b'"a\tb"', b"+1", b".5"))
    at = "/extensions/acme:mark" + ("/1" if wrong == b"[1,]" else "")
    return _marked(draft, wrong), at


def not_finite(draft: Draft) -> tuple[bytes, str]:
    """NE004: a number that is none, or is endless."""
    return _marked(draft, draft.one((b"NaN", b"Infinity", b"-Infinity", b"1e999"))), "/extensions/acme:mark"


def duplicate_key(draft: Draft) -> tuple[bytes, str]:
    """NE005: a key twice in one object, the same or escaped."""
    again = draft.one((b'"a"', b'"\\u0061"'))
    return _marked(draft, b'{"a": 1, ' + again + b": 2}"), "/extensions/acme:mark/a"


def lone_surrogate(draft: Draft) -> tuple[bytes, str]:
    """NE006: half of a pair."""
    return _marked(
        draft, draft.one((b'"\\ud83d"', b'"\\udcf0"', b'"\\udcf0\\ud83d"'))
    ), "/extensions/acme:mark"


def nested_too_deeply(draft: Draft) -> tuple[bytes, str]:
    """NE007: array in array, or object in object."""
    opening, closing, step = draft.one(((b"[", b"]", "/0"), (b'{"k":', b"}", "/k")))
    inner = b"" if step == "/0" else b"1"
    data = _marked(draft, opening * _DEPTH + inner + closing * _DEPTH)
    return data, "/extensions/acme:mark" + step * 2


def integer_out_of_range(draft: Draft) -> tuple[bytes, str]:
    """NE008: an integer that not every reader keeps."""
    return _marked(
        draft, draft.one((b"9007199254740992", b"-9007199254740992", b"1" * 400))
    ), "/extensions/acme:mark"


def empty_input(draft: Draft) -> tuple[bytes, str]:
    """NE009: nothing."""
    return draft.one((b"", b" ", b"\r\n\t")), ""


def input_too_large(_: Draft) -> tuple[bytes, str]:
    """NE010: more commas than a document may have."""
    return b"[" + b"0," * 1_000_001 + b"0]", ""


def not_an_object(draft: Draft) -> tuple[bytes, str]:
    """NE011: JSON that is no object."""
    return draft.one((b"null", b"true", b"7", b'"text"', b"[" + written(draft) + b"]")), ""
