"""Literals: values out of the forms in which JSON-LD may give them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from newsevents.schema.scalars import MAX_SAFE_INTEGER

if TYPE_CHECKING:
    from newsevents.codecs.codec import JsonObject
    from newsevents.codecs.kinds import Sort

_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_LONGEST = 40
"""How many digits a number may take when it is written out, which a short text such as 1e999 can ask for."""


class UnreadableValue(Exception):  # noqa: N818 - the name states what was found
    """A value that is not of the form that our context gives it."""


def node_in(item: Any) -> JsonObject:  # noqa: ANN401 - JSON
    """Return a node.

    Raises:
        UnreadableValue: It is something else.

    Example:
        >>> node_in({"lemma": "say"})
        {'lemma': 'say'}
    """
    if isinstance(item, dict) and not item.keys() & {"@value", "@list", "@set", "@graph"}:
        return item
    message = "Expected an object with the fields of a record, found something else."
    raise UnreadableValue(message)


def items_in(item: Any) -> list[Any]:  # noqa: ANN401 - JSON
    """Return the items of an array, or of a list that is written out. Nulls are no items.

    Raises:
        UnreadableValue: It is something else.

    Example:
        >>> items_in(["a"]), items_in({"@list": ["a"]}), items_in("a")
        (['a'], ['a'], ['a'])
    """
    if isinstance(item, dict) and len(item) == 1:
        item = item.get("@list", item.get("@set", item))
    found = [part for part in item if part is not None] if isinstance(item, list) else [item]
    if not any(isinstance(part, list) for part in found):
        return found
    message = "Expected an array of values, found arrays in it."
    raise UnreadableValue(message)


def iri_in(item: Any) -> str:  # noqa: ANN401 - JSON
    """Return the IRI that a reference holds, or that is written as a literal.

    Raises:
        UnreadableValue: It is something else, or says more of what it refers to.

    Example:
        >>> iri_in("urn:example:1"), iri_in({"@id": "urn:example:1"})
        ('urn:example:1', 'urn:example:1')
    """
    if isinstance(item, dict) and item.keys() == {"@id"}:
        item = item["@id"]
    if isinstance(item, str):
        return item
    message = "Expected an IRI, found something else."
    raise UnreadableValue(message)


def literal_in(item: Any, sort: Sort) -> Any:  # noqa: ANN401 - JSON
    """Return a literal as the JSON of a field of some sort, whatever datatype it is given.

    Raises:
        UnreadableValue: It is none, or of another sort.

    Example:
        >>> literal_in({"@type": "xsd:decimal", "@value": "2.5"}, "number"), literal_in("7", "whole")
        ('2.5', 7)
    """
    if isinstance(item, dict) and "@value" in item and item.keys() <= {"@value", "@type"}:
        item = item["@value"]
    if isinstance(item, Decimal):
        item = _number(item)
    if sort in {"whole", "number"} and isinstance(item, str) and _WHOLE.fullmatch(item):
        item = int(item)
    if _FITS.get(sort, _is_text)(item):
        return item
    message = f"Expected {_EXPECTED.get(sort, 'a text')}, found another value."
    raise UnreadableValue(message)


def _number(item: Decimal) -> int | str:
    text = without_fraction(item)
    return int(text) if _WHOLE.fullmatch(text) else text


def without_fraction(item: Decimal) -> str:
    """Return a decimal as text without an exponent, where that has a reasonable length.

    Example:
        >>> [without_fraction(Decimal(text)) for text in ("2.50", "1e2", "1e9999")]
        ['2.5', '100', '1E+9999']
    """
    if not item.is_finite() or abs(item.adjusted()) > _LONGEST or len(item.as_tuple().digits) > _LONGEST:
        return str(item)
    text = f"{item:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_whole(item: object) -> bool:
    return isinstance(item, int) and not isinstance(item, bool) and abs(item) <= MAX_SAFE_INTEGER


def _is_text(item: object) -> bool:
    return isinstance(item, str)


def _is_number(item: object) -> bool:
    return _is_whole(item) or _is_text(item)


def _is_truth(item: object) -> bool:
    return isinstance(item, bool)


_FITS = {"whole": _is_whole, "number": _is_number, "truth": _is_truth}
_EXPECTED = {"whole": "a whole number", "number": "a number", "truth": "true or false"}


def json_in(item: Any) -> Any:  # noqa: ANN401 - JSON
    """Return JSON without numbers that have a fraction: they are the text of it.

    Example:
        >>> json_in({"share": Decimal("0.5"), "desk": ["news"]})
        {'share': '0.5', 'desk': ['news']}
    """
    if isinstance(item, dict):
        return {key: json_in(value) for key, value in item.items()}
    if isinstance(item, list):
        return [json_in(value) for value in item]
    if isinstance(item, Decimal):
        return without_fraction(item)
    return str(item) if isinstance(item, float) else item
