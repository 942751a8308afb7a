"""Altering: a document with one value exchanged for another that may stand there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from pydantic import ValidationError

from newsevents.codecs import dumps
from newsevents.intake import check
from newsevents.schema.document import NewsDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]

WORDS = (
    "2001-02-03", "2001-02-03T04:05:06Z", "2001", "early", "late", "exact", "about", "at_least", "several",
    "public", "secret", "held", "planned", "denied", "attended", "invited", "host", "observer", "direct", "indirect",
    "asserts", "denies", "confirms", "declines_to_confirm", "demands", "proposition", "topic", "city", "site",
    "country", "government", "company", "unnamed", "unknown", "withheld", "talks", "summit", "call", "certain",
    "possible", "affirmed", "negated", "contradicts", "disputes", "settled", "reopened", "usable", "cancelled",
    "human", "rule", "model", "de", "fr", "QA", "FR", "12.5", "urn:example:altered", "https://example.org/altered",
    "/source/url", "0" * 64, "f" * 64, "altered", "narrator",
)  # fmt: skip
"""Values for fields of text; one of them fits each field of the records."""


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(-999, 999, places=3).map(float)
    | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
"""Any JSON of a few values."""


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of each text, number and truth value in the JSON of a document, extensions left out."""
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            if key != "extensions":
                yield from leaves(item, (*path, key))
    elif value is not None:
        yield path


def altered(document: NewsDocument, path: Path) -> NewsDocument | None:
    """Return the document with another value at a path; none where only this one may stand there."""
    old = json.loads(dumps(document))
    known = [item for kind in ("actors", "places", "statements", "events", "claims") for item in old[kind]]
    for candidate in (*_numbers(at(old, path)), *WORDS, *(item["id"] for item in known)):
        if candidate == at(old, path):
            continue
        new = json.loads(dumps(document))
        at(new, path[:-1])[path[-1]] = candidate
        try:
            other = type(document).model_validate_json(json.dumps(new))
        except ValidationError:
            continue
        if not any(code.startswith("NE2") for code in check(dumps(other)).counts()):  # references, circles
            return other
    return None


def _numbers(value: object) -> tuple[object, ...]:
    return (not value,) if isinstance(value, bool) else (value + 1, 1) if isinstance(value, int) else (7,)


def at(value: Any, path: Path) -> Any:
    """Return what stands at a path."""
    for key in path:
        value = value[key]
    return value
